package msvcrt

import (
	"haft.dev/internal/api"
	"haft.dev/internal/api/kernel32"
	"haft.dev/internal/io/console"
)

// keys are what the functions of the keyboard keep. Guarded by library.mu.
type keys struct {
	second int // the second number of a key that has two, 0: none
	back   int // what _ungetch was given, 0: nothing
}

func keyboardFuncs() []api.Func {
	get := func(echo bool) func(c *api.Call) error {
		return func(c *api.Call) error {
			v := libraryOf(c).key(c)
			if v < 0 {
				return number(c, -1)
			}
			if echo {
				writeConsole(c, []uint16{uint16(v)}, false) // the key counts, shown or not
			}
			return number(c, v&0xFF)
		}
	}
	getWide := func(echo bool) func(c *api.Call) error {
		return func(c *api.Call) error {
			v := libraryOf(c).key(c)
			if v < 0 {
				return number(c, wEOF)
			}
			if echo {
				writeConsole(c, []uint16{uint16(v)}, true)
			}
			return number(c, v)
		}
	}
	unget := func(c *api.Call, v int32) error {
		l := libraryOf(c)
		l.mu.Lock()
		defer l.mu.Unlock()
		if l.back != 0 || v == -1 || v == 0 {
			return number(c, -1)
		}
		l.back = int(v)
		return number(c, int(v))
	}
	return []api.Func{
		api.F0("_getch()", get(false)), api.F0("_getche()", get(true)), api.F0("_getch_nolock()", get(false)), api.F0("_getche_nolock()", get(true)),
		api.F0("_getwch()", getWide(false)), api.F0("_getwche()", getWide(true)), api.F0("_getwch_nolock()", getWide(false)), api.F0("_getwche_nolock()", getWide(true)),
		api.F1("_ungetch(c)", unget), api.F1("_ungetwch(c)", func(c *api.Call, u uint16) error { return unget(c, int32(u)) }),
		api.F0("_kbhit()", keyHit),
	}
}

// key waits for a key and returns its character, or the first of its two numbers; -1
// without a console. While it waits the console handles no key itself, not even Ctrl-C.
func (l *library) key(c *api.Call) int {
	l.mu.Lock()
	v := l.back
	l.back = 0
	if v == 0 {
		v = l.second
		l.second = 0
	}
	l.mu.Unlock()
	if v != 0 {
		return v
	}
	h, in, err := kernel32.OpenConsoleInput(c)
	if err != nil {
		return -1
	}
	defer c.K.Close(h)
	mode := in.Mode()
	in.SetMode(0)
	defer in.SetMode(mode)
	for {
		r, err := kernel32.ReadConsoleRecord(c, h)
		if err != nil || c.T.K.Ending() {
			return -1
		}
		first, second, ok := numbersOf(r)
		if !ok {
			continue
		}
		l.mu.Lock()
		l.second = second
		l.mu.Unlock()
		return first
	}
}

// keyHit reports whether _getch would return at once.
func keyHit(c *api.Call) error {
	l := libraryOf(c)
	l.mu.Lock()
	kept := l.back != 0
	l.mu.Unlock()
	if kept {
		return number(c, 1)
	}
	h, in, err := kernel32.OpenConsoleInput(c)
	if err != nil {
		return number(c, 0)
	}
	defer c.K.Close(h)
	for _, r := range in.Peek(in.Count()) {
		if _, _, ok := numbersOf(r); ok {
			return number(c, 1)
		}
	}
	return number(c, 0)
}

// numbersOf returns what _getch tells of a record: a character, or 0 or E0h and the number
// of a key without one. Those numbers are of the keyboards of the PC: plain, with Shift,
// with Ctrl, with Alt.
func numbersOf(r console.Record) (first, second int, ok bool) {
	const rightAlt, leftAlt, rightCtrl, leftCtrl, shift = 0x01, 0x02, 0x04, 0x08, 0x10
	if r.EventType != console.KEY_EVENT {
		return 0, 0, false
	}
	k := r.Key()
	if !k.Down {
		return 0, 0, false
	}
	if k.Char != 0 {
		return int(k.Char), 0, true
	}
	with := 0
	switch {
	case k.State&(leftAlt|rightAlt) != 0:
		with = 3
	case k.State&(leftCtrl|rightCtrl) != 0:
		with = 2
	case k.State&shift != 0:
		with = 1
	}
	const f1, f10, f11, f12 = 0x70, 0x79, 0x7A, 0x7B // virtual keys
	switch {
	case k.VK >= f1 && k.VK <= f10:
		return 0, [4]int{0x3B, 0x54, 0x5E, 0x68}[with] + int(k.VK-f1), true
	case k.VK == f11 || k.VK == f12:
		return 0xE0, [4]int{0x85, 0x87, 0x89, 0x8B}[with] + int(k.VK-f11), true
	case k.VK >= 0x21 && k.VK <= 0x28 || k.VK == 0x2D || k.VK == 0x2E:
	default:
		return 0, 0, false
	}
	first = 0xE0
	if with == 3 {
		first = 0
	}
	for _, e := range [...]struct {
		vk      uint16
		numbers [4]int
	}{
		{0x24, [4]int{0x47, 0x47, 0x77, 0x97}}, {0x26, [4]int{0x48, 0x48, 0x8D, 0x98}}, {0x21, [4]int{0x49, 0x49, 0x86, 0x99}},
		{0x25, [4]int{0x4B, 0x4B, 0x73, 0x9B}}, {0x27, [4]int{0x4D, 0x4D, 0x74, 0x9D}}, {0x23, [4]int{0x4F, 0x4F, 0x75, 0x9F}},
		{0x28, [4]int{0x50, 0x50, 0x91, 0xA0}}, {0x22, [4]int{0x51, 0x51, 0x76, 0xA1}}, {0x2D, [4]int{0x52, 0x52, 0x92, 0xA2}},
		{0x2E, [4]int{0x53, 0x53, 0x93, 0xA3}},
	} {
		if e.vk == k.VK {
			return first, e.numbers[with], true
		}
	}
	return 0, 0, false
}
