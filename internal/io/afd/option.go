package afd

import (
	"encoding/binary"
	"sync"
	"time"

	"golang.org/x/sys/unix"

	"haft.dev/nt"
)

// Levels of options beside the numbers of protocols.
const SOL_SOCKET = 0xFFFF

// Options of SOL_SOCKET.
const (
	SO_DEBUG                 = 0x0001
	SO_ACCEPTCONN            = 0x0002
	SO_REUSEADDR             = 0x0004
	SO_KEEPALIVE             = 0x0008
	SO_DONTROUTE             = 0x0010
	SO_BROADCAST             = 0x0020
	SO_LINGER                = 0x0080
	SO_OOBINLINE             = 0x0100
	SO_DONTLINGER            = 0xFFFFFF7F
	SO_EXCLUSIVEADDRUSE      = 0xFFFFFFFB
	SO_SNDBUF                = 0x1001
	SO_RCVBUF                = 0x1002
	SO_SNDTIMEO              = 0x1005
	SO_RCVTIMEO              = 0x1006
	SO_ERROR                 = 0x1007
	SO_TYPE                  = 0x1008
	SO_GROUP_ID              = 0x2001
	SO_MAX_MSG_SIZE          = 0x2003
	SO_PROTOCOL_INFOA        = 0x2004
	SO_PROTOCOL_INFOW        = 0x2005
	SO_CONDITIONAL_ACCEPT    = 0x3002
	SO_RANDOMIZE_PORT        = 0x3005
	SO_PORT_SCALABILITY      = 0x3006
	SO_REUSE_UNICASTPORT     = 0x3007
	SO_UPDATE_ACCEPT_CONTEXT = 0x700B
	SO_CONNECT_TIME          = 0x700C
	SO_UPDATE_CONNECT        = 0x7010
)

// kind is what an option's value is.
type kind uint8

const (
	number  kind = iota
	boolean      // stored as 0 or 1
	opaque       // goes to the host as it is
)

type option struct{ level, name uint32 }

// hostOption is an option that the host keeps.
type hostOption struct {
	level, name int
	kind        kind
}

