package main

import (
	"fmt"
	"os"
	"syscall"
	"unsafe"

	"golang.org/x/sys/windows"
)

// Machine code that is stepped through. What has an address begins with a breakpoint.
var stepped = map[string][]byte{
	"plain": {
		0xB8, 42, 0, 0, 0, // 0: mov eax, 42
		0x90,       // 5: nop
		0xEB, 0x00, // 6: jmp 8
		0xC3, // 8: ret
	},
	"loop": {
		0xB9, 3, 0, 0, 0, // 0: mov ecx, 3
		0xE2, 0xFE, // 5: loop 5
		0xB8, 42, 0, 0, 0, // 7: mov eax, 42
		0xC3, // 12: ret
	},
	"flag": { // sets the trap flag itself
		0x9C,                         // 0: pushfq
		0x81, 0x0C, 0x24, 0, 1, 0, 0, // 1: or dword [rsp], 100h
		0x9D,              // 8: popfq
		0x90,              // 9: nop
		0xB8, 42, 0, 0, 0, // 10: mov eax, 42
		0xC3, // 15: ret
	},
	"fault": {
		0x31, 0xC9, // 0: xor ecx, ecx
		0x8B, 0x01, // 2: mov eax, [rcx]
		0xB8, 42, 0, 0, 0, // 4: mov eax, 42
		0xC3, // 9: ret
	},
	"call": { // calls the function whose address is in RCX
		0x48, 0x83, 0xEC, 0x28, // 0: sub rsp, 28h
		0xFF, 0xD1, // 4: call rcx
		0x89, 0xC3, // 6: mov ebx, eax
		0xB8, 42, 0, 0, 0, // 8: mov eax, 42
		0x48, 0x83, 0xC4, 0x28, // 13: add rsp, 28h
		0xC3, // 17: ret
	},
}

// stepChild runs one of them and ends with what it returns.
func stepChild(what string) {
	b := stepped[what]
	p := code(b...)
	function := k32.NewProc("GetProcessHeap").Addr()
	say(fmt.Sprintf("%x %x", p, function))
	r, _, _ := syscall.SyscallN(p, function, 0, 0, 0)
	os.Exit(int(r))
}

func (c *context) flags() *uint32 { return (*uint32)(unsafe.Pointer(c.base() + offEFlags)) }

const trapFlag = 0x100

// stop lets a child run to the beginning of its code, and has it step from there.
func (s *session) stop() (at uint64, ev *event) {
	ev = s.until(kind(outputStringEvent))
	fmt.Sscanf(s.said[len(s.said)-1], "%x", &at)
	old, int3, n := []byte{0}, []byte{0xCC}, uintptr(0)
	windows.ReadProcessMemory(s.process, uintptr(at), &old[0], 1, &n)
	windows.WriteProcessMemory(s.process, uintptr(at), &int3[0], 1, &n)
	s.answer(ev, dbgContinue)
	ev = s.until(exception(breakpoint))
	for ev.address() != at { // that of the beginning
		s.answer(ev, dbgContinue)
		ev = s.until(exception(breakpoint))
	}
	windows.WriteProcessMemory(s.process, uintptr(at), &old[0], 1, &n)
	c := s.context(ev)
	*c.at(offRip) = at
	s.setContext(ev, c)
	return at, ev
}

// context reads the context of the thread of an event.
func (s *session) context(ev *event) *context {
	h, err := windows.OpenThread(windows.THREAD_GET_CONTEXT, false, ev.thread)
	if err != nil {
		problem("OpenThread: %v", err)
	}
	defer windows.CloseHandle(h)
	return getContext(h)
}

func (s *session) setContext(ev *event, c *context) {
	h, err := windows.OpenThread(windows.THREAD_SET_CONTEXT, false, ev.thread)
	if err != nil {
		problem("OpenThread: %v", err)
	}
	defer windows.CloseHandle(h)
	setContext(h, c)
}

// step has the thread of an event make a step and returns the next event, which has to
// be the end of the step: at the right place, with the trap flag clear.
func (s *session) step(ev *event) (*event, *context) {
	c := s.context(ev)
	*c.flags() |= trapFlag
	s.setContext(ev, c)
	s.answer(ev, dbgContinue)
	for ev = s.next(); ev.kind != exceptionEvent; ev = s.next() {
		s.answer(ev, dbgContinue) // another thread begins
	}
	expect("code", fmt.Sprintf("%#x", ev.code()), fmt.Sprintf("%#x", uint32(singleStep)))
	expect("first chance", ev.first(), true)
	c = s.context(ev)
	expect("RIP", *c.at(offRip), ev.address())
	expect("the trap flag", *c.flags()&trapFlag, 0)
	return ev, c
}

