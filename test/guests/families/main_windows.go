// Command families makes one mistake with a handle of every family of objects: which
// one, the first argument says. "good" makes none. With "threads" as second argument
// every step is one of a thread of its own, with "child" all are those of a child process.
package main

import (
	"fmt"
	"os"
	"os/exec"
	"runtime"
	"slices"
	"syscall"
	"unsafe"

	"golang.org/x/sys/windows"
)

var (
	k32   = windows.NewLazySystemDLL("kernel32.dll")
	ntdll = windows.NewLazySystemDLL("ntdll.dll")
	adv   = windows.NewLazySystemDLL("advapi32.dll")
	ws2   = windows.NewLazySystemDLL("ws2_32.dll")
	ktm   = windows.NewLazySystemDLL("ktmw32.dll")
	crypt = windows.NewLazySystemDLL("crypt32.dll")
)

// family is one way to get a handle, to use it and to give it back.
type family struct {
	open  func() uintptr
	close func(h uintptr)
	use   func(h uintptr) // nil: the functions for it do not say which handle was bad
}

func call(d *windows.LazyDLL, name string, args ...uintptr) uintptr {
	r, _, _ := d.NewProc(name).Call(args...)
	return r
}

func w(s string) uintptr      { return uintptr(unsafe.Pointer(windows.StringToUTF16Ptr(s))) }
func ptr[T any](p *T) uintptr { return uintptr(unsafe.Pointer(p)) }

func a(s string) uintptr {
	p, err := windows.BytePtrFromString(s)
	if err != nil {
		panic(err)
	}
	return ptr(p)
}

// by returns a function that opens something with a function which returns it.
func by(d *windows.LazyDLL, fn string, args ...uintptr) func() uintptr {
	return func() uintptr { return call(d, fn, args...) }
}

// closed returns a function that gives something back.
func closed(d *windows.LazyDLL, fn string, more ...uintptr) func(uintptr) {
	return func(h uintptr) { call(d, fn, append([]uintptr{h}, more...)...) }
}

// used is closed for a use.
func used(d *windows.LazyDLL, fn string, more ...uintptr) func(uintptr) {
	return closed(d, fn, more...)
}

// native returns a function that opens something with an Nt function.
func native(fn string, access uintptr, more ...uintptr) func() uintptr {
	return func() uintptr {
		var h uintptr
		if s := call(ntdll, fn, append([]uintptr{ptr(&h), access, 0}, more...)...); s != 0 {
			panic(fmt.Sprintf("%s: %#x", fn, s))
		}
		return h
	}
}

func attributes(name string) *windows.OBJECT_ATTRIBUTES {
	s, err := windows.NewNTUnicodeString(name)
	if err != nil {
		panic(err)
	}
	o := &windows.OBJECT_ATTRIBUTES{ObjectName: s, Attributes: windows.OBJ_CASE_INSENSITIVE}
	o.Length = uint32(unsafe.Sizeof(*o))
	return o
}

const (
	all   = 0xC0000000 // GENERIC_READ | GENERIC_WRITE
	hklm  = 0xFFFFFFFF80000002
	key   = windows.KEY_READ
	none  = ^uintptr(0)
	same  = windows.DUPLICATE_SAME_ACCESS
	never = 0x7FF0
)

var (
	found  [400]uint16
	number [64]uint32
	bytes  [64]byte
	status windows.IO_STATUS_BLOCK
)

func fileBy(fn string, name uintptr) func() uintptr {
	return by(k32, fn, name, all, 7, 0, windows.OPEN_ALWAYS, 0, 0)
}

func process() uintptr {
	exe, err := os.Executable()
	if err != nil {
		panic(err)
	}
	si, pi := new(windows.StartupInfo), new(windows.ProcessInformation)
	si.Cb = uint32(unsafe.Sizeof(*si))
	if err := windows.CreateProcess(nil, windows.StringToUTF16Ptr(windows.ComposeCommandLine([]string{exe, "nothing"})), nil, nil, false, 0, nil, nil, si, pi); err != nil {
		panic(err)
	}
	windows.WaitForSingleObject(pi.Process, windows.INFINITE)
	windows.CloseHandle(pi.Thread)
	return uintptr(pi.Process)
}

func pipe() uintptr {
	var r, w windows.Handle
	if err := windows.CreatePipe(&r, &w, nil, 0); err != nil {
		panic(err)
	}
	windows.CloseHandle(w)
	return uintptr(r)
}

