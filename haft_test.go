package haft_test

import (
	"errors"
	"testing"
	"testing/synctest"
	"time"

	"haft.dev"
	"haft.dev/nt"
)

// world is a kernel with a process and a thread.
func world(t testing.TB) (*haft.Kernel, *haft.Process, *haft.Thread) {
	t.Helper()
	k := haft.New()
	p := k.NewProcess("test")
	th, err := p.NewThread()
	if err != nil {
		t.Fatal(err)
	}
	return k, p, th
}

func must[T any](t testing.TB) func(v T, err error) T {
	return func(v T, err error) T {
		t.Helper()
		if err != nil {
			t.Fatal(err)
		}
		return v
	}
}

func event(t testing.TB, th *haft.Thread, manual, set bool) nt.Handle {
	t.Helper()
	h, _, err := th.CreateEvent(nil, manual, set)
	if err != nil {
		t.Fatal(err)
	}
	return h
}

func wantWait(t *testing.T, th *haft.Thread, h nt.Handle, timeout nt.Timeout, want nt.Status) {
	t.Helper()
	if s, err := th.Wait(h, timeout); err != nil || s != want {
		t.Errorf("Wait = %v, %v, want %v", s, err, want)
	}
}

func TestNames(t *testing.T) {
	_, _, th := world(t)
	a, existed, err := th.CreateEvent(&haft.Attr{Name: `Local\x`}, true, false)
	if err != nil || existed {
		t.Fatal(existed, err)
	}
	b, existed, err := th.CreateEvent(&haft.Attr{Name: "x"}, false, true)
	if err != nil || !existed {
		t.Fatal(existed, err)
	}
	if same, err := th.Same(a, b); !same || err != nil {
		t.Error(same, err)
	}
	if _, _, err := th.CreateEvent(&haft.Attr{Name: "x", MustCreate: true}, false, true); err != nt.STATUS_OBJECT_NAME_COLLISION {
		t.Error(err)
	}
	if _, _, err := th.CreateMutex(&haft.Attr{Name: "x"}, false); err != nt.STATUS_OBJECT_TYPE_MISMATCH {
		t.Error(err)
	}
	ro, err := th.OpenEvent(&haft.Attr{Name: "x", Access: nt.SYNCHRONIZE})
	if err != nil {
		t.Fatal(err)
	}
	if _, err := th.SetEvent(ro); err != nt.STATUS_ACCESS_DENIED {
		t.Error(err)
	}
	for _, h := range []nt.Handle{a, b, ro} {
		if err := th.Close(h); err != nil {
			t.Error(err)
		}
	}
	if _, err := th.OpenEvent(&haft.Attr{Name: "x"}); err != nt.STATUS_OBJECT_NAME_NOT_FOUND {
		t.Error(err)
	}
}

// An hour passes in microseconds.
func TestBubble(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		_, p, th := world(t)
		ev := event(t, th, false, false)
		start := time.Now()
		wantWait(t, th, ev, nt.After(time.Hour), nt.STATUS_TIMEOUT)
		if d := time.Since(start); d != time.Hour {
			t.Errorf("waited %v", d)
		}
		timer, _, err := th.CreateTimer(nil, false)
		if err != nil {
			t.Fatal(err)
		}
		if err := th.SetTimer(timer, time.Minute, time.Second); err != nil {
			t.Fatal(err)
		}
		start = time.Now()
		for range 3 {
			wantWait(t, th, timer, nt.Infinite, nt.STATUS_SUCCESS)
		}
		if d := time.Since(start); d != time.Minute+2*time.Second {
			t.Errorf("three periods took %v", d)
		}
		if err := th.CancelTimer(timer); err != nil {
			t.Error(err)
		}
		fired := 0
		if err := th.SetTimerAPC(timer, time.Second, 0, func(nt.Time) { fired++ }); err != nil {
			t.Fatal(err)
		}
		if s := th.Sleep(nt.Infinite, true); s != nt.STATUS_USER_APC || fired != 1 {
			t.Error(s, fired)
		}
		// Another goroutine signals.
		other, err := p.NewThread()
		if err != nil {
			t.Fatal(err)
		}
		go func() {
			other.Sleep(nt.After(time.Minute), false)
			other.SetEvent(ev)
			other.Exit(0)
		}()
		wantWait(t, th, ev, nt.Infinite, nt.STATUS_SUCCESS)
	})
}

