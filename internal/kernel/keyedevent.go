package kernel

import (
	"haft.dev/internal/object"
	"haft.dev/internal/wait"
	"haft.dev/nt"
)

// KeyedEventType is the type of keyed events: NtCreateKeyedEvent. The right to wait for the
// object itself, SYNCHRONIZE, is none of KEYEDEVENT_ALL_ACCESS.
var KeyedEventType = &object.Type{Name: "KeyedEvent", Valid: nt.KEYEDEVENT_ALL_ACCESS | nt.SYNCHRONIZE, Mapping: nt.GenericMapping{
	Read:    nt.STANDARD_RIGHTS_READ | nt.KEYEDEVENT_WAIT,
	Write:   nt.STANDARD_RIGHTS_WRITE | nt.KEYEDEVENT_WAKE,
	Execute: nt.STANDARD_RIGHTS_EXECUTE,
	All:     nt.KEYEDEVENT_ALL_ACCESS,
}}

// KeyedEvent brings threads of a process together by keys: one that waits with a key and
// one that releases it. Whichever comes first blocks until the other is there. The object
// itself is always signalled.
type KeyedEvent struct {
	object.Header
	wait.Object
	first, last *keyedWait // oldest first; guarded by the dispatcher lock
}

// keyedWait is the place of one thread that is blocked in a keyed event.
type keyedWait struct {
	wait.Object
	process    *Process
	key        uint64
	release    bool // it came to release
	met        bool
	next, prev *keyedWait
}

// NewKeyedEvent returns a keyed event without a handle.
func NewKeyedEvent(k *Kernel) *KeyedEvent {
	e := new(KeyedEvent)
	e.Header.Init(k.types[typeKeyedEvent], e)
	e.Object.Init(k.Dispatcher, (*keyedEventState)(e))
	return e
}

type keyedEventState KeyedEvent

func (e *keyedEventState) Signaled(*wait.Waiter) bool { return true }

func (e *keyedEventState) Consume(*wait.Waiter) nt.Status { return nt.STATUS_SUCCESS }

type keyedWaitState keyedWait

func (w *keyedWaitState) Signaled(*wait.Waiter) bool { return w.met }

func (w *keyedWaitState) Consume(*wait.Waiter) nt.Status { return nt.STATUS_SUCCESS }

func (e *KeyedEvent) removeLocked(w *keyedWait) {
	if w.prev != nil {
		w.prev.next = w.next
	} else {
		e.first = w.next
	}
	if w.next != nil {
		w.next.prev = w.prev
	} else {
		e.last = w.prev
	}
	w.next, w.prev = nil, nil
}

// meet blocks the thread of c until one of the same process comes from the other side with
// the same key.
func (e *KeyedEvent) meet(c Caller, key uint64, release, alertable bool, timeout nt.Timeout) nt.Status {
	d := e.Dispatcher()
	d.Lock()
	for w := e.first; w != nil; w = w.next {
		if w.process == c.Process && w.key == key && w.release != release {
			e.removeLocked(w)
			w.met = true
			w.WakeLocked()
			d.Unlock()
			return nt.STATUS_SUCCESS
		}
	}
	w := &keyedWait{process: c.Process, key: key, release: release, prev: e.last}
	w.Object.Init(d, (*keyedWaitState)(w))
	if e.last != nil {
		e.last.next = w
	} else {
		e.first = w
	}
	e.last = w
	d.Unlock()

	s := c.Thread.WaitOne(&w.Object, alertable, timeout)
	d.Lock()
	defer d.Unlock()
	switch {
	case !w.met:
		e.removeLocked(w)
	case s != nt.STATUS_THREAD_IS_TERMINATING:
		return nt.STATUS_SUCCESS // the other one is gone: it must not be in vain
	}
	return s
}

// CreateKeyedEvent creates or opens a keyed event. (NtCreateKeyedEvent.)
func (c Caller) CreateKeyedEvent(a *object.Attr, access nt.Access) (nt.Handle, nt.Status, error) {
	return c.create(NewKeyedEvent(c.Process.kernel), a, access)
}

// OpenKeyedEvent opens a keyed event by name. (NtOpenKeyedEvent.)
func (c Caller) OpenKeyedEvent(a *object.Attr, access nt.Access) (nt.Handle, error) {
	return c.open(typeKeyedEvent, a, access)
}

// WaitForKeyedEvent blocks until a thread of the process releases the key. The results are
// those of Wait. A handle of zero stands for the event that every system has,
// \KernelObjects\CritSecOutOfMemoryEvent. STATUS_INVALID_PARAMETER_1 if the lowest bit of the
// key is set, before the handle is looked at. (NtWaitForKeyedEvent.)
func (c Caller) WaitForKeyedEvent(h nt.Handle, key uint64, alertable bool, timeout nt.Timeout) (nt.Status, error) {
	return c.keyed(h, key, false, alertable, timeout)
}

// ReleaseKeyedEvent blocks until a thread of the process waits for the key, and lets it go
// on. (NtReleaseKeyedEvent.)
func (c Caller) ReleaseKeyedEvent(h nt.Handle, key uint64, alertable bool, timeout nt.Timeout) (nt.Status, error) {
	return c.keyed(h, key, true, alertable, timeout)
}

func (c Caller) keyed(h nt.Handle, key uint64, release, alertable bool, timeout nt.Timeout) (nt.Status, error) {
	if key&1 != 0 {
		return 0, nt.STATUS_INVALID_PARAMETER_1
	}
	e := c.Process.kernel.keyedEvent
	if h != 0 {
		right := nt.KEYEDEVENT_WAIT
		if release {
			right = nt.KEYEDEVENT_WAKE
		}
		var err error
		if e, err = Ref[*KeyedEvent](c, h, right); err != nil {
			return 0, err
		}
		// The object stays while it is waited for, even if its handles are closed.
		if !e.Header.TryRetain() {
			return 0, nt.STATUS_INVALID_HANDLE
		}
		defer e.Header.Release()
		noted := c.beginWait(timeout, h)
		defer c.endWait(noted)
	}
	return e.meet(c, key, release, alertable, timeout), nil
}
