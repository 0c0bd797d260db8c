package mm

import (
	"fmt"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"haft.dev/nt"
)

func newSpace(t interface{ Cleanup(func()) }) *Space {
	s := NewSpace(HostArena())
	t.Cleanup(s.Close)
	return s
}

// layout describes what Query tells from base on, in pages: "2r 1RW 3-" is two
// reserved ones, one committed for reading and writing, three free.
func layout(s *Space, base, pages uint64) string {
	var out []string
	names := map[uint32]string{
		0: "r", PAGE_NOACCESS: "NA", PAGE_READONLY: "R", PAGE_READWRITE: "RW", PAGE_WRITECOPY: "WC", PAGE_EXECUTE: "X",
		PAGE_EXECUTE_READ: "XR", PAGE_EXECUTE_READWRITE: "XRW", PAGE_READWRITE | PAGE_GUARD: "G", PAGE_EXECUTE_WRITECOPY: "XWC",
	}
	for at, end := base, base+pages*PageSize; at < end; {
		b, err := s.Query(at)
		if err != nil {
			return err.Error()
		}
		next := min(end, b.BaseAddress+b.RegionSize)
		name := names[b.Protect]
		switch {
		case b.State == MEM_FREE:
			name = "-"
		case b.State == MEM_RESERVE && b.Protect != 0, b.State == MEM_COMMIT && b.Protect == 0:
			name = "?"
		}
		out = append(out, fmt.Sprint((next-at)/PageSize)+name)
		at = next
	}
	return strings.Join(out, " ")
}

