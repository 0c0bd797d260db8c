package image

const tlsDirectorySize = 40 // IMAGE_TLS_DIRECTORY64

// TLS describes the static thread-local storage of an image.
type TLS struct {
	// Data is the initial contents, DataSize bytes; ZeroFill bytes of zeros
	// follow them in the block of each thread. ZeroFill is unchecked.
	Data, DataSize, ZeroFill uint32

	// Align is the alignment of the block, a power of two up to 8192.
	Align uint32

	// Index is where the 4-byte index of the module goes.
	Index uint32

	// CallbackTable is the array of addresses of the callbacks, 0 if there is
	// none. Windows reads it entry by entry as it makes the calls.
	CallbackTable uint32

	// Callbacks are the callbacks in that table.
	Callbacks []uint32
}

// TLS returns the TLS directory, nil if there is none. Addresses in it are
// those of the relocated image; what is returned are RVAs.
func (m *Mapped) TLS() (*TLS, error) {
	dir, ok := m.directory(IMAGE_DIRECTORY_ENTRY_TLS)
	if !ok || dir.Size == 0 {
		return nil, nil
	}
	d := m.slice(uint64(dir.RVA), tlsDirectorySize)
	if d == nil {
		return nil, refuse(BadTLS, "it lies outside the image at %s", hex(uint64(dir.RVA)))
	}
	t := &TLS{ZeroFill: le.Uint32(d[32:]), Align: 16}
	start, end := le.Uint64(d), le.Uint64(d[8:])
	if start != end {
		t.Data, ok = m.rva(start)
		if !ok || end < start || m.slice(uint64(t.Data), end-start) == nil {
			return nil, refuse(BadTLS, "the initial data from %s to %s lie outside the image", hex(start), hex(end))
		}
		t.DataSize = uint32(end - start)
	}
	index := le.Uint64(d[16:])
	if t.Index, ok = m.rva(index); !ok || m.slice(uint64(t.Index), 4) == nil {
		return nil, refuse(BadTLS, "the index at %s lies outside the image", hex(index))
	}
	switch n := le.Uint32(d[36:]) >> 20 & 15; n {
	case 0:
	case 15:
		return nil, refuse(BadTLS, "the alignment has the reserved value 15")
	default:
		t.Align = 1 << (n - 1)
	}
	if table := le.Uint64(d[24:]); table != 0 {
		if err := m.readCallbacks(t, table); err != nil {
			return nil, err
		}
	}
	return t, nil
}

// readCallbacks reads the array of callbacks at an address, which ends with a
// zero.
func (m *Mapped) readCallbacks(t *TLS, table uint64) error {
	var ok bool
	if t.CallbackTable, ok = m.rva(table); !ok {
		return refuse(BadTLS, "the table of callbacks at %s lies outside the image", hex(table))
	}
	for at := uint64(t.CallbackTable); ; at += 8 {
		b := m.slice(at, 8)
		if b == nil {
			return refuse(BadTLS, "the table of callbacks at %s does not end in the image", hex(table))
		}
		va := le.Uint64(b)
		if va == 0 {
			return nil
		}
		rva, ok := m.rva(va)
		if !ok {
			return refuse(BadTLS, "the callback %s lies outside the image", hex(va))
		}
		t.Callbacks = append(t.Callbacks, rva)
	}
}
