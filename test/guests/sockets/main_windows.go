// Command sockets uses Winsock and says what does not work as documented.
package main

import (
	"fmt"
	"os"
	"sync/atomic"
	"syscall"
	"unsafe"

	"golang.org/x/sys/windows"
)

var failed bool

func expect(what string, ok bool, v ...any) {
	if !ok {
		failed = true
		fmt.Println(append([]any{"FAILED", what}, v...)...)
	}
}

// fails checks the error of a call; nil is success.
func fails(what string, err error, want error) {
	expect(what, err == want, "got", err, "want", want)
}

var (
	ws2      = windows.NewLazySystemDLL("ws2_32.dll")
	kernel32 = windows.NewLazySystemDLL("kernel32.dll")
)

// call calls a function of Winsock that returns 0 or SOCKET_ERROR.
func call(name string, args ...uintptr) error {
	_, err := value(name, args...)
	return err
}

// value calls a function of Winsock that returns a number, a socket or -1.
func value(name string, args ...uintptr) (uintptr, error) {
	r, _, err := ws2.NewProc(name).Call(args...)
	if int32(r) == -1 {
		return r, err
	}
	return r, nil
}

// addr returns the address of a variable, which is not on the stack, and so stays where it
// is, and lives through the calls that are made next.
func addr[T any](p *T) uintptr {
	i := lastHeld.Add(1) % uint32(len(held))
	atomic.StorePointer(&held[i], unsafe.Pointer(p))
	return uintptr(unsafe.Pointer(p))
}

var (
	held     [1024]unsafe.Pointer
	lastHeld atomic.Uint32
)

// Error codes of Winsock that the package windows does not name.
const (
	wsaeintr           = syscall.Errno(10004)
	wsaeacces          = syscall.Errno(10013)
	wsaefault          = syscall.Errno(10014)
	wsaeinval          = syscall.Errno(10022)
	wsaewouldblock     = syscall.Errno(10035)
	wsaealready        = syscall.Errno(10037)
	wsaenotsock        = syscall.Errno(10038)
	wsaemsgsize        = syscall.Errno(10040)
	wsaeprototype      = syscall.Errno(10041)
	wsaenoprotoopt     = syscall.Errno(10042)
	wsaeprotonosupport = syscall.Errno(10043)
	wsaesocktnosupport = syscall.Errno(10044)
	wsaeopnotsupp      = syscall.Errno(10045)
	wsaeafnosupport    = syscall.Errno(10047)
	wsaeaddrinuse      = syscall.Errno(10048)
	wsaeaddrnotavail   = syscall.Errno(10049)
	wsaeconnaborted    = syscall.Errno(10053)
	wsaeconnreset      = syscall.Errno(10054)
	wsaeisconn         = syscall.Errno(10056)
	wsaenotconn        = syscall.Errno(10057)
	wsaeshutdown       = syscall.Errno(10058)
	wsaetimedout       = syscall.Errno(10060)
	wsaeconnrefused    = syscall.Errno(10061)
	wsanotinitialised  = syscall.Errno(10093)
	wsahostnotfound    = syscall.Errno(11001)
)

const (
	stream   = windows.SOCK_STREAM
	datagram = windows.SOCK_DGRAM
	inet     = windows.AF_INET
	inet6    = windows.AF_INET6
)

func main() {
	if len(os.Args) > 1 && os.Args[1] == "leak" {
		leak()
		return
	}
	if len(os.Args) > 1 && os.Args[1] == "get" {
		get(os.Args[2])
		return
	}
	if len(os.Args) > 1 && os.Args[1] == "child" {
		child(os.Args[2:])
		return
	}
	startup()
	creation()
	addresses()
	streams()
	refusals()
	nonblocking()
	selecting()
	events()
	overlapped()
	extensions()
	closing()
	devicePoll()
	datagrams()
	messages()
	options()
	ioctls()
	handles()
	unixSockets()
	names()
	texts()
	if failed {
		os.Exit(1)
	}
	fmt.Println("sockets ok")
}

func startup() {
	for windows.WSACleanup() == nil { // what a package has begun with
	}
	_, err := value("socket", inet, stream, 0)
	fails("socket before WSAStartup", err, wsanotinitialised)
	fails("closesocket before WSAStartup", call("closesocket", 1), wsanotinitialised)
	var d windows.WSAData
	fails("WSAStartup", windows.WSAStartup(0x202, &d), nil)
	expect("versions", d.Version == 0x202 && d.HighVersion == 0x202)
	fails("WSAStartup of version 0", windows.WSAStartup(0, &d), syscall.Errno(10092))
	fails("WSACleanup", windows.WSACleanup(), nil)
	fails("WSACleanup without WSAStartup", windows.WSACleanup(), wsanotinitialised)
	fails("WSAStartup again", windows.WSAStartup(0x202, &d), nil)
}

