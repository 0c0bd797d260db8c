package main

import (
	"syscall"
	"unsafe"
)

const (
	smallBuffer  = 0xC0000023
	terminating  = 0xC000004B
	unsuccessful = 0xC0000001
	countTooHigh = 0xC000004A
)

// gate is what a thread of another waits for: an event.
var gate uintptr

// inWaiter is an event that says that waiter has begun.
var inWaiter uintptr

// waiter is a thread that waits for its parameter, alertably, and ends with 5.
var waiter = syscall.NewCallback(func(ev uintptr) uintptr {
	k("SetEvent", inWaiter)
	for {
		r, _ := k("WaitForSingleObjectEx", ev, 0xFFFFFFFF, 1)
		if uint32(r) == 0 {
			return 5
		}
	}
})

func threads() {
	gate = works("CreateEventW", 0, 1, 0, 0)
	inWaiter = works("CreateEventW", 0, 1, 0, 0)
	id := uint32(0)
	for _, out := range []uintptr{bad, readOnly} {
		fails(998, "CreateThread", 0, 0, waiter, gate, 0, out)
	}
	t := works("CreateThread", 0, 0, waiter, gate, 4, ptr(&id))
	expect("id", uint32(works("GetThreadId", t)), id)
	expect("process", uint32(works("GetProcessIdOfThread", t)), uint32(works("GetCurrentProcessId")))
	limited, none := weak(t, 0x800), weak(t, synchronize)

	type basic struct {
		status         uint32
		_              uint32
		teb            uintptr
		process, id    uintptr
		affinity       uintptr
		priority, base int32
	}
	var b basic
	n := uint32(77)
	query := func(what string, want uint32, h, class, at, size uintptr) {
		if got := nt("NtQueryInformationThread", h, class, at, size, ptr(&n)); got != want {
			complain(1, "%s = %#x, want %#x", what, got, want)
		}
	}
	query("class 999", badClass, dead, 999, 0, 0)
	query("short", badLength, dead, 0, ptr(&b), 0x2F)
	query("long", badLength, dead, 0, ptr(&b), 0x31)
	query("dead", badHandle, dead, 0, ptr(&b), 0x30)
	query("another type", badType, gate, 0, ptr(&b), 0x30)
	query("no right", denied, none, 0, ptr(&b), 0x30)
	query("NULL", violation, t, 0, 0, 0x30)
	query("bad memory", violation, t, 0, bad, 0x30)
	expect("length after failures", n, 77)
	query("basic", success, limited, 0, ptr(&b), 0x30)
	expect("length", n, 0x30)
	expect("status", b.status, 0x103)
	expect("id", b.id, uintptr(id))
	expect("process", b.process, works("GetCurrentProcessId"))
	expect("priority", b.priority, 8)
	if b.teb == 0 || b.affinity == 0 {
		complain(0, "basic information %+v", b)
	}
	expect("the TEB's id", *(*uintptr)(unsafe.Add(unsafe.Pointer(nil), b.teb+0x48)), uintptr(id))
	var times [4]int64
	query("times", success, limited, 1, ptr(&times), 32)
	if times[0] == 0 || times[1] != 0 {
		complain(0, "times %v", times)
	}
	var start, count uintptr
	query("start without the right", denied, limited, 9, ptr(&start), 8)
	query("start", success, t, 9, ptr(&start), 8)
	expect("start", start, waiter)
	query("suspend count", success, t, 35, ptr(&count), 4)
	expect("suspend count", count, 1)
	var flag uint32
	for _, class := range []uintptr{12, 14, 16, 20} {
		flag = 9
		query("a flag", success, t, class, ptr(&flag), 4)
		expect("a flag", flag, 0)
	}
	var mask [2]uintptr
	query("affinity", success, limited, 30, ptr(&mask), 16)
	expect("affinity", mask[0], b.affinity)

	set := func(what string, want uint32, h, class, at, size uintptr) {
		if got := nt("NtSetInformationThread", h, class, at, size); got != want {
			complain(1, "%s = %#x, want %#x", what, got, want)
		}
	}
	set("class 999", badClass, dead, 999, 0, 0)
	set("short", badLength, dead, 3, ptr(&flag), 3)
	set("bad memory", violation, dead, 3, bad, 4)
	set("dead", badHandle, dead, 3, ptr(&flag), 4)
	set("another type", badType, gate, 3, ptr(&flag), 4)
	set("no right", denied, limited, 3, ptr(&flag), 4)
	for _, p := range []struct {
		value    int32
		want     uint32
		base     int32
		relative uintptr
	}{{2, success, 10, 2}, {-2, success, 6, 0xFFFFFFFE}, {16, success, 15, 15}, {-16, success, 1, 0xFFFFFFF1}, {3, badParam, 1, 0xFFFFFFF1}, {0, success, 8, 0}} {
		set("priority", p.want, t, 3, ptr(&p.value), 4)
		query("basic", success, t, 0, ptr(&b), 0x30)
		r, _ := k("GetThreadPriority", t)
		if b.priority != p.base || uintptr(uint32(r)) != p.relative {
			complain(0, "priority %d: %d, %#x", p.value, b.priority, r)
		}
	}
	var affinity uintptr
	set("no processor", badParam, t, 4, ptr(&affinity), 8)
	affinity = 1
	set("one processor", success, t, 4, ptr(&affinity), 8)
	query("affinity", success, t, 30, ptr(&mask), 16)
	expect("affinity", mask[0], 1)
	flag = 1
	set("boost", success, t, 14, ptr(&flag), 4)
	var boost uint32
	works("GetThreadPriorityBoost", t, ptr(&boost))
	expect("boost is off", boost, 1)
	name := ntString("ein Name")
	set("name", success, t, 38, ptr(name), 16)
	var text [64]uint16
	query("name", success, limited, 38, ptr(&text), 128)
	expect("length", n, 16+16)
	expect("name", text[8], 'e')
	query("a short buffer", smallBuffer, t, 38, ptr(&text), 31)
	expect("length", n, 16+16)
	ideal := uintptr(64)
	first := nt("NtSetInformationThread", t, 13, ptr(&ideal), 4)
	r, _ := k("SetThreadIdealProcessor", t, 64)
	expect("ideal processor", uint32(r), first)
	r, _ = k("SetThreadIdealProcessor", t, 0)
	expect("the previous ideal processor", uint32(r), first)
	gives(0xFFFFFFFF, 87, "SetThreadIdealProcessor", t, 65)
	gives(0xFFFFFFFF, 5, "SetThreadIdealProcessor", limited, 0)
	number := [4]uint8{9, 9, 9, 9}
	works("GetThreadIdealProcessorEx", t, ptr(&number))
	expect("ideal processor", number, [4]uint8{})
	var previous [4]uint8
	works("SetThreadIdealProcessorEx", t, ptr(&number), ptr(&previous))
	number[2] = 64
	fails(87, "SetThreadIdealProcessorEx", t, ptr(&number), 0)
	var low, high uintptr
	k("GetCurrentThreadStackLimits", ptr(&low), ptr(&high))
	if here := uintptr(unsafe.Pointer(&struct{ int }{})); high-low < 0x1000 || here == 0 {
		complain(0, "stack from %#x to %#x", low, high)
	}

	suspension(t, none)
	apcs(t, none)
	ends(t, limited, none)
	closeAll(t, limited, none, gate)
	creationOfThreads()
	closeAll(inWaiter)
}

