package npfs_test

import (
	"fmt"
	"runtime"
	"strings"
	"testing"

	"haft.dev/internal/io"
	"haft.dev/internal/io/npfs"
	"haft.dev/internal/kernel"
	"haft.dev/internal/object"
	"haft.dev/internal/security"
	"haft.dev/nt"
)

// Creating servers: parameters, instances, dispositions.
func TestCreateServer(t *testing.T) {
	w := newWorld(t)
	c := w.thread()
	for _, x := range []struct {
		what string
		o    options
		want error
	}{
		{"overwrite", options{disposition: io.FILE_OVERWRITE}, nt.STATUS_INVALID_PARAMETER},
		{"overwrite if", options{disposition: io.FILE_OVERWRITE_IF}, nt.STATUS_INVALID_PARAMETER},
		{"share delete", options{share: 7}, nt.STATUS_INVALID_PARAMETER},
		{"no instances", options{params: func(p *npfs.Parameters) { p.MaximumInstances = 0 }}, nt.STATUS_INVALID_PARAMETER},
		{"read mode", options{params: func(p *npfs.Parameters) { p.ReadMode = 2 }}, nt.STATUS_INVALID_PARAMETER},
		{"completion mode", options{params: func(p *npfs.Parameters) { p.CompletionMode = 2 }}, nt.STATUS_INVALID_PARAMETER},
		{"type", options{params: func(p *npfs.Parameters) { p.Type = 4 }}, nt.STATUS_INVALID_PARAMETER},
		{"messages of a byte pipe", options{params: func(p *npfs.Parameters) { p.ReadMode = 1 }}, nt.STATUS_INVALID_PARAMETER},
		{"absolute timeout", options{params: func(p *npfs.Parameters) { p.DefaultTimeout = 1 }}, nt.STATUS_INVALID_PARAMETER},
		{"open what is not there", options{disposition: io.FILE_OPEN}, nt.STATUS_OBJECT_NAME_NOT_FOUND},
		{"no name", options{name: `\`}, nil},
	} {
		h, err := w.tryServer(c, x.o)
		if err != x.want {
			t.Errorf("%s: %v, want %v", x.what, err, x.want)
		}
		if err == nil {
			w.close(c, h)
		}
	}
	if _, err := io.CreateFile(c, &object.Attr{Name: `\Device\NamedPipe\`}, nt.GENERIC_READ, &io.Create{
		Share: 3, Disposition: io.FILE_CREATE, Extra: &npfs.Parameters{MaximumInstances: 1, DefaultTimeout: -1},
	}); err != nt.STATUS_OBJECT_NAME_INVALID {
		t.Errorf("no name: %v", err)
	}
	// An instance without rights to data holds the name; clients get it only if it
	// listens explicitly.
	held, err := w.tryServer(c, options{name: "x", access: nt.SYNCHRONIZE})
	if err != nil {
		t.Errorf("no rights to data: %v", err)
	}
	if _, err := w.tryClient(c, "x", nt.GENERIC_READ, false); err != nt.STATUS_PIPE_NOT_AVAILABLE {
		t.Errorf("client of an instance that only holds the name: %v", err)
	}
	beginListen(t, w, c, held)
	if _, err := w.tryClient(c, "x", nt.GENERIC_READ, false); err != nil {
		t.Errorf("client after it has listened: %v", err)
	}

	h := w.server(c, options{max: 2, disposition: io.FILE_CREATE})
	for _, x := range []struct {
		what string
		o    options
		want error
	}{
		{"must be new", options{disposition: io.FILE_CREATE}, nt.STATUS_ACCESS_DENIED},
		{"other direction", options{share: io.FILE_SHARE_READ}, nt.STATUS_ACCESS_DENIED},
		{"messages of a byte pipe", options{message: true}, nt.STATUS_INVALID_PARAMETER},
		{"another case", options{name: "TeSt"}, nil},
		{"too many", options{}, nt.STATUS_INSTANCE_NOT_AVAILABLE},
		{"too many, must be new", options{disposition: io.FILE_CREATE}, nt.STATUS_INSTANCE_NOT_AVAILABLE},
	} {
		if _, err := w.tryServer(c, x.o); err != x.want {
			t.Errorf("%s: %v, want %v", x.what, err, x.want)
		}
	}
	v, err := local(t, c, h)
	if want := [10]uint32{0, npfs.FILE_PIPE_FULL_DUPLEX, 2, 2, 4096, 0, 4096, 4096, npfs.FILE_PIPE_LISTENING_STATE, npfs.FILE_PIPE_SERVER_END}; v != want || err != nil {
		t.Errorf("information %v %v, want %v", v, err, want)
	}
}

// Opening clients: existence, direction, listening instances.
func TestOpenClient(t *testing.T) {
	for _, x := range []struct {
		share, access uint32
		want          error
	}{
		{io.FILE_SHARE_READ, 0, nil},
		{io.FILE_SHARE_READ, 1, nil},
		{io.FILE_SHARE_READ, 2, nt.STATUS_ACCESS_DENIED},
		{io.FILE_SHARE_READ, 3, nt.STATUS_ACCESS_DENIED},
		{io.FILE_SHARE_WRITE, 0, nil},
		{io.FILE_SHARE_WRITE, 1, nt.STATUS_ACCESS_DENIED},
		{io.FILE_SHARE_WRITE, 2, nil},
		{io.FILE_SHARE_WRITE, 3, nt.STATUS_ACCESS_DENIED},
		{3, 0, nil}, {3, 1, nil}, {3, 2, nil}, {3, 3, nil},
	} {
		w := newWorld(t)
		c := w.thread()
		if _, err := w.tryClient(c, "test", nt.GENERIC_READ, false); err != nt.STATUS_OBJECT_NAME_NOT_FOUND {
			t.Errorf("before there is a pipe: %v", err)
		}
		w.server(c, options{share: x.share})
		access := nt.Access(0)
		if x.access&1 != 0 {
			access |= nt.GENERIC_READ
		}
		if x.access&2 != 0 {
			access |= nt.GENERIC_WRITE
		}
		h, err := w.tryClient(c, "TEST", access, false)
		if err != x.want {
			t.Errorf("share %d, access %d: %v, want %v", x.share, x.access, err, x.want)
		}
		if err != nil {
			continue
		}
		if _, err := w.tryClient(c, "test", access, false); err != nt.STATUS_PIPE_NOT_AVAILABLE {
			t.Errorf("second client: %v", err)
		}
		if s := listen(t, c, h); s != nt.STATUS_ILLEGAL_FUNCTION {
			t.Errorf("client listens: %v", s)
		}
		if s := disconnect(t, c, h); s != nt.STATUS_ILLEGAL_FUNCTION {
			t.Errorf("client disconnects: %v", s)
		}
	}
}

// Clients get the instances in the order in which these began to listen.
func TestInstanceOrder(t *testing.T) {
	w := newWorld(t)
	c := w.thread()
	a, b := w.server(c, options{}), w.server(c, options{})
	x := w.client(c, "test")
	write(t, c, x, "first")
	y := w.client(c, "test")
	write(t, c, y, "second")
	if s, st := read(t, c, a, 10); s != "first" || st != nt.STATUS_SUCCESS {
		t.Error(s, st)
	}
	if s, st := read(t, c, b, 10); s != "second" || st != nt.STATUS_SUCCESS {
		t.Error(s, st)
	}
	// b listens before a does.
	disconnect(t, c, b)
	disconnect(t, c, a)
	beginListen(t, w, c, b)
	beginListen(t, w, c, a)
	z := w.client(c, "test")
	write(t, c, z, "third")
	if s, st := read(t, c, b, 10); s != "third" || st != nt.STATUS_SUCCESS {
		t.Error(s, st)
	}
}

// beginListen makes an instance listen without waiting for a client: the request
// is cancelled, the state stays.
func beginListen(t testing.TB, w *world, c kernel.Caller, h nt.Handle) {
	t.Helper()
	other := w.thread()
	done := make(chan nt.Status)
	go func() { done <- listen(t, other, h) }()
	for {
		if v, _ := local(t, c, h); v[8] == npfs.FILE_PIPE_LISTENING_STATE {
			break
		}
		runtime.Gosched()
	}
	for len(file(t, c, h).CancelRequests(other.Thread, nil)) == 0 {
		runtime.Gosched()
	}
	if s := <-done; s != nt.STATUS_CANCELLED {
		t.Errorf("cancelled listen: %v", s)
	}
}

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

// The name goes with the last server, whatever clients are left.
func TestNameGoesWithServers(t *testing.T) {
	w := newWorld(t)
	c := w.thread()
	s, x := w.pair(c, options{max: 1, message: true})
	w.close(c, s)
	if v, err := local(t, c, x); v[3] != 0 || err != nil {
		t.Error("instances", v[3], err)
	}
	if _, err := w.tryClient(c, "test", nt.GENERIC_READ, false); err != nt.STATUS_OBJECT_NAME_NOT_FOUND {
		t.Error(err)
	}
	s2 := w.server(c, options{disposition: io.FILE_CREATE, share: io.FILE_SHARE_WRITE})
	if v, _ := local(t, c, x); v[0] != 1 || v[1] != npfs.FILE_PIPE_FULL_DUPLEX || v[3] != 0 {
		t.Error("the old client sees the new pipe", v)
	}
	w.close(c, s2, x)
}

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

// Who is at the other end.
func TestAttributes(t *testing.T) {
	w := newWorld(t)
	c := w.thread()
	other := w.k.NewProcess(kernel.ProcessOptions{Name: "client"})
	ot, err := other.NewThread(nil, false)
	if err != nil {
		t.Fatal(err)
	}
	oc := ot.Caller()
	s := w.server(c, options{})
	id := func(c kernel.Caller, h nt.Handle, code uint32, name string) string {
		var b [4]byte
		st, n := control(t, c, h, code, []byte(name+"\x00"), b[:])
		if st != nt.STATUS_SUCCESS {
			return st.Error()
		}
		return fmt.Sprint(n, le.Uint32(b[:]))
	}
	const pipeAttr, connAttr = npfs.FSCTL_PIPE_GET_PIPE_ATTRIBUTE, npfs.FSCTL_PIPE_GET_CONNECTION_ATTRIBUTE
	if got := id(c, s, connAttr, "ClientProcessId"); got != nt.STATUS_PIPE_DISCONNECTED.Error() {
		t.Error("no client:", got)
	}
	x := w.client(oc, "test")
	for _, e := range []struct {
		c kernel.Caller
		h nt.Handle
	}{{c, s}, {oc, x}} {
		for _, q := range []struct {
			code uint32
			name string
			want string
		}{
			{connAttr, "ClientProcessId", fmt.Sprint(4, other.ID())},
			{connAttr, "ClientSessionId", "4 1"},
			{pipeAttr, "ServerProcessId", fmt.Sprint(4, w.p.ID())},
			{pipeAttr, "ServerSessionId", "4 1"},
			{connAttr, "ClientComputerName", nt.STATUS_NOT_FOUND.Error()},
			{pipeAttr, "none", nt.STATUS_NOT_FOUND.Error()},
		} {
			if got := id(e.c, e.h, q.code, q.name); got != q.want {
				t.Errorf("%s: %s, want %s", q.name, got, q.want)
			}
		}
		var b [16]byte
		if st, n := control(t, e.c, e.h, npfs.FSCTL_PIPE_QUERY_CLIENT_PROCESS, nil, b[:]); st != nt.STATUS_SUCCESS || n != 16 || le.Uint64(b[8:]) != uint64(other.ID()) {
			t.Error(st, n, b)
		}
	}
	if st, _ := control(t, oc, x, npfs.FSCTL_PIPE_SET_CONNECTION_ATTRIBUTE, []byte("mine\x00abc"), nil); st != nt.STATUS_SUCCESS {
		t.Error(st)
	}
	var b [10]byte
	if st, n := control(t, c, s, connAttr, []byte("mine\x00"), b[:]); st != nt.STATUS_SUCCESS || string(b[:n]) != "abc" {
		t.Error(st, string(b[:n]))
	}
	if st, _ := control(t, c, s, connAttr, []byte("mine\x00"), b[:2]); st != nt.STATUS_BUFFER_TOO_SMALL {
		t.Error(st)
	}
	for code, want := range map[uint32]nt.Status{
		npfs.FSCTL_PIPE_SET_CLIENT_PROCESS: nt.STATUS_NOT_SUPPORTED, npfs.FSCTL_PIPE_ASSIGN_EVENT: nt.STATUS_NOT_SUPPORTED,
		npfs.FSCTL_PIPE_WAIT: nt.STATUS_ILLEGAL_FUNCTION, 0x110FFC: nt.STATUS_NOT_SUPPORTED, 0x222000: nt.STATUS_INVALID_DEVICE_REQUEST,
	} {
		if st, _ := control(t, c, s, code, nil, nil); st != want {
			t.Errorf("code %#x: %v, want %v", code, st, want)
		}
	}
}

// Access checks: of who opens, and of who adds an instance.
func TestSecurity(t *testing.T) {
	w := newWorld(t)
	c := w.thread()
	tok := c.Token()
	create := func(sd *security.Descriptor, access nt.Access) (nt.Handle, error) {
		return io.CreateFile(c, &object.Attr{Name: path + "secure"}, access|nt.SYNCHRONIZE, &io.Create{
			Share: 3, Disposition: io.FILE_OPEN_IF, Options: io.FILE_SYNCHRONOUS_IO_NONALERT, Security: sd,
			Extra: &npfs.Parameters{MaximumInstances: 9, DefaultTimeout: -1},
		})
	}
	readers := &security.Descriptor{Control: security.DACLPresent, DACL: security.ACL{{Type: security.AccessAllowed, Mask: nt.GENERIC_READ, SID: tok.User.SID}}}
	h, err := create(readers, nt.GENERIC_READ|nt.GENERIC_WRITE)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := create(nil, nt.GENERIC_READ); err != nt.STATUS_ACCESS_DENIED {
		t.Error("second instance without FILE_CREATE_PIPE_INSTANCE:", err)
	}
	if _, err := w.tryClient(c, "secure", nt.GENERIC_WRITE, false); err != nt.STATUS_ACCESS_DENIED {
		t.Error("write:", err)
	}
	x, err := w.tryClient(c, "secure", nt.MAXIMUM_ALLOWED, false)
	if err != nil {
		t.Fatal(err)
	}
	if e, _ := c.Process.Handles.Lookup(x); e.Access&nt.FILE_READ_DATA == 0 || e.Access&nt.FILE_WRITE_DATA != 0 {
		t.Errorf("maximum: %#x", e.Access)
	}
	// The descriptor is one for all ends: changing it through one counts for the
	// others and for who comes later.
	everyone := &security.Descriptor{Control: security.DACLPresent, NullDACL: true, Owner: tok.User.SID, Group: tok.Primary}
	if err := io.FileType.SetSecurity(file(t, c, h), everyone, 4); err != nil {
		t.Error(err)
	}
	if sd, err := io.FileType.Security(file(t, c, x)); sd != everyone || err != nil {
		t.Error(sd, err)
	}
	h2, err := create(nil, nt.GENERIC_READ|nt.GENERIC_WRITE)
	if err != nil {
		t.Error("second instance:", err)
	}
	disconnect(t, c, h)
	if _, err := io.FileType.Security(file(t, c, x)); err != nt.STATUS_PIPE_DISCONNECTED {
		t.Error("disconnected client:", err)
	}
	if err := io.FileType.SetSecurity(file(t, c, x), readers, 4); err != nt.STATUS_PIPE_DISCONNECTED {
		t.Error("disconnected client:", err)
	}
	if sd, err := io.FileType.Security(file(t, c, h)); sd != everyone || err != nil {
		t.Error("disconnected server:", sd, err)
	}
	w.close(c, h, x, h2)
	// The default of CreateNamedPipe: its creator everything, others reading.
	h, err = create(npfs.DefaultSecurity(tok), nt.GENERIC_READ|nt.GENERIC_WRITE)
	if err != nil {
		t.Fatal(err)
	}
	stranger := &security.Token{User: security.Group{SID: security.NewSID(5, 21, 1, 2, 3, 4)}, Groups: []security.Group{{SID: security.Everyone, Attributes: security.GroupEnabled}}, Label: security.MediumLabel}
	c.Thread.Impersonate(stranger)
	if _, err := w.tryClient(c, "secure", nt.GENERIC_WRITE, false); err != nt.STATUS_ACCESS_DENIED {
		t.Error("a stranger writes:", err)
	}
	x, err = w.tryClient(c, "secure", nt.GENERIC_READ, false)
	if err != nil {
		t.Error("a stranger reads:", err)
	}
	c.Thread.Impersonate(nil)
	w.close(c, h, x)
}

// As whom a server may act.
func TestImpersonate(t *testing.T) {
	w := newWorld(t)
	c, cc := w.thread(), w.thread()
	base := cc.Token()
	named := func(name string) *security.Token {
		v := base.Clone()
		v.Type, v.Level, v.Source = security.ImpersonationToken, security.Impersonation, name
		return v
	}
	alice, bob := named("alice"), named("bob")
	act := func(s nt.Handle) nt.Status {
		st, _ := control(t, c, s, npfs.FSCTL_PIPE_IMPERSONATE, nil, nil)
		return st
	}
	acts := func(what, want string, level security.Level) {
		t.Helper()
		if got := c.Thread.Impersonation(); got == nil || got.Source != want || got.Level != level || got.IsPrimary() {
			t.Errorf("%s: acts as %+v, want %s at level %d", what, got, want, level)
		}
		c.Thread.Impersonate(nil)
	}
	// Dynamic tracking, the default: whoever wrote what was read last.
	s := w.server(c, options{message: true})
	if st := act(s); st != nt.STATUS_CANNOT_IMPERSONATE {
		t.Error("no client", st)
	}
	x := w.client(cc, "test")
	if st := act(s); st != nt.STATUS_CANNOT_IMPERSONATE {
		t.Error("nothing read", st)
	}
	cc.Thread.Impersonate(alice)
	write(t, cc, x, "a")
	cc.Thread.Impersonate(bob)
	write(t, cc, x, "b")
	cc.Thread.Impersonate(nil)
	write(t, cc, x, "c")
	for i, want := range []string{"alice", "bob", base.Source} {
		read(t, c, s, 1)
		if st := act(s); st != nt.STATUS_SUCCESS {
			t.Error(st)
		}
		acts(fmt.Sprint("message ", i), want, security.Impersonation)
	}
	if st := act(x); st != nt.STATUS_ILLEGAL_FUNCTION {
		t.Error("client", st)
	}
	w.close(c, s)
	w.close(cc, x)
	// Static tracking: as it was when the client opened the pipe.
	s = w.server(c, options{})
	cc.Thread.Impersonate(alice)
	x, err := w.open(cc, "test", nt.GENERIC_READ|nt.GENERIC_WRITE, false, &io.QOS{Level: io.SecurityIdentification})
	if err != nil {
		t.Fatal(err)
	}
	cc.Thread.Impersonate(bob)
	write(t, cc, x, "a")
	if st := act(s); st != nt.STATUS_SUCCESS {
		t.Error(st)
	}
	acts("static", "alice", security.Identification)
	disconnect(t, c, s)
	if st := act(s); st != nt.STATUS_CANNOT_IMPERSONATE {
		t.Error("disconnected", st)
	}
	w.close(c, s)
	w.close(cc, x)
	// The level Anonymous tells nothing of the client.
	s = w.server(c, options{})
	if _, err = w.open(cc, "test", nt.GENERIC_READ|nt.GENERIC_WRITE, false, &io.QOS{Level: io.SecurityAnonymous}); err != nil {
		t.Fatal(err)
	}
	if st := act(s); st != nt.STATUS_SUCCESS {
		t.Error(st)
	}
	if got := c.Thread.Impersonation(); got == nil || got.User.SID != security.AnonymousLogon {
		t.Errorf("anonymous: %+v", got)
	}
	c.Thread.Impersonate(nil)
}
