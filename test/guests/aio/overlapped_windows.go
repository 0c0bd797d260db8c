package main

import (
	"bytes"
	"os"
	"syscall"

	"golang.org/x/sys/windows"
)

const (
	errInvalidFunction  syscall.Errno = 1
	errAccessDenied     syscall.Errno = 5
	errHandleEOF        syscall.Errno = 38
	errInvalidParameter syscall.Errno = 87
	errWaitTimeout      syscall.Errno = 258
	errAbandonedWait0   syscall.Errno = 735
	errIOIncomplete     syscall.Errno = 996
	errIOPending        syscall.Errno = 997
	errNoAccess         syscall.Errno = 998
	errLockViolation    syscall.Errno = 33
	errNotLocked        syscall.Errno = 158

	statusPending          = 0x103
	statusInvalidParameter = 0xC000000D
	statusLengthMismatch   = 0xC0000004

	genericRead  = 0x80000000
	genericWrite = 0x40000000
	overlapped   = 0x40000000
)

// ov is OVERLAPPED.
type ov struct {
	internal, internalHigh uintptr
	offset                 uint64
	event                  uintptr
}

func create(name string, access, disposition, flags uintptr) uintptr {
	h, e := k("CreateFileW", wstr(name), access, 7, 0, disposition, flags, 0)
	if h == invalidHandle {
		complain("CreateFile %s: error %d", name, e)
		os.Exit(1)
	}
	return h
}

func event(manual uintptr) uintptr {
	h, _ := k("CreateEventW", 0, manual, 0, 0)
	return h
}

func signalled(h uintptr) bool {
	r, _ := k("WaitForSingleObject", h, 0)
	return r == 0
}

// started expects that an overlapped call has succeeded or is pending.
func started(what string, r uintptr, e syscall.Errno) {
	if r == 0 && e != errIOPending {
		complain("%s: error %d", what, e)
	}
}

// result waits for the end of an overlapped call.
func result(what string, h uintptr, o *ov, n uintptr, want syscall.Errno) {
	var got uint32 = 0xDEAD
	r, e := k("GetOverlappedResult", h, ptr(o), ptr(&got), 1)
	if want == 0 && r == 0 || want != 0 && (r != 0 || e != want) || uintptr(got) != n {
		complain("%s: GetOverlappedResult = %d, error %d, %d bytes; want error %d, %d bytes", what, r, e, got, want, n)
	}
}

// overlappedFiles reads and writes a file without waiting.
func overlappedFiles() {
	h := create("over", genericRead|genericWrite, 2, overlapped)
	defer k("CloseHandle", h)
	data := bytes.Repeat([]byte("0123456789abcdef"), 8192) // 128 KiB
	var n uint32 = 0xDEAD
	r, e := k("WriteFile", h, ptr(&data[0]), 16, ptr(&n), 0)
	fails("WriteFile without OVERLAPPED", r, e, errInvalidParameter)

	o := &ov{event: event(1)}
	k("SetEvent", o.event)
	r, e = k("WriteFile", h, ptr(&data[0]), uintptr(len(data)), 0, ptr(o))
	started("WriteFile", r, e)
	result("WriteFile", h, o, uintptr(len(data)), 0)
	if !signalled(o.event) {
		complain("the event is not set")
	}
	expect("Internal", o.internal, 0)
	expect("InternalHigh", o.internalHigh, uintptr(len(data)))

	got := make([]byte, 40)
	*o = ov{offset: 13, event: o.event}
	r, e = k("ReadFile", h, ptr(&got[0]), 40, 0, ptr(o))
	started("ReadFile", r, e)
	result("ReadFile", h, o, 40, 0)
	if string(got) != string(data[13:53]) {
		complain("read %q", got)
	}
	// Past the end: at once or later.
	*o = ov{offset: uint64(len(data)), event: o.event}
	r, e = k("ReadFile", h, ptr(&got[0]), 40, ptr(&n), ptr(o))
	if r == 0 && e == errIOPending {
		result("ReadFile at the end", h, o, 0, errHandleEOF)
	} else {
		fails("ReadFile at the end", r, e, errHandleEOF)
	}
	// Across the end, and appending.
	*o = ov{offset: uint64(len(data)) - 5, event: o.event}
	r, e = k("ReadFile", h, ptr(&got[0]), 40, 0, ptr(o))
	started("ReadFile", r, e)
	result("ReadFile across the end", h, o, 5, 0)
	*o = ov{offset: ^uint64(0), event: o.event}
	r, e = k("WriteFile", h, ptr(&data[0]), 3, 0, ptr(o))
	started("WriteFile", r, e)
	result("WriteFile at the end", h, o, 3, 0)
	var size int64
	k("GetFileSizeEx", h, ptr(&size))
	expect("size", uintptr(size), uintptr(len(data))+3)
	// Without an event the file itself is signalled.
	*o = ov{}
	r, e = k("ReadFile", h, ptr(&got[0]), 40, 0, ptr(o))
	started("ReadFile", r, e)
	result("ReadFile without event", h, o, 40, 0)
	if !signalled(h) {
		complain("the file is not signalled")
	}
	// GetOverlappedResult asks the block, not the file.
	*o = ov{internal: statusPending}
	r, e = k("GetOverlappedResult", h, ptr(o), ptr(&n), 0)
	fails("GetOverlappedResult of a pending one", r, e, errIOIncomplete)
	*o = ov{internal: 0xC0000011, internalHigh: 7}
	r, e = k("GetOverlappedResult", h, ptr(o), ptr(&n), 0)
	fails("GetOverlappedResult of a failed one", r, e, errHandleEOF)
	expect("bytes", uintptr(n), 7)
	*o = ov{internal: statusPending, event: event(1)}
	r, e = k("GetOverlappedResultEx", h, ptr(o), ptr(&n), 1, 0)
	fails("GetOverlappedResultEx", r, e, errWaitTimeout)
	// Many at a time.
	const many = 200
	var os [many]ov
	bufs := make([]byte, many*100)
	for i := range os {
		os[i] = ov{offset: uint64(i * 100), event: event(1)}
		r, e = k("ReadFile", h, ptr(&bufs[i*100]), 100, 0, ptr(&os[i]))
		started("ReadFile", r, e)
	}
	for i := range os {
		result("one of many", h, &os[i], 100, 0)
		k("CloseHandle", os[i].event)
	}
	if !bytes.Equal(bufs, data[:len(bufs)]) {
		complain("the many reads are wrong")
	}
	completionRoutines(h, data)
	ports(data)
}

