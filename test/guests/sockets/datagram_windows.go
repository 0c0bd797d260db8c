package main

import (
	"encoding/binary"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"syscall"
	"unsafe"

	"golang.org/x/sys/windows"
)

func sendto(s uintptr, text string, to sockaddr) error {
	b := append([]byte(text), 0)
	return call("sendto", s, addr(&b[0]), uintptr(len(text)), 0, addr(&to), 16)
}

func recvfrom(s uintptr, room int, flags uintptr) (string, sockaddr, error) {
	b := make([]byte, room+1)
	from, n := sockaddr{family: 0xAAAA}, int32(16)
	k, err := value("recvfrom", s, addr(&b[0]), uintptr(room), flags, addr(&from), addr(&n))
	if err != nil {
		return "", from, err
	}
	return string(b[:k]), from, nil
}

func datagrams() {
	a, b := open(inet, datagram), open(inet, datagram)
	x := []byte("x")
	_, err := value("recv", a, addr(&x[0]), 1, 0)
	fails("recv of an unbound datagram socket", err, wsaeinval)
	_, err = value("send", a, addr(&x[0]), 1, 0)
	fails("send to nobody", err, wsaenotconn)
	fails("listen", call("listen", a, 1), wsaeopnotsupp)
	fails("bind", bindTo(b, loopback), nil)
	to := localOf(b)
	fails("sendto port 0", sendto(a, "x", loopback), wsaeaddrnotavail)
	fails("sendto", sendto(a, "one", to), nil)
	text, from, err := recvfrom(b, 10, 0)
	expect("recvfrom", text == "one" && err == nil && from.port == localOf(a).port, text, err)
	fails("sendto of nothing", sendto(a, "", to), nil)
	text, _, err = recvfrom(b, 10, 0)
	expect("an empty datagram", text == "" && err == nil, text, err)
	sendto(a, "too long", to)
	sendto(a, "next", to)
	_, _, err = recvfrom(b, 3, 2)
	fails("a look at what is too long", err, wsaemsgsize)
	_, _, err = recvfrom(b, 3, 0)
	fails("what is too long", err, wsaemsgsize)
	text, _, err = recvfrom(b, 10, 0)
	expect("is gone", text == "next" && err == nil, text, err)
	big := strings.Repeat("x", 66000)
	fails("a datagram that is too long", sendto(a, big, to), wsaemsgsize)
	fails("connect", connectTo(a, to), nil)
	k, err := send(a, "two")
	expect("send of a connected one", k == 3 && err == nil, k, err)
	text, _, err = recvfrom(b, 10, 0)
	expect("arrives", text == "two" && err == nil, text, err)
	// Overlapped, with the sender's address.
	t := newTransfer(8)
	src, n := new(sockaddr), new(int32)
	*n = 16
	pinned.Pin(src)
	pinned.Pin(n)
	fails("WSARecvFrom", call("WSARecvFrom", b, addr(&t.wsa), 1, 0, addr(&t.flags), addr(src), addr(n), addr(&t.ov), 0), pending)
	send(a, "three")
	got, err := t.result(b, 1)
	expect("WSARecvFrom ends", got == 5 && err == nil && *src == localOf(a) && *n == 16, got, err, *src)
	t.done()
	// Nobody there.
	closeAll(b)
	send(a, "lost")
	poll(a, 0x100, 1000)
	_, err = recv(a, 10, 0)
	fails("recv after an unreachable port", err, wsaeconnreset)
	off := uint32(0)
	var ret uint32
	fails("SIO_UDP_CONNRESET", call("WSAIoctl", a, 0x9800000C, addr(&off), 4, 0, 0, addr(&ret), 0, 0), nil)
	send(a, "lost")
	setNonBlocking(a, 1)
	_, err = recv(a, 10, 0)
	fails("recv does not tell of it", err, wsaewouldblock)
	fails("WSARecv with MSG_OOB", call("recv", a, addr(&x[0]), 1, 1), wsaeopnotsupp)
	closeAll(a)
}

// message is WSAMSG.
type message struct {
	name    *sockaddr
	namelen int32
	bufs    *windows.WSABuf
	count   uint32
	control windows.WSABuf
	flags   uint32
}

