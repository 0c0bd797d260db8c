package msvcrt

import (
	"slices"
	"unicode"

	"haft.dev/internal/api"
)

// What a character is: the bits of _pctype.
const (
	ctUpper   = 0x001
	ctLower   = 0x002
	ctDigit   = 0x004
	ctSpace   = 0x008
	ctPunct   = 0x010
	ctControl = 0x020
	ctBlank   = 0x040
	ctHex     = 0x080
	ctAlpha   = 0x100 | ctUpper | ctLower
	ctNumber  = ctAlpha | ctDigit
	ctGraph   = ctPunct | ctNumber
	ctPrint   = ctBlank | ctGraph
)

// kindOf returns what a character is in the C locale.
func kindOf(u int) (k uint16) {
	switch {
	case u < 0 || u > 0x7F:
		return 0
	case u >= 9 && u <= 13:
		return ctSpace | ctControl
	case u < 32 || u == 127:
		return ctControl
	case u == ' ':
		return ctSpace | ctBlank
	case u >= '0' && u <= '9':
		return ctDigit | ctHex
	case u >= 'A' && u <= 'Z':
		k = ctUpper
	case u >= 'a' && u <= 'z':
		k = ctLower
	default:
		return ctPunct
	}
	if u |= 32; u <= 'f' {
		k |= ctHex
	}
	return k
}

// ctypeTable is what _pctype points into: a word for EOF and one for each byte.
func ctypeTable() []byte {
	b := make([]byte, 2*257)
	for i := range 256 {
		le.PutUint16(b[2+2*i:], kindOf(i))
	}
	return b
}

func ctypeFuncs() []api.Func {
	classes := []struct {
		name string
		mask uint16
	}{
		{"alnum", ctNumber}, {"alpha", ctAlpha}, {"cntrl", ctControl}, {"digit", ctDigit}, {"graph", ctGraph}, {"lower", ctLower},
		{"print", ctPrint}, {"punct", ctPunct}, {"space", ctSpace}, {"upper", ctUpper}, {"xdigit", ctHex},
	}
	var fs []api.Func
	for _, k := range classes {
		is := func(c *api.Call, u int32) error { return number(c, int(kindOf(int(u))&k.mask)) }
		isWide := func(c *api.Call, u uint16) error { return number(c, int(wideKindOf(u)&k.mask)) }
		fs = append(fs,
			api.F1("is"+k.name+"(c)", is), api.F2("_is"+k.name+"_l(c, locale)", func(c *api.Call, u int32, _ uint64) error { return is(c, u) }),
			api.F1("isw"+k.name+"(c)", isWide), api.F2("_isw"+k.name+"_l(c, locale)", func(c *api.Call, u uint16, _ uint64) error { return isWide(c, u) }),
		)
	}
	return slices.Concat(fs, []api.Func{
		api.F1("isblank(c)", func(c *api.Call, u int32) error { return truth(c, u == ' ' || u == '\t') }),
		api.F1("iswblank(c)", func(c *api.Call, u uint16) error { return truth(c, u == ' ' || u == '\t' || u == 0xA0 || u == 0x3000) }),
		api.F1("iswascii(c)", func(c *api.Call, u uint16) error { return truth(c, u < 0x80) }),
		api.F1("__isascii(c)", func(c *api.Call, u int32) error { return truth(c, uint32(u) < 0x80) }),
		api.F1("__toascii(c)", func(c *api.Call, u int32) error { return number(c, int(u&0x7F)) }),
		api.F1("__iscsym(c)", func(c *api.Call, u int32) error { return truth(c, kindOf(int(u))&ctNumber != 0 || u == '_') }),
		api.F1("__iscsymf(c)", func(c *api.Call, u int32) error { return truth(c, kindOf(int(u))&ctAlpha != 0 || u == '_') }),
		api.F2("_isctype(c, desc)", func(c *api.Call, u int32, mask uint32) error { return number(c, int(kindOf(int(u))&uint16(mask))) }),
		api.F3("_isctype_l(c, desc, locale)", func(c *api.Call, u int32, mask uint32, _ uint64) error {
			return number(c, int(kindOf(int(u))&uint16(mask)))
		}),
		api.F2("iswctype(c, desc)", func(c *api.Call, u, mask uint16) error { return number(c, int(wideKindOf(u)&mask)) }),
		api.F2("is_wctype(c, desc)", func(c *api.Call, u, mask uint16) error { return number(c, int(wideKindOf(u)&mask)) }),
		api.F1("tolower(c)", func(c *api.Call, u int32) error { return number(c, changed(u, 'A', 'Z', 32)) }),
		api.F1("toupper(c)", func(c *api.Call, u int32) error { return number(c, changed(u, 'a', 'z', -32)) }),
		api.F1("_tolower(c)", func(c *api.Call, u int32) error { return number(c, int(u)+32) }),
		api.F1("_toupper(c)", func(c *api.Call, u int32) error { return number(c, int(u)-32) }),
		api.F2("_tolower_l(c, locale)", func(c *api.Call, u int32, _ uint64) error { return number(c, changed(u, 'A', 'Z', 32)) }),
		api.F2("_toupper_l(c, locale)", func(c *api.Call, u int32, _ uint64) error { return number(c, changed(u, 'a', 'z', -32)) }),
		api.F1("towlower(c)", func(c *api.Call, u uint16) error { return number(c, int(lower(u))) }),
		api.F1("towupper(c)", func(c *api.Call, u uint16) error { return number(c, int(upper(u))) }),
		api.F2("_towlower_l(c, locale)", func(c *api.Call, u uint16, _ uint64) error { return number(c, int(lower(u))) }),
		api.F2("_towupper_l(c, locale)", func(c *api.Call, u uint16, _ uint64) error { return number(c, int(upper(u))) }),
		api.F0("__pctype_func()", func(c *api.Call) error { return address(c, load[uint64](c, libraryOf(c).at["_pctype"])) }),
		api.F0("__pwctype_func()", func(c *api.Call) error { return address(c, load[uint64](c, libraryOf(c).at["_pwctype"])) }),
	})
}

func changed(u int32, from, to, by int32) int {
	if u >= from && u <= to {
		u += by
	}
	return int(u)
}

// wideKindOf is kindOf for a unit. Beyond ASCII the classes of the C locale are those of
// Unicode for the letters of Latin-1 and for spaces.
func wideKindOf(u uint16) uint16 {
	switch {
	case u < 0x80:
		return kindOf(int(u))
	case u >= 0x80 && u < 0xA0:
		if u == 0x85 {
			return ctControl | ctSpace
		}
		return ctControl
	case u == 0xA0 || u == 0x3000:
		return ctSpace | ctBlank
	case u == 0xD7 || u == 0xF7:
		return ctPunct
	case u >= 0xC0 && u <= 0xDE:
		return ctUpper | 0x100
	case u >= 0xDF && u <= 0xFF:
		return ctLower | 0x100
	case u == 0xAA || u == 0xB5 || u == 0xBA:
		return ctLower | 0x100
	case u < 0x100:
		return ctPunct
	}
	switch r := rune(u); {
	case unicode.IsUpper(r):
		return ctUpper | 0x100
	case unicode.IsLower(r):
		return ctLower | 0x100
	case unicode.IsLetter(r):
		return 0x100
	case unicode.IsSpace(r):
		return ctSpace
	case unicode.IsPunct(r), unicode.IsSymbol(r):
		return ctPunct
	}
	return 0
}