// TestVirtual is a history of calls, each with its status and what Query tells
// afterwards of the 16 pages from where the first one was placed.
func TestVirtual(t *testing.T) {
	s := newSpace(t)
	const p = PageSize
	base, size, err := s.Alloc(0, 15*p+1, 0, MEM_RESERVE, PAGE_READWRITE)
	if err != nil || size != 16*p || base%Granularity != 0 {
		t.Fatal(base, size, err)
	}
	alloc := func(page, pages uint64, typ, prot uint32) func() (uint64, uint64, error) {
		return func() (uint64, uint64, error) { return s.Alloc(base+page*p, pages*p, 0, typ, prot) }
	}
	free := func(page, pages uint64, typ uint32) func() (uint64, uint64, error) {
		return func() (uint64, uint64, error) { return s.Free(base+page*p, pages*p, typ) }
	}
	protect := func(page, pages uint64, prot, old uint32) func() (uint64, uint64, error) {
		return func() (uint64, uint64, error) {
			at, n, was, err := s.Protect(base+page*p, pages*p, prot)
			if err == nil && was != old {
				t.Errorf("old protection %#x, want %#x", was, old)
			}
			return at, n, err
		}
	}
	odd := func(f func() (uint64, uint64, error)) func() (uint64, uint64, error) { return f }
	charged := s.arena.charged.Load()
	for i, x := range []struct {
		call   func() (uint64, uint64, error)
		status error
		page   uint64
		pages  uint64
		want   string
	}{
		{alloc(2, 3, MEM_COMMIT, PAGE_READWRITE), nil, 2, 3, "2r 3RW 11r"},
		{alloc(3, 4, MEM_COMMIT, PAGE_READONLY), nil, 3, 4, "2r 1RW 4R 9r"},
		{alloc(3, 14, MEM_COMMIT, PAGE_READONLY), nt.STATUS_CONFLICTING_ADDRESSES, 0, 0, "2r 1RW 4R 9r"},
		{alloc(0, 1, MEM_RESERVE, PAGE_READWRITE), nt.STATUS_CONFLICTING_ADDRESSES, 0, 0, "2r 1RW 4R 9r"},
		{alloc(0, 0, MEM_COMMIT, PAGE_READWRITE), nt.STATUS_INVALID_PARAMETER_4, 0, 0, "2r 1RW 4R 9r"},
		{alloc(0, 1, 0, PAGE_READWRITE), nt.STATUS_INVALID_PARAMETER_5, 0, 0, "2r 1RW 4R 9r"},
		{alloc(0, 1, MEM_COMMIT|MEM_RESET, PAGE_READWRITE), nt.STATUS_INVALID_PARAMETER_5, 0, 0, "2r 1RW 4R 9r"},
		{alloc(0, 1, MEM_COMMIT, 0), nt.STATUS_INVALID_PAGE_PROTECTION, 0, 0, "2r 1RW 4R 9r"},
		{alloc(0, 1, MEM_COMMIT, PAGE_READWRITE|PAGE_READONLY), nt.STATUS_INVALID_PAGE_PROTECTION, 0, 0, "2r 1RW 4R 9r"},
		{alloc(0, 1, MEM_COMMIT, PAGE_NOACCESS|PAGE_GUARD), nt.STATUS_INVALID_PAGE_PROTECTION, 0, 0, "2r 1RW 4R 9r"},
		{alloc(0, 1, MEM_COMMIT, PAGE_WRITECOPY), nt.STATUS_INVALID_PAGE_PROTECTION, 0, 0, "2r 1RW 4R 9r"},
		{alloc(2, 1, MEM_RESET, PAGE_READWRITE), nil, 2, 1, "2r 1RW 4R 9r"},
		{protect(3, 2, PAGE_NOACCESS, PAGE_READONLY), nil, 3, 2, "2r 1RW 2NA 2R 9r"},
		{protect(2, 3, PAGE_EXECUTE_READ, PAGE_READWRITE), nil, 2, 3, "2r 3XR 2R 9r"},
		{protect(2, 6, PAGE_READWRITE, 0), nt.STATUS_NOT_COMMITTED, 0, 0, "2r 3XR 2R 9r"},
		{protect(1, 2, PAGE_READWRITE, 0), nt.STATUS_NOT_COMMITTED, 0, 0, "2r 3XR 2R 9r"},
		{protect(2, 20, PAGE_READWRITE, 0), nt.STATUS_CONFLICTING_ADDRESSES, 0, 0, "2r 3XR 2R 9r"},
		{protect(2, 0, PAGE_READWRITE, 0), nt.STATUS_CONFLICTING_ADDRESSES, 0, 0, "2r 3XR 2R 9r"},
		{protect(2, 1, PAGE_WRITECOPY, 0), nt.STATUS_INVALID_PAGE_PROTECTION, 0, 0, "2r 3XR 2R 9r"},
		{protect(6, 1, PAGE_READWRITE|PAGE_GUARD, PAGE_READONLY), nil, 6, 1, "2r 3XR 1R 1G 9r"},
		{free(3, 1, MEM_DECOMMIT), nil, 3, 1, "2r 1XR 1r 1XR 1R 1G 9r"},
		{free(3, 1, MEM_DECOMMIT), nil, 3, 1, "2r 1XR 1r 1XR 1R 1G 9r"},
		{free(3, 14, MEM_DECOMMIT), nt.STATUS_UNABLE_TO_FREE_VM, 0, 0, "2r 1XR 1r 1XR 1R 1G 9r"},
		{free(3, 0, MEM_DECOMMIT), nt.STATUS_FREE_VM_NOT_AT_BASE, 0, 0, "2r 1XR 1r 1XR 1R 1G 9r"},
		{free(3, 0, MEM_RELEASE), nt.STATUS_FREE_VM_NOT_AT_BASE, 0, 0, "2r 1XR 1r 1XR 1R 1G 9r"},
		{free(3, 1, MEM_DECOMMIT|MEM_RELEASE), nt.STATUS_INVALID_PARAMETER_4, 0, 0, "2r 1XR 1r 1XR 1R 1G 9r"},
		{free(3, 1, 0), nt.STATUS_INVALID_PARAMETER_4, 0, 0, "2r 1XR 1r 1XR 1R 1G 9r"},
		{free(4, 2, MEM_RELEASE), nil, 4, 2, "2r 1XR 1r 2- 1G 9r"}, // the native call can release a part
		{free(4, 1, MEM_RELEASE), nt.STATUS_MEMORY_NOT_ALLOCATED, 0, 0, "2r 1XR 1r 2- 1G 9r"},
		{alloc(3, 4, MEM_COMMIT, PAGE_READWRITE), nt.STATUS_CONFLICTING_ADDRESSES, 0, 0, "2r 1XR 1r 2- 1G 9r"},
		{odd(free(0, 0, MEM_DECOMMIT)), nil, 0, 4, "4r 2- 1G 9r"},
		{free(0, 0, MEM_RELEASE), nil, 0, 4, "6- 1G 9r"},
		{free(6, 0, MEM_RELEASE), nil, 6, 10, "16-"},
		{free(6, 0, MEM_RELEASE), nt.STATUS_MEMORY_NOT_ALLOCATED, 0, 0, "16-"},
		{alloc(0, 16, MEM_COMMIT, PAGE_READWRITE), nt.STATUS_CONFLICTING_ADDRESSES, 0, 0, "16-"},
		{alloc(0, 16, MEM_RESERVE|MEM_COMMIT, PAGE_EXECUTE_READWRITE), nil, 0, 16, "16XRW"},
		{free(0, 0, MEM_RELEASE), nil, 0, 16, "16-"},
	} {
		at, n, err := x.call()
		if err != x.status {
			t.Errorf("step %d: %v, want %v", i, err, x.status)
		}
		if err == nil && (at != base+x.page*p || n != x.pages*p) {
			t.Errorf("step %d: %#x, %#x; want page %d, %d pages", i, at, n, x.page, x.pages)
		}
		if got := layout(s, base, 16); got != x.want {
			t.Errorf("step %d: %s, want %s", i, got, x.want)
		}
	}
	if n := s.arena.charged.Load(); n != charged {
		t.Errorf("%d pages are still charged", n-charged)
	}
}

