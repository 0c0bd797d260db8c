package image

import (
	"bytes"
	"errors"
	"os"
	"path/filepath"
	"testing"

	"haft.dev/nt"
)

// maxFuzzImage bounds the memory that one input of a fuzz test may ask for.
const maxFuzzImage = 1 << 22

// sound checks that an error about a hostile image is one that the package
// promises: a FormatError or the status of a name or number that is not there.
func sound(t *testing.T, what string, err error) {
	t.Helper()
	if fe := (*FormatError)(nil); err == nil || errors.As(err, &fe) && fe.Kind.String() != "" && fe.Detail != "" {
		return
	}
	if s, ok := err.(nt.Status); ok && !s.OK() {
		return
	}
	t.Errorf("%s: error %v (%T)", what, err, err)
}

// exercise reads everything there is to read in m.
func exercise(t *testing.T, m *Mapped) {
	n := uint64(len(m.Mem))
	inside := func(what string, rva, size uint64) {
		t.Helper()
		if rva > n || size > n-rva {
			t.Errorf("%s: %#x bytes at %#x of an image of %#x", what, size, rva, n)
		}
	}
	exerciseImports(t, m, inside)
	exerciseExports(t, m, inside)
	if tls, err := m.TLS(); err != nil {
		sound(t, "TLS", err)
	} else if tls != nil {
		inside("TLS data", uint64(tls.Data), uint64(tls.DataSize))
		inside("TLS index", uint64(tls.Index), 4)
	}
	if d, err := m.ExceptionTable(); err != nil {
		sound(t, "ExceptionTable", err)
	} else {
		inside("exception table", uint64(d.RVA), uint64(d.Size))
	}
	_, err := m.LoadConfig()
	sound(t, "LoadConfig", err)
	_, err = m.DebugInfo()
	sound(t, "DebugInfo", err)
	_, err = m.Version()
	sound(t, "Version", err)
	_, err = m.Resource(Number(16), Number(1), 0x409)
	sound(t, "Resource", err)
	entries := 0
	for _, err := range m.Resources() {
		sound(t, "Resources", err)
		if entries++; uint64(entries) > n {
			t.Fatal("more resources than bytes")
		}
	}
	sound(t, "Relocate", m.Relocate(0x10000))
}

func exerciseImports(t *testing.T, m *Mapped, inside func(string, uint64, uint64)) {
	for _, read := range []func() ([]Import, error){m.Imports, m.DelayImports} {
		imports, err := read()
		sound(t, "imports", err)
		for _, i := range imports {
			for k, e := range i.Entries {
				inside("slot of "+i.DLL, uint64(e.Slot), 8)
				if e.Slot != i.IAT+8*uint32(k) || e.ByOrdinal && e.Name != "" {
					t.Errorf("entry %d of %s: %+v", k, i.DLL, e)
				}
			}
		}
	}
}

func exerciseExports(t *testing.T, m *Mapped, inside func(string, uint64, uint64)) {
	x, err := m.Exports()
	if sound(t, "Exports", err); err != nil {
		return
	}
	count := 0
	for e, err := range x.All() {
		if sound(t, "All", err); err != nil {
			break
		}
		if count++; count > len(m.Mem) {
			t.Fatal("more exports than bytes")
		}
		if e.Forward == "" {
			inside("export "+e.Name, uint64(e.RVA), 0)
		}
		other, err := x.ByOrdinal(e.Ordinal)
		if err != nil || other.RVA != e.RVA || other.Forward != e.Forward {
			t.Errorf("%+v, by its ordinal %+v, %v", e, other, err)
		}
		if e.Name != "" && count < 64 { // a hostile table need not be sorted
			_, err = x.ByName(e.Name, uint16(count))
			sound(t, "ByName", err)
		}
	}
}

// open parses file and loads it; nil if it is refused or too large to try.
func open(t *testing.T, file []byte) *Mapped {
	f, err := Parse(bytes.NewReader(file), int64(len(file)))
	if sound(t, "Parse", err); err != nil || f.SizeOfImage > maxFuzzImage {
		return nil
	}
	m, err := f.Load(make([]byte, f.SizeOfImage))
	sound(t, "Load", err)
	if err != nil {
		return nil
	}
	return m
}

