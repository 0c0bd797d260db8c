package kernel32

import (
	"slices"

	"haft.dev/internal/api"
	"haft.dev/internal/nls"
	"haft.dev/nt"
)

// The ANSI and OEM code pages are UTF-8, as a program's manifest can ask for on
// Windows, so the A functions lose nothing.
const codePage = nls.UTF8

func codePageFuncs() []api.Func {
	const (
		fit    = "a character that a page does not have becomes what it is without its marks, which is less than what Windows finds; WC_DEFAULTCHAR is like WC_SEPCHARS"
		glyphs = "control characters stay what they are with MB_USEGLYPHCHARS"
	)
	return []api.Func{
		api.F2("EnumSystemCodePagesA(lpCodePageEnumProc, dwFlags)", enumSystemCodePagesA),
		api.F2("EnumSystemCodePagesW(lpCodePageEnumProc, dwFlags)", enumSystemCodePagesW),
		api.F0("GetACP()", getACP),
		api.F2("GetCPInfo(CodePage, lpCPInfo)", getCPInfo),
		api.F3("GetCPInfoExA(CodePage, dwFlags, lpCPInfoEx)", getCPInfoExA),
		api.F3("GetCPInfoExW(CodePage, dwFlags, lpCPInfoEx)", getCPInfoExW),
		api.F0("GetOEMCP()", getACP),
		api.F1("IsDBCSLeadByte(TestChar)", isDBCSLeadByte),
		api.F2("IsDBCSLeadByteEx(CodePage, TestChar)", isDBCSLeadByteEx),
		api.F1("IsValidCodePage(CodePage)", isValidCodePage),
		api.F6("MultiByteToWideChar(CodePage, dwFlags, lpMultiByteStr, cbMultiByte, lpWideCharStr, cchWideChar)", multiByteToWideChar).Partial(glyphs),
		api.F8("WideCharToMultiByte(CodePage, dwFlags, lpWideCharStr, cchWideChar, lpMultiByteStr, cbMultiByte, lpDefaultChar, lpUsedDefaultChar)", wideCharToMultiByte).Partial(fit),
	}
}

// Numbers that stand for code pages.
const (
	CP_ACP        = 0
	CP_OEMCP      = 1
	CP_MACCP      = 2
	CP_THREAD_ACP = 3
)

// page returns a code page by its number or by one that stands for it.
func page(cp uint32) (nls.CodePage, error) {
	switch cp {
	case CP_ACP, CP_OEMCP, CP_THREAD_ACP:
		cp = codePage
	case CP_MACCP:
		cp = nls.Mac
	}
	p, ok := nls.Page(cp)
	if !ok {
		return p, nt.ERROR_INVALID_PARAMETER
	}
	return p, nil
}

func getACP(c *api.Call) error {
	c.Return(codePage)
	return nil
}

func isDBCSLeadByte(c *api.Call, b uint8) error { return isDBCSLeadByteEx(c, codePage, b) }

func isDBCSLeadByteEx(c *api.Call, cp uint32, b uint8) error {
	p, err := page(cp)
	if err != nil {
		return err
	}
	c.Return(uint64(boolean(p.IsLead(b))))
	return nil
}

func isValidCodePage(c *api.Call, cp uint32) error {
	_, ok := nls.Page(cp)
	c.Return(uint64(boolean(ok)))
	return nil
}

// cpInfo is CPINFO.
type cpInfo struct {
	MaxCharSize uint32
	DefaultChar [2]byte
	LeadByte    [12]byte
	_           [2]byte
}

// cpInfoEx is CPINFOEXW without its name, which begins where cpInfo's padding would be.
type cpInfoEx struct {
	MaxCharSize uint32
	DefaultChar [2]byte
	LeadByte    [12]byte
	Unicode     uint16
	CodePage    uint32
}

func infoOf(p nls.CodePage) cpInfo {
	info := cpInfo{MaxCharSize: uint32(p.MaxSize), DefaultChar: [2]byte{'?'}}
	copy(info.LeadByte[:], p.LeadBytes())
	return info
}

func getCPInfo(c *api.Call, cp uint32, out api.Out[cpInfo]) error {
	p, err := page(cp)
	if err != nil {
		return err
	}
	if out == 0 {
		return nt.ERROR_INVALID_PARAMETER
	}
	out.Must(c, infoOf(p))
	return nil
}

func getCPInfoExA(c *api.Call, cp, flags uint32, out api.Out[cpInfoEx]) error {
	return cpInfoExtended(c, cp, flags, out, false)
}

func getCPInfoExW(c *api.Call, cp, flags uint32, out api.Out[cpInfoEx]) error {
	return cpInfoExtended(c, cp, flags, out, true)
}

func cpInfoExtended(c *api.Call, cp, flags uint32, out api.Out[cpInfoEx], wide bool) error {
	p, err := page(cp)
	if err != nil || out == 0 || flags != 0 {
		return nt.ERROR_INVALID_PARAMETER
	}
	info := infoOf(p)
	e := cpInfoEx{MaxCharSize: info.MaxCharSize, DefaultChar: info.DefaultChar, LeadByte: info.LeadByte, Unicode: '?', CodePage: p.ID}
	if p.ID == nls.UTF8 {
		e.Unicode = 0xFFFD
	}
	name, _ := api.Text{Wide: wide}.Encode(p.Name)
	api.Ptr(out).Write(c, append(encode(e), name...))
	return nil
}

const CP_INSTALLED, CP_SUPPORTED = 1, 2

