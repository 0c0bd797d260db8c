package io

import (
	"runtime"
	"sync"
	"sync/atomic"
	"testing"
	"testing/synctest"

	"haft.dev/internal/kernel"
	"haft.dev/internal/wait"
	"haft.dev/nt"
)

// TestTold ends requests in every way and looks at who is told.
func TestTold(t *testing.T) {
	type told struct{ block, event, file, packet, apc bool }
	const (
		skipPort  = FILE_SKIP_COMPLETION_PORT_ON_SUCCESS
		skipEvent = FILE_SKIP_SET_EVENT_ON_HANDLE
	)
	for _, c := range []struct {
		name   string
		status nt.Status
		pended bool
		skip   uint32
		event  bool
		apc    bool
		want   told
	}{
		{"at once", nt.STATUS_SUCCESS, false, 0, false, false, told{block: true, file: true, packet: true}},
		{"at once, with event", nt.STATUS_SUCCESS, false, 0, true, false, told{block: true, event: true, packet: true}},
		{"at once, port skipped", nt.STATUS_SUCCESS, false, skipPort, true, false, told{block: true, event: true}},
		{"at once, both skipped", nt.STATUS_SUCCESS, false, skipPort | skipEvent, false, false, told{block: true}},
		{"at once, with a warning", nt.STATUS_BUFFER_OVERFLOW, false, 0, true, false, told{block: true, event: true, packet: true}},
		{"failed at once", nt.STATUS_END_OF_FILE, false, 0, true, false, told{}},
		{"failed at once, without event", nt.STATUS_END_OF_FILE, false, 0, false, false, told{}},
		{"later", nt.STATUS_SUCCESS, true, 0, false, false, told{block: true, file: true, packet: true}},
		{"later, with event", nt.STATUS_SUCCESS, true, 0, true, false, told{block: true, event: true, packet: true}},
		{"later, skipping", nt.STATUS_SUCCESS, true, skipPort | skipEvent, false, false, told{block: true, packet: true}},
		{"failed later", nt.STATUS_END_OF_FILE, true, 0, true, false, told{block: true, event: true, packet: true}},
		{"failed later, skipping", nt.STATUS_END_OF_FILE, true, skipPort, false, false, told{block: true, file: true, packet: true}},
		{"APC at once", nt.STATUS_SUCCESS, false, 0, true, true, told{block: true, event: true, apc: true}},
		{"APC later", nt.STATUS_SUCCESS, true, 0, false, true, told{block: true, file: true, apc: true}},
		{"APC, failed at once", nt.STATUS_END_OF_FILE, false, 0, true, true, told{}},
		{"APC, failed later", nt.STATUS_END_OF_FILE, true, 0, true, true, told{block: true, event: true, apc: true}},
	} {
		t.Run(c.name, func(t *testing.T) {
			now := c.status
			if c.pended {
				now = nt.STATUS_PENDING
			}
			w := newWorld(t, now, 0)
			port := w.port(77)
			if err := w.f.SetSkipModes(c.skip); err != nil {
				t.Fatal(err)
			}
			w.f.setSignal(true) // what the request must take back
			ev := kernel.NewEvent(w.k, true, true)
			b := &block{status: 0x5A5A5A5A}
			r := &Request{Op: OpRead, Caller: w.th.Caller(), Done: Completion{Store: b.store, Context: 99}}
			if c.event {
				r.Done.Event = ev
			}
			if c.apc {
				r.Done.APC, r.Done.Context = &wait.APC{Routine: 1}, 0
			}
			s, n := w.f.Submit(r, w.dev.Read)
			if c.pended {
				if s != nt.STATUS_PENDING || n != 0 {
					t.Fatalf("Submit = %v, %d", s, n)
				}
				if ev.Query() == c.event || c.skip&skipEvent == 0 && w.f.Object.Signaled() {
					t.Error("signalled although pending")
				}
				if _, _, stored := b.get(); stored != 0 || w.f.Requests() != 1 {
					t.Error("stored although pending")
				}
				w.dev.end(r, c.status, 7)
			} else if s != c.status || n != 7 {
				t.Fatalf("Submit = %v, %d", s, n)
			}
			if w.f.Requests() != 0 {
				t.Error("the request is still one of the file's")
			}
			bs, bn, stored := b.get()
			var got told
			got.block = stored == 1
			got.event = c.event && ev.Query()
			got.file = w.f.Object.Signaled() && c.skip&skipEvent == 0
			p, ok := take(t, w.th, port)
			got.packet = ok
			got.apc = w.th.HasAPC()
			if got != c.want {
				t.Errorf("told %+v, want %+v", got, c.want)
			}
			if got.block && (bs != c.status || bn != 7) || !got.block && bs != 0x5A5A5A5A {
				t.Errorf("status block %v, %d", bs, bn)
			}
			if ok && (p != wait.Packet{Key: 77, Value: 99, Status: c.status, Information: 7}) {
				t.Errorf("packet %+v", p)
			}
			if _, again := take(t, w.th, port); again {
				t.Error("a second packet")
			}
		})
	}
}

