// Command debug debugs itself: its children do what debuggers are told of, and
// it checks what it is told. It prints "debug ok".
package main

import (
	"fmt"
	"os"
	"runtime"
	"strings"
	"syscall"
	"time"
	"unsafe"

	"golang.org/x/sys/windows"
)

var (
	k32    = windows.NewLazySystemDLL("kernel32.dll")
	ntdll  = windows.NewLazySystemDLL("ntdll.dll")
	failed bool
)

func k(name string, args ...uintptr) (uintptr, syscall.Errno) {
	r, _, e := k32.NewProc(name).Call(args...)
	return r, e.(syscall.Errno)
}

func problem(format string, args ...any) {
	failed = true
	_, _, line, _ := runtime.Caller(2)
	fmt.Printf("line %d: %s\n", line, fmt.Sprintf(format, args...))
}

func expect(what string, got, want any) {
	if fmt.Sprint(got) != fmt.Sprint(want) {
		problem("%s = %v, want %v", what, got, want)
	}
}

// fails calls a function that has to fail with the given error.
func fails(want syscall.Errno, name string, args ...uintptr) {
	if r, e := k(name, args...); r != 0 || e != want {
		problem("%s = %#x, error %d, want 0 and %d", name, r, uint32(e), uint32(want))
	}
}

func must(name string, args ...uintptr) uintptr {
	r, e := k(name, args...)
	if r == 0 {
		problem("%s: error %d", name, uint32(e))
	}
	return r
}

var held []any

// ptr is the address of a variable, which stays where it is.
func ptr[T any](p *T) uintptr {
	held = append(held, p)
	return uintptr(unsafe.Pointer(p))
}

func str(s string) uintptr { p, _ := syscall.UTF16PtrFromString(s); return ptr(p) }

// The kinds of events.
const (
	exceptionEvent     = 1
	createThreadEvent  = 2
	createProcessEvent = 3
	exitThreadEvent    = 4
	exitProcessEvent   = 5
	loadDLLEvent       = 6
	unloadDLLEvent     = 7
	outputStringEvent  = 8

	dbgContinue            = 0x00010002
	dbgExceptionNotHandled = 0x80010001
	dbgReplyLater          = 0x40010001

	invalidHandle     = 0xC0000008
	handleNotClosable = 0xC0000235
	accessViolation   = 0xC0000005
	breakpoint        = 0x80000003
	singleStep        = 0x80000004
	illegal           = 0xC000001D

	debugProcess  = 1
	debugOnlyThis = 2
)

// event is DEBUG_EVENT.
type event struct {
	kind, process, thread uint32
	_                     uint32
	info                  [20]uint64
}

func (e *event) code() uint32    { return uint32(e.info[0]) }
func (e *event) address() uint64 { return e.info[2] }
func (e *event) first() bool     { return uint32(e.info[19]) != 0 }

// session is a program that is debugged.
type session struct {
	process, thread windows.Handle // those of the events
	pid, tid        uint32
	said            []string
}

// start starts this program with an argument under itself.
func start(flags uint32, args ...string) *session {
	self, _ := os.Executable()
	cmd := windows.ComposeCommandLine(append([]string{self}, args...))
	si := windows.StartupInfo{Cb: uint32(unsafe.Sizeof(windows.StartupInfo{}))}
	var pi windows.ProcessInformation
	p, _ := windows.UTF16PtrFromString(cmd)
	if err := windows.CreateProcess(nil, p, nil, nil, true, flags, nil, nil, &si, &pi); err != nil {
		problem("CreateProcess: %v", err)
		os.Exit(1)
	}
	windows.CloseHandle(pi.Thread)
	windows.CloseHandle(pi.Process)
	return &session{pid: pi.ProcessId, tid: pi.ThreadId}
}

// next waits for the next event.
func (s *session) next() *event {
	ev := &event{kind: 0xDDDD}
	if r, e := k("WaitForDebugEvent", ptr(ev), 10000); r == 0 {
		problem("no event: error %d", uint32(e))
		os.Exit(1)
	}
	switch ev.kind {
	case createProcessEvent:
		if ev.process == s.pid {
			s.process, s.thread = windows.Handle(ev.info[1]), windows.Handle(ev.info[2])
		}
	case outputStringEvent:
		s.said = append(s.said, s.text(ev))
	}
	return ev
}

