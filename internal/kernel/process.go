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

// ProcessType is the type of processes: CreateProcess, OpenProcess.
var ProcessType = &object.Type{Name: "Process", Valid: nt.PROCESS_ALL_ACCESS, Mapping: nt.GenericMapping{
	Read:    nt.STANDARD_RIGHTS_READ | nt.PROCESS_VM_READ | nt.PROCESS_QUERY_INFORMATION,
	Write:   nt.STANDARD_RIGHTS_WRITE | nt.PROCESS_CREATE_PROCESS | nt.PROCESS_CREATE_THREAD | nt.PROCESS_VM_OPERATION | nt.PROCESS_VM_WRITE | nt.PROCESS_DUP_HANDLE | nt.PROCESS_TERMINATE | nt.PROCESS_SET_QUOTA | nt.PROCESS_SET_INFORMATION,
	Execute: nt.STANDARD_RIGHTS_EXECUTE | nt.SYNCHRONIZE | nt.PROCESS_QUERY_LIMITED_INFORMATION | nt.PROCESS_TERMINATE,
	All:     nt.PROCESS_ALL_ACCESS,
}, NeedsSecurity: true, Implied: []object.Implication{{Right: nt.PROCESS_QUERY_INFORMATION, Implies: nt.PROCESS_QUERY_LIMITED_INFORMATION}, {Right: nt.PROCESS_SET_INFORMATION, Implies: nt.PROCESS_SET_LIMITED_INFORMATION}}, Delete: func(o object.Object) { o.(*Process).deleted() }}

// Process is a process object: signalled when the process has ended. It goes
// when the process has ended and the last handle is closed; until then its id
// is not given to another.
type Process struct {
	object.Header
	wait.Object
	kernel    *Kernel
	Handles   *object.Table
	Addresses wait.AddressTable // of WaitOnAddress
	id        uint32
	parent    uint32
	created   time.Time
	token     atomic.Pointer[Token]
	guest     GuestProcess
	path      string // of the image
	protected bool   // see ProcessOptions

	priorityClass atomic.Uint32 // PROCESS_PRIORITY_CLASS_*, for queries
	free          atomic.Bool   // see ExemptFromRates
	BoostDisabled atomic.Bool
	Background    atomic.Bool   // PROCESS_MODE_BACKGROUND_BEGIN
	Affinity      atomic.Uint64 // mask of processors, for queries; 0: all

	debug         atomic.Pointer[DebugObject] // the debugger; nil: none
	debugChildren atomic.Bool                 // processes that it creates are debugged, too
	debugRound    atomic.Uint32               // how many times it got a debugger
	exitTurn      chan struct{}               // full while a thread tells the debugger of its end

	StrictHandles atomic.Bool // every use of a bad handle is an exception

	usage usage
	job   atomic.Pointer[Job] // the innermost; changed under Kernel.jobs

	mu         lock.Mutex
	name       string // image file name without directory; guarded by mu, as all below
	threads    []*Thread
	exiting    atomic.Bool // Terminate was called: exitStatus is final; read without mu, too
	exitStatus nt.Status
	exitTold   bool // a debugger was told of exitStatus; guarded by mu
	exited     time.Time
	building   bool // see ProcessOptions.Building

	ended bool // guarded by the dispatcher lock
}

// GuestProcess is what the kernel asks of whoever runs the process' code. It
// is nil for a process whose code is the embedding Go program.
type GuestProcess interface {
	// Modules lists the loaded modules, the program first.
	Modules() []Module
	// Heaps lists the process' heaps.
	Heaps() []Heap
	// Ended is called once, when the process has ended and its handles are closed.
	Ended()
}

// Module is a loaded image as toolhelp shows it.
type Module struct {
	Base, Size uint64
	Entry      uint64
	Name, Path string
}

// Heap is a heap as toolhelp shows it.
type Heap struct {
	ID      uint64
	Default bool
	Blocks  []HeapBlock
}

