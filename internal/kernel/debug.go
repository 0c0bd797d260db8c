package kernel

import (
	"slices"
	"time"

	"haft.dev/internal/object"
	"haft.dev/internal/wait"
	"haft.dev/nt"
)

// Rights of debug objects (ntdbg.h).
const (
	DEBUG_READ_EVENT        nt.Access = 0x0001
	DEBUG_PROCESS_ASSIGN    nt.Access = 0x0002
	DEBUG_SET_INFORMATION   nt.Access = 0x0004
	DEBUG_QUERY_INFORMATION nt.Access = 0x0008
	DEBUG_ALL_ACCESS        nt.Access = nt.STANDARD_RIGHTS_REQUIRED | nt.SYNCHRONIZE | 0xF
)

// DebugObjectType is the type of debug objects: DebugActiveProcess, CreateProcess
// with DEBUG_PROCESS, NtCreateDebugObject.
var DebugObjectType = &object.Type{Name: "DebugObject", Valid: DEBUG_ALL_ACCESS, Mapping: nt.GenericMapping{
	Read:    nt.STANDARD_RIGHTS_READ | DEBUG_READ_EVENT,
	Write:   nt.STANDARD_RIGHTS_WRITE | DEBUG_PROCESS_ASSIGN,
	Execute: nt.STANDARD_RIGHTS_EXECUTE | nt.SYNCHRONIZE,
	All:     DEBUG_ALL_ACCESS,
}, NeedsSecurity: true, LastHandle: func(o object.Object) { o.(*DebugObject).close() }}

// DebugObject is where the events of debugged processes arrive: signalled while
// one can be taken. A process has one event at a time under way; until it is
// answered the process stands still.
type DebugObject struct {
	object.Header
	wait.Object
	kernel *Kernel

	killOnClose bool          // guarded by the dispatcher lock, as all below
	wide        bool          // the debugger takes UTF-16 strings (WaitForDebugEventEx)
	closed      bool          // no debugger is left
	events      []*DebugEvent // not answered, in the order of their arrival
	processes   []*Process
	handles     map[object.Object]nt.Handle // that the debugger was given
}

// DebugKind is the kind of an event (DEBUG_EVENT's dwDebugEventCode).
type DebugKind uint32

// The kinds of events.
const (
	DebugException     DebugKind = 1
	DebugCreateThread  DebugKind = 2
	DebugCreateProcess DebugKind = 3
	DebugExitThread    DebugKind = 4
	DebugExitProcess   DebugKind = 5
	DebugLoadDLL       DebugKind = 6
	DebugUnloadDLL     DebugKind = 7
	DebugOutputString  DebugKind = 8
)

// DebugEvent is something that happened to a debugged process.
type DebugEvent struct {
	Kind    DebugKind
	Process *Process
	Thread  *Thread

	Record      nt.ExceptionRecord // DebugException
	FirstChance bool
	Status      nt.Status // DebugExitThread, DebugExitProcess
	Base        uint64    // of the image
	Start       uint64    // where the thread begins
	TEB         uint64
	Name        uint64 // address in the process of a pointer to the image's path; 0: none
	// OpenImage opens the image's file for the debugger; nil: there is no file.
	OpenImage func(c Caller) (nt.Handle, error)
	String    uint64 // DebugOutputString: address
	Length    uint16 // … in characters, the final zero counted
	Wide      bool

	delivered bool
	again     bool           // DBG_REPLY_LATER: it comes again, once its thread is not suspended
	frozen    []*Thread      // stand still until the answer
	answer    chan nt.Status // nil: nobody waits for it
}

// NewDebugObject returns a debug object without a handle.
func NewDebugObject(k *Kernel, killOnClose bool) *DebugObject {
	d := &DebugObject{kernel: k, killOnClose: killOnClose, handles: make(map[object.Object]nt.Handle)}
	d.Header.Init(k.types[typeDebugObject], d)
	d.Object.Init(k.Dispatcher, (*debugState)(d))
	return d
}

type debugState DebugObject

func (d *debugState) Signaled(*wait.Waiter) bool {
	return d.closed || (*DebugObject)(d).nextLocked() != nil
}
func (d *debugState) Consume(*wait.Waiter) nt.Status { return nt.STATUS_SUCCESS }

