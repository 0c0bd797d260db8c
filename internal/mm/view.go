package mm

import (
	"sync"

	"golang.org/x/sys/unix"

	"haft.dev/nt"
)

// shownView is what a region shows of a section.
type shownView struct {
	space   *Space
	region  *region
	section *Section
	offset  uint64 // of its first byte in the section
	size    uint64 // whole pages
	protect uint32 // that it was mapped with
	name    string // of the file
	charged int64  // pages that copies may take
	private runs   // 1 where writes go to a copy; guarded by the space's mu
}

// compatible says for each protection what may be made of it later: nothing may
// be written to the section that could not be written before, though a copy
// may. (The rule of NtMapViewOfSection and NtProtectVirtualMemory.)
var compatible = map[uint32]uint32{
	PAGE_NOACCESS:          PAGE_NOACCESS,
	PAGE_READONLY:          PAGE_NOACCESS | PAGE_READONLY | PAGE_WRITECOPY,
	PAGE_READWRITE:         PAGE_NOACCESS | PAGE_READONLY | PAGE_WRITECOPY | PAGE_READWRITE,
	PAGE_WRITECOPY:         PAGE_NOACCESS | PAGE_READONLY | PAGE_WRITECOPY,
	PAGE_EXECUTE:           PAGE_NOACCESS | PAGE_EXECUTE,
	PAGE_EXECUTE_READ:      PAGE_NOACCESS | PAGE_READONLY | PAGE_WRITECOPY | PAGE_EXECUTE | PAGE_EXECUTE_READ | PAGE_EXECUTE_WRITECOPY,
	PAGE_EXECUTE_READWRITE: 0xFF,
	PAGE_EXECUTE_WRITECOPY: PAGE_NOACCESS | PAGE_READONLY | PAGE_WRITECOPY | PAGE_EXECUTE | PAGE_EXECUTE_READ | PAGE_EXECUTE_WRITECOPY,
}

// Compatible reports whether pages of a section, or view, with protection have
// may get protection want.
func Compatible(have, want uint32) bool { return compatible[have&0xFF]&(want&0xFF) != 0 }

// ValidSectionProtection reports whether p is a protection for sections and
// views: one bit, at most with PAGE_NOCACHE, PAGE_WRITECOMBINE or PAGE_GUARD.
func ValidSectionProtection(p uint32) bool { return validProtection(p, MEM_MAPPED) }

func copies(prot uint32) bool { return prot&(PAGE_WRITECOPY|PAGE_EXECUTE_WRITECOPY) != 0 }

// View says what MapView is to map.
type View struct {
	Section *Section
	Address uint64 // multiple of 64 KiB; zero: anywhere
	Limit   uint64 // if not zero, the view ends below it
	Offset  uint64 // multiple of 64 KiB
	Size    uint64 // zero: up to the end of the section
	Protect uint32 // compatible with the section's, as the caller has checked
	Name    string // of the file, for MappedName
	TopDown bool
}

// MapView shows a section in the address space and returns base and size of the
// view. (NtMapViewOfSection.)
//
// Errors, in this order: STATUS_INVALID_VIEW_SIZE beyond the section,
// STATUS_CONFLICTING_ADDRESSES, STATUS_NO_MEMORY, STATUS_COMMITMENT_LIMIT,
// STATUS_ACCESS_DENIED if the host does not allow it.
func (s *Space) MapView(v View) (uint64, uint64, error) {
	total := (v.Section.Size() + PageSize - 1) &^ (PageSize - 1)
	if v.Offset >= total || v.Size > total-v.Offset {
		return 0, 0, nt.STATUS_INVALID_VIEW_SIZE
	}
	if v.Size == 0 {
		v.Size = total - v.Offset
	}
	size := (v.Size + PageSize - 1) &^ (PageSize - 1)
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.closed {
		return 0, 0, nt.STATUS_PROCESS_IS_TERMINATING
	}
	w := &shownView{space: s, section: v.Section, offset: v.Offset, size: size, protect: v.Protect, name: v.Name, private: runs{{}}}
	if copies(v.Protect) {
		w.charged = int64(size / PageSize)
		w.private = runs{{protect: 1}}
	}
	if !s.charge(w.charged) {
		return 0, 0, nt.STATUS_COMMITMENT_LIMIT
	}
	base, err := s.placeLocked(v.Address, size, v.Limit, v.TopDown)
	if err != nil {
		s.charge(-w.charged)
		return 0, 0, err
	}
	r := &region{base: base, size: size, kind: MEM_MAPPED, protect: v.Protect, runs: runs{{}}, view: w}
	w.region = r
	s.insertLocked(r)
	if err := w.mapLocked(0, size, v.Protect, copies(v.Protect)); err != nil {
		reset(base, size)
		s.removeLocked(r)
		s.charge(-w.charged)
		return 0, 0, err
	}
	// From here on commits in other views reach this one.
	v.Section.addView(w)
	w.showLocked()
	return base, size, nil
}

