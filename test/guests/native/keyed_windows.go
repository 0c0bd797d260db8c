package main

import "syscall"

// keyed goes through the functions of keyed events.
func keyed() {
	var h, again uintptr = 7, 7
	const wait, wake, all = 1, 2, 0xF0003
	is(badParam4, "NtCreateKeyedEvent", ptr(&h), all, 0, 1)
	expect("no handle", h, 0)
	is(violation, "NtCreateKeyedEvent", bad, all, 0, 0)
	is(success, "NtCreateKeyedEvent", ptr(&h), all, named("keyed"), 0)
	is(nameExists, "NtCreateKeyedEvent", ptr(&again), all, named("keyed"), 0)
	is(success, "NtClose", again)
	is(success, "NtOpenKeyedEvent", ptr(&again), wait, named("keyed"))
	is(notFound, "NtOpenKeyedEvent", ptr(new(uintptr)), wait, named("no such event"))
	is(badType, "NtOpenEvent", ptr(new(uintptr)), wait, named("keyed"))

	zero := int64(0)
	to := ptr(&zero)
	for _, f := range []string{"NtWaitForKeyedEvent", "NtReleaseKeyedEvent"} {
		is(timeout, f, h, 8, 0, to)
		is(timeout, f, 0, 8, 0, to)
		is(badParam1, f, h, 9, 0, to)
		is(badParam1, f, dead, 9, 0, to)
		is(badHandle, f, dead, 8, 0, to)
		is(violation, f, h, 8, 0, bad)
	}
	is(timeout, "NtWaitForKeyedEvent", again, 8, 0, to)
	is(denied, "NtReleaseKeyedEvent", again, 8, 0, to)
	is(denied, "NtWaitForSingleObject", h, 0, to)

	// An APC ends an alertable wait.
	apc := syscall.NewCallback(func(a, b, c uintptr) uintptr { return 0 })
	is(success, "NtQueueApcThread", ^uintptr(1), apc, 1, 2, 3)
	is(userAPC, "NtWaitForKeyedEvent", h, 8, 1, 0)

	done := make(chan uint32)
	go func() { done <- nt("NtWaitForKeyedEvent", h, 16, 0, 0) }()
	is(success, "NtReleaseKeyedEvent", h, 16, 0, 0)
	expect("the other thread", <-done, 0)
	go func() { done <- nt("NtReleaseKeyedEvent", 0, 32, 0, 0) }()
	is(success, "NtWaitForKeyedEvent", 0, 32, 0, 0)
	expect("the other thread", <-done, 0)
	is(timeout, "NtWaitForKeyedEvent", 0, 32, 0, to)
	is(success, "NtClose", h)
	is(success, "NtClose", again)
}
