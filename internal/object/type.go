// Package object is the object manager: object headers and types, handle
// tables, the namespace, and what happens when handles and references go.
//
// A handle is {object, granted access, attributes} in a Table; the table knows
// no process. An object is a Header embedded in a body. Two counts govern its
// life, as in NT: when the last handle is closed its name is removed (unless it
// is permanent) and Type.LastHandle runs; when the last reference goes too,
// Type.Delete runs. Memory belongs to the garbage collector, so a look-up needs
// no reference: whoever got the object may use it as long as he likes. All
// callbacks run without any table or namespace lock.
//
// Sources: ObCreateObject, ObOpenObjectByName, ObReferenceObjectByHandle of the
// driver documentation; NtDuplicateObject, NtQueryObject; "Windows Internals",
// chapter object manager.
package object

import (
	"sync/atomic"

	"haft.dev/internal/lock"
	"haft.dev/internal/security"
	"haft.dev/nt"
)

// Type describes one kind of object (OBJECT_TYPE). Callbacks that a type does
// not need are nil.
type Type struct {
	Name    string            // as NtQueryObject gives it: "Event"
	Index   uint8             // ObjectTypeIndex, unique
	Valid   nt.Access         // rights that exist for the type
	Mapping nt.GenericMapping // what the generic rights mean

	// OkayToClose may refuse a close before anything has changed.
	OkayToClose func(o Object, c Closing) error
	// Close is told of every handle that was closed.
	Close func(o Object, c Closing)
	// LastHandle runs when the last handle of all was closed.
	LastHandle func(o Object)
	// Delete runs when the last reference was dropped.
	Delete func(o Object)
	// Parse resolves the rest of a path below a named object of the type (a device).
	Parse func(o Object, p *Parse) (Object, error)
	// QueryName returns the name of an object that the namespace does not keep (a file).
	QueryName func(o Object) (string, error)
	// Security returns the descriptor of an object that does not keep it in its
	// header (a file of the host), SetSecurity replaces it. Either both or none.
	Security    func(o Object) (*security.Descriptor, error)
	SetSecurity func(o Object, sd *security.Descriptor, info security.Information) error
	// CountPerTable makes the header count handles per table, so that
	// Closing.LastOfTable is exact (files: byte locks go with a process' last handle).
	CountPerTable bool
	// NeedsSecurity makes even unnamed objects carry a security descriptor
	// (processes, threads, tokens).
	NeedsSecurity bool
	// Implied are rights that a handle gets with others: "a handle that has
	// PROCESS_QUERY_INFORMATION is automatically granted
	// PROCESS_QUERY_LIMITED_INFORMATION" ("Process Security and Access Rights").
	Implied []Implication

	objects, handles         atomic.Int64
	peakObjects, peakHandles atomic.Int64
}

// Statistics are the counts that NtQueryObject(ObjectTypeInformation) gives.
type Statistics struct {
	Objects, Handles         int64
	PeakObjects, PeakHandles int64
}

// Implication is a right that comes with another.
type Implication struct{ Right, Implies nt.Access }

// Imply adds what the rights of a imply.
func (t *Type) Imply(a nt.Access) nt.Access {
	for _, i := range t.Implied {
		if a&i.Right != 0 {
			a |= i.Implies
		}
	}
	return a
}

// Clone returns a copy of t with counts of its own. Each kernel counts its own
// objects, so a type descriptor is a template that a kernel clones.
func (t *Type) Clone() *Type {
	return &Type{
		Name: t.Name, Index: t.Index, Valid: t.Valid, Mapping: t.Mapping,
		OkayToClose: t.OkayToClose, Close: t.Close, LastHandle: t.LastHandle, Delete: t.Delete,
		Parse: t.Parse, QueryName: t.QueryName, Security: t.Security, SetSecurity: t.SetSecurity,
		CountPerTable: t.CountPerTable, NeedsSecurity: t.NeedsSecurity, Implied: t.Implied,
	}
}

// Statistics returns how many objects and handles of the type there are.
func (t *Type) Statistics() Statistics {
	return Statistics{t.objects.Load(), t.handles.Load(), t.peakObjects.Load(), t.peakHandles.Load()}
}

