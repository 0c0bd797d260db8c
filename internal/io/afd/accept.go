package afd

import (
	"sync"

	"golang.org/x/sys/unix"

	"haft.dev/internal/io"
	"haft.dev/nt"
)

// Accept is what becomes of a connection.
type Accept struct {
	// Into is the socket that gets it; nil: a new one.
	Into *Socket
	// Receive, if not nil, are buffers for the first bytes, which are waited for.
	Receive *Transfer
	// Accepted is told the addresses, in Windows' form, before the end.
	Accepted func(local, remote []byte)

	NonBlocking bool

	mu        sync.Mutex
	fd        int  // of the new socket, plus one; guarded by mu, as below
	abandoned bool // nobody wants it any more
}

// Abandon closes the socket that a was or will be given.
func (a *Accept) Abandon() {
	a.mu.Lock()
	defer a.mu.Unlock()
	a.abandoned = true
	if a.fd > 0 {
		unix.Close(a.fd - 1)
		a.fd = 0
	}
}

func (a *Accept) give(fd int) {
	a.mu.Lock()
	defer a.mu.Unlock()
	if a.abandoned {
		unix.Close(fd)
		return
	}
	a.fd = fd + 1
}

// Accept carries out an accept. STATUS_INVALID_PARAMETER if the socket does not
// listen.
func (s *Socket) Accept(r *io.Request, a *Accept) {
	o := &op{r: r, accept: a, x: &Transfer{}}
	o.at.Store(s)
	s.mu.Lock()
	st := s.state
	direct := len(s.accepts.ops) == 0
	s.mu.Unlock()
	if st != listening {
		r.Complete(nt.STATUS_INVALID_PARAMETER, 0)
		return
	}
	if a.Into != nil {
		if err := a.Into.reserve(s); err != nil {
			r.Complete(err.(nt.Status), 0)
			return
		}
	}
	if direct && a.Receive == nil {
		fd, e := hostAccept(s.fd)
		if e != unix.EAGAIN {
			s.accepted(o, fd, e)
			return
		}
	}
	if a.NonBlocking {
		r.Complete(nt.STATUS_DEVICE_NOT_READY, 0)
		return
	}
	s.wait(o, &s.accepts)
}

// reserve keeps s for a connection of the listening socket l.
func (s *Socket) reserve(l *Socket) error {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s == l || s.reserved || s.bound || s.state != idle || s.Family != l.Family || s.Type != l.Type {
		return nt.STATUS_INVALID_PARAMETER
	}
	s.reserved = true
	return nil
}

func (s *Socket) unreserve() {
	s.mu.Lock()
	s.reserved = false
	s.mu.Unlock()
}

// acceptLocked gives connections to the accepts that wait.
func (s *Socket) acceptLocked(done *results) {
	for len(s.accepts.ops) > 0 && s.state == listening {
		fd, e := hostAccept(s.fd)
		if e == unix.EAGAIN {
			return
		}
		o := s.accepts.shift()
		done.polls = append(done.polls, func() { s.accepted(o, fd, e) })
	}
}

// accepted gives a connection, or the failure, to an accept, and ends it. It is
// called without locks; the operation is in no queue.
func (s *Socket) accepted(o *op, fd int, e unix.Errno) {
	a := o.accept
	x := result{o: o, s: statusOf(e)}
	switch {
	case e != 0:
		if a.Into != nil {
			a.Into.unreserve()
		}
	case a.Into == nil:
		a.give(fd)
	default:
		local, remote := s.addressesOf(fd)
		o.after = func() { a.Accepted(local, remote) }
		x.s = a.Into.become(fd, local, remote)
		if x.s == nt.STATUS_SUCCESS && a.Receive != nil {
			a.Into.receiveFirst(o)
			return
		}
	}
	x.finish()
}

// become gives s the connection behind fd, which is closed.
func (s *Socket) become(fd int, local, remote []byte) nt.Status {
	defer unix.Close(fd)
	s.mu.Lock()
	defer s.mu.Unlock()
	s.reserved = false
	if s.closed || s.leaving {
		return nt.STATUS_CANCELLED
	}
	if err := s.replaceLocked(fd); err != nil {
		return err.(nt.Status)
	}
	s.connectedNowLocked(local, remote)
	s.stale = true
	return nt.STATUS_SUCCESS
}

// replaceLocked puts what is behind fd in the place of the host's socket.
func (s *Socket) replaceLocked(fd int) error {
	if s.source != nil {
		s.source.Remove()
		s.source, s.armed = nil, 0
	}
	s.dropWaitFileLocked()
	if unix.Dup3(fd, s.fd, unix.O_CLOEXEC) != nil {
		return nt.STATUS_INSUFFICIENT_RESOURCES
	}
	return nil
}

// receiveFirst waits for the first bytes of a connection that was accepted.
func (s *Socket) receiveFirst(o *op) {
	var done results
	s.mu.Lock()
	o.x = o.accept.Receive
	o.at.Store(s)
	if o.r.Cancelled() {
		done.add(result{o: o, s: nt.STATUS_CANCELLED})
	} else {
		s.in.ops = append(s.in.ops, o)
		if err := s.armLocked(); err != nil && s.in.remove(o) {
			done.add(result{o: o, s: err.(nt.Status)})
		}
	}
	s.mu.Unlock()
	done.finish()
}

func (s *Socket) addressesOf(fd int) (local, remote []byte) {
	l, _ := hostName(unix.SYS_GETSOCKNAME, fd)
	r, _ := hostName(unix.SYS_GETPEERNAME, fd)
	local, remote = s.dev.address(l), s.dev.address(r)
	if s.Family == AF_UNIX {
		s.mu.Lock()
		local = s.local
		s.mu.Unlock()
	}
	return local, remote
}

// Take returns the socket that a was given; nil if there is none. Its handle is
// the caller's to make.
func (a *Accept) Take(l *Socket) *Socket {
	a.mu.Lock()
	fd := a.fd
	a.fd = 0
	a.mu.Unlock()
	if fd == 0 {
		return nil
	}
	s := l.dev.newSocket(fd-1, l.Family, l.Type, l.Protocol, l.Overlapped)
	l.mu.Lock()
	s.options = l.options
	local := l.local
	l.mu.Unlock()
	s.nonblocking.Store(l.nonblocking.Load())
	_, remote := s.addressesOf(s.fd)
	s.mu.Lock()
	s.connectedNowLocked(local, remote)
	s.mu.Unlock()
	return s
}
