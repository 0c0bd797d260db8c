package mm

import "testing"

// TestUnchanged compares words of two allocations, and refuses what is not the
// space's.
func TestUnchanged(t *testing.T) {
	s, other := NewSpace(HostArena()), NewSpace(HostArena())
	defer s.Close()
	defer other.Close()
	alloc := func(s *Space) uint64 {
		a, _, err := s.Alloc(0, Granularity, 0, MEM_RESERVE|MEM_COMMIT, PAGE_READWRITE)
		if err != nil {
			t.Fatal(err)
		}
		return a
	}
	a, b, foreign := alloc(s), alloc(s), alloc(other)
	Store(s, a, [2]uint64{1, 2})
	Store(s, b+8, [2]uint64{3, 4})
	same := []Words{{a, [2]uint64{1, 2}}, {b + 8, [2]uint64{3, 4}}, {a, [2]uint64{1, 2}}}
	if !s.Unchanged(nil) || !s.Unchanged(same) {
		t.Error("what is the same is not")
	}
	for _, w := range []Words{{a, [2]uint64{1, 3}}, {a, [2]uint64{0, 2}}, {b + 8, [2]uint64{4, 3}}} {
		if s.Unchanged(append(same[:2:2], w)) {
			t.Errorf("%+v is not the same", w)
		}
	}
	for _, addr := range []uint64{foreign, 0, ^uint64(0) - 20, 1 << 47, a&^(granuleSize-1) - 8} {
		func() {
			defer func() {
				if _, ok := Recover(recover()); !ok {
					t.Errorf("%#x was read", addr)
				}
			}()
			s.Unchanged(append(same[:2:2], Words{Addr: addr}))
			t.Errorf("%#x was not refused", addr)
		}()
	}
}
