package api

import (
	"encoding/binary"
	"fmt"
	"slices"
	"sync"

	"haft.dev/internal/guest"
	"haft.dev/internal/mm"
	"haft.dev/internal/seh"
	"haft.dev/nt"
)

// handlerLists are the vectored handlers of a process.
type handlerLists struct {
	mu     sync.Mutex
	lists  [2][]*vectoredHandler // exception handlers, continue handlers
	filter uint64                // SetUnhandledExceptionFilter
}

type vectoredHandler struct {
	fn uint64
	id uint64 // what the guest holds
}

// AddVectoredHandler adds a handler, at the front or the end, and returns what
// removes it. (RtlAddVectoredExceptionHandler, RtlAddVectoredContinueHandler.)
func (p *Process) AddVectoredHandler(fn uint64, first, cont bool) (uint64, error) {
	id, err := p.heap.Alloc(0x28, true)
	if err != nil {
		return 0, err
	}
	h := &vectoredHandler{fn: fn, id: id}
	l := p.handlerList(cont)
	p.veh.mu.Lock()
	defer p.veh.mu.Unlock()
	if first {
		*l = slices.Insert(slices.Clone(*l), 0, h)
	} else {
		*l = append(slices.Clone(*l), h)
	}
	return id, nil
}

func (p *Process) handlerList(cont bool) *[]*vectoredHandler {
	if cont {
		return &p.veh.lists[1]
	}
	return &p.veh.lists[0]
}

// RemoveVectoredHandler reports whether there was such a handler.
func (p *Process) RemoveVectoredHandler(id uint64, cont bool) bool {
	p.veh.mu.Lock()
	defer p.veh.mu.Unlock()
	l := p.handlerList(cont)
	for i, h := range *l {
		if h.id == id {
			*l = slices.Delete(slices.Clone(*l), i, i+1)
			p.heap.Free(id)
			return true
		}
	}
	return false
}

func (p *Process) vectored(cont bool) []*vectoredHandler {
	p.veh.mu.Lock()
	defer p.veh.mu.Unlock()
	return *p.handlerList(cont)
}

// SetUnhandledFilter replaces the top-level filter and returns the old one.
func (p *Process) SetUnhandledFilter(fn uint64) uint64 {
	p.veh.mu.Lock()
	defer p.veh.mu.Unlock()
	old := p.veh.filter
	p.veh.filter = fn
	return old
}

func (p *Process) unhandledFilter() uint64 {
	p.veh.mu.Lock()
	defer p.veh.mu.Unlock()
	return p.veh.filter
}

