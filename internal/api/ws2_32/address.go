package ws2_32

import (
	"encoding/binary"
	"net/netip"
	"strconv"
	"strings"

	"haft.dev/internal/api"
	"haft.dev/internal/io/afd"
	"haft.dev/nt"
)

func addressFuncs() []api.Func {
	return []api.Func{
		api.F4("InetNtopW(Family, pAddr, pStringBuf, StringBufSize)", inetNtopW).Winsock(0),
		api.F3("InetPtonW(Family, pszAddrString, pAddrBuf)", inetPtonW).Winsock(socketError),
		api.F5("WSAAddressToStringA(lpsaAddress, dwAddressLength, lpProtocolInfo, lpszAddressString, lpdwAddressStringLength)", wsaAddressToStringA).Winsock(socketError),
		api.F5("WSAAddressToStringW(lpsaAddress, dwAddressLength, lpProtocolInfo, lpszAddressString, lpdwAddressStringLength)", wsaAddressToStringW).Winsock(socketError),
		api.F3("WSAHtonl(s, hostlong, lpnetlong)", wsaSwapLong).Winsock(socketError),
		api.F3("WSAHtons(s, hostshort, lpnetshort)", wsaSwapShort).Winsock(socketError),
		api.F3("WSANtohl(s, netlong, lphostlong)", wsaSwapLong).Winsock(socketError),
		api.F3("WSANtohs(s, netshort, lphostshort)", wsaSwapShort).Winsock(socketError),
		api.F5("WSAStringToAddressA(AddressString, AddressFamily, lpProtocolInfo, lpAddress, lpAddressLength)", wsaStringToAddressA).Winsock(socketError),
		api.F5("WSAStringToAddressW(AddressString, AddressFamily, lpProtocolInfo, lpAddress, lpAddressLength)", wsaStringToAddressW).Winsock(socketError),
		api.F1("htonl(hostlong)", swapLong),
		api.F1("htons(hostshort)", swapShort),
		api.F1("inet_addr(cp)", inetAddr),
		api.F1("inet_ntoa(in)", inetNtoa),
		api.F4("inet_ntop(Family, pAddr, pStringBuf, StringBufSize)", inetNtop).Winsock(0),
		api.F3("inet_pton(Family, pszAddrString, pAddrBuf)", inetPton).Winsock(socketError),
		api.F1("ntohl(netlong)", swapLong),
		api.F1("ntohs(netshort)", swapShort),
	}
}

func swap16(v uint16) uint16 { return v<<8 | v>>8 }

func swap32(v uint32) uint32 {
	return v<<24 | v>>24 | v<<8&0xFF0000 | v>>8&0xFF00
}

func swapLong(c *api.Call, v uint32) error {
	c.Return(uint64(swap32(v)))
	return nil
}

func swapShort(c *api.Call, v uint16) error {
	c.Return(uint64(swap16(v)))
	return nil
}

func wsaSwapLong(c *api.Call, h api.Handle, v uint32, out api.Out[uint32]) error {
	_, f, err := socketOf(c, h)
	if err != nil {
		return err
	}
	f.Release()
	out.Must(c, swap32(v))
	c.Return(0)
	return nil
}

func wsaSwapShort(c *api.Call, h api.Handle, v uint16, out api.Out[uint16]) error {
	_, f, err := socketOf(c, h)
	if err != nil {
		return err
	}
	f.Release()
	out.Must(c, swap16(v))
	c.Return(0)
	return nil
}

// oldAddress reads an IPv4 address as inet_addr does: one to four numbers, decimal,
// octal or hexadecimal, the last of which fills what is left.
func oldAddress(s string) (uint32, bool) {
	if i := strings.IndexAny(s, " \t\r\n"); i > 0 {
		s = s[:i]
	}
	parts := strings.Split(s, ".")
	if len(parts) > 4 {
		return 0, false
	}
	var v uint32
	for i, p := range parts {
		if p == "" || p[0] == '+' || p[0] == '-' || strings.Contains(p, "_") {
			return 0, false
		}
		base := 10
		switch {
		case strings.HasPrefix(p, "0x"), strings.HasPrefix(p, "0X"):
			p, base = p[2:], 16
		case len(p) > 1 && p[0] == '0':
			p, base = p[1:], 8
		}
		n, err := strconv.ParseUint(p, base, 32)
		if err != nil {
			return 0, false
		}
		if i < len(parts)-1 {
			if n > 255 {
				return 0, false
			}
			v |= uint32(n) << (24 - 8*i)
			continue
		}
		if n >= 1<<(32-8*uint(i)) {
			return 0, false
		}
		v |= uint32(n)
	}
	return v, true
}

func inetAddr(c *api.Call, s api.AStr) error {
	text := s.String(c)
	v, ok := oldAddress(text)
	if text == " " { // so the page says
		v, ok = 0, true
	}
	if !ok {
		v = 0xFFFFFFFF // INADDR_NONE
	}
	c.Return(uint64(swap32(v)))
	return nil
}

func inetNtoa(c *api.Call, in uint32) error {
	var b [4]byte
	binary.LittleEndian.PutUint32(b[:], in)
	at, err := answersOf.Of(c.T).keep(c, append([]byte(netip.AddrFrom4(b).String()), 0))
	if err != nil {
		return err
	}
	c.Return(at)
	return nil
}

// parseAddress reads the text of an address of a family.
func parseAddress(family uint32, text string) ([]byte, bool) {
	a, err := netip.ParseAddr(text)
	if err != nil || a.Zone() != "" || a.Is4() != (family == afd.AF_INET) {
		return nil, false
	}
	return a.AsSlice(), true
}

