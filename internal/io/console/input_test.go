package console

import (
	"strings"
	"testing"

	"haft.dev/internal/io"
	"haft.dev/internal/kernel"
	"haft.dev/nt"
)

// reading is a read under way on a handle.
type reading struct {
	t  *testing.T
	r  *io.Request
	b  []byte
	th *kernel.Thread
}

// begin starts a read with start.
func begin(t *testing.T, in *Input, size int, start func(*io.Request)) *reading {
	t.Helper()
	k := in.c.k
	th, err := k.NewProcess(kernel.ProcessOptions{Name: "test"}).NewThread(nil, false)
	if err != nil {
		t.Fatal(err)
	}
	f := io.NewFile(k, in, io.Open{Name: `\Device\ConDrv`, Access: nt.FILE_ALL_ACCESS})
	b := make([]byte, size)
	r := &io.Request{Op: io.OpRead, Caller: th.Caller(), Buf: io.HeapBuffer(b)}
	f.Submit(r, start)
	return &reading{t, r, b, th}
}

func (r *reading) over() bool {
	return r.th.WaitOne(&r.r.Object, false, 0) == nt.STATUS_SUCCESS
}

func (r *reading) wants(s nt.Status, text string) {
	r.t.Helper()
	if !r.over() {
		r.t.Fatalf("the read of %q has not ended", text)
	}
	got, n := r.r.Result()
	if got != s || string(r.b[:n]) != text {
		r.t.Errorf("the read ends with %v and %q, want %v and %q", got, r.b[:n], s, text)
	}
}

// typing feeds what a terminal sends for keys.
func (h *Input) typing(s string) {
	h.c.mu.Lock()
	rs := h.c.decoder.feed([]byte(s))
	h.c.type_(append(rs, h.c.decoder.flush()...))
	h.c.unlock()
}

// Reads of lines: what is typed, what the read gets, what is shown.
func TestReadLine(t *testing.T) {
	for _, x := range []struct {
		name, typed, line, shown string
	}{
		{"a line", "abc\r", "abc\r\n", "abc"},
		{"backspace", "abc\x7f\x7fx\r", "ax\r\n", "ax"},
		{"left and insert", "ac\x1b[Db\r", "abc\r\n", "abc"},
		{"home, end", "bc\x1b[Ha\x1b[Fd\r", "abcd\r\n", "abcd"},
		{"delete", "abc\x1b[H\x1b[3~\r", "bc\r\n", "bc"},
		{"escape clears", "abc\x1b[Cx\r", "abcx\r\n", "abcx"},
		{"word left", "one two\x1b[1;5Dx\r", "one xtwo\r\n", "one xtwo"},
		{"word right", "one two\x1b[H\x1b[1;5Cx\r", "one xtwo\r\n", "one xtwo"},
		{"delete to the start", "abc\x1b[D\x1b[1;5H\r", "c\r\n", "c"},
		{"delete to the end", "abc\x1b[D\x1b[D\x1b[1;5F\r", "a\r\n", "a"},
		{"overwrite", "abc\x1b[H\x1b[2~x\r", "xbc\r\n", "xbc"},
		{"wide", "漢字\x7fx\r", "漢x\r\n", "漢x"},
		{"pairs", "😀a\x1b[D\x1b[D\x1b[3~\r", "a\r\n", "a"},
		{"a control character", "a\x01b\r", "a\x01b\r\n", "a^Ab"},
		{"longer than a row", strings.Repeat("x", 25) + "\r", strings.Repeat("x", 25) + "\r\n", strings.Repeat("x", 20)},
		{"Ctrl-Z later", "a\x1a\r", "a\x1a\r\n", "a^Z"},
		{"Ctrl-Z", "\x1a\r", "", "^Z"},
	} {
		t.Run(x.name, func(t *testing.T) {
			_, out, in := newMemory(t, 20, 6, 6)
			r := begin(t, in, 200, in.Read)
			if r.over() {
				t.Fatal("the read has ended")
			}
			in.typing(x.typed)
			r.wants(nt.STATUS_SUCCESS, x.line)
			if got := out.Text()[0]; got != x.shown {
				t.Errorf("shown %q, want %q", got, x.shown)
			}
			if in.Count() > 1 { // the release of the last key
				t.Errorf("%d events are left", in.Count())
			}
		})
	}
}

// What does not fit is for the next read of the handle; typed ahead is kept.
func TestReadInPieces(t *testing.T) {
	_, _, in := newMemory(t, 20, 6, 6)
	in.typing("one\rtwo\r")
	begin(t, in, 2, in.Read).wants(nt.STATUS_SUCCESS, "on")
	begin(t, in, 4, in.ReadText(true, nil)).wants(nt.STATUS_SUCCESS, "e\x00\r\x00")
	begin(t, in, 100, in.Read).wants(nt.STATUS_SUCCESS, "\n")
	begin(t, in, 100, in.Read).wants(nt.STATUS_SUCCESS, "two\r\n")
	in.typing("é\r")
	begin(t, in, 1, in.Read).wants(nt.STATUS_SUCCESS, "\xc3")
	begin(t, in, 100, in.Read).wants(nt.STATUS_SUCCESS, "\xa9\r\n")
	begin(t, in, 0, in.Read).wants(nt.STATUS_SUCCESS, "")
}

