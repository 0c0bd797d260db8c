package kernel32

import (
	"haft.dev/internal/api"
	"haft.dev/internal/kernel"
	"haft.dev/nt"
)

func overlappedFuncs() []api.Func {
	return []api.Func{
		api.F1("CancelIo(hFile)", cancelIo),
		api.F2("CancelIoEx(hFile, lpOverlapped)", cancelIoEx),
		api.F1("CancelSynchronousIo(hThread)", cancelSynchronousIo),
		api.F4("GetOverlappedResult(hFile, lpOverlapped, lpNumberOfBytesTransferred, bWait)", getOverlappedResult),
		api.F2("GetThreadIOPendingFlag(hThread, lpIOIsPending)", getThreadIOPendingFlag),
		api.F5("GetOverlappedResultEx(hFile, lpOverlapped, lpNumberOfBytesTransferred, dwMilliseconds, bAlertable)", getOverlappedResultEx),
	}
}

func getOverlappedResult(c *api.Call, h api.Handle, ov api.In[Overlapped], out api.Out[uint32], wait api.Bool) error {
	ms := api.Millis(0)
	if wait != 0 {
		ms = 0xFFFFFFFF
	}
	return getOverlappedResultEx(c, h, ov, out, ms, 0)
}

func getOverlappedResultEx(c *api.Call, h api.Handle, ov api.In[Overlapped], out api.Out[uint32], ms api.Millis, alertable api.Bool) error {
	o := ov.Get(c)
	if nt.Status(o.Internal) == nt.STATUS_PENDING {
		if ms == 0 {
			return nt.ERROR_IO_INCOMPLETE
		}
		on := nt.Handle(o.Event &^ 1)
		if on == 0 {
			on = h.NT()
		}
		s, err := c.K.Wait(on, alertable != 0, ms.Timeout())
		switch {
		case err != nil:
			return err
		case s == nt.STATUS_TIMEOUT:
			return nt.WAIT_TIMEOUT
		case s == nt.STATUS_USER_APC:
			return c.DeliverAPCs(func() error { return nt.WAIT_IO_COMPLETION })
		case s == nt.STATUS_THREAD_IS_TERMINATING:
			return s
		}
		o = ov.Get(c)
	}
	out.Must(c, uint32(o.InternalHigh))
	return nt.Status(o.Internal).Err()
}

func cancelIo(c *api.Call, h api.Handle) error { return c.CancelIO(h.NT()) }

func cancelIoEx(c *api.Call, h api.Handle, ov uint64) error { return c.CancelIOEx(h.NT(), ov) }

func getThreadIOPendingFlag(c *api.Call, h api.Handle, out api.Out[uint32]) error {
	t, err := kernel.Ref[*kernel.Thread](c.K, h.NT(), nt.THREAD_QUERY_INFORMATION)
	if err != nil {
		return err
	}
	pending := uint32(0)
	if t.IOPending() {
		pending = 1
	}
	out.Must(c, pending)
	return nil
}

func cancelSynchronousIo(c *api.Call, h api.Handle) error { return c.K.CancelSynchronousIO(h.NT(), 0) }
