// Package io is the I/O manager: file objects, requests, completion,
// cancellation, and the seam to the devices that do the work. A device family
// (host files, pipes, consoles …) is a package below this one; it implements
// Device and Handler and knows nothing of handles, ports or APCs.
//
// A file object is one open instance of something a device offers. A request is
// one operation on it, in the sense of an IRP: it has a buffer, a position, a
// status block, and it ends exactly once: by the device, by a cancellation, or
// at the last close.
//
// Sources: NtReadFile, NtWriteFile, NtDeviceIoControlFile, NtCancelIoFileEx,
// IoCompleteRequest of the driver documentation; "Windows Internals", chapter
// I/O system; the Win32 pages "Synchronous and Asynchronous I/O" and
// "I/O Completion Ports".
package io

import (
	"sync/atomic"

	"haft.dev/internal/kernel"
	"haft.dev/internal/lock"
	"haft.dev/internal/object"
	"haft.dev/internal/security"
	"haft.dev/internal/wait"
	"haft.dev/nt"
)

// FileType is the type of file objects: CreateFile, NtCreateFile, pipes,
// consoles, devices.
var FileType = &object.Type{
	Name: "File", Valid: nt.FILE_ALL_ACCESS, Mapping: nt.GenericMapping{
		Read:    nt.FILE_GENERIC_READ,
		Write:   nt.FILE_GENERIC_WRITE,
		Execute: nt.FILE_GENERIC_EXECUTE,
		All:     nt.FILE_ALL_ACCESS,
	},
	CountPerTable: true,
	Close:         func(o object.Object, c object.Closing) { o.(*File).handleClosed(c) },
	LastHandle:    func(o object.Object) { o.(*File).cleanup(nil) },
	Delete:        func(o object.Object) { o.(*File).closed() },
	QueryName:     func(o object.Object) (string, error) { return o.(*File).name, nil },
	Security:      func(o object.Object) (*security.Descriptor, error) { return o.(*File).security() },
	SetSecurity: func(o object.Object, sd *security.Descriptor, info security.Information) error {
		return o.(*File).setSecurity(sd, info)
	},
}

// Create options that the I/O manager itself looks at (FILE_* of NtCreateFile).
const (
	FILE_DIRECTORY_FILE            = 0x00000001
	FILE_WRITE_THROUGH             = 0x00000002
	FILE_SEQUENTIAL_ONLY           = 0x00000004
	FILE_NO_INTERMEDIATE_BUFFERING = 0x00000008
	FILE_SYNCHRONOUS_IO_ALERT      = 0x00000010
	FILE_SYNCHRONOUS_IO_NONALERT   = 0x00000020
	FILE_NON_DIRECTORY_FILE        = 0x00000040
	FILE_CREATE_TREE_CONNECTION    = 0x00000080
	FILE_COMPLETE_IF_OPLOCKED      = 0x00000100
	FILE_NO_EA_KNOWLEDGE           = 0x00000200
	FILE_RANDOM_ACCESS             = 0x00000800
	FILE_DELETE_ON_CLOSE           = 0x00001000
	FILE_OPEN_BY_FILE_ID           = 0x00002000
	FILE_OPEN_FOR_BACKUP_INTENT    = 0x00004000
	FILE_NO_COMPRESSION            = 0x00008000
	FILE_OPEN_REPARSE_POINT        = 0x00200000
	FILE_OPEN_NO_RECALL            = 0x00400000
	FILE_OPEN_FOR_FREE_SPACE_QUERY = 0x00800000
)

// Dispositions of NtCreateFile, and what became of it.
const (
	FILE_SUPERSEDE    = 0
	FILE_OPEN         = 1
	FILE_CREATE       = 2
	FILE_OPEN_IF      = 3
	FILE_OVERWRITE    = 4
	FILE_OVERWRITE_IF = 5

	FILE_SUPERSEDED     = 0
	FILE_OPENED         = 1
	FILE_CREATED        = 2
	FILE_OVERWRITTEN    = 3
	FILE_EXISTS         = 4
	FILE_DOES_NOT_EXIST = 5
)

// Share modes.
const (
	FILE_SHARE_READ   = 1
	FILE_SHARE_WRITE  = 2
	FILE_SHARE_DELETE = 4
)

