package console

import (
	"strings"
	"testing"
	"unicode/utf8"
)

// Sequences of virtual terminals, on a screen of 10 × 4. The cursor is given last.
func TestSequences(t *testing.T) {
	for _, x := range []struct {
		in   string
		want []string
		x, y int
	}{
		{"abc", []string{"abc"}, 3, 0},
		{"abcdefghij", []string{"abcdefghij"}, 9, 0}, // the wrap is delayed
		{"abcdefghijk", []string{"abcdefghij", "k"}, 1, 1},
		{"abcdefghij\rX", []string{"Xbcdefghij"}, 1, 0},
		{"a\nb\r\nc", []string{"a", "b", "c"}, 1, 2},
		{"a\tb\b\bc", []string{"a      cb"}, 8, 0},
		{"1\n2\n3\n4\n5", []string{"2", "3", "4", "5"}, 1, 3},
		{"\x1b[2;3Hx", []string{"", "  x"}, 3, 1},
		{"\x1b[99;99Hx", []string{"", "", "", "         x"}, 9, 3},
		{"abc\x1b[2Dx", []string{"axc"}, 2, 0},
		{"abc\x1b[1G\x1b[K", []string{""}, 0, 0},
		{"abc\x1b[2G\x1b[1K", []string{"  c"}, 1, 0},
		{"abc\nd\x1b[1;2H\x1b[J", []string{"a"}, 1, 0},
		{"abc\nde\x1b[2;1H\x1b[1J", []string{"", " e"}, 0, 1},
		{"abc\x1b[2J", []string{""}, 3, 0},
		{"abc\x1b[1G\x1b[2@", []string{"  abc"}, 0, 0},
		{"abc\x1b[1G\x1b[P", []string{"bc"}, 0, 0},
		{"abc\x1b[1G\x1b[2X", []string{"  c"}, 0, 0},
		{"a\nb\nc\x1b[2;1H\x1b[L", []string{"a", "", "b", "c"}, 0, 1},
		{"a\nb\nc\x1b[1;1H\x1b[M", []string{"b", "c"}, 0, 0},
		{"a\nb\nc\x1b[S", []string{"b", "c"}, 1, 2},
		{"a\nb\x1b[T", []string{"", "a", "b"}, 1, 1},
		{"a\nb\nc\nd\x1b[2;3r\x1b[3;1H\nX", []string{"a", "c", "X", "d"}, 1, 2},
		{"a\x1bMb", []string{" b", "a"}, 2, 0},
		{"ab\x1b7\x1b[3;3H\x1b8c", []string{"abc"}, 3, 0},
		{"\x1b(0lqk\x1b(Bq", []string{"┌─┐q"}, 4, 0},
		{"ab\x1b[3bc", []string{"abbbbc"}, 6, 0},
		{"漢字x", []string{"漢字x"}, 5, 0},
		{"123456789漢", []string{"123456789", "漢"}, 2, 1},
		{"漢\bx", []string{" x"}, 2, 0},
		{"e\u0301x", []string{"ex"}, 2, 0},
		{"\x1b[31mred\x1b[m", []string{"red"}, 3, 0},
		{"a\x1b[?1049hb\x1b[?1049lc", []string{"ac"}, 2, 0},
		{"a\x1b]0;title\ab\x1b]2;other\x1b\\c", []string{"abc"}, 3, 0},
		{"a\x1bPdata\x1b\\b\x1b_x\x1b\\c", []string{"abc"}, 3, 0},
		{"a\x1b[\x18b\x1b[3\x1b[Cc", []string{"ab c"}, 4, 0},
		{"\x1b[4hab\x1b[1Gx\x1b[4l", []string{"xab"}, 1, 0},
		{"\x1b[?7labcdefghijklm", []string{"abcdefghim"}, 9, 0},
		{"a\x1b[?999h\x1b[>5;6q\x1b[1$yb", []string{"ab"}, 2, 0},
		{"\xff\xe6\xbc", []string{"\uFFFD"}, 1, 0},
	} {
		// Whole, and byte by byte.
		for _, whole := range []bool{true, false} {
			c, out, _ := newMemory(t, 10, 4, 4)
			out.SetMode(DefaultOutputMode | ENABLE_VIRTUAL_TERMINAL_PROCESSING)
			if whole {
				out.say(x.in)
			} else {
				for i := range len(x.in) {
					out.say(x.in[i : i+1])
				}
			}
			got := out.Text()
			for len(x.want) < 4 {
				x.want = append(x.want, "")
			}
			if strings.Join(got, "|") != strings.Join(x.want, "|") {
				t.Errorf("%q: %q, want %q", x.in, got, x.want)
			}
			if c.active.x != x.x || c.active.y != x.y {
				t.Errorf("%q: cursor at %d,%d, want %d,%d", x.in, c.active.x, c.active.y, x.x, x.y)
			}
		}
	}
}