func messages() {
	a, b := open(inet, datagram), open(inet, datagram)
	fails("bind", bindTo(b, loopback), nil)
	to := localOf(b)
	fails("IP_PKTINFO", setOption(b, 0, 19, 1), nil)
	recvMsg := extension(b, guid{0xF689D7C8, 0x6F1F, 0x436B, [8]byte{0x8A, 0x53, 0xE5, 0x4F, 0xE3, 0x51, 0xC3, 0x22}})
	out := []byte("message")
	buf := windows.WSABuf{Len: 7, Buf: &out[0]}
	m := message{name: &to, namelen: 16, bufs: &buf, count: 1}
	var n uint32
	fails("WSASendMsg", call("WSASendMsg", a, addr(&m), 0, addr(&n), 0, 0), nil)
	expect("WSASendMsg sends", n == 7, n)
	in, control := make([]byte, 16), make([]byte, 64)
	var from sockaddr
	buf = windows.WSABuf{Len: 16, Buf: &in[0]}
	m = message{name: &from, namelen: 16, bufs: &buf, count: 1, control: windows.WSABuf{Len: 64, Buf: &control[0]}}
	r, _, err := syscall.SyscallN(recvMsg, b, addr(&m), addr(&n), 0, 0)
	expect("WSARecvMsg", r == 0 && n == 7 && string(in[:7]) == "message" && from.port == localOf(a).port && m.namelen == 16 && m.flags == 0, r, err, n)
	// WSACMSGHDR and IN_PKTINFO: the address and the interface.
	le := binary.LittleEndian
	expect("IN_PKTINFO", m.control.Len == 24 && le.Uint64(control) == 24 && le.Uint32(control[8:]) == 0 && le.Uint32(control[12:]) == 19 && string(control[16:20]) == "\x7f\x00\x00\x01" && le.Uint32(control[20:]) != 0, m.control.Len, control[:24])
	closeAll(a, b)
}

