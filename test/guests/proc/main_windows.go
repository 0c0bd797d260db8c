// Command proc starts itself in many ways and checks what becomes of it:
// processes, inheritance, attribute lists, jobs. It prints "proc ok".
package main

import (
	"bufio"
	"fmt"
	"os"
	"os/signal"
	"path/filepath"
	"runtime"
	"strconv"
	"strings"
	"syscall"
	"time"
	"unsafe"

	"golang.org/x/sys/windows"
)

var (
	k32    = windows.NewLazySystemDLL("kernel32.dll")
	failed bool
	self   string
)

// k calls a function of kernel32 and returns its result and the last error.
func k(name string, args ...uintptr) (uintptr, syscall.Errno) {
	r, _, e := k32.NewProc(name).Call(args...)
	return r, e.(syscall.Errno)
}

func expect(what string, got, want any) {
	if fmt.Sprint(got) != fmt.Sprint(want) {
		failed = true
		_, _, line, _ := runtime.Caller(1)
		_, file, _, _ := runtime.Caller(1)
		fmt.Printf("%s:%d: %s = %v, want %v\n", file[strings.LastIndexAny(file, `\/`)+1:], line, what, got, want)
	}
}

// must calls a function that has to succeed.
func must(name string, args ...uintptr) uintptr {
	r, e := k(name, args...)
	if r == 0 {
		failed = true
		_, file, line, _ := runtime.Caller(1)
		fmt.Printf("%s:%d: %s: error %d\n", file[strings.LastIndexAny(file, `\/`)+1:], line, name, uint32(e))
	}
	return r
}

// fails calls a function that has to fail with the given error.
func fails(want syscall.Errno, name string, args ...uintptr) {
	r, e := k(name, args...)
	if r != 0 || e != want {
		failed = true
		_, file, line, _ := runtime.Caller(1)
		fmt.Printf("%s:%d: %s = %#x, error %d, want 0 and %d\n", file[strings.LastIndexAny(file, `\/`)+1:], line, name, r, uint32(e), uint32(want))
	}
}

// ptr is the address of a variable, which stays where it is.
func ptr[T any](p *T) uintptr {
	held[next%len(held)] = unsafe.Pointer(p)
	next++
	return uintptr(unsafe.Pointer(p))
}

var (
	held [256]unsafe.Pointer
	next int
)

func wait(h uintptr, ms uint32) uint32 {
	r, _ := k("WaitForSingleObject", h, uintptr(ms))
	return uint32(r)
}

func exitCode(h uintptr) uint32 {
	var code uint32
	must("GetExitCodeProcess", h, ptr(&code))
	return code
}

func closeAll(hs ...uintptr) {
	for _, h := range hs {
		must("CloseHandle", h)
	}
}

type startupInfo struct {
	Size                        uint32
	_                           uint32
	Reserved, Desktop, Title    uintptr
	X, Y, XSize, YSize          uint32
	XCountChars, YCountChars    uint32
	FillAttribute, Flags        uint32
	ShowWindow, ReservedSize    uint16
	_                           uint32
	Reserved2                   uintptr
	StdInput, StdOutput, StdErr uintptr
	Attributes                  uintptr
}

type information struct {
	Process, Thread uintptr
	ProcessID, ID   uint32
}

// options say how start starts a process.
type options struct {
	app, dir    string
	inherit     bool
	flags       uint32
	env         []uint16
	si          startupInfo
	attributes  uintptr
	processAttr uintptr
}

func create(cmd string, o options) (information, syscall.Errno) {
	var pi information
	si := o.si
	if si.Size == 0 {
		si.Size = 104
	}
	if o.attributes != 0 {
		si.Size, si.Attributes = 112, o.attributes
		o.flags |= 0x80000
	}
	var app, dir, line, env uintptr
	text := func(s string) uintptr {
		if s == "" {
			return 0
		}
		p, _ := syscall.UTF16PtrFromString(s)
		return uintptr(unsafe.Pointer(p))
	}
	app, dir, line = text(o.app), text(o.dir), text(cmd)
	if o.env != nil {
		env = ptr(&o.env[0])
		o.flags |= 0x400
	}
	inherit := uintptr(0)
	if o.inherit {
		inherit = 1
	}
	r, e := k("CreateProcessW", app, line, o.processAttr, 0, inherit, uintptr(o.flags), env, dir, ptr(&si), ptr(&pi))
	if r != 0 {
		e = 0
	} else if e == 0 {
		e = 1 << 30
	}
	return pi, e
}

