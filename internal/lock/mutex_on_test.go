//go:build lockrank

package lock

import (
	"strings"
	"testing"
)

func mustPanic(t *testing.T, want string, f func()) {
	t.Helper()
	defer func() {
		t.Helper()
		if r, _ := recover().(string); !strings.Contains(r, want) {
			t.Errorf("panic %q, want one about %q", r, want)
		}
	}()
	f()
}

func TestMutexChecksOrder(t *testing.T) {
	var p, d, raw Mutex
	p.Init(Process)
	d.Init(Dispatcher)
	p.Lock()
	d.Lock()
	d.AssertHeld()
	d.Unlock()
	p.Unlock()
	AssertNone("test")

	d.Lock()
	mustPanic(t, "Process must not be acquired while Dispatcher is held", p.Lock)
	mustPanic(t, "locked twice", d.Lock)
	mustPanic(t, "blocking while Dispatcher is held", func() { AssertNone("blocking") })
	d.Unlock()
	mustPanic(t, "is not held", d.AssertHeld)
	mustPanic(t, "does not hold", d.Unlock)
	mustPanic(t, "before Init", raw.Lock)
}
