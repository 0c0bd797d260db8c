package seh

import "haft.dev/nt"

// Dispatcher is the search of the stack's frames for one that handles an
// exception. (The part of RtlDispatchException behind the vectored handlers.)
//
// Language handlers are called with the record, the frame, the context of the
// exception and a dispatcher context whose ContextRecord is the context of the
// frame's caller.
type Dispatcher struct {
	host    Host
	limits  StackLimits
	record  uint64
	context uint64
	scratch uint64

	started bool
	flags   uint32
	nested  uint64     // the outermost frame of the exception that this one is nested in
	walk    nt.Context // of the caller of the frame at hand
	dc      nt.DispatcherContext
}

// dispatchFlags are the flags that a search sets itself.
const dispatchFlags = nt.EXCEPTION_UNWIND | nt.EXCEPTION_STACK_INVALID | nt.EXCEPTION_NESTED_CALL

// NewDispatcher returns the search for the exception whose nt.ExceptionRecord
// and nt.Context lie at record and context in guest memory.
func NewDispatcher(h Host, limits StackLimits, record, context, scratch uint64) *Dispatcher {
	return &Dispatcher{host: h, limits: limits, record: record, context: context, scratch: scratch}
}

// Next returns what to do next: ActionCall, ActionContinue with the exception's
// context as handlers have left it, ActionUnhandled or ActionFail. result is
// what the function called last has returned.
//
// A handler that continues an exception that cannot be gives
// STATUS_NONCONTINUABLE_EXCEPTION, one with a disposition that there is not
// STATUS_INVALID_DISPOSITION. A stack that cannot be walked ends the search
// with EXCEPTION_STACK_INVALID in the record.
func (d *Dispatcher) Next(result uint64) Action {
	if !d.started {
		d.started = true
		return d.start()
	}
	flags, err := load[uint32](d.host, d.record+flagsOffset)
	if err != nil {
		return fail(err)
	}
	d.flags |= flags & nt.EXCEPTION_NONCONTINUABLE
	if d.nested == d.dc.EstablisherFrame {
		d.flags &^= nt.EXCEPTION_NESTED_CALL
		d.nested = 0
	}
	switch nt.ExceptionDisposition(int32(result)) {
	case nt.ExceptionContinueExecution:
		if d.flags&nt.EXCEPTION_NONCONTINUABLE != 0 {
			return fail(nt.STATUS_NONCONTINUABLE_EXCEPTION)
		}
		ctx, err := load[nt.Context](d.host, d.context)
		if err != nil {
			return fail(err)
		}
		return Action{Kind: ActionContinue, Context: &ctx}
	case nt.ExceptionContinueSearch:
		return d.search()
	case nt.ExceptionNestedException:
		dc, err := load[nt.DispatcherContext](d.host, d.scratch+scratchDispatcher)
		if err != nil {
			return fail(err)
		}
		d.nest(dc.EstablisherFrame)
		return d.search()
	case nt.ExceptionCollidedUnwind:
		if !d.collide(d.scratch+scratchDispatcher, d.dc.EstablisherFrame) {
			return d.invalid()
		}
		if d.dc.LanguageHandler == 0 {
			return d.search()
		}
		return d.call()
	}
	return fail(nt.STATUS_INVALID_DISPOSITION)
}

func (d *Dispatcher) start() Action {
	flags, err := load[uint32](d.host, d.record+flagsOffset)
	if err != nil {
		return fail(err)
	}
	d.flags = flags &^ dispatchFlags
	if d.walk, err = load[nt.Context](d.host, d.context); err != nil {
		return fail(err)
	}
	if !d.limits.Contains(d.walk.Rsp) {
		return d.invalid()
	}
	return d.search()
}