// Addresses that are no program's, and sizes that do not fit.
func TestVirtualBounds(t *testing.T) {
	s := newSpace(t)
	for _, x := range []struct {
		addr, size uint64
		want       error
	}{
		{MaximumAddress + 1, PageSize, nt.STATUS_INVALID_PARAMETER_2},
		{1 << 63, PageSize, nt.STATUS_INVALID_PARAMETER_2},
		{0x1000, PageSize, nt.STATUS_INVALID_PARAMETER_2},
		{0, 1 << 62, nt.STATUS_INVALID_PARAMETER_3},
		{0, ^uint64(0), nt.STATUS_INVALID_PARAMETER_3},
		{MaximumAddress - PageSize, 2 * PageSize, nt.STATUS_INVALID_PARAMETER_3},
	} {
		if _, _, err := s.Alloc(x.addr, x.size, 0, MEM_RESERVE, PAGE_READWRITE); err != x.want {
			t.Errorf("Alloc(%#x, %#x) = %v, want %v", x.addr, x.size, err, x.want)
		}
	}
	if _, err := s.Query(MaximumAddress + 1); err != nt.STATUS_INVALID_PARAMETER {
		t.Error(err)
	}
	for _, at := range []uint64{0, 0x7FFE0000, MaximumAddress, 1 << 63, ^uint64(0)} {
		if _, _, err := s.Free(at, PageSize, MEM_DECOMMIT); err == nil {
			t.Errorf("Free(%#x) worked", at)
		}
		if _, _, _, err := s.Protect(at, PageSize, PAGE_READWRITE); err == nil {
			t.Errorf("Protect(%#x) worked", at)
		}
		if err := s.Unmap(at); err != nt.STATUS_NOT_MAPPED_VIEW {
			t.Errorf("Unmap(%#x) = %v", at, err)
		}
	}
}

