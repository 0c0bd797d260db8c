package msvcrt

import (
	"slices"

	"haft.dev/internal/api"
)

// The functions of the secure library. They check sizes, and call the handler of
// invalid parameters if something does not fit.
func safeStringFuncs() []api.Func {
	return slices.Concat(
		pair3("strcpy_s", "wcscpy_s", "(dest, destSize, src)", func(c *api.Call, to, size, from uint64, w bool) error {
			return copySafe(c, to, size, from, noLimit, w, false)
		}),
		pair3("strcat_s", "wcscat_s", "(dest, destSize, src)", func(c *api.Call, to, size, from uint64, w bool) error {
			return copySafe(c, to, size, from, noLimit, w, true)
		}),
		pair4("strncpy_s", "wcsncpy_s", "(dest, destSize, src, count)", func(c *api.Call, to, size, from, n uint64, w bool) error {
			return copySafe(c, to, size, from, n, w, false)
		}),
		pair4("strncat_s", "wcsncat_s", "(dest, destSize, src, count)", func(c *api.Call, to, size, from, n uint64, w bool) error {
			return copySafe(c, to, size, from, n, w, true)
		}),
		pair2("_strlwr_s", "_wcslwr_s", "(str, numberOfElements)", func(c *api.Call, s, n uint64, w bool) error { return changeCaseSafe(c, s, n, w, false) }),
		pair2("_strupr_s", "_wcsupr_s", "(str, numberOfElements)", func(c *api.Call, s, n uint64, w bool) error { return changeCaseSafe(c, s, n, w, true) }),
		pair3("_strset_s", "_wcsset_s", "(str, numberOfElements, c)", func(c *api.Call, s, n, v uint64, w bool) error {
			if s == 0 || n == 0 || uint64(len(unitsOf(c, s, n, w))) == n {
				return invalid(c, EINVAL, uint64(EINVAL))
			}
			fill(c, s, v, noLimit, w)
			return number(c, 0)
		}),
	)
}

// copySafe copies or appends a string. n is how many units at most; _TRUNCATE (-1) of
// strncpy_s and strncat_s cuts the string if it does not fit.
func copySafe(c *api.Call, to, size, from, n uint64, w, add bool) error {
	if to == 0 || size == 0 {
		if n == 0 && to == 0 && size == 0 {
			return number(c, 0)
		}
		return invalid(c, EINVAL, uint64(EINVAL))
	}
	fail := func(e errno) error {
		putUnit(c, to, 0, w)
		return invalid(c, e, uint64(e))
	}
	start := uint64(0)
	if add {
		if start = uint64(len(unitsOf(c, to, size, w))); start == size {
			return fail(EINVAL)
		}
	}
	if from == 0 {
		if n == 0 {
			putUnit(c, to+start*unitSize(w), 0, w)
			return number(c, 0)
		}
		return fail(EINVAL)
	}
	truncate := n == noLimit && (c.Func.Params()[len(c.Func.Params())-1] == "count")
	u := unitsOf(c, from, n, w)
	if start+uint64(len(u)) >= size {
		if !truncate {
			return fail(ERANGE)
		}
		u = append(u[:size-start-1], 0)
		putUnits(c, to+start*unitSize(w), u, w)
		return number(c, int(STRUNCATE))
	}
	putUnits(c, to+start*unitSize(w), append(u, 0), w)
	return number(c, 0)
}

func changeCaseSafe(c *api.Call, s, n uint64, w, up bool) error {
	if s == 0 {
		return invalid(c, EINVAL, uint64(EINVAL))
	}
	if uint64(len(unitsOf(c, s, n, w))) == n {
		if n > 0 {
			putUnit(c, s, 0, w)
		}
		return invalid(c, EINVAL, uint64(EINVAL))
	}
	changeCase(c, s, w, up)
	return number(c, 0)
}
