package api

import (
	"fmt"
	"runtime/debug"
	"sync"
	"sync/atomic"

	"haft.dev/internal/guest"
	"haft.dev/internal/kernel"
	"haft.dev/internal/mm"
	"haft.dev/internal/wait"
	"haft.dev/nt"
)

// Thread is a guest thread: a goroutine that runs guest code by turns with
// calls of API functions.
type Thread struct {
	K *kernel.Thread
	P *Process
	// Notes are those of whoever observes the run; only the thread itself uses them.
	Notes any
	CPU   guest.CPU
	// Bounds are those of the stack that the thread began on.
	Bounds mm.StackBounds

	regs   *guest.Registers
	teb    *TEB
	tebAt  uint64
	funcs  *[MaxFuncs]atomic.Pointer[Func] // of the registry, by number
	call   Call
	frames []frame // guest functions that we called and that have not returned

	start       uint64 // where it begins
	firstBreak  bool   // it is to run into a breakpoint first
	ignoreBreak bool   // the breakpoint that it runs into is only for a debugger

	started bool
	running atomic.Bool // not blocked, for the accountant
	cpuMu   sync.Mutex  // see withCPU
	cpuGone bool        // guarded by cpuMu
	over    bool        // the thread runs no more guest code
	status  nt.Status   // its exit status then

	tlsBlocks  []uint64 // blocks of static TLS, to be freed
	tlsCount   int
	setContext atomic.Pointer[nt.Context] // of SetThreadContext, for the end of the call
	atExit     []func() []GuestCall
	packets    []wait.Packet
	exts       extensions
}

// TEBAt returns the address of the thread environment block.
func (t *Thread) TEBAt() uint64 { return t.tebAt }

// StartAddress returns where the thread began.
func (t *Thread) StartAddress() uint64 { return t.start }

// TEB returns the thread environment block itself.
func (t *Thread) TEB() *TEB { return t.teb }

// newThread makes a thread of p that begins at start(param) on a stack of its
// own; it does not run yet. Sizes of zero are those of the program's header.
func (p *Process) newThread(start, param, reserve, commit uint64, suspended bool) (*Thread, error) {
	cpu, err := p.Sys.NewCPU()
	if err != nil {
		return nil, err
	}
	t := &Thread{P: p, CPU: cpu, start: start, regs: cpu.Registers(), tebAt: cpu.TEB(), funcs: p.Sys.Registry.funcs}
	if reserve == 0 {
		reserve = p.stackReserve
	}
	if commit == 0 {
		commit = p.stackCommit
	}
	if t.Bounds, err = p.Space.NewStack(max(reserve, commit), commit); err != nil {
		cpu.Close()
		return nil, err
	}
	t.K, err = p.K.NewThread(t, suspended)
	if err != nil {
		p.Space.FreeStack(t.Bounds)
		cpu.Close()
		return nil, err
	}
	t.call = Call{T: t, P: p, K: t.K.Caller(), regs: t.regs}
	t.teb = tebPointer(t.tebAt)
	p.Space.ShowCommon(t.tebAt, tebSize, mm.PAGE_READWRITE)
	teb := t.teb // zero; a literal would be built on our stack first
	teb.StackBase, teb.StackLimit, teb.DeallocationStack = t.Bounds.Base, t.Bounds.Limit, t.Bounds.Allocation
	teb.Self, teb.PEB = t.tebAt, p.pebAt
	teb.UniqueProcess, teb.UniqueThread = uint64(p.K.ID()), uint64(t.K.ID())
	teb.CurrentLocale, teb.FiberData = 0x409, TEBNoFiber
	p.loader.mu.Lock()
	err = p.tlsBlocksLocked(t)
	p.loader.mu.Unlock()
	if err != nil {
		t.Discard(nt.STATUS_NO_MEMORY)
		return nil, err
	}
	// The start routine's return address leads to the end of the thread. Before it runs
	// RtlUserThreadStart, so that whoever looks at or changes the context of a thread that
	// has not begun finds the routine in RCX and its parameter, for the first thread the
	// PEB, in RDX.
	sp := t.Bounds.Base - 0x80
	mm.Store(p.Space, sp-8, p.thunk(threadReturned))
	t.regs.RSP = sp - 8
	if p.threadStart != 0 {
		t.regs.RIP, t.regs.RCX, t.regs.RDX = p.threadStart, start, param
	} else {
		t.regs.RIP, t.regs.RCX = start, param
	}
	t.CPU.Enter()
	return t, nil
}

