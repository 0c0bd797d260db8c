package host

import (
	"encoding/binary"
	"fmt"
	"strings"

	"golang.org/x/sys/unix"

	"haft.dev/internal/io"
	"haft.dev/internal/kernel"
	"haft.dev/nt"
)

// File attributes.
const (
	attrReadOnly  = 0x1
	attrDirectory = 0x10
	attrArchive   = 0x20
	attrNormal    = 0x80
	attrReparse   = 0x400

	reparseSymlink = 0xA000000C
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
		a.attr, a.size, a.allocation = attrDirectory, 0, 0
		return a
	case unix.S_IFLNK:
		a.attr, a.tag, a.size, a.allocation = attrReparse, reparseSymlink, 0, 0
	case unix.S_IFREG:
		a.attr = attrArchive
	default:
		a.attr = attrNormal
	}
	if st.Mode&0o222 == 0 && uint32(st.Mode)&unix.S_IFMT == unix.S_IFREG {
		a.attr |= attrReadOnly
	}
	return a
}

const statxMask = unix.STATX_BASIC_STATS | unix.STATX_BTIME

func (h *file) attributes() (attributes, error) {
	var st unix.Statx_t
	if err := unix.Statx(h.fd, "", unix.AT_EMPTY_PATH|unix.AT_STATX_SYNC_AS_STAT, statxMask, &st); err != nil {
		return attributes{}, status(err)
	}
	a := fromStatx(&st)
	if a.attr&attrReparse != 0 && h.leadsToDirectory() {
		a.attr |= attrDirectory
	}
	return a, nil
}

// leadsToDirectory reports whether a link leads to a directory, which makes it a
// directory link.
func (h *file) leadsToDirectory() bool { return h.v.isDirectory(h.path()) }

