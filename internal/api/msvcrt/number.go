package msvcrt

import (
	"math"
	"slices"
	"strconv"
	"strings"

	"haft.dev/internal/api"
	"haft.dev/internal/api/leaf"
)

func numberFuncs() []api.Func {
	long := func(c *api.Call, s, end, base uint64, w bool) error { return parseSigned(c, s, end, base, w, 32) }
	ulong := func(c *api.Call, s, end, base uint64, w bool) error { return parseUnsigned(c, s, end, base, w, 32) }
	long64 := func(c *api.Call, s, end, base uint64, w bool) error { return parseSigned(c, s, end, base, w, 64) }
	ulong64 := func(c *api.Call, s, end, base uint64, w bool) error { return parseUnsigned(c, s, end, base, w, 64) }
	withLocale := func(f func(c *api.Call, s, end, base uint64, w bool) error) func(c *api.Call, s, end, base, locale uint64, w bool) error {
		return func(c *api.Call, s, end, base, _ uint64, w bool) error { return f(c, s, end, base, w) }
	}
	double := func(c *api.Call, s, end uint64, w bool) error {
		f, n, e := parseDouble(unitsOf(c, s, noLimit, w))
		if end != 0 {
			store(c, end, s+uint64(n)*unitSize(w))
		}
		if e != 0 {
			e.set(c)
		}
		return address(c, math.Float64bits(f))
	}
	single := func(c *api.Call, s, end uint64, w bool) error {
		f, n, e := parseDouble(unitsOf(c, s, noLimit, w))
		if end != 0 {
			store(c, end, s+uint64(n)*unitSize(w))
		}
		if e == 0 && !math.IsInf(f, 0) && math.IsInf(float64(float32(f)), 0) {
			e = ERANGE
		}
		if e != 0 {
			e.set(c)
		}
		return address(c, uint64(math.Float32bits(float32(f))))
	}
	fs := slices.Concat(
		pair3("strtol", "wcstol", "(strSource, endptr, base)", long),
		pair3("strtoul", "wcstoul", "(strSource, endptr, base)", ulong),
		pair3("_strtoi64", "_wcstoi64", "(strSource, endptr, base)", long64),
		pair3("_strtoui64", "_wcstoui64", "(strSource, endptr, base)", ulong64),
		pair3("strtoll", "wcstoll", "(strSource, endptr, base)", long64),
		pair3("strtoull", "wcstoull", "(strSource, endptr, base)", ulong64),
		pair3("strtoimax", "wcstoimax", "(strSource, endptr, base)", long64),
		pair3("strtoumax", "wcstoumax", "(strSource, endptr, base)", ulong64),
		pair4("_strtol_l", "_wcstol_l", "(strSource, endptr, base, locale)", withLocale(long)),
		pair4("_strtoul_l", "_wcstoul_l", "(strSource, endptr, base, locale)", withLocale(ulong)),
		pair4("_strtoi64_l", "_wcstoi64_l", "(strSource, endptr, base, locale)", withLocale(long64)),
		pair4("_strtoui64_l", "_wcstoui64_l", "(strSource, endptr, base, locale)", withLocale(ulong64)),
		pair1("atoi", "_wtoi", "(str)", func(c *api.Call, s uint64, w bool) error { return parseSigned(c, s, 0, 10, w, 32) }),
		pair1("atol", "_wtol", "(str)", func(c *api.Call, s uint64, w bool) error { return parseSigned(c, s, 0, 10, w, 32) }),
		pair1("_atoi64", "_wtoi64", "(str)", func(c *api.Call, s uint64, w bool) error { return parseSigned(c, s, 0, 10, w, 64) }),
		pair1("atoll", "_wtoll", "(str)", func(c *api.Call, s uint64, w bool) error { return parseSigned(c, s, 0, 10, w, 64) }),
		inFloat(pair1("atof", "_wtof", "(str)", func(c *api.Call, s uint64, w bool) error { return double(c, s, 0, w) }), leaf.Float0),
		inFloat(pair2("strtod", "wcstod", "(strSource, endptr)", double), leaf.Float0),
		inFloat(pair3("_strtod_l", "_wcstod_l", "(strSource, endptr, locale)", func(c *api.Call, s, end, _ uint64, w bool) error { return double(c, s, end, w) }), leaf.Float0),
		inFloat(pair2("strtof", "wcstof", "(strSource, endptr)", single), leaf.Float0),
		pair3("_itoa", "_itow", "(value, buffer, radix)", func(c *api.Call, v, to, base uint64, w bool) error {
			return toText(c, int64(int32(v)), to, noLimit, base, w)
		}),
		pair3("_ltoa", "_ltow", "(value, buffer, radix)", func(c *api.Call, v, to, base uint64, w bool) error {
			return toText(c, int64(int32(v)), to, noLimit, base, w)
		}),
		pair3("_ultoa", "_ultow", "(value, buffer, radix)", func(c *api.Call, v, to, base uint64, w bool) error {
			return unsignedText(c, uint64(uint32(v)), to, noLimit, base, w)
		}),
		pair3("_i64toa", "_i64tow", "(value, buffer, radix)", func(c *api.Call, v, to, base uint64, w bool) error { return toText(c, int64(v), to, noLimit, base, w) }),
		pair3("_ui64toa", "_ui64tow", "(value, buffer, radix)", func(c *api.Call, v, to, base uint64, w bool) error { return unsignedText(c, v, to, noLimit, base, w) }),
		pair4("_itoa_s", "_itow_s", "(value, buffer, size, radix)", func(c *api.Call, v, to, n, base uint64, w bool) error {
			return toText(c, int64(int32(v)), to, n, base, w)
		}),
		pair4("_ltoa_s", "_ltow_s", "(value, buffer, size, radix)", func(c *api.Call, v, to, n, base uint64, w bool) error {
			return toText(c, int64(int32(v)), to, n, base, w)
		}),
		pair4("_ultoa_s", "_ultow_s", "(value, buffer, size, radix)", func(c *api.Call, v, to, n, base uint64, w bool) error {
			return unsignedText(c, uint64(uint32(v)), to, n, base, w)
		}),
		pair4("_i64toa_s", "_i64tow_s", "(value, buffer, size, radix)", func(c *api.Call, v, to, n, base uint64, w bool) error { return toText(c, int64(v), to, n, base, w) }),
		pair4("_ui64toa_s", "_ui64tow_s", "(value, buffer, size, radix)", func(c *api.Call, v, to, n, base uint64, w bool) error { return unsignedText(c, v, to, n, base, w) }),
	)
	return append(fs, []api.Func{
		api.Machine("abs(n)", leaf.Abs32), api.Machine("labs(n)", leaf.Abs32),
		api.Machine("llabs(n)", leaf.Abs64), api.Machine("_abs64(n)", leaf.Abs64),
		api.F2("div(numer, denom)", func(c *api.Call, a, b int32) error { return divide32(c, a, b) }),
		api.F2("ldiv(numer, denom)", func(c *api.Call, a, b int32) error { return divide32(c, a, b) }),
		api.F3("lldiv(result, numer, denom)", func(c *api.Call, to uint64, a, b int64) error {
			if b == 0 {
				return &api.Exception{Code: divideByZero}
			}
			store(c, to, a/b)
			store(c, to+8, a%b)
			return address(c, to)
		}),
		api.F2("_rotl(value, shift)", func(c *api.Call, v uint32, n int32) error { return number(c, int(int32(v<<(n&31)|v>>(-n&31)))) }),
		api.F2("_rotr(value, shift)", func(c *api.Call, v uint32, n int32) error { return number(c, int(int32(v>>(n&31)|v<<(-n&31)))) }),
		api.F2("_rotl64(value, shift)", func(c *api.Call, v uint64, n int32) error { return address(c, v<<(n&63)|v>>(-n&63)) }),
		api.F2("_rotr64(value, shift)", func(c *api.Call, v uint64, n int32) error { return address(c, v>>(n&63)|v<<(-n&63)) }),
		api.F1("_byteswap_ulong(value)", func(c *api.Call, v uint32) error {
			return number(c, int(int32(v>>24|v>>8&0xFF00|v<<8&0xFF0000|v<<24)))
		}),
		api.F1("_byteswap_ushort(value)", func(c *api.Call, v uint16) error { return number(c, int(v>>8|v<<8)) }),
	}...)
}