func token() uintptr {
	var t windows.Token
	if err := windows.OpenProcessToken(windows.CurrentProcess(), windows.TOKEN_QUERY, &t); err != nil {
		panic(err)
	}
	return uintptr(t)
}

func duplicate() uintptr {
	var h windows.Handle
	if err := windows.DuplicateHandle(windows.CurrentProcess(), windows.CurrentProcess(), windows.CurrentProcess(), &h, 0, false, same); err != nil {
		panic(err)
	}
	return uintptr(h)
}

func keyBy(fn string, name uintptr) func() uintptr {
	return func() uintptr {
		var k uintptr
		call(adv, fn, hklm, name, 0, key, ptr(&k))
		return k
	}
}

func nativeFile() uintptr {
	var h uintptr
	call(ntdll, "NtOpenFile", ptr(&h), 0x100001, ptr(attributes(`\??\Z:\`)), ptr(&status), 7, 0x21)
	return h
}

func nativeNamed(fn, name string, access uintptr) func() uintptr {
	return func() uintptr {
		var h uintptr
		call(ntdll, fn, ptr(&h), access, ptr(attributes(name)))
		return h
	}
}

func namespace() uintptr {
	b := call(k32, "CreateBoundaryDescriptorW", w("families"), 0)
	defer call(k32, "DeleteBoundaryDescriptor", b)
	return call(k32, "CreatePrivateNamespaceW", 0, b, w("families"))
}

func pseudoConsole() uintptr {
	var r, w, r2, w2 windows.Handle
	var pc uintptr
	windows.CreatePipe(&r, &w, nil, 0)
	windows.CreatePipe(&r2, &w2, nil, 0)
	call(k32, "CreatePseudoConsole", 0x190050, uintptr(r), uintptr(w2), 0, ptr(&pc))
	for _, h := range []windows.Handle{r, w, r2, w2} {
		windows.CloseHandle(h)
	}
	return pc
}

func families() map[string]family {
	closeHandle, ntClose := closed(k32, "CloseHandle"), closed(ntdll, "NtClose")
	wait := used(k32, "WaitForSingleObject", 0)
	read := used(k32, "ReadFile", ptr(&bytes), 4, ptr(&number), 0)
	return map[string]family{
		"CreateEventA":                 {open: by(k32, "CreateEventA", 0, 1, 0, a("event")), close: closeHandle, use: used(k32, "SetEvent")},
		"CreateEventExW":               {open: by(k32, "CreateEventExW", 0, 0, 0, windows.EVENT_ALL_ACCESS), close: closeHandle, use: used(k32, "ResetEvent")},
		"NtCreateEvent":                {open: native("NtCreateEvent", windows.EVENT_ALL_ACCESS, 0, 0), close: ntClose, use: used(ntdll, "NtSetEvent", 0)},
		"CreateMutexA":                 {open: by(k32, "CreateMutexA", 0, 0, 0), close: closeHandle, use: used(k32, "ReleaseMutex")},
		"NtCreateMutant":               {open: native("NtCreateMutant", 0x1F0001, 0), close: ntClose, use: used(ntdll, "NtReleaseMutant", 0)},
		"CreateSemaphoreW":             {open: by(k32, "CreateSemaphoreW", 0, 1, 2, 0), close: closeHandle, use: used(k32, "ReleaseSemaphore", 1, 0)},
		"NtCreateSemaphore":            {open: native("NtCreateSemaphore", 0x1F0003, 0, 1), close: ntClose, use: used(ntdll, "NtWaitForSingleObject", 0, ptr(new(int64)))},
		"CreateWaitableTimerW":         {open: by(k32, "CreateWaitableTimerW", 0, 0, 0), close: closeHandle, use: used(k32, "CancelWaitableTimer")},
		"CreateIoCompletionPort":       {open: by(k32, "CreateIoCompletionPort", none, 0, 0, 0), close: closeHandle, use: used(k32, "PostQueuedCompletionStatus", 0, 0, 0)},
		"NtCreateWaitCompletionPacket": {open: native("NtCreateWaitCompletionPacket", 1), close: ntClose, use: used(ntdll, "NtCancelWaitCompletionPacket", 0)},
		"CreateToolhelp32Snapshot":     {open: by(k32, "CreateToolhelp32Snapshot", windows.TH32CS_SNAPPROCESS, 0), close: closeHandle, use: func(h uintptr) { windows.Process32First(windows.Handle(h), &windows.ProcessEntry32{Size: 568}) }},
		"OpenProcess":                  {open: by(k32, "OpenProcess", windows.PROCESS_ALL_ACCESS, 0, uintptr(os.Getpid())), close: closeHandle, use: wait},
		"OpenThread": {open: func() uintptr {
			return call(k32, "OpenThread", windows.SYNCHRONIZE, 0, uintptr(windows.GetCurrentThreadId()))
		}, close: closeHandle, use: wait},
		"CreateProcessW": {open: process, close: closeHandle, use: wait},
		"CreateThread": {open: func() uintptr {
			return call(k32, "CreateThread", 0, 0, k32.NewProc("ExitThread").Addr(), 0, windows.CREATE_SUSPENDED, 0)
		}, close: closeHandle, use: used(k32, "ResumeThread")},
		"CreateFileW":                      {open: fileBy("CreateFileW", w("families.txt")), close: closeHandle, use: read},
		"CreateFileA":                      {open: fileBy("CreateFileA", a("families.txt")), close: closeHandle, use: read},
		"NtOpenFile":                       {open: nativeFile, close: ntClose, use: used(ntdll, "NtQueryInformationFile", ptr(&status), ptr(&bytes), 24, 5)},
		"CreateNamedPipeW":                 {open: by(k32, "CreateNamedPipeW", w(`\\.\pipe\families`), 3, 0, 10, 100, 100, 0, 0), close: closeHandle, use: used(k32, "DisconnectNamedPipe")},
		"CreatePipe":                       {open: pipe, close: closeHandle, use: read},
		"CreateMailslotW":                  {open: by(k32, "CreateMailslotW", w(`\\.\mailslot\families`), 0, 0, 0), close: closeHandle, use: used(k32, "SetMailslotInfo", 0)},
		"CreateFileMappingW":               {open: by(k32, "CreateFileMappingW", none, 0, windows.PAGE_READWRITE, 0, 4096, 0), close: closeHandle, use: used(k32, "MapViewOfFile", windows.FILE_MAP_READ, 0, 0, 0)},
		"CreateJobObjectW":                 {open: by(k32, "CreateJobObjectW", 0, w("job")), close: closeHandle, use: used(k32, "TerminateJobObject", 0)},
		"OpenProcessToken":                 {open: token, close: closeHandle, use: used(adv, "DuplicateToken", 2, ptr(new(uintptr)))},
		"CreateMemoryResourceNotification": {open: by(k32, "CreateMemoryResourceNotification", 0), close: closeHandle, use: wait},
		"CreateConsoleScreenBuffer":        {open: by(k32, "CreateConsoleScreenBuffer", all, 3, 0, 1, 0), close: closeHandle, use: used(k32, "SetConsoleMode", 0)},
		"CreateTransaction":                {open: by(ktm, "CreateTransaction", 0, 0, 0, 0, 0, 0, 0), close: closeHandle, use: used(ktm, "RollbackTransaction")},
		"DuplicateHandle":                  {open: duplicate, close: closeHandle, use: wait},
		"FindFirstFileW":                   {open: by(k32, "FindFirstFileW", w("*"), ptr(&found)), close: closed(k32, "FindClose"), use: used(k32, "FindNextFileW", ptr(&found))},
		"FindFirstFileExA":                 {open: by(k32, "FindFirstFileExA", a("*"), 0, ptr(&found), 0, 0, 0), close: closed(k32, "FindClose"), use: used(k32, "FindNextFileA", ptr(&found))},
		"FindFirstVolumeW":                 {open: by(k32, "FindFirstVolumeW", ptr(&found), 60), close: closed(k32, "FindVolumeClose"), use: used(k32, "FindNextVolumeW", ptr(&found), 60)},
		"FindFirstChangeNotificationW":     {open: by(k32, "FindFirstChangeNotificationW", w("."), 0, 1), close: closed(k32, "FindCloseChangeNotification"), use: used(k32, "FindNextChangeNotification")},
		"RegOpenKeyExW":                    {open: keyBy("RegOpenKeyExW", w("Software")), close: closed(adv, "RegCloseKey"), use: used(adv, "RegQueryValueExW", w("x"), 0, 0, 0, ptr(&number))},
		"RegOpenKeyExA":                    {open: keyBy("RegOpenKeyExA", a("Software")), close: closed(adv, "RegCloseKey"), use: used(adv, "RegEnumKeyExW", 0, ptr(&found), ptr(&number), 0, 0, 0, 0)},
		"NtOpenKey":                        {open: nativeNamed("NtOpenKey", `\Registry\Machine\Software`, key), close: ntClose, use: used(ntdll, "NtEnumerateKey", 0, 0, 0, 0, ptr(&number))},
		"NtOpenDirectoryObject":            {open: nativeNamed("NtOpenDirectoryObject", `\Device`, 3), close: ntClose, use: used(ntdll, "NtQueryDirectoryObject", ptr(&found), 100, 1, 1, ptr(&number), 0)},
		"socket":                           {open: by(ws2, "socket", windows.AF_INET, windows.SOCK_STREAM, 0), close: closed(ws2, "closesocket"), use: used(ws2, "listen", 1)},
		"WSASocketW":                       {open: by(ws2, "WSASocketW", windows.AF_INET, windows.SOCK_DGRAM, 0, 0, 0, 1), close: closed(ws2, "closesocket"), use: used(ws2, "shutdown", 2)},
		"WSACreateEvent":                   {open: by(ws2, "WSACreateEvent"), close: closed(ws2, "WSACloseEvent"), use: used(ws2, "WSASetEvent")},
		"CreateTimerQueue":                 {open: by(k32, "CreateTimerQueue"), close: closed(k32, "DeleteTimerQueueEx", 0)},
		"CreatePrivateNamespaceW":          {open: namespace, close: closed(k32, "ClosePrivateNamespace", 0)},
		"RegisterEventSourceW":             {open: by(adv, "RegisterEventSourceW", 0, w("families")), close: closed(adv, "DeregisterEventSource"), use: used(adv, "ReportEventW", 4, 0, 1, 0, 0, 0, 0, 0)},
		"OpenEventLogA":                    {open: by(adv, "OpenEventLogA", 0, a("Application")), close: closed(adv, "CloseEventLog"), use: used(adv, "ClearEventLogW", 0)},
		"CreatePseudoConsole":              {open: pseudoConsole, close: closed(k32, "ClosePseudoConsole")},
		"CertOpenStore":                    {open: by(crypt, "CertOpenStore", 2, 0, 0, 0, 0), close: closed(crypt, "CertCloseStore", 0)},
	}
}

// The three functions that stacks are to show.

//go:noinline
func opens(f family) uintptr { return f.open() }

//go:noinline
func closes(f family, h uintptr) { f.close(h) }

//go:noinline
func uses(f family, h uintptr) {
	if f.use != nil {
		f.use(h)
	}
}

// step makes one step, in a thread of its own if that is wanted: it stays bound to its
// goroutine, and so is not the next one's, too.
func step(threads bool, do func()) {
	if !threads {
		do()
		return
	}
	done := make(chan bool)
	go func() {
		runtime.LockOSThread()
		do()
		done <- true
	}()
	<-done
}

func main() {
	how := ""
	if len(os.Args) > 2 {
		how = os.Args[2]
	}
	if how == "child" {
		cmd := exec.Command(os.Args[0], os.Args[1])
		cmd.Stdout, cmd.Stderr = os.Stdout, os.Stderr
		if err := cmd.Run(); err != nil {
			panic(err)
		}
		return
	}
	if os.Args[1] == "nothing" {
		return
	}
	runtime.LockOSThread()
	var data windows.WSAData
	if err := windows.WSAStartup(0x202, &data); err != nil {
		panic(err)
	}
	all := families()
	var names []string
	for name := range all {
		names = append(names, name)
	}
	slices.Sort(names)
	for _, name := range names {
		f := all[name]
		do := func(steps ...func()) {
			for _, s := range steps {
				step(how == "threads", s)
			}
		}
		var h uintptr
		open := func() {
			if h = opens(f); h == 0 || h == none {
				panic(name + " was not made: " + syscall.GetLastError().Error())
			}
		}
		closeIt, use := func() { closes(f, h) }, func() { uses(f, h) }
		switch os.Args[1] {
		case "good":
			do(open, use, closeIt)
		case "leak":
			do(open)
		case "double":
			do(open, closeIt, closeIt)
		case "use":
			do(open, closeIt, use)
		case "bad":
			h = never
			do(closeIt)
		case "null":
			do(closeIt)
		case "baduse":
			h = never
			do(use)
		default:
			panic("unknown mistake: " + os.Args[1])
		}
		fmt.Println(name)
	}
	windows.WSACleanup()
	os.Remove("families.txt")
}
