package api

import (
	"haft.dev/internal/mm"
	"haft.dev/nt"
)

// Numbers of TLS cells: those in the TEB, and all.
const (
	tlsMinimum = 64
	tlsTotal   = 64 + 1024
)

// ZeroTLSCell zeroes one TLS cell of every thread of p. (ThreadZeroTlsCell.)
func (p *Process) ZeroTLSCell(n uint32) error {
	if n >= tlsTotal {
		return nt.STATUS_INVALID_PARAMETER
	}
	for _, t := range p.Threads() {
		if n < tlsMinimum {
			t.TEB().TlsSlots[n] = 0
		} else if at := t.TEB().TlsExpansionSlots; at != 0 {
			mm.Store(p.Space, at+8*uint64(n-tlsMinimum), uint64(0))
		}
	}
	return nil
}
