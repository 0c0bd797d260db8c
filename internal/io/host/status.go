package host

import (
	"golang.org/x/sys/unix"
	"sync"

	"haft.dev/nt"
)

// statuses translates the errors of the host. What Windows says for the same
// cause is in MS-FSA and the pages of the Win32 functions; causes that Windows
// does not have get the status whose text describes them.
var statuses = sync.OnceValue(func() map[unix.Errno]nt.Status {
	return map[unix.Errno]nt.Status{
		unix.ENOENT:       nt.STATUS_OBJECT_NAME_NOT_FOUND,
		unix.ENOTDIR:      nt.STATUS_OBJECT_PATH_NOT_FOUND,
		unix.EACCES:       nt.STATUS_ACCESS_DENIED,
		unix.EPERM:        nt.STATUS_ACCESS_DENIED,
		unix.ETXTBSY:      nt.STATUS_SHARING_VIOLATION, // a program that runs cannot be written
		unix.EBADF:        nt.STATUS_ACCESS_DENIED,     // the descriptor lacks the right
		unix.EROFS:        nt.STATUS_MEDIA_WRITE_PROTECTED,
		unix.EEXIST:       nt.STATUS_OBJECT_NAME_COLLISION,
		unix.EISDIR:       nt.STATUS_FILE_IS_A_DIRECTORY,
		unix.ENOTEMPTY:    nt.STATUS_DIRECTORY_NOT_EMPTY,
		unix.ENOSPC:       nt.STATUS_DISK_FULL,
		unix.EDQUOT:       nt.STATUS_DISK_FULL, // as NTFS says when a quota is used up
		unix.EFBIG:        nt.STATUS_DISK_FULL, // as NTFS says at the end of its range
		unix.EMFILE:       nt.STATUS_TOO_MANY_OPENED_FILES,
		unix.ENFILE:       nt.STATUS_TOO_MANY_OPENED_FILES,
		unix.ENAMETOOLONG: nt.STATUS_OBJECT_NAME_INVALID,
		unix.ELOOP:        nt.STATUS_REPARSE_POINT_NOT_RESOLVED,
		unix.EXDEV:        nt.STATUS_NOT_SAME_DEVICE,
		unix.EFAULT:       nt.STATUS_ACCESS_VIOLATION,
		unix.EBUSY:        nt.STATUS_SHARING_VIOLATION,
		unix.EINVAL:       nt.STATUS_INVALID_PARAMETER,
		unix.EPIPE:        nt.STATUS_PIPE_CLOSING,
		unix.ENOMEM:       nt.STATUS_NO_MEMORY,
		unix.EMLINK:       nt.STATUS_TOO_MANY_LINKS,
		unix.EIO:          nt.STATUS_IO_DEVICE_ERROR,
		unix.ESTALE:       nt.STATUS_INVALID_HANDLE, // of a network file system: the file went away (CloseHandle says so)
		unix.ENODEV:       nt.STATUS_NO_SUCH_DEVICE,
		unix.ENXIO:        nt.STATUS_NO_SUCH_DEVICE,
		unix.ENOTCONN:     nt.STATUS_VOLUME_DISMOUNTED, // of a FUSE file system whose server ended
		unix.EOPNOTSUPP:   nt.STATUS_NOT_SUPPORTED,
		unix.ENOSYS:       nt.STATUS_NOT_SUPPORTED,
		unix.EOVERFLOW:    nt.STATUS_INVALID_PARAMETER,
		unix.ETIMEDOUT:    nt.STATUS_IO_TIMEOUT,
		unix.EREMOTEIO:    nt.STATUS_IO_DEVICE_ERROR,
		unix.EILSEQ:       nt.STATUS_OBJECT_NAME_INVALID,
	}
})

// status translates an error of the host; a status stays as it is.
func status(err error) nt.Status {
	switch e := err.(type) {
	case nt.Status:
		return e
	case unix.Errno:
		if s, ok := statuses()[e]; ok {
			return s
		}
		return nt.STATUS_UNEXPECTED_IO_ERROR
	}
	return nt.STATUS_UNSUCCESSFUL
}
