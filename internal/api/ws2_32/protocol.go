package ws2_32

import (
	"unicode/utf16"

	"haft.dev/internal/api"
	"haft.dev/internal/io/afd"
	"haft.dev/internal/mm"
)

func protocolFuncs() []api.Func {
	return []api.Func{
		api.F3("WSAEnumProtocolsA(lpiProtocols, lpProtocolBuffer, lpdwBufferLength)", wsaEnumProtocolsA).Winsock(socketError),
		api.F3("WSAEnumProtocolsW(lpiProtocols, lpProtocolBuffer, lpdwBufferLength)", wsaEnumProtocolsW).Winsock(socketError),
	}
}

// protocolInfo is WSAPROTOCOL_INFOW.
type protocolInfo struct {
	ServiceFlags     [4]uint32
	ProviderFlags    uint32
	ProviderID       [16]byte
	CatalogEntryID   uint32
	ChainLength      int32
	Chain            [7]uint32
	Version          int32
	AddressFamily    uint32
	MaxSockAddr      int32
	MinSockAddr      int32
	SocketType       uint32
	Protocol         uint32
	MaxOffset        int32
	ByteOrder        int32
	SecurityScheme   int32
	MessageSize      uint32
	ProviderReserved uint32
	Name             [256]uint16
}

// protocolInfoA is WSAPROTOCOL_INFOA.
type protocolInfoA struct {
	Head [29]uint32
	Name [256]byte
}

func (p protocolInfo) ansi() protocolInfoA {
	var a protocolInfoA
	b := encode(p)
	for i := range a.Head {
		a.Head[i] = uint32(b[4*i]) | uint32(b[4*i+1])<<8 | uint32(b[4*i+2])<<16 | uint32(b[4*i+3])<<24
	}
	for i, u := range p.Name {
		a.Name[i] = byte(u)
	}
	return a
}

// Service flags (XP1_*).
const (
	connectionless    = 0x00000001
	guaranteeDelivery = 0x00000002
	guaranteeOrder    = 0x00000004
	messageOriented   = 0x00000008
	gracefulClose     = 0x00000020
	expeditedData     = 0x00000040
	supportBroadcast  = 0x00000200
	supportMultipoint = 0x00000400
	ifsHandles        = 0x00020000
)

const (
	tcpFlags  = ifsHandles | expeditedData | gracefulClose | guaranteeOrder | guaranteeDelivery
	udpFlags  = ifsHandles | supportMultipoint | supportBroadcast | messageOriented | connectionless
	unixFlags = ifsHandles | gracefulClose | guaranteeOrder | guaranteeDelivery
)

// catalog are the protocols that there are.
var catalog = []struct {
	name         string
	family, typ  uint32
	protocol     uint32
	least, most  int32
	flags, entry uint32
	largest      uint32
}{
	{"MSAFD Tcpip [TCP/IP]", afd.AF_INET, afd.SOCK_STREAM, afd.IPPROTO_TCP, 16, 16, tcpFlags, 1001, 0},
	{"MSAFD Tcpip [UDP/IP]", afd.AF_INET, afd.SOCK_DGRAM, afd.IPPROTO_UDP, 16, 16, udpFlags, 1002, 65507},
	{"MSAFD Tcpip [TCP/IPv6]", afd.AF_INET6, afd.SOCK_STREAM, afd.IPPROTO_TCP, 28, 28, tcpFlags, 1004, 0},
	{"MSAFD Tcpip [UDP/IPv6]", afd.AF_INET6, afd.SOCK_DGRAM, afd.IPPROTO_UDP, 28, 28, udpFlags, 1005, 65487},
	{"AF_UNIX", afd.AF_UNIX, afd.SOCK_STREAM, 0, 3, 110, unixFlags, 1007, 0},
}

func catalogInfo(i int) protocolInfo {
	e := &catalog[i]
	p := protocolInfo{
		ServiceFlags: [4]uint32{e.flags}, ProviderFlags: 8 /* PFL_MATCHES_PROTOCOL_ZERO */, CatalogEntryID: e.entry, ChainLength: 1, Version: 2,
		AddressFamily: e.family, MaxSockAddr: e.most, MinSockAddr: e.least, SocketType: e.typ, Protocol: e.protocol, MessageSize: e.largest,
	}
	copy(p.Name[:255], utf16.Encode([]rune(e.name)))
	return p
}

// infoOf describes the protocol of a socket.
func infoOf(s *afd.Socket) protocolInfo {
	for i := range catalog {
		if e := &catalog[i]; int(e.family) == s.Family && int(e.typ) == s.Type {
			p := catalogInfo(i)
			p.Protocol = uint32(s.Protocol)
			return p
		}
	}
	p := catalogInfo(1)
	p.AddressFamily, p.SocketType, p.Protocol = uint32(s.Family), uint32(s.Type), uint32(s.Protocol)
	return p
}

// enumProtocols lists the protocols, each as bytes gives it; a list of
// the program, which ends with 0, restricts them. WSAENOBUFS if there is no room.
func enumProtocols(c *api.Call, list, buf api.Ptr, length api.Out[uint32], bytes func(protocolInfo) []byte) error {
	if err := started(c); err != nil {
		return err
	}
	if length == 0 {
		return WSAEFAULT
	}
	var wanted map[uint32]bool
	if list != 0 {
		wanted = make(map[uint32]bool)
		for at := uint64(list); ; at += 4 {
			p := mm.Load[uint32](c.P.Space, at)
			if p == 0 {
				break
			}
			wanted[p] = true
		}
	}
	var out []byte
	n := 0
	for i := range catalog {
		if wanted == nil || wanted[catalog[i].protocol] {
			out = append(out, bytes(catalogInfo(i))...)
			n++
		}
	}
	room := length.Get(c)
	length.Set(c, uint32(len(out)))
	if buf == 0 || int(room) < len(out) {
		return WSAENOBUFS
	}
	buf.Write(c, out)
	c.Return(uint64(n))
	return nil
}

func wsaEnumProtocolsW(c *api.Call, list, buf api.Ptr, length api.Out[uint32]) error {
	return enumProtocols(c, list, buf, length, func(p protocolInfo) []byte { return encode(p) })
}

func wsaEnumProtocolsA(c *api.Call, list, buf api.Ptr, length api.Out[uint32]) error {
	return enumProtocols(c, list, buf, length, func(p protocolInfo) []byte { return encode(p.ansi()) })
}
