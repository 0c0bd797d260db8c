// Command nls calls the functions of kernel32.dll about text and languages, with good
// and with bad arguments, and says what does not behave as documented.
package main

import (
	"fmt"
	"os"
	"runtime"
	"syscall"
	"unicode/utf16"
	"unsafe"

	"golang.org/x/sys/windows"
)

var (
	kernel32 = windows.NewLazySystemDLL("kernel32.dll")
	failed   bool
	held     []any
	bad      uintptr // an address at which there is nothing
)

func main() {
	runtime.LockOSThread()
	bad, _ = windows.VirtualAlloc(0, 0x10000, windows.MEM_RESERVE, windows.PAGE_NOACCESS)
	codePages()
	comparisons()
	mappings()
	locales()
	formats()
	uiLanguages()
	if failed {
		os.Exit(1)
	}
	fmt.Println("nls ok")
}

func complain(skip int, format string, args ...any) {
	failed = true
	_, _, line, _ := runtime.Caller(skip + 1)
	fmt.Printf("line %d: %s\n", line, fmt.Sprintf(format, args...))
}

// Errors.
const (
	badParameter = syscall.Errno(87)
	small        = syscall.Errno(122)
	noAccess     = syscall.Errno(998)
	badFlags     = syscall.Errno(1004)
	noUnicode    = syscall.Errno(1113)
)

// call calls a function with the last error 4711.
func call(name string, args ...uintptr) (uint32, syscall.Errno) {
	p := kernel32.NewProc(name)
	if p.Find() != nil {
		complain(2, "there is no %s", name)
		return 0, 0
	}
	windows.NewLazySystemDLL("kernel32.dll").NewProc("SetLastError").Call(4711)
	r, _, e := p.Call(args...)
	return uint32(r), e.(syscall.Errno)
}

// gives calls a function that has to return a value; an error of 0 does not matter.
func gives(want uint32, e syscall.Errno, name string, args ...uintptr) {
	if r, got := call(name, args...); r != want || e != 0 && got != e {
		complain(1, "%s = %#x, error %d; want %#x and %d", name, r, got, want, e)
	}
}

func ptr[T any](p *T) uintptr { held = append(held, p); return uintptr(unsafe.Pointer(p)) }

func w(s string) uintptr { u := append(utf16.Encode([]rune(s)), 0); return ptr(&u[0]) }
func a(s string) uintptr { b := append([]byte(s), 0); return ptr(&b[0]) }

const poison = 0xABAB

// wide is a buffer of a function that stores UTF-16.
type wide struct{ b [200]uint16 }

func newWide() *wide {
	var x wide
	for i := range x.b {
		x.b[i] = poison
	}
	return &x
}

func (x *wide) at() uintptr { return ptr(&x.b[0]) }

// says checks what is in the buffer: a string, its zero, and nothing stored behind it.
func (x *wide) says(what, want string) {
	u := append(utf16.Encode([]rune(want)), 0)
	for i, c := range u {
		if x.b[i] != c {
			complain(1, "%s: %q, want %q", what, string(utf16.Decode(x.b[:len(u)])), want)
			return
		}
	}
	if x.b[len(u)] != poison {
		complain(1, "%s: more was stored than %q", what, want)
	}
}

// narrow is a buffer of a function that stores bytes.
type narrow struct{ b [200]byte }

func newNarrow() *narrow {
	var x narrow
	for i := range x.b {
		x.b[i] = 0xAB
	}
	return &x
}

func (x *narrow) at() uintptr { return ptr(&x.b[0]) }

func (x *narrow) says(what, want string) {
	if got := string(x.b[:len(want)]); got != want || x.b[len(want)] != 0 || x.b[len(want)+1] != 0xAB {
		complain(1, "%s: %q, want %q", what, x.b[:len(want)+2], want)
	}
}

const minus1 = ^uintptr(0)

