package mm

import (
	"sort"
	"strconv"
	"sync/atomic"

	"haft.dev/internal/lock"
	"haft.dev/nt"
)

func hex(v uint64) string { return "0x" + strconv.FormatUint(v, 16) }

// Page protections, allocation types, states and types (winnt.h).
const (
	PAGE_NOACCESS          = 0x01
	PAGE_READONLY          = 0x02
	PAGE_READWRITE         = 0x04
	PAGE_WRITECOPY         = 0x08
	PAGE_EXECUTE           = 0x10
	PAGE_EXECUTE_READ      = 0x20
	PAGE_EXECUTE_READWRITE = 0x40
	PAGE_EXECUTE_WRITECOPY = 0x80
	PAGE_GUARD             = 0x100
	PAGE_NOCACHE           = 0x200
	PAGE_WRITECOMBINE      = 0x400

	MEM_COMMIT      = 0x1000
	MEM_RESERVE     = 0x2000
	MEM_DECOMMIT    = 0x4000
	MEM_RELEASE     = 0x8000
	MEM_FREE        = 0x10000
	MEM_PRIVATE     = 0x20000
	MEM_MAPPED      = 0x40000
	MEM_RESET       = 0x80000
	MEM_TOP_DOWN    = 0x100000
	MEM_WRITE_WATCH = 0x200000
	MEM_PHYSICAL    = 0x400000
	MEM_ROTATE      = 0x800000
	MEM_IMAGE       = 0x1000000
	MEM_RESET_UNDO  = 0x1000000
	MEM_LARGE_PAGES = 0x20000000
)

// The part of the address space that programs can have (SYSTEM_INFO).
const (
	MinimumAddress = 0x10000
	MaximumAddress = 0x7FFFFFFEFFFF

	PageSize    = 0x1000
	Granularity = 0x10000
)

// Space is the address space of one process.
type Space struct {
	arena   *Arena
	id      uint32
	quota   func(n int64) bool // see OnCharge
	watches atomic.Bool        // there was memory that tells what is written to it

	mu       lock.Mutex
	regions  []*region // by base; guarded by mu, as all below
	granules []uint32  // indices, ascending
	cursor   uint64    // where the last search for free space ended
	common   []commonPages
	closed   bool
}

// region is one allocation: what VirtualAlloc reserved, a view or an image.
type region struct {
	base, size uint64
	kind       uint32 // MEM_PRIVATE, MEM_MAPPED, MEM_IMAGE
	protect    uint32 // of the allocation
	runs       runs
	view       *shownView // nil unless kind is MEM_MAPPED
	watch      *watch     // of MEM_WRITE_WATCH, else nil
}

func (r *region) end() uint64 { return r.base + r.size }

// run is a stretch of pages with one protection, up to the next run; zero: reserved.
type run struct {
	page    uint64
	protect uint32
}

// runs are sorted by page; the first begins at page 0.
type runs []run

func (rs runs) find(page uint64) int {
	return sort.Search(len(rs), func(i int) bool { return rs[i].page > page }) - 1
}

// at returns the value of a page.
func (rs runs) at(page uint64) uint32 { return rs[rs.find(page)].protect }

// count returns how many of the pages [lo, hi) have a value.
func (rs runs) count(lo, hi uint64) (n int64) {
	for i := rs.find(lo); i < len(rs) && rs[i].page < hi; i++ {
		next := hi
		if i+1 < len(rs) {
			next = min(next, rs[i+1].page)
		}
		if rs[i].protect != 0 {
			n += int64(next - max(lo, rs[i].page))
		}
	}
	return n
}

// set gives pages [lo, hi) of total a protection.
func (rs *runs) set(lo, hi, total uint64, protect uint32) {
	old := *rs
	i := old.find(lo)
	j := old.find(hi - 1)
	after := old[j].protect
	var mid [3]run
	n := 0
	if old[i].page < lo && old[i].protect != protect {
		mid[n] = run{old[i].page, old[i].protect}
		n++
		mid[n] = run{lo, protect}
		n++
	} else if old[i].page < lo {
		mid[n] = run{old[i].page, protect}
		n++
	} else if i > 0 && old[i-1].protect == protect {
		// joins the run before
	} else {
		mid[n] = run{lo, protect}
		n++
	}
	next := j + 1
	if hi < total {
		if next < len(old) && old[next].page == hi {
			if old[next].protect == protect {
				next++
			}
		} else if after != protect {
			mid[n] = run{hi, after}
			n++
		}
	}
	grow := n - (next - i)
	if grow > 0 {
		for range grow {
			old = append(old, run{})
		}
		copy(old[next+grow:], old[next:len(old)-grow])
	} else if grow < 0 {
		copy(old[next+grow:], old[next:])
		old = old[:len(old)+grow]
	}
	copy(old[i:], mid[:n])
	*rs = old
}

