package main

import (
	"fmt"
	"syscall"
)

const (
	errNotFound         syscall.Errno = 1168
	errOperationAborted syscall.Errno = 995
	errInvalidHandle    syscall.Errno = 6
)

// reader blocks a thread in a read of an anonymous pipe.
type reader struct {
	r, w   uintptr
	thread uintptr
	done   chan struct{}
	ret    uintptr
	err    syscall.Errno
}

func newReader() *reader {
	p := new(reader)
	r, e := k("CreatePipe", ptr(&p.r), ptr(&p.w), 0, 0)
	succeeds("CreatePipe", r, e)
	p.thread, p.done = thread(func() {
		var b [8]byte
		var n uint32
		p.ret, p.err = k("ReadFile", p.r, ptr(&b), 8, ptr(&n), 0)
	})
	for pending := uint32(0); pending == 0; { // until it has begun
		r, e := k("GetThreadIOPendingFlag", p.thread, ptr(&pending))
		succeeds("GetThreadIOPendingFlag", r, e)
	}
	return p
}

// cancelled expects that cancel finds the read, and waits for its end.
func (p *reader) cancelled(what string, cancel func() (uintptr, syscall.Errno)) {
	r, e := cancel()
	succeeds(what, r, e)
	<-p.done
	fails(what+": the read", p.ret, p.err, errOperationAborted)
}

// syncLock breaks reads of synchronous handles, and what waits behind them.
func syncLock() {
	p := newReader()
	p.cancelled("CancelSynchronousIo", func() (uintptr, syscall.Errno) { return k("CancelSynchronousIo", p.thread) })
	p = newReader()
	p.cancelled("CancelIoEx", func() (uintptr, syscall.Errno) { return k("CancelIoEx", p.r, 0) })
	r, e := k("CancelIoEx", p.r, 0)
	fails("CancelIoEx without a request", r, e, errNotFound)
	r, e = k("CancelIo", p.r)
	succeeds("CancelIo without a request", r, e)
	r, e = k("CancelIoEx", 0x7FF0, 0)
	fails("CancelIoEx of nothing", r, e, errInvalidHandle)
	r, e = k("CancelSynchronousIo", p.r)
	fails("CancelSynchronousIo of a file", r, e, errInvalidHandle)

	// The last close waits behind the read; cancelling the read ends both.
	p = newReader()
	var ret uintptr
	closer, closed := thread(func() { ret, _ = k("CloseHandle", p.r) })
	p.cancelled("CancelSynchronousIo with a close behind", func() (uintptr, syscall.Errno) { return k("CancelSynchronousIo", p.thread) })
	<-closed
	expect("CloseHandle behind a read", ret, 1)
	r, e = k("CancelSynchronousIo", closer)
	fails("CancelSynchronousIo of a thread that has ended", r, e, errNotFound)

	// So does a query of the name, and a write ends everything.
	p = newReader()
	var name [512]byte
	var n uint32
	var status uintptr
	_, queried := thread(func() { status = nt("NtQueryObject", p.r, 1, ptr(&name), 512, ptr(&n)) })
	var mode uint32
	var iosb [2]uintptr
	_, asked := thread(func() {
		expect("FileModeInformation", nt("NtQueryInformationFile", p.r, ptr(&iosb), ptr(&mode), 4, 16), 0)
	})
	kind, _ := k("GetFileType", p.r)
	expect("GetFileType during a read", kind, 3)
	var w uint32
	r, e = k("WriteFile", p.w, ptr(&name), 8, ptr(&w), 0)
	succeeds("WriteFile", r, e)
	<-p.done
	<-queried
	<-asked
	succeeds("the read", p.ret, p.err)
	expect("NtQueryObject", status, 0)
	// Handles to the same file object can be closed at any time but the last.
	p = newReader()
	var dup uintptr
	r, e = k("DuplicateHandle", currentProcess, p.r, currentProcess, ptr(&dup), 0, 0, 2)
	succeeds("DuplicateHandle during a read", r, e)
	r, e = k("CloseHandle", p.r)
	succeeds("CloseHandle of one of two", r, e)
	p.cancelled("CancelIoEx through the other handle", func() (uintptr, syscall.Errno) { return k("CancelIoEx", dup, 0) })
	k("CloseHandle", dup)
}

// hang closes a handle that another thread reads from, and waits for ever.
func hang() {
	p := newReader()
	_, closed := thread(func() { k("CloseHandle", p.r) })
	fmt.Println("hanging")
	<-closed
}
