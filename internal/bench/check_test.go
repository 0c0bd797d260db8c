package bench

import (
	"testing"
	"time"

	"haft.dev/internal/kernel"
	"haft.dev/nt"
)

// BenchmarkChecker makes, uses and closes handles with the checker and without.
func BenchmarkChecker(b *testing.B) {
	with, without := startGuestWith(b, "--check"), startGuest(b)
	pair(b, "checker: CreateEvent, SetEvent, wait and CloseHandle, against the same unchecked", "≤ 1.5", with.do(b, "handles"), without.do(b, "handles"))
}

// silent takes no notice of anything.
type silent struct{}

func (silent) HandleOpened(kernel.HandleEvent) {}
func (silent) HandleClosed(kernel.HandleEvent) {}
func (silent) HandleFailed(kernel.HandleEvent) {}
func (silent) ProcessExited(*kernel.Process)   {}

// BenchmarkCheckerOff shows what the hooks of the checker cost while it is off: each
// is one load and one comparison with nil. There is no kernel without them to
// compare with; but the same kernel whose hooks are called, and do nothing, does all
// of that and the calls. What a kernel without hooks would save is less than the
// difference.
func BenchmarkCheckerOff(b *testing.B) {
	handles := func(o kernel.Observer) func(n int) time.Duration {
		k := kernel.New()
		if o != nil {
			k.SetObserver(o)
		}
		t, err := k.NewProcess(kernel.ProcessOptions{Name: "bench"}).NewThread(nil, false)
		if err != nil {
			b.Fatal(err)
		}
		c := t.Caller()
		return func(n int) time.Duration {
			began := time.Now()
			for range n {
				h, _, err := c.CreateEvent(nil, nt.EVENT_ALL_ACCESS, true, true)
				if err != nil {
					b.Fatal(err)
				}
				if _, err := c.Wait(h, false, nt.Infinite); err != nil {
					b.Fatal(err)
				}
				if err := c.Close(h); err != nil {
					b.Fatal(err)
				}
			}
			return time.Since(began)
		}
	}
	pair(b, "checker off: create, wait and close in the kernel, against the same with hooks that do nothing", "≤ 1", handles(nil), handles(silent{}))
}