// nextLocked returns the oldest event whose process has none under way.
func (d *DebugObject) nextLocked() *DebugEvent {
	var busy []*Process
	for _, ev := range d.events {
		if ev.delivered {
			busy = append(busy, ev.Process)
			continue
		}
		if !slices.Contains(busy, ev.Process) && !(ev.again && ev.Thread.SuspendedLocked()) {
			return ev
		}
	}
	return nil
}

// SetKillOnClose says what becomes of the processes when the debugger goes:
// they end, or go on by themselves. (NtSetInformationDebugObject.)
func (d *DebugObject) SetKillOnClose(on bool) {
	d.kernel.Dispatcher.Lock()
	d.killOnClose = on
	d.kernel.Dispatcher.Unlock()
}

// SetWide says whether the debugger takes strings in UTF-16.
func (d *DebugObject) SetWide() {
	d.kernel.Dispatcher.Lock()
	d.wide = true
	d.kernel.Dispatcher.Unlock()
}

// Wide reports whether the debugger takes strings in UTF-16.
func (d *DebugObject) Wide() bool {
	d.kernel.Dispatcher.Lock()
	defer d.kernel.Dispatcher.Unlock()
	return d.wide
}

// TakeBadHandle reports whether t, in a process with StrictHandles, was given a
// value that is no handle since the last call. Only t calls it.
func (t *Thread) TakeBadHandle() bool {
	was := t.badHandle
	t.badHandle = false
	return was
}

// DebugNotifier is implemented by a GuestProcess that shows its process whether
// it is being debugged.
type DebugNotifier interface {
	// BeingDebugged is called when a debugger comes or goes.
	BeingDebugged(on bool)
}

// Debugger returns the debug object of p, nil if it is not being debugged.
func (p *Process) Debugger() *DebugObject { return p.debug.Load() }

// DebugsChildren reports whether the processes that p creates are debugged, too.
func (p *Process) DebugsChildren() bool { return p.debug.Load() != nil && p.debugChildren.Load() }

// SetDebugsChildren says whether they are from now on. (NtSetInformationProcess with
// ProcessDebugFlags.)
func (p *Process) SetDebugsChildren(on bool) { p.debugChildren.Store(on) }

// SetDebugger makes d the debugger of p, with children of those that p creates.
// STATUS_PORT_ALREADY_SET if there is one, STATUS_PROCESS_IS_TERMINATING if p
// ends, STATUS_DEBUGGER_INACTIVE if the debugger is gone. No event tells of what
// p already has; see Attach.
func (p *Process) SetDebugger(d *DebugObject, children bool) error {
	if p.Exiting() {
		return nt.STATUS_PROCESS_IS_TERMINATING
	}
	k := p.kernel
	k.Dispatcher.Lock()
	switch {
	case d.closed:
		k.Dispatcher.Unlock()
		return nt.STATUS_DEBUGGER_INACTIVE
	case p.debug.Load() != nil:
		k.Dispatcher.Unlock()
		return nt.STATUS_PORT_ALREADY_SET
	}
	p.debugRound.Add(1) // before somebody is told
	p.debug.Store(d)
	d.processes = append(d.processes, p)
	k.Dispatcher.Unlock()
	p.debugChildren.Store(children)
	p.notifyDebugged(true)
	return nil
}

func (p *Process) notifyDebugged(on bool) {
	if n, ok := p.guest.(DebugNotifier); ok {
		n.BeingDebugged(on)
	}
}

// clearDebugger ends the debugging of p by d and lets go what stands still. It
// reports whether d was the debugger.
func (p *Process) clearDebugger(d *DebugObject) bool {
	k := p.kernel
	k.Dispatcher.Lock()
	was := p.debug.CompareAndSwap(d, nil)
	var loose []*DebugEvent
	if was {
		d.processes = slices.DeleteFunc(d.processes, func(o *Process) bool { return o == p })
		d.events = slices.DeleteFunc(d.events, func(ev *DebugEvent) bool {
			if ev.Process == p {
				loose = append(loose, ev)
				return true
			}
			return false
		})
	}
	k.Dispatcher.Unlock()
	for _, ev := range loose {
		ev.release(nt.DBG_CONTINUE)
	}
	if was {
		p.notifyDebugged(false)
	}
	return was
}

