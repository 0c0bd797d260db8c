package seh

import "haft.dev/nt"

// jumpBuffer is a _JUMP_BUFFER: what setjmp saves.
type jumpBuffer struct {
	Frame, Rbx, Rsp, Rbp, Rsi, Rdi, R12, R13, R14, R15, Rip uint64

	MxCsr        uint32
	FpCsr, Spare uint16
	Xmm          [10]nt.M128A // Xmm6 to Xmm15
}

// Restorer makes a thread go on with a context, as RtlRestoreContext does: with
// the registers of a setjmp if the record is that of a longjmp
// (STATUS_LONGJUMP), or where a call back tells if it is STATUS_UNWIND_CONSOLIDATE.
type Restorer struct {
	host    Host
	record  uint64
	scratch uint64
	ctx     nt.Context
	called  bool
}

// NewRestorer returns the machine for a context and the record at an address,
// 0 for none.
func NewRestorer(h Host, record uint64, ctx *nt.Context, scratch uint64) *Restorer {
	return &Restorer{host: h, record: record, scratch: scratch, ctx: *ctx}
}

// Next returns what to do next: ActionCall, ActionContinue or ActionFail.
// result is what the function called last has returned.
func (r *Restorer) Next(result uint64) Action {
	if r.called {
		r.ctx.Rip = result
		return r.proceed()
	}
	if r.record == 0 {
		return r.proceed()
	}
	rec, err := load[nt.ExceptionRecord](r.host, r.record)
	if err != nil {
		return fail(err)
	}
	if rec.NumberParameters == 0 {
		return r.proceed()
	}
	switch rec.ExceptionCode {
	case nt.STATUS_LONGJUMP:
		b, err := load[jumpBuffer](r.host, rec.ExceptionInformation[0])
		if err != nil {
			return fail(err)
		}
		r.jump(&b)
	case nt.STATUS_UNWIND_CONSOLIDATE:
		if err := store(r.host, r.scratch+scratchContext, &r.ctx); err != nil {
			return fail(err)
		}
		r.called = true
		return Action{
			Kind:     ActionCall,
			Function: rec.ExceptionInformation[0],
			Args:     [4]uint64{r.record},
			Frame:    Frame{Kind: FrameCall, Context: r.scratch + scratchContext},
		}
	}
	return r.proceed()
}

func (r *Restorer) proceed() Action { return Action{Kind: ActionContinue, Context: &r.ctx} }

// jump takes over what setjmp has saved.
func (r *Restorer) jump(b *jumpBuffer) {
	c := &r.ctx
	c.Rbx, c.Rsp, c.Rbp, c.Rsi, c.Rdi = b.Rbx, b.Rsp, b.Rbp, b.Rsi, b.Rdi
	c.R12, c.R13, c.R14, c.R15, c.Rip = b.R12, b.R13, b.R14, b.R15, b.Rip
	c.MxCsr, c.FltSave.MxCsr, c.FltSave.ControlWord = b.MxCsr, b.MxCsr, b.FpCsr
	copy(c.FltSave.XmmRegisters[6:], b.Xmm[:])
}