// fault turns a processor fault into an exception, unless memory management
// deals with it.
func (t *Thread) fault(f guest.FaultInfo) {
	if t.regs.RIP == 0 && !f.Execute { // the return from a call, whose stack is gone
		t.regs.RIP = t.P.returnAt
	}
	if f.Kind == guest.SingleStep && !t.CPU.Entering() {
		t.stepOverCall()
	}
	rec := nt.ExceptionRecord{ExceptionAddress: t.regs.RIP}
	params := func(v ...uint64) { rec.NumberParameters = uint32(copy(rec.ExceptionInformation[:], v)) }
	switch f.Kind {
	case guest.PageFault:
		access, info := mm.ReadAccess, uint64(nt.EXCEPTION_READ_FAULT)
		if f.Write {
			access, info = mm.WriteAccess, nt.EXCEPTION_WRITE_FAULT
		} else if f.Execute {
			access, info = mm.ExecuteAccess, nt.EXCEPTION_EXECUTE_FAULT
		}
		rec.ExceptionCode = nt.STATUS_ACCESS_VIOLATION
		switch t.stackFault(f.Address, access) {
		case mm.Retry:
			return
		case mm.StackGrown:
			return
		case mm.GuardPage:
			rec.ExceptionCode = nt.STATUS_GUARD_PAGE_VIOLATION
		case mm.StackOverflow:
			rec.ExceptionCode = nt.STATUS_STACK_OVERFLOW
		}
		params(info, f.Address)
	case guest.InPage:
		info := uint64(nt.EXCEPTION_READ_FAULT)
		if f.Write {
			info = nt.EXCEPTION_WRITE_FAULT
		} else if f.Execute {
			info = nt.EXCEPTION_EXECUTE_FAULT
		}
		rec.ExceptionCode = nt.STATUS_IN_PAGE_ERROR
		params(info, f.Address, uint64(t.P.Space.InPageStatus(f.Address)))
	case guest.Protection:
		switch f.Vector {
		case 0x29: // __fastfail: no handler is asked
			t.P.Report("the program ended itself with __fastfail(%d)%s", uint32(t.regs.RCX), t.where())
			t.P.Terminate(nt.STATUS_STACK_BUFFER_OVERRUN, t)
			return
		case 0x2C: // __debugbreak of an assertion
			rec.ExceptionCode = nt.STATUS_ASSERTION_FAILURE
		case 0x2D:
			rec.ExceptionCode = nt.STATUS_BREAKPOINT
			params(t.regs.RAX)
			t.regs.RIP += 3
			rec.ExceptionAddress = t.regs.RIP - 1
		default:
			if t.privileged() {
				rec.ExceptionCode = nt.STATUS_PRIVILEGED_INSTRUCTION
				break
			}
			rec.ExceptionCode = nt.STATUS_ACCESS_VIOLATION
			params(nt.EXCEPTION_READ_FAULT, ^uint64(0))
		}
	case guest.Privileged:
		rec.ExceptionCode = nt.STATUS_PRIVILEGED_INSTRUCTION
	case guest.Illegal:
		rec.ExceptionCode = nt.STATUS_ILLEGAL_INSTRUCTION
	case guest.DivideError:
		rec.ExceptionCode = nt.STATUS_INTEGER_DIVIDE_BY_ZERO
	case guest.Breakpoint:
		if t.probed() {
			return
		}
		rec.ExceptionCode = nt.STATUS_BREAKPOINT
		t.regs.RIP-- // Windows reports the instruction itself
		rec.ExceptionAddress = t.regs.RIP
		params(0)
	case guest.SingleStep:
		rec.ExceptionCode = nt.STATUS_SINGLE_STEP
	case guest.FloatError:
		rec.ExceptionCode = floatCode(f.Code)
		params(0)
	case guest.Alignment:
		rec.ExceptionCode = nt.STATUS_DATATYPE_MISALIGNMENT
	}
	t.raise(rec)
}

// stepOverCall lets a thread that has made a call stand behind it.
func (t *Thread) stepOverCall() {
	var b [8]byte
	t.P.Space.Read(t.regs.RSP, b[:]) // a stack that has gone is an exception at 0
	t.CPU.Enter()
	t.regs.RIP = binary.LittleEndian.Uint64(b[:])
	t.regs.RSP += 8
}

// privileged reports whether the instruction at RIP is one that programs must
// not execute, rather than one with a bad address.
func (t *Thread) privileged() bool {
	var b [2]byte
	if t.P.Space.Read(t.regs.RIP, b[:]) != nil {
		return false
	}
	switch b[0] {
	case 0xF4, 0xFA, 0xFB, 0xE4, 0xE5, 0xE6, 0xE7, 0xEC, 0xED, 0xEE, 0xEF, 0x6C, 0x6D, 0x6E, 0x6F:
		return true // hlt cli sti in out
	case 0x0F:
		switch b[1] {
		case 0x06, 0x08, 0x09, 0x20, 0x21, 0x22, 0x23, 0x30, 0x32, 0x33:
			return true // clts invd wbinvd mov-cr/dr wrmsr rdmsr rdpmc
		}
	}
	return false
}

// floatCode translates the code of SIGFPE.
func floatCode(code int) nt.Status {
	switch code {
	case 2: // FPE_INTOVF
		return nt.STATUS_INTEGER_OVERFLOW
	case 3: // FPE_FLTDIV
		return nt.STATUS_FLOAT_DIVIDE_BY_ZERO
	case 4: // FPE_FLTOVF
		return nt.STATUS_FLOAT_OVERFLOW
	case 5: // FPE_FLTUND
		return nt.STATUS_FLOAT_UNDERFLOW
	case 6: // FPE_FLTRES
		return nt.STATUS_FLOAT_INEXACT_RESULT
	}
	return nt.STATUS_FLOAT_INVALID_OPERATION
}

