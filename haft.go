// Package haft is the Windows kernel-object and handle system for Go programs:
// processes with handle tables, reference-counted named objects, waits. It is
// the kernel that the haft command runs Windows programs on, without the
// programs: it is pure Go, runs on every operating system and starts no
// goroutine and no thread by itself.
//
// A Kernel is one Windows system. It has processes, which own handles, and
// processes have threads, on whose behalf everything is done: a goroutine that
// waits, owns mutexes or receives APCs needs a Thread of its own.
//
//	k := haft.New()
//	p := k.NewProcess("server")
//	t, _ := p.NewThread()
//	ev, _, _ := t.CreateEvent(&haft.Attr{Name: `Local\ready`}, true, false)
//	defer t.Close(ev)
//
// Errors are values of nt.Status. Calls check in the order of the Nt calls that
// their documentation names: first the handle (STATUS_INVALID_HANDLE), then the
// type of its object (STATUS_OBJECT_TYPE_MISMATCH), then the rights that were
// granted (STATUS_ACCESS_DENIED), then the rest.
//
// All blocking is on channels and timers of package time, so that programs can be
// tested in the bubbles of testing/synctest.
package haft

import (
	"haft.dev/internal/kernel"
	"haft.dev/internal/object"
	"haft.dev/internal/wait"
	"haft.dev/nt"
)

// Kernel is one Windows system: a namespace, processes and the objects of all
// types. Its methods may be called from any goroutine.
type Kernel struct{ k *kernel.Kernel }

// New returns a kernel with an empty namespace and no processes.
func New() *Kernel { return &Kernel{kernel.New()} }

// NewProcess starts a process with an empty handle table. It ends with its last
// thread, or by Process.Terminate. The name is that of its image file, for
// snapshots. The process runs as the user of the host. (NtCreateUserProcess.)
func (k *Kernel) NewProcess(name string) *Process {
	p := k.k.NewProcess(kernel.ProcessOptions{Name: name})
	p.Release() // it lives until it ends
	return &Process{k, p}
}

// Statistics are the counts of one type of objects.
type Statistics struct {
	Type                     string // "Event"
	Objects, Handles         int64
	PeakObjects, PeakHandles int64
}

// Statistics returns the counts of every type that the kernel has.
// (NtQueryObject(ObjectTypesInformation).)
func (k *Kernel) Statistics() []Statistics {
	var out []Statistics
	for _, t := range k.k.Types() {
		s := t.Statistics()
		out = append(out, Statistics{t.Name, s.Objects, s.Handles, s.PeakObjects, s.PeakHandles})
	}
	return out
}

// Observer is told what happens to the handles of a kernel. Its methods run in the
// goroutine that made the call, without any lock of the kernel, and must not call
// into the kernel.
type Observer interface {
	HandleOpened(HandleEvent)
	HandleClosed(HandleEvent)
	// HandleFailed follows a call that was given a bad handle, or one without the
	// rights or of the wrong type: Status says which.
	HandleFailed(HandleEvent)
	// ProcessExited is called when a process ends, before its handles are closed.
	ProcessExited(processID uint32)
}

// HandleEvent is one event of a handle.
type HandleEvent struct {
	ProcessID uint32 // whose call it was
	ThreadID  uint32 // 0 if no thread made the call
	Handle    nt.Handle
	Type      string // of the object, "" if the handle stands for none
	Name      string // full name of the object, "" if it has none
	Access    nt.Access
	Ended     bool      // HandleClosed: the process has ended
	Closing   bool      // HandleFailed: the call was a close
	Status    nt.Status // HandleFailed: why
}

// SetObserver makes o the observer of the kernel; nil ends the observation.
func (k *Kernel) SetObserver(o Observer) {
	if o == nil {
		k.k.SetObserver(nil)
		return
	}
	k.k.SetObserver(observer{o})
}

type observer struct{ o Observer }

func event(e kernel.HandleEvent) HandleEvent {
	out := HandleEvent{ProcessID: e.Caller.Process.ID(), Handle: e.Handle, Access: e.Access, Ended: e.Ended, Closing: e.Close, Status: e.Status}
	if e.Caller.Thread != nil {
		out.ThreadID = e.Caller.Thread.ID()
	}
	if e.Object != nil {
		out.Type, out.Name = e.Object.Type().Name, e.Object.Path()
	}
	return out
}

func (o observer) HandleOpened(e kernel.HandleEvent) { o.o.HandleOpened(event(e)) }
func (o observer) HandleClosed(e kernel.HandleEvent) { o.o.HandleClosed(event(e)) }
func (o observer) HandleFailed(e kernel.HandleEvent) { o.o.HandleFailed(event(e)) }
func (o observer) ProcessExited(p *kernel.Process)   { o.o.ProcessExited(p.ID()) }

// Process is a process of a kernel: a handle table and threads.
type Process struct {
	kernel *Kernel
	p      *kernel.Process
}

