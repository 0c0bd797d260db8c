package mm

import (
	"syscall"

	"golang.org/x/sys/unix"

	"haft.dev/nt"
)

// ImageTemplate holds an image as it is before it is relocated. Spaces map it
// copy-on-write, so that they share the pages that none of them changes.
type ImageTemplate struct {
	fd   int
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
	t := &ImageTemplate{fd, size}
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

// Close gives the template back; what was mapped stays.
func (t *ImageTemplate) Close() { unix.Close(t.fd) }

// MapImageCopy is MapImage with the contents of a template.
func (s *Space) MapImageCopy(base uint64, t *ImageTemplate) (uint64, []byte, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	r, err := s.placeImageLocked(base, t.size)
	if err != nil {
		return 0, nil, err
	}
	_, _, e := syscall.Syscall6(syscall.SYS_MMAP, uintptr(r.base), uintptr(t.size), syscall.PROT_READ|syscall.PROT_WRITE,
		syscall.MAP_PRIVATE|syscall.MAP_FIXED, uintptr(t.fd), 0)
	if err := errnoStatus(e); err != nil {
		s.removeLocked(r)
		return 0, nil, err
	}
	return r.base, view(r.base, int(t.size)), nil
}