// Without line input characters are read as they come.
func TestReadChars(t *testing.T) {
	_, out, in := newMemory(t, 20, 6, 6)
	if err := in.SetMode(0); err != nil {
		t.Fatal(err)
	}
	r := begin(t, in, 100, in.Read)
	in.typing("\x1b[A") // no character
	if r.over() {
		t.Fatal("the read has ended")
	}
	in.typing("a")
	r.wants(nt.STATUS_SUCCESS, "a")
	in.typing("bc\r\x03")
	begin(t, in, 100, in.Read).wants(nt.STATUS_SUCCESS, "bc\r\x03")
	if out.Text()[0] != "" {
		t.Error("echo without being asked")
	}
	r = begin(t, in, 100, in.Read)
	r.r.Cancel()
	r.wants(nt.STATUS_CANCELLED, "")
}

// Ctrl-C ends the read of a line with nothing, and goes to every process.
func TestReadInterrupted(t *testing.T) {
	var told []uint32
	k := newKernel()
	d := NewDevice(k, nil)
	d.OnCtrl = func(p *kernel.Process, e uint32) { told = append(told, p.ID()*100+e) }
	c := d.NewConsole()
	a, b := k.NewProcess(kernel.ProcessOptions{Name: "a"}), k.NewProcess(kernel.ProcessOptions{Name: "b"})
	for _, x := range []struct {
		p     *kernel.Process
		group uint32
	}{{a, a.ID()}, {b, b.ID()}} {
		if err := d.Attach(x.p, x.group, c); err != nil {
			t.Fatal(err)
		}
	}
	if err := d.Attach(a, 0, c); err != nt.STATUS_ACCESS_DENIED {
		t.Error(err)
	}
	in := c.NewInput()
	r := begin(t, in, 10, in.Read)
	in.typing("abc\x03")
	r.wants(nt.STATUS_ALERTED, "")
	if len(told) != 2 || told[0] != b.ID()*100 || told[1] != a.ID()*100 {
		t.Errorf("%v", told)
	}
	told = nil
	if err := c.Generate(CTRL_BREAK_EVENT, a.ID()); err != nil || len(told) != 1 || told[0] != a.ID()*100+1 {
		t.Errorf("%v, %v", err, told)
	}
	if err := c.Generate(CTRL_C_EVENT, 0x7777); err != nt.STATUS_INVALID_PARAMETER {
		t.Error(err)
	}
	if ids := c.Processes(); len(ids) != 2 || ids[0] != b.ID() {
		t.Errorf("%v", ids)
	}
	if !d.Detach(a) || d.Detach(a) || d.Of(a) != nil || d.Of(b) != c {
		t.Error("detaching")
	}
}

// The signal of the input buffer follows what it holds.
func TestInputSignal(t *testing.T) {
	_, _, in := newMemory(t, 20, 6, 6)
	want := func(on bool) {
		t.Helper()
		if got := in.Waitable().Signaled(); got != on || got != (in.Count() > 0) {
			t.Errorf("signalled %v with %d events", got, in.Count())
		}
	}
	want(false)
	if n := in.Put(pressed(charKey('a', 0))); n != 2 {
		t.Error(n)
	}
	want(true)
	if rs := in.Peek(10); len(rs) != 2 || rs[0].Key().Char != 'a' || !rs[0].Key().Down || rs[1].Key().Down {
		t.Errorf("%v", rs)
	}
	want(true)
	in.Take(1)
	want(true)
	in.Take(10)
	want(false)
	in.Put(pressed(charKey('b', 0)))
	in.Flush()
	want(false)
	r := begin(t, in, 2*RecordSize, in.ReadEvents)
	in.Put(pressed(charKey('c', 0))[:1])
	if !r.over() {
		t.Error("the read waits on")
	}
	want(false)
}

// A key that repeats, and movements of the mouse, are one event each.
func TestCoalesce(t *testing.T) {
	_, _, in := newMemory(t, 20, 6, 6)
	in.SetMode(0)
	down := pressed(charKey('a', 0))[:1]
	in.Put(down)
	in.Put(down)
	in.Put(append(down, down...))
	if rs := in.Peek(10); len(rs) != 3 || rs[0].Key().Repeat != 2 {
		t.Errorf("%v", rs)
	}
	begin(t, in, 10, in.Read).wants(nt.STATUS_SUCCESS, "aaaa")
	move := func(x int16) []Record { return []Record{MouseRecord(Mouse{Pos: Coord{x, 0}, Flags: MOUSE_MOVED})} }
	in.Put(move(1))
	in.Put(move(2))
	if rs := in.Take(10); len(rs) != 1 || rs[0].Mouse().Pos.X != 2 {
		t.Errorf("%v", rs)
	}
}

// Modes, as the pages of GetConsoleMode and SetConsoleMode tell and as programs
// rely on: an input mode that is refused is set all the same.
func TestModes(t *testing.T) {
	_, out, in := newMemory(t, 20, 6, 6)
	if in.Mode() != 0x1F7 || out.Mode() != 3 {
		t.Errorf("defaults %#x, %#x", in.Mode(), out.Mode())
	}
	for _, x := range []struct {
		set  uint32
		err  error
		want uint32
	}{
		{7, nil, 7}, {0, nil, 0}, {0x80, nil, 0x80}, {0x1F7, nil, 0x1F7}, {4, errInvalid, 4}, {0x1E4, errInvalid, 0x1E4}, {0x200, nil, 0x200}, {0x400, errInvalid, 0x400}, {0x1B, nil, 0x1B},
	} {
		if err := in.SetMode(x.set); err != x.err || in.Mode() != x.want {
			t.Errorf("input %#x: %v, %#x", x.set, err, in.Mode())
		}
	}
	for _, x := range []struct {
		set  uint32
		err  error
		want uint32
	}{{0x1F, nil, 0x1F}, {0x20, errInvalid, 0x1F}, {0, nil, 0}} {
		if err := out.SetMode(x.set); err != x.err || out.Mode() != x.want {
			t.Errorf("output %#x: %v, %#x", x.set, err, out.Mode())
		}
	}
}
