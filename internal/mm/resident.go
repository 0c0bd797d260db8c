package mm

// Resident returns how many bytes of a range have memory of the host right now.
func (s *Space) Resident(addr, size uint64) uint64 {
	s.mu.Lock()
	defer s.mu.Unlock()
	r := s.atLocked(addr)
	if r == nil || addr+size > (r.end()+PageSize-1)&^(PageSize-1) {
		return 0
	}
	return PageSize * resident(addr, size)
}

// WorkingSet returns how many bytes of the space have memory of the host right
// now, images included.
func (s *Space) WorkingSet() uint64 {
	var pages uint64
	s.committed(func(addr, size uint64, _ uint32, _ uint32) { pages += resident(addr, size) })
	return pages * PageSize
}

// ResidentPage is a page of the working set: its address, its protection and the
// kind of its region (MEM_PRIVATE, MEM_MAPPED, MEM_IMAGE).
type ResidentPage struct {
	Address       uint64
	Protect, Kind uint32
}

// ResidentPages returns the pages of the space that have memory of the host right
// now, by their addresses.
func (s *Space) ResidentPages() (pages []ResidentPage) {
	s.committed(func(addr, size uint64, protect, kind uint32) {
		eachResident(addr, size, func(page uint64) { pages = append(pages, ResidentPage{page, protect, kind}) })
	})
	return pages
}

// committed calls f with every stretch of committed pages that are alike, with the
// lock held.
func (s *Space) committed(f func(addr, size uint64, protect, kind uint32)) {
	s.mu.Lock()
	defer s.mu.Unlock()
	for _, r := range s.regions {
		for i, x := range r.runs {
			end := (r.size + PageSize - 1) / PageSize
			if i+1 < len(r.runs) {
				end = r.runs[i+1].page
			}
			if x.protect != 0 {
				f(r.base+x.page*PageSize, (end-x.page)*PageSize, x.protect, r.kind)
			}
		}
	}
}
