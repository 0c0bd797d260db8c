package ws2_32

import (
	"encoding/binary"

	"haft.dev/internal/api"
	"haft.dev/internal/api/kernel32"
	"haft.dev/internal/io"
	"haft.dev/internal/io/afd"
	"haft.dev/internal/kernel"
	"haft.dev/internal/mm"
	"haft.dev/nt"
)

func connectFuncs() []api.Func {
	return []api.Func{
		api.F5("WSAAccept(s, addr, addrlen, lpfnCondition, dwCallbackData)", wsaAccept).Winsock(invalidSocket).Opens("closesocket").Partial("calls no condition function"),
		api.F7("WSAConnect(s, name, namelen, lpCallerData, lpCalleeData, lpSQOS, lpGQOS)", wsaConnect).Winsock(socketError),
		api.F3("accept(s, addr, addrlen)", accept).Winsock(invalidSocket).Opens("closesocket"),
		api.F3("bind(s, name, namelen)", bind).Winsock(socketError),
		api.F3("connect(s, name, namelen)", connect).Winsock(socketError),
		api.F2("listen(s, backlog)", listen).Winsock(socketError),
	}
}

// addressOf reads an address that a program gives for s. Errors in this order:
// WSAEFAULT if it is too short, WSAEAFNOSUPPORT for another family.
func addressOf(c *api.Call, s *afd.Socket, name api.Ptr, n int32) ([]byte, error) {
	if name == 0 || n < 2 {
		return nil, WSAEFAULT
	}
	a := name.Bytes(c, uint64(min(n, 128)))
	switch err := afd.CheckAddress(a, s.Family); err {
	case nil:
	case nt.STATUS_INVALID_ADDRESS:
		return nil, WSAEAFNOSUPPORT
	default:
		return nil, WSAEFAULT
	}
	return a, nil
}

// place calls do with where the address of a Unix socket is on the host; nil for
// other addresses, and for a directory that is not there.
func place(c *api.Call, s *afd.Socket, a []byte, do func(*afd.Place) error) error {
	if s.Family != afd.AF_UNIX || afd.UnixName(a) == "" {
		return do(nil)
	}
	path := c.FullPath(afd.UnixName(a))
	i := len(path) - 1
	for i >= 0 && path[i] != '\\' {
		i--
	}
	if i < 0 || i == len(path)-1 {
		return do(nil)
	}
	err := c.OpenFile(path[:i+1], nt.FILE_TRAVERSE, io.FILE_SHARE_READ|io.FILE_SHARE_WRITE|io.FILE_SHARE_DELETE, io.FILE_DIRECTORY_FILE, func(f *io.File) error {
		h, ok := f.Handler().(io.HostFile)
		if !ok {
			return nt.STATUS_OBJECT_PATH_NOT_FOUND
		}
		d, _, err := h.HostFile()
		if err != nil {
			return nt.STATUS_OBJECT_PATH_NOT_FOUND
		}
		defer d.Close()
		return do(&afd.Place{Directory: int(d.Fd()), Name: path[i+1:]})
	})
	switch err {
	case nt.STATUS_OBJECT_PATH_NOT_FOUND, nt.STATUS_OBJECT_NAME_NOT_FOUND, nt.STATUS_NOT_A_DIRECTORY, nt.STATUS_OBJECT_NAME_INVALID:
		return do(nil)
	}
	return err
}

func bind(c *api.Call, h api.Handle, name api.Ptr, n int32) error {
	return with(c, h, func(s *afd.Socket, _ *io.File) error {
		a, err := addressOf(c, s, name, n)
		if err != nil {
			return err
		}
		return zero(c, place(c, s, a, func(p *afd.Place) error { return s.BindTo(a, p) }))
	})
}

func listen(c *api.Call, h api.Handle, backlog int32) error {
	return with(c, h, func(s *afd.Socket, _ *io.File) error { return zero(c, s.Listen(int(backlog))) })
}

func connect(c *api.Call, h api.Handle, name api.Ptr, n int32) error {
	return with(c, h, func(s *afd.Socket, f *io.File) error {
		a, err := addressOf(c, s, name, n)
		if err != nil {
			return err
		}
		if s.Connecting() {
			return WSAEALREADY
		}
		if s.Listening() {
			return WSAEINVAL
		}
		return zero(c, place(c, s, a, func(p *afd.Place) error {
			if s.NonBlocking() {
				return s.StartConnect(a, p)
			}
			return await(c, f, &io.Request{Op: io.OpControl}, func(r *io.Request) { s.Connect(r, a, p, false, nil) })
		}))
	})
}

func wsaConnect(c *api.Call, h api.Handle, name api.Ptr, n int32, _, _, _, _ api.Ptr) error {
	return connect(c, h, name, n)
}

// await carries out a request of a blocking call. A request that was cancelled, also
// by the close of the socket, is WSAEINTR.
func await(c *api.Call, f *io.File, r *io.Request, start func(*io.Request)) error {
	s, _, err := c.Await(f, r, start)
	if err != nil {
		return err
	}
	return blocked(s)
}

