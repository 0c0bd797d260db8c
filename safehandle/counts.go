package safehandle

import "sync/atomic"

// counts are the uses of a handle that are under way: those counted in state by
// whoever begins and ends them, and those of one goroutine, the owner, which counts
// its own in owned without any fence. What one has begun another may end, so that a
// count may be negative; the sum is what holds.
//
// The owner says in owned that it begins a use and then looks whether the handle is
// closing; who closes says that and then looks at owned. Between the two there is
// a fence on the owner's side only when somebody closes: he has the system make one
// in all threads (barrier).
type counts struct {
	state atomic.Uint64  // uses counted here, and the bits below
	owner atomic.Uintptr // the goroutine whose uses are counted in owned; 0: nobody yet
	owned atomic.Int32   // changed by the owner only, and by machine code
}

const (
	closing  uint64 = 1 << 63 // no further uses; machine code takes it for the sign
	ended    uint64 = 1 << 62 // somebody has taken on closing
	detached uint64 = 1 << 61 // with closing: the value is not to be closed

	idle uint64 = 1 << 39 // no use is under way
	uses        = idle<<1 - 1
	// Above the uses: how many were begun here, as long as there is no owner.
	turn     = idle << 1
	turns    = (turn << 16) - turn
	ownAfter = 64 // uses after which the goroutine that begins one becomes the owner

	nobody = 1 // as owner: there is to be none
)

// total returns how many uses are under way, s being the state. Once the handle is
// closing, and after settle, it does not grow: so zero is the end.
func (c *counts) total(s uint64) int64 {
	return int64(s&uses) - int64(idle) + int64(c.owned.Load())
}

// acquire begins a use that is counted in state. It reports whether the handle is
// closing.
func (c *counts) acquire() (isClosing bool) {
	if !canOwn || c.owner.Load() != 0 {
		return c.state.Add(1)&closing != 0
	}
	s := c.state.Add(1 + turn)
	if s&turns == ownAfter*turn {
		c.adopt()
	}
	return s&closing != 0
}

// adopt makes the calling goroutine the owner, if the system has barriers.
func (c *counts) adopt() {
	switch ready() {
	case barrierReady:
		c.owner.CompareAndSwap(0, goroutine())
	case barrierNone:
		c.owner.CompareAndSwap(0, nobody)
	default: // soon
		c.state.Add(^uint64(ownAfter*turn - 1))
	}
}

// settle makes the uses of the owner seen.
func (c *counts) settle() {
	if o := c.owner.Load(); o > nobody && o != goroutine() {
		barrier()
	}
}

// begin ends the time of uses, with the bits that say how. It reports whether the
// caller was the first.
func (c *counts) begin(how uint64) bool {
	for {
		s := c.state.Load()
		if s&closing != 0 {
			return false
		}
		if c.state.CompareAndSwap(s, s|how) {
			return true
		}
	}
}

// release ends a use that is counted in state, or none. It reports whether the handle
// is closing.
func (c *counts) release() (isClosing bool) {
	s := c.state.Add(^uint64(0))
	if s&uses < idle && c.total(s) < 0 {
		c.state.Add(1)
		panic("safehandle: Release without Acquire")
	}
	return s&closing != 0
}

// end reports whether no use is under way any more and the caller is the first to
// find that, and the state then.
func (c *counts) end() (s uint64, first bool) {
	c.settle()
	for {
		s := c.state.Load()
		if s&ended != 0 || c.total(s) != 0 {
			return s, false
		}
		if c.state.CompareAndSwap(s, s|ended) {
			return s, true
		}
	}
}

// abandon ends all uses of a handle that is closing and that nobody refers to. It
// returns how many there were.
func (c *counts) abandon() int {
	c.settle()
	n := c.total(c.state.Load())
	c.state.Add(uint64(-n))
	return int(n)
}
