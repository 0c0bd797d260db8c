package afd

import (
	"errors"
	"os"
	"time"

	"golang.org/x/sys/unix"

	"haft.dev/nt"
)

// A blocking receive that nobody is before waits in the goroutine that makes it, for
// the Go runtime to tell that the socket can be read: on its way back there is
// nobody between. One at a time does so; others wait in the queue.

// receiveHere waits for m, which would have blocked, and ends o. False if it has to
// wait in the queue.
func (s *Socket) receiveHere(o *op, m *message) bool {
	s.mu.Lock()
	if s.here || s.closed || s.waitFileLocked() != nil {
		s.mu.Unlock()
		return false
	}
	s.here = true
	file, conn := s.waitFile, s.waitConn
	s.mu.Unlock()
	defer func() {
		s.mu.Lock()
		s.here = false
		s.mu.Unlock()
	}()
	var until time.Time
	if o.x.Timeout > 0 {
		until = time.Now().Add(o.x.Timeout)
	}
	if o.x.Timeout > 0 || s.deadlined.Load() {
		s.deadlined.Store(o.x.Timeout > 0)
		file.SetReadDeadline(until)
	}
	wake := func() {
		o.stop.Store(true)
		s.deadlined.Store(true)
		file.SetReadDeadline(time.Unix(1, 0))
	}
	if !o.r.Pend(wake) {
		o.r.Complete(nt.STATUS_CANCELLED, 0)
		return true
	}
	if th := o.r.Caller.Thread; th != nil {
		th.BlockedIn(o.r)
		defer th.BlockedIn(nil)
		if th.Idle != nil {
			th.Idle(true)
			defer th.Idle(false)
		}
	}
	// Whoever ends it from here on is heard.
	if st := s.overHere(o); st != nt.STATUS_PENDING {
		x := result{o: o, s: st}
		x.finish()
		return true
	}
	name, control, flags := m.name, m.control, m.flags
	for {
		var n int
		e := unix.Errno(unix.EAGAIN)
		tries := 0
		err := conn.Read(func(uintptr) bool {
			tries++
			m.name, m.control, m.flags = name, control, flags
			n, e = s.hostReceive(m)
			return e != unix.EAGAIN
		})
		if err == nil {
			s.waited.Store(tries > 1)
			x, _ := s.received(o, m, n, e)
			x.finish()
			return true
		}
		st := s.overHere(o)
		switch {
		case st != nt.STATUS_PENDING:
		case !errors.Is(err, os.ErrDeadlineExceeded):
			st = nt.STATUS_CANCELLED
		case !until.IsZero() && !time.Now().Before(until):
			st = nt.STATUS_IO_TIMEOUT
		}
		if st == nt.STATUS_PENDING { // it was for an operation before
			file.SetReadDeadline(until)
			st = s.overHere(o) // what was told before the deadline was set anew
		}
		if st != nt.STATUS_PENDING {
			x := result{o: o, s: st}
			x.finish()
			return true
		}
	}
}

// overHere returns why o does not wait any longer; STATUS_PENDING: it does.
func (s *Socket) overHere(o *op) nt.Status {
	s.mu.Lock()
	defer s.mu.Unlock()
	if o.stop.Load() {
		return s.cancelledLocked()
	}
	if st := s.receivableLocked(); st != nt.STATUS_SUCCESS {
		return st
	}
	return nt.STATUS_PENDING
}

// waitFileLocked makes the file through which the Go runtime watches the socket.
func (s *Socket) waitFileLocked() error {
	if s.waitFile != nil {
		return nil
	}
	fd, err := unix.FcntlInt(uintptr(s.fd), unix.F_DUPFD_CLOEXEC, 0)
	if err != nil {
		return err
	}
	f := os.NewFile(uintptr(fd), "socket")
	c, err := f.SyscallConn()
	if err == nil {
		err = f.SetReadDeadline(time.Time{}) // fails if it is not watched
	}
	if err != nil {
		f.Close()
		return err
	}
	s.waitFile, s.waitConn = f, c
	return nil
}

func (s *Socket) dropWaitFileLocked() {
	if s.waitFile != nil {
		s.waitFile.Close()
		s.waitFile, s.waitConn = nil, nil
	}
}

// wakeHereLocked has a receive that waits where it was called look at the socket's
// state again.
func (s *Socket) wakeHereLocked() {
	if s.here && s.waitFile != nil {
		s.deadlined.Store(true)
		s.waitFile.SetReadDeadline(time.Unix(1, 0))
	}
}

// cancelledLocked is the status of an operation that was cancelled: a connection
// that is closed is aborted. So say conformance tests of other implementations.
func (s *Socket) cancelledLocked() nt.Status {
	if s.leaving && s.stream() && s.state == connected {
		return nt.STATUS_CONNECTION_ABORTED
	}
	return nt.STATUS_CANCELLED
}
