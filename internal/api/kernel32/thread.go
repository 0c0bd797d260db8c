package kernel32

import (
	"haft.dev/internal/api"
	"haft.dev/internal/api/leaf"
	"haft.dev/internal/kernel"
	"haft.dev/internal/mm"
	"haft.dev/internal/wait"
	"haft.dev/nt"
)

func threadFuncs() []api.Func {
	return []api.Func{
		api.F7("CreateRemoteThread(hProcess, lpThreadAttributes, dwStackSize, lpStartAddress, lpParameter, dwCreationFlags, lpThreadId)", createRemoteThread).Opens("CloseHandle"),
		api.F8("CreateRemoteThreadEx(hProcess, lpThreadAttributes, dwStackSize, lpStartAddress, lpParameter, dwCreationFlags, lpAttributeList, lpThreadId)", createRemoteThreadEx).Opens("CloseHandle"),
		api.F6("CreateThread(lpThreadAttributes, dwStackSize, lpStartAddress, lpParameter, dwCreationFlags, lpThreadId)", createThread).Opens("CloseHandle"),
		api.F1("ExitThread(dwExitCode)", exitThread),
		api.F0("GetCurrentThread()", getCurrentThread).Leaf(leaf.CurrentThread),
		api.F0("GetCurrentThreadId()", getCurrentThreadID).Leaf(leaf.CurrentThreadId),
		api.F2("GetCurrentThreadStackLimits(LowLimit, HighLimit)", getCurrentThreadStackLimits),
		api.F2("GetExitCodeThread(hThread, lpExitCode)", getExitCodeThread),
		api.F1("GetProcessIdOfThread(Thread)", getProcessIDOfThread),
		api.F2("GetThreadContext(hThread, lpContext)", getThreadContext),
		api.F2("GetThreadDescription(hThread, ppszThreadDescription)", getThreadDescription).HRESULT().Opens("LocalFree"),
		api.F1("GetThreadId(Thread)", getThreadID),
		api.F1("GetThreadPriority(hThread)", getThreadPriority).Fails(0x7FFFFFFF),
		api.F2("GetThreadPriorityBoost(hThread, pDisablePriorityBoost)", getThreadPriorityBoost),
		api.F5("GetThreadTimes(hThread, lpCreationTime, lpExitTime, lpKernelTime, lpUserTime)", getThreadTimes),
		api.F3("OpenThread(dwDesiredAccess, bInheritHandle, dwThreadId)", openThread).Opens("CloseHandle"),
		api.F3("QueueUserAPC(pfnAPC, hThread, dwData)", queueUserAPC),
		api.F1("ResumeThread(hThread)", resumeThread).Fails(0xFFFFFFFF),
		api.F2("SetThreadContext(hThread, lpContext)", setThreadContext),
		api.F2("SetThreadDescription(hThread, lpThreadDescription)", setThreadDescription).HRESULT(),
		api.F2("SetThreadPriority(hThread, nPriority)", setThreadPriority),
		api.F2("SetThreadPriorityBoost(hThread, bDisablePriorityBoost)", setThreadPriorityBoost),
		api.F1("SetThreadStackGuarantee(StackSizeInBytes)", setThreadStackGuarantee),
		api.F1("SuspendThread(hThread)", suspendThread).Fails(0xFFFFFFFF),
		api.F2("TerminateThread(hThread, dwExitCode)", terminateThread),
	}
}

// Flags of CreateThread.
const (
	CREATE_SUSPENDED                  = 0x00000004
	STACK_SIZE_PARAM_IS_A_RESERVATION = 0x00010000
)

func createThread(c *api.Call, sa api.In[api.SecurityAttributes], size api.Size, start api.Code, param api.Ptr, flags api.Flags, id api.Out[uint32]) error {
	return startThread(c, c.P, sa, size, start, param, flags, threadStart{}, id)
}

func createRemoteThread(c *api.Call, process api.Handle, sa api.In[api.SecurityAttributes], size api.Size, start api.Code, param api.Ptr, flags api.Flags, id api.Out[uint32]) error {
	return createRemoteThreadEx(c, process, sa, size, start, param, flags, 0, id)
}

// createRemoteThreadEx: attributes that are for processes only are bad parameters.
func createRemoteThreadEx(c *api.Call, process api.Handle, sa api.In[api.SecurityAttributes], size api.Size, start api.Code, param api.Ptr, flags api.Flags, list api.Ptr, id api.Out[uint32]) error {
	attrs := attributes(c, list)
	for a := range attrs {
		const forThreads = 0x10000 // PROC_THREAD_ATTRIBUTE_THREAD
		if a&forThreads == 0 {
			return nt.ERROR_INVALID_PARAMETER
		}
	}
	begin, err := threadStartOf(c, attrs)
	if err != nil {
		return err
	}
	const want = nt.PROCESS_CREATE_THREAD | nt.PROCESS_VM_OPERATION | nt.PROCESS_VM_WRITE
	k, err := kernel.Ref[*kernel.Process](c.K, process.NT(), want)
	if err != nil {
		return err
	}
	p := c.P.Sys.ProcessOf(k)
	if p == nil {
		return nt.STATUS_PROCESS_IS_TERMINATING
	}
	return startThread(c, p, sa, size, start, param, flags, begin, id)
}

