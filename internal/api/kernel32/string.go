package kernel32

import (
	"cmp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"haft.dev/internal/api"
	"haft.dev/internal/mm"
	"haft.dev/nt"
)

// The ANSI and OEM code pages are UTF-8, as a program's manifest can ask for on
// Windows, so the A functions lose nothing.
const codePage = 65001

func stringFuncs() []api.Func {
	return []api.Func{
		api.F5("CompareStringOrdinal(lpString1, cchCount1, lpString2, cchCount2, bIgnoreCase)", compareStringOrdinal),
		api.F0("GetACP()", getACP),
		api.F2("GetCPInfo(CodePage, lpCPInfo)", getCPInfo),
		api.F0("GetOEMCP()", getACP),
		api.F4("GetProcessPreferredUILanguages(dwFlags, pulNumLanguages, pwszLanguagesBuffer, pcchLanguagesBuffer)", getPreferredUILanguages),
		api.F0("GetSystemDefaultLCID()", getLCID),
		api.F0("GetSystemDefaultLangID()", getLCID),
		api.F0("GetSystemDefaultUILanguage()", getLCID),
		api.F4("GetSystemPreferredUILanguages(dwFlags, pulNumLanguages, pwszLanguagesBuffer, pcchLanguagesBuffer)", getPreferredUILanguages),
		api.F0("GetThreadLocale()", getLCID),
		api.F4("GetThreadPreferredUILanguages(dwFlags, pulNumLanguages, pwszLanguagesBuffer, pcchLanguagesBuffer)", getPreferredUILanguages),
		api.F0("GetUserDefaultLCID()", getLCID),
		api.F0("GetUserDefaultLangID()", getLCID),
		api.F2("GetUserDefaultLocaleName(lpLocaleName, cchLocaleName)", getUserDefaultLocaleName),
		api.F0("GetUserDefaultUILanguage()", getLCID),
		api.F4("GetUserPreferredUILanguages(dwFlags, pulNumLanguages, pwszLanguagesBuffer, pcchLanguagesBuffer)", getPreferredUILanguages),
		api.F1("IsDBCSLeadByte(TestChar)", isDBCSLeadByte),
		api.F2("IsDBCSLeadByteEx(CodePage, TestChar)", isDBCSLeadByteEx),
		api.F1("IsValidCodePage(CodePage)", isValidCodePage),
		api.F6("MultiByteToWideChar(CodePage, dwFlags, lpMultiByteStr, cbMultiByte, lpWideCharStr, cchWideChar)", multiByteToWideChar).Partial("code pages UTF-8, ASCII, Latin-1 and Windows-1252 as Latin-1"),
		api.F8("WideCharToMultiByte(CodePage, dwFlags, lpWideCharStr, cchWideChar, lpMultiByteStr, cbMultiByte, lpDefaultChar, lpUsedDefaultChar)", wideCharToMultiByte).Partial("code pages UTF-8, ASCII, Latin-1 and Windows-1252 as Latin-1"),
		api.F2("lstrcmpA(lpString1, lpString2)", lstrcmpA).Partial("letters beyond ASCII sort by their code points"),
		api.F2("lstrcmpW(lpString1, lpString2)", lstrcmpW).Partial("letters beyond ASCII sort by their code points"),
		api.F2("lstrcmpiA(lpString1, lpString2)", lstrcmpiA).Partial("letters beyond ASCII sort by their code points"),
		api.F2("lstrcmpiW(lpString1, lpString2)", lstrcmpiW).Partial("letters beyond ASCII sort by their code points"),
		api.F1("lstrlenA(lpString)", lstrlenA),
		api.F1("lstrlenW(lpString)", lstrlenW),
	}
}

func getACP(c *api.Call) error {
	c.Return(codePage)
	return nil
}

func getLCID(c *api.Call) error {
	c.Return(0x409)
	return nil
}

func isDBCSLeadByte(c *api.Call, _ uint8) error {
	c.Return(0)
	return nil
}

func isDBCSLeadByteEx(c *api.Call, cp uint32, _ uint8) error {
	if !validCodePage(cp) {
		return nt.ERROR_INVALID_PARAMETER
	}
	c.Return(0)
	return nil
}

func validCodePage(cp uint32) bool {
	switch cp {
	case 0, 1, 2, 3, 1252, 20127, 28591, codePage:
		return true
	}
	return false
}

