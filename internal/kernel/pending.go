package kernel

import "haft.dev/nt"

// Canceler is an operation under way that can be cancelled (an IRP).
type Canceler interface {
	// Cancel reports whether the operation was still under way.
	Cancel() bool
}

// PendingLink links an operation into the list of the thread that began it.
type PendingLink struct {
	next, prev *PendingLink
	op         Canceler
	linked     bool
}

// AddPending puts op on the thread's list of operations that end with it.
func (t *Thread) AddPending(l *PendingLink, op Canceler) {
	t.mu.Lock()
	defer t.mu.Unlock()
	if l.linked {
		return
	}
	l.op, l.linked, l.next, l.prev = op, true, t.pending, nil
	if t.pending != nil {
		t.pending.prev = l
	}
	t.pending = l
}

// RemovePending takes an operation off the thread's list, if it is on it.
func (t *Thread) RemovePending(l *PendingLink) {
	t.mu.Lock()
	defer t.mu.Unlock()
	if !l.linked {
		return
	}
	if l.prev != nil {
		l.prev.next = l.next
	} else {
		t.pending = l.next
	}
	if l.next != nil {
		l.next.prev = l.prev
	}
	l.next, l.prev, l.linked = nil, nil, false
}

// cancelPending cancels every operation that the thread began and that has not
// ended, and waits for those that cannot be cancelled: a thread that ends takes
// its I/O with it, and nothing is stored any more in memory that was its own.
func (t *Thread) cancelPending() {
	t.mu.Lock()
	var ops []Canceler
	for l := t.pending; l != nil; l = l.next {
		ops = append(ops, l.op)
	}
	t.mu.Unlock()
	for _, op := range ops {
		op.Cancel()
	}
	for _, op := range ops {
		if w, ok := op.(interface{ Wait(*Thread) nt.Status }); ok {
			w.Wait(t.process.kernel.NewWaiter())
		}
	}
}

// SetSynchronousRequest says which synchronous operation the thread is about to
// wait for; nil when it has ended.
func (t *Thread) SetSynchronousRequest(op Canceler) {
	t.mu.Lock()
	t.synchronous = op
	t.mu.Unlock()
}

// IOPending reports whether operations of the thread are under way.
// (ThreadIsIoPending.)
func (t *Thread) IOPending() bool {
	t.mu.Lock()
	defer t.mu.Unlock()
	return t.synchronous != nil || t.pending != nil
}

// SetWaitsBehind says what lock of a file the thread is about to wait for; nil
// when it has it.
func (t *Thread) SetWaitsBehind(l any) {
	t.mu.Lock()
	defer t.mu.Unlock()
	t.waitsBehind = l
}

// WaitsBehind returns what SetWaitsBehind set.
func (t *Thread) WaitsBehind() any {
	t.mu.Lock()
	defer t.mu.Unlock()
	return t.waitsBehind
}

// CancelSynchronousIO cancels the synchronous operation that a thread waits
// for, if its status block is at id or id is zero; STATUS_NOT_FOUND if there is
// none. A thread that waits behind the operation of another one has begun none
// yet. (NtCancelSynchronousIoFile.)
func (c Caller) CancelSynchronousIO(h nt.Handle, id uint64) error {
	t, err := Ref[*Thread](c, h, nt.THREAD_TERMINATE)
	if err != nil {
		return err
	}
	op := t.synchronousRequest()
	if i, ok := op.(interface{ RequestID() uint64 }); ok && id != 0 && i.RequestID() != id {
		op = nil
	}
	if op == nil || !op.Cancel() {
		return nt.STATUS_NOT_FOUND
	}
	return nil
}

func (t *Thread) synchronousRequest() Canceler {
	t.mu.Lock()
	defer t.mu.Unlock()
	return t.synchronous
}

// CancelSynchronous cancels the synchronous operation that the thread waits for, if
// there is one.
func (t *Thread) CancelSynchronous() {
	if op := t.synchronousRequest(); op != nil {
		op.Cancel() // it may have ended by itself
	}
}
