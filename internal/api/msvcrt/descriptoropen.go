package msvcrt

import (
	"haft.dev/internal/api"
	"haft.dev/internal/api/kernel32"
	"haft.dev/nt"
)

// What others may do with a file (_SH_*).
const (
	shareDenyRdWr = 0x10
	shareDenyWr   = 0x20
	shareDenyRd   = 0x30
	shareDenyNo   = 0x40
	shareSecure   = 0x80
)

// openFile opens a file and gives it a number.
func (l *library) openFile(c *api.Call, path string, flags, share, mode uint32) (int32, errno) {
	if flags&(oText|oBinary|oUnicode) == 0 {
		flags |= load[uint32](c, l.at["_fmode"])
		if flags&(oBinary|oUnicode) == 0 {
			flags |= oText
		}
	}
	n := kernel32.NewFile{Inherit: flags&oNoInherit == 0, Flags: 0x80}
	switch flags & accessOfOpen {
	case oRdOnly:
		n.Access = nt.FILE_GENERIC_READ
	case oWrOnly:
		n.Access = nt.FILE_GENERIC_WRITE
		if flags&oAppend != 0 && flags&oUnicode != 0 {
			n.Access |= nt.FILE_GENERIC_READ
		}
	case oRdWr:
		n.Access = nt.FILE_GENERIC_READ | nt.FILE_GENERIC_WRITE
	default:
		return -1, EINVAL
	}
	switch share {
	case shareDenyRdWr:
	case shareDenyWr:
		n.Share = 1
	case shareDenyRd:
		n.Share = 2
	case shareDenyNo:
		n.Share = 3
	case shareSecure:
		if flags&accessOfOpen == oRdOnly {
			n.Share = 1
		}
	default:
		return -1, EINVAL
	}
	switch flags & (oCreate | oExclusive | oTruncate) {
	case 0, oExclusive:
		n.Disposition = kernel32.OPEN_EXISTING
	case oCreate:
		n.Disposition = kernel32.OPEN_ALWAYS
	case oCreate | oExclusive, oCreate | oExclusive | oTruncate:
		n.Disposition = kernel32.CREATE_NEW
	case oTruncate, oTruncate | oExclusive:
		n.Disposition = kernel32.TRUNCATE_EXISTING
	case oCreate | oTruncate:
		n.Disposition = kernel32.CREATE_ALWAYS
	}
	if flags&oTruncate != 0 && flags&accessOfOpen == oRdOnly && n.Disposition == kernel32.TRUNCATE_EXISTING {
		return -1, EINVAL
	}
	const sIWrite = 0x80
	if flags&oCreate != 0 && mode&^l.umask.Load()&sIWrite == 0 {
		n.Flags = 0x1 // FILE_ATTRIBUTE_READONLY
	}
	if flags&oTemporary != 0 {
		n.Flags |= kernel32.FILE_FLAG_DELETE_ON_CLOSE
		n.Share |= 4
	}
	if flags&oShortLived != 0 {
		n.Flags |= 0x100
	}
	if flags&oSequential != 0 {
		n.Flags |= kernel32.FILE_FLAG_SEQUENTIAL_SCAN
	} else if flags&oRandom != 0 {
		n.Flags |= kernel32.FILE_FLAG_RANDOM_ACCESS
	}
	if path == "" {
		return -1, setError(c, nt.ERROR_PATH_NOT_FOUND)
	}
	h, err := kernel32.CreateHandle(c, path, &n)
	if err != nil {
		return -1, setError(c, err)
	}
	kind, err := kernel32.FileType(c.K, h)
	if err != nil || kind == kernel32.FILE_TYPE_UNKNOWN {
		c.K.Close(h)
		return -1, EACCES
	}
	d := descriptor{h: h, flags: flagsOfType(kind)}
	if flags&oNoInherit != 0 {
		d.flags |= fdNoInherit
	}
	if flags&oBinary == 0 {
		d.flags |= fdText
	}
	if flags&oAppend != 0 {
		d.flags |= fdAppend
	}
	l.cutCtrlZ(c, &d, flags)
	l.encodingOf(c, &d, flags)
	fd := l.add(d)
	if fd < 0 {
		c.K.Close(h)
		return -1, EMFILE
	}
	return fd, 0
}

