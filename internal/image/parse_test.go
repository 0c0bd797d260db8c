package image

import (
	"bytes"
	"errors"
	"io"
	"strings"
	"testing"

	"haft.dev/nt"
)

func TestParseFields(t *testing.T) {
	s := newSketch()
	s.add(bytes.Repeat([]byte{0xAB}, 0x1234)...)
	s.dirs[IMAGE_DIRECTORY_ENTRY_IAT] = DataDirectory{0x1100, 0x20}
	file := s.file()
	le.PutUint32(file[sketchFile+8:], 0x600)
	le.PutUint32(file[sketchFile+12:], 7)
	f, err := Parse(bytes.NewReader(file), int64(len(file)))
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		field     string
		got, want uint64
	}{
		{"NTHeaders", uint64(f.NTHeaders), sketchNT},
		{"Timestamp", uint64(f.Timestamp), 0x5F000001},
		{"Characteristics", uint64(f.Characteristics), 2},
		{"Linker", uint64(f.LinkerMajor)<<8 | uint64(f.LinkerMinor), 14<<8 | 29},
		{"OS", uint64(f.OSMajor)<<8 | uint64(f.OSMinor), 6 << 8},
		{"SubsystemVersion", uint64(f.SubsystemMajor)<<8 | uint64(f.SubsystemMinor), 6<<8 | 1},
		{"ImageBase", f.ImageBase, 0x140000000},
		{"SizeOfImage", uint64(f.SizeOfImage), 0x3000},
		{"SizeOfHeaders", uint64(f.SizeOfHeaders), 0x200},
		{"SectionAlignment", uint64(f.SectionAlignment), 0x1000},
		{"FileAlignment", uint64(f.FileAlignment), 0x200},
		{"EntryPoint", uint64(f.EntryPoint), 0x1004},
		{"CheckSum", uint64(f.CheckSum), 0x1234},
		{"Subsystem", uint64(f.Subsystem), 3},
		{"DllCharacteristics", uint64(f.DllCharacteristics), 0x160},
		{"StackReserve", f.StackReserve, 0x100000},
		{"StackCommit", f.StackCommit, 0x1000},
		{"HeapReserve", f.HeapReserve, 0x200000},
		{"HeapCommit", f.HeapCommit, 0x2000},
		{"SymbolTable", uint64(f.SymbolTable), 0x600},
		{"NumberOfSymbols", uint64(f.NumberOfSymbols), 7},
	} {
		if c.got != c.want {
			t.Errorf("%s = %#x, want %#x", c.field, c.got, c.want)
		}
	}
	if f.IsDLL() || f.RelocsStripped() || f.GUI() || !f.DynamicBase() || !f.HighEntropy() || !f.NXCompatible() {
		t.Error("wrong flags")
	}
	if d := f.Directories[IMAGE_DIRECTORY_ENTRY_IAT]; d != (DataDirectory{0x1100, 0x20}) {
		t.Errorf("IAT directory %+v", d)
	}
	want := Section{Name: ".data", RVA: 0x1000, Size: 0x1234, Offset: 0x200, RawSize: 0x1400, Characteristics: 0xC0000000}
	if len(f.Sections) != 1 || f.Sections[0] != want {
		t.Errorf("sections %+v", f.Sections)
	}
	for _, c := range []struct {
		rva uint32
		ok  bool
	}{{0, false}, {0xFFF, false}, {0x1000, true}, {0x2FFF, true}, {0x3000, false}} {
		if got := f.SectionAt(c.rva); (got != nil) != c.ok {
			t.Errorf("SectionAt(%#x) = %v", c.rva, got)
		}
	}
}

func TestGUIAndFlags(t *testing.T) {
	file := newSketch().file()
	le.PutUint16(file[sketchOpt+68:], IMAGE_SUBSYSTEM_WINDOWS_GUI)
	le.PutUint16(file[sketchOpt+70:], 0)
	le.PutUint16(file[sketchFile+18:], IMAGE_FILE_EXECUTABLE_IMAGE|IMAGE_FILE_DLL|IMAGE_FILE_RELOCS_STRIPPED)
	f, err := Parse(bytes.NewReader(file), int64(len(file)))
	if err != nil {
		t.Fatal(err)
	}
	if !f.GUI() || !f.IsDLL() || !f.RelocsStripped() || f.DynamicBase() || f.HighEntropy() || f.NXCompatible() {
		t.Error("wrong flags")
	}
}

