package io

import (
	"sync/atomic"
	"time"

	"haft.dev/internal/kernel"
	"haft.dev/internal/wait"
	"haft.dev/nt"
)

// SyncLock is the lock of a file object opened for synchronous I/O, together
// with its position. An operation holds it from its start to its end, however
// long that takes; every other operation on the file object, by any thread,
// waits behind it. So closing or querying such a file can hang as on Windows.
// Who holds and who waits is kept, so that a hang can be named.
type SyncLock struct {
	wait.Object
	d *wait.Dispatcher

	held    bool         // guarded by the dispatcher lock
	waiters []SyncWaiter // guarded by the dispatcher lock

	holder atomic.Pointer[kernel.Thread]
	op     atomic.Uint32
	pos    int64 // guarded by the lock itself
}

// SyncWaiter is a thread that waits for a SyncLock.
type SyncWaiter struct {
	Thread *kernel.Thread
	Op     Op
	Since  time.Time
}

func (l *SyncLock) init(d *wait.Dispatcher) {
	l.d = d
	l.Object.Init(d, (*syncLockState)(l))
}

type syncLockState SyncLock

func (l *syncLockState) Signaled(*wait.Waiter) bool { return !l.held }

func (l *syncLockState) Consume(*wait.Waiter) nt.Status {
	l.held = true
	return nt.STATUS_SUCCESS
}

// Acquire takes the lock for t, which may be nil for an embedding program that
// does not wait; it returns STATUS_SUCCESS or STATUS_THREAD_IS_TERMINATING.
func (l *SyncLock) Acquire(t *kernel.Thread, op Op) nt.Status {
	if t == nil {
		t = &kernel.Thread{}
		t.Thread.Init(l.d)
	}
	if _, ok := t.Poll(&l.Object); !ok {
		l.d.Lock()
		l.waiters = append(l.waiters, SyncWaiter{t, op, time.Now()})
		l.d.Unlock()
		s := t.WaitOne(&l.Object, false, nt.Infinite)
		l.d.Lock()
		for i := range l.waiters {
			if l.waiters[i].Thread == t {
				l.waiters = append(l.waiters[:i], l.waiters[i+1:]...)
				break
			}
		}
		l.d.Unlock()
		if s != nt.STATUS_SUCCESS {
			return s
		}
	}
	l.op.Store(uint32(op))
	l.holder.Store(t)
	return nt.STATUS_SUCCESS
}

// Release gives the lock to the thread that has waited longest.
func (l *SyncLock) Release() {
	l.holder.Store(nil)
	l.d.Lock()
	l.held = false
	l.WakeLocked()
	l.d.Unlock()
}

// Position returns the file position; the caller holds the lock.
func (l *SyncLock) Position() int64 { return l.pos }

// SetPosition sets the file position; the caller holds the lock.
func (l *SyncLock) SetPosition(pos int64) { l.pos = pos }

// Status returns who holds the lock, for what, and who waits for it.
func (l *SyncLock) Status() (holder *kernel.Thread, op Op, waiters []SyncWaiter) {
	l.d.Lock()
	defer l.d.Unlock()
	return l.holder.Load(), Op(l.op.Load()), append([]SyncWaiter(nil), l.waiters...)
}
