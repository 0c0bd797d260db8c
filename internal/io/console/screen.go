package console

// Modes of screen buffers (ENABLE_*_OUTPUT …).
const (
	ENABLE_PROCESSED_OUTPUT            = 0x1
	ENABLE_WRAP_AT_EOL_OUTPUT          = 0x2
	ENABLE_VIRTUAL_TERMINAL_PROCESSING = 0x4
	DISABLE_NEWLINE_AUTO_RETURN        = 0x8
	ENABLE_LVB_GRID_WORLDWIDE          = 0x10

	outputModes = 0x1F
	// DefaultOutputMode is the mode of a new screen buffer.
	DefaultOutputMode = ENABLE_PROCESSED_OUTPUT | ENABLE_WRAP_AT_EOL_OUTPUT
)

// MaxSize bounds each dimension of a screen buffer: a SHORT less one.
const maxSize = 32766

// Screen is the memory of one screen buffer. Everything is guarded by the lock
// of its console.
type Screen struct {
	c    *Console
	w, h int
	rows []([]cell) // a ring of h rows; what lies behind the end of a row is blank
	base int        // where row 0 is in rows

	win    window
	x, y   int  // the cursor
	last   bool // the last column was written and the next character wraps (delayed wrap)
	attr   attr
	popup  uint16
	mode   uint32
	cursor Cursor

	vt       vtState
	saved    savedCursor
	top, bot int // scrolling margins, rows of the window, both included; bot < 0: none
	tabs     map[int]bool
	alt      *altScreen // the main screen, while the alternate one is shown (CSI ?1049h)

	handles int
	initial bool // made with the console

	// What changed since the painter last looked. Rows are those of the ring.
	dirty    []span
	touched  bool // any row is dirty
	scrolled int  // rows that went out at the top of the buffer
	whole    bool // everything has changed
	behind   bool // it changed while another buffer was shown
}

// Cursor is CONSOLE_CURSOR_INFO, with the shape of DECSCUSR.
type Cursor struct {
	Size    int // percent of the cell, 1 to 100
	Visible bool
	shape   int // of DECSCUSR, 0: the terminal's own
}

// window is the part of the buffer that is shown.
type window struct{ x, y, w, h int }

// span are the columns of a row that changed: from lo to before hi.
type span struct{ lo, hi int32 }

type savedCursor struct {
	x, y    int
	attr    attr
	last    bool
	charset [2]byte
	shift   int
	origin  bool
	set     bool
}

// newScreen returns a blank screen buffer.
func newScreen(c *Console, w, h, winW, winH int, mode uint32) *Screen {
	s := &Screen{
		c: c, w: w, h: h, rows: make([][]cell, h), win: window{0, 0, min(winW, w), min(winH, h)},
		popup: 0xF5, mode: mode, cursor: Cursor{Size: 25, Visible: true}, bot: -1,
	}
	if c.term != nil {
		s.dirty = make([]span, h)
	}
	return s
}

func (s *Screen) ring(y int) int {
	i := s.base + y
	if i >= s.h {
		i -= s.h
	}
	return i
}

// row returns row y with at least n cells, to be written to.
func (s *Screen) row(y, n int) []cell {
	r := &s.rows[s.ring(y)]
	if len(*r) < n {
		if cap(*r) < n {
			*r = append(make([]cell, 0, min(max(n, 2*cap(*r), 32), s.w)), *r...)
		}
		*r = (*r)[:n] // always blank: rows get shorter only by being cleared
	}
	return *r
}

// at returns a cell.
func (s *Screen) at(x, y int) cell {
	r := s.rows[s.ring(y)]
	if x >= len(r) {
		return cell{}
	}
	return r[x]
}

// shown reports whether changes of s are to be painted.
func (s *Screen) shown() bool { return s.c.active == s && s.c.lit() }

