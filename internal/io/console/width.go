package console

import (
	"unicode"

	"golang.org/x/text/width"
)

// runeWidth returns how many cells a character takes: two for those of East Asia
// and pictures that are wide, none for those that combine with the one before.
func runeWidth(r rune) int {
	switch {
	case r < 0x300:
		return 1
	case r < 0x1100:
		if unicode.In(r, unicode.Mn, unicode.Me) {
			return 0
		}
		return 1
	}
	switch width.LookupRune(r).Kind() {
	case width.EastAsianWide, width.EastAsianFullwidth:
		return 2
	}
	if unicode.In(r, unicode.Mn, unicode.Me, unicode.Cf) {
		return 0
	}
	return 1
}
