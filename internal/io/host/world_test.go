package host

import (
	"testing"

	"haft.dev/internal/io"
	"haft.dev/internal/kernel"
	"haft.dev/internal/object"
	"haft.dev/nt"
)

// world is a kernel with a drive T: that shows a new directory.
type world struct {
	*testing.T
	k   *kernel.Kernel
	dir string
	p   *kernel.Process
	th  *kernel.Thread
}

func newWorld(t *testing.T) *world {
	t.Helper()
	w := &world{T: t, k: kernel.New(), dir: t.TempDir()}
	io.Install(w.k)
	v, err := New(w.dir, "T:")
	if err != nil {
		t.Fatal(err)
	}
	if err := io.AddDevice(w.k, "Volume", v); err != nil {
		t.Fatal(err)
	}
	if err := io.AddDosDevice(w.k, "T:", `\Device\Volume`); err != nil {
		t.Fatal(err)
	}
	w.p, w.th = w.process()
	return w
}

func (w *world) process() (*kernel.Process, *kernel.Thread) {
	w.Helper()
	p := w.k.NewProcess(kernel.ProcessOptions{Name: "test"})
	return p, w.thread(p)
}

func (w *world) thread(p *kernel.Process) *kernel.Thread {
	w.Helper()
	th, err := p.NewThread(nil, false)
	if err != nil {
		w.Fatal(err)
	}
	return th
}

// open opens or creates a file of the drive, with all share modes.
func (w *world) open(th *kernel.Thread, name string, access nt.Access, options uint32) (nt.Handle, *io.File) {
	w.Helper()
	h, err := io.CreateFile(th.Caller(), &object.Attr{Name: `\??\T:\` + name, Flags: object.OBJ_CASE_INSENSITIVE}, access|nt.SYNCHRONIZE,
		&io.Create{Share: 7, Disposition: io.FILE_OPEN_IF, Options: options})
	if err != nil {
		w.Fatal(name, err)
	}
	f, err := kernel.Ref[*io.File](th.Caller(), h, 0)
	if err != nil {
		w.Fatal(err)
	}
	return h, f
}

// request is a request and what became of it.
type request struct {
	io.Request
	event *kernel.Event
}

// submit makes a request whose end sets an event.
func (w *world) submit(th *kernel.Thread, f *io.File, r *request, start func(*io.Request)) nt.Status {
	r.event = kernel.NewEvent(w.k, true, false)
	r.Caller, r.Done.Event = th.Caller(), r.event
	s, _ := f.Submit(&r.Request, start)
	return s
}

// ends waits for the end of a request that is pending.
func (w *world) ends(r *request) (nt.Status, uint64) {
	w.Helper()
	if s := w.th.WaitOne(&r.event.Object, false, nt.Millis(60_000)); s != nt.STATUS_SUCCESS {
		w.Fatal("a request does not end: ", s)
	}
	return r.Result()
}

// over reports whether a request has ended.
func (r *request) over() bool { return r.event.Query() }
