package msvcrt

import (
	"math/bits"

	"haft.dev/internal/api"
	"haft.dev/nt"
)

func sortFuncs() []api.Func {
	return []api.Func{
		api.F5("bsearch(key, base, number, width, compare)", func(c *api.Call, key, base, n, width uint64, fn api.Code) error {
			return search(c, key, base, n, width, uint64(fn), nil)
		}),
		api.F6("bsearch_s(key, base, number, width, compare, context)", func(c *api.Call, key, base, n, width uint64, fn api.Code, context uint64) error {
			return search(c, key, base, n, width, uint64(fn), &context)
		}),
		api.F5("_lfind(key, base, number, width, compare)", func(c *api.Call, key, base, n, width uint64, fn api.Code) error {
			return linear(c, key, base, uint64(load[uint32](c, n)), width, uint64(fn))
		}),
		api.F4("qsort(base, number, width, compare)", func(c *api.Call, base, n, width uint64, fn api.Code) error {
			return startSort(c, base, n, width, uint64(fn), nil)
		}),
		api.F5("qsort_s(base, num, width, compare, context)", func(c *api.Call, base, n, width uint64, fn api.Code, context uint64) error {
			return startSort(c, base, n, width, uint64(fn), &context)
		}),
	}
}

// sorter sorts by merging. The elements stay where they are until their order is known,
// so that the function of the program always sees whole ones; it is called between two
// steps.
type sorter struct {
	base, width uint64
	fn          uint64
	context     *uint64
	calls       *api.Repeated
	from, to    []uint32 // the order so far, and the one that is being made
	run         int      // length of the parts that are sorted
	lo, mid, hi int      // the parts that are being merged
	i, j, k     int
	args        [3]uint64
	next        func(ret uint64) error // taken, made once
}

// maxElements bounds what is sorted by merging: more would take too much memory of haft.
const maxElements = 1 << 20

func startSort(c *api.Call, base, n, width, fn uint64, context *uint64) error {
	hi, total := bits.Mul64(n, width)
	if fn == 0 || width == 0 || base == 0 && n != 0 || hi != 0 || total > 1<<46 {
		return invalid(c, EINVAL, 0)
	}
	if n < 2 {
		return number(c, 0)
	}
	touch(c, base, total)
	if n > maxElements {
		return startHeapSort(c, base, n, width, fn, context)
	}
	s := &sorter{base: base, width: width, fn: fn, context: context, from: make([]uint32, n), to: make([]uint32, n), run: 1}
	for i := range s.from {
		s.from[i] = uint32(i)
	}
	s.part(0)
	t := c.T
	s.next = func(ret uint64) error { return s.taken(t, ret) }
	var err error
	if s.calls, err = c.Repeat(); err != nil {
		return &api.Exception{Code: nt.STATUS_STACK_OVERFLOW}
	}
	return s.step(c)
}

// part begins to merge the two parts at lo.
func (s *sorter) part(lo int) {
	n := len(s.from)
	s.lo, s.mid, s.hi = lo, min(lo+s.run, n), min(lo+2*s.run, n)
	s.i, s.j, s.k = s.lo, s.mid, s.lo
}

func (s *sorter) take(from *int) {
	s.to[s.k] = s.from[*from]
	*from++
	s.k++
}

// step goes on until the program is to be asked, or the order is known.
func (s *sorter) step(c *api.Call) error {
	for {
		switch {
		case s.i < s.mid && s.j < s.hi:
			return s.ask(c)
		case s.i < s.mid:
			s.take(&s.i)
		case s.j < s.hi:
			s.take(&s.j)
		case s.hi < len(s.from):
			s.part(s.hi)
		default:
			s.from, s.to = s.to, s.from
			if s.run *= 2; s.run >= len(s.from) {
				return s.finish(c)
			}
			s.part(0)
		}
	}
}

func (s *sorter) ask(c *api.Call) error {
	a, b := s.base+uint64(s.from[s.i])*s.width, s.base+uint64(s.from[s.j])*s.width
	if s.context != nil {
		s.args = [3]uint64{*s.context, a, b}
	} else {
		s.args = [3]uint64{a, b}
	}
	return s.calls.Call(c, s.fn, s.args[:], s.next)
}

// taken goes on with what the program has said.
func (s *sorter) taken(t *api.Thread, ret uint64) error {
	if int32(ret) <= 0 {
		s.take(&s.i)
	} else {
		s.take(&s.j)
	}
	return s.step(t.Call())
}

func compareArgs(context *uint64, a, b uint64) []uint64 {
	if context != nil {
		return []uint64{*context, a, b}
	}
	return []uint64{a, b}
}

// atOnce bounds what is read to be put into its order.
const atOnce = 1 << 20

// finish puts the elements into their order.
func (s *sorter) finish(c *api.Call) error {
	if uint64(len(s.from))*s.width > atOnce {
		s.rotate(c)
		return number(c, 0)
	}
	all := read(c, s.base, uint64(len(s.from))*s.width)
	out := make([]byte, 0, len(all))
	for _, i := range s.from {
		at := uint64(i) * s.width
		out = append(out, all[at:at+s.width]...)
	}
	write(c, s.base, out)
	return number(c, 0)
}

// rotate puts the elements into their order one after another, a part of each at a time.
func (s *sorter) rotate(c *api.Call) {
	const part = 1 << 16
	at := func(i uint32, off uint64) uint64 { return s.base + uint64(i)*s.width + off }
	for i := range s.from {
		first := uint32(i)
		if s.from[first] == first {
			continue
		}
		for off := uint64(0); off < s.width; off += part {
			n := min(part, s.width-off)
			saved := read(c, at(first, off), n)
			to := first
			for ; s.from[to] != first; to = s.from[to] {
				write(c, at(to, off), read(c, at(s.from[to], off), n))
			}
			write(c, at(to, off), saved)
		}
		for to := first; s.from[to] != to; {
			to, s.from[to] = s.from[to], to
		}
	}
}

// search looks for an element by halving.
func search(c *api.Call, key, base, n, width, fn uint64, context *uint64) error {
	if fn == 0 || width == 0 || base == 0 && n != 0 {
		return invalid(c, EINVAL, 0)
	}
	if n == 0 {
		return address(c, 0)
	}
	at := base + n/2*width
	return c.CallGuest(fn, compareArgs(context, key, at), func(ret uint64) error {
		c := c.T.Call()
		switch v := int32(ret); {
		case v == 0:
			return address(c, at)
		case v < 0:
			return search(c, key, base, n/2, width, fn, context)
		}
		return search(c, key, at+width, n-n/2-1, width, fn, context)
	})
}

func linear(c *api.Call, key, base, n, width, fn uint64) error {
	if n == 0 {
		return address(c, 0)
	}
	return c.CallGuest(fn, []uint64{key, base}, func(ret uint64) error {
		c := c.T.Call()
		if uint32(ret) == 0 {
			return address(c, base)
		}
		return linear(c, key, base+width, n-1, width, fn)
	})
}
