package main

import (
	"encoding/binary"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"sync/atomic"
	"syscall"
	"time"
	"unsafe"

	"golang.org/x/sys/windows"
)

func say(s string) {
	p, _ := syscall.UTF16PtrFromString(s)
	k("OutputDebugStringW", ptr(p))
}

// code puts machine code where it can be run.
func code(b ...byte) uintptr {
	p, err := windows.VirtualAlloc(0, 4096, windows.MEM_COMMIT|windows.MEM_RESERVE, windows.PAGE_EXECUTE_READWRITE)
	if err != nil {
		panic(err)
	}
	copy(unsafe.Slice((*byte)(unsafe.Pointer(p)), len(b)), b)
	return p
}

// child is what the debugged program does.
func child(what string) {
	switch what {
	case "say":
		b := append([]byte("narrow"), 0)
		k("OutputDebugStringA", ptr(&b[0]))
		say("wide ü")
		r, _ := k("IsDebuggerPresent")
		say(fmt.Sprint("debugged ", r))
		os.Exit(3)
	case "hides":
		hides()
	case "closes":
		closing()
	case "crash": // in a thread of the system's, which no handler of Go's runtime knows
		th, _, _ := k32.NewProc("CreateThread").Call(0, 0, code(0x0F, 0x0B), 0, 0, 0)
		windows.WaitForSingleObject(windows.Handle(th), windows.INFINITE)
	case "repair":
		// ud2; mov eax, 40; ret
		r, _, _ := syscall.SyscallN(code(0x0F, 0x0B, 0xB8, 40, 0, 0, 0, 0xC3))
		// ud2; mov eax, 4; ret
		th, _, _ := k32.NewProc("CreateThread").Call(0, 0, code(0x0F, 0x0B, 0xB8, 4, 0, 0, 0, 0xC3), 0, 0, 0)
		windows.WaitForSingleObject(windows.Handle(th), windows.INFINITE)
		var c uint32
		must("GetExitCodeThread", th, ptr(&c))
		os.Exit(int(r) + int(c))
	case "code":
		p := code(0xB8, 42, 0, 0, 0, 0xC3)
		say(fmt.Sprintf("%x", p))
		r, _, _ := syscall.SyscallN(p)
		os.Exit(int(r))
	case "step":
		stepChild(os.Args[2])
	case "watch":
		watchChild()
	case "steps-alone":
		stepsAlone()
	case "loop":
		for {
			time.Sleep(time.Millisecond)
		}
	case "parent":
		s := start(0, "nothing")
		h, _ := windows.OpenProcess(windows.SYNCHRONIZE, false, s.pid)
		windows.WaitForSingleObject(h, windows.INFINITE)
	case "nothing":
	case "debugger":
		debugs(os.Args[2] == "1")
	case "policy":
		policy()
	case "flags":
		flags()
	case "until": // the event of its debugger
		name, _ := windows.UTF16PtrFromString("debug-interpreter")
		h, _ := windows.OpenEvent(windows.SYNCHRONIZE, false, name)
		windows.WaitForSingleObject(h, 20000)
	case "unloads":
		name := image()
		defer os.RemoveAll(filepath.Dir(name))
		say("begin")
		if h, err := windows.LoadLibrary(name); err != nil {
			problem("LoadLibrary: %v", err)
		} else {
			windows.FreeLibrary(h)
		}
	case "refuses":
		refuses()
	case "threads":
		say("begin")
		windows.LoadLibrary("winmm.dll")
		var counter uint64
		go func() {
			for {
				atomic.AddUint64(&counter, 1)
			}
		}()
		for atomic.LoadUint64(&counter) == 0 {
			time.Sleep(time.Millisecond)
		}
		say(fmt.Sprintf("%x", uintptr(unsafe.Pointer(&counter))))
	}
	if failed {
		os.Exit(1)
	}
}

