package console

import (
	"strconv"
	"sync"
	"unicode/utf8"

	"haft.dev/nt"
)

// cursorKeys end in a letter, the others in a tilde. (xterm's PC style, as
// ENABLE_VIRTUAL_TERMINAL_INPUT documents.)
var cursorKeys = map[uint16]byte{VK_UP: 'A', VK_DOWN: 'B', VK_RIGHT: 'C', VK_LEFT: 'D', VK_CLEAR: 'E', VK_END: 'F', VK_HOME: 'H'}

var tildeKeys = sync.OnceValue(func() map[uint16]int {
	return map[uint16]int{
		VK_INSERT: 2, VK_DELETE: 3, VK_PRIOR: 5, VK_NEXT: 6,
		VK_F1 + 4: 15, VK_F1 + 5: 17, VK_F1 + 6: 18, VK_F1 + 7: 19, VK_F1 + 8: 20, VK_F1 + 9: 21, VK_F1 + 10: 23, VK_F1 + 11: 24,
	}
})

// modifier returns the parameter that tells the modifiers of a key, 1 for none.
func modifier(state uint32) int {
	m := 1
	if state&SHIFT_PRESSED != 0 {
		m++
	}
	if state&altPressed != 0 {
		m += 2
	}
	if state&ctrlPressed != 0 {
		m += 4
	}
	return m
}

// vtKey returns what a terminal sends for a key event, "" for nothing.
func vtKey(k Key, appKeys bool) string {
	if !k.Down {
		return ""
	}
	m := modifier(k.State)
	mod := ""
	if m > 1 {
		mod = ";" + strconv.Itoa(m)
	}
	if c, ok := cursorKeys[k.VK]; ok && k.Char == 0 {
		switch {
		case m > 1:
			return "\x1b[1" + mod + string(c)
		case appKeys:
			return "\x1bO" + string(c)
		}
		return "\x1b[" + string(c)
	}
	if k.VK >= VK_F1 && k.VK < VK_F1+4 {
		c := string('P' + rune(k.VK-VK_F1))
		if m > 1 {
			return "\x1b[1" + mod + c
		}
		return "\x1bO" + c
	}
	if n, ok := tildeKeys()[k.VK]; ok && k.Char == 0 {
		return "\x1b[" + strconv.Itoa(n) + mod + "~"
	}
	alt := k.State&altPressed != 0 && k.State&ctrlPressed == 0
	prefix := ""
	if alt {
		prefix = "\x1b"
	}
	switch {
	case k.VK == VK_BACK && k.State&ctrlPressed != 0:
		return prefix + "\b"
	case k.VK == VK_BACK:
		return prefix + "\x7f"
	case k.VK == VK_TAB && k.State&SHIFT_PRESSED != 0:
		return "\x1b[Z"
	case k.VK == VK_SPACE && k.State&ctrlPressed != 0 && k.Char <= ' ':
		return prefix + "\x00"
	case k.Char != 0:
		return prefix + nt.String16([]uint16{k.Char})
	}
	return ""
}

// textKeys returns the key events that deliver text to a program that reads
// characters: one for each unit, with neither key nor scan code.
func textKeys(text string) []Record {
	var rs []Record
	for _, u := range nt.UTF16(text) {
		rs = append(rs, KeyRecord(Key{Down: true, Repeat: 1, Char: u}))
	}
	return rs
}

// vtRecords turns records of a keyboard into what ENABLE_VIRTUAL_TERMINAL_INPUT
// makes of them: keys become characters, everything else stays.
func vtRecords(in []Record, appKeys bool) []Record {
	var out []Record
	for _, r := range in {
		if r.EventType != KEY_EVENT {
			out = append(out, r)
			continue
		}
		k := r.Key()
		if k.VK == 0 { // a character that is none of a key
			out = append(out, r)
			continue
		}
		if s := vtKey(k, appKeys); s != "" {
			for range max(1, int(min(k.Repeat, 256))) {
				out = append(out, textKeys(s)...)
			}
		}
	}
	return out
}

// typed returns the events, pressed and released, of a character typed with the
// given modifiers.
func typed(r rune, state uint32) []Record {
	if r == utf8.RuneError || r > 0xFFFF {
		return textEvents(nt.UTF16(string(r)), state)
	}
	return textEvents([]uint16{uint16(r)}, state)
}

func textEvents(us []uint16, state uint32) []Record {
	var rs []Record
	for _, u := range us {
		rs = append(rs, pressed(charKey(u, state))...)
	}
	return rs
}

// pressed returns a key event and the release that follows it.
func pressed(k Key) []Record {
	up := k
	up.Down = false
	return []Record{KeyRecord(k), KeyRecord(up)}
}
