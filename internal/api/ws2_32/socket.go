package ws2_32

import (
	"haft.dev/internal/api"
	"haft.dev/internal/io"
	"haft.dev/internal/io/afd"
	"haft.dev/internal/kernel"
	"haft.dev/internal/object"
	"haft.dev/nt"
)

func socketFuncs() []api.Func {
	return []api.Func{
		api.F3("WSADuplicateSocketA(s, dwProcessId, lpProtocolInfo)", wsaDuplicateSocketA).Winsock(socketError),
		api.F3("WSADuplicateSocketW(s, dwProcessId, lpProtocolInfo)", wsaDuplicateSocketW).Winsock(socketError),
		api.F6("WSASocketA(af, type, protocol, lpProtocolInfo, g, dwFlags)", wsaSocketA).Winsock(invalidSocket).Opens("closesocket"),
		api.F6("WSASocketW(af, type, protocol, lpProtocolInfo, g, dwFlags)", wsaSocketW).Winsock(invalidSocket).Opens("closesocket"),
		api.F1("closesocket(s)", closesocket).Winsock(socketError).Closes(),
		api.F3("getpeername(s, name, namelen)", getpeername).Winsock(socketError),
		api.F3("getsockname(s, name, namelen)", getsockname).Winsock(socketError),
		api.F2("shutdown(s, how)", shutdown).Winsock(socketError),
		api.F3("socket(af, type, protocol)", socket).Winsock(invalidSocket).Opens("closesocket"),
	}
}

// DeviceOf is the device of sockets of a run.
var DeviceOf = api.PerSystem[*afd.Device]{New: func(*api.System) *afd.Device { return afd.New() }}

// socketOf returns the socket that h stands for and its file, which stays until it
// is released. Errors in this order: WSANOTINITIALISED, WSAENOTSOCK.
func socketOf(c *api.Call, h api.Handle) (*afd.Socket, *io.File, error) {
	if err := started(c); err != nil {
		return nil, nil, err
	}
	f, err := kernel.Ref[*io.File](c.K, h.NT(), 0)
	if err != nil {
		return nil, nil, WSAENOTSOCK
	}
	s, ok := f.Handler().(*afd.Socket)
	if !ok || !f.TryRetain() {
		return nil, nil, WSAENOTSOCK
	}
	return s, f, nil
}

// with calls do with the socket that h stands for.
func with(c *api.Call, h api.Handle, do func(s *afd.Socket, f *io.File) error) error {
	s, f, err := socketOf(c, h)
	if err != nil {
		return err
	}
	defer f.Release()
	return do(s, f)
}

// Flags of WSASocket.
const (
	WSA_FLAG_OVERLAPPED             = 0x01
	WSA_FLAG_MULTIPOINT_C_ROOT      = 0x02
	WSA_FLAG_MULTIPOINT_D_LEAF      = 0x10
	WSA_FLAG_ACCESS_SYSTEM_SECURITY = 0x40
	WSA_FLAG_NO_HANDLE_INHERIT      = 0x80
	WSA_FLAG_REGISTERED_IO          = 0x100
)

const fromProtocolInfo = 0xFFFFFFFF // FROM_PROTOCOL_INFO

func socket(c *api.Call, af, typ, protocol uint32) error {
	return newSocket(c, af, typ, protocol, WSA_FLAG_OVERLAPPED)
}

func wsaSocketW(c *api.Call, af, typ, protocol uint32, info api.Ptr, _ uint32, flags api.Flags) error {
	if err := started(c); err != nil {
		return err
	}
	if info != 0 {
		p := api.In[protocolInfo](info).Get(c)
		if p.ProviderReserved != 0 {
			return adopt(c, nt.Handle(p.ProviderReserved), uint32(flags))
		}
		for _, v := range []struct{ to, from *uint32 }{{&af, &p.AddressFamily}, {&typ, &p.SocketType}, {&protocol, &p.Protocol}} {
			if *v.to == fromProtocolInfo {
				*v.to = *v.from
			}
		}
	}
	return newSocket(c, af, typ, protocol, uint32(flags))
}

