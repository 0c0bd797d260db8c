package windows_test

import (
	"errors"
	"io/fs"
	"runtime"
	"sync"
	"testing"
	"time"

	"haft.dev/windows"
)

// These tests use nothing but the package, so they hold on Windows as well.

func name(t *testing.T, s string) *uint16 {
	p, err := windows.UTF16PtrFromString(s)
	if err != nil {
		t.Fatal(err)
	}
	return p
}

// handle fails the test on an error, and closes the handle at its end.
func handle(t *testing.T) func(windows.Handle, error) windows.Handle {
	return func(h windows.Handle, err error) windows.Handle {
		t.Helper()
		if err != nil {
			t.Fatal(err)
		}
		t.Cleanup(func() {
			if err := windows.CloseHandle(h); err != nil {
				t.Error("CloseHandle:", err)
			}
		})
		return h
	}
}

func want(t *testing.T, what string, got, want error) {
	t.Helper()
	if got != want {
		t.Errorf("%s: %v, want %v", what, got, want)
	}
}

func wantWait(t *testing.T, h windows.Handle, ms, want uint32) {
	t.Helper()
	if got, err := windows.WaitForSingleObject(h, ms); got != want || err != nil {
		t.Errorf("wait = %#x, %v, want %#x", got, err, want)
	}
}

const (
	signalled = uint32(windows.WAIT_OBJECT_0)
	timeout   = uint32(windows.WAIT_TIMEOUT)
)

func TestEvent(t *testing.T) {
	h := handle(t)(windows.CreateEvent(nil, 0, 1, nil))
	wantWait(t, h, 0, signalled)
	wantWait(t, h, 0, timeout)
	want(t, "SetEvent", windows.SetEvent(h), nil)
	wantWait(t, h, windows.INFINITE, signalled)
	m := handle(t)(windows.CreateEvent(nil, 1, 1, nil))
	wantWait(t, m, 0, signalled)
	wantWait(t, m, 0, signalled)
	want(t, "ResetEvent", windows.ResetEvent(m), nil)
	want(t, "PulseEvent", windows.PulseEvent(m), nil)
	wantWait(t, m, 1, timeout)
	_, err := windows.CreateEventEx(nil, nil, 8, windows.EVENT_ALL_ACCESS)
	want(t, "CreateEventEx with unknown flags", err, windows.ERROR_INVALID_PARAMETER)
	ro := handle(t)(windows.CreateEventEx(nil, nil, 0, windows.SYNCHRONIZE))
	want(t, "SetEvent without the right", windows.SetEvent(ro), windows.ERROR_ACCESS_DENIED)
}

func TestNames(t *testing.T) {
	n := name(t, "haft-windows-names")
	a := handle(t)(windows.CreateEvent(nil, 1, 0, n))
	b, err := windows.CreateEvent(nil, 1, 0, n)
	want(t, "CreateEvent of one that exists", err, windows.ERROR_ALREADY_EXISTS)
	handle(t)(b, nil)
	c := handle(t)(windows.OpenEvent(windows.SYNCHRONIZE, false, n))
	want(t, "SetEvent", windows.SetEvent(b), nil)
	wantWait(t, a, 0, signalled)
	wantWait(t, c, 0, signalled)
	if !windows.CompareObjectHandles(a, c) || windows.CompareObjectHandles(a, 0) {
		t.Error("CompareObjectHandles")
	}
	_, err = windows.CreateMutex(nil, false, n)
	want(t, "CreateMutex with the name of an event", err, windows.ERROR_INVALID_HANDLE)
	_, err = windows.OpenEvent(windows.SYNCHRONIZE, false, name(t, "haft-windows-none"))
	want(t, "OpenEvent", err, windows.ERROR_FILE_NOT_FOUND)
	if !errors.Is(err, fs.ErrNotExist) {
		t.Error("ERROR_FILE_NOT_FOUND is not fs.ErrNotExist")
	}
}

// A mutex belongs to the goroutine that waited for it.
func TestMutex(t *testing.T) {
	runtime.LockOSThread()
	defer runtime.UnlockOSThread()
	m := handle(t)(windows.CreateMutex(nil, true, nil))
	wantWait(t, m, 0, signalled)
	other := func(f func()) {
		done := make(chan bool)
		go func() {
			runtime.LockOSThread()
			defer runtime.UnlockOSThread()
			defer close(done)
			f()
		}()
		<-done
	}
	other(func() {
		wantWait(t, m, 0, timeout)
		want(t, "ReleaseMutex by a stranger", windows.ReleaseMutex(m), windows.ERROR_NOT_OWNER)
	})
	for range 2 {
		want(t, "ReleaseMutex", windows.ReleaseMutex(m), nil)
	}
	want(t, "ReleaseMutex of one that is free", windows.ReleaseMutex(m), windows.ERROR_NOT_OWNER)
	other(func() {
		ev := handle(t)(windows.CreateEvent(nil, 1, 1, nil))
		i, err := windows.WaitForMultipleObjects([]windows.Handle{ev, m}, true, 0)
		if i != signalled || err != nil {
			t.Error(i, err)
		}
		want(t, "ReleaseMutex", windows.ReleaseMutex(m), nil)
	})
	i, err := windows.SignalObjectAndWait(handle(t)(windows.CreateEvent(nil, 1, 0, nil)), m, 0)
	if i != signalled || err != nil {
		t.Error(i, err)
	}
	want(t, "ReleaseMutex", windows.ReleaseMutex(m), nil)
}