// NewSpace returns an empty address space.
func NewSpace(a *Arena) *Space {
	s := &Space{arena: a, id: a.nextID.Add(1)}
	s.mu.Init(lock.AddressSpace)
	return s
}

// Close gives all memory back. Nothing may run in the space any more; an access
// that comes too late is refused.
func (s *Space) Close() { s.close(true) }

// CloseAtExit is Close for a host process that is about to end, which gives the memory
// back faster than unmapping does: no other processor has to be told of it.
func (s *Space) CloseAtExit() { s.close(false) }

func (s *Space) close(unmap bool) {
	var sections []*Section
	defer func() {
		for _, x := range sections {
			x.Close()
		}
	}()
	s.mu.Lock()
	defer s.mu.Unlock()
	s.closed = true
	for _, r := range s.regions {
		if r.view != nil {
			sections = append(sections, s.endViewLocked(r))
		}
		if r.kind == MEM_PRIVATE {
			s.charge(-r.committedPages(r.base, r.end()))
		}
		if r.base < granuleSize {
			s.arena.releaseLow(r.base, r.size)
		}
	}
	for _, g := range s.granules {
		if unmap {
			s.arena.release(g)
		} else {
			s.arena.abandon(g)
		}
	}
	s.regions, s.granules = nil, nil
}

// check panics unless [addr, addr+n) is memory that belongs to s.
func (s *Space) check(addr, n uint64, write bool) {
	g := addr >> granuleBits
	// A length that wraps around ends in the granule that it begins in, too.
	if g >= maxGranules || s.arena.owner[g].Load() != s.id || n > 1<<granuleBits || (addr+n-1)>>granuleBits != g {
		if !s.holds(addr, n) {
			panic(&AccessError{addr, write})
		}
	}
	if write && s.watches.Load() {
		s.touch(addr, n)
	}
}

func (s *Space) holds(addr, n uint64) bool {
	end := addr + n
	if end < addr || end > maxGranules<<granuleBits {
		return false
	}
	for a := addr; a < end; {
		g := a >> granuleBits
		switch o := s.arena.owner[g].Load(); {
		case o == s.id || o == commonOwner:
			a = (g + 1) << granuleBits
		case g == 0:
			if o := s.arena.low[a>>16].Load(); o != s.id && o != commonOwner {
				return false
			}
			a = (a>>16 + 1) << 16
		default:
			return false
		}
	}
	return true
}

// find returns the index of the first region that ends behind addr.
func (s *Space) findLocked(addr uint64) int {
	return sort.Search(len(s.regions), func(i int) bool { return s.regions[i].end() > addr })
}

func (s *Space) atLocked(addr uint64) *region {
	if i := s.findLocked(addr); i < len(s.regions) && s.regions[i].base <= addr {
		return s.regions[i]
	}
	return nil
}

func (s *Space) insertLocked(r *region) {
	i := s.findLocked(r.base)
	s.regions = append(s.regions, nil)
	copy(s.regions[i+1:], s.regions[i:])
	s.regions[i] = r
}

func (s *Space) removeLocked(r *region) {
	i := s.findLocked(r.base)
	s.regions = append(s.regions[:i], s.regions[i+1:]...)
	if r.base < granuleSize {
		s.arena.releaseLow(r.base, r.size)
	}
	s.cursor = min(s.cursor, r.base)
}

// freeLocked reports whether no region lies in [base, end).
func (s *Space) freeLocked(base, end uint64) bool {
	i := s.findLocked(base)
	return i == len(s.regions) || s.regions[i].base >= end
}

// claimLocked makes the granules of [base, end) the space's own.
func (s *Space) claimLocked(base, end uint64) bool {
	if base < granuleSize {
		return end <= granuleSize && s.arena.claimLow(s.id, base, end-base)
	}
	for g := base >> granuleBits; g <= (end-1)>>granuleBits; g++ {
		switch {
		case s.arena.owner[g].Load() == s.id:
		case s.arena.claim(s.id, uint32(g)):
			s.addGranuleLocked(uint32(g))
		default:
			return false
		}
	}
	return true
}

func (s *Space) addGranuleLocked(g uint32) {
	i := sort.Search(len(s.granules), func(i int) bool { return s.granules[i] >= g })
	s.granules = append(s.granules, 0)
	copy(s.granules[i+1:], s.granules[i:])
	s.granules[i] = g
}