// steps goes through code by the trap flag.
func steps() {
	for _, x := range []struct {
		what string
		at   []uint64 // offsets of the instructions that follow
	}{
		{"plain", []uint64{5, 6, 8}},
		{"loop", []uint64{5, 5, 5, 7, 12}}, // each turn is a step
		{"flag", []uint64{1, 8}},
	} {
		s := start(debugOnlyThis, "step", x.what)
		at, ev := s.stop()
		for i, off := range x.at {
			ev, _ = s.step(ev)
			expect(fmt.Sprintf("%s: address after step %d", x.what, i+1), ev.address()-at, off)
		}
		if x.what == "flag" { // POPFQ: the instruction behind it still runs
			s.answer(ev, dbgContinue)
			ev = s.until(kind(exceptionEvent))
			expect("code", fmt.Sprintf("%#x", ev.code()), fmt.Sprintf("%#x", uint32(singleStep)))
			expect("address after POPFQ", ev.address()-at, 10)
			expect("the trap flag", *s.context(ev).flags()&trapFlag, 0)
		}
		s.answer(ev, dbgContinue)
		expect(x.what+": exit code", s.end(), 42)
	}
	// What the step ends with is the exception of the instruction.
	s := start(debugOnlyThis, "step", "fault")
	at, ev := s.stop()
	ev, c := s.step(ev)
	*c.flags() |= trapFlag
	s.setContext(ev, c)
	s.answer(ev, dbgContinue)
	ev = s.until(kind(exceptionEvent))
	expect("code", fmt.Sprintf("%#x", ev.code()), fmt.Sprintf("%#x", uint32(accessViolation)))
	expect("address", ev.address()-at, 2)
	c = s.context(ev)
	*c.at(offRip) += 2
	*c.flags() &^= trapFlag
	s.setContext(ev, c)
	s.answer(ev, dbgContinue)
	expect("exit code", s.end(), 42)
	// A program that nobody debugs ends.
	self, _ := os.Executable()
	si := windows.StartupInfo{Cb: uint32(unsafe.Sizeof(windows.StartupInfo{}))}
	var pi windows.ProcessInformation
	check := func(err error) {
		if err != nil {
			problem("%v", err)
		}
	}
	check(windows.CreateProcess(nil, windows.StringToUTF16Ptr(`"`+self+`" steps-alone`), nil, nil, false, 0, nil, nil, &si, &pi))
	windows.WaitForSingleObject(pi.Process, 20000)
	var code uint32
	check(windows.GetExitCodeProcess(pi.Process, &code))
	expect("exit code of a program that steps alone", code, 42)
	windows.CloseHandle(pi.Process)
	windows.CloseHandle(pi.Thread)
}

// stepsAlone has a handler of its own for the steps of its code.
func stepsAlone() {
	var seen []uintptr
	handler := windows.NewCallback(func(p *[2]uintptr) uintptr {
		if *(*uint32)(unsafe.Pointer(p[0])) != singleStep {
			return 0
		}
		rip := *(*uintptr)(unsafe.Pointer(p[1] + offRip))
		flags := (*uint32)(unsafe.Pointer(p[1] + offEFlags))
		if seen = append(seen, rip); len(seen) < 3 {
			*flags |= trapFlag
		}
		return ^uintptr(0) // EXCEPTION_CONTINUE_EXECUTION
	})
	h := must("AddVectoredExceptionHandler", 1, handler)
	// The Go runtime's continue handler ends the program at what is not its own.
	must("AddVectoredContinueHandler", 1, windows.NewCallback(func(p *[2]uintptr) uintptr {
		if *(*uint32)(unsafe.Pointer(p[0])) == singleStep {
			return ^uintptr(0)
		}
		return 0
	}))
	b := stepped["flag"]
	p := code(b...)
	r, _, _ := syscall.SyscallN(p)
	must("RemoveVectoredExceptionHandler", h)
	if len(seen) != 3 || seen[0] != p+10 || seen[1] != p+15 || seen[2]-p < uintptr(len(b)) {
		fmt.Printf("steps at %x, code at %x\n", seen, p)
		os.Exit(1)
	}
	os.Exit(int(r))
}

// stepIntoCall goes through a call of the system, which is one step.
func stepIntoCall() {
	s := start(debugOnlyThis, "step", "call")
	at, ev := s.stop()
	for _, off := range []uint64{4} {
		ev, _ = s.step(ev)
		expect("address", ev.address()-at, off)
	}
	inside := 0
	for {
		ev, _ = s.step(ev)
		if ev.address()-at < 18 {
			break
		}
		if inside++; inside > 100 {
			problem("the call does not come back")
			break
		}
	}
	c := s.context(ev)
	expect("address behind the call", ev.address()-at, 6)
	expect("the call has instructions", inside > 0, true)
	expect("it has a result", uint32(*c.at(0x78)) != 0, true) // RAX
	s.answer(ev, dbgContinue)
	expect("exit code", s.end(), 42)
}

// stepStorm steps through thousands of instructions of a Go program and its calls.
func stepStorm() {
	// What preempts goroutines saves and restores flags: the trap flag, too.
	os.Setenv("GODEBUG", "asyncpreemptoff=1")
	s := start(debugOnlyThis, "step", "plain")
	os.Unsetenv("GODEBUG")
	_, ev := s.stop()
	var at, system uint64
	fmt.Sscanf(s.said[len(s.said)-1], "%x %x", &at, &system)
	inSystem := 0
	for n := 0; n < 20000 && (n < 3000 || inSystem < 10); n++ {
		c := s.context(ev)
		*c.flags() |= trapFlag
		s.setContext(ev, c)
		s.answer(ev, dbgContinue)
		was := ev.thread
		for ev = s.next(); ev.kind != exceptionEvent && ev.kind != exitProcessEvent; ev = s.next() {
			s.answer(ev, dbgContinue)
		}
		if ev.kind == exitProcessEvent {
			break
		}
		if ev.code() != singleStep || ev.thread != was {
			problem("exception %#x of thread %d at %#x", ev.code(), ev.thread, ev.address())
			break
		}
		if d := int64(ev.address() - system); d > -1<<20 && d < 1<<20 {
			inSystem++
		}
	}
	expect("it has called the system", inSystem >= 10, true)
	expect("it has ended", ev.kind == exitProcessEvent, false)
	s.answer(ev, dbgContinue)
	expect("exit code", s.end(), 42)
}
