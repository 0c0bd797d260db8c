package msvcrt

import (
	"slices"

	"haft.dev/internal/api"
	"haft.dev/internal/api/leaf"
)

// Most functions on strings exist for bytes and for UTF-16 units. They are written once,
// over units: a byte is a unit below 256.

// unitsOf returns the string at an address, without its zero, of at most n units.
func unitsOf(c *api.Call, at, n uint64, isWide bool) []uint16 {
	if isWide {
		return wideMax(c, at, n)
	}
	b := textMax(c, at, n)
	u := make([]uint16, len(b))
	for i, v := range b {
		u[i] = uint16(v)
	}
	return u
}

// putUnits stores units, without a zero.
func putUnits(c *api.Call, at uint64, u []uint16, isWide bool) {
	if isWide {
		write(c, at, wideBytes(u))
		return
	}
	b := make([]byte, len(u))
	for i, v := range u {
		b[i] = byte(v)
	}
	write(c, at, b)
}

func unitSize(isWide bool) uint64 {
	if isWide {
		return 2
	}
	return 1
}

func putUnit(c *api.Call, at uint64, u uint16, isWide bool) {
	if isWide {
		store(c, at, u)
	} else {
		store(c, at, uint8(u))
	}
}

const noLimit = ^uint64(0)

// pair1 is a function of one parameter for bytes and for units; the others are for more.
func pair1(narrow, wide, params string, fn func(*api.Call, uint64, bool) error) []api.Func {
	return named(narrow, wide, func(name string, w bool) api.Func {
		return api.F1(name+params, func(c *api.Call, a uint64) error { return fn(c, a, w) }).About(fn)
	})
}

func pair2(narrow, wide, params string, fn func(*api.Call, uint64, uint64, bool) error) []api.Func {
	return named(narrow, wide, func(name string, w bool) api.Func {
		return api.F2(name+params, func(c *api.Call, a, b uint64) error { return fn(c, a, b, w) }).About(fn)
	})
}

func pair3(narrow, wide, params string, fn func(*api.Call, uint64, uint64, uint64, bool) error) []api.Func {
	return named(narrow, wide, func(name string, w bool) api.Func {
		return api.F3(name+params, func(c *api.Call, a, b, d uint64) error { return fn(c, a, b, d, w) }).About(fn)
	})
}

func pair4(narrow, wide, params string, fn func(*api.Call, uint64, uint64, uint64, uint64, bool) error) []api.Func {
	return named(narrow, wide, func(name string, w bool) api.Func {
		return api.F4(name+params, func(c *api.Call, a, b, d, e uint64) error { return fn(c, a, b, d, e, w) }).About(fn)
	})
}

// named makes the functions of a pair that have a name.
func named(narrow, wide string, one func(name string, w bool) api.Func) (fs []api.Func) {
	if narrow != "" {
		fs = append(fs, one(narrow, false))
	}
	if wide != "" {
		fs = append(fs, one(wide, true))
	}
	return fs
}

