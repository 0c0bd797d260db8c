package host

import (
	"math"
	"sort"
	"time"

	"golang.org/x/sys/unix"
)

// Locks that guests hold are locks of the open file description too, so that
// programs of the host which ask for locks, and other runs of haft, respect them
// and are respected. Where the host cannot do that (a handle without the right
// to read for a shared lock or to write for an exclusive one, ranges behind
// 2^63, file systems without locks), they count inside haft only.

// setHostLock sets the lock of a range; it reports whether a process of the
// host forbids that.
func (h *file) setHostLock(start, end uint64, kind int16) (refused bool) {
	fl := unix.Flock_t{Type: kind, Start: int64(start), Len: int64(end - start)}
	if end >= math.MaxInt64 {
		fl.Len = 0 // to the end
	}
	for {
		switch err := unix.FcntlFlock(uintptr(h.fd), unix.F_OFD_SETLK, &fl); err {
		case unix.EINTR:
		case unix.EAGAIN, unix.EACCES:
			return true
		default:
			return false
		}
	}
}

// hostRange returns the part of s that the host can lock.
func hostRange(s span) (start, end uint64, ok bool) {
	if s.length == 0 || s.start >= math.MaxInt64 {
		return 0, 0, false
	}
	if end = s.start + s.length; end < s.start || end > math.MaxInt64 {
		end = math.MaxInt64
	}
	return s.start, end, true
}

// hostLock takes the host's lock for l, which is to join those held; false if
// somebody else holds one.
func (h *file) hostLock(l *byteLock, held []*byteLock) bool {
	start, end, ok := hostRange(l.span)
	if !ok || h.cover(start, end, append(held[:len(held):len(held)], l)) {
		return true
	}
	h.cover(start, end, held)
	return false
}

// hostUnlock gives back the host's lock for l as far as the other locks that the
// handle holds do not need it.
func (h *file) hostUnlock(l *byteLock, held []*byteLock) {
	if start, end, ok := hostRange(l.span); ok {
		h.cover(start, end, held)
	}
}

// cover sets the host's locks between start and end to what held asks of this
// handle, piece by piece. It reports whether nobody was in the way.
func (h *file) cover(start, end uint64, held []*byteLock) bool {
	type piece struct {
		start, end uint64
		exclusive  bool
	}
	edges := []uint64{start, end}
	var own []piece
	for _, l := range held {
		if l.file != h {
			continue
		}
		s, e, ok := hostRange(l.span)
		if s, e = max(s, start), min(e, end); !ok || s >= e {
			continue
		}
		own = append(own, piece{s, e, l.exclusive})
		edges = append(edges, s, e)
	}
	sort.Slice(edges, func(i, j int) bool { return edges[i] < edges[j] })
	granted := true
	for i := 1; i < len(edges); i++ {
		s, e := edges[i-1], edges[i]
		if s == e {
			continue
		}
		kind := int16(unix.F_UNLCK)
		for _, p := range own {
			if p.start <= s && e <= p.end {
				if p.exclusive {
					kind = unix.F_WRLCK
				} else if kind == unix.F_UNLCK {
					kind = unix.F_RDLCK
				}
			}
		}
		if h.setHostLock(s, e, kind) {
			granted = false
		}
	}
	return granted
}

// How often it is looked whether processes of the host have given their locks
// back: Linux tells nobody.
const (
	firstRetry = 5 * time.Millisecond
	lastRetry  = 200 * time.Millisecond
)

// retryLocked sees to it that somebody looks, if a request waits for a process of
// the host.
func (t *lockTable) retryLocked() {
	if t.looking {
		return
	}
	for _, w := range t.waiting {
		if w.host {
			t.looking = true
			t.delay = max(firstRetry, min(2*t.delay, lastRetry))
			time.AfterFunc(t.delay, t.look)
			return
		}
	}
	t.delay = 0
}

// look grants what can be granted by now.
func (t *lockTable) look() {
	t.mu.Lock()
	t.looking = false
	granted := t.wakeLocked()
	t.mu.Unlock()
	complete(granted)
}
