package image

import (
	"errors"
	"fmt"
	"io"
	"strconv"
)

// headSize is how much of a file Parse reads at once: nearly always all headers.
const headSize = 4096

// source is the file an image is read from.
type source struct {
	r    io.ReaderAt
	size int64
	head []byte // the first bytes, while parsing
}

// newSource reads the beginning of the file.
func newSource(r io.ReaderAt, size int64) (source, error) {
	s := source{r: r, size: max(size, 0)}
	head := make([]byte, min(s.size, headSize))
	if err := s.readAt(head, 0, "the file"); err != nil {
		return s, err
	}
	s.head = head
	return s, nil
}

// readAt fills dst from offset off. what names the structure for errors.
func (s *source) readAt(dst []byte, off int64, what string) error {
	if len(dst) == 0 {
		return nil
	}
	n, err := s.r.ReadAt(dst, off)
	if n == len(dst) {
		return nil
	}
	if err == nil || errors.Is(err, io.EOF) {
		return refuse(Truncated, "reading %s, it ended at %s", what, hex(uint64(off)+uint64(max(n, 0))))
	}
	return fmt.Errorf("reading %s: %w", what, err)
}

// bytes returns n bytes at offset off. The caller does not change them.
func (s *source) bytes(off, n int64, what string) ([]byte, error) {
	if off+n > s.size {
		return nil, refuse(Truncated, "%s takes the bytes %s to %s, the file has %s",
			what, hex(uint64(off)), hex(uint64(off+n)), hex(uint64(s.size)))
	}
	if off+n <= int64(len(s.head)) {
		return s.head[off : off+n], nil
	}
	b := make([]byte, n)
	return b, s.readAt(b, off, what)
}

// hex formats v as 0x1F.
func hex(v uint64) string { return "0x" + upper(strconv.FormatUint(v, 16)) }

func upper(s string) string {
	b := []byte(s)
	for i, c := range b {
		if c >= 'a' {
			b[i] = c - 'a' + 'A'
		}
	}
	return string(b)
}
