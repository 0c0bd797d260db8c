package host

import (
	"golang.org/x/sys/unix"

	"haft.dev/internal/dospath"
	"haft.dev/internal/io"
	"haft.dev/nt"
)

// entryLayout says where the parts of a directory entry are, by class.
var entryLayouts = map[uint32]struct {
	fixed     int // where the name begins
	name      int // where its length is
	id        int // where the file id is; 0: nowhere
	namesOnly bool
}{
	1:  {64, 60, 0, false},   // FileDirectoryInformation
	2:  {68, 60, 0, false},   // FileFullDirectoryInformation
	3:  {94, 60, 0, false},   // FileBothDirectoryInformation
	12: {12, 8, 0, true},     // FileNamesInformation
	37: {104, 60, 96, false}, // FileIdBothDirectoryInformation
	38: {80, 60, 72, false},  // FileIdFullDirectoryInformation
}

// ReadDirectory implements io.DirectoryReader.
func (h *file) ReadDirectory(_ *io.File, q *io.DirectoryQuery, dst []byte) (int, error) {
	l, ok := entryLayouts[q.Class]
	if !ok {
		return 0, nt.STATUS_INVALID_INFO_CLASS
	}
	if h.kind != unix.S_IFDIR {
		return 0, nt.STATUS_INVALID_PARAMETER
	}
	if len(dst) < l.fixed {
		return 0, nt.STATUS_INFO_LENGTH_MISMATCH
	}
	h.mu.Lock()
	defer h.mu.Unlock()
	first := !h.listed
	if first || q.Restart {
		if q.HasName || first {
			h.pattern = q.Pattern
		}
		names, err := h.v.names(h.rel)
		if err != nil {
			return 0, status(err)
		}
		sortNames(names)
		h.entries, h.next, h.listed = names, 0, true
		if h.rel != "" {
			h.entries = append([]string{".", ".."}, names...)
		}
		first = true
	}
	at, last := 0, -1
	for ; h.next < len(h.entries); h.next++ {
		name := h.entries[h.next]
		if h.pattern != "" && !dospath.Match(h.pattern, name) {
			continue
		}
		start := (at + 7) &^ 7
		u := nt.UTF16(name)
		n := l.fixed + 2*len(u)
		if start+n > len(dst) {
			if last >= 0 {
				break
			}
			if start+l.fixed > len(dst) {
				return 0, nt.STATUS_BUFFER_OVERFLOW
			}
			return 0, nt.STATUS_BUFFER_OVERFLOW
		}
		e := dst[start : start+n]
		clear(e)
		le.PutUint32(e[l.name:], uint32(2*len(u)))
		for i, c := range u {
			le.PutUint16(e[l.fixed+2*i:], c)
		}
		if !l.namesOnly {
			a, ok := h.entryLocked(name)
			if !ok {
				continue // gone meanwhile
			}
			copy(e[8:40], a.times(nil))
			le.PutUint64(e[40:], uint64(a.size))
			le.PutUint64(e[48:], uint64(a.allocation))
			le.PutUint32(e[56:], a.attr)
			if l.fixed > 64 {
				le.PutUint32(e[64:], a.tag)
			}
			if l.id != 0 {
				le.PutUint64(e[l.id:], a.ino)
			}
		}
		if last >= 0 {
			le.PutUint32(dst[last:], uint32(start-last))
		}
		last, at = start, start+n
		if q.Single {
			h.next++
			break
		}
	}
	if last < 0 {
		if first {
			return 0, nt.STATUS_NO_SUCH_FILE
		}
		return 0, nt.STATUS_NO_MORE_FILES
	}
	return at, nil
}

// entryLocked returns the attributes of a directory entry.
func (h *file) entryLocked(name string) (attributes, bool) {
	var st unix.Statx_t
	if err := unix.Statx(h.fd, name, unix.AT_SYMLINK_NOFOLLOW|unix.AT_STATX_SYNC_AS_STAT, statxMask, &st); err != nil {
		return attributes{}, false
	}
	a := fromStatx(&st)
	if a.attr&attrReparse != 0 && h.v.isDirectory(join(h.rel, name)) {
		a.attr |= attrDirectory
	}
	return a, true
}
