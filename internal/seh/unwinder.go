package seh

import "haft.dev/nt"

// UnwindParams are the arguments of RtlUnwindEx.
type UnwindParams struct {
	Frame         uint64 // the establisher frame to unwind to; 0: an exit unwind, of all frames
	IP            uint64 // where to go on in it
	Record        uint64 // address of the nt.ExceptionRecord; 0: the unwind makes one with STATUS_UNWIND
	ReturnValue   uint64 // for RAX
	ContextRecord uint64 // address of the nt.Context that handlers see; 0: in the scratch area
	HistoryTable  uint64 // passed on to handlers
}

// Unwinder unwinds the stack to a frame, calling the termination handlers of
// the frames below it and of the frame itself. (RtlUnwindEx.)
//
// Language handlers are called with the record, the frame, the context of the
// frame and a dispatcher context whose ContextRecord is that context too.
type Unwinder struct {
	host    Host
	limits  StackLimits
	p       UnwindParams
	scratch uint64

	started bool
	flags   uint32
	current nt.Context // of the frame at hand
	prev    nt.Context // of its caller
	frame   uint64
	dc      nt.DispatcherContext
	restore *Restorer // once the target is reached
}

// NewUnwinder returns the unwind that starts at the frame of ctx: the context
// that the caller of RtlUnwindEx would return to.
func NewUnwinder(h Host, limits StackLimits, p UnwindParams, ctx *nt.Context, scratch uint64) *Unwinder {
	if p.ContextRecord == 0 {
		p.ContextRecord = scratch + scratchContext
	}
	return &Unwinder{host: h, limits: limits, p: p, scratch: scratch, current: *ctx}
}

// Next returns what to do next: ActionCall; ActionContinue in the target frame;
// ActionUnhandled when an exit unwind has come to the end of the stack; or
// ActionFail. result is what the function called last has returned.
//
// A stack that cannot be walked gives STATUS_BAD_STACK, a target that is no
// frame of it STATUS_INVALID_UNWIND_TARGET, a handler's disposition that has no
// place in an unwind STATUS_INVALID_DISPOSITION.
func (u *Unwinder) Next(result uint64) Action {
	if u.restore != nil {
		return u.restore.Next(result)
	}
	if !u.started {
		u.started = true
		return u.start()
	}
	u.flags &^= nt.EXCEPTION_COLLIDED_UNWIND | nt.EXCEPTION_TARGET_UNWIND
	switch nt.ExceptionDisposition(int32(result)) {
	case nt.ExceptionContinueSearch:
		if u.frame == u.p.Frame {
			// What the handler has changed counts.
			ctx, err := load[nt.Context](u.host, u.p.ContextRecord)
			if err != nil {
				return fail(err)
			}
			u.current = ctx
		}
		return u.passed()
	case nt.ExceptionCollidedUnwind:
		return u.collide(u.scratch+scratchDispatcher, u.frame)
	}
	return fail(nt.STATUS_INVALID_DISPOSITION)
}

func (u *Unwinder) start() Action {
	if u.p.Record == 0 {
		u.p.Record = u.scratch + scratchRecord
		rec := nt.ExceptionRecord{ExceptionCode: nt.STATUS_UNWIND, ExceptionAddress: u.current.Rip}
		if err := store(u.host, u.p.Record, &rec); err != nil {
			return fail(err)
		}
	}
	u.flags = nt.EXCEPTION_UNWINDING
	if u.p.Frame == 0 {
		u.flags |= nt.EXCEPTION_EXIT_UNWIND
	}
	if !u.limits.Contains(u.current.Rsp) {
		return fail(nt.STATUS_BAD_STACK)
	}
	return u.walk()
}

