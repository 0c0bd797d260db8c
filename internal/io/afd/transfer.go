package afd

import (
	"golang.org/x/sys/unix"

	"haft.dev/internal/io"
	"haft.dev/nt"
)

// maxSpans bounds the spans of one system call of the host.
const maxSpans = 1024

// nameRoom and controlRoom bound addresses and control data, in bytes.
const (
	nameRoom    = 128
	controlRoom = 512
)

// receivableLocked says why nothing can be received.
func (s *Socket) receivableLocked() nt.Status {
	switch {
	case s.noReads:
		return nt.STATUS_PIPE_DISCONNECTED
	case s.stream() && s.state != connected:
		return nt.STATUS_INVALID_CONNECTION
	case !s.stream() && !s.bound:
		return nt.STATUS_INVALID_PARAMETER
	}
	return nt.STATUS_SUCCESS
}

func (x *Transfer) hostFlags() int {
	f := 0
	if x.Flags&MSG_OOB != 0 {
		f |= unix.MSG_OOB
	}
	if x.Flags&MSG_PEEK != 0 {
		f |= unix.MSG_PEEK
	}
	if x.Flags&MSG_DONTROUTE != 0 {
		f |= unix.MSG_DONTROUTE
	}
	return f
}

// message prepares a receive without memory to receive into.
func (s *Socket) message(x *Transfer) *message {
	m := &message{flags: x.hostFlags()}
	if x.WantName {
		m.name = make([]byte, nameRoom)
	}
	if x.WantControl {
		m.control = make([]byte, controlRoom)
	}
	return m
}

// Receive carries out a receive. STATUS_BUFFER_OVERFLOW for a datagram that was
// cut off; no bytes from a stream are its end.
func (s *Socket) Receive(r *io.Request, x *Transfer) {
	s.mu.Lock()
	st := s.receivableLocked()
	direct := len(s.in.ops) == 0
	s.mu.Unlock()
	if st != nt.STATUS_SUCCESS {
		r.Complete(st, 0)
		return
	}
	o := &op{r: r, x: x}
	o.at.Store(s)
	if direct {
		if x.simple(s.stream()) {
			m := s.message(x)
			for _, b := range x.Bufs {
				v, ok := b.View()
				if !ok {
					r.Complete(nt.STATUS_ACCESS_VIOLATION, 0)
					return
				}
				m.span(v)
			}
			// What had to wait before will have to now: then it looks there.
			if x.Blocking && s.waited.Load() && s.receiveHere(o, m) {
				return
			}
			n, e := s.hostReceive(m)
			if res, ok := s.received(o, m, n, e); ok {
				res.finish()
				return
			}
			if x.Blocking && s.receiveHere(o, m) {
				return
			}
		} else if res, ok := s.tryReceive(o); ok {
			res.finish()
			return
		}
	}
	if x.NonBlocking {
		r.Complete(nt.STATUS_DEVICE_NOT_READY, 0)
		return
	}
	s.wait(o, &s.in)
}

// simple reports whether the transfer can go straight into its buffers.
func (x *Transfer) simple(stream bool) bool {
	if len(x.Bufs) > maxSpans || x.Flags&MSG_WAITALL != 0 && stream {
		return false
	}
	return !stream || x.length() > 0
}

// received turns the result of a system call into that of the operation; ok is
// false if it has to wait.
func (s *Socket) received(o *op, m *message, n int, e unix.Errno) (x result, ok bool) {
	x.o = o
	switch {
	case e == unix.EAGAIN:
		return x, false
	case e == unix.ECONNREFUSED && s.Type == SOCK_DGRAM:
		x.s = nt.STATUS_PORT_UNREACHABLE // a datagram before has reached nobody
		return x, true
	case e == unix.EINVAL && o.x.Flags&MSG_OOB != 0:
		x.s = nt.STATUS_DEVICE_NOT_READY
		return x, true
	case e != 0:
		x.s = statusOf(e)
		return x, true
	}
	x.n = n
	rc := &Receipt{Control: m.control}
	if o.x.WantName {
		rc.host = m.name
	}
	if m.flags&unix.MSG_TRUNC != 0 && !s.stream() {
		x.s = nt.STATUS_BUFFER_OVERFLOW
		rc.Flags |= MSG_PARTIAL | MSG_TRUNC
	}
	if m.flags&unix.MSG_CTRUNC != 0 {
		rc.Flags |= MSG_CTRUNC
	}
	x.rc = rc
	return x, true
}

// tryReceive receives into memory of the host. What is there of a MSG_WAITALL is
// kept with the operation.
func (s *Socket) tryReceive(o *op) (result, bool) {
	x := o.x
	for {
		m := s.message(x)
		want := x.length() - len(o.got)
		peek := want == 0 && s.stream() // waits for data and takes none
		if peek {
			m.flags |= unix.MSG_PEEK
			want = 1
		}
		sc := newScratch(want)
		b := sc.b[:min(want, len(sc.b))]
		m.span(b)
		n, e := s.hostReceive(m)
		if peek && e == 0 {
			n = 0
		}
		res, ok := s.received(o, m, n, e)
		if !ok || res.s.Severity() == 3 {
			sc.release()
			if ok && len(o.got) > 0 {
				res = result{o: o, n: len(o.got), data: o.got}
			}
			return res, ok
		}
		if x.Flags&MSG_WAITALL == 0 || x.Flags&MSG_PEEK != 0 || !s.stream() || peek {
			res.scratch, res.data = sc, b[:min(n, len(b))]
			return res, true
		}
		o.got = append(o.got, b[:n]...)
		sc.release()
		if n == 0 || len(o.got) == x.length() {
			res.n, res.data = len(o.got), o.got
			return res, true
		}
	}
}

