package host

import (
	"math/rand/v2"
	"strconv"

	"golang.org/x/sys/unix"

	"haft.dev/internal/io"
	"haft.dev/nt"
)

// Control codes.
const (
	fsctlGetObjectID          = 0x9009C
	fsctlCreateOrGetObjectID  = 0x900C0
	fsctlRequestOplock1       = 0x90000
	fsctlRequestBatchOplock   = 0x90008
	fsctlRequestFilterOplock  = 0x9005C
	fsctlRequestOplock        = 0x90240
	fsctlLockVolume           = 0x90018
	fsctlUnlockVolume         = 0x9001C
	fsctlIsVolumeMounted      = 0x90028
	fsctlGetCompression       = 0x9003C
	fsctlSetReparsePoint      = 0x900A4
	fsctlGetReparsePoint      = 0x900A8
	fsctlDeleteReparsePoint   = 0x900AC
	fsctlSetSparse            = 0x900C4
	fsctlSetZeroData          = 0x980C8
	fsctlQueryAllocatedRanges = 0x940CF
	ioctlStorageDeviceNumber  = 0x2D1080
	ioctlDiskGetLength        = 0x7405C
	ioctlStorageCheckVerify   = 0x2D4800
)

// Control implements io.Handler.
func (h *file) Control(r *io.Request) {
	b, err := h.control(r)
	if err != nil {
		r.Complete(status(err), 0)
		return
	}
	s, n := nt.STATUS_SUCCESS, len(b)
	if n > r.Buf.Len {
		s, n = nt.STATUS_BUFFER_OVERFLOW, r.Buf.Len
	}
	if n > 0 && r.Buf.CopyTo(0, b[:n]) != nil {
		s, n = nt.STATUS_ACCESS_VIOLATION, 0
	}
	r.Complete(s, uint64(n))
}

// control carries a control request out and returns its output.
func (h *file) control(r *io.Request) ([]byte, error) {
	if err := h.usable(); err != nil {
		return nil, err
	}
	switch r.Code {
	case fsctlGetReparsePoint:
		p, err := h.reparse()
		if err != nil {
			return nil, err
		}
		if r.Buf.Len < 8 {
			return nil, nt.STATUS_BUFFER_TOO_SMALL
		}
		return p.encode(), nil
	case fsctlSetReparsePoint:
		return nil, h.setReparse(r.In)
	case fsctlDeleteReparsePoint:
		return nil, h.deleteReparse(r.In)
	case fsctlRequestOplock1, fsctlRequestOplock1 + 4, fsctlRequestBatchOplock, fsctlRequestFilterOplock, fsctlRequestOplock:
		return nil, nt.STATUS_OPLOCK_NOT_GRANTED
	case fsctlGetObjectID, fsctlCreateOrGetObjectID:
		if r.Buf.Len < 64 {
			return nil, nt.STATUS_BUFFER_TOO_SMALL
		}
		return h.objectID(), nil
	case fsctlGetCompression:
		if r.Buf.Len < 2 {
			return nil, nt.STATUS_INVALID_PARAMETER
		}
		return []byte{0, 0}, nil
	case fsctlSetSparse, fsctlSetZeroData, fsctlQueryAllocatedRanges:
		if !h.regular() {
			return nil, nt.STATUS_INVALID_PARAMETER
		}
		return h.sparse(r)
	case fsctlIsVolumeMounted:
		return nil, nil
	}
	if !h.raw {
		return nil, nt.STATUS_INVALID_DEVICE_REQUEST
	}
	switch r.Code {
	case fsctlLockVolume:
		return nil, nt.STATUS_ACCESS_DENIED // the host uses it
	case fsctlUnlockVolume:
		return nil, nt.STATUS_NOT_LOCKED
	case ioctlDiskGetLength:
		return h.length(r)
	case ioctlStorageDeviceNumber:
		if r.Buf.Len < 12 {
			return nil, nt.STATUS_BUFFER_TOO_SMALL
		}
		b := le.AppendUint32(nil, io.FILE_DEVICE_DISK)
		return le.AppendUint32(le.AppendUint32(b, 0), uint32(h.v.drive[0]-'A'+1)), nil
	case ioctlStorageCheckVerify:
		return nil, nil
	}
	return nil, nt.STATUS_INVALID_DEVICE_REQUEST
}

