package kernel32

import (
	"sync/atomic"

	"haft.dev/internal/api"
	"haft.dev/internal/api/leaf"
	"haft.dev/internal/mm"
	"haft.dev/nt"
)

// The locks that Windows implements in user mode. Their fast paths are leaf
// code; what is here runs when a thread has to wait or to wake another.
func criticalSectionFuncs() []api.Func {
	return []api.Func{
		api.Forward("AcquireSRWLockExclusive", "NTDLL.RtlAcquireSRWLockExclusive"),
		api.Forward("AcquireSRWLockShared", "NTDLL.RtlAcquireSRWLockShared"),
		api.Forward("DeleteCriticalSection", "NTDLL.RtlDeleteCriticalSection"),
		api.Forward("EnterCriticalSection", "NTDLL.RtlEnterCriticalSection"),
		api.F4("InitOnceBeginInitialize(lpInitOnce, dwFlags, fPending, lpContext)", initOnceBeginInitialize),
		api.F3("InitOnceComplete(lpInitOnce, dwFlags, lpContext)", initOnceComplete),
		api.F4("InitOnceExecuteOnce(InitOnce, InitFn, Parameter, Context)", initOnceExecuteOnce),
		api.Forward("InitOnceInitialize", "NTDLL.RtlRunOnceInitialize"),
		api.Forward("InitializeConditionVariable", "NTDLL.RtlInitializeConditionVariable"),
		api.F1("InitializeCriticalSection(lpCriticalSection)", initializeCriticalSection),
		api.F2("InitializeCriticalSectionAndSpinCount(lpCriticalSection, dwSpinCount)", initializeCriticalSectionSpin),
		api.F3("InitializeCriticalSectionEx(lpCriticalSection, dwSpinCount, Flags)", initializeCriticalSectionEx),
		api.Forward("InitializeSRWLock", "NTDLL.RtlInitializeSRWLock"),
		api.Forward("LeaveCriticalSection", "NTDLL.RtlLeaveCriticalSection"),
		api.Forward("ReleaseSRWLockExclusive", "NTDLL.RtlReleaseSRWLockExclusive"),
		api.Forward("ReleaseSRWLockShared", "NTDLL.RtlReleaseSRWLockShared"),
		api.F2("SetCriticalSectionSpinCount(lpCriticalSection, dwSpinCount)", setCriticalSectionSpinCount),
		api.F3("SleepConditionVariableCS(ConditionVariable, CriticalSection, dwMilliseconds)", sleepConditionVariableCS),
		api.F4("SleepConditionVariableSRW(ConditionVariable, SRWLock, dwMilliseconds, Flags)", sleepConditionVariableSRW),
		api.Forward("TryAcquireSRWLockExclusive", "NTDLL.RtlTryAcquireSRWLockExclusive"),
		api.Forward("TryAcquireSRWLockShared", "NTDLL.RtlTryAcquireSRWLockShared"),
		api.Forward("TryEnterCriticalSection", "NTDLL.RtlTryEnterCriticalSection"),
		api.F4("WaitOnAddress(Address, CompareAddress, AddressSize, dwMilliseconds)", waitOnAddress),
		api.Forward("WakeAllConditionVariable", "NTDLL.RtlWakeAllConditionVariable"),
		api.Forward("WakeByAddressAll", "NTDLL.RtlWakeAddressAll"),
		api.Forward("WakeByAddressSingle", "NTDLL.RtlWakeAddressSingle"),
		api.Forward("WakeConditionVariable", "NTDLL.RtlWakeConditionVariable"),
	}
}

