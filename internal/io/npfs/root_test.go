package npfs_test

import (
	"strings"
	"testing"

	"haft.dev/internal/io"
	"haft.dev/internal/io/mup"
	"haft.dev/internal/io/npfs"
	"haft.dev/internal/kernel"
	"haft.dev/internal/object"
	"haft.dev/nt"
)

// names lists a directory in one class.
func names(t *testing.T, c kernel.Caller, h nt.Handle, q io.DirectoryQuery, size int) (out []string, err error) {
	t.Helper()
	fixed := map[uint32]int{1: 64, 2: 68, 3: 94, 12: 12, 37: 104, 38: 80}[q.Class]
	length := 60
	if q.Class == 12 {
		length = 8
	}
	f := file(t, c, h)
	b := make([]byte, size)
	n, err := f.Handler().(io.DirectoryReader).ReadDirectory(f, &q, b)
	if err != nil {
		return nil, err
	}
	for b = b[:n]; ; {
		u := make([]uint16, le.Uint32(b[length:])/2)
		for i := range u {
			u[i] = le.Uint16(b[fixed+2*i:])
		}
		out = append(out, nt.String16(u))
		next := le.Uint32(b)
		if next == 0 {
			return out, nil
		}
		b = b[next:]
	}
}

// The root directory lists the pipes.
func TestEnumerate(t *testing.T) {
	w := newWorld(t)
	c := w.thread()
	root := w.root(c)
	if _, err := names(t, c, root, io.DirectoryQuery{Class: 1, Restart: true}, 1000); err != nt.STATUS_NO_SUCH_FILE {
		t.Error("empty:", err)
	}
	for _, n := range []string{"beta", "Alpha", "gamma.x", `dir\file`} {
		w.server(c, options{name: n, max: 5})
	}
	w.server(c, options{name: "beta"})
	for _, class := range []uint32{1, 2, 3, 12, 37, 38} {
		got, err := names(t, c, root, io.DirectoryQuery{Class: class, Restart: true, Pattern: "*", HasName: true}, 1000)
		if strings.Join(got, ",") != `Alpha,beta,dir\file,gamma.x` || err != nil {
			t.Errorf("class %d: %v %v", class, got, err)
		}
		if _, err := names(t, c, root, io.DirectoryQuery{Class: class}, 1000); err != nt.STATUS_NO_MORE_FILES {
			t.Errorf("class %d, again: %v", class, err)
		}
	}
	for pattern, want := range map[string]string{"a*": "Alpha", "*.x": "gamma.x", "b?ta": "beta", "none": ""} {
		got, err := names(t, c, root, io.DirectoryQuery{Class: 1, Restart: true, Pattern: pattern, HasName: true}, 1000)
		if strings.Join(got, ",") != want || (err == nt.STATUS_NO_SUCH_FILE) != (want == "") {
			t.Errorf("%s: %v %v", pattern, got, err)
		}
	}
	// One by one, and as many as fit.
	var all []string
	for q := (io.DirectoryQuery{Class: 12, Restart: true, Single: true, Pattern: "*", HasName: true}); ; q.Restart = false {
		got, err := names(t, c, root, q, 1000)
		if err == nt.STATUS_NO_MORE_FILES {
			break
		}
		if len(got) != 1 || err != nil {
			t.Fatal(got, err)
		}
		all = append(all, got...)
	}
	if len(all) != 4 {
		t.Error(all)
	}
	got, err := names(t, c, root, io.DirectoryQuery{Class: 12, Restart: true}, 12+10+2+12+8)
	if strings.Join(got, ",") != "Alpha,beta" || err != nil {
		t.Error(got, err)
	}
	if _, err := names(t, c, root, io.DirectoryQuery{Class: 12, Restart: true}, 13); err != nt.STATUS_BUFFER_OVERFLOW {
		t.Error(err)
	}
	if _, err := names(t, c, root, io.DirectoryQuery{Class: 12, Restart: true}, 11); err != nt.STATUS_INFO_LENGTH_MISMATCH {
		t.Error(err)
	}
	if _, err := names(t, c, root, io.DirectoryQuery{Class: 99, Restart: true}, 1000); err != nt.STATUS_INVALID_INFO_CLASS {
		t.Error(err)
	}
}

