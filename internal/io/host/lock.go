package host

import (
	"sync"
	"sync/atomic"
	"time"

	"haft.dev/internal/io"
	"haft.dev/internal/kernel"
	"haft.dev/internal/object"
	"haft.dev/nt"
)

// span is a range of bytes; it may lie behind the end of the file and may end at
// 2^64. An empty one overlaps a range only if it lies inside, not at an edge.
type span struct{ start, length uint64 }

// before reports whether x is before the end of s.
func (s span) before(x uint64) bool { return x < s.start || x-s.start < s.length }

func (s span) overlaps(o span) bool { return s.before(o.start) && o.before(s.start) }

// valid reports whether s does not end behind 2^64.
func (s span) valid() bool { return s.length == 0 || s.start+s.length-1 >= s.start }

// owner is who holds a lock: all three must be the same for the rights of a lock.
type owner struct {
	file    *file
	process *object.Table // by its handle table
	key     uint32
}

// byteLock is a lock that is held.
type byteLock struct {
	span
	owner
	exclusive bool
}

// conflicts reports whether l keeps another lock from being granted. A shared
// lock can overlap shared ones and exclusive ones of its own owner; an exclusive
// lock overlaps nothing.
func (l *byteLock) conflicts(o *byteLock) bool {
	if !l.overlaps(o.span) || !l.exclusive && !o.exclusive {
		return false
	}
	return o.exclusive || l.owner != o.owner
}

// lockTable holds the byte-range locks of one file, and the requests that wait
// for one. (FILE_LOCK.)
//
// Sources: LockFileEx and UnlockFile; FsRtlProcessFileLock and
// FsRtlCheckLockForWriteAccess of the driver documentation; MS-FSA, "Determining
// If a Range Access Conflicts with Byte-Range Locks".
type lockTable struct {
	used atomic.Bool // there is or was a lock; without one nobody looks

	mu      sync.Mutex
	held    []*byteLock   // guarded by mu, as all below
	waiting []*lockWaiter // oldest first
	looking bool          // a timer will look again at what a process of the host holds
	delay   time.Duration // of the last look
}

// lockWaiter is a request that waits for its lock.
type lockWaiter struct {
	lock *byteLock
	r    *io.Request
	host bool // a process of the host is in the way, which does not tell when it goes
}

// Flags of a lock request.
const (
	LockFailImmediately = 1 // LOCKFILE_FAIL_IMMEDIATELY
	LockExclusive       = 2 // LOCKFILE_EXCLUSIVE_LOCK
)

func ownerOf(h *file, c kernel.Caller, key uint32) owner {
	o := owner{file: h, key: key}
	if c.Process != nil {
		o.process = c.Process.Handles
	}
	return o
}

// Lock implements io.Locker: r.Offset, r.Length and r.Key say what to lock, the
// flags how. STATUS_LOCK_NOT_GRANTED if that is not possible now and the request
// is not to wait, STATUS_INVALID_LOCK_RANGE for a range beyond 2^64.
func (h *file) Lock(r *io.Request) {
	l := &byteLock{span{uint64(r.Offset), uint64(r.Length)}, ownerOf(h, r.Caller, r.Key), r.Flags&LockExclusive != 0}
	switch {
	case h.usable() != nil:
		r.Complete(nt.STATUS_HANDLE_NO_LONGER_VALID, 0)
		return
	case !h.regular() || h.locks == nil:
		r.Complete(nt.STATUS_INVALID_PARAMETER, 0)
		return
	case !l.valid():
		r.Complete(nt.STATUS_INVALID_LOCK_RANGE, 0)
		return
	}
	t := h.locks
	t.mu.Lock()
	t.used.Store(true)
	granted, host := t.grantLocked(l)
	if granted {
		t.mu.Unlock()
		r.Complete(nt.STATUS_SUCCESS, 0)
		return
	}
	if r.Flags&LockFailImmediately != 0 {
		t.mu.Unlock()
		r.Complete(nt.STATUS_LOCK_NOT_GRANTED, 0)
		return
	}
	w := &lockWaiter{l, r, host}
	if !r.Pend(func() { t.cancel(w) }) {
		t.mu.Unlock()
		r.Complete(nt.STATUS_CANCELLED, 0)
		return
	}
	t.waiting = append(t.waiting, w)
	t.retryLocked()
	t.mu.Unlock()
}

