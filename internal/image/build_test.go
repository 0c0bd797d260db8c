package image

import (
	"bytes"
	"debug/pe"
	"fmt"
	"slices"
	"strings"
	"testing"

	"haft.dev/nt"
	"pgregory.net/rapid"
)

func build(t testing.TB, spec *BuildSpec) ([]byte, Layout) {
	t.Helper()
	dst := make([]byte, BuildSize(spec))
	l, err := Build(dst, spec)
	if err != nil {
		t.Fatal(err)
	}
	return dst, l
}

func TestBuild(t *testing.T) {
	stub := bytes.Repeat([]byte{0x90}, 21)
	spec := &BuildSpec{
		Name: "KERNEL32.dll", Base: 0x7FFB_1234_0000, Stub: stub,
		Unwind: []BuildUnwind{
			{Begin: 0, End: 16, Info: []byte{1, 4, 1, 0, 4, 0x42, 0, 0}},
			{Begin: 16, End: 21, Info: []byte{1, 0, 0, 0}},
		},
		Exports: []BuildExport{
			{Name: "Alpha", Kind: BuildJump, Number: 0x11223344},
			{Name: "Beta", Code: []byte{0x31, 0xC0, 0xC3}},
			{Name: "Delta", Kind: BuildForward, Forward: "NTDLL.RtlDelta"},
			{Name: "Gamma", Code: bytes.Repeat([]byte{0x66}, 17)},
			{Name: "Zeta", Kind: BuildJump, Number: 7},
		},
	}
	dst, l := build(t, spec)
	if l.Stub != 0x1000 || int(l.SizeOfImage) != len(dst) || !slices.Equal(l.Slots, []uint32{0x1020, 0x1030, 0, 0x1040, 0x1060}) {
		t.Errorf("layout %+v", l)
	}
	cc := func(n int) []byte { return bytes.Repeat([]byte{0xCC}, n) }
	text := cat(stub, cc(11),
		[]byte{0xB8, 0x44, 0x33, 0x22, 0x11, 0xE9, 0xD6, 0xFF, 0xFF, 0xFF}, cc(6),
		[]byte{0x31, 0xC0, 0xC3}, cc(13),
		bytes.Repeat([]byte{0x66}, 17), cc(15),
		[]byte{0xB8, 7, 0, 0, 0, 0xE9, 0x96, 0xFF, 0xFF, 0xFF}, cc(6))
	if !bytes.Equal(dst[0x1000:0x2000], cat(text, cc(0x1000-len(text)))) {
		t.Errorf("code\n% x\nwant\n% x", dst[0x1000:0x1080], text)
	}

	m := load(t, dst)
	if !bytes.Equal(m.Mem, dst) {
		t.Error("the image loaded from the file differs")
	}
	if !m.IsDLL() || m.RelocsStripped() || !m.DynamicBase() || m.ImageBase != spec.Base || m.EntryPoint != 0 || m.SizeOfImage != l.SizeOfImage {
		t.Errorf("header %+v", m.File)
	}
	if !slices.Equal(m.Sections, l.Sections) {
		t.Errorf("sections %+v, layout %+v", m.Sections, l.Sections)
	}
	var names []string
	for i := range l.Sections {
		names = append(names, fmt.Sprintf("%s %#x", l.Sections[i].Name, l.Sections[i].Protection()))
	}
	if got := strings.Join(names, ", "); got != ".text 0x20, .rdata 0x2, .pdata 0x2" {
		t.Error(got)
	}
	x, err := m.Exports()
	if err != nil {
		t.Fatal(err)
	}
	want := "[{Alpha 1 4128 } {Beta 2 4144 } {Delta 3 0 NTDLL.RtlDelta} {Gamma 4 4160 } {Zeta 5 4192 }]"
	if got := fmt.Sprint(all(t, x)); got != want || x.Name != spec.Name || x.Base != 1 {
		t.Errorf("%s %d %s", x.Name, x.Base, got)
	}
	table, err := m.ExceptionTable()
	if err != nil || table.Size != 24 {
		t.Fatal(table, err)
	}
	for i, u := range spec.Unwind {
		e := dst[table.RVA+12*uint32(i):]
		info := le.Uint32(e[8:])
		if le.Uint32(e) != 0x1000+u.Begin || le.Uint32(e[4:]) != 0x1000+u.End || info%4 != 0 || !bytes.HasPrefix(dst[info:], u.Info) {
			t.Errorf("unwind entry %d: % x", i, e[:12])
		}
	}
	if err := m.Relocate(0x1_0000_0000); err != nil {
		t.Error(err)
	}
	if le.PutUint64(dst[m.NTHeaders+ntImageBase:], spec.Base+0x1_0000_0000); !bytes.Equal(m.Mem, dst) {
		t.Error("relocation changes more than the header")
	}

	// Another reader of PE files understands it.
	f, err := pe.NewFile(bytes.NewReader(dst))
	if err != nil {
		t.Fatal(err)
	}
	if s := f.Section(".text"); f.Machine != pe.IMAGE_FILE_MACHINE_AMD64 || s == nil || s.VirtualSize != uint32(len(text)) {
		t.Errorf("debug/pe: %+v", f.FileHeader)
	}
}