func suspension(t, none uintptr) {
	prev := uint32(9)
	for _, name := range []string{"NtSuspendThread", "NtResumeThread", "NtAlertResumeThread"} {
		lookupsOfThread(name, none, 0)
		is(violation, name, t, bad)
	}
	is(success, "NtSuspendThread", t, ptr(&prev))
	expect("suspend count", prev, 1)
	is(success, "NtResumeThread", t, ptr(&prev))
	expect("suspend count", prev, 2)
	for i := uint32(1); i < 127; i++ {
		is(success, "NtSuspendThread", t, 0)
	}
	prev = 9
	is(countTooHigh, "NtSuspendThread", t, ptr(&prev))
	gives(0xFFFFFFFF, 156, "SuspendThread", t)
	expect("suspend count of a failure", prev, 9)
	for i := uint32(127); i > 1; i-- {
		is(success, "NtResumeThread", t, ptr(&prev))
		if prev != i {
			complain(0, "suspend count %d, want %d", prev, i)
		}
	}
	is(success, "NtAlertResumeThread", t, ptr(&prev)) // it begins now
	expect("suspend count", prev, 1)
	is(success, "NtResumeThread", t, ptr(&prev))
	expect("suspend count of one that runs", prev, 0)
}

// lookupsOfThread is lookups for functions that take threads.
func lookupsOfThread(name string, none uintptr, args ...uintptr) {
	for _, c := range []struct {
		h    uintptr
		want uint32
	}{{0, badHandle}, {dead, badHandle}, {^uintptr(0), badType}, {gate, badType}, {none, denied}} {
		if got := nt(name, append([]uintptr{c.h}, args...)...); got != c.want {
			complain(1, "%s of %#x = %#x, want %#x", name, c.h, got, c.want)
		}
	}
}

