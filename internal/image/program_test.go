package image

import (
	"bytes"
	"debug/pe"
	"fmt"
	"maps"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"
)

// programSource needs only the runtime, so that a build with an empty cache is
// quick.
const programSource = "package main\n\nfunc main() { println(\"hello\") }\n"

// goRoot is where the toolchain keeps its sources, "" if there is none.
var goRoot = sync.OnceValue(func() string {
	out, err := exec.Command("go", "env", "GOROOT").Output()
	if err != nil {
		return ""
	}
	return strings.TrimSpace(string(out))
})

// goBuild builds a program for Windows with the Go toolchain.
func goBuild(t *testing.T, args ...string) []byte {
	t.Helper()
	goTool, err := exec.LookPath("go")
	if err != nil {
		t.Skip("no Go toolchain")
	}
	dir := t.TempDir()
	if err := os.WriteFile(filepath.Join(dir, "main.go"), []byte(programSource), 0o666); err != nil {
		t.Fatal(err)
	}
	out := filepath.Join(dir, "out.exe")
	cmd := exec.Command(goTool, append(append([]string{"build", "-o", out}, args...), "main.go")...)
	cmd.Dir = dir
	cmd.Env = append(os.Environ(), "GOOS=windows", "GOARCH=amd64", "CGO_ENABLED=0", "GOFLAGS=", "GOWORK=off", "GO111MODULE=off")
	if msg, err := cmd.CombinedOutput(); err != nil {
		t.Fatalf("go build: %v\n%s", err, msg)
	}
	file, err := os.ReadFile(out)
	if err != nil {
		t.Fatal(err)
	}
	return file
}

// TestGoPrograms compares what this package and debug/pe read from programs of
// the Go toolchain.
func TestGoPrograms(t *testing.T) {
	if testing.Short() {
		t.Skip("builds programs")
	}
	for _, c := range []struct {
		name string
		args []string
		gui  bool
	}{
		{"default", nil, false},
		{"gui", []string{"-ldflags=-s -w -H windowsgui"}, true},
	} {
		t.Run(c.name, func(t *testing.T) {
			file := goBuild(t, c.args...)
			m := load(t, file)
			if m.GUI() != c.gui || m.IsDLL() || m.EntryPoint == 0 {
				t.Errorf("GUI %v, DLL %v, entry point %#x", m.GUI(), m.IsDLL(), m.EntryPoint)
			}
			if s := m.SectionAt(m.EntryPoint); s == nil || s.Protection() != PAGE_EXECUTE_READ {
				t.Errorf("the entry point is in %+v", s)
			}
			compare(t, m, file)
			checkRelocation(t, m)
			if !m.DynamicBase() {
				t.Error("the program cannot be moved")
			}
		})
	}
}

// TestMinGW reads the program of debug/pe's own tests, which has a TLS directory
// and an exception table, and refuses the files beside it that are no programs
// for x86-64 Windows.
func TestMinGW(t *testing.T) {
	dir := filepath.Join(goRoot(), "src", "debug")
	read := func(t *testing.T, name string) []byte {
		file, err := os.ReadFile(filepath.Join(dir, name))
		if err != nil {
			t.Skip(err)
		}
		return file
	}
	t.Run("program", func(t *testing.T) {
		file := read(t, "pe/testdata/gcc-amd64-mingw-exec")
		m := load(t, file)
		compare(t, m, file)
		if m.DynamicBase() || !m.RelocsStripped() {
			t.Errorf("DynamicBase %v, RelocsStripped %v", m.DynamicBase(), m.RelocsStripped())
		}
		checkRelocation(t, m)
		tls, err := m.TLS()
		if err != nil || tls == nil || len(tls.Callbacks) != 2 {
			t.Fatalf("TLS %+v, %v", tls, err)
		}
		for _, rva := range tls.Callbacks {
			if s := m.SectionAt(rva); s == nil || s.Name != ".text" {
				t.Errorf("callback %#x in %+v", rva, s)
			}
		}
		if s := m.SectionAt(tls.Data); s == nil || s.Name != ".tls" {
			t.Errorf("TLS data %#x in %+v", tls.Data, s)
		}
		table, err := m.ExceptionTable()
		if s := m.SectionAt(table.RVA); err != nil || table.Size == 0 || s == nil || s.Name != ".pdata" {
			t.Errorf("exception table %+v, %v", table, err)
		}
	})
	for _, c := range []struct {
		name string
		kind Kind
		line string
	}{
		{"pe/testdata/gcc-amd64-mingw-obj", NotExecutable, "not a finished program: it is an object file (x86-64), which must be linked first"},
		{"pe/testdata/gcc-386-mingw-obj", NotExecutable, "not a finished program: it is an object file (32-bit x86), which must be linked first"},
		{"pe/testdata/gcc-386-mingw-exec", I386, "not a 64-bit program: it is built for 32-bit x86; only x86-64 programs can run"},
		{"pe/testdata/vmlinuz-4.15.0-47-generic", OtherSubsystem, "not a Windows application: it is an EFI program"},
		{"elf/testdata/gcc-amd64-linux-exec", NotPE, "not a Windows program: it is a Linux or Unix program (ELF)"},
	} {
		t.Run(c.name, func(t *testing.T) {
			file := read(t, c.name)
			_, err := Parse(bytes.NewReader(file), int64(len(file)))
			wantLine(t, err, c.kind, c.line)
		})
	}
}

