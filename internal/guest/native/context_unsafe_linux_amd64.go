package native

import (
	"fmt"
	"sync"
	"syscall"
	"unsafe"
	_ "unsafe" // for go:linkname

	"haft.dev/internal/guest"
	"haft.dev/internal/mm"
	"haft.dev/nt"
)

// context is what enter, gate and the signal handler work on. It lies in a slot
// behind the TEB, outside the Go heap; switch_amd64.s knows the offsets.
type context struct {
	hostSP, hostBP uint64
	reason         uint64
	full           uint64 // load everything at the next entry, rather than return from a call
	regs           guest.Registers
	hostFS         uint64 // FS base of the host thread that entered last
	tid            uint32 // its id
	step           uint8  // the first trap in the guest is that of the jump into it
	stepped        uint8  // the guest came to the gate with its trap flag set
	_              uint16
	pending        uint32 // leave the guest
	inGuest        uint32
	signal         uint64
	sigCode        int64
	errorCode      uint64
	trap           uint64
	address        uint64
	xmask          uint64 // components in xstate
	mxcsr          uint32
	fcw            uint32
	xmm            [10]nt.M128A // XMM6 to XMM15, saved by the gate
}

// pool holds the slots: TEB, context, extended state. Slots are never unmapped.
var pool struct {
	mu        sync.Mutex
	free      []*context
	next      uint64 // first address never used
	committed uint64 // end of what is accessible: some slots at a time
	end       uint64
}

func slotSize() uint64 {
	return tebSize + contextSize + (uint64(xstateSize)+0xFFF)&^0xFFF
}

// newContext takes a slot: a zeroed TEB and a context in its initial state.
func newContext() (*context, error) {
	pool.mu.Lock()
	defer pool.mu.Unlock()
	if n := len(pool.free); n > 0 {
		c := pool.free[n-1]
		pool.free = pool.free[:n-1]
		c.reset()
		return c, nil
	}
	size := slotSize()
	if pool.next+size > pool.end {
		base, n, err := mm.HostArena().ClaimCommon()
		if err != nil {
			return nil, err
		}
		pool.next, pool.committed, pool.end = base, base, base+n
	}
	if pool.next+size > pool.committed {
		n := min(16*size, pool.end-pool.committed)
		if _, _, e := syscall.RawSyscall(syscall.SYS_MPROTECT, uintptr(pool.committed), uintptr(n), syscall.PROT_READ|syscall.PROT_WRITE); e != 0 {
			return nil, nt.STATUS_NO_MEMORY
		}
		pool.committed += n
	}
	c := contextAt(pool.next + tebSize)
	pool.next += size
	c.init()
	return c, nil
}

//go:nocheckptr
func contextAt(addr uint64) *context {
	return *(**context)(unsafe.Pointer(&addr))
}

func (c *context) addr() uint64 { return uint64(uintptr(unsafe.Pointer(c))) }

func (c *context) tebAddress() uint64 { return c.addr() - tebSize }

func (c *context) xstate() []byte {
	return unsafe.Slice((*byte)(unsafe.Add(unsafe.Pointer(c), contextSize)), xstateSize)
}

func (c *context) teb() []byte {
	return unsafe.Slice((*byte)(unsafe.Add(unsafe.Pointer(c), -tebSize)), tebSize)
}

func (c *context) init() {
	c.mxcsr, c.fcw = 0x1F80, 0x37F
	c.full = 1
	c.regs.RFLAGS = 0x202
	c.resetExtended()
}

// resetExtended puts the extended state into its initial configuration.
func (c *context) resetExtended() {
	x := c.xstate()
	clear(x)
	c.xmask = 3
	put16(x[0:], 0x37F)
	put32(x[24:], 0x1F80)
	put32(x[512:], 3) // XSTATE_BV: x87 and SSE
}

func (c *context) reset() {
	// hostFS stays: a host thread whose GS still leads here compares it, and
	// inGuest is zero.
	fs, tid := c.hostFS, c.tid
	clear(c.teb())
	*c = context{hostFS: fs, tid: tid}
	c.init()
}

func (c *context) release() {
	if c.inGuest != 0 {
		panic("native: context released while its thread is in guest code")
	}
	pool.mu.Lock()
	pool.free = append(pool.free, c)
	pool.mu.Unlock()
}

func put16(b []byte, v uint16) { b[0], b[1] = byte(v), byte(v>>8) }
func put32(b []byte, v uint32) { put16(b, uint16(v)); put16(b[2:], uint16(v>>16)) }
func get16(b []byte) uint16    { return uint16(b[0]) | uint16(b[1])<<8 }
func get32(b []byte) uint32    { return uint32(get16(b)) | uint32(get16(b[2:]))<<16 }

//go:noescape
func enter(c *context, cpu *CPU)

// called is enter's other half; only the gate goes there.
//
//lint:ignore U1000 switch_amd64.s jumps to it
func called(c *context, cpu *CPU)

func addresses() (gate, handler uintptr)

func cpuid(leaf, sub uint32) (eax, ebx, ecx, edx uint32)

//go:linkname entersyscall runtime.entersyscall
func entersyscall()

//go:linkname exitsyscall runtime.exitsyscall
func exitsyscall()

// enterSyscall is enter for a thread that may stay in the guest for long: the
// scheduler gives its processor to another goroutine.
//
//go:nosplit
func enterSyscall(c *context) {
	entersyscall()
	enter(c, nil)
	exitsyscall()
}

// sigaction is the kernel's struct.
type sigaction struct {
	handler  uintptr
	flags    uint64
	restorer uintptr
	mask     uint64
}

// installHandlers puts handler before Go's own handlers of the signals that can
// concern a guest, keeping their flags, mask and restorer.
func installHandlers(handler uintptr) error {
	const saSiginfo, saOnstack, saRestorer, saRestart = 4, 0x08000000, 0x04000000, 0x10000000
	signals := []uintptr{
		uintptr(syscall.SIGSEGV), uintptr(syscall.SIGBUS), uintptr(syscall.SIGILL),
		uintptr(syscall.SIGFPE), uintptr(syscall.SIGTRAP), uintptr(syscall.SIGURG), uintptr(interruptSignal),
	}
	for _, s := range signals {
		var sa sigaction
		if _, _, e := syscall.RawSyscall6(syscall.SYS_RT_SIGACTION, s, 0, uintptr(unsafe.Pointer(&sa)), 8, 0, 0); e != 0 {
			return fmt.Errorf("signal %d: %v", s, e)
		}
		if sa.handler <= 1 || sa.restorer == 0 {
			return fmt.Errorf("signal %d has no handler of the Go runtime", s)
		}
		hostHandlers[s] = sa.handler
		sa.handler = handler
		sa.flags |= saSiginfo | saOnstack | saRestorer | saRestart
		if _, _, e := syscall.RawSyscall6(syscall.SYS_RT_SIGACTION, s, uintptr(unsafe.Pointer(&sa)), 0, 8, 0, 0); e != 0 {
			return fmt.Errorf("signal %d: %v", s, e)
		}
	}
	return nil
}
