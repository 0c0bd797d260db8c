package io

import (
	"sync/atomic"

	"haft.dev/internal/kernel"
	"haft.dev/internal/wait"
	"haft.dev/nt"
)

// Op is what a request asks for (the major function of an IRP).
type Op uint8

// Operations.
const (
	OpRead Op = iota
	OpWrite
	OpControl // FSCTL or IOCTL: Code
	OpLock
	OpNotify
)

// String returns the operation's name as reports show it.
func (o Op) String() string {
	return [...]string{"read", "write", "control", "lock", "notify"}[o]
}

// Memory is where a request's buffers lie: a guest's address space, or the Go
// heap. Errors are statuses.
type Memory interface {
	Read(addr uint64, b []byte) error
	Write(addr uint64, b []byte) error
	// Bytes returns a direct view if the memory can be accessed in place by the
	// host's system calls.
	Bytes(addr uint64, n int) ([]byte, bool)
}

// Buffer is a span of Memory.
type Buffer struct {
	Mem  Memory
	Addr uint64
	Len  int
}

// CopyTo stores p at offset off of the buffer.
func (b Buffer) CopyTo(off int, p []byte) error { return b.Mem.Write(b.Addr+uint64(off), p) }

// CopyFrom loads p from offset off of the buffer.
func (b Buffer) CopyFrom(off int, p []byte) error { return b.Mem.Read(b.Addr+uint64(off), p) }

// View returns the buffer itself, for system calls of the host, which check it
// as they go. Go code must not touch it: guest memory can vanish at any time.
func (b Buffer) View() ([]byte, bool) { return b.Mem.Bytes(b.Addr, b.Len) }

// Heap is memory of the Go program: addresses are offsets into it.
type Heap []byte

// Read implements Memory.
func (h Heap) Read(addr uint64, b []byte) error { copy(b, h[addr:]); return nil }

// Write implements Memory.
func (h Heap) Write(addr uint64, b []byte) error { copy(h[addr:], b); return nil }

// Bytes implements Memory.
func (h Heap) Bytes(addr uint64, n int) ([]byte, bool) { return h[addr : addr+uint64(n)], true }

// HeapBuffer is a buffer in the Go heap.
func HeapBuffer(b []byte) Buffer { return Buffer{Heap(b), 0, len(b)} }

// Special positions of reads and writes.
const (
	UsePosition = -2 // FILE_USE_FILE_POINTER_POSITION
	EndOfFile   = -1 // FILE_WRITE_TO_END_OF_FILE
)

// Request is one operation under way.
type Request struct {
	Op     Op
	File   *File
	Caller kernel.Caller
	Buf    Buffer // input of writes, output of everything else
	In     Buffer // input of OpControl
	Code   uint32 // of OpControl
	Offset int64
	Length int64  // of OpLock
	Key    uint32 // of locks
	Flags  uint32 // of OpLock and OpNotify, as their devices define

	// How the caller learns of the end; see Submit.
	Done Completion

	status nt.Status
	info   uint64

	state      atomic.Uint32 // req… bits
	cancel     atomic.Pointer[func()]
	next, prev *Request           // in File.requests
	link       kernel.PendingLink // in the thread's list, once the device has pended the request

	wait.Object // signalled when the request has ended
	ended       bool
}

// Completion says whom to tell when a request ends.
type Completion struct {
	// Status block: called with the result before anybody is told.
	Store func(s nt.Status, info uint64)
	// Event to set, nil: the file object itself.
	Event *kernel.Event
	// APC to queue to the caller's thread.
	APC *wait.APC
	// Context is what a completion port gets as value; zero: no packet.
	Context uint64
	// ID names the request for cancellation: the address of its status block.
	ID uint64
}

// Bits of a request's state. Each is set once.
const (
	reqPended    uint32 = 1 << iota // Submit has left the request to its completion
	reqCancelled                    // cancellation was asked for
	reqEnded
)

type requestState Request

