package ws2_32

import (
	"encoding/binary"
	"time"

	"haft.dev/internal/api"
	"haft.dev/internal/io"
	"haft.dev/internal/io/afd"
	"haft.dev/internal/kernel"
	"haft.dev/internal/mm"
	"haft.dev/nt"
)

func selectFuncs() []api.Func {
	return []api.Func{
		api.F3("WSAPoll(fdArray, fds, timeout)", wsaPoll).Winsock(socketError),
		api.F2("__WSAFDIsSet(fd, set)", fdIsSet).Winsock(0),
		api.F5("select(nfds, readfds, writefds, exceptfds, timeout)", selectSockets).Winsock(socketError),
	}
}

// watched is a socket in a poll, with what is asked of it and what is the case.
type watched struct {
	s    *afd.Socket
	f    *io.File
	want uint32 // POLL_*
	got  uint32
}

// poll waits until something of what is asked of the sockets is the case.
// STATUS_TIMEOUT if that does not happen in time; a negative time is for ever.
func poll(c *api.Call, ws []watched, timeout time.Duration) (nt.Status, error) {
	look := func() bool {
		any := false
		for i := range ws {
			if ws[i].s == nil {
				continue
			}
			levels, _ := ws[i].s.Levels()
			ws[i].got = levels & (ws[i].want | afd.POLL_LOCAL_CLOSE)
			any = any || ws[i].got != 0
		}
		return any
	}
	if look() || timeout == 0 {
		return nt.STATUS_SUCCESS, nil
	}
	ev := kernel.NewEvent(c.P.K.Kernel(), false, false)
	defer ev.Release()
	p := &afd.Poll{Wake: func() { ev.Set() }}
	for _, w := range ws {
		if w.s == nil {
			continue
		}
		if err := w.s.Watch(p); err != nil {
			return 0, err
		}
		defer w.s.Unwatch(p)
	}
	end := time.Now().Add(timeout)
	for !look() {
		left := nt.Infinite
		if timeout > 0 {
			left = nt.After(time.Until(end))
		}
		switch st := c.T.K.WaitOne(&ev.Object, false, left); st {
		case nt.STATUS_SUCCESS:
		case nt.STATUS_TIMEOUT:
			look()
			return st, nil
		default:
			return st, st
		}
	}
	return nt.STATUS_SUCCESS, nil
}

// maxSet bounds the sockets in an fd_set.
const maxSet = 1 << 16

// set is an fd_set: a count and sockets.
func readSet(c *api.Call, at api.Ptr) ([]api.Handle, error) {
	if at == 0 {
		return nil, nil
	}
	n := mm.Load[uint32](c.P.Space, uint64(at))
	if n > maxSet {
		return nil, WSAEFAULT
	}
	hs := make([]api.Handle, n)
	for i := range hs {
		hs[i] = mm.Load[api.Handle](c.P.Space, uint64(at)+8+8*uint64(i))
	}
	return hs, nil
}

// What the three sets of select are about.
const (
	forRead   = afd.POLL_RECEIVE | afd.POLL_DISCONNECT | afd.POLL_ABORT | afd.POLL_ACCEPT
	forWrite  = afd.POLL_SEND
	forExcept = afd.POLL_RECEIVE_EXPEDITED | afd.POLL_CONNECT_FAIL
)

func selectSockets(c *api.Call, _ int32, read, write, except api.Ptr, timeout api.In[[2]int32]) error {
	if err := started(c); err != nil {
		return err
	}
	sets := [3]api.Ptr{read, write, except}
	wants := [3]uint32{forRead, forWrite, forExcept}
	var in [3][]api.Handle
	var ws []watched
	total := 0
	for i, at := range sets {
		hs, err := readSet(c, at)
		if err != nil {
			return err
		}
		in[i] = hs
		total += len(hs)
	}
	if total == 0 {
		return WSAEINVAL
	}
	until := time.Duration(-1)
	if timeout.OK() {
		tv := timeout.Get(c)
		if tv[0] < 0 || tv[1] < 0 {
			return WSAEINVAL
		}
		until = time.Duration(tv[0])*time.Second + time.Duration(tv[1])*time.Microsecond
	}
	defer func() {
		for _, w := range ws {
			w.f.Release()
		}
	}()
	for i, hs := range in {
		for _, h := range hs {
			s, f, err := socketOf(c, h)
			if err != nil {
				return err
			}
			ws = append(ws, watched{s: s, f: f, want: wants[i]})
		}
	}
	if _, err := poll(c, ws, until); err != nil {
		return code(err)
	}
	n, k := 0, 0
	for i, hs := range in {
		if sets[i] == 0 {
			continue
		}
		var out []byte
		count := 0
		for _, h := range hs {
			if ws[k].got != 0 {
				out = binary.LittleEndian.AppendUint64(out, uint64(h))
				count++
			}
			k++
		}
		mm.Store(c.P.Space, uint64(sets[i]), uint32(count))
		if count > 0 {
			(sets[i] + 8).Write(c, out)
		}
		n += count
	}
	c.Return(uint64(n))
	return nil
}

