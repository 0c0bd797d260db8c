package native

import (
	"sync/atomic"

	"haft.dev/internal/guest"
)

// CPU is one guest thread's processor.
type CPU struct {
	ctx    *context
	call   func(function uint32) bool
	step   bool        // a call that was a step has been made
	slow   int         // how many more entries are made as system calls
	closed atomic.Bool // the slot may be another thread's by now

	debug *debugRegisters // nil: they have never been set
}

// slowEntries is for how many entries a thread that was preempted counts as one
// that computes.
const slowEntries = 64

// New returns a CPU whose thread has not started. Supported must have returned nil.
func New() (*CPU, error) {
	ctx, err := newContext()
	if err != nil {
		return nil, err
	}
	return &CPU{ctx: ctx}, nil
}

// Registers returns the saved general registers.
func (c *CPU) Registers() *guest.Registers { return &c.ctx.regs }

// Run executes guest code; see guest.CPU. A nil-pointer panic of the kernel's own
// code is no business of this package: it concerns guest code only.
func (c *CPU) Run(call func(function uint32) bool) guest.Event {
	if c.debug != nil {
		return c.runDebugged(call)
	}
	return c.run(call)
}

func (c *CPU) run(call func(function uint32) bool) guest.Event {
	ctx := c.ctx
	c.call = call
	for {
		if atomic.LoadUint32(&ctx.pending) != 0 {
			atomic.StoreUint32(&ctx.pending, 0)
			return guest.Event{Kind: guest.Interrupted}
		}
		if c.slow == 0 && !alwaysSyscall {
			enter(ctx, c)
		} else {
			c.slow = max(c.slow-1, 0)
			enterSyscall(ctx)
		}
		switch r := ctx.reason; {
		case r < reasonFault:
			if call(uint32(r)) && !c.stepped() {
				continue
			}
			return c.done()
		case r == reasonDone:
			return c.done()
		case r == reasonFault:
			return guest.Event{Kind: guest.Fault, Fault: ctx.faultInfo()}
		case r == reasonInterrupt && atomic.LoadUint32(&ctx.pending) == 0:
			c.slow = slowEntries // the scheduler asked
		}
		atomic.StoreUint32(&ctx.pending, 0)
		return guest.Event{Kind: guest.Interrupted}
	}
}

// dispatch makes a call of the guest, for called.
//
//lint:ignore U1000 switch_amd64.s calls it
func dispatch(c *CPU, function uint64) bool { return c.call(uint32(function)) && !c.stepped() }

// stepped reports whether the call that was made is a single step: the guest came to
// it with its trap flag set, and goes on behind it.
func (c *CPU) stepped() bool {
	if c.ctx.stepped == 0 {
		return false
	}
	c.ctx.stepped = 0
	c.step = c.ctx.full == 0
	return c.step
}

// done is the event of a thread whose call function has returned false, or that has
// made a step by a call.
func (c *CPU) done() guest.Event {
	if c.step {
		c.step = false
		return guest.Event{Kind: guest.Fault, Fault: guest.FaultInfo{Kind: guest.SingleStep, Vector: -1}}
	}
	return guest.Event{Kind: guest.Done}
}

// Interrupt makes the thread leave its code; see guest.CPU.
func (c *CPU) Interrupt() {
	if !c.closed.Load() {
		c.leave()
	}
}

// Executing reports whether the thread is in its own code.
func (c *CPU) Executing() bool { return atomic.LoadUint32(&c.ctx.inGuest) != 0 }

// TEB returns the address of the thread environment block.
func (c *CPU) TEB() uint64 { return c.ctx.tebAddress() }

// Close gives the slot back for another thread.
func (c *CPU) Close() {
	c.closed.Store(true)
	if c.debug != nil {
		c.debug.close()
	}
	c.ctx.release()
}
