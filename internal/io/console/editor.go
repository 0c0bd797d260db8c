package console

import (
	"slices"

	"haft.dev/nt"
)

// editor edits the line that a read in line mode is to get. What it shows it
// writes to the active screen buffer, from where the cursor was.
type editor struct {
	s      *Screen // nil: no echo
	x, y   int     // where the line begins
	line   []uint16
	pos    int
	insert bool
	drawn  int // cells that the line took when it was last drawn
	wake   uint32
	ctl    *Control
}

func (in *input) newEditor(ctl *Control) *editor {
	e := &editor{insert: in.private&ENABLE_INSERT_MODE != 0 || !in.useful, ctl: ctl}
	if in.mode&ENABLE_ECHO_INPUT != 0 {
		s := in.c.active
		if s.last { // the line begins on the next row
			s.newRow()
		}
		e.s, e.x, e.y = s, s.x, s.y
	}
	if ctl != nil {
		e.wake = ctl.Wake
		e.line = append(e.line, ctl.Text...)
		e.pos = len(e.line)
		if e.s != nil {
			// The text is on the screen already: the cursor is behind it.
			for i := len(e.line) - 1; i >= 0 && (e.x > 0 || e.y > 0); i-- {
				if e.x == 0 {
					e.x, e.y = e.s.w, e.y-1
				}
				e.x--
			}
			e.drawn = len(e.line)
		}
	}
	return e
}

// run takes keys until the line is complete.
func (e *editor) run(in *input) ([]uint16, bool) {
	for len(in.events) > 0 {
		r := in.pop()
		if r.EventType != KEY_EVENT {
			continue
		}
		k := r.Key()
		if !k.Down && !(k.VK == VK_MENU && k.Char != 0) {
			continue
		}
		for range max(1, int(k.Repeat)) {
			if e.key(in, k) {
				in.update()
				return e.line, true
			}
		}
	}
	in.update()
	return nil, false
}

// key takes one key and reports whether the line is complete.
func (e *editor) key(in *input, k Key) bool {
	processed := in.mode&ENABLE_PROCESSED_INPUT != 0
	ctrl := k.State&ctrlPressed != 0
	if c := k.Char; c < 0x20 && e.wake>>c&1 != 0 && (c != 0 || k.VK == 0) {
		e.line = append(slices.Clone(e.line[:e.pos]), append([]uint16{c}, e.line[e.pos:]...)...)
		if e.ctl != nil {
			e.ctl.State = k.State
		}
		return true
	}
	switch {
	case k.Char == '\r' || k.Char == '\n' && k.VK == VK_RETURN:
		e.moveTo(len(e.line))
		e.newLine(processed)
		e.line = append(e.line, '\r')
		if processed {
			e.line = append(e.line, '\n')
		}
		if e.ctl != nil {
			e.ctl.State = k.State
		}
		return true
	case k.VK == VK_BACK && processed, k.Char == '\b' && processed:
		e.backspace(ctrl)
	case k.VK == VK_ESCAPE:
		e.change(0, len(e.line), nil)
	case k.Char == 0 && k.VK != 0:
		e.editKey(k.VK, ctrl)
	case k.Char == 0x7F && ctrl:
		e.backspace(true)
	default:
		to := e.pos
		if !e.insert && to < len(e.line) {
			to++
		}
		e.change(e.pos, to, []uint16{k.Char})
	}
	return false
}

func (e *editor) editKey(vk uint16, ctrl bool) {
	switch vk {
	case VK_LEFT:
		if ctrl {
			e.moveTo(e.wordLeft())
		} else {
			e.moveTo(e.before(e.pos))
		}
	case VK_RIGHT:
		if ctrl {
			e.moveTo(e.wordRight())
		} else {
			e.moveTo(e.after(e.pos))
		}
	case VK_HOME:
		if ctrl {
			e.change(0, e.pos, nil)
		} else {
			e.moveTo(0)
		}
	case VK_END:
		if ctrl {
			e.change(e.pos, len(e.line), nil)
		} else {
			e.moveTo(len(e.line))
		}
	case VK_DELETE:
		e.change(e.pos, e.after(e.pos), nil)
	case VK_INSERT:
		e.insert = !e.insert
	}
}

func (e *editor) backspace(word bool) {
	if word {
		e.change(e.wordLeft(), e.pos, nil)
		return
	}
	e.change(e.before(e.pos), e.pos, nil)
}

// before and after step over one character, which may be two units.
func (e *editor) before(i int) int {
	if i > 1 && e.line[i-1]&0xFC00 == 0xDC00 && e.line[i-2]&0xFC00 == 0xD800 {
		return i - 2
	}
	return max(0, i-1)
}

