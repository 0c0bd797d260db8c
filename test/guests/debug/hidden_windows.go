package main

import (
	"fmt"
	"runtime"
)

// hidden debugs a program whose thread hides itself: what it says afterwards nobody hears.
func hidden() {
	s := start(debugOnlyThis, "hides")
	ev := s.until(kind(outputStringEvent))
	expect("before", fmt.Sprint(s.said), "[heard]")
	var port uint64
	var flags uint32
	expect("debug port", n("NtQueryInformationProcess", uintptr(s.process), 7, ptr(&port), 8, 0), 0)
	expect("debug flags", n("NtQueryInformationProcess", uintptr(s.process), 31, ptr(&flags), 4, 0), 0)
	expect("port, flags", fmt.Sprint(port == ^uint64(0), flags), "true 0")
	var object uintptr
	expect("debug object", n("NtQueryInformationProcess", uintptr(s.process), 30, ptr(&object), 8, 0), 0)
	must("CloseHandle", object)
	s.answer(ev, dbgContinue)
	ev = s.until(func(ev *event) bool { return ev.kind == outputStringEvent || ev.kind == exitProcessEvent })
	expect("after it", ev.kind, exitProcessEvent)
	s.answer(ev, dbgContinue)
}

// hides is what the program does.
func hides() {
	runtime.LockOSThread()
	say("heard")
	n("NtSetInformationThread", ^uintptr(1), 17, 0, 0)
	say("not heard")
}
