package api

import (
	"haft.dev/internal/guest"
	"haft.dev/internal/mm"
	"haft.dev/internal/seh"
	"haft.dev/nt"
)

// frame is a guest function that we called and that has not returned: where
// its return will be noticed, what to restore, how to go on. Frames that a
// guest has left by other ways than returning (an unwind, a longjmp) are
// dropped when an outer one returns.
type frame struct {
	sp       uint64 // RSP when the return thunk is reached
	regs     guest.Registers
	enter    bool        // how the registers are to be gone on with
	call     Call        // the call that the frame interrupts
	seh      seh.Frame   // what walks over the stack are told
	caller   *nt.Context // with which such a walk goes on, if seh names no context …
	callerAt uint64      // … and where there is room for it
	resume   func(ret uint64)
}

// CallGuest calls a guest function and goes on with then(its result) when it
// has returned. The calling API function must return errContext; use it
// through the result of this function:
//
//	return c.CallGuest(fn, []uint64{a, b}, func(ret uint64) error { … })
//
// then runs as the end of the interrupted call: its error or c.Return become
// what the call returns.
func (c *Call) CallGuest(fn uint64, args []uint64, then func(ret uint64) error) error {
	t := c.T
	saved := *c
	t.callGuest(fn, args, func(ret uint64) {
		t.call = saved
		cc := &t.call
		cc.err = nil
		frames := len(t.frames)
		cc.finish(then(ret))
		if cc.err != errContext || len(t.frames) == frames {
			cc.leave()
		}
	})
	return errContext
}

// callGuest makes the thread call fn(args…) next; then is called with RAX when
// it returns, with the registers as they are now.
func (t *Thread) callGuest(fn uint64, args []uint64, then func(ret uint64)) {
	t.callGuestFrame(fn, args, seh.Frame{}, then)
}

// callGuestFrame is callGuest with what walks over the stack are told of the
// call; without a context they go on where the thread is now.
func (t *Thread) callGuestFrame(fn uint64, args []uint64, fr seh.Frame, then func(ret uint64)) {
	r := t.regs
	f := frame{regs: *r, enter: t.CPU.Entering(), call: t.call, resume: then, seh: fr}
	sp := r.RSP
	if fr.Context == 0 {
		sp = (sp - nt.ContextSize) &^ 15
		f.callerAt = sp
		ctx := nt.Context{ContextFlags: nt.CONTEXT_ALL}
		t.CPU.ReadContext(&ctx)
		if !f.enter {
			if ret, err := mm.TryLoad[uint64](t.P.Space, r.RSP); err == nil {
				ctx.Rip, ctx.Rsp = ret, r.RSP+8
			}
		}
		f.caller = &ctx
	}
	n := max(4, len(args))
	sp -= uint64(8 * n)
	sp &^= 15
	for i := 4; i < len(args); i++ {
		t.push(sp+uint64(8*i), args[i])
	}
	sp -= 8
	t.push(sp, t.P.thunk(callbackReturned))
	// The entry "returns" from a call: it pops the function's address.
	t.push(sp-8, fn)
	f.sp = sp + 8
	r.RSP = sp - 8
	for i, p := range []*uint64{&r.RCX, &r.RDX, &r.R8, &r.R9} {
		*p = 0
		if i < len(args) {
			*p = args[i]
		}
	}
	t.CPU.Return()
	t.frames = append(t.frames, f)
}

// push stores a word on the guest's stack, which may have to grow. What cannot be
// stored is found out by the guest.
func (t *Thread) push(at, v uint64) {
	for mm.TryStore(t.P.Space, at, v) != nil && t.grow(at) {
	}
}

// callbackReturned goes on with the frame whose function has returned.
func (t *Thread) callbackReturned() {
	// The thunk moved RAX to RCX before it jumped to the gate.
	ret := t.regs.RCX
	for i := len(t.frames) - 1; i >= 0; i-- {
		if f := t.frames[i]; f.sp == t.regs.RSP {
			t.frames[i].resume = nil
			t.frames = append(t.frames[:i], t.elsewhere(t.frames[i+1:])...)
			*t.regs = f.regs
			if f.enter {
				t.CPU.Enter()
			}
			t.call = f.call
			f.resume(ret)
			return
		}
	}
	t.P.Report("a callback returned on a stack that no callback was made on (RSP %#x)", t.regs.RSP)
	t.P.Terminate(statusBadStack, t)
	t.over, t.status = true, statusBadStack
}

// dropFrames forgets the frames below sp: the thread goes on above them.
func (t *Thread) dropFrames(sp uint64) {
	b := t.stack()
	if sp < b.Limit || sp >= b.Base {
		return
	}
	for n := len(t.frames); n > 0; n = len(t.frames) {
		f := &t.frames[n-1]
		if f.sp < b.Limit || f.sp >= b.Base || f.sp >= sp {
			return
		}
		f.resume = nil
		t.frames = t.frames[:n-1]
	}
}

// guestCall is a guest function to be called.
type guestCall struct {
	fn   uint64
	args [3]uint64
	of   *LoadedModule // whose entry point is told of the process, and may refuse; else nil
}

// refused reports whether g was that of an entry point that does not want to be loaded.
func (g guestCall) refused(ret uint64) bool { return g.of != nil && uint32(ret) == 0 }

// sequence calls guest functions one after another and then goes on with then.
func (t *Thread) sequence(calls []guestCall, then func()) {
	if len(calls) == 0 {
		then()
		return
	}
	g := calls[0]
	t.callGuest(g.fn, g.args[:], func(ret uint64) {
		if g.refused(ret) {
			t.P.Report("%s, which the program needs, has refused to be loaded", g.of.Name)
			t.P.Terminate(nt.STATUS_DLL_INIT_FAILED, t)
			return
		}
		t.sequence(calls[1:], then)
	})
}
