package kernel

import (
	"runtime"
	"sync"
	"testing"

	"haft.dev/nt"
)

// TestThreadsOfEndingProcess makes threads while their process is ended: every
// reference is given back once.
func TestThreadsOfEndingProcess(t *testing.T) {
	k := New()
	for i := range 40 {
		p := k.NewProcess(ProcessOptions{Name: "p"})
		var wg sync.WaitGroup
		for range 4 {
			wg.Add(1)
			go func() {
				defer wg.Done()
				for {
					th, err := p.NewThread(nil, false)
					if err != nil {
						if err != nt.STATUS_PROCESS_IS_TERMINATING {
							t.Errorf("NewThread: %v", err)
						}
						return
					}
					th.Release()
				}
			}()
		}
		for range i {
			runtime.Gosched()
		}
		p.Terminate(1, nil)
		wg.Wait()
		if n := p.PointerCount(); n != 1 {
			t.Fatalf("%d references are left, want that of the creator", n)
		}
		p.Release()
	}
	if n := len(k.Processes()); n != 0 {
		t.Errorf("%d processes are left", n)
	}
}

// ender is a guest process that tells of its end.
type ender struct{ ended int }

func (*ender) Modules() []Module { return nil }
func (*ender) Heaps() []Heap     { return nil }
func (e *ender) Ended()          { e.ended++ }

// TestBuilding terminates a process that its creator is still at work on: it ends
// when that is over, once.
func TestBuilding(t *testing.T) {
	k := New()
	for _, withThread := range []bool{false, true} {
		g := &ender{}
		p := k.NewProcess(ProcessOptions{Name: "p", Guest: g, Building: true})
		if withThread {
			th, err := p.NewThread(nil, false)
			if err != nil {
				t.Fatal(err)
			}
			th.Release()
		}
		p.Terminate(7, nil)
		if g.ended != 0 || p.ExitStatus() != nt.STATUS_PENDING || !p.Exiting() {
			t.Errorf("before Built: ended %d times, status %v", g.ended, p.ExitStatus())
		}
		p.Built()
		if g.ended != 1 || p.ExitStatus() != 7 {
			t.Errorf("after Built: ended %d times, status %v", g.ended, p.ExitStatus())
		}
		p.Release()
	}
}
