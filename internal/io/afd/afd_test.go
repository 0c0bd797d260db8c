package afd

import (
	"bytes"
	"math/rand/v2"
	"net/netip"
	"sync"
	"testing"
	"time"

	"golang.org/x/sys/unix"

	"haft.dev/internal/io"
	"haft.dev/nt"
)

// TestReceives has receives that wait, in their order, that are cancelled, and that
// meet the last close.
func TestReceives(t *testing.T) {
	w := newWorld(t)
	c, s := w.connection()
	a, b := make([]byte, 2), make([]byte, 2)
	ra, st := s.receive(a, 0)
	rb, st2 := s.receive(b, 0)
	rc, st3 := s.receive(make([]byte, 2), 0)
	if st != nt.STATUS_PENDING || st2 != nt.STATUS_PENDING || st3 != nt.STATUS_PENDING {
		t.Fatal(st, st2, st3)
	}
	if !rb.Cancel() {
		t.Error("a receive that waits cannot be cancelled")
	}
	if st, n := s.ended(rb); st != nt.STATUS_CANCELLED || n != 0 {
		t.Error(st, n)
	}
	c.send([]byte("12345"))
	if st, n := s.ended(ra); st != nt.STATUS_SUCCESS || n != 2 || string(a) != "12" {
		t.Error(st, n, a)
	}
	if st, n := s.ended(rc); st != nt.STATUS_SUCCESS || n != 2 {
		t.Error(st, n)
	}
	if r, st := s.receive(a, 0); st != nt.STATUS_SUCCESS {
		t.Error(st, r)
	}
	all := make([]byte, 4)
	r, st := s.receive(all, MSG_WAITALL)
	c.send([]byte("ab"))
	c.send([]byte("cd"))
	if st == nt.STATUS_PENDING {
		st, _ = s.ended(r)
	}
	if st != nt.STATUS_SUCCESS || string(all) != "abcd" {
		t.Error(st, all)
	}
	r, _ = s.receive(a, 0)
	s.close()
	if st, _ := s.ended(r); st != nt.STATUS_CONNECTION_ABORTED {
		t.Error("at the last close:", st)
	}
	if r, st := c.receive(a, 0); st == nt.STATUS_PENDING {
		if st, n := c.ended(r); st != nt.STATUS_SUCCESS || n != 0 {
			t.Error("the end:", st, n)
		}
	}
	c.close()
}

// TestSends fills the buffers of the host.
func TestSends(t *testing.T) {
	w := newWorld(t)
	c, s := w.connection()
	big := make([]byte, 16<<20)
	for i := range big {
		big[i] = byte(i >> 10)
	}
	r, st := c.send(big)
	if st != nt.STATUS_PENDING {
		t.Fatal(st)
	}
	late, st := c.send([]byte("late"))
	if st != nt.STATUS_PENDING {
		t.Fatal("overtakes what waits:", st)
	}
	got := make([]byte, 0, len(big)+4)
	for b := make([]byte, 1<<20); len(got) < cap(got); {
		r, st := s.receive(b, 0)
		if st == nt.STATUS_PENDING {
			st, _ = s.ended(r)
		}
		_, n := r.Result()
		if st != nt.STATUS_SUCCESS || n == 0 {
			t.Fatal(st, n)
		}
		got = append(got, b[:n]...)
	}
	if st, n := c.ended(r); st != nt.STATUS_SUCCESS || n != len(big) {
		t.Error(st, n)
	}
	if st, n := c.ended(late); st != nt.STATUS_SUCCESS || n != 4 {
		t.Error(st, n)
	}
	if !bytes.Equal(got[:len(big)], big) || string(got[len(big):]) != "late" {
		t.Error("what arrives differs")
	}
	r, _ = c.send(big)
	if r.Cancel(); r != nil {
		if st, n := c.ended(r); st != nt.STATUS_CANCELLED || n == 0 || n == len(big) {
			t.Error("cancelled:", st, n)
		}
	}
	// Without waiting, a part is enough, as long as there is room.
	for st = nt.STATUS_SUCCESS; st == nt.STATUS_SUCCESS; {
		r = &io.Request{Caller: w.caller()}
		st, _ = c.f.Submit(r, func(r *io.Request) {
			c.Send(r, &Transfer{Bufs: []io.Buffer{io.HeapBuffer(big)}, NonBlocking: true})
		})
	}
	if st != nt.STATUS_DEVICE_NOT_READY {
		t.Error(st)
	}
	s.close()
	c.close()
}

