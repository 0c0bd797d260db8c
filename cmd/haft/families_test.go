package main

import (
	"encoding/json"
	"maps"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"haft.dev/internal/check"
)

// openedBy are the families of the guest: the function that opens, what the object is,
// and the function that gives it back.
var openedBy = map[string]struct{ typ, closer string }{
	"CreateEventA": {"Event", "CloseHandle"}, "CreateEventExW": {"Event", "CloseHandle"}, "NtCreateEvent": {"Event", "NtClose"},
	"CreateMutexA": {"Mutant", "CloseHandle"}, "NtCreateMutant": {"Mutant", "NtClose"},
	"CreateSemaphoreW": {"Semaphore", "CloseHandle"}, "NtCreateSemaphore": {"Semaphore", "NtClose"},
	"CreateWaitableTimerW": {"Timer", "CloseHandle"}, "CreateIoCompletionPort": {"IoCompletion", "CloseHandle"},
	"NtCreateWaitCompletionPacket": {"WaitCompletionPacket", "NtClose"}, "CreateToolhelp32Snapshot": {"Section", "CloseHandle"},
	"OpenProcess": {"Process", "CloseHandle"}, "OpenThread": {"Thread", "CloseHandle"}, "CreateProcessW": {"Process", "CloseHandle"},
	"CreateThread": {"Thread", "CloseHandle"}, "CreateFileW": {"File", "CloseHandle"}, "CreateFileA": {"File", "CloseHandle"},
	"NtOpenFile": {"File", "NtClose"}, "CreateNamedPipeW": {"File", "CloseHandle"}, "CreatePipe": {"File", "CloseHandle"},
	"CreateMailslotW": {"File", "CloseHandle"}, "CreateFileMappingW": {"Section", "CloseHandle"}, "CreateJobObjectW": {"Job", "CloseHandle"},
	"OpenProcessToken": {"Token", "CloseHandle"}, "CreateMemoryResourceNotification": {"Event", "CloseHandle"},
	"CreateConsoleScreenBuffer": {"File", "CloseHandle"}, "CreateTransaction": {"TmTx", "CloseHandle"}, "DuplicateHandle": {"Process", "CloseHandle"},
	"FindFirstFileW": {"", "FindClose"}, "FindFirstFileExA": {"", "FindClose"}, "FindFirstVolumeW": {"", "FindVolumeClose"},
	"FindFirstChangeNotificationW": {"File", "FindCloseChangeNotification"}, "RegOpenKeyExW": {"Key", "RegCloseKey"}, "RegOpenKeyExA": {"Key", "RegCloseKey"},
	"NtOpenKey": {"Key", "NtClose"}, "NtOpenDirectoryObject": {"Directory", "NtClose"}, "socket": {"File", "closesocket"}, "WSASocketW": {"File", "closesocket"},
	"WSACreateEvent": {"Event", "CloseHandle"}, "CreateTimerQueue": {"", "DeleteTimerQueueEx"}, "CreatePrivateNamespaceW": {"Directory", "ClosePrivateNamespace"},
	"RegisterEventSourceW": {"", "DeregisterEventSource"}, "OpenEventLogA": {"", "CloseEventLog"}, "CreatePseudoConsole": {"", "ClosePseudoConsole"},
	"CertOpenStore": {"", "CertCloseStore"},
}

// Handles of every family that are left open, closed again, used after the close, or
// were never opened: each is told, with the stacks of the opening, of the close and of
// the mistake, from whichever thread and process, in a stripped program as well. A
// program that makes no mistake is silent.
func TestFamilies(t *testing.T) {
	dir, err := guests()
	if err != nil {
		t.Fatal(err)
	}
	full, stripped := filepath.Join(dir, "families.exe"), filepath.Join(t.TempDir(), "stripped.exe")
	build := exec.Command("go", "build", "-ldflags=-s -w", "-o", stripped, "./test/guests/families")
	build.Dir, build.Env = filepath.Join("..", ".."), append(os.Environ(), "GOOS=windows", "GOARCH=amd64", "CGO_ENABLED=0")
	if out, err := build.CombinedOutput(); err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
	for _, mode := range []string{"good", "leak", "double", "use", "bad", "null", "baduse"} {
		for _, how := range []string{"", "threads", "child", "stripped"} {
			t.Run(mode+" "+how, func(t *testing.T) {
				t.Parallel()
				work := t.TempDir()
				report := filepath.Join(work, "report.json")
				args := []string{"run", "--check", "--no-report", "--json", report, full, mode, how}
				if how == "stripped" {
					args[5] = stripped
				}
				cmd := exec.Command("haft", args...)
				cmd.Dir = work
				out, _ := cmd.CombinedOutput()
				want := 66
				if mode == "good" {
					want = 0
				}
				if got := cmd.ProcessState.ExitCode(); got != want {
					t.Fatalf("exit code %d, want %d:\n%s", got, want, out)
				}
				text, err := os.ReadFile(report)
				if err != nil {
					t.Fatal(err)
				}
				var d check.Document
				if err := json.Unmarshal(text, &d); err != nil {
					t.Fatal(err)
				}
				checkFamilies(t, mode, how, d.Findings)
			})
		}
	}
}