// compare compares headers, sections and imports with what debug/pe says.
func compare(t *testing.T, m *Mapped, file []byte) {
	t.Helper()
	f, err := pe.NewFile(bytes.NewReader(file))
	if err != nil {
		t.Fatal(err)
	}
	o := f.OptionalHeader.(*pe.OptionalHeader64)
	for _, c := range []struct {
		field     string
		got, want uint64
	}{
		{"Timestamp", uint64(m.Timestamp), uint64(f.TimeDateStamp)},
		{"Characteristics", uint64(m.Characteristics), uint64(f.Characteristics)},
		{"SymbolTable", uint64(m.SymbolTable), uint64(f.PointerToSymbolTable)},
		{"NumberOfSymbols", uint64(m.NumberOfSymbols), uint64(f.NumberOfSymbols)},
		{"LinkerMajor", uint64(m.LinkerMajor), uint64(o.MajorLinkerVersion)},
		{"LinkerMinor", uint64(m.LinkerMinor), uint64(o.MinorLinkerVersion)},
		{"OSMajor", uint64(m.OSMajor), uint64(o.MajorOperatingSystemVersion)},
		{"OSMinor", uint64(m.OSMinor), uint64(o.MinorOperatingSystemVersion)},
		{"SubsystemMajor", uint64(m.SubsystemMajor), uint64(o.MajorSubsystemVersion)},
		{"SubsystemMinor", uint64(m.SubsystemMinor), uint64(o.MinorSubsystemVersion)},
		{"ImageBase", m.ImageBase, o.ImageBase},
		{"SizeOfImage", uint64(m.SizeOfImage), roundUp(uint64(o.SizeOfImage), pageSize)},
		{"SizeOfHeaders", uint64(m.SizeOfHeaders), uint64(o.SizeOfHeaders)},
		{"SectionAlignment", uint64(m.SectionAlignment), uint64(o.SectionAlignment)},
		{"FileAlignment", uint64(m.FileAlignment), uint64(o.FileAlignment)},
		{"EntryPoint", uint64(m.EntryPoint), uint64(o.AddressOfEntryPoint)},
		{"CheckSum", uint64(m.CheckSum), uint64(o.CheckSum)},
		{"Subsystem", uint64(m.Subsystem), uint64(o.Subsystem)},
		{"DllCharacteristics", uint64(m.DllCharacteristics), uint64(o.DllCharacteristics)},
		{"StackReserve", m.StackReserve, o.SizeOfStackReserve},
		{"StackCommit", m.StackCommit, o.SizeOfStackCommit},
		{"HeapReserve", m.HeapReserve, o.SizeOfHeapReserve},
		{"HeapCommit", m.HeapCommit, o.SizeOfHeapCommit},
	} {
		if c.got != c.want {
			t.Errorf("%s = %#x, debug/pe says %#x", c.field, c.got, c.want)
		}
	}
	for i, d := range o.DataDirectory {
		if m.Directories[i] != (DataDirectory{d.VirtualAddress, d.Size}) {
			t.Errorf("directory %d = %+v, debug/pe says %+v", i, m.Directories[i], d)
		}
	}
	compareSections(t, m, f)
	compareImports(t, m, f)
}

