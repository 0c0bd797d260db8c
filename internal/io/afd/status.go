package afd

import (
	"golang.org/x/sys/unix"

	"haft.dev/nt"
)

// statusOf returns what Windows says where the host says e.
func statusOf(e unix.Errno) nt.Status {
	switch e {
	case 0:
		return nt.STATUS_SUCCESS
	case unix.EAGAIN:
		return nt.STATUS_DEVICE_NOT_READY
	case unix.ECONNREFUSED, unix.ENOENT, unix.ENOTDIR, unix.ENOTSOCK:
		return nt.STATUS_CONNECTION_REFUSED // of Unix sockets, too, whose file does not exist
	case unix.ECONNRESET:
		return nt.STATUS_CONNECTION_RESET
	case unix.EPIPE, unix.ECONNABORTED:
		return nt.STATUS_CONNECTION_ABORTED
	case unix.ENOTCONN, unix.EDESTADDRREQ:
		return nt.STATUS_INVALID_CONNECTION
	case unix.EISCONN:
		return nt.STATUS_CONNECTION_ACTIVE
	case unix.ETIMEDOUT:
		return nt.STATUS_IO_TIMEOUT
	case unix.ENETUNREACH, unix.ENETDOWN:
		return nt.STATUS_NETWORK_UNREACHABLE
	case unix.EHOSTUNREACH, unix.EHOSTDOWN:
		return nt.STATUS_HOST_UNREACHABLE
	case unix.EADDRINUSE, unix.EEXIST:
		return nt.STATUS_ADDRESS_ALREADY_EXISTS
	case unix.EADDRNOTAVAIL:
		return nt.STATUS_INVALID_ADDRESS_COMPONENT
	case unix.EACCES, unix.EPERM:
		return nt.STATUS_ACCESS_DENIED
	case unix.EMSGSIZE:
		return nt.STATUS_INVALID_BUFFER_SIZE
	case unix.ENOBUFS, unix.ENOMEM:
		return nt.STATUS_INSUFFICIENT_RESOURCES
	case unix.EMFILE, unix.ENFILE:
		return nt.STATUS_TOO_MANY_OPENED_FILES
	case unix.EFAULT:
		return nt.STATUS_ACCESS_VIOLATION
	case unix.EOPNOTSUPP, unix.EPROTONOSUPPORT, unix.EAFNOSUPPORT, unix.ENOPROTOOPT:
		return nt.STATUS_NOT_SUPPORTED
	}
	return nt.STATUS_INVALID_PARAMETER
}
