package console

import (
	"maps"
	"slices"
	"strconv"
	"unicode/utf8"
)

// painter keeps the terminal like the window of the active screen buffer.
type painter struct {
	c *Console
	b []byte // what is being put together

	x, y   int  // the terminal's cursor, in the window
	last   bool // it is behind the last column
	known  bool
	pen    attr
	penOK  bool
	vis    bool
	shape  int
	noWrap bool
	top    int // the margins that the terminal has; bot < 0: none
	bot    int
	win    window // what is shown
	shown  *Screen
	second bool // the terminal shows its alternate screen for a screen buffer
	kept   struct {
		x, y int
		last bool
		win  window
	} // of the first buffer meanwhile
	mice   bool
	titled bool // the terminal's title was saved
}

func (p *painter) init(c *Console) {
	*p = painter{c: c, vis: true, bot: -1, known: true, penOK: true, shown: c.active, win: c.active.win}
	if c.term != nil && !c.term.Direct() {
		p.b = append(p.b, "\x1b[2J\x1b[m\x1b[H"...)
		p.send()
	}
}

// unknown forgets what is known of the terminal.
func (p *painter) unknown() { p.known, p.penOK = false, false }

// resized forgets where the cursor is: the terminal may have moved the text.
func (p *painter) resized() {
	if !p.second && p.c.term.Direct() && p.c.active.alt == nil {
		p.c.anchored = false
		p.c.active.whole = false // the terminal has kept its text
		p.win = p.c.active.win
		p.moved(p.c.active)
		return
	}
	p.known = false
}

// moved takes over where the terminal's cursor is from s.
func (p *painter) moved(s *Screen) {
	p.x, p.y, p.last, p.known = s.x-s.win.x, s.y-s.win.y, s.last, true
}

func (p *painter) send() {
	if len(p.b) > 0 {
		p.c.emit(p.b)
		p.b = p.b[:0]
	}
}

func (p *painter) str(s string) { p.b = append(p.b, s...) }

func (p *painter) csi(n int, c byte) {
	p.b = append(p.b, 0x1B, '[')
	if n != 1 {
		p.b = strconv.AppendInt(p.b, int64(n), 10)
	}
	p.b = append(p.b, c)
}

// absolute reports whether positions on the terminal are known.
func (p *painter) absolute() bool {
	c := p.c
	return c.anchored || c.mute || p.second || c.active.alt != nil || !c.active.initial
}

// move moves the terminal's cursor, with few bytes.
func (p *painter) move(x, y int) {
	if p.known && !p.last && x == p.x && y == p.y {
		return
	}
	switch {
	case !p.known && p.absolute(),
		p.absolute() && y != p.y && !(y == p.y+1 && x == 0):
		p.b = append(p.b, 0x1B, '[')
		p.b = strconv.AppendInt(p.b, int64(y+1), 10)
		p.b = append(p.b, ';')
		p.b = strconv.AppendInt(p.b, int64(x+1), 10)
		p.b = append(p.b, 'H')
	default:
		if p.last {
			p.str("\r")
			p.x = 0
		}
		switch d := y - p.y; {
		case d > 0:
			p.str("\r")
			for range d {
				p.str("\n")
			}
			p.x = 0
		case d < 0:
			p.csi(-d, 'A')
		}
		switch d := x - p.x; {
		case x == 0 && p.x != 0:
			p.str("\r")
		case d > 0:
			p.csi(d, 'C')
		case d < 0 && d >= -3:
			p.str("\b\b\b"[:-d])
		case d < 0:
			p.csi(x+1, 'G')
		}
	}
	p.x, p.y, p.last, p.known = x, y, false, true
}

// ink sets the rendition that text is written in.
func (p *painter) ink(a attr) {
	a.lvb = 0
	if p.penOK && p.pen == a {
		return
	}
	p.pen, p.penOK = a, true
	p.b = append(p.b, "\x1b["...)
	if a != (attr{}) {
		p.b = append(p.b, '0')
	}
	for i := range 9 {
		if on := styleOn[i+1]; i != 5 && a.style&on != 0 {
			p.b = append(p.b, ';', byte('1'+i))
		}
	}
	p.color(a.fg, 0)
	p.color(a.bg, 10)
	p.b = append(p.b, 'm')
}