var apcSum uintptr

var apc = syscall.NewCallback(func(a, b, c uintptr) uintptr {
	apcSum = a<<16 | b<<8 | c
	return 0
})

func apcs(t, none uintptr) {
	lookupsOfThread("NtQueueApcThread", none, apc, 1, 2, 3)
	lookupsOfThread("NtAlertThread", none)
	is(success, "NtQueueApcThread", ^uintptr(1), apc, 1, 2, 3)
	apcSum = 0
	is(success, "NtTestAlert")
	expect("arguments of the APC", apcSum, 0x10203)
	for _, c := range []struct {
		h    uintptr
		want syscall.Errno
	}{{0, 6}, {dead, 6}, {gate, 6}, {none, 5}} {
		fails(c.want, "QueueUserAPC", apc, c.h, 0)
	}
	continues()
}

// continuation is what the thread of continuer is given.
type continuation struct {
	context              uintptr
	capture, goOn, queue uintptr
	alert, routine       uintptr
	times, result        uintptr
}

// Code in continue_windows_amd64.s.
var continuerAt, noterAt uintptr

// continues: NtContinue goes on with a context, and runs APCs first if it is told so.
func continues() {
	for _, alert := range []uintptr{0, 1} {
		room := make([]byte, 1232+16)
		v := continuation{
			context: (ptr(&room[0]) + 15) &^ 15,
			capture: proc("ntdll", "RtlCaptureContext").Addr(), goOn: proc("ntdll", "NtContinue").Addr(), queue: proc("ntdll", "NtQueueApcThread").Addr(),
			alert: alert, routine: noterAt,
		}
		t := works("CreateThread", 0, 0, continuerAt, ptr(&v), 0, 0)
		long := int64(-100000000)
		is(success, "NtWaitForSingleObject", t, 0, ptr(&long))
		var code uint32
		works("GetExitCodeThread", t, ptr(&code))
		expect("times", code, 2)
		expect("the APC", v.result, 5*alert)
		closeAll(t)
	}
}

func ends(t, limited, none uintptr) {
	is(badHandle, "NtTerminateThread", dead, 9)
	is(badType, "NtTerminateThread", gate, 9)
	is(denied, "NtTerminateThread", none, 9)
	// What ends on its way into Go code takes with it what the next one needs to get there.
	long := int64(-100000000)
	is(success, "NtWaitForSingleObject", inWaiter, 0, ptr(&long))
	is(success, "NtTerminateThread", t, 9)
	is(success, "NtWaitForSingleObject", t, 0, ptr(&long))
	code := uint32(77)
	works("GetExitCodeThread", limited, ptr(&code))
	expect("exit code", code, 9)
	fails(998, "GetExitCodeThread", limited, 0)
	fails(5, "GetExitCodeThread", none, ptr(&code))
	is(terminating, "NtSuspendThread", t, 0)
	is(success, "NtResumeThread", t, 0)
	is(unsuccessful, "NtQueueApcThread", t, apc, 1, 2, 3)
	var flag uint32
	is(success, "NtQueryInformationThread", limited, 20, ptr(&flag), 4, 0)
	expect("has ended", flag, 1)
	is(success, "NtTerminateThread", t, 10) // again: nothing changes
	works("GetExitCodeThread", limited, ptr(&code))
	expect("exit code", code, 9)
	var times [4]int64
	works("GetThreadTimes", limited, ptr(&times[0]), ptr(&times[1]), ptr(&times[2]), ptr(&times[3]))
	if times[1] < times[0] {
		complain(0, "times %v", times)
	}
}

