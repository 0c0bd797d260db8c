package npfs_test

import (
	"strings"
	"testing"

	"pgregory.net/rapid"

	"haft.dev/internal/io"
	"haft.dev/internal/io/npfs"
	"haft.dev/internal/kernel"
	"haft.dev/nt"
)

// modelMessage is a message, or what is left of it.
type modelMessage struct {
	data  string
	total int
	w     *pending // its write, while that waits
}

// modelQueue is one direction of a pipe, as simple as it can be said.
type modelQueue struct {
	quota   int
	unread  []modelMessage
	readers []*modelRead
}

type modelRead struct {
	p    *pending
	n    int
	s    nt.Status
	data string
}

func (q *modelQueue) bytes() int {
	n := 0
	for _, m := range q.unread {
		n += len(m.data)
	}
	return n
}

// take is what a read of n bytes gets.
func (q *modelQueue) take(n int, message bool) (string, nt.Status) {
	if message {
		m := &q.unread[0]
		k := min(n, len(m.data))
		got := m.data[:k]
		if m.data = m.data[k:]; m.data != "" {
			return got, nt.STATUS_BUFFER_OVERFLOW
		}
		q.unread = q.unread[1:]
		return got, nt.STATUS_SUCCESS
	}
	got := ""
	for n > 0 && len(q.unread) > 0 {
		m := &q.unread[0]
		k := min(n, len(m.data))
		got += m.data[:k]
		n -= k
		if m.data = m.data[k:]; m.data != "" {
			break
		}
		q.unread = q.unread[1:]
	}
	return got, nt.STATUS_SUCCESS
}

// fits reports whether the write of the i-th message has ended.
func (q *modelQueue) fits(i int) bool {
	n := 0
	for _, m := range q.unread[:i+1] {
		n += len(m.data)
	}
	return n <= q.quota || q.unread[i].data == ""
}

// TestModel compares one direction of a pipe with the model, under random
// histories of reads, writes, peeks, cancellations and changes of mode.
func TestModel(t *testing.T) {
	for _, message := range []bool{true, false} {
		rapid.Check(t, func(t *rapid.T) { modelRun(t, message) })
	}
}

type tb struct {
	testing.TB
	r *rapid.T
}

func (t tb) Helper()                   {}
func (t tb) Fatal(v ...any)            { t.r.Fatal(v...) }
func (t tb) Fatalf(f string, v ...any) { t.r.Fatalf(f, v...) }
func (t tb) Error(v ...any)            { t.r.Error(v...) }
func (t tb) Errorf(f string, v ...any) { t.r.Errorf(f, v...) }

