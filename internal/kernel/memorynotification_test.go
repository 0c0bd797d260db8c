package kernel_test

import (
	"sync/atomic"
	"testing"
	"testing/synctest"
	"time"

	"haft.dev/internal/kernel"
	"haft.dev/internal/object"
	"haft.dev/nt"
)

const gib = 1 << 30

// memory is a state that a test changes, and how often somebody looked at it.
type memory struct {
	state atomic.Pointer[kernel.Memory]
	looks atomic.Int32
}

func (m *memory) set(s kernel.Memory) { m.state.Store(&s) }

func newMemory(t *testing.T) (kernel.Caller, *memory) {
	c := newThread(t)
	m := new(memory)
	m.set(kernel.Memory{Total: 4 * gib, Available: 2 * gib})
	c.Process.Kernel().SetMemorySource(func() kernel.Memory { m.looks.Add(1); return *m.state.Load() })
	return c, m
}

func open(t *testing.T, c kernel.Caller, kind uint32) nt.Handle {
	t.Helper()
	h, err := c.OpenMemoryNotification(kind)
	if err != nil {
		t.Fatal(err)
	}
	return h
}

// What the state of memory means: available bytes against the thresholds, time
// spent waiting for memory, allocations that failed since the last look.
func TestMemoryConditions(t *testing.T) {
	for _, x := range []struct {
		what      string
		m         kernel.Memory
		low, high bool
	}{
		{"nothing known", kernel.Memory{}, false, true},
		{"plenty", kernel.Memory{Total: 4 * gib, Available: gib}, false, true},
		{"above the high mark", kernel.Memory{Total: 4 * gib, Available: 96<<20 + 1}, false, true},
		{"at the high mark", kernel.Memory{Total: 4 * gib, Available: 96 << 20}, false, false},
		{"at the low mark", kernel.Memory{Total: 4 * gib, Available: 32 << 20}, false, false},
		{"below the low mark", kernel.Memory{Total: 4 * gib, Available: 32<<20 - 1}, true, false},
		{"a large machine, at the low mark", kernel.Memory{Total: 64 * gib, Available: 64 << 20}, false, false},
		{"a large machine, below", kernel.Memory{Total: 64 * gib, Available: 64<<20 - 1}, true, false},
		{"stalled", kernel.Memory{Total: 4 * gib, Available: gib, Stalled: 10}, true, false},
		{"hardly stalled", kernel.Memory{Total: 4 * gib, Available: gib, Stalled: 9.9}, false, true},
		{"failures of before", kernel.Memory{Total: 4 * gib, Available: gib, Failures: 3}, false, true},
	} {
		c, m := newMemory(t)
		m.set(x.m)
		for kind, want := range map[uint32]bool{kernel.LowMemoryResourceNotification: x.low, kernel.HighMemoryResourceNotification: x.high} {
			h := open(t, c, kind)
			if _, set, err := c.QueryEvent(h); set != want || err != nil {
				t.Errorf("%s: kind %d is %v (%v), want %v", x.what, kind, set, err, want)
			}
			status := nt.Status(nt.STATUS_TIMEOUT)
			if want {
				status = nt.STATUS_SUCCESS
			}
			if s, err := c.Wait(h, false, 0); s != status || err != nil {
				t.Errorf("%s: a wait for kind %d gives %v (%v)", x.what, kind, s, err)
			}
		}
	}
	c, m := newMemory(t)
	h := open(t, c, kernel.LowMemoryResourceNotification)
	m.set(kernel.Memory{Total: 4 * gib, Available: gib, Failures: 3})
	c.QueryEvent(h)
	m.set(kernel.Memory{Total: 4 * gib, Available: gib, Failures: 4})
	if _, set, _ := c.QueryEvent(h); !set {
		t.Error("a failed allocation does not count as low memory")
	}
	if _, set, _ := c.QueryEvent(h); set {
		t.Error("a failure counts twice")
	}
}

