package api

import (
	"slices"

	"haft.dev/internal/mm"
	"haft.dev/internal/seh"
	"haft.dev/nt"
)

// stackWalk is a thread as the machines of package seh see it.
type stackWalk struct{ t *Thread }

// Read implements seh.Memory.
func (w stackWalk) Read(addr uint64, b []byte) error {
	if w.t.P.Space.Read(addr, b) != nil {
		return nt.STATUS_ACCESS_VIOLATION
	}
	return nil
}

// Write implements seh.Host. The stack grows if it has to.
func (w stackWalk) Write(addr uint64, b []byte) error {
	for range 4 {
		if w.t.P.Space.Write(addr, b) == nil {
			return nil
		}
		if !w.t.grow(addr) && !w.t.grow(addr+uint64(len(b))-1) {
			break
		}
	}
	return nt.STATUS_ACCESS_VIOLATION
}

// Lookup implements seh.Functions.
func (w stackWalk) Lookup(pc uint64) (uint64, nt.RuntimeFunction, uint64, bool) {
	base, entry, ok := w.t.P.FunctionEntry(pc)
	if !ok {
		return base, nt.RuntimeFunction{}, 0, false
	}
	fn, err := mm.TryLoad[nt.RuntimeFunction](w.t.P.Space, entry)
	return base, fn, entry, err == nil
}

// Frame implements seh.Host: the calls of guest functions that we made.
func (w stackWalk) Frame(pc, sp uint64) (seh.Frame, bool) {
	if pc != w.t.P.thunk(callbackReturned) {
		return seh.Frame{}, false
	}
	for i := len(w.t.frames) - 1; i >= 0; i-- {
		f := &w.t.frames[i]
		if f.sp != sp {
			continue
		}
		fr := f.seh
		if fr.Context == 0 {
			if f.caller == nil || w.Write(f.callerAt, encodeContext(f.caller)) != nil {
				return seh.Frame{}, false
			}
			fr.Context = f.callerAt
		}
		return fr, true
	}
	return seh.Frame{}, false
}

// grow gives the stack a page more if addr is its guard page.
func (t *Thread) grow(addr uint64) bool {
	switch t.stackFault(addr, mm.WriteAccess) {
	case mm.StackGrown, mm.Retry:
		return true
	}
	return false
}

func (t *Thread) limits() seh.StackLimits {
	return seh.StackLimits{Low: t.teb.StackLimit, High: t.teb.StackBase}
}

// machine runs a machine of package seh: its calls are made, with the stack
// pointer at sp, and its last action goes to done.
func (t *Thread) machine(next func(uint64) seh.Action, sp uint64, done func(seh.Action)) {
	var step func(a seh.Action)
	step = func(a seh.Action) {
		if a.Kind != seh.ActionCall {
			done(a)
			return
		}
		t.regs.RSP = sp
		t.callGuestFrame(a.Function, a.Args[:], a.Frame, func(ret uint64) { step(next(ret)) })
	}
	step(next(0))
}

// fail raises the status that a machine has failed with.
func (t *Thread) fail(s nt.Status) {
	t.CPU.Enter()
	t.raise(nt.ExceptionRecord{ExceptionCode: s, ExceptionFlags: nt.EXCEPTION_NONCONTINUABLE, ExceptionAddress: t.regs.RIP})
}

// scratch reserves guest stack below the call's frame: for a machine and for a
// context.
func (c *Call) scratch() (machine, context uint64) {
	context = (c.regs.RSP - 0x40 - nt.ContextSize) &^ 15
	return context - seh.ScratchSize, context
}

// Unwind carries out RtlUnwindEx, as called by the guest function that made the
// call.
func (c *Call) Unwind(p seh.UnwindParams) error {
	ctx := c.CaptureContext()
	c.unwind(p, ctx)
	return errContext
}

func (c *Call) unwind(p seh.UnwindParams, ctx nt.Context) {
	t := c.T
	scratch, _ := c.scratch()
	u := seh.NewUnwinder(stackWalk{t}, t.limits(), p, &ctx, scratch)
	t.machine(u.Next, scratch, func(a seh.Action) { t.unwound(a) })
}

// unwound ends an unwind or a restored context.
func (t *Thread) unwound(a seh.Action) {
	switch a.Kind {
	case seh.ActionContinue:
		t.goOn(a.Context)
	case seh.ActionUnhandled: // an unwind to the end of the stack: so ends the thread
		t.Exit(nt.STATUS_UNWIND)
	default:
		t.fail(a.Status)
	}
}

// goOn makes the thread go on with a context.
func (t *Thread) goOn(ctx *nt.Context) {
	x := *ctx
	x.ContextFlags |= nt.CONTEXT_CONTROL | nt.CONTEXT_INTEGER
	t.CPU.WriteContext(&x)
	t.dropFrames(t.regs.RSP)
}

