package api

import "haft.dev/internal/mm"

// WorkingSet returns how many bytes of the process have memory of the host, now
// and at most of all times somebody has asked, and how many pages that were: each
// of them was a fault once, which is as many as can be told.
func (p *Process) WorkingSet() (now, peak uint64, faults uint32) {
	now = p.Space.WorkingSet()
	for {
		peak = p.peakSet.Load()
		if now <= peak || p.peakSet.CompareAndSwap(peak, now) {
			break
		}
	}
	peak = max(peak, now)
	return now, peak, uint32(peak / mm.PageSize)
}
