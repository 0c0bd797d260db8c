package kernel32

import (
	"haft.dev/internal/api"
	"haft.dev/internal/api/leaf"
	"haft.dev/internal/kernel"
	"haft.dev/nt"
)

func debugFuncs() []api.Func {
	return []api.Func{
		api.F2("CheckRemoteDebuggerPresent(hProcess, pbDebuggerPresent)", checkRemoteDebuggerPresent),
		api.F3("ContinueDebugEvent(dwProcessId, dwThreadId, dwContinueStatus)", continueDebugEvent),
		api.F1("DebugActiveProcess(dwProcessId)", debugActiveProcess),
		api.F1("DebugActiveProcessStop(dwProcessId)", debugActiveProcessStop),
		api.Machine("DebugBreak()", leaf.DebugBreak),
		api.F1("DebugBreakProcess(Process)", debugBreakProcess),
		api.F1("DebugSetProcessKillOnExit(KillOnExit)", debugSetProcessKillOnExit),
		api.F0("IsDebuggerPresent()", isDebuggerPresent).Leaf(leaf.IsDebuggerPresent),
		api.F1("OutputDebugStringA(lpOutputString)", outputDebugStringA),
		api.F1("OutputDebugStringW(lpOutputString)", outputDebugStringW),
		api.F2("WaitForDebugEvent(lpDebugEvent, dwMilliseconds)", waitForDebugEvent).Opens("CloseHandle"),
		api.F2("WaitForDebugEventEx(lpDebugEvent, dwMilliseconds)", waitForDebugEventEx).Opens("CloseHandle"),
	}
}

func isDebuggerPresent(c *api.Call) error {
	c.Return(uint64(boolean(c.P.K.Debugger() != nil)))
	return nil
}

func checkRemoteDebuggerPresent(c *api.Call, h api.Handle, out api.Out[api.Bool]) error {
	if h == 0 || !out.OK() {
		return nt.ERROR_INVALID_PARAMETER
	}
	p, err := kernel.Ref[*kernel.Process](c.K, h.NT(), nt.PROCESS_QUERY_INFORMATION)
	if err != nil {
		return err
	}
	out.Must(c, boolean(p.Debugger() != nil))
	return nil
}

// withProcess opens a process by id with the rights of a debugger.
func withProcess(c *api.Call, id uint32, do func(h nt.Handle) error) error {
	const want = nt.PROCESS_CREATE_THREAD | nt.PROCESS_VM_OPERATION | nt.PROCESS_VM_WRITE | nt.PROCESS_VM_READ | nt.PROCESS_SUSPEND_RESUME | nt.PROCESS_QUERY_INFORMATION
	h, err := c.K.OpenProcess(id, 0, want)
	if err != nil {
		return invalidID(err)
	}
	defer c.K.Close(h)
	return do(h)
}

func debugActiveProcess(c *api.Call, id uint32) error {
	return withProcess(c, id, func(h nt.Handle) error {
		p, err := kernel.Ref[*kernel.Process](c.K, h, nt.PROCESS_SUSPEND_RESUME)
		if err != nil {
			return err
		}
		if err := c.DebugActive(p); err == nt.STATUS_PORT_ALREADY_SET {
			return nt.ERROR_INVALID_PARAMETER
		} else {
			return err
		}
	})
}

func debugActiveProcessStop(c *api.Call, id uint32) error {
	d, err := c.DebugObject(false)
	if err != nil {
		return err
	}
	return withProcess(c, id, func(h nt.Handle) error {
		if err := c.K.RemoveDebugger(h, d); err != nil {
			return nt.ERROR_ACCESS_DENIED // whatever is wrong with the debugger
		}
		return nil
	})
}

func debugBreakProcess(c *api.Call, h api.Handle) error {
	const want = nt.PROCESS_CREATE_THREAD | nt.PROCESS_VM_OPERATION | nt.PROCESS_VM_WRITE
	k, err := kernel.Ref[*kernel.Process](c.K, h.NT(), want)
	if err != nil {
		return err
	}
	return c.DebugBreak(c.P.Sys.ProcessOf(k))
}

