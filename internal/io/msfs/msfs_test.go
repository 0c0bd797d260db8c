package msfs_test

import (
	"bytes"
	"encoding/binary"
	"fmt"
	"sync"
	"sync/atomic"
	"testing"
	"testing/synctest"
	"time"

	"haft.dev/internal/io"
	"haft.dev/internal/io/msfs"
	"haft.dev/internal/io/mup"
	"haft.dev/internal/kernel"
	"haft.dev/internal/object"
	"haft.dev/internal/security"
	"haft.dev/nt"
)

var le = binary.LittleEndian

type world struct {
	t testing.TB
	k *kernel.Kernel
	p *kernel.Process
}

func newWorld(t testing.TB) *world {
	t.Helper()
	k := kernel.New()
	io.Install(k)
	fs := msfs.New()
	for name, dev := range map[string]io.Device{"Mailslot": fs, "Mup": mup.New(fs, fs)} {
		if err := io.AddDevice(k, name, dev); err != nil {
			t.Fatal(err)
		}
	}
	return &world{t, k, k.NewProcess(kernel.ProcessOptions{Name: "test"})}
}

func (w *world) thread() kernel.Caller {
	w.t.Helper()
	t, err := w.p.NewThread(nil, false)
	if err != nil {
		w.t.Fatal(err)
	}
	return t.Caller()
}