func (p *painter) color(c color, add int) {
	num := func(n int) { p.b = strconv.AppendInt(append(p.b, ';'), int64(n), 10) }
	i := int(c & 0xFF)
	switch {
	case c&colorKind == colorRGB:
		num(38 + add)
		num(2)
		num(int(c >> 16 & 0xFF))
		num(int(c >> 8 & 0xFF))
		num(i)
	case c&colorKind == colorIndex && i < 8:
		num(30 + add + i)
	case c&colorKind == colorIndex && i < 16:
		num(90 + add + i - 8)
	case c&colorKind == colorIndex:
		num(38 + add)
		num(5)
		num(i)
	}
}

// passes reports whether text for s can go to the terminal as it is.
func (c *Console) passes(s *Screen) bool {
	const want = ENABLE_PROCESSED_OUTPUT | ENABLE_WRAP_AT_EOL_OUTPUT | ENABLE_VIRTUAL_TERMINAL_PROCESSING
	return c.lit() && s == c.active && c.term.Direct() && !c.stale &&
		s.win == window{0, 0, s.w, s.h} && s.mode&want == want
}

// writeText writes UTF-8 text to s, and to the terminal.
func (c *Console) writeText(s *Screen, text []byte) {
	if !c.passes(s) {
		s.write(text)
		if s != c.active {
			s.hide()
		}
		c.repaint()
		return
	}
	p := &c.paint
	if s.vt.ground() {
		p.flushTo(s)
		p.ink(s.attr)
		p.send()
	}
	c.passing = true
	s.write(text)
	c.passing = false
	s.clean()
	c.emit(text)
	p.moved(s)
	p.pen, p.penOK = s.attr, true
	p.pen.lvb = 0
	p.vis, p.shape, p.noWrap, p.top, p.bot = s.cursor.Visible, s.cursor.shape, s.vt.noWrap, s.top, s.bot
}

// flushTo puts the terminal's cursor where that of s is.
func (p *painter) flushTo(s *Screen) {
	x, y := s.x-s.win.x, s.y-s.win.y
	switch {
	case !s.last:
		p.move(x, y)
	case !p.known || !p.last || p.x != x || p.y != y:
		// The terminal gets behind the last column by writing it again.
		p.rewrite(s, y)
	}
}

func (p *painter) rewrite(s *Screen, y int) {
	from := s.w - 1
	if s.at(from, s.y).lvb&COMMON_LVB_TRAILING_BYTE != 0 && from > 0 {
		from--
	}
	p.move(from-s.win.x, y)
	p.cells(s, s.y, from, s.w, y)
}

// repaint paints what has changed in the active buffer.
func (c *Console) repaint() {
	s := c.active
	if !c.lit() {
		s.clean()
		c.bells, c.retitle = 0, false
		return
	}
	p := &c.paint
	if p.shown == s && !s.vt.ground() && c.term.Direct() {
		p.str("\x18") // the terminal is in the middle of a sequence
		s.vt.reset()
	}
	for ; c.bells > 0; c.bells-- {
		p.str("\a")
	}
	if c.retitle {
		p.title(c.title)
		c.retitle = false
	}
	if p.shown != s {
		p.change(s)
	}
	if s.touched || s.whole || s.scrolled > 0 || s.win != p.win {
		p.changes(s)
	}
	s.clean()
	p.state(s)
	p.send()
}

func (p *painter) title(t string) {
	if !p.titled && p.c.term.Direct() {
		p.str("\x1b[22;0t")
		p.titled = true
	}
	p.str("\x1b]0;")
	for _, r := range t {
		if r >= 0x20 && r != 0x7F {
			p.b = utf8.AppendRune(p.b, r)
		}
	}
	p.str("\a")
}

