package msvcrt

import (
	"slices"

	"haft.dev/internal/api"
	"haft.dev/nt"
)

// moreFuncs are functions of several parts: those of old names, and those that are known
// to be missing.
func moreFuncs() []api.Func {
	return slices.Concat(
		[]api.Func{
			api.F3("__dllonexit(function, begin, end)", dllOnExit),
			api.F1("imaxabs(n)", func(c *api.Call, v int64) error { return address(c, uint64(max(v, -v))) }),
			api.F1("_byteswap_uint64(value)", func(c *api.Call, v uint64) error {
				b := le.AppendUint64(nil, v)
				slices.Reverse(b)
				return address(c, le.Uint64(b))
			}),
			api.F2("_lrotl(value, shift)", func(c *api.Call, v uint32, n int32) error { return number(c, int(int32(v<<(n&31)|v>>(-n&31)))) }),
			api.F2("_lrotr(value, shift)", func(c *api.Call, v uint32, n int32) error { return number(c, int(int32(v>>(n&31)|v<<(-n&31)))) }),
			api.F1("wctype(property)", func(c *api.Call, at uint64) error {
				for _, k := range []struct {
					name string
					mask int
				}{
					{"alnum", ctNumber}, {"alpha", ctAlpha}, {"cntrl", ctControl}, {"digit", ctDigit}, {"graph", ctGraph}, {"lower", ctLower},
					{"print", ctPrint}, {"punct", ctPunct}, {"space", ctSpace}, {"upper", ctUpper}, {"xdigit", ctHex}, {"blank", ctBlank},
				} {
					if string(text(c, at)) == k.name {
						return number(c, k.mask)
					}
				}
				return number(c, 0)
			}),
			api.F2("_mbscoll(string1, string2)", func(c *api.Call, a, b uint64) error { return compare(c, a, b, noLimit, false, false) }),
			api.F3("_mbsncmp(string1, string2, count)", func(c *api.Call, a, b, n uint64) error { return compare(c, a, b, n, false, false) }),
			api.F3("_mbsnicmp(string1, string2, count)", func(c *api.Call, a, b, n uint64) error { return compare(c, a, b, n, false, true) }),
			api.F3("_mbsncpy(dest, src, count)", func(c *api.Call, to, from, n uint64) error { return copyPart(c, to, from, n, false) }),
			api.F3("_mbsncat(dest, src, count)", func(c *api.Call, to, from, n uint64) error { return concat(c, to, from, n, false) }),
			api.F3("_mbsnbcat(dest, src, count)", func(c *api.Call, to, from, n uint64) error { return concat(c, to, from, n, false) }),
			api.F2("_mbsspn(str, strCharSet)", func(c *api.Call, s, set uint64) error { return span(c, s, set, false, true) }),
			api.F2("_mbscspn(str, strCharSet)", func(c *api.Call, s, set uint64) error { return span(c, s, set, false, false) }),
			api.F1("_mbsrev(str)", func(c *api.Call, s uint64) error { return reverse(c, s, false) }),
			api.F1("_mbsnextc(str)", func(c *api.Call, s uint64) error { return number(c, int(load[uint8](c, s))) }),
			api.F1("_mbclen(c)", func(c *api.Call, _ uint64) error { return address(c, 1) }),
			api.F2("_mbsnlen(str, count)", func(c *api.Call, s, n uint64) error { return address(c, uint64(len(textMax(c, s, n)))) }),
			api.F1("_mbctolower(c)", func(c *api.Call, u int32) error { return number(c, changed(u, 'A', 'Z', 32)) }),
			api.F1("_mbctoupper(c)", func(c *api.Call, u int32) error { return number(c, changed(u, 'a', 'z', -32)) }),
			api.Stub("_CxxThrowException(pExceptionObject, pThrowInfo)"),
			api.Stub("__CxxFrameHandler(pExcept, pRN, pContext, pDC)"),
			api.Stub("__CxxFrameHandler3(pExcept, pRN, pContext, pDC)"),
			api.Stub("__RTDynamicCast(inptr, VfDelta, SrcType, TargetType, isReference)"),
			api.Stub("__RTtypeid(inptr)"),
			api.Stub("_heapwalk(entryinfo)"),
			api.Stub("_resetstkoflw()"),
		},
		pair2("_strerror_s", "__wcserror_s", "(buffer, sizeInBytes)", func(c *api.Call, to, size uint64, w bool) error {
			return strerrorS(c, to, size, load[int32](c, threadOf(c).errnoAt), w)
		}),
		pair4("_searchenv_s", "_wsearchenv_s", "(filename, varname, pathname, numberOfElements)", func(c *api.Call, file, key, to, size uint64, w bool) error {
			if file == 0 || to == 0 || size == 0 {
				return invalid(c, EINVAL, uint64(EINVAL))
			}
			p := searchPath(c, name(c, file, w), name(c, key, w))
			b := encode(p, w)
			putUnit(c, to, 0, w)
			switch {
			case p == "":
				setError(c, nt.ERROR_FILE_NOT_FOUND)
				return fails(c, ENOENT, uint64(ENOENT))
			case uint64(len(b)) > size*unitSize(w):
				return fails(c, ERANGE, uint64(ERANGE))
			}
			write(c, to, b)
			return number(c, 0)
		}),
	)
}

// dllOnExit is the onexit of a DLL, which keeps the table of its functions itself.
func dllOnExit(c *api.Call, fn api.Code, begin, end uint64) error {
	first, last := load[uint64](c, begin), load[uint64](c, end)
	n := last - first
	at, err := c.P.Heap().Alloc(n+8, false)
	if err != nil || last < first {
		return address(c, 0)
	}
	if n > 0 {
		if err := c.P.Space.Copy(at, first, n); err != nil {
			panic(err)
		}
		c.P.FreeBlock(first)
	}
	store(c, at+n, uint64(fn))
	store(c, begin, at)
	store(c, end, at+n+8)
	return address(c, uint64(fn))
}
