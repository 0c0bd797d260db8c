package ws2_32

import (
	"haft.dev/internal/api"
	"haft.dev/internal/api/kernel32"
	"haft.dev/internal/io"
	"haft.dev/internal/io/afd"
	"haft.dev/internal/mm"
	"haft.dev/nt"
)

func transferFuncs() []api.Func {
	return []api.Func{
		api.F5("WSAGetOverlappedResult(s, lpOverlapped, lpcbTransfer, fWait, lpdwFlags)", wsaGetOverlappedResult).Winsock(0),
		api.F7("WSARecv(s, lpBuffers, dwBufferCount, lpNumberOfBytesRecvd, lpFlags, lpOverlapped, lpCompletionRoutine)", wsaRecv).Winsock(socketError),
		api.F2("WSARecvDisconnect(s, lpInboundDisconnectData)", wsaRecvDisconnect).Winsock(socketError),
		api.F9("WSARecvFrom(s, lpBuffers, dwBufferCount, lpNumberOfBytesRecvd, lpFlags, lpFrom, lpFromlen, lpOverlapped, lpCompletionRoutine)", wsaRecvFrom).Winsock(socketError),
		api.F7("WSASend(s, lpBuffers, dwBufferCount, lpNumberOfBytesSent, dwFlags, lpOverlapped, lpCompletionRoutine)", wsaSend).Winsock(socketError),
		api.F2("WSASendDisconnect(s, lpOutboundDisconnectData)", wsaSendDisconnect).Winsock(socketError),
		api.F6("WSASendMsg(Handle, lpMsg, dwFlags, lpNumberOfBytesSent, lpOverlapped, lpCompletionRoutine)", wsaSendMsg).Winsock(socketError),
		api.F9("WSASendTo(s, lpBuffers, dwBufferCount, lpNumberOfBytesSent, dwFlags, lpTo, iTolen, lpOverlapped, lpCompletionRoutine)", wsaSendTo).Winsock(socketError),
		api.F4("recv(s, buf, len, flags)", recv).Winsock(socketError),
		api.F6("recvfrom(s, buf, len, flags, from, fromlen)", recvfrom).Winsock(socketError),
		api.F4("send(s, buf, len, flags)", send).Winsock(socketError),
		api.F6("sendto(s, buf, len, flags, to, tolen)", sendto).Winsock(socketError),
	}
}

// wsaBuf is WSABUF.
type wsaBuf struct {
	Len uint32
	_   uint32
	Buf uint64
}

// maxBufs bounds the WSABUFs of a call, so that a wild count takes no memory.
const maxBufs = 1 << 16

// buffers reads an array of WSABUF.
func buffers(c *api.Call, at api.In[wsaBuf], n uint32) ([]io.Buffer, error) {
	if at == 0 && n > 0 {
		return nil, WSAEFAULT
	}
	if n > maxBufs {
		return nil, WSAENOBUFS
	}
	bufs := make([]io.Buffer, 0, min(n, 64))
	for i := range int(n) {
		b := at.At(c, i)
		bufs = append(bufs, io.Buffer{Mem: c.P.Space, Addr: b.Buf, Len: int(b.Len)})
	}
	return bufs, nil
}

func one(c *api.Call, buf api.Ptr, n int32) ([]io.Buffer, error) {
	if n < 0 {
		return nil, WSAEFAULT
	}
	return []io.Buffer{{Mem: c.P.Space, Addr: uint64(buf), Len: int(n)}}, nil
}

// carry carries out a transfer of s, overlapped if ov is given, and returns the
// number of bytes of one that has ended.
func carry(c *api.Call, h api.Handle, s *afd.Socket, f *io.File, t *afd.Transfer, send bool, ov api.In[kernel32.Overlapped], routine api.Code) (uint64, nt.Status, error) {
	op, start, enables := io.OpRead, s.Receive, uint32(afd.FD_READ)
	if t.Flags&afd.MSG_OOB != 0 {
		enables = afd.FD_OOB
	}
	if send {
		op, start, enables = io.OpWrite, s.Send, 0
	}
	r := &io.Request{Op: op}
	begin := func(r *io.Request) { start(r, t) }
	if ov.OK() {
		x := overlapped(c, h, ov, routine)
		n, err := submit(c, f, r, &x, begin)
		return n, 0, err
	}
	t.NonBlocking = s.NonBlocking()
	if !t.NonBlocking {
		t.Blocking, t.Timeout = true, s.Timeout(send)
	}
	st, n, err := c.Await(f, r, begin)
	if enables != 0 {
		s.Enable(enables)
	}
	if err != nil {
		return 0, 0, code(err)
	}
	return n, st, code(blocked(st))
}