// TestAssociate has the rules about ports and notification modes.
func TestAssociate(t *testing.T) {
	sync, async := newWorld(t, 0, FILE_SYNCHRONOUS_IO_NONALERT), newWorld(t, nt.STATUS_PENDING, 0)
	p, q := kernel.NewIoCompletion(async.k, 1), kernel.NewIoCompletion(async.k, 1)
	for _, c := range []struct {
		what string
		err  error
		want error
	}{
		{"a port for a synchronous file", sync.f.SetCompletion(p, 1), nt.STATUS_INVALID_PARAMETER},
		{"another one for it", sync.f.ReplaceCompletion(p, 1), nt.STATUS_INVALID_PARAMETER},
		{"skipping the port it cannot have", sync.f.SetSkipModes(FILE_SKIP_COMPLETION_PORT_ON_SUCCESS), nt.STATUS_INVALID_PARAMETER},
		{"skipping its event", sync.f.SetSkipModes(FILE_SKIP_SET_EVENT_ON_HANDLE), nil},
		{"unknown modes", async.f.SetSkipModes(8), nt.STATUS_INVALID_PARAMETER},
		{"a port", async.f.SetCompletion(p, 1), nil},
		{"a second port", async.f.SetCompletion(q, 2), nt.STATUS_INVALID_PARAMETER},
		{"a second port instead", async.f.ReplaceCompletion(q, 2), nil},
	} {
		if c.err != c.want {
			t.Errorf("%s: %v, want %v", c.what, c.err, c.want)
		}
	}
	read := func() *Request {
		r := &Request{Caller: async.th.Caller(), Done: Completion{Context: 5}}
		async.f.Submit(r, async.dev.Read)
		return r
	}
	async.dev.end(read(), nt.STATUS_SUCCESS, 1)
	if _, ok := take(t, async.th, p); ok {
		t.Error("the first port was told")
	}
	if x, ok := take(t, async.th, q); !ok || x.Key != 2 {
		t.Errorf("%+v, %v", x, ok)
	}
	if err := async.f.ReplaceCompletion(nil, 9); err != nil {
		t.Error(err)
	}
	async.dev.end(read(), nt.STATUS_SUCCESS, 1)
	if _, ok := take(t, async.th, q); ok {
		t.Error("a port was told that the file has left")
	}
	if err := async.f.SetCompletion(p, 3); err != nil {
		t.Errorf("a port after none: %v", err)
	}
	if n := q.PointerCount(); n != 1 {
		t.Errorf("the left port has %d references", n)
	}
}

