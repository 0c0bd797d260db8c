package npfs_test

import (
	"testing"

	"haft.dev/internal/io"
	"haft.dev/internal/kernel"
	"haft.dev/nt"
)

// transferrer reads and writes as the API does.
type transferrer struct {
	c kernel.Caller
	f *io.File
	b []byte
}

func (x transferrer) do(b *testing.B, op io.Op) {
	fast, start := x.f.FastRead, x.f.Handler().Read
	if op == io.OpWrite {
		fast, start = x.f.FastWrite, x.f.Handler().Write
	}
	n, s, ok := fast(x.c.Thread, io.HeapBuffer(x.b), io.UsePosition)
	if !ok {
		r := &io.Request{Op: op, Caller: x.c, Buf: io.HeapBuffer(x.b), Offset: io.UsePosition}
		var k uint64
		s, k = x.f.Submit(r, start)
		n = int(k)
	}
	if s != nt.STATUS_SUCCESS || n != len(x.b) {
		b.Error(n, s)
	}
}

// BenchmarkRoundTrip sends 64 bytes to another thread and back.
func BenchmarkRoundTrip(b *testing.B) {
	w := newWorld(b)
	c, d := w.thread(), w.thread()
	s, x := w.pair(c, options{})
	server, client := transferrer{d, file(b, c, s), make([]byte, 64)}, transferrer{c, file(b, c, x), make([]byte, 64)}
	b.ReportAllocs()
	done := make(chan bool)
	go func() {
		for range b.N {
			server.do(b, io.OpRead)
			server.do(b, io.OpWrite)
		}
		close(done)
	}()
	for range b.N {
		client.do(b, io.OpWrite)
		client.do(b, io.OpRead)
	}
	<-done
}

// BenchmarkWriteRead writes 64 bytes and reads them, in one thread.
func BenchmarkWriteRead(b *testing.B) {
	w := newWorld(b)
	c := w.thread()
	s, x := w.pair(c, options{})
	server, client := transferrer{c, file(b, c, s), make([]byte, 64)}, transferrer{c, file(b, c, x), make([]byte, 64)}
	b.ReportAllocs()
	for range b.N {
		client.do(b, io.OpWrite)
		server.do(b, io.OpRead)
	}
}
