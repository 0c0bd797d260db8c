package object

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"haft.dev/nt"
)

// tree is a namespace with something of everything:
//
//	\dir\thing  \dir\sub  \link -> \dir  \dir\deep -> \dir\sub\x  \top -> \
//	\loop -> \loop  \chain0 ... \chain40 -> \dir  \bad -> dir  \gone -> \missing\x
//	\device (resolves what is below it)
func tree(t *testing.T) *world {
	w := newWorld()
	root := w.ns.Root()
	dir := w.makeDir(t, root, "dir")
	w.makeDir(t, dir, "sub")
	if err := w.ns.Link(&newThing(w.typ).Header, dir, "thing"); err != nil {
		t.Fatal(err)
	}
	for name, target := range map[string]string{
		"link": `\dir`, "top": `\`, "loop": `\loop`, "bad": `dir`, "empty": ``, "gone": `\missing\x`, "tothing": `\dir\thing`,
		"slash": `\dir\`,
	} {
		w.makeLink(t, root, name, target)
	}
	w.makeLink(t, dir, "deep", `\dir\sub\x`)
	for i := range 41 {
		target := `\dir`
		if i > 0 {
			target = fmt.Sprintf(`\chain%d`, i-1)
		}
		w.makeLink(t, root, fmt.Sprintf("chain%d", i), target)
	}
	device := &Type{Name: "Device", Index: 9, Valid: nt.STANDARD_RIGHTS_ALL, Parse: func(o Object, p *Parse) (Object, error) {
		if p.Remaining == `\no` {
			return nil, nt.STATUS_OBJECT_NAME_NOT_FOUND
		}
		if p.Context != "ctx" {
			return nil, nt.STATUS_INVALID_PARAMETER
		}
		p.Granted = p.Access | 0x100
		f := newThing(w.other)
		f.refuse = nt.STATUS_UNSUCCESSFUL // marks it
		return f, nil
	}}
	d := new(widget)
	d.Init(device, d)
	if err := w.ns.Link(&d.Header, root, "device"); err != nil {
		t.Fatal(err)
	}
	return w
}

func TestOpen(t *testing.T) {
	w := tree(t)
	dir := w.ns.Root().Find("dir").Body().(*Directory)
	const ci, ol = OBJ_CASE_INSENSITIVE, OBJ_OPENLINK
	for _, c := range []struct {
		root  *Directory
		name  string
		flags uint32
		typ   *Type
		want  string // path of the object
		err   nt.Status
	}{
		{nil, `\`, 0, nil, `\`, 0},
		{nil, `\`, 0, w.ns.dirs, `\`, 0},
		{nil, `\`, 0, w.typ, "", nt.STATUS_OBJECT_TYPE_MISMATCH},
		{nil, `\dir`, 0, nil, `\dir`, 0},
		{nil, `\dir\thing`, 0, w.typ, `\dir\thing`, 0},
		{nil, `\dir\thing`, 0, w.other, "", nt.STATUS_OBJECT_TYPE_MISMATCH},
		{nil, `\dir\thing`, 0, w.ns.dirs, "", nt.STATUS_OBJECT_TYPE_MISMATCH},
		{nil, ``, 0, nil, "", nt.STATUS_OBJECT_PATH_SYNTAX_BAD},
		{nil, `dir`, 0, nil, "", nt.STATUS_OBJECT_PATH_SYNTAX_BAD},
		{nil, `dir\thing`, 0, nil, "", nt.STATUS_OBJECT_PATH_SYNTAX_BAD},
		{nil, `\\`, 0, nil, "", nt.STATUS_OBJECT_NAME_INVALID},
		{nil, `\\dir`, 0, nil, "", nt.STATUS_OBJECT_NAME_INVALID},
		{nil, `\dir\`, 0, nil, "", nt.STATUS_OBJECT_NAME_INVALID},
		{nil, `\dir\\thing`, 0, nil, "", nt.STATUS_OBJECT_NAME_INVALID},
		{nil, `\dir\thing\`, 0, nil, "", nt.STATUS_OBJECT_TYPE_MISMATCH},
		{nil, `\dir\thing\x`, 0, nil, "", nt.STATUS_OBJECT_TYPE_MISMATCH},
		{nil, `\nothing`, 0, nil, "", nt.STATUS_OBJECT_NAME_NOT_FOUND},
		{nil, `\nothing\`, 0, nil, "", nt.STATUS_OBJECT_PATH_NOT_FOUND},
		{nil, `\nothing\x`, 0, nil, "", nt.STATUS_OBJECT_PATH_NOT_FOUND},
		{nil, `\dir\nothing`, 0, nil, "", nt.STATUS_OBJECT_NAME_NOT_FOUND},
		{nil, `\dir\.`, 0, nil, "", nt.STATUS_OBJECT_NAME_NOT_FOUND},
		{nil, `\dir/thing`, 0, nil, "", nt.STATUS_OBJECT_NAME_NOT_FOUND},

		{dir, ``, 0, nil, `\dir`, 0},
		{dir, ``, 0, w.ns.dirs, `\dir`, 0},
		{dir, ``, 0, w.typ, "", nt.STATUS_OBJECT_TYPE_MISMATCH},
		{dir, `thing`, 0, w.typ, `\dir\thing`, 0},
		{dir, `\`, 0, nil, "", nt.STATUS_OBJECT_PATH_SYNTAX_BAD},
		{dir, `\thing`, 0, nil, "", nt.STATUS_OBJECT_PATH_SYNTAX_BAD},
		{dir, `thing\`, 0, nil, "", nt.STATUS_OBJECT_TYPE_MISMATCH},
		{dir, `sub\`, 0, nil, "", nt.STATUS_OBJECT_NAME_INVALID},
		{dir, `no\`, 0, nil, "", nt.STATUS_OBJECT_PATH_NOT_FOUND},
		{dir, `sub\x`, 0, nil, "", nt.STATUS_OBJECT_NAME_NOT_FOUND},

		{nil, `\DIR\Thing`, 0, nil, "", nt.STATUS_OBJECT_PATH_NOT_FOUND},
		{nil, `\dir\Thing`, 0, nil, "", nt.STATUS_OBJECT_NAME_NOT_FOUND},
		{nil, `\DIR\Thing`, ci, nil, `\dir\thing`, 0},
		{dir, `THING`, ci, nil, `\dir\thing`, 0},
		{nil, `\LINK\THING`, ci, nil, `\dir\thing`, 0},

		{nil, `\link`, 0, nil, `\dir`, 0},
		{nil, `\link`, ol, nil, `\link`, 0},
		{nil, `\link`, 0, w.ns.syms, `\link`, 0},
		{nil, `\link`, 0, w.ns.dirs, `\dir`, 0},
		{nil, `\link`, ol, w.ns.dirs, "", nt.STATUS_OBJECT_TYPE_MISMATCH},
		{nil, `\link\thing`, ol, w.typ, `\dir\thing`, 0},
		{nil, `\link\`, 0, nil, "", nt.STATUS_OBJECT_NAME_INVALID},
		{nil, `\tothing`, 0, w.typ, `\dir\thing`, 0},
		{nil, `\tothing\x`, 0, nil, "", nt.STATUS_OBJECT_TYPE_MISMATCH},
		{nil, `\top`, 0, nil, `\`, 0},
		{nil, `\top\dir\thing`, 0, nil, `\dir\thing`, 0},
		{nil, `\top\top\top\dir`, 0, nil, `\dir`, 0},
		{nil, `\slash\thing`, 0, nil, `\dir\thing`, 0},
		{dir, `deep`, 0, nil, "", nt.STATUS_OBJECT_NAME_NOT_FOUND},
		{nil, `\gone`, 0, nil, "", nt.STATUS_OBJECT_PATH_NOT_FOUND},
		{nil, `\loop`, 0, nil, "", nt.STATUS_OBJECT_NAME_NOT_FOUND},
		{nil, `\loop\x`, 0, nil, "", nt.STATUS_OBJECT_NAME_NOT_FOUND},
		{nil, `\loop`, 0, w.ns.syms, `\loop`, 0},
		{nil, `\bad`, 0, nil, "", nt.STATUS_OBJECT_NAME_NOT_FOUND},
		{nil, `\empty`, 0, nil, "", nt.STATUS_OBJECT_NAME_NOT_FOUND},
		{nil, `\chain31\thing`, 0, nil, `\dir\thing`, 0},
		{nil, `\chain32\thing`, 0, nil, "", nt.STATUS_OBJECT_NAME_NOT_FOUND},
	} {
		h, err := w.ns.Open(w.table, w.tok, c.typ, &Attr{Root: c.root, Name: c.name, Flags: c.flags}, nt.MAXIMUM_ALLOWED, nil)
		what := fmt.Sprintf("Open(%q, %#x)", c.name, c.flags)
		wantStatus(t, what, err, c.err)
		if err != nil {
			if h != 0 {
				t.Errorf("%s: handle %#x with an error", what, h)
			}
			continue
		}
		if e, ok := w.table.Lookup(h); !ok || e.Object.Path() != c.want {
			t.Errorf("%s opened %q, want %q", what, e.Object.Path(), c.want)
		}
		mustClose(t, w.table, h)
	}
	if n := w.typ.Statistics().Handles + w.ns.dirs.Statistics().Handles + w.ns.syms.Statistics().Handles; n != 0 || w.table.Len() != 0 {
		t.Errorf("%d handles are left", n)
	}
	_, err := w.ns.Open(w.table, w.tok, nil, nil, 1, nil)
	wantStatus(t, "no attributes", err, nt.STATUS_OBJECT_PATH_SYNTAX_BAD)
}

func TestOpenDevice(t *testing.T) {
	w := tree(t)
	for _, c := range []struct {
		name string
		typ  *Type
		ctx  any
		err  nt.Status
	}{
		{`\device`, nil, "ctx", 0},
		{`\device\a\\b\`, w.other, "ctx", 0},
		{`\top\device\x`, nil, "ctx", 0},
		{`\device\x`, w.typ, "ctx", nt.STATUS_OBJECT_TYPE_MISMATCH},
		{`\device\x`, nil, "other", nt.STATUS_INVALID_PARAMETER},
		{`\device\no`, nil, "ctx", nt.STATUS_OBJECT_NAME_NOT_FOUND},
	} {
		h, err := w.ns.Open(w.table, w.tok, c.typ, &Attr{Name: c.name, Flags: OBJ_INHERIT}, 3, c.ctx)
		wantStatus(t, c.name, err, c.err)
		if err != nil {
			continue
		}
		e, ok := w.table.Lookup(h)
		if !ok || e.Access != 0x103 || e.Attr != Inherit {
			t.Errorf("%s: %+v", c.name, e)
		}
		o := e.Object.Body().(*thing)
		o.refuse = nil
		mustClose(t, w.table, h)
		o.want(t, c.name, life{closed: 1, last: 1, deleted: 1})
	}
	if s := w.other.Statistics(); s.Objects != 0 || s.Handles != 0 {
		t.Errorf("%+v are left", s)
	}
}

func TestCreate(t *testing.T) {
	const oi, ci, perm = OBJ_OPENIF, OBJ_CASE_INSENSITIVE, OBJ_PERMANENT
	for _, c := range []struct {
		name   string
		flags  uint32
		other  bool // a type other than that of what exists
		status nt.Status
		err    nt.Status
		path   string
	}{
		{`\new`, 0, false, 0, 0, `\new`},
		{`\new`, oi, false, 0, 0, `\new`},
		{`\dir\new`, perm, false, 0, 0, `\dir\new`},
		{`\link\new`, 0, false, 0, 0, `\dir\new`},
		{`\dir\deep`, 0, false, 0, 0, `\dir\sub\x`}, // through the link to what it names
		{`\DIR\new`, ci, false, 0, 0, `\dir\new`},
		{`\dir\THING`, 0, false, 0, 0, `\dir\THING`},
		{`\dir\thing`, 0, false, 0, nt.STATUS_OBJECT_NAME_COLLISION, ""},
		{`\dir\thing`, 0, true, 0, nt.STATUS_OBJECT_NAME_COLLISION, ""},
		{`\dir\THING`, ci, false, 0, nt.STATUS_OBJECT_NAME_COLLISION, ""},
		{`\tothing`, 0, false, 0, nt.STATUS_OBJECT_NAME_COLLISION, ""},
		{`\dir\thing`, oi, false, nt.STATUS_OBJECT_NAME_EXISTS, 0, `\dir\thing`},
		{`\dir\THING`, oi | ci, false, nt.STATUS_OBJECT_NAME_EXISTS, 0, `\dir\thing`},
		{`\tothing`, oi, false, nt.STATUS_OBJECT_NAME_EXISTS, 0, `\dir\thing`},
		{`\dir\thing`, oi, true, 0, nt.STATUS_OBJECT_TYPE_MISMATCH, ""},
		{`\dir`, oi, false, 0, nt.STATUS_OBJECT_TYPE_MISMATCH, ""},
		{`\dir`, 0, false, 0, nt.STATUS_OBJECT_NAME_COLLISION, ""},
		{`\`, 0, false, 0, nt.STATUS_OBJECT_TYPE_MISMATCH, ""},
		{`\`, oi, false, 0, nt.STATUS_OBJECT_TYPE_MISMATCH, ""},
		{`\device`, 0, false, 0, nt.STATUS_OBJECT_NAME_COLLISION, ""},
		{`\device`, oi, false, 0, nt.STATUS_OBJECT_TYPE_MISMATCH, ""},
		{`\device\x`, 0, false, 0, nt.STATUS_OBJECT_TYPE_MISMATCH, ""},
		{`\dir\thing\x`, 0, false, 0, nt.STATUS_OBJECT_TYPE_MISMATCH, ""},
		{`new`, 0, false, 0, nt.STATUS_OBJECT_PATH_SYNTAX_BAD, ""},
		{`\no\new`, 0, false, 0, nt.STATUS_OBJECT_PATH_NOT_FOUND, ""},
		{`\new\`, 0, false, 0, nt.STATUS_OBJECT_PATH_NOT_FOUND, ""},
		{`\dir\`, 0, false, 0, nt.STATUS_OBJECT_NAME_INVALID, ""},
		{`\\new`, 0, false, 0, nt.STATUS_OBJECT_NAME_INVALID, ""},
		{`\loop`, 0, false, 0, nt.STATUS_OBJECT_NAME_NOT_FOUND, ""},
	} {
		w := tree(t)
		what := fmt.Sprintf("Create(%q, %#x)", c.name, c.flags)
		typ := w.typ
		if c.other {
			typ = w.other
		}
		before := w.typ.Statistics().Objects
		o, h, s, err := w.create(typ, c.name, c.flags)
		wantStatus(t, what, err, c.err)
		if s != c.status {
			t.Errorf("%s: status %v, want %v", what, s, c.status)
		}
		if c.path == "" {
			if h != 0 || w.table.Len() != 0 {
				t.Errorf("%s: handle %#x", what, h)
			}
			o.want(t, what, life{deleted: 1})
		} else {
			e, _ := w.table.Lookup(h)
			if e.Object.Path() != c.path || e.Access != w.typ.Mapping.All {
				t.Errorf("%s: %q, access %#x", what, e.Object.Path(), e.Access)
			}
			existed := c.status == nt.STATUS_OBJECT_NAME_EXISTS
			if (e.Object == &o.Header) == existed {
				t.Errorf("%s: the wrong object", what)
			}
			mustClose(t, w.table, h)
			switch {
			case existed:
				o.want(t, what, life{deleted: 1})
			case c.flags&perm != 0:
				o.want(t, what, life{refs: 1, closed: 1})
				before++
			default:
				o.want(t, what, life{closed: 1, last: 1, deleted: 1})
			}
		}
		if got := w.typ.Statistics().Objects; got != before {
			t.Errorf("%s: %d objects are left, want %d", what, got, before)
		}
	}
}

// TestCreateLinksAndDirectories: a link is created beside links, not through them.
func TestCreateLinksAndDirectories(t *testing.T) {
	w := tree(t)
	for _, c := range []struct {
		o    Object
		name string
		err  nt.Status
	}{
		{w.ns.NewSymbolicLink(`\dir`), `\link`, nt.STATUS_OBJECT_NAME_COLLISION},
		{w.ns.NewSymbolicLink(`\dir`), `\dir\deep`, nt.STATUS_OBJECT_NAME_COLLISION},
		{w.ns.NewSymbolicLink(`\dir`), `\`, nt.STATUS_OBJECT_TYPE_MISMATCH},
		{w.ns.NewSymbolicLink(`\dir`), `\link\l`, 0},
		{w.ns.NewDirectory(), `\`, nt.STATUS_OBJECT_NAME_COLLISION},
		{w.ns.NewDirectory(), `\link`, nt.STATUS_OBJECT_NAME_COLLISION},
		{w.ns.NewDirectory(), `\dir\sub`, nt.STATUS_OBJECT_NAME_COLLISION},
		{w.ns.NewDirectory(), `\dir\deep`, 0},
	} {
		_, _, err := w.ns.Create(w.table, w.tok, c.o, &Attr{Name: c.name}, nt.GENERIC_ALL)
		wantStatus(t, c.name, err, c.err)
	}
	if l := w.ns.Root().Find("dir").Body().(*Directory).Find("l"); l == nil || l.Body().(*SymbolicLink).Target() != `\dir` {
		t.Error("no link")
	}
	w.table.CloseAll(nil)
	err := w.ns.Link(&newThing(w.typ).Header, w.ns.Root(), "dir")
	wantStatus(t, "Link of a name that exists", err, nt.STATUS_OBJECT_NAME_COLLISION)
}

func TestCreateUnnamed(t *testing.T) {
	w := newWorld()
	for _, a := range []*Attr{nil, {}, {Root: w.ns.Root()}, {Flags: OBJ_INHERIT}} {
		o := newThing(w.typ)
		h, s, err := w.ns.Create(w.table, w.tok, o, a, nt.GENERIC_READ|2)
		if err != nil || s != nt.STATUS_SUCCESS {
			t.Fatal(s, err)
		}
		e, _ := w.table.Lookup(h)
		if want := a != nil && a.Flags != 0; e.Access != 3 || (e.Attr == Inherit) != want || e.Object.Path() != "" || e.Object.Name() != "" {
			t.Errorf("%+v", e)
		}
		o.want(t, "open", life{handles: 1, refs: 1})
		mustClose(t, w.table, h)
		o.want(t, "closed", life{closed: 1, last: 1, deleted: 1})
	}
	w.table.Seal()
	for _, a := range []*Attr{nil, {Name: `\x`}} {
		o := newThing(w.typ)
		_, _, err := w.ns.Create(w.table, w.tok, o, a, 1)
		wantStatus(t, "sealed", err, nt.STATUS_PROCESS_IS_TERMINATING)
		o.want(t, "sealed", life{closed: 1, last: 1, deleted: 1})
	}
	if len(w.ns.Root().List()) != 0 {
		t.Error("a name is left")
	}
}

// TestNames follows a name from creation to the last close.
func TestNames(t *testing.T) {
	w := newWorld()
	o, h := w.mustCreate(t, `\a`, 0)
	o.want(t, "created", life{handles: 1, refs: 2}) // handle and name
	h2, err := w.ns.Open(w.table, w.tok, w.typ, &Attr{Name: `\a`}, 1, nil)
	if err != nil || o.Name() != "a" {
		t.Fatal(err, o.Name())
	}
	mustClose(t, w.table, h)
	o.want(t, "one closed", life{handles: 1, refs: 2, closed: 1})
	if w.ns.Root().Find("a") != &o.Header {
		t.Error("the name is gone too early")
	}
	mustClose(t, w.table, h2)
	o.want(t, "both closed", life{closed: 2, last: 1, deleted: 1})
	if w.ns.Root().Find("a") != nil || o.Name() != "" || o.Path() != "" {
		t.Error("the name is left")
	}
	// The name is free, and a handle outlives its directory's name.
	d := w.ns.NewDirectory()
	hd, _, err := w.ns.Create(w.table, w.tok, d, &Attr{Name: `\a`}, nt.GENERIC_ALL)
	if err != nil {
		t.Fatal(err)
	}
	in, _ := w.mustCreate(t, `\a\b`, 0)
	mustClose(t, w.table, hd)
	if _, err := w.ns.Open(w.table, w.tok, nil, &Attr{Name: `\a\b`}, 1, nil); err != nt.STATUS_OBJECT_PATH_NOT_FOUND {
		t.Error(err)
	}
	if got := in.Path(); got != `\...\b` {
		t.Errorf("path %q", got)
	}
	if w.table.CloseAll(nil) != 1 || len(d.List()) != 0 {
		t.Error("the orphan is left")
	}
}

func TestPermanence(t *testing.T) {
	w := newWorld()
	o, h := w.mustCreate(t, `\p`, OBJ_PERMANENT)
	open := func() nt.Handle {
		t.Helper()
		h, err := w.ns.Open(w.table, w.tok, w.typ, &Attr{Name: `\p`}, 1, nil)
		if err != nil {
			t.Fatal(err)
		}
		return h
	}
	mustClose(t, w.table, h)
	o.want(t, "closed", life{refs: 1, closed: 1})
	mustClose(t, w.table, open())
	o.want(t, "opened and closed again", life{refs: 1, closed: 2})
	h = open()
	o.MakeTemporary()
	o.MakeTemporary()
	o.want(t, "temporary with a handle", life{handles: 1, refs: 2, closed: 2})
	o.MakePermanent()
	if !o.Permanent() {
		t.Error("not permanent")
	}
	mustClose(t, w.table, h)
	o.want(t, "permanent again", life{refs: 1, closed: 3})
	o.Retain()
	o.MakeTemporary()
	o.MakeTemporary() // has no name any more: nothing happens twice
	o.want(t, "temporary", life{refs: 1, closed: 3, last: 1})
	o.Release()
	o.want(t, "at the end", life{closed: 3, last: 1, deleted: 1})
	if w.ns.Root().Find("p") != nil {
		t.Error("the name is left")
	}
	w.ns.Root().MakeTemporary()
	if !w.ns.Root().Permanent() || w.ns.Root().Path() != `\` {
		t.Error("the root is temporary")
	}
	u := newThing(w.typ)
	u.MakeTemporary()
	u.want(t, "temporary without a name", life{refs: 1})
}

// TestCase has names that differ in case only.
func TestCase(t *testing.T) {
	w := newWorld()
	lower, hl := w.mustCreate(t, `\äpfel`, 0)
	upper, hu := w.mustCreate(t, `\ÄPFEL`, 0)
	find := func(name string, flags uint32) *Header {
		h, err := w.ns.Open(w.table, w.tok, nil, &Attr{Name: name, Flags: flags}, 1, nil)
		if err != nil {
			return nil
		}
		e, _ := w.table.Close(h)
		return e.Object
	}
	for _, c := range []struct {
		name  string
		flags uint32
		want  *Header
	}{
		{`\äpfel`, 0, &lower.Header}, {`\ÄPFEL`, 0, &upper.Header}, {`\Äpfel`, 0, nil},
		{`\äpfel`, OBJ_CASE_INSENSITIVE, &lower.Header}, // the exact name comes first
		{`\ÄPFEL`, OBJ_CASE_INSENSITIVE, &upper.Header},
		{`\Äpfel`, OBJ_CASE_INSENSITIVE, &lower.Header}, // then the oldest
	} {
		if got := find(c.name, c.flags); got != c.want {
			t.Errorf("%s, %#x: %p, want %p", c.name, c.flags, got, c.want)
		}
	}
	mustClose(t, w.table, hl)
	if find(`\äpfel`, OBJ_CASE_INSENSITIVE) != &upper.Header {
		t.Error("the other name is gone too")
	}
	mustClose(t, w.table, hu)
	if len(w.ns.root.folded) != 0 || len(w.ns.root.entries) != 0 {
		t.Error("names are left")
	}
}

func TestList(t *testing.T) {
	w := newWorld()
	for _, n := range []string{"a", "b", "c"} {
		w.mustCreate(t, `\`+n, 0)
	}
	var names []string
	for _, h := range w.ns.Root().List() {
		names = append(names, h.Name())
	}
	slices.Sort(names)
	if strings.Join(names, "") != "abc" {
		t.Error(names)
	}
}

// TestRights checks what is granted without an access check.
func TestRights(t *testing.T) {
	w := newWorld()
	o := newThing(w.typ) // has no descriptor: grants everything
	for _, c := range []struct{ want, got nt.Access }{
		{0, 0}, {1, 1}, {nt.GENERIC_READ, 1}, {nt.GENERIC_WRITE | nt.GENERIC_EXECUTE, 6},
		{nt.GENERIC_ALL, w.typ.Mapping.All}, {nt.MAXIMUM_ALLOWED, w.typ.Valid}, {0x10000000 | nt.MAXIMUM_ALLOWED, w.typ.Valid},
	} {
		h, err := OpenByPointer(w.table, w.tok, o, OBJ_INHERIT, c.want)
		if err != nil {
			t.Fatal(err)
		}
		if e, _ := w.table.Lookup(h); e.Access != c.got || e.Attr != Inherit {
			t.Errorf("%#x: %+v, want %#x", c.want, e, c.got)
		}
	}
	e := Entry{Object: &o.Header, Access: 3}
	for want, got := range map[nt.Access]nt.Access{1: 1, 3: 3, nt.GENERIC_READ: 1, 7: 7, nt.MAXIMUM_ALLOWED: w.typ.Valid} {
		if a, err := GrantDuplicate(e, w.tok, want); a != got || err != nil {
			t.Errorf("duplicate with %#x: %#x, %v", want, a, err)
		}
	}
}

// FuzzPath looks up hostile paths: no panic, no handle lost, the object has the
// path that was opened when no link is on the way.
func FuzzPath(f *testing.F) {
	for _, s := range []string{`\`, `\dir\thing`, `\top\top\link\THING`, `\dir\\`, `dir`, "\\\x00", `\chain40\sub`, `\loop`} {
		f.Add(s, uint32(OBJ_CASE_INSENSITIVE))
		f.Add(s, uint32(0))
	}
	f.Fuzz(func(t *testing.T, name string, flags uint32) {
		w := tree(t)
		h, err := w.ns.Open(w.table, w.tok, nil, &Attr{Name: name, Flags: flags}, 1, "ctx")
		if err == nil {
			e, ok := w.table.Lookup(h)
			if !ok || e.Object.typ != w.other && e.Object.Path() == "" {
				t.Errorf("%q: %+v", name, e)
			}
		} else if _, ok := err.(nt.Status); !ok || h != 0 {
			t.Errorf("%q: %#x, %v", name, h, err)
		}
		_, _, _, err = w.create(w.typ, name, flags)
		if err == nil && w.table.Len() == 0 {
			t.Errorf("%q: no handle", name)
		}
		w.table.CloseAll(nil)
	})
}

// What a device is asked for is what follows its own name, however links lead to
// it. A path through one link, as those of files are, takes no memory.
func TestRemainingThroughLinks(t *testing.T) {
	w := tree(t)
	root := w.ns.Root()
	w.makeLink(t, root, "Z:", `\device`)
	w.makeLink(t, root, "home", `\device\users\me`)
	w.makeLink(t, root, "homes", `\device\users\`)
	w.makeLink(t, root, "again", `\home\sub`)
	for _, c := range []struct{ name, want string }{
		{`\device`, ``}, {`\device\`, `\`}, {`\device\a\b`, `\a\b`},
		{`\Z:`, ``}, {`\Z:\`, `\`}, {`\Z:\a\b\`, `\a\b\`}, {`\Z:\\a`, `\\a`},
		{`\home`, `\users\me`}, {`\home\`, `\users\me\`}, {`\home\a`, `\users\me\a`},
		{`\homes`, `\users\`}, {`\homes\a`, `\users\a`},
		{`\again`, `\users\me\sub`}, {`\again\a\b`, `\users\me\sub\a\b`},
		{`\top\Z:\a`, `\a`}, {`\top\again\a`, `\users\me\sub\a`},
	} {
		f, err := w.ns.reserve(&Attr{Name: c.name}, nil)
		if err != nil || f.device == nil || f.remaining != c.want {
			t.Errorf("%s: %q, %v; want %q", c.name, f.remaining, err, c.want)
		}
	}
	a := &Attr{Name: `\top\Z:\a\long\path`, Flags: OBJ_CASE_INSENSITIVE}
	if n := testing.AllocsPerRun(100, func() { w.ns.reserve(a, nil) }); n != 0 && !ranked {
		t.Errorf("a path through links takes %v allocations", n)
	}
}
