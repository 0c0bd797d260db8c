package image

// Relocation types (IMAGE_REL_BASED_*, winnt.h).
const (
	relAbsolute = 0
	relHigh     = 1
	relLow      = 2
	relHighLow  = 3
	relDir64    = 10
)

// Relocate moves the image by delta bytes, modulo 2^64: it adds delta to the
// addresses the relocation table lists and to Base, and stores the new base in
// the header, as Windows does. An image without relocations is moved if it is
// not marked RELOCS_STRIPPED: it has nothing to change. After an error some
// addresses may have been changed, and the image is of no use.
func (m *Mapped) Relocate(delta uint64) error {
	if delta == 0 {
		return nil
	}
	if m.RelocsStripped() {
		return refuse(RelocsStripped, "it has no relocations and runs at the address %s only", hex(m.ImageBase))
	}
	if d, ok := m.directory(IMAGE_DIRECTORY_ENTRY_BASERELOC); ok && d.Size != 0 {
		table := m.slice(uint64(d.RVA), uint64(d.Size))
		if table == nil {
			return refuse(BadRelocation, "the table of %s bytes at %s lies outside the image", hex(uint64(d.Size)), hex(uint64(d.RVA)))
		}
		if err := m.relocate(table, delta); err != nil {
			return err
		}
	}
	m.Base += delta
	return m.SetUint64(m.NTHeaders+ntImageBase, m.Base)
}

// HeaderBase returns the address for which the memory is laid out, as its header says: after
// Relocate another one than the file's. It is false if there is no header.
func (m *Mapped) HeaderBase() (uint64, bool) {
	v, err := m.Uint64(m.NTHeaders + ntImageBase)
	return v, err == nil
}

// CopyRelocated is CopyTo for an image that is to lie at base.
func (f *File) CopyRelocated(dst []byte, base uint64) error {
	if err := f.CopyTo(dst); err != nil {
		return err
	}
	m := &Mapped{File: f, Mem: dst, Base: f.ImageBase}
	return m.Relocate(base - f.ImageBase)
}

// relocate applies the blocks of table (IMAGE_BASE_RELOCATION).
func (m *Mapped) relocate(table []byte, delta uint64) error {
	for len(table) > 0 {
		if len(table) < 8 {
			return refuse(BadRelocation, "%d bytes are left after the last block", len(table))
		}
		page, size := le.Uint32(table), le.Uint32(table[4:])
		if page == 0 && size == 0 {
			return nil // some linkers pad the table with zeros
		}
		if size < 8 || size%2 != 0 || uint64(size) > uint64(len(table)) {
			return refuse(BadRelocation, "the block for page %s has the size %s", hex(uint64(page)), hex(uint64(size)))
		}
		if err := m.relocateBlock(uint64(page), table[8:size], delta); err != nil {
			return err
		}
		table = table[size:]
	}
	return nil
}

// relocateBlock applies the entries of one block: type in the top four bits,
// offset from page in the others.
func (m *Mapped) relocateBlock(page uint64, entries []byte, delta uint64) error {
	for ; len(entries) >= 2; entries = entries[2:] {
		e := le.Uint16(entries)
		at := page + uint64(e&0xFFF)
		switch e >> 12 {
		case relAbsolute:
		case relDir64:
			b := m.slice(at, 8)
			if b == nil {
				return badTarget(at)
			}
			le.PutUint64(b, le.Uint64(b)+delta)
		case relHighLow:
			b := m.slice(at, 4)
			if b == nil {
				return badTarget(at)
			}
			le.PutUint32(b, le.Uint32(b)+uint32(delta))
		case relHigh:
			b := m.slice(at, 2)
			if b == nil {
				return badTarget(at)
			}
			le.PutUint16(b, uint16((uint32(le.Uint16(b))<<16+uint32(delta))>>16))
		case relLow:
			b := m.slice(at, 2)
			if b == nil {
				return badTarget(at)
			}
			le.PutUint16(b, le.Uint16(b)+uint16(delta))
		default:
			return refuse(BadRelocation, "the relocation at %s has the type %d, which x86-64 images do not have", hex(at), e>>12)
		}
	}
	return nil
}

func badTarget(at uint64) error {
	return refuse(BadRelocation, "the relocation at %s lies outside the image", hex(at))
}
