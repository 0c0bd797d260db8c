// Command resources puts resources into a copy of itself and says what does not
// behave as documented. The copy, run with the argument "check", looks for them
// in itself.
package main

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"syscall"
	"unsafe"

	"golang.org/x/sys/windows"
)

var (
	k32    = windows.NewLazySystemDLL("kernel32.dll")
	failed bool
)

func complain(skip int, format string, args ...any) {
	failed = true
	_, _, line, _ := runtime.Caller(skip + 1)
	fmt.Printf("line %d: %s\n", line, fmt.Sprintf(format, args...))
}

func k(name string, args ...uintptr) (uintptr, syscall.Errno) {
	r, _, e := k32.NewProc(name).Call(args...)
	return r, e.(syscall.Errno)
}

func works(name string, args ...uintptr) uintptr {
	r, e := k(name, args...)
	if r == 0 {
		complain(1, "%s: error %d", name, e)
	}
	return r
}

func fails(want syscall.Errno, name string, args ...uintptr) {
	if r, e := k(name, args...); r != 0 || e != want {
		complain(1, "%s = %#x, error %d; want 0 and %d", name, r, e, want)
	}
}

func w(s string) uintptr { p, _ := syscall.UTF16PtrFromString(s); return uintptr(unsafe.Pointer(p)) }
func a(s string) uintptr { p, _ := syscall.BytePtrFromString(s); return uintptr(unsafe.Pointer(p)) }

const (
	badHandle  = windows.ERROR_INVALID_HANDLE
	noData     = syscall.Errno(1812)
	noType     = syscall.Errno(1813)
	noName     = syscall.Errno(1814)
	noLanguage = syscall.Errno(1815)
	badExe     = windows.ERROR_BAD_EXE_FORMAT
)

// resource returns the bytes of a resource of a module.
//
//go:nocheckptr
func resource(module, typ, name, language uintptr) []byte {
	r := works("FindResourceExW", module, typ, name, language)
	if r == 0 {
		return nil
	}
	n := works("SizeofResource", module, r)
	at := works("LockResource", works("LoadResource", module, r))
	return bytes.Clone(unsafe.Slice((*byte)(*(*unsafe.Pointer)(unsafe.Pointer(&at))), n))
}

func check(module uintptr) {
	for _, x := range []struct {
		typ, name, language uintptr
		want                string
	}{
		{10, 1, 0x407, "deutsch"},
		{10, 1, 0x409, "english"},
		{10, w("#1"), 0x409, "english"},
		{10, w("Named"), 0, "by name"},
		{w("custom"), w("NAMED"), 0, "own type"},
	} {
		if got := resource(module, x.typ, x.name, x.language); string(got) != x.want {
			complain(1, "%q, want %q", got, x.want)
		}
	}
	if got := resource(module, 10, 7, 0); len(got) != 100000 || got[99999] != 0xAB {
		complain(1, "%d bytes", len(got))
	}
	fails(noType, "FindResourceExW", module, 11, 1, 0)
	fails(noName, "FindResourceExW", module, 10, 2, 0)
	fails(noLanguage, "FindResourceExW", module, 10, 1, 0x40C)
	fails(windows.ERROR_INVALID_PARAMETER, "FindResourceW", module, w("#x"), 10)
}

func main() {
	switch os.Args[1] {
	case "check":
		check(0)
	case "fill": // more than there is room for
		u := works("BeginUpdateResourceW", w(os.Args[2]), 0)
		big := bytes.Repeat([]byte{0xAB}, 1<<20)
		works("UpdateResourceW", u, 10, 7, 0, uintptr(unsafe.Pointer(&big[0])), uintptr(len(big)))
		fails(windows.ERROR_DISK_FULL, "EndUpdateResourceW", u, 0)
	default:
		update(os.Args[1])
	}
	if failed {
		os.Exit(1)
	}
	fmt.Println("resources ok")
}

