package comm

import (
	"time"

	"haft.dev/internal/io"
	"haft.dev/nt"
)

// write is a write under way or waiting.
type write struct {
	r      *io.Request
	data   []byte
	sent   int
	status nt.Status // why it is to end early
	timer  *time.Timer
	in     bool
	gone   bool
	over   bool // completed, or without a request
	one    bool // of TransmitCommChar
}

// Write implements io.Handler.
func (p *Port) Write(r *io.Request) {
	w := &write{r: r, data: make([]byte, r.Buf.Len)}
	if r.Buf.CopyFrom(0, w.data) != nil {
		r.Complete(nt.STATUS_ACCESS_VIOLATION, 0)
		return
	}
	if !r.Pend(func() { p.cancelWrite(w) }) {
		r.Complete(nt.STATUS_CANCELLED, 0)
		return
	}
	p.mu.Lock()
	defer p.unlock()
	if w.gone || p.errors != 0 && p.dcb.has(fAbortOnError) {
		p.endWrite(w, nt.STATUS_CANCELLED)
		return
	}
	if limit := total(p.timeouts.WriteMultiplier, p.timeouts.WriteConstant, len(w.data)); limit > 0 {
		w.timer = after(limit, func() { p.stopWrite(w, nt.STATUS_TIMEOUT) })
	}
	w.in = true
	p.writes = append(p.writes, w)
	if !p.writing {
		p.writing = true
		go p.send()
	}
}

func (p *Port) cancelWrite(w *write) {
	p.mu.Lock()
	w.gone = !w.in
	p.mu.Unlock()
	p.stopWrite(w, nt.STATUS_CANCELLED)
}

// stopWrite ends a write before all of it is sent.
func (p *Port) stopWrite(w *write, s nt.Status) {
	p.mu.Lock()
	stop := false
	if w.in && len(p.writes) > 0 && p.writes[0] == w {
		w.status, stop = s, true // the sender ends it
	} else if w.in {
		for i, x := range p.writes {
			if x == w {
				p.writes = append(p.writes[:i], p.writes[i+1:]...)
				break
			}
		}
		p.endWrite(w, s)
	}
	p.unlock()
	if stop {
		p.line.Stop()
	}
}

// endWrite completes a write that is in the list no more.
func (p *Port) endWrite(w *write, s nt.Status) {
	if w.over {
		return
	}
	w.in, w.over = false, true
	if w.timer != nil {
		w.timer.Stop()
	}
	w.r.Unpend()
	p.done = append(p.done, completion{r: w.r, n: w.sent, s: s})
}

// sendChunk is how much is given to the line at once.
const sendChunk = 4096

// send sends as long as there are writes.
func (p *Port) send() {
	for {
		p.mu.Lock()
		if len(p.writes) == 0 {
			p.writing = false
			empty := p.mask&EV_TXEMPTY != 0
			p.unlock()
			if empty {
				p.line.Drain()
				p.mu.Lock()
				if !p.writing {
					p.happen(EV_TXEMPTY)
				}
				p.unlock()
			}
			return
		}
		w := p.writes[0]
		if w.status != nt.STATUS_SUCCESS || w.sent == len(w.data) {
			p.writes = p.writes[1:]
			p.one = p.one && !w.one
			p.endWrite(w, w.status)
			p.unlock()
			continue
		}
		chunk := w.data[w.sent:min(len(w.data), w.sent+sendChunk)]
		p.mu.Unlock()
		n, err := p.line.Write(chunk)
		p.mu.Lock()
		w.sent += n
		if err != nil && w.status == nt.STATUS_SUCCESS {
			w.status, _ = err.(nt.Status)
		}
		p.unlock()
	}
}

// Transmit sends one byte before everything that waits. STATUS_INVALID_PARAMETER
// while another one waits. (TransmitCommChar.)
func (p *Port) Transmit(c byte) error {
	p.mu.Lock()
	if p.one {
		p.mu.Unlock()
		return nt.STATUS_INVALID_PARAMETER
	}
	if !p.writing {
		p.one, p.writing = true, true
		p.mu.Unlock()
		go func() {
			p.line.Write([]byte{c})
			p.mu.Lock()
			p.one = false
			p.unlock()
			p.send()
		}()
		return nil
	}
	// Behind the write that the line has begun, before the others.
	one := &write{data: []byte{c}, over: true, one: true}
	p.one = true
	at := min(1, len(p.writes))
	p.writes = append(p.writes[:at:at], append([]*write{one}, p.writes[at:]...)...)
	p.unlock()
	return nil
}
