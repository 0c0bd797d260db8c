package bench

import (
	"os"
	"testing"
	"time"

	"golang.org/x/sys/unix"

	"haft.dev/internal/io"
	"haft.dev/internal/io/host"
	"haft.dev/internal/kernel"
	"haft.dev/internal/object"
	"haft.dev/internal/wait"
	"haft.dev/nt"
)

// caller returns a thread of a new kernel with file objects.
func caller(tb testing.TB) kernel.Caller {
	k := kernel.New()
	io.Install(k)
	p := k.NewProcess(kernel.ProcessOptions{Name: "bench"})
	t, err := p.NewThread(nil, false)
	if err != nil {
		tb.Fatal(err)
	}
	return t.Caller()
}

func BenchmarkKernelPostGet(b *testing.B) {
	c := caller(b)
	h, _, err := c.CreateIoCompletion(nil, nt.IO_COMPLETION_ALL_ACCESS, 1)
	if err != nil {
		b.Fatal(err)
	}
	var p [1]wait.Packet
	b.ReportAllocs()
	for b.Loop() {
		if err := c.SetIoCompletion(h, wait.Packet{Key: 1, Value: 2}); err != nil {
			b.Fatal(err)
		}
		if n, s, err := c.RemoveIoCompletion(h, p[:], false, nt.Infinite); n != 1 || err != nil {
			b.Fatal(n, s, err)
		}
	}
	absolute(b, "Go: post to a completion port and get it", "≤ 300 ns")
}

// overlappedFile is a file of 1 MiB that was opened for asynchronous I/O, with a
// completion port, and a native descriptor of it.
type overlappedFile struct {
	c     kernel.Caller
	f     *io.File
	port  *kernel.IoCompletion
	fd    int
	op    io.Op
	start func(*io.Request)
}

func openOverlapped(b *testing.B, op io.Op) *overlappedFile {
	c := caller(b)
	dir := b.TempDir()
	if err := os.WriteFile(dir+"/f", make([]byte, 1<<20), 0o666); err != nil {
		b.Fatal(err)
	}
	v, err := host.New(dir, "T:")
	if err != nil {
		b.Fatal(err)
	}
	if err := io.AddDevice(c.Process.Kernel(), "Volume", v); err != nil {
		b.Fatal(err)
	}
	access := nt.FILE_READ_DATA | nt.FILE_WRITE_DATA | nt.SYNCHRONIZE
	h, err := io.CreateFile(c, &object.Attr{Name: `\Device\Volume\f`}, access, &io.Create{Share: 7, Disposition: io.FILE_OPEN})
	if err != nil {
		b.Fatal(err)
	}
	f, err := kernel.Ref[*io.File](c, h, 0)
	if err != nil {
		b.Fatal(err)
	}
	o := &overlappedFile{c: c, f: f, port: kernel.NewIoCompletion(c.Process.Kernel(), 1), op: op, start: f.Handler().Read}
	if op == io.OpWrite {
		o.start = f.Handler().Write
	}
	if err := f.SetCompletion(o.port, 1); err != nil {
		b.Fatal(err)
	}
	if o.fd, err = unix.Open(dir+"/f", unix.O_RDWR|unix.O_CLOEXEC, 0); err != nil {
		b.Fatal(err)
	}
	b.Cleanup(func() { unix.Close(o.fd) })
	return o
}

// submit begins a transfer.
func (o *overlappedFile) submit(buf []byte, off int64) {
	r := &io.Request{Op: o.op, Caller: o.c, Buf: io.HeapBuffer(buf), Offset: off, Done: io.Completion{Context: 1}}
	o.f.Submit(r, o.start)
}

// take waits for packets of transfers of size bytes and returns how many came.
func (o *overlappedFile) take(b *testing.B, p []wait.Packet, size int) int {
	n, _ := o.c.Thread.RemovePackets(&o.port.Queue, p, false, nt.Infinite)
	for _, x := range p[:n] {
		if x.Status != nt.STATUS_SUCCESS || x.Information != uint64(size) {
			b.Fatal(x)
		}
	}
	return n
}

