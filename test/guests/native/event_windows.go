package main

const (
	synchronize = 0x100000
	queryState  = 1
	modifyState = 2
)

// state returns what a query of class 0 stores: two numbers.
func state(name string, h uintptr) [2]int32 {
	v, n := [2]int32{-9, -9}, uint32(99)
	is(success, name, h, 0, ptr(&v), 8, ptr(&n))
	expect("length of "+name, n, 8)
	return v
}

// lookups goes through the errors that the look-up of a handle can have, of a
// function that takes it first, with args behind it.
func lookups(name string, good, weak uintptr, args ...uintptr) {
	for _, c := range []struct {
		what string
		h    uintptr
		want uint32
	}{
		{"NULL", 0, badHandle}, {"a value never issued", dead, badHandle}, {"the process", ^uintptr(0), badType},
		{"the thread", ^uintptr(1), badType}, {"a handle of another type", root(), badType}, {"a handle without the right", weak, denied},
	} {
		if c.h == 0 && c.what[0] != 'N' {
			continue // every handle has the right
		}
		if got := nt(name, append([]uintptr{c.h}, args...)...); got != c.want {
			complain(1, "%s of %s = %#x, want %#x", name, c.what, got, c.want)
		}
	}
}

// queries goes through the errors of a query of class 0 with a structure of size.
func queries(name string, good, weak uintptr, size uintptr) {
	var b [64]byte
	n := uint32(77)
	lookups(name, good, weak, 0, ptr(&b), size, ptr(&n))
	for _, c := range []struct {
		what  string
		class uintptr
		at    uintptr
		size  uintptr
		want  uint32
	}{
		{"class 1", 1, ptr(&b), size, badClass}, {"too short", 0, ptr(&b), size - 1, badLength}, {"too long", 0, ptr(&b), size + 1, badLength},
		{"NULL", 0, 0, size, violation}, {"bad memory", 0, bad, size, violation}, {"read-only memory", 0, readOnly, size, violation},
		{"class 1 of a bad handle", 1, ptr(&b), 0, badClass},
	} {
		if got := nt(name, good, c.class, c.at, c.size, ptr(&n)); got != c.want {
			complain(1, "%s, %s = %#x, want %#x", name, c.what, got, c.want)
		}
	}
	expect("length after failures", n, 77)
	expect("memory after failures", b, [64]byte{})
	is(success, name, good, 0, ptr(&b), size, 0) // nobody wants the length
}

// creations goes through the errors of NtCreate… and NtOpen… of a type; more are
// the arguments behind the attributes.
func creations(create, open string, more ...uintptr) {
	var h uintptr
	call := func(out, access, oa uintptr) uint32 {
		return nt(create, append([]uintptr{out, access, oa}, more...)...)
	}
	for _, out := range []uintptr{0, bad, readOnly} {
		if got := call(out, synchronize, 0); got != violation {
			complain(1, "%s to %#x = %#x", create, out, got)
		}
		if got := nt(open, out, synchronize, named("haft-none")); got != violation {
			complain(1, "%s to %#x = %#x", open, out, got)
		}
	}
	if got := call(ptr(&h), synchronize, bad); got != violation {
		complain(1, "%s with bad attributes = %#x", create, got)
	}
	short := attributes{length: 47}
	if got := call(ptr(&h), synchronize, ptr(&short)); got != badParam {
		complain(1, "%s with short attributes = %#x", create, got)
	}
	if got := nt(open, ptr(&h), synchronize, named("haft-none")); got != notFound {
		complain(1, "%s of nothing = %#x", open, got)
	}
	h = dead
	if got := call(ptr(&h), 0x2000000, named("haft-"+create)); got != success {
		complain(1, "%s = %#x", create, got)
		return
	}
	first := h
	if got := call(ptr(&h), 0x2000000, named("haft-"+create)); got != nameExists {
		complain(1, "%s again = %#x", create, got)
	}
	closeAll(h)
	exclusive := attributes{length: 48, root: root(), name: ntString("haft-" + create)}
	if got := call(ptr(&h), 0x2000000, ptr(&exclusive)); got != 0xC0000035 {
		complain(1, "%s of an existing name without OBJ_OPENIF = %#x", create, got)
	}
	if got := nt(open, ptr(&h), 0x2000000, named("haft-"+create)); got != success {
		complain(1, "%s = %#x", open, got)
	}
	is(success, "NtCompareObjects", first, h)
	closeAll(h)
	var other uintptr
	is(0xC0000024, "NtOpenSection", ptr(&other), 1, named("haft-"+create))
	if create == "NtCreateMutant" {
		is(badType, "NtCreateEvent", ptr(&other), 1, named("haft-"+create), 0, 0)
	} else {
		is(badType, "NtCreateMutant", ptr(&other), 1, named("haft-"+create), 0)
	}
	closeAll(first)
	if got := nt(open, ptr(&h), synchronize, named("haft-"+create)); got != notFound {
		complain(1, "%s after the last close = %#x", open, got)
	}
}

func events() {
	creations("NtCreateEvent", "NtOpenEvent", 0, 0)
	var e uintptr
	is(badParam, "NtCreateEvent", ptr(&e), 0x1F0003, 0, 2, 0)
	is(success, "NtCreateEvent", ptr(&e), 0x1F0003, 0, 1, 0)
	expect("a synchronization event", state("NtQueryEvent", e), [2]int32{1, 0})
	blind, mute := weak(e, modifyState), weak(e, queryState|synchronize)
	queries("NtQueryEvent", e, blind, 8)
	for _, name := range []string{"NtSetEvent", "NtResetEvent", "NtPulseEvent"} {
		lookups(name, e, mute, 0)
		for _, out := range []uintptr{bad, readOnly} {
			before := state("NtQueryEvent", e)
			is(violation, name, e, out)
			expect("the event after a failed "+name, state("NtQueryEvent", e), before)
		}
		is(success, name, e, 0)
	}
	lookups("NtClearEvent", e, mute)
	is(success, "NtClearEvent", e)
	prev := int32(-9)
	for i, c := range []struct {
		name string
		was  int32
		now  int32
	}{
		{"NtSetEvent", 0, 1}, {"NtSetEvent", 1, 1}, {"NtResetEvent", 1, 0}, {"NtResetEvent", 0, 0}, {"NtPulseEvent", 0, 0},
		{"NtSetEvent", 0, 1}, {"NtPulseEvent", 1, 0},
	} {
		prev = -9
		is(success, c.name, blind, ptr(&prev))
		if now := state("NtQueryEvent", e)[1]; prev != c.was || now != c.now {
			complain(0, "step %d, %s: was %d, is %d", i, c.name, prev, now)
		}
	}
	is(success, "NtSetEvent", e, 0)
	is(success, "NtSetEventBoostPriority", e)
	expect("one wait", poll(e), uint32(success))
	expect("another", poll(e), uint32(timeout))
	is(success, "NtSetEventBoostPriority", e)
	expect("boosted", state("NtQueryEvent", e), [2]int32{1, 1})
	lookups("NtSetEventBoostPriority", e, mute)
	var manual uintptr
	is(success, "NtCreateEvent", ptr(&manual), 0x1F0003, 0, 0, 1)
	expect("a notification event", state("NtQueryEvent", manual), [2]int32{0, 1})
	closeAll(e, blind, mute, manual)
}
