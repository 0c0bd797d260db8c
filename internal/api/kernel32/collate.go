package kernel32

import (
	"cmp"

	"haft.dev/internal/api"
	"haft.dev/internal/nls"
	"haft.dev/nt"
)

// order is what the functions that compare text as people do lack.
const order = "by script and code point, where Windows has a table of its own"

func collateFuncs() []api.Func {
	return []api.Func{
		api.F6("CompareStringA(Locale, dwCmpFlags, lpString1, cchCount1, lpString2, cchCount2)", compareStringA).Partial(order),
		api.F9("CompareStringEx(lpLocaleName, dwCmpFlags, lpString1, cchCount1, lpString2, cchCount2, lpVersionInformation, lpReserved, lParam)", compareStringEx).Partial(order),
		api.F5("CompareStringOrdinal(lpString1, cchCount1, lpString2, cchCount2, bIgnoreCase)", compareStringOrdinal),
		api.F6("CompareStringW(Locale, dwCmpFlags, lpString1, cchCount1, lpString2, cchCount2)", compareStringW).Partial(order),
		api.F7("FindNLSString(Locale, dwFindNLSStringFlags, lpStringSource, cchSource, lpStringValue, cchValue, pcchFound)", findNLSString).Fails(^uint64(0)),
		api.F10("FindNLSStringEx(lpLocaleName, dwFindNLSStringFlags, lpStringSource, cchSource, lpStringValue, cchValue, pcchFound, lpVersionInformation, lpReserved, sortHandle)", findNLSStringEx).Fails(^uint64(0)),
		api.F6("FindStringOrdinal(dwFindStringOrdinalFlags, lpStringSource, cchSource, lpStringValue, cchValue, bIgnoreCase)", findStringOrdinal).Fails(^uint64(0)),
		api.F2("lstrcmpA(lpString1, lpString2)", lstrcmpA).Partial(order),
		api.F2("lstrcmpW(lpString1, lpString2)", lstrcmpW).Partial(order),
		api.F2("lstrcmpiA(lpString1, lpString2)", lstrcmpiA).Partial(order),
		api.F2("lstrcmpiW(lpString1, lpString2)", lstrcmpiW).Partial(order),
	}
}

// Results of the comparing functions.
const (
	CSTR_LESS_THAN    = 1
	CSTR_EQUAL        = 2
	CSTR_GREATER_THAN = 3
)

func ordering(d int) uint64 { return uint64(CSTR_EQUAL + cmp.Compare(d, 0)) }

// LOCALE_USE_CP_ACP may stand among the flags of the A functions.
const LOCALE_USE_CP_ACP = nls.LOCALE_USE_CP_ACP

// unitsUpTo reads n units, or with a negative n a string without its zero.
func unitsUpTo(c *api.Call, p api.Ptr, n int32) []uint16 {
	if n < 0 {
		n = int32(wideLen(c, p))
	}
	return unitsOf(c, p, max(n, 0))
}

// unitsUpToA is unitsUpTo for a string in the ANSI code page.
func unitsUpToA(c *api.Call, p api.Ptr, n int32) []uint16 {
	var b []byte
	switch {
	case n < 0:
		b = []byte(api.AStr(p).String(c))
	default:
		b = p.Bytes(c, uint64(n))
	}
	u, _ := nls.DecodeUTF8(b)
	return u
}

func compareStrings(c *api.Call, a, b []uint16, flags uint32) error {
	c.Return(ordering(nls.Compare(a, b, flags)))
	return nil
}

// comparable16 checks the parameters that the comparing functions share.
func comparable16(a, b api.Ptr, flags uint32) error {
	switch {
	case a == 0 || b == 0:
		return nt.ERROR_INVALID_PARAMETER
	case flags&^nls.COMPARE_FLAGS != 0:
		return nt.ERROR_INVALID_FLAGS
	}
	return nil
}

func compareStringW(c *api.Call, locale, flags uint32, a api.Ptr, na int32, b api.Ptr, nb int32) error {
	if err := comparable16(a, b, flags&^LOCALE_USE_CP_ACP); err != nil {
		return err
	}
	if !nls.Valid(locale) {
		return nt.ERROR_INVALID_PARAMETER
	}
	return compareStrings(c, unitsUpTo(c, a, na), unitsUpTo(c, b, nb), flags)
}

func compareStringA(c *api.Call, locale, flags uint32, a api.Ptr, na int32, b api.Ptr, nb int32) error {
	if err := comparable16(a, b, flags&^LOCALE_USE_CP_ACP); err != nil {
		return err
	}
	if !nls.Valid(locale) {
		return nt.ERROR_INVALID_PARAMETER
	}
	return compareStrings(c, unitsUpToA(c, a, na), unitsUpToA(c, b, nb), flags)
}

func compareStringEx(c *api.Call, locale api.WStr, flags uint32, a api.Ptr, na int32, b api.Ptr, nb int32, _, reserved, param api.Ptr) error {
	if reserved != 0 || param != 0 {
		return nt.ERROR_INVALID_PARAMETER
	}
	if err := comparable16(a, b, flags); err != nil {
		return err
	}
	if err := validLocale(c, locale); err != nil {
		return err
	}
	return compareStrings(c, unitsUpTo(c, a, na), unitsUpTo(c, b, nb), flags)
}

