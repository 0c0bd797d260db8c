package kernel32

import (
	"sync/atomic"

	"haft.dev/internal/api"
	"haft.dev/internal/mm"
	"haft.dev/nt"
)

// RtlLockFuncs are the functions of ntdll that have the locks in another form than
// kernel32: times are LARGE_INTEGERs, NULL for ever, and results are statuses.
func RtlLockFuncs() []api.Func {
	return []api.Func{
		api.F3("RtlInitializeCriticalSectionEx(CriticalSection, SpinCount, Flags)", initializeCriticalSectionEx).NT(),
		api.F1("RtlIsCriticalSectionLocked(CriticalSection)", isCriticalSectionLocked).NT(),
		api.F1("RtlIsCriticalSectionLockedByThread(CriticalSection)", isCriticalSectionLockedByThread).NT(),
		api.F3("RtlRunOnceBeginInitialize(RunOnce, Flags, Context)", runOnceBeginInitialize).NT(),
		api.F3("RtlRunOnceComplete(RunOnce, Flags, Context)", initOnceComplete).NT(),
		api.F4("RtlRunOnceExecuteOnce(RunOnce, InitFn, Parameter, Context)", runOnceExecuteOnce).NT(),
		api.F2("RtlSetCriticalSectionSpinCount(CriticalSection, SpinCount)", setCriticalSectionSpinCount).NT(),
		api.F3("RtlSleepConditionVariableCS(ConditionVariable, CriticalSection, Timeout)", rtlSleepVariableCS).NT(),
		api.F4("RtlSleepConditionVariableSRW(ConditionVariable, SRWLock, Timeout, Flags)", rtlSleepVariableSRW).NT(),
		api.F4("RtlWaitOnAddress(Address, CompareAddress, AddressSize, Timeout)", rtlWaitOnAddress).NT(),
	}
}

func isCriticalSectionLocked(c *api.Call, p api.Ptr) error {
	v := atomic.LoadInt32(mm.Pointer[int32](c.P.Space, uint64(p)+csLockCount))
	c.Return(uint64(boolean(v&1 == 0)))
	return nil
}

func isCriticalSectionLockedByThread(c *api.Call, p api.Ptr) error {
	owner := atomic.LoadUint64(mm.Pointer[uint64](c.P.Space, uint64(p)+csOwner))
	c.Return(uint64(boolean(owner == uint64(c.T.K.ID()))))
	return nil
}

// runOnceBeginInitialize returns STATUS_PENDING if the caller has to initialize.
func runOnceBeginInitialize(c *api.Call, p api.Ptr, flags api.Flags, context api.Out[uint64]) error {
	must, err := runOnce(c, p, flags, context)
	if err == nil && must {
		c.Return(uint64(nt.STATUS_PENDING))
	}
	return err
}

func runOnceExecuteOnce(c *api.Call, p api.Ptr, fn api.Code, param api.Ptr, context api.Out[uint64]) error {
	return executeOnce(c, p, fn, param, context, func() error { return nt.STATUS_UNSUCCESSFUL })
}

func rtlSleepVariableCS(c *api.Call, cv, cs api.Ptr, to api.In[int64]) error {
	return sleepVariableCS(c, cv, cs, api.TimeoutOf(c, to))
}

func rtlSleepVariableSRW(c *api.Call, cv, lock api.Ptr, to api.In[int64], flags api.Flags) error {
	return sleepVariableSRW(c, cv, lock, api.TimeoutOf(c, to), flags)
}

func rtlWaitOnAddress(c *api.Call, addr, compare api.Ptr, n api.Size, to api.In[int64]) error {
	return waitAddress(c, addr, compare, n, api.TimeoutOf(c, to))
}
