package host

import (
	"os"
	"slices"
	"strings"

	"golang.org/x/sys/unix"

	"haft.dev/internal/kernel"
	"haft.dev/internal/leftover"
	"haft.dev/nt"
)

// deletedLink is a name of a file whose deletion is pending. (The deletion is a
// property of the link, not of the file: MS-FSA, Link.IsDeleted.)
type deletedLink struct {
	v    *Volume
	rel  string
	by   *file // who asked
	only bool  // the file has no other name
	// posix: the name goes when by is closed, whoever else has the file open.
	posix bool
	left  leftover.Entry
}

// link returns the path by which h was opened, as it is now.
func (h *file) link() string {
	if rel, ok := h.v.relative(h.fd); ok {
		return rel
	}
	return h.storedPath()
}

// isDeletedLocked reports whether the deletion of h's link is pending. The caller
// holds Files.mu.
func (s *shared) isDeletedLocked(h *file) bool {
	for _, l := range s.deleted {
		if l.only || l.v == h.v && l.rel == h.link() {
			return true
		}
	}
	return false
}

// markDeletedLocked makes the deletion of h's link pending.
func (s *shared) markDeletedLocked(h *file, posix bool) {
	rel := h.link()
	for _, l := range s.deleted {
		if l.v == h.v && l.rel == rel {
			// A plain request does not take over a POSIX one: the name goes
			// with the handle that asked for that, not with this one.
			if posix {
				l.posix, l.by = true, h
			}
			if l.left == 0 {
				l.left, h.left = h.left, 0
			}
			return
		}
	}
	var st unix.Stat_t
	only := unix.Fstat(h.fd, &st) == nil && (st.Nlink <= 1 || st.Mode&unix.S_IFMT == unix.S_IFDIR)
	s.deleted = append(s.deleted, &deletedLink{v: h.v, rel: rel, by: h, only: only, posix: posix, left: h.left})
	h.left = 0
	h.v.files.deleting.Add(1)
}

// bequeath puts h's link on the list of what goes if haft is killed: it is to be
// deleted when h is closed. (Of those whose deletion was only asked for only the
// ones are on it that others keep from going: the handle that asks is mostly closed
// at once.)
func (h *file) bequeath() {
	l := h.v.files.left
	if l == nil {
		return
	}
	path, err := os.Readlink(procPath(h.fd))
	if err != nil {
		return
	}
	e := l.Add(leftover.Name, path, leftover.ID{Dev: h.id.dev, Ino: h.id.ino})
	h.v.files.mu.Lock()
	if h.shared != nil { // not closed meanwhile
		e, h.left = h.left, e
	}
	h.v.files.mu.Unlock()
	l.Drop(e)
}

// bequeathAgain tells the list of the new name of a file, whoever is to delete it.
func (h *file) bequeathAgain() {
	f := h.v.files
	if f.left == nil {
		return
	}
	var listed []*file
	f.mu.Lock()
	if h.shared != nil {
		for u := h.shared.users; u != nil; u = u.nextUse {
			if u.left != 0 {
				listed = append(listed, u)
			}
		}
	}
	f.mu.Unlock()
	for _, u := range listed {
		u.bequeath()
	}
}

// keepLocked takes back the deletion of h's link.
func (s *shared) keepLocked(h *file) {
	for i, l := range s.deleted {
		if l.only || l.v == h.v && l.rel == h.link() {
			s.deleted = append(s.deleted[:i:i], s.deleted[i+1:]...)
			h.v.files.deleting.Add(-1)
			h.v.files.left.Drop(l.left)
			return
		}
	}
}

// bequeathKept puts links on the list whose deletion waits for others to close the
// file.
func (s *shared) bequeathKept(f *Files, id fileID, links []*deletedLink) {
	for _, l := range links {
		f.mu.Lock()
		known := l.left != 0
		f.mu.Unlock()
		if known {
			continue
		}
		e := f.left.Add(leftover.Name, l.v.onHost(l.rel), leftover.ID{Dev: id.dev, Ino: id.ino})
		f.mu.Lock()
		if l.left == 0 && slices.Contains(s.deleted, l) {
			l.left, e = e, 0
		}
		f.mu.Unlock()
		f.left.Drop(e)
	}
}

// takeDeletedLocked takes the links that go now that h was closed.
func (s *shared) takeDeletedLocked(h *file) (gone []*deletedLink) {
	keep := s.deleted[:0:0]
	for _, l := range s.deleted {
		if l.posix && l.by == h || !s.usesLocked(l) {
			gone = append(gone, l)
			h.v.files.deleting.Add(-1)
		} else {
			keep = append(keep, l)
		}
	}
	s.deleted = keep
	return gone
}

// usesLocked reports whether somebody has the file open by the link l.
func (s *shared) usesLocked(l *deletedLink) bool {
	if l.only {
		return s.opens > 0
	}
	for h := s.users; h != nil; h = h.nextUse {
		if h.v == l.v && h.link() == l.rel {
			return true
		}
	}
	return false
}

