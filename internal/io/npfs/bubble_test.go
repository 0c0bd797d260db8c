package npfs_test

import (
	"strings"
	"testing"
	"testing/synctest"
	"time"

	"haft.dev/internal/io"
	"haft.dev/internal/io/npfs"
	"haft.dev/internal/kernel"
	"haft.dev/internal/object"
	"haft.dev/nt"
)

// waitInput is FILE_PIPE_WAIT_FOR_BUFFER.
func waitInput(name string, timeout nt.Timeout, specified bool) []byte {
	u := nt.UTF16(name)
	b := le.AppendUint64(nil, uint64(timeout))
	b = le.AppendUint32(b, uint32(2*len(u)))
	b = append(b, 0, 0)
	if specified {
		b[12] = 1
	}
	for _, c := range u {
		b = le.AppendUint16(b, c)
	}
	return b
}

func (w *world) root(c kernel.Caller) nt.Handle {
	w.t.Helper()
	h, err := io.CreateFile(c, &object.Attr{Name: path}, nt.GENERIC_READ|nt.SYNCHRONIZE, &io.Create{Share: 3, Disposition: io.FILE_OPEN, Options: io.FILE_SYNCHRONOUS_IO_NONALERT})
	if err != nil {
		w.t.Fatal(err)
	}
	return h
}

// Waiting for an instance: timeouts, the pipe's default, the end of the pipe.
func TestWait(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		w := newWorld(t)
		c, wc := w.thread(), w.thread()
		root := w.root(wc)
		wait := func(name string, timeout nt.Timeout, specified bool) (nt.Status, time.Duration) {
			began := time.Now()
			s, _ := control(t, wc, root, npfs.FSCTL_PIPE_WAIT, waitInput(name, timeout, specified), nil)
			return s, time.Since(began)
		}
		want := func(what string, s nt.Status, d time.Duration, ws nt.Status, wd time.Duration) {
			t.Helper()
			if s != ws || d != wd {
				t.Errorf("%s: %v after %v, want %v after %v", what, s, d, ws, wd)
			}
		}
		s, d := wait("test", nt.After(time.Hour), true)
		want("no pipe", s, d, nt.STATUS_OBJECT_NAME_NOT_FOUND, 0)
		srv := w.server(c, options{timeout: nt.After(3 * time.Second)})
		s, d = wait("TEST", nt.After(time.Hour), true)
		want("an instance listens", s, d, nt.STATUS_SUCCESS, 0)
		x := w.client(c, "test")
		s, d = wait("test", nt.After(time.Hour), true)
		want("timeout", s, d, nt.STATUS_IO_TIMEOUT, time.Hour)
		s, d = wait("test", 0, false)
		want("the pipe's timeout", s, d, nt.STATUS_IO_TIMEOUT, 3*time.Second)
		s, d = wait("test", 0, true)
		want("no time", s, d, nt.STATUS_IO_TIMEOUT, 0)
		s, d = wait("test", nt.Timeout(nt.TimeOf(time.Now().Add(time.Minute))), true)
		want("a point in time", s, d, nt.STATUS_IO_TIMEOUT, time.Minute)

		go func() {
			time.Sleep(50 * time.Hour)
			disconnect(t, c, srv)
			go listen(t, c, srv)
		}()
		s, d = wait("test", npfs.Forever, true)
		want("forever", s, d, nt.STATUS_SUCCESS, 50*time.Hour)
		synctest.Wait()
		y := w.client(wc, "test")
		_ = y
		go func() {
			time.Sleep(time.Hour)
			w.close(c, srv)
		}()
		s, d = wait("test", npfs.Forever, true)
		want("the pipe goes", s, d, nt.STATUS_OBJECT_NAME_NOT_FOUND, time.Hour)
		w.close(c, x)

		srv = w.server(c, options{})
		x = w.client(c, "test")
		go func() {
			time.Sleep(time.Second)
			file(t, wc, root).CancelRequests(nil, nil)
		}()
		s, d = wait("test", npfs.Forever, true)
		want("cancelled", s, d, nt.STATUS_CANCELLED, time.Second)
		for _, in := range [][]byte{nil, make([]byte, 13), waitInput("test", 0, true)[:17], append(le.AppendUint32(make([]byte, 8), 0xFFFFFFFF), 0, 0, 0, 0), append(le.AppendUint32(make([]byte, 8), 1), 0, 0, 'a', 0)} {
			if s, _ := control(t, wc, root, npfs.FSCTL_PIPE_WAIT, in, nil); s != nt.STATUS_INVALID_PARAMETER {
				t.Errorf("input %v: %v", in, s)
			}
		}
		w.close(c, srv, x)
	})
}

