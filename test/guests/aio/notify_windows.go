package main

import (
	"fmt"
	"os"
	"syscall"
	"unsafe"
)

const (
	statusNotifyEnumDir               = 0x10C
	errDirectory        syscall.Errno = 267
	errFileNotFound     syscall.Errno = 2
)

// notifications watches directories. What is told of which change is tested
// elsewhere.
func notifications() {
	os.MkdirAll("watched/sub", 0o777)
	const listDirectory, backup = 1, 0x02000000
	h := create("watched", listDirectory, 3, backup|overlapped)
	buf := make([]uint32, 256)
	b := ptr(&buf[0])
	o := &ov{event: event(1)}
	var n uint32
	names := func() (s string) {
		at := 0
		raw := unsafe.Slice((*byte)(unsafe.Pointer(&buf[0])), 1024)
		for {
			next, action, size := buf[at/4], buf[at/4+1], buf[at/4+2]
			s += fmt.Sprintf("%d:", action)
			for i := 0; i < int(size); i += 2 {
				s += string(rune(raw[at+12+i]))
			}
			if next == 0 {
				return s
			}
			s += " "
			at += int(next)
		}
	}
	read := func(filter uintptr) (uintptr, syscall.Errno) {
		return k("ReadDirectoryChangesW", h, b, 1024, 1, filter, 0, ptr(o), 0)
	}
	r, e := read(0)
	fails("no filter", r, e, errInvalidParameter)
	r, e = read(0x1000)
	fails("an unknown filter", r, e, errInvalidParameter)
	r, e = k("ReadDirectoryChangesW", h, b+1, 1000, 1, 3, 0, ptr(o), 0)
	fails("a buffer that is not aligned", r, e, errNoAccess)
	r, e = k("ReadDirectoryChangesW", h, 8, 1000, 1, 3, 0, ptr(o), 0)
	fails("no buffer", r, e, errNoAccess)
	none := create("watched", 0x80, 3, backup|overlapped)
	r, e = k("ReadDirectoryChangesW", none, b, 1000, 1, 3, 0, ptr(o), 0)
	fails("without rights", r, e, errAccessDenied)
	k("CloseHandle", none)

	r, e = read(3)
	succeeds("ReadDirectoryChangesW", r, e)
	if signalled(o.event) {
		complain("signalled without a change")
	}
	os.WriteFile("watched/sub/a", nil, 0o666)
	r, e = k("GetOverlappedResult", h, ptr(o), ptr(&n), 1)
	succeeds("GetOverlappedResult", r, e)
	if s := names(); s != `1:sub\a` {
		complain("told %q", s)
	}
	os.Rename("watched/sub/a", "watched/sub/b")
	told := ""
	for told != `4:sub\a 5:sub\b` && len(told) < 20 {
		if told != "" {
			told += " "
		}
		read(3)
		k("GetOverlappedResult", h, ptr(o), ptr(&n), 1)
		told += names()
	}
	if told != `4:sub\a 5:sub\b` {
		complain("told %q", told)
	}
	// Too much for the buffer.
	r, e = k("ReadDirectoryChangesW", h, b, 4, 1, 3, 0, ptr(o), 0)
	succeeds("ReadDirectoryChangesW", r, e)
	os.WriteFile("watched/c", nil, 0o666)
	result("too much", h, o, 0, 0)
	expect("Internal", o.internal, statusNotifyEnumDir)
	// Cancelled, closed.
	read(3)
	r, e = k("CancelIoEx", h, ptr(o))
	succeeds("CancelIoEx", r, e)
	result("cancelled", h, o, 0, errOperationAborted)
	// A completion routine.
	runs := newRoutine()
	done := make(chan struct{})
	thread(func() {
		defer close(done)
		r, e := k("ReadDirectoryChangesW", h, b, 1024, 1, 3, 0, ptr(o), runs.code)
		succeeds("ReadDirectoryChangesW with a routine", r, e)
		os.WriteFile("watched/d", nil, 0o666)
		for runs.calls == 0 {
			k("SleepEx", infinite, 1)
		}
		expect("error", runs.error_, 0)
		expect("bytes", runs.bytes, 14)
		expect("OVERLAPPED", runs.o, ptr(o))
	})
	<-done
	port, _ := k("CreateIoCompletionPort", h, 0, 5, 0)
	*o = ov{}
	read(3)
	k("CloseHandle", h)
	var key, block uintptr
	r, e = k("GetQueuedCompletionStatus", port, ptr(&n), ptr(&key), ptr(&block), infinite)
	succeeds("the packet of a closed directory", r, e)
	expect("bytes", uintptr(n), 0)
	expect("block", block, ptr(o))
	expect("Internal", o.internal, 0x10B)
	k("CloseHandle", port)

	// A synchronous handle waits in the call.
	s := create("watched", listDirectory, 3, backup)
	_, waits := thread(func() {
		r, e := k("ReadDirectoryChangesW", s, b, 1024, 0, 1, ptr(&n), 0, 0)
		succeeds("ReadDirectoryChangesW that waits", r, e)
	})
	for i := 0; ; i++ {
		os.WriteFile(fmt.Sprintf("watched/e%d", i), nil, 0o666)
		select {
		case <-waits:
		default:
			continue
		}
		break
	}
	expect("bytes", uintptr(n)&1, 0)
	k("CloseHandle", s)

	// Handles that are signalled.
	w, e := k("FindFirstChangeNotificationW", wstr("watched"), 1, 1)
	if w == invalidHandle {
		complain("FindFirstChangeNotification: error %d", e)
		return
	}
	if signalled(w) {
		complain("signalled without a change")
	}
	os.WriteFile("watched/sub/f", nil, 0o666)
	r, _ = k("WaitForSingleObject", w, infinite)
	expect("the wait for a change", r, 0)
	if !signalled(w) {
		complain("a change is forgotten")
	}
	r, e = k("FindNextChangeNotification", w)
	succeeds("FindNextChangeNotification", r, e)
	if signalled(w) {
		complain("signalled by an old change")
	}
	os.Remove("watched/sub/f")
	r, _ = k("WaitForSingleObject", w, infinite)
	expect("the wait for the next change", r, 0)
	r, e = k("FindCloseChangeNotification", w)
	succeeds("FindCloseChangeNotification", r, e)
	r, e = k("FindNextChangeNotification", w)
	fails("FindNextChangeNotification of a closed one", r, e, errInvalidHandle)
	for _, c := range []struct {
		path   string
		filter uintptr
		want   syscall.Errno
	}{{"nowhere", 1, errFileNotFound}, {"watched/c", 1, errDirectory}, {"watched", 0, errInvalidParameter}} {
		if r, e := k("FindFirstChangeNotificationW", wstr(c.path), 0, c.filter); r != invalidHandle || e != c.want {
			complain("FindFirstChangeNotification %s: %#x, error %d, want %d", c.path, r, e, c.want)
		}
	}
}
