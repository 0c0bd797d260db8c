package haft_test

import (
	"testing"
	"testing/synctest"
	"time"

	"haft.dev"
	"haft.dev/nt"
)

// The tests of this file are rows R1 to R11 of docs/contract.md: mistakes that other
// implementations of these objects have made.

// waiting runs f in a new thread of p and returns what it returns, when it does.
func waiting(t *testing.T, p *haft.Process, f func(x *haft.Thread) nt.Status) <-chan nt.Status {
	t.Helper()
	x := must[*haft.Thread](t)(p.NewThread())
	done := make(chan nt.Status, 1)
	go func() {
		defer x.Exit(0)
		done <- f(x)
	}()
	synctest.Wait()
	return done
}

func still(t *testing.T, done <-chan nt.Status) {
	t.Helper()
	synctest.Wait()
	select {
	case s := <-done:
		t.Fatal("the wait has ended:", s)
	default:
	}
}

func ended(t *testing.T, done <-chan nt.Status, want nt.Status) {
	t.Helper()
	synctest.Wait()
	select {
	case s := <-done:
		if s != want {
			t.Fatalf("the wait ended with %v, want %v", s, want)
		}
	default:
		t.Fatal("the wait has not ended")
	}
}

// R1: a wait for all takes nothing before it has all.
func TestWaitAllTakesNothingEarly(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		_, p, th := world(t)
		a, b := event(t, th, false, false), event(t, th, false, false)
		done := waiting(t, p, func(x *haft.Thread) nt.Status {
			s, _ := x.WaitAll(nt.Infinite, a, b)
			return s
		})
		th.SetEvent(a)
		still(t, done)
		wantWait(t, th, a, 0, nt.STATUS_SUCCESS) // it was there to be taken by another
		th.SetEvent(b)
		still(t, done)
		th.SetEvent(a)
		ended(t, done, nt.STATUS_SUCCESS)
		wantWait(t, th, a, 0, nt.STATUS_TIMEOUT)
		wantWait(t, th, b, 0, nt.STATUS_TIMEOUT)
	})
}

// R2: a thread that waits holds up nobody, not even at the same objects.
func TestWaitHoldsNoLock(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		_, p, th := world(t)
		ev := event(t, th, true, false)
		done := waiting(t, p, func(x *haft.Thread) nt.Status {
			s, _ := x.Wait(ev, nt.After(time.Hour))
			return s
		})
		for range 100 {
			h := event(t, th, false, true)
			wantWait(t, th, h, 0, nt.STATUS_SUCCESS)
			wantWait(t, th, ev, 0, nt.STATUS_TIMEOUT)
			if err := th.Close(h); err != nil {
				t.Fatal(err)
			}
		}
		if _, err := th.Query(ev); err != nil {
			t.Error(err)
		}
		still(t, done)
		th.SetEvent(ev)
		ended(t, done, nt.STATUS_SUCCESS)
	})
}

// R3: a pulse wakes who waits, and is over: an auto-reset event one thread, a
// manual-reset event all, and nobody who comes later.
func TestPulse(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		_, p, th := world(t)
		for _, manual := range []bool{false, true} {
			ev := event(t, th, manual, false)
			wait := func(x *haft.Thread) nt.Status {
				s, _ := x.Wait(ev, nt.Infinite)
				return s
			}
			first, second := waiting(t, p, wait), waiting(t, p, wait)
			both := waiting(t, p, func(x *haft.Thread) nt.Status {
				s, _ := x.WaitAll(nt.Infinite, ev, event(t, x, true, false))
				return s
			})
			th.PulseEvent(ev)
			ended(t, first, nt.STATUS_SUCCESS)
			if manual {
				ended(t, second, nt.STATUS_SUCCESS)
			} else {
				still(t, second)
			}
			still(t, both)
			wantWait(t, th, ev, 0, nt.STATUS_TIMEOUT)
		}
		p.Terminate(0)
	})
}