// mark notes that columns lo to before hi of row y changed.
func (s *Screen) mark(y, lo, hi int) {
	if !s.shown() {
		return
	}
	d := &s.dirty[s.ring(y)]
	if d.hi == 0 {
		*d = span{int32(lo), int32(hi)}
	} else {
		d.lo, d.hi = min(d.lo, int32(lo)), max(d.hi, int32(hi))
	}
	s.touched = true
}

// markAll notes that everything changed.
func (s *Screen) markAll() { s.whole = true }

// clean forgets what changed.
func (s *Screen) clean() {
	if s.touched {
		clear(s.dirty)
	}
	s.touched, s.whole, s.scrolled = false, false, 0
}

// set stores a cell. The other half of a wide character that it splits becomes
// a blank.
func (s *Screen) set(x, y int, c cell) {
	old := s.at(x, y)
	if old == c {
		return
	}
	r := s.row(y, min(x+2, s.w))
	r[x] = c
	lo, hi := x, x+1
	if old.lvb&COMMON_LVB_LEADING_BYTE != 0 && c.lvb&COMMON_LVB_LEADING_BYTE == 0 && x+1 < s.w && r[x+1].lvb&COMMON_LVB_TRAILING_BYTE != 0 {
		r[x+1].r, r[x+1].lvb = ' ', r[x+1].lvb&^lvbWide
		hi++
	}
	if old.lvb&COMMON_LVB_TRAILING_BYTE != 0 && c.lvb&COMMON_LVB_TRAILING_BYTE == 0 && x > 0 && r[x-1].lvb&COMMON_LVB_LEADING_BYTE != 0 {
		r[x-1].r, r[x-1].lvb = ' ', r[x-1].lvb&^lvbWide
		lo--
	}
	s.mark(y, lo, hi)
}

// erase makes row i of the ring blank. Its memory is used again.
func (s *Screen) erase(i int) {
	r := s.rows[i]
	clear(r)
	s.rows[i] = r[:0]
}

// blank is what erased cells hold. Erasing keeps the colours of the writing
// attribute, not its other renditions.
func (s *Screen) blank() cell {
	if s.attr.bg == colorDefault && s.attr.fg == colorDefault {
		return cell{}
	}
	return cell{r: ' ', attr: attr{fg: s.attr.fg, bg: s.attr.bg}}
}

// fill stores c in columns x0 to before x1 of row y.
func (s *Screen) fill(y, x0, x1 int, c cell) {
	if c == (cell{}) && x0 == 0 && x1 == s.w {
		i := s.ring(y)
		if len(s.rows[i]) > 0 {
			s.erase(i)
			s.mark(y, 0, s.w)
		}
		return
	}
	for x := x0; x < x1; x++ {
		s.set(x, y, c)
	}
}

// scrollUp moves rows top to bot up by n; blank rows come in below.
func (s *Screen) scrollUp(top, bot, n int, c cell) {
	n = min(n, bot-top+1)
	if n <= 0 {
		return
	}
	if top == 0 && bot == s.h-1 {
		for range n {
			i := s.base
			s.erase(i)
			if s.dirty != nil {
				s.dirty[i] = span{}
			}
			s.base = s.ring(1)
		}
		s.scrolled += n
		for y := s.h - n; y < s.h && c != (cell{}); y++ {
			s.fill(y, 0, s.w, c)
		}
		return
	}
	for y := top; y <= bot-n; y++ {
		s.moveRow(y, y+n)
	}
	for y := bot - n + 1; y <= bot; y++ {
		s.erase(s.ring(y))
		s.fill(y, 0, s.w, c)
		s.mark(y, 0, s.w)
	}
}

// scrollDown moves rows top to bot down by n; blank rows come in above.
func (s *Screen) scrollDown(top, bot, n int, c cell) {
	n = min(n, bot-top+1)
	if n <= 0 {
		return
	}
	for y := bot; y >= top+n; y-- {
		s.moveRow(y, y-n)
	}
	for y := top; y < top+n; y++ {
		s.erase(s.ring(y))
		s.fill(y, 0, s.w, c)
		s.mark(y, 0, s.w)
	}
}

