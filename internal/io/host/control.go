package host

import (
	"path"
	"strings"

	"golang.org/x/sys/unix"

	"haft.dev/internal/io"
	"haft.dev/nt"
)

const fsctlGetReparsePoint = 0x900A8

// Control implements io.Handler.
func (h *file) Control(r *io.Request) {
	if r.Code != fsctlGetReparsePoint {
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
