package mm

import (
	"haft.dev/nt"
)

// validProtection reports whether p is one page protection with at most the
// modifiers that go with it, and one that memory of the given kind can have.
func validProtection(p, kind uint32) bool {
	base, mod := p&0xFF, p&^0xFF
	if base == 0 || base&(base-1) != 0 || mod&^(PAGE_GUARD|PAGE_NOCACHE|PAGE_WRITECOMBINE) != 0 {
		return false
	}
	if base == PAGE_NOACCESS && mod != 0 || mod&PAGE_NOCACHE != 0 && mod&PAGE_WRITECOMBINE != 0 {
		return false
	}
	if base&(PAGE_WRITECOPY|PAGE_EXECUTE_WRITECOPY) != 0 {
		return kind != MEM_PRIVATE
	}
	return true
}

// Alloc reserves or commits memory, or both, and returns its base and size.
// limit, if not zero, bounds its end when addr is zero. (NtAllocateVirtualMemory.)
//
// Errors, in this order: STATUS_INVALID_PARAMETER_5 for a bad type,
// STATUS_INVALID_PAGE_PROTECTION, STATUS_INVALID_PARAMETER_2 to _4 for a bad
// address or size, STATUS_CONFLICTING_ADDRESSES for memory that is taken, or not
// reserved, STATUS_NO_MEMORY, STATUS_COMMITMENT_LIMIT.
func (s *Space) Alloc(addr, size, limit uint64, typ, prot uint32) (uint64, uint64, error) {
	base, n, views, err := s.alloc(addr, size, limit, typ, prot)
	for _, v := range views {
		v.show()
	}
	return base, n, err
}

