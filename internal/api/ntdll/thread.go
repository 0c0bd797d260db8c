package ntdll

import (
	"runtime"

	"haft.dev/internal/api"
	"haft.dev/internal/api/leaf"
	"haft.dev/internal/kernel"
	"haft.dev/internal/mm"
	"haft.dev/internal/object"
	"haft.dev/internal/wait"
	"haft.dev/nt"
)

func threadFuncs() []api.Func {
	return []api.Func{
		api.F1("NtAlertThread(ThreadHandle)", alertThread).NT(),
		api.F2("NtContinue(ContextRecord, TestAlert)", ntContinue).NT(),
		api.F11("NtCreateThreadEx(ThreadHandle, DesiredAccess, ObjectAttributes, ProcessHandle, StartRoutine, Argument, CreateFlags, ZeroBits, StackSize, MaximumStackSize, AttributeList)", createThreadEx).NT().Opens("NtClose").Partial("of the attributes, client id and TEB address"),
		api.F2("NtGetContextThread(ThreadHandle, ThreadContext)", getContextThread).NT(),
		api.F4("NtOpenThread(ThreadHandle, DesiredAccess, ObjectAttributes, ClientId)", openThread).NT().Opens("NtClose"),
		api.F5("NtQueueApcThread(ThreadHandle, ApcRoutine, ApcArgument1, ApcArgument2, ApcArgument3)", queueApcThread).NT(),
		api.F2("NtResumeThread(ThreadHandle, PreviousSuspendCount)", resumeThread).NT(),
		api.F2("NtSetContextThread(ThreadHandle, ThreadContext)", setContextThread).NT(),
		api.F2("NtSuspendThread(ThreadHandle, PreviousSuspendCount)", suspendThread).NT(),
		api.F2("NtTerminateThread(ThreadHandle, ExitStatus)", terminateThread).NT(),
		api.F0("NtTestAlert()", testAlert).NT(),
		api.F10("RtlCreateUserThread(ProcessHandle, SecurityDescriptor, CreateSuspended, ZeroBits, MaximumStackSize, CommittedStackSize, StartAddress, Parameter, ThreadHandle, ClientId)", createUserThread).NT().Opens("NtClose"),
		api.F1("RtlExitUserThread(ExitStatus)", exitUserThread).NT(),
		api.F2("RtlUserThreadStart(StartAddress, Parameter)", userThreadStart).NT().LeafOnly(leaf.UserThreadStart),
	}
}

// userThreadStart is machine code, which goes on at the routine.
func userThreadStart(*api.Call, api.Code, api.Ptr) error { return nt.STATUS_NOT_IMPLEMENTED }

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

// ntContinue goes on with a context. With TestAlert the user APCs that wait run
// first.
func ntContinue(c *api.Call, in api.In[nt.Context], alert api.Byte8) error {
	ctx := in.Get(c)
	if alert == 0 {
		return c.Continue(&ctx)
	}
	c.T.K.TestAlert()
	return c.DeliverAPCs(func() error { return c.T.Call().Continue(&ctx) })
}

func createThreadEx(c *api.Call, out api.Out[nt.Handle], access api.Access, oa api.In[api.ObjectAttributes], process api.Handle, start api.Code, arg api.Ptr, flags api.Flags, _ uint64, stack, maximum api.Size, list api.Ptr) error {
	out.Must(c, 0)
	a, err := c.Attr(oa)
	if err != nil {
		return err
	}
	id, teb, err := threadAttributes(c, list)
	if err != nil {
		return err
	}
	t, h, err := newThread(c, process, a, access, start, arg, flags&1 != 0, stack, maximum)
	if err != nil {
		return err
	}
	out.Must(c, h)
	id.Set(c, clientID{uint64(t.P.K.ID()), uint64(t.K.ID())})
	teb.Set(c, t.TEBAt())
	t.Start()
	return nil
}

// threadAttributes reads the PS_ATTRIBUTE_LIST of a new thread: where its ids and
// the address of its TEB are to be stored.
func threadAttributes(c *api.Call, list api.Ptr) (id api.Out[clientID], teb api.Out[uint64], err error) {
	if list == 0 {
		return 0, 0, nil
	}
	total, size := mm.Load[uint64](c.P.Space, uint64(list)), mm.SizeOf[psAttribute]()
	if total < 8 || (total-8)%size != 0 || total > 64*size {
		return 0, 0, nt.STATUS_INVALID_PARAMETER
	}
	for at := uint64(list) + 8; at < uint64(list)+total; at += size {
		switch a := mm.Load[psAttribute](c.P.Space, at); a.Attribute {
		case psClientID:
			id = api.Out[clientID](a.Value)
			id.Probe(c)
		case psTEBAddress:
			teb = api.Out[uint64](a.Value)
			teb.Probe(c)
		default:
			return 0, 0, nt.STATUS_INVALID_PARAMETER
		}
	}
	return id, teb, nil
}

// createUserThread is NtCreateThreadEx with every right and without a name.
func createUserThread(c *api.Call, process api.Handle, sd api.Ptr, suspended api.Byte8, _ uint32, maximum, stack api.Size, start api.Code, arg api.Ptr, out api.Out[nt.Handle], id api.Out[clientID]) error {
	out.Probe(c)
	id.Probe(c)
	a := new(object.Attr)
	if sd != 0 {
		d, err := c.Descriptor(sd)
		if err != nil {
			return err
		}
		a.Security = d
	}
	t, h, err := newThread(c, process, a, api.Access(nt.THREAD_ALL_ACCESS), start, arg, suspended != 0, stack, maximum)
	if err != nil {
		return err
	}
	id.Set(c, clientID{uint64(t.P.K.ID()), uint64(t.K.ID())})
	if out.OK() {
		out.Must(c, h)
	} else {
		c.K.Close(h)
	}
	t.Start()
	return nil
}

// newThread makes a thread that does not run yet, and a handle to it.
func newThread(c *api.Call, process api.Handle, a *object.Attr, access api.Access, start api.Code, arg api.Ptr, suspended bool, stack, maximum api.Size) (*api.Thread, nt.Handle, error) {
	k, err := kernel.Ref[*kernel.Process](c.K, process.NT(), nt.PROCESS_CREATE_THREAD)
	if err != nil {
		return nil, 0, err
	}
	p := c.P.Sys.ProcessOf(k)
	if p == nil {
		return nil, 0, nt.STATUS_PROCESS_IS_TERMINATING
	}
	t, err := p.NewThread(uint64(start), uint64(arg), uint64(maximum), uint64(stack), suspended)
	if err != nil {
		return nil, 0, err
	}
	h, err := c.K.OpenNew(t.K, a, access.NT())
	if err != nil {
		t.Discard(nt.STATUS_INSUFFICIENT_RESOURCES)
		return nil, 0, err
	}
	return t, h, nil
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
	if h == 0 {
		if len(c.P.K.Threads()) == 1 {
			return nt.STATUS_CANT_TERMINATE_SELF
		}
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
