package console

import (
	"haft.dev/internal/io"
	"haft.dev/internal/wait"
	"haft.dev/nt"
)

// Input is the handler of a handle to a console's input buffer.
type Input struct {
	c     *Console
	rest  []byte   // what a read could not take, in the code page; guarded by the console's lock
	units []uint16 // the same in UTF-16
}

// NewInput returns a handler for the input buffer.
func (c *Console) NewInput() *Input { return &Input{c: c} }

// Console returns the console that the handle belongs to.
func (h *Input) Console() *Console { return h.c }

// Waitable is what a wait for the handle waits for: input.
func (h *Input) Waitable() *wait.Object {
	h.c.startInput()
	return &h.c.input.Object
}

// Read implements io.Handler: ReadFile.
func (h *Input) Read(r *io.Request) {
	h.c.start(&reader{r: r, h: h, file: true})
}

// ReadText returns what starts a read of text: ReadConsole. ctl may be nil.
func (h *Input) ReadText(wide bool, ctl *Control) func(*io.Request) {
	return func(r *io.Request) { h.c.start(&reader{r: r, h: h, wide: wide, ctl: ctl}) }
}

// ReadEvents starts a read of input records: ReadConsoleInput.
func (h *Input) ReadEvents(r *io.Request) {
	h.c.start(&reader{r: r, h: h, kind: readEvents})
}

// Peek returns the first events, at most n, and leaves them.
func (h *Input) Peek(n int) []Record {
	h.c.startInput()
	h.c.mu.Lock()
	defer h.c.mu.Unlock()
	return append([]Record(nil), h.c.input.events[:min(n, len(h.c.input.events))]...)
}

// Take returns and removes the first events, at most n.
func (h *Input) Take(n int) []Record {
	h.c.startInput()
	h.c.mu.Lock()
	in := &h.c.input
	n = min(n, len(in.events))
	rs := append([]Record(nil), in.events[:n]...)
	in.events = in.events[:copy(in.events, in.events[n:])]
	in.update()
	h.c.unlock()
	return rs
}

// Count returns how many events wait.
func (h *Input) Count() int {
	h.c.startInput()
	h.c.mu.Lock()
	defer h.c.mu.Unlock()
	return len(h.c.input.events)
}

// Put appends events and returns how many there was room for.
func (h *Input) Put(rs []Record) int {
	h.c.mu.Lock()
	n := h.c.input.put(rs)
	h.c.input.pump()
	h.c.unlock()
	return n
}

// Flush drops all events.
func (h *Input) Flush() {
	h.c.startInput()
	h.c.mu.Lock()
	h.c.input.flush()
	h.c.unlock()
}

// Mode returns the input mode.
func (h *Input) Mode() uint32 {
	h.c.mu.Lock()
	defer h.c.mu.Unlock()
	return h.c.input.getMode()
}

// SetMode changes the input mode. STATUS_INVALID_PARAMETER for unknown bits, and
// for echo without line input; the mode is set all the same.
func (h *Input) SetMode(m uint32) error {
	if m != h.Mode() {
		h.c.startInput() // the terminal must not echo what the mode says it does not
	}
	h.c.mu.Lock()
	err := h.c.input.setMode(m)
	h.c.unlock()
	return err
}

// Write implements io.Handler: input is written with WriteConsoleInput only.
func (h *Input) Write(r *io.Request) { r.Complete(nt.STATUS_INVALID_HANDLE, 0) }

// Control implements io.Handler.
func (h *Input) Control(r *io.Request) { r.Complete(nt.STATUS_INVALID_DEVICE_REQUEST, 0) }

// Cleanup implements io.Handler.
func (h *Input) Cleanup(*io.File) {}

// Close implements io.Handler.
func (h *Input) Close() {}

// DeviceType implements io.Typer.
func (h *Input) DeviceType() (uint32, uint32) { return io.FILE_DEVICE_CONSOLE, 0 }

// Output is the handler of a handle to a screen buffer.
type Output struct {
	c       *Console
	s       *Screen
	scratch []byte // of FastWrite; guarded by the file's synchronous-I/O lock
}

// screen returns a handler for s.
func (c *Console) screen(s *Screen) *Output {
	c.mu.Lock()
	defer c.mu.Unlock()
	s.handles++
	return &Output{c: c, s: s}
}

// NewOutput returns a handler for the screen buffer that is active now.
func (c *Console) NewOutput() *Output {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.active.handles++
	return &Output{c: c, s: c.active}
}

// NewScreen returns a handler for a new screen buffer, as large as the window.
// (CreateConsoleScreenBuffer.)
func (c *Console) NewScreen() *Output {
	c.mu.Lock()
	defer c.mu.Unlock()
	w := c.active.win
	s := newScreen(c, w.w, w.h, w.w, w.h, c.screens[0].mode&ENABLE_VIRTUAL_TERMINAL_PROCESSING|DefaultOutputMode)
	s.attr, s.popup, s.cursor = c.active.attr, c.active.popup, c.active.cursor
	if b := s.blank(); b != (cell{}) {
		for y := range s.h {
			s.fill(y, 0, s.w, b)
		}
	}
	s.handles = 1
	c.screens = append(c.screens, s)
	return &Output{c: c, s: s}
}

