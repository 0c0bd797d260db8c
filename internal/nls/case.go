// Package nls holds what Windows knows of text and languages: code pages, letter
// case, kinds of characters, the order of strings, locales, and how these write dates
// and numbers. Text is UTF-16, as the functions of kernel32 and ntdll have it.
//
// Nothing here is computed before it is asked for.
package nls

import "unicode"

// Upper16 returns the capital of a UTF-16 unit, as RtlUpcaseUnicodeChar has it: one
// unit becomes one unit, and surrogates stay. Letters whose capital leads back to
// another letter have none (the dotless i, the long s, the micro sign), but for the
// final sigma; so it is in the $UpCase table of NTFS.
func Upper16(u uint16) uint16 {
	switch {
	case u < 0x80:
		if u >= 'a' && u <= 'z' {
			u -= 'a' - 'A'
		}
		return u
	case u&0xF800 == 0xD800:
		return u
	case u == 0x3C2:
		return 0x3A3
	}
	r := unicode.ToUpper(rune(u))
	if r > 0xFFFF || unicode.ToLower(r) != rune(u) {
		return u
	}
	return uint16(r)
}

// Lower16 returns the small letter of a UTF-16 unit, as RtlDowncaseUnicodeChar has it.
func Lower16(u uint16) uint16 {
	switch {
	case u < 0x80:
		if u >= 'A' && u <= 'Z' {
			u += 'a' - 'A'
		}
		return u
	case u&0xF800 == 0xD800:
		return u
	}
	r := unicode.ToLower(rune(u))
	if r > 0xFFFF || unicode.ToUpper(r) != rune(u) {
		return u
	}
	return uint16(r)
}

// Upper returns u in capitals.
func Upper(u []uint16) []uint16 { return each(u, Upper16) }

// Lower returns u in small letters.
func Lower(u []uint16) []uint16 { return each(u, Lower16) }

// Title returns u with capitals at the beginnings of words only.
func Title(u []uint16) []uint16 {
	inWord := false
	return each(u, func(c uint16) uint16 {
		letter := unicode.IsLetter(rune(c)) || c == '\''
		defer func() { inWord = letter }()
		if inWord {
			return Lower16(c)
		}
		return Upper16(c)
	})
}

func each(u []uint16, f func(uint16) uint16) []uint16 {
	out := make([]uint16, len(u))
	for i, c := range u {
		out[i] = f(c)
	}
	return out
}

// CompareOrdinal compares units, with ignoreCase as Upper16 maps them: negative if x comes
// first, 0 if they are equal. (CompareStringOrdinal, RtlCompareUnicodeStrings.)
func CompareOrdinal(x, y []uint16, ignoreCase bool) int {
	for i := 0; i < len(x) && i < len(y); i++ {
		p, q := x[i], y[i]
		if ignoreCase {
			p, q = Upper16(p), Upper16(q)
		}
		if p != q {
			return int(p) - int(q)
		}
	}
	return len(x) - len(y)
}
