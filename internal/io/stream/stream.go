// Package stream carries out reads and writes of descriptors that block: pipes,
// terminals and sockets of the host. The descriptors may be shared with other
// processes, so none of their flags is changed. A request that waits holds no
// thread of the host and can be cancelled.
package stream

import (
	"sync"
	"sync/atomic"

	"golang.org/x/sys/unix"

	"haft.dev/internal/io"
	"haft.dev/internal/io/ready"
	"haft.dev/nt"
)

// Stream is one descriptor.
type Stream struct {
	fd     int
	atEnd  nt.Status // what a read at the end gives
	reads  side
	writes side

	polls atomic.Bool // the host has no reading and writing without waiting for it

	mu   sync.Mutex
	rest []byte // input that no request was there for any more; guarded by mu
}

// side is one direction of a stream. Its fields are guarded by Stream.mu.
type side struct {
	waiting []*transfer // oldest first
	active  bool        // somebody is waiting for the descriptor, or at work
}

// transfer is a request that waits.
type transfer struct {
	r    *io.Request
	data []byte // of a write: what is not written yet
	n    int    // of a write: how much is
}

// New returns a stream of fd, which the caller keeps open for as long as it is
// used. A read at the end gives atEnd; with STATUS_SUCCESS it has read nothing.
func New(fd int, atEnd nt.Status) *Stream { return &Stream{fd: fd, atEnd: atEnd} }

// chunk bounds what is read at once for a request that has waited.
const chunk = 64 << 10

// Read carries out a read. It ends when anything is there.
func (s *Stream) Read(r *io.Request) {
	if r.Buf.Len == 0 {
		r.Complete(nt.STATUS_SUCCESS, 0)
		return
	}
	s.mu.Lock()
	if len(s.reads.waiting) == 0 {
		if b := s.takeRestLocked(r.Buf.Len); b != nil {
			s.mu.Unlock()
			deliver(r, b)
			return
		}
		p, ok := r.Buf.View()
		if !ok {
			s.mu.Unlock()
			r.Complete(nt.STATUS_ACCESS_VIOLATION, 0)
			return
		}
		if n, err := s.tryRead(p); err != unix.EAGAIN {
			s.mu.Unlock()
			r.Complete(s.readStatus(n, err), uint64(max(n, 0)))
			return
		}
	}
	s.enqueue(&s.reads, &transfer{r: r}, s.readable, false)
}

// Write carries out a write. It ends when everything is written.
func (s *Stream) Write(r *io.Request) {
	t := &transfer{r: r}
	s.mu.Lock()
	if len(s.writes.waiting) == 0 && r.Buf.Len > 0 {
		// In the thread that asks its memory can be used as it is.
		p, ok := r.Buf.View()
		err := error(unix.EFAULT)
		if ok {
			t.data = p
			err = s.tryWrite(t)
		}
		if err != unix.EAGAIN {
			s.mu.Unlock()
			r.Complete(writeStatus(err), uint64(t.n))
			return
		}
	}
	t.data = make([]byte, r.Buf.Len-t.n)
	if r.Buf.CopyFrom(t.n, t.data) != nil {
		s.mu.Unlock()
		r.Complete(nt.STATUS_ACCESS_VIOLATION, uint64(t.n))
		return
	}
	s.enqueue(&s.writes, t, s.writable, true)
}

// enqueue makes t wait. It unlocks.
func (s *Stream) enqueue(q *side, t *transfer, then func(), write bool) {
	if !t.r.Pend(func() { s.cancel(q, t) }) {
		s.mu.Unlock()
		t.r.Complete(nt.STATUS_CANCELLED, uint64(t.n))
		return
	}
	q.waiting = append(q.waiting, t)
	start := !q.active
	q.active = true
	s.mu.Unlock()
	if start {
		s.watch(write, then)
	}
}

// watch has f called when the descriptor is ready.
func (s *Stream) watch(write bool, f func()) {
	if _, err := ready.Notify(s.fd, write, f); err != nil {
		// Nothing that could be waited for: a thread of the host waits.
		go func() {
			ev := int16(unix.POLLIN)
			if write {
				ev = unix.POLLOUT
			}
			unix.Poll([]unix.PollFd{{Fd: int32(s.fd), Events: ev}}, -1)
			f()
		}()
	}
}

func (s *Stream) cancel(q *side, t *transfer) {
	s.mu.Lock()
	found := false
	for i, w := range q.waiting {
		if w == t {
			q.waiting = append(q.waiting[:i], q.waiting[i+1:]...)
			found = true
			break
		}
	}
	n := t.n
	s.mu.Unlock()
	if found {
		t.r.Complete(nt.STATUS_CANCELLED, uint64(n))
	}
}

