package image

import (
	"bytes"
	"maps"
	"testing"

	"pgregory.net/rapid"

	"haft.dev/nt"
)

// contents returns the resources of a file.
func contents(t rapid.TB, file []byte) map[resourceKey]string {
	f, err := Parse(bytes.NewReader(file), int64(len(file)))
	if err != nil {
		t.Fatal(err)
	}
	m, err := f.Load(make([]byte, f.SizeOfImage))
	if err != nil {
		t.Fatal(err)
	}
	out := make(map[resourceKey]string)
	for r, err := range m.Resources() {
		if err != nil {
			t.Fatal(err)
		}
		b, err := m.Bytes(r.RVA, r.Size)
		if err != nil {
			t.Fatal(err)
		}
		k := resourceKey{r.Type, r.Name, r.Language}
		if _, ok := out[k]; ok {
			t.Fatalf("%v is there twice", k)
		}
		out[k] = string(b)
		found, err := m.Resource(r.Type, r.Name, r.Language)
		if err != nil || found.RVA != r.RVA {
			t.Fatalf("%v cannot be found: %v", k, err)
		}
	}
	return out
}

// A tree that was in the image's data moves to a section of its own, and goes on
// from there; what is behind the sections stays.
func TestUpdateResources(t *testing.T) {
	s := newSketch()
	s.resources(node{id: Number(RT_RCDATA), sub: []node{{id: Number(1), sub: []node{leaf(0x407, "old")}}}})
	file := append(s.file(), "overlay"...)
	big := bytes.Repeat([]byte("0123456789"), 1000)
	change := func(file []byte, fresh bool, cs ...ResourceChange) []byte {
		t.Helper()
		out, err := UpdateResources(file, fresh, cs)
		if err != nil {
			t.Fatal(err)
		}
		return out
	}
	one := change(file, false, ResourceChange{Type: Number(RT_RCDATA), Name: Named("NEU"), Data: []byte("new")})
	want := map[resourceKey]string{{Number(RT_RCDATA), Named("NEU"), 0}: "new", {Number(RT_RCDATA), Number(1), 0x407}: "old"}
	if got := contents(t, one); !maps.Equal(got, want) {
		t.Error(got)
	}
	if f, _ := Parse(bytes.NewReader(one), int64(len(one))); len(f.Sections) != 2 || f.Sections[1].Name != ".rsrc" || f.CheckSum == 0x1234 {
		t.Errorf("%+v", f)
	}
	if !bytes.Contains(one, []byte("overlay")) || !bytes.Equal(file[0x200:], one[0x200:len(file)]) {
		t.Error("other parts of the file have changed")
	}
	two := change(one, false, ResourceChange{Type: Named("T"), Name: Number(3), Language: 9, Data: big})
	if got := contents(t, two); len(got) != 3 || got[resourceKey{Named("T"), Number(3), 9}] != string(big) {
		t.Error(len(got))
	}
	if f, _ := Parse(bytes.NewReader(two), int64(len(two))); len(f.Sections) != 2 {
		t.Error(len(f.Sections))
	}
	three := change(two, false, ResourceChange{Type: Named("T"), Name: Number(3), Language: 9, Delete: true})
	if got := contents(t, three); len(got) != 2 {
		t.Error(got)
	}
	if len(three) != len(two) {
		t.Errorf("the file has %d bytes, and %d with less in it", len(two), len(three))
	}
	if got := contents(t, change(three, true)); len(got) != 0 {
		t.Error(got)
	}
	if _, err := UpdateResources(three, false, []ResourceChange{{Type: Number(1), Name: Number(1), Delete: true}}); err != nt.STATUS_RESOURCE_NAME_NOT_FOUND {
		t.Error(err)
	}
	for _, bad := range [][]byte{nil, []byte("MZ"), file[:0x100]} {
		if _, err := UpdateResources(bad, false, nil); err == nil {
			t.Errorf("%d bytes are a program", len(bad))
		}
	}
}

// TestUpdateModel plays random changes against a map.
func TestUpdateModel(t *testing.T) {
	id := rapid.OneOf(
		rapid.Map(rapid.Uint16Range(1, 4), Number),
		rapid.Map(rapid.SampledFrom([]string{"A", "B", "ÄÖ", "LONG NAME"}), Named),
	)
	rapid.Check(t, func(t *rapid.T) {
		file := newSketch().file()
		model := make(map[resourceKey]string)
		t.Repeat(map[string]func(*rapid.T){
			"update": func(t *rapid.T) {
				var cs []ResourceChange
				for range rapid.IntRange(1, 4).Draw(t, "changes") {
					k := resourceKey{id.Draw(t, "type"), id.Draw(t, "name"), rapid.Uint16Range(0, 2).Draw(t, "language")}
					_, there := model[k]
					if there && rapid.Bool().Draw(t, "delete") {
						cs = append(cs, ResourceChange{Type: k.typ, Name: k.name, Language: k.language, Delete: true})
						delete(model, k)
						continue
					}
					data := make([]byte, rapid.SampledFrom([]int{0, 1, 7, 8, 100, 1500}).Draw(t, "size"))
					for i := range data {
						data[i] = byte(i) ^ byte(len(model))
					}
					cs = append(cs, ResourceChange{Type: k.typ, Name: k.name, Language: k.language, Data: data})
					model[k] = string(data)
				}
				out, err := UpdateResources(file, false, cs)
				if err != nil {
					t.Fatal(err)
				}
				file = out
			},
			"": func(t *rapid.T) {
				got := contents(t, file)
				if len(got) != len(model) {
					t.Fatalf("%d resources, want %d", len(got), len(model))
				}
				for k, v := range model {
					if got[k] != v {
						t.Fatalf("%v: %d bytes, want %d", k, len(got[k]), len(v))
					}
				}
			},
		})
	})
}
