package api

import (
	"sync"
	"time"

	"haft.dev/internal/kernel"
	"haft.dev/internal/wait"
	"haft.dev/nt"
)

// pool runs callbacks on threads of the process that exist for that: work items,
// timers of timer queues, registered waits, and the objects of CreateThreadpool….
// A thread that finds nothing to do for a while ends.
type pool struct {
	mu      sync.Mutex
	work    []*Callback       // in order; guarded by mu, as all below
	sem     *kernel.Semaphore // counts work
	threads int
	waiting int // threads that wait for work, those that have not begun included
	ended   bool
}

// Limits of the pool: as many threads as the default of Windows, which wait for
// as long as theirs do.
const (
	maxPoolThreads = 500
	poolPatience   = 10 * time.Second
)

// Group is a set of callbacks whose end can be waited for: all those of one
// timer, wait or work object. Callbacks of one Lane group run one at a time.
type Group struct {
	p     *Process
	mu    sync.Mutex
	out   int         // callbacks that are queued or run; guarded by mu, as all below
	ended []func()    // what to do when there are none
	lane  []*Callback // waiting for their turn
	busy  bool        // one of the lane is queued or runs
}

// NewGroup returns a group without callbacks.
func (p *Process) NewGroup() *Group { return &Group{p: p} }

// Callback is one call of a guest function by a pool thread.
type Callback struct {
	Fn   uint64
	Args []uint64
	// Skip, if not nil, is asked when the callback's turn has come.
	Skip func() bool
	// Done, if not nil, is called when the function has returned.
	Done func()

	group *Group
	lane  *Group
}

// Submit queues a callback as part of the group. If lane is not nil, it waits
// until the callbacks queued to lane before have returned.
func (g *Group) Submit(cb *Callback, lane *Group) {
	cb.group, cb.lane = g, lane
	g.mu.Lock()
	g.out++
	g.mu.Unlock()
	if lane != nil {
		lane.mu.Lock()
		if lane.busy {
			lane.lane = append(lane.lane, cb)
			lane.mu.Unlock()
			return
		}
		lane.busy = true
		lane.mu.Unlock()
	}
	g.p.pool.add(g.p, cb)
}

// finished counts a callback out.
func (cb *Callback) finished() {
	if cb.Done != nil {
		cb.Done()
	}
	if l := cb.lane; l != nil {
		l.mu.Lock()
		var next *Callback
		if len(l.lane) > 0 {
			next, l.lane = l.lane[0], l.lane[1:]
		}
		l.busy = next != nil
		l.mu.Unlock()
		if next != nil {
			next.group.p.pool.add(next.group.p, next)
		}
	}
	g := cb.group
	g.mu.Lock()
	g.out--
	var ended []func()
	if g.out == 0 {
		ended, g.ended = g.ended, nil
	}
	g.mu.Unlock()
	for _, f := range ended {
		f()
	}
}

// Outstanding reports whether callbacks of the group are queued or run.
func (g *Group) Outstanding() bool {
	g.mu.Lock()
	defer g.mu.Unlock()
	return g.out > 0
}

// WhenIdle calls f when no callback of the group is queued or runs: now, or in a
// pool thread. It reports whether it called f now.
func (g *Group) WhenIdle(f func()) bool {
	g.mu.Lock()
	if g.out > 0 {
		g.ended = append(g.ended, f)
		g.mu.Unlock()
		return false
	}
	g.mu.Unlock()
	f()
	return true
}

// Await blocks the calling thread until no callback of the group is queued or
// runs.
func (g *Group) Await(c *Call) error {
	ev := kernel.NewEvent(c.P.K.Kernel(), true, false)
	if g.WhenIdle(func() { ev.Set() }) {
		return nil
	}
	if s := c.T.K.WaitOne(ev.Waitable(), false, nt.Infinite); s != nt.STATUS_SUCCESS {
		return s
	}
	return nil
}

// add queues a callback whose turn has come, and starts a thread if all are busy.
func (p *pool) add(proc *Process, cb *Callback) {
	p.mu.Lock()
	if p.ended {
		p.mu.Unlock()
		return
	}
	if p.sem == nil {
		p.sem = kernel.NewSemaphore(proc.K.Kernel(), 0, 1<<31-1)
	}
	p.work = append(p.work, cb)
	spawn := len(p.work) > p.waiting && p.threads < maxPoolThreads
	if spawn {
		p.threads++
		p.waiting++
	}
	p.mu.Unlock()
	p.sem.Release(1)
	if !spawn {
		return
	}
	t, err := proc.newThread(proc.thunks[poolWorker], 0, 0, 0, false)
	if err != nil { // another thread has to do it
		p.leave()
		return
	}
	t.Start()
}

// leave counts a thread out that was waiting.
func (p *pool) leave() {
	p.mu.Lock()
	p.threads--
	p.waiting--
	p.mu.Unlock()
}