func codePages() {
	gives(65001, 0, "GetACP")
	gives(65001, 0, "GetOEMCP")
	for cp, want := range map[uintptr]uint32{0: 0, 1: 0, 437: 1, 850: 1, 1252: 1, 932: 1, 65001: 1, 12345: 0, 28605: 1} {
		gives(want, 0, "IsValidCodePage", cp)
	}
	gives(1, 0, "IsDBCSLeadByteEx", 932, 0x81)
	gives(0, 0, "IsDBCSLeadByteEx", 932, 0xA1)
	gives(0, badParameter, "IsDBCSLeadByteEx", 4, 0x81)
	gives(0, 0, "IsDBCSLeadByte", 0x81)

	type info struct {
		size uint32
		def  [2]byte
		lead [12]byte
		more [100]uint16
	}
	i := info{}
	gives(1, 0, "GetCPInfo", 932, ptr(&i))
	if i.size != 2 || i.def != [2]byte{'?'} || i.lead != [12]byte{0x81, 0x9F, 0xE0, 0xFC} || i.more[1] != 0 {
		complain(0, "GetCPInfo(932): %+v", i)
	}
	gives(0, badParameter, "GetCPInfo", 5, ptr(&i))
	gives(0, badParameter, "GetCPInfo", 932, 0)
	gives(0, noAccess, "GetCPInfo", 932, bad)
	gives(1, 0, "GetCPInfoExW", 1252, 0, ptr(&i))
	if name := windows.UTF16ToString(i.more[3:]); i.size != 1 || i.more[0] != '?' || name != "1252  (ANSI - Latin I)" {
		complain(0, "GetCPInfoEx(1252): %+v %q", i, name)
	}
	gives(0, badParameter, "GetCPInfoExW", 1252, 1, ptr(&i))

	x := newWide()
	gives(2, 0, "MultiByteToWideChar", 437, 0, a("\x80"), minus1, x.at(), 200)
	x.says("437", "Ç")
	x = newWide()
	gives(3, 0, "MultiByteToWideChar", 932, 0, a("\x93\xFA\xB1"), minus1, x.at(), 200)
	x.says("932", "日ｱ")
	gives(2, 0, "MultiByteToWideChar", 65001, 0, a("\xFF\xFF"), 2, x.at(), 200)
	if x.b[0] != 0xFFFD || x.b[1] != 0xFFFD {
		complain(0, "bad UTF-8: %x", x.b[:2])
	}
	gives(0, noUnicode, "MultiByteToWideChar", 65001, 8, a("\xFF"), 1, x.at(), 200)
	gives(0, noUnicode, "MultiByteToWideChar", 932, 8, a("\x81"), 1, x.at(), 200)
	gives(0, badFlags, "MultiByteToWideChar", 65001, 1, a("a"), 1, x.at(), 200)
	gives(0, badFlags, "MultiByteToWideChar", 1252, 3, a("a"), 1, x.at(), 200)
	gives(0, badParameter, "MultiByteToWideChar", 7, 0, a("a"), 1, x.at(), 200)
	gives(0, badParameter, "MultiByteToWideChar", 1252, 0, a("a"), 0, x.at(), 200)
	gives(0, badParameter, "MultiByteToWideChar", 1252, 0, 0, 1, x.at(), 200)
	gives(0, small, "MultiByteToWideChar", 1252, 0, a("abc"), 3, x.at(), 2)
	gives(0, noAccess, "MultiByteToWideChar", 1252, 0, bad, minus1, x.at(), 2)
	gives(0, noAccess, "MultiByteToWideChar", 1252, 0, a("abc"), 3, bad, 3)
	gives(3, 0, "MultiByteToWideChar", 1252, 0, a("abc"), 3, 0, 0)

	n := newNarrow()
	var used uint32 = 77
	gives(4, 0, "WideCharToMultiByte", 1252, 0, w("€Ā→"), minus1, n.at(), 200, 0, ptr(&used))
	n.says("1252", "\x80A?")
	if used != 1 {
		complain(0, "used = %d", used)
	}
	n = newNarrow()
	gives(3, 0, "WideCharToMultiByte", 1252, 0x400, w("äĀ"), minus1, n.at(), 200, a("*"), ptr(&used))
	n.says("1252 exactly", "\xE4*")
	gives(2, 0, "WideCharToMultiByte", 1252, 0, w("ä"), minus1, n.at(), 200, 0, ptr(&used))
	if used != 0 {
		complain(0, "used = %d", used)
	}
	for _, x := range []struct {
		flags    uintptr
		in, want string
	}{
		{0, "e\u0301", "e?"}, {0x200, "e\u0301", "\xE9"}, {0x200, "x\u0302", "x?"}, {0x220, "x\u0302", "x?"}, {0x210, "x\u0302e\u0301", "x\xE9"}, {0x10, "x\u0302", "x?"},
	} {
		n = newNarrow()
		gives(uint32(len(x.want)+1), 0, "WideCharToMultiByte", 1252, x.flags, w(x.in), minus1, n.at(), 200, 0, ptr(&used))
		n.says("composed", x.want)
	}
	gives(0, badParameter, "WideCharToMultiByte", 65001, 0, w("ä"), minus1, n.at(), 200, 0, ptr(&used))
	gives(0, badFlags, "WideCharToMultiByte", 65001, 0x400, w("ä"), minus1, n.at(), 200, 0, 0)
	lone := [2]uint16{0xD800, 0xD800}
	gives(6, 0, "WideCharToMultiByte", 65001, 0, ptr(&lone), 2, n.at(), 200, 0, 0)
	gives(0, noUnicode, "WideCharToMultiByte", 65001, 0x80, ptr(&lone), 2, n.at(), 200, 0, 0)
	gives(0, small, "WideCharToMultiByte", 932, 0, w("日"), 1, n.at(), 1, 0, 0)
	gives(0, noAccess, "WideCharToMultiByte", 932, 0, bad, 1, n.at(), 1, 0, 0)
	gives(0, noAccess, "WideCharToMultiByte", 932, 0, w("日"), 1, n.at(), 10, 0, bad)

	pages := 0
	cb := syscall.NewCallback(func(name *uint16) uintptr {
		pages++
		if windows.UTF16PtrToString(name) == "1252" {
			return 0
		}
		return 1
	})
	gives(1, 0, "EnumSystemCodePagesW", cb, 1)
	if pages < 15 {
		complain(0, "%d code pages before 1252", pages)
	}
	gives(0, badFlags, "EnumSystemCodePagesW", cb, 0)
	gives(0, badParameter, "EnumSystemCodePagesW", 0, 1)
}