func options() {
	s, d := open(inet, stream), open(inet, datagram)
	for _, o := range []struct {
		what        string
		s           uintptr
		level, name uintptr
		initial     uint32
		set, after  uint32
	}{
		{"SO_KEEPALIVE", s, 0xFFFF, 8, 0, 5, 1},
		{"SO_REUSEADDR", s, 0xFFFF, 4, 0, 1, 1},
		{"SO_BROADCAST", d, 0xFFFF, 0x20, 0, 1, 1},
		{"SO_SNDBUF", s, 0xFFFF, 0x1001, 65536, 10000, 10000},
		{"SO_RCVBUF", s, 0xFFFF, 0x1002, 65536, 0, 0},
		{"SO_RCVTIMEO", s, 0xFFFF, 0x1006, 0, 1500, 1500},
		{"SO_SNDTIMEO", s, 0xFFFF, 0x1005, 0, 1500, 1500},
		{"TCP_NODELAY", s, 6, 1, 0, 1, 1},
		{"TCP_KEEPIDLE", s, 6, 3, 7200, 30, 30},
		{"TCP_KEEPCNT", s, 6, 16, 9, 4, 4},
		{"IP_TTL", s, 0, 4, 64, 7, 7},
	} {
		v, err := option(o.s, o.level, o.name)
		expect(o.what, v == o.initial && err == nil, v, err)
		fails(o.what, setOption(o.s, o.level, o.name, o.set), nil)
		v, err = option(o.s, o.level, o.name)
		expect(o.what+" after it was set", v == o.after && err == nil, v, err)
	}
	for _, o := range []struct {
		what string
		name uintptr
		want uint32
	}{{"SO_TYPE", 0x1008, stream}, {"SO_ACCEPTCONN", 2, 0}, {"SO_ERROR", 0x1007, 0}, {"SO_MAX_MSG_SIZE", 0x2003, 0xFFFFFFFF}} {
		v, err := option(s, 0xFFFF, o.name)
		expect(o.what, v == o.want && err == nil, v, err)
	}
	fails("SO_EXCLUSIVEADDRUSE after SO_REUSEADDR", setOption(s, 0xFFFF, 0xFFFFFFFB, 1), wsaeinval)
	fails("SO_REUSEADDR off", setOption(s, 0xFFFF, 4, 0), nil)
	fails("SO_EXCLUSIVEADDRUSE", setOption(s, 0xFFFF, 0xFFFFFFFB, 1), nil)
	fails("SO_REUSEADDR after SO_EXCLUSIVEADDRUSE", setOption(s, 0xFFFF, 4, 1), wsaeinval)
	fails("an unknown option", setOption(s, 0xFFFF, 0x7777, 1), wsaenoprotoopt)
	_, err := option(s, 0xFFFF, 0x7777)
	fails("an unknown option to be read", err, wsaenoprotoopt)
	fails("SO_TYPE to be set", setOption(s, 0xFFFF, 0x1008, 1), wsaenoprotoopt)
	v, n := uint32(0xAAAAAAAA), int32(1)
	fails("a BOOL of one byte", call("getsockopt", s, 0xFFFF, 8, addr(&v), addr(&n)), nil)
	expect("a BOOL of one byte", v == 0xAAAAAA01 && n == 1, v, n)
	n = 2
	fails("a number without room", call("getsockopt", s, 0xFFFF, 0x1001, addr(&v), addr(&n)), wsaefault)
	fails("no value", call("setsockopt", s, 0xFFFF, 8, 0, 4), wsaefault)
	l := [2]uint16{1, 5}
	fails("SO_LINGER", call("setsockopt", s, 0xFFFF, 0x80, addr(&l), 4), nil)
	l, n = [2]uint16{7, 7}, 4
	fails("SO_LINGER", call("getsockopt", s, 0xFFFF, 0x80, addr(&l), addr(&n)), nil)
	expect("SO_LINGER", l == [2]uint16{1, 5}, l)
	six := open(inet6, stream)
	v, err = option(six, 41, 27)
	expect("IPV6_V6ONLY", v == 1 && err == nil, v, err)
	fails("IPV6_V6ONLY", setOption(six, 41, 27, 0), nil)
	info, size := make([]byte, 628), int32(628)
	fails("SO_PROTOCOL_INFOW", call("getsockopt", six, 0xFFFF, 0x2005, addr(&info[0]), addr(&size)), nil)
	expect("SO_PROTOCOL_INFOW", size == 628 && info[76] == inet6 && info[88] == stream && info[92] == 6, size)
	group := [8]byte{224, 0, 0, 250}
	fails("IP_ADD_MEMBERSHIP", call("setsockopt", d, 0, 12, addr(&group), 8), nil)
	fails("IP_DROP_MEMBERSHIP", call("setsockopt", d, 0, 13, addr(&group), 8), nil)
	closeAll(s, d, six)
}

func ioctls() {
	s := open(inet, stream)
	var n, out uint32
	vals := [3]uint32{1, 10000, 1000}
	fails("SIO_KEEPALIVE_VALS", call("WSAIoctl", s, 0x98000004, addr(&vals), 12, 0, 0, addr(&n), 0, 0), nil)
	v, err := option(s, 6, 3)
	expect("its time", v == 10 && err == nil, v, err)
	fails("SIO_KEEPALIVE_VALS of less", call("WSAIoctl", s, 0x98000004, addr(&vals), 8, 0, 0, addr(&n), 0, 0), wsaefault)
	fails("SIO_UDP_CONNRESET of a stream", call("WSAIoctl", s, 0x9800000C, addr(&vals), 4, 0, 0, addr(&n), 0, 0), wsaeinval)
	fails("an unknown code", call("WSAIoctl", s, 0x12345678, 0, 0, addr(&out), 4, addr(&n), 0, 0), wsaeopnotsupp)
	fails("nowhere to tell the size", call("WSAIoctl", s, 0x4004667F, 0, 0, addr(&out), 4, 0, 0, 0), wsaefault)
	fails("an unknown command", call("ioctlsocket", s, 0x1234, addr(&out)), wsaeopnotsupp)
	var base uintptr
	fails("SIO_BASE_HANDLE", call("WSAIoctl", s, 0x48000022, 0, 0, addr(&base), 8, addr(&n), 0, 0), nil)
	expect("SIO_BASE_HANDLE", base == s && n == 8, base)
	info := make([]byte, 88)
	version := uint32(0)
	fails("SIO_TCP_INFO", call("WSAIoctl", s, 0xD8000027, addr(&version), 4, addr(&info[0]), 88, addr(&n), 0, 0), nil)
	closeAll(s)
	protocols := [2]int32{6, 0}
	size := uint32(0)
	_, err = value("WSAEnumProtocolsW", addr(&protocols), 0, addr(&size))
	expect("WSAEnumProtocolsW without room", err == syscall.Errno(10055) && size == 2*628, err, size)
	b := make([]byte, size)
	k, err := value("WSAEnumProtocolsW", addr(&protocols), addr(&b[0]), addr(&size))
	expect("WSAEnumProtocolsW", k == 2 && err == nil && b[92] == 6 && b[628+92] == 6, k, err)
}

