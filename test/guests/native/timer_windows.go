package main

import "syscall"

type timerState struct {
	left int64
	set  uint8
	_    [7]uint8
}

func timerOf(h uintptr) timerState {
	v := timerState{left: -9}
	is(success, "NtQueryTimer", h, 0, ptr(&v), 16, 0)
	return v
}

var ticks []uintptr

var tick = syscall.NewCallback(func(context, low, high uintptr) uintptr {
	ticks = append(ticks, context)
	return 0
})

func timers() {
	creations("NtCreateTimer", "NtOpenTimer", 0)
	var t uintptr
	is(badParam4, "NtCreateTimer", ptr(&t), 0x1F0003, 0, 2)
	is(success, "NtCreateTimer", ptr(&t), 0x1F0003, 0, 0)
	blind, mute := weak(t, modifyState), weak(t, queryState|synchronize)
	queries("NtQueryTimer", t, blind, 16)
	due, past, far := int64(-10000000000), int64(-1), int64(0x7FFFFFFFFFFFFFFF)
	lookups("NtSetTimer", t, mute, ptr(&due), 0, 0, 0, 0, 0)
	lookups("NtCancelTimer", t, mute, 0)
	minus := int32(-1)
	is(badParam6, "NtSetTimer", dead, 0, 0, 0, 0, uintptr(uint32(minus)), 0) // before everything
	is(violation, "NtSetTimer", t, 0, 0, 0, 0, 0, 0)
	is(violation, "NtSetTimer", t, bad, 0, 0, 0, 0, 0)
	is(violation, "NtSetTimer", t, ptr(&past), 0, 0, 0, 0, bad)
	expect("after a set that failed", timerOf(t).set, 0)
	was := uint8(9)
	is(success, "NtSetTimer", t, ptr(&past), 0, 0, 0, 0, ptr(&was))
	expect("was set", was, 0)
	long := int64(-100000000)
	is(success, "NtWaitForSingleObject", t, 0, ptr(&long))
	is(violation, "NtCancelTimer", t, readOnly)
	is(success, "NtSetTimer", blind, ptr(&due), 0, 0, 0, 0, ptr(&was))
	expect("was set", was, 1)
	if v := timerOf(t); v.set != 0 || v.left < 9e9 || v.left > 10000000000 {
		complain(0, "a timer that is due in 1000 s: %+v", v)
	}
	was = 9
	is(success, "NtCancelTimer", t, ptr(&was))
	expect("was set", was, 0)
	is(success, "NtSetTimer", t, ptr(&far), 0, 0, 0, 0, 0)
	is(success, "NtCancelTimer", t, 0)
	// Nothing wakes this machine up.
	is(resumeIgnored, "NtSetTimer", t, ptr(&due), 0, 0, 1, 0, 0)
	// An APC runs in an alertable wait, once for each expiry.
	ticks = nil
	is(success, "NtSetTimer", t, ptr(&past), tick, 77, 0, 0, 0)
	is(success, "NtWaitForSingleObject", t, 0, ptr(&long))
	expect("APCs before the wait", len(ticks), 0)
	is(userAPC, "NtDelayExecution", 1, ptr(&long))
	expect("APCs", len(ticks), 1)
	expect("context", ticks[0], 77)
	closeAll(t, blind, mute)
	timers2()
}

