package stream

import (
	"bytes"
	"os"
	"testing"

	"golang.org/x/sys/unix"

	"haft.dev/internal/io"
	"haft.dev/internal/kernel"
	"haft.dev/internal/wait"
	"haft.dev/nt"
)

// handler makes a file object of a stream.
type handler struct {
	*Stream
}

func (h handler) Control(r *io.Request) { r.Complete(nt.STATUS_INVALID_DEVICE_REQUEST, 0) }
func (h handler) Cleanup(*io.File)      {}
func (h handler) Close()                {}

// world is a kernel with a thread, a file and a port that is told of requests.
type world struct {
	*testing.T
	th   *kernel.Thread
	f    *io.File
	s    *Stream
	port *kernel.IoCompletion
}

func newWorld(t *testing.T, fd int, atEnd nt.Status) *world {
	t.Helper()
	k := kernel.New()
	io.Install(k)
	p := k.NewProcess(kernel.ProcessOptions{Name: "test"})
	th, err := p.NewThread(nil, false)
	if err != nil {
		t.Fatal(err)
	}
	w := &world{T: t, th: th, s: New(fd, atEnd), port: kernel.NewIoCompletion(k, 1)}
	w.f = io.NewFile(k, handler{w.s}, io.Open{Access: nt.FILE_ALL_ACCESS})
	if err := w.f.SetCompletion(w.port, 1); err != nil {
		t.Fatal(err)
	}
	return w
}

func (w *world) start(op io.Op, b []byte, id uint64) (nt.Status, uint64) {
	start := w.s.Read
	if op == io.OpWrite {
		start = w.s.Write
	}
	return w.f.Submit(&io.Request{Op: op, Caller: w.th.Caller(), Buf: io.HeapBuffer(b), Done: io.Completion{Context: id, ID: id}}, start)
}

// ends waits for the end of a request.
func (w *world) ends(id uint64, s nt.Status, n uint64) {
	w.Helper()
	var p [1]wait.Packet
	if got, st := w.th.RemovePackets(&w.port.Queue, p[:], false, nt.Infinite); got != 1 {
		w.Fatal(st)
	}
	if p[0].Value != id || p[0].Status != s || p[0].Information != n {
		w.Errorf("request %d ended with %v, %d; want request %d with %v, %d", p[0].Value, p[0].Status, p[0].Information, id, s, n)
	}
}

func (w *world) wants(what string, s nt.Status, n uint64, want nt.Status, wantN uint64) {
	w.Helper()
	if s != want || n != wantN {
		w.Errorf("%s: %v, %d; want %v, %d", what, s, n, want, wantN)
	}
}

func pipes(t *testing.T) (r, wr int) {
	t.Helper()
	var fds [2]int
	if err := unix.Pipe2(fds[:], unix.O_CLOEXEC); err != nil {
		t.Fatal(err)
	}
	return fds[0], fds[1]
}

func sockets(t *testing.T) (r, wr int) {
	t.Helper()
	fds, err := unix.Socketpair(unix.AF_UNIX, unix.SOCK_STREAM|unix.SOCK_CLOEXEC, 0)
	if err != nil {
		t.Fatal(err)
	}
	return fds[0], fds[1]
}

// terminals returns both ends of a pseudo-terminal without echo, of which the
// first one is read.
func terminals(t *testing.T) (r, wr int) {
	t.Helper()
	master, err := unix.Open("/dev/ptmx", unix.O_RDWR|unix.O_NOCTTY|unix.O_CLOEXEC, 0)
	if err != nil {
		t.Skip("no pseudo-terminals:", err)
	}
	unix.IoctlSetPointerInt(master, unix.TIOCSPTLCK, 0)
	n, err := unix.IoctlGetInt(master, unix.TIOCGPTN)
	if err != nil {
		t.Skip(err)
	}
	slave, err := unix.Open("/dev/pts/"+string(rune('0'+n%10)), unix.O_RDWR|unix.O_NOCTTY|unix.O_CLOEXEC, 0)
	if n > 9 || err != nil {
		t.Skip("no slave:", n, err)
	}
	tio, err := unix.IoctlGetTermios(slave, unix.TCGETS)
	if err != nil {
		t.Fatal(err)
	}
	tio.Lflag &^= unix.ECHO | unix.ICANON
	tio.Oflag &^= unix.OPOST
	if err := unix.IoctlSetTermios(slave, unix.TCSETS, tio); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { unix.Close(slave) })
	return slave, master
}

