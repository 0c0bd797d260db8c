package bench

import (
	"runtime"
	"sync/atomic"
	"syscall"
	"time"
	"unsafe"

	"golang.org/x/sys/unix"
)

// futexPingPong passes the turn to and fro between two threads of the host.
func futexPingPong(n int) time.Duration {
	var turn uint32
	wait := func(v uint32) {
		for atomic.LoadUint32(&turn) == v {
			syscall.Syscall6(unix.SYS_FUTEX, uintptr(unsafe.Pointer(&turn)), 128, uintptr(v), 0, 0, 0) // FUTEX_WAIT_PRIVATE
		}
	}
	pass := func(v uint32) {
		atomic.StoreUint32(&turn, v)
		syscall.Syscall6(unix.SYS_FUTEX, uintptr(unsafe.Pointer(&turn)), 129, 1, 0, 0, 0) // FUTEX_WAKE_PRIVATE
	}
	done := make(chan bool)
	go func() {
		runtime.LockOSThread()
		for range n {
			wait(0)
			pass(0)
		}
		close(done)
	}()
	runtime.LockOSThread()
	defer runtime.UnlockOSThread()
	start := time.Now()
	for range n {
		pass(1)
		wait(1)
	}
	d := time.Since(start)
	<-done
	return d
}