// start starts this program with arguments.
func start(args string, o options) information {
	pi, e := create(`"`+self+`" `+args, o)
	if e != 0 {
		failed = true
		_, file, line, _ := runtime.Caller(1)
		fmt.Printf("%s:%d: CreateProcess %s: error %d\n", file[strings.LastIndexAny(file, `\/`)+1:], line, args, uint32(e))
	}
	return pi
}

// finish waits for a process and returns its exit code.
func (pi information) finish() uint32 {
	expect("the end of the process", wait(pi.Process, 20000), 0)
	code := exitCode(pi.Process)
	closeAll(pi.Process, pi.Thread)
	return code
}

func main() {
	self, _ = os.Executable()
	if len(os.Args) > 1 {
		child(os.Args[1:])
		return
	}
	runtime.LockOSThread()
	creation()
	groups()
	names()
	searchOrder()
	badPrograms()
	wrongStarts()
	processObjects()
	errorModes()
	environments()
	ansi()
	winExec()
	endings()
	inheritance()
	handleList()
	restrictions()
	parentProcess()
	duplicates()
	priorities()
	rights()
	usage()
	remoteThreads()
	opening()
	memory()
	memoryErrors()
	threads()
	listings()
	affinity()
	newConsoles()
	snapshots()
	native()
	processClasses()
	systemClasses()
	processFigures()
	threadClasses()
	moduleNames()
	beginnings()
	endedProcess()
	protectedProcess()
	nextProcesses()
	priorityFlags()
	jobs()
	jobLimits()
	jobRates()
	jobClasses()
	jobMessages()
	nesting()
	jobRights()
	jobPrescribes()
	jobChains()
	jobReports()
	if failed {
		os.Exit(1)
	}
	fmt.Println("proc ok")
}

