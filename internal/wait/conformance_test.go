package wait

import (
	"testing"
	"testing/synctest"
	"time"

	"haft.dev/nt"
)

// TestImmediate checks waits that need not block: result and state afterwards.
func TestImmediate(t *testing.T) {
	type state struct{ a, b, manual bool }
	for _, c := range []struct {
		name   string
		before state
		sem    int
		all    bool
		order  string
		want   nt.Status
		after  state
		left   int
	}{
		{"any, none", state{}, 0, false, "abms", nt.STATUS_TIMEOUT, state{}, 0},
		{"any, the lowest index wins", state{true, true, true}, 1, false, "abms", 0, state{false, true, true}, 1},
		{"any, the second", state{false, true, true}, 1, false, "abms", 1, state{false, false, true}, 1},
		{"any, a manual event stays", state{false, false, true}, 1, false, "abms", 2, state{false, false, true}, 1},
		{"any, the last", state{}, 2, false, "abms", 3, state{}, 1},
		{"any, one twice", state{true, false, false}, 0, false, "baa", 1, state{}, 0},
		{"all", state{true, true, true}, 3, true, "abms", 0, state{false, false, true}, 2},
		{"all but one", state{true, true, true}, 0, true, "abms", nt.STATUS_TIMEOUT, state{true, true, true}, 0},
		{"all but the first", state{false, true, true}, 5, true, "abms", nt.STATUS_TIMEOUT, state{false, true, true}, 5},
		{"all of one", state{true, false, false}, 0, true, "a", 0, state{}, 0},
	} {
		d := NewDispatcher()
		th := newThread(d)
		a, b, m, s := newEvent(d, true, c.before.a), newEvent(d, true, c.before.b), newEvent(d, false, c.before.manual), newSemaphore(d, c.sem)
		var objs []*Object
		for _, r := range c.order {
			objs = append(objs, map[rune]*Object{'a': &a.Object, 'b': &b.Object, 'm': &m.Object, 's': &s.Object}[r])
		}
		wantStatus(t, c.name, th.Wait(objs, c.all, false, 0), c.want)
		if got := (state{a.set, b.set, m.set}); got != c.after || s.count != c.left {
			t.Errorf("%s: afterwards %+v and %d, want %+v and %d", c.name, got, s.count, c.after, c.left)
		}
		idle(t, th, objs...)
	}
}

// TestWaitAll signals objects one by one: nothing is consumed before the last.
func TestWaitAll(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		d := NewDispatcher()
		a, b, s := newEvent(d, true, false), newEvent(d, true, false), newSemaphore(d, 0)
		objs := objects(a, b, s)
		th := newThread(d)
		r := start(th, func() nt.Status { return th.Wait(objs, true, false, nt.Infinite) })
		a.Set()
		s.Release(2)
		r.want(t, "two of three", poison)
		if !a.set || s.count != 2 {
			t.Error("something was consumed")
		}
		// Somebody else may take what the wait for all has not consumed.
		wantStatus(t, "another thread", newThread(d).WaitOne(&a.Object, false, 0), 0)
		b.Set()
		r.want(t, "again two of three", poison)
		a.Set()
		r.want(t, "all", 0)
		if a.set || b.set || s.count != 1 {
			t.Errorf("afterwards %v, %v, %d", a.set, b.set, s.count)
		}
		idle(t, th, objs...)
	})
}

// TestTimeouts has waits that end by time only.
func TestTimeouts(t *testing.T) {
	for _, c := range []struct {
		name    string
		timeout func() nt.Timeout
		after   time.Duration
	}{
		{"zero", func() nt.Timeout { return 0 }, 0},
		{"100 ns", func() nt.Timeout { return -1 }, 100},
		{"relative", func() nt.Timeout { return nt.After(3 * time.Hour) }, 3 * time.Hour},
		{"absolute", func() nt.Timeout { return nt.Timeout(nt.TimeOf(time.Now().Add(time.Hour))) }, time.Hour},
		{"past", func() nt.Timeout { return nt.Timeout(nt.TimeOf(time.Now().Add(-time.Hour))) }, 0},
		{"long past", func() nt.Timeout { return 1 }, 0},
	} {
		synctest.Test(t, func(t *testing.T) {
			d := NewDispatcher()
			th, e := newThread(d), newEvent(d, true, false)
			for _, objs := range [][]*Object{{&e.Object}, {&e.Object, &e.Object}, nil} {
				began := time.Now()
				wantStatus(t, c.name, th.Wait(objs, false, false, c.timeout()), nt.STATUS_TIMEOUT)
				if got := time.Since(began); got != c.after {
					t.Errorf("%s: after %v, want %v", c.name, got, c.after)
				}
			}
			idle(t, th, &e.Object)
			// A signal before the timeout wins, and the old timer ends nothing later.
			r := start(th, func() nt.Status { return th.WaitOne(&e.Object, false, nt.After(time.Hour)) })
			time.Sleep(30 * time.Minute)
			e.Set()
			r.want(t, "signalled", 0)
			r = start(th, func() nt.Status { return th.WaitOne(&e.Object, false, nt.Infinite) })
			time.Sleep(1000 * time.Hour)
			r.want(t, "infinite", poison)
			e.Set()
			r.want(t, "signalled after long", 0)
		})
	}
}

