package main

import (
	"syscall"
	"time"
	"unsafe"
)

const (
	errTimeout = syscall.Errno(1460)
	errParam   = syscall.Errno(87)
	errFailure = syscall.Errno(31)
)

// at loads a word of the guest's memory.
func at(p uintptr) uintptr { return *(*uintptr)(unsafe.Add(unsafe.Pointer(nil), p)) }

func locks() {
	criticalSections()
	slimLocks()
	conditionVariables()
	onces()
	addresses()
	lists()
	cells()
}

// elsewhere runs f on another thread and waits for it.
func elsewhere(f func()) {
	done := make(chan bool)
	go func() { f(); close(done) }()
	<-done
}

func criticalSections() {
	type section struct {
		debug            uintptr
		count, recursion int32
		owner, semaphore uintptr
		spin             uintptr
	}
	var cs section
	addr := ptr(&cs)
	for _, create := range []struct {
		dll, name string
		args      []uintptr
		spin      uintptr
	}{
		{"kernel32", "InitializeCriticalSection", nil, 0}, {"kernel32", "InitializeCriticalSectionAndSpinCount", []uintptr{4000}, 4000},
		{"kernel32", "InitializeCriticalSectionEx", []uintptr{100, 0x01000000}, 100}, {"ntdll", "RtlInitializeCriticalSection", nil, 0},
		{"ntdll", "RtlInitializeCriticalSectionAndSpinCount", []uintptr{7}, 7}, {"ntdll", "RtlInitializeCriticalSectionEx", []uintptr{9, 0}, 9},
	} {
		cs = section{count: 77, recursion: 77, owner: 77}
		raw(create.dll, create.name, append([]uintptr{addr}, create.args...)...)
		if cs.count != -1 || cs.recursion != 0 || cs.owner != 0 || cs.spin != create.spin {
			complain(0, "%s: %+v", create.name, cs)
		}
	}
	expect("previous spin count", raw("kernel32", "SetCriticalSectionSpinCount", addr, 50), 9)
	expect("previous spin count", raw("ntdll", "RtlSetCriticalSectionSpinCount", addr, 60), 50)
	expect("locked", raw("ntdll", "RtlIsCriticalSectionLocked", addr), 0)
	k("EnterCriticalSection", addr)
	expect("entered twice", uint32(raw("kernel32", "TryEnterCriticalSection", addr)), 1)
	expect("recursion", cs.recursion, 2)
	expect("owner", cs.owner, works("GetCurrentThreadId"))
	expect("locked", raw("ntdll", "RtlIsCriticalSectionLocked", addr), 1)
	expect("locked by this thread", raw("ntdll", "RtlIsCriticalSectionLockedByThread", addr), 1)
	elsewhere(func() {
		expect("locked by another thread", raw("ntdll", "RtlIsCriticalSectionLockedByThread", addr), 0)
		expect("entered by another thread", uint32(raw("kernel32", "TryEnterCriticalSection", addr)), 0)
	})
	k("LeaveCriticalSection", addr)
	k("LeaveCriticalSection", addr)
	expect("count", cs.count, -1)
	k("DeleteCriticalSection", addr)
}

func slimLocks() {
	var l uintptr = 77
	k("InitializeSRWLock", ptr(&l))
	expect("a new lock", l, 0)
	l = 0
	try := func(name string) uint32 { return uint32(raw("kernel32", name, ptr(&l))) & 0xFF }
	k("AcquireSRWLockExclusive", ptr(&l))
	expect("exclusive, exclusively", try("TryAcquireSRWLockExclusive"), 0)
	expect("exclusive, shared", try("TryAcquireSRWLockShared"), 0)
	k("ReleaseSRWLockExclusive", ptr(&l))
	k("AcquireSRWLockShared", ptr(&l))
	expect("shared, shared", try("TryAcquireSRWLockShared"), 1)
	expect("shared, exclusively", try("TryAcquireSRWLockExclusive"), 0)
	k("ReleaseSRWLockShared", ptr(&l))
	k("ReleaseSRWLockShared", ptr(&l))
	expect("free", l, 0)
	expect("free, exclusively", try("TryAcquireSRWLockExclusive"), 1)
	raw("ntdll", "RtlReleaseSRWLockExclusive", ptr(&l))
	expect("free", l, 0)
}

