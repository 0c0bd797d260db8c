// Command aio uses asynchronous I/O, completion, cancellation, byte-range locks
// and change notification, and says what does not behave as documented.
package main

import (
	"fmt"
	"os"
	"runtime"
	"sync/atomic"
	"syscall"
	"unsafe"

	"golang.org/x/sys/windows"
)

var (
	k32   = windows.NewLazySystemDLL("kernel32.dll")
	ntdll = windows.NewLazySystemDLL("ntdll.dll")

	failed atomic.Bool
)

// k calls a function of kernel32 and returns its result and the last error.
func k(name string, args ...uintptr) (uintptr, syscall.Errno) {
	k32.NewProc("SetLastError").Call(0xBAD)
	r, _, e := k32.NewProc(name).Call(args...)
	return r, e.(syscall.Errno)
}

func nt(name string, args ...uintptr) uintptr {
	r, _, _ := ntdll.NewProc(name).Call(args...)
	return uintptr(uint32(r))
}

func complain(format string, args ...any) {
	failed.Store(true)
	_, file, line, _ := runtime.Caller(2)
	for i := len(file) - 1; i >= 0; i-- {
		if file[i] == '/' {
			file = file[i+1:]
			break
		}
	}
	fmt.Printf("%s:%d: %s\n", file, line, fmt.Sprintf(format, args...))
}

func expect(what string, got, want uintptr) {
	if got != want {
		complain("%s = %#x, want %#x", what, got, want)
	}
}

// succeeds expects that a call did not return zero.
func succeeds(what string, r uintptr, e syscall.Errno) {
	if r == 0 {
		complain("%s failed: error %d", what, e)
	}
}

// fails expects that a call returned zero, and the error.
func fails(what string, r uintptr, e, want syscall.Errno) {
	if r != 0 || e != want {
		complain("%s = %#x, error %d, want 0 and %d", what, r, e, want)
	}
}

// escaped makes what ptr is given live in the heap, where it does not move.
var escaped atomic.Value

func ptr[T any](p *T) uintptr {
	escaped.Store(unsafe.Pointer(p))
	return uintptr(unsafe.Pointer(p))
}

func wstr(s string) uintptr { return uintptr(unsafe.Pointer(windows.StringToUTF16Ptr(s))) }

const (
	infinite       = 0xFFFFFFFF
	invalidHandle  = ^uintptr(0)
	currentProcess = ^uintptr(0)
)

// thread runs f in a thread of its own and returns the thread's handle; the
// channel is closed when f has returned.
func thread(f func()) (uintptr, chan struct{}) {
	done, ready := make(chan struct{}), make(chan uintptr)
	go func() {
		runtime.LockOSThread()
		defer runtime.UnlockOSThread()
		self, _ := k("GetCurrentThread")
		var h uintptr
		k("DuplicateHandle", currentProcess, self, currentProcess, ptr(&h), 0, 0, 2)
		ready <- h
		f()
		close(done)
	}()
	return <-ready, done
}

func main() {
	sections := []struct {
		name string
		run  func()
	}{{"sync", syncLock}, {"overlapped", overlappedFiles}, {"lock", locks}, {"notify", notifications}}
	if len(os.Args) > 1 {
		if f := map[string]func(){"hang": hang, "many": many, "writer": writer}[os.Args[1]]; f != nil {
			f()
			return
		}
	}
	for _, s := range sections {
		if len(os.Args) > 1 && os.Args[1] != s.name {
			continue
		}
		s.run()
	}
	if failed.Load() {
		os.Exit(1)
	}
	fmt.Println("aio ok")
}
