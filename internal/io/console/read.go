package console

import (
	"unicode/utf8"

	"haft.dev/internal/io"
	"haft.dev/nt"
)

// Control is CONSOLE_READCONSOLE_CONTROL: how a read of a line begins and what
// may end it.
type Control struct {
	Initial int // units of the buffer that are typed already
	Text    []uint16
	Wake    uint32 // bit n: the control character n ends the read
	State   uint32 // result: the control keys at the end
}

type readKind uint8

const (
	readChars  readKind = iota // characters as they come
	readLine                   // an edited line
	readEvents                 // input records
)

// reader is a read that waits.
type reader struct {
	r     *io.Request
	h     *Input
	kind  readKind
	wide  bool // UTF-16; else in the input code page
	file  bool // of ReadFile: Ctrl-Z at the beginning of a line is the end
	ctl   *Control
	edit  *editor
	queue bool // it is in the list
	gone  bool // cancelled before it was
}

// start begins a read: it ends now if there is something, else later.
func (c *Console) start(rd *reader) {
	if !rd.r.Pend(func() { c.cancelRead(rd) }) {
		rd.r.Complete(nt.STATUS_CANCELLED, 0)
		return
	}
	c.startInput()
	c.mu.Lock()
	if rd.gone {
		c.done = append(c.done, completion{r: rd.r, s: nt.STATUS_CANCELLED})
		c.unlock()
		return
	}
	if rd.kind != readEvents {
		rd.kind = readChars
		if c.input.mode&ENABLE_LINE_INPUT != 0 {
			rd.kind = readLine
		}
	}
	rd.queue = true
	c.input.readers = append(c.input.readers, rd)
	c.input.pump()
	c.unlock()
}

func (c *Console) cancelRead(rd *reader) {
	c.mu.Lock()
	if !rd.queue {
		rd.gone = true
		c.unlock()
		return
	}
	in := &c.input
	for i := range in.readers {
		if in.readers[i] == rd {
			in.readers = append(in.readers[:i], in.readers[i+1:]...)
			break
		}
	}
	rd.queue = false
	c.done = append(c.done, completion{r: rd.r, s: nt.STATUS_CANCELLED})
	in.pump()
	c.unlock()
}

// end completes the first read.
func (in *input) end(data []byte, s nt.Status) {
	rd := in.readers[0]
	in.readers = in.readers[1:]
	rd.queue = false
	rd.r.Unpend()
	in.c.done = append(in.c.done, completion{r: rd.r, data: data, s: s})
}

// pump gives the reads that wait what there is.
func (in *input) pump() {
	for len(in.readers) > 0 && in.serve(in.readers[0]) {
	}
}

// serve reports whether it has ended the read.
func (in *input) serve(rd *reader) bool {
	size := rd.r.Buf.Len
	switch rd.kind {
	case readEvents:
		n := min(size/RecordSize, len(in.events))
		if n == 0 && size >= RecordSize {
			return false
		}
		b := make([]byte, n*RecordSize)
		for i := range n {
			in.events[i].Encode(b[i*RecordSize:])
		}
		in.events = in.events[:copy(in.events, in.events[n:])]
		in.update()
		in.end(b, nt.STATUS_SUCCESS)
		return true
	case readChars:
		if size == 0 {
			in.end(nil, nt.STATUS_SUCCESS)
			return true
		}
		if len(rd.h.rest) == 0 && len(rd.h.units) == 0 && !in.gather(rd) {
			return false
		}
		in.end(in.c.deliverText(rd), nt.STATUS_SUCCESS)
		return true
	}
	if size == 0 {
		in.end(nil, nt.STATUS_SUCCESS)
		return true
	}
	if len(rd.h.rest) > 0 || len(rd.h.units) > 0 {
		in.end(in.c.deliverText(rd), nt.STATUS_SUCCESS)
		return true
	}
	if rd.edit == nil {
		rd.edit = in.newEditor(rd.ctl)
	}
	line, ok := rd.edit.run(in)
	if !ok {
		return false
	}
	if rd.file && len(line) > 0 && line[0] == 0x1A {
		in.end(nil, nt.STATUS_SUCCESS)
		return true
	}
	rd.h.units = line
	in.end(in.c.deliverText(rd), nt.STATUS_SUCCESS)
	return true
}

