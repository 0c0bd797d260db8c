package ws2_32

import (
	"context"
	"encoding/binary"
	"errors"
	"net"
	"net/netip"
	"os"
	"strconv"

	"haft.dev/internal/api"
	"haft.dev/internal/io/afd"
	"haft.dev/internal/kernel"
	"haft.dev/internal/mm"
	"haft.dev/nt"
)

func nameFuncs() []api.Func {
	return []api.Func{
		api.F1("FreeAddrInfoW(pAddrInfo)", freeAddrInfo),
		api.F4("GetAddrInfoW(pNodeName, pServiceName, pHints, ppResult)", getAddrInfoW).Win32(),
		api.Stub("GetAddrInfoExW(pName, pServiceName, dwNameSpace, lpNspId, hints, ppResult, timeout, lpOverlapped, lpCompletionRoutine, lpNameHandle)"),
		api.F2("GetHostNameW(name, namelen)", getHostNameW).Winsock(socketError),
		api.F7("GetNameInfoW(pSockaddr, SockaddrLength, pNodeBuffer, NodeBufferSize, pServiceBuffer, ServiceBufferSize, Flags)", getNameInfoW).Win32(),
		api.F1("freeaddrinfo(pAddrInfo)", freeAddrInfo),
		api.F4("getaddrinfo(pNodeName, pServiceName, pHints, ppResult)", getAddrInfoA).Win32(),
		api.F3("gethostbyaddr(addr, len, type)", gethostbyaddr).Winsock(0),
		api.F1("gethostbyname(name)", gethostbyname).Winsock(0),
		api.F2("gethostname(name, namelen)", gethostname).Winsock(socketError),
		api.F7("getnameinfo(pSockaddr, SockaddrLength, pNodeBuffer, NodeBufferSize, pServiceBuffer, ServiceBufferSize, Flags)", getNameInfoA).Win32(),
		api.F1("getprotobyname(name)", getprotobyname).Winsock(0),
		api.F1("getprotobynumber(number)", getprotobynumber).Winsock(0),
		api.F2("getservbyname(name, proto)", getservbyname).Winsock(0),
		api.F2("getservbyport(port, proto)", getservbyport).Winsock(0),
	}
}

func gethostname(c *api.Call, p api.Ptr, n int32) error {
	if err := started(c); err != nil {
		return err
	}
	name, err := os.Hostname()
	if err != nil || int(n) <= len(name) || p == 0 {
		return WSAEFAULT
	}
	p.Write(c, append([]byte(name), 0))
	c.Return(0)
	return nil
}

func getHostNameW(c *api.Call, p api.Ptr, n int32) error {
	if err := started(c); err != nil {
		return err
	}
	name, err := os.Hostname()
	b := wide(name)
	if err != nil || int(n) < len(b)/2 || p == 0 {
		return WSAEFAULT
	}
	p.Write(c, b)
	c.Return(0)
	return nil
}

// Lookup runs do, which asks other computers, beside the calling thread, which
// can be ended meanwhile.
func Lookup(c *api.Call, do func(ctx context.Context)) error {
	ctx, cancel := context.WithCancel(context.Background())
	defer cancel()
	done := kernel.NewEvent(c.P.K.Kernel(), true, false)
	defer done.Release()
	done.Retain()
	go func() {
		do(ctx)
		done.Set()
		done.Release()
	}()
	if s := c.T.K.WaitOne(&done.Object, false, nt.Infinite); s != nt.STATUS_SUCCESS {
		return s
	}
	return nil
}

// lookupError returns the code for a failed look-up.
func lookupError(err error) nt.Win32Error {
	var d *net.DNSError
	switch {
	case errors.As(err, &d) && d.IsNotFound:
		return WSAHOST_NOT_FOUND
	case errors.As(err, &d) && (d.IsTimeout || d.IsTemporary):
		return WSATRY_AGAIN
	}
	return WSAHOST_NOT_FOUND
}

// Flags of getaddrinfo (AI_*).
const (
	AI_PASSIVE     = 0x1
	AI_CANONNAME   = 0x2
	AI_NUMERICHOST = 0x4
	AI_NUMERICSERV = 0x8
)

// addrInfo is ADDRINFOW and ADDRINFOA.
type addrInfo struct {
	Flags, Family, SockType, Protocol int32
	AddrLen, CanonName, Addr, Next    uint64
}

// question is what getaddrinfo is asked.
type question struct {
	node, service       string
	hasNode, hasService bool
	hints               addrInfo
}

func (q *question) network() string {
	switch q.hints.Family {
	case afd.AF_INET:
		return "ip4"
	case afd.AF_INET6:
		return "ip6"
	}
	return "ip"
}