// TestAbandoned ends the owner of a mutant.
func TestAbandoned(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		const abandoned = nt.STATUS_ABANDONED_WAIT_0
		d := NewDispatcher()
		own := func(m *mutant) *Thread {
			th := newThread(d)
			wantStatus(t, "own", th.WaitOne(&m.Object, false, 0), 0)
			wantStatus(t, "own twice", th.WaitOne(&m.Object, false, 0), 0)
			return th
		}
		m, e := newMutant(d), newEvent(d, true, false)
		for _, c := range []struct {
			objs []*Object
			all  bool
			set  bool
			want nt.Status
		}{
			{objects(m), false, false, abandoned},
			{objects(e, m), false, false, abandoned + 1},
			{objects(e, e, e, m), false, false, abandoned + 3},
			{objects(e, m), true, true, abandoned},
			{objects(m, e), true, true, abandoned},
		} {
			for _, blocks := range []bool{false, true} {
				e.set = c.set
				owner, th := own(m), newThread(d)
				if !blocks {
					owner.Rundown()
				}
				r := start(th, func() nt.Status { return th.Wait(c.objs, c.all, false, nt.Infinite) })
				if blocks {
					r.want(t, "owned", poison)
					owner.Rundown()
				}
				r.want(t, "abandoned", c.want)
				if m.link.Owner() != th || m.count != 1 || m.abandoned || e.set {
					t.Errorf("owner %p, count %d", m.link.Owner(), m.count)
				}
				if newThread(d).WaitOne(&m.Object, false, 0) != nt.STATUS_TIMEOUT || !m.Release(th) || m.Release(th) {
					t.Error("the mutant is not owned once")
				}
			}
		}
	})
}

// TestAlertable has waits that alerts and APCs end.
func TestAlertable(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		d := NewDispatcher()
		th, e := newThread(d), newEvent(d, true, false)
		wait := func(alertable bool, timeout nt.Timeout) func() nt.Status {
			return func() nt.Status { return th.WaitOne(&e.Object, alertable, timeout) }
		}
		drain := func(n int) {
			t.Helper()
			for range n {
				if _, ok := th.TakeAPC(); !ok {
					t.Error("no APC")
				}
			}
			if th.HasAPC() {
				t.Error("an APC is left")
			}
		}
		th.Alert()
		wantStatus(t, "alerted, not alertable", wait(false, 0)(), nt.STATUS_TIMEOUT)
		wantStatus(t, "alerted", wait(true, 0)(), nt.STATUS_ALERTED)
		wantStatus(t, "the alert is gone", wait(true, 0)(), nt.STATUS_TIMEOUT)
		r := start(th, wait(true, nt.Infinite))
		th.Alert()
		r.want(t, "alerted during the wait", nt.STATUS_ALERTED)
		if th.TestAlert() {
			t.Error("the alert is left")
		}
		th.Alert()
		if !th.TestAlert() || th.TestAlert() {
			t.Error("TestAlert")
		}

		th.QueueAPC(APC{Routine: 1})
		wantStatus(t, "APC, not alertable", wait(false, 0)(), nt.STATUS_TIMEOUT)
		wantStatus(t, "APC, zero timeout", wait(true, 0)(), nt.STATUS_USER_APC)
		e.set = true
		wantStatus(t, "the signalled object wins", wait(true, nt.Infinite)(), 0)
		if e.set {
			t.Error("not consumed")
		}
		drain(1)
		r = start(th, wait(true, nt.Infinite))
		th.QueueAPC(APC{Routine: 2})
		th.QueueAPC(APC{Routine: 3})
		r.want(t, "APC during the wait", nt.STATUS_USER_APC)
		if a, _ := th.TakeAPC(); a.Routine != 2 {
			t.Errorf("APC %d first", a.Routine)
		}
		drain(1)
		r = start(th, wait(false, nt.After(time.Hour)))
		th.QueueAPC(APC{})
		th.Alert()
		r.want(t, "not alertable", poison)
		time.Sleep(time.Hour)
		r.want(t, "not alertable", nt.STATUS_TIMEOUT)
		wantStatus(t, "the alert comes before the APC", wait(true, 0)(), nt.STATUS_ALERTED)
		th.QueueAPC(APC{Cancelled: func() bool { return true }})
		if _, ok := th.TakeAPC(); !ok {
			t.Error("no APC")
		}
		if _, ok := th.TakeAPC(); ok {
			t.Error("a cancelled APC was delivered")
		}
		idle(t, th, &e.Object)
	})
}

