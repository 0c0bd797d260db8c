package mm

import (
	"os"
	"path/filepath"
	"sync"
	"testing"

	"golang.org/x/sys/unix"
	"pgregory.net/rapid"

	"haft.dev/nt"
)

func newPaging(t *testing.T, size uint64, reserve bool) *Section {
	t.Helper()
	x, err := NewSection(HostArena(), size, reserve)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(x.Close)
	return x
}

// newFile returns a section of a file of the given size, the file's path, and
// whether the file was told that it is not mapped any more.
func newFile(t *testing.T, size uint64) (*Section, string, *bool) {
	t.Helper()
	path := filepath.Join(t.TempDir(), "file")
	if err := os.WriteFile(path, make([]byte, size), 0o600); err != nil {
		t.Fatal(err)
	}
	fd, err := unix.Open(path, unix.O_RDWR, 0)
	if err != nil {
		t.Fatal(err)
	}
	done := new(bool)
	return NewFileSection(HostArena(), fd, size, func() { *done = true }), path, done
}

// Views of two processes show the same memory, which outlives the section object
// and goes with the last view.
func TestViewsAcross(t *testing.T) {
	charged := HostArena().charged.Load()
	x, err := NewSection(HostArena(), 3*PageSize, false)
	if err != nil {
		t.Fatal(err)
	}
	a, b := newSpace(t), newSpace(t)
	va, n, err := a.MapView(View{Section: x, Protect: PAGE_READWRITE})
	if err != nil || n != 3*PageSize {
		t.Fatal(n, err)
	}
	vb, _, err := b.MapView(View{Section: x, Protect: PAGE_READONLY})
	if err != nil {
		t.Fatal(err)
	}
	if err := TryStore(a, va+PageSize, uint32(7)); err != nil {
		t.Fatal(err)
	}
	if v, err := TryLoad[uint32](b, vb+PageSize); v != 7 || err != nil {
		t.Error(v, err)
	}
	if err := TryStore(b, vb, uint32(7)); err == nil {
		t.Error("a view for reading was written")
	}
	if n := HostArena().charged.Load() - charged; n != 3 {
		t.Errorf("%d pages are charged, want 3", n)
	}
	x.Close()
	if err := TryStore(a, va, uint32(8)); err != nil {
		t.Error(err)
	}
	if err := a.Unmap(va); err != nil {
		t.Error(err)
	}
	if err := a.Unmap(va); err != nt.STATUS_NOT_MAPPED_VIEW {
		t.Error(err)
	}
	if v, err := TryLoad[uint32](b, vb); v != 8 || err != nil {
		t.Error(v, err)
	}
	b.Close() // the end of a process unmaps
	if n := HostArena().charged.Load() - charged; n != 0 {
		t.Errorf("%d pages are still charged", n)
	}
	if err := unix.Fstat(x.fd, new(unix.Stat_t)); err != unix.EBADF {
		t.Errorf("the section is still open: %v", err)
	}
}

// What MapView refuses, in its order, and what remains of it: nothing.
func TestMapViewErrors(t *testing.T) {
	if _, err := HostArena().SharedData(); err != nil {
		t.Fatal(err)
	}
	x := newPaging(t, 0x20000, false)
	s := newSpace(t)
	at, _, err := s.MapView(View{Section: x, Protect: PAGE_READWRITE})
	if err != nil {
		t.Fatal(err)
	}
	before := s.arena.charged.Load()
	for _, c := range []struct {
		v    View
		want error
	}{
		{View{Offset: 0x20000}, nt.STATUS_INVALID_VIEW_SIZE},
		{View{Offset: 0x10000, Size: 0x10001}, nt.STATUS_INVALID_VIEW_SIZE},
		{View{Size: ^uint64(0)}, nt.STATUS_INVALID_VIEW_SIZE},
		{View{Address: at, Size: 0x30000}, nt.STATUS_INVALID_VIEW_SIZE},
		{View{Address: at}, nt.STATUS_CONFLICTING_ADDRESSES},
		{View{Address: 0x7FFE0000}, nt.STATUS_CONFLICTING_ADDRESSES},
	} {
		c.v.Section, c.v.Protect = x, PAGE_WRITECOPY
		if _, _, err := s.MapView(c.v); err != c.want {
			t.Errorf("%+v: %v, want %v", c.v, err, c.want)
		}
	}
	if n := s.arena.charged.Load(); n != before || len(s.regions) != 1 || len(x.views) != 1 {
		t.Errorf("%d pages, %d regions, %d views are left", n-before, len(s.regions), len(x.views))
	}
	if _, err := NewSection(HostArena(), sectionLimit+1, false); err != nt.STATUS_SECTION_TOO_BIG {
		t.Error(err)
	}
	if _, err := NewSection(HostArena(), sectionLimit, false); err != nt.STATUS_COMMITMENT_LIMIT {
		t.Error(err)
	}
}

