package imagestore

import (
	"bytes"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"golang.org/x/sys/unix"
)

func open(t *testing.T, dir string) *Store {
	t.Helper()
	t.Setenv("HAFT_TEST_SETTLED", "1")
	s := Open(dir)
	if s == nil {
		t.Fatal("no store")
	}
	return s
}

func always() bool { return true }

// image returns a filler and what it fills.
func image(c byte, size int) (func([]byte) error, []byte) {
	want := bytes.Repeat([]byte{c}, size)
	return func(b []byte) error { copy(b, want); return nil }, want
}

// check gets an image and compares it.
func check(t *testing.T, s *Store, key string, want []byte, extra string) {
	t.Helper()
	im, ok := s.Get(key)
	if !ok {
		t.Errorf("%s: not there", key)
		return
	}
	defer unix.Close(im.FD)
	got := make([]byte, im.Size)
	if _, err := unix.Pread(im.FD, got, 0); err != nil || !bytes.Equal(got, want) || string(im.Extra) != extra {
		t.Errorf("%s: %d bytes, %v; extra of %d bytes", key, len(got), err, len(im.Extra))
	}
}

func missing(t *testing.T, s *Store, key string) {
	t.Helper()
	if im, ok := s.Get(key); ok {
		unix.Close(im.FD)
		t.Errorf("%s: there are %d bytes", key, im.Size)
	}
}

func files(t *testing.T, dir string) []string {
	t.Helper()
	list, err := filepath.Glob(filepath.Join(dir, "*"))
	if err != nil {
		t.Fatal(err)
	}
	return list
}

// TestStore stores images, with little and with much beside them, and gets them again,
// by another store of the same directory too.
func TestStore(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "a", "b", "c")
	s := open(t, dir)
	missing(t, s, "one")
	fill, one := image(1, 3*4096)
	if err := s.Put("one", uint64(len(one)), nil, fill, always); err != nil {
		t.Fatal(err)
	}
	long := strings.Repeat("x", 3*tailSize)
	fill, two := image(2, 4096)
	if err := s.Put("two", uint64(len(two)), []byte(long), fill, always); err != nil {
		t.Fatal(err)
	}
	for _, s := range []*Store{s, open(t, dir)} {
		check(t, s, "one", one, "")
		check(t, s, "two", two, long)
		missing(t, s, "three")
	}
	fill, other := image(3, 4096)
	if err := s.Put("one", uint64(len(other)), []byte("new"), fill, always); err != nil {
		t.Fatal(err)
	}
	check(t, s, "one", other, "new")
	for _, f := range files(t, dir) {
		st, err := os.Stat(f)
		if err != nil || st.Mode().Perm() != 0o600 {
			t.Errorf("%s: %v, %v", f, st.Mode(), err)
		}
	}
	s.build += "another"
	missing(t, s, "one")
}

// TestStoreRefuses has files in the store that are not to be used.
func TestStoreRefuses(t *testing.T) {
	fill, want := image(1, 2*4096)
	for _, x := range []struct {
		what   string
		damage func(t *testing.T, name string)
	}{
		{"empty", func(t *testing.T, name string) { truncate(t, name, 0) }},
		{"short", func(t *testing.T, name string) { truncate(t, name, 10) }},
		{"without its end", func(t *testing.T, name string) { truncate(t, name, 2*4096) }},
		{"all zero", func(t *testing.T, name string) { truncate(t, name, 0); truncate(t, name, 3*4096) }},
		{"one byte too long", func(t *testing.T, name string) { appendTo(t, name, []byte{0}) }},
		{"lengths beyond the file", func(t *testing.T, name string) { appendTo(t, name, bytes.Repeat([]byte{0xFF}, footSize)) }},
		{"lengths beyond the file, and its mark", func(t *testing.T, name string) {
			appendTo(t, name, append([]byte(magic), bytes.Repeat([]byte{0xFF}, footSize-8)...))
		}},
		{"writable for others", func(t *testing.T, name string) { chmod(t, name, 0o622) }},
		{"a symbolic link", func(t *testing.T, name string) {
			if err := errors.Join(os.Rename(name, name+".x"), os.Symlink(name+".x", name)); err != nil {
				t.Fatal(err)
			}
		}},
		{"a directory", func(t *testing.T, name string) {
			if err := errors.Join(os.Remove(name), os.Mkdir(name, 0o700)); err != nil {
				t.Fatal(err)
			}
		}},
	} {
		s := open(t, t.TempDir())
		if err := s.Put("key", uint64(len(want)), []byte("extra"), fill, always); err != nil {
			t.Fatal(err)
		}
		check(t, s, "key", want, "extra")
		x.damage(t, files(t, s.dir)[0])
		if im, ok := s.Get("key"); ok {
			t.Errorf("%s: got %d bytes", x.what, im.Size)
			unix.Close(im.FD)
		}
	}
}

func truncate(t *testing.T, name string, size int64) {
	if err := os.Truncate(name, size); err != nil {
		t.Fatal(err)
	}
}

func appendTo(t *testing.T, name string, b []byte) {
	f, err := os.OpenFile(name, os.O_WRONLY|os.O_APPEND, 0)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	if _, err := f.Write(b); err != nil {
		t.Fatal(err)
	}
}

func chmod(t *testing.T, name string, mode os.FileMode) {
	if err := os.Chmod(name, mode); err != nil {
		t.Fatal(err)
	}
}

