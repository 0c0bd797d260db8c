package mm

import (
	"slices"

	"haft.dev/nt"
)

// Memory that was reserved with MEM_WRITE_WATCH tells which of its pages were written. The
// host refuses the first write to each page, which Fault notes and then lets through;
// what haft itself writes is noted by check.

// watch are the pages of an allocation that have been written. The parts of a split one
// share it.
type watch struct {
	base    uint64
	written []uint64 // bits, by page from base on; guarded by Space.mu
}

func newWatch(base, size uint64) *watch {
	return &watch{base: base, written: make([]uint64, (size/PageSize+63)/64)}
}

func (w *watch) at(addr uint64) bool {
	n := (addr - w.base) / PageSize
	return w.written[n/64]>>(n%64)&1 != 0
}

func (w *watch) set(addr, end uint64, v bool) {
	for ; addr < end; addr += PageSize {
		n := (addr - w.base) / PageSize
		if v {
			w.written[n/64] |= 1 << (n % 64)
		} else {
			w.written[n/64] &^= 1 << (n % 64)
		}
	}
}

// unwritable returns a protection without the right to write, for pages that were not
// written yet.
func unwritable(prot uint32) uint32 {
	switch prot & 0xFF {
	case PAGE_READWRITE:
		return prot&^0xFF | PAGE_READONLY
	case PAGE_EXECUTE_READWRITE:
		return prot&^0xFF | PAGE_EXECUTE_READ
	}
	return prot
}

// protect has the host protect pages that are watched.
func (w *watch) protect(addr, end uint64, prot uint32) error {
	for addr < end {
		written, next := w.at(addr), addr+PageSize
		for next < end && w.at(next) == written {
			next += PageSize
		}
		p := prot
		if !written {
			p = unwritable(prot)
		}
		if err := protect(addr, next-addr, p); err != nil {
			return err
		}
		addr = next
	}
	return nil
}

// noteLocked notes that a watched page is being written, and has the host allow that. If
// the host cannot tell so many pages apart any more, all of the allocation counts as
// written.
func (r *region) noteLocked(page uint64) error {
	prot := r.protection(page)
	if err := protect(page, PageSize, prot); err == nil {
		r.watch.set(page, page+PageSize, true)
		return nil
	}
	r.watch.set(r.base, r.end(), true)
	for i, run := range r.runs {
		end := r.end()
		if i+1 < len(r.runs) {
			end = r.base + r.runs[i+1].page*PageSize
		}
		at := r.base + run.page*PageSize
		if run.protect != 0 {
			if err := protect(at, end-at, run.protect); err != nil {
				return err
			}
		}
	}
	return nil
}

// touch notes what haft is going to write, or have the host write.
func (s *Space) touch(addr, n uint64) {
	s.mu.Lock()
	defer s.mu.Unlock()
	end := addr + n
	for page := addr &^ (PageSize - 1); page < end; {
		r := s.atLocked(page)
		if r == nil {
			page += Granularity - page%Granularity
			continue
		}
		if r.watch == nil {
			page = r.end()
			continue
		}
		if !r.watch.at(page) && allows(r.protection(page), WriteAccess) && r.protection(page)&PAGE_GUARD == 0 {
			if r.noteLocked(page) != nil {
				return // the write itself will say so
			}
		}
		page += PageSize
	}
}

// watchedLocked returns the watched allocation that holds a range, whole pages of it.
func (s *Space) watchedLocked(addr, size uint64) (r *region, end uint64, err error) {
	if size == 0 || addr+size < addr {
		return nil, 0, nt.STATUS_INVALID_PARAMETER_3
	}
	r = s.atLocked(addr)
	if r == nil || r.watch == nil {
		return nil, 0, nt.STATUS_INVALID_PARAMETER_1
	}
	end = (addr + size + PageSize - 1) &^ (PageSize - 1)
	if end > r.end() {
		return nil, 0, nt.STATUS_INVALID_PARAMETER_3
	}
	return r, end, nil
}

// WriteWatch returns the first max pages of a range that were written since they were
// committed or last reset, in ascending order. With reset these count as not written from
// then on. (NtGetWriteWatch.)
//
// Errors: STATUS_INVALID_PARAMETER_1 if the address is not in memory that is watched,
// STATUS_INVALID_PARAMETER_3 if the range is not within one allocation.
func (s *Space) WriteWatch(addr, size uint64, max int, reset bool) ([]uint64, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	r, end, err := s.watchedLocked(addr, size)
	if err != nil {
		return nil, err
	}
	var pages []uint64
	for page := addr &^ (PageSize - 1); page < end && len(pages) < max; page += PageSize {
		if r.watch.at(page) {
			pages = append(pages, page)
		}
	}
	if reset {
		for i := 0; i < len(pages); {
			k := i + 1
			for k < len(pages) && pages[k] == pages[k-1]+PageSize {
				k++
			}
			if err := r.rearmLocked(pages[i], pages[k-1]+PageSize); err != nil {
				return nil, err
			}
			i = k
		}
	}
	return slices.Clip(pages), nil
}

// ResetWriteWatch makes the pages of a range count as not written. The errors are those of
// WriteWatch. (NtResetWriteWatch.)
func (s *Space) ResetWriteWatch(addr, size uint64) error {
	s.mu.Lock()
	defer s.mu.Unlock()
	r, end, err := s.watchedLocked(addr, size)
	if err != nil {
		return err
	}
	return r.rearmLocked(addr&^(PageSize-1), end)
}

// rearmLocked has the next write to pages be refused again. The host refuses before the
// pages count as not written, so no write is lost.
func (r *region) rearmLocked(addr, end uint64) error {
	for at := addr; at < end; {
		i := r.runs.find((at - r.base) / PageSize)
		next := end
		if i+1 < len(r.runs) {
			next = min(next, r.base+r.runs[i+1].page*PageSize)
		}
		if p := r.runs[i].protect; p != 0 {
			if err := protect(at, next-at, unwritable(p)); err != nil {
				return err
			}
		}
		at = next
	}
	r.watch.set(addr, end, false)
	return nil
}
