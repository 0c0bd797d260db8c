package haft

import (
	"time"

	"haft.dev/internal/kernel"
	"haft.dev/internal/wait"
	"haft.dev/nt"
)

// CreateEvent creates an event, or opens the one that has the name; existed tells
// which. A manual event stays signalled until it is reset, another one lets a
// single wait through. (NtCreateEvent.)
func (t *Thread) CreateEvent(a *Attr, manual, set bool) (h nt.Handle, existed bool, err error) {
	o, access := t.attr(a, nt.EVENT_ALL_ACCESS, true)
	return created(t.c.CreateEvent(o, access, manual, set))
}

// OpenEvent opens an event by name. STATUS_OBJECT_NAME_NOT_FOUND if there is
// none. (NtOpenEvent.)
func (t *Thread) OpenEvent(a *Attr) (nt.Handle, error) {
	o, access := t.attr(a, nt.EVENT_ALL_ACCESS, false)
	return t.c.OpenEvent(o, access)
}

// SetEvent signals an event and reports whether it was signalled before. It needs
// EVENT_MODIFY_STATE, as the next two. (NtSetEvent.)
func (t *Thread) SetEvent(h nt.Handle) (was bool, err error) { return t.c.SetEvent(h) }

// ResetEvent unsignals an event. (NtResetEvent.)
func (t *Thread) ResetEvent(h nt.Handle) (was bool, err error) { return t.c.ResetEvent(h) }

// PulseEvent lets those through that wait right now and leaves the event
// unsignalled. (NtPulseEvent.)
func (t *Thread) PulseEvent(h nt.Handle) (was bool, err error) { return t.c.PulseEvent(h) }

// CreateMutex creates a mutex (mutant), or opens the one that has the name. A new
// one is owned by the calling thread if owned is set. (NtCreateMutant.)
func (t *Thread) CreateMutex(a *Attr, owned bool) (h nt.Handle, existed bool, err error) {
	o, access := t.attr(a, nt.MUTANT_ALL_ACCESS, true)
	return created(t.c.CreateMutant(o, access, owned))
}

// OpenMutex opens a mutex by name. (NtOpenMutant.)
func (t *Thread) OpenMutex(a *Attr) (nt.Handle, error) {
	o, access := t.attr(a, nt.MUTANT_ALL_ACCESS, false)
	return t.c.OpenMutant(o, access)
}

// ReleaseMutex undoes one wait of the thread for the mutex.
// STATUS_MUTANT_NOT_OWNED if another thread owns it, or none. (NtReleaseMutant.)
func (t *Thread) ReleaseMutex(h nt.Handle) error {
	_, err := t.c.ReleaseMutant(h)
	return err
}

// CreateSemaphore creates a semaphore, or opens the one that has the name. 0 ≤
// count ≤ limit and limit > 0, else STATUS_INVALID_PARAMETER. (NtCreateSemaphore.)
func (t *Thread) CreateSemaphore(a *Attr, count, limit int32) (h nt.Handle, existed bool, err error) {
	o, access := t.attr(a, nt.SEMAPHORE_ALL_ACCESS, true)
	return created(t.c.CreateSemaphore(o, access, count, limit))
}

// OpenSemaphore opens a semaphore by name. (NtOpenSemaphore.)
func (t *Thread) OpenSemaphore(a *Attr) (nt.Handle, error) {
	o, access := t.attr(a, nt.SEMAPHORE_ALL_ACCESS, false)
	return t.c.OpenSemaphore(o, access)
}

// ReleaseSemaphore adds n > 0 to a semaphore's count and returns the previous
// one. STATUS_SEMAPHORE_LIMIT_EXCEEDED if that is above the limit.
// (NtReleaseSemaphore.)
func (t *Thread) ReleaseSemaphore(h nt.Handle, n int32) (was int32, err error) {
	return t.c.ReleaseSemaphore(h, n)
}

// CreateKeyedEvent creates a keyed event, or opens the one that has the name.
// (NtCreateKeyedEvent.)
func (t *Thread) CreateKeyedEvent(a *Attr) (h nt.Handle, existed bool, err error) {
	o, access := t.attr(a, nt.KEYEDEVENT_ALL_ACCESS, true)
	return created(t.c.CreateKeyedEvent(o, access))
}

// OpenKeyedEvent opens a keyed event by name. (NtOpenKeyedEvent.)
func (t *Thread) OpenKeyedEvent(a *Attr) (nt.Handle, error) {
	o, access := t.attr(a, nt.KEYEDEVENT_ALL_ACCESS, false)
	return t.c.OpenKeyedEvent(o, access)
}