func TestBuildDOSStub(t *testing.T) {
	dst, _ := build(t, &BuildSpec{Name: "a.dll"})
	text := []byte("This is a library of haft for 64-bit Windows programs.\r\n$")
	dx := int(le.Uint16(dst[dosHeaderSize+3:]))
	if !bytes.HasPrefix(dst[dosHeaderSize+dx:], text) {
		t.Errorf("the text is not at %d", dx)
	}
	if n := int(le.Uint16(dst[4:])-1)*512 + int(le.Uint16(dst[2:])); n != dosHeaderSize+dx+len(text) {
		t.Errorf("size of the DOS program %d", n)
	}
}

func TestBuildOrdinals(t *testing.T) {
	code := []byte{0xC3}
	spec := &BuildSpec{Name: "WS2_32.dll", Exports: []BuildExport{
		{Ordinal: 9, Code: code},
		{Ordinal: 5, Kind: BuildForward, Forward: "X.#1"},
		{Name: "accept", Ordinal: 3, Code: code},
		{Name: "bind", Code: code},
		{Name: "closesocket", Ordinal: 4, Code: code},
		{Name: "connect", Code: code},
	}}
	dst, l := build(t, spec)
	x, err := load(t, dst).Exports()
	if err != nil {
		t.Fatal(err)
	}
	got := map[uint32]string{}
	for _, e := range all(t, x) {
		got[e.Ordinal] = e.Name + e.Forward
	}
	want := map[uint32]string{3: "accept", 4: "closesocket", 5: "X.#1", 6: "bind", 7: "connect", 9: ""}
	if fmt.Sprint(got) != fmt.Sprint(want) || x.Base != 3 || x.NumFuncs != 7 || x.NumNames != 4 {
		t.Errorf("%v base %d, %d functions, %d names", got, x.Base, x.NumFuncs, x.NumNames)
	}
	if e, err := x.ByOrdinal(9); err != nil || e.RVA != l.Slots[0] {
		t.Errorf("%+v, %v", e, err)
	}
	if _, err := x.ByOrdinal(8); err != nt.STATUS_ORDINAL_NOT_FOUND {
		t.Error(err)
	}
}

// TestBuildEmpty has only forwarders, then nothing at all.
func TestBuildEmpty(t *testing.T) {
	spec := &BuildSpec{Name: "api-ms-win-core-file-l1-1-0.dll", Exports: []BuildExport{{Name: "A", Kind: BuildForward, Forward: "B.C"}}}
	for range 2 {
		dst, _ := build(t, spec)
		x, err := load(t, dst).Exports()
		if err != nil || len(all(t, x)) != len(spec.Exports) || x.Name != spec.Name {
			t.Errorf("%+v, %v", x, err)
		}
		spec.Exports = nil
	}
}