// Memory is zero when it is committed, anew each time, keeps its contents under a
// change of protection, and refuses what its protection refuses.
func TestVirtualContents(t *testing.T) {
	s := newSpace(t)
	base, _, err := s.Alloc(0, Granularity, 0, MEM_RESERVE|MEM_COMMIT, PAGE_READWRITE)
	if err != nil {
		t.Fatal(err)
	}
	if err := TryStore(s, base, uint64(42)); err != nil {
		t.Fatal(err)
	}
	s.Protect(base, PageSize, PAGE_READONLY)
	if v, err := TryLoad[uint64](s, base); v != 42 || err != nil {
		t.Error(v, err)
	}
	if err := TryStore(s, base, uint64(43)); err == nil {
		t.Error("a page for reading was written")
	}
	s.Protect(base, PageSize, PAGE_NOACCESS)
	if _, err := TryLoad[uint64](s, base); err == nil {
		t.Error("a page without access was read")
	}
	s.Protect(base, PageSize, PAGE_READWRITE|PAGE_GUARD)
	if r := s.Fault(base, ReadAccess, nil); r != GuardPage {
		t.Error(r)
	}
	if v, err := TryLoad[uint64](s, base); v != 42 || err != nil {
		t.Error(v, err)
	}
	s.Free(base, PageSize, MEM_DECOMMIT)
	if _, err := TryLoad[uint64](s, base); err == nil {
		t.Error("decommitted memory was read")
	}
	s.Alloc(base, PageSize, 0, MEM_COMMIT, PAGE_READWRITE)
	if v, err := TryLoad[uint64](s, base); v != 0 || err != nil {
		t.Error(v, err)
	}
	other := newSpace(t)
	if _, err := TryLoad[uint64](other, base); err == nil {
		t.Error("another process' memory was read")
	}
}

// TestVirtualModel plays random calls against a model of one value per page.
func TestVirtualModel(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := NewSpace(HostArena())
		defer s.Close()
		const pages = 48 // three granules of 64 KiB
		base, _, err := s.Alloc(0, pages*PageSize, 0, MEM_RESERVE, PAGE_READWRITE)
		if err != nil {
			t.Fatal(err)
		}
		const unallocated = ^uint32(0)
		var prot [pages]uint32 // 0: reserved
		prots := []uint32{PAGE_READONLY, PAGE_READWRITE, PAGE_NOACCESS, PAGE_EXECUTE_READ, PAGE_READWRITE | PAGE_GUARD}
		var alloc [pages]int // which allocation a page belongs to
		next := 1
		span := func(t *rapid.T) (int, int) {
			lo := rapid.IntRange(0, pages-1).Draw(t, "first")
			return lo, rapid.IntRange(lo+1, pages).Draw(t, "end")
		}
		one := func(lo, hi int) bool {
			for i := lo; i < hi; i++ {
				if prot[i] == unallocated || alloc[i] != alloc[lo] {
					return false
				}
			}
			return true
		}
		call := func(lo, hi int) (uint64, uint64) { return base + uint64(lo)*PageSize, uint64(hi-lo) * PageSize }
		want := func(t *rapid.T, err error, ok bool) {
			if (err == nil) != ok {
				t.Fatalf("status %v, the model says %v", err, ok)
			}
		}
		t.Repeat(map[string]func(*rapid.T){
			"commit": func(t *rapid.T) {
				lo, hi := span(t)
				p := rapid.SampledFrom(prots).Draw(t, "protection")
				at, n := call(lo, hi)
				_, _, err := s.Alloc(at, n, 0, MEM_COMMIT, p)
				want(t, err, one(lo, hi))
				for i := lo; i < hi && err == nil; i++ {
					prot[i] = p
				}
			},
			"decommit": func(t *rapid.T) {
				lo, hi := span(t)
				at, n := call(lo, hi)
				_, _, err := s.Free(at, n, MEM_DECOMMIT)
				want(t, err, one(lo, hi))
				for i := lo; i < hi && err == nil; i++ {
					prot[i] = 0
				}
			},
			"protect": func(t *rapid.T) {
				lo, hi := span(t)
				p := rapid.SampledFrom(prots).Draw(t, "protection")
				ok := one(lo, hi)
				for i := lo; i < hi; i++ {
					ok = ok && prot[i] != 0
				}
				at, n := call(lo, hi)
				_, _, old, err := s.Protect(at, n, p)
				want(t, err, ok)
				if err == nil && old != prot[lo] {
					t.Fatalf("old protection %#x, want %#x", old, prot[lo])
				}
				for i := lo; i < hi && err == nil; i++ {
					prot[i] = p
				}
			},
			"release": func(t *rapid.T) {
				lo, hi := span(t)
				at, n := call(lo, hi)
				_, _, err := s.Free(at, n, MEM_RELEASE)
				want(t, err, one(lo, hi))
				if err != nil {
					return
				}
				old := alloc[lo]
				for i := lo; i < hi; i++ {
					prot[i] = unallocated
				}
				for i := hi; i < pages && alloc[i] == old; i++ {
					alloc[i] = next // what is left behind the gap is an allocation of its own
				}
				next++
			},
			"reserve": func(t *rapid.T) {
				chunk := rapid.IntRange(0, pages/16-1).Draw(t, "chunk")
				ok := true
				for i := chunk * 16; i < chunk*16+16; i++ {
					ok = ok && prot[i] == unallocated
				}
				at, n := call(chunk*16, chunk*16+16)
				_, _, err := s.Alloc(at, n, 0, MEM_RESERVE, PAGE_READWRITE)
				want(t, err, ok)
				for i := chunk * 16; i < chunk*16+16 && err == nil; i++ {
					prot[i], alloc[i] = 0, next
				}
				next++
			},
			"": func(t *rapid.T) {
				for i, end := 0, 0; i < pages; i = end {
					b, err := s.Query(base + uint64(i)*PageSize)
					if err != nil {
						t.Fatal(err)
					}
					state, p := uint32(MEM_COMMIT), prot[i]
					switch p {
					case unallocated:
						state, p = MEM_FREE, PAGE_NOACCESS
					case 0:
						state = MEM_RESERVE
					}
					if b.State != state || b.Protect != p {
						t.Fatalf("page %d: state %#x, protection %#x; want %#x, %#x", i, b.State, b.Protect, state, p)
					}
					end = i + 1
					for end < pages && prot[end] == prot[i] && (prot[i] == unallocated || alloc[end] == alloc[i]) {
						end++
					}
					if got := b.RegionSize / PageSize; end < pages && got != uint64(end-i) {
						t.Fatalf("page %d: %d pages, want %d", i, got, end-i)
					}
				}
			},
		})
	})
}

