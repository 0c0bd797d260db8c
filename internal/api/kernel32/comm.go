package kernel32

import (
	"haft.dev/internal/api"
	"haft.dev/internal/io"
	"haft.dev/internal/io/comm"
	"haft.dev/internal/kernel"
	"haft.dev/internal/mm"
	"haft.dev/nt"
)

func commFuncs() []api.Func {
	return []api.Func{
		api.F2("BuildCommDCBA(lpDef, lpDCB)", buildCommDCBA),
		api.F3("BuildCommDCBAndTimeoutsA(lpDef, lpDCB, lpCommTimeouts)", buildCommDCBAndTimeoutsA),
		api.F3("BuildCommDCBAndTimeoutsW(lpDef, lpDCB, lpCommTimeouts)", buildCommDCBAndTimeoutsW),
		api.F2("BuildCommDCBW(lpDef, lpDCB)", buildCommDCBW),
		api.F1("ClearCommBreak(hFile)", clearCommBreak),
		api.F3("ClearCommError(hFile, lpErrors, lpStat)", clearCommError),
		api.F2("EscapeCommFunction(hFile, dwFunc)", escapeCommFunction),
		api.F3("GetCommConfig(hCommDev, lpCC, lpdwSize)", getCommConfig),
		api.F2("GetCommMask(hFile, lpEvtMask)", getCommMask),
		api.F2("GetCommModemStatus(hFile, lpModemStat)", getCommModemStatus),
		api.F2("GetCommProperties(hFile, lpCommProp)", getCommProperties),
		api.F2("GetCommState(hFile, lpDCB)", getCommState),
		api.F2("GetCommTimeouts(hFile, lpCommTimeouts)", getCommTimeouts),
		api.F2("PurgeComm(hFile, dwFlags)", purgeComm),
		api.F1("SetCommBreak(hFile)", setCommBreak),
		api.F3("SetCommConfig(hCommDev, lpCC, dwSize)", setCommConfig),
		api.F2("SetCommMask(hFile, dwEvtMask)", setCommMask),
		api.F2("SetCommState(hFile, lpDCB)", setCommState),
		api.F2("SetCommTimeouts(hFile, lpCommTimeouts)", setCommTimeouts),
		api.F3("SetupComm(hFile, dwInQueue, dwOutQueue)", setupComm),
		api.F2("TransmitCommChar(hFile, cChar)", transmitCommChar),
		api.F3("WaitCommEvent(hFile, lpEvtMask, lpOverlapped)", waitCommEvent),
	}
}

// port returns the serial port that a handle stands for. Another device answers
// as it does to every request that it does not know: ERROR_INVALID_FUNCTION.
func port(c *api.Call, h api.Handle) (*comm.Port, error) {
	f, err := kernel.Ref[*io.File](c.K, h.NT(), 0)
	if err != nil {
		return nil, err
	}
	p, ok := f.Handler().(*comm.Port)
	if !ok {
		return nil, nt.STATUS_INVALID_DEVICE_REQUEST
	}
	return p, nil
}

func getCommState(c *api.Call, h api.Handle, to api.Out[comm.DCB]) error {
	p, err := port(c, h)
	if err != nil {
		return err
	}
	d := p.State()
	d.Length = comm.DCBSize
	to.Must(c, d)
	return nil
}

func setCommState(c *api.Call, h api.Handle, from api.In[comm.DCB]) error {
	d := from.Get(c)
	p, err := port(c, h)
	if err != nil {
		return err
	}
	return p.SetState(d)
}

func getCommTimeouts(c *api.Call, h api.Handle, to api.Out[comm.Timeouts]) error {
	p, err := port(c, h)
	if err != nil {
		return err
	}
	to.Must(c, p.Timeouts())
	return nil
}

func setCommTimeouts(c *api.Call, h api.Handle, from api.In[comm.Timeouts]) error {
	t := from.Get(c)
	p, err := port(c, h)
	if err != nil {
		return err
	}
	return p.SetTimeouts(t)
}

func getCommMask(c *api.Call, h api.Handle, to api.Out[uint32]) error {
	p, err := port(c, h)
	if err != nil {
		return err
	}
	to.Must(c, p.Mask())
	return nil
}

func setCommMask(c *api.Call, h api.Handle, mask uint32) error {
	p, err := port(c, h)
	if err != nil {
		return err
	}
	return p.SetMask(mask)
}

// waitCommEvent stores the events where lpEvtMask points when one has happened,
// which may be long after the call.
func waitCommEvent(c *api.Call, h api.Handle, to api.Out[uint32], ov api.In[Overlapped]) error {
	f, err := kernel.Ref[*io.File](c.K, h.NT(), 0)
	if err != nil {
		return err
	}
	p, ok := f.Handler().(*comm.Port)
	if !ok {
		return nt.STATUS_INVALID_DEVICE_REQUEST
	}
	to.Must(c, 0)
	if !ov.OK() && !f.Synchronous() {
		return nt.ERROR_INVALID_PARAMETER
	}
	r := &io.Request{Op: io.OpControl, Caller: c.K, Buf: io.Buffer{Mem: c.P.Space, Addr: uint64(to), Len: 4}}
	if ov.OK() {
		o := ov.Get(c)
		if ev := nt.Handle(o.Event &^ 1); ev != 0 {
			if r.Done.Event, err = kernel.Ref[*kernel.Event](c.K, ev, nt.EVENT_MODIFY_STATE); err != nil {
				return err
			}
		}
		if o.Event&1 == 0 {
			r.Done.Context = uint64(ov)
		}
		space, at := c.P.Space, uint64(ov)
		r.Done.ID = at
		r.Done.Store = func(s nt.Status, info uint64) {
			mm.TryStore(space, at, api.IOStatusBlock{Status: uint64(s), Information: info})
		}
		mm.Store(space, at, uint64(nt.STATUS_PENDING))
	}
	s, _ := f.Submit(r, p.Wait)
	if s == nt.STATUS_PENDING {
		return nt.ERROR_IO_PENDING
	}
	return s.Err()
}