func pton(c *api.Call, family uint32, text string, out api.Ptr) error {
	if family != afd.AF_INET && family != afd.AF_INET6 {
		return WSAEAFNOSUPPORT
	}
	b, ok := parseAddress(family, text)
	if !ok {
		c.Return(0)
		return nil
	}
	out.Write(c, b)
	c.Return(1)
	return nil
}

func inetPton(c *api.Call, family uint32, text api.AStr, out api.Ptr) error {
	if text == 0 || out == 0 {
		return WSAEFAULT
	}
	return pton(c, family, text.String(c), out)
}

func inetPtonW(c *api.Call, family uint32, text api.WStr, out api.Ptr) error {
	if text == 0 || out == 0 {
		return WSAEFAULT
	}
	return pton(c, family, text.String(c), out)
}

func ntop(c *api.Call, family uint32, at api.Ptr) (string, error) {
	switch family {
	case afd.AF_INET:
		return netip.AddrFrom4([4]byte(at.Bytes(c, 4))).String(), nil
	case afd.AF_INET6:
		return netip.AddrFrom16([16]byte(at.Bytes(c, 16))).String(), nil
	}
	return "", WSAEAFNOSUPPORT
}

func inetNtop(c *api.Call, family uint32, at, out api.Ptr, room api.Size) error {
	s, err := ntop(c, family, at)
	if err != nil {
		return err
	}
	if out == 0 || uint64(len(s)) >= uint64(room) {
		return nt.ERROR_INVALID_PARAMETER
	}
	out.Write(c, append([]byte(s), 0))
	c.Return(uint64(out))
	return nil
}

func inetNtopW(c *api.Call, family uint32, at, out api.Ptr, room api.Size) error {
	s, err := ntop(c, family, at)
	if err != nil {
		return err
	}
	if out == 0 || uint64(len(s)) >= uint64(room) {
		return nt.ERROR_INVALID_PARAMETER
	}
	out.Write(c, wide(s))
	c.Return(uint64(out))
	return nil
}

// wide returns s as UTF-16 that ends in a zero.
func wide(s string) []byte {
	var b []byte
	for _, u := range nt.UTF16Z(s) {
		b = binary.LittleEndian.AppendUint16(b, u)
	}
	return b
}

// addressText writes an address with its port, unless that is 0, as
// WSAAddressToString does.
func addressText(c *api.Call, at api.Ptr, n uint32) (string, error) {
	if at == 0 || n < 2 {
		return "", WSAEFAULT
	}
	a := at.Bytes(c, uint64(min(n, 128)))
	family := int(binary.LittleEndian.Uint16(a))
	switch family {
	case afd.AF_INET, afd.AF_INET6:
	case afd.AF_UNIX:
		return afd.UnixName(a), nil
	default:
		return "", WSAEINVAL
	}
	if len(a) < afd.AddressSize(family) {
		return "", WSAEFAULT
	}
	ap := afd.AddrPort(a)
	if ap.Port() == 0 {
		return ap.Addr().String(), nil
	}
	return ap.String(), nil
}

func wsaAddressToStringA(c *api.Call, at api.Ptr, n uint32, _ api.Ptr, out api.Ptr, length api.Out[uint32]) error {
	s, err := addressText(c, at, n)
	if err != nil {
		return err
	}
	return storeText(c, append([]byte(s), 0), len(s)+1, out, length)
}

func wsaAddressToStringW(c *api.Call, at api.Ptr, n uint32, _ api.Ptr, out api.Ptr, length api.Out[uint32]) error {
	s, err := addressText(c, at, n)
	if err != nil {
		return err
	}
	b := wide(s)
	return storeText(c, b, len(b)/2, out, length)
}

func storeText(c *api.Call, b []byte, n int, out api.Ptr, length api.Out[uint32]) error {
	if length == 0 {
		return WSAEFAULT
	}
	room := length.Get(c)
	length.Set(c, uint32(n))
	if out == 0 || int(room) < n {
		return WSAEFAULT
	}
	out.Write(c, b)
	c.Return(0)
	return nil
}

func stringToAddress(c *api.Call, text string, family uint32, out api.Ptr, length api.Out[int32]) error {
	if out == 0 || length == 0 {
		return WSAEFAULT
	}
	var ap netip.AddrPort
	a, err := netip.ParseAddr(strings.Trim(text, "[]"))
	if err == nil {
		ap = netip.AddrPortFrom(a, 0)
	} else if ap, err = netip.ParseAddrPort(text); err != nil {
		return WSAEINVAL
	}
	if family != afd.AF_INET && family != afd.AF_INET6 || ap.Addr().Is4() != (family == afd.AF_INET) {
		return WSAEINVAL
	}
	b := afd.SocketAddress(ap)
	room := length.Get(c)
	length.Set(c, int32(len(b)))
	if int(room) < len(b) {
		return WSAEFAULT
	}
	out.Write(c, b)
	c.Return(0)
	return nil
}

func wsaStringToAddressA(c *api.Call, text api.AStr, family uint32, _ api.Ptr, out api.Ptr, length api.Out[int32]) error {
	return stringToAddress(c, text.String(c), family, out, length)
}

func wsaStringToAddressW(c *api.Call, text api.WStr, family uint32, _ api.Ptr, out api.Ptr, length api.Out[int32]) error {
	return stringToAddress(c, text.String(c), family, out, length)
}