// TestBlocking: blocking receives of several threads, their timeouts and ends.
func TestBlocking(t *testing.T) {
	w := newWorld(t)
	c, s := w.connection()
	x := func(timeout time.Duration) (*io.Request, nt.Status, int) {
		r := &io.Request{Caller: w.caller()}
		st, n := s.f.Submit(r, func(r *io.Request) {
			s.Receive(r, &Transfer{Bufs: []io.Buffer{io.HeapBuffer(make([]byte, 1))}, Blocking: true, Timeout: timeout})
		})
		if st == nt.STATUS_PENDING {
			st, k := s.ended(r)
			return r, st, k
		}
		return r, st, int(n)
	}
	for range 3 {
		if _, st, _ := x(time.Millisecond); st != nt.STATUS_IO_TIMEOUT {
			t.Error(st)
		}
	}
	var wg sync.WaitGroup
	for range 8 {
		wg.Go(func() {
			if _, st, n := x(0); st != nt.STATUS_SUCCESS || n != 1 {
				t.Error(st, n)
			}
		})
	}
	for range 8 {
		c.send([]byte("x"))
	}
	wg.Wait()
	for range 20 {
		wg.Go(func() {
			if _, st, _ := x(0); st != nt.STATUS_CANCELLED {
				t.Error(st)
			}
		})
	}
	settles(t, "20 receives", func() bool { return s.f.Requests() == 20 })
	for s.f.Requests() > 0 {
		s.f.CancelRequests(nil, nil)
	}
	wg.Wait()
	wg.Go(func() {
		if _, st, _ := x(0); st != nt.STATUS_PIPE_DISCONNECTED {
			t.Error("after shutdown:", st)
		}
	})
	settles(t, "a receive", func() bool { return s.f.Requests() == 1 })
	if err := s.Shutdown(SD_RECEIVE); err != nil {
		t.Error(err)
	}
	wg.Wait()
	c.close()
	s.close()
}

// TestConnections: what is refused, accepted into a socket, received first, given up.
func TestConnections(t *testing.T) {
	w := newWorld(t)
	l, a := w.listener()
	into, c := w.open(SOCK_STREAM, IPPROTO_TCP), w.open(SOCK_STREAM, IPPROTO_TCP)
	b := make([]byte, 8)
	told := false
	acc := &Accept{Into: into.Socket, Receive: &Transfer{Bufs: []io.Buffer{io.HeapBuffer(b)}}, Accepted: func(local, remote []byte) {
		told = bytes.Equal(local, a) && len(remote) == sizeofInet4
	}}
	r, st := l.do(func(r *io.Request) { l.Accept(r, acc) })
	if st != nt.STATUS_PENDING {
		t.Fatal(st)
	}
	rc, st := c.do(func(r *io.Request) { c.Connect(r, a, nil, true, []byte("first")) })
	if st != nt.STATUS_PENDING {
		t.Error("ConnectEx ends at once:", st)
	}
	if st, n := c.ended(rc); st != nt.STATUS_SUCCESS || n != 5 {
		t.Error(st, n)
	}
	if st, n := l.ended(r); st != nt.STATUS_SUCCESS || n != 5 || string(b[:5]) != "first" || !told {
		t.Error(st, n, told)
	}
	if _, err := into.RemoteAddress(); err != nt.STATUS_INVALID_CONNECTION {
		t.Error("the context is not updated:", err)
	}
	if err := into.Updated(); err != nil {
		t.Error(err)
	}
	if _, err := into.RemoteAddress(); err != nil {
		t.Error(err)
	}
	// One that is given up can be used again.
	again := w.open(SOCK_STREAM, IPPROTO_TCP)
	r, _ = l.do(func(r *io.Request) { l.Accept(r, &Accept{Into: again.Socket, Accepted: func(_, _ []byte) {}}) })
	if _, st := l.do(func(r *io.Request) { l.Accept(r, &Accept{Into: again.Socket}) }); st != nt.STATUS_INVALID_PARAMETER {
		t.Error("two accepts for one socket:", st)
	}
	r.Cancel()
	if st, _ := l.ended(r); st != nt.STATUS_CANCELLED {
		t.Error(st)
	}
	l.close()
	x := w.open(SOCK_STREAM, IPPROTO_TCP)
	r, _ = x.do(func(r *io.Request) { x.Connect(r, a, nil, true, nil) })
	if st, _ := x.ended(r); st != nt.STATUS_CONNECTION_REFUSED {
		t.Error(st)
	}
	for _, e := range []*end{into, c, again, x} {
		e.close()
	}
}

