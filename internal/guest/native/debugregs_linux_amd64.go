package native

import (
	"runtime"
	"sync/atomic"

	"golang.org/x/sys/unix"

	"haft.dev/internal/guest"
	"haft.dev/nt"
)

// Debug registers are perf events of the host thread, which send SIGTRAP. A thread that
// has breakpoints keeps to one thread of the host, and what haft's own code does to
// watched memory on it is passed over, as on Windows.

// debugRegisters are Dr0 to Dr3, Dr6 and Dr7 of a thread that has set them.
type debugRegisters struct {
	at     [4]uint64
	hit    uint64 // Dr6
	on     uint64 // Dr7
	fresh  bool   // the events are not those of at and on
	events [4]int // descriptors; -1: none
	locked bool   // the goroutine has a thread of the host for itself
}

// dr7Legal are the bits of Dr7 that programs set: enable bits, kinds and lengths.
const dr7Legal = 0xFFFF0155 | 0x2AA

// Bits of Dr6 beside those of the breakpoints.
const dr6Step = 1 << 14

// resumeFlag of RFLAGS lets the instruction at RIP pass its breakpoint.
const resumeFlag = 0x10000

// trapPerf is the code of a SIGTRAP of a perf event (TRAP_PERF).
const trapPerf = 6

// enabled reports whether breakpoint i is set.
func (d *debugRegisters) enabled(i int) bool { return d.on>>(2*i)&3 != 0 }

// kind returns the access that breakpoint i is for (0 execution, 1 writing, 3 any), and
// how many bytes it watches.
func (d *debugRegisters) kind(i int) (access int, size uint64) {
	f := d.on >> (16 + 4*i)
	return int(f & 3), [4]uint64{1, 2, 8, 4}[f>>2&3]
}

// setDebug takes over what a context has.
func (c *CPU) setDebug(n *nt.Context) {
	at, on := [4]uint64{n.Dr0, n.Dr1, n.Dr2, n.Dr3}, n.Dr7&dr7Legal
	d := c.debug
	if d == nil {
		if on == 0 && at == [4]uint64{} {
			return
		}
		d = &debugRegisters{events: [4]int{-1, -1, -1, -1}}
		c.debug = d
	}
	d.at, d.on, d.hit, d.fresh = at, on, n.Dr6&(15|dr6Step), d.fresh || at != d.at || on != d.on
	if d.fresh {
		c.runAnew()
	}
}

// runAnew makes the next entry come by way of Run, even if it is that of a call or a
// handler which has changed what runDebugged looks at.
func (c *CPU) runAnew() { atomic.StoreUint32(&c.ctx.pending, 1) }

// getDebug stores them in a context.
func (c *CPU) getDebug(n *nt.Context) {
	n.Dr0, n.Dr1, n.Dr2, n.Dr3, n.Dr6, n.Dr7 = 0, 0, 0, 0, 0, 0
	if d := c.debug; d != nil {
		n.Dr0, n.Dr1, n.Dr2, n.Dr3, n.Dr6, n.Dr7 = d.at[0], d.at[1], d.at[2], d.at[3], d.hit, d.on
	}
}

// CanBreak reports whether the breakpoints of a context can be set: the host may not
// let programs use its debug registers, or not for what is asked.
func (c *CPU) CanBreak(n *nt.Context) bool {
	d := debugRegisters{at: [4]uint64{n.Dr0, n.Dr1, n.Dr2, n.Dr3}, on: n.Dr7 & dr7Legal}
	if old := c.debug; old != nil && old.at == d.at && old.on == d.on {
		return true
	}
	runtime.LockOSThread()
	defer runtime.UnlockOSThread()
	for i := range d.at {
		if d.enabled(i) {
			fd, err := d.event(i, true)
			if err != nil {
				return false
			}
			unix.Close(fd)
		}
	}
	return true
}

