//go:build !race && !lockrank

package object

import (
	"runtime"
	"testing"

	"haft.dev/nt"
)

const million = 1_000_000

// TestMillionHandles measures what a handle costs beyond its object.
func TestMillionHandles(t *testing.T) {
	if testing.Short() {
		t.Skip("opens a million handles")
	}
	heap := func() uint64 {
		var m runtime.MemStats
		runtime.GC()
		runtime.ReadMemStats(&m)
		return m.HeapAlloc
	}
	o := newThing(thingType("Thing"))
	before := heap()
	tab := NewTable()
	for range million {
		if _, err := tab.Insert(&o.Header, 1, 0); err != nil {
			t.Fatal(err)
		}
	}
	per := float64(heap()-before) / million
	t.Logf("%.1f bytes per handle", per)
	if per >= 150 {
		t.Errorf("%.1f bytes per handle", per)
	}
	if tab.Len() != million || o.HandleCount() != million {
		t.Errorf("%d handles, the object has %d", tab.Len(), o.HandleCount())
	}
	if n := tab.CloseAll(nil); n != million {
		t.Errorf("closed %d", n)
	}
	o.want(t, "closed", life{refs: 1, closed: million, last: 1})
}

func TestAllocations(t *testing.T) {
	tab := NewTable()
	tab.SetQuarantine(0)
	o := newThing(thingType("Thing"))
	h := mustInsert(t, tab, &o.Header, 3, 0)
	for _, c := range []struct {
		name string
		f    func()
	}{
		{"look-up", func() { tab.Lookup(h) }},
		{"look-up of nothing", func() { tab.Lookup(h + 400) }},
		{"typed look-up", func() { Lookup[*thing](tab, h, 1) }},
		{"look-up without the right", func() { Lookup[*thing](tab, h, 8) }},
		{"look-up of the wrong type", func() { Lookup[*widget](tab, h, 1) }},
		{"insert and close", func() {
			h, _ := tab.Insert(&o.Header, 1, 0)
			tab.Close(h)
		}},
		{"duplicate", func() {
			e, _ := tab.Lookup(h)
			d, _ := tab.InsertDuplicate(e.Object, e.Access, e.Attr)
			tab.Close(d)
		}},
		{"set attributes", func() { tab.SetAttributes(h, Inherit, Inherit) }},
		{"replace", func() { tab.Replace(h, 3, 0) }},
	} {
		c.f() // what grows once
		if n := testing.AllocsPerRun(200, c.f); n != 0 {
			t.Errorf("%s: %v allocations", c.name, n)
		}
	}
}

func filled(b *testing.B, n int) (*Table, *thing) {
	tab, o := NewTable(), newThing(thingType("Thing"))
	for range n {
		mustInsert(b, tab, &o.Header, 3, 0)
	}
	return tab, o
}

func BenchmarkLookup(b *testing.B) {
	for _, c := range []struct {
		name string
		n    int
	}{{"10", 10}, {"1e6", million}} {
		b.Run(c.name, func(b *testing.B) {
			tab, _ := filled(b, c.n)
			b.ReportAllocs()
			i := 0
			for b.Loop() {
				if i += 7919; i >= c.n {
					i %= c.n
				}
				if _, err := Lookup[*thing](tab, nt.Handle(i+1)<<2, 1); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}

func BenchmarkLookupParallel(b *testing.B) {
	tab, _ := filled(b, 10)
	b.RunParallel(func(pb *testing.PB) {
		for pb.Next() {
			tab.Lookup(4)
		}
	})
}

func BenchmarkInsertClose(b *testing.B) {
	tab, o := filled(b, 1)
	b.ReportAllocs()
	for b.Loop() {
		h, _ := tab.Insert(&o.Header, 1, 0)
		tab.Close(h)
	}
}

func BenchmarkDuplicate(b *testing.B) {
	tab, _ := filled(b, 1)
	b.ReportAllocs()
	for b.Loop() {
		e, _ := tab.Lookup(4)
		h, _ := tab.InsertDuplicate(e.Object, e.Access, e.Attr)
		tab.Close(h)
	}
}
