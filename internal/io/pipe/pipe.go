// Package pipe is the device of anonymous pipes: two ends and a buffer between
// them.
//
// Sources: CreatePipe, "Anonymous Pipe Operations", "Pipe Handle Inheritance".
package pipe

import (
	"haft.dev/internal/io"
	"haft.dev/internal/lock"
	"haft.dev/nt"
)

// DefaultSize is the buffer's size if none is asked for.
const DefaultSize = 4096

// pipe is what the two ends share.
type pipe struct {
	size int

	mu      lock.Mutex
	buf     []byte // guarded by mu, as all below
	readers []*io.Request
	writers []*write
	ends    [2]bool // which ends are open: read, write
}

// write is a write that waits for room.
type write struct {
	r    *io.Request
	data []byte // what is not in the buffer yet
	n    int    // length of the whole
}

// New returns the handlers of the reading and the writing end.
func New(size int) (reader, writer io.Handler) {
	if size <= 0 {
		size = DefaultSize
	}
	p := &pipe{size: size, ends: [2]bool{true, true}}
	p.mu.Init(lock.Device)
	return &end{p, 0}, &end{p, 1}
}

const (
	readEnd  = 0
	writeEnd = 1
)

// end is one end of a pipe.
type end struct {
	p    *pipe
	side int
}

// result is a request to be completed once the lock is dropped.
type result struct {
	r    *io.Request
	data []byte // for the buffer of a read
	n    int
	s    nt.Status
}

func finish(rs []result) {
	for _, x := range rs {
		if len(x.data) > 0 && x.r.Buf.CopyTo(0, x.data) != nil {
			x.s, x.n = nt.STATUS_ACCESS_VIOLATION, 0
		}
		x.r.Complete(x.s, uint64(x.n))
	}
}

// Read implements io.Handler.
func (e *end) Read(r *io.Request) {
	p := e.p
	if e.side != readEnd {
		r.Complete(nt.STATUS_INVALID_PARAMETER, 0)
		return
	}
	p.mu.Lock()
	if len(p.buf) > 0 || r.Buf.Len == 0 {
		done := p.takeLocked(nil, r)
		done = p.refillLocked(done)
		p.mu.Unlock()
		finish(done)
		return
	}
	if !p.ends[writeEnd] {
		p.mu.Unlock()
		r.Complete(nt.STATUS_PIPE_BROKEN, 0)
		return
	}
	p.readers = append(p.readers, r)
	p.mu.Unlock()
	if !r.Pend(func() { p.cancelRead(r) }) {
		p.cancelRead(r)
	}
}

// takeLocked completes a read from the buffer.
func (p *pipe) takeLocked(done []result, r *io.Request) []result {
	n := min(r.Buf.Len, len(p.buf))
	data := append([]byte(nil), p.buf[:n]...)
	p.buf = p.buf[:copy(p.buf, p.buf[n:])]
	return append(done, result{r, data, n, nt.STATUS_SUCCESS})
}

// refillLocked moves what waits to be written into the buffer.
func (p *pipe) refillLocked(done []result) []result {
	for len(p.writers) > 0 && len(p.buf) < p.size {
		w := p.writers[0]
		n := min(p.size-len(p.buf), len(w.data))
		p.buf = append(p.buf, w.data[:n]...)
		w.data = w.data[n:]
		if len(w.data) > 0 {
			break
		}
		p.writers = p.writers[1:]
		if w.r.Unpend() {
			done = append(done, result{w.r, nil, w.n, nt.STATUS_SUCCESS})
		} else {
			done = append(done, result{w.r, nil, 0, nt.STATUS_CANCELLED})
		}
	}
	return done
}

// feedLocked completes reads that wait, as far as there is something for them.
func (p *pipe) feedLocked(done []result) []result {
	for len(p.readers) > 0 && len(p.buf) > 0 {
		r := p.readers[0]
		p.readers = p.readers[1:]
		if !r.Unpend() {
			done = append(done, result{r, nil, 0, nt.STATUS_CANCELLED})
			continue
		}
		done = p.takeLocked(done, r)
	}
	return done
}

