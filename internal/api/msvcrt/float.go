package msvcrt

import (
	"math"

	"haft.dev/internal/api"
	"haft.dev/internal/api/leaf"
)

// notKept is what is missing of functions that tell of exceptions which were raised and are
// masked: a call of haft does not keep them.
const notKept = "masked exceptions are forgotten whenever haft is called"

func floatFuncs() []api.Func {
	kind := func(f func(v float64) int, read func(uint64) float64) func(c *api.Call, x uint64) error {
		return func(c *api.Call, x uint64) error { return number(c, f(read(x))) }
	}
	return []api.Func{
		api.F1("_finite(x)", kind(func(v float64) int { return bit(!math.IsNaN(v) && !math.IsInf(v, 0)) }, f64)).LeafOnly(leaf.Float1),
		api.F1("_finitef(x)", kind(func(v float64) int { return bit(!math.IsNaN(v) && !math.IsInf(v, 0)) }, f32)).LeafOnly(leaf.Float1),
		api.F1("_isnan(x)", kind(func(v float64) int { return bit(math.IsNaN(v)) }, f64)).LeafOnly(leaf.Float1),
		api.F1("_isnanf(x)", kind(func(v float64) int { return bit(math.IsNaN(v)) }, f32)).LeafOnly(leaf.Float1),
		api.F1("_fpclass(x)", kind(class, f64)).LeafOnly(leaf.Float1),
		api.F1("_dclass(x)", kind(kindOfFloat, f64)).LeafOnly(leaf.Float1),
		api.F1("_ldclass(x)", kind(kindOfFloat, f64)).LeafOnly(leaf.Float1),
		api.F1("_fdclass(x)", func(c *api.Call, x uint64) error {
			k := kindOfFloat(f32(x))
			if b := uint32(x) &^ (1 << 31); b != 0 && b < 1<<23 {
				k = fpSubnormal
			}
			return number(c, k)
		}).LeafOnly(leaf.Float1),
		api.F1("_dsign(x)", func(c *api.Call, x uint64) error { return number(c, int(x>>63)<<15) }).LeafOnly(leaf.Float1),
		api.F1("_ldsign(x)", func(c *api.Call, x uint64) error { return number(c, int(x>>63)<<15) }).LeafOnly(leaf.Float1),
		api.F1("_fdsign(x)", func(c *api.Call, x uint64) error { return number(c, int(uint32(x)>>31)<<15) }).LeafOnly(leaf.Float1),
		api.F0("_clearfp()", func(c *api.Call) error {
			ctx := c.CaptureContext()
			old := statusOf(ctx.MxCsr)
			ctx.Rax = uint64(old)
			ctx.MxCsr &^= 0x3F
			ctx.FltSave.MxCsr = ctx.MxCsr
			return c.Continue(&ctx)
		}).Partial(notKept),
		api.F0("_statusfp()", func(c *api.Call) error { return number(c, int(statusOf(c.CaptureContext().MxCsr))) }).Partial(notKept),
		api.F2("_controlfp(new, mask)", func(c *api.Call, v, mask uint32) error { return control(c, v, mask&^emDenormal) }),
		api.F2("_control87(new, mask)", control),
		api.F3("_controlfp_s(currentControl, newControl, mask)", func(c *api.Call, out uint64, v, mask uint32) error {
			ctx := c.CaptureContext()
			mask &^= emDenormal
			now := controlOf(ctx.MxCsr)&^mask | v&mask
			if out != 0 {
				store(c, out, now)
			}
			return setControl(c, now, 0)
		}),
		api.F0("_fpreset()", func(c *api.Call) error { return setControl(c, defaultControl, 0) }),
	}
}

func bit(v bool) int {
	if v {
		return 1
	}
	return 0
}

// Values of fpclassify in the headers of Microsoft.
const (
	fpSubnormal = -2
	fpNormal    = -1
	fpZero      = 0
	fpInfinite  = 1
	fpNaN       = 2
)

func kindOfFloat(v float64) int {
	b := math.Float64bits(v) &^ (1 << 63)
	switch {
	case math.IsNaN(v):
		return fpNaN
	case math.IsInf(v, 0):
		return fpInfinite
	case b == 0:
		return fpZero
	case b < 1<<52:
		return fpSubnormal
	}
	return fpNormal
}

// class is _fpclass.
func class(v float64) int {
	neg := math.Signbit(v)
	pick := func(n, p int) int {
		if neg {
			return n
		}
		return p
	}
	switch kindOfFloat(v) {
	case fpNaN:
		if math.Float64bits(v)&(1<<51) != 0 {
			return 0x0002 // quiet
		}
		return 0x0001
	case fpInfinite:
		return pick(0x0004, 0x0200)
	case fpZero:
		return pick(0x0020, 0x0040)
	case fpSubnormal:
		return pick(0x0010, 0x0080)
	}
	return pick(0x0008, 0x0100)
}

// The control word of the library: masks of exceptions, rounding, denormals, as the
// headers have them.
const (
	emInexact      = 0x00000001
	emUnderflow    = 0x00000002
	emOverflow     = 0x00000004
	emZeroDivide   = 0x00000008
	emInvalid      = 0x00000010
	emDenormal     = 0x00080000
	mcRounding     = 0x00000300
	dnFlush        = 0x01000000
	dnMask         = 0x03000000
	defaultControl = emInexact | emUnderflow | emOverflow | emZeroDivide | emInvalid | emDenormal
)

// exceptionsOf maps the six bits of MXCSR: invalid, denormal, zero divide, overflow,
// underflow, inexact.
func exceptionsOf(bits uint32) (v uint32) {
	for i, m := range [...]uint32{emInvalid, emDenormal, emZeroDivide, emOverflow, emUnderflow, emInexact} {
		if bits&(1<<i) != 0 {
			v |= m
		}
	}
	return v
}

func statusOf(mxcsr uint32) uint32 { return exceptionsOf(mxcsr & 0x3F) }

func controlOf(mxcsr uint32) uint32 {
	v := exceptionsOf(mxcsr>>7&0x3F) | [...]uint32{0, 0x100, 0x200, 0x300}[mxcsr>>13&3]
	if mxcsr&0x8000 != 0 {
		v |= dnFlush
	}
	return v
}

func control(c *api.Call, v, mask uint32) error {
	now := controlOf(c.CaptureContext().MxCsr)
	if mask&(defaultControl|mcRounding|dnMask) == 0 {
		return number(c, int(now))
	}
	now = now&^mask | v&mask
	return setControl(c, now, now)
}

// setControl changes the control word of the thread and returns ret.
func setControl(c *api.Call, v, ret uint32) error {
	ctx := c.CaptureContext()
	m := ctx.MxCsr & 0x3F
	for i, e := range [...]uint32{emInvalid, emDenormal, emZeroDivide, emOverflow, emUnderflow, emInexact} {
		if v&e != 0 {
			m |= 1 << (7 + i)
		}
	}
	m |= v & mcRounding >> 8 << 13
	if v&dnMask != 0 {
		m |= 0x8000
	}
	ctx.MxCsr, ctx.FltSave.MxCsr = m, m
	ctx.Rax = uint64(ret)
	return c.Continue(&ctx)
}