func wsaSocketA(c *api.Call, af, typ, protocol uint32, info api.Ptr, g uint32, flags api.Flags) error {
	return wsaSocketW(c, af, typ, protocol, info, g, flags) // what is read lies at the same place
}

// newSocket makes a socket. WSAEAFNOSUPPORT, WSAESOCKTNOSUPPORT and
// WSAEPROTONOSUPPORT, WSAEPROTOTYPE for what there is not; zeros stand for what
// fits the rest.
func newSocket(c *api.Call, af, typ, protocol, flags uint32) error {
	if err := started(c); err != nil {
		return err
	}
	const known = WSA_FLAG_OVERLAPPED | WSA_FLAG_NO_HANDLE_INHERIT | WSA_FLAG_REGISTERED_IO
	if flags&^uint32(known) != 0 {
		return WSAEINVAL
	}
	family, kind, proto, err := resolve(af, typ, protocol)
	if err != nil {
		return err
	}
	s, err := DeviceOf.Of(c.P.Sys).Open(family, kind, proto, flags&WSA_FLAG_OVERLAPPED != 0)
	if err != nil {
		if err == nt.STATUS_NOT_SUPPORTED {
			return WSAEAFNOSUPPORT
		}
		return code(err)
	}
	return insert(c, s, flags&WSA_FLAG_NO_HANDLE_INHERIT == 0)
}

// insert gives a new socket its handle.
func insert(c *api.Call, s *afd.Socket, inherit bool) error {
	attr := uint32(0)
	if inherit {
		attr = object.OBJ_INHERIT
	}
	h, err := c.K.Insert(s.File(c.P.K.Kernel(), c.K.Token()), attr, afd.Access)
	if err != nil {
		return WSAEMFILE
	}
	c.Return(uint64(h))
	return nil
}

// resolve fills in what a program has left open.
func resolve(af, typ, protocol uint32) (family, kind, proto int, err error) {
	if af == afd.AF_UNSPEC {
		switch {
		case typ == 0 && protocol == 0:
			return 0, 0, 0, WSAEINVAL
		default:
			af = afd.AF_INET
		}
	}
	switch af {
	case afd.AF_INET, afd.AF_INET6, afd.AF_UNIX:
	default:
		return 0, 0, 0, WSAEAFNOSUPPORT
	}
	if typ == 0 {
		switch protocol {
		case afd.IPPROTO_UDP:
			typ = afd.SOCK_DGRAM
		case 0, afd.IPPROTO_TCP:
			typ = afd.SOCK_STREAM
		default:
			return 0, 0, 0, WSAEPROTONOSUPPORT
		}
	}
	switch {
	case typ > 5:
		return 0, 0, 0, WSAESOCKTNOSUPPORT
	case af == afd.AF_UNIX:
		if typ != afd.SOCK_STREAM {
			return 0, 0, 0, WSAESOCKTNOSUPPORT
		}
		if protocol != 0 {
			return 0, 0, 0, WSAEPROTONOSUPPORT
		}
	case typ == afd.SOCK_STREAM:
		switch protocol {
		case 0, afd.IPPROTO_TCP:
			protocol = afd.IPPROTO_TCP
		case afd.IPPROTO_UDP:
			return 0, 0, 0, WSAEPROTOTYPE
		default:
			return 0, 0, 0, WSAEPROTONOSUPPORT
		}
	case typ == afd.SOCK_DGRAM:
		switch protocol {
		case 0, afd.IPPROTO_UDP:
			protocol = afd.IPPROTO_UDP
		case afd.IPPROTO_TCP:
			return 0, 0, 0, WSAEPROTOTYPE
		default:
			return 0, 0, 0, WSAEPROTONOSUPPORT
		}
	case typ == afd.SOCK_RAW:
		if protocol == 0 || protocol > 255 {
			return 0, 0, 0, WSAEPROTONOSUPPORT
		}
	default:
		return 0, 0, 0, WSAESOCKTNOSUPPORT
	}
	return int(af), int(typ), int(protocol), nil
}

