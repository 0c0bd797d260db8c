package main

import (
	"fmt"
	"os"
	"strings"
	"unsafe"

	"golang.org/x/sys/windows"
)

// interpreter attaches to a command interpreter that waits for a program, looks at it,
// and lets it go; the interpreter goes on with its next command.
func interpreter() {
	exe, _ := os.Executable()
	name, _ := windows.UTF16PtrFromString("debug-interpreter")
	ev, _ := windows.CreateEvent(nil, 1, 0, name)
	line, _ := windows.UTF16PtrFromString(`cmd /c "` + exe + `" until& exit 21`)
	si := windows.StartupInfo{Cb: uint32(unsafe.Sizeof(windows.StartupInfo{}))}
	var pi windows.ProcessInformation
	if err := windows.CreateProcess(nil, line, nil, nil, false, 0, nil, nil, &si, &pi); err != nil {
		problem("CreateProcess: %v", err)
		return
	}
	running := func() bool { // the program that it waits for
		snap, _ := windows.CreateToolhelp32Snapshot(windows.TH32CS_SNAPPROCESS, 0)
		defer windows.CloseHandle(snap)
		e := windows.ProcessEntry32{Size: uint32(unsafe.Sizeof(windows.ProcessEntry32{}))}
		for err := windows.Process32First(snap, &e); err == nil; err = windows.Process32Next(snap, &e) {
			if e.ParentProcessID == pi.ProcessId {
				return true
			}
		}
		return false
	}
	for range 10000 {
		if running() {
			break
		}
		k("Sleep", 1)
	}
	must("DebugActiveProcess", uintptr(pi.ProcessId))
	s := &session{pid: pi.ProcessId, tid: pi.ThreadId}
	var seen []string
	ev2 := s.until(func(ev *event) bool {
		if ev.kind == loadDLLEvent {
			var at uint64
			var n uintptr
			windows.ReadProcessMemory(s.process, uintptr(ev.info[3]), (*byte)(unsafe.Pointer(&at)), 8, &n)
			var text [64]uint16
			windows.ReadProcessMemory(s.process, uintptr(at), (*byte)(unsafe.Pointer(&text)), 128, &n)
			full := windows.UTF16ToString(text[:])
			seen = append(seen, full[strings.LastIndexByte(full, '\\')+1:])
		}
		return ev.kind == exceptionEvent
	})
	expect("its images", strings.Contains(strings.Join(seen, " "), "haft.dll"), true)
	expect("the break-in", fmt.Sprintf("%#x", ev2.code()), fmt.Sprintf("%#x", uint32(breakpoint)))
	c := getContext(pi.Thread) // it is in the long call
	if *c.at(offRip) == 0 || *c.at(offRsp) == 0 {
		problem("context: RIP %#x, RSP %#x", *c.at(offRip), *c.at(offRsp))
	}
	s.answer(ev2, dbgContinue)
	ev2 = s.until(kind(exitThreadEvent)) // that of the break-in
	s.answer(ev2, dbgContinue)
	must("DebugBreakProcess", uintptr(pi.Process))
	ev2 = s.until(exception(breakpoint))
	s.answer(ev2, dbgContinue)
	r, _ := windows.WaitForSingleObject(pi.Process, 0)
	expect("it waits", r, uint32(windows.WAIT_TIMEOUT))
	windows.SetEvent(ev)
	expect("the next command", s.end(), 21)
	windows.CloseHandle(ev)
	windows.CloseHandle(pi.Process)
	windows.CloseHandle(pi.Thread)

	// Suspended and ended in the middle of a command.
	line, _ = windows.UTF16PtrFromString(`cmd /c for /l %i in (1,1,1000000000) do @rem`)
	if err := windows.CreateProcess(nil, line, nil, nil, false, 0, nil, nil, &si, &pi); err != nil {
		problem("CreateProcess: %v", err)
		return
	}
	k("Sleep", 20)
	was, _ := k("SuspendThread", uintptr(pi.Thread))
	expect("SuspendThread", was, 0)
	was, _ = k("ResumeThread", uintptr(pi.Thread))
	expect("ResumeThread", was, 1)
	windows.TerminateProcess(pi.Process, 8)
	r, _ = windows.WaitForSingleObject(pi.Process, 10000)
	expect("it ends", r, uint32(0))
	windows.CloseHandle(pi.Process)
	windows.CloseHandle(pi.Thread)
}