// LockFuncs are the functions of ntdll that the forwarders above lead to.
func LockFuncs() []api.Func {
	return []api.Func{
		api.F1("RtlAcquireSRWLockExclusive(SRWLock)", acquireExclusive).NT().Leaf(leaf.AcquireSRWLockExclusive),
		api.F1("RtlAcquireSRWLockShared(SRWLock)", acquireShared).NT().Leaf(leaf.AcquireSRWLockShared),
		api.F1("RtlDeleteCriticalSection(CriticalSection)", deleteCriticalSection).NT(),
		api.F1("RtlEnterCriticalSection(CriticalSection)", enterCriticalSection).NT().Leaf(leaf.EnterCriticalSection),
		api.F1("RtlInitializeConditionVariable(ConditionVariable)", initializeWord).NT(),
		api.F1("RtlInitializeCriticalSection(CriticalSection)", initializeCriticalSection).NT(),
		api.F2("RtlInitializeCriticalSectionAndSpinCount(CriticalSection, SpinCount)", initializeCriticalSectionSpin).NT(),
		api.F1("RtlInitializeSRWLock(SRWLock)", initializeWord).NT(),
		api.F1("RtlLeaveCriticalSection(CriticalSection)", leaveCriticalSection).NT().Leaf(leaf.LeaveCriticalSection),
		api.F1("RtlReleaseSRWLockExclusive(SRWLock)", releaseExclusive).NT().Leaf(leaf.ReleaseSRWLockExclusive),
		api.F1("RtlReleaseSRWLockShared(SRWLock)", releaseShared).NT().Leaf(leaf.ReleaseSRWLockShared),
		api.F1("RtlRunOnceInitialize(RunOnce)", initializeWord).NT(),
		api.F1("RtlTryAcquireSRWLockExclusive(SRWLock)", tryAcquireExclusive).NT().Leaf(leaf.TryAcquireSRWLockExclusive),
		api.F1("RtlTryAcquireSRWLockShared(SRWLock)", tryAcquireShared).NT().Leaf(leaf.TryAcquireSRWLockShared),
		api.F1("RtlTryEnterCriticalSection(CriticalSection)", tryEnterCriticalSection).NT().Leaf(leaf.TryEnterCriticalSection),
		api.F1("RtlWakeAddressAll(Address)", wakeAddressAll).NT(),
		api.F1("RtlWakeAddressSingle(Address)", wakeAddressSingle).NT(),
		api.F1("RtlWakeAllConditionVariable(ConditionVariable)", wakeAllConditionVariable).NT(),
		api.F1("RtlWakeConditionVariable(ConditionVariable)", wakeConditionVariable).NT(),
	}
}

// initializeWord zeroes a lock of one word.
func initializeWord(c *api.Call, p api.Ptr) error {
	mm.Store(c.P.Space, uint64(p), uint64(0))
	return nil
}

// CriticalSection is RTL_CRITICAL_SECTION. Bit 0 of LockCount is clear while the
// section is held; every waiter takes 4 off it.
type CriticalSection struct {
	DebugInfo      uint64
	LockCount      int32
	RecursionCount int32
	OwningThread   uint64
	LockSemaphore  uint64
	SpinCount      uint64
}

const (
	csLockCount = 0x08
	csRecursion = 0x0C
	csOwner     = 0x10
)

func initializeCriticalSection(c *api.Call, p api.Ptr) error {
	return initializeCriticalSectionEx(c, p, 0, 0)
}

func initializeCriticalSectionSpin(c *api.Call, p api.Ptr, spin uint32) error {
	return initializeCriticalSectionEx(c, p, spin, 0)
}

func initializeCriticalSectionEx(c *api.Call, p api.Ptr, spin uint32, _ api.Flags) error {
	mm.Store(c.P.Space, uint64(p), CriticalSection{DebugInfo: ^uint64(0), LockCount: -1, SpinCount: uint64(spin & 0xFFFFFF)})
	return nil
}

func setCriticalSectionSpinCount(c *api.Call, p api.Ptr, spin uint32) error {
	at := uint64(p) + 0x20
	c.Return(mm.Load[uint64](c.P.Space, at) & 0xFFFFFF)
	mm.Store(c.P.Space, at, uint64(spin&0xFFFFFF))
	return nil
}

func deleteCriticalSection(c *api.Call, p api.Ptr) error {
	mm.Store(c.P.Space, uint64(p), CriticalSection{})
	return nil
}