// HeapBlock is one block of a heap.
type HeapBlock struct {
	Address, Size uint64
	Free          bool
}

// ProcessOptions say how a process begins.
type ProcessOptions struct {
	Name   string          // image file name
	Path   string          // Windows path of the image, "": unknown
	Parent *Process        // nil: none
	Token  *security.Token // nil: what the parent's says, or that of the host user
	Guest  GuestProcess
	// Protected keeps others from doing anything to the process and its threads but
	// looking and waiting, whatever privileges they have.
	Protected bool
	// Building keeps the process from ending before Built is called: its creator is
	// at work on what Guest.Ended takes away.
	Building bool
}

// NewProcess starts a process without threads. It lives until its last thread
// ends or Terminate is called; the constructor's reference is the caller's.
func (k *Kernel) NewProcess(o ProcessOptions) *Process {
	p := &Process{
		kernel: k, Handles: object.NewTable(), created: time.Now(), exitTurn: make(chan struct{}, 1),
		name: o.Name, path: o.Path, guest: o.Guest, exitStatus: nt.STATUS_PENDING, building: o.Building, protected: o.Protected,
	}
	p.Header.Init(k.types[typeProcess], p)
	p.Object.Init(k.Dispatcher, (*processState)(p))
	p.Addresses.Init(k.Dispatcher)
	p.mu.Init(lock.Process)
	p.usage.init()
	p.priorityClass.Store(PROCESS_PRIORITY_CLASS_NORMAL)
	tok := o.Token
	if o.Parent != nil {
		p.parent = o.Parent.id
		if tok == nil {
			tok = o.Parent.Token()
		}
	}
	if tok == nil {
		tok = security.HostToken()
	}
	p.token.Store(NewToken(k, tok, nil))
	p.SetSecurity(security.ProcessDescriptor(tok, ProcessType.Mapping))
	p.Retain() // until it ends
	k.mu.Lock()
	p.id = k.newIDLocked(p)
	k.processes = append(k.processes, p)
	k.mu.Unlock()
	return p
}

// Priority classes (PROCESS_PRIORITY_CLASS_* of ntpsapi.h).
const (
	PROCESS_PRIORITY_CLASS_IDLE         = 1
	PROCESS_PRIORITY_CLASS_NORMAL       = 2
	PROCESS_PRIORITY_CLASS_HIGH         = 3
	PROCESS_PRIORITY_CLASS_REALTIME     = 4
	PROCESS_PRIORITY_CLASS_BELOW_NORMAL = 5
	PROCESS_PRIORITY_CLASS_ABOVE_NORMAL = 6
)

// BasePriority returns the base priority that the process' class stands for.
func (p *Process) BasePriority() int { return basePriority(p.PriorityClass()) }

func basePriority(class uint32) int {
	switch class {
	case PROCESS_PRIORITY_CLASS_IDLE:
		return 4
	case PROCESS_PRIORITY_CLASS_HIGH:
		return 13
	case PROCESS_PRIORITY_CLASS_REALTIME:
		return 24
	case PROCESS_PRIORITY_CLASS_BELOW_NORMAL:
		return 6
	case PROCESS_PRIORITY_CLASS_ABOVE_NORMAL:
		return 10
	}
	return 8
}

// newIDLocked gives o an id: multiples of four, never one that is in use.
func (k *Kernel) newIDLocked(o object.Object) uint32 {
	for {
		id := k.nextID
		k.nextID += 4
		if _, used := k.ids[id]; id != 0 && !used {
			k.ids[id] = o
			return id
		}
	}
}

type processState Process

func (p *processState) Signaled(*wait.Waiter) bool     { return p.ended }
func (p *processState) Consume(*wait.Waiter) nt.Status { return nt.STATUS_SUCCESS }

// Kernel returns the kernel that p belongs to.
func (p *Process) Kernel() *Kernel { return p.kernel }

// ID returns the process id.
func (p *Process) ID() uint32 { return p.id }

