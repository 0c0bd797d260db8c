package windows_test

import (
	"runtime"
	"testing"
	"time"

	"haft.dev/windows"
)

// Objects are made with the rights that are asked for, and opened by name with others.
func TestOpen(t *testing.T) {
	type opener func(access uint32, inherit bool, n *uint16) (windows.Handle, error)
	n := name(t, `Local\haft open`)
	for what, x := range map[string]struct {
		create func() (windows.Handle, error)
		open   opener
		modify uint32
		use    func(windows.Handle) error
		others map[string]opener
	}{
		"event": {func() (windows.Handle, error) { return windows.CreateEventEx(nil, n, 0, windows.EVENT_ALL_ACCESS) }, windows.OpenEvent, windows.EVENT_MODIFY_STATE, windows.SetEvent,
			map[string]opener{"mutex": windows.OpenMutex}},
		"mutex": {func() (windows.Handle, error) { return windows.CreateMutexEx(nil, n, 0, windows.MUTEX_ALL_ACCESS) }, windows.OpenMutex, 0, nil,
			map[string]opener{"semaphore": windows.OpenSemaphore}},
		"semaphore": {func() (windows.Handle, error) {
			return windows.CreateSemaphoreEx(nil, 0, 9, n, 0, windows.SEMAPHORE_ALL_ACCESS)
		}, windows.OpenSemaphore, windows.SEMAPHORE_MODIFY_STATE,
			func(h windows.Handle) error { return windows.ReleaseSemaphore(h, 1, nil) }, map[string]opener{"timer": windows.OpenWaitableTimer}},
		"timer": {func() (windows.Handle, error) {
			return windows.CreateWaitableTimerEx(nil, n, 0, windows.TIMER_ALL_ACCESS)
		}, windows.OpenWaitableTimer, windows.TIMER_MODIFY_STATE,
			func(h windows.Handle) error { return windows.SetWaitableTimer(h, time.Hour, 0) }, map[string]opener{"event": windows.OpenEvent}},
		"mapping": {func() (windows.Handle, error) {
			return windows.CreateFileMapping(windows.InvalidHandle, nil, windows.PAGE_READWRITE, 0, 4096, n)
		}, windows.OpenFileMapping, 0, nil, map[string]opener{"event": windows.OpenEvent}},
	} {
		access := uint32(windows.SYNCHRONIZE)
		if what == "mapping" { // which nobody can wait for
			access = windows.FILE_MAP_READ
		}
		_, err := x.open(access, false, n)
		want(t, what+" that is not there", err, windows.ERROR_FILE_NOT_FOUND)
		_, err = x.open(access, false, nil)
		want(t, what+" without a name", err, windows.ERROR_INVALID_PARAMETER)
		h, err := x.create()
		want(t, what, err, nil)
		again, err := x.create()
		if err != windows.ERROR_ALREADY_EXISTS || again == 0 || !windows.CompareObjectHandles(h, again) {
			t.Errorf("%s again: %#x, %v", what, again, err)
		}
		want(t, what, windows.CloseHandle(again), nil)
		poor, err := x.open(access, false, n)
		want(t, what+" by name", err, nil)
		rich := poor
		if x.use != nil {
			want(t, what+" without the right", x.use(poor), windows.ERROR_ACCESS_DENIED)
			rich, err = x.open(x.modify, true, n)
			want(t, what+" to be changed", err, nil)
			want(t, what+" with the right", x.use(rich), nil)
			if _, err := windows.WaitForSingleObject(rich, 0); err != windows.ERROR_ACCESS_DENIED {
				t.Errorf("a wait for a %s without the right: %v", what, err)
			}
			var flags uint32
			want(t, what+", its handle", windows.GetHandleInformation(rich, &flags), nil)
			if flags != windows.HANDLE_FLAG_INHERIT {
				t.Errorf("%s: flags %#x", what, flags)
			}
			want(t, what, windows.CloseHandle(rich), nil)
		}
		for other, open := range x.others {
			_, err := open(windows.SYNCHRONIZE, false, n)
			want(t, what+" as a "+other, err, windows.ERROR_INVALID_HANDLE)
		}
		want(t, what, windows.CloseHandle(poor), nil)
		want(t, what, windows.CloseHandle(h), nil)
		_, err = x.open(access, false, n)
		want(t, what+" that is gone", err, windows.ERROR_FILE_NOT_FOUND)
	}
}

