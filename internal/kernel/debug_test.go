package kernel

import (
	"testing"
	"testing/synctest"
	"time"

	"haft.dev/internal/object"
	"haft.dev/nt"
)

// debugWorld is a debugger with its object, and a process with threads whose
// code is this test.
type debugWorld struct {
	t        *testing.T
	debugger Caller
	h        nt.Handle
	d        *DebugObject
	p        *Process
}

func thread(t *testing.T, p *Process) *Thread {
	t.Helper()
	th, err := p.NewThread(nil, false)
	if err != nil {
		t.Fatal(err)
	}
	return th
}

func newDebugWorld(t *testing.T) *debugWorld {
	k := New()
	dp := k.NewProcess(ProcessOptions{Name: "debugger"})
	w := &debugWorld{t: t, debugger: thread(t, dp).Caller(), p: k.NewProcess(ProcessOptions{Name: "debuggee"})}
	h, _, err := w.debugger.CreateDebugObject(&object.Attr{}, DEBUG_ALL_ACCESS, true)
	if err != nil {
		t.Fatal(err)
	}
	w.h = h
	w.d, err = Ref[*DebugObject](w.debugger, h, DEBUG_ALL_ACCESS)
	if err != nil {
		t.Fatal(err)
	}
	return w
}

// next takes an event, which must be of the given kind, and no other.
func (w *debugWorld) next(kind DebugKind) Delivered {
	w.t.Helper()
	ev, s, err := w.debugger.WaitForDebugEvent(w.h, false, nt.Millis(1000))
	if err != nil || s != nt.STATUS_SUCCESS {
		w.t.Fatalf("no event of kind %d: %v, %v", kind, s, err)
	}
	if ev.Kind != kind {
		w.t.Fatalf("event of kind %d, want %d", ev.Kind, kind)
	}
	return ev
}

func (w *debugWorld) none() {
	w.t.Helper()
	if ev, s, err := w.debugger.WaitForDebugEvent(w.h, false, nt.Millis(10)); s != nt.STATUS_TIMEOUT || err != nil {
		w.t.Fatalf("%+v, %v, %v", ev.DebugEvent, s, err)
	}
}

func (w *debugWorld) answer(ev Delivered, s nt.Status) {
	w.t.Helper()
	if err := w.debugger.ContinueDebugEvent(w.h, ev.Process.ID(), ev.Thread.ID(), s); err != nil {
		w.t.Fatal(err)
	}
}

// TestDebugEvents: one event at a time, the others stand still, answers arrive.
func TestDebugEvents(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		w := newDebugWorld(t)
		a, b := thread(t, w.p), thread(t, w.p)
		if _, ok := a.Report(&DebugEvent{Kind: DebugOutputString}); ok {
			t.Error("an event without a debugger")
		}
		if err := w.p.SetDebugger(w.d, true); err != nil {
			t.Fatal(err)
		}
		if err := w.p.SetDebugger(w.d, true); err != nt.STATUS_PORT_ALREADY_SET {
			t.Error(err)
		}
		w.none()
		answers := make(chan nt.Status, 4)
		report := func(th *Thread, ev *DebugEvent) {
			go func() {
				s, ok := th.Report(ev)
				if !ok {
					s = 0xFFFF
				}
				answers <- s
			}()
		}
		waited := make(chan time.Duration, 1)
		go func() { // b waits for time to pass
			start := time.Now()
			b.Wait(nil, false, false, nt.Millis(100))
			waited <- time.Since(start)
		}()
		synctest.Wait()
		report(a, &DebugEvent{Kind: DebugException, FirstChance: true})
		ev := w.next(DebugException)
		time.Sleep(time.Second)
		synctest.Wait()
		select {
		case d := <-waited:
			t.Errorf("a frozen thread went on after %v", d)
		default:
		}
		if n := b.SuspendCount(); n != 0 {
			t.Errorf("the suspend count shows %d", n)
		}
		w.none()
		for _, c := range []struct {
			p, th  uint32
			status nt.Status
		}{{w.p.ID(), b.ID(), nt.DBG_CONTINUE}, {w.p.ID() + 4000, a.ID(), nt.DBG_CONTINUE}, {w.p.ID(), a.ID(), nt.STATUS_SUCCESS}} {
			if err := w.debugger.ContinueDebugEvent(w.h, c.p, c.th, c.status); err != nt.STATUS_INVALID_PARAMETER {
				t.Errorf("%+v: %v", c, err)
			}
		}
		w.answer(ev, nt.DBG_EXCEPTION_NOT_HANDLED)
		if s := <-answers; s != nt.DBG_EXCEPTION_NOT_HANDLED {
			t.Error(s)
		}
		if d := <-waited; d < time.Second {
			t.Error(d)
		}
		if err := w.debugger.ContinueDebugEvent(w.h, w.p.ID(), a.ID(), nt.DBG_CONTINUE); err != nt.STATUS_INVALID_PARAMETER {
			t.Error("answered twice:", err)
		}
		// Two threads at once: the second event comes after the answer to the first.
		report(a, &DebugEvent{Kind: DebugLoadDLL})
		synctest.Wait()
		report(b, &DebugEvent{Kind: DebugUnloadDLL})
		synctest.Wait()
		ev = w.next(DebugLoadDLL)
		w.none()
		w.answer(ev, nt.DBG_CONTINUE)
		w.answer(w.next(DebugUnloadDLL), nt.DBG_CONTINUE)
		<-answers
		<-answers
		w.none()
	})
}

