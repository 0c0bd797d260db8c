package nls

import (
	"unicode/utf16"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// Forms of normalization, as NormalizeString takes them.
const (
	NormalizationC  = 1
	NormalizationD  = 2
	NormalizationKC = 5
	NormalizationKD = 6
)

func form(n uint32) (norm.Form, bool) {
	switch n {
	case NormalizationC:
		return norm.NFC, true
	case NormalizationD:
		return norm.NFD, true
	case NormalizationKC:
		return norm.NFKC, true
	case NormalizationKD:
		return norm.NFKD, true
	}
	return 0, false
}

// IsForm reports whether there is a normalization form of that number.
func IsForm(n uint32) bool { _, ok := form(n); return ok }

// IllFormed returns the index of the first surrogate that has no other half, or of a
// value that is no character and never will be, -1 if there is none.
func IllFormed(u []uint16) int {
	for i := 0; i < len(u); {
		r, n := runeAt(u[i:])
		if r == replacement && u[i] != replacement || r&0xFFFE == 0xFFFE || r >= 0xFDD0 && r <= 0xFDEF {
			return i
		}
		i += n
	}
	return -1
}

// Normalize returns u in a normalization form.
func Normalize(n uint32, u []uint16) []uint16 {
	f, _ := form(n)
	return units(f.String(string(utf16.Decode(u))))
}

// IsNormalized reports whether u is in a normalization form.
func IsNormalized(n uint32, u []uint16) bool {
	f, _ := form(n)
	return f.IsNormalString(string(utf16.Decode(u)))
}

func units(s string) []uint16 { return utf16.Encode([]rune(s)) }

// Flags of FoldString.
const (
	MAP_FOLDCZONE        = 0x10
	MAP_PRECOMPOSED      = 0x20
	MAP_COMPOSITE        = 0x40
	MAP_FOLDDIGITS       = 0x80
	MAP_EXPAND_LIGATURES = 0x2000
)

// Fold returns u with its characters replaced as the flags of FoldString say.
func Fold(u []uint16, flags uint32) []uint16 {
	if flags&MAP_EXPAND_LIGATURES != 0 {
		u = eachRune(u, func(r rune) string {
			if s := expansion(r); s != "" && r != 0xFE && r != 0xDE {
				return s
			}
			if r >= 0xFB00 && r <= 0xFB06 || r >= 0x1C4 && r <= 0x1CC || r >= 0x1F1 && r <= 0x1F3 {
				return norm.NFKD.String(string(r))
			}
			return ""
		})
	}
	if flags&MAP_FOLDDIGITS != 0 {
		u = eachRune(u, func(r rune) string {
			if s := norm.NFKC.String(string(r)); len(s) == 1 && s[0] >= '0' && s[0] <= '9' {
				return s
			}
			if Type1(uint16(r))&C1_DIGIT != 0 && r < 0x10000 {
				return string(rune('0' + digit(r)))
			}
			return ""
		})
	}
	if flags&MAP_FOLDCZONE != 0 {
		u = eachRune(u, func(r rune) string {
			s := norm.NFKC.String(string(r))
			if utf8.RuneCountInString(s) != 1 {
				return ""
			}
			return s
		})
	}
	switch {
	case flags&MAP_COMPOSITE != 0:
		u = Normalize(NormalizationD, u)
	case flags&MAP_PRECOMPOSED != 0:
		u = Normalize(NormalizationC, u)
	}
	return u
}

// eachRune replaces characters by what f returns for them; "" leaves one as it is.
func eachRune(u []uint16, f func(rune) string) []uint16 {
	out := make([]uint16, 0, len(u))
	for i := 0; i < len(u); {
		r, n := runeAt(u[i:])
		s := ""
		if r >= 0x80 {
			s = f(r)
		}
		if s == "" {
			out = append(out, u[i:i+n]...)
		} else {
			out = append(out, units(s)...)
		}
		i += n
	}
	return out
}