// block waits until at is woken, as long as held says that there is reason to.
func block(c *api.Call, at uint64, timeout nt.Timeout, held func() (bool, error)) (nt.Status, error) {
	return c.P.K.Addresses.Wait(&c.T.K.Thread, at, held, timeout)
}

func enterCriticalSection(c *api.Call, p api.Ptr) error {
	return enterSection(c, uint64(p))
}

func enterSection(c *api.Call, p uint64) error {
	me := uint64(c.T.K.ID())
	count := mm.Pointer[int32](c.P.Space, p+csLockCount)
	owner := mm.Pointer[uint64](c.P.Space, p+csOwner)
	recursion := mm.Pointer[int32](c.P.Space, p+csRecursion)
	if atomic.LoadUint64(owner) == me {
		*recursion++
		return nil
	}
	waiting := int32(0)
	for {
		v := atomic.LoadInt32(count)
		if v&1 != 0 {
			if atomic.CompareAndSwapInt32(count, v, v&^1+waiting) {
				atomic.StoreUint64(owner, me)
				*recursion = 1
				return nil
			}
			continue
		}
		if waiting == 0 {
			if !atomic.CompareAndSwapInt32(count, v, v-4) {
				continue
			}
			waiting = 4
		}
		s, err := block(c, p+csLockCount, nt.Infinite, func() (bool, error) {
			v, err := mm.TryLoad[int32](c.P.Space, p+csLockCount)
			return v&1 == 0, err
		})
		if err != nil || s == nt.STATUS_THREAD_IS_TERMINATING {
			atomic.AddInt32(count, 4)
			if err == nil {
				err = s
			}
			return err
		}
	}
}

func tryEnterCriticalSection(c *api.Call, p api.Ptr) error {
	c.Return(uint64(boolean(tryEnterSection(c, uint64(p)))))
	return nil
}

// tryEnterSection enters a section if that needs no waiting.
func tryEnterSection(c *api.Call, p uint64) bool {
	me := uint64(c.T.K.ID())
	count := mm.Pointer[int32](c.P.Space, p+csLockCount)
	owner := mm.Pointer[uint64](c.P.Space, p+csOwner)
	recursion := mm.Pointer[int32](c.P.Space, p+csRecursion)
	if atomic.LoadUint64(owner) == me {
		*recursion++
		return true
	}
	for {
		v := atomic.LoadInt32(count)
		if v&1 == 0 {
			return false
		}
		if atomic.CompareAndSwapInt32(count, v, v&^1) {
			atomic.StoreUint64(owner, me)
			*recursion = 1
			return true
		}
	}
}

func leaveCriticalSection(c *api.Call, p api.Ptr) error {
	leaveSection(c, uint64(p))
	return nil
}

func leaveSection(c *api.Call, p uint64) {
	recursion := mm.Pointer[int32](c.P.Space, p+csRecursion)
	if *recursion > 1 {
		*recursion--
		return
	}
	*recursion = 0
	mm.Store(c.P.Space, p+csOwner, uint64(0))
	count := mm.Pointer[int32](c.P.Space, p+csLockCount)
	for {
		v := atomic.LoadInt32(count)
		if atomic.CompareAndSwapInt32(count, v, v|1) {
			if v < -2 {
				c.P.K.Addresses.Wake(p+csLockCount, false)
			}
			return
		}
	}
}

// Bits of a slim lock; from bit 4 on the number of shared holders.
const (
	srwExclusive = 1
	srwWaiting   = 2
	srwShared    = 16
)

func acquireExclusive(c *api.Call, p api.Ptr) error { return lockSlim(c, uint64(p), false) }
func acquireShared(c *api.Call, p api.Ptr) error    { return lockSlim(c, uint64(p), true) }