// blocked returns the error of a blocking call.
func blocked(s nt.Status) error {
	if s == nt.STATUS_CANCELLED {
		return WSAEINTR
	}
	return s.Err()
}

func accept(c *api.Call, h api.Handle, addr api.Ptr, n api.Out[int32]) error {
	return with(c, h, func(l *afd.Socket, f *io.File) error {
		if addr != 0 && n != 0 && int(n.Get(c)) < afd.AddressSize(l.Family) && l.Family != afd.AF_UNIX {
			return WSAEFAULT
		}
		a := &afd.Accept{NonBlocking: l.NonBlocking()}
		err := await(c, f, &io.Request{Op: io.OpControl}, func(r *io.Request) { l.Accept(r, a) })
		l.Enable(afd.FD_ACCEPT)
		if err != nil {
			a.Abandon()
			return code(err)
		}
		s := a.Take(l)
		var remote []byte
		if addr != 0 && n != 0 {
			remote, _ = s.RemoteAddress()
		}
		if err := insert(c, s, true); err != nil {
			return err
		}
		if remote != nil {
			room := int(n.Get(c))
			addr.Write(c, remote[:min(len(remote), room)])
			n.Set(c, int32(len(remote)))
		}
		return nil
	})
}

func wsaAccept(c *api.Call, h api.Handle, addr api.Ptr, n api.Out[int32], condition api.Code, _ uint64) error {
	if condition != 0 {
		return WSAEOPNOTSUPP
	}
	return accept(c, h, addr, n)
}

// overlapped begins an overlapped call as kernel32's ReadFile does.
func overlapped(c *api.Call, h api.Handle, ov api.In[kernel32.Overlapped], routine api.Code) api.Transfer {
	o := ov.Get(c)
	x := api.Transfer{Handle: h.NT(), Event: nt.Handle(o.Event &^ 1), Status: uint64(ov)}
	switch {
	case routine != 0:
		x.Event, x.APC, x.Routine = 0, uint64(routine), true
	case o.Event&1 == 0:
		x.Context = uint64(ov)
	}
	mm.Store(c.P.Space, uint64(ov), uint64(nt.STATUS_PENDING))
	return x
}

// submit makes a request that does not wait for its end.
func submit(c *api.Call, f *io.File, r *io.Request, x *api.Transfer, start func(*io.Request)) (uint64, error) {
	s, n, err := c.Submit(f, r, x, start)
	if err != nil {
		return 0, code(err)
	}
	if s == nt.STATUS_PENDING {
		return 0, WSA_IO_PENDING
	}
	if !x.Stored {
		// A failure at once is told to nobody; the page of WSAGetOverlappedResult does
		// not expect a call for it.
		mm.TryStore(c.P.Space, x.Status, api.IOStatusBlock{Status: uint64(s), Information: n})
	}
	return n, code(s.Err())
}

func extensionFuncs() []api.Func {
	return []api.Func{
		api.F8("AcceptEx(sListenSocket, sAcceptSocket, lpOutputBuffer, dwReceiveDataLength, dwLocalAddressLength, dwRemoteAddressLength, lpdwBytesReceived, lpOverlapped)", acceptEx).Winsock(0),
		api.F7("ConnectEx(s, name, namelen, lpSendBuffer, dwSendDataLength, lpdwBytesSent, lpOverlapped)", connectEx).Winsock(0),
		api.F4("DisconnectEx(s, lpOverlapped, dwFlags, dwReserved)", disconnectEx).Winsock(0),
		api.F8("GetAcceptExSockaddrs(lpOutputBuffer, dwReceiveDataLength, dwLocalAddressLength, dwRemoteAddressLength, LocalSockaddr, LocalSockaddrLength, RemoteSockaddr, RemoteSockaddrLength)", getAcceptExSockaddrs).Winsock(0),
		api.F7("TransmitFile(hSocket, hFile, nNumberOfBytesToWrite, nNumberOfBytesPerSend, lpOverlapped, lpTransmitBuffers, dwReserved)", transmitFile).Winsock(0),
		api.Stub("TransmitPackets(hSocket, lpPacketArray, nElementCount, nSendSize, lpOverlapped, dwFlags)"),
		api.F4("WSARecvEx(s, buf, len, flags)", wsaRecvEx).Winsock(socketError),
		api.F5("WSARecvMsg(s, lpMsg, lpdwNumberOfBytesRecvd, lpOverlapped, lpCompletionRoutine)", wsaRecvMsg).Winsock(socketError),
		api.F6("WSASendMsg(Handle, lpMsg, dwFlags, lpNumberOfBytesSent, lpOverlapped, lpCompletionRoutine)", wsaSendMsg).Winsock(socketError),
	}
}

// acceptPad is what the areas for addresses must have beyond an address.
const acceptPad = 16