// What the callbacks of enumerations have been told; stopAt: which call of them is
// answered with FALSE.
var (
	told   []string
	stopAt int
)

// idOf is a type or a name as a callback gets it.
func idOf(v uintptr, wide bool) string {
	switch {
	case v>>16 == 0:
		return fmt.Sprint(v)
	case wide:
		return windows.UTF16PtrToString(*(**uint16)(unsafe.Pointer(&v)))
	}
	return windows.BytePtrToString(*(**byte)(unsafe.Pointer(&v)))
}

func answer(s string) uintptr {
	told = append(told, s)
	if len(told) == stopAt {
		return 0
	}
	return 1
}

var (
	typesW = windows.NewCallback(func(m, typ, param uintptr) uintptr { return answer(idOf(typ, true)) })
	typesA = windows.NewCallback(func(m, typ, param uintptr) uintptr { return answer(idOf(typ, false)) })
	namesW = windows.NewCallback(func(m, typ, name, param uintptr) uintptr {
		return answer(fmt.Sprint(idOf(typ, true), " ", idOf(name, true), " ", param))
	})
	namesA = windows.NewCallback(func(m, typ, name, param uintptr) uintptr {
		return answer(fmt.Sprint(idOf(typ, false), " ", idOf(name, false), " ", param))
	})
	languages = windows.NewCallback(func(m, typ, name, language, param uintptr) uintptr {
		return answer(fmt.Sprintf("%s %s %#x %d", idOf(typ, true), idOf(name, true), language&0xFFFF, param))
	})
)

// enumerate goes through the resources of a module.
func enumerate(m uintptr) {
	const userStop = syscall.Errno(15106) // ERROR_RESOURCE_ENUM_USER_STOP
	for _, x := range []struct {
		name string
		args []uintptr
		stop int
		want string
		err  syscall.Errno
	}{
		{"EnumResourceTypesW", []uintptr{typesW, 0}, 0, "CUSTOM; 10", 0},
		{"EnumResourceTypesA", []uintptr{typesA, 0}, 0, "CUSTOM; 10", 0},
		{"EnumResourceTypesW", []uintptr{typesW, 0}, 1, "CUSTOM", userStop},
		{"EnumResourceTypesW", []uintptr{0, 0}, 0, "", windows.ERROR_INVALID_PARAMETER},
		{"EnumResourceNamesW", []uintptr{10, namesW, 5}, 0, "10 NAMED 5; 10 1 5; 10 7 5", 0},
		{"EnumResourceNamesW", []uintptr{w("#10"), namesW, 5}, 2, "#10 NAMED 5; #10 1 5", userStop},
		{"EnumResourceNamesA", []uintptr{a("custom"), namesA, 6}, 0, "custom NAMED 6", 0},
		{"EnumResourceNamesW", []uintptr{11, namesW, 5}, 0, "", noType},
		{"EnumResourceLanguagesW", []uintptr{10, 1, languages, 7}, 0, "10 1 0x407 7; 10 1 0x409 7", 0},
		{"EnumResourceLanguagesA", []uintptr{a("CUSTOM"), a("named"), languages, 7}, 3, "", 0},
		{"EnumResourceLanguagesW", []uintptr{10, 2, languages, 7}, 0, "", noName},
		{"EnumResourceLanguagesW", []uintptr{11, 2, languages, 7}, 0, "", noType},
	} {
		told, stopAt = nil, x.stop
		r, e := k(x.name, append([]uintptr{m}, x.args...)...)
		got := strings.Join(told, "; ")
		if (r != 0) != (x.err == 0) || r == 0 && e != x.err || x.want != got && x.name != "EnumResourceLanguagesA" {
			complain(0, "%s%v = %d, %d: %s, want %s, %d", x.name, x.args, r, e, got, x.want, x.err)
		}
	}
	if len(told) != 0 {
		complain(0, "%v", told)
	}
}

