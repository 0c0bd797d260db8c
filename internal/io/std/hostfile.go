package std

import (
	"os"

	"golang.org/x/sys/unix"
)

// HostFile implements io.HostFile.
func (h *handler) HostFile() (*os.File, bool, error) {
	fd, err := unix.FcntlInt(uintptr(h.fd), unix.F_DUPFD_CLOEXEC, 0)
	if err != nil {
		return nil, false, err
	}
	return os.NewFile(uintptr(fd), "std"), false, nil
}