// closing closes what is no handle. With the exception handled by the debugger
// each close fails as it does without one.
func closing() {
	try := func(what string, h uintptr, want syscall.Errno) {
		say(what)
		r, e := k("CloseHandle", h)
		if (r != 0) != (want == 0) || want != 0 && e != want {
			problem("closing %s: %d, error %d", what, r, uint32(e))
		}
	}
	ev, _ := windows.CreateEvent(nil, 1, 0, nil)
	try("good", uintptr(ev), 0)
	try("stale", uintptr(ev), windows.ERROR_INVALID_HANDLE)
	try("garbage", 0x7FFFFFF0, windows.ERROR_INVALID_HANDLE)
	var data windows.Win32finddata
	all, _ := windows.UTF16PtrFromString(`*`)
	find, err := windows.FindFirstFile(all, &data)
	if err != nil {
		problem("FindFirstFile: %v", err)
	}
	try("find", uintptr(find), windows.ERROR_INVALID_HANDLE)
	if err := windows.FindClose(find); err != nil {
		problem("FindClose: %v", err)
	}
	try("-7", ^uintptr(6), windows.ERROR_INVALID_HANDLE)
	try("null", 0, windows.ERROR_INVALID_HANDLE)
	try("-1", ^uintptr(0), 0)
	try("-2", ^uintptr(1), 0)
	try("-3", ^uintptr(2), windows.ERROR_INVALID_HANDLE)
	for i := uintptr(3); i < 6; i++ {
		try(fmt.Sprintf("-%d", i+1), ^i, 0)
	}
	ev, _ = windows.CreateEvent(nil, 1, 0, nil)
	windows.SetHandleInformation(ev, 2, 2)
	try("protected", uintptr(ev), windows.ERROR_INVALID_HANDLE)
	windows.SetHandleInformation(ev, 2, 0)
	say("native")
	if r, _, _ := ntdll.NewProc("NtClose").Call(0x7FFFFFF0); uint32(r) != invalidHandle {
		problem("NtClose: %#x", r)
	}
	say("SetEvent") // only closes are watched
	fails(windows.ERROR_INVALID_HANDLE, "SetEvent", 0x7FFFFFF0)
	windows.CloseHandle(ev)
}

// debugs starts a process under this one, and ends before it.
func debugs(kill bool) {
	s := start(debugOnlyThis, "loop")
	s.answer(s.next(), dbgContinue)
	h, _ := windows.OpenProcess(windows.SYNCHRONIZE|windows.PROCESS_TERMINATE|windows.PROCESS_QUERY_INFORMATION, false, s.pid)
	if !kill {
		must("DebugSetProcessKillOnExit", 0)
	}
	// The debug object goes with the thread that has it.
	if r, _, _ := ntdll.NewProc("NtClose").Call(must0n("DbgUiGetThreadDebugObject")); r != 0 {
		problem("NtClose: %#x", r)
	}
	ntdll.NewProc("DbgUiSetThreadDebugObject").Call(0)
	r, _ := windows.WaitForSingleObject(h, map[bool]uint32{true: 10000, false: 50}[kill])
	expect("the process ended", r == 0, kill)
	if kill {
		var code uint32
		windows.GetExitCodeProcess(h, &code)
		expect("exit code", fmt.Sprintf("%#x", code), "0xc0000354")
	} else {
		windows.TerminateProcess(h, 0)
	}
	windows.CloseHandle(h)
}

// handler puts a vectored handler before all others that counts bad handles,
// goes on behind them, and returns where it counts.
func handler() *uint32 {
	at := code(
		0x48, 0x8B, 0x01, // mov rax, [rcx]: the record
		0x8B, 0x00, // mov eax, [rax]: the code
		0x3D, 0x08, 0x00, 0x00, 0xC0, // cmp eax, 0xC0000008
		0x74, 0x0A, // je mine
		0x3D, 0x35, 0x02, 0x00, 0xC0, // cmp eax, 0xC0000235
		0x74, 0x03, // je mine
		0x31, 0xC0, // xor eax, eax: go on searching
		0xC3,
		0xFF, 0x05, 0x64, 0x00, 0x00, 0x00, // mine: inc dword [rip+0x64]: at 0x80
		0xB8, 0xFF, 0xFF, 0xFF, 0xFF, // mov eax, -1: go on
		0xC3)
	must("AddVectoredExceptionHandler", 1, at)
	return (*uint32)(unsafe.Pointer(at + 0x80))
}

