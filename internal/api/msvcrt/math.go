package msvcrt

import (
	"math"
	"strings"

	"haft.dev/internal/api"
	"haft.dev/internal/api/leaf"
)

// floatResult is the machine code of functions that take no floating-point numbers but
// return one.
const floatResult = leaf.Float0

func float(c *api.Call, v float64) error {
	c.Return(math.Float64bits(v))
	return nil
}

func float32Result(c *api.Call, v float64) error {
	c.Return(uint64(math.Float32bits(float32(v))))
	return nil
}

func f64(v uint64) float64 { return math.Float64frombits(v) }
func f32(v uint64) float64 { return float64(math.Float32frombits(uint32(v))) }

// checked sets errno for a result: EDOM for what is no number though the arguments are,
// ERANGE for an infinity or a zero of finite arguments where the function has none.
func checked(c *api.Call, r float64, args ...float64) float64 {
	finite := true
	for _, a := range args {
		if math.IsNaN(a) {
			return r
		}
		finite = finite && !math.IsInf(a, 0)
	}
	switch {
	case math.IsNaN(r):
		EDOM.set(c)
		return math.Float64frombits(0xFFF8000000000000) // the indefinite one of the processor
	case math.IsInf(r, 0) && finite:
		ERANGE.set(c)
	}
	return r
}

// oneArg makes the functions of a real number: name of double, and of float with an f.
func oneArg(name string, f func(float64) float64) []api.Func {
	return []api.Func{
		api.F1(name+"(x)", func(c *api.Call, x uint64) error { return float(c, checked(c, f(f64(x)), f64(x))) }).LeafOnly(leaf.Float1),
		api.F1(name+"f(x)", func(c *api.Call, x uint64) error { return float32Result(c, checked(c, f(f32(x)), f32(x))) }).LeafOnly(leaf.Float1),
	}
}

func twoArgs(name, nameF string, f func(x, y float64) float64) (fs []api.Func) {
	fs = append(fs, api.F2(name+"(x, y)", func(c *api.Call, x, y uint64) error {
		return float(c, checked(c, f(f64(x), f64(y)), f64(x), f64(y)))
	}).LeafOnly(leaf.Float2))
	if nameF != "" {
		fs = append(fs, api.F2(nameF+"(x, y)", func(c *api.Call, x, y uint64) error {
			return float32Result(c, checked(c, f(f32(x), f32(y)), f32(x), f32(y)))
		}).LeafOnly(leaf.Float2))
	}
	return fs
}

