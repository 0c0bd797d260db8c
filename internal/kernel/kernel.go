// Package kernel is the executive: the object types that are not devices, and
// the calls that create, open, change and wait for them. One Kernel is one
// Windows system; a Go program may have many. One file holds one object type.
//
// Calls are methods of Caller, which says on whose behalf something is done:
// which process' handle table, which thread. They take and return handles and
// nt.Status errors, in the order of checks of the Nt calls that they stand for.
package kernel

import (
	"sync/atomic"
	"time"

	"haft.dev/internal/lock"
	"haft.dev/internal/object"
	"haft.dev/internal/wait"
	"haft.dev/nt"
)

// Type indices, also the order of types in NtQueryObject(ObjectTypesInformation).
const (
	typeDirectory = iota + 3
	typeSymbolicLink
	typeToken
	typeJob
	typeProcess
	typeThread
	typeEvent
	typeMutant
	typeSemaphore
	typeTimer
	typeIoCompletion
	typeWaitCompletionPacket
	typeSection
	TypeFile   // implemented by package io
	TypeDevice // implemented by package io
	typeDebugObject
	typeTransaction
	typeKey
	typeKeyedEvent
	numTypes
)

// types are the templates that every kernel clones, by index.
var types = [numTypes]*object.Type{
	typeDirectory:            object.DirectoryType,
	typeSymbolicLink:         object.SymbolicLinkType,
	typeToken:                TokenType,
	typeJob:                  JobType,
	typeProcess:              ProcessType,
	typeThread:               ThreadType,
	typeEvent:                EventType,
	typeMutant:               MutantType,
	typeSemaphore:            SemaphoreType,
	typeTimer:                TimerType,
	typeIoCompletion:         IoCompletionType,
	typeWaitCompletionPacket: WaitCompletionPacketType,
	typeSection:              SectionType,
	typeDebugObject:          DebugObjectType,
	typeTransaction:          TransactionType,
	typeKey:                  KeyType,
	typeKeyedEvent:           KeyedEventType,
}

// Kernel is one Windows system: a namespace, processes, a dispatcher.
type Kernel struct {
	Dispatcher *wait.Dispatcher
	Namespace  *object.Namespace

	// HostProcesses, if not nil, lists processes of the host, for listings only:
	// they come last, under ids from HostProcessID, and cannot be opened. It is set
	// before there are processes.
	HostProcesses func() []ProcessEntry

	types    [numTypes]*object.Type
	luid     atomic.Uint64 // how many LUIDs were given out
	txns     transactions
	started  time.Time
	observer atomic.Pointer[Observer]

	private    privateNamespaces
	keyedEvent *KeyedEvent // what a handle of zero stands for

	baseNamed *object.Directory // \BaseNamedObjects
	session   *object.Directory // \Sessions\1\BaseNamedObjects
	memory    *memoryMonitor
	registry  registry

	mu        lock.Mutex
	ids       map[uint32]object.Object // processes and threads by id; guarded by mu
	nextID    uint32
	processes []*Process // in the order of creation

	jobs  lock.Mutex   // guards which processes belong to which jobs, and the limits
	timed atomic.Int32 // jobs with a limit on processor time

	rated     atomic.Int32 // jobs with a rate of processor time
	ratedJobs []*Job       // these; guarded by jobs
}

