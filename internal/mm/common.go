package mm

import "slices"

// commonPages are pages of a process that lie where no region can be: those of a granule
// that all guests share (ClaimCommon), and the shared data page.
type commonPages struct {
	base, size uint64
	protect    uint32
}

// ShowCommon makes Query tell of pages in a granule that all guests share as of memory of
// this process.
func (s *Space) ShowCommon(base, size uint64, protect uint32) {
	s.mu.Lock()
	s.common = append(s.common, commonPages{base, size, protect})
	s.mu.Unlock()
}

// HideCommon undoes ShowCommon.
func (s *Space) HideCommon(base uint64) {
	s.mu.Lock()
	s.common = slices.DeleteFunc(s.common, func(p commonPages) bool { return p.base == base })
	s.mu.Unlock()
}

// queryUnregionedLocked is Query for an address that is in no region; the next one
// begins at end.
func (s *Space) queryUnregionedLocked(addr, end uint64) BasicInformation {
	within := func(p commonPages) bool { // or p bounds what is free
		if p.base <= addr && addr < p.base+p.size {
			return true
		}
		if addr < p.base {
			end = min(end, p.base)
		}
		return false
	}
	found := commonPages{}
	if p := (commonPages{sharedData, PageSize, PAGE_READONLY}); s.arena.low[sharedData>>16].Load() == commonOwner && within(p) {
		found = p
	}
	for _, p := range s.common {
		if within(p) {
			found = p
		}
	}
	if found.size == 0 {
		return BasicInformation{BaseAddress: addr, RegionSize: end - addr, State: MEM_FREE, Protect: PAGE_NOACCESS}
	}
	return BasicInformation{BaseAddress: addr, AllocationBase: found.base, AllocationProtect: found.protect,
		RegionSize: found.base + found.size - addr, State: MEM_COMMIT, Protect: found.protect, Type: MEM_PRIVATE}
}
