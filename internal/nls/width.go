package nls

import (
	"unicode/utf16"

	"golang.org/x/text/unicode/norm"
	"golang.org/x/text/width"
)

// Kana returns u in Hiragana or Katakana, in narrow or wide forms, as asked.
func Kana(u []uint16, hiragana, katakana, narrow, wide bool) []uint16 {
	s := string(utf16.Decode(u))
	if hiragana || wide {
		s = width.Fold.String(s) // narrow Katakana first become usual ones
		s = norm.NFC.String(norm.NFKC.String(s))
	}
	rs := []rune(s)
	for i, r := range rs {
		switch {
		case katakana && r >= 0x3041 && r <= 0x3096:
			rs[i] = r + 0x60
		case hiragana && r >= 0x30A1 && r <= 0x30F6:
			rs[i] = r - 0x60
		}
	}
	switch {
	case narrow:
		return units(width.Narrow.String(kanaApart(rs)))
	case wide:
		return units(width.Widen.String(string(rs)))
	}
	return utf16.Encode(rs)
}

// kanaApart takes the sound marks off Katakana: their narrow forms are two characters.
func kanaApart(rs []rune) string {
	var out []rune
	for _, r := range rs {
		if r >= 0x30A1 && r <= 0x30FA {
			for _, d := range norm.NFD.String(string(r)) {
				switch d {
				case 0x3099:
					d = 0xFF9E
				case 0x309A:
					d = 0xFF9F
				}
				out = append(out, d)
			}
			continue
		}
		out = append(out, r)
	}
	return string(out)
}