// TestDescriptors: whatever state a socket is in, its descriptors go with it.
func TestDescriptors(t *testing.T) {
	w := newWorld(t)
	c, s := w.connection() // so that the watcher is there
	r, _ := s.receive(make([]byte, 1), 0)
	s.close()
	s.ended(r)
	c.close()
	before := descriptors(t)
	for range 20 {
		c, s := w.connection()
		s.receive(make([]byte, 1), 0)
		c.send(make([]byte, 8<<20))
		l, _ := w.listener()
		l.do(func(r *io.Request) { l.Accept(r, &Accept{}) })
		into := w.open(SOCK_STREAM, IPPROTO_TCP)
		l.do(func(r *io.Request) { l.Accept(r, &Accept{Into: into.Socket}) })
		u := w.open(SOCK_DGRAM, IPPROTO_UDP)
		u.BindTo(loopback, nil)
		u.receive(make([]byte, 1), 0)
		p := &Poll{Wake: func() {}}
		u.Watch(p)
		for _, e := range []*end{c, s, l, into, u} {
			e.close()
		}
	}
	if after := descriptors(t); after > before { // fewer: of an earlier test, which was about to go
		t.Errorf("%d descriptors, %d before", after, before)
	}
}

// TestHammer sends, receives, cancels and closes at random.
func TestHammer(t *testing.T) {
	w := newWorld(t)
	for round := range 12 {
		c, s := w.connection()
		var wg sync.WaitGroup
		var mu sync.Mutex
		var rs []*io.Request
		for i := range 4 {
			rnd := rand.New(rand.NewPCG(uint64(round), uint64(i)))
			wg.Go(func() {
				e := c
				if i%2 == 0 {
					e = s
				}
				for range 50 {
					var r *io.Request
					switch b := make([]byte, 1+rnd.IntN(300000)); rnd.IntN(3) {
					case 0:
						r, _ = e.receive(b, 0)
					case 1:
						r, _ = e.send(b)
					case 2:
						e.f.CancelRequests(nil, nil)
						continue
					}
					mu.Lock()
					rs = append(rs, r)
					mu.Unlock()
				}
			})
		}
		if round%3 == 0 {
			c.close()
		}
		wg.Wait()
		s.close()
		if round%3 != 0 {
			c.close()
		}
		for _, r := range rs {
			if r.Pending() {
				c.ended(r)
			}
		}
		if n := c.f.Requests() + s.f.Requests(); n != 0 {
			t.Fatalf("%d requests are left", n)
		}
	}
}