// receiveFlags are those that a receive may have.
const receiveFlags = afd.MSG_OOB | afd.MSG_PEEK | afd.MSG_WAITALL | afd.MSG_PUSH_IMMEDIATE | afd.MSG_PARTIAL | 0x10 /* MSG_INTERRUPT */

func checkReceive(s *afd.Socket, flags uint32) error {
	if flags&^uint32(receiveFlags) != 0 || flags&afd.MSG_OOB != 0 && s.Type == afd.SOCK_DGRAM {
		return WSAEOPNOTSUPP
	}
	return nil
}

func wsaRecv(c *api.Call, h api.Handle, bufs api.In[wsaBuf], n uint32, got, flags api.Out[uint32], ov api.In[kernel32.Overlapped], routine api.Code) error {
	return wsaRecvFrom(c, h, bufs, n, got, flags, 0, 0, ov, routine)
}

func wsaRecvFrom(c *api.Call, h api.Handle, at api.In[wsaBuf], n uint32, got, flags api.Out[uint32], from api.Ptr, fromLen api.Out[int32], ov api.In[kernel32.Overlapped], routine api.Code) error {
	return with(c, h, func(s *afd.Socket, f *io.File) error {
		if !flags.OK() || !got.OK() && !ov.OK() {
			return WSAEFAULT
		}
		fl := flags.Get(c)
		if err := checkReceive(s, fl); err != nil {
			return err
		}
		bufs, err := buffers(c, at, n)
		if err != nil {
			return err
		}
		if from != 0 && (fromLen == 0 || fromLen.Get(c) < int32(afd.AddressSize(s.Family)) && s.Type != afd.SOCK_STREAM) {
			return WSAEFAULT
		}
		space := c.P.Space
		over := ov.OK()
		t := &afd.Transfer{Bufs: bufs, Flags: fl, WantName: from != 0}
		t.Told = func(rc *afd.Receipt) {
			if !over {
				mm.TryStore(space, uint64(flags), rc.Flags&afd.MSG_PARTIAL)
			}
			storeFrom(space, rc, from, fromLen)
		}
		k, _, err := carry(c, h, s, f, t, false, ov, routine)
		if err == nil || err == WSAEMSGSIZE {
			got.Set(c, uint32(k))
		}
		return zero(c, err)
	})
}

// storeFrom stores the sender's address. A stream has none, and nothing is stored.
func storeFrom(space *mm.Space, rc *afd.Receipt, from api.Ptr, fromLen api.Out[int32]) {
	if from == 0 || len(rc.Name) == 0 {
		return
	}
	n, err := mm.TryLoad[int32](space, uint64(fromLen))
	if err != nil || n < 0 {
		return
	}
	space.Write(uint64(from), rc.Name[:min(len(rc.Name), int(n))])
	mm.TryStore(space, uint64(fromLen), int32(len(rc.Name)))
}

func recv(c *api.Call, h api.Handle, buf api.Ptr, n int32, flags api.Flags) error {
	return recvfrom(c, h, buf, n, flags, 0, 0)
}

func recvfrom(c *api.Call, h api.Handle, buf api.Ptr, n int32, flags api.Flags, from api.Ptr, fromLen api.Out[int32]) error {
	k, _, err := receiveOne(c, h, buf, n, uint32(flags), from, fromLen)
	if err != nil {
		return err
	}
	c.Return(k)
	return nil
}

func receiveOne(c *api.Call, h api.Handle, buf api.Ptr, n int32, flags uint32, from api.Ptr, fromLen api.Out[int32]) (k uint64, st nt.Status, err error) {
	err = with(c, h, func(s *afd.Socket, f *io.File) error {
		if err := checkReceive(s, flags); err != nil {
			return err
		}
		bufs, err := one(c, buf, n)
		if err != nil {
			return err
		}
		if from != 0 && (fromLen == 0 || fromLen.Get(c) < int32(afd.AddressSize(s.Family)) && s.Type != afd.SOCK_STREAM) {
			return WSAEFAULT
		}
		space := c.P.Space
		t := &afd.Transfer{Bufs: bufs, Flags: flags, WantName: from != 0}
		t.Told = func(rc *afd.Receipt) { storeFrom(space, rc, from, fromLen) }
		k, st, err = carry(c, h, s, f, t, false, 0, 0)
		return err
	})
	return k, st, err
}

// wsaRecvEx tells of a datagram that was cut off with MSG_PARTIAL, not as an error.
func wsaRecvEx(c *api.Call, h api.Handle, buf api.Ptr, n int32, flags api.Out[uint32]) error {
	k, st, err := receiveOne(c, h, buf, n, flags.Get(c), 0, 0)
	fl := uint32(0)
	if st == nt.STATUS_BUFFER_OVERFLOW {
		fl, err = afd.MSG_PARTIAL, nil
	}
	if err != nil {
		return err
	}
	flags.Set(c, fl)
	c.Return(k)
	return nil
}