func TestAbandonedMutex(t *testing.T) {
	_, p, th := world(t)
	other, err := p.NewThread()
	if err != nil {
		t.Fatal(err)
	}
	m, _, err := other.CreateMutex(nil, true)
	if err != nil {
		t.Fatal(err)
	}
	wantWait(t, th, m, 0, nt.STATUS_TIMEOUT)
	if err := th.ReleaseMutex(m); err != nt.STATUS_MUTANT_NOT_OWNED {
		t.Error(err)
	}
	other.Exit(3)
	if other.ExitStatus() != 3 {
		t.Error(other.ExitStatus())
	}
	wantWait(t, th, m, 0, nt.STATUS_ABANDONED_WAIT_0)
	if err := th.ReleaseMutex(m); err != nil {
		t.Error(err)
	}
}

func TestWaitMany(t *testing.T) {
	_, _, th := world(t)
	a, b := event(t, th, false, false), event(t, th, false, true)
	if s, err := th.WaitAny(0, a, b); s != nt.STATUS_WAIT_0+1 || err != nil {
		t.Error(s, err)
	}
	th.SetEvent(a)
	if s, err := th.WaitAll(0, a, b); s != nt.STATUS_TIMEOUT || err != nil {
		t.Error(s, err)
	}
	th.SetEvent(b)
	if s, err := th.WaitAll(0, a, b); s != nt.STATUS_SUCCESS || err != nil {
		t.Error(s, err)
	}
	if s, err := th.SignalAndWait(a, b, 0); s != nt.STATUS_TIMEOUT || err != nil {
		t.Error(s, err)
	}
	wantWait(t, th, a, 0, nt.STATUS_SUCCESS)
}

func TestPort(t *testing.T) {
	_, _, th := world(t)
	port, _, err := th.CreatePort(nil, 0)
	if err != nil {
		t.Fatal(err)
	}
	if _, ok, err := th.Remove(port, 0); ok || err != nil {
		t.Error(ok, err)
	}
	want := haft.Packet{Key: 1, Value: 2, Status: 3, Information: 4}
	if err := th.Post(port, want); err != nil {
		t.Error(err)
	}
	if p, ok, err := th.Remove(port, 0); p != want || !ok || err != nil {
		t.Error(p, ok, err)
	}
	ev := event(t, th, false, false)
	wp, err := th.CreateWaitPacket()
	if err != nil {
		t.Fatal(err)
	}
	if signaled, err := th.AssociateWaitPacket(wp, port, ev, want); signaled || err != nil {
		t.Fatal(signaled, err)
	}
	th.SetEvent(ev)
	if p, ok, err := th.Remove(port, 0); p != want || !ok || err != nil {
		t.Error(p, ok, err)
	}
	// Taken back: while it waits, when it is queued, when it has been taken.
	associate := func() {
		t.Helper()
		if _, err := th.AssociateWaitPacket(wp, port, ev, want); err != nil {
			t.Fatal(err)
		}
	}
	associate()
	if err := th.CancelWaitPacket(wp, false); err != nil {
		t.Error(err)
	}
	th.SetEvent(ev)
	associate() // at once
	if err := th.CancelWaitPacket(wp, false); err != nt.STATUS_PENDING {
		t.Error(err)
	}
	if err := th.CancelWaitPacket(wp, true); err != nil {
		t.Error(err)
	}
	if _, ok, err := th.Remove(port, 0); ok || err != nil {
		t.Error(ok, err)
	}
	if err := th.CancelWaitPacket(wp, true); err != nt.STATUS_CANCELLED {
		t.Error(err)
	}
}

// A thread that waits for a packet of a port which is closed is told so.
func TestPortClosed(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		_, p, th := world(t)
		other := must[*haft.Thread](t)(p.NewThread())
		port, _, err := th.CreatePort(nil, 0)
		if err != nil {
			t.Fatal(err)
		}
		ended := make(chan error)
		go func() {
			_, _, err := other.Remove(port, nt.Infinite)
			ended <- err
		}()
		synctest.Wait()
		if err := th.Close(port); err != nil {
			t.Error(err)
		}
		if err := <-ended; err != nt.STATUS_ABANDONED_WAIT_0 {
			t.Error(err)
		}
	})
}