// Write implements io.Handler.
func (e *end) Write(r *io.Request) {
	p := e.p
	if e.side != writeEnd {
		r.Complete(nt.STATUS_INVALID_PARAMETER, 0)
		return
	}
	data := make([]byte, r.Buf.Len)
	if r.Buf.CopyFrom(0, data) != nil {
		r.Complete(nt.STATUS_ACCESS_VIOLATION, 0)
		return
	}
	p.mu.Lock()
	if !p.ends[readEnd] {
		p.mu.Unlock()
		r.Complete(nt.STATUS_PIPE_CLOSING, 0)
		return
	}
	w := &write{r, data, len(data)}
	var done []result
	if len(p.writers) == 0 {
		for {
			n := min(p.size-len(p.buf), len(w.data))
			p.buf = append(p.buf, w.data[:n]...)
			w.data = w.data[n:]
			before := len(done)
			done = p.feedLocked(done)
			if len(w.data) == 0 || len(done) == before {
				break
			}
		}
	}
	if len(w.data) == 0 && len(p.writers) == 0 {
		p.mu.Unlock()
		finish(done)
		r.Complete(nt.STATUS_SUCCESS, uint64(w.n))
		return
	}
	p.writers = append(p.writers, w)
	p.mu.Unlock()
	finish(done)
	if !r.Pend(func() { p.cancelWrite(r) }) {
		p.cancelWrite(r)
	}
}

func (p *pipe) cancelRead(r *io.Request) {
	p.mu.Lock()
	found := false
	for i, x := range p.readers {
		if x == r {
			p.readers = append(p.readers[:i], p.readers[i+1:]...)
			found = true
			break
		}
	}
	p.mu.Unlock()
	if found {
		r.Complete(nt.STATUS_CANCELLED, 0)
	}
}

func (p *pipe) cancelWrite(r *io.Request) {
	p.mu.Lock()
	n := -1
	for i, w := range p.writers {
		if w.r == r {
			n = w.n - len(w.data)
			p.writers = append(p.writers[:i], p.writers[i+1:]...)
			break
		}
	}
	p.mu.Unlock()
	if n >= 0 {
		r.Complete(nt.STATUS_CANCELLED, uint64(n))
	}
}

// Cleanup implements io.Handler: the other end finds out.
func (e *end) Cleanup(*io.File) {
	p := e.p
	var done []result
	p.mu.Lock()
	p.ends[e.side] = false
	if e.side == writeEnd {
		done = p.feedLocked(done)
		for _, r := range p.readers {
			done = append(done, ended(r, nt.STATUS_PIPE_BROKEN))
		}
		p.readers = nil
	} else {
		for _, w := range p.writers {
			done = append(done, ended(w.r, nt.STATUS_PIPE_CLOSING))
		}
		p.writers, p.buf = nil, nil
	}
	p.mu.Unlock()
	finish(done)
}

func ended(r *io.Request, s nt.Status) result {
	if !r.Unpend() {
		s = nt.STATUS_CANCELLED
	}
	return result{r, nil, 0, s}
}

// Close implements io.Handler.
func (e *end) Close() {}

// DeviceType implements io.Typer.
func (e *end) DeviceType() (uint32, uint32) { return io.FILE_DEVICE_NAMED_PIPE, 0 }

// Flush implements io.Flusher. Windows waits until everything is read; that
// needs a request, which a later version makes of it.
func (e *end) Flush(*io.File) error {
	e.p.mu.Lock()
	defer e.p.mu.Unlock()
	if len(e.p.buf) > 0 || len(e.p.writers) > 0 {
		return nt.STATUS_NOT_SUPPORTED
	}
	return nil
}

const fsctlPipePeek = 0x11400C

// Control implements io.Handler: peeking.
func (e *end) Control(r *io.Request) {
	if r.Code != fsctlPipePeek || e.side != readEnd {
		r.Complete(nt.STATUS_INVALID_DEVICE_REQUEST, 0)
		return
	}
	p := e.p
	p.mu.Lock()
	data := append([]byte(nil), p.buf...)
	open := p.ends[writeEnd]
	p.mu.Unlock()
	const header = 16 // FILE_PIPE_PEEK_BUFFER
	if r.Buf.Len < header {
		r.Complete(nt.STATUS_INFO_LENGTH_MISMATCH, 0)
		return
	}
	if len(data) == 0 && !open {
		r.Complete(nt.STATUS_PIPE_BROKEN, 0)
		return
	}
	b := make([]byte, header)
	b[0] = 3 // FILE_PIPE_CONNECTED_STATE
	put := func(at, v int) { b[at], b[at+1], b[at+2], b[at+3] = byte(v), byte(v>>8), byte(v>>16), byte(v>>24) }
	put(4, len(data))
	n := min(len(data), r.Buf.Len-header)
	b = append(b, data[:n]...)
	if r.Buf.CopyTo(0, b) != nil {
		r.Complete(nt.STATUS_ACCESS_VIOLATION, 0)
		return
	}
	s := nt.STATUS_SUCCESS
	if n < len(data) {
		s = nt.STATUS_BUFFER_OVERFLOW
	}
	r.Complete(s, uint64(len(b)))
}
