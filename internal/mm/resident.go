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
	s.mu.Lock()
	defer s.mu.Unlock()
	var pages uint64
	for _, r := range s.regions {
		for i, x := range r.runs {
			end := (r.size + PageSize - 1) / PageSize
			if i+1 < len(r.runs) {
				end = r.runs[i+1].page
			}
			if x.protect != 0 {
				pages += resident(r.base+x.page*PageSize, (end-x.page)*PageSize)
			}
		}
	}
	return pages * PageSize
}
