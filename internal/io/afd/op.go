package afd

import (
	"sync"
	"sync/atomic"
	"time"

	"haft.dev/internal/io"
	"haft.dev/nt"
)

// Transfer says what is to be received or sent. It belongs to the operation until
// that has ended.
type Transfer struct {
	Bufs    []io.Buffer
	Flags   uint32 // MSG_*
	Name    []byte // where to send to, as the host has it; nil: where the socket is connected to
	Control []byte // to send, as the host has it

	WantName    bool
	WantControl bool

	Blocking    bool          // the caller waits for the end
	NonBlocking bool          // STATUS_DEVICE_NOT_READY rather than wait
	Timeout     time.Duration // STATUS_IO_TIMEOUT after it; 0: never
	// Told, if not nil, is told what came beside the bytes, before the end of a
	// receive that was no failure; from any goroutine.
	Told func(*Receipt)
}

// Receipt is what came beside the bytes.
type Receipt struct {
	Name    []byte // of the sender, in Windows' form
	Control []byte // as the host has it
	Flags   uint32 // MSG_PARTIAL, MSG_TRUNC, MSG_CTRUNC

	host []byte // the name as the host has it
}

// length returns the number of bytes in the buffers.
func (x *Transfer) length() int {
	n := 0
	for _, b := range x.Bufs {
		n += b.Len
	}
	return n
}

// op is an operation. Who takes it out of its queue completes it.
type op struct {
	r     *io.Request
	x     *Transfer
	at    atomic.Pointer[Socket] // in whose queues it is
	timer *time.Timer

	got  []byte // of MSG_WAITALL, so far
	rest []byte // still to be sent
	sent int

	stop atomic.Bool              // of one that waits where it was called: it was cancelled
	part *transmitter             // of which it sends a part
	done func(s nt.Status, n int) // is told of the end, if there is no request

	accept *Accept // of accepts
	after  func()  // called before a successful end
}

// result is an operation that has ended.
type result struct {
	o       *op
	s       nt.Status
	n       int
	data    []byte // to be stored in the buffers
	scratch *scratch
	rc      *Receipt
}

// results are collected under a lock and finished without.
type results struct {
	list  []result
	polls []func()
}

func (d *results) add(r result) { d.list = append(d.list, r) }

func (d *results) finish() {
	for i := range d.list {
		d.list[i].finish()
	}
	for _, f := range d.polls {
		f()
	}
}

func (x *result) finish() {
	o := x.o
	if o.timer != nil {
		o.timer.Stop()
	}
	if len(x.data) > 0 {
		left := x.data
		for _, b := range o.x.Bufs {
			n := min(len(left), b.Len)
			if n > 0 && b.CopyTo(0, left[:n]) != nil {
				x.s, x.n = nt.STATUS_ACCESS_VIOLATION, 0
				break
			}
			left = left[n:]
		}
	}
	if x.scratch != nil {
		x.scratch.release()
	}
	if o.after != nil && x.s == nt.STATUS_SUCCESS {
		o.after()
	}
	if x.rc != nil && x.s.Severity() != 3 && o.x.Told != nil {
		x.rc.Name = o.at.Load().dev.address(x.rc.host)
		o.x.Told(x.rc)
	}
	if o.done != nil {
		o.done(x.s, x.n)
		return
	}
	o.r.Complete(x.s, uint64(x.n))
}

// scratch is memory to receive into, where that of the guest is not at hand.
type scratch struct{ b []byte }

const (
	scratchSize = 64 << 10
	scratchMost = 1 << 20
)

var scratches = sync.Pool{New: func() any { return &scratch{make([]byte, scratchSize)} }}

// newScratch returns scratch memory for a receive of n bytes: fewer if that is more
// than a stream must deliver at once.
func newScratch(n int) *scratch {
	if n <= scratchSize {
		return scratches.Get().(*scratch)
	}
	return &scratch{make([]byte, min(n, scratchMost))}
}

func (s *scratch) release() {
	if len(s.b) == scratchSize {
		scratches.Put(s)
	}
}

// wait puts an operation into a queue of s, unless it was cancelled.
func (s *Socket) wait(o *op, q *queue) {
	o.at.Store(s)
	if !o.r.Pend(func() { o.end(nt.STATUS_CANCELLED) }) {
		o.r.Complete(nt.STATUS_CANCELLED, uint64(o.sent))
		return
	}
	s.mu.Lock()
	st := nt.STATUS_PENDING
	if o.r.Cancelled() {
		st = nt.STATUS_CANCELLED
	} else {
		q.ops = append(q.ops, o)
		if err := s.armLocked(); err != nil {
			q.remove(o)
			st = err.(nt.Status)
		} else if o.x.Timeout > 0 {
			o.timer = time.AfterFunc(o.x.Timeout, func() { o.end(nt.STATUS_IO_TIMEOUT) })
		}
	}
	s.mu.Unlock()
	if st != nt.STATUS_PENDING {
		x := result{o: o, s: st, n: o.sent}
		x.finish()
	}
}

// end takes the operation out of its queue, if it is in one, and ends it.
func (o *op) end(status nt.Status) {
	for {
		s := o.at.Load()
		s.mu.Lock()
		if o.at.Load() != s {
			s.mu.Unlock()
			continue
		}
		found := s.in.remove(o) || s.out.remove(o) || s.accepts.remove(o)
		if s.connect == o {
			s.connect, found = nil, true
			s.abandonLocked()
		}
		if status == nt.STATUS_CANCELLED {
			status = s.cancelledLocked()
		}
		if a := o.accept; found && a != nil && a.Into != nil {
			defer a.Into.unreserve()
		}
		s.mu.Unlock()
		if found {
			n := o.sent
			if len(o.got) > 0 { // some of what MSG_WAITALL waits for
				x := result{o: o, s: nt.STATUS_SUCCESS, n: len(o.got), data: o.got}
				x.finish()
				return
			}
			x := result{o: o, s: status, n: n}
			x.finish()
		}
		return
	}
}