// ID returns the process id, a multiple of four. It is not given to another
// process or thread as long as a handle to this one is open.
func (p *Process) ID() uint32 { return p.p.ID() }

// Name returns the name that NewProcess gave.
func (p *Process) Name() string { return p.p.Name() }

// Kernel returns the kernel that p belongs to.
func (p *Process) Kernel() *Kernel { return p.kernel }

// ExitStatus returns the status with which p has ended, STATUS_PENDING
// (STILL_ACTIVE, 259) while it runs.
func (p *Process) ExitStatus() nt.Status { return p.p.ExitStatus() }

// Terminate ends p: its threads' waits return STATUS_THREAD_IS_TERMINATING, all its
// handles are closed, and the process object is signalled. The first status
// counts. (NtTerminateProcess.)
func (p *Process) Terminate(status nt.Status) { p.p.Terminate(status, nil) }

// HandleCount returns the number of open handles. (GetProcessHandleCount.)
func (p *Process) HandleCount() int { return p.p.Handles.Len() }

// HandleInfo describes an open handle.
type HandleInfo struct {
	Handle           nt.Handle
	Type             string // of the object: "Event"
	Name             string // full name of the object, "" if it has none
	Access           nt.Access
	Inherit          bool  // child processes get it
	ProtectFromClose bool  // closing it fails
	Handles          int64 // open handles to the object, in all processes
	References       int64 // handles and other references to the object
}

func infoOf(h nt.Handle, o *object.Header, access nt.Access, attr object.Attributes) HandleInfo {
	return HandleInfo{
		Handle: h, Type: o.Type().Name, Name: o.Path(), Access: access,
		Inherit: attr&object.Inherit != 0, ProtectFromClose: attr&object.ProtectFromClose != 0,
		Handles: o.HandleCount(), References: o.PointerCount(),
	}
}

// Handles lists the open handles of p by value.
func (p *Process) Handles() []HandleInfo {
	var out []HandleInfo
	p.p.Handles.Range(func(h nt.Handle, e object.Entry) bool {
		out = append(out, infoOf(h, e.Object, e.Access, e.Attr))
		return true
	})
	return out
}

// NewThread adds a thread to p, for one goroutine. STATUS_PROCESS_IS_TERMINATING
// once p ends. (NtCreateThreadEx.)
func (p *Process) NewThread() (*Thread, error) {
	t, err := p.p.NewThread(nil, false)
	if err != nil {
		return nil, err
	}
	t.Release() // it lives until it ends
	return &Thread{t: t, c: t.Caller(), process: p}, nil
}

// Thread is a thread of a process: on its behalf calls are made. Calls that wait
// belong to one goroutine; all others may be made from any.
type Thread struct {
	t *kernel.Thread
	c kernel.Caller

	process *Process
	packet  [1]wait.Packet // of Remove, which waits
}

// Process returns the process that t belongs to.
func (t *Thread) Process() *Process { return t.process }

// ID returns the thread id, a multiple of four, unique among processes and
// threads.
func (t *Thread) ID() uint32 { return t.t.ID() }

// ExitStatus returns the status with which t has ended, STATUS_PENDING while it
// runs.
func (t *Thread) ExitStatus() nt.Status { return t.t.ExitStatus() }

// Exit ends the thread: mutexes that it owns are abandoned, the thread object is
// signalled, and with its last thread the process ends. (RtlExitUserThread.)
func (t *Thread) Exit(status nt.Status) {
	t.t.Ended(status)
}

// Attr says how an object is created or opened. A nil *Attr is the zero Attr: no
// name, all rights.
type Attr struct {
	// Name is the object's name as Win32 has it: relative to the session's
	// directory, or with Global\ or Local\ before it. It is case-sensitive.
	Name string
	// Access are the rights that the handle shall have; zero: all of the type.
	Access nt.Access
	// Inherit makes the handle one that child processes get.
	Inherit bool
	// MustCreate makes a create call fail with STATUS_OBJECT_NAME_COLLISION if an
	// object has the name, rather than open that one.
	MustCreate bool
	// Permanent keeps the name when the last handle is closed. It needs
	// SeCreatePermanentPrivilege.
	Permanent bool
}

// attr translates a; all is what zero Access stands for.
func (t *Thread) attr(a *Attr, all nt.Access, creating bool) (*object.Attr, nt.Access) {
	if a == nil {
		return nil, all
	}
	o := &object.Attr{Name: a.Name}
	if a.Name != "" {
		o.Root = t.c.Process.Kernel().SessionDirectory()
	}
	if a.Inherit {
		o.Flags |= object.OBJ_INHERIT
	}
	if creating && !a.MustCreate {
		o.Flags |= object.OBJ_OPENIF
	}
	if a.Permanent {
		o.Flags |= object.OBJ_PERMANENT
	}
	if a.Access != 0 {
		all = a.Access
	}
	return o, all
}

func created(h nt.Handle, s nt.Status, err error) (nt.Handle, bool, error) {
	return h, s == nt.STATUS_OBJECT_NAME_EXISTS, err
}
