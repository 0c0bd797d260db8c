package npfs_test

import (
	"encoding/binary"
	"strings"
	"testing"

	"haft.dev/internal/io"
	"haft.dev/internal/io/npfs"
	"haft.dev/internal/kernel"
	"haft.dev/internal/object"
	"haft.dev/nt"
)

var le = binary.LittleEndian

// world is a kernel with pipes and one process.
type world struct {
	t  testing.TB
	k  *kernel.Kernel
	p  *kernel.Process
	fs *npfs.FS
}

func newWorld(t testing.TB) *world {
	t.Helper()
	k := kernel.New()
	io.Install(k)
	fs := npfs.New()
	if err := io.AddDevice(k, "NamedPipe", fs); err != nil {
		t.Fatal(err)
	}
	return &world{t, k, k.NewProcess(kernel.ProcessOptions{Name: "test"}), fs}
}

// thread is a caller of its own.
func (w *world) thread() kernel.Caller {
	w.t.Helper()
	t, err := w.p.NewThread(nil, false)
	if err != nil {
		w.t.Fatal(err)
	}
	return t.Caller()
}

// options of a server; the zero value is a duplex byte pipe for synchronous I/O
// with quotas of 4096 and any number of instances.
type options struct {
	name        string
	message     bool // type and read mode
	readByte    bool // with message: read bytes all the same
	nowait      bool
	share       uint32 // 0: both
	disposition uint32 // 0: FILE_OPEN_IF
	max         uint32
	in, out     uint32
	overlapped  bool
	access      nt.Access
	timeout     nt.Timeout
	reject      bool
	params      func(*npfs.Parameters)
}

