package ws2_32

import (
	"time"

	"haft.dev/internal/api"
	"haft.dev/internal/api/kernel32"
	"haft.dev/internal/io"
	"haft.dev/internal/io/afd"
	"haft.dev/internal/mm"
	"haft.dev/nt"
)

func ioctlFuncs() []api.Func {
	return []api.Func{
		api.F9("WSAIoctl(s, dwIoControlCode, lpvInBuffer, cbInBuffer, lpvOutBuffer, cbOutBuffer, lpcbBytesReturned, lpOverlapped, lpCompletionRoutine)", wsaIoctl).Winsock(socketError),
		api.F3("ioctlsocket(s, cmd, argp)", ioctlsocket).Winsock(socketError),
	}
}

// Control codes.
const (
	FIONBIO                            = 0x8004667E
	FIONREAD                           = 0x4004667F
	SIOCATMARK                         = 0x40047307
	SIO_GET_EXTENSION_FUNCTION_POINTER = 0xC8000006
	SIO_KEEPALIVE_VALS                 = 0x98000004
	SIO_UDP_CONNRESET                  = 0x9800000C
	SIO_UDP_NETRESET                   = 0x9800000F
	SIO_TCP_INITIAL_RTO                = 0x98000011
	SIO_LOOPBACK_FAST_PATH             = 0x98000010
	SIO_TCP_INFO                       = 0xD8000027
	SIO_BASE_HANDLE                    = 0x48000022
	SIO_BSP_HANDLE                     = 0x4800001B
	SIO_BSP_HANDLE_SELECT              = 0x4800001C
	SIO_BSP_HANDLE_POLL                = 0x4800001D
)

// extensions are what SIO_GET_EXTENSION_FUNCTION_POINTER gives, by GUID.
var extensions = [...]struct {
	id   guid
	name string
}{
	{guid{0xB5367DF1, 0xCBAC, 0x11CF, [8]byte{0x95, 0xCA, 0x00, 0x80, 0x5F, 0x48, 0xA1, 0x92}}, "AcceptEx"},
	{guid{0xB5367DF2, 0xCBAC, 0x11CF, [8]byte{0x95, 0xCA, 0x00, 0x80, 0x5F, 0x48, 0xA1, 0x92}}, "GetAcceptExSockaddrs"},
	{guid{0xB5367DF0, 0xCBAC, 0x11CF, [8]byte{0x95, 0xCA, 0x00, 0x80, 0x5F, 0x48, 0xA1, 0x92}}, "TransmitFile"},
	{guid{0x25A207B9, 0xDDF3, 0x4660, [8]byte{0x8E, 0xE9, 0x76, 0xE5, 0x8C, 0x74, 0x06, 0x3E}}, "ConnectEx"},
	{guid{0x7FDA2E11, 0x8630, 0x436F, [8]byte{0xA0, 0x31, 0xF5, 0x36, 0xA6, 0xEE, 0xC1, 0x57}}, "DisconnectEx"},
	{guid{0xF689D7C8, 0x6F1F, 0x436B, [8]byte{0x8A, 0x53, 0xE5, 0x4F, 0xE3, 0x51, 0xC3, 0x22}}, "WSARecvMsg"},
	{guid{0xA441E712, 0x754F, 0x43CA, [8]byte{0x84, 0xA7, 0x0D, 0xEE, 0x44, 0xCF, 0x60, 0x6D}}, "WSASendMsg"},
}

type guid struct {
	Data1        uint32
	Data2, Data3 uint16
	Data4        [8]byte
}

func ioctlsocket(c *api.Call, h api.Handle, cmd uint32, arg api.Out[uint32]) error {
	return with(c, h, func(s *afd.Socket, _ *io.File) error {
		v, err := simpleIoctl(s, cmd, arg.Get(c))
		if err != nil {
			return code(err)
		}
		if cmd != FIONBIO {
			arg.Set(c, v)
		}
		c.Return(0)
		return nil
	})
}

// simpleIoctl carries out a control code that takes or gives a number.
// STATUS_NOT_SUPPORTED for every other.
func simpleIoctl(s *afd.Socket, cmd, in uint32) (uint32, error) {
	switch cmd {
	case FIONBIO:
		return 0, s.SetNonBlocking(in != 0)
	case FIONREAD:
		n, err := s.Available()
		return uint32(n), err
	case SIOCATMARK:
		if s.Type != afd.SOCK_STREAM {
			return 0, nt.STATUS_INVALID_PARAMETER
		}
		at, err := s.AtMark()
		if at {
			return 1, err
		}
		return 0, err
	}
	return 0, nt.STATUS_NOT_SUPPORTED
}