func comparisons() {
	const less, equal, greater = 1, 2, 3
	for _, x := range []struct {
		want  uint32
		flags uintptr
		a, b  string
	}{
		{equal, 0, "abc", "abc"}, {less, 0, "abc", "abd"}, {less, 0, "a", "A"}, {less, 0, "A", "b"}, {greater, 0, "b", "A"},
		{equal, 1, "HÉ", "hé"}, {equal, 3, "HÉ", "he"}, {less, 0, "coop", "co-op"}, {less, 0x1000, "co-op", "coop"}, {less, 0, "_", "a"}, {greater, 8, "x10", "x9"},
	} {
		gives(x.want, 0, "CompareStringW", 0x409, x.flags, w(x.a), minus1, w(x.b), minus1)
		gives(x.want, 0, "CompareStringA", 0x400, x.flags, a(x.a), minus1, a(x.b), minus1)
		gives(x.want, 0, "CompareStringEx", 0, x.flags, w(x.a), minus1, w(x.b), minus1, 0, 0, 0)
	}
	gives(equal, 0, "CompareStringW", 0x409, 0, w("abc"), 2, w("abd"), 2)
	gives(0, badParameter, "CompareStringW", 0x409, 0, 0, 2, w("abd"), 2)
	gives(0, badFlags, "CompareStringW", 0x409, 0x80000, w("abc"), 2, w("abd"), 2)
	gives(0, badParameter, "CompareStringEx", 0, 0, w("abc"), 2, w("abd"), 2, 0, w("reserved"), 0)
	gives(0, badParameter, "CompareStringEx", 0, 0, w("abc"), 2, w("abd"), 2, 0, 0, 1)
	gives(0, badParameter, "LCMapStringEx", 0, 0x200, w("abc"), minus1, 0, 0, 0, 0, 1)
	gives(0, badParameter, "CompareStringEx", w("xx-XX"), 0, w("abc"), 2, w("abd"), 2, 0, 0, 0)
	gives(0, noAccess, "CompareStringW", 0x409, 0, bad, 2, w("abd"), 2)
	gives(less, 0, "CompareStringOrdinal", w("B"), minus1, w("a"), minus1, 0)
	gives(greater, 0, "CompareStringOrdinal", w("B"), minus1, w("a"), minus1, 1)
	gives(equal, 0, "CompareStringOrdinal", w("ÄB"), minus1, w("äb"), minus1, 1)
	gives(0, badParameter, "CompareStringOrdinal", 0, minus1, w("a"), minus1, 1)
	gives(0, 0, "lstrcmpiW", w("Äb"), w("äB"))
	gives(0xFFFFFFFF, 0, "lstrcmpA", a("a"), a("A"))
	gives(0, 0, "lstrcmpA", 0, 0)
	gives(1, 0, "lstrcmpW", w(""), 0)

	var found uint32 = 99
	gives(3, 0, "FindNLSString", 0x409, 0x400001, w("abcE\u0301fe"), minus1, w("É"), minus1, ptr(&found))
	if found != 2 {
		complain(0, "found %d", found)
	}
	gives(0xFFFFFFFF, 0, "FindNLSString", 0x409, 0x400000, w("abc"), minus1, w("x"), minus1, ptr(&found))
	gives(0xFFFFFFFF, badFlags, "FindNLSString", 0x409, 0xC00000, w("abc"), minus1, w("x"), minus1, 0)
	gives(0xFFFFFFFF, badParameter, "FindNLSString", 0x409, 0x400000, w("abc"), 0, w("x"), minus1, 0)
	gives(4, 0, "FindNLSStringEx", 0, 0x800000, w("aXbXa"), minus1, w("a"), minus1, 0, 0, 0, 0)
	gives(3, 0, "FindStringOrdinal", 0x800000, w("aXbXa"), minus1, w("x"), minus1, 1)
	gives(1, 0, "FindStringOrdinal", 0x400000, w("aXbXa"), minus1, w("x"), minus1, 1)
	gives(0xFFFFFFFF, 0, "FindStringOrdinal", 0x100000, w("aXbXa"), minus1, w("x"), minus1, 1)
	gives(3, 0, "FindStringOrdinal", 0x200000, w("aXbXa"), minus1, w("Xa"), minus1, 0)
	gives(0xFFFFFFFF, badParameter, "FindStringOrdinal", 0x200000, 0, minus1, w("Xa"), minus1, 0)
}