// TestRefusals checks what Parse says about files that it does not accept.
func TestRefusals(t *testing.T) {
	put16 := func(at int, v uint16) func([]byte) []byte {
		return func(f []byte) []byte { le.PutUint16(f[at:], v); return f }
	}
	put32 := func(at int, v uint32) func([]byte) []byte {
		return func(f []byte) []byte { le.PutUint32(f[at:], v); return f }
	}
	cut := func(n int) func([]byte) []byte { return func(f []byte) []byte { return f[:n] } }
	both := func(a, b func([]byte) []byte) func([]byte) []byte {
		return func(f []byte) []byte { return b(a(f)) }
	}
	// two adds a second section with the given fields.
	two := func(vsize, rva, raw, off uint32) func([]byte) []byte {
		return func(f []byte) []byte {
			le.PutUint16(f[sketchFile+2:], 2)
			le.PutUint32(f[sketchOpt+56:], 0x4000)
			h := f[sketchTable+sectionSize:]
			copy(h, ".two\n")
			for i, v := range []uint32{vsize, rva, raw, off} {
				le.PutUint32(h[8+4*i:], v)
			}
			return f
		}
	}
	const opt, dirs, table = sketchOpt, sketchDirs, sketchTable
	for _, c := range []struct {
		name string
		mod  func([]byte) []byte
		kind Kind
		line string
	}{
		{"MZ only", cut(2), Truncated, "the file is cut short: the DOS header takes the bytes 0x0 to 0x40, the file has 0x2"},
		{"no PE header", cut(0x80), Truncated, "the file is cut short: the PE header should start at 0x80, the file has 0x80"},
		{"half a file header", cut(0x90), Truncated, "the file is cut short: the file header takes the bytes 0x84 to 0x98, the file has 0x90"},
		{"half an optional header", cut(0x100), Truncated, "the file is cut short: the optional header takes the bytes 0x98 to 0x188, the file has 0x100"},
		{"no section table", both(cut(0x188), put32(opt+60, 0x188)), Truncated, "the file is cut short: the section table takes the bytes 0x188 to 0x1B0, the file has 0x188"},
		{"half the headers", cut(0x1C0), Truncated, "the file is cut short: the headers take 0x200 bytes, the file has 0x1C0"},
		{"e_lfanew far out", put32(0x3C, 0xFFFFFFFF), Truncated, "the file is cut short: the PE header should start at 0xFFFFFFFF, the file has 0x400"},
		{"e_lfanew 0", put32(0x3C, 0), DOSProgram, "not a 64-bit Windows program: it is an MS-DOS program"},
		{"DOS, short header", both(put16(0x18, 0x1C), put32(0x3C, 0xB409BA1F)), DOSProgram, "not a 64-bit Windows program: it is an MS-DOS program"},
		{"DOS, no signature", put32(sketchNT, 0), DOSProgram, "not a 64-bit Windows program: it is an MS-DOS program"},
		{"NE", put16(sketchNT, 'N'|'E'<<8), NEProgram, "not a 64-bit Windows program: it is a program for 16-bit Windows or OS/2 (NE)"},
		{"LE", put16(sketchNT, 'L'|'E'<<8), LEProgram, "not a 64-bit Windows program: it is a VxD or an OS/2 program (LE)"},
		{"LX", put16(sketchNT, 'L'|'X'<<8), LEProgram, "not a 64-bit Windows program: it is a VxD or an OS/2 program (LX)"},
		{"i386", both(put16(sketchFile, 0x14C), put16(opt, 0x10B)), I386, "not a 64-bit program: it is built for 32-bit x86; only x86-64 programs can run"},
		{"ARM64", put16(sketchFile, 0xAA64), ARM64, "not an x86-64 program: it is built for ARM64; only x86-64 programs can run"},
		{"ARM64EC", put16(sketchFile, 0xA641), ARM64, "not an x86-64 program: it is built for ARM64EC; only x86-64 programs can run"},
		{"ARM64X", put16(sketchFile, 0xA64E), ARM64, "not an x86-64 program: it is built for ARM64X; only x86-64 programs can run"},
		{"ARM", put16(sketchFile, 0x1C4), OtherMachine, "not an x86-64 program: it is built for 32-bit ARM; only x86-64 programs can run"},
		{"RISC-V", put16(sketchFile, 0x5064), OtherMachine, "not an x86-64 program: it is built for 64-bit RISC-V; only x86-64 programs can run"},
		{"unknown machine", put16(sketchFile, 0x1234), OtherMachine, "not an x86-64 program: it is built for machine type 0x1234; only x86-64 programs can run"},
		{".NET x64", put32(dirs+14*8, 0x1000), DotNet, "a .NET assembly: it needs the .NET runtime"},
		{".NET on any machine", both(put16(sketchFile, 0xFD1D), put32(dirs+14*8, 0x1000)), DotNet, "a .NET assembly: it needs the .NET runtime"},
		{".NET AnyCPU", both(both(put16(sketchFile, 0x14C), put16(opt, 0x10B)), both(put32(opt+92, 16), put32(opt+96+14*8, 0x1000))), DotNet, "a .NET assembly: it is built for AnyCPU or x86 and needs the .NET runtime"},
		{"not executable", put16(sketchFile+18, 0x20), NotExecutable, "not a finished program: the linker did not mark it as executable, which it does when there were errors"},
		{"32-bit header", put16(opt, 0x10B), BadMagic, "damaged PE header: the machine is x86-64 but the optional header is that of a 32-bit image (0x10B)"},
		{"ROM header", put16(opt, 0x107), BadMagic, "damaged PE header: the magic of the optional header is 0x107 instead of 0x20B"},
		{"no optional header", put16(sketchFile+16, 0), BadHeader, "damaged PE header: there is no optional header"},
		{"short optional header", put16(sketchFile+16, 111), BadHeader, "damaged PE header: the optional header has 111 bytes instead of 112 or more"},
		{"room for 15 directories", put16(sketchFile+16, 239), BadHeader, "damaged PE header: the optional header has room for 15 data directories of 16"},
		{"driver", put16(opt+68, 1), NativeSubsystem, "not a Windows application: it is a driver or another native program"},
		{"EFI", put16(opt+68, 10), OtherSubsystem, "not a Windows application: it is an EFI program"},
		{"OS/2", put16(opt+68, 5), OtherSubsystem, "not a Windows application: it is an OS/2 program"},
		{"POSIX", put16(opt+68, 7), OtherSubsystem, "not a Windows application: it is a POSIX program"},
		{"Windows CE", put16(opt+68, 9), OtherSubsystem, "not a Windows application: it is a Windows CE program"},
		{"subsystem 0", put16(opt+68, 0), OtherSubsystem, "not a Windows application: its subsystem is 0; only console (3) and GUI (2) programs can run"},
		{"section alignment 3", put32(opt+32, 0x3000), BadAlignment, "bad alignment: the section alignment is 0x3000 instead of a power of two from 0x1000 on"},
		{"section alignment small", put32(opt+32, 0x200), BadAlignment, "bad alignment: the section alignment is 0x200 instead of a power of two from 0x1000 on"},
		{"section alignment 0", put32(opt+32, 0), BadAlignment, "bad alignment: the section alignment is 0x0 instead of a power of two from 0x1000 on"},
		{"file alignment small", put32(opt+36, 0x100), BadAlignment, "bad alignment: the file alignment is 0x100 instead of a power of two from 0x200 to the section alignment 0x1000"},
		{"file alignment large", put32(opt+36, 0x2000), BadAlignment, "bad alignment: the file alignment is 0x2000 instead of a power of two from 0x200 to the section alignment 0x1000"},
		{"image base", put32(opt+24, 0x40001000), BadAlignment, "bad alignment: the image base 0x140001000 is not a multiple of 64 KiB"},
		{"too large", put32(opt+56, 0x77000001), TooLarge, "image too large: SizeOfImage is 0x77000001, Windows loads up to 0x77000000"},
		{"SizeOfImage 0", put32(opt+56, 0), BadHeader, "damaged PE header: SizeOfImage is 0"},
		{"SizeOfHeaders 0", put32(opt+60, 0), BadHeader, "damaged PE header: SizeOfHeaders is 0"},
		{"SizeOfHeaders small", put32(opt+60, 0x1AF), BadHeader, "damaged PE header: the section table ends at 0x1B0, the headers at 0x1AF"},
		{"SizeOfHeaders large", put32(opt+60, 0x2001), BadHeader, "damaged PE header: SizeOfHeaders 0x2001 is larger than the image 0x2000"},
		{"entry point", put32(opt+16, 0x2000), BadHeader, "damaged PE header: the entry point 0x2000 lies outside the image of 0x2000 bytes"},
		{"no sections", put16(sketchFile+2, 0), BadHeader, "damaged PE header: there are no sections"},
		{"97 sections", put16(sketchFile+2, 97), BadHeader, "damaged PE header: there are 97 sections, Windows loads up to 96"},
		{"empty section", both(put32(table+8, 0), put32(table+16, 0)), BadSection, `bad section: section ".data" is empty`},
		{"section misaligned", put32(table+12, 0x1800), BadAlignment, `bad alignment: section ".data" starts at 0x1800, not a multiple of the section alignment 0x1000`},
		{"section in the headers", put32(table+12, 0), SectionOverlap, `overlapping sections: section ".data" starts at 0x0, within the headers`},
		{"section outside", put32(table+8, 0x1001), BadSection, `bad section: section ".data" ends at 0x3000, outside the image of 0x2000 bytes`},
		{"section far outside", put32(table+8, 0xFFFFFFFF), BadSection, `bad section: section ".data" ends at 0x100001000, outside the image of 0x2000 bytes`},
		{"data misaligned", put32(table+20, 0x210), BadAlignment, `bad alignment: the data of section ".data" start at 0x210, not a multiple of 0x200`},
		{"data outside", cut(0x3FF), SectionOutOfFile, `section outside the file: the data of section ".data" end at 0x400, the file at 0x3FF; it is probably incomplete`},
		{"data far outside", put32(table+16, 0xFFFFFFFF), SectionOutOfFile, `section outside the file: the data of section ".data" end at 0x1000001FF, the file at 0x400; it is probably incomplete`},
		{"overlap", two(1, 0x1000, 0, 0), SectionOverlap, `overlapping sections: section ".two\n" starts at 0x1000, before the end of ".data" at 0x2000`},
		{"out of order", two(1, 0, 0, 0), SectionOverlap, `overlapping sections: section ".two\n" starts at 0x0, before the end of ".data" at 0x2000`},
		{"gap", two(1, 0x3000, 0, 0), BadSection, `bad section: section ".two\n" starts at 0x3000 and leaves a gap from 0x2000`},
	} {
		t.Run(c.name, func(t *testing.T) {
			s := newSketch()
			s.add(1, 2, 3)
			file := c.mod(s.file())
			_, err := Parse(bytes.NewReader(file), int64(len(file)))
			wantLine(t, err, c.kind, c.line)
		})
	}
}

