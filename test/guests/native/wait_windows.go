package main

func waits() {
	var now int64
	short, long := int64(-10000), int64(-100000000)
	ev := works("CreateEventW", 0, 0, 1, 0)
	deaf := weak(ev, queryState)
	lookupsOfWait(deaf)
	is(violation, "NtWaitForSingleObject", ev, 0, bad)
	expect("not consumed", poll(ev), uint32(success))
	is(timeout, "NtWaitForSingleObject", ev, 0, ptr(&short))
	past := int64(1) // absolute, long ago
	is(timeout, "NtWaitForSingleObject", ev, 0, ptr(&past))
	is(timeout, "NtWaitForSingleObject", ^uintptr(0), 0, ptr(&now)) // this process runs

	b := works("CreateEventW", 0, 1, 0, 0)
	list := [65]uintptr{ev, b}
	const all, anyOf = 0, 1
	for _, c := range []struct {
		what               string
		n, list, kind, due uintptr
		want               uint32
	}{
		{"none", 0, ptr(&list), anyOf, ptr(&now), badParam1}, {"65", 65, ptr(&list), anyOf, ptr(&now), badParam1},
		{"none, bad kind", 0, 0, 2, ptr(&now), badParam1}, {"bad kind", 2, ptr(&list), 2, ptr(&now), badParam3},
		{"bad list", 2, bad, anyOf, ptr(&now), violation}, {"NULL", 2, 0, anyOf, ptr(&now), violation},
		{"bad timeout", 2, ptr(&list), anyOf, bad, violation},
		{"a bad handle", 3, ptr(&list), anyOf, ptr(&now), badHandle},
		{"any", 2, ptr(&list), anyOf, ptr(&now), timeout}, {"all", 2, ptr(&list), all, ptr(&now), timeout},
	} {
		if got := nt("NtWaitForMultipleObjects", c.n, c.list, c.kind, 0, c.due); got != c.want {
			complain(0, "%s: %#x, want %#x", c.what, got, c.want)
		}
	}
	twice := [2]uintptr{ev, ev}
	is(timeout, "NtWaitForMultipleObjects", 2, ptr(&twice), anyOf, 0, ptr(&now))
	is(badParamMix, "NtWaitForMultipleObjects", 2, ptr(&twice), all, 0, ptr(&now))
	works("SetEvent", b)
	is(1, "NtWaitForMultipleObjects", 2, ptr(&list), anyOf, 0, ptr(&now))
	is(timeout, "NtWaitForMultipleObjects", 2, ptr(&list), all, 0, ptr(&now))
	works("SetEvent", ev)
	is(success, "NtWaitForMultipleObjects", 2, ptr(&list), all, 0, ptr(&now))
	expect("consumed", poll(ev), uint32(timeout))
	small := [2]uint32{uint32(ev), uint32(b)}
	is(1, "NtWaitForMultipleObjects32", 2, ptr(&small), anyOf, 0, ptr(&now))

	mute := weak(ev, synchronize)
	port := works("CreateIoCompletionPort", ^uintptr(0), 0, 0, 0)
	for _, c := range []struct {
		what         string
		signal, wait uintptr
		due          uintptr
		want         uint32
	}{
		{"no signal", dead, b, ptr(&now), badHandle}, {"no wait", ev, dead, ptr(&now), badHandle},
		{"a port to signal", port, b, ptr(&now), badType}, {"a directory to wait for", ev, root(), ptr(&now), badType},
		{"no right to signal", mute, b, ptr(&now), denied}, {"no right to wait", ev, deaf, ptr(&now), denied},
		{"bad timeout", ev, b, bad, violation},
	} {
		if got := nt("NtSignalAndWaitForSingleObject", c.signal, c.wait, 0, c.due); got != c.want {
			complain(0, "%s: %#x, want %#x", c.what, got, c.want)
		}
	}
	expect("nothing was signalled", poll(ev), uint32(timeout))
	is(success, "NtSignalAndWaitForSingleObject", ev, b, 0, ptr(&now))
	expect("signalled", poll(ev), uint32(success))
	m, s := works("CreateMutexW", 0, 0, 0), works("CreateSemaphoreW", 0, 1, 1, 0)
	is(notOwner, "NtSignalAndWaitForSingleObject", m, b, 0, ptr(&now))
	is(tooManyPosts, "NtSignalAndWaitForSingleObject", s, b, 0, ptr(&now))

	is(violation, "NtDelayExecution", 0, 0)
	is(success, "NtDelayExecution", 0, ptr(&short))
	is(success, "NtDelayExecution", 0, ptr(&past))
	ticks = nil
	works("QueueUserAPC", tick, ^uintptr(1), 5)
	is(success, "NtDelayExecution", 0, ptr(&short))
	expect("APCs", len(ticks), 0)
	is(userAPC, "NtDelayExecution", 1, ptr(&long))
	expect("APCs", len(ticks), 1)
	// An alert ends one alertable wait. Win32 waits go on behind it.
	is(success, "NtAlertThread", ^uintptr(1))
	is(success, "NtDelayExecution", 0, ptr(&short))
	is(alerted, "NtDelayExecution", 1, ptr(&long))
	is(success, "NtAlertThread", ^uintptr(1))
	is(alerted, "NtTestAlert")
	is(success, "NtTestAlert")
	is(success, "NtAlertThread", ^uintptr(1))
	is(alerted, "NtWaitForSingleObject", ev, 1, ptr(&long))
	is(success, "NtAlertThread", ^uintptr(1))
	r, _ := k("SleepEx", 1, 1)
	expect("SleepEx", uint32(r), 0)
	is(success, "NtAlertThread", ^uintptr(1))
	r, _ = k("WaitForSingleObjectEx", ev, 1, 1)
	expect("WaitForSingleObjectEx", uint32(r), timeout)
	is(success, "NtAlertThread", ^uintptr(1))
	r, _ = k("WaitForMultipleObjectsEx", 1, ptr(&list), 0, 1, 1)
	expect("WaitForMultipleObjectsEx", uint32(r), timeout)
	is(success, "NtAlertThread", ^uintptr(1))
	r, _ = k("SignalObjectAndWait", b, ev, 1, 1)
	expect("SignalObjectAndWait", uint32(r), timeout)
	closeAll(ev, b, deaf, mute, port, m, s)
}

func lookupsOfWait(deaf uintptr) {
	var now int64
	for _, c := range []struct {
		h    uintptr
		want uint32
	}{{0, badHandle}, {dead, badHandle}, {root(), badType}, {deaf, denied}} {
		is(c.want, "NtWaitForSingleObject", c.h, 0, ptr(&now))
	}
}
