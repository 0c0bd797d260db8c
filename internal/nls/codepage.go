package nls

import (
	"fmt"
	"unicode/utf8"
)

// Code pages by number.
const (
	UTF8  = 65001
	ASCII = 20127
	Mac   = 10000
)

// CodePage is a way to write text in bytes.
type CodePage struct {
	ID      uint32
	Name    string // as GetCPInfoEx tells it
	MaxSize int    // bytes of a character, at most

	lead string // pairs: the first and last of a range of lead bytes
}

// IDs are the numbers of all code pages, ascending.
func IDs() []uint32 {
	return []uint32{
		37, 437, 850, 852, 855, 858, 860, 862, 863, 865, 866, 874, 932, 936, 949, 950, 1047, 1140,
		1250, 1251, 1252, 1253, 1254, 1255, 1256, 1257, 1258, Mac, 10007, ASCII, 20866, 21866,
		28591, 28592, 28593, 28594, 28595, 28596, 28597, 28598, 28599, 28603, 28605, UTF8,
	}
}

// Page returns a code page by its number, false if there is none.
func Page(id uint32) (CodePage, bool) {
	p := CodePage{ID: id, MaxSize: 1}
	name := ""
	switch id {
	case UTF8:
		p.MaxSize, name = 4, "UTF-8"
	case ASCII:
		name = "US-ASCII"
	case 932:
		p.MaxSize, p.lead, name = 2, "\x81\x9F\xE0\xFC", "ANSI/OEM - Japanese Shift-JIS"
	case 936:
		p.MaxSize, p.lead, name = 2, "\x81\xFE", "ANSI/OEM - Simplified Chinese GBK"
	case 949:
		p.MaxSize, p.lead, name = 2, "\x81\xFE", "ANSI/OEM - Korean"
	case 950:
		p.MaxSize, p.lead, name = 2, "\x81\xFE", "ANSI/OEM - Traditional Chinese Big5"
	default:
		if name = singleName(id); name == "" {
			return p, false
		}
	}
	p.Name = fmt.Sprintf("%-5d (%s)", id, name)
	return p, true
}

// singleName names the pages whose characters are all one byte.
func singleName(id uint32) string {
	switch id {
	case 37:
		return "IBM EBCDIC - U.S./Canada"
	case 437:
		return "OEM - United States"
	case 850:
		return "OEM - Multilingual Latin I"
	case 852:
		return "OEM - Latin II"
	case 855:
		return "OEM - Cyrillic"
	case 858:
		return "OEM - Multilingual Latin I + Euro"
	case 860:
		return "OEM - Portuguese"
	case 862:
		return "OEM - Hebrew"
	case 863:
		return "OEM - Canadian French"
	case 865:
		return "OEM - Nordic"
	case 866:
		return "OEM - Russian"
	case 874:
		return "ANSI/OEM - Thai"
	case 1047:
		return "IBM EBCDIC - Latin-1/Open System"
	case 1140:
		return "IBM EBCDIC - U.S./Canada (37 + Euro)"
	case 1250:
		return "ANSI - Central Europe"
	case 1251:
		return "ANSI - Cyrillic"
	case 1252:
		return "ANSI - Latin I"
	case 1253:
		return "ANSI - Greek"
	case 1254:
		return "ANSI - Turkish"
	case 1255:
		return "ANSI - Hebrew"
	case 1256:
		return "ANSI - Arabic"
	case 1257:
		return "ANSI - Baltic"
	case 1258:
		return "ANSI/OEM - Viet Nam"
	case Mac:
		return "MAC - Roman"
	case 10007:
		return "MAC - Cyrillic"
	case 20866:
		return "Russian - KOI8"
	case 21866:
		return "Ukrainian - KOI8-U"
	case 28591:
		return "ISO 8859-1 Latin I"
	case 28592:
		return "ISO 8859-2 Central Europe"
	case 28593:
		return "ISO 8859-3 Latin 3"
	case 28594:
		return "ISO 8859-4 Baltic"
	case 28595:
		return "ISO 8859-5 Cyrillic"
	case 28596:
		return "ISO 8859-6 Arabic"
	case 28597:
		return "ISO 8859-7 Greek"
	case 28598:
		return "ISO 8859-8 Hebrew"
	case 28599:
		return "ISO 8859-9 Latin 5"
	case 28603:
		return "ISO 8859-13 Estonian"
	case 28605:
		return "ISO 8859-15 Latin 9"
	}
	return ""
}

// LeadBytes returns the ranges of bytes that begin a character of two: pairs of first
// and last.
func (p CodePage) LeadBytes() []byte { return []byte(p.lead) }

// IsLead reports whether b begins a character of two bytes.
func (p CodePage) IsLead(b byte) bool {
	for i := 0; i+1 < len(p.lead); i += 2 {
		if b >= p.lead[i] && b <= p.lead[i+1] {
			return true
		}
	}
	return false
}

// replacement is what bytes without a meaning become.
const replacement = 0xFFFD

