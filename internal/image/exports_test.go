package image

import (
	"fmt"
	"testing"

	"haft.dev/nt"
)

// exportSketch draws an export table with the ordinals 5 to 9: Alpha and Beta,
// one without a name, an empty slot and the forwarder Gamma.
func exportSketch() (s *sketch, dir uint32) {
	s = newSketch()
	var code [3]uint32
	for i := range code {
		code[i] = s.add(0xC3)
	}
	dir = s.add(make([]byte, exportDirectorySize)...)
	name := s.str("test.dll")
	alpha, beta, gamma := s.str("Alpha"), s.str("Beta"), s.str("Gamma")
	forward := s.str("NTDLL.RtlGamma")
	funcs := s.dwords(code[1], code[0], code[2], 0, forward)
	names := s.dwords(alpha, beta, gamma)
	ords := s.words(1, 0, 4)
	copy(s.data[dir-sketchRVA:], le32(0, 0, 0, name, 5, 5, 3, funcs, names, ords))
	s.dirs[IMAGE_DIRECTORY_ENTRY_EXPORT] = DataDirectory{dir, sketchRVA + uint32(len(s.data)) - dir}
	return s, dir
}

func TestExports(t *testing.T) {
	s, _ := exportSketch()
	x, err := s.load(t).Exports()
	if err != nil {
		t.Fatal(err)
	}
	if x.Name != "test.dll" || x.Base != 5 || x.NumFuncs != 5 || x.NumNames != 3 {
		t.Errorf("%q base %d, %d functions, %d names", x.Name, x.Base, x.NumFuncs, x.NumNames)
	}
	alpha := Export{Name: "Alpha", Ordinal: 6, RVA: 0x1000}
	beta := Export{Name: "Beta", Ordinal: 5, RVA: 0x1008}
	unnamed := Export{Ordinal: 7, RVA: 0x1010}
	gamma := Export{Name: "Gamma", Ordinal: 9, Forward: "NTDLL.RtlGamma"}
	for _, want := range []Export{alpha, beta, gamma} {
		for _, hint := range []uint16{0, 1, 2, 3, 0xFFFF} {
			if got, err := x.ByName(want.Name, hint); got != want || err != nil {
				t.Errorf("ByName(%q, %d) = %+v, %v", want.Name, hint, got, err)
			}
		}
	}
	for _, name := range []string{"", "A", "Alph", "Alpha ", "AlphaX", "alpha", "Zeta", "\xff"} {
		if got, err := x.ByName(name, 0); got != (Export{}) || err != nt.STATUS_ENTRYPOINT_NOT_FOUND {
			t.Errorf("ByName(%q) = %+v, %v", name, got, err)
		}
	}
	for ord, want := range map[uint32]Export{5: beta, 6: alpha, 7: unnamed, 9: gamma} {
		want.Name = ""
		if got, err := x.ByOrdinal(ord); got != want || err != nil {
			t.Errorf("ByOrdinal(%d) = %+v, %v", ord, got, err)
		}
	}
	for _, ord := range []uint32{0, 4, 8, 10, 0xFFFFFFFF} {
		if got, err := x.ByOrdinal(ord); got != (Export{}) || err != nt.STATUS_ORDINAL_NOT_FOUND {
			t.Errorf("ByOrdinal(%d) = %+v, %v", ord, got, err)
		}
	}
	if got, want := fmt.Sprint(all(t, x)), fmt.Sprint([]Export{alpha, beta, gamma, unnamed}); got != want {
		t.Errorf("All: %s\nwant %s", got, want)
	}
	n := 0
	for range x.All() {
		n++
		break
	}
	if n != 1 {
		t.Error("All does not stop")
	}
}

func all(t testing.TB, x *Exports) (out []Export) {
	t.Helper()
	for e, err := range x.All() {
		if err != nil {
			t.Fatal(err)
		}
		out = append(out, e)
	}
	return out
}

func TestNoExports(t *testing.T) {
	x, err := newSketch().load(t).Exports()
	if err != nil {
		t.Fatal(err)
	}
	if _, err := x.ByName("a", 0); err != nt.STATUS_ENTRYPOINT_NOT_FOUND {
		t.Error(err)
	}
	if _, err := x.ByOrdinal(0); err != nt.STATUS_ORDINAL_NOT_FOUND {
		t.Error(err)
	}
	if got := all(t, x); len(got) != 0 {
		t.Error(got)
	}
}

