package console

import "haft.dev/nt"

// limit bounds the cells of one call: more than any buffer has are never needed.
func (s *Screen) area() int { return s.w * s.h }

// in reports whether a position is in the buffer.
func (s *Screen) in(p Coord) bool {
	return p.X >= 0 && p.Y >= 0 && int(p.X) < s.w && int(p.Y) < s.h
}

// Area returns how many cells the buffer has.
func (h *Output) Area() int {
	h.c.mu.Lock()
	defer h.c.mu.Unlock()
	return h.s.area()
}

// change runs f on the screen and paints what it did.
func (h *Output) change(f func(s *Screen)) {
	h.c.anchor()
	h.c.mu.Lock()
	f(h.s)
	h.c.repaintIf(h.s)
	h.c.unlock()
}

// clip returns the part of r that lies in a buffer of the given size, false if
// there is none.
func clip(r Rect, w, h int) (Rect, bool) {
	r.Left, r.Top = max(r.Left, 0), max(r.Top, 0)
	r.Right, r.Bottom = min(r.Right, int16(w-1)), min(r.Bottom, int16(h-1))
	return r, r.Left <= r.Right && r.Top <= r.Bottom
}

// ReadRegion calls each for every cell of r that is in the buffer, with its
// position, and returns the rectangle that was read. (ReadConsoleOutput.)
func (h *Output) ReadRegion(r Rect) (Rect, []CharInfo) {
	h.c.anchor()
	h.c.mu.Lock()
	defer h.c.mu.Unlock()
	s := h.s
	got, ok := clip(r, s.w, s.h)
	if !ok {
		return Rect{r.Left, r.Top, r.Left - 1, r.Top - 1}, nil
	}
	out := make([]CharInfo, 0, (int(got.Right-got.Left)+1)*(int(got.Bottom-got.Top)+1))
	for y := got.Top; y <= got.Bottom; y++ {
		for x := got.Left; x <= got.Right; x++ {
			c := s.at(int(x), int(y))
			out = append(out, CharInfo{c.char(), c.legacy(&h.c.palette)})
		}
	}
	return got, out
}

// WriteRegion stores cells, row after row of r, and returns the part that is in
// the buffer. (WriteConsoleOutput.)
func (h *Output) WriteRegion(r Rect, cells []CharInfo) Rect {
	got := Rect{r.Left, r.Top, r.Left - 1, r.Top - 1}
	h.change(func(s *Screen) {
		g, ok := clip(r, s.w, s.h)
		if !ok {
			return
		}
		got = g
		width := int(r.Right) - int(r.Left) + 1
		for y := int(got.Top); y <= int(got.Bottom); y++ {
			for x := int(got.Left); x <= int(got.Right); x++ {
				s.store(x, y, cells[(y-int(r.Top))*width+x-int(r.Left)])
			}
		}
	})
	return got
}

// store puts a CHAR_INFO into a cell. Halves of wide characters stay marked only
// if both are there.
func (s *Screen) store(x, y int, ci CharInfo) {
	c := cell{rune(ci.Char), fromLegacy(ci.Attributes)}
	if runeWidth(c.r) == 2 {
		c.lvb |= ci.Attributes & lvbWide
	}
	if c.r == 0 {
		c.r = ' '
	}
	if c.lvb&COMMON_LVB_TRAILING_BYTE != 0 && (x == 0 || s.at(x-1, y).r != c.r) {
		c.lvb &^= lvbWide
		c.r = ' '
	}
	if c.lvb&COMMON_LVB_LEADING_BYTE != 0 && x+1 >= s.w {
		c.lvb &^= lvbWide
		c.r = ' '
	}
	s.set(x, y, c)
}

// ReadChars returns the characters of n cells from p on, row after row; a wide
// character is one. (ReadConsoleOutputCharacter.)
func (h *Output) ReadChars(p Coord, n int) []uint16 {
	var u []uint16
	h.cells(p, n, func(c cell) {
		if c.lvb&COMMON_LVB_TRAILING_BYTE != 0 {
			return
		}
		if c.r == 0 {
			c.r = ' '
		}
		u = nt.AppendUTF16(u, string(c.r))
	})
	return u[:min(len(u), n)]
}

// ReadAttributes returns the attributes of n cells. (ReadConsoleOutputAttribute.)
func (h *Output) ReadAttributes(p Coord, n int) []uint16 {
	var u []uint16
	h.cells(p, n, func(c cell) { u = append(u, c.legacy(&h.c.palette)) })
	return u
}

func (h *Output) cells(p Coord, n int, f func(cell)) {
	h.c.anchor()
	h.c.mu.Lock()
	defer h.c.mu.Unlock()
	s := h.s
	if !s.in(p) {
		return
	}
	at := int(p.Y)*s.w + int(p.X)
	for end := min(at+n, s.area()); at < end; at++ {
		f(s.at(at%s.w, at/s.w))
	}
}

