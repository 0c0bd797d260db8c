package ntdll

import (
	"encoding/binary"

	"haft.dev/internal/api"
	"haft.dev/internal/kernel"
	"haft.dev/internal/mm"
	"haft.dev/nt"
)

func debugEventFuncs() []api.Func {
	return []api.Func{
		api.F2("DbgUiConvertStateChangeStructure(StateChange, DebugEvent)", dbgUiConvertStateChange).NT(),
		api.F2("DbgUiWaitStateChange(StateChange, Timeout)", dbgUiWaitStateChange).NT(),
		api.F4("NtWaitForDebugEvent(DebugObjectHandle, Alertable, Timeout, WaitStateChange)", waitForDebugEvent).NT(),
	}
}

// stateChange is DBGUI_WAIT_STATE_CHANGE (ntdbg.h).
type stateChange struct {
	State           uint32
	_               uint32
	Process, Thread uint64 // CLIENT_ID
	Info            [160]byte
}

// States of a stateChange (DBG_STATE).
const (
	dbgCreateThread  = 2
	dbgCreateProcess = 3
	dbgExitThread    = 4
	dbgExitProcess   = 5
	dbgException     = 6
	dbgBreakpoint    = 7
	dbgSingleStep    = 8
	dbgLoadDLL       = 9
	dbgUnloadDLL     = 10
)

func waitForDebugEvent(c *api.Call, h api.Handle, alertable api.Byte8, to api.In[int64], out api.Out[stateChange]) error {
	limit := api.TimeoutOf(c, to)
	out.Probe(c)
	ev, s, err := c.K.WaitForDebugEvent(h.NT(), alertable != 0, limit)
	if err != nil {
		return err
	}
	if s != nt.STATUS_SUCCESS {
		return s
	}
	out.Must(c, stateOf(&ev))
	return nil
}

func dbgUiWaitStateChange(c *api.Call, out api.Out[stateChange], to api.In[int64]) error {
	h, err := c.DebugObject(false)
	if err != nil {
		return err
	}
	return waitForDebugEvent(c, api.Handle(h), 1, to, out)
}

func stateOf(ev *kernel.Delivered) stateChange {
	s := stateChange{Process: uint64(ev.Process.ID()), Thread: uint64(ev.Thread.ID())}
	b := s.Info[:0]
	u64 := func(vs ...uint64) {
		for _, v := range vs {
			b = binary.LittleEndian.AppendUint64(b, v)
		}
	}
	switch ev.Kind {
	case kernel.DebugException, kernel.DebugOutputString:
		rec, first := ev.Record, ev.FirstChance
		s.State = dbgException
		switch {
		case ev.Kind == kernel.DebugOutputString: // which is an exception, until somebody converts it
			first = true
			rec = nt.ExceptionRecord{ExceptionCode: nt.DBG_PRINTEXCEPTION_C, NumberParameters: 2}
			rec.ExceptionInformation[0], rec.ExceptionInformation[1] = uint64(ev.Length), ev.String
			if ev.Wide {
				rec.ExceptionCode = nt.DBG_PRINTEXCEPTION_WIDE_C
			}
		case rec.ExceptionCode == nt.STATUS_BREAKPOINT:
			s.State = dbgBreakpoint
		case rec.ExceptionCode == nt.STATUS_SINGLE_STEP:
			s.State = dbgSingleStep
		}
		b = append(b, encode(rec)...)
		u64(uint64(number(first)))
	case kernel.DebugCreateThread:
		s.State = dbgCreateThread
		u64(uint64(ev.HThread), 0, ev.Start)
	case kernel.DebugCreateProcess:
		s.State = dbgCreateProcess
		u64(uint64(ev.HProcess), uint64(ev.HThread), 0, uint64(ev.HFile), ev.Base, 0, 0, ev.Start)
	case kernel.DebugExitThread, kernel.DebugExitProcess:
		s.State = dbgExitThread
		if ev.Kind == kernel.DebugExitProcess {
			s.State = dbgExitProcess
		}
		u64(uint64(uint32(ev.Status)))
	case kernel.DebugLoadDLL:
		s.State = dbgLoadDLL
		u64(uint64(ev.HFile), ev.Base, 0, ev.Name)
	case kernel.DebugUnloadDLL:
		s.State = dbgUnloadDLL
		u64(ev.Base)
	}
	return s
}

// debugEvent is DEBUG_EVENT.
type debugEvent struct {
	Kind            kernel.DebugKind
	Process, Thread uint32
	_               uint32
	Info            [160]byte
}

// dbgUiConvertStateChange makes a DEBUG_EVENT of what was waited for.
// STATUS_UNSUCCESSFUL for a state that is no event.
func dbgUiConvertStateChange(c *api.Call, in api.In[stateChange], out api.Out[debugEvent]) error {
	s := in.Get(c)
	e := debugEvent{Process: uint32(s.Process), Thread: uint32(s.Thread)}
	at := func(i int) uint64 { return binary.LittleEndian.Uint64(s.Info[8*i:]) }
	b := e.Info[:0]
	u64 := func(vs ...uint64) {
		for _, v := range vs {
			b = binary.LittleEndian.AppendUint64(b, v)
		}
	}
	teb := func(h uint64) uint64 {
		if k, err := kernel.Ref[*kernel.Thread](c.K, nt.Handle(h), nt.THREAD_QUERY_LIMITED_INFORMATION); err == nil {
			if t, ok := k.Guest().(*api.Thread); ok {
				return t.TEBAt()
			}
		}
		return 0
	}
	switch s.State {
	case dbgCreateThread:
		e.Kind = kernel.DebugCreateThread
		u64(at(0), teb(at(0)), at(2))
	case dbgCreateProcess:
		e.Kind = kernel.DebugCreateProcess
		u64(at(3), at(0), at(1), at(4), 0, teb(at(1)), at(7), 0, 1)
	case dbgExitThread:
		e.Kind = kernel.DebugExitThread
		u64(at(0))
	case dbgExitProcess:
		e.Kind = kernel.DebugExitProcess
		u64(at(0))
	case dbgException, dbgBreakpoint, dbgSingleStep:
		e.Kind = kernel.DebugException
		switch code := nt.Status(uint32(at(0))); code { // information begins at 32
		case nt.DBG_PRINTEXCEPTION_C, nt.DBG_PRINTEXCEPTION_WIDE_C:
			e.Kind = kernel.DebugOutputString
			u64(at(5), at(4)&0xFFFF<<16|uint64(number(code == nt.DBG_PRINTEXCEPTION_WIDE_C)))
		default:
			copy(e.Info[:], s.Info[:])
		}
	case dbgLoadDLL:
		e.Kind = kernel.DebugLoadDLL
		u64(at(0), at(1), at(2), at(3), 1)
	case dbgUnloadDLL:
		e.Kind = kernel.DebugUnloadDLL
		u64(at(0))
	default:
		return nt.STATUS_UNSUCCESSFUL
	}
	mm.Store(c.P.Space, uint64(out), e)
	return nil
}