// The end of a file section tells the file, once, after the last view.
func TestFileSection(t *testing.T) {
	x, path, done := newFile(t, 3*PageSize-1)
	s := newSpace(t)
	at, n, err := s.MapView(View{Section: x, Protect: PAGE_READWRITE, Name: `\Device\x\file`})
	if err != nil || n != 3*PageSize {
		t.Fatal(n, err)
	}
	TryStore(s, at, uint8('h'))
	if a, n, err := s.FlushView(at+5, 0); a != at || n != 3*PageSize || err != nil {
		t.Error(a, n, err)
	}
	if b, err := os.ReadFile(path); err != nil || b[0] != 'h' || len(b) != 3*PageSize-1 {
		t.Error(err, len(b))
	}
	if name, err := s.MappedName(at + PageSize); name != `\Device\x\file` || err != nil {
		t.Error(name, err)
	}
	if _, err := s.MappedName(at + 16*PageSize); err != nt.STATUS_INVALID_ADDRESS {
		t.Error(err)
	}
	if n, err := x.Extend(5 * PageSize); n != 5*PageSize || err != nil {
		t.Error(n, err)
	}
	if n, err := x.Extend(PageSize); n != 5*PageSize || err != nil {
		t.Error(n, err)
	}
	if st, _ := os.Stat(path); st.Size() != 5*PageSize {
		t.Error(st.Size())
	}
	x.Close()
	if *done {
		t.Error("the file was told while it was still mapped")
	}
	s.Unmap(at)
	if !*done {
		t.Error("the file was not told")
	}
}

// A file that the host makes shorter: accesses are refused, and the reason is
// known.
func TestShrunkFile(t *testing.T) {
	x, path, _ := newFile(t, 4*PageSize)
	s := newSpace(t)
	at, _, err := s.MapView(View{Section: x, Protect: PAGE_READWRITE})
	x.Close()
	if err != nil {
		t.Fatal(err)
	}
	if err := os.Truncate(path, PageSize); err != nil {
		t.Fatal(err)
	}
	b := make([]byte, 2*PageSize)
	for name, err := range map[string]error{
		"load":  func() error { _, err := TryLoad[uint64](s, at+2*PageSize); return err }(),
		"store": TryStore(s, at+2*PageSize, uint64(1)),
		"read":  s.Read(at, b),
		"write": s.Write(at+PageSize, b),
		"zero":  s.Zero(at+PageSize, PageSize),
		"copy":  s.Copy(at, at+PageSize, 16),
	} {
		if err == nil {
			t.Errorf("%s worked behind the end of the file", name)
		}
	}
	if got := s.InPageStatus(at + PageSize); got != nt.STATUS_END_OF_FILE {
		t.Error(got)
	}
	if got := s.InPageStatus(at); got != nt.STATUS_UNEXPECTED_IO_ERROR {
		t.Error(got)
	}
	if _, _, err := s.FlushView(at, 0); err != nil {
		t.Error(err)
	}
}

