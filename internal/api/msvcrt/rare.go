package msvcrt

import (
	"math"
	"slices"
	"unicode/utf8"

	"haft.dev/internal/api"
	"haft.dev/internal/api/leaf"
	"haft.dev/nt"
)

// rareFuncs are functions of both libraries that few programs use.
func rareFuncs() []api.Func {
	return slices.Concat(
		[]api.Func{
			api.F1("_chgsign(x)", func(c *api.Call, x uint64) error { return address(c, x^1<<63) }).LeafOnly(leaf.Float1),
			api.F1("_chgsignf(x)", func(c *api.Call, x uint32) error { return address(c, uint64(x^1<<31)) }).LeafOnly(leaf.Float1),
			api.F2("_nextafterf(x, y)", func(c *api.Call, x, y uint64) error {
				return float32Result(c, float64(math.Nextafter32(float32(f32(x)), float32(f32(y)))))
			}).LeafOnly(leaf.Float2),
			api.F1("_logbf(x)", func(c *api.Call, x uint64) error { return float32Result(c, checked(c, math.Logb(f32(x)), f32(x))) }).LeafOnly(leaf.Float1),
			api.F2("_scalbf(x, exp)", func(c *api.Call, x uint64, e int32) error {
				return float32Result(c, checked(c, math.Ldexp(f32(x), int(e)), f32(x)))
			}).LeafOnly(leaf.Float1),
			api.F5("_lsearch(key, base, number, width, compare)", func(c *api.Call, key, base, n, width uint64, fn api.Code) error {
				return linearAdd(c, key, base, n, load[uint32](c, n), width, uint64(fn))
			}),
			api.F4("_memicmp_l(buf1, buf2, count, locale)", func(c *api.Call, a, b, n, _ uint64) error { return memCompareFold(c, a, b, n) }),
			api.F2("_mblen_l(mbstr, count)", func(c *api.Call, s, n uint64) error { return toWide(c, 0, s, n) }),
			api.F6("_mbstowcs_s_l(pReturnValue, wcstr, sizeInWords, mbstr, count, locale)", func(c *api.Call, done, to, size, from, n, _ uint64) error {
				return stringToWideSafe(c, done, to, size, from, n)
			}),
			api.F6("_wcstombs_s_l(pReturnValue, mbstr, sizeInBytes, wcstr, count, locale)", func(c *api.Call, done, to, size, from, n, _ uint64) error {
				return stringFromWideSafe(c, done, to, size, from, n)
			}),
			api.F5("_wctomb_s_l(pRetValue, mbchar, sizeInBytes, wchar, locale)", func(c *api.Call, out, to, size uint64, u uint16, _ uint64) error {
				return fromWideSafe(c, out, to, size, u)
			}),
			api.F3("_iswctype_l(c, desc, locale)", func(c *api.Call, u, mask uint16, _ uint64) error { return number(c, int(wideKindOf(u)&mask)) }),
		},
		pair3("_stricoll_l", "_wcsicoll_l", "(string1, string2, locale)", func(c *api.Call, a, b, _ uint64, w bool) error { return compare(c, a, b, noLimit, w, true) }),
		pair4("_strncoll_l", "_wcsncoll_l", "(string1, string2, count, locale)", func(c *api.Call, a, b, n, _ uint64, w bool) error { return compare(c, a, b, n, w, false) }),
		pair4("_strnicoll_l", "_wcsnicoll_l", "(string1, string2, count, locale)", func(c *api.Call, a, b, n, _ uint64, w bool) error { return compare(c, a, b, n, w, true) }),
		pair4("_strxfrm_l", "_wcsxfrm_l", "(strDest, strSource, count, locale)", func(c *api.Call, to, from, n, _ uint64, w bool) error { return transform(c, to, from, n, w) }),
		pair3("_strlwr_s_l", "_wcslwr_s_l", "(str, numberOfElements, locale)", func(c *api.Call, s, n, _ uint64, w bool) error { return changeCaseSafe(c, s, n, w, false) }),
		pair3("_strupr_s_l", "_wcsupr_s_l", "(str, numberOfElements, locale)", func(c *api.Call, s, n, _ uint64, w bool) error { return changeCaseSafe(c, s, n, w, true) }),
		pair3("_mbscpy_s", "", "(dest, destSize, src)", func(c *api.Call, to, size, from uint64, w bool) error {
			return copySafe(c, to, size, from, noLimit, w, false)
		}),
		pair3("_mbscat_s", "", "(dest, destSize, src)", func(c *api.Call, to, size, from uint64, w bool) error {
			return copySafe(c, to, size, from, noLimit, w, true)
		}),
		pair4("_mbsnbcpy_s", "", "(dest, destSize, src, count)", func(c *api.Call, to, size, from, n uint64, w bool) error {
			return copySafe(c, to, size, from, n, w, false)
		}),
		pair4("_mbsnbcat_s", "", "(dest, destSize, src, count)", func(c *api.Call, to, size, from, n uint64, w bool) error {
			return copySafe(c, to, size, from, n, w, true)
		}),
		pair3("_mbstok_s", "", "(str, delimiters, context)", tokenSafe),
	)
}