// change shows another screen buffer: those that programs make are shown on the
// terminal's alternate screen, so that the text of the first comes back as it was.
func (p *painter) change(s *Screen) {
	was := p.shown
	p.shown = s
	if s.behind {
		s.behind = false
		s.markAll()
	}
	switch {
	case s.initial && p.second:
		p.str("\x1b[m\x1b[?1049l")
		p.second = false
		p.unknown()
		// Terminals differ in what they bring back when the cursor was saved anew, or
		// was behind the last column.
		p.x, p.y, p.last, p.known, p.win = p.kept.x, p.kept.y, p.kept.last, !p.absolute(), p.kept.win
	case !s.initial && !p.second && was.alt == nil:
		p.flushTo(was)
		p.kept.x, p.kept.y, p.kept.last, p.kept.win = p.x, p.y, p.last, p.win
		p.str("\x1b[?1049h")
		p.second = true
		p.unknown()
		s.markAll()
	default:
		s.markAll()
	}
}

// changes paints rows.
func (p *painter) changes(s *Screen) {
	p.frame(s)
	if s.whole || s.win.x != p.win.x || s.win.w != p.win.w || s.win.h != p.win.h {
		p.all(s)
		return
	}
	up := s.win.y - p.win.y + s.scrolled
	switch {
	case up < 0 || up >= s.win.h:
		p.all(s)
		return
	case up > 0:
		p.ink(attr{})
		p.move(0, s.win.h-1)
		for range up {
			p.str("\n")
		}
		// Rows that came into the window without having changed.
		for y := s.win.h - up; y < s.win.h; y++ {
			if len(s.rows[s.ring(s.win.y+y)]) > 0 {
				s.mark(s.win.y+y, 0, s.w)
			}
		}
	}
	p.win = s.win
	for y := range s.win.h {
		d := s.dirty[s.ring(s.win.y+y)]
		lo, hi := max(int(d.lo), s.win.x), min(int(d.hi), s.win.x+s.win.w)
		if lo >= hi {
			continue
		}
		if lo > 0 && s.at(lo, s.win.y+y).lvb&COMMON_LVB_TRAILING_BYTE != 0 {
			lo--
		}
		p.row(s, y, lo, hi)
	}
}

// frame takes margins and origin mode off the terminal while rows are painted.
func (p *painter) frame(*Screen) {
	if p.bot >= 0 {
		p.str("\x1b[r")
		p.bot, p.known = -1, false
	}
}

// all paints the whole window.
func (p *painter) all(s *Screen) {
	p.win = s.win
	if p.absolute() {
		p.ink(attr{})
		p.str("\x1b[H\x1b[2J")
		p.x, p.y, p.last, p.known = 0, 0, false, true
	}
	for y := range s.win.h {
		if len(s.rows[s.ring(s.win.y+y)]) > 0 {
			p.row(s, y, s.win.x, s.win.x+s.win.w)
		}
	}
}

// row paints columns lo to before hi of a row of the window.
func (p *painter) row(s *Screen, y, lo, hi int) {
	row := s.win.y + y
	end := hi
	if hi == s.win.x+s.win.w { // blanks up to the end are erased rather than written
		for end > lo && isBlank(s.at(end-1, row)) {
			end--
		}
		if hi-end < 4 {
			end = hi
		}
	}
	p.move(lo-s.win.x, y)
	p.cells(s, row, lo, end, y)
	if end < hi {
		if end == lo {
			p.move(lo-s.win.x, y)
		}
		p.ink(attr{})
		p.str("\x1b[K")
	}
}

func isBlank(c cell) bool { return (c.r == 0 || c.r == ' ') && c.attr == attr{} }

func (p *painter) cells(s *Screen, row, lo, hi, y int) {
	for x := lo; x < hi; x++ {
		c := s.at(x, row)
		if c.lvb&COMMON_LVB_TRAILING_BYTE != 0 && x > lo {
			continue
		}
		p.ink(c.attr)
		r := c.r
		if r < 0x20 || r >= 0x7F && r < 0xA0 {
			r = ' '
		}
		p.b = utf8.AppendRune(p.b, r)
	}
	p.x, p.y, p.known = hi-s.win.x, y, true
	if p.last = p.x >= s.win.w; p.last {
		p.x = s.win.w - 1
	}
}

