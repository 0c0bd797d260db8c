package bench

import (
	"net"
	"testing"
	"time"
)

func BenchmarkGuestTCP(b *testing.B) {
	g := startGuest(b)
	pair(b, "guest: 64 bytes over loopback to another thread and back with recv and send, against a net.Conn", "≤ 2", g.do(b, "tcp"), netConnRoundTrip)
}

func BenchmarkGuestNetConn(b *testing.B) {
	g := startGuest(b)
	pair(b, "guest: the same with package net in the guest, against a net.Conn", "≤ 3", g.do(b, "netconn"), netConnRoundTrip)
}

// netConnRoundTrip sends 64 bytes over loopback to another goroutine and back, n
// times.
func netConnRoundTrip(n int) time.Duration {
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		panic(err)
	}
	defer l.Close()
	c, err := net.Dial("tcp", l.Addr().String())
	if err != nil {
		panic(err)
	}
	defer c.Close()
	s, err := l.Accept()
	if err != nil {
		panic(err)
	}
	defer s.Close()
	whole := func(c net.Conn, b []byte) {
		for len(b) > 0 {
			k, err := c.Read(b)
			if err != nil {
				panic(err)
			}
			b = b[k:]
		}
	}
	go func() {
		b := make([]byte, 64)
		for range n {
			whole(s, b)
			if _, err := s.Write(b); err != nil {
				panic(err)
			}
		}
	}()
	b := make([]byte, 64)
	start := time.Now()
	for range n {
		if _, err := c.Write(b); err != nil {
			panic(err)
		}
		whole(c, b)
	}
	return time.Since(start)
}