// Commits and protections of views, as Query tells them.
func TestViewProtection(t *testing.T) {
	x := newPaging(t, 8*PageSize, true)
	a, b := newSpace(t), newSpace(t)
	va, _, err := a.MapView(View{Section: x, Protect: PAGE_READWRITE})
	if err != nil {
		t.Fatal(err)
	}
	vb, _, err := b.MapView(View{Section: x, Protect: PAGE_WRITECOPY})
	if err != nil {
		t.Fatal(err)
	}
	step := func(what string, err, want error, la, lb string) {
		t.Helper()
		if err != want {
			t.Errorf("%s: %v, want %v", what, err, want)
		}
		if ga, gb := layout(a, va, 8), layout(b, vb, 8); ga != la || gb != lb {
			t.Errorf("%s: %s, %s; want %s, %s", what, ga, gb, la, lb)
		}
	}
	commit := func(s *Space, at, pages uint64, prot uint32) error {
		_, _, err := s.Alloc(at, pages*PageSize, 0, MEM_COMMIT, prot)
		return err
	}
	step("map", nil, nil, "8r", "8r")
	step("commit", commit(a, va+PageSize, 3, PAGE_READWRITE), nil, "1r 3RW 4r", "1r 3WC 4r")
	step("commit for more than the view", commit(b, vb, 1, PAGE_READWRITE), nt.STATUS_SECTION_PROTECTION, "1r 3RW 4r", "1r 3WC 4r")
	step("write", TryStore(a, va+PageSize, uint8(1)), nil, "1r 3RW 4r", "1r 3WC 4r")
	step("copy", TryStore(b, vb+2*PageSize, uint8(2)), nil, "1r 3RW 4r", "1r 1WC 1RW 1WC 4r")
	step("commit again", commit(b, vb+3*PageSize, 2, PAGE_READONLY), nil, "1r 4RW 3r", "1r 1WC 1RW 2R 3r")
	if v, err := TryLoad[uint8](b, vb+PageSize); v != 1 || err != nil {
		t.Error("what is not copied is shared:", v, err)
	}
	if v, err := TryLoad[uint8](a, va+2*PageSize); v != 0 || err != nil {
		t.Error("what is copied is not:", v, err)
	}
	_, _, old, err := a.Protect(va+PageSize, PageSize, PAGE_WRITECOPY)
	step("copy from now on", err, nil, "1r 1WC 3RW 3r", "1r 1WC 1RW 2R 3r")
	if old != PAGE_READWRITE {
		t.Error(old)
	}
	TryStore(a, va+PageSize, uint8(9))
	step("copied", nil, nil, "1r 4RW 3r", "1r 1WC 1RW 2R 3r")
	if v, _ := TryLoad[uint8](b, vb+PageSize); v != 1 {
		t.Error("a copy is seen by others:", v)
	}
	_, _, _, err = a.Protect(va+PageSize, PageSize, PAGE_READWRITE)
	step("a copy stays one", err, nil, "1r 4RW 3r", "1r 1WC 1RW 2R 3r")
	if v, _ := TryLoad[uint8](a, va+PageSize); v != 9 {
		t.Error("the copy is lost:", v)
	}
	_, _, _, err = a.Protect(va+2*PageSize, PageSize, PAGE_WRITECOPY)
	step("copy the next", err, nil, "1r 1RW 1WC 2RW 3r", "1r 1WC 1RW 2R 3r")
	_, _, _, err = a.Protect(va+2*PageSize, PageSize, PAGE_READWRITE)
	step("share it again", err, nil, "1r 4RW 3r", "1r 1WC 1RW 2R 3r")
	TryStore(a, va+2*PageSize, uint8(5))
	c := newSpace(t)
	vc, _, err := c.MapView(View{Section: x, Protect: PAGE_READONLY})
	if err != nil {
		t.Fatal(err)
	}
	if v, _ := TryLoad[uint8](c, vc+2*PageSize); v != 5 {
		t.Error("a page that was not copied is shared again:", v)
	}
	if got := layout(c, vc, 8); got != "1r 4R 3r" {
		t.Error(got)
	}
	_, _, _, err = b.Protect(vb+PageSize, PageSize, PAGE_READWRITE)
	step("more than the view", err, nt.STATUS_SECTION_PROTECTION, "1r 4RW 3r", "1r 1WC 1RW 2R 3r")
	_, _, err = a.Free(va, PageSize, MEM_DECOMMIT)
	step("decommit", err, nt.STATUS_UNABLE_TO_DELETE_SECTION, "1r 4RW 3r", "1r 1WC 1RW 2R 3r")
	if n := x.charged; n != 4 {
		t.Errorf("%d pages are charged, want 4", n)
	}
}

// Views of one section come and go while others commit.
func TestViewsRace(t *testing.T) {
	x := newPaging(t, 64*PageSize, true)
	a := newSpace(t)
	va, _, err := a.MapView(View{Section: x, Protect: PAGE_READWRITE})
	if err != nil {
		t.Fatal(err)
	}
	var wg sync.WaitGroup
	for range 4 {
		wg.Go(func() {
			s := NewSpace(HostArena())
			defer s.Close()
			for range 50 {
				at, _, err := s.MapView(View{Section: x, Protect: PAGE_READWRITE})
				if err != nil {
					t.Error(err)
					return
				}
				s.Unmap(at)
			}
		})
	}
	for i := range uint64(64) {
		if _, _, err := a.Alloc(va+i*PageSize, PageSize, 0, MEM_COMMIT, PAGE_READWRITE); err != nil {
			t.Error(err)
		}
	}
	wg.Wait()
	if len(x.views) != 1 {
		t.Error(len(x.views))
	}
}

// TestRuns compares runs with an array.
func TestRuns(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		const total = 20
		rs, model := runs{{}}, [total]uint32{}
		t.Repeat(map[string]func(*rapid.T){
			"set": func(t *rapid.T) {
				lo := rapid.IntRange(0, total-1).Draw(t, "lo")
				hi := rapid.IntRange(lo+1, total).Draw(t, "hi")
				v := rapid.Uint32Range(0, 3).Draw(t, "value")
				rs.set(uint64(lo), uint64(hi), total, v)
				for i := lo; i < hi; i++ {
					model[i] = v
				}
			},
			"": func(t *rapid.T) {
				n := int64(0)
				for i, v := range model {
					if rs.at(uint64(i)) != v {
						t.Fatalf("page %d: %d, want %d; %v", i, rs.at(uint64(i)), v, rs)
					}
					if v != 0 {
						n++
					}
				}
				for i := 1; i < len(rs); i++ {
					if rs[i].page <= rs[i-1].page || rs[i].protect == rs[i-1].protect {
						t.Fatalf("%v", rs)
					}
				}
				if got := rs.count(0, total); got != n {
					t.Fatalf("count %d, want %d", got, n)
				}
			},
		})
	})
}
