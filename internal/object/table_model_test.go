package object

import (
	"maps"
	"slices"
	"testing"

	"haft.dev/nt"
	"pgregory.net/rapid"
)

// tableModel says what a handle table does, in the simplest way.
type tableModel struct {
	open       map[nt.Handle]Entry
	free       []nt.Handle // closed values, oldest first
	next       nt.Handle
	quarantine int
	limit      int
	peak       int
	sealed     bool
	closes     map[*Header]int64
	lasts      map[*Header]int64
}

func (m *tableModel) insert(e Entry) (nt.Handle, nt.Status) {
	var h nt.Handle
	switch {
	case m.sealed, len(m.open) >= m.limit:
		m.closed(e.Object) // a handle that failed to come counts as closed
		if m.sealed {
			return 0, nt.STATUS_PROCESS_IS_TERMINATING
		}
		return 0, nt.STATUS_INSUFFICIENT_RESOURCES
	case len(m.free) > m.quarantine:
		h, m.free = m.free[0], m.free[1:]
	default:
		h = m.next
		m.next += 4
	}
	m.open[h] = e
	m.peak = max(m.peak, len(m.open))
	return h, nt.STATUS_SUCCESS
}

func (m *tableModel) handles(o *Header) (n int64) {
	for _, e := range m.open {
		if e.Object == o {
			n++
		}
	}
	return n
}

func (m *tableModel) closed(o *Header) {
	m.closes[o]++
	if m.handles(o) == 0 {
		m.lasts[o]++
	}
}

func (m *tableModel) close(h nt.Handle, force bool) (Entry, nt.Status) {
	h &^= 3
	e, ok := m.open[h]
	switch {
	case !ok:
		return Entry{}, nt.STATUS_INVALID_HANDLE
	case e.Attr&ProtectFromClose != 0 && !force:
		return Entry{}, nt.STATUS_HANDLE_NOT_CLOSABLE
	}
	delete(m.open, h)
	m.free = append(m.free, h)
	m.closed(e.Object)
	return e, nt.STATUS_SUCCESS
}

