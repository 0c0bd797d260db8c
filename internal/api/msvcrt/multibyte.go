package msvcrt

import (
	"slices"
	"unicode/utf8"

	"haft.dev/internal/api"
	"haft.dev/nt"
)

// In the C locale a byte is a character, and a character that is no byte has no bytes.
// A UTF-8 locale, which only the universal library has, is set with setlocale.

// utf8Locale reports whether multibyte strings are UTF-8.
func (l *library) utf8Locale() bool {
	l.mu.Lock()
	defer l.mu.Unlock()
	return l.locale != "C"
}

func (l *library) maxBytes() int {
	if l.utf8Locale() {
		return 4
	}
	return 1
}

// toBytes converts units to the bytes of the locale; false: one of them has none.
func (l *library) toBytes(u []uint16) ([]byte, bool) {
	if l.utf8Locale() {
		return []byte(nt.String16(u)), true
	}
	b := make([]byte, len(u))
	for i, v := range u {
		if v > 0xFF {
			return b[:i], false
		}
		b[i] = byte(v)
	}
	return b, true
}

// toUnits converts the bytes of the locale to units; false: they are no string.
func (l *library) toUnits(b []byte) ([]uint16, bool) {
	if l.utf8Locale() {
		if !utf8.Valid(b) {
			return nil, false
		}
		return nt.UTF16(string(b)), true
	}
	u := make([]uint16, len(b))
	for i, v := range b {
		u[i] = uint16(v)
	}
	return u, true
}

