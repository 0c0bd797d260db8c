package object

import (
	"math/rand/v2"
	"sync"
	"sync/atomic"
	"testing"

	"haft.dev/nt"
)

// together starts n goroutines at once and waits for them.
func together(n int, f func(i int)) {
	var ready, done sync.WaitGroup
	start := make(chan struct{})
	ready.Add(n)
	for i := range n {
		done.Go(func() {
			ready.Done()
			<-start
			f(i)
		})
	}
	ready.Wait()
	close(start)
	done.Wait()
}

// TestHammerClose races closes of the same handles: each succeeds once.
func TestHammerClose(t *testing.T) {
	const handles, closers = 2000, 4
	typ, tab := thingType("Thing"), NewTable()
	things := make([]*thing, handles)
	for i := range things {
		things[i] = newThing(typ)
		mustInsert(t, tab, &things[i].Header, 1, 0)
		things[i].Release()
	}
	var closed [closers]int
	together(closers, func(g int) {
		for i := range handles {
			switch _, err := tab.Close(nt.Handle(i+1) << 2); err {
			case nil:
				closed[g]++
			case nt.STATUS_INVALID_HANDLE:
			default:
				t.Errorf("close: %v", err)
			}
		}
	})
	if n := closed[0] + closed[1] + closed[2] + closed[3]; n != handles || tab.Len() != 0 {
		t.Errorf("%d closes succeeded, %d handles are left", n, tab.Len())
	}
	for _, o := range things {
		o.want(t, "closed", life{closed: 1, last: 1, deleted: 1})
	}
}

// TestHammerTable mixes everything that a table can do, on few values, and ends
// with racing CloseAlls. What a look-up says must have been so at some instant:
// the rights of a handle name the object that it was opened for.
func TestHammerTable(t *testing.T) {
	rounds := 40
	if testing.Short() || ranked {
		rounds = 4
	}
	for round := range rounds {
		typ, tab := thingType("Thing"), NewTable()
		typ.CountPerTable = true
		tab.SetQuarantine(round % 3)
		things := make([]*thing, 4)
		for i := range things {
			things[i] = newThing(typ)
		}
		rights := func(i int, r *rand.Rand) nt.Access { return nt.Access(i)<<8 | nt.Access(r.IntN(256)) }
		check := func(e Entry) {
			if int(e.Access>>8) >= len(things) || e.Object != &things[e.Access>>8].Header {
				t.Errorf("the object of another handle: %+v", e)
			}
		}
		stable := mustInsert(t, tab, &things[0].Header, 0, ProtectFromClose)
		var ending atomic.Bool
		together(5, func(g int) {
			r := rand.New(rand.NewPCG(uint64(round), uint64(g)))
			for range 1500 {
				h := nt.Handle(1+r.IntN(12)) << 2
				i := r.IntN(len(things))
				switch op := r.IntN(10); {
				case op < 3:
					tab.Insert(&things[i].Header, rights(i, r), Attributes(r.IntN(2)))
				case op < 5:
					tab.Close(h)
				case op < 6:
					if e, ok := tab.Lookup(h); ok {
						check(e)
						tab.InsertDuplicate(e.Object, e.Access, e.Attr)
					}
				case op < 7:
					tab.SetAttributes(h, Inherit, Attributes(r.IntN(2)))
				case op < 8:
					tab.Replace(stable, rights(0, r), ProtectFromClose)
				default:
					if e, ok := tab.Lookup(h); ok {
						check(e)
					}
				}
				// A handle that is open all the time is found all the time.
				if e, ok := tab.Lookup(stable); !ending.Load() && (!ok || e.Object != &things[0].Header || e.Access>>8 != 0) {
					t.Errorf("the stable handle: %+v, %v", e, ok)
				}
			}
			if g < 2 {
				ending.Store(true)
				tab.CloseAll(nil)
			}
		})
		tab.CloseAll(nil)
		if s := typ.Statistics(); tab.Len() != 0 || s.Handles != 0 || s.Objects != int64(len(things)) {
			t.Fatalf("round %d: %d handles in the table, %+v", round, tab.Len(), s)
		}
		for _, o := range things {
			if l := o.life(); l.handles != 0 || l.refs != 1 || l.deleted != 0 || l.last == 0 && l.closed != 0 || !o.tables.empty() {
				t.Fatalf("round %d: %+v", round, l)
			}
			o.Release()
			if o.deleted.Load() != 1 {
				t.Fatal("not deleted once")
			}
		}
	}
}

