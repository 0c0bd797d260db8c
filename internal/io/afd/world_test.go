package afd

import (
	"net/netip"
	"os"
	"testing"
	"time"

	"haft.dev/internal/io"
	"haft.dev/internal/kernel"
	"haft.dev/nt"
)

// world is a kernel with a process and a device.
type world struct {
	t   *testing.T
	k   *kernel.Kernel
	p   *kernel.Process
	dev *Device
}

func newWorld(t *testing.T) *world {
	k := kernel.New()
	io.Install(k)
	return &world{t: t, k: k, p: k.NewProcess(kernel.ProcessOptions{Name: "test"}), dev: New()}
}

// end is a socket with its handle.
type end struct {
	w *world
	*Socket
	f *io.File
	h nt.Handle
}

func (w *world) caller() kernel.Caller { return kernel.Caller{Process: w.p} }

func (w *world) add(s *Socket) *end {
	w.t.Helper()
	f := s.File(w.k, nil)
	h, err := w.caller().Insert(f, 0, Access)
	if err != nil {
		w.t.Fatal(err)
	}
	return &end{w, s, f, h}
}

func (w *world) open(typ, protocol int) *end {
	w.t.Helper()
	s, err := w.dev.Open(AF_INET, typ, protocol, true)
	if err != nil {
		w.t.Fatal(err)
	}
	return w.add(s)
}

func (e *end) close() {
	e.w.t.Helper()
	if err := e.w.caller().Close(e.h); err != nil {
		e.w.t.Error(err)
	}
}

var loopback = SocketAddress(netip.MustParseAddrPort("127.0.0.1:0"))

// do makes a request and returns it with its status, STATUS_PENDING if it goes on.
func (e *end) do(start func(r *io.Request)) (*io.Request, nt.Status) {
	r := &io.Request{Caller: e.w.caller()}
	s, _ := e.f.Submit(r, start)
	return r, s
}

// ended waits for the end of a request.
func (e *end) ended(r *io.Request) (nt.Status, int) {
	e.w.t.Helper()
	if st := r.Wait(e.w.k.NewWaiter()); st != nt.STATUS_SUCCESS {
		e.w.t.Fatal(st)
	}
	s, n := r.Result()
	return s, int(n)
}

func (e *end) receive(b []byte, flags uint32) (*io.Request, nt.Status) {
	return e.do(func(r *io.Request) {
		e.Receive(r, &Transfer{Bufs: []io.Buffer{io.HeapBuffer(b)}, Flags: flags})
	})
}

func (e *end) send(b []byte) (*io.Request, nt.Status) {
	return e.do(func(r *io.Request) { e.Send(r, &Transfer{Bufs: []io.Buffer{io.HeapBuffer(b)}}) })
}

// listener returns a socket that listens.
func (w *world) listener() (*end, []byte) {
	w.t.Helper()
	l := w.open(SOCK_STREAM, IPPROTO_TCP)
	if err := l.BindTo(loopback, nil); err != nil {
		w.t.Fatal(err)
	}
	if err := l.Listen(16); err != nil {
		w.t.Fatal(err)
	}
	a, err := l.LocalAddress()
	if err != nil {
		w.t.Fatal(err)
	}
	return l, a
}

// connection returns the ends of a connection.
func (w *world) connection() (c, s *end) {
	w.t.Helper()
	l, a := w.listener()
	c = w.open(SOCK_STREAM, IPPROTO_TCP)
	r, st := c.do(func(r *io.Request) { c.Connect(r, a, nil, false, nil) })
	if st == nt.STATUS_PENDING {
		st, _ = c.ended(r)
	}
	if st != nt.STATUS_SUCCESS {
		w.t.Fatal(st)
	}
	acc := &Accept{}
	r, st = l.do(func(r *io.Request) { l.Accept(r, acc) })
	if st == nt.STATUS_PENDING {
		st, _ = l.ended(r)
	}
	if st != nt.STATUS_SUCCESS {
		w.t.Fatal(st)
	}
	s = w.add(acc.Take(l.Socket))
	l.close()
	return c, s
}

// descriptors counts the descriptors of this process.
func descriptors(t *testing.T) int {
	es, err := os.ReadDir("/proc/self/fd")
	if err != nil {
		t.Fatal(err)
	}
	return len(es)
}

// settles waits until what is has settled: what the host's watcher does is not seen.
func settles(t *testing.T, what string, is func() bool) {
	t.Helper()
	deadline := time.After(5 * time.Second)
	for !is() {
		select {
		case <-deadline:
			t.Fatal(what)
		default:
		}
	}
}
