package image

import (
	"slices"
	"testing"
)

func TestTLS(t *testing.T) {
	const base = 0x140000000
	s := newSketch()
	data := s.add(1, 2, 3, 4, 5)
	index := s.dwords(0)
	calls := s.qwords(base+0x1100, base+0x1200, 0)
	dir := s.dir(IMAGE_DIRECTORY_ENTRY_TLS, cat(
		le64(base+uint64(data), base+uint64(data)+5, base+uint64(index), base+uint64(calls)),
		le32(0x30, 7<<20),
	))
	check := func(m *Mapped) {
		t.Helper()
		got, err := m.TLS()
		if err != nil {
			t.Fatal(err)
		}
		if got.Data != data || got.DataSize != 5 || got.ZeroFill != 0x30 || got.Align != 64 || got.Index != index ||
			got.CallbackTable != calls || !slices.Equal(got.Callbacks, []uint32{0x1100, 0x1200}) {
			t.Errorf("%+v", got)
		}
	}
	m := s.load(t)
	check(m)

	// The addresses move with the image.
	var fix []byte
	for _, at := range []uint32{dir, dir + 8, dir + 16, dir + 24, calls, calls + 8} {
		fix = append(fix, le16(rel(relDir64, int(at-0x1000)))...)
	}
	s.dir(IMAGE_DIRECTORY_ENTRY_BASERELOC, cat(le32(0x1000, 8+uint32(len(fix))), fix))
	m = s.load(t)
	if err := m.Relocate(0x7000_0000_0000); err != nil {
		t.Fatal(err)
	}
	check(m)

	s.set32(dir+8, uint32(base&0xFFFFFFFF)+data) // no data
	s.set32(dir+24, 0)                           // no callbacks
	s.set32(dir+28, 0)
	s.set32(dir+36, 0) // no alignment
	got, err := s.load(t).TLS()
	if err != nil || got.Data != 0 || got.DataSize != 0 || got.Align != 16 || got.CallbackTable != 0 || got.Callbacks != nil {
		t.Errorf("%+v, %v", got, err)
	}
	if got, err := newSketch().load(t).TLS(); got != nil || err != nil {
		t.Errorf("no directory: %v, %v", got, err)
	}
}

func TestTLSRefusals(t *testing.T) {
	const base = 0x140000000
	for _, c := range []struct {
		name  string
		words [4]uint64
		last  uint32
		line  string
	}{
		{"data outside", [4]uint64{base + 0x1FFF, base + 0x2001, base + 0x1000, 0}, 0, "the initial data from 0x140001FFF to 0x140002001 lie outside the image"},
		{"data below", [4]uint64{base - 1, base + 1, base + 0x1000, 0}, 0, "the initial data from 0x13FFFFFFF to 0x140000001 lie outside the image"},
		{"data backwards", [4]uint64{base + 0x1008, base + 0x1000, base + 0x1000, 0}, 0, "the initial data from 0x140001008 to 0x140001000 lie outside the image"},
		{"RVA for an address", [4]uint64{0, 0, 0x1000, 0}, 0, "the index at 0x1000 lies outside the image"},
		{"index at the end", [4]uint64{0, 0, base + 0x1FFD, 0}, 0, "the index at 0x140001FFD lies outside the image"},
		{"alignment", [4]uint64{0, 0, base + 0x1000, 0}, 15 << 20, "the alignment has the reserved value 15"},
		{"callbacks outside", [4]uint64{0, 0, base + 0x1000, base + 0x2000}, 0, "the table of callbacks at 0x140002000 lies outside the image"},
		{"callbacks at the end", [4]uint64{0, 0, base + 0x1000, base + 0x1FF9}, 0, "the table of callbacks at 0x140001FF9 does not end in the image"},
		{"callback outside", [4]uint64{0, 0, base + 0x1000, base + 0x1000}, 0, "the callback 0x140002000 lies outside the image"},
	} {
		s := newSketch()
		s.qwords(base + 0x2000)
		s.dir(IMAGE_DIRECTORY_ENTRY_TLS, cat(le64(c.words[:]...), le32(0, c.last)))
		_, err := s.load(t).TLS()
		wantLine(t, err, BadTLS, "damaged TLS directory: "+c.line)
	}
	s := newSketch()
	s.dirs[IMAGE_DIRECTORY_ENTRY_TLS] = DataDirectory{0x1FE0, 40}
	_, err := s.load(t).TLS()
	wantLine(t, err, BadTLS, "damaged TLS directory: it lies outside the image at 0x1FE0")
}

func TestExceptionTable(t *testing.T) {
	for _, c := range []struct{ in, want DataDirectory }{
		{DataDirectory{}, DataDirectory{}},
		{DataDirectory{0x1000, 11}, DataDirectory{}},
		{DataDirectory{0x1000, 12}, DataDirectory{0x1000, 12}},
		{DataDirectory{0x1000, 35}, DataDirectory{0x1000, 24}},
		{DataDirectory{0x1FF4, 12}, DataDirectory{0x1FF4, 12}},
	} {
		s := newSketch()
		s.dirs[IMAGE_DIRECTORY_ENTRY_EXCEPTION] = c.in
		if got, err := s.load(t).ExceptionTable(); got != c.want || err != nil {
			t.Errorf("%+v: %+v, %v", c.in, got, err)
		}
	}
	s := newSketch()
	s.dirs[IMAGE_DIRECTORY_ENTRY_EXCEPTION] = DataDirectory{0x1FF5, 12}
	_, err := s.load(t).ExceptionTable()
	wantLine(t, err, BadException, "damaged exception table: the table of 0xC bytes at 0x1FF5 lies outside the image")
}

