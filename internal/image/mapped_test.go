package image

import (
	"bytes"
	"slices"
	"testing"
)

func TestAccess(t *testing.T) {
	s := newSketch()
	at := s.qwords(0x1122334455667788)
	m := s.load(t)
	if v, err := m.Uint64(at); v != 0x1122334455667788 || err != nil {
		t.Errorf("Uint64 = %#x, %v", v, err)
	}
	if err := m.SetUint64(at, 42); err != nil {
		t.Error(err)
	}
	if v, _ := m.Uint64(at); v != 42 {
		t.Errorf("Uint64 = %d after SetUint64", v)
	}
	if b, err := m.Bytes(0x1FFF, 1); len(b) != 1 || cap(b) != 1 || err != nil {
		t.Errorf("Bytes = %v, %v", b, err)
	}
	if b, err := m.Bytes(0x2000, 0); len(b) != 0 || err != nil {
		t.Errorf("Bytes = %v, %v", b, err)
	}
	_, err := m.Bytes(0x1FFF, 2)
	wantLine(t, err, BadAddress, "address outside the image: 0x2 bytes at 0x1FFF, the image has 0x2000")
	_, err = m.Bytes(0xFFFFFFFF, 0xFFFFFFFF)
	wantLine(t, err, BadAddress, "address outside the image: 0xFFFFFFFF bytes at 0xFFFFFFFF, the image has 0x2000")
	_, err = m.Uint64(0x1FF9)
	wantLine(t, err, BadAddress, "address outside the image: 0x8 bytes at 0x1FF9, the image has 0x2000")
	wantLine(t, m.SetUint64(0x1FF9, 0), BadAddress, "address outside the image: 0x8 bytes at 0x1FF9, the image has 0x2000")
}

func rel(typ, off int) uint16 { return uint16(typ<<12 | off) }

func TestRelocate(t *testing.T) {
	s := newSketch()
	a := s.qwords(0x140001000)
	b := s.dwords(0x40001000, 0)
	c := s.words(0x4000, 0, 0, 0)
	d := s.words(0x1000, 0, 0, 0)
	e := s.qwords(0x140001FFF)
	s.dir(IMAGE_DIRECTORY_ENTRY_BASERELOC, cat(
		le32(0x1000, 8+2*6),
		le16(rel(relDir64, int(a-0x1000)), rel(relHighLow, int(b-0x1000)), rel(relHigh, int(c-0x1000)), rel(relLow, int(d-0x1000)), 0, 0),
		le32(0, 10), le16(rel(relHigh, 0)), // 0x5A4D at RVA 0
		le32(e, 10), le16(rel(relDir64, 0)), // an entry relative to an odd page
		le32(0, 0, 0, 0),
	))
	m := s.load(t)
	delta := uint64(0x1_2345_6000)
	if err := m.Relocate(delta); err != nil {
		t.Fatal(err)
	}
	for _, x := range []struct {
		what      string
		got, want uint64
	}{
		{"DIR64", le.Uint64(m.Mem[a:]), 0x140001000 + delta},
		{"HIGHLOW", uint64(le.Uint32(m.Mem[b:])), 0x40001000 + 0x23456000},
		{"HIGH", uint64(le.Uint16(m.Mem[c:])), 0x4000 + 0x2345},
		{"LOW", uint64(le.Uint16(m.Mem[d:])), 0x1000 + 0x6000},
		{"HIGH at 0", uint64(le.Uint16(m.Mem)), 0x5A4D + 0x2345},
		{"DIR64 with offset", le.Uint64(m.Mem[e:]), 0x140001FFF + delta},
		{"Base", m.Base, 0x140000000 + delta},
		{"ImageBase in the header", le.Uint64(m.Mem[sketchOpt+24:]), 0x140000000 + delta},
		{"ImageBase of the file", m.ImageBase, 0x140000000},
	} {
		if x.got != x.want {
			t.Errorf("%s: %#x, want %#x", x.what, x.got, x.want)
		}
	}
	if at, ok := m.HeaderBase(); at != m.Base || !ok {
		t.Errorf("HeaderBase = %#x %v, want %#x", at, ok, m.Base)
	}
	// A copy that is to lie there is the same.
	same := make([]byte, len(m.Mem))
	if err := m.CopyRelocated(same, m.Base); err != nil || !bytes.Equal(same, m.Mem) {
		t.Errorf("CopyRelocated: %v, the memory is the same: %v", err, bytes.Equal(same, m.Mem))
	}
	if err := m.CopyRelocated(same, m.ImageBase); err != nil || le.Uint64(same[a:]) != 0x140001000 {
		t.Errorf("CopyRelocated: %v, %#x", err, le.Uint64(same[a:]))
	}
	m = s.load(t)
	move := uint64(0x1_2345_0000) // in multiples of 64 KiB, as images are moved
	for _, d := range []uint64{move, -move} {
		if err := m.Relocate(d); err != nil {
			t.Fatal(err)
		}
	}
	if fresh := s.load(t); !bytes.Equal(fresh.Mem, m.Mem) || m.Base != fresh.Base {
		t.Error("relocating there and back changes the image")
	}
}