func (r *requestState) Signaled(*wait.Waiter) bool     { return r.ended }
func (r *requestState) Consume(*wait.Waiter) nt.Status { return nt.STATUS_SUCCESS }

// Submit carries out r on f. For a file opened for synchronous I/O it returns
// when the request has ended; the file's lock is held meanwhile. Otherwise it
// returns the result, or STATUS_PENDING if the request goes on. The second
// value is the information (bytes transferred) of a request that has ended.
// start is what hands r to the device.
//
// Results of severity error are also announced by port and event only if the
// request was pending, as on Windows; an immediate failure announces nothing.
func (f *File) Submit(r *Request, start func(*Request)) (nt.Status, uint64) {
	r.File = f
	r.Object.Init(f.k.Dispatcher, (*requestState)(r))
	if f.Synchronous() {
		return f.submitSync(r, start)
	}
	f.begin(r)
	start(r)
	if r.state.Or(reqPended)&reqEnded == 0 {
		return nt.STATUS_PENDING, 0
	}
	return r.status, r.info
}

// FastRead reads without a request if the file and its device allow that: ok
// is false if a request is needed. Only for files opened for synchronous I/O,
// without event, APC or port. (FastIoRead.)
func (f *File) FastRead(t *kernel.Thread, b Buffer, offset int64) (n int, s nt.Status, ok bool) {
	h, fast := f.handler.(FastIO)
	if !fast || !f.Synchronous() {
		return 0, 0, false
	}
	return f.fast(t, OpRead, b, offset, h.FastRead)
}

// FastWrite is FastRead for writes.
func (f *File) FastWrite(t *kernel.Thread, b Buffer, offset int64) (n int, s nt.Status, ok bool) {
	h, fast := f.handler.(FastIO)
	if !fast || !f.Synchronous() {
		return 0, 0, false
	}
	return f.fast(t, OpWrite, b, offset, h.FastWrite)
}

func (f *File) fast(t *kernel.Thread, op Op, b Buffer, offset int64, do func(*File, Buffer, int64) (int, nt.Status, bool)) (int, nt.Status, bool) {
	if s := f.Sync.Acquire(t, op); s != nt.STATUS_SUCCESS {
		return 0, s, true
	}
	if offset == UsePosition {
		offset = f.Sync.Position()
	}
	n, s, ok := do(f, b, offset)
	f.Sync.Release()
	return n, s, ok
}

// begin makes r one of the file's requests.
func (f *File) begin(r *Request) {
	if r.Done.Event != nil {
		r.Done.Event.Retain()
		r.Done.Event.Reset()
	} else if f.skip.Load()&FILE_SKIP_SET_EVENT_ON_HANDLE == 0 {
		f.setSignal(false)
	}
	f.Retain()
	f.mu.Lock()
	r.next = f.requests
	if r.next != nil {
		r.next.prev = r
	}
	f.requests = r
	f.mu.Unlock()
}

// submitSync carries out r under the file's synchronous-I/O lock.
func (f *File) submitSync(r *Request, start func(*Request)) (nt.Status, uint64) {
	if s := f.Sync.Acquire(r.Caller.Thread, r.Op); s != nt.STATUS_SUCCESS {
		return s, 0
	}
	if r.Offset == UsePosition {
		r.Offset = f.Sync.Position()
	}
	f.begin(r)
	t := r.Caller.Thread
	if t != nil {
		t.SetSynchronousRequest(r)
	}
	start(r)
	if r.state.Or(reqPended)&reqEnded == 0 {
		f.await(r, t)
	}
	if t != nil {
		t.SetSynchronousRequest(nil)
	}
	f.Sync.Release()
	return r.status, r.info
}

// await blocks until r has ended. A thread that is to end cancels its request.
func (f *File) await(r *Request, t *kernel.Thread) {
	alertable := f.options&FILE_SYNCHRONOUS_IO_ALERT != 0
	for {
		switch s := t.WaitOne(&r.Object, alertable, nt.Infinite); s {
		case nt.STATUS_SUCCESS:
			return
		case nt.STATUS_USER_APC, nt.STATUS_ALERTED:
			r.Cancel()
			alertable = false
		case nt.STATUS_THREAD_IS_TERMINATING:
			r.Cancel()
			return
		}
	}
}