const path = `\Device\NamedPipe\`

func (w *world) tryServer(c kernel.Caller, o options) (nt.Handle, error) {
	p := &npfs.Parameters{MaximumInstances: npfs.UnlimitedInstances, InboundQuota: 4096, OutboundQuota: 4096, DefaultTimeout: -500000}
	cr := &io.Create{Share: io.FILE_SHARE_READ | io.FILE_SHARE_WRITE, Disposition: io.FILE_OPEN_IF, Extra: p}
	if o.message {
		p.Type = npfs.FILE_PIPE_MESSAGE_TYPE
		if !o.readByte {
			p.ReadMode = npfs.FILE_PIPE_MESSAGE_MODE
		}
	}
	if o.reject {
		p.Type |= npfs.FILE_PIPE_REJECT_REMOTE_CLIENTS
	}
	if o.nowait {
		p.CompletionMode = npfs.FILE_PIPE_COMPLETE_OPERATION
	}
	if o.max != 0 {
		p.MaximumInstances = o.max
	}
	if o.in != 0 || o.out != 0 {
		p.InboundQuota, p.OutboundQuota = o.in, o.out
	}
	if o.timeout != 0 {
		p.DefaultTimeout = o.timeout
	}
	if o.params != nil {
		o.params(p)
	}
	if o.share != 0 {
		cr.Share = o.share
	}
	if o.disposition != 0 {
		cr.Disposition = o.disposition
	}
	if !o.overlapped {
		cr.Options = io.FILE_SYNCHRONOUS_IO_NONALERT
	}
	access := o.access
	if access == 0 {
		if cr.Share&io.FILE_SHARE_READ != 0 {
			access |= nt.GENERIC_WRITE
		}
		if cr.Share&io.FILE_SHARE_WRITE != 0 {
			access |= nt.GENERIC_READ
		}
		access |= nt.FILE_WRITE_ATTRIBUTES | nt.FILE_READ_ATTRIBUTES
	}
	name := o.name
	if name == "" {
		name = "test"
	}
	return io.CreateFile(c, &object.Attr{Name: path + name, Flags: object.OBJ_CASE_INSENSITIVE}, access|nt.SYNCHRONIZE, cr)
}

func (w *world) server(c kernel.Caller, o options) nt.Handle {
	w.t.Helper()
	h, err := w.tryServer(c, o)
	if err != nil {
		w.t.Fatalf("server %+v: %v", o, err)
	}
	return h
}

func (w *world) tryClient(c kernel.Caller, name string, access nt.Access, overlapped bool) (nt.Handle, error) {
	return w.open(c, name, access, overlapped, nil)
}

func (w *world) open(c kernel.Caller, name string, access nt.Access, overlapped bool, qos *io.QOS) (nt.Handle, error) {
	cr := &io.Create{Share: 3, Disposition: io.FILE_OPEN, QOS: qos}
	if !overlapped {
		cr.Options = io.FILE_SYNCHRONOUS_IO_NONALERT
	}
	return io.CreateFile(c, &object.Attr{Name: path + name, Flags: object.OBJ_CASE_INSENSITIVE}, access|nt.SYNCHRONIZE, cr)
}

func (w *world) client(c kernel.Caller, name string) nt.Handle {
	w.t.Helper()
	h, err := w.tryClient(c, name, nt.GENERIC_READ|nt.GENERIC_WRITE, false)
	if err != nil {
		w.t.Fatalf("client: %v", err)
	}
	return h
}

// pair is a server and a client that are connected.
func (w *world) pair(c kernel.Caller, o options) (server, client nt.Handle) {
	w.t.Helper()
	server = w.server(c, o)
	name := o.name
	if name == "" {
		name = "test"
	}
	access := nt.Access(0)
	if o.share == 0 || o.share&io.FILE_SHARE_READ != 0 {
		access |= nt.GENERIC_READ
	}
	if o.share == 0 || o.share&io.FILE_SHARE_WRITE != 0 {
		access |= nt.GENERIC_WRITE
	}
	client, err := w.tryClient(c, name, access|nt.FILE_WRITE_ATTRIBUTES, o.overlapped)
	if err != nil {
		w.t.Fatalf("client: %v", err)
	}
	if o.message && !o.readByte {
		setMode(w.t, c, client, npfs.FILE_PIPE_MESSAGE_MODE, npfs.FILE_PIPE_QUEUE_OPERATION)
	}
	return server, client
}

func file(t testing.TB, c kernel.Caller, h nt.Handle) *io.File {
	t.Helper()
	f, err := kernel.Ref[*io.File](c, h, 0)
	if err != nil {
		t.Fatal(err)
	}
	return f
}

func setMode(t testing.TB, c kernel.Caller, h nt.Handle, read, completion uint32) {
	t.Helper()
	if err := trySetMode(t, c, h, read, completion); err != nil {
		t.Fatalf("mode: %v", err)
	}
}

func trySetMode(t testing.TB, c kernel.Caller, h nt.Handle, read, completion uint32) error {
	f := file(t, c, h)
	b := le.AppendUint32(le.AppendUint32(nil, read), completion)
	return f.Handler().(io.Informer).SetInfo(f, c, 23, b)
}

// read reads up to n bytes and gives them, or the status.
func read(t testing.TB, c kernel.Caller, h nt.Handle, n int) (string, nt.Status) {
	t.Helper()
	f := file(t, c, h)
	b := []byte(strings.Repeat("?", n)) // poisoned
	if k, s, ok := f.FastRead(c.Thread, io.HeapBuffer(b), io.UsePosition); ok {
		return check(t, b, k), s
	}
	r := &io.Request{Op: io.OpRead, Caller: c, Buf: io.HeapBuffer(b), Offset: io.UsePosition}
	s, k := f.Submit(r, f.Handler().Read)
	return check(t, b, int(k)), s
}

// check looks at what lies behind the bytes that were read.
func check(t testing.TB, b []byte, n int) string {
	t.Helper()
	if strings.Trim(string(b[n:]), "?") != "" {
		t.Errorf("%d bytes were read, but the buffer holds %q", n, b)
	}
	return string(b[:n])
}

func write(t testing.TB, c kernel.Caller, h nt.Handle, s string) (int, nt.Status) {
	t.Helper()
	f := file(t, c, h)
	if n, st, ok := f.FastWrite(c.Thread, io.HeapBuffer([]byte(s)), io.UsePosition); ok {
		return n, st
	}
	r := &io.Request{Op: io.OpWrite, Caller: c, Buf: io.HeapBuffer([]byte(s)), Offset: io.UsePosition}
	st, n := f.Submit(r, f.Handler().Write)
	return int(n), st
}

// pending is an operation under way on an overlapped handle.
type pending struct {
	r   *io.Request
	f   *io.File
	buf []byte
	s   nt.Status
}

func begin(t testing.TB, c kernel.Caller, h nt.Handle, op io.Op, data []byte) *pending {
	t.Helper()
	f := file(t, c, h)
	p := &pending{f: f, buf: data, s: nt.STATUS_PENDING}
	p.r = &io.Request{Op: op, Caller: c, Buf: io.HeapBuffer(data)}
	start := f.Handler().Read
	switch op {
	case io.OpWrite:
		start = f.Handler().Write
	case io.OpFlush:
		start = f.Handler().(io.RequestFlusher).FlushRequest
	}
	if s, _ := f.Submit(p.r, start); s != nt.STATUS_PENDING {
		p.s = s
	}
	return p
}

// beginControl is begin for a control code.
func beginControl(t testing.TB, c kernel.Caller, h nt.Handle, code uint32, in, out []byte) *pending {
	t.Helper()
	f := file(t, c, h)
	p := &pending{f: f, buf: out, s: nt.STATUS_PENDING}
	p.r = &io.Request{Op: io.OpControl, Caller: c, Code: code, In: io.HeapBuffer(in), Buf: io.HeapBuffer(out)}
	if s, _ := f.Submit(p.r, f.Handler().Control); s != nt.STATUS_PENDING {
		p.s = s
	}
	return p
}

// state returns status and information; STATUS_PENDING while it is under way.
func (p *pending) state(c kernel.Caller) (nt.Status, int) {
	if p.s == nt.STATUS_PENDING {
		if _, ok := c.Thread.Poll(&p.r.Object); !ok {
			return nt.STATUS_PENDING, 0
		}
	}
	s, n := p.r.Result()
	return s, int(n)
}

// want checks how an operation stands.
func (p *pending) want(t testing.TB, c kernel.Caller, what string, s nt.Status, data string) {
	t.Helper()
	got, n := p.state(c)
	if got != s {
		t.Errorf("%s: %v, want %v", what, got, s)
		return
	}
	if s != nt.STATUS_PENDING && data != "" && string(p.buf[:n]) != data {
		t.Errorf("%s: %q, want %q", what, p.buf[:n], data)
	}
}

// control carries out a code and waits for it.
func control(t testing.TB, c kernel.Caller, h nt.Handle, code uint32, in, out []byte) (nt.Status, int) {
	t.Helper()
	p := beginControl(t, c, h, code, in, out)
	if p.s == nt.STATUS_PENDING {
		c.Thread.WaitOne(&p.r.Object, false, nt.Infinite)
	}
	return p.state(c)
}

func listen(t testing.TB, c kernel.Caller, h nt.Handle) nt.Status {
	t.Helper()
	s, _ := control(t, c, h, npfs.FSCTL_PIPE_LISTEN, nil, nil)
	return s
}

func disconnect(t testing.TB, c kernel.Caller, h nt.Handle) nt.Status {
	t.Helper()
	s, _ := control(t, c, h, npfs.FSCTL_PIPE_DISCONNECT, nil, nil)
	return s
}

// flush is FlushFileBuffers.
func flush(t testing.TB, c kernel.Caller, h nt.Handle) nt.Status {
	t.Helper()
	p := begin(t, c, h, io.OpFlush, nil)
	if p.s == nt.STATUS_PENDING {
		c.Thread.WaitOne(&p.r.Object, false, nt.Infinite)
	}
	s, _ := p.state(c)
	return s
}

// peek returns what FSCTL_PIPE_PEEK gives with room for n bytes.
func peek(t testing.TB, c kernel.Caller, h nt.Handle, n int) (s nt.Status, avail, messages, length uint32, data string) {
	t.Helper()
	b := make([]byte, 16+n)
	s, k := control(t, c, h, npfs.FSCTL_PIPE_PEEK, nil, b)
	if k < 16 {
		return s, 0, 0, 0, ""
	}
	return s, le.Uint32(b[4:]), le.Uint32(b[8:]), le.Uint32(b[12:]), string(b[16:k])
}

// info returns a word of FILE_PIPE_LOCAL_INFORMATION.
func local(t testing.TB, c kernel.Caller, h nt.Handle) (v [10]uint32, err error) {
	t.Helper()
	f := file(t, c, h)
	var b [40]byte
	_, err = f.Handler().(io.Informer).QueryInfo(f, 24, b[:])
	for i := range v {
		v[i] = le.Uint32(b[4*i:])
	}
	return v, err
}

func (w *world) close(c kernel.Caller, hs ...nt.Handle) {
	w.t.Helper()
	for _, h := range hs {
		if err := c.Close(h); err != nil {
			w.t.Errorf("close: %v", err)
		}
	}
}