// Goroutines exclude each other.
func TestMutexExcludes(t *testing.T) {
	m := handle(t)(windows.CreateMutex(nil, false, nil))
	inside, total := 0, 0
	var wg sync.WaitGroup
	for range 8 {
		wg.Go(func() {
			runtime.LockOSThread()
			defer runtime.UnlockOSThread()
			for range 100 {
				wantWait(t, m, windows.INFINITE, signalled)
				if inside++; inside != 1 {
					t.Error("two at a time")
				}
				total++
				inside--
				want(t, "ReleaseMutex", windows.ReleaseMutex(m), nil)
			}
		})
	}
	wg.Wait()
	if total != 800 {
		t.Error(total)
	}
}

func TestSemaphore(t *testing.T) {
	s := handle(t)(windows.CreateSemaphore(nil, 1, 2, nil))
	wantWait(t, s, 0, signalled)
	wantWait(t, s, 0, timeout)
	was := int32(77)
	want(t, "ReleaseSemaphore", windows.ReleaseSemaphore(s, 2, &was), nil)
	if was != 0 {
		t.Error("previous count", was)
	}
	want(t, "ReleaseSemaphore beyond the maximum", windows.ReleaseSemaphore(s, 1, nil), windows.ERROR_TOO_MANY_POSTS)
	_, err := windows.CreateSemaphore(nil, 3, 2, nil)
	want(t, "CreateSemaphore", err, windows.ERROR_INVALID_PARAMETER)
}

func TestTimer(t *testing.T) {
	h := handle(t)(windows.CreateWaitableTimer(nil, true, nil))
	wantWait(t, h, 0, timeout)
	want(t, "SetWaitableTimer", windows.SetWaitableTimer(h, time.Millisecond, 0), nil)
	wantWait(t, h, 10_000, signalled)
	want(t, "SetWaitableTimer", windows.SetWaitableTimer(h, time.Hour, 0), nil)
	wantWait(t, h, 0, timeout)
	want(t, "CancelWaitableTimer", windows.CancelWaitableTimer(h), nil)
	want(t, "a negative period", windows.SetWaitableTimer(h, 0, -1), windows.ERROR_INVALID_PARAMETER)
}

func TestHandles(t *testing.T) {
	h, err := windows.CreateEvent(nil, 1, 0, nil)
	if err != nil {
		t.Fatal(err)
	}
	p := windows.CurrentProcess()
	var d windows.Handle
	want(t, "DuplicateHandle", windows.DuplicateHandle(p, h, p, &d, 0, true, windows.DUPLICATE_SAME_ACCESS), nil)
	flags := uint32(77)
	want(t, "GetHandleInformation", windows.GetHandleInformation(d, &flags), nil)
	if flags != windows.HANDLE_FLAG_INHERIT {
		t.Error("flags", flags)
	}
	const protect = windows.HANDLE_FLAG_PROTECT_FROM_CLOSE
	want(t, "SetHandleInformation", windows.SetHandleInformation(d, protect, protect), nil)
	want(t, "CloseHandle of a protected handle", windows.CloseHandle(d), windows.ERROR_INVALID_HANDLE)
	want(t, "SetHandleInformation", windows.SetHandleInformation(d, protect, 0), nil)
	want(t, "CloseHandle", windows.CloseHandle(d), nil)
	want(t, "CloseHandle", windows.CloseHandle(h), nil)
	want(t, "second CloseHandle", windows.CloseHandle(h), windows.ERROR_INVALID_HANDLE)
	want(t, "CloseHandle of the process", windows.CloseHandle(p), nil)
	want(t, "SetEvent", windows.SetEvent(h), windows.ERROR_INVALID_HANDLE)
	if i, err := windows.WaitForSingleObject(h, 0); i != windows.WAIT_FAILED || err != windows.ERROR_INVALID_HANDLE {
		t.Error(i, err)
	}
	var code uint32
	want(t, "GetExitCodeProcess", windows.GetExitCodeProcess(p, &code), nil)
	if code != windows.STILL_ACTIVE {
		t.Error("exit code", code)
	}
}