// divideByZero is STATUS_INTEGER_DIVIDE_BY_ZERO.
const divideByZero = 0xC0000094

// inFloat gives functions the machine code that returns floating-point numbers.
func inFloat(fs []api.Func, code leaf.Code) []api.Func {
	for i := range fs {
		fs[i] = fs[i].LeafOnly(code)
	}
	return fs
}

// divide32 returns a structure of two numbers in a register.
func divide32(c *api.Call, a, b int32) error {
	if b == 0 {
		return &api.Exception{Code: divideByZero}
	}
	return address(c, uint64(uint32(a/b))|uint64(uint32(a%b))<<32)
}

// parse reads an integer: its magnitude, its sign, how many units it has, and whether it
// is too large for 64 bits. A base of 0 is that of the number's prefix.
func parse(u []uint16, base int) (v uint64, neg bool, n int, over bool) {
	i := 0
	at := func(k int) int {
		if k < len(u) {
			return int(u[k])
		}
		return -1
	}
	for isSpace(at(i)) {
		i++
	}
	if at(i) == '-' || at(i) == '+' {
		neg = at(i) == '-'
		i++
	}
	if (base == 0 || base == 16) && at(i) == '0' && (at(i+1)|32) == 'x' && digit(at(i+2)) < 16 {
		base = 16
		i += 2
	} else if base == 0 {
		base = 10
		if at(i) == '0' {
			base = 8
		}
	}
	start := i
	for digit(at(i)) < base {
		d := uint64(digit(at(i)))
		if v > (math.MaxUint64-d)/uint64(base) {
			over = true
		}
		v = v*uint64(base) + d
		i++
	}
	if i == start {
		return 0, false, 0, false
	}
	return v, neg, i, over
}

