// Package npfs is the device of pipes: named ones, with instances, messages and
// everything that the FSCTLs offer, and anonymous ones, which are the same
// without a name.
//
// A Pipe is a name and what all its instances have in common. An instance is a
// server's End; a client's open gives it a peer. Each end has the queue of what
// the other one has written. One lock guards all pipes of a system; bytes are
// copied without it.
//
// Sources: "Named Pipes" and its pages in the Win32 documentation,
// NtCreateNamedPipeFile, FSCTL_PIPE_*, FILE_PIPE_* of the driver documentation.
// Where those are silent the comments name what conformance tests of other
// implementations expect of Windows.
package npfs

import (
	"strings"

	"haft.dev/internal/io"
	"haft.dev/internal/lock"
	"haft.dev/internal/security"
	"haft.dev/nt"
)

// Pipe types, read modes and completion modes (FILE_PIPE_*).
const (
	FILE_PIPE_BYTE_STREAM_TYPE = 0
	FILE_PIPE_MESSAGE_TYPE     = 1
	// FILE_PIPE_REJECT_REMOTE_CLIENTS is a flag beside the type.
	FILE_PIPE_REJECT_REMOTE_CLIENTS = 2

	FILE_PIPE_BYTE_STREAM_MODE = 0
	FILE_PIPE_MESSAGE_MODE     = 1

	FILE_PIPE_QUEUE_OPERATION    = 0
	FILE_PIPE_COMPLETE_OPERATION = 1
)

// Configurations: which way data goes.
const (
	FILE_PIPE_INBOUND     = 0 // from the client to the server
	FILE_PIPE_OUTBOUND    = 1
	FILE_PIPE_FULL_DUPLEX = 2
)

// States of an end.
const (
	FILE_PIPE_DISCONNECTED_STATE = 1
	FILE_PIPE_LISTENING_STATE    = 2
	FILE_PIPE_CONNECTED_STATE    = 3
	FILE_PIPE_CLOSING_STATE      = 4
)

// Ends.
const (
	FILE_PIPE_CLIENT_END = 0
	FILE_PIPE_SERVER_END = 1
)

// UnlimitedInstances as MaximumInstances sets no limit.
const UnlimitedInstances = 0xFFFFFFFF

// maxQuota bounds the buffer of one direction, in bytes. What a program asks for
// is advice.
const maxQuota = 1 << 30

// Parameters are those of NtCreateNamedPipeFile that NtCreateFile lacks; they go
// with io.Create.Extra. The configuration follows from Create.Share.
type Parameters struct {
	Type             uint32 // FILE_PIPE_…_TYPE, and the flag for remote clients
	ReadMode         uint32
	CompletionMode   uint32
	MaximumInstances uint32 // at least 1
	InboundQuota     uint32 // bytes
	OutboundQuota    uint32
	// DefaultTimeout is how long FSCTL_PIPE_WAIT waits if its caller does not say: a
	// relative time, so it is negative.
	DefaultTimeout nt.Timeout
}

// FS is the device of the named pipes of one kernel.
type FS struct {
	mu    lock.Mutex
	pipes map[string]*Pipe // by folded name; guarded by mu
	waits []*wait          // guarded by mu
}

// New returns a device without pipes.
func New() *FS {
	fs := &FS{pipes: map[string]*Pipe{}}
	fs.mu.Init(lock.Device)
	return fs
}

// fold maps a name to the form by which pipes are found.
func fold(name string) string { return strings.ToUpper(name) }

// Pipe is a named pipe: what its instances share.
type Pipe struct {
	name          string // without the leading backslash; as the first server wrote it
	kind          uint32 // FILE_PIPE_…_TYPE
	config        uint32
	maximum       uint32
	inbound       uint32 // quotas
	outbound      uint32
	timeout       nt.Timeout
	serverProcess uint32
	rejectRemote  bool
	anonymous     bool

	// Guarded by the device's lock, as all below.
	security  *security.Descriptor
	instances uint32 // open server ends
	listening []*End // in the order in which they began to listen
	attr      attributes
}

// TakesExtra implements io.ExtraDevice.
func (fs *FS) TakesExtra(v any) bool { _, ok := v.(*Parameters); return ok }

