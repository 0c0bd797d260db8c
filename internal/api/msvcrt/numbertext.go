package msvcrt

import (
	"math"
	"slices"
	"strconv"
	"strings"

	"haft.dev/internal/api"
	"haft.dev/internal/api/leaf"
)

// Texts of floating-point numbers, and numbers with a locale.
func numberTextFuncs() []api.Func {
	return slices.Concat(
		[]api.Func{
			// The number comes in a floating-point register, what follows it in others.
			api.F4("_ecvt(value, count, dec, sign)", func(c *api.Call, v uint64, n int32, dec, sign uint64) error {
				return digitText(c, f64(v), max(n, 0), dec, sign, false)
			}).LeafOnly(leaf.Float1),
			api.F4("_fcvt(value, count, dec, sign)", func(c *api.Call, v uint64, n int32, dec, sign uint64) error {
				return digitText(c, f64(v), n, dec, sign, true)
			}).LeafOnly(leaf.Float1),
			api.F3("_gcvt(value, digits, buffer)", func(c *api.Call, v uint64, n int32, to uint64) error {
				if to == 0 || n < 0 || n > 400 {
					return invalid(c, EINVAL, 0)
				}
				f := newFormatter(c, false, optWideLegacy, nil)
				s := f.general(math.Abs(f64(v)), int(n), false)
				if !strings.ContainsAny(s, ".") {
					i := strings.IndexByte(s, 'e')
					if i < 0 {
						i = len(s)
					}
					s = s[:i] + "." + s[i:]
				}
				if math.Signbit(f64(v)) {
					s = "-" + s
				}
				write(c, to, append([]byte(s), 0))
				return address(c, to)
			}).LeafOnly(leaf.Float1),
		},
		inFloat(pair2("_atof_l", "_wtof_l", "(str, locale)", func(c *api.Call, s, _ uint64, w bool) error {
			f, _, e := parseDouble(unitsOf(c, s, noLimit, w))
			if e != 0 {
				e.set(c)
			}
			return float(c, f)
		}), leaf.Float0),
		pair2("_atoi_l", "_wtoi_l", "(str, locale)", func(c *api.Call, s, _ uint64, w bool) error { return parseSigned(c, s, 0, 10, w, 32) }),
		pair2("_atol_l", "_wtol_l", "(str, locale)", func(c *api.Call, s, _ uint64, w bool) error { return parseSigned(c, s, 0, 10, w, 32) }),
		pair2("_atoi64_l", "_wtoi64_l", "(str, locale)", func(c *api.Call, s, _ uint64, w bool) error { return parseSigned(c, s, 0, 10, w, 64) }),
	)
}

// digitText is _ecvt, with n digits, and _fcvt, with n digits behind the point: the
// digits without a point, where it belongs, and whether there is a sign.
func digitText(c *api.Call, v float64, n int32, dec, sign uint64, behind bool) error {
	if n > 400 || n < -400 || dec == 0 || sign == 0 {
		return invalid(c, EINVAL, 0)
	}
	d, point := "", 0
	a := math.Abs(v)
	switch {
	case math.IsInf(v, 0) || math.IsNaN(v):
		d, point = "1#INF", 1
	case behind:
		s := strconv.FormatFloat(a, 'f', max(int(n), 0), 64)
		whole, frac, _ := strings.Cut(s, ".")
		whole = strings.TrimLeft(whole, "0")
		d, point = whole+frac, len(whole)
		if whole == "" && a != 0 {
			for strings.HasPrefix(d, "0") {
				d, point = d[1:], point-1
			}
		}
	case a == 0:
		d, point = strings.Repeat("0", int(n)), 0
	case n == 0:
		_, e, _ := strings.Cut(strconv.FormatFloat(a, 'e', 0, 64), "e")
		x, _ := strconv.Atoi(e)
		point = x + 1
	default:
		m, e, _ := strings.Cut(strconv.FormatFloat(a, 'e', int(n)-1, 64), "e")
		x, _ := strconv.Atoi(e)
		d, point = strings.Replace(m, ".", "", 1), x+1
	}
	store(c, dec, int32(point))
	store(c, sign, int32(bit(math.Signbit(v))))
	at := threadOf(c).buffer(c, "cvt", 1024)
	if at == 0 {
		return noMemory(c)
	}
	write(c, at, append([]byte(d), 0))
	return address(c, at)
}
