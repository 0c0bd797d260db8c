package host

import (
	"fmt"
	"os"
	"strings"

	"golang.org/x/sys/unix"

	"haft.dev/internal/io"
	"haft.dev/nt"
)

// openVolume opens the volume itself (\\.\Z:). Its sectors can be read if the
// host lets its block device be read; nobody may write them under the host's feet:
// STATUS_ACCESS_DENIED, as Windows says to those who are no administrators.
func (v *Volume) openVolume(c *io.Create) (io.Handler, error) {
	switch c.Disposition {
	case io.FILE_OPEN, io.FILE_OPEN_IF:
	default:
		return nil, nt.STATUS_ACCESS_DENIED
	}
	if c.Options&io.FILE_DIRECTORY_FILE != 0 {
		return nil, nt.STATUS_NOT_A_DIRECTORY
	}
	access := c.Access
	if access&nt.MAXIMUM_ALLOWED != 0 {
		access = nt.FILE_GENERIC_READ &^ nt.FILE_READ_DATA
		c.Granted = access
	}
	if access&(writeRights|nt.DELETE) != 0 || c.Options&io.FILE_DELETE_ON_CLOSE != 0 {
		return nil, nt.STATUS_ACCESS_DENIED
	}
	fd, err := v.openAt("", unix.O_PATH|unix.O_DIRECTORY, 0)
	if err != nil {
		return nil, status(err)
	}
	h := &file{v: v, fd: fd, raw: true, kind: unix.S_IFDIR, access: access, share: c.Share}
	if access&nt.FILE_READ_DATA != 0 {
		if h.block, err = v.blockDevice(); err != nil {
			unix.Close(fd)
			return nil, nt.STATUS_ACCESS_DENIED
		}
	}
	c.Information = io.FILE_OPENED
	return h, nil
}

// blockDevice opens the block device of the root's file system.
func (v *Volume) blockDevice() (int, error) {
	if v.confined {
		return 0, unix.EACCES
	}
	var st unix.Stat_t
	if err := unix.Fstat(v.fd, &st); err != nil {
		return 0, err
	}
	text, err := os.ReadFile(fmt.Sprintf("/sys/dev/block/%d:%d/uevent", unix.Major(uint64(st.Dev)), unix.Minor(uint64(st.Dev))))
	if err != nil {
		return 0, unix.EACCES
	}
	for line := range strings.Lines(string(text)) {
		if name, ok := strings.CutPrefix(strings.TrimSpace(line), "DEVNAME="); ok {
			return openRetry(unix.AT_FDCWD, "/dev/"+name, unix.O_RDONLY, 0)
		}
	}
	return 0, unix.EACCES
}

// readRaw reads whole sectors of the volume.
func (h *file) readRaw(p []byte, offset int64) (int, nt.Status) {
	if offset%sectorSize != 0 || len(p)%sectorSize != 0 {
		return 0, nt.STATUS_INVALID_PARAMETER
	}
	for {
		n, err := unix.Pread(h.block, p, offset)
		switch {
		case err == unix.EINTR:
			continue
		case err != nil:
			return 0, status(err)
		case n == 0:
			return 0, nt.STATUS_END_OF_FILE
		}
		return n, nt.STATUS_SUCCESS
	}
}

// sync writes everything of the volume's file system to the disk.
func (v *Volume) sync() error {
	fd, err := v.openAt("", unix.O_RDONLY|unix.O_DIRECTORY, 0)
	if err != nil {
		return status(err)
	}
	defer unix.Close(fd)
	return toStatus(unix.Syncfs(fd))
}