func handles() {
	s := open(inet, stream)
	var flags uint32
	fails("GetHandleInformation", boolean(kernel32.NewProc("GetHandleInformation").Addr(), s, addr(&flags)), nil)
	expect("sockets are inherited", flags == 1, flags)
	t, err := value("WSASocketW", inet, stream, 6, 0, 0, 0x81)
	fails("WSASocketW", err, nil)
	fails("GetHandleInformation", boolean(kernel32.NewProc("GetHandleInformation").Addr(), t, addr(&flags)), nil)
	expect("WSA_FLAG_NO_HANDLE_INHERIT", flags == 0, flags)
	kind, err := windows.GetFileType(windows.Handle(s))
	expect("GetFileType", kind == windows.FILE_TYPE_PIPE && err == nil, kind, err)
	closeAll(t)
	// A socket that was closed in the wrong way is closed all the same.
	fails("CloseHandle", windows.CloseHandle(windows.Handle(s)), nil)
	fails("closesocket after CloseHandle", call("closesocket", s), wsaenotsock)
	e, _ := windows.CreateEvent(nil, 1, 0, nil)
	fails("closesocket of an event", call("closesocket", uintptr(e)), wsaenotsock)
	fails("the event is still there", windows.SetEvent(e), nil)
	windows.CloseHandle(e)

	// Another process: inherited, and duplicated for it.
	c, srv := connection()
	exe, _ := os.Executable()
	windows.SetHandleInformation(windows.Handle(srv), 1, 1)
	cmd := exec.Command(exe, "child", strconv.Itoa(int(srv)))
	cmd.SysProcAttr = &syscall.SysProcAttr{AdditionalInheritedHandles: []syscall.Handle{syscall.Handle(srv)}}
	in, _ := cmd.StdinPipe()
	cmd.Stdout, cmd.Stderr = os.Stdout, os.Stderr
	fails("a child", cmd.Start(), nil)
	d := open(inet, datagram)
	fails("bind", bindTo(d, loopback), nil)
	info := make([]byte, 628)
	fails("WSADuplicateSocketW", call("WSADuplicateSocketW", d, uintptr(cmd.Process.Pid), addr(&info[0])), nil)
	to := localOf(d)
	closeAll(d, srv)
	in.Write(info)
	text, err := recv(c, 20, 0)
	expect("what the child sends", text == "inherited" && err == nil, text, err)
	x := open(inet, datagram)
	fails("sendto", sendto(x, "duplicated", to), nil)
	fails("the child", cmd.Wait(), nil)
	text, err = recv(c, 20, 0)
	expect("the end with the child", text == "" && err == nil, text, err)
	closeAll(c, x)
}

// child sends through an inherited socket and receives through a duplicated one.
func child(args []string) {
	var d windows.WSAData
	windows.WSAStartup(0x202, &d)
	n, _ := strconv.Atoi(args[0])
	if _, err := send(uintptr(n), "inherited"); err != nil {
		fmt.Println("FAILED send of an inherited socket", err)
		os.Exit(1)
	}
	info := make([]byte, 628)
	for at := 0; at < len(info); {
		k, err := os.Stdin.Read(info[at:])
		if err != nil {
			os.Exit(2)
		}
		at += k
	}
	s, err := value("WSASocketW", ^uintptr(0), ^uintptr(0), ^uintptr(0), addr(&info[0]), 0, 1)
	if err != nil {
		fmt.Println("FAILED WSASocketW of a duplicate", err)
		os.Exit(1)
	}
	text, _, err := recvfrom(s, 20, 0)
	if text != "duplicated" {
		fmt.Println("FAILED recvfrom of a duplicate", text, err)
		os.Exit(1)
	}
	closeAll(s)
}

