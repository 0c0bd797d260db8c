// Command hostile calls every function of the list on its standard input (what
// haft help api prints) with bad pointers, bad handles and numbers at the edges.
// Nothing but errors and exceptions in the calling thread may come of it. Its
// arguments are the seed of the numbers and how often to call each function; or "gate"
// and the number of a function that there is not.
package main

import (
	"bufio"
	"fmt"
	"math/rand/v2"
	"os"
	"strconv"
	"strings"
	"sync/atomic"
	"unsafe"

	"golang.org/x/sys/windows"
)

// spared are the beginnings of the names of functions that do with any arguments
// what this test cannot survive: they end or block the thread or the process,
// change where it goes on, begin code at a bad address in another thread, or take
// away what the test itself works with.
var spared = []string{
	"Exit", "Terminate", "NtTerminate", "RtlExit", "DbgUiRemote", "Fatal", "FreeLibraryAndExit", "RaiseFailFast", "RtlFailFast",
	"Sleep", "RtlSleep", "Wait", "NtWait", "RtlWait", "NtDelay", "NtSignalAnd", "SignalObject", "Suspend", "NtSuspend", "GetQueued", "NtRemoveIo", "WSAWait",
	"EnterC", "RtlEnterC", "Acquire", "RtlAcquire", "InitOnceE", "InitOnceB", "RtlRunOnce", "GetOverlapped",
	"SetThreadContext", "NtSetContext", "NtContinue", "NtRaise", "RtlRestore", "RtlUnwind", "__C_specific", "AddVectored", "RemoveVectored", "RtlAddVectored", "RtlRemoveVectored", "AddFunctionTable", "RtlAddFunctionTable", "RtlAddGrowable", "RtlGrowFunction", "RtlInstallFunction",
	"CreateThread", "CreateRemoteThread", "CreateTimerQueue", "RegisterWait", "CreateThreadpool", "TrySubmitThreadpool", "NtCreateThread", "RtlCreateUserThread", "QueueUser", "NtQueueApc",
	"RegNotify", "NtNotifyChange", "VirtualFree", "NtFreeVirtual", "VirtualProtect", "NtProtect", "CloseHandle", "NtClose", "RegCloseKey", "FindCloseChange", "DuplicateHandle", "NtDuplicate", "SetStdHandle", "SetHandleInformation",
	"SetConsoleCtrl", "FlsAlloc", "RtlFlsAlloc", "TlsFree", "TlsSetValue", "GenerateConsole", "DeleteFile", "RemoveDirectory", "MoveFile",
	"WSAClose", "WSACleanup", "closesocket", "select", "WSAPoll", // the last two wait, if all sockets are to be ignored
	"getaddrinfo", "GetAddrInfo", "getnameinfo", "GetNameInfo", "gethostby", "DnsQuery", // ask other computers
	"NtReleaseKeyed", "EnterSync", "SwitchToFiber", "ConvertThread", "DeleteFiber", "LdrRegister", "LdrLock",
	"DbgUiWait", "DbgUiSetThread", // what the thread closes when it ends
	"CodePage", "CommandInterpreter", "HostName", "MountVolume", // of haft.dll: programs
}

// cLibrary reports whether a function is one of a C library, which ntdll.dll has some of: by
// their contract they end a program that gives them wrong arguments, as free does, or take
// as long as it says, as qsort does.
func cLibrary(dll, name string) bool {
	small := name[0] == '_' || name[0] >= 'a' && name[0] <= 'z'
	return dll == "msvcrt.dll" || dll == "ucrtbase.dll" || strings.HasPrefix(dll, "vcruntime") || dll == "ntdll.dll" && small
}

// call is one call to make. The assembly knows the layout.
type call struct {
	fn   uintptr
	args [14]uintptr
}

// list is the calls to make, and how far they are.
var list struct {
	calls   *call
	at, end uint64
	sp      uintptr
	thread  uintptr
	raised  uint64
}

var callerAt, handlerAt uintptr

