package kernel

import (
	"sync/atomic"
	"time"

	"haft.dev/internal/lock"
	"haft.dev/internal/object"
	"haft.dev/internal/security"
	"haft.dev/internal/wait"
	"haft.dev/nt"
)

// ThreadType is the type of threads: CreateThread, OpenThread.
var ThreadType = &object.Type{Name: "Thread", Valid: nt.THREAD_ALL_ACCESS, Mapping: nt.GenericMapping{
	Read:    nt.STANDARD_RIGHTS_READ | nt.THREAD_GET_CONTEXT | nt.THREAD_QUERY_INFORMATION,
	Write:   nt.STANDARD_RIGHTS_WRITE | nt.THREAD_TERMINATE | nt.THREAD_SUSPEND_RESUME | nt.THREAD_ALERT | nt.THREAD_SET_CONTEXT | nt.THREAD_SET_INFORMATION | nt.THREAD_SET_LIMITED_INFORMATION,
	Execute: nt.STANDARD_RIGHTS_EXECUTE | nt.SYNCHRONIZE | nt.THREAD_QUERY_LIMITED_INFORMATION | nt.THREAD_RESUME,
	All:     nt.THREAD_ALL_ACCESS,
}, NeedsSecurity: true, Implied: []object.Implication{{Right: nt.THREAD_QUERY_INFORMATION, Implies: nt.THREAD_QUERY_LIMITED_INFORMATION}, {Right: nt.THREAD_SET_INFORMATION, Implies: nt.THREAD_SET_LIMITED_INFORMATION}}, Delete: func(o object.Object) { o.(*Thread).deleted() }}

// Thread is a thread object: signalled when the thread has ended. It is also
// the identity under which waits are made and mutants owned.
type Thread struct {
	object.Header
	wait.Thread
	exit    wait.Object
	process *Process
	id      uint32
	created time.Time
	guest   GuestThread

	waitsFor    atomic.Pointer[[]nt.Handle] // see WaitsFor
	waitsForOne atomic.Uint64               // the same for a wait for one object; 0: none

	Priority      atomic.Int32 // THREAD_PRIORITY_*, for queries
	BoostDisabled atomic.Bool
	Background    atomic.Bool           // THREAD_MODE_BACKGROUND_BEGIN
	Hidden        atomic.Bool           // its debugger hears nothing of it (ThreadHideFromDebugger)
	Affinity      atomic.Uint64         // mask of processors, for queries; 0: that of the process
	ideal         atomic.Uint32         // processor + 1; see IdealProcessor
	token         atomic.Pointer[Token] // what it impersonates; nil: nobody
	transaction   atomic.Pointer[Transaction]
	outside       atomic.Pointer[Canceler] // see BlockedIn
	stopping      atomic.Bool

	kernelTime, userTime atomic.Int64 // processor time, in units of 100 ns

	debugKnown atomic.Uint32 // the last of its process' debugRound in which a debugger was told of it

	badHandle bool // a call was given one; only t itself looks at it

	mu         lock.Mutex
	debugEnded bool   // the debugger was told of its end; guarded by mu of the process
	name       string // SetThreadDescription; guarded by mu, as all below
	gone       bool
	exitStatus nt.Status
	exited     time.Time
	stopStatus nt.Status // of Terminate

	pending     *PendingLink // operations under way that the thread began
	synchronous Canceler     // the one that it waits for
	waitsBehind any          // the lock of a file that it waits for

	ended bool // guarded by the dispatcher lock
}

// GuestThread is what the kernel asks of whoever runs the thread's code. It is
// nil for a thread that is a goroutine of the embedding program.
type GuestThread interface {
	// Interrupt makes the thread leave its own code and look at what is asked of
	// it (suspension, termination). It returns when the thread is out of its code;
	// it is not called by the thread itself.
	Interrupt()
	// Stack stores the return addresses of the thread's stack in pcs, innermost
	// first, and returns how many. The thread calls it for itself, or somebody
	// for a thread that is out of its code.
	Stack(pcs []uint64) int
}