// search goes on to the next frame that has a handler.
func (d *Dispatcher) search() Action {
	for d.limits.Contains(d.walk.Rsp) {
		pc, sp := d.walk.Rip, d.walk.Rsp
		if f, ok := d.host.Frame(pc, sp); ok {
			if !d.ours(f, sp) {
				return d.invalid()
			}
			if f.Kind == FrameUnwind && d.dc.LanguageHandler != 0 {
				return d.call()
			}
			continue
		}
		base, fn, entry, ok := d.host.Lookup(pc)
		if !ok {
			entry = 0
		}
		handler, data, frame, err := VirtualUnwind(d.host, nt.UNW_FLAG_EHANDLER, base, pc, entry, fn, &d.walk, nil)
		if err != nil || !d.limits.Contains(frame) || d.walk.Rsp <= sp {
			return d.invalid()
		}
		if entry == 0 && d.walk.Rip == pc {
			break
		}
		if handler == 0 {
			continue
		}
		d.dc = nt.DispatcherContext{
			ControlPc:        pc,
			ImageBase:        base,
			FunctionEntry:    entry,
			EstablisherFrame: frame,
			LanguageHandler:  handler,
			HandlerData:      data,
		}
		return d.call()
	}
	return d.end()
}

// ours passes a frame of the owner.
func (d *Dispatcher) ours(f Frame, sp uint64) bool {
	switch f.Kind {
	case FrameUnwind:
		return d.collide(f.Dispatcher, sp)
	case FrameException:
		dc, err := load[nt.DispatcherContext](d.host, f.Dispatcher)
		if err != nil {
			return false
		}
		d.nest(dc.EstablisherFrame)
	}
	ctx, err := load[nt.Context](d.host, f.Context)
	if err != nil || ctx.Rsp <= sp {
		return false
	}
	d.walk = ctx
	return true
}

// nest notes that the exception was raised by a handler that was called for
// frame: the frames up to there have been searched for another one.
func (d *Dispatcher) nest(frame uint64) {
	d.flags |= nt.EXCEPTION_NESTED_CALL
	d.nested = max(d.nested, frame)
}

// collide takes over from the unwind whose dispatcher context lies at addr: its
// frame is the next, with the scopes that it has not come to. The frame's
// caller must lie above sp.
func (d *Dispatcher) collide(addr, sp uint64) bool {
	dc, ctx, err := unwindState(d.host, addr)
	if err != nil {
		return false
	}
	if err := undo(d.host, &dc, &ctx); err != nil || ctx.Rsp <= sp || !d.limits.Contains(dc.EstablisherFrame) {
		return false
	}
	d.dc, d.walk = dc, ctx
	return true
}

// call calls the handler of d.dc.
func (d *Dispatcher) call() Action {
	d.dc.ContextRecord = d.scratch + scratchContext
	if err := store(d.host, d.record+flagsOffset, &d.flags); err != nil {
		return fail(err)
	}
	if err := store(d.host, d.scratch+scratchContext, &d.walk); err != nil {
		return fail(err)
	}
	if err := store(d.host, d.scratch+scratchDispatcher, &d.dc); err != nil {
		return fail(err)
	}
	dispatcher := d.scratch + scratchDispatcher
	return Action{
		Kind:     ActionCall,
		Function: d.dc.LanguageHandler,
		Args:     [4]uint64{d.record, d.dc.EstablisherFrame, d.context, dispatcher},
		Frame:    Frame{Kind: FrameException, Context: d.context, Dispatcher: dispatcher},
	}
}

// invalid ends the search at a stack that cannot be walked.
func (d *Dispatcher) invalid() Action {
	d.flags |= nt.EXCEPTION_STACK_INVALID
	return d.end()
}

func (d *Dispatcher) end() Action {
	if err := store(d.host, d.record+flagsOffset, &d.flags); err != nil {
		return fail(err)
	}
	return Action{Kind: ActionUnhandled}
}

// unwindState reads the dispatcher context at addr, of an unwind, and the
// context of its frame.
func unwindState(h Host, addr uint64) (nt.DispatcherContext, nt.Context, error) {
	dc, err := load[nt.DispatcherContext](h, addr)
	if err != nil {
		return dc, nt.Context{}, err
	}
	ctx, err := load[nt.Context](h, dc.ContextRecord)
	return dc, ctx, err
}

// undo undoes in ctx the frame that dc describes.
func undo(h Host, dc *nt.DispatcherContext, ctx *nt.Context) error {
	var fn nt.RuntimeFunction
	if dc.FunctionEntry != 0 {
		var err error
		if fn, err = load[nt.RuntimeFunction](h, dc.FunctionEntry); err != nil {
			return err
		}
	}
	_, _, _, err := VirtualUnwind(h, nt.UNW_FLAG_NHANDLER, dc.ImageBase, dc.ControlPc, dc.FunctionEntry, fn, ctx, nil)
	return err
}