// hosts are the options that the host has, too.
var hosts = sync.OnceValue(func() map[option]hostOption {
	return map[option]hostOption{
		{SOL_SOCKET, SO_DEBUG}:     {unix.SOL_SOCKET, unix.SO_DEBUG, boolean},
		{SOL_SOCKET, SO_KEEPALIVE}: {unix.SOL_SOCKET, unix.SO_KEEPALIVE, boolean},
		{SOL_SOCKET, SO_DONTROUTE}: {unix.SOL_SOCKET, unix.SO_DONTROUTE, boolean},
		{SOL_SOCKET, SO_BROADCAST}: {unix.SOL_SOCKET, unix.SO_BROADCAST, boolean},
		{SOL_SOCKET, SO_OOBINLINE}: {unix.SOL_SOCKET, unix.SO_OOBINLINE, boolean},

		{IPPROTO_TCP, 1}:  {unix.IPPROTO_TCP, unix.TCP_NODELAY, boolean},
		{IPPROTO_TCP, 3}:  {unix.IPPROTO_TCP, unix.TCP_KEEPIDLE, number},
		{IPPROTO_TCP, 4}:  {unix.IPPROTO_TCP, unix.TCP_MAXSEG, number},
		{IPPROTO_TCP, 16}: {unix.IPPROTO_TCP, unix.TCP_KEEPCNT, number},
		{IPPROTO_TCP, 17}: {unix.IPPROTO_TCP, unix.TCP_KEEPINTVL, number},

		{IPPROTO_IP, 2}:  {unix.IPPROTO_IP, unix.IP_HDRINCL, boolean},
		{IPPROTO_IP, 3}:  {unix.IPPROTO_IP, unix.IP_TOS, number},
		{IPPROTO_IP, 4}:  {unix.IPPROTO_IP, unix.IP_TTL, number},
		{IPPROTO_IP, 10}: {unix.IPPROTO_IP, unix.IP_MULTICAST_TTL, number},
		{IPPROTO_IP, 11}: {unix.IPPROTO_IP, unix.IP_MULTICAST_LOOP, boolean},
		{IPPROTO_IP, 19}: {unix.IPPROTO_IP, unix.IP_PKTINFO, boolean},
		{IPPROTO_IP, 21}: {unix.IPPROTO_IP, unix.IP_RECVTTL, boolean},
		{IPPROTO_IP, 40}: {unix.IPPROTO_IP, unix.IP_RECVTOS, boolean},
		{IPPROTO_IP, 73}: {unix.IPPROTO_IP, unix.IP_MTU, number},

		{IPPROTO_IPV6, 4}:  {unix.IPPROTO_IPV6, unix.IPV6_UNICAST_HOPS, number},
		{IPPROTO_IPV6, 9}:  {unix.IPPROTO_IPV6, unix.IPV6_MULTICAST_IF, number},
		{IPPROTO_IPV6, 10}: {unix.IPPROTO_IPV6, unix.IPV6_MULTICAST_HOPS, number},
		{IPPROTO_IPV6, 11}: {unix.IPPROTO_IPV6, unix.IPV6_MULTICAST_LOOP, boolean},
		{IPPROTO_IPV6, 12}: {unix.IPPROTO_IPV6, unix.IPV6_JOIN_GROUP, opaque},
		{IPPROTO_IPV6, 13}: {unix.IPPROTO_IPV6, unix.IPV6_LEAVE_GROUP, opaque},
		{IPPROTO_IPV6, 19}: {unix.IPPROTO_IPV6, unix.IPV6_RECVPKTINFO, boolean},
		{IPPROTO_IPV6, 21}: {unix.IPPROTO_IPV6, unix.IPV6_RECVHOPLIMIT, boolean},
		{IPPROTO_IPV6, 26}: {unix.IPPROTO_IPV6, unix.IPV6_CHECKSUM, number},
		{IPPROTO_IPV6, 27}: {unix.IPPROTO_IPV6, unix.IPV6_V6ONLY, boolean},
		{IPPROTO_IPV6, 39}: {unix.IPPROTO_IPV6, unix.IPV6_TCLASS, number},
		{IPPROTO_IPV6, 40}: {unix.IPPROTO_IPV6, unix.IPV6_RECVTCLASS, boolean},
	}
})

// Options that need more than the host's option of the same meaning.
const (
	ipMulticastIf    = 9
	ipAddMembership  = 12
	ipDropMembership = 13
	ipDontFragment   = 14
	ipMTUDiscover    = 71
)

// unknown is what an option is that nobody has.
const unknown = nt.STATUS_NOT_SUPPORTED

// short is what a value is that is too short.
const short = nt.STATUS_ACCESS_VIOLATION

// optionStatus returns the status of a failed option call of the host.
func optionStatus(err error) error {
	switch e, _ := err.(unix.Errno); e {
	case 0:
		return nil
	case unix.ENOPROTOOPT, unix.EOPNOTSUPP:
		return unknown
	default:
		return statusOf(e)
	}
}

func value(v []byte) (uint32, error) {
	switch {
	case len(v) >= 4:
		return binary.LittleEndian.Uint32(v), nil
	case len(v) > 0: // a BOOL may be one byte
		return uint32(v[0]), nil
	}
	return 0, short
}

func truth(v uint32) int {
	if v != 0 {
		return 1
	}
	return 0
}

