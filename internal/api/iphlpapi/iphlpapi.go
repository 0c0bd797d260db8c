// Package iphlpapi holds the functions of iphlpapi.dll: the host's network
// interfaces as Windows describes them.
package iphlpapi

import (
	"encoding/binary"
	"net"
	"net/netip"

	"haft.dev/internal/api"
	"haft.dev/internal/io/afd"
	"haft.dev/nt"
)

// DLL describes iphlpapi.dll.
func DLL() api.DLL {
	return api.DLL{Name: "iphlpapi.dll", Funcs: []api.Table{adapterFuncs, interfaceFuncs}}
}

func interfaceFuncs() []api.Func {
	return []api.Func{
		api.F2("GetBestInterface(dwDestAddr, pdwBestIfIndex)", getBestInterface).Win32(),
		api.F2("GetBestInterfaceEx(pDestAddr, pdwBestIfIndex)", getBestInterfaceEx).Win32(),
		api.F1("GetNumberOfInterfaces(pdwNumIf)", getNumberOfInterfaces).Win32(),
		api.F2("if_indextoname(InterfaceIndex, InterfaceName)", ifIndexToName),
		api.F1("if_nametoindex(InterfaceName)", ifNameToIndex),
	}
}

// bestInterface returns the interface through which the host would send to an
// address: the one with the address that it would send from.
func bestInterface(to netip.Addr) (uint32, error) {
	c, err := net.DialUDP("udp", nil, net.UDPAddrFromAddrPort(netip.AddrPortFrom(to, 9)))
	if err != nil {
		return 0, nt.ERROR_NETWORK_UNREACHABLE
	}
	from := c.LocalAddr().(*net.UDPAddr).AddrPort().Addr().Unmap()
	c.Close()
	ifs, err := net.Interfaces()
	if err != nil {
		return 0, nt.ERROR_NETWORK_UNREACHABLE
	}
	for _, i := range ifs {
		as, _ := i.Addrs()
		for _, a := range as {
			if p, err := netip.ParsePrefix(a.String()); err == nil && p.Addr().WithZone("") == from.WithZone("") {
				return uint32(i.Index), nil
			}
		}
	}
	return 0, nt.ERROR_NOT_FOUND
}

func getBestInterface(c *api.Call, to uint32, out api.Out[uint32]) error {
	var b [4]byte
	binary.LittleEndian.PutUint32(b[:], to)
	n, err := bestInterface(netip.AddrFrom4(b))
	if err != nil {
		return err
	}
	out.Must(c, n)
	return nil
}

func getBestInterfaceEx(c *api.Call, at api.Ptr, out api.Out[uint32]) error {
	family := int(binary.LittleEndian.Uint16(at.Bytes(c, 2)))
	if family != afd.AF_INET && family != afd.AF_INET6 {
		return nt.ERROR_INVALID_PARAMETER
	}
	n, err := bestInterface(afd.AddrPort(at.Bytes(c, uint64(afd.AddressSize(family)))).Addr())
	if err != nil {
		return err
	}
	out.Must(c, n)
	return nil
}

func getNumberOfInterfaces(c *api.Call, out api.Out[uint32]) error {
	ifs, err := net.Interfaces()
	if err != nil {
		return nt.ERROR_GEN_FAILURE
	}
	out.Must(c, uint32(len(ifs)))
	return nil
}

// ifIndexToName stores the name where there is room for IF_NAMESIZE (256) bytes.
func ifIndexToName(c *api.Call, index uint32, out api.Ptr) error {
	c.Return(0)
	i, err := net.InterfaceByIndex(int(index))
	if err != nil || out == 0 {
		return nil
	}
	out.Write(c, append([]byte(i.Name), 0))
	c.Return(uint64(out))
	return nil
}

func ifNameToIndex(c *api.Call, name api.AStr) error {
	c.Return(0)
	if i, err := net.InterfaceByName(name.String(c)); err == nil {
		c.Return(uint64(i.Index))
	}
	return nil
}