func (s *Screen) moveRow(to, from int) {
	s.rows[s.ring(to)], s.rows[s.ring(from)] = s.rows[s.ring(from)], s.rows[s.ring(to)]
	s.mark(to, 0, s.w)
}

// shiftDown makes the rows of the buffer one that lies n rows higher: the
// terminal's cursor was found to be n rows further down than it was counted.
func (s *Screen) shiftDown(n int) {
	for range n {
		s.base = (s.base + s.h - 1) % s.h
		s.erase(s.base)
	}
	s.y += n
}

// setCursor moves the cursor, and the window so that the cursor is in it.
func (s *Screen) setCursor(x, y int) {
	s.x, s.y, s.last = x, y, false
	s.follow()
}

// follow moves the window so that the cursor is in it.
func (s *Screen) follow() {
	w := &s.win
	switch {
	case s.y < w.y:
		w.y = s.y
	case s.y >= w.y+w.h:
		w.y = s.y - w.h + 1
	}
	switch {
	case s.x < w.x:
		w.x = s.x
	case s.x >= w.x+w.w:
		w.x = s.x - w.w + 1
	}
}

// lineFeed moves the cursor one row down and scrolls if there is none.
func (s *Screen) lineFeed() {
	s.last = false
	top, bot := s.margins()
	switch {
	case s.bot >= 0 && s.y == bot:
		s.scrollUp(top, bot, 1, s.blank())
	case s.bot >= 0 && s.y == s.win.y+s.win.h-1:
		// Below the margins at the last row of the window: nothing moves.
	case s.y == s.h-1:
		s.scrollUp(0, s.h-1, 1, s.blank())
	default:
		s.y++
		s.follow()
	}
}

// margins returns the rows that scroll, both included.
func (s *Screen) margins() (top, bot int) {
	if s.bot < 0 {
		return s.win.y, s.win.y + s.win.h - 1
	}
	return s.win.y + s.top, min(s.win.y+s.bot, s.h-1)
}

// resize gives the buffer another size; what fits is kept, from the top left.
// Rows go at the top so that the cursor stays.
func (s *Screen) resize(w, h int) {
	drop := max(0, s.y-(h-1))
	if a := s.alt; a != nil {
		a.rows = resized(a.rows, a.base, drop, w, h)
		a.base = 0
		a.win.w, a.win.h = min(a.win.w, w), min(a.win.h, h)
		a.win.x, a.win.y = 0, max(0, min(a.win.y-drop, h-a.win.h))
	}
	s.rows = resized(s.rows, s.base, drop, w, h)
	s.base, s.w, s.h = 0, w, h
	if s.dirty != nil {
		s.dirty = make([]span, h)
	}
	s.x, s.y = min(s.x, w-1), min(s.y-drop, h-1)
	s.last = false
	s.top, s.bot = 0, -1
	s.win.w, s.win.h = min(s.win.w, w), min(s.win.h, h)
	s.win.x, s.win.y = max(0, min(s.win.x, w-s.win.w)), max(0, min(s.win.y-drop, h-s.win.h))
	s.markAll()
}

// resized returns the rows of a ring, without the first drop, in another size.
func resized(ring [][]cell, base, drop, w, h int) [][]cell {
	rows := make([][]cell, h)
	for y := 0; y < h && y+drop < len(ring); y++ {
		r := ring[(base+y+drop)%len(ring)]
		if cap(r) > w {
			n := make([]cell, min(w, len(r)))
			copy(n, r)
			if len(n) == w && n[w-1].lvb&COMMON_LVB_LEADING_BYTE != 0 {
				n[w-1].r, n[w-1].lvb = ' ', n[w-1].lvb&^lvbWide
			}
			r = n
		}
		rows[y] = r
	}
	return rows
}