func stringFuncs() []api.Func {
	return slices.Concat(
		[]api.Func{
			api.Machine("strlen(str)", leaf.StringLength),
			api.Machine("strcmp(string1, string2)", leaf.CompareStrings),
			api.Machine("strncmp(string1, string2, count)", leaf.CompareStringParts),
			api.Machine("strchr(str, c)", leaf.FindChar),
			api.Machine("strrchr(str, c)", leaf.FindLastChar),
			api.Machine("strcpy(dest, src)", leaf.CopyString),
			api.Machine("_mbscpy(dest, src)", leaf.CopyString),
			api.Machine("wcslen(str)", leaf.WideLength),
			api.Machine("wcscmp(string1, string2)", leaf.CompareWide),
			api.Machine("wcschr(str, c)", leaf.FindWide),
			api.Machine("wcscpy(dest, src)", leaf.CopyWide),
		},
		pair2("strcat", "wcscat", "(dest, src)", func(c *api.Call, to, from uint64, w bool) error { return concat(c, to, from, noLimit, w) }),
		pair2("_mbscat", "", "(dest, src)", func(c *api.Call, to, from uint64, w bool) error { return concat(c, to, from, noLimit, w) }),
		pair3("strncat", "wcsncat", "(dest, src, count)", concat),
		pair3("strncpy", "wcsncpy", "(dest, src, count)", copyPart),
		pair3("", "wcsncmp", "(string1, string2, count)", func(c *api.Call, a, b, n uint64, w bool) error { return compare(c, a, b, n, w, false) }),
		pair2("strcoll", "wcscoll", "(string1, string2)", func(c *api.Call, a, b uint64, w bool) error { return compare(c, a, b, noLimit, w, false) }),
		pair2("_stricmp", "_wcsicmp", "(string1, string2)", func(c *api.Call, a, b uint64, w bool) error { return compare(c, a, b, noLimit, w, true) }),
		pair2("_stricoll", "_wcsicoll", "(string1, string2)", func(c *api.Call, a, b uint64, w bool) error { return compare(c, a, b, noLimit, w, true) }),
		pair2("_strcmpi", "", "(string1, string2)", func(c *api.Call, a, b uint64, w bool) error { return compare(c, a, b, noLimit, w, true) }),
		pair3("_strnicmp", "_wcsnicmp", "(string1, string2, count)", func(c *api.Call, a, b, n uint64, w bool) error { return compare(c, a, b, n, w, true) }),
		pair3("_strncoll", "_wcsncoll", "(string1, string2, count)", func(c *api.Call, a, b, n uint64, w bool) error { return compare(c, a, b, n, w, false) }),
		pair3("_strnicoll", "_wcsnicoll", "(string1, string2, count)", func(c *api.Call, a, b, n uint64, w bool) error { return compare(c, a, b, n, w, true) }),
		pair3("_stricmp_l", "_wcsicmp_l", "(string1, string2, locale)", func(c *api.Call, a, b, _ uint64, w bool) error { return compare(c, a, b, noLimit, w, true) }),
		pair3("_strcoll_l", "_wcscoll_l", "(string1, string2, locale)", func(c *api.Call, a, b, _ uint64, w bool) error { return compare(c, a, b, noLimit, w, false) }),
		pair4("_strnicmp_l", "_wcsnicmp_l", "(string1, string2, count, locale)", func(c *api.Call, a, b, n, _ uint64, w bool) error { return compare(c, a, b, n, w, true) }),
		pair2("strspn", "wcsspn", "(str, strCharSet)", func(c *api.Call, s, set uint64, w bool) error { return span(c, s, set, w, true) }),
		pair2("strcspn", "wcscspn", "(str, strCharSet)", func(c *api.Call, s, set uint64, w bool) error { return span(c, s, set, w, false) }),
		pair2("strpbrk", "wcspbrk", "(str, strCharSet)", findAny),
		pair2("strstr", "wcsstr", "(str, strSearch)", findString),
		pair2("", "wcsrchr", "(str, c)", findLast),
		pair2("strtok", "wcstok", "(strToken, strDelimit)", token),
		pair3("strtok_s", "wcstok_s", "(str, delimiters, context)", tokenSafe),
		pair1("_strdup", "_wcsdup", "(strSource)", duplicate),
		pair1("_strrev", "_wcsrev", "(str)", reverse),
		pair2("_strset", "_wcsset", "(str, c)", func(c *api.Call, s, v uint64, w bool) error { return fill(c, s, v, noLimit, w) }),
		pair3("_strnset", "_wcsnset", "(str, c, count)", fill),
		pair2("strnlen", "wcsnlen", "(str, numberOfElements)", func(c *api.Call, s, n uint64, w bool) error { return address(c, uint64(len(unitsOf(c, s, n, w)))) }),
		pair3("strxfrm", "wcsxfrm", "(strDest, strSource, count)", transform),
		pair1("_strlwr", "_wcslwr", "(str)", func(c *api.Call, s uint64, w bool) error { return changeCase(c, s, w, false) }),
		pair1("_strupr", "_wcsupr", "(str)", func(c *api.Call, s uint64, w bool) error { return changeCase(c, s, w, true) }),
		pair2("_strlwr_l", "_wcslwr_l", "(str, locale)", func(c *api.Call, s, _ uint64, w bool) error { return changeCase(c, s, w, false) }),
		pair2("_strupr_l", "_wcsupr_l", "(str, locale)", func(c *api.Call, s, _ uint64, w bool) error { return changeCase(c, s, w, true) }),
	)
}

func concat(c *api.Call, to, from, n uint64, w bool) error {
	u := append(unitsOf(c, from, n, w), 0)
	end := to + unitSize(w)*uint64(len(unitsOf(c, to, noLimit, w)))
	putUnits(c, end, u, w)
	return address(c, to)
}

// copyPart is strncpy: what is left of the n units is zero.
func copyPart(c *api.Call, to, from, n uint64, w bool) error {
	u := unitsOf(c, from, n, w)
	putUnits(c, to, u, w)
	if rest := n - uint64(len(u)); rest > 0 {
		if err := c.P.Space.Zero(to+unitSize(w)*uint64(len(u)), rest*unitSize(w)); err != nil {
			panic(err)
		}
	}
	return address(c, to)
}

// compare compares at most n units; fold: without regard to the case of ASCII letters,
// as in the C locale.
func compare(c *api.Call, a, b, n uint64, w, fold bool) error {
	if (a == 0 || b == 0) && fold {
		return invalid(c, EINVAL, 0x7FFFFFFF) // _NLSCMPERROR
	}
	x, y := unitsOf(c, a, n, w), unitsOf(c, b, n, w)
	for i := range min(len(x), len(y)) {
		p, q := x[i], y[i]
		if fold {
			p, q = lower(p), lower(q)
		}
		if p != q {
			return number(c, order(int(p), int(q), fold))
		}
	}
	switch {
	case len(x) == len(y):
		return number(c, 0)
	case len(x) > len(y):
		p := x[len(y)]
		if fold {
			p = lower(p)
		}
		return number(c, order(int(p), 0, fold))
	}
	q := y[len(x)]
	if fold {
		q = lower(q)
	}
	return number(c, order(0, int(q), fold))
}

