package console

import (
	"strconv"
	"strings"
)

// csi carries out a control sequence.
func (s *Screen) csi(c byte) {
	v := &s.vt
	if v.inter != 0 {
		switch {
		case v.inter == '!' && c == 'p':
			s.softReset()
		case v.inter == ' ' && c == 'q':
			s.cursor.shape = v.arg(0, 0)
		}
		return
	}
	if v.private != 0 {
		s.csiPrivate(c)
		return
	}
	n := v.arg(0, 1)
	switch c {
	case 'A':
		s.moveBy(0, -n)
	case 'B', 'e':
		s.moveBy(0, n)
	case 'C', 'a':
		s.moveBy(n, 0)
	case 'D':
		s.moveBy(-n, 0)
	case 'E':
		s.x = 0
		s.moveBy(0, n)
	case 'F':
		s.x = 0
		s.moveBy(0, -n)
	case 'G', '`':
		s.moveTo(n-1, s.y-s.win.y)
	case 'H', 'f':
		s.position(v.arg(1, 1)-1, n-1)
	case 'd':
		s.position(s.x, n-1)
	case 'I':
		for range min(n, s.w) {
			s.tab()
		}
	case 'Z':
		s.backTab(n)
	case 'J':
		s.eraseDisplay(v.arg(0, 0))
	case 'K':
		s.eraseLine(v.arg(0, 0))
	case 'L', 'M':
		s.lines(c == 'L', n)
	case '@':
		s.last = false
		s.insertCells(n)
	case 'P':
		s.last = false
		s.deleteCells(n)
	case 'b':
		for range min(n, s.w*s.h) {
			if v.lastPut != 0 {
				s.put(v.lastPut)
			}
		}
	case 'X':
		s.last = false
		s.fill(s.y, s.x, min(s.x+n, s.w), s.blank())
	case 'S':
		top, bot := s.margins()
		s.scrollUp(top, bot, n, s.blank())
	case 'T':
		top, bot := s.margins()
		s.scrollDown(top, bot, n, s.blank())
	case 'm':
		s.sgr()
	case 'r':
		s.setMargins(v.arg(0, 1)-1, v.arg(1, s.win.h)-1)
	case 's':
		s.saveCursor()
	case 'u':
		s.restoreCursor()
	case 'g':
		switch v.arg(0, 0) {
		case 0:
			s.setTab(s.x, false)
		case 3:
			s.tabs = map[int]bool{}
		}
	case 'h', 'l':
		if v.arg(0, 0) == 4 {
			v.insert = c == 'h'
		}
	case 'n':
		s.report(v.arg(0, 0))
	case 'c':
		if v.arg(0, 0) == 0 {
			s.c.respond("\x1b[?1;0c")
		}
	}
}

func (s *Screen) csiPrivate(c byte) {
	v := &s.vt
	switch {
	case v.private == '?' && (c == 'h' || c == 'l'):
		for i := range v.nparam {
			s.privateMode(v.params[i], c == 'h')
		}
	case v.private == '>' && c == 'c':
		s.c.respond("\x1b[>0;10;1c")
	}
}

func (s *Screen) privateMode(n int, on bool) {
	v := &s.vt
	if s.c.passing {
		s.c.terminalMode(n, on)
	}
	switch n {
	case 1:
		v.appKeys = on
		s.c.input.appKeys = on
	case 6:
		v.origin = on
		s.position(0, 0)
	case 7:
		v.noWrap = !on
	case 25:
		s.cursor.Visible = on
	case 47, 1047:
		if on {
			s.enterAlt(false)
		} else {
			s.leaveAlt()
		}
	case 1048:
		if on {
			s.saveCursor()
		} else {
			s.restoreCursor()
		}
	case 1049:
		if on {
			s.enterAlt(true)
		} else {
			s.leaveAlt()
		}
	}
}

// terminalMode notes a mode of the terminal that a program has changed by text
// that passed through: the end of the run takes it back.
func (c *Console) terminalMode(n int, on bool) {
	switch n {
	case 1, 47, 1047, 1049, 9, 1000, 1001, 1002, 1003, 1004, 1005, 1006, 1015, 1016, 2004, 9001:
		if on {
			if c.modes == nil {
				c.modes = make(map[int]bool)
			}
			c.modes[n] = true
		} else {
			delete(c.modes, n)
		}
	}
}

// report answers DSR.
func (s *Screen) report(n int) {
	switch n {
	case 5:
		s.c.respond("\x1b[0n")
	case 6:
		y := s.y - s.win.y
		if s.vt.origin && s.bot >= 0 {
			y -= s.top
		}
		s.c.respond("\x1b[" + strconv.Itoa(y+1) + ";" + strconv.Itoa(s.x+1) + "R")
	}
}

// moveTo moves to a position of the window.
func (s *Screen) moveTo(x, y int) {
	s.last = false
	s.x = max(0, min(x, s.w-1))
	s.y = s.win.y + max(0, min(y, s.win.h-1))
}

