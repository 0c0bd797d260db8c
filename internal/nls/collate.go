package nls

import (
	"bytes"
	"slices"
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// Flags of CompareString and of the sort keys of LCMapString.
const (
	NORM_IGNORECASE                   = 0x1
	NORM_IGNORENONSPACE               = 0x2
	NORM_IGNORESYMBOLS                = 0x4
	SORT_DIGITSASNUMBERS              = 0x8
	LINGUISTIC_IGNORECASE             = 0x10
	LINGUISTIC_IGNOREDIACRITIC        = 0x20
	SORT_STRINGSORT                   = 0x1000
	NORM_IGNOREKANATYPE               = 0x10000
	NORM_IGNOREWIDTH                  = 0x20000
	NORM_LINGUISTIC_CASING            = 0x08000000
	COMPARE_FLAGS              uint32 = NORM_IGNORECASE | NORM_IGNORENONSPACE | NORM_IGNORESYMBOLS | SORT_DIGITSASNUMBERS |
		LINGUISTIC_IGNORECASE | LINGUISTIC_IGNOREDIACRITIC | SORT_STRINGSORT | NORM_IGNOREKANATYPE | NORM_IGNOREWIDTH | NORM_LINGUISTIC_CASING
)

// Weights of the first level are a class and a number in it. The order of classes is that
// of Windows: space and punctuation, other symbols, digits, letters by script.
const (
	classSpace  = 0x07
	classSymbol = 0x08
	classDigit  = 0x0C
	classLatin  = 0x0E
	classGreek  = 0x0F
	classCyril  = 0x10
	classOther  = 0x20
	classHan    = 0x80
)

// marks is punctuation in its order; symbols are symbols in theirs. The apostrophe and the
// hyphen stand first where strings are sorted by SORT_STRINGSORT, and do not count at
// first where they are sorted as words are.
const (
	marks   = "\t\n\v\f\r\u0085\u2028\u2029'-\u00AD\u2010\u2011 \u00A0!\"#$%&()*,./:;?@[\\]^_`{|}~"
	symbols = "+<=>"
)

// weights are the four levels of a string: what it consists of, the marks of its letters,
// their case and width, and the apostrophes and hyphens that words have.
type weights struct {
	first  []uint32
	marks  []byte
	cases  []byte
	extra  []byte
	ignore []byte
}

const (
	plain  = 2    // no marks; a small letter of usual width
	aMark  = 3    // the least that a mark adds
	aUpper = 0x10 // what a capital adds
	aWide  = 0x01 // what a wide or narrow form adds
)

// expansions are letters that sort as two.
func expansion(r rune) string {
	switch r {
	case 'ß':
		return "ss"
	case 'æ':
		return "ae"
	case 'Æ':
		return "AE"
	case 'œ':
		return "oe"
	case 'Œ':
		return "OE"
	case 'þ':
		return "th"
	case 'Þ':
		return "TH"
	case 'ĳ':
		return "ij"
	case 'Ĳ':
		return "IJ"
	}
	return ""
}

// stroked are letters with a stroke and the like, which no decomposition has: the letter
// that they sort with.
func stroked(r rune) rune {
	const with, plain = "øØđĐłŁħĦŧŦıðÐ", "oOdDlLhHtTidD"
	if r < 0x80 || r > 0x180 {
		return 0
	}
	n := 0
	for _, w := range with {
		if w == r {
			return rune(plain[n])
		}
		n++
	}
	return 0
}

// weigh takes a string apart.
func weigh(u []uint16, flags uint32) weights {
	var w weights
	if flags&LINGUISTIC_IGNORECASE != 0 {
		flags |= NORM_IGNORECASE
	}
	if flags&LINGUISTIC_IGNOREDIACRITIC != 0 {
		flags |= NORM_IGNORENONSPACE
	}
	rs := decomposed(u)
	for i := 0; i < len(rs); i++ {
		r := rs[i]
		width := byte(0)
		if n := narrow(r); n != r {
			r, width = n, aWide
		}
		if s := expansion(r); s != "" {
			for _, x := range s {
				w.letter(x, width, flags)
			}
			continue
		}
		switch {
		case unicode.Is(unicode.Mn, r):
			w.mark(byte(r), flags)
		case flags&SORT_STRINGSORT == 0 && flags&NORM_IGNORESYMBOLS == 0 && isHyphen(r):
			n := len(w.first)
			w.ignore = append(w.ignore, 0x80|byte(n>>7), 0x80|byte(n), byte(2+strings.IndexRune(marks, r)))
		case flags&SORT_DIGITSASNUMBERS != 0 && r >= '0' && r <= '9':
			i = w.number(rs, i, width, flags)
		default:
			w.letter(r, width, flags)
		}
	}
	w.marks, w.cases, w.extra = trimmed(w.marks), trimmed(w.cases), trimmed(w.extra)
	return w
}

func trimmed(b []byte) []byte {
	for len(b) > 0 && b[len(b)-1] == plain {
		b = b[:len(b)-1]
	}
	return b
}

func isHyphen(r rune) bool { return r == '\'' || r == '-' || r == 0xAD || r == 0x2010 || r == 0x2011 }

// decomposed returns the characters of u, letters apart from their marks.
func decomposed(u []uint16) []rune {
	ascii := true
	rs := make([]rune, 0, len(u))
	for i := 0; i < len(u); {
		r, n := runeAt(u[i:])
		ascii = ascii && r < 0x80
		rs = append(rs, r)
		i += n
	}
	if ascii {
		return rs
	}
	return []rune(norm.NFD.String(string(rs)))
}

// narrow returns the usual form of a wide or narrow character.
func narrow(r rune) rune {
	switch {
	case r >= 0xFF01 && r <= 0xFF5E:
		return r - 0xFF01 + '!'
	case r == 0x3000:
		return ' '
	case r >= 0xFF66 && r <= 0xFF9D:
		for _, n := range norm.NFKC.String(string(r)) {
			return n
		}
	}
	return r
}

// mark adds a mark to the last letter.
func (w *weights) mark(m byte, flags uint32) {
	if n := len(w.marks); n > 0 && flags&NORM_IGNORENONSPACE == 0 {
		w.marks[n-1] = byte(min(0xFF, int(w.marks[n-1])+aMark+int(m)%0x60))
	}
}

func (w *weights) add(first uint32, mark, kase, extra byte) {
	w.first, w.marks = append(w.first, first), append(w.marks, mark)
	w.cases, w.extra = append(w.cases, kase), append(w.extra, extra)
}

// letter adds the weights of a character that is no mark. Some have none at all.
func (w *weights) letter(r rune, width byte, flags uint32) {
	mark, kase, extra := byte(plain), byte(plain), byte(plain)
	if base := stroked(r); base != 0 {
		r = base
		if flags&NORM_IGNORENONSPACE == 0 {
			mark += 0x2F
		}
	}
	if flags&NORM_IGNOREWIDTH == 0 {
		kase += width
	}
	var first uint32
	switch at := strings.IndexRune(marks, r); {
	case at >= 0:
		if flags&NORM_IGNORESYMBOLS != 0 {
			return
		}
		first = classSpace<<24 | uint32(at)
	case strings.ContainsRune(symbols, r):
		if flags&NORM_IGNORESYMBOLS != 0 {
			return
		}
		first = classSymbol<<24 | uint32(strings.IndexRune(symbols, r))
	case unicode.IsPunct(r), unicode.Is(unicode.Zs, r):
		if flags&NORM_IGNORESYMBOLS != 0 {
			return
		}
		first = classSpace<<24 | 0x1000 + uint32(r)
	case unicode.IsSymbol(r):
		if flags&NORM_IGNORESYMBOLS != 0 {
			return
		}
		first = classSymbol<<24 | 0x1000 + uint32(r)
	case unicode.IsDigit(r):
		first = classDigit<<24 | uint32(digit(r))<<8
		if r > '9' {
			kase++
		}
	case unicode.IsNumber(r):
		first = classDigit<<24 | 0x10000 + uint32(r)
	case unicode.IsLetter(r), r == replacement, unicode.Is(unicode.Co, r), unicode.Is(unicode.Mc, r):
		low := unicode.ToLower(r)
		if low != r && flags&NORM_IGNORECASE == 0 {
			kase += aUpper
		}
		switch {
		case low >= 0x30A1 && low <= 0x30F6: // Katakana with Hiragana
			low -= 0x60
			if flags&NORM_IGNOREKANATYPE == 0 {
				extra += 2
			}
		case low == 0x3C2:
			low = 0x3C3
		}
		first = uint32(script(low))<<24 | uint32(low)
	default:
		return // controls and what is no character
	}
	w.add(first, mark, kase, extra)
}

func script(r rune) byte {
	switch {
	case unicode.Is(unicode.Latin, r):
		return classLatin
	case unicode.Is(unicode.Greek, r):
		return classGreek
	case unicode.Is(unicode.Cyrillic, r):
		return classCyril
	case unicode.Is(unicode.Han, r):
		return classHan
	}
	return classOther
}

// digit returns the value of a digit: those of a script follow each other.
func digit(r rune) int {
	if r <= '9' {
		return int(r - '0')
	}
	v := 0
	for v < 9 && unicode.IsDigit(r-1) {
		r--
		v++
	}
	return v
}

// number adds the weight of a row of digits, which counts as a number. It returns the
// index of the last one.
func (w *weights) number(rs []rune, i int, width byte, flags uint32) int {
	end := i
	for end < len(rs) && narrow(rs[end]) >= '0' && narrow(rs[end]) <= '9' {
		end++
	}
	first := i
	for first < end-1 && narrow(rs[first]) == '0' {
		first++
	}
	w.letter('0', width, flags)
	w.first[len(w.first)-1] |= uint32(min(end-first, 0xFF))
	for _, r := range rs[first:end] {
		w.letter(narrow(r), width, flags)
	}
	return end - 1
}

// Compare compares two strings in the order of words, or with SORT_STRINGSORT that of
// strings. flags are those of CompareString.
func Compare(a, b []uint16, flags uint32) int {
	if slices.Equal(a, b) {
		return 0
	}
	x, y := weigh(a, flags), weigh(b, flags)
	if c := slices.Compare(x.first, y.first); c != 0 {
		return c
	}
	if c := bytes.Compare(x.marks, y.marks); c != 0 {
		return c
	}
	if c := bytes.Compare(x.cases, y.cases); c != 0 {
		return c
	}
	if c := bytes.Compare(x.extra, y.extra); c != 0 {
		return c
	}
	return bytes.Compare(x.ignore, y.ignore)
}

// SortKey returns bytes whose order is that of Compare: the levels, divided by 01, and
// a final 00.
func SortKey(u []uint16, flags uint32) []byte {
	w := weigh(u, flags)
	var k []byte
	for _, f := range w.first {
		// No byte is 0 or 1, and each has seven bits of the rest.
		k = append(k, byte(f>>24), 2+byte(f>>18)&0x3F, 2+byte(f>>12)&0x3F, 2+byte(f>>6)&0x3F, 2+byte(f)&0x3F)
	}
	for _, level := range [][]byte{w.marks, w.cases, w.extra, w.ignore} {
		k = append(k, 1)
		k = append(k, level...)
	}
	return append(k, 0)
}

// Find returns where value lies in u and how long it is there, -1 if nowhere: the first
// place, or with last the last one.
func Find(u, value []uint16, flags uint32, where Place) (at, length int) {
	match := func(i int) int {
		// The longest part that compares as equal takes marks that follow along.
		for n := min(len(u)-i, 3*len(value)+8); n >= 0; n-- {
			if Compare(u[i:i+n], value, flags) == 0 && (n > 0 || len(value) == 0) {
				return n
			}
		}
		return -1
	}
	switch where {
	case AtStart:
		if n := match(0); n >= 0 {
			return 0, n
		}
	case AtEnd:
		for i := len(u); i >= 0; i-- {
			if Compare(u[i:], value, flags) == 0 && (i < len(u) || len(value) == 0) {
				return i, len(u) - i
			}
		}
	case FromStart:
		for i := 0; i <= len(u); i++ {
			if n := match(i); n >= 0 {
				return i, n
			}
		}
	case FromEnd:
		for i := len(u); i >= 0; i-- {
			if n := match(i); n >= 0 {
				return i, n
			}
		}
	}
	return -1, 0
}

// Place says where Find looks.
type Place int

// The places.
const (
	FromStart Place = iota
	FromEnd
	AtStart
	AtEnd
)
