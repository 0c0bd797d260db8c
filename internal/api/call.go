package api

import (
	"errors"

	"haft.dev/internal/guest"
	"haft.dev/internal/kernel"
	"haft.dev/internal/mm"
	"haft.dev/nt"
)

// Call is one call of a function by a guest thread. It is reused: nothing may
// keep it when the function has returned.
type Call struct {
	T    *Thread
	P    *Process
	K    kernel.Caller
	Func *Func

	regs *guest.Registers
	ret  uint64
	set  bool
	redo bool // the call is made again after a stack page was added

	about *any // not nil: no call is made, the Go function is asked for

	traced bool  // the tracer wants to know of the end
	err    error // why the call failed, for the tracer
}

// errContext is returned by functions that have given the thread another
// context, or ended it: there is nothing to return to.
var errContext = errors.New("api: the call does not return")

// Exception is returned by a function that raises an exception in its caller.
type Exception struct {
	Code   nt.Status
	Flags  uint32
	Params []uint64

	result uint64 // what the function returns if a handler continues
}

// Error describes the exception.
func (e *Exception) Error() string { return "exception " + e.Code.String() }

// Return sets what the function returns. Without it, success is TRUE for Win32
// functions and zero for those that return a status or code.
func (c *Call) Return(v uint64) { c.ret, c.set = v, true }

// SetLastError sets the thread's last error.
func (c *Call) SetLastError(e nt.Win32Error) { c.T.teb.LastErrorValue = uint32(e) }

// LastError returns the thread's last error.
func (c *Call) LastError() nt.Win32Error { return nt.Win32Error(c.T.teb.LastErrorValue) }

// Mem returns the memory of the calling process.
func (c *Call) Mem() *mm.Space { return c.P.Space }

// ReturnAddress returns where the call returns to.
func (c *Call) ReturnAddress() uint64 { return mm.Load[uint64](c.P.Space, c.regs.RSP) }

// leave tells the tracer of the end of the call, if it wants to know.
func (c *Call) leave() {
	if !c.traced {
		return
	}
	c.traced = false
	c.P.Sys.Tracer.Leave(c)
}

// Outcome tells how the call ended: what it returned in RAX, and why it failed,
// nil if it did not. An *Exception was raised instead of a return. returns is
// false if the thread goes on elsewhere, or nowhere. Only for Tracer.Leave.
func (c *Call) Outcome() (rax uint64, err error, returns bool) {
	if c.err == errContext || c.T.K.Ending() {
		return 0, nil, false
	}
	return c.regs.RAX, c.err, true
}

// SP returns the guest's stack pointer, which tells nested calls apart.
func (c *Call) SP() uint64 { return c.regs.RSP }

// stack loads argument i, counted from 0, of those beyond the fourth.
func (c *Call) stack(i int) uint64 {
	return mm.Load[uint64](c.P.Space, c.regs.RSP+8+8*uint64(i))
}

// Variadic loads argument i of a function with a variable number of them.
func (c *Call) Variadic(i int) uint64 {
	switch i {
	case 0:
		return c.regs.RCX
	case 1:
		return c.regs.RDX
	case 2:
		return c.regs.R8
	case 3:
		return c.regs.R9
	}
	return c.stack(i)
}

// finish puts the result where the guest expects it.
func (c *Call) finish(err error) {
	if err != nil {
		c.fail(err)
		return
	}
	switch {
	case c.set:
		c.regs.RAX = c.ret
		c.set = false
		if c.ret == uint64(nt.STATUS_THREAD_IS_TERMINATING) {
			c.ending()
		}
	case c.Func.conv == convLastError, c.Func.conv == convWinsock:
		c.regs.RAX = 1
	default:
		c.regs.RAX = 0
	}
}

// ending ends the thread, if that was asked for and is why the call has returned:
// whoever asked may not have interrupted it yet, and the guest must not see the
// status of a wait that ended so.
func (c *Call) ending() bool {
	if !c.T.K.Ending() {
		return false
	}
	c.T.checkpoint()
	return true
}

// refused is the error of a call that has touched bad memory.
func (c *Call) refused(a *mm.AccessError) error {
	if c.Func.conv != convC {
		return nt.STATUS_ACCESS_VIOLATION
	}
	kind := uint64(nt.EXCEPTION_READ_FAULT)
	if a.Write {
		kind = nt.EXCEPTION_WRITE_FAULT
	}
	return &Exception{Code: nt.STATUS_ACCESS_VIOLATION, Params: []uint64{kind, a.Addr}}
}

func (c *Call) fail(err error) {
	c.set, c.err = false, err
	switch err {
	case errContext:
		return
	case nt.STATUS_THREAD_IS_TERMINATING:
		if c.ending() {
			return
		}
	}
	if x, ok := err.(*Exception); ok {
		c.T.raiseFromCall(x)
		return
	}
	if c.K.Process.StrictHandles.Load() && c.T.K.TakeBadHandle() && statusOf(err) == nt.STATUS_INVALID_HANDLE {
		c.T.raiseFromCall(c.raising(nt.STATUS_INVALID_HANDLE).(*Exception))
		return
	}
	switch c.Func.conv {
	case convStatus:
		c.regs.RAX = uint64(statusOf(err))
	case convWin32:
		c.regs.RAX = uint64(win32Of(err))
	case convC:
		c.T.raiseFromCall(&Exception{Code: statusOf(err)})
	case convHRESULT:
		c.regs.RAX = uint64(0x80070000 | win32Of(err)&0xFFFF)
	case convWinsock:
		e := win32Of(err)
		if e == nt.ERROR_NOACCESS {
			e = wsaFault
		}
		c.SetLastError(e)
		c.regs.RAX = c.Func.failure
	default:
		c.SetLastError(win32Of(err))
		c.regs.RAX = c.Func.failure
	}
}

// wsaFault is WSAEFAULT.
const wsaFault = nt.Win32Error(10014)

// statusOf and win32Of know the two error types there are. Anything else is an
// error of the host that slipped through: a bug, but no reason to end the guest.
func statusOf(err error) nt.Status {
	switch e := err.(type) {
	case nt.Status:
		return e
	case nt.Win32Error:
		return e.Status()
	}
	return nt.STATUS_UNSUCCESSFUL
}

func win32Of(err error) nt.Win32Error {
	switch e := err.(type) {
	case nt.Status:
		return e.Win32()
	case nt.Win32Error:
		return e
	}
	return nt.ERROR_GEN_FAILURE
}