// event opens the perf event of breakpoint i for the calling thread of the host.
func (d *debugRegisters) event(i int, disabled bool) (int, error) {
	const bpRead, bpWrite, bpExecute = 1, 2, 4
	a := unix.PerfEventAttr{
		Type: unix.PERF_TYPE_BREAKPOINT, Size: 128, Sample: 1, Ext1: d.at[i],
		Bits: unix.PerfBitPinned | unix.PerfBitExcludeKernel | unix.PerfBitExcludeHv | 1<<36 | 1<<37, // remove_on_exec, sigtrap
	}
	if disabled {
		a.Bits |= unix.PerfBitDisabled
	}
	access, size := d.kind(i)
	switch access {
	case 0:
		if size != 1 {
			return -1, unix.EINVAL
		}
		a.Bp_type, a.Ext2 = bpExecute, 8 // as the host wants it
	case 1:
		a.Bp_type, a.Ext2 = bpWrite, size
	case 3:
		a.Bp_type, a.Ext2 = bpRead|bpWrite, size
	default: // of input and output
		return -1, unix.EINVAL
	}
	return unix.PerfEventOpen(&a, 0, -1, -1, unix.PERF_FLAG_FD_CLOEXEC)
}

// apply makes the events those of the registers. What cannot be set is off from then on.
func (d *debugRegisters) apply() {
	d.fresh = false
	d.close()
	any := false
	for i := range d.at {
		any = any || d.enabled(i)
	}
	switch {
	case any && !d.locked:
		runtime.LockOSThread()
	case !any && d.locked:
		runtime.UnlockOSThread()
	}
	d.locked = any
	for i := range d.at {
		if d.enabled(i) {
			fd, err := d.event(i, false)
			if err != nil {
				d.on &^= 3 << (2 * i)
				continue
			}
			d.events[i] = fd
		}
	}
}

// close takes the events away. They are switched off before, since a process that the
// host makes at this moment has the descriptors, too, and would keep them alive for a while.
func (d *debugRegisters) close() {
	d.pause(true)
	for i, fd := range d.events {
		if fd >= 0 {
			unix.Close(fd)
			d.events[i] = -1
		}
	}
}

// pause switches the events off or on again.
func (d *debugRegisters) pause(on bool) {
	req := uint(unix.PERF_EVENT_IOC_ENABLE)
	if on {
		req = unix.PERF_EVENT_IOC_DISABLE
	}
	for _, fd := range d.events {
		if fd >= 0 {
			unix.IoctlSetInt(fd, req, 0)
		}
	}
}

// passes reports whether the thread is to go on behind a breakpoint that it stands at.
func (c *CPU) passes() bool {
	r := &c.ctx.regs
	if c.ctx.full == 0 || r.RFLAGS&resumeFlag == 0 {
		return false
	}
	for i, at := range c.debug.at {
		if access, _ := c.debug.kind(i); c.debug.enabled(i) && access == 0 && at == r.RIP {
			return true
		}
	}
	return false
}

// runDebugged is run for a thread that has debug registers.
func (c *CPU) runDebugged(call func(function uint32) bool) guest.Event {
	d := c.debug
	if d.fresh {
		d.apply()
	}
	if !c.passes() {
		ev := c.run(call)
		c.note(ev)
		return ev
	}
	// One step without breakpoints.
	r := &c.ctx.regs
	stood, own := r.RIP, r.RFLAGS&trapFlag
	r.RFLAGS |= trapFlag
	d.pause(true)
	ev := c.run(call)
	d.pause(false)
	if own == 0 {
		r.RFLAGS &^= trapFlag
	}
	if r.RIP == stood && (ev.Kind == guest.Interrupted || ev.Fault.Kind != guest.SingleStep) {
		// Before the step, or in its middle, to be made again. The entry has not loaded the
		// flag, so the thread has come out without.
		r.RFLAGS |= resumeFlag
		return ev
	}
	r.RFLAGS &^= resumeFlag
	if ev.Kind == guest.Fault && ev.Fault.Kind == guest.SingleStep && own == 0 && c.ctx.full != 0 {
		return guest.Event{Kind: guest.Interrupted} // nobody asked for it: run again
	}
	c.note(ev)
	return ev
}

// note keeps in Dr6 what an event was.
func (c *CPU) note(ev guest.Event) {
	if ev.Kind != guest.Fault || ev.Fault.Kind != guest.SingleStep {
		return
	}
	d := c.debug
	d.hit = dr6Step
	if ev.Fault.Code == trapPerf {
		d.hit = 0
		for i, at := range d.at {
			if d.events[i] >= 0 && at == c.ctx.address {
				d.hit |= 1 << i
			}
		}
	}
}