// alloc is Alloc; the views of other places that have to show what was committed
// come back with it.
func (s *Space) alloc(addr, size, limit uint64, typ, prot uint32) (uint64, uint64, []*shownView, error) {
	const known = MEM_COMMIT | MEM_RESERVE | MEM_RESET | MEM_RESET_UNDO | MEM_TOP_DOWN | MEM_WRITE_WATCH | MEM_PHYSICAL | MEM_LARGE_PAGES
	switch {
	case typ&^known != 0, typ&(MEM_COMMIT|MEM_RESERVE|MEM_RESET|MEM_RESET_UNDO) == 0,
		typ&(MEM_RESET|MEM_RESET_UNDO) != 0 && typ&^(MEM_RESET|MEM_RESET_UNDO) != 0,
		typ&MEM_PHYSICAL != 0:
		return 0, 0, nil, nt.STATUS_INVALID_PARAMETER_5
	case typ&MEM_LARGE_PAGES != 0:
		return 0, 0, nil, nt.STATUS_PRIVILEGE_NOT_HELD
	case typ&MEM_WRITE_WATCH != 0 && typ&MEM_RESERVE == 0:
		return 0, 0, nil, nt.STATUS_INVALID_PARAMETER_5
	case !validProtection(prot, MEM_MAPPED):
		return 0, 0, nil, nt.STATUS_INVALID_PAGE_PROTECTION
	case addr > MaximumAddress:
		return 0, 0, nil, nt.STATUS_INVALID_PARAMETER_2
	case size == 0:
		return 0, 0, nil, nt.STATUS_INVALID_PARAMETER_4
	case size > MaximumAddress+1-addr:
		return 0, 0, nil, nt.STATUS_INVALID_PARAMETER_3
	case addr != 0 && addr < MinimumAddress:
		return 0, 0, nil, nt.STATUS_INVALID_PARAMETER_2
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.closed {
		return 0, 0, nil, nt.STATUS_PROCESS_IS_TERMINATING
	}
	if typ&MEM_RESERVE != 0 || addr == 0 && typ&MEM_COMMIT != 0 {
		if !validProtection(prot, MEM_PRIVATE) {
			return 0, 0, nil, nt.STATUS_INVALID_PAGE_PROTECTION
		}
		if addr != 0 {
			end := (addr + size + PageSize - 1) &^ (PageSize - 1)
			addr &^= Granularity - 1
			size = end - addr
		} else {
			size = (size + PageSize - 1) &^ (PageSize - 1)
		}
		base, err := s.placeLocked(addr, size, limit, typ&MEM_TOP_DOWN != 0)
		if err != nil {
			return 0, 0, nil, err
		}
		r := &region{base: base, size: size, kind: MEM_PRIVATE, protect: prot, runs: runs{{}}}
		if typ&MEM_WRITE_WATCH != 0 {
			r.watch = newWatch(base, (size+PageSize-1)&^(PageSize-1))
			s.watches.Store(true)
		}
		s.insertLocked(r)
		if typ&MEM_COMMIT != 0 {
			if err := s.commitLocked(r, base, base+size, prot); err != nil {
				s.removeLocked(r)
				return 0, 0, nil, err
			}
		}
		return base, size, nil, nil
	}
	end := (addr + size + PageSize - 1) &^ (PageSize - 1)
	addr &^= PageSize - 1
	r := s.atLocked(addr)
	if r == nil || end > r.end() {
		return 0, 0, nil, nt.STATUS_CONFLICTING_ADDRESSES
	}
	if typ&MEM_COMMIT == 0 { // reset is advice
		return addr, end - addr, nil, nil
	}
	if r.kind != MEM_PRIVATE {
		views, err := s.commitViewLocked(r, addr, end, prot)
		if err != nil {
			return 0, 0, nil, err
		}
		return addr, end - addr, views, nil
	}
	if !validProtection(prot, MEM_PRIVATE) {
		return 0, 0, nil, nt.STATUS_INVALID_PAGE_PROTECTION
	}
	if err := s.commitLocked(r, addr, end, prot); err != nil {
		return 0, 0, nil, err
	}
	return addr, end - addr, nil, nil
}

// commitLocked gives pages memory and a protection; those that have memory get
// the protection only.
func (s *Space) commitLocked(r *region, addr, end uint64, prot uint32) error {
	n := int64((end-addr)/PageSize) - r.committedPages(addr, end)
	if !s.charge(n) {
		return nt.STATUS_COMMITMENT_LIMIT
	}
	if err := r.protectPages(addr, end, prot); err != nil {
		s.charge(-n)
		return err
	}
	if n > 0 && end-addr <= populateAtMost && prot == PAGE_READWRITE {
		populate(addr, end-addr)
	}
	return nil
}

// populateAtMost is the size of commitments that get their memory at once: what takes
// so little, as heaps that grow do, is about to write to it, and a fault of the host costs
// twice as much.
const populateAtMost = 4 * PageSize

// protectPages gives pages a protection. The host is not asked for what it
// allows already, such as a guard page where there was nothing.
func (r *region) protectPages(addr, end uint64, prot uint32) error {
	first, last := (addr-r.base)/PageSize, (end-r.base+PageSize-1)/PageSize
	same := true
	for i := r.runs.find(first); same && i < len(r.runs) && r.runs[i].page < last; i++ {
		same = hostProtection(r.runs[i].protect) == hostProtection(prot)
	}
	if r.watch != nil {
		if err := r.watch.protect(addr&^(PageSize-1), (end+PageSize-1)&^(PageSize-1), prot); err != nil {
			return err
		}
	} else if !same {
		if err := protect(addr, end-addr, prot); err != nil {
			return err
		}
	}
	r.set(addr, end, prot)
	return nil
}

func (r *region) set(addr, end uint64, prot uint32) {
	r.runs.set((addr-r.base)/PageSize, (end-r.base)/PageSize, (r.size+PageSize-1)/PageSize, prot)
}

func (r *region) protection(addr uint64) uint32 {
	return r.runs[r.runs.find((addr-r.base)/PageSize)].protect
}

// Free decommits or releases memory and returns what it freed.
// (NtFreeVirtualMemory.)
//
// Errors: STATUS_INVALID_PARAMETER_4 for a bad type,
// STATUS_MEMORY_NOT_ALLOCATED, STATUS_FREE_VM_NOT_AT_BASE for size zero and an
// address that is not the base, STATUS_UNABLE_TO_FREE_VM beyond the allocation,
// STATUS_UNABLE_TO_DELETE_SECTION for views and images.
func (s *Space) Free(addr, size uint64, typ uint32) (uint64, uint64, error) {
	if typ != MEM_DECOMMIT && typ != MEM_RELEASE {
		return 0, 0, nt.STATUS_INVALID_PARAMETER_4
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	r := s.atLocked(addr)
	switch {
	case r == nil:
		return 0, 0, nt.STATUS_MEMORY_NOT_ALLOCATED
	case r.kind != MEM_PRIVATE:
		return 0, 0, nt.STATUS_UNABLE_TO_DELETE_SECTION
	case size == 0 && addr&^(PageSize-1) != r.base:
		return 0, 0, nt.STATUS_FREE_VM_NOT_AT_BASE
	}
	end := (addr + size + PageSize - 1) &^ (PageSize - 1)
	addr &^= PageSize - 1
	if size == 0 {
		end = r.end()
	}
	if end > r.end() {
		return 0, 0, nt.STATUS_UNABLE_TO_FREE_VM
	}
	if err := reset(addr, end-addr); err != nil {
		return 0, 0, err
	}
	s.charge(-r.committedPages(addr, end))
	if r.watch != nil {
		r.watch.set(addr, end, false)
	}
	if typ == MEM_DECOMMIT {
		r.set(addr, end, 0)
		return addr, end - addr, nil
	}
	s.splitLocked(r, addr, end)
	return addr, end - addr, nil
}

// splitLocked takes [addr, end) out of r.
func (s *Space) splitLocked(r *region, addr, end uint64) {
	if addr == r.base && end == r.end() {
		s.removeLocked(r)
		return
	}
	if addr > r.base && end < r.end() {
		tail := &region{base: end, size: r.end() - end, kind: r.kind, protect: r.protect, runs: r.cut(end), watch: r.watch}
		r.size = addr - r.base
		r.runs = r.runs[:r.runs.find(r.size/PageSize-1)+1]
		s.insertLocked(tail)
		return
	}
	if addr > r.base {
		r.size = addr - r.base
		r.runs = r.runs[:r.runs.find(r.size/PageSize-1)+1]
		return
	}
	r.runs = r.cut(end)
	r.size = r.end() - end
	r.base = end
}

// cut returns the runs of r from addr on, counted from there.
func (r *region) cut(addr uint64) runs {
	first := (addr - r.base) / PageSize
	i := r.runs.find(first)
	out := append(runs(nil), r.runs[i:]...)
	for k := range out {
		out[k].page -= min(first, out[k].page)
	}
	out[0].page = 0
	return out
}

// Protect changes the protection of committed pages and returns the old one of
// the first. (NtProtectVirtualMemory.)
//
// Errors: STATUS_INVALID_PAGE_PROTECTION, STATUS_CONFLICTING_ADDRESSES if the
// range is not within one allocation, STATUS_NOT_COMMITTED.
func (s *Space) Protect(addr, size uint64, prot uint32) (base, n uint64, old uint32, err error) {
	end := (addr + size + PageSize - 1) &^ (PageSize - 1)
	addr &^= PageSize - 1
	s.mu.Lock()
	defer s.mu.Unlock()
	r := s.atLocked(addr)
	kind := uint32(MEM_IMAGE)
	if r != nil {
		kind = r.kind
	}
	if !validProtection(prot, kind) {
		return 0, 0, 0, nt.STATUS_INVALID_PAGE_PROTECTION
	}
	if r == nil || end > (r.end()+PageSize-1)&^(PageSize-1) || end <= addr {
		return 0, 0, 0, nt.STATUS_CONFLICTING_ADDRESSES
	}
	if !r.committed(addr, end) {
		return 0, 0, 0, nt.STATUS_NOT_COMMITTED
	}
	old = r.protection(addr)
	if w := r.view; w != nil {
		if !Compatible(w.protect, prot) {
			return 0, 0, 0, nt.STATUS_SECTION_PROTECTION
		}
		old, _ = w.mixed(addr, addr+PageSize, old)
		if err := w.protectLocked(addr, end, prot); err != nil {
			return 0, 0, 0, err
		}
		return addr, end - addr, old, nil
	}
	if r.kind == MEM_IMAGE { // writable pages of an image are copied on write
		switch prot & 0xFF {
		case PAGE_READWRITE:
			prot = prot&^0xFF | PAGE_WRITECOPY
		case PAGE_EXECUTE_READWRITE:
			prot = prot&^0xFF | PAGE_EXECUTE_WRITECOPY
		}
	}
	if err := r.protectPages(addr, end, prot); err != nil {
		return 0, 0, 0, err
	}
	return addr, end - addr, old, nil
}

// committed reports whether all pages from addr to end have memory.
func (r *region) committed(addr, end uint64) bool {
	return r.committedPages(addr, end) == int64((end-addr+PageSize-1)/PageSize)
}

// committedPages returns how many of the pages from addr to end have memory.
func (r *region) committedPages(addr, end uint64) int64 {
	return r.runs.count((addr-r.base)/PageSize, (end-1-r.base)/PageSize+1)
}

// BasicInformation is a MEMORY_BASIC_INFORMATION.
type BasicInformation struct {
	BaseAddress       uint64
	AllocationBase    uint64
	AllocationProtect uint32
	PartitionID       uint16
	_                 uint16
	RegionSize        uint64
	State             uint32
	Protect           uint32
	Type              uint32
	_                 uint32
}

// Query tells about the pages from addr on that are alike.
// STATUS_INVALID_PARAMETER beyond the user's addresses.
// (NtQueryVirtualMemory(MemoryBasicInformation).)
func (s *Space) Query(addr uint64) (BasicInformation, error) {
	if addr > MaximumAddress {
		return BasicInformation{}, nt.STATUS_INVALID_PARAMETER
	}
	addr &^= PageSize - 1
	s.mu.Lock()
	defer s.mu.Unlock()
	i := s.findLocked(addr)
	if i == len(s.regions) || s.regions[i].base > addr {
		end := uint64(MaximumAddress + 1)
		if i < len(s.regions) {
			end = s.regions[i].base
		}
		return s.queryUnregionedLocked(addr, end), nil
	}
	r := s.regions[i]
	k := r.runs.find((addr - r.base) / PageSize)
	end := (r.end() + PageSize - 1) &^ (PageSize - 1)
	if k+1 < len(r.runs) {
		end = r.base + r.runs[k+1].page*PageSize
	}
	prot := r.runs[k].protect
	if r.view != nil {
		prot, end = r.view.alike(addr)
	}
	b := BasicInformation{BaseAddress: addr, AllocationBase: r.base, AllocationProtect: r.protect, RegionSize: end - addr, State: MEM_COMMIT, Protect: prot, Type: r.kind}
	if b.Protect == 0 {
		b.State = MEM_RESERVE
	}
	return b, nil
}

// MapImage makes room for an image of the given size, at base if that is free
// and anywhere else if not, and returns it writable and zero. base zero: anywhere. What
// is movable does not take an address that an image of another process may need.
func (s *Space) MapImage(base, size uint64, movable bool) (uint64, []byte, error) {
	size = (size + PageSize - 1) &^ (PageSize - 1)
	s.mu.Lock()
	defer s.mu.Unlock()
	r, err := s.placeImageLocked(base, size, movable)
	if err != nil {
		return 0, nil, err
	}
	if err := protect(r.base, size, PAGE_READWRITE); err != nil {
		s.removeLocked(r)
		return 0, nil, err
	}
	populate(r.base, size)
	return r.base, view(r.base, int(size)), nil
}

// placeImageLocked makes the region of an image, at base if that is free. One that is
// movable leaves the low addresses, which all processes share, to those that are not.
func (s *Space) placeImageLocked(base, size uint64, movable bool) (*region, error) {
	at := uint64(0)
	err := error(nt.STATUS_CONFLICTING_ADDRESSES)
	if base&(Granularity-1) == 0 && !(movable && s.arena.shunned(base)) && base >= MinimumAddress && base+size > base && base+size <= MaximumAddress {
		at, err = s.placeLocked(base, size, 0, false)
	}
	if err != nil && base != 0 {
		at, err = s.placeAlikeLocked(base, size)
	}
	if err != nil {
		if at, err = s.placeLocked(0, size, 0, false); err != nil {
			return nil, err
		}
	}
	r := &region{base: at, size: size, kind: MEM_IMAGE, protect: PAGE_EXECUTE_WRITECOPY, runs: runs{{0, PAGE_READWRITE}}}
	s.insertLocked(r)
	return r, nil
}

// placeAlikeLocked places an image at an address that differs from base, which is
// taken, in the granule only. Processors predict branches by the low half of an
// address, so that the processes of one program learn from each other.
func (s *Space) placeAlikeLocked(base, size uint64) (uint64, error) {
	low := base & (granuleSize - 1)
	if low+size > granuleSize {
		return 0, nt.STATUS_CONFLICTING_ADDRESSES
	}
	for _, g := range s.granules {
		at := uint64(g)<<granuleBits + low
		if g == 0 || s.arena.shunned(at) {
			continue
		}
		if at, err := s.placeLocked(at, size, 0, false); err == nil {
			return at, nil
		}
	}
	g, ok := s.arena.claimNew(s.id, 1)
	if !ok {
		return 0, nt.STATUS_CONFLICTING_ADDRESSES
	}
	s.addGranuleLocked(g)
	return s.placeLocked(uint64(g)<<granuleBits+low, size, 0, false)
}

// ProtectImage gives part of an image its protection.
func (s *Space) ProtectImage(addr, size uint64, prot uint32) error {
	s.mu.Lock()
	defer s.mu.Unlock()
	end := (addr + size + PageSize - 1) &^ (PageSize - 1)
	r := s.atLocked(addr)
	if r == nil || r.kind != MEM_IMAGE || end > r.end() || end <= addr {
		return nt.STATUS_CONFLICTING_ADDRESSES
	}
	return r.protectPages(addr, end, prot)
}

// Unmap removes an image or view. STATUS_NOT_MAPPED_VIEW if there is none.
// (NtUnmapViewOfSection.)
func (s *Space) Unmap(addr uint64) error {
	sec, err := s.unmap(addr)
	if sec != nil {
		sec.Close()
	}
	return err
}

func (s *Space) unmap(addr uint64) (*Section, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	r := s.atLocked(addr)
	if r == nil || r.kind == MEM_PRIVATE {
		return nil, nt.STATUS_NOT_MAPPED_VIEW
	}
	if err := reset(r.base, (r.size+PageSize-1)&^(PageSize-1)); err != nil {
		return nil, err
	}
	s.removeLocked(r)
	if r.view == nil {
		return nil, nil
	}
	return s.endViewLocked(r), nil
}

// endViewLocked ends what a region shows and returns the section, whose
// reference the caller drops when he holds no lock.
func (s *Space) endViewLocked(r *region) *Section {
	w := r.view
	r.view, w.region = nil, nil
	w.section.dropView(w)
	s.charge(-w.charged)
	return w.section
}
