package ws2_32

import (
	"haft.dev/internal/api"
	"haft.dev/internal/api/kernel32"
	"haft.dev/internal/io"
	"haft.dev/internal/io/afd"
	"haft.dev/internal/mm"
)

// wsaMsg is WSAMSG.
type wsaMsg struct {
	Name        uint64
	NameLen     int32
	_           uint32
	Buffers     uint64
	BufferCount uint32
	_           uint32
	Control     wsaBuf
	Flags       uint32
	_           uint32
}

// Offsets in WSAMSG of what a receive changes.
const (
	msgNameLen    = 8
	msgControlLen = 32
	msgFlags      = 48
)

func wsaRecvMsg(c *api.Call, h api.Handle, at api.In[wsaMsg], got api.Out[uint32], ov api.In[kernel32.Overlapped], routine api.Code) error {
	return with(c, h, func(s *afd.Socket, f *io.File) error {
		if !at.OK() || !got.OK() && !ov.OK() {
			return WSAEFAULT
		}
		if s.Type == afd.SOCK_STREAM {
			return WSAEOPNOTSUPP
		}
		m := at.Get(c)
		if err := checkReceive(s, m.Flags); err != nil {
			return err
		}
		bufs, err := buffers(c, api.In[wsaBuf](m.Buffers), m.BufferCount)
		if err != nil {
			return err
		}
		space, msg := c.P.Space, uint64(at)
		t := &afd.Transfer{Bufs: bufs, Flags: m.Flags, WantName: true, WantControl: m.Control.Len > 0}
		t.Told = func(rc *afd.Receipt) {
			if m.Name != 0 && len(rc.Name) > 0 {
				space.Write(m.Name, rc.Name[:min(len(rc.Name), int(max(m.NameLen, 0)))])
			}
			mm.TryStore(space, msg+msgNameLen, int32(len(rc.Name)))
			control, fits := afd.ControlFromHost(rc.Control, int(m.Control.Len))
			flags := rc.Flags &^ afd.MSG_PARTIAL
			if !fits {
				flags |= afd.MSG_CTRUNC
			}
			space.Write(m.Control.Buf, control)
			mm.TryStore(space, msg+msgControlLen, uint32(len(control)))
			mm.TryStore(space, msg+msgFlags, flags)
		}
		n, _, err := carry(c, h, s, f, t, false, ov, routine)
		if err == nil || err == WSAEMSGSIZE {
			got.Set(c, uint32(n))
		}
		return zero(c, err)
	})
}

func wsaSendMsg(c *api.Call, h api.Handle, at api.In[wsaMsg], flags api.Flags, sent api.Out[uint32], ov api.In[kernel32.Overlapped], routine api.Code) error {
	return with(c, h, func(s *afd.Socket, f *io.File) error {
		if !at.OK() || !sent.OK() && !ov.OK() {
			return WSAEFAULT
		}
		if s.Type == afd.SOCK_STREAM {
			return WSAEINVAL
		}
		if err := checkSend(s, uint32(flags)); err != nil {
			return err
		}
		m := at.Get(c)
		bufs, err := buffers(c, api.In[wsaBuf](m.Buffers), m.BufferCount)
		if err != nil {
			return err
		}
		t := &afd.Transfer{Bufs: bufs, Flags: uint32(flags)}
		if m.Name != 0 && m.NameLen > 0 {
			if t.Name, err = destination(c, s, api.Ptr(m.Name), m.NameLen); err != nil {
				return err
			}
		}
		if m.Control.Len > 0 {
			if m.Control.Len > 4096 {
				return WSAEINVAL
			}
			if t.Control, err = afd.ControlToHost(api.Ptr(m.Control.Buf).Bytes(c, uint64(m.Control.Len))); err != nil {
				return code(err)
			}
		}
		n, _, err := carry(c, h, s, f, t, true, ov, routine)
		if err == nil {
			sent.Set(c, uint32(n))
		}
		return zero(c, err)
	})
}