func conditionVariables() {
	var cs [40]byte
	var cv, l uintptr = 77, 0
	k("InitializeConditionVariable", ptr(&cv))
	expect("a new variable", cv, 0)
	k("InitializeCriticalSection", ptr(&cs))
	k("EnterCriticalSection", ptr(&cs))
	short := int64(-10000)
	fails(errTimeout, "SleepConditionVariableCS", ptr(&cv), ptr(&cs), 1)
	is(timeout, "RtlSleepConditionVariableCS", ptr(&cv), ptr(&cs), ptr(&short))
	expect("the section after a timeout", raw("ntdll", "RtlIsCriticalSectionLockedByThread", ptr(&cs)), 1)
	for _, wake := range []string{"WakeConditionVariable", "WakeAllConditionVariable"} {
		ready := false
		go func() {
			k("EnterCriticalSection", ptr(&cs))
			ready = true
			k(wake, ptr(&cv))
			k("LeaveCriticalSection", ptr(&cs))
		}()
		for !ready {
			works("SleepConditionVariableCS", ptr(&cv), ptr(&cs), 10000)
		}
	}
	k("LeaveCriticalSection", ptr(&cs))
	k("AcquireSRWLockExclusive", ptr(&l))
	fails(errTimeout, "SleepConditionVariableSRW", ptr(&cv), ptr(&l), 1, 0)
	is(timeout, "RtlSleepConditionVariableSRW", ptr(&cv), ptr(&l), ptr(&short), 0)
	fails(errParam, "SleepConditionVariableSRW", ptr(&cv), ptr(&l), 1, 2)
	expect("held after a timeout", l, 1)
	k("ReleaseSRWLockExclusive", ptr(&l))
	k("AcquireSRWLockShared", ptr(&l))
	is(timeout, "RtlSleepConditionVariableSRW", ptr(&cv), ptr(&l), ptr(&short), 1)
	k("ReleaseSRWLockShared", ptr(&l))
	expect("free", l, 0)
}

var initialized uintptr

var initializer = syscall.NewCallback(func(once, param, context uintptr) uintptr {
	initialized++
	if context != 0 {
		*(*uintptr)(unsafe.Add(unsafe.Pointer(nil), context)) = param
	}
	return param & 4 >> 2 // fails without bit 2
})

