package kernel32

import (
	"slices"

	"haft.dev/internal/api"
	"haft.dev/internal/nls"
	"haft.dev/nt"
)

func mapStringFuncs() []api.Func {
	const (
		maps  = "not between simplified and traditional Chinese; the keys of LCMAP_SORTKEY and LCMAP_HASH are not those of Windows"
		forms = "not NormalizationIdna"
	)
	return []api.Func{
		api.F5("FoldStringA(dwMapFlags, lpSrcStr, cchSrc, lpDestStr, cchDest)", foldStringA),
		api.F5("FoldStringW(dwMapFlags, lpSrcStr, cchSrc, lpDestStr, cchDest)", foldStringW),
		api.F5("GetStringTypeA(Locale, dwInfoType, lpSrcStr, cchSrc, lpCharType)", getStringTypeA),
		api.F5("GetStringTypeExA(Locale, dwInfoType, lpSrcStr, cchSrc, lpCharType)", getStringTypeA),
		api.F5("GetStringTypeExW(Locale, dwInfoType, lpSrcStr, cchSrc, lpCharType)", getStringTypeExW),
		api.F4("GetStringTypeW(dwInfoType, lpSrcStr, cchSrc, lpCharType)", getStringTypeW),
		api.F5("IsNLSDefinedString(Function, dwFlags, lpVersionInformation, lpString, cchStr)", isNLSDefinedString),
		api.F3("IsNormalizedString(NormForm, lpString, cwLength)", isNormalizedString).Partial(forms),
		api.F6("LCMapStringA(Locale, dwMapFlags, lpSrcStr, cchSrc, lpDestStr, cchDest)", lcMapStringA).Partial(maps),
		api.F9("LCMapStringEx(lpLocaleName, dwMapFlags, lpSrcStr, cchSrc, lpDestStr, cchDest, lpVersionInformation, lpReserved, sortHandle)", lcMapStringEx).Partial(maps),
		api.F6("LCMapStringW(Locale, dwMapFlags, lpSrcStr, cchSrc, lpDestStr, cchDest)", lcMapStringW).Partial(maps),
		api.F5("NormalizeString(NormForm, lpSrcString, cwSrcLength, lpDstString, cwDstLength)", normalizeString).Partial(forms),
	}
}

// Flags of LCMapString.
const (
	LCMAP_LOWERCASE           = 0x100
	LCMAP_UPPERCASE           = 0x200
	LCMAP_TITLECASE           = 0x300
	LCMAP_SORTKEY             = 0x400
	LCMAP_BYTEREV             = 0x800
	LCMAP_HASH                = 0x40000
	LCMAP_HIRAGANA            = 0x100000
	LCMAP_KATAKANA            = 0x200000
	LCMAP_HALFWIDTH           = 0x400000
	LCMAP_FULLWIDTH           = 0x800000
	LCMAP_LINGUISTIC_CASING   = 0x1000000
	LCMAP_SIMPLIFIED_CHINESE  = 0x2000000
	LCMAP_TRADITIONAL_CHINESE = 0x4000000

	lcmapAsian = LCMAP_HIRAGANA | LCMAP_KATAKANA | LCMAP_HALFWIDTH | LCMAP_FULLWIDTH | LCMAP_SIMPLIFIED_CHINESE | LCMAP_TRADITIONAL_CHINESE
	lcmapFlags = LCMAP_TITLECASE | LCMAP_SORTKEY | LCMAP_BYTEREV | LCMAP_HASH | lcmapAsian | LCMAP_LINGUISTIC_CASING
)

// mapFlags says whether the flags of LCMapString go together.
func mapFlags(flags uint32) error {
	for _, both := range [...]uint32{LCMAP_HIRAGANA | LCMAP_KATAKANA, LCMAP_HALFWIDTH | LCMAP_FULLWIDTH, LCMAP_SIMPLIFIED_CHINESE | LCMAP_TRADITIONAL_CHINESE} {
		if flags&both == both {
			return nt.ERROR_INVALID_FLAGS
		}
	}
	switch {
	case flags&^(lcmapFlags|nls.COMPARE_FLAGS) != 0,
		flags&LCMAP_SORTKEY != 0 && flags&^(LCMAP_SORTKEY|LCMAP_BYTEREV|nls.COMPARE_FLAGS) != 0,
		flags&LCMAP_SORTKEY == 0 && flags&LCMAP_HASH == 0 && flags&(nls.COMPARE_FLAGS&^(nls.NORM_IGNORENONSPACE|nls.NORM_IGNORESYMBOLS)) != 0,
		flags&LCMAP_HASH != 0 && flags&lcmapFlags != LCMAP_HASH:
		return nt.ERROR_INVALID_FLAGS
	case flags&(LCMAP_SIMPLIFIED_CHINESE|LCMAP_TRADITIONAL_CHINESE) != 0:
		return nt.ERROR_NOT_SUPPORTED
	}
	return nil
}