// unlink removes the name, if it still is that of the file.
func (l *deletedLink) unlink(id fileID) error {
	pd, base, err := l.v.parent(l.rel)
	if err != nil {
		return status(err)
	}
	defer unix.Close(pd)
	var st unix.Stat_t
	if err := unix.Fstatat(pd, base, &st, unix.AT_SYMLINK_NOFOLLOW); err != nil {
		return status(err)
	}
	if idOf(&st) != id {
		return nil
	}
	flags := 0
	if st.Mode&unix.S_IFMT == unix.S_IFDIR {
		flags = unix.AT_REMOVEDIR
	}
	if err := unix.Unlinkat(pd, base, flags); err != nil {
		return status(err)
	}
	if st.Nlink <= 1 || flags != 0 {
		l.v.files.forget(id)
	}
	return nil
}

// Flags of FILE_DISPOSITION_INFORMATION_EX.
const (
	dispositionDelete         = 0x01
	dispositionPosix          = 0x02
	dispositionForceImage     = 0x04
	dispositionOnClose        = 0x08
	dispositionIgnoreReadOnly = 0x10
)

func (h *file) setDisposition(c kernel.Caller, b []byte, ex bool) error {
	flags := uint32(b[0])
	if ex {
		flags = le.Uint32(b)
		const all = dispositionDelete | dispositionPosix | dispositionForceImage | dispositionOnClose | dispositionIgnoreReadOnly
		if flags&^all != 0 {
			return nt.STATUS_INVALID_PARAMETER
		}
	} else if flags != 0 {
		flags = dispositionDelete
	}
	remove, posix := flags&dispositionDelete != 0, flags&dispositionPosix != 0
	if remove {
		if h.v.files.disturbs(h.v, h.link()) {
			return nt.STATUS_TRANSACTIONAL_CONFLICT
		}
		if err := h.deletable(c, flags&dispositionIgnoreReadOnly != 0); err != nil {
			return err
		}
	}
	f := h.v.files
	f.mu.Lock()
	s := h.shared
	if s == nil {
		f.mu.Unlock()
		return nt.STATUS_FILE_CLOSED
	}
	if remove && s.mapped > 0 {
		f.mu.Unlock()
		return nt.STATUS_CANNOT_DELETE
	}
	if flags&dispositionOnClose != 0 {
		// The flag of the open, not the state of the link, is what changes.
		if !remove && !h.deleteOnClose {
			f.mu.Unlock()
			return nt.STATUS_NOT_SUPPORTED
		}
		h.deleteOnClose = remove
		e := h.left
		h.left = 0
		f.mu.Unlock()
		f.left.Drop(e)
		if remove {
			h.bequeath()
		}
		return nil
	}
	var by []*file
	if remove {
		s.markDeletedLocked(h, posix)
		if !posix {
			by = s.usersLocked(c, func(o *file) bool { return o != h })
		}
	} else {
		s.keepLocked(h)
	}
	f.mu.Unlock()
	if remove {
		h.watchersGone()
	}
	h.v.reportInUse(c, kernel.FileInUse{Op: kernel.FileDelete, Access: h.access, Share: h.share}, h.path(), by)
	return nil
}

// deletable checks what would keep the link from being removed later, when
// nobody could be told any more.
func (h *file) deletable(c kernel.Caller, readOnlyToo bool) error {
	a, err := h.attributes()
	if err != nil {
		return err
	}
	if a.attr&attrReadOnly != 0 && !readOnlyToo {
		return nt.STATUS_CANNOT_DELETE
	}
	rel := h.link()
	if rel == "" || !h.regular() && h.kind != unix.S_IFDIR && h.kind != unix.S_IFLNK && h.raw {
		return nt.STATUS_CANNOT_DELETE
	}
	if h.kind == unix.S_IFDIR {
		fd, err := h.v.openAt(rel, unix.O_PATH|unix.O_DIRECTORY|unix.O_NOFOLLOW, 0)
		if err == nil {
			names, err := readNames(fd)
			unix.Close(fd)
			if err == nil && len(names) > 0 {
				h.reportWaitingIn(c)
				return nt.STATUS_DIRECTORY_NOT_EMPTY
			}
		}
	}
	return h.v.mayRemove(rel)
}

// mayRemove checks whether the name may be taken out of its directory.
func (v *Volume) mayRemove(rel string) error {
	pd, _, err := v.parent(rel)
	if err != nil {
		return status(err)
	}
	defer unix.Close(pd)
	if err := unix.Faccessat(unix.AT_FDCWD, procPath(pd), unix.W_OK|unix.X_OK, unix.AT_EACCESS); err != nil {
		return status(err)
	}
	return nil
}

// beneath reports whether a path lies below the directory dir.
func beneath(rel, dir string) bool {
	return dir == "" && rel != "" || strings.HasPrefix(rel, dir) && len(rel) > len(dir) && rel[len(dir)] == '/'
}