// release lets the process go on.
func (ev *DebugEvent) release(s nt.Status) {
	for _, t := range ev.frozen {
		t.Thaw()
	}
	ev.frozen = nil
	if ev.answer != nil {
		ev.answer <- s
	}
}

// close runs with the last handle: the debugger is gone.
func (d *DebugObject) close() {
	d.kernel.Dispatcher.Lock()
	d.closed = true
	ps, kill := slices.Clone(d.processes), d.killOnClose
	d.WakeLocked()
	d.kernel.Dispatcher.Unlock()
	for _, p := range ps {
		if kill {
			p.Terminate(nt.STATUS_DEBUGGER_INACTIVE, nil)
		}
		p.clearDebugger(d)
	}
}

// freeze makes the threads of p but except stand still and returns them.
func (p *Process) freeze(except *Thread) []*Thread {
	var ts []*Thread
	for _, t := range p.Threads() {
		if t != except {
			t.halt()
			ts = append(ts, t)
		}
	}
	return ts
}

func (t *Thread) halt() {
	t.Freeze()
	if t.guest != nil {
		t.guest.Interrupt()
	}
}

// queue adds an event. It fails if p has another debugger, or none, by now.
func (d *DebugObject) queue(ev *DebugEvent) bool {
	d.kernel.Dispatcher.Lock()
	defer d.kernel.Dispatcher.Unlock()
	if d.closed || ev.Process.debug.Load() != d {
		return false
	}
	d.events = append(d.events, ev)
	d.WakeLocked()
	return true
}

// Report tells the debugger of t's process of an event, stops the process, and
// waits for the answer; false if there is no debugger. Of a hidden thread it tells only that
// the process ends: a debugger could wait for that for ever. Only t calls it, out of its
// code. The end of t does not end the wait: it comes with the answer, or when the
// debugger goes. (DbgkpSendApiMessage.)
func (t *Thread) Report(ev *DebugEvent) (answer nt.Status, ok bool) {
	p := t.process
	d := p.debug.Load()
	if d == nil || t.Hidden.Load() && ev.Kind != DebugExitProcess {
		return 0, false
	}
	ev.Process, ev.Thread = p, t
	ev.answer = make(chan nt.Status, 1)
	ev.frozen = p.freeze(t)
	if !d.queue(ev) {
		ev.release(nt.DBG_CONTINUE)
		return 0, false
	}
	if t.Idle != nil {
		t.Idle(true)
		defer t.Idle(false)
	}
	return <-ev.answer, true
}

// tell notes that the debugger is told of t, and reports whether it was not yet.
func (t *Thread) tell() bool {
	round := t.process.debugRound.Load()
	return t.debugKnown.Swap(round) != round
}

// ReportStart tells of t's beginning, once: of the process if it is its first
// thread. It reports whether it told of anything.
func (t *Thread) ReportStart(ev *DebugEvent) bool {
	if t.process.debug.Load() == nil || !t.tell() {
		return false
	}
	_, ok := t.Report(ev)
	return ok
}

// ReportExit tells of t's end, or with the last thread that of the process. No thread can
// begin in that any more if a debugger is told: it hears of the end once. Threads that end
// at the same time do so one after another: debuggers go when the process has ended, and
// would not answer what comes behind that. (PspExitThread waits for the others.)
func (t *Thread) ReportExit(status nt.Status) {
	p := t.process
	if p.debug.Load() != nil {
		t.awaitTurn(p.exitTurn)
		defer func() { <-p.exitTurn }()
	}
	p.mu.Lock()
	t.debugEnded = true
	last := true
	for _, o := range p.threads {
		last = last && o.debugEnded
	}
	if last && p.exiting.Load() {
		status = p.exitStatus
	}
	if last && p.debug.Load() != nil {
		p.exitStatus, p.exitTold = status, true
		p.exiting.Store(true)
	}
	p.mu.Unlock()
	ev := &DebugEvent{Kind: DebugExitThread, Status: status}
	switch {
	case last:
		ev.Kind = DebugExitProcess
	case t.debugKnown.Load() != p.debugRound.Load():
		return // it ends without having begun
	}
	t.Report(ev)
}

// awaitTurn waits until t can send to turn.
func (t *Thread) awaitTurn(turn chan<- struct{}) {
	select {
	case turn <- struct{}{}:
		return
	default:
	}
	if t.Idle != nil {
		t.Idle(true)
		defer t.Idle(false)
	}
	turn <- struct{}{}
}

