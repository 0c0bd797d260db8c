package host

import (
	"encoding/binary"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"golang.org/x/sys/unix"

	"haft.dev/internal/io"
	"haft.dev/nt"
)

// watcher watches a directory.
type watcher struct {
	w *world
	h nt.Handle
	f *io.File
}

func (w *world) watcher(name string) *watcher {
	w.Helper()
	h, f := w.open(w.th, name, nt.FILE_LIST_DIRECTORY, io.FILE_DIRECTORY_FILE)
	return &watcher{w, h, f}
}

// changeRequest is a request for changes.
type changeRequest struct {
	request
	buf []byte
}

func (x *watcher) next(size int, filter uint32, class uint32) *changeRequest {
	x.w.Helper()
	r := &changeRequest{buf: make([]byte, size)}
	r.Request = io.Request{Op: io.OpNotify, Buf: io.HeapBuffer(r.buf), Flags: filter, Code: class}
	if s := x.w.submit(x.w.th, x.f, &r.request, x.f.Handler().(io.Notifier).NotifyChange); s != nt.STATUS_PENDING {
		x.w.Fatalf("NotifyChange: %v", s)
	}
	return r
}

// got waits for the end of a request and returns its records: "+new.txt".
func (x *watcher) got(r *changeRequest) []string {
	x.w.Helper()
	s, n := x.w.ends(&r.request)
	if s != nt.STATUS_SUCCESS {
		return []string{fmt.Sprintf("%v %d", s, n)}
	}
	return records(r.buf[:n], r.Code)
}

func records(b []byte, class uint32) (out []string) {
	name := 12
	if class == NotifyExtendedInformation {
		name = extendedName
	}
	for len(b) > 0 {
		next, action, size := binary.LittleEndian.Uint32(b), binary.LittleEndian.Uint32(b[4:]), binary.LittleEndian.Uint32(b[name-4:])
		u := make([]uint16, size/2)
		for i := range u {
			u[i] = binary.LittleEndian.Uint16(b[name+2*i:])
		}
		out = append(out, string("?+-*<>"[action])+nt.String16(u))
		if next == 0 {
			break
		}
		b = b[next:]
	}
	return out
}

// until asks for changes until the last of those that are wanted has come, and
// compares all.
func (x *watcher) until(want string, filter uint32) {
	x.w.Helper()
	var got []string
	for len(got) < len(strings.Fields(want)) {
		got = append(got, x.got(x.next(4096, filter, 0))...)
	}
	if s := strings.Join(got, " "); s != want {
		x.w.Errorf("got  %s\nwant %s", s, want)
	}
}