func TestRelocateRefusals(t *testing.T) {
	for _, c := range []struct {
		name  string
		table []byte
		kind  Kind
		line  string
	}{
		{"stray bytes", le32(0x1000), BadRelocation, "damaged relocations: 4 bytes are left after the last block"},
		{"size 0", le32(0x1000, 0), BadRelocation, "damaged relocations: the block for page 0x1000 has the size 0x0"},
		{"size 7", le32(0x1000, 7), BadRelocation, "damaged relocations: the block for page 0x1000 has the size 0x7"},
		{"odd size", cat(le32(0x1000, 9), le16(0)), BadRelocation, "damaged relocations: the block for page 0x1000 has the size 0x9"},
		{"size too large", cat(le32(0x1000, 12), le16(0)), BadRelocation, "damaged relocations: the block for page 0x1000 has the size 0xC"},
		{"HIGHADJ", cat(le32(0x1000, 12), le16(rel(4, 0), 0)), BadRelocation, "damaged relocations: the relocation at 0x1000 has the type 4, which x86-64 images do not have"},
		{"type 15", cat(le32(0x1000, 12), le16(rel(15, 8), 0)), BadRelocation, "damaged relocations: the relocation at 0x1008 has the type 15, which x86-64 images do not have"},
		{"DIR64 outside", cat(le32(0x1000, 10), le16(rel(relDir64, 0xFF9))), BadRelocation, "damaged relocations: the relocation at 0x1FF9 lies outside the image"},
		{"HIGHLOW outside", cat(le32(0x1000, 10), le16(rel(relHighLow, 0xFFD))), BadRelocation, "damaged relocations: the relocation at 0x1FFD lies outside the image"},
		{"HIGH outside", cat(le32(0x1000, 10), le16(rel(relHigh, 0xFFF))), BadRelocation, "damaged relocations: the relocation at 0x1FFF lies outside the image"},
		{"LOW outside", cat(le32(0x1000, 10), le16(rel(relLow, 0xFFF))), BadRelocation, "damaged relocations: the relocation at 0x1FFF lies outside the image"},
		{"page outside", cat(le32(0xFFFFFFFF, 10), le16(rel(relLow, 0xFFF))), BadRelocation, "damaged relocations: the relocation at 0x100000FFE lies outside the image"},
	} {
		t.Run(c.name, func(t *testing.T) {
			s := newSketch()
			s.dir(IMAGE_DIRECTORY_ENTRY_BASERELOC, c.table)
			wantLine(t, s.load(t).Relocate(0x10000), c.kind, c.line)
		})
	}

	s := newSketch()
	s.dirs[IMAGE_DIRECTORY_ENTRY_BASERELOC] = DataDirectory{0x1FFF, 2}
	wantLine(t, s.load(t).Relocate(0x10000), BadRelocation, "damaged relocations: the table of 0x2 bytes at 0x1FFF lies outside the image")

	s = newSketch()
	s.characteristics |= IMAGE_FILE_RELOCS_STRIPPED
	m := s.load(t)
	wantLine(t, m.Relocate(0x10000), RelocsStripped, "the image cannot be moved: it has no relocations and runs at the address 0x140000000 only")
	if err := m.Relocate(0); err != nil {
		t.Error(err)
	}

	// No relocations but not stripped: position-independent.
	m = newSketch().load(t)
	if err := m.Relocate(0x10000); err != nil || m.Base != 0x140010000 {
		t.Errorf("base %#x, error %v", m.Base, err)
	}
}

// importTable draws a descriptor: lookup table, timestamp, name, address table.
func importDescriptor(lookup, timestamp, name, iat uint32) []byte {
	return le32(lookup, timestamp, 0, name, iat)
}