func raise(n, peak *atomic.Int64) {
	v := n.Add(1)
	for p := peak.Load(); v > p && !peak.CompareAndSwap(p, v); p = peak.Load() {
	}
}

// Object is anything with a Header: embed Header to get the method.
type Object interface {
	ObjectHeader() *Header
}

// Header is what all objects have in common (OBJECT_HEADER). Its zero value is
// of no use; Init it.
type Header struct {
	typ     *Type
	self    Object
	handles atomic.Int64
	refs    atomic.Int64 // one for each handle, the name, the creator, each Retain; less one, so that a new object needs no store
	sd      atomic.Pointer[security.Descriptor]
	place   atomic.Pointer[place] // where it stands in the namespace; nil: unnamed
	flags   atomic.Uint32
	closes  atomic.Uint64 // calls of Type.Close under way, and lastDue for each LastHandle that waits for them

	tables *tableCounts // nil unless the type counts handles per table
}

// tableCounts are the handles of an object by table. Nearly all objects have
// handles in one table only, which needs no map.
type tableCounts struct {
	mu    lock.Mutex
	one   *Table // nil: none; guarded by mu, as all below
	count int64  // of one
	more  map[*Table]int64
}

// open counts a handle.
func (x *tableCounts) open(t *Table) {
	x.mu.Lock()
	defer x.mu.Unlock()
	if x.more[t] == 0 && (x.one == nil || x.one == t) {
		x.one = t
		x.count++
		return
	}
	if x.more == nil {
		x.more = make(map[*Table]int64)
	}
	x.more[t]++
}

// close counts a handle out and reports whether it was the last one of its table.
func (x *tableCounts) close(t *Table) bool {
	x.mu.Lock()
	defer x.mu.Unlock()
	if x.one == t {
		if x.count--; x.count == 0 {
			x.one = nil
		}
		return x.count == 0
	}
	x.more[t]--
	if x.more[t] != 0 {
		return false
	}
	delete(x.more, t)
	return true
}

// empty reports whether there are no handles.
func (x *tableCounts) empty() bool {
	x.mu.Lock()
	defer x.mu.Unlock()
	return x.one == nil && len(x.more) == 0
}

// place is an object's name and directory. It is immutable.
type place struct {
	dir  *Directory
	name string
}

const lastDue = 1 << 32

// Flags of a header (OBJECT_HEADER flags as NtQueryObject shows them).
const (
	flagPermanent = 1 << iota
	flagExclusive
)

// Init prepares the header of self with one reference, the creator's.
func (h *Header) Init(t *Type, self Object) {
	h.typ, h.self = t, self
	if t.CountPerTable {
		h.tables = new(tableCounts)
		h.tables.mu.Init(lock.ObjectHeader)
	}
	raise(&t.objects, &t.peakObjects)
}

// ObjectHeader returns h.
func (h *Header) ObjectHeader() *Header { return h }

// Type returns the type of the object.
func (h *Header) Type() *Type { return h.typ }

// Body returns the object whose header h is.
func (h *Header) Body() Object { return h.self }

// HandleCount returns the number of open handles over all tables.
func (h *Header) HandleCount() int64 { return h.handles.Load() }

// PointerCount returns the number of references, those of the handles included.
func (h *Header) PointerCount() int64 { return h.refs.Load() + 1 }

// Security returns the security descriptor, nil if the object has none.
func (h *Header) Security() *security.Descriptor { return h.sd.Load() }

// SetSecurity replaces the security descriptor.
func (h *Header) SetSecurity(sd *security.Descriptor) { h.sd.Store(sd) }

// Name returns the last component of the object's name, "" if it has none or
// none any more.
func (h *Header) Name() string {
	if p := h.place.Load(); p != nil {
		return p.name
	}
	return ""
}

