package host

import (
	"golang.org/x/sys/unix"

	"haft.dev/internal/io"
	"haft.dev/internal/kernel"
	"haft.dev/nt"
)

// shared is what all opens of one file have in common. (SHARE_ACCESS, and the
// part of a file control block that deleting needs.)
type shared struct {
	opens                              int // handlers that have not been cleaned up
	mapped                             int // sections
	counted                            int // those that count for share modes
	readers, writers, deleters         int
	shareRead, shareWrite, shareDelete int
	deletePending                      bool
	users                              *file // the handlers themselves, linked; see inuse.go
}

// Opens is what an open handle to a file holds, for reports.
type Opens struct {
	Access nt.Access
	Share  uint32
}

// admit checks the share modes of a new open and counts it.
// STATUS_SHARING_VIOLATION if they do not fit, STATUS_DELETE_PENDING if the file
// is about to go. (IoCheckShareAccess.)
func (v *Volume) admit(h *file, id fileID, c *io.Create) error {
	by, err := v.admitOrName(h, id, c)
	if len(by) > 0 {
		v.reportInUse(c.Caller, kernel.FileInUse{Op: kernel.FileOpen, Access: h.access, Share: c.Share, Status: err.(nt.Status)}, h.rel, by)
	}
	return err
}

// admitOrName is admit that, if it refuses and somebody wants to know, names the
// handlers that are the reason.
func (v *Volume) admitOrName(h *file, id fileID, c *io.Create) ([]*file, error) {
	read, write, del := h.access&readRights != 0, h.access&writeRights != 0, h.access&nt.DELETE != 0
	v.mu.Lock()
	defer v.mu.Unlock()
	s := v.open[id]
	if s == nil {
		s = &shared{}
		v.open[id] = s
	}
	if s.deletePending {
		return s.usersLocked(c.Caller, nil), nt.STATUS_DELETE_PENDING
	}
	if h.deleteOnClose && s.mapped > 0 {
		return nil, nt.STATUS_CANNOT_DELETE
	}
	if read || write || del {
		n := s.counted
		if read && s.shareRead < n || write && s.shareWrite < n || del && s.shareDelete < n ||
			s.readers > 0 && c.Share&io.FILE_SHARE_READ == 0 ||
			s.writers > 0 && c.Share&io.FILE_SHARE_WRITE == 0 ||
			s.deleters > 0 && c.Share&io.FILE_SHARE_DELETE == 0 {
			s.forgetLocked(v, id)
			return s.usersLocked(c.Caller, func(o *file) bool { return o.excludes(h.access, c.Share) }), nt.STATUS_SHARING_VIOLATION
		}
	}
	h.id, h.shared = id, s
	s.count(h, 1)
	s.linkLocked(h)
	return nil, nil
}

func (s *shared) count(h *file, d int) {
	s.opens += d
	read, write, del := h.access&readRights != 0, h.access&writeRights != 0, h.access&nt.DELETE != 0
	if !read && !write && !del {
		return
	}
	s.counted += d
	for _, x := range []struct {
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
	v := h.v
	v.mu.Lock()
	if h.shared == nil {
		v.mu.Unlock()
		return
	}
	s := h.shared
	h.shared = nil
	s.count(h, -1)
	s.unlinkLocked(h)
	if h.deleteOnClose {
		s.deletePending = true
	}
	remove := s.deletePending && (s.opens == 0 || h.posixDelete)
	s.forgetLocked(v, h.id)
	v.mu.Unlock()
	if remove {
		h.unlink()
	}
}

// unlink removes the name, if it still is that of this file.
func (h *file) unlink() error {
	dir, base := cut(h.path())
	pd, err := h.v.openAt(dir, unix.O_PATH|unix.O_DIRECTORY, 0)
	if err != nil {
		return status(err)
	}
	defer unix.Close(pd)
	var st unix.Stat_t
	if err := unix.Fstatat(pd, base, &st, unix.AT_SYMLINK_NOFOLLOW); err != nil {
		return status(err)
	}
	if (fileID{uint64(st.Dev), st.Ino}) != h.id {
		return nil
	}
	flags := 0
	if st.Mode&unix.S_IFMT == unix.S_IFDIR {
		flags = unix.AT_REMOVEDIR
	}
	if err := unix.Unlinkat(pd, base, flags); err != nil {
		return status(err)
	}
	return nil
}