// TestRead reads what is there, what comes, and the end.
func TestRead(t *testing.T) {
	for _, c := range []struct {
		name string
		open func(*testing.T) (int, int)
	}{{"pipe", pipes}, {"socket", sockets}, {"terminal", terminals}} {
		t.Run(c.name, func(t *testing.T) {
			r, wr := c.open(t)
			w := newWorld(t, r, nt.STATUS_PIPE_BROKEN)
			b := make([]byte, 4)
			s, n := w.start(io.OpRead, nil, 1)
			w.wants("nothing", s, n, nt.STATUS_SUCCESS, 0)
			w.ends(1, nt.STATUS_SUCCESS, 0)
			unix.Write(wr, []byte("abcdef"))
			s, n = w.start(io.OpRead, b, 2)
			w.wants("a part of what is there", s, n, nt.STATUS_SUCCESS, 4)
			w.ends(2, nt.STATUS_SUCCESS, 4)
			s, n = w.start(io.OpRead, b, 3)
			w.wants("the rest", s, n, nt.STATUS_SUCCESS, 2)
			w.ends(3, nt.STATUS_SUCCESS, 2)
			if string(b) != "efcd" {
				t.Errorf("%q", b)
			}
			one, two := make([]byte, 3), make([]byte, 9)
			s, n = w.start(io.OpRead, one, 4)
			w.wants("what comes", s, n, nt.STATUS_PENDING, 0)
			s, n = w.start(io.OpRead, two, 5)
			w.wants("what comes then", s, n, nt.STATUS_PENDING, 0)
			unix.Write(wr, []byte("ghijk"))
			w.ends(4, nt.STATUS_SUCCESS, 3)
			w.ends(5, nt.STATUS_SUCCESS, 2)
			if string(one) != "ghi" || string(two[:2]) != "jk" {
				t.Errorf("%q, %q", one, two)
			}
			// What is cancelled takes nothing.
			w.start(io.OpRead, one, 6)
			w.start(io.OpRead, two, 7)
			id := uint64(6)
			if len(w.f.CancelRequests(nil, &id)) != 1 {
				t.Error("not found")
			}
			w.ends(6, nt.STATUS_CANCELLED, 0)
			unix.Write(wr, []byte("lm"))
			w.ends(7, nt.STATUS_SUCCESS, 2)
			w.start(io.OpRead, two, 8)
			if c.name == "terminal" {
				w.f.CancelRequests(nil, nil)
				w.ends(8, nt.STATUS_CANCELLED, 0)
				return
			}
			unix.Close(wr)
			w.ends(8, nt.STATUS_PIPE_BROKEN, 0)
			s, n = w.start(io.OpRead, b, 9)
			w.wants("at the end", s, n, nt.STATUS_PIPE_BROKEN, 0)
		})
	}
}

// TestWrite writes what there is room for, more, and to nobody.
func TestWrite(t *testing.T) {
	r, wr := pipes(t)
	unix.FcntlInt(uintptr(wr), unix.F_SETPIPE_SZ, 4096)
	w := newWorld(t, wr, 0)
	s, n := w.start(io.OpWrite, []byte("abc"), 1)
	w.wants("little", s, n, nt.STATUS_SUCCESS, 3)
	w.ends(1, nt.STATUS_SUCCESS, 3)
	big := bytes.Repeat([]byte("0123456789"), 1000)
	s, n = w.start(io.OpWrite, big, 2)
	w.wants("much", s, n, nt.STATUS_PENDING, 0)
	s, n = w.start(io.OpWrite, []byte("end"), 3)
	w.wants("behind it", s, n, nt.STATUS_PENDING, 0)
	want := "abc" + string(big) + "end"
	got := make([]byte, 0, len(want))
	for len(got) < len(want) {
		n, err := unix.Read(r, got[len(got):cap(got)])
		if err != nil {
			t.Fatal(err)
		}
		got = got[:len(got)+n]
	}
	w.ends(2, nt.STATUS_SUCCESS, uint64(len(big)))
	w.ends(3, nt.STATUS_SUCCESS, 3)
	if string(got) != want {
		t.Error("something else arrived")
	}
	s, _ = w.start(io.OpWrite, big, 4)
	if s != nt.STATUS_PENDING || len(w.f.CancelRequests(nil, nil)) != 1 {
		t.Error(s)
	}
	w.ends(4, nt.STATUS_CANCELLED, 4096)
	w.start(io.OpWrite, big, 5)
	unix.Close(r)
	w.ends(5, nt.STATUS_PIPE_CLOSING, 0)
	s, _ = w.start(io.OpWrite, []byte("x"), 6)
	w.wants("to nobody", s, 0, nt.STATUS_PIPE_CLOSING, 0)
}

// TestNoThreads: many reads that wait hold no threads of the host.
func TestNoThreads(t *testing.T) {
	const n = 60
	var ws [n]int
	worlds := make([]*world, n)
	for i := range n {
		var r int
		r, ws[i] = pipes(t)
		worlds[i] = newWorld(t, r, 0)
		if s, _ := worlds[i].start(io.OpRead, make([]byte, 1), 1); s != nt.STATUS_PENDING {
			t.Fatal(s)
		}
	}
	tasks, err := os.ReadDir("/proc/self/task")
	if err != nil {
		t.Fatal(err)
	}
	if len(tasks) > n/2 {
		t.Errorf("%d threads", len(tasks))
	}
	for i, w := range worlds {
		unix.Write(ws[i], []byte("x"))
		w.ends(1, nt.STATUS_SUCCESS, 1)
	}
}
