package afd

import (
	"golang.org/x/sys/unix"

	"haft.dev/nt"
)

// What a socket can be watched for (AFD_POLL_*).
const (
	POLL_RECEIVE           = 0x001
	POLL_RECEIVE_EXPEDITED = 0x002
	POLL_SEND              = 0x004
	POLL_DISCONNECT        = 0x008
	POLL_ABORT             = 0x010
	POLL_LOCAL_CLOSE       = 0x020
	POLL_CONNECT           = 0x040
	POLL_ACCEPT            = 0x080
	POLL_CONNECT_FAIL      = 0x100
)

// Poll watches sockets.
type Poll struct {
	// Wake is called when the sockets should be looked at, from any goroutine, also
	// for nothing.
	Wake func()
}

// Watch has p woken when something changes at s, until Unwatch.
func (s *Socket) Watch(p *Poll) error {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.watchers == nil {
		s.watchers = make(map[*Poll]struct{})
	}
	s.watchers[p] = struct{}{}
	return s.armLocked()
}

// Unwatch ends Watch.
func (s *Socket) Unwatch(p *Poll) {
	s.mu.Lock()
	delete(s.watchers, p)
	if !s.closed {
		s.armLocked()
	}
	s.mu.Unlock()
}

// Levels returns what of POLL_* is true now, and the status of a failed attempt to
// connect.
func (s *Socket) Levels() (uint32, nt.Status) {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.levelsLocked()
}

func (s *Socket) levelsLocked() (uint32, nt.Status) {
	if s.closed || s.leaving {
		return POLL_LOCAL_CLOSE, nt.STATUS_SUCCESS
	}
	if s.failure != nt.STATUS_SUCCESS && s.state == idle {
		return POLL_CONNECT_FAIL, s.failure
	}
	if s.stream() && s.state == idle {
		return 0, nt.STATUS_SUCCESS
	}
	fds := []unix.PollFd{{Fd: int32(s.fd), Events: unix.POLLIN | unix.POLLOUT | unix.POLLPRI | unix.POLLRDHUP}}
	if _, err := unix.Poll(fds, 0); err != nil {
		return 0, nt.STATUS_SUCCESS
	}
	var out uint32
	got := fds[0].Revents
	switch {
	case s.state == listening:
		if got&unix.POLLIN != 0 {
			out |= POLL_ACCEPT
		}
		return out, nt.STATUS_SUCCESS
	case s.state == connecting:
		return 0, nt.STATUS_SUCCESS
	}
	if got&unix.POLLIN != 0 {
		if !s.stream() || s.readableLocked() {
			out |= POLL_RECEIVE
		}
	}
	if got&unix.POLLPRI != 0 {
		out |= POLL_RECEIVE_EXPEDITED
	}
	if got&unix.POLLOUT != 0 && !s.noWrites {
		out |= POLL_SEND
	}
	if s.stream() {
		if s.state == connected {
			out |= POLL_CONNECT
		}
		if got&unix.POLLRDHUP != 0 {
			out |= POLL_DISCONNECT
		}
		if got&unix.POLLERR != 0 {
			out = out&^POLL_DISCONNECT | POLL_ABORT
		}
	}
	return out, nt.STATUS_SUCCESS
}

// readableLocked reports whether there are bytes to be read from a stream that may
// have ended.
func (s *Socket) readableLocked() bool {
	var b [1]byte
	m := &message{flags: unix.MSG_PEEK}
	m.span(b[:])
	n, e := receive(s.fd, m)
	return e == 0 && n > 0
}

// changedLocked tells whoever watches s.
func (s *Socket) changedLocked(done *results) {
	for p := range s.watchers {
		done.polls = append(done.polls, p.Wake)
	}
	s.selectLocked()
}

// goneLocked tells whoever watches s that its last handle is gone.
func (s *Socket) goneLocked(done *results) {
	for p := range s.watchers {
		done.polls = append(done.polls, p.Wake)
	}
	if s.selection.event != nil {
		ev := s.selection.event
		done.polls = append(done.polls, ev.Release)
		s.selection = selection{}
	}
}
