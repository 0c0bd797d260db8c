package wait

import (
	"time"

	"haft.dev/internal/lock"
	"haft.dev/nt"
)

// Thread is the part of a thread that waits (the wait and APC fields of
// KTHREAD). Embed it. Except where noted, its fields are guarded by the
// dispatcher lock and its methods may be called from any goroutine; the
// methods that wait only from the goroutine that is the thread.
type Thread struct {
	Waiter
	d *Dispatcher

	// Owned lists the objects that the thread owns and that are abandoned when it ends.
	Owned OwnedList

	// Idle, if not nil, is called by the thread itself, without any lock, before
	// it blocks (true) and after (false). Set before the thread runs.
	Idle func(bool)

	wake      chan struct{} // holds one token for each completed wait
	nextReady *Thread       // link of Dispatcher.ready
	few       [4]block      // the blocks of small waits

	waiting   bool // between the start of a blocking wait and its completion
	parked    bool // waiting, but suspended: taken out of the queues
	alertable bool // the current wait may be ended by an alert or a user APC
	alerted   bool // NtAlertThread was called
	ending    bool // termination was asked for: waits end, no further wait blocks
	result    nt.Status
	suspended int
	frozen    int // like suspended, for a debugger's sake: programs do not see it
	apcs      []APC

	timer    *time.Timer
	deadline time.Time // of the current wait; zero: none

	queue   *Queue   // the completion port whose packets the thread works on
	packets []Packet // where a removal from a completion port puts what it got
	got     int      // how many it got

	addr addressWait // the thread's place in an AddressTable
}

// APC is a user-mode asynchronous procedure call: Routine is called with the
// three arguments when the thread waits alertably.
type APC struct {
	Routine uint64
	Args    [3]uint64
	// Deliver is called instead of Routine when it is not nil (embedded kernels,
	// whose routines are Go functions).
	Deliver func()
	// Cancelled, if not nil, is asked before delivery: a cancelled APC is dropped.
	Cancelled func() bool
}

// MaximumSuspendCount is MAXIMUM_SUSPEND_COUNT.
const MaximumSuspendCount = 0x7F

// Init prepares t.
func (t *Thread) Init(d *Dispatcher) {
	t.d = d
	t.thread = t
	t.wake = make(chan struct{}, 1)
	t.Owned.d = d
	t.addr.Init(d, &t.addr)
}

// Wait waits until any (or, with all, every one) of objs is signalled, the
// timeout passes, or, if alertable, an alert or user APC arrives. It returns
// STATUS_WAIT_0 + index (index 0 for all), STATUS_ABANDONED_WAIT_0 + index,
// STATUS_TIMEOUT, STATUS_USER_APC, STATUS_ALERTED, or STATUS_THREAD_IS_TERMINATING
// when the thread is to end. An empty objs only delays. objs is not kept.
// (KeWaitForMultipleObjects, KeDelayExecutionThread.)
func (t *Thread) Wait(objs []*Object, all, alertable bool, timeout nt.Timeout) nt.Status {
	refresh(objs)
	t.d.Lock()
	return t.waitLocked(objs, all, alertable, timeout)
}

// WaitOne is Wait for a single object. (KeWaitForSingleObject.)
func (t *Thread) WaitOne(o *Object, alertable bool, timeout nt.Timeout) nt.Status {
	if o.source != nil {
		o.source.Refresh()
	}
	t.d.Lock()
	if !t.ending && !t.heldLocked() && o.state.Signaled(&t.Waiter) {
		s := o.state.Consume(&t.Waiter)
		t.d.Unlock()
		return s
	}
	if timeout == 0 && !alertable && !t.ending && !t.heldLocked() {
		t.d.Unlock()
		return nt.STATUS_TIMEOUT
	}
	one := [1]*Object{o}
	return t.waitLocked(one[:], false, alertable, timeout)
}

// Poll is WaitOne with a zero timeout that reports whether o was signalled.
func (t *Thread) Poll(o *Object) (nt.Status, bool) {
	if o.source != nil {
		o.source.Refresh()
	}
	t.d.Lock()
	if t.ending || t.heldLocked() || !o.state.Signaled(&t.Waiter) {
		t.d.Unlock()
		return 0, false
	}
	s := o.state.Consume(&t.Waiter)
	t.d.Unlock()
	return s, true
}

