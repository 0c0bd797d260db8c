package io

import (
	"testing"
	"testing/synctest"
	"time"

	"haft.dev/internal/kernel"
	"haft.dev/internal/wait"
	"haft.dev/nt"
)

// hung starts a read that holds the lock of a synchronous file.
func hung(t *testing.T, options uint32) (w *world, r *Request) {
	w = newWorld(t, nt.STATUS_PENDING, options)
	r = &Request{Op: OpRead, Caller: w.th.Caller()}
	go w.f.Submit(r, w.dev.Read)
	synctest.Wait()
	return w, r
}

// TestBehind: whatever is done with a synchronous file waits behind the operation
// under way, and goes on in order when that is cancelled. (D4.)
func TestBehind(t *testing.T) {
	for _, c := range []struct {
		what  string
		waits bool
		op    Op
		do    func(w *world, c kernel.Caller) error
	}{
		{"read", true, OpRead, func(w *world, c kernel.Caller) error {
			s, _ := w.f.Submit(&Request{Op: OpRead, Caller: c}, func(r *Request) { r.Complete(nt.STATUS_SUCCESS, 0) })
			return s.Err()
		}},
		{"name", true, OpQuery, func(w *world, c kernel.Caller) error {
			n, err := c.ObjectName(w.h)
			if n != `\Device\Test` {
				t.Errorf("name %q", n)
			}
			return err
		}},
		{"set", true, OpSet, func(w *world, c kernel.Caller) error {
			return w.f.Exclusively(c.Thread, OpSet, func() error { return nil })
		}},
		{"last close", true, OpClose, func(w *world, c kernel.Caller) error { return c.Close(w.h) }},
		{"a close that is not the last", false, 0, func(w *world, c kernel.Caller) error {
			h, err := c.Duplicate(w.p, w.h, w.p, 0, 0, kernel.DUPLICATE_SAME_ACCESS)
			if err != nil {
				return err
			}
			return c.Close(h)
		}},
		{"other queries", false, 0, func(w *world, c kernel.Caller) error {
			_, err := c.QueryObject(w.h)
			w.f.Mode()
			return err
		}},
	} {
		t.Run(c.what, func(t *testing.T) {
			synctest.Test(t, func(t *testing.T) {
				w, r := hung(t, FILE_SYNCHRONOUS_IO_NONALERT)
				th := w.thread()
				over := false
				var err error
				go func() { err = c.do(w, th.Caller()); over = true }()
				synctest.Wait()
				if over == c.waits {
					t.Fatalf("over: %v", over)
				}
				st := w.f.Sync.Status()
				if st.Holder != w.th || st.Op != OpRead || st.Since.IsZero() {
					t.Errorf("%+v", st)
				}
				if c.waits {
					if len(st.Waiters) != 1 || st.Waiters[0].Thread != th || st.Waiters[0].Op != c.op {
						t.Errorf("waiters %+v", st.Waiters)
					}
					if h := Hangs(w.k); len(h) != 1 || h[0].File != w.f || WaitingBehind(th) != &w.f.Sync || WaitingBehind(w.th) != nil {
						t.Errorf("hangs %+v", h)
					}
					if w.dev.cleaned != 0 {
						t.Error("cleaned up during the read")
					}
				}
				r.Cancel()
				synctest.Wait()
				if !over || err != nil {
					t.Errorf("after the cancellation: over %v, %v", over, err)
				}
				if s, _ := r.Result(); s != nt.STATUS_CANCELLED || len(Hangs(w.k)) != 0 {
					t.Errorf("%v", s)
				}
				if closes := c.what == "last close"; w.dev.cleaned == 1 != closes {
					t.Errorf("cleaned up %d times", w.dev.cleaned)
				}
			})
		})
	}
}