func update(dir string) {
	fails(noData, "EnumResourceTypesW", 0, typesW, 0)
	fails(noData, "FindResourceW", 0, 1, 10)
	exe, _ := os.Executable()
	program, err := os.ReadFile(exe)
	if err != nil {
		complain(0, "%v", err)
	}
	path, garbage := filepath.Join(dir, "copy.exe"), filepath.Join(dir, "garbage")
	os.WriteFile(path, append(program, "overlay"...), 0o777)
	os.WriteFile(garbage, []byte("no program"), 0o666)

	fails(windows.ERROR_FILE_NOT_FOUND, "BeginUpdateResourceW", w(filepath.Join(dir, "none")), 0)
	fails(badHandle, "UpdateResourceW", 12345, 10, 1, 0, 0, 0)
	fails(badHandle, "EndUpdateResourceW", 12345, 0)
	u := works("BeginUpdateResourceW", w(garbage), 0)
	fails(badExe, "EndUpdateResourceW", u, 0)
	fails(badHandle, "EndUpdateResourceW", u, 1)

	// What is discarded, or fails, changes nothing.
	same := func() {
		b, err := os.ReadFile(path)
		if err != nil || !bytes.Equal(b, append(program, "overlay"...)) {
			complain(1, "the file was changed (%v)", err)
		}
	}
	u = works("BeginUpdateResourceW", w(path), 0)
	fails(badHandle, "CloseHandle", u)
	works("UpdateResourceW", u, 10, 1, 0, a("x"), 1)
	works("EndUpdateResourceW", u, 1)
	same()
	u = works("BeginUpdateResourceW", w(path), 0)
	works("UpdateResourceW", u, 10, 1, 0, 0, 0)
	fails(noName, "EndUpdateResourceW", u, 0)
	same()

	u = works("BeginUpdateResourceW", w(path), 0)
	works("UpdateResourceW", u, 10, 1, 0x407, a("deutsch"), 7)
	works("UpdateResourceW", u, 10, 1, 0x409, a("wrong"), 5)
	works("UpdateResourceW", u, 10, w("named"), 0, a("by name"), 7)
	works("UpdateResourceA", u, a("Custom"), a("named"), 0, a("own type"), 8)
	works("UpdateResourceW", u, 10, 3, 0, a("to be removed"), 13)
	works("EndUpdateResourceW", u, 0)
	big := bytes.Repeat([]byte{0xAB}, 100000)
	u = works("BeginUpdateResourceA", a(path), 0)
	works("UpdateResourceW", u, 10, w("#1"), 0x409, a("english"), 7)
	works("UpdateResourceW", u, 10, 3, 0, 0, 0)
	works("UpdateResourceW", u, 10, 7, 0, uintptr(unsafe.Pointer(&big[0])), 100000)
	works("EndUpdateResourceA", u, 0)

	// As data: the handle is that of no module.
	fails(windows.ERROR_MOD_NOT_FOUND, "LoadLibraryExW", w(filepath.Join(dir, "none.exe")), 0, 2)
	fails(badExe, "LoadLibraryExW", w(garbage+"."), 0, 2)
	for flags, tag := range map[uintptr]uintptr{2: 1, 0x22: 2, 0x40: 1} {
		m := works("LoadLibraryExW", w(path), 0, flags)
		if m&3 != tag {
			complain(0, "flags %#x: module %#x", flags, m)
		}
		check(m)
		enumerate(m)
		fails(badHandle, "CloseHandle", m)
		works("FreeLibrary", m)
		var b windows.MemoryBasicInformation
		windows.VirtualQuery(m&^3, &b, unsafe.Sizeof(b))
		if b.State != 0x10000 {
			complain(0, "the memory is still there: %#x", b.State)
		}
	}
	if b, _ := os.ReadFile(path); !bytes.Contains(b, []byte("overlay")) {
		complain(0, "what was behind the program is gone")
	}
}
