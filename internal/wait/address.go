package wait

import "haft.dev/nt"

// AddressTable lets threads wait for a change of memory (WaitOnAddress,
// RtlWaitOnAddress). There is one for each address space; an address stands
// for itself. Its buckets are guarded by the dispatcher lock.
type AddressTable struct {
	d       *Dispatcher
	buckets [256]addressBucket
}

type addressBucket struct{ head, tail *addressWait } // oldest first

// addressWait is the place of one thread in the table: a synchronization event
// that a wake by address sets.
type addressWait struct {
	Object
	addr       uint64
	set        bool
	queued     bool
	next, prev *addressWait // in the bucket
}

func (a *addressWait) Signaled(*Waiter) bool { return a.set }

func (a *addressWait) Consume(*Waiter) nt.Status {
	a.set = false
	return nt.STATUS_SUCCESS
}

// Init prepares a table whose threads belong to d.
func (at *AddressTable) Init(d *Dispatcher) { at.d = d }

func (at *AddressTable) bucket(addr uint64) *addressBucket {
	return &at.buckets[(addr>>2^addr>>10^addr>>18)%uint64(len(at.buckets))]
}

func (at *AddressTable) pushLocked(a *addressWait) {
	b := at.bucket(a.addr)
	a.next, a.prev, a.queued = nil, b.tail, true
	if b.tail != nil {
		b.tail.next = a
	} else {
		b.head = a
	}
	b.tail = a
}

func (at *AddressTable) removeLocked(a *addressWait) {
	b := at.bucket(a.addr)
	if a.prev != nil {
		a.prev.next = a.next
	} else {
		b.head = a.next
	}
	if a.next != nil {
		a.next.prev = a.prev
	} else {
		b.tail = a.prev
	}
	a.next, a.prev, a.queued = nil, nil, false
}

// Wait blocks t until somebody wakes addr or the timeout passes. same is
// called, without any lock, after t is in the table: it reports whether the
// memory still has the value to wait on; if not, Wait returns at once. So no
// wake between the caller's own look and the block is lost. The result is
// STATUS_SUCCESS, STATUS_TIMEOUT or STATUS_THREAD_IS_TERMINATING, or the error
// of same.
func (at *AddressTable) Wait(t *Thread, addr uint64, same func() (bool, error), timeout nt.Timeout) (nt.Status, error) {
	a := &t.addr
	at.d.Lock()
	a.addr, a.set = addr, false
	at.pushLocked(a)
	at.d.Unlock()

	s := nt.STATUS_SUCCESS
	ok, err := same()
	if err == nil && ok {
		s = t.WaitOne(&a.Object, false, timeout)
	}
	at.d.Lock()
	if a.queued {
		at.removeLocked(a)
	} else if s == nt.STATUS_TIMEOUT {
		s = nt.STATUS_SUCCESS // a wake chose t after the timeout: it must not be lost
	}
	at.d.Unlock()
	return s, err
}

// Leave takes t out of the table when a wait was abandoned half-way, as when
// the memory to compare could not be read.
func (at *AddressTable) Leave(t *Thread) {
	at.d.Lock()
	defer at.d.Unlock()
	if t.addr.queued {
		at.removeLocked(&t.addr)
	}
}

// Wake wakes the thread that has waited longest on addr, or all of them, and
// returns how many. (WakeByAddressSingle, WakeByAddressAll.)
func (at *AddressTable) Wake(addr uint64, all bool) int {
	at.d.Lock()
	defer at.d.Unlock()
	n := 0
	for a := at.bucket(addr).head; a != nil; {
		next := a.next
		if a.addr == addr {
			at.removeLocked(a)
			a.set = true
			a.WakeLocked()
			n++
			if !all {
				break
			}
		}
		a = next
	}
	return n
}
