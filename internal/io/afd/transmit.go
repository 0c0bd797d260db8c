package afd

import (
	"haft.dev/internal/io"
	"haft.dev/nt"
)

// Transmission says what TransmitFile sends: Head, what Read gives, Tail.
type Transmission struct {
	Head, Tail []byte
	// File is where Read reads; it stays until the end. nil: there is none.
	File *io.File
	// Read reads the next bytes; none at the end.
	Read func(b []byte) (int, error)
	Left int64 // bytes to be read; -1: all

	Disconnect, Reuse bool // at the end
}

// transmitPart is how much of a file is in memory at a time.
const transmitPart = 256 << 10

// Transmit sends a file. The request goes on in a goroutine, part by part; a
// cancellation ends the part that waits.
func (s *Socket) Transmit(r *io.Request, t *Transmission) {
	if t.File != nil && !t.File.TryRetain() {
		r.Complete(nt.STATUS_INVALID_HANDLE, 0)
		return
	}
	x := &transmitter{s: s, r: r, t: t}
	if !r.Pend(x.cancel) {
		x.end(nt.STATUS_CANCELLED)
		return
	}
	go x.run()
}

// transmitter is a Transmission under way.
type transmitter struct {
	s    *Socket
	r    *io.Request
	t    *Transmission
	sent int
}

func (x *transmitter) end(st nt.Status) {
	if x.t.File != nil {
		x.t.File.Release()
	}
	x.r.Complete(st, uint64(x.sent))
}

// cancel ends the part that waits.
func (x *transmitter) cancel() {
	x.s.mu.Lock()
	var mine []*op
	for _, o := range x.s.out.ops {
		if o.part == x {
			mine = append(mine, o)
		}
	}
	x.s.mu.Unlock()
	for _, o := range mine {
		o.end(nt.STATUS_CANCELLED)
	}
}

func (x *transmitter) run() {
	st := x.send(x.t.Head)
	if st == nt.STATUS_SUCCESS && x.t.Read != nil {
		st = x.sendFile()
	}
	if st == nt.STATUS_SUCCESS {
		st = x.send(x.t.Tail)
	}
	if st == nt.STATUS_SUCCESS && x.t.Disconnect {
		if err := x.s.Disconnect(x.t.Reuse); err != nil {
			st = err.(nt.Status)
		}
	}
	x.end(st)
}

func (x *transmitter) sendFile() nt.Status {
	b := make([]byte, transmitPart)
	for left := x.t.Left; left != 0; {
		part := b
		if left > 0 {
			part = b[:min(int64(len(b)), left)]
		}
		n, err := x.t.Read(part)
		if err != nil {
			st, ok := err.(nt.Status)
			if !ok {
				st = nt.STATUS_UNSUCCESSFUL
			}
			return st
		}
		if n == 0 {
			return nt.STATUS_SUCCESS
		}
		if st := x.send(part[:n]); st != nt.STATUS_SUCCESS {
			return st
		}
		if left > 0 {
			left -= int64(n)
		}
	}
	return nt.STATUS_SUCCESS
}

// send sends b and waits for the end.
func (x *transmitter) send(b []byte) nt.Status {
	if len(b) == 0 {
		return nt.STATUS_SUCCESS
	}
	s, done := x.s, make(chan nt.Status, 1)
	o := &op{x: &Transfer{}, rest: b, part: x, done: func(st nt.Status, n int) { x.sent += n; done <- st }}
	o.at.Store(s)
	var ended results
	s.mu.Lock()
	s.out.ops = append(s.out.ops, o)
	s.sendLocked(&ended)
	if err := s.armLocked(); err != nil && s.out.remove(o) {
		ended.add(result{o: o, s: err.(nt.Status), n: o.sent})
	}
	// A cancellation has found nothing if it came before.
	if x.r.Cancelled() && s.out.remove(o) {
		ended.add(result{o: o, s: nt.STATUS_CANCELLED, n: o.sent})
	}
	s.mu.Unlock()
	ended.finish()
	return <-done
}