// exitReported reports whether ReportExit was called: if the debugger came later, it hears
// nothing of t.
func (t *Thread) exitReported() bool {
	t.process.mu.Lock()
	defer t.process.mu.Unlock()
	return t.debugEnded
}

// Attach makes d the debugger of p, which runs: events tell of what it has. about
// describes a thread and the image it begins in; the images are those of p's
// modules beside the program. (NtDebugActiveProcess.)
func (d *DebugObject) Attach(p *Process, about func(t *Thread, first bool) *DebugEvent, images []*DebugEvent) error {
	if err := p.SetDebugger(d, false); err != nil {
		return err
	}
	var first *Thread
	for _, t := range p.Threads() {
		if t.exitReported() || !t.tell() {
			continue
		}
		ev := about(t, first == nil)
		t.halt()
		ev.Process, ev.Thread, ev.frozen = p, t, []*Thread{t}
		if !d.queue(ev) {
			ev.release(0)
		}
		if first == nil {
			first = t
		}
	}
	if first == nil {
		p.clearDebugger(d)
		return nt.STATUS_PROCESS_IS_TERMINATING
	}
	for _, ev := range images {
		ev.Process, ev.Thread = p, first
		d.queue(ev)
	}
	return nil
}

// CreateDebugObject creates a debug object. (NtCreateDebugObject.)
func (c Caller) CreateDebugObject(a *object.Attr, access nt.Access, killOnClose bool) (nt.Handle, nt.Status, error) {
	return c.create(NewDebugObject(c.Process.kernel, killOnClose), a, access)
}

// Delivered is an event with the handles that the debugger got for it.
type Delivered struct {
	*DebugEvent
	HFile, HProcess, HThread nt.Handle
}

// WaitForDebugEvent takes the next event. The status is STATUS_SUCCESS,
// STATUS_TIMEOUT, STATUS_ALERTED, STATUS_USER_APC or STATUS_THREAD_IS_TERMINATING.
// STATUS_DEBUGGER_INACTIVE if the object lost its last handle meanwhile.
// (NtWaitForDebugEvent.)
func (c Caller) WaitForDebugEvent(h nt.Handle, alertable bool, timeout nt.Timeout) (Delivered, nt.Status, error) {
	d, err := Ref[*DebugObject](c, h, DEBUG_READ_EVENT)
	if err != nil {
		return Delivered{}, 0, err
	}
	if timeout < 0 && timeout != nt.Infinite { // what is left after a first try
		timeout = nt.Timeout(nt.TimeOf(time.Now().Add(time.Duration(max(timeout, -1<<56)) * -100)))
	}
	for {
		s := c.Thread.WaitOne(d.Waitable(), alertable, timeout)
		if s != nt.STATUS_SUCCESS {
			return Delivered{}, s, waitError(s)
		}
		d.kernel.Dispatcher.Lock()
		ev, closed := d.nextLocked(), d.closed
		again := false
		if ev != nil {
			again = ev.again
			ev.delivered, ev.again = true, false
		}
		d.kernel.Dispatcher.Unlock()
		if again {
			stays := ev.Thread // in its report
			if ev.answer == nil {
				stays = nil
			}
			ev.frozen = ev.Process.freeze(stays)
		}
		if ev != nil {
			return d.deliver(c, ev), nt.STATUS_SUCCESS, nil
		}
		if closed {
			return Delivered{}, 0, nt.STATUS_DEBUGGER_INACTIVE
		}
	}
}

// deliver opens the handles that go with an event. Those of processes and threads
// are closed with the answer to their exit event.
func (d *DebugObject) deliver(c Caller, ev *DebugEvent) Delivered {
	out := Delivered{DebugEvent: ev}
	if ev.OpenImage != nil {
		if h, err := ev.OpenImage(c); err == nil {
			out.HFile = h
		}
	}
	give := func(o object.Object) nt.Handle {
		d.kernel.Dispatcher.Lock()
		had, ok := d.handles[o]
		d.kernel.Dispatcher.Unlock()
		if ok { // the event comes again
			return had
		}
		h, err := c.Process.Handles.Insert(o.ObjectHeader(), o.ObjectHeader().Type().Valid, 0)
		if err != nil {
			return 0
		}
		d.kernel.Dispatcher.Lock()
		d.handles[o] = h
		d.kernel.Dispatcher.Unlock()
		return h
	}
	switch ev.Kind {
	case DebugCreateProcess:
		out.HProcess, out.HThread = give(ev.Process), give(ev.Thread)
	case DebugCreateThread:
		out.HThread = give(ev.Thread)
	}
	return out
}