func onces() {
	const checkOnly, async, initFailed = 1, 2, 4
	var once, context uintptr = 77, 77
	begin := func(flags uintptr) (uintptr, syscall.Errno, uint32) {
		p := uint32(9)
		r, e := k("InitOnceBeginInitialize", ptr(&once), flags, ptr(&p), ptr(&context))
		if uint32(r) != 0 {
			e = 0
		}
		return uintptr(uint32(r)), e, p
	}
	type result struct {
		r uintptr
		e syscall.Errno
		p uint32
	}
	step := func(what string, flags uintptr, want result) {
		r, e, p := begin(flags)
		if got := (result{r, e, p}); got != want {
			complain(1, "%s: %+v, want %+v", what, got, want)
		}
	}
	k("InitOnceInitialize", ptr(&once))
	expect("a new one", once, 0)
	step("check of a new one", checkOnly, result{0, errFailure, 9})
	step("bad flags", 8, result{0, errParam, 9})
	step("check and asynchronous", checkOnly|async, result{0, errParam, 9})
	fails(errFailure, "InitOnceComplete", ptr(&once), 0, 0) // not begun
	step("begin", 0, result{1, 0, 1})
	step("check of one under way", checkOnly, result{0, errFailure, 9})
	step("asynchronous of a synchronous one", async, result{0, errParam, 9})
	fails(errParam, "InitOnceComplete", ptr(&once), 0, 0x1001) // low bits of the context
	fails(errParam, "InitOnceComplete", ptr(&once), initFailed, 0x1000)
	fails(errParam, "InitOnceComplete", ptr(&once), initFailed|async, 0)
	works("InitOnceComplete", ptr(&once), initFailed, 0)
	step("begin once more", 0, result{1, 0, 1})
	works("InitOnceComplete", ptr(&once), 0, 0x1000)
	step("done", 0, result{1, 0, 0})
	expect("context", context, 0x1000)
	step("check of one that is done", checkOnly, result{1, 0, 0})
	fails(errFailure, "InitOnceComplete", ptr(&once), 0, 0)
	once = 0
	step("asynchronous", async, result{1, 0, 1})
	step("asynchronous again", async, result{1, 0, 1})
	step("synchronous of an asynchronous one", 0, result{0, errParam, 9})
	fails(errParam, "InitOnceComplete", ptr(&once), 0, 0x2000) // that it is synchronous
	fails(errParam, "InitOnceComplete", ptr(&once), initFailed, 0)
	works("InitOnceComplete", ptr(&once), async, 0x2000)
	fails(errFailure, "InitOnceComplete", ptr(&once), async, 0x3000) // somebody was first
	step("done", async, result{1, 0, 0})
	expect("context", context, 0x2000)

	once, initialized = 0, 0
	r, _ := k("InitOnceExecuteOnce", ptr(&once), initializer, 0x1000, ptr(&context))
	expect("a failed initialization", uint32(r), 0)
	works("InitOnceExecuteOnce", ptr(&once), initializer, 0x1004, ptr(&context))
	works("InitOnceExecuteOnce", ptr(&once), initializer, 0x3004, ptr(&context))
	expect("initializations", initialized, 2)
	expect("context", context, 0x1004)

	once = 0
	is(pending, "RtlRunOnceBeginInitialize", ptr(&once), 0, ptr(&context))
	is(unsuccessful, "RtlRunOnceBeginInitialize", ptr(&once), checkOnly, ptr(&context))
	is(badParam, "RtlRunOnceComplete", ptr(&once), 0, 3)
	is(success, "RtlRunOnceComplete", ptr(&once), 0, 0x4000)
	is(success, "RtlRunOnceBeginInitialize", ptr(&once), 0, ptr(&context))
	expect("context", context, 0x4000)
	once = 0
	is(unsuccessful, "RtlRunOnceExecuteOnce", ptr(&once), initializer, 0, 0)
	is(success, "RtlRunOnceExecuteOnce", ptr(&once), initializer, 4, 0)
}

func addresses() {
	var word, same, other uint64 = 5, 5, 6
	short := int64(-10000)
	for _, n := range []uintptr{0, 3, 16} {
		fails(errParam, "WaitOnAddress", ptr(&word), ptr(&same), n, 0)
		is(badParam, "RtlWaitOnAddress", ptr(&word), ptr(&same), n, ptr(&short))
	}
	for _, n := range []uintptr{1, 2, 4, 8} {
		fails(errTimeout, "WaitOnAddress", ptr(&word), ptr(&same), n, 1)
		works("WaitOnAddress", ptr(&word), ptr(&other), n, 0xFFFFFFFF)
		is(timeout, "RtlWaitOnAddress", ptr(&word), ptr(&same), n, ptr(&short))
		is(success, "RtlWaitOnAddress", ptr(&word), ptr(&other), n, 0)
	}
	fails(998, "WaitOnAddress", bad, ptr(&same), 4, 1)
	fails(998, "WaitOnAddress", ptr(&word), bad, 4, 1)
	for _, wake := range []string{"WakeByAddressSingle", "WakeByAddressAll"} {
		done := make(chan bool)
		go func() {
			works("WaitOnAddress", ptr(&word), ptr(&same), 8, 0xFFFFFFFF)
			done <- true
		}()
		tick := time.NewTicker(time.Millisecond)
		for woken := false; !woken; { // it may not wait yet
			select {
			case <-done:
				woken = true
			case <-tick.C:
				k(wake, ptr(&word))
			}
		}
		tick.Stop()
	}
}