func enumSystemCodePagesA(c *api.Call, fn api.Code, flags uint32) error {
	return enumCodePages(c, fn, flags, false)
}

func enumSystemCodePagesW(c *api.Call, fn api.Code, flags uint32) error {
	return enumCodePages(c, fn, flags, true)
}

func enumCodePages(c *api.Call, fn api.Code, flags uint32, wide bool) error {
	switch {
	case fn == 0:
		return nt.ERROR_INVALID_PARAMETER
	case flags != CP_INSTALLED && flags != CP_SUPPORTED:
		return nt.ERROR_INVALID_FLAGS
	}
	var names []string
	for _, id := range nls.IDs() {
		names = append(names, decimal(id))
	}
	return enumerate(c, fn, names, wide)
}

// Flags of the conversions.
const (
	MB_PRECOMPOSED       = 1
	MB_COMPOSITE         = 2
	MB_USEGLYPHCHARS     = 4
	MB_ERR_INVALID_CHARS = 8

	WC_ERR_INVALID_CHARS = 0x80
	WC_NO_BEST_FIT_CHARS = 0x400

	WC_DISCARDNS      = 0x10
	WC_SEPCHARS       = 0x20
	WC_DEFAULTCHAR    = 0x40
	WC_COMPOSITECHECK = 0x200

	wcFlags = WC_DISCARDNS | WC_SEPCHARS | WC_DEFAULTCHAR | WC_COMPOSITECHECK | WC_ERR_INVALID_CHARS | WC_NO_BEST_FIT_CHARS
)

func multiByteToWideChar(c *api.Call, cp uint32, flags api.Flags, in api.Ptr, n int32, out api.Ptr, size int32) error {
	if in == 0 || n == 0 || size < 0 || size > 0 && out == 0 || in == out {
		return nt.ERROR_INVALID_PARAMETER
	}
	p, err := page(cp)
	if err != nil {
		return err
	}
	const both = MB_PRECOMPOSED | MB_COMPOSITE
	known := api.Flags(both | MB_USEGLYPHCHARS | MB_ERR_INVALID_CHARS)
	if p.ID == nls.UTF8 && cp == nls.UTF8 {
		known = MB_ERR_INVALID_CHARS
	}
	if flags&^known != 0 || flags&both == both {
		return nt.ERROR_INVALID_FLAGS
	}
	u, ok := p.Decode(bytesOf(c, in, n))
	if !ok && flags&MB_ERR_INVALID_CHARS != 0 {
		return nt.ERROR_NO_UNICODE_TRANSLATION
	}
	if flags&MB_COMPOSITE != 0 {
		u = nls.Normalize(nls.NormalizationD, u)
	}
	return putUnits(c, u, out, size)
}

// putUnits stores a result of several UTF-16 units, or with a size of 0 only tells how
// many they are. What does not fit is cut off.
func putUnits(c *api.Call, u []uint16, out api.Ptr, size int32) error {
	if size != 0 {
		if len(u) > int(size) {
			writeUTF16(c, out, u[:size])
			return nt.ERROR_INSUFFICIENT_BUFFER
		}
		writeUTF16(c, out, u)
	}
	c.Return(uint64(len(u)))
	return nil
}

// putBytes is putUnits for bytes.
func putBytes(c *api.Call, b []byte, out api.Ptr, size int32) error {
	if size != 0 {
		if len(b) > int(size) {
			out.Write(c, b[:size])
			return nt.ERROR_INSUFFICIENT_BUFFER
		}
		out.Write(c, b)
	}
	c.Return(uint64(len(b)))
	return nil
}

func wideCharToMultiByte(c *api.Call, cp uint32, flags api.Flags, in api.Ptr, n int32, out api.Ptr, size int32, def api.Ptr, used api.Out[uint32]) error {
	if in == 0 || n == 0 || size < 0 || size > 0 && out == 0 || in == out {
		return nt.ERROR_INVALID_PARAMETER
	}
	p, err := page(cp)
	if err != nil {
		return err
	}
	if cp == nls.UTF8 {
		switch {
		case def != 0 || used.OK():
			return nt.ERROR_INVALID_PARAMETER
		case flags&^WC_ERR_INVALID_CHARS != 0:
			return nt.ERROR_INVALID_FLAGS
		}
	} else if flags&^wcFlags != 0 {
		return nt.ERROR_INVALID_FLAGS
	}
	u := unitsOf(c, in, n)
	if flags&WC_COMPOSITECHECK != 0 {
		u = nls.Normalize(nls.NormalizationC, u)
		if flags&WC_DISCARDNS != 0 {
			u = slices.DeleteFunc(u, func(c uint16) bool { return nls.Type3(c)&nls.C3_NONSPACING != 0 })
		}
	}
	if p.ID == nls.UTF8 {
		b, ok := nls.EncodeUTF8(u)
		if !ok && flags&WC_ERR_INVALID_CHARS != 0 {
			return nt.ERROR_NO_UNICODE_TRANSLATION
		}
		used.Set(c, 0) // the ANSI code page has everything
		return putBytes(c, b, out, size)
	}
	d := []byte{'?'}
	if def != 0 {
		d = def.Bytes(c, 1)
		if p.IsLead(d[0]) {
			d = def.Bytes(c, 2)
		}
	}
	b, replaced := p.Encode(u, flags&WC_NO_BEST_FIT_CHARS == 0, d)
	used.Set(c, uint32(boolean(replaced)))
	return putBytes(c, b, out, size)
}