func startThread(c *api.Call, p *api.Process, sa api.In[api.SecurityAttributes], size api.Size, start api.Code, param api.Ptr, flags api.Flags, begin threadStart, id api.Out[uint32]) error {
	id.Probe(c)
	a, err := c.Win32Attr("", sa)
	if err != nil {
		return err
	}
	var reserve, commit uint64
	if flags&STACK_SIZE_PARAM_IS_A_RESERVATION != 0 {
		reserve = uint64(size)
	} else {
		commit = uint64(size)
	}
	t, err := p.NewThread(uint64(start), uint64(param), reserve, commit, flags&CREATE_SUSPENDED != 0)
	if err != nil {
		return err
	}
	h, err := c.K.OpenNew(t.K, a, nt.THREAD_ALL_ACCESS)
	if err != nil {
		t.Discard(nt.STATUS_INSUFFICIENT_RESOURCES)
		return err
	}
	id.Set(c, t.K.ID())
	begin.apply(t.K)
	t.Start()
	c.Return(uint64(h))
	return nil
}

func exitThread(c *api.Call, code uint32) error { return c.ExitThread(nt.Status(code)) }

func getCurrentThread(c *api.Call) error {
	c.Return(uint64(nt.CurrentThread))
	return nil
}

func getCurrentThreadID(c *api.Call) error {
	c.Return(uint64(c.T.K.ID()))
	return nil
}

// getCurrentThreadStackLimits returns the bounds of the whole reserved stack.
func getCurrentThreadStackLimits(c *api.Call, low, high api.Out[uint64]) error {
	low.Must(c, c.T.TEB().DeallocationStack)
	high.Must(c, c.T.TEB().StackBase)
	return nil
}

// queryThread looks a thread up for a question that either right allows.
func queryThread(c *api.Call, h api.Handle) (*kernel.Thread, error) {
	return kernel.Ref[*kernel.Thread](c.K, h.NT(), nt.THREAD_QUERY_LIMITED_INFORMATION)
}

func getExitCodeThread(c *api.Call, h api.Handle, code api.Out[uint32]) error {
	t, err := queryThread(c, h)
	if err != nil {
		return err
	}
	code.Must(c, uint32(t.ExitStatus()))
	return nil
}

func getThreadID(c *api.Call, h api.Handle) error {
	t, err := queryThread(c, h)
	if err != nil {
		return err
	}
	c.Return(uint64(t.ID()))
	return nil
}

func getProcessIDOfThread(c *api.Call, h api.Handle) error {
	t, err := queryThread(c, h)
	if err != nil {
		return err
	}
	c.Return(uint64(t.Process().ID()))
	return nil
}

func openThread(c *api.Call, access api.Access, inherit api.Bool, id uint32) error {
	h, err := c.K.OpenThread(id, inheritFlag(inherit), access.NT())
	return c.Opened(h, invalidID(err))
}

func suspendThread(c *api.Call, h api.Handle) error {
	n, err := c.K.SuspendThread(h.NT())
	if err != nil {
		return err
	}
	c.Return(uint64(uint32(n)))
	return nil
}

func resumeThread(c *api.Call, h api.Handle) error {
	n, err := c.K.ResumeThread(h.NT())
	if err != nil {
		return err
	}
	c.Return(uint64(uint32(n)))
	return nil
}

func terminateThread(c *api.Call, h api.Handle, code uint32) error {
	t, err := kernel.Ref[*kernel.Thread](c.K, h.NT(), nt.THREAD_TERMINATE)
	if err != nil {
		return err
	}
	if t == c.T.K {
		return c.EndThread(nt.Status(code))
	}
	t.Terminate(nt.Status(code))
	return nil
}

func queueUserAPC(c *api.Call, routine api.Code, h api.Handle, data uint64) error {
	return c.K.QueueAPC(h.NT(), wait.APC{Routine: uint64(routine), Args: [3]uint64{data}})
}

// getThreadContext reads the registers of a thread, which should be suspended:
// of one that runs, Windows too returns something that is not true any more.
func getThreadContext(c *api.Call, h api.Handle, out api.Out[nt.Context]) error {
	t, err := kernel.Ref[*kernel.Thread](c.K, h.NT(), nt.THREAD_GET_CONTEXT)
	if err != nil {
		return err
	}
	ctx := out.Get(c)
	if err := c.ThreadContext(t, &ctx); err != nil {
		return err
	}
	mm.Store(c.P.Space, uint64(out), ctx)
	return nil
}