func TestHandles(t *testing.T) {
	_, p, th := world(t)
	ev := event(t, th, true, false)
	dup, err := th.Duplicate(nil, ev, nil, haft.Duplicate{SameAccess: true, Inherit: true})
	if err != nil {
		t.Fatal(err)
	}
	i, err := th.Query(dup)
	if err != nil || i.Type != "Event" || i.Access != nt.EVENT_ALL_ACCESS || !i.Inherit || i.Handles != 2 {
		t.Error(i, err)
	}
	if err := th.SetProtectFromClose(dup, true); err != nil {
		t.Error(err)
	}
	if err := th.Close(dup); err != nt.STATUS_HANDLE_NOT_CLOSABLE {
		t.Error(err)
	}
	th.SetProtectFromClose(dup, false)
	if got := len(p.Handles()); got != 2 || p.HandleCount() != 2 {
		t.Error(got, p.HandleCount())
	}
	if err := th.Close(dup); err != nil {
		t.Error(err)
	}
	if err := th.Close(dup); err != nt.STATUS_INVALID_HANDLE {
		t.Error(err)
	}
	if _, err := th.SetEvent(dup); err != nt.STATUS_INVALID_HANDLE {
		t.Error(err)
	}
	if _, err := th.ReleaseSemaphore(ev, 1); err != nt.STATUS_OBJECT_TYPE_MISMATCH {
		t.Error(err)
	}
}

// A process object outlives the process as long as there is a handle to it.
func TestProcess(t *testing.T) {
	k, _, th := world(t)
	child := k.NewProcess("child")
	ct, err := child.NewThread()
	if err != nil {
		t.Fatal(err)
	}
	h := must[nt.Handle](t)(th.OpenProcess(child.ID(), nt.PROCESS_ALL_ACCESS))
	event(t, ct, false, false)
	wantWait(t, th, h, 0, nt.STATUS_TIMEOUT)
	if child.ExitStatus() != nt.STATUS_PENDING {
		t.Error(child.ExitStatus())
	}
	if err := th.TerminateProcess(h, 42); err != nil {
		t.Error(err)
	}
	wantWait(t, th, h, nt.Infinite, nt.STATUS_SUCCESS)
	if child.ExitStatus() != 42 || child.HandleCount() != 0 {
		t.Error(child.ExitStatus(), child.HandleCount())
	}
	if h2, err := th.OpenProcess(child.ID(), nt.SYNCHRONIZE); err != nil {
		t.Error(err)
	} else {
		th.Close(h2)
	}
	snap := must[nt.Handle](t)(th.CreateSnapshot())
	s, err := th.ReadSnapshot(snap)
	if err != nil || len(s.Processes) != 1 || s.Processes[0].Name != "test" {
		t.Error(s, err)
	}
}

type recorder struct{ events []string }

func (r *recorder) add(what string, e haft.HandleEvent) {
	s := what + " " + e.Type
	if e.Status != 0 {
		s += " " + e.Status.Name()
	}
	r.events = append(r.events, s)
}

func (r *recorder) HandleOpened(e haft.HandleEvent) { r.add("opened", e) }
func (r *recorder) HandleClosed(e haft.HandleEvent) { r.add("closed", e) }
func (r *recorder) HandleFailed(e haft.HandleEvent) { r.add("failed", e) }
func (r *recorder) ProcessExited(uint32)            { r.events = append(r.events, "exited") }

func TestObserver(t *testing.T) {
	k, p, th := world(t)
	r := &recorder{}
	k.SetObserver(r)
	ev := event(t, th, false, false)
	th.Close(ev)
	th.Close(ev)
	event(t, th, false, false)
	p.Terminate(0)
	want := []string{"opened Event", "closed Event", "failed  STATUS_INVALID_HANDLE", "opened Event", "exited", "closed Event"}
	if len(r.events) != len(want) {
		t.Fatalf("%q", r.events)
	}
	for i := range want {
		if r.events[i] != want[i] {
			t.Errorf("%q, want %q", r.events[i], want[i])
		}
	}
}

