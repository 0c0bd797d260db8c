package msvcrt

import (
	"slices"

	"haft.dev/internal/api"
)

// twoWays are a function of a format: with the arguments behind it, and with a va_list.
// n is the number of parameters before the arguments.
func twoWays(direct, list, params string, n int, isWide bool, do func(f *formatter, p []uint64) error) []api.Func {
	return []api.Func{
		variadicFunc(direct, params, n, func(c *api.Call, p []uint64) error {
			return do(newFormatter(c, isWide, optWideLegacy, variadic(c, n)), p)
		}).About(do),
		variadicFunc(list, params[:len(params)-1]+", argptr)", n+1, func(c *api.Call, p []uint64) error {
			return do(newFormatter(c, isWide, optWideLegacy, argumentList(c, p[n])), p)
		}).About(do),
	}
}

// variadicFunc is a function whose first n parameters are given to do.
func variadicFunc(name, params string, n int, do func(c *api.Call, p []uint64) error) api.Func {
	all := func(c *api.Call) error {
		p := make([]uint64, n)
		for i := range p {
			p[i] = c.Variadic(i)
		}
		return do(c, p)
	}
	// The types say how a trace shows what stands before the arguments.
	switch n {
	case 1:
		return api.F1(name+params, func(c *api.Call, _ uint64) error { return all(c) })
	case 2:
		return api.F2(name+params, func(c *api.Call, _, _ uint64) error { return all(c) })
	case 3:
		return api.F3(name+params, func(c *api.Call, _, _, _ uint64) error { return all(c) })
	case 4:
		return api.F4(name+params, func(c *api.Call, _, _, _, _ uint64) error { return all(c) })
	}
	return api.F5(name+params, func(c *api.Call, _, _, _, _, _ uint64) error { return all(c) })
}

func printfFuncs() []api.Func {
	toOutput := func(f *formatter, p []uint64) error { return f.toStream(f.l.standard(1), p[0]) }
	toFile := func(f *formatter, p []uint64) error { return f.toStream(p[0], p[1]) }
	toBuffer := func(f *formatter, p []uint64) error { return f.toBuffer(p[0], noLimit, p[1]) }
	toPart := func(f *formatter, p []uint64) error { return f.toBuffer(p[0], p[1], p[2]) }
	toRoom := func(f *formatter, p []uint64) error { return f.toRoom(p[0], p[1], noLimit, p[2], false) }
	toPartOfRoom := func(f *formatter, p []uint64) error { return f.toRoom(p[0], p[1], p[2], p[3], true) }
	count := func(f *formatter, p []uint64) error { return f.count(p[0]) }
	numbered := func(do func(*formatter, []uint64) error) func(*formatter, []uint64) error {
		return func(f *formatter, p []uint64) error {
			f.positions = &positions{args: f.args}
			return do(f, p)
		}
	}
	return slices.Concat(
		twoWays("printf", "vprintf", "(format)", 1, false, toOutput),
		twoWays("printf_s", "vprintf_s", "(format)", 1, false, toOutput),
		twoWays("_printf_p", "_vprintf_p", "(format)", 1, false, numbered(toOutput)),
		twoWays("wprintf", "vwprintf", "(format)", 1, true, toOutput),
		twoWays("wprintf_s", "vwprintf_s", "(format)", 1, true, toOutput),
		twoWays("fprintf", "vfprintf", "(stream, format)", 2, false, toFile),
		twoWays("fprintf_s", "vfprintf_s", "(stream, format)", 2, false, toFile),
		twoWays("_fprintf_p", "_vfprintf_p", "(stream, format)", 2, false, numbered(toFile)),
		twoWays("fwprintf", "vfwprintf", "(stream, format)", 2, true, toFile),
		twoWays("fwprintf_s", "vfwprintf_s", "(stream, format)", 2, true, toFile),
		twoWays("sprintf", "vsprintf", "(buffer, format)", 2, false, toBuffer),
		twoWays("swprintf", "vswprintf", "(buffer, format)", 2, true, toBuffer),
		twoWays("_swprintf", "_vswprintf", "(buffer, format)", 2, true, toBuffer),
		twoWays("_snprintf", "_vsnprintf", "(buffer, count, format)", 3, false, toPart),
		twoWays("_snwprintf", "_vsnwprintf", "(buffer, count, format)", 3, true, toPart),
		twoWays("_swprintf_c", "_vswprintf_c", "(buffer, count, format)", 3, true, toPart),
		twoWays("_sprintf_p", "_vsprintf_p", "(buffer, count, format)", 3, false, numbered(toPart)),
		twoWays("sprintf_s", "vsprintf_s", "(buffer, sizeOfBuffer, format)", 3, false, toRoom),
		twoWays("swprintf_s", "vswprintf_s", "(buffer, sizeOfBuffer, format)", 3, true, toRoom),
		twoWays("_snprintf_s", "_vsnprintf_s", "(buffer, sizeOfBuffer, count, format)", 4, false, toPartOfRoom),
		twoWays("_snwprintf_s", "_vsnwprintf_s", "(buffer, sizeOfBuffer, count, format)", 4, true, toPartOfRoom),
		twoWays("_scprintf", "_vscprintf", "(format)", 1, false, count),
		twoWays("_scwprintf", "_vscwprintf", "(format)", 1, true, count),
		twoWays("_scprintf_p", "_vscprintf_p", "(format)", 1, false, numbered(count)),
		[]api.Func{
			api.F1("_set_output_format(format)", func(c *api.Call, format uint32) error {
				return number(c, int(libraryOf(c).outputFormat.Swap(format)))
			}),
			api.F0("_get_output_format()", func(c *api.Call) error { return number(c, int(libraryOf(c).outputFormat.Load())) }),
			api.F1("_set_printf_count_output(enable)", func(c *api.Call, _ int32) error { return number(c, 0) }).Partial("%n is never enabled in the universal library"),
			api.F0("_get_printf_count_output()", func(c *api.Call) error { return truth(c, !libraryOf(c).universal) }),
		},
	)
}

