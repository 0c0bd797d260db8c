package main

import "syscall"

const errInvalidLockRange syscall.Errno = 307

// locks locks ranges through the Win32 and Nt functions. What excludes what is
// tested elsewhere.
func locks() {
	a := create("locked", genericRead|genericWrite, 2, 0)
	b := create("locked", genericRead|genericWrite, 3, overlapped)
	none := create("locked", 0x80, 3, 0) // FILE_READ_ATTRIBUTES
	var n uint32
	data := [100]byte{}
	r, e := k("WriteFile", a, ptr(&data), 100, ptr(&n), 0)
	succeeds("WriteFile", r, e)

	r, e = k("LockFile", a, 10, 0, 20, 0)
	succeeds("LockFile", r, e)
	r, e = k("LockFile", b, 15, 0, 1, 0)
	fails("LockFile of a locked range", r, e, errLockViolation)
	r, e = k("LockFile", none, 50, 0, 1, 0)
	fails("LockFile without rights", r, e, errAccessDenied)
	r, e = k("LockFile", 0x7FF0, 50, 0, 1, 0)
	fails("LockFile of nothing", r, e, errInvalidHandle)
	r, e = k("LockFile", a, 0xFFFFFFFF, 0xFFFFFFFF, 2, 0)
	fails("LockFile of too much", r, e, errInvalidLockRange)
	o := &ov{offset: 0, event: event(1)}
	r, e = k("ReadFile", b, ptr(&data), 20, ptr(&n), ptr(o))
	fails("ReadFile of a locked range", r, e, errLockViolation)
	r, e = k("UnlockFile", b, 10, 0, 20, 0)
	fails("UnlockFile of another's lock", r, e, errNotLocked)
	r, e = k("UnlockFile", a, 10, 0, 19, 0)
	fails("UnlockFile of a part", r, e, errNotLocked)

	// Waiting.
	*o = ov{offset: 29, event: o.event}
	r, e = k("LockFileEx", b, 2|1, 0, 5, 0, ptr(o))
	fails("LockFileEx that must not wait", r, e, errLockViolation)
	r, e = k("LockFileEx", b, 2, 1, 5, 0, ptr(o))
	fails("LockFileEx with a reserved parameter", r, e, errInvalidParameter)
	r, e = k("LockFileEx", b, 2, 0, 5, 0, ptr(o))
	fails("LockFileEx", r, e, errIOPending)
	expect("Internal", o.internal, statusPending)
	if signalled(o.event) {
		complain("granted too early")
	}
	r, e = k("UnlockFile", a, 10, 0, 20, 0)
	succeeds("UnlockFile", r, e)
	result("LockFileEx", b, o, 0, 0)
	r, e = k("LockFile", a, 33, 0, 1, 0)
	fails("LockFile", r, e, errLockViolation)

	// Cancelling: by the OVERLAPPED, by the thread.
	c := &ov{offset: 40, event: event(1)}
	r, e = k("LockFile", a, 40, 0, 1, 0)
	succeeds("LockFile", r, e)
	r, e = k("LockFileEx", b, 0, 0, 1, 0, ptr(c))
	fails("LockFileEx", r, e, errIOPending)
	r, e = k("CancelIoEx", b, ptr(o))
	fails("CancelIoEx of one that has ended", r, e, errNotFound)
	r, e = k("CancelIoEx", b, ptr(c))
	succeeds("CancelIoEx", r, e)
	result("the cancelled LockFileEx", b, c, 0, errOperationAborted)

	// The event with its low bit set is the event.
	*c = ov{offset: 40, event: c.event | 1}
	r, e = k("LockFileEx", b, 2, 0, 1, 0, ptr(c))
	fails("LockFileEx", r, e, errIOPending)
	k("UnlockFile", a, 40, 0, 1, 0)
	r, _ = k("WaitForSingleObject", c.event&^1, infinite)
	expect("the wait for the lock", r, 0)
	r, e = k("UnlockFileEx", b, 0, 1, 0, ptr(c))
	succeeds("UnlockFileEx", r, e)
	r, e = k("UnlockFileEx", b, 0, 1, 0, ptr(c))
	fails("UnlockFileEx again", r, e, errNotLocked)
	r, e = k("UnlockFileEx", b, 1, 1, 0, ptr(c))
	fails("UnlockFileEx with a reserved parameter", r, e, errInvalidParameter)

	// A synchronous handle waits in the call.
	r, e = k("LockFile", b, 60, 0, 1, 0)
	succeeds("LockFile", r, e)
	s := &ov{offset: 60}
	var ret uintptr
	var err syscall.Errno
	th, done := thread(func() { ret, err = k("LockFileEx", a, 2, 0, 1, 0, ptr(s)) })
	for {
		if r, e := k("CancelSynchronousIo", th); r != 0 {
			break
		} else if e != errNotFound {
			complain("CancelSynchronousIo: error %d", e)
			break
		}
	}
	<-done
	fails("LockFileEx that was cancelled", ret, err, errOperationAborted)

	// Keys, and the Nt calls.
	var iosb [2]uintptr
	at, length := int64(80), int64(5)
	expect("NtLockFile", nt("NtLockFile", a, 0, 0, 0, ptr(&iosb), ptr(&at), ptr(&length), 9, 1, 1), 0)
	expect("NtLockFile again", nt("NtLockFile", a, 0, 0, 0, ptr(&iosb), ptr(&at), ptr(&length), 9, 1, 0), 0)
	expect("NtLockFile, another key", nt("NtLockFile", a, 0, 0, 0, ptr(&iosb), ptr(&at), ptr(&length), 8, 1, 0), 0xC0000055)
	key := uint32(9)
	expect("NtReadFile", nt("NtReadFile", a, 0, 0, 0, ptr(&iosb), ptr(&data), 5, ptr(&at), ptr(&key)), 0)
	key = 8
	expect("NtReadFile, another key", nt("NtReadFile", a, 0, 0, 0, ptr(&iosb), ptr(&data), 5, ptr(&at), ptr(&key)), 0xC0000054)
	expect("NtUnlockFile, another key", nt("NtUnlockFile", a, ptr(&iosb), ptr(&at), ptr(&length), 8), 0xC000007E)
	expect("NtUnlockFile", nt("NtUnlockFile", a, ptr(&iosb), ptr(&at), ptr(&length), 9), 0)
	expect("NtUnlockFile", nt("NtUnlockFile", a, ptr(&iosb), ptr(&at), ptr(&length), 9), 0)
	expect("NtUnlockFile", nt("NtUnlockFile", a, ptr(&iosb), ptr(&at), ptr(&length), 9), 0xC000007E)

	// The last handle takes the locks with it.
	*o = ov{offset: 60, event: o.event}
	w := create("locked", genericRead|genericWrite, 3, overlapped)
	r, e = k("LockFileEx", w, 2, 0, 1, 0, ptr(o))
	fails("LockFileEx", r, e, errIOPending)
	k("CloseHandle", b)
	result("LockFileEx", w, o, 0, 0)
	var rd, wr uintptr
	k("CreatePipe", ptr(&rd), ptr(&wr), 0, 0)
	r, e = k("LockFile", rd, 0, 0, 1, 0)
	fails("LockFile of a pipe", r, e, errInvalidFunction)
	for _, h := range []uintptr{a, w, none, rd, wr} {
		k("CloseHandle", h)
	}
}