// Path returns the full name, for instance `\BaseNamedObjects\ready`, "" if
// the object has none. A directory on the way that has lost its own name shows
// as `...`, as it does with ObQueryNameString.
func (h *Header) Path() string {
	p := h.place.Load()
	if p == nil {
		return ""
	}
	if p.dir == nil {
		return `\`
	}
	switch dir := p.dir.Path(); dir {
	case `\`:
		return `\` + p.name
	case "":
		return `\...\` + p.name
	default:
		return dir + `\` + p.name
	}
}

// Permanent reports whether the object keeps its name without handles.
func (h *Header) Permanent() bool { return h.flags.Load()&flagPermanent != 0 }

// Retain adds a reference, so that Delete does not run yet.
func (h *Header) Retain() { h.refs.Add(1) }

// TryRetain is Retain for somebody who has no reference: it fails if the last
// one is gone.
func (h *Header) TryRetain() bool {
	for {
		n := h.refs.Load()
		if n < 0 {
			return false
		}
		if h.refs.CompareAndSwap(n, n+1) {
			return true
		}
	}
}

// Release drops a reference; with the last one Type.Delete runs.
func (h *Header) Release() {
	switch n := h.refs.Add(-1); {
	case n >= 0:
	case n == -1:
		h.typ.objects.Add(-1)
		if d := h.typ.Delete; d != nil {
			d(h.self)
		}
	default:
		panic("object: " + h.typ.Name + " released more often than retained")
	}
}

// openHandle counts a handle that is about to exist. The caller owns it until
// it is in a table or closeHandle takes it back.
func (h *Header) openHandle() {
	h.handles.Add(1)
	h.refs.Add(1)
	raise(&h.typ.handles, &h.typ.peakHandles)
}

// tryOpenHandle is openHandle for an object that must have a handle already.
func (h *Header) tryOpenHandle() bool {
	for {
		n := h.handles.Load()
		if n == 0 {
			return false
		}
		if h.handles.CompareAndSwap(n, n+1) {
			break
		}
	}
	h.refs.Add(1)
	raise(&h.typ.handles, &h.typ.peakHandles)
	return true
}

// Closing says what a close was.
type Closing struct {
	Table       *Table
	Access      nt.Access
	LastOfTable bool // exact only with Type.CountPerTable
	Last        bool // no handle is left in any table
	By          any  // the *kernel.Thread that closes; nil: none, as at the end of a process
}

// closeHandle undoes openHandle and runs what follows from it. No lock is held.
func (h *Header) closeHandle(c Closing) {
	h.typ.handles.Add(-1)
	if h.tables != nil && c.Table != nil {
		c.LastOfTable = h.tables.close(c.Table)
	}
	var a after
	if h.typ.Close == nil {
		if _, a = h.dropHandle(); a != still {
			h.lastHandle()
		}
	} else {
		h.closes.Add(1)
		c.Last, a = h.dropHandle()
		h.typ.Close(h.self, c)
		h.closed(a != still)
	}
	if a == unlinked {
		h.Release()
	}
	h.Release()
}

// closed ends a call of Type.Close; last says that the close was the last one. The
// call of LastHandle that is due then is made by whoever leaves Type.Close last, so
// that no close comes after it.
func (h *Header) closed(last bool) {
	n := ^uint64(0)
	if last {
		n += lastDue
	}
	for v := h.closes.Add(n); v >= lastDue && v%lastDue == 0; v = h.closes.Load() {
		if h.closes.CompareAndSwap(v, v-lastDue) {
			h.lastHandle()
		}
	}
}

// after says what the last close of an object did to the way to it by name.
type after uint8

const (
	still    after = iota // it has handles, or a permanent name
	unnamed               // it had no name
	unlinked              // its name was removed; the reference of the name goes to the caller
)

// dropHandle counts a handle out. The step from one handle to none of an object
// with a name is made with the namespace locked, together with the removal of
// the name: nobody can open the object in between and make it die twice.
func (h *Header) dropHandle() (last bool, a after) {
	for {
		n, p := h.handles.Load(), h.place.Load()
		switch {
		case n <= 0:
			panic("object: " + h.typ.Name + " has fewer handles than are closed")
		case n == 1 && p != nil && p.dir != nil:
			return p.dir.ns.dropHandle(h)
		case !h.handles.CompareAndSwap(n, n-1):
		case n > 1:
			return false, still
		case p != nil: // the root
			return true, still
		default:
			return true, unnamed
		}
	}
}

func (h *Header) lastHandle() {
	if f := h.typ.LastHandle; f != nil {
		f(h.self)
	}
}

func (h *Header) countInTable(t *Table) {
	if h.tables != nil {
		h.tables.open(t)
	}
}
