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
		} else if !isCloser[c] {
			t.Errorf("%s closes what %s opens, but does not say that it closes", c, o)
		}
	}
	// The pairs of the pages "Kernel Objects" and "Object Categories"; haft has stubs of
	// what it does not do. (https://learn.microsoft.com/windows/win32/sysinfo/kernel-objects)
	for c, openers := range map[string]string{
		"CloseHandle": "CreateEventW CreateEventExW OpenEventW CreateMutexW CreateMutexExW OpenMutexW CreateSemaphoreW CreateSemaphoreExW OpenSemaphoreW " +
			"CreateWaitableTimerW CreateWaitableTimerExW OpenWaitableTimerW CreateFileW CreateFileMappingW OpenFileMappingW CreateIoCompletionPort CreatePipe " +
			"CreateNamedPipeW CreateMailslotW CreateJobObjectW OpenJobObjectW CreateProcessW OpenProcess CreateThread CreateRemoteThread OpenThread " +
			"CreateToolhelp32Snapshot OpenProcessToken OpenThreadToken DuplicateToken DuplicateTokenEx CreateRestrictedToken LogonUserW DuplicateHandle " +
			"CreateMemoryResourceNotification CreateConsoleScreenBuffer ReOpenFile CreateTransaction OpenTransaction CreateFileTransactedW",
		"CloseDesktop":            "CreateDesktopW OpenDesktopW OpenInputDesktop",
		"CloseWindowStation":      "CreateWindowStationW OpenWindowStationW",
		"DestroyAcceleratorTable": "CreateAcceleratorTableW",
		"DestroyCaret":            "CreateCaret",
		"DestroyCursor":           "CreateCursor",
		"DdeDisconnect":           "DdeConnect",
		"DdeDisconnectList":       "DdeConnectList",
		"UnhookWindowsHookEx":     "SetWindowsHookExW",
		"DestroyIcon":             "CreateIcon CreateIconIndirect",
		"DestroyMenu":             "CreateMenu CreatePopupMenu LoadMenuW LoadMenuIndirectW",
		"DestroyWindow":           "CreateWindowExW CreateDialogParamW CreateMDIWindowW",
		"EndDeferWindowPos":       "BeginDeferWindowPos",
		"ReleaseDC":               "GetDC",
		"DeleteDC":                "CreateDCW CreateCompatibleDC",
		"CloseEnhMetaFile":        "CreateEnhMetaFileW",
		"DeleteEnhMetaFile":       "CloseEnhMetaFile",
		"CloseMetaFile":           "CreateMetaFileW",
		"DeleteMetaFile":          "CloseMetaFile",
		"DeleteObject": "CreateBitmap CreateBitmapIndirect CreateCompatibleBitmap CreateDIBitmap CreateDIBSection CreateDiscardableBitmap CreateBrushIndirect " +
			"CreateDIBPatternBrush CreateDIBPatternBrushPt CreateHatchBrush CreatePatternBrush CreateSolidBrush ExtCreatePen CreateFontW CreateFontIndirectW " +
			"CreatePalette CreatePen CreatePenIndirect CreateEllipticRgn CreateEllipticRgnIndirect CreatePolygonRgn CreatePolyPolygonRgn CreateRectRgn " +
			"CreateRectRgnIndirect CreateRoundRectRgn ExtCreateRegion PathToRegion",
		"FindClose":                   "FindFirstFileW FindFirstFileExW FindFirstStreamW FindFirstFileTransactedW",
		"FindCloseChangeNotification": "FindFirstChangeNotificationA FindFirstChangeNotificationW",
		"FindVolumeClose":             "FindFirstVolumeW",
		"RegCloseKey":                 "RegOpenKeyExW RegOpenKeyExA RegCreateKeyExW RegCreateKeyExA RegOpenCurrentUser RegConnectRegistryW",
		"closesocket":                 "socket WSASocketW accept",
		"FreeLibrary":                 "LoadLibraryW LoadLibraryA LoadLibraryExW LoadLibraryExA",
		"HeapDestroy":                 "HeapCreate",
		"DeleteTimerQueueEx":          "CreateTimerQueue",
		"DeleteTimerQueueTimer":       "CreateTimerQueueTimer",
		"UnregisterWaitEx":            "RegisterWaitForSingleObject",
		"DeregisterEventSource":       "RegisterEventSourceW",
		"CloseEventLog":               "OpenEventLogW OpenBackupEventLogW",
		"EndUpdateResourceW":          "BeginUpdateResourceW",
		"ClosePrivateNamespace":       "CreatePrivateNamespaceW OpenPrivateNamespaceW",
		"LocalFree":                   "LocalAlloc",
		"GlobalFree":                  "GlobalAlloc",
		"TlsFree":                     "TlsAlloc",
		"FlsFree":                     "FlsAlloc",
	} {
		for _, o := range strings.Fields(openers) {
			if closer[o] != c {
				t.Errorf("%s is closed with %s, the table says %q", o, c, closer[o])
			}
		}
	}
	if p := closers(); len(p) < 8 || !slices.ContainsFunc(p, func(p pairs) bool { return p.closer == "FindClose" && slices.Contains(p.openers, "FindFirstFileW") }) {
		t.Errorf("%v", p)
	}
}
