package io

import (
	"haft.dev/internal/kernel"
	"haft.dev/internal/object"
	"haft.dev/internal/security"
	"haft.dev/internal/wait"
	"haft.dev/nt"
)

// DeviceType is the type of device objects in the namespace.
var DeviceType = &object.Type{Name: "Device", Valid: nt.FILE_ALL_ACCESS, Mapping: FileType.Mapping, Parse: parseDevice}

// Device is a device family as the namespace sees it: something below which
// paths name things that can be opened.
type Device interface {
	// Create opens or creates what c.Path names and returns its handler. The
	// device decides about access, share mode and disposition.
	Create(c *Create) (Handler, error)
}

// Create are the parameters of NtCreateFile, and its result.
type Create struct {
	Caller      kernel.Caller
	Path        string // below the device: "" or begins with `\`
	Insensitive bool   // OBJ_CASE_INSENSITIVE
	DontReparse bool   // OBJ_DONT_REPARSE: a reparse point on the way is an error
	Access      nt.Access
	Share       uint32
	Disposition uint32
	Options     uint32
	Attributes  uint32 // FILE_ATTRIBUTE_*
	Allocation  int64
	EA          []byte
	Security    any  // *security.Descriptor or nil
	Extra       any  // parameters of NtCreateNamedPipeFile and NtCreateMailslotFile
	QOS         *QOS // nil: what Windows assumes, impersonation with dynamic tracking
	Remote      bool // the path named a computer

	// Transaction is the one in which the file is opened, nil if none. CreateFile and
	// QueryAttributes take it from the thread.
	Transaction *kernel.Transaction

	// Related is the file that the name was given relative to
	// (OBJECT_ATTRIBUTES.RootDirectory), RelatedName that name. Path goes through
	// the name that the file had when it was opened, for devices that do not care.
	Related     *File
	RelatedName string

	query *NetworkOpen // of QueryAttributes: where the answer goes

	Information uint32    // result: FILE_OPENED …
	Granted     nt.Access // result: rights of the handle; zero: Access as mapped
	Name        string    // result: what below the device was opened, if not Path
}

// QOS is what a client allows the server of a pipe to do in its name
// (SECURITY_QUALITY_OF_SERVICE).
type QOS struct {
	Level         uint32 // SECURITY_IMPERSONATION_LEVEL
	Dynamic       bool   // the server acts as the client is at the time, not as it was when it opened the pipe
	EffectiveOnly bool
}

// Impersonation levels (SECURITY_IMPERSONATION_LEVEL).
const (
	SecurityAnonymous      = 0
	SecurityIdentification = 1
	SecurityImpersonation  = 2
	SecurityDelegation     = 3
)

// ExtraDevice is a Device that takes Create.Extra. Any other refuses such a
// request with STATUS_INVALID_DEVICE_REQUEST.
type ExtraDevice interface {
	Device
	// TakesExtra reports whether the device can do something with v.
	TakesExtra(v any) bool
}

// Attributer is a Device that tells of a file without opening it, as
// FileNetworkOpenInformation. (FastIoQueryOpen.)
type Attributer interface {
	QueryAttributes(c *Create) (NetworkOpen, error)
}

// NetworkOpen is FILE_NETWORK_OPEN_INFORMATION.
type NetworkOpen [56]byte

// Handler is one open instance. Read, Write and Control may be called by
// several goroutines at a time. They either complete the request, or arrange
// for its completion and return; see Request. Everything else a device can do
// is one of the optional interfaces below.
type Handler interface {
	// Read, Write and Control carry out a request of that kind.
	Read(r *Request)
	Write(r *Request)
	Control(r *Request)
	// Cleanup is called when the last handle was closed. Pending requests have
	// been cancelled; no new one comes.
	Cleanup(f *File)
	// Close is called when the last reference is gone.
	Close()
}

