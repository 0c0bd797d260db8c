package symbol

import (
	"encoding/binary"
	"slices"
	"testing"
)

// coffImage returns an image with a COFF symbol table, and nothing else to name
// code by.
func coffImage() ([]byte, []string) {
	le := binary.LittleEndian
	p := newPE(0x140000000)
	p.section(".text", 0x1000, make([]byte, 0x800), scnCode|scnExecute)
	p.section(".data", 0x2000, make([]byte, 0x200), scnWrite)
	p.section("other", 0x3000, make([]byte, 0x200), scnExecute)
	strs := make([]byte, 4)
	sym := func(name string, value uint32, sec int16, typ uint16, class, aux byte) {
		var b [coffSymSize]byte
		if len(name) <= 8 {
			copy(b[:], name)
		} else {
			le.PutUint32(b[4:], uint32(len(strs)))
			strs = append(append(strs, name...), 0)
		}
		le.PutUint32(b[8:], value)
		le.PutUint16(b[12:], uint16(sec))
		le.PutUint16(b[14:], typ)
		b[16], b[17] = class, aux
		p.symbols = append(p.symbols, b[:]...)
		p.symbols = append(p.symbols, make([]byte, int(aux)*coffSymSize)...)
		p.nsym += 1 + uint32(aux)
	}
	const function = symDtypeFunction << 4
	sym(".file", 0, -2, 0, 103, 2)
	sym(".text", 0, 1, 0, symClassStatic, 1)
	sym("static_function_with_a_long_name", 0x10, 1, function, symClassStatic, 0)
	sym("alias", 0x40, 1, 0, symClassExternal, 0)
	sym("main", 0x40, 1, function, symClassExternal, 1)
	sym("__main_start__", 0x40, 1, function, symClassExternal, 0)
	sym("label", 0x80, 1, 0, symClassExternal, 0)
	sym("asm_lab", 0x90, 1, 0, symClassStatic, 0)
	sym("variable", 0x20, 2, 0, symClassExternal, 0)
	sym("absolute", 0x44, -1, 0, symClassExternal, 0)
	sym("undef", 0, 0, function, symClassExternal, 0)
	sym("nosect", 0, 9, function, symClassExternal, 0)
	sym("outside", 0x5000, 1, function, symClassExternal, 0)
	sym("in_other", 0x100, 3, function, symClassExternal, 0)
	le.PutUint32(strs, uint32(len(strs)))
	p.symbols = append(p.symbols, strs...)
	return p.build(), []string{"static_function_with_a_long_name", "main", "label", "asm_lab", "in_other"}
}

func TestCOFFSymbols(t *testing.T) {
	b, names := coffImage()
	tab := memory(b)
	for _, c := range []struct {
		rva  uint64
		kind PCKind
		name string
		at   uint64
	}{
		{0x1000, Exact, "", 0},
		{0x1010, Exact, names[0], 0x1010},
		{0x103F, Exact, names[0], 0x1010},
		{0x1040, Return, names[0], 0x1010},
		{0x1040, Exact, "main", 0x1040},
		{0x1044, Exact, "main", 0x1040},
		{0x1085, Exact, "label", 0x1080},
		{0x17FF, Exact, "asm_lab", 0x1090},
		{0x1800, Exact, "", 0},
		{0x2020, Exact, "", 0},
		{0x3000, Exact, "", 0},
		{0x3180, Exact, "in_other", 0x3100},
	} {
		got := tab.Frames(c.rva, c.kind)
		want := []Frame{{Func: c.name, EntryRVA: c.at, Offset: c.rva - c.at}}
		if c.name == "" {
			want = nil
		}
		if !slices.Equal(got, want) {
			t.Errorf("%#x: got %+v, want %+v", c.rva, got, want)
		}
	}
	var got []string
	for _, e := range tab.names.entries {
		got = append(got, tab.names.name(e.ref))
	}
	if !slices.Equal(got, names) {
		t.Errorf("names %q, want %q", got, names)
	}
}