// TestNotPE checks what Parse makes of files of other formats.
func TestNotPE(t *testing.T) {
	object := func(machine uint16) string {
		return string(cat(le16(machine, 1), le32(0, 60, 0), le16(0, 0), make([]byte, 60)))
	}
	for _, c := range []struct {
		file string
		kind Kind
		line string
	}{
		{"", NotPE, "the file is empty"},
		{"\x7fELF\x02\x01\x01", NotPE, "it is a Linux or Unix program (ELF)"},
		{"\xcf\xfa\xed\xfe\x07\x00\x00\x01", NotPE, "it is a macOS program (Mach-O)"},
		{"\xca\xfe\xba\xbe\x00\x00\x00\x02", NotPE, "it is a macOS program (universal Mach-O)"},
		{"\xca\xfe\xba\xbe\x00\x00\x00\x41", NotPE, "it is a Java class file"},
		{"#!/bin/sh\necho hello\n", NotPE, `it is a script for "/bin/sh"`},
		{"#! /usr/bin/env python3 \r\n", NotPE, `it is a script for "/usr/bin/env python3"`},
		{"#!" + strings.Repeat("x", 200), NotPE, `it is a script for "` + strings.Repeat("x", 80) + `"`},
		{"PK\x03\x04\x14", NotPE, "it is a ZIP archive"},
		{"\x1f\x8b\x08", NotPE, "it is compressed with gzip"},
		{"\x00asm\x01\x00\x00\x00", NotPE, "it is a WebAssembly module"},
		{"!<arch>\n", NotPE, "it is a static or import library"},
		{"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", NotPE, "it is an OLE document, as Windows installer packages (.msi) are"},
		{"version https://git-lfs.github.com/spec/v1\n", NotPE, "it is a Git LFS pointer: the real file has not been fetched"},
		{"hello", NotPE, "it is a text file"},
		{"@echo off\r\necho Grüße\r\n", NotPE, "it is a text file"},
		{"a", NotPE, "it is a text file"},
		{strings.Repeat("x", 4095) + "é", NotPE, "it is a text file"},
		{"\n<!DOCTYPE HTML><html>", NotPE, "it is a web page (HTML)"},
		{"\xff\xfeh\x00i\x00", NotPE, "it is a text file (UTF-16)"},
		{strings.Repeat("\x00", 5000), NotPE, "it starts with 4096 bytes of zeros, as incomplete copies do"},
		{"\x01\x02\xA3\x04\x05", NotPE, `it starts with the bytes 01 02 a3 04 instead of "MZ"`},
		{"\xE9", NotPE, `it starts with the bytes e9 instead of "MZ"`},
		{"ZM" + strings.Repeat("\x00", 100), NotPE, `it starts with the bytes 5a 4d 00 00 instead of "MZ"`},
		{object(0x8664), NotExecutable, "it is an object file (x86-64), which must be linked first"},
		{object(0x14C), NotExecutable, "it is an object file (32-bit x86), which must be linked first"},
		{object(0xAA64), NotExecutable, "it is an object file (ARM64), which must be linked first"},
		{"\x00\x00\xff\xff\x00\x00\x64\x86" + strings.Repeat("\x00", 12), NotExecutable, "it is an object file (x86-64), which must be linked first"},
	} {
		_, err := Parse(strings.NewReader(c.file), int64(len(c.file)))
		wantLine(t, err, c.kind, c.kind.String()+": "+c.line)
	}
}