func checkFamilies(t *testing.T, mode, how string, fs []check.JSONFinding) {
	// shows says that a moment has the stack of the guest, down to the function.
	shows := func(f *check.JSONFinding, e *check.JSONEvent, call, fn string) {
		t.Helper()
		switch {
		case e == nil:
			t.Errorf("%s: no stack of %s", f.Message, fn)
		case call != "" && e.Call != call:
			t.Errorf("%s: %s called %s, want %s", f.Message, fn, e.Call, call)
		case e.Thread == 0:
			t.Errorf("%s: no thread", f.Message)
		default:
			for _, x := range e.Stack {
				if x.Function == "main."+fn && strings.HasSuffix(x.File, "/families/main_windows.go") && x.Line > 0 {
					return
				}
			}
			t.Errorf("%s: no main.%s with file and line in %v", f.Message, fn, e.Stack)
		}
	}
	kind := map[string]check.Kind{"leak": check.Leak, "double": check.DoubleClose, "use": check.UseAfterClose, "bad": check.BadClose, "null": check.BadClose, "baduse": check.BadUse}[mode]
	opened, calls, threads, count := map[string]int{}, map[string]bool{}, map[uint32]bool{}, 0
	for i := range fs {
		f := &fs[i]
		count += f.Count
		if f.Kind != kind {
			t.Errorf("%s: %s", f.Kind, f.Message)
			continue
		}
		if f.Program != "families.exe" && f.Program != "stripped.exe" {
			t.Errorf("%s: program %s", f.Message, f.Program)
		}
		switch mode {
		case "leak", "double", "use":
			if f.Opened == nil {
				t.Errorf("%s: no opening", f.Message)
				continue
			}
			call := f.Opened.Call
			opened[call]++
			w := openedBy[call]
			if w.typ != "" && (f.Type != w.typ || f.Access == "") {
				t.Errorf("%s: type %s, access %s, want %s", call, f.Type, f.Access, w.typ)
			}
			shows(f, f.Opened, call, "opens")
			switch mode {
			case "leak":
				if f.Right != w.closer {
					t.Errorf("%s: to be closed with %s, want %s", call, f.Right, w.closer)
				}
			case "double":
				shows(f, f.Closed, w.closer, "closes")
				shows(f, f.Mistake, w.closer, "closes")
				threads[f.Opened.Thread], threads[f.Mistake.Thread] = true, true
			case "use":
				shows(f, f.Closed, w.closer, "closes")
				shows(f, f.Mistake, "", "uses")
			}
		case "bad", "null":
			calls[f.Mistake.Call] = true
			shows(f, f.Mistake, "", "closes")
		case "baduse":
			shows(f, f.Mistake, "", "uses")
		}
	}
	want := slices.Sorted(maps.Keys(openedBy))
	without := func(names ...string) {
		want = slices.DeleteFunc(want, func(s string) bool { return slices.Contains(names, s) })
	}
	switch mode {
	case "good":
		if count != 0 {
			t.Errorf("%d mistakes, none was made", count)
		}
		return
	case "use": // functions for these do not say which handle was bad
		without("CreateTimerQueue", "CreatePrivateNamespaceW", "CreatePseudoConsole", "CertOpenStore")
	case "null": // it may be closed
		without("CertOpenStore")
	case "baduse": // the last two functions only ask
		without("CreateTimerQueue", "CreatePrivateNamespaceW", "CreatePseudoConsole", "CertOpenStore", "NtOpenFile", "NtOpenDirectoryObject")
	}
	if several := len(threads) > 1; mode == "double" && several != (how == "threads") {
		t.Errorf("threads %v", threads)
	}
	if count != len(want) {
		t.Errorf("%d mistakes told, %d made", count, len(want))
	}
	switch mode {
	case "leak", "double", "use":
		if got := slices.Sorted(maps.Keys(opened)); !slices.Equal(got, want) {
			t.Errorf("told of what was opened by\n%q, want\n%q", got, want)
		}
	case "bad", "null":
		closers := map[string]bool{}
		for _, o := range want {
			closers[openedBy[o].closer] = true
		}
		if got, w := slices.Sorted(maps.Keys(calls)), slices.Sorted(maps.Keys(closers)); !slices.Equal(got, w) {
			t.Errorf("told of closes by\n%q, want\n%q", got, w)
		}
	}
}
