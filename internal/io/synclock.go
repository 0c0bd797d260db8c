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
// long that takes; every other operation on the file object, by any thread and
// through any handle, waits behind it: reads and writes, queries of information
// and of the name, and the close of the last handle. Cancelling does not take
// the lock, so CancelIoEx and CancelSynchronousIo end a hang. Who holds and who
// waits is kept, so that a hang can be named. (IopAcquireFileObjectLock.)
type SyncLock struct {
	wait.Object
	f *File

	// state is syncFree, syncHeld, or syncWaited while threads may wait. Only who
	// waits needs the dispatcher lock.
	state   atomic.Uint32
	passed  bool         // nobody holds the lock, but it is for one that waits; guarded by the dispatcher lock
	waiters []SyncWaiter // guarded by the dispatcher lock

	holder atomic.Pointer[kernel.Thread]
	op     atomic.Uint32
	since  atomic.Int64 // when an operation that may take long began, as time after syncEpoch
	pos    int64        // guarded by the lock itself
}

// SyncWaiter is a thread that waits for a SyncLock.
type SyncWaiter struct {
	Thread *kernel.Thread // without an id: none that the kernel knows
	Op     Op
	Since  time.Time
}

// SyncStatus is a SyncLock at one moment.
type SyncStatus struct {
	File    *File
	Holder  *kernel.Thread // nil: nobody
	Op      Op
	Since   time.Time // zero if it holds the lock only for a moment
	Waiters []SyncWaiter
}

// SyncObserver is a kernel.Observer that is also told of threads that have
// waited for long behind the operation of another one.
type SyncObserver interface {
	// SyncLockWaited is called by a goroutine of its own, with no lock held.
	SyncLockWaited(SyncStatus)
}

// SyncPatience is after how long a wait for a SyncLock is told to the observer.
const SyncPatience = 5 * time.Second

func (l *SyncLock) init(f *File) {
	l.f = f
	l.Object.Init(f.k.Dispatcher, (*syncLockState)(l))
}

// States of a SyncLock.
const (
	syncFree uint32 = iota
	syncHeld
	syncWaited
)

// syncEpoch is what SyncLock.since counts from: a reading of the monotonic clock
// alone is cheaper than the time of day.
var syncEpoch = time.Now()

type syncLockState SyncLock

// Signaled takes a lock that is free for whoever asks, so that nobody takes it
// without the dispatcher lock before Consume.
func (l *syncLockState) Signaled(*wait.Waiter) bool {
	if !l.passed {
		if !l.state.CompareAndSwap(syncFree, syncWaited) {
			// From now on the holder looks for who waits.
			l.state.CompareAndSwap(syncHeld, syncWaited)
			if !l.state.CompareAndSwap(syncFree, syncWaited) {
				return false
			}
		}
		l.passed = true
	}
	return true
}

func (l *syncLockState) Consume(*wait.Waiter) nt.Status {
	l.passed = false
	return nt.STATUS_SUCCESS
}

// Acquire takes the lock for t, which may be nil for an embedding program. The
// wait for it can be ended by the end of the thread
// (STATUS_THREAD_IS_TERMINATING) and, if the file was opened with
// FILE_SYNCHRONOUS_IO_ALERT, by alerts and APCs (STATUS_ALERTED,
// STATUS_USER_APC); the last close of a file waits in any case.
func (l *SyncLock) Acquire(t *kernel.Thread, op Op) nt.Status {
	if t == nil {
		t = l.f.k.NewWaiter()
	}
	if !l.state.CompareAndSwap(syncFree, syncHeld) {
		alertable := l.f.options&FILE_SYNCHRONOUS_IO_ALERT != 0 && op != OpClose
		if s := l.await(t, op, alertable); s != nt.STATUS_SUCCESS {
			return s
		}
	}
	l.op.Store(uint32(op))
	l.holder.Store(t)
	return nt.STATUS_SUCCESS
}