func unixSockets() {
	dir, err := os.MkdirTemp("", "sockets")
	fails("MkdirTemp", err, nil)
	defer os.RemoveAll(dir)
	path := filepath.Join(dir, "socket")
	address := func(path string) *[110]byte {
		a := new([110]byte)
		a[0] = 1
		copy(a[2:], path)
		return a
	}
	a := address(path)
	l := open(1, stream)
	fails("connect before there is a socket", call("connect", l, addr(a), 110), wsaeconnrefused)
	fails("bind in a directory that does not exist", call("bind", l, addr(address(filepath.Join(dir, "no", "socket"))), 110), wsaeinval)
	fails("bind", call("bind", l, addr(a), 110), nil)
	fails("listen", call("listen", l, 1), nil)
	m := open(1, stream)
	fails("bind to a name in use", call("bind", m, addr(a), 110), wsaeaddrinuse)
	fails("connect", call("connect", m, addr(a), 110), nil)
	s, err := value("accept", l, 0, 0)
	fails("accept", err, nil)
	send(m, "unix")
	text, err := recv(s, 10, 0)
	expect("recv", text == "unix" && err == nil, text, err)
	var got [110]byte
	n := int32(110)
	fails("getpeername", call("getpeername", m, addr(&got), addr(&n)), nil)
	expect("getpeername", got == *a && n == 110, n)
	attr, err := windows.GetFileAttributes(utf16(path))
	expect("the socket is a reparse point", attr&windows.FILE_ATTRIBUTE_REPARSE_POINT != 0 && err == nil, attr, err)
	h, err := windows.CreateFile(utf16(path), windows.GENERIC_READ, 7, nil, windows.OPEN_EXISTING, 0, 0)
	expect("the socket cannot be opened", err == windows.ERROR_CANT_ACCESS_FILE, h, err)
	closeAll(l, m, s)
	fails("the file stays", os.Remove(path), nil)
}

func utf16(s string) *uint16 {
	p, err := windows.UTF16PtrFromString(s)
	if err != nil {
		panic(err)
	}
	return p
}

func names() {
	hints := windows.AddrinfoW{Family: inet, Socktype: stream}
	var res *windows.AddrinfoW
	fails("GetAddrInfoW", windows.GetAddrInfoW(utf16("localhost"), utf16("80"), &hints, &res), nil)
	if res != nil {
		a := *(**sockaddr)(unsafe.Pointer(&res.Addr))
		expect("localhost", res.Family == inet && res.Socktype == stream && res.Addrlen == 16 && a.ip == loopback.ip && a.port == [2]byte{0, 80}, *a)
		windows.FreeAddrInfoW(res)
	}
	res = nil
	fails("GetAddrInfoW of an address", windows.GetAddrInfoW(utf16("::1"), nil, nil, &res), nil)
	if res != nil {
		expect("::1", res.Family == inet6 && res.Addrlen == 28 && res.Next == nil)
		windows.FreeAddrInfoW(res)
	}
	fails("GetAddrInfoW of a name that is to be a number", windows.GetAddrInfoW(utf16("localhost"), nil, &windows.AddrinfoW{Flags: 4}, &res), wsahostnotfound)
	fails("GetAddrInfoW of nothing", windows.GetAddrInfoW(nil, nil, nil, &res), wsahostnotfound)
	fails("GetAddrInfoW of an unknown service", windows.GetAddrInfoW(nil, utf16("no such service"), &hints, &res), syscall.Errno(10109))
	fails("GetAddrInfoW of an unknown family", windows.GetAddrInfoW(utf16("localhost"), nil, &windows.AddrinfoW{Family: 99}, &res), wsaeafnosupport)
	p, err := windows.GetProtoByName("tcp")
	expect("getprotobyname", err == nil && p.Proto == 6 && windows.BytePtrToString(p.Name) == "tcp", err)
	_, err = windows.GetProtoByName("no such protocol")
	fails("getprotobyname of nothing", err, syscall.Errno(11004))
	sv, err := windows.GetServByName("http", "tcp")
	expect("getservbyname", err == nil && sv.Port == 80<<8, err)
	b := make([]byte, 256)
	fails("gethostname", call("gethostname", addr(&b[0]), 256), nil)
	host, _ := os.Hostname()
	expect("gethostname", strings.EqualFold(windows.ByteSliceToString(b), host), windows.ByteSliceToString(b), host)
	fails("gethostname without room", call("gethostname", addr(&b[0]), 1), wsaefault)
	name := append([]byte("localhost"), 0)
	he, _, err := ws2.NewProc("gethostbyname").Call(addr(&name[0]))
	expect("gethostbyname", he != 0, err)
	na := loopback
	na.port = [2]byte{0, 80}
	node, service := make([]uint16, 64), make([]uint16, 64)
	r, _, _ := ws2.NewProc("GetNameInfoW").Call(addr(&na), 16, addr(&node[0]), 64, addr(&service[0]), 64, 2|8)
	expect("GetNameInfoW", r == 0 && windows.UTF16ToString(node) == "127.0.0.1" && windows.UTF16ToString(service) == "80", r)
	r, _, _ = ws2.NewProc("GetNameInfoW").Call(addr(&na), 16, addr(&node[0]), 4, 0, 0, 2)
	expect("GetNameInfoW without room", r == 122, r)
}