// adopt takes over the handle that WSADuplicateSocket has put into the process.
func adopt(c *api.Call, h nt.Handle, flags uint32) error {
	f, err := kernel.Ref[*io.File](c.K, h, 0)
	if err != nil {
		return WSAEINVAL
	}
	if _, ok := f.Handler().(*afd.Socket); !ok {
		return WSAEINVAL
	}
	if flags&WSA_FLAG_NO_HANDLE_INHERIT == 0 {
		c.K.SetHandleInformation(h, object.Inherit, object.Inherit)
	}
	c.Return(uint64(h))
	return nil
}

func duplicateSocket(c *api.Call, h api.Handle, pid uint32, store func(protocolInfo)) error {
	return with(c, h, func(s *afd.Socket, f *io.File) error {
		p, err := c.P.K.Kernel().ProcessByID(pid)
		if err != nil {
			return WSAEINVAL
		}
		info := infoOf(s)
		store(info)
		dup, err := c.K.Duplicate(c.P.K, h.NT(), p, 0, 0, kernel.DUPLICATE_SAME_ACCESS)
		if err != nil {
			return code(err)
		}
		info.ProviderReserved = uint32(dup)
		store(info)
		c.Return(0)
		return nil
	})
}

func wsaDuplicateSocketW(c *api.Call, h api.Handle, pid uint32, out api.Out[protocolInfo]) error {
	return duplicateSocket(c, h, pid, func(p protocolInfo) { out.Must(c, p) })
}

func wsaDuplicateSocketA(c *api.Call, h api.Handle, pid uint32, out api.Out[protocolInfoA]) error {
	return duplicateSocket(c, h, pid, func(p protocolInfo) { out.Must(c, p.ansi()) })
}

// closesocket closes the handle of a socket; other handles stay as they are:
// WSAENOTSOCK. The checker is told of a bad one as of a close, not of a use.
func closesocket(c *api.Call, h api.Handle) error {
	if err := started(c); err != nil {
		return err
	}
	e, ok := c.P.K.Handles.Lookup(h.NT())
	if !ok {
		return WSAENOTSOCK
	}
	f, ok := e.Object.Body().(*io.File)
	if !ok {
		return WSAENOTSOCK
	}
	if _, ok := f.Handler().(*afd.Socket); !ok {
		return WSAENOTSOCK
	}
	return zero(c, c.Close(h.NT()))
}

func shutdown(c *api.Call, h api.Handle, how uint32) error {
	return with(c, h, func(s *afd.Socket, _ *io.File) error {
		if how > afd.SD_BOTH {
			return WSAEINVAL
		}
		return zero(c, s.Shutdown(int(how)))
	})
}

func getsockname(c *api.Call, h api.Handle, name api.Ptr, n api.Out[int32]) error {
	return with(c, h, func(s *afd.Socket, _ *io.File) error {
		a, err := s.LocalAddress()
		if err != nil {
			return code(err)
		}
		return storeName(c, a, name, n)
	})
}

func getpeername(c *api.Call, h api.Handle, name api.Ptr, n api.Out[int32]) error {
	return with(c, h, func(s *afd.Socket, _ *io.File) error {
		a, err := s.RemoteAddress()
		if err != nil {
			return code(err)
		}
		return storeName(c, a, name, n)
	})
}

// storeName stores an address where there is room for n bytes. WSAEFAULT if it does
// not fit.
func storeName(c *api.Call, a []byte, name api.Ptr, n api.Out[int32]) error {
	if name == 0 || n == 0 || int(n.Get(c)) < len(a) {
		return WSAEFAULT
	}
	name.Write(c, a)
	n.Set(c, int32(len(a)))
	c.Return(0)
	return nil
}