// text makes the text of the format at an address.
func (f *formatter) make(format uint64) errno {
	return f.format(unitsOf(f.c, format, noLimit, f.wide))
}

// bytes returns the text as it lies in memory.
func (f *formatter) bytes(u []uint16) []byte {
	if f.wide {
		return wideBytes(u)
	}
	b := make([]byte, len(u))
	for i, v := range u {
		b[i] = byte(v)
	}
	return b
}

func (f *formatter) toStream(at, format uint64) error {
	c := f.c
	if at == 0 || format == 0 {
		return invalid(c, EINVAL, 0xFFFFFFFF)
	}
	if e := f.make(format); e != 0 {
		return f.failed(e)
	}
	defer f.l.lockStream(c, at)()
	if f.wide {
		if !f.l.writeWide(c, at, f.out) {
			return number(c, -1)
		}
		return number(c, len(f.out))
	}
	b := f.bytes(f.out)
	if f.l.writeStream(c, at, b) < len(b) {
		return number(c, -1)
	}
	return number(c, len(b))
}

// failed ends a call whose format is wrong or whose text cannot be made.
func (f *formatter) failed(e errno) error {
	if e == EINVAL {
		return invalid(f.c, e, 0xFFFFFFFF)
	}
	return failed(f.c, e)
}

// toBuffer stores at most n units; there is a zero behind them if it fits.
func (f *formatter) toBuffer(to, n, format uint64) error {
	if format == 0 || to == 0 && n != 0 {
		return invalid(f.c, EINVAL, 0xFFFFFFFF)
	}
	if e := f.make(format); e != 0 {
		return f.failed(e)
	}
	size := uint64(len(f.out))
	if to == 0 {
		return number(f.c, int(size))
	}
	switch {
	case size < n:
		write(f.c, to, f.bytes(append(f.out, 0)))
	case size == n:
		write(f.c, to, f.bytes(f.out))
	default:
		write(f.c, to, f.bytes(f.out[:n]))
		return number(f.c, -1)
	}
	return number(f.c, int(size))
}

