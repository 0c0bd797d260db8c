package ntdll

import (
	"runtime"

	"haft.dev/internal/api"
	"haft.dev/internal/kernel"
	"haft.dev/internal/wait"
	"haft.dev/nt"
)

func threadFuncs() []api.Func {
	return []api.Func{
		api.F1("NtAlertThread(ThreadHandle)", alertThread).NT(),
		api.F2("NtContinue(ContextRecord, TestAlert)", ntContinue).NT(),
		api.F11("NtCreateThreadEx(ThreadHandle, DesiredAccess, ObjectAttributes, ProcessHandle, StartRoutine, Argument, CreateFlags, ZeroBits, StackSize, MaximumStackSize, AttributeList)", createThreadEx).NT().Opens("NtClose").Partial("the attribute list is not looked at"),
		api.F2("NtGetContextThread(ThreadHandle, ThreadContext)", getContextThread).NT(),
		api.F4("NtOpenThread(ThreadHandle, DesiredAccess, ObjectAttributes, ClientId)", openThread).NT().Opens("NtClose"),
		api.F5("NtQueryInformationThread(ThreadHandle, ThreadInformationClass, ThreadInformation, ThreadInformationLength, ReturnLength)", queryInformationThread).NT().Partial("classes 0, 9 and 20"),
		api.F5("NtQueueApcThread(ThreadHandle, ApcRoutine, ApcArgument1, ApcArgument2, ApcArgument3)", queueApcThread).NT(),
		api.F2("NtResumeThread(ThreadHandle, PreviousSuspendCount)", resumeThread).NT(),
		api.F2("NtSetContextThread(ThreadHandle, ThreadContext)", setContextThread).NT(),
		api.F2("NtSuspendThread(ThreadHandle, PreviousSuspendCount)", suspendThread).NT(),
		api.F2("NtTerminateThread(ThreadHandle, ExitStatus)", terminateThread).NT(),
		api.F0("NtTestAlert()", testAlert).NT(),
		api.F1("RtlExitUserThread(ExitStatus)", exitUserThread).NT(),
	}
}

func yieldExecution(c *api.Call) error {
	runtime.Gosched()
	return nil
}

func alertThread(c *api.Call, h api.Handle) error { return c.K.AlertThread(h.NT()) }

func testAlert(c *api.Call) error {
	if c.T.K.TestAlert() {
		c.Return(uint64(nt.STATUS_ALERTED))
	}
	return c.DeliverAPCs(func() error { return nil })
}

func ntContinue(c *api.Call, in api.In[nt.Context], alert api.Byte8) error {
	ctx := in.Get(c)
	return c.Continue(&ctx)
}

func createThreadEx(c *api.Call, out api.Out[nt.Handle], access api.Access, oa api.In[api.ObjectAttributes], process api.Handle, start api.Code, arg api.Ptr, flags api.Flags, _ uint64, stack, maximum api.Size, _ api.Ptr) error {
	out.Must(c, 0)
	a, err := c.Attr(oa)
	if err != nil {
		return err
	}
	k, err := kernel.Ref[*kernel.Process](c.K, process.NT(), nt.PROCESS_CREATE_THREAD)
	if err != nil {
		return err
	}
	p := c.P.Sys.ProcessOf(k)
	if p == nil {
		return nt.STATUS_PROCESS_IS_TERMINATING
	}
	t, err := p.NewThread(uint64(start), uint64(arg), uint64(maximum), uint64(stack), flags&1 != 0)
	if err != nil {
		return err
	}
	h, err := c.K.OpenNew(t.K, a, access.NT())
	if err != nil {
		t.Discard(nt.STATUS_INSUFFICIENT_RESOURCES)
		return err
	}
	out.Must(c, h)
	t.Start()
	return nil
}

type clientID struct{ Process, Thread uint64 }

