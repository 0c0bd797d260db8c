package nls

import (
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// Similar returns a character that stands for r where r cannot be written, 0 if there
// is none: the letter without its marks, the plain form of a wide, small or curly one.
func Similar(r rune) rune {
	switch r {
	case 0x2018, 0x2019, 0x201A, 0x201B, 0x2032, 0x02B9, 0x02BC:
		return '\''
	case 0x201C, 0x201D, 0x201E, 0x201F, 0x2033, 0x02BA:
		return '"'
	case 0x2010, 0x2011, 0x2012, 0x2013, 0x2014, 0x2015, 0x2212, 0x00AD:
		return '-'
	case 0x2039, 0x2329, 0x3008:
		return '<'
	case 0x203A, 0x232A, 0x3009:
		return '>'
	case 0x2044, 0x2215:
		return '/'
	case 0x2022, 0x2219:
		return 0xB7
	case 0x2264:
		return '='
	case 0x0131:
		return 'i'
	case 0x0110, 0x0189:
		return 'D'
	case 0x0111:
		return 'd'
	case 0x0141:
		return 'L'
	case 0x0142:
		return 'l'
	case 0x0126:
		return 'H'
	case 0x0127:
		return 'h'
	case 0x0166:
		return 'T'
	case 0x0167:
		return 't'
	case 0x00D8:
		return 'O'
	case 0x00F8:
		return 'o'
	}
	if r < 0x80 {
		return 0
	}
	s := norm.NFKD.String(string(r))
	base, n := utf8.DecodeRuneInString(s)
	if base == r || base == utf8.RuneError {
		return 0
	}
	for _, m := range s[n:] {
		if !unicode.Is(unicode.Mn, m) {
			return 0
		}
	}
	return base
}