// ParentID returns the id of the creator, 0 if there was none.
func (p *Process) ParentID() uint32 { return p.parent }

// Name returns the image file name.
func (p *Process) Name() string {
	p.mu.Lock()
	defer p.mu.Unlock()
	return p.name
}

// Token returns what the primary token says.
func (p *Process) Token() *security.Token { return p.token.Load().Value() }

// PrimaryToken returns the primary token.
func (p *Process) PrimaryToken() *Token { return p.token.Load() }

// setToken replaces the primary token by tok, with a reference of its own.
func (p *Process) setToken(tok *Token) {
	tok.Retain()
	p.token.Swap(tok).Release()
}

// ImagePath returns the Windows path of the image, "" if it is not known.
func (p *Process) ImagePath() string { return p.path }

// Protected reports whether others can only look at p; see ProcessOptions.
func (p *Process) Protected() bool { return p.protected }

// Guest returns who runs the process' code, nil for an embedding program.
func (p *Process) Guest() GuestProcess { return p.guest }

// Threads returns the threads that have not ended, oldest first.
func (p *Process) Threads() []*Thread {
	p.mu.Lock()
	defer p.mu.Unlock()
	return append([]*Thread(nil), p.threads...)
}

// ExitStatus returns the exit status, STATUS_PENDING (STILL_ACTIVE) while p runs. It is
// there from the moment that a debugger is told of it, before p is signalled.
func (p *Process) ExitStatus() nt.Status {
	p.mu.Lock()
	defer p.mu.Unlock()
	if p.exited.IsZero() && !p.exitTold {
		return nt.STATUS_PENDING
	}
	return p.exitStatus
}

// PlannedStatus returns the status that p will have ended with: that of the
// first Terminate, STATUS_PENDING before.
func (p *Process) PlannedStatus() nt.Status {
	p.mu.Lock()
	defer p.mu.Unlock()
	return p.exitStatus
}

// Exiting reports whether p has ended or is about to.
func (p *Process) Exiting() bool {
	return p.exiting.Load()
}

// Gone reports whether p has ended: its threads and handles are gone, its memory is going.
// One that ends by itself is whole before, until its code has run to the end.
func (p *Process) Gone() bool {
	p.mu.Lock()
	defer p.mu.Unlock()
	return !p.exited.IsZero()
}

// Terminate ends p with the given status: all its threads end. The first call
// decides the status. except, if not nil, is a thread that ends by itself.
// (NtTerminateProcess.)
func (p *Process) Terminate(status nt.Status, except *Thread) {
	p.mu.Lock()
	if p.exiting.Load() {
		p.mu.Unlock()
		return
	}
	p.exitStatus = status
	p.exiting.Store(true)
	threads := append([]*Thread(nil), p.threads...)
	building := p.building
	p.mu.Unlock()
	if len(threads) == 0 {
		if !building {
			p.end()
		}
		return
	}
	for _, t := range threads {
		if t != except {
			t.Terminate(status)
		}
	}
}

// Built ends the construction of a process that was made with
// ProcessOptions.Building. If it was terminated meanwhile and has no thread, it
// ends now.
func (p *Process) Built() {
	p.mu.Lock()
	p.building = false
	end := p.exiting.Load() && len(p.threads) == 0
	p.mu.Unlock()
	if end {
		p.end()
	}
}

// threadEnded takes t off the list of threads. With the last one the process
// ends, with the status of Terminate or else that of the thread.
func (p *Process) threadEnded(t *Thread, status nt.Status) {
	p.mu.Lock()
	for i, o := range p.threads {
		if o == t {
			p.threads = append(p.threads[:i], p.threads[i+1:]...)
			break
		}
	}
	last := len(p.threads) == 0 && !p.building
	if last && !p.exiting.Load() {
		p.exitStatus = status
		p.exiting.Store(true)
	}
	p.mu.Unlock()
	if last {
		p.end()
	}
}