// toRoom stores the text with a zero into size units. It must fit, unless at most n units
// are asked for: then it is cut.
func (f *formatter) toRoom(to, size, n, format uint64, cut bool) error {
	if format == 0 {
		return invalid(f.c, EINVAL, 0xFFFFFFFF)
	}
	if cut && n == 0 && to == 0 && size == 0 {
		return number(f.c, 0)
	}
	if to == 0 || size == 0 {
		return invalid(f.c, EINVAL, 0xFFFFFFFF)
	}
	if e := f.make(format); e != 0 {
		putUnit(f.c, to, 0, f.wide)
		return f.failed(e)
	}
	full := uint64(len(f.out))
	switch {
	case full < size && full <= n:
		write(f.c, to, f.bytes(append(f.out, 0)))
		return number(f.c, int(full))
	case cut && (n == noLimit || n < size):
		write(f.c, to, f.bytes(append(f.out[:min(n, size-1)], 0)))
		return number(f.c, -1)
	}
	putUnit(f.c, to, 0, f.wide)
	return invalid(f.c, ERANGE, 0xFFFFFFFF)
}

func (f *formatter) count(format uint64) error {
	if format == 0 {
		return invalid(f.c, EINVAL, 0xFFFFFFFF)
	}
	if e := f.make(format); e != 0 {
		return f.failed(e)
	}
	return number(f.c, len(f.out))
}

// newPrintfFuncs are the functions behind the inline ones of the universal library's
// headers: options, …, format, locale, va_list.
func newPrintfFuncs() []api.Func {
	var fs []api.Func
	for _, w := range []bool{false, true} {
		kind := ""
		if w {
			kind = "w"
		}
		for _, suffix := range []string{"", "_s", "_p"} {
			start := func(c *api.Call, options, list uint64) *formatter {
				f := newFormatter(c, w, options, argumentList(c, list))
				if suffix == "_p" {
					f.positions = &positions{args: f.args}
				}
				return f
			}
			fs = append(fs,
				api.F5("__stdio_common_vf"+kind+"printf"+suffix+"(options, stream, format, locale, arglist)", func(c *api.Call, options, at, format, _, list uint64) error {
					return start(c, options, list).toStream(at, format)
				}),
				api.F6("__stdio_common_vs"+kind+"printf"+suffix+"(options, buffer, buffer_count, format, locale, arglist)", func(c *api.Call, options, to, n, format, _, list uint64) error {
					f := start(c, options, list)
					if suffix == "_s" {
						return f.toRoom(to, n, noLimit, format, false)
					}
					return f.toCommon(options, to, n, format)
				}),
			)
		}
		fs = append(fs, api.F7("__stdio_common_vsn"+kind+"printf_s(options, buffer, buffer_count, max_count, format, locale, arglist)", func(c *api.Call, options, to, size, n, format, _, list uint64) error {
			return newFormatter(c, w, options, argumentList(c, list)).toRoom(to, size, n, format, true)
		}))
	}
	return append(fs, newScanfFuncs()...)
}

// toCommon is __stdio_common_vsprintf: what happens when the text does not fit, the
// options say.
func (f *formatter) toCommon(options, to, n, format uint64) error {
	if format == 0 || to == 0 && n != 0 {
		return invalid(f.c, EINVAL, 0xFFFFFFFF)
	}
	if e := f.make(format); e != 0 {
		if to != 0 && n > 0 && options&optNoTerminator == 0 {
			putUnit(f.c, to, 0, f.wide)
		}
		return f.failed(e)
	}
	full := uint64(len(f.out))
	switch {
	case to == 0:
		return number(f.c, int(full))
	case full < n:
		write(f.c, to, f.bytes(append(f.out, 0)))
		return number(f.c, int(full))
	case options&optNoTerminator != 0:
		write(f.c, to, f.bytes(f.out[:n]))
		if full == n {
			return number(f.c, int(full))
		}
		return number(f.c, -1)
	}
	if n > 0 {
		write(f.c, to, f.bytes(append(f.out[:n-1], 0)))
	}
	if options&optStandard != 0 {
		return number(f.c, int(full))
	}
	if n == 0 {
		return number(f.c, -1)
	}
	return number(f.c, -2)
}