// elsewhere calls a function in a thread that Go's runtime does not know: its
// handlers would take an exception there for the end of the program.
func elsewhere(name string, arg uintptr, want uint32) {
	p := k32.NewProc(name)
	if strings.HasPrefix(name, "Nt") {
		p = ntdll.NewProc(name)
	}
	b := []byte{0x48, 0x83, 0xEC, 0x28, 0x31, 0xD2, 0x48, 0xB9} // sub rsp, 40; xor edx, edx; mov rcx, arg
	b = binary.LittleEndian.AppendUint64(b, uint64(arg))
	b = append(b, 0x48, 0xB8) // mov rax, function
	b = binary.LittleEndian.AppendUint64(b, uint64(p.Addr()))
	b = append(b, 0xFF, 0xD0, 0x48, 0x83, 0xC4, 0x28, 0xC3) // call rax; add rsp, 40; ret
	th, _, _ := k32.NewProc("CreateThread").Call(0, 0, code(b...), 0, 0, 0)
	windows.WaitForSingleObject(windows.Handle(th), windows.INFINITE)
	var c uint32
	must("GetExitCodeThread", th, ptr(&c))
	windows.CloseHandle(windows.Handle(th))
	if c != want {
		problem("%s = %#x, want %#x", name, c, want)
	}
}

// policy checks the strict handle policy: every use of a bad handle raises.
func policy() {
	const strict = 3
	get := func() (v uint32) {
		v = 0xDD
		must("GetProcessMitigationPolicy", ^uintptr(0), strict, ptr(&v), 4)
		return v
	}
	set := func(v uint32) (uintptr, syscall.Errno) { return k("SetProcessMitigationPolicy", strict, ptr(&v), 4) }
	count := handler()
	expect("policy", get(), 0)
	elsewhere("SetEvent", 0x7FFFFFF0, 0)
	elsewhere("CloseHandle", 0x7FFFFFF0, 0)
	expect("exceptions without the policy", *count, 0)
	if r, e := set(4); r != 0 || e != windows.ERROR_INVALID_PARAMETER {
		problem("an unknown flag: %d, error %d", r, uint32(e))
	}
	v := uint32(1)
	fails(windows.ERROR_INVALID_PARAMETER, "SetProcessMitigationPolicy", strict, ptr(&v), 8)
	fails(windows.ERROR_NOT_SUPPORTED, "SetProcessMitigationPolicy", 2, ptr(&v), 4)
	fails(windows.ERROR_INVALID_PARAMETER, "SetProcessMitigationPolicy", 99, ptr(&v), 4)
	set(1)
	expect("policy", get(), 1)
	elsewhere("SetEvent", 0x7FFFFFF0, 0)
	expect("exceptions by SetEvent", *count, 1)
	elsewhere("WaitForSingleObject", 0x7FFFFFF0, 0xFFFFFFFF)
	expect("exceptions by WaitForSingleObject", *count, 2)
	elsewhere("CloseHandle", 0x7FFFFFF0, 0)
	expect("exceptions by CloseHandle", *count, 3)
	elsewhere("CloseHandle", 0, 0)
	must("CloseHandle", ^uintptr(0))
	expect("exceptions by NULL and pseudo-handles", *count, 3)
	ev, _ := windows.CreateEvent(nil, 1, 0, nil)
	windows.SetHandleInformation(ev, 2, 2)
	elsewhere("CloseHandle", uintptr(ev), 0)
	expect("exceptions by a protected handle", *count, 4)
	elsewhere("NtSetEvent", 0x7FFFFFF0, invalidHandle)
	expect("exceptions by NtSetEvent", *count, 5)
	must("SetEvent", uintptr(ev))
	elsewhere("SetEvent", ^uintptr(0), 0) // a handle, of another type
	expect("exceptions by good handles", *count, 5)
	set(0)
	expect("policy", get(), 0)
	elsewhere("SetEvent", 0x7FFFFFF0, 0)
	expect("exceptions without the policy", *count, 5)
	set(3)
	if r, e := set(0); r != 0 || e != windows.ERROR_ACCESS_DENIED {
		problem("a permanent policy: %d, error %d", r, uint32(e))
	}
	expect("policy", get(), 3)
}

