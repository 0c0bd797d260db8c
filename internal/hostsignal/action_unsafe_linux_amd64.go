package hostsignal

import (
	"syscall"
	"unsafe"
)

// pipe is where the handler writes to.
//
//lint:ignore U1000 handler_linux_amd64.s reads it
var pipe int32

// sigaction is the kernel's struct.
type sigaction struct {
	handler  uintptr
	flags    uint64
	restorer uintptr
	mask     uint64
}

const (
	saOnstack  = 0x08000000 // the stack may be a goroutine's, or a guest's
	saRestorer = 0x04000000
	saRestart  = 0x10000000
)

func addresses() (handler, restorer uintptr)

func setHandler(s syscall.Signal) error {
	handler, restorer := addresses()
	return setAction(s, sigaction{handler: handler, flags: saOnstack | saRestorer | saRestart, restorer: restorer})
}

func setDefault(s syscall.Signal) { setAction(s, sigaction{}) }

func setAction(s syscall.Signal, sa sigaction) error {
	if _, _, e := syscall.RawSyscall6(syscall.SYS_RT_SIGACTION, uintptr(s), uintptr(unsafe.Pointer(&sa)), 0, 8, 0, 0); e != 0 {
		return e
	}
	return nil
}
