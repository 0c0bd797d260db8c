package api

import (
	"sync"
	"sync/atomic"

	"haft.dev/internal/kernel"
	"haft.dev/nt"
)

// heapLocks are the locks of HeapLock.
type heapLocks struct {
	held atomic.Int32 // how many times any is held: without it nobody looks further
	mu   sync.Mutex
	of   map[uint64]*kernel.Mutant // by heap; guarded by mu
}

func (l *heapLocks) mutant(c *Call, h uint64, create bool) *kernel.Mutant {
	l.mu.Lock()
	defer l.mu.Unlock()
	m := l.of[h]
	if m == nil && create {
		m = kernel.NewMutant(c.P.Sys.Kernel, nil)
		if l.of == nil {
			l.of = make(map[uint64]*kernel.Mutant)
		}
		l.of[h] = m
	}
	return m
}

// LockHeap takes the lock of a heap, which a thread may do several times.
// (RtlLockHeap.)
func (c *Call) LockHeap(h uint64) error {
	l := &c.P.heapLocks
	l.held.Add(1)
	s := c.T.K.WaitOne(l.mutant(c, h, true).Waitable(), false, nt.Infinite)
	if s != nt.STATUS_SUCCESS && s != nt.STATUS_ABANDONED {
		l.held.Add(-1)
		return s
	}
	return nil
}

// UnlockHeap gives the lock of a heap back. STATUS_MUTANT_NOT_OWNED if the thread
// does not hold it. (RtlUnlockHeap.)
func (c *Call) UnlockHeap(h uint64) error {
	l := &c.P.heapLocks
	m := l.mutant(c, h, false)
	if m == nil {
		return nt.STATUS_MUTANT_NOT_OWNED
	}
	if _, err := m.Release(c.T.K); err != nil {
		return err
	}
	l.held.Add(-1)
	return nil
}

// AwaitHeap waits while another thread holds the lock of a heap.
func (c *Call) AwaitHeap(h uint64) error {
	l := &c.P.heapLocks
	if l.held.Load() == 0 {
		return nil
	}
	m := l.mutant(c, h, false)
	if m == nil {
		return nil
	}
	if s := c.T.K.WaitOne(m.Waitable(), false, nt.Infinite); s != nt.STATUS_SUCCESS && s != nt.STATUS_ABANDONED {
		return s
	}
	_, err := m.Release(c.T.K)
	return err
}
