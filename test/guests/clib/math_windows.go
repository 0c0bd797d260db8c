package main

import (
	"fmt"
	"math"
	"unsafe"
)

// float calls a function that returns a double, or a float.
func (l *library) float(name string, args ...uintptr) (double float64, single float32) {
	_, r, _ := l.dll.NewProc(name).Call(args...)
	return math.Float64frombits(uint64(r)), math.Float32frombits(uint32(r))
}

func (l *library) maths() {
	inf, nan := math.Inf(1), math.NaN()
	for _, t := range []struct {
		fn    string
		args  []float64
		want  float64
		errno int32
	}{
		{"sqrt", []float64{4}, 2, 0}, {"sqrt", []float64{-1}, nan, 33}, {"pow", []float64{2, 10}, 1024, 0}, {"pow", []float64{-8, 1.0 / 3}, nan, 33},
		{"floor", []float64{-1.5}, -2, 0}, {"ceil", []float64{-1.5}, -1, 0}, {"fabs", []float64{-3}, 3, 0}, {"fmod", []float64{7, 3}, 1, 0},
		{"exp", []float64{0}, 1, 0}, {"exp", []float64{1000}, inf, 34}, {"log", []float64{1}, 0, 0}, {"log", []float64{-1}, nan, 33},
		{"sin", []float64{0}, 0, 0}, {"atan2", []float64{0, 1}, 0, 0}, {"_hypot", []float64{3, 4}, 5, 0}, {"_copysign", []float64{3, -1}, -3, 0},
	} {
		l.setErrno(0)
		var args []uintptr
		for _, a := range t.args {
			args = append(args, bits(a))
		}
		got, _ := l.float(t.fn, args...)
		l.equal(fmt.Sprint(t.fn, t.args), fmt.Sprint(got, l.errno()), fmt.Sprint(t.want, t.errno))
	}
	_, f := l.float("sqrtf", uintptr(math.Float32bits(2.25)))
	l.equal("sqrtf", f, 1.5)
	d, _ := l.float("strtod", str("2.5e1x"), 0)
	l.equal("strtod", d, 25)
	b, p := room(8)
	d, _ = l.float("frexp", bits(24), p)
	l.equal("frexp", fmt.Sprint(d, b[0]), "0.75 5")
	d, _ = l.float("modf", bits(-3.25), p)
	l.equal("modf", fmt.Sprint(d, *(*float64)(unsafe.Pointer(&b[0]))), "-0.25 -3")
	d, _ = l.float("ldexp", bits(3), 4)
	l.equal("ldexp", d, 48)
	l.equal("_isnan", fmt.Sprint(l.num("_isnan", bits(nan)), l.num("_isnan", bits(1)), l.num("_finite", bits(inf))), "1 0 0")
	l.equal("_fpclass", fmt.Sprint(l.num("_fpclass", bits(1)), l.num("_fpclass", bits(-inf)), l.num("_fpclass", bits(0))), "256 4 64")
	var dec, sign int32
	l.equal("_ecvt", text(l.call("_ecvt", bits(-1234.5), 6, uintptr(unsafe.Pointer(&dec)), uintptr(unsafe.Pointer(&sign)))), "123450")
	l.equal("its point and sign", fmt.Sprint(dec, sign), "4 1")
	l.equal("_fcvt", text(l.call("_fcvt", bits(0.015), 3, uintptr(unsafe.Pointer(&dec)), uintptr(unsafe.Pointer(&sign)))), "15")
	l.equal("its point and sign", fmt.Sprint(dec, sign), "-1 0")
	const rounding, chop = 0x300, 0x300
	l.equal("_controlfp", l.num("_controlfp", chop, rounding)&rounding, chop)
	l.equal("_controlfp again", l.num("_controlfp", 0, rounding)&rounding, 0)
	if l.ucrt {
		d, _ = l.float("fma", bits(2), bits(3), bits(4))
		l.equal("fma", d, 10)
		d, _ = l.float("roundl", bits(2.5))
		l.equal("roundl", d, 3)
		l.equal("lround", fmt.Sprint(l.num("lround", bits(-2.5)), l.num("llrint", bits(2.5)), l.num("ilogb", bits(8))), "-3 2 3")
	}
}
