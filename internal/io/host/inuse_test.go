package host

import (
	"testing"

	"haft.dev/internal/io"
	"haft.dev/nt"
)

// TestExcludes compares, for all rights and share modes, the handlers that are
// named as the reason of a refusal with the refusal itself: there is one if and
// only if the open is refused.
func TestExcludes(t *testing.T) {
	rights := func(m int) (a nt.Access) {
		for i, r := range []nt.Access{nt.FILE_READ_DATA, nt.FILE_WRITE_DATA, nt.DELETE} {
			if m>>i&1 != 0 {
				a |= r
			}
		}
		return a | nt.SYNCHRONIZE
	}
	for first := range 64 {
		for second := range 64 {
			v := &Volume{files: NewFiles()}
			a := &file{v: v, access: rights(first >> 3), share: uint32(first & 7)}
			b := &file{v: v, access: rights(second >> 3), share: uint32(second & 7)}
			id := fileID{1, 2}
			if err := v.admit(a, id, &io.Create{Share: a.share}, 0); err != nil {
				t.Fatal(err)
			}
			err := v.admit(b, id, &io.Create{Share: b.share}, 0)
			if refused := err == nt.STATUS_SHARING_VIOLATION; refused != a.excludes(b.access, b.share) {
				t.Errorf("access %x share %x, then access %x share %x: refused %v, excludes %v",
					a.access, a.share, b.access, b.share, refused, !refused)
			}
			n := 0
			for h := v.files.open[id].users; h != nil; h = h.nextUse {
				n++
			}
			if want := v.files.open[id].opens; n != want {
				t.Fatalf("%d users, %d opens", n, want)
			}
		}
	}
}
