// Command registry uses the registry through the Windows API and says what does
// not behave as documented.
package main

import (
	"fmt"
	"os"
	"runtime"
	"strings"
	"syscall"
	"time"
	"unsafe"

	"golang.org/x/sys/windows"
)

var (
	adv    = windows.NewLazySystemDLL("advapi32.dll")
	k32    = windows.NewLazySystemDLL("kernel32.dll")
	ntdll  = windows.NewLazySystemDLL("ntdll.dll")
	failed bool
)

func complain(skip int, format string, args ...any) {
	failed = true
	_, _, line, _ := runtime.Caller(skip + 1)
	fmt.Printf("line %d: %s\n", line, fmt.Sprintf(format, args...))
}

// reg calls a function of the registry, which returns its error.
func reg(want syscall.Errno, name string, args ...uintptr) {
	r, _, _ := adv.NewProc(name).Call(args...)
	if syscall.Errno(uint32(r)) != want {
		complain(1, "%s: error %d, want %d", name, uint32(r), want)
	}
}

func k(name string, args ...uintptr) (uintptr, syscall.Errno) {
	r, _, e := k32.NewProc(name).Call(args...)
	return r, e.(syscall.Errno)
}

func nt(name string, args ...uintptr) uintptr {
	r, _, _ := ntdll.NewProc(name).Call(args...)
	return uintptr(uint32(r))
}

func w(s string) uintptr { p, _ := syscall.UTF16PtrFromString(s); return uintptr(unsafe.Pointer(p)) }
func a(s string) uintptr { p, _ := syscall.BytePtrFromString(s); return uintptr(unsafe.Pointer(p)) }

func ptr[T any](p *T) uintptr { return uintptr(unsafe.Pointer(p)) }

func expect[T comparable](what string, got, want T) {
	if got != want {
		complain(1, "%s: %v, want %v", what, got, want)
	}
}

const (
	hkcr = uintptr(0xFFFFFFFF80000000)
	hkcu = uintptr(0xFFFFFFFF80000001)
	hklm = uintptr(0xFFFFFFFF80000002)
	hku  = uintptr(0xFFFFFFFF80000003)
	hkpd = uintptr(0xFFFFFFFF80000004)
	hkcc = uintptr(0xFFFFFFFF80000005)

	ok         = syscall.Errno(0)
	notFound   = windows.ERROR_FILE_NOT_FOUND
	denied     = windows.ERROR_ACCESS_DENIED
	badHandle  = windows.ERROR_INVALID_HANDLE
	badParam   = windows.ERROR_INVALID_PARAMETER
	more       = windows.ERROR_MORE_DATA
	noMore     = windows.ERROR_NO_MORE_ITEMS
	deleted    = syscall.Errno(1018)
	badKey     = syscall.Errno(1010)
	volatile   = syscall.Errno(1021)
	badType    = syscall.Errno(1630)
	mismatch   = syscall.Errno(1629)
	badPath    = windows.ERROR_BAD_PATHNAME
	noaccess   = syscall.Errno(998)
	badNetPath = windows.ERROR_BAD_NETPATH

	read  = 0x20019
	write = 0x20006
	all   = 0xF003F
)

const home = `Software\haft test`