const device = `\Device\Mailslot\`

// create makes a mailslot with a handle for overlapped I/O, as CreateMailslot does.
func (w *world) create(c kernel.Caller, name string, p msfs.Parameters) (nt.Handle, error) {
	return io.CreateFile(c, &object.Attr{Name: device + name, Flags: object.OBJ_CASE_INSENSITIVE}, nt.GENERIC_READ|nt.SYNCHRONIZE|nt.WRITE_DAC, &io.Create{
		Share: 3, Disposition: io.FILE_CREATE, Extra: &p,
	})
}

func (w *world) slot(c kernel.Caller, p msfs.Parameters) nt.Handle {
	w.t.Helper()
	h, err := w.create(c, "test", p)
	if err != nil {
		w.t.Fatal(err)
	}
	return h
}

func (w *world) open(c kernel.Caller, path string, access nt.Access) (nt.Handle, error) {
	return io.CreateFile(c, &object.Attr{Name: path, Flags: object.OBJ_CASE_INSENSITIVE}, access|nt.SYNCHRONIZE, &io.Create{
		Share: 1, Disposition: io.FILE_OPEN, Options: io.FILE_SYNCHRONOUS_IO_NONALERT,
	})
}

func (w *world) client(c kernel.Caller) nt.Handle {
	w.t.Helper()
	h, err := w.open(c, device+"TEST", nt.GENERIC_WRITE)
	if err != nil {
		w.t.Fatal(err)
	}
	return h
}

func file(t testing.TB, c kernel.Caller, h nt.Handle) *io.File {
	t.Helper()
	f, err := kernel.Ref[*io.File](c, h, 0)
	if err != nil {
		t.Fatal(err)
	}
	return f
}

// do carries out a read or write and waits for it.
func do(t testing.TB, c kernel.Caller, h nt.Handle, op io.Op, b []byte) (int, nt.Status) {
	t.Helper()
	f := file(t, c, h)
	fast, start := f.FastRead, f.Handler().Read
	if op == io.OpWrite {
		fast, start = f.FastWrite, f.Handler().Write
	}
	if n, s, ok := fast(c.Thread, io.HeapBuffer(b), io.UsePosition); ok {
		return n, s
	}
	r := &io.Request{Op: op, Caller: c, Buf: io.HeapBuffer(b), Offset: io.UsePosition}
	s, n := f.Submit(r, start)
	if s == nt.STATUS_PENDING {
		c.Thread.WaitOne(&r.Object, false, nt.Infinite)
		s, n = r.Result()
	}
	return int(n), s
}

func read(t testing.TB, c kernel.Caller, h nt.Handle, n int) (string, nt.Status) {
	t.Helper()
	b := bytes.Repeat([]byte("?"), n)
	k, s := do(t, c, h, io.OpRead, b)
	if len(bytes.Trim(b[k:], "?")) != 0 {
		t.Errorf("%d bytes were read into %q", k, b)
	}
	return string(b[:k]), s
}

func write(t testing.TB, c kernel.Caller, h nt.Handle, m string) nt.Status {
	t.Helper()
	n, s := do(t, c, h, io.OpWrite, []byte(m))
	if s == nt.STATUS_SUCCESS && n != len(m) {
		t.Errorf("%d of %d bytes written", n, len(m))
	}
	return s
}

// info is FILE_MAILSLOT_QUERY_INFORMATION.
type info struct{ most, quota, next, count uint32 }

func query(t testing.TB, c kernel.Caller, h nt.Handle) (i info, timeout nt.Timeout) {
	t.Helper()
	f := file(t, c, h)
	var b [24]byte
	n, err := f.Handler().(io.Informer).QueryInfo(f, 26, b[:])
	if n != 24 || err != nil {
		t.Errorf("query: %d %v", n, err)
	}
	return info{le.Uint32(b[0:]), le.Uint32(b[4:]), le.Uint32(b[8:]), le.Uint32(b[12:])}, nt.Timeout(le.Uint64(b[16:]))
}

const none = 0xFFFFFFFF

// Messages keep their order, their boundaries and their sizes.
func TestMessages(t *testing.T) {
	w := newWorld(t)
	c := w.thread()
	h := w.slot(c, msfs.Parameters{Quota: 77})
	a, b := w.client(c), w.client(c)
	want := func(i info) {
		t.Helper()
		if got, timeout := query(t, c, h); got != i || timeout != 0 {
			t.Errorf("%+v, timeout %v, want %+v", got, timeout, i)
		}
	}
	want(info{0, 77, none, 0})
	for _, n := range []int{0, 10} {
		if _, s := read(t, c, h, n); s != nt.STATUS_IO_TIMEOUT {
			t.Errorf("read of %d bytes from an empty slot: %v", n, s)
		}
	}
	for i, m := range []string{"a", "bc", ""} {
		if s := write(t, c, []nt.Handle{a, b, b}[i], m); s != nt.STATUS_SUCCESS {
			t.Error(s)
		}
		want(info{0, 77, 1, uint32(i + 1)})
	}
	w.t = t
	c.Close(a) // writers come and go
	if got, s := read(t, c, h, 10); got != "a" || s != nt.STATUS_SUCCESS {
		t.Error(got, s)
	}
	want(info{0, 77, 2, 2})
	if got, s := read(t, c, h, 1); got != "" || s != nt.STATUS_BUFFER_TOO_SMALL {
		t.Error("no room:", got, s)
	}
	want(info{0, 77, 2, 2}) // it stays
	if got, s := read(t, c, h, 2); got != "bc" || s != nt.STATUS_SUCCESS {
		t.Error(got, s)
	}
	want(info{0, 77, 0, 1})
	if got, s := read(t, c, h, 0); got != "" || s != nt.STATUS_SUCCESS {
		t.Error("an empty message:", got, s)
	}
	want(info{0, 77, none, 0})
	big := string(bytes.Repeat([]byte("x"), 3<<20))
	write(t, c, b, big)
	if got, s := read(t, c, h, len(big)); got != big || s != nt.STATUS_SUCCESS {
		t.Error(len(got), s)
	}
}

// Names, rights and what each side may not do.
func TestOpens(t *testing.T) {
	w := newWorld(t)
	c := w.thread()
	if _, err := w.open(c, device+"test", nt.GENERIC_WRITE); err != nt.STATUS_OBJECT_NAME_NOT_FOUND {
		t.Error("before there is a slot:", err)
	}
	if _, err := w.create(c, "", msfs.Parameters{}); err != nt.STATUS_OBJECT_NAME_INVALID {
		t.Error("no name:", err)
	}
	if _, err := w.create(c, "x", msfs.Parameters{ReadTimeout: 1}); err != nt.STATUS_INVALID_PARAMETER {
		t.Error("absolute timeout:", err)
	}
	h := w.slot(c, msfs.Parameters{MaximumMessage: 3})
	if _, err := w.create(c, "TEST", msfs.Parameters{}); err != nt.STATUS_OBJECT_NAME_COLLISION {
		t.Error("second server:", err)
	}
	x, err := w.open(c, device+"test", nt.GENERIC_READ|nt.GENERIC_WRITE)
	if err != nil {
		t.Fatal(err)
	}
	if _, s := read(t, c, x, 1); s != nt.STATUS_INVALID_PARAMETER {
		t.Error("a client reads:", s)
	}
	if s := write(t, c, h, "x"); s != nt.STATUS_INVALID_PARAMETER {
		t.Error("a server writes:", s)
	}
	if s := write(t, c, x, "abcd"); s != nt.STATUS_INVALID_PARAMETER {
		t.Error("more than the largest message:", s)
	}
	if s := write(t, c, x, "abc"); s != nt.STATUS_SUCCESS {
		t.Error("the largest message:", s)
	}
	f := file(t, c, x)
	if got, timeout := query(t, c, x); got != (info{3, 0, 3, 1}) || timeout != 0 {
		t.Error("a client asks for the slot's information:", got, timeout)
	}
	if err := f.Handler().(io.Informer).SetInfo(f, c, 27, make([]byte, 8)); err != nt.STATUS_INVALID_PARAMETER {
		t.Error("a client sets the timeout:", err)
	}
	c.Close(h)
	if s := write(t, c, x, "a"); s != nt.STATUS_FILE_INVALID {
		t.Error("the server is gone:", s)
	}
	if _, err := w.open(c, device+"test", nt.GENERIC_WRITE); err != nt.STATUS_OBJECT_NAME_NOT_FOUND {
		t.Error("the server is gone:", err)
	}
	// The name is free, and nothing is left of the old messages.
	h = w.slot(c, msfs.Parameters{})
	if i, _ := query(t, c, h); i.count != 0 {
		t.Error(i)
	}
	// Security.
	readers := &security.Descriptor{Control: security.DACLPresent, DACL: security.ACL{{Type: security.AccessAllowed, Mask: nt.GENERIC_READ, SID: c.Token().User.SID}}}
	if _, err := io.CreateFile(c, &object.Attr{Name: device + "secure"}, nt.GENERIC_READ, &io.Create{Disposition: io.FILE_CREATE, Security: readers, Extra: &msfs.Parameters{}}); err != nil {
		t.Fatal(err)
	}
	if _, err := w.open(c, device+"secure", nt.GENERIC_WRITE); err != nt.STATUS_ACCESS_DENIED {
		t.Error("write without the right:", err)
	}
	if _, err := w.open(c, device+"secure", nt.GENERIC_READ); err != nil {
		t.Error("read:", err)
	}
}

// Paths that name a computer, or all of them.
func TestBroadcast(t *testing.T) {
	w := newWorld(t)
	c := w.thread()
	for _, server := range []string{"*", "localhost"} {
		x, err := w.open(c, `\Device\Mup\`+server+`\mailslot\test`, nt.GENERIC_WRITE)
		if err != nil {
			t.Errorf("%s without a slot: %v", server, err)
			continue
		}
		if s := write(t, c, x, "lost"); s != nt.STATUS_SUCCESS {
			t.Errorf("%s, nobody there: %v", server, s)
		}
		h := w.slot(c, msfs.Parameters{})
		write(t, c, x, "hello")
		if got, s := read(t, c, h, 10); got != "hello" || s != nt.STATUS_SUCCESS {
			t.Error(server, got, s)
		}
		if s := write(t, c, x, string(make([]byte, 424))); s != nt.STATUS_SUCCESS {
			t.Error("424 bytes:", s)
		}
		if s := write(t, c, x, string(make([]byte, 425))); s != nt.STATUS_INVALID_PARAMETER {
			t.Error("425 bytes:", s)
		}
		c.Close(h)
		if s := write(t, c, x, "lost"); s != nt.STATUS_SUCCESS {
			t.Error("the slot is gone:", s)
		}
		c.Close(x)
	}
	if _, err := w.open(c, `\Device\Mup\no.such.computer\mailslot\test`, nt.GENERIC_WRITE); err != nt.STATUS_BAD_NETWORK_PATH {
		t.Error(err)
	}
}

// Read timeouts.
func TestTimeouts(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		w := newWorld(t)
		c, rc := w.thread(), w.thread()
		h := w.slot(c, msfs.Parameters{ReadTimeout: nt.After(time.Hour)})
		x := w.client(c)
		timed := func(n int) (string, nt.Status, time.Duration) {
			began := time.Now()
			m, s := read(t, rc, h, n)
			return m, s, time.Since(began)
		}
		want := func(what string, n int, m string, s nt.Status, d time.Duration) {
			t.Helper()
			if gm, gs, gd := timed(n); gm != m || gs != s || gd != d {
				t.Errorf("%s: %q %v after %v, want %q %v after %v", what, gm, gs, gd, m, s, d)
			}
		}
		set := func(timeout nt.Timeout) {
			t.Helper()
			f := file(t, c, h)
			if err := f.Handler().(io.Informer).SetInfo(f, c, 27, le.AppendUint64(nil, uint64(timeout))); err != nil {
				t.Error(err)
			}
			if _, got := query(t, c, h); got != timeout {
				t.Error(got)
			}
		}
		want("an hour", 10, "", nt.STATUS_IO_TIMEOUT, time.Hour)
		time.AfterFunc(time.Minute, func() { write(t, c, x, "late") })
		want("a message in time", 10, "late", nt.STATUS_SUCCESS, time.Minute)
		time.AfterFunc(time.Minute, func() { write(t, c, x, "long") })
		want("a message without room", 3, "", nt.STATUS_BUFFER_TOO_SMALL, time.Minute)
		want("it stayed", 4, "long", nt.STATUS_SUCCESS, 0)
		set(0)
		want("no time", 10, "", nt.STATUS_IO_TIMEOUT, 0)
		set(msfs.Forever)
		time.AfterFunc(1000*time.Hour, func() { write(t, c, x, "") })
		want("forever", 10, "", nt.STATUS_SUCCESS, 1000*time.Hour)
		time.AfterFunc(time.Hour, func() { file(t, c, h).CancelRequests(nil, nil) })
		want("cancelled", 10, "", nt.STATUS_CANCELLED, time.Hour)
		time.AfterFunc(time.Hour, func() { c.Close(h) })
		want("the slot is closed", 10, "", nt.STATUS_CANCELLED, time.Hour)
		synctest.Wait() // its name goes last

		h = w.slot(c, msfs.Parameters{ReadTimeout: -1})
		f := file(t, c, h)
		for _, bad := range []struct {
			class uint32
			b     []byte
			want  error
		}{{27, make([]byte, 7), nt.STATUS_INFO_LENGTH_MISMATCH}, {27, le.AppendUint64(nil, 5), nt.STATUS_INVALID_PARAMETER}, {4, make([]byte, 40), nt.STATUS_INVALID_PARAMETER}} {
			if err := f.Handler().(io.Informer).SetInfo(f, c, bad.class, bad.b); err != bad.want {
				t.Errorf("class %d, %v: %v", bad.class, bad.b, err)
			}
		}
		if _, err := f.Handler().(io.Informer).QueryInfo(f, 26, make([]byte, 23)); err != nt.STATUS_INFO_LENGTH_MISMATCH {
			t.Error(err)
		}
	})
}

// FSCTL_MAILSLOT_PEEK.
func TestPeek(t *testing.T) {
	w := newWorld(t)
	c := w.thread()
	h := w.slot(c, msfs.Parameters{})
	x := w.client(c)
	peek := func(code uint32, head, n int) (string, nt.Status) {
		in, out := make([]byte, head), make([]byte, n)
		f := file(t, c, h)
		r := &io.Request{Op: io.OpControl, Caller: c, Code: code, In: io.HeapBuffer(in), Buf: io.HeapBuffer(out)}
		s, k := f.Submit(r, f.Handler().Control)
		if head < 12 {
			return "", s
		}
		return fmt.Sprintf("%d %d %d %s", le.Uint32(in), le.Uint32(in[4:]), int32(le.Uint32(in[8:])), out[:k]), s
	}
	want := func(n int, w string, ws nt.Status) {
		t.Helper()
		if got, s := peek(0xC4003, 12, n); got != w || s != ws {
			t.Errorf("%q %v, want %q %v", got, s, w, ws)
		}
	}
	want(10, "0 0 -1 ", nt.STATUS_SUCCESS)
	write(t, c, x, "abc")
	write(t, c, x, "defgh")
	want(10, "8 2 3 abc", nt.STATUS_SUCCESS)
	want(2, "8 2 3 ab", nt.STATUS_BUFFER_OVERFLOW)
	if _, s := peek(0xC4003, 11, 0); s != nt.STATUS_INVALID_PARAMETER {
		t.Error(s)
	}
	if _, s := peek(0x11400C, 12, 0); s != nt.STATUS_INVALID_DEVICE_REQUEST {
		t.Error(s)
	}
}

// TestHammer: writers, readers that are cancelled, and servers that come and go.
// No message is lost, changed or delivered twice while the server lives.
func TestHammer(t *testing.T) {
	w := newWorld(t)
	const writers, messages = 4, 400
	c := w.thread()
	h := w.slot(c, msfs.Parameters{ReadTimeout: msfs.Forever})
	var wg sync.WaitGroup
	var seen [writers * messages]atomic.Int32
	var got atomic.Int32
	for i := range writers {
		c := w.thread()
		wg.Go(func() {
			for j := range messages {
				x, err := w.open(c, device+"test", nt.GENERIC_WRITE)
				if err != nil {
					t.Error(err)
					return
				}
				write(t, c, x, fmt.Sprint(i*messages+j))
				c.Close(x)
			}
		})
	}
	for i := range 3 {
		c := w.thread()
		wg.Go(func() {
			for n := 0; got.Load() < writers*messages; n++ {
				b := make([]byte, 20)
				f := file(t, c, h)
				r := &io.Request{Op: io.OpRead, Caller: c, Buf: io.HeapBuffer(b)}
				s, _ := f.Submit(r, f.Handler().Read)
				if n%(5+i) == 0 {
					r.Cancel()
				}
				for s == nt.STATUS_PENDING {
					if c.Thread.WaitOne(&r.Object, false, nt.Millis(20)) == nt.STATUS_SUCCESS {
						break
					}
					if got.Load() == writers*messages {
						r.Cancel()
					}
				}
				if s, n := r.Result(); s == nt.STATUS_SUCCESS {
					var id int
					fmt.Sscan(string(b[:n]), &id)
					seen[id].Add(1)
					got.Add(1)
				}
			}
		})
	}
	wg.Wait()
	for i := range seen {
		if n := seen[i].Load(); n != 1 {
			t.Errorf("message %d was delivered %d times", i, n)
		}
	}
	c.Close(h)
	for _, ty := range w.k.Types() {
		if s := ty.Statistics(); ty.Name == "File" && s.Objects != 0 {
			t.Errorf("%d files are left", s.Objects)
		}
	}
}
