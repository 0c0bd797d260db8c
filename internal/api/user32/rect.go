package user32

import "haft.dev/internal/api"

// rect is RECT.
type rect struct{ Left, Top, Right, Bottom int32 }

func (r rect) empty() bool { return r.Right <= r.Left || r.Bottom <= r.Top }

func rectFuncs() []api.Func {
	return []api.Func{
		api.F2("CopyRect(lprcDst, lprcSrc)", copyRect),
		api.F2("EqualRect(lprc1, lprc2)", equalRect),
		api.F3("InflateRect(lprc, dx, dy)", inflateRect),
		api.F3("IntersectRect(lprcDst, lprcSrc1, lprcSrc2)", intersectRect),
		api.F1("IsRectEmpty(lprc)", isRectEmpty),
		api.F3("OffsetRect(lprc, dx, dy)", offsetRect),
		api.F2("PtInRect(lprc, pt)", ptInRect),
		api.F5("SetRect(lprc, xLeft, yTop, xRight, yBottom)", setRect),
		api.F1("SetRectEmpty(lprc)", setRectEmpty),
		api.F3("SubtractRect(lprcDst, lprcSrc1, lprcSrc2)", subtractRect),
		api.F3("UnionRect(lprcDst, lprcSrc1, lprcSrc2)", unionRect),
	}
}

// missing returns FALSE without an error if an address is missing.
func missing(c *api.Call, ptrs ...uint64) bool {
	for _, p := range ptrs {
		if p == 0 {
			c.Return(0)
			return true
		}
	}
	return false
}

func copyRect(c *api.Call, dst api.Out[rect], src api.In[rect]) error {
	if missing(c, uint64(dst), uint64(src)) {
		return nil
	}
	dst.Must(c, src.Get(c))
	return nil
}

func equalRect(c *api.Call, a, b api.In[rect]) error {
	if missing(c, uint64(a), uint64(b)) {
		return nil
	}
	c.Return(boolean(a.Get(c) == b.Get(c)))
	return nil
}

func inflateRect(c *api.Call, r api.Out[rect], dx, dy int32) error {
	if missing(c, uint64(r)) {
		return nil
	}
	v := r.Get(c)
	r.Must(c, rect{v.Left - dx, v.Top - dy, v.Right + dx, v.Bottom + dy})
	return nil
}

// result stores r, all zero if it is empty, and returns whether it is not.
func result(c *api.Call, dst api.Out[rect], r rect) error {
	if r.empty() {
		r = rect{}
	}
	dst.Must(c, r)
	c.Return(boolean(!r.empty()))
	return nil
}

func intersectRect(c *api.Call, dst api.Out[rect], a, b api.In[rect]) error {
	if missing(c, uint64(dst), uint64(a), uint64(b)) {
		return nil
	}
	x, y := a.Get(c), b.Get(c)
	if x.empty() || y.empty() {
		return result(c, dst, rect{})
	}
	return result(c, dst, rect{max(x.Left, y.Left), max(x.Top, y.Top), min(x.Right, y.Right), min(x.Bottom, y.Bottom)})
}

func isRectEmpty(c *api.Call, r api.In[rect]) error {
	c.Return(boolean(r == 0 || r.Get(c).empty()))
	return nil
}

func offsetRect(c *api.Call, r api.Out[rect], dx, dy int32) error {
	if missing(c, uint64(r)) {
		return nil
	}
	v := r.Get(c)
	r.Must(c, rect{v.Left + dx, v.Top + dy, v.Right + dx, v.Bottom + dy})
	return nil
}

// ptInRect gets a POINT in one word. The right and the bottom edge are outside.
func ptInRect(c *api.Call, r api.In[rect], pt uint64) error {
	if missing(c, uint64(r)) {
		return nil
	}
	v, x, y := r.Get(c), int32(pt), int32(pt>>32)
	c.Return(boolean(x >= v.Left && x < v.Right && y >= v.Top && y < v.Bottom))
	return nil
}

func setRect(c *api.Call, r api.Out[rect], left, top, right, bottom int32) error {
	if missing(c, uint64(r)) {
		return nil
	}
	r.Must(c, rect{left, top, right, bottom})
	return nil
}

func setRectEmpty(c *api.Call, r api.Out[rect]) error { return setRect(c, r, 0, 0, 0, 0) }

// subtractRect takes b from a where what remains is a rectangle.
func subtractRect(c *api.Call, dst api.Out[rect], a, b api.In[rect]) error {
	if missing(c, uint64(dst), uint64(a), uint64(b)) {
		return nil
	}
	x, y := a.Get(c), b.Get(c)
	if x.empty() {
		return result(c, dst, x)
	}
	in := rect{max(x.Left, y.Left), max(x.Top, y.Top), min(x.Right, y.Right), min(x.Bottom, y.Bottom)}
	if !in.empty() {
		switch {
		case in == x:
			x = rect{}
		case in.Top == x.Top && in.Bottom == x.Bottom && in.Left == x.Left:
			x.Left = in.Right
		case in.Top == x.Top && in.Bottom == x.Bottom && in.Right == x.Right:
			x.Right = in.Left
		case in.Left == x.Left && in.Right == x.Right && in.Top == x.Top:
			x.Top = in.Bottom
		case in.Left == x.Left && in.Right == x.Right && in.Bottom == x.Bottom:
			x.Bottom = in.Top
		}
	}
	return result(c, dst, x)
}

func unionRect(c *api.Call, dst api.Out[rect], a, b api.In[rect]) error {
	if missing(c, uint64(dst), uint64(a), uint64(b)) {
		return nil
	}
	x, y := a.Get(c), b.Get(c)
	switch {
	case x.empty():
		return result(c, dst, y)
	case y.empty():
		return result(c, dst, x)
	}
	return result(c, dst, rect{min(x.Left, y.Left), min(x.Top, y.Top), max(x.Right, y.Right), max(x.Bottom, y.Bottom)})
}