func lists() {
	// Both have to be at multiples of 16.
	room := make([]uintptr, 64)
	head := (ptr(&room[0]) + 15) &^ 15
	entry := func(i uintptr) uintptr { return head + 16*(i+1) }
	k("InitializeSListHead", head)
	flushed := func() uintptr { return raw("kernel32", "InterlockedFlushSList", head) }
	depth := func() uintptr { return raw("kernel32", "QueryDepthSList", head) & 0xFFFF }
	expect("pop of an empty list", raw("kernel32", "InterlockedPopEntrySList", head), 0)
	expect("flush of an empty list", flushed(), 0)
	expect("first", raw("kernel32", "InterlockedPushEntrySList", head, entry(0)), 0)
	expect("second", raw("kernel32", "InterlockedPushEntrySList", head, entry(1)), entry(0))
	expect("depth", depth(), 2)
	expect("first entry", raw("ntdll", "RtlFirstEntrySList", head), entry(1))
	expect("pop", raw("kernel32", "InterlockedPopEntrySList", head), entry(1))
	// A list of three: 2, 3, 4.
	for i := uintptr(2); i < 4; i++ {
		*(*uintptr)(unsafe.Add(unsafe.Pointer(nil), entry(i))) = entry(i + 1)
	}
	expect("push of a list", raw("kernel32", "InterlockedPushListSListEx", head, entry(2), entry(4), 3), entry(0))
	expect("depth", depth(), 4)
	expect("the end leads on", at(entry(4)), entry(0))
	expect("pop", raw("kernel32", "InterlockedPopEntrySList", head), entry(2))
	expect("flush", flushed(), entry(3))
	expect("depth", depth(), 0)
	expect("pop", raw("ntdll", "RtlInterlockedPopEntrySList", head), 0)
}

var freed []uintptr

var freeing = syscall.NewCallback(func(v uintptr) uintptr { freed = append(freed, v); return 0 })

func cells() {
	n, _ := k("TlsAlloc")
	r, e := k("TlsGetValue", n)
	expect("a new cell", r, 0)
	expect("error of a cell that is zero", e, 0)
	works("TlsSetValue", n, 5)
	elsewhere(func() { r, _ := k("TlsGetValue", n); expect("in another thread", r, 0) })
	r, _ = k("TlsGetValue", n)
	expect("the cell", r, 5)
	r, _ = k("TlsGetValue2", n)
	expect("the cell", r, 5)
	r, _ = k("TlsGetValue2", 5000)
	expect("no cell", r, 0)
	fails(errParam, "TlsGetValue", 1088)
	fails(errParam, "TlsSetValue", 1088, 1)
	fails(errParam, "TlsFree", 1088)
	works("TlsFree", n)
	fails(errParam, "TlsFree", n)
	m, _ := k("TlsAlloc")
	r, _ = k("TlsGetValue", m)
	expect("a cell that was another's", r, 0)
	works("TlsSetValue", m, 7)
	cell := uint32(m)
	is(success, "NtSetInformationThread", ^uintptr(1), 10, ptr(&cell), 4)
	r, _ = k("TlsGetValue", m)
	expect("a cell that was zeroed", r, 0)
	cell = 5000
	is(badParam, "NtSetInformationThread", ^uintptr(1), 10, ptr(&cell), 4)
	// Beyond those in the TEB.
	var many []uintptr
	for range 100 {
		n, _ := k("TlsAlloc")
		many = append(many, n)
		works("TlsSetValue", n, n+1)
	}
	for _, n := range many {
		if r, _ := k("TlsGetValue", n); r != n+1 {
			complain(0, "cell %d is %d", n, r)
		}
		works("TlsFree", n)
	}
	works("TlsFree", m)

	f, _ := k("FlsAlloc", freeing)
	var index uint32
	is(success, "RtlFlsAlloc", 0, ptr(&index))
	is(violation, "RtlFlsAlloc", 0, bad)
	works("FlsSetValue", f, 11)
	is(success, "RtlFlsSetValue", uintptr(index), 12)
	r, _ = k("FlsGetValue", f)
	expect("FLS", r, 11)
	r, _ = k("FlsGetValue2", uintptr(index))
	expect("FLS", r, 12)
	var v uintptr
	is(success, "RtlFlsGetValue", f, ptr(&v))
	expect("FLS", v, 11)
	fails(errParam, "FlsGetValue", 0)
	fails(errParam, "FlsSetValue", 4080, 1)
	is(badParam, "RtlFlsGetValue", 0, ptr(&v))
	is(badParam, "RtlFlsSetValue", 4080, 1)
	freed = nil
	works("FlsFree", f)
	expect("freed", len(freed), 1)
	expect("value", freed[0], 11)
	fails(errParam, "FlsFree", f)
	is(success, "RtlFlsFree", uintptr(index))
	is(badParam, "RtlFlsFree", uintptr(index))
	r, _ = k("IsThreadAFiber")
	expect("a fiber", uint32(r), 0)
}