func TestImports(t *testing.T) {
	s := newSketch()
	create := s.add(cat(le16(7), []byte("CreateFileW\x00"))...)
	closeH := s.add(cat(le16(0), []byte("CloseHandle\x00"))...)
	lookup := s.qwords(uint64(create), ordinalFlag|0x1234, uint64(closeH), 0)
	iat := s.qwords(1, 2, 3, 0)
	only := s.qwords(ordinalFlag|3, 0) // no lookup table
	empty := s.qwords(0)
	bound := s.qwords(0x7FFE0000)
	boundLookup := s.qwords(uint64(closeH), 0)
	k, w, x := s.str("KERNEL32.dll"), s.str("ws2_32"), s.str("empty.dll")
	s.dir(IMAGE_DIRECTORY_ENTRY_IMPORT, cat(
		importDescriptor(lookup, 0, k, iat),
		importDescriptor(0, 0, w, only),
		importDescriptor(empty, 0, x, empty),
		importDescriptor(boundLookup, 0xFFFFFFFF, k, bound),
		importDescriptor(lookup, 0, k, 0), // ends the list, as does a name of 0
	))
	got, err := s.load(t).Imports()
	if err != nil {
		t.Fatal(err)
	}
	want := []Import{
		{DLL: "KERNEL32.dll", IAT: iat, Entries: []ImportEntry{
			{Name: "CreateFileW", Hint: 7, Slot: iat},
			{ByOrdinal: true, Ordinal: 0x1234, Slot: iat + 8},
			{Name: "CloseHandle", Slot: iat + 16},
		}},
		{DLL: "ws2_32", IAT: only, Entries: []ImportEntry{{ByOrdinal: true, Ordinal: 3, Slot: only}}},
		{DLL: "empty.dll", IAT: empty},
		{DLL: "KERNEL32.dll", IAT: bound, Timestamp: 0xFFFFFFFF, Entries: []ImportEntry{{Name: "CloseHandle", Slot: bound}}},
	}
	if !slices.EqualFunc(got, want, equalImport) {
		t.Errorf("got  %+v\nwant %+v", got, want)
	}
	if got[0].Bound() || !got[3].Bound() {
		t.Error("wrong Bound")
	}
	if got, err := newSketch().load(t).Imports(); got != nil || err != nil {
		t.Errorf("no directory: %v, %v", got, err)
	}
}

func equalImport(a, b Import) bool {
	return a.DLL == b.DLL && a.IAT == b.IAT && a.Timestamp == b.Timestamp && a.Handle == b.Handle && slices.Equal(a.Entries, b.Entries)
}

