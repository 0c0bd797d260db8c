package host

import (
	"golang.org/x/sys/unix"

	"haft.dev/nt"
)

// Map implements io.Mapper. The file counts as mapped until done is called, also
// when all handles to it are closed.
func (h *file) Map() (fd int, size uint64, done func(), err error) {
	if err := h.usable(); err != nil {
		return -1, 0, nil, err
	}
	if !h.regular() {
		return -1, 0, nil, nt.STATUS_INVALID_FILE_FOR_SECTION
	}
	fd, err = unix.FcntlInt(uintptr(h.fd), unix.F_DUPFD_CLOEXEC, 0)
	if err != nil {
		return -1, 0, nil, status(err)
	}
	var st unix.Stat_t
	if err := unix.Fstat(fd, &st); err != nil {
		unix.Close(fd)
		return -1, 0, nil, status(err)
	}
	f := h.v.files
	f.mu.Lock()
	defer f.mu.Unlock()
	s := h.shared
	if s == nil {
		unix.Close(fd)
		return -1, 0, nil, nt.STATUS_FILE_CLOSED
	}
	s.mapped++
	id := h.id
	return fd, uint64(st.Size), func() {
		f.mu.Lock()
		defer f.mu.Unlock()
		s.mapped--
		s.forgetLocked(f, id)
	}, nil
}

// forgetLocked drops the record of a file that nobody has open or mapped.
func (s *shared) forgetLocked(f *Files, id fileID) {
	if s.opens == 0 && s.mapped == 0 && f.open[id] == s {
		delete(f.open, id)
	}
}

// mappedLocked reports whether the file is mapped.
func (f *Files) mappedLocked(id fileID) bool {
	s := f.open[id]
	return s != nil && s.mapped > 0
}

// shrinkable returns STATUS_USER_MAPPED_FILE if h is mapped and longer than size.
// (MmCanFileBeTruncated.)
func (h *file) shrinkable(size int64) error {
	f := h.v.files
	f.mu.Lock()
	mapped := f.mappedLocked(h.id)
	f.mu.Unlock()
	if !mapped {
		return nil
	}
	var st unix.Stat_t
	if err := unix.Fstat(h.fd, &st); err == nil && size < st.Size {
		return nt.STATUS_USER_MAPPED_FILE
	}
	return nil
}