// Resume is that of wait.Thread. An event that was to come again comes now.
func (t *Thread) Resume() int {
	was := t.Thread.Resume()
	if d := t.process.debug.Load(); d != nil {
		d.kernel.Dispatcher.Lock()
		d.WakeLocked()
		d.kernel.Dispatcher.Unlock()
	}
	return was
}

// ContinueDebugEvent answers the event that the thread with these ids stopped
// with. With DBG_REPLY_LATER the process goes on, but for this thread, and the event
// comes again: once the thread is resumed, if it is suspended. DBG_TERMINATE_THREAD and
// DBG_TERMINATE_PROCESS end the thread or the process with that status; the documentation
// has them only as texts of status codes ("Debugger terminated …").
// STATUS_INVALID_PARAMETER for an answer that is none, or if there is no such event.
// (NtDebugContinue.)
func (c Caller) ContinueDebugEvent(h nt.Handle, process, thread uint32, answer nt.Status) error {
	d, err := Ref[*DebugObject](c, h, DEBUG_READ_EVENT)
	if err != nil {
		return err
	}
	switch answer {
	case nt.DBG_CONTINUE, nt.DBG_EXCEPTION_HANDLED, nt.DBG_EXCEPTION_NOT_HANDLED, nt.DBG_REPLY_LATER, nt.DBG_TERMINATE_THREAD, nt.DBG_TERMINATE_PROCESS:
	default:
		return nt.STATUS_INVALID_PARAMETER
	}
	d.kernel.Dispatcher.Lock()
	var ev *DebugEvent
	for i, e := range d.events {
		if e.delivered && e.Process.id == process && e.Thread.id == thread {
			ev = e
			d.events = slices.Delete(d.events, i, i+1)
			break
		}
	}
	if ev == nil {
		d.kernel.Dispatcher.Unlock()
		return nt.STATUS_INVALID_PARAMETER
	}
	if answer == nt.DBG_REPLY_LATER {
		ev.delivered, ev.again = false, true
		frozen := ev.frozen
		ev.frozen = nil
		d.events = append(d.events, ev)
		d.WakeLocked()
		d.kernel.Dispatcher.Unlock()
		for _, t := range frozen {
			t.Thaw()
		}
		return nil
	}
	var done []nt.Handle
	take := func(o object.Object) {
		if h, ok := d.handles[o]; ok {
			delete(d.handles, o)
			done = append(done, h)
		}
	}
	switch ev.Kind {
	case DebugExitProcess:
		take(ev.Process)
		take(ev.Thread)
	case DebugExitThread:
		take(ev.Thread)
	}
	d.WakeLocked() // the process may have another event
	d.kernel.Dispatcher.Unlock()
	for _, h := range done {
		c.Process.Handles.Close(h)
	}
	if ev.Kind == DebugExitProcess {
		ev.Process.clearDebugger(d)
	}
	switch answer {
	case nt.DBG_TERMINATE_PROCESS:
		ev.Process.Terminate(answer, nil)
		answer = nt.DBG_CONTINUE
	case nt.DBG_TERMINATE_THREAD:
		ev.Thread.Terminate(answer)
		answer = nt.DBG_CONTINUE
	}
	ev.release(answer)
	return nil
}

// RemoveDebugger ends the debugging of a process, which goes on by itself.
// STATUS_PORT_NOT_SET if d is not its debugger. (NtRemoveProcessDebug.)
func (c Caller) RemoveDebugger(process, h nt.Handle) error {
	p, err := Ref[*Process](c, process, nt.PROCESS_SUSPEND_RESUME)
	if err != nil {
		return err
	}
	d, err := Ref[*DebugObject](c, h, DEBUG_PROCESS_ASSIGN)
	if err != nil {
		return err
	}
	if !p.clearDebugger(d) {
		return nt.STATUS_PORT_NOT_SET
	}
	return nil
}