// TestCancel cancels by file, thread, status block, and too late.
func TestCancel(t *testing.T) {
	w := newWorld(t, nt.STATUS_PENDING, 0)
	other := w.thread()
	start := func(th *kernel.Thread, id uint64) (*Request, *block) {
		b := new(block)
		r := &Request{Caller: th.Caller(), Done: Completion{Store: b.store, ID: id}}
		if s, _ := w.f.Submit(r, w.dev.Read); s != nt.STATUS_PENDING {
			t.Fatal(s)
		}
		return r, b
	}
	a, ab := start(w.th, 1)
	_, bb := start(other, 2)
	_, cb := start(w.th, 3)
	_, db := start(w.th, 3)
	one, three, nine := uint64(1), uint64(3), uint64(9)
	state := func() (n int) {
		for _, b := range []*block{ab, bb, cb, db} {
			if s, _, stored := b.get(); stored > 1 || stored == 1 && s != nt.STATUS_CANCELLED {
				t.Errorf("%v, stored %d times", s, stored)
			} else {
				n = 2*n + stored
			}
		}
		return n
	}
	for _, c := range []struct {
		what string
		th   *kernel.Thread
		id   *uint64
		n    int
		left int
	}{
		{"an unknown block", nil, &nine, 0, 0b0000},
		{"a block of another thread", other, &one, 0, 0b0000},
		{"a block", nil, &one, 1, 0b1000},
		{"again", nil, &one, 0, 0b1000},
		{"a thread", other, nil, 1, 0b1100},
		{"two with one block", nil, &three, 2, 0b1111},
		{"nothing left", nil, nil, 0, 0b1111},
	} {
		if n := len(w.f.CancelRequests(c.th, c.id)); n != c.n || state() != c.left {
			t.Errorf("%s: %d cancelled, %04b are over; want %d, %04b", c.what, n, state(), c.n, c.left)
		}
	}
	if a.Cancel() {
		t.Error("an ended request was cancelled")
	}
}

// TestCancelFirst cancels a request before its device has pended it.
func TestCancelFirst(t *testing.T) {
	w := newWorld(t, nt.STATUS_PENDING, 0)
	b := new(block)
	r := &Request{Caller: w.th.Caller(), Done: Completion{Store: b.store}}
	s, _ := w.f.Submit(r, func(r *Request) {
		if len(w.f.CancelRequests(nil, nil)) != 1 {
			t.Error("not found")
		}
		w.dev.Read(r)
	})
	if _, _, stored := b.get(); s != nt.STATUS_CANCELLED || stored != 0 || w.dev.first() != nil {
		t.Errorf("Submit = %v, stored %d times", s, stored)
	}
}

// TestThreadEnd: a thread takes its requests with it, but not those that a port
// waits for.
func TestThreadEnd(t *testing.T) {
	for _, toPort := range []bool{false, true} {
		w := newWorld(t, nt.STATUS_PENDING, 0)
		th, b := w.thread(), new(block)
		r := &Request{Caller: th.Caller(), Done: Completion{Store: b.store}}
		if toPort {
			w.port(1)
			r.Done.Context = 1
		}
		w.f.Submit(r, w.dev.Read)
		th.Ended(0)
		if _, _, stored := b.get(); stored == 1 == toPort {
			t.Errorf("with a port %v: stored %d times", toPort, stored)
		}
		w.dev.end(r, nt.STATUS_SUCCESS, 1)
		if s, _, stored := b.get(); stored != 1 || (s == nt.STATUS_SUCCESS) != toPort {
			t.Errorf("with a port %v: %v, stored %d times", toPort, s, stored)
		}
	}
}

// TestThreadEndWaits: a thread does not end before a request that cannot be
// cancelled.
func TestThreadEndWaits(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		w := newWorld(t, nt.STATUS_PENDING, 0)
		th, b := w.thread(), new(block)
		r := &Request{Caller: th.Caller(), Done: Completion{Store: b.store}}
		w.f.Submit(r, func(r *Request) { r.Pend(func() {}) })
		over := false
		go func() { th.Ended(0); over = true }()
		synctest.Wait()
		if over || !r.Cancelled() {
			t.Errorf("over %v, cancelled %v", over, r.Cancelled())
		}
		r.Complete(nt.STATUS_SUCCESS, 1)
		synctest.Wait()
		if _, _, stored := b.get(); !over || stored != 1 {
			t.Errorf("over %v, stored %d times", over, stored)
		}
	})
}

// TestLastClose: what is pending ends with the last handle, and the file object
// with the last request.
func TestLastClose(t *testing.T) {
	w := newWorld(t, nt.STATUS_PENDING, 0)
	h2, err := w.th.Caller().Duplicate(w.p, w.h, w.p, 0, 0, kernel.DUPLICATE_SAME_ACCESS)
	if err != nil {
		t.Fatal(err)
	}
	b := new(block)
	r := &Request{Caller: w.th.Caller(), Done: Completion{Store: b.store}}
	w.f.Submit(r, w.dev.Read)
	w.th.Caller().Close(w.h)
	if _, _, stored := b.get(); stored != 0 || w.dev.cleaned != 0 {
		t.Error("ended with the first handle")
	}
	w.th.Caller().Close(h2)
	if s, _, stored := b.get(); s != nt.STATUS_CANCELLED || stored != 1 || w.dev.cleaned != 1 || w.dev.closed != 1 {
		t.Errorf("%v, stored %d times; cleaned up %d times, closed %d times", s, stored, w.dev.cleaned, w.dev.closed)
	}
}

