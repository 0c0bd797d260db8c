package msvcrt

import (
	"slices"

	"haft.dev/internal/api"
)

// The forms of printf and scanf with a locale, which stands behind the format.
func printfLocaleFuncs() []api.Func {
	numbered := func(f *formatter) *formatter {
		f.positions = &positions{args: f.args}
		return f
	}
	fs := slices.Concat(
		twoWays("_printf_l", "_vprintf_l", "(format, locale)", 2, false, func(f *formatter, p []uint64) error { return f.toStream(f.l.standard(1), p[0]) }),
		twoWays("_printf_s_l", "_vprintf_s_l", "(format, locale)", 2, false, func(f *formatter, p []uint64) error { return f.toStream(f.l.standard(1), p[0]) }),
		twoWays("_printf_p_l", "_vprintf_p_l", "(format, locale)", 2, false, func(f *formatter, p []uint64) error { return numbered(f).toStream(f.l.standard(1), p[0]) }),
		twoWays("_wprintf_l", "_vwprintf_l", "(format, locale)", 2, true, func(f *formatter, p []uint64) error { return f.toStream(f.l.standard(1), p[0]) }),
		twoWays("_wprintf_s_l", "_vwprintf_s_l", "(format, locale)", 2, true, func(f *formatter, p []uint64) error { return f.toStream(f.l.standard(1), p[0]) }),
		twoWays("_fprintf_l", "_vfprintf_l", "(stream, format, locale)", 3, false, func(f *formatter, p []uint64) error { return f.toStream(p[0], p[1]) }),
		twoWays("_fprintf_s_l", "_vfprintf_s_l", "(stream, format, locale)", 3, false, func(f *formatter, p []uint64) error { return f.toStream(p[0], p[1]) }),
		twoWays("_fprintf_p_l", "_vfprintf_p_l", "(stream, format, locale)", 3, false, func(f *formatter, p []uint64) error { return numbered(f).toStream(p[0], p[1]) }),
		twoWays("_fwprintf_l", "_vfwprintf_l", "(stream, format, locale)", 3, true, func(f *formatter, p []uint64) error { return f.toStream(p[0], p[1]) }),
		twoWays("_fwprintf_s_l", "_vfwprintf_s_l", "(stream, format, locale)", 3, true, func(f *formatter, p []uint64) error { return f.toStream(p[0], p[1]) }),
		twoWays("_sprintf_l", "_vsprintf_l", "(buffer, format, locale)", 3, false, func(f *formatter, p []uint64) error { return f.toBuffer(p[0], noLimit, p[1]) }),
		twoWays("__swprintf_l", "__vswprintf_l", "(buffer, format, locale)", 3, true, func(f *formatter, p []uint64) error { return f.toBuffer(p[0], noLimit, p[1]) }),
		twoWays("_snprintf_l", "_vsnprintf_l", "(buffer, count, format, locale)", 4, false, func(f *formatter, p []uint64) error { return f.toBuffer(p[0], p[1], p[2]) }),
		twoWays("_snwprintf_l", "_vsnwprintf_l", "(buffer, count, format, locale)", 4, true, func(f *formatter, p []uint64) error { return f.toBuffer(p[0], p[1], p[2]) }),
		twoWays("_sprintf_s_l", "_vsprintf_s_l", "(buffer, sizeOfBuffer, format, locale)", 4, false, func(f *formatter, p []uint64) error { return f.toRoom(p[0], p[1], noLimit, p[2], false) }),
		twoWays("_swprintf_s_l", "_vswprintf_s_l", "(buffer, sizeOfBuffer, format, locale)", 4, true, func(f *formatter, p []uint64) error { return f.toRoom(p[0], p[1], noLimit, p[2], false) }),
		twoWays("_scprintf_l", "_vscprintf_l", "(format, locale)", 2, false, func(f *formatter, p []uint64) error { return f.count(p[0]) }),
		twoWays("_scwprintf_l", "_vscwprintf_l", "(format, locale)", 2, true, func(f *formatter, p []uint64) error { return f.count(p[0]) }),
	)
	for _, w := range []bool{false, true} {
		names := [3]string{"_scanf_l", "_fscanf_l", "_sscanf_l"}
		if w {
			names = [3]string{"_wscanf_l", "_fwscanf_l", "_swscanf_l"}
		}
		start := func(c *api.Call, n int) *scanner {
			return &scanner{c: c, l: libraryOf(c), wide: w, args: variadic(c, n)}
		}
		fs = append(fs,
			variadicFunc(names[0], "(format, locale)", 2, func(c *api.Call, p []uint64) error {
				s := start(c, 2)
				return s.fromStream(s.l.standard(0), p[0])
			}),
			variadicFunc(names[1], "(stream, format, locale)", 3, func(c *api.Call, p []uint64) error { return start(c, 3).fromStream(p[0], p[1]) }),
			variadicFunc(names[2], "(buffer, format, locale)", 3, func(c *api.Call, p []uint64) error { return start(c, 3).fromText(p[0], noLimit, p[1]) }),
		)
	}
	return fs
}