// TestPutFails leaves the store as it was.
func TestPutFails(t *testing.T) {
	s := open(t, t.TempDir())
	fill, want := image(1, 4096)
	if err := s.Put("key", 4096, nil, fill, always); err != nil {
		t.Fatal(err)
	}
	failed := errors.New("failed")
	if err := s.Put("key", 4096, nil, func([]byte) error { return failed }, always); err != failed {
		t.Errorf("a filler that fails: %v", err)
	}
	if err := s.Put("key", 4096, nil, fill, func() bool { return false }); err != ErrChanged {
		t.Errorf("changed meanwhile: %v", err)
	}
	if err := s.Put("big", MaxImage+1, nil, fill, always); err != nil {
		t.Errorf("an image that is too big: %v", err)
	}
	check(t, s, "key", want, "")
	missing(t, s, "big")
	if list := files(t, s.dir); len(list) != 1 {
		t.Errorf("left: %q", list)
	}
	deep := open(t, filepath.Join(t.TempDir(), "no", "home", ".cache", "haft", "images"))
	if err := deep.Put("key", 4096, nil, fill, always); !errors.Is(err, os.ErrNotExist) {
		t.Errorf("without a home: %v", err)
	}
	file := filepath.Join(t.TempDir(), "file")
	if err := os.WriteFile(file, nil, 0o600); err != nil {
		t.Fatal(err)
	}
	if err := open(t, file).Put("key", 4096, nil, fill, always); err == nil {
		t.Error("a file as store: no error")
	}
}

// TestNoStore is what users without a directory of caches have.
func TestNoStore(t *testing.T) {
	var s *Store
	missing(t, s, "key")
	if err := s.Put("key", 1, nil, nil, nil); err != nil {
		t.Error(err)
	}
	t.Setenv("XDG_CACHE_HOME", "")
	t.Setenv("HOME", "")
	t.Setenv("HAFT_TEST_SETTLED", "1")
	if s := Open(""); s != nil {
		t.Errorf("a store in %s", s.dir)
	}
	t.Setenv("XDG_CACHE_HOME", "/x")
	if s := Open(""); s == nil || s.dir != "/x/haft/images" {
		t.Errorf("%+v", s)
	}
}

// TestPrune removes what was used longest ago when there is too much, and what killed
// writers have left.
func TestPrune(t *testing.T) {
	s := open(t, t.TempDir())
	fill, _ := image(1, 4096)
	keys := []string{"a", "b", "c", "d", "e", "f"}
	for i, k := range keys {
		if err := s.Put(k, 4096, nil, fill, always); err != nil {
			t.Fatal(err)
		}
		name := s.name(s.build + "\n" + k)
		// The first three are as big as a store may be, without taking room of the host:
		// their end moves there.
		b, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		if i < 3 {
			truncate(t, name, MaxSize/3+1<<20)
			appendTo(t, name, b)
		}
		used := time.Now().Add(time.Duration(i-100) * time.Hour)
		if err := os.Chtimes(name, used, used); err != nil {
			t.Fatal(err)
		}
	}
	for name, age := range map[string]time.Duration{"new1": 2 * abandoned, "new2": 0, "other": 2 * abandoned} {
		name = filepath.Join(s.dir, name)
		at := time.Now().Add(-age)
		if err := errors.Join(os.WriteFile(name, nil, 0o600), os.Chtimes(name, at, at)); err != nil {
			t.Fatal(err)
		}
	}
	if err := s.Put("g", 4096, nil, fill, always); err != nil {
		t.Fatal(err)
	}
	there := map[string]bool{}
	for _, f := range files(t, s.dir) {
		there[filepath.Base(f)] = true
	}
	for _, k := range append(keys, "g") {
		if want := k != "a"; there[filepath.Base(s.name(s.build+"\n"+k))] != want {
			t.Errorf("%s: there is %v", k, !want)
		}
	}
	if there["new1"] || !there["new2"] || !there["other"] {
		t.Errorf("%v", there)
	}
}

// TestUsed renews the time of what is used again after a day.
func TestUsed(t *testing.T) {
	s := open(t, t.TempDir())
	fill, want := image(1, 4096)
	if err := s.Put("key", 4096, nil, fill, always); err != nil {
		t.Fatal(err)
	}
	name := files(t, s.dir)[0]
	old := time.Now().Add(-25 * time.Hour)
	if err := os.Chtimes(name, old, old); err != nil {
		t.Fatal(err)
	}
	check(t, s, "key", want, "")
	if st, err := os.Stat(name); err != nil || time.Since(st.ModTime()) > time.Hour {
		t.Errorf("used %v ago", time.Since(st.ModTime()))
	}
}

// TestIdentity tells files apart, and a file from itself after a change.
func TestIdentity(t *testing.T) {
	dir := t.TempDir()
	a, b := filepath.Join(dir, "a"), filepath.Join(dir, "b")
	for _, f := range []string{a, b} {
		if err := os.WriteFile(f, []byte("text"), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	if id, ok := Identity(a); ok {
		t.Errorf("a file that was just written: %q", id)
	}
	t.Setenv("HAFT_TEST_SETTLED", "1")
	one, ok := Identity(a)
	again, _ := Identity(a)
	other, _ := Identity(b)
	if !ok || one != again || one == other {
		t.Errorf("%q, again %q, another file %q", one, again, other)
	}
	past := time.Now().Add(-time.Hour)
	if err := os.Chtimes(a, past, past); err != nil {
		t.Fatal(err)
	}
	if changed, ok := Identity(a); !ok || changed == one {
		t.Errorf("changed: %q", changed)
	}
	for _, name := range []string{dir, filepath.Join(dir, "none"), "/dev/null"} {
		if id, ok := Identity(name); ok {
			t.Errorf("%s: %q", name, id)
		}
	}
}