// mapped is what LCMapString makes of a string: bytes, for a sort key, or units.
func mapped(u []uint16, flags uint32) ([]byte, []uint16) {
	switch {
	case flags&LCMAP_SORTKEY != 0:
		// The zero at the end of the string does not count.
		if n := len(u); n > 0 && u[n-1] == 0 {
			u = u[:n-1]
		}
		k := nls.SortKey(u, flags)
		if flags&LCMAP_BYTEREV != 0 {
			for i := 0; i+1 < len(k); i += 2 {
				k[i], k[i+1] = k[i+1], k[i]
			}
		}
		return k, nil
	case flags&LCMAP_HASH != 0:
		h := uint32(2166136261) // FNV-1a of the sort key
		for _, b := range nls.SortKey(u, flags) {
			h = (h ^ uint32(b)) * 16777619
		}
		return []byte{byte(h), byte(h >> 8), byte(h >> 16), byte(h >> 24)}, nil
	}
	if flags&nls.NORM_IGNORENONSPACE != 0 {
		u = slices.DeleteFunc(u, func(c uint16) bool { return nls.Type3(c)&nls.C3_NONSPACING != 0 })
	}
	if flags&nls.NORM_IGNORESYMBOLS != 0 {
		u = slices.DeleteFunc(u, func(c uint16) bool { return nls.Type1(c)&nls.C1_PUNCT != 0 })
	}
	switch flags & LCMAP_TITLECASE {
	case LCMAP_TITLECASE:
		u = nls.Title(u)
	case LCMAP_UPPERCASE:
		u = nls.Upper(u)
	case LCMAP_LOWERCASE:
		u = nls.Lower(u)
	}
	if flags&lcmapAsian != 0 {
		u = nls.Kana(u, flags&LCMAP_HIRAGANA != 0, flags&LCMAP_KATAKANA != 0, flags&LCMAP_HALFWIDTH != 0, flags&LCMAP_FULLWIDTH != 0)
	}
	if flags&LCMAP_BYTEREV != 0 {
		for i, c := range u {
			u[i] = c<<8 | c>>8
		}
	}
	return nil, u
}

// mappable checks what the forms of LCMapString share.
func mappable(src api.Ptr, n int32, dst api.Ptr, size int32, flags uint32) error {
	switch {
	case src == 0 || n == 0 || size < 0 || size > 0 && dst == 0:
		return nt.ERROR_INVALID_PARAMETER
	case src == dst && size > 0 && flags&^(LCMAP_LOWERCASE|LCMAP_UPPERCASE) != 0:
		return nt.ERROR_INVALID_FLAGS
	}
	return mapFlags(flags)
}

func mapString(c *api.Call, flags uint32, src api.Ptr, n int32, dst api.Ptr, size int32) error {
	if err := mappable(src, n, dst, size, flags); err != nil {
		return err
	}
	b, u := mapped(unitsOf(c, src, n), flags)
	if b != nil {
		return putBytes(c, b, dst, size)
	}
	return putUnits(c, u, dst, size)
}

func lcMapStringEx(c *api.Call, locale api.WStr, flags uint32, src api.Ptr, n int32, dst api.Ptr, size int32, _, reserved, sort api.Ptr) error {
	if err := validLocale(c, locale); err != nil || reserved != 0 || sort != 0 {
		return nt.ERROR_INVALID_PARAMETER
	}
	return mapString(c, flags, src, n, dst, size)
}

func lcMapStringW(c *api.Call, locale, flags uint32, src api.Ptr, n int32, dst api.Ptr, size int32) error {
	if !nls.Valid(locale) {
		return nt.ERROR_INVALID_PARAMETER
	}
	return mapString(c, flags&^LOCALE_USE_CP_ACP, src, n, dst, size)
}

func lcMapStringA(c *api.Call, locale, flags uint32, src api.Ptr, n int32, dst api.Ptr, size int32) error {
	if !nls.Valid(locale) {
		return nt.ERROR_INVALID_PARAMETER
	}
	flags &^= LOCALE_USE_CP_ACP
	if err := mappable(src, n, dst, size, flags); err != nil {
		return err
	}
	u, _ := nls.DecodeUTF8(bytesOf(c, src, n))
	b, u := mapped(u, flags)
	if b == nil {
		b, _ = nls.EncodeUTF8(u)
	}
	return putBytes(c, b, dst, size)
}

const foldFlags = nls.MAP_FOLDCZONE | nls.MAP_PRECOMPOSED | nls.MAP_COMPOSITE | nls.MAP_FOLDDIGITS | nls.MAP_EXPAND_LIGATURES

func foldable(flags uint32, src api.Ptr, n int32, dst api.Ptr, size int32) error {
	switch {
	case src == 0 || n == 0 || size < 0 || size > 0 && dst == 0 || src == dst:
		return nt.ERROR_INVALID_PARAMETER
	case flags == 0, flags&^foldFlags != 0,
		flags&(nls.MAP_PRECOMPOSED|nls.MAP_COMPOSITE) == nls.MAP_PRECOMPOSED|nls.MAP_COMPOSITE,
		flags&nls.MAP_EXPAND_LIGATURES != 0 && flags&(nls.MAP_PRECOMPOSED|nls.MAP_COMPOSITE) != 0:
		return nt.ERROR_INVALID_FLAGS
	}
	return nil
}