// timers2 goes through the other calls.
func timers2() {
	type coalescable struct {
		due               int64
		routine, context  uintptr
		wake              uintptr
		period, tolerance uint32
		previous          uintptr
	}
	var t uintptr
	is(success, "NtCreateTimer", ptr(&t), 0x1F0003, 0, 1)
	long, was := int64(-100000000), uint8(9)
	ticks = nil
	v := coalescable{due: -1, routine: tick, context: 5, period: 2, tolerance: 50, previous: ptr(&was)}
	is(badClass, "NtSetTimerEx", t, 1, ptr(&v), 48)
	is(badLength, "NtSetTimerEx", t, 0, ptr(&v), 40)
	is(violation, "NtSetTimerEx", t, 0, bad, 48)
	mute := weak(t, queryState|synchronize)
	lookups("NtSetTimerEx", t, mute, 0, ptr(&v), 48)
	is(success, "NtSetTimerEx", t, 0, ptr(&v), 48)
	expect("was set", was, 0)
	for range 2 {
		is(success, "NtWaitForSingleObject", t, 0, ptr(&long))
	}
	is(userAPC, "NtDelayExecution", 1, ptr(&long))
	expect("context", ticks[0], 5)
	v.previous = bad
	is(violation, "NtSetTimerEx", t, 0, ptr(&v), 48)
	is(success, "NtCancelTimer", t, 0)
	closeAll(t, mute)

	minimum, maximum, current := uint32(0), uint32(0), uint32(0)
	is(success, "NtQueryTimerResolution", ptr(&minimum), ptr(&maximum), ptr(&current))
	if minimum != 156250 || maximum == 0 || maximum > minimum || current < maximum || current > minimum {
		complain(0, "resolutions %d, %d, %d", minimum, maximum, current)
	}
	is(violation, "NtQueryTimerResolution", 0, ptr(&maximum), ptr(&current))
	is(success, "NtSetTimerResolution", uintptr(maximum), 1, ptr(&current))
	expect("the resolution", current, maximum)
	is(success, "NtSetTimerResolution", 0, 0, ptr(&current))
	expect("the resolution", current, minimum)
	is(0xC0000245, "NtSetTimerResolution", 0, 0, ptr(&current)) // it was not set
	is(violation, "NtSetTimerResolution", uintptr(maximum), 1, bad)
}

// newTimers goes through NtCreateTimer2 and NtSetTimer2.
func newTimers() {
	const notification, highResolution = 0x80000000, 4
	var h uintptr = 7
	is(badParam4, "NtCreateTimer2", ptr(&h), 0, 0, 0x100, 0x1F0003)
	expect("no handle", h, 0)
	is(0xC00000F0, "NtCreateTimer2", ptr(&h), 1, 0, 0, 0x1F0003)
	is(violation, "NtCreateTimer2", bad, 0, 0, 0, 0x1F0003)
	is(success, "NtCreateTimer2", ptr(&h), 0, 0, notification|highResolution, 0x1F0003)
	due, period, never := int64(-10000), int64(25000), int64(-1<<62)
	params := [2]int64{}
	is(success, "NtSetTimer2", h, ptr(&due), 0, ptr(&params))
	is(success, "NtWaitForSingleObject", h, 0, 0)
	is(success, "NtWaitForSingleObject", h, 0, 0) // it stays signalled
	is(success, "NtSetTimer2", h, ptr(&never), 0, ptr(&params))
	zero := int64(0)
	is(timeout, "NtWaitForSingleObject", h, 0, ptr(&zero))
	is(success, "NtCancelTimer2", h, 0)
	is(badHandle, "NtCancelTimer2", dead, 0)
	is(success, "NtClose", h)
	is(success, "NtCreateTimer2", ptr(&h), 0, 0, 0, 0x1F0003)
	is(success, "NtSetTimer2", h, ptr(&due), ptr(&period), ptr(&params)) // again every 2.5 ms
	for range 3 {
		is(success, "NtWaitForSingleObject", h, 0, 0)
	}
	negative := int64(-1)
	is(badParam, "NtSetTimer2", h, ptr(&due), ptr(&negative), ptr(&params))
	params[0] = 1
	is(badParam, "NtSetTimer2", h, ptr(&due), 0, ptr(&params))
	params[0] = 0
	is(badHandle, "NtSetTimer2", dead, ptr(&due), 0, ptr(&params))
	is(violation, "NtSetTimer2", h, bad, 0, ptr(&params))
	is(violation, "NtSetTimer2", h, ptr(&due), 0, bad)
	is(success, "NtClose", h)
	is(success, "NtCreateTimer2", ptr(&h), 0, 0, 0, 1)
	is(denied, "NtSetTimer2", h, ptr(&due), 0, ptr(&params))
	is(denied, "NtCancelTimer2", h, 0)
	is(success, "NtClose", h)
}
