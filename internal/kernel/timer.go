package kernel

import (
	"time"

	"haft.dev/internal/object"
	"haft.dev/internal/wait"
	"haft.dev/nt"
)

// TimerType is the type of waitable timers: CreateWaitableTimer, NtCreateTimer.
var TimerType = &object.Type{Name: "Timer", Valid: nt.TIMER_ALL_ACCESS, Mapping: nt.GenericMapping{
	Read:    nt.STANDARD_RIGHTS_READ | nt.TIMER_QUERY_STATE,
	Write:   nt.STANDARD_RIGHTS_WRITE | nt.TIMER_MODIFY_STATE,
	Execute: nt.STANDARD_RIGHTS_EXECUTE | nt.SYNCHRONIZE,
	All:     nt.TIMER_ALL_ACCESS,
}, Delete: func(o object.Object) { o.(*Timer).Cancel() }}

// Timer becomes signalled at a time, once or periodically, and may queue a
// user APC to the thread that set it.
type Timer struct {
	object.Header
	wait.Object
	manual bool // notification timer: stays signalled until it is set again
	fire   *time.Timer

	// Guarded by the dispatcher lock.
	set    bool
	armed  bool
	due    time.Time
	period time.Duration
	apc    *TimerAPC
	thread *Thread // gets the APC
	shot   *timerShot
}

// TimerAPC is what a timer queues when it expires: Routine(Context, low, high)
// with the time of expiry, as a TimerAPCProc; Deliver instead for Go callers.
type TimerAPC struct {
	Routine uint64
	Context uint64
	Deliver func(at nt.Time)
}

// timerShot is one queued APC; setting or cancelling the timer takes it back.
type timerShot struct{ cancelled, queued bool }

// NewTimer returns an inactive timer without a handle.
func NewTimer(k *Kernel, manual bool) *Timer {
	t := &Timer{manual: manual}
	t.Header.Init(k.types[typeTimer], t)
	t.Object.Init(k.Dispatcher, (*timerState)(t))
	return t
}

type timerState Timer

func (t *timerState) Signaled(*wait.Waiter) bool { return t.set }

func (t *timerState) Consume(*wait.Waiter) nt.Status {
	if !t.manual {
		t.set = false
	}
	return nt.STATUS_SUCCESS
}

// Set arms the timer: due is absolute or relative, period zero for once. The
// signal of an earlier setting is cleared and its APC, if still queued, taken
// back. apc, if not nil, goes to thread. It returns whether the timer was
// signalled. (KeSetTimerEx.)
func (t *Timer) Set(due nt.Timeout, period time.Duration, apc *TimerAPC, thread *Thread) (was bool) {
	now := time.Now()
	delay := time.Duration(0)
	switch {
	case due == nt.Infinite:
		delay = 1<<63 - 1
	case due < 0:
		delay = time.Duration(min(-due, (1<<63-1)/100)) * 100
	case due > 0:
		delay = max(0, nt.Time(due).Go().Sub(now))
	}
	d := t.Dispatcher()
	d.Lock()
	was = t.set
	t.disarmLocked()
	t.set = false
	t.armed, t.due, t.period = true, now.Add(delay), period
	t.apc, t.thread = apc, thread
	if delay <= 0 {
		delay = t.expireLocked(now)
	}
	if t.armed {
		if t.fire == nil {
			t.fire = time.AfterFunc(delay, t.expire)
		} else {
			t.fire.Reset(delay)
		}
	}
	d.Unlock()
	return was
}

// disarmLocked takes back what is pending of the current setting.
func (t *Timer) disarmLocked() {
	t.armed = false
	if t.fire != nil {
		t.fire.Stop()
	}
	if t.shot != nil {
		t.shot.cancelled = true
		t.shot = nil
	}
	t.apc, t.thread = nil, nil
}

// expire runs when the timer fires. A call that comes too early is left over
// from an earlier setting.
func (t *Timer) expire() {
	now := time.Now()
	d := t.Dispatcher()
	d.Lock()
	if t.armed && !now.Before(t.due) {
		if delay := t.expireLocked(now); t.armed {
			t.fire.Reset(delay)
		}
	}
	d.Unlock()
}

