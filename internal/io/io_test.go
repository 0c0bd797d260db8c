package io

import (
	"sync"
	"testing"

	"haft.dev/internal/kernel"
	"haft.dev/internal/lock"
	"haft.dev/internal/object"
	"haft.dev/internal/wait"
	"haft.dev/nt"
)

// device is a handler whose requests wait until the test lets them end.
type device struct {
	now     nt.Status // result of requests that end at once; STATUS_PENDING: none does
	cleaned int
	closed  int

	mu      lock.Mutex
	waiting []*Request // guarded by mu
}

func newDevice(now nt.Status) *device {
	d := &device{now: now}
	d.mu.Init(lock.Device)
	return d
}

func (d *device) Read(r *Request) {
	if d.now != nt.STATUS_PENDING {
		r.Complete(d.now, 7)
		return
	}
	d.mu.Lock()
	if !r.Pend(func() { d.end(r, nt.STATUS_CANCELLED, 0) }) {
		d.mu.Unlock()
		r.Complete(nt.STATUS_CANCELLED, 0)
		return
	}
	d.waiting = append(d.waiting, r)
	d.mu.Unlock()
}

func (d *device) Write(r *Request)   { d.Read(r) }
func (d *device) Control(r *Request) { d.Read(r) }
func (d *device) Cleanup(*File)      { d.cleaned++ }
func (d *device) Close()             { d.closed++ }

// end ends a request that waits; it reports whether it did.
func (d *device) end(r *Request, s nt.Status, n uint64) bool {
	d.mu.Lock()
	found := false
	for i, w := range d.waiting {
		if w == r {
			d.waiting = append(d.waiting[:i], d.waiting[i+1:]...)
			found = true
			break
		}
	}
	if found && s != nt.STATUS_CANCELLED && !r.Unpend() {
		s, n = nt.STATUS_CANCELLED, 0
	}
	d.mu.Unlock()
	if found {
		r.Complete(s, n)
	}
	return found
}

// first returns a request that waits, nil if none does.
func (d *device) first() *Request {
	d.mu.Lock()
	defer d.mu.Unlock()
	if len(d.waiting) == 0 {
		return nil
	}
	return d.waiting[0]
}

// world is a kernel with a process, a thread and a file.
type world struct {
	*testing.T
	k   *kernel.Kernel
	p   *kernel.Process
	th  *kernel.Thread
	dev *device
	f   *File
	h   nt.Handle
}

func newWorld(t *testing.T, now nt.Status, options uint32) *world {
	t.Helper()
	w := &world{T: t, k: kernel.New(), dev: newDevice(now)}
	Install(w.k)
	w.p = w.k.NewProcess(kernel.ProcessOptions{Name: "test"})
	w.th = w.thread()
	w.f = NewFile(w.k, w.dev, Open{Name: `\Device\Test`, Access: nt.FILE_ALL_ACCESS, Share: 7, Options: options})
	h, err := w.th.Caller().Insert(w.f, 0, nt.FILE_ALL_ACCESS)
	if err != nil {
		t.Fatal(err)
	}
	w.h = h
	return w
}

func (w *world) thread() *kernel.Thread {
	w.Helper()
	th, err := w.p.NewThread(nil, false)
	if err != nil {
		w.Fatal(err)
	}
	return th
}

// port makes a completion port and associates the file with it.
func (w *world) port(key uint64) *kernel.IoCompletion {
	w.Helper()
	p := kernel.NewIoCompletion(w.k, 1)
	if err := w.f.SetCompletion(p, key); err != nil {
		w.Fatal(err)
	}
	return p
}

// block is a status block.
type block struct {
	mu     sync.Mutex
	status nt.Status
	info   uint64
	stored int
}

func (b *block) store(s nt.Status, n uint64) {
	b.mu.Lock()
	defer b.mu.Unlock()
	b.status, b.info = s, n
	b.stored++
}

func (b *block) get() (nt.Status, uint64, int) {
	b.mu.Lock()
	defer b.mu.Unlock()
	return b.status, b.info, b.stored
}

// take takes a packet from a port, if there is one.
func take(t *testing.T, th *kernel.Thread, p *kernel.IoCompletion) (wait.Packet, bool) {
	t.Helper()
	var ps [1]wait.Packet
	n, s := th.RemovePackets(&p.Queue, ps[:], false, 0)
	if n == 0 && s != nt.STATUS_TIMEOUT {
		t.Errorf("removing a packet: %v", s)
	}
	return ps[0], n == 1
}

var _ object.Object = (*File)(nil)