// end closes the handles, signals the object and drops the running process'
// own reference.
func (p *Process) end() {
	k := p.kernel
	obs := k.observe()
	if obs != nil {
		obs.ProcessExited(p)
	}
	var closed func(nt.Handle, object.Entry)
	if obs != nil {
		closed = func(h nt.Handle, e object.Entry) {
			obs.HandleClosed(HandleEvent{Caller: Caller{p, nil}, Table: p.Handles, Handle: h, Object: e.Object, Access: e.Access, Attr: e.Attr, Ended: true})
		}
	}
	if d := p.debug.Load(); d != nil {
		p.clearDebugger(d)
	}
	p.Handles.CloseAll(closed)
	p.mu.Lock()
	p.exited = time.Now()
	status := p.exitStatus
	p.mu.Unlock()
	p.leaveJobs(status)
	k.mu.Lock()
	for i, o := range k.processes {
		if o == p {
			k.processes = append(k.processes[:i], k.processes[i+1:]...)
			break
		}
	}
	k.mu.Unlock()
	if p.guest != nil {
		p.guest.Ended()
	}
	p.Release() // before the signal: see Thread.Ended
	k.Dispatcher.Lock()
	p.ended = true
	p.WakeLocked()
	k.Dispatcher.Unlock()
}

func (p *Process) deleted() {
	p.kernel.mu.Lock()
	delete(p.kernel.ids, p.id)
	p.kernel.mu.Unlock()
	p.token.Load().Release()
}

// InheritFrom gives p, a new process, what it takes over from its creator beside
// token and jobs: a priority class below the normal one, and the processors.
func (p *Process) InheritFrom(creator *Process) {
	switch class := creator.PriorityClass(); class {
	case PROCESS_PRIORITY_CLASS_IDLE, PROCESS_PRIORITY_CLASS_BELOW_NORMAL:
		p.SetPriorityClass(class)
	}
	if j := p.job.Load(); j == nil {
		p.Affinity.Store(creator.Affinity.Load())
	}
}

// Processes returns the processes that have not ended, oldest first.
func (k *Kernel) Processes() []*Process {
	k.mu.Lock()
	defer k.mu.Unlock()
	return append([]*Process(nil), k.processes...)
}

// ProcessByID returns the process with the given id, with a reference that the
// caller must release. STATUS_INVALID_CID if there is none.
func (k *Kernel) ProcessByID(id uint32) (*Process, error) {
	k.mu.Lock()
	defer k.mu.Unlock()
	if p, ok := k.ids[id&^3].(*Process); ok && p.TryRetain() {
		return p, nil
	}
	return nil, nt.STATUS_INVALID_CID
}

// ThreadByID is ProcessByID for threads.
func (k *Kernel) ThreadByID(id uint32) (*Thread, error) {
	k.mu.Lock()
	defer k.mu.Unlock()
	if t, ok := k.ids[id&^3].(*Thread); ok && t.TryRetain() {
		return t, nil
	}
	return nil, nt.STATUS_INVALID_CID
}

// OpenProcess opens a process by id. SeDebugPrivilege opens every process with
// every right. (NtOpenProcess.)
func (c Caller) OpenProcess(id uint32, flags uint32, access nt.Access) (nt.Handle, error) {
	p, err := c.Process.kernel.ProcessByID(id)
	if err != nil {
		if c.Process.kernel.isHost(id) {
			err = nt.STATUS_ACCESS_DENIED
		}
		return 0, err
	}
	defer p.Release()
	return c.openDebugged(p, flags, access)
}

// TerminateProcess ends a process. Ending one that has ended is
// STATUS_PROCESS_IS_TERMINATING. (NtTerminateProcess.)
func (c Caller) TerminateProcess(h nt.Handle, status nt.Status) error {
	p, err := Ref[*Process](c, h, nt.PROCESS_TERMINATE)
	if err != nil {
		return err
	}
	if p.Exiting() {
		return nt.STATUS_PROCESS_IS_TERMINATING
	}
	p.Terminate(status, nil)
	return nil
}
