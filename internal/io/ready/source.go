package ready

import "golang.org/x/sys/unix"

// Source is a descriptor that is watched again and again, as long as it is open.
type Source struct {
	fd    int
	token uint64
	f     func(events uint32)
}

// sourceBit marks the tokens of sources among the descriptors of watches.
const sourceBit = 1 << 62

// Register watches fd for events, EPOLL* bits as epoll takes them, until Remove. f
// is called with the bits that are the case. It is called by goroutines that may
// hold nothing else up, so it must not block; several may call it at a time.
func Register(fd int, events uint32, f func(events uint32)) (*Source, error) {
	p := &host
	p.start.Do(p.open)
	if p.err != nil {
		return nil, p.err
	}
	p.mu.Lock()
	p.tokens++
	s := &Source{fd: fd, token: p.tokens | sourceBit, f: f}
	p.sources[s.token] = s
	p.mu.Unlock()
	p.watched.Add(1)
	if err := s.control(unix.EPOLL_CTL_ADD, events); err != nil {
		s.forget()
		return nil, err
	}
	return s, nil
}

// Arm watches the descriptor for other events from now on. What is the case already
// is told, too. With EPOLLONESHOT it is told once for each call of Arm.
func (s *Source) Arm(events uint32) error { return s.control(unix.EPOLL_CTL_MOD, events) }

func (s *Source) control(op int, events uint32) error {
	ev := unix.EpollEvent{Events: events, Fd: int32(s.token), Pad: int32(s.token >> 32)}
	return unix.EpollCtl(host.fd, op, s.fd, &ev)
}

func (s *Source) forget() {
	p := &host
	p.mu.Lock()
	delete(p.sources, s.token)
	p.mu.Unlock()
	p.watched.Add(-1)
}

// Remove ends the watch; the descriptor must still be open. A call of f that has
// begun may still be under way.
func (s *Source) Remove() {
	s.forget()
	unix.EpollCtl(host.fd, unix.EPOLL_CTL_DEL, s.fd, nil)
}

// Poll looks at once what has become ready and makes the calls for it: for who is
// about to wait for what may come of them. It does nothing as long as there are no
// sources.
func Poll() {
	p := &host
	if p.watched.Load() <= 0 {
		return
	}
	var evs [16]unix.EpollEvent
	for {
		n, _ := unix.EpollWait(p.fd, evs[:], 0)
		p.dispatch(evs[:max(n, 0)])
		if n < len(evs) {
			return
		}
	}
}