// Optional interfaces of a Handler.
type (
	// FastIO reads and writes at once, in the calling goroutine, under the file's
	// lock: for devices where that cannot block for long. It advances the
	// position itself; false means that a request is needed after all.
	FastIO interface {
		FastRead(f *File, b Buffer, offset int64) (n int, s nt.Status, ok bool)
		FastWrite(f *File, b Buffer, offset int64) (n int, s nt.Status, ok bool)
	}
	// Informer answers NtQueryInformationFile and NtSetInformationFile for the
	// classes that the I/O manager does not answer itself.
	Informer interface {
		// QueryInfo stores the information in b and returns its length;
		// STATUS_BUFFER_OVERFLOW with what fits, STATUS_INFO_LENGTH_MISMATCH if
		// b is too small for the fixed part.
		QueryInfo(f *File, class uint32, b []byte) (int, error)
		SetInfo(f *File, c kernel.Caller, class uint32, b []byte) error
	}
	// VolumeInformer answers NtQueryVolumeInformationFile.
	VolumeInformer interface {
		QueryVolume(f *File, class uint32, b []byte) (int, error)
	}
	// DescriptorKeeper tells whether a file has a descriptor of its own, and whether it is
	// a directory, whose entries are handed on.
	DescriptorKeeper interface{ KeepsDescriptor() (kept, directory bool) }
	// DirectoryReader answers NtQueryDirectoryFile.
	DirectoryReader interface {
		ReadDirectory(f *File, q *DirectoryQuery, b []byte) (int, error)
	}
	// Flusher answers NtFlushBuffersFile.
	Flusher interface{ Flush(f *File) error }
	// RequestFlusher answers NtFlushBuffersFile where that waits for somebody else:
	// FlushRequest carries out a request. (IRP_MJ_FLUSH_BUFFERS.)
	RequestFlusher interface{ FlushRequest(r *Request) }
	// Locker answers NtLockFile and NtUnlockFile. Lock carries out a request.
	Locker interface {
		Lock(r *Request)
		Unlock(f *File, c kernel.Caller, offset, length int64, key uint32) error
	}
	// Leaver is told that the last handle was closed, before what is pending is
	// cancelled: for requests that end in another way.
	Leaver interface{ Leave(f *File) }
	// Notifier answers NtNotifyChangeDirectoryFile.
	Notifier interface{ NotifyChange(r *Request) }
	// TableCloser is told when a process has closed its last handle.
	TableCloser interface{ TableClosed(t *object.Table) }
	// Binder is told which file object was made of the handler, before anybody
	// else can know of it.
	Binder interface{ Bind(f *File) }
	// Securer keeps the security descriptor of what was opened where others find
	// it, with a file; without it the file object has one of its own.
	Securer interface {
		Security(f *File) (*security.Descriptor, error)
		// SetSecurity replaces the descriptor; info tells which parts are new.
		SetSecurity(f *File, sd *security.Descriptor, info security.Information) error
	}
	// Signaler is waited for in place of the file object's own event: a console's
	// input is signalled while there is some.
	Signaler interface{ Waitable() *wait.Object }
	// Describer says what was opened, for people, where the name does not.
	Describer interface{ Describe() string }
	// Typer gives the device type and characteristics
	// (FileFsDeviceInformation); FILE_DEVICE_UNKNOWN without it.
	Typer interface {
		DeviceType() (kind, characteristics uint32)
	}
)

// DirectoryQuery are the parameters of NtQueryDirectoryFile.
type DirectoryQuery struct {
	Class   uint32
	Pattern string
	HasName bool
	Single  bool
	Restart bool
}

// Device types (FILE_DEVICE_*).
const (
	FILE_DEVICE_CONSOLE     = 0x50
	FILE_DEVICE_DISK        = 0x07
	FILE_DEVICE_NAMED_PIPE  = 0x11
	FILE_DEVICE_NULL        = 0x15
	FILE_DEVICE_SERIAL_PORT = 0x1B
	FILE_DEVICE_UNKNOWN     = 0x22
	FILE_DEVICE_MAILSLOT    = 0x0C
)

// Install gives k the types of this package. Once for every kernel.
func Install(k *kernel.Kernel) {
	k.AddType(kernel.TypeFile, FileType)
	k.AddType(kernel.TypeDevice, DeviceType)
}

// deviceObject is a device in the namespace.
type deviceObject struct {
	object.Header
	k   *kernel.Kernel
	dev Device
}

// openToAll is the descriptor of a device until another one is set.
var openToAll = &security.Descriptor{
	Control: security.DACLPresent, Owner: security.Administrators, Group: security.LocalSystem,
	DACL: security.ACL{{Mask: nt.FILE_ALL_ACCESS, SID: security.Everyone}},
}

// authorize checks an open of the device itself.
func (d *deviceObject) authorize(c *Create) error {
	if c.Path != "" || c.Caller.Process == nil {
		return nil
	}
	tok, sd := c.Caller.Token(), d.Header.Security()
	if sd == nil {
		if c.Access&nt.ACCESS_SYSTEM_SECURITY != 0 && !tok.HasPrivilege("SeSecurityPrivilege") {
			return nt.STATUS_PRIVILEGE_NOT_HELD
		}
		return nil
	}
	got, err := security.AccessCheck(sd, tok, c.Access, FileType.Mapping)
	if c.Access&nt.MAXIMUM_ALLOWED != 0 {
		c.Granted = got
	}
	return err
}

// AddDevice puts a device into the namespace of k as \Device\name.
func AddDevice(k *kernel.Kernel, name string, dev Device) error {
	o := &deviceObject{k: k, dev: dev}
	o.Header.Init(k.Type(kernel.TypeDevice), o)
	dir := k.Namespace.Root().Find("Device").Body().(*object.Directory)
	return k.Namespace.Link(&o.Header, dir, name)
}

// AddDosDevice makes \GLOBAL??\name (what Win32 calls name, or \\.\name) a link
// to target.
func AddDosDevice(k *kernel.Kernel, name, target string) error {
	dir := k.Namespace.Root().Find("GLOBAL??").Body().(*object.Directory)
	return k.Namespace.Link(&k.Namespace.NewSymbolicLink(target).Header, dir, name)
}