// NewThread adds a thread to p. suspended threads begin with a suspend count of
// one. The constructor's reference is the caller's. STATUS_PROCESS_IS_TERMINATING
// if p ends.
func (p *Process) NewThread(guest GuestThread, suspended bool) (*Thread, error) {
	k := p.kernel
	t := &Thread{process: p, created: time.Now(), guest: guest, exitStatus: nt.STATUS_PENDING}
	t.mu.Init(lock.Thread)
	p.mu.Lock()
	if p.exiting.Load() {
		p.mu.Unlock()
		return nil, nt.STATUS_PROCESS_IS_TERMINATING
	}
	p.mu.Unlock()
	t.Header.Init(k.types[typeThread], t)
	p.Retain() // while the thread object exists
	t.exit.Init(k.Dispatcher, (*threadState)(t))
	t.Thread.Init(k.Dispatcher)
	t.SetSecurity(security.ProcessDescriptor(p.Token(), ThreadType.Mapping))
	k.mu.Lock()
	t.id = k.newIDLocked(t)
	k.mu.Unlock()
	if suspended {
		t.Suspend()
	}
	p.mu.Lock()
	if p.exiting.Load() {
		p.mu.Unlock()
		t.Release()
		return nil, nt.STATUS_PROCESS_IS_TERMINATING
	}
	t.Retain() // until it ends
	p.threads = append(p.threads, t)
	p.mu.Unlock()
	return t, nil
}

// NewWaiter returns a thread that belongs to no process and has no id: somebody
// to wait as, where there is no thread that could.
func (k *Kernel) NewWaiter() *Thread {
	t := new(Thread)
	t.mu.Init(lock.Thread)
	t.Thread.Init(k.Dispatcher)
	return t
}

type threadState Thread

func (t *threadState) Signaled(*wait.Waiter) bool     { return t.ended }
func (t *threadState) Consume(*wait.Waiter) nt.Status { return nt.STATUS_SUCCESS }

// Waitable returns what to wait on for the end of the thread.
func (t *Thread) Waitable() *wait.Object { return &t.exit }

// Process returns the process that t belongs to.
func (t *Thread) Process() *Process { return t.process }

// Caller returns the caller that t is.
func (t *Thread) Caller() Caller { return Caller{t.process, t} }

// ID returns the thread id.
func (t *Thread) ID() uint32 { return t.id }

// Guest returns who runs the thread's code, nil for an embedding program.
func (t *Thread) Guest() GuestThread { return t.guest }

// SetGuest sets who runs the thread's code, before it runs.
func (t *Thread) SetGuest(g GuestThread) { t.guest = g }

// Description returns the name that SetDescription gave. (GetThreadDescription.)
func (t *Thread) Description() string {
	t.mu.Lock()
	defer t.mu.Unlock()
	return t.name
}

// SetDescription names the thread. (SetThreadDescription.)
func (t *Thread) SetDescription(s string) {
	t.mu.Lock()
	defer t.mu.Unlock()
	t.name = s
}

// Impersonation returns what the token says that t impersonates, nil if none.
func (t *Thread) Impersonation() *security.Token {
	if tok := t.token.Load(); tok != nil {
		return tok.Value()
	}
	return nil
}

// ImpersonationToken returns the token that t impersonates, nil if none.
func (t *Thread) ImpersonationToken() *Token { return t.token.Load() }

// Impersonate makes t act under tok, as far as its process may; nil reverts.
func (t *Thread) Impersonate(tok *security.Token) {
	if tok == nil {
		t.SetImpersonation(nil)
		return
	}
	maker := t.process.Token()
	if tok.User.SID == security.AnonymousLogon {
		maker = nil
	}
	o := NewToken(t.process.kernel, tok, maker)
	t.SetImpersonation(o)
	o.Release()
}

// SetImpersonation makes t act under the impersonation token tok, as far as its
// process may; nil reverts. (PsImpersonateClient.)
func (t *Thread) SetImpersonation(tok *Token) {
	if tok != nil {
		tok = t.process.impersonated(tok)
	}
	if old := t.token.Swap(tok); old != nil {
		old.Release()
	}
}

// ExitStatus returns the exit status, STATUS_PENDING (STILL_ACTIVE) while t runs.
func (t *Thread) ExitStatus() nt.Status {
	t.mu.Lock()
	defer t.mu.Unlock()
	return t.exitStatus
}

// Terminate makes t end with the given status as soon as it is out of its own
// code. A thread of an embedding program has no code that could be stopped: it
// counts as ended at once and its waits return. (NtTerminateThread.)
func (t *Thread) Terminate(status nt.Status) {
	t.mu.Lock()
	t.stopStatus = status
	t.mu.Unlock()
	t.stopping.Store(true) // before it is woken
	if !t.Thread.Terminate() {
		return
	}
	if t.guest == nil {
		t.Ended(status)
		return
	}
	if op := t.outside.Load(); op != nil {
		(*op).Cancel()
	}
	t.guest.Interrupt()
}

