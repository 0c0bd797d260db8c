package host

import (
	"golang.org/x/sys/unix"
	"sync"

	"haft.dev/internal/dospath"
	"haft.dev/internal/io"
	"haft.dev/internal/kernel"
	"haft.dev/nt"
)

// Information classes.
const (
	basicInformation           = 4
	standardInformation        = 5
	internalInformation        = 6
	eaInformation              = 7
	nameInformation            = 9
	renameInformation          = 10
	linkInformation            = 11
	dispositionInformation     = 13
	allInformation             = 18
	allocationInformation      = 19
	endOfFileInformation       = 20
	streamInformation          = 22
	compressionInformation     = 28
	networkOpenInformation     = 34
	attributeTagInformation    = 35
	validDataLengthInformation = 39
	shortNameInformation       = 40
	ioPriorityHintInformation  = 43
	hardLinkInformation        = 46
	normalizedNameInformation  = 48
	standardLinkInformation    = 54
	isRemoteDeviceInformation  = 51
	volumeNameInformation      = 58
	idInformation              = 59
	dispositionInformationEx   = 64
	renameInformationEx        = 65
	statInformation            = 68
	caseSensitiveInformation   = 71
	linkInformationEx          = 72
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

func (a *attributes) networkOpen(b []byte) []byte {
	b = a.times(b)
	b = le.AppendUint64(b, uint64(a.allocation))
	b = le.AppendUint64(b, uint64(a.size))
	return le.AppendUint32(le.AppendUint32(b, a.attr), 0)
}

func (h *file) standard(a *attributes, b []byte) []byte {
	pending := h.pending()
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

// name returns the path below the volume as Windows has it.
func (h *file) name() string {
	if h.raw {
		return ""
	}
	return guestPath(h.path())
}

// QueryInfo implements io.Informer.
func (h *file) QueryInfo(f *io.File, class uint32, dst []byte) (int, error) {
	if err := h.usable(); err != nil {
		return 0, err
	}
	switch class {
	case eaInformation, ioPriorityHintInformation, caseSensitiveInformation:
		b := make([]byte, 4)
		if class == ioPriorityHintInformation {
			b[0] = 2 // IoPriorityNormal
		}
		return fill(dst, b, 0)
	case nameInformation, normalizedNameInformation:
		return fill(dst, nameBlock(nil, h.name()), 4)
	case volumeNameInformation:
		name := f.Name()
		return fill(dst, nameBlock(nil, name[:len(name)-len(h.opened(name))]), 4)
	case isRemoteDeviceInformation:
		return fill(dst, []byte{0}, 0)
	case hardLinkInformation:
		return h.hardLinks(dst)
	}
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
	case allInformation:
		b = h.standard(&a, a.basic(nil))
		b = le.AppendUint64(b, a.ino)
		b = le.AppendUint32(b, 0) // extended attributes
		b = le.AppendUint32(b, uint32(h.access))
		b = le.AppendUint64(b, uint64(f.Sync.Position()))
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
		b = append(le.AppendUint64(nil, uint64(a.allocation)), make([]byte, 8)...)
	case networkOpenInformation:
		b = a.networkOpen(nil)
	case attributeTagInformation:
		b = le.AppendUint32(le.AppendUint32(nil, a.attr), a.tag)
	case standardLinkInformation:
		pending := h.pending()
		links := a.links
		if pending && links > 0 {
			links--
		}
		b = le.AppendUint32(le.AppendUint32(nil, links), a.links)
		b = append(b, flag(pending), flag(a.attr&attrDirectory != 0), 0, 0)
	case idInformation:
		b = le.AppendUint64(nil, uint64(h.v.serial()))
		b = le.AppendUint64(le.AppendUint64(b, a.ino), 0)
	case statInformation:
		b = a.times(le.AppendUint64(nil, a.ino))
		b = le.AppendUint64(le.AppendUint64(b, uint64(a.allocation)), uint64(a.size))
		b = le.AppendUint32(le.AppendUint32(b, a.attr), a.tag)
		b = le.AppendUint32(le.AppendUint32(b, a.links), uint32(h.access))
	default:
		return 0, nt.STATUS_INVALID_INFO_CLASS
	}
	return fill(dst, b, fixed)
}

// opened returns the part of the file object's name that lies below the device.
func (h *file) opened(name string) string {
	n := 0
	for i := range name {
		if name[i] == '\\' {
			if n++; n == 3 { // \Device\Volume\…
				return name[i:]
			}
		}
	}
	return ""
}

// hardLinks answers FileHardLinkInformation with the names that are known: the
// one by which the file was opened. The host keeps no list of the others:
// BytesNeeded tells of those that are there as Windows does for names that do not
// fit.
func (h *file) hardLinks(dst []byte) (int, error) {
	rel := h.path()
	dir, base := cut(rel)
	var parent unix.Stat_t
	if err := h.v.lstat(dir, &parent); err != nil {
		return 0, status(err)
	}
	u := nt.UTF16(dospath.FromHostName(base))
	b := le.AppendUint32(le.AppendUint32(nil, uint32(8+20+2*len(u))), 1)
	b = le.AppendUint32(append(b, 0, 0, 0, 0), 0) // next entry; padding
	b = le.AppendUint64(b, parent.Ino)
	b = appendUTF16(le.AppendUint32(b, uint32(len(u))), u)
	var st unix.Stat_t
	if err := unix.Fstat(h.fd, &st); err != nil {
		return 0, status(err)
	}
	n, err := fill(dst, b, 8)
	if err == nil && st.Nlink > 1 && h.kind != unix.S_IFDIR {
		le.PutUint32(dst, uint32(len(b)+int(st.Nlink-1)*(24+2)))
		return n, nt.STATUS_BUFFER_OVERFLOW
	}
	return n, err
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

// setClass is a class of SetInfo: the right that it needs, and the size.
type setClass struct {
	want nt.Access
	size int
}

var setClasses = sync.OnceValue(func() map[uint32]setClass {
	return map[uint32]setClass{
		basicInformation:           {nt.FILE_WRITE_ATTRIBUTES, 40},
		endOfFileInformation:       {nt.FILE_WRITE_DATA, 8},
		allocationInformation:      {nt.FILE_WRITE_DATA, 8},
		validDataLengthInformation: {nt.FILE_WRITE_DATA, 8},
		dispositionInformation:     {nt.DELETE, 1},
		dispositionInformationEx:   {nt.DELETE, 4},
		renameInformation:          {nt.DELETE, 22},
		renameInformationEx:        {nt.DELETE, 22},
		shortNameInformation:       {nt.DELETE, 4},
		linkInformation:            {0, 22},
		linkInformationEx:          {0, 22},
		ioPriorityHintInformation:  {0, 4},
		caseSensitiveInformation:   {nt.FILE_WRITE_ATTRIBUTES, 4},
	}
})

// SetInfo implements io.Informer.
func (h *file) SetInfo(f *io.File, c kernel.Caller, class uint32, b []byte) error {
	k, ok := setClasses()[class]
	switch {
	case !ok:
		return nt.STATUS_INVALID_INFO_CLASS
	case len(b) < k.size:
		return nt.STATUS_INFO_LENGTH_MISMATCH
	case (h.access|h.txAccess)&k.want != k.want:
		return nt.STATUS_ACCESS_DENIED
	case h.raw:
		return nt.STATUS_INVALID_PARAMETER
	}
	if err := h.usable(); err != nil {
		return err
	}
	if h.tx != nil {
		switch class {
		case dispositionInformation, dispositionInformationEx:
			return h.dispositionTransacted(b, class == dispositionInformationEx)
		case renameInformation, renameInformationEx:
			return h.renameTransacted(c, b, class == renameInformationEx)
		case linkInformation, linkInformationEx:
			return h.linkTransacted(c, b, class == linkInformationEx)
		}
		if h.txAccess != 0 { // a directory, or a link, that is not the transaction's own
			if class == basicInformation {
				return h.setBasicTransacted(b)
			}
			return nt.STATUS_NOT_SUPPORTED
		}
	}
	switch class {
	case basicInformation:
		return h.setBasic(b)
	case endOfFileInformation, allocationInformation, validDataLengthInformation:
		return h.setSize(class, int64(le.Uint64(b)))
	case dispositionInformation, dispositionInformationEx:
		return h.setDisposition(c, b, class == dispositionInformationEx)
	case renameInformation, renameInformationEx:
		return h.rename(c, b, class == renameInformationEx)
	case linkInformation, linkInformationEx:
		return h.hardLink(c, b, class == linkInformationEx)
	case shortNameInformation:
		return nt.STATUS_SHORT_NAMES_NOT_ENABLED_ON_VOLUME
	case ioPriorityHintInformation:
		if le.Uint32(b) > 2 {
			return nt.STATUS_INVALID_PARAMETER
		}
		return nil // a hint, which the host has no use for
	}
	return nt.STATUS_NOT_SUPPORTED // directories whose names have case
}

func (h *file) setSize(class uint32, size int64) error {
	if size < 0 || !h.regular() {
		return nt.STATUS_INVALID_PARAMETER
	}
	if class == endOfFileInformation {
		return toStatus(h.truncate(size))
	}
	var st unix.Stat_t
	if err := unix.Fstat(h.fd, &st); err != nil {
		return status(err)
	}
	switch {
	case class == validDataLengthInformation:
		// What lies behind the valid data is zero on the host, so all of it is valid.
		if size > st.Size {
			return nt.STATUS_INVALID_PARAMETER
		}
		return nil
	case size < st.Size:
		return toStatus(h.truncate(size))
	}
	err := ignoringEINTR(func() error { return unix.Fallocate(h.fd, unix.FALLOC_FL_KEEP_SIZE, 0, size) })
	if err == unix.EOPNOTSUPP || size == 0 {
		return nil // room is found when it is written to
	}
	return toStatus(err)
}

// checkBasic checks what FILE_BASIC_INFORMATION is to be set to.
func checkBasic(b []byte, kind uint32) error {
	for at := 0; at < 32; at += 8 {
		if int64(le.Uint64(b[at:])) < -2 {
			return nt.STATUS_INVALID_PARAMETER
		}
	}
	if attr := le.Uint32(b[32:]); attr&attrDirectory != 0 && kind == unix.S_IFREG || attr&attrTemporary != 0 && kind == unix.S_IFDIR {
		return nt.STATUS_INVALID_PARAMETER
	}
	return nil
}

func (h *file) setBasic(b []byte) error {
	times := func(at int) unix.Timespec {
		t := int64(le.Uint64(b[at:]))
		if t <= 0 { // 0: as it is; -1, -2: stop and start updating
			return unix.Timespec{Nsec: unix.UTIME_OMIT}
		}
		g := nt.Time(t).Go()
		return unix.Timespec{Sec: g.Unix(), Nsec: int64(g.Nanosecond())}
	}
	if err := checkBasic(b, h.kind); err != nil {
		return err
	}
	attr := le.Uint32(b[32:])
	created := nt.Time(max(int64(le.Uint64(b)), 0))
	if (attr != 0 || created != 0) && (h.kind == unix.S_IFREG || h.kind == unix.S_IFDIR) {
		if err := h.setAttributes(attr, created); err != nil {
			return err
		}
	}
	ts := []unix.Timespec{times(8), times(16)}
	if ts[0].Nsec == unix.UTIME_OMIT && ts[1].Nsec == unix.UTIME_OMIT {
		return nil
	}
	if h.kind != unix.S_IFLNK {
		return toStatus(unix.UtimesNanoAt(unix.AT_FDCWD, procPath(h.fd), ts, 0))
	}
	pd, base, err := h.v.parent(h.path())
	if err != nil {
		return status(err)
	}
	defer unix.Close(pd)
	return toStatus(unix.UtimesNanoAt(pd, base, ts, unix.AT_SYMLINK_NOFOLLOW))
}
