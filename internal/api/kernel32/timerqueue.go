package kernel32

import (
	"sync"
	"time"

	"haft.dev/internal/api"
	"haft.dev/internal/kernel"
	"haft.dev/nt"
)

func timerQueueFuncs() []api.Func {
	return []api.Func{
		api.F4("ChangeTimerQueueTimer(TimerQueue, Timer, DueTime, Period)", changeTimerQueueTimer),
		api.F0("CreateTimerQueue()", createTimerQueue).Opens("DeleteTimerQueueEx"),
		api.F7("CreateTimerQueueTimer(phNewTimer, TimerQueue, Callback, Parameter, DueTime, Period, Flags)", createTimerQueueTimer).Opens("DeleteTimerQueueTimer"),
		api.F1("DeleteTimerQueue(TimerQueue)", deleteTimerQueue).Closes(),
		api.F2("DeleteTimerQueueEx(TimerQueue, CompletionEvent)", deleteTimerQueueEx).Closes(),
		api.F3("DeleteTimerQueueTimer(TimerQueue, Timer, CompletionEvent)", deleteTimerQueueTimer).Closes(),
	}
}

// Flags of timer queues, registered waits and work items (WT_*).
const (
	wtExecuteInIOThread         = 0x01
	wtExecuteInWaitThread       = 0x04
	wtExecuteOnlyOnce           = 0x08
	wtExecuteLongFunction       = 0x10
	wtExecuteInTimerThread      = 0x20
	wtExecuteInPersistentThread = 0x80
	wtTransferImpersonation     = 0x100
	wtMaximumThreads            = 0xFFFF0000 // the high word: RtlQueueWorkItem's limit
	wtKnown                     = wtExecuteInIOThread | wtExecuteInWaitThread | wtExecuteOnlyOnce | wtExecuteLongFunction |
		wtExecuteInTimerThread | wtExecuteInPersistentThread | wtTransferImpersonation | wtMaximumThreads | 0x42
)

// timerQueue is a timer queue. Programs hold its address, which is no handle:
// CloseHandle knows it not.
type timerQueue struct {
	at     uint64
	timers map[uint64]*queueTimer // guarded by timerQueues.mu
	lane   *api.Group             // callbacks that run in the timer thread
}

// queueTimer is one timer of a queue.
type queueTimer struct {
	at     uint64
	queue  *timerQueue
	group  *api.Group
	fn     uint64
	param  uint64
	flags  api.Flags
	mu     sync.Mutex
	fire   *time.Timer // guarded by mu, as all below
	due    time.Time
	period time.Duration
	over   bool
	fired  bool // it was not periodic, and is done
}

// timerQueues are those of a process. The one at 0 is the default queue.
type timerQueues struct {
	p      *api.Process
	mu     sync.Mutex
	queues map[uint64]*timerQueue
}

var processTimerQueues = api.PerProcess[*timerQueues]{New: func(p *api.Process) *timerQueues {
	return &timerQueues{p: p, queues: map[uint64]*timerQueue{0: {timers: make(map[uint64]*queueTimer), lane: p.NewGroup()}}}
}}

// OwnerEnded stops the timers of a process that has ended.
func (q *timerQueues) OwnerEnded() {
	q.mu.Lock()
	defer q.mu.Unlock()
	for _, tq := range q.queues {
		for _, t := range tq.timers {
			t.stop()
		}
	}
}

// opaque returns an address that stands for something and is no handle.
func opaque(p *api.Process) (uint64, error) { return p.AllocBytes(make([]byte, 16)) }

func createTimerQueue(c *api.Call) error {
	at, err := opaque(c.P)
	if err != nil {
		return err
	}
	q := processTimerQueues.Of(c.P)
	q.mu.Lock()
	q.queues[at] = &timerQueue{at: at, timers: make(map[uint64]*queueTimer), lane: c.P.NewGroup()}
	q.mu.Unlock()
	c.Return(at)
	return nil
}

func createTimerQueueTimer(c *api.Call, out api.Out[uint64], queue api.Ptr, fn api.Code, param uint64, due, period uint32, flags api.Flags) error {
	if fn == 0 || flags&^wtKnown != 0 || flags&wtExecuteOnlyOnce != 0 && period != 0 {
		return nt.ERROR_INVALID_PARAMETER
	}
	out.Must(c, 0)
	at, err := opaque(c.P)
	if err != nil {
		return err
	}
	qs := processTimerQueues.Of(c.P)
	t := &queueTimer{at: at, group: c.P.NewGroup(), fn: uint64(fn), param: param, flags: flags}
	qs.mu.Lock()
	t.queue = qs.queues[uint64(queue)]
	if t.queue == nil {
		qs.mu.Unlock()
		c.P.FreeBlock(at)
		return nt.ERROR_INVALID_HANDLE
	}
	t.queue.timers[at] = t
	qs.mu.Unlock()
	out.Must(c, at)
	t.set(due, period)
	return nil
}

// set arms the timer: INFINITE does not. One that was not periodic and has expired is
// left alone. (ChangeTimerQueueTimer.)
func (t *queueTimer) set(due, period uint32) {
	t.mu.Lock()
	defer t.mu.Unlock()
	if t.over || t.fired {
		return
	}
	if t.fire != nil {
		t.fire.Stop()
		t.fire = nil
	}
	t.period = time.Duration(period) * time.Millisecond
	if due == 0xFFFFFFFF {
		return
	}
	delay := time.Duration(due) * time.Millisecond
	t.due = time.Now().Add(delay)
	t.fire = time.AfterFunc(delay, t.expire)
}