func multibyteFuncs() []api.Func {
	return []api.Func{
		api.F0("___mb_cur_max_func()", func(c *api.Call) error { return number(c, libraryOf(c).maxBytes()) }),
		api.F1("___mb_cur_max_l_func(locale)", func(c *api.Call, _ uint64) error { return number(c, libraryOf(c).maxBytes()) }),
		api.F0("___lc_codepage_func()", func(c *api.Call) error {
			if libraryOf(c).utf8Locale() {
				return number(c, 65001)
			}
			return number(c, 0)
		}),
		api.F0("___lc_collate_cp_func()", func(c *api.Call) error { return number(c, 0) }),
		api.F1("btowc(c)", func(c *api.Call, v int32) error {
			if v < 0 || v > 0xFF || v > 0x7F && libraryOf(c).utf8Locale() {
				return number(c, 0xFFFF)
			}
			return number(c, int(v))
		}),
		api.F1("wctob(wchar)", func(c *api.Call, v uint16) error {
			if v > 0xFF || v > 0x7F && libraryOf(c).utf8Locale() {
				return number(c, -1)
			}
			return number(c, int(v))
		}),
		api.F2("mblen(mbstr, count)", func(c *api.Call, s, n uint64) error { return toWide(c, 0, s, n) }),
		api.F3("mbrlen(str, count, mbstate)", func(c *api.Call, s, n, _ uint64) error { return restartToWide(c, 0, s, n) }).Partial(inPieces),
		api.F3("mbtowc(wchar, mbchar, count)", toWide),
		api.F4("_mbtowc_l(wchar, mbchar, count, locale)", func(c *api.Call, to, s, n, _ uint64) error { return toWide(c, to, s, n) }),
		api.F4("mbrtowc(wchar, mbchar, count, mbstate)", func(c *api.Call, to, s, n, _ uint64) error { return restartToWide(c, to, s, n) }).Partial(inPieces),
		api.F2("wctomb(mbchar, wchar)", fromWide),
		api.F3("_wctomb_l(mbchar, wchar, locale)", func(c *api.Call, to uint64, u uint16, _ uint64) error { return fromWide(c, to, u) }),
		api.F4("wctomb_s(pRetValue, mbchar, sizeInBytes, wchar)", fromWideSafe),
		api.F3("wcrtomb(mbchar, wchar, mbstate)", func(c *api.Call, to uint64, u uint16, _ uint64) error {
			if to == 0 {
				return address(c, 1)
			}
			b, ok := libraryOf(c).toBytes([]uint16{u})
			if !ok {
				return fails(c, EILSEQ, noLimit)
			}
			write(c, to, b)
			return address(c, uint64(len(b)))
		}),
		api.F3("mbstowcs(wcstr, mbstr, count)", stringToWide),
		api.F4("_mbstowcs_l(wcstr, mbstr, count, locale)", func(c *api.Call, to, from, n, _ uint64) error { return stringToWide(c, to, from, n) }),
		api.F3("wcstombs(mbstr, wcstr, count)", stringFromWide),
		api.F4("_wcstombs_l(mbstr, wcstr, count, locale)", func(c *api.Call, to, from, n, _ uint64) error { return stringFromWide(c, to, from, n) }),
		api.F4("mbsrtowcs(wcstr, mbstr, count, mbstate)", func(c *api.Call, to, from, n, _ uint64) error { return pointerToWide(c, to, from, n) }),
		api.F4("wcsrtombs(mbstr, wcstr, count, mbstate)", func(c *api.Call, to, from, n, _ uint64) error { return pointerFromWide(c, to, from, n) }),
		api.F5("mbstowcs_s(pReturnValue, wcstr, sizeInWords, mbstr, count)", stringToWideSafe),
		api.F5("wcstombs_s(pReturnValue, mbstr, sizeInBytes, wcstr, count)", stringFromWideSafe),
		api.F1("_ismbblead(c)", func(c *api.Call, _ uint32) error { return number(c, 0) }),
		api.F2("_ismbblead_l(c, locale)", func(c *api.Call, _ uint32, _ uint64) error { return number(c, 0) }),
		api.F1("_ismbbtrail(c)", func(c *api.Call, _ uint32) error { return number(c, 0) }),
		api.F2("_ismbslead(str, current)", func(c *api.Call, _, _ uint64) error { return number(c, 0) }),
		api.F2("_ismbstrail(str, current)", func(c *api.Call, _, _ uint64) error { return number(c, 0) }),
		api.F1("isleadbyte(c)", func(c *api.Call, _ int32) error { return number(c, 0) }),
		api.F2("_isleadbyte_l(c, locale)", func(c *api.Call, _ int32, _ uint64) error { return number(c, 0) }),
		api.F1("mbsinit(mbstate)", func(c *api.Call, s uint64) error { return truth(c, s == 0 || load[uint32](c, s) == 0) }),
		api.F0("_getmbcp()", func(c *api.Call) error { return number(c, 0) }),
		api.F1("_setmbcp(codepage)", func(c *api.Call, cp int32) error {
			if cp != 0 && cp != -1 && cp != -2 && cp != -3 && cp != -4 && cp != 65001 {
				return invalid(c, EINVAL, 0xFFFFFFFF)
			}
			return number(c, 0)
		}).Partial("it changes nothing: a character is a byte in all of them"),
		api.F1("_mbslen(str)", func(c *api.Call, s uint64) error { return address(c, uint64(len(text(c, s)))) }),
		api.F1("_mbstrlen(str)", func(c *api.Call, s uint64) error { return address(c, uint64(len(text(c, s)))) }),
		api.F1("_mbsinc(current)", func(c *api.Call, s uint64) error { return address(c, s+1) }),
		api.F2("_mbsdec(start, current)", func(c *api.Call, start, s uint64) error {
			if s <= start {
				return address(c, 0)
			}
			return address(c, s-1)
		}),
		api.F2("_mbschr(str, c)", func(c *api.Call, s uint64, v uint32) error {
			i := slices.Index(append(text(c, s), 0), byte(v))
			if i < 0 || v > 0xFF {
				return address(c, 0)
			}
			return address(c, s+uint64(i))
		}),
		api.F2("_mbsrchr(str, c)", func(c *api.Call, s uint64, v uint32) error { return findLast(c, s, uint64(v), false) }),
		api.F2("_mbsstr(str, strSearch)", func(c *api.Call, s, search uint64) error { return findString(c, s, search, false) }),
		api.F2("_mbscmp(string1, string2)", func(c *api.Call, a, b uint64) error { return compare(c, a, b, noLimit, false, false) }),
		api.F2("_mbsicmp(string1, string2)", func(c *api.Call, a, b uint64) error { return compare(c, a, b, noLimit, false, true) }),
		api.F3("_mbsnbcmp(string1, string2, count)", func(c *api.Call, a, b, n uint64) error { return compare(c, a, b, n, false, false) }),
		api.F3("_mbsnbicmp(string1, string2, count)", func(c *api.Call, a, b, n uint64) error { return compare(c, a, b, n, false, true) }),
		api.F3("_mbsnbcpy(dest, src, count)", func(c *api.Call, to, from, n uint64) error { return copyPart(c, to, from, n, false) }),
		api.F2("_mbspbrk(str, strCharSet)", func(c *api.Call, s, set uint64) error { return findAny(c, s, set, false) }),
		api.F1("_mbsdup(strSource)", func(c *api.Call, s uint64) error { return duplicate(c, s, false) }),
		api.F1("_mbslwr(str)", func(c *api.Call, s uint64) error { return changeCase(c, s, false, false) }),
		api.F1("_mbsupr(str)", func(c *api.Call, s uint64) error { return changeCase(c, s, false, true) }),
		api.F2("_mbstok(strToken, strDelimit)", func(c *api.Call, s, d uint64) error { return token(c, s, d, false) }),
	}
}

