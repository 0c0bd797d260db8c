package host

import (
	"slices"

	"golang.org/x/sys/unix"

	"haft.dev/internal/io"
	"haft.dev/internal/kernel"
	"haft.dev/nt"
)

// Rights that make an open count for share modes.
const (
	readRights  = nt.FILE_READ_DATA | nt.FILE_EXECUTE
	writeRights = nt.FILE_WRITE_DATA | nt.FILE_APPEND_DATA
)

// shared is what all opens of one file have in common. (SHARE_ACCESS, and the
// part of a file control block that deleting needs.)
type shared struct {
	opens                              int // handlers that have not been cleaned up
	mapped                             int // sections
	counted                            int // those that count for share modes
	readers, writers, deleters         int
	shareRead, shareWrite, shareDelete int
	users                              *file // the handlers themselves, linked; see inuse.go
	deleted                            []*deletedLink
	locks                              lockTable
}

// refuses reports whether an open with these rights and share mode does not fit
// those that there are. (IoCheckShareAccess.)
func (s *shared) refuses(access nt.Access, share uint32) bool {
	read, write, del := access&readRights != 0, access&writeRights != 0, access&nt.DELETE != 0
	if !read && !write && !del {
		return false
	}
	n := s.counted
	return read && s.shareRead < n || write && s.shareWrite < n || del && s.shareDelete < n ||
		s.readers > 0 && share&io.FILE_SHARE_READ == 0 ||
		s.writers > 0 && share&io.FILE_SHARE_WRITE == 0 ||
		s.deleters > 0 && share&io.FILE_SHARE_DELETE == 0
}

// admit checks the share modes of a new open and counts it.
// STATUS_SHARING_VIOLATION if they do not fit, STATUS_DELETE_PENDING if the file
// is about to go. added are rights that count for this check only: those that
// overwriting needs.
func (v *Volume) admit(h *file, id fileID, c *io.Create, added nt.Access) error {
	by, err := v.admitOrName(h, id, c, added)
	if len(by) > 0 {
		v.reportInUse(c.Caller, kernel.FileInUse{Op: kernel.FileOpen, Access: h.access, Share: c.Share, Status: err.(nt.Status)}, h.rel, by)
	}
	return err
}

// admitOrName is admit that, if it refuses and somebody wants to know, names the
// handlers that are the reason.
func (v *Volume) admitOrName(h *file, id fileID, c *io.Create, added nt.Access) ([]*file, error) {
	f := v.files
	f.mu.Lock()
	defer f.mu.Unlock()
	s := f.open[id]
	if s == nil {
		s = &shared{}
		f.open[id] = s
	} else {
		if s.isDeletedLocked(h) {
			return s.usersLocked(c.Caller, nil), nt.STATUS_DELETE_PENDING
		}
		if h.deleteOnClose && s.mapped > 0 {
			return nil, nt.STATUS_CANNOT_DELETE
		}
		if s.refuses(h.access|added, c.Share) && !s.admitsNameLocked(h, h.access|added, c.Share) {
			return s.usersLocked(c.Caller, func(o *file) bool { return o.excludes(h.access|added, c.Share) }), nt.STATUS_SHARING_VIOLATION
		}
	}
	h.id, h.shared = id, s
	s.count(h, 1)
	s.linkLocked(h)
	return nil, nil
}

// admitsNameLocked reports whether an open fits all others after all, because what
// does not fit is only about deleting and comes from other names of the file: reading
// and writing is shared by the file, deleting by the name. (IoCheckLinkShareAccess.)
func (s *shared) admitsNameLocked(h *file, access nt.Access, share uint32) bool {
	var st unix.Stat_t
	if err := unix.Fstat(h.fd, &st); err != nil || st.Nlink < 2 || st.Mode&unix.S_IFMT == unix.S_IFDIR {
		return false
	}
	rel := h.link()
	for o := s.users; o != nil; o = o.nextUse {
		if !o.excludes(access, share) {
			continue
		}
		if o.v == h.v && o.link() == rel || o.excludesBy(shareModes[:2], access, share) {
			return false
		}
	}
	return true
}

func (s *shared) count(h *file, d int) {
	s.opens += d
	read, write, del := h.access&readRights != 0, h.access&writeRights != 0, h.access&nt.DELETE != 0
	if !read && !write && !del {
		return
	}
	s.counted += d
	for _, x := range [...]struct {
		on bool
		n  *int
	}{
		{read, &s.readers}, {write, &s.writers}, {del, &s.deleters},
		{h.share&io.FILE_SHARE_READ != 0, &s.shareRead}, {h.share&io.FILE_SHARE_WRITE != 0, &s.shareWrite}, {h.share&io.FILE_SHARE_DELETE != 0, &s.shareDelete},
	} {
		if x.on {
			*x.n += d
		}
	}
}

// release undoes admit and deletes the file if this was the last open of one
// whose delete is pending.
func (h *file) release() {
	f := h.v.files
	f.mu.Lock()
	if h.shared == nil {
		f.mu.Unlock()
		return
	}
	s := h.shared
	if h.deleteOnClose {
		s.markDeletedLocked(h, false)
	}
	h.shared = nil
	s.count(h, -1)
	s.unlinkLocked(h)
	var gone, kept []*deletedLink
	if len(s.deleted) > 0 {
		gone = s.takeDeletedLocked(h)
		if f.left != nil {
			kept = slices.Clone(s.deleted)
		}
	}
	s.forgetLocked(f, h.id)
	left := h.left
	h.left = 0
	f.mu.Unlock()
	if h.deleteOnClose {
		h.watchersGone()
	}
	for _, l := range gone {
		l.unlink(h.id)
		f.left.Drop(l.left)
	}
	f.left.Drop(left)
	s.bequeathKept(f, h.id, kept)
}

// pending reports whether the deletion of the link that h was opened by is
// pending.
func (h *file) pending() bool {
	f := h.v.files
	f.mu.Lock()
	defer f.mu.Unlock()
	return h.shared != nil && len(h.shared.deleted) > 0 && h.shared.isDeletedLocked(h)
}
