package host

import (
	"fmt"
	"os"
	"strings"
	"testing"

	"haft.dev/internal/io"
	"haft.dev/nt"
)

// list reads a directory with buffers of a size and returns the names in order.
func (w *drive) list(h nt.Handle, q io.DirectoryQuery, size int) (names []string, err error) {
	f, x := w.file(h)
	l := entryLayouts[q.Class]
	for {
		b := make([]byte, size)
		n, err := x.ReadDirectory(f, &q, b)
		if err != nil {
			return names, err
		}
		q.Restart, q.HasName = false, false
		for b = b[:n]; ; b = b[le.Uint32(b):] {
			k := int(le.Uint32(b[l.name:]))
			u := make([]uint16, k/2)
			for i := range u {
				u[i] = le.Uint16(b[l.fixed+2*i:])
			}
			names = append(names, nt.String16(u))
			if le.Uint32(b) == 0 {
				break
			}
		}
	}
}

// TestListing lists a directory with every class and several sizes of buffers: the
// same names, in the order of NTFS.
func TestListing(t *testing.T) {
	w := newDrive(t, Options{Confined: true})
	for _, n := range []string{"b", "A", "c.txt", "Ä", "a2", "_x", "d/x"} {
		w.write("dir/"+n, "x")
	}
	want := ". .. A a2 b c.txt d _x Ä"
	for class := range entryLayouts {
		for _, size := range []int{140, 200, 1000, 1 << 16} {
			h := w.open(`\dir`, nt.FILE_LIST_DIRECTORY, io.FILE_DIRECTORY_FILE)
			names, err := w.list(h, io.DirectoryQuery{Class: class}, size)
			if got := strings.Join(names, " "); got != want || err != nt.STATUS_NO_MORE_FILES {
				t.Errorf("class %d size %d: %s, %v; want %s", class, size, got, err, want)
			}
			w.close(h)
		}
	}
	h := w.open(`\dir`, nt.FILE_LIST_DIRECTORY, io.FILE_DIRECTORY_FILE)
	for _, x := range []struct {
		pattern string
		restart bool
		want    string
		err     error
	}{
		{"a*", false, "A a2", nt.STATUS_NO_MORE_FILES},
		{"*", true, want, nt.STATUS_NO_MORE_FILES},
		{"A2", true, "a2", nt.STATUS_NO_MORE_FILES},
		{"ä", true, "Ä", nt.STATUS_NO_MORE_FILES},
		{"none", true, "", nt.STATUS_NO_MORE_FILES},
		{"z*", true, "", nt.STATUS_NO_MORE_FILES},
		{"..", true, "..", nt.STATUS_NO_MORE_FILES},
		{`x\y`, true, "", nt.STATUS_OBJECT_NAME_INVALID},
	} {
		names, err := w.list(h, io.DirectoryQuery{Class: 3, Pattern: x.pattern, HasName: true, Restart: x.restart}, 1<<16)
		if got := strings.Join(names, " "); got != x.want || err != x.err {
			t.Errorf("%q: %s, %v; want %s, %v", x.pattern, got, err, x.want, x.err)
		}
	}
	w.close(h)
	h = w.open(`\dir`, nt.FILE_LIST_DIRECTORY, io.FILE_DIRECTORY_FILE)
	if _, err := w.list(h, io.DirectoryQuery{Class: 3, Pattern: "z*", HasName: true}, 1000); err != nt.STATUS_NO_SUCH_FILE {
		t.Errorf("nothing at the first call: %v", err)
	}
	w.close(h)
	root := w.open(`\`, nt.FILE_LIST_DIRECTORY, io.FILE_DIRECTORY_FILE)
	names, _ := w.list(root, io.DirectoryQuery{Class: 12}, 1000)
	if got := strings.Join(names, " "); got != "dir" {
		t.Errorf("the root has %s", got)
	}
	w.close(root)
}

// TestListingErrors are calls that fail.
func TestListingErrors(t *testing.T) {
	w := newDrive(t, Options{Confined: true})
	w.write("dir/a long name", "x")
	h := w.open(`\dir`, nt.FILE_LIST_DIRECTORY, io.FILE_DIRECTORY_FILE)
	f, x := w.file(h)
	for _, c := range []struct {
		class uint32
		size  int
		n     int
		err   error
	}{
		{99, 1000, 0, nt.STATUS_INVALID_INFO_CLASS},
		{3, 20, 0, nt.STATUS_INFO_LENGTH_MISMATCH},
	} {
		if n, err := x.ReadDirectory(f, &io.DirectoryQuery{Class: c.class, Restart: true}, make([]byte, c.size)); n != c.n || err != c.err {
			t.Errorf("class %d size %d: %d, %v; want %d, %v", c.class, c.size, n, err, c.n, c.err)
		}
	}
	// Part of a name: its whole length is told.
	b := make([]byte, 100)
	n, err := x.ReadDirectory(f, &io.DirectoryQuery{Class: 3, Restart: true, Pattern: "a*", HasName: true}, b)
	if n != 100 || err != nt.STATUS_BUFFER_OVERFLOW || le.Uint32(b[60:]) != 22 {
		t.Errorf("a small buffer: %d, %v, name of %d bytes", n, err, le.Uint32(b[60:]))
	}
	os.RemoveAll(w.host("dir"))
	if n, err := x.ReadDirectory(f, &io.DirectoryQuery{Class: 3, Restart: true}, make([]byte, 1000)); err == nil && n > 0 {
		t.Logf("a directory that vanished still lists . and ..")
	}
	w.close(h)
}

// TestCache: the cache of names follows every change of a directory, whoever makes
// it, and finds the right name among those that differ only in case.
func TestCache(t *testing.T) {
	w := newDrive(t, Options{Confined: true})
	w.mkdir("d")
	find := func(name string) string {
		found, ok, err := w.vol.resolve("d/"+name, true, false)
		if err != nil {
			t.Fatal(err)
		}
		if !ok {
			return ""
		}
		return strings.TrimPrefix(found, "d/")
	}
	for i, x := range []struct {
		do   func() error
		name string
		want string
	}{
		{func() error { return nil }, "FILE", ""},
		{func() error { return os.WriteFile(w.host("d/File"), nil, 0o666) }, "FILE", "File"},
		{func() error { return os.WriteFile(w.host("d/file"), nil, 0o666) }, "FILE", "File"},
		{func() error { return os.Remove(w.host("d/File")) }, "FILE", "file"},
		{func() error { return os.Rename(w.host("d/file"), w.host("d/Other")) }, "FILE", ""},
		{func() error { return nil }, "oTHER", "Other"},
		{func() error { return os.Rename(w.host("d/Other"), w.host("elsewhere")) }, "OTHER", ""},
		{func() error { return os.Rename(w.host("elsewhere"), w.host("d/Back")) }, "BACK", "Back"},
		{func() error { return os.Rename(w.host("d"), w.host("e")) }, "BACK", "PATH"},
	} {
		if err := x.do(); err != nil {
			t.Fatal(err)
		}
		if x.want == "PATH" {
			if _, _, err := w.vol.resolve("d/"+x.name, true, false); err != nt.STATUS_OBJECT_PATH_NOT_FOUND {
				t.Errorf("step %d: %v", i, err)
			}
			continue
		}
		if got := find(x.name); got != x.want {
			t.Errorf("step %d: %s is %q, want %q", i, x.name, got, x.want)
		}
	}
}

// TestCacheReads: a miss in a directory does not read it again, however often the
// program creates files there itself.
func TestCacheReads(t *testing.T) {
	w := newDrive(t, Options{Confined: true})
	w.mkdir("d")
	for i := range 50 {
		h, _, err := w.create(fmt.Sprintf(`\d\f%d`, i), rw, shareAll, io.FILE_CREATE, 0, 0)
		if err != nil {
			t.Fatal(err)
		}
		w.close(h)
	}
	c := &w.vol.files.dirs
	if c.fd < 0 || len(c.byID) == 0 {
		t.Skip("the host tells nothing of changes here")
	}
	if c.reads != 1 {
		t.Errorf("the directory was read %d times", c.reads)
	}
}

// TestCacheOverflow: when the host loses events, everything is read anew.
func TestCacheOverflow(t *testing.T) {
	w := newDrive(t, Options{Confined: true})
	w.write("File", "x")
	if _, ok, _ := w.vol.resolve("FILE", true, false); !ok {
		t.Fatal("not found")
	}
	c := &w.vol.files.dirs
	c.mu.Lock()
	c.applyLocked(-1, 0x4000, "") // IN_Q_OVERFLOW
	n := len(c.byID)
	c.mu.Unlock()
	if n != 0 || c.entries != 0 {
		t.Errorf("%d directories and %d names are left", n, c.entries)
	}
	if _, ok, _ := w.vol.resolve("FILE", true, false); !ok {
		t.Error("not found afterwards")
	}
}