// New returns a kernel with an empty namespace: \BaseNamedObjects,
// \Sessions\1\BaseNamedObjects with its Local and Global links, \KernelObjects,
// \Device, \GLOBAL??.
func New() *Kernel {
	k := &Kernel{
		Dispatcher: wait.NewDispatcher(),
		started:    time.Now(),
		ids:        make(map[uint32]object.Object),
		nextID:     4,
	}
	k.mu.Init(lock.ProcessList)
	k.txns.Init(lock.Transaction)
	k.jobs.Init(lock.Job)
	for i, t := range types {
		if t != nil {
			k.types[i] = t.Clone()
			k.types[i].Index = uint8(i)
		}
	}
	k.private.init(k.types[typeDirectory])
	ns := object.NewNamespace(k.types[typeDirectory], k.types[typeSymbolicLink])
	k.Namespace = ns
	dir := func(in *object.Directory, name string) *object.Directory {
		d := ns.NewDirectory()
		k.link(&d.Header, in, name)
		return d
	}
	link := func(in *object.Directory, name, target string) {
		k.link(&ns.NewSymbolicLink(target).Header, in, name)
	}
	root := ns.Root()
	k.baseNamed = dir(root, "BaseNamedObjects")
	objects := dir(root, "KernelObjects")
	k.memory = newMemoryMonitor(k, objects)
	k.keyedEvent = NewKeyedEvent(k)
	k.link(&k.keyedEvent.Header, objects, "CritSecOutOfMemoryEvent")
	dir(root, "Device")
	dir(root, "GLOBAL??")
	link(root, "??", `\GLOBAL??`)
	link(root, "DosDevices", `\??`)
	s1 := dir(dir(root, "Sessions"), "1")
	k.session = dir(s1, "BaseNamedObjects")
	for _, d := range []*object.Directory{k.baseNamed, k.session} {
		link(d, "Global", `\BaseNamedObjects`)
		link(d, "Local", `\Sessions\1\BaseNamedObjects`)
		link(d, "Session", `\Sessions\BNOLINKS`)
	}
	link(dir(root.Find("Sessions").Body().(*object.Directory), "BNOLINKS"), "1", `\Sessions\1\BaseNamedObjects`)
	return k
}

func (k *Kernel) link(h *object.Header, dir *object.Directory, name string) {
	if err := k.Namespace.Link(h, dir, name); err != nil {
		panic("kernel: " + name + ": " + err.Error())
	}
}

// Started returns when the kernel began: the origin of interrupt time.
func (k *Kernel) Started() time.Time { return k.started }

// Types returns the object types of k, by ascending index.
func (k *Kernel) Types() []*object.Type {
	var ts []*object.Type
	for _, t := range k.types {
		if t != nil {
			ts = append(ts, t)
		}
	}
	return ts
}

// AddType registers a type that another package implements.
func (k *Kernel) AddType(index int, t *object.Type) {
	k.types[index] = t.Clone()
	k.types[index].Index = uint8(index)
}

// Type returns the kernel's clone of the type with the given index.
func (k *Kernel) Type(index int) *object.Type { return k.types[index] }

// SessionDirectory is the directory that Win32 names without a prefix, and
// those with Local\, are relative to.
func (k *Kernel) SessionDirectory() *object.Directory { return k.session }

// Observer is told what happens to handles. It is called synchronously, by the
// goroutine of the caller, with no lock held, and must not call into the
// kernel except to look at what it is given.
type Observer interface {
	// HandleOpened follows every handle that came into being.
	HandleOpened(HandleEvent)
	// HandleClosed precedes the consequences of a close.
	HandleClosed(HandleEvent)
	// HandleFailed follows a call that was given a bad handle: one that is none
	// (Status STATUS_INVALID_HANDLE), of the wrong type, without the rights, or
	// protected from the close that was asked for.
	HandleFailed(HandleEvent)
	// ProcessExited is called when a process ends, before its handles are closed.
	ProcessExited(*Process)
}

// HandleEvent is one event of a handle.
type HandleEvent struct {
	Caller Caller
	Table  *object.Table // the table that the handle is in
	Handle nt.Handle
	Object *object.Header // nil if the handle stands for none
	Access nt.Access
	Attr   object.Attributes
	Close  bool      // HandleFailed: the call was a close
	Ended  bool      // HandleClosed: by the end of the process
	Status nt.Status // HandleFailed: why
	Wanted string    // HandleFailed: the type that the call wanted, if the type was wrong
}

// SetObserver makes o the observer of k; nil ends observation.
func (k *Kernel) SetObserver(o Observer) {
	if o == nil {
		k.observer.Store(nil)
		return
	}
	k.observer.Store(&o)
}

// Observer returns the observer of k, nil if there is none.
func (k *Kernel) Observer() Observer { return k.observe() }

func (k *Kernel) observe() Observer {
	if p := k.observer.Load(); p != nil {
		return *p
	}
	return nil
}
