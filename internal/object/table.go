package object

import (
	"sync/atomic"

	"haft.dev/internal/lock"
	"haft.dev/nt"
)

// Attributes of a handle (OBJ_* as NtQueryObject shows them).
type Attributes uint8

// Handle attributes.
const (
	Inherit          Attributes = 1 << iota // HANDLE_FLAG_INHERIT
	ProtectFromClose                        // HANDLE_FLAG_PROTECT_FROM_CLOSE
)

// MaximumHandles is how many handles one table can hold, as on Windows.
const MaximumHandles = 1<<24 - 1

// DefaultQuarantine is how many closed values a table keeps unused before it
// gives the oldest of them out again.
const DefaultQuarantine = 512

// Entry is what a handle stands for.
type Entry struct {
	Object *Header
	Access nt.Access
	Attr   Attributes
}

const (
	segmentBits = 9
	segmentSize = 1 << segmentBits
)

// slot holds one handle. Writers hold the table lock. A handle is opened by
// storing meta and then obj and closed by clearing obj; meta stays until another
// slot is freed, and carries a generation that each opening advances. So a reader
// that sees the same generation before and after it has read obj has a pair that
// belongs together, and look-up takes no lock and never retries: if the generation
// changed, the handle was closed at some instant of the look-up. Rights and
// attributes of an open handle change in one store and keep the generation.
type slot struct {
	obj  atomic.Pointer[Header] // nil: free
	meta atomic.Uint64          // access; attributes <<32; generation <<40. Free, and not the last: index of the next free slot
}

const (
	metaProtect  = uint64(ProtectFromClose) << 32
	metaGen      = 1 << 40
	metaGenMask  = ^uint64(metaGen - 1)
	metaNextMask = 1<<32 - 1
)

type segment [segmentSize]slot

// Table is a handle table. Values are multiples of four, beginning with 4; the
// two low bits of a value are ignored. A closed value is given out again as
// late as the quarantine demands, oldest first.
type Table struct {
	segments atomic.Pointer[[]*segment]

	mu         lock.Mutex
	count      int    // guarded by mu, as all below
	peak       int    //
	limit      int    // most handles
	quarantine int    // free slots kept back
	next       uint32 // first index never used
	freeHead   uint32 // oldest free slot; 0: none
	freeTail   uint32
	free       int
	sealed     bool // no handle is opened any more
}

// NewTable returns an empty table.
func NewTable() *Table {
	t := &Table{limit: MaximumHandles, quarantine: DefaultQuarantine, next: 1}
	t.mu.Init(lock.HandleTable)
	t.segments.Store(new([]*segment))
	return t
}

// SetQuarantine sets how many closed values are kept back; negative means all
// of them (a value is never used twice until the table is full).
func (t *Table) SetQuarantine(n int) {
	t.mu.Lock()
	defer t.mu.Unlock()
	if n < 0 {
		n = MaximumHandles
	}
	t.quarantine = n
}

// SetLimit sets how many handles the table may hold.
func (t *Table) SetLimit(n int) {
	t.mu.Lock()
	defer t.mu.Unlock()
	t.limit = min(n, MaximumHandles)
}

// Len returns the number of open handles, Peak the highest number so far.
func (t *Table) Len() int {
	t.mu.Lock()
	defer t.mu.Unlock()
	return t.count
}

// Peak returns the highest number of handles that were open together.
func (t *Table) Peak() int {
	t.mu.Lock()
	defer t.mu.Unlock()
	return t.peak
}

func (t *Table) slot(i uint32) *slot {
	segs := *t.segments.Load()
	if s := i >> segmentBits; int(s) < len(segs) {
		return &segs[s][i&(segmentSize-1)]
	}
	return nil
}

func index(h nt.Handle) (uint32, bool) {
	i := uint64(h) >> 2
	return uint32(i), i != 0 && i <= MaximumHandles
}

// Lookup returns what h stands for. It takes no lock and does not allocate.
func (t *Table) Lookup(h nt.Handle) (Entry, bool) {
	i, ok := index(h)
	if !ok {
		return Entry{}, false
	}
	s := t.slot(i)
	if s == nil {
		return Entry{}, false
	}
	m := s.meta.Load()
	o := s.obj.Load()
	if o == nil {
		return Entry{}, false
	}
	if (s.meta.Load()^m)&metaGenMask != 0 {
		return Entry{}, false // closed and opened anew meanwhile
	}
	return Entry{o, nt.Access(m), Attributes(m >> 32 & 3)}, true
}