// TestHammer lets completion, cancellation and the last close race: every request
// ends exactly once, with one status, and is told to the port once.
func TestHammer(t *testing.T) {
	for range 300 {
		w := newWorld(t, nt.STATUS_PENDING, 0)
		port := w.port(1)
		const n = 20
		var blocks [n]block
		var rs [n]*Request
		for i := range rs {
			rs[i] = &Request{Done: Completion{Store: blocks[i].store, Context: uint64(i + 1), ID: uint64(i + 1)}}
		}
		var wg sync.WaitGroup
		wg.Go(func() {
			for _, r := range rs {
				w.f.Submit(r, w.dev.Read)
			}
		})
		var done atomic.Bool
		wg.Go(func() {
			for !done.Load() {
				if r := w.dev.first(); r != nil {
					w.dev.end(r, nt.STATUS_SUCCESS, 1)
				}
				runtime.Gosched()
			}
		})
		wg.Go(func() {
			for i := range rs {
				id := uint64(i + 1)
				w.f.CancelRequests(nil, &id)
				runtime.Gosched()
			}
			for w.f.Requests() > 0 {
				w.f.CancelRequests(nil, nil)
				runtime.Gosched()
			}
			done.Store(true)
		})
		wg.Wait()
		for w.f.Requests() > 0 || w.dev.first() != nil {
			w.f.CancelRequests(nil, nil)
		}
		w.th.Caller().Close(w.h)
		packets, told := 0, 0
		for {
			p, ok := take(t, w.th, port)
			if !ok {
				break
			}
			packets++
			if s, _, _ := blocks[p.Value-1].get(); s != p.Status {
				t.Errorf("packet %v, block %v", p.Status, s)
			}
		}
		for i := range blocks {
			if s, _, stored := blocks[i].get(); stored == 1 {
				told++
			} else if stored != 0 {
				t.Errorf("%v stored %d times", s, stored)
			} else if s, _ := rs[i].Result(); s != nt.STATUS_CANCELLED {
				t.Errorf("not told, but %v", s)
			}
		}
		if packets != told {
			t.Errorf("%d packets, %d blocks", packets, told)
		}
	}
}

// TestManyPending: a hundred thousand requests cost memory, not threads or
// goroutines.
func TestManyPending(t *testing.T) {
	w := newWorld(t, nt.STATUS_PENDING, 0)
	port := w.port(1)
	before := runtime.NumGoroutine()
	n := 100_000
	if testing.Short() {
		n = 5_000
	}
	for i := range n {
		r := &Request{Caller: w.th.Caller(), Done: Completion{Context: uint64(i + 1)}}
		if s, _ := w.f.Submit(r, func(r *Request) { r.Pend(func() { r.Complete(nt.STATUS_CANCELLED, 0) }) }); s != nt.STATUS_PENDING {
			t.Fatal(s)
		}
	}
	if g := runtime.NumGoroutine(); g > before {
		t.Errorf("%d goroutines more", g-before)
	}
	if got := w.f.Requests(); got != n {
		t.Errorf("%d requests", got)
	}
	w.th.Caller().Close(w.h)
	if got := port.Depth(); got != n {
		t.Errorf("%d packets", got)
	}
}

