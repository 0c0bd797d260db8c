package npfs

import (
	"bytes"
	"encoding/binary"

	"haft.dev/internal/io"
	"haft.dev/nt"
)

var le = binary.LittleEndian

// Control codes of pipes (FSCTL_PIPE_* of ntifs.h).
const (
	FSCTL_PIPE_ASSIGN_EVENT             = 0x110000
	FSCTL_PIPE_DISCONNECT               = 0x110004
	FSCTL_PIPE_LISTEN                   = 0x110008
	FSCTL_PIPE_PEEK                     = 0x11400C
	FSCTL_PIPE_QUERY_EVENT              = 0x110010
	FSCTL_PIPE_TRANSCEIVE               = 0x11C017
	FSCTL_PIPE_WAIT                     = 0x110018
	FSCTL_PIPE_IMPERSONATE              = 0x11001C
	FSCTL_PIPE_SET_CLIENT_PROCESS       = 0x110020
	FSCTL_PIPE_QUERY_CLIENT_PROCESS     = 0x110024
	FSCTL_PIPE_GET_PIPE_ATTRIBUTE       = 0x110028
	FSCTL_PIPE_SET_PIPE_ATTRIBUTE       = 0x11002C
	FSCTL_PIPE_GET_CONNECTION_ATTRIBUTE = 0x110030
	FSCTL_PIPE_SET_CONNECTION_ATTRIBUTE = 0x110034
	FSCTL_PIPE_FLUSH                    = 0x118040
)

// Control implements io.Handler.
func (e *End) Control(r *io.Request) {
	switch r.Code {
	case FSCTL_PIPE_LISTEN:
		e.listen(r)
	case FSCTL_PIPE_DISCONNECT:
		r.Complete(e.disconnect(), 0)
	case FSCTL_PIPE_PEEK:
		e.peek(r)
	case FSCTL_PIPE_TRANSCEIVE:
		e.transceive(r)
	case FSCTL_PIPE_FLUSH:
		e.FlushRequest(r)
	case FSCTL_PIPE_WAIT:
		r.Complete(nt.STATUS_ILLEGAL_FUNCTION, 0)
	case FSCTL_PIPE_IMPERSONATE:
		r.Complete(e.impersonate(r.Caller), 0)
	case FSCTL_PIPE_QUERY_CLIENT_PROCESS:
		e.queryClient(r)
	case FSCTL_PIPE_GET_PIPE_ATTRIBUTE, FSCTL_PIPE_GET_CONNECTION_ATTRIBUTE:
		e.getAttribute(r)
	case FSCTL_PIPE_SET_PIPE_ATTRIBUTE, FSCTL_PIPE_SET_CONNECTION_ATTRIBUTE:
		e.setAttribute(r)
	default:
		r.Complete(unknown(r.Code), 0)
	}
}

// unknown is the answer to a code that pipes do not have, or that only drivers
// may use.
func unknown(code uint32) nt.Status {
	if code>>16 == io.FILE_DEVICE_NAMED_PIPE {
		return nt.STATUS_NOT_SUPPORTED
	}
	return nt.STATUS_INVALID_DEVICE_REQUEST
}

// answer completes a request with output.
func answer(r *io.Request, s nt.Status, b []byte) {
	if r.Buf.CopyTo(0, b) != nil {
		r.Complete(nt.STATUS_ACCESS_VIOLATION, 0)
		return
	}
	r.Complete(s, uint64(len(b)))
}

// peekHeader is the size of FILE_PIPE_PEEK_BUFFER before its data.
const peekHeader = 16

