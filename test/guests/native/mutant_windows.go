package main

import "runtime"

type mutantState struct {
	count            int32
	owned, abandoned uint8
	_                [2]uint8
}

func mutantOf(h uintptr) mutantState {
	v := mutantState{count: -99}
	is(success, "NtQueryMutant", h, 0, ptr(&v), 8, 0)
	return v
}

func mutants() {
	creations("NtCreateMutant", "NtOpenMutant", 0)
	var m uintptr
	is(success, "NtCreateMutant", ptr(&m), 0x1F0001, 0, 1)
	expect("owned", mutantOf(m), mutantState{count: 0, owned: 1})
	expect("a wait of the owner", poll(m), uint32(success))
	expect("owned twice", mutantOf(m), mutantState{count: -1, owned: 1})
	blind := weak(m, synchronize)
	queries("NtQueryMutant", m, blind, 8)
	lookups("NtReleaseMutant", m, 0, 0)
	is(violation, "NtReleaseMutant", m, bad)
	expect("after a release that failed", mutantOf(m), mutantState{count: -1, owned: 1})
	prev := int32(-9)
	is(success, "NtReleaseMutant", blind, ptr(&prev)) // needs no right
	expect("previous count", prev, -1)
	is(success, "NtReleaseMutant", m, ptr(&prev))
	expect("previous count", prev, 0)
	prev = -9
	is(notOwner, "NtReleaseMutant", m, ptr(&prev))
	expect("previous count of nothing", prev, -9)
	expect("free", mutantOf(m), mutantState{count: 1})
	done := make(chan bool)
	go func() {
		runtime.LockOSThread() // ends with its thread
		expect("wait", poll(m), uint32(success))
		done <- true
		<-done
	}()
	<-done
	expect("somebody else's", mutantOf(m), mutantState{})
	is(notOwner, "NtReleaseMutant", m, 0)
	expect("wait", poll(m), uint32(timeout))
	done <- true
	long := int64(-100000000)
	for mutantOf(m).abandoned == 0 {
		runtime.Gosched()
	}
	expect("abandoned", mutantOf(m), mutantState{count: 1, abandoned: 1})
	is(abandoned, "NtWaitForSingleObject", m, 0, ptr(&long))
	expect("taken over", mutantOf(m), mutantState{owned: 1})
	is(success, "NtReleaseMutant", m, 0)
	expect("free", mutantOf(m), mutantState{count: 1, abandoned: 0})
	closeAll(m, blind)
}

func semaphores() {
	creations("NtCreateSemaphore", "NtOpenSemaphore", 1, 2)
	var s uintptr
	for _, c := range []struct{ count, limit int32 }{{-1, 1}, {2, 1}, {0, 0}, {0, -1}} {
		is(badParam, "NtCreateSemaphore", ptr(&s), 0x1F0003, 0, uintptr(c.count), uintptr(c.limit))
		is(badParam, "NtCreateSemaphore", ptr(&s), 0x1F0003, bad, uintptr(c.count), uintptr(c.limit)) // before the attributes
	}
	is(success, "NtCreateSemaphore", ptr(&s), 0x1F0003, 0, 1, 3)
	expect("a semaphore", state("NtQuerySemaphore", s), [2]int32{1, 3})
	blind, mute := weak(s, modifyState), weak(s, queryState|synchronize)
	queries("NtQuerySemaphore", s, blind, 8)
	lookups("NtReleaseSemaphore", s, mute, 1, 0)
	is(violation, "NtReleaseSemaphore", s, 1, bad)
	expect("after a release that failed", state("NtQuerySemaphore", s), [2]int32{1, 3})
	prev := int32(-9)
	minus := int32(-1)
	is(badParam, "NtReleaseSemaphore", s, 0, ptr(&prev))
	is(badParam, "NtReleaseSemaphore", dead, uintptr(minus), ptr(&prev)) // before the handle
	is(tooManyPosts, "NtReleaseSemaphore", s, 3, ptr(&prev))
	is(tooManyPosts, "NtReleaseSemaphore", s, 0x7FFFFFFF, ptr(&prev))
	expect("previous count of nothing", prev, -9)
	is(success, "NtReleaseSemaphore", blind, 2, ptr(&prev))
	expect("previous count", prev, 1)
	expect("full", state("NtQuerySemaphore", s), [2]int32{3, 3})
	expect("wait", poll(s), uint32(success))
	expect("one less", state("NtQuerySemaphore", s), [2]int32{2, 3})
	closeAll(s, blind, mute)
}
