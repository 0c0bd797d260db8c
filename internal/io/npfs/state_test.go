package npfs_test

import (
	"testing"

	"haft.dev/internal/io"
	"haft.dev/internal/io/npfs"
	"haft.dev/internal/kernel"
	"haft.dev/nt"
)

// Every operation on both ends in each state.
func TestStates(t *testing.T) {
	type want struct{ peek, transceive, flush, read, write, listen, local, mode nt.Status }
	const ok = nt.STATUS_SUCCESS
	probe := func(t *testing.T, c kernel.Caller, what string, h nt.Handle, x want) {
		t.Helper()
		eq := func(op string, got, want nt.Status) {
			t.Helper()
			if got != want {
				t.Errorf("%s: %s: %v, want %v", what, op, got, want)
			}
		}
		s, _, _, _, _ := peek(t, c, h, 0)
		eq("peek", s, x.peek)
		if x.transceive != ok {
			s, _ = control(t, c, h, npfs.FSCTL_PIPE_TRANSCEIVE, []byte("x"), make([]byte, 1))
			eq("transceive", s, x.transceive)
		}
		eq("flush", flush(t, c, h), x.flush)
		if x.read != ok {
			_, s = read(t, c, h, 1)
			eq("read", s, x.read)
		}
		if x.write != ok {
			_, s = write(t, c, h, "x")
			eq("write", s, x.write)
		}
		if x.listen != ok {
			eq("listen", listen(t, c, h), x.listen)
		}
		_, err := local(t, c, h)
		eq("local information", status(err), x.local)
		eq("set mode", status(trySetMode(t, c, h, 0, 0)), x.mode)
	}
	listening := want{nt.STATUS_INVALID_PIPE_STATE, nt.STATUS_INVALID_PIPE_STATE, ok, nt.STATUS_PIPE_LISTENING, nt.STATUS_PIPE_LISTENING, ok, ok, ok}
	connectedServer := want{ok, ok, ok, ok, ok, nt.STATUS_PIPE_CONNECTED, ok, ok}
	connectedClient := want{ok, ok, ok, ok, ok, nt.STATUS_ILLEGAL_FUNCTION, ok, ok}
	closingServer := want{nt.STATUS_PIPE_BROKEN, nt.STATUS_INVALID_PIPE_STATE, ok, nt.STATUS_PIPE_BROKEN, nt.STATUS_PIPE_CLOSING, nt.STATUS_PIPE_CLOSING, ok, ok}
	closingClient := want{nt.STATUS_PIPE_BROKEN, nt.STATUS_INVALID_PIPE_STATE, ok, nt.STATUS_PIPE_BROKEN, nt.STATUS_PIPE_CLOSING, nt.STATUS_ILLEGAL_FUNCTION, ok, ok}
	disconnectedServer := want{nt.STATUS_INVALID_PIPE_STATE, nt.STATUS_INVALID_PIPE_STATE, ok, nt.STATUS_PIPE_DISCONNECTED, nt.STATUS_PIPE_DISCONNECTED, ok, ok, ok}
	disconnectedClient := want{nt.STATUS_PIPE_DISCONNECTED, nt.STATUS_PIPE_DISCONNECTED, nt.STATUS_PIPE_DISCONNECTED, nt.STATUS_PIPE_DISCONNECTED, nt.STATUS_PIPE_DISCONNECTED, nt.STATUS_ILLEGAL_FUNCTION, nt.STATUS_PIPE_DISCONNECTED, nt.STATUS_PIPE_DISCONNECTED}

	w := newWorld(t)
	c := w.thread()
	s := w.server(c, options{message: true})
	probe(t, c, "listening server", s, listening)
	if st := disconnect(t, c, s); st != nt.STATUS_PIPE_LISTENING {
		t.Errorf("disconnect while listening: %v", st)
	}
	x := w.client(c, "test")
	probe(t, c, "connected server", s, connectedServer)
	probe(t, c, "connected client", x, connectedClient)
	w.close(c, s)
	probe(t, c, "client of a closed server", x, closingClient)
	w.close(c, x)

	s = w.server(c, options{message: true})
	x = w.client(c, "test")
	if st := disconnect(t, c, s); st != ok {
		t.Errorf("disconnect: %v", st)
	}
	probe(t, c, "disconnected server", s, disconnectedServer)
	probe(t, c, "disconnected client", x, disconnectedClient)
	if st := disconnect(t, c, s); st != nt.STATUS_PIPE_DISCONNECTED {
		t.Errorf("second disconnect: %v", st)
	}
	w.close(c, s)
	probe(t, c, "disconnected client of a closed server", x, disconnectedClient)
	w.close(c, x)

	s = w.server(c, options{message: true})
	x = w.client(c, "test")
	w.close(c, x)
	probe(t, c, "server of a closed client", s, closingServer)
	if st := disconnect(t, c, s); st != ok {
		t.Errorf("disconnect from a closed client: %v", st)
	}
	probe(t, c, "server disconnected from a closed client", s, disconnectedServer)
	if _, err := w.tryClient(c, "test", nt.GENERIC_READ, false); err != nt.STATUS_PIPE_NOT_AVAILABLE {
		t.Errorf("open while disconnected: %v", err)
	}
}

func status(err error) nt.Status {
	if err == nil {
		return nt.STATUS_SUCCESS
	}
	return err.(nt.Status)
}

