package console

// Info is CONSOLE_SCREEN_BUFFER_INFOEX without its size.
type Info struct {
	Size            Coord
	Cursor          Coord
	Attributes      uint16
	Window          Rect
	MaximumWindow   Coord
	PopupAttributes uint16
	Palette         Palette
}

// Info describes the screen buffer.
func (h *Output) Info() Info {
	h.c.anchor()
	big := h.c.LargestWindow()
	h.c.mu.Lock()
	defer h.c.mu.Unlock()
	s := h.s
	return Info{
		Size: Coord{int16(s.w), int16(s.h)}, Cursor: Coord{int16(s.x), int16(s.y)},
		Attributes: s.attr.legacy(&h.c.palette), Window: s.win.rect(),
		MaximumWindow:   Coord{min(big.X, int16(s.w)), min(big.Y, int16(s.h))},
		PopupAttributes: s.popup, Palette: h.c.palette,
	}
}

func (w window) rect() Rect {
	return Rect{int16(w.x), int16(w.y), int16(w.x + w.w - 1), int16(w.y + w.h - 1)}
}

// SetInfo changes size, colours and attributes. The size of the window follows
// the rectangle; its position does not. (SetConsoleScreenBufferInfoEx.)
func (h *Output) SetInfo(i Info) error {
	if i.Size.X <= 0 || i.Size.Y <= 0 || i.Size.X > maxSize || i.Size.Y > maxSize {
		return errInvalid
	}
	big := h.c.LargestWindow()
	h.c.mu.Lock()
	s := h.s
	if int(i.Size.X) != s.w || int(i.Size.Y) != s.h {
		s.resize(int(i.Size.X), int(i.Size.Y))
	}
	h.c.palette = i.Palette
	s.attr, s.popup = fromLegacy(i.Attributes), i.PopupAttributes
	// As documented for the call's counterpart, the rectangle excludes its right
	// and bottom sides here: a program that adds nothing gets a smaller window.
	w := min(int(i.Window.Right)-int(i.Window.Left), int(i.MaximumWindow.X), int(big.X), s.w)
	ht := min(int(i.Window.Bottom)-int(i.Window.Top), int(i.MaximumWindow.Y), int(big.Y), s.h)
	if w > 0 && ht > 0 {
		s.win.w, s.win.h = w, ht
		s.win.x, s.win.y = min(s.win.x, s.w-w), min(s.win.y, s.h-ht)
	}
	h.c.repaint()
	h.c.unlock()
	return nil
}

// Mode returns the output mode.
func (h *Output) Mode() uint32 {
	h.c.mu.Lock()
	defer h.c.mu.Unlock()
	return h.s.mode
}

// SetMode changes the output mode. STATUS_INVALID_PARAMETER for unknown bits.
func (h *Output) SetMode(m uint32) error {
	if m&^outputModes != 0 {
		return errInvalid
	}
	h.c.mu.Lock()
	s := h.s
	if s.mode&ENABLE_VIRTUAL_TERMINAL_PROCESSING != 0 && m&ENABLE_VIRTUAL_TERMINAL_PROCESSING == 0 {
		if h.c.active == s {
			h.c.repaint() // ends a sequence under way on the terminal
		}
		s.vt.reset()
		if s.last && m&ENABLE_WRAP_AT_EOL_OUTPUT != 0 {
			s.last = false
		}
	}
	s.mode = m
	if h.c.active == s {
		h.c.configure()
	}
	h.c.unlock()
	return nil
}

// SetTextAttribute sets the attributes of what is written from here on.
// STATUS_INVALID_PARAMETER for bits that are none.
func (h *Output) SetTextAttribute(a uint16) error {
	if a&^ValidAttributes != 0 {
		return errInvalid
	}
	h.c.mu.Lock()
	h.s.attr = fromLegacy(a)
	h.c.unlock()
	return nil
}

