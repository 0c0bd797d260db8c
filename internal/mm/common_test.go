package mm

import "testing"

// Pages in a granule of all guests are memory of the process they were shown for, and
// nobody else's; so is the shared data page.
func TestCommonPages(t *testing.T) {
	a := HostArena()
	base, _, err := a.ClaimCommon()
	if err != nil {
		t.Fatal(err)
	}
	if _, err := a.SharedData(); err != nil {
		t.Fatal(err)
	}
	s, other := NewSpace(a), NewSpace(a)
	defer s.Close()
	defer other.Close()
	s.ShowCommon(base+0x4000, 0x2000, PAGE_READWRITE)
	s.ShowCommon(base+0x8000, 0x2000, PAGE_READWRITE)
	for _, c := range []struct {
		space                          *Space
		at                             uint64
		size                           uint64 // 0: any
		state, protect, kind, allocate uint32
	}{
		{s, base + 0x3000, 0x1000, MEM_FREE, PAGE_NOACCESS, 0, 0},
		{s, base + 0x4000, 0x2000, MEM_COMMIT, PAGE_READWRITE, MEM_PRIVATE, PAGE_READWRITE},
		{s, base + 0x5FFF, 0x1000, MEM_COMMIT, PAGE_READWRITE, MEM_PRIVATE, PAGE_READWRITE},
		{s, base + 0x6000, 0x2000, MEM_FREE, PAGE_NOACCESS, 0, 0},
		{s, base + 0x9000, 0x1000, MEM_COMMIT, PAGE_READWRITE, MEM_PRIVATE, PAGE_READWRITE},
		{s, sharedData - 0x2000, 0x2000, MEM_FREE, PAGE_NOACCESS, 0, 0},
		{s, sharedData + 0x10, 0x1000, MEM_COMMIT, PAGE_READONLY, MEM_PRIVATE, PAGE_READONLY},
		{other, base + 0x4000, 0, MEM_FREE, PAGE_NOACCESS, 0, 0},
	} {
		b, err := c.space.Query(c.at)
		if err != nil || b.State != c.state || b.Protect != c.protect || b.Type != c.kind || b.AllocationProtect != c.allocate || c.size != 0 && b.RegionSize != c.size {
			t.Errorf("%#x: %+v, %v; want %+v", c.at, b, err, c)
		}
	}
	s.HideCommon(base + 0x4000)
	if b, _ := s.Query(base + 0x4000); b.State != MEM_FREE || b.RegionSize != 0x4000 {
		t.Errorf("hidden: %+v", b)
	}
}
