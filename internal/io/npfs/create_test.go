package npfs_test

import (
	"runtime"
	"testing"

	"haft.dev/internal/io"
	"haft.dev/internal/io/npfs"
	"haft.dev/internal/kernel"
	"haft.dev/internal/object"
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
