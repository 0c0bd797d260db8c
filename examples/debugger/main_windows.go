// Command debugger runs a program under itself, or attaches to one that runs,
// and prints the events that it gets: processes, threads and images that come and
// go, exceptions with the registers of the thread, and what the program says to
// debuggers. It passes every exception on to the program.
//
//	debugger [-x] PROGRAM [ARGUMENT...]
//	debugger [-x] -p ID
//
// With -x it ends with the exit code of the program.
package main

import (
	"flag"
	"fmt"
	"os"
	"runtime"
	"syscall"
	"unsafe"

	"golang.org/x/sys/windows"
)

var (
	kernel32            = windows.NewLazySystemDLL("kernel32.dll")
	waitForDebugEventEx = kernel32.NewProc("WaitForDebugEventEx")
	continueDebugEvent  = kernel32.NewProc("ContinueDebugEvent")
	debugActiveProcess  = kernel32.NewProc("DebugActiveProcess")
	getThreadContext    = kernel32.NewProc("GetThreadContext")
)

// The kinds of events.
const (
	exceptionEvent     = 1
	createThreadEvent  = 2
	createProcessEvent = 3
	exitThreadEvent    = 4
	exitProcessEvent   = 5
	loadDLLEvent       = 6
	unloadDLLEvent     = 7
	outputStringEvent  = 8
)

const (
	dbgContinue            = 0x00010002
	dbgExceptionNotHandled = 0x80010001
	breakpoint             = 0x80000003
)

// debugEvent is DEBUG_EVENT.
type debugEvent struct {
	kind, process, thread uint32
	_                     uint32
	info                  [20]uint64
}

// exceptionInfo is EXCEPTION_DEBUG_INFO.
type exceptionInfo struct {
	code, flags uint32
	next        uint64
	address     uint64
	parameters  uint32
	_           uint32
	information [15]uint64
	firstChance uint32
}

// debugger knows the process and threads that it looks at.
type debugger struct {
	processes map[uint32]windows.Handle
	threads   map[uint32]windows.Handle
	started   map[uint32]bool // the first breakpoint was there
	exitCode  uint32
}

func main() {
	id := flag.Uint("p", 0, "attach to the process with this id")
	pass := flag.Bool("x", false, "end with the exit code of the program")
	flag.Parse()
	if *id == 0 && flag.NArg() == 0 {
		fmt.Fprintln(os.Stderr, "usage: debugger [-x] PROGRAM [ARGUMENT...] | -p ID")
		os.Exit(2)
	}
	runtime.LockOSThread() // events come to the thread that began
	if err := begin(uint32(*id), flag.Args()); err != nil {
		fmt.Fprintln(os.Stderr, "debugger:", err)
		os.Exit(1)
	}
	d := &debugger{processes: map[uint32]windows.Handle{}, threads: map[uint32]windows.Handle{}, started: map[uint32]bool{}}
	for d.next() {
	}
	if *pass {
		os.Exit(int(d.exitCode))
	}
}

// begin starts or attaches to the program.
func begin(id uint32, args []string) error {
	if id != 0 {
		if r, _, err := debugActiveProcess.Call(uintptr(id)); r == 0 {
			return fmt.Errorf("process %d: %w", id, err)
		}
		return nil
	}
	cmd, err := windows.UTF16PtrFromString(windows.ComposeCommandLine(args))
	if err != nil {
		return err
	}
	si := windows.StartupInfo{Cb: uint32(unsafe.Sizeof(windows.StartupInfo{}))}
	var pi windows.ProcessInformation
	if err := windows.CreateProcess(nil, cmd, nil, nil, true, windows.DEBUG_PROCESS, nil, nil, &si, &pi); err != nil {
		return fmt.Errorf("%s: %w", args[0], err)
	}
	windows.CloseHandle(pi.Thread)
	return windows.CloseHandle(pi.Process)
}

// next waits for an event, prints it and answers it. It returns false after the
// end of the last process.
func (d *debugger) next() bool {
	var ev debugEvent
	if r, _, err := waitForDebugEventEx.Call(uintptr(unsafe.Pointer(&ev)), windows.INFINITE); r == 0 {
		fmt.Fprintln(os.Stderr, "debugger: waiting:", err)
		return false
	}
	answer := d.show(&ev)
	if r, _, err := continueDebugEvent.Call(uintptr(ev.process), uintptr(ev.thread), uintptr(answer)); r == 0 {
		fmt.Fprintln(os.Stderr, "debugger: continuing:", err)
		return false
	}
	return len(d.processes) > 0
}