// Issued reports whether the value h was ever given out by t.
func (t *Table) Issued(h nt.Handle) bool {
	i, ok := index(h)
	t.mu.Lock()
	defer t.mu.Unlock()
	return ok && i < t.next
}

// Insert opens a handle to o. It fails with STATUS_INSUFFICIENT_RESOURCES when
// the table is full and STATUS_PROCESS_IS_TERMINATING once it is sealed.
func (t *Table) Insert(o *Header, access nt.Access, attr Attributes) (nt.Handle, error) {
	o.openHandle()
	return t.insertCounted(o, access, attr)
}

// insertNew opens the first handle to a new object. The handle takes over the
// reference of the object's constructor.
func (t *Table) insertNew(o *Header, access nt.Access, attr Attributes) (nt.Handle, error) {
	o.handles.Store(1)
	raise(&o.typ.handles, &o.typ.peakHandles)
	return t.insertCounted(o, access, attr)
}

// InsertDuplicate is Insert for somebody who found o through a handle that may
// have been closed since: an object without handles is not revived, the error
// is STATUS_INVALID_HANDLE.
func (t *Table) InsertDuplicate(o *Header, access nt.Access, attr Attributes) (nt.Handle, error) {
	if !o.tryOpenHandle() {
		return 0, nt.STATUS_INVALID_HANDLE
	}
	return t.insertCounted(o, access, attr)
}

// insertCounted inserts a handle that openHandle has counted already; if that
// fails, the count is taken back, with all that follows from a close.
func (t *Table) insertCounted(o *Header, access nt.Access, attr Attributes) (nt.Handle, error) {
	o.countInTable(t)
	t.mu.Lock()
	i, err := t.allocLocked()
	if err != nil {
		t.mu.Unlock()
		o.closeHandle(Closing{Table: t, Access: access})
		return 0, err
	}
	s := t.slot(i)
	gen := s.meta.Load()&metaGenMask + metaGen
	s.meta.Store(gen | uint64(access) | uint64(attr)<<32)
	s.obj.Store(o)
	t.mu.Unlock()
	return nt.Handle(i) << 2, nil
}

func (t *Table) allocLocked() (uint32, error) {
	if t.sealed {
		return 0, nt.STATUS_PROCESS_IS_TERMINATING
	}
	if t.count >= t.limit {
		return 0, nt.STATUS_INSUFFICIENT_RESOURCES
	}
	var i uint32
	if t.freeHead != 0 && (t.free > t.quarantine || t.next > MaximumHandles) {
		i = t.freeHead
		s := t.slot(i)
		if i == t.freeTail {
			t.freeHead, t.freeTail = 0, 0
		} else {
			t.freeHead = uint32(s.meta.Load() & metaNextMask)
		}
		t.free--
	} else {
		i = t.next
		if int(i>>segmentBits) >= len(*t.segments.Load()) {
			old := *t.segments.Load()
			var segs []*segment
			if len(old) < cap(old) {
				segs = old[: len(old)+1 : cap(old)] // readers see only their own length
			} else {
				segs = make([]*segment, len(old)+1, max(4, 2*len(old)+1))
				copy(segs, old)
			}
			segs[len(old)] = new(segment)
			t.segments.Store(&segs)
		}
		t.next++
	}
	t.count++
	t.peak = max(t.peak, t.count)
	return i, nil
}

// take removes h from the table. With force, protection is ignored.
func (t *Table) take(h nt.Handle, want *Header, force bool) (Entry, error) {
	i, ok := index(h)
	if !ok {
		return Entry{}, nt.STATUS_INVALID_HANDLE
	}
	t.mu.Lock()
	defer t.mu.Unlock()
	s := t.slot(i)
	if s == nil {
		return Entry{}, nt.STATUS_INVALID_HANDLE
	}
	o := s.obj.Load()
	if o == nil || want != nil && o != want {
		return Entry{}, nt.STATUS_INVALID_HANDLE
	}
	m := s.meta.Load()
	if m&metaProtect != 0 && !force {
		return Entry{}, nt.STATUS_HANDLE_NOT_CLOSABLE
	}
	s.obj.Store(nil)
	t.freeLocked(i)
	t.count--
	return Entry{o, nt.Access(m), Attributes(m >> 32 & 3)}, nil
}