// Create implements io.Device. With Parameters it makes an instance of a pipe
// (NtCreateNamedPipeFile), otherwise it opens the client's end of one.
//
// Servers: STATUS_OBJECT_NAME_INVALID without a name, STATUS_INVALID_PARAMETER,
// STATUS_ACCESS_DENIED if the pipe exists and differs in direction, may not be
// had, or was to be new, STATUS_INSTANCE_NOT_AVAILABLE. Clients:
// STATUS_OBJECT_NAME_NOT_FOUND, STATUS_ACCESS_DENIED, also for the wrong
// direction, STATUS_PIPE_NOT_AVAILABLE if no instance listens.
func (fs *FS) Create(c *io.Create) (io.Handler, error) {
	p, server := c.Extra.(*Parameters)
	if c.Path == "" || c.Path == `\` {
		if server {
			return nil, nt.STATUS_OBJECT_NAME_INVALID
		}
		c.Information = io.FILE_OPENED
		d := &root{fs: fs, directory: c.Path != ""}
		d.mu.Init(lock.Device)
		return d, nil
	}
	if server {
		return fs.createServer(c, p)
	}
	return fs.openClient(c)
}

// check looks at what NtCreateNamedPipeFile checks before it looks at names.
func (p *Parameters) check(c *io.Create) error {
	switch {
	case c.Disposition != io.FILE_CREATE && c.Disposition != io.FILE_OPEN && c.Disposition != io.FILE_OPEN_IF,
		c.Share == 0 || c.Share&^(io.FILE_SHARE_READ|io.FILE_SHARE_WRITE) != 0,
		p.Type&^(FILE_PIPE_MESSAGE_TYPE|FILE_PIPE_REJECT_REMOTE_CLIENTS) != 0,
		p.ReadMode > FILE_PIPE_MESSAGE_MODE, p.CompletionMode > FILE_PIPE_COMPLETE_OPERATION,
		p.ReadMode == FILE_PIPE_MESSAGE_MODE && p.Type&FILE_PIPE_MESSAGE_TYPE == 0,
		p.MaximumInstances == 0, p.DefaultTimeout >= 0:
		return nt.STATUS_INVALID_PARAMETER
	}
	return nil
}

// configuration returns what a share mode means for a pipe.
func configuration(share uint32) uint32 {
	switch share {
	case io.FILE_SHARE_READ:
		return FILE_PIPE_OUTBOUND
	case io.FILE_SHARE_WRITE:
		return FILE_PIPE_INBOUND
	}
	return FILE_PIPE_FULL_DUPLEX
}

func (fs *FS) createServer(c *io.Create, p *Parameters) (io.Handler, error) {
	if err := p.check(c); err != nil {
		return nil, err
	}
	if c.Options&io.FILE_DIRECTORY_FILE != 0 {
		return nil, nt.STATUS_INVALID_PARAMETER
	}
	explicit, _ := c.Security.(*security.Descriptor)
	tok := c.Caller.Token()
	name := c.Path[1:]
	sd, err := security.Assign(nil, explicit, tok, false, io.FileType.Mapping)
	if err != nil {
		return nil, err
	}
	fs.mu.Lock()
	pipe := fs.pipes[fold(name)]
	if pipe == nil {
		if c.Disposition == io.FILE_OPEN {
			fs.mu.Unlock()
			return nil, nt.STATUS_OBJECT_NAME_NOT_FOUND
		}
		c.Granted, err = creator(tok, c.Access)
		if err != nil {
			fs.mu.Unlock()
			return nil, err
		}
		pipe = newPipe(name, configuration(c.Share), p)
		pipe.security, pipe.serverProcess = sd, c.Caller.Process.ID()
		fs.pipes[fold(name)] = pipe
		c.Information = io.FILE_CREATED
	} else {
		c.Granted, err = security.AccessCheck(pipe.security, tok, c.Access|nt.FILE_CREATE_PIPE_INSTANCE, io.FileType.Mapping)
		c.Granted &^= nt.FILE_CREATE_PIPE_INSTANCE &^ c.Access
		switch {
		case err != nil:
		case pipe.instances >= pipe.maximum:
			err = nt.STATUS_INSTANCE_NOT_AVAILABLE
		case c.Disposition == io.FILE_CREATE, pipe.config != configuration(c.Share):
			err = nt.STATUS_ACCESS_DENIED
		case p.ReadMode == FILE_PIPE_MESSAGE_MODE && pipe.kind != FILE_PIPE_MESSAGE_TYPE:
			err = nt.STATUS_INVALID_PARAMETER
		}
		if err != nil {
			fs.mu.Unlock()
			return nil, err
		}
		c.Information = io.FILE_OPENED
	}
	e := &End{fs: fs, pipe: pipe, side: FILE_PIPE_SERVER_END, readMode: p.ReadMode, completion: p.CompletionMode}
	pipe.instances++
	var done results
	if c.Granted&(nt.FILE_READ_DATA|nt.FILE_WRITE_DATA) != 0 {
		e.listenLocked(&done)
	} else {
		// Since Windows 8 a handle that cannot transfer data holds the name and no
		// client gets it, unless it listens explicitly. (Conformance tests accept
		// ERROR_PIPE_BUSY there; go-winio relies on it.)
		e.state = FILE_PIPE_DISCONNECTED_STATE
	}
	fs.mu.Unlock()
	done.finish()
	return e, nil
}

func newPipe(name string, config uint32, p *Parameters) *Pipe {
	return &Pipe{
		name: name, kind: p.Type & FILE_PIPE_MESSAGE_TYPE, config: config, maximum: p.MaximumInstances,
		inbound: min(p.InboundQuota, maxQuota), outbound: min(p.OutboundQuota, maxQuota), timeout: p.DefaultTimeout,
		rejectRemote: p.Type&FILE_PIPE_REJECT_REMOTE_CLIENTS != 0,
	}
}

// creator returns the rights of who makes a new pipe: all it asks for.
func creator(tok *security.Token, access nt.Access) (nt.Access, error) {
	if access&nt.ACCESS_SYSTEM_SECURITY != 0 && !tok.HasPrivilege("SeSecurityPrivilege") {
		return 0, nt.STATUS_PRIVILEGE_NOT_HELD
	}
	if access&nt.MAXIMUM_ALLOWED != 0 {
		access = access&^nt.MAXIMUM_ALLOWED | nt.FILE_ALL_ACCESS
	}
	return access & (nt.FILE_ALL_ACCESS | nt.ACCESS_SYSTEM_SECURITY), nil
}

func (fs *FS) openClient(c *io.Create) (io.Handler, error) {
	tok := c.Caller.Token()
	fs.mu.Lock()
	pipe := fs.pipes[fold(c.Path[1:])]
	if pipe == nil {
		fs.mu.Unlock()
		return nil, nt.STATUS_OBJECT_NAME_NOT_FOUND
	}
	if c.Remote && pipe.rejectRemote {
		fs.mu.Unlock()
		return nil, nt.STATUS_ACCESS_DENIED
	}
	granted, err := security.AccessCheck(pipe.security, tok, c.Access, io.FileType.Mapping)
	if err == nil && c.Access&nt.MAXIMUM_ALLOWED != 0 {
		granted &^= pipe.barred()
	}
	switch {
	case err != nil:
	case granted&pipe.barred()&(nt.FILE_READ_DATA|nt.FILE_WRITE_DATA) != 0:
		err = nt.STATUS_ACCESS_DENIED
	case c.Options&io.FILE_DIRECTORY_FILE != 0:
		err = nt.STATUS_NOT_A_DIRECTORY
	case len(pipe.listening) == 0:
		err = nt.STATUS_PIPE_NOT_AVAILABLE
	}
	if err != nil {
		fs.mu.Unlock()
		return nil, err
	}
	e := &End{fs: fs, pipe: pipe, side: FILE_PIPE_CLIENT_END}
	e.client.from(c)
	var done results
	pipe.listening[0].connectLocked(e, &done)
	fs.mu.Unlock()
	done.finish()
	c.Granted, c.Information = granted, io.FILE_OPENED
	return e, nil
}

// barred returns the rights that a client cannot have because of the pipe's
// direction.
func (p *Pipe) barred() nt.Access {
	switch p.config {
	case FILE_PIPE_INBOUND:
		return nt.FILE_READ_DATA
	case FILE_PIPE_OUTBOUND:
		return nt.FILE_WRITE_DATA | nt.FILE_APPEND_DATA
	}
	return 0
}

// Anonymous are the parameters of NewAnonymous.
type Anonymous struct {
	Name     string // that queries show
	Size     uint32 // quota in bytes, 0: 4096
	Process  uint32 // id of who makes it
	Security *security.Descriptor
}

// NewAnonymous returns the two ends of a pipe that nobody can open: what is written
// to writer is read from reader. (CreatePipe.)
func NewAnonymous(a Anonymous) (reader, writer io.Handler) {
	if a.Size == 0 {
		a.Size = 4096
	}
	fs := new(FS)
	fs.mu.Init(lock.Device)
	p := newPipe(a.Name, FILE_PIPE_INBOUND, &Parameters{MaximumInstances: 1, InboundQuota: a.Size, OutboundQuota: a.Size})
	p.anonymous, p.instances, p.serverProcess, p.security = true, 1, a.Process, a.Security
	server := &End{fs: fs, pipe: p, side: FILE_PIPE_SERVER_END}
	client := &End{fs: fs, pipe: p, side: FILE_PIPE_CLIENT_END}
	client.client.process, client.client.session = a.Process, sessionID
	var done results
	server.connectLocked(client, &done)
	return server, client
}

// DefaultSecurity returns the descriptor of a pipe for which none was given:
// everything for LocalSystem, administrators and its creator, reading for
// everyone. (CreateNamedPipe, "Named Pipe Security and Access Rights";
// RtlDefaultNpAcl.)
func DefaultSecurity(tok *security.Token) *security.Descriptor {
	return &security.Descriptor{Control: security.DACLPresent, DACL: DefaultACL(tok)}
}

// DefaultACL is the access control list of DefaultSecurity.
func DefaultACL(tok *security.Token) security.ACL {
	return security.ACL{
		{Type: security.AccessAllowed, Mask: nt.GENERIC_ALL, SID: security.LocalSystem},
		{Type: security.AccessAllowed, Mask: nt.GENERIC_ALL, SID: security.Administrators},
		{Type: security.AccessAllowed, Mask: nt.GENERIC_ALL, SID: tok.Owner},
		{Type: security.AccessAllowed, Mask: nt.GENERIC_READ, SID: security.Everyone},
		{Type: security.AccessAllowed, Mask: nt.GENERIC_READ, SID: security.AnonymousLogon},
	}
}