// R4: whoever is told of a handle's end may use the handle table: no lock of it is
// held.
func TestObserverUsesTable(t *testing.T) {
	k, p, th := world(t)
	inner := must[*haft.Thread](t)(p.NewThread())
	told := &teller{}
	k.SetObserver(told)
	h := event(t, th, true, true)
	told.closed = func() {
		told.closed = nil // not of what follows
		h := event(t, inner, true, true)
		if _, err := inner.Query(h); err != nil {
			t.Error(err)
		}
		if err := inner.Close(h); err != nil {
			t.Error(err)
		}
		p.Handles()
	}
	if err := th.Close(h); err != nil {
		t.Fatal(err)
	}
	if told.closed != nil {
		t.Error("the observer was not told")
	}
}

// teller is an observer that calls closed when a handle was closed.
type teller struct{ closed func() }

func (o *teller) HandleOpened(haft.HandleEvent) {}
func (o *teller) HandleFailed(haft.HandleEvent) {}
func (o *teller) ProcessExited(uint32)          {}
func (o *teller) HandleClosed(haft.HandleEvent) {
	if o.closed != nil {
		o.closed()
	}
}

// R5: the end of a process closes all handles, also behind one that cannot be closed.
func TestEndClosesBehindProtected(t *testing.T) {
	k, _, th := world(t)
	p := k.NewProcess("p")
	x := must[*haft.Thread](t)(p.NewThread())
	for i := range 100 {
		h := must[nt.Handle](t)(first(x.CreateEvent(&haft.Attr{Name: "e" + itoa(i)}, true, true)))
		if i%3 == 0 {
			if err := x.SetProtectFromClose(h, true); err != nil {
				t.Fatal(err)
			}
			if err := x.Close(h); err == nil {
				t.Fatal("a protected handle was closed")
			}
		}
	}
	p.Terminate(1)
	if n := p.HandleCount(); n != 0 {
		t.Errorf("%d handles are left", n)
	}
	for i := range 100 {
		if _, err := th.OpenEvent(&haft.Attr{Name: "e" + itoa(i)}); err != nt.STATUS_OBJECT_NAME_NOT_FOUND {
			t.Errorf("event %d: %v", i, err)
		}
	}
}

// R6: a thread that is suspended, wherever it is, holds nothing that others need.
func TestSuspendedHoldsNothing(t *testing.T) {
	_, p, th := world(t)
	shared := event(t, th, false, false)
	x := must[*haft.Thread](t)(p.NewThread())
	stop := make(chan struct{})
	finished := make(chan struct{})
	go func() {
		defer close(finished)
		for {
			select {
			case <-stop:
				return
			default:
			}
			x.SetEvent(shared)
			x.Wait(shared, 0)
			h, _, _ := x.CreateEvent(&haft.Attr{Name: "mine"}, true, false)
			x.Close(h)
		}
	}()
	h := must[nt.Handle](t)(th.OpenThread(x.ID(), nt.THREAD_ALL_ACCESS))
	for range 200 {
		if _, err := th.Suspend(h); err != nil {
			t.Fatal(err)
		}
		th.SetEvent(shared)
		th.Wait(shared, 0)
		n, _, err := th.CreateEvent(&haft.Attr{Name: "mine"}, true, false)
		if err != nil {
			t.Fatal(err)
		}
		th.Close(n)
		if _, err := th.Resume(h); err != nil {
			t.Fatal(err)
		}
	}
	close(stop)
	<-finished
	x.Exit(0)
}

// R7: what ends or wakes a thread is not lost, whenever it comes.
func TestWakeIsNotLost(t *testing.T) {
	_, p, th := world(t)
	ev := event(t, th, false, false)
	for i := range 500 {
		x := must[*haft.Thread](t)(p.NewThread())
		h := must[nt.Handle](t)(th.OpenThread(x.ID(), nt.THREAD_ALL_ACCESS))
		done := make(chan nt.Status)
		go func() {
			s, _ := x.WaitAlertable(ev, nt.Infinite)
			done <- s
		}()
		var want nt.Status
		switch i % 3 {
		case 0:
			th.SetEvent(ev)
		case 1:
			want = nt.STATUS_USER_APC
			if err := th.QueueAPC(h, func() {}); err != nil {
				t.Fatal(err)
			}
		case 2:
			want = nt.STATUS_THREAD_IS_TERMINATING
			if err := th.TerminateThread(h, 1); err != nil {
				t.Fatal(err)
			}
		}
		if s := <-done; s != want {
			t.Fatalf("%d: %v, want %v", i, s, want)
		}
		x.Exit(0)
		th.Close(h)
	}
}

