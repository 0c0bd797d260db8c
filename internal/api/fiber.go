package api

import "haft.dev/internal/mm"

// Fibers switch stacks in guest code, by the TEB. Here is what follows from that: the stack
// that a thread runs on is what its TEB says.

// stack returns the bounds of the stack that the thread runs on.
func (t *Thread) stack() mm.StackBounds {
	if t.teb.DeallocationStack == t.Bounds.Allocation {
		return t.Bounds
	}
	return mm.StackBounds{Base: t.teb.StackBase, Limit: t.teb.StackLimit, Allocation: t.teb.DeallocationStack}
}

// stackFault deals with a fault that may be that of a stack that wants to grow.
func (t *Thread) stackFault(addr uint64, access mm.Access) mm.FaultResult {
	b := t.stack()
	r := t.P.Space.Fault(addr, access, &b)
	if r == mm.StackGrown || r == mm.StackOverflow {
		if b.Allocation == t.Bounds.Allocation {
			t.Bounds.Limit = b.Limit
		}
		t.teb.StackLimit = b.Limit
	}
	return r
}

// ownStack returns the stack that goes with the thread: that which it ends on. The one that
// it began on belongs to a fiber then.
func (t *Thread) ownStack() mm.StackBounds {
	if t.teb.SameTebFlags&TEBHasFiberData == 0 {
		return t.Bounds
	}
	return t.stack()
}

// elsewhere returns those of the given frames that lie on other stacks than the one that the
// thread runs on: they belong to fibers that will go on.
func (t *Thread) elsewhere(frames []frame) []frame {
	b := t.stack()
	var out []frame
	for i := range frames {
		if sp := frames[i].sp; sp < b.Allocation || sp >= b.Base {
			out = append(out, frames[i])
		} else {
			frames[i].resume = nil
		}
	}
	return out
}

// NewFiberStack makes a stack for a fiber. Sizes of zero are those of the program's header.
func (p *Process) NewFiberStack(reserve, commit uint64) (mm.StackBounds, error) {
	if reserve == 0 {
		reserve = p.stackReserve
	}
	if commit == 0 {
		commit = p.stackCommit
	}
	return p.Space.NewStack(max(reserve, commit), commit)
}

// ThreadReturned returns the address of code that ends the thread with what is in RAX.
func (p *Process) ThreadReturned() uint64 { return p.thunk(threadReturned) }