// TestDatagrams: what is cut off, who has sent, and what a poll says.
func TestDatagrams(t *testing.T) {
	w := newWorld(t)
	a, b := w.open(SOCK_DGRAM, IPPROTO_UDP), w.open(SOCK_DGRAM, IPPROTO_UDP)
	if _, st := b.receive(make([]byte, 1), 0); st != nt.STATUS_INVALID_PARAMETER {
		t.Error("not bound:", st)
	}
	b.BindTo(loopback, nil)
	to, _ := b.LocalAddress()
	host, err := Destination(to)
	if err != nil {
		t.Fatal(err)
	}
	if levels, _ := b.Levels(); levels != POLL_SEND {
		t.Errorf("levels %#x", levels)
	}
	_, st := a.do(func(r *io.Request) {
		a.Send(r, &Transfer{Bufs: []io.Buffer{io.HeapBuffer([]byte("abc")), io.HeapBuffer([]byte("def"))}, Name: host})
	})
	if st != nt.STATUS_SUCCESS {
		t.Error(st)
	}
	if levels, _ := b.Levels(); levels != POLL_SEND|POLL_RECEIVE {
		t.Errorf("levels %#x", levels)
	}
	var from Receipt
	buf := make([]byte, 4)
	r, st := b.do(func(r *io.Request) {
		b.Receive(r, &Transfer{Bufs: []io.Buffer{io.HeapBuffer(buf)}, WantName: true, Told: func(rc *Receipt) { from = *rc }})
	})
	if _, n := r.Result(); st != nt.STATUS_BUFFER_OVERFLOW || n != 4 || string(buf) != "abcd" || from.Flags != MSG_PARTIAL|MSG_TRUNC {
		t.Error(st, n, string(buf), from.Flags)
	}
	if own, _ := a.LocalAddress(); !bytes.Equal(from.Name[2:4], own[2:4]) {
		t.Error("the sender", from.Name, own)
	}
	a.close()
	b.close()
}

// TestAddresses: the two forms of addresses.
func TestAddresses(t *testing.T) {
	d := New()
	for _, s := range []string{"127.0.0.1:80", "[::1]:443", "[fe80::1%3]:7"} {
		ap := netip.MustParseAddrPort(s)
		a := SocketAddress(ap)
		if got := d.address(hostAddress(a)); !bytes.Equal(got, a) || Text(a) != s || addrPort(a) != ap {
			t.Errorf("%s: %v, %s", s, got, Text(a))
		}
	}
	for _, c := range []struct {
		a      []byte
		family int
		want   error
	}{
		{loopback, AF_INET, nil},
		{loopback[:15], AF_INET, nt.STATUS_ACCESS_VIOLATION},
		{nil, AF_INET, nt.STATUS_ACCESS_VIOLATION},
		{append([]byte{AF_INET6, 0}, make([]byte, 26)...), AF_INET, nt.STATUS_INVALID_ADDRESS},
		{[]byte{AF_UNIX, 0, 'x'}, AF_UNIX, nil},
		{[]byte{AF_UNIX, 0}, AF_UNIX, nt.STATUS_ACCESS_VIOLATION},
	} {
		if err := CheckAddress(c.a, c.family); err != c.want {
			t.Errorf("%v: %v", c.a, err)
		}
	}
}

// FuzzControl takes control data of a hostile program apart.
func FuzzControl(f *testing.F) {
	f.Add(cmsg{IPPROTO_IP, ipPktInfo, make([]byte, 8)}.append(nil))
	f.Add(cmsg{IPPROTO_IPV6, ipv6HopLimit, []byte{1, 0, 0, 0}}.append(nil))
	f.Add([]byte{16, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1})
	f.Fuzz(func(t *testing.T, b []byte) {
		host, err := ControlToHost(b)
		if err != nil {
			return
		}
		back, fits := ControlFromHost(host, 1<<20)
		if !fits {
			t.Error("does not fit")
		}
		if again, err := ControlToHost(back); err != nil || len(again) != len(host) {
			t.Errorf("%v: %v", err, again)
		}
		ControlFromHost(b, 64)
	})
}

// TestStatuses: every error of the host has a status.
func TestStatuses(t *testing.T) {
	for e := unix.Errno(1); e < 134; e++ {
		if statusOf(e).Severity() != 3 {
			t.Errorf("%v: %v", e, statusOf(e))
		}
	}
}