func setThreadContext(c *api.Call, h api.Handle, in api.In[nt.Context]) error {
	t, err := kernel.Ref[*kernel.Thread](c.K, h.NT(), nt.THREAD_SET_CONTEXT)
	if err != nil {
		return err
	}
	ctx := in.Get(c)
	return c.SetThreadContext(t, &ctx)
}

func setThreadDescription(c *api.Call, h api.Handle, name api.WStr) error {
	t, err := kernel.Ref[*kernel.Thread](c.K, h.NT(), nt.THREAD_SET_LIMITED_INFORMATION)
	if err != nil {
		return err
	}
	t.SetDescription(name.String(c))
	c.Return(0)
	return nil
}

func getThreadDescription(c *api.Call, h api.Handle, out api.Out[api.Ptr]) error {
	t, err := queryThread(c, h)
	if err != nil {
		return err
	}
	p, err := c.P.AllocString16(t.Description())
	if err != nil {
		return err
	}
	out.Must(c, api.Ptr(p))
	c.Return(0)
	return nil
}

// Thread priorities.
const (
	THREAD_PRIORITY_IDLE          = -15
	THREAD_PRIORITY_LOWEST        = -2
	THREAD_PRIORITY_HIGHEST       = 2
	THREAD_PRIORITY_TIME_CRITICAL = 15
	THREAD_MODE_BACKGROUND_BEGIN  = 0x10000
	THREAD_MODE_BACKGROUND_END    = 0x20000
)

func setThreadPriority(c *api.Call, h api.Handle, priority int32) error {
	t, err := kernel.Ref[*kernel.Thread](c.K, h.NT(), nt.THREAD_SET_LIMITED_INFORMATION)
	if err != nil {
		return err
	}
	switch {
	case priority == THREAD_MODE_BACKGROUND_BEGIN || priority == THREAD_MODE_BACKGROUND_END:
		if t != c.T.K {
			return nt.ERROR_INVALID_PARAMETER
		}
		return background(&t.Background, priority == THREAD_MODE_BACKGROUND_BEGIN, nt.ERROR_THREAD_MODE_ALREADY_BACKGROUND, nt.ERROR_THREAD_MODE_NOT_BACKGROUND)
	case priority == THREAD_PRIORITY_IDLE, priority == THREAD_PRIORITY_TIME_CRITICAL:
	case priority >= THREAD_PRIORITY_LOWEST && priority <= THREAD_PRIORITY_HIGHEST:
	default:
		return nt.ERROR_INVALID_PARAMETER
	}
	t.Priority.Store(priority)
	return nil
}

func getThreadPriority(c *api.Call, h api.Handle) error {
	t, err := queryThread(c, h)
	if err != nil {
		return err
	}
	c.Return(uint64(uint32(t.Priority.Load())))
	return nil
}

func setThreadPriorityBoost(c *api.Call, h api.Handle, disable api.Bool) error {
	t, err := kernel.Ref[*kernel.Thread](c.K, h.NT(), nt.THREAD_SET_LIMITED_INFORMATION)
	if err != nil {
		return err
	}
	t.BoostDisabled.Store(disable != 0)
	return nil
}

func getThreadPriorityBoost(c *api.Call, h api.Handle, out api.Out[api.Bool]) error {
	t, err := queryThread(c, h)
	if err != nil {
		return err
	}
	out.Must(c, boolean(t.BoostDisabled.Load()))
	return nil
}

func getThreadTimes(c *api.Call, h api.Handle, create, exit, kern, user api.Out[nt.Time]) error {
	t, err := queryThread(c, h)
	if err != nil {
		return err
	}
	c.P.Sys.Account()
	times := t.Times()
	create.Must(c, times.Create)
	exit.Must(c, times.Exit)
	kern.Must(c, times.Kernel)
	user.Must(c, times.User)
	return nil
}

func setThreadStackGuarantee(c *api.Call, size api.Out[uint32]) error {
	want := size.Get(c)
	was := c.T.TEB().GuaranteedStackBytes
	if want != 0 {
		c.T.TEB().GuaranteedStackBytes = (want + 0xFFF) &^ 0xFFF
	}
	size.Must(c, was)
	return nil
}

func boolean(b bool) api.Bool {
	if b {
		return 1
	}
	return 0
}

// inheritFlag returns the object attributes of a bInheritHandle parameter.
func inheritFlag(inherit api.Bool) uint32 {
	if inherit != 0 {
		return 2 // OBJ_INHERIT
	}
	return 0
}

// invalidID: the Win32 calls name an unknown id a bad parameter.
func invalidID(err error) error {
	if err == nt.STATUS_INVALID_CID {
		return nt.ERROR_INVALID_PARAMETER
	}
	return err
}
