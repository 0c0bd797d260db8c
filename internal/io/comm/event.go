package comm

import (
	"haft.dev/internal/io"
	"haft.dev/nt"
)

// Events of WaitCommEvent.
const (
	EV_RXCHAR   = 0x001
	EV_RXFLAG   = 0x002
	EV_TXEMPTY  = 0x004
	EV_CTS      = 0x008
	EV_DSR      = 0x010
	EV_RLSD     = 0x020
	EV_BREAK    = 0x040
	EV_ERR      = 0x080
	EV_RING     = 0x100
	EV_RX80FULL = 0x400

	allEvents   = 0x1FFF
	modemEvents = EV_CTS | EV_DSR | EV_RLSD | EV_RING
)

// waiter is a WaitCommEvent under way.
type waiter struct {
	r        *io.Request
	in, gone bool
}

// Mask returns the events that are looked for.
func (p *Port) Mask() uint32 {
	p.mu.Lock()
	defer p.mu.Unlock()
	return p.mask
}

// SetMask changes them: a wait under way ends with none, and what has happened is
// forgotten. STATUS_INVALID_PARAMETER for unknown events.
func (p *Port) SetMask(m uint32) error {
	if m&^allEvents != 0 {
		return nt.STATUS_INVALID_PARAMETER
	}
	now, _ := p.line.Modem()
	p.mu.Lock()
	p.mask, p.events, p.modem = m, 0, now
	if p.waiter != nil {
		p.endWait(0, nt.STATUS_SUCCESS)
	}
	p.unlock()
	p.line.Watch(m&modemEvents != 0)
	return nil
}

// Wait starts a wait for one of the events; four bytes tell which have happened.
// STATUS_INVALID_PARAMETER if no event is looked for, or somebody waits already.
func (p *Port) Wait(r *io.Request) {
	w := &waiter{r: r}
	if !r.Pend(func() { p.cancelWait(w) }) {
		r.Complete(nt.STATUS_CANCELLED, 0)
		return
	}
	p.mu.Lock()
	defer p.unlock()
	switch {
	case w.gone:
		p.done = append(p.done, completion{r: r, s: nt.STATUS_CANCELLED})
	case p.mask == 0 || p.waiter != nil:
		r.Unpend()
		p.done = append(p.done, completion{r: r, s: nt.STATUS_INVALID_PARAMETER})
	default:
		w.in = true
		p.waiter = w
		p.happen(0)
	}
}

func (p *Port) cancelWait(w *waiter) {
	p.mu.Lock()
	if !w.in {
		w.gone = true
	} else {
		p.endWait(0, nt.STATUS_CANCELLED)
	}
	p.unlock()
}

// endWait completes the wait under way.
func (p *Port) endWait(ev uint32, s nt.Status) {
	w := p.waiter
	p.waiter = nil
	w.in = false
	w.r.Unpend()
	var b []byte
	if s == nt.STATUS_SUCCESS {
		b = []byte{byte(ev), byte(ev >> 8), byte(ev >> 16), byte(ev >> 24)}
	}
	p.done = append(p.done, completion{r: w.r, data: b, s: s})
}

// happen notes events, and tells who waits.
func (p *Port) happen(ev uint32) {
	p.events |= ev & p.mask
	if p.waiter != nil && p.events != 0 {
		p.endWait(p.events, nt.STATUS_SUCCESS)
		p.events = 0
	}
}

// Modem implements Sink.
func (s *sink) Modem(status uint32) {
	p := (*Port)(s)
	p.mu.Lock()
	changed := p.modem ^ status
	p.modem = status
	var ev uint32
	for _, x := range []struct{ bit, ev uint32 }{{MS_CTS_ON, EV_CTS}, {MS_DSR_ON, EV_DSR}, {MS_RLSD_ON, EV_RLSD}} {
		if changed&x.bit != 0 {
			ev |= x.ev
		}
	}
	if changed&MS_RING_ON != 0 && status&MS_RING_ON == 0 { // a ring has ended
		ev |= EV_RING
	}
	p.happen(ev)
	p.unlock()
}