// Without virtual terminal processing only five control characters are any, and
// the cursor wraps at once.
func TestPlainOutput(t *testing.T) {
	for _, x := range []struct {
		mode uint32
		in   string
		want []string
		x, y int
	}{
		{3, "\x1b[31mx", []string{"←[31mx"}, 6, 0},
		{3, "abcdefghij", []string{"abcdefghij"}, 0, 1},
		{3, "abcdefghij\nk", []string{"abcdefghij", "", "k"}, 1, 2},
		{1, "abcdefghijklm", []string{"abcdefghim"}, 9, 0},
		{2, "a\nb\rc", []string{"a◙b♪c"}, 5, 0},
		{0xB, "a\nb", []string{"a", " b"}, 2, 1},
		{7, "a\x1b[C", []string{"a"}, 2, 0},
	} {
		c, out, _ := newMemory(t, 10, 4, 4)
		if err := out.SetMode(x.mode); err != nil {
			t.Fatal(err)
		}
		out.say(x.in)
		for len(x.want) < 4 {
			x.want = append(x.want, "")
		}
		wantLines(t, out.Text(), x.want...)
		if c.active.x != x.x || c.active.y != x.y {
			t.Errorf("%q: cursor at %d,%d, want %d,%d", x.in, c.active.x, c.active.y, x.x, x.y)
		}
	}
}

// The colours of sequences are the attributes that come closest.
func TestRenditions(t *testing.T) {
	for _, x := range []struct {
		in   string
		want uint16
	}{
		{"", 0x07}, {"\x1b[31m", 0x04}, {"\x1b[34m", 0x01}, {"\x1b[44m", 0x17}, {"\x1b[1;31m", 0x0C}, {"\x1b[91m", 0x0C}, {"\x1b[101m", 0xC7},
		{"\x1b[7m", 0x4007}, {"\x1b[4m", 0x8007}, {"\x1b[4;24m", 0x07}, {"\x1b[31;39m", 0x07}, {"\x1b[41;49m", 0x07},
		{"\x1b[38;5;9m", 0x0C}, {"\x1b[38;5;196m", 0x04}, {"\x1b[38;2;0;0;0m", 0x00}, {"\x1b[48:2::255:255:255m", 0xF7}, {"\x1b[38;2;1;2m", 0x07}, {"\x1b[31;0m", 0x07},
		{"\x1b[32;;m", 0x07}, {"\x1b[38;5;300;34m", 0x01},
	} {
		_, out, _ := newMemory(t, 10, 4, 4)
		out.SetMode(7)
		out.say(x.in + "x")
		if got := out.ReadAttributes(Coord{0, 0}, 1)[0]; got != x.want {
			t.Errorf("%q: %#x, want %#x", x.in, got, x.want)
		}
	}
}