// lockSlim takes a slim lock. Shared holders queue behind whoever waits already.
func lockSlim(c *api.Call, p uint64, shared bool) error {
	w := mm.Pointer[uint64](c.P.Space, p)
	free := func(v uint64) bool { return v&^srwWaiting == 0 || shared && v&(srwExclusive|srwWaiting) == 0 }
	add := uint64(srwExclusive)
	if shared {
		add = srwShared
	}
	for {
		v := atomic.LoadUint64(w)
		if free(v) {
			if atomic.CompareAndSwapUint64(w, v, v+add) {
				return nil
			}
			continue
		}
		if v&srwWaiting == 0 && !atomic.CompareAndSwapUint64(w, v, v|srwWaiting) {
			continue
		}
		s, err := block(c, p, nt.Infinite, func() (bool, error) {
			v, err := mm.TryLoad[uint64](c.P.Space, p)
			return !free(v) && v&srwWaiting != 0, err
		})
		if err == nil && s == nt.STATUS_THREAD_IS_TERMINATING {
			err = s
		}
		if err != nil {
			return err
		}
	}
}

func tryAcquireExclusive(c *api.Call, p api.Ptr) error {
	w := mm.Pointer[uint64](c.P.Space, uint64(p))
	v := atomic.LoadUint64(w)
	c.Return(uint64(boolean(v&^srwWaiting == 0 && atomic.CompareAndSwapUint64(w, v, v|srwExclusive))))
	return nil
}

func tryAcquireShared(c *api.Call, p api.Ptr) error {
	w := mm.Pointer[uint64](c.P.Space, uint64(p))
	for {
		v := atomic.LoadUint64(w)
		if v&srwExclusive != 0 {
			c.Return(0)
			return nil
		}
		if atomic.CompareAndSwapUint64(w, v, v+srwShared) {
			c.Return(1)
			return nil
		}
	}
}

func releaseExclusive(c *api.Call, p api.Ptr) error { return unlockSlim(c, uint64(p), srwExclusive) }
func releaseShared(c *api.Call, p api.Ptr) error    { return unlockSlim(c, uint64(p), srwShared) }

// unlockSlim gives a slim lock back; whoever leaves it free wakes all waiters,
// who try again. STATUS_RESOURCE_NOT_OWNED is raised for a lock that is not held.
func unlockSlim(c *api.Call, p, sub uint64) error {
	w := mm.Pointer[uint64](c.P.Space, p)
	for {
		v := atomic.LoadUint64(w)
		if sub == srwExclusive && v&srwExclusive == 0 || sub == srwShared && v < srwShared {
			return &api.Exception{Code: nt.STATUS_RESOURCE_NOT_OWNED, Flags: nt.EXCEPTION_NONCONTINUABLE}
		}
		n := v - sub
		wake := n&^srwWaiting == 0 && n != 0
		if wake {
			n = 0
		}
		if atomic.CompareAndSwapUint64(w, v, n) {
			if wake {
				c.P.K.Addresses.Wake(p, true)
			}
			return nil
		}
	}
}

// A condition variable is a count of the wakes.

func sleepConditionVariableCS(c *api.Call, cv, cs api.Ptr, ms api.Millis) error {
	return timedOut(sleepVariableCS(c, cv, cs, ms.Timeout()))
}

func sleepVariableCS(c *api.Call, cv, cs api.Ptr, timeout nt.Timeout) error {
	return sleepVariable(c, uint64(cv), timeout, func() error { leaveSection(c, uint64(cs)); return nil },
		func() error { return enterSection(c, uint64(cs)) })
}

// timedOut turns the status of a wait that took too long into what Win32 functions
// say.
func timedOut(err error) error {
	if err == nt.STATUS_TIMEOUT {
		return nt.ERROR_TIMEOUT
	}
	return err
}

const CONDITION_VARIABLE_LOCKMODE_SHARED = 1

func sleepConditionVariableSRW(c *api.Call, cv, lock api.Ptr, ms api.Millis, flags api.Flags) error {
	return timedOut(sleepVariableSRW(c, cv, lock, ms.Timeout(), flags))
}

func sleepVariableSRW(c *api.Call, cv, lock api.Ptr, timeout nt.Timeout, flags api.Flags) error {
	if flags&^CONDITION_VARIABLE_LOCKMODE_SHARED != 0 {
		return nt.STATUS_INVALID_PARAMETER
	}
	shared := flags&CONDITION_VARIABLE_LOCKMODE_SHARED != 0
	sub := uint64(srwExclusive)
	if shared {
		sub = srwShared
	}
	return sleepVariable(c, uint64(cv), timeout, func() error { return unlockSlim(c, uint64(lock), sub) },
		func() error { return lockSlim(c, uint64(lock), shared) })
}