// acceptEx: the buffer gets the first bytes, then an area with the local and one
// with the remote address. An area is the address and, in its last two bytes, the
// address' length.
func acceptEx(c *api.Call, lh, ah api.Handle, buf api.Ptr, data, local, remote uint32, got api.Out[uint32], ov api.In[kernel32.Overlapped]) error {
	return with(c, lh, func(l *afd.Socket, f *io.File) error {
		if !ov.OK() {
			return WSA_INVALID_PARAMETER
		}
		return with(c, ah, func(a *afd.Socket, _ *io.File) error {
			least := uint32(afd.AddressSize(l.Family) + acceptPad)
			if l.Family == afd.AF_UNIX {
				least = acceptPad
			}
			switch {
			case !l.Listening():
				return WSAEINVAL
			case remote < least, local != 0 && local < least, uint64(data)+uint64(local)+uint64(remote) > 1<<31:
				return WSAEFAULT
			}
			space := c.P.Space
			acc := &afd.Accept{Into: a, Accepted: func(la, ra []byte) {
				at := uint64(buf) + uint64(data)
				space.Write(at, area(la, local))
				space.Write(at+uint64(local), area(ra, remote))
			}}
			if data > 0 {
				acc.Receive = &afd.Transfer{Bufs: []io.Buffer{{Mem: space, Addr: uint64(buf), Len: int(data)}}}
			}
			x := overlapped(c, lh, ov, 0)
			n, err := submit(c, f, &io.Request{Op: io.OpControl}, &x, func(r *io.Request) { l.Accept(r, acc) })
			if err != nil {
				return err
			}
			got.Set(c, uint32(n))
			return nil
		})
	})
}

// area is an area of n bytes with an address.
func area(a []byte, n uint32) []byte {
	if n < 2 {
		return make([]byte, n)
	}
	b := make([]byte, n)
	k := copy(b[:n-2], a)
	binary.LittleEndian.PutUint16(b[n-2:], uint16(k))
	return b
}

func getAcceptExSockaddrs(c *api.Call, buf api.Ptr, data, local, remote uint32, la api.Out[uint64], ln api.Out[int32], ra api.Out[uint64], rn api.Out[int32]) error {
	at := uint64(buf) + uint64(data)
	for _, x := range []struct {
		at   uint64
		n    uint32
		addr api.Out[uint64]
		size api.Out[int32]
	}{{at, local, la, ln}, {at + uint64(local), remote, ra, rn}} {
		size := int32(0)
		if x.n >= 2 {
			size = int32(mm.Load[uint16](c.P.Space, x.at+uint64(x.n)-2))
		}
		x.addr.Must(c, x.at)
		x.size.Must(c, size)
	}
	return nil
}

func connectEx(c *api.Call, h api.Handle, name api.Ptr, n int32, buf api.Ptr, length uint32, sent api.Out[uint32], ov api.In[kernel32.Overlapped]) error {
	return with(c, h, func(s *afd.Socket, f *io.File) error {
		if !ov.OK() {
			return WSA_INVALID_PARAMETER
		}
		a, err := addressOf(c, s, name, n)
		if err != nil {
			return err
		}
		switch {
		case !s.IsBound() && s.Family != afd.AF_UNIX:
			return WSAEINVAL
		case s.Listening():
			return WSAEINVAL
		case s.Connecting():
			return WSAEALREADY
		}
		if _, err := s.RemoteAddress(); err == nil {
			return WSAEISCONN
		}
		var data []byte
		if buf != 0 && length > 0 {
			data = buf.Bytes(c, uint64(length))
		}
		sent.Set(c, 0)
		return place(c, s, a, func(p *afd.Place) error {
			x := overlapped(c, h, ov, 0)
			_, err := submit(c, f, &io.Request{Op: io.OpControl}, &x, func(r *io.Request) { s.Connect(r, a, p, true, data) })
			return err
		})
	})
}

func disconnectEx(c *api.Call, h api.Handle, ov api.In[kernel32.Overlapped], flags api.Flags, reserved uint32) error {
	const reuse = 2 // TF_REUSE_SOCKET
	return with(c, h, func(s *afd.Socket, f *io.File) error {
		if flags&^reuse != 0 || reserved != 0 {
			return WSAEINVAL
		}
		do := func(r *io.Request) {
			err := s.Disconnect(flags&reuse != 0)
			st, _ := err.(nt.Status)
			r.Complete(st, 0)
		}
		if ov.OK() {
			x := overlapped(c, h, ov, 0)
			_, err := submit(c, f, &io.Request{Op: io.OpControl}, &x, do)
			return err
		}
		return code(await(c, f, &io.Request{Op: io.OpControl}, do))
	})
}

// fileOf returns the file that h stands for.
func fileOf(c *api.Call, h api.Handle, want nt.Access) (*io.File, error) {
	return kernel.Ref[*io.File](c.K, h.NT(), want)
}