// inPieces is what is missing of the functions that keep a part of a character for the next
// call.
const inPieces = "a character of several bytes must be there as a whole"

// oneToWide decodes the first character of s, of which n bytes may be read. The length is
// 0 for a zero, -1 for what is no character, -2 for a part of one.
func oneToWide(c *api.Call, s, n uint64) (u uint16, length int) {
	b := load[uint8](c, s)
	if b == 0 {
		return 0, 0
	}
	if b < 0x80 || !libraryOf(c).utf8Locale() {
		return uint16(b), 1
	}
	part := textMax(c, s, min(n, 4))
	r, k := utf8.DecodeRune(part)
	switch {
	case r == utf8.RuneError && k <= 1:
		if !utf8.FullRune(part) && uint64(len(part)) == n {
			return 0, -2
		}
		return 0, -1
	case r > 0xFFFF:
		return 0, -1
	}
	return uint16(r), k
}

func toWide(c *api.Call, to, s, n uint64) error {
	if s == 0 || n == 0 {
		return number(c, 0)
	}
	u, length := oneToWide(c, s, n)
	if length < 0 {
		return failed(c, EILSEQ)
	}
	if to != 0 {
		store(c, to, u)
	}
	return number(c, length)
}

func restartToWide(c *api.Call, to, s, n uint64) error {
	if s == 0 {
		return address(c, 0)
	}
	if n == 0 {
		return address(c, ^uint64(1))
	}
	u, length := oneToWide(c, s, n)
	switch length {
	case -1:
		return fails(c, EILSEQ, noLimit)
	case -2:
		return address(c, ^uint64(1))
	}
	if to != 0 {
		store(c, to, u)
	}
	return address(c, uint64(length))
}

func fromWide(c *api.Call, to uint64, u uint16) error {
	if to == 0 {
		return number(c, 0)
	}
	b, ok := libraryOf(c).toBytes([]uint16{u})
	if !ok {
		return failed(c, EILSEQ)
	}
	write(c, to, b)
	return number(c, len(b))
}

func fromWideSafe(c *api.Call, out, to, size uint64, u uint16) error {
	b, ok := libraryOf(c).toBytes([]uint16{u})
	switch {
	case !ok:
		if out != 0 {
			store(c, out, int32(-1))
		}
		return fails(c, EILSEQ, uint64(EILSEQ))
	case to != 0 && uint64(len(b)) > size:
		return invalid(c, ERANGE, uint64(ERANGE))
	}
	n := 0
	if to != 0 {
		write(c, to, b)
		n = len(b)
	}
	if out != 0 {
		store(c, out, int32(n))
	}
	return number(c, 0)
}

func stringToWide(c *api.Call, to, from, n uint64) error {
	u, ok := libraryOf(c).toUnits(text(c, from))
	if !ok {
		return fails(c, EILSEQ, noLimit)
	}
	if to == 0 {
		return address(c, uint64(len(u)))
	}
	if uint64(len(u)) >= n {
		write(c, to, wideBytes(u[:n]))
		return address(c, n)
	}
	write(c, to, wideBytes(append(u, 0)))
	return address(c, uint64(len(u)))
}