// SetCursorPosition moves the cursor, and the window if the cursor is not in it.
// STATUS_INVALID_PARAMETER for a position outside the buffer.
func (h *Output) SetCursorPosition(p Coord) error {
	h.c.anchor()
	h.c.mu.Lock()
	s := h.s
	if p.X < 0 || p.Y < 0 || int(p.X) >= s.w || int(p.Y) >= s.h {
		h.c.mu.Unlock()
		return errInvalid
	}
	s.setCursor(int(p.X), int(p.Y))
	h.c.repaintIf(s)
	h.c.unlock()
	return nil
}

// repaintIf paints if s is what is shown.
func (c *Console) repaintIf(s *Screen) {
	if s == c.active {
		c.repaint()
		return
	}
	s.hide()
}

// hide notes that s changed while it is not shown.
func (s *Screen) hide() {
	s.clean()
	s.behind = true
}

// Cursor returns what the cursor looks like.
func (h *Output) Cursor() Cursor {
	h.c.mu.Lock()
	defer h.c.mu.Unlock()
	return h.s.cursor
}

// SetCursor changes it. STATUS_INVALID_PARAMETER for a size of 0 or above 100.
func (h *Output) SetCursor(size uint32, visible bool) error {
	if size == 0 || size > 100 {
		return errInvalid
	}
	h.c.mu.Lock()
	h.s.cursor.Size, h.s.cursor.Visible = int(size), visible
	h.c.repaintIf(h.s)
	h.c.unlock()
	return nil
}

// SetSize changes the size of the buffer. STATUS_INVALID_PARAMETER if the window
// does not fit. (SetConsoleScreenBufferSize.)
func (h *Output) SetSize(size Coord) error {
	h.c.anchor()
	h.c.mu.Lock()
	defer h.c.unlock()
	s := h.s
	w, ht := int(size.X), int(size.Y)
	if w < s.win.w || ht < s.win.h || w > maxSize || ht > maxSize {
		return errInvalid
	}
	if w != s.w || ht != s.h {
		s.resize(w, ht)
		h.c.repaintIf(s)
	}
	return nil
}

// SetWindow moves the window and changes its size: relative to what it is, side
// by side, unless absolute. STATUS_INVALID_PARAMETER for what is no rectangle,
// not within the buffer, or larger than the terminal.
// (SetConsoleWindowInfo.)
func (h *Output) SetWindow(absolute bool, r Rect) error {
	h.c.anchor()
	big := h.c.LargestWindow()
	h.c.mu.Lock()
	defer h.c.unlock()
	s := h.s
	l, t, rt, b := int(r.Left), int(r.Top), int(r.Right), int(r.Bottom)
	if !absolute {
		w := s.win.rect()
		l, t, rt, b = l+int(w.Left), t+int(w.Top), rt+int(w.Right), b+int(w.Bottom)
	}
	if rt < l || b < t || l < 0 || t < 0 || rt >= s.w || b >= s.h || rt-l+1 > int(big.X) || b-t+1 > int(big.Y) {
		return errInvalid
	}
	s.win = window{l, t, rt - l + 1, b - t + 1}
	s.top, s.bot = 0, -1
	h.c.repaintIf(s)
	return nil
}

// Text returns the lines of the buffer's window without trailing blanks, for
// those who look at a console that nothing shows.
func (h *Output) Text() []string {
	h.c.mu.Lock()
	defer h.c.mu.Unlock()
	s := h.s
	lines := make([]string, s.win.h)
	for y := range lines {
		lines[y] = s.text(s.win.y+y, s.win.x, s.win.x+s.win.w)
	}
	return lines
}

func (s *Screen) text(y, from, to int) string {
	var rs []rune
	n := 0
	for x := from; x < to; x++ {
		c := s.at(x, y)
		if c.lvb&COMMON_LVB_TRAILING_BYTE != 0 {
			continue
		}
		if c.r == 0 {
			c.r = ' '
		}
		rs = append(rs, c.r)
		if c.r != ' ' {
			n = len(rs)
		}
	}
	return string(rs[:n])
}
