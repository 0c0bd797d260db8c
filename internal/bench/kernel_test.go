package bench

import (
	"fmt"
	"runtime"
	"testing"
	"time"

	"haft.dev"
	"haft.dev/nt"
)

// thread returns a thread of a process of a new kernel.
func thread(tb testing.TB) *haft.Thread {
	t, err := haft.New().NewProcess("bench").NewThread()
	if err != nil {
		tb.Fatal(err)
	}
	return t
}

func BenchmarkKernelSetEvent(b *testing.B) {
	t := thread(b)
	h, _, err := t.CreateEvent(nil, true, false)
	if err != nil {
		b.Fatal(err)
	}
	b.ReportAllocs()
	for b.Loop() {
		if _, err := t.SetEvent(h); err != nil {
			b.Fatal(err)
		}
	}
	absolute(b, "Go: SetEvent", "≤ 60 ns, no allocation")
}

func BenchmarkKernelWait(b *testing.B) {
	t := thread(b)
	h, _, err := t.CreateEvent(nil, true, true)
	if err != nil {
		b.Fatal(err)
	}
	b.ReportAllocs()
	for b.Loop() {
		if s, err := t.Wait(h, nt.Infinite); s != nt.STATUS_SUCCESS || err != nil {
			b.Fatal(s, err)
		}
	}
	absolute(b, "Go: satisfied wait", "≤ 90 ns, no allocation")
}

func BenchmarkKernelCreateClose(b *testing.B) {
	t := thread(b)
	b.ReportAllocs()
	for b.Loop() {
		h, _, err := t.CreateEvent(nil, false, false)
		if err != nil {
			b.Fatal(err)
		}
		if err := t.Close(h); err != nil {
			b.Fatal(err)
		}
	}
	absolute(b, "Go: CreateEvent and Close", "≤ 250 ns, ≤ 3 allocations")
}

// BenchmarkKernelTurns sends named events to and fro between two processes of a
// kernel, and between two threads of one process.
func BenchmarkKernelTurns(b *testing.B) {
	k := haft.New()
	one, two := k.NewProcess("one"), k.NewProcess("two")
	with := func(other *haft.Process) func(n int) time.Duration {
		return func(n int) time.Duration {
			const warm = 1000
			ping, pong := newPlayer(b, one), newPlayer(b, other)
			done := make(chan bool)
			go func() {
				defer close(done)
				for range n + warm {
					pong.wait(b, pong.ping)
					pong.set(b, pong.pong)
				}
			}()
			var start time.Time
			for i := range n + warm {
				if i == warm {
					start = time.Now()
				}
				ping.set(b, ping.ping)
				ping.wait(b, ping.pong)
			}
			passed := time.Since(start)
			<-done
			ping.close(b)
			pong.close(b)
			return passed
		}
	}
	pair(b, "Go: named events to and fro between processes, against threads", "1", with(two), with(one))
}

// A player is a thread that takes turns with another one, and its handles of their events.
type player struct {
	*haft.Thread
	ping, pong nt.Handle
}

func newPlayer(b *testing.B, p *haft.Process) player {
	t, err := p.NewThread()
	if err != nil {
		b.Fatal(err)
	}
	event := func(name string) nt.Handle {
		h, _, err := t.CreateEvent(&haft.Attr{Name: name}, false, false)
		if err != nil {
			b.Fatal(err)
		}
		return h
	}
	return player{t, event("ping"), event("pong")}
}

func (p player) set(b *testing.B, h nt.Handle) {
	if _, err := p.SetEvent(h); err != nil {
		b.Error(err)
	}
}

func (p player) wait(b *testing.B, h nt.Handle) {
	if s, err := p.Wait(h, nt.Infinite); s != nt.STATUS_SUCCESS || err != nil {
		b.Error(s, err)
	}
}

func (p player) close(b *testing.B) {
	for _, h := range []nt.Handle{p.ping, p.pong} {
		if err := p.Close(h); err != nil {
			b.Error(err)
		}
	}
}

// BenchmarkMillionHandles opens a million handles of one event in a process,
// looks one up among them, and ends the process.
func BenchmarkMillionHandles(b *testing.B) {
	const count = 1_000_000
	var bytes, lookup, few float64
	var end time.Duration
	for range b.N {
		p := haft.New().NewProcess("bench")
		t, err := p.NewThread()
		if err != nil {
			b.Fatal(err)
		}
		h, _, err := t.CreateEvent(nil, true, false)
		if err != nil {
			b.Fatal(err)
		}
		few = lookups(b, t, h)
		before := heap()
		var last nt.Handle
		for range count {
			if last, err = t.Duplicate(nil, h, nil, haft.Duplicate{SameAccess: true}); err != nil {
				b.Fatal(err)
			}
		}
		bytes = float64(heap()-before) / count
		lookup = lookups(b, t, last)
		start := time.Now()
		t.Exit(0)
		end = time.Since(start)
		if n := p.HandleCount(); n != 0 {
			b.Fatal(n, "handles are open after the end")
		}
	}
	b.ReportMetric(bytes, "B/handle")
	b.ReportMetric(lookup/few, "lookup-ratio")
	b.ReportMetric(float64(end)/1e6, "ms-to-close-all")
	record(result{"a million handles: bytes each beyond the object", fmt.Sprintf("%.0f B", bytes), "", fmt.Sprintf("%.0f B", bytes), "≤ 150 B"})
	record(result{"a million handles: closing all", nanos(float64(end)), "", nanos(float64(end)), "< 1 s"})
	record(result{"a million handles: SetEvent, against one with one handle", nanos(lookup), nanos(few), fmt.Sprintf("%.2f", lookup/few), "flat"})
}

func lookups(b *testing.B, t *haft.Thread, h nt.Handle) float64 {
	const n = 2_000_000
	start := time.Now()
	for range n {
		if _, err := t.SetEvent(h); err != nil {
			b.Fatal(err)
		}
	}
	return float64(time.Since(start)) / n
}

func heap() uint64 {
	runtime.GC()
	var m runtime.MemStats
	runtime.ReadMemStats(&m)
	return m.HeapAlloc
}
