package object

import (
	"errors"
	"slices"
	"testing"

	"haft.dev/nt"
)

func TestValues(t *testing.T) {
	tab := NewTable()
	o := newThing(thingType("Thing"))
	for want := nt.Handle(4); want <= 4*1200; want += 4 {
		if h := mustInsert(t, tab, &o.Header, nt.Access(want), 0); h != want {
			t.Fatalf("handle %#x, want %#x", h, want)
		}
	}
	for _, c := range []struct {
		h      nt.Handle
		ok     bool
		issued bool
	}{
		{0, false, false}, {1, false, false}, {3, false, false},
		{4, true, true}, {5, true, true}, {7, true, true}, {8, true, true},
		{4 * 1200, true, true}, {4*1200 + 3, true, true}, {4*1200 + 4, false, false},
		{4 * 5000, false, false}, {MaximumHandles << 2, false, false}, {(MaximumHandles + 1) << 2, false, false},
		{1 << 32, false, false}, {1<<32 + 4, false, false}, {1<<34 + 4, false, false},
		{^nt.Handle(0), false, false}, {^nt.Handle(1), false, false}, {1 << 63, false, false},
	} {
		e, ok := tab.Lookup(c.h)
		if ok != c.ok || ok && (e.Object != &o.Header || e.Access != nt.Access(c.h&^3)) || !ok && e != (Entry{}) {
			t.Errorf("Lookup(%#x) = %+v, %v", c.h, e, ok)
		}
		if tab.Issued(c.h) != c.issued {
			t.Errorf("Issued(%#x) = %v", c.h, !c.issued)
		}
		if !c.ok {
			_, err := tab.Close(c.h)
			wantStatus(t, "Close", err, nt.STATUS_INVALID_HANDLE)
			wantStatus(t, "Replace", tab.Replace(c.h, 1, 0), nt.STATUS_INVALID_HANDLE)
			wantStatus(t, "SetAttributes", tab.SetAttributes(c.h, Inherit, Inherit), nt.STATUS_INVALID_HANDLE)
		}
	}
	if tab.Len() != 1200 || tab.Peak() != 1200 {
		t.Errorf("%d handles, at most %d", tab.Len(), tab.Peak())
	}
	mustClose(t, tab, 8+2) // the low bits do not count
	if _, ok := tab.Lookup(8); ok || tab.Len() != 1199 || tab.Peak() != 1200 || !tab.Issued(8) {
		t.Error("the handle is still there")
	}
	_, err := tab.Close(8)
	wantStatus(t, "a second close", err, nt.STATUS_INVALID_HANDLE)
}

// TestReuse checks that closed values come back oldest first and only when the
// quarantine is full.
func TestReuse(t *testing.T) {
	o := newThing(thingType("Thing"))
	for _, q := range []int{0, 1, 3, DefaultQuarantine} {
		tab := NewTable()
		tab.SetQuarantine(q)
		var open []nt.Handle
		for range q + 2 {
			open = append(open, mustInsert(t, tab, &o.Header, 1, 0))
		}
		slices.Reverse(open)
		for _, h := range open[:q] {
			mustClose(t, tab, h)
		}
		if h := mustInsert(t, tab, &o.Header, 1, 0); slices.Contains(open, h) {
			t.Errorf("quarantine %d: %#x is used again", q, h)
		}
		mustClose(t, tab, open[q])
		if h := mustInsert(t, tab, &o.Header, 1, 0); h != open[0] {
			t.Errorf("quarantine %d: %#x, want %#x, which was closed first", q, h, open[0])
		}
	}
	tab := NewTable()
	tab.SetQuarantine(-1)
	for i := range nt.Handle(5000) {
		h := mustInsert(t, tab, &o.Header, 1, 0)
		if h != 4*(i+1) {
			t.Fatalf("%#x is used again", h)
		}
		mustClose(t, tab, h)
	}
}