// SetOption sets an option. STATUS_ACCESS_VIOLATION if the value is too short,
// STATUS_NOT_SUPPORTED for an option that there is not, STATUS_INVALID_PARAMETER.
func (s *Socket) SetOption(level, name uint32, v []byte) error {
	o := option{level, name}
	if h, ok := hosts()[o]; ok {
		if h.kind == opaque {
			return optionStatus(unix.SetsockoptString(s.fd, h.level, h.name, string(v)))
		}
		n, err := value(v)
		if err != nil {
			return err
		}
		if h.kind == boolean {
			n = uint32(truth(n))
		}
		return optionStatus(unix.SetsockoptInt(s.fd, h.level, h.name, int(int32(n))))
	}
	switch level {
	case SOL_SOCKET:
		return s.setSocketOption(name, v)
	case IPPROTO_IP:
		return s.setIPOption(name, v)
	case IPPROTO_TCP:
		switch name {
		case 5, 9, 10, 13, 14, 15, 18: // how often and how long is tried: the host's business
			_, err := value(v)
			return err
		}
	case IPPROTO_IPV6:
		switch name {
		case 14: // IPV6_DONTFRAG
			n, err := value(v)
			if err != nil {
				return err
			}
			return optionStatus(unix.SetsockoptInt(s.fd, unix.IPPROTO_IPV6, unix.IPV6_DONTFRAG, truth(n)))
		case 23: // IPV6_PROTECTION_LEVEL
			_, err := value(v)
			return err
		}
	}
	return unknown
}