// R8: an object whose creation fails half-way is gone, with its name.
func TestFailedCreationLeavesNothing(t *testing.T) {
	k, p, th := world(t)
	job := must[nt.Handle](t)(first(th.CreateJob(nil)))
	before := k.Statistics()
	ro := must[nt.Handle](t)(first(th.CreateEvent(&haft.Attr{Access: nt.SYNCHRONIZE, Name: "ro"}, true, false)))
	handles := p.HandleCount()
	// The name is taken by another type: the new object cannot be put there.
	if _, _, err := th.CreateSemaphore(&haft.Attr{Name: "ro"}, 0, 1); err != nt.STATUS_OBJECT_TYPE_MISMATCH {
		t.Error(err)
	}
	if _, _, err := th.CreateMutex(&haft.Attr{Name: `no\such\directory`}, true); err == nil {
		t.Error("created in no directory")
	}
	if n := p.HandleCount(); n != handles {
		t.Errorf("%d handles, %d before", n, handles)
	}
	th.Close(ro)
	after := k.Statistics()
	for i := range after {
		if after[i].Objects != before[i].Objects || after[i].Handles != before[i].Handles {
			t.Errorf("%+v, before %+v", after[i], before[i])
		}
	}
	th.Close(job)
}

// R9: the same object twice in one wait: for any it counts once, for all it is
// refused.
func TestSameObjectTwice(t *testing.T) {
	_, _, th := world(t)
	a := event(t, th, false, true)
	d := must[nt.Handle](t)(th.Duplicate(nil, a, nil, haft.Duplicate{SameAccess: true}))
	if s, err := th.WaitAll(0, a, d); s == nt.STATUS_SUCCESS && err == nil {
		t.Error("a wait for all took one object twice")
	} else if s != nt.STATUS_INVALID_PARAMETER_MIX && err != nt.STATUS_INVALID_PARAMETER_MIX {
		t.Error(s, err)
	}
	wantWait(t, th, a, 0, nt.STATUS_SUCCESS) // the refused wait took nothing
	th.SetEvent(a)
	if s, err := th.WaitAny(0, d, a); s != nt.STATUS_SUCCESS || err != nil {
		t.Error(s, err)
	}
	wantWait(t, th, a, 0, nt.STATUS_TIMEOUT)
}

// R10: closing the handle that a thread waits through does not disturb the wait.
func TestCloseDuringWait(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		k, p, th := world(t)
		before := k.Statistics()
		ev := event(t, th, true, false)
		d := must[nt.Handle](t)(th.Duplicate(nil, ev, nil, haft.Duplicate{SameAccess: true}))
		done := waiting(t, p, func(x *haft.Thread) nt.Status {
			s, _ := x.Wait(ev, nt.Infinite)
			return s
		})
		if err := th.Close(ev); err != nil {
			t.Fatal(err)
		}
		still(t, done)
		other := event(t, th, true, true) // may get the value
		still(t, done)
		th.SetEvent(d)
		ended(t, done, nt.STATUS_SUCCESS)
		th.Close(d)
		th.Close(other)
		for i, s := range k.Statistics() {
			if s.Type == "Event" && (s.Objects != before[i].Objects || s.Handles != 0) {
				t.Errorf("%+v, before %+v", s, before[i])
			}
		}
	})
}

// R11: a process that ends takes no new handles.
func TestDuplicateIntoEnding(t *testing.T) {
	k, _, th := world(t)
	ev := event(t, th, true, false)
	for range 100 {
		p := k.NewProcess("p")
		if _, err := p.NewThread(); err != nil {
			t.Fatal(err)
		}
		gone := make(chan struct{})
		go func() {
			p.Terminate(0)
			close(gone)
		}()
		for {
			_, err := th.Duplicate(nil, ev, p, haft.Duplicate{SameAccess: true})
			if err != nil {
				if err != nt.STATUS_PROCESS_IS_TERMINATING {
					t.Fatal(err)
				}
				break
			}
		}
		<-gone
		if n := p.HandleCount(); n != 0 {
			t.Fatalf("%d handles in a process that has ended", n)
		}
	}
	if i, err := th.Query(ev); err != nil || i.Handles != 1 {
		t.Error(i, err)
	}
}

// first drops the middle one of three results.
func first[T any](h T, _ bool, err error) (T, error) { return h, err }