// Waits end within a second of the change; nobody looks while nobody waits.
func TestMemoryWait(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		c, m := newMemory(t)
		low, high := open(t, c, kernel.LowMemoryResourceNotification), open(t, c, kernel.HighMemoryResourceNotification)
		time.Sleep(time.Hour)
		if n := m.looks.Load(); n != 0 {
			t.Errorf("memory was looked at %d times although nobody asked", n)
		}
		start := time.Now()
		time.AfterFunc(10*time.Second+time.Millisecond, func() { m.set(kernel.Memory{Total: 4 * gib, Available: 1 << 20}) })
		if s, err := c.WaitMultiple([]nt.Handle{low}, false, false, nt.Infinite); s != nt.STATUS_SUCCESS || err != nil {
			t.Fatal(s, err)
		}
		if d := time.Since(start); d != 11*time.Second {
			t.Errorf("the wait ended after %v", d)
		}
		if n := m.looks.Load(); n > 13 {
			t.Errorf("memory was looked at %d times in 11 seconds", n)
		}
		if s, _ := c.Wait(high, false, 0); s != nt.STATUS_TIMEOUT {
			t.Error(s)
		}
		n := m.looks.Load()
		time.Sleep(time.Hour)
		if m.looks.Load() > n+1 {
			t.Errorf("memory was looked at %d times after the wait", m.looks.Load()-n)
		}
		// A wait that times out ends the looking, too.
		if s, _ := c.Wait(high, false, nt.Millis(2500)); s != nt.STATUS_TIMEOUT {
			t.Error(s)
		}
		n = m.looks.Load()
		time.Sleep(time.Hour)
		if m.looks.Load() > n+1 {
			t.Errorf("memory was looked at %d times after the timeout", m.looks.Load()-n)
		}
		time.AfterFunc(time.Minute, func() { m.set(kernel.Memory{Total: 4 * gib, Available: gib}) })
		if s, _ := c.WaitMultiple([]nt.Handle{low, high}, false, false, nt.Infinite); s != nt.STATUS_SUCCESS { // low still is
			t.Error(s)
		}
		if s, _ := c.Wait(high, false, nt.Infinite); s != nt.STATUS_SUCCESS {
			t.Error(s)
		}
		if s, _ := c.Wait(low, false, 0); s != nt.STATUS_TIMEOUT {
			t.Error(s)
		}
	})
}

// The notification is an event that programs can wait for and query, not set.
func TestMemoryNotificationAccess(t *testing.T) {
	c, _ := newMemory(t)
	if _, err := c.OpenMemoryNotification(2); err != nt.STATUS_INVALID_PARAMETER {
		t.Error(err)
	}
	h := open(t, c, kernel.LowMemoryResourceNotification)
	for what, err := range map[string]error{
		"SetEvent":   second(c.SetEvent(h)),
		"ResetEvent": second(c.ResetEvent(h)),
		"PulseEvent": second(c.PulseEvent(h)),
	} {
		if err != nt.STATUS_ACCESS_DENIED {
			t.Errorf("%s: %v", what, err)
		}
	}
	name := &object.Attr{Name: `\KernelObjects\LowMemoryCondition`}
	if _, err := c.OpenEvent(name, nt.EVENT_MODIFY_STATE); err != nt.STATUS_ACCESS_DENIED {
		t.Error(err)
	}
	o, err := c.OpenEvent(name, nt.SYNCHRONIZE)
	if err != nil {
		t.Fatal(err)
	}
	if err := c.CompareObjects(h, o); err != nil {
		t.Error(err)
	}
	for _, x := range []nt.Handle{h, o} {
		if err := c.Close(x); err != nil {
			t.Error(err)
		}
	}
	if err := c.Close(h); err != nt.STATUS_INVALID_HANDLE {
		t.Error(err)
	}
	open(t, c, kernel.LowMemoryResourceNotification) // it stays without handles
}

func second[T any](_ T, err error) error { return err }