// What handles to the device itself answer.
func TestDevice(t *testing.T) {
	w := newWorld(t)
	c := w.thread()
	for _, dir := range []bool{false, true} {
		name := `\Device\NamedPipe`
		if dir {
			name += `\`
		}
		h, err := io.CreateFile(c, &object.Attr{Name: name}, nt.GENERIC_READ|nt.GENERIC_WRITE|nt.SYNCHRONIZE, &io.Create{Share: 3, Disposition: io.FILE_OPEN})
		if err != nil {
			t.Fatal(err)
		}
		if _, s := read(t, c, h, 1); s != nt.STATUS_INVALID_PARAMETER {
			t.Error("read", s)
		}
		if _, s := write(t, c, h, "x"); s != nt.STATUS_INVALID_PARAMETER {
			t.Error("write", s)
		}
		wait := nt.STATUS_ILLEGAL_FUNCTION
		if dir {
			wait = nt.STATUS_OBJECT_NAME_NOT_FOUND
		}
		for code, want := range map[uint32]nt.Status{
			npfs.FSCTL_PIPE_WAIT: wait, npfs.FSCTL_PIPE_DISCONNECT: nt.STATUS_PIPE_DISCONNECTED, npfs.FSCTL_PIPE_LISTEN: nt.STATUS_ILLEGAL_FUNCTION,
			npfs.FSCTL_PIPE_PEEK: nt.STATUS_INVALID_PARAMETER, npfs.FSCTL_PIPE_QUERY_EVENT: nt.STATUS_NOT_SUPPORTED, 0x90000: nt.STATUS_INVALID_DEVICE_REQUEST,
		} {
			if s, _ := control(t, c, h, code, waitInput("none", 0, true), make([]byte, 20)); s != want {
				t.Errorf("code %#x: %v, want %v", code, s, want)
			}
		}
	}
}

// Paths that name a computer lead to the same pipes.
func TestComputer(t *testing.T) {
	w := newWorld(t)
	if err := io.AddDevice(w.k, "Mup", mup.New(w.fs, w.fs)); err != nil {
		t.Fatal(err)
	}
	c := w.thread()
	s := w.server(c, options{})
	w.server(c, options{name: "local", reject: true})
	for _, x := range []struct {
		path string
		want error
	}{
		{`\localhost\pipe\test`, nil},
		{`\LOCALHOST\PIPE\local`, nt.STATUS_ACCESS_DENIED},
		{`\localhost\pipe\none`, nt.STATUS_OBJECT_NAME_NOT_FOUND},
		{`\localhost\share\x`, nt.STATUS_BAD_NETWORK_NAME},
		{`\no.such.computer\pipe\test`, nt.STATUS_BAD_NETWORK_PATH},
		{`\*\pipe\test`, nt.STATUS_BAD_NETWORK_PATH},
		{`\localhost`, nt.STATUS_OBJECT_NAME_INVALID},
		{``, nt.STATUS_OBJECT_NAME_INVALID},
	} {
		h, err := io.CreateFile(c, &object.Attr{Name: `\Device\Mup` + x.path, Flags: object.OBJ_CASE_INSENSITIVE}, nt.GENERIC_WRITE|nt.SYNCHRONIZE, &io.Create{Share: 3, Disposition: io.FILE_OPEN, Options: io.FILE_SYNCHRONOUS_IO_NONALERT})
		if err != x.want {
			t.Errorf("%s: %v, want %v", x.path, err, x.want)
		}
		if err == nil {
			write(t, c, h, "hello")
			if got, _ := read(t, c, s, 9); got != "hello" {
				t.Error(got)
			}
		}
	}
	if _, err := io.CreateFile(c, &object.Attr{Name: `\Device\Mup\localhost\pipe\new`}, nt.GENERIC_READ, &io.Create{
		Share: 3, Disposition: io.FILE_CREATE, Extra: &npfs.Parameters{MaximumInstances: 1, DefaultTimeout: -1},
	}); err != nt.STATUS_INVALID_DEVICE_REQUEST {
		t.Error("a server on another computer:", err)
	}
}