// port returns the port of the service. WSATYPE_NOT_FOUND if there is none of that
// name.
func (q *question) port(ctx context.Context) (uint16, error) {
	if !q.hasService || q.service == "" {
		return 0, nil
	}
	if n, err := strconv.ParseUint(q.service, 10, 16); err == nil {
		return uint16(n), nil
	}
	if q.hints.Flags&AI_NUMERICSERV != 0 {
		return 0, WSAHOST_NOT_FOUND
	}
	networks := []string{"tcp", "udp"}
	switch q.hints.SockType {
	case afd.SOCK_STREAM:
		networks = networks[:1]
	case afd.SOCK_DGRAM:
		networks = networks[1:]
	}
	for _, n := range networks {
		if p, err := net.DefaultResolver.LookupPort(ctx, n, q.service); err == nil {
			if q.hints.SockType == 0 {
				q.hints.SockType, q.hints.Protocol = afd.SOCK_STREAM, afd.IPPROTO_TCP
				if n == "udp" {
					q.hints.SockType, q.hints.Protocol = afd.SOCK_DGRAM, afd.IPPROTO_UDP
				}
			}
			return uint16(p), nil
		}
	}
	return 0, WSATYPE_NOT_FOUND
}

// addresses returns the addresses of the node.
func (q *question) addresses(ctx context.Context) ([]netip.Addr, error) {
	if !q.hasNode {
		four, six := netip.AddrFrom4([4]byte{127, 0, 0, 1}), netip.IPv6Loopback()
		if q.hints.Flags&AI_PASSIVE != 0 {
			four, six = netip.IPv4Unspecified(), netip.IPv6Unspecified()
		}
		switch q.hints.Family {
		case afd.AF_INET:
			return []netip.Addr{four}, nil
		case afd.AF_INET6:
			return []netip.Addr{six}, nil
		}
		return []netip.Addr{six, four}, nil
	}
	if a, err := netip.ParseAddr(q.node); err == nil {
		if q.hints.Family == afd.AF_INET && !a.Is4() || q.hints.Family == afd.AF_INET6 && a.Is4() {
			return nil, WSAHOST_NOT_FOUND
		}
		return []netip.Addr{a}, nil
	}
	if q.hints.Flags&AI_NUMERICHOST != 0 {
		return nil, WSAHOST_NOT_FOUND
	}
	node := q.node
	if node == "" {
		node, _ = os.Hostname()
	}
	as, err := net.DefaultResolver.LookupNetIP(ctx, q.network(), node)
	if err != nil {
		return nil, lookupError(err)
	}
	for i := range as {
		as[i] = as[i].Unmap()
	}
	return as, nil
}

// answer asks and stores the answer with store, which stores one string.
func (q *question) answer(c *api.Call, out api.Out[uint64], text func(string) []byte) error {
	if err := started(c); err != nil {
		return err
	}
	switch {
	case !q.hasNode && !q.hasService:
		return WSAHOST_NOT_FOUND
	case q.hints.Flags&AI_CANONNAME != 0 && !q.hasNode:
		return WSAEINVAL
	case q.hints.Family != afd.AF_UNSPEC && q.hints.Family != afd.AF_INET && q.hints.Family != afd.AF_INET6:
		return WSAEAFNOSUPPORT
	case q.hints.SockType < 0 || q.hints.SockType > 5:
		return WSAESOCKTNOSUPPORT
	}
	out.Must(c, 0)
	var as []netip.Addr
	var port uint16
	var err error
	ask := func(ctx context.Context) {
		if port, err = q.port(ctx); err == nil {
			as, err = q.addresses(ctx)
		}
	}
	if e := Lookup(c, ask); e != nil {
		return e
	}
	if err != nil {
		return err
	}
	if len(as) == 0 {
		return WSANO_DATA
	}
	first := uint64(0)
	for i := len(as) - 1; i >= 0; i-- {
		sa := afd.SocketAddress(netip.AddrPortFrom(as[i], port))
		ai := addrInfo{Family: int32(binary.LittleEndian.Uint16(sa)), SockType: q.hints.SockType, Protocol: q.hints.Protocol, AddrLen: uint64(len(sa)), Next: first}
		var name []byte
		if i == 0 && q.hints.Flags&AI_CANONNAME != 0 {
			name = text(q.node)
			ai.Flags = AI_CANONNAME
		}
		b := append(encode(ai), sa...)
		b = append(b, make([]byte, 32-len(sa))...)
		at, err := c.P.AllocBytes(append(b, name...))
		if err != nil {
			freeList(c.P, first)
			return nt.Win32Error(8) // WSA_NOT_ENOUGH_MEMORY
		}
		mm.Store(c.P.Space, at+32, at+48)
		if name != nil {
			mm.Store(c.P.Space, at+24, at+80)
		}
		first = at
	}
	out.Set(c, first)
	return nil
}