// SignalAndWait calls signal with the dispatcher lock held and, if it returns
// nil, waits for o without ever giving the lock up in between: nobody can see
// the signal before this thread waits. (NtSignalAndWaitForSingleObject.)
func (t *Thread) SignalAndWait(signal func() error, o *Object, alertable bool, timeout nt.Timeout) (nt.Status, error) {
	if o.source != nil {
		o.source.Refresh()
	}
	t.d.Lock()
	if err := signal(); err != nil {
		t.d.Unlock()
		return 0, err
	}
	one := [1]*Object{o}
	return t.waitLocked(one[:], false, alertable, timeout), nil
}

// waitLocked is entered with the dispatcher lock held and leaves without it.
func (t *Thread) waitLocked(objs []*Object, all, alertable bool, timeout nt.Timeout) nt.Status {
	t.setObjectsLocked(objs)
	t.all, t.lifo = all && len(objs) > 0, false
	return t.blockLocked(alertable, timeout)
}

// setObjectsLocked makes the blocks of a wait. They are kept from wait to wait,
// so only the first wait of a thread for so many objects allocates.
func (t *Thread) setObjectsLocked(objs []*Object) {
	switch {
	case len(objs) <= cap(t.blocks):
		t.blocks = t.blocks[:len(objs)]
	case len(objs) <= len(t.few):
		t.blocks = t.few[:len(objs)]
	default:
		t.blocks = make([]block, len(objs))
	}
	for i, o := range objs {
		t.blocks[i] = block{w: &t.Waiter, o: o}
	}
}

// blockLocked completes the wait that the blocks describe: at once if it can,
// else by blocking. It drops the dispatcher lock.
func (t *Thread) blockLocked(alertable bool, timeout nt.Timeout) nt.Status {
	if s, done := t.immediateLocked(alertable); done {
		t.resetLocked()
		t.d.Unlock()
		return s
	}
	if timeout == 0 && !t.heldLocked() {
		t.resetLocked()
		t.d.Unlock()
		return nt.STATUS_TIMEOUT
	}
	var delay time.Duration
	timed := timeout != nt.Infinite
	t.deadline = time.Time{}
	if timed {
		if delay = duration(timeout); delay <= 0 && !t.heldLocked() {
			t.resetLocked()
			t.d.Unlock()
			return nt.STATUS_TIMEOUT
		}
		t.deadline = time.Now().Add(delay)
	}
	t.waiting, t.alertable = true, alertable
	if t.heldLocked() {
		t.parked = true
	} else {
		t.enqueueLocked()
	}
	if q := t.queue; q != nil {
		q.leaveLocked()
	}
	t.d.Unlock()

	if timed {
		t.startTimer(delay)
	}
	t.sleep()
	if timed {
		t.timer.Stop()
	}
	return t.result
}

// sleep blocks until the wait has been completed.
func (t *Thread) sleep() {
	lock.AssertNone("a wait")
	if t.Idle != nil {
		t.Idle(true)
		<-t.wake
		t.Idle(false)
		return
	}
	<-t.wake
}

// immediateLocked finds a result that needs no blocking.
func (t *Thread) immediateLocked(alertable bool) (nt.Status, bool) {
	if t.ending {
		return nt.STATUS_THREAD_IS_TERMINATING, true
	}
	if t.heldLocked() {
		return 0, false
	}
	if len(t.blocks) > 0 {
		if s, ok := t.satisfyLocked(); ok {
			return s, true
		}
	}
	return t.alertLocked(alertable)
}

// alertLocked tests for an alert or user APC (KiTestForAlertPending).
func (t *Thread) alertLocked(alertable bool) (nt.Status, bool) {
	if !alertable {
		return 0, false
	}
	if t.alerted {
		t.alerted = false
		return nt.STATUS_ALERTED, true
	}
	if len(t.apcs) > 0 {
		return nt.STATUS_USER_APC, true
	}
	return 0, false
}

func (t *Thread) resetLocked() {
	clear(t.blocks)
	t.blocks = t.blocks[:0]
}

// completeLocked ends the current wait; Waiter.completeLocked has taken it out
// of the queues.
func (t *Thread) completeLocked(s nt.Status) {
	t.result = s
	t.waiting, t.parked, t.alertable = false, false, false
	if q := t.queue; q != nil {
		q.enterLocked()
	}
	t.nextReady = t.d.ready
	t.d.ready = t
}

// duration converts a timeout to a delay from now.
func duration(timeout nt.Timeout) time.Duration {
	if timeout < 0 {
		if timeout < -(1<<63-1)/100 {
			return 1<<63 - 1
		}
		return time.Duration(-timeout) * 100
	}
	return time.Until(nt.Time(timeout).Go())
}

