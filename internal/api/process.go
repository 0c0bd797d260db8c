package api

import (
	"fmt"
	"sync"
	"sync/atomic"

	"haft.dev/internal/heap"
	"haft.dev/internal/kernel"
	"haft.dev/internal/mm"
	"haft.dev/nt"
)

// Process is a guest process: a kernel process with an address space, modules
// and threads of guest code.
type Process struct {
	Sys   *System
	K     *kernel.Process
	Space *mm.Space

	pebAt    uint64
	ldrAt    uint64
	paramsAt uint64
	heapAt   uint64 // handle of the process heap
	returnAt uint64 // address of a lone return instruction
	// threadStart is the address of RtlUserThreadStart; 0: there is none.
	threadStart uint64
	heap        *heap.Heap
	params      *Params

	// Group is the id of the first process of the process group. Detached: the
	// process has no console.
	Group    uint32
	Detached bool

	stackReserve, stackCommit uint64

	initOnce sync.Once
	initErr  error // guarded by initOnce

	loader loader
	search searchPath   // guarded by mu
	ctrl   ctrlHandlers // guarded by mu
	veh    handlerLists
	// HandlePolicy are the flags of ProcessStrictHandleCheckPolicy.
	HandlePolicy atomic.Uint32

	thunks [reservedNumbers]uint64
	probes []probe // set while the program is loaded
	exts   extensions
	pool   pool

	heapLocks    heapLocks
	mu           sync.Mutex
	threads      map[*kernel.Thread]*Thread // guarded by mu, as all below
	mitigations  mitigations
	unresolved   []importName
	unresolvedAt uint64                // page of the thunks made last
	tables       []functionTable       // of RtlAddFunctionTable
	heaps        map[uint64]*heap.Heap // by handle, without the process heap
	aliases      []alias               // of private namespaces
	exiting      bool
	atExit       []exitHook
	mainThread   *Thread
}

type importName struct{ dll, name string }

// Params are what a process begins with.
type Params struct {
	ImagePath   string   // Windows path of the program
	CommandLine string   //
	Env         []string // "NAME=value", in Windows terms
	Dir         string   // current directory, Windows path ending in a backslash
	Stdin       nt.Handle
	Stdout      nt.Handle
	Stderr      nt.Handle
	Flags       uint32 // RTL_USER_PROC_*
	ShowWindow  uint32
	StartFlags  uint32    // STARTF_*
	Console     nt.Handle // of the console, 0: none
	Title       string
	Desktop     string
	// Of STARTUPINFO: position, size, size in characters, colours; what the C
	// run-time library passes on.
	X, Y, XSize, YSize, XChars, YChars, Fill uint32
	Runtime                                  []byte
}

// Lock and Unlock guard what API packages keep with PerProcess.
func (p *Process) Lock() { p.mu.Lock() }

// Unlock ends Lock.
func (p *Process) Unlock() { p.mu.Unlock() }

// Params returns what the process began with.
func (p *Process) Params() *Params { return p.params }

// PEBAt returns the address of the process environment block.
func (p *Process) PEBAt() uint64 { return p.pebAt }

// Environment returns the environment, "NAME=value" each. It is not to be changed.
func (p *Process) Environment() []string {
	p.mu.Lock()
	defer p.mu.Unlock()
	return p.params.Env
}

// SetEnvironment replaces the environment, in the process parameters too.
func (p *Process) SetEnvironment(env []string) error {
	u := EnvironmentBlock(env)
	at, err := p.AllocBytes(bytes16(u))
	if err != nil {
		return nt.ERROR_NOT_ENOUGH_MEMORY
	}
	p.mu.Lock()
	p.params.Env = env
	p.mu.Unlock()
	old := mm.Load[uint64](p.Space, p.paramsAt+0x80)
	mm.Store(p.Space, p.paramsAt+0x80, at)
	mm.Store(p.Space, p.paramsAt+0x3F0, uint64(2*len(u)))
	p.heap.Free(old)
	return nil
}

// Report prints one line about the process.
func (p *Process) Report(format string, args ...any) {
	if p.Sys.Report != nil {
		p.Sys.Report(fmt.Sprintf("%s: %s", p.K.Name(), fmt.Sprintf(format, args...)))
	}
}

// Threads returns the guest threads of p, oldest first.
func (p *Process) Threads() []*Thread {
	var ts []*Thread
	ks := p.K.Threads()
	p.mu.Lock()
	defer p.mu.Unlock()
	for _, k := range ks {
		if t := p.threads[k]; t != nil {
			ts = append(ts, t)
		}
	}
	return ts
}

// ThreadOf returns the guest thread that a kernel thread is, nil if it is none.
func (p *Process) ThreadOf(k *kernel.Thread) *Thread {
	p.mu.Lock()
	defer p.mu.Unlock()
	return p.threads[k]
}

func (p *Process) addThread(t *Thread) {
	t.K.Idle = func(idle bool) { t.ran(!idle) }
	p.mu.Lock()
	p.threads[t.K] = t
	p.mu.Unlock()
}

func (p *Process) removeThread(t *Thread) {
	p.mu.Lock()
	delete(p.threads, t.K)
	p.mu.Unlock()
}

func (p *Process) lastThread(t *Thread) bool {
	p.mu.Lock()
	defer p.mu.Unlock()
	return len(p.threads) == 1 && p.threads[t.K] == t
}

// Exit ends the process from within thread t: the other threads end, then the
// modules are told, then the process. (RtlExitUserProcess.)
func (p *Process) Exit(t *Thread, status nt.Status) {
	p.mu.Lock()
	again := p.exiting
	p.exiting = true
	p.mu.Unlock()
	if again { // another thread was faster: it ends this one
		p.K.Terminate(status, nil)
		t.checkpoint()
		t.over = true
		return
	}
	p.K.Terminate(status, t.K)
	t.sequence(append(p.detachProcess(), p.exitCalls()...), func() {
		p.atLast(t)
		t.over, t.status = true, p.K.PlannedStatus()
	})
}

// Terminate ends the process at once. t, if not nil, is the calling thread of p.
func (p *Process) Terminate(status nt.Status, t *Thread) {
	p.K.Terminate(status, nil)
	if t != nil {
		t.over, t.status = true, status
	}
}

// Exiting reports whether the process has begun to end by itself, rather than by
// being terminated.
func (p *Process) Exiting() bool {
	p.mu.Lock()
	defer p.mu.Unlock()
	return p.exiting
}

// Ended implements kernel.GuestProcess: the address space goes.
func (p *Process) Ended() {
	p.pool.end()
	p.exts.close()
	p.Sys.Consoles.Detach(p.K)
	p.Sys.mu.Lock()
	delete(p.Sys.processes, p.K)
	last := len(p.Sys.processes) == 0
	p.Sys.mu.Unlock()
	if last && p.Sys.Exits {
		p.Space.CloseAtExit()
	} else {
		if p.K.HandleCount() > 0 { // somebody can ask
			p.K.NoteWorkingSet(p.Space.WorkingSet())
		}
		p.Space.Close()
	}
}

// Modules implements kernel.GuestProcess.
func (p *Process) Modules() []kernel.Module { return p.loader.list() }

func (p *Process) unresolvedImport(n uint32) importName {
	p.mu.Lock()
	defer p.mu.Unlock()
	if int(n) < len(p.unresolved) {
		return p.unresolved[n]
	}
	return importName{"?", "?"}
}

// thunk returns the address of the code that makes special call n.
func (p *Process) thunk(n int) uint64 { return p.thunks[n] }