// routine is a completion routine that takes note of its calls.
type routine struct {
	code   uintptr
	calls  int
	error_ uintptr
	bytes  uintptr
	o      uintptr
}

func newRoutine() *routine {
	r := new(routine)
	r.code = windows.NewCallback(func(e, n, o uintptr) uintptr {
		r.calls++
		r.error_, r.bytes, r.o = e, n, o
		return 0
	})
	return r
}

func completionRoutines(h uintptr, data []byte) {
	runs := newRoutine()
	got := make([]byte, 10)
	// The event is the program's, for what it likes.
	o := &ov{offset: 3, event: 0x1234}
	done := make(chan struct{})
	thread(func() { // APCs belong to a thread
		defer close(done)
		r, e := k("ReadFileEx", h, ptr(&got[0]), 10, ptr(o), runs.code)
		succeeds("ReadFileEx", r, e)
		for runs.calls == 0 {
			r, _ = k("SleepEx", infinite, 1)
			expect("SleepEx", r, 0xC0)
		}
		expect("calls", uintptr(runs.calls), 1)
		expect("error", runs.error_, 0)
		expect("bytes", runs.bytes, 10)
		expect("OVERLAPPED", runs.o, ptr(o))
		expect("hEvent", o.event, 0x1234)
		if string(got) != string(data[3:13]) {
			complain("read %q", got)
		}
		r, e = k("WriteFileEx", h, ptr(&data[0]), 10, ptr(o), runs.code)
		succeeds("WriteFileEx", r, e)
		for runs.calls == 1 {
			k("SleepEx", infinite, 1)
		}
		expect("bytes", runs.bytes, 10)
		*o = ov{offset: 1 << 40}
		r, e = k("ReadFileEx", h, ptr(&got[0]), 10, ptr(o), runs.code)
		if r == 0 {
			fails("ReadFileEx behind the end", r, e, errHandleEOF)
			r, _ = k("SleepEx", 0, 1)
			expect("SleepEx after a failure", r, 0)
			return
		}
		k("SleepEx", infinite, 1)
		expect("error", runs.error_, uintptr(errHandleEOF))
	})
	<-done
}