// TestAttributes changes rights and attributes of an open handle.
func TestAttributes(t *testing.T) {
	tab := NewTable()
	o := newThing(thingType("Thing"))
	h := mustInsert(t, tab, &o.Header, 0xFFFF_FFFF, Inherit)
	for _, c := range []struct {
		mask, attr, want Attributes
	}{
		{0, Inherit | ProtectFromClose, Inherit},
		{ProtectFromClose, ProtectFromClose, Inherit | ProtectFromClose},
		{Inherit, 0, ProtectFromClose},
		{Inherit | ProtectFromClose, Inherit | ProtectFromClose, Inherit | ProtectFromClose},
		{Inherit, ProtectFromClose, ProtectFromClose},
	} {
		wantStatus(t, "SetAttributes", tab.SetAttributes(h|1, c.mask, c.attr), nt.STATUS_SUCCESS)
		if e, ok := tab.Lookup(h); !ok || e != (Entry{&o.Header, 0xFFFF_FFFF, c.want}) {
			t.Errorf("after %v of %v: %+v, %v", c.attr, c.mask, e, ok)
		}
	}
	e, err := tab.Close(h)
	wantStatus(t, "Close of a protected handle", err, nt.STATUS_HANDLE_NOT_CLOSABLE)
	if e != (Entry{}) {
		t.Errorf("%+v", e)
	}
	o.want(t, "protected", life{handles: 1, refs: 2})
	wantStatus(t, "Replace", tab.Replace(h, 7, Inherit), nt.STATUS_SUCCESS)
	if e, ok := tab.Lookup(h); !ok || e != (Entry{&o.Header, 7, Inherit}) {
		t.Errorf("replaced: %+v, %v", e, ok)
	}
	e, err = tab.Close(h)
	wantStatus(t, "Close", err, nt.STATUS_SUCCESS)
	if e != (Entry{&o.Header, 7, Inherit}) {
		t.Errorf("Close returned %+v", e)
	}
	o.want(t, "closed", life{refs: 1, closed: 1, last: 1})
}

// TestOkayToClose checks that a refused close changes nothing and that the
// observer is told between the removal and its consequences.
func TestOkayToClose(t *testing.T) {
	tab := NewTable()
	o := newThing(thingType("Thing"))
	h := mustInsert(t, tab, &o.Header, 5, 0)
	o.refuse = nt.STATUS_INVALID_PARAMETER
	_, err := tab.CloseObserved(h, nil, func(nt.Handle, Entry) { t.Error("told of a close that did not happen") })
	wantStatus(t, "a refused close", err, nt.STATUS_INVALID_PARAMETER)
	o.want(t, "refused", life{handles: 1, refs: 2})
	o.refuse = nil
	told := 0
	_, err = tab.CloseObserved(h|3, nil, func(got nt.Handle, e Entry) {
		told++
		if got != h || e != (Entry{&o.Header, 5, 0}) {
			t.Errorf("told of %#x, %+v", got, e)
		}
		if _, ok := tab.Lookup(h); ok {
			t.Error("the handle is still in the table")
		}
		o.want(t, "observed", life{handles: 1, refs: 2})
	})
	wantStatus(t, "Close", err, nt.STATUS_SUCCESS)
	if told != 1 {
		t.Errorf("told %d times", told)
	}
	o.want(t, "closed", life{refs: 1, closed: 1, last: 1})
}

func TestLimits(t *testing.T) {
	tab := NewTable()
	o := newThing(thingType("Thing"))
	tab.SetLimit(2)
	h := mustInsert(t, tab, &o.Header, 1, 0)
	mustInsert(t, tab, &o.Header, 1, 0)
	_, err := tab.Insert(&o.Header, 1, 0)
	wantStatus(t, "one too many", err, nt.STATUS_INSUFFICIENT_RESOURCES)
	_, err = tab.InsertDuplicate(&o.Header, 1, 0)
	wantStatus(t, "a duplicate too many", err, nt.STATUS_INSUFFICIENT_RESOURCES)
	o.want(t, "full", life{handles: 2, refs: 3, closed: 2})
	mustClose(t, tab, h)
	mustInsert(t, tab, &o.Header, 1, 0)
	tab.Seal()
	_, err = tab.Insert(&o.Header, 1, 0)
	wantStatus(t, "sealed", err, nt.STATUS_PROCESS_IS_TERMINATING)
	if tab.Len() != 2 {
		t.Errorf("%d handles", tab.Len())
	}
}

