package main

import (
	"fmt"
	"syscall"
	"unsafe"

	"golang.org/x/sys/windows"
)

// event creates an event.
func event(inherit bool) uintptr {
	sa := syscall.SecurityAttributes{Length: 24}
	if inherit {
		sa.InheritHandle = 1
	}
	h, _ := k("CreateEventW", uintptr(unsafe.Pointer(&sa)), 1, 0, 0)
	return h
}

// sets has a child set an event by the value of its handle and returns the
// child's exit code.
func sets(h uintptr, o options) uint32 {
	k("ResetEvent", h)
	code := start(fmt.Sprintf("set %d", h), o).finish()
	if code == 0 {
		expect("the event is set", wait(h, 0), 0)
	} else {
		expect("the event is not set", wait(h, 0), 258)
	}
	return code
}

const invalidHandle = 100 + 6 // exit code of a child that has no such handle

func inheritance() {
	// Values that no child gets for handles of its own, so that none finds one by chance.
	for range 300 {
		closeAll(event(false))
	}
	yes, no := event(true), event(false)
	expect("inheritable handle", sets(yes, options{inherit: true}), 0)
	expect("without bInheritHandles", sets(yes, options{}), invalidHandle)
	expect("not inheritable", sets(no, options{inherit: true}), invalidHandle)
	must("SetHandleInformation", no, 1, 1)
	expect("made inheritable", sets(no, options{inherit: true}), 0)
	must("SetHandleInformation", no, 1, 0)
	expect("made not inheritable", sets(no, options{inherit: true}), invalidHandle)

	// The rights of the handle are inherited, too.
	var weak uintptr
	must("DuplicateHandle", ^uintptr(0), yes, ^uintptr(0), ptr(&weak), 0x100000, 1, 0)
	expect("without EVENT_MODIFY_STATE", sets(weak, options{inherit: true}), 105)

	// Cancelling the requests of a file leaves those of other processes alone.
	sa := syscall.SecurityAttributes{Length: 24, InheritHandle: 1}
	var r, w uintptr
	must("CreatePipe", ptr(&r), ptr(&w), ptr(&sa), 0)
	must("SetHandleInformation", w, 1, 0)
	reader := start(fmt.Sprintf("read %d", r), options{inherit: true})
	for range 20 {
		fails(windows.ERROR_NOT_FOUND, "CancelIoEx", r, 0)
		k("Sleep", 1)
	}
	text, n := [1]byte{55}, uint32(0)
	must("WriteFile", w, ptr(&text[0]), 1, ptr(&n), 0)
	expect("the child has read", reader.finish(), 55)
	closeAll(r, w)

	// Duplicates go into other processes.
	pi := start("sleep", options{})
	var there uintptr
	must("DuplicateHandle", ^uintptr(0), yes, pi.Process, ptr(&there), 0, 0, 2)
	var back uintptr
	must("DuplicateHandle", pi.Process, there, ^uintptr(0), ptr(&back), 0, 0, 3) // and closes the source
	same, _ := k("CompareObjectHandles", yes, back)
	expect("the same object", same, 1)
	fails(windows.ERROR_INVALID_HANDLE, "DuplicateHandle", pi.Process, there, ^uintptr(0), ptr(&there), 0, 0, 2)
	var full uintptr
	must("DuplicateHandle", pi.Process, ^uintptr(0), ^uintptr(0), ptr(&full), 0, 0, 2) // its pseudo-handle is it itself
	id, _ := k("GetProcessId", full)
	expect("DuplicateHandle of a pseudo-handle", uint32(id), pi.ProcessID)
	var weakProcess uintptr
	must("DuplicateHandle", ^uintptr(0), pi.Process, ^uintptr(0), ptr(&weakProcess), 0x1000, 0, 0)
	fails(windows.ERROR_ACCESS_DENIED, "DuplicateHandle", weakProcess, 4, ^uintptr(0), ptr(&there), 0, 0, 2)
	fails(windows.ERROR_ACCESS_DENIED, "TerminateProcess", weakProcess, 1)
	must("TerminateProcess", pi.Process, 0)
	pi.finish()
	closeAll(yes, no, weak, back, full, weakProcess)
}

// list makes an attribute list with one attribute.
func list(attr uintptr, value uintptr, size uintptr) uintptr {
	var n uintptr
	fails(windows.ERROR_INSUFFICIENT_BUFFER, "InitializeProcThreadAttributeList", 0, 1, 0, ptr(&n))
	b := make([]byte, n)
	must("InitializeProcThreadAttributeList", ptr(&b[0]), 1, 0, ptr(&n))
	must("UpdateProcThreadAttribute", ptr(&b[0]), 0, attr, value, size, 0, 0)
	keep = append(keep, b)
	return ptr(&b[0])
}