// Small commitments have their memory at once, large ones as it is used; memory that is
// reserved or committed for reading has none.
func TestVirtualPopulated(t *testing.T) {
	s := newSpace(t)
	base, _, err := s.Alloc(0, 64*PageSize, 0, MEM_RESERVE, PAGE_READWRITE)
	if err != nil {
		t.Fatal(err)
	}
	for _, x := range []struct {
		from, pages int
		prot        uint32
		want        int
	}{
		{0, 2, PAGE_READWRITE, 2},
		{2, 4, PAGE_READWRITE, 4},
		{6, 5, PAGE_READWRITE, 0},
		{11, 2, PAGE_READONLY, 0},
		{0, 4, PAGE_READWRITE, 4}, // committed already
	} {
		at := base + uint64(x.from)*PageSize
		if _, _, err := s.Alloc(at, uint64(x.pages)*PageSize, 0, MEM_COMMIT, x.prot); err != nil {
			t.Fatal(err)
		}
		if got := int(resident(at, uint64(x.pages)*PageSize)); got != x.want {
			t.Errorf("%d pages from page %d on: %d have memory, want %d", x.pages, x.from, got, x.want)
		}
	}
	if got := resident(base+20*PageSize, 20*PageSize); got != 0 {
		t.Errorf("%d reserved pages have memory", got)
	}
}

// A space that is closed because its host process ends leaves the memory to that, and is
// closed for all else.
func TestCloseAtExit(t *testing.T) {
	s := NewSpace(HostArena())
	base, _, err := s.Alloc(0, PageSize, 0, MEM_RESERVE|MEM_COMMIT, PAGE_READWRITE)
	if err != nil {
		t.Fatal(err)
	}
	s.CloseAtExit()
	if got := resident(base, PageSize); got != 1 {
		t.Error("the memory has gone")
	}
	if _, err := TryLoad[uint64](s, base); err == nil {
		t.Error("the space can be read")
	}
	other := newSpace(t)
	if at, _, err := other.Alloc(base, PageSize, 0, MEM_RESERVE, PAGE_READWRITE); err == nil {
		t.Errorf("another space got %#x", at)
	}
}
