// Package native runs guest code on the host's own processor, inside the host
// process. A guest thread is whatever goroutine calls Run: the goroutine's
// registers are put aside, the guest's are loaded, and the thread is Windows
// code until it calls one of our functions, faults, or is interrupted.
//
// The entry. Run does not tell the Go scheduler that it leaves (entersyscall)
// as long as the guest's stretches of own code are short: a call into the
// kernel then costs no more than two function calls. When the scheduler wants
// the processor it sends SIGURG, as it does to any goroutine; the handler takes
// the thread out of the guest, and Run comes back. A thread to which that
// happens goes into the guest as a system call for its next calls, so that the
// host's scheduler and timers are not held up by a guest that computes.
//
// The gate. A thunk puts the number of its function into EAX and jumps to gate,
// which saves the registers and has the call made on the stack of Run's caller,
// after which the guest goes on.
//
// Signals. The handler of the fault signals, of SIGURG and of one real-time
// signal is ours; whatever does not hit guest code goes on to Go's own handler.
//
// GS leads to the TEB and, a fixed distance behind it, to the context. It stays
// where it is while host code runs, and is compared rather than written at the
// next entry, since writing it is slow. Slots of TEB and context are therefore
// never unmapped, only used again.
//
// See RATIONALE.md for what was measured.
package native

import (
	"fmt"
	"os"
	"runtime"
	"strings"
	"sync"
	"sync/atomic"
	"syscall"
	"time"

	"golang.org/x/sys/unix"
)

const (
	tebSize     = 0x2000 // two pages
	contextSize = 0x1000

	reasonFault     = 1 << 32
	reasonInterrupt = 2 << 32
	reasonEarly     = 3 << 32
	reasonDone      = 4 << 32
)

// interruptSignal takes a thread out of the guest. Go uses none of the
// real-time signals, glibc those below 34.
var interruptSignal int32 = 40

// hostHandlers are the handlers that ours passes signals on to, by number.
var hostHandlers [65]uintptr

// alwaysSyscall is set when the host's scheduler cannot preempt by signal.
var alwaysSyscall bool

var (
	initOnce   sync.Once
	initErr    error
	gateAddr   uintptr
	xstateSize int
)

// Supported prepares the process for guests; the error is one line that tells
// the user what this machine lacks.
func Supported() error {
	initOnce.Do(func() { initErr = initialize() })
	return initErr
}

func initialize() error {
	const hwcap2 = 26
	const fsgsbase = 1 << 1
	ok := false
	if aux, err := unix.Auxv(); err == nil {
		for _, a := range aux {
			ok = ok || a[0] == hwcap2 && a[1]&fsgsbase != 0
		}
	}
	if os.Getenv("HAFT_TEST_NO_FSGSBASE") != "" {
		ok = false
	}
	if !ok {
		return fmt.Errorf("this processor or kernel does not let programs set the GS base (FSGSBASE; Linux 5.9 or newer on a processor of 2013 or newer)")
	}
	_, size, _, _ := cpuid(0xD, 0)
	xstateSize = int(size)
	for _, kv := range strings.Split(os.Getenv("GODEBUG"), ",") {
		if kv == "asyncpreemptoff=1" {
			alwaysSyscall = true
		}
	}
	if canBarrier() {
		registerLater()
	}
	gate, handler := addresses()
	gateAddr = gate
	return installHandlers(handler)
}

// Gate returns the address that thunks jump to, the function number in EAX.
func Gate() uint64 {
	if err := Supported(); err != nil {
		panic(err)
	}
	return uint64(gateAddr)
}

// interruptDeadline bounds how long a thread may take to leave the guest. It is
// a matter of microseconds; the deadline turns a lost wake-up into a report.
const interruptDeadline = 20 * time.Second

// leave makes the thread of c leave guest code: signal it until it is out. If
// the thread ends meanwhile and another takes its slot, that one is interrupted
// for nothing, which does no harm.
func (c *CPU) leave() {
	atomic.StoreUint32(&c.ctx.pending, 1)
	barrier()
	var start time.Time
	for i := 0; atomic.LoadUint32(&c.ctx.inGuest) != 0 && !c.closed.Load(); i++ {
		// The thread may have left and its host thread run something else by
		// now; then the handler there finds nothing pending and ignores this.
		tid := atomic.LoadUint32(&c.ctx.tid)
		if tid != 0 {
			syscall.RawSyscall(syscall.SYS_TGKILL, uintptr(hostPID), uintptr(tid), uintptr(interruptSignal))
		}
		switch {
		case i < 20:
			runtime.Gosched()
		default:
			if start.IsZero() {
				start = time.Now()
			} else if time.Since(start) > interruptDeadline {
				panic(fmt.Sprintf("native: guest thread %d did not leave its code within %v of being asked to", tid, interruptDeadline))
			}
			time.Sleep(min(time.Millisecond, time.Duration(i)*time.Microsecond))
		}
	}
}

var hostPID = os.Getpid()