// flags checks the global flag for exceptions by closes, for which
// SeDebugPrivilege is needed.
func flags() {
	const systemFlags, closeExceptions = 9, 0x400000
	set := func(v uint32) uint32 {
		r, _, _ := ntdll.NewProc("NtSetSystemInformation").Call(systemFlags, ptr(&v), 4)
		return uint32(r)
	}
	count := handler()
	expect("without the privilege", fmt.Sprintf("%#x", set(closeExceptions)), "0xc0000022")
	if !debugPrivilege() {
		return // of an ordinary user
	}
	h, _ := windows.OpenProcess(windows.PROCESS_QUERY_INFORMATION, false, windows.GetCurrentProcessId())
	var name [300]uint16
	size := uint32(len(name))
	must("QueryFullProcessImageNameW", uintptr(h), 0, ptr(&name[0]), ptr(&size)) // the privilege grants what the right implies, too
	windows.CloseHandle(h)
	expect("with the privilege", set(closeExceptions), 0)
	elsewhere("SetEvent", 0x7FFFFFF0, 0)
	expect("exceptions by SetEvent", *count, 0)
	elsewhere("CloseHandle", 0x7FFFFFF0, 0)
	expect("exceptions by CloseHandle", *count, 1)
	expect("back", set(0), 0)
	elsewhere("CloseHandle", 0x7FFFFFF0, 0)
	expect("exceptions by CloseHandle", *count, 1)
}

func debugPrivilege() bool {
	var tok windows.Token
	if err := windows.OpenProcessToken(windows.CurrentProcess(), windows.TOKEN_ADJUST_PRIVILEGES, &tok); err != nil {
		problem("OpenProcessToken: %v", err)
		return false
	}
	defer tok.Close()
	tp := windows.Tokenprivileges{PrivilegeCount: 1}
	name, _ := windows.UTF16PtrFromString("SeDebugPrivilege")
	windows.LookupPrivilegeValue(nil, name, &tp.Privileges[0].Luid)
	tp.Privileges[0].Attributes = windows.SE_PRIVILEGE_ENABLED
	r, e := call(windows.NewLazySystemDLL("advapi32.dll").NewProc("AdjustTokenPrivileges"), uintptr(tok), 0, ptr(&tp), 0, 0, 0)
	return r != 0 && e == 0
}

func call(p *windows.LazyProc, args ...uintptr) (uintptr, syscall.Errno) {
	r, _, e := p.Call(args...)
	return r, e.(syscall.Errno)
}

func must0n(name string) uintptr { r, _, _ := ntdll.NewProc(name).Call(); return r }

// image makes a DLL of this program, with an entry point of that code, if there is some.
func image(entry ...byte) string {
	exe, _ := os.Executable()
	b, _ := os.ReadFile(exe)
	pe := binary.LittleEndian.Uint32(b[0x3C:])
	b[pe+4+19] |= 0x20 // IMAGE_FILE_DLL
	first := b[pe+24+uint32(binary.LittleEndian.Uint16(b[pe+20:])):]
	at := uint32(0)
	if len(entry) > 0 {
		at = binary.LittleEndian.Uint32(first[12:])
		copy(b[binary.LittleEndian.Uint32(first[20:]):], entry)
	}
	binary.LittleEndian.PutUint32(b[pe+24+16:], at) // AddressOfEntryPoint
	dir, err := os.MkdirTemp("", "debug")           // another haft has a process with this id, too
	if err != nil {
		problem("%v", err)
	}
	name := filepath.Join(dir, fmt.Sprintf("debug%d.dll", os.Getpid()))
	if err := os.WriteFile(name, b, 0o777); err != nil {
		problem("%v", err)
	}
	return name
}
