package dospath

import (
	"strings"
	"unicode/utf8"
)

// Characters that a file name of Windows cannot have appear as characters of the
// private use area, U+F000 plus the byte, as Services for Macintosh began and
// Cygwin, Samba and WSL do; bytes that are no UTF-8, too.
const private = 0xF000

// forbidden are the characters of a host's name that no name of Windows can have,
// beside those below the space.
const forbidden = `<>:"|?*\`

// FromHostName returns what Windows programs see of the name of a host file.
func FromHostName(s string) string { return fromHost(s, forbidden) }

// FromHostText returns text of the host, for instance an argument, so that the names
// of files in it stand for these files: as FromHostName, but for the characters that
// other names have a right to.
func FromHostText(s string) string {
	if utf8.ValidString(s) {
		return s
	}
	return fromHost(s, "")
}

// fromHost maps bytes that are no UTF-8; if there are forbidden characters, these and
// control characters, too.
func fromHost(s, forbidden string) string {
	maps := func(c byte) bool {
		return forbidden != "" && (c < 0x20 || strings.IndexByte(forbidden, c) >= 0)
	}
	plain := true
	for i := 0; i < len(s) && plain; i++ {
		plain = s[i] < utf8.RuneSelf && !maps(s[i])
	}
	if plain {
		return s
	}
	var b strings.Builder
	for i := 0; i < len(s); {
		c := s[i]
		if c < utf8.RuneSelf {
			if maps(c) {
				b.WriteRune(private + rune(c))
			} else {
				b.WriteByte(c)
			}
			i++
			continue
		}
		if c == 0xED && i+2 < len(s) && s[i+1]&0xE0 == 0xA0 && s[i+2]&0xC0 == 0x80 {
			b.WriteString(s[i : i+3]) // a surrogate of an ill-formed name
			i += 3
			continue
		}
		r, n := utf8.DecodeRuneInString(s[i:])
		if r == utf8.RuneError && n == 1 {
			b.WriteRune(private + rune(c))
		} else {
			b.WriteString(s[i : i+n])
		}
		i += n
	}
	return b.String()
}

// ToHostName turns characters of the private use area into the bytes they stand
// for. A separator or a zero stays what it is: it must not become one.
func ToHostName(s string) string {
	if strings.IndexByte(s, 0xEF) < 0 { // all of these begin so
		return s
	}
	var b strings.Builder
	for i := 0; i < len(s); {
		r, n := utf8.DecodeRuneInString(s[i:])
		if c := r - private; n == 3 && c > 0 && c < 0x100 && c != '/' {
			b.WriteByte(byte(c))
		} else {
			b.WriteString(s[i : i+n])
		}
		i += n
	}
	return b.String()
}
