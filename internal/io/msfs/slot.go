package msfs

import (
	"encoding/binary"
	"time"

	"haft.dev/internal/io"
	"haft.dev/internal/kernel"
	"haft.dev/internal/security"
	"haft.dev/nt"
)

var le = binary.LittleEndian

// Slot is a mailslot and the handler of its server.
type Slot struct {
	fs      *FS
	name    string // without the leading backslash
	maximum uint32
	quota   uint32

	// Guarded by the device's lock.
	security *security.Descriptor
	timeout  nt.Timeout
	queue    [][]byte // messages, oldest first
	unread   int      // their bytes
	readers  []*reader
	closed   bool
}

// reader is a read that waits for a message.
type reader struct {
	r     *io.Request
	timer *time.Timer // nil: it waits forever
}

// nextLocked takes the oldest message, if it fits into n bytes:
// STATUS_BUFFER_TOO_SMALL if it does not, and it stays.
func (s *Slot) nextLocked(n int) ([]byte, nt.Status) {
	m := s.queue[0]
	if len(m) > n {
		return nil, nt.STATUS_BUFFER_TOO_SMALL
	}
	s.queue[0] = nil
	if s.queue = s.queue[1:]; len(s.queue) == 0 {
		s.queue = nil
	}
	s.unread -= len(m)
	return m, nt.STATUS_SUCCESS
}

// deliver stores a message in a buffer.
func deliver(buf io.Buffer, m []byte, s nt.Status) (int, nt.Status) {
	if s == nt.STATUS_SUCCESS && len(m) > 0 && buf.CopyTo(0, m) != nil {
		return 0, nt.STATUS_ACCESS_VIOLATION
	}
	return len(m), s
}

// FastRead implements io.FastIO.
func (s *Slot) FastRead(_ *io.File, buf io.Buffer, _ int64) (int, nt.Status, bool) {
	s.fs.mu.Lock()
	if len(s.queue) == 0 {
		now := s.timeout == 0
		s.fs.mu.Unlock()
		return 0, nt.STATUS_IO_TIMEOUT, now
	}
	m, st := s.nextLocked(buf.Len)
	s.fs.mu.Unlock()
	n, st := deliver(buf, m, st)
	return n, st, true
}

// FastWrite implements io.FastIO.
func (s *Slot) FastWrite(*io.File, io.Buffer, int64) (int, nt.Status, bool) {
	return 0, nt.STATUS_INVALID_PARAMETER, true
}

// Read implements io.Handler: it waits for a message as long as the slot's
// timeout says, then STATUS_IO_TIMEOUT.
//
// The request is pended before it waits. From then on who takes it out of the
// list, under the lock, completes it.
func (s *Slot) Read(r *io.Request) {
	w := &reader{r: r}
	for pended := false; ; pended = true {
		s.fs.mu.Lock()
		st := nt.STATUS_PENDING
		switch {
		case s.closed:
			st = nt.STATUS_FILE_INVALID
		case len(s.queue) > 0:
			m, st := s.nextLocked(r.Buf.Len)
			s.fs.mu.Unlock()
			n, st := deliver(r.Buf, m, st)
			r.Complete(st, uint64(n))
			return
		case s.timeout == 0:
			st = nt.STATUS_IO_TIMEOUT
		case pended && r.Cancelled():
			st = nt.STATUS_CANCELLED
		case pended:
			if d := -int64(s.timeout); s.timeout >= -(1<<63-1)/100 {
				w.timer = time.AfterFunc(time.Duration(d)*100, func() { s.end(w, nt.STATUS_IO_TIMEOUT) })
			}
			s.readers = append(s.readers, w)
			s.fs.mu.Unlock()
			return
		}
		s.fs.mu.Unlock()
		if st == nt.STATUS_PENDING && !r.Pend(func() { s.end(w, nt.STATUS_CANCELLED) }) {
			st = nt.STATUS_CANCELLED
		}
		if st != nt.STATUS_PENDING {
			r.Complete(st, 0)
			return
		}
	}
}