// seedFiles are sound images with as many structures as possible.
func seedFiles(tb testing.TB) [][]byte {
	x, _ := exportSketch()
	r := newSketch()
	r.resources(node{id: Named("X"), sub: []node{{id: Number(1), sub: []node{leaf(0, "a"), leaf(0x409, "b")}}}})
	spec := &BuildSpec{Name: "x.dll", Base: 0x7000_0000_0000, Stub: []byte{0xC3}, Exports: []BuildExport{
		{Name: "A", Code: []byte{0xC3}}, {Name: "B", Kind: BuildForward, Forward: "NTDLL.B"}, {Name: "C", Kind: BuildJump},
	}}
	dll := make([]byte, BuildSize(spec))
	if _, err := Build(dll, spec); err != nil {
		tb.Fatal(err)
	}
	return [][]byte{nil, []byte("MZ"), newSketch().file(), x.file(), r.file(), importSketch().file(), dll}
}

// importSketch draws an import of two functions, a delayed one and a relocation.
func importSketch() *sketch {
	s := newSketch()
	name := s.add(cat(le16(7), []byte("CreateFileW\x00"))...)
	lookup := s.qwords(uint64(name), ordinalFlag|5, 0)
	iat := s.qwords(0, 0, 0)
	dll, handle := s.str("KERNEL32.dll"), s.qwords(0)
	s.dir(IMAGE_DIRECTORY_ENTRY_IMPORT, cat(importDescriptor(lookup, 0, dll, iat), make([]byte, importSize)))
	s.dir(IMAGE_DIRECTORY_ENTRY_DELAY_IMPORT, cat(le32(1, dll, handle, iat, lookup, 0, 0, 0), make([]byte, delayImportSize)))
	fix := le16(rel(relDir64, int(iat-sketchRVA)), 0)
	s.dir(IMAGE_DIRECTORY_ENTRY_BASERELOC, cat(le32(sketchRVA, 8+uint32(len(fix))), fix))
	return s
}

// FuzzParse gives files to Parse.
func FuzzParse(f *testing.F) {
	for _, s := range seedFiles(f) {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, file []byte) {
		p, err := Parse(bytes.NewReader(file), int64(len(file)))
		if sound(t, "Parse", err); err != nil {
			return
		}
		if p.SizeOfImage == 0 || p.SizeOfImage%pageSize != 0 || p.SizeOfHeaders > p.SizeOfImage {
			t.Errorf("image of %#x bytes, headers of %#x", p.SizeOfImage, p.SizeOfHeaders)
		}
		for i := range p.Sections {
			s := &p.Sections[i]
			if uint64(s.RVA)+uint64(s.Pages()) > uint64(p.SizeOfImage) {
				t.Errorf("section %+v in an image of %#x bytes", *s, p.SizeOfImage)
			}
		}
	})
}

// FuzzLoad loads files and reads all they contain.
func FuzzLoad(f *testing.F) {
	for _, s := range seedFiles(f) {
		f.Add(s)
	}
	if b, err := os.ReadFile(filepath.Join(goRoot(), "src/debug/pe/testdata/gcc-amd64-mingw-exec")); err == nil {
		f.Add(b)
	}
	f.Fuzz(func(t *testing.T, file []byte) {
		if m := open(t, file); m != nil {
			exercise(t, m)
		}
	})
}

// fuzzTables fuzzes the contents of the section of s and the place of one
// table in it.
func fuzzTables(f *testing.F, s *sketch, dir int, use func(*testing.T, *Mapped, func(string, uint64, uint64))) {
	f.Add(s.data, s.dirs[dir].RVA, s.dirs[dir].Size)
	f.Fuzz(func(t *testing.T, data []byte, rva, size uint32) {
		c := &sketch{data: data[:min(len(data), maxFuzzImage/2)], characteristics: s.characteristics, base: s.base}
		c.dirs[dir] = DataDirectory{rva, size}
		m := open(t, c.file())
		if m == nil {
			return
		}
		n := uint64(len(m.Mem))
		use(t, m, func(what string, rva, size uint64) {
			if rva > n || size > n-rva {
				t.Errorf("%s: %#x bytes at %#x of an image of %#x", what, size, rva, n)
			}
		})
	})
}

// FuzzImports fuzzes the import table.
func FuzzImports(f *testing.F) {
	fuzzTables(f, importSketch(), IMAGE_DIRECTORY_ENTRY_IMPORT, exerciseImports)
}

// FuzzExports fuzzes the export table.
func FuzzExports(f *testing.F) {
	s, _ := exportSketch()
	fuzzTables(f, s, IMAGE_DIRECTORY_ENTRY_EXPORT, exerciseExports)
}
