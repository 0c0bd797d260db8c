package console

import "unicode/utf8"

// decoder turns what a terminal sends into input records. Bytes that may be the
// beginning of something are kept; flush takes them for what they are.
type decoder struct {
	buf []byte
	// position, if not nil, is asked for answers to DSR 6 and reports whether it
	// expected one.
	position func(x, y int) bool
	buttons  uint32
}

const maxSequence = 256

// pending reports whether bytes are kept.
func (d *decoder) pending() bool { return len(d.buf) > 0 }

// feed returns the records of more bytes.
func (d *decoder) feed(b []byte) []Record {
	d.buf = append(d.buf, b...)
	var rs []Record
	for len(d.buf) > 0 {
		n := d.next(&rs, false)
		if n == 0 {
			break
		}
		d.buf = d.buf[n:]
	}
	return rs
}

// flush returns the records of bytes that nothing followed: a lone ESC is the key.
func (d *decoder) flush() []Record {
	var rs []Record
	for len(d.buf) > 0 {
		d.buf = d.buf[max(1, d.next(&rs, true)):]
	}
	d.buf = nil
	return rs
}

// next takes one thing from the buffer and returns its length, 0 if it may be
// incomplete. With final nothing is.
func (d *decoder) next(rs *[]Record, final bool) int {
	b := d.buf
	if b[0] != 0x1B {
		if !final && !utf8.FullRune(b) {
			return 0
		}
		r, n := utf8.DecodeRune(b)
		*rs = append(*rs, typed(r, 0)...)
		return n
	}
	if len(b) == 1 {
		if !final {
			return 0
		}
		*rs = append(*rs, typed(0x1B, 0)...)
		return 1
	}
	switch b[1] {
	case '[':
		if n := sequenceLen(b); n > 0 {
			d.sequence(rs, b[2:n])
			return n
		}
		if !final && len(b) < maxSequence {
			return 0
		}
	case 'O':
		if len(b) > 2 {
			if vk := ss3Key(b[2]); vk != 0 {
				*rs = append(*rs, pressed(functionKey(vk, 0))...)
				return 3
			}
		} else if !final {
			return 0
		}
	case 0x1B:
		*rs = append(*rs, typed(0x1B, 0)...)
		return 1
	}
	if !final && !utf8.FullRune(b[1:]) {
		return 0
	}
	r, n := utf8.DecodeRune(b[1:])
	*rs = append(*rs, typed(r, LEFT_ALT_PRESSED)...)
	return 1 + n
}

// sequenceLen returns the length of the control sequence at the start of b, 0 if
// it has no end yet.
func sequenceLen(b []byte) int {
	for i := 2; i < len(b) && i < maxSequence; i++ {
		switch c := b[i]; {
		case c >= 0x40 && c <= 0x7E:
			return i + 1
		case c < 0x20 || c > 0x7E:
			return i // broken off
		}
	}
	return 0
}

func ss3Key(c byte) uint16 {
	switch {
	case c >= 'P' && c <= 'S':
		return VK_F1 + uint16(c-'P')
	case c == 'M':
		return VK_RETURN
	}
	return cursorKey(c)
}

func cursorKey(c byte) uint16 {
	for vk, k := range cursorKeys {
		if k == c {
			return vk
		}
	}
	return 0
}

func tildeKey(n int) uint16 {
	switch n {
	case 1, 7:
		return VK_HOME
	case 4, 8:
		return VK_END
	case 11, 12, 13, 14:
		return VK_F1 + uint16(n-11)
	}
	for vk, k := range tildeKeys() {
		if k == n {
			return vk
		}
	}
	return 0
}

// numbers reads parameters; missing ones are -1.
func numbers(b []byte) []int {
	var ns []int
	n := -1
	for _, c := range b {
		switch {
		case c >= '0' && c <= '9':
			n = min(max(n, 0)*10+int(c-'0'), 1<<20)
		case c == ';' || c == ':':
			ns = append(ns, n)
			n = -1
		}
	}
	return append(ns, n)
}