// wait blocks a waiting thread until there is work for it; nil: the thread is to
// end, or was told to.
func (p *pool) wait(t *kernel.Thread) (*Callback, nt.Status) {
	for {
		s := t.WaitOne(p.sem.Waitable(), false, nt.Millis(uint32(poolPatience/time.Millisecond)))
		p.mu.Lock()
		switch {
		case len(p.work) > 0 && s == nt.STATUS_SUCCESS:
			cb := p.work[0]
			p.work[0] = nil
			p.work = p.work[1:]
			p.waiting--
			p.mu.Unlock()
			return cb, s
		case s == nt.STATUS_SUCCESS, s == nt.STATUS_TIMEOUT && len(p.work) > 0:
			p.mu.Unlock() // somebody counts on this thread
			continue
		}
		p.threads--
		p.waiting--
		p.mu.Unlock()
		return nil, s
	}
}

// poolWorker is what a pool thread does first.
func (t *Thread) poolWorker() {
	p := &t.P.pool
	p.mu.Lock()
	none := p.sem == nil
	p.mu.Unlock()
	if none { // the program has jumped here
		t.unknown(poolWorker)
		return
	}
	for {
		cb, s := p.wait(t.K)
		switch {
		case s == nt.STATUS_TIMEOUT:
			t.Exit(0)
			return
		case cb == nil:
			t.checkpoint()
			return
		}
		next := func() {
			cb.finished()
			p.mu.Lock()
			p.waiting++
			p.mu.Unlock()
		}
		if cb.Skip != nil && cb.Skip() {
			next()
			continue
		}
		t.callGuest(cb.Fn, cb.Args, func(uint64) {
			next()
			t.poolWorker()
		})
		return
	}
}

// end stops the pool of a process that has ended.
func (p *pool) end() {
	p.mu.Lock()
	defer p.mu.Unlock()
	p.ended, p.work = true, nil
}

// ObjectWait waits for an object without a thread, once each time it is armed.
type ObjectWait struct {
	target kernel.Waitable
	waiter wait.Waiter
	d      *wait.Dispatcher
	fire   func(timedOut bool)
	timer  *time.Timer // guarded by the dispatcher lock
	armed  bool        // guarded by the dispatcher lock
}

// NewObjectWait returns a wait for the object of a handle that calls fire, in a
// goroutine of its own, when the object is signalled or the time is over. The
// object stays until Release. A mutant cannot be waited for, since no thread
// would own it: STATUS_OBJECT_TYPE_MISMATCH.
func (c *Call) NewObjectWait(h nt.Handle, fire func(timedOut bool)) (*ObjectWait, error) {
	o, err := kernel.Ref[kernel.Waitable](c.K, h, nt.SYNCHRONIZE)
	if err != nil {
		return nil, err
	}
	if _, ok := o.(*kernel.Mutant); ok {
		return nil, nt.STATUS_OBJECT_TYPE_MISMATCH
	}
	if !o.ObjectHeader().TryRetain() {
		return nil, nt.STATUS_INVALID_HANDLE
	}
	w := &ObjectWait{target: o, d: c.P.K.Kernel().Dispatcher, fire: fire}
	w.waiter.InitNotify(func(nt.Status) { w.firedLocked() })
	return w, nil
}

func (w *ObjectWait) firedLocked() {
	w.armed = false
	if w.timer != nil {
		w.timer.Stop()
	}
	go w.fire(false)
}

// Arm begins to wait, for at most timeout (nt.Infinite: for ever).
func (w *ObjectWait) Arm(timeout nt.Timeout) {
	w.d.Lock()
	defer w.d.Unlock()
	if w.armed {
		return
	}
	w.armed = true
	if _, now := w.waiter.NotifyLocked(w.target.Waitable()); now {
		w.firedLocked()
		return
	}
	if timeout == nt.Infinite {
		return
	}
	delay := time.Duration(0)
	if timeout < 0 {
		delay = time.Duration(-timeout) * 100
	} else {
		delay = time.Until(nt.Time(timeout).Go())
	}
	w.timer = time.AfterFunc(delay, w.timeout)
}

func (w *ObjectWait) timeout() {
	w.d.Lock()
	if !w.armed || !w.waiter.CancelLocked() {
		w.d.Unlock()
		return
	}
	w.armed = false
	w.d.Unlock()
	w.fire(true)
}

// Disarm ends the wait and reports whether it was under way.
func (w *ObjectWait) Disarm() bool {
	w.d.Lock()
	defer w.d.Unlock()
	was := w.armed && w.waiter.CancelLocked()
	w.armed = false
	if w.timer != nil {
		w.timer.Stop()
	}
	return was
}

// Release gives up the object.
func (w *ObjectWait) Release() {
	w.Disarm()
	w.target.ObjectHeader().Release()
}