// TestExportDamage changes one field of a sound table at a time.
func TestExportDamage(t *testing.T) {
	open := func(x *Exports) error { return nil }
	byName := func(name string) func(*Exports) error {
		return func(x *Exports) error { _, err := x.ByName(name, 9); return err }
	}
	ordinal9 := func(x *Exports) error { _, err := x.ByOrdinal(9); return err }
	walk := func(x *Exports) (err error) {
		for _, err = range x.All() {
			if err != nil {
				break
			}
		}
		return err
	}
	_, dir := exportSketch()
	funcs := dir + exportDirectorySize + 16 + 3*8 + 16
	names := funcs + 24
	ords := names + 16
	for _, c := range []struct {
		name  string
		at, v uint32
		use   func(*Exports) error
		line  string
	}{
		{"DLL name", dir + 12, 0x2000, open, "the name of the DLL at 0x2000 does not end in the image"},
		{"functions", dir + 28, 0x1FF0, open, "the table of functions lies outside the image"},
		{"names", dir + 32, 0x1FFF, open, "the table of names lies outside the image"},
		{"ordinals", dir + 36, 0xFFFFFFFF, open, "the table of ordinals lies outside the image"},
		{"number of functions", dir + 20, 0xFFFFFFFF, open, "the table of functions lies outside the image"},
		{"number of names", dir + 24, 0x40000001, open, "the table of names lies outside the image"},
		{"function outside", funcs + 4, 0x2000, byName("Alpha"), "ordinal 6 is at 0x2000, outside the image"},
		{"function outside, walked", funcs + 4, 0x2000, walk, "ordinal 6 is at 0x2000, outside the image"},
		{"index outside", ords, 5, byName("Alpha"), `"Alpha" has the index 5 of 5 functions`},
		{"name outside, walked", names, 0x2000, walk, "name 0 lies outside the image or overlaps others"},
		{"fewer functions", dir + 20, 4, byName("Gamma"), `"Gamma" has the index 4 of 4 functions`},
	} {
		t.Run(c.name, func(t *testing.T) {
			s, _ := exportSketch()
			s.set32(c.at, c.v)
			x, err := s.load(t).Exports()
			if err == nil {
				err = c.use(x)
			}
			wantLine(t, err, BadExport, "damaged export table: "+c.line)
		})
	}

	s, _ := exportSketch()
	s.dirs[0].RVA = 0x1FFF
	_, err := s.load(t).Exports()
	wantLine(t, err, BadExport, "damaged export table: the directory at 0x1FFF lies outside the image")

	// The name of a forwarder that does not end.
	s, _ = exportSketch()
	s.data = append(s.data, make([]byte, 0x1000-len(s.data))...)
	s.data[0xFFF] = 'x'
	s.dirs[0].Size = 0x2000 - s.dirs[0].RVA
	s.set32(funcs+16, 0x1FFF)
	x, err := s.load(t).Exports()
	if err == nil {
		err = ordinal9(x)
	}
	wantLine(t, err, BadExport, "damaged export table: the forwarder of ordinal 9 does not end in the image")

	// A name that lies outside is found by nobody but in nobody's way.
	s, _ = exportSketch()
	s.set32(names+8, 0xFFFFFFFF)
	if x, err = s.load(t).Exports(); err != nil {
		t.Fatal(err)
	}
	if e, err := x.ByName("Beta", 2); err != nil || e.Ordinal != 5 {
		t.Errorf("Beta: %+v, %v", e, err)
	}
	if _, err := x.ByName("Gamma", 2); err != nt.STATUS_ENTRYPOINT_NOT_FOUND {
		t.Error(err)
	}

	// A name whose function is missing.
	s, _ = exportSketch()
	s.set32(funcs+4, 0)
	if x, err = s.load(t).Exports(); err != nil {
		t.Fatal(err)
	}
	if _, err := x.ByName("Alpha", 0); err != nt.STATUS_ENTRYPOINT_NOT_FOUND {
		t.Error(err)
	}
	if got := all(t, x); len(got) != 3 {
		t.Errorf("All: %+v", got)
	}
}

// TestExportOverlap has 40 names, then 40 forwarders, in the same place.
func TestExportOverlap(t *testing.T) {
	for _, c := range []struct {
		names uint32
		line  string
	}{
		{40, "damaged export table: name 8 lies outside the image or overlaps others"},
		{0, "damaged export table: forwarders overlap"},
	} {
		s := newSketch()
		dir := s.add(make([]byte, exportDirectorySize)...)
		long := s.str("a." + fmt.Sprintf("%01000d", 0))
		var rvas []uint32
		var ords []uint16
		for i := range 40 {
			rvas, ords = append(rvas, long), append(ords, uint16(i))
		}
		funcs, ordinals := s.dwords(rvas...), s.words(ords...)
		copy(s.data, le32(0, 0, 0, 0, 1, 40, c.names, funcs, funcs, ordinals))
		s.dirs[IMAGE_DIRECTORY_ENTRY_EXPORT] = DataDirectory{dir, exportDirectorySize}
		if c.names == 0 {
			s.dirs[IMAGE_DIRECTORY_ENTRY_EXPORT].Size = 0x1000
		}
		x, err := s.load(t).Exports()
		if err != nil {
			t.Fatal(err)
		}
		for _, err = range x.All() {
			if err != nil {
				break
			}
		}
		wantLine(t, err, BadExport, c.line)
	}
}

func TestSplitForward(t *testing.T) {
	for _, c := range []struct {
		in, dll, name string
		ordinal       uint16
		ok            bool
	}{
		{"NTDLL.RtlFoo", "NTDLL", "RtlFoo", 0, true},
		{"X.#12", "X", "", 12, true},
		{"X.#65535", "X", "", 65535, true},
		{"api-ms-win-core-file-l1-1-0.CreateFileW", "api-ms-win-core-file-l1-1-0", "CreateFileW", 0, true},
		{"a.dll.F", "a.dll", "F", 0, true},
		{"X.#65536", "", "", 0, false},
		{"X.#", "", "", 0, false},
		{"X.#-1", "", "", 0, false},
		{"X.", "", "", 0, false},
		{".F", "", "", 0, false},
		{"F", "", "", 0, false},
		{"", "", "", 0, false},
	} {
		dll, name, ordinal, ok := SplitForward(c.in)
		if dll != c.dll || name != c.name || ordinal != c.ordinal || ok != c.ok {
			t.Errorf("SplitForward(%q) = %q, %q, %d, %v", c.in, dll, name, ordinal, ok)
		}
	}
}
