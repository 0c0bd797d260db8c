package msvcrt

import (
	"haft.dev/internal/api"
	"haft.dev/nt"
)

// heapSorter sorts very many elements where they are, as a heap: it takes no memory of
// haft, but twice as many calls as merging.
type heapSorter struct {
	base, width uint64
	fn          uint64
	context     *uint64
	calls       *api.Repeated
	start       uint64 // from here on the elements are a heap …
	end         uint64 // … up to here; behind, they have their order
	root, child uint64 // what sinks, and the greater one below it
	choosing    bool   // the two below are being compared, not root and child
	args        [3]uint64
	next        func(ret uint64) error
}

func startHeapSort(c *api.Call, base, n, width, fn uint64, context *uint64) error {
	s := &heapSorter{base: base, width: width, fn: fn, context: context, start: n / 2, end: n, root: n}
	t := c.T
	s.next = func(ret uint64) error { return s.taken(t.Call(), int32(ret)) }
	var err error
	if s.calls, err = c.Repeat(); err != nil {
		return &api.Exception{Code: nt.STATUS_STACK_OVERFLOW}
	}
	return s.step(c)
}

// step goes on until the program is to be asked, or all have their order.
func (s *heapSorter) step(c *api.Call) error {
	for {
		s.child = 2*s.root + 1
		switch {
		case s.child+1 < s.end:
			s.choosing = true
			return s.ask(c, s.child, s.child+1)
		case s.child < s.end:
			return s.ask(c, s.root, s.child)
		case s.start > 0: // it cannot sink further: the heap grows
			s.start--
			s.root = s.start
		case s.end > 1: // the greatest goes behind the heap
			s.end--
			s.swap(c, 0, s.end)
			s.root = 0
		default:
			return number(c, 0)
		}
	}
}

// ask compares two elements.
func (s *heapSorter) ask(c *api.Call, i, j uint64) error {
	a, b := s.base+i*s.width, s.base+j*s.width
	if s.context != nil {
		s.args = [3]uint64{*s.context, a, b}
	} else {
		s.args = [3]uint64{a, b}
	}
	return s.calls.Call(c, s.fn, s.args[:], s.next)
}

// taken goes on with what the program has said.
func (s *heapSorter) taken(c *api.Call, ret int32) error {
	switch {
	case s.choosing:
		s.choosing = false
		if ret < 0 {
			s.child++
		}
		return s.ask(c, s.root, s.child)
	case ret < 0:
		s.swap(c, s.root, s.child)
		s.root = s.child
	default:
		s.root = s.end // it stays
	}
	return s.step(c)
}

// swap exchanges two elements.
func (s *heapSorter) swap(c *api.Call, i, j uint64) {
	const part = 1 << 16
	for off := uint64(0); off < s.width; off += part {
		a, b, n := s.base+i*s.width+off, s.base+j*s.width+off, min(part, s.width-off)
		x, y := read(c, a, n), read(c, b, n)
		write(c, a, y)
		write(c, b, x)
	}
}
