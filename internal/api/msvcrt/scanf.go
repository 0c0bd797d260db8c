package msvcrt

import (
	"slices"

	"haft.dev/internal/api"
)

func scanfFuncs() []api.Func {
	scanf := func(name, params string, n int, isWide, safe bool, do func(s *scanner, p []uint64) error) api.Func {
		return variadicFunc(name, params, n, func(c *api.Call, p []uint64) error {
			return do(&scanner{c: c, l: libraryOf(c), wide: isWide, safe: safe, args: variadic(c, n)}, p)
		})
	}
	fromInput := func(s *scanner, p []uint64) error { return s.fromStream(s.l.standard(0), p[0]) }
	fromFile := func(s *scanner, p []uint64) error { return s.fromStream(p[0], p[1]) }
	fromText := func(s *scanner, p []uint64) error { return s.fromText(p[0], noLimit, p[1]) }
	fromPart := func(s *scanner, p []uint64) error { return s.fromText(p[0], p[1], p[2]) }
	var fs []api.Func
	for _, k := range []struct {
		std, file, text, part string
		wide                  bool
	}{{"scanf", "fscanf", "sscanf", "_snscanf", false}, {"wscanf", "fwscanf", "swscanf", "_snwscanf", true}} {
		for _, suffix := range []string{"", "_s"} {
			safe := suffix != ""
			fs = append(fs,
				scanf(k.std+suffix, "(format)", 1, k.wide, safe, fromInput),
				scanf(k.file+suffix, "(stream, format)", 2, k.wide, safe, fromFile),
				scanf(k.text+suffix, "(buffer, format)", 2, k.wide, safe, fromText),
				scanf(k.part+suffix, "(input, length, format)", 3, k.wide, safe, fromPart),
			)
		}
	}
	return fs
}

func newScanfFuncs() []api.Func {
	const secure = 0x1 // of the options
	var fs []api.Func
	for _, w := range []bool{false, true} {
		kind := ""
		if w {
			kind = "w"
		}
		start := func(c *api.Call, options, list uint64) *scanner {
			return &scanner{c: c, l: libraryOf(c), wide: w, safe: options&secure != 0, iso: options&optWideScan == 0, args: argumentList(c, list)}
		}
		fs = append(fs,
			api.F5("__stdio_common_vf"+kind+"scanf(options, stream, format, locale, arglist)", func(c *api.Call, options, at, format, _, list uint64) error {
				return start(c, options, list).fromStream(at, format)
			}),
			api.F6("__stdio_common_vs"+kind+"scanf(options, buffer, buffer_count, format, locale, arglist)", func(c *api.Call, options, at, n, format, _, list uint64) error {
				return start(c, options, list).fromText(at, n, format)
			}),
		)
	}
	return slices.Clip(fs)
}

// optWideScan: %s of wide functions is wide (_CRT_INTERNAL_SCANF_LEGACY_WIDE_SPECIFIERS).
const optWideScan = 0x2

func (s *scanner) fromText(at, n, format uint64) error {
	if at == 0 || format == 0 {
		return invalid(s.c, EINVAL, 0xFFFFFFFF)
	}
	s.src = &textSource{u: unitsOf(s.c, at, n, s.wide)}
	return number(s.c, s.scan(unitsOf(s.c, format, noLimit, s.wide)))
}

func (s *scanner) fromStream(at, format uint64) error {
	if at == 0 || format == 0 {
		return invalid(s.c, EINVAL, 0xFFFFFFFF)
	}
	f := unitsOf(s.c, format, noLimit, s.wide)
	defer s.l.lockStream(s.c, at)()
	src := &streamSource{l: s.l, c: s.c, at: at, s: s.l.stream(s.c, at), wide: s.wide}
	s.src = src
	defer src.end()
	return number(s.c, s.scan(f))
}
