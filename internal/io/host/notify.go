package host

import (
	"golang.org/x/sys/unix"

	"haft.dev/internal/io"
	"haft.dev/nt"
)

// What a notification can be about (FILE_NOTIFY_CHANGE_*).
const (
	notifyFileName   = 0x001
	notifyDirName    = 0x002
	notifyAttributes = 0x004
	notifySize       = 0x008
	notifyLastWrite  = 0x010
	notifyLastAccess = 0x020
	notifyCreation   = 0x040
	notifyEA         = 0x080
	notifySecurity   = 0x100
	notifyAll        = 0xFFF
)

// NotifyTree is the flag of a notify request that includes what is below the
// subdirectories.
const NotifyTree = 1 << 31

// Kinds of records of a notify request (DIRECTORY_NOTIFY_INFORMATION_CLASS).
const (
	NotifyInformation         = 1
	NotifyExtendedInformation = 2
)

// What happened (FILE_ACTION_*).
const (
	actionAdded    = 1
	actionRemoved  = 2
	actionModified = 3
	actionOldName  = 4
	actionNewName  = 5
)

// change is one thing that happened below a directory.
type change struct {
	action uint32
	name   string // relative to the directory, host form
}

// guest returns the name as the guest sees it.
func (c change) guest() []uint16 { return nt.UTF16(guestPath(c.name)[1:]) }

// size returns how long the record of c is, with padding.
func (c change) size(class uint32) int {
	fixed, align := 12, 4
	if class == NotifyExtendedInformation {
		fixed, align = extendedName, 8
	}
	return (fixed + 2*len(c.guest()) + align - 1) &^ (align - 1)
}

// dirWatch collects what happens in one open directory. It begins with the first
// request and lasts as long as the handle; that request decides what is watched
// and how much is kept between requests. (FsRtlNotifyFullChangeDirectory.)
//
// Sources: ReadDirectoryChangesW, FindFirstChangeNotification;
// NtNotifyChangeDirectoryFileEx and FsRtlNotifyFullChangeDirectory of the driver
// documentation.
type dirWatch struct {
	h        *file
	filter   uint32
	tree     bool
	class    uint32
	capacity int

	// Guarded by notifier.mu.
	changes  []change
	size     int  // of their records
	overflow bool // more happened than fits
	deleted  bool // the directory is about to go
	waiting  []*io.Request
}

// NotifyChange implements io.Notifier.
func (h *file) NotifyChange(r *io.Request) {
	class := max(r.Code, NotifyInformation)
	switch {
	case h.usable() != nil:
		r.Complete(nt.STATUS_HANDLE_NO_LONGER_VALID, 0)
		return
	case h.kind != unix.S_IFDIR || h.raw || r.Flags&notifyAll == 0 || r.Flags&^(notifyAll|NotifyTree) != 0:
		r.Complete(nt.STATUS_INVALID_PARAMETER, 0)
		return
	case class > NotifyExtendedInformation:
		r.Complete(nt.STATUS_INVALID_INFO_CLASS, 0)
		return
	case h.pending():
		r.Complete(nt.STATUS_DELETE_PENDING, 0)
		return
	}
	n := &changes
	n.mu.Lock()
	w := h.watch
	if w == nil {
		w = &dirWatch{h: h, filter: r.Flags & notifyAll, tree: r.Flags&NotifyTree != 0, class: class, capacity: r.Buf.Len}
		if err := n.addLocked(w); err != nil {
			n.removeLocked(w)
			n.mu.Unlock()
			r.Complete(notifyStatus(err), 0)
			return
		}
		h.watch = w
	}
	if !r.Pend(func() { w.cancel(r) }) {
		n.mu.Unlock()
		r.Complete(nt.STATUS_CANCELLED, 0)
		return
	}
	w.waiting = append(w.waiting, r)
	done := w.deliverLocked(nil)
	n.mu.Unlock()
	finish(done)
}

func notifyStatus(err error) nt.Status {
	if err == unix.ENOSPC { // no watches are left
		return nt.STATUS_INSUFFICIENT_RESOURCES
	}
	return status(err)
}

func (w *dirWatch) cancel(r *io.Request) {
	changes.mu.Lock()
	found := false
	for i, o := range w.waiting {
		if o == r {
			w.waiting = append(w.waiting[:i], w.waiting[i+1:]...)
			found = true
			break
		}
	}
	changes.mu.Unlock()
	if found {
		r.Complete(nt.STATUS_CANCELLED, 0)
	}
}

