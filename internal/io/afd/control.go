package afd

import (
	"encoding/binary"

	"golang.org/x/sys/unix"

	"haft.dev/nt"
)

// Control data of messages (WSACMSGHDR). Windows and the host differ in the numbers
// of the types and in the structures: in Windows' IN_PKTINFO the address comes
// before the interface.

const cmsgHeader = 16

func cmsgAlign(n int) int { return (n + 7) &^ 7 }

// cmsg is one item.
type cmsg struct {
	level, kind int32
	data        []byte
}

// items takes control data apart; the layout of the headers is the same.
func items(b []byte) ([]cmsg, error) {
	var out []cmsg
	for len(b) >= cmsgHeader {
		n := binary.LittleEndian.Uint64(b)
		if n < cmsgHeader || n > uint64(len(b)) {
			return nil, nt.STATUS_INVALID_PARAMETER
		}
		out = append(out, cmsg{int32(binary.LittleEndian.Uint32(b[8:])), int32(binary.LittleEndian.Uint32(b[12:])), b[cmsgHeader:n]})
		b = b[min(cmsgAlign(int(n)), len(b)):]
	}
	return out, nil
}

func (m cmsg) append(b []byte) []byte {
	b = binary.LittleEndian.AppendUint64(b, uint64(cmsgHeader+len(m.data)))
	b = binary.LittleEndian.AppendUint32(b, uint32(m.level))
	b = binary.LittleEndian.AppendUint32(b, uint32(m.kind))
	b = append(b, m.data...)
	return append(b, make([]byte, cmsgAlign(len(m.data))-len(m.data))...)
}

// Types of Windows' control data.
const (
	ipPktInfo    = 19
	ipHopLimit   = 21
	ipTOS        = 3
	ipv6PktInfo  = 19
	ipv6HopLimit = 21
	ipv6TClass   = 39
)

// ControlFromHost returns what of the host's control data Windows has, in room
// bytes; fits is false if something did not fit.
func ControlFromHost(b []byte, room int) (out []byte, fits bool) {
	ms, err := items(b)
	if err != nil {
		return nil, true
	}
	for _, m := range ms {
		w := cmsg{level: m.level, data: m.data}
		switch {
		case m.level == unix.IPPROTO_IP && m.kind == unix.IP_PKTINFO && len(m.data) >= 12:
			w.kind = ipPktInfo
			w.data = append(append([]byte(nil), m.data[8:12]...), m.data[:4]...)
		case m.level == unix.IPPROTO_IP && m.kind == unix.IP_TTL:
			w.kind = ipHopLimit
		case m.level == unix.IPPROTO_IP && m.kind == unix.IP_TOS && len(m.data) >= 1:
			w.kind, w.data = ipTOS, []byte{m.data[0], 0, 0, 0}
		case m.level == unix.IPPROTO_IPV6 && m.kind == unix.IPV6_PKTINFO:
			w.kind = ipv6PktInfo
		case m.level == unix.IPPROTO_IPV6 && m.kind == unix.IPV6_HOPLIMIT:
			w.kind = ipv6HopLimit
		case m.level == unix.IPPROTO_IPV6 && m.kind == unix.IPV6_TCLASS:
			w.kind = ipv6TClass
		default:
			continue
		}
		if len(out)+cmsgHeader+len(w.data) > room {
			return out, false
		}
		out = w.append(out)
		out = out[:min(len(out), room)]
	}
	return out, true
}

// ControlToHost returns Windows' control data as the host has it.
// STATUS_INVALID_PARAMETER for what is none.
func ControlToHost(b []byte) ([]byte, error) {
	ms, err := items(b)
	if err != nil {
		return nil, err
	}
	var out []byte
	for _, m := range ms {
		h := cmsg{level: m.level, data: m.data}
		switch {
		case m.level == IPPROTO_IP && m.kind == ipPktInfo && len(m.data) >= 8:
			h.kind = unix.IP_PKTINFO
			h.data = make([]byte, 12)
			copy(h.data, m.data[4:8])
			copy(h.data[4:], m.data[:4])
		case m.level == IPPROTO_IP && m.kind == ipHopLimit && len(m.data) >= 4:
			h.kind, h.data = unix.IP_TTL, m.data[:4]
		case m.level == IPPROTO_IP && m.kind == ipTOS && len(m.data) >= 4:
			h.kind, h.data = unix.IP_TOS, m.data[:4]
		case m.level == IPPROTO_IPV6 && m.kind == ipv6PktInfo && len(m.data) >= 20:
			h.kind, h.data = unix.IPV6_PKTINFO, m.data[:20]
		case m.level == IPPROTO_IPV6 && m.kind == ipv6HopLimit && len(m.data) >= 4:
			h.kind, h.data = unix.IPV6_HOPLIMIT, m.data[:4]
		case m.level == IPPROTO_IPV6 && m.kind == ipv6TClass && len(m.data) >= 4:
			h.kind, h.data = unix.IPV6_TCLASS, m.data[:4]
		default:
			return nil, nt.STATUS_INVALID_PARAMETER
		}
		out = h.append(out)
	}
	return out, nil
}