func ports(data []byte) {
	sync := create("over", genericRead, 3, 0)
	r, e := k("CreateIoCompletionPort", sync, 0, 1, 0)
	fails("a port for a synchronous file", r, e, errInvalidParameter)
	r, e = k("SetFileCompletionNotificationModes", sync, 1)
	fails("skipping the port of a synchronous file", r, e, errInvalidParameter)
	r, e = k("SetFileCompletionNotificationModes", sync, 2)
	succeeds("skipping its event", r, e)
	k("CloseHandle", sync)
	r, e = k("CreateIoCompletionPort", invalidHandle, sync, 1, 0)
	fails("an existing port without a file", r, e, errInvalidParameter)
	r, e = k("CreateIoCompletionPort", 0x7FF0, 0, 1, 0)
	fails("a port for nothing", r, e, errInvalidHandle)

	h := create("over", genericRead|genericWrite, 3, overlapped)
	port, e := k("CreateIoCompletionPort", h, 0, 0x77, 1)
	succeeds("CreateIoCompletionPort", port, e)
	r, e = k("CreateIoCompletionPort", h, port, 0x78, 0)
	fails("a second association", r, e, errInvalidParameter)
	got := make([]byte, 100)
	var n uint32
	var key, block uintptr
	get := func(ms uintptr) (uintptr, syscall.Errno) {
		n, key, block = 0xDEAD, 0xDEAD, 0xDEAD
		return k("GetQueuedCompletionStatus", port, ptr(&n), ptr(&key), ptr(&block), ms)
	}
	r, e = get(0)
	fails("nothing queued", r, e, errWaitTimeout)
	expect("block", block, 0)

	o := &ov{}
	r, e = k("ReadFile", h, ptr(&got[0]), 100, 0, ptr(o))
	started("ReadFile", r, e)
	r, e = get(infinite)
	succeeds("GetQueuedCompletionStatus", r, e)
	expect("bytes", uintptr(n), 100)
	expect("key", key, 0x77)
	expect("block", block, ptr(o))
	// The low bit of the event keeps the port out.
	ev := event(1)
	*o = ov{event: ev | 1}
	r, e = k("ReadFile", h, ptr(&got[0]), 100, 0, ptr(o))
	started("ReadFile", r, e)
	result("ReadFile past the port", h, o, 100, 0)
	r, e = get(0)
	fails("told nevertheless", r, e, errWaitTimeout)
	// A failure at once tells nobody, one later does.
	*o = ov{offset: 1 << 40}
	r, e = k("ReadFile", h, ptr(&got[0]), 100, 0, ptr(o))
	if r == 0 && e == errIOPending {
		r, e = get(infinite)
		fails("a failed read", r, e, errHandleEOF)
		expect("block", block, ptr(o))
	} else {
		fails("ReadFile", r, e, errHandleEOF)
		r, e = get(0)
		fails("told of a failure at once", r, e, errWaitTimeout)
	}
	// Completion routines and ports exclude each other.
	runs := newRoutine()
	*o = ov{}
	r, e = k("ReadFileEx", h, ptr(&got[0]), 10, ptr(o), runs.code)
	fails("ReadFileEx of a file with a port", r, e, errInvalidParameter)
	// Skipping.
	var modes uint32 = 0xDEAD
	var iosb [2]uintptr
	expect("query modes", nt("NtQueryInformationFile", h, ptr(&iosb), ptr(&modes), 4, 41), 0)
	expect("modes", uintptr(modes), 0)
	r, e = k("SetFileCompletionNotificationModes", h, 4)
	fails("unknown mode", r, e, errInvalidParameter)
	r, e = k("SetFileCompletionNotificationModes", h, 1)
	succeeds("SetFileCompletionNotificationModes", r, e)
	modes = 2
	expect("set modes", nt("NtSetInformationFile", h, ptr(&iosb), ptr(&modes), 4, 41), 0)
	expect("set modes, short", nt("NtSetInformationFile", h, ptr(&iosb), ptr(&modes), 3, 41), statusLengthMismatch)
	expect("query modes", nt("NtQueryInformationFile", h, ptr(&iosb), ptr(&modes), 4, 41), 0)
	expect("modes", uintptr(modes), 3)
	*o = ov{}
	r, e = k("ReadFile", h, ptr(&got[0]), 100, ptr(&n), ptr(o))
	if r != 0 {
		expect("bytes", uintptr(n), 100)
		r, e = get(0)
		fails("told although skipped", r, e, errWaitTimeout)
	} else {
		started("ReadFile", r, e)
		r, e = get(infinite)
		succeeds("GetQueuedCompletionStatus", r, e)
	}
	// Another port.
	other, _ := k("CreateIoCompletionPort", invalidHandle, 0, 0, 0)
	info := [2]uintptr{other, 5}
	expect("associate again", nt("NtSetInformationFile", h, ptr(&iosb), ptr(&info), 16, 30), statusInvalidParameter)
	expect("replace", nt("NtSetInformationFile", h, ptr(&iosb), ptr(&info), 16, 61), 0)
	*o = ov{}
	r, e = k("WriteFile", h, ptr(&data[0]), 100, 0, ptr(o))
	started("WriteFile", r, e)
	if r == 0 {
		k("GetQueuedCompletionStatus", other, ptr(&n), ptr(&key), ptr(&block), infinite)
		expect("key", key, 5)
	}
	info = [2]uintptr{0, 0}
	expect("leave", nt("NtSetInformationFile", h, ptr(&iosb), ptr(&info), 16, 61), 0)
	*o = ov{event: ev}
	r, e = k("WriteFile", h, ptr(&data[0]), 100, 0, ptr(o))
	started("WriteFile", r, e)
	result("WriteFile", h, o, 100, 0)
	r, e = k("GetQueuedCompletionStatus", other, ptr(&n), ptr(&key), ptr(&block), 0)
	fails("told of a file that has left", r, e, errWaitTimeout)
	r, e = get(0)
	fails("the old port", r, e, errWaitTimeout)
	k("CloseHandle", h)

	// The last close wakes who waits.
	done := make(chan struct{})
	go func() {
		defer close(done)
		var n uint32
		var key, block uintptr
		r, e := k("GetQueuedCompletionStatus", other, ptr(&n), ptr(&key), ptr(&block), infinite)
		if e != errInvalidHandle { // it was closed before the wait began
			fails("a closed port", r, e, errAbandonedWait0)
		}
	}()
	k("CloseHandle", other)
	<-done
	r, e = k("GetQueuedCompletionStatus", other, ptr(&n), ptr(&key), ptr(&block), 0)
	fails("a port that was closed", r, e, errInvalidHandle)
	k("CloseHandle", port)
}
