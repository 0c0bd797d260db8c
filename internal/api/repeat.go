package api

import (
	"haft.dev/internal/seh"
	"haft.dev/nt"
)

// Repeated are calls of a guest function that one call makes again and again, as a sort
// does. What walks over the stack are told of the caller is made once.
type Repeated struct {
	saved  Call
	sp, at uint64 // of the caller, and where its context lies
}

// Repeat prepares such calls. An error means that the stack has no room for them.
func (c *Call) Repeat() (*Repeated, error) {
	caller := c.CaptureContext()
	_, at := c.scratch()
	if err := (stackWalk{c.T}).Write(at, encodeContext(&caller)); err != nil {
		return nil, nt.STATUS_STACK_OVERFLOW
	}
	return &Repeated{saved: *c, sp: c.regs.RSP, at: at}, nil
}

// Call calls fn and goes on with then, as CallGuest does; c is the call at present.
func (r *Repeated) Call(c *Call, fn uint64, args []uint64, then func(ret uint64) error) error {
	t := c.T
	t.regs.RSP = r.at
	t.callGuestFrame(fn, args, seh.Frame{Context: r.at}, func(ret uint64) {
		t.regs.RSP = r.sp
		t.call = r.saved
		cc := &t.call
		cc.err = nil
		frames := len(t.frames)
		cc.finish(then(ret))
		if cc.err != errContext || len(t.frames) == frames {
			cc.leave()
		}
	})
	return errContext
}