func TestNoAllocations(t *testing.T) {
	if testing.Short() {
		t.Skip("instrumented builds run with -short and allocate")
	}
	k, p, th := world(t)
	ev, back := event(t, th, false, false), event(t, th, false, false)
	a, b := event(t, th, true, true), event(t, th, true, true)
	sem, _, err1 := th.CreateSemaphore(nil, 0, 1)
	mutex, _, err2 := th.CreateMutex(nil, false)
	timer, _, err3 := th.CreateTimer(nil, true)
	port, _, err4 := th.CreatePort(nil, 0)
	packet, err5 := th.CreateWaitPacket()
	other, err6 := p.NewThread()
	if err := errors.Join(err1, err2, err3, err4, err5, err6); err != nil {
		t.Fatal(err)
	}
	echoes := make(chan bool)
	go func() { // wakes who wakes it
		defer close(echoes)
		for {
			if s, err := other.Wait(ev, nt.Infinite); err != nil || s != nt.STATUS_SUCCESS {
				return
			}
			other.SetEvent(back)
		}
	}()
	defer func() { p.Terminate(0); <-echoes }()
	stranger := k.NewProcess("stranger")
	nothing := func() {}
	for name, f := range map[string]func(){
		"signal and satisfied wait": func() { th.SetEvent(back); th.Wait(back, 0) },
		"wait that times out":       func() { th.Wait(back, 0) },
		"query of a bad handle":     func() { th.SetEvent(0x12344) },
		"wait that is waited":       func() { th.SetEvent(ev); th.Wait(back, nt.Infinite) },
		"timeout that is waited":    func() { th.Wait(back, nt.After(time.Microsecond)) },
		"wait for any":              func() { th.WaitAny(0, back, a, b) },
		"wait for all":              func() { th.WaitAll(0, a, b) },
		"signal and wait":           func() { th.SignalAndWait(a, b, 0) },
		"reset, pulse, set":         func() { th.ResetEvent(a); th.PulseEvent(a); th.SetEvent(a) },
		"semaphore":                 func() { th.ReleaseSemaphore(sem, 1); th.Wait(sem, 0) },
		"mutex":                     func() { th.Wait(mutex, 0); th.ReleaseMutex(mutex) },
		"timer":                     func() { th.SetTimer(timer, time.Hour, 0); th.CancelTimer(timer) },
		"port":                      func() { th.Post(port, haft.Packet{Key: 1}); th.Remove(port, 0) },
		"empty port":                func() { th.Remove(port, 0) },
		"wait packet":               func() { th.AssociateWaitPacket(packet, port, a, haft.Packet{}); th.Remove(port, 0) },
		"APC":                       func() { th.QueueAPC(nt.CurrentThread, nothing); th.Sleep(0, true) },
		"compare":                   func() { th.Same(a, b) },
		"query":                     func() { th.Query(a) },
		"wrong type":                func() { th.ReleaseSemaphore(a, 1) },
		"duplicate and close": func() {
			h, _ := th.Duplicate(nil, a, nil, haft.Duplicate{SameAccess: true})
			th.Close(h)
		},
		"duplicate from a process and close": func() {
			th.Duplicate(stranger, 0x12344, nil, haft.Duplicate{SameAccess: true})
		},
	} {
		if n := testing.AllocsPerRun(100, f); n != 0 {
			t.Errorf("%s: %v allocations", name, n)
		}
	}
}

func BenchmarkSetEvent(b *testing.B) {
	_, _, th := world(b)
	ev := event(b, th, true, false)
	for b.Loop() {
		th.SetEvent(ev)
	}
}

func BenchmarkSatisfiedWait(b *testing.B) {
	_, _, th := world(b)
	ev := event(b, th, true, true)
	for b.Loop() {
		th.Wait(ev, nt.Infinite)
	}
}

func BenchmarkCreateEventClose(b *testing.B) {
	_, _, th := world(b)
	for b.Loop() {
		h, _, _ := th.CreateEvent(nil, true, true)
		th.Close(h)
	}
}

// A closed value is given out again late: 512 others come first, so that what still
// uses it hits nothing, whether handles are made by creating, opening or duplicating, in
// this process or from another one.
func TestClosedValuesStayFree(t *testing.T) {
	k, p, th := world(t)
	oth := must[*haft.Thread](t)(k.NewProcess("other").NewThread())
	source := event(t, oth, true, false)
	kept, _, err := th.CreateEvent(&haft.Attr{Name: "kept"}, true, false)
	if err != nil {
		t.Fatal(err)
	}
	closed, again := map[nt.Handle]int{}, 0
	for i := range 2000 {
		var h nt.Handle
		var err error
		switch i % 4 {
		case 0:
			h, _, err = th.CreateMutex(nil, false)
		case 1:
			h, err = th.OpenEvent(&haft.Attr{Name: "kept"})
		case 2:
			h, err = th.Duplicate(nil, kept, nil, haft.Duplicate{SameAccess: true})
		default:
			h, err = oth.Duplicate(nil, source, p, haft.Duplicate{SameAccess: true})
		}
		if err != nil {
			t.Fatal(err)
		}
		if at, ok := closed[h]; ok {
			again++
			if others := i - at - 1; others < 512 {
				t.Fatalf("%v comes again after %d others", h, others)
			}
		}
		if err := th.Close(h); err != nil {
			t.Fatal(err)
		}
		if _, err := th.Wait(h, 0); err != nt.STATUS_INVALID_HANDLE {
			t.Errorf("%#x: %v", h, err)
		}
		closed[h] = i
	}
	if again < 1000 {
		t.Errorf("%d values came again", again)
	}
}
