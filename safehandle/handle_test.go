package safehandle

import (
	"errors"
	"runtime"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
	"testing/synctest"

	"pgregory.net/rapid"
)

// closer counts closes.
type closer struct {
	n   atomic.Int32
	err error
}

func (c *closer) close(v uintptr) error {
	c.n.Add(1)
	return c.err
}

func own(t testing.TB, c *closer) *Handle[uintptr] {
	h, err := New(uintptr(0x44), c.close)
	if err != nil {
		t.Fatal(err)
	}
	return h
}

func TestInvalidValues(t *testing.T) {
	var c closer
	for _, v := range []uintptr{0, ^uintptr(0)} {
		if h, err := New(v, c.close); h != nil || err != ErrInvalid {
			t.Errorf("New(%#x) = %v, %v", v, h, err)
		}
	}
	failed := errors.New("failed")
	if h, err := Own(c.close)(0x44, failed); h != nil || err != failed {
		t.Error(h, err)
	}
	if c.n.Load() != 0 {
		t.Error("what is no handle was closed")
	}
}

func TestCloseOnce(t *testing.T) {
	c := closer{err: errors.New("close failed")}
	h := own(t, &c)
	if v, err := h.Acquire(); v != 0x44 || err != nil {
		t.Fatal(v, err)
	}
	h.Release()
	if h.Closed() {
		t.Error("closed before Close")
	}
	if err := h.Close(); err != c.err {
		t.Error("Close =", err)
	}
	for range 2 {
		if err := h.Close(); err != ErrClosed {
			t.Error("second Close =", err)
		}
	}
	if v, err := h.Acquire(); v != 0 || err != ErrClosed {
		t.Error("Acquire after Close =", v, err)
	}
	if err := h.Use(func(uintptr) error { t.Error("used"); return nil }); err != ErrClosed {
		t.Error("Use after Close =", err)
	}
	if _, err := h.Detach(); err != ErrClosed {
		t.Error("Detach after Close =", err)
	}
	if _, err := h.Duplicate(func(v uintptr) (uintptr, error) { return v, nil }); err != ErrClosed {
		t.Error("Duplicate after Close =", err)
	}
	if c.n.Load() != 1 {
		t.Error(c.n.Load(), "closes")
	}
}

// A use keeps the value open; Close waits for it, Dispose does not.
func TestCloseWaits(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		var c closer
		h := own(t, &c)
		if _, err := h.Acquire(); err != nil {
			t.Fatal(err)
		}
		closed := make(chan error, 1)
		go func() { closed <- h.Close() }()
		synctest.Wait()
		if len(closed) != 0 || c.n.Load() != 0 {
			t.Error("closed during a use")
		}
		if _, err := h.Acquire(); err != ErrClosed {
			t.Error("a use began after Close:", err)
		}
		h.Release()
		if err := <-closed; err != nil || c.n.Load() != 1 {
			t.Error(err, c.n.Load())
		}

		h = own(t, &c)
		h.Acquire()
		if err := h.Dispose(); err != nil || c.n.Load() != 1 {
			t.Error("Dispose:", err, c.n.Load())
		}
		h.Release()
		if err := h.Wait(); err != nil || c.n.Load() != 2 {
			t.Error("Wait:", err, c.n.Load())
		}
	})
}

func TestDetach(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		var c closer
		h := own(t, &c)
		h.Acquire()
		got := make(chan uintptr, 1)
		go func() {
			v, err := h.Detach()
			if err != nil {
				t.Error(err)
			}
			got <- v
		}()
		synctest.Wait()
		if len(got) != 0 {
			t.Error("detached during a use")
		}
		h.Release()
		if v := <-got; v != 0x44 || c.n.Load() != 0 {
			t.Error(v, c.n.Load())
		}
		if err := h.Close(); err != ErrClosed {
			t.Error(err)
		}
	})
}

func TestReleaseWithoutAcquire(t *testing.T) {
	h := own(t, new(closer))
	defer func() {
		if recover() == nil {
			t.Error("no panic")
		}
	}()
	h.Release()
}