func (t *Thread) startTimer(delay time.Duration) {
	if t.timer == nil {
		t.timer = time.AfterFunc(delay, t.timeout)
		return
	}
	t.timer.Reset(delay)
}

// timeout runs when the timer of a wait fires. It may be late, from an earlier
// wait; then the deadline of the current one has not passed and another timer
// is under way.
func (t *Thread) timeout() {
	t.d.Lock()
	if t.waiting && !t.parked && !t.deadline.IsZero() && !time.Now().Before(t.deadline) {
		t.Waiter.completeLocked(nt.STATUS_TIMEOUT)
	}
	t.d.Unlock()
}

// QueueAPC appends a user APC and ends the wait of t if it is alertable. It
// reports whether t can still run one: false once t ends. (NtQueueApcThread.)
func (t *Thread) QueueAPC(a APC) bool {
	t.d.Lock()
	defer t.d.Unlock()
	return t.QueueAPCLocked(a)
}

// QueueAPCLocked is QueueAPC with the dispatcher lock held.
func (t *Thread) QueueAPCLocked(a APC) bool {
	if t.ending {
		return false
	}
	t.apcs = append(t.apcs, a)
	if t.waiting && !t.parked && t.alertable {
		t.Waiter.completeLocked(nt.STATUS_USER_APC)
	}
	return true
}

// TakeAPC removes the oldest user APC of t, for the thread itself to run.
func (t *Thread) TakeAPC() (APC, bool) {
	for {
		t.d.Lock()
		if len(t.apcs) == 0 {
			t.d.Unlock()
			return APC{}, false
		}
		a := t.apcs[0]
		if len(t.apcs) == 1 {
			t.apcs[0] = APC{}
			t.apcs = t.apcs[:0]
		} else {
			t.apcs[0] = APC{}
			t.apcs = t.apcs[1:]
		}
		t.d.Unlock()
		if a.Cancelled == nil || !a.Cancelled() {
			return a, true
		}
	}
}

// HasAPC reports whether a user APC is queued.
func (t *Thread) HasAPC() bool {
	t.d.Lock()
	defer t.d.Unlock()
	return len(t.apcs) > 0
}

// Alert ends the alertable wait of t with STATUS_ALERTED, or the next one if
// it does not wait alertably now. (NtAlertThread.)
func (t *Thread) Alert() {
	t.d.Lock()
	defer t.d.Unlock()
	if t.waiting && !t.parked && t.alertable {
		t.Waiter.completeLocked(nt.STATUS_ALERTED)
		return
	}
	t.alerted = true
}

// TestAlert clears and returns the alerted state of t. (NtTestAlert, without
// the APCs, which the caller delivers.)
func (t *Thread) TestAlert() bool {
	t.d.Lock()
	defer t.d.Unlock()
	was := t.alerted
	t.alerted = false
	return was
}

// Suspend raises the suspend count of t and returns the previous one. A wait
// under way is taken out of its queues: a suspended thread consumes no signal.
// It fails with STATUS_SUSPEND_COUNT_EXCEEDED and, once t ends, with
// STATUS_THREAD_IS_TERMINATING. Stopping code that t runs is the caller's part.
func (t *Thread) Suspend() (int, error) {
	t.d.Lock()
	defer t.d.Unlock()
	if t.ending {
		return 0, nt.STATUS_THREAD_IS_TERMINATING
	}
	if t.suspended >= MaximumSuspendCount {
		return t.suspended, nt.STATUS_SUSPEND_COUNT_EXCEEDED
	}
	was := t.suspended
	t.suspended++
	t.parkLocked()
	return was, nil
}

// Resume lowers the suspend count of t, if it is not zero, and returns the
// previous one. At zero a parked wait begins anew, with its old deadline.
func (t *Thread) Resume() int {
	t.d.Lock()
	defer t.d.Unlock()
	was := t.suspended
	if was == 0 {
		return 0
	}
	t.suspended--
	t.unparkLocked()
	return was
}

// heldLocked reports whether t must not run: it is suspended or frozen.
func (t *Thread) heldLocked() bool { return t.suspended > 0 || t.frozen > 0 }

// parkLocked takes the wait under way out of its queues.
func (t *Thread) parkLocked() {
	if t.waiting && !t.parked {
		t.dequeueLocked()
		t.parked = true
	}
}