// sequence takes a control sequence without its introducer.
func (d *decoder) sequence(rs *[]Record, b []byte) {
	if len(b) == 0 {
		return
	}
	final := b[len(b)-1]
	body := b[:len(b)-1]
	if len(body) > 0 && body[0] == '<' && (final == 'M' || final == 'm') {
		d.mouse(rs, numbers(body[1:]), final == 'm')
		return
	}
	ns := numbers(body)
	arg := func(i, def int) int {
		if i < len(ns) && ns[i] >= 0 {
			return ns[i]
		}
		return def
	}
	if len(body) > 0 && body[0] >= '<' { // an answer to a question of the program
		*rs = append(*rs, textKeys("\x1b["+string(b))...)
		return
	}
	state := modifiers(arg(1, 1))
	var vk uint16
	switch {
	case final == 'R' && len(ns) == 2 && d.position != nil && d.position(arg(1, 1)-1, arg(0, 1)-1):
		return
	case final == 'I' || final == 'O':
		*rs = append(*rs, focusRecord(final == 'I'))
		return
	case final == 'Z':
		*rs = append(*rs, pressed(Key{Down: true, Repeat: 1, VK: VK_TAB, Scan: 0x0F, Char: '\t', State: SHIFT_PRESSED | state})...)
		return
	case final == '_':
		// win32-input-mode: the whole of a key event.
		*rs = append(*rs, KeyRecord(Key{
			VK: uint16(arg(0, 0)), Scan: uint16(arg(1, 0)), Char: uint16(arg(2, 0)), Down: arg(3, 0) != 0,
			State: uint32(arg(4, 0)), Repeat: uint16(arg(5, 1)),
		}))
		return
	case final == '~':
		vk = tildeKey(arg(0, 0))
	case final >= 'P' && final <= 'S' && final != 'R' || final == 'R' && arg(0, 1) == 1:
		vk = VK_F1 + uint16(final-'P')
	default:
		vk = cursorKey(final)
	}
	if vk == 0 {
		*rs = append(*rs, textKeys("\x1b["+string(b))...)
		return
	}
	*rs = append(*rs, pressed(functionKey(vk, state))...)
}

// modifiers is the inverse of modifier.
func modifiers(m int) uint32 {
	m--
	var s uint32
	if m < 0 {
		return 0
	}
	if m&1 != 0 {
		s |= SHIFT_PRESSED
	}
	if m&2 != 0 {
		s |= LEFT_ALT_PRESSED
	}
	if m&4 != 0 {
		s |= LEFT_CTRL_PRESSED
	}
	return s
}

// mouse takes an SGR mouse report.
func (d *decoder) mouse(rs *[]Record, ns []int, release bool) {
	if len(ns) != 3 {
		return
	}
	code := ns[0]
	m := Mouse{Pos: Coord{int16(min(max(ns[1]-1, 0), 32766)), int16(min(max(ns[2]-1, 0), 32766))}}
	for _, x := range []struct {
		bit  int
		flag uint32
	}{{4, SHIFT_PRESSED}, {8, LEFT_ALT_PRESSED}, {16, LEFT_CTRL_PRESSED}} {
		if code&x.bit != 0 {
			m.State |= x.flag
		}
	}
	button := [4]uint32{FROM_LEFT_1ST_BUTTON_PRESSED, FROM_LEFT_2ND_BUTTON_PRESSED, RIGHTMOST_BUTTON_PRESSED, 0}[code&3]
	switch {
	case code&64 != 0:
		m.Flags = MOUSE_WHEELED
		if code&2 != 0 {
			m.Flags = MOUSE_HWHEELED
		}
		delta := int32(120)
		if code&1 != 0 {
			delta = -120
		}
		m.Button = uint32(delta)<<16 | d.buttons
	case code&32 != 0:
		m.Flags, m.Button = MOUSE_MOVED, d.buttons
	case release:
		d.buttons &^= button
		m.Button = d.buttons
	default:
		d.buttons |= button
		m.Button = d.buttons
	}
	*rs = append(*rs, MouseRecord(m))
}