func TestBuildRefusals(t *testing.T) {
	c3 := []byte{0xC3}
	for _, c := range []struct {
		spec BuildSpec
		line string
	}{
		{BuildSpec{}, `image: Build: "" is no name for a DLL`},
		{BuildSpec{Name: "a\x00"}, `image: Build: "a\x00" is no name for a DLL`},
		{BuildSpec{Name: "a", Base: 0x1000}, "image: Build: a: the base 0x1000 is not a multiple of 64 KiB"},
		{BuildSpec{Name: "a", Exports: []BuildExport{{Name: "x"}}}, `image: Build: a: export 0, "x": no code`},
		{BuildSpec{Name: "a", Exports: []BuildExport{{Name: "x", Kind: BuildJump}}}, `image: Build: a: export 0, "x": a jump to a stub that is missing`},
		{BuildSpec{Name: "a", Exports: []BuildExport{{Name: "x", Kind: 9}}}, `image: Build: a: export 0, "x": unknown kind 9`},
		{BuildSpec{Name: "a", Exports: []BuildExport{{Name: "x", Kind: BuildForward, Forward: "x"}}}, `image: Build: a: export 0, "x": "x" is no forwarder`},
		{BuildSpec{Name: "a", Exports: []BuildExport{{Name: "x", Kind: BuildForward, Forward: "x.\x00"}}}, `image: Build: a: export 0, "x": "x.\x00" is no forwarder`},
		{BuildSpec{Name: "a", Exports: []BuildExport{{Name: "x\x00", Code: c3}}}, `image: Build: a: export 0, "x\x00": a zero in the name`},
		{BuildSpec{Name: "a", Exports: []BuildExport{{Name: "x", Code: c3}, {Name: "x", Code: c3}}}, `image: Build: a: export 1, "x": it does not come after "x"`},
		{BuildSpec{Name: "a", Exports: []BuildExport{{Name: "b", Code: c3}, {Name: "B", Code: c3}}}, `image: Build: a: export 1, "B": it does not come after "b"`},
		{BuildSpec{Name: "a", Exports: []BuildExport{{Code: c3}}}, `image: Build: a: export 0, "": neither name nor ordinal`},
		{BuildSpec{Name: "a", Exports: []BuildExport{{Name: "x", Code: c3}, {Code: c3, Ordinal: 1}}}, `image: Build: a: export 0, "x": exports without a name do not come first`},
		{BuildSpec{Name: "a", Exports: []BuildExport{{Name: "x", Code: c3, Ordinal: 2}, {Name: "y", Code: c3, Ordinal: 2}}}, `image: Build: a: export 1, "y": another has the ordinal 2`},
		{BuildSpec{Name: "a", Exports: []BuildExport{{Name: "x", Code: c3, Ordinal: 65535}, {Name: "y", Code: c3}}}, "image: Build: a: there are more exports than ordinals from 65535"},
		{BuildSpec{Name: "a", Stub: c3, Unwind: []BuildUnwind{{0, 2, make([]byte, 4)}}}, "image: Build: a: unwind information for 0x0 to 0x2 of a stub of 0x1 bytes"},
		{BuildSpec{Name: "a", Stub: c3, Unwind: []BuildUnwind{{0, 1, make([]byte, 3)}}}, "image: Build: a: unwind information of 3 bytes"},
	} {
		_, err := Build(make([]byte, BuildSize(&c.spec)), &c.spec)
		if err == nil || err.Error() != c.line {
			t.Errorf("error %v\nwant  %s", err, c.line)
		}
	}
	defer func() {
		if recover() == nil {
			t.Error("Build takes memory of the wrong size")
		}
	}()
	Build(make([]byte, 1), &BuildSpec{Name: "a"})
}

