package mm

import (
	"bytes"
	"syscall"

	"golang.org/x/sys/unix"

	"haft.dev/nt"
)

// ImageTemplate holds an image as it is before it is relocated. Spaces map it
// copy-on-write, so that they share the pages that none of them changes.
type ImageTemplate struct {
	fd   int
	off  int64 // of the image in the file
	size uint64
}

// NewImageTemplate makes a template of size bytes, which fill is given, all zero.
// STATUS_NO_MEMORY if the host has no room for it.
func NewImageTemplate(size uint64, fill func([]byte) error) (*ImageTemplate, error) {
	size = (size + PageSize - 1) &^ (PageSize - 1)
	fd, err := unix.MemfdCreate("haft-image", unix.MFD_CLOEXEC)
	if err != nil {
		return nil, nt.STATUS_NO_MEMORY
	}
	t := &ImageTemplate{fd, 0, size}
	if unix.Ftruncate(fd, int64(size)) != nil {
		t.Close()
		return nil, nt.STATUS_NO_MEMORY
	}
	b, err := unix.Mmap(fd, 0, int(size), unix.PROT_READ|unix.PROT_WRITE, unix.MAP_SHARED)
	if err != nil {
		t.Close()
		return nil, nt.STATUS_NO_MEMORY
	}
	err = fill(b)
	unix.Munmap(b)
	if err != nil {
		t.Close()
		return nil, err
	}
	return t, nil
}

// FileTemplate makes a template of size bytes of a file from offset off on, both
// multiples of the page size. Nobody writes to the file any more. The template closes
// the descriptor.
func FileTemplate(fd int, off int64, size uint64) *ImageTemplate {
	return &ImageTemplate{fd, off, size}
}

// Close gives the template back; what was mapped stays.
func (t *ImageTemplate) Close() { unix.Close(t.fd) }

// MapImageCopy is MapImage with the contents of a template.
func (s *Space) MapImageCopy(base uint64, t *ImageTemplate, movable bool) (uint64, []byte, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	r, err := s.placeImageLocked(base, t.size, movable)
	if err != nil {
		return 0, nil, err
	}
	_, _, e := syscall.Syscall6(syscall.SYS_MMAP, uintptr(r.base), uintptr(t.size), syscall.PROT_READ|syscall.PROT_WRITE,
		syscall.MAP_PRIVATE|syscall.MAP_FIXED, uintptr(t.fd), uintptr(t.off))
	if err := errnoStatus(e); err != nil {
		s.removeLocked(r)
		return 0, nil, err
	}
	return r.base, view(r.base, int(t.size)), nil
}

// shareAtLeast is the least that Share maps anew: each stretch is a mapping of the
// host's own.
const shareAtLeast = 16 * PageSize

// Share gives the pages of the image at base that nobody can write, and that are as
// in the template, the memory of the template: as if MapImageCopy had made the
// image. Threads may run in it meanwhile. What cannot be shared stays as it is.
func (s *Space) Share(base uint64, t *ImageTemplate) {
	b, err := unix.Mmap(t.fd, t.off, int(t.size), unix.PROT_READ, unix.MAP_SHARED)
	if err != nil {
		return
	}
	defer unix.Munmap(b)
	s.mu.Lock()
	defer s.mu.Unlock()
	r := s.atLocked(base)
	if r == nil || r.kind != MEM_IMAGE || r.base != base || r.size != t.size {
		return
	}
	for i, run := range r.runs {
		if run.protect != PAGE_READONLY && run.protect != PAGE_EXECUTE_READ {
			continue
		}
		from, to := run.page*PageSize, r.size
		if i+1 < len(r.runs) {
			to = r.runs[i+1].page * PageSize
		}
		mem := view(base, int(r.size))
		for from < to {
			n := uint64(0)
			for from+n < to && bytes.Equal(mem[from+n:][:PageSize], b[from+n:][:PageSize]) {
				n += PageSize
			}
			if n >= shareAtLeast {
				syscall.Syscall6(syscall.SYS_MMAP, uintptr(base+from), uintptr(n), uintptr(hostProtection(run.protect)),
					syscall.MAP_PRIVATE|syscall.MAP_FIXED, uintptr(t.fd), uintptr(t.off)+uintptr(from))
			}
			from += n + PageSize
		}
	}
}