func TestCloseAll(t *testing.T) {
	tab := NewTable()
	typ := thingType("Thing")
	a, b := newThing(typ), newThing(typ)
	ha := mustInsert(t, tab, &a.Header, 1, ProtectFromClose)
	hb := mustInsert(t, tab, &b.Header, 2, 0)
	ha2 := mustInsert(t, tab, &a.Header, 3, 0)
	// The first close takes another handle away and tries to open one.
	a.onClose = func(c Closing) {
		if c.Access == 1 {
			mustClose(t, tab, hb)
			_, err := tab.Insert(&b.Header, 1, 0)
			wantStatus(t, "Insert while the table ends", err, nt.STATUS_PROCESS_IS_TERMINATING)
		}
	}
	var told []nt.Handle
	n := tab.CloseAll(func(h nt.Handle, e Entry) { told = append(told, h) })
	if n != 2 || !slices.Equal(told, []nt.Handle{ha, ha2}) || tab.Len() != 0 {
		t.Errorf("closed %d: %v; %d are left", n, told, tab.Len())
	}
	a.want(t, "a", life{refs: 1, closed: 2, last: 1})
	b.want(t, "b", life{refs: 1, closed: 2, last: 2}) // the failed Insert revived it for a moment
	if n := tab.CloseAll(nil); n != 0 {
		t.Errorf("again: %d", n)
	}
}

func TestRange(t *testing.T) {
	tab := NewTable()
	o := newThing(thingType("Thing"))
	for i := range 1500 {
		mustInsert(t, tab, &o.Header, nt.Access(i), 0)
	}
	mustClose(t, tab, 4)
	mustClose(t, tab, 4*600)
	var seen []nt.Handle
	tab.Range(func(h nt.Handle, e Entry) bool {
		seen = append(seen, h)
		if e.Access != nt.Access(h/4-1) {
			t.Errorf("%#x: %+v", h, e)
		}
		if h == 8 {
			mustClose(t, tab, 12)
		}
		return true
	})
	if len(seen) != 1497 || !slices.IsSorted(seen) || seen[0] != 8 || seen[1] != 16 {
		t.Errorf("%d handles: %v", len(seen), seen[:4])
	}
	n := 0
	tab.Range(func(nt.Handle, Entry) bool { n++; return n < 3 })
	if n != 3 {
		t.Errorf("stopped after %d", n)
	}
}

// widget is an object of another Go type.
type widget struct{ Header }

func TestTypedLookup(t *testing.T) {
	tab := NewTable()
	o := newThing(thingType("Thing"))
	h := mustInsert(t, tab, &o.Header, 3, 0)
	for _, c := range []struct {
		h    nt.Handle
		want nt.Access
		err  nt.Status
	}{
		{h, 0, 0}, {h, 1, 0}, {h, 3, 0}, {h | 2, 3, 0},
		{h, 4, nt.STATUS_ACCESS_DENIED}, {h, 7, nt.STATUS_ACCESS_DENIED},
		{h + 4, 0, nt.STATUS_INVALID_HANDLE}, {0, 0, nt.STATUS_INVALID_HANDLE}, {^nt.Handle(0), 0, nt.STATUS_INVALID_HANDLE},
	} {
		got, err := Lookup[*thing](tab, c.h, c.want)
		wantStatus(t, "Lookup", err, c.err)
		if (got == o) != (c.err == 0) || got != o && got != nil {
			t.Errorf("Lookup(%#x, %#x) = %p", c.h, c.want, got)
		}
	}
	// The type is checked before the rights.
	got, err := Lookup[*widget](tab, h, 0xF0)
	if got != nil || !errors.Is(err, nt.STATUS_OBJECT_TYPE_MISMATCH) {
		t.Errorf("wrong type: %v, %v", got, err)
	}
	if any, err := Lookup[Object](tab, h, 1); any != Object(o) || err != nil {
		t.Errorf("any type: %v, %v", any, err)
	}
}
