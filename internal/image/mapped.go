package image

import "bytes"

// Mapped is an image laid out in memory. Its methods read the tables of the
// image; they may be called at the same time, except with those that change the
// memory. A program that changes its own tables meanwhile can make them fail,
// but nothing worse.
type Mapped struct {
	*File

	// Mem is the memory of the image, SizeOfImage bytes.
	Mem []byte

	// Base is the address that Mem is relocated for. It may differ from that
	// of Mem.
	Base uint64
}

// Load lays the image out in mem as CopyTo does and returns it, relocated for
// ImageBase.
func (f *File) Load(mem []byte) (*Mapped, error) {
	if err := f.CopyTo(mem); err != nil {
		return nil, err
	}
	return &Mapped{File: f, Mem: mem, Base: f.ImageBase}, nil
}

// slice returns n bytes at rva, or nil if they are not all in the image.
func (m *Mapped) slice(rva, n uint64) []byte {
	if size := uint64(len(m.Mem)); rva > size || n > size-rva {
		return nil
	}
	return m.Mem[rva : rva+n : rva+n]
}

// text returns the zero-terminated string at rva without the zero, or nil if it
// does not end in the image. It looks at no more than limit bytes.
func (m *Mapped) text(rva, limit uint64) []byte {
	if rva >= uint64(len(m.Mem)) {
		return nil
	}
	b := m.Mem[rva:]
	b = b[:min(uint64(len(b)), limit)]
	n := bytes.IndexByte(b, 0)
	if n < 0 {
		return nil
	}
	return b[:n:n]
}

// rva converts an address inside the relocated image.
func (m *Mapped) rva(va uint64) (uint32, bool) {
	off := va - m.Base
	return uint32(off), off < uint64(len(m.Mem))
}

// directory returns data directory i if the image has it. RVA 0 means that it
// has not, as for the Windows loader.
func (m *Mapped) directory(i int) (DataDirectory, bool) {
	d := m.Directories[i]
	return d, d.RVA != 0
}

// Bytes returns the n bytes at rva. They are the memory of the image itself.
func (m *Mapped) Bytes(rva, n uint32) ([]byte, error) {
	if b := m.slice(uint64(rva), uint64(n)); b != nil {
		return b, nil
	}
	return nil, refuse(BadAddress, "%s bytes at %s, the image has %s", hex(uint64(n)), hex(uint64(rva)), hex(uint64(len(m.Mem))))
}

// Uint64 returns the 8 bytes at rva as a number.
func (m *Mapped) Uint64(rva uint32) (uint64, error) {
	b, err := m.Bytes(rva, 8)
	if err != nil {
		return 0, err
	}
	return le.Uint64(b), nil
}

// SetUint64 stores v in the 8 bytes at rva, for instance an address in a slot of
// the import address table.
func (m *Mapped) SetUint64(rva uint32, v uint64) error {
	b, err := m.Bytes(rva, 8)
	if err != nil {
		return err
	}
	le.PutUint64(b, v)
	return nil
}

// budget bounds what a walk over a table reads. The parts of a sound table do
// not overlap, so that it has no more of them than fit the image; one whose
// parts overlap could otherwise be read as something very much larger.
type budget struct {
	items uint64 // entries of 8 bytes
	text  uint64 // bytes of strings
}

func (m *Mapped) budget() budget {
	n := uint64(len(m.Mem))
	return budget{items: n / 8, text: n}
}

// item takes one entry off the budget and reports whether there was one left.
func (b *budget) item() bool {
	if b.items == 0 {
		return false
	}
	b.items--
	return true
}

// string returns a copy of the zero-terminated string at rva.
func (b *budget) string(m *Mapped, rva uint64) (string, bool) {
	t := m.text(rva, b.text)
	if t == nil {
		return "", false
	}
	b.text -= uint64(len(t))
	return string(t), true
}