// name returns the path below the volume as Windows has it.
func (h *file) name() string { return `\` + strings.ReplaceAll(h.path(), "/", `\`) }

// Information classes.
const (
	basicInformation          = 4
	standardInformation       = 5
	internalInformation       = 6
	eaInformation             = 7
	nameInformation           = 9
	renameInformation         = 10
	linkInformation           = 11
	dispositionInformation    = 13
	allInformation            = 18
	allocationInformation     = 19
	endOfFileInformation      = 20
	streamInformation         = 22
	compressionInformation    = 28
	networkOpenInformation    = 34
	attributeTagInformation   = 35
	normalizedNameInformation = 48
	idInformation             = 59
	dispositionInformationEx  = 64
	renameInformationEx       = 65
	caseSensitiveInformation  = 71
)

func (a *attributes) times(b []byte) []byte {
	for _, t := range []nt.Time{a.creation, a.access, a.write, a.change} {
		b = le.AppendUint64(b, uint64(t))
	}
	return b
}

func (a *attributes) basic(b []byte) []byte {
	return le.AppendUint32(le.AppendUint32(a.times(b), a.attr), 0)
}

func (h *file) standard(a *attributes, b []byte) []byte {
	h.v.mu.Lock()
	pending := h.shared != nil && h.shared.deletePending
	h.v.mu.Unlock()
	b = le.AppendUint64(b, uint64(a.allocation))
	b = le.AppendUint64(b, uint64(a.size))
	links := a.links
	if pending && links > 0 {
		links--
	}
	b = le.AppendUint32(b, links)
	return append(b, flag(pending), flag(a.attr&attrDirectory != 0), 0, 0)
}

func flag(on bool) byte {
	if on {
		return 1
	}
	return 0
}

// QueryInfo implements io.Informer.
func (h *file) QueryInfo(f *io.File, class uint32, dst []byte) (int, error) {
	a, err := h.attributes()
	if err != nil {
		return 0, err
	}
	var b []byte
	fixed := 0 // size that the buffer must have; 0: all of it
	switch class {
	case basicInformation:
		b = a.basic(nil)
	case standardInformation:
		b = h.standard(&a, nil)
	case internalInformation:
		b = le.AppendUint64(nil, a.ino)
	case eaInformation:
		b = make([]byte, 4)
	case nameInformation, normalizedNameInformation:
		b, fixed = nameBlock(nil, h.name()), 4
	case allInformation:
		b = h.standard(&a, a.basic(nil))
		b = le.AppendUint64(b, a.ino)
		b = le.AppendUint32(b, 0) // extended attributes
		b = le.AppendUint32(b, uint32(h.access))
		b = le.AppendUint64(b, 0) // position
		b = le.AppendUint32(b, f.Mode())
		b = le.AppendUint32(b, 0) // alignment
		fixed = len(b) + 4
		b = nameBlock(b, h.name())
	case streamInformation:
		if h.regular() {
			u := nt.UTF16("::$DATA")
			b = le.AppendUint32(le.AppendUint32(nil, 0), uint32(2*len(u)))
			b = le.AppendUint64(le.AppendUint64(b, uint64(a.size)), uint64(a.allocation))
			b = appendUTF16(b, u)
		}
		fixed = min(24, len(b))
	case compressionInformation:
		b = append(le.AppendUint64(nil, uint64(a.size)), make([]byte, 8)...)
	case networkOpenInformation:
		b = a.times(nil)
		b = le.AppendUint64(b, uint64(a.allocation))
		b = le.AppendUint64(b, uint64(a.size))
		b = le.AppendUint32(le.AppendUint32(b, a.attr), 0)
	case attributeTagInformation:
		b = le.AppendUint32(le.AppendUint32(nil, a.attr), a.tag)
	case idInformation:
		b = le.AppendUint64(nil, h.id.dev)
		b = le.AppendUint64(le.AppendUint64(b, a.ino), 0)
	case caseSensitiveInformation:
		b = make([]byte, 4)
	default:
		return 0, nt.STATUS_INVALID_INFO_CLASS
	}
	if fixed == 0 {
		fixed = len(b)
	}
	if len(dst) < fixed {
		return 0, nt.STATUS_INFO_LENGTH_MISMATCH
	}
	n := copy(dst, b)
	if n < len(b) {
		return n, nt.STATUS_BUFFER_OVERFLOW
	}
	return n, nil
}

func nameBlock(b []byte, name string) []byte {
	u := nt.UTF16(name)
	return appendUTF16(le.AppendUint32(b, uint32(2*len(u))), u)
}

func appendUTF16(b []byte, u []uint16) []byte {
	for _, c := range u {
		b = append(b, byte(c), byte(c>>8))
	}
	return b
}

// SetInfo implements io.Informer.
func (h *file) SetInfo(f *io.File, c kernel.Caller, class uint32, b []byte) error {
	need := func(want nt.Access, n int) error {
		if h.access&want != want {
			return nt.STATUS_ACCESS_DENIED
		}
		if len(b) < n {
			return nt.STATUS_INFO_LENGTH_MISMATCH
		}
		return nil
	}
	switch class {
	case basicInformation:
		if err := need(nt.FILE_WRITE_ATTRIBUTES, 36); err != nil {
			return err
		}
		return h.setBasic(b)
	case endOfFileInformation, allocationInformation:
		if err := need(nt.FILE_WRITE_DATA, 8); err != nil {
			return err
		}
		size := int64(le.Uint64(b))
		if size < 0 || !h.regular() {
			return nt.STATUS_INVALID_PARAMETER
		}
		if class == allocationInformation {
			var st unix.Stat_t
			if err := unix.Fstat(h.fd, &st); err != nil {
				return status(err)
			}
			if size >= st.Size {
				return nil // room is found when it is written to
			}
		}
		if err := h.shrinkable(size); err != nil {
			return err
		}
		if err := unix.Ftruncate(h.fd, size); err != nil {
			return status(err)
		}
		return nil
	case dispositionInformation, dispositionInformationEx:
		if err := need(nt.DELETE, 1); err != nil {
			return err
		}
		return h.setDisposition(c, b, class == dispositionInformationEx)
	case renameInformation, renameInformationEx:
		if err := need(nt.DELETE, 20); err != nil {
			return err
		}
		return h.rename(c, b, class == renameInformationEx)
	case linkInformation:
		if len(b) < 20 {
			return nt.STATUS_INFO_LENGTH_MISMATCH
		}
		return h.link(b)
	}
	return nt.STATUS_INVALID_INFO_CLASS
}

// procPath names the open file for calls that take no O_PATH descriptor.
func (h *file) procPath() string { return fmt.Sprintf("/proc/self/fd/%d", h.fd) }

func (h *file) setBasic(b []byte) error {
	times := func(at int) unix.Timespec {
		t := int64(le.Uint64(b[at:]))
		if t <= 0 { // 0: as it is; -1, -2: stop and start updating
			return unix.Timespec{Nsec: unix.UTIME_OMIT}
		}
		g := nt.Time(t).Go()
		return unix.NsecToTimespec(g.UnixNano())
	}
	ts := []unix.Timespec{times(8), times(16)}
	if ts[0].Nsec != unix.UTIME_OMIT || ts[1].Nsec != unix.UTIME_OMIT {
		if err := unix.UtimesNanoAt(unix.AT_FDCWD, h.procPath(), ts, 0); err != nil {
			return status(err)
		}
	}
	attr := le.Uint32(b[32:])
	if attr == 0 || !h.regular() {
		if attr&attrDirectory != 0 && h.kind != unix.S_IFDIR {
			return nt.STATUS_INVALID_PARAMETER
		}
		return nil
	}
	var st unix.Stat_t
	if err := unix.Fstat(h.fd, &st); err != nil {
		return status(err)
	}
	mode := st.Mode & 0o7777
	if attr&attrReadOnly != 0 {
		mode &^= 0o222
	} else if mode&0o222 == 0 {
		mode |= 0o200
	}
	if mode != st.Mode&0o7777 {
		if err := unix.Fchmodat(unix.AT_FDCWD, h.procPath(), mode, 0); err != nil {
			return status(err)
		}
	}
	return nil
}

// Flags of FILE_DISPOSITION_INFORMATION_EX.
const (
	dispositionDelete         = 1
	dispositionPosix          = 2
	dispositionIgnoreReadOnly = 0x10
)

func (h *file) setDisposition(c kernel.Caller, b []byte, ex bool) error {
	flags := uint32(b[0])
	if ex {
		if len(b) < 4 {
			return nt.STATUS_INFO_LENGTH_MISMATCH
		}
		flags = le.Uint32(b)
	}
	if flags&dispositionDelete != 0 {
		a, err := h.attributes()
		if err != nil {
			return err
		}
		if a.attr&attrReadOnly != 0 && flags&dispositionIgnoreReadOnly == 0 {
			return nt.STATUS_CANNOT_DELETE
		}
		if h.kind == unix.S_IFDIR {
			if names, err := h.v.names(h.path()); err == nil && len(names) > 0 {
				h.reportWaitingIn(c)
				return nt.STATUS_DIRECTORY_NOT_EMPTY
			}
			if h.path() == "" {
				return nt.STATUS_CANNOT_DELETE
			}
		}
	}
	h.v.mu.Lock()
	if h.shared == nil {
		h.v.mu.Unlock()
		return nt.STATUS_FILE_CLOSED
	}
	if flags&dispositionDelete != 0 && h.shared.mapped > 0 {
		h.v.mu.Unlock()
		return nt.STATUS_CANNOT_DELETE
	}
	h.shared.deletePending = flags&dispositionDelete != 0
	h.posixDelete = ex && flags&(dispositionDelete|dispositionPosix) == dispositionDelete|dispositionPosix
	var by []*file
	if h.shared.deletePending && !h.posixDelete {
		by = h.shared.usersLocked(c, func(o *file) bool { return o != h })
	}
	h.v.mu.Unlock()
	h.v.reportInUse(c, kernel.FileInUse{Op: kernel.FileDelete, Access: h.access, Share: h.share}, h.path(), by)
	return nil
}

// target takes FILE_RENAME_INFORMATION apart: flags and host path.
func (h *file) target(b []byte) (rel string, err error) {
	n := int(le.Uint32(b[16:]))
	if n%2 != 0 || n == 0 || 20+n > len(b) {
		return "", nt.STATUS_INVALID_PARAMETER
	}
	u := make([]uint16, n/2)
	for i := range u {
		u[i] = le.Uint16(b[20+2*i:])
	}
	name := nt.String16(u)
	if le.Uint64(b[8:]) != 0 {
		return "", nt.STATUS_NOT_SUPPORTED // relative to a directory handle
	}
	if !strings.HasPrefix(name, `\`) { // in the same directory
		dir, _ := cut(h.path())
		name = `\` + strings.ReplaceAll(join(dir, name), "/", `\`)
	} else if rest, ok := strings.CutPrefix(name, `\??\`); ok {
		if len(rest) < len(h.v.drive) || !strings.EqualFold(rest[:len(h.v.drive)], h.v.drive) {
			return "", nt.STATUS_NOT_SAME_DEVICE
		}
		name = rest[len(h.v.drive):]
	}
	rel, _, err = split(name)
	if err != nil {
		return "", err
	}
	if rel == "" {
		return "", nt.STATUS_ACCESS_DENIED
	}
	return rel, nil
}

func (h *file) rename(c kernel.Caller, b []byte, ex bool) error {
	const replaceIfExists, posix = 1, 2
	flags := uint32(b[0])
	if ex {
		flags = le.Uint32(b)
	}
	rel, err := h.target(b)
	if err != nil {
		return err
	}
	from := h.path()
	to, exists, parent := h.v.resolve(rel, true)
	if !exists && !parent {
		return nt.STATUS_OBJECT_PATH_NOT_FOUND
	}
	if exists && !strings.EqualFold(to, from) {
		if flags&replaceIfExists == 0 {
			return nt.STATUS_OBJECT_NAME_COLLISION
		}
		if err := h.replaceable(c, to, flags&posix != 0); err != nil {
			return err
		}
	} else if exists { // only the case changes, or nothing
		dir, _ := cut(to)
		_, base := cut(rel)
		to = join(dir, base)
	}
	fromDir, fromBase := cut(from)
	toDir, toBase := cut(to)
	fd, err := h.v.openAt(fromDir, unix.O_PATH|unix.O_DIRECTORY, 0)
	if err != nil {
		return status(err)
	}
	defer unix.Close(fd)
	td, err := h.v.openAt(toDir, unix.O_PATH|unix.O_DIRECTORY, 0)
	if err != nil {
		return status(err)
	}
	defer unix.Close(td)
	how := uint(0)
	if flags&replaceIfExists == 0 && !strings.EqualFold(to, from) {
		how = unix.RENAME_NOREPLACE
	}
	if err := unix.Renameat2(fd, fromBase, td, toBase, how); err != nil {
		return status(err)
	}
	h.mu.Lock()
	h.rel = to
	h.mu.Unlock()
	return nil
}

// replaceable checks whether a rename may replace what has the name.
func (h *file) replaceable(c kernel.Caller, rel string, posix bool) error {
	fd, err := h.v.openAt(rel, unix.O_PATH|unix.O_NOFOLLOW, 0)
	if err != nil {
		return status(err)
	}
	defer unix.Close(fd)
	var st unix.Stat_t
	if err := unix.Fstat(fd, &st); err != nil {
		return status(err)
	}
	if st.Mode&unix.S_IFMT == unix.S_IFDIR || st.Mode&unix.S_IFMT == unix.S_IFREG && st.Mode&0o222 == 0 {
		return nt.STATUS_ACCESS_DENIED
	}
	h.v.mu.Lock()
	s := h.v.open[fileID{uint64(st.Dev), st.Ino}]
	if s == nil || s.mapped == 0 && (s.opens == 0 || posix && s.shareDelete == s.counted) {
		h.v.mu.Unlock()
		return nil
	}
	by := s.usersLocked(c, nil)
	h.v.mu.Unlock()
	h.v.reportInUse(c, kernel.FileInUse{Op: kernel.FileReplace, Status: nt.STATUS_ACCESS_DENIED}, rel, by)
	return nt.STATUS_ACCESS_DENIED
}

func (h *file) link(b []byte) error {
	rel, err := h.target(b)
	if err != nil {
		return err
	}
	if h.kind == unix.S_IFDIR {
		return nt.STATUS_FILE_IS_A_DIRECTORY
	}
	to, exists, parent := h.v.resolve(rel, true)
	switch {
	case !exists && !parent:
		return nt.STATUS_OBJECT_PATH_NOT_FOUND
	case exists:
		return nt.STATUS_OBJECT_NAME_COLLISION
	}
	dir, base := cut(to)
	td, err := h.v.openAt(dir, unix.O_PATH|unix.O_DIRECTORY, 0)
	if err != nil {
		return status(err)
	}
	defer unix.Close(td)
	if err := unix.Linkat(unix.AT_FDCWD, h.procPath(), td, base, unix.AT_SYMLINK_FOLLOW); err != nil {
		return status(err)
	}
	return nil
}

// QueryVolume implements io.VolumeInformer.
func (h *file) QueryVolume(_ *io.File, class uint32, dst []byte) (int, error) {
	var fs unix.Statfs_t
	if err := unix.Fstatfs(h.fd, &fs); err != nil {
		return 0, status(err)
	}
	const sectors = 8 // of 512 bytes in a unit
	unit := uint64(sectors * 512)
	blocks := func(n uint64) uint64 { return n * uint64(fs.Bsize) / unit }
	var b []byte
	fixed := 0
	switch class {
	case 1: // FileFsVolumeInformation
		label := nt.UTF16("haft")
		b = le.AppendUint64(nil, 0)
		b = le.AppendUint32(b, uint32(h.id.dev))
		b = le.AppendUint32(b, uint32(2*len(label)))
		b = appendUTF16(append(b, 1, 0), label)
		fixed = 18
	case 3: // FileFsSizeInformation
		b = le.AppendUint64(le.AppendUint64(nil, blocks(fs.Blocks)), blocks(fs.Bavail))
		b = le.AppendUint32(le.AppendUint32(b, sectors), 512)
	case 5: // FileFsAttributeInformation
		name := nt.UTF16("NTFS")
		const caseSensitive, casePreserved, unicode, hardLinks, openByID, reparse, posixUnlink = 1, 2, 4, 0x400000, 0x1000000, 0x80, 0x400
		b = le.AppendUint32(nil, caseSensitive|casePreserved|unicode|hardLinks|reparse|posixUnlink)
		b = le.AppendUint32(le.AppendUint32(b, 255), uint32(2*len(name)))
		b = appendUTF16(b, name)
		fixed = 12
	case 7: // FileFsFullSizeInformation
		b = le.AppendUint64(le.AppendUint64(le.AppendUint64(nil, blocks(fs.Blocks)), blocks(fs.Bavail)), blocks(fs.Bfree))
		b = le.AppendUint32(le.AppendUint32(b, sectors), 512)
	default:
		return 0, nt.STATUS_INVALID_INFO_CLASS
	}
	if fixed == 0 {
		fixed = len(b)
	}
	if len(dst) < fixed {
		return 0, nt.STATUS_INFO_LENGTH_MISMATCH
	}
	n := copy(dst, b)
	if n < len(b) {
		return n, nt.STATUS_BUFFER_OVERFLOW
	}
	return n, nil
}
