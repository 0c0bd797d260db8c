// Command rtl calls functions of the run-time library and the loader in ntdll.dll, and
// what kernel32.dll has of the kind, with good and with bad arguments, and says what does
// not behave as documented. Its arguments are the parts to go through; without any it does
// all.
package main

import (
	"fmt"
	"os"
	"runtime"
	"slices"
	"syscall"
	"unicode/utf16"
	"unsafe"

	"golang.org/x/sys/windows"
)

var parts = []struct {
	name string
	do   func()
}{
	{"strings", stringsPart},
	{"ansi", ansi},
	{"numbers", numbers},
	{"bitmaps", bitmaps},
	{"times", times},
	{"modules", modules},
	{"lstrings", lstrings},
	{"system", system},
	{"topology", topology},
	{"zones", zoneTimes},
	{"barriers", barriers},
	{"sets", sets},
	{"ole", ole},
	{"watches", watches},
	{"paths", paths},
	{"profiles", profiles},
}

var (
	dlls   = map[string]*windows.LazyDLL{}
	failed bool
	held   []any
	bad    uintptr // an address at which there is nothing
)

func main() {
	runtime.LockOSThread()
	bad, _ = windows.VirtualAlloc(0, 0x10000, windows.MEM_RESERVE, windows.PAGE_NOACCESS)
	for _, p := range parts {
		if len(os.Args) == 1 || slices.Contains(os.Args[1:], p.name) {
			p.do()
		}
	}
	if failed {
		os.Exit(1)
	}
	fmt.Println("rtl ok")
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
	p := dlls[dll].NewProc(name)
	if p.Find() != nil {
		complain(2, "there is no %s", name)
	}
	return p
}

// nt calls a function of ntdll.
func nt(name string, args ...uintptr) uint32 {
	r, _, _ := proc("ntdll", name).Call(args...)
	return uint32(r)
}

// nt64 is nt with all of the result.
func nt64(name string, args ...uintptr) uintptr {
	r, _, _ := proc("ntdll", name).Call(args...)
	return r
}

// is calls a function of ntdll that has to return a value.
func is(want uint32, name string, args ...uintptr) {
	if got := nt(name, args...); got != want {
		complain(1, "%s = %#x, want %#x", name, got, want)
	}
}

// k calls a function of kernel32.
func k(name string, args ...uintptr) (uintptr, syscall.Errno) {
	proc("kernel32", "SetLastError").Call(4711)
	r, _, e := proc("kernel32", name).Call(args...)
	return r, e.(syscall.Errno)
}

// fails calls a function of kernel32 that has to return 0 and an error.
func fails(want syscall.Errno, name string, args ...uintptr) {
	if r, e := k(name, args...); uint32(r) != 0 || e != want {
		complain(1, "%s = %#x, error %d; want 0 and %d", name, r, e, want)
	}
}

// works calls a function of kernel32 that has to succeed.
func works(name string, args ...uintptr) uintptr {
	r, e := k(name, args...)
	if uint32(r) == 0 {
		complain(1, "%s: error %d", name, e)
	}
	return r
}

func ptr[T any](p *T) uintptr { held = append(held, p); return uintptr(unsafe.Pointer(p)) }
func w(s string) uintptr      { u := append(utf16.Encode([]rune(s)), 0); return ptr(&u[0]) }
func a(s string) uintptr      { b := append([]byte(s), 0); return ptr(&b[0]) }

// Statuses.
const (
	success       = 0
	overflow      = 0x80000005
	noMoreEntries = 0x8000001A
	violation     = 0xC0000005
	badParam      = 0xC000000D
	tooSmall      = 0xC0000023
	noOrdinal     = 0xC0000138
	noEntry       = 0xC0000139
	noDLL         = 0xC0000135
	notFound      = 0xC0000225
	badParam1     = 0xC00000EF
	badParam2     = 0xC00000F0
	badParam3     = 0xC00000F1
	someNotMapped = 0x107
)

// ustr is a UNICODE_STRING or an ANSI_STRING.
type ustr struct {
	length, max uint16
	buffer      uintptr
}

func u(s string) *ustr {
	b := utf16.Encode([]rune(s))
	return &ustr{uint16(2 * len(b)), uint16(2 * len(b)), w(s)}
}

func an(s string) *ustr { return &ustr{uint16(len(s)), uint16(len(s)), a(s)} }

// room is a string with a poisoned buffer.
func room(n int) *ustr {
	b := make([]byte, n+8)
	for i := range b {
		b[i] = 0xAB
	}
	return &ustr{0xABAB, uint16(n), ptr(&b[0])}
}

func (s *ustr) bytes(n int) []byte {
	return unsafe.Slice((*byte)(*(*unsafe.Pointer)(unsafe.Pointer(&s.buffer))), n)
}

func (s *ustr) wide() string {
	b := s.bytes(int(s.length))
	v := make([]uint16, len(b)/2)
	for i := range v {
		v[i] = uint16(b[2*i]) | uint16(b[2*i+1])<<8
	}
	return string(utf16.Decode(v))
}

func (s *ustr) ansi() string { return string(s.bytes(int(s.length))) }
