package native

import (
	"os"
	"sync"
	"sync/atomic"
	"syscall"
	"time"

	"golang.org/x/sys/unix"
)

// A thread that enters the guest says so in inGuest and then reads pending; who
// interrupts it writes pending and then reads inGuest. One of the two must see
// what the other wrote, for which each needs a full barrier between its store
// and its load. Entries are many and interrupts few, so the barrier of the
// entries is made by the interrupts: membarrier has every processor that runs a
// thread of this process execute one.

// fenced is set while every entry has a fence of its own: until the process is
// registered for membarrier, and for good where the host has none.
var fenced uint32 = 1

// registered says that there may be entries without a fence. It is set before
// fenced is cleared: who reads it as false after writing pending has written
// before any entry without a fence began.
var registered atomic.Bool

// The commands of membarrier(2).
const (
	membarrierQuery    = 0
	membarrierPrivate  = 1 << 3
	membarrierRegister = 1 << 4 // registers the process for the former
)

func membarrier(cmd uintptr) (uintptr, syscall.Errno) {
	r, _, e := syscall.Syscall(unix.SYS_MEMBARRIER, cmd, 0, 0)
	return r, e
}

// canBarrier reports whether the host has the command of membarrier that we need.
func canBarrier() bool {
	if os.Getenv("HAFT_TEST_NO_MEMBARRIER") != "" {
		return false
	}
	r, e := membarrier(membarrierQuery)
	return e == 0 && r&membarrierPrivate != 0 && r&membarrierRegister != 0
}

var registerOnce = sync.OnceValue(func() bool {
	if !canBarrier() {
		return false
	}
	_, e := membarrier(membarrierRegister)
	return e == 0
})

// Fence returns after every thread of the process has executed a full barrier since it
// was called. The first one may take some ten milliseconds.
func Fence() {
	if registerOnce() {
		if _, e := membarrier(membarrierPrivate); e == 0 {
			return
		}
	}
	fencePage.Lock()
	defer fencePage.Unlock()
	// To take a right away from a page that is in use, the host interrupts every
	// processor that may know of the right.
	if fencePage.mem == nil {
		var err error
		if fencePage.mem, err = unix.Mmap(-1, 0, os.Getpagesize(), unix.PROT_READ|unix.PROT_WRITE, unix.MAP_PRIVATE|unix.MAP_ANONYMOUS); err != nil {
			panic("no memory for a fence: " + err.Error())
		}
	}
	if err := unix.Mprotect(fencePage.mem, unix.PROT_READ|unix.PROT_WRITE); err != nil {
		panic("fence: " + err.Error())
	}
	fencePage.mem[0]++
	if err := unix.Mprotect(fencePage.mem, unix.PROT_READ); err != nil {
		panic("fence: " + err.Error())
	}
}

// fencePage is what Fence changes where the host has no membarrier.
var fencePage struct {
	sync.Mutex
	mem []byte
}

// registerAfter is when the process is registered. The host waits meanwhile for a
// grace period of its own, ten milliseconds and more, which the end of the process
// would have to wait for, too: programs that end soon are not registered.
const registerAfter = 100 * time.Millisecond

// registerLater sees to it that entries need no fence any more after a while.
func registerLater() {
	time.AfterFunc(registerAfter, func() {
		if _, e := membarrier(membarrierRegister); e == 0 {
			registered.Store(true)
			atomic.StoreUint32(&fenced, 0)
		}
	})
}

// barrier has every thread of the process that may have entered without a fence
// execute one. The caller has written pending.
func barrier() {
	if !registered.Load() {
		return
	}
	if _, e := membarrier(membarrierPrivate); e == 0 {
		return
	}
	// The host does not keep its word. Entries fence themselves from now on; one
	// that began a moment ago without has its store out of its processor long before
	// the sleep is over.
	atomic.StoreUint32(&fenced, 1)
	time.Sleep(time.Millisecond)
	registered.Store(false)
}
