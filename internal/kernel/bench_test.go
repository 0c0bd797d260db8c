package kernel_test

import (
	"testing"

	"haft.dev/internal/kernel"
	"haft.dev/internal/wait"
	"haft.dev/nt"
)

func newThread(tb testing.TB) kernel.Caller {
	k := kernel.New()
	p := k.NewProcess(kernel.ProcessOptions{Name: "test.exe"})
	t, err := p.NewThread(nil, false)
	if err != nil {
		tb.Fatal(err)
	}
	return t.Caller()
}

func BenchmarkSetEvent(b *testing.B) {
	c := newThread(b)
	h, _, err := c.CreateEvent(nil, nt.EVENT_ALL_ACCESS, true, false)
	if err != nil {
		b.Fatal(err)
	}
	b.ReportAllocs()
	for b.Loop() {
		if _, err := c.SetEvent(h); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkWaitSatisfied(b *testing.B) {
	c := newThread(b)
	h, _, err := c.CreateEvent(nil, nt.EVENT_ALL_ACCESS, true, true)
	if err != nil {
		b.Fatal(err)
	}
	b.ReportAllocs()
	for b.Loop() {
		if _, err := c.Wait(h, false, nt.Infinite); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkWaitMultipleAny(b *testing.B) {
	c := newThread(b)
	var hs [2]nt.Handle
	for i := range hs {
		hs[i], _, _ = c.CreateEvent(nil, nt.EVENT_ALL_ACCESS, true, i == 1)
	}
	b.ReportAllocs()
	for b.Loop() {
		if _, err := c.WaitMultiple(hs[:], false, false, nt.Infinite); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkCreateEventClose(b *testing.B) {
	c := newThread(b)
	b.ReportAllocs()
	for b.Loop() {
		h, _, err := c.CreateEvent(nil, nt.EVENT_ALL_ACCESS, false, false)
		if err != nil {
			b.Fatal(err)
		}
		if err := c.Close(h); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkPingPong(b *testing.B) {
	c := newThread(b)
	other, err := c.Process.NewThread(nil, false)
	if err != nil {
		b.Fatal(err)
	}
	c2 := other.Caller()
	ping, _, _ := c.CreateEvent(nil, nt.EVENT_ALL_ACCESS, false, false)
	pong, _, _ := c.CreateEvent(nil, nt.EVENT_ALL_ACCESS, false, false)
	go func() {
		for {
			if s, _ := c2.Wait(ping, false, nt.Infinite); s != nt.STATUS_SUCCESS {
				return
			}
			c2.SetEvent(pong)
		}
	}()
	b.ReportAllocs()
	for b.Loop() {
		c.SetEvent(ping)
		c.Wait(pong, false, nt.Infinite)
	}
	b.StopTimer()
	other.Terminate(0)
}

func BenchmarkPostGet(b *testing.B) {
	c := newThread(b)
	h, _, err := c.CreateIoCompletion(nil, nt.IO_COMPLETION_ALL_ACCESS, 0)
	if err != nil {
		b.Fatal(err)
	}
	b.ReportAllocs()
	var out [1]wait.Packet
	for b.Loop() {
		c.SetIoCompletion(h, wait.Packet{Key: 1})
		if n, _, _ := c.RemoveIoCompletion(h, out[:], false, nt.Infinite); n != 1 {
			b.Fatal("no packet")
		}
	}
}
