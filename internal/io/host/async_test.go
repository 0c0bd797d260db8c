package host

import (
	"bytes"
	"os"
	"path/filepath"
	"runtime"
	"testing"

	"golang.org/x/sys/unix"

	"haft.dev/internal/io"
	"haft.dev/nt"
)

// transfer makes an overlapped read or write.
func (w *world) transfer(op io.Op, f *io.File, b []byte, offset int64) (*request, nt.Status) {
	r := &request{Request: io.Request{Op: op, Offset: offset, Buf: io.HeapBuffer(b)}}
	start := f.Handler().Read
	if op == io.OpWrite {
		start = f.Handler().Write
	}
	return r, w.submit(w.th, f, r, start)
}

// TestOverlapped reads and writes files that are opened for asynchronous I/O.
func TestOverlapped(t *testing.T) {
	w := newWorld(t)
	data := bytes.Repeat([]byte("0123456789"), 1<<18) // more than one part
	if err := os.WriteFile(filepath.Join(w.dir, "f"), data, 0o666); err != nil {
		t.Fatal(err)
	}
	_, f := w.open(w.th, "f", nt.FILE_READ_DATA|nt.FILE_WRITE_DATA, 0)
	size := int64(len(data))
	for _, c := range []struct {
		what   string
		op     io.Op
		offset int64
		n      int
		status nt.Status
		done   int
	}{
		{"little, cached", io.OpRead, 5, 100, nt.STATUS_SUCCESS, 100},
		{"nothing", io.OpRead, 5, 0, nt.STATUS_SUCCESS, 0},
		{"much", io.OpRead, 3, len(data) - 3, nt.STATUS_SUCCESS, len(data) - 3},
		{"across the end", io.OpRead, size - 7, 100, nt.STATUS_SUCCESS, 7},
		{"much, across the end", io.OpRead, size - transferPart, 2 * transferPart, nt.STATUS_SUCCESS, transferPart},
		{"at the end", io.OpRead, size, 100, nt.STATUS_END_OF_FILE, 0},
		{"much, behind the end", io.OpRead, size + 1, 2 * transferPart, nt.STATUS_END_OF_FILE, 0},
		{"written", io.OpWrite, 1000, 100, nt.STATUS_SUCCESS, 100},
		{"nothing written", io.OpWrite, 1000, 0, nt.STATUS_SUCCESS, 0},
		{"appended", io.OpWrite, io.EndOfFile, 2 * transferPart, nt.STATUS_SUCCESS, 2 * transferPart},
	} {
		b := make([]byte, c.n)
		if c.op == io.OpWrite {
			b = bytes.Repeat([]byte("x"), c.n)
		}
		r, s := w.transfer(c.op, f, b, c.offset)
		n := uint64(0)
		if s == nt.STATUS_PENDING {
			s, n = w.ends(r)
		} else {
			_, n = r.Result()
		}
		if s != c.status || n != uint64(c.done) {
			t.Errorf("%s: %v, %d; want %v, %d", c.what, s, n, c.status, c.done)
		}
		if c.op == io.OpRead && c.status == nt.STATUS_SUCCESS && !bytes.Equal(b[:c.done], data[c.offset:c.offset+int64(c.done)]) {
			t.Errorf("%s: something else was read", c.what)
		}
	}
	got, err := os.ReadFile(filepath.Join(w.dir, "f"))
	if err != nil || len(got) != len(data)+2*transferPart || !bytes.Equal(got[1000:1100], got[len(data):len(data)+100]) || got[999] != data[999] || got[1100] != data[1100] {
		t.Errorf("%v, %d bytes", err, len(got))
	}
}

