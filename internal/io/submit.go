package io

import (
	"haft.dev/internal/kernel"
	"haft.dev/internal/wait"
	"haft.dev/nt"
)

// Submit carries out r on f; start hands it to the device. For a file opened for
// synchronous I/O it returns when the request has ended, and the file's lock is
// held meanwhile. Otherwise it returns the result, or STATUS_PENDING if the
// request goes on. The second value is the information (bytes transferred) of a
// request that has ended.
//
// Whoever gets STATUS_PENDING will be told of the end, of whatever kind it is.
// A request that ends at once is announced too, unless it failed (severity
// error): then the status block, events, APC and port stay as they are.
func (f *File) Submit(r *Request, start func(*Request)) (nt.Status, uint64) {
	if !f.TryRetain() { // closed since it was looked up
		return nt.STATUS_INVALID_HANDLE, 0
	}
	defer f.Release()
	r.File = f
	r.Object.Init(f.k.Dispatcher, (*requestState)(r))
	if f.Synchronous() {
		return f.submitSync(r, start)
	}
	f.begin(r, true)
	start(r)
	if r.Pending() {
		return nt.STATUS_PENDING, 0
	}
	return r.status, r.info
}

// submitSync carries out r under the file's synchronous-I/O lock.
func (f *File) submitSync(r *Request, start func(*Request)) (nt.Status, uint64) {
	t := r.Caller.Thread
	if s := f.Sync.Acquire(t, r.Op); s != nt.STATUS_SUCCESS {
		r.interrupted = s == nt.STATUS_USER_APC || s == nt.STATUS_ALERTED
		return s, 0
	}
	f.Sync.sinceNow()
	if r.Offset == UsePosition {
		r.Offset = f.Sync.Position()
	}
	f.begin(r, false)
	if t != nil {
		t.SetSynchronousRequest(r)
	}
	start(r)
	if r.Pending() {
		f.await(r, t)
	}
	if t != nil {
		t.SetSynchronousRequest(nil)
	}
	f.Sync.Release()
	return r.status, r.info
}

// await blocks until r has ended. What interrupts the wait cancels the request:
// the end of the thread, and for FILE_SYNCHRONOUS_IO_ALERT alerts and user APCs.
// (IopCancelAlertedRequest.) A device that cannot cancel keeps the caller here.
func (f *File) await(r *Request, t *kernel.Thread) {
	if t == nil {
		t = f.k.NewWaiter()
	}
	alertable := f.options&FILE_SYNCHRONOUS_IO_ALERT != 0
	for {
		switch s := t.WaitOne(&r.Object, alertable, nt.Infinite); s {
		case nt.STATUS_SUCCESS:
			return
		case nt.STATUS_USER_APC, nt.STATUS_ALERTED:
			r.interrupted = true
			alertable = false
			r.Cancel()
		default: // the thread is to end and waits for nothing any more
			r.Cancel()
			t = f.k.NewWaiter()
		}
	}
}

// begin makes r one of the file's requests, and of those that end with the
// thread: not if a port will tell of the end, since then it is not the thread
// that waits for it. (IopQueueIrpToFileObject.)
func (f *File) begin(r *Request, async bool) {
	if r.Done.Event != nil {
		r.Done.Event.Retain()
		r.Done.Event.Reset()
	}
	if f.skip.Load()&FILE_SKIP_SET_EVENT_ON_HANDLE == 0 {
		f.setSignal(false)
	}
	f.Retain()
	f.mu.Lock()
	r.next = f.requests
	if r.next != nil {
		r.next.prev = r
	}
	f.requests = r
	toPort := f.port != nil && r.Done.Context != 0
	f.mu.Unlock()
	if t := r.Caller.Thread; t != nil && async && !toPort {
		t.AddPending(&r.link, r)
	}
}

// Complete ends r. It is called exactly once, from any goroutine, holding no
// lock, by whoever took the request out; see Request. (IoCompleteRequest.)
func (r *Request) Complete(status nt.Status, info uint64) {
	f := r.File
	r.status, r.info = status, info
	was := r.state.Or(reqEnded)
	if was&reqEnded != 0 {
		panic("io: request completed twice")
	}
	count(r.Caller.Process, r.Op, info)
	if t := r.Caller.Thread; t != nil && !f.Synchronous() {
		t.RemovePending(&r.link)
	}
	f.mu.Lock()
	if r.prev != nil {
		r.prev.next = r.next
	} else {
		f.requests = r.next
	}
	if r.next != nil {
		r.next.prev = r.prev
	}
	r.next, r.prev = nil, nil
	port, key := f.port, f.key
	if port != nil {
		port.Retain()
	}
	f.mu.Unlock()

	immediate := was&reqPended == 0
	told := !immediate || status.Severity() != 3
	if told && r.Done.Store != nil {
		r.Done.Store(status, info)
	}
	d := f.k.Dispatcher
	d.Lock()
	if told {
		r.announceLocked(port, key, immediate)
	}
	r.ended = true
	r.WakeLocked()
	d.Unlock()
	if r.Done.Event != nil {
		r.Done.Event.Release()
	}
	if port != nil {
		port.Release()
	}
	f.Release()
}

// announceLocked tells event, APC and port that r has ended. The file object is
// signalled if no event was given, and always if it is synchronous.
func (r *Request) announceLocked(port *kernel.IoCompletion, key uint64, immediate bool) {
	f := r.File
	skip := f.skip.Load()
	if r.Done.Event != nil {
		r.Done.Event.SetLocked()
	}
	if (r.Done.Event == nil || f.Synchronous()) && skip&FILE_SKIP_SET_EVENT_ON_HANDLE == 0 {
		f.signaled = true
		f.WakeLocked()
	}
	if r.Done.APC != nil {
		if r.Caller.Thread != nil {
			r.Caller.Thread.QueueAPCLocked(*r.Done.APC)
		}
		return
	}
	if port == nil || r.Done.Context == 0 || immediate && skip&FILE_SKIP_COMPLETION_PORT_ON_SUCCESS != 0 {
		return
	}
	port.InsertLocked(wait.Packet{Key: key, Value: r.Done.Context, Status: r.status, Information: r.info})
}