func modelRun(rt *rapid.T, message bool) {
	t := tb{r: rt}
	quota := rapid.IntRange(1, 40).Draw(rt, "quota")
	w := newWorld(t)
	c := w.thread()
	s, x := w.pair(c, options{message: message, overlapped: true, in: uint32(quota), out: uint32(quota)})
	q := &modelQueue{quota: quota}
	mode := message
	var writes []modelMessage // whose writes wait
	var fed []*modelRead
	letter := byte(0)

	feed := func() {
		defer func() {
			for _, r := range fed {
				r.p.want(t, c, "read that waited", r.s, r.data)
				if _, k := r.p.state(c); k != len(r.data) {
					t.Fatalf("read %d, want %q", k, r.data)
				}
			}
			fed = nil
		}()
		for len(q.readers) > 0 && len(q.unread) > 0 {
			r := q.readers[0]
			q.readers = q.readers[1:]
			fed = append(fed, r)
			if !mode && r.n == 0 {
				if q.unread[0].data == "" {
					q.unread = q.unread[1:] // an empty message goes to whoever waits
				}
				continue
			}
			r.data, r.s = q.take(r.n, mode)
		}
	}
	verify := func() {
		for i := range q.unread {
			if m := &q.unread[i]; m.w != nil && q.fits(i) {
				if st, n := m.w.state(c); st != nt.STATUS_SUCCESS || n != m.total {
					t.Fatalf("write %d: %v %d", m.total, st, n)
				}
				m.w = nil
			} else if m.w != nil {
				m.w.want(t, c, "write that waits", nt.STATUS_PENDING, "")
			}
		}
		kept := writes[:0]
		for _, m := range writes {
			waits := false
			for i := range q.unread {
				waits = waits || q.unread[i].w == m.w
			}
			if waits {
				kept = append(kept, m)
			} else if st, n := m.w.state(c); st != nt.STATUS_CANCELLED && (st != nt.STATUS_SUCCESS || n != m.total) {
				t.Fatalf("write that is over: %v %d", st, n)
			}
		}
		writes = kept
		v, err := local(t, c, s)
		if err != nil || int(v[5]) != q.bytes() || int(v[7]) != quota {
			t.Fatalf("information %v %v, want %d bytes", v, err, q.bytes())
		}
		st, avail, messages, length, _ := peek(t, c, s, 0)
		wantMessages, wantLength := 0, 0
		if message && len(q.unread) > 0 {
			wantMessages, wantLength = len(q.unread), len(q.unread[0].data)
		}
		if int(avail) != q.bytes() || int(messages) != wantMessages || int(length) != wantLength || (st == nt.STATUS_BUFFER_OVERFLOW) != (wantLength > 0) {
			t.Fatalf("peek %v %d %d %d, want %d %d %d", st, avail, messages, length, q.bytes(), wantMessages, wantLength)
		}
	}
	rt.Repeat(map[string]func(*rapid.T){
		"": func(*rapid.T) { verify() },
		"write": func(rt *rapid.T) {
			n := rapid.IntRange(0, 30).Draw(rt, "length")
			if n == 0 && !message {
				if k, st := write(t, c, x, ""); k != 0 || st != nt.STATUS_SUCCESS {
					t.Fatal(k, st)
				}
				return
			}
			letter++
			data := strings.Repeat(string('a'+letter%26), n)
			p := begin(t, c, x, io.OpWrite, []byte(data))
			q.unread = append(q.unread, modelMessage{data, n, p})
			feed()
			for i := range q.unread {
				if q.unread[i].w == p {
					if q.fits(i) {
						p.want(t, c, "write", nt.STATUS_SUCCESS, "")
						q.unread[i].w = nil
					} else {
						writes = append(writes, modelMessage{w: p, total: n})
					}
					return
				}
			}
			p.want(t, c, "write to a read", nt.STATUS_SUCCESS, "")
		},
		"read": func(rt *rapid.T) {
			n := rapid.IntRange(0, 30).Draw(rt, "length")
			p := begin(t, c, s, io.OpRead, make([]byte, n))
			if len(q.unread) == 0 {
				p.want(t, c, "read of nothing", nt.STATUS_PENDING, "")
				q.readers = append(q.readers, &modelRead{p: p, n: n})
				return
			}
			data, st := q.take(n, mode)
			p.want(t, c, "read", st, data)
			if _, k := p.state(c); k != len(data) {
				t.Fatalf("read %d, want %q", k, data)
			}
		},
		"reads that waited": func(rt *rapid.T) {
			for _, r := range q.readers {
				r.p.want(t, c, "read that waits", nt.STATUS_PENDING, "")
			}
		},
		"cancel read": func(rt *rapid.T) {
			if len(q.readers) == 0 {
				rt.Skip()
			}
			i := rapid.IntRange(0, len(q.readers)-1).Draw(rt, "read")
			q.readers[i].p.r.Cancel()
			q.readers[i].p.want(t, c, "cancelled read", nt.STATUS_CANCELLED, "")
			q.readers = append(q.readers[:i], q.readers[i+1:]...)
		},
		"cancel write": func(rt *rapid.T) {
			if len(writes) == 0 {
				rt.Skip()
			}
			m := writes[rapid.IntRange(0, len(writes)-1).Draw(rt, "write")]
			m.w.r.Cancel()
			m.w.want(t, c, "cancelled write", nt.STATUS_CANCELLED, "")
			for i := range q.unread {
				if q.unread[i].w == m.w {
					q.unread = append(q.unread[:i], q.unread[i+1:]...)
					break
				}
			}
		},
		"mode": func(rt *rapid.T) {
			if !message || len(q.readers) > 0 {
				rt.Skip()
			}
			mode = !mode
			m := uint32(npfs.FILE_PIPE_BYTE_STREAM_MODE)
			if mode {
				m = npfs.FILE_PIPE_MESSAGE_MODE
			}
			setMode(t, c, s, m, 0)
		},
	})
	// In the end what is left comes out, and everything that waits ends.
	for len(q.unread) > 0 {
		want, st := q.take(7, mode)
		got, gs := read(t, c, s, 7)
		if got != want || gs != st {
			t.Fatalf("%q %v, want %q %v", got, gs, want, st)
		}
	}
	w.close(c, x)
	for _, r := range q.readers {
		r.p.want(t, c, "read at the end", nt.STATUS_PIPE_BROKEN, "")
	}
	w.close(c, s)
	endWorld(w, c)
}

// endWorld checks that nothing keeps a file alive.
func endWorld(w *world, c kernel.Caller) {
	for _, ty := range w.k.Types() {
		if s := ty.Statistics(); ty.Name == "File" && (s.Objects != 0 || s.Handles != 0) {
			w.t.Errorf("%d files, %d handles are left", s.Objects, s.Handles)
		}
	}
}
