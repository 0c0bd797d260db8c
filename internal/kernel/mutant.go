package kernel

import (
	"haft.dev/internal/object"
	"haft.dev/internal/wait"
	"haft.dev/nt"
)

// MutantType is the type of mutexes, which NT calls mutants: CreateMutex,
// NtCreateMutant.
var MutantType = &object.Type{Name: "Mutant", Valid: nt.MUTANT_ALL_ACCESS, Mapping: nt.GenericMapping{
	Read:    nt.STANDARD_RIGHTS_READ | nt.MUTANT_QUERY_STATE,
	Write:   nt.STANDARD_RIGHTS_WRITE,
	Execute: nt.STANDARD_RIGHTS_EXECUTE | nt.SYNCHRONIZE,
	All:     nt.MUTANT_ALL_ACCESS,
}, Delete: func(o object.Object) { o.(*Mutant).deleted() }}

// Mutant is a mutex: owned by one thread, any number of times (up to 2³¹), and
// abandoned if that thread ends without releasing it.
type Mutant struct {
	object.Header
	wait.Object
	owned     wait.Owned // guarded by the dispatcher lock, as all below
	depth     uint32     // how often the owner holds it
	abandoned bool
}

const mutantLimit = 1 << 31

// NewMutant returns a mutant without a handle, owned by owner if that is not nil.
func NewMutant(k *Kernel, owner *Thread) *Mutant {
	m := &Mutant{}
	m.Header.Init(k.types[typeMutant], m)
	m.Object.Init(k.Dispatcher, (*mutantState)(m))
	m.owned.Init(m.abandonLocked)
	if owner != nil {
		k.Dispatcher.Lock()
		m.owned.TakeLocked(&owner.Thread)
		m.depth = 1
		k.Dispatcher.Unlock()
	}
	return m
}

type mutantState Mutant

func (m *mutantState) Signaled(w *wait.Waiter) bool {
	return m.depth == 0 || m.owned.Owner() == w.Thread() && w.Thread() != nil
}

func (m *mutantState) Consume(w *wait.Waiter) nt.Status {
	switch m.depth {
	case mutantLimit:
		return nt.STATUS_MUTANT_LIMIT_EXCEEDED
	case 0:
		m.owned.TakeLocked(w.Thread())
	}
	m.depth++
	if m.abandoned {
		m.abandoned = false
		return nt.STATUS_ABANDONED_WAIT_0
	}
	return nt.STATUS_SUCCESS
}

func (m *Mutant) abandonLocked() {
	m.depth, m.abandoned = 0, true
	m.WakeLocked()
}

// deleted takes m from its owner: no handle is left and nobody waits.
func (m *Mutant) deleted() {
	d := m.Dispatcher()
	d.Lock()
	if m.depth > 0 {
		m.depth = 0
		m.owned.DropLocked()
	}
	d.Unlock()
}

// ReleaseLocked gives up one hold of t; STATUS_MUTANT_NOT_OWNED if t has none.
// It returns the previous count: 1 − holds. (KeReleaseMutant.)
func (m *Mutant) ReleaseLocked(t *Thread) (was int32, err error) {
	was = int32(1 - int64(m.depth))
	if m.depth == 0 || t == nil || m.owned.Owner() != &t.Thread {
		return was, nt.STATUS_MUTANT_NOT_OWNED
	}
	m.depth--
	if m.depth == 0 {
		m.owned.DropLocked()
		m.WakeLocked()
	}
	return was, nil
}

// Release is ReleaseLocked without the lock held.
func (m *Mutant) Release(t *Thread) (was int32, err error) {
	d := m.Dispatcher()
	d.Lock()
	was, err = m.ReleaseLocked(t)
	d.Unlock()
	return was, err
}

// MutantState is what NtQueryMutant gives.
type MutantState struct {
	Count         int32 // 1: free; 1 − holds otherwise
	OwnedByCaller bool
	Abandoned     bool
}

// Query returns the state of m as t sees it.
func (m *Mutant) Query(t *Thread) MutantState {
	d := m.Dispatcher()
	d.Lock()
	defer d.Unlock()
	return MutantState{
		Count:         int32(1 - int64(m.depth)),
		OwnedByCaller: m.depth > 0 && t != nil && m.owned.Owner() == &t.Thread,
		Abandoned:     m.abandoned,
	}
}

// CreateMutant creates or opens a mutant; initially owned only if it is new.
// (NtCreateMutant.)
func (c Caller) CreateMutant(a *object.Attr, access nt.Access, owned bool) (nt.Handle, nt.Status, error) {
	var owner *Thread
	if owned {
		owner = c.Thread
	}
	m := NewMutant(c.Process.kernel, owner)
	h, s, err := c.create(m, a, access)
	if owned && err == nil && s == nt.STATUS_SUCCESS {
		c.acquired(m, nt.STATUS_WAIT_0)
	}
	return h, s, err
}

// OpenMutant opens a mutant by name. (NtOpenMutant.)
func (c Caller) OpenMutant(a *object.Attr, access nt.Access) (nt.Handle, error) {
	return c.open(typeMutant, a, access)
}

// ReleaseMutant gives up one hold of the calling thread and returns the
// previous count. (NtReleaseMutant, which asks for no right.)
func (c Caller) ReleaseMutant(h nt.Handle) (was int32, err error) {
	m, err := Ref[*Mutant](c, h, 0)
	if err != nil {
		return 0, err
	}
	return m.Release(c.Thread)
}

// QueryMutant returns the state of a mutant. (NtQueryMutant.)
func (c Caller) QueryMutant(h nt.Handle) (MutantState, error) {
	m, err := Ref[*Mutant](c, h, nt.MUTANT_QUERY_STATE)
	if err != nil {
		return MutantState{}, err
	}
	return m.Query(c.Thread), nil
}
