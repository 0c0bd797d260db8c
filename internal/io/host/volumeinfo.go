package host

import (
	"golang.org/x/sys/unix"

	"haft.dev/internal/io"
	"haft.dev/nt"
)

// Classes of NtQueryVolumeInformationFile.
const (
	fsVolumeInformation     = 1
	fsSizeInformation       = 3
	fsAttributeInformation  = 5
	fsFullSizeInformation   = 7
	fsObjectIDInformation   = 8
	fsSectorSizeInformation = 11
)

// File system attributes (FILE_*) that hold on the host.
const volumeAttributes = 0x1 | // FILE_CASE_SENSITIVE_SEARCH
	0x2 | // FILE_CASE_PRESERVED_NAMES
	0x4 | // FILE_UNICODE_ON_DISK
	0x40 | // FILE_SUPPORTS_SPARSE_FILES
	0x80 | // FILE_SUPPORTS_REPARSE_POINTS
	0x400 | // FILE_SUPPORTS_POSIX_UNLINK_RENAME
	0x10000 | // FILE_SUPPORTS_OBJECT_IDS
	0x400000 | // FILE_SUPPORTS_HARD_LINKS
	0x1000000 // FILE_SUPPORTS_OPEN_BY_FILE_ID

const sectorSize = 512

// QueryVolume implements io.VolumeInformer.
func (h *file) QueryVolume(_ *io.File, class uint32, dst []byte) (int, error) {
	var fs unix.Statfs_t
	if err := ignoringEINTR(func() error { return unix.Fstatfs(h.fd, &fs) }); err != nil {
		return 0, status(err)
	}
	const sectors = 8 // in a cluster
	unit := uint64(sectors * sectorSize)
	blocks := func(n uint64) uint64 { return n * uint64(fs.Bsize) / unit }
	var b []byte
	fixed := 0
	switch class {
	case fsVolumeInformation:
		label := nt.UTF16(h.v.label)
		var created uint64
		if a, _, _, err := h.v.stat(h.v.fd, "", true); err == nil {
			created = uint64(a.creation)
		}
		b = le.AppendUint64(nil, created)
		b = le.AppendUint32(b, h.v.serial())
		b = le.AppendUint32(b, uint32(2*len(label)))
		b = appendUTF16(append(b, 0, 0), label)
		fixed = 18
	case fsSizeInformation:
		b = le.AppendUint64(le.AppendUint64(nil, blocks(fs.Blocks)), blocks(fs.Bavail))
		b = le.AppendUint32(le.AppendUint32(b, sectors), sectorSize)
	case fsAttributeInformation:
		name := nt.UTF16("NTFS")
		flags := uint32(volumeAttributes)
		if fs.Flags&unix.ST_RDONLY != 0 {
			flags |= 0x80000 // FILE_READ_ONLY_VOLUME
		}
		b = le.AppendUint32(nil, flags)
		b = le.AppendUint32(le.AppendUint32(b, 255), uint32(2*len(name)))
		b = appendUTF16(b, name)
		fixed = 12
	case fsFullSizeInformation:
		b = le.AppendUint64(le.AppendUint64(le.AppendUint64(nil, blocks(fs.Blocks)), blocks(fs.Bavail)), blocks(fs.Bfree))
		b = le.AppendUint32(le.AppendUint32(b, sectors), sectorSize)
	case fsObjectIDInformation:
		b = make([]byte, 64)
		copy(b, h.v.GUID()[7:23])
	case fsSectorSizeInformation:
		for _, x := range []uint32{sectorSize, uint32(unit), uint32(unit), uint32(unit), 1 | 2, 0, 0} {
			b = le.AppendUint32(b, x)
		}
	default:
		return 0, nt.STATUS_INVALID_INFO_CLASS
	}
	return fill(dst, b, fixed)
}

// serial returns the serial number of the volume: the same in every run, another
// for every drive and file system.
func (v *Volume) serial() uint32 {
	var st unix.Stat_t
	if unix.Fstat(v.fd, &st) != nil {
		return 0
	}
	return uint32(st.Dev)*0x9E3779B1 ^ uint32(v.drive[0])<<24 ^ 0x68616674
}

// fill copies an answer of which the first fixed bytes (0: all) must fit.
func fill(dst, b []byte, fixed int) (int, error) {
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
