package wait

import (
	"sync/atomic"
	"testing"
	"testing/synctest"
	"time"

	"haft.dev/nt"
)

// event is an event object.
type event struct {
	Object
	auto, set bool
}

func newEvent(d *Dispatcher, auto, set bool) *event {
	e := &event{auto: auto, set: set}
	e.Init(d, e)
	return e
}

func (e *event) Signaled(*Waiter) bool { return e.set }

func (e *event) Consume(*Waiter) nt.Status {
	e.set = e.set && !e.auto
	return nt.STATUS_SUCCESS
}

func (e *event) setLocked() {
	e.set = true
	e.WakeLocked()
}

func (e *event) Set() {
	e.d.Lock()
	defer e.d.Unlock()
	e.setLocked()
}

func (e *event) Reset() {
	e.d.Lock()
	defer e.d.Unlock()
	e.set = false
}

func (e *event) Pulse() {
	e.d.Lock()
	defer e.d.Unlock()
	e.setLocked()
	e.set = false
}

// semaphore is a semaphore object without an upper limit.
type semaphore struct {
	Object
	count int
}

func newSemaphore(d *Dispatcher, count int) *semaphore {
	s := &semaphore{count: count}
	s.Init(d, s)
	return s
}

func (s *semaphore) Signaled(*Waiter) bool { return s.count > 0 }

func (s *semaphore) Consume(*Waiter) nt.Status {
	s.count--
	return nt.STATUS_SUCCESS
}

func (s *semaphore) Release(n int) {
	s.d.Lock()
	defer s.d.Unlock()
	s.count += n
	s.WakeLocked()
}

// mutant is a mutex object.
type mutant struct {
	Object
	link      Owned
	count     int
	abandoned bool
}

func newMutant(d *Dispatcher) *mutant {
	m := new(mutant)
	m.Init(d, m)
	m.link.Init(func() {
		m.count, m.abandoned = 0, true
		m.WakeLocked()
	})
	return m
}

func (m *mutant) Signaled(w *Waiter) bool {
	return m.link.Owner() == nil || m.link.Owner() == w.Thread()
}

func (m *mutant) Consume(w *Waiter) nt.Status {
	if m.count++; m.count == 1 {
		m.link.TakeLocked(w.Thread())
	}
	if m.abandoned {
		m.abandoned = false
		return nt.STATUS_ABANDONED_WAIT_0
	}
	return nt.STATUS_SUCCESS
}

// Release gives one acquisition of t back.
func (m *mutant) Release(t *Thread) bool {
	m.d.Lock()
	defer m.d.Unlock()
	if m.link.Owner() != t {
		return false
	}
	if m.count--; m.count == 0 {
		m.link.DropLocked()
		m.WakeLocked()
	}
	return true
}

func newThread(d *Dispatcher) *Thread {
	t := new(Thread)
	t.Init(d)
	return t
}

// poison is no result of any wait.
const poison nt.Status = 0xDEADBEEF

// running is a wait that a goroutine makes.
type running struct {
	thread *Thread
	status atomic.Uint32 // poison until the wait is over
	at     time.Time
}

// start begins a wait on a goroutine and returns when it is over or blocked.
func start(t *Thread, wait func() nt.Status) *running {
	r := &running{thread: t}
	r.status.Store(uint32(poison))
	go func() {
		s := wait()
		r.at = time.Now()
		r.status.Store(uint32(s))
	}()
	synctest.Wait()
	return r
}

func (r *running) want(tb testing.TB, what string, s nt.Status) {
	tb.Helper()
	synctest.Wait()
	if got := nt.Status(r.status.Load()); got != s {
		tb.Errorf("%s: %v, want %v", what, got, s)
	}
}

func wantStatus(tb testing.TB, what string, got, want nt.Status) {
	tb.Helper()
	if got != want {
		tb.Errorf("%s: %v, want %v", what, got, want)
	}
}

func objects(objs ...interface{ Waitable() *Object }) (out []*Object) {
	for _, o := range objs {
		out = append(out, o.Waitable())
	}
	return out
}

// idle checks that a thread waits for nothing and that nobody waits for objs.
func idle(tb testing.TB, t *Thread, objs ...*Object) {
	tb.Helper()
	if _, _, _, _, ok := t.Blocked(); ok {
		tb.Error("the thread waits")
	}
	for i, o := range objs {
		if o.IsWaited() {
			tb.Errorf("object %d has a waiter", i)
		}
	}
}
