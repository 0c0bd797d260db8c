package msvcrt

import (
	"haft.dev/internal/api"
	"haft.dev/internal/api/kernel32"
	"haft.dev/nt"
)

func threadFuncs() []api.Func {
	return []api.Func{
		api.F1("__haft_thread(block)", runThread),
		api.F3("_beginthread(start_address, stack_size, arglist)", beginThread),
		api.F6("_beginthreadex(security, stack_size, start_address, arglist, initflag, thrdaddr)", beginThreadEx).Opens("CloseHandle"),
		api.F0("_endthread()", func(c *api.Call) error { return c.ExitThread(0) }),
		api.F1("_endthreadex(retval)", func(c *api.Call, code uint32) error { return c.ExitThread(nt.Status(code)) }),
		api.F1("_sleep(milliseconds)", func(c *api.Call, ms api.Millis) error {
			c.K.Delay(false, ms.Timeout())
			return number(c, 0)
		}),
		api.F0("__threadhandle()", func(c *api.Call) error { return address(c, uint64(nt.CurrentThread)) }),
		api.F0("__threadid()", func(c *api.Call) error { return number(c, int(c.T.K.ID())) }),
	}
}

// runThread is where threads of _beginthread start: it calls the function of the program,
// which returns nothing. The exit code is 0, as if it had called _endthread.
func runThread(c *api.Call, at uint64) error {
	start := load[[2]uint64](c, at)
	c.P.FreeBlock(at)
	return c.CallGuest(start[0], start[1:], func(uint64) error { return c.T.Call().ExitThread(0) })
}

// beginThread starts a thread whose handle is closed when it ends.
func beginThread(c *api.Call, start api.Code, stack uint32, arg uint64) error {
	if start == 0 {
		return invalid(c, EINVAL, noLimit)
	}
	at := allocate(c, le.AppendUint64(le.AppendUint64(nil, uint64(start)), arg))
	if at == 0 {
		return fails(c, EAGAIN, noLimit)
	}
	run := libraryOf(c).base.SystemExport("__haft_thread")
	h, id, err := kernel32.StartThread(c, 0, uint64(stack), api.Code(run), api.Ptr(at), kernel32.CREATE_SUSPENDED)
	if err != nil {
		c.P.FreeBlock(at)
		setError(c, err)
		return address(c, noLimit)
	}
	for _, t := range c.P.Threads() {
		if t.K.ID() != id {
			continue
		}
		t.AtExit(func() []api.GuestCall {
			t.Call().K.Close(h)
			return nil
		})
		t.K.Resume()
	}
	return address(c, uint64(h))
}

func beginThreadEx(c *api.Call, sa api.In[api.SecurityAttributes], stack uint32, start api.Code, arg uint64, flags uint32, id api.Out[uint32]) error {
	if start == 0 {
		return invalid(c, EINVAL, 0)
	}
	id.Probe(c)
	h, n, err := kernel32.StartThread(c, sa, uint64(stack), start, api.Ptr(arg), flags)
	if err != nil {
		setError(c, err)
		return address(c, 0)
	}
	id.Set(c, n)
	return address(c, uint64(h))
}