// sockets returns some that block for nothing: a stream, a bound datagram socket and
// one that listens.
func sockets() []uintptr {
	var d windows.WSAData
	check(windows.WSAStartup(0x202, &d))
	ws2 := windows.NewLazySystemDLL("ws2_32.dll")
	var out []uintptr
	for i, typ := range []int{windows.SOCK_STREAM, windows.SOCK_DGRAM, windows.SOCK_STREAM} {
		s, err := windows.Socket(windows.AF_INET, typ, 0)
		check(err)
		on := uint32(1)
		if r, _, err := ws2.NewProc("ioctlsocket").Call(uintptr(s), 0x8004667E, uintptr(unsafe.Pointer(&on))); int32(r) != 0 {
			check(err)
		}
		if i > 0 {
			check(windows.Bind(s, &windows.SockaddrInet4{Addr: [4]byte{127, 0, 0, 1}}))
		}
		if i == 2 {
			check(windows.Listen(s, 1))
		}
		out = append(out, uintptr(s))
	}
	return out
}

func main() {
	if len(os.Args) > 2 && os.Args[1] == "gate" {
		gate(os.Args[2])
		return
	}
	seed, err := strconv.ParseUint(os.Args[1], 10, 64)
	check(err)
	each, err := strconv.Atoi(os.Args[2])
	check(err)
	k32 := windows.NewLazySystemDLL("kernel32.dll")
	k32.NewProc("AddVectoredExceptionHandler").Call(1, handlerAt)

	// One page of good memory, with nothing beside it that could be overwritten.
	const around = 1 << 20
	region, err := windows.VirtualAlloc(0, 2*around, windows.MEM_RESERVE, windows.PAGE_READWRITE)
	check(err)
	page, err := windows.VirtualAlloc(region+around, 4096, windows.MEM_COMMIT, windows.PAGE_READWRITE)
	check(err)
	event, err := windows.CreateEvent(nil, 1, 0, nil)
	check(err)
	sockets := sockets()
	// No number that could be a handle of the Go runtime: a wake-up of its own
	// making would end it.
	values := []uintptr{
		0, 1, 2, 3, 4, 8, 0x401, 0xFFF, 0x1000, 0xFFFF, 0x10000, 0x7FFFFFFF, 0x80000000, 0xFFFFFFFF, 0x100000000,
		^uintptr(0), ^uintptr(0) - 1, ^uintptr(0) - 15, 0x7FFE0000, 0x7FFFFFFEFFFF, 0x7FFFFFFFFFFF, 0x800000000000, 0x8000000000000000,
		0x7F0000000000, uintptr(event), uintptr(event) + 3, region, page, page, page, page + 1, page + 0x800, page + 4090, page + 4095,
	}
	values = append(values, sockets...)
	rnd := rand.New(rand.NewPCG(seed, 1))
	var calls []call
	var names []string
	for in := bufio.NewScanner(os.Stdin); in.Scan(); {
		f := strings.Fields(in.Text())
		name, _, found := strings.Cut(f[1], "(")
		if !found || strings.Contains(in.Text(), " stub") || spare(name) || cLibrary(f[0], name) {
			continue
		}
		proc := windows.NewLazySystemDLL(f[0]).NewProc(name)
		check(proc.Find())
		for range each {
			c := call{fn: proc.Addr()}
			for i := range c.args {
				c.args[i] = values[rnd.IntN(len(values))]
			}
			calls, names = append(calls, c), append(names, name)
		}
	}
	list.calls, list.end = &calls[0], uint64(len(calls))
	h, _, err := k32.NewProc("CreateThread").Call(0, 0, callerAt, 0, 0, 0)
	if h == 0 {
		panic(err)
	}
	for last := uint64(0); ; {
		s, err := windows.WaitForSingleObject(windows.Handle(h), 10000)
		at := atomic.LoadUint64(&list.at)
		if s == 0 {
			break
		}
		if at == last {
			fmt.Printf("%s does not return, arguments %#x: %v\n", names[at-1], calls[at-1].args, err)
			os.Exit(1)
		}
		last = at
	}
	windows.CloseHandle(windows.Handle(h))
	if len(os.Args) > 3 {
		fmt.Println(len(calls), "calls,", list.raised, "exceptions")
	}
	fmt.Println("hostile ok", list.at == list.end, len(calls) > 300*each)
}

func spare(name string) bool {
	for _, s := range spared {
		if strings.HasPrefix(name, s) {
			return true
		}
	}
	return false
}

func check(err error) {
	if err != nil {
		panic(err)
	}
}