func TestFromSymbols(t *testing.T) {
	tab := FromSymbols([]Symbol{{0x20, "SetEvent"}, {0x10, "CreateEventW"}, {0x20, "Alias"}})
	for rva, want := range map[uint64]string{
		0: "", 0xF: "", 0x10: "CreateEventW", 0x1F: "CreateEventW", 0x20: "SetEvent", 0x1000: "SetEvent", 1 << 33: "",
	} {
		got := tab.Frames(rva, Exact)
		if want == "" && got != nil || want != "" && (len(got) != 1 || got[0].Func != want) {
			t.Errorf("%#x: got %v, want %q", rva, got, want)
		}
	}
	if tab.Err() != nil || tab.IsGo() || tab.GoVersion() != "" {
		t.Error("a list of names is more than that")
	}
	if FromSymbols(nil).Frames(1, Exact) != nil {
		t.Error("an empty list answers")
	}
}

// chainedImage returns an image with an export and functions that only the
// exception directory knows, one of them in two parts.
func chainedImage() []byte {
	le := binary.LittleEndian
	p := newPE(0x140000000)
	p.section(".text", 0x1000, make([]byte, 0x1000), scnCode|scnExecute)
	pdata := make([]byte, 0, 64)
	for _, f := range [][3]uint32{
		{0x1100, 0x1180, 0x4000}, // exported
		{0x1200, 0x1280, 0x4000},
		{0x1300, 0x1320, 0x4010}, // a part of the first one
		{0x1400, 0x1420, 0x4020}, // a part of itself
		{0x1500, 0x1520, 0x9000}, // without information
	} {
		for _, v := range f {
			pdata = le.AppendUint32(pdata, v)
		}
	}
	p.section(".pdata", 0x3000, pdata, 0)
	p.dirs[dirException] = directory{0x3000, uint32(len(pdata))}
	xdata := make([]byte, 0x80)
	xdata[0] = 1
	chain := func(at int, codes byte, begin, end, info uint32) {
		xdata[at], xdata[at+2] = 1|unwindChained<<3, codes
		at += 4 + int(codes+1)&^1*2
		le.PutUint32(xdata[at:], begin)
		le.PutUint32(xdata[at+4:], end)
		le.PutUint32(xdata[at+8:], info)
	}
	chain(0x10, 0, 0x1100, 0x1180, 0x4000)
	chain(0x20, 3, 0x1400, 0x1420, 0x4020)
	p.section(".xdata", 0x4000, xdata, 0)
	edata := make([]byte, 0x80)
	le.PutUint32(edata[20:], 2)      // functions
	le.PutUint32(edata[24:], 2)      // names
	le.PutUint32(edata[28:], 0x5028) // addresses
	le.PutUint32(edata[32:], 0x5030) // name pointers
	le.PutUint32(edata[36:], 0x5038) // ordinals
	le.PutUint32(edata[0x28:], 0x1100)
	le.PutUint32(edata[0x2C:], 0x5050) // a forwarder
	le.PutUint32(edata[0x30:], 0x5040)
	le.PutUint32(edata[0x34:], 0x5048)
	le.PutUint16(edata[0x3A:], 1)
	copy(edata[0x40:], "Open\x00")
	copy(edata[0x48:], "Forward\x00")
	copy(edata[0x50:], "other.Open\x00")
	p.section(".edata", 0x5000, edata, 0)
	p.dirs[dirExport] = directory{0x5000, 0x80}
	return p.build()
}

func TestUnwindTable(t *testing.T) {
	tab := memory(chainedImage())
	for rva, want := range map[uint64]string{
		0x1050: "", 0x1100: "Open", 0x117F: "Open", 0x1190: "Open", 0x1200: "", 0x1290: "", 0x1300: "Open",
		0x131F: "Open", 0x1320: "", 0x1400: "", 0x1500: "",
	} {
		got := tab.Frames(rva, Exact)
		if want == "" && got != nil || want != "" && (len(got) != 1 || got[0].Func != want) {
			t.Errorf("%#x: got %v, want %q", rva, got, want)
		}
	}
}
