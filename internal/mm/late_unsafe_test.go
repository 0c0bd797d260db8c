package mm

import (
	"errors"
	"testing"
)

// An access from elsewhere may meet the end of a process: its memory goes between the
// check and the access. That is refused as one that comes later; a fault of our own code
// is not.
func TestAccessMeetsClose(t *testing.T) {
	const chosen = 0x3CA7_0001_0000 // by a program, as Go's runtime places its heap; others get the granule later
	for _, want := range []uint64{0, chosen} {
		s := NewSpace(HostArena())
		base, _, err := s.Alloc(want, PageSize, 0, MEM_RESERVE|MEM_COMMIT, PAGE_READWRITE)
		if err != nil {
			t.Fatal(err)
		}
		err = guarded(func() {
			s.check(base, 8, true)
			s.Close()
			*(*uint64)(pointer(base)) = 1
		})
		if e := (*AccessError)(nil); !errors.As(err, &e) || e.Addr != base {
			t.Errorf("%v, want a refused access to %#x", err, base)
		}
	}
	defer func() {
		if recover() == nil {
			t.Error("a nil pointer was a refused access")
		}
	}()
	var none *Space
	guarded(func() { none.id++ })
}