// position is moveTo under origin mode.
func (s *Screen) position(x, y int) {
	if s.vt.origin && s.bot >= 0 {
		s.moveTo(x, min(y+s.top, s.bot))
		return
	}
	s.moveTo(x, y)
}

// moveBy moves relative to the cursor; within the margins it stays there.
func (s *Screen) moveBy(dx, dy int) {
	y := s.y - s.win.y
	top, bot := 0, s.win.h-1
	if s.bot >= 0 {
		if y >= s.top {
			top = s.top
		}
		if y <= s.bot {
			bot = s.bot
		}
	}
	if dy < 0 {
		y = max(y+dy, min(y, top))
	} else if dy > 0 {
		y = min(y+dy, max(y, bot))
	}
	s.moveTo(s.x+dx, y)
}

func (s *Screen) backTab(n int) {
	for ; n > 0 && s.x > 0; n-- {
		for s.x > 0 {
			s.x--
			if s.tabs == nil && s.x%8 == 0 || s.tabs[s.x] {
				break
			}
		}
	}
	s.last = false
}

func (s *Screen) eraseDisplay(n int) {
	s.last = false
	b := s.blank()
	from, to := s.win.y, s.win.y+s.win.h
	switch n {
	case 0:
		s.fill(s.y, s.x, s.w, b)
		from = s.y + 1
	case 1:
		s.fill(s.y, 0, s.x+1, b)
		to = s.y
	case 2:
	case 3: // what has scrolled out: the rows above the window
		from, to = 0, s.win.y
	default:
		return
	}
	for y := from; y < to; y++ {
		s.fill(y, 0, s.w, b)
	}
}

func (s *Screen) eraseLine(n int) {
	s.last = false
	b := s.blank()
	switch n {
	case 0:
		s.fill(s.y, s.x, s.w, b)
	case 1:
		s.fill(s.y, 0, s.x+1, b)
	case 2:
		s.fill(s.y, 0, s.w, b)
	}
}

// lines inserts or deletes rows at the cursor, within the margins.
func (s *Screen) lines(insert bool, n int) {
	top, bot := s.margins()
	if s.y < top || s.y > bot {
		return
	}
	s.x, s.last = 0, false
	if insert {
		s.scrollDown(s.y, bot, n, s.blank())
	} else {
		s.scrollUp(s.y, bot, n, s.blank())
	}
}

func (s *Screen) setMargins(top, bot int) {
	bot = min(bot, s.win.h-1)
	if top >= bot {
		return
	}
	if top == 0 && bot == s.win.h-1 {
		s.top, s.bot = 0, -1
	} else {
		s.top, s.bot = top, bot
	}
	s.position(0, 0)
}

// altScreen is what is kept while the alternate screen is shown.
type altScreen struct {
	rows    [][]cell
	base    int
	win     window
	restore bool
}

// enterAlt shows the alternate screen: blank, without rows above.
func (s *Screen) enterAlt(save bool) {
	if s.alt != nil {
		return
	}
	if save {
		s.saveCursor()
	}
	s.alt = &altScreen{s.rows, s.base, s.win, save}
	s.rows, s.base = make([][]cell, s.h), 0
	s.y -= s.win.y
	s.win.y = 0
	s.markAll()
}

func (s *Screen) leaveAlt() {
	a := s.alt
	if a == nil {
		return
	}
	s.alt = nil
	s.rows, s.base, s.win.y = a.rows, a.base, a.win.y
	s.y = min(s.y+s.win.y, s.h-1)
	if a.restore {
		s.restoreCursor()
	}
	s.markAll()
}

// oscEnd carries out an operating system command.
func (s *Screen) oscEnd() {
	num, rest, _ := strings.Cut(string(s.vt.osc), ";")
	switch num {
	case "0", "2", "21":
		s.c.setTitle(rest, false)
	case "4":
		s.setColors(rest)
	}
}

// setColors is OSC 4: pairs of a colour's number and rgb:RR/GG/BB.
func (s *Screen) setColors(spec string) {
	f := strings.Split(spec, ";")
	for ; len(f) >= 2; f = f[2:] {
		i, err := strconv.Atoi(f[0])
		rgb, ok := parseRGB(f[1])
		if err != nil || !ok || i < 0 || i > 15 {
			continue
		}
		s.c.palette[swap(uint16(i))] = rgb
	}
}

// parseRGB reads rgb:R/G/B, one to four digits each, or #RRGGBB, as a COLORREF.
func parseRGB(t string) (uint32, bool) {
	var parts []string
	switch {
	case strings.HasPrefix(t, "rgb:"):
		parts = strings.Split(t[4:], "/")
	case len(t) == 7 && t[0] == '#':
		parts = []string{t[1:3], t[3:5], t[5:7]}
	}
	if len(parts) != 3 {
		return 0, false
	}
	var c uint32
	for i, p := range parts {
		v, err := strconv.ParseUint(p, 16, 16)
		if err != nil || len(p) == 0 || len(p) > 4 {
			return 0, false
		}
		full := uint64(1)<<(4*len(p)) - 1
		c |= uint32(v*255/full) << (8 * i)
	}
	return c, true
}
