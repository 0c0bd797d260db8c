package symbol

const (
	// maxHops is how often a chain of frame pointers may change from one stack
	// to another: a Go program does so between the stack of a goroutine and that
	// of its thread at every call into Windows and every callback.
	maxHops = 16
	// hopDistance is how far apart two frames may be to count as neighbours.
	hopDistance = 256 << 10
	// deadZone is how far below the stack pointer a frame pointer is taken for
	// a leftover instead of another stack.
	deadZone = 64 << 10
)

// Walker follows chains of frame pointers in guest memory, as compilers for Go
// leave them: at [rbp] the caller's rbp, at [rbp+8] the return address. A Walker
// is reused to walk without allocation; one walk at a time.
type Walker struct {
	// Read fills b with guest memory at addr, or fails.
	Read func(addr uint64, b []byte) error
	// IsCode reports whether pc can be a return address. If it is nil, every
	// non-zero value can.
	IsCode func(pc uint64) bool

	buf  [16]byte
	seen [maxHops + 1]interval // the parts of stacks walked so far
}

// Walk stores return addresses into pcs, innermost first, and returns their
// number. pc is the innermost one: the return address that lies on the stack
// when an API function is entered. sp and bp are the registers then. Only pc is
// taken unseen; zero yields no stack at all.
//
// The walk ends where the chain does: at a frame pointer that is zero,
// misaligned, unreadable or below sp, at a return address that is not code, and
// where frames repeat. Frames need not be in ascending order, since the chain
// runs through more than one stack.
func (w *Walker) Walk(pc, sp, bp uint64, pcs []uint64) int {
	if pc == 0 || len(pcs) == 0 {
		return 0
	}
	pcs[0] = pc
	if bp < sp && sp-bp <= deadZone {
		return 1
	}
	n, hops := 1, 0
	w.seen[0] = interval{bp, bp}
	for n < len(pcs) && bp != 0 && bp&7 == 0 {
		if w.Read(bp, w.buf[:]) != nil {
			break
		}
		next, ret := le64(w.buf[:]), le64(w.buf[8:])
		if ret == 0 || w.IsCode != nil && !w.IsCode(ret) {
			break
		}
		pcs[n] = ret
		n++
		if next > bp && next-bp <= hopDistance {
			w.seen[hops].hi = next
		} else {
			hops++
			if hops > maxHops {
				break
			}
			w.seen[hops] = interval{next, next}
		}
		if w.walked(hops, next) {
			break
		}
		bp = next
	}
	return n
}

// walked reports whether the frame at bp, in part number current, lies in a part
// of a stack that was walked before.
func (w *Walker) walked(current int, bp uint64) bool {
	for i := range current {
		if bp >= w.seen[i].lo && bp <= w.seen[i].hi {
			return true
		}
	}
	return false
}

// WalkFramePointers is Walker.Walk for a single walk of at most limit frames that
// takes every non-zero return address for code.
func WalkFramePointers(read func(addr uint64, b []byte) error, pc, sp, bp uint64, limit int, pcs []uint64) int {
	w := Walker{Read: read}
	return w.Walk(pc, sp, bp, pcs[:max(0, min(limit, len(pcs)))])
}
