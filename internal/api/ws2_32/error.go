package ws2_32

import (
	"haft.dev/internal/api"
	"haft.dev/nt"
)

const (
	socketError   = 0xFFFFFFFF
	invalidSocket = ^uint64(0)
)

// Error codes of Winsock (winerror.h).
const (
	WSA_INVALID_HANDLE    = nt.Win32Error(6)
	WSA_INVALID_PARAMETER = nt.Win32Error(87)
	WSA_IO_INCOMPLETE     = nt.Win32Error(996)
	WSA_IO_PENDING        = nt.Win32Error(997)
	WSA_OPERATION_ABORTED = nt.Win32Error(995)

	WSAEINTR           = nt.Win32Error(10004)
	WSAEACCES          = nt.Win32Error(10013)
	WSAEFAULT          = nt.Win32Error(10014)
	WSAEINVAL          = nt.Win32Error(10022)
	WSAEMFILE          = nt.Win32Error(10024)
	WSAEWOULDBLOCK     = nt.Win32Error(10035)
	WSAEINPROGRESS     = nt.Win32Error(10036)
	WSAEALREADY        = nt.Win32Error(10037)
	WSAENOTSOCK        = nt.Win32Error(10038)
	WSAEMSGSIZE        = nt.Win32Error(10040)
	WSAEPROTOTYPE      = nt.Win32Error(10041)
	WSAENOPROTOOPT     = nt.Win32Error(10042)
	WSAEPROTONOSUPPORT = nt.Win32Error(10043)
	WSAESOCKTNOSUPPORT = nt.Win32Error(10044)
	WSAEOPNOTSUPP      = nt.Win32Error(10045)
	WSAEAFNOSUPPORT    = nt.Win32Error(10047)
	WSAEADDRINUSE      = nt.Win32Error(10048)
	WSAEADDRNOTAVAIL   = nt.Win32Error(10049)
	WSAENETUNREACH     = nt.Win32Error(10051)
	WSAECONNABORTED    = nt.Win32Error(10053)
	WSAECONNRESET      = nt.Win32Error(10054)
	WSAENOBUFS         = nt.Win32Error(10055)
	WSAEISCONN         = nt.Win32Error(10056)
	WSAENOTCONN        = nt.Win32Error(10057)
	WSAESHUTDOWN       = nt.Win32Error(10058)
	WSAETIMEDOUT       = nt.Win32Error(10060)
	WSAECONNREFUSED    = nt.Win32Error(10061)
	WSAEHOSTUNREACH    = nt.Win32Error(10065)
	WSAVERNOTSUPPORTED = nt.Win32Error(10092)
	WSANOTINITIALISED  = nt.Win32Error(10093)
	WSAEDISCON         = nt.Win32Error(10101)
	WSATYPE_NOT_FOUND  = nt.Win32Error(10109)
	WSAHOST_NOT_FOUND  = nt.Win32Error(11001)
	WSATRY_AGAIN       = nt.Win32Error(11002)
	WSANO_RECOVERY     = nt.Win32Error(11003)
	WSANO_DATA         = nt.Win32Error(11004)
)

// lastError is an int that WSASetLastError takes.
type lastError uint32

func (e lastError) code() nt.Win32Error { return nt.Win32Error(e) }

// winsock returns what Winsock says where the device gives a status. ("Windows Sockets
// Error Codes"; what has no code of its own there gets that of Win32.)
func winsock(s nt.Status) (nt.Win32Error, bool) {
	switch s {
	case nt.STATUS_PENDING:
		return WSA_IO_PENDING, true
	case nt.STATUS_INVALID_HANDLE, nt.STATUS_OBJECT_TYPE_MISMATCH:
		return WSAENOTSOCK, true
	case nt.STATUS_INSUFFICIENT_RESOURCES, nt.STATUS_NO_MEMORY:
		return WSAENOBUFS, true
	case nt.STATUS_TOO_MANY_OPENED_FILES:
		return WSAEMFILE, true
	case nt.STATUS_ADDRESS_ALREADY_EXISTS, nt.STATUS_SHARING_VIOLATION:
		return WSAEADDRINUSE, true
	case nt.STATUS_IO_TIMEOUT:
		return WSAETIMEDOUT, true
	case nt.STATUS_GRACEFUL_DISCONNECT:
		return WSAEDISCON, true
	case nt.STATUS_CONNECTION_RESET, nt.STATUS_REMOTE_DISCONNECT, nt.STATUS_PORT_UNREACHABLE, nt.STATUS_CONNECTION_DISCONNECTED:
		return WSAECONNRESET, true
	case nt.STATUS_CONNECTION_ABORTED, nt.STATUS_LOCAL_DISCONNECT:
		return WSAECONNABORTED, true
	case nt.STATUS_NETWORK_UNREACHABLE:
		return WSAENETUNREACH, true
	case nt.STATUS_HOST_UNREACHABLE:
		return WSAEHOSTUNREACH, true
	case nt.STATUS_CANCELLED:
		return WSA_OPERATION_ABORTED, true
	case nt.STATUS_BUFFER_OVERFLOW, nt.STATUS_INVALID_BUFFER_SIZE:
		return WSAEMSGSIZE, true
	case nt.STATUS_ACCESS_VIOLATION:
		return WSAEFAULT, true
	case nt.STATUS_DEVICE_NOT_READY:
		return WSAEWOULDBLOCK, true
	case nt.STATUS_INVALID_CONNECTION, nt.STATUS_CONNECTION_INVALID:
		return WSAENOTCONN, true
	case nt.STATUS_CONNECTION_ACTIVE:
		return WSAEISCONN, true
	case nt.STATUS_CONNECTION_REFUSED:
		return WSAECONNREFUSED, true
	case nt.STATUS_PIPE_DISCONNECTED:
		return WSAESHUTDOWN, true
	case nt.STATUS_INVALID_ADDRESS, nt.STATUS_INVALID_ADDRESS_COMPONENT:
		return WSAEADDRNOTAVAIL, true
	case nt.STATUS_NOT_SUPPORTED, nt.STATUS_INVALID_DEVICE_REQUEST:
		return WSAEOPNOTSUPP, true
	case nt.STATUS_ACCESS_DENIED:
		return WSAEACCES, true
	case nt.STATUS_INVALID_PARAMETER:
		return WSAEINVAL, true
	}
	return 0, false
}

// code returns the error as Winsock's functions give it.
func code(err error) error {
	if err == nil {
		return nil
	}
	if s, ok := err.(nt.Status); ok {
		if e, ok := winsock(s); ok {
			return e
		}
	}
	if api.IsAccess(err) {
		return WSAEFAULT
	}
	return err
}

// zero ends a function that returns 0 or SOCKET_ERROR.
func zero(c *api.Call, err error) error {
	if err != nil {
		return code(err)
	}
	c.Return(0)
	return nil
}
