package kernel

import (
	"haft.dev/internal/object"
	"haft.dev/internal/wait"
	"haft.dev/nt"
)

// EventType is the type of events: Win32 CreateEvent, NtCreateEvent.
var EventType = &object.Type{Name: "Event", Valid: nt.EVENT_ALL_ACCESS, Mapping: nt.GenericMapping{
	Read:    nt.STANDARD_RIGHTS_READ | nt.EVENT_QUERY_STATE,
	Write:   nt.STANDARD_RIGHTS_WRITE | nt.EVENT_MODIFY_STATE,
	Execute: nt.STANDARD_RIGHTS_EXECUTE | nt.SYNCHRONIZE,
	All:     nt.EVENT_ALL_ACCESS,
}}

// Event is a notification (manual-reset) or synchronization (auto-reset) event.
type Event struct {
	object.Header
	wait.Object
	manual bool // immutable
	set    bool // guarded by the dispatcher lock

	refresh func() // of an event whose state must be looked up; else nil
}

// NewEvent returns an event without a handle.
func NewEvent(k *Kernel, manual, set bool) *Event {
	e := &Event{manual: manual, set: set}
	e.Header.Init(k.types[typeEvent], e)
	e.Object.Init(k.Dispatcher, (*eventState)(e))
	return e
}

type eventState Event

func (e *eventState) Signaled(*wait.Waiter) bool { return e.set }

func (e *eventState) Consume(*wait.Waiter) nt.Status {
	if !e.manual {
		e.set = false
	}
	return nt.STATUS_SUCCESS
}

// Manual reports whether e is a manual-reset event.
func (e *Event) Manual() bool { return e.manual }

// Set signals e and returns the previous state. (KeSetEvent.)
func (e *Event) Set() (was bool) {
	d := e.Dispatcher()
	d.Lock()
	was = e.SetLocked()
	d.Unlock()
	return was
}

// SetLocked is Set with the dispatcher lock held.
func (e *Event) SetLocked() (was bool) {
	was = e.set
	e.set = true
	e.WakeLocked()
	return was
}

// Reset ends the signal of e and returns the previous state. (KeResetEvent.)
func (e *Event) Reset() (was bool) {
	d := e.Dispatcher()
	d.Lock()
	was = e.set
	e.set = false
	d.Unlock()
	return was
}

// Pulse releases the threads that wait at this instant (one, if e resets
// itself) and leaves e unsignalled. (KePulseEvent.)
func (e *Event) Pulse() (was bool) {
	d := e.Dispatcher()
	d.Lock()
	was = e.SetLocked()
	e.set = false
	d.Unlock()
	return was
}

// Query returns whether e is signalled. (KeReadStateEvent.)
func (e *Event) Query() (set bool) {
	if e.refresh != nil {
		e.refresh()
	}
	d := e.Dispatcher()
	d.Lock()
	set = e.set
	d.Unlock()
	return set
}

// CreateEvent creates or, with OBJ_OPENIF, opens an event. The status is
// STATUS_SUCCESS or STATUS_OBJECT_NAME_EXISTS. (NtCreateEvent.)
func (c Caller) CreateEvent(a *object.Attr, access nt.Access, manual, set bool) (nt.Handle, nt.Status, error) {
	return c.create(NewEvent(c.Process.kernel, manual, set), a, access)
}

// OpenEvent opens an event by name. (NtOpenEvent.)
func (c Caller) OpenEvent(a *object.Attr, access nt.Access) (nt.Handle, error) {
	return c.open(typeEvent, a, access)
}

// SetEvent signals an event and returns its previous state. (NtSetEvent.)
func (c Caller) SetEvent(h nt.Handle) (was bool, err error) {
	e, err := Ref[*Event](c, h, nt.EVENT_MODIFY_STATE)
	if err != nil {
		return false, err
	}
	return e.Set(), nil
}

// ResetEvent ends the signal of an event. (NtResetEvent, NtClearEvent.)
func (c Caller) ResetEvent(h nt.Handle) (was bool, err error) {
	e, err := Ref[*Event](c, h, nt.EVENT_MODIFY_STATE)
	if err != nil {
		return false, err
	}
	return e.Reset(), nil
}

// PulseEvent releases who waits for an event now. (NtPulseEvent.)
func (c Caller) PulseEvent(h nt.Handle) (was bool, err error) {
	e, err := Ref[*Event](c, h, nt.EVENT_MODIFY_STATE)
	if err != nil {
		return false, err
	}
	return e.Pulse(), nil
}

// QueryEvent returns kind and state of an event. (NtQueryEvent.)
func (c Caller) QueryEvent(h nt.Handle) (manual, set bool, err error) {
	e, err := Ref[*Event](c, h, nt.EVENT_QUERY_STATE)
	if err != nil {
		return false, false, err
	}
	return e.manual, e.Query(), nil
}