func TestReadErrors(t *testing.T) {
	file := newSketch().file()
	broken := errors.New("broken disk")
	for n := range 3 {
		r := &failingReader{ReaderAt: bytes.NewReader(file), left: n, err: broken}
		f, err := Parse(r, int64(len(file)))
		if err == nil {
			err = f.CopyTo(make([]byte, f.SizeOfImage))
		}
		if n < 2 && !errors.Is(err, broken) || n == 2 && err != nil {
			t.Errorf("%d reads: error %v", n, err)
		}
		if _, ok := err.(*FormatError); ok {
			t.Errorf("%d reads: %v is a format error", n, err)
		}
	}
	// A file that became shorter after its size was asked for.
	_, err := Parse(bytes.NewReader(file[:0x100]), 0x400)
	wantLine(t, err, Truncated, "the file is cut short: reading the file, it ended at 0x100")
	f, err := Parse(bytes.NewReader(file), int64(len(file)))
	if err != nil {
		t.Fatal(err)
	}
	f.src.r = bytes.NewReader(file[:0x1F0])
	wantLine(t, f.CopyTo(make([]byte, f.SizeOfImage)), Truncated, "the file is cut short: reading the headers, it ended at 0x1F0")
}

// failingReader fails after a number of reads.
type failingReader struct {
	io.ReaderAt
	left int
	err  error
}

