package host

import (
	"encoding/binary"
	"fmt"
	"strconv"
	"strings"

	"golang.org/x/sys/unix"

	"haft.dev/nt"
)

// File attributes.
const (
	attrReadOnly   = 0x1
	attrHidden     = 0x2
	attrSystem     = 0x4
	attrDirectory  = 0x10
	attrArchive    = 0x20
	attrNormal     = 0x80
	attrTemporary  = 0x100
	attrSparse     = 0x200
	attrReparse    = 0x400
	attrCompressed = 0x800
	attrOffline    = 0x1000
	attrNotIndexed = 0x2000

	// settable are those that programs set.
	settable = attrReadOnly | attrHidden | attrSystem | attrArchive | attrTemporary | attrOffline | attrNotIndexed
)

var le = binary.LittleEndian

// attributes are what the queries tell of a file.
type attributes struct {
	creation, access, write, change nt.Time
	size, allocation                int64
	attr                            uint32
	links                           uint32
	ino                             uint64
	tag                             uint32
}

const statxMask = unix.STATX_BASIC_STATS | unix.STATX_BTIME

// dosAttr is what the host's file system does not know by itself. It is kept in
// the extended attribute user.DOSATTRIB, in the form "0x22" that Samba and Wine
// understand, with the creation time behind it if a program has set one.
type dosAttr struct {
	attr    uint32
	created nt.Time
}

const dosAttrib = "user.DOSATTRIB"

func (d *dosAttr) encode() []byte {
	if d.created != 0 {
		return fmt.Appendf(nil, "0x%x 0x%x", d.attr, int64(d.created))
	}
	return fmt.Appendf(nil, "0x%x", d.attr)
}

func decodeDosAttr(s string) (d dosAttr, ok bool) {
	first, rest, _ := strings.Cut(strings.TrimRight(s, "\x00"), " ")
	if i := strings.IndexByte(first, 0); i >= 0 {
		first = first[:i] // the longer form of Samba begins with this text
	}
	a, err := strconv.ParseUint(strings.TrimPrefix(first, "0x"), 16, 32)
	if err != nil {
		return d, false
	}
	d.attr = uint32(a) & (settable | attrSparse)
	if t, err := strconv.ParseInt(strings.TrimPrefix(rest, "0x"), 16, 64); err == nil && t > 0 {
		d.created = nt.Time(t)
	}
	return d, true
}

// dosAttrOf reads what is kept for name in the open directory dir, or for dir
// itself if name is "".
func (f *Files) dosAttrOf(dir int, name string, id fileID) (dosAttr, bool) {
	var b [64]byte
	n, err := getxattr(dir, name, dosAttrib, b[:])
	switch err {
	case nil:
		return decodeDosAttr(string(b[:n]))
	case unix.ENOTSUP:
		f.mu.Lock()
		defer f.mu.Unlock()
		if d := f.kept[id]; d != nil {
			return *d, true
		}
	}
	return dosAttr{}, false
}

// setDosAttr keeps d for an open file; nil if there is nothing to keep any more.
func (f *Files) setDosAttr(fd int, id fileID, d *dosAttr) error {
	defer f.attrs.drop(id)
	var err error
	if d == nil {
		if err = removexattr(fd, dosAttrib); err == unix.ENODATA {
			err = nil
		}
	} else {
		err = setxattr(fd, dosAttrib, d.encode())
	}
	if err != unix.ENOTSUP && err != unix.EPERM {
		if err != nil {
			return status(err)
		}
		return nil
	}
	// The file system has no such attributes, or not for this kind of file: they
	// live as long as the session.
	f.mu.Lock()
	defer f.mu.Unlock()
	if d == nil {
		delete(f.kept, id)
	} else {
		f.kept[id] = d
	}
	return nil
}

// forget drops what is kept of a file that was deleted.
func (f *Files) forget(id fileID) {
	f.mu.Lock()
	delete(f.kept, id)
	f.mu.Unlock()
}

// fromStatx is what the host tells of a file.
func fromStatx(st *unix.Statx_t) attributes {
	t := func(x unix.StatxTimestamp) nt.Time { return nt.UnixTime(x.Sec, int64(x.Nsec)) }
	a := attributes{
		creation: t(st.Btime), access: t(st.Atime), write: t(st.Mtime), change: t(st.Ctime),
		size: int64(st.Size), allocation: int64(st.Blocks) * 512, links: st.Nlink, ino: st.Ino,
	}
	if st.Mask&unix.STATX_BTIME == 0 {
		a.creation = min(a.write, a.change)
	}
	switch uint32(st.Mode) & unix.S_IFMT {
	case unix.S_IFDIR:
		a.attr, a.size, a.allocation, a.links = attrDirectory, 0, 0, 1
	case unix.S_IFLNK:
		a.attr, a.tag, a.size, a.allocation = attrReparse, tagSymlink, 0, 0
	case unix.S_IFREG:
		a.attr = attrArchive
		if st.Mode&0o222 == 0 {
			a.attr |= attrReadOnly
		}
	case unix.S_IFSOCK:
		a.attr, a.tag, a.size, a.allocation = attrArchive|attrReparse, tagUnixSocket, 0, 0
	default:
		a.attr, a.size, a.allocation = attrNormal, 0, 0
	}
	return a
}

func (d *dosAttr) apply(a *attributes) {
	own := uint32(attrReadOnly | attrDirectory | attrReparse)
	if a.attr&attrDirectory != 0 {
		own = attrDirectory | attrReparse
	}
	a.attr = a.attr&own | d.attr&^own
	if a.attr == 0 {
		a.attr = attrNormal
	}
	if d.created != 0 {
		a.creation = d.created
	}
}

