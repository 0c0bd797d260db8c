package api

import (
	"runtime"
	"time"

	"haft.dev/internal/kernel"
	"haft.dev/internal/mm"
	"haft.dev/nt"
)

// Call returns the call that the thread is in.
func (t *Thread) Call() *Call { return &t.call }

// FLG_* of GlobalFlags that make bad handles exceptions.
const (
	FLG_ENABLE_CLOSE_EXCEPTIONS  = 0x00400000
	FLG_ENABLE_HANDLE_EXCEPTIONS = 0x10000000
)

// Close closes a handle on behalf of CloseHandle or NtClose. Under a debugger,
// and where flags or the process' policy ask for it, a bad handle is an
// exception: STATUS_INVALID_HANDLE for what is none, STATUS_HANDLE_NOT_CLOSABLE
// for a protected one. NULL and the values from -1 to -6 never are: so say
// conformance tests that pass on Windows.
func (c *Call) Close(h nt.Handle) error {
	err := c.K.Close(h)
	if err == nil {
		return nil
	}
	strict := c.T.K.TakeBadHandle() || c.P.Sys.StrictHandles || c.P.K.Debugger() != nil ||
		c.P.Sys.GlobalFlags.Load()&(FLG_ENABLE_CLOSE_EXCEPTIONS|FLG_ENABLE_HANDLE_EXCEPTIONS) != 0 || c.P.K.StrictHandles.Load()
	if h == 0 || h >= nt.CurrentThreadEffective || !strict {
		return err
	}
	switch err {
	case nt.STATUS_INVALID_HANDLE, nt.STATUS_HANDLE_NOT_CLOSABLE:
		return c.raising(err.(nt.Status))
	}
	return err
}

// raising makes the call fail with s and then raises s as an exception in its
// caller: should a handler continue, the call has failed. (KeRaiseUserException.)
func (c *Call) raising(s nt.Status) error {
	x := &Exception{Code: s}
	if c.Func.conv == convLastError {
		c.SetLastError(s.Win32())
		x.result = c.Func.failure
	} else {
		x.result = uint64(s)
	}
	return x
}

// ExitThread ends the calling thread after telling the modules. Use its result
// as that of the function.
func (c *Call) ExitThread(status nt.Status) error {
	c.T.Exit(status)
	return errContext
}

// EndThread ends the calling thread at once.
func (c *Call) EndThread(status nt.Status) error {
	c.T.over, c.T.status = true, status
	return errContext
}

// ExitProcess ends the calling process after telling the modules.
func (c *Call) ExitProcess(status nt.Status) error {
	c.P.Exit(c.T, status)
	return errContext
}

// EndProcess ends the calling process at once.
func (c *Call) EndProcess(status nt.Status) error {
	c.P.Terminate(status, c.T)
	return errContext
}

// DeliverAPCs runs the user APCs of the calling thread, one after another, and
// goes on with then.
func (c *Call) DeliverAPCs(then func() error) error {
	for {
		a, ok := c.T.K.TakeAPC()
		if !ok {
			return then()
		}
		if a.Deliver != nil {
			a.Deliver()
			continue
		}
		return c.CallGuest(a.Routine, a.Args[:], func(uint64) error { return c.T.Call().DeliverAPCs(then) })
	}
}

// deliverFirst runs the APCs that were queued before the thread began.
func (t *Thread) deliverFirst() {
	for {
		a, ok := t.K.TakeAPC()
		if !ok {
			return
		}
		if a.Deliver == nil {
			t.callGuest(a.Routine, a.Args[:], func(uint64) { t.deliverFirst() })
			return
		}
		a.Deliver()
	}
}

// ThreadContext stores in ctx what its flags ask for of thread k, which is the
// calling thread or should be suspended. It waits until the thread has left its code,
// even for flags that ask for nothing: so debuggers wait for a thread that they have
// suspended (Delve does). STATUS_UNSUCCESSFUL once it has ended.
func (c *Call) ThreadContext(k *kernel.Thread, ctx *nt.Context) error {
	t, ok := k.Guest().(*Thread)
	if !ok || k.ExitStatus() != nt.STATUS_PENDING {
		return nt.STATUS_UNSUCCESSFUL
	}
	if t == c.T {
		t.readContext(ctx)
		return nil
	}
	resume, err := t.stop(k)
	if err != nil {
		return err
	}
	defer resume()
	return t.withCPU(func() { t.readContext(ctx) })
}

// withCPU calls f, which looks at the registers of another thread that stands still, or
// changes them. STATUS_UNSUCCESSFUL if it has ended: its CPU can be another's by now.
func (t *Thread) withCPU(f func()) error {
	t.cpuMu.Lock()
	defer t.cpuMu.Unlock()
	if t.cpuGone {
		return nt.STATUS_UNSUCCESSFUL
	}
	f()
	return nil
}

// closeCPU gives the CPU of a thread back that has run its last instruction.
func (t *Thread) closeCPU() {
	t.cpuMu.Lock()
	defer t.cpuMu.Unlock()
	t.cpuGone = true
	t.CPU.Close()
}

// stop makes another thread, that of k, stand still out of its code until resume is
// called; K may not be set yet. One that is to end runs no code any more, but has not
// ended as long as its debugger has not answered an event: it still has a context, as on
// Windows, where the end waits, too. It can end at any moment, as one that is terminated
// now: see withCPU.
func (t *Thread) stop(k *kernel.Thread) (resume func(), err error) {
	resume = func() { k.Resume() }
	if _, err := k.Suspend(); err == nt.STATUS_THREAD_IS_TERMINATING {
		resume = func() {}
	} else if err != nil {
		return nil, err
	}
	t.Interrupt()
	t.settle()
	return resume, nil
}

