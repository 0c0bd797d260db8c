package main

import (
	"strings"
	"time"
	"unsafe"

	"golang.org/x/sys/windows"
)

func addresses() {
	s := open(inet, stream)
	a, n := loopback, int32(16)
	fails("getsockname of an unbound socket", call("getsockname", s, addr(&a), addr(&n)), wsaeinval)
	fails("getpeername of an unconnected socket", call("getpeername", s, addr(&a), addr(&n)), wsaenotconn)
	fails("bind of a short address", call("bind", s, addr(&a), 8), wsaefault)
	fails("bind to NULL", call("bind", s, 0, 16), wsaefault)
	six := sockaddr{family: inet6}
	fails("bind of another family", call("bind", s, addr(&six), 28), wsaeafnosupport)
	fails("bind to an address of somebody else", bindTo(s, sockaddr{family: inet, ip: [4]byte{192, 0, 2, 1}}), wsaeaddrnotavail)
	fails("bind", bindTo(s, loopback), nil)
	fails("bind again", bindTo(s, loopback), wsaeinval)
	a = localOf(s)
	expect("a port was given", a.port != [2]byte{} && a.ip == loopback.ip, a)
	n = 15
	fails("getsockname without room", call("getsockname", s, addr(&a), addr(&n)), wsaefault)
	t := open(inet, stream)
	fails("bind to an address in use", bindTo(t, a), wsaeaddrinuse)
	fails("bind of a handle that is no socket", call("bind", 0x7FFC, addr(&a), 16), wsaenotsock)
	e, _ := windows.CreateEvent(nil, 1, 0, nil)
	fails("bind of an event", call("bind", uintptr(e), addr(&a), 16), wsaenotsock)
	windows.CloseHandle(e)
	closeAll(s, t)
	u := open(inet, stream)
	fails("bind to a port that was closed", bindTo(u, a), nil)
	closeAll(u)
}

func streams() {
	l, a := listener()
	c := open(inet, stream)
	b := []byte("xxxx")
	_, err := value("recv", c, addr(&b[0]), 4, 0)
	fails("recv of an unconnected stream", err, wsaenotconn)
	_, err = value("send", c, addr(&b[0]), 4, 0)
	fails("send of an unconnected stream", err, wsaenotconn)
	fails("shutdown of an unconnected stream", call("shutdown", c, 1), wsaenotconn)
	_, err = value("accept", c, 0, 0)
	fails("accept of what does not listen", err, wsaeinval)
	fails("listen of what has no address", call("listen", c, 1), wsaeinval)
	fails("connect", connectTo(c, a), nil)
	fails("connect of what is connected", connectTo(c, a), wsaeisconn)
	fails("listen of what is connected", call("listen", c, 1), wsaeisconn)
	fails("connect of what listens", connectTo(l, a), wsaeinval)
	from, n := sockaddr{family: 0xAAAA}, int32(16)
	s, err := value("accept", l, addr(&from), addr(&n))
	fails("accept", err, nil)
	expect("accept tells the address", from == localOf(c) && n == 16, from, n)
	var peer sockaddr
	n = 16
	fails("getpeername", call("getpeername", s, addr(&peer), addr(&n)), nil)
	expect("the peer's address", peer == from)
	n = 16
	fails("getpeername of the client", call("getpeername", c, addr(&peer), addr(&n)), nil)
	expect("the server's address", peer == a)

	k, err := send(c, "hello")
	expect("send", k == 5 && err == nil, k, err)
	text, err := recv(s, 2, 2)
	expect("MSG_PEEK", text == "he" && err == nil, text, err)
	var left uint32
	fails("FIONREAD", call("ioctlsocket", s, 0x4004667F, addr(&left)), nil)
	expect("bytes to be read", left == 5, left)
	text, err = recv(s, 3, 0)
	expect("recv of a part", text == "hel" && err == nil, text, err)
	text, err = recv(s, 100, 0)
	expect("recv of the rest", text == "lo" && err == nil, text, err)
	_, err = recv(s, 1, 0x4000)
	fails("recv with an unknown flag", err, wsaeopnotsupp)
	_, err = value("recv", s, addr(&b[0]), ^uintptr(0), 0)
	fails("recv of a negative length", err, wsaefault)

	// Several buffers, and all of what was asked for.
	bufs := []windows.WSABuf{{Len: 2, Buf: &b[0]}, {Len: 0}, {Len: 2, Buf: &b[2]}}
	var sent, flags uint32
	copy(b, "wxyz")
	fails("WSASend", call("WSASend", c, addr(&bufs[0]), 3, addr(&sent), 0, 0, 0), nil)
	expect("WSASend of several buffers", sent == 4, sent)
	go func() { time.Sleep(10 * time.Millisecond); send(c, "56") }()
	in := make([]byte, 6)
	ins := []windows.WSABuf{{Len: 1, Buf: &in[0]}, {Len: 5, Buf: &in[1]}}
	flags = 8
	fails("WSARecv with MSG_WAITALL", call("WSARecv", s, addr(&ins[0]), 2, addr(&sent), addr(&flags), 0, 0), nil)
	expect("MSG_WAITALL", string(in) == "wxyz56" && sent == 6 && flags == 0, string(in), sent, flags)
	fails("WSARecv without flags", call("WSARecv", s, addr(&ins[0]), 2, addr(&sent), 0, 0, 0), wsaefault)

	// More than the buffers of the host hold.
	const big = 8 << 20
	go func() {
		d := make([]byte, big)
		for i := range d {
			d[i] = byte(i >> 8)
		}
		n, err := value("send", c, addr(&d[0]), big, 0)
		expect("a big send", n == big && err == nil, n, err)
		fails("shutdown", call("shutdown", c, 1), nil)
		_, err = send(c, "x")
		fails("send after shutdown", err, wsaeshutdown)
	}()
	at, good := 0, true
	d := make([]byte, 100000)
	for {
		n, err := value("recv", s, addr(&d[0]), uintptr(len(d)), 0)
		if err != nil || n == 0 {
			fails("the end", err, nil)
			break
		}
		for i := range int(n) {
			good = good && d[i] == byte((at+i)>>8)
		}
		at += int(n)
	}
	expect("a big transfer", at == big && good, at, good)
	text, err = recv(s, 1, 0)
	expect("the end stays", text == "" && err == nil, err)
	fails("shutdown of receives", call("shutdown", s, 0), nil)
	_, err = recv(s, 1, 0)
	fails("recv after shutdown", err, wsaeshutdown)
	fails("shutdown of nonsense", call("shutdown", s, 3), wsaeinval)
	k, err = send(s, "back")
	expect("the other direction", k == 4 && err == nil, k, err)
	text, err = recv(c, 10, 0)
	expect("the other direction arrives", text == "back" && err == nil, text, err)
	closeAll(c, s, l)

	// A reset.
	c, s = connection()
	on := [2]uint16{1, 0}
	fails("SO_LINGER", call("setsockopt", s, 0xFFFF, 0x80, addr(&on), 4), nil)
	closeAll(s)
	_, err = recv(c, 1, 0)
	fails("recv after a reset", err, wsaeconnreset)
	closeAll(c)

	// Timeouts.
	c, s = connection()
	fails("SO_RCVTIMEO", setOption(c, 0xFFFF, 0x1006, 20), nil)
	begin := time.Now()
	_, err = recv(c, 1, 0)
	fails("recv in time", err, wsaetimedout)
	expect("the time", time.Since(begin) >= 19*time.Millisecond, time.Since(begin))
	closeAll(c, s)
}

