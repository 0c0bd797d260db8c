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