func foldStringW(c *api.Call, flags uint32, src api.Ptr, n int32, dst api.Ptr, size int32) error {
	if err := foldable(flags, src, n, dst, size); err != nil {
		return err
	}
	return putUnits(c, nls.Fold(unitsOf(c, src, n), flags), dst, size)
}

func foldStringA(c *api.Call, flags uint32, src api.Ptr, n int32, dst api.Ptr, size int32) error {
	if err := foldable(flags, src, n, dst, size); err != nil {
		return err
	}
	u, _ := nls.DecodeUTF8(bytesOf(c, src, n))
	b, _ := nls.EncodeUTF8(nls.Fold(u, flags))
	return putBytes(c, b, dst, size)
}

// Kinds of characters that GetStringType tells.
const (
	CT_CTYPE1 = 1
	CT_CTYPE2 = 2
	CT_CTYPE3 = 4
)

func stringTypes(c *api.Call, kind uint32, u []uint16, out api.Ptr) error {
	f := nls.Type1
	switch kind {
	case CT_CTYPE2:
		f = nls.Type2
	case CT_CTYPE3:
		f = nls.Type3
	}
	t := make([]uint16, len(u))
	for i, x := range u {
		t[i] = f(x)
	}
	writeUTF16(c, out, t)
	return nil
}

func typeable(kind uint32, src api.Ptr, n int32, out api.Ptr) error {
	switch {
	case kind != CT_CTYPE1 && kind != CT_CTYPE2 && kind != CT_CTYPE3:
		return nt.ERROR_INVALID_FLAGS
	case src == 0 || n == 0 || out == 0 || src == out:
		return nt.ERROR_INVALID_PARAMETER
	}
	return nil
}

func getStringTypeW(c *api.Call, kind uint32, src api.Ptr, n int32, out api.Ptr) error {
	if err := typeable(kind, src, n, out); err != nil {
		return err
	}
	return stringTypes(c, kind, unitsOf(c, src, n), out)
}

func getStringTypeExW(c *api.Call, locale, kind uint32, src api.Ptr, n int32, out api.Ptr) error {
	if !nls.Valid(locale) {
		return nt.ERROR_INVALID_PARAMETER
	}
	return getStringTypeW(c, kind, src, n, out)
}

func getStringTypeA(c *api.Call, locale, kind uint32, src api.Ptr, n int32, out api.Ptr) error {
	if !nls.Valid(locale) {
		return nt.ERROR_INVALID_PARAMETER
	}
	if err := typeable(kind, src, n, out); err != nil {
		return err
	}
	u, _ := nls.DecodeUTF8(bytesOf(c, src, n))
	return stringTypes(c, kind, u, out)
}

func isNLSDefinedString(c *api.Call, function, flags uint32, _, s api.Ptr, n int32) error {
	switch {
	case function != 1: // COMPARE_STRING
		return nt.ERROR_INVALID_PARAMETER
	case flags != 0:
		return nt.ERROR_INVALID_FLAGS
	case s == 0:
		return nt.ERROR_INVALID_PARAMETER
	}
	u := unitsUpTo(c, s, n)
	for i, x := range u {
		pair := x&0xFC00 == 0xD800 && i+1 < len(u) && u[i+1]&0xFC00 == 0xDC00 || x&0xFC00 == 0xDC00 && i > 0 && u[i-1]&0xFC00 == 0xD800
		if !pair && nls.Type1(x)&nls.C1_DEFINED == 0 {
			c.SetLastError(0)
			c.Return(0)
			return nil
		}
	}
	return nil
}

func isNormalizedString(c *api.Call, form uint32, s api.Ptr, n int32) error {
	if !nls.IsForm(form) || s == 0 || n < -1 {
		return nt.ERROR_INVALID_PARAMETER
	}
	u := unitsUpTo(c, s, n)
	if nls.IllFormed(u) >= 0 {
		return nt.ERROR_NO_UNICODE_TRANSLATION
	}
	c.SetLastError(0)
	c.Return(uint64(boolean(nls.IsNormalized(form, u))))
	return nil
}

// normalizeString returns the length of the result; negative where it fails, the place of
// what is wrong.
func normalizeString(c *api.Call, form uint32, src api.Ptr, n int32, dst api.Ptr, size int32) error {
	if !nls.IsForm(form) || src == 0 || n < -1 || size < 0 || size > 0 && dst == 0 {
		return nt.ERROR_INVALID_PARAMETER
	}
	u := unitsOf(c, src, n)
	if at := nls.IllFormed(u); at >= 0 {
		c.SetLastError(nt.ERROR_NO_UNICODE_TRANSLATION)
		c.Return(uint64(uint32(-int32(at))))
		return nil
	}
	out := nls.Normalize(form, u)
	if size > 0 && len(out) > int(size) {
		c.SetLastError(nt.ERROR_INSUFFICIENT_BUFFER)
		c.Return(uint64(uint32(-int32(len(out)))))
		return nil
	}
	c.SetLastError(0)
	return putUnits(c, out, dst, size)
}
