package npfs_test

import (
	"strings"
	"testing"

	"haft.dev/internal/io"
	"haft.dev/internal/io/npfs"
	"haft.dev/nt"
)

// Messages and bytes.
func TestMessages(t *testing.T) {
	const over = nt.STATUS_BUFFER_OVERFLOW
	type step struct {
		n    int // to read
		want string
		s    nt.Status
	}
	for _, x := range []struct {
		what           string
		message, bytes bool
		write          []string
		read           []step
	}{
		{"messages stay apart", true, false, []string{"one", "two"}, []step{{10, "one", 0}, {10, "two", 0}}},
		{"a message in parts", true, false, []string{"abcdef", "x"}, []step{{2, "ab", over}, {2, "cd", over}, {2, "ef", 0}, {2, "x", 0}}},
		{"an empty message", true, false, []string{"", "x"}, []step{{2, "", 0}, {2, "x", 0}}},
		{"no room for a message", true, false, []string{"x"}, []step{{0, "", over}, {1, "x", 0}}},
		{"no room for an empty message", true, false, []string{"", "x"}, []step{{0, "", 0}, {1, "x", 0}}},
		{"messages as bytes", true, true, []string{"one", "", "two"}, []step{{4, "onet", 0}, {10, "wo", 0}}},
		{"an empty message as bytes", true, true, []string{""}, []step{{4, "", 0}}},
		{"bytes", false, true, []string{"one", "two"}, []step{{2, "on", 0}, {3, "etw", 0}, {10, "o", 0}}},
		{"no bytes", false, true, []string{"", "x", ""}, []step{{0, "", 0}, {10, "x", 0}}},
	} {
		w := newWorld(t)
		c := w.thread()
		s, cl := w.pair(c, options{message: x.message, readByte: x.bytes})
		for dir, ends := range [2][2]nt.Handle{{s, cl}, {cl, s}} {
			for _, m := range x.write {
				if n, st := write(t, c, ends[0], m); n != len(m) || st != nt.STATUS_SUCCESS {
					t.Errorf("%s: write %q: %d %v", x.what, m, n, st)
				}
			}
			for i, r := range x.read {
				if got, st := read(t, c, ends[1], r.n); got != r.want || st != r.s {
					t.Errorf("%s, direction %d, read %d: %q %v, want %q %v", x.what, dir, i, got, st, r.want, r.s)
				}
			}
			if st, avail, messages, _, _ := peek(t, c, ends[1], 0); st != nt.STATUS_SUCCESS || avail != 0 || messages != 0 {
				t.Errorf("%s: left %v %d %d", x.what, st, avail, messages)
			}
		}
	}
}

// Peeking changes nothing and tells about messages.
func TestPeek(t *testing.T) {
	w := newWorld(t)
	c := w.thread()
	s, x := w.pair(c, options{message: true})
	write(t, c, x, "abc")
	write(t, c, x, "defgh")
	for _, p := range []struct {
		n    int
		s    nt.Status
		data string
	}{{0, nt.STATUS_BUFFER_OVERFLOW, ""}, {2, nt.STATUS_BUFFER_OVERFLOW, "ab"}, {3, 0, "abc"}, {100, 0, "abc"}} {
		st, avail, messages, length, data := peek(t, c, s, p.n)
		if st != p.s || avail != 8 || messages != 2 || length != 3 || data != p.data {
			t.Errorf("peek %d: %v %d %d %d %q", p.n, st, avail, messages, length, data)
		}
	}
	read(t, c, s, 1)
	if st, avail, messages, length, data := peek(t, c, s, 100); st != 0 || avail != 7 || messages != 2 || length != 2 || data != "bc" {
		t.Errorf("peek into the rest: %v %d %d %d %q", st, avail, messages, length, data)
	}
	if st, _ := control(t, c, s, npfs.FSCTL_PIPE_PEEK, nil, make([]byte, 15)); st != nt.STATUS_INFO_LENGTH_MISMATCH {
		t.Error(st)
	}
	w.close(c, s, x)
	s, x = w.pair(c, options{})
	write(t, c, x, "abc")
	write(t, c, x, strings.Repeat("d", 300)) // another block
	if st, avail, messages, length, data := peek(t, c, s, 5); st != 0 || avail != 303 || messages != 0 || length != 0 || data != "abcdd" {
		t.Errorf("peek at bytes: %v %d %d %d %q", st, avail, messages, length, data)
	}
}

