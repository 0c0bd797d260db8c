package afd

import (
	"encoding/binary"
	"time"

	"golang.org/x/sys/unix"

	"haft.dev/nt"
)

// sizeofTCPInfo is the size of TCP_INFO_v0.
const sizeofTCPInfo = 88

// tcpStates are the states of connections as Windows numbers them (TCPSTATE), by the
// host's numbers.
var tcpStates = [...]uint32{1: 4, 2: 2, 3: 3, 4: 5, 5: 6, 6: 10, 7: 0, 8: 7, 9: 9, 10: 1, 11: 8}

// TCPInfo returns TCP_INFO_v0. STATUS_NOT_SUPPORTED for what is no TCP.
// (SIO_TCP_INFO.)
func (s *Socket) TCPInfo() ([]byte, error) {
	if s.Protocol != IPPROTO_TCP {
		return nil, nt.STATUS_NOT_SUPPORTED
	}
	i, err := unix.GetsockoptTCPInfo(s.fd, unix.IPPROTO_TCP, unix.TCP_INFO)
	if err != nil {
		return nil, optionStatus(err)
	}
	s.mu.Lock()
	since := s.since
	s.mu.Unlock()
	b := make([]byte, sizeofTCPInfo)
	put := func(at int, v uint32) { binary.LittleEndian.PutUint32(b[at:], v) }
	if int(i.State) < len(tcpStates) {
		put(0, tcpStates[i.State])
	}
	put(4, i.Snd_mss)
	if !since.IsZero() {
		binary.LittleEndian.PutUint64(b[8:], uint64(time.Since(since).Milliseconds()))
	}
	b[16] = i.Options & 1 // TCPI_OPT_TIMESTAMPS
	put(20, i.Rtt)
	put(24, i.Min_rtt)
	put(28, i.Unacked*i.Snd_mss)
	put(32, i.Snd_cwnd*i.Snd_mss)
	put(36, i.Snd_wnd)
	put(40, i.Rcv_space)
	put(44, i.Rcv_space)
	binary.LittleEndian.PutUint64(b[48:], i.Bytes_sent)
	binary.LittleEndian.PutUint64(b[56:], i.Bytes_received)
	put(64, i.Reord_seen)
	put(68, uint32(i.Bytes_retrans))
	put(72, i.Total_retrans)
	b[84] = i.Retransmits
	return b, nil
}