func stringFromWide(c *api.Call, to, from, n uint64) error {
	l := libraryOf(c)
	u := wide(c, from)
	b, ok := l.toBytes(u)
	if to == 0 {
		if !ok {
			return fails(c, EILSEQ, noLimit)
		}
		return address(c, uint64(len(b)))
	}
	if uint64(len(b)) >= n {
		for n > 0 && n < uint64(len(b)) && !utf8.RuneStart(b[n]) && l.utf8Locale() {
			n--
		}
		write(c, to, b[:n])
		return address(c, n)
	}
	if !ok {
		write(c, to, b)
		return fails(c, EILSEQ, noLimit)
	}
	write(c, to, append(b, 0))
	return address(c, uint64(len(b)))
}

func pointerToWide(c *api.Call, to, from, n uint64) error {
	s := load[uint64](c, from)
	b := text(c, s)
	u, ok := libraryOf(c).toUnits(b)
	if !ok {
		return fails(c, EILSEQ, noLimit)
	}
	if to == 0 {
		return address(c, uint64(len(u)))
	}
	if uint64(len(u)) >= n {
		write(c, to, wideBytes(u[:n]))
		used, _ := libraryOf(c).toBytes(u[:n])
		store(c, from, s+uint64(len(used)))
		return address(c, n)
	}
	write(c, to, wideBytes(append(u, 0)))
	store(c, from, uint64(0))
	return address(c, uint64(len(u)))
}

func pointerFromWide(c *api.Call, to, from, n uint64) error {
	l := libraryOf(c)
	s := load[uint64](c, from)
	u := wide(c, s)
	var out []byte
	for i, v := range u {
		b, ok := l.toBytes([]uint16{v})
		if !ok {
			return fails(c, EILSEQ, noLimit)
		}
		if to != 0 && uint64(len(out)+len(b)) > n {
			write(c, to, out)
			store(c, from, s+2*uint64(i))
			return address(c, uint64(len(out)))
		}
		out = append(out, b...)
	}
	if to == 0 {
		return address(c, uint64(len(out)))
	}
	if uint64(len(out)) == n {
		write(c, to, out)
		store(c, from, s+2*uint64(len(u)))
		return address(c, n)
	}
	write(c, to, append(out, 0))
	store(c, from, uint64(0))
	return address(c, uint64(len(out)))
}

func stringToWideSafe(c *api.Call, done, to, size, from, n uint64) error {
	u, ok := libraryOf(c).toUnits(text(c, from))
	return putSafe(c, done, to, size, n, u, ok, true)
}

func stringFromWideSafe(c *api.Call, done, to, size, from, n uint64) error {
	b, ok := libraryOf(c).toBytes(wide(c, from))
	u := make([]uint16, len(b))
	for i, v := range b {
		u[i] = uint16(v)
	}
	return putSafe(c, done, to, size, n, u, ok, false)
}

// putSafe stores what was converted, cut after n units, with a zero; done gets how many
// that were.
func putSafe(c *api.Call, done, to, size, n uint64, u []uint16, ok, w bool) error {
	if done != 0 {
		store(c, done, uint64(0))
	}
	if (to == 0) != (size == 0) {
		return invalid(c, EINVAL, uint64(EINVAL))
	}
	if !ok {
		if to != 0 {
			putUnit(c, to, 0, w)
		}
		return fails(c, EILSEQ, uint64(EILSEQ))
	}
	result := errno(0)
	if n == noLimit && to != 0 && uint64(len(u)) >= size { // _TRUNCATE
		u, result = u[:size-1], STRUNCATE
	}
	if uint64(len(u)) > n {
		u = u[:n]
	}
	if to != 0 {
		if uint64(len(u)) >= size {
			putUnit(c, to, 0, w)
			return invalid(c, ERANGE, uint64(ERANGE))
		}
		putUnits(c, to, append(slices.Clone(u), 0), w)
	}
	if done != 0 {
		store(c, done, uint64(len(u)+1))
	}
	return number(c, int(result))
}