// Questions of programs are answered in the input buffer.
func TestReports(t *testing.T) {
	_, out, in := newMemory(t, 10, 4, 4)
	out.SetMode(7)
	out.say("\x1b[3;4H\x1b[6n\x1b[5n\x1b[c")
	var got []rune
	for _, r := range in.Take(100) {
		got = append(got, rune(r.Key().Char))
	}
	if string(got) != "\x1b[3;4R\x1b[0n\x1b[?1;0c" {
		t.Errorf("%q", string(got))
	}
	out.say("\x1b]0;a title\a\x1b]4;1;rgb:12/34/56\a")
	c := out.Console()
	if title, _ := c.Title(); title != "a title" {
		t.Errorf("%q", title)
	}
	if p := out.Info().Palette[4]; p != 0x563412 {
		t.Errorf("%#x", p)
	}
}

// Whatever is written, memory stays within its bounds, a console that is painted
// shows the same, and writing in pieces gives what writing at once gives.
func FuzzOutput(f *testing.F) {
	for _, s := range []string{"hello\n", "\x1b[31mx\x1b[m", "\x1b[2;3r\x1b[H\x1bM", "漢字\b\b", "\x1b]0;t\a", "\x1b[?1049h\x1b[5L\x1b[?1049l", "\x1b[38;2;1;2;3m\x1b[1;1H\x1b[4hq", "\x1b(0q\x1b[100T\x1b[100S"} {
		f.Add(s, uint8(3))
	}
	f.Fuzz(func(t *testing.T, s string, cut uint8) {
		if len(s) > 2000 {
			return
		}
		screen := func(pieces ...string) (string, *Screen) {
			c, out, _ := newMemory(t, 12, 9, 5)
			out.SetMode(7)
			for _, p := range pieces {
				out.say(p)
			}
			return strings.Join(out.Text(), "\n"), c.active
		}
		a, sa := screen(s)
		n := min(int(cut), len(s))
		b, sb := screen(s[:n], s[n:])
		if a != b || sa.x != sb.x || sa.y != sb.y {
			t.Errorf("at once %q, in pieces %q", a, b)
		}
		if sa.x < 0 || sa.x >= sa.w || sa.y < sa.win.y || sa.y >= sa.win.y+sa.win.h || sa.win.y+sa.win.h > sa.h {
			t.Errorf("cursor %d,%d, window %+v", sa.x, sa.y, sa.win)
		}
		if !utf8.ValidString(a) {
			t.Errorf("%q", a)
		}
		e := newEmulator(12, 5, false)
		c := New(newKernel(), e, nil)
		c.Initial().SetMode(7)
		c.Initial().say(s)
	})
}

// Whatever a terminal sends, in whatever pieces, becomes the same records.
func FuzzInput(f *testing.F) {
	for _, s := range []string{"abc", "\x1b[A\x1bOP\x1b[3~", "\x1b[<0;1;2M", "\x1b[65;30;97;1;0;1_", "\x1bx\x1b\x1b", "é漢😀\xff", "\x1b[1;5C\x1b[200~"} {
		f.Add(s, uint8(2))
	}
	f.Fuzz(func(t *testing.T, s string, cut uint8) {
		var one, two decoder
		a := append(one.feed([]byte(s)), one.flush()...)
		n := min(int(cut), len(s))
		b := append(two.feed([]byte(s[:n])), two.feed([]byte(s[n:]))...)
		b = append(b, two.flush()...)
		if len(a) != len(b) {
			t.Fatalf("%q: %d records at once, %d in pieces", s, len(a), len(b))
		}
		for i := range a {
			if a[i] != b[i] {
				t.Errorf("record %d: %v, %v", i, a[i], b[i])
			}
		}
		if one.pending() {
			t.Error("bytes are kept after all")
		}
	})
}

// BenchmarkWrite is WriteConsole of a short line without a terminal.
func BenchmarkWrite(b *testing.B) {
	c := New(newKernel(), nil, nil)
	out := c.Initial()
	line := []byte("a short message of a program\n")
	b.ReportAllocs()
	for b.Loop() {
		out.tryWrite(line, true)
	}
}