// await waits for the lock as one of its waiters.
func (l *SyncLock) await(t *kernel.Thread, op Op, alertable bool) nt.Status {
	d := l.f.k.Dispatcher
	if obs, ok := l.f.k.Observer().(SyncObserver); ok {
		tell := time.AfterFunc(SyncPatience, func() {
			if st := l.Status(); st.Holder != nil && len(st.Waiters) > 0 {
				obs.SyncLockWaited(st)
			}
		})
		defer tell.Stop()
	}
	t.SetWaitsBehind(l)
	d.Lock()
	l.waiters = append(l.waiters, SyncWaiter{t, op, time.Now()})
	d.Unlock()
	s := t.WaitOne(&l.Object, alertable, nt.Infinite)
	d.Lock()
	for i := range l.waiters {
		if l.waiters[i].Thread == t {
			l.waiters = append(l.waiters[:i], l.waiters[i+1:]...)
			break
		}
	}
	d.Unlock()
	t.SetWaitsBehind(nil)
	if op == OpClose && s != nt.STATUS_SUCCESS {
		return l.await(l.f.k.NewWaiter(), op, false)
	}
	return s
}

// sinceNow takes note of when an operation that may take long began.
func (l *SyncLock) sinceNow() { l.since.Store(int64(time.Since(syncEpoch))) }

// Release gives the lock to the thread that has waited longest.
func (l *SyncLock) Release() {
	l.holder.Store(nil)
	l.since.Store(0)
	if l.state.CompareAndSwap(syncHeld, syncFree) {
		return
	}
	d := l.f.k.Dispatcher
	d.Lock()
	l.passed = true
	l.WakeLocked()
	if l.passed { // nobody waits any more
		l.passed = false
		l.state.Store(syncFree)
	}
	d.Unlock()
}

// Holder returns the thread that holds the lock, nil if none does. Who holds it
// finds itself.
func (l *SyncLock) Holder() *kernel.Thread { return l.holder.Load() }

// Position returns the file position; the caller holds the lock.
func (l *SyncLock) Position() int64 { return l.pos }

// SetPosition sets the file position; the caller holds the lock.
func (l *SyncLock) SetPosition(pos int64) { l.pos = pos }

// Status returns who holds the lock, for what, and who waits for it.
func (l *SyncLock) Status() SyncStatus {
	d := l.f.k.Dispatcher
	d.Lock()
	defer d.Unlock()
	s := SyncStatus{File: l.f, Holder: l.holder.Load(), Op: Op(l.op.Load()), Waiters: append([]SyncWaiter(nil), l.waiters...)}
	if ns := l.since.Load(); ns != 0 {
		s.Since = syncEpoch.Add(time.Duration(ns))
	}
	return s
}

// WaitingBehind returns the lock that t waits for, nil if it waits for none.
func WaitingBehind(t *kernel.Thread) *SyncLock {
	l, _ := t.WaitsBehind().(*SyncLock)
	return l
}

// Hangs returns the synchronous-I/O locks that threads of k wait for, each once,
// in the order of the threads.
func Hangs(k *kernel.Kernel) []SyncStatus {
	var out []SyncStatus
	seen := make(map[*SyncLock]bool)
	for _, p := range k.Processes() {
		for _, t := range p.Threads() {
			l := WaitingBehind(t)
			if l == nil || seen[l] {
				continue
			}
			seen[l] = true
			if s := l.Status(); s.Holder != nil && len(s.Waiters) > 0 {
				out = append(out, s)
			}
		}
	}
	return out
}

// Exclusively runs do while it holds the synchronous-I/O lock of f, if f was
// opened for synchronous I/O; else it just runs it. op is what the lock is held
// for; it counts as one of the process. The error is that of do, or of the wait for the
// lock; STATUS_INVALID_HANDLE if the file was closed since it was looked up. Until do
// returns the file stays.
func (f *File) Exclusively(t *kernel.Thread, op Op, do func() error) error {
	if !f.TryRetain() {
		return nt.STATUS_INVALID_HANDLE
	}
	defer f.Release()
	if t != nil {
		count(t.Process(), op, 0)
	}
	if !f.Synchronous() {
		return do()
	}
	if s := f.Sync.Acquire(t, op); s != nt.STATUS_SUCCESS {
		return s
	}
	defer f.Sync.Release()
	return do()
}