func TestImportRefusals(t *testing.T) {
	const end = 0x2000
	for _, c := range []struct {
		name string
		draw func(s *sketch)
		line string
	}{
		{"list outside", func(s *sketch) {
			s.dirs[1] = DataDirectory{end - 10, 40}
		}, "the list of DLLs does not end in the image"},
		{"no end of list", func(s *sketch) {
			n, e := s.str("a.dll"), s.qwords(0)
			d := importDescriptor(e, 0, n, e)
			for len(s.data)+len(d) <= 0x1000 {
				s.data = append(s.data, d...)
			}
			rest := 0x1000 - len(s.data)
			s.data = append(s.data, make([]byte, rest)...)
			s.dirs[1] = DataDirectory{uint32(end - rest - len(d)), 1}
		}, "the list of DLLs does not end in the image"},
		{"name outside", func(s *sketch) {
			e := s.qwords(0)
			s.dir(1, importDescriptor(e, 0, end, e))
		}, "the name of a DLL at 0x2000 is missing"},
		{"empty name", func(s *sketch) {
			e := s.qwords(0)
			s.dir(1, importDescriptor(e, 0, e, e))
		}, "the name of a DLL at 0x1000 is missing"},
		{"lookup outside", func(s *sketch) {
			s.dir(1, importDescriptor(0xFFFFFFF8, 0, s.str("a.dll"), 0x1000))
		}, `the list of functions of "a.dll" does not end in the image`},
		{"no end of lookup", func(s *sketch) {
			n := s.str("a.dll")
			s.dir(1, cat(importDescriptor(end-8, 0, n, 0x1000), make([]byte, 20)))
			s.data = append(s.data, make([]byte, 0x1000-len(s.data))...)
			s.set32(end-4, 0x80000000)
		}, `the list of functions of "a.dll" does not end in the image`},
		{"slots outside", func(s *sketch) {
			l := s.qwords(ordinalFlag|1, ordinalFlag|2, 0)
			s.dir(1, importDescriptor(l, 0, s.str("a.dll"), end-8))
		}, `the address table of "a.dll" lies outside the image`},
		{"bad name RVA", func(s *sketch) {
			l := s.qwords(1<<32|0x1000, 0)
			s.dir(1, importDescriptor(l, 0, s.str("a.dll"), l))
		}, `entry 0 of "a.dll" has no name at 0x100001000`},
		{"name at the end", func(s *sketch) {
			l := s.qwords(ordinalFlag, end-2, 0)
			s.dir(1, importDescriptor(l, 0, s.str("a.dll"), l))
		}, `entry 1 of "a.dll" has no name at 0x1FFE`},
		{"empty function name", func(s *sketch) {
			l := s.qwords(end-8, 0)
			s.dir(1, importDescriptor(l, 0, s.str("a.dll"), l))
		}, `entry 0 of "a.dll" has no name at 0x1FF8`},
		{"bound without lookup", func(s *sketch) {
			s.dir(1, importDescriptor(0, 1, s.str("a.dll"), s.qwords(0x7FF0)))
		}, "the image is bound to the DLL at 0x1000 but has no lookup table"},
		{"tables overlap", func(s *sketch) {
			q := make([]uint64, 300)
			for i := range q {
				q[i] = ordinalFlag
			}
			l, n := s.qwords(append(q, 0)...), s.str("a.dll")
			s.dir(1, bytes.Repeat(importDescriptor(l, 0, n, l), 20))
		}, `the tables of "a.dll" overlap others`},
		{"names overlap", func(s *sketch) {
			name := s.str("xx" + string(bytes.Repeat([]byte("y"), 1000)))
			q := make([]uint64, 100)
			for i := range q {
				q[i] = uint64(name)
			}
			l, n := s.qwords(append(q, 0)...), s.str("a.dll")
			s.dir(1, importDescriptor(l, 0, n, l))
		}, `entry 8 of "a.dll" has no name at 0x1000`},
	} {
		t.Run(c.name, func(t *testing.T) {
			s := newSketch()
			c.draw(s)
			_, err := s.load(t).Imports()
			wantLine(t, err, BadImport, "damaged import table: "+c.line)
		})
	}
}

func TestDelayImports(t *testing.T) {
	s := newSketch()
	f := s.add(cat(le16(1), []byte("Beep\x00"))...)
	names := s.qwords(uint64(f), ordinalFlag|9, 0)
	iat := s.qwords(0x140001111, 0x140002222, 0)
	handle, name := s.qwords(0), s.str("user32.dll")
	at := s.dir(IMAGE_DIRECTORY_ENTRY_DELAY_IMPORT, cat(le32(1, name, handle, iat, names, 0, 0, 5), make([]byte, 32)))
	got, err := s.load(t).DelayImports()
	want := []Import{{DLL: "user32.dll", IAT: iat, Handle: handle, Timestamp: 5, Entries: []ImportEntry{
		{Name: "Beep", Hint: 1, Slot: iat}, {ByOrdinal: true, Ordinal: 9, Slot: iat + 8},
	}}}
	if err != nil || !slices.EqualFunc(got, want, equalImport) {
		t.Errorf("got  %+v, %v\nwant %+v", got, err, want)
	}
	if got, err := newSketch().load(t).DelayImports(); got != nil || err != nil {
		t.Errorf("no directory: %v, %v", got, err)
	}

	s.set32(at, 0)
	_, err = s.load(t).DelayImports()
	wantLine(t, err, BadImport, "damaged import table: the delay-loaded DLL at "+hex(uint64(name))+" has addresses instead of RVAs")
	s.set32(at, 1)
	s.set32(at+8, 0x1FFC)
	_, err = s.load(t).DelayImports()
	wantLine(t, err, BadImport, "damaged import table: the handle at 0x1FFC lies outside the image")
	s.set32(at+8, 0)
	s.set32(at+16, 0x3000)
	_, err = s.load(t).DelayImports()
	wantLine(t, err, BadImport, `damaged import table: the list of functions of "user32.dll" does not end in the image`)
	s.dirs[IMAGE_DIRECTORY_ENTRY_DELAY_IMPORT].RVA = 0x1FF0
	_, err = s.load(t).DelayImports()
	wantLine(t, err, BadImport, "damaged import table: the list of delay-loaded DLLs does not end in the image")
}