// placeLocked finds and claims size bytes of free space, at addr if that is not
// zero, else anywhere below limit (zero: no limit).
func (s *Space) placeLocked(addr, size, limit uint64, topDown bool) (uint64, error) {
	size = (size + Granularity - 1) &^ (Granularity - 1)
	if addr != 0 {
		if !s.freeLocked(addr, addr+size) || !s.claimLocked(addr, addr+size) {
			return 0, nt.STATUS_CONFLICTING_ADDRESSES
		}
		return addr, nil
	}
	if limit != 0 && limit < s.arena.first {
		return s.placeLowLocked(size, limit)
	}
	if topDown {
		for i := len(s.granules) - 1; i >= 0; i-- {
			if a, ok := s.gapBelowLocked(s.granules[i], size); ok {
				return a, nil
			}
		}
	} else {
		for _, from := range []uint64{s.cursor, 0} {
			if a, ok := s.gapLocked(from, size); ok {
				s.cursor = a + size
				return a, nil
			}
		}
	}
	n := uint32((size + granuleSize - 1) >> granuleBits)
	g, ok := s.arena.claimNew(s.id, n)
	if !ok {
		return 0, nt.STATUS_NO_MEMORY
	}
	for i := range n {
		s.addGranuleLocked(g + i)
	}
	base := uint64(g) << granuleBits
	if topDown {
		return base + uint64(n)<<granuleBits - size, nil
	}
	s.cursor = base + size
	return base, nil
}

// gapLocked finds the lowest gap at or above from, within neighbouring granules
// of the space.
func (s *Space) gapLocked(from, size uint64) (uint64, bool) {
	for i := 0; i < len(s.granules); {
		j := i + 1
		for j < len(s.granules) && s.granules[j] == s.granules[j-1]+1 {
			j++
		}
		lo, hi := uint64(s.granules[i])<<granuleBits, uint64(s.granules[j-1]+1)<<granuleBits
		i = j
		if hi <= from || s.arena.shunned(lo) {
			continue
		}
		at := max(lo, from)
		for k := s.findLocked(at); at+size <= hi; k++ {
			if k == len(s.regions) || s.regions[k].base >= at+size {
				return at, true
			}
			at = (s.regions[k].end() + Granularity - 1) &^ (Granularity - 1)
		}
	}
	return 0, false
}

func (s *Space) gapBelowLocked(g uint32, size uint64) (uint64, bool) {
	lo, hi := uint64(g)<<granuleBits, uint64(g+1)<<granuleBits
	if s.arena.shunned(lo) {
		return 0, false
	}
	k := s.findLocked(hi)
	if k == len(s.regions) || s.regions[k].base >= hi {
		k--
	}
	for top := hi; ; k-- {
		floor := lo
		if k >= 0 {
			floor = max(lo, min(hi, s.regions[k].end()))
		}
		if at := (top - size) &^ (Granularity - 1); top >= size && at >= floor {
			return at, true
		}
		if k < 0 || floor == lo {
			return 0, false
		}
		top = s.regions[k].base
	}
}

// placeLowLocked finds space below limit, in granule 0.
func (s *Space) placeLowLocked(size, limit uint64) (uint64, error) {
	// Further down the host's own program is in the way.
	for _, from := range []uint64{0x10000000, MinimumAddress} {
		for at := from; at+size <= min(limit, granuleSize); at += max(size, 1<<20) {
			if s.freeLocked(at, at+size) && s.claimLocked(at, at+size) {
				return at, nil
			}
		}
	}
	return 0, nt.STATUS_NO_MEMORY
}

// ReadString16 reads a UTF-16 string that ends in a zero, of at most max units.
// The error is an *AccessError.
func (s *Space) ReadString16(addr uint64, max int) (string, error) {
	// Short ones in ASCII, as most names are, need no other memory than the result's.
	var page [512]byte
	b := page[:min(len(page), 2*max, int(PageSize-addr&(PageSize-1)))&^1]
	if err := s.Read(addr, b); err == nil {
		for i := 0; i < len(b) && b[i]&0x80|b[i+1] == 0; i += 2 {
			if b[i] == 0 {
				return string(b[:i/2]), nil
			}
			b[i/2] = b[i]
		}
	}
	return s.readLongString16(addr, max)
}

func (s *Space) readLongString16(addr uint64, max int) (string, error) {
	b, err := s.units(addr, 2, max, func(u []byte) bool { return u[0]|u[1] == 0 })
	if err != nil {
		return "", err
	}
	n := len(b) / 2
	for i := range n {
		if b[2*i]&0x80|b[2*i+1] != 0 {
			u := make([]uint16, n)
			for i := range u {
				u[i] = uint16(b[2*i]) | uint16(b[2*i+1])<<8
			}
			return nt.String16(u), nil
		}
	}
	for i := range n { // ASCII, as most names are
		b[i] = b[2*i]
	}
	return string(b[:n]), nil
}

// ReadStringA reads a string of bytes that ends in a zero, of at most max bytes.
// The error is an *AccessError.
func (s *Space) ReadStringA(addr uint64, max int) (string, error) {
	b, err := s.units(addr, 1, max, func(u []byte) bool { return u[0] == 0 })
	return string(b), err
}