func fdIsSet(c *api.Call, h api.Handle, set api.Ptr) error {
	hs, err := readSet(c, set)
	if err != nil {
		return err
	}
	c.Return(0)
	for _, x := range hs {
		if x == h {
			c.Return(1)
		}
	}
	return nil
}

// Events of WSAPoll.
const (
	POLLRDNORM = 0x0100
	POLLRDBAND = 0x0200
	POLLWRNORM = 0x0010
	POLLERR    = 0x0001
	POLLHUP    = 0x0002
	POLLNVAL   = 0x0004
)

// pollFd is WSAPOLLFD.
type pollFd struct {
	FD              api.Handle
	Events, Revents uint16
	_               uint32
}

func wsaPoll(c *api.Call, at api.In[pollFd], n uint32, timeout int32) error {
	if err := started(c); err != nil {
		return err
	}
	switch {
	case n == 0:
		return WSAEINVAL
	case at == 0:
		return WSAEFAULT
	case n > maxSet:
		return WSAENOBUFS
	}
	fds := make([]pollFd, n)
	ws := make([]watched, n)
	defer func() {
		for _, w := range ws {
			if w.f != nil {
				w.f.Release()
			}
		}
	}()
	bad, all := 0, 0
	for i := range fds {
		fds[i] = at.At(c, i)
		p := &fds[i]
		p.Revents = 0
		if p.Events&^uint16(POLLRDNORM|POLLRDBAND|POLLWRNORM) != 0 {
			return WSAEINVAL
		}
		if int64(p.FD) < 0 {
			continue
		}
		all++
		s, f, err := socketOf(c, p.FD)
		if err != nil {
			p.Revents = POLLNVAL
			bad++
			continue
		}
		want := uint32(afd.POLL_ABORT | afd.POLL_CONNECT_FAIL | afd.POLL_DISCONNECT)
		if p.Events&POLLRDNORM != 0 {
			want |= afd.POLL_RECEIVE | afd.POLL_ACCEPT
		}
		if p.Events&POLLRDBAND != 0 {
			want |= afd.POLL_RECEIVE_EXPEDITED
		}
		if p.Events&POLLWRNORM != 0 {
			want |= afd.POLL_SEND
		}
		ws[i] = watched{s: s, f: f, want: want}
	}
	if bad == all && bad > 0 {
		return WSAENOTSOCK
	}
	until := time.Duration(timeout) * time.Millisecond
	if bad > 0 {
		until = 0
	}
	if _, err := poll(c, ws, until); err != nil {
		return code(err)
	}
	count := 0
	for i := range fds {
		p := &fds[i]
		for _, x := range []struct {
			level uint32
			event uint16
		}{
			{afd.POLL_RECEIVE | afd.POLL_ACCEPT, POLLRDNORM}, {afd.POLL_RECEIVE_EXPEDITED, POLLRDBAND}, {afd.POLL_SEND, POLLWRNORM},
			{afd.POLL_DISCONNECT, POLLHUP}, {afd.POLL_ABORT, POLLERR | POLLHUP}, {afd.POLL_CONNECT_FAIL, POLLERR | POLLHUP | POLLWRNORM&p.Events}, {afd.POLL_LOCAL_CLOSE, POLLNVAL},
		} {
			if ws[i].got&x.level != 0 {
				p.Revents |= x.event
			}
		}
		if p.Revents != 0 {
			count++
		}
		mm.Store(c.P.Space, uint64(at)+16*uint64(i)+10, p.Revents)
	}
	c.Return(uint64(count))
	return nil
}