// File is a file object.
type File struct {
	object.Header
	wait.Object // signalled while no request that signals the file is under way

	k       *kernel.Kernel
	handler Handler
	name    string    // in the namespace: \Device\…
	access  nt.Access // of the open that made it
	share   uint32
	options uint32
	creator *security.Token // whose defaults are a descriptor of the file object's own; nil: none
	device  *object.Header  // the device, if nothing below it was opened; nil: something was

	// Sync is the lock and the position of a file opened for synchronous I/O.
	Sync SyncLock

	signaled bool // guarded by the dispatcher lock

	mu       lock.Mutex
	requests *Request // pending ones; guarded by mu, as all below
	port     *kernel.IoCompletion
	key      uint64
	cleaned  bool
	skip     atomic.Uint32 // FILE_SKIP_*
}

// FILE_SKIP_* notification modes.
const (
	FILE_SKIP_COMPLETION_PORT_ON_SUCCESS = 1
	FILE_SKIP_SET_EVENT_ON_HANDLE        = 2
	FILE_SKIP_SET_USER_EVENT_ON_FAST_IO  = 4
)

// Open says what a file object is made of.
type Open struct {
	Name    string
	Access  nt.Access
	Share   uint32
	Options uint32

	// Creator is who opened it: where the handler keeps no descriptor, the file object
	// has the one that a new object gets from this token.
	Creator *security.Token

	device *object.Header // that was opened itself
}

// NewFile returns a file object for what a device opened. The constructor's
// reference is the caller's; from here on the handler belongs to the file
// object, which closes it.
func NewFile(k *kernel.Kernel, h Handler, o Open) *File {
	f := &File{k: k, handler: h, name: o.Name, access: o.Access, share: o.Share, options: o.Options, creator: o.Creator, device: o.device}
	f.Header.Init(k.Type(kernel.TypeFile), f)
	f.Object.Init(k.Dispatcher, (*fileState)(f))
	f.mu.Init(lock.FileObject)
	f.Sync.init(f)
	if b, ok := h.(Binder); ok {
		b.Bind(f)
	}
	return f
}

type fileState File

func (f *fileState) Signaled(*wait.Waiter) bool     { return f.signaled }
func (f *fileState) Consume(*wait.Waiter) nt.Status { return nt.STATUS_SUCCESS }

// Waitable is what a wait for f waits for.
func (f *File) Waitable() *wait.Object {
	if s, ok := f.handler.(Signaler); ok {
		return s.Waitable()
	}
	return &f.Object
}

// setSignal sets the file object's own event.
func (f *File) setSignal(on bool) {
	f.k.Dispatcher.Lock()
	f.signaled = on
	if on {
		f.WakeLocked()
	}
	f.k.Dispatcher.Unlock()
}

// Kernel returns the kernel that f belongs to.
func (f *File) Kernel() *kernel.Kernel { return f.k }

// Handler returns what the device made of the open.
func (f *File) Handler() Handler { return f.handler }

// Name returns the file's name in the namespace, \Device\….
func (f *File) Name() string { return f.name }

// OpenedWith returns the access, share mode and options of the open.
func (f *File) OpenedWith() Open {
	return Open{f.name, f.access, f.share, f.options, f.creator, f.device}
}

// Synchronous reports whether the file was opened for synchronous I/O.
func (f *File) Synchronous() bool {
	return f.options&(FILE_SYNCHRONOUS_IO_ALERT|FILE_SYNCHRONOUS_IO_NONALERT) != 0
}

// Mode returns what FileModeInformation gives: the options that describe how
// I/O is done.
func (f *File) Mode() uint32 {
	return f.options & (FILE_WRITE_THROUGH | FILE_SEQUENTIAL_ONLY | FILE_NO_INTERMEDIATE_BUFFERING |
		FILE_SYNCHRONOUS_IO_ALERT | FILE_SYNCHRONOUS_IO_NONALERT | FILE_DELETE_ON_CLOSE)
}

// SetCompletion associates f with a port: every request with a context is
// announced there. STATUS_INVALID_PARAMETER if f is synchronous or has a port.
// (NtSetInformationFile(FileCompletionInformation).)
func (f *File) SetCompletion(port *kernel.IoCompletion, key uint64) error {
	if f.Synchronous() {
		return nt.STATUS_INVALID_PARAMETER
	}
	f.mu.Lock()
	defer f.mu.Unlock()
	if f.port != nil {
		return nt.STATUS_INVALID_PARAMETER
	}
	port.Retain()
	f.port, f.key = port, key
	return nil
}

