package ntdll

import (
	"haft.dev/internal/api"
	"haft.dev/internal/api/leaf"
	"haft.dev/internal/kernel"
	"haft.dev/internal/mm"
	"haft.dev/nt"
)

// Debuggers look for the breakpoint instruction where the exception was: it is there in
// traces, too.
func debugFuncs() []api.Func {
	return []api.Func{
		api.Machine("DbgBreakPoint()", leaf.DebugBreak),
		api.F0("DbgUiConnectToDbg()", dbgUiConnectToDbg).NT(),
		api.F2("DbgUiContinue(AppClientId, ContinueStatus)", dbgUiContinue).NT(),
		api.F1("DbgUiDebugActiveProcess(Process)", dbgUiDebugActiveProcess).NT(),
		api.F0("DbgUiGetThreadDebugObject()", dbgUiGetThreadDebugObject),
		api.F1("DbgUiIssueRemoteBreakin(Process)", dbgUiIssueRemoteBreakin).NT(),
		api.F1("DbgUiRemoteBreakin(Context)", dbgUiRemoteBreakin).NT().LeafOnly(leaf.RemoteBreakin),
		api.F1("DbgUiSetThreadDebugObject(DebugObject)", dbgUiSetThreadDebugObject),
		api.F1("DbgUiStopDebugging(Process)", dbgUiStopDebugging).NT(),
		api.Machine("DbgUserBreakPoint()", leaf.DebugBreak),
		api.F4("NtCreateDebugObject(DebugObjectHandle, DesiredAccess, ObjectAttributes, Flags)", createDebugObject).NT().Opens("NtClose"),
		api.F2("NtDebugActiveProcess(ProcessHandle, DebugObjectHandle)", debugActiveProcess).NT(),
		api.F3("NtDebugContinue(DebugObjectHandle, ClientId, ContinueStatus)", debugContinue).NT(),
		api.F2("NtRemoveProcessDebug(ProcessHandle, DebugObjectHandle)", removeProcessDebug).NT(),
		api.F5("NtSetInformationDebugObject(DebugObjectHandle, DebugObjectInformationClass, DebugInformation, DebugInformationLength, ReturnLength)", setInformationDebugObject).NT(),
		api.F3("NtSetSystemInformation(SystemInformationClass, SystemInformation, SystemInformationLength)", setSystemInformation).NT().Partial("class 9"),
		api.F0("RtlGetNtGlobalFlags()", getNtGlobalFlags),
	}
}

func dbgUiRemoteBreakin(c *api.Call, _ api.Ptr) error { return c.ExitThread(0) }

func dbgUiConnectToDbg(c *api.Call) error {
	_, err := c.DebugObject(true)
	return err
}

func dbgUiGetThreadDebugObject(c *api.Call) error {
	c.Return(c.T.TEB().DbgSsReserved[1])
	return nil
}

func dbgUiSetThreadDebugObject(c *api.Call, h uint64) error {
	c.T.TEB().DbgSsReserved[1] = h
	return nil
}

func dbgUiContinue(c *api.Call, id api.In[clientID], status uint32) error {
	h, err := c.DebugObject(false)
	if err != nil {
		return err
	}
	v := id.Get(c)
	return c.K.ContinueDebugEvent(h, uint32(v.Process), uint32(v.Thread), nt.Status(status))
}

func debugContinue(c *api.Call, h api.Handle, id api.In[clientID], status uint32) error {
	v := id.Get(c)
	return c.K.ContinueDebugEvent(h.NT(), uint32(v.Process), uint32(v.Thread), nt.Status(status))
}

func dbgUiDebugActiveProcess(c *api.Call, h api.Handle) error {
	p, err := kernel.Ref[*kernel.Process](c.K, h.NT(), nt.PROCESS_SUSPEND_RESUME)
	if err != nil {
		return err
	}
	return c.DebugActive(p)
}

func debugActiveProcess(c *api.Call, h, d api.Handle) error {
	p, err := kernel.Ref[*kernel.Process](c.K, h.NT(), nt.PROCESS_SUSPEND_RESUME)
	if err != nil {
		return err
	}
	o, err := kernel.Ref[*kernel.DebugObject](c.K, d.NT(), kernel.DEBUG_PROCESS_ASSIGN)
	if err != nil {
		return err
	}
	return c.Attach(p, o)
}

func dbgUiIssueRemoteBreakin(c *api.Call, h api.Handle) error {
	k, err := kernel.Ref[*kernel.Process](c.K, h.NT(), nt.PROCESS_CREATE_THREAD)
	if err != nil {
		return err
	}
	return c.DebugBreak(c.P.Sys.ProcessOf(k))
}

func dbgUiStopDebugging(c *api.Call, h api.Handle) error {
	d, err := c.DebugObject(false)
	if err != nil {
		return err
	}
	return c.K.RemoveDebugger(h.NT(), d)
}

func removeProcessDebug(c *api.Call, h, d api.Handle) error {
	return c.K.RemoveDebugger(h.NT(), d.NT())
}

const debugKillOnClose = 1

func createDebugObject(c *api.Call, out api.Out[nt.Handle], access api.Access, oa api.In[api.ObjectAttributes], flags api.Flags) error {
	out.Must(c, 0)
	if flags&^debugKillOnClose != 0 {
		return nt.STATUS_INVALID_PARAMETER
	}
	a, err := c.Attr(oa)
	if err != nil {
		return err
	}
	h, s, err := c.K.CreateDebugObject(a, access.NT(), flags&debugKillOnClose != 0)
	return created(c, out, h, s, err)
}

func setInformationDebugObject(c *api.Call, h api.Handle, class uint32, in api.In[uint32], n uint32, returned api.Out[uint32]) error {
	returned.Set(c, 0)
	if class != 1 {
		return nt.STATUS_INVALID_PARAMETER
	}
	if n != 4 {
		returned.Set(c, 4)
		return nt.STATUS_INFO_LENGTH_MISMATCH
	}
	flags := in.Get(c)
	if flags&^debugKillOnClose != 0 {
		return nt.STATUS_INVALID_PARAMETER
	}
	d, err := kernel.Ref[*kernel.DebugObject](c.K, h.NT(), kernel.DEBUG_SET_INFORMATION)
	if err != nil {
		return err
	}
	d.SetKillOnClose(flags&debugKillOnClose != 0)
	return nil
}

const systemFlagsInformation = 9

// setSystemInformation sets the global flags, for which SeDebugPrivilege is needed.
func setSystemInformation(c *api.Call, class uint32, in api.Ptr, n uint32) error {
	if class != systemFlagsInformation {
		return nt.STATUS_INVALID_INFO_CLASS
	}
	if n != 4 {
		return nt.STATUS_INFO_LENGTH_MISMATCH
	}
	v := mm.Load[uint32](c.P.Space, uint64(in))
	if !c.K.Token().HasPrivilege("SeDebugPrivilege") {
		return nt.STATUS_ACCESS_DENIED
	}
	c.P.Sys.GlobalFlags.Store(v)
	for _, p := range c.P.Sys.Processes() {
		p.K.StrictHandles.Store(v&api.FLG_ENABLE_HANDLE_EXCEPTIONS != 0 || p.HandlePolicy.Load() != 0)
	}
	return nil
}

func getNtGlobalFlags(c *api.Call) error {
	c.Return(uint64(c.P.Sys.GlobalFlags.Load()))
	return nil
}