// TestTableModel runs random operations on a table and on its model.
func TestTableModel(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		typ, tab := thingType("Thing"), NewTable()
		things := []*thing{newThing(typ), newThing(typ), newThing(typ)}
		m := &tableModel{open: map[nt.Handle]Entry{}, next: 4, closes: map[*Header]int64{}, lasts: map[*Header]int64{},
			quarantine: rapid.SampledFrom([]int{0, 1, 2, 5}).Draw(t, "quarantine"),
			limit:      rapid.SampledFrom([]int{1, 3, 700, MaximumHandles}).Draw(t, "limit")}
		tab.SetQuarantine(m.quarantine)
		tab.SetLimit(m.limit)
		same := func(what string, got, want any) {
			t.Helper()
			if got != want {
				t.Fatalf("%s: %v, want %v", what, got, want)
			}
		}
		status := func(err error) nt.Status {
			if err == nil {
				return nt.STATUS_SUCCESS
			}
			return err.(nt.Status)
		}
		attr := func() Attributes { return Attributes(rapid.IntRange(0, 3).Draw(t, "attributes")) }
		entry := func() Entry {
			return Entry{&rapid.SampledFrom(things).Draw(t, "object").Header, nt.Access(rapid.Uint32().Draw(t, "access")), attr()}
		}
		value := func() nt.Handle {
			low := nt.Handle(rapid.IntRange(0, 3).Draw(t, "low bits"))
			if open := slices.Sorted(maps.Keys(m.open)); len(open) > 0 && rapid.IntRange(0, 4).Draw(t, "good") > 0 {
				return rapid.SampledFrom(open).Draw(t, "handle") + low
			}
			return rapid.SampledFrom([]nt.Handle{0, 4, m.next - 4, m.next, m.next + 2048*4, 1 << 26, 1<<32 + 4, ^nt.Handle(0) &^ 3}).Draw(t, "handle") + low
		}
		t.Repeat(map[string]func(*rapid.T){
			"insert": func(*rapid.T) {
				e := entry()
				h, err := tab.Insert(e.Object, e.Access, e.Attr)
				wantH, want := m.insert(e)
				same("status", status(err), want)
				same("handle", h, wantH)
			},
			"insert many": func(*rapid.T) {
				e := entry()
				for range rapid.IntRange(0, 600).Draw(t, "n") {
					h, err := tab.Insert(e.Object, e.Access, e.Attr)
					wantH, want := m.insert(e)
					same("status", status(err), want)
					same("handle", h, wantH)
				}
			},
			"close": func(*rapid.T) {
				h := value()
				e, err := tab.Close(h)
				wantE, want := m.close(h, false)
				same("status", status(err), want)
				same("entry", e, wantE)
			},
			"duplicate": func(*rapid.T) {
				h := value()
				e, ok := tab.Lookup(h)
				wantE, want := m.open[h&^3]
				same("found", ok, want)
				same("entry", e, wantE)
				if !ok {
					return
				}
				e.Access, e.Attr = nt.Access(rapid.Uint32().Draw(t, "access")), attr()
				d, err := tab.InsertDuplicate(e.Object, e.Access, e.Attr)
				wantD, status1 := m.insert(e)
				same("status", status(err), status1)
				same("duplicate", d, wantD)
			},
			"duplicate of nothing": func(*rapid.T) {
				o := rapid.SampledFrom(things).Draw(t, "object")
				if m.handles(&o.Header) > 0 {
					return
				}
				_, err := tab.InsertDuplicate(&o.Header, 1, 0)
				same("status", status(err), nt.STATUS_INVALID_HANDLE)
			},
			"set attributes": func(*rapid.T) {
				h, mask, a := value(), attr(), attr()
				err := tab.SetAttributes(h, mask, a)
				e, ok := m.open[h&^3]
				if !ok {
					same("status", status(err), nt.STATUS_INVALID_HANDLE)
					return
				}
				same("status", status(err), nt.STATUS_SUCCESS)
				e.Attr = e.Attr&^mask | a&mask
				m.open[h&^3] = e
			},
			"replace": func(*rapid.T) {
				h, access, a := value(), nt.Access(rapid.Uint32().Draw(t, "access")), attr()
				err := tab.Replace(h, access, a)
				e, ok := m.open[h&^3]
				if !ok {
					same("status", status(err), nt.STATUS_INVALID_HANDLE)
					return
				}
				same("status", status(err), nt.STATUS_SUCCESS)
				m.open[h&^3] = Entry{e.Object, access, a}
			},
			"set quarantine": func(*rapid.T) {
				m.quarantine = rapid.IntRange(0, 8).Draw(t, "quarantine")
				tab.SetQuarantine(m.quarantine)
			},
			"set limit": func(*rapid.T) {
				m.limit = rapid.SampledFrom([]int{0, len(m.open), len(m.open) + 1, MaximumHandles}).Draw(t, "limit")
				tab.SetLimit(m.limit)
			},
			"close all": func(*rapid.T) {
				if rapid.IntRange(0, 9).Draw(t, "rarely") != 0 {
					return
				}
				m.sealed = true
				want := slices.Sorted(maps.Keys(m.open))
				var told []nt.Handle
				same("closed", tab.CloseAll(func(h nt.Handle, _ Entry) { told = append(told, h) }), len(want))
				same("in order", slices.Equal(told, want), true)
				for _, h := range want {
					m.close(h, true)
				}
			},
			"": func(*rapid.T) {
				same("handles", tab.Len(), len(m.open))
				same("peak", tab.Peak(), m.peak)
				same("issued", tab.Issued(m.next-4), m.next > 4)
				same("not issued", tab.Issued(m.next), false)
				n := 0
				tab.Range(func(h nt.Handle, e Entry) bool {
					n++
					same("entry", e, m.open[h])
					return true
				})
				same("seen", n, len(m.open))
				for _, o := range things {
					hs := m.handles(&o.Header)
					same("life", o.life(), life{hs, hs + 1, m.closes[&o.Header], m.lasts[&o.Header], 0})
				}
				same("handles of the type", typ.Statistics().Handles, int64(len(m.open)))
			},
		})
	})
}
