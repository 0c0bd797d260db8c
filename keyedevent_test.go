package haft_test

import (
	"testing"
	"testing/synctest"
	"time"

	"haft.dev"
	"haft.dev/nt"
)

func TestKeyedEvents(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		k, p, th := world(t)
		h, existed, err := th.CreateKeyedEvent(&haft.Attr{Name: "keyed"})
		if err != nil || existed {
			t.Fatal(h, existed, err)
		}
		if h2, existed, err := th.CreateKeyedEvent(&haft.Attr{Name: "keyed"}); err != nil || !existed || th.Close(h2) != nil {
			t.Error(h2, existed, err)
		}
		again, err := th.OpenKeyedEvent(&haft.Attr{Name: "keyed"})
		if err != nil {
			t.Fatal(err)
		}
		second := nt.Millis(1000)
		for _, x := range []struct {
			what   string
			h      nt.Handle
			key    uint64
			status nt.Status
			err    error
		}{
			{"nobody comes", h, 8, nt.STATUS_TIMEOUT, nil},
			{"that of the system", 0, 8, nt.STATUS_TIMEOUT, nil},
			{"an odd key", h, 9, 0, nt.STATUS_INVALID_PARAMETER_1},
			{"an odd key first", 0xDEAC, 9, 0, nt.STATUS_INVALID_PARAMETER_1},
			{"no handle", 0xDEAC, 8, 0, nt.STATUS_INVALID_HANDLE},
			{"another type", event(t, th, true, true), 8, 0, nt.STATUS_OBJECT_TYPE_MISMATCH},
		} {
			start := time.Now()
			if s, err := th.WaitForKeyedEvent(x.h, x.key, second); s != x.status || err != x.err {
				t.Errorf("%s: wait: %v, %v", x.what, s, err)
			}
			if s, err := th.ReleaseKeyedEvent(x.h, x.key, second); s != x.status || err != x.err {
				t.Errorf("%s: release: %v, %v", x.what, s, err)
			}
			if d := time.Since(start); (d == 2*time.Second) != (x.status == nt.STATUS_TIMEOUT) {
				t.Errorf("%s: %v", x.what, d)
			}
		}

		// The right to wake is not that to wait, and neither is that to wait for the object.
		for _, x := range []struct {
			access        nt.Access
			wait, release error
		}{{nt.KEYEDEVENT_WAIT, nil, nt.STATUS_ACCESS_DENIED}, {nt.KEYEDEVENT_WAKE, nt.STATUS_ACCESS_DENIED, nil}} {
			w, err := th.OpenKeyedEvent(&haft.Attr{Name: "keyed", Access: x.access})
			if err != nil {
				t.Fatal(err)
			}
			if _, err := th.WaitForKeyedEvent(w, 2, 0); err != x.wait {
				t.Error(err)
			}
			if _, err := th.ReleaseKeyedEvent(w, 2, 0); err != x.release {
				t.Error(err)
			}
			if _, err := th.Wait(w, 0); err != nt.STATUS_ACCESS_DENIED {
				t.Error(err)
			}
		}

		// Each waits for its key: three threads, released in another order; who releases
		// first blocks, too.
		done := make(chan uint64, 8)
		start := func(key uint64, release bool, h nt.Handle) {
			other, err := p.NewThread()
			if err != nil {
				t.Fatal(err)
			}
			go func() {
				defer other.Exit(0)
				f := other.WaitForKeyedEvent
				if release {
					f = other.ReleaseKeyedEvent
				}
				if s, err := f(h, key, nt.Infinite); s != 0 || err != nil {
					t.Error(s, err)
				}
				done <- key
			}()
			synctest.Wait()
		}
		for _, key := range []uint64{2, 4, 2} {
			start(key, false, h)
		}
		start(6, true, again)
		if len(done) != 0 {
			t.Error("nobody was released")
		}
		foreign := k.NewProcess("other")
		ft, err := foreign.NewThread()
		if err != nil {
			t.Fatal(err)
		}
		fh, err := ft.OpenKeyedEvent(&haft.Attr{Name: "keyed"})
		if err != nil {
			t.Fatal(err)
		}
		if s, err := ft.ReleaseKeyedEvent(fh, 4, second); s != nt.STATUS_TIMEOUT || err != nil {
			t.Error("a key of another process:", s, err)
		}
		for _, key := range []uint64{4, 2, 2} {
			if s, err := th.ReleaseKeyedEvent(again, key, 0); s != 0 || err != nil {
				t.Error(key, s, err)
			}
			if got := <-done; got != key {
				t.Errorf("released %d, not %d", got, key)
			}
		}
		if s, err := th.WaitForKeyedEvent(h, 6, 0); s != 0 || err != nil {
			t.Error(s, err)
		}
		<-done
		if s, err := th.WaitForKeyedEvent(h, 6, 0); s != nt.STATUS_TIMEOUT || err != nil {
			t.Error("a key stays released:", s, err)
		}

		// The last handle goes while a thread waits: it is still released by who has come before.
		start(8, false, h)
		th.Close(h)
		if s, err := th.ReleaseKeyedEvent(again, 8, 0); s != 0 || err != nil {
			t.Error(s, err)
		}
		<-done
	})
}
