package io

import (
	"sync/atomic"

	"haft.dev/internal/kernel"
	"haft.dev/internal/wait"
	"haft.dev/nt"
)

// Op is what a request asks for (the major function of an IRP), or for what else
// the synchronous-I/O lock of a file is held.
type Op uint8

// Operations.
const (
	OpRead Op = iota
	OpWrite
	OpControl // FSCTL or IOCTL: Code
	OpLock
	OpNotify
	OpQuery // information, the name, the position
	OpSet   // information, the position
	OpFlush
	OpClose // the last handle
)

// String returns the operation's name as reports show it.
func (o Op) String() string {
	return [...]string{"read", "write", "control", "lock", "notify", "query", "set", "flush", "close"}[o]
}

// Special positions of reads and writes.
const (
	UsePosition = -2 // FILE_USE_FILE_POINTER_POSITION
	EndOfFile   = -1 // FILE_WRITE_TO_END_OF_FILE
)

// Request is one operation under way. Its life:
//
//	Submit -> start hands it to the device -> Complete
//	                                       -> Pend, later Complete
//
// A device that cannot complete a request at once calls Pend, with its own lock
// held and before anybody else can see the request, and puts it where it will
// be found. Whoever finds it there takes it out and calls Unpend; if that says
// true the request is his to complete, else it has been cancelled and he
// completes it with STATUS_CANCELLED. The function given to Pend takes the
// request out in the same way and completes it; if it is not there any more,
// somebody else does. So a request is completed exactly once, by him who took
// it out.
type Request struct {
	Op     Op
	File   *File
	Caller kernel.Caller
	Buf    Buffer // input of writes, output of everything else
	In     Buffer // input of OpControl
	Code   uint32 // of OpControl
	Offset int64
	Length int64  // of OpLock
	Key    uint32 // of reads, writes and locks: whose locks do not hinder
	Flags  uint32 // of OpLock and OpNotify, as their devices define

	// How the caller learns of the end; see Submit.
	Done Completion

	status nt.Status
	info   uint64

	state      atomic.Uint32 // req… bits
	cancel     atomic.Pointer[func()]
	next, prev *Request           // in File.requests
	link       kernel.PendingLink // in the list of the thread that it ends with

	wait.Object // signalled when the request has ended
	ended       bool
	interrupted bool // an alert or APC ended the wait for a synchronous request
}

// Completion says whom to tell when a request ends.
type Completion struct {
	// Store keeps the status block: it is called with the result before anybody
	// is told.
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
	reqPended    uint32 = 1 << iota // Pend: the caller gets STATUS_PENDING
	reqCancelled                    // cancellation was asked for
	reqTaken                        // Unpend: cancel is not called any more
	reqEnded
)

type requestState Request

func (r *requestState) Signaled(*wait.Waiter) bool     { return r.ended }
func (r *requestState) Consume(*wait.Waiter) nt.Status { return nt.STATUS_SUCCESS }

// Pend tells the request that the device goes on with it after start returns,
// and how to cancel it: cancel is called at most once, from any goroutine, with
// no lock held. If the request was cancelled before, Pend returns false and the
// device completes it with STATUS_CANCELLED. (IoMarkIrpPending,
// IoSetCancelRoutine.)
func (r *Request) Pend(cancel func()) bool {
	r.cancel.Store(&cancel)
	for {
		s := r.state.Load()
		if s&(reqTaken|reqEnded) != 0 {
			return true // somebody was faster
		}
		if s&reqCancelled != 0 && r.cancel.CompareAndSwap(&cancel, nil) {
			return false
		}
		if r.state.CompareAndSwap(s, s|reqPended) {
			break
		}
	}
	// Cancelled in between: whoever has the function calls it.
	return !r.Cancelled() || !r.cancel.CompareAndSwap(&cancel, nil)
}

// Unpend takes back what Pend set: the device is about to complete the request
// itself. False means that it was cancelled, and that the cancel function has
// been called or will not be.
func (r *Request) Unpend() bool { return r.state.Or(reqTaken)&reqCancelled == 0 }

// Cancelled reports whether cancellation was asked for.
func (r *Request) Cancelled() bool { return r.state.Load()&reqCancelled != 0 }

// Cancel asks for the end of r. It reports whether r was still under way.
// (IoCancelIrp.)
func (r *Request) Cancel() bool {
	s := r.state.Or(reqCancelled)
	if s&(reqCancelled|reqTaken|reqEnded) == 0 {
		if c := r.cancel.Load(); c != nil && r.cancel.CompareAndSwap(c, nil) {
			(*c)()
		}
	}
	return s&reqEnded == 0
}

// RequestID returns the address of the status block.
func (r *Request) RequestID() uint64 { return r.Done.ID }

// Wait blocks until r has ended. (NtCancelIoFile waits for what it cancelled.)
func (r *Request) Wait(t *kernel.Thread) nt.Status {
	return t.WaitOne(&r.Object, false, nt.Infinite)
}

// Result returns status and information of a request that has ended.
func (r *Request) Result() (nt.Status, uint64) { return r.status, r.info }

// Pending reports whether Submit has returned STATUS_PENDING for r, or will.
func (r *Request) Pending() bool { return r.state.Load()&reqPended != 0 }

// Interrupted reports whether the wait for a synchronous request was ended by an
// alert or a user APC, which the caller delivers now.
func (r *Request) Interrupted() bool { return r.interrupted }
