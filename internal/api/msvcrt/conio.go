package msvcrt

import (
	"slices"

	"haft.dev/internal/api"
	"haft.dev/internal/api/kernel32"
	"haft.dev/nt"
)

// Functions that write to the console, whatever standard output is.
func conioFuncs() []api.Func {
	toConsole := func(f *formatter, p []uint64) error {
		if p[0] == 0 {
			return invalid(f.c, EINVAL, 0xFFFFFFFF)
		}
		if e := f.make(p[0]); e != 0 {
			return f.failed(e)
		}
		if err := writeConsole(f.c, f.out, f.wide); err != nil {
			return number(f.c, -1)
		}
		return number(f.c, len(f.out))
	}
	put := func(c *api.Call, u uint16, w bool) error {
		if writeConsole(c, []uint16{u}, w) != nil {
			return number(c, -1)
		}
		return number(c, int(u))
	}
	return slices.Concat(
		twoWays("_cprintf", "_vcprintf", "(format)", 1, false, toConsole),
		twoWays("_cwprintf", "_vcwprintf", "(format)", 1, true, toConsole),
		pair1("_cputs", "_cputws", "(str)", func(c *api.Call, s uint64, w bool) error {
			if s == 0 {
				return invalid(c, EINVAL, 0xFFFFFFFF)
			}
			if writeConsole(c, unitsOf(c, s, noLimit, w), w) != nil {
				return number(c, -1)
			}
			return number(c, 0)
		}),
		[]api.Func{
			api.F1("_putch(c)", func(c *api.Call, u uint8) error { return put(c, uint16(u), false) }),
			api.F1("_putwch(c)", func(c *api.Call, u uint16) error { return put(c, u, true) }),
			api.Stub("_cgets(buffer)"), api.Stub("_cscanf(format)"),
		},
	)
}

func writeConsole(c *api.Call, u []uint16, w bool) error {
	h, err := kernel32.CreateHandle(c, "CONOUT$", &kernel32.NewFile{Access: nt.GENERIC_READ | nt.GENERIC_WRITE, Share: 3, Disposition: kernel32.OPEN_EXISTING})
	if err != nil {
		return err
	}
	defer c.K.Close(h)
	b := []byte(nt.String16(u))
	if !w {
		b = b[:0]
		for _, v := range u {
			b = append(b, byte(v))
		}
	}
	return kernel32.WriteHandle(c, h, b)
}