// child is what this program does as a child.
func child(args []string) {
	arg := func(i int) uint64 { v, _ := strconv.ParseUint(args[i], 0, 64); return v }
	switch args[0] {
	case "host":
		hostPrograms()
	case "storm": // start copies of itself as fast as it can
		for {
			if pi, e := create(`"`+self+`" storm`, options{}); e == 0 {
				k("CloseHandle", pi.Process)
				k("CloseHandle", pi.Thread)
			} else {
				k("Sleep", 1)
			}
		}
	case "victim":
		victim(args[1])
	case "forks":
		forkStorm()
	case "respawn": // start children that crash, in rounds, one for each line of input
		in := bufio.NewReader(os.Stdin)
		for {
			for range arg(1) {
				expect("exit code of the crash", start("av", options{}).finish(), 2) // as the Go runtime has it
			}
			fmt.Println("round")
			if _, err := in.ReadString('\n'); err != nil {
				return
			}
		}
	case "ctrl": // wait for a Ctrl-Break
		ch := make(chan os.Signal, 1)
		signal.Notify(ch, os.Interrupt)
		ready, _ := syscall.UTF16PtrFromString("proc-ctrl")
		h, _ := k("OpenEventW", 2, 0, uintptr(unsafe.Pointer(ready)))
		k("SetEvent", h)
		select {
		case <-ch:
			os.Exit(21)
		case <-time.After(20 * time.Second):
		}
	case "whose-console":
		os.Exit(whoseConsole())
	case "exit":
		os.Exit(int(arg(1)))
	case "transfer": // write and read bytes, of a file, without anything else
		transfer(int(arg(1)), int(arg(2)))
	case "winexec":
		name, _ := syscall.UTF16PtrFromString("proc-winexec")
		h, _ := k("OpenEventW", 2, 0, uintptr(unsafe.Pointer(name)))
		k("SetEvent", h)
	case "strict":
		strictHandles()
	case "hosts":
		hosts(uint32(arg(1)), args[2], uint32(arg(3)))
	case "find":
		find(args[1])
	case "where":
		os.Exit(int(where[filepath.Base(filepath.Dir(self))]))
	case "errormode":
		mode, _ := k("GetErrorMode")
		os.Exit(int(mode))
	case "startup":
		startup()
	case "environ":
		if got := strings.Join(environ(), "|"); got != args[1] {
			fmt.Printf("environment %q, want %q\n", got, args[1])
			os.Exit(1)
		}
	case "hold":
		hold(args[1], uintptr(arg(2)))
	case "sleep":
		time.Sleep(time.Minute)
	case "set": // set an event whose handle was inherited, 100 + error otherwise
		if r, e := k("SetEvent", uintptr(arg(1))); r == 0 {
			os.Exit(100 + int(e))
		}
	case "read": // read a byte from an inherited handle, 100 + error otherwise
		var b [1]byte
		var got uint32
		if r, e := k("ReadFile", uintptr(arg(1)), ptr(&b[0]), 1, ptr(&got), 0); r == 0 {
			os.Exit(100 + int(e))
		}
		os.Exit(int(b[0]))
	case "env":
		if os.Getenv(args[1]) == args[2] {
			os.Exit(1)
		}
	case "dir":
		wd, _ := os.Getwd()
		if strings.EqualFold(wd, args[1]) {
			os.Exit(1)
		}
		fmt.Println(wd)
	case "args":
		os.Exit(len(args))
	case "crash":
		*(*int)(nil) = 1
	case "av": // an access violation that Go's runtime does not see
		syscall.SyscallN(1 << 20)
	case "std":
		for i, id := range []uintptr{^uintptr(9), ^uintptr(10), ^uintptr(11)} {
			h, _ := k("GetStdHandle", id)
			if uint64(h) != arg(1+i) {
				os.Exit(10 + i)
			}
		}
	case "terminate":
		k("TerminateProcess", ^uintptr(0), uintptr(arg(1)))
	case "grand": // start a grandchild that does the rest, and tell how that went
		pi, e := create(`"`+self+`" `+strings.Join(args[2:], " "), options{flags: uint32(arg(1))})
		if e != 0 {
			os.Exit(int(e))
		}
		os.Exit(int(pi.finish()))
	case "leave": // start a grandchild and end
		_, e := create(`"`+self+`" sleep`, options{flags: uint32(arg(1))})
		os.Exit(int(e))
	case "injob":
		var in int32
		k("IsProcessInJob", ^uintptr(0), 0, ptr(&in))
		os.Exit(int(in))
	case "commit":
		r, e := k("VirtualAlloc", 0, uintptr(arg(1)), 0x3000, 4)
		if r == 0 {
			os.Exit(int(e) & 0xFFFF)
		}
	case "giveback":
		at, _ := k("VirtualAlloc", 0, 1<<20, 0x3000, 4)
		must("VirtualFree", at, 0, 0x8000)
	case "fatal":
		text := [...]uint16{'n', 'o', ' ', 'u', 's', 'e', 0}
		switch args[1] {
		case "FatalExit":
			k(args[1], 41)
		case "FatalAppExitA":
			k(args[1], 0, ptr(&[...]byte{'n', 'o', 0}))
		default:
			k(args[1], 0, ptr(&text))
		}
	case "mitigate":
		mitigate()
	case "spin":
		for {
		}
	case "info":
		var si startupInfo
		k("GetStartupInfoW", ptr(&si))
		title := windows.UTF16PtrToString((*uint16)(unsafe.Pointer(si.Title)))
		if si.Size != 104 || si.X != 11 || si.FillAttribute != 7 || title != "a title" || si.Flags != 0x14 {
			fmt.Printf("%+v %q\n", si, title)
			os.Exit(1)
		}
	}
}
