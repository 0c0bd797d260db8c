package host

import (
	"slices"
	"strings"

	"golang.org/x/sys/unix"

	"haft.dev/internal/dospath"
	"haft.dev/internal/io"
	"haft.dev/nt"
)

// entryLayout says where the parts of a directory entry are.
type entryLayout struct {
	fixed     int // where the name begins
	name      int // where its length is
	ea        int // where the size of the extended attributes is, or the reparse tag; 0: nowhere
	tag       int // where the reparse tag is, if it has a place of its own
	id        int // where the file id is; 0: nowhere
	idSize    int
	namesOnly bool
}

// entryLayouts are those of the classes that list directories.
var entryLayouts = map[uint32]entryLayout{
	1:  {fixed: 64, name: 60},                               // FileDirectoryInformation
	2:  {fixed: 68, name: 60, ea: 64},                       // FileFullDirectoryInformation
	3:  {fixed: 94, name: 60, ea: 64},                       // FileBothDirectoryInformation
	12: {fixed: 12, name: 8, namesOnly: true},               // FileNamesInformation
	37: {fixed: 104, name: 60, ea: 64, id: 96, idSize: 8},   // FileIdBothDirectoryInformation
	38: {fixed: 80, name: 60, ea: 64, id: 72, idSize: 8},    // FileIdFullDirectoryInformation
	60: {fixed: 88, name: 60, tag: 68, id: 72, idSize: 16},  // FileIdExtdDirectoryInformation
	63: {fixed: 114, name: 60, tag: 68, id: 72, idSize: 16}, // FileIdExtdBothDirectoryInformation
}

// entry is a name of an enumeration.
type entry struct {
	name string // of the host
	key  string // by which it is sorted
	at   string // host path of what has the name only in a transaction; "": it is in the directory
}

// enumeration is the state of a directory that is being listed. The names are
// those of the moment when it began; what has vanished since is left out.
type enumeration struct {
	begun   bool
	pattern string
	matcher *dospath.Matcher
	entries []entry
	next    int
	buf     []uint16
}

// beginLocked reads the names that match.
func (h *file) beginLocked(q *io.DirectoryQuery) error {
	e := &h.list
	if !e.begun || q.HasName {
		e.pattern, e.matcher = q.Pattern, dospath.NewMatcher(q.Pattern)
	}
	e.begun, e.next, e.entries = true, 0, e.entries[:0]
	if h.tx != nil {
		return h.beginTransactedLocked()
	}
	if e.pattern != "" && !dospath.HasWildcards(e.pattern) {
		return h.beginOneLocked(e.pattern)
	}
	names, err := readNames(h.fd)
	if err != nil {
		return status(err)
	}
	e.entries = slices.Grow(e.entries, len(names)+2)
	for _, n := range names {
		if g := dospath.FromHostName(n); e.matcher.Match(g) && !strings.HasPrefix(n, shadowPrefix) {
			e.entries = append(e.entries, entry{name: n, key: dospath.Fold(n)})
		}
	}
	slices.SortFunc(e.entries, func(a, b entry) int {
		if c := strings.Compare(a.key, b.key); c != 0 {
			return c
		}
		return strings.Compare(a.name, b.name)
	})
	if h.storedRelLocked() != "" {
		for i, n := range []string{".", ".."} {
			if e.matcher.Match(n) {
				e.entries = slices.Insert(e.entries, min(i, len(e.entries)), entry{name: n, key: n})
			}
		}
	}
	return nil
}

// beginTransactedLocked is beginLocked for a transaction.
func (h *file) beginTransactedLocked() error {
	ts := &h.v.files.txns
	ts.mu.Lock()
	names, err := h.tx.t.namesLocked(h)
	root := h.tx.path == ""
	ts.mu.Unlock()
	if err != nil {
		return status(err)
	}
	e := &h.list
	for _, n := range names {
		if e.pattern == "" || e.matcher.Match(dospath.FromHostName(n.name)) {
			e.entries = append(e.entries, n)
		}
	}
	slices.SortFunc(e.entries, func(a, b entry) int { return strings.Compare(a.key, b.key) })
	if !root {
		for i, n := range []string{".", ".."} {
			if e.pattern == "" || e.matcher.Match(n) {
				e.entries = slices.Insert(e.entries, min(i, len(e.entries)), entry{name: n, key: n})
			}
		}
	}
	return nil
}

func (h *file) storedRelLocked() string { return h.rel }

