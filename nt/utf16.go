package nt

import "unicode/utf8"

// UTF16 converts s to UTF-16 without a terminating zero. Surrogates that stand
// in s as three-byte sequences (WTF-8, as package os keeps ill-formed Windows
// names) become lone surrogates again; other ill-formed bytes become U+FFFD.
func UTF16(s string) []uint16 { return AppendUTF16(make([]uint16, 0, len(s)), s) }

// AppendUTF16 appends the UTF-16 form of s to b, as UTF16 does.
func AppendUTF16(b []uint16, s string) []uint16 {
	for i := 0; i < len(s); {
		c := s[i]
		if c < utf8.RuneSelf {
			b = append(b, uint16(c))
			i++
			continue
		}
		if c == 0xED && i+2 < len(s) && s[i+1]&0xE0 == 0xA0 && s[i+2]&0xC0 == 0x80 {
			b = append(b, 0xD000|uint16(s[i+1]&0x3F)<<6|uint16(s[i+2]&0x3F))
			i += 3
			continue
		}
		r, n := utf8.DecodeRuneInString(s[i:])
		i += n
		if r >= 0x10000 {
			r -= 0x10000
			b = append(b, 0xD800|uint16(r>>10), 0xDC00|uint16(r&0x3FF))
			continue
		}
		b = append(b, uint16(r))
	}
	return b
}

// UTF16Z is UTF16 with a terminating zero.
func UTF16Z(s string) []uint16 { return append(UTF16(s), 0) }

// String16 converts UTF-16 to a string. Lone surrogates are kept as three-byte
// sequences (WTF-8), so that String16 and UTF16 are inverse for every input.
// It does not stop at a zero.
func String16(u []uint16) string {
	b := make([]byte, 0, len(u)+len(u)/2)
	for i := 0; i < len(u); i++ {
		c := u[i]
		switch {
		case c < utf8.RuneSelf:
			b = append(b, byte(c))
		case c&0xFC00 == 0xD800 && i+1 < len(u) && u[i+1]&0xFC00 == 0xDC00:
			b = utf8.AppendRune(b, 0x10000+rune(c&0x3FF)<<10+rune(u[i+1]&0x3FF))
			i++
		case c&0xF800 == 0xD800:
			b = append(b, 0xED, 0x80|byte(c>>6)&0x3F, 0x80|byte(c)&0x3F)
		default:
			b = utf8.AppendRune(b, rune(c))
		}
	}
	return string(b)
}