// sleepVariable returns STATUS_TIMEOUT if nobody has woken the thread in time.
func sleepVariable(c *api.Call, cv uint64, timeout nt.Timeout, unlock, relock func() error) error {
	seen := atomic.LoadUint64(mm.Pointer[uint64](c.P.Space, cv))
	if err := unlock(); err != nil {
		return err
	}
	s, err := block(c, cv, timeout, func() (bool, error) {
		v, err := mm.TryLoad[uint64](c.P.Space, cv)
		return v == seen, err
	})
	if err != nil {
		return err
	}
	if s == nt.STATUS_THREAD_IS_TERMINATING {
		return s
	}
	if err := relock(); err != nil {
		return err
	}
	if s == nt.STATUS_TIMEOUT {
		return s
	}
	return nil
}

func wakeConditionVariable(c *api.Call, cv api.Ptr) error    { return wakeVariable(c, cv, false) }
func wakeAllConditionVariable(c *api.Call, cv api.Ptr) error { return wakeVariable(c, cv, true) }

func wakeVariable(c *api.Call, cv api.Ptr, all bool) error {
	atomic.AddUint64(mm.Pointer[uint64](c.P.Space, uint64(cv)), 1)
	c.P.K.Addresses.Wake(uint64(cv), all)
	return nil
}

func waitOnAddress(c *api.Call, addr, compare api.Ptr, n api.Size, ms api.Millis) error {
	return timedOut(waitAddress(c, addr, compare, n, ms.Timeout()))
}

func waitAddress(c *api.Call, addr, compare api.Ptr, n api.Size, timeout nt.Timeout) error {
	switch n {
	case 1, 2, 4, 8:
	default:
		return nt.STATUS_INVALID_PARAMETER
	}
	want := compare.Bytes(c, uint64(n))
	var have [8]byte
	s, err := block(c, uint64(addr), timeout, func() (bool, error) {
		err := c.P.Space.Read(uint64(addr), have[:n])
		return string(have[:n]) == string(want), err
	})
	switch {
	case err != nil:
		return nt.STATUS_ACCESS_VIOLATION
	case s != nt.STATUS_SUCCESS:
		return s
	}
	return nil
}

func wakeAddressSingle(c *api.Call, addr api.Ptr) error {
	c.P.K.Addresses.Wake(uint64(addr), false)
	return nil
}

func wakeAddressAll(c *api.Call, addr api.Ptr) error {
	c.P.K.Addresses.Wake(uint64(addr), true)
	return nil
}

// States of an INIT_ONCE in its two low bits; above them the context.
const (
	onceNew     = 0
	oncePending = 1
	onceDone    = 2
	onceAsync   = 3 // several threads may be initializing

	INIT_ONCE_CHECK_ONLY  = 1
	INIT_ONCE_ASYNC       = 2
	INIT_ONCE_INIT_FAILED = 4
)

// beginOnce reports whether the caller has to initialize; it waits for another
// thread that does.
func beginOnce(c *api.Call, p uint64, async bool) (pending bool, context uint64, err error) {
	w := mm.Pointer[uint64](c.P.Space, p)
	for {
		v := atomic.LoadUint64(w)
		switch {
		case v&3 == onceDone:
			return false, v &^ 3, nil
		case async && v == onceNew:
			if atomic.CompareAndSwapUint64(w, v, onceAsync) {
				return true, 0, nil
			}
		case async && v == onceAsync:
			return true, 0, nil
		case async || v == onceAsync:
			return false, 0, nt.STATUS_INVALID_PARAMETER
		case v == onceNew:
			if atomic.CompareAndSwapUint64(w, v, oncePending) {
				return true, 0, nil
			}
		default:
			s, err := block(c, p, nt.Infinite, func() (bool, error) {
				v, err := mm.TryLoad[uint64](c.P.Space, p)
				return v == oncePending, err
			})
			if err == nil && s == nt.STATUS_THREAD_IS_TERMINATING {
				err = s
			}
			if err != nil {
				return false, 0, err
			}
		}
	}
}

