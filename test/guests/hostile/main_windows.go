// Command hostile calls every function of the list on its standard input (what
// haft help api prints) with bad pointers, bad handles and numbers at the edges.
// Nothing but errors and exceptions in the calling thread may come of it. Its
// arguments are the seed of the numbers and how often to call each function, with "c" before
// them for the functions of the C libraries instead of all others; or "gate" and the number of
// a function that there is not.
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

// sparedOfC are those of the C libraries: all that end the process or the thread if their
// arguments are wrong, keep code that somebody calls later, wait, begin programs, allocate as
// much as they are told to, or close and delete what is the test's.
var sparedOfC = []string{
	"exit", "_exit", "_Exit", "quick_exit", "abort", "_amsg_exit", "_assert", "_wassert", "terminate", "_purecall", "_invoke_watson", "raise",
	"longjmp", "_local_unwind", "__C_specific", "_endthread", "_beginthread", "free", "_free_base", "_aligned_free", "_c_exit", "_cexit",
	"_onexit", "__dllonexit", "_crt_at", "_register_", "signal", "_set_purecall", "_set_invalid", "_set_thread_local", "__setusermatherr",
	"malloc", "calloc", "realloc", "_recalloc", "_malloc", "_calloc", "_realloc", "_aligned_", "_expand", "__std_exception", "__std_terminate",
	"_sleep", "_getch", "_getwch", "_pipe", "_locking", "_spawn", "_wspawn", "_exec", "_wexec", "system", "_wsystem", "_popen", "_wpopen", "_pclose", "_cwait",
	"_close", "_dup2", "fclose", "_fclose", "freopen", "_wfreopen", "remove", "_wremove", "unlink", "_unlink", "_wunlink", "rename", "_wrename", "_rmdir", "_wrmdir",
	"_chdir", "_wchdir", "_chdrive", "__haft_", "DbgPrint",
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

var callerAt, handlerAt, ignoreAt uintptr

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
	args, ofC, notThese := os.Args[1:], false, spared
	if args[0] == "c" {
		args, ofC, notThese = args[1:], true, sparedOfC
	}
	seed, err := strconv.ParseUint(args[0], 10, 64)
	check(err)
	each, err := strconv.Atoi(args[1])
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
		if !found || strings.Contains(in.Text(), " stub") || cLibrary(f[0], name) != ofC || spare(name, notThese) {
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
	if ofC { // what is invalid ends the process without a handler
		for _, dll := range []string{"msvcrt.dll", "ucrtbase.dll"} {
			windows.NewLazySystemDLL(dll).NewProc("_set_invalid_parameter_handler").Call(ignoreAt)
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
	if len(args) > 2 {
		fmt.Println(len(calls), "calls,", list.raised, "exceptions")
	}
	fmt.Println("hostile ok", list.at == list.end, len(calls) > 300*each)
}

func spare(name string, spared []string) bool {
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