// state brings cursor and margins of the terminal to what s says.
func (p *painter) state(s *Screen) {
	if s.bot != p.bot || s.bot >= 0 && s.top != p.top {
		p.top, p.bot = s.top, s.bot
		if s.bot < 0 {
			p.str("\x1b[r")
		} else {
			p.str("\x1b[" + strconv.Itoa(s.top+1) + ";" + strconv.Itoa(s.bot+1) + "r")
		}
		p.known = false
	}
	if p.noWrap != s.vt.noWrap && p.c.term.Direct() {
		p.noWrap = s.vt.noWrap
		p.str(map[bool]string{true: "\x1b[?7l", false: "\x1b[?7h"}[p.noWrap])
	}
	if s.y >= s.win.y && s.y < s.win.y+s.win.h && s.x >= s.win.x && s.x < s.win.x+s.win.w {
		p.flushTo(s)
	}
	if p.vis != s.cursor.Visible {
		p.vis = s.cursor.Visible
		p.str(map[bool]string{true: "\x1b[?25h", false: "\x1b[?25l"}[p.vis])
	}
	if p.shape != s.cursor.shape {
		p.shape = s.cursor.shape
		p.str("\x1b[" + strconv.Itoa(p.shape) + " q")
	}
}

// mouse turns the terminal's mouse reports on or off.
func (p *painter) mouse(on bool) {
	if p.mice == on {
		return
	}
	p.mice = on
	if on {
		p.str("\x1b[?1003h\x1b[?1006h")
	} else {
		p.str("\x1b[?1006l\x1b[?1003l")
	}
	p.send()
}

// sticky is what stays of a terminal's state when its program is gone, apart from
// colours. The zero value of an undo is that nothing has to be done.
type sticky struct {
	mice, second, margins, noWrap, hidden, titled bool
	shape, modes, sum                             int
}

func (p *painter) sticky() sticky {
	s := sticky{p.mice, p.second, p.bot >= 0, p.noWrap, !p.vis, p.titled, p.shape, len(p.c.modes), 0}
	for n := range p.c.modes {
		s.sum += n
	}
	return s
}

// undo puts together what gives the terminal back as it was.
func (p *painter) undo() {
	if p.mice {
		p.str("\x1b[?1006l\x1b[?1003l")
	}
	for _, n := range slices.Sorted(maps.Keys(p.c.modes)) {
		p.str("\x1b[?" + strconv.Itoa(n) + "l")
	}
	if p.second {
		p.str("\x1b[m\x1b[?1049l")
	}
	if p.bot >= 0 {
		p.str("\x1b7\x1b[r\x1b8")
	}
	if p.noWrap {
		p.str("\x1b[?7h")
	}
	if !p.vis {
		p.str("\x1b[?25h")
	}
	if p.shape != 0 {
		p.str("\x1b[0 q")
	}
	if !p.second && p.penOK && p.pen != (attr{}) {
		p.str("\x1b[m")
	}
	if p.titled {
		p.str("\x1b[23;0t")
	}
}

// leave returns what gives the terminal back as it was, and takes it for done.
func (p *painter) leave() []byte {
	p.b = p.b[:0]
	if s := p.c.active; !s.vt.ground() && p.c.term.Direct() {
		p.str("\x18")
	}
	p.undo()
	clear(p.c.modes)
	if p.second || p.penOK {
		p.penOK, p.pen = true, attr{}
	}
	p.mice, p.second, p.noWrap, p.titled, p.vis, p.bot, p.shape = false, false, false, false, true, -1, 0
	b := append([]byte(nil), p.b...)
	p.b = p.b[:0]
	return b
}

// peek returns what leave would, as long as nothing more is written.
func (p *painter) peek() []byte {
	b := p.b
	p.b = nil
	p.undo()
	u := p.b
	p.b = b
	return u
}
