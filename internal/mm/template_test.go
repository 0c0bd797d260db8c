package mm

import (
	"bytes"
	"errors"
	"testing"

	"golang.org/x/sys/unix"
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
	at, mem, err := a.MapImageCopy(0x140000000, tmpl, false)
	if err != nil || len(mem) != 3*PageSize {
		t.Fatal(len(mem), err)
	}
	bt, other, err := b.MapImageCopy(0x140000000, tmpl, false)
	if err != nil || bt == at {
		t.Fatalf("the second image lies at %#x: %v", bt, err)
	}
	if bt&(granuleSize-1) != 0x40000000 {
		t.Errorf("the second image lies at %#x, which is unlike the first", bt)
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

// TestShare gives an image that was laid out by itself the memory of a template,
// where nobody can write and it is the same.
func TestShare(t *testing.T) {
	const pages = 100
	fill := func(b []byte) error {
		for i := range b {
			b[i] = byte(i / PageSize)
		}
		return nil
	}
	s := NewSpace(HostArena())
	defer s.Close()
	at, mem, err := s.MapImage(0x140000000, pages*PageSize, false)
	if err != nil {
		t.Fatal(err)
	}
	fill(mem)
	mem[20*PageSize] = 0xEE // as a breakpoint
	for _, x := range []struct{ from, to, prot uint32 }{{0, 60, PAGE_EXECUTE_READ}, {60, 70, PAGE_READONLY}, {70, 100, PAGE_READWRITE}} {
		if err := s.ProtectImage(at+uint64(x.from)*PageSize, uint64(x.to-x.from)*PageSize, x.prot); err != nil {
			t.Fatal(err)
		}
	}
	tmpl, err := NewImageTemplate(pages*PageSize, fill)
	if err != nil {
		t.Fatal(err)
	}
	defer tmpl.Close()
	s.Share(at+PageSize, tmpl) // where no image is
	s.Share(at, tmpl)
	for i := range pages {
		want := byte(i)
		if i == 20 {
			want = 0xEE
		}
		if mem[i*PageSize] != want || mem[i*PageSize+1] != byte(i) {
			t.Errorf("page %d: % x", i, mem[i*PageSize:][:2])
		}
	}
	// What the template holds now is seen where it is shared.
	for i := range pages {
		if _, err := unix.Pwrite(tmpl.fd, []byte{0xAA}, int64(i*PageSize)+2); err != nil {
			t.Fatal(err)
		}
		shared := i < 20 || i > 20 && i < 60 // 60 to 70 are too few
		if got := mem[i*PageSize+2] == 0xAA; got != shared {
			t.Errorf("page %d: shared %v", i, got)
		}
	}
	// And it can be made writable: a copy then.
	if _, _, _, err := s.Protect(at, PageSize, PAGE_READWRITE); err != nil {
		t.Fatal(err)
	}
	mem[0] = 0xBB
	var b [1]byte
	if unix.Pread(tmpl.fd, b[:], 0); b[0] != 0 {
		t.Errorf("the template has changed: %#x", b)
	}
}
