package user32

import (
	"unicode/utf8"

	"haft.dev/internal/api"
	"haft.dev/internal/mm"
	"haft.dev/internal/nls"
)

// The ANSI code page is UTF-8: a byte alone is a character if it is ASCII.
func characterFuncs() []api.Func {
	return []api.Func{
		api.F1("CharLowerA(lpsz)", charLowerA),
		api.F2("CharLowerBuffA(lpsz, cchLength)", charLowerBuffA),
		api.F2("CharLowerBuffW(lpsz, cchLength)", charLowerBuffW),
		api.F1("CharLowerW(lpsz)", charLowerW),
		api.F1("CharNextA(lpsz)", charNextA),
		api.F3("CharNextExA(CodePage, lpCurrentChar, dwFlags)", charNextExA),
		api.F1("CharNextW(lpsz)", charNextW),
		api.F2("CharPrevA(lpszStart, lpszCurrent)", charPrevA),
		api.F4("CharPrevExA(CodePage, lpStart, lpCurrentChar, dwFlags)", charPrevExA),
		api.F2("CharPrevW(lpszStart, lpszCurrent)", charPrevW),
		api.F1("CharUpperA(lpsz)", charUpperA),
		api.F2("CharUpperBuffA(lpsz, cchLength)", charUpperBuffA),
		api.F2("CharUpperBuffW(lpsz, cchLength)", charUpperBuffW),
		api.F1("CharUpperW(lpsz)", charUpperW),
		api.F1("IsCharAlphaA(ch)", isKindA(nls.C1_ALPHA)),
		api.F1("IsCharAlphaNumericA(ch)", isKindA(nls.C1_ALPHA|nls.C1_DIGIT)),
		api.F1("IsCharAlphaNumericW(ch)", isKindW(nls.C1_ALPHA|nls.C1_DIGIT)),
		api.F1("IsCharAlphaW(ch)", isKindW(nls.C1_ALPHA)),
		api.F1("IsCharLowerA(ch)", isKindA(nls.C1_LOWER)),
		api.F1("IsCharLowerW(ch)", isKindW(nls.C1_LOWER)),
		api.F1("IsCharUpperA(ch)", isKindA(nls.C1_UPPER)),
		api.F1("IsCharUpperW(ch)", isKindW(nls.C1_UPPER)),
	}
}

func isKindW(kinds uint16) func(*api.Call, uint16) error {
	return func(c *api.Call, u uint16) error {
		c.Return(boolean(nls.Type1(u)&kinds != 0))
		return nil
	}
}

func isKindA(kinds uint16) func(*api.Call, uint8) error {
	return func(c *api.Call, b uint8) error {
		c.Return(boolean(b < utf8.RuneSelf && nls.Type1(uint16(b))&kinds != 0))
		return nil
	}
}

func charLowerW(c *api.Call, at uint64) error { return changeW(c, at, nls.Lower16) }
func charUpperW(c *api.Call, at uint64) error { return changeW(c, at, nls.Upper16) }
func charLowerA(c *api.Call, at uint64) error { return changeA(c, at, nls.Lower16) }
func charUpperA(c *api.Call, at uint64) error { return changeA(c, at, nls.Upper16) }

// changeW changes the letters of a string in its place, or the one character that stands
// in the place of an address.
func changeW(c *api.Call, at uint64, change func(uint16) uint16) error {
	if at>>16 == 0 {
		c.Return(uint64(change(uint16(at))))
		return nil
	}
	for p := at; ; p += 2 {
		u := mm.Load[uint16](c.P.Space, p)
		if u == 0 {
			break
		}
		if v := change(u); v != u {
			mm.Store(c.P.Space, p, v)
		}
	}
	c.Return(at)
	return nil
}

