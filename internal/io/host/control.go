package host

import (
	"path"
	"strings"

	"golang.org/x/sys/unix"

	"haft.dev/internal/io"
	"haft.dev/nt"
)

const (
	fsctlSetReparsePoint = 0x900A4
	fsctlGetReparsePoint = 0x900A8
)

// Control implements io.Handler.
func (h *file) Control(r *io.Request) {
	switch r.Code {
	case fsctlGetReparsePoint:
	case fsctlSetReparsePoint:
		s := nt.STATUS_SUCCESS
		if err := h.setReparse(r.In); err != nil {
			s = err.(nt.Status)
		}
		r.Complete(s, 0)
		return
	default:
		r.Complete(nt.STATUS_INVALID_DEVICE_REQUEST, 0)
		return
	}
	b, err := h.reparseData()
	switch {
	case err != nil:
		r.Complete(err.(nt.Status), 0)
	case len(b) > r.Buf.Len:
		r.Complete(nt.STATUS_BUFFER_TOO_SMALL, 0)
	case r.Buf.CopyTo(0, b) != nil:
		r.Complete(nt.STATUS_ACCESS_VIOLATION, 0)
	default:
		r.Complete(nt.STATUS_SUCCESS, uint64(len(b)))
	}
}

// reparseData returns a link as REPARSE_DATA_BUFFER.
func (h *file) reparseData() ([]byte, error) {
	if h.kind != unix.S_IFLNK {
		return nil, nt.STATUS_NOT_A_REPARSE_POINT
	}
	buf := make([]byte, unix.PathMax)
	n, err := unix.Readlinkat(h.fd, "", buf)
	if err != nil {
		return nil, status(err)
	}
	target := path.Clean(string(buf[:n]))
	relative := uint32(1)
	substitute := strings.ReplaceAll(target, "/", `\`)
	print := substitute
	if strings.HasPrefix(target, "/") {
		relative = 0
		print = h.v.drive + substitute
		substitute = `\??\` + print
	}
	s, p := nt.UTF16(substitute), nt.UTF16(print)
	b := le.AppendUint32(nil, reparseSymlink)
	b = le.AppendUint16(b, uint16(12+2*len(s)+2*len(p)))
	b = le.AppendUint16(b, 0)
	b = le.AppendUint16(b, 0)                // substitute name: offset, length
	b = le.AppendUint16(b, uint16(2*len(s))) //
	b = le.AppendUint16(b, uint16(2*len(s))) // print name: offset, length
	b = le.AppendUint16(b, uint16(2*len(p)))
	b = le.AppendUint32(b, relative)
	return appendUTF16(appendUTF16(b, s), p), nil
}

// setReparse turns an empty file or directory into a link of the host.
func (h *file) setReparse(in io.Buffer) error {
	if in.Len > 16<<10 { // MAXIMUM_REPARSE_DATA_BUFFER_SIZE
		return nt.STATUS_IO_REPARSE_DATA_INVALID
	}
	b := make([]byte, in.Len)
	if in.CopyFrom(0, b) != nil {
		return nt.STATUS_ACCESS_VIOLATION
	}
	if len(b) < 20 || le.Uint32(b) != reparseSymlink {
		return nt.STATUS_IO_REPARSE_DATA_INVALID
	}
	off, n := int(le.Uint16(b[8:])), int(le.Uint16(b[10:]))
	if 20+off+n > len(b) || n%2 != 0 || n == 0 {
		return nt.STATUS_IO_REPARSE_DATA_INVALID
	}
	u := make([]uint16, n/2)
	for i := range u {
		u[i] = le.Uint16(b[20+off+2*i:])
	}
	target := nt.String16(u)
	if rest, ok := strings.CutPrefix(target, `\??\`); ok {
		if len(rest) < len(h.v.drive) || !strings.EqualFold(rest[:len(h.v.drive)], h.v.drive) {
			return nt.STATUS_NOT_SAME_DEVICE
		}
		target = rest[len(h.v.drive):]
	}
	target = strings.ReplaceAll(target, `\`, "/")
	dir, base := cut(h.path())
	pd, err := h.v.openAt(dir, unix.O_PATH|unix.O_DIRECTORY, 0)
	if err != nil {
		return status(err)
	}
	defer unix.Close(pd)
	flags := 0
	if h.kind == unix.S_IFDIR {
		flags = unix.AT_REMOVEDIR
	}
	if err := unix.Unlinkat(pd, base, flags); err != nil {
		return status(err)
	}
	if err := unix.Symlinkat(target, pd, base); err != nil {
		return status(err)
	}
	return nil
}