// comStat is COMSTAT.
type comStat struct{ Flags, In, Out uint32 }

func clearCommError(c *api.Call, h api.Handle, errs api.Out[uint32], stat api.Out[comStat]) error {
	p, err := port(c, h)
	if err != nil {
		return err
	}
	errs.Probe(c)
	stat.Probe(c)
	e, s := p.ClearError()
	errs.Set(c, e)
	stat.Set(c, comStat{s.Flags, s.InQueue, s.Out})
	return nil
}

func purgeComm(c *api.Call, h api.Handle, flags uint32) error {
	p, err := port(c, h)
	if err != nil {
		return err
	}
	return p.Purge(flags)
}

func escapeCommFunction(c *api.Call, h api.Handle, f uint32) error {
	p, err := port(c, h)
	if err != nil {
		return err
	}
	return p.Escape(f)
}

func setCommBreak(c *api.Call, h api.Handle) error { return escapeCommFunction(c, h, comm.SETBREAK) }

func clearCommBreak(c *api.Call, h api.Handle) error { return escapeCommFunction(c, h, comm.CLRBREAK) }

func transmitCommChar(c *api.Call, h api.Handle, ch uint8) error {
	p, err := port(c, h)
	if err != nil {
		return err
	}
	return p.Transmit(ch)
}

func setupComm(c *api.Call, h api.Handle, in, out uint32) error {
	p, err := port(c, h)
	if err != nil {
		return err
	}
	return p.Setup(in, out)
}

func getCommModemStatus(c *api.Call, h api.Handle, to api.Out[uint32]) error {
	p, err := port(c, h)
	if err != nil {
		return err
	}
	to.Must(c, p.ModemStatus())
	return nil
}

func getCommProperties(c *api.Call, h api.Handle, to api.Out[comm.Properties]) error {
	p, err := port(c, h)
	if err != nil {
		return err
	}
	to.Must(c, p.Properties())
	return nil
}

// commConfig is COMMCONFIG without provider data.
type commConfig struct {
	Size                      uint32
	Version, Reserved         uint16
	DCB                       comm.DCB
	SubType, Offset, DataSize uint32
	Data                      [2]uint16
}

const commConfigSize = 52

func getCommConfig(c *api.Call, h api.Handle, to api.Out[commConfig], size api.Out[uint32]) error {
	p, err := port(c, h)
	if err != nil {
		return err
	}
	have := size.Get(c)
	size.Must(c, commConfigSize)
	if have < commConfigSize {
		return nt.ERROR_INSUFFICIENT_BUFFER
	}
	d := p.State()
	d.Length = comm.DCBSize
	to.Must(c, commConfig{Size: commConfigSize, Version: 1, DCB: d, SubType: p.Properties().Sub})
	return nil
}

func setCommConfig(c *api.Call, h api.Handle, from api.In[commConfig], size uint32) error {
	if size < commConfigSize {
		return nt.ERROR_INVALID_PARAMETER
	}
	v := from.Get(c)
	p, err := port(c, h)
	if err != nil {
		return err
	}
	return p.SetState(v.DCB)
}

// timeoutsOn is what TO=ON asks for, in milliseconds.
const timeoutsOn = 60000

func buildDCB(c *api.Call, def string, at api.Out[comm.DCB], t api.Out[comm.Timeouts]) error {
	d := at.Get(c)
	on, err := comm.Build(def, &d)
	if err != nil {
		return err
	}
	if t.OK() && on != nil {
		var v comm.Timeouts
		if *on {
			v.ReadConstant, v.WriteConstant = timeoutsOn, timeoutsOn
		}
		t.Must(c, v)
	}
	at.Must(c, d)
	return nil
}

func buildCommDCBW(c *api.Call, def api.WStr, d api.Out[comm.DCB]) error {
	return buildDCB(c, def.String(c), d, 0)
}

func buildCommDCBA(c *api.Call, def api.AStr, d api.Out[comm.DCB]) error {
	return buildDCB(c, def.String(c), d, 0)
}

func buildCommDCBAndTimeoutsW(c *api.Call, def api.WStr, d api.Out[comm.DCB], t api.Out[comm.Timeouts]) error {
	return buildDCB(c, def.String(c), d, t)
}

func buildCommDCBAndTimeoutsA(c *api.Call, def api.AStr, d api.Out[comm.DCB], t api.Out[comm.Timeouts]) error {
	return buildDCB(c, def.String(c), d, t)
}