func TestPort(t *testing.T) {
	port := handle(t)(windows.CreateIoCompletionPort(windows.InvalidHandle, 0, 0, 1))
	o := &windows.Overlapped{Offset: 5}
	want(t, "post", windows.PostQueuedCompletionStatus(port, 3, 4, o), nil)
	o = nil
	runtime.GC() // only the port knows it now
	var qty uint32
	var key uintptr
	want(t, "get", windows.GetQueuedCompletionStatus(port, &qty, &key, &o, 0), nil)
	if qty != 3 || key != 4 || o == nil || o.Offset != 5 {
		t.Error(qty, key, o)
	}
	want(t, "get from an empty port", windows.GetQueuedCompletionStatus(port, &qty, &key, &o, 0), windows.WAIT_TIMEOUT)
	if o != nil {
		t.Error("an OVERLAPPED without a packet")
	}
}

func TestPipe(t *testing.T) {
	var r, w windows.Handle
	want(t, "CreatePipe", windows.CreatePipe(&r, &w, nil, 0), nil)
	handle(t)(r, nil)
	go func() {
		if n, err := windows.Write(w, []byte("through a pipe")); n != 14 || err != nil {
			t.Error(n, err)
		}
		windows.CloseHandle(w)
	}()
	var got []byte
	b := make([]byte, 6)
	for {
		var n uint32
		err := windows.ReadFile(r, b, &n, nil)
		if err == windows.ERROR_BROKEN_PIPE {
			break
		}
		if err != nil {
			t.Fatal(err)
		}
		got = append(got, b[:n]...)
	}
	if string(got) != "through a pipe" {
		t.Errorf("%q", got)
	}
	want(t, "WriteFile to the reading end", windows.WriteFile(r, b, new(uint32), nil), windows.ERROR_ACCESS_DENIED)
}

func TestSnapshot(t *testing.T) {
	h := handle(t)(windows.CreateToolhelp32Snapshot(windows.TH32CS_SNAPPROCESS, 0))
	e := windows.ProcessEntry32{Size: 8}
	want(t, "a small entry", windows.Process32First(h, &e), windows.ERROR_BAD_LENGTH)
	e.Size = 568
	if runtime.GOARCH == "386" || runtime.GOARCH == "arm" {
		e.Size = 556
	}
	found := false
	err := windows.Process32First(h, &e)
	for ; err == nil; err = windows.Process32Next(h, &e) {
		found = found || e.ProcessID == windows.GetCurrentProcessId()
	}
	want(t, "the end", err, windows.ERROR_NO_MORE_FILES)
	if !found {
		t.Error("the process is not in its own snapshot")
	}
}

func TestTransaction(t *testing.T) {
	tx := handle(t)(windows.CreateTransaction(nil, 0, name(t, "a transaction")))
	wantWait(t, tx, 0, timeout)
	outcome := uint32(77)
	want(t, "GetTransactionOutcome", windows.GetTransactionOutcome(tx, &outcome), nil)
	if outcome != windows.TransactionOutcomeUndetermined {
		t.Error(outcome)
	}
	want(t, "CommitTransaction", windows.CommitTransaction(tx), nil)
	wantWait(t, tx, 0, signalled)
	want(t, "GetTransactionOutcome", windows.GetTransactionOutcome(tx, &outcome), nil)
	if outcome != windows.TransactionOutcomeCommitted {
		t.Error(outcome)
	}
	want(t, "RollbackTransaction", windows.RollbackTransaction(tx), windows.ERROR_TRANSACTION_ALREADY_COMMITTED)
	tx = handle(t)(windows.CreateTransaction(nil, 1, nil))
	wantWait(t, tx, 10_000, signalled)
	want(t, "after the time", windows.CommitTransaction(tx), windows.ERROR_TRANSACTION_ALREADY_ABORTED)
}

// A read that waits is ended from outside.
func TestCancelSynchronousIo(t *testing.T) {
	var r, w windows.Handle
	want(t, "CreatePipe", windows.CreatePipe(&r, &w, nil, 0), nil)
	handle(t)(r, nil)
	handle(t)(w, nil)
	id, result := make(chan uint32), make(chan error)
	go func() {
		runtime.LockOSThread()
		defer runtime.UnlockOSThread()
		id <- windows.GetCurrentThreadId()
		var n uint32
		result <- windows.ReadFile(r, make([]byte, 4), &n, nil)
	}()
	th := handle(t)(windows.OpenThread(windows.THREAD_TERMINATE, false, <-id))
	for {
		err := windows.CancelSynchronousIo(th)
		if err == nil {
			break
		}
		want(t, "CancelSynchronousIo before the read", err, windows.ERROR_NOT_FOUND)
		runtime.Gosched()
	}
	want(t, "the read", <-result, windows.ERROR_OPERATION_ABORTED)
}
