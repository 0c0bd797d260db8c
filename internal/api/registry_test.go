package api

import (
	"slices"
	"strings"
	"testing"

	"haft.dev/nt"
)

// Exports are in the order of their names byte by byte, whatever order the tables
// have, and each is found by its name and has the number of its place in the tables.
func TestRegistryOrder(t *testing.T) {
	names := []string{"B", "CreateFileW", "CreateFile2", "CreateFi", "CreateFileA", "", "a", "A", "CreateFileMappingA", "Zz", "ZZ", "_x", "CreateF"}
	var one, two []Func
	for i, n := range names {
		f := Stub(n + "()")
		if i%2 == 0 {
			one = append(one, f)
		} else {
			two = append(two, f)
		}
	}
	table := func(fs ...Func) Table { return func() []Func { return fs } }
	r := NewRegistry([]DLL{{Name: "first.dll", Funcs: []Table{table(Stub("Q()"))}}, {Name: "x.dll", Funcs: []Table{table(one...), table(two...)}}})
	r.Alias("y.dll", "x.dll")
	numbered := func(n uint32) *Func { return r.funcs[n].Load() }
	var got []string
	for _, f := range r.dlls["x.dll"].exports() {
		got = append(got, f.Name())
	}
	want := slices.Clone(names)
	slices.Sort(want)
	if !slices.Equal(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
	for _, n := range names {
		for _, dll := range []string{"x.dll", "y.dll"} {
			f := r.Lookup(dll, n)
			if f == nil || f.Name() != n || numbered(uint32(f.Number())) != f {
				t.Errorf("%s in %s: %v", n, dll, f)
			}
		}
	}
	if f := r.Lookup("x.dll", "CreateFileX"); f != nil {
		t.Errorf("found %s", f.Name())
	}
	// Numbers come when a DLL is first asked for a function, and stay.
	end := uint32(reservedNumbers + len(names))
	if f := numbered(end); f != nil {
		t.Errorf("a function of a DLL that nobody asked for has number %d: %s", end, f.Name())
	}
	if f := r.Lookup("first.dll", "Q"); f == nil || f != numbered(end) || f.DLL() != "first.dll" {
		t.Errorf("the first function of the second DLL: %v, number %d is %v", f, end, numbered(end))
	}
	if fs := r.Funcs(); len(fs) != len(names)+1 || fs[0].Name() != "Q" || fs[1].Name() != "" {
		t.Errorf("all functions: %d, want %d", len(fs), len(names)+1)
	}
	for _, n := range []uint32{0, end + 1, MaxFuncs - 1} {
		if f := numbered(n); f != nil {
			t.Errorf("number %d is %s", n, f.Name())
		}
	}
}

// An environment block is sorted by name without regard to case; the name of a
// variable that begins with = goes on to the next one.
func TestEnvironmentBlock(t *testing.T) {
	got := nt.String16(EnvironmentBlock([]string{"b=2", "A=1", "=C:=C:\\x", "B1=3", "a2=4", "B=5", "ä=6"}))
	want := strings.Join([]string{"=C:=C:\\x", "A=1", "a2=4", "b=2", "B=5", "B1=3", "ä=6", "", ""}, "\x00")
	if got != want {
		t.Errorf("got %q, want %q", got, want)
	}
	if got := EnvironmentBlock(nil); !slices.Equal(got, []uint16{0, 0}) {
		t.Errorf("empty: %v", got)
	}
}
