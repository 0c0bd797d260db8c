// Package wait is the dispatcher: what threads wait for, how a signal reaches
// them, and everything that can end a wait early (timeout, alert, user APC,
// suspension, termination).
//
// One lock, the dispatcher lock, guards the signal state of every waitable
// object of a kernel, every wait queue and the wait state of every thread. So a
// wait is atomic by construction: a wait for any object takes the lowest index
// that is signalled, a wait for all consumes nothing until every object is
// signalled, a pulse reaches exactly the threads that wait at that instant, and
// SignalObjectAndWait has no gap. The critical sections are a few dozen
// instructions; nothing blocks, allocates or calls out under the lock.
//
// A thread blocks on one channel of its own and nothing else, and time is
// package time, so everything here works inside a testing/synctest bubble.
//
// Sources: KeWaitForSingleObject, KeWaitForMultipleObjects, KeInsertQueue and
// KeRemoveQueue of the driver documentation; "Windows Internals", chapter
// synchronization.
package wait

import (
	"haft.dev/internal/lock"
	"haft.dev/nt"
)

// MaximumObjects is MAXIMUM_WAIT_OBJECTS: how many objects one wait can take.
const MaximumObjects = 64

// Dispatcher owns the lock of all waitable objects of one kernel.
type Dispatcher struct {
	mu    lock.Mutex
	ready *Thread // threads whose wait was completed since Lock, linked by nextReady
}

// NewDispatcher returns a dispatcher with nothing to wait for yet.
func NewDispatcher() *Dispatcher {
	d := new(Dispatcher)
	d.mu.Init(lock.Dispatcher)
	return d
}

// Lock acquires the dispatcher lock.
func (d *Dispatcher) Lock() { d.mu.Lock() }

// Unlock releases the dispatcher lock and then wakes the threads whose waits
// were completed while it was held.
func (d *Dispatcher) Unlock() {
	t := d.ready
	d.ready = nil
	d.mu.Unlock()
	for t != nil {
		next := t.nextReady
		t.nextReady = nil
		t.wake <- struct{}{}
		t = next
	}
}

// State is what a wait needs to know of an object. Both methods are called
// with the dispatcher lock held.
type State interface {
	// Signaled reports whether w would be satisfied by the object now.
	Signaled(w *Waiter) bool
	// Consume takes for w what a satisfied wait takes (an auto-reset event's
	// signal, one count of a semaphore, the ownership of a mutant). It returns
	// STATUS_SUCCESS or STATUS_ABANDONED_WAIT_0, or an error that becomes the
	// result of the wait.
	Consume(w *Waiter) nt.Status
}

// Object is the waitable part of an object (DISPATCHER_HEADER). Embed it.
type Object struct {
	d          *Dispatcher
	state      State
	head, tail *block // the wait queue; guarded by d
	source     Source // nil: whoever changes the state signals it
	mixed      bool   // waiters differ in what satisfies them: a wake asks every one
}

// Init prepares o; state is usually a view of the object that o is part of.
func (o *Object) Init(d *Dispatcher, state State) { o.d, o.state = d, state }

// Dispatcher returns the dispatcher that o belongs to.
func (o *Object) Dispatcher() *Dispatcher { return o.d }

// Waitable returns o itself; it makes every type that embeds an Object
// satisfy interfaces that ask for something to wait on.
func (o *Object) Waitable() *Object { return o }

// IsWaited reports whether anybody waits for o.
func (o *Object) IsWaited() bool {
	o.d.Lock()
	defer o.d.Unlock()
	return o.head != nil
}

// Signaled reports whether a wait of a thread that owns nothing would be
// satisfied now. It consumes nothing.
func (o *Object) Signaled() bool {
	o.d.Lock()
	defer o.d.Unlock()
	return o.state.Signaled(&nobody)
}

// nobody is a waiter without a thread, for questions about signal states.
var nobody Waiter

