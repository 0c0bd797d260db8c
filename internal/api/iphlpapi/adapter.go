package iphlpapi

import (
	"bufio"
	"encoding/binary"
	"encoding/hex"
	"fmt"
	"net"
	"net/netip"
	"os"
	"slices"
	"strconv"
	"strings"

	"haft.dev/internal/api"
	"haft.dev/internal/io/afd"
	"haft.dev/nt"
)

func adapterFuncs() []api.Func {
	return []api.Func{
		api.F5("GetAdaptersAddresses(Family, Flags, Reserved, AdapterAddresses, SizePointer)", getAdaptersAddresses).Win32(),
	}
}

// Flags of GetAdaptersAddresses (GAA_FLAG_*).
const (
	skipUnicast     = 0x01
	skipAnycast     = 0x02
	skipMulticast   = 0x04
	skipDNSServer   = 0x08
	includePrefix   = 0x10
	skipName        = 0x20
	includeGateways = 0x80
)

// Types and states of interfaces (IF_TYPE_*, IfOperStatus*).
const (
	typeEthernet = 6
	typePPP      = 23
	typeLoopback = 24
	typeTunnel   = 131
	statusUp     = 1
	statusDown   = 2
)

// adapter is an interface of the host.
type adapter struct {
	net.Interface
	unicast   []netip.Prefix
	multicast []netip.Addr
	gateways  []netip.Addr
	servers   []netip.Addr
}

// adapters returns the interfaces of the host with their addresses of a family
// (AF_UNSPEC: any).
func adapters(family uint32) ([]adapter, error) {
	ifs, err := net.Interfaces()
	if err != nil {
		return nil, nt.ERROR_GEN_FAILURE
	}
	wanted := func(a netip.Addr) bool {
		return family == afd.AF_UNSPEC || a.Is4() == (family == afd.AF_INET)
	}
	gateways, servers := gateways(), nameServers()
	var out []adapter
	for _, i := range ifs {
		ad := adapter{Interface: i}
		as, _ := i.Addrs()
		for _, a := range as {
			if p, err := netip.ParsePrefix(a.String()); err == nil && wanted(p.Addr()) {
				ad.unicast = append(ad.unicast, p)
			}
		}
		ms, _ := i.MulticastAddrs()
		for _, m := range ms {
			if a, err := netip.ParseAddr(m.String()); err == nil && wanted(a) {
				ad.multicast = append(ad.multicast, a.WithZone(""))
			}
		}
		for _, g := range gateways[i.Name] {
			if wanted(g) {
				ad.gateways = append(ad.gateways, g)
			}
		}
		if len(ad.gateways) > 0 || i.Flags&net.FlagLoopback == 0 {
			ad.servers = slices.Clone(servers)
			ad.servers = slices.DeleteFunc(ad.servers, func(a netip.Addr) bool { return !wanted(a) })
		}
		out = append(out, ad)
	}
	return out, nil
}

// gateways returns those of the default routes, by interface.
func gateways() map[string][]netip.Addr {
	out := make(map[string][]netip.Addr)
	each("/proc/net/route", func(f []string) {
		if len(f) < 3 || f[1] != "00000000" {
			return
		}
		if n, err := strconv.ParseUint(f[2], 16, 32); err == nil && n != 0 {
			var b [4]byte
			binary.LittleEndian.PutUint32(b[:], uint32(n))
			out[f[0]] = append(out[f[0]], netip.AddrFrom4(b))
		}
	})
	each("/proc/net/ipv6_route", func(f []string) {
		if len(f) < 10 || f[1] != "00" || strings.Trim(f[0], "0") != "" {
			return
		}
		if b, err := hex.DecodeString(f[4]); err == nil && len(b) == 16 {
			if a := netip.AddrFrom16([16]byte(b)); !a.IsUnspecified() {
				out[f[9]] = append(out[f[9]], a)
			}
		}
	})
	return out
}

// nameServers returns those of resolv.conf.
func nameServers() (out []netip.Addr) {
	each("/etc/resolv.conf", func(f []string) {
		if len(f) >= 2 && f[0] == "nameserver" {
			if a, err := netip.ParseAddr(f[1]); err == nil {
				out = append(out, a.WithZone(""))
			}
		}
	})
	return out
}

// each calls do with the fields of each line of a file of the host.
func each(file string, do func(fields []string)) {
	f, err := os.Open(file)
	if err != nil {
		return
	}
	defer f.Close()
	for sc := bufio.NewScanner(f); sc.Scan(); {
		do(strings.Fields(sc.Text()))
	}
}

// Sizes and offsets of IP_ADAPTER_ADDRESSES_LH of 64-bit Windows.
const (
	sizeofAdapter = 448
	sizeofUnicast = 64
	sizeofAddress = 32 // of multicast addresses, name servers and gateways
	sizeofPrefix  = 40
)

// writer lays structures out for memory that begins at base.
type writer struct {
	base uint64
	b    []byte
}

func (w *writer) room(n int) int {
	at := len(w.b)
	w.b = append(w.b, make([]byte, (n+7)&^7)...)
	return at
}

func (w *writer) put32(at int, v uint32) { binary.LittleEndian.PutUint32(w.b[at:], v) }

// point makes the pointer at offset at one to offset to.
func (w *writer) point(at, to int) { binary.LittleEndian.PutUint64(w.b[at:], w.base+uint64(to)) }

func (w *writer) bytes(b []byte) int {
	at := w.room(len(b))
	copy(w.b[at:], b)
	return at
}

