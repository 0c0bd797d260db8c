package mm

// OnCharge makes the space ask quota before it commits n bytes more, and tell it
// of those that it has given back (n is negative, the answer does not count). It
// is called with the space locked.
func (s *Space) OnCharge(quota func(n int64) bool) {
	s.mu.Lock()
	s.quota = quota
	s.mu.Unlock()
}

// charge counts n pages more as committed. It returns false if the host, or the
// quota of the space's owner, has no room for them.
func (s *Space) charge(n int64) bool {
	if n == 0 {
		return true
	}
	if !s.arena.charge(n) {
		return false
	}
	if s.quota != nil && !s.quota(n*PageSize) && n > 0 {
		s.arena.charge(-n)
		return false
	}
	return true
}

// CommitLimit returns how many bytes may be committed in all spaces, how many
// are, and how many were at most.
func (a *Arena) CommitLimit() (limit, charged, peak uint64) {
	return uint64(a.limit) * PageSize, uint64(max(a.charged.Load(), 0)) * PageSize, uint64(a.peak.Load()) * PageSize
}

// Reserved returns how many bytes of address space are taken.
func (s *Space) Reserved() (n uint64) {
	s.mu.Lock()
	defer s.mu.Unlock()
	for _, r := range s.regions {
		n += (r.size + PageSize - 1) &^ (PageSize - 1)
	}
	return n
}