func debugSetProcessKillOnExit(c *api.Call, on api.Bool) error {
	h, err := c.DebugObject(false)
	if err != nil {
		return err
	}
	d, err := kernel.Ref[*kernel.DebugObject](c.K, h, kernel.DEBUG_SET_INFORMATION)
	if err != nil {
		return err
	}
	d.SetKillOnClose(on != 0)
	return nil
}

// debugEvent is DEBUG_EVENT.
type debugEvent struct {
	Kind      kernel.DebugKind
	ProcessID uint32
	ThreadID  uint32
	_         uint32
	Info      [160]byte
}

func waitForDebugEvent(c *api.Call, out api.Out[debugEvent], ms api.Millis) error {
	h, err := c.DebugObject(false)
	if err != nil {
		return err
	}
	out.Probe(c)
	ev, s, err := c.K.WaitForDebugEvent(h, false, ms.Timeout())
	if err != nil {
		return err
	}
	if s == nt.STATUS_TIMEOUT {
		return nt.ERROR_SEM_TIMEOUT
	}
	if s != nt.STATUS_SUCCESS {
		return s // the thread ends
	}
	e := debugEvent{Kind: ev.Kind, ProcessID: ev.Process.ID(), ThreadID: ev.Thread.ID()}
	info(&ev, e.Info[:0])
	out.Must(c, e)
	return nil
}

// info appends the member of DEBUG_EVENT's union.
func info(ev *kernel.Delivered, b []byte) {
	wide := uint16(0)
	if ev.Wide || ev.Name != 0 {
		wide = 1
	}
	switch ev.Kind {
	case kernel.DebugException:
		b = append(b, encode(ev.Record)...)
		_ = append(b, byte(boolean(ev.FirstChance)), 0, 0, 0)
	case kernel.DebugCreateThread:
		_ = append(b, encode([3]uint64{uint64(ev.HThread), ev.TEB, ev.Start})...)
	case kernel.DebugCreateProcess:
		b = append(b, encode([8]uint64{uint64(ev.HFile), uint64(ev.HProcess), uint64(ev.HThread), ev.Base, 0, ev.TEB, ev.Start, ev.Name})...)
		_ = append(b, encode(wide)...)
	case kernel.DebugExitThread, kernel.DebugExitProcess:
		_ = append(b, encode(uint32(ev.Status))...)
	case kernel.DebugLoadDLL:
		b = append(b, encode([4]uint64{uint64(ev.HFile), ev.Base, 0, ev.Name})...)
		_ = append(b, encode(wide)...)
	case kernel.DebugUnloadDLL:
		_ = append(b, encode(ev.Base)...)
	case kernel.DebugOutputString:
		b = append(b, encode(ev.String)...)
		_ = append(b, encode([2]uint16{wide, ev.Length})...)
	}
}

// waitForDebugEventEx says besides that the debugger takes UTF-16 strings.
func waitForDebugEventEx(c *api.Call, out api.Out[debugEvent], ms api.Millis) error {
	if h, err := c.DebugObject(false); err == nil {
		if d, err := kernel.Ref[*kernel.DebugObject](c.K, h, 0); err == nil {
			d.SetWide()
		}
	}
	return waitForDebugEvent(c, out, ms)
}

func continueDebugEvent(c *api.Call, process, thread, status uint32) error {
	h, err := c.DebugObject(false)
	if err != nil {
		return err
	}
	return c.K.ContinueDebugEvent(h, process, thread, nt.Status(status))
}

func outputDebugStringA(c *api.Call, s api.AStr) error {
	text := s.String(c)
	c.P.DebugOutput(text)
	tellMonitor(c, text)
	c.DebugString(api.Ptr(s), len(text)+1, false)
	return nil
}

func outputDebugStringW(c *api.Call, s api.WStr) error {
	text := s.String(c)
	c.P.DebugOutput(text)
	tellMonitor(c, text)
	c.DebugString(api.Ptr(s), len(nt.UTF16Z(text)), true)
	return nil
}
