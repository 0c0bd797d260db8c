package msvcrt

import (
	"math"
	"strconv"
	"strings"
)

// float writes a floating-point number.
func (f *formatter) float(s *spec, v float64) {
	neg := math.Signbit(v)
	if math.IsInf(v, 0) || math.IsNaN(v) {
		f.notFinite(s, v)
		return
	}
	v = math.Abs(v)
	var body string
	switch s.verb {
	case 'e', 'E':
		body = f.exponential(v, precisionOf(s, 6), s.alt)
	case 'f', 'F':
		body = f.fixed(v, precisionOf(s, 6), s.alt)
	case 'g', 'G':
		body = f.general(v, precisionOf(s, 6), s.alt)
	default:
		body = hexFloat(v, precisionOf(s, 13), s.alt)
	}
	prefix := sign(s, neg)
	if s.verb == 'a' || s.verb == 'A' {
		prefix += "0x"
	}
	if s.verb >= 'A' && s.verb <= 'Z' {
		prefix, body = upperText(prefix), upperText(body)
	}
	zeros := 0
	if s.zero && !s.minus {
		zeros = max(s.width-len(prefix)-len(body), 0)
	}
	f.padded(s, len(prefix)+zeros+len(body), func() {
		f.ascii(prefix)
		f.repeat('0', zeros)
		f.ascii(body)
	})
}

func precisionOf(s *spec, usual int) int {
	if s.precision < 0 {
		return usual
	}
	return s.precision
}

// digits returns the decimal digits of v, d.ddd… × 10^exp, n of them, rounded. The old
// library knows 17 digits, from which it rounds up from 5 on, and has zeros behind them.
func (f *formatter) digits(v float64, n int) (d string, exp int) {
	known := n
	if f.old {
		known = 17
	}
	b := strconv.AppendFloat(nil, v, 'e', max(known-1, 0), 64)
	mantissa, e, _ := strings.Cut(string(b), "e")
	exp, _ = strconv.Atoi(e)
	d = strings.Replace(mantissa, ".", "", 1)
	if f.old && n < len(d) {
		var up bool
		if d, up = rounded(d, n); up {
			exp++
		}
	}
	return d + strings.Repeat("0", max(n-len(d), 0)), exp
}

// rounded rounds digits to n of them. up: they became one more, 10…, of which n are left.
func rounded(d string, n int) (string, bool) {
	b := []byte(d[:n])
	if d[n] < '5' {
		return string(b), false
	}
	for i := n - 1; i >= 0; i-- {
		if b[i] != '9' {
			b[i]++
			return string(b), false
		}
		b[i] = '0'
	}
	return string(append([]byte{'1'}, b[:max(n-1, 0)]...)), true
}

func (f *formatter) exponentText(exp int) string {
	s := "e+"
	if exp < 0 {
		s, exp = "e-", -exp
	}
	d := strconv.Itoa(exp)
	return s + strings.Repeat("0", max(f.exponent-len(d), 0)) + d
}

func (f *formatter) exponential(v float64, precision int, alt bool) string {
	d, exp := f.digits(v, precision+1)
	return point(d, 1, alt) + f.exponentText(exp)
}

// point puts the decimal point behind the first n digits, if there are more or it is
// asked for.
func point(d string, n int, always bool) string {
	if len(d) > n || always {
		return d[:n] + "." + d[n:]
	}
	return d
}

func (f *formatter) fixed(v float64, precision int, alt bool) string {
	if !f.old {
		s := strconv.FormatFloat(v, 'f', precision, 64)
		if alt && precision == 0 {
			s += "."
		}
		return s
	}
	_, exp := f.digits(v, 17)
	if v == 0 || exp+1+precision < 0 {
		return point("0"+strings.Repeat("0", precision), 1, alt)
	}
	if exp+1+precision == 0 { // it becomes 0 or 1 in the last place
		s := strings.Repeat("0", precision) + "0"
		if d, _ := f.digits(v, 17); d[0] >= '5' {
			s = s[:len(s)-1] + "1"
		}
		return point(s, 1, alt)
	}
	d, e := f.digits(v, exp+1+precision)
	if e > exp { // rounded up to one more digit
		d += "0"
	}
	if e < 0 {
		return point(strings.Repeat("0", -e)+d[:max(precision+1+e, 0)], 1, alt)
	}
	return point(d[:e+1+precision], e+1, alt)
}