// Writes beyond the quota wait until what is before them has been read.
func TestQuota(t *testing.T) {
	w := newWorld(t)
	c := w.thread()
	s, x := w.pair(c, options{overlapped: true, in: 10, out: 4})
	small := begin(t, c, x, io.OpWrite, []byte("12345678"))
	small.want(t, c, "fits", nt.STATUS_SUCCESS, "")
	big := begin(t, c, x, io.OpWrite, []byte("abcdefghijklmnop"))
	next := begin(t, c, x, io.OpWrite, []byte("z"))
	big.want(t, c, "does not fit", nt.STATUS_PENDING, "")
	next.want(t, c, "behind it", nt.STATUS_PENDING, "")
	if v, _ := local(t, c, x); v[7] != 0 {
		t.Error("room", v[7])
	}
	if got, _ := read(t, c, s, 12); got != "12345678abcd" { // a read sees all that is written
		t.Error(got)
	}
	big.want(t, c, "12 bytes are left", nt.STATUS_PENDING, "")
	if got, _ := read(t, c, s, 3); got != "efg" {
		t.Error(got)
	}
	if st, n := big.state(c); st != nt.STATUS_SUCCESS || n != 16 {
		t.Error("now it fits", st, n)
	}
	next.want(t, c, "fills the quota", nt.STATUS_SUCCESS, "")
	if got, _ := read(t, c, s, 100); got != "hijklmnopz" {
		t.Error(got)
	}
	if v, _ := local(t, c, x); v[7] != 10 {
		t.Error("room", v[7])
	}
	// Other direction, cancelling: the data goes, what is behind it moves up.
	a := begin(t, c, s, io.OpWrite, []byte("aaaaa"))
	b := begin(t, c, s, io.OpWrite, []byte("bbb"))
	a.want(t, c, "a", nt.STATUS_PENDING, "")
	b.want(t, c, "b", nt.STATUS_PENDING, "")
	a.r.Cancel()
	if st, n := a.state(c); st != nt.STATUS_CANCELLED || n != 0 {
		t.Error(st, n)
	}
	b.want(t, c, "b moves up", nt.STATUS_SUCCESS, "")
	if got, _ := read(t, c, x, 100); got != "bbb" {
		t.Error(got)
	}
	// No quota at all: every write waits for its reader.
	w.close(c, s, x)
	s, x = w.pair(c, options{overlapped: true, message: true, params: func(p *npfs.Parameters) { p.InboundQuota, p.OutboundQuota = 0, 0 }})
	m := begin(t, c, x, io.OpWrite, []byte("m"))
	e := begin(t, c, x, io.OpWrite, nil)
	m.want(t, c, "without quota", nt.STATUS_PENDING, "")
	e.want(t, c, "an empty message needs none", nt.STATUS_SUCCESS, "")
	if got, _ := read(t, c, s, 9); got != "m" {
		t.Error(got)
	}
	m.want(t, c, "read", nt.STATUS_SUCCESS, "")
}

// Reads that wait get what is written, in order, each its part.
func TestWaitingReads(t *testing.T) {
	w := newWorld(t)
	c := w.thread()
	s, x := w.pair(c, options{overlapped: true})
	var ps []*pending
	for _, n := range []int{2, 0, 3, 5} {
		ps = append(ps, begin(t, c, s, io.OpRead, make([]byte, n)))
	}
	ps[1].want(t, c, "an empty read waits too", nt.STATUS_PENDING, "")
	write(t, c, x, "")
	ps[0].want(t, c, "nothing was written", nt.STATUS_PENDING, "")
	write(t, c, x, "abcd")
	ps[0].want(t, c, "first", nt.STATUS_SUCCESS, "ab")
	ps[1].want(t, c, "empty", nt.STATUS_SUCCESS, "")
	ps[2].want(t, c, "third", nt.STATUS_SUCCESS, "cd")
	ps[3].want(t, c, "fourth", nt.STATUS_PENDING, "")
	w.close(c, x)
	ps[3].want(t, c, "closed", nt.STATUS_PIPE_BROKEN, "")
	w.close(c, s)

	s, x = w.pair(c, options{overlapped: true, message: true})
	ps = ps[:0]
	for _, n := range []int{2, 0, 9, 9} {
		ps = append(ps, begin(t, c, s, io.OpRead, make([]byte, n)))
	}
	write(t, c, x, "abcd")
	ps[0].want(t, c, "part", nt.STATUS_BUFFER_OVERFLOW, "ab")
	ps[1].want(t, c, "no room", nt.STATUS_BUFFER_OVERFLOW, "")
	ps[2].want(t, c, "rest", nt.STATUS_SUCCESS, "cd")
	write(t, c, x, "")
	ps[3].want(t, c, "an empty message", nt.STATUS_SUCCESS, "")
	p := begin(t, c, s, io.OpRead, make([]byte, 1))
	write(t, c, x, "xyz") // the rest stays
	p.want(t, c, "part", nt.STATUS_BUFFER_OVERFLOW, "x")
	if got, st := read(t, c, s, 9); got != "yz" || st != nt.STATUS_SUCCESS {
		t.Error(got, st)
	}
	p = begin(t, c, s, io.OpRead, make([]byte, 1))
	disconnect(t, c, s)
	p.want(t, c, "disconnected", nt.STATUS_PIPE_DISCONNECTED, "")
}