// parseDevice opens what a path names below a device. (IopParseDevice.)
func parseDevice(o object.Object, p *object.Parse) (object.Object, error) {
	d := o.(*deviceObject)
	c, ok := p.Context.(*Create)
	if !ok {
		// The device itself was asked for by a call that does not open files.
		return nil, nt.STATUS_OBJECT_TYPE_MISMATCH
	}
	c.Path, c.Insensitive = p.Remaining, p.Flags&object.OBJ_CASE_INSENSITIVE != 0
	c.DontReparse = p.Flags&object.OBJ_DONT_REPARSE != 0
	c.Access = FileType.Mapping.Map(p.Access)
	if c.Extra != nil {
		if x, ok := d.dev.(ExtraDevice); !ok || !x.TakesExtra(c.Extra) {
			return nil, nt.STATUS_INVALID_DEVICE_REQUEST
		}
	}
	if err := d.authorize(c); err != nil {
		return nil, err
	}
	if q, ok := d.dev.(Attributer); ok && c.query != nil && c.Transaction == nil {
		n, err := q.QueryAttributes(c)
		if err != nil {
			return nil, err
		}
		*c.query = n
		return nil, answered{}
	}
	h, err := d.dev.Create(c)
	if err != nil {
		return nil, err
	}
	p.Granted = c.Granted
	if p.Granted == 0 {
		if c.Access&nt.MAXIMUM_ALLOWED != 0 {
			c.Access |= nt.FILE_ALL_ACCESS
		}
		p.Granted = c.Access & (nt.FILE_ALL_ACCESS | nt.ACCESS_SYSTEM_SECURITY)
	}
	if c.Name == "" {
		c.Name = p.Remaining
	}
	open := Open{Name: d.Path() + c.Name, Access: p.Granted, Share: c.Share, Options: c.Options}
	if c.Caller.Process != nil {
		open.Creator = c.Caller.Token()
	}
	if p.Remaining == "" {
		open.device = &d.Header
	}
	return NewFile(d.k, h, open), nil
}

// CreateFile opens or creates a file by its name in the namespace.
// (NtCreateFile.) The option FILE_SYNCHRONOUS_IO_* needs SYNCHRONIZE:
// STATUS_INVALID_PARAMETER without.
func CreateFile(caller kernel.Caller, a *object.Attr, access nt.Access, c *Create) (nt.Handle, error) {
	const both = FILE_SYNCHRONOUS_IO_ALERT | FILE_SYNCHRONOUS_IO_NONALERT
	mapped := FileType.Mapping.Map(access)
	switch {
	case c.Disposition > FILE_OVERWRITE_IF,
		c.Options&both == both,
		c.Options&both != 0 && mapped&(nt.SYNCHRONIZE|nt.MAXIMUM_ALLOWED) == 0,
		c.Options&FILE_DELETE_ON_CLOSE != 0 && mapped&(nt.DELETE|nt.MAXIMUM_ALLOWED) == 0,
		c.Options&FILE_DIRECTORY_FILE != 0 && c.Options&FILE_NON_DIRECTORY_FILE != 0,
		c.Options&FILE_DIRECTORY_FILE != 0 && c.Disposition != FILE_CREATE && c.Disposition != FILE_OPEN && c.Disposition != FILE_OPEN_IF,
		c.Options&FILE_NO_INTERMEDIATE_BUFFERING != 0 && access&nt.FILE_APPEND_DATA != 0 && access&nt.FILE_WRITE_DATA == 0:
		return 0, nt.STATUS_INVALID_PARAMETER
	}
	if c.Security == nil && a.Security != nil {
		c.Security = a.Security
	}
	c.Caller = caller
	c.Transaction = transactionOf(caller)
	return caller.OpenFile(a, access, c)
}

func transactionOf(c kernel.Caller) *kernel.Transaction {
	if c.Thread == nil {
		return nil
	}
	return c.Thread.Transaction()
}

// answered ends a look-up that needed no file object.
type answered struct{}

// Error implements error; nobody sees it.
func (answered) Error() string { return "answered" }

// QueryAttributes returns what is known of the file that a names, of links
// themselves if options say so (FILE_OPEN_REPARSE_POINT).
// (NtQueryFullAttributesFile.)
func QueryAttributes(caller kernel.Caller, a *object.Attr, c *Create) (n NetworkOpen, err error) {
	c.Caller, c.query, c.Transaction = caller, &n, transactionOf(caller)
	c.Share, c.Disposition = FILE_SHARE_READ|FILE_SHARE_WRITE|FILE_SHARE_DELETE, FILE_OPEN
	c.Options |= FILE_SYNCHRONOUS_IO_NONALERT | FILE_OPEN_FOR_BACKUP_INTENT
	h, err := caller.OpenFile(a, nt.FILE_READ_ATTRIBUTES|nt.SYNCHRONIZE, c)
	if _, ok := err.(answered); ok {
		return n, nil
	}
	if err != nil {
		return n, err
	}
	defer caller.Close(h)
	f, err := kernel.Ref[*File](caller, h, 0)
	if err != nil {
		return n, err
	}
	i, ok := f.Handler().(Informer)
	if !ok {
		return n, nt.STATUS_INVALID_DEVICE_REQUEST
	}
	const networkOpenInformation = 34
	_, err = i.QueryInfo(f, networkOpenInformation, n[:])
	return n, err
}
