package main

import (
	"slices"
	"strings"
	"testing"

	"haft.dev/internal/run"
)

// The table of functions says of everything that is opened what closes it, and that
// exists.
func TestClosers(t *testing.T) {
	closer := map[string]string{} // by opener
	isCloser := map[string]bool{}
	known := map[string]bool{}
	for _, f := range run.Registry().Funcs() {
		known[f.Name()] = true
		if f.IsCloser() {
			isCloser[f.Name()] = true
		}
		if c := f.Closer(); c != "" {
			if closer[f.Name()] != "" && closer[f.Name()] != c {
				t.Errorf("%s has two closers", f.Name())
			}
			closer[f.Name()] = c
		}
	}
	for o, c := range closer {
		if !known[c] {
			t.Errorf("%s opens what %s closes, which haft does not know", o, c)
		} else if !isCloser[c] && c != "ContinueDebugEvent" { // which closes in its own time what the event has opened
			t.Errorf("%s closes what %s opens, but does not say that it closes", c, o)
		}
	}
	// The pairs of the pages "Kernel Objects" and "Object Categories", as far as haft
	// has the functions. (https://learn.microsoft.com/windows/win32/sysinfo/kernel-objects)
	for c, openers := range map[string]string{
		"CloseHandle": "CreateEventW CreateEventExW OpenEventW CreateMutexW CreateMutexExW OpenMutexW CreateSemaphoreW CreateSemaphoreExW OpenSemaphoreW " +
			"CreateWaitableTimerW CreateWaitableTimerExW OpenWaitableTimerW CreateFileW CreateFileMappingW OpenFileMappingW CreateIoCompletionPort CreatePipe " +
			"CreateNamedPipeW CreateMailslotW CreateJobObjectW OpenJobObjectW CreateProcessW OpenProcess CreateThread CreateRemoteThread OpenThread " +
			"CreateToolhelp32Snapshot OpenProcessToken OpenThreadToken DuplicateToken DuplicateTokenEx CreateRestrictedToken LogonUserW DuplicateHandle " +
			"CreateMemoryResourceNotification CreateConsoleScreenBuffer ReOpenFile CreateTransaction CreateFileTransactedW",
		"FindClose":                   "FindFirstFileW FindFirstFileExW FindFirstStreamW FindFirstFileNameW FindFirstFileTransactedW",
		"FindCloseChangeNotification": "FindFirstChangeNotificationA FindFirstChangeNotificationW",
		"FindVolumeClose":             "FindFirstVolumeW",
		"FindVolumeMountPointClose":   "FindFirstVolumeMountPointW",
		"RegCloseKey":                 "RegOpenKeyExW RegOpenKeyExA RegCreateKeyExW RegCreateKeyExA RegOpenCurrentUser RegConnectRegistryW",
		"closesocket":                 "socket WSASocketW accept",
		"FreeLibrary":                 "LoadLibraryW LoadLibraryA LoadLibraryExW LoadLibraryExA",
		"HeapDestroy":                 "HeapCreate",
		"DeleteTimerQueueEx":          "CreateTimerQueue",
		"DeregisterEventSource":       "RegisterEventSourceW",
		"CloseEventLog":               "OpenEventLogW",
		"EndUpdateResourceW":          "BeginUpdateResourceW",
		"CloseServiceHandle":          "OpenSCManagerW OpenServiceW CreateServiceW",
		"ClosePrivateNamespace":       "CreatePrivateNamespaceW OpenPrivateNamespaceW",
		"LocalFree":                   "LocalAlloc",
		"GlobalFree":                  "GlobalAlloc",
		"TlsFree":                     "TlsAlloc",
		"FlsFree":                     "FlsAlloc",
	} {
		for _, o := range strings.Fields(openers) {
			if isStub(o) || !known[o] {
				continue
			}
			if closer[o] != c {
				t.Errorf("%s is closed with %s, the table says %q", o, c, closer[o])
			}
		}
	}
	if p := closers(); len(p) < 8 || !slices.ContainsFunc(p, func(p pairs) bool { return p.closer == "FindClose" && slices.Contains(p.openers, "FindFirstFileW") }) {
		t.Errorf("%v", p)
	}
}

func isStub(name string) bool {
	for _, f := range run.Registry().Funcs() {
		if f.Name() == name {
			return f.Support() == 2
		}
	}
	return false
}
