package dospath

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// Upper is the upper-case form of a character by which names are compared: one
// code unit to one, and never from outside ASCII into it. (RtlUpcaseUnicodeChar.)
func Upper(r rune) rune {
	if r < utf8.RuneSelf {
		if 'a' <= r && r <= 'z' {
			return r - 'a' + 'A'
		}
		return r
	}
	if r > 0xFFFF {
		return r
	}
	if u := unicode.ToUpper(r); u >= utf8.RuneSelf && u <= 0xFFFF {
		return u
	}
	return r
}

// Fold is the form of a name that all names have that differ only in case.
func Fold(s string) string {
	ascii, changes := true, false
	for i := 0; i < len(s); i++ {
		c := s[i]
		ascii = ascii && c < utf8.RuneSelf
		changes = changes || 'a' <= c && c <= 'z'
	}
	if ascii {
		if !changes {
			return s
		}
		return strings.ToUpper(s)
	}
	b := make([]byte, 0, len(s))
	for i := 0; i < len(s); {
		r, n := utf8.DecodeRuneInString(s[i:])
		if r == utf8.RuneError && n == 1 {
			b = append(b, s[i])
		} else {
			b = utf8.AppendRune(b, Upper(r))
		}
		i += n
	}
	return string(b)
}