// length returns the size of the block device below a volume.
func (h *file) length(r *io.Request) ([]byte, error) {
	if h.block == 0 {
		return nil, nt.STATUS_ACCESS_DENIED
	}
	if r.Buf.Len < 8 {
		return nil, nt.STATUS_BUFFER_TOO_SMALL
	}
	n, err := unix.Seek(h.block, 0, unix.SEEK_END)
	if err != nil {
		return nil, err
	}
	return le.AppendUint64(nil, uint64(n)), nil
}

// sparse carries out the requests for sparse files.
func (h *file) sparse(r *io.Request) ([]byte, error) {
	var in [16]byte
	n := min(r.In.Len, len(in))
	if n > 0 && r.In.CopyFrom(0, in[:n]) != nil {
		return nil, nt.STATUS_ACCESS_VIOLATION
	}
	if r.Code == fsctlSetSparse {
		if h.access&(writeRights|nt.FILE_WRITE_ATTRIBUTES) == 0 {
			return nil, nt.STATUS_ACCESS_DENIED
		}
		return nil, h.setSparse(n == 0 || in[0] != 0)
	}
	if n < 16 {
		return nil, nt.STATUS_INVALID_PARAMETER
	}
	from, to := int64(le.Uint64(in[:])), int64(le.Uint64(in[8:]))
	if r.Code == fsctlSetZeroData {
		if h.access&nt.FILE_WRITE_DATA == 0 {
			return nil, nt.STATUS_ACCESS_DENIED
		}
		if from < 0 || to < from {
			return nil, nt.STATUS_INVALID_PARAMETER
		}
		return nil, h.zero(from, to)
	}
	if h.access&nt.FILE_READ_DATA == 0 {
		return nil, nt.STATUS_ACCESS_DENIED
	}
	if from < 0 || to < 0 || from+to < from {
		return nil, nt.STATUS_INVALID_PARAMETER
	}
	return h.allocated(from, from+to, r.Buf.Len)
}

func (h *file) setSparse(on bool) error {
	d, ok := h.v.files.dosAttrOf(h.fd, "", h.id)
	if !ok {
		d.attr = attrArchive
	}
	if on {
		d.attr |= attrSparse
	} else {
		d.attr &^= attrSparse
	}
	return h.setDosAttr(&d)
}

// zero makes a range of the file zero, without room on the disk if the host can.
func (h *file) zero(from, to int64) error {
	var st unix.Stat_t
	if err := unix.Fstat(h.fd, &st); err != nil {
		return err
	}
	if to = min(to, st.Size); to <= from {
		return nil
	}
	err := ignoringEINTR(func() error {
		return unix.Fallocate(h.fd, unix.FALLOC_FL_PUNCH_HOLE|unix.FALLOC_FL_KEEP_SIZE, from, to-from)
	})
	if err != unix.EOPNOTSUPP {
		return err
	}
	zeros := make([]byte, 64<<10)
	for from < to {
		n, err := unix.Pwrite(h.fd, zeros[:min(int64(len(zeros)), to-from)], from)
		if err != nil && err != unix.EINTR {
			return err
		}
		from += int64(max(n, 0))
	}
	return nil
}

// allocated lists the ranges between from and to that are not holes, as many as
// fit room bytes.
func (h *file) allocated(from, to int64, room int) ([]byte, error) {
	var out []byte
	for from < to {
		data, err := unix.Seek(h.fd, from, unix.SEEK_DATA)
		if err == unix.ENXIO || err == nil && data >= to {
			break
		}
		if err != nil {
			return nil, err
		}
		hole, err := unix.Seek(h.fd, data, unix.SEEK_HOLE)
		if err != nil {
			return nil, err
		}
		hole = min(hole, to)
		out = le.AppendUint64(le.AppendUint64(out, uint64(data)), uint64(hole-data))
		if from = hole; len(out) > room {
			break
		}
	}
	if len(out) > room && room < 16 {
		return nil, nt.STATUS_BUFFER_TOO_SMALL
	}
	return out, nil
}

func randomText() string { return strconv.FormatUint(rand.Uint64(), 36) }