func refusals() {
	l, a := listener()
	closeAll(l)
	c := open(inet, stream)
	fails("connect to nobody", connectTo(c, a), wsaeconnrefused)
	fails("connect again", connectTo(c, a), wsaeconnrefused)
	fails("connect to port 0", connectTo(c, loopback), wsaeaddrnotavail)
	fails("connect to no address", connectTo(c, sockaddr{family: inet, port: a.port}), wsaeaddrnotavail)
	six := sockaddr{family: inet6}
	fails("connect to another family", call("connect", c, addr(&six), 28), wsaeafnosupport)
	fails("connect to a short address", call("connect", c, addr(&a), 4), wsaefault)
	closeAll(c)
}

func nonblocking() {
	l, a := listener()
	setNonBlocking(l, 1)
	_, err := value("accept", l, 0, 0)
	fails("accept of nobody", err, wsaewouldblock)
	c := open(inet, stream)
	setNonBlocking(c, 1)
	fails("connect without waiting", connectTo(c, a), wsaewouldblock)
	expect("the connection is made", poll(c, 0x10, 1000) == 0x10)
	v, err := option(c, 0xFFFF, 0x1007)
	expect("SO_ERROR", v == 0 && err == nil, v, err)
	expect("somebody is there", poll(l, 0x100, 1000) == 0x100)
	s, err := value("accept", l, 0, 0)
	fails("accept without waiting", err, nil)
	_, err = recv(s, 1, 0)
	fails("what is accepted does not wait either", err, wsaewouldblock)
	_, err = recv(c, 1, 0)
	fails("recv of nothing", err, wsaewouldblock)
	chunk := strings.Repeat("x", 1<<16)
	total := 0
	for {
		n, err := send(c, chunk)
		if err != nil {
			fails("send into full buffers", err, wsaewouldblock)
			break
		}
		total += n
	}
	for got := 0; got < total; {
		t, err := recv(s, 1<<16, 0)
		if err == wsaewouldblock {
			poll(s, 0x100, 1000)
			continue
		}
		if err != nil {
			fails("recv", err, nil)
			break
		}
		got += len(t)
	}
	closeAll(c, s, l)
	c = open(inet, stream)
	setNonBlocking(c, 1)
	fails("connect to nobody without waiting", connectTo(c, a), wsaewouldblock)
	expect("the refusal", poll(c, 0x10, 1000)&3 == 3)
	v, err = option(c, 0xFFFF, 0x1007)
	expect("SO_ERROR of a refusal", v == uint32(wsaeconnrefused) && err == nil, v, err)
	closeAll(c)
}

type pollFd struct {
	fd              uintptr
	events, revents uint16
	_               uint32
}