// TestBuildRoundTrip builds arbitrary DLLs and reads them back.
func TestBuildRoundTrip(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		names := rapid.SliceOfNDistinct(rapid.StringMatching(`[A-Za-z_?@$][A-Za-z0-9_?@$]{0,20}`), 0, 60, rapid.ID).Draw(t, "names")
		slices.Sort(names)
		ordinals := rapid.SliceOfNDistinct(rapid.Uint16Range(1, 200), len(names), len(names), rapid.ID).Draw(t, "ordinals")
		spec := &BuildSpec{Name: "x.dll", Base: 0x10000 * uint64(rapid.Uint16().Draw(t, "base")), Stub: rapid.SliceOfN(rapid.Byte(), 1, 40).Draw(t, "stub")}
		for i, n := range names {
			e := BuildExport{Name: n, Kind: BuildKind(rapid.IntRange(0, 2).Draw(t, "kind"))}
			if rapid.Bool().Draw(t, "numbered") {
				e.Ordinal = ordinals[i]
			}
			switch e.Kind {
			case BuildCode:
				e.Code = rapid.SliceOfN(rapid.Byte(), 1, 40).Draw(t, "code")
			case BuildJump:
				e.Number = rapid.Uint32().Draw(t, "number")
			case BuildForward:
				e.Forward = "OTHER." + n
			}
			spec.Exports = append(spec.Exports, e)
		}
		dst := make([]byte, BuildSize(spec))
		l, err := Build(dst, spec)
		if err != nil {
			t.Fatal(err)
		}
		f, err := Parse(bytes.NewReader(dst), int64(len(dst)))
		if err != nil {
			t.Fatal(err)
		}
		m, err := f.Load(make([]byte, f.SizeOfImage))
		if err != nil {
			t.Fatal(err)
		}
		x, err := m.Exports()
		if err != nil {
			t.Fatal(err)
		}
		seen := map[uint32]bool{}
		for i := range spec.Exports {
			e := &spec.Exports[i]
			got, err := x.ByName(e.Name, uint16(rapid.IntRange(0, 70).Draw(t, "hint")))
			if err != nil {
				t.Fatalf("%q: %v", e.Name, err)
			}
			if got.Forward != e.Forward || got.RVA != l.Slots[i] || seen[got.Ordinal] || e.Ordinal != 0 && got.Ordinal != uint32(e.Ordinal) {
				t.Fatalf("%+v: %+v", e, got)
			}
			seen[got.Ordinal] = true
			code := m.Mem[got.RVA:]
			switch {
			case e.Kind == BuildCode && (!bytes.HasPrefix(code, e.Code) || got.RVA%slotSize != 0):
				t.Fatalf("%+v: % x", e, code[:len(e.Code)])
			case e.Kind == BuildJump && (le.Uint32(code[1:]) != e.Number || got.RVA+10+le.Uint32(code[6:]) != l.Stub):
				t.Fatalf("%+v: % x", e, code[:16])
			}
		}
		n := 0
		for _, err := range x.All() {
			if n++; err != nil {
				t.Fatal(err)
			}
		}
		if n != len(names) {
			t.Fatalf("%d exports, want %d", n, len(names))
		}
	})
}

// largeSpec is like kernel32: 1500 exports, most of them jumps.
func largeSpec() *BuildSpec {
	spec := &BuildSpec{Name: "KERNEL32.dll", Base: 0x7FFB_0000_0000, Stub: bytes.Repeat([]byte{0x90}, 200)}
	for i := range 1500 {
		e := BuildExport{Name: fmt.Sprintf("GetSomethingOrOther%04dExW", i), Kind: BuildJump, Number: uint32(i)}
		switch i % 10 {
		case 0:
			e.Kind, e.Forward = BuildForward, "NTDLL.RtlSomethingOrOther"
		case 1:
			e.Kind, e.Code = BuildCode, []byte{0x65, 0x48, 0x8B, 0x04, 0x25, 0x30, 0, 0, 0, 0x8B, 0x40, 0x48, 0xC3}
		}
		spec.Exports = append(spec.Exports, e)
	}
	return spec
}

func TestBuildAllocations(t *testing.T) {
	spec := largeSpec()
	dst := make([]byte, BuildSize(spec))
	if n := testing.AllocsPerRun(20, func() {
		clear(dst)
		if _, err := Build(dst, spec); err != nil {
			t.Fatal(err)
		}
	}); n > 4 {
		t.Errorf("%v allocations", n)
	}
}

func BenchmarkBuild(b *testing.B) {
	spec := largeSpec()
	dst := make([]byte, BuildSize(spec))
	b.ReportAllocs()
	for b.Loop() {
		clear(dst)
		if _, err := Build(dst, spec); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkByName(b *testing.B) {
	spec := largeSpec()
	dst, _ := build(b, spec)
	x, err := load(b, dst).Exports()
	if err != nil {
		b.Fatal(err)
	}
	b.ReportAllocs()
	for b.Loop() {
		if _, err := x.ByName("GetSomethingOrOther0767ExW", 0); err != nil {
			b.Fatal(err)
		}
	}
}