func mathFuncs() (fs []api.Func) {
	for _, k := range []struct {
		name string
		f    func(float64) float64
	}{
		{"acos", math.Acos}, {"asin", math.Asin}, {"atan", math.Atan}, {"ceil", math.Ceil}, {"cos", math.Cos}, {"cosh", math.Cosh},
		{"exp", math.Exp}, {"floor", math.Floor}, {"log", math.Log}, {"log10", math.Log10}, {"sin", math.Sin}, {"sinh", math.Sinh},
		{"tan", math.Tan}, {"tanh", math.Tanh},
	} {
		fs = append(fs, oneArg(k.name, k.f)...)
	}
	fs = append(fs, twoArgs("atan2", "atan2f", math.Atan2)...)
	fs = append(fs, twoArgs("fmod", "fmodf", math.Mod)...)
	fs = append(fs, twoArgs("pow", "powf", power)...)
	fs = append(fs, twoArgs("_hypot", "_hypotf", math.Hypot)...)
	fs = append(fs, twoArgs("_copysign", "_copysignf", math.Copysign)...)
	fs = append(fs, twoArgs("_nextafter", "", math.Nextafter)...)
	fs = append(fs,
		api.F1("sqrt(x)", func(c *api.Call, x uint64) error { return float(c, checked(c, math.Sqrt(f64(x)), f64(x))) }).LeafOnly(leaf.FloatSqrt),
		api.F1("sqrtf(x)", func(c *api.Call, x uint64) error { return float32Result(c, checked(c, math.Sqrt(f32(x)), f32(x))) }).LeafOnly(leaf.Float1),
		api.Machine("fabs(x)", leaf.FloatAbs),
		api.F1("fabsf(x)", func(c *api.Call, x uint64) error { return float32Result(c, math.Abs(f32(x))) }).LeafOnly(leaf.Float1),
		api.F2("frexp(x, expptr)", func(c *api.Call, x, to uint64) error {
			m, e := math.Frexp(f64(x))
			store(c, to, int32(e))
			return float(c, m)
		}).LeafOnly(leaf.Float1),
		api.F2("ldexp(x, exp)", func(c *api.Call, x uint64, e int32) error {
			return float(c, checked(c, math.Ldexp(f64(x), int(e)), f64(x)))
		}).LeafOnly(leaf.Float1),
		api.F2("modf(x, intptr)", func(c *api.Call, x, to uint64) error {
			i, frac := math.Modf(f64(x))
			if math.IsInf(f64(x), 0) {
				frac = math.Copysign(0, f64(x))
			}
			store(c, to, i)
			return float(c, math.Copysign(frac, f64(x)))
		}).LeafOnly(leaf.Float1),
		api.F2("modff(x, intptr)", func(c *api.Call, x, to uint64) error {
			i, frac := math.Modf(f32(x))
			if math.IsInf(f32(x), 0) {
				frac = 0
			}
			store(c, to, float32(i))
			return float32Result(c, math.Copysign(frac, f32(x)))
		}).LeafOnly(leaf.Float1),
		api.F1("_logb(x)", func(c *api.Call, x uint64) error { return float(c, checked(c, math.Logb(f64(x)), f64(x))) }).LeafOnly(leaf.Float1),
		api.F2("_scalb(x, exp)", func(c *api.Call, x uint64, e int32) error {
			return float(c, checked(c, math.Ldexp(f64(x), int(e)), f64(x)))
		}).LeafOnly(leaf.Float1),
		api.F1("_cabs(z)", func(c *api.Call, z uint64) error {
			return float(c, math.Hypot(load[float64](c, z), load[float64](c, z+8)))
		}).LeafOnly(leaf.Float0),
	)
	for _, k := range []struct {
		name string
		f    func(float64) float64
	}{{"_j0", math.J0}, {"_j1", math.J1}, {"_y0", math.Y0}, {"_y1", math.Y1}} {
		fs = append(fs, oneArg(k.name, k.f)[0])
	}
	return fs
}

// power is pow: a power of a negative number that is no integer has no value.
func power(x, y float64) float64 { return math.Pow(x, y) }