// Threads that block in synchronous calls, and what ends that.
func TestBlocked(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		w := newWorld(t)
		c, other := w.thread(), w.thread()
		srv := w.server(c, options{in: 4, out: 4})
		result := make(chan nt.Status, 1)
		do := func(f func() nt.Status) {
			go func() { result <- f() }()
			synctest.Wait()
			if len(result) != 0 {
				t.Error("did not block:", <-result)
			}
		}
		want := func(what string, s nt.Status) {
			t.Helper()
			synctest.Wait()
			select {
			case got := <-result:
				if got != s {
					t.Errorf("%s: %v, want %v", what, got, s)
				}
			default:
				t.Errorf("%s: still blocked", what)
			}
		}
		do(func() nt.Status { return listen(t, other, srv) })
		x := w.client(c, "test")
		want("a client comes", nt.STATUS_SUCCESS)

		do(func() nt.Status { _, s := read(t, other, srv, 10); return s })
		write(t, c, x, "abc")
		want("data comes", nt.STATUS_SUCCESS)

		do(func() nt.Status { _, s := write(t, other, srv, "abcdefgh"); return s })
		read(t, c, x, 3)
		synctest.Wait()
		if len(result) != 0 {
			t.Error("5 of 4 fit")
		}
		read(t, c, x, 1)
		want("room comes", nt.STATUS_SUCCESS)

		do(func() nt.Status { return flush(t, other, srv) })
		read(t, c, x, 10)
		want("everything is read", nt.STATUS_SUCCESS)

		do(func() nt.Status { _, s := read(t, other, srv, 10); return s })
		if n := len(file(t, c, srv).CancelRequests(nil, nil)); n != 1 {
			t.Error(n, "cancelled")
		}
		want("cancelled", nt.STATUS_CANCELLED)

		do(func() nt.Status { _, s := read(t, other, srv, 10); return s })
		w.close(c, x)
		want("the client goes", nt.STATUS_PIPE_BROKEN)

		disconnect(t, c, srv)
		do(func() nt.Status { return listen(t, other, srv) })
		other.Thread.Terminate(1)
		synctest.Wait()
		<-result // whatever: the thread is gone
		if v, err := local(t, c, srv); err != nil || v[8] != npfs.FILE_PIPE_LISTENING_STATE {
			t.Error(v, err)
		}
		w.close(c, srv)
	})
}

// An anonymous pipe.
func TestAnonymous(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		w := newWorld(t)
		c, other := w.thread(), w.thread()
		create := func(size uint32) (r, wr nt.Handle) {
			a, b := npfs.NewAnonymous(npfs.Anonymous{Name: "anon", Size: size, Process: w.p.ID()})
			var hs [2]nt.Handle
			for i, h := range []io.Handler{a, b} {
				f := io.NewFile(w.k, h, io.Open{Name: path + "anon", Access: nt.FILE_ALL_ACCESS, Options: io.FILE_SYNCHRONOUS_IO_NONALERT})
				v, err := c.Insert(f, 0, nt.FILE_ALL_ACCESS)
				if err != nil {
					t.Fatal(err)
				}
				hs[i] = v
			}
			return hs[0], hs[1]
		}
		r, wr := create(0)
		if v, err := local(t, c, r); err != nil || v != [10]uint32{0, npfs.FILE_PIPE_INBOUND, 1, 1, 4096, 0, 4096, 4096, npfs.FILE_PIPE_CONNECTED_STATE, npfs.FILE_PIPE_SERVER_END} {
			t.Error(v, err)
		}
		if _, s := read(t, c, wr, 1); s != nt.STATUS_INVALID_PARAMETER {
			t.Error("reading from the writing end:", s)
		}
		if _, s := write(t, c, r, "x"); s != nt.STATUS_INVALID_PARAMETER {
			t.Error("writing to the reading end:", s)
		}
		write(t, c, wr, "abc")
		write(t, c, wr, "")
		if got, s := read(t, c, r, 0); got != "" || s != nt.STATUS_SUCCESS {
			t.Error("no bytes asked for:", got, s)
		}
		if got, s := read(t, c, r, 2); got != "ab" || s != nt.STATUS_SUCCESS {
			t.Error(got, s)
		}
		// A second handle of the writing end keeps it open.
		dup, err := c.Duplicate(w.p, wr, w.p, 0, 0, kernel.DUPLICATE_SAME_ACCESS)
		if err != nil {
			t.Fatal(err)
		}
		w.close(c, wr)
		done := make(chan nt.Status, 1)
		read(t, c, r, 1)
		go func() { _, s := read(t, other, r, 1); done <- s }()
		synctest.Wait()
		if len(done) != 0 {
			t.Error("the end came with the first handle:", <-done)
		}
		w.close(c, dup)
		if s := <-done; s != nt.STATUS_PIPE_BROKEN {
			t.Error("after the last writer:", s)
		}
		w.close(c, r)

		r, wr = create(100)
		go func() { n, s := write(t, other, wr, strings.Repeat("x", 200)); _ = n; done <- s }()
		synctest.Wait()
		w.close(c, r)
		if s := <-done; s != nt.STATUS_PIPE_BROKEN {
			t.Error("a write whose reader goes:", s)
		}
		if _, s := write(t, c, wr, "x"); s != nt.STATUS_PIPE_CLOSING {
			t.Error("a write without reader:", s)
		}
		w.close(c, wr)
	})
}
