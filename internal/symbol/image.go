package symbol

import (
	"errors"
	"fmt"
	"io"
	"strings"
)

// Offsets and values of the PE format (winnt.h).
const (
	dosMagic       = 0x5A4D // "MZ"
	peMagic        = 0x4550 // "PE\0\0"
	machineAMD64   = 0x8664
	optionalPlus   = 0x20B // PE32+
	fileHeaderSize = 20
	sectionSize    = 40
	coffSymSize    = 18

	dirExport = 0

	maxSections = 96 // the limit of the Windows loader

	scnCode    = 0x00000020
	scnBSS     = 0x00000080
	scnExecute = 0x20000000
	scnWrite   = 0x80000000
)

// image is a parsed PE file: its sections and directories, and reads by RVA.
type image struct {
	r        io.ReaderAt
	size     int64
	base     uint64 // preferred base; all addresses in the file assume it
	imgSize  uint32 // SizeOfImage
	sections []section
	dirs     [16]directory

	symOff int64 // COFF symbol table, 0 if none
	symNum uint32
}

// section is one section header.
type section struct {
	name  string // as in the header: "/n" refers to the COFF string table
	rva   uint32
	vsize uint32
	off   int64 // in the file
	raw   uint32
	flags uint32
}

// directory is one entry of the data directory.
type directory struct{ rva, size uint32 }

// extent is how many bytes of address space the section covers.
func (s *section) extent() uint32 { return max(s.vsize, s.raw) }

func (s *section) executable() bool { return s.flags&(scnExecute|scnCode) != 0 }

// debug reports whether the section holds debugging information, which is not
// part of the program.
func (s *section) debug() bool {
	return strings.HasPrefix(s.name, "/") || strings.HasPrefix(s.name, ".debug") || strings.HasPrefix(s.name, ".zdebug")
}

var errNotPE = errors.New("symbol: not an x86-64 PE image")

// parseImage reads the headers of a PE32+ image for AMD64.
func parseImage(r io.ReaderAt, size int64) (*image, error) {
	img := &image{r: r, size: size}
	dos, err := img.bytesAt(0, 64)
	if err != nil {
		return nil, fmt.Errorf("%w: %w", errNotPE, err)
	}
	if le16(dos) != dosMagic {
		return nil, errNotPE
	}
	peOff := int64(le32(dos[0x3C:]))
	h, err := img.bytesAt(peOff, 4+fileHeaderSize)
	if err != nil {
		return nil, fmt.Errorf("%w: %w", errNotPE, err)
	}
	if le32(h) != peMagic || le16(h[4:]) != machineAMD64 {
		return nil, errNotPE
	}
	nsec := int(le16(h[4+2:]))
	img.symOff, img.symNum = int64(le32(h[4+8:])), le32(h[4+12:])
	optSize := int(le16(h[4+16:]))
	if optSize < 112 || nsec > maxSections {
		return nil, errNotPE
	}
	opt, err := img.bytesAt(peOff+4+fileHeaderSize, optSize+nsec*sectionSize)
	if err != nil {
		return nil, fmt.Errorf("%w: %w", errNotPE, err)
	}
	if le16(opt) != optionalPlus {
		return nil, errNotPE
	}
	img.base = le64(opt[24:])
	img.imgSize = le32(opt[56:])
	ndir := min(int(le32(opt[108:])), len(img.dirs), (optSize-112)/8)
	for i := range max(ndir, 0) {
		img.dirs[i] = directory{le32(opt[112+8*i:]), le32(opt[116+8*i:])}
	}
	img.sections = make([]section, 0, nsec)
	for i := range nsec {
		b := opt[optSize+i*sectionSize:][:sectionSize]
		s := section{
			vsize: le32(b[8:]), rva: le32(b[12:]),
			raw: le32(b[16:]), off: int64(le32(b[20:])), flags: le32(b[36:]),
		}
		s.name, _, _ = strings.Cut(string(b[:8]), "\x00")
		if s.off == 0 || s.off > size || s.flags&scnBSS != 0 {
			s.raw = 0
		} else if int64(s.raw) > size-s.off {
			s.raw = uint32(size - s.off)
		}
		if uint64(s.rva)+uint64(s.extent()) > 1<<32 {
			return nil, errNotPE
		}
		img.sections = append(img.sections, s)
	}
	return img, nil
}

