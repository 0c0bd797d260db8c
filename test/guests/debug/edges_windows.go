package main

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"unsafe"

	"golang.org/x/sys/windows"
)

// unloads checks that an image that goes is told of, with the address that it had.
func unloads() {
	s := start(debugOnlyThis, "unloads")
	ev := s.until(kind(outputStringEvent))
	s.answer(ev, dbgContinue)
	ev = s.until(kind(loadDLLEvent))
	base := ev.info[1]
	var at uint64
	var n uintptr
	windows.ReadProcessMemory(s.process, uintptr(ev.info[3]), (*byte)(unsafe.Pointer(&at)), 8, &n)
	var name [260]uint16
	windows.ReadProcessMemory(s.process, uintptr(at), (*byte)(unsafe.Pointer(&name)), 2*100, &n)
	full := windows.UTF16ToString(name[:])
	expect("its name", strings.HasSuffix(full, fmt.Sprintf(`\debug%d.dll`, s.pid)), true)
	expect("in UTF-16", uint16(ev.info[4]), 1)
	r := must("GetFinalPathNameByHandleW", uintptr(ev.info[0]), ptr(&name), 260, 0)
	expect("its file", strings.EqualFold(strings.TrimPrefix(windows.UTF16ToString(name[:r]), `\\?\`), full), true)
	windows.CloseHandle(windows.Handle(ev.info[0]))
	s.answer(ev, dbgContinue)
	ev = s.until(kind(unloadDLLEvent))
	expect("the image that goes", ev.info[0], base)
	s.answer(ev, dbgContinue)
	expect("exit code", s.end(), 0)
}

// refuses loads a DLL that does not want to be loaded: it is told of the end of the process
// at once, and goes.
func refuses() {
	told := new([2]uint32) // by reason: DLL_PROCESS_DETACH, DLL_PROCESS_ATTACH
	at := uint64(ptr(told))
	entry := []byte{0x48, 0xB8} // mov rax, told
	for i := range 8 {
		entry = append(entry, byte(at>>(8*i)))
	}
	name := image(append(entry, 0xFF, 0x04, 0x90, 0x31, 0xC0, 0xC3)...) // inc dword ptr [rax+4*rdx]; xor eax, eax; ret
	defer os.RemoveAll(filepath.Dir(name))
	say("begin")
	for i := range uint32(2) {
		if h, err := windows.LoadLibrary(name); h != 0 || err != windows.ERROR_DLL_INIT_FAILED {
			problem("LoadLibrary: %#x, %v", h, err)
		}
		expect("what it was told", *told, [2]uint32{i + 1, i + 1})
	}
	if h, e := k("GetModuleHandleW", str(name)); h != 0 || e != windows.ERROR_MOD_NOT_FOUND {
		problem("it is still there: %#x, %v", h, e)
	}
}

// refused checks that the debugger is told of the end of such a DLL.
func refused() {
	s := start(debugOnlyThis, "refuses")
	s.answer(s.until(kind(outputStringEvent)), dbgContinue)
	for range 2 {
		ev := s.until(kind(loadDLLEvent))
		base := ev.info[1]
		windows.CloseHandle(windows.Handle(ev.info[0]))
		s.answer(ev, dbgContinue)
		ev = s.until(kind(unloadDLLEvent))
		expect("the image that goes", ev.info[0], base)
		s.answer(ev, dbgContinue)
	}
	expect("exit code", s.end(), 0)
}

// again attaches to a program a second time, once its first debugger has left it: it is
// told of everything anew.
func again() {
	s := start(debugOnlyThis, "loop")
	s.answer(s.until(kind(exceptionEvent)), dbgContinue)
	must("DebugActiveProcessStop", uintptr(s.pid))
	for range 2 {
		must("DebugActiveProcess", uintptr(s.pid))
		ev := s.next()
		expect("the first event", ev.kind, createProcessEvent)
		images := 0
		for ev.kind != exceptionEvent {
			if ev.kind == loadDLLEvent {
				images++
			}
			s.answer(ev, dbgContinue)
			ev = s.next()
		}
		expect("images", images > 1, true)
		expect("code", fmt.Sprintf("%#x", ev.code()), fmt.Sprintf("%#x", uint32(breakpoint)))
		s.answer(ev, dbgContinue)
		must("DebugActiveProcessStop", uintptr(s.pid))
	}
	h, _ := windows.OpenProcess(windows.PROCESS_TERMINATE|windows.SYNCHRONIZE, false, s.pid)
	windows.TerminateProcess(h, 0)
	windows.WaitForSingleObject(h, windows.INFINITE)
	windows.CloseHandle(h)
}

// refusals checks what debuggers may not do, and where they may not.
func refusals() {
	self := ^uintptr(0)
	var present uint32
	fails(windows.ERROR_INVALID_PARAMETER, "CheckRemoteDebuggerPresent", 0, ptr(&present))
	fails(windows.ERROR_INVALID_PARAMETER, "CheckRemoteDebuggerPresent", self, 0)
	fails(windows.ERROR_INVALID_HANDLE, "CheckRemoteDebuggerPresent", 0x7FFC, ptr(&present))
	fails(windows.ERROR_INVALID_HANDLE, "DebugBreakProcess", 0x7FFC)
	fails(windows.ERROR_INVALID_HANDLE, "DebugBreakProcess", ^uintptr(1))

	// A process whose list lets nobody near.
	sd, _ := windows.SecurityDescriptorFromString("D:(D;;GA;;;WD)")
	sa := windows.SecurityAttributes{Length: 24, SecurityDescriptor: sd}
	exe, _ := os.Executable()
	line, _ := windows.UTF16PtrFromString(windows.ComposeCommandLine([]string{exe, "loop"}))
	si := windows.StartupInfo{Cb: uint32(unsafe.Sizeof(windows.StartupInfo{}))}
	var pi windows.ProcessInformation
	if err := windows.CreateProcess(nil, line, &sa, nil, false, 0, nil, nil, &si, &pi); err != nil {
		problem("CreateProcess: %v", err)
		return
	}
	fails(windows.ERROR_ACCESS_DENIED, "DebugActiveProcess", uintptr(pi.ProcessId))
	var weak windows.Handle
	windows.DuplicateHandle(windows.CurrentProcess(), pi.Process, windows.CurrentProcess(), &weak, 0x1000, false, 0)
	fails(windows.ERROR_ACCESS_DENIED, "DebugBreakProcess", uintptr(weak))
	windows.TerminateProcess(pi.Process, 0)
	windows.WaitForSingleObject(pi.Process, 10000)
	fails(windows.ERROR_ACCESS_DENIED, "DebugBreakProcess", uintptr(pi.Process)) // STATUS_PROCESS_IS_TERMINATING
	for _, h := range []windows.Handle{weak, pi.Process, pi.Thread} {
		windows.CloseHandle(h)
	}

	// Only the thread that has started the process is its debugger.
	s := start(debugOnlyThis, "nothing")
	ev := s.next()
	type answer struct {
		r uintptr
		e error
	}
	done := make(chan [2]answer)
	go func() { // another thread: this one is locked to its own
		var x event
		var a [2]answer
		r, e := k("WaitForDebugEvent", ptr(&x), 0)
		a[0] = answer{r, e}
		r, e = k("ContinueDebugEvent", uintptr(ev.process), uintptr(ev.thread), dbgContinue)
		a[1] = answer{r, e}
		done <- a
	}()
	for _, a := range <-done {
		expect("a call of another thread", a, answer{0, windows.ERROR_INVALID_HANDLE})
	}
	// Ended by somebody else, it still tells of its end, with that code.
	h, _ := windows.OpenProcess(windows.PROCESS_TERMINATE, false, s.pid)
	windows.TerminateProcess(h, 77)
	windows.CloseHandle(h)
	s.answer(ev, dbgContinue)
	expect("exit code", s.end(), 77)

	// Answered late or twice, an event is none any more.
	fails(windows.ERROR_INVALID_PARAMETER, "ContinueDebugEvent", uintptr(s.pid), uintptr(s.tid), dbgContinue)
}

// terminations end a thread or a process with the answer to its event.
func terminations() {
	const terminateThread, terminateProcess = 0x40010003, 0x40010004
	s := start(debugOnlyThis, "crash")
	ev := s.until(exception(illegal))
	s.answer(ev, terminateProcess)
	expect("the code of a process that was ended", fmt.Sprintf("%#x", s.end()), fmt.Sprintf("%#x", terminateProcess))

	s = start(debugOnlyThis, "crash")
	s.answer(s.until(kind(createThreadEvent)), terminateProcess)
	expect("the code of a process that was ended", fmt.Sprintf("%#x", s.end()), fmt.Sprintf("%#x", terminateProcess))

	// A thread that is to end, but whose exception the debugger has not answered yet, still
	// has its context: Delve finds breakpoints of programs that end so.
	s = start(debugOnlyThis, "crash")
	ev = s.until(exception(illegal))
	windows.TerminateProcess(s.process, 5)
	h, err := windows.OpenThread(windows.THREAD_GET_CONTEXT|windows.THREAD_SET_CONTEXT|windows.THREAD_SUSPEND_RESUME, false, ev.thread)
	if err != nil {
		problem("OpenThread: %v", err)
	}
	c := getContext(h)
	expect("where it is", *c.at(offRip), ev.address())
	setContext(h, c)
	if r, e := k("SuspendThread", uintptr(h)); uint32(r) != 0xFFFFFFFF || e != windows.ERROR_ACCESS_DENIED {
		problem("SuspendThread of a thread that is to end = %#x, error %d", r, uint32(e))
	}
	windows.CloseHandle(h)
	s.answer(ev, dbgContinue)
	expect("the code of a process that was ended at an exception", s.end(), 5)

	s = start(debugOnlyThis, "crash")
	ev = s.until(exception(illegal))
	thread := ev.thread
	s.answer(ev, terminateThread)
	gone := false
	for {
		ev = s.next()
		gone = gone || ev.kind == exitThreadEvent && ev.thread == thread && ev.code() == terminateThread
		if gone || ev.kind == exitProcessEvent {
			break
		}
		s.answer(ev, dbgContinue)
	}
	expect("the thread has ended", gone, true)
	if ev.kind == exitThreadEvent {
		windows.TerminateProcess(s.process, 5)
		s.answer(ev, dbgContinue)
		expect("the process went on", s.end(), 5)
	} else {
		s.answer(ev, dbgContinue)
	}
}
