package console

import (
	"time"

	"haft.dev/internal/io"
	"haft.dev/nt"
)

// maxQueue is how much output for the terminal may wait before it is dropped and
// everything is painted anew later.
const maxQueue = 1 << 20

// escapeDelay is how long the bytes of one key may be apart.
const escapeDelay = 30 * time.Millisecond

// answerDelay is how long a terminal has to say where its cursor is.
const answerDelay = time.Second

// writer is a write whose text waits to be written to the terminal.
type writer struct {
	r    *io.Request
	n    int
	upTo uint64 // it has ended when that much is written
	gone bool   // cancelled before it was in the list
	in   bool   // it is in the list
}

// emit queues output for the terminal.
func (c *Console) emit(b []byte) {
	if len(c.out) > maxQueue {
		c.stale = true
		return
	}
	c.out = append(c.out, b...)
	c.queued += uint64(len(b))
}

// take takes the queue to be written; the caller writes it, with drain.
func (c *Console) take() []byte {
	b := c.out
	if now := c.paint.sticky(); c.keeper != nil && now != c.kept {
		c.kept, c.undo = now, []byte{}
		if now != (sticky{}) {
			c.undo = c.paint.peek()
		}
	}
	c.out, c.spare = c.spare[:0], nil
	c.writing = true
	return b
}

// keep tells the terminal how it is given back if haft is killed from now on.
func (c *Console) keep() {
	if c.keeper == nil {
		return
	}
	c.mu.Lock()
	undo := c.undo
	c.undo = nil
	c.mu.Unlock()
	if undo != nil {
		c.keeper.Keep(undo)
	}
}

// push writes the queue, here if that does not block.
func (c *Console) push() {
	c.mu.Lock()
	if c.writing || len(c.out) == 0 {
		c.unlock()
		return
	}
	b := c.take()
	c.mu.Unlock()
	if !c.term.Writable() {
		go c.drain(b)
		return
	}
	c.drain(b)
}

// drain writes b and what comes after it.
func (c *Console) drain(b []byte) {
	for {
		c.keep()
		c.term.Write(b)
		c.mu.Lock()
		c.written += uint64(len(b))
		c.writing = false
		c.spare = b[:0]
		c.release()
		if len(c.out) == 0 && c.stale {
			c.stale = false
			c.active.markAll()
			c.paint.unknown()
			c.repaint()
		}
		if len(c.out) == 0 {
			closed := c.closed
			c.unlock()
			if closed {
				c.finishIfEmpty()
			}
			return
		}
		b = c.take()
		done := c.done
		c.done = nil
		c.mu.Unlock()
		finish(done)
	}
}

// release ends the writes whose text has been written.
func (c *Console) release() {
	for len(c.blocked) > 0 && c.blocked[0].upTo <= c.written {
		w := c.blocked[0]
		c.blocked = c.blocked[1:]
		w.in = false
		w.r.Unpend()
		c.done = append(c.done, completion{r: w.r, n: w.n})
	}
}

// block makes w wait until everything queued so far is written.
func (c *Console) block(w *writer) {
	if w.gone {
		c.done = append(c.done, completion{r: w.r, s: nt.STATUS_CANCELLED})
		return
	}
	w.upTo, w.in = c.queued, true
	c.blocked = append(c.blocked, w)
	c.release()
}

func (c *Console) cancelWrite(w *writer) {
	c.mu.Lock()
	if !w.in {
		w.gone = true
		c.unlock()
		return
	}
	for i := range c.blocked {
		if c.blocked[i] == w {
			c.blocked = append(c.blocked[:i], c.blocked[i+1:]...)
			break
		}
	}
	w.in = false
	c.done = append(c.done, completion{r: w.r, s: nt.STATUS_CANCELLED})
	c.unlock()
}

// Feed takes what the terminal has sent.
func (c *Console) Feed(b []byte) {
	c.mu.Lock()
	rs := c.decoder.feed(b)
	if c.decoder.pending() {
		if c.escTimer == nil {
			c.escTimer = time.AfterFunc(escapeDelay, c.flushDecoder)
		} else {
			c.escTimer.Reset(escapeDelay)
		}
	}
	c.type_(rs)
	c.unlock()
}

func (c *Console) flushDecoder() {
	c.mu.Lock()
	c.type_(c.decoder.flush())
	c.unlock()
}