// Processes, threads and tokens by id and by handle.
func TestProcess(t *testing.T) {
	id := windows.GetCurrentProcessId()
	p := handle(t)(windows.OpenProcess(windows.PROCESS_QUERY_INFORMATION, false, id))
	for what, h := range map[string]windows.Handle{"opened": p, "current": windows.CurrentProcess()} {
		got, err := windows.GetProcessId(h)
		if got != id || err != nil {
			t.Errorf("%s: id %d, %v", what, got, err)
		}
		code := uint32(77)
		want(t, "GetExitCodeProcess", windows.GetExitCodeProcess(h, &code), nil)
		if code != 259 { // STILL_ACTIVE
			t.Errorf("%s: exit code %d", what, code)
		}
	}
	_, err := windows.OpenProcess(windows.PROCESS_QUERY_INFORMATION, false, 1)
	want(t, "a process that is not there", err, windows.ERROR_INVALID_PARAMETER)
	_, err = windows.OpenThread(windows.THREAD_TERMINATE, false, 1)
	want(t, "a thread that is not there", err, windows.ERROR_INVALID_PARAMETER)
	var before, after uint32
	want(t, "GetProcessHandleCount", windows.GetProcessHandleCount(p, &before), nil)
	ev := handle(t)(windows.CreateEvent(nil, 0, 0, nil))
	want(t, "GetProcessHandleCount", windows.GetProcessHandleCount(p, &after), nil)
	if after != before+1 {
		t.Errorf("%d handles, then %d", before, after)
	}
	_, err = windows.GetProcessId(ev)
	want(t, "the id of an event", err, windows.ERROR_INVALID_HANDLE)

	tok, err := windows.OpenCurrentProcessToken()
	want(t, "OpenCurrentProcessToken", err, nil)
	var dup windows.Token
	want(t, "DuplicateTokenEx without the right", windows.DuplicateTokenEx(tok, 0, nil, windows.SecurityImpersonation, windows.TokenImpersonation, &dup), windows.ERROR_ACCESS_DENIED)
	want(t, "Close", tok.Close(), nil)
	want(t, "Close again", tok.Close(), windows.ERROR_INVALID_HANDLE)
	want(t, "OpenProcessToken", windows.OpenProcessToken(windows.CurrentProcess(), windows.TOKEN_DUPLICATE|windows.TOKEN_QUERY, &tok), nil)
	want(t, "DuplicateTokenEx", windows.DuplicateTokenEx(tok, windows.TOKEN_QUERY, nil, windows.SecurityImpersonation, windows.TokenImpersonation, &dup), nil)
	want(t, "Close", dup.Close(), nil)
	want(t, "Close", tok.Close(), nil)
	want(t, "OpenProcessToken of an event", windows.OpenProcessToken(ev, windows.TOKEN_QUERY, &tok), windows.ERROR_INVALID_HANDLE)

	snap := handle(t)(windows.CreateToolhelp32Snapshot(windows.TH32CS_SNAPTHREAD, 0))
	e := windows.ThreadEntry32{}
	want(t, "Thread32First without a size", windows.Thread32First(snap, &e), windows.ERROR_BAD_LENGTH)
	e.Size = 28
	found := 0
	for err = windows.Thread32First(snap, &e); err == nil; err = windows.Thread32Next(snap, &e) {
		if e.OwnerProcessID == id {
			found++
		}
	}
	want(t, "the last thread", err, windows.ERROR_NO_MORE_FILES)
	if found == 0 {
		t.Error("no thread of this process")
	}
}

// A read that waits is asked for, cancelled and answered.
func TestOverlapped(t *testing.T) {
	n := name(t, `\\.\pipe\haft overlapped`)
	server := handle(t)(windows.CreateNamedPipe(n, windows.PIPE_ACCESS_DUPLEX|windows.FILE_FLAG_OVERLAPPED, windows.PIPE_TYPE_BYTE, 1, 0, 0, 0, nil))
	client := handle(t)(windows.CreateFile(n, windows.GENERIC_READ|windows.GENERIC_WRITE, 0, nil, windows.OPEN_EXISTING, 0, 0))
	done := handle(t)(windows.CreateEvent(nil, 1, 0, nil))
	b := make([]byte, 10)
	read := func() *windows.Overlapped {
		t.Helper()
		o := &windows.Overlapped{HEvent: done}
		var got uint32
		want(t, "ReadFile", windows.ReadFile(server, b, &got, o), windows.ERROR_IO_PENDING)
		want(t, "GetOverlappedResult", windows.GetOverlappedResult(server, o, &got, false), windows.ERROR_IO_INCOMPLETE)
		return o
	}
	var got uint32
	for what, cancel := range map[string]func(o *windows.Overlapped) error{
		"CancelIo":       func(*windows.Overlapped) error { return windows.CancelIo(server) },
		"CancelIoEx":     func(o *windows.Overlapped) error { return windows.CancelIoEx(server, o) },
		"CancelIoEx all": func(*windows.Overlapped) error { return windows.CancelIoEx(server, nil) },
	} {
		o := read()
		want(t, what, cancel(o), nil)
		want(t, what+", the read", windows.GetOverlappedResult(server, o, &got, true), windows.ERROR_OPERATION_ABORTED)
	}
	want(t, "CancelIoEx of nothing", windows.CancelIoEx(server, nil), windows.ERROR_NOT_FOUND)
	o := read()
	m, err := windows.Write(client, []byte("four"))
	want(t, "Write", err, nil)
	want(t, "GetOverlappedResult", windows.GetOverlappedResult(server, o, &got, true), nil)
	if m != 4 || got != 4 || string(b[:got]) != "four" {
		t.Errorf("%d written, %q read", m, b[:got])
	}
	if runtime.GOOS == "windows" {
		return // there it waits for the pipe, as nobody reads for ever
	}
	_, err = windows.Write(server, []byte("x"))
	want(t, "Write without OVERLAPPED", err, windows.ERROR_INVALID_PARAMETER)
}