// readable runs when there is something to read: it serves the requests that
// wait, as far as it reaches.
func (s *Stream) readable() {
	var buf []byte
	for {
		s.mu.Lock()
		if len(s.reads.waiting) == 0 {
			s.reads.active = false
			s.mu.Unlock()
			return
		}
		want := min(s.reads.waiting[0].r.Buf.Len, chunk)
		b := s.takeRestLocked(want)
		n, err := len(b), error(nil)
		if b == nil {
			if len(buf) < want {
				buf = make([]byte, want)
			}
			n, err = s.tryRead(buf[:want])
			b = buf[:max(n, 0)]
		}
		if err == unix.EAGAIN {
			s.mu.Unlock()
			s.watch(false, s.readable)
			return
		}
		t := s.reads.waiting[0]
		s.reads.waiting = s.reads.waiting[1:]
		mine := t.r.Unpend()
		if !mine && len(b) > 0 { // cancelled while it was read
			s.rest = append(append([]byte(nil), b...), s.rest...)
		}
		s.mu.Unlock()
		switch {
		case !mine:
			t.r.Complete(nt.STATUS_CANCELLED, 0)
		case len(b) > 0:
			deliver(t.r, b)
		default:
			t.r.Complete(s.readStatus(n, err), 0)
		}
	}
}

// writable runs when there is room.
func (s *Stream) writable() {
	for {
		s.mu.Lock()
		if len(s.writes.waiting) == 0 {
			s.writes.active = false
			s.mu.Unlock()
			return
		}
		t := s.writes.waiting[0]
		err := s.tryWrite(t)
		if err == unix.EAGAIN {
			s.mu.Unlock()
			s.watch(true, s.writable)
			return
		}
		s.writes.waiting = s.writes.waiting[1:]
		mine := t.r.Unpend()
		s.mu.Unlock()
		if mine {
			t.r.Complete(writeStatus(err), uint64(t.n))
		} else {
			t.r.Complete(nt.STATUS_CANCELLED, uint64(t.n))
		}
	}
}

func (s *Stream) takeRestLocked(n int) []byte {
	if len(s.rest) == 0 {
		return nil
	}
	b := s.rest[:min(n, len(s.rest))]
	s.rest = s.rest[len(b):]
	return b
}

func deliver(r *io.Request, b []byte) {
	if r.Buf.CopyTo(0, b) != nil {
		r.Complete(nt.STATUS_ACCESS_VIOLATION, 0)
		return
	}
	r.Complete(nt.STATUS_SUCCESS, uint64(len(b)))
}

// tryRead reads what is there; EAGAIN if that is nothing.
func (s *Stream) tryRead(p []byte) (int, error) {
	for {
		n, err := -1, error(unix.EOPNOTSUPP)
		if !s.polls.Load() {
			n, err = unix.Preadv2(s.fd, [][]byte{p}, -1, unix.RWF_NOWAIT)
		}
		if noNowait(err) {
			s.polls.Store(true)
			// It is asked for before. If another process of the host is faster with
			// reading what there is, this blocks.
			if !s.polled(unix.POLLIN) {
				return -1, unix.EAGAIN
			}
			n, err = unix.Read(s.fd, p)
		}
		if err != unix.EINTR {
			return n, err
		}
	}
}

// atomicWrite is how much something that can be written to takes without
// blocking (PIPE_BUF).
const atomicWrite = 4096

// tryWrite writes what there is room for; EAGAIN if that was not everything.
func (s *Stream) tryWrite(t *transfer) error {
	for len(t.data) > 0 {
		n, err := -1, error(unix.EOPNOTSUPP)
		if !s.polls.Load() {
			n, err = unix.Pwritev2(s.fd, [][]byte{t.data}, -1, unix.RWF_NOWAIT)
		}
		if noNowait(err) {
			s.polls.Store(true)
			if !s.polled(unix.POLLOUT) {
				return unix.EAGAIN
			}
			n, err = unix.Write(s.fd, t.data[:min(len(t.data), atomicWrite)])
		}
		if err == unix.EINTR {
			continue
		}
		if err != nil {
			return err
		}
		t.data = t.data[n:]
		t.n += n
	}
	return nil
}

// noNowait reports whether err says that the host cannot read or write without
// waiting: terminals, older kernels.
func noNowait(err error) bool {
	return err == unix.EOPNOTSUPP || err == unix.ENOSYS || err == unix.ESPIPE
}

// polled reports whether the descriptor is ready.
func (s *Stream) polled(events int16) bool {
	fds := []unix.PollFd{{Fd: int32(s.fd), Events: events}}
	for {
		n, err := unix.Poll(fds, 0)
		if err != unix.EINTR {
			return err != nil || n > 0
		}
	}
}

func (s *Stream) readStatus(n int, err error) nt.Status {
	switch {
	case err == unix.EFAULT:
		return nt.STATUS_ACCESS_VIOLATION
	case err == unix.EBADF:
		return nt.STATUS_ACCESS_DENIED
	case err == unix.EISDIR:
		return nt.STATUS_INVALID_DEVICE_REQUEST
	case err == unix.EIO && s.atEnd == nt.STATUS_SUCCESS: // a terminal that is gone
		return nt.STATUS_SUCCESS
	case err != nil:
		return nt.STATUS_PIPE_BROKEN
	case n == 0:
		return s.atEnd
	}
	return nt.STATUS_SUCCESS
}

func writeStatus(err error) nt.Status {
	switch err {
	case nil:
		return nt.STATUS_SUCCESS
	case unix.EPIPE, unix.ECONNRESET:
		return nt.STATUS_PIPE_CLOSING
	case unix.EBADF:
		return nt.STATUS_ACCESS_DENIED
	case unix.EFAULT:
		return nt.STATUS_ACCESS_VIOLATION
	case unix.ENOSPC, unix.EDQUOT:
		return nt.STATUS_DISK_FULL
	}
	return nt.STATUS_UNEXPECTED_IO_ERROR
}
