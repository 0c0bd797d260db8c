package main

type packetInfo struct {
	key, value uint64
	status     uint32
	_          uint32
	bytes      uint64
}

func depth(p uintptr) int32 {
	n := int32(-9)
	is(success, "NtQueryIoCompletion", p, 0, ptr(&n), 4, 0)
	return n
}

func ports() {
	creations("NtCreateIoCompletion", "NtOpenIoCompletion", 0)
	var p uintptr
	is(success, "NtCreateIoCompletion", ptr(&p), 0x1F0003, 0, 0)
	blind, mute := weak(p, modifyState), weak(p, queryState|synchronize)
	queriesOfPort(p, blind)
	ev := works("CreateEventW", 0, 0, 0, 0)
	for _, c := range []struct {
		h    uintptr
		want uint32
	}{{0, badHandle}, {dead, badHandle}, {ev, badType}, {mute, denied}} {
		is(c.want, "NtSetIoCompletion", c.h, 1, 2, 3, 4)
		var key, value uint64
		var status packetInfo
		var now int64
		is(c.want, "NtRemoveIoCompletion", c.h, ptr(&key), ptr(&value), ptr(&status.status), ptr(&now))
		var n uint32
		is(c.want, "NtRemoveIoCompletionEx", c.h, ptr(&status), 1, ptr(&n), ptr(&now), 0)
	}
	expect("empty", depth(p), 0)
	is(success, "NtSetIoCompletion", p, 1, 2, 3, 4)
	is(success, "NtSetIoCompletion", blind, 5, 6, 0xC0000001, 8)
	expect("two packets", depth(p), 2)
	var key, value uint64
	var b struct {
		status uint32
		_      uint32
		bytes  uint64
	}
	var now int64
	// What cannot be stored is not taken out.
	is(violation, "NtRemoveIoCompletion", p, bad, ptr(&value), ptr(&b), ptr(&now))
	is(violation, "NtRemoveIoCompletion", p, ptr(&key), 0, ptr(&b), ptr(&now))
	is(violation, "NtRemoveIoCompletion", p, ptr(&key), ptr(&value), readOnly, ptr(&now))
	is(violation, "NtRemoveIoCompletion", p, ptr(&key), ptr(&value), ptr(&b), bad)
	var list [4]packetInfo
	var n uint32
	is(violation, "NtRemoveIoCompletionEx", p, bad, 4, ptr(&n), ptr(&now), 0)
	is(violation, "NtRemoveIoCompletionEx", p, ptr(&list), 4, 0, ptr(&now), 0)
	is(badParam, "NtRemoveIoCompletionEx", p, ptr(&list), 0, ptr(&n), ptr(&now), 0)
	expect("still two packets", depth(p), 2)
	is(success, "NtRemoveIoCompletion", p, ptr(&key), ptr(&value), ptr(&b), ptr(&now))
	expect("key", key, 1)
	expect("value", value, 2)
	expect("status", b.status, 3)
	expect("bytes", b.bytes, 4)
	is(success, "NtSetIoCompletion", p, 9, 10, 11, 12)
	is(success, "NtRemoveIoCompletionEx", p, ptr(&list), 4, ptr(&n), ptr(&now), 0)
	expect("removed", n, 2)
	expect("first", list[0], packetInfo{key: 5, value: 6, status: 0xC0000001, bytes: 8})
	expect("second", list[1], packetInfo{key: 9, value: 10, status: 11, bytes: 12})
	n = 77
	is(timeout, "NtRemoveIoCompletion", p, ptr(&key), ptr(&value), ptr(&b), ptr(&now))
	is(timeout, "NtRemoveIoCompletionEx", p, ptr(&list), 4, ptr(&n), ptr(&now), 0)
	// The wait for packets is alertable where that is asked for.
	works("QueueUserAPC", tick, ^uintptr(1), 5)
	ticks = nil
	is(timeout, "NtRemoveIoCompletionEx", p, ptr(&list), 4, ptr(&n), ptr(&now), 0)
	expect("APCs", len(ticks), 0)
	is(userAPC, "NtRemoveIoCompletionEx", p, ptr(&list), 4, ptr(&n), 0, 1)
	expect("APCs", len(ticks), 1)
	// A port can be waited for itself: it is signalled while it has packets.
	expect("empty", poll(p), uint32(timeout))
	is(success, "NtSetIoCompletion", p, 1, 2, 3, 4)
	expect("not empty", poll(p), uint32(success))
	expect("a wait takes nothing", depth(p), 1)
	closeAll(p, blind, mute, ev)
}