// Close closes h and runs what follows: the type's Close, and with the last
// handle the removal of the name and LastHandle. It returns what the handle
// stood for, STATUS_INVALID_HANDLE for no handle of this table, and
// STATUS_HANDLE_NOT_CLOSABLE for a protected one, which stays. Of two racing
// closes exactly one succeeds. (NtClose.)
func (t *Table) Close(h nt.Handle) (Entry, error) { return t.CloseObserved(h, nil, nil) }

// CloseObserved is Close with a function that is told of the handle after it
// is out of the table and before the consequences. by is who closes, for the
// type's callbacks (Closing.By).
func (t *Table) CloseObserved(h nt.Handle, by any, closed func(nt.Handle, Entry)) (Entry, error) {
	var want *Header
	if e, ok := t.Lookup(h); ok && e.Object.typ.OkayToClose != nil {
		if err := e.Object.typ.OkayToClose(e.Object.self, Closing{Table: t, Access: e.Access, By: by}); err != nil {
			return Entry{}, err
		}
		want = e.Object
	}
	e, err := t.take(h, want, false)
	if err != nil {
		return Entry{}, err
	}
	if closed != nil {
		closed(h&^3, e)
	}
	e.Object.closeHandle(Closing{Table: t, Access: e.Access, By: by})
	return e, nil
}

// Replace gives the open handle h other rights and attributes and keeps its
// value, as a duplication within one table that closes its source does.
func (t *Table) Replace(h nt.Handle, access nt.Access, attr Attributes) error {
	i, ok := index(h)
	if !ok {
		return nt.STATUS_INVALID_HANDLE
	}
	t.mu.Lock()
	defer t.mu.Unlock()
	s := t.slot(i)
	if s == nil || s.obj.Load() == nil {
		return nt.STATUS_INVALID_HANDLE
	}
	s.meta.Store(s.meta.Load()&metaGenMask | uint64(access) | uint64(attr)<<32)
	return nil
}

// SetAttributes sets the attributes in mask to those in attr.
func (t *Table) SetAttributes(h nt.Handle, mask, attr Attributes) error {
	i, ok := index(h)
	if !ok {
		return nt.STATUS_INVALID_HANDLE
	}
	t.mu.Lock()
	defer t.mu.Unlock()
	s := t.slot(i)
	if s == nil || s.obj.Load() == nil {
		return nt.STATUS_INVALID_HANDLE
	}
	s.meta.Store(s.meta.Load()&^(uint64(mask)<<32) | uint64(attr&mask)<<32)
	return nil
}

// Range calls f for every open handle in the order of values until f returns
// false. f may open and close handles; it sees a handle that is open all the
// while exactly once.
func (t *Table) Range(f func(h nt.Handle, e Entry) bool) {
	for i := uint32(1); ; i++ {
		s := t.slot(i)
		if s == nil {
			return
		}
		if s.obj.Load() == nil {
			continue
		}
		if e, ok := t.Lookup(nt.Handle(i) << 2); ok && !f(nt.Handle(i)<<2, e) {
			return
		}
	}
}

// Seal makes every later Insert fail. The owner is ending.
func (t *Table) Seal() {
	t.mu.Lock()
	defer t.mu.Unlock()
	t.sealed = true
}

// CloseAll seals t and closes every handle, protected ones too, in the order of
// values. It returns how many. closed, if not nil, is told of each before its
// consequences run.
func (t *Table) CloseAll(closed func(nt.Handle, Entry)) int {
	t.Seal()
	n := 0
	t.Range(func(h nt.Handle, e Entry) bool {
		if e, err := t.take(h, nil, true); err == nil {
			if closed != nil {
				closed(h, e)
			}
			e.Object.closeHandle(Closing{Table: t, Access: e.Access})
			n++
		}
		return true
	})
	return n
}

// Lookup returns the object that h stands for in t, if it is a T and every
// right in want was granted. The errors come in NT's order:
// STATUS_INVALID_HANDLE, STATUS_OBJECT_TYPE_MISMATCH, STATUS_ACCESS_DENIED.
func Lookup[T Object](t *Table, h nt.Handle, want nt.Access) (T, error) {
	e, ok := t.Lookup(h)
	if !ok {
		var zero T
		return zero, nt.STATUS_INVALID_HANDLE
	}
	o, ok := e.Object.self.(T)
	if !ok {
		return o, nt.STATUS_OBJECT_TYPE_MISMATCH
	}
	if want&^e.Access != 0 {
		var zero T
		return zero, nt.STATUS_ACCESS_DENIED
	}
	return o, nil
}
