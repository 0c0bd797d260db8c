package msvcrt

import (
	"haft.dev/internal/api"
)

// The floating-point environment of C99. A fenv_t holds the control word and the status
// word of the library, a fexcept_t a status word.
func fenvFuncs() []api.Func {
	const allExcept = emInexact | emUnderflow | emOverflow | emZeroDivide | emInvalid
	return []api.Func{
		api.F0("fegetround()", func(c *api.Call) error { return number(c, int(controlOf(c.CaptureContext().MxCsr)&mcRounding)) }),
		api.F1("fesetround(round)", func(c *api.Call, v uint32) error {
			if v&^mcRounding != 0 {
				return number(c, 1)
			}
			return setControl(c, controlOf(c.CaptureContext().MxCsr)&^mcRounding|v, 0)
		}),
		api.F1("fetestexcept(excepts)", func(c *api.Call, v uint32) error {
			return number(c, int(statusOf(c.CaptureContext().MxCsr)&v&allExcept))
		}).Partial(notKept),
		api.F1("feclearexcept(excepts)", func(c *api.Call, v uint32) error {
			ctx := c.CaptureContext()
			for i, e := range [...]uint32{emInvalid, emDenormal, emZeroDivide, emOverflow, emUnderflow, emInexact} {
				if v&e != 0 {
					ctx.MxCsr &^= 1 << i
				}
			}
			ctx.FltSave.MxCsr, ctx.Rax = ctx.MxCsr, 0
			return c.Continue(&ctx)
		}).Partial(notKept),
		api.F1("fegetenv(env)", func(c *api.Call, to uint64) error {
			m := c.CaptureContext().MxCsr
			store(c, to, [2]uint32{controlOf(m), statusOf(m)})
			return number(c, 0)
		}).Partial(notKept),
		api.F1("fesetenv(env)", func(c *api.Call, at uint64) error {
			return setControl(c, load[uint32](c, at), 0)
		}).Partial(notKept),
		api.F1("feholdexcept(env)", func(c *api.Call, to uint64) error {
			m := c.CaptureContext().MxCsr
			store(c, to, [2]uint32{controlOf(m), statusOf(m)})
			return setControl(c, controlOf(m)|allExcept, 0)
		}).Partial(notKept),
	}
}