func endOnce(c *api.Call, p, to uint64, async bool) error {
	w := mm.Pointer[uint64](c.P.Space, p)
	for {
		switch v := atomic.LoadUint64(w); {
		case v == onceAsync && !async:
			return nt.STATUS_INVALID_PARAMETER
		case v != oncePending && v != onceAsync:
			return nt.STATUS_UNSUCCESSFUL
		case atomic.CompareAndSwapUint64(w, v, to):
			c.P.K.Addresses.Wake(p, true)
			return nil
		}
	}
}

func initOnceBeginInitialize(c *api.Call, p api.Ptr, flags api.Flags, pending api.Out[api.Bool], context api.Out[uint64]) error {
	must, err := runOnce(c, p, flags, context)
	if err == nil {
		pending.Must(c, boolean(must))
	}
	return err
}

// runOnce begins an initialization, or finds that it is done and stores the
// context. The order of its checks is that of conformance tests of other
// implementations. (RtlRunOnceBeginInitialize.)
func runOnce(c *api.Call, p api.Ptr, flags api.Flags, context api.Out[uint64]) (must bool, err error) {
	switch {
	case flags&^(INIT_ONCE_CHECK_ONLY|INIT_ONCE_ASYNC) != 0, flags == INIT_ONCE_CHECK_ONLY|INIT_ONCE_ASYNC:
		return false, nt.STATUS_INVALID_PARAMETER
	case flags == INIT_ONCE_CHECK_ONLY:
		v := atomic.LoadUint64(mm.Pointer[uint64](c.P.Space, uint64(p)))
		if v&3 != onceDone {
			return false, nt.STATUS_UNSUCCESSFUL
		}
		context.Set(c, v&^3)
		return false, nil
	}
	must, ctx, err := beginOnce(c, uint64(p), flags == INIT_ONCE_ASYNC)
	if err == nil && !must {
		context.Set(c, ctx)
	}
	return must, err
}

// initOnceComplete ends an initialization. One that was begun asynchronously is
// ended so; a failure has no context and ends only a synchronous one.
func initOnceComplete(c *api.Call, p api.Ptr, flags api.Flags, context uint64) error {
	async, failed := flags&INIT_ONCE_ASYNC != 0, flags&INIT_ONCE_INIT_FAILED != 0
	if flags&^(INIT_ONCE_ASYNC|INIT_ONCE_INIT_FAILED) != 0 || context&3 != 0 || failed && (async || context != 0) {
		return nt.STATUS_INVALID_PARAMETER
	}
	if failed {
		return endOnce(c, uint64(p), onceNew, false)
	}
	return endOnce(c, uint64(p), context|onceDone, async)
}

func initOnceExecuteOnce(c *api.Call, p api.Ptr, fn api.Code, param api.Ptr, context api.Out[uint64]) error {
	return executeOnce(c, p, fn, param, context, func() error { c.T.Call().Return(0); return nil })
}

// executeOnce has fn initialize; failed says what the call returns if that fails.
func executeOnce(c *api.Call, p api.Ptr, fn api.Code, param api.Ptr, context api.Out[uint64], failed func() error) error {
	must, ctx, err := beginOnce(c, uint64(p), false)
	if err != nil {
		return err
	}
	if !must {
		context.Set(c, ctx)
		return nil
	}
	return c.CallGuest(uint64(fn), []uint64{uint64(p), uint64(param), uint64(context)}, func(ret uint64) error {
		c := c.T.Call()
		if uint32(ret) == 0 {
			if err := endOnce(c, uint64(p), onceNew, false); err != nil {
				return err
			}
			return failed()
		}
		ctx := uint64(0)
		if context.OK() {
			ctx = context.Get(c)
		}
		return endOnce(c, uint64(p), ctx&^3|onceDone, false)
	})
}
