package object

import (
	"math/rand/v2"
	"sync/atomic"
	"testing"

	"haft.dev/internal/lock"
	"haft.dev/internal/security"
	"haft.dev/nt"
)

// thing is an object that counts what happens to it.
type thing struct {
	Header
	closed, last, deleted atomic.Int64
	refuse                error // what OkayToClose says
	onClose               func(Closing)
}

// thingType returns a new type of things.
func thingType(name string) *Type {
	return &Type{
		Name: name, Index: 20, Valid: nt.STANDARD_RIGHTS_ALL | 0xFFFF,
		Mapping: nt.GenericMapping{Read: 1, Write: 2, Execute: 4, All: nt.STANDARD_RIGHTS_REQUIRED | 0xF},
		OkayToClose: func(o Object, c Closing) error {
			return o.(*thing).refuse
		},
		Close: func(o Object, c Closing) {
			t := o.(*thing)
			t.closed.Add(1)
			if t.onClose != nil {
				t.onClose(c)
			}
		},
		LastHandle: func(o Object) { o.(*thing).last.Add(1) },
		Delete:     func(o Object) { o.(*thing).deleted.Add(1) },
	}
}

func newThing(typ *Type) *thing {
	t := new(thing)
	t.Init(typ, t)
	return t
}

// life is what is known of an object from outside.
type life struct {
	handles, refs         int64
	closed, last, deleted int64
}

func (t *thing) life() life {
	return life{t.HandleCount(), t.PointerCount(), t.closed.Load(), t.last.Load(), t.deleted.Load()}
}

func (t *thing) want(tb testing.TB, what string, want life) {
	tb.Helper()
	if got := t.life(); got != want {
		tb.Errorf("%s: %+v, want %+v", what, got, want)
	}
}

func wantStatus(tb testing.TB, what string, err error, want nt.Status) {
	tb.Helper()
	if want == nt.STATUS_SUCCESS && err == nil || err == want {
		return
	}
	tb.Errorf("%s: %v, want %v", what, err, want)
}

func mustInsert(tb testing.TB, t *Table, o *Header, access nt.Access, attr Attributes) nt.Handle {
	tb.Helper()
	h, err := t.Insert(o, access, attr)
	if err != nil {
		tb.Fatal(err)
	}
	return h
}

func mustClose(tb testing.TB, t *Table, h nt.Handle) {
	tb.Helper()
	if _, err := t.Close(h); err != nil {
		tb.Fatalf("closing %#x: %v", h, err)
	}
}

// world is a namespace with a table to open handles in.
type world struct {
	ns    *Namespace
	table *Table
	tok   *security.Token
	typ   *Type
	other *Type
}

func newWorld() *world {
	return &world{
		ns:    NewNamespace(DirectoryType.Clone(), SymbolicLinkType.Clone()),
		table: NewTable(), tok: testToken,
		typ: thingType("Thing"), other: thingType("Other"),
	}
}

// create creates a thing named name.
func (w *world) create(typ *Type, name string, flags uint32) (*thing, nt.Handle, nt.Status, error) {
	o := newThing(typ)
	h, s, err := w.ns.Create(w.table, w.tok, o, &Attr{Name: name, Flags: flags}, nt.GENERIC_ALL)
	return o, h, s, err
}

func (w *world) mustCreate(tb testing.TB, name string, flags uint32) (*thing, nt.Handle) {
	tb.Helper()
	o, h, s, err := w.create(w.typ, name, flags)
	if err != nil || s != nt.STATUS_SUCCESS {
		tb.Fatalf("creating %s: %v, %v", name, s, err)
	}
	return o, h
}

// makeDir and makeLink link permanent objects.
func (w *world) makeDir(tb testing.TB, in *Directory, name string) *Directory {
	tb.Helper()
	d := w.ns.NewDirectory()
	if err := w.ns.Link(&d.Header, in, name); err != nil {
		tb.Fatal(err)
	}
	return d
}

func (w *world) makeLink(tb testing.TB, in *Directory, name, target string) *SymbolicLink {
	tb.Helper()
	l := w.ns.NewSymbolicLink(target)
	if err := w.ns.Link(&l.Header, in, name); err != nil {
		tb.Fatal(err)
	}
	return l
}

