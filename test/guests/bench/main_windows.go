// Command bench measures calls as a Windows program sees them. It reads lines
// "operation count" from standard input, does the operation that often, and
// prints the nanoseconds that took.
package main

import (
	"bufio"
	"fmt"
	"os"
	"runtime"
	"syscall"
	"time"

	"golang.org/x/sys/windows"
)

var (
	k32         = windows.NewLazySystemDLL("kernel32.dll")
	getACP      = k32.NewProc("GetACP")
	getPID      = k32.NewProc("GetCurrentProcessId")
	setEvent    = k32.NewProc("SetEvent")
	wait        = k32.NewProc("WaitForSingleObject")
	createEvent = k32.NewProc("CreateEventW")
	closeHandle = k32.NewProc("CloseHandle")
)

// operations by name: each is done n times.
var operations = map[string]func(n int){
	"noop":        func(n int) { repeat0(n, getACP.Addr()) },
	"leaf":        func(n int) { repeat0(n, getPID.Addr()) },
	"setevent":    func(n int) { withEvent(1, 0, func(h uintptr) { repeat(n, setEvent.Addr(), h) }) },
	"wait":        func(n int) { withEvent(1, 1, func(h uintptr) { repeat(n, wait.Addr(), h, 0) }) },
	"createclose": createClose,
	"handles":     handles,
	"pingpong":    pingPong,
	"postget":     postGet,
}

// begun is when the time of an operation began: an operation that has to prepare
// something sets it again.
var begun time.Time

func main() {
	runtime.LockOSThread()
	in := bufio.NewScanner(os.Stdin)
	for in.Scan() {
		var name string
		var n int
		if _, err := fmt.Sscan(in.Text(), &name, &n); err != nil {
			panic(err)
		}
		op := operations[name]
		if op == nil {
			panic("no operation " + name)
		}
		begun = time.Now()
		op(n)
		fmt.Println(time.Since(begun).Nanoseconds())
	}
}

func repeat0(n int, fn uintptr) {
	for range n {
		syscall.SyscallN(fn)
	}
}

func repeat(n int, fn uintptr, args ...uintptr) {
	for range n {
		syscall.SyscallN(fn, args...)
	}
}

func newEvent(manual, set uintptr) uintptr {
	h, _, err := createEvent.Call(0, manual, set, 0)
	if h == 0 {
		panic(err)
	}
	return h
}

func withEvent(manual, set uintptr, do func(h uintptr)) {
	h := newEvent(manual, set)
	do(h)
	closeHandle.Call(h)
}

func createClose(n int) {
	for range n {
		h, _, _ := syscall.SyscallN(createEvent.Addr(), 0, 0, 0, 0)
		syscall.SyscallN(closeHandle.Addr(), h)
	}
}

// handles does what a program does with a handle, from its beginning to its end.
func handles(n int) {
	for range n {
		h, _, _ := syscall.SyscallN(createEvent.Addr(), 0, 1, 0, 0)
		syscall.SyscallN(setEvent.Addr(), h)
		syscall.SyscallN(wait.Addr(), h, 0)
		syscall.SyscallN(closeHandle.Addr(), h)
	}
}

// warm is how often the turn is passed before it is measured: what has just been
// started runs code and touches memory for the first time.
const warm = 1000

// pingPong passes the turn to and fro between two threads, n times.
func pingPong(n int) {
	a, b := named("haft-bench-a"), named("haft-bench-b")
	done := make(chan bool)
	go func() {
		runtime.LockOSThread()
		for range n + warm {
			syscall.SyscallN(wait.Addr(), a, windows.INFINITE)
			syscall.SyscallN(setEvent.Addr(), b)
		}
		close(done)
	}()
	turn := func() {
		syscall.SyscallN(setEvent.Addr(), a)
		syscall.SyscallN(wait.Addr(), b, windows.INFINITE)
	}
	for range warm {
		turn()
	}
	begun = time.Now()
	for range n {
		turn()
	}
	passed := time.Since(begun)
	<-done
	closeHandle.Call(a)
	closeHandle.Call(b)
	begun = time.Now().Add(-passed)
}

// postGet posts a packet to a completion port and takes it from there.
func postGet(n int) {
	port, err := windows.CreateIoCompletionPort(windows.InvalidHandle, 0, 0, 0)
	if err != nil {
		panic(err)
	}
	var bytes uint32
	var key uintptr
	var o *windows.Overlapped
	for range n {
		if err := windows.PostQueuedCompletionStatus(port, 1, 2, nil); err != nil {
			panic(err)
		}
		if err := windows.GetQueuedCompletionStatus(port, &bytes, &key, &o, 0); err != nil {
			panic(err)
		}
	}
	windows.CloseHandle(port)
}