// walk goes on to the next frame that has a handler, or to the target.
func (u *Unwinder) walk() Action {
	for u.limits.Contains(u.current.Rsp) {
		pc, sp := u.current.Rip, u.current.Rsp
		if f, ok := u.host.Frame(pc, sp); ok {
			if f.Kind == FrameUnwind {
				return u.collide(f.Dispatcher, sp)
			}
			ctx, err := load[nt.Context](u.host, f.Context)
			if err != nil {
				return fail(err)
			}
			if ctx.Rsp <= sp {
				return fail(nt.STATUS_BAD_STACK)
			}
			u.current = ctx
			continue
		}
		base, fn, entry, ok := u.host.Lookup(pc)
		if !ok || entry == 0 {
			if _, _, _, err := VirtualUnwind(u.host, nt.UNW_FLAG_UHANDLER, 0, pc, 0, fn, &u.current, nil); err != nil {
				return fail(err)
			}
			continue
		}
		u.prev = u.current
		handler, data, frame, err := VirtualUnwind(u.host, nt.UNW_FLAG_UHANDLER, base, pc, entry, fn, &u.prev, nil)
		if err != nil {
			return fail(err)
		}
		u.frame = frame
		u.dc = nt.DispatcherContext{
			ControlPc:        pc,
			ImageBase:        base,
			FunctionEntry:    entry,
			EstablisherFrame: frame,
			LanguageHandler:  handler,
			HandlerData:      data,
			HistoryTable:     u.p.HistoryTable,
		}
		if s := u.check(sp); s != nil {
			return fail(s)
		}
		if handler != 0 {
			return u.call()
		}
		if frame == u.p.Frame {
			return u.finish()
		}
		u.current = u.prev
	}
	if u.p.Frame != 0 {
		return fail(nt.STATUS_INVALID_UNWIND_TARGET)
	}
	if err := store(u.host, u.p.Record+flagsOffset, &u.flags); err != nil {
		return fail(err)
	}
	return Action{Kind: ActionUnhandled, Context: &u.current}
}

// check checks the frame at hand; the stack pointer in it is sp.
func (u *Unwinder) check(sp uint64) error {
	switch {
	case !u.limits.Contains(u.frame):
		return nt.STATUS_BAD_STACK
	case u.frame == u.p.Frame:
		return nil // what lies above it does not matter
	case u.p.Frame != 0 && u.frame > u.p.Frame:
		return nt.STATUS_INVALID_UNWIND_TARGET
	case u.prev.Rsp <= sp:
		return nt.STATUS_BAD_STACK
	}
	return nil
}

// passed goes on behind the frame at hand.
func (u *Unwinder) passed() Action {
	if u.frame == u.p.Frame {
		return u.finish()
	}
	u.current = u.prev
	return u.walk()
}

// call calls the handler of u.dc.
func (u *Unwinder) call() Action {
	if u.frame == u.p.Frame {
		u.flags |= nt.EXCEPTION_TARGET_UNWIND
	}
	u.dc.TargetIp = u.p.IP
	u.dc.ContextRecord = u.p.ContextRecord
	u.current.Rax = u.p.ReturnValue
	dispatcher := u.scratch + scratchDispatcher
	if err := store(u.host, u.p.Record+flagsOffset, &u.flags); err != nil {
		return fail(err)
	}
	if err := store(u.host, u.p.ContextRecord, &u.current); err != nil {
		return fail(err)
	}
	if err := store(u.host, dispatcher, &u.dc); err != nil {
		return fail(err)
	}
	return Action{
		Kind:     ActionCall,
		Function: u.dc.LanguageHandler,
		Args:     [4]uint64{u.p.Record, u.frame, u.p.ContextRecord, dispatcher},
		Frame:    Frame{Kind: FrameUnwind, Dispatcher: dispatcher},
	}
}

// collide takes over from the unwind whose dispatcher context lies at addr: its
// frame is the next, with the scopes that it has not come to. The frame's
// caller must lie above sp.
func (u *Unwinder) collide(addr, sp uint64) Action {
	dc, ctx, err := unwindState(u.host, addr)
	if err != nil {
		return fail(err)
	}
	u.current, u.prev = ctx, ctx
	if err := undo(u.host, &dc, &u.prev); err != nil {
		return fail(err)
	}
	u.dc, u.frame = dc, dc.EstablisherFrame
	u.flags |= nt.EXCEPTION_COLLIDED_UNWIND
	if s := u.check(sp); s != nil {
		return fail(s)
	}
	if dc.LanguageHandler == 0 {
		u.flags &^= nt.EXCEPTION_COLLIDED_UNWIND
		return u.passed()
	}
	return u.call()
}

// finish goes on in the target frame.
func (u *Unwinder) finish() Action {
	code, err := load[uint32](u.host, u.p.Record)
	if err != nil {
		return fail(err)
	}
	u.current.Rax = u.p.ReturnValue
	if nt.Status(code) != nt.STATUS_UNWIND_CONSOLIDATE {
		u.current.Rip = u.p.IP
	}
	u.restore = NewRestorer(u.host, u.p.Record, &u.current, u.scratch)
	return u.restore.Next(0)
}