func compareSections(t *testing.T, m *Mapped, f *pe.File) {
	t.Helper()
	if len(m.Sections) != len(f.Sections) {
		t.Fatalf("%d sections, debug/pe says %d", len(m.Sections), len(f.Sections))
	}
	for i, w := range f.Sections {
		s := &m.Sections[i]
		name := s.Name
		if n := 0; strings.HasPrefix(name, "/") {
			if _, err := fmt.Sscanf(name, "/%d", &n); err != nil {
				t.Errorf("section %q: %v", name, err)
			}
			name, _ = f.StringTable.String(uint32(n))
		}
		if w.Offset == 0 {
			w.Size = 0
		}
		if name != w.Name || s.RVA != w.VirtualAddress || s.Size != w.VirtualSize || s.Offset != w.Offset ||
			s.RawSize != w.Size || s.Characteristics != w.Characteristics {
			t.Errorf("section %+v, debug/pe says %+v", *s, w.SectionHeader)
		}
		if w.Size == 0 {
			continue
		}
		data, err := w.Data()
		if err != nil {
			t.Fatal(err)
		}
		n := min(len(data), int(s.Pages()))
		if !bytes.Equal(m.Mem[s.RVA:][:n], data[:n]) {
			t.Errorf("section %q has other contents than debug/pe says", name)
		}
	}
}

func compareImports(t *testing.T, m *Mapped, f *pe.File) {
	t.Helper()
	imports, err := m.Imports()
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	slots := map[uint32]bool{}
	for _, i := range imports {
		for k, e := range i.Entries {
			if e.ByOrdinal {
				t.Errorf("%s imports ordinal %d", i.DLL, e.Ordinal)
			}
			got = append(got, e.Name+":"+i.DLL)
			if slots[e.Slot] || e.Slot != i.IAT+8*uint32(k) {
				t.Errorf("slot %#x of %s", e.Slot, e.Name)
			}
			slots[e.Slot] = true
		}
	}
	want, err := f.ImportedSymbols()
	if err != nil {
		t.Fatal(err)
	}
	slices.Sort(got)
	slices.Sort(want)
	if !slices.Equal(got, want) {
		t.Errorf("imports %v\ndebug/pe says %v", got, want)
	}
	if len(got) == 0 {
		t.Error("no imports")
	}
}

// checkRelocation moves an image and checks that exactly words that held
// addresses of it have changed, by the right amount.
func checkRelocation(t *testing.T, m *Mapped) {
	t.Helper()
	if m.RelocsStripped() {
		if err := m.Relocate(0x10000); err == nil {
			t.Error("an image without relocations was moved")
		}
		return
	}
	delta := uint64(0x6FFF_1234_0000)
	before := bytes.Clone(m.Mem)
	if err := m.Relocate(delta); err != nil {
		t.Fatal(err)
	}
	header := m.NTHeaders + ntImageBase
	changed := map[uint32]bool{}
	for i := 0; i+8 <= len(before); {
		if before[i] == m.Mem[i] {
			i++
			continue
		}
		// The low 16 bits of addresses do not change: the word starts 2 before.
		i -= 2
		old := le.Uint64(before[i:])
		if le.Uint64(m.Mem[i:]) != old+delta || uint32(i) != header && old-m.ImageBase > uint64(m.SizeOfImage) {
			t.Fatalf("%#x at %#x became %#x", old, i, le.Uint64(m.Mem[i:]))
		}
		changed[uint32(i)] = true
		i += 8
	}
	if want := listedRelocations(m); len(want) < 100 || !changed[header] {
		t.Errorf("%d relocations", len(want))
	} else if want[header] = true; !maps.Equal(changed, want) {
		t.Errorf("%d words changed, %d relocations", len(changed), len(want))
	}
	if err := m.Relocate(-delta); err != nil || !bytes.Equal(m.Mem, before) {
		t.Errorf("moving back: %v", err)
	}
}

// listedRelocations returns the RVAs in the relocation table, all of type DIR64.
func listedRelocations(m *Mapped) map[uint32]bool {
	d := m.Directories[IMAGE_DIRECTORY_ENTRY_BASERELOC]
	at := map[uint32]bool{}
	for p, end := d.RVA, d.RVA+d.Size; p < end; {
		size := le.Uint32(m.Mem[p+4:])
		for q := p + 8; q < p+size; q += 2 {
			if e := le.Uint16(m.Mem[q:]); e>>12 == relDir64 {
				at[le.Uint32(m.Mem[p:])+uint32(e&0xFFF)] = true
			}
		}
		p += size
	}
	return at
}
