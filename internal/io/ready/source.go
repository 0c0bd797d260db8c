package ready

import "golang.org/x/sys/unix"

// Source is a descriptor that is watched as long as it is open: f is told of every
// change, once, as edge-triggered epoll does.
type Source struct {
	fd    int
	token uint64
	f     func(events uint32)
}

// sourceBit marks the tokens of sources among the descriptors of watches.
const sourceBit = 1 << 62

// Register watches fd until Remove. f is called with unix.EPOLL* bits, by one
// goroutine after another, soon after fd can be read or written again, after its
// end, and at once for what it can be already. All sources share that goroutine:
// f must not block.
func Register(fd int, f func(events uint32)) (*Source, error) {
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
	ev := unix.EpollEvent{
		Events: unix.EPOLLIN | unix.EPOLLOUT | unix.EPOLLRDHUP | unix.EPOLLPRI | unix.EPOLLET&0xFFFFFFFF,
		Fd:     int32(s.token), Pad: int32(s.token >> 32),
	}
	if err := p.control(unix.EPOLL_CTL_ADD, fd, &ev); err != nil {
		p.mu.Lock()
		delete(p.sources, s.token)
		p.mu.Unlock()
		return nil, err
	}
	return s, nil
}

// Remove ends the watch; the descriptor must still be open. A call of f that has
// begun may still be under way.
func (s *Source) Remove() {
	p := &host
	p.mu.Lock()
	delete(p.sources, s.token)
	p.mu.Unlock()
	p.control(unix.EPOLL_CTL_DEL, s.fd, nil)
}