// Pend tells the request that the device goes on with it after Submit's start
// returns, and how to cancel it: cancel is called at most once, from any
// goroutine, and must lead to Complete. If the request was cancelled before,
// Pend returns false and the device completes it with STATUS_CANCELLED.
func (r *Request) Pend(cancel func()) bool {
	if t := r.Caller.Thread; t != nil {
		t.AddPending(&r.link, r)
	}
	r.cancel.Store(&cancel)
	return !r.Cancelled() || !r.cancel.CompareAndSwap(&cancel, nil)
}

// Unpend takes back what Pend set: the device is about to complete the request
// itself. False means that cancel was or is being called.
func (r *Request) Unpend() bool {
	c := r.cancel.Load()
	return c != nil && r.cancel.CompareAndSwap(c, nil)
}

// Cancel asks for the end of r. It reports whether r was still under way.
func (r *Request) Cancel() bool {
	if r.state.Or(reqCancelled)&(reqCancelled|reqEnded) != 0 {
		return false
	}
	if c := r.cancel.Load(); c != nil && r.cancel.CompareAndSwap(c, nil) {
		(*c)()
	}
	return true
}

// Cancelled reports whether cancellation was asked for.
func (r *Request) Cancelled() bool { return r.state.Load()&reqCancelled != 0 }

// Complete ends r. The device calls it exactly once, from any goroutine,
// holding no lock. (IoCompleteRequest.)
func (r *Request) Complete(status nt.Status, info uint64) {
	f := r.File
	r.status, r.info = status, info
	was := r.state.Or(reqEnded)
	if was&reqEnded != 0 {
		panic("io: request completed twice")
	}
	if t := r.Caller.Thread; t != nil {
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
	f.mu.Unlock()

	immediate := was&reqPended == 0
	failed := status.Severity() == 3
	if !(immediate && failed) {
		if r.Done.Store != nil {
			r.Done.Store(status, info)
		}
		r.announce(port, key, immediate)
	}
	if r.Done.Event != nil {
		r.Done.Event.Release()
	}
	d := f.k.Dispatcher
	d.Lock()
	r.ended = true
	r.WakeLocked()
	d.Unlock()
	f.Release()
}

// announce tells event, APC and port that r has ended.
func (r *Request) announce(port *kernel.IoCompletion, key uint64, immediate bool) {
	f := r.File
	skip := f.skip.Load()
	if r.Done.Event != nil {
		r.Done.Event.Set()
	} else if skip&FILE_SKIP_SET_EVENT_ON_HANDLE == 0 {
		f.setSignal(true)
	}
	if r.Done.APC != nil && r.Caller.Thread != nil {
		r.Caller.Thread.QueueAPC(*r.Done.APC)
		return
	}
	if port == nil || r.Done.Context == 0 {
		return
	}
	if immediate && skip&FILE_SKIP_COMPLETION_PORT_ON_SUCCESS != 0 && r.status.Severity() != 3 {
		return
	}
	port.Insert(wait.Packet{Key: key, Value: r.Done.Context, Status: r.status, Information: r.info})
}

// Result returns status and information of a request that has ended.
func (r *Request) Result() (nt.Status, uint64) { return r.status, r.info }

// CancelRequests cancels the pending requests of f that thread made (nil: any)
// and that id names (nil: any). It returns how many.
// (NtCancelIoFile, NtCancelIoFileEx.)
func (f *File) CancelRequests(thread *kernel.Thread, id *uint64) int {
	var rs []*Request
	f.mu.Lock()
	for r := f.requests; r != nil; r = r.next {
		if (thread == nil || r.Caller.Thread == thread) && (id == nil || r.Done.ID == *id) {
			rs = append(rs, r)
		}
	}
	f.mu.Unlock()
	n := 0
	for _, r := range rs {
		if r.Cancel() {
			n++
		}
	}
	return n
}
