package console

// States of the parser of terminal sequences. (The state machine for DEC's
// terminals that vt100.net describes; ECMA-48.)
const (
	vtGround uint8 = iota
	vtEscape
	vtEscapeInter
	vtCSI
	vtCSIIgnore
	vtOSC
	vtOSCEscape // ESC within an OSC string: perhaps its end
	vtString    // DCS, SOS, PM, APC: skipped
	vtStringEscape
)

const (
	maxParams = 32
	maxOSC    = 4096
	maxParam  = 65535
)

// vtState is the state of the parser, and the modes that sequences set.
type vtState struct {
	state   uint8
	private byte // ?, >, <, = at the beginning of CSI
	inter   byte // the last intermediate
	nparam  int
	params  [maxParams]int  // -1: not given
	sub     [maxParams]bool // the parameter follows a colon
	osc     []byte

	part  [4]byte // of a character that was cut
	npart uint8

	charset [2]byte // of G0 and G1: 'B' or '0'
	shift   int     // which one is in use
	origin  bool    // DECOM
	insert  bool    // IRM
	noWrap  bool    // DECAWM off
	appKeys bool    // DECCKM
	lastPut rune    // the last character, for REP
}

// ground reports whether no sequence or character is under way.
func (v *vtState) ground() bool { return v.state == vtGround && v.npart == 0 }

// reset forgets a sequence under way.
func (v *vtState) reset() { v.state, v.npart = vtGround, 0 }

func (v *vtState) graphic() bool { return v.charset[v.shift] == '0' }

// lineDrawing maps DEC's special graphic characters.
func lineDrawing(r rune) rune {
	const set = "◆▒␉␌␍␊°±␤␋┘┐┌└┼⎺⎻─⎼⎽├┤┴┬│≤≥π≠£·"
	if r < 0x60 || r > 0x7E {
		return r
	}
	i := 0
	for _, g := range set {
		if i == int(r-0x60) {
			return g
		}
		i++
	}
	return r
}

// vtControl carries out a control character that only terminals know.
func (s *Screen) vtControl(c byte) {
	v := &s.vt
	switch c {
	case 0x1B:
		v.state = vtEscape
		v.inter = 0
	case 0x0B, 0x0C:
		s.lineFeed()
	case 0x0E:
		v.shift = 1
	case 0x0F:
		v.shift = 0
	}
}

// vtByte takes bytes while a sequence is under way and returns how many.
func (s *Screen) vtByte(b []byte) int {
	v := &s.vt
	c := b[0]
	switch v.state {
	case vtOSC:
		return s.oscBytes(b)
	case vtString:
		for i, c := range b {
			switch c {
			case 0x1B:
				v.state = vtStringEscape
				return i + 1
			case 0x18, 0x1A:
				v.state = vtGround
				return i + 1
			}
		}
		return len(b)
	case vtOSCEscape, vtStringEscape:
		was := v.state
		v.state = vtGround
		if was == vtOSCEscape {
			s.oscEnd()
		}
		if c != '\\' { // another sequence begins in place of the end
			v.state, v.inter = vtEscape, 0
			return 0
		}
		return 1
	}
	switch {
	case c == 0x18 || c == 0x1A:
		v.state = vtGround
	case c == 0x1B:
		v.state, v.inter = vtEscape, 0
	case c < 0x20:
		s.control(c) // within a sequence controls are carried out
	case c == 0x7F:
	case c >= 0x80:
		v.state = vtGround
		return 0
	default:
		s.vtFinal(c)
	}
	return 1
}

// vtFinal takes a printable character of an escape or control sequence.
func (s *Screen) vtFinal(c byte) {
	v := &s.vt
	switch v.state {
	case vtEscape, vtEscapeInter:
		switch {
		case c < 0x30:
			v.inter, v.state = c, vtEscapeInter
		case v.state == vtEscape && c == '[':
			v.state, v.private, v.inter, v.nparam = vtCSI, 0, 0, 0
		case v.state == vtEscape && c == ']':
			v.state, v.osc = vtOSC, v.osc[:0]
		case v.state == vtEscape && (c == 'P' || c == 'X' || c == '^' || c == '_'):
			v.state = vtString
		default:
			v.state = vtGround
			s.escape(v.inter, c)
		}
	case vtCSI:
		switch {
		case c >= '0' && c <= '9':
			if v.nparam == 0 {
				v.param(false)
			}
			p := &v.params[v.nparam-1]
			*p = min(max(*p, 0)*10+int(c-'0'), maxParam)
		case c == ';' || c == ':':
			if v.nparam == 0 {
				v.param(false)
			}
			v.param(c == ':')
		case c >= '<' && c <= '?':
			if v.nparam > 0 || v.private != 0 {
				v.state = vtCSIIgnore
			}
			v.private = c
		case c < 0x30:
			v.inter = c
		default:
			v.state = vtGround
			s.csi(c)
		}
	case vtCSIIgnore:
		if c >= 0x40 {
			v.state = vtGround
		}
	}
}