// end ends a read that waits, if it still does.
func (s *Slot) end(w *reader, st nt.Status) {
	s.fs.mu.Lock()
	found := false
	for i := len(s.readers) - 1; i >= 0; i-- {
		if s.readers[i] == w {
			s.readers = append(s.readers[:i], s.readers[i+1:]...)
			found = true
			break
		}
	}
	s.fs.mu.Unlock()
	if found {
		w.stop()
		w.r.Complete(st, 0)
	}
}

func (w *reader) stop() {
	if w.timer != nil {
		w.timer.Stop()
	}
}

// put appends a message, or gives it to the read that has waited longest and has
// room for it; those before it that have none end with STATUS_BUFFER_TOO_SMALL.
func (s *Slot) put(m []byte) nt.Status {
	s.fs.mu.Lock()
	switch {
	case s.closed:
		s.fs.mu.Unlock()
		return nt.STATUS_FILE_INVALID
	case s.maximum != 0 && uint64(len(m)) > uint64(s.maximum):
		s.fs.mu.Unlock()
		return nt.STATUS_INVALID_PARAMETER
	}
	var small []*reader
	var to *reader
	for len(s.readers) > 0 && to == nil {
		w := s.readers[0]
		s.readers[0] = nil
		s.readers = s.readers[1:]
		if w.r.Buf.Len < len(m) {
			small = append(small, w)
		} else {
			to = w
		}
	}
	st := nt.STATUS_SUCCESS
	if to == nil {
		if s.unread+len(m) > maxUnread {
			st = nt.STATUS_INSUFFICIENT_RESOURCES
		} else {
			s.queue = append(s.queue, m)
			s.unread += len(m)
		}
	}
	s.fs.mu.Unlock()
	for _, w := range small {
		w.stop()
		w.r.Complete(nt.STATUS_BUFFER_TOO_SMALL, 0)
	}
	if to != nil {
		to.stop()
		n, st := deliver(to.r.Buf, m, nt.STATUS_SUCCESS)
		to.r.Complete(st, uint64(n))
	}
	return st
}

// Write implements io.Handler: servers do not write.
func (s *Slot) Write(r *io.Request) { r.Complete(nt.STATUS_INVALID_PARAMETER, 0) }

// fsctlMailslotPeek is FSCTL_MAILSLOT_PEEK.
const fsctlMailslotPeek = 0xC4003

// Control implements io.Handler. FSCTL_MAILSLOT_PEEK stores
// FILE_MAILSLOT_PEEK_BUFFER in the input buffer and the oldest message, as far as
// it fits, in the output buffer; STATUS_BUFFER_OVERFLOW if that is not all.
func (s *Slot) Control(r *io.Request) {
	if r.Code != fsctlMailslotPeek {
		r.Complete(nt.STATUS_INVALID_DEVICE_REQUEST, 0)
		return
	}
	if r.In.Len < 12 {
		r.Complete(nt.STATUS_INVALID_PARAMETER, 0)
		return
	}
	var head [12]byte
	var m []byte
	s.fs.mu.Lock()
	le.PutUint32(head[0:], uint32(s.unread))
	le.PutUint32(head[4:], uint32(len(s.queue)))
	next := uint32(noMessage)
	if len(s.queue) > 0 {
		m = s.queue[0]
		next = uint32(len(m))
	}
	s.fs.mu.Unlock()
	le.PutUint32(head[8:], next)
	st := nt.STATUS_SUCCESS
	if len(m) > r.Buf.Len {
		m, st = m[:r.Buf.Len], nt.STATUS_BUFFER_OVERFLOW
	}
	if r.In.CopyTo(0, head[:]) != nil || len(m) > 0 && r.Buf.CopyTo(0, m) != nil {
		r.Complete(nt.STATUS_ACCESS_VIOLATION, 0)
		return
	}
	r.Complete(st, uint64(len(m)))
}

// Cleanup implements io.Handler: the slot goes with its server.
func (s *Slot) Cleanup(*io.File) {
	s.fs.mu.Lock()
	delete(s.fs.slots, fold(s.name))
	s.closed, s.queue, s.unread = true, nil, 0
	rs := s.readers
	s.readers = nil
	s.fs.mu.Unlock()
	for _, w := range rs {
		w.stop()
		w.r.Complete(nt.STATUS_CANCELLED, 0)
	}
}

