package main

import (
	"net"
	"runtime"
	"syscall"
	"unsafe"

	"golang.org/x/sys/windows"
)

var (
	ws2       = windows.NewLazySystemDLL("ws2_32.dll")
	socketFn  = ws2.NewProc("socket")
	bindFn    = ws2.NewProc("bind")
	listenFn  = ws2.NewProc("listen")
	acceptFn  = ws2.NewProc("accept")
	connectFn = ws2.NewProc("connect")
	nameFn    = ws2.NewProc("getsockname")
	recvFn    = ws2.NewProc("recv")
	sendFn    = ws2.NewProc("send")
	closeFn   = ws2.NewProc("closesocket")
	setFn     = ws2.NewProc("setsockopt")
)

func init() {
	operations["tcp"] = tcp
	operations["netconn"] = netConn
}

// sock calls a function of Winsock that returns a socket or a count.
func sock(p *windows.LazyProc, args ...uintptr) uintptr {
	r, _, err := syscall.SyscallN(p.Addr(), args...)
	if int32(r) == -1 {
		panic(p.Name + ": " + err.Error())
	}
	return r
}

// moveSocket sends or receives all of b with blocking calls.
func moveSocket(p *windows.LazyProc, s uintptr, b []byte) {
	for len(b) > 0 {
		n := sock(p, s, uintptr(unsafe.Pointer(&b[0])), uintptr(len(b)), 0)
		if n == 0 {
			panic("end")
		}
		b = b[n:]
	}
}

// tcp sends 64 bytes to another thread and back over loopback, n times, with
// blocking calls.
func tcp(n int) {
	var d windows.WSAData
	must(windows.WSAStartup(0x202, &d))
	type sockaddr struct {
		family, port uint16
		addr         [4]byte
		zero         [8]byte
	}
	a := sockaddr{family: 2, addr: [4]byte{127, 0, 0, 1}}
	size := int32(unsafe.Sizeof(a))
	l := sock(socketFn, 2, 1, 6)
	sock(bindFn, l, uintptr(unsafe.Pointer(&a)), uintptr(size))
	sock(listenFn, l, 1)
	sock(nameFn, l, uintptr(unsafe.Pointer(&a)), uintptr(unsafe.Pointer(&size)))
	c := sock(socketFn, 2, 1, 6)
	sock(connectFn, c, uintptr(unsafe.Pointer(&a)), uintptr(size))
	s := sock(acceptFn, l, 0, 0)
	on := int32(1)
	for _, x := range []uintptr{c, s} {
		sock(setFn, x, 6, 1, uintptr(unsafe.Pointer(&on)), 4)
	}
	done := make(chan bool)
	go func() {
		runtime.LockOSThread()
		b := make([]byte, 64)
		for range n {
			moveSocket(recvFn, s, b)
			moveSocket(sendFn, s, b)
		}
		close(done)
	}()
	runtime.LockOSThread()
	b := make([]byte, 64)
	for range n {
		moveSocket(sendFn, c, b)
		moveSocket(recvFn, c, b)
	}
	<-done
	for _, x := range []uintptr{c, s, l} {
		sock(closeFn, x)
	}
}

// netConn is the same with package net, as goroutines that are bound to no thread do it.
func netConn(n int) {
	done := make(chan bool)
	go func() {
		netConnUnlocked(n)
		close(done)
	}()
	<-done
}

func netConnUnlocked(n int) {
	l, err := net.Listen("tcp", "127.0.0.1:0")
	must(err)
	defer l.Close()
	c, err := net.Dial("tcp", l.Addr().String())
	must(err)
	defer c.Close()
	s, err := l.Accept()
	must(err)
	defer s.Close()
	go echo(s, n)
	b := make([]byte, 64)
	for range n {
		if _, err := c.Write(b); err != nil {
			panic(err)
		}
		for got := 0; got < len(b); {
			k, err := c.Read(b[got:])
			must(err)
			got += k
		}
	}
}

func echo(s net.Conn, n int) {
	b := make([]byte, 64)
	for range n {
		for got := 0; got < len(b); {
			k, err := s.Read(b[got:])
			must(err)
			got += k
		}
		if _, err := s.Write(b); err != nil {
			panic(err)
		}
	}
}