// param begins another parameter; too many write over the last one.
func (v *vtState) param(sub bool) {
	if v.nparam < maxParams {
		v.nparam++
	}
	v.params[v.nparam-1], v.sub[v.nparam-1] = -1, sub
}

// arg returns parameter i, or def if it was not given or is zero.
func (v *vtState) arg(i, def int) int {
	if i >= v.nparam || v.params[i] <= 0 {
		return def
	}
	return v.params[i]
}

func (s *Screen) oscBytes(b []byte) int {
	v := &s.vt
	for i, c := range b {
		switch {
		case c == '\a':
			v.state = vtGround
			s.oscEnd()
			return i + 1
		case c == 0x1B:
			v.state = vtOSCEscape
			return i + 1
		case c == 0x18 || c == 0x1A:
			v.state = vtGround
			return i + 1
		case c >= 0x20 && len(v.osc) < maxOSC:
			v.osc = append(v.osc, c)
		}
	}
	return len(b)
}

// escape carries out a sequence of ESC and one character.
func (s *Screen) escape(inter, c byte) {
	v := &s.vt
	switch inter {
	case '(', ')':
		v.charset[inter-'('] = c
		return
	case '#':
		if c == '8' { // DECALN
			for y := s.win.y; y < s.win.y+s.win.h; y++ {
				s.fill(y, 0, s.w, cell{r: 'E'})
			}
			s.setCursor(0, s.win.y)
		}
		return
	case 0:
	default:
		return
	}
	switch c {
	case '7':
		s.saveCursor()
	case '8':
		s.restoreCursor()
	case 'D':
		s.lineFeed()
	case 'E':
		s.x = 0
		s.lineFeed()
	case 'H':
		s.setTab(s.x, true)
	case 'M':
		s.reverseLineFeed()
	case 'c':
		s.fullReset()
	}
}

func (s *Screen) saveCursor() {
	s.saved = savedCursor{s.x, s.y - s.win.y, s.attr, s.last, s.vt.charset, s.vt.shift, s.vt.origin, true}
}

func (s *Screen) restoreCursor() {
	c := s.saved
	if !c.set {
		c = savedCursor{}
	}
	s.attr, s.vt.charset, s.vt.shift, s.vt.origin = c.attr, c.charset, c.shift, c.origin
	s.x, s.y, s.last = min(c.x, s.w-1), s.win.y+min(c.y, s.win.h-1), c.last
}

func (s *Screen) reverseLineFeed() {
	top, bot := s.margins()
	s.last = false
	switch {
	case s.y == top:
		s.scrollDown(top, bot, 1, s.blank())
	case s.y > s.win.y:
		s.y--
	}
}

func (s *Screen) setTab(x int, on bool) {
	if s.tabs == nil {
		s.tabs = make(map[int]bool)
		for i := 8; i < s.w; i += 8 {
			s.tabs[i] = true
		}
	}
	s.tabs[x] = on
}

// softReset is DECSTR.
func (s *Screen) softReset() {
	v := &s.vt
	v.charset, v.shift, v.origin, v.insert, v.noWrap, v.appKeys = [2]byte{}, 0, false, false, false, false
	s.top, s.bot = 0, -1
	s.attr, s.cursor.Visible = attr{}, true
	s.saved = savedCursor{}
}

// fullReset is RIS.
func (s *Screen) fullReset() {
	s.leaveAlt()
	s.softReset()
	s.tabs = nil
	s.cursor.shape = 0
	for y := s.win.y; y < s.win.y+s.win.h; y++ {
		s.fill(y, 0, s.w, cell{})
	}
	s.setCursor(0, s.win.y)
}
