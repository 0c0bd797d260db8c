// Package console is the console: its input buffer, its screen buffers, and the
// device through which files reach them.
//
// A Console is what a console window is on Windows, without the window. All of
// it is memory: programs write to screen buffers and read them back, whether
// anybody looks or not. What shows it, if anything, is a Terminal: the terminal
// that haft runs on, or the owner of a pseudo console. Text that means the same
// to both passes through to the terminal as it is; everything else is painted:
// what has changed in the active buffer is put into the sequences of ECMA-48.
//
// Sources: "Console Reference" of the Windows documentation (console modes,
// virtual terminal sequences, the page of every function); ECMA-48 and xterm's
// control sequences.
package console

import (
	"sync/atomic"
	"time"

	"haft.dev/internal/io"
	"haft.dev/internal/kernel"
	"haft.dev/internal/lock"
	"haft.dev/nt"
)

// Size of a console in memory: what a new console window has on Windows.
const (
	DefaultWidth        = 120
	DefaultHeight       = 9001
	DefaultWindowHeight = 30
)

// UTF8 is the code page that a new console reads and writes in.
const UTF8 = 65001

// Console is one console.
type Console struct {
	k      *kernel.Kernel
	onCtrl func(p *kernel.Process, event uint32)

	mu      lock.Mutex // guards everything below, screens and input included
	input   input
	active  *Screen
	screens []*Screen // the initial one first
	members []member  // the newest first
	title   string
	opened  string // the title it began with
	inCP    uint32
	outCP   uint32
	palette Palette
	closed  bool
	onEmpty func() // a closed console is used by nobody any more; set at its beginning

	term     Terminal
	keeper   Keeper // term, if it is one
	paint    painter
	decoder  decoder
	escTimer *time.Timer  // takes what the decoder keeps for what it is
	reading  atomic.Bool  // the terminal's input is read
	passing  bool         // text is written to the terminal as it is: it answers itself
	bells    int          // to be rung by the painter
	retitle  bool         // the painter is to set the title
	anchored bool         // where the cursor is on the terminal is known
	ask      *question    // the terminal was asked where its cursor is
	mute     bool         // it did not answer
	modes    map[int]bool // of the terminal, set by programs themselves

	out     []byte // for the terminal
	spare   []byte
	queued  uint64 // bytes ever put into out, and written
	written uint64
	writing bool   // somebody writes
	stale   bool   // output was dropped: everything is painted anew
	dark    bool   // the terminal shows another console
	kept    sticky // what the terminal was last told to undo
	undo    []byte // what it is to be told; nil: nothing new
	blocked []*writer

	done  []completion // what unlock is to do
	ctrls []uint32
}

// member is a process attached to the console.
type member struct {
	p     *kernel.Process
	group uint32
}

// completion is a request that unlock completes.
type completion struct {
	r    *io.Request
	data []byte
	n    int
	s    nt.Status
}

// Terminal shows a console and types into it.
type Terminal interface {
	// Direct reports whether the terminal is to get text as programs wrote it; it
	// answers their questions itself then.
	Direct() bool
	// Size returns the size in characters.
	Size() (columns, rows int)
	// Configure sets what the terminal's line discipline does.
	Configure(Discipline)
	// Start begins to read: what comes is given to Feed.
	Start(c *Console)
	// Writable reports whether Write would not block for long.
	Writable() bool
	// Write writes all of b; what cannot be written is dropped.
	Write(b []byte)
}

// Keeper is a terminal that can be given back when haft is killed.
type Keeper interface {
	// Keep says what is to be written to it then.
	Keep(undo []byte)
}

// Discipline says what a terminal does itself.
type Discipline struct {
	Raw     bool // hands over every key at once, without echo
	Signals bool // its interrupt character makes a signal
	Newline bool // a line feed also returns to the first column
}

// New returns a console that term shows; nil: nothing. onCtrl is told, without
// any lock held, which process is to get which control event.
func New(k *kernel.Kernel, term Terminal, onCtrl func(p *kernel.Process, event uint32)) *Console {
	c := &Console{k: k, term: term, onCtrl: onCtrl, inCP: UTF8, outCP: UTF8, palette: defaultPalette}
	c.keeper, _ = term.(Keeper)
	c.mu.Init(lock.Device)
	c.input.init(c)
	c.decoder.position = c.answered
	w, h, wh := DefaultWidth, DefaultHeight, DefaultWindowHeight
	mode := uint32(DefaultOutputMode)
	if term != nil {
		w, h = term.Size()
		w, h = max(1, min(w, maxSize)), max(1, min(h, maxSize))
		wh = h
		if term.Direct() {
			mode |= ENABLE_VIRTUAL_TERMINAL_PROCESSING
		} else {
			c.anchored = true
		}
	}
	s := newScreen(c, w, h, w, wh, mode)
	s.initial = true
	c.active, c.screens = s, []*Screen{s}
	c.paint.init(c)
	return c
}

// lit reports whether a terminal shows the console.
func (c *Console) lit() bool { return c.term != nil && !c.dark }

// unlock drops the lock and does what was to be done without it.
func (c *Console) unlock() {
	done, ctrls := c.done, c.ctrls
	c.done, c.ctrls = nil, nil
	var to []*kernel.Process
	if len(ctrls) > 0 {
		to = c.processesLocked(0)
	}
	push := len(c.out) > 0 && !c.writing
	c.mu.Unlock()
	finish(done)
	for _, e := range ctrls {
		c.deliver(to, e)
	}
	if push {
		c.push()
	}
}