// gather takes the characters of the events that are there, as many as the read
// has room for; events without any go.
func (in *input) gather(rd *reader) bool {
	room := rd.r.Buf.Len
	if rd.wide {
		room /= 2
	}
	took := 0
	for len(in.events) > 0 && took < max(room, 1) {
		r := &in.events[0]
		u, ok := eventChar(r)
		if ok {
			rd.h.units = append(rd.h.units, u)
			took++
			if k := r.Key(); k.Down && k.Repeat > 1 {
				r.setRepeat(k.Repeat - 1)
				continue
			}
		}
		in.pop()
	}
	in.update()
	return took > 0
}

// eventChar returns the character that an event types: a key that is pressed, or
// an Alt key that is released after a number was typed with it.
func eventChar(r *Record) (uint16, bool) {
	if r.EventType != KEY_EVENT {
		return 0, false
	}
	k := r.Key()
	switch {
	case k.Down && k.Char != 0:
		return k.Char, true
	case k.Down && k.VK == 0 && k.Char == 0, k.Down && k.VK == VK_SPACE && k.State&ctrlPressed != 0:
		return 0, true
	case !k.Down && k.VK == VK_MENU && k.Char != 0:
		return k.Char, true
	}
	return 0, false
}

// deliverText returns what of the read characters fits the request; the rest is
// for the next read of the handle.
func (c *Console) deliverText(rd *reader) []byte {
	h, size := rd.h, rd.r.Buf.Len
	if rd.wide {
		if len(h.rest) > 0 { // the handle was read in the code page before
			h.units = append(nt.UTF16(string(h.rest)), h.units...)
			h.rest = nil
		}
		n := min(size/2, len(h.units))
		b := make([]byte, 2*n)
		for i, u := range h.units[:n] {
			le.PutUint16(b[2*i:], u)
		}
		h.units = append([]uint16(nil), h.units[n:]...)
		return b
	}
	if len(h.units) > 0 {
		h.rest = append(h.rest, Encode(c.inCP, h.units)...)
		h.units = nil
	}
	n := min(size, len(h.rest))
	b := append([]byte(nil), h.rest[:n]...)
	h.rest = append([]byte(nil), h.rest[n:]...)
	return b
}

// abort ends the first read, if a control event ends it: a line by any, a read of
// characters by Ctrl-Break. It gives nothing, with STATUS_ALERTED.
func (in *input) abort(event uint32) {
	if len(in.readers) == 0 {
		return
	}
	rd := in.readers[0]
	switch {
	case rd.kind == readLine:
		if rd.edit != nil {
			rd.edit.leave(in)
		}
	case rd.kind != readChars || event != CTRL_BREAK_EVENT:
		return
	}
	in.end(nil, nt.STATUS_ALERTED)
	in.pump()
}

// Encode converts UTF-16 to a code page that haft knows; what it lacks is '?'.
func Encode(cp uint32, u []uint16) []byte {
	s := nt.String16(u)
	limit := rune(0)
	switch cp {
	case 20127:
		limit = 0x80
	case 1252, 28591:
		limit = 0x100
	default:
		return []byte(s)
	}
	var b []byte
	for _, r := range s {
		if r >= limit {
			r = '?'
		}
		b = append(b, byte(r))
	}
	return b
}

// Decode converts text in a code page to UTF-8.
func Decode(cp uint32, b []byte) []byte {
	switch cp {
	case 1252, 20127, 28591:
	default:
		return b
	}
	var out []byte
	for _, c := range b {
		if cp == 20127 {
			c &= 0x7F
		}
		out = utf8.AppendRune(out, rune(c))
	}
	return out
}