// expire queues the callback and arms the timer again if it is periodic.
func (t *queueTimer) expire() {
	t.mu.Lock()
	if t.over || t.fire == nil {
		t.mu.Unlock()
		return
	}
	if t.period > 0 {
		now := time.Now()
		if t.due = t.due.Add(t.period); t.due.Before(now) {
			t.due = now.Add(t.period)
		}
		t.fire.Reset(t.due.Sub(now))
	} else {
		t.fired = true
	}
	// Counted as outstanding before the deletion of the timer can look.
	lane := (*api.Group)(nil)
	if t.flags&wtExecuteInTimerThread != 0 {
		lane = t.queue.lane
	}
	t.group.Submit(&api.Callback{Fn: t.fn, Args: []uint64{t.param, 1}, Skip: t.isOver}, lane)
	t.mu.Unlock()
}

func (t *queueTimer) isOver() bool {
	t.mu.Lock()
	defer t.mu.Unlock()
	return t.over
}

// stop makes sure that no more callbacks begin.
func (t *queueTimer) stop() {
	t.mu.Lock()
	t.over = true
	if t.fire != nil {
		t.fire.Stop()
	}
	t.mu.Unlock()
}

// find returns a timer, of whatever queue it is; the queue that is given must be one.
func (qs *timerQueues) find(queue, timer api.Ptr) (*queueTimer, error) {
	q := qs.queues[uint64(queue)]
	if q == nil {
		return nil, nt.ERROR_INVALID_HANDLE
	}
	if t := q.timers[uint64(timer)]; t != nil {
		return t, nil
	}
	for _, q := range qs.queues {
		if t := q.timers[uint64(timer)]; t != nil {
			return t, nil
		}
	}
	return nil, nt.ERROR_INVALID_HANDLE
}

func changeTimerQueueTimer(c *api.Call, queue, timer api.Ptr, due, period uint32) error {
	qs := processTimerQueues.Of(c.P)
	qs.mu.Lock()
	t, err := qs.find(queue, timer)
	qs.mu.Unlock()
	if err != nil {
		return err
	}
	if t.flags&wtExecuteOnlyOnce != 0 && period != 0 {
		return nt.ERROR_INVALID_PARAMETER
	}
	t.set(due, period)
	return nil
}

// completion is what a CompletionEvent parameter asks for: NULL, to return at
// once; INVALID_HANDLE_VALUE, to wait; or an event to set.
type completion struct {
	wait  bool
	event *kernel.Event
}

func completionOf(c *api.Call, h api.Handle) (completion, error) {
	switch h.NT() {
	case 0:
		return completion{}, nil
	case nt.CurrentProcess:
		return completion{wait: true}, nil
	}
	e, err := kernel.Ref[*kernel.Event](c.K, h.NT(), nt.EVENT_MODIFY_STATE)
	return completion{event: e}, err
}

// finish ends a deletion: idle calls its argument when no callback runs any more,
// and reports whether that is now. What is still under way is ERROR_IO_PENDING.
func (x completion) finish(c *api.Call, idle func(func()) bool) error {
	switch {
	case x.wait:
		done := kernel.NewEvent(c.P.K.Kernel(), true, false)
		if idle(func() { done.Set() }) {
			return nil
		}
		if s := c.T.K.WaitOne(done.Waitable(), false, nt.Infinite); s != nt.STATUS_SUCCESS {
			return s
		}
		return nil
	case x.event != nil:
		e := x.event
		e.Retain()
		if !idle(func() { e.Set(); e.Release() }) {
			return nt.ERROR_IO_PENDING
		}
		return nil
	}
	if !idle(func() {}) {
		return nt.ERROR_IO_PENDING
	}
	return nil
}

func deleteTimerQueueTimer(c *api.Call, queue, timer api.Ptr, event api.Handle) error {
	if timer == 0 {
		return nt.ERROR_INVALID_PARAMETER
	}
	x, err := completionOf(c, event)
	if err != nil {
		return err
	}
	qs := processTimerQueues.Of(c.P)
	qs.mu.Lock()
	t, err := qs.find(queue, timer)
	if err == nil {
		delete(t.queue.timers, t.at)
	}
	qs.mu.Unlock()
	if err != nil {
		return err
	}
	t.stop()
	p := c.P
	return x.finish(c, func(done func()) bool {
		return t.group.WhenIdle(func() { p.FreeBlock(t.at); done() })
	})
}

func deleteTimerQueue(c *api.Call, queue api.Ptr) error {
	err := deleteTimerQueueEx(c, queue, 0)
	if err == nt.ERROR_IO_PENDING { // it goes when it can
		return nil
	}
	return err
}

func deleteTimerQueueEx(c *api.Call, queue api.Ptr, event api.Handle) error {
	x, err := completionOf(c, event)
	if err != nil {
		return err
	}
	qs := processTimerQueues.Of(c.P)
	qs.mu.Lock()
	q := qs.queues[uint64(queue)]
	if q == nil || queue == 0 {
		qs.mu.Unlock()
		return nt.ERROR_INVALID_HANDLE
	}
	delete(qs.queues, q.at)
	timers := q.timers
	q.timers = make(map[uint64]*queueTimer)
	qs.mu.Unlock()
	p := c.P
	return x.finish(c, func(done func()) bool {
		var mu sync.Mutex
		left := len(timers) + 1
		one := func() {
			mu.Lock()
			left--
			last := left == 0
			mu.Unlock()
			if last {
				p.FreeBlock(q.at)
				done()
			}
		}
		all := true
		for _, t := range timers {
			t.stop()
			all = t.group.WhenIdle(func() { p.FreeBlock(t.at); one() }) && all
		}
		one()
		return all
	})
}
