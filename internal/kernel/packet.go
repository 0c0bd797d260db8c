package kernel

import (
	"haft.dev/internal/object"
	"haft.dev/internal/wait"
	"haft.dev/nt"
)

// WaitCompletionPacketType is the type of wait completion packets:
// NtCreateWaitCompletionPacket.
var WaitCompletionPacketType = &object.Type{Name: "WaitCompletionPacket", Valid: nt.WAIT_COMPLETION_PACKET_ALL_ACCESS, Mapping: nt.GenericMapping{
	Read:    nt.STANDARD_RIGHTS_READ,
	Write:   nt.STANDARD_RIGHTS_WRITE | 1,
	Execute: nt.STANDARD_RIGHTS_EXECUTE,
	All:     nt.WAIT_COMPLETION_PACKET_ALL_ACCESS,
}, Delete: func(o object.Object) { o.(*WaitCompletionPacket).Cancel(true) }}

// waitCompletionPacketSet is the right to associate and cancel.
const waitCompletionPacketSet nt.Access = 1

// WaitCompletionPacket joins the wait for one object to a completion port: when
// the object is signalled, that is consumed and a packet is queued.
type WaitCompletionPacket struct {
	object.Header
	waiter wait.Waiter
	d      *wait.Dispatcher
	port   *IoCompletion // guarded by the dispatcher lock, as all below
	packet wait.Packet
	queued bool // the packet is in the port's queue
}

// NewWaitCompletionPacket returns a packet without a handle.
func NewWaitCompletionPacket(k *Kernel) *WaitCompletionPacket {
	p := &WaitCompletionPacket{d: k.Dispatcher}
	p.Header.Init(k.types[typeWaitCompletionPacket], p)
	p.waiter.InitNotify(p.fire)
	return p
}

// fire runs when the wait is satisfied, with the dispatcher lock held.
func (p *WaitCompletionPacket) fire(nt.Status) {
	p.queued = true
	p.packet.Queued = &p.queued
	p.port.InsertLocked(p.packet)
}

// Associate begins the wait for target. It reports whether the packet was
// queued at once because target was signalled. STATUS_INVALID_PARAMETER_1 if
// the packet is associated already.
func (p *WaitCompletionPacket) Associate(port *IoCompletion, target *wait.Object, packet wait.Packet) (signaled bool, err error) {
	p.d.Lock()
	defer p.d.Unlock()
	if p.queued || p.waiter.WaitingLocked() {
		return false, nt.STATUS_INVALID_PARAMETER_1
	}
	p.port, p.packet = port, packet
	if _, signaled = p.waiter.NotifyLocked(target); signaled {
		p.fire(nt.STATUS_SUCCESS)
	}
	return signaled, nil
}

// Cancel ends the association: STATUS_SUCCESS if the wait was under way, or if
// the packet was still queued and removeSignaled took it out; STATUS_PENDING if
// it is queued and stays; STATUS_CANCELLED if there is no association any more.
func (p *WaitCompletionPacket) Cancel(removeSignaled bool) nt.Status {
	p.d.Lock()
	defer p.d.Unlock()
	switch {
	case p.waiter.CancelLocked():
		return nt.STATUS_SUCCESS
	case !p.queued:
		return nt.STATUS_CANCELLED
	case !removeSignaled:
		return nt.STATUS_PENDING
	}
	p.port.CancelLocked(func(q wait.Packet) bool { return q.Queued == &p.queued })
	return nt.STATUS_SUCCESS
}

// CreateWaitCompletionPacket creates a packet. (NtCreateWaitCompletionPacket.)
func (c Caller) CreateWaitCompletionPacket(a *object.Attr, access nt.Access) (nt.Handle, nt.Status, error) {
	return c.create(NewWaitCompletionPacket(c.Process.kernel), a, access)
}

// AssociateWaitCompletionPacket begins a wait whose end is a packet in a port.
// A mutant cannot be waited for in this way, since no thread would own it:
// STATUS_INVALID_PARAMETER_3. (NtAssociateWaitCompletionPacket.)
func (c Caller) AssociateWaitCompletionPacket(h, port, target nt.Handle, packet wait.Packet) (signaled bool, err error) {
	p, err := Ref[*WaitCompletionPacket](c, h, waitCompletionPacketSet)
	if err != nil {
		return false, err
	}
	io, err := Ref[*IoCompletion](c, port, nt.IO_COMPLETION_MODIFY_STATE)
	if err != nil {
		return false, err
	}
	o, err := Ref[Waitable](c, target, nt.SYNCHRONIZE)
	if err != nil {
		return false, err
	}
	if _, ok := o.(*Mutant); ok {
		return false, nt.STATUS_INVALID_PARAMETER_3
	}
	return p.Associate(io, o.Waitable(), packet)
}

// CancelWaitCompletionPacket ends an association; see WaitCompletionPacket.Cancel.
// (NtCancelWaitCompletionPacket.)
func (c Caller) CancelWaitCompletionPacket(h nt.Handle, removeSignaled bool) (nt.Status, error) {
	p, err := Ref[*WaitCompletionPacket](c, h, waitCompletionPacketSet)
	if err != nil {
		return 0, err
	}
	return p.Cancel(removeSignaled), nil
}