func (d *debugger) show(ev *debugEvent) uint32 {
	say := func(format string, args ...any) {
		fmt.Printf("process %d thread %d: "+format+"\n", append([]any{ev.process, ev.thread}, args...)...)
	}
	switch ev.kind {
	case createProcessEvent:
		d.processes[ev.process], d.threads[ev.thread] = windows.Handle(ev.info[1]), windows.Handle(ev.info[2])
		say("starts, image at %#x", ev.info[3])
		windows.CloseHandle(windows.Handle(ev.info[0]))
	case createThreadEvent:
		d.threads[ev.thread] = windows.Handle(ev.info[0])
		say("thread starts at %#x", ev.info[2])
	case exitThreadEvent:
		delete(d.threads, ev.thread)
		say("thread ends with %d", uint32(ev.info[0]))
	case exitProcessEvent:
		d.exitCode = uint32(ev.info[0])
		delete(d.processes, ev.process)
		say("ends with %#x", d.exitCode)
	case loadDLLEvent:
		say("loads %s at %#x", d.name(ev.process, ev.info[3]), ev.info[1])
		if ev.info[0] != 0 {
			windows.CloseHandle(windows.Handle(ev.info[0]))
		}
	case unloadDLLEvent:
		say("unloads the image at %#x", ev.info[0])
	case outputStringEvent:
		unicode, n := uint16(ev.info[1]), uint16(ev.info[1]>>16)
		say("says %q", d.text(ev.process, ev.info[0], int(n), unicode != 0))
	case exceptionEvent:
		return d.exception(ev, say)
	}
	return dbgContinue
}

// exception shows an exception. The breakpoint that a process begins with is the
// debugger's; everything else is the program's business.
func (d *debugger) exception(ev *debugEvent, say func(string, ...any)) uint32 {
	x := (*exceptionInfo)(unsafe.Pointer(&ev.info))
	chance := "second"
	if x.firstChance != 0 {
		chance = "first"
	}
	say("exception %#x at %#x, %s chance", x.code, x.address, chance)
	if pc, sp, ok := d.registers(ev.thread); ok {
		say("    at %#x, stack %#x", pc, sp)
	}
	if x.code == breakpoint && !d.started[ev.process] {
		d.started[ev.process] = true
		return dbgContinue
	}
	return dbgExceptionNotHandled
}

// context is CONTEXT, which must lie at a multiple of 16.
type context [1232 + 16]byte

// registers returns instruction and stack pointer of a thread.
func (d *debugger) registers(thread uint32) (pc, sp uint64, ok bool) {
	const contextControl = 0x100001
	var c context
	p := unsafe.Pointer((uintptr(unsafe.Pointer(&c)) + 15) &^ 15)
	*(*uint32)(unsafe.Add(p, 0x30)) = contextControl
	r, _, _ := getThreadContext.Call(uintptr(d.threads[thread]), uintptr(p))
	return *(*uint64)(unsafe.Add(p, 0xF8)), *(*uint64)(unsafe.Add(p, 0x98)), r != 0
}

// read reads the memory of a process.
func (d *debugger) read(process uint32, at uint64, b []byte) bool {
	if len(b) == 0 {
		return true
	}
	var n uintptr
	return windows.ReadProcessMemory(d.processes[process], uintptr(at), &b[0], uintptr(len(b)), &n) == nil && int(n) == len(b)
}

// text reads a string of n characters, the final zero among them.
func (d *debugger) text(process uint32, at uint64, n int, unicode bool) string {
	if unicode {
		b := make([]byte, 2*n)
		d.read(process, at, b)
		u := make([]uint16, n)
		for i := range u {
			u[i] = uint16(b[2*i]) | uint16(b[2*i+1])<<8
		}
		return syscall.UTF16ToString(u)
	}
	b := make([]byte, n)
	d.read(process, at, b)
	return windows.ByteSliceToString(b)
}

// name reads the name of an image: at is the address of a pointer to it.
func (d *debugger) name(process uint32, at uint64) string {
	var p [8]byte
	if at == 0 || !d.read(process, at, p[:]) {
		return "an image"
	}
	var u []uint16
	for a := *(*uint64)(unsafe.Pointer(&p)); ; a += 2 {
		var c [2]byte
		if !d.read(process, a, c[:]) || c == [2]byte{} {
			return syscall.UTF16ToString(u)
		}
		u = append(u, uint16(c[0])|uint16(c[1])<<8)
	}
}
