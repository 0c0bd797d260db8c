package image

import (
	"bytes"
	"encoding/binary"
	"unicode/utf8"
)

// signatures are files that users pass by mistake, by their first bytes.
var signatures = []struct{ magic, what string }{
	{"\x7fELF", "it is a Linux or Unix program (ELF)"},
	{"\xce\xfa\xed\xfe", "it is a macOS program (Mach-O)"},
	{"\xcf\xfa\xed\xfe", "it is a macOS program (Mach-O)"},
	{"\xfe\xed\xfa\xce", "it is a macOS program (Mach-O)"},
	{"\xfe\xed\xfa\xcf", "it is a macOS program (Mach-O)"},
	{"\x00asm", "it is a WebAssembly module"},
	{"!<arch>\n", "it is a static or import library"},
	{"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "it is an OLE document, as Windows installer packages (.msi) are"},
	{"MSCF", "it is a Windows cabinet archive"},
	{"PK\x03\x04", "it is a ZIP archive"},
	{"PK\x05\x06", "it is an empty ZIP archive"},
	{"7z\xbc\xaf\x27\x1c", "it is a 7-Zip archive"},
	{"Rar!\x1a\x07", "it is a RAR archive"},
	{"\x1f\x8b", "it is compressed with gzip"},
	{"\xfd7zXZ\x00", "it is compressed with xz"},
	{"\x28\xb5\x2f\xfd", "it is compressed with zstd"},
	{"BZh", "it is compressed with bzip2"},
	{"%PDF-", "it is a PDF document"},
	{"L\x00\x00\x00\x01\x14\x02\x00", "it is a Windows shortcut (.lnk)"},
	{"version https://git-lfs.github.com/spec/", "it is a Git LFS pointer: the real file has not been fetched"},
	{"\xff\xfe", "it is a text file (UTF-16)"},
	{"\xfe\xff", "it is a text file (UTF-16)"},
}

// identify says what a file is that does not start with "MZ". head is its
// beginning, size its length.
func identify(head []byte, size int64) *FormatError {
	if len(head) == 0 {
		return refuse(NotPE, "the file is empty")
	}
	if rest, ok := bytes.CutPrefix(head, []byte("#!")); ok {
		line, _, _ := bytes.Cut(rest, []byte("\n"))
		line = bytes.TrimSpace(line)
		return refuse(NotPE, "it is a script for %q", line[:min(len(line), 80)])
	}
	if bytes.HasPrefix(head, []byte("\xca\xfe\xba\xbe")) && len(head) >= 8 {
		// Universal Mach-O files and Java classes share this magic. What
		// follows is a small number of architectures or a version from 45 on.
		if binary.BigEndian.Uint32(head[4:]) < 45 {
			return refuse(NotPE, "it is a macOS program (universal Mach-O)")
		}
		return refuse(NotPE, "it is a Java class file")
	}
	for _, s := range signatures {
		if bytes.HasPrefix(head, []byte(s.magic)) {
			return refuse(NotPE, "%s", s.what)
		}
	}
	if what := objectFile(head, size); what != "" {
		return refuse(NotExecutable, "it is an object file (%s), which must be linked first", what)
	}
	if isText(head, size) {
		if t := bytes.ToLower(bytes.TrimSpace(head[:min(len(head), 64)])); bytes.HasPrefix(t, []byte("<!doctype html")) || bytes.HasPrefix(t, []byte("<html")) {
			return refuse(NotPE, "it is a web page (HTML)")
		}
		return refuse(NotPE, "it is a text file")
	}
	if len(bytes.Trim(head, "\x00")) == 0 {
		return refuse(NotPE, "it starts with %d bytes of zeros, as incomplete copies do", len(head))
	}
	return refuse(NotPE, `it starts with the bytes % x instead of "MZ"`, head[:min(len(head), 4)])
}

// objectFile returns the machine of a COFF object file, or "".
func objectFile(head []byte, size int64) string {
	if len(head) < fileHeaderSize {
		return ""
	}
	if le.Uint32(head) == 0xFFFF0000 { // IMPORT_OBJECT_HEADER, ANON_OBJECT_HEADER
		return machineName(le.Uint16(head[6:]))
	}
	machine, sections, symbols := le.Uint16(head), int64(le.Uint16(head[2:])), int64(le.Uint32(head[8:]))
	switch machine {
	case machineAMD64, machineI386, machineARM64:
	default:
		return ""
	}
	if sections == 0 || le.Uint16(head[16:]) != 0 || fileHeaderSize+sections*sectionSize > size || symbols > size {
		return ""
	}
	return machineName(machine)
}

// isText reports whether the beginning of a file is UTF-8 text.
func isText(head []byte, size int64) bool {
	cut := size > int64(len(head))
	for len(head) > 0 {
		c := head[0]
		if c < ' ' && c != '\t' && c != '\n' && c != '\r' && c != '\f' && c != 0x1B && c != 0x1A || c == 0x7F {
			return false
		}
		r, n := utf8.DecodeRune(head)
		if r == utf8.RuneError && n == 1 {
			return cut && !utf8.FullRune(head)
		}
		head = head[n:]
	}
	return true
}

// Machines (IMAGE_FILE_MACHINE_*).
const (
	machineI386    = 0x14C
	machineAMD64   = 0x8664
	machineARM64   = 0xAA64
	machineARM64EC = 0xA641
	machineARM64X  = 0xA64E
)

// machineName names a machine for the user.
func machineName(machine uint16) string {
	switch machine {
	case machineI386:
		return "32-bit x86"
	case machineAMD64:
		return "x86-64"
	case machineARM64:
		return "ARM64"
	case machineARM64EC:
		return "ARM64EC"
	case machineARM64X:
		return "ARM64X"
	case 0x1C0, 0x1C2, 0x1C4:
		return "32-bit ARM"
	case 0x200:
		return "Itanium"
	case 0xEBC:
		return "EFI byte code"
	case 0x166:
		return "MIPS"
	case 0x184, 0x284:
		return "Alpha"
	case 0x1F0:
		return "PowerPC"
	case 0x5032:
		return "32-bit RISC-V"
	case 0x5064:
		return "64-bit RISC-V"
	case 0x6232:
		return "32-bit LoongArch"
	case 0x6264:
		return "64-bit LoongArch"
	}
	return "machine type " + hex(uint64(machine))
}