// NewThread makes a thread of p that will begin at start(param); Start runs it.
// The thread object's reference is the caller's. (NtCreateThreadEx.)
func (p *Process) NewThread(start, param, reserve, commit uint64, suspended bool) (*Thread, error) {
	return p.newThread(start, param, reserve, commit, suspended)
}

// Start runs a new thread.
func (t *Thread) Start() {
	t.P.addThread(t)
	t.started = true
	t.K.Release() // from here on it lives until it ends
	go t.main()
}

// Discard undoes NewThread for a thread that is not to be started after all.
func (t *Thread) Discard(status nt.Status) {
	t.status = status
	t.end()
}

// main is the goroutine of a thread.
func (t *Thread) main() {
	GrowStack()
	debug.SetPanicOnFault(true)
	t.ran(true)
	t.checkpoint()
	if !t.over {
		t.begin()
	}
	for !t.over {
		t.serve()
	}
	t.dropDebugObject()
	t.K.ReportExit(t.status)
	t.P.Sys.Account()
	t.ran(false)
	t.end()
}

// GrowStack makes room at once for what a process and its calls need of a goroutine's
// stack, which would be doubled and copied several times otherwise.
//
//go:noinline
func GrowStack() {
	var room [6 << 10]byte
	keep(&room)
}

//go:noinline
func keep(*[6 << 10]byte) {}

// begin has the modules told of the thread, and the APCs run that were queued
// before it began.
func (t *Thread) begin() {
	defer func() {
		if r := recover(); r != nil {
			t.recovered(r)
		}
	}()
	t.reportStart()
	if !t.initialized() {
		return
	}
	t.reportModules()
	t.breakIn(func() { t.sequence(t.P.attachThread(t), t.deliverFirst) })
}

// serve runs the thread until it is over or a fault of our own code on guest
// memory has ended the call it was in.
func (t *Thread) serve() {
	defer func() {
		if r := recover(); r != nil {
			t.recovered(r)
		}
	}()
	call := t.makeCall
	for !t.over {
		switch ev := t.CPU.Run(call); ev.Kind {
		case guest.Fault:
			t.fault(ev.Fault)
		case guest.Interrupted:
			t.checkpoint()
		}
	}
}

// makeCall makes the call of the guest that the number stands for, and reports
// whether the thread goes on.
func (t *Thread) makeCall(number uint32) bool {
	if number < reservedNumbers {
		t.special(number)
		return !t.over
	}
	var f *Func
	if number < MaxFuncs {
		f = t.funcs[number].Load()
	}
	if f == nil {
		f = t.P.Sys.Registry.late(number)
	}
	if f == nil { // no code of ours jumps to the gate with such a number
		t.unknown(number)
		return false
	}
	t.call.Func = f
	switch {
	case f.fn == nil:
		t.missing(f.DLL(), f.Name())
	case t.P.Sys.Tracer != nil:
		t.traced(t.P.Sys.Tracer, f)
	default:
		f.fn(&t.call)
	}
	if t.K.Stopping() {
		t.checkpoint()
	}
	return !t.over
}

// traced makes a call that a tracer is told of.
func (t *Thread) traced(tr Tracer, f *Func) {
	c := &t.call
	c.err = nil
	c.traced = tr.Enter(c)
	frames := len(t.frames)
	f.fn(c)
	// Is the guest called first? Then the end comes when it has returned.
	if c.err == errContext && len(t.frames) > frames {
		c.traced = false // the frame has a copy
		return
	}
	c.leave()
}

// checkpoint looks at what is asked of a thread that has been taken out of its
// code.
func (t *Thread) checkpoint() {
	if t.K.BlockWhileSuspended() == nt.STATUS_THREAD_IS_TERMINATING {
		t.over, t.status = true, t.K.StopStatus()
		return
	}
	if ctx := t.setContext.Swap(nil); ctx != nil {
		ctx.Rax = t.regs.RAX // the result of the call that has ended meanwhile
		t.CPU.WriteContext(ctx)
		t.dropFrames(t.regs.RSP)
	}
}

// special handles the calls that have no table entry.
func (t *Thread) special(n uint32) {
	switch n {
	case callbackReturned:
		t.callbackReturned()
	case threadReturned:
		t.Exit(nt.Status(uint32(t.CPU.Registers().RCX)))
	case ctrlEvent:
		t.ctrlEvent()
	case poolWorker:
		t.poolWorker()
	case unresolved:
		imp := t.P.unresolvedImport(uint32(t.regs.RCX))
		t.missing(imp.dll, imp.name)
	}
}

