package system32

import "encoding/binary"

// Where the parts of a stub lie.
const (
	stubHeaders = 0x200
	stubCode    = 0x1000 // RVA, and 0x200 in the file
	stubImports = 0x2000 // RVA, and 0x400 in the file
	stubEnd     = 0x3000
	stubBase    = 0x140000000
)

// stub is a program for x86-64 that calls one function of a DLL, which does not
// return. Its code and its table of imports need no relocation.
func stub(dll, function string) []byte {
	le := binary.LittleEndian
	b := make([]byte, 0x600)
	copy(b, "MZ")
	le.PutUint32(b[0x3C:], 0x40)
	pe := b[0x40:]
	copy(pe, "PE\x00\x00")
	le.PutUint16(pe[4:], 0x8664) // x86-64
	le.PutUint16(pe[6:], 2)      // sections
	le.PutUint16(pe[20:], 0xF0)  // size of the optional header
	le.PutUint16(pe[22:], 0x22)  // EXECUTABLE_IMAGE, LARGE_ADDRESS_AWARE
	opt := pe[24:]
	le.PutUint16(opt, 0x20B)
	opt[2] = 14
	le.PutUint32(opt[4:], 0x200)
	le.PutUint32(opt[8:], 0x200)
	le.PutUint32(opt[16:], stubCode) // entry point
	le.PutUint32(opt[20:], stubCode)
	le.PutUint64(opt[24:], stubBase)
	le.PutUint32(opt[32:], 0x1000)
	le.PutUint32(opt[36:], 0x200)
	le.PutUint16(opt[40:], 10) // system version
	le.PutUint16(opt[48:], 6)  // subsystem version
	le.PutUint32(opt[56:], stubEnd)
	le.PutUint32(opt[60:], stubHeaders)
	le.PutUint16(opt[68:], 3)     // console
	le.PutUint16(opt[70:], 0x160) // HIGH_ENTROPY_VA, DYNAMIC_BASE, NX_COMPAT
	le.PutUint64(opt[72:], 0x100000)
	le.PutUint64(opt[80:], 0x1000)
	le.PutUint64(opt[88:], 0x100000)
	le.PutUint64(opt[96:], 0x1000)
	le.PutUint32(opt[108:], 16)
	const directory, lookup, address, hint, name = 0, 0x40, 0x50, 0x60, 0xC0 // in the section of imports
	le.PutUint32(opt[112+8:], stubImports)
	le.PutUint32(opt[112+12:], 0x28)
	le.PutUint32(opt[112+12*8:], stubImports+address)
	le.PutUint32(opt[112+12*8+4:], 16)
	section := func(at []byte, title string, rva, file, flags uint32) {
		copy(at, title)
		le.PutUint32(at[8:], 0x200)
		le.PutUint32(at[12:], rva)
		le.PutUint32(at[16:], 0x200)
		le.PutUint32(at[20:], file)
		le.PutUint32(at[36:], flags)
	}
	section(opt[0xF0:], ".text", stubCode, 0x200, 0x60000020)
	section(opt[0xF0+40:], ".idata", stubImports, 0x400, 0xC0000040)
	code := b[0x200:]
	copy(code, "\x48\x83\xEC\x28\xFF\x15") // sub rsp, 28h; call [function]
	le.PutUint32(code[6:], stubImports+address-(stubCode+10))
	code[10] = 0xCC
	imports := b[0x400:]
	le.PutUint32(imports[directory:], stubImports+lookup)
	le.PutUint32(imports[directory+12:], stubImports+name)
	le.PutUint32(imports[directory+16:], stubImports+address)
	le.PutUint64(imports[lookup:], stubImports+hint)
	le.PutUint64(imports[address:], stubImports+hint)
	copy(imports[hint+2:], function)
	copy(imports[name:], dll)
	return b
}
