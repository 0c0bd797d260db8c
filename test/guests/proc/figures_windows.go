package main

import (
	"fmt"
	"unsafe"

	"golang.org/x/sys/windows"
)

// affinity reads and sets the processors of processes and threads.
func affinity() {
	self := ^uintptr(0)
	var process, system uintptr
	must("GetProcessAffinityMask", self, ptr(&process), ptr(&system))
	expect("processors", fmt.Sprint(process == system, process != 0), "true true")
	fails(windows.ERROR_INVALID_PARAMETER, "SetProcessAffinityMask", self, 0)
	fails(windows.ERROR_INVALID_PARAMETER, "SetProcessAffinityMask", self, ^uintptr(0))
	must("SetProcessAffinityMask", self, 1)
	pi := start("sleep", options{flags: 4})
	var theirs uintptr
	must("GetProcessAffinityMask", pi.Process, ptr(&theirs), ptr(&system))
	expect("the child's processors", theirs, 1)
	must("SetProcessAffinityMask", self, process)
	was := must("SetThreadAffinityMask", ^uintptr(1), 1)
	expect("the thread's processors", was, process)
	was = must("SetThreadAffinityMask", ^uintptr(1), process)
	expect("the thread's processors", was, 1)
	fails(windows.ERROR_INVALID_PARAMETER, "SetThreadAffinityMask", ^uintptr(1), 0)
	fails(windows.ERROR_INVALID_PARAMETER, "SetThreadAffinityMask", pi.Thread, ^uintptr(0))
	var weak uintptr
	must("DuplicateHandle", self, pi.Process, self, ptr(&weak), 0x1000, 0, 0)
	fails(windows.ERROR_ACCESS_DENIED, "SetProcessAffinityMask", weak, 1)
	must("GetProcessAffinityMask", weak, ptr(&theirs), ptr(&system))
	closeAll(weak)
	fails(windows.ERROR_INVALID_HANDLE, "SetProcessAffinityMask", pi.Thread, 1)
	must("TerminateProcess", pi.Process, 0)
	pi.finish()
}

// consoles of new processes: the code tells what the child has.
func newConsoles() {
	const mine, own, none = 1, 2, 4
	for _, x := range []struct {
		what  string
		flags uint32
		want  uint32
	}{
		{"CREATE_NO_WINDOW", 0x08000000, own},
		{"CREATE_NEW_CONSOLE", 0x10, own},
		{"DETACHED_PROCESS", 8, none},
		{"none", 0, mine},
	} {
		expect("console of a process with "+x.what, start("whose-console", options{flags: x.flags}).finish(), x.want)
	}
}

// whoseConsole returns which of these the process has: a console that other processes
// have, too, one of its own, to which its standard handles lead, or none.
func whoseConsole() int {
	var ids [8]uint32
	n, _ := k("GetConsoleProcessList", ptr(&ids[0]), 8)
	switch {
	case n == 0:
		return 4
	case n > 1:
		return 1
	}
	for i, id := range []uintptr{^uintptr(9), ^uintptr(10), ^uintptr(11)} {
		h, _ := k("GetStdHandle", id)
		var mode uint32
		if r, _ := k("GetConsoleMode", h, ptr(&mode)); r == 0 {
			return 10 + i
		}
	}
	return 2
}

// heaps and threads of snapshots.
func snapshots() {
	snap, _ := k("CreateToolhelp32Snapshot", 4|1, 0) // threads, heaps
	thread := windows.ThreadEntry32{Size: uint32(unsafe.Sizeof(windows.ThreadEntry32{}))}
	found := false
	must("Thread32First", snap, ptr(&thread))
	for {
		if thread.ThreadID == windows.GetCurrentThreadId() {
			found = true
			expect("owner of the thread", thread.OwnerProcessID, windows.GetCurrentProcessId())
		}
		if r, e := k("Thread32Next", snap, ptr(&thread)); r == 0 {
			expect("the end of the threads", e, windows.ERROR_NO_MORE_FILES)
			break
		}
	}
	expect("the thread is listed", found, true)
	thread.Size = 4
	fails(windows.ERROR_BAD_LENGTH, "Thread32First", snap, ptr(&thread))

	heap, _ := k("GetProcessHeap")
	block, _ := k("HeapAlloc", heap, 0, 12345)
	var list struct {
		Size  uintptr
		PID   uint32
		_     uint32
		ID    uintptr
		Flags uint32
		_     uint32
	}
	type heapEntry struct {
		Size                uintptr
		Handle, Address     uintptr
		Bytes               uintptr
		Flags, Locks, Resvd uint32
		PID                 uint32
		Heap                uintptr
	}
	list.Size = unsafe.Sizeof(list)
	must("Heap32ListFirst", snap, ptr(&list))
	lists, blocks := 0, 0
	seen := false
	for {
		lists++
		expect("process of a heap", list.PID, windows.GetCurrentProcessId())
		e := heapEntry{Size: unsafe.Sizeof(heapEntry{})}
		if r, _ := k("Heap32First", ptr(&e), uintptr(list.PID), list.ID); r != 0 {
			for {
				blocks++
				seen = seen || e.Address == block && e.Bytes >= 12345
				if r, err := k("Heap32Next", ptr(&e)); r == 0 {
					expect("the end of a heap", err, windows.ERROR_NO_MORE_FILES)
					break
				}
			}
		}
		if r, e := k("Heap32ListNext", snap, ptr(&list)); r == 0 {
			expect("the end of the heaps", e, windows.ERROR_NO_MORE_FILES)
			break
		}
	}
	expect("heaps and blocks", fmt.Sprint(lists > 0, blocks > 0, seen), "true true true")
	must("HeapFree", heap, 0, block)
	closeAll(snap)
}