// newMathFuncs are those of C99, which only the universal library has.
func newMathFuncs() (fs []api.Func) {
	for _, k := range []struct {
		name string
		f    func(float64) float64
	}{
		{"acosh", math.Acosh}, {"asinh", math.Asinh}, {"atanh", math.Atanh}, {"cbrt", math.Cbrt}, {"erf", math.Erf}, {"erfc", math.Erfc},
		{"exp2", math.Exp2}, {"expm1", math.Expm1}, {"lgamma", func(x float64) float64 { v, _ := math.Lgamma(x); return v }},
		{"log1p", math.Log1p}, {"log2", math.Log2}, {"logb", math.Logb}, {"nearbyint", math.RoundToEven}, {"rint", math.RoundToEven},
		{"round", math.Round}, {"tgamma", math.Gamma}, {"trunc", math.Trunc},
	} {
		fs = append(fs, oneArg(k.name, k.f)...)
	}
	for _, k := range []struct {
		name string
		f    func(x, y float64) float64
	}{
		{"copysign", math.Copysign}, {"fdim", math.Dim}, {"hypot", math.Hypot}, {"remainder", math.Remainder},
		{"fmax", func(x, y float64) float64 { return choose(x, y, math.Max) }}, {"fmin", func(x, y float64) float64 { return choose(x, y, math.Min) }},
	} {
		fs = append(fs, twoArgs(k.name, k.name+"f", k.f)...)
	}
	fs = append(fs, twoArgs("nextafter", "", math.Nextafter)...)
	fs = append(fs,
		api.F2("nextafterf(x, y)", func(c *api.Call, x, y uint64) error {
			return float32Result(c, float64(math.Nextafter32(float32(f32(x)), float32(f32(y)))))
		}).LeafOnly(leaf.Float2),
		api.F3("fma(x, y, z)", func(c *api.Call, x, y, z uint64) error { return float(c, math.FMA(f64(x), f64(y), f64(z))) }).LeafOnly(leaf.Float3),
		api.F3("fmaf(x, y, z)", func(c *api.Call, x, y, z uint64) error { return float32Result(c, math.FMA(f32(x), f32(y), f32(z))) }).LeafOnly(leaf.Float3),
		api.F1("ilogb(x)", func(c *api.Call, x uint64) error { return number(c, ilogb(f64(x))) }).LeafOnly(leaf.Float1),
		api.F1("ilogbf(x)", func(c *api.Call, x uint64) error { return number(c, ilogb(f32(x))) }).LeafOnly(leaf.Float1),
	)
	for _, k := range []struct {
		name string
		f    func(float64) float64
		long bool
	}{
		{"lround", math.Round, false}, {"llround", math.Round, true}, {"lrint", math.RoundToEven, false}, {"llrint", math.RoundToEven, true},
	} {
		to := func(c *api.Call, x float64) error {
			v := k.f(x)
			limit := float64(1 << 31)
			if k.long {
				limit = 1 << 63
			}
			if !(v >= -limit && v < limit) {
				EDOM.set(c)
				v = -limit // what the processor gives
			}
			if k.long {
				return address(c, uint64(int64(v)))
			}
			return number(c, int(v))
		}
		fs = append(fs,
			api.F1(k.name+"(x)", func(c *api.Call, x uint64) error { return to(c, f64(x)) }).LeafOnly(leaf.Float1),
			api.F1(k.name+"f(x)", func(c *api.Call, x uint64) error { return to(c, f32(x)) }).LeafOnly(leaf.Float1),
		)
	}
	for _, n := range []string{"scalbn", "scalbln"} {
		fs = append(fs,
			api.F2(n+"(x, exp)", func(c *api.Call, x uint64, e int32) error {
				return float(c, checked(c, math.Ldexp(f64(x), int(e)), f64(x)))
			}).LeafOnly(leaf.Float1),
			api.F2(n+"f(x, exp)", func(c *api.Call, x uint64, e int32) error {
				return float32Result(c, checked(c, math.Ldexp(f32(x), int(e)), f32(x)))
			}).LeafOnly(leaf.Float1),
		)
	}
	return fs
}

// longDoubleFuncs are the functions of long double, which is double for the compilers of
// Windows: they have the names of those of double with an l.
func longDoubleFuncs() (fs []api.Func) {
	names := map[string]bool{
		"acosh(x)": true, "asinh(x)": true, "atanh(x)": true, "cbrt(x)": true, "erf(x)": true, "erfc(x)": true, "exp2(x)": true, "expm1(x)": true,
		"lgamma(x)": true, "log1p(x)": true, "log2(x)": true, "logb(x)": true, "nearbyint(x)": true, "rint(x)": true, "round(x)": true,
		"tgamma(x)": true, "trunc(x)": true, "copysign(x, y)": true, "fdim(x, y)": true, "remainder(x, y)": true, "fmax(x, y)": true,
		"fmin(x, y)": true, "nextafter(x, y)": true, "fma(x, y, z)": true, "ilogb(x)": true, "lround(x)": true, "llround(x)": true,
		"lrint(x)": true, "llrint(x)": true, "scalbn(x, exp)": true, "scalbln(x, exp)": true,
	}
	for _, f := range newMathFuncs() {
		if params := f.Params(); names[f.Name()+"("+strings.Join(params, ", ")+")"] {
			fs = append(fs, f.Renamed(f.Name()+"l"))
		}
	}
	return fs
}

// choose is fmax and fmin: a number wins over none.
func choose(x, y float64, f func(x, y float64) float64) float64 {
	switch {
	case math.IsNaN(x):
		return y
	case math.IsNaN(y):
		return x
	}
	return f(x, y)
}

func ilogb(x float64) int {
	switch {
	case x == 0:
		return math.MinInt32
	case math.IsNaN(x) || math.IsInf(x, 0):
		return math.MaxInt32
	}
	return math.Ilogb(x)
}