// A flush waits for the other end to have read what was written before it.
func TestFlush(t *testing.T) {
	w := newWorld(t)
	c := w.thread()
	s, x := w.pair(c, options{overlapped: true})
	if st := flush(t, c, s); st != nt.STATUS_SUCCESS {
		t.Error("nothing to flush", st)
	}
	write(t, c, s, "abc")
	p := begin(t, c, s, io.OpFlush, nil)
	p.want(t, c, "unread", nt.STATUS_PENDING, "")
	write(t, c, s, "d") // comes after it
	if st := flush(t, c, x); st != nt.STATUS_SUCCESS {
		t.Error("the other direction", st)
	}
	read(t, c, x, 2)
	p.want(t, c, "half", nt.STATUS_PENDING, "")
	read(t, c, x, 1)
	p.want(t, c, "read", nt.STATUS_SUCCESS, "")
	p = begin(t, c, s, io.OpFlush, nil)
	p.r.Cancel()
	p.want(t, c, "cancelled", nt.STATUS_CANCELLED, "")
	p = begin(t, c, s, io.OpFlush, nil)
	disconnect(t, c, s)
	p.want(t, c, "disconnected", nt.STATUS_PIPE_DISCONNECTED, "")
	w.close(c, s, x)
	s, x = w.pair(c, options{overlapped: true})
	write(t, c, s, "abc")
	p = begin(t, c, s, io.OpFlush, nil)
	w.close(c, x)
	p.want(t, c, "closed", nt.STATUS_PIPE_BROKEN, "")
}

// Transactions.
func TestTransceive(t *testing.T) {
	w := newWorld(t)
	c := w.thread()
	trans := func(h nt.Handle, n int) *pending {
		return beginControl(t, c, h, npfs.FSCTL_PIPE_TRANSCEIVE, []byte("question"), make([]byte, n))
	}
	s, x := w.pair(c, options{message: true, overlapped: true, in: 4, out: 4}) // less than the question
	p := trans(x, 20)
	p.want(t, c, "no answer yet", nt.STATUS_PENDING, "")
	if got, st := read(t, c, s, 20); got != "question" || st != nt.STATUS_SUCCESS {
		t.Error(got, st)
	}
	write(t, c, s, "answer")
	p.want(t, c, "answered", nt.STATUS_SUCCESS, "answer")
	p = trans(x, 3)
	write(t, c, s, "answer")
	p.want(t, c, "too long", nt.STATUS_BUFFER_OVERFLOW, "ans")
	if p := trans(x, 3); p.s != nt.STATUS_PIPE_BUSY {
		t.Error("something to read", p.s)
	}
	read(t, c, x, 20)
	setMode(t, c, x, 0, 0)
	if p := trans(x, 3); p.s != nt.STATUS_INVALID_READ_MODE {
		t.Error("byte mode", p.s)
	}
	setMode(t, c, x, 1, 0)
	p = trans(x, 3)
	p.r.Cancel()
	p.want(t, c, "cancelled", nt.STATUS_CANCELLED, "")
	p = trans(x, 3)
	w.close(c, s)
	p.want(t, c, "closed", nt.STATUS_PIPE_BROKEN, "")
	w.close(c, x)
	s, x = w.pair(c, options{message: true, share: io.FILE_SHARE_READ})
	if p := trans(x, 3); p.s != nt.STATUS_INVALID_PIPE_STATE {
		t.Error("one way", p.s)
	}
	w.close(c, s, x)
}
