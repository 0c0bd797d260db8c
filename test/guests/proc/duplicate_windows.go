package main

import (
	"syscall"
	"unsafe"

	"golang.org/x/sys/windows"
)

// duplicates checks DuplicateHandle across processes: what it asks of the handles of
// the processes and of the object's list, and what becomes of the source.
func duplicates() {
	pi := start("sleep", options{})
	self, other := ^uintptr(0), pi.Process
	weak := func(h, access uintptr) (d uintptr) {
		must("DuplicateHandle", self, h, self, ptr(&d), access, 0, 0)
		return d
	}
	name, _ := syscall.UTF16PtrFromString("proc-acl")
	sd, _ := windows.SecurityDescriptorFromString("D:(A;;0x100000;;;WD)") // SYNCHRONIZE
	sa := windows.SecurityAttributes{Length: 24, SecurityDescriptor: sd}
	created := must("CreateEventW", ptr(&sa), 1, 0, uintptr(unsafe.Pointer(name)))
	ev := must("OpenEventW", 0x100000, 0, uintptr(unsafe.Pointer(name)))
	noDup := weak(other, 0x1000)
	const closeSource, sameAccess = 1, 2
	for _, x := range []struct {
		what           string
		source, target uintptr
		access, option uintptr
		want           int
		stays          bool // the source
	}{
		{"the same", self, other, 0, sameAccess, 0, true},
		{"what the handle has", self, other, 0x100000, 0, 0, true},
		{"less than that", self, other, 0, 0, 0, true},
		{"more than that, which the list denies", self, other, 0x100002, 0, 5, true},
		{"and close the source", self, other, 0x100002, closeSource, 5, false},
		{"to another process and close", self, other, 0, sameAccess | closeSource, 0, false},
		{"to itself and close", self, self, 0, sameAccess | closeSource, 0, true}, // under the same value
		{"to nobody", self, 0, 0, sameAccess, 6, true},
		{"to nobody and close", self, 0, 0, closeSource, 0, false},
		{"to an event", self, created, 0, sameAccess, 6, true},
		{"to an event and close", self, created, 0, sameAccess | closeSource, 6, false},
		{"without PROCESS_DUP_HANDLE of the target", self, noDup, 0, sameAccess, 5, true},
		{"without PROCESS_DUP_HANDLE of the source", noDup, self, 0, sameAccess, 5, true},
		{"from an event", created, self, 0, sameAccess, 6, true},
		{"from a thread", pi.Thread, self, 0, sameAccess, 6, true},
		{"from nobody", 0, self, 0, sameAccess, 6, true},
	} {
		h := weak(ev, 0x100000)
		out := poison
		got := failure("DuplicateHandle", x.source, h, x.target, ptr(&out), x.access, 0, x.option)
		expect("duplicating "+x.what, got, x.want)
		if got != 0 && out != 0 && out != poison {
			expect("the new handle of "+x.what, out, 0)
		}
		expect("the source stays after "+x.what, wait(h, 0) == 258, x.stays)
		if x.stays {
			closeAll(h)
		}
		if x.target == self && got == 0 && out != h {
			closeAll(out)
		}
	}
	must("SetEvent", created) // whose handle has all rights, whatever the list says
	full := weak(created, 0x100002)
	must("SetEvent", full)
	fails(windows.ERROR_ACCESS_DENIED, "OpenEventW", 2, 0, uintptr(unsafe.Pointer(name)))

	// A protected source stays, and there is a duplicate.
	h := weak(ev, 0x100000)
	must("SetHandleInformation", h, 2, 2)
	var there uintptr
	k("DuplicateHandle", self, h, other, ptr(&there), 0, 0, sameAccess|closeSource)
	expect("a protected source", wait(h, 0), 0)
	must("SetHandleInformation", h, 2, 0)
	must("TerminateProcess", other, 0)
	wait(other, 20000)
	fails(windows.ERROR_ACCESS_DENIED, "DuplicateHandle", self, ev, other, ptr(&there), 0, 0, sameAccess) // STATUS_PROCESS_IS_TERMINATING
	closeAll(h, full, noDup, ev, created, pi.Process, pi.Thread)
}

// priorities checks the classes of processes and the modes for background work.
func priorities() {
	self, thread := ^uintptr(0), ^uintptr(1)
	class := func() uintptr { c, _ := k("GetPriorityClass", self); return c }
	for _, c := range []uintptr{0x40, 0x4000, 0x20, 0x8000, 0x80} {
		must("SetPriorityClass", self, c)
		expect("class", class(), c)
		child := start("sleep", options{flags: 4})
		theirs, _ := k("GetPriorityClass", child.Process)
		want := uintptr(0x20)
		if c == 0x40 || c == 0x4000 {
			want = c
		}
		expect("class of a child", theirs, want)
		must("TerminateProcess", child.Process, 0)
		child.finish()
	}
	must("SetPriorityClass", self, 0x20)
	const begin, end = 0x100000, 0x200000
	fails(windows.ERROR_PROCESS_MODE_NOT_BACKGROUND, "SetPriorityClass", self, end)
	must("SetPriorityClass", self, begin)
	fails(windows.ERROR_PROCESS_MODE_ALREADY_BACKGROUND, "SetPriorityClass", self, begin)
	memory := uint32(0xCCCC)
	must("GetProcessInformation", self, 0, ptr(&memory), 4)
	expect("priority of memory in the background", memory, uint32(1))
	must("SetPriorityClass", self, end)
	expect("class", class(), 0x20)
	fails(windows.ERROR_THREAD_MODE_NOT_BACKGROUND, "SetThreadPriority", thread, 0x20000)
	must("SetThreadPriority", thread, 0x10000)
	fails(windows.ERROR_THREAD_MODE_ALREADY_BACKGROUND, "SetThreadPriority", thread, 0x10000)
	must("SetThreadPriority", thread, 0x20000)
	fails(windows.ERROR_INVALID_PARAMETER, "SetThreadPriority", thread, 3)

	pi := start("sleep", options{flags: 4})
	fails(windows.ERROR_INVALID_PARAMETER, "SetPriorityClass", pi.Process, begin)
	var weak uintptr
	must("DuplicateHandle", self, pi.Process, self, ptr(&weak), 0x1000, 0, 0)
	fails(windows.ERROR_ACCESS_DENIED, "SetPriorityClass", weak, 0x20)
	fails(windows.ERROR_INVALID_HANDLE, "SetPriorityClass", pi.Thread, 0x20)
	fails(windows.ERROR_INVALID_HANDLE, "GetPriorityClass", pi.Thread)
	must("TerminateProcess", pi.Process, 0)
	pi.finish()
	closeAll(weak)
}