func finish(done []completion) {
	for _, d := range done {
		if len(d.data) > 0 {
			if d.r.Buf.CopyTo(0, d.data) != nil {
				d.s, d.n = nt.STATUS_ACCESS_VIOLATION, 0
			} else {
				d.n = len(d.data)
			}
		}
		d.r.Complete(d.s, uint64(d.n))
	}
}

func (c *Console) deliver(to []*kernel.Process, event uint32) {
	if c.onCtrl == nil {
		return
	}
	for _, p := range to {
		c.onCtrl(p, event)
	}
}

func (c *Console) bell() {
	if !c.passing {
		c.bells++
	}
}

// setTitle changes the title; by tells whether a program called for it rather
// than wrote a sequence.
func (c *Console) setTitle(t string, by bool) {
	c.title = t
	if !c.passing || by {
		c.retitle = true
	}
}

// respond answers a question that a program has written.
func (c *Console) respond(s string) {
	if c.passing {
		return
	}
	c.input.put(textKeys(s))
	c.input.pump()
}

// Control events.
const (
	CTRL_C_EVENT     = 0
	CTRL_BREAK_EVENT = 1
	CTRL_CLOSE_EVENT = 2
)

// Interrupt gives a control event to every process of the console, as a key
// does: reads of a line end with nothing read.
func (c *Console) Interrupt(event uint32) {
	c.mu.Lock()
	c.interruptLocked(event)
	c.unlock()
}

func (c *Console) interruptLocked(event uint32) {
	if event <= CTRL_BREAK_EVENT {
		c.input.abort(event)
	}
	c.ctrls = append(c.ctrls, event)
}

// Generate gives a control event to the processes of a group, 0: to all.
// STATUS_INVALID_PARAMETER if there is no such group.
// (GenerateConsoleCtrlEvent.)
func (c *Console) Generate(event, group uint32) error {
	c.mu.Lock()
	to := c.processesLocked(group)
	if event <= CTRL_BREAK_EVENT && len(to) > 0 {
		c.input.abort(event)
	}
	c.unlock()
	if len(to) == 0 {
		return nt.STATUS_INVALID_PARAMETER
	}
	c.deliver(to, event)
	return nil
}

// processesLocked returns the members of a process group, 0: all, newest first.
// The id of a member that leads no group stands for that process alone.
func (c *Console) processesLocked(group uint32) []*kernel.Process {
	var ps []*kernel.Process
	for _, m := range c.members {
		if group == 0 || m.group == group {
			ps = append(ps, m.p)
		}
	}
	if len(ps) == 0 {
		for _, m := range c.members {
			if m.p.ID() == group {
				ps = append(ps, m.p)
			}
		}
	}
	return ps
}

// Processes returns the ids of the attached processes, newest first.
func (c *Console) Processes() []uint32 {
	c.mu.Lock()
	defer c.mu.Unlock()
	ids := make([]uint32, 0, len(c.members))
	for _, m := range c.members {
		ids = append(ids, m.p.ID())
	}
	return ids
}

// Title returns the title, and the one that the console began with.
func (c *Console) Title() (title, original string) {
	c.mu.Lock()
	defer c.mu.Unlock()
	return c.title, c.opened
}

// SetTitle changes the title.
func (c *Console) SetTitle(t string) {
	c.mu.Lock()
	c.setTitle(t, true)
	c.repaint()
	c.unlock()
}

// Begin sets the title that the console begins with. The terminal keeps its own.
func (c *Console) Begin(title string) {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.title, c.opened = title, title
}

// CodePages returns the code pages of input and output.
func (c *Console) CodePages() (in, out uint32) {
	c.mu.Lock()
	defer c.mu.Unlock()
	return c.inCP, c.outCP
}

// SetInputCP and SetOutputCP change the code pages.
func (c *Console) SetInputCP(cp uint32) { c.mu.Lock(); c.inCP = cp; c.mu.Unlock() }

// SetOutputCP changes the code page of output.
func (c *Console) SetOutputCP(cp uint32) { c.mu.Lock(); c.outCP = cp; c.mu.Unlock() }

// LargestWindow returns the largest size that a window can have: that of the
// terminal, or without one of the screen that a console window would be on.
func (c *Console) LargestWindow() Coord {
	if c.term == nil {
		return Coord{240, 63} // 1920 × 1008 pixels of 8 × 16
	}
	w, h := c.term.Size()
	return Coord{int16(min(w, maxSize)), int16(min(h, maxSize))}
}

// Initial returns a handler for the screen buffer that the console began with.
func (c *Console) Initial() *Output { return c.screen(c.screens[0]) }

// Resized tells that the terminal has another size.
func (c *Console) Resized(w, h int) {
	w, h = max(1, min(w, maxSize)), max(1, min(h, maxSize))
	c.mu.Lock()
	for _, s := range c.screens {
		if s.w == s.win.w && s.h == s.win.h { // made for the terminal
			s.win.w, s.win.h = w, h
			s.resize(w, h)
		} else {
			s.win.w, s.win.h = min(w, s.w), min(h, s.h)
			s.win.x, s.win.y = min(s.win.x, s.w-s.win.w), min(s.win.y, s.h-s.win.h)
			s.follow()
			s.markAll()
		}
	}
	if c.input.mode&ENABLE_WINDOW_INPUT != 0 {
		c.input.put([]Record{sizeRecord(c.active.w, c.active.h)})
		c.input.pump()
	}
	c.paint.resized()
	c.repaint()
	c.unlock()
}