// mapLocked puts the section's pages [at, end) of the view into its place. A
// section with reserve shows nothing before it is committed.
func (w *shownView) mapLocked(at, end uint64, prot uint32, private bool) error {
	flags := unix.MAP_SHARED
	if private {
		flags = unix.MAP_PRIVATE | unix.MAP_NORESERVE
	}
	host := hostProtection(prot)
	if w.section.reserve {
		host = unix.PROT_NONE
	}
	return mapFile(w.region.base+at, end-at, host, flags, w.section.fd, w.offset+at)
}

// showLocked gives access to the pages that have got memory.
func (w *shownView) showLocked() {
	r := w.region
	first := w.offset / PageSize
	w.section.committed(first, first+w.size/PageSize, func(lo, hi uint64) {
		for lo -= first; lo+first < hi; {
			k := r.runs.find(lo)
			next := hi - first
			if k+1 < len(r.runs) {
				next = min(next, r.runs[k+1].page)
			}
			if r.runs[k].protect == 0 {
				at, end := r.base+lo*PageSize, r.base+next*PageSize
				if w.section.reserve {
					if protect(at, end-at, w.protect) != nil {
						return // the pages stay reserved; the next commit tries again
					}
				}
				r.set(at, end, w.protect)
			}
			lo = next
		}
	})
}

// show is showLocked for a view of another space than that of the commit.
func (w *shownView) show() {
	w.space.mu.Lock()
	defer w.space.mu.Unlock()
	if w.region != nil {
		w.showLocked()
	}
}

// commitViewLocked commits pages of a view and returns the other views that
// have to show them.
func (s *Space) commitViewLocked(r *region, addr, end uint64, prot uint32) ([]*shownView, error) {
	w := r.view
	if w == nil || !w.section.reserve {
		return nil, nt.STATUS_ALREADY_COMMITTED
	}
	if !Compatible(w.protect, prot) {
		return nil, nt.STATUS_SECTION_PROTECTION
	}
	lo := (w.offset + addr - r.base) / PageSize
	vs, err := w.section.commitPages(lo, lo+(end-addr)/PageSize)
	if err != nil {
		return nil, err
	}
	return vs, w.protectLocked(addr, end, prot)
}

// protectLocked gives pages of a view a protection. Pages that are to be copied
// when they are written, and are not yet, are mapped anew.
func (w *shownView) protectLocked(addr, end uint64, prot uint32) error {
	r := w.region
	remap := func(private bool, skip func(page uint64) bool) error {
		for at := addr; at < end; at += PageSize {
			page := (at - r.base) / PageSize
			if (w.private.at(page) != 0) == private || skip != nil && skip(at) {
				continue
			}
			n := at + PageSize
			for n < end && (w.private.at((n-r.base)/PageSize) != 0) != private && (skip == nil || !skip(n)) {
				n += PageSize
			}
			flags := unix.MAP_SHARED
			on := uint32(0)
			if private {
				flags, on = unix.MAP_PRIVATE|unix.MAP_NORESERVE, 1
			}
			if err := mapFile(at, n-at, hostProtection(prot), flags, w.section.fd, w.offset+at-r.base); err != nil {
				return err
			}
			w.private.set(page, (n-r.base)/PageSize, w.size/PageSize, on)
			r.set(at, n, prot)
			at = n - PageSize
		}
		return nil
	}
	switch {
	case copies(prot):
		if err := remap(true, nil); err != nil {
			return err
		}
	case prot&(PAGE_READWRITE|PAGE_EXECUTE_READWRITE) != 0:
		if err := remap(false, copied); err != nil {
			return err
		}
	}
	return r.protectPages(addr, end, prot)
}

// mixed returns the protection that a page shows, and up to which page it is the
// same: a page that was copied when it was written can be written.
func (w *shownView) mixed(addr, end uint64, prot uint32) (uint32, uint64) {
	if !copies(prot) {
		return prot, end
	}
	is := pagesCopied(addr, end)
	for i := range is {
		if is[i] != is[0] {
			end = addr + uint64(i)*PageSize
			break
		}
	}
	if len(is) > 0 && is[0] {
		return prot&^(PAGE_WRITECOPY|PAGE_EXECUTE_WRITECOPY) | (prot&(PAGE_WRITECOPY|PAGE_EXECUTE_WRITECOPY))>>1, end
	}
	return prot, end
}