// poll is WSAPoll of one socket.
func poll(s uintptr, events uint16, ms uintptr) uint16 {
	p := pollFd{fd: s, events: events, revents: 0xAAAA}
	n, err := value("WSAPoll", addr(&p), 1, ms)
	expect("WSAPoll", err == nil && (n == 1) == (p.revents != 0), n, err, p.revents)
	return p.revents
}

type fdSet struct {
	count uint32
	_     uint32
	fds   [4]uintptr
}

func set(ss ...uintptr) *fdSet {
	f := &fdSet{count: uint32(len(ss))}
	copy(f.fds[:], ss)
	return f
}

func selecting() {
	c, s := connection()
	l, a := listener()
	none := [2]int32{0, 1000}
	r, w := set(c, s, l), set(c)
	n, err := value("select", 0, addr(r), addr(w), 0, addr(&none))
	expect("select for writing", n == 1 && err == nil && r.count == 0 && w.count == 1 && w.fds[0] == c, n, err, r, w)
	send(c, "x")
	r = set(c, s)
	n, err = value("select", 0, addr(r), 0, 0, 0)
	expect("select for reading", n == 1 && err == nil && r.count == 1 && r.fds[0] == s, n, err, r)
	in, _, _ := ws2.NewProc("__WSAFDIsSet").Call(s, addr(r))
	out, _, _ := ws2.NewProc("__WSAFDIsSet").Call(c, addr(r))
	expect("FD_ISSET", in == 1 && out == 0, in, out)
	x := open(inet, stream)
	go func() { time.Sleep(10 * time.Millisecond); connectTo(x, a) }()
	r = set(l)
	n, err = value("select", 0, addr(r), 0, 0, 0)
	expect("select for a connection", n == 1 && err == nil, n, err)
	r = set(c)
	begin := time.Now()
	none = [2]int32{0, 20000}
	n, err = value("select", 0, addr(r), 0, 0, addr(&none))
	expect("select in time", n == 0 && err == nil && r.count == 0 && time.Since(begin) >= 19*time.Millisecond, n, err, r.count)
	_, err = value("select", 0, 0, 0, 0, addr(&none))
	fails("select of nothing", err, wsaeinval)
	r = set(0x7FFC)
	_, err = value("select", 0, addr(r), 0, 0, addr(&none))
	fails("select of no socket", err, wsaenotsock)
	none = [2]int32{-1, 0}
	r = set(c)
	_, err = value("select", 0, addr(r), 0, 0, addr(&none))
	fails("select for a negative time", err, wsaeinval)
	closeAll(s)
	recv(c, 100, 0)
	expect("WSAPoll at the end", poll(c, 0x100, 1000)&0x002 != 0)
	p := pollFd{fd: 0x7FFC, events: 0x100}
	_, err = value("WSAPoll", addr(&p), 1, 0)
	fails("WSAPoll of no socket", err, wsaenotsock)
	closeAll(c, l, x)
}

// networkEvents is WSANETWORKEVENTS.
type networkEvents struct {
	events uint32
	errors [10]int32
}

func events() {
	l, a := listener()
	c := open(inet, stream)
	ev, _, _ := ws2.NewProc("WSACreateEvent").Call()
	next := func(s uintptr, want uint32) {
		st, _ := windows.WaitForSingleObject(windows.Handle(ev), 1000)
		expect("the event is set", st == 0, st)
		n := networkEvents{events: 0xAAAA}
		fails("WSAEnumNetworkEvents", call("WSAEnumNetworkEvents", s, ev, addr(&n)), nil)
		expect("network events", n.events == want, n.events, want)
		st, _ = windows.WaitForSingleObject(windows.Handle(ev), 0)
		expect("the event is reset", st == uint32(windows.WAIT_TIMEOUT), st)
	}
	fails("WSAEventSelect", call("WSAEventSelect", l, ev, 8), nil)
	e2, _, _ := ws2.NewProc("WSACreateEvent").Call()
	fails("WSAEventSelect of a client", call("WSAEventSelect", c, e2, 0x33), nil)
	fails("connect", connectTo(c, a), wsaewouldblock)
	next(l, 8)
	s, err := value("accept", l, 0, 0)
	fails("accept", err, nil)
	ev, e2 = e2, ev
	next(c, 0x12) // FD_CONNECT, FD_WRITE
	send(s, "ab")
	next(c, 1)
	t, err := recv(c, 1, 0) // there is more, so it is told again
	expect("recv", t == "a" && err == nil, t, err)
	next(c, 1)
	recv(c, 1, 0)
	closeAll(s)
	next(c, 0x20)
	on := uint32(0)
	fails("FIONBIO off while events are selected", call("ioctlsocket", c, 0x8004667E, addr(&on)), wsaeinval)
	fails("WSAEventSelect of nothing", call("WSAEventSelect", c, 0, 0), nil)
	fails("FIONBIO off", call("ioctlsocket", c, 0x8004667E, addr(&on)), nil)
	ws2.NewProc("WSACloseEvent").Call(ev)
	ws2.NewProc("WSACloseEvent").Call(e2)
	closeAll(c, l)
}

var _ unsafe.Pointer
