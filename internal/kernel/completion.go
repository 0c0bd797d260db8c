package kernel

import (
	"runtime"

	"haft.dev/internal/object"
	"haft.dev/internal/wait"
	"haft.dev/nt"
)

// IoCompletionType is the type of I/O completion ports: CreateIoCompletionPort,
// NtCreateIoCompletion.
var IoCompletionType = &object.Type{Name: "IoCompletion", Valid: nt.IO_COMPLETION_ALL_ACCESS, Mapping: nt.GenericMapping{
	Read:    nt.STANDARD_RIGHTS_READ | nt.IO_COMPLETION_QUERY_STATE,
	Write:   nt.STANDARD_RIGHTS_WRITE | nt.IO_COMPLETION_MODIFY_STATE,
	Execute: nt.STANDARD_RIGHTS_EXECUTE | nt.SYNCHRONIZE,
	All:     nt.IO_COMPLETION_ALL_ACCESS,
}, LastHandle: func(o object.Object) { o.(*IoCompletion).Rundown() }}

// IoCompletion is an I/O completion port.
type IoCompletion struct {
	object.Header
	wait.Queue
}

// NewIoCompletion returns a port without a handle; concurrency zero means the
// number of processors.
func NewIoCompletion(k *Kernel, concurrency int) *IoCompletion {
	if concurrency <= 0 {
		concurrency = runtime.NumCPU()
	}
	p := &IoCompletion{}
	p.Header.Init(k.types[typeIoCompletion], p)
	p.InitQueue(k.Dispatcher, concurrency)
	return p
}

// CreateIoCompletion creates or opens a port. (NtCreateIoCompletion.)
func (c Caller) CreateIoCompletion(a *object.Attr, access nt.Access, concurrency int) (nt.Handle, nt.Status, error) {
	return c.create(NewIoCompletion(c.Process.kernel, concurrency), a, access)
}

// OpenIoCompletion opens a port by name. (NtOpenIoCompletion.)
func (c Caller) OpenIoCompletion(a *object.Attr, access nt.Access) (nt.Handle, error) {
	return c.open(typeIoCompletion, a, access)
}

// SetIoCompletion queues a packet. (NtSetIoCompletion, PostQueuedCompletionStatus.)
func (c Caller) SetIoCompletion(h nt.Handle, p wait.Packet) error {
	port, err := Ref[*IoCompletion](c, h, nt.IO_COMPLETION_MODIFY_STATE)
	if err != nil {
		return err
	}
	port.Insert(p)
	return nil
}

// RemoveIoCompletion waits for packets and moves as many as fit into p. The
// status is that of a wait; STATUS_ABANDONED when the port's last handle was
// closed meanwhile. (NtRemoveIoCompletionEx.)
func (c Caller) RemoveIoCompletion(h nt.Handle, p []wait.Packet, alertable bool, timeout nt.Timeout) (int, nt.Status, error) {
	if len(p) == 0 {
		return 0, 0, nt.STATUS_INVALID_PARAMETER
	}
	port, err := Ref[*IoCompletion](c, h, nt.IO_COMPLETION_MODIFY_STATE)
	if err != nil {
		return 0, 0, err
	}
	n, s := c.Thread.RemovePackets(&port.Queue, p, alertable, timeout)
	return n, s, nil
}

// QueryIoCompletion returns the number of queued packets. (NtQueryIoCompletion.)
func (c Caller) QueryIoCompletion(h nt.Handle) (int, error) {
	port, err := Ref[*IoCompletion](c, h, nt.IO_COMPLETION_QUERY_STATE)
	if err != nil {
		return 0, err
	}
	return port.Depth(), nil
}