// WaitForKeyedEvent blocks until a thread of the process releases the key, an even number.
// The status is STATUS_SUCCESS or STATUS_TIMEOUT. (NtWaitForKeyedEvent.)
func (t *Thread) WaitForKeyedEvent(h nt.Handle, key uint64, timeout nt.Timeout) (nt.Status, error) {
	return t.c.WaitForKeyedEvent(h, key, false, timeout)
}

// ReleaseKeyedEvent blocks until a thread of the process waits for the key, and lets it go
// on. (NtReleaseKeyedEvent.)
func (t *Thread) ReleaseKeyedEvent(h nt.Handle, key uint64, timeout nt.Timeout) (nt.Status, error) {
	return t.c.ReleaseKeyedEvent(h, key, false, timeout)
}

// CreateTimer creates a waitable timer, or opens the one that has the name. A
// manual one stays signalled, another one lets a single wait through. (NtCreateTimer.)
func (t *Thread) CreateTimer(a *Attr, manual bool) (h nt.Handle, existed bool, err error) {
	o, access := t.attr(a, nt.TIMER_ALL_ACCESS, true)
	return created(t.c.CreateTimer(o, access, manual))
}

// OpenTimer opens a waitable timer by name. (NtOpenTimer.)
func (t *Thread) OpenTimer(a *Attr) (nt.Handle, error) {
	o, access := t.attr(a, nt.TIMER_ALL_ACCESS, false)
	return t.c.OpenTimer(o, access)
}

// SetTimer starts a timer: it is signalled after due, and then every period if
// that is not zero (whole milliseconds). (NtSetTimer.)
func (t *Thread) SetTimer(h nt.Handle, due, period time.Duration) error {
	_, err := t.c.SetTimer(h, relative(due), int32(period/time.Millisecond), nil)
	return err
}

// SetTimerAt is SetTimer for a point in time.
func (t *Thread) SetTimerAt(h nt.Handle, due time.Time, period time.Duration) error {
	_, err := t.c.SetTimer(h, nt.Timeout(nt.TimeOf(due)), int32(period/time.Millisecond), nil)
	return err
}

// SetTimerAPC is SetTimer that also queues f to the calling thread at every expiry:
// f runs in the thread's next alertable wait, with the time of the expiry.
func (t *Thread) SetTimerAPC(h nt.Handle, due, period time.Duration, f func(at nt.Time)) error {
	_, err := t.c.SetTimer(h, relative(due), int32(period/time.Millisecond), &kernel.TimerAPC{Deliver: f})
	return err
}

// CancelTimer stops a timer; its state stays. (NtCancelTimer.)
func (t *Thread) CancelTimer(h nt.Handle) error {
	_, err := t.c.CancelTimer(h)
	return err
}

func relative(d time.Duration) nt.Timeout {
	if d <= 0 {
		return -1 // at once, but relative: no point in time
	}
	return nt.After(d)
}

// CreatePort creates an I/O completion port that lets concurrency threads work at
// a time; zero: as many as there are processors. (NtCreateIoCompletion.)
func (t *Thread) CreatePort(a *Attr, concurrency int) (h nt.Handle, existed bool, err error) {
	o, access := t.attr(a, nt.IO_COMPLETION_ALL_ACCESS, true)
	return created(t.c.CreateIoCompletion(o, access, concurrency))
}

// OpenPort opens an I/O completion port by name. (NtOpenIoCompletion.)
func (t *Thread) OpenPort(a *Attr) (nt.Handle, error) {
	o, access := t.attr(a, nt.IO_COMPLETION_ALL_ACCESS, false)
	return t.c.OpenIoCompletion(o, access)
}

// Packet is a completion packet.
type Packet struct {
	Key         uint64
	Value       uint64 // the address of an OVERLAPPED, on Windows
	Status      nt.Status
	Information uint64 // the number of bytes, on Windows
}

func (p Packet) kernel() wait.Packet {
	return wait.Packet{Key: p.Key, Value: p.Value, Status: p.Status, Information: p.Information}
}

func packetOf(p wait.Packet) Packet { return Packet{p.Key, p.Value, p.Status, p.Information} }

// Post queues a packet to a port. It needs IO_COMPLETION_MODIFY_STATE.
// (NtSetIoCompletion.)
func (t *Thread) Post(port nt.Handle, p Packet) error {
	return t.c.SetIoCompletion(port, p.kernel())
}

// Remove takes the oldest packet of a port, waiting for one if there is none. ok
// is false if the timeout has passed. STATUS_ABANDONED_WAIT_0 if the port was
// closed meanwhile. (NtRemoveIoCompletion.)
func (t *Thread) Remove(port nt.Handle, timeout nt.Timeout) (p Packet, ok bool, err error) {
	_, s, err := t.c.RemoveIoCompletion(port, t.packet[:], false, timeout)
	switch {
	case err != nil:
		return Packet{}, false, err
	case s == nt.STATUS_TIMEOUT:
		return Packet{}, false, nil
	case s == nt.STATUS_ABANDONED:
		return Packet{}, false, nt.STATUS_ABANDONED_WAIT_0
	case s != nt.STATUS_SUCCESS:
		return Packet{}, false, s
	}
	return packetOf(t.packet[0]), true, nil
}