// TestDebugExit: the end of threads and the process, and the handles that go
// with the answers.
func TestDebugExit(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		w := newDebugWorld(t)
		a, b := thread(t, w.p), thread(t, w.p)
		w.p.SetDebugger(w.d, true)
		before := w.debugger.Process.Handles.Len()
		go func() {
			a.ReportStart(&DebugEvent{Kind: DebugCreateProcess, Base: 0x400000})
			b.ReportStart(&DebugEvent{Kind: DebugCreateThread})
			if b.ReportStart(&DebugEvent{Kind: DebugCreateThread}) {
				t.Error("a thread began twice")
			}
			b.ReportExit(7)
			b.Ended(7)
			a.ReportExit(8)
			a.Ended(8)
		}()
		ev := w.next(DebugCreateProcess)
		if ev.HProcess == 0 || ev.HThread == 0 || ev.HFile != 0 || ev.Base != 0x400000 {
			t.Errorf("%+v", ev)
		}
		if p, err := Ref[*Process](w.debugger, ev.HProcess, nt.PROCESS_ALL_ACCESS); p != w.p || err != nil {
			t.Error(p, err)
		}
		w.answer(ev, nt.DBG_CONTINUE)
		ev = w.next(DebugCreateThread)
		if ev.HThread == 0 || ev.HProcess != 0 {
			t.Errorf("%+v", ev)
		}
		if n := w.debugger.Process.Handles.Len() - before; n != 3 {
			t.Errorf("%d handles", n)
		}
		w.answer(ev, nt.DBG_CONTINUE)
		ev = w.next(DebugExitThread)
		if ev.Status != 7 || ev.Thread != b {
			t.Errorf("%+v", ev)
		}
		w.answer(ev, nt.DBG_CONTINUE)
		ev = w.next(DebugExitProcess)
		if ev.Status != 8 || ev.Thread != a || w.p.ExitStatus() != 8 || w.p.Debugger() == nil {
			t.Errorf("%+v, exit status %v", ev, w.p.ExitStatus())
		}
		if _, err := w.p.NewThread(nil, false); err != nt.STATUS_PROCESS_IS_TERMINATING {
			t.Error("a thread begins after the end that was told:", err)
		}
		w.answer(ev, nt.DBG_CONTINUE)
		synctest.Wait()
		if n := w.debugger.Process.Handles.Len() - before; n != 0 || w.p.ExitStatus() != 8 || w.p.Debugger() != nil {
			t.Errorf("%d handles, %v, %v", n, w.p.ExitStatus(), w.p.Debugger())
		}
	})
}