func openThread(c *api.Call, out api.Out[nt.Handle], access api.Access, oa api.In[api.ObjectAttributes], id api.In[clientID]) error {
	out.Must(c, 0)
	a, err := c.Attr(oa)
	if err != nil {
		return err
	}
	h, err := c.K.OpenThread(uint32(id.Get(c).Thread), a.Flags, access.NT())
	return opened(c, out, h, err)
}

func suspendThread(c *api.Call, h api.Handle, out api.Out[uint32]) error {
	out.Probe(c)
	n, err := c.K.SuspendThread(h.NT())
	if err == nil {
		out.Set(c, uint32(n))
	}
	return err
}

func resumeThread(c *api.Call, h api.Handle, out api.Out[uint32]) error {
	out.Probe(c)
	n, err := c.K.ResumeThread(h.NT())
	if err == nil {
		out.Set(c, uint32(n))
	}
	return err
}

func terminateThread(c *api.Call, h api.Handle, status uint32) error {
	if h == 0 || h.NT() == nt.CurrentThread {
		return c.EndThread(nt.Status(status))
	}
	t, err := kernel.Ref[*kernel.Thread](c.K, h.NT(), nt.THREAD_TERMINATE)
	if err != nil {
		return err
	}
	if t == c.T.K {
		return c.EndThread(nt.Status(status))
	}
	t.Terminate(nt.Status(status))
	return nil
}

func exitUserThread(c *api.Call, status uint32) error { return c.ExitThread(nt.Status(status)) }

func queueApcThread(c *api.Call, h api.Handle, routine api.Code, a, b, d uint64) error {
	return c.K.QueueAPC(h.NT(), wait.APC{Routine: uint64(routine), Args: [3]uint64{a, b, d}})
}

func getContextThread(c *api.Call, h api.Handle, out api.Out[nt.Context]) error {
	t, err := kernel.Ref[*kernel.Thread](c.K, h.NT(), nt.THREAD_GET_CONTEXT)
	if err != nil {
		return err
	}
	ctx := out.Get(c)
	if err := c.ThreadContext(t, &ctx); err != nil {
		return err
	}
	out.Must(c, ctx)
	return nil
}

func setContextThread(c *api.Call, h api.Handle, in api.In[nt.Context]) error {
	t, err := kernel.Ref[*kernel.Thread](c.K, h.NT(), nt.THREAD_SET_CONTEXT)
	if err != nil {
		return err
	}
	ctx := in.Get(c)
	return c.SetThreadContext(t, &ctx)
}

// Classes of NtQueryInformationThread.
const (
	threadBasicInformation       = 0
	threadQuerySetWin32StartAddr = 9
	threadIsTerminated           = 20
)

func queryInformationThread(c *api.Call, h api.Handle, class uint32, out api.Ptr, n uint32, returned api.Out[uint32]) error {
	t, err := kernel.Ref[*kernel.Thread](c.K, h.NT(), nt.THREAD_QUERY_LIMITED_INFORMATION)
	if err != nil {
		return err
	}
	var b []byte
	switch class {
	case threadBasicInformation:
		teb := uint64(0)
		if g, ok := t.Guest().(*api.Thread); ok {
			teb = g.TEBAt()
		}
		b = encode(struct {
			Status         uint32
			_              uint32
			TEB            uint64
			ID             clientID
			Affinity       uint64
			Priority, Base int32
		}{uint32(t.ExitStatus()), 0, teb, clientID{uint64(t.Process().ID()), uint64(t.ID())}, 1<<runtime.NumCPU() - 1, 8, 8})
	case threadIsTerminated:
		b = encode(uint32(number(t.ExitStatus() != nt.STATUS_PENDING)))
	default:
		return nt.STATUS_INVALID_INFO_CLASS
	}
	if int(n) != len(b) {
		return nt.STATUS_INFO_LENGTH_MISMATCH
	}
	out.Write(c, b)
	returned.Set(c, n)
	return nil
}