func getAddrInfoW(c *api.Call, node, service api.WStr, hints api.In[addrInfo], out api.Out[uint64]) error {
	q := question{node: node.String(c), hasNode: node != 0, service: service.String(c), hasService: service != 0}
	if hints.OK() {
		q.hints = hints.Get(c)
	}
	return q.answer(c, out, wide)
}

func getAddrInfoA(c *api.Call, node, service api.AStr, hints api.In[addrInfo], out api.Out[uint64]) error {
	q := question{node: node.String(c), hasNode: node != 0, service: service.String(c), hasService: service != 0}
	if hints.OK() {
		q.hints = hints.Get(c)
	}
	return q.answer(c, out, func(s string) []byte { return append([]byte(s), 0) })
}

// freeList frees the answer of getaddrinfo.
func freeList(p *api.Process, at uint64) {
	for range 1 << 16 { // a list that bites its tail ends, too
		if at == 0 {
			return
		}
		next, err := mm.TryLoad[uint64](p.Space, at+40)
		if err != nil {
			return
		}
		p.FreeBlock(at)
		at = next
	}
}

func freeAddrInfo(c *api.Call, at api.Ptr) error {
	freeList(c.P, uint64(at))
	return nil
}

// Flags of getnameinfo (NI_*).
const (
	NI_NOFQDN      = 0x01
	NI_NUMERICHOST = 0x02
	NI_NAMEREQD    = 0x04
	NI_NUMERICSERV = 0x08
	NI_DGRAM       = 0x10
)

// nameInfo returns the names for an address and its port.
func nameInfo(c *api.Call, at api.Ptr, n int32, flags uint32, wantNode, wantService bool) (node, service string, err error) {
	if err := started(c); err != nil {
		return "", "", err
	}
	if at == 0 || n < 2 {
		return "", "", WSAEFAULT
	}
	a := at.Bytes(c, uint64(min(n, 128)))
	family := int(binary.LittleEndian.Uint16(a))
	switch {
	case family != afd.AF_INET && family != afd.AF_INET6:
		return "", "", WSAEAFNOSUPPORT
	case len(a) < afd.AddressSize(family):
		return "", "", WSAEFAULT
	case !wantNode && !wantService:
		return "", "", WSAHOST_NOT_FOUND
	}
	ap := afd.AddrPort(a)
	node, service = ap.Addr().String(), strconv.Itoa(int(ap.Port()))
	if wantService && flags&NI_NUMERICSERV == 0 {
		proto := "tcp"
		if flags&NI_DGRAM != 0 {
			proto = "udp"
		}
		if s, ok := serviceByPort(ap.Port(), proto); ok {
			service = s.name
		}
	}
	if !wantNode || flags&NI_NUMERICHOST != 0 {
		return node, service, nil
	}
	var names []string
	if err := Lookup(c, func(ctx context.Context) {
		names, err = net.DefaultResolver.LookupAddr(ctx, ap.Addr().WithZone("").String())
	}); err != nil {
		return "", "", err
	}
	switch {
	case err == nil && len(names) > 0:
		node = names[0]
		if node[len(node)-1] == '.' {
			node = node[:len(node)-1]
		}
	case flags&NI_NAMEREQD != 0:
		return "", "", WSAHOST_NOT_FOUND
	}
	return node, service, nil
}

func storeNames(c *api.Call, node, service []byte, size int, nodeAt api.Ptr, nodeRoom uint32, serviceAt api.Ptr, serviceRoom uint32) error {
	const insufficient = nt.ERROR_INSUFFICIENT_BUFFER
	if nodeAt != 0 {
		if int(nodeRoom) < len(node)/size {
			return insufficient
		}
		nodeAt.Write(c, node)
	}
	if serviceAt != 0 {
		if int(serviceRoom) < len(service)/size {
			return insufficient
		}
		serviceAt.Write(c, service)
	}
	return nil
}

func getNameInfoW(c *api.Call, at api.Ptr, n int32, node api.Ptr, nodeRoom uint32, service api.Ptr, serviceRoom uint32, flags api.Flags) error {
	a, b, err := nameInfo(c, at, n, uint32(flags), node != 0, service != 0)
	if err != nil {
		return err
	}
	return storeNames(c, wide(a), wide(b), 2, node, nodeRoom, service, serviceRoom)
}

func getNameInfoA(c *api.Call, at api.Ptr, n int32, node api.Ptr, nodeRoom uint32, service api.Ptr, serviceRoom uint32, flags api.Flags) error {
	a, b, err := nameInfo(c, at, n, uint32(flags), node != 0, service != 0)
	if err != nil {
		return err
	}
	return storeNames(c, append([]byte(a), 0), append([]byte(b), 0), 1, node, nodeRoom, service, serviceRoom)
}