func (s *session) text(ev *event) string {
	b := make([]byte, uint16(ev.info[1]>>16))
	if uint16(ev.info[1]) != 0 {
		b = make([]byte, 2*len(b))
	}
	var n uintptr
	if err := windows.ReadProcessMemory(s.process, uintptr(ev.info[0]), &b[0], uintptr(len(b)), &n); err != nil {
		problem("ReadProcessMemory: %v", err)
	}
	if uint16(ev.info[1]) != 0 {
		return windows.UTF16PtrToString((*uint16)(unsafe.Pointer(&b[0])))
	}
	return windows.ByteSliceToString(b)
}

func (s *session) answer(ev *event, status uint32) {
	must("ContinueDebugEvent", uintptr(ev.process), uintptr(ev.thread), uintptr(status))
}

// until lets the process go on until an event for which want is true, which it
// returns unanswered. All else is continued; exceptions but breakpoints are the
// program's.
func (s *session) until(want func(*event) bool) *event {
	for {
		ev := s.next()
		if want(ev) {
			return ev
		}
		answer := uint32(dbgContinue)
		if ev.kind == exceptionEvent && ev.code() != breakpoint {
			answer = dbgExceptionNotHandled
		}
		s.answer(ev, answer)
	}
}

func kind(k uint32) func(*event) bool { return func(ev *event) bool { return ev.kind == k } }

func exception(code uint32) func(*event) bool {
	return func(ev *event) bool { return ev.kind == exceptionEvent && ev.code() == code }
}

// end lets the process end and returns its exit code.
func (s *session) end() uint32 {
	ev := s.until(kind(exitProcessEvent))
	code := ev.code()
	// Who asks is told by now, though the process has not ended yet.
	h, _ := windows.OpenProcess(windows.PROCESS_QUERY_LIMITED_INFORMATION|windows.SYNCHRONIZE, false, ev.process)
	var now uint32
	windows.GetExitCodeProcess(h, &now)
	expect("GetExitCodeProcess before the end", now, code)
	if r, _ := windows.WaitForSingleObject(h, 0); r != uint32(windows.WAIT_TIMEOUT) {
		problem("it has ended before the answer: %#x", r)
	}
	if ev.process == s.pid { // and it is whole
		var module uintptr
		var needed uint32
		must("K32EnumProcessModules", uintptr(s.process), ptr(&module), 8, ptr(&needed))
	}
	windows.CloseHandle(h)
	s.answer(ev, dbgContinue)
	return code
}

func main() {
	runtime.LockOSThread()
	if len(os.Args) > 1 {
		child(os.Args[1])
		return
	}
	expect("IsDebuggerPresent", must0("IsDebuggerPresent"), 0)
	fails(windows.ERROR_INVALID_HANDLE, "WaitForDebugEvent", ptr(new(event)), 0)
	fails(windows.ERROR_INVALID_HANDLE, "ContinueDebugEvent", 4, 4, dbgContinue)
	fails(windows.ERROR_INVALID_HANDLE, "DebugSetProcessKillOnExit", 0)
	fails(windows.ERROR_INVALID_PARAMETER, "DebugActiveProcess", 0xFFFFFFF0)
	fails(windows.ERROR_ACCESS_DENIED, "DebugActiveProcess", uintptr(windows.GetCurrentProcessId()))
	stopped()
	monitor()
	begin()
	native()
	refusals()
	terminations()
	interpreter()
	unloads()
	refused()
	again()
	wideStrings()
	hidden()
	closes()
	crash()
	repair()
	breakpoints()
	steps()
	stepIntoCall()
	stepStorm()
	watches()
	attach()
	tree()
	threads()
	for _, what := range []string{"policy", "flags"} {
		s := start(0, what)
		h, _ := windows.OpenProcess(windows.SYNCHRONIZE|windows.PROCESS_QUERY_INFORMATION, false, s.pid)
		windows.WaitForSingleObject(h, 10000)
		var code uint32
		windows.GetExitCodeProcess(h, &code)
		expect("exit code of "+what, code, 0)
		windows.CloseHandle(h)
	}
	if failed {
		os.Exit(1)
	}
	fmt.Println("debug ok")
}