// zone prints the time zone's key and what Go makes of it.
func zone() {
	var tz struct {
		windows.Timezoneinformation
		TimeZoneKeyName [128]uint16
		Disabled        uint8
	}
	k("GetDynamicTimeZoneInformation", ptr(&tz))
	key := windows.UTF16ToString(tz.TimeZoneKeyName[:])
	var h uintptr
	reg(ok, "RegOpenKeyExW", hklm, w(`SOFTWARE\Microsoft\Windows NT\CurrentVersion\Time Zones\`+key), 0, read, ptr(&h))
	var buf [64]uint16
	n := uint32(0)
	reg(ok, "RegLoadMUIStringW", h, w("MUI_Std"), ptr(&buf), 128, ptr(&n), 0, 0)
	expect("name", windows.UTF16ToString(buf[:]), windows.UTF16ToString(tz.StandardName[:]))
	jan, _ := time.Date(2026, 1, 1, 0, 0, 0, 0, time.Local).Zone()
	jul, _ := time.Date(2026, 7, 1, 0, 0, 0, 0, time.Local).Zone()
	reg(ok, "RegCloseKey", h)
	fmt.Printf("%s, %s, %s\n", key, jan, jul)
}

// The main thread would not end with a goroutine that is bound to it.
func init() { runtime.LockOSThread() }

func main() {
	if len(os.Args) > 1 {
		zone()
		return
	}
	handles()
	creating()
	values()
	typed()
	enumerating()
	deleting()
	notifying()
	native()
	contents()
	if failed {
		os.Exit(1)
	}
	fmt.Println("registry ok")
}

func create(path string) uintptr {
	h := uintptr(0xDEAD)
	reg(ok, "RegCreateKeyExW", hkcu, w(path), 0, 0, 0, all, 0, ptr(&h), 0)
	return h
}

// handles: what is a key, and how it is closed.
func handles() {
	for _, h := range []uintptr{hkcr, hkcu, hklm, hku, hkpd, hkcc, 0x80000001} {
		reg(ok, "RegCloseKey", h)
		reg(ok, "RegCloseKey", h)
	}
	reg(badHandle, "RegCloseKey", 0)
	reg(badHandle, "RegCloseKey", 0x7FFFFFF0)
	h := create(home + `\handles`)
	var again uintptr
	reg(ok, "RegOpenKeyExW", h, 0, 0, read, ptr(&again))
	expect("another handle", again != h && again != 0, true)
	reg(ok, "RegCloseKey", again)
	reg(badHandle, "RegCloseKey", again)
	// A key is closed by CloseHandle, too, and an event by RegCloseKey.
	reg(ok, "RegOpenKeyExW", h, 0, 0, read, ptr(&again))
	if r, e := k("CloseHandle", again); r == 0 {
		complain(0, "CloseHandle of a key: error %d", e)
	}
	reg(badHandle, "RegCloseKey", again)
	if r, e := k("CloseHandle", hkcu); r != 0 || e != badHandle {
		complain(0, "CloseHandle(HKEY_CURRENT_USER) = %d, error %d", r, e)
	}
	ev, _ := k("CreateEventW", 0, 0, 0, 0)
	reg(badHandle, "RegQueryValueExW", ev, 0, 0, 0, 0, 0)
	reg(badHandle, "RegOpenKeyExW", ev, w("x"), 0, read, ptr(&again))
	reg(ok, "RegCloseKey", ev)
	if r, e := k("SetEvent", h); r != 0 || e != badHandle {
		complain(0, "SetEvent of a key: %d, error %d", r, e)
	}
	reg(ok, "RegOpenKeyExW", hkcu, 0, 0, read, ptr(&again))
	expect("a predefined key stays itself", again, hkcu)
	reg(badParam, "RegOpenKeyExW", hkcu, 0, 0, read, 0)
	// Rights.
	var ro uintptr
	reg(ok, "RegOpenKeyExW", h, 0, 0, read, ptr(&ro))
	reg(denied, "RegSetValueExW", ro, w("v"), 0, 4, ptr(&ro), 4)
	reg(ok, "RegCloseKey", ro)
	var wo uintptr
	reg(ok, "RegOpenKeyExW", h, 0, 0, write, ptr(&wo))
	reg(denied, "RegQueryValueExW", wo, 0, 0, 0, 0, 0)
	reg(denied, "RegEnumKeyExW", wo, 0, ptr(&[9]uint16{}), ptr(&[]uint32{9}[0]), 0, 0, 0, 0)
	reg(denied, "RegQueryInfoKeyW", wo, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0)
	reg(ok, "RegCloseKey", wo)
	reg(ok, "RegFlushKey", h)
	reg(badHandle, "RegFlushKey", 0)
	reg(ok, "RegCloseKey", h)
	// Other machines.
	reg(ok, "RegConnectRegistryW", 0, hklm, ptr(&again))
	expect("this machine", again, hklm)
	reg(badNetPath, "RegConnectRegistryW", w(`\\no-such-machine`), hklm, ptr(&again))
	reg(badHandle, "RegConnectRegistryW", 0, 0, ptr(&again))
}

// creating: paths, dispositions, volatile keys.
func creating() {
	h := create(home)
	var n uintptr
	d := uint32(0xDEAD)
	reg(ok, "RegCreateKeyExW", h, w(`One\Two\Three`), 0, w("class"), 0, all, 0, ptr(&n), ptr(&d))
	expect("disposition", d, 1)
	reg(ok, "RegCloseKey", n)
	reg(ok, "RegCreateKeyExW", h, w(`ONE\two\THREE`), 0, 0, 0, all, 0, ptr(&n), ptr(&d))
	expect("disposition", d, 2)
	reg(ok, "RegCloseKey", n)
	reg(badKey, "RegCreateKeyExW", h, 0, 0, 0, 0, all, 0, ptr(&n), 0)
	reg(badParam, "RegCreateKeyExW", h, w("x"), 1, 0, 0, all, 0, ptr(&n), 0)
	reg(badParam, "RegCreateKeyExW", h, w("x"), 0, 0, 0x100, all, 0, ptr(&n), 0)
	reg(badParam, "RegCreateKeyExW", h, w("x"), 0, 0, 0, all, 0, 0, 0)
	reg(badPath, "RegCreateKeyExW", h, w(`\x`), 0, 0, 0, all, 0, ptr(&n), 0)
	reg(badParam, "RegCreateKeyExW", h, w(strings.Repeat("x", 256)), 0, 0, 0, all, 0, ptr(&n), 0)
	reg(badPath, "RegOpenKeyExW", h, w(`\One`), 0, read, ptr(&n))
	reg(ok, "RegOpenKeyExW", h, w(`One\`), 0, read, ptr(&n))
	reg(ok, "RegCloseKey", n)
	n = 0xDEAD
	reg(notFound, "RegOpenKeyExW", h, w(`None`), 0, read, ptr(&n))
	expect("a key that could not be opened", n, 0)
	reg(notFound, "RegOpenKeyExW", h, w(`None\None`), 0, read, ptr(&n))
	reg(ok, "RegOpenKeyExA", h, a(`one`), 0, read, ptr(&n))
	reg(ok, "RegCloseKey", n)
	reg(ok, "RegCreateKeyExW", h, w(`Fleeting`), 0, 0, 1, all, 0, ptr(&n), 0)
	var x uintptr
	reg(volatile, "RegCreateKeyExW", n, w(`Lasting`), 0, 0, 0, all, 0, ptr(&x), 0)
	reg(ok, "RegCreateKeyExW", n, w(`Fleeting`), 0, 0, 1, all, 0, ptr(&x), 0)
	reg(ok, "RegCloseKey", x)
	reg(ok, "RegCloseKey", n)
	reg(ok, "RegCloseKey", h)
}

// values: setting, sizes, both character sets.
func values() {
	h := create(home + `\values`)
	text := []uint16{'h', 0xE4, 'f', 't', 0}
	reg(ok, "RegSetValueExW", h, w("text"), 0, 1, ptr(&text[0]), 10)
	reg(ok, "RegSetValueExW", h, 0, 0, 1, ptr(&text[0]), 8) // the zero that is there is taken along
	for _, name := range []uintptr{w("TEXT"), w(""), 0} {
		typ, n := uint32(0xDEAD), uint32(0xDEAD)
		reg(ok, "RegQueryValueExW", h, name, 0, ptr(&typ), 0, ptr(&n))
		expect("type", typ, 1)
		expect("size", n, 10)
		buf := [6]uint16{7, 7, 7, 7, 7, 7}
		n = 8
		reg(more, "RegQueryValueExW", h, name, 0, 0, ptr(&buf), ptr(&n))
		expect("size needed", n, 10)
		expect("nothing stored", buf[0], 7)
		n = 12
		reg(ok, "RegQueryValueExW", h, name, 0, 0, ptr(&buf), ptr(&n))
		expect("size", n, 10)
		expect("text", windows.UTF16ToString(buf[:5]), "häft")
		expect("behind", buf[5], 7)
	}
	n := uint32(0)
	reg(badParam, "RegQueryValueExW", h, w("text"), 1, 0, 0, ptr(&n))
	reg(badParam, "RegQueryValueExW", h, w("text"), 0, 0, ptr(&text[0]), 0)
	reg(notFound, "RegQueryValueExW", h, w("none"), 0, 0, 0, ptr(&n))
	reg(ok, "RegQueryValueExW", h, w("text"), 0, 0, 0, 0)
	// The other character set: UTF-8 here.
	b := [10]byte{9, 9, 9, 9, 9, 9, 9, 9, 9, 9}
	n = 10
	reg(ok, "RegQueryValueExA", h, a("text"), 0, 0, ptr(&b), ptr(&n))
	expect("size", n, 6)
	expect("text", string(b[:7]), "häft\x00\t")
	reg(ok, "RegSetValueExA", h, a("ansi"), 0, 1, a("wörld"), 6)
	n = 64
	var buf [32]uint16
	reg(ok, "RegQueryValueExW", h, w("ansi"), 0, 0, ptr(&buf), ptr(&n))
	expect("from UTF-8", windows.UTF16ToString(buf[:]), "wörld")
	expect("size", n, 12)
	// Odd ones.
	reg(ok, "RegSetValueExW", h, w("empty"), 0, 3, 0, 0)
	reg(ok, "RegQueryValueExW", h, w("empty"), 0, 0, 0, ptr(&n))
	expect("size of nothing", n, 0)
	reg(noaccess, "RegSetValueExW", h, w("bad"), 0, 3, 16, 4)
	reg(notFound, "RegQueryValueExW", h, w("bad"), 0, 0, 0, ptr(&n))
	reg(badParam, "RegSetValueExW", h, w("x"), 1, 3, 0, 0)
	reg(ok, "RegSetValueExW", h, w("strange type"), 0, 0xABCD, ptr(&text[0]), 3)
	typ := uint32(0)
	reg(ok, "RegQueryValueExW", h, w("strange type"), 0, ptr(&typ), 0, ptr(&n))
	expect("type", typ, 0xABCD)
	expect("size", n, 3)
	reg(badParam, "RegSetValueExW", h, w(strings.Repeat("n", 16384)), 0, 3, 0, 0)
	reg(ok, "RegSetValueExW", h, w(strings.Repeat("n", 16383)), 0, 3, 0, 0)
	reg(ok, "RegDeleteValueW", h, w("text"))
	reg(notFound, "RegDeleteValueW", h, w("text"))
	reg(ok, "RegSetKeyValueW", h, w(`sub\sub`), w("v"), 4, ptr(&n), 4)
	reg(ok, "RegDeleteKeyValueW", h, w(`sub\sub`), w("v"))
	reg(notFound, "RegDeleteKeyValueW", h, w(`sub\sub`), w("v"))
	reg(ok, "RegSetValueW", h, w(`sub`), 1, w("default"), 0)
	m := int32(64)
	reg(ok, "RegQueryValueW", h, w(`sub`), ptr(&buf), ptr(&m))
	expect("default value", windows.UTF16ToString(buf[:]), "default")
	reg(ok, "RegQueryValueW", h, w(`sub\sub`), ptr(&buf), ptr(&m))
	expect("no default value", windows.UTF16ToString(buf[:]), "")
	reg(ok, "RegCloseKey", h)
}

// typed: RegGetValue.
func typed() {
	h := create(home + `\typed`)
	set := func(name string, typ uint32, b ...byte) {
		p := uintptr(0)
		if len(b) > 0 {
			p = ptr(&b[0])
		}
		reg(ok, "RegSetValueExW", h, w(name), 0, uintptr(typ), p, uintptr(len(b)))
	}
	set("number", 4, 1, 2, 3, 4)
	set("long", 11, 1, 2, 3, 4, 5, 6, 7, 8)
	set("bytes4", 3, 1, 2, 3, 4)
	set("bytes3", 3, 1, 2, 3)
	set("open", 1, 'a', 0, 'b', 0)
	set("multi", 7, 'a', 0, 0, 0, 'b', 0)
	set("expand", 2, '%', 0, 'H', 0, 'T', 0, '%', 0, '!', 0, 0, 0)
	os.Setenv("HT", "value")
	for _, x := range []struct {
		name  string
		flags uint32
		want  syscall.Errno
		typ   uint32
		data  string
	}{
		{"number", 0xFFFF, ok, 4, "\x01\x02\x03\x04"},
		{"number", 0x10, ok, 4, "\x01\x02\x03\x04"},
		{"number", 0x18, ok, 4, "\x01\x02\x03\x04"},
		{"number", 0x02, badType, 4, ""},
		{"number", 0x40, badType, 4, ""},
		{"long", 0x48, ok, 11, "\x01\x02\x03\x04\x05\x06\x07\x08"},
		{"bytes4", 0x18, ok, 3, "\x01\x02\x03\x04"},
		{"bytes3", 0x18, mismatch, 3, ""},
		{"bytes3", 0x08, ok, 3, "\x01\x02\x03"},
		{"open", 0x02, ok, 1, "a\x00b\x00\x00\x00"},
		{"multi", 0x20, ok, 7, "a\x00\x00\x00b\x00\x00\x00\x00\x00"},
		{"expand", 0x02, ok, 1, "v\x00a\x00l\x00u\x00e\x00!\x00\x00\x00"},
		{"expand", 0xFFFF, ok, 1, "v\x00a\x00l\x00u\x00e\x00!\x00\x00\x00"},
		{"expand", 0x10000004, ok, 2, "%\x00H\x00T\x00%\x00!\x00\x00\x00"},
		{"expand", 0x10000002, badType, 2, ""},
		{"expand", 0x04, badParam, 0xDEAD, ""},
		{"none", 0xFFFF, notFound, 0xDEAD, ""},
	} {
		typ, n := uint32(0xDEAD), uint32(64)
		var b [64]byte
		reg(x.want, "RegGetValueW", h, 0, w(x.name), uintptr(x.flags), ptr(&typ), ptr(&b), ptr(&n))
		if typ != x.typ || x.want == ok && string(b[:n]) != x.data {
			complain(0, "%s, flags %#x: type %#x, %q; want %#x, %q", x.name, x.flags, typ, b[:n], x.typ, x.data)
		}
	}
	b, n := [8]byte{9, 9, 9, 9, 9, 9, 9, 9}, uint32(3)
	reg(more, "RegGetValueW", h, 0, w("number"), 0x20000010, 0, ptr(&b), ptr(&n))
	expect("size needed", n, 4)
	expect("zeros for as much as there is room", b, [8]byte{0, 0, 0, 9, 9, 9, 9, 9})
	reg(ok, "RegGetValueW", hkcu, w(home+`\typed`), w("number"), 0x10, 0, 0, ptr(&n))
	expect("size", n, 4)
	reg(badParam, "RegGetValueW", h, 0, w("number"), 0x10, 0, ptr(&b), 0)
	n = 8
	reg(ok, "RegGetValueA", h, 0, a("expand"), 0x02, 0, ptr(&b), ptr(&n))
	expect("both sets", string(b[:n]), "value!\x00")
	// Texts of resources.
	set("plain", 1, 'x', 0, 0, 0)
	var buf [64]uint16
	reg(ok, "RegLoadMUIStringW", h, w("plain"), ptr(&buf), 128, ptr(&n), 0, 0)
	expect("no resource", windows.UTF16ToString(buf[:]), "x")
	reg(more, "RegLoadMUIStringW", h, w("plain"), ptr(&buf), 2, ptr(&n), 0, 0)
	expect("size", n, 4)
	reg(badParam, "RegLoadMUIStringW", h, w("plain"), ptr(&buf), 3, ptr(&n), 0, 0)
	reg(ok, "RegCloseKey", h)
}

// enumerating: order, sizes, ends.
func enumerating() {
	h := create(home + `\enum`)
	for _, name := range []string{"b", "A", "c", "Bb"} {
		var n uintptr
		reg(ok, "RegCreateKeyExW", h, w(name), 0, w("class of "+name), 0, all, 0, ptr(&n), 0)
		reg(ok, "RegCloseKey", n)
	}
	for i, name := range []string{"z", "y", "xx"} {
		reg(ok, "RegSetValueExW", h, w(name), 0, 3, ptr(&[8]byte{1, 2, 3}), uintptr(i+1))
	}
	for i, want := range []string{"A", "b", "Bb", "c"} {
		var name, class [32]uint16
		n, cn, at := uint32(32), uint32(32), uint64(0)
		reg(ok, "RegEnumKeyExW", h, uintptr(i), ptr(&name), ptr(&n), 0, ptr(&class), ptr(&cn), ptr(&at))
		expect("name", windows.UTF16ToString(name[:]), want)
		expect("length", n, uint32(len(want)))
		expect("class", windows.UTF16ToString(class[:]), "class of "+want)
		expect("class length", cn, uint32(9+len(want)))
		expect("time", at > 0x1D0000000000000, true)
	}
	var name [32]uint16
	n := uint32(32)
	reg(noMore, "RegEnumKeyExW", h, 4, ptr(&name), ptr(&n), 0, 0, 0, 0)
	reg(noMore, "RegEnumKeyExW", h, 0xFFFFFFFF, ptr(&name), ptr(&n), 0, 0, 0, 0)
	n = 2
	reg(more, "RegEnumKeyExW", h, 2, ptr(&name), ptr(&n), 0, 0, 0, 0)
	n = 3
	reg(ok, "RegEnumKeyExW", h, 2, ptr(&name), ptr(&n), 0, 0, 0, 0)
	expect("length", n, 2)
	reg(more, "RegEnumKeyW", h, 2, ptr(&name), 2)
	reg(ok, "RegEnumKeyW", h, 2, ptr(&name), 3)
	reg(badParam, "RegEnumKeyExW", h, 0, 0, ptr(&n), 0, 0, 0, 0)
	reg(badParam, "RegEnumKeyExW", h, 0, ptr(&name), 0, 0, 0, 0, 0)
	for i, want := range []string{"z", "y", "xx"} {
		b := [8]byte{9, 9, 9, 9}
		n, typ, size := uint32(32), uint32(0xDEAD), uint32(8)
		reg(ok, "RegEnumValueW", h, uintptr(i), ptr(&name), ptr(&n), 0, ptr(&typ), ptr(&b), ptr(&size))
		expect("name", windows.UTF16ToString(name[:]), want)
		expect("length", n, uint32(len(want)))
		expect("type", typ, 3)
		expect("size", size, uint32(i+1))
		expect("data", b[0] == 1 && b[i+1] == 9, true)
	}
	n = 32
	reg(noMore, "RegEnumValueW", h, 3, ptr(&name), ptr(&n), 0, 0, 0, 0)
	size := uint32(1)
	n = 32
	reg(more, "RegEnumValueW", h, 2, ptr(&name), ptr(&n), 0, 0, ptr(&[8]byte{}), ptr(&size))
	expect("size needed", size, 3)
	n = 2
	reg(more, "RegEnumValueW", h, 2, ptr(&name), ptr(&n), 0, 0, 0, 0)
	var subkeys, maxSub, maxClass, values, maxName, maxData, sd uint32
	reg(ok, "RegQueryInfoKeyW", h, 0, 0, 0, ptr(&subkeys), ptr(&maxSub), ptr(&maxClass), ptr(&values), ptr(&maxName), ptr(&maxData), ptr(&sd), 0)
	expect("info", [6]uint32{subkeys, maxSub, maxClass, values, maxName, maxData}, [6]uint32{4, 2, 11, 3, 2, 3})
	expect("descriptor", sd > 20, true)
	reg(ok, "RegCloseKey", h)
}

// deleting: what is open stays a key that is none.
func deleting() {
	h := create(home + `\deleting`)
	in := create(home + `\deleting\in`)
	reg(denied, "RegDeleteKeyW", hkcu, w(home+`\deleting`))
	reg(ok, "RegDeleteKeyW", h, w("IN"))
	reg(notFound, "RegDeleteKeyW", h, w("IN"))
	reg(badParam, "RegDeleteKeyW", h, 0)
	reg(badParam, "RegDeleteKeyExW", h, w("IN"), 0, 1)
	var x uintptr
	reg(deleted, "RegQueryValueExW", in, 0, 0, 0, 0, 0)
	reg(deleted, "RegSetValueExW", in, 0, 0, 3, 0, 0)
	reg(deleted, "RegCreateKeyExW", in, w("x"), 0, 0, 0, all, 0, ptr(&x), 0)
	reg(deleted, "RegOpenKeyExW", in, w("x"), 0, read, ptr(&x))
	reg(deleted, "RegDeleteKeyW", in, w(""))
	reg(ok, "RegCloseKey", in)
	create2 := create(home + `\deleting\a\b\c`)
	reg(ok, "RegCloseKey", create2)
	reg(ok, "RegRenameKey", h, w("a"), w("renamed"))
	reg(notFound, "RegDeleteTreeW", h, w("a"))
	reg(ok, "RegCopyTreeW", h, w("renamed"), h)
	reg(ok, "RegDeleteTreeW", h, w("renamed"))
	reg(ok, "RegOpenKeyExW", h, w(`b\c`), 0, read, ptr(&x))
	reg(ok, "RegCloseKey", x)
	reg(ok, "RegDeleteTreeW", h, 0)
	reg(notFound, "RegOpenKeyExW", h, w(`b`), 0, read, ptr(&x))
	reg(ok, "RegDeleteKeyW", h, w("")) // the key itself
	reg(deleted, "RegFlushKey", h)
	reg(ok, "RegCloseKey", h)
}

// notifying: events that tell of changes, and of the end of the key.
func notifying() {
	h := create(home + `\notify`)
	sub := create(home + `\notify\sub`)
	ev, _ := k("CreateEventW", 0, 0, 1, 0)
	signalled := func() bool { r, _ := k("WaitForSingleObject", ev, 0); return r == 0 }
	number := uint32(1)
	change := func(key uintptr) { reg(ok, "RegSetValueExW", key, w("v"), 0, 4, ptr(&number), 4) }
	reg(badParam, "RegNotifyChangeKeyValue", h, 0, 0, ev, 1)
	reg(badParam, "RegNotifyChangeKeyValue", h, 0, 0x40, ev, 1)
	reg(badParam, "RegNotifyChangeKeyValue", h, 0, 4, 0, 1)
	reg(badHandle, "RegNotifyChangeKeyValue", h, 0, 4, h, 1)
	reg(ok, "RegNotifyChangeKeyValue", h, 0, 4, ev, 1)
	expect("at the beginning", signalled(), false) // the call resets the event
	change(sub)
	expect("a key below", signalled(), false)
	change(h)
	expect("the key", signalled(), true)
	expect("once", signalled(), false)
	reg(ok, "RegCloseKey", h)
	h = create(home + `\notify`)
	reg(ok, "RegNotifyChangeKeyValue", h, 1, 5, ev, 1)
	change(sub)
	expect("the tree", signalled(), true)
	reg(ok, "RegNotifyChangeKeyValue", h, 1, 5, ev, 1)
	reg(ok, "RegDeleteKeyW", sub, w(""))
	expect("deleted below", signalled(), true)
	reg(ok, "RegNotifyChangeKeyValue", h, 1, 5, ev, 1)
	reg(ok, "RegCloseKey", h)
	expect("closed", signalled(), true)
	reg(ok, "RegCloseKey", sub)
	// What was asked for ends with the thread that asked, unless it says otherwise: the
	// event is set, and the next change is not lost.
	h = create(home + `\notify`)
	for _, agnostic := range []uintptr{0x10000000, 0} {
		id := make(chan uint32)
		go func() {
			runtime.LockOSThread() // the thread ends with the goroutine
			reg(ok, "RegNotifyChangeKeyValue", h, 0, 4|agnostic, ev, 1)
			id <- windows.GetCurrentThreadId()
		}()
		th, err := windows.OpenThread(windows.SYNCHRONIZE, false, <-id)
		if err == nil {
			windows.WaitForSingleObject(th, 60000)
			windows.CloseHandle(th)
		}
		expect("the end of the thread", signalled(), agnostic == 0)
		change(h)
		expect("a change after it", signalled(), agnostic != 0)
	}
	reg(ok, "RegNotifyChangeKeyValue", h, 0, 4, ev, 1)
	expect("the change that nobody was told of", signalled(), true)
	reg(ok, "RegCloseKey", h)
	// Waiting in the call.
	h = create(home + `\notify`)
	done := make(chan bool)
	go func() {
		runtime.LockOSThread()
		reg(ok, "RegNotifyChangeKeyValue", h, 1, 1, 0, 0)
		done <- true
	}()
	for i := 0; ; i++ {
		var n uintptr
		reg(ok, "RegCreateKeyExW", h, w(fmt.Sprint(i)), 0, 0, 0, all, 0, ptr(&n), 0)
		reg(ok, "RegCloseKey", n)
		select {
		case <-done:
			reg(ok, "RegNotifyChangeKeyValue", hkcu, 1, 5, ev, 1)
			reg(ok, "RegDeleteTreeW", h, 0)
			expect("a predefined key", signalled(), true)
			reg(ok, "RegCloseKey", h)
			k("CloseHandle", ev)
			return
		default:
			runtime.Gosched()
		}
	}
}

type unicodeString struct {
	Length, Maximum uint16
	Buffer          *uint16
}

func unicode(s string) *unicodeString {
	p, _ := syscall.UTF16FromString(s)
	return &unicodeString{uint16(2*len(p) - 2), uint16(2 * len(p)), &p[0]}
}

type objectAttributes struct {
	Length        uint32
	Root          uintptr
	Name          *unicodeString
	Attributes    uint32
	Security, QOS uintptr
}

// native: the calls below.
func native() {
	h := create(home + `\native`)
	oa := &objectAttributes{Length: 48, Root: h, Name: unicode("child"), Attributes: 0x40}
	var n uintptr
	d := uint32(0)
	expect("NtOpenKey", nt("NtOpenKey", ptr(&n), read, ptr(oa)), 0xC0000034)
	expect("NtCreateKey", nt("NtCreateKey", ptr(&n), all, ptr(oa), 0, 0, 0, ptr(&d)), 0)
	expect("disposition", d, 1)
	size := uint32(0xDEAD)
	var b [256]byte
	expect("NtQueryKey", nt("NtQueryKey", n, 3, ptr(&b), 256, ptr(&size)), 0)
	path := windows.UTF16ToString((*[126]uint16)(unsafe.Pointer(&b[4]))[:(size-4)/2])
	if !strings.HasPrefix(path, `\REGISTRY\USER\S-1-5-`) || !strings.HasSuffix(path, `\Software\haft test\native\child`) {
		complain(0, "path %q", path)
	}
	expect("NtQueryKey, too small", nt("NtQueryKey", n, 3, ptr(&b), 3, ptr(&size)), 0xC0000023)
	expect("NtQueryKey, cut off", nt("NtQueryKey", n, 3, ptr(&b), 10, ptr(&size)), 0x80000005)
	expect("NtSetValueKey", nt("NtSetValueKey", n, ptr(unicode("v")), 0, 4, ptr(&d), 4), 0)
	expect("NtQueryValueKey", nt("NtQueryValueKey", n, ptr(unicode("V")), 2, ptr(&b), 256, ptr(&size)), 0)
	expect("size", size, 16)
	expect("type, size, data", [3]byte{b[4], b[8], b[12]}, [3]byte{4, 4, 1})
	expect("NtQueryValueKey", nt("NtQueryValueKey", n, ptr(unicode("x")), 2, ptr(&b), 256, ptr(&size)), 0xC0000034)
	expect("NtEnumerateValueKey", nt("NtEnumerateValueKey", n, 0, 1, ptr(&b), 256, ptr(&size)), 0)
	expect("offset, name", [3]byte{b[8], b[16], b[20]}, [3]byte{24, 2, 'v'})
	expect("NtEnumerateValueKey", nt("NtEnumerateValueKey", n, 1, 1, ptr(&b), 256, ptr(&size)), 0x8000001A)
	expect("NtEnumerateKey", nt("NtEnumerateKey", h, 0, 0, ptr(&b), 256, ptr(&size)), 0)
	expect("name", windows.UTF16ToString((*[5]uint16)(unsafe.Pointer(&b[16]))[:]), "child")
	expect("NtEnumerateKey", nt("NtEnumerateKey", h, 1, 0, ptr(&b), 256, ptr(&size)), 0x8000001A)
	expect("NtQueryKey, basic", nt("NtQueryKey", n, 2, ptr(&b), 256, ptr(&size)), 0)
	expect("values", b[0x20], 1)
	expect("NtDeleteValueKey", nt("NtDeleteValueKey", n, ptr(unicode("v"))), 0)
	expect("NtRenameKey", nt("NtRenameKey", n, ptr(unicode("kid"))), 0)
	expect("NtFlushKey", nt("NtFlushKey", n), 0)
	expect("NtDeleteKey", nt("NtDeleteKey", n), 0)
	expect("NtDeleteKey", nt("NtDeleteKey", n), 0xC000017C)
	nt("NtClose", n)
	oa = &objectAttributes{Length: 48, Name: unicode(`\Registry\Machine\System\CurrentControlSet\Control`), Attributes: 0x40}
	expect("NtOpenKey", nt("NtOpenKey", ptr(&n), read, ptr(oa)), 0)
	expect("through a link", nt("NtQueryKey", n, 3, ptr(&b), 256, ptr(&size)), 0)
	expect("path", windows.UTF16ToString((*[126]uint16)(unsafe.Pointer(&b[4]))[:(size-4)/2]), `\REGISTRY\MACHINE\SYSTEM\ControlSet001\Control`)
	type nameInfo struct {
		s   unicodeString
		buf [128]uint16
	}
	var ni nameInfo
	expect("NtQueryObject", nt("NtQueryObject", n, 1, ptr(&ni), unsafe.Sizeof(ni), 0), 0)
	expect("object name", windows.UTF16ToString(ni.buf[:ni.s.Length/2]), `\REGISTRY\MACHINE\SYSTEM\ControlSet001\Control`)
	nt("NtClose", n)
	oa.Name = unicode(`Registry\Machine`)
	expect("a path without a root", nt("NtOpenKey", ptr(&n), read, ptr(oa)), 0xC000003B)
	reg(ok, "RegCloseKey", h)
}

func text(root uintptr, key, name string) string {
	var buf [512]uint16
	n := uint32(1024)
	r, _, _ := adv.NewProc("RegGetValueW").Call(root, w(key), w(name), 0x02, 0, ptr(&buf), ptr(&n))
	if r != 0 {
		complain(1, `%s, %s: error %d`, key, name, r)
	}
	return windows.UTF16ToString(buf[:])
}

// contents: what runtimes read is there and true.
func contents() {
	const version = `SOFTWARE\Microsoft\Windows NT\CurrentVersion`
	v := windows.RtlGetVersion()
	expect("build", text(hklm, version, "CurrentBuildNumber"), fmt.Sprint(v.BuildNumber))
	expect("root", text(hklm, version, "SystemRoot"), os.Getenv("SystemRoot"))
	expect("content type", text(hkcr, ".html", "Content Type"), "text/html")
	expect("extension", text(hkcr, `MIME\Database\Content Type\image/png`, "Extension"), ".png")
	name, _ := windows.ComputerName()
	expect("computer", text(hklm, `SYSTEM\CurrentControlSet\Control\ComputerName\ActiveComputerName`, "ComputerName"), strings.ToUpper(name))
	text(hklm, `SYSTEM\CurrentControlSet\Services\Tcpip\Parameters`, "Hostname")
	expect("OS", text(hklm, `SYSTEM\CurrentControlSet\Control\Session Manager\Environment`, "OS"), "Windows_NT")
	expect("expanded", text(hklm, `SYSTEM\CurrentControlSet\Control\Session Manager\Environment`, "windir"), os.Getenv("SystemRoot"))
	text(hklm, `HARDWARE\DESCRIPTION\System\CentralProcessor\0`, "ProcessorNameString")
	expect("std", text(hklm, version+`\Time Zones\Tokyo Standard Time`, "Std"), "Tokyo Standard Time")
	var b [44]byte
	n := uint32(44)
	reg(ok, "RegGetValueW", hklm, w(version+`\Time Zones\Tokyo Standard Time`), w("TZI"), 0x08, 0, ptr(&b), ptr(&n))
	expect("bias", *(*int32)(unsafe.Pointer(&b)), -540)
	reg(ok, "RegGetValueW", hklm, w(version+`\Time Zones\W. Europe Standard Time`), w("TZI"), 0x08, 0, ptr(&b), ptr(&n))
	expect("rule", *(*[4]int16)(unsafe.Pointer(&b[12])), [4]int16{0, 10, 0, 5}) // the last Sunday of October
	var h uintptr
	reg(ok, "RegOpenKeyExW", hklm, w(`Software\Microsoft`), 0, read|0x200, ptr(&h))
	var buf [256]byte
	size := uint32(0)
	nt("NtQueryKey", h, 3, ptr(&buf), 256, ptr(&size))
	expect("32-bit programs' registry", windows.UTF16ToString((*[126]uint16)(unsafe.Pointer(&buf[4]))[:(size-4)/2]), `\REGISTRY\MACHINE\SOFTWARE\WOW6432Node\Microsoft`)
	reg(ok, "RegCloseKey", h)
	reg(ok, "RegDeleteTreeW", hkcu, w(home))
}