// alone ends all other threads of the process, and then it: with 7 if everything was
// as it should be. Nothing that needs the Go runtime may come between.
func alone() {
	others, thread, exit := proc("ntdll", "NtTerminateProcess").Addr(), proc("ntdll", "NtTerminateThread").Addr(), proc("kernel32", "ExitProcess").Addr()
	ended, _, _ := syscall.SyscallN(others, 0, 5)
	last, _, _ := syscall.SyscallN(thread, 0, 6) // STATUS_CANT_TERMINATE_SELF
	code := uintptr(7)
	if uint32(ended) != success || uint32(last) != 0xC00000DB {
		code = 8
	}
	syscall.SyscallN(exit, code)
}

// creationOfThreads makes threads with the native calls.
func creationOfThreads() {
	ev := works("CreateEventW", 0, 1, 1, 0)
	var t uintptr
	const all = 0x1FFFFF
	long := int64(-100000000)
	self := ^uintptr(0)
	for _, c := range []struct {
		what         string
		out, process uintptr
		oa           uintptr
		want         uint32
	}{
		{"NULL", 0, self, 0, violation}, {"bad memory", bad, self, 0, violation}, {"bad attributes", ptr(&t), self, bad, violation},
		{"no process", ptr(&t), dead, 0, badHandle}, {"an event as process", ptr(&t), ev, 0, badType}, {"the thread as process", ptr(&t), ^uintptr(1), 0, badType},
	} {
		if got := nt("NtCreateThreadEx", c.out, all, c.oa, c.process, waiter, ev, 0, 0, 0, 0, 0); got != c.want {
			complain(0, "NtCreateThreadEx, %s = %#x, want %#x", c.what, got, c.want)
		}
	}
	var id [2]uintptr
	var teb uintptr
	list := [9]uintptr{8 + 2*32, 0x10003, 16, ptr(&id), 0, 0x10004, 8, ptr(&teb), 0}
	is(success, "NtCreateThreadEx", ptr(&t), all, 0, self, waiter, ev, 0, 0, 0, 0, ptr(&list))
	expect("process", id[0], works("GetCurrentProcessId"))
	expect("id", id[1], works("GetThreadId", t))
	if teb == 0 {
		complain(0, "no TEB")
	}
	is(success, "NtWaitForSingleObject", t, 0, ptr(&long))
	var code uint32
	works("GetExitCodeThread", t, ptr(&code))
	expect("exit code", code, 5)
	closeAll(t)
	list[0] = 7
	is(badParam, "NtCreateThreadEx", ptr(&t), all, 0, self, waiter, ev, 0, 0, 0, 0, ptr(&list))

	is(success, "RtlCreateUserThread", self, 0, 1, 0, 0, 0, waiter, ev, ptr(&t), ptr(&id))
	expect("id", id[1], works("GetThreadId", t))
	var count uintptr
	is(success, "NtQueryInformationThread", t, 35, ptr(&count), 4, 0)
	expect("suspend count", count, 1)
	is(success, "NtResumeThread", t, 0)
	is(success, "NtWaitForSingleObject", t, 0, ptr(&long))
	closeAll(t)

	var oa = attributes{length: 48}
	cid := [2]uintptr{0, works("GetCurrentThreadId")}
	is(success, "NtOpenThread", ptr(&t), all, ptr(&oa), ptr(&cid))
	is(success, "NtCompareObjects", t, ^uintptr(1))
	closeAll(t)
	cid[1] = 0x7FFFFFFC
	is(0xC000000B, "NtOpenThread", ptr(&t), all, ptr(&oa), ptr(&cid))
	is(violation, "NtOpenThread", ptr(&t), all, ptr(&oa), bad)
	is(violation, "NtOpenThread", 0, all, ptr(&oa), ptr(&cid))
	fails(87, "OpenThread", all, 0, 0x7FFFFFFC)
	closeAll(ev)
}