// noteLocked takes note of a change.
func (w *dirWatch) noteLocked(c change) {
	if w.overflow {
		return
	}
	if k := len(w.changes); k > 0 && c.action == actionModified && w.changes[k-1] == c {
		return
	}
	n := c.size(w.class)
	if len(w.waiting) > 0 && len(w.changes) > 0 && w.size+n > min(w.capacity, w.waiting[0].Buf.Len) {
		changes.done = w.deliverLocked(changes.done)
	}
	if w.size+n > w.capacity {
		w.overflowLocked()
		return
	}
	w.changes = append(w.changes, c)
	w.size += n
}

// overflowLocked forgets the changes: the next request is told to look itself.
func (w *dirWatch) overflowLocked() {
	w.changes, w.size, w.overflow = nil, 0, true
}

// told is a request that is to be told of changes once the lock is dropped.
type told struct {
	r     *io.Request
	b     []byte
	s     nt.Status
	write bool
}

// deliverLocked hands what there is to the oldest request.
func (w *dirWatch) deliverLocked(done []told) []told {
	for len(w.waiting) > 0 && (w.overflow || len(w.changes) > 0 || w.deleted) {
		r := w.waiting[0]
		w.waiting = w.waiting[1:]
		switch {
		case !r.Unpend():
			done = append(done, told{r: r, s: nt.STATUS_CANCELLED})
			continue
		case w.deleted:
			done = append(done, told{r: r, s: nt.STATUS_DELETE_PENDING})
			continue
		case w.overflow || w.size > r.Buf.Len:
			done = append(done, told{r: r, s: nt.STATUS_NOTIFY_ENUM_DIR})
		default:
			done = append(done, told{r: r, b: w.records(), write: true})
		}
		w.changes, w.size, w.overflow = nil, 0, false
	}
	return done
}

// records returns the changes as FILE_NOTIFY_INFORMATION or
// FILE_NOTIFY_EXTENDED_INFORMATION.
func (w *dirWatch) records() []byte {
	b := make([]byte, 0, w.size)
	last := -1
	for _, c := range w.changes {
		for w.class == NotifyExtendedInformation && len(b)%8 != 0 || len(b)%4 != 0 {
			b = append(b, 0)
		}
		if last >= 0 {
			le.PutUint32(b[last:], uint32(len(b)-last))
		}
		last = len(b)
		b = le.AppendUint32(le.AppendUint32(b, 0), c.action)
		if w.class == NotifyExtendedInformation {
			b = w.extended(b, c.name)
		}
		u := c.guest()
		b = appendUTF16(le.AppendUint32(b, uint32(2*len(u))), u)
	}
	return b
}

// extendedName is where the name begins in FILE_NOTIFY_EXTENDED_INFORMATION.
const extendedName = 84

// extended appends what the longer record has between action and name: times,
// sizes, attributes, tag, file ids. Of what is gone by now that is zeros.
func (w *dirWatch) extended(b []byte, name string) []byte {
	a, _, _, err := w.h.v.stat(w.h.fd, name, false)
	if err != nil {
		return append(b, make([]byte, extendedName-12)...)
	}
	dir, _ := cut(name)
	parent, _, _, _ := w.h.v.stat(w.h.fd, dir, false)
	for _, t := range []nt.Time{a.creation, a.write, a.change, a.access} {
		b = le.AppendUint64(b, uint64(t))
	}
	b = le.AppendUint64(le.AppendUint64(b, uint64(a.allocation)), uint64(a.size))
	b = le.AppendUint32(le.AppendUint32(b, a.attr), a.tag)
	return le.AppendUint64(le.AppendUint64(b, a.ino), parent.ino)
}

// finish tells requests of changes.
func finish(done []told) {
	for _, t := range done {
		if t.write && t.r.Buf.CopyTo(0, t.b) != nil {
			t.r.Complete(nt.STATUS_ACCESS_VIOLATION, 0)
			continue
		}
		t.r.Complete(t.s, uint64(len(t.b)))
	}
}

// Leave implements io.Leaver: requests that wait for changes end well, and with
// nothing, when the directory is closed.
func (h *file) Leave(*io.File) {
	changes.mu.Lock()
	w := h.watch
	if w == nil {
		changes.mu.Unlock()
		return
	}
	h.watch = nil
	changes.removeLocked(w)
	var done []told
	for _, r := range w.waiting {
		s := nt.STATUS_NOTIFY_CLEANUP
		if !r.Unpend() {
			s = nt.STATUS_CANCELLED
		}
		done = append(done, told{r: r, s: s})
	}
	w.waiting = nil
	changes.mu.Unlock()
	finish(done)
}

// watchersGone tells those that watch the directory that it is about to go.
func (h *file) watchersGone() {
	if h.kind == unix.S_IFDIR {
		changes.directoryGone(h.id)
	}
}