// TestSynchronous: the call returns when the request has ended, cancelled or not.
func TestSynchronous(t *testing.T) {
	for _, c := range []struct {
		name    string
		options uint32
		end     func(w *world, r *Request)
		want    nt.Status
		broken  bool
	}{
		{"ended", FILE_SYNCHRONOUS_IO_NONALERT, func(w *world, r *Request) { w.dev.end(r, nt.STATUS_SUCCESS, 3) }, nt.STATUS_SUCCESS, false},
		{"CancelIoEx", FILE_SYNCHRONOUS_IO_NONALERT, func(w *world, r *Request) { w.f.CancelRequests(nil, nil) }, nt.STATUS_CANCELLED, false},
		{"CancelSynchronousIo", FILE_SYNCHRONOUS_IO_NONALERT, func(w *world, r *Request) {
			h, _ := w.thread().Caller().OpenThread(w.th.ID(), 0, nt.THREAD_TERMINATE)
			if err := w.th.Caller().CancelSynchronousIO(h, 77); err != nt.STATUS_NOT_FOUND {
				t.Errorf("another request: %v", err)
			}
			if err := w.th.Caller().CancelSynchronousIO(h, 0); err != nil {
				t.Error(err)
			}
			synctest.Wait()
			if err := w.th.Caller().CancelSynchronousIO(h, 0); err != nt.STATUS_NOT_FOUND {
				t.Errorf("no request: %v", err)
			}
		}, nt.STATUS_CANCELLED, false},
		{"the thread ends", FILE_SYNCHRONOUS_IO_NONALERT, func(w *world, r *Request) { w.th.Thread.Terminate() }, nt.STATUS_CANCELLED, false},
		{"APC", FILE_SYNCHRONOUS_IO_ALERT, func(w *world, r *Request) { w.th.QueueAPC(wait.APC{}) }, nt.STATUS_CANCELLED, true},
		{"alert", FILE_SYNCHRONOUS_IO_ALERT, func(w *world, r *Request) { w.th.Alert() }, nt.STATUS_CANCELLED, true},
		{"APC, not alertable", FILE_SYNCHRONOUS_IO_NONALERT, func(w *world, r *Request) {
			w.th.QueueAPC(wait.APC{})
			synctest.Wait()
			w.dev.end(r, nt.STATUS_SUCCESS, 3)
		}, nt.STATUS_SUCCESS, false},
	} {
		t.Run(c.name, func(t *testing.T) {
			synctest.Test(t, func(t *testing.T) {
				w := newWorld(t, nt.STATUS_PENDING, c.options)
				b := new(block)
				r := &Request{Caller: w.th.Caller(), Offset: UsePosition, Done: Completion{Store: b.store, ID: 5}}
				w.f.Sync.SetPosition(42)
				over := false
				var got nt.Status
				go func() {
					got, _ = w.f.Submit(r, w.dev.Read)
					over = true
				}()
				synctest.Wait()
				if over || w.f.Object.Signaled() || r.Offset != 42 {
					t.Fatalf("over %v, signalled %v, offset %d", over, w.f.Object.Signaled(), r.Offset)
				}
				c.end(w, r)
				synctest.Wait()
				if s, _, stored := b.get(); !over || got != c.want || s != c.want || stored != 1 || r.Interrupted() != c.broken || !w.f.Object.Signaled() {
					t.Errorf("over %v: %v; %v stored %d times; interrupted %v", over, got, s, stored, r.Interrupted())
				}
				if st := w.f.Sync.Status(); st.Holder != nil || w.f.Requests() != 0 {
					t.Error("the lock is held, or a request is left")
				}
			})
		})
	}
}

// TestGone: a handle whose object went away, as a file on a connection that was
// severed, fails with STATUS_INVALID_HANDLE and is still there to be closed. (A8.)
func TestGone(t *testing.T) {
	w := newWorld(t, nt.STATUS_INVALID_HANDLE, 0)
	c := w.th.Caller()
	for range 2 {
		if s, _ := w.f.Submit(&Request{Op: OpRead, Caller: c}, w.dev.Read); s != nt.STATUS_INVALID_HANDLE || s.Win32() != nt.ERROR_INVALID_HANDLE {
			t.Fatal(s)
		}
	}
	if n := w.p.Handles.Len(); n != 1 {
		t.Errorf("%d handles", n)
	}
	if err := c.Close(w.h); err != nil {
		t.Error(err)
	}
	if w.dev.cleaned != 1 || w.dev.closed != 1 || w.p.Handles.Len() != 0 {
		t.Errorf("cleaned up %d times, closed %d times, %d handles", w.dev.cleaned, w.dev.closed, w.p.Handles.Len())
	}
	if err := c.Close(w.h); err != nt.STATUS_INVALID_HANDLE {
		t.Error(err)
	}
}