func creation() {
	for _, c := range []struct {
		what               string
		family, typ, proto uintptr
		want               error
	}{
		{"tcp", inet, stream, 6, nil},
		{"tcp, protocol 0", inet, stream, 0, nil},
		{"udp", inet, datagram, 17, nil},
		{"tcp6", inet6, stream, 0, nil},
		{"by protocol", 0, 0, 6, nil},
		{"udp by protocol", inet, 0, 17, nil},
		{"unix", 1, stream, 0, nil},
		{"nothing", 0, 0, 0, wsaeinval},
		{"family 255", 255, stream, 0, wsaeafnosupport},
		{"type 255", inet, 255, 0, wsaesocktnosupport},
		{"tcp as datagrams", inet, datagram, 6, wsaeprototype},
		{"udp as a stream", inet, stream, 17, wsaeprototype},
		{"protocol 255 as a stream", inet, stream, 255, wsaeprotonosupport},
		{"unix datagrams", 1, datagram, 0, wsaesocktnosupport},
	} {
		s, err := value("socket", c.family, c.typ, c.proto)
		fails("socket: "+c.what, err, c.want)
		if err == nil {
			fails("closesocket: "+c.what, call("closesocket", s), nil)
			fails("closesocket again: "+c.what, call("closesocket", s), wsaenotsock)
		} else {
			expect("INVALID_SOCKET: "+c.what, s == ^uintptr(0), s)
		}
	}
	_, err := value("WSASocketW", inet, stream, 6, 0, 0, 0x4000)
	fails("WSASocketW with an unknown flag", err, wsaeinval)
}

// open makes a socket.
func open(family, typ uintptr) uintptr {
	s, err := value("socket", family, typ, 0)
	fails("socket", err, nil)
	return s
}

func closeAll(ss ...uintptr) {
	for _, s := range ss {
		fails("closesocket", call("closesocket", s), nil)
	}
}

type sockaddr struct {
	family uint16
	port   [2]byte
	ip     [4]byte
	_      [8]byte
}

var loopback = sockaddr{family: inet, ip: [4]byte{127, 0, 0, 1}}

func bindTo(s uintptr, a sockaddr) error { return call("bind", s, addr(&a), 16) }

// localOf returns a socket's own address.
func localOf(s uintptr) sockaddr {
	a, n := sockaddr{family: 0xAAAA}, int32(16)
	fails("getsockname", call("getsockname", s, addr(&a), addr(&n)), nil)
	expect("length of an address", n == 16, n)
	return a
}

func connectTo(s uintptr, a sockaddr) error { return call("connect", s, addr(&a), 16) }

// listener returns a socket that listens, and its address.
func listener() (uintptr, sockaddr) {
	l := open(inet, stream)
	fails("bind", bindTo(l, loopback), nil)
	fails("listen", call("listen", l, 8), nil)
	return l, localOf(l)
}

// connection returns the two ends of a connection.
func connection() (c, s uintptr) {
	l, a := listener()
	c = open(inet, stream)
	fails("connect", connectTo(c, a), nil)
	s, err := value("accept", l, 0, 0)
	fails("accept", err, nil)
	closeAll(l)
	return c, s
}

func send(s uintptr, text string) (int, error) {
	b := append([]byte(text), 0)
	n, err := value("send", s, addr(&b[0]), uintptr(len(text)), 0)
	return int(int32(n)), err
}

func recv(s uintptr, room int, flags uintptr) (string, error) {
	b := make([]byte, room+1)
	n, err := value("recv", s, addr(&b[0]), uintptr(room), flags)
	if err != nil {
		return "", err
	}
	return string(b[:n]), nil
}

func setOption(s, level, name uintptr, v uint32) error {
	return call("setsockopt", s, level, name, addr(&v), 4)
}

func option(s, level, name uintptr) (uint32, error) {
	v, n := uint32(0xAAAAAAAA), int32(4)
	err := call("getsockopt", s, level, name, addr(&v), addr(&n))
	return v, err
}

func setNonBlocking(s uintptr, on uint32) {
	fails("FIONBIO", call("ioctlsocket", s, 0x8004667E, addr(&on)), nil)
}