// grantLocked takes the lock l if nothing is in its way. host tells that it is
// only a process of the host that is.
func (t *lockTable) grantLocked(l *byteLock) (granted, host bool) {
	for _, o := range t.held {
		if o.conflicts(l) {
			return false, false
		}
	}
	if !l.file.hostLock(l, t.held) {
		return false, true
	}
	t.held = append(t.held, l)
	return true, false
}

// Unlock implements io.Locker: the range must be exactly that of a lock of the
// same owner, STATUS_RANGE_NOT_LOCKED if there is none. Of an exclusive and a
// shared lock of one range the exclusive one goes first.
func (h *file) Unlock(_ *io.File, c kernel.Caller, offset, length int64, key uint32) error {
	if err := h.usable(); err != nil {
		return err
	}
	s, o := span{uint64(offset), uint64(length)}, ownerOf(h, c, key)
	if !s.valid() {
		return nt.STATUS_INVALID_LOCK_RANGE
	}
	t := h.locks
	if t == nil {
		return nt.STATUS_RANGE_NOT_LOCKED
	}
	t.mu.Lock()
	at := -1
	for i, l := range t.held {
		if l.span == s && l.owner == o && (at < 0 || l.exclusive && !t.held[at].exclusive) {
			at = i
		}
	}
	if at < 0 {
		t.mu.Unlock()
		return nt.STATUS_RANGE_NOT_LOCKED
	}
	t.removeLocked(at)
	granted := t.wakeLocked()
	t.mu.Unlock()
	complete(granted)
	return nil
}

func (t *lockTable) removeLocked(i int) {
	l := t.held[i]
	t.held = append(t.held[:i], t.held[i+1:]...)
	l.file.hostUnlock(l, t.held)
}

// wakeLocked grants what can be granted to those that wait, the oldest first, and
// returns the requests, which the caller completes.
func (t *lockTable) wakeLocked() (granted []*lockWaiter) {
	kept := t.waiting[:0]
	for _, w := range t.waiting {
		ok, host := t.grantLocked(w.lock)
		if !ok {
			w.host = host
			kept = append(kept, w)
			continue
		}
		granted = append(granted, w)
	}
	clear(t.waiting[len(kept):])
	t.waiting = kept
	t.retryLocked()
	return granted
}

// complete tells requests that they have their locks. One that was cancelled at
// the last moment gives it back.
func complete(granted []*lockWaiter) {
	for _, w := range granted {
		if w.r.Unpend() {
			w.r.Complete(nt.STATUS_SUCCESS, 0)
			continue
		}
		w.lock.file.locks.release(func(l *byteLock) bool { return l == w.lock })
		w.r.Complete(nt.STATUS_CANCELLED, 0)
	}
}

// cancel ends a request that waits.
func (t *lockTable) cancel(w *lockWaiter) {
	t.mu.Lock()
	found := false
	for i, o := range t.waiting {
		if o == w {
			t.waiting = append(t.waiting[:i], t.waiting[i+1:]...)
			found = true
			break
		}
	}
	t.mu.Unlock()
	if found {
		w.r.Complete(nt.STATUS_CANCELLED, 0)
	}
}

// release gives back the locks that match says.
func (t *lockTable) release(match func(*byteLock) bool) {
	if t == nil || !t.used.Load() {
		return
	}
	t.mu.Lock()
	for i := len(t.held) - 1; i >= 0; i-- {
		if match(t.held[i]) {
			t.removeLocked(i)
		}
	}
	granted := t.wakeLocked()
	t.mu.Unlock()
	complete(granted)
}

// TableClosed implements io.TableCloser: with its last handle to the file object
// a process loses the locks that it took through it.
func (h *file) TableClosed(p *object.Table) {
	h.locks.release(func(l *byteLock) bool { return l.file == h && l.process == p })
}

// refused reports whether a lock forbids the transfer r of n bytes at an offset:
// to read where others hold exclusive locks, to write there and where anybody
// holds a shared one. (FsRtlCheckLockForReadAccess, FsRtlCheckLockForWriteAccess.)
func (h *file) refused(r *io.Request, offset int64, n int) bool {
	t := h.locks
	if t == nil || !t.used.Load() || n == 0 {
		return false
	}
	s, o := span{uint64(offset), uint64(n)}, ownerOf(h, r.Caller, r.Key)
	t.mu.Lock()
	defer t.mu.Unlock()
	for _, l := range t.held {
		if l.overlaps(s) && (l.exclusive && l.owner != o || !l.exclusive && r.Op == io.OpWrite) {
			return true
		}
	}
	return false
}