// slow is a guest that takes its time to leave its code.
type slow struct{ entered, leave chan bool }

func (g slow) Interrupt()         { g.entered <- true; <-g.leave }
func (g slow) Stack([]uint64) int { return 0 }

// TestDebugExitOrder: threads that end at the same time do so one after another; the end of
// the process comes behind that of the threads, since debuggers leave then.
func TestDebugExitOrder(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		w := newDebugWorld(t)
		g := slow{make(chan bool, 1), make(chan bool)}
		a := thread(t, w.p)
		b, err := w.p.NewThread(g, false)
		if err != nil {
			t.Fatal(err)
		}
		w.p.SetDebugger(w.d, true)
		a.tell()
		b.tell()
		end := func(th *Thread) { th.ReportExit(3); th.Ended(3) }
		go end(a)
		<-g.entered // a waits until b is out of its code
		go end(b)
		synctest.Wait()
		g.leave <- true
		ev := w.next(DebugExitThread)
		if ev.Thread != a {
			t.Error("the wrong thread")
		}
		w.none()
		w.answer(ev, nt.DBG_CONTINUE)
		ev = w.next(DebugExitProcess)
		if ev.Thread != b {
			t.Error("the wrong thread")
		}
		w.answer(ev, nt.DBG_CONTINUE)
		synctest.Wait()
		if w.p.Debugger() != nil {
			t.Error("it has not ended")
		}
	})
}

// TestDebuggerGoes: with its last handle the object lets go or ends what it debugs.
func TestDebuggerGoes(t *testing.T) {
	for _, kill := range []bool{false, true} {
		synctest.Test(t, func(t *testing.T) {
			w := newDebugWorld(t)
			w.d.SetKillOnClose(kill)
			a := thread(t, w.p)
			w.p.SetDebugger(w.d, true)
			done := make(chan bool)
			go func() {
				_, ok := a.Report(&DebugEvent{Kind: DebugException})
				done <- ok
			}()
			w.next(DebugException)
			w.debugger.Close(w.h)
			if !<-done || w.p.Debugger() != nil {
				t.Error("still held")
			}
			synctest.Wait()
			if w.p.Exiting() != kill || kill && w.p.ExitStatus() != nt.STATUS_DEBUGGER_INACTIVE {
				t.Error(kill, w.p.Exiting(), w.p.ExitStatus())
			}
			if err := w.p.SetDebugger(w.d, false); err == nil {
				t.Error("a debugger that is gone")
			}
		})
	}
}

// TestAttach: events tell of what is there; threads stand still until theirs is
// answered.
func TestAttach(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		w := newDebugWorld(t)
		a, b := thread(t, w.p), thread(t, w.p)
		about := func(th *Thread, first bool) *DebugEvent {
			if first {
				return &DebugEvent{Kind: DebugCreateProcess}
			}
			return &DebugEvent{Kind: DebugCreateThread}
		}
		if err := w.d.Attach(w.p, about, []*DebugEvent{{Kind: DebugLoadDLL, Base: 5}}); err != nil {
			t.Fatal(err)
		}
		passed := make(chan *Thread, 2)
		for _, th := range []*Thread{a, b} {
			go func() { th.Wait(nil, false, false, nt.Millis(1)); passed <- th }()
		}
		ev := w.next(DebugCreateProcess)
		if ev.Thread != a {
			t.Error(ev.Thread.ID())
		}
		w.answer(ev, nt.DBG_CONTINUE)
		if th := <-passed; th != a {
			t.Error("the wrong thread goes on")
		}
		w.answer(w.next(DebugCreateThread), nt.DBG_CONTINUE)
		if th := <-passed; th != b {
			t.Error("the wrong thread goes on")
		}
		w.answer(w.next(DebugLoadDLL), nt.DBG_CONTINUE)
		w.none()
		h, err := w.debugger.OpenProcess(w.p.ID(), 0, nt.PROCESS_ALL_ACCESS)
		if err != nil {
			t.Fatal(err)
		}
		if err := w.debugger.RemoveDebugger(h, w.h); err != nil || w.p.Debugger() != nil {
			t.Error(err)
		}
		if err := w.debugger.RemoveDebugger(h, w.h); err != nt.STATUS_PORT_NOT_SET {
			t.Error(err)
		}
		if _, _, err := w.debugger.WaitForDebugEvent(h, false, 0); err != nt.STATUS_OBJECT_TYPE_MISMATCH {
			t.Error(err)
		}
	})
}