// block links one waiter into the queue of one object (KWAIT_BLOCK).
type block struct {
	w          *Waiter
	o          *Object
	next, prev *block
}

func (o *Object) enqueueLocked(b *block) {
	if o.source != nil && o.head == nil {
		defer o.source.WaitedLocked()
	}
	if b.w.lifo {
		b.prev, b.next = nil, o.head
		if o.head != nil {
			o.head.prev = b
		} else {
			o.tail = b
		}
		o.head = b
		return
	}
	b.next, b.prev = nil, o.tail
	if o.tail != nil {
		o.tail.next = b
	} else {
		o.head = b
	}
	o.tail = b
}

func (o *Object) dequeueLocked(b *block) {
	if b.prev != nil {
		b.prev.next = b.next
	} else {
		o.head = b.next
	}
	if b.next != nil {
		b.next.prev = b.prev
	} else {
		o.tail = b.prev
	}
	b.next, b.prev = nil, nil
}

// WakeLocked gives the signal state of o to those who wait for it, in the
// order of the queue, as long as there is something to give. Call it after
// every change of state that may satisfy a wait.
func (o *Object) WakeLocked() {
	for b := o.head; b != nil; {
		w, next := b.w, b.next
		if !o.state.Signaled(w) {
			if !o.mixed {
				return
			}
			b = next
			continue
		}
		for next != nil && next.w == w { // one waiter may wait for o more than once
			next = next.next
		}
		if w.trySatisfyLocked() && w.thread == nil {
			next = o.head // what fire queued may have ended any other wait of this queue
		}
		b = next
	}
}

// Waiter is somebody who waits: a thread, or a packet that is to be queued to
// a completion port when the object is signalled. Guarded by the dispatcher lock.
type Waiter struct {
	thread *Thread // nil for a packet
	fire   func(nt.Status)
	blocks []block // one for each object of the current wait
	all    bool    // satisfied by all objects together rather than by any one
	lifo   bool    // goes to the head of queues, as threads at a completion port do
	queued bool    // the blocks are in their queues
}

// Thread returns the waiting thread, nil if the waiter is none.
func (w *Waiter) Thread() *Thread { return w.thread }

// trySatisfyLocked completes the wait of w if its objects satisfy it, and
// reports whether they did.
func (w *Waiter) trySatisfyLocked() bool {
	s, ok := w.satisfyLocked()
	if ok {
		w.completeLocked(s)
	}
	return ok
}

// satisfyLocked consumes what satisfies w and returns the status of the wait.
func (w *Waiter) satisfyLocked() (nt.Status, bool) {
	if w.all {
		for i := range w.blocks {
			if !w.blocks[i].o.state.Signaled(w) {
				return 0, false
			}
		}
		s := nt.STATUS_SUCCESS
		for i := range w.blocks {
			if c := w.blocks[i].o.state.Consume(w); c != nt.STATUS_SUCCESS {
				s = c
			}
		}
		return s, true
	}
	for i := range w.blocks {
		if o := w.blocks[i].o; o.state.Signaled(w) {
			s := o.state.Consume(w)
			if s.OK() {
				s += nt.Status(i)
			}
			return s, true
		}
	}
	return 0, false
}

func (w *Waiter) enqueueLocked() {
	for i := range w.blocks {
		w.blocks[i].o.enqueueLocked(&w.blocks[i])
	}
	w.queued = true
}

func (w *Waiter) dequeueLocked() {
	if w.queued {
		for i := range w.blocks {
			w.blocks[i].o.dequeueLocked(&w.blocks[i])
		}
		w.queued = false
	}
}

// completeLocked ends the wait of w with status s.
func (w *Waiter) completeLocked(s nt.Status) {
	w.dequeueLocked()
	clear(w.blocks) // drop the references to the objects
	w.blocks = w.blocks[:0]
	if t := w.thread; t != nil {
		t.completeLocked(s)
		return
	}
	w.fire(s)
}
