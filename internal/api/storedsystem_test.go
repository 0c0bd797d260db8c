package api

import (
	"reflect"
	"testing"

	"golang.org/x/sys/unix"

	"haft.dev/internal/image"
	"haft.dev/internal/imagestore"
	"haft.dev/internal/mm"
)

// systemDLLs are DLLs with the names of the initial ones; made counts the tables that
// are made.
func systemDLLs(made *int) []DLL {
	table := func(fs ...Func) Table { return func() []Func { *made++; return fs } }
	return []DLL{
		{Name: "ntdll.dll", Funcs: []Table{table(Stub("NtB()"), Stub("NtA()")), table(), table(Stub("RtlC()"))}},
		{Name: "kernel32.dll", Funcs: []Table{table(Forward("Heap", "NTDLL.RtlC"), Stub("B()")), table(Stub("A()"), Stub("C()"))}},
		{Name: "bcryptprimitives.dll", Funcs: []Table{table(Stub("ProcessPrng()"))}},
		{Name: "other.dll", Funcs: []Table{table(Stub("Other()"))}},
	}
}

func systemOf(store *imagestore.Store, made *int) *System {
	return &System{Registry: NewRegistry(systemDLLs(made)), Images: store, Gate: 0x401000}
}

// TestStoredSystem stores the images of the initial DLLs and uses them in what stands for
// another run: exports have the same places and numbers, and tables are made when one of
// their functions is called.
func TestStoredSystem(t *testing.T) {
	t.Setenv("HAFT_TEST_SETTLED", "1")
	store := imagestore.Open(t.TempDir())
	var made int
	first := systemOf(store, &made)
	first.useStoredSystem() // nothing is there
	built := map[string]image.Layout{}
	for _, name := range initialDLLs[:2] {
		space := mm.NewSpace(mm.HostArena())
		defer space.Close()
		_, _, layout, err := first.mapSystem(space, first.Registry.dlls[name])
		if err != nil {
			t.Fatal(err)
		}
		built[name] = layout
	}
	first.StoreImages()
	first.Close()

	made = 0
	second := systemOf(store, &made)
	second.useStoredSystem()
	defer second.Close()
	r := second.Registry
	for name, want := range built {
		d := r.dlls[name]
		space := mm.NewSpace(mm.HostArena())
		defer space.Close()
		base, mem, layout, err := second.mapSystem(space, d)
		if err != nil || layout.SizeOfImage != want.SizeOfImage || !reflect.DeepEqual(layout.Slots, want.Slots) || len(layout.Sections) != len(want.Sections) {
			t.Fatalf("%s: %+v, %v; want %+v", name, layout, err, want)
		}
		for _, f := range first.Registry.dlls[name].exports() {
			i := d.find(f.Name())
			if i < 0 || d.forward(i) != f.Target() {
				t.Errorf("%s in %s: at %d, forwarded to %q", f.Name(), name, i, d.forward(i))
				continue
			}
			if f.Target() != "" {
				continue
			}
			slot := layout.Slots[i]
			if got := uint32(mem[slot+1]) | uint32(mem[slot+2])<<8; got != f.index || mem[slot] != 0xB8 {
				t.Errorf("%s at %#x has number %d, want %d", f.Name(), base+uint64(slot), got, f.index)
			}
		}
		if i := d.find("None"); i >= 0 {
			t.Errorf("None in %s: at %d", name, i)
		}
	}
	if i := r.dlls["ntdll.dll"].find("ZwA"); i < 0 || i != r.dlls["ntdll.dll"].find("NtA") {
		t.Errorf("ZwA at %d", i)
	}
	if second.StoreImages(); made != 0 { // they are there
		t.Errorf("%d tables were made before any call", made)
	}
	// A call: the function's table is made, and no other.
	want := first.Registry.Lookup("kernel32.dll", "C")
	f := r.late(want.index)
	if f == nil || f.Name() != "C" || f.DLL() != "kernel32.dll" || r.funcs[want.index].Load() != f || made != 1 {
		t.Errorf("number %d is %v, %d tables", want.index, f, made)
	}
	// All of a DLL: what was made stays, and has the numbers that it had.
	if r.Lookup("kernel32.dll", "C") != f || made != 2 {
		t.Errorf("C is another function now, or %d tables", made)
	}
	for _, name := range []string{"ntdll.dll", "kernel32.dll", "bcryptprimitives.dll"} {
		for _, f := range r.dlls[name].exports() {
			if g := first.Registry.Lookup(name, f.Name()); g == nil || g.index != f.index {
				t.Errorf("%s in %s has number %d", f.Name(), name, f.index)
			}
		}
	}
	// Other DLLs come after them.
	if f := r.Lookup("other.dll", "Other"); f == nil || f.index != first.Registry.Lookup("bcryptprimitives.dll", "ProcessPrng").index+1 {
		t.Errorf("Other: %v", f)
	}
	for _, n := range []uint32{0, reservedNumbers - 1, MaxFuncs - 1, MaxFuncs, 1 << 31} {
		if f := r.late(n); f != nil {
			t.Errorf("number %d is %s", n, f.Name())
		}
	}
}

