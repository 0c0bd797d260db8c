package console

import (
	"fmt"
	"strings"
	"testing"

	"pgregory.net/rapid"
)

// TestPainter does random things to screen buffers and compares what a terminal
// of another make shows with the memory, after every step. Both ways are tested:
// text that passes through, and text that is painted.
func TestPainter(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		const w, h = 20, 6
		direct := rapid.Bool().Draw(t, "direct")
		e := newEmulator(w, h, direct)
		if direct {
			// The terminal was in use before: the console finds out where its cursor is.
			e.vt.Write([]byte("\r\n\r\n"))
		}
		c := New(newKernel(), e, nil)
		first := c.Initial()
		outs := []*Output{first}
		c.anchor()
		coord := func() Coord {
			return Coord{int16(rapid.IntRange(-1, w).Draw(t, "x")), int16(rapid.IntRange(-1, h).Draw(t, "y"))}
		}
		rect := func() Rect {
			a, b := coord(), coord()
			return Rect{min(a.X, b.X), min(a.Y, b.Y), max(a.X, b.X), max(a.Y, b.Y)}
		}
		pick := func() *Output { return outs[rapid.IntRange(0, len(outs)-1).Draw(t, "buffer")] }
		piece := rapid.SampledFrom([]string{
			"hello", "a", " ", "\n", "\r", "\b", "\t", strings.Repeat("x", w), strings.Repeat("y", 2*w+3), "é", "two words",
		})
		sequence := rapid.SampledFrom([]string{
			"\x1b[31m", "\x1b[m", "\x1b[7m", "\x1b[1;1H", "\x1b[3;5H", "\b\x1b[K", "\b\x1b[1K", "\b\x1b[2K", "\b\x1b[J", "\b\x1b[2J", "\x1b[A", "\x1b[2B", "\x1b[3C", "\x1b[2D",
			"\x1b[L\r", "\x1b[M\r", "\b\x1b[2@", "\b\x1b[2P", "\x1b[5G", "\b\x1bM", "\b\x1bD", "\x1bE", "\x1b[2;4r", "\x1b[r", "\b\x1b7\x1b[2;2H\x1b8", "\x1b[?25l", "\x1b[?25h",
			"\x1b[3d", "\x1b[38;5;100m", "\x1b[48;2;1;2;3m", "\x1b[0;1m",
		})
		check := func(step string) {
			t.Helper()
			c.mu.Lock()
			s := c.active
			x, y := s.x-s.win.x, s.y-s.win.y
			vis := s.cursor.Visible
			var want []string
			for i := range s.win.h {
				want = append(want, s.text(s.win.y+i, s.win.x, s.win.x+s.win.w))
			}
			inside := x >= 0 && y >= 0 && x < s.win.w && y < s.win.h
			c.mu.Unlock()
			got := e.lines()
			for i := range got {
				if i < len(want) && got[i] != want[i] {
					t.Fatalf("after %s: line %d shows %q, is %q\nsent %q\nshown %q\nis %q", step, i, got[i], want[i], e.log, got, want)
				}
			}
			if cur := e.vt.Cursor(); inside && (cur.X != x || cur.Y != y) {
				t.Fatalf("after %s: cursor at %d,%d, is at %d,%d\nsent %q", step, cur.X, cur.Y, x, y, e.log)
			}
			if e.vt.CursorVisible() != vis {
				t.Fatalf("after %s: cursor visible: %v", step, !vis)
			}
		}
		check("start")
		for range rapid.IntRange(1, 25).Draw(t, "steps") {
			e.log = e.log[:0]
			o := pick()
			var step string
			switch rapid.IntRange(0, 12).Draw(t, "op") {
			case 0, 1, 2, 3:
				s := piece.Draw(t, "text")
				step = fmt.Sprintf("write %q", s)
				o.say(s)
			case 4:
				if o.Mode()&ENABLE_VIRTUAL_TERMINAL_PROCESSING == 0 {
					continue
				}
				s := sequence.Draw(t, "sequence")
				step = fmt.Sprintf("write %q", s)
				o.say(s)
			case 5:
				p := coord()
				step = fmt.Sprint("cursor ", p)
				o.SetCursorPosition(p)
			case 6:
				p, n := coord(), rapid.IntRange(0, 50).Draw(t, "n")
				step = fmt.Sprint("fill ", p, n)
				o.FillChars(p, 'f', n)
				o.FillAttributes(p, 0x1F, n/2)
			case 7:
				r := rect()
				cells := make([]CharInfo, (int(r.Right-r.Left)+1)*(int(r.Bottom-r.Top)+1))
				for i := range cells {
					cells[i] = CharInfo{uint16('A' + i%26), uint16(i)}
				}
				step = fmt.Sprint("region ", r)
				o.WriteRegion(r, cells)
			case 8:
				r, to := rect(), coord()
				step = fmt.Sprint("scroll ", r, to)
				o.Scroll(r, nil, to, CharInfo{'.', 7})
			case 9:
				m := rapid.Uint32Range(0, 7).Draw(t, "mode")
				step = fmt.Sprint("mode ", m)
				o.SetMode(m | ENABLE_PROCESSED_OUTPUT)
			case 10:
				if len(outs) < 3 {
					outs = append(outs, c.NewScreen())
					if rapid.Bool().Draw(t, "large") {
						outs[len(outs)-1].SetSize(Coord{w + 5, h * 2})
					}
				}
				o = pick()
				step = "activate"
				o.Activate()
			case 11:
				o.SetTextAttribute(uint16(rapid.IntRange(0, 255).Draw(t, "attribute")))
				step = "attribute"
			case 12:
				step = "window"
				o.SetWindow(false, Rect{0, 1, 0, 1})
			}
			check(step)
		}
	})
}
