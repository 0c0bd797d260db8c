// Package ready tells when descriptors of the host can be read or written. It
// leaves their flags alone, since they may be shared with other processes, and
// needs no thread of the host while nothing happens: one epoll instance watches
// them all, and is itself watched by the Go runtime.
package ready

import (
	"os"
	"sync"
	"sync/atomic"
	"syscall"

	"golang.org/x/sys/unix"
)

// Watch is a wait for a descriptor.
type Watch struct {
	fd int // a duplicate, so that watches of one descriptor do not meet
	f  func()
}

// poller has one epoll instance.
type poller struct {
	start   sync.Once
	err     error
	file    *os.File
	conn    syscall.RawConn
	fd      int          // of the epoll instance
	watched atomic.Int64 // how many sources there are

	mu      sync.Mutex
	watches map[int32]*Watch   // by descriptor; guarded by mu, as all below
	sources map[uint64]*Source // by token
	tokens  uint64             // given out
}

var host poller

// Notify calls f once, in a goroutine of its own, as soon as fd can be read or,
// with write, written without blocking; the end of the data and errors count,
// too. unix.EPERM means that fd is something that never blocks. It is the
// caller who keeps fd open meanwhile.
func Notify(fd int, write bool, f func()) (*Watch, error) {
	p := &host
	p.start.Do(p.open)
	if p.err != nil {
		return nil, p.err
	}
	dup, err := unix.FcntlInt(uintptr(fd), unix.F_DUPFD_CLOEXEC, 0)
	if err != nil {
		return nil, err
	}
	w := &Watch{fd: dup, f: f}
	ev := unix.EpollEvent{Events: unix.EPOLLIN, Fd: int32(dup)}
	if write {
		ev.Events = unix.EPOLLOUT
	}
	p.mu.Lock()
	p.watches[ev.Fd] = w
	p.mu.Unlock()
	if err := p.control(unix.EPOLL_CTL_ADD, dup, &ev); err != nil {
		p.mu.Lock()
		delete(p.watches, ev.Fd)
		p.mu.Unlock()
		unix.Close(dup)
		return nil, err
	}
	return w, nil
}

// Stop ends the wait. It reports whether f has not been called and will not be.
func (w *Watch) Stop() bool { return host.remove(w) }

func (p *poller) open() {
	fd, err := unix.EpollCreate1(unix.EPOLL_CLOEXEC)
	if err != nil {
		p.err = err
		return
	}
	// Non-blocking, so that the Go runtime watches it.
	if p.err = unix.SetNonblock(fd, true); p.err != nil {
		unix.Close(fd)
		return
	}
	p.fd = fd
	p.file = os.NewFile(uintptr(fd), "epoll")
	if p.conn, p.err = p.file.SyscallConn(); p.err != nil {
		return
	}
	p.watches, p.sources = make(map[int32]*Watch), make(map[uint64]*Source)
	go p.run()
}

func (p *poller) control(op, fd int, ev *unix.EpollEvent) (err error) {
	if e := p.conn.Control(func(ep uintptr) { err = unix.EpollCtl(int(ep), op, fd, ev) }); e != nil {
		return e
	}
	return err
}

// remove takes w out; false if it is not there any more.
func (p *poller) remove(w *Watch) bool {
	p.mu.Lock()
	found := p.watches[int32(w.fd)] == w
	if found {
		delete(p.watches, int32(w.fd))
	}
	p.mu.Unlock()
	if found {
		p.control(unix.EPOLL_CTL_DEL, w.fd, nil)
		unix.Close(w.fd)
	}
	return found
}

// run waits for events as long as the process lives.
func (p *poller) run() {
	var evs [64]unix.EpollEvent
	for {
		n := 0
		err := p.conn.Read(func(ep uintptr) bool {
			n, _ = unix.EpollWait(int(ep), evs[:], 0)
			return n > 0
		})
		if err != nil {
			return
		}
		p.dispatch(evs[:n])
	}
}

// dispatch makes the calls for events.
func (p *poller) dispatch(evs []unix.EpollEvent) {
	for i := range evs {
		if token := uint64(uint32(evs[i].Pad))<<32 | uint64(uint32(evs[i].Fd)); token&sourceBit != 0 {
			p.mu.Lock()
			s := p.sources[token]
			p.mu.Unlock()
			if s != nil {
				s.f(evs[i].Events)
			}
			continue
		}
		p.mu.Lock()
		w := p.watches[evs[i].Fd]
		p.mu.Unlock()
		if w != nil && p.remove(w) {
			go w.f()
		}
	}
}
