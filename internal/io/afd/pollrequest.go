package afd

import (
	"encoding/binary"
	"math"
	"sync"
	"time"

	"haft.dev/internal/io"
	"haft.dev/internal/kernel"
	"haft.dev/nt"
)

// IOCTL_AFD_POLL watches sockets through a helper, as select does and programs that
// ask the device themselves. Its structure, AFD_POLL_INFO, is known from those:
// timeout, number of handles, a flag; for each the handle, POLL_* and a status.
const IOCTL_AFD_POLL = 0x00012024

const (
	sizeofPollInfo   = 16
	sizeofPollHandle = 16
	maxPolled        = 1 << 14
)

// polled is a socket of a poll.
type polled struct {
	handle uint64
	want   uint32
	s      *Socket
	f      *io.File
}

// pollRequest is a poll under way.
type pollRequest struct {
	r       *io.Request
	head    [sizeofPollInfo]byte
	sockets []polled
	poll    Poll

	mu    sync.Mutex
	over  bool        // guarded by mu, as below
	timer *time.Timer // of the timeout
}

// Control carries out IOCTL_AFD_POLL. STATUS_INVALID_PARAMETER for a structure that
// is too short, STATUS_INVALID_HANDLE for a handle that is no socket's.
func (*helper) Control(r *io.Request) {
	if r.Code != IOCTL_AFD_POLL {
		r.Complete(nt.STATUS_INVALID_DEVICE_REQUEST, 0)
		return
	}
	p := &pollRequest{r: r}
	if st := p.read(); st != nt.STATUS_SUCCESS {
		p.release()
		r.Complete(st, 0)
		return
	}
	if out := p.look(); len(out) > 0 {
		p.end(nt.STATUS_SUCCESS, out)
		return
	}
	timeout := nt.Timeout(binary.LittleEndian.Uint64(p.head[:]))
	if timeout == 0 {
		p.end(nt.STATUS_TIMEOUT, nil)
		return
	}
	p.poll.Wake = p.check
	if !r.Pend(func() { p.finish(nt.STATUS_CANCELLED, nil) }) {
		p.end(nt.STATUS_CANCELLED, nil)
		return
	}
	for i := range p.sockets {
		if err := p.sockets[i].s.Watch(&p.poll); err != nil {
			p.finish(err.(nt.Status), nil)
			return
		}
	}
	if timeout < 0 && timeout > math.MinInt64/100 { // what is longer never comes
		p.mu.Lock()
		if !p.over {
			p.timer = time.AfterFunc(time.Duration(-timeout)*100, func() { p.finish(nt.STATUS_TIMEOUT, nil) })
		}
		p.mu.Unlock()
	}
	p.check()
}

// read reads the structure and finds the sockets.
func (p *pollRequest) read() nt.Status {
	if p.r.In.Len < sizeofPollInfo {
		return nt.STATUS_INVALID_PARAMETER
	}
	if p.r.In.CopyFrom(0, p.head[:]) != nil {
		return nt.STATUS_ACCESS_VIOLATION
	}
	n := int(binary.LittleEndian.Uint32(p.head[8:]))
	if n == 0 || n > maxPolled || p.r.In.Len < sizeofPollInfo+n*sizeofPollHandle || p.r.Buf.Len < sizeofPollInfo+n*sizeofPollHandle {
		return nt.STATUS_INVALID_PARAMETER
	}
	b := make([]byte, n*sizeofPollHandle)
	if p.r.In.CopyFrom(sizeofPollInfo, b) != nil {
		return nt.STATUS_ACCESS_VIOLATION
	}
	for ; len(b) > 0; b = b[sizeofPollHandle:] {
		x := polled{handle: binary.LittleEndian.Uint64(b), want: binary.LittleEndian.Uint32(b[8:])}
		f, err := kernel.Ref[*io.File](p.r.Caller, nt.Handle(x.handle), 0)
		if err != nil {
			return nt.STATUS_INVALID_HANDLE
		}
		s, ok := f.Handler().(*Socket)
		if !ok || !f.TryRetain() {
			return nt.STATUS_INVALID_HANDLE
		}
		x.s, x.f = s, f
		p.sockets = append(p.sockets, x)
	}
	return nt.STATUS_SUCCESS
}

// look returns what of what is asked is the case, as the structure has it.
func (p *pollRequest) look() (out []byte) {
	for i := range p.sockets {
		x := &p.sockets[i]
		levels, failed := x.s.Levels()
		if levels &= x.want | POLL_LOCAL_CLOSE; levels == 0 {
			continue
		}
		out = binary.LittleEndian.AppendUint64(out, x.handle)
		out = binary.LittleEndian.AppendUint32(out, levels)
		out = binary.LittleEndian.AppendUint32(out, uint32(failed))
	}
	return out
}

// check ends the poll if something is the case.
func (p *pollRequest) check() {
	if out := p.look(); len(out) > 0 {
		p.finish(nt.STATUS_SUCCESS, out)
	}
}

// finish ends a poll that waits, unless somebody was faster.
func (p *pollRequest) finish(st nt.Status, out []byte) {
	p.mu.Lock()
	was := p.over
	p.over = true
	if p.timer != nil {
		p.timer.Stop()
	}
	p.mu.Unlock()
	if was {
		return
	}
	for i := range p.sockets {
		p.sockets[i].s.Unwatch(&p.poll)
	}
	p.end(st, out)
}

// end stores the answer and completes the request.
func (p *pollRequest) end(st nt.Status, out []byte) {
	binary.LittleEndian.PutUint32(p.head[8:], uint32(len(out)/sizeofPollHandle))
	b := append(p.head[:], out...)
	n := len(b)
	if st.Severity() == 3 {
		n = 0
	} else if p.r.Buf.CopyTo(0, b) != nil {
		st, n = nt.STATUS_ACCESS_VIOLATION, 0
	}
	p.release()
	p.r.Complete(st, uint64(n))
}

func (p *pollRequest) release() {
	for i := range p.sockets {
		p.sockets[i].f.Release()
	}
}
