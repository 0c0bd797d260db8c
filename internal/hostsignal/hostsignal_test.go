package hostsignal

import (
	"os"
	"runtime"
	"sync"
	"syscall"
	"testing"
)

// TestCatch sends signals to a process that computes on all processors.
func TestCatch(t *testing.T) {
	c, err := Catch(syscall.SIGUSR2, syscall.SIGHUP)
	if err != nil {
		t.Fatal(err)
	}
	if s := c.Pending(); s != 0 {
		t.Fatalf("signal %d before any was sent", s)
	}
	over := make(chan struct{})
	var computing sync.WaitGroup
	for range runtime.GOMAXPROCS(0) {
		computing.Go(func() {
			for n := 0; ; n++ {
				select {
				case <-over:
					return
				default:
				}
			}
		})
	}
	for i := range 200 {
		want := []syscall.Signal{syscall.SIGUSR2, syscall.SIGHUP}[i%2]
		if err := syscall.Kill(os.Getpid(), want); err != nil {
			t.Fatal(err)
		}
		if s := c.Wait(); s != want {
			t.Fatalf("signal %d, want %d", s, want)
		}
	}
	close(over)
	computing.Wait()
	c.Wake()
	if s := c.Wait(); s != 0 {
		t.Errorf("signal %d after Wake", s)
	}
	syscall.Kill(os.Getpid(), syscall.SIGHUP)
	for c.Pending() == 0 { // another thread may get it, a moment later
	}
	c.Reset()
	if s := c.Pending(); s != 0 {
		t.Errorf("signal %d twice", s)
	}
}
