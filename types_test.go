package haft_test

import (
	"errors"
	"fmt"
	"slices"
	"testing"
	"testing/synctest"
	"time"

	"haft.dev"
	"haft.dev/nt"
)

// Handles of every type are made, opened, duplicated into another process, waited for
// through the duplicate, and closed; the observer is told of each, and nothing is left.
func TestEveryType(t *testing.T) {
	synctest.Test(t, everyType)
}

func everyType(t *testing.T) {
	type handle = nt.Handle
	drop := func(h handle, _ bool, err error) (handle, error) { return h, err }
	for _, c := range []struct {
		typ    string
		create func(th *haft.Thread, a *haft.Attr) (handle, error)
		open   func(th *haft.Thread, a *haft.Attr) (handle, error) // nil: has no name
		signal func(th *haft.Thread, h handle) error               // nil: it is signalled, or cannot be
		waits  bool
	}{
		{"Event",
			func(th *haft.Thread, a *haft.Attr) (handle, error) { return drop(th.CreateEvent(a, false, false)) },
			(*haft.Thread).OpenEvent, func(th *haft.Thread, h handle) error { _, err := th.SetEvent(h); return err }, true},
		{"Mutant",
			func(th *haft.Thread, a *haft.Attr) (handle, error) { return drop(th.CreateMutex(a, true)) },
			(*haft.Thread).OpenMutex, (*haft.Thread).ReleaseMutex, true},
		{"Semaphore",
			func(th *haft.Thread, a *haft.Attr) (handle, error) { return drop(th.CreateSemaphore(a, 0, 1)) },
			(*haft.Thread).OpenSemaphore, func(th *haft.Thread, h handle) error { _, err := th.ReleaseSemaphore(h, 1); return err }, true},
		{"Timer",
			func(th *haft.Thread, a *haft.Attr) (handle, error) { return drop(th.CreateTimer(a, false)) },
			(*haft.Thread).OpenTimer, func(th *haft.Thread, h handle) error { return th.SetTimer(h, time.Hour, 0) }, true},
		{"IoCompletion",
			func(th *haft.Thread, a *haft.Attr) (handle, error) { return drop(th.CreatePort(a, 0)) },
			(*haft.Thread).OpenPort, func(th *haft.Thread, h handle) error { return th.Post(h, haft.Packet{}) }, true},
		{"Job",
			func(th *haft.Thread, a *haft.Attr) (handle, error) { return drop(th.CreateJob(a)) },
			(*haft.Thread).OpenJob, func(th *haft.Thread, h handle) error { return th.TerminateJob(h, 0) }, true},
		{"WaitCompletionPacket",
			func(th *haft.Thread, _ *haft.Attr) (handle, error) { return th.CreateWaitPacket() }, nil, nil, false},
		{"Section", // a snapshot
			func(th *haft.Thread, _ *haft.Attr) (handle, error) { return th.CreateSnapshot() }, nil, nil, false},
	} {
		k, p, th := world(t)
		other := must[*haft.Thread](t)(k.NewProcess("other").NewThread())
		r := &recorder{}
		k.SetObserver(r)
		objects := func() int64 { // the kernel has some events of its own
			for _, s := range k.Statistics() {
				if s.Type == c.typ {
					return s.Objects
				}
			}
			return -1
		}
		before := objects()
		a := &haft.Attr{Name: `Global\thing`}
		h, err := c.create(th, a)
		if err != nil {
			t.Fatal(c.typ, err)
		}
		if i, err := th.Query(h); err != nil || i.Type != c.typ || i.Handles != 1 || (i.Name != "") != (c.open != nil) {
			t.Errorf("%s: %+v, %v", c.typ, i, err)
		}
		want := []string{"opened " + c.typ}
		through := h // the handle that other signals and waits with
		if c.open != nil {
			if _, err := c.open(other, &haft.Attr{Name: `Global\nothing`}); err != nt.STATUS_OBJECT_NAME_NOT_FOUND {
				t.Errorf("%s: %v", c.typ, err)
			}
			o := must[handle](t)(c.open(other, a))
			if err := other.Close(o); err != nil {
				t.Error(c.typ, err)
			}
			want = append(want, "opened "+c.typ, "closed "+c.typ)
		}
		through = must[handle](t)(th.Duplicate(nil, h, other.Process(), haft.Duplicate{SameAccess: true}))
		want = append(want, "opened "+c.typ)
		if i, err := other.Query(through); err != nil || i.Type != c.typ || i.Handles != 2 {
			t.Errorf("%s: %+v, %v", c.typ, i, err)
		}
		switch {
		case !c.waits:
			// Neither waits nor the right to wait: what is checked first differs.
			if s, err := other.Wait(through, 0); err == nil {
				t.Errorf("%s: Wait = %v", c.typ, s)
			}
			want = append(want, "failed")
		default:
			wantWait(t, other, through, 0, nt.STATUS_TIMEOUT)
			ended := make(chan nt.Status)
			go func() {
				s, _ := other.Wait(through, nt.After(24*time.Hour))
				ended <- s
			}()
			synctest.Wait() // until it waits
			if err := c.signal(th, h); err != nil {
				t.Error(c.typ, err)
			}
			if s := <-ended; s != nt.STATUS_SUCCESS {
				t.Errorf("%s: %v", c.typ, s)
			}
		}
		for _, x := range []struct {
			th *haft.Thread
			h  handle
		}{{th, h}, {other, through}} {
			if err := x.th.Close(x.h); err != nil {
				t.Error(c.typ, err)
			}
			if err := x.th.Close(x.h); err != nt.STATUS_INVALID_HANDLE {
				t.Error(c.typ, err)
			}
			want = append(want, "closed "+c.typ, "failed  STATUS_INVALID_HANDLE")
		}
		if !slices.EqualFunc(r.events, want, func(got, want string) bool {
			return got == want || want == "failed" && len(got) > 7 && got[:7] == "failed "
		}) {
			t.Errorf("%s: the observer was told\n%q, want\n%q", c.typ, r.events, want)
		}
		if c.open != nil {
			if _, err := c.open(th, a); err != nt.STATUS_OBJECT_NAME_NOT_FOUND {
				t.Errorf("%s: %v", c.typ, err)
			}
		}
		for _, s := range k.Statistics() {
			if s.Type == c.typ && (s.Handles != 0 || s.Objects != before || s.PeakHandles < 2) {
				t.Errorf("%+v", s)
			}
		}
		if n := p.HandleCount() + other.Process().HandleCount(); n != 0 {
			t.Errorf("%s: %d handles are left", c.typ, n)
		}
		other.Exit(0)
		th.Exit(0)
	}
}

