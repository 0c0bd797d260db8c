package symbol

import "sync/atomic"

const (
	pageSize    = 1 << 10
	pageOverlap = 1 << 10
)

// pages is a range of the file that is read piece by piece, when it is needed,
// and kept. It is immutable otherwise and safe for concurrent use.
type pages struct {
	img  *image
	off  int64  // in the file
	size uint64 // of the range
	page []atomic.Pointer[string]
}

// newPages returns the pages of size bytes at a file offset.
func newPages(img *image, off int64, size int) *pages {
	return &pages{
		img: img, off: off, size: uint64(size),
		page: make([]atomic.Pointer[string], (size+pageSize-1)/pageSize),
	}
}

// from returns bytes of the range starting at offset at: pageOverlap of them at
// least, or all that are left. It is empty if at is out of range or the file
// cannot be read.
func (p *pages) from(at uint64) string {
	if at >= p.size {
		return ""
	}
	i := at / pageSize
	s := p.page[i].Load()
	if s == nil {
		if s = p.read(i); s == nil {
			return ""
		}
	}
	return (*s)[at%pageSize:]
}

// read reads page i and keeps it.
func (p *pages) read(i uint64) *string {
	start := i * pageSize
	s, err := p.img.stringAt(p.off+int64(start), int(min(pageSize+pageOverlap, p.size-start)))
	if err != nil {
		return nil
	}
	p.page[i].Store(&s)
	return &s
}

// cstring returns the NUL-terminated string at offset at, or its first limit
// bytes if it is longer.
func (p *pages) cstring(at uint64, limit int) string {
	s := p.from(at)
	if c := cstring(s, 0, limit); len(c) < len(s) || at+uint64(len(s)) >= p.size {
		return c
	}
	// It runs over the end of the page.
	n := min(uint64(limit), p.size-at)
	s, err := p.img.stringAt(p.off+int64(at), int(n))
	if err != nil {
		return ""
	}
	return cstring(s, 0, limit)
}