// missing ends the process because the guest called a function that haft does
// not have.
func (t *Thread) missing(dll, name string) {
	t.P.Report("the program called %s!%s, which haft does not have%s", dll, name, t.where())
	t.P.Terminate(nt.STATUS_ENTRYPOINT_NOT_FOUND, t)
	t.over, t.status = true, nt.STATUS_ENTRYPOINT_NOT_FOUND
}

// unknown ends the process because the guest jumped to the gate itself, with the number
// of no function.
func (t *Thread) unknown(number uint32) { t.missing("haft", fmt.Sprintf("function %d", number)) }

// where names the place in the guest that made the current call.
func (t *Thread) where() string {
	var pcs [16]uint64
	n := t.Stack(pcs[:])
	if n == 0 || t.P.Sys.Symbolize == nil {
		return ""
	}
	if s := t.P.Sys.Symbolize(t.P, pcs[:n]); s != "" {
		return " (" + s + ")"
	}
	return ""
}

// recovered deals with a panic out of a call: an access to bad guest memory
// fails the call, anything else is a bug of ours.
func (t *Thread) recovered(r any) {
	acc, ok := mm.Recover(r)
	if !ok {
		t.P.Sys.bug(fmt.Sprintf("%v (thread %d)", r, t.K.ID()), debug.Stack())
		return
	}
	c := &t.call
	if t.P.Space.InPageStatus(acc.Addr) == nt.STATUS_END_OF_FILE {
		c.fail(nt.STATUS_IN_PAGE_ERROR)
		c.leave()
		return
	}
	if !c.redo {
		// A guard page of the thread's own stack is a stack that wants to grow.
		access := mm.ReadAccess
		if acc.Write {
			access = mm.WriteAccess
		}
		if res := t.stackFault(acc.Addr, access); res == mm.StackGrown || res == mm.Retry {
			t.again()
			return
		}
	}
	c.fail(c.refused(acc))
	c.leave()
}

// again makes the current call once more. An access that is refused now fails it.
func (t *Thread) again() {
	c := &t.call
	c.redo = true
	defer func() {
		if r := recover(); r != nil {
			t.recovered(r)
		}
		c.redo = false
	}()
	c.Func.fn(c)
	if c.err != errContext {
		c.leave()
	}
}

// Exit ends the thread from within: notifications first, then the thread. With
// the last thread the process ends. (RtlExitUserThread.)
func (t *Thread) Exit(status nt.Status) {
	if t.P.lastThread(t) {
		t.P.Exit(t, status)
		return
	}
	t.sequence(append(t.exitCalls(), t.P.detachThread(t)...), func() { t.over, t.status = true, status })
}

// end runs when no guest code of the thread will run any more.
func (t *Thread) end() {
	t.frames = nil
	t.exts.close()
	p, stack := t.P, t.ownStack()
	for _, a := range t.tlsBlocks {
		p.FreeBlock(a)
	}
	p.removeThread(t)
	p.Space.FreeStack(stack)
	p.Space.HideCommon(t.tebAt)
	t.closeCPU()
	t.K.Ended(t.status)
	if !t.started {
		t.K.Release()
	}
}

// Packets returns room for n packets that the thread may use until its next call.
func (t *Thread) Packets(n int) []wait.Packet {
	if cap(t.packets) < n {
		t.packets = make([]wait.Packet, n)
	}
	return t.packets[:n]
}

// Interrupt implements kernel.GuestThread.
func (t *Thread) Interrupt() { t.CPU.Interrupt() }

// Frame returns the registers that a walk of the stack begins with: in a call,
// the return address, the stack pointer and the frame pointer.
func (t *Thread) Frame() (pc, sp, bp uint64) {
	r := t.regs
	if t.CPU.Entering() {
		return r.RIP, r.RSP, r.RBP
	}
	pc, err := mm.TryLoad[uint64](t.P.Space, r.RSP)
	if err != nil {
		return 0, 0, 0
	}
	return pc, r.RSP + 8, r.RBP
}

// Stack stores the return addresses of the thread's stack, innermost first.
func (t *Thread) Stack(pcs []uint64) int {
	if w := t.P.Sys.Walk; w != nil {
		return w(t, pcs)
	}
	return 0
}
