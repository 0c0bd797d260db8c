package safehandle

import (
	"runtime"
	"sync/atomic"
	"testing"
	"testing/synctest"
)

// owned uses h until the calling goroutine is its owner.
func owned(t testing.TB, h *Handle[uintptr]) {
	t.Helper()
	if !canOwn {
		t.Skip("no owners here")
	}
	for h.c.owner.Load() != goroutine() {
		if ready() == barrierNone {
			t.Skip("the system has no barriers")
		}
		if _, err := h.Acquire(); err != nil {
			t.Fatal(err)
		}
		h.Release()
		runtime.Gosched()
	}
	if n := h.c.total(h.c.state.Load()); n != 0 {
		t.Fatal(n, "uses before the first")
	}
}

// The uses of the owner are counted beside those of others.
func TestOwnerCounts(t *testing.T) {
	h := own(t, new(closer))
	owned(t, h)
	before := h.c.state.Load()
	h.Acquire()
	if h.c.state.Load() != before || h.c.owned.Load() != 1 {
		t.Errorf("state %#x, was %#x; owned %d", h.c.state.Load(), before, h.c.owned.Load())
	}
	done := make(chan bool)
	go func() {
		h.Acquire()
		if s := h.c.state.Load(); s != before+1 || h.c.owned.Load() != 1 {
			t.Errorf("state %#x, was %#x; owned %d", s, before, h.c.owned.Load())
		}
		h.Release()
		h.Release() // the owner's
		if n := h.c.total(h.c.state.Load()); n != 0 {
			t.Errorf("%d uses", n)
		}
		defer func() {
			if recover() == nil {
				t.Error("Release without Acquire by another did not panic")
			}
			done <- true
		}()
		h.Release()
	}()
	<-done
	h.Acquire()
	h.Release()
	if n := h.c.total(h.c.state.Load()); n != 0 {
		t.Errorf("%d uses", n)
	}
}

// Whoever ends the last use closes, whoever began it, and Close waits for it.
func TestOwnerCloses(t *testing.T) {
	for name, end := range map[string]func(h *Handle[uintptr]){
		"owner": func(h *Handle[uintptr]) { h.Release() },
		"another": func(h *Handle[uintptr]) {
			done := make(chan bool)
			go func() { h.Release(); done <- true }()
			<-done
		},
	} {
		t.Run(name, func(t *testing.T) {
			owned(t, own(t, new(closer))) // the barriers are there
			synctest.Test(t, func(t *testing.T) {
				var c closer
				h := own(t, &c)
				owned(t, h)
				h.Acquire()
				h.Acquire()
				closed := make(chan error, 1)
				go func() { closed <- h.Close() }()
				synctest.Wait()
				if _, err := h.Acquire(); err != ErrClosed {
					t.Error("a use began after Close:", err)
				}
				end(h)
				synctest.Wait()
				if len(closed) != 0 || c.n.Load() != 0 {
					t.Error("closed during a use")
				}
				end(h)
				if err := <-closed; err != nil || c.n.Load() != 1 {
					t.Error(err, c.n.Load(), "closes")
				}
			})
		})
	}
}

func TestOwnerReleasesTooOften(t *testing.T) {
	h := own(t, new(closer))
	owned(t, h)
	defer func() {
		if recover() == nil {
			t.Error("no panic")
		}
		if n := h.c.total(h.c.state.Load()); n != 0 {
			t.Error(n, "uses")
		}
	}()
	h.Release()
}

// Another goroutine closes while the owner uses the handle as fast as it can: never
// during a use, and the close is never lost.
func TestOwnerRace(t *testing.T) {
	rounds := 20000
	if testing.Short() {
		rounds = 2000
	}
	for range rounds {
		var open, used atomic.Bool
		open.Store(true)
		h, err := New(uintptr(8), func(uintptr) error {
			open.Store(false)
			if used.Load() {
				t.Error("closed during a use")
			}
			return nil
		})
		if err != nil {
			t.Fatal(err)
		}
		owned(t, h)
		started, closed := make(chan bool), make(chan error)
		go func() {
			started <- true
			closed <- h.Close()
		}()
		<-started
		for {
			if _, err := h.Acquire(); err != nil {
				break
			}
			used.Store(true)
			if !open.Load() {
				t.Error("used after it was closed")
			}
			used.Store(false)
			h.Release()
		}
		if err := <-closed; err != nil {
			t.Fatal(err)
		}
	}
}

// Either the owner sees that the handle is closing or who closes it sees the use: in
// rounds in which both begin at the same moment.
func TestOwnerFence(t *testing.T) {
	owned(t, own(t, new(closer)))
	rounds := 200000
	if testing.Short() || runtime.GOOS == "windows" {
		rounds = 20000
	}
	type round struct {
		counts
		ends bool // the closer has found no use
		_    [64]byte
	}
	rs := make([]round, rounds)
	for i := range rs {
		rs[i].state.Store(idle)
		rs[i].owner.Store(goroutine())
	}
	var turn atomic.Int64
	done := make(chan bool)
	go func() {
		for i := range rs {
			for turn.Load() < int64(2*i+1) {
				runtime.Gosched()
			}
			r := &rs[i]
			turn.Store(int64(2*i + 2))
			for range i % 64 { // now one is the first, now the other
				turn.Load()
			}
			r.begin(closing)
			_, r.ends = r.end()
		}
		done <- true
	}()
	began := make([]bool, rounds)
	for i := range rs {
		turn.Store(int64(2*i + 1))
		for turn.Load() < int64(2*i+2) {
			runtime.Gosched()
		}
		began[i] = acquireOwned(&rs[i].counts)
	}
	<-done
	both := 0
	for i := range rs {
		if began[i] && rs[i].ends {
			t.Fatalf("round %d: closed, and a use began", i)
		}
		if began[i] {
			both++
		}
	}
	t.Logf("%d of %d uses came before the close", both, rounds)
}