// TestNotify makes changes, as programs of the host make them, and looks at what
// is told.
func TestNotify(t *testing.T) {
	const (
		names = notifyFileName | notifyDirName
		tree  = NotifyTree
	)
	mkdir := func(dir, name string) { os.MkdirAll(filepath.Join(dir, name), 0o777) }
	write := func(dir, name string) { os.WriteFile(filepath.Join(dir, name), []byte("x"), 0o666) }
	rename := func(dir, from, to string) { os.Rename(filepath.Join(dir, from), filepath.Join(dir, to)) }
	for _, c := range []struct {
		name   string
		filter uint32
		before func(dir string)
		do     func(dir string)
		want   string
	}{
		{"a new file", notifyFileName, nil, func(d string) { mkdir(d, "not"); write(d, "a"); write(d, "end") }, "+a +end"},
		{"a new directory", notifyDirName, nil, func(d string) { write(d, "not"); mkdir(d, "a"); mkdir(d, "end") }, "+a +end"},
		{"written", notifySize, func(d string) { write(d, "a") }, func(d string) { write(d, "a"); write(d, "end") }, "*a *end"},
		{"everything", names | notifyLastWrite, nil, func(d string) { write(d, "a"); os.Remove(filepath.Join(d, "a")); mkdir(d, "end") }, "+a *a -a +end"},
		{"removed", names, func(d string) { write(d, "a"); mkdir(d, "b") }, func(d string) { os.Remove(filepath.Join(d, "a")); os.Remove(filepath.Join(d, "b")) }, "-a -b"},
		{"renamed", names, func(d string) { write(d, "a") }, func(d string) { rename(d, "a", "b") }, "<a >b"},
		{"moved away", names, func(d string) { write(d, "a"); mkdir(d, "sub") }, func(d string) { rename(d, "a", "sub/a") }, "-a"},
		{"moved here", names, func(d string) { mkdir(d, "sub"); write(d, "sub/a") }, func(d string) { rename(d, "sub/a", "a") }, "+a"},
		{"moved away in a tree", names | tree, func(d string) { write(d, "a"); mkdir(d, "sub") }, func(d string) { rename(d, "a", "sub/b") }, `-a +sub\b`},
		{"below, not asked for", names, func(d string) { mkdir(d, "sub") }, func(d string) { write(d, "sub/a"); write(d, "end") }, "+end"},
		{"below", names | tree, func(d string) { mkdir(d, "sub/sub") }, func(d string) { write(d, "sub/a"); write(d, "sub/sub/b") }, `+sub\a +sub\sub\b`},
		{"below a new directory", names | tree, nil, func(d string) { mkdir(d, "n/m"); write(d, "n/a"); write(d, "n/m/b") }, `+n +n\m +n\a +n\m\b`},
		{"below a renamed directory", names | tree, func(d string) { mkdir(d, "old") }, func(d string) { rename(d, "old", "new"); write(d, "new/a") }, `<old >new +new\a`},
		{"attributes", notifyAttributes, func(d string) { write(d, "a") }, func(d string) { os.Chmod(filepath.Join(d, "a"), 0o444) }, "*a"},
		{"replaced", names, func(d string) { write(d, "a"); write(d, "b") }, func(d string) { rename(d, "a", "b") }, "-b <a >b"},
		{"replaced from elsewhere", names, func(d string) { write(d, "a"); write(filepath.Dir(d), "b") }, func(d string) { rename(d, "../b", "a") }, "-a +a"},
		{"a link made by haft", names, nil, func(d string) {
			write(d, "link")
			os.Symlink("x", filepath.Join(d, ".haft-1"))
			unix.Renameat2(unix.AT_FDCWD, filepath.Join(d, ".haft-1"), unix.AT_FDCWD, filepath.Join(d, "link"), unix.RENAME_EXCHANGE)
			os.Remove(filepath.Join(d, ".haft-1"))
			write(d, "end")
		}, "+link +end"},
		{"a name Windows cannot have", names, nil, func(d string) { write(d, "a:b") }, "+a\uf03ab"},
	} {
		t.Run(c.name, func(t *testing.T) {
			w := newWorld(t)
			dir := filepath.Join(w.dir, "dir")
			mkdir(w.dir, "dir")
			if c.before != nil {
				c.before(dir)
			}
			x := w.watcher("dir")
			first := x.next(4096, c.filter, 0)
			c.do(dir)
			// New directories are told once, whether what is in them is found or told.
			got := x.got(first)
			want := strings.Fields(c.want)
			for {
				// A write may be told in several parts.
				got = slices.CompactFunc(got, func(a, b string) bool { return a == b && a[0] == '*' })
				if len(got) >= len(want) {
					break
				}
				got = append(got, x.got(x.next(4096, c.filter, 0))...)
			}
			if c.name == "below a new directory" { // in an order that the host does not promise
				seen := map[string]int{}
				for _, g := range got {
					seen[g]++
				}
				for _, x := range want {
					if seen[x] != 1 {
						t.Errorf("got %q, want %q", got, want)
					}
				}
				return
			}
			if strings.Join(got, " ") != c.want {
				t.Errorf("got  %q\nwant %q", got, want)
			}
		})
	}
}