// Close implements io.Handler.
func (s *Slot) Close() {}

// DeviceType implements io.Typer.
func (s *Slot) DeviceType() (uint32, uint32) { return io.FILE_DEVICE_MAILSLOT, 0 }

// Information classes, and what stands for "no message".
const (
	fileMailslotQueryInformation = 26
	fileMailslotSetInformation   = 27

	noMessage = 0xFFFFFFFF // MAILSLOT_NO_MESSAGE
)

// QueryInfo implements io.Informer. FileMailslotQueryInformation: largest message,
// quota, size of the next message, messages, read timeout.
func (s *Slot) QueryInfo(_ *io.File, class uint32, b []byte) (int, error) {
	if class != fileMailslotQueryInformation {
		return common(class, b, s.name)
	}
	if len(b) < 24 {
		return 0, nt.STATUS_INFO_LENGTH_MISMATCH
	}
	s.fs.mu.Lock()
	defer s.fs.mu.Unlock()
	next := uint32(noMessage)
	if len(s.queue) > 0 {
		next = uint32(len(s.queue[0]))
	}
	for i, v := range [...]uint32{s.maximum, s.quota, next, uint32(len(s.queue))} {
		le.PutUint32(b[4*i:], v)
	}
	le.PutUint64(b[16:], uint64(s.timeout))
	return 24, nil
}

// SetInfo implements io.Informer. FileMailslotSetInformation: the read timeout
// itself, to which the structure of NtSetInformationFile points. Reads that wait
// keep theirs.
func (s *Slot) SetInfo(_ *io.File, _ kernel.Caller, class uint32, b []byte) error {
	if class != fileMailslotSetInformation {
		return nt.STATUS_INVALID_PARAMETER
	}
	if len(b) < 8 {
		return nt.STATUS_INFO_LENGTH_MISMATCH
	}
	t := nt.Timeout(le.Uint64(b))
	if t > 0 {
		return nt.STATUS_INVALID_PARAMETER
	}
	s.fs.mu.Lock()
	s.timeout = t
	s.fs.mu.Unlock()
	return nil
}

// common answers the classes that server and clients have in common.
func common(class uint32, b []byte, name string) (int, error) {
	const fileBasic, fileStandard, fileName, attributeNormal = 4, 5, 9, 0x80
	switch class {
	case fileBasic:
		if len(b) < 40 {
			return 0, nt.STATUS_INFO_LENGTH_MISMATCH
		}
		clear(b[:40])
		le.PutUint32(b[32:], attributeNormal)
		return 40, nil
	case fileStandard:
		if len(b) < 24 {
			return 0, nt.STATUS_INFO_LENGTH_MISMATCH
		}
		clear(b[:24])
		le.PutUint32(b[16:], 1)
		return 24, nil
	case fileName:
		if len(b) < 8 {
			return 0, nt.STATUS_INFO_LENGTH_MISMATCH
		}
		u := nt.UTF16(`\` + name)
		le.PutUint32(b, uint32(2*len(u)))
		n := 4
		for _, c := range u {
			if n+2 > len(b) {
				return n, nt.STATUS_BUFFER_OVERFLOW
			}
			le.PutUint16(b[n:], c)
			n += 2
		}
		return n, nil
	}
	return 0, nt.STATUS_INVALID_PARAMETER
}

// Security implements io.Securer.
func (s *Slot) Security(*io.File) (*security.Descriptor, error) { return s.descriptor(), nil }

// SetSecurity implements io.Securer.
func (s *Slot) SetSecurity(_ *io.File, sd *security.Descriptor, _ security.Information) error {
	s.setDescriptor(sd)
	return nil
}

func (s *Slot) descriptor() *security.Descriptor {
	s.fs.mu.Lock()
	defer s.fs.mu.Unlock()
	return s.security
}

func (s *Slot) setDescriptor(sd *security.Descriptor) {
	s.fs.mu.Lock()
	defer s.fs.mu.Unlock()
	s.security = sd
}