func wsaIoctl(c *api.Call, h api.Handle, cmd uint32, in api.Ptr, inLen uint32, out api.Ptr, outLen uint32, got api.Out[uint32], ov api.In[kernel32.Overlapped], routine api.Code) error {
	return with(c, h, func(s *afd.Socket, f *io.File) error {
		if !got.OK() && !ov.OK() {
			return WSAEFAULT
		}
		answer, err := ioctl(c, h, s, cmd, in, inLen, out, outLen)
		if err != nil {
			return err
		}
		out.Write(c, answer)
		got.Set(c, uint32(len(answer)))
		if ov.OK() {
			x := overlapped(c, h, ov, routine)
			_, err := submit(c, f, &io.Request{Op: io.OpControl}, &x, func(r *io.Request) { r.Complete(nt.STATUS_SUCCESS, uint64(len(answer))) })
			return zero(c, err)
		}
		c.Return(0)
		return nil
	})
}

// ioctl returns what a control code answers.
func ioctl(c *api.Call, h api.Handle, s *afd.Socket, cmd uint32, in api.Ptr, inLen uint32, out api.Ptr, outLen uint32) ([]byte, error) {
	needs := func(n uint32) bool { return in != 0 && inLen >= n }
	room := func(n uint32) bool { return out != 0 && outLen >= n }
	number := func() uint32 { return mm.Load[uint32](c.P.Space, uint64(in)) }
	switch cmd {
	case FIONBIO, FIONREAD, SIOCATMARK:
		if cmd == FIONBIO && !needs(4) || cmd != FIONBIO && !room(4) {
			return nil, WSAEFAULT
		}
		arg := uint32(0)
		if cmd == FIONBIO {
			arg = number()
		}
		v, err := simpleIoctl(s, cmd, arg)
		if err != nil || cmd == FIONBIO {
			return nil, code(err)
		}
		return encode(v), nil
	case SIO_GET_EXTENSION_FUNCTION_POINTER:
		if !needs(16) || !room(8) {
			return nil, WSAEFAULT
		}
		id := mm.Load[guid](c.P.Space, uint64(in))
		for _, x := range extensions {
			if x.id == id {
				at, err := extension(c, x.name)
				return encode(at), err
			}
		}
		return nil, WSAEINVAL
	case SIO_KEEPALIVE_VALS:
		if !needs(12) {
			return nil, WSAEFAULT
		}
		v := mm.Load[[3]uint32](c.P.Space, uint64(in))
		return nil, optionCode(s.KeepAlive(v[0] != 0, time.Duration(v[1])*time.Millisecond, time.Duration(v[2])*time.Millisecond))
	case SIO_UDP_CONNRESET:
		if !needs(1) {
			return nil, WSAEFAULT
		}
		if s.Type != afd.SOCK_DGRAM {
			return nil, WSAEINVAL
		}
		s.IgnoreUnreachable(mm.Load[uint8](c.P.Space, uint64(in)) == 0)
		return nil, nil
	case SIO_UDP_NETRESET:
		// The host tells of no networks that could not be reached by earlier datagrams.
		if !needs(1) {
			return nil, WSAEFAULT
		}
		if s.Type != afd.SOCK_DGRAM {
			return nil, WSAEINVAL
		}
		return nil, nil
	case SIO_TCP_INITIAL_RTO:
		if !needs(3) {
			return nil, WSAEFAULT
		}
		if s.Type != afd.SOCK_STREAM {
			return nil, WSAEINVAL
		}
		const none = 0xFE // TCP_INITIAL_RTO_NO_SYN_RETRANSMISSIONS
		switch n := mm.Load[uint8](c.P.Space, uint64(in)+2); n {
		case 0, 0xFF: // as it is
			return nil, nil
		case none:
			return nil, optionCode(s.FailFast(1))
		default:
			return nil, optionCode(s.FailFast(int(n)))
		}
	case SIO_LOOPBACK_FAST_PATH:
		// Without effect on Windows since 2018 and here.
		if !needs(4) {
			return nil, WSAEFAULT
		}
		return nil, nil
	case SIO_TCP_INFO:
		if !needs(4) || !room(88) {
			return nil, WSAEFAULT
		}
		if number() != 0 { // the version of the structure
			return nil, WSAEINVAL
		}
		b, err := s.TCPInfo()
		return b, code(err)
	case SIO_BASE_HANDLE, SIO_BSP_HANDLE, SIO_BSP_HANDLE_SELECT, SIO_BSP_HANDLE_POLL:
		if !room(8) {
			return nil, WSAEFAULT
		}
		return encode(uint64(h)), nil
	}
	return nil, WSAEOPNOTSUPP
}

// extension returns the address of a function of mswsock.dll.
func extension(c *api.Call, name string) (uint64, error) {
	m := c.P.FindModule("mswsock.dll")
	if m == nil {
		var err error
		if m, _, err = c.P.Load(c.T, "mswsock.dll", true); err != nil {
			return 0, code(err)
		}
	}
	return c.P.Export(m, name, 0), nil
}
