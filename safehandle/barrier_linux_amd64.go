//go:build !race

package safehandle

import (
	"sync/atomic"

	"golang.org/x/sys/unix"
)

// Commands of membarrier(2).
const (
	membarrierPrivate  = 1 << 3
	membarrierRegister = 1 << 4 // for the former
)

var barriers atomic.Uint32 // a barrierState

// ready says whether barrier works. The first call asks the host, which may take its
// milliseconds where a process has many threads, so nobody waits for it.
func ready() barrierState {
	if barriers.CompareAndSwap(uint32(barrierUnknown), uint32(barrierComing)) {
		go func() {
			s := barrierReady
			if _, _, e := unix.Syscall(unix.SYS_MEMBARRIER, membarrierRegister, 0, 0); e != 0 {
				s = barrierNone
			}
			barriers.Store(uint32(s))
		}()
	}
	return barrierState(barriers.Load())
}

// barrier returns after every thread of the process has made a full fence.
func barrier() {
	if _, _, e := unix.Syscall(unix.SYS_MEMBARRIER, membarrierPrivate, 0, 0); e != 0 {
		panic("safehandle: membarrier: " + e.Error()) // it has worked when it was registered
	}
}