func queriesOfPort(p, blind uintptr) {
	var n int32
	ev := works("CreateEventW", 0, 0, 0, 0)
	for _, c := range []struct {
		h, class, at, size uintptr
		want               uint32
	}{
		{0, 0, ptr(&n), 4, badHandle}, {ev, 0, ptr(&n), 4, badType}, {blind, 0, ptr(&n), 4, denied},
		{p, 1, ptr(&n), 4, badClass}, {p, 0, ptr(&n), 3, badLength}, {p, 0, ptr(&n), 8, badLength}, {p, 0, bad, 4, violation},
	} {
		is(c.want, "NtQueryIoCompletion", c.h, c.class, c.at, c.size, 0)
	}
	closeAll(ev)
}

func packets() {
	var w, p uintptr
	for _, out := range []uintptr{0, bad, readOnly} {
		is(violation, "NtCreateWaitCompletionPacket", out, 1, 0)
	}
	is(success, "NtCreateWaitCompletionPacket", ptr(&w), 1, 0)
	is(success, "NtCreateIoCompletion", ptr(&p), 0x1F0003, 0, 0)
	ev, m := works("CreateEventW", 0, 0, 0, 0), works("CreateMutexW", 0, 0, 0)
	mute, deaf := weak(p, queryState|synchronize), weak(ev, modifyState)
	already := uint8(9)
	for _, c := range []struct {
		what                string
		packet, port, what2 uintptr
		want                uint32
	}{
		{"no packet", 0, p, ev, badHandle}, {"an event as packet", ev, p, ev, badType}, {"no port", w, dead, ev, badHandle},
		{"an event as port", w, ev, ev, badType}, {"a port without the right", w, mute, ev, denied},
		{"nothing to wait for", w, p, dead, badHandle}, {"something without SYNCHRONIZE", w, p, deaf, denied},
		{"a directory", w, p, root(), badType}, {"a mutant", w, p, m, badParam3},
	} {
		if got := nt("NtAssociateWaitCompletionPacket", c.packet, c.port, c.what2, 1, 2, 3, 4, ptr(&already)); got != c.want {
			complain(0, "%s: %#x, want %#x", c.what, got, c.want)
		}
	}
	expect("already, after failures", already, 9)
	is(violation, "NtAssociateWaitCompletionPacket", w, p, ev, 1, 2, 3, 4, bad)
	is(cancelledState, "NtCancelWaitCompletionPacket", w, 0)
	is(success, "NtAssociateWaitCompletionPacket", w, p, ev, 1, 2, 3, 4, ptr(&already))
	expect("already", already, 0)
	is(badParam1, "NtAssociateWaitCompletionPacket", w, p, ev, 1, 2, 3, 4, ptr(&already))
	is(success, "NtCancelWaitCompletionPacket", w, 0)
	works("SetEvent", ev)
	expect("nobody was told", depth(p), 0)
	is(success, "NtAssociateWaitCompletionPacket", w, p, ev, 1, 2, 3, 4, ptr(&already))
	expect("already", already, 1)
	expect("consumed", poll(ev), uint32(timeout))
	is(pending, "NtCancelWaitCompletionPacket", w, 0)
	var list [2]packetInfo
	var n uint32
	var now int64
	is(success, "NtRemoveIoCompletionEx", p, ptr(&list), 2, ptr(&n), ptr(&now), 0)
	expect("the packet", list[0], packetInfo{key: 1, value: 2, status: 3, bytes: 4})
	is(cancelledState, "NtCancelWaitCompletionPacket", w, 1)
	is(success, "NtAssociateWaitCompletionPacket", w, p, ev, 5, 6, 7, 8, 0)
	works("SetEvent", ev)
	expect("told", depth(p), 1)
	is(success, "NtCancelWaitCompletionPacket", w, 1)
	expect("taken back", depth(p), 0)
	is(success, "NtAssociateWaitCompletionPacket", w, p, ev, 5, 6, 7, 8, 0)
	closeAll(w) // ends the wait
	works("SetEvent", ev)
	expect("nobody was told", depth(p), 0)
	expect("not consumed", poll(ev), uint32(success))
	closeAll(p, ev, m, mute, deaf)
}