// raiseFromCall raises an exception in the caller of the function that the
// thread is in.
func (t *Thread) raiseFromCall(x *Exception) {
	t.call.asReturned()
	t.regs.RAX = x.result
	rec := nt.ExceptionRecord{ExceptionCode: x.Code, ExceptionFlags: x.Flags, ExceptionAddress: t.regs.RIP}
	rec.NumberParameters = uint32(copy(rec.ExceptionInformation[:], x.Params))
	t.raise(rec)
}

// RaiseRecord raises the exception of a record that the guest made, in the
// caller of the function or, if ctx is not nil, in that context.
// (RtlRaiseException, NtRaiseException.)
func (c *Call) RaiseRecord(rec nt.ExceptionRecord, ctx *nt.Context) error {
	c.asReturned()
	if ctx != nil {
		c.T.CPU.WriteContext(ctx)
		c.T.dropFrames(c.regs.RSP)
	}
	c.T.raise(rec)
	return errContext
}

// dispatch is an exception under way: where the guest's copies of the record
// and the context lie, and what the processor had beyond the context.
type dispatch struct {
	t        *Thread
	rec      nt.ExceptionRecord
	pointers uint64
	record   uint64
	context  uint64
	scratch  uint64 // for a machine of package seh
	extended []byte
}

// raise dispatches an exception at the thread's registers, all of which are
// alive. (KiUserExceptionDispatcher, RtlDispatchException.)
func (t *Thread) raise(rec nt.ExceptionRecord) {
	d := &dispatch{t: t, rec: rec}
	if h := t.P.Sys.OnException; h != nil {
		h(t, &d.rec)
	}
	if t.reportException(&rec, true) {
		return
	}
	d.extended = t.CPU.SaveExtended()
	ctx := nt.Context{ContextFlags: nt.CONTEXT_ALL}
	t.CPU.ReadContext(&ctx)
	// Below what the thread may be using beneath its stack pointer.
	sp := (ctx.Rsp - 0x80) &^ 15
	d.context = sp - nt.ContextSize
	d.record = d.context - 0xA0
	d.pointers = d.record - 0x10
	if !t.store(d.context, ctx) || !t.store(d.record, rec) || !t.store(d.pointers, nt.ExceptionPointers{ExceptionRecord: d.record, ContextRecord: d.context}) {
		t.crash(&rec, &ctx, "and its stack has no room to say so")
		return
	}
	d.scratch = (d.pointers - seh.ScratchSize) &^ 15
	t.regs.RSP = d.scratch
	d.vectored(t.P.vectored(false))
}

// store writes to the guest's stack, which may have to grow for it.
func (t *Thread) store(at uint64, v any) bool {
	write := func() error {
		switch v := v.(type) {
		case nt.Context:
			return mm.TryStore(t.P.Space, at, v)
		case nt.ExceptionRecord:
			return mm.TryStore(t.P.Space, at, v)
		case nt.ExceptionPointers:
			return mm.TryStore(t.P.Space, at, v)
		}
		panic("api: store of an unexpected type")
	}
	for range 3 {
		if write() == nil {
			return true
		}
		if !t.grow(at) && !t.grow(at+nt.ContextSize-1) {
			return false
		}
	}
	return false
}

// vectored calls the handlers one after another until one wants to continue.
func (d *dispatch) vectored(hs []*vectoredHandler) {
	if len(hs) == 0 {
		d.frames()
		return
	}
	d.call(hs[0].fn, func(ret uint64) {
		if int32(ret) == nt.EXCEPTION_CONTINUE_EXECUTION {
			d.continued(d.t.P.vectored(true), d.resume)
			return
		}
		d.vectored(hs[1:])
	})
}