// cutCtrlZ removes the Ctrl-Z at the end of a text that is opened for reading and writing.
func (l *library) cutCtrlZ(c *api.Call, d *descriptor, flags uint32) {
	if d.flags&(fdDevice|fdPipe) != 0 || d.flags&fdText == 0 || flags&oRdWr == 0 || flags&oUnicode != 0 {
		return
	}
	pos, err := kernel32.Seek(c, d.h, -1, kernel32.FILE_END)
	if err != nil {
		return // it is empty
	}
	var b [1]byte
	if n, err := kernel32.ReadHandle(c, d.h, b[:]); err == nil && n == 1 && b[0] == ctrlZ {
		if _, err := kernel32.Seek(c, d.h, pos, kernel32.FILE_BEGIN); err == nil {
			kernel32.SetFileSize(c, d.h) // if that fails the Ctrl-Z stays
		}
	}
	kernel32.Seek(c, d.h, 0, kernel32.FILE_BEGIN)
}

// encodingOf finds out the encoding of a file that is opened as Unicode text: its mark
// says it; a new file is given one.
func (l *library) encodingOf(c *api.Call, d *descriptor, flags uint32) {
	switch {
	case flags&oUnicode == 0:
		return
	case flags&oU8Text != 0:
		d.encoding = utf8Text
	case flags&oU16Text != 0:
		d.encoding = utf16Text
	default: // _O_WTEXT: ANSI, unless a mark says otherwise
		d.encoding = ansiText
	}
	if d.flags&(fdDevice|fdPipe) != 0 {
		if d.encoding == ansiText {
			d.encoding = utf16Text
		}
		return
	}
	size, err := kernel32.FileSize(c, d.h)
	if err != nil {
		return
	}
	if size == 0 {
		mark := []byte{0xFF, 0xFE}
		if d.encoding == utf8Text {
			mark = []byte{0xEF, 0xBB, 0xBF}
		}
		if flags&accessOfOpen != oRdOnly {
			if d.encoding == ansiText {
				d.encoding = utf16Text
			}
			kernel32.WriteHandle(c, d.h, mark) // a disk that is full is found by the next one
		}
		return
	}
	if flags&accessOfOpen == oWrOnly && flags&oAppend == 0 {
		return
	}
	var b [3]byte
	n, err := kernel32.ReadHandle(c, d.h, b[:])
	start := int64(0)
	switch {
	case err == nil && n >= 3 && b == [3]byte{0xEF, 0xBB, 0xBF}:
		d.encoding, start = utf8Text, 3
	case err == nil && n >= 2 && b[0] == 0xFF && b[1] == 0xFE:
		d.encoding, start = utf16Text, 2
	}
	kernel32.Seek(c, d.h, start, kernel32.FILE_BEGIN)
}

func open(c *api.Call, path uint64, flags, share, mode uint32, w bool) error {
	if path == 0 {
		return invalid(c, EINVAL, 0xFFFFFFFF)
	}
	fd, e := libraryOf(c).openFile(c, name(c, path, w), flags, share, mode)
	if e != 0 {
		if fd < 0 {
			return failed(c, e)
		}
	}
	return number(c, int(fd))
}

func openSafe(c *api.Call, out, path uint64, flags, share, mode uint32, w bool) error {
	if out == 0 || path == 0 {
		return invalid(c, EINVAL, uint64(EINVAL))
	}
	store(c, out, int32(-1))
	fd, e := libraryOf(c).openFile(c, name(c, path, w), flags, share, mode)
	if e != 0 {
		return fails(c, e, uint64(e))
	}
	store(c, out, fd)
	return number(c, 0)
}
