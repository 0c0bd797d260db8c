package host

import (
	"os"

	"golang.org/x/sys/unix"
)

// HostFile implements io.HostFile.
func (h *file) HostFile() (*os.File, bool, error) {
	if err := h.usable(); err != nil {
		return nil, false, err
	}
	fd, err := unix.FcntlInt(uintptr(h.fd), unix.F_DUPFD_CLOEXEC, 0)
	if err != nil {
		return nil, false, err
	}
	return os.NewFile(uintptr(fd), h.path()), h.regular(), nil
}