func (f *formatter) general(v float64, precision int, alt bool) string {
	precision = max(precision, 1)
	d, exp := f.digits(v, precision)
	if v == 0 {
		exp = 0
	}
	trim := func(s string) string {
		if alt || !strings.Contains(s, ".") {
			return s
		}
		return strings.TrimRight(strings.TrimRight(s, "0"), ".")
	}
	switch {
	case exp < -4 || exp >= precision:
		return trim(point(d, 1, alt)) + f.exponentText(exp)
	case exp < 0:
		return trim("0." + strings.Repeat("0", -exp-1) + d)
	}
	return trim(point(d, exp+1, alt))
}

// hexFloat writes d.ddd…p±n.
func hexFloat(v float64, precision int, alt bool) string {
	bits := math.Float64bits(v)
	exp, frac := int(bits>>52&0x7FF), bits&(1<<52-1)
	lead := uint64(1)
	switch {
	case bits == 0:
		exp, lead = 1023, 0
	case exp == 0:
		exp, lead = 1, 0
	}
	if precision < 13 {
		shift := uint(52 - 4*precision)
		all := lead<<52 | frac
		half := uint64(1) << (shift - 1)
		rest := all & (1<<shift - 1)
		all >>= shift
		if rest > half || rest == half && all&1 != 0 {
			all++
		}
		all <<= shift
		lead, frac = all>>52, all&(1<<52-1)
	}
	d := strconv.FormatUint(frac, 16)
	d = strings.Repeat("0", 13-len(d)) + d + strings.Repeat("0", max(precision-13, 0))
	d = d[:precision]
	s := point(strconv.FormatUint(lead, 10)+d, 1, alt)
	e := exp - 1023
	if e < 0 {
		return s + "p-" + strconv.Itoa(-e)
	}
	return s + "p+" + strconv.Itoa(e)
}

// notFinite writes infinity and what is no number. The old library writes them as
// numbers with letters for digits, which are rounded and filled up like digits.
func (f *formatter) notFinite(s *spec, v float64) {
	bits := math.Float64bits(v)
	neg := bits>>63 != 0
	quiet := bits&(1<<51) != 0
	indefinite := bits == 0xFFF8000000000000
	if !f.old {
		body := "nan"
		switch {
		case math.IsInf(v, 0):
			body = "inf"
		case indefinite:
			body = "nan(ind)"
		case !quiet:
			body = "nan(snan)"
		}
		if s.verb >= 'A' && s.verb <= 'Z' {
			body = upperText(body)
		}
		p := *s
		p.zero = false
		f.units(&p, widen([]byte(sign(s, neg)+body)))
		return
	}
	letters := "#QNAN"
	switch {
	case math.IsInf(v, 0):
		letters = "#INF"
	case indefinite:
		letters = "#IND"
	case !quiet:
		letters = "#SNAN"
	}
	precision := precisionOf(s, 6)
	if s.verb == 'g' || s.verb == 'G' {
		precision = max(precision, 1) - 1
	}
	frac := []byte(letters)
	if precision < len(frac) {
		up := frac[precision] >= '5'
		frac = frac[:precision]
		if up && precision > 0 {
			frac[precision-1]++
		}
	} else if s.verb != 'g' && s.verb != 'G' {
		frac = append(frac, strings.Repeat("0", precision-len(frac))...)
	}
	body := point("1"+string(frac), 1, s.alt)
	if s.verb == 'e' || s.verb == 'E' {
		body += f.exponentText(0)
	}
	prefix := sign(s, neg)
	zeros := 0
	if s.zero && !s.minus {
		zeros = max(s.width-len(prefix)-len(body), 0)
	}
	f.padded(s, len(prefix)+zeros+len(body), func() {
		f.ascii(prefix)
		f.repeat('0', zeros)
		f.ascii(body)
	})
}
