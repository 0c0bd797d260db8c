package afd

import (
	"bytes"
	"encoding/binary"
	"net/netip"
	"strconv"

	"golang.org/x/sys/unix"

	"haft.dev/nt"
)

// Sizes of Windows' address structures.
const (
	sizeofInet4 = 16
	sizeofInet6 = 28
	sizeofUnix  = 110
)

// AddressSize returns the size of the addresses of a family.
func AddressSize(family int) int {
	switch family {
	case AF_INET:
		return sizeofInet4
	case AF_INET6:
		return sizeofInet6
	}
	return sizeofUnix
}

// hostAddress returns an Internet address of Windows in the host's form, where
// only the number of the family differs.
func hostAddress(a []byte) []byte {
	b := bytes.Clone(a)
	switch binary.LittleEndian.Uint16(a) {
	case AF_INET:
		return b[:sizeofInet4]
	case AF_INET6:
		b = b[:sizeofInet6]
		b[0], b[1] = unix.AF_INET6, 0
	}
	return b
}

// address returns an address of the host in Windows' form. Unix sockets have the
// names that they were bound to by guests, if they were.
func (d *Device) address(a []byte) []byte {
	if len(a) < 2 {
		return nil
	}
	switch binary.LittleEndian.Uint16(a) {
	case unix.AF_INET:
		return append(make([]byte, 0, sizeofInet4), a[:min(len(a), sizeofInet4)]...)
	case unix.AF_INET6:
		b := bytes.Clone(a[:min(len(a), sizeofInet6)])
		b[0] = AF_INET6
		return b
	case unix.AF_UNIX:
		host, _, _ := bytes.Cut(a[2:], []byte{0})
		d.mu.Lock()
		name := d.names[string(host)]
		d.mu.Unlock()
		return unixAddress(name)
	}
	return nil
}

// unixAddress is the SOCKADDR_UN of a name; an unnamed one has the family only.
func unixAddress(name string) []byte {
	b := make([]byte, sizeofUnix)
	b[0] = AF_UNIX
	copy(b[2:], name)
	return b
}

// Abstract reports whether a SOCKADDR_UN has a name that is none of a file: it
// begins with a zero.
func Abstract(a []byte) bool { return len(a) > 3 && a[2] == 0 && len(bytes.Trim(a[2:], "\x00")) > 0 }

// UnixName returns the path in a SOCKADDR_UN.
func UnixName(a []byte) string {
	name, _, _ := bytes.Cut(a[2:], []byte{0})
	return string(name)
}

// unspecified reports whether an Internet address of Windows names no host.
func unspecified(a []byte) bool { return len(a) >= 8 && addrPort(a).Addr().Unmap().IsUnspecified() }

func port(a []byte) uint16 { return binary.BigEndian.Uint16(a[2:]) }

func addrPort(a []byte) netip.AddrPort {
	switch binary.LittleEndian.Uint16(a) {
	case AF_INET:
		return netip.AddrPortFrom(netip.AddrFrom4([4]byte(a[4:8])), port(a))
	case AF_INET6:
		ip := netip.AddrFrom16([16]byte(a[8:24]))
		if z := binary.LittleEndian.Uint32(a[24:]); z != 0 {
			ip = ip.WithZone(strconv.Itoa(int(z)))
		}
		return netip.AddrPortFrom(ip, port(a))
	}
	return netip.AddrPort{}
}

// Text returns an address as people write it: 127.0.0.1:80, [::1]:80, a path.
func Text(a []byte) string {
	if len(a) < 2 {
		return ""
	}
	if a[0] == AF_UNIX {
		return UnixName(a)
	}
	return addrPort(a).String()
}

// CheckAddress checks an address that a program has given for a socket of a
// family: STATUS_ACCESS_VIOLATION if it is too short, STATUS_INVALID_ADDRESS for
// another family.
func CheckAddress(a []byte, family int) error {
	least := AddressSize(family)
	if family == AF_UNIX {
		least = 3
	}
	switch {
	case len(a) < 2, len(a) < least:
		return nt.STATUS_ACCESS_VIOLATION
	case int(binary.LittleEndian.Uint16(a)) != family:
		return nt.STATUS_INVALID_ADDRESS
	}
	return nil
}

// Destination returns the host's form of an address to send to.
// STATUS_INVALID_ADDRESS_COMPONENT for no host or port.
func Destination(a []byte) ([]byte, error) {
	if port(a) == 0 || unspecified(a) {
		return nil, nt.STATUS_INVALID_ADDRESS_COMPONENT
	}
	return hostAddress(a), nil
}

// AddrPort returns an Internet address of Windows, which has its full length.
func AddrPort(a []byte) netip.AddrPort { return addrPort(a) }

// SocketAddress returns the address structure of Windows for an Internet address.
func SocketAddress(ap netip.AddrPort) []byte {
	a := ap.Addr()
	if a.Is4() {
		b := make([]byte, sizeofInet4)
		b[0] = AF_INET
		binary.BigEndian.PutUint16(b[2:], ap.Port())
		v := a.As4()
		copy(b[4:], v[:])
		return b
	}
	b := make([]byte, sizeofInet6)
	b[0] = AF_INET6
	binary.BigEndian.PutUint16(b[2:], ap.Port())
	v := a.As16()
	copy(b[8:], v[:])
	if z, err := strconv.ParseUint(a.Zone(), 10, 32); err == nil {
		binary.LittleEndian.PutUint32(b[24:], uint32(z))
	}
	return b
}