// TestNotifyEnds has requests that end in other ways, and buffers that are too
// small.
func TestNotifyEnds(t *testing.T) {
	w := newWorld(t)
	for _, d := range []string{"dir", "gone", "gone2"} {
		os.Mkdir(filepath.Join(w.dir, d), 0o777)
	}
	write := func(name string) {
		if err := os.WriteFile(filepath.Join(w.dir, name), nil, 0o666); err != nil {
			t.Fatal(err)
		}
	}
	x := w.watcher("dir")
	try := func(what string, f *io.File, size int, filter, class uint32, want nt.Status) {
		t.Helper()
		r := &changeRequest{buf: make([]byte, size)}
		r.Request = io.Request{Op: io.OpNotify, Buf: io.HeapBuffer(r.buf), Flags: filter, Code: class}
		if s := w.submit(w.th, f, &r.request, f.Handler().(io.Notifier).NotifyChange); s != want {
			t.Errorf("%s: %v, want %v", what, s, want)
		}
	}
	_, file := w.open(w.th, "file", nt.FILE_READ_DATA, 0)
	try("a file", file, 100, notifyFileName, 0, nt.STATUS_INVALID_PARAMETER)
	try("no filter", x.f, 100, 0, 0, nt.STATUS_INVALID_PARAMETER)
	try("an unknown class", x.f, 100, notifyFileName, 9, nt.STATUS_INVALID_INFO_CLASS)

	// Two requests get their changes in turn, cancelled ones none.
	a, b, c := x.next(100, notifyFileName, 0), x.next(100, notifyFileName, 0), x.next(100, notifyFileName, 0)
	b.Cancel()
	if s, _ := w.ends(&b.request); s != nt.STATUS_CANCELLED {
		t.Error(s)
	}
	write("dir/1")
	if got := x.got(a); fmt.Sprint(got) != "[+1]" || c.over() {
		t.Errorf("%q", got)
	}
	write("dir/2")
	if got := x.got(c); fmt.Sprint(got) != "[+2]" {
		t.Errorf("%q", got)
	}
	// Between requests as much is kept as the first one had room for.
	write("dir/3")
	write("dir/4")
	x.until("+3 +4", notifyFileName)
	for i := range 20 {
		write(fmt.Sprintf("dir/many%d", i))
	}
	// The events have to be read before there are too many of them.
	probe := w.watcher("dir")
	p := probe.next(4096, notifyFileName, 0)
	write("dir/probe")
	probe.got(p)
	if got := x.got(x.next(4096, notifyFileName, 0)); !strings.HasPrefix(got[0], "STATUS_NOTIFY_ENUM_DIR") {
		t.Errorf("too many: %q", got)
	}
	r := x.next(8, notifyFileName, 0)
	write("dir/long name")
	if got := x.got(r); !strings.HasPrefix(got[0], "STATUS_NOTIFY_ENUM_DIR") {
		t.Errorf("no room: %q", got)
	}
	r = x.next(100, notifyFileName, 0)
	write("dir/5")
	if got := x.got(r); fmt.Sprint(got) != "[+5]" {
		t.Errorf("afterwards: %q", got)
	}
	// The last close.
	r = x.next(100, notifyFileName, 0)
	w.th.Caller().Close(x.h)
	if s, n := w.ends(&r.request); s != nt.STATUS_NOTIFY_CLEANUP || n != 0 {
		t.Errorf("closed: %v, %d", s, n)
	}
	// The directory goes: by a program of the host, by a guest.
	x = w.watcher("gone")
	r = x.next(100, notifyFileName, 0)
	if err := os.Remove(filepath.Join(w.dir, "gone")); err != nil {
		t.Fatal(err)
	}
	if s, _ := w.ends(&r.request); s != nt.STATUS_DELETE_PENDING {
		t.Errorf("removed: %v", s)
	}
	x = w.watcher("gone2")
	r = x.next(100, notifyFileName, 0)
	h, f := w.open(w.th, "gone2", nt.DELETE, io.FILE_DIRECTORY_FILE)
	if err := f.Handler().(io.Informer).SetInfo(f, w.th.Caller(), dispositionInformation, []byte{1}); err != nil {
		t.Fatal(err)
	}
	if s, _ := w.ends(&r.request); s != nt.STATUS_DELETE_PENDING {
		t.Errorf("deleted: %v", s)
	}
	try("a deleted directory", x.f, 100, notifyFileName, 0, nt.STATUS_DELETE_PENDING)
	w.th.Caller().Close(h)
}