// peek carries out FSCTL_PIPE_PEEK: state, bytes and messages to be read, and the
// first bytes, which stay. STATUS_BUFFER_OVERFLOW if a message is longer than what
// the buffer takes of it.
func (e *End) peek(r *io.Request) {
	if r.Buf.Len < peekHeader {
		r.Complete(nt.STATUS_INFO_LENGTH_MISMATCH, 0)
		return
	}
	e.fs.mu.Lock()
	q := &e.in
	s := nt.STATUS_SUCCESS
	switch {
	case e.state == FILE_PIPE_CONNECTED_STATE:
	case e.state == FILE_PIPE_CLOSING_STATE && q.head != nil:
	case e.state == FILE_PIPE_CLOSING_STATE:
		s = nt.STATUS_PIPE_BROKEN
	case e.detached():
		s = nt.STATUS_PIPE_DISCONNECTED
	default:
		s = nt.STATUS_INVALID_PIPE_STATE
	}
	if s != nt.STATUS_SUCCESS {
		e.fs.mu.Unlock()
		r.Complete(s, 0)
		return
	}
	var head [peekHeader]byte
	le.PutUint32(head[0:], e.state)
	le.PutUint32(head[4:], uint32(q.size))
	message := e.readMode == FILE_PIPE_MESSAGE_MODE
	room := r.Buf.Len - peekHeader
	if !e.pipe.stream() && q.head != nil {
		le.PutUint32(head[8:], uint32(q.count))
		le.PutUint32(head[12:], uint32(q.head.unread()))
		// The data of another message is never seen, whatever the read mode.
		message = true
		if q.head.unread() > room {
			s = nt.STATUS_BUFFER_OVERFLOW
		}
	}
	var few [4]segment
	segs := few[:0]
	for b := q.head; b != nil && room > 0; b = b.next {
		k := min(room, b.unread())
		b.refs.Add(1)
		segs = append(segs, segment{b, b.data[b.off : b.off+k]})
		room -= k
		if message {
			break
		}
	}
	e.fs.mu.Unlock()
	n := peekHeader
	failed := r.Buf.CopyTo(0, head[:]) != nil
	for _, seg := range segs {
		k := len(seg.p)
		failed = seg.copyTo(r.Buf, n) != nil || failed
		n += k
	}
	if failed {
		r.Complete(nt.STATUS_ACCESS_VIOLATION, 0)
		return
	}
	r.Complete(s, uint64(n))
}

// transceive carries out FSCTL_PIPE_TRANSCEIVE: writes a message and reads the
// answer. STATUS_INVALID_PIPE_STATE unless connected and duplex,
// STATUS_INVALID_READ_MODE unless messages are read, STATUS_PIPE_BUSY if there is
// something to be read already.
func (e *End) transceive(r *io.Request) {
	b, err := capture(r.In)
	if err != nil {
		r.Complete(nt.STATUS_ACCESS_VIOLATION, 0)
		return
	}
	var done results
	for pended := false; ; pended = true {
		e.fs.mu.Lock()
		s := nt.STATUS_SUCCESS
		switch {
		case e.detached():
			s = nt.STATUS_PIPE_DISCONNECTED
		case e.state != FILE_PIPE_CONNECTED_STATE, e.pipe.config != FILE_PIPE_FULL_DUPLEX:
			s = nt.STATUS_INVALID_PIPE_STATE
		case e.readMode != FILE_PIPE_MESSAGE_MODE:
			s = nt.STATUS_INVALID_READ_MODE
		case e.in.head != nil:
			s = nt.STATUS_PIPE_BUSY
		case pended && r.Cancelled():
			s = nt.STATUS_CANCELLED
		case pended:
			// The write is not bound by the quota: it has no request that could wait.
			e.putLocked(b, e.contextLocked(r.Caller.Thread), &done)
			e.in.readers = append(e.in.readers, r)
			e.fs.mu.Unlock()
			done.finish()
			return
		}
		e.fs.mu.Unlock()
		if s == nt.STATUS_SUCCESS && !r.Pend(func() { e.cancelRead(r) }) {
			s = nt.STATUS_CANCELLED
		}
		if s != nt.STATUS_SUCCESS {
			b.release()
			r.Complete(s, 0)
			return
		}
	}
}

// queryClient carries out FSCTL_PIPE_QUERY_CLIENT_PROCESS:
// FILE_PIPE_CLIENT_PROCESS_BUFFER, session and process of the client.
func (e *End) queryClient(r *io.Request) {
	if r.Buf.Len < 16 {
		r.Complete(nt.STATUS_INVALID_PARAMETER, 0)
		return
	}
	e.fs.mu.Lock()
	c, ok := e.client, e.state == FILE_PIPE_CONNECTED_STATE || e.state == FILE_PIPE_CLOSING_STATE
	e.fs.mu.Unlock()
	if !ok {
		r.Complete(nt.STATUS_PIPE_DISCONNECTED, 0)
		return
	}
	var b [16]byte
	le.PutUint64(b[0:], c.session)
	le.PutUint64(b[8:], uint64(c.process))
	answer(r, nt.STATUS_SUCCESS, b[:])
}

// attributes are named values of a pipe or a connection. The zero value is empty.
type attributes struct{ values map[string][]byte }

// Bounds of attributes that a program sets.
const (
	maxAttributes    = 16
	maxAttributeSize = 4 << 10
)