func badBase(base uint64) bool { b := int32(base); return b < 0 || b == 1 || b > 36 }

func parseSigned(c *api.Call, s, end, base uint64, w bool, size int) error {
	if badBase(base) {
		return invalid(c, EINVAL, 0)
	}
	if s == 0 {
		return invalid(c, EINVAL, 0)
	}
	v, neg, n, over := parse(unitsOf(c, s, noLimit, w), int(int32(base)))
	if end != 0 {
		store(c, end, s+uint64(n)*unitSize(w))
	}
	limit := uint64(1)<<(size-1) - 1
	if neg {
		limit++
	}
	if over || v > limit {
		ERANGE.set(c)
		v = limit
	}
	if neg {
		v = -v
	}
	if size == 32 {
		return number(c, int(int32(v)))
	}
	return address(c, v)
}

func parseUnsigned(c *api.Call, s, end, base uint64, w bool, size int) error {
	if badBase(base) || s == 0 {
		return invalid(c, EINVAL, 0)
	}
	v, neg, n, over := parse(unitsOf(c, s, noLimit, w), int(int32(base)))
	if end != 0 {
		store(c, end, s+uint64(n)*unitSize(w))
	}
	limit := uint64(1)<<size - 1
	if size == 64 {
		limit = math.MaxUint64
	}
	if over || v > limit {
		ERANGE.set(c)
		v = limit
	} else if neg {
		v = -v
	}
	if size == 32 {
		return address(c, uint64(uint32(v)))
	}
	return address(c, v)
}

