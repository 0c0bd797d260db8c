package hive

import (
	"bytes"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"haft.dev/nt"
)

func create(t *testing.T, k *Key, path string, options uint32) *Key {
	t.Helper()
	for i := range path {
		if path[i] == '\\' {
			if _, _, err := k.Create(path[:i], "", options&Volatile, nil); err != nil {
				t.Fatal(path[:i], err)
			}
		}
	}
	n, _, err := k.Create(path, "", options, nil)
	if err != nil {
		t.Fatal(path, err)
	}
	return n
}

// Paths and their errors, in the order of checks.
func TestPaths(t *testing.T) {
	root := New(nil).Root()
	create(t, root, `Machine\Software\Ädler`, 0)
	create(t, root, `Machine\Volatile`, Volatile)
	long := strings.Repeat("n", MaxKeyName)
	for _, x := range []struct {
		path string
		open error
		make error
	}{
		{``, nil, nil},
		{`machine\SOFTWARE`, nil, nil},
		{`machine\software\`, nil, nil},
		{`machine\software\äDLER`, nil, nil},
		{`\machine`, nt.STATUS_OBJECT_PATH_SYNTAX_BAD, nt.STATUS_OBJECT_PATH_SYNTAX_BAD},
		{`machine\\software`, nt.STATUS_OBJECT_NAME_INVALID, nt.STATUS_OBJECT_NAME_INVALID},
		{`machine\` + long + "x", nt.STATUS_INVALID_PARAMETER, nt.STATUS_INVALID_PARAMETER},
		{`machine\none\none`, nt.STATUS_OBJECT_NAME_NOT_FOUND, nt.STATUS_OBJECT_NAME_NOT_FOUND},
		{`machine\volatile\stable`, nt.STATUS_OBJECT_NAME_NOT_FOUND, nt.STATUS_CHILD_MUST_BE_VOLATILE},
		{`machine\` + long, nt.STATUS_OBJECT_NAME_NOT_FOUND, nil},
		{`machine\new`, nt.STATUS_OBJECT_NAME_NOT_FOUND, nil},
	} {
		if _, err := root.Open(x.path, 0); err != x.open {
			t.Errorf("open %q: %v, want %v", x.path, err, x.open)
		}
		if _, _, err := root.Create(x.path, "", 0, nil); err != x.make {
			t.Errorf("create %q: %v, want %v", x.path, err, x.make)
		}
	}
	k, _ := root.Open(`MACHINE\software\ädler`, 0)
	if p, _ := k.Path(); p != `\REGISTRY\Machine\Software\Ädler` {
		t.Error(p)
	}
	deep := root
	for i := 0; ; i++ {
		n, _, err := deep.Create("d", "", 0, nil)
		if err != nil {
			if err != nt.STATUS_INVALID_PARAMETER || i != MaxDepth {
				t.Errorf("depth %d: %v", i, err)
			}
			break
		}
		deep = n
	}
}

// Deleting: not with subkeys, not the root; what is open is dead.
func TestDelete(t *testing.T) {
	root := New(nil).Root()
	b := create(t, root, `a\b`, 0)
	a, _ := root.Open("a", 0)
	b.SetValue("v", REG_SZ, String("x"))
	if err := a.Delete(); err != nt.STATUS_CANNOT_DELETE {
		t.Error(err)
	}
	if err := root.Delete(); err != nt.STATUS_CANNOT_DELETE {
		t.Error(err)
	}
	if err := b.Delete(); err != nil {
		t.Error(err)
	}
	_, e1 := b.Value("v")
	_, e2 := b.ValueAt(0)
	_, e3 := b.Info()
	_, e4 := b.Path()
	_, e5 := b.Open("x", 0)
	_, _, e6 := b.Create("x", "", 0, nil)
	_, e7 := b.Subkey(0)
	for i, err := range []error{e1, e2, e3, e4, e5, e6, e7, b.Delete(), b.SetValue("v", 1, nil), b.DeleteValue("v"), b.Rename("c"), b.SetWritten(1), b.SetSecurity(nil)} {
		if err != nt.STATUS_KEY_DELETED {
			t.Errorf("call %d of a deleted key: %v", i+1, err)
		}
	}
	if _, err := root.Open(`a\b`, 0); err != nt.STATUS_OBJECT_NAME_NOT_FOUND {
		t.Error(err)
	}
	create(t, root, `t\u\v`, 0)
	create(t, root, `t\w`, 0).SetValue("x", REG_DWORD, DWORD(1))
	tree, _ := root.Open("t", 0)
	tree.SetValue("y", REG_DWORD, DWORD(1))
	if err := tree.DeleteTree(false); err != nil {
		t.Error(err)
	}
	if i, err := tree.Info(); err != nil || i.Subkeys != 0 || i.Values != 0 {
		t.Error(i, err)
	}
	if err := tree.DeleteTree(true); err != nil {
		t.Error(err)
	}
}

// Links are followed, but for those who ask for the link; circles end.
func TestLinks(t *testing.T) {
	root := New(nil).Root()
	target := create(t, root, `set1\control`, 0)
	link := create(t, root, "current", CreateLink)
	if _, err := root.Open(`current\control`, 0); err != nt.STATUS_OBJECT_NAME_NOT_FOUND {
		t.Error(err)
	}
	if err := link.SetValue("other", REG_SZ, nil); err != nt.STATUS_ACCESS_DENIED {
		t.Error(err)
	}
	s := String(`\Registry\SET1`)
	if err := link.SetValue("symboliclinkvalue", REG_LINK, s[:len(s)-2]); err != nil {
		t.Fatal(err)
	}
	if k, err := root.Open(`CURRENT\Control`, 0); k != target || err != nil {
		t.Error(err)
	}
	if p, _ := target.Path(); p != `\REGISTRY\set1\control` {
		t.Error(p)
	}
	if k, err := root.Open("current", OpenLink); k != link || err != nil {
		t.Error(err)
	}
	if _, _, err := root.Create("current", "", CreateLink|OpenLink, nil); err != nt.STATUS_OBJECT_NAME_COLLISION {
		t.Error(err)
	}
	circle := create(t, root, "circle", CreateLink)
	s = String(`\Registry\circle`)
	circle.SetValue("SymbolicLinkValue", REG_LINK, s[:len(s)-2])
	if _, err := root.Open("circle", 0); err == nil {
		t.Error("a circle was opened")
	}
	// A tree with a link loses the link, not its target.
	create(t, root, "tree", 0)
	tree, _ := root.Open("tree", 0)
	in := create(t, tree, "link", CreateLink)
	s = String(`\Registry\set1`)
	in.SetValue("SymbolicLinkValue", REG_LINK, s[:len(s)-2])
	if err := tree.DeleteTree(true); err != nil {
		t.Error(err)
	}
	if _, err := target.Path(); err != nil {
		t.Error(err)
	}
}

// Who is told of what.
func TestWatch(t *testing.T) {
	root := New(nil).Root()
	k := create(t, root, `a\b`, 0)
	a, _ := root.Open("a", 0)
	told := 0
	next := func(w *Watch) bool { return w.Next(func() { told++ }) }
	expect := func(what string, n int) {
		t.Helper()
		if told != n {
			t.Errorf("%s: told %d times, want %d", what, told, n)
		}
		told = 0
	}
	w := a.Watch(NotifyValue, false)
	next(w)
	k.SetValue("v", REG_DWORD, DWORD(1))
	a.Create("c", "", 0, nil)
	expect("value below, key", 0)
	a.SetValue("v", REG_DWORD, DWORD(1))
	expect("value", 1)
	a.SetValue("v", REG_DWORD, DWORD(2))
	if !next(w) { // what was missed
		t.Error("a change between two requests is lost")
	}
	expect("missed", 1)
	if next(w) {
		t.Error("a change counts twice")
	}
	a.DeleteValue("v")
	expect("deleted value", 1)

	tree := a.Watch(NotifyName, true)
	next(tree)
	k.SetValue("w", REG_DWORD, nil)
	expect("value in the tree", 0)
	x, _, _ := k.Create("x", "", 0, nil)
	expect("key in the tree", 1)
	next(tree)
	x.Rename("y")
	expect("rename", 1)
	next(tree)
	x.Delete()
	expect("delete", 1)

	end := k.Watch(NotifyAll, true)
	next(end)
	next(end)
	k.Delete()
	expect("the key goes", 2)
	if !next(end) {
		t.Error("a watch of a deleted key waits")
	}
	told = 0
	e := a.Watch(NotifyValue, false)
	stop, now := e.Begin(func() { told++ })
	if now || !stop() || stop() {
		t.Error("a request that was taken back")
	}
	a.SetValue("r", REG_DWORD, nil)
	expect("a request that was taken back", 0)
	stop, now = e.Begin(func() { told++ })
	if !now || stop() {
		t.Error("the change between is lost")
	}
	expect("the change between", 1)
	stop, _ = e.Begin(func() { told++ })
	a.SetValue("r", REG_DWORD, nil)
	expect("told", 1)
	if stop() {
		t.Error("a request that is over was taken back")
	}
	e.Close()
	told = 0
	c := a.Watch(NotifyValue, false)
	next(c)
	c.Close()
	expect("closed", 1)
	a.SetValue("q", REG_DWORD, nil)
	expect("after the close", 0)
}

// Subkeys that are made when they are needed.
func TestFill(t *testing.T) {
	root := New(nil).Root()
	lazy := create(t, root, `a\lazy`, 0)
	made := 0
	lazy.FillWith(func(k *Key) {
		made++
		create(t, k, `x\y`, 0).SetValue("v", REG_SZ, String("text"))
		create(t, k, "z", 0)
	})
	if _, err := root.Open(`a\lazy`, 0); err != nil || made != 0 {
		t.Error(err, made)
	}
	y, err := root.Open(`A\LAZY\X\Y`, 0)
	if err != nil {
		t.Fatal(err)
	}
	if p, _ := y.Path(); p != `\REGISTRY\a\lazy\x\y` {
		t.Error(p)
	}
	if i, err := lazy.Info(); i.Subkeys != 2 || err != nil || made != 1 {
		t.Error(i, err, made)
	}
	if _, created, err := lazy.Create("x", "", 0, nil); created || err != nil {
		t.Error(created, err)
	}
	other := create(t, root, "other", 0)
	other.FillWith(func(k *Key) { create(t, k, "in", 0) })
	if got := other.Names(); !slices.Equal(got, []string{"in"}) {
		t.Error(got)
	}
}

// TestModel plays random calls against maps.
func TestModel(t *testing.T) {
	type value struct {
		name string
		typ  uint32
		data []byte
	}
	type key struct {
		name   string
		values []value
	}
	rapid.Check(t, func(t *rapid.T) {
		root := New(nil).Root()
		model := map[string]*key{"": {}} // by path in upper case
		segment := rapid.SampledFrom([]string{"a", "A", "b", "Bb", "c"})
		path := func(t *rapid.T) string {
			return strings.Join(rapid.SliceOfN(segment, 0, 3).Draw(t, "path"), `\`)
		}
		parent := func(p string) string {
			if i := strings.LastIndexByte(p, '\\'); i >= 0 {
				return p[:i]
			}
			return ""
		}
		children := func(p string) (names []string) {
			for q, k := range model {
				if q != "" && parent(q) == p {
					names = append(names, k.name)
				}
			}
			slices.SortFunc(names, func(a, b string) int { return strings.Compare(Fold(a), Fold(b)) })
			return names
		}
		status := func(t *rapid.T, err, want error) {
			if err != want {
				t.Fatalf("%v, the model says %v", err, want)
			}
		}
		t.Repeat(map[string]func(*rapid.T){
			"create": func(t *rapid.T) {
				p := path(t)
				up := Fold(p)
				_, created, err := root.Create(p, "", 0, nil)
				switch {
				case model[up] != nil:
					status(t, err, nil)
					if created {
						t.Fatal("created what there was")
					}
				case model[parent(up)] == nil:
					status(t, err, nt.STATUS_OBJECT_NAME_NOT_FOUND)
				default:
					status(t, err, nil)
					model[up] = &key{name: p[strings.LastIndexByte(p, '\\')+1:]}
				}
			},
			"delete": func(t *rapid.T) {
				p := path(t)
				up := Fold(p)
				k, err := root.Open(p, 0)
				if model[up] == nil {
					status(t, err, nt.STATUS_OBJECT_NAME_NOT_FOUND)
					return
				}
				status(t, err, nil)
				if up == "" || len(children(up)) > 0 {
					status(t, k.Delete(), nt.STATUS_CANNOT_DELETE)
					return
				}
				status(t, k.Delete(), nil)
				delete(model, up)
			},
			"set": func(t *rapid.T) {
				p := path(t)
				m := model[Fold(p)]
				if m == nil {
					return
				}
				k, _ := root.Open(p, 0)
				v := value{segment.Draw(t, "name"), rapid.Uint32Range(0, 20).Draw(t, "type"), rapid.SliceOfN(rapid.Byte(), 0, 5).Draw(t, "data")}
				status(t, k.SetValue(v.name, v.typ, v.data), nil)
				for i := range m.values {
					if Fold(m.values[i].name) == Fold(v.name) {
						m.values[i].typ, m.values[i].data = v.typ, v.data
						return
					}
				}
				m.values = append(m.values, v)
			},
			"unset": func(t *rapid.T) {
				p := path(t)
				m := model[Fold(p)]
				if m == nil {
					return
				}
				k, _ := root.Open(p, 0)
				name := segment.Draw(t, "name")
				i := slices.IndexFunc(m.values, func(v value) bool { return Fold(v.name) == Fold(name) })
				if i < 0 {
					status(t, k.DeleteValue(name), nt.STATUS_OBJECT_NAME_NOT_FOUND)
					return
				}
				status(t, k.DeleteValue(name), nil)
				m.values = slices.Delete(m.values, i, i+1)
			},
			"": func(t *rapid.T) {
				for p, m := range model {
					k, err := root.Open(p, 0)
					status(t, err, nil)
					if got := k.Names(); !slices.Equal(got, children(p)) {
						t.Fatalf("subkeys of %q: %q, want %q", p, got, children(p))
					}
					for i, v := range m.values {
						got, err := k.ValueAt(i)
						status(t, err, nil)
						if got.Name != v.name || got.Type != v.typ || !bytes.Equal(got.Data, v.data) {
							t.Fatalf("value %d of %q: %+v, want %+v", i, p, got, v)
						}
						if got, err := k.Value(strings.ToLower(v.name)); err != nil || got.Name != v.name {
							t.Fatalf("value %q of %q: %+v, %v", v.name, p, got, err)
						}
					}
					_, err = k.ValueAt(len(m.values))
					status(t, err, nt.STATUS_NO_MORE_ENTRIES)
				}
			},
		})
	})
}
