package console

import "sync"

// Virtual key codes.
const (
	VK_CANCEL  = 0x03
	VK_BACK    = 0x08
	VK_TAB     = 0x09
	VK_CLEAR   = 0x0C
	VK_RETURN  = 0x0D
	VK_SHIFT   = 0x10
	VK_CONTROL = 0x11
	VK_MENU    = 0x12
	VK_PAUSE   = 0x13
	VK_ESCAPE  = 0x1B
	VK_SPACE   = 0x20
	VK_PRIOR   = 0x21
	VK_NEXT    = 0x22
	VK_END     = 0x23
	VK_HOME    = 0x24
	VK_LEFT    = 0x25
	VK_UP      = 0x26
	VK_RIGHT   = 0x27
	VK_DOWN    = 0x28
	VK_INSERT  = 0x2D
	VK_DELETE  = 0x2E
	VK_F1      = 0x70
)

// scanCodes are the scan codes of keys that carry no character (set 1).
var scanCodes = sync.OnceValue(func() map[uint16]uint16 {
	return map[uint16]uint16{
		VK_BACK: 0x0E, VK_TAB: 0x0F, VK_RETURN: 0x1C, VK_ESCAPE: 0x01, VK_SPACE: 0x39,
		VK_PRIOR: 0x49, VK_NEXT: 0x51, VK_END: 0x4F, VK_HOME: 0x47, VK_LEFT: 0x4B, VK_UP: 0x48, VK_RIGHT: 0x4D, VK_DOWN: 0x50,
		VK_INSERT: 0x52, VK_DELETE: 0x53, VK_SHIFT: 0x2A, VK_CONTROL: 0x1D, VK_MENU: 0x38, VK_CANCEL: 0x46, VK_PAUSE: 0x45, VK_CLEAR: 0x4C,
		VK_F1: 0x3B, VK_F1 + 1: 0x3C, VK_F1 + 2: 0x3D, VK_F1 + 3: 0x3E, VK_F1 + 4: 0x3F, VK_F1 + 5: 0x40, VK_F1 + 6: 0x41,
		VK_F1 + 7: 0x42, VK_F1 + 8: 0x43, VK_F1 + 9: 0x44, VK_F1 + 10: 0x57, VK_F1 + 11: 0x58,
	}
})

// layoutRows is the US keyboard by scan codes: first unshifted, then shifted.
var layoutRows = []struct {
	scan           uint16
	plain, shifted string
}{
	{0x02, "1234567890-=", "!@#$%^&*()_+"},
	{0x10, "qwertyuiop[]", "QWERTYUIOP{}"},
	{0x1E, "asdfghjkl;'`", `ASDFGHJKL:"~`},
	{0x2B, `\zxcvbnm,./`, `|ZXCVBNM<>?`},
}

// oemKeys are the virtual keys of punctuation.
var oemKeys = sync.OnceValue(func() map[byte]uint16 {
	return map[byte]uint16{
		';': 0xBA, '=': 0xBB, ',': 0xBC, '-': 0xBD, '.': 0xBE, '/': 0xBF, '`': 0xC0, '[': 0xDB, '\\': 0xDC, ']': 0xDD, '\'': 0xDE,
	}
})

type layoutKey struct {
	vk, scan uint16
	shift    bool
}

// layout maps the printable characters of ASCII to the keys that make them.
var layout = sync.OnceValue(func() *[128]layoutKey {
	t := new([128]layoutKey)
	for _, row := range layoutRows {
		for i := range row.plain {
			p, scan := row.plain[i], row.scan+uint16(i)
			vk, ok := oemKeys()[p]
			switch {
			case ok:
			case p >= 'a' && p <= 'z':
				vk = uint16(p - 'a' + 'A')
			default:
				vk = uint16(p)
			}
			t[p] = layoutKey{vk, scan, false}
			t[row.shifted[i]] = layoutKey{vk, scan, true}
		}
	}
	t[' '] = layoutKey{VK_SPACE, 0x39, false}
	return t
})

// charKey returns the key event, pressed, that types a UTF-16 unit.
func charKey(u uint16, state uint32) Key {
	k := Key{Down: true, Repeat: 1, Char: u, State: state}
	switch {
	case u == '\r':
		k.VK = VK_RETURN
	case u == '\n':
		k.VK, k.State = VK_RETURN, state|LEFT_CTRL_PRESSED
	case u == '\t':
		k.VK = VK_TAB
	case u == 0x7F: // terminals send it for the backspace key
		k.VK, k.Char = VK_BACK, '\b'
	case u == '\b':
		k.VK, k.Char, k.State = VK_BACK, 0x7F, state|LEFT_CTRL_PRESSED
	case u == 0x1B:
		k.VK = VK_ESCAPE
	case u == 0:
		k.VK, k.State = VK_SPACE, state|LEFT_CTRL_PRESSED
	case u < 0x20:
		k.State |= LEFT_CTRL_PRESSED
		if l := layout()[u|0x60]; u <= 26 {
			k.VK, k.Scan = l.vk, l.scan
		} else if l := layout()[u|0x40]; l.vk != 0 {
			k.VK, k.Scan = l.vk, l.scan
			if l.shift {
				k.State |= SHIFT_PRESSED
			}
		}
	case u < 0x80:
		l := layout()[u]
		k.VK, k.Scan = l.vk, l.scan
		if l.shift {
			k.State |= SHIFT_PRESSED
		}
	}
	if k.Scan == 0 {
		k.Scan = scanCodes()[k.VK]
	}
	return k
}

// functionKey returns the key event, pressed, of a key without a character.
func functionKey(vk uint16, state uint32) Key {
	switch vk {
	case VK_PRIOR, VK_NEXT, VK_END, VK_HOME, VK_LEFT, VK_UP, VK_RIGHT, VK_DOWN, VK_INSERT, VK_DELETE:
		state |= ENHANCED_KEY
	}
	return Key{Down: true, Repeat: 1, VK: vk, Scan: scanCodes()[vk], State: state}
}
