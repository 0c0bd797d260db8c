package windows_test

import (
	"runtime"
	"testing"

	"haft.dev/windows"
)

// FlushFileBuffers waits until the other end has read, or the wait is cancelled.
func TestFlushPipe(t *testing.T) {
	var r, w windows.Handle
	want(t, "CreatePipe", windows.CreatePipe(&r, &w, nil, 0), nil)
	defer windows.CloseHandle(r)
	defer windows.CloseHandle(w)
	want(t, "nothing to flush", windows.FlushFileBuffers(w), nil)
	var n uint32
	want(t, "WriteFile", windows.WriteFile(w, []byte("abc"), &n, nil), nil)
	done := make(chan error)
	go func() { done <- windows.FlushFileBuffers(w) }()
	for windows.CancelIoEx(w, nil) != nil { // until it waits
		runtime.Gosched()
	}
	want(t, "cancelled", <-done, windows.ERROR_OPERATION_ABORTED)
	go func() { done <- windows.FlushFileBuffers(w) }()
	want(t, "ReadFile", windows.ReadFile(r, make([]byte, 3), &n, nil), nil)
	want(t, "FlushFileBuffers", <-done, nil)
}