// Processes and threads are opened by id, duplicated and waited for as everything else.
func TestProcessAndThreadHandles(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		k, p, th := world(t)
		child := k.NewProcess("child.exe")
		ct := must[*haft.Thread](t)(child.NewThread())
		r := &recorder{}
		k.SetObserver(r)
		for _, c := range []struct {
			typ  string
			open func() (nt.Handle, error)
			end  func()
		}{
			{"Thread", func() (nt.Handle, error) { return th.OpenThread(ct.ID(), nt.THREAD_ALL_ACCESS) }, func() { ct.Exit(7) }},
			{"Process", func() (nt.Handle, error) { return th.OpenProcess(child.ID(), nt.PROCESS_ALL_ACCESS) }, func() { child.Terminate(9) }},
		} {
			h, err := c.open()
			if err != nil {
				t.Fatal(err)
			}
			d := must[nt.Handle](t)(th.Duplicate(nil, h, p, haft.Duplicate{Access: nt.SYNCHRONIZE}))
			if i, err := th.Query(d); err != nil || i.Type != c.typ || i.Access != nt.SYNCHRONIZE {
				t.Errorf("%+v, %v", i, err)
			}
			if same, err := th.Same(h, d); !same || err != nil {
				t.Error(same, err)
			}
			if c.typ == "Thread" {
				wantWait(t, th, d, nt.After(time.Hour), nt.STATUS_TIMEOUT)
				// It lives on: the process does, for the second turn.
				spare := must[*haft.Thread](t)(child.NewThread())
				defer spare.Exit(0)
			}
			time.AfterFunc(time.Minute, c.end)
			start := time.Now()
			wantWait(t, th, d, nt.Infinite, nt.STATUS_SUCCESS)
			if d := time.Since(start); d != time.Minute {
				t.Errorf("waited %v", d)
			}
			if err := errors.Join(th.Close(h), th.Close(d)); err != nil {
				t.Error(err)
			}
		}
		if ct.ExitStatus() != 7 || child.ExitStatus() != 9 {
			t.Error(ct.ExitStatus(), child.ExitStatus())
		}
		want := []string{"opened Thread", "opened Thread", "closed Thread", "closed Thread", "opened Process", "opened Process", "exited", "closed Process", "closed Process"}
		if !slices.Equal(r.events, want) {
			t.Errorf("%q, want %q", r.events, want)
		}
		if _, err := th.OpenProcess(child.ID(), nt.SYNCHRONIZE); err != nt.STATUS_INVALID_CID && err != nt.STATUS_INVALID_PARAMETER {
			t.Error(fmt.Sprint("a process that is gone: ", err))
		}
	})
}
