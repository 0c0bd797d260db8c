package main

import (
	"os"
	"path/filepath"
	"runtime"
	"strconv"
	"syscall"
	"time"
	"unsafe"

	"golang.org/x/sys/windows"
)

func init() {
	operations["hello"] = hello
	operations["processpingpong"] = processPingPong
	operations["processturns"] = processTurns
	operations["turns"] = threadTurns
	operations["start"] = startChildren
	operations["end"] = endChildren
	operations["starthandles"] = startHandles
	if len(os.Args) > 1 {
		os.Exit(child(os.Args[1:]))
	}
}

// child is what this program does as a child of its own.
func child(args []string) int {
	n, _ := strconv.Atoi(args[1])
	switch args[0] {
	case "pong":
		a, b := named("haft-bench-a"), named("haft-bench-b")
		for range n + warm {
			syscall.SyscallN(wait.Addr(), a, windows.INFINITE)
			syscall.SyscallN(setEvent.Addr(), b)
		}
		syscall.SyscallN(wait.Addr(), a, windows.INFINITE) // the end is not measured
		return 0
	case "turns":
		answer(named("haft-bench-a"), named("haft-bench-b"), n)
		return 0
	case "handles":
		for range n {
			newEvent(0, 0)
		}
	}
	syscall.SyscallN(setEvent.Addr(), named("haft-bench-ready"))
	windows.SleepEx(windows.INFINITE, false) // until it is ended
	return 0
}

func named(name string) uintptr {
	p, _ := syscall.UTF16PtrFromString(name)
	h, _, err := createEvent.Call(0, 0, 0, uintptr(unsafe.Pointer(p)))
	if h == 0 {
		panic(err)
	}
	return h
}

// spawn starts a program of the directory that this one is in.
func spawn(name, args string) windows.ProcessInformation {
	exe, err := os.Executable()
	must(err)
	line, err := syscall.UTF16PtrFromString(`"` + filepath.Join(filepath.Dir(exe), name) + `" ` + args)
	must(err)
	si := windows.StartupInfo{Flags: windows.STARTF_USESTDHANDLES}
	si.Cb = uint32(unsafe.Sizeof(si))
	var pi windows.ProcessInformation
	must(windows.CreateProcess(nil, line, nil, nil, false, 0, nil, nil, &si, &pi))
	return pi
}

func finish(pi windows.ProcessInformation) {
	_, err := windows.WaitForSingleObject(pi.Process, windows.INFINITE)
	must(err)
	windows.CloseHandle(pi.Process)
	windows.CloseHandle(pi.Thread)
}

func hello(n int) {
	for range n {
		finish(spawn("hello.exe", ""))
	}
}

// processPingPong passes the turn to and fro between two processes, n times.
func processPingPong(n int) {
	a, b := named("haft-bench-a"), named("haft-bench-b")
	pi := spawn("bench.exe", "pong "+strconv.Itoa(n))
	turn := func() {
		syscall.SyscallN(setEvent.Addr(), a)
		syscall.SyscallN(wait.Addr(), b, windows.INFINITE)
	}
	for range warm { // the other one is there, and warm
		turn()
	}
	begun = time.Now()
	for range n {
		turn()
	}
	passed := time.Since(begun)
	syscall.SyscallN(setEvent.Addr(), a)
	finish(pi)
	closeHandle.Call(a)
	closeHandle.Call(b)
	begun = time.Now().Add(-passed)
}

// turnsArgs are the arguments of turns: two functions, what each gets first, and how often
// both are called.
type turnsArgs struct{ first, firstArg, second, secondArg, n uintptr }

func turnsAddr() uintptr

func answer(a, b uintptr, n int) {
	args := turnsArgs{wait.Addr(), a, setEvent.Addr(), b, uintptr(n + warm)}
	syscall.SyscallN(turnsAddr(), uintptr(unsafe.Pointer(&args)))
	syscall.SyscallN(wait.Addr(), a, windows.INFINITE) // the end is not measured
}

// takeTurns passes the turn to and fro n times with who answers.
func takeTurns(a, b uintptr, n int) time.Duration {
	args := turnsArgs{setEvent.Addr(), a, wait.Addr(), b, warm}
	syscall.SyscallN(turnsAddr(), uintptr(unsafe.Pointer(&args)))
	start := time.Now()
	args.n = uintptr(n)
	syscall.SyscallN(turnsAddr(), uintptr(unsafe.Pointer(&args)))
	passed := time.Since(start)
	syscall.SyscallN(setEvent.Addr(), a)
	return passed
}

// processTurns is processPingPong without Go code between the calls.
func processTurns(n int) {
	a, b := named("haft-bench-a"), named("haft-bench-b")
	pi := spawn("bench.exe", "turns "+strconv.Itoa(n))
	passed := takeTurns(a, b, n)
	finish(pi)
	closeHandle.Call(a)
	closeHandle.Call(b)
	begun = time.Now().Add(-passed)
}

// threadTurns does the same between two threads.
func threadTurns(n int) {
	a, b := named("haft-bench-a"), named("haft-bench-b")
	done := make(chan bool)
	go func() {
		runtime.LockOSThread()
		answer(a, b, n)
		close(done)
	}()
	passed := takeTurns(a, b, n)
	<-done
	closeHandle.Call(a)
	closeHandle.Call(b)
	begun = time.Now().Add(-passed)
}

var children []windows.ProcessInformation

func begin(n int, args string) {
	ready := named("haft-bench-ready")
	for range n {
		children = append(children, spawn("bench.exe", args))
		syscall.SyscallN(wait.Addr(), ready, windows.INFINITE)
	}
	closeHandle.Call(ready)
}

func startChildren(n int) { begin(n, "wait 0") }
func startHandles(n int)  { begin(1, "handles "+strconv.Itoa(n)) }

func endChildren(int) {
	for _, pi := range children {
		must(windows.TerminateProcess(pi.Process, 0))
	}
	for _, pi := range children {
		finish(pi)
	}
	children = nil
}