func (r *failingReader) ReadAt(b []byte, off int64) (int, error) {
	if r.left == 0 {
		return 0, r.err
	}
	r.left--
	return r.ReaderAt.ReadAt(b, off)
}

// TestFarHeaders has the PE header where the first read does not reach.
func TestFarHeaders(t *testing.T) {
	s := newSketch()
	s.add(1, 2, 3)
	old := s.file()
	const at = 5000
	file := make([]byte, 0x1800, 0x2000)
	copy(file, old[:0x40])
	le.PutUint32(file[0x3C:], at)
	copy(file[at:], old[sketchNT:0x200])
	opt := file[at+24:]
	le.PutUint32(opt[56:], 0x3000)
	le.PutUint32(opt[60:], 0x1800)
	h := opt[optionalSize+numDirectories*directorySize:]
	le.PutUint32(h[12:], 0x2000)
	le.PutUint32(h[20:], 0x1800)
	file = append(file, old[0x200:]...)
	m := load(t, file)
	if m.NTHeaders != at || !bytes.Equal(m.Mem[:0x1800], file[:0x1800]) || !bytes.Equal(m.Mem[0x2000:0x2003], []byte{1, 2, 3}) {
		t.Error("wrong layout")
	}
}

func TestCopyTo(t *testing.T) {
	s := newSketch()
	for i := range 0x300 {
		s.data = append(s.data, byte(i)|1)
	}
	file := s.file()
	h := file[sketchTable:]
	le.PutUint32(h[8:], 0x180) // less than the data: their rest is loaded up to the page
	m := load(t, file)
	if !bytes.Equal(m.Mem[:0x200], file[:0x200]) || !bytes.Equal(m.Mem[0x1000:0x1400], file[0x200:0x600]) {
		t.Error("wrong contents")
	}
	if len(bytes.Trim(m.Mem[0x1400:], "\x00")) != 0 || len(bytes.Trim(m.Mem[0x200:0x1000], "\x00")) != 0 {
		t.Error("the rest is not zero")
	}

	// Data beyond the last page of a section are not loaded.
	file = append(file, bytes.Repeat([]byte{0xEE}, 0x1000)...)
	le.PutUint32(file[sketchTable+16:], 0x1400)
	if m = load(t, file); !bytes.Equal(m.Mem[0x1000:0x2000], file[0x200:0x1200]) {
		t.Error("wrong contents of a section with more data than memory")
	}

	// A size in memory of 0 stands for that of the data, an offset of 0 for no
	// data at all.
	le.PutUint32(file[sketchTable+8:], 0)
	le.PutUint32(file[sketchTable+16:], 0x400)
	if m = load(t, file); m.Sections[0].Size != 0x400 {
		t.Errorf("size %#x", m.Sections[0].Size)
	}
	le.PutUint32(file[sketchTable+20:], 0)
	if m = load(t, file); m.Sections[0].RawSize != 0 || len(bytes.Trim(m.Mem[0x1000:], "\x00")) != 0 {
		t.Error("data loaded from offset 0")
	}
	defer func() {
		if recover() == nil {
			t.Error("CopyTo takes memory of the wrong size")
		}
	}()
	m.CopyTo(make([]byte, 1))
}

