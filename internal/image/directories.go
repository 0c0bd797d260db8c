package image

import (
	"fmt"
	"strings"
)

// runtimeFunctionSize is that of RUNTIME_FUNCTION, an entry of .pdata.
const runtimeFunctionSize = 12

// ExceptionTable returns where the table of RUNTIME_FUNCTION entries (.pdata)
// is; Size is a multiple of 12, 0 if there is no table. The entries are not
// checked.
func (m *Mapped) ExceptionTable() (DataDirectory, error) {
	d, ok := m.directory(IMAGE_DIRECTORY_ENTRY_EXCEPTION)
	if !ok || d.Size < runtimeFunctionSize {
		return DataDirectory{}, nil
	}
	if m.slice(uint64(d.RVA), uint64(d.Size)) == nil {
		return DataDirectory{}, refuse(BadException, "the table of %s bytes at %s lies outside the image", hex(uint64(d.Size)), hex(uint64(d.RVA)))
	}
	d.Size -= d.Size % runtimeFunctionSize
	return d, nil
}

// LoadConfig is what the load configuration says about security features.
type LoadConfig struct {
	// SecurityCookie is the RVA of the 8-byte stack cookie, 0 if there is none.
	SecurityCookie uint32

	// GuardFlags are the IMAGE_GUARD_* bits of control flow guard.
	GuardFlags uint32

	// GuardCheck and GuardDispatch are the RVAs of the 8-byte slots with the
	// addresses of the guard's functions, 0 if there are none. The slots hold
	// functions of the image that check nothing; a loader may leave them.
	GuardCheck, GuardDispatch uint32

	// Hybrid is set if the image holds ARM64 code as well (ARM64EC, ARM64X).
	Hybrid bool
}

// LoadConfig returns the load configuration, nil if there is none. Fields that
// the image's version of the structure does not have are 0.
func (m *Mapped) LoadConfig() (*LoadConfig, error) {
	dir, ok := m.directory(IMAGE_DIRECTORY_ENTRY_LOAD_CONFIG)
	if !ok {
		return nil, nil
	}
	d := m.slice(uint64(dir.RVA), 4)
	if d == nil {
		return nil, refuse(BadLoadConfig, "it lies outside the image at %s", hex(uint64(dir.RVA)))
	}
	size := le.Uint32(d)
	if d = m.slice(uint64(dir.RVA), uint64(size)); d == nil {
		return nil, refuse(BadLoadConfig, "its %s bytes at %s lie outside the image", hex(uint64(size)), hex(uint64(dir.RVA)))
	}
	c := &LoadConfig{}
	for _, f := range []struct {
		to   *uint32
		off  int
		what string
	}{
		{&c.SecurityCookie, 0x58, "security cookie"},
		{&c.GuardCheck, 0x70, "guard check slot"},
		{&c.GuardDispatch, 0x78, "guard dispatch slot"},
	} {
		if len(d) < f.off+8 {
			continue
		}
		va := le.Uint64(d[f.off:])
		if va == 0 {
			continue
		}
		if *f.to, ok = m.rva(va); !ok || m.slice(uint64(*f.to), 8) == nil {
			return nil, refuse(BadLoadConfig, "the %s at %s lies outside the image", f.what, hex(va))
		}
	}
	if len(d) >= 0x90+4 {
		c.GuardFlags = le.Uint32(d[0x90:])
	}
	if len(d) >= 0xC8+8 {
		c.Hybrid = le.Uint64(d[0xC8:]) != 0
	}
	return c, nil
}

const (
	debugEntrySize = 28 // IMAGE_DEBUG_DIRECTORY
	debugCodeView  = 2  // IMAGE_DEBUG_TYPE_CODEVIEW
)

// GUID is a GUID as it lies in memory.
type GUID [16]byte

// String formats g as 00112233-4455-6677-8899-AABBCCDDEEFF.
func (g GUID) String() string {
	return strings.ToUpper(fmt.Sprintf("%08x-%04x-%04x-%04x-%012x",
		le.Uint32(g[:]), le.Uint16(g[4:]), le.Uint16(g[6:]), g[8:10], g[10:]))
}

// DebugInfo names the program database (PDB) of an image.
type DebugInfo struct {
	PDB  string // its path when the image was linked
	GUID GUID   // changes when it is made anew
	Age  uint32 // counts its changes
}

// DebugInfo returns the CodeView record of the debug directory, nil if there is
// none.
func (m *Mapped) DebugInfo() (*DebugInfo, error) {
	dir, ok := m.directory(IMAGE_DIRECTORY_ENTRY_DEBUG)
	if !ok {
		return nil, nil
	}
	d := m.slice(uint64(dir.RVA), uint64(dir.Size))
	if d == nil {
		return nil, refuse(BadDebug, "its %s bytes at %s lie outside the image", hex(uint64(dir.Size)), hex(uint64(dir.RVA)))
	}
	for ; len(d) >= debugEntrySize; d = d[debugEntrySize:] {
		size, rva := le.Uint32(d[16:]), le.Uint32(d[20:])
		if le.Uint32(d[12:]) != debugCodeView || rva == 0 {
			continue // rva is 0 if the data are not mapped
		}
		rec := m.slice(uint64(rva), uint64(size))
		if rec == nil {
			return nil, refuse(BadDebug, "the CodeView record of %s bytes at %s lies outside the image", hex(uint64(size)), hex(uint64(rva)))
		}
		if len(rec) < 24 || string(rec[:4]) != "RSDS" {
			continue // older records have no GUID
		}
		path, _, _ := strings.Cut(string(rec[24:]), "\x00")
		return &DebugInfo{PDB: path, GUID: GUID(rec[4:20]), Age: le.Uint32(rec[20:])}, nil
	}
	return nil, nil
}