// TestSuspended suspends waiting threads.
func TestSuspended(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		d := NewDispatcher()
		th, e := newThread(d), newEvent(d, true, false)
		wait := func(timeout nt.Timeout) *running {
			return start(th, func() nt.Status { return th.WaitOne(&e.Object, false, timeout) })
		}
		r := wait(nt.Infinite)
		th.Suspend()
		th.Suspend()
		e.Set()
		r.want(t, "suspended", poison)
		if !e.set {
			t.Error("a suspended thread consumed the signal")
		}
		if n := th.Resume(); n != 2 {
			t.Errorf("resume: %d", n)
		}
		r.want(t, "still suspended", poison)
		th.Resume()
		r.want(t, "resumed", 0)
		if e.set || th.Resume() != 0 {
			t.Error("not consumed, or a count is left")
		}

		r = wait(nt.Infinite)
		th.Suspend()
		e.Pulse()
		th.Resume()
		r.want(t, "the pulse was missed", poison)
		e.Pulse()
		r.want(t, "pulsed", 0)

		began := time.Now()
		r = wait(nt.After(3 * time.Hour))
		time.Sleep(time.Hour)
		th.Suspend()
		time.Sleep(time.Hour)
		th.Resume()
		r.want(t, "the old deadline", poison)
		time.Sleep(time.Hour)
		r.want(t, "the old deadline", nt.STATUS_TIMEOUT)
		if got := r.at.Sub(began); got != 3*time.Hour {
			t.Errorf("timeout after %v", got)
		}

		r = wait(nt.After(time.Hour))
		th.Suspend()
		time.Sleep(5 * time.Hour)
		r.want(t, "timed out while suspended", poison)
		th.Resume()
		r.want(t, "timed out while suspended", nt.STATUS_TIMEOUT)

		th.Suspend()
		r = wait(0)
		r.want(t, "a poll begun while suspended", poison)
		e.Set()
		th.Resume()
		r.want(t, "a poll begun while suspended", 0)

		th.Suspend()
		r = start(th, th.BlockWhileSuspended)
		r.want(t, "BlockWhileSuspended", poison)
		th.Resume()
		r.want(t, "BlockWhileSuspended", 0)
		for i := range MaximumSuspendCount {
			if n, err := th.Suspend(); n != i || err != nil {
				t.Fatalf("suspend %d: %d, %v", i, n, err)
			}
		}
		if n, err := th.Suspend(); n != MaximumSuspendCount || err != nt.STATUS_SUSPEND_COUNT_EXCEEDED {
			t.Errorf("one too many: %d, %v", n, err)
		}
		r = start(th, th.BlockWhileSuspended)
		th.Terminate()
		r.want(t, "terminated while suspended", nt.STATUS_THREAD_IS_TERMINATING)
	})
}

// TestTerminate ends waiting threads.
func TestTerminate(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		d := NewDispatcher()
		e := newEvent(d, true, false)
		for _, suspended := range []bool{false, true} {
			th := newThread(d)
			r := start(th, func() nt.Status { return th.WaitOne(&e.Object, false, nt.Infinite) })
			if suspended {
				th.Suspend()
			}
			if !th.Terminate() || th.Terminate() || !th.Ending() {
				t.Error("Terminate")
			}
			r.want(t, "terminated", nt.STATUS_THREAD_IS_TERMINATING)
			e.Set()
			wantStatus(t, "a later wait", th.WaitOne(&e.Object, false, nt.Infinite), nt.STATUS_THREAD_IS_TERMINATING)
			if _, err := th.Suspend(); err != nt.STATUS_THREAD_IS_TERMINATING || th.QueueAPC(APC{}) {
				t.Errorf("suspend: %v", err)
			}
			if _, ok := th.Poll(&e.Object); ok || !e.set {
				t.Error("an ending thread consumed the signal")
			}
			idle(t, th, &e.Object)
			e.Reset()
		}
	})
}

// TestSignalAndWait: nobody sees the signal before the signaller waits.
func TestSignalAndWait(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		d := NewDispatcher()
		go1, back := newEvent(d, true, false), newEvent(d, true, false)
		a, b := newThread(d), newThread(d)
		// b answers with a pulse, which a thread that does not wait yet would miss.
		rb := start(b, func() nt.Status {
			for range 200 {
				if s := b.WaitOne(&go1.Object, false, nt.Infinite); s != 0 {
					return s
				}
				back.Pulse()
			}
			return 0
		})
		ra := start(a, func() nt.Status {
			for range 200 {
				s, err := a.SignalAndWait(func() error { go1.setLocked(); return nil }, &back.Object, false, nt.After(time.Hour))
				if s != 0 || err != nil {
					return s
				}
			}
			return 0
		})
		ra.want(t, "the signaller", 0)
		rb.want(t, "the other", 0)
		_, err := a.SignalAndWait(func() error { return nt.STATUS_SEMAPHORE_LIMIT_EXCEEDED }, &back.Object, false, nt.Infinite)
		if err != nt.STATUS_SEMAPHORE_LIMIT_EXCEEDED {
			t.Error(err)
		}
		idle(t, a, &back.Object)
	})
}