var keep [][]byte

const (
	attrParent  = 0x20000
	attrHandles = 0x20002
	attrJobs    = 0x2000D
)

func handleList() {
	a, b := event(true), event(true)
	hs := []uintptr{a}
	l := list(attrHandles, ptr(&hs[0]), 8)
	expect("in the list", sets(a, options{inherit: true, attributes: l}), 0)
	expect("not in the list", sets(b, options{inherit: true, attributes: l}), invalidHandle)
	_, e := create(`"`+self+`" exit 0`, options{attributes: l})
	expect("a list without bInheritHandles", e, windows.ERROR_INVALID_PARAMETER)
	must("SetHandleInformation", a, 1, 0)
	_, e = create(`"`+self+`" exit 0`, options{inherit: true, attributes: l})
	expect("a handle that is not inheritable", e, windows.ERROR_INVALID_PARAMETER)
	must("SetHandleInformation", a, 1, 1)
	hs[0] = 0
	expect("NULL in the list", sets(a, options{inherit: true, attributes: l}), invalidHandle)
	must("DeleteProcThreadAttributeList", l)

	// The functions themselves.
	var n uintptr
	fails(windows.ERROR_INVALID_PARAMETER, "InitializeProcThreadAttributeList", 0, 1, 1, ptr(&n))
	fails(windows.ERROR_INSUFFICIENT_BUFFER, "InitializeProcThreadAttributeList", 0, 2, 0, ptr(&n))
	expect("size", n, 24+2*24)
	buf := make([]byte, n)
	must("InitializeProcThreadAttributeList", ptr(&buf[0]), 2, 0, ptr(&n))
	at := ptr(&buf[0])
	fails(windows.ERROR_NOT_SUPPORTED, "UpdateProcThreadAttribute", at, 0, 0xCAFE, ptr(&hs[0]), 8, 0, 0)
	fails(windows.ERROR_BAD_LENGTH, "UpdateProcThreadAttribute", at, 0, attrParent, ptr(&hs[0]), 4, 0, 0)
	fails(windows.ERROR_BAD_LENGTH, "UpdateProcThreadAttribute", at, 0, attrHandles, ptr(&hs[0]), 4, 0, 0)
	fails(windows.ERROR_INVALID_PARAMETER, "UpdateProcThreadAttribute", at, 1, attrParent, ptr(&hs[0]), 8, 0, 0)
	must("UpdateProcThreadAttribute", at, 0, attrParent, ptr(&hs[0]), 8, 0, 0)
	fails(windows.ERROR_OBJECT_NAME_EXISTS, "UpdateProcThreadAttribute", at, 0, attrParent, ptr(&hs[0]), 8, 0, 0)
	must("UpdateProcThreadAttribute", at, 0, attrHandles, ptr(&hs[0]), 8, 0, 0)
	fails(windows.ERROR_GEN_FAILURE, "UpdateProcThreadAttribute", at, 0, attrJobs, ptr(&hs[0]), 8, 0, 0)
	closeAll(a, b)
}

// parentProcess makes another process the parent.
func parentProcess() {
	parent := start("sleep", options{})
	ev := event(false)
	var there uintptr
	must("DuplicateHandle", ^uintptr(0), ev, parent.Process, ptr(&there), 0, 1, 2)
	l := list(attrParent, ptr(&parent.Process), 8)
	pi := start(fmt.Sprintf("set %d", there), options{inherit: true, attributes: l})
	expect("a handle of the other parent", pi.finish(), 0)
	expect("the event is set", wait(ev, 0), 0)
	pi = start("sleep", options{attributes: l})
	var basic [6]uintptr
	windows.NewLazySystemDLL("ntdll.dll").NewProc("NtQueryInformationProcess").Call(pi.Process, 0, ptr(&basic[0]), 48, 0)
	expect("parent id", uint32(basic[5]), parent.ProcessID)
	must("TerminateProcess", pi.Process, 0)
	pi.finish()
	var weak uintptr
	must("DuplicateHandle", ^uintptr(0), parent.Process, ^uintptr(0), ptr(&weak), 0x1000, 0, 0)
	_, e := create(`"`+self+`" exit 0`, options{attributes: list(attrParent, ptr(&weak), 8)})
	expect("without PROCESS_CREATE_PROCESS", e, windows.ERROR_ACCESS_DENIED)
	must("TerminateProcess", parent.Process, 0)
	parent.finish()
	closeAll(ev, weak)
}