// get returns the value that a name has in a connection or pipe. The ids of
// processes and sessions are there without being set.
func (e *End) attributeLocked(code uint32, name string) ([]byte, nt.Status) {
	if code == FSCTL_PIPE_GET_PIPE_ATTRIBUTE {
		if e.detached() {
			return nil, nt.STATUS_PIPE_DISCONNECTED
		}
		if v, ok := e.pipe.attr.values[name]; ok {
			return v, nt.STATUS_SUCCESS
		}
		switch name {
		case "ServerProcessId":
			return number(uint64(e.pipe.serverProcess)), nt.STATUS_SUCCESS
		case "ServerSessionId":
			return number(sessionID), nt.STATUS_SUCCESS
		}
		return nil, nt.STATUS_NOT_FOUND
	}
	if e.state != FILE_PIPE_CONNECTED_STATE && e.state != FILE_PIPE_CLOSING_STATE {
		return nil, nt.STATUS_PIPE_DISCONNECTED
	}
	server := e
	if e.side == FILE_PIPE_CLIENT_END && e.peer != nil {
		server = e.peer
	}
	if v, ok := server.attr.values[name]; ok {
		return v, nt.STATUS_SUCCESS
	}
	switch name {
	case "ClientProcessId":
		return number(uint64(e.client.process)), nt.STATUS_SUCCESS
	case "ClientSessionId":
		return number(e.client.session), nt.STATUS_SUCCESS
	case "ClientComputerName":
		if e.client.computer != "" {
			return bytes16(e.client.computer + "\x00"), nt.STATUS_SUCCESS
		}
	}
	return nil, nt.STATUS_NOT_FOUND
}

// number encodes an id. They are as long as the caller's buffer, up to 8 bytes.
func number(v uint64) []byte { return le.AppendUint64(nil, v) }

func (e *End) getAttribute(r *io.Request) {
	name, _, ok := attributeInput(r)
	if !ok {
		return
	}
	e.fs.mu.Lock()
	v, s := e.attributeLocked(r.Code, name)
	e.fs.mu.Unlock()
	if s != nt.STATUS_SUCCESS {
		r.Complete(s, 0)
		return
	}
	if len(v) == 8 && r.Buf.Len >= 4 && r.Buf.Len < 8 && le.Uint32(v[4:]) == 0 {
		v = v[:4] // an id asked for as ULONG
	}
	if len(v) > r.Buf.Len {
		r.Complete(nt.STATUS_BUFFER_TOO_SMALL, 0)
		return
	}
	answer(r, nt.STATUS_SUCCESS, v)
}

func (e *End) setAttribute(r *io.Request) {
	name, v, ok := attributeInput(r)
	if !ok {
		return
	}
	e.fs.mu.Lock()
	at, s := &e.pipe.attr, nt.STATUS_SUCCESS
	if r.Code == FSCTL_PIPE_SET_CONNECTION_ATTRIBUTE {
		at = &e.attr
		if e.side == FILE_PIPE_CLIENT_END && e.peer != nil {
			at = &e.peer.attr
		}
		if e.state != FILE_PIPE_CONNECTED_STATE {
			s = nt.STATUS_PIPE_DISCONNECTED
		}
	}
	if _, has := at.values[name]; s == nt.STATUS_SUCCESS && !has && len(at.values) >= maxAttributes {
		s = nt.STATUS_INSUFFICIENT_RESOURCES
	}
	if s == nt.STATUS_SUCCESS {
		if at.values == nil {
			at.values = map[string][]byte{}
		}
		at.values[name] = v
	}
	e.fs.mu.Unlock()
	r.Complete(s, 0)
}

// attributeInput reads a name that ends in a zero, and what follows it. It
// completes the request if that is not what the input holds.
func attributeInput(r *io.Request) (name string, value []byte, ok bool) {
	if r.In.Len > maxAttributeSize {
		r.Complete(nt.STATUS_INVALID_PARAMETER, 0)
		return "", nil, false
	}
	b := make([]byte, r.In.Len)
	if r.In.CopyFrom(0, b) != nil {
		r.Complete(nt.STATUS_ACCESS_VIOLATION, 0)
		return "", nil, false
	}
	i := bytes.IndexByte(b, 0)
	if i <= 0 {
		r.Complete(nt.STATUS_INVALID_PARAMETER, 0)
		return "", nil, false
	}
	return string(b[:i]), b[i+1:], true
}

// text16 decodes UTF-16 as it lies in memory.
func text16(b []byte) string {
	u := make([]uint16, len(b)/2)
	for i := range u {
		u[i] = le.Uint16(b[2*i:])
	}
	return nt.String16(u)
}

// bytes16 encodes a string as UTF-16 as it lies in memory.
func bytes16(s string) []byte {
	var b []byte
	for _, c := range nt.UTF16(s) {
		b = le.AppendUint16(b, c)
	}
	return b
}
