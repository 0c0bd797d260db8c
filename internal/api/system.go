package api

import (
	"fmt"
	"sync"
	"sync/atomic"

	"haft.dev/internal/guest"
	"haft.dev/internal/image"
	"haft.dev/internal/imagestore"
	"haft.dev/internal/io/console"
	"haft.dev/internal/kernel"
	"haft.dev/internal/mm"
	"haft.dev/nt"
)

// System is what all guest processes of one run share.
type System struct {
	Kernel   *kernel.Kernel
	Registry *Registry
	Arena    *mm.Arena
	NewCPU   func() (guest.CPU, error)
	Gate     uint64            // where thunks jump to
	Fence    func()            // returns after every thread has made a full fence
	Parent   *kernel.Process   // the process that stands for haft itself
	Tracer   Tracer            // nil: calls are not traced
	NoLeaf   bool              // functions with machine code of their own are called like the others, so that they can be traced
	Report   func(line string) // one line for the user, without newline

	// Walk stores the return addresses of a thread's stack, innermost first.
	Walk func(t *Thread, pcs []uint64) int
	// Symbolize describes the innermost address that is the user's: "main.f, file.go:3".
	Symbolize func(p *Process, pcs []uint64) string
	// Bug is told of a panic of our own code; it does not return.
	Bug func(what string, stack []byte)

	// OpenImage finds and opens a DLL that haft does not provide: by name where
	// Windows searches, or by path. It returns its Windows path;
	// STATUS_DLL_NOT_FOUND if there is none.
	OpenImage func(p *Process, name string) (*image.File, string, error)
	// ModuleEvents, OnException, if not nil, are told of images and exceptions.
	ModuleEvents ModuleEvents
	OnException  func(t *Thread, rec *nt.ExceptionRecord)
	// DebugOutput, if not nil, gets what programs say to debuggers.
	DebugOutput func(p *Process, s string)
	// Explain, if not nil, is told why a DLL could not be loaded.
	Explain func(c *Call, err error)
	// HostPrograms are the host's programs that guests may start, by file name in
	// lower case without ".exe".
	HostPrograms map[string]HostProgram
	// NewConsole, if not nil, gives a process with a console that nobody sees its
	// standard handles; without it there are none.
	NewConsole func(k *kernel.Process, pp *Params) error
	// Exits tells that the host process ends when the last guest process has ended.
	Exits bool
	// Images, if not nil, keeps the images of the DLLs that every program has from one
	// run to the next.
	Images *imagestore.Store
	// StrictHandles makes closing a bad handle an exception, as under a debugger.
	StrictHandles bool
	// Users are those who can log on beside the host's.
	Users users
	// Consoles is the console device.
	Consoles *console.Device
	// GlobalFlags are FLG_* (NtSetSystemInformation).
	GlobalFlags atomic.Uint32

	clock      clock
	exts       extensions
	accountant accountant
	images     imageCache

	mu        sync.Mutex
	processes map[*kernel.Process]*Process
}

// Tracer is told of calls, in the goroutine of the thread that makes them.
type Tracer interface {
	// Enter is told of every call before it is made; it reports whether Leave is to
	// be told of its end.
	Enter(c *Call) bool
	// Leave is told of the end: of the return, or that there will be none
	// (Call.Outcome). Between a call and its end the thread may make others, out of
	// callbacks; a call whose end never comes was left by a jump or by the thread's
	// end.
	Leave(c *Call)
}

// clock keeps the shared data page.
type clock struct{ data *guest.SharedData }

func (c *clock) enter() {
	if c.data != nil {
		c.data.Enter()
	}
}

func (c *clock) leave() {
	if c.data != nil {
		c.data.Leave()
	}
}

// Start completes the system: the shared data page begins to tell the time.
func (s *System) Start() error {
	page, err := s.Arena.SharedData()
	if err != nil {
		return err
	}
	s.clock.data = guest.NewSharedData(page, s.Kernel.Started())
	s.processes = make(map[*kernel.Process]*Process)
	s.accountant.last = hostTime()
	s.useStoredSystem()
	s.clock.data.Every(accountTicks, s.tick)
	return nil
}

// SharedData returns the shared data page.
func (s *System) SharedData() *guest.SharedData { return s.clock.data }

// Processes returns the guest processes.
func (s *System) Processes() []*Process {
	s.mu.Lock()
	defer s.mu.Unlock()
	ps := make([]*Process, 0, len(s.processes))
	for _, k := range s.Kernel.Processes() {
		if p := s.processes[k]; p != nil {
			ps = append(ps, p)
		}
	}
	return ps
}

// ProcessOf returns the guest process that a kernel process is, nil if it is none.
func (s *System) ProcessOf(k *kernel.Process) *Process {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.processes[k]
}

func (s *System) bug(what string, stack []byte) {
	if s.Bug != nil {
		s.Bug(what, stack)
	}
	panic(fmt.Sprintf("%s\n%s", what, stack))
}

// statusBadStack ends a process whose stacks make no sense.
const statusBadStack = nt.STATUS_BAD_STACK

// extensions are the values that API packages attach to a process or thread.
type extensions struct {
	mu   sync.Mutex
	vals map[any]any
}

func (x *extensions) get(key any, make_ func() any) any {
	x.mu.Lock()
	defer x.mu.Unlock()
	if v, ok := x.vals[key]; ok {
		return v
	}
	v := make_()
	if x.vals == nil {
		x.vals = make(map[any]any)
	}
	x.vals[key] = v
	return v
}

// close tells the values that want to know that their owner has ended.
func (x *extensions) close() {
	x.mu.Lock()
	vals := x.vals
	x.vals = nil
	x.mu.Unlock()
	for _, v := range vals {
		if c, ok := v.(interface{ OwnerEnded() }); ok {
			c.OwnerEnded()
		}
	}
}

// PerProcess is state that an API package keeps for each process. A value with
// a method OwnerEnded is told when the process has ended.
type PerProcess[T any] struct{ New func(p *Process) T }

// Of returns the value of p, making it the first time.
func (k *PerProcess[T]) Of(p *Process) T {
	return p.exts.get(k, func() any { return k.New(p) }).(T)
}

// PerSystem is state that an API package keeps for each run.
type PerSystem[T any] struct{ New func(s *System) T }

// Of returns the value of s, making it the first time.
func (k *PerSystem[T]) Of(s *System) T {
	return s.exts.get(k, func() any { return k.New(s) }).(T)
}

// PerThread is state that an API package keeps for each thread. A value with a
// method OwnerEnded is told when the thread has ended.
type PerThread[T any] struct{ New func(t *Thread) T }

// Of returns the value of t, making it the first time. Only t itself asks.
func (k *PerThread[T]) Of(t *Thread) T {
	return t.exts.get(k, func() any { return k.New(t) }).(T)
}
