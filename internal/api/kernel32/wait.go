package kernel32

import (
	"runtime"

	"haft.dev/internal/api"
	"haft.dev/internal/wait"
	"haft.dev/nt"
)

const waitFailed = 0xFFFFFFFF

func waitFuncs() []api.Func {
	return []api.Func{
		api.F4("SignalObjectAndWait(hObjectToSignal, hObjectToWaitOn, dwMilliseconds, bAlertable)", signalObjectAndWait).Fails(waitFailed),
		api.F1("Sleep(dwMilliseconds)", sleep),
		api.F2("SleepEx(dwMilliseconds, bAlertable)", sleepEx),
		api.F0("SwitchToThread()", switchToThread),
		api.F4("WaitForMultipleObjects(nCount, lpHandles, bWaitAll, dwMilliseconds)", waitForMultipleObjects).Fails(waitFailed),
		api.F5("WaitForMultipleObjectsEx(nCount, lpHandles, bWaitAll, dwMilliseconds, bAlertable)", waitForMultipleObjectsEx).Fails(waitFailed),
		api.F2("WaitForSingleObject(hHandle, dwMilliseconds)", waitForSingleObject).Fails(waitFailed),
		api.F3("WaitForSingleObjectEx(hHandle, dwMilliseconds, bAlertable)", waitForSingleObjectEx).Fails(waitFailed),
	}
}

// The pseudo-values of GetStdHandle that a wait accepts as the handles they
// stand for.
func waitHandle(c *api.Call, h api.Handle) nt.Handle {
	switch uint32(h) {
	case stdInput, stdOutput, stdError:
		if uint64(h) == uint64(int64(int32(h))) {
			return c.P.StdHandle(uint32(h))
		}
	}
	return h.NT()
}

// again makes a wait, and once more from the beginning each time that an alert ends
// it: the Win32 calls know no alerts.
func again(wait func() (nt.Status, error)) (nt.Status, error) {
	for {
		if s, err := wait(); err != nil || s != nt.STATUS_ALERTED {
			return s, err
		}
	}
}

// waited finishes a wait: user APCs are run before it returns.
func waited(c *api.Call, s nt.Status, err error) error {
	if err != nil {
		return err
	}
	if s == nt.STATUS_USER_APC {
		return c.DeliverAPCs(func() error {
			c.T.Call().Return(uint64(nt.STATUS_USER_APC))
			return nil
		})
	}
	c.Return(uint64(s))
	return nil
}

func waitForSingleObject(c *api.Call, h api.Handle, ms api.Millis) error {
	s, err := c.K.Wait(waitHandle(c, h), false, ms.Timeout())
	if err != nil {
		return err
	}
	c.Return(uint64(s))
	return nil
}

func waitForSingleObjectEx(c *api.Call, h api.Handle, ms api.Millis, alertable api.Bool) error {
	s, err := again(func() (nt.Status, error) { return c.K.Wait(waitHandle(c, h), alertable != 0, ms.Timeout()) })
	return waited(c, s, err)
}

func waitForMultipleObjects(c *api.Call, n uint32, hs api.In[api.Handle], all api.Bool, ms api.Millis) error {
	return waitForMultipleObjectsEx(c, n, hs, all, ms, 0)
}

func waitForMultipleObjectsEx(c *api.Call, n uint32, hs api.In[api.Handle], all api.Bool, ms api.Millis, alertable api.Bool) error {
	if n == 0 || n > wait.MaximumObjects {
		return nt.ERROR_INVALID_PARAMETER
	}
	var list [wait.MaximumObjects]nt.Handle
	for i := range int(n) {
		list[i] = waitHandle(c, hs.At(c, i))
	}
	s, err := again(func() (nt.Status, error) { return c.K.WaitMultiple(list[:n], all != 0, alertable != 0, ms.Timeout()) })
	return waited(c, s, err)
}

func signalObjectAndWait(c *api.Call, signal, h api.Handle, ms api.Millis, alertable api.Bool) error {
	s, err := again(func() (nt.Status, error) {
		return c.K.SignalAndWait(signal.NT(), waitHandle(c, h), alertable != 0, ms.Timeout())
	})
	return waited(c, s, err)
}

func sleep(c *api.Call, ms api.Millis) error { return sleepEx(c, ms, 0) }

func sleepEx(c *api.Call, ms api.Millis, alertable api.Bool) error {
	if ms == 0 {
		runtime.Gosched()
	}
	s, _ := again(func() (nt.Status, error) { return c.K.Delay(alertable != 0, ms.Timeout()), nil })
	if s == nt.STATUS_TIMEOUT {
		s = 0
	}
	return waited(c, s, nil)
}

func switchToThread(c *api.Call) error {
	runtime.Gosched()
	c.Return(1)
	return nil
}
