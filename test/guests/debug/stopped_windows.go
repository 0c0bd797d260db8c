package main

import (
	"sync/atomic"
	"unsafe"

	"golang.org/x/sys/windows"
)

// stopped checks that GetThreadContext waits until a suspended thread stands still, even
// if it is asked for no register: debuggers wait for their threads so.
func stopped() {
	counter, _ := windows.VirtualAlloc(0, 4096, windows.MEM_COMMIT|windows.MEM_RESERVE, windows.PAGE_READWRITE)
	n := (*atomic.Int64)(unsafe.Pointer(counter))
	// again: inc qword ptr [rcx]; cmp dword ptr [rcx+8], 0; je again; ret
	spin := code(0x48, 0xFF, 0x01, 0x83, 0x79, 0x08, 0x00, 0x74, 0xF7, 0xC3)
	h := windows.Handle(must("CreateThread", 0, 0, spin, counter, 0, 0))
	c := new(context)
	held = append(held, c)
	*(*uint32)(unsafe.Pointer(c.base() + offFlags)) = 0
	moved := 0
	for range 100 {
		for was := n.Load(); n.Load() == was; {
			windows.SleepEx(0, false)
		}
		k("SuspendThread", uintptr(h))
		must("GetThreadContext", uintptr(h), c.base())
		was := n.Load()
		windows.SleepEx(0, false)
		if n.Load() != was {
			moved++
		}
		k("ResumeThread", uintptr(h))
	}
	expect("times that a suspended thread moved", moved, 0)
	*(*uint32)(unsafe.Pointer(counter + 8)) = 1
	windows.WaitForSingleObject(h, windows.INFINITE)
	windows.CloseHandle(h)
}