func TestLoadConfig(t *testing.T) {
	const base = 0x140000000
	draw := func(size uint32, set map[int]uint64) *sketch {
		s := newSketch()
		b := make([]byte, 0x140)
		le.PutUint32(b, size)
		for off, v := range set {
			le.PutUint64(b[off:], v)
		}
		s.dir(IMAGE_DIRECTORY_ENTRY_LOAD_CONFIG, b)
		return s
	}
	all := map[int]uint64{0x58: base + 0x1000, 0x70: base + 0x1100, 0x78: base + 0x1108, 0x90: 0x10014500, 0xC8: 1}
	for _, c := range []struct {
		size uint32
		set  map[int]uint64
		want LoadConfig
	}{
		{0, all, LoadConfig{}},
		{0x5F, all, LoadConfig{}},
		{0x60, all, LoadConfig{SecurityCookie: 0x1000}},
		{0x93, all, LoadConfig{SecurityCookie: 0x1000, GuardCheck: 0x1100, GuardDispatch: 0x1108}},
		{0x94, all, LoadConfig{SecurityCookie: 0x1000, GuardCheck: 0x1100, GuardDispatch: 0x1108, GuardFlags: 0x10014500}},
		{0x140, all, LoadConfig{SecurityCookie: 0x1000, GuardCheck: 0x1100, GuardDispatch: 0x1108, GuardFlags: 0x10014500, Hybrid: true}},
		{0x140, nil, LoadConfig{}},
	} {
		got, err := draw(c.size, c.set).load(t).LoadConfig()
		if err != nil || *got != c.want {
			t.Errorf("size %#x: %+v, %v", c.size, got, err)
		}
	}
	if got, err := newSketch().load(t).LoadConfig(); got != nil || err != nil {
		t.Errorf("no directory: %v, %v", got, err)
	}
	_, err := draw(0x140, map[int]uint64{0x58: base + 0x1FF9}).load(t).LoadConfig()
	wantLine(t, err, BadLoadConfig, "damaged load configuration: the security cookie at 0x140001FF9 lies outside the image")
	_, err = draw(0x140, map[int]uint64{0x78: 8}).load(t).LoadConfig()
	wantLine(t, err, BadLoadConfig, "damaged load configuration: the guard dispatch slot at 0x8 lies outside the image")
	_, err = draw(0x1001, nil).load(t).LoadConfig()
	wantLine(t, err, BadLoadConfig, "damaged load configuration: its 0x1001 bytes at 0x1000 lie outside the image")
	s := draw(0, nil)
	s.dirs[IMAGE_DIRECTORY_ENTRY_LOAD_CONFIG].RVA = 0x1FFD
	_, err = s.load(t).LoadConfig()
	wantLine(t, err, BadLoadConfig, "damaged load configuration: it lies outside the image at 0x1FFD")
}

func TestDebugInfo(t *testing.T) {
	guid := []byte{0x33, 0x22, 0x11, 0x00, 0x55, 0x44, 0x77, 0x66, 0x88, 0x99, 0xAA, 0xBB, 0xCC, 0xDD, 0xEE, 0xFF}
	s := newSketch()
	rec := cat([]byte("RSDS"), guid, le32(3), []byte("C:\\src\\prog.pdb\x00junk"))
	old := s.add([]byte("NB10 and no GUID at all, however long")...)
	at := s.add(rec...)
	entry := func(typ, size, rva uint32) []byte { return le32(0, 0, 0, typ, size, rva, 0) }
	dir := s.dir(IMAGE_DIRECTORY_ENTRY_DEBUG, cat(
		entry(13, 0xFFFF, 0xFFFF), entry(2, 4, 0), entry(2, 30, old), entry(2, uint32(len(rec)), at),
	))
	got, err := s.load(t).DebugInfo()
	if err != nil || got.PDB != `C:\src\prog.pdb` || got.Age != 3 || got.GUID.String() != "00112233-4455-6677-8899-AABBCCDDEEFF" {
		t.Errorf("%+v, %v", got, err)
	}
	s.set32(dir+3*28+16, 23)
	if got, err := s.load(t).DebugInfo(); got != nil || err != nil {
		t.Errorf("short record: %+v, %v", got, err)
	}
	s.set32(dir+3*28+16, 0x1000)
	_, err = s.load(t).DebugInfo()
	wantLine(t, err, BadDebug, "damaged debug directory: the CodeView record of 0x1000 bytes at "+hex(uint64(at))+" lies outside the image")
	s.dirs[IMAGE_DIRECTORY_ENTRY_DEBUG].Size = 0x2000
	_, err = s.load(t).DebugInfo()
	wantLine(t, err, BadDebug, "damaged debug directory: its 0x2000 bytes at "+hex(uint64(dir))+" lie outside the image")
	if got, err := newSketch().load(t).DebugInfo(); got != nil || err != nil {
		t.Errorf("no directory: %v, %v", got, err)
	}
}
