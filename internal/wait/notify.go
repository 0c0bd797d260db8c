package wait

import "haft.dev/nt"

// InitNotify makes w a waiter without a thread: when its wait is satisfied,
// fire is called with the dispatcher lock held. It must not block or call out.
func (w *Waiter) InitNotify(fire func(nt.Status)) { w.fire = fire }

// NotifyLocked makes w wait for o. If o is signalled now, that is consumed and
// the result is true: fire is not called. The waiter must be idle.
func (w *Waiter) NotifyLocked(o *Object) (nt.Status, bool) {
	w.blocks = append(w.blocks[:0], block{w: w, o: o})
	if s, ok := w.satisfyLocked(); ok {
		clear(w.blocks)
		w.blocks = w.blocks[:0]
		return s, true
	}
	w.enqueueLocked()
	return 0, false
}

// CancelLocked takes w out of its wait; false if it was not waiting.
func (w *Waiter) CancelLocked() bool {
	if !w.queued {
		return false
	}
	w.dequeueLocked()
	clear(w.blocks)
	w.blocks = w.blocks[:0]
	return true
}

// WaitingLocked reports whether w is in a queue.
func (w *Waiter) WaitingLocked() bool { return w.queued }