// stat returns the attributes of name in the open directory dir, or of the open
// file dir if name is "". The last component is not followed. remember says that
// the same file may be asked for again.
func (v *Volume) stat(dir int, name string, remember bool) (attributes, uint32, fileID, error) {
	var st unix.Statx_t
	flags := unix.AT_SYMLINK_NOFOLLOW | unix.AT_STATX_SYNC_AS_STAT | unix.AT_NO_AUTOMOUNT
	if name == "" {
		flags |= unix.AT_EMPTY_PATH
	}
	if err := ignoringEINTR(func() error { return unix.Statx(dir, name, flags, statxMask, &st) }); err != nil {
		return attributes{}, 0, fileID{}, err
	}
	a := fromStatx(&st)
	kind := uint32(st.Mode) & unix.S_IFMT
	id := fileID{unix.Mkdev(st.Dev_major, st.Dev_minor), st.Ino}
	switch kind {
	case unix.S_IFREG, unix.S_IFDIR:
		d, ok, known := v.files.attrs.get(id, a.change)
		if !known {
			if d, ok = v.files.dosAttrOf(dir, name, id); remember {
				v.files.attrs.put(id, a.change, d, ok)
			}
		}
		if ok {
			d.apply(&a)
		}
	case unix.S_IFLNK:
		v.statLink(dir, name, &a)
	}
	return a, kind, id, nil
}

// statLink completes the attributes of a link: a junction or a link to a
// directory is a directory, too.
func (v *Volume) statLink(dir int, name string, a *attributes) {
	buf := make([]byte, unix.PathMax)
	n, err := unix.Readlinkat(dir, name, buf)
	if err != nil {
		return
	}
	target := string(buf[:n])
	if isJunction(target) {
		a.tag = tagMountPoint
	}
	directory, decided := linkKind(target)
	if directory || !decided && v.leadsToDirectory(dir, name) {
		a.attr |= attrDirectory
	}
}

// leadsToDirectory reports whether a link leads to a directory.
func (v *Volume) leadsToDirectory(dir int, name string) bool {
	if !v.confined && name != "" {
		var st unix.Stat_t
		return unix.Fstatat(dir, name, &st, 0) == nil && st.Mode&unix.S_IFMT == unix.S_IFDIR
	}
	rel, ok := v.relative(dir)
	if !ok {
		return false
	}
	if name != "" {
		rel = join(rel, name)
	}
	return v.isDirectory(rel)
}

func (h *file) attributes() (attributes, error) {
	a, _, _, err := h.v.stat(h.fd, "", false)
	if err != nil {
		return a, status(err)
	}
	if h.tx != nil && h.kind == unix.S_IFDIR {
		h.tx.t.overlay(h.v, h.id, &a)
	}
	return a, nil
}

// setAttributes sets the attributes that programs can set, of an open file.
// created, if not zero, replaces the creation time.
func (h *file) setAttributes(attr uint32, created nt.Time) error {
	old, have := h.v.files.dosAttrOf(h.fd, "", h.id)
	standard := uint32(attrArchive)
	if h.kind == unix.S_IFDIR {
		standard = 0
	}
	d := old
	if !have {
		d.attr = standard
	}
	if attr != 0 {
		d.attr = attr&settable | d.attr&attrSparse
		if h.kind == unix.S_IFREG {
			d.attr &^= attrReadOnly // that is in the mode
			if err := h.setReadOnly(attr&attrReadOnly != 0); err != nil {
				return err
			}
		}
	}
	if created != 0 {
		d.created = created
	}
	switch {
	case d == old && have, !have && d == dosAttr{attr: standard}:
		return nil
	case d == dosAttr{attr: standard}:
		return h.v.files.setDosAttr(h.fd, h.id, nil)
	}
	return h.setDosAttr(&d)
}

// setDosAttr keeps d even for a file that the mode does not let be written: the
// host asks for that right, Windows only for FILE_WRITE_ATTRIBUTES.
func (h *file) setDosAttr(d *dosAttr) error {
	err := h.v.files.setDosAttr(h.fd, h.id, d)
	if err != nt.STATUS_ACCESS_DENIED || h.kind != unix.S_IFREG {
		return err
	}
	var st unix.Stat_t
	if unix.Fstat(h.fd, &st) != nil || st.Mode&0o200 != 0 {
		return err
	}
	if e := unix.Fchmodat(unix.AT_FDCWD, procPath(h.fd), st.Mode&0o7777|0o200, 0); e != nil {
		return err
	}
	err = h.v.files.setDosAttr(h.fd, h.id, d)
	unix.Fchmodat(unix.AT_FDCWD, procPath(h.fd), st.Mode&0o7777, 0)
	return err
}

// setReadOnly takes or gives the permission to write.
func (h *file) setReadOnly(on bool) error {
	var st unix.Stat_t
	if err := unix.Fstat(h.fd, &st); err != nil {
		return status(err)
	}
	mode := st.Mode & 0o7777
	switch {
	case on:
		mode &^= 0o222
	case mode&0o222 == 0:
		mode |= 0o200
	}
	if mode == st.Mode&0o7777 {
		return nil
	}
	if err := unix.Fchmodat(unix.AT_FDCWD, procPath(h.fd), mode, 0); err != nil {
		return status(err)
	}
	return nil
}
