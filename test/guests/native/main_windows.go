// Command native calls functions of ntdll.dll and kernel32.dll one by one, with
// good and with bad arguments, and says what does not behave as documented. Its
// arguments are the parts to go through; without any it does all.
package main

import (
	"fmt"
	"os"
	"runtime"
	"slices"
	"syscall"
	"unsafe"

	"golang.org/x/sys/windows"
)

var parts = []struct {
	name string
	do   func()
}{
	{"events", events},
	{"mutants", mutants},
	{"semaphores", semaphores},
	{"timers", timers},
	{"timers2", newTimers},
	{"keyed", keyed},
	{"ports", ports},
	{"packets", packets},
	{"waits", waits},
	{"threads", threads},
	{"locks", locks},
	{"memory", memory},
	{"files", files},
	{"objects", objects},
	{"names", names},
	{"system", system},
	{"exceptions", exceptions},
	{"snapshots", snapshots},
}

var (
	dlls   = map[string]*windows.LazyDLL{}
	failed bool
)

func main() {
	runtime.LockOSThread()
	if len(os.Args) == 2 && os.Args[1] == "alone" {
		alone()
	}
	prepare()
	for _, p := range parts {
		if len(os.Args) == 1 || slices.Contains(os.Args[1:], p.name) {
			p.do()
		}
	}
	if failed {
		os.Exit(1)
	}
	fmt.Println("native ok")
}

func complain(skip int, format string, args ...any) {
	failed = true
	_, file, line, _ := runtime.Caller(skip + 1)
	for i := len(file) - 1; i >= 0; i-- {
		if file[i] == '/' || file[i] == '\\' {
			file = file[i+1:]
			break
		}
	}
	fmt.Printf("%s:%d: %s\n", file, line, fmt.Sprintf(format, args...))
}

func expect[T comparable](what string, got, want T) {
	if got != want {
		complain(1, "%s = %#v, want %#v", what, got, want)
	}
}

func proc(dll, name string) *windows.LazyProc {
	if dlls[dll] == nil {
		dlls[dll] = windows.NewLazySystemDLL(dll + ".dll")
	}
	return dlls[dll].NewProc(name)
}

// nt calls a function of ntdll and returns its status.
func nt(name string, args ...uintptr) uint32 {
	p := proc("ntdll", name)
	if p.Find() != nil {
		complain(2, "there is no %s", name)
		return 0xBAD
	}
	r, _, _ := p.Call(args...)
	return uint32(r)
}

// is calls a function of ntdll that has to return a status.
func is(want uint32, name string, args ...uintptr) {
	if got := nt(name, args...); got != want {
		complain(1, "%s = %#x, want %#x", name, got, want)
	}
}

// raw calls a function and returns all of its result.
func raw(dll, name string, args ...uintptr) uintptr {
	r, _, _ := proc(dll, name).Call(args...)
	return r
}

// k calls a function of kernel32.
func k(name string, args ...uintptr) (uintptr, syscall.Errno) {
	r, _, e := proc("kernel32", name).Call(args...)
	return r, e.(syscall.Errno)
}

// works calls a function of kernel32 that has to succeed.
func works(name string, args ...uintptr) uintptr {
	r, e := k(name, args...)
	if uint32(r) == 0 {
		complain(1, "%s: error %d", name, e)
	}
	return r
}

// fails calls a function of kernel32 that has to return 0 and an error.
func fails(want syscall.Errno, name string, args ...uintptr) {
	if r, e := k(name, args...); uint32(r) != 0 || e != want {
		complain(1, "%s = %#x, error %d; want 0 and %d", name, r, e, want)
	}
}

// gives calls a function of kernel32 that has to fail with a result of its own.
func gives(result uintptr, want syscall.Errno, name string, args ...uintptr) {
	if r, e := k(name, args...); uint32(r) != uint32(result) || e != want {
		complain(1, "%s = %#x, error %d; want %#x and %d", name, r, e, result, want)
	}
}

var held []any

// ptr returns the address of a variable, which stays where it is.
func ptr[T any](p *T) uintptr {
	held = append(held, p)
	return uintptr(unsafe.Pointer(p))
}

func str(s string) uintptr { p, _ := syscall.UTF16PtrFromString(s); return ptr(p) }

// Statuses.
const (
	success        = 0
	timeout        = 0x102
	userAPC        = 0xC0
	alerted        = 0x101
	pending        = 0x103
	abandoned      = 0x80
	nameExists     = 0x40000000
	resumeIgnored  = 0x40000025
	badClass       = 0xC0000003
	badLength      = 0xC0000004
	violation      = 0xC0000005
	badHandle      = 0xC0000008
	badParam       = 0xC000000D
	denied         = 0xC0000022
	badType        = 0xC0000024
	notFound       = 0xC0000034
	notOwner       = 0xC0000046
	tooManyPosts   = 0xC0000047
	cancelledState = 0xC0000120
	badParam1      = 0xC00000EF
	badParam3      = 0xC00000F1
	badParam4      = 0xC00000F2
	badParam6      = 0xC00000F4
	badParamMix    = 0xC0000030
)

// bad is an address that nothing can be stored at, dead a value that is no handle.
var bad, readOnly uintptr

const dead = 0xDEAC

func prepare() {
	bad = works("VirtualAlloc", 0, 0x10000, windows.MEM_RESERVE, windows.PAGE_NOACCESS)
	readOnly = works("VirtualAlloc", 0, 0x1000, windows.MEM_COMMIT, windows.PAGE_READONLY)
}

// attributes is OBJECT_ATTRIBUTES.
type attributes struct {
	length    uint32
	root      uintptr
	name      *windows.NTUnicodeString
	flags     uint32
	security  uintptr
	qualities uintptr
}

// named returns the address of attributes with a name below \BaseNamedObjects of
// the session.
func named(name string) uintptr {
	return ptr(&attributes{length: 48, root: root(), name: ntString(name), flags: windows.OBJ_OPENIF})
}

func ntString(s string) *windows.NTUnicodeString {
	u, _ := windows.NewNTUnicodeString(s)
	return u
}

var rootHandle uintptr

func root() uintptr {
	if rootHandle == 0 {
		oa := attributes{length: 48, name: ntString(`\Sessions\1\BaseNamedObjects`)}
		is(success, "NtOpenDirectoryObject", ptr(&rootHandle), 0x0F, ptr(&oa))
	}
	return rootHandle
}

// weak returns a handle with other rights to what a handle stands for.
func weak(h, access uintptr) uintptr {
	var d uintptr
	is(success, "NtDuplicateObject", ^uintptr(0), h, ^uintptr(0), ptr(&d), access, 0, 0)
	return d
}

func closeAll(hs ...uintptr) {
	for _, h := range hs {
		if s := nt("NtClose", h); s != success {
			complain(1, "NtClose(%#x) = %#x", h, s)
		}
	}
}

func poll(h uintptr) uint32 {
	var now int64
	return nt("NtWaitForSingleObject", h, 0, ptr(&now))
}
