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

// overlapped opens a file of 1 MiB for asynchronous I/O, with a completion port,
// and returns it with a function that reads or writes size bytes n times, waiting
// for every packet, and a native descriptor.
func overlapped(b *testing.B, size int, op io.Op) (ours, native func(int) time.Duration) {
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
	port := kernel.NewIoCompletion(c.Process.Kernel(), 1)
	if err := f.SetCompletion(port, 1); err != nil {
		b.Fatal(err)
	}
	fd, err := unix.Open(dir+"/f", unix.O_RDWR|unix.O_CLOEXEC, 0)
	if err != nil {
		b.Fatal(err)
	}
	b.Cleanup(func() { unix.Close(fd) })
	buf := make([]byte, size)
	start, call := f.Handler().Read, unix.Pread
	if op == io.OpWrite {
		start, call = f.Handler().Write, unix.Pwrite
	}
	ours = func(n int) time.Duration {
		var p [1]wait.Packet
		began := time.Now()
		for i := range n {
			r := &io.Request{Op: op, Caller: c, Buf: io.HeapBuffer(buf), Offset: int64(i * size % (1 << 20)), Done: io.Completion{Context: 1}}
			f.Submit(r, start)
			c.Thread.RemovePackets(&port.Queue, p[:], false, nt.Infinite)
			if p[0].Status != nt.STATUS_SUCCESS || p[0].Information != uint64(size) {
				b.Fatal(p[0])
			}
		}
		return time.Since(began)
	}
	native = func(n int) time.Duration {
		began := time.Now()
		for i := range n {
			if k, err := call(fd, buf, int64(i*size%(1<<20))); k != size {
				b.Fatal(k, err)
			}
		}
		return time.Since(began)
	}
	return ours, native
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