// parseDouble reads a number as strtod does, and how many units it has.
func parseDouble(u []uint16) (f float64, n int, e errno) {
	i := 0
	for i < len(u) && isSpace(int(u[i])) {
		i++
	}
	start := i
	at := func(k int) int {
		if k < len(u) && u[k] < 0x80 {
			return int(u[k])
		}
		return -1
	}
	if at(i) == '+' || at(i) == '-' {
		i++
	}
	word := func(k int, s string) bool {
		for j := range len(s) {
			if at(k+j)|32 != int(s[j]) {
				return false
			}
		}
		return true
	}
	sign := 1.0
	if at(start) == '-' {
		sign = -1
	}
	switch {
	case word(i, "infinity"):
		return math.Inf(int(sign)), i + 8, 0
	case word(i, "inf"):
		return math.Inf(int(sign)), i + 3, 0
	case word(i, "nan"):
		return math.Copysign(math.NaN(), sign), i + 3, 0
	}
	hex := at(i) == '0' && at(i+1)|32 == 'x' && (digit(at(i+2)) < 16 || at(i+2) == '.' && digit(at(i+3)) < 16)
	base, expo := 10, 'e'
	if hex {
		base, expo = 16, 'p'
		i += 2
	}
	digits := 0
	for digit(at(i)) < base {
		i++
		digits++
	}
	if at(i) == '.' {
		i++
		for digit(at(i)) < base {
			i++
			digits++
		}
	}
	if digits == 0 {
		return 0, 0, 0
	}
	hasExponent := false
	if at(i)|32 == int(expo) {
		k := i + 1
		if at(k) == '+' || at(k) == '-' {
			k++
		}
		if digit(at(k)) < 10 {
			for digit(at(k)) < 10 {
				k++
			}
			i, hasExponent = k, true
		}
	}
	b := make([]byte, 0, i-start+2)
	for _, v := range u[start:i] {
		b = append(b, byte(v))
	}
	if hex && !hasExponent {
		b = append(b, "p0"...)
	}
	f, err := strconv.ParseFloat(string(b), 64)
	if err != nil || f == 0 && strings.ContainsAny(mantissa(string(b), hex), "123456789abcdefABCDEF") {
		e = ERANGE
	}
	return f, i, e
}

// mantissa returns the digits of a number without its exponent.
func mantissa(s string, hex bool) string {
	if hex {
		s = s[strings.IndexAny(s, "xX")+1:]
		return s[:strings.IndexAny(s, "pP")]
	}
	if i := strings.IndexAny(s, "eE"); i >= 0 {
		return s[:i]
	}
	return s
}

// toText is _itoa and its relatives: only numbers of base 10 have a sign. Those with a
// size return errno, the others the buffer.
func toText(c *api.Call, v int64, to, size, base uint64, w bool) error {
	if base == 10 && v < 0 {
		return putNumber(c, "-", uint64(-v), to, size, base, w)
	}
	if strings.HasPrefix(strings.TrimSuffix(c.Func.Name(), "_s"), "_i64") {
		return putNumber(c, "", uint64(v), to, size, base, w)
	}
	return putNumber(c, "", uint64(uint32(v)), to, size, base, w)
}

func unsignedText(c *api.Call, v, to, size, base uint64, w bool) error {
	return putNumber(c, "", v, to, size, base, w)
}

func putNumber(c *api.Call, sign string, v, to, size, base uint64, w bool) error {
	safe := strings.HasSuffix(c.Func.Name(), "_s")
	base = uint64(uint32(base))
	if to == 0 || size == 0 || base < 2 || base > 36 {
		if safe {
			if to != 0 && size != 0 {
				putUnit(c, to, 0, w)
			}
			return invalid(c, EINVAL, uint64(EINVAL))
		}
		return invalid(c, EINVAL, to)
	}
	u := append(widen([]byte(sign+strconv.FormatUint(v, int(base)))), 0)
	if safe && uint64(len(u)) > size {
		putUnit(c, to, 0, w)
		return invalid(c, ERANGE, uint64(ERANGE))
	}
	putUnits(c, to, u, w)
	if safe {
		return number(c, 0)
	}
	return address(c, to)
}