func compareStringOrdinal(c *api.Call, a api.Ptr, na int32, b api.Ptr, nb int32, ignore api.Bool) error {
	if a == 0 || b == 0 || na < -1 || nb < -1 {
		return nt.ERROR_INVALID_PARAMETER
	}
	c.Return(ordering(nls.CompareOrdinal(unitsUpTo(c, a, na), unitsUpTo(c, b, nb), ignore != 0)))
	return nil
}

// Where the Find functions look.
const (
	FIND_STARTSWITH = 0x00100000
	FIND_ENDSWITH   = 0x00200000
	FIND_FROMSTART  = 0x00400000
	FIND_FROMEND    = 0x00800000

	findFlags = FIND_STARTSWITH | FIND_ENDSWITH | FIND_FROMSTART | FIND_FROMEND
)

// place returns where to look; no flag is FIND_FROMSTART.
func place(flags uint32) (nls.Place, bool) {
	switch flags & findFlags {
	case 0, FIND_FROMSTART:
		return nls.FromStart, true
	case FIND_FROMEND:
		return nls.FromEnd, true
	case FIND_STARTSWITH:
		return nls.AtStart, true
	case FIND_ENDSWITH:
		return nls.AtEnd, true
	}
	return 0, false
}

func findNLSString(c *api.Call, locale, flags uint32, src api.Ptr, nsrc int32, val api.Ptr, nval int32, found api.Out[uint32]) error {
	if !nls.Valid(locale) {
		return nt.ERROR_INVALID_PARAMETER
	}
	return findString(c, flags, src, nsrc, val, nval, found)
}

func findNLSStringEx(c *api.Call, locale api.WStr, flags uint32, src api.Ptr, nsrc int32, val api.Ptr, nval int32, found api.Out[uint32], version, reserved, sort api.Ptr) error {
	if err := validLocale(c, locale); err != nil {
		return err
	}
	if version != 0 || reserved != 0 || sort != 0 {
		return nt.ERROR_INVALID_PARAMETER
	}
	return findString(c, flags, src, nsrc, val, nval, found)
}

func findString(c *api.Call, flags uint32, src api.Ptr, nsrc int32, val api.Ptr, nval int32, found api.Out[uint32]) error {
	if src == 0 || val == 0 || nsrc == 0 || nval == 0 || nsrc < -1 || nval < -1 {
		return nt.ERROR_INVALID_PARAMETER
	}
	where, ok := place(flags)
	if !ok || flags&^(findFlags|nls.COMPARE_FLAGS) != 0 {
		return nt.ERROR_INVALID_FLAGS
	}
	at, n := nls.Find(unitsUpTo(c, src, nsrc), unitsUpTo(c, val, nval), flags&nls.COMPARE_FLAGS, where)
	if at >= 0 {
		found.Set(c, uint32(n))
	}
	c.SetLastError(0)
	c.Return(uint64(int64(at)))
	return nil
}

func findStringOrdinal(c *api.Call, flags uint32, src api.Ptr, nsrc int32, val api.Ptr, nval int32, ignore api.Bool) error {
	if src == 0 || val == 0 || nsrc < -1 || nval < -1 {
		return nt.ERROR_INVALID_PARAMETER
	}
	where, ok := place(flags)
	if !ok || flags&^findFlags != 0 {
		return nt.ERROR_INVALID_FLAGS
	}
	s, v := unitsUpTo(c, src, nsrc), unitsUpTo(c, val, nval)
	from, to, step := 0, len(s)-len(v), 1
	switch where {
	case nls.AtStart:
		to = min(to, 0)
	case nls.AtEnd:
		from = to
	case nls.FromEnd:
		from, to, step = to, 0, -1
	}
	at := -1
	for i := from; i >= 0 && i+len(v) <= len(s) && (step > 0 && i <= to || step < 0 && i >= to); i += step {
		if nls.CompareOrdinal(s[i:i+len(v)], v, ignore != 0) == 0 {
			at = i
			break
		}
	}
	c.SetLastError(0)
	c.Return(uint64(int64(at)))
	return nil
}

// compared compares two strings, where NULL is less than all others.
func compared(c *api.Call, a, b api.Ptr, read func(*api.Call, api.Ptr, int32) []uint16, flags uint32) error {
	d := 0
	if a == 0 || b == 0 {
		d = int(boolean(a != 0)) - int(boolean(b != 0))
	} else {
		d = nls.Compare(read(c, a, -1), read(c, b, -1), flags)
	}
	c.Return(uint64(uint32(int32(d))))
	return nil
}

func lstrcmpW(c *api.Call, a, b api.Ptr) error { return compared(c, a, b, unitsUpTo, 0) }
func lstrcmpA(c *api.Call, a, b api.Ptr) error { return compared(c, a, b, unitsUpToA, 0) }
func lstrcmpiW(c *api.Call, a, b api.Ptr) error {
	return compared(c, a, b, unitsUpTo, nls.NORM_IGNORECASE)
}
func lstrcmpiA(c *api.Call, a, b api.Ptr) error {
	return compared(c, a, b, unitsUpToA, nls.NORM_IGNORECASE)
}
