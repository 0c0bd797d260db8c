package kernel

import (
	"slices"

	"haft.dev/internal/object"
	"haft.dev/internal/wait"
	"haft.dev/nt"
)

// ThreadObserver is an Observer that is also told of what threads own.
type ThreadObserver interface {
	// MutexAcquired follows a wait that took a mutex, or its creation by its owner.
	// It is called like the methods of Observer.
	MutexAcquired(Caller, *Mutant)
	// ThreadEnding is called when a thread has run its last instruction, before what
	// it owns is abandoned.
	ThreadEnding(*Thread)
}

// beginWait takes note of the handle that the thread is about to wait for, if there is
// an observer that could want to know, until endWait. It returns whether it did.
func (c Caller) beginWait(timeout nt.Timeout, h nt.Handle) bool {
	if timeout == 0 || c.Process.kernel.observe() == nil {
		return false
	}
	c.Thread.waitsForOne.Store(uint64(h))
	return true
}

// beginWaits is beginWait with several handles.
func (c Caller) beginWaits(timeout nt.Timeout, hs []nt.Handle) bool {
	if timeout == 0 || c.Process.kernel.observe() == nil {
		return false
	}
	list := slices.Clone(hs)
	c.Thread.waitsFor.Store(&list)
	return true
}

// endWait follows beginWait and beginWaits, if noted, what they returned.
func (c Caller) endWait(noted bool) {
	if noted {
		c.Thread.waitsForOne.Store(0)
		c.Thread.waitsFor.Store(nil)
	}
}

// WaitsFor returns the handles that the thread waits for, those of a wait for one
// or several objects. It is kept only while the kernel has an observer, and the
// list is not to be changed.
func (t *Thread) WaitsFor() []nt.Handle {
	if p := t.waitsFor.Load(); p != nil {
		return *p
	}
	if h := t.waitsForOne.Load(); h != 0 {
		return []nt.Handle{nt.Handle(h)}
	}
	return nil
}

// acquired tells the observer if a wait has taken a mutex.
func (c Caller) acquired(o object.Object, s nt.Status) {
	m, ok := o.(*Mutant)
	if !ok || s != nt.STATUS_WAIT_0 && s != nt.STATUS_ABANDONED_WAIT_0 {
		return
	}
	if obs, ok := c.Process.kernel.observe().(ThreadObserver); ok {
		obs.MutexAcquired(c, m)
	}
}

// acquiredSome is acquired after a wait for several objects.
func (c Caller) acquiredSome(hdrs []*object.Header, all bool, s nt.Status) {
	if _, ok := c.Process.kernel.observe().(ThreadObserver); !ok {
		return
	}
	base := nt.STATUS_WAIT_0
	if s >= nt.STATUS_ABANDONED_WAIT_0 && s < nt.STATUS_ABANDONED_WAIT_0+wait.MaximumObjects {
		base = nt.STATUS_ABANDONED_WAIT_0
	} else if s >= wait.MaximumObjects {
		return
	}
	for i, hdr := range hdrs {
		if all || i == int(s-base) {
			c.acquired(hdr.Body(), nt.STATUS_WAIT_0)
		}
	}
}

// Owner returns the thread that owns m, nil if there is none.
func (m *Mutant) Owner() *wait.Thread {
	d := m.Dispatcher()
	d.Lock()
	defer d.Unlock()
	if m.depth == 0 {
		return nil
	}
	return m.owned.Owner()
}
