package kernel32

import (
	"haft.dev/internal/api"
	"haft.dev/internal/kernel"
	"haft.dev/nt"
)

func timerFuncs() []api.Func {
	return []api.Func{
		api.F1("CancelWaitableTimer(hTimer)", cancelWaitableTimer),
		api.F3("CreateWaitableTimerA(lpTimerAttributes, bManualReset, lpTimerName)", createWaitableTimerA).Opens("CloseHandle"),
		api.F4("CreateWaitableTimerExA(lpTimerAttributes, lpTimerName, dwFlags, dwDesiredAccess)", createWaitableTimerExA).Opens("CloseHandle"),
		api.F4("CreateWaitableTimerExW(lpTimerAttributes, lpTimerName, dwFlags, dwDesiredAccess)", createWaitableTimerExW).Opens("CloseHandle"),
		api.F3("CreateWaitableTimerW(lpTimerAttributes, bManualReset, lpTimerName)", createWaitableTimerW).Opens("CloseHandle"),
		api.F3("OpenWaitableTimerA(dwDesiredAccess, bInheritHandle, lpTimerName)", openWaitableTimerA).Opens("CloseHandle"),
		api.F3("OpenWaitableTimerW(dwDesiredAccess, bInheritHandle, lpTimerName)", openWaitableTimerW).Opens("CloseHandle"),
		api.F6("SetWaitableTimer(hTimer, lpDueTime, lPeriod, pfnCompletionRoutine, lpArgToCompletionRoutine, fResume)", setWaitableTimer),
		api.F7("SetWaitableTimerEx(hTimer, lpDueTime, lPeriod, pfnCompletionRoutine, lpArgToCompletionRoutine, WakeContext, TolerableDelay)", setWaitableTimerEx),
	}
}

// Flags of CreateWaitableTimerEx. Every timer is as precise as the host's are,
// so the second makes no difference.
const (
	CREATE_WAITABLE_TIMER_MANUAL_RESET    = 1
	CREATE_WAITABLE_TIMER_HIGH_RESOLUTION = 2
)

func createWaitableTimerW(c *api.Call, sa api.In[api.SecurityAttributes], manual api.Bool, name api.WStr) error {
	return createTimer(c, sa, name.String(c), manual != 0, nt.TIMER_ALL_ACCESS)
}

func createWaitableTimerA(c *api.Call, sa api.In[api.SecurityAttributes], manual api.Bool, name api.AStr) error {
	return createTimer(c, sa, name.String(c), manual != 0, nt.TIMER_ALL_ACCESS)
}

func createWaitableTimerExW(c *api.Call, sa api.In[api.SecurityAttributes], name api.WStr, flags api.Flags, access api.Access) error {
	return createTimerEx(c, sa, name.String(c), flags, access)
}

func createWaitableTimerExA(c *api.Call, sa api.In[api.SecurityAttributes], name api.AStr, flags api.Flags, access api.Access) error {
	return createTimerEx(c, sa, name.String(c), flags, access)
}

func createTimerEx(c *api.Call, sa api.In[api.SecurityAttributes], name string, flags api.Flags, access api.Access) error {
	if flags&^(CREATE_WAITABLE_TIMER_MANUAL_RESET|CREATE_WAITABLE_TIMER_HIGH_RESOLUTION) != 0 {
		return nt.ERROR_INVALID_PARAMETER
	}
	return createTimer(c, sa, name, flags&CREATE_WAITABLE_TIMER_MANUAL_RESET != 0, access.NT())
}

func createTimer(c *api.Call, sa api.In[api.SecurityAttributes], name string, manual bool, access nt.Access) error {
	a, err := c.Win32Attr(name, sa)
	if err != nil {
		return err
	}
	return c.Created(c.K.CreateTimer(a, access, manual))
}

func openWaitableTimerW(c *api.Call, access api.Access, inherit api.Bool, name api.WStr) error {
	if name == 0 {
		return nt.ERROR_INVALID_PARAMETER
	}
	return c.Opened(c.K.OpenTimer(c.OpenAttr(name.String(c), inherit), access.NT()))
}

func openWaitableTimerA(c *api.Call, access api.Access, inherit api.Bool, name api.AStr) error {
	if name == 0 {
		return nt.ERROR_INVALID_PARAMETER
	}
	return c.Opened(c.K.OpenTimer(c.OpenAttr(name.String(c), inherit), access.NT()))
}

func setWaitableTimer(c *api.Call, h api.Handle, due api.In[int64], period int32, routine api.Code, arg api.Ptr, resume api.Bool) error {
	if err := setTimer(c, h, due, period, routine, arg); err != nil {
		return err
	}
	// A machine that cannot wake up for a timer says so; the timer is set.
	if resume != 0 {
		c.SetLastError(nt.ERROR_NOT_SUPPORTED)
	} else {
		c.SetLastError(0)
	}
	return nil
}

func setWaitableTimerEx(c *api.Call, h api.Handle, due api.In[int64], period int32, routine api.Code, arg, _ api.Ptr, _ uint32) error {
	return setTimer(c, h, due, period, routine, arg)
}

func setTimer(c *api.Call, h api.Handle, due api.In[int64], period int32, routine api.Code, arg api.Ptr) error {
	var apc *kernel.TimerAPC
	if routine != 0 {
		apc = &kernel.TimerAPC{Routine: uint64(routine), Context: uint64(arg)}
	}
	_, err := c.K.SetTimer(h.NT(), nt.Timeout(due.Get(c)), period, apc)
	return err
}

func cancelWaitableTimer(c *api.Call, h api.Handle) error {
	_, err := c.K.CancelTimer(h.NT())
	return err
}