// TestNotifyExtended reads the longer records.
func TestNotifyExtended(t *testing.T) {
	w := newWorld(t)
	os.MkdirAll(filepath.Join(w.dir, "dir/sub"), 0o777)
	x := w.watcher("dir")
	r := x.next(4096, notifySize|NotifyTree, NotifyExtendedInformation)
	if err := os.WriteFile(filepath.Join(w.dir, "dir/sub/a"), []byte("12345"), 0o666); err != nil {
		t.Fatal(err)
	}
	if got := x.got(r); fmt.Sprint(got) != `[*sub\a]` {
		t.Fatalf("%q", got)
	}
	le := binary.LittleEndian
	if size, attr := le.Uint64(r.buf[48:]), le.Uint32(r.buf[56:]); size != 5 || attr != attrArchive {
		t.Errorf("size %d, attributes %#x", size, attr)
	}
	a, _, _, err := x.f.Handler().(*file).v.stat(x.f.Handler().(*file).fd, "sub", false)
	if err != nil || le.Uint64(r.buf[72:]) != a.ino || le.Uint64(r.buf[64:]) == a.ino || le.Uint64(r.buf[8:]) == 0 {
		t.Errorf("%v: file %d in %d, the directory is %d", err, le.Uint64(r.buf[64:]), le.Uint64(r.buf[72:]), a.ino)
	}
}

// TestNotifyByGuests: what guests do is told as what others do.
func TestNotifyByGuests(t *testing.T) {
	w := newWorld(t)
	os.Mkdir(filepath.Join(w.dir, "dir"), 0o777)
	x := w.watcher("dir")
	r := x.next(4096, notifyFileName, 0)
	h, f := w.open(w.th, `dir\A`, nt.FILE_WRITE_DATA|nt.DELETE, 0)
	if got := x.got(r); fmt.Sprint(got) != "[+A]" {
		t.Errorf("%q", got)
	}
	r = x.next(4096, notifyFileName, 0)
	name := nt.UTF16("B")
	b := make([]byte, 20, 30)
	binary.LittleEndian.PutUint32(b[16:], 2)
	b = appendUTF16(b, name)
	if err := f.Handler().(io.Informer).SetInfo(f, w.th.Caller(), renameInformation, b); err != nil {
		t.Fatal(err)
	}
	if got := x.got(r); fmt.Sprint(got) != "[<A >B]" {
		t.Errorf("%q", got)
	}
	r = x.next(4096, notifyFileName, 0)
	if err := f.Handler().(io.Informer).SetInfo(f, w.th.Caller(), dispositionInformation, []byte{1}); err != nil {
		t.Fatal(err)
	}
	w.th.Caller().Close(h)
	if got := x.got(r); fmt.Sprint(got) != "[-B]" {
		t.Errorf("%q", got)
	}
	// A directory counts as written when a handle to it is closed after names in it
	// have changed.
	os.Mkdir(filepath.Join(w.dir, "dir/sub"), 0o777)
	x = w.watcher("dir")
	r = x.next(4096, notifyLastWrite, 0)
	h, _ = w.open(w.th, `dir\sub`, nt.FILE_LIST_DIRECTORY, io.FILE_DIRECTORY_FILE)
	w.th.Caller().Close(h)
	h, _ = w.open(w.th, `dir\sub`, nt.FILE_LIST_DIRECTORY, io.FILE_DIRECTORY_FILE)
	if err := os.WriteFile(filepath.Join(w.dir, "dir/sub/a"), nil, 0o666); err != nil {
		t.Fatal(err)
	}
	if r.over() {
		t.Errorf("%q", x.got(r))
	}
	w.th.Caller().Close(h)
	if got := x.got(r); fmt.Sprint(got) != "[*sub]" {
		t.Errorf("%q", got)
	}
}