// alike returns the protection that the page at addr shows, and where the pages
// end that show the same.
func (w *shownView) alike(addr uint64) (prot uint32, end uint64) {
	r := w.region
	for at := addr; at < r.end(); at = end {
		k := r.runs.find((at - r.base) / PageSize)
		next := r.end()
		if k+1 < len(r.runs) {
			next = r.base + r.runs[k+1].page*PageSize
		}
		p, stop := w.mixed(at, next, r.runs[k].protect)
		if at != addr && p != prot {
			return prot, at
		}
		prot, end = p, stop
	}
	return prot, end
}

var pagemap = sync.OnceValue(func() int {
	fd, err := unix.Open("/proc/self/pagemap", unix.O_RDONLY|unix.O_CLOEXEC, 0)
	if err != nil {
		return -1
	}
	return fd
})

// pagesCopied tells of pages that are mapped privately which ones are copies:
// those are memory of their own, not that of the file. (Documentation/admin-guide/mm/pagemap.)
func pagesCopied(addr, end uint64) []bool {
	const present, swapped, ofFile = 1 << 63, 1 << 62, 1 << 61
	is := make([]bool, (end-addr)/PageSize)
	fd := pagemap()
	if fd < 0 {
		return is
	}
	var buf [4096]byte
	for i := 0; i < len(is); {
		n, err := unix.Pread(fd, buf[:min(len(buf), 8*(len(is)-i))], int64(addr/PageSize*8)+int64(8*i))
		if err != nil || n < 8 {
			return is
		}
		for b := buf[:n]; len(b) >= 8; b = b[8:] {
			e := le64(b)
			is[i] = e&(present|swapped) != 0 && e&ofFile == 0
			i++
		}
	}
	return is
}

func copied(addr uint64) bool { return pagesCopied(addr, addr+PageSize)[0] }

func le64(b []byte) (v uint64) {
	for i := range 8 {
		v |= uint64(b[i]) << (8 * i)
	}
	return v
}

// FlushView writes what was changed in a view of a file to the file.
// STATUS_NOT_MAPPED_VIEW if there is no view at addr. size zero means to the end
// of the view. It returns what it wrote. (NtFlushVirtualMemory.)
func (s *Space) FlushView(addr, size uint64) (uint64, uint64, error) {
	s.mu.Lock()
	r := s.atLocked(addr)
	if r == nil || r.view == nil {
		s.mu.Unlock()
		return 0, 0, nt.STATUS_NOT_MAPPED_VIEW
	}
	end := r.end()
	if size != 0 {
		end = min(end, (addr+size+PageSize-1)&^(PageSize-1))
	}
	addr &^= PageSize - 1
	file := r.view.section.file
	s.mu.Unlock()
	if !file || end <= addr {
		return addr, end - addr, nil
	}
	switch err := flush(addr, end-addr); err {
	case nil, unix.ENOMEM: // another thread has unmapped it meanwhile
		return addr, end - addr, nil
	case unix.ENOSPC, unix.EDQUOT:
		return 0, 0, nt.STATUS_DISK_FULL
	default:
		return 0, 0, nt.STATUS_UNEXPECTED_IO_ERROR
	}
}

// InPageStatus tells why the host answers an access to addr with a bus error:
// STATUS_END_OF_FILE in a view of a file that has become too short,
// STATUS_UNEXPECTED_IO_ERROR otherwise.
func (s *Space) InPageStatus(addr uint64) nt.Status {
	s.mu.Lock()
	defer s.mu.Unlock()
	r := s.atLocked(addr)
	if r == nil || r.view == nil || !r.view.section.file {
		return nt.STATUS_UNEXPECTED_IO_ERROR
	}
	var st unix.Stat_t
	page := addr&^(PageSize-1) - r.base + r.view.offset
	if unix.Fstat(r.view.section.fd, &st) == nil && page >= uint64(st.Size) {
		return nt.STATUS_END_OF_FILE
	}
	return nt.STATUS_UNEXPECTED_IO_ERROR
}

// MappedName returns the name of the file that a view at addr shows, as MapView
// got it. STATUS_INVALID_ADDRESS if there is no view, STATUS_FILE_INVALID if it shows none.
// (NtQueryVirtualMemory(MemoryMappedFilenameInformation).)
func (s *Space) MappedName(addr uint64) (string, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	r := s.atLocked(addr)
	switch {
	case r == nil || r.view == nil:
		return "", nt.STATUS_INVALID_ADDRESS
	case r.view.name == "":
		return "", nt.STATUS_FILE_INVALID
	}
	return r.view.name, nil
}
