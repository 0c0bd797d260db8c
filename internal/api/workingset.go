package api

import (
	"haft.dev/internal/kernel"
	"haft.dev/internal/mm"
)

// WorkingSetOf returns how many bytes of a process have memory of the host, now and at
// most of all times somebody has asked and its end, and how many pages that were: each
// of them was a fault once, which is as many as can be told.
func (s *System) WorkingSetOf(k *kernel.Process) (now, peak uint64, faults uint32) {
	if p := s.ProcessOf(k); p != nil {
		now = p.Space.WorkingSet()
	}
	peak = k.NoteWorkingSet(now)
	return now, peak, uint32(peak / mm.PageSize)
}
