package image

const (
	importSize      = 20 // IMAGE_IMPORT_DESCRIPTOR
	delayImportSize = 32 // IMAGE_DELAYLOAD_DESCRIPTOR
	ordinalFlag     = 1 << 63
)

// Import is what an image imports from one DLL.
type Import struct {
	DLL string // as the image has it: any case, with or without extension

	// IAT is the RVA of the import address table: one slot of 8 bytes for each
	// entry, in order.
	IAT     uint32
	Entries []ImportEntry

	// Timestamp is not 0 if the image has been bound: its slots then hold the
	// addresses that the functions had on the machine where it was bound.
	Timestamp uint32

	// Handle is the RVA of the 8 bytes for the handle of a delay-loaded DLL.
	Handle uint32
}

// Bound reports whether the slots hold addresses from another machine.
func (i *Import) Bound() bool { return i.Timestamp != 0 }

// ImportEntry is one imported function or variable.
type ImportEntry struct {
	Name      string // empty if it is imported by ordinal
	Slot      uint32 // RVA of the 8 bytes its address goes to
	Hint      uint16 // where the name probably is in the DLL's table of names
	Ordinal   uint16 // if ByOrdinal
	ByOrdinal bool
}

// Imports returns what the image imports, DLL by DLL.
func (m *Mapped) Imports() ([]Import, error) {
	dir, ok := m.directory(IMAGE_DIRECTORY_ENTRY_IMPORT)
	if !ok {
		return nil, nil
	}
	var imports []Import
	left := m.budget()
	for at := uint64(dir.RVA); ; at += importSize {
		d := m.slice(at, importSize)
		if d == nil {
			return nil, refuse(BadImport, "the list of DLLs does not end in the image")
		}
		lookup, name, iat := le.Uint32(d), le.Uint32(d[12:]), le.Uint32(d[16:])
		if name == 0 || iat == 0 {
			return imports, nil
		}
		i := Import{IAT: iat, Timestamp: le.Uint32(d[4:])}
		// Old linkers write no lookup table: the address table has its contents
		// until it is filled in.
		if lookup < m.SizeOfHeaders {
			if lookup = iat; i.Bound() {
				return nil, refuse(BadImport, "the image is bound to the DLL at %s but has no lookup table", hex(uint64(name)))
			}
		}
		if err := m.readImport(&i, &left, name, lookup); err != nil {
			return nil, err
		}
		imports = append(imports, i)
	}
}

// DelayImports returns what the image imports when it is first used. The slots
// lead to code of the image that asks for the function; only a loader that
// resolves them early needs the list.
func (m *Mapped) DelayImports() ([]Import, error) {
	dir, ok := m.directory(IMAGE_DIRECTORY_ENTRY_DELAY_IMPORT)
	if !ok {
		return nil, nil
	}
	var imports []Import
	left := m.budget()
	for at := uint64(dir.RVA); ; at += delayImportSize {
		d := m.slice(at, delayImportSize)
		if d == nil {
			return nil, refuse(BadImport, "the list of delay-loaded DLLs does not end in the image")
		}
		name := le.Uint32(d[4:])
		if name == 0 {
			return imports, nil
		}
		if le.Uint32(d)&1 == 0 {
			return nil, refuse(BadImport, "the delay-loaded DLL at %s has addresses instead of RVAs", hex(uint64(name)))
		}
		i := Import{IAT: le.Uint32(d[12:]), Timestamp: le.Uint32(d[28:]), Handle: le.Uint32(d[8:])}
		if i.Handle != 0 && m.slice(uint64(i.Handle), 8) == nil {
			return nil, refuse(BadImport, "the handle at %s lies outside the image", hex(uint64(i.Handle)))
		}
		if err := m.readImport(&i, &left, name, le.Uint32(d[16:])); err != nil {
			return nil, err
		}
		imports = append(imports, i)
	}
}

// readImport fills in the name and the entries of i.
func (m *Mapped) readImport(i *Import, left *budget, name, lookup uint32) error {
	var ok bool
	if i.DLL, ok = left.string(m, uint64(name)); !ok || i.DLL == "" {
		return refuse(BadImport, "the name of a DLL at %s is missing", hex(uint64(name)))
	}
	n := 0
	for ; ; n++ {
		v := m.slice(uint64(lookup)+8*uint64(n), 8)
		if v == nil {
			return refuse(BadImport, "the list of functions of %q does not end in the image", i.DLL)
		}
		if le.Uint64(v) == 0 {
			break
		}
		if !left.item() {
			return refuse(BadImport, "the tables of %q overlap others", i.DLL)
		}
	}
	if m.slice(uint64(i.IAT), 8*uint64(n)) == nil {
		return refuse(BadImport, "the address table of %q lies outside the image", i.DLL)
	}
	i.Entries = make([]ImportEntry, n)
	for k := range i.Entries {
		e := &i.Entries[k]
		e.Slot = i.IAT + 8*uint32(k)
		v := le.Uint64(m.slice(uint64(lookup)+8*uint64(k), 8))
		if v&ordinalFlag != 0 {
			e.ByOrdinal, e.Ordinal = true, uint16(v)
			continue
		}
		hint := m.slice(v, 2)
		if v >= 1<<31 || hint == nil {
			return refuse(BadImport, "entry %d of %q has no name at %s", k, i.DLL, hex(v))
		}
		e.Hint = le.Uint16(hint)
		if e.Name, ok = left.string(m, v+2); !ok || e.Name == "" {
			return refuse(BadImport, "entry %d of %q has no name at %s", k, i.DLL, hex(v))
		}
	}
	return nil
}