// beginOneLocked is beginLocked for a pattern without wildcards.
func (h *file) beginOneLocked(name string) error {
	if name == "." || name == ".." {
		if h.rel != "" {
			h.list.entries = append(h.list.entries, entry{name: name, key: name})
		}
		return nil
	}
	host, _, err := splitRelative(name)
	if err != nil || strings.Contains(host, "/") {
		return nt.STATUS_OBJECT_NAME_INVALID
	}
	var st unix.Stat_t
	if err := unix.Fstatat(h.fd, host, &st, unix.AT_SYMLINK_NOFOLLOW); err == nil {
		h.list.entries = append(h.list.entries, entry{name: host, key: host})
		return nil
	}
	found, ok, err := h.v.files.dirs.match(h.fd, host)
	if err != nil {
		return status(err)
	}
	if ok {
		h.list.entries = append(h.list.entries, entry{name: found, key: found})
	}
	return nil
}

// ReadDirectory implements io.DirectoryReader.
func (h *file) ReadDirectory(_ *io.File, q *io.DirectoryQuery, dst []byte) (int, error) {
	l, ok := entryLayouts[q.Class]
	if !ok {
		return 0, nt.STATUS_INVALID_INFO_CLASS
	}
	if h.kind != unix.S_IFDIR || h.raw {
		return 0, nt.STATUS_INVALID_PARAMETER
	}
	if len(dst) < l.fixed {
		return 0, nt.STATUS_INFO_LENGTH_MISMATCH
	}
	if err := h.usable(); err != nil {
		return 0, err
	}
	if h.pending() {
		return 0, nt.STATUS_DELETE_PENDING
	}
	h.mu.Lock()
	defer h.mu.Unlock()
	first := !h.list.begun
	if first || q.Restart {
		if err := h.beginLocked(q); err != nil {
			h.list.begun = false
			return 0, err
		}
	}
	at, last := 0, -1
	e := &h.list
	for ; e.next < len(e.entries); e.next++ {
		start := (at + 7) &^ 7
		n, err := h.encodeLocked(&l, &e.entries[e.next], dst, start)
		if err == nt.STATUS_BUFFER_OVERFLOW && last >= 0 {
			break // the next call begins with this one
		}
		if n == 0 && err == nil {
			continue // gone meanwhile
		}
		if last >= 0 {
			le.PutUint32(dst[last:], uint32(start-last))
		}
		last, at = start, start+n
		if err != nil || q.Single {
			e.next++
			if err != nil { // part of the name is there, its length is that of all
				return at, err
			}
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

// encodeLocked stores an entry at dst[start:] and returns its length; 0 if
// the file has gone. STATUS_BUFFER_OVERFLOW: only a part of the name fits.
func (h *file) encodeLocked(l *entryLayout, of *entry, dst []byte, start int) (int, error) {
	h.list.buf = nt.AppendUTF16(h.list.buf[:0], dospath.FromHostName(of.name))
	u := h.list.buf
	if start+l.fixed > len(dst) {
		return 0, nt.STATUS_BUFFER_OVERFLOW
	}
	var err error
	n := l.fixed + 2*len(u)
	if start+n > len(dst) {
		if start > 0 {
			return 0, nt.STATUS_BUFFER_OVERFLOW
		}
		n, err = len(dst)&^1, nt.STATUS_BUFFER_OVERFLOW
	}
	e := dst[start : start+n]
	clear(e[:l.fixed])
	le.PutUint32(e[l.name:], uint32(2*len(u)))
	for i := 0; l.fixed+2*i+1 < n && i < len(u); i++ {
		le.PutUint16(e[l.fixed+2*i:], u[i])
	}
	if l.namesOnly {
		return n, err
	}
	name := of.name
	if of.at != "" {
		name = of.at
	}
	a, kind, id, serr := h.v.stat(h.fd, name, false)
	if h.tx != nil && kind == unix.S_IFDIR {
		h.tx.t.overlay(h.v, id, &a)
	}
	if serr != nil {
		if serr == unix.ENOENT {
			return 0, nil
		}
		a = attributes{attr: attrNormal} // it may not be looked at, but it is there
	}
	le.PutUint64(e[8:], uint64(a.creation))
	le.PutUint64(e[16:], uint64(a.access))
	le.PutUint64(e[24:], uint64(a.write))
	le.PutUint64(e[32:], uint64(a.change))
	le.PutUint64(e[40:], uint64(a.size))
	le.PutUint64(e[48:], uint64(a.allocation))
	le.PutUint32(e[56:], a.attr)
	if l.ea != 0 {
		le.PutUint32(e[l.ea:], a.tag)
	}
	if l.tag != 0 {
		le.PutUint32(e[l.tag:], a.tag)
	}
	if l.id != 0 {
		le.PutUint64(e[l.id:], a.ino)
	}
	return n, err
}
