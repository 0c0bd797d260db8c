package nls

import "unicode"

// Kinds of characters: CT_CTYPE1.
const (
	C1_UPPER   = 0x1
	C1_LOWER   = 0x2
	C1_DIGIT   = 0x4
	C1_SPACE   = 0x8
	C1_PUNCT   = 0x10
	C1_CNTRL   = 0x20
	C1_BLANK   = 0x40
	C1_XDIGIT  = 0x80
	C1_ALPHA   = 0x100
	C1_DEFINED = 0x200
)

// Type1 returns what kind of character u is, as isalpha and the like of C ask it.
func Type1(u uint16) uint16 {
	r := rune(u)
	t := uint16(C1_DEFINED)
	switch {
	case r == '\t':
		return t | C1_SPACE | C1_CNTRL | C1_BLANK
	case r >= 0xA && r <= 0xD:
		return t | C1_SPACE | C1_CNTRL
	case r == 0x85, r == 0x2028, r == 0x2029:
		return t | C1_SPACE | C1_CNTRL
	case unicode.Is(unicode.Cc, r), unicode.Is(unicode.Cf, r) && r != 0xAD:
		return t | C1_CNTRL
	case r == 0xAD:
		return t | C1_PUNCT | C1_CNTRL
	case r == ' ', unicode.Is(unicode.Zs, r):
		return t | C1_SPACE | C1_BLANK
	case u&0xF800 == 0xD800:
		return 0
	case unicode.Is(unicode.Co, r):
		return t
	}
	if r >= '0' && r <= '9' || r >= 'A' && r <= 'F' || r >= 'a' && r <= 'f' {
		t |= C1_XDIGIT
	}
	switch {
	case unicode.IsUpper(r):
		t |= C1_UPPER | C1_ALPHA
	case unicode.IsLower(r), r == 0xAA, r == 0xBA:
		t |= C1_LOWER | C1_ALPHA
	case unicode.IsLetter(r):
		t |= C1_ALPHA
	case unicode.IsDigit(r):
		t |= C1_DIGIT
	case r == 0xB2, r == 0xB3, r == 0xB9:
		t |= C1_DIGIT | C1_PUNCT
	case unicode.IsPunct(r), unicode.IsSymbol(r), unicode.IsNumber(r):
		t |= C1_PUNCT
	case unicode.IsMark(r):
	default:
		return 0 // no character
	}
	return t
}

// Directions of characters: CT_CTYPE2.
const (
	C2_LEFTTORIGHT      = 1
	C2_RIGHTTOLEFT      = 2
	C2_EUROPENUMBER     = 3
	C2_EUROPESEPARATOR  = 4
	C2_EUROPETERMINATOR = 5
	C2_ARABICNUMBER     = 6
	C2_COMMONSEPARATOR  = 7
	C2_BLOCKSEPARATOR   = 8
	C2_SEGMENTSEPARATOR = 9
	C2_WHITESPACE       = 10
	C2_OTHERNEUTRAL     = 11
)

// Type2 returns how u is laid out where writing goes to the left and to the right.
func Type2(u uint16) uint16 {
	r := rune(u)
	switch {
	case r >= '0' && r <= '9', r == 0xB2, r == 0xB3, r == 0xB9:
		return C2_EUROPENUMBER
	case r == '+', r == '-', r == 0x2212:
		return C2_EUROPESEPARATOR
	case r == '#', r == '$', r == '%', r >= 0xA2 && r <= 0xA5, r == 0xB0, r == 0xB1, r >= 0x2030 && r <= 0x2034, unicode.Is(unicode.Sc, r):
		return C2_EUROPETERMINATOR
	case r >= 0x660 && r <= 0x669, r == 0x66B, r == 0x66C:
		return C2_ARABICNUMBER
	case r == ',', r == '.', r == '/', r == ':', r == 0xA0:
		return C2_COMMONSEPARATOR
	case r == '\n', r == '\r', r >= 0x1C && r <= 0x1E, r == 0x85, r == 0x2029:
		return C2_BLOCKSEPARATOR
	case r == '\t', r == 0xB, r == 0x1F:
		return C2_SEGMENTSEPARATOR
	case r == 0xC, r == ' ', r == 0x2028, unicode.Is(unicode.Zs, r):
		return C2_WHITESPACE
	case r >= 0x590 && r <= 0x8FF && unicode.IsLetter(r), r >= 0xFB1D && r <= 0xFEFC && unicode.IsLetter(r), r == 0x200F:
		return C2_RIGHTTOLEFT
	case unicode.IsLetter(r), unicode.Is(unicode.Mc, r), unicode.IsNumber(r), r == 0x200E:
		return C2_LEFTTORIGHT
	case unicode.IsPunct(r), unicode.IsSymbol(r):
		return C2_OTHERNEUTRAL
	}
	return 0 // controls, marks, no characters
}

// Properties of characters for the layout of text: CT_CTYPE3.
const (
	C3_NONSPACING    = 0x1
	C3_DIACRITIC     = 0x2
	C3_VOWELMARK     = 0x4
	C3_SYMBOL        = 0x8
	C3_KATAKANA      = 0x10
	C3_HIRAGANA      = 0x20
	C3_HALFWIDTH     = 0x40
	C3_FULLWIDTH     = 0x80
	C3_IDEOGRAPH     = 0x100
	C3_KASHIDA       = 0x200
	C3_LEXICAL       = 0x400
	C3_HIGHSURROGATE = 0x800
	C3_LOWSURROGATE  = 0x1000
	C3_ALPHA         = 0x8000
)

// Type3 returns the properties of u for the layout of text.
func Type3(u uint16) uint16 {
	r := rune(u)
	switch {
	case u&0xFC00 == 0xD800:
		return C3_HIGHSURROGATE
	case u&0xFC00 == 0xDC00:
		return C3_LOWSURROGATE
	}
	t := uint16(0)
	if unicode.IsLetter(r) {
		t |= C3_ALPHA
	}
	switch {
	case unicode.Is(unicode.Mn, r):
		t |= C3_NONSPACING
		if r >= 0x300 && r <= 0x36F {
			t |= C3_DIACRITIC
		}
	case unicode.IsSymbol(r), unicode.IsPunct(r):
		t |= C3_SYMBOL
	}
	switch {
	case r == '\'', r == '-', r == 0xAD, r == '*', r == ',', r == '/', r == ':', r == ';', r == '.', r == '\\', r == '_', r == '`', r == '^', r == '~', r == '"':
		t |= C3_LEXICAL
	case r == 0x640:
		t |= C3_KASHIDA
	}
	if r == '^' || r == '`' || r == 0xA8 || r == 0xAF || r == 0xB4 || r == 0xB8 {
		t |= C3_DIACRITIC
	}
	switch {
	case unicode.Is(unicode.Katakana, r):
		t |= C3_KATAKANA
	case unicode.Is(unicode.Hiragana, r):
		t |= C3_HIRAGANA
	case unicode.Is(unicode.Han, r):
		t |= C3_IDEOGRAPH
	}
	switch {
	case r >= 0xFF61 && r <= 0xFFDC:
		t |= C3_HALFWIDTH
	case r >= 0xFF01 && r <= 0xFF60, r >= 0xFFE0 && r <= 0xFFE6, unicode.Is(unicode.Han, r), r >= 0x3041 && r <= 0x30FE:
		t |= C3_FULLWIDTH
	}
	return t
}
