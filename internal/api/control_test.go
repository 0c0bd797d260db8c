package api

import (
	"testing"

	"haft.dev/internal/guest"
	"haft.dev/internal/kernel"
	"haft.dev/nt"
)

// aCPU is one whose thread does interrupted when it is taken out of its code. It counts
// who looks at its registers.
type aCPU struct {
	guest.CPU
	interrupted   func()
	reads, writes int
}

func (c *aCPU) Interrupt()               { c.interrupted() }
func (c *aCPU) Entering() bool           { return true }
func (c *aCPU) ReadContext(*nt.Context)  { c.reads++ }
func (c *aCPU) WriteContext(*nt.Context) { c.writes++ }
func (c *aCPU) Close()                   {}

// A thread may end while somebody waits for it to stand still. Its CPU is another thread's
// then, whose registers are not looked at. It may also not be known to itself yet.
func TestContextOfEnding(t *testing.T) {
	p := kernel.New().NewProcess(kernel.ProcessOptions{Name: "p"})
	for _, x := range []struct {
		name       string
		during     func(*Thread, *kernel.Thread)
		want       error
		reads, set int
	}{
		{"stays", func(*Thread, *kernel.Thread) {}, nil, 1, 1},
		{"ends", func(g *Thread, _ *kernel.Thread) { g.closeCPU() }, nt.STATUS_UNSUCCESSFUL, 0, 0},
		{"is to end", func(_ *Thread, k *kernel.Thread) { k.Thread.Terminate() }, nil, 1, 1},
	} {
		t.Run(x.name, func(t *testing.T) {
			g, cpu := &Thread{}, &aCPU{}
			k, err := p.NewThread(g, false)
			if err != nil {
				t.Fatal(err)
			}
			g.CPU = cpu
			cpu.interrupted = func() { x.during(g, k) }
			c := &Call{T: &Thread{}}
			if err := c.ThreadContext(k, &nt.Context{ContextFlags: nt.CONTEXT_ALL}); err != x.want || cpu.reads != x.reads {
				t.Errorf("read: %v, %d times", err, cpu.reads)
			}
			if err := c.SetThreadContext(k, &nt.Context{ContextFlags: nt.CONTEXT_FULL}); err != x.want || cpu.writes != x.set {
				t.Errorf("set: %v, %d times", err, cpu.writes)
			}
			if n := k.SuspendCount(); n != 0 {
				t.Errorf("suspended %d times", n)
			}
		})
	}
}