// type_ takes input from the keyboard and mouse.
func (c *Console) type_(rs []Record) {
	in := &c.input
	keep := rs[:0]
	for _, r := range rs {
		switch r.EventType {
		case KEY_EVENT:
			if in.mode&ENABLE_PROCESSED_INPUT != 0 && c.control(r.Key()) {
				continue
			}
		case MOUSE_EVENT:
			if in.mode&ENABLE_MOUSE_INPUT == 0 || in.private&ENABLE_QUICK_EDIT_MODE != 0 {
				continue
			}
			m := r.Mouse()
			m.Pos.X += int16(c.active.win.x)
			m.Pos.Y += int16(c.active.win.y)
			r = MouseRecord(m)
		}
		keep = append(keep, r)
	}
	in.put(keep)
	in.pump()
}

// control makes control events of Ctrl-C and Ctrl-Break.
func (c *Console) control(k Key) bool {
	if k.State&ctrlPressed == 0 || k.State&altPressed != 0 {
		return false
	}
	switch k.VK {
	case 'C':
		if k.State&SHIFT_PRESSED != 0 {
			return false
		}
		if k.Down {
			c.interruptLocked(CTRL_C_EVENT)
		}
		return true
	case VK_CANCEL:
		if k.Down {
			c.input.flush()
			c.interruptLocked(CTRL_BREAK_EVENT)
		}
		return true
	}
	return false
}

// startInput begins to read the terminal, which from here on hands over keys.
func (c *Console) startInput() {
	if c.term == nil || c.reading.Swap(true) {
		return
	}
	c.mu.Lock()
	c.configure()
	c.unlock()
	c.term.Start(c)
}

// configure sets the terminal's line discipline as the modes say.
func (c *Console) configure() {
	if !c.lit() {
		return
	}
	raw := c.reading.Load()
	c.term.Configure(Discipline{
		Raw: raw, Signals: !raw || c.input.mode&ENABLE_PROCESSED_INPUT != 0,
		Newline: c.active.mode&DISABLE_NEWLINE_AUTO_RETURN == 0,
	})
	c.paint.mouse(raw && c.input.mode&ENABLE_MOUSE_INPUT != 0 && c.input.private&ENABLE_QUICK_EDIT_MODE == 0)
}

// question is the question to the terminal where its cursor is.
type question struct {
	x, y   int // where it was believed to be
	answer chan struct{}
}

// anchor finds out where the cursor is on the terminal, for what needs
// positions. A terminal that does not answer is believed to be as it is counted.
func (c *Console) anchor() {
	c.mu.Lock()
	s := c.active
	if !c.lit() || c.anchored || c.mute || !s.initial || s.alt != nil {
		c.mu.Unlock()
		return
	}
	q := c.ask
	if q == nil {
		q = &question{s.x, s.y, make(chan struct{})}
		c.ask = q
		c.mu.Unlock()
		c.startInput()
		c.mu.Lock()
		c.emit([]byte("\x1b[6n"))
	}
	c.unlock()
	t := time.NewTimer(answerDelay)
	defer t.Stop()
	select {
	case <-q.answer:
	case <-t.C:
		c.mu.Lock()
		if c.ask == q {
			c.ask, c.mute = nil, true
			close(q.answer)
		}
		c.mu.Unlock()
	}
}

// answered takes the terminal's answer.
func (c *Console) answered(x, y int) bool {
	q := c.ask
	if q == nil {
		return false
	}
	c.ask = nil
	close(q.answer)
	c.anchored = true
	s := c.screens[0]
	if d := min(y-q.y, s.h-1-s.y); d > 0 {
		s.shiftDown(d)
	} else if y < q.y {
		s.y = max(0, s.y-(q.y-y))
	}
	if x != q.x && !s.last {
		s.x = max(0, min(s.x+x-q.x, s.w-1))
	}
	c.paint.moved(s)
	return true
}

// Restore gives the terminal back as it was: the end of a run, however it ends.
func (c *Console) Restore() {
	if c.term == nil {
		return
	}
	c.mu.Lock()
	b := append(c.out, c.paint.leave()...)
	c.out, c.written = nil, c.queued
	was := c.writing
	c.mu.Unlock()
	if len(b) > 0 && (!was || c.term.Writable()) {
		c.term.Write(b)
	}
	c.term.Configure(Discipline{Signals: true, Newline: true})
}