func (s *Socket) setSocketOption(name uint32, v []byte) error {
	switch name {
	case SO_UPDATE_ACCEPT_CONTEXT, SO_UPDATE_CONNECT:
		return s.Updated()
	case SO_LINGER:
		if len(v) < 4 {
			return short
		}
		return s.setLinger(binary.LittleEndian.Uint16(v) != 0, binary.LittleEndian.Uint16(v[2:]))
	case SO_ACCEPTCONN, SO_TYPE, SO_ERROR, SO_MAX_MSG_SIZE, SO_PROTOCOL_INFOA, SO_PROTOCOL_INFOW, SO_CONNECT_TIME, SO_GROUP_ID:
		return unknown
	}
	n, err := value(v)
	if err != nil {
		return err
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	switch name {
	case SO_REUSEADDR:
		if n != 0 && s.options.exclusive {
			return nt.STATUS_INVALID_PARAMETER
		}
		s.options.reuse = n != 0
	case SO_EXCLUSIVEADDRUSE:
		if s.bound || n != 0 && s.options.reuse {
			return nt.STATUS_INVALID_PARAMETER
		}
		s.options.exclusive = n != 0
	case SO_DONTLINGER:
		return s.setLinger(false, 0)
	case SO_RCVTIMEO:
		s.options.receiveTime = n
	case SO_SNDTIMEO:
		s.options.sendTime = n
	case SO_SNDBUF:
		s.options.sendBuffer, s.options.sendSet = n, true
		unix.SetsockoptInt(s.fd, unix.SOL_SOCKET, unix.SO_SNDBUF, int(min(n, 1<<30)))
	case SO_RCVBUF:
		s.options.receiveBuffer, s.options.receiveSet = n, true
		unix.SetsockoptInt(s.fd, unix.SOL_SOCKET, unix.SO_RCVBUF, int(min(n, 1<<30)))
	case SO_CONDITIONAL_ACCEPT:
		s.options.condAccept = n != 0
	case SO_RANDOMIZE_PORT, SO_PORT_SCALABILITY, SO_REUSE_UNICASTPORT:
		if s.bound {
			return nt.STATUS_INVALID_PARAMETER
		}
	default:
		return unknown
	}
	return nil
}

func (s *Socket) setLinger(on bool, seconds uint16) error {
	l := unix.Linger{Linger: int32(seconds)}
	if on {
		l.Onoff = 1
	}
	return optionStatus(unix.SetsockoptLinger(s.fd, unix.SOL_SOCKET, unix.SO_LINGER, &l))
}

// setIPOption sets what has interfaces in it: an address, or an index in the last
// octets of 0.0.0.0/8.
func (s *Socket) setIPOption(name uint32, v []byte) error {
	switch name {
	case ipMulticastIf, ipAddMembership, ipDropMembership:
		var m unix.IPMreqn
		at := v
		if name != ipMulticastIf {
			if len(v) < 8 {
				return short
			}
			copy(m.Multiaddr[:], v[:4])
			at = v[4:]
		}
		if len(at) < 4 {
			return short
		}
		if at[0] == 0 {
			m.Ifindex = int32(binary.BigEndian.Uint32(at))
		} else {
			copy(m.Address[:], at[:4])
		}
		host := map[uint32]int{ipMulticastIf: unix.IP_MULTICAST_IF, ipAddMembership: unix.IP_ADD_MEMBERSHIP, ipDropMembership: unix.IP_DROP_MEMBERSHIP}[name]
		return optionStatus(unix.SetsockoptIPMreqn(s.fd, unix.IPPROTO_IP, host, &m))
	case ipDontFragment, ipMTUDiscover:
		n, err := value(v)
		if err != nil {
			return err
		}
		how := unix.IP_PMTUDISC_WANT
		switch {
		case name == ipDontFragment && n != 0, name == ipMTUDiscover && n == 1:
			how = unix.IP_PMTUDISC_DO
		case name == ipMTUDiscover && n == 2:
			how = unix.IP_PMTUDISC_DONT
		case name == ipMTUDiscover && n == 3:
			how = unix.IP_PMTUDISC_PROBE
		}
		return optionStatus(unix.SetsockoptInt(s.fd, unix.IPPROTO_IP, unix.IP_MTU_DISCOVER, how))
	}
	return unknown
}

// Option returns the value of an option; see SetOption. SO_ERROR is the status of
// the last failure that nobody was told of. small tells that the value is a BOOL,
// of which one byte may be had.
func (s *Socket) Option(level, name uint32) (v []byte, small bool, err error) {
	put := func(n uint32) ([]byte, bool, error) { return binary.LittleEndian.AppendUint32(nil, n), false, nil }
	flag := func(on bool) ([]byte, bool, error) {
		n := uint32(0)
		if on {
			n = 1
		}
		return binary.LittleEndian.AppendUint32(nil, n), true, nil
	}
	if h, ok := hosts()[option{level, name}]; ok && h.kind != opaque {
		n, err := unix.GetsockoptInt(s.fd, h.level, h.name)
		if err != nil {
			return nil, false, optionStatus(err)
		}
		if h.kind == boolean {
			return flag(n != 0)
		}
		return put(uint32(n))
	}
	switch level {
	case IPPROTO_IP:
		switch name {
		case ipMulticastIf:
			a, err := unix.GetsockoptInet4Addr(s.fd, unix.IPPROTO_IP, unix.IP_MULTICAST_IF)
			return a[:], false, optionStatus(err)
		case ipDontFragment:
			n, err := unix.GetsockoptInt(s.fd, unix.IPPROTO_IP, unix.IP_MTU_DISCOVER)
			if err != nil {
				return nil, false, optionStatus(err)
			}
			return flag(n == unix.IP_PMTUDISC_DO)
		}
		return nil, false, unknown
	case IPPROTO_IPV6:
		if name == 14 {
			n, err := unix.GetsockoptInt(s.fd, unix.IPPROTO_IPV6, unix.IPV6_DONTFRAG)
			if err != nil {
				return nil, false, optionStatus(err)
			}
			return flag(n != 0)
		}
		return nil, false, unknown
	case SOL_SOCKET:
	default:
		return nil, false, unknown
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	switch name {
	case SO_ACCEPTCONN:
		return flag(s.state == listening)
	case SO_REUSEADDR:
		return flag(s.options.reuse)
	case SO_EXCLUSIVEADDRUSE:
		return flag(s.options.exclusive)
	case SO_LINGER, SO_DONTLINGER:
		l, err := unix.GetsockoptLinger(s.fd, unix.SOL_SOCKET, unix.SO_LINGER)
		if err != nil {
			return nil, false, optionStatus(err)
		}
		if name == SO_DONTLINGER {
			return flag(l.Onoff == 0)
		}
		return put(uint32(uint16(l.Onoff)) | uint32(l.Linger)<<16)
	case SO_RCVTIMEO:
		return put(s.options.receiveTime)
	case SO_SNDTIMEO:
		return put(s.options.sendTime)
	case SO_SNDBUF:
		if !s.options.sendSet {
			return put(defaultBuffer)
		}
		return put(s.options.sendBuffer)
	case SO_RCVBUF:
		if !s.options.receiveSet {
			return put(defaultBuffer)
		}
		return put(s.options.receiveBuffer)
	case SO_TYPE:
		return put(uint32(s.Type))
	case SO_CONDITIONAL_ACCEPT:
		return flag(s.options.condAccept)
	case SO_RANDOMIZE_PORT, SO_PORT_SCALABILITY, SO_REUSE_UNICASTPORT:
		return flag(false)
	case SO_GROUP_ID:
		return put(0)
	case SO_MAX_MSG_SIZE:
		if s.stream() {
			return put(0xFFFFFFFF)
		}
		return put(65507)
	case SO_CONNECT_TIME:
		if s.state != connected {
			return put(0xFFFFFFFF)
		}
		return put(uint32(time.Since(s.since) / time.Second))
	}
	return nil, false, unknown
}

// defaultBuffer is what Windows says of buffers whose size was not set.
const defaultBuffer = 65536

// TakeError returns the last failure that nobody was told of. (SO_ERROR.)
func (s *Socket) TakeError() nt.Status {
	s.mu.Lock()
	defer s.mu.Unlock()
	if f := s.failure; f != nt.STATUS_SUCCESS {
		return f
	}
	if s.state == connecting {
		return nt.STATUS_SUCCESS
	}
	e, err := unix.GetsockoptInt(s.fd, unix.SOL_SOCKET, unix.SO_ERROR)
	if err != nil {
		return nt.STATUS_SUCCESS
	}
	return statusOf(unix.Errno(e))
}

// Available returns how many bytes a receive would give now: of a stream all, of
// datagrams those of the next.
func (s *Socket) Available() (int, error) {
	n, err := unix.IoctlGetInt(s.fd, unix.SIOCINQ)
	return n, optionStatus(err)
}

// AtMark reports whether the next bytes are not behind urgent data.
func (s *Socket) AtMark() (bool, error) {
	n, err := unix.IoctlGetInt(s.fd, unix.SIOCATMARK)
	return n != 0, optionStatus(err)
}

// KeepAlive sets keep-alive and its times. (SIO_KEEPALIVE_VALS.)
func (s *Socket) KeepAlive(on bool, idle, interval time.Duration) error {
	n := 0
	if on {
		n = 1
		seconds := func(d time.Duration) int { return max(1, int((d+time.Second-1)/time.Second)) }
		if err := unix.SetsockoptInt(s.fd, unix.IPPROTO_TCP, unix.TCP_KEEPIDLE, min(seconds(idle), 32767)); err != nil {
			return optionStatus(err)
		}
		if err := unix.SetsockoptInt(s.fd, unix.IPPROTO_TCP, unix.TCP_KEEPINTVL, min(seconds(interval), 32767)); err != nil {
			return optionStatus(err)
		}
	}
	return optionStatus(unix.SetsockoptInt(s.fd, unix.SOL_SOCKET, unix.SO_KEEPALIVE, n))
}

// FailFast lets an attempt to connect give up after n unanswered requests.
// (SIO_TCP_INITIAL_RTO.)
func (s *Socket) FailFast(n int) error {
	return optionStatus(unix.SetsockoptInt(s.fd, unix.IPPROTO_TCP, unix.TCP_SYNCNT, max(n, 1)))
}

// IgnoreUnreachable sets whether receives tell of datagrams that have reached
// nobody. (SIO_UDP_CONNRESET.)
func (s *Socket) IgnoreUnreachable(on bool) { s.ignoreUnreachable.Store(on) }