func (w *writer) wide(s string) int {
	var b []byte
	for _, u := range nt.UTF16Z(s) {
		b = binary.LittleEndian.AppendUint16(b, u)
	}
	return w.bytes(b)
}

// chain puts structures of size bytes, one for each address, into a list that
// begins with the pointer at offset head; more fills in what follows the address.
func (w *writer) chain(head, size int, as []netip.Addr, zone uint32, more func(i, at int)) {
	for i, a := range as {
		at := w.room(size)
		w.point(head, at)
		w.put32(at, uint32(size))
		sa := afd.SocketAddress(netip.AddrPortFrom(a, 0))
		if a.Is6() && a.IsLinkLocalUnicast() {
			binary.LittleEndian.PutUint32(sa[24:], zone)
		}
		w.point(at+16, w.bytes(sa))
		w.put32(at+24, uint32(len(sa)))
		if more != nil {
			more(i, at)
		}
		head = at + 8
	}
}

func (w *writer) adapter(a *adapter, flags uint32) int {
	at := w.room(sizeofAdapter)
	w.put32(at, sizeofAdapter)
	index := uint32(a.Index)
	w.put32(at+4, index)
	w.point(at+16, w.bytes(append([]byte(fmt.Sprintf("{00000000-0000-0000-0000-%012X}", a.Index)), 0)))
	if flags&skipUnicast == 0 {
		as := make([]netip.Addr, len(a.unicast))
		for i, p := range a.unicast {
			as[i] = p.Addr().WithZone("")
		}
		w.chain(at+24, sizeofUnicast, as, index, func(i, at int) {
			w.put32(at+4, 1)           // IP_ADAPTER_ADDRESS_DNS_ELIGIBLE
			w.put32(at+32, 1)          // IpPrefixOriginManual
			w.put32(at+36, 1)          // IpSuffixOriginManual
			w.put32(at+40, 4)          // IpDadStatePreferred
			w.put32(at+44, 0xFFFFFFFF) // for ever
			w.put32(at+48, 0xFFFFFFFF)
			w.put32(at+52, 0xFFFFFFFF)
			w.b[at+56] = byte(a.unicast[i].Bits())
		})
	}
	if flags&skipMulticast == 0 {
		w.chain(at+40, sizeofAddress, a.multicast, index, nil)
	}
	if flags&skipDNSServer == 0 {
		w.chain(at+48, sizeofAddress, a.servers, index, nil)
	}
	w.point(at+56, w.wide(""))
	w.point(at+64, w.wide(a.Name))
	if flags&skipName == 0 {
		w.point(at+72, w.wide(a.Name))
	}
	n := copy(w.b[at+80:at+88], a.HardwareAddr)
	w.put32(at+88, uint32(n))
	w.put32(at+92, 0x180) // IP_ADAPTER_IPV4_ENABLED, IP_ADAPTER_IPV6_ENABLED
	mtu := uint32(a.MTU)
	kind := uint32(typeEthernet)
	switch {
	case a.Flags&net.FlagLoopback != 0:
		kind, mtu = typeLoopback, 0xFFFFFFFF
	case a.Flags&net.FlagPointToPoint != 0:
		kind = typePPP
	case len(a.HardwareAddr) == 0:
		kind = typeTunnel
	}
	w.put32(at+96, mtu)
	w.put32(at+100, kind)
	status := uint32(statusDown)
	if a.Flags&net.FlagUp != 0 {
		status = statusUp
	}
	w.put32(at+104, status)
	w.put32(at+108, index)
	for i := range 16 {
		w.put32(at+112+4*i, index)
	}
	if flags&includePrefix != 0 {
		as := make([]netip.Addr, len(a.unicast))
		for i, p := range a.unicast {
			as[i] = p.Masked().Addr().WithZone("")
		}
		w.chain(at+176, sizeofPrefix, as, index, func(i, at int) { w.put32(at+32, uint32(a.unicast[i].Bits())) })
	}
	if flags&includeGateways != 0 {
		w.chain(at+208, sizeofAddress, a.gateways, index, nil)
	}
	w.put32(at+216, 25) // metrics
	w.put32(at+220, 25)
	binary.LittleEndian.PutUint64(w.b[at+224:], uint64(kind)<<48|uint64(index)<<24) // NET_LUID
	w.put32(at+248, 1)                                                              // the compartment
	w.put32(at+268, 1)                                                              // NET_IF_CONNECTION_DEDICATED
	return at
}

// getAdaptersAddresses: ERROR_BUFFER_OVERFLOW with the size if there is not enough
// room.
func getAdaptersAddresses(c *api.Call, family uint32, flags api.Flags, _ api.Ptr, buf api.Ptr, size api.Out[uint32]) error {
	if size == 0 || family != afd.AF_UNSPEC && family != afd.AF_INET && family != afd.AF_INET6 {
		return nt.ERROR_INVALID_PARAMETER
	}
	room := size.Get(c)
	as, err := adapters(family)
	if err != nil {
		return err
	}
	if len(as) == 0 {
		return nt.ERROR_NO_DATA
	}
	w := writer{base: uint64(buf)}
	last := -1
	for i := range as {
		at := w.adapter(&as[i], uint32(flags))
		if last >= 0 {
			w.point(last+8, at)
		}
		last = at
	}
	size.Set(c, uint32(len(w.b)))
	if buf == 0 || int(room) < len(w.b) {
		return nt.ERROR_BUFFER_OVERFLOW
	}
	buf.Write(c, w.b)
	return nil
}