// continued calls the continue handlers and goes on with then.
func (d *dispatch) continued(hs []*vectoredHandler, then func()) {
	if len(hs) == 0 {
		then()
		return
	}
	d.call(hs[0].fn, func(ret uint64) {
		if int32(ret) == nt.EXCEPTION_CONTINUE_EXECUTION {
			d.resume()
			return
		}
		d.continued(hs[1:], then)
	})
}

// resume goes on with the context as handlers have left it.
func (d *dispatch) resume() {
	t := d.t
	ctx := mm.Load[nt.Context](t.P.Space, d.context)
	t.CPU.RestoreExtended(d.extended)
	ctx.ContextFlags |= nt.CONTEXT_CONTROL | nt.CONTEXT_INTEGER | nt.CONTEXT_FLOATING_POINT
	t.CPU.WriteContext(&ctx)
	t.dropFrames(t.regs.RSP)
}

// call calls a handler of the exception.
func (d *dispatch) call(fn uint64, then func(ret uint64)) {
	d.t.callGuestFrame(fn, []uint64{d.pointers}, seh.Frame{Context: d.context}, then)
}

// frames asks the handlers of the stack's frames.
func (d *dispatch) frames() {
	t := d.t
	m := seh.NewDispatcher(stackWalk{t}, t.limits(), d.record, d.context, d.scratch)
	t.machine(m.Next, d.scratch, func(a seh.Action) {
		switch a.Kind {
		case seh.ActionContinue:
			d.continued(t.P.vectored(true), d.resume)
		case seh.ActionUnhandled:
			d.filter()
		default:
			t.fail(a.Status)
		}
	})
}

// filter asks the top-level filter.
func (d *dispatch) filter() {
	if fn := d.t.P.unhandledFilter(); fn != 0 && d.t.P.K.Debugger() == nil {
		d.call(fn, func(ret uint64) {
			switch int32(ret) {
			case nt.EXCEPTION_CONTINUE_EXECUTION:
				d.continued(d.t.P.vectored(true), d.resume)
			case nt.EXCEPTION_EXECUTE_HANDLER:
				d.t.P.Terminate(d.rec.ExceptionCode, d.t)
			default:
				d.unhandled()
			}
		})
		return
	}
	d.unhandled()
}

// unhandled gives the continue handlers the last word and ends the process.
func (d *dispatch) unhandled() {
	d.continued(d.t.P.vectored(true), func() {
		ctx := mm.Load[nt.Context](d.t.P.Space, d.context)
		if d.t.P.K.Debugger() != nil { // the second chance, in the context of the exception
			d.resume()
			if d.t.reportException(&d.rec, false) {
				return
			}
		}
		d.t.crash(&d.rec, &ctx, "")
	})
}

// crash ends the process because of an exception that nobody handled.
func (t *Thread) crash(rec *nt.ExceptionRecord, ctx *nt.Context, more string) {
	what := rec.ExceptionCode.String()
	if rec.ExceptionCode == nt.STATUS_ACCESS_VIOLATION && rec.NumberParameters >= 2 {
		verb := "reading"
		switch rec.ExceptionInformation[0] {
		case nt.EXCEPTION_WRITE_FAULT:
			verb = "writing"
		case nt.EXCEPTION_EXECUTE_FAULT:
			verb = "executing"
		}
		what += fmt.Sprintf(" %s %#x", verb, rec.ExceptionInformation[1])
	}
	if more != "" {
		more = ", " + more
	}
	place := fmt.Sprintf(" at %#x", ctx.Rip)
	if m := t.P.ModuleAt(ctx.Rip); m != nil {
		place = fmt.Sprintf(" at %s+%#x", m.Name, ctx.Rip-m.Base)
	}
	if s := t.P.Sys.Symbolize; s != nil {
		if name := s(t.P, []uint64{ctx.Rip}); name != "" {
			place += " (" + name + ")"
		}
	}
	t.P.Report("unhandled exception %s%s in thread %d%s", what, place, t.K.ID(), more)
	t.P.Terminate(rec.ExceptionCode, t)
}