// TestBehindEnds ends the waits themselves.
func TestBehindEnds(t *testing.T) {
	for _, c := range []struct {
		what    string
		options uint32
		end     func(w *world, th *kernel.Thread)
		want    nt.Status
	}{
		{"the thread ends", FILE_SYNCHRONOUS_IO_NONALERT, func(w *world, th *kernel.Thread) { th.Thread.Terminate() }, nt.STATUS_THREAD_IS_TERMINATING},
		{"an APC", FILE_SYNCHRONOUS_IO_ALERT, func(w *world, th *kernel.Thread) { th.QueueAPC(wait.APC{}) }, nt.STATUS_USER_APC},
		{"an alert", FILE_SYNCHRONOUS_IO_ALERT, func(w *world, th *kernel.Thread) { th.Alert() }, nt.STATUS_ALERTED},
	} {
		t.Run(c.what, func(t *testing.T) {
			synctest.Test(t, func(t *testing.T) {
				w, r := hung(t, c.options)
				th := w.thread()
				got := nt.Status(0x5A5A)
				go func() { got, _ = w.f.Submit(&Request{Op: OpWrite, Caller: th.Caller()}, w.dev.Write) }()
				synctest.Wait()
				c.end(w, th)
				synctest.Wait()
				if got != c.want || len(w.f.Sync.Status().Waiters) != 0 || WaitingBehind(th) != nil {
					t.Errorf("%v, %+v", got, w.f.Sync.Status())
				}
				w.dev.end(r, nt.STATUS_SUCCESS, 0)
				synctest.Wait()
				if s, ok := w.thread().Poll(&w.f.Sync.Object); !ok {
					t.Errorf("the lock is not free: %v", s)
				}
			})
		})
	}
}

// TestCloseByEnding: a close waits even if the closing thread is to end.
func TestCloseByEnding(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		w, r := hung(t, FILE_SYNCHRONOUS_IO_NONALERT)
		th := w.thread()
		over := false
		go func() { th.Caller().Close(w.h); over = true }()
		synctest.Wait()
		th.Thread.Terminate()
		synctest.Wait()
		if over || w.dev.cleaned != 0 {
			t.Error("closed during the read")
		}
		w.dev.end(r, nt.STATUS_SUCCESS, 0)
		synctest.Wait()
		if !over || w.dev.cleaned != 1 || w.dev.closed != 1 {
			t.Errorf("over %v, cleaned up %d times, closed %d times", over, w.dev.cleaned, w.dev.closed)
		}
	})
}

// hangObserver collects what is told of hangs.
type hangObserver struct {
	kernel.Observer
	told []SyncStatus
}

func (o *hangObserver) HandleOpened(kernel.HandleEvent) {}
func (o *hangObserver) HandleClosed(kernel.HandleEvent) {}
func (o *hangObserver) HandleFailed(kernel.HandleEvent) {}
func (o *hangObserver) ProcessExited(*kernel.Process)   {}
func (o *hangObserver) SyncLockWaited(s SyncStatus)     { o.told = append(o.told, s) }

// TestHangIsTold: the observer hears of a wait that lasts, not of a short one.
func TestHangIsTold(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		w, r := hung(t, FILE_SYNCHRONOUS_IO_NONALERT)
		o := new(hangObserver)
		w.k.SetObserver(o)
		a, b := w.thread(), w.thread()
		short := func(th *kernel.Thread) {
			w.f.Exclusively(th, OpQuery, func() error { return nil })
		}
		go short(a)
		time.Sleep(SyncPatience - time.Second)
		w.dev.end(r, nt.STATUS_SUCCESS, 0)
		synctest.Wait()
		time.Sleep(time.Hour)
		synctest.Wait()
		if len(o.told) != 0 {
			t.Fatalf("told of a short wait: %+v", o.told)
		}
		r = &Request{Op: OpWrite, Caller: w.th.Caller()}
		go w.f.Submit(r, w.dev.Write)
		synctest.Wait()
		began := time.Now()
		go short(b)
		time.Sleep(time.Hour)
		synctest.Wait()
		if len(o.told) != 1 {
			t.Fatalf("told %d times", len(o.told))
		}
		s := o.told[0]
		if s.Holder != w.th || s.Op != OpWrite || len(s.Waiters) != 1 || s.Waiters[0].Thread != b || !s.Waiters[0].Since.Equal(began) {
			t.Errorf("%+v", s)
		}
		r.Cancel()
		synctest.Wait()
	})
}
