package main

import (
	"fmt"

	"golang.org/x/sys/windows"
)

// stateChange is DBGUI_WAIT_STATE_CHANGE.
type stateChange struct {
	state           uint32
	_               uint32
	process, thread uint64
	info            [20]uint64
}

func n(name string, args ...uintptr) uint32 {
	r, _, _ := ntdll.NewProc(name).Call(args...)
	return uint32(r)
}

// native debugs a process with the functions of ntdll.dll.
func native() {
	status := func(what string, got, want uint32) {
		if got != want {
			problem("%s: %#x, want %#x", what, got, want)
		}
	}
	s := start(debugOnlyThis, "say")
	object, _, _ := ntdll.NewProc("DbgUiGetThreadDebugObject").Call()
	ev, _ := windows.CreateEvent(nil, 1, 0, nil)
	var weak uintptr
	must("DuplicateHandle", ^uintptr(0), object, ^uintptr(0), ptr(&weak), 2, 0, 0) // DEBUG_PROCESS_ASSIGN
	var sc stateChange
	var zero int64
	status("no handle", n("NtWaitForDebugEvent", 0x7FFC, 0, ptr(&zero), ptr(&sc)), 0xC0000008)
	status("an event", n("NtWaitForDebugEvent", uintptr(ev), 0, ptr(&zero), ptr(&sc)), 0xC0000024)
	status("without DEBUG_READ_EVENT", n("NtWaitForDebugEvent", weak, 0, ptr(&zero), ptr(&sc)), 0xC0000022)
	windows.CloseHandle(windows.Handle(weak))
	var got []string
	var out event
	var file, process, thread uint64
	long := int64(-100_000_000)
	for done := false; !done; {
		if r := n("NtWaitForDebugEvent", object, 0, ptr(&long), ptr(&sc)); r != 0 {
			problem("NtWaitForDebugEvent: %#x", r)
			return
		}
		what := ""
		switch sc.state {
		case 2:
			expect("owner of a thread", must0("GetProcessIdOfThread", uintptr(sc.info[0])), s.pid)
		case 3:
			what = "process"
			process, thread, file = sc.info[0], sc.info[1], sc.info[3]
			expect("the process' handle", must0("GetProcessId", uintptr(process)), s.pid)
			expect("the thread's handle", must0("GetThreadId", uintptr(thread)), s.tid)
			expect("the base", uint64(sc.info[4]), s.base("debug"))
			status("one that waits already", n("NtWaitForDebugEvent", object, 0, ptr(&zero), ptr(&sc)), 0x102)
		case 5:
			done, what = true, fmt.Sprint("exit ", uint32(sc.info[0]))
		case 6:
			if uint32(sc.info[0]) == 0x40010006 {
				what = fmt.Sprint("string ", sc.info[4])
			}
		case 7:
			what = "breakpoint"
		}
		status("conversion", n("DbgUiConvertStateChangeStructure", ptr(&sc), ptr(&out)), 0)
		kind := map[uint32]uint32{2: createThreadEvent, 3: createProcessEvent, 4: exitThreadEvent, 5: exitProcessEvent, 6: exceptionEvent, 7: exceptionEvent, 9: loadDLLEvent}[sc.state]
		if sc.state == 6 && what != "" {
			kind = outputStringEvent
			expect("length", uint16(out.info[1]>>16), uint16(sc.info[4]))
			expect("address", out.info[0], sc.info[5])
		}
		expect("event", fmt.Sprint(out.kind, out.process, out.thread), fmt.Sprint(kind, sc.process, sc.thread))
		if kind == createProcessEvent {
			expect("handles", fmt.Sprint(out.info[:3]), fmt.Sprint([]uint64{file, process, thread}))
			if out.info[5] == 0 {
				problem("no TEB")
			}
			windows.CloseHandle(windows.Handle(file))
		}
		if what != "" {
			got = append(got, what)
		}
		id := [2]uint64{sc.process, sc.thread}
		status("NtDebugContinue", n("NtDebugContinue", object, ptr(&id), dbgContinue), 0)
		status("again", n("NtDebugContinue", object, ptr(&id), dbgContinue), 0xC000000D)
	}
	expect("what happened", fmt.Sprintf("%q", got), `["process" "breakpoint" "string 7" "string 8" "string 11" "exit 3"]`)
	sc.state = 0
	status("conversion of nothing", n("DbgUiConvertStateChangeStructure", ptr(&sc), ptr(&out)), 0xC0000001)
	status("nothing", n("DbgUiWaitStateChange", ptr(&sc), ptr(&zero)), 0x102)
	windows.CloseHandle(ev)
}