// bytesAt reads n bytes at a file offset.
func (m *image) bytesAt(off int64, n int) ([]byte, error) {
	if off < 0 || n < 0 || off > m.size || int64(n) > m.size-off {
		return nil, io.ErrUnexpectedEOF
	}
	b := make([]byte, n)
	if got, err := m.r.ReadAt(b, off); got < n {
		if err == nil || err == io.EOF {
			err = io.ErrUnexpectedEOF
		}
		return nil, err
	}
	return b, nil
}

// stringAt reads n bytes at a file offset as a string, so that names can be cut
// out of it without copies.
func (m *image) stringAt(off int64, n int) (string, error) {
	if off < 0 || n < 0 || off > m.size || int64(n) > m.size-off {
		return "", io.ErrUnexpectedEOF
	}
	b, err := m.bytesAt(off, n)
	return frozen(b), err
}

// sectionOf returns the section that covers rva, nil if none does.
func (m *image) sectionOf(rva uint32) *section {
	for i := range m.sections {
		if s := &m.sections[i]; rva >= s.rva && rva-s.rva < s.extent() {
			return s
		}
	}
	return nil
}

// sameSection reports whether both addresses lie in one executable section.
func (m *image) sameSection(a, b uint32) bool {
	s := m.sectionOf(a)
	return s != nil && s.executable() && s == m.sectionOf(b)
}

// locate returns the file offset of rva and how many bytes of its section
// follow there in the file.
func (m *image) locate(rva uint32) (off int64, avail int, ok bool) {
	s := m.sectionOf(rva)
	if s == nil || rva-s.rva >= s.raw {
		return 0, 0, false
	}
	d := rva - s.rva
	return s.off + int64(d), int(s.raw - d), true
}

// readRVA reads n bytes at rva, all within one section.
func (m *image) readRVA(rva uint32, n int) ([]byte, error) {
	off, avail, ok := m.locate(rva)
	if !ok || n > avail {
		return nil, io.ErrUnexpectedEOF
	}
	return m.bytesAt(off, n)
}

// toRVA converts an address that assumes the preferred base.
func (m *image) toRVA(va uint64) (uint32, bool) {
	rva := va - m.base
	return uint32(rva), va >= m.base && rva < 1<<32
}

// scan calls f with consecutive pieces of the file content of s until it
// returns false. Every piece starts at a multiple of 8 bytes from the start of
// the section and overlaps the next one by overlap bytes, a multiple of 8; at is
// the RVA of its first byte.
func (m *image) scan(s *section, buf []byte, overlap int, f func(at uint32, b []byte) bool) {
	for pos := 0; pos < int(s.raw); pos += len(buf) - overlap {
		b := buf[:min(len(buf), int(s.raw)-pos)]
		if n, _ := m.r.ReadAt(b, s.off+int64(pos)); n < len(b) {
			return
		}
		if !f(s.rva+uint32(pos), b) || len(b) < len(buf) {
			return
		}
	}
}

// text is what the little-endian readers read from.
type text interface{ ~string | ~[]byte }

func le16[T text](b T) uint16 { _ = b[1]; return uint16(b[0]) | uint16(b[1])<<8 }

func le32[T text](b T) uint32 {
	_ = b[3]
	return uint32(b[0]) | uint32(b[1])<<8 | uint32(b[2])<<16 | uint32(b[3])<<24
}

func le64[T text](b T) uint64 {
	_ = b[7]
	return uint64(b[0]) | uint64(b[1])<<8 | uint64(b[2])<<16 | uint64(b[3])<<24 |
		uint64(b[4])<<32 | uint64(b[5])<<40 | uint64(b[6])<<48 | uint64(b[7])<<56
}

// cstring returns the bytes of s from off up to a NUL, at most limit of them. It
// is empty if off is out of range.
func cstring(s string, off uint64, limit int) string {
	if off >= uint64(len(s)) {
		return ""
	}
	s = s[off:]
	if len(s) > limit {
		s = s[:limit]
	}
	if i := strings.IndexByte(s, 0); i >= 0 {
		return s[:i]
	}
	return s
}