// WriteChars stores characters from p on and leaves the attributes. It returns
// how many units fitted; STATUS_INVALID_PARAMETER if p is not in the buffer.
// (WriteConsoleOutputCharacter.)
func (h *Output) WriteChars(p Coord, u []uint16) (n int, err error) {
	if len(u) == 0 {
		return 0, nil
	}
	h.change(func(s *Screen) {
		if !s.in(p) {
			err = errInvalid
			return
		}
		at := int(p.Y)*s.w + int(p.X)
		for _, r := range nt.String16(u) {
			units := 1
			if r > 0xFFFF {
				units = 2
			}
			w := max(1, runeWidth(r))
			if w == 2 && at%s.w == s.w-1 {
				s.char(at, ' ', 0)
				at++
			}
			if at+w > s.area() {
				return
			}
			if w == 2 {
				s.char(at, r, COMMON_LVB_LEADING_BYTE)
				s.char(at+1, r, COMMON_LVB_TRAILING_BYTE)
			} else {
				s.char(at, r, 0)
			}
			at += w
			n += units
		}
	})
	return min(n, len(u)), err
}

// char stores a character, or half of one, in a cell and leaves its attributes.
func (s *Screen) char(at int, r rune, half uint16) {
	x, y := at%s.w, at/s.w
	c := s.at(x, y)
	c.r, c.lvb = r, c.lvb&^lvbWide|half
	s.set(x, y, c)
}

// WriteAttributes stores attributes from p on and leaves the characters.
// (WriteConsoleOutputAttribute.)
func (h *Output) WriteAttributes(p Coord, as []uint16) (n int, err error) {
	if len(as) == 0 {
		return 0, nil
	}
	h.change(func(s *Screen) {
		if !s.in(p) {
			err = errInvalid
			return
		}
		at := int(p.Y)*s.w + int(p.X)
		n = min(len(as), s.area()-at)
		for i, a := range as[:n] {
			s.paintCell(at+i, fromLegacy(a))
		}
	})
	return n, err
}

func (s *Screen) paintCell(at int, a attr) {
	x, y := at%s.w, at/s.w
	c := s.at(x, y)
	a.lvb |= c.lvb & lvbWide
	c.attr = a
	s.set(x, y, c)
}

// FillChars stores one character n times from p on and returns how often; nothing
// if p is not in the buffer. (FillConsoleOutputCharacter.)
func (h *Output) FillChars(p Coord, u uint16, n int) (done int) {
	r := rune(u)
	if u&0xF800 == 0xD800 {
		r = 0xFFFD
	}
	h.change(func(s *Screen) {
		if !s.in(p) {
			return
		}
		at := int(p.Y)*s.w + int(p.X)
		if w := max(1, runeWidth(r)); w == 2 {
			for ; done < n && at+1 < s.area(); done++ {
				if at%s.w == s.w-1 {
					s.char(at, ' ', 0)
					at++
					continue
				}
				s.char(at, r, COMMON_LVB_LEADING_BYTE)
				s.char(at+1, r, COMMON_LVB_TRAILING_BYTE)
				at += 2
			}
			return
		}
		done = min(n, s.area()-at)
		for i := range done {
			s.char(at+i, r, 0)
		}
	})
	return done
}

// FillAttributes stores attributes n times from p on. (FillConsoleOutputAttribute.)
func (h *Output) FillAttributes(p Coord, a uint16, n int) (done int) {
	h.change(func(s *Screen) {
		if !s.in(p) {
			return
		}
		at := int(p.Y)*s.w + int(p.X)
		done = min(n, s.area()-at)
		for i := range done {
			s.paintCell(at+i, fromLegacy(a))
		}
	})
	return done
}

// Scroll moves a rectangle to where to is its top left corner. What it leaves,
// and is not covered, is filled. Nothing outside bounds, if given, changes.
// (ScrollConsoleScreenBuffer.)
func (h *Output) Scroll(src Rect, bounds *Rect, to Coord, fill CharInfo) {
	h.change(func(s *Screen) {
		b := Rect{0, 0, int16(s.w - 1), int16(s.h - 1)}
		if bounds != nil {
			var ok bool
			if b, ok = clip(*bounds, s.w, s.h); !ok {
				return
			}
		}
		from, ok := clip(src, s.w, s.h)
		if !ok {
			return
		}
		dx, dy := int(to.X)-int(src.Left), int(to.Y)-int(src.Top)
		f := cell{rune(fill.Char), fromLegacy(fill.Attributes)}
		if fill.Char == 0 {
			f.r = ' '
			if fill.Attributes == 0 {
				f.attr = s.attr
			}
		}
		s.scrollRect(from, b, dx, dy, f)
	})
}

func (s *Screen) scrollRect(from, b Rect, dx, dy int, fill cell) {
	inside := func(r Rect, x, y int) bool {
		return x >= int(r.Left) && x <= int(r.Right) && y >= int(r.Top) && y <= int(r.Bottom)
	}
	w := int(from.Right-from.Left) + 1
	var kept []cell
	for y := int(from.Top); y <= int(from.Bottom); y++ {
		for x := int(from.Left); x <= int(from.Right); x++ {
			kept = append(kept, s.at(x, y))
		}
	}
	for y := int(from.Top); y <= int(from.Bottom); y++ {
		for x := int(from.Left); x <= int(from.Right); x++ {
			if inside(b, x, y) && !inside(from, x-dx, y-dy) {
				s.set(x, y, fill)
			}
		}
	}
	for i, c := range kept {
		x, y := int(from.Left)+i%w+dx, int(from.Top)+i/w+dy
		if inside(b, x, y) {
			s.set(x, y, c)
		}
	}
}
