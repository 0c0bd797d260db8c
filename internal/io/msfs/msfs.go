// Package msfs is the device of mailslots: a server reads messages that any
// number of clients write. A message is a whole, from the write to the read.
//
// Sources: "Mailslots" and its pages in the Win32 documentation,
// NtCreateMailslotFile, FSCTL_MAILSLOT_PEEK and FILE_MAILSLOT_* of the driver
// documentation. Where those are silent the comments name what conformance tests
// of other implementations expect of Windows.
package msfs

import (
	"strings"

	"haft.dev/internal/io"
	"haft.dev/internal/lock"
	"haft.dev/internal/security"
	"haft.dev/nt"
)

// Parameters are those of NtCreateMailslotFile that NtCreateFile lacks; they go
// with io.Create.Extra.
type Parameters struct {
	Quota          uint32
	MaximumMessage uint32 // bytes of one message, 0: any
	// ReadTimeout is how long a read waits for a message: relative, so it is
	// negative, or zero not to wait, or Forever.
	ReadTimeout nt.Timeout
}

// Forever as a read timeout never passes.
const Forever = nt.Timeout(-1 << 63)

// Bounds of what a slot holds, in bytes, and of a message that goes to all
// computers ("About Mailslots").
const (
	maxUnread    = 256 << 20
	maxBroadcast = 424
)

// FS is the device of the mailslots of one kernel.
type FS struct {
	mu    lock.Mutex
	slots map[string]*Slot // by folded name; guarded by mu
}

// New returns a device without mailslots.
func New() *FS {
	fs := &FS{slots: map[string]*Slot{}}
	fs.mu.Init(lock.Device)
	return fs
}

func fold(name string) string { return strings.ToUpper(name) }

// TakesExtra implements io.ExtraDevice.
func (fs *FS) TakesExtra(v any) bool { _, ok := v.(*Parameters); return ok }

// Create implements io.Device. With Parameters it makes a mailslot
// (NtCreateMailslotFile), otherwise it opens one to be written to.
//
// Servers: STATUS_OBJECT_NAME_INVALID without a name, STATUS_OBJECT_NAME_COLLISION
// if there is such a mailslot. Clients: STATUS_OBJECT_NAME_NOT_FOUND,
// STATUS_ACCESS_DENIED; who names a computer always succeeds, and finds out at
// the write, if at all.
func (fs *FS) Create(c *io.Create) (io.Handler, error) {
	p, server := c.Extra.(*Parameters)
	if c.Path == "" || c.Path == `\` {
		if server {
			return nil, nt.STATUS_OBJECT_NAME_INVALID
		}
		c.Information = io.FILE_OPENED
		return root{}, nil
	}
	if c.Options&io.FILE_DIRECTORY_FILE != 0 {
		return nil, nt.STATUS_NOT_A_DIRECTORY
	}
	name := c.Path[1:]
	if server {
		return fs.createServer(c, p, name)
	}
	if c.Remote {
		c.Information = io.FILE_OPENED
		return &writer{fs: fs, name: name, datagram: true}, nil
	}
	fs.mu.Lock()
	s := fs.slots[fold(name)]
	fs.mu.Unlock()
	if s == nil {
		return nil, nt.STATUS_OBJECT_NAME_NOT_FOUND
	}
	granted, err := security.AccessCheck(s.descriptor(), c.Caller.Token(), c.Access, io.FileType.Mapping)
	if err != nil {
		return nil, err
	}
	c.Granted, c.Information = granted, io.FILE_OPENED
	return &writer{fs: fs, name: s.name, slot: s}, nil
}

func (fs *FS) createServer(c *io.Create, p *Parameters, name string) (io.Handler, error) {
	if p.ReadTimeout > 0 {
		return nil, nt.STATUS_INVALID_PARAMETER
	}
	explicit, _ := c.Security.(*security.Descriptor)
	sd, err := security.Assign(nil, explicit, c.Caller.Token(), false, io.FileType.Mapping)
	if err != nil {
		return nil, err
	}
	s := &Slot{fs: fs, name: name, security: sd, maximum: p.MaximumMessage, quota: p.Quota, timeout: p.ReadTimeout}
	fs.mu.Lock()
	defer fs.mu.Unlock()
	if fs.slots[fold(name)] != nil {
		return nil, nt.STATUS_OBJECT_NAME_COLLISION
	}
	fs.slots[fold(name)] = s
	c.Information = io.FILE_CREATED
	return s, nil
}

// root is the device itself. Nothing can be done with it.
type root struct{}

// Read implements io.Handler.
func (root) Read(r *io.Request) { r.Complete(nt.STATUS_INVALID_PARAMETER, 0) }

// Write implements io.Handler.
func (root) Write(r *io.Request) { r.Complete(nt.STATUS_INVALID_PARAMETER, 0) }

// Control implements io.Handler.
func (root) Control(r *io.Request) { r.Complete(nt.STATUS_INVALID_DEVICE_REQUEST, 0) }

// Cleanup implements io.Handler.
func (root) Cleanup(*io.File) {}

// Close implements io.Handler.
func (root) Close() {}

// DeviceType implements io.Typer.
func (root) DeviceType() (uint32, uint32) { return io.FILE_DEVICE_MAILSLOT, 0 }