// TestFaults: what goes wrong in the host arrives as a status, at the end of a
// request that is pending as well.
func TestFaults(t *testing.T) {
	w := newWorld(t)
	for _, c := range []struct {
		what   string
		op     io.Op
		fd     string // what is behind the file
		n      int
		status nt.Status
		code   nt.Win32Error
	}{
		{"disk full", io.OpWrite, "/dev/full", 100, nt.STATUS_DISK_FULL, nt.ERROR_DISK_FULL},
		{"disk full, much", io.OpWrite, "/dev/full", 2 * transferPart, nt.STATUS_DISK_FULL, nt.ERROR_DISK_FULL},
		{"input/output error", io.OpRead, "/proc/self/mem", 100, nt.STATUS_IO_DEVICE_ERROR, nt.ERROR_IO_DEVICE},
		{"input/output error, much", io.OpRead, "/proc/self/mem", 2 * transferPart, nt.STATUS_IO_DEVICE_ERROR, nt.ERROR_IO_DEVICE},
	} {
		for _, options := range []uint32{0, io.FILE_SYNCHRONOUS_IO_NONALERT} {
			_, f := w.open(w.th, "f", nt.FILE_READ_DATA|nt.FILE_WRITE_DATA, options)
			fd, err := unix.Open(c.fd, unix.O_RDWR|unix.O_CLOEXEC, 0)
			if err != nil {
				t.Fatal(err)
			}
			h := f.Handler().(*file)
			unix.Close(h.fd)
			h.fd = fd
			r, s := w.transfer(c.op, f, make([]byte, c.n), 0)
			if s == nt.STATUS_PENDING {
				s, _ = w.ends(r)
			}
			if s != c.status || s.Win32() != c.code {
				t.Errorf("%s, options %#x: %v (%d), want %v", c.what, options, s, s.Win32(), c.status)
			}
		}
	}
}

// TestWorkers fills the workers: what comes above that waits, in order, and can be
// cancelled; what a worker has begun goes on.
func TestWorkers(t *testing.T) {
	w := newWorld(t)
	_, f := w.open(w.th, "f", nt.FILE_READ_DATA, 0)
	ws := &workers{limit: 2}
	const n = 1000
	begun, release := make(chan int, n), make(chan struct{})
	var rs [n]*request
	before := runtime.NumGoroutine()
	for i := range rs {
		rs[i] = &request{}
		if s := w.submit(w.th, f, rs[i], func(r *io.Request) {
			ws.submit(&job{r: r, do: func() (int, nt.Status) {
				begun <- i
				<-release
				return i, nt.STATUS_SUCCESS
			}})
		}); s != nt.STATUS_PENDING {
			t.Fatal(s)
		}
	}
	a, b := <-begun, <-begun
	if a+b != 1 || len(begun) != 0 || runtime.NumGoroutine() > before+4 {
		t.Errorf("%d and %d have begun, %d more; %d goroutines more", a, b, len(begun), runtime.NumGoroutine()-before)
	}
	for i := 0; i < n; i += 2 { // of those that have begun, too
		rs[i].Cancel()
	}
	close(release)
	for i, r := range rs {
		s, info := w.ends(r)
		want := nt.STATUS_SUCCESS
		if i%2 == 0 && i >= 2 {
			want = nt.STATUS_CANCELLED
		}
		if s != want || s == nt.STATUS_SUCCESS && info != uint64(i) {
			t.Fatalf("request %d: %v, %d", i, s, info)
		}
	}
	close(begun)
	for i := range begun {
		if i%2 == 0 {
			t.Errorf("%d has begun although it was cancelled", i)
		}
	}
	ws.mu.Lock()
	defer ws.mu.Unlock()
	if ws.head != nil {
		t.Error("something is left")
	}
}

// TestWorkerOrder: one worker takes the requests as they came.
func TestWorkerOrder(t *testing.T) {
	w := newWorld(t)
	_, f := w.open(w.th, "f", nt.FILE_READ_DATA, 0)
	ws := &workers{limit: 1}
	next := 0 // of the worker alone
	var rs [100]*request
	for i := range rs {
		rs[i] = &request{}
		w.submit(w.th, f, rs[i], func(r *io.Request) {
			ws.submit(&job{r: r, do: func() (int, nt.Status) {
				next++
				return next - 1, nt.STATUS_SUCCESS
			}})
		})
	}
	for i, r := range rs {
		if s, n := w.ends(r); s != nt.STATUS_SUCCESS || n != uint64(i) {
			t.Errorf("request %d was served as number %d: %v", i, n, s)
		}
	}
}

// TestStale: a file of a network file system that has gone away on its server.
func TestStale(t *testing.T) {
	if s := status(unix.ESTALE); s != nt.STATUS_INVALID_HANDLE || s.Win32() != nt.ERROR_INVALID_HANDLE {
		t.Errorf("%v", s)
	}
}