// settleFor bounds settle: a fault can wait for a page of a file.
const settleFor = time.Second

// settle waits until a thread that was suspended and is out of its code leaves its
// registers alone. One that deals with a fault changes them until it comes to where
// it is held; one in a call has saved them.
func (t *Thread) settle() {
	var deadline time.Time
	for i := 0; t.CPU.Entering() && t.running.Load(); i++ {
		switch {
		case i < 100:
			runtime.Gosched()
		case deadline.IsZero():
			deadline = time.Now().Add(settleFor)
		case time.Now().After(deadline):
			return
		default:
			time.Sleep(20 * time.Microsecond)
		}
	}
}

// readContext reads the context of a thread that is out of its code.
func (t *Thread) readContext(ctx *nt.Context) {
	if set := t.setContext.Load(); set != nil {
		flags := ctx.ContextFlags
		*ctx = *set
		ctx.ContextFlags = flags
		return
	}
	t.CPU.ReadContext(ctx)
	if !t.CPU.Entering() && ctx.ContextFlags&nt.CONTEXT_CONTROL == nt.CONTEXT_CONTROL {
		// In a call: at the instruction that returns from it.
		ctx.Rip, ctx.EFlags = t.P.returnAt, 0x202
	}
}

// SetThreadContext makes thread k go on as ctx says. STATUS_NOT_SUPPORTED if the host
// cannot set breakpoints of its debug registers.
func (c *Call) SetThreadContext(k *kernel.Thread, ctx *nt.Context) error {
	t, ok := k.Guest().(*Thread)
	if !ok || k.ExitStatus() != nt.STATUS_PENDING {
		return nt.STATUS_UNSUCCESSFUL
	}
	if ctx.ContextFlags&nt.CONTEXT_AMD64 == 0 {
		return nil // not of this processor: there is nothing to take over
	}
	if ctx.ContextFlags&nt.CONTEXT_DEBUG_REGISTERS == nt.CONTEXT_DEBUG_REGISTERS && !t.CPU.CanBreak(ctx) {
		return nt.STATUS_NOT_SUPPORTED
	}
	if t == c.T && ctx.ContextFlags&^uint32(nt.CONTEXT_DEBUG_REGISTERS) == 0 {
		t.CPU.WriteContext(ctx) // the call returns as any
		return nil
	}
	if t == c.T {
		c.returnTo(ctx)
		return errContext
	}
	resume, err := t.stop(k)
	if err != nil {
		return err
	}
	defer resume()
	return t.withCPU(func() {
		if t.CPU.Entering() {
			t.CPU.WriteContext(ctx)
			return
		}
		// In a call: the context takes effect when the call is over.
		full := nt.Context{ContextFlags: nt.CONTEXT_ALL}
		t.readContext(&full)
		merge(&full, ctx)
		t.setContext.Store(&full)
	})
}

// merge takes over from src the parts that its flags name.
func merge(dst, src *nt.Context) {
	has := func(part uint32) bool { return src.ContextFlags&part == part }
	if has(nt.CONTEXT_CONTROL) {
		dst.Rip, dst.Rsp, dst.EFlags = src.Rip, src.Rsp, src.EFlags
	}
	if has(nt.CONTEXT_INTEGER) {
		for i := range uint8(16) {
			if i != 4 {
				*dst.Integer(i) = *src.Integer(i)
			}
		}
	}
	if has(nt.CONTEXT_DEBUG_REGISTERS) {
		dst.Dr0, dst.Dr1, dst.Dr2, dst.Dr3, dst.Dr6, dst.Dr7 = src.Dr0, src.Dr1, src.Dr2, src.Dr3, src.Dr6, src.Dr7
	}
	if has(nt.CONTEXT_FLOATING_POINT) {
		dst.FltSave, dst.MxCsr = src.FltSave, src.MxCsr
	}
}

// returnTo makes the calling thread go on as ctx says.
func (c *Call) returnTo(ctx *nt.Context) {
	c.asReturned()
	c.T.CPU.WriteContext(ctx)
	c.T.dropFrames(c.regs.RSP)
}

// asReturned gives the thread the registers it would have after the call, all
// of them alive.
func (c *Call) asReturned() {
	if c.T.CPU.Entering() {
		return
	}
	r := c.regs
	ret := mm.Load[uint64](c.P.Space, r.RSP)
	c.T.CPU.Enter()
	r.RIP = ret
	r.RSP += 8
	r.RAX = 0
}

// Continue makes the calling thread go on with the context at addr. With
// alertable pending user APCs run before. (NtContinue.)
func (c *Call) Continue(ctx *nt.Context) error {
	c.returnTo(ctx)
	return errContext
}

// CaptureContext returns the context that the calling thread will have when
// the call has returned. (RtlCaptureContext.)
func (c *Call) CaptureContext() nt.Context {
	ctx := nt.Context{ContextFlags: nt.CONTEXT_ALL}
	c.T.CPU.ReadContext(&ctx)
	ctx.Rip = mm.Load[uint64](c.P.Space, c.regs.RSP)
	ctx.Rsp = c.regs.RSP + 8
	ctx.EFlags = 0x202
	return ctx
}
