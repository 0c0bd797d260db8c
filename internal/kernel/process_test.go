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

// An id is not given to another while there is a handle of the process or thread that
// had it, and again afterwards.
func TestIDs(t *testing.T) {
	k := New()
	again := func() { // ids begin anew, as they do after 2^30 processes
		k.mu.Lock()
		k.nextID = 0
		k.mu.Unlock()
	}
	p := k.NewProcess(ProcessOptions{Name: "p"})
	th, err := p.NewThread(nil, false)
	if err != nil {
		t.Fatal(err)
	}
	c := Caller{k.NewProcess(ProcessOptions{Name: "caller"}), nil}
	hp, err := c.OpenProcess(p.ID(), 0, nt.SYNCHRONIZE)
	if err != nil {
		t.Fatal(err)
	}
	ht, err := c.OpenThread(th.ID(), 0, nt.SYNCHRONIZE)
	if err != nil {
		t.Fatal(err)
	}
	pid, tid := p.ID(), th.ID()
	p.Terminate(0, nil)
	th.Release()
	p.Release()
	others := map[uint32]bool{}
	taken := func() bool {
		again()
		o := k.NewProcess(ProcessOptions{Name: "o"})
		if o.ID() == 0 || others[o.ID()] {
			t.Fatalf("id %d, twice", o.ID())
		}
		others[o.ID()] = true
		return others[pid] || others[tid]
	}
	for range 10 {
		if taken() {
			t.Fatal("the id of one that has a handle is given again")
		}
	}
	if q, err := k.ProcessByID(pid); err != nil {
		t.Error(err)
	} else {
		q.Release()
	}
	c.Close(ht)
	c.Close(hp)
	if _, err := k.ProcessByID(pid); err != nt.STATUS_INVALID_CID {
		t.Error("an id without handles:", err)
	}
	if !taken() {
		t.Error("the ids are not given again")
	}
}
