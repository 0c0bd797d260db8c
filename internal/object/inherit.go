package object

import "haft.dev/nt"

// inherited is a handle on its way into the table of a child.
type inherited struct {
	index uint32
	Entry
}

// InheritFrom gives t, which is empty and not yet used, the inheritable handles
// of another table under the same values, with the same rights and attributes:
// those that only, if not nil, returns true for. It returns how many they are.
// A handle that is closed meanwhile is inherited or not. (ObInitProcess,
// ExDupHandleTable.)
func (t *Table) InheritFrom(from *Table, only func(nt.Handle) bool) int {
	var list []inherited
	from.Range(func(h nt.Handle, e Entry) bool {
		if e.Attr&Inherit == 0 || only != nil && !only(h) || !e.Object.tryOpenHandle() {
			return true
		}
		e.Object.countInTable(t)
		list = append(list, inherited{uint32(h >> 2), e})
		return true
	})
	if len(list) == 0 {
		return 0
	}
	t.mu.Lock()
	defer t.mu.Unlock()
	last := list[len(list)-1].index
	segs := make([]*segment, last>>segmentBits+1)
	for i := range segs {
		segs[i] = new(segment)
	}
	t.segments.Store(&segs)
	for _, x := range list {
		for ; t.next < x.index; t.next++ {
			t.freeLocked(t.next)
		}
		t.next++
		s := t.slot(x.index)
		s.meta.Store(metaGen | uint64(x.Access) | uint64(x.Attr)<<32)
		s.obj.Store(x.Object)
	}
	t.count = len(list)
	t.peak = t.count
	return len(list)
}

// freeLocked appends a slot without a handle to the list of free ones.
func (t *Table) freeLocked(i uint32) {
	if t.freeTail != 0 {
		last := t.slot(t.freeTail)
		last.meta.Store(last.meta.Load()&metaGenMask | uint64(i))
	} else {
		t.freeHead = i
	}
	t.freeTail = i
	t.free++
}
