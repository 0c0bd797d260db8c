// Package afd is the device of sockets, \Device\Afd: what Winsock asks for, on
// non-blocking sockets of the host. A socket is a Handler of a file object, so it
// has handles, completion ports, APCs, cancellation and the last close like every
// other file.
//
// A transfer is tried at once. If it would block it waits in a queue of its
// socket, without a thread of the host; package ready tells when the host's
// socket has changed, and the queues are gone through. A socket is watched from
// the first time that something waits.
//
// Sources: the Winsock 2 reference (functions, "Windows Sockets Error Codes",
// "SOL_SOCKET Socket Options", mswsock.h). Where it is silent the comments name
// what conformance tests of other implementations expect of Windows.
package afd

import (
	"haft.dev/internal/io"
	"haft.dev/internal/lock"
	"haft.dev/nt"
)

// Address families as Windows numbers them.
const (
	AF_UNSPEC = 0
	AF_UNIX   = 1
	AF_INET   = 2
	AF_INET6  = 23
)

// Types of sockets.
const (
	SOCK_STREAM = 1
	SOCK_DGRAM  = 2
	SOCK_RAW    = 3
)

// Protocols.
const (
	IPPROTO_IP     = 0
	IPPROTO_ICMP   = 1
	IPPROTO_TCP    = 6
	IPPROTO_UDP    = 17
	IPPROTO_IPV6   = 41
	IPPROTO_ICMPV6 = 58
)

// Flags of transfers (MSG_*).
const (
	MSG_OOB            = 0x1
	MSG_PEEK           = 0x2
	MSG_DONTROUTE      = 0x4
	MSG_WAITALL        = 0x8
	MSG_PUSH_IMMEDIATE = 0x20
	MSG_TRUNC          = 0x100
	MSG_CTRUNC         = 0x200
	MSG_BCAST          = 0x400
	MSG_MCAST          = 0x800
	MSG_PARTIAL        = 0x8000
)

// Device is \Device\Afd. Its files are helpers, through which sockets are
// watched (IOCTL_AFD_POLL); sockets themselves are made with Open.
type Device struct {
	mu    lock.Mutex
	names map[string]string // of bound Unix sockets, by what the host calls them; guarded by mu
}

// New returns the device.
func New() *Device {
	d := &Device{names: make(map[string]string)}
	d.mu.Init(lock.Device)
	return d
}

// Create implements io.Device: any name opens a helper, as `\Device\Afd\Mio` does.
// An endpoint, which needs more than a name, is Winsock's to make.
func (d *Device) Create(c *io.Create) (io.Handler, error) {
	if len(c.EA) != 0 {
		return nil, nt.STATUS_NOT_SUPPORTED
	}
	if c.Options&io.FILE_DIRECTORY_FILE != 0 {
		return nil, nt.STATUS_NOT_A_DIRECTORY
	}
	c.Information = io.FILE_OPENED
	return &helper{}, nil
}

// helper is an open file of the device that is no socket.
type helper struct{}

func (*helper) Read(r *io.Request)  { r.Complete(nt.STATUS_INVALID_DEVICE_REQUEST, 0) }
func (*helper) Write(r *io.Request) { r.Complete(nt.STATUS_INVALID_DEVICE_REQUEST, 0) }
func (*helper) Cleanup(*io.File)    {}
func (*helper) Close()              {}

// DeviceType implements io.Typer.
func (*helper) DeviceType() (uint32, uint32) { return io.FILE_DEVICE_NAMED_PIPE, 0 }
