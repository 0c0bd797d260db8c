//go:build unix

package windows

import (
	"os"
	"sync"

	"golang.org/x/sys/unix"

	"haft.dev/internal/kernel"
	"haft.dev/nt"
)

// pages is the memory of a section: a file of the host without a name.
type pages struct {
	f    *os.File
	size uint64
}

// Size implements kernel.SectionMemory.
func (p *pages) Size() uint64 { return p.size }

// Close implements kernel.SectionMemory. Views have mappings of their own.
func (p *pages) Close() { p.f.Close() }

// views are the mapped views by address.
var views struct {
	sync.Mutex
	at map[uintptr][]byte
}

// CreateFileMapping creates a section in the paging file (fhandle InvalidHandle), or
// opens the one that has the name: then the error is ERROR_ALREADY_EXISTS and the
// handle is valid. There are no sections of files here: ERROR_NOT_SUPPORTED.
func CreateFileMapping(fhandle Handle, sa *SecurityAttributes, prot uint32, maxSizeHigh uint32, maxSizeLow uint32, name *uint16) (handle Handle, err error) {
	const attributes = 0xFFFFFF00 // SEC_*
	const commit = 0x8000000
	size := uint64(maxSizeHigh)<<32 | uint64(maxSizeLow)
	switch {
	case prot&attributes&^commit != 0, prot&^attributes != PAGE_READONLY && prot&^attributes != PAGE_READWRITE && prot&^attributes != PAGE_WRITECOPY:
		return 0, ERROR_INVALID_PARAMETER
	case fhandle != InvalidHandle:
		if _, err := sys().main.HandleInformation(value(fhandle)); err != nil {
			return 0, failed(err)
		}
		return 0, ERROR_NOT_SUPPORTED
	case size == 0 || size > 1<<62:
		return 0, ERROR_INVALID_PARAMETER
	}
	p, err := newPages(size)
	if err != nil {
		return 0, ERROR_COMMITMENT_LIMIT
	}
	s := sys()
	sec := kernel.NewSection(s.k, p, prot&^attributes, commit, "")
	access := nt.SECTION_ALL_ACCESS &^ nt.SECTION_MAP_WRITE
	if prot&^attributes == PAGE_READWRITE {
		access = nt.SECTION_ALL_ACCESS
	}
	return created(s.main.CreateSection(s.attributes(sa, name), access, sec))
}

func newPages(size uint64) (*pages, error) {
	f, err := os.CreateTemp("", "section-")
	if err != nil {
		return nil, err
	}
	os.Remove(f.Name())
	if err := f.Truncate(int64(size)); err != nil {
		f.Close()
		return nil, err
	}
	return &pages{f, size}, nil
}

// OpenFileMapping opens a section by name.
func OpenFileMapping(desiredAccess uint32, inheritHandle bool, name *uint16) (handle Handle, err error) {
	s := sys()
	a, err := s.naming(inheritHandle, name)
	if err != nil {
		return 0, err
	}
	return opened(s.main.OpenSection(a, nt.Access(desiredAccess)))
}

// MapViewOfFile shows length bytes of a section (0: all from the offset on) at an
// address. The view stays when the handle is closed. The offset must be a multiple
// of 64 KiB: ERROR_MAPPED_ALIGNMENT.
func MapViewOfFile(handle Handle, access uint32, offsetHigh uint32, offsetLow uint32, length uintptr) (addr uintptr, err error) {
	write := access&FILE_MAP_WRITE != 0
	want := nt.SECTION_MAP_READ
	if write {
		want = nt.SECTION_MAP_WRITE
	}
	sec, err := kernel.Ref[*kernel.Section](sys().main, value(handle), want)
	if err != nil {
		return 0, failed(err)
	}
	p, ok := sec.Memory().(*pages)
	if !ok {
		return 0, ERROR_INVALID_HANDLE
	}
	off := uint64(offsetHigh)<<32 | uint64(offsetLow)
	switch {
	case off&0xFFFF != 0:
		return 0, ERROR_MAPPED_ALIGNMENT
	case off >= p.size || uint64(length) > p.size-off:
		return 0, ERROR_ACCESS_DENIED // as for a view beyond a section's end
	case write && sec.Protection() != PAGE_READWRITE:
		return 0, ERROR_ACCESS_DENIED
	}
	n := p.size - off
	if length != 0 {
		n = uint64(length)
	}
	prot, flags := unix.PROT_READ, unix.MAP_SHARED
	switch {
	case write:
		prot |= unix.PROT_WRITE
	case access&FILE_MAP_COPY != 0:
		prot, flags = prot|unix.PROT_WRITE, unix.MAP_PRIVATE
	}
	b, err := unix.Mmap(int(p.f.Fd()), int64(off), int(n), prot, flags)
	if err != nil {
		return 0, ERROR_NOT_ENOUGH_MEMORY
	}
	addr = firstByte(b)
	views.Lock()
	if views.at == nil {
		views.at = make(map[uintptr][]byte)
	}
	views.at[addr] = b
	views.Unlock()
	return addr, nil
}

// UnmapViewOfFile ends a view. ERROR_INVALID_ADDRESS for what is none.
func UnmapViewOfFile(addr uintptr) (err error) {
	views.Lock()
	b := views.at[addr]
	delete(views.at, addr)
	views.Unlock()
	if b == nil {
		return ERROR_INVALID_ADDRESS
	}
	if unix.Munmap(b) != nil {
		return ERROR_INVALID_ADDRESS
	}
	return nil
}

// FlushViewOfFile writes what was changed in a view; in the paging file that has no
// effect anybody could see.
func FlushViewOfFile(addr uintptr, length uintptr) (err error) {
	return onView(addr, length, func(b []byte) error {
		return unix.Msync(b, unix.MS_SYNC)
	})
}

// VirtualLock keeps a part of a view in physical memory.
func VirtualLock(addr uintptr, length uintptr) (err error) { return onView(addr, length, unix.Mlock) }

// VirtualUnlock is the opposite of VirtualLock.
func VirtualUnlock(addr uintptr, length uintptr) (err error) {
	return onView(addr, length, unix.Munlock)
}

// onView does something with the pages of a part of a view.
// ERROR_INVALID_ADDRESS if it lies in none.
func onView(addr, length uintptr, do func([]byte) error) error {
	views.Lock()
	defer views.Unlock()
	for at, b := range views.at {
		off := addr - at
		if addr < at || off >= uintptr(len(b)) || length > uintptr(len(b))-off {
			continue
		}
		switch page := uintptr(os.Getpagesize()); do(b[off&^(page-1) : off+length]) {
		case nil:
			return nil
		case unix.ENOMEM, unix.EPERM:
			return ERROR_WORKING_SET_QUOTA
		}
		return ERROR_INVALID_PARAMETER
	}
	return ERROR_INVALID_ADDRESS
}