// Console returns the console that the handle belongs to.
func (h *Output) Console() *Console { return h.c }

// FastWrite implements io.FastIO: WriteFile, as long as the terminal keeps up.
func (h *Output) FastWrite(_ *io.File, b io.Buffer, _ int64) (int, nt.Status, bool) {
	if cap(h.scratch) < b.Len {
		h.scratch = make([]byte, b.Len)
	}
	text := h.scratch[:b.Len]
	if b.CopyFrom(0, text) != nil {
		return 0, nt.STATUS_ACCESS_VIOLATION, true
	}
	if cap(h.scratch) > 1<<16 {
		h.scratch = nil
	}
	if !h.tryWrite(text, false) {
		return 0, 0, false
	}
	return b.Len, nt.STATUS_SUCCESS, true
}

// FastRead implements io.FastIO.
func (h *Output) FastRead(*io.File, io.Buffer, int64) (int, nt.Status, bool) { return 0, 0, false }

// tryWrite writes if that does not block. Text is UTF-8 if it is unicode, else in
// the output code page.
func (h *Output) tryWrite(text []byte, unicode bool) bool {
	c := h.c
	c.mu.Lock()
	direct := c.lit() && h.s == c.active && c.term.Direct()
	if direct && (c.writing || len(c.out) > 0 || !c.term.Writable()) {
		c.mu.Unlock()
		return false
	}
	if !unicode {
		text = Decode(c.outCP, text)
	}
	c.writeText(h.s, text)
	if len(c.out) == 0 || !direct {
		c.unlock()
		return true
	}
	b := c.take()
	c.mu.Unlock()
	c.drain(b)
	return true
}

// WriteText writes UTF-16 text and reports whether that was possible at once;
// otherwise StartText makes a request of it. (WriteConsoleW.)
func (h *Output) WriteText(u []uint16) bool { return h.tryWrite(h.utf8(u), true) }

// StartText returns what starts a request that writes UTF-16 text.
func (h *Output) StartText(u []uint16) func(*io.Request) {
	text := h.utf8(u)
	return func(r *io.Request) { h.start(r, text, true) }
}

func (h *Output) utf8(u []uint16) []byte { return []byte(nt.String16(u)) }

// Write implements io.Handler.
func (h *Output) Write(r *io.Request) {
	text := make([]byte, r.Buf.Len)
	if r.Buf.CopyFrom(0, text) != nil {
		r.Complete(nt.STATUS_ACCESS_VIOLATION, 0)
		return
	}
	h.start(r, text, false)
}

// start writes text and completes r when the terminal has it.
func (h *Output) start(r *io.Request, text []byte, unicode bool) {
	c := h.c
	w := &writer{r: r, n: r.Buf.Len}
	if !r.Pend(func() { c.cancelWrite(w) }) {
		r.Complete(nt.STATUS_CANCELLED, 0)
		return
	}
	c.mu.Lock()
	if !unicode {
		text = Decode(c.outCP, text)
	}
	c.writeText(h.s, text)
	c.block(w)
	push := len(c.out) > 0 && !c.writing
	var b []byte
	if push {
		b = c.take()
	}
	c.unlock()
	if push {
		go c.drain(b)
	}
}

// Read implements io.Handler: output is read with ReadConsoleOutput only.
func (h *Output) Read(r *io.Request) { r.Complete(nt.STATUS_INVALID_HANDLE, 0) }

// Control implements io.Handler.
func (h *Output) Control(r *io.Request) { r.Complete(nt.STATUS_INVALID_DEVICE_REQUEST, 0) }

// Flush implements io.Flusher. Windows refuses it for consoles.
func (h *Output) Flush(*io.File) error { return nt.STATUS_INVALID_HANDLE }

// Cleanup implements io.Handler: a screen buffer goes with its last handle; if
// it was active, the first one is.
func (h *Output) Cleanup(*io.File) {
	c := h.c
	c.mu.Lock()
	h.s.handles--
	if h.s.handles == 0 && !h.s.initial {
		for i, s := range c.screens {
			if s == h.s {
				c.screens = append(c.screens[:i], c.screens[i+1:]...)
				break
			}
		}
		if c.active == h.s {
			c.activate(c.screens[0])
		}
	}
	c.unlock()
}

// Close implements io.Handler.
func (h *Output) Close() {}

// DeviceType implements io.Typer.
func (h *Output) DeviceType() (uint32, uint32) { return io.FILE_DEVICE_CONSOLE, 0 }

// Activate makes the handle's screen buffer the one that is shown.
func (h *Output) Activate() {
	h.c.mu.Lock()
	h.c.activate(h.s)
	h.c.unlock()
}

func (c *Console) activate(s *Screen) {
	if c.active == s {
		return
	}
	c.active = s
	c.configure()
	c.repaint()
}

var (
	_ io.Handler = (*Input)(nil)
	_ io.FastIO  = (*Output)(nil)
)