// Decode converts bytes to UTF-16. What has no meaning becomes U+FFFD, and ok is false.
func (p CodePage) Decode(b []byte) (u []uint16, ok bool) {
	ok = true
	u = make([]uint16, 0, len(b))
	add := func(r rune) {
		if r == replacement {
			ok = false
		}
		u = appendRune(u, r)
	}
	switch {
	case p.ID == UTF8:
		return DecodeUTF8(b)
	case p.ID == ASCII:
		for _, x := range b { // the eighth bit does not count
			u = append(u, uint16(x&0x7F))
		}
	case p.MaxSize == 1:
		t := singleTable(p.ID)
		for i, x := range b {
			r := rune(t.to[x])
			if r == 0 && b[i] != 0 {
				r = replacement
			}
			add(r)
		}
	default:
		t := doubleTable(p.ID)
		for i := 0; i < len(b); i++ {
			switch {
			case p.IsLead(b[i]) && i+1 < len(b) && b[i+1] != 0:
				r := rune(t.to[(int(b[i])-firstLead)<<8|int(b[i+1])])
				if r == 0 {
					r = replacement
				}
				add(r)
				i++
			case p.ID == 932 && b[i] >= 0xA1 && b[i] <= 0xDF: // narrow Katakana
				add(rune(b[i]) - 0xA1 + 0xFF61)
			case b[i] <= 0x80:
				add(rune(b[i]))
			default:
				add(replacement)
			}
		}
	}
	return u, ok
}

// DecodeUTF8 converts UTF-8 to UTF-16. Every ill-formed part, taken as long as it could
// have become a character, becomes one U+FFFD, and ok is false.
func DecodeUTF8(b []byte) (u []uint16, ok bool) {
	ok = true
	u = make([]uint16, 0, len(b))
	for i := 0; i < len(b); {
		if b[i] < utf8.RuneSelf {
			u = append(u, uint16(b[i]))
			i++
			continue
		}
		r, n := utf8.DecodeRune(b[i:])
		if r == utf8.RuneError && n == 1 {
			ok = false
			n = illFormed(b[i:])
		}
		u = appendRune(u, r)
		i += n
	}
	return u, ok
}

// illFormed returns the length of the longest beginning of b that could begin a
// character, at least 1.
func illFormed(b []byte) int {
	low, high, need := byte(0x80), byte(0xBF), 0
	switch c := b[0]; {
	case c >= 0xC2 && c <= 0xDF:
		need = 1
	case c >= 0xE0 && c <= 0xEF:
		need = 2
		if c == 0xE0 {
			low = 0xA0
		} else if c == 0xED {
			high = 0x9F
		}
	case c >= 0xF0 && c <= 0xF4:
		need = 3
		if c == 0xF0 {
			low = 0x90
		} else if c == 0xF4 {
			high = 0x8F
		}
	}
	n := 1
	for n <= need && n < len(b) && b[n] >= low && b[n] <= high {
		low, high = 0x80, 0xBF
		n++
	}
	return n
}

func appendRune(u []uint16, r rune) []uint16 {
	if r >= 0x10000 {
		r -= 0x10000
		return append(u, 0xD800|uint16(r>>10), 0xDC00|uint16(r&0x3FF))
	}
	return append(u, uint16(r))
}

// EncodeUTF8 converts UTF-16 to UTF-8. A surrogate without its other half becomes
// U+FFFD, and ok is false.
func EncodeUTF8(u []uint16) (b []byte, ok bool) {
	ok = true
	b = make([]byte, 0, len(u))
	for i := 0; i < len(u); {
		r, n := runeAt(u[i:])
		if r == replacement && u[i] != replacement {
			ok = false
		}
		b = utf8.AppendRune(b, r)
		i += n
	}
	return b, ok
}

// runeAt returns the first character of u and its length; a lone surrogate is U+FFFD.
func runeAt(u []uint16) (rune, int) {
	c := u[0]
	switch {
	case c&0xF800 != 0xD800:
		return rune(c), 1
	case c&0x0400 == 0 && len(u) > 1 && u[1]&0xFC00 == 0xDC00:
		return 0x10000 + rune(c&0x3FF)<<10 + rune(u[1]&0x3FF), 2
	}
	return replacement, 1
}

// Encode converts UTF-16 to the bytes of a code page that is not UTF-8. A character
// that the page does not have becomes one that looks like it, if fit says so, or def;
// used is true then.
func (p CodePage) Encode(u []uint16, fit bool, def []byte) (b []byte, used bool) {
	b = make([]byte, 0, len(u))
	for i := 0; i < len(u); {
		r, n := runeAt(u[i:])
		i += n
		x, ok := p.encode(r)
		if !ok && fit {
			if like := Similar(r); like != 0 {
				x, ok = p.encode(like)
			}
		}
		if !ok {
			x, used = def, true
		}
		b = append(b, x...)
	}
	return b, used
}

func (p CodePage) encode(r rune) ([]byte, bool) {
	switch {
	case p.ID == ASCII:
		return []byte{byte(r)}, r < 0x80
	case p.MaxSize == 1:
		i, ok := singleTable(p.ID).find(r)
		return []byte{byte(i)}, ok
	case r <= 0x80:
		return []byte{byte(r)}, true
	case p.ID == 932 && r >= 0xFF61 && r <= 0xFF9F:
		return []byte{byte(r - 0xFF61 + 0xA1)}, true
	}
	i, ok := doubleTable(p.ID).find(r)
	return []byte{byte(firstLead + i>>8), byte(i)}, ok
}