func (e *editor) after(i int) int {
	if i+1 < len(e.line) && e.line[i]&0xFC00 == 0xD800 && e.line[i+1]&0xFC00 == 0xDC00 {
		return i + 2
	}
	return min(len(e.line), i+1)
}

func (e *editor) wordLeft() int {
	i := e.pos
	for i > 0 && e.line[i-1] == ' ' {
		i--
	}
	for i > 0 && e.line[i-1] != ' ' {
		i--
	}
	return i
}

func (e *editor) wordRight() int {
	i := e.pos
	for i < len(e.line) && e.line[i] != ' ' {
		i++
	}
	for i < len(e.line) && e.line[i] == ' ' {
		i++
	}
	return i
}

// maxLine bounds what can be typed into one line.
const maxLine = 32766

// change replaces units from to before to, and shows it.
func (e *editor) change(from, to int, with []uint16) {
	if len(e.line)+len(with) > maxLine && len(with) > to-from {
		return
	}
	e.line = slices.Replace(e.line, from, to, with...)
	e.pos = from + len(with)
	if e.s == nil {
		return
	}
	if n := e.pos; n > 0 && e.line[n-1]&0xFC00 == 0xD800 {
		return // half a character
	}
	if from > 0 && from < len(e.line) && e.line[from]&0xFC00 == 0xDC00 {
		from-- // its other half
	}
	e.draw(from)
}

// draw writes the line from unit i on, over what was there.
func (e *editor) draw(i int) {
	s := e.s
	if e.gone() {
		return
	}
	cells := e.cells(i)
	e.goTo(cells)
	for _, r := range nt.String16(e.line[i:]) {
		cells += e.glyph(r, cells)
	}
	end := cells
	for ; cells < e.drawn; cells++ {
		e.cell(' ')
	}
	e.drawn = end
	e.goTo(e.cells(e.pos))
	s.c.repaint()
}

// gone reports whether the buffer has been made too small for the editor.
func (e *editor) gone() bool { return e.y >= e.s.h || e.x >= e.s.w }

// glyph writes a character of the line and returns how many cells it took: a
// control character is shown as ^X, a tab as blanks.
func (e *editor) glyph(r rune, at int) int {
	n := e.width(r, at)
	switch {
	case r == '\t':
		for range n {
			e.cell(' ')
		}
	case r < 0x20:
		e.cell('^')
		e.cell(r + '@')
	default:
		e.cell(r)
	}
	return n
}

func (e *editor) width(r rune, at int) int {
	switch {
	case r == '\t':
		return 8 - (e.x+at)%e.s.w%8
	case r < 0x20:
		return 2
	}
	return runeWidth(r)
}

// cell writes one character at the cursor, which goes to the next row at once.
func (e *editor) cell(r rune) {
	s := e.s
	w := runeWidth(r)
	if w == 0 {
		return
	}
	c := cell{r, s.attr}
	if w == 2 && s.x+1 < s.w {
		c.lvb |= COMMON_LVB_LEADING_BYTE
		s.set(s.x, s.y, c)
		c.lvb = c.lvb&^lvbWide | COMMON_LVB_TRAILING_BYTE
		s.set(s.x+1, s.y, c)
	} else {
		s.set(s.x, s.y, c)
		w = 1
	}
	s.x += w
	s.last = false
	if s.x >= s.w {
		before := s.scrolled
		s.newRow()
		e.y = max(0, e.y-(s.scrolled-before))
	}
}

// cells returns how many cells the line takes before unit i.
func (e *editor) cells(i int) int {
	n := 0
	for _, r := range nt.String16(e.line[:i]) {
		n += e.width(r, n)
	}
	return n
}

// goTo moves the cursor to a cell of the line.
func (e *editor) goTo(cells int) {
	at := e.x + cells
	e.s.setCursor(at%e.s.w, min(e.y+at/e.s.w, e.s.h-1))
}

// moveTo moves the cursor to unit i.
func (e *editor) moveTo(i int) {
	e.pos = i
	if e.s != nil && !e.gone() {
		e.goTo(e.cells(i))
		e.s.c.repaint()
	}
}

func (e *editor) newLine(processed bool) {
	if e.s == nil {
		return
	}
	if processed {
		e.s.newRow()
	}
	e.s.c.repaint()
}

// leave gives the line up: the cursor goes behind it.
func (e *editor) leave(*input) {
	e.moveTo(len(e.line))
	e.newLine(true)
}