// TestLife follows counts and callbacks of an object without a name.
func TestLife(t *testing.T) {
	typ, tab := thingType("Thing"), NewTable()
	o := newThing(typ)
	o.want(t, "new", life{refs: 1})
	h1 := mustInsert(t, tab, &o.Header, 1, 0)
	h2 := mustInsert(t, tab, &o.Header, 2, Inherit)
	o.want(t, "two handles", life{handles: 2, refs: 3})
	mustClose(t, tab, h1)
	o.want(t, "one closed", life{handles: 1, refs: 2, closed: 1})
	o.Retain()
	o.Release()
	o.want(t, "retained and released", life{handles: 1, refs: 2, closed: 1})
	mustClose(t, tab, h2)
	o.want(t, "both closed", life{refs: 1, closed: 2, last: 1})
	if _, err := tab.InsertDuplicate(&o.Header, 0, 0); err != nt.STATUS_INVALID_HANDLE {
		t.Errorf("duplicate of an object without handles: %v", err)
	}
	mustClose(t, tab, mustInsert(t, tab, &o.Header, 0, 0))
	o.want(t, "opened by pointer and closed", life{refs: 1, closed: 3, last: 2})
	if !o.TryRetain() {
		t.Error("TryRetain of an object with references failed")
	}
	o.Release()
	o.Release()
	o.want(t, "released", life{closed: 3, last: 2, deleted: 1})
	if o.TryRetain() {
		t.Error("TryRetain of a deleted object")
	}
	if got, want := typ.Statistics(), (Statistics{PeakObjects: 1, PeakHandles: 2}); got != want {
		t.Errorf("statistics %+v, want %+v", got, want)
	}
	func() {
		defer func() {
			if recover() == nil {
				t.Error("a reference too many was released")
			}
		}()
		o.Release()
	}()
}

// TestClosing checks what the Close callback is told, with counts per table.
func TestClosing(t *testing.T) {
	typ := thingType("Counted")
	typ.CountPerTable = true
	a, b := NewTable(), NewTable()
	o := newThing(typ)
	var got []Closing
	o.onClose = func(c Closing) { got = append(got, c) }
	a1, a2 := mustInsert(t, a, &o.Header, 1, 0), mustInsert(t, a, &o.Header, 2, 0)
	b1 := mustInsert(t, b, &o.Header, 3, 0)
	b.SetLimit(1)
	if _, err := b.Insert(&o.Header, 9, 0); err != nt.STATUS_INSUFFICIENT_RESOURCES {
		t.Error(err)
	}
	mustClose(t, a, a2)
	mustClose(t, a, a1)
	mustClose(t, b, b1)
	want := []Closing{
		{Table: b, Access: 9},
		{Table: a, Access: 2},
		{Table: a, Access: 1, LastOfTable: true},
		{Table: b, Access: 3, LastOfTable: true, Last: true},
	}
	if len(got) != len(want) {
		t.Fatalf("%d closes", len(got))
	}
	for i := range want {
		if got[i] != want[i] {
			t.Errorf("close %d: %+v, want %+v", i, got[i], want[i])
		}
	}
	o.want(t, "at the end", life{refs: 1, closed: 4, last: 1})
	if !o.tables.empty() {
		t.Error("counts are left")
	}
}

func TestClone(t *testing.T) {
	typ := thingType("Thing")
	typ.CountPerTable, typ.NeedsSecurity = true, true
	newThing(typ)
	c := typ.Clone()
	if c.Statistics() != (Statistics{}) || c.Name != typ.Name || c.Index != typ.Index || c.Valid != typ.Valid ||
		c.Mapping != typ.Mapping || c.Close == nil || c.LastHandle == nil || c.Delete == nil || c.OkayToClose == nil ||
		!c.CountPerTable || !c.NeedsSecurity {
		t.Errorf("%+v", c)
	}
	if o := newThing(c); o.Type() != c || o.Body() != Object(o) || o.ObjectHeader() != &o.Header {
		t.Error("the header does not know its object")
	}
}

// testToken is the host's token with the right to make permanent objects.
var testToken = func() *security.Token {
	t := *security.HostToken()
	t.Privileges = append(t.Privileges[:len(t.Privileges):len(t.Privileges)], security.Privilege{Name: "SeCreatePermanentPrivilege", Attributes: security.PrivilegeEnabled})
	return &t
}()

// Handles are counted by table whatever tables they are in, and in what order they
// come and go.
func TestTableCounts(t *testing.T) {
	var x tableCounts
	x.mu.Init(lock.ObjectHeader)
	tables := []*Table{NewTable(), NewTable(), NewTable()}
	want := map[*Table]int{}
	r := rand.New(rand.NewPCG(1, 2))
	for range 10_000 {
		tab := tables[r.IntN(len(tables))]
		if r.IntN(2) == 0 && want[tab] < 5 {
			x.open(tab)
			want[tab]++
		} else if want[tab] > 0 {
			want[tab]--
			if last := x.close(tab); last != (want[tab] == 0) {
				t.Fatalf("the last of its table: %v, %d are left", last, want[tab])
			}
		}
		if empty := want[tables[0]]+want[tables[1]]+want[tables[2]] == 0; x.empty() != empty {
			t.Fatalf("empty: %v, want %v", x.empty(), empty)
		}
	}
}