// Restore carries out RtlRestoreContext: record, if not zero, can make it a
// longjmp or the consolidation of frames.
func (c *Call) Restore(ctx *nt.Context, record uint64) error {
	if record == 0 {
		return c.Continue(ctx)
	}
	t := c.T
	scratch, _ := c.scratch()
	r := seh.NewRestorer(stackWalk{t}, record, ctx, scratch)
	t.machine(r.Next, scratch, t.unwound)
	return errContext
}

// CSpecificHandler carries out __C_specific_handler, the language handler of
// C's __try.
func (c *Call) CSpecificHandler(record, frame, context, dispatcher uint64) error {
	t := c.T
	caller := c.CaptureContext()
	scratch, callerAt := c.scratch()
	w := stackWalk{t}
	if err := w.Write(callerAt, encodeContext(&caller)); err != nil {
		return err
	}
	m := seh.NewCSpecificHandler(w, record, frame, context, dispatcher, scratch)
	next := func(ret uint64) seh.Action {
		a := m.Next(ret)
		if a.Kind == seh.ActionCall && a.Frame.Context == 0 {
			a.Frame.Context = callerAt
		}
		return a
	}
	saved := *c
	sp := c.regs.RSP
	t.machine(next, scratch, func(a seh.Action) {
		t.call = saved
		cc := &t.call
		t.regs.RSP = sp
		switch a.Kind {
		case seh.ActionUnwind:
			cc.unwind(a.Unwind, caller)
		case seh.ActionReturn:
			cc.Return(uint64(a.Disposition))
			cc.finish(nil)
		default:
			t.fail(a.Status)
		}
	})
	return errContext
}

// VirtualUnwind carries out RtlVirtualUnwind: ctx becomes that of the caller.
func (c *Call) VirtualUnwind(kind uint32, base, pc, entry uint64, ctx *nt.Context, ptrs *nt.KnonvolatileContextPointers) (handler, data, frame uint64, err error) {
	var fn nt.RuntimeFunction
	if entry != 0 {
		fn = mm.Load[nt.RuntimeFunction](c.P.Space, entry)
	}
	return seh.VirtualUnwind(stackWalk{c.T}, kind, base, pc, entry, fn, ctx, ptrs)
}

// functionTable is a table of RtlAddFunctionTable.
type functionTable struct {
	at, base   uint64
	count, max uint32
	id         uint64 // of one that grows; else 0
}

// AddFunctionTable adds function entries for code that was made at run time.
func (p *Process) AddFunctionTable(at uint64, count uint32, base uint64) {
	p.mu.Lock()
	p.tables = append(p.tables, functionTable{at: at, base: base, count: count, max: count})
	p.mu.Unlock()
}

// DeleteFunctionTable reports whether there was such a table.
func (p *Process) DeleteFunctionTable(at uint64) bool {
	p.mu.Lock()
	defer p.mu.Unlock()
	i := slices.IndexFunc(p.tables, func(t functionTable) bool { return t.at == at && t.id == 0 })
	if i < 0 {
		return false
	}
	p.tables = slices.Delete(p.tables, i, i+1)
	return true
}

// AddGrowableTable adds a table that GrowTable makes longer, up to limit entries.
// id tells it from others. (RtlAddGrowableFunctionTable.)
func (p *Process) AddGrowableTable(id, at uint64, count, limit uint32, base uint64) {
	p.mu.Lock()
	p.tables = append(p.tables, functionTable{at: at, base: base, count: count, max: limit, id: id})
	p.mu.Unlock()
}

// GrowTable sets how many entries a growable table has. It never gets shorter.
func (p *Process) GrowTable(id uint64, count uint32) {
	p.mu.Lock()
	defer p.mu.Unlock()
	for i := range p.tables {
		if t := &p.tables[i]; id != 0 && t.id == id && count > t.count {
			t.count = min(count, t.max)
		}
	}
}

// DeleteGrowableTable reports whether there was such a table.
func (p *Process) DeleteGrowableTable(id uint64) bool {
	p.mu.Lock()
	defer p.mu.Unlock()
	n := len(p.tables)
	p.tables = slices.DeleteFunc(p.tables, func(t functionTable) bool { return id != 0 && t.id == id })
	return len(p.tables) < n
}

// dynamicEntry looks pc up in the tables of AddFunctionTable.
func (p *Process) dynamicEntry(pc uint64) (base, entry uint64, ok bool) {
	p.mu.Lock()
	tables := slices.Clone(p.tables)
	p.mu.Unlock()
	for _, t := range tables {
		for i := range uint64(t.count) {
			at := t.at + i*nt.RuntimeFunctionSize
			fn, err := mm.TryLoad[nt.RuntimeFunction](p.Space, at)
			if err != nil {
				break
			}
			if pc >= t.base+uint64(fn.BeginAddress) && pc < t.base+uint64(fn.EndAddress) {
				return t.base, at, true
			}
		}
	}
	return 0, 0, false
}
