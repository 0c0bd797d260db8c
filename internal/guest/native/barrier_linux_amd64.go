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

// fenced is set if the host has no membarrier: then enter has a fence of its own.
var fenced uint32

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

// register is done at the first interrupt rather than at the start: the host
// waits for a grace period of its own, milliseconds in which a short program has
// begun and ended.
var register = sync.OnceFunc(func() {
	if _, e := membarrier(membarrierRegister); e != 0 {
		weak()
	}
})

// settled is set when no thread can be left that entered without a fence.
var settled atomic.Bool

// weak makes entries fence themselves from now on. A thread that has entered
// without it a moment ago has its store out of its processor long before the
// sleep is over.
func weak() {
	atomic.StoreUint32(&fenced, 1)
	time.Sleep(time.Millisecond)
	settled.Store(true)
}

// barrier has every thread of the process execute a full barrier.
func barrier() {
	if settled.Load() {
		return
	}
	register()
	if atomic.LoadUint32(&fenced) == 0 {
		if _, e := membarrier(membarrierPrivate); e == 0 {
			return
		}
	}
	weak()
}