// Closes race with uses, duplicates and each other: one close each, never during a
// use.
func TestRace(t *testing.T) {
	rounds := 60
	if testing.Short() {
		rounds = 20
	}
	for range rounds {
		var open atomic.Bool
		var closes atomic.Int32
		open.Store(true)
		h, err := New(uintptr(8), func(uintptr) error {
			open.Store(false)
			closes.Add(1)
			return nil
		})
		if err != nil {
			t.Fatal(err)
		}
		var wg sync.WaitGroup
		start := make(chan bool)
		won := make(chan bool, 4)
		for i := range 8 {
			wg.Go(func() {
				<-start
				if i%2 == 0 {
					if h.Close() == nil {
						won <- true
					}
					return
				}
				for {
					if h.Use(func(uintptr) error {
						if !open.Load() {
							t.Error("used after it was closed")
						}
						return nil
					}) != nil {
						return
					}
				}
			})
		}
		close(start)
		wg.Wait()
		if closes.Load() != 1 || len(won) != 1 {
			t.Fatal(closes.Load(), "closes,", len(won), "successes")
		}
	}
}

// TestModel compares random sequences with what a count and two flags say.
func TestModel(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		var c closer
		h, err := New(uintptr(4), c.close)
		if err != nil {
			t.Fatal(err)
		}
		inUse, closed := 0, false
		check := func() {
			want := int32(0)
			if closed && inUse == 0 {
				want = 1
			}
			if c.n.Load() != want {
				t.Fatalf("%d closes with %d uses, closed %v", c.n.Load(), inUse, closed)
			}
		}
		t.Repeat(map[string]func(*rapid.T){
			"acquire": func(t *rapid.T) {
				if _, err := h.Acquire(); (err == nil) == closed {
					t.Fatal(err)
				} else if err == nil {
					inUse++
				}
			},
			"release": func(t *rapid.T) {
				if inUse == 0 {
					t.Skip()
				}
				inUse--
				h.Release()
			},
			"dispose": func(t *rapid.T) {
				if err := h.Dispose(); (err == nil) == closed {
					t.Fatal(err)
				}
				closed = true
			},
			"": func(*rapid.T) { check() },
		})
	})
}

// A forgotten handle is closed and reported, one that was closed is not.
func TestForgotten(t *testing.T) {
	got := make(chan Forgotten, 4)
	SetReport(func(f Forgotten) {
		if f.Value >= 0x10 && f.Value <= 0x18 { // else it is of another test
			got <- f
		}
	})
	defer SetReport(nil)
	closed := make(chan uintptr, 4)
	func() {
		closing := func(v uintptr) error { closed <- v; return nil }
		h, _ := New(uintptr(0x10), closing)
		h.Close()
		<-closed
		h, _ = New(uintptr(0x14), closing)
		h.Acquire()
		forget(closing)
	}()
	want := map[uint64]int{0x18: 0, 0x14: 1}
	for len(want) > 0 {
		runtime.GC()
		select {
		case f := <-got:
			n, ok := want[f.Value]
			if !ok || f.Uses != n {
				t.Errorf("forgotten: %v", f)
			}
			if !strings.Contains(f.Stack(), "safehandle.TestForgotten") {
				t.Errorf("stack:\n%s", f.Stack())
			}
			delete(want, f.Value)
			if v := <-closed; uint64(v) != f.Value {
				t.Errorf("closed %#x", v)
			}
		default:
			runtime.Gosched()
		}
	}
}

// forget makes a handle and loses it.
//
//go:noinline
func forget(closing func(uintptr) error) {
	if _, err := New(uintptr(0x18), closing); err != nil {
		panic(err)
	}
}

func TestNoAllocations(t *testing.T) {
	h := own(t, new(closer))
	if n := testing.AllocsPerRun(100, func() {
		if _, err := h.Acquire(); err != nil {
			t.Fatal(err)
		}
		h.Release()
	}); n != 0 {
		t.Error(n, "allocations a use")
	}
	if n := testing.AllocsPerRun(100, func() { h.Use(func(uintptr) error { return nil }) }); n != 0 {
		t.Error(n, "allocations a Use")
	}
}

func BenchmarkUse(b *testing.B) {
	h := own(b, new(closer))
	for b.Loop() {
		if _, err := h.Acquire(); err != nil {
			b.Fatal(err)
		}
		h.Release()
	}
}