// TestStoredSystemUnfit does without what is stored where it does not fit, and stores
// nothing that would not.
func TestStoredSystemUnfit(t *testing.T) {
	t.Setenv("HAFT_TEST_SETTLED", "1")
	var made int
	stored := func(s *System) bool {
		im, ok := s.Images.Get(s.storedSystemKey())
		if ok {
			unix.Close(im.FD)
		}
		return ok
	}
	used := func(s *System) bool {
		s.useStoredSystem()
		defer s.Close()
		return s.Registry.dlls["ntdll.dll"].index != nil
	}
	store := imagestore.Open(t.TempDir())
	s := systemOf(store, &made)
	s.Registry.Lookup("other.dll", "Other") // gets the first numbers
	if s.StoreImages(); stored(s) {
		t.Error("stored with numbers that other runs do not have")
	}
	s = systemOf(store, &made)
	if s.Gate = 1 << 46; s.storedSystemKey() != "" {
		t.Error("stored with a gate that is elsewhere in each run")
	}
	s = systemOf(store, &made)
	if s.StoreImages(); !stored(s) {
		t.Fatal("not stored")
	}
	s = systemOf(store, &made)
	s.Registry.Lookup("other.dll", "Other")
	if used(s) {
		t.Error("used though there were numbers already")
	}
	s = systemOf(store, &made)
	if s.NoLeaf = true; used(s) {
		t.Error("used by a run that traces")
	}
	s = systemOf(nil, &made)
	if s.StoreImages(); used(s) {
		t.Error("used without a store")
	}
	s = systemOf(store, &made)
	d := s.Registry.dlls["kernel32.dll"]
	if d.tables = d.tables[1:]; used(s) {
		t.Error("used by another build")
	}
	s = systemOf(store, &made)
	if !used(s) {
		t.Error("not used")
	}
}

// FuzzExportIndex decodes what may be anything, and encodes it again.
func FuzzExportIndex(f *testing.F) {
	x := &exportIndex{tables: []uint32{2, 1}, texts: "AB=C.D", ends: []uint32{1, 6}}
	x.layout = image.Layout{SizeOfImage: 0x3000, Stub: 0x1000, Slots: []uint32{0x1010, 0}, Sections: []image.Section{{Name: ".text", RVA: 0x1000, Size: 1, Characteristics: 1 << 29}}}
	f.Add(x.appendTo(nil))
	f.Add(x.appendTo(nil)[:40])
	f.Add([]byte{})
	f.Fuzz(func(t *testing.T, b []byte) {
		x, rest := indexFrom(b)
		if x == nil {
			return
		}
		y, none := indexFrom(x.appendTo(nil))
		if y == nil || len(none) != 0 || len(rest) > len(b) || y.texts != x.texts || !reflect.DeepEqual(y.ends, x.ends) || !reflect.DeepEqual(y.layout, x.layout) {
			t.Errorf("%+v became %+v", x, y)
		}
		for i := range x.ends {
			x.forward(i)
		}
		x.find("A")
	})
}
