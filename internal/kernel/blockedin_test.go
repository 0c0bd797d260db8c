package kernel

import (
	"testing"

	"haft.dev/nt"
)

// still is a guest thread that does nothing.
type still struct{}

func (still) Interrupt()         {}
func (still) Stack([]uint64) int { return 0 }

// cancelled counts.
type cancelled int

func (c *cancelled) Cancel() bool { *c++; return true }

// TestBlockedIn: the end of a thread cancels what it is blocked in, whichever comes
// first.
func TestBlockedIn(t *testing.T) {
	for _, first := range []bool{true, false} {
		p := New().NewProcess(ProcessOptions{Name: "test"})
		th, err := p.NewThread(still{}, false)
		if err != nil {
			t.Fatal(err)
		}
		var over, op cancelled
		th.BlockedIn(&over)
		th.BlockedIn(nil)
		if first {
			th.Terminate(nt.STATUS_CANCELLED)
			th.BlockedIn(&op)
		} else {
			th.BlockedIn(&op)
			th.Terminate(nt.STATUS_CANCELLED)
		}
		if op != 1 || over != 0 {
			t.Errorf("cancelled %d times, what was over %d times", op, over)
		}
		th.Ended(nt.STATUS_CANCELLED)
	}
}