// TestHammerLast races the closes of all handles of one object with duplicates:
// LastHandle and Delete run exactly once, and last.
func TestHammerLast(t *testing.T) {
	rounds := 400
	if testing.Short() || ranked {
		rounds = 40
	}
	for round := range rounds {
		typ := thingType("Thing")
		tabs := []*Table{NewTable(), NewTable(), NewTable()}
		o := newThing(typ)
		for _, tab := range tabs {
			mustInsert(t, tab, &o.Header, 1, 0)
		}
		o.Release()
		o.onClose = func(c Closing) {
			if o.deleted.Load() != 0 || o.last.Load() != 0 {
				t.Error("closed after the last handle")
			}
		}
		together(len(tabs)*2, func(i int) {
			tab := tabs[i/2]
			if i%2 == 0 {
				tab.CloseAll(nil)
				return
			}
			if h, err := tab.InsertDuplicate(&o.Header, 2, 0); err == nil {
				tab.Close(h)
			}
		})
		if l := o.life(); l.handles != 0 || l.refs != 0 || l.last != 1 || l.deleted != 1 || typ.Statistics().Handles != 0 {
			t.Fatalf("round %d: %+v, %+v", round, l, typ.Statistics())
		}
	}
}

// TestHammerNames races opens, creations and closes of one name. At any time at
// most one object has it, an open finds one that lives, and every object loses
// its name, its last handle and its life exactly once.
func TestHammerNames(t *testing.T) {
	rounds := 30
	if testing.Short() || ranked {
		rounds = 3
	}
	for round := range rounds {
		w := newWorld()
		w.typ.LastHandle = func(o Object) {
			th := o.(*thing)
			if th.last.Add(1) != 1 || th.Path() != "" {
				t.Errorf("last handle of %p: %+v, path %q", th, th.life(), th.Path())
			}
		}
		var mu sync.Mutex
		var made []*thing
		together(4, func(g int) {
			tab := NewTable()
			r := rand.New(rand.NewPCG(uint64(round), uint64(g)))
			for range 300 {
				var h nt.Handle
				var err error
				if r.IntN(2) == 0 {
					o := newThing(w.typ)
					mu.Lock()
					made = append(made, o)
					mu.Unlock()
					h, _, err = w.ns.Create(tab, w.tok, o, &Attr{Name: `\x`, Flags: uint32(r.IntN(2) * OBJ_OPENIF)}, 1)
				} else {
					h, err = w.ns.Open(tab, w.tok, w.typ, &Attr{Name: `\X`, Flags: OBJ_CASE_INSENSITIVE}, 1, nil)
				}
				if err != nil {
					if err != nt.STATUS_OBJECT_NAME_COLLISION && err != nt.STATUS_OBJECT_NAME_NOT_FOUND {
						t.Error(err)
					}
					continue
				}
				e, ok := tab.Lookup(h)
				if o := e.Object.Body().(*thing); !ok || o.Path() != `\x` || o.last.Load() != 0 || o.deleted.Load() != 0 {
					t.Errorf("opened %+v, path %q", o.life(), o.Path())
				}
				if _, err := tab.Close(h); err != nil {
					t.Error(err)
				}
			}
		})
		if s := w.typ.Statistics(); s.Objects != 0 || s.Handles != 0 || len(w.ns.Root().List()) != 0 {
			t.Fatalf("round %d: %+v are left", round, s)
		}
		for _, o := range made {
			if l := o.life(); l.refs != 0 || l.handles != 0 || l.deleted != 1 || l.last > 1 || l.last == 0 && l.closed != 0 {
				t.Fatalf("round %d: %+v", round, l)
			}
		}
	}
}

// TestHammerPermanence races MakeTemporary with the last close and with opens.
func TestHammerPermanence(t *testing.T) {
	rounds := 2000
	if testing.Short() || ranked {
		rounds = 100
	}
	for round := range rounds {
		w := newWorld()
		o, h := w.mustCreate(t, `\x`, OBJ_PERMANENT)
		o.Retain()
		together(4, func(g int) {
			switch g {
			case 0:
				mustClose(t, w.table, h)
			case 1, 2:
				o.MakeTemporary()
			default:
				if h, err := w.ns.Open(w.table, w.tok, nil, &Attr{Name: `\x`}, 1, nil); err == nil {
					mustClose(t, w.table, h)
				}
			}
		})
		if l := o.life(); l.handles != 0 || l.refs != 1 || l.last != 1 || l.deleted != 0 || o.Path() != "" {
			t.Fatalf("round %d: %+v, path %q", round, l, o.Path())
		}
		o.Release()
	}
}