func mappings() {
	for _, x := range []struct {
		flags    uintptr
		in, want string
	}{
		{0x100, "AbÄß", "abäß"}, {0x200, "AbÄß", "ABÄß"}, {0x300, "hello WORLD", "Hello World"}, {0x100000, "アa", "あa"}, {0x200000, "あa", "アa"}, {0x400000, "ガａ", "ｶﾞa"}, {0x800000, "ｶﾞa", "ガａ"}, {2, "e\u0301x", "ex"}, {4, "a-b!", "ab"}, {0, "aB", "aB"},
	} {
		o := newWide()
		r, _ := call("LCMapStringW", 0x409, x.flags, w(x.in), minus1, o.at(), 200)
		o.says(fmt.Sprintf("LCMapStringW %#x", x.flags), x.want)
		if int(r) != len(utf16.Encode([]rune(x.want)))+1 {
			complain(0, "LCMapStringW %#x = %d", x.flags, r)
		}
		n := newNarrow()
		call("LCMapStringA", 0x409, x.flags, a(x.in), minus1, n.at(), 200)
		n.says(fmt.Sprintf("LCMapStringA %#x", x.flags), x.want)
		gives(r, 0, "LCMapStringEx", 0, x.flags, w(x.in), minus1, 0, 0, 0, 0, 0)
	}
	for _, flags := range []uintptr{0x300000, 0xC00000, 0x6000000, 0x400 | 0x100, 0x80000000, 1} {
		gives(0, badFlags, "LCMapStringW", 0x409, flags, w("a"), minus1, newWide().at(), 200)
	}
	gives(0, badParameter, "LCMapStringW", 0x409, 0x100, w("a"), 0, newWide().at(), 200)
	gives(0, badParameter, "LCMapStringW", 0x7777, 0x100, w("a"), 1, newWide().at(), 200)
	gives(0, small, "LCMapStringW", 0x409, 0x100, w("abc"), 3, newWide().at(), 2)
	gives(0, noAccess, "LCMapStringW", 0x409, 0x100, bad, 3, newWide().at(), 200)
	same := utf16.Encode([]rune("abc"))
	gives(3, 0, "LCMapStringW", 0x409, 0x200, ptr(&same[0]), 3, ptr(&same[0]), 3)
	gives(0, badFlags, "LCMapStringW", 0x409, 0x200000, ptr(&same[0]), 3, ptr(&same[0]), 3)
	if string(utf16.Decode(same)) != "ABC" {
		complain(0, "in place: %x", same)
	}
	key := func(s string) string {
		n := newNarrow()
		r, _ := call("LCMapStringW", 0x409, 0x400, w(s), minus1, n.at(), 200)
		if need, _ := call("LCMapStringW", 0x409, 0x400, w(s), minus1, 0, 0); need != r || r < 6 {
			complain(0, "key of %q: %d and %d bytes", s, need, r)
		}
		return string(n.b[:min(r, 200)])
	}
	if !(key("a") < key("A") && key("A") < key("b") && key("coop") < key("co-op") && key("1") < key("a")) {
		complain(0, "sort keys: %x %x %x", key("a"), key("A"), key("b"))
	}

	for _, x := range []struct {
		flags    uintptr
		in, want string
	}{{0x40, "é", "e\u0301"}, {0x20, "e\u0301", "é"}, {0x80, "１٣", "13"}, {0x2000, "ﬁæ", "fiae"}, {0x10, "Ａ", "A"}} {
		o := newWide()
		call("FoldStringW", x.flags, w(x.in), minus1, o.at(), 200)
		o.says(fmt.Sprintf("FoldStringW %#x", x.flags), x.want)
	}
	gives(0, badFlags, "FoldStringW", 0x60, w("a"), minus1, newWide().at(), 200)
	gives(0, badFlags, "FoldStringW", 0, w("a"), minus1, newWide().at(), 200)
	gives(0, badParameter, "FoldStringW", 0x20, 0, minus1, newWide().at(), 200)

	var types [4]uint16
	gives(1, 0, "GetStringTypeW", 1, w("A1 "), 3, ptr(&types))
	if types != [4]uint16{0x381, 0x284, 0x248} {
		complain(0, "types %x", types)
	}
	gives(1, 0, "GetStringTypeExW", 0x409, 4, w("é中"), 2, ptr(&types))
	gives(1, 0, "GetStringTypeA", 0x409, 2, a("a1"), 2, ptr(&types))
	if types[0] != 1 || types[1] != 3 {
		complain(0, "types %x", types)
	}
	gives(0, badFlags, "GetStringTypeW", 3, w("A1 "), 3, ptr(&types))
	gives(0, badParameter, "GetStringTypeW", 1, w("A1 "), 0, ptr(&types))
	gives(0, noAccess, "GetStringTypeW", 1, w("A1 "), 3, bad)

	o := newWide()
	gives(3, 0, "NormalizeString", 2, w("é"), minus1, o.at(), 200)
	o.says("NormalizeString", "e\u0301")
	gives(2, 0, "NormalizeString", 1, w("e\u0301"), minus1, 0, 0)
	gives(0xFFFFFFFD, small, "NormalizeString", 2, w("é"), minus1, o.at(), 1)
	gives(0, badParameter, "NormalizeString", 3, w("é"), minus1, o.at(), 1)
	lone := [3]uint16{'a', 0xDC00}
	gives(0xFFFFFFFF, noUnicode, "NormalizeString", 1, ptr(&lone), 2, o.at(), 200)
	gives(1, 0, "IsNormalizedString", 1, w("é"), minus1)
	gives(0, 0, "IsNormalizedString", 2, w("é"), minus1)
	gives(0, noUnicode, "IsNormalizedString", 2, ptr(&lone), 2)
	gives(0, badParameter, "IsNormalizedString", 9, w("é"), minus1)
}