// BlockedIn says which operation the thread is about to block in without a wait of
// the dispatcher, nil if in none any more: the end of the thread cancels it.
func (t *Thread) BlockedIn(op Canceler) {
	if op == nil {
		t.outside.Store(nil)
		return
	}
	t.outside.Store(&op)
	if t.Stopping() {
		op.Cancel()
	}
}

// Stopping reports whether Terminate was called. A thread whose wait was ended by that
// must not run its own code once more.
func (t *Thread) Stopping() bool { return t.stopping.Load() }

// StopStatus returns the status that Terminate asked for.
func (t *Thread) StopStatus() nt.Status {
	t.mu.Lock()
	defer t.mu.Unlock()
	return t.stopStatus
}

// Ended is called when the thread has run its last instruction. What it owned
// is abandoned, and with the last thread the process ends before the thread
// object is signalled.
func (t *Thread) Ended(status nt.Status) {
	t.mu.Lock()
	if t.gone {
		t.mu.Unlock()
		return
	}
	t.gone, t.exitStatus, t.exited = true, status, time.Now()
	t.mu.Unlock()
	t.cancelPending()
	if obs, ok := t.process.kernel.observe().(ThreadObserver); ok {
		obs.ThreadEnding(t)
	}
	t.Rundown()
	t.SetImpersonation(nil)
	// The reference goes first: whoever has waited for the end, of the thread or of
	// the process, and closed the last handle finds nothing of its id any more.
	t.Release()
	t.process.threadEnded(t, status)
	d := t.process.kernel.Dispatcher
	d.Lock()
	t.ended = true
	t.exit.WakeLocked()
	d.Unlock()
}

func (t *Thread) deleted() {
	k := t.process.kernel
	k.mu.Lock()
	delete(k.ids, t.id)
	k.mu.Unlock()
	t.process.Release()
}

// OpenThread opens a thread by id. SeDebugPrivilege opens every thread with
// every right. (NtOpenThread.)
func (c Caller) OpenThread(id uint32, flags uint32, access nt.Access) (nt.Handle, error) {
	t, err := c.Process.kernel.ThreadByID(id)
	if err != nil {
		return 0, err
	}
	defer t.Release()
	return c.openDebugged(t, flags, access)
}

// SuspendThread raises a thread's suspend count and returns the previous one;
// the thread is out of its code by then. (NtSuspendThread.)
func (c Caller) SuspendThread(h nt.Handle) (int, error) {
	t, err := Ref[*Thread](c, h, nt.THREAD_SUSPEND_RESUME)
	if err != nil {
		return 0, err
	}
	n, err := t.Suspend()
	if err != nil {
		return 0, err
	}
	if t.guest != nil && t != c.Thread {
		t.guest.Interrupt()
	}
	return n, nil
}

// ResumeThread lowers a thread's suspend count and returns the previous one.
// (NtResumeThread.)
func (c Caller) ResumeThread(h nt.Handle) (int, error) {
	t, err := Ref[*Thread](c, h, nt.THREAD_SUSPEND_RESUME)
	if err != nil {
		return 0, err
	}
	return t.Resume(), nil
}

// TerminateThread ends a thread. (NtTerminateThread.)
func (c Caller) TerminateThread(h nt.Handle, status nt.Status) error {
	t, err := Ref[*Thread](c, h, nt.THREAD_TERMINATE)
	if err != nil {
		return err
	}
	t.Terminate(status)
	return nil
}

// QueueAPC queues a user APC to a thread. STATUS_UNSUCCESSFUL once it ends.
// (NtQueueApcThread.)
func (c Caller) QueueAPC(h nt.Handle, a wait.APC) error {
	t, err := Ref[*Thread](c, h, nt.THREAD_SET_CONTEXT)
	if err != nil {
		return err
	}
	if !t.Thread.QueueAPC(a) {
		return nt.STATUS_UNSUCCESSFUL
	}
	return nil
}

// AlertThread alerts a thread. (NtAlertThread.)
func (c Caller) AlertThread(h nt.Handle) error {
	t, err := Ref[*Thread](c, h, nt.THREAD_ALERT)
	if err != nil {
		return err
	}
	t.Alert()
	return nil
}