func isValidCodePage(c *api.Call, cp uint32) error {
	c.Return(uint64(boolean(cp > 3 && validCodePage(cp))))
	return nil
}

type cpInfo struct {
	MaxCharSize uint32
	DefaultChar [2]byte
	LeadByte    [12]byte
	_           [2]byte
}

func getCPInfo(c *api.Call, cp uint32, out api.Out[cpInfo]) error {
	if !validCodePage(cp) {
		return nt.ERROR_INVALID_PARAMETER
	}
	n := uint32(1)
	if cp <= 3 || cp == codePage {
		n = 4
	}
	out.Must(c, cpInfo{MaxCharSize: n, DefaultChar: [2]byte{'?'}})
	return nil
}

const (
	MB_ERR_INVALID_CHARS = 8
	WC_ERR_INVALID_CHARS = 0x80
)

// bytesOf reads n bytes, or with -1 a string with its zero.
func bytesOf(c *api.Call, p api.Ptr, n int32) []byte {
	if n < 0 {
		return append([]byte(api.AStr(p).String(c)), 0)
	}
	return p.Bytes(c, uint64(n))
}

// unitsOf reads n UTF-16 units, or with -1 a string with its zero.
func unitsOf(c *api.Call, p api.Ptr, n int32) []uint16 {
	if n < 0 {
		n = int32(wideLen(c, p)) + 1
	}
	b := p.Bytes(c, 2*uint64(n))
	u := make([]uint16, len(b)/2)
	for i := range u {
		u[i] = uint16(b[2*i]) | uint16(b[2*i+1])<<8
	}
	return u
}

func wideLen(c *api.Call, p api.Ptr) int {
	for n := 0; ; n++ {
		if mm.Load[uint16](c.P.Space, uint64(p)+2*uint64(n)) == 0 {
			return n
		}
	}
}

func multiByteToWideChar(c *api.Call, cp uint32, flags api.Flags, in api.Ptr, n int32, out api.Ptr, size int32) error {
	if in == 0 || n == 0 || size < 0 || size > 0 && out == 0 || in == out {
		return nt.ERROR_INVALID_PARAMETER
	}
	if !validCodePage(cp) {
		return nt.ERROR_INVALID_PARAMETER
	}
	b := bytesOf(c, in, n)
	var u []uint16
	switch cp {
	case 1252, 20127, 28591:
		for _, x := range b {
			if cp == 20127 && x >= 0x80 {
				x &= 0x7F
			}
			u = append(u, uint16(x))
		}
	default:
		if flags&MB_ERR_INVALID_CHARS != 0 && !utf8.Valid(b) {
			return nt.ERROR_NO_UNICODE_TRANSLATION
		}
		u = nt.UTF16(strings.ToValidUTF8(string(b), "\uFFFD"))
	}
	if size == 0 {
		c.Return(uint64(len(u)))
		return nil
	}
	if len(u) > int(size) {
		writeUTF16(c, out, u[:size])
		return nt.ERROR_INSUFFICIENT_BUFFER
	}
	writeUTF16(c, out, u)
	c.Return(uint64(len(u)))
	return nil
}

func wideCharToMultiByte(c *api.Call, cp uint32, flags api.Flags, in api.Ptr, n int32, out api.Ptr, size int32, def api.In[byte], used api.Out[uint32]) error {
	if in == 0 || n == 0 || size < 0 || size > 0 && out == 0 || in == out || !validCodePage(cp) {
		return nt.ERROR_INVALID_PARAMETER
	}
	single := cp == 1252 || cp == 20127 || cp == 28591
	if !single && cp == codePage && (def.OK() || used.OK()) {
		return nt.ERROR_INVALID_PARAMETER
	}
	u := unitsOf(c, in, n)
	var b []byte
	if single {
		limit := rune(0x100)
		if cp == 20127 {
			limit = 0x80
		}
		d := byte('?')
		if def.OK() {
			d = def.Get(c)
		}
		replaced := uint32(0)
		for _, r := range nt.String16(u) {
			if r < limit {
				b = append(b, byte(r))
			} else {
				b, replaced = append(b, d), 1
			}
		}
		used.Set(c, replaced)
	} else {
		s := nt.String16(u)
		valid := strings.ToValidUTF8(s, "\uFFFD")
		if valid != s && flags&WC_ERR_INVALID_CHARS != 0 {
			return nt.ERROR_NO_UNICODE_TRANSLATION
		}
		b = []byte(valid)
	}
	if size == 0 {
		c.Return(uint64(len(b)))
		return nil
	}
	if len(b) > int(size) {
		out.Write(c, b[:size])
		return nt.ERROR_INSUFFICIENT_BUFFER
	}
	out.Write(c, b)
	c.Return(uint64(len(b)))
	return nil
}