// order is the result of a comparison: the difference, or only its sign.
func order(a, b int, difference bool) int {
	switch {
	case difference:
		return a - b
	case a < b:
		return -1
	}
	return 1
}

// lower and upper change the case of ASCII letters.
func lower[T uint8 | uint16](u T) T {
	if u >= 'A' && u <= 'Z' {
		return u + 32
	}
	return u
}

func upper[T uint8 | uint16](u T) T {
	if u >= 'a' && u <= 'z' {
		return u - 32
	}
	return u
}

// span counts the units at the start that are in a set, or are not.
func span(c *api.Call, s, set uint64, w, in bool) error {
	u, chars := unitsOf(c, s, noLimit, w), unitsOf(c, set, noLimit, w)
	n := 0
	for n < len(u) && slices.Contains(chars, u[n]) == in {
		n++
	}
	return address(c, uint64(n))
}

func findAny(c *api.Call, s, set uint64, w bool) error {
	chars := unitsOf(c, set, noLimit, w)
	i := slices.IndexFunc(unitsOf(c, s, noLimit, w), func(u uint16) bool { return slices.Contains(chars, u) })
	if i < 0 {
		return address(c, 0)
	}
	return address(c, s+uint64(i)*unitSize(w))
}

func findString(c *api.Call, s, search uint64, w bool) error {
	u, part := unitsOf(c, s, noLimit, w), unitsOf(c, search, noLimit, w)
	for i := 0; i+len(part) <= len(u); i++ {
		if slices.Equal(u[i:i+len(part)], part) {
			return address(c, s+uint64(i)*unitSize(w))
		}
	}
	return address(c, 0)
}

func findLast(c *api.Call, s, v uint64, w bool) error {
	u := append(unitsOf(c, s, noLimit, w), 0)
	for i := len(u) - 1; i >= 0; i-- {
		if u[i] == uint16(v) {
			return address(c, s+uint64(i)*unitSize(w))
		}
	}
	return address(c, 0)
}

// nextToken finds the token that begins at or behind at, ends it with a zero, and
// returns it and where to go on; 0 if there is none.
func nextToken(c *api.Call, at uint64, set []uint16, w bool) (tok, next uint64) {
	size := unitSize(w)
	u := unitsOf(c, at, noLimit, w)
	i := 0
	for i < len(u) && slices.Contains(set, u[i]) {
		i++
	}
	if i == len(u) {
		return 0, at + uint64(i)*size
	}
	j := i
	for j < len(u) && !slices.Contains(set, u[j]) {
		j++
	}
	next = at + uint64(j)*size
	if j < len(u) {
		putUnit(c, next, 0, w)
		next += size
	}
	return at + uint64(i)*size, next
}

func token(c *api.Call, s, delimiters uint64, w bool) error {
	t := threadOf(c)
	at := &t.token
	if w {
		at = &t.wtoken
	}
	if s == 0 {
		s = *at
	}
	if s == 0 {
		return address(c, 0)
	}
	tok, next := nextToken(c, s, unitsOf(c, delimiters, noLimit, w), w)
	*at = next
	return address(c, tok)
}

func tokenSafe(c *api.Call, s, delimiters, context uint64, w bool) error {
	if context == 0 || delimiters == 0 {
		return invalid(c, EINVAL, 0)
	}
	if s == 0 {
		if s = load[uint64](c, context); s == 0 {
			return invalid(c, EINVAL, 0)
		}
	}
	tok, next := nextToken(c, s, unitsOf(c, delimiters, noLimit, w), w)
	store(c, context, next)
	return address(c, tok)
}

func duplicate(c *api.Call, s uint64, w bool) error {
	if s == 0 {
		return address(c, 0)
	}
	u := append(unitsOf(c, s, noLimit, w), 0)
	at, err := c.P.Heap().Alloc(uint64(len(u))*unitSize(w), false)
	if err != nil {
		return noMemory(c)
	}
	putUnits(c, at, u, w)
	return address(c, at)
}

func reverse(c *api.Call, s uint64, w bool) error {
	u := unitsOf(c, s, noLimit, w)
	slices.Reverse(u)
	putUnits(c, s, u, w)
	return address(c, s)
}

func fill(c *api.Call, s, v, n uint64, w bool) error {
	u := unitsOf(c, s, n, w)
	for i := range u {
		u[i] = uint16(v)
	}
	putUnits(c, s, u, w)
	return address(c, s)
}

// transform is strxfrm: in the C locale a copy.
func transform(c *api.Call, to, from, n uint64, w bool) error {
	u := append(unitsOf(c, from, noLimit, w), 0)
	if uint64(len(u)) <= n {
		putUnits(c, to, u, w)
	} else if n > 0 {
		putUnits(c, to, u[:n], w)
	}
	return address(c, uint64(len(u)-1))
}

func changeCase(c *api.Call, s uint64, w, up bool) error {
	u := unitsOf(c, s, noLimit, w)
	for i := range u {
		if up {
			u[i] = upper(u[i])
		} else {
			u[i] = lower(u[i])
		}
	}
	putUnits(c, s, u, w)
	return address(c, s)
}