// CreateWaitPacket creates a wait completion packet: it queues a packet to a port
// when an object is signalled, without a thread that waits.
// (NtCreateWaitCompletionPacket.)
func (t *Thread) CreateWaitPacket() (nt.Handle, error) {
	h, _, err := t.c.CreateWaitCompletionPacket(nil, nt.GENERIC_ALL)
	return h, err
}

// AssociateWaitPacket makes h queue p to port once when target is signalled. It
// reports whether that was the case at once. (NtAssociateWaitCompletionPacket.)
func (t *Thread) AssociateWaitPacket(h, port, target nt.Handle, p Packet) (signaled bool, err error) {
	return t.c.AssociateWaitCompletionPacket(h, port, target, p.kernel())
}

// CancelWaitPacket undoes AssociateWaitPacket; with removeQueued also if the
// packet has been queued and not taken. The error is STATUS_PENDING if it is queued
// and stays, STATUS_CANCELLED if nothing is associated any more.
// (NtCancelWaitCompletionPacket.)
func (t *Thread) CancelWaitPacket(h nt.Handle, removeQueued bool) error {
	s, err := t.c.CancelWaitCompletionPacket(h, removeQueued)
	if err != nil || s == nt.STATUS_SUCCESS {
		return err
	}
	return s
}

// Wait waits until the object that h stands for is signalled. The result is
// STATUS_SUCCESS, STATUS_ABANDONED_WAIT_0 for a mutex whose owner has ended, or
// STATUS_TIMEOUT; STATUS_THREAD_IS_TERMINATING if the thread was ended. Timeouts
// are nt.Infinite, nt.After(d), or 0 to look only. It needs SYNCHRONIZE.
// (NtWaitForSingleObject.)
func (t *Thread) Wait(h nt.Handle, timeout nt.Timeout) (nt.Status, error) {
	return t.c.Wait(h, false, timeout)
}

// WaitAlertable is Wait that also ends when an APC was queued to the thread: the
// APCs run, and the result is STATUS_USER_APC.
func (t *Thread) WaitAlertable(h nt.Handle, timeout nt.Timeout) (nt.Status, error) {
	s, err := t.c.Wait(h, true, timeout)
	return t.delivered(s), err
}

// WaitAny waits until one of up to 64 objects is signalled and returns
// STATUS_WAIT_0 + its index, the lowest if there are several; for an abandoned
// mutex STATUS_ABANDONED_WAIT_0 + index. (NtWaitForMultipleObjects(WaitAny).)
func (t *Thread) WaitAny(timeout nt.Timeout, hs ...nt.Handle) (nt.Status, error) {
	return t.c.WaitMultiple(hs, false, false, timeout)
}

// WaitAll waits until all of up to 64 objects are signalled at the same time.
// None is changed before. (NtWaitForMultipleObjects(WaitAll).)
func (t *Thread) WaitAll(timeout nt.Timeout, hs ...nt.Handle) (nt.Status, error) {
	return t.c.WaitMultiple(hs, true, false, timeout)
}

// SignalAndWait signals an event, mutex or semaphore and waits for another object,
// in one step. (NtSignalAndWaitForSingleObject.)
func (t *Thread) SignalAndWait(signal, h nt.Handle, timeout nt.Timeout) (nt.Status, error) {
	return t.c.SignalAndWait(signal, h, false, timeout)
}

// Sleep waits for a time; with alertable it ends with STATUS_USER_APC when APCs
// have run. (NtDelayExecution.)
func (t *Thread) Sleep(timeout nt.Timeout, alertable bool) nt.Status {
	return t.delivered(t.c.Delay(alertable, timeout))
}

// QueueAPC makes the thread that h stands for run f in its next alertable wait,
// in its own goroutine. It needs THREAD_SET_CONTEXT. (NtQueueApcThread.)
func (t *Thread) QueueAPC(h nt.Handle, f func()) error {
	return t.c.QueueAPC(h, wait.APC{Deliver: f})
}

// delivered runs the APCs that have ended a wait.
func (t *Thread) delivered(s nt.Status) nt.Status {
	if s != nt.STATUS_USER_APC {
		return s
	}
	for {
		a, ok := t.t.TakeAPC()
		if !ok {
			return s
		}
		if a.Deliver != nil {
			a.Deliver()
		}
	}
}