// ReplaceCompletion associates f with another port, or with none if port is nil.
// Requests under way are announced at the port of the moment they end.
// STATUS_INVALID_PARAMETER if f is synchronous.
// (NtSetInformationFile(FileReplaceCompletionInformation).)
func (f *File) ReplaceCompletion(port *kernel.IoCompletion, key uint64) error {
	if f.Synchronous() {
		return nt.STATUS_INVALID_PARAMETER
	}
	if port != nil {
		port.Retain()
	} else {
		key = 0
	}
	f.mu.Lock()
	old := f.port
	f.port, f.key = port, key
	f.mu.Unlock()
	if old != nil {
		old.Release()
	}
	return nil
}

// Completion returns the port that f is associated with, nil if none.
func (f *File) Completion() (*kernel.IoCompletion, uint64) {
	f.mu.Lock()
	defer f.mu.Unlock()
	return f.port, f.key
}

// SetSkipModes adds notification modes; they cannot be taken back.
// STATUS_INVALID_PARAMETER for unknown ones, and for
// FILE_SKIP_COMPLETION_PORT_ON_SUCCESS if f is synchronous.
// (NtSetInformationFile(FileIoCompletionNotificationInformation).)
func (f *File) SetSkipModes(modes uint32) error {
	const known = FILE_SKIP_COMPLETION_PORT_ON_SUCCESS | FILE_SKIP_SET_EVENT_ON_HANDLE | FILE_SKIP_SET_USER_EVENT_ON_FAST_IO
	if modes&^known != 0 || modes&FILE_SKIP_COMPLETION_PORT_ON_SUCCESS != 0 && f.Synchronous() {
		return nt.STATUS_INVALID_PARAMETER
	}
	f.skip.Or(modes)
	return nil
}

// SkipModes returns the notification modes. FILE_SKIP_SET_USER_EVENT_ON_FAST_IO
// changes nothing: without a request there is no event.
func (f *File) SkipModes() uint32 { return f.skip.Load() }

// QueryName implements kernel.NameQuerier: as on Windows the name of a file
// that is opened for synchronous I/O is asked for behind the operation under way.
func (f *File) QueryName(c kernel.Caller) (name string, err error) {
	err = f.Exclusively(c.Thread, OpQuery, func() error { name = f.name; return nil })
	return name, err
}

// security returns the descriptor of what was opened: where the handler keeps none that of
// the device, if that was opened itself, or else the file object's own. This is made when it
// is asked for: nearly nobody does. (IopGetSetSecurityObject.)
func (f *File) security() (*security.Descriptor, error) {
	if s, ok := f.handler.(Securer); ok {
		return s.Security(f)
	}
	if f.device != nil {
		if sd := f.device.Security(); sd != nil {
			return sd, nil
		}
		return openToAll, nil
	}
	if sd := f.Header.Security(); sd != nil || f.creator == nil {
		return sd, nil
	}
	return security.Assign(nil, nil, f.creator, false, f.Header.Type().Mapping)
}

func (f *File) setSecurity(sd *security.Descriptor, info security.Information) error {
	if s, ok := f.handler.(Securer); ok {
		return s.SetSecurity(f, sd, info)
	}
	keeper := &f.Header
	if f.device != nil {
		keeper = f.device
	}
	keeper.SetSecurity(sd)
	return nil
}

// handleClosed runs at every close of a handle.
func (f *File) handleClosed(c object.Closing) {
	if h, ok := f.handler.(TableCloser); ok && c.LastOfTable {
		h.TableClosed(c.Table)
	}
	if c.Last {
		by, _ := c.By.(*kernel.Thread)
		f.cleanup(by)
	}
}

// cleanup runs when the last handle is closed. A synchronous file waits for the
// operation under way; of others what is pending is cancelled. (IopCloseFile.)
func (f *File) cleanup(by *kernel.Thread) {
	f.mu.Lock()
	was := f.cleaned
	f.cleaned = true
	f.mu.Unlock()
	if was {
		return
	}
	if f.Synchronous() {
		f.Sync.Acquire(by, OpClose)
		defer f.Sync.Release()
	}
	if l, ok := f.handler.(Leaver); ok {
		l.Leave(f)
	}
	f.CancelRequests(nil, nil)
	f.handler.Cleanup(f)
}

// closed runs when the last reference is gone.
func (f *File) closed() {
	f.handler.Close()
	if f.port != nil {
		f.port.Release()
	}
}