// expireLocked signals the timer and returns when it is due again if it is
// still armed.
func (t *Timer) expireLocked(now time.Time) time.Duration {
	t.set = true
	t.WakeLocked()
	if t.apc != nil {
		t.queueAPCLocked(now)
	}
	if t.period <= 0 {
		t.armed = false
		return 0
	}
	t.due = t.due.Add(t.period)
	if t.due.Before(now) {
		t.due = now.Add(t.period)
	}
	return t.due.Sub(now)
}

// queueAPCLocked queues the timer's APC unless the last one still waits.
func (t *Timer) queueAPCLocked(now time.Time) {
	if t.shot != nil && t.shot.queued {
		return
	}
	shot := &timerShot{queued: true}
	d, at, apc := t.Dispatcher(), nt.TimeOf(now), t.apc
	a := wait.APC{
		Routine: apc.Routine,
		Args:    [3]uint64{apc.Context, uint64(uint32(at)), uint64(uint64(at) >> 32)},
		Cancelled: func() bool {
			d.Lock()
			defer d.Unlock()
			shot.queued = false
			return shot.cancelled
		},
	}
	if apc.Deliver != nil {
		a.Deliver = func() { apc.Deliver(at) }
	}
	if t.thread.QueueAPCLocked(a) {
		t.shot = shot
	}
}

// Cancel disarms the timer, leaves its signal state alone, and returns that.
// (KeCancelTimer, NtCancelTimer.)
func (t *Timer) Cancel() (set bool) {
	d := t.Dispatcher()
	d.Lock()
	t.disarmLocked()
	set = t.set
	d.Unlock()
	return set
}

// Query returns the signal state and the time left, negative if it has passed.
func (t *Timer) Query() (set bool, left time.Duration) {
	d := t.Dispatcher()
	d.Lock()
	defer d.Unlock()
	return t.set, time.Until(t.due)
}

// CreateTimer creates or opens a timer. (NtCreateTimer, NtCreateTimer2.)
func (c Caller) CreateTimer(a *object.Attr, access nt.Access, manual bool) (nt.Handle, nt.Status, error) {
	return c.create(NewTimer(c.Process.kernel, manual), a, access)
}

// OpenTimer opens a timer by name. (NtOpenTimer.)
func (c Caller) OpenTimer(a *object.Attr, access nt.Access) (nt.Handle, error) {
	return c.open(typeTimer, a, access)
}

// SetTimer arms a timer; period is in milliseconds, STATUS_INVALID_PARAMETER if
// negative. apc goes to the calling thread. (NtSetTimer.)
func (c Caller) SetTimer(h nt.Handle, due nt.Timeout, period int32, apc *TimerAPC) (was bool, err error) {
	if period < 0 {
		return false, nt.STATUS_INVALID_PARAMETER
	}
	return c.SetTimerPeriod(h, due, time.Duration(period)*time.Millisecond, apc)
}

// SetTimerPeriod is SetTimer with a period of any length, STATUS_INVALID_PARAMETER if negative.
// (NtSetTimer2.)
func (c Caller) SetTimerPeriod(h nt.Handle, due nt.Timeout, period time.Duration, apc *TimerAPC) (was bool, err error) {
	if period < 0 {
		return false, nt.STATUS_INVALID_PARAMETER
	}
	t, err := Ref[*Timer](c, h, nt.TIMER_MODIFY_STATE)
	if err != nil {
		return false, err
	}
	if c.Thread == nil {
		apc = nil
	}
	return t.Set(due, period, apc, c.Thread), nil
}

// CancelTimer disarms a timer and returns its signal state. (NtCancelTimer.)
func (c Caller) CancelTimer(h nt.Handle) (set bool, err error) {
	t, err := Ref[*Timer](c, h, nt.TIMER_MODIFY_STATE)
	if err != nil {
		return false, err
	}
	return t.Cancel(), nil
}

// QueryTimer returns the signal state of a timer and the time left.
// (NtQueryTimer.)
func (c Caller) QueryTimer(h nt.Handle) (set bool, left time.Duration, err error) {
	t, err := Ref[*Timer](c, h, nt.TIMER_QUERY_STATE)
	if err != nil {
		return false, 0, err
	}
	set, left = t.Query()
	return set, left, nil
}
