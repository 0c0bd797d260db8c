package main

import (
	"fmt"
	"os"
	"syscall"
	"unsafe"

	"golang.org/x/sys/windows"
)

// Offsets of the debug registers in a CONTEXT.
const (
	offDr0, offDr1, offDr6, offDr7 = 0x48, 0x50, 0x68, 0x70

	contextAll = 0x10001F
	resumeFlag = 0x10000
)

// watched is code that gets the address of a variable in RCX.
var watched = []byte{
	0xB8, 7, 0, 0, 0, // 0: mov eax, 7
	0x89, 0x01, // 5: mov [rcx], eax
	0x8B, 0x11, // 7: mov edx, [rcx]
	0x88, 0x41, 0x04, // 9: mov [rcx+4], al
	0xB8, 42, 0, 0, 0, // 12: mov eax, 42
	0xC3, // 17: ret
}

// watchChild runs it. Behind it the system writes into the variable and reads it, which
// is none of the program's accesses.
func watchChild() {
	p := code(watched...)
	v, err := windows.VirtualAlloc(0, 4096, windows.MEM_COMMIT|windows.MEM_RESERVE, windows.PAGE_READWRITE)
	if err != nil {
		panic(err)
	}
	say(fmt.Sprintf("%x %x", p, v))
	r, _, _ := syscall.SyscallN(p, v, 0, 0, 0)
	must("GetExitCodeProcess", ^uintptr(0), v)
	var now uint32
	must("ReadProcessMemory", ^uintptr(0), v, ptr(&now), 4, 0)
	if now != 259 {
		r = 1
	}
	os.Exit(int(r))
}

func (s *session) all(ev *event) (windows.Handle, *context) {
	h, err := windows.OpenThread(windows.THREAD_GET_CONTEXT|windows.THREAD_SET_CONTEXT, false, ev.thread)
	if err != nil {
		problem("OpenThread: %v", err)
	}
	c := new(context)
	held = append(held, c)
	*(*uint32)(unsafe.Pointer(c.base() + offFlags)) = contextAll
	must("GetThreadContext", uintptr(h), c.base())
	return h, c
}

// watches sets breakpoints in debug registers.
func watches() {
	for _, x := range []struct {
		what   string
		kind   uint64 // 0 execution, 1 writing, 3 any access
		length uint64 // 0 one byte, 1 two, 3 four
		off    uint64 // from the variable; of execution from the code
		resume bool
		at     []uint64 // offsets of the instructions that stand when it is hit
	}{
		{"writing", 1, 3, 0, false, []uint64{7}},
		{"any access", 3, 3, 0, false, []uint64{7, 9}},
		{"writing a byte", 1, 0, 4, false, []uint64{12}},
		{"writing what is not written", 1, 0, 8, false, nil},
		{"execution", 0, 0, 7, true, []uint64{7}},
		{"execution, twice", 0, 0, 7, false, []uint64{7, 7}},
	} {
		s := start(debugOnlyThis, "watch")
		_, ev := s.stop()
		var at, variable uint64
		fmt.Sscanf(s.said[len(s.said)-1], "%x %x", &at, &variable)
		h, c := s.all(ev)
		expect(x.what+": the registers before", fmt.Sprint(*c.at(offDr0), *c.at(offDr7)), "0 0")
		where := variable + x.off
		if x.kind == 0 {
			where = at + x.off
		}
		*c.at(offDr1), *c.at(offDr7) = where, 1<<2|x.kind<<20|x.length<<22
		if r, e := k("SetThreadContext", uintptr(h), c.base()); r == 0 {
			if e == windows.ERROR_NOT_SUPPORTED {
				fmt.Println("the host has no debug registers for programs")
				windows.TerminateProcess(s.process, 0)
				s.answer(ev, dbgContinue)
				s.end()
				return
			}
			problem("SetThreadContext: error %d", uint32(e))
		}
		windows.CloseHandle(h)
		for i, off := range x.at {
			s.answer(ev, dbgContinue)
			ev = s.until(kind(exceptionEvent))
			expect(x.what+": code", fmt.Sprintf("%#x", ev.code()), fmt.Sprintf("%#x", uint32(singleStep)))
			expect(x.what+": address", int64(ev.address()-at), off)
			h, c = s.all(ev)
			expect(x.what+": Dr1", *c.at(offDr1), where)
			expect(x.what+": Dr6", *c.at(offDr6)&0xF, 2)
			if x.resume || i == len(x.at)-1 {
				*c.flags() |= resumeFlag
				must("SetThreadContext", uintptr(h), c.base())
			}
			windows.CloseHandle(h)
		}
		s.answer(ev, dbgContinue)
		expect(x.what+": exit code", s.end(), 42)
	}
	// What no register can do.
	s := start(debugOnlyThis, "watch")
	_, ev := s.stop()
	h, c := s.all(ev)
	*c.at(offDr0), *c.at(offDr7) = 0x1000, 1|2<<16 // input and output
	fails(windows.ERROR_NOT_SUPPORTED, "SetThreadContext", uintptr(h), c.base())
	*c.at(offDr7) = 0
	must("SetThreadContext", uintptr(h), c.base())
	windows.CloseHandle(h)
	s.answer(ev, dbgContinue)
	expect("exit code", s.end(), 42)
}
