package mm

import (
	"bytes"
	"errors"
	"testing"
)

// TestImageTemplate maps one template into two spaces: both see its contents, and
// neither what the other writes.
func TestImageTemplate(t *testing.T) {
	if _, err := NewImageTemplate(PageSize, func([]byte) error { return errors.ErrUnsupported }); err != errors.ErrUnsupported {
		t.Errorf("a template that cannot be filled: %v", err)
	}
	const size = 3*PageSize - 100
	tmpl, err := NewImageTemplate(size, func(b []byte) error {
		for i := range b {
			b[i] = byte(i / PageSize)
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	a, b := NewSpace(HostArena()), NewSpace(HostArena())
	defer a.Close()
	defer b.Close()
	at, mem, err := a.MapImageCopy(0x140000000, tmpl)
	if err != nil || len(mem) != 3*PageSize {
		t.Fatal(len(mem), err)
	}
	bt, other, err := b.MapImageCopy(0x140000000, tmpl)
	if err != nil || bt == at {
		t.Fatalf("the second image lies at %#x: %v", bt, err)
	}
	tmpl.Close()
	if mem[PageSize] != 1 || other[2*PageSize] != 2 {
		t.Error("the contents are not those of the template")
	}
	CopyIn(mem[PageSize:], []byte("changed"))
	if got := other[PageSize : PageSize+7]; !bytes.Equal(got, []byte{1, 1, 1, 1, 1, 1, 1}) {
		t.Errorf("the other space sees % x", got)
	}
	q, err := b.Query(bt)
	if err != nil || q.Type != MEM_IMAGE || q.RegionSize != 3*PageSize {
		t.Errorf("%+v %v", q, err)
	}
	if err := b.Unmap(bt); err != nil {
		t.Error(err)
	}
}
