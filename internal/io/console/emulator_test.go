package console

import (
	"strings"
	"testing"

	"github.com/hinshun/vt10x"

	"haft.dev/internal/io"
	"haft.dev/internal/kernel"
)

// emulator is a terminal of another make that shows a console: what it shows is
// compared with the console's own memory.
type emulator struct {
	vt     vt10x.Terminal
	w, h   int
	direct bool
	c      *Console
	log    []byte
	answer []byte // what the terminal types by itself
	now    Discipline
}

func newEmulator(w, h int, direct bool) *emulator {
	e := &emulator{w: w, h: h, direct: direct}
	e.vt = vt10x.New(vt10x.WithSize(w, h), vt10x.WithWriter(answers{e}))
	return e
}

type answers struct{ e *emulator }

func (a answers) Write(b []byte) (int, error) {
	a.e.answer = append(a.e.answer, b...)
	return len(b), nil
}

func (e *emulator) Direct() bool           { return e.direct }
func (e *emulator) Size() (int, int)       { return e.w, e.h }
func (e *emulator) Configure(d Discipline) { e.now = d }
func (e *emulator) Start(c *Console)       { e.c = c }
func (e *emulator) Writable() bool         { return true }

// Write gives the emulator b as a tty would: with a carriage return before each
// line feed, unless that is off.
func (e *emulator) Write(b []byte) {
	e.log = append(e.log, b...)
	if e.now.Newline || e.direct && e.now == (Discipline{}) {
		b = []byte(strings.ReplaceAll(string(b), "\n", "\r\n"))
	}
	e.vt.Write(b)
	if a := e.answer; len(a) > 0 && e.c != nil {
		e.answer = nil
		go e.c.Feed(a)
	}
}

// lines returns what the emulator shows, without trailing blanks.
func (e *emulator) lines() []string {
	ls := make([]string, e.h)
	for y := range ls {
		var b strings.Builder
		for x := range e.w {
			r := e.vt.Cell(x, y).Char
			if r == 0 {
				r = ' '
			}
			b.WriteRune(r)
		}
		ls[y] = strings.TrimRight(b.String(), " ")
	}
	return ls
}

func newKernel() *kernel.Kernel {
	k := kernel.New()
	io.Install(k)
	return k
}

// newMemory returns a console that nothing shows, with a small buffer.
func newMemory(t *testing.T, w, h, wh int) (*Console, *Output, *Input) {
	t.Helper()
	c := New(newKernel(), nil, nil)
	out := c.Initial()
	c.mu.Lock()
	c.active.win = window{0, 0, w, wh}
	c.active.resize(w, h)
	c.unlock()
	return c, out, c.NewInput()
}

func (h *Output) say(s string) { h.tryWrite([]byte(s), true) }

func wantLines(t *testing.T, got []string, want ...string) {
	t.Helper()
	for len(want) < len(got) {
		want = append(want, "")
	}
	for i := range got {
		if got[i] != want[i] {
			t.Fatalf("line %d is %q, want %q\nall: %q", i, got[i], want[i], got)
		}
	}
}
