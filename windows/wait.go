//go:build !windows

package windows

import (
	"haft.dev/internal/kernel"
	"haft.dev/nt"
)

// WaitForSingleObject waits for one object. event is WAIT_OBJECT_0, WAIT_ABANDONED
// (0x80) or WAIT_TIMEOUT; WAIT_FAILED comes with an error.
func WaitForSingleObject(handle Handle, waitMilliseconds uint32) (event uint32, err error) {
	s := sys()
	if s.isMutex(handle) {
		return s.waitOwning([]Handle{handle}, false, func(c kernel.Caller) (nt.Status, error) {
			return c.Wait(value(handle), false, nt.Millis(waitMilliseconds))
		})
	}
	t := s.thread()
	st, err := t.Caller().Wait(value(handle), false, nt.Millis(waitMilliseconds))
	s.giveBack(t)
	return waited(st, err)
}

// WaitForMultipleObjects waits for one or, with waitAll, all of up to 64 objects.
// event is WAIT_OBJECT_0 or WAIT_ABANDONED plus the lowest index, or WAIT_TIMEOUT.
func WaitForMultipleObjects(handles []Handle, waitAll bool, waitMilliseconds uint32) (event uint32, err error) {
	if len(handles) == 0 || len(handles) > MAXIMUM_WAIT_OBJECTS {
		return WAIT_FAILED, ERROR_INVALID_PARAMETER
	}
	s := sys()
	var list [MAXIMUM_WAIT_OBJECTS]nt.Handle
	mutexes := false
	for i, h := range handles {
		list[i] = value(h)
		mutexes = mutexes || s.isMutex(h)
	}
	wait := func(c kernel.Caller) (nt.Status, error) {
		return c.WaitMultiple(list[:len(handles)], waitAll, false, nt.Millis(waitMilliseconds))
	}
	if mutexes {
		return s.waitOwning(handles, waitAll, wait)
	}
	t := s.thread()
	st, err := wait(t.Caller())
	s.giveBack(t)
	return waited(st, err)
}

// SignalObjectAndWait signals an event, semaphore or mutex and waits for another
// object, in one step.
func SignalObjectAndWait(objectToSignal Handle, objectToWaitOn Handle, waitMilliseconds uint32) (event uint32, err error) {
	s := sys()
	signal, target := s.isMutex(objectToSignal), s.isMutex(objectToWaitOn)
	if !signal && !target {
		t := s.thread()
		st, err := t.Caller().SignalAndWait(value(objectToSignal), value(objectToWaitOn), false, nt.Millis(waitMilliseconds))
		s.giveBack(t)
		return waited(st, err)
	}
	o := s.owner(true)
	st, err := o.t.Caller().SignalAndWait(value(objectToSignal), value(objectToWaitOn), false, nt.Millis(waitMilliseconds))
	holds := 0
	if err == nil && signal {
		holds--
	}
	if err == nil && target && (st == nt.STATUS_WAIT_0 || st == nt.STATUS_ABANDONED_WAIT_0) {
		holds++
	}
	s.settle(o, holds)
	return waited(st, err)
}

// waitOwning waits as the calling goroutine, which may own mutexes afterwards.
func (s *system) waitOwning(hs []Handle, all bool, wait func(kernel.Caller) (nt.Status, error)) (uint32, error) {
	o := s.owner(true)
	st, err := wait(o.t.Caller())
	holds := 0
	if i := st &^ WAIT_ABANDONED; err == nil && i < nt.Status(len(hs)) {
		for j, h := range hs {
			if (all || j == int(i)) && s.isMutex(h) {
				holds++
			}
		}
	}
	s.settle(o, holds)
	return waited(st, err)
}

func waited(s nt.Status, err error) (uint32, error) {
	if err != nil {
		return WAIT_FAILED, failed(err)
	}
	return uint32(s), nil
}

// SleepEx waits for nothing but time. No APC can come here, so the result is 0.
func SleepEx(milliseconds uint32, alertable bool) (ret uint32) {
	s := sys()
	t := s.thread()
	t.Caller().Delay(alertable, nt.Millis(milliseconds))
	s.giveBack(t)
	return 0
}