// overlapped returns functions that read or write size bytes n times, ours waiting
// for every packet.
func overlapped(b *testing.B, size int, op io.Op) (ours, native func(int) time.Duration) {
	o := openOverlapped(b, op)
	call := unix.Pread
	if op == io.OpWrite {
		call = unix.Pwrite
	}
	buf := make([]byte, size)
	ours = func(n int) time.Duration {
		var p [1]wait.Packet
		began := time.Now()
		for i := range n {
			o.submit(buf, int64(i*size%(1<<20)))
			o.take(b, p[:], size)
		}
		return time.Since(began)
	}
	native = func(n int) time.Duration {
		began := time.Now()
		for i := range n {
			if k, err := call(o.fd, buf, int64(i*size%(1<<20))); k != size {
				b.Fatal(k, err)
			}
		}
		return time.Since(began)
	}
	return ours, native
}

// againstUring compares transfers of 4 KiB, flight of them at a time, with what
// io_uring takes for them. A program begins one with each call, so each enters the
// ring by itself. What haft would have to do besides is not counted for the ring:
// the request, its packet, the wake-up of whoever waits.
func againstUring(b *testing.B, name string, op io.Op, flight int) {
	const size = 4096
	o := openOverlapped(b, op)
	u := newUring(b, uint32(flight))
	code := uint8(uringOpRead)
	if op == io.OpWrite {
		code = uringOpWrite
	}
	bufs := make([]byte, flight*size)
	at := func(i int) ([]byte, int64) {
		return bufs[i%flight*size:][:size], int64(i * size % (1 << 20))
	}
	ours := func(n int) time.Duration {
		p := make([]wait.Packet, flight)
		began := time.Now()
		for done, i := 0, 0; done < n; {
			for ; i < n && i-done < flight; i++ {
				o.submit(at(i))
			}
			done += o.take(b, p, size)
		}
		return time.Since(began)
	}
	ring := func(n int) time.Duration {
		began := time.Now()
		for done, i := 0, 0; done < n; {
			for ; i < n && i-done < flight; i++ {
				buf, off := at(i)
				u.queue(code, o.fd, buf, off)
				u.enter(b, 1, 0)
			}
			k := u.reap(b, size)
			if k == 0 {
				u.enter(b, 0, 1)
			}
			done += k
		}
		return time.Since(began)
	}
	pair(b, name, "", ours, ring)
}

// How overlapped transfers are carried out is decided by these: cached reads end
// in the call, the rest is done by workers. See RATIONALE.md.
func BenchmarkUringRead(b *testing.B) {
	againstUring(b, "Go: overlapped read of 4 KiB, against io_uring", io.OpRead, 1)
}

func BenchmarkUringReads(b *testing.B) {
	againstUring(b, "Go: overlapped reads of 4 KiB, 64 at a time, against io_uring", io.OpRead, 64)
}

func BenchmarkUringWrite(b *testing.B) {
	againstUring(b, "Go: overlapped write of 4 KiB, against io_uring", io.OpWrite, 1)
}

func BenchmarkUringWrites(b *testing.B) {
	againstUring(b, "Go: overlapped writes of 4 KiB, 64 at a time, against io_uring", io.OpWrite, 64)
}

func BenchmarkOverlappedRead(b *testing.B) {
	ours, native := overlapped(b, 4096, io.OpRead)
	pair(b, "Go: overlapped read of 4 KiB and its packet, against pread", "≤ 3", ours, native)
}

func BenchmarkOverlappedWrite(b *testing.B) {
	ours, native := overlapped(b, 4096, io.OpWrite)
	pair(b, "Go: overlapped write of 4 KiB and its packet, against pwrite", "≤ 4", ours, native)
}

func BenchmarkOverlappedReadLarge(b *testing.B) {
	ours, native := overlapped(b, 1<<20, io.OpRead)
	pair(b, "Go: overlapped read of 1 MiB and its packet, against pread", "≤ 1.5", ours, native)
}