// unparkLocked begins a parked wait anew, unless t is held on.
func (t *Thread) unparkLocked() {
	if t.heldLocked() || !t.waiting || !t.parked {
		return
	}
	t.parked = false
	if s, done := t.immediateLocked(t.alertable); done {
		t.Waiter.completeLocked(s)
	} else if !t.deadline.IsZero() && !time.Now().Before(t.deadline) {
		t.Waiter.completeLocked(nt.STATUS_TIMEOUT)
	} else {
		t.enqueueLocked()
	}
}

// Freeze stops t as Suspend does, with a count of its own: the threads of a
// process that its debugger looks at. Thaw undoes it. (PsFreezeProcess.)
func (t *Thread) Freeze() {
	t.d.Lock()
	defer t.d.Unlock()
	t.frozen++
	t.parkLocked()
}

// FreezeRunning is Freeze if t does not wait and is not held anyway; it reports whether
// it has frozen t.
func (t *Thread) FreezeRunning() bool {
	t.d.Lock()
	defer t.d.Unlock()
	if t.waiting || t.ending || t.heldLocked() {
		return false
	}
	t.frozen++
	return true
}

// Thaw undoes Freeze.
func (t *Thread) Thaw() {
	t.d.Lock()
	defer t.d.Unlock()
	if t.frozen--; t.frozen < 0 {
		panic("wait: a thread was thawed more often than frozen")
	}
	t.unparkLocked()
}

// Suspended reports whether the suspend count of t is not zero.
func (t *Thread) Suspended() bool {
	t.d.Lock()
	defer t.d.Unlock()
	return t.suspended > 0
}

// SuspendedLocked is Suspended for who holds the dispatcher lock.
func (t *Thread) SuspendedLocked() bool { return t.suspended > 0 }

// SuspendCount returns the suspend count of t.
func (t *Thread) SuspendCount() int {
	t.d.Lock()
	defer t.d.Unlock()
	return t.suspended
}

// BlockWhileSuspended returns when the suspend count of t is zero, or
// STATUS_THREAD_IS_TERMINATING when t is to end. Only t itself calls it.
func (t *Thread) BlockWhileSuspended() nt.Status {
	for {
		t.d.Lock()
		if t.ending || !t.heldLocked() {
			s := nt.STATUS_SUCCESS
			if t.ending {
				s = nt.STATUS_THREAD_IS_TERMINATING
			}
			t.d.Unlock()
			return s
		}
		// A wait for nothing with a deadline in the past: over at the resume.
		t.blocks = t.blocks[:0]
		t.all = false
		t.waiting, t.parked, t.alertable = true, true, false
		t.deadline = time.Unix(0, 0)
		if q := t.queue; q != nil {
			q.leaveLocked()
		}
		t.d.Unlock()
		t.sleep() // and look again: t may have been suspended anew before it ran
	}
}

// Terminate marks t as ending: the wait under way ends with
// STATUS_THREAD_IS_TERMINATING, no later wait blocks, the suspend count is
// void, APCs are dropped. It reports whether this call was the first.
func (t *Thread) Terminate() bool {
	t.d.Lock()
	defer t.d.Unlock()
	if t.ending {
		return false
	}
	t.ending = true
	t.suspended = 0
	t.apcs = nil
	if t.waiting {
		t.Waiter.completeLocked(nt.STATUS_THREAD_IS_TERMINATING)
	}
	return true
}

// Ending reports whether Terminate was called.
func (t *Thread) Ending() bool {
	t.d.Lock()
	defer t.d.Unlock()
	return t.ending
}

// Rundown gives up what the thread still holds when it has ended: the objects
// it owns are abandoned, its place at a completion port is free.
func (t *Thread) Rundown() {
	t.d.Lock()
	defer t.d.Unlock()
	t.ending = true
	t.Owned.abandonLocked()
	if q := t.queue; q != nil {
		t.queue = nil
		q.leaveLocked()
	}
}

// Blocked describes the wait that t is blocked in, for dumps: how many
// objects, whether for all, alertable, and since when it may time out.
func (t *Thread) Blocked() (objs []*Object, all, alertable bool, deadline time.Time, ok bool) {
	t.d.Lock()
	defer t.d.Unlock()
	if !t.waiting {
		return nil, false, false, time.Time{}, false
	}
	for i := range t.blocks {
		objs = append(objs, t.blocks[i].o)
	}
	return objs, t.all, t.alertable, t.deadline, true
}