func must0(name string, args ...uintptr) uintptr { r, _ := k(name, args...); return r }

// begin checks the events that a process begins and ends with.
func begin() {
	s := start(debugOnlyThis, "say")
	ev := s.next()
	expect("the first event", ev.kind, createProcessEvent)
	expect("its process", ev.process, s.pid)
	expect("its thread", ev.thread, s.tid)
	expect("the process' handle", must0("GetProcessId", uintptr(s.process)), s.pid)
	expect("the thread's handle", must0("GetThreadId", uintptr(s.thread)), s.tid)
	var name [300]uint16
	n := must("GetFinalPathNameByHandleW", uintptr(ev.info[0]), ptr(&name), 300, 0)
	if self, _ := os.Executable(); !strings.EqualFold(strings.TrimPrefix(windows.UTF16ToString(name[:n]), `\\?\`), self) {
		problem("the image is %s", windows.UTF16ToString(name[:n]))
	}
	windows.CloseHandle(windows.Handle(ev.info[0]))
	var present uint32 = 0xDD
	must("CheckRemoteDebuggerPresent", uintptr(s.process), ptr(&present))
	expect("CheckRemoteDebuggerPresent", present, 1)
	must("CheckRemoteDebuggerPresent", ^uintptr(0), ptr(&present))
	expect("CheckRemoteDebuggerPresent of this process", present, 0)
	fails(windows.ERROR_INVALID_PARAMETER, "ContinueDebugEvent", uintptr(s.pid), uintptr(s.tid)+400, dbgContinue)
	fails(windows.ERROR_INVALID_PARAMETER, "ContinueDebugEvent", uintptr(s.pid), uintptr(s.tid), 5)
	fails(windows.ERROR_SEM_TIMEOUT, "WaitForDebugEvent", ptr(new(event)), 20)
	fails(windows.ERROR_INVALID_PARAMETER, "DebugActiveProcess", uintptr(s.pid))
	s.answer(ev, dbgContinue)
	loaded := 0
	for ev = s.next(); ev.kind == loadDLLEvent; ev = s.next() {
		loaded++
		s.answer(ev, dbgContinue)
	}
	if loaded < 2 {
		problem("%d images before the first breakpoint", loaded)
	}
	expect("the first exception", ev.kind, exceptionEvent)
	expect("its code", fmt.Sprintf("%#x", ev.code()), fmt.Sprintf("%#x", uint32(breakpoint)))
	expect("its chance", ev.first(), true)
	expect("its address", ev.address(), uint64(ntdll.NewProc("DbgBreakPoint").Addr())-uint64(ntdll.Handle())+s.base("ntdll"))
	s.answer(ev, dbgExceptionNotHandled) // the loader does not mind
	expect("exit code", s.end(), 3)
	expect("what it said", fmt.Sprintf("%q", s.said), `["narrow" "wide ü" "debugged 1"]`)
	fails(windows.ERROR_SEM_TIMEOUT, "WaitForDebugEvent", ptr(new(event)), 0)
	fails(windows.ERROR_INVALID_HANDLE, "GetThreadId", uintptr(s.thread)) // closed with the answer
}

// base is where a module of the process lies.
func (s *session) base(name string) uint64 {
	snap, err := windows.CreateToolhelp32Snapshot(windows.TH32CS_SNAPMODULE, s.pid)
	if err != nil {
		problem("snapshot: %v", err)
		return 0
	}
	defer windows.CloseHandle(snap)
	me := windows.ModuleEntry32{Size: uint32(unsafe.Sizeof(windows.ModuleEntry32{}))}
	for err := windows.Module32First(snap, &me); err == nil; err = windows.Module32Next(snap, &me) {
		if strings.HasPrefix(strings.ToLower(windows.UTF16ToString(me.Module[:])), name) {
			return uint64(me.ModBaseAddr)
		}
	}
	problem("no module %s", name)
	return 0
}

// closes checks which closes raise exceptions under a debugger: the child says
// what it does next, and the exceptions are put down behind it.
func closes() {
	s := start(debugOnlyThis, "closes")
	var log []string
	for {
		ev := s.next()
		if ev.kind == exitProcessEvent {
			expect("exit code", ev.code(), 0)
			s.answer(ev, dbgContinue)
			break
		}
		switch {
		case ev.kind == outputStringEvent:
			log = append(log, s.said[len(s.said)-1])
		case ev.kind == exceptionEvent && ev.code() != breakpoint:
			log[len(log)-1] += fmt.Sprintf(" %x", ev.code())
		}
		s.answer(ev, dbgContinue)
	}
	want := []string{"good", "stale c0000008", "garbage c0000008", "find c0000008", "-7 c0000008", "null", "-1", "-2", "-3", "-4", "-5", "-6", "protected c0000235", "native c0000008", "SetEvent"}
	expect("exceptions", fmt.Sprintf("%q", log), fmt.Sprintf("%q", want))
}

// crash sees an exception that nobody handles twice.
func crash() {
	s := start(debugOnlyThis, "crash")
	ev := s.until(exception(illegal))
	expect("chance", ev.first(), true)
	address := ev.address()
	s.answer(ev, dbgExceptionNotHandled)
	ev = s.until(kind(exceptionEvent)) // a thread may begin meanwhile
	expect("code", fmt.Sprintf("%#x", ev.code()), fmt.Sprintf("%#x", uint32(illegal)))
	expect("chance", ev.first(), false)
	expect("address", ev.address(), address)
	s.answer(ev, dbgExceptionNotHandled)
	expect("exit code", fmt.Sprintf("%#x", s.end()), fmt.Sprintf("%#x", uint32(illegal)))
}

const (
	contextFull = 0x10000B
	offFlags    = 0x30
	offEFlags   = 0x44
	offRsp      = 0x98
	offRip      = 0xF8
)

// context is CONTEXT, which must lie at a multiple of 16.
type context [1232 + 16]byte

func (c *context) at(off uintptr) *uint64 {
	return (*uint64)(unsafe.Pointer(c.base() + off))
}

func (c *context) base() uintptr { return (uintptr(unsafe.Pointer(c)) + 15) &^ 15 }

func getContext(h windows.Handle) *context {
	c := new(context)
	held = append(held, c)
	*(*uint32)(unsafe.Pointer(c.base() + offFlags)) = contextFull
	must("GetThreadContext", uintptr(h), c.base())
	return c
}

func setContext(h windows.Handle, c *context) { must("SetThreadContext", uintptr(h), c.base()) }

// repair moves the thread behind a bad instruction, and the program never knows;
// then lets a second chance go on.
func repair() {
	s := start(debugOnlyThis, "repair")
	ev := s.until(exception(illegal))
	expect("thread", ev.thread, s.tid)
	at := ev.address()
	expect("SuspendThread", must0("SuspendThread", uintptr(s.thread)), 0)
	s.answer(ev, dbgReplyLater)
	fails(windows.ERROR_INVALID_PARAMETER, "ContinueDebugEvent", uintptr(s.pid), uintptr(s.tid), dbgContinue)
	must("ResumeThread", uintptr(s.thread))
	ev = s.until(exception(illegal)) // once more
	expect("the event that comes again", fmt.Sprint(ev.thread, ev.address(), ev.first()), fmt.Sprint(s.tid, at, true))
	c := getContext(s.thread)
	expect("RIP", *c.at(offRip), ev.address())
	*c.at(offRip) += 2
	setContext(s.thread, c)
	s.answer(ev, dbgContinue)
	ev = s.until(exception(illegal))
	s.answer(ev, dbgExceptionNotHandled)
	ev = s.until(exception(illegal))
	expect("chance", ev.first(), false)
	h, err := windows.OpenThread(windows.THREAD_GET_CONTEXT|windows.THREAD_SET_CONTEXT, false, ev.thread)
	if err != nil {
		problem("OpenThread: %v", err)
	}
	c = getContext(h)
	expect("RIP", *c.at(offRip), ev.address())
	*c.at(offRip) += 2
	setContext(h, c)
	windows.CloseHandle(h)
	s.answer(ev, dbgContinue)
	expect("exit code", s.end(), 44)
}

// breakpoints puts a breakpoint over an instruction and takes it away again.
func breakpoints() {
	s := start(debugOnlyThis, "code")
	ev := s.until(kind(outputStringEvent))
	var at uint64
	fmt.Sscanf(s.said[0], "%x", &at)
	var old, int3 = []byte{0}, []byte{0xCC}
	var n uintptr
	windows.ReadProcessMemory(s.process, uintptr(at), &old[0], 1, &n)
	if err := windows.WriteProcessMemory(s.process, uintptr(at), &int3[0], 1, &n); err != nil {
		problem("WriteProcessMemory: %v", err)
	}
	s.answer(ev, dbgContinue)
	ev = s.until(exception(breakpoint))
	for ev.address() != at { // that of the beginning
		s.answer(ev, dbgContinue)
		ev = s.until(exception(breakpoint))
	}
	c := getContext(s.thread)
	expect("RIP behind the breakpoint", *c.at(offRip), at+1)
	windows.WriteProcessMemory(s.process, uintptr(at), &old[0], 1, &n)
	*c.at(offRip) = at
	setContext(s.thread, c)
	s.answer(ev, dbgContinue)
	expect("exit code", s.end(), 42)
}

// attach debugs a process that runs already, and lets it go again.
func attach() {
	s := start(0, "loop")
	time.Sleep(50 * time.Millisecond)
	must("DebugActiveProcess", uintptr(s.pid))
	ev := s.next()
	expect("the first event", ev.kind, createProcessEvent)
	s.answer(ev, dbgContinue)
	threads, images := 0, 0
	var at uint32
	for ev = s.next(); ev.kind != exceptionEvent; ev = s.next() {
		switch ev.kind {
		case createThreadEvent:
			threads++
			at = ev.thread
		case loadDLLEvent:
			images++
		default:
			problem("event %d", ev.kind)
		}
		s.answer(ev, dbgContinue)
	}
	expect("the break-in", fmt.Sprintf("%#x", ev.code()), fmt.Sprintf("%#x", uint32(breakpoint)))
	expect("its thread", ev.thread, at)
	if threads < 2 || images < 2 {
		problem("%d threads, %d images", threads, images)
	}
	s.answer(ev, dbgContinue)
	ev = s.until(kind(exitThreadEvent))
	expect("the thread of the break-in ends", ev.thread, at)
	s.answer(ev, dbgContinue)
	must("DebugBreakProcess", uintptr(s.process))
	ev = s.until(exception(breakpoint))
	h, err := windows.OpenProcess(windows.PROCESS_TERMINATE|windows.SYNCHRONIZE, false, s.pid)
	if err != nil {
		problem("OpenProcess: %v", err)
	}
	must("DebugActiveProcessStop", uintptr(s.pid))
	fails(windows.ERROR_ACCESS_DENIED, "DebugActiveProcessStop", uintptr(s.pid))
	r, _ := windows.WaitForSingleObject(h, 50)
	expect("it goes on", r, uint32(windows.WAIT_TIMEOUT))
	windows.TerminateProcess(h, 9)
	r, _ = windows.WaitForSingleObject(h, 10000)
	expect("it ends", r, uint32(0))
	windows.CloseHandle(h)
	fails(windows.ERROR_SEM_TIMEOUT, "WaitForDebugEvent", ptr(new(event)), 0)
	windows.CloseHandle(s.process)
	windows.CloseHandle(s.thread)
}

// tree: with DEBUG_PROCESS the children are debugged, too.
func tree() {
	for _, flags := range []uint32{debugProcess, debugOnlyThis} {
		s := start(flags, "parent")
		seen := map[uint32]bool{}
		for n := 1; n > 0; {
			ev := s.next()
			if ev.kind == createProcessEvent && ev.process != s.pid {
				n++
			}
			seen[ev.process] = true
			if ev.kind == exitProcessEvent {
				n--
			}
			s.answer(ev, dbgContinue)
		}
		expect("processes", len(seen), map[uint32]int{debugProcess: 2, debugOnlyThis: 1}[flags])
	}
	// PROCESS_DEBUG_INHERIT can be changed.
	for _, flags := range []uint32{debugProcess, debugOnlyThis} {
		const processDebugFlags = 31
		s := start(flags, "parent")
		ev := s.until(kind(exceptionEvent))
		inherit, odd := uint32(0), uint32(2)
		if flags == debugOnlyThis {
			inherit = 1
		}
		expect("an odd flag", n("NtSetInformationProcess", uintptr(s.process), processDebugFlags, ptr(&odd), 4), uint32(0xC000000D))
		expect("a wrong size", n("NtSetInformationProcess", uintptr(s.process), processDebugFlags, ptr(&inherit), 8), uint32(0xC0000004))
		expect("the flag", n("NtSetInformationProcess", uintptr(s.process), processDebugFlags, ptr(&inherit), 4), 0)
		now := uint32(7)
		n("NtQueryInformationProcess", uintptr(s.process), processDebugFlags, ptr(&now), 4, 0)
		expect("the flag now", now, inherit)
		others := 0
		for open := 1; open > 0; {
			s.answer(ev, dbgContinue)
			ev = s.next()
			switch ev.kind {
			case createProcessEvent:
				open++
				others++
			case exitProcessEvent:
				open--
			}
		}
		s.answer(ev, dbgContinue)
		expect("other processes", others, inherit)
	}
	// A process whose debugger goes ends with it, unless that was switched off.
	for _, on := range []string{"1", "0"} {
		s := start(0, "debugger", on)
		h, _ := windows.OpenProcess(windows.SYNCHRONIZE, false, s.pid)
		windows.WaitForSingleObject(h, 10000)
		windows.CloseHandle(h)
	}
}

// threads checks the events of threads and images of a process that runs, and
// that all of its threads stand still meanwhile.
func threads() {
	s := start(debugOnlyThis, "threads")
	ev := s.until(kind(outputStringEvent)) // after the images of the beginning
	s.answer(ev, dbgContinue)
	ev = s.until(kind(loadDLLEvent))
	if base := s.base("winmm"); base != ev.info[1] {
		problem("loaded at %#x, told %#x", base, ev.info[1])
	}
	s.answer(ev, dbgContinue)
	ev = s.until(kind(outputStringEvent))
	var counter uint64
	fmt.Sscanf(s.said[len(s.said)-1], "%x", &counter)
	count := func() (v uint64) {
		var n uintptr
		windows.ReadProcessMemory(s.process, uintptr(counter), (*byte)(unsafe.Pointer(&v)), 8, &n)
		return v
	}
	a := count()
	time.Sleep(20 * time.Millisecond)
	expect("the counter stands still", count(), a)
	s.answer(ev, dbgContinue)
	expect("exit code", s.end(), 0)
}

// wideStrings gets what a program says as it was said, which WaitForDebugEventEx does;
// WaitForDebugEvent turns all of it into bytes.
func wideStrings() {
	for _, x := range []struct {
		wait string
		wide []uint16 // fUnicode of the texts
	}{{"WaitForDebugEvent", []uint16{0, 0, 0}}, {"WaitForDebugEventEx", []uint16{0, 1, 1}}} {
		s := start(debugOnlyThis, "say")
		var wide []uint16
		for done := false; !done; {
			ev := &event{kind: 0xDDDD}
			if r, e := k(x.wait, ptr(ev), 10000); r == 0 {
				problem("%s: error %d", x.wait, uint32(e))
				os.Exit(1)
			}
			switch ev.kind {
			case createProcessEvent:
				s.process = windows.Handle(ev.info[1])
			case outputStringEvent:
				wide = append(wide, uint16(ev.info[1]))
				s.said = append(s.said, s.text(ev))
			case exitProcessEvent:
				done = true
			}
			s.answer(ev, dbgContinue)
		}
		expect(x.wait+": wide", fmt.Sprint(wide), fmt.Sprint(x.wide))
		expect(x.wait+": texts", fmt.Sprint(s.said), "[narrow wide ü debugged 1]")
	}
}
