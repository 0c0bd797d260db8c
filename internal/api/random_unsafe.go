package api

import (
	"syscall"
	"unsafe"

	"golang.org/x/sys/unix"
)

// getrandom is the system call. b is not empty.
func getrandom(b []byte) (int, syscall.Errno) {
	n, _, e := syscall.RawSyscall(unix.SYS_GETRANDOM, uintptr(unsafe.Pointer(&b[0])), uintptr(len(b)), 0)
	if e != 0 {
		return 0, e
	}
	return int(n), 0
}