func texts() {
	for number, name := range map[uintptr]string{3: "closesocket", 23: "socket", 115: "WSAStartup", 151: "__WSAFDIsSet"} {
		at, err := windows.GetProcAddressByOrdinal(windows.Handle(ws2.Handle()), number)
		expect("the ordinal of "+name, err == nil && at == ws2.NewProc(name).Addr(), at, err)
	}
	_, err := windows.GetProcAddressByOrdinal(windows.Handle(ws2.Handle()), 5000)
	fails("an ordinal that there is not", err, windows.ERROR_PROC_NOT_FOUND)
	for _, c := range []struct {
		text string
		want uint32
	}{
		{"127.0.0.1", 0x0100007F}, {"1.2", 0x02000001}, {"1.2.3", 0x03000201}, {"0x7f.1", 0x0100007F}, {"010.0.0.1", 0x01000008},
		{"256.0.0.1", 0xFFFFFFFF}, {"1.2.3.4.5", 0xFFFFFFFF}, {"x", 0xFFFFFFFF}, {"", 0xFFFFFFFF}, {" ", 0}, {"1.2.3.4 x", 0x04030201},
	} {
		b := append([]byte(c.text), 0)
		r, _, _ := ws2.NewProc("inet_addr").Call(addr(&b[0]))
		expect("inet_addr "+c.text, uint32(r) == c.want, uint32(r))
	}
	for _, c := range []struct {
		family uintptr
		text   string
		want   uintptr
		err    error
	}{
		{inet, "10.0.0.1", 1, nil}, {inet, "10.0.0", 0, nil}, {inet, "::1", 0, nil}, {inet6, "::1", 1, nil}, {inet6, "1::2::3", 0, nil}, {99, "10.0.0.1", ^uintptr(0), wsaeafnosupport},
	} {
		var out [16]byte
		r, _, err := ws2.NewProc("InetPtonW").Call(c.family, uintptr(unsafe.Pointer(utf16(c.text))), addr(&out))
		expect("InetPtonW "+c.text, int32(r) == int32(c.want) && (c.err == nil || err == c.err), r, err)
		if r == 1 {
			back := make([]uint16, 64)
			r, _, _ := ws2.NewProc("InetNtopW").Call(c.family, addr(&out), addr(&back[0]), 64)
			expect("InetNtopW "+c.text, r == addr(&back[0]) && windows.UTF16ToString(back) == c.text, windows.UTF16ToString(back))
		}
	}
	r, _, _ := ws2.NewProc("htons").Call(0x1234)
	expect("htons", r == 0x3412, r)
	r, _, _ = ws2.NewProc("ntohl").Call(0x12345678)
	expect("ntohl", r == 0x78563412, r)
}

// leak leaves a connection open and closes another socket with the wrong function.
func leak() {
	var d windows.WSAData
	windows.WSAStartup(0x202, &d)
	l, _ := listener()
	_ = l
	s := open(inet, stream)
	windows.CloseHandle(windows.Handle(s))
}