// Results of the comparing functions.
const (
	CSTR_LESS_THAN    = 1
	CSTR_EQUAL        = 2
	CSTR_GREATER_THAN = 3
)

func compareStringOrdinal(c *api.Call, a api.Ptr, na int32, b api.Ptr, nb int32, ignore api.Bool) error {
	if a == 0 || b == 0 || na < -1 || nb < -1 {
		return nt.ERROR_INVALID_PARAMETER
	}
	if na < 0 {
		na = int32(wideLen(c, a))
	}
	if nb < 0 {
		nb = int32(wideLen(c, b))
	}
	x, y := unitsOf(c, a, na), unitsOf(c, b, nb)
	for i := 0; i < len(x) && i < len(y); i++ {
		p, q := x[i], y[i]
		if ignore != 0 {
			p, q = upper16(p), upper16(q)
		}
		if p != q {
			c.Return(ordering(int(p) - int(q)))
			return nil
		}
	}
	c.Return(ordering(len(x) - len(y)))
	return nil
}

func ordering(d int) uint64 {
	switch {
	case d < 0:
		return CSTR_LESS_THAN
	case d > 0:
		return CSTR_GREATER_THAN
	}
	return CSTR_EQUAL
}

func upper16(u uint16) uint16 {
	if u >= 0xD800 && u < 0xE000 {
		return u
	}
	if r := unicode.ToUpper(rune(u)); r < 0x10000 {
		return uint16(r)
	}
	return u
}

// compared compares as words are sorted: letters without their case, then small
// letters before capitals.
func compared(c *api.Call, a, b string, ignoreCase bool) error {
	x, y := []rune(a), []rune(b)
	folded := slices.CompareFunc(x, y, func(p, q rune) int { return cmp.Compare(unicode.ToLower(p), unicode.ToLower(q)) })
	if folded == 0 && !ignoreCase {
		folded = slices.CompareFunc(x, y, func(p, q rune) int { return cmp.Compare(q, p) })
	}
	c.Return(uint64(uint32(int32(folded))))
	return nil
}

func lstrcmpW(c *api.Call, a, b api.WStr) error  { return compared(c, a.String(c), b.String(c), false) }
func lstrcmpA(c *api.Call, a, b api.AStr) error  { return compared(c, a.String(c), b.String(c), false) }
func lstrcmpiW(c *api.Call, a, b api.WStr) error { return compared(c, a.String(c), b.String(c), true) }
func lstrcmpiA(c *api.Call, a, b api.AStr) error { return compared(c, a.String(c), b.String(c), true) }

func lstrlenW(c *api.Call, p api.Ptr) error {
	c.Return(0)
	if p != 0 {
		c.Return(uint64(wideLen(c, p)))
	}
	return nil
}

func lstrlenA(c *api.Call, s api.AStr) error {
	c.Return(uint64(len(s.String(c))))
	return nil
}

func getUserDefaultLocaleName(c *api.Call, buf api.Ptr, n int32) error {
	u := nt.UTF16Z("en-US")
	if int(n) < len(u) {
		return nt.ERROR_INSUFFICIENT_BUFFER
	}
	writeUTF16(c, buf, u)
	c.Return(uint64(len(u)))
	return nil
}

const MUI_LANGUAGE_ID = 4

func getPreferredUILanguages(c *api.Call, flags api.Flags, count api.Out[uint32], buf api.Ptr, size api.Out[uint32]) error {
	name := "en-US"
	if flags&MUI_LANGUAGE_ID != 0 {
		name = "0409"
	}
	u := append(nt.UTF16Z(name), 0)
	have := size.Get(c)
	count.Must(c, 1)
	size.Must(c, uint32(len(u)))
	if buf == 0 {
		return nil
	}
	if have < uint32(len(u)) {
		return nt.ERROR_INSUFFICIENT_BUFFER
	}
	writeUTF16(c, buf, u)
	return nil
}