// What was written before a close can be read; what was not read before a
// disconnect is lost.
func TestDataAfterClose(t *testing.T) {
	for _, message := range []bool{false, true} {
		w := newWorld(t)
		c := w.thread()
		s, x := w.pair(c, options{message: message})
		write(t, c, x, "to server")
		write(t, c, s, "to client")
		w.close(c, x)
		if v, err := local(t, c, s); v[5] != 9 || v[8] != npfs.FILE_PIPE_CLOSING_STATE || err != nil {
			t.Error(v, err)
		}
		if st, avail, _, _, data := peek(t, c, s, 3); st != map[bool]nt.Status{false: 0, true: nt.STATUS_BUFFER_OVERFLOW}[message] || avail != 9 || data != "to " {
			t.Error(st, avail, data)
		}
		if _, st := write(t, c, s, "x"); st != nt.STATUS_PIPE_CLOSING {
			t.Error(st)
		}
		if got, st := read(t, c, s, 100); got != "to server" || st != nt.STATUS_SUCCESS {
			t.Error(got, st)
		}
		if _, st := read(t, c, s, 100); st != nt.STATUS_PIPE_BROKEN {
			t.Error(st)
		}
		w.close(c, s)

		s, x = w.pair(c, options{message: message})
		write(t, c, x, "to server")
		write(t, c, s, "to client")
		disconnect(t, c, s)
		if _, st := read(t, c, x, 100); st != nt.STATUS_PIPE_DISCONNECTED {
			t.Error(st)
		}
		if v, err := local(t, c, s); v[5] != 0 || err != nil {
			t.Error(v, err)
		}
		// The next client finds nothing of it.
		beginListen(t, w, c, s)
		y := w.client(c, "test")
		write(t, c, y, "new")
		if got, st := read(t, c, s, 100); got != "new" || st != nt.STATUS_SUCCESS {
			t.Error(got, st)
		}
		if _, st := read(t, c, x, 100); st != nt.STATUS_PIPE_DISCONNECTED {
			t.Error(st)
		}
	}
}

// Nonblocking mode.
func TestNowait(t *testing.T) {
	w := newWorld(t)
	c := w.thread()
	s := w.server(c, options{nowait: true, in: 10, out: 10})
	if st := listen(t, c, s); st != nt.STATUS_PIPE_LISTENING {
		t.Error(st)
	}
	x := w.client(c, "test")
	if st := listen(t, c, s); st != nt.STATUS_PIPE_CONNECTED {
		t.Error(st)
	}
	if _, st := read(t, c, s, 1); st != nt.STATUS_PIPE_EMPTY {
		t.Error(st)
	}
	for _, want := range []int{6, 4, 0} {
		if n, st := write(t, c, s, "abcdef"); n != want || st != nt.STATUS_SUCCESS {
			t.Errorf("write: %d %v, want %d", n, st, want)
		}
	}
	if got, _ := read(t, c, x, 100); got != "abcdefabcd" {
		t.Error(got)
	}
	w.close(c, x)
	if st := listen(t, c, s); st != nt.STATUS_PIPE_CLOSING {
		t.Error(st)
	}
	disconnect(t, c, s)
	for i, want := range []nt.Status{nt.STATUS_SUCCESS, nt.STATUS_PIPE_LISTENING} {
		if st := listen(t, c, s); st != want {
			t.Errorf("listen %d: %v, want %v", i, st, want)
		}
	}
	w.close(c, s)

	s, x = w.pair(c, options{message: true, nowait: true, in: 10, out: 10})
	for i, want := range []int{6, 0, 4} { // a message fits or it does not
		if n, st := write(t, c, s, "abcdef"[:[]int{6, 6, 4}[i]]); n != want || st != nt.STATUS_SUCCESS {
			t.Errorf("write: %d %v, want %d", n, st, want)
		}
	}
	w.close(c, s, x)
}

// Modes of a handle.
func TestModes(t *testing.T) {
	w := newWorld(t)
	c := w.thread()
	s, x := w.pair(c, options{overlapped: true})
	for _, m := range [][2]uint32{{1, 0}, {0, 2}, {2, 0}} {
		if err := trySetMode(t, c, x, m[0], m[1]); err != nt.STATUS_INVALID_PARAMETER {
			t.Errorf("mode %v of a byte pipe: %v", m, err)
		}
	}
	p := begin(t, c, s, io.OpRead, make([]byte, 10))
	if err := trySetMode(t, c, s, 0, 1); err != nt.STATUS_PIPE_BUSY {
		t.Errorf("nonblocking while a read waits: %v", err)
	}
	p.r.Cancel()
	p.want(t, c, "cancelled read", nt.STATUS_CANCELLED, "")
	setMode(t, c, s, 0, 1)
	f := file(t, c, s)
	var b [8]byte
	if n, err := f.Handler().(io.Informer).QueryInfo(f, 23, b[:]); n != 8 || err != nil || b[0] != 0 || b[4] != 1 {
		t.Error(n, err, b)
	}
	// The other end has modes of its own.
	fx := file(t, c, x)
	if n, err := fx.Handler().(io.Informer).QueryInfo(fx, 23, b[:]); n != 8 || err != nil || b[4] != 0 {
		t.Error(n, err, b)
	}
	for class, want := range map[uint32]error{23: nt.STATUS_INFO_LENGTH_MISMATCH, 24: nt.STATUS_INFO_LENGTH_MISMATCH, 25: nt.STATUS_INVALID_PARAMETER, 5: nt.STATUS_INFO_LENGTH_MISMATCH, 99: nt.STATUS_INVALID_PARAMETER} {
		if _, err := f.Handler().(io.Informer).QueryInfo(f, class, b[:7]); err != want {
			t.Errorf("class %d in 7 bytes: %v, want %v", class, err, want)
		}
	}
}