// TestAttachToEnding: of threads that have had their say before the debugger came nothing is
// told, since no end of theirs would follow; a process that has no others cannot be debugged.
func TestAttachToEnding(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		w := newDebugWorld(t)
		a, b := thread(t, w.p), thread(t, w.p)
		about := func(th *Thread, first bool) *DebugEvent {
			if first {
				return &DebugEvent{Kind: DebugCreateProcess}
			}
			return &DebugEvent{Kind: DebugCreateThread}
		}
		a.ReportExit(1)
		if err := w.d.Attach(w.p, about, nil); err != nil {
			t.Fatal(err)
		}
		ev := w.next(DebugCreateProcess)
		if ev.Thread != b {
			t.Error(ev.Thread.ID())
		}
		w.answer(ev, nt.DBG_CONTINUE)
		w.none()
		w.p.clearDebugger(w.d)
		b.ReportExit(1)
		if err := w.d.Attach(w.p, about, nil); err != nt.STATUS_PROCESS_IS_TERMINATING || w.p.Debugger() != nil {
			t.Errorf("%v, debugger %v", err, w.p.Debugger())
		}
		w.none()
	})
}

// TestDebugReplyLater: the other threads go on, and the event comes again: at once, or
// when its thread, which was suspended, is resumed.
func TestDebugReplyLater(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		w := newDebugWorld(t)
		a, b := thread(t, w.p), thread(t, w.p)
		if err := w.p.SetDebugger(w.d, false); err != nil {
			t.Fatal(err)
		}
		answers := make(chan nt.Status, 2)
		report := func(th *Thread, kind DebugKind) {
			go func() {
				s, _ := th.Report(&DebugEvent{Kind: kind, Thread: th})
				answers <- s
			}()
			synctest.Wait()
		}
		frozen := func(th *Thread) bool { // a wait of no time ends at once, but for one that stands still
			done := make(chan bool, 1)
			go func() { th.BlockWhileSuspended(); done <- true }()
			synctest.Wait()
			return len(done) == 0
		}
		report(a, DebugException)
		ev := w.next(DebugException)
		w.answer(ev, nt.DBG_REPLY_LATER)
		ev = w.next(DebugException) // not suspended: at once
		if ev.Thread != a {
			t.Error("another thread's event")
		}
		if _, err := a.Suspend(); err != nil {
			t.Fatal(err)
		}
		w.answer(ev, nt.DBG_REPLY_LATER)
		if frozen(b) {
			t.Fatal("the other thread stands still")
		}
		w.none()
		report(b, DebugOutputString) // it has events of its own meanwhile
		other := w.next(DebugOutputString)
		w.answer(other, nt.DBG_CONTINUE)
		if s := <-answers; s != nt.DBG_CONTINUE {
			t.Error(s)
		}
		w.none()
		if err := w.debugger.ContinueDebugEvent(w.h, w.p.ID(), a.ID(), nt.DBG_CONTINUE); err != nt.STATUS_INVALID_PARAMETER {
			t.Error("an event that is not there yet:", err)
		}
		a.Resume()
		ev = w.next(DebugException)
		if !frozen(b) {
			t.Error("the other thread runs")
		}
		w.answer(ev, nt.DBG_EXCEPTION_NOT_HANDLED)
		if s := <-answers; s != nt.DBG_EXCEPTION_NOT_HANDLED {
			t.Error(s)
		}
		w.none()
		w.p.Terminate(0, nil)
		a.Ended(0)
		b.Ended(0)
	})
}
