package image

import (
	"bytes"
	"fmt"
	"strconv"
)

// Section characteristics (IMAGE_SCN_*, winnt.h).
const (
	IMAGE_SCN_CNT_CODE             = 0x00000020
	IMAGE_SCN_CNT_INITIALIZED_DATA = 0x00000040
	IMAGE_SCN_MEM_DISCARDABLE      = 0x02000000
	IMAGE_SCN_MEM_SHARED           = 0x10000000
	IMAGE_SCN_MEM_EXECUTE          = 0x20000000
	IMAGE_SCN_MEM_READ             = 0x40000000
	IMAGE_SCN_MEM_WRITE            = 0x80000000
)

// Page protections (PAGE_*, winnt.h) that sections have.
const (
	PAGE_NOACCESS          = 0x01
	PAGE_READONLY          = 0x02
	PAGE_READWRITE         = 0x04
	PAGE_WRITECOPY         = 0x08
	PAGE_EXECUTE           = 0x10
	PAGE_EXECUTE_READ      = 0x20
	PAGE_EXECUTE_READWRITE = 0x40
	PAGE_EXECUTE_WRITECOPY = 0x80
)

// Section describes a section of an image.
type Section struct {
	Name            string // up to 8 bytes; "/12" refers to the COFF string table
	RVA             uint32
	Size            uint32 // in memory, in bytes; memory is given out in pages
	Offset          uint32 // of the data in the file
	RawSize         uint32 // of the data in the file, 0 if it has none
	Characteristics uint32 // IMAGE_SCN_*
}

// protections are the page protections by SHARED, EXECUTE, READ and WRITE, the
// top four bits of the characteristics.
var protections = [16]uint32{
	PAGE_NOACCESS, PAGE_NOACCESS, PAGE_EXECUTE, PAGE_EXECUTE,
	PAGE_READONLY, PAGE_READONLY, PAGE_EXECUTE_READ, PAGE_EXECUTE_READ,
	PAGE_WRITECOPY, PAGE_READWRITE, PAGE_EXECUTE_WRITECOPY, PAGE_EXECUTE_READWRITE,
	PAGE_WRITECOPY, PAGE_READWRITE, PAGE_EXECUTE_WRITECOPY, PAGE_EXECUTE_READWRITE,
}

// Protection returns the PAGE_* constant with which Windows maps the section.
// Writable sections are copy-on-write unless they are shared. The headers are
// PAGE_READONLY.
func (s *Section) Protection() uint32 { return protections[s.Characteristics>>28] }

// Pages returns the size of the section in memory, rounded up to pages.
func (s *Section) Pages() uint32 { return uint32(roundUp(uint64(s.Size), pageSize)) }

// loaded returns how many bytes of the file go into memory: what lies beyond
// the last page of the section does not.
func (s *Section) loaded() uint32 { return min(s.RawSize, s.Pages()) }

// SectionAt returns the section whose pages hold rva, or nil.
func (f *File) SectionAt(rva uint32) *Section {
	for i := range f.Sections {
		if s := &f.Sections[i]; rva >= s.RVA && rva-s.RVA < s.Pages() {
			return s
		}
	}
	return nil
}

// parseSections reads the section table of n sections at offset at.
func (f *File) parseSections(src *source, at int64, n int) error {
	switch {
	case n == 0:
		return refuse(BadHeader, "there are no sections")
	case n > maxSections:
		return refuse(BadHeader, "there are %d sections, Windows loads up to %d", n, maxSections)
	}
	table, err := src.bytes(at, int64(n)*sectionSize, "the section table")
	if err != nil {
		return err
	}
	if end := at + int64(len(table)); end > int64(f.SizeOfHeaders) {
		return refuse(BadHeader, "the section table ends at %s, the headers at %s", hex(uint64(end)), hex(uint64(f.SizeOfHeaders)))
	}
	f.Sections = make([]Section, n)
	next := roundUp(uint64(f.SizeOfHeaders), uint64(f.SectionAlignment))
	for i := range f.Sections {
		h := table[i*sectionSize:]
		name, _, _ := bytes.Cut(h[:8], []byte{0})
		s := &f.Sections[i]
		*s = Section{
			Name:            string(name),
			RVA:             le.Uint32(h[12:]),
			Size:            le.Uint32(h[8:]),
			Offset:          le.Uint32(h[20:]),
			RawSize:         le.Uint32(h[16:]),
			Characteristics: le.Uint32(h[36:]),
		}
		if s.Size == 0 {
			s.Size = s.RawSize
		}
		if s.Offset == 0 || s.RawSize == 0 {
			s.Offset, s.RawSize = 0, 0
		}
		if err := f.checkSection(i, next); err != nil {
			return err
		}
		next = roundUp(uint64(s.RVA)+uint64(s.Size), uint64(f.SectionAlignment))
	}
	return nil
}

// checkSection checks section i. next is where it has to start.
func (f *File) checkSection(i int, next uint64) error {
	s := &f.Sections[i]
	rva, end := uint64(s.RVA), roundUp(uint64(s.RVA)+uint64(s.Size), pageSize)
	switch {
	case s.Size == 0:
		return refuse(BadSection, "section %q is empty", s.Name)
	case s.RVA%f.SectionAlignment != 0:
		return refuse(BadAlignment, "section %q starts at %s, not a multiple of the section alignment %s", s.Name, hex(rva), hex(uint64(f.SectionAlignment)))
	case rva < next && i == 0:
		return refuse(SectionOverlap, "section %q starts at %s, within the headers", s.Name, hex(rva))
	case rva < next:
		return refuse(SectionOverlap, "section %q starts at %s, before the end of %q at %s", s.Name, hex(rva), f.Sections[i-1].Name, hex(next))
	case rva > next:
		return refuse(BadSection, "section %q starts at %s and leaves a gap from %s", s.Name, hex(rva), hex(next))
	case end > uint64(f.SizeOfImage):
		return refuse(BadSection, "section %q ends at %s, outside the image of %s bytes", s.Name, hex(end), hex(uint64(f.SizeOfImage)))
	case s.RawSize == 0:
		return nil
	case s.Offset%sectorSize != 0:
		return refuse(BadAlignment, "the data of section %q start at %s, not a multiple of 0x200", s.Name, hex(uint64(s.Offset)))
	case int64(s.Offset)+int64(s.RawSize) > f.size:
		return refuse(SectionOutOfFile, "the data of section %q end at %s, the file at %s; it is probably incomplete", s.Name,
			hex(uint64(s.Offset)+uint64(s.RawSize)), hex(uint64(f.size)))
	}
	return nil
}

// CopyTo lays the image out in dst: headers and sections at their addresses.
// dst has SizeOfImage bytes, all zero. Errors are those of reading the file.
func (f *File) CopyTo(dst []byte) error {
	if len(dst) != int(f.SizeOfImage) {
		panic(fmt.Sprintf("image: CopyTo: %d bytes for an image of %d", len(dst), f.SizeOfImage))
	}
	if err := f.src.readAt(dst[:f.SizeOfHeaders], 0, "the headers"); err != nil {
		return err
	}
	for i := range f.Sections {
		s := &f.Sections[i]
		if err := f.src.readAt(dst[s.RVA:][:s.loaded()], int64(s.Offset), "section "+strconv.Quote(s.Name)); err != nil {
			return err
		}
	}
	return nil
}