const sendFlags = afd.MSG_OOB | afd.MSG_DONTROUTE | afd.MSG_PARTIAL | 0x10

func checkSend(s *afd.Socket, flags uint32) error {
	if flags&^uint32(sendFlags) != 0 || flags&afd.MSG_OOB != 0 && s.Type == afd.SOCK_DGRAM {
		return WSAEOPNOTSUPP
	}
	return nil
}

func wsaSend(c *api.Call, h api.Handle, bufs api.In[wsaBuf], n uint32, sent api.Out[uint32], flags api.Flags, ov api.In[kernel32.Overlapped], routine api.Code) error {
	return wsaSendTo(c, h, bufs, n, sent, flags, 0, 0, ov, routine)
}

func wsaSendTo(c *api.Call, h api.Handle, at api.In[wsaBuf], n uint32, sent api.Out[uint32], flags api.Flags, to api.Ptr, toLen int32, ov api.In[kernel32.Overlapped], routine api.Code) error {
	return with(c, h, func(s *afd.Socket, f *io.File) error {
		if !sent.OK() && !ov.OK() {
			return WSAEFAULT
		}
		if err := checkSend(s, uint32(flags)); err != nil {
			return err
		}
		bufs, err := buffers(c, at, n)
		if err != nil {
			return err
		}
		t := &afd.Transfer{Bufs: bufs, Flags: uint32(flags)}
		if to != 0 && s.Type != afd.SOCK_STREAM {
			if t.Name, err = destination(c, s, to, toLen); err != nil {
				return err
			}
		}
		k, _, err := carry(c, h, s, f, t, true, ov, routine)
		if err == nil {
			sent.Set(c, uint32(k))
		}
		return zero(c, err)
	})
}

// destination reads where a datagram goes.
func destination(c *api.Call, s *afd.Socket, to api.Ptr, n int32) ([]byte, error) {
	a, err := addressOf(c, s, to, n)
	if err != nil {
		return nil, err
	}
	b, err := afd.Destination(a)
	return b, code(err)
}

func send(c *api.Call, h api.Handle, buf api.Ptr, n int32, flags api.Flags) error {
	return sendto(c, h, buf, n, flags, 0, 0)
}

func sendto(c *api.Call, h api.Handle, buf api.Ptr, n int32, flags api.Flags, to api.Ptr, toLen int32) error {
	return with(c, h, func(s *afd.Socket, f *io.File) error {
		if err := checkSend(s, uint32(flags)); err != nil {
			return err
		}
		bufs, err := one(c, buf, n)
		if err != nil {
			return err
		}
		t := &afd.Transfer{Bufs: bufs, Flags: uint32(flags)}
		if to != 0 && s.Type != afd.SOCK_STREAM {
			if t.Name, err = destination(c, s, to, toLen); err != nil {
				return err
			}
		}
		k, _, err := carry(c, h, s, f, t, true, 0, 0)
		if err != nil {
			return err
		}
		c.Return(k)
		return nil
	})
}

func wsaSendDisconnect(c *api.Call, h api.Handle, _ api.Ptr) error {
	return shutdown(c, h, afd.SD_SEND)
}

func wsaRecvDisconnect(c *api.Call, h api.Handle, _ api.Ptr) error {
	return shutdown(c, h, afd.SD_RECEIVE)
}

func wsaGetOverlappedResult(c *api.Call, h api.Handle, ov api.In[kernel32.Overlapped], n api.Out[uint32], wait api.Bool, flags api.Out[uint32]) error {
	return with(c, h, func(s *afd.Socket, f *io.File) error {
		if !ov.OK() || !n.OK() || !flags.OK() {
			return WSAEFAULT
		}
		o := ov.Get(c)
		if nt.Status(o.Internal) == nt.STATUS_PENDING {
			if wait == 0 {
				return WSA_IO_INCOMPLETE
			}
			on := nt.Handle(o.Event &^ 1)
			if on == 0 {
				on = h.NT()
			}
			st, err := c.K.Wait(on, false, nt.Infinite)
			if err != nil {
				return WSA_INVALID_HANDLE
			}
			if st == nt.STATUS_THREAD_IS_TERMINATING {
				return st
			}
			o = ov.Get(c)
		}
		st := nt.Status(o.Internal)
		n.Set(c, uint32(o.InternalHigh))
		fl := uint32(0)
		if st == nt.STATUS_BUFFER_OVERFLOW {
			fl = afd.MSG_PARTIAL
		}
		flags.Set(c, fl)
		return code(st.Err())
	})
}