// linearAdd is _lsearch: what is not found is added at the end.
func linearAdd(c *api.Call, key, base, count uint64, n uint32, width, fn uint64) error {
	var look func(c *api.Call, i uint32) error
	look = func(c *api.Call, i uint32) error {
		at := base + uint64(i)*width
		if i == n {
			write(c, at, read(c, key, width))
			store(c, count, n+1)
			return address(c, at)
		}
		return c.CallGuest(fn, []uint64{key, at}, func(ret uint64) error {
			c := c.T.Call()
			if uint32(ret) == 0 {
				return address(c, at)
			}
			return look(c, i+1)
		})
	}
	return look(c, 0)
}

// newRareFuncs are those of the universal library only.
func newRareFuncs() []api.Func {
	return []api.Func{
		api.F1("nan(tagp)", func(c *api.Call, _ uint64) error { return address(c, 0x7FF8000000000000) }).LeafOnly(leaf.Float0),
		api.F1("nanl(tagp)", func(c *api.Call, _ uint64) error { return address(c, 0x7FF8000000000000) }).LeafOnly(leaf.Float0),
		api.F1("nanf(tagp)", func(c *api.Call, _ uint64) error { return address(c, 0x7FC00000) }).LeafOnly(leaf.Float0),
		api.F3("imaxdiv(result, numer, denom)", func(c *api.Call, to uint64, a, b int64) error {
			if b == 0 {
				return &api.Exception{Code: divideByZero}
			}
			store(c, to, a/b)
			store(c, to+8, a%b)
			return address(c, to)
		}),
		api.F3("remquo(x, y, quo)", func(c *api.Call, x, y, quo uint64) error {
			r := checked(c, math.Remainder(f64(x), f64(y)), f64(x), f64(y))
			q := math.RoundToEven((f64(x) - r) / f64(y))
			store(c, quo, int32(int64(math.Copysign(math.Mod(math.Abs(q), 1<<31), q))))
			return float(c, r)
		}).LeafOnly(leaf.Float2),
		api.F2("towctrans(c, category)", func(c *api.Call, u, kind uint16) error {
			if kind == 1 {
				return number(c, int(upper(u)))
			}
			return number(c, int(lower(u)))
		}),
		api.F1("wctrans(category)", func(c *api.Call, at uint64) error {
			switch string(text(c, at)) {
			case "toupper":
				return number(c, 1)
			case "tolower":
				return number(c, 2)
			}
			return number(c, 0)
		}),
		api.F4("_get_stream_buffer_pointers(stream, base, pointer, count)", func(c *api.Call, at, base, ptr, cnt uint64) error {
			if at == 0 {
				return invalid(c, EINVAL, uint64(EINVAL))
			}
			for i, to := range [3]uint64{base, ptr, cnt} {
				if to != 0 {
					store(c, to, at+[3]uint64{16, 0, 8}[i])
				}
			}
			return number(c, 0)
		}),
		api.F3("c32rtomb(mbchar, wchar, mbstate)", func(c *api.Call, to uint64, r uint32, _ uint64) error {
			if to == 0 {
				return address(c, 1)
			}
			if !utf8.ValidRune(rune(r)) {
				return fails(c, EILSEQ, noLimit)
			}
			b := utf8.AppendRune(nil, rune(r))
			write(c, to, b)
			return address(c, uint64(len(b)))
		}),
		api.F4("mbrtoc32(wchar, mbchar, count, mbstate)", func(c *api.Call, to, s, n, _ uint64) error {
			if s == 0 {
				return address(c, 0)
			}
			b := textMax(c, s, min(n, utf8.UTFMax))
			if len(b) == 0 {
				if n == 0 {
					return address(c, ^uint64(1))
				}
				if to != 0 {
					store(c, to, uint32(0))
				}
				return address(c, 0)
			}
			r, k := utf8.DecodeRune(b)
			switch {
			case r == utf8.RuneError && k <= 1 && !utf8.FullRune(b):
				return address(c, ^uint64(1))
			case r == utf8.RuneError && k <= 1:
				return fails(c, EILSEQ, noLimit)
			}
			if to != 0 {
				store(c, to, uint32(r))
			}
			return address(c, uint64(k))
		}).Partial(inPieces),
		api.F5("_invoke_watson(expression, function, file, line, reserved)", func(c *api.Call, _, _, _ uint64, _ uint32, _ uint64) error {
			c.P.Report("the program ended itself because of an invalid parameter")
			return c.EndProcess(nt.STATUS_STACK_BUFFER_OVERRUN)
		}),
	}
}
