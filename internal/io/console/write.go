package console

import "unicode/utf8"

// write writes text at the cursor as the mode of the buffer says. The text is
// UTF-8; a sequence cut at its end is kept for the next write.
func (s *Screen) write(b []byte) {
	v := &s.vt
	if v.npart > 0 {
		b = s.completeRune(b)
	}
	for len(b) > 0 {
		if v.state != vtGround {
			b = b[s.vtByte(b):]
			continue
		}
		c := b[0]
		if c >= 0x20 && c < 0x7F {
			n := 1
			for n < len(b) && b[n] >= 0x20 && b[n] < 0x7F {
				n++
			}
			s.putASCII(b[:n])
			b = b[n:]
			continue
		}
		if c < 0x80 {
			s.control(c)
			b = b[1:]
			continue
		}
		if !utf8.FullRune(b) {
			v.npart = uint8(copy(v.part[:], b))
			return
		}
		r, n := utf8.DecodeRune(b)
		b = b[n:]
		s.put(r)
	}
}

// completeRune puts the rest of a character that was cut before it, and returns
// what follows.
func (s *Screen) completeRune(b []byte) []byte {
	v := &s.vt
	n := int(v.npart)
	k := copy(v.part[n:], b)
	if !utf8.FullRune(v.part[:n+k]) {
		v.npart = uint8(n + k)
		return nil
	}
	v.npart = 0
	r, size := utf8.DecodeRune(v.part[:n+k])
	s.put(r)
	if size < n { // ill-formed: the bytes behind its first are none of it
		rest := append(append([]byte(nil), v.part[size:n]...), b...)
		return rest
	}
	return b[size-n:]
}

// control carries out a control character, or shows what it looks like where the
// mode has no controls.
func (s *Screen) control(c byte) {
	if s.mode&ENABLE_PROCESSED_OUTPUT == 0 {
		if c < 0x20 {
			s.put(glyphs[c])
		} else {
			s.put('⌂')
		}
		return
	}
	vt := s.mode&ENABLE_VIRTUAL_TERMINAL_PROCESSING != 0
	switch c {
	case 0:
		if !vt {
			s.put(' ')
		}
	case '\a':
		s.c.bell()
	case '\b':
		s.backspace()
	case '\t':
		s.tab()
	case '\n':
		if s.mode&DISABLE_NEWLINE_AUTO_RETURN == 0 {
			s.x = 0
		}
		s.lineFeed()
	case '\r':
		s.x, s.last = 0, false
	case 0x7F:
		if !vt {
			s.put('⌂')
		}
	default:
		if vt {
			s.vtControl(c)
		} else {
			s.put(glyphs[c])
		}
	}
}

func (s *Screen) backspace() {
	if s.last {
		s.last = false
	}
	if s.x > 0 {
		s.x--
	}
}

// tab moves to the next tab stop; the last column is one.
func (s *Screen) tab() {
	for s.x < s.w-1 {
		s.x++
		if s.tabs == nil && s.x%8 == 0 || s.tabs[s.x] {
			break
		}
	}
	s.last = false
}

func (s *Screen) wraps() bool { return s.mode&ENABLE_WRAP_AT_EOL_OUTPUT != 0 && !s.vt.noWrap }

// delayed reports whether the cursor stays in the last column until the next
// character comes, as on terminals.
func (s *Screen) delayed() bool { return s.mode&ENABLE_VIRTUAL_TERMINAL_PROCESSING != 0 }

// newRow goes on at the beginning of the next row.
func (s *Screen) newRow() {
	s.x = 0
	s.lineFeed()
}

// put writes one character.
func (s *Screen) put(r rune) {
	w := runeWidth(r)
	if w == 0 {
		return
	}
	s.vt.lastPut = r
	if s.last && s.wraps() {
		s.newRow()
	}
	s.last = false
	if s.x+w > s.w {
		if s.wraps() && s.w >= w {
			s.newRow()
		} else {
			s.x = max(0, s.w-w)
		}
	}
	if s.vt.insert {
		s.insertCells(w)
	}
	if r < 0x80 && s.vt.graphic() {
		r = lineDrawing(r)
	}
	c := cell{r, s.attr}
	if w == 2 && s.x+1 < s.w {
		c.lvb |= COMMON_LVB_LEADING_BYTE
		s.set(s.x, s.y, c)
		c.lvb = c.lvb&^lvbWide | COMMON_LVB_TRAILING_BYTE
		s.set(s.x+1, s.y, c)
	} else {
		s.set(s.x, s.y, c)
	}
	s.advance(w)
}

// advance moves the cursor behind what was written.
func (s *Screen) advance(n int) {
	s.x += n
	if s.x < s.w {
		return
	}
	s.x = s.w - 1
	switch {
	case !s.wraps():
	case s.delayed():
		s.last = true
	default:
		s.newRow()
	}
}

// putASCII writes a run of printable characters.
func (s *Screen) putASCII(b []byte) {
	if s.vt.insert || s.vt.graphic() {
		for _, c := range b {
			s.put(rune(c))
		}
		return
	}
	s.vt.lastPut = rune(b[len(b)-1])
	for len(b) > 0 {
		if s.last && s.wraps() {
			s.newRow()
		}
		s.last = false
		n := min(len(b), s.w-s.x)
		row := s.row(s.y, min(s.x+n+1, s.w))
		for i, c := range b[:n] {
			p := &row[s.x+i]
			if p.lvb&lvbWide != 0 {
				s.set(s.x+i, s.y, cell{rune(c), s.attr})
				continue
			}
			*p = cell{rune(c), s.attr}
		}
		s.mark(s.y, s.x, s.x+n)
		b = b[n:]
		s.advance(n)
		if len(b) > 0 && !s.wraps() { // everything else lands in the last column
			b = b[len(b)-1:]
		}
	}
}

// insertCells moves what is at and behind the cursor n cells to the right.
func (s *Screen) insertCells(n int) {
	row := s.row(s.y, s.w)
	n = min(n, s.w-s.x)
	for x := s.w - 1; x >= s.x+n; x-- {
		s.set(x, s.y, row[x-n])
	}
	b := s.blank()
	for x := s.x; x < s.x+n; x++ {
		s.set(x, s.y, b)
	}
}

// deleteCells moves what is behind the n cells at the cursor to the left.
func (s *Screen) deleteCells(n int) {
	row := s.row(s.y, s.w)
	n = min(n, s.w-s.x)
	for x := s.x; x < s.w-n; x++ {
		s.set(x, s.y, row[x+n])
	}
	b := s.blank()
	for x := s.w - n; x < s.w; x++ {
		s.set(x, s.y, b)
	}
}