// changeA is changeW for text in UTF-8. A letter that would become longer or shorter
// stays.
func changeA(c *api.Call, at uint64, change func(uint16) uint16) error {
	if at>>16 == 0 {
		b := uint16(at & 0xFF)
		if b < utf8.RuneSelf {
			b = change(b)
		}
		c.Return(uint64(b))
		return nil
	}
	n := uint64(0)
	for mm.Load[uint8](c.P.Space, at+n) != 0 {
		n++
	}
	changeBytes(c, api.Ptr(at), n, change)
	c.Return(at)
	return nil
}

func changeBytes(c *api.Call, at api.Ptr, n uint64, change func(uint16) uint16) {
	b := at.Bytes(c, n)
	for i := 0; i < len(b); {
		r, size := utf8.DecodeRune(b[i:])
		if r <= 0xFFFF && (r != utf8.RuneError || size == 3) {
			if v := rune(change(uint16(r))); v != r && utf8.RuneLen(v) == size {
				utf8.EncodeRune(b[i:], v)
			}
		}
		i += size
	}
	at.Write(c, b)
}

func charLowerBuffW(c *api.Call, at api.Ptr, n uint32) error {
	return changeUnits(c, at, n, nls.Lower16)
}

func charUpperBuffW(c *api.Call, at api.Ptr, n uint32) error {
	return changeUnits(c, at, n, nls.Upper16)
}

// changeUnits changes n characters, of which some may be zero, and returns their number.
func changeUnits(c *api.Call, at api.Ptr, n uint32, change func(uint16) uint16) error {
	if at == 0 {
		c.Return(0)
		return nil
	}
	for i := range uint64(n) {
		p := uint64(at) + 2*i
		u := mm.Load[uint16](c.P.Space, p)
		if v := change(u); v != u {
			mm.Store(c.P.Space, p, v)
		}
	}
	c.Return(uint64(n))
	return nil
}

func charLowerBuffA(c *api.Call, at api.Ptr, n uint32) error {
	return changeBuffer(c, at, n, nls.Lower16)
}

func charUpperBuffA(c *api.Call, at api.Ptr, n uint32) error {
	return changeBuffer(c, at, n, nls.Upper16)
}

func changeBuffer(c *api.Call, at api.Ptr, n uint32, change func(uint16) uint16) error {
	if at == 0 {
		c.Return(0)
		return nil
	}
	changeBytes(c, at, uint64(n), change)
	c.Return(uint64(n))
	return nil
}

// charNextW returns the address of the next character; the end is followed by nothing.
func charNextW(c *api.Call, at uint64) error {
	if mm.Load[uint16](c.P.Space, at) != 0 {
		at += 2
	}
	c.Return(at)
	return nil
}

func charPrevW(c *api.Call, start, at uint64) error {
	if at > start {
		at -= 2
	}
	c.Return(at)
	return nil
}

func charNextA(c *api.Call, at uint64) error { return charNextExA(c, nls.UTF8, at, 0) }

// charNextExA knows the characters of two bytes of the code pages that have them; in
// UTF-8 a byte is a character, as IsDBCSLeadByte says.
func charNextExA(c *api.Call, cp uint16, at uint64, _ uint32) error {
	if b := mm.Load[uint8](c.P.Space, at); b != 0 {
		at++
		if isLead(cp, b) && mm.Load[uint8](c.P.Space, at) != 0 {
			at++
		}
	}
	c.Return(at)
	return nil
}

func isLead(cp uint16, b uint8) bool {
	p, ok := nls.Page(uint32(cp))
	return ok && p.IsLead(b)
}

func charPrevA(c *api.Call, start, at uint64) error { return charPrevExA(c, nls.UTF8, start, at, 0) }

// charPrevExA looks from the start, since the second byte of a character can be one that
// begins another.
func charPrevExA(c *api.Call, cp uint16, start, at uint64, _ uint32) error {
	for p := start; p < at; {
		b := mm.Load[uint8](c.P.Space, p)
		if b == 0 {
			break
		}
		next := p + 1
		if isLead(cp, b) && mm.Load[uint8](c.P.Space, next) != 0 {
			next++
		}
		if next >= at {
			at = p
			break
		}
		p = next
	}
	c.Return(at)
	return nil
}
