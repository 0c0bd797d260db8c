package comm

import (
	"time"

	"haft.dev/internal/io"
	"haft.dev/nt"
)

// Timeouts is COMMTIMEOUTS, in milliseconds.
type Timeouts struct {
	ReadInterval, ReadMultiplier, ReadConstant uint32
	WriteMultiplier, WriteConstant             uint32
}

const maxDword = 0xFFFFFFFF

// Timeouts returns the time-outs.
func (p *Port) Timeouts() Timeouts {
	p.mu.Lock()
	defer p.mu.Unlock()
	return p.timeouts
}

// SetTimeouts changes them, for requests from here on. All three read time-outs
// MAXDWORD are STATUS_INVALID_PARAMETER.
func (p *Port) SetTimeouts(t Timeouts) error {
	if t.ReadInterval == maxDword && t.ReadMultiplier == maxDword && t.ReadConstant == maxDword {
		return nt.STATUS_INVALID_PARAMETER
	}
	p.mu.Lock()
	p.timeouts = t
	p.unlock()
	return nil
}

// total returns the time for a request of n bytes, 0 for no limit.
func total(multiplier, constant uint32, n int) time.Duration {
	return time.Duration(uint64(multiplier)*uint64(n)+uint64(constant)) * time.Millisecond
}

// read is a read that waits.
type read struct {
	r        *io.Request
	data     []byte
	some     bool // any byte ends it
	interval time.Duration
	timer    *time.Timer // of the whole
	gap      *time.Timer // between two bytes
	in, gone bool        // it is in the list; cancelled before it was
}

// Read implements io.Handler. What an interval of MAXDWORD means with every
// multiplier and constant is in Microsoft's sample driver "serial"; the page of
// COMMTIMEOUTS has two of the cases only.
func (p *Port) Read(r *io.Request) {
	rd := &read{r: r}
	if !r.Pend(func() { p.cancelRead(rd) }) {
		r.Complete(nt.STATUS_CANCELLED, 0)
		return
	}
	p.mu.Lock()
	defer p.unlock()
	if rd.gone {
		p.done = append(p.done, completion{r: r, s: nt.STATUS_CANCELLED})
		return
	}
	t := p.timeouts
	now, there := false, false
	limit := total(t.ReadMultiplier, t.ReadConstant, r.Buf.Len)
	switch {
	case t.ReadInterval != maxDword:
		rd.interval = total(0, t.ReadInterval, 0)
	case t.ReadMultiplier == 0 && t.ReadConstant == 0:
		now = true // what is there, at once
	case t.ReadConstant == maxDword:
		limit = 0 // the interval does not count, and the constant is no time
	case t.ReadMultiplier == maxDword:
		rd.some = true // the first byte, or the constant
		limit = total(0, t.ReadConstant, 0)
		now = limit == 0
	default:
		there = true // what is there, if there is something, else as the total says
	}
	rd.in = true
	p.reads = append(p.reads, rd)
	if p.errors != 0 && p.dcb.has(fAbortOnError) {
		p.endRead(rd, nt.STATUS_CANCELLED)
		return
	}
	p.feed()
	switch {
	case !rd.in:
	case r.Buf.Len == 0, now && !rd.some, there && len(rd.data) > 0:
		p.endRead(rd, nt.STATUS_SUCCESS)
	case p.gone:
		p.endRead(rd, nt.STATUS_DEVICE_NOT_CONNECTED)
	case now:
		p.endRead(rd, nt.STATUS_TIMEOUT)
	case limit > 0:
		rd.timer = after(limit, func() { p.expire(rd) })
	}
}

func (p *Port) cancelRead(rd *read) {
	p.mu.Lock()
	if !rd.in {
		rd.gone = true
	} else {
		p.endRead(rd, nt.STATUS_CANCELLED)
	}
	p.unlock()
}

// expire ends a read whose time has passed, with what it has.
func (p *Port) expire(rd *read) {
	p.mu.Lock()
	if rd.in {
		p.endRead(rd, nt.STATUS_TIMEOUT)
	}
	p.unlock()
}

// endRead completes a read, wherever it is in the list.
func (p *Port) endRead(rd *read, s nt.Status) {
	for i, x := range p.reads {
		if x == rd {
			p.reads = append(p.reads[:i], p.reads[i+1:]...)
			break
		}
	}
	for _, t := range []*time.Timer{rd.timer, rd.gap} {
		if t != nil {
			t.Stop()
		}
	}
	rd.in = false
	rd.r.Unpend()
	p.done = append(p.done, completion{r: rd.r, data: rd.data, s: s})
}

// feed gives the reads what is in the queue.
func (p *Port) feed() {
	for len(p.reads) > 0 && len(p.in) > 0 {
		rd := p.reads[0]
		n := min(rd.r.Buf.Len-len(rd.data), len(p.in))
		rd.data = append(rd.data, p.in[:n]...)
		p.in = p.in[:copy(p.in, p.in[n:])]
		if len(rd.data) == rd.r.Buf.Len || rd.some {
			p.endRead(rd, nt.STATUS_SUCCESS)
			continue
		}
		if rd.interval > 0 {
			if rd.gap == nil {
				rd.gap = after(rd.interval, func() { p.expire(rd) })
			} else {
				rd.gap.Reset(rd.interval)
			}
		}
	}
}

// sink is the port as the line sees it.
type sink Port

// Received implements Sink.
func (s *sink) Received(b []byte) {
	p := (*Port)(s)
	p.mu.Lock()
	if p.held {
		p.unlock()
		return
	}
	ev := uint32(EV_RXCHAR)
	for _, c := range b {
		if c == 0 && p.dcb.has(fNull) {
			continue
		}
		if c == p.dcb.EvtChar {
			ev |= EV_RXFLAG
		}
		if len(p.in) >= p.size {
			p.feed()
		}
		if len(p.in) >= p.size {
			p.fail(CE_RXOVER)
			ev |= EV_ERR
			break
		}
		was := len(p.in)
		p.in = append(p.in, c)
		if was*5 < p.size*4 && len(p.in)*5 >= p.size*4 {
			ev |= EV_RX80FULL
		}
	}
	p.feed()
	p.happen(ev)
	p.unlock()
}

// fail notes an error. With fAbortOnError it ends all reads and writes, and
// nothing goes on until ClearCommError.
func (p *Port) fail(ce uint32) {
	p.errors |= ce
	if !p.dcb.has(fAbortOnError) {
		return
	}
	p.held = true
	for len(p.reads) > 0 {
		p.endRead(p.reads[0], nt.STATUS_CANCELLED)
	}
}

// Damaged implements Sink.
func (s *sink) Damaged(c byte, ce uint32) {
	p := (*Port)(s)
	p.mu.Lock()
	p.fail(ce)
	if ce == CE_BREAK {
		p.happen(EV_BREAK)
		p.unlock()
		return
	}
	if p.dcb.has(fErrorChar) && ce == CE_RXPARITY {
		c = p.dcb.ErrorChar
	}
	if !p.held && len(p.in) < p.size {
		p.in = append(p.in, c)
		p.feed()
	}
	p.happen(EV_ERR | EV_RXCHAR)
	p.unlock()
}

// Gone implements Sink: the other side has hung up.
func (s *sink) Gone() {
	p := (*Port)(s)
	p.mu.Lock()
	p.gone = true
	if !p.closed {
		for len(p.reads) > 0 {
			p.endRead(p.reads[0], nt.STATUS_DEVICE_NOT_CONNECTED)
		}
	}
	p.unlock()
}