// receiveLocked goes through the receives that wait.
func (s *Socket) receiveLocked(done *results) {
	for len(s.in.ops) > 0 {
		o := s.in.ops[0]
		x := result{o: o, s: s.receivableLocked()}
		if x.s == nt.STATUS_SUCCESS {
			var ok bool
			if x, ok = s.tryReceive(o); !ok {
				return
			}
		}
		s.in.shift()
		done.add(x)
	}
}

// hostReceive receives, past the news that earlier datagrams have reached nobody, if
// the program does not want to hear it.
func (s *Socket) hostReceive(m *message) (int, unix.Errno) {
	for {
		n, e := receive(s.fd, m)
		if e != unix.ECONNREFUSED || s.Type != SOCK_DGRAM || !s.ignoreUnreachable.Load() {
			return n, e
		}
	}
}

// hostSend sends. The host tells here of earlier datagrams, Windows does not.
func (s *Socket) hostSend(m *message) (int, unix.Errno) {
	for {
		n, e := send(s.fd, m)
		if e != unix.ECONNREFUSED || s.Type != SOCK_DGRAM {
			return n, e
		}
	}
}

// sendableLocked says why nothing can be sent.
func (s *Socket) sendableLocked(x *Transfer) nt.Status {
	switch {
	case s.noWrites:
		return nt.STATUS_PIPE_DISCONNECTED
	case s.stream() && s.state != connected:
		return nt.STATUS_INVALID_CONNECTION
	case !s.stream() && s.state != connected && x.Name == nil:
		return nt.STATUS_INVALID_CONNECTION
	}
	return nt.STATUS_SUCCESS
}

// Send carries out a send. It ends when the host has taken everything; without
// waiting, when it has taken something.
func (s *Socket) Send(r *io.Request, x *Transfer) {
	s.mu.Lock()
	st := s.sendableLocked(x)
	direct := len(s.out.ops) == 0
	s.mu.Unlock()
	if st != nt.STATUS_SUCCESS {
		r.Complete(st, 0)
		return
	}
	o := &op{r: r, x: x}
	o.at.Store(s)
	total := x.length()
	if s.stream() {
		x.Name = nil
	}
	if direct && len(x.Bufs) <= maxSpans {
		m := &message{flags: x.hostFlags(), name: x.Name, control: x.Control}
		for _, b := range x.Bufs {
			v, ok := b.View()
			if !ok {
				r.Complete(nt.STATUS_ACCESS_VIOLATION, 0)
				return
			}
			m.span(v)
		}
		if total == 0 && s.stream() {
			r.Complete(nt.STATUS_SUCCESS, 0)
			return
		}
		n, e := s.hostSend(m)
		switch {
		case e == 0 && (n == total || !s.stream() || x.NonBlocking):
			s.sent()
			r.Complete(nt.STATUS_SUCCESS, uint64(n))
			return
		case e == 0:
			o.sent = n
		case e != unix.EAGAIN:
			r.Complete(s.sendStatus(e), 0)
			return
		}
	}
	if x.NonBlocking {
		s.blocked()
		r.Complete(nt.STATUS_DEVICE_NOT_READY, 0)
		return
	}
	rest, err := capture(x.Bufs, o.sent)
	if err != nil {
		r.Complete(nt.STATUS_ACCESS_VIOLATION, uint64(o.sent))
		return
	}
	o.rest = rest
	s.wait(o, &s.out)
}

// sent takes note that something was sent: a datagram socket is bound by that.
func (s *Socket) sent() {
	if s.stream() {
		return
	}
	s.mu.Lock()
	s.bound = true
	s.mu.Unlock()
}

// sendStatus is statusOf for a send.
func (s *Socket) sendStatus(e unix.Errno) nt.Status {
	if e == unix.ECONNRESET || e == unix.EPIPE {
		s.reset.Store(true)
		return nt.STATUS_CONNECTION_RESET
	}
	return statusOf(e)
}

// capture copies what the buffers hold from offset off. Memory is taken as the data
// is found to be there, not as its length says.
func capture(bufs []io.Buffer, off int) ([]byte, error) {
	const part = 1 << 20
	var out []byte
	for _, b := range bufs {
		if off >= b.Len {
			off -= b.Len
			continue
		}
		for at := off; at < b.Len; {
			n := min(part, b.Len-at)
			k := len(out)
			out = append(out, make([]byte, n)...)
			if err := b.CopyFrom(at, out[k:]); err != nil {
				return nil, err
			}
			at += n
		}
		off = 0
	}
	return out, nil
}

// sendLocked goes through the sends that wait.
func (s *Socket) sendLocked(done *results) {
	for len(s.out.ops) > 0 {
		o := s.out.ops[0]
		x := result{o: o, s: s.sendableLocked(o.x)}
		if x.s == nt.STATUS_SUCCESS {
			m := &message{flags: o.x.hostFlags(), name: o.x.Name, control: o.x.Control}
			m.span(o.rest)
			n, e := s.hostSend(m)
			switch {
			case e == unix.EAGAIN:
				return
			case e != 0:
				x.s = s.sendStatus(e)
			default:
				o.rest = o.rest[n:]
				o.sent += n
				if len(o.rest) > 0 && s.stream() {
					continue
				}
				s.bound = true
			}
		}
		s.out.shift()
		x.n = o.sent
		done.add(x)
	}
}
