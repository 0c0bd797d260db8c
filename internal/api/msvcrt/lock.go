package msvcrt

import (
	"haft.dev/internal/api"
	"haft.dev/nt"
)

// section is a lock of the library, which a thread may take several times.
type section struct {
	owner   uint32 // thread; 0: free
	depth   int
	waiting int
}

// keptSections is how many locks are kept while nobody holds them.
const keptSections = 1024

// locks are the locks of the library by an address that stands for each. Guarded by
// library.mu.
type locks struct{ sections map[uint64]*section }

func lockFuncs() []api.Func {
	return []api.Func{
		api.F1("_lock(locknum)", func(c *api.Call, n uint32) error {
			l := libraryOf(c)
			l.enter(c, l.base.Base+uint64(n&0xFF))
			return number(c, 0)
		}),
		api.F1("_unlock(locknum)", func(c *api.Call, n uint32) error {
			l := libraryOf(c)
			l.leave(c, l.base.Base+uint64(n&0xFF))
			return number(c, 0)
		}),
	}
}

// enter takes the lock that at stands for. A thread that is ended while it waits comes
// back without it: it does nothing any more that others see.
func (l *library) enter(c *api.Call, at uint64) {
	me := c.T.K.ID()
	take := func() bool {
		s := l.sections[at]
		if s == nil {
			if l.sections == nil {
				l.sections = make(map[uint64]*section)
			}
			s = new(section)
			l.sections[at] = s
		}
		if s.owner != 0 && s.owner != me {
			return false
		}
		s.owner = me
		s.depth++
		return true
	}
	l.mu.Lock()
	if take() {
		l.mu.Unlock()
		return
	}
	s := l.sections[at]
	s.waiting++
	l.mu.Unlock()
	for {
		r, err := c.P.K.Addresses.Wait(&c.T.K.Thread, at, func() (bool, error) {
			l.mu.Lock()
			defer l.mu.Unlock()
			return s.owner != 0, nil
		}, nt.Infinite)
		l.mu.Lock()
		if err != nil || r == nt.STATUS_THREAD_IS_TERMINATING || take() {
			s.waiting--
			l.mu.Unlock()
			return
		}
		l.mu.Unlock()
	}
}

// leave gives the lock back.
func (l *library) leave(c *api.Call, at uint64) {
	l.mu.Lock()
	s := l.sections[at]
	if s == nil || s.owner != c.T.K.ID() {
		l.mu.Unlock()
		return
	}
	if s.depth--; s.depth > 0 {
		l.mu.Unlock()
		return
	}
	s.owner = 0
	wake := s.waiting > 0
	if !wake && len(l.sections) > keptSections {
		delete(l.sections, at)
	}
	l.mu.Unlock()
	if wake {
		c.P.K.Addresses.Wake(at, false)
	}
}
