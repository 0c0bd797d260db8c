package run

import (
	"os"
	"syscall"

	hio "haft.dev/internal/io"
	"haft.dev/nt"
)

type stdHandler struct{ fd int }

func openStd(f *os.File) (hio.Handler, nt.Access, string, error) {
	return &stdHandler{int(f.Fd())}, nt.FILE_GENERIC_READ | nt.FILE_GENERIC_WRITE, `\Device\Std`, nil
}

func (h *stdHandler) Read(r *hio.Request) {
	b := make([]byte, r.Buf.Len)
	n, err := syscall.Read(h.fd, b)
	if err != nil {
		r.Complete(nt.STATUS_PIPE_BROKEN, 0)
		return
	}
	if n == 0 {
		r.Complete(nt.STATUS_END_OF_FILE, 0)
		return
	}
	r.Buf.CopyTo(0, b[:n])
	r.Complete(0, uint64(n))
}

func (h *stdHandler) Write(r *hio.Request) {
	b, ok := r.Buf.View()
	if !ok {
		r.Complete(nt.STATUS_ACCESS_VIOLATION, 0)
		return
	}
	n, err := syscall.Write(h.fd, b)
	if err != nil {
		r.Complete(nt.STATUS_PIPE_BROKEN, 0)
		return
	}
	r.Complete(0, uint64(n))
}
func (h *stdHandler) Control(r *hio.Request)       { r.Complete(nt.STATUS_INVALID_DEVICE_REQUEST, 0) }
func (h *stdHandler) Cleanup(f *hio.File)          {}
func (h *stdHandler) Close()                       {}
func (h *stdHandler) DeviceType() (uint32, uint32) { return hio.FILE_DEVICE_NAMED_PIPE, 0 }
