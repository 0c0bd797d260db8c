package kernel

import (
	"haft.dev/internal/object"
	"haft.dev/internal/wait"
	"haft.dev/nt"
)

// Wait waits for one object. The status is STATUS_WAIT_0, STATUS_ABANDONED_WAIT_0,
// STATUS_TIMEOUT, STATUS_USER_APC, STATUS_ALERTED or, when the thread is to end,
// STATUS_THREAD_IS_TERMINATING. An object that cannot be waited for is
// STATUS_OBJECT_TYPE_MISMATCH. (NtWaitForSingleObject.)
func (c Caller) Wait(h nt.Handle, alertable bool, timeout nt.Timeout) (nt.Status, error) {
	o, err := Ref[Waitable](c, h, nt.SYNCHRONIZE)
	if err != nil {
		return 0, err
	}
	w := o.Waitable()
	if s, ok := c.Thread.Poll(w); ok {
		c.acquired(o, s)
		return s, s.Err()
	}
	// The object stays while it is waited for, even if its handles are closed.
	hdr := o.ObjectHeader()
	if !hdr.TryRetain() {
		return 0, nt.STATUS_INVALID_HANDLE
	}
	defer hdr.Release()
	noted := c.beginWait(timeout, h)
	s := c.Thread.WaitOne(w, alertable, timeout)
	c.endWait(noted)
	c.acquired(o, s)
	return s, waitError(s)
}

// waitError returns s as an error if it is one for the caller.
// STATUS_THREAD_IS_TERMINATING is none: nobody will see it.
func waitError(s nt.Status) error {
	if s == nt.STATUS_THREAD_IS_TERMINATING {
		return nil
	}
	return s.Err()
}

// WaitMultiple waits for any or all of up to 64 objects. STATUS_INVALID_PARAMETER_1
// for none or too many, STATUS_INVALID_PARAMETER_MIX if all are asked for and two
// handles stand for one object. (NtWaitForMultipleObjects.)
func (c Caller) WaitMultiple(hs []nt.Handle, all, alertable bool, timeout nt.Timeout) (nt.Status, error) {
	if len(hs) == 0 || len(hs) > wait.MaximumObjects {
		return 0, nt.STATUS_INVALID_PARAMETER_1
	}
	var hdrs [wait.MaximumObjects]*object.Header
	var objs [wait.MaximumObjects]*wait.Object
	n := 0
	release := func() {
		for _, hdr := range hdrs[:n] {
			hdr.Release()
		}
	}
	for _, h := range hs {
		o, err := Ref[Waitable](c, h, nt.SYNCHRONIZE)
		if err == nil && !o.ObjectHeader().TryRetain() {
			err = nt.STATUS_INVALID_HANDLE
		}
		if err != nil {
			release()
			return 0, err
		}
		hdrs[n], objs[n] = o.ObjectHeader(), o.Waitable()
		n++
	}
	if all {
		for i := range n {
			for j := range i {
				if objs[i] == objs[j] {
					release()
					return 0, nt.STATUS_INVALID_PARAMETER_MIX
				}
			}
		}
	}
	noted := c.beginWaits(timeout, hs)
	s := c.Thread.Thread.Wait(objs[:n], all, alertable, timeout)
	c.endWait(noted)
	c.acquiredSome(hdrs[:n], all, s)
	release()
	return s, waitError(s)
}

// SignalAndWait signals an event, mutant or semaphore and waits for another
// object in one step. (NtSignalAndWaitForSingleObject.)
func (c Caller) SignalAndWait(signal, h nt.Handle, alertable bool, timeout nt.Timeout) (nt.Status, error) {
	sig, err := Ref[object.Object](c, signal, 0)
	if err != nil {
		return 0, err
	}
	o, err := Ref[Waitable](c, h, nt.SYNCHRONIZE)
	if err != nil {
		return 0, err
	}
	var set func() error
	var want nt.Access
	switch s := sig.(type) {
	case *Event:
		want = nt.EVENT_MODIFY_STATE
		set = func() error { s.SetLocked(); return nil }
	case *Mutant:
		set = func() error { _, err := s.ReleaseLocked(c.Thread); return err }
	case *Semaphore:
		want = nt.SEMAPHORE_MODIFY_STATE
		set = func() error { _, err := s.ReleaseLocked(1); return err }
	default:
		c.failed(signal, nt.STATUS_OBJECT_TYPE_MISMATCH, false)
		return 0, nt.STATUS_OBJECT_TYPE_MISMATCH
	}
	if _, err := Ref[object.Object](c, signal, want); err != nil {
		return 0, err
	}
	hdr := o.ObjectHeader()
	if !hdr.TryRetain() {
		return 0, nt.STATUS_INVALID_HANDLE
	}
	defer hdr.Release()
	noted := c.beginWait(timeout, h)
	s, err := c.Thread.Thread.SignalAndWait(set, o.Waitable(), alertable, timeout)
	c.endWait(noted)
	if err != nil {
		return 0, err
	}
	c.acquired(o, s)
	return s, waitError(s)
}

// Delay waits for nothing but time, alerts and user APCs. (NtDelayExecution.)
func (c Caller) Delay(alertable bool, timeout nt.Timeout) nt.Status {
	return c.Thread.Thread.Wait(nil, false, alertable, timeout)
}
