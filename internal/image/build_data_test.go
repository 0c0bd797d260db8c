package image

import (
	"bytes"
	"testing"
)

// A variable is an export in a section of its own, which can be written; its place is
// noted like that of code.
func TestBuildData(t *testing.T) {
	spec := BuildSpec{Name: "data.dll", Base: 0x180000000, Stub: []byte{0xC3}, Exports: []BuildExport{
		{Name: "a", Kind: BuildData, Data: []byte{1, 2, 3}},
		{Name: "code", Kind: BuildCode, Code: []byte{0xC3}},
		{Name: "z", Kind: BuildData, Data: bytes.Repeat([]byte{9}, 40)},
	}}
	dst := make([]byte, BuildSize(&spec))
	l, err := Build(dst, &spec)
	if err != nil {
		t.Fatal(err)
	}
	f, err := Parse(bytes.NewReader(dst), int64(len(dst)))
	if err != nil {
		t.Fatal(err)
	}
	s := f.Sections[len(f.Sections)-1]
	if s.Name != ".data" || s.Characteristics&IMAGE_SCN_MEM_WRITE == 0 || s.Characteristics&IMAGE_SCN_MEM_EXECUTE != 0 {
		t.Errorf("the last section is %+v", s)
	}
	mapped, err := f.Load(make([]byte, f.SizeOfImage))
	if err != nil {
		t.Fatal(err)
	}
	x, err := mapped.Exports()
	if err != nil {
		t.Fatal(err)
	}
	for i, e := range spec.Exports {
		got, err := x.ByName(e.Name, 0)
		if err != nil || got.RVA != l.Slots[i] {
			t.Errorf("%s: %+v, %v; its slot is %#x", e.Name, got, err, l.Slots[i])
			continue
		}
		if e.Kind != BuildData {
			continue
		}
		if got.RVA < s.RVA || got.RVA%slotSize != 0 {
			t.Errorf("%s is at %#x, the section at %#x", e.Name, got.RVA, s.RVA)
		}
		if b, err := mapped.Bytes(got.RVA, uint32(len(e.Data))); err != nil || !bytes.Equal(b, e.Data) {
			t.Errorf("%s holds % x, %v", e.Name, b, err)
		}
	}
	spec.Exports[0].Data = nil
	if _, err := Build(make([]byte, BuildSize(&spec)), &spec); err == nil {
		t.Error("a variable without bytes was built")
	}
}