func TestProtection(t *testing.T) {
	const x, r, w, s = IMAGE_SCN_MEM_EXECUTE, IMAGE_SCN_MEM_READ, IMAGE_SCN_MEM_WRITE, IMAGE_SCN_MEM_SHARED
	for _, c := range []struct{ characteristics, want uint32 }{
		{0, PAGE_NOACCESS},
		{s, PAGE_NOACCESS},
		{r, PAGE_READONLY},
		{r | IMAGE_SCN_CNT_CODE | IMAGE_SCN_MEM_DISCARDABLE, PAGE_READONLY},
		{r | s, PAGE_READONLY},
		{w, PAGE_WRITECOPY},
		{r | w, PAGE_WRITECOPY},
		{r | w | s, PAGE_READWRITE},
		{w | s, PAGE_READWRITE},
		{x, PAGE_EXECUTE},
		{x | s, PAGE_EXECUTE},
		{x | r, PAGE_EXECUTE_READ},
		{x | r | s, PAGE_EXECUTE_READ},
		{x | w, PAGE_EXECUTE_WRITECOPY},
		{x | r | w, PAGE_EXECUTE_WRITECOPY},
		{x | r | w | s, PAGE_EXECUTE_READWRITE},
		{x | w | s, PAGE_EXECUTE_READWRITE},
	} {
		sec := Section{Characteristics: c.characteristics}
		if got := sec.Protection(); got != c.want {
			t.Errorf("protection of %#x is %#x, want %#x", c.characteristics, got, c.want)
		}
	}
}

func TestKinds(t *testing.T) {
	for k := NotPE; k < numKinds; k++ {
		if kindText[k] == "" {
			t.Errorf("kind %d has no text", k)
		}
		var s nt.Status
		if err := error(refuse(k, "x")); !errors.As(err, &s) || s.OK() {
			t.Errorf("kind %d has the status %v", k, s)
		}
	}
	if s := Kind(200).String(); s != "Kind(200)" {
		t.Error(s)
	}
	for _, c := range []struct {
		kind Kind
		want nt.Status
	}{
		{NotPE, nt.STATUS_INVALID_IMAGE_NOT_MZ},
		{DOSProgram, nt.STATUS_INVALID_IMAGE_PROTECT},
		{NEProgram, nt.STATUS_INVALID_IMAGE_NE_FORMAT},
		{LEProgram, nt.STATUS_INVALID_IMAGE_LE_FORMAT},
		{I386, nt.STATUS_INVALID_IMAGE_WIN_32},
		{RelocsStripped, nt.STATUS_CONFLICTING_ADDRESSES},
		{Truncated, nt.STATUS_INVALID_IMAGE_FORMAT},
		{BadImport, nt.STATUS_INVALID_IMAGE_FORMAT},
	} {
		if got := refuse(c.kind, "x").Status(); got != c.want {
			t.Errorf("status of kind %d is %v, want %v", c.kind, got, c.want)
		}
	}
}
