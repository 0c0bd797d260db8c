// Clib calls functions of the C libraries msvcrt.dll and ucrtbase.dll one by one and
// checks results, errno and what they store.
package main

import (
	"bytes"
	"fmt"
	"math"
	"os"
	"runtime"
	"syscall"
	"unsafe"
)

// library is a C library under test.
type library struct {
	name string
	ucrt bool
	dll  *syscall.LazyDLL
}

var failed bool

func fail(format string, args ...any) {
	failed = true
	fmt.Printf("FAILED "+format+"\n", args...)
}

func (l *library) call(name string, args ...uintptr) uintptr {
	r, _, _ := l.dll.NewProc(name).Call(args...)
	return r
}

// num calls a function that returns an int.
func (l *library) num(name string, args ...uintptr) int { return int(int32(l.call(name, args...))) }

func (l *library) errno() int32 { return *(*int32)(pointer(l.call("_errno"))) }

func (l *library) setErrno(v int32) { *(*int32)(pointer(l.call("_errno"))) = v }

func pointer(p uintptr) unsafe.Pointer { return *(*unsafe.Pointer)(unsafe.Pointer(&p)) }

// kept are strings that the libraries may look at: the collector must not take them.
var kept [][]byte

func str(s string) uintptr {
	b := append([]byte(s), 0)
	kept = append(kept, b)
	return uintptr(unsafe.Pointer(&b[0]))
}

func wstr(s string) uintptr {
	u, _ := syscall.UTF16FromString(s)
	b := unsafe.Slice((*byte)(unsafe.Pointer(&u[0])), 2*len(u))
	kept = append(kept, b)
	return uintptr(unsafe.Pointer(&b[0]))
}

// room returns n bytes that are poisoned.
func room(n int) ([]byte, uintptr) {
	b := bytes.Repeat([]byte{0xAA}, n)
	kept = append(kept, b)
	return b, uintptr(unsafe.Pointer(&b[0]))
}

func text(p uintptr) string {
	if p == 0 {
		return "NULL"
	}
	var b []byte
	for ; ; p++ {
		v := *(*byte)(pointer(p))
		if v == 0 {
			return string(b)
		}
		b = append(b, v)
	}
}

func (l *library) equal(what string, got, want any) {
	if fmt.Sprint(got) != fmt.Sprint(want) {
		fail("%s %s: got <%v>, want <%v>", l.name, what, got, want)
	}
}

func bits(f float64) uintptr { return uintptr(math.Float64bits(f)) }

func main() {
	runtime.LockOSThread()
	if len(os.Args) > 1 {
		mistake(os.Args[1])
		return
	}
	for _, l := range []*library{
		{"msvcrt", false, syscall.NewLazyDLL("msvcrt.dll")},
		{"ucrtbase", true, syscall.NewLazyDLL("ucrtbase.dll")},
	} {
		l.formats()
		l.buffers()
		l.scans()
		l.strings()
		l.numbers()
		l.memory()
		l.absurd()
		l.files()
		l.broken()
		l.threads()
		l.paths()
		l.times()
		l.environment()
		l.characters()
		l.sorts()
		if !l.ucrt { // they have that in common
			l.sortsMuch()
		}
		l.maths()
		l.shared()
	}
	keyboard(&library{"msvcrt", false, syscall.NewLazyDLL("msvcrt.dll")})
	(&library{"vcruntime140", true, syscall.NewLazyDLL("vcruntime140.dll")}).compiler()
	if !failed {
		fmt.Println("clib ok")
	}
}

// compiler checks what programs of Microsoft's compiler find beside the library.
func (l *library) compiler() {
	b, p := room(8)
	l.equal("memset", l.call("memset", p, 'x', 7) == p && string(b) == "xxxxxxx\xAA", true)
	l.equal("strstr", text(l.call("strstr", str("hello"), str("ll"))), "llo")
	from, to := [2]uintptr{str("what"), 1}, [2]uintptr{1, 1}
	l.call("__std_exception_copy", uintptr(unsafe.Pointer(&from)), uintptr(unsafe.Pointer(&to)))
	l.equal("__std_exception_copy", text(to[0])+fmt.Sprint(to[0] != from[0], byte(to[1])), "whattrue 1")
	l.call("__std_exception_destroy", uintptr(unsafe.Pointer(&to)))
	l.equal("__std_exception_destroy", fmt.Sprint(to[0], byte(to[1])), "0 0")
	l.equal("__current_exception", *(*uintptr)(pointer(l.call("__current_exception"))), 0)
}

// mistake makes one that ends the process.
func mistake(kind string) {
	l := &library{"ucrtbase", true, syscall.NewLazyDLL("ucrtbase.dll")}
	switch kind {
	case "invalid":
		l.call("strtol", 0, 0, 99)
	case "free":
		p := l.call("malloc", 10)
		l.call("free", p)
		l.call("free", p)
	case "sort":
		l.endless()
	case "abort":
		l.call("abort")
	case "null":
		l.call("strlen", 0)
	case "stream": // that the program has damaged
		f := l.call("fopen", str("clib.txt"), str("w+"))
		l.call("fputc", 'x', f)
		*(*int32)(pointer(f + 36)) = -5
		*(*uintptr)(pointer(f)) += 1 << 40
		l.call("fputs", str("text"), f)
		l.call("fgetc", f)
		l.call("fflush", f)
		l.call("fseek", f, 0, 0)
		l.call("fgetc", f)
		*(*int32)(pointer(f + 28)) = 1 << 30
		l.call("fclose", f)
		fmt.Println("damaged")
	}
}

// sprintf formats with the function that both libraries have.
func (l *library) sprintf(format string, args ...uintptr) string {
	b, p := room(600)
	if l.ucrt {
		list := append(args, 0)
		l.call("__stdio_common_vsprintf", 0x4, p, 600, str(format), 0, uintptr(unsafe.Pointer(&list[0])))
	} else {
		l.call("sprintf", append([]uintptr{p, str(format)}, args...)...)
	}
	i := bytes.IndexByte(b, 0)
	return string(b[:max(i, 0)])
}

func (l *library) formats() {
	inf, nan := bits(math.Inf(1)), uintptr(0x7FF8000000000000)
	for _, t := range []struct {
		format   string
		args     []uintptr
		old, new string // new "": as old
	}{
		{"%d %i %u", []uintptr{^uintptr(0), 5, ^uintptr(0)}, "-1 5 4294967295", ""},
		{"%5d|%-5d|%05d|%+d|% d", []uintptr{42, 42, 42, 42, 42}, "   42|42   |00042|+42| 42", ""},
		{"%.3d|%5.3d|%-5.3d|%05.3d", []uintptr{7, 7, 7, 7}, "007|  007|007  |  007", ""},
		{"%.0d|%.d|%x", []uintptr{0, 0, 0}, "||0", ""},
		{"%x %X %#x %#X %o %#o", []uintptr{255, 255, 255, 255, 8, 8}, "ff FF 0xff 0XFF 10 010", ""},
		{"%hd %hu", []uintptr{0x12345, 0x12345}, "9029 9029", ""},
		{"%I64d %I32d %lld", []uintptr{1 << 40, 1 << 40, 1 << 40}, "1099511627776 0 1099511627776", ""},
		{"%Id %Iu", []uintptr{1 << 40, 1 << 40}, "1099511627776 1099511627776", ""},
		{"%ld", []uintptr{1<<40 | 7}, "7", ""},
		{"%p", []uintptr{0xABC}, "0000000000000ABC", ""},
		{"%c%c|%3c|%-3c|", []uintptr{'a', 'b', 'c', 'd'}, "ab|  c|d  |", ""},
		{"%s|%5s|%-5s|%.2s|%5.1s", []uintptr{str("abc"), str("abc"), str("abc"), str("abc"), str("abc")}, "abc|  abc|abc  |ab|    a", ""},
		{"%s", []uintptr{0}, "(null)", ""},
		{"%ls %S %hs %ws", []uintptr{wstr("w"), wstr("W"), str("h"), wstr("x")}, "w W h x", ""},
		{"%lc%C", []uintptr{'l', 'C'}, "lC", ""},
		{"%%|", nil, "%|", ""},
		{"%f %.2f %.0f %#.0f", []uintptr{bits(1.5), bits(2.345), bits(2.5), bits(2)}, "1.500000 2.35 3 2.", "1.500000 2.35 2 2."},
		{"%e %.2E", []uintptr{bits(12345.678), bits(0.00012)}, "1.234568e+004 1.20E-004", "1.234568e+04 1.20E-04"},
		{"%g %g %g %g", []uintptr{bits(0.0001), bits(0.00001), bits(100000), bits(1000000)}, "0.0001 1e-005 100000 1e+006", "0.0001 1e-05 100000 1e+06"},
		{"%#g %G", []uintptr{bits(1), bits(1e-10)}, "1.00000 1E-010", "1.00000 1E-10"},
		{"%.20f", []uintptr{bits(0.1)}, "0.10000000000000001000", "0.10000000000000000555"},
		{"%10.3f|%-10.3f|%010.3f", []uintptr{bits(-1.5), bits(-1.5), bits(-1.5)}, "    -1.500|-1.500    |-00001.500", ""},
		{"%f %e %g", []uintptr{inf, inf, inf}, "1.#INF00 1.#INF00e+000 1.#INF", "inf inf inf"},
		{"%.2f %.0f", []uintptr{inf, inf}, "1.#J 1", "inf inf"},
		{"%f %F", []uintptr{nan, nan}, "1.#QNAN0 ", "nan NAN"},
		{"%f", []uintptr{0xFFF8000000000000}, "-1.#IND00", "-nan(ind)"},
		{"%a", []uintptr{bits(1)}, "0x1.0000000000000p+0", ""},
		{"%.2a %A", []uintptr{bits(1.999), bits(0)}, "0x2.00p+0 0X0.0000000000000P+0", ""},
		{"%*d|%-*d|%.*f", []uintptr{4, 7, 4, 7, 1, bits(2.25)}, "   7|7   |2.3", "   7|7   |2.2"},
		{"%*d|", []uintptr{uintptr(0xFFFFFFFC), 7}, "7   |", ""},
	} {
		want := t.old
		if l.ucrt && t.new != "" {
			want = t.new
		}
		if !l.ucrt && t.format == "%f %F" {
			continue // there it is a prefix of another time
		}
		l.equal("format "+t.format, l.sprintf(t.format, t.args...), want)
	}
	if l.ucrt {
		l.equal("%hhd %zd %jd %td", l.sprintf("%hhd %zd %jd %td", 0x1FF, 1<<40, 1<<40, 1<<40), "-1 1099511627776 1099511627776 1099511627776")
	} else {
		n, p := room(8)
		l.equal("%n", l.sprintf("abc%nd", p), "abcd")
		l.equal("what %n stored", n[0], 3)
		l.call("_set_output_format", 1)
		l.equal("%e with two digits", l.sprintf("%e", bits(1)), "1.000000e+00")
		l.call("_set_output_format", 0)
	}
}

// buffers: what happens when a text does not fit.
func (l *library) buffers() {
	for _, t := range []struct {
		size, result int
		want         string
	}{{6, 5, "hello\x00\xAA"}, {5, 5, "hello\xAA\xAA"}, {3, -1, "hel\xAA\xAA\xAA\xAA"}, {0, -1, "\xAA\xAA"}} {
		b, p := room(7)
		args := [1]uintptr{str("hello")}
		var got int
		if l.ucrt {
			got = l.num("__stdio_common_vsprintf", 0x1, p, uintptr(t.size), str("%s"), 0, uintptr(unsafe.Pointer(&args[0])))
		} else {
			got = l.num("_snprintf", p, uintptr(t.size), str("%s"), args[0])
		}
		l.equal(fmt.Sprint("_snprintf of ", t.size), fmt.Sprint(got, " ", string(b[:len(t.want)])), fmt.Sprint(t.result, " ", t.want))
	}
	if !l.ucrt {
		return
	}
	for _, t := range []struct {
		size, result int
		want         string
	}{{6, 5, "hello\x00\xAA"}, {5, 5, "hell\x00\xAA"}, {1, 5, "\x00\xAA"}, {0, 5, "\xAA"}} {
		b, p := room(7)
		args := [1]uintptr{str("hello")}
		got := l.num("__stdio_common_vsprintf", 0x2, p, uintptr(t.size), str("%s"), 0, uintptr(unsafe.Pointer(&args[0])))
		l.equal(fmt.Sprint("snprintf of ", t.size), fmt.Sprint(got, " ", string(b[:len(t.want)])), fmt.Sprint(t.result, " ", t.want))
	}
}

func (l *library) scans() {
	for _, t := range []struct {
		in, format string
		result     int
		want       [2]uint32 // of two ints
	}{
		{"12 34", "%d %d", 2, [2]uint32{12, 34}},
		{" -5,6", "%d,%d", 2, [2]uint32{0xFFFFFFFB, 6}},
		{"0x1f 010", "%i %i", 2, [2]uint32{31, 8}},
		{"12345", "%2d%3d", 2, [2]uint32{12, 345}},
		{"ff 7", "%x %*d%n", 1, [2]uint32{255, 4}},
		{"", "%d", -1, [2]uint32{poison, poison}},
		{"x", "%d", 0, [2]uint32{poison, poison}},
		{"7", "%d %d", 1, [2]uint32{7, poison}},
		{"5%", "%d%%%n", 1, [2]uint32{5, 2}},
	} {
		b, p := room(8)
		var got int
		if l.ucrt {
			args := [2]uintptr{p, p + 4}
			got = l.num("__stdio_common_vsscanf", 0x2, str(t.in), ^uintptr(0), str(t.format), 0, uintptr(unsafe.Pointer(&args[0])))
		} else {
			got = l.num("sscanf", str(t.in), str(t.format), p, p+4)
		}
		values := [2]uint32{*(*uint32)(unsafe.Pointer(&b[0])), *(*uint32)(unsafe.Pointer(&b[4]))}
		l.equal("sscanf "+t.in+" as "+t.format, fmt.Sprint(got, values), fmt.Sprint(t.result, t.want))
	}
	for _, t := range []struct{ in, format, want string }{
		{"  word rest", "%s", "word"}, {"abcdef", "%3s", "abc"}, {"abc123", "%[a-c]", "abc"}, {"a]b", "%[]a]", "a]"}, {"abc,d", "%[^,]", "abc"},
	} {
		b, p := room(20)
		args := [1]uintptr{p}
		if l.ucrt {
			l.num("__stdio_common_vsscanf", 0x2, str(t.in), ^uintptr(0), str(t.format), 0, uintptr(unsafe.Pointer(&args[0])))
		} else {
			l.num("sscanf", str(t.in), str(t.format), p)
		}
		l.equal("sscanf "+t.in+" as "+t.format, string(b[:max(bytes.IndexByte(b, 0), 0)]), t.want)
	}
}

const poison = 0xAAAAAAAA

func (l *library) strings() {
	for _, t := range []struct {
		fn   string
		args []uintptr
		want int
	}{
		{"strcmp", []uintptr{str("a"), str("b")}, -1},
		{"strcmp", []uintptr{str("b"), str("a")}, 1},
		{"strcmp", []uintptr{str("a"), str("a")}, 0},
		{"strcmp", []uintptr{str("\xFF"), str("a")}, 1},
		{"strncmp", []uintptr{str("abc"), str("abd"), 2}, 0},
		{"strncmp", []uintptr{str("abc"), str("abd"), 3}, -1},
		{"_stricmp", []uintptr{str("ABC"), str("abd")}, -1},
		{"_stricmp", []uintptr{str("ABC"), str("abc")}, 0},
		{"_strnicmp", []uintptr{str("ABCx"), str("abcy"), 3}, 0},
		{"memcmp", []uintptr{str("abcdefgh1"), str("abcdefgh2"), 9}, -1},
		{"memcmp", []uintptr{str("\x80bcdefgh"), str("\x7Fbcdefgh"), 8}, 1},
		{"strlen", []uintptr{str("hello")}, 5},
		{"strspn", []uintptr{str("aabc"), str("ab")}, 3},
		{"strcspn", []uintptr{str("xyab"), str("ab")}, 2},
		{"wcslen", []uintptr{wstr("hello")}, 5},
		{"wcscmp", []uintptr{wstr("a"), wstr("b")}, -1},
		{"_wcsicmp", []uintptr{wstr("A"), wstr("a")}, 0},
		{"strnlen", []uintptr{str("hello"), 3}, 3},
	} {
		l.equal(t.fn, l.num(t.fn, t.args...), t.want)
	}
	s := str("a,b")
	l.equal("strchr", l.call("strchr", s, ',')-s, 1)
	l.equal("strchr of the end", l.call("strchr", s, 0)-s, 3)
	l.equal("strchr of none", l.call("strchr", s, 'x'), 0)
	l.equal("strrchr", l.call("strrchr", str("axbxc"), 'x') != 0, true)
	l.equal("strstr", text(l.call("strstr", str("hello world"), str("o w"))), "o world")
	l.equal("strpbrk", text(l.call("strpbrk", str("hello"), str("xyl"))), "llo")
	d, p := room(10)
	l.equal("strcpy", text(l.call("strcpy", p, str("abc"))), "abc")
	l.equal("strcat", text(l.call("strcat", p, str("de"))), "abcde")
	l.equal("strncpy", l.call("strncpy", p, str("x"), 4) == p && bytes.Equal(d[:6], []byte("x\x00\x00\x00e\x00")), true)
	l.equal("_strupr", text(l.call("_strupr", str("aBc1"))), "ABC1")
	l.equal("_strrev", text(l.call("_strrev", str("abc"))), "cba")
	t := str("a, b")
	l.equal("strtok", text(l.call("strtok", t, str(", "))), "a")
	l.equal("strtok again", text(l.call("strtok", 0, str(", "))), "b")
	l.equal("strtok at the end", l.call("strtok", 0, str(", ")), 0)
	l.equal("strerror", text(l.call("strerror", 2)), "No such file or directory")
	for n := range 100 { // every length and place
		b, p := room(200)
		copy(b, bytes.Repeat([]byte{'x'}, 150))
		b[n] = 0
		if got := int(l.call("strlen", p)); got != n {
			l.equal(fmt.Sprint("strlen of ", n), got, n)
		}
		want := append([]byte(nil), b...)
		copy(want[5:], want[:n])
		l.call("memmove", p+5, p, uintptr(n))
		l.equal(fmt.Sprint("memmove of ", n), bytes.Equal(b, want), true)
		for i := range n {
			want[i] = 7
		}
		l.call("memset", p, 7, uintptr(n))
		l.equal(fmt.Sprint("memset of ", n), bytes.Equal(b, want), true)
	}
}

func (l *library) numbers() {
	for _, t := range []struct {
		in    string
		base  uintptr
		want  int
		end   int
		errno int32
	}{
		{"123", 10, 123, 3, 0}, {"  -12x", 10, -12, 5, 0}, {"0x1F", 0, 31, 4, 0}, {"0x", 16, 0, 1, 0}, {"077", 0, 63, 3, 0},
		{"zz", 36, 1295, 2, 0}, {"99999999999", 10, math.MaxInt32, 11, 34}, {"-99999999999", 10, math.MinInt32, 12, 34}, {"x", 10, 0, 0, 0},
	} {
		l.setErrno(0)
		var end uintptr
		s := str(t.in)
		got := l.num("strtol", s, uintptr(unsafe.Pointer(&end)), t.base)
		l.equal("strtol "+t.in, fmt.Sprint(got, int(end-s), l.errno()), fmt.Sprint(t.want, t.end, t.errno))
	}
	l.equal("strtoul of -1", uint32(l.call("strtoul", str("-1"), 0, 10)), uint32(math.MaxUint32))
	l.equal("_strtoi64", int64(l.call("_strtoi64", str("-9223372036854775808"), 0, 10)), int64(math.MinInt64))
	l.equal("atoi", l.num("atoi", str(" 42abc")), 42)
	_, p := room(40)
	l.equal("_itoa", text(l.call("_itoa", ^uintptr(0), p, 10)), "-1")
	l.equal("_itoa of base 16", text(l.call("_itoa", ^uintptr(0), p, 16)), "ffffffff")
	l.equal("_i64toa", text(l.call("_i64toa", 1<<40, p, 2)), "10000000000000000000000000000000000000000")
	l.equal("_ui64tow", l.call("_ui64tow", 12, p, 10) == p, true)
	l.equal("abs", l.num("abs", ^uintptr(6)), 7)
	l.equal("div", l.call("div", 17, 5), uintptr(3|2<<32))
	l.call("srand", 1)
	l.equal("rand", fmt.Sprint(l.num("rand"), l.num("rand"), l.num("rand")), "41 18467 6334")
	l.setErrno(0)
	l.equal("_dosmaperr", fmt.Sprint(l.mapError(5), l.mapError(2), l.mapError(183), l.mapError(112), l.mapError(6), l.mapError(9999)), "13 2 17 28 9 22")
}

func (l *library) mapError(e uintptr) int32 {
	l.call("_dosmaperr", e)
	return l.errno()
}

func (l *library) memory() {
	p := l.call("calloc", 10, 10)
	l.equal("calloc", *(*[100]byte)(pointer(p)), [100]byte{})
	*(*byte)(pointer(p)) = 9
	p = l.call("realloc", p, 5000)
	l.equal("realloc", *(*byte)(pointer(p)), 9)
	l.equal("_msize", l.call("_msize", p), 5000)
	l.call("free", p)
	l.setErrno(0)
	l.equal("malloc of too much", l.call("malloc", 1<<62), 0)
	l.equal("its errno", l.errno(), 12)
	a := l.call("_aligned_malloc", 100, 256)
	l.equal("_aligned_malloc", a%256, 0)
	l.setErrno(0)
	l.equal("_aligned_realloc of too much", l.call("_aligned_realloc", a, ^uintptr(8), 8), 0)
	l.equal("its errno", l.errno(), 12)
	l.call("_aligned_free", a)
	l.equal("_query_new_handler", l.call("_query_new_handler"), 0)
}

func (l *library) files() {
	path := str("clib.txt")
	const oWrOnly, oCreate, oTruncate, oText, oBinary = 1, 0x100, 0x200, 0x4000, 0x8000
	fd := l.call("_open", path, oWrOnly|oCreate|oTruncate|oText, 0x180)
	l.equal("_write", l.num("_write", fd, str("a\nb\n"), 4), 4)
	l.equal("_tell", l.num("_tell", fd), 6)
	l.equal("_close", l.num("_close", fd), 0)
	fd = l.call("_open", path, oBinary, 0)
	b, p := room(10)
	l.equal("_read", l.num("_read", fd, p, 10), 6)
	l.equal("what was read", string(b[:7]), "a\r\nb\r\n\xAA")
	l.equal("_lseek", l.num("_lseek", fd, 1, 0), 1)
	l.equal("_setmode", l.num("_setmode", fd, oText), oBinary)
	b, p = room(10)
	l.equal("_read of text", l.num("_read", fd, p, 10), 3)
	l.equal("what was read of it", string(b[:4]), "\nb\n\xAA")
	l.equal("_eof", l.num("_eof", fd), 1)
	l.equal("_filelength", l.num("_filelength", fd), 6)
	l.equal("_isatty", l.num("_isatty", fd), 0)
	other := l.call("_dup", fd)
	l.equal("_dup", other != fd && l.num("_close", other) == 0, true)
	l.equal("_close", l.num("_close", fd), 0)
	if !l.ucrt {
		l.setErrno(0)
		l.equal("_close of none", l.num("_close", fd), -1)
		l.equal("its errno", l.errno(), 9)
	}
	l.setErrno(0)
	l.equal("_open of a name that exists", l.num("_open", path, 0x500|oWrOnly, 0x180), -1)
	l.equal("its errno", l.errno(), 17)

	f := l.call("fopen", path, str("r+b"))
	l.equal("fgetc", l.num("fgetc", f), 'a')
	l.equal("ungetc", l.num("ungetc", 'z', f), 'z')
	l.equal("fgetc of it", l.num("fgetc", f), 'z')
	l.equal("ftell", l.num("ftell", f), 1)
	l.equal("fseek", l.num("fseek", f, 0, 2), 0)
	l.equal("fputs", l.num("fputs", str("end"), f) >= 0, true)
	l.equal("fclose", l.num("fclose", f), 0)
	f = l.call("fopen", path, str("r"))
	b, p = room(20)
	l.equal("fread of text", l.call("fread", p, 1, 20, f), 7)
	l.equal("what it read", string(b[:8]), "a\nb\nend\xAA")
	l.equal("feof", l.num("feof", f) != 0, true)
	l.call("rewind", f)
	l.equal("feof after rewind", l.num("feof", f), 0)
	l.call("fgets", p, 20, f)
	l.equal("ftell of text", l.num("ftell", f), 3)
	l.call("fclose", f)
	if data, err := os.ReadFile("clib.txt"); string(data) != "a\r\nb\r\nend" {
		l.equal("the file", fmt.Sprintf("%q %v", data, err), "")
	}
	f = l.call("_wfopen", wstr("clib.txt"), wstr("w, ccs=UTF-8"))
	l.equal("fputws", l.num("fputws", wstr("ä\n"), f), 0)
	l.call("fclose", f)
	if data, err := os.ReadFile("clib.txt"); string(data) != "\xEF\xBB\xBFä\r\n" {
		l.equal("the file in UTF-8", fmt.Sprintf("%q %v", data, err), "")
	}
	f = l.call("_wfopen", wstr("clib.txt"), wstr("r, ccs=UTF-8"))
	l.equal("fgetwc", l.num("fgetwc", f), 'ä')
	l.equal("fgetwc", l.num("fgetwc", f), '\n')
	l.equal("fgetwc at the end", l.num("fgetwc", f), 0xFFFF)
	l.call("fclose", f)
	st, p := room(56)
	l.equal("_stat64", l.num("_stat64", path, p), 0)
	l.equal("st_size", *(*int64)(unsafe.Pointer(&st[24])), 7)
	l.equal("st_mode", *(*uint16)(unsafe.Pointer(&st[6]))&0xF000, 0x8000)
	find, p := room(304)
	h := l.call("_findfirst64", str("clib.t*"), p)
	l.equal("_findfirst64", text(p+40), "clib.txt")
	l.equal("its size", *(*int64)(unsafe.Pointer(&find[32])), 7)
	l.equal("_findnext64", l.num("_findnext64", h, p), -1)
	l.equal("_findclose", l.num("_findclose", h), 0)
	l.equal("_access", l.num("_access", path, 6), 0)
	l.equal("_chmod", l.num("_chmod", path, 0x100), 0)
	l.setErrno(0)
	l.equal("_access of read-only", fmt.Sprint(l.num("_access", path, 2), l.errno()), "-1 13")
	l.call("_chmod", path, 0x180)
	l.equal("rename", l.num("rename", path, str("clib2.txt")), 0)
	l.setErrno(0)
	l.equal("remove of none", fmt.Sprint(l.num("remove", path), l.errno()), "-1 2")
	l.equal("remove", l.num("remove", str("clib2.txt")), 0)
	l.equal("_mkdir", l.num("_mkdir", str("clib.dir")), 0)
	l.setErrno(0)
	l.equal("_mkdir again", fmt.Sprint(l.num("_mkdir", str("clib.dir")), l.errno()), "-1 17")
	l.equal("_rmdir", l.num("_rmdir", str("clib.dir")), 0)
}

func (l *library) paths() {
	_, p := room(400)
	l.call("_splitpath", str(`C:\dir\sub\name.tar.gz`), p, p+100, p+200, p+300)
	l.equal("_splitpath", text(p)+"|"+text(p+100)+"|"+text(p+200)+"|"+text(p+300), `C:|\dir\sub\|name.tar|.gz`)
	l.call("_makepath", p, str("D"), str(`a\b`), str("n"), str("e"))
	l.equal("_makepath", text(p), `D:a\b\n.e`)
	l.equal("_fullpath", text(l.call("_fullpath", p, str(`C:\a\..\b`), 100)), `C:\b`)
}

func (l *library) times() {
	at := int64(951827696) // 2000-02-29 12:34:56
	tm := l.call("_gmtime64", uintptr(unsafe.Pointer(&at)))
	l.equal("_gmtime64", *(*[9]int32)(pointer(tm)), [9]int32{56, 34, 12, 29, 1, 100, 2, 59, 0})
	l.equal("_mkgmtime64", int64(l.call("_mkgmtime64", tm)), at)
	_, p := room(100)
	l.call("strftime", p, 100, str("%a %A %b %B %d %H %I %j %m %M %p %S %U %w %W %y %Y %%|%x %X %#d"), tm)
	l.equal("strftime", text(p), "Tue Tuesday Feb February 29 12 12 060 02 34 PM 56 09 2 09 00 2000 %|02/29/00 12:34:56 29")
	l.equal("asctime", text(l.call("asctime", tm)), "Tue Feb 29 12:34:56 2000\n")
	l.equal("strftime that does not fit", l.call("strftime", p, 3, str("%Y"), tm), 0)
}

func (l *library) environment() {
	l.equal("_putenv", l.num("_putenv", str("CLIB=one")), 0)
	l.equal("getenv", text(l.call("getenv", str("clib"))), "one")
	l.equal("of the system", os.Getenv("CLIB"), "one")
	l.equal("_putenv", l.num("_putenv", str("CLIB=")), 0)
	l.equal("getenv of none", l.call("getenv", str("CLIB")), 0)
	l.equal("setlocale", text(l.call("setlocale", 0, 0)), "C")
	l.equal("setlocale of none", l.call("setlocale", 0, str("Klingon")), 0)
}

func (l *library) characters() {
	for _, t := range []struct {
		fn   string
		yes  string
		none string
	}{
		{"isalpha", "azAZ", "0 _\x80"}, {"isdigit", "09", "a"}, {"isspace", " \t\n\r\v\f", "a\x00"}, {"isupper", "AZ", "a"}, {"islower", "az", "A"},
		{"isxdigit", "09afAF", "gG"}, {"ispunct", "!/:@[`{~", "a 0"}, {"iscntrl", "\x00\x1F\x7F", " a"}, {"isprint", " ~a", "\x1F\x7F\t"}, {"isalnum", "a0", "_"},
	} {
		for _, v := range []byte(t.yes) {
			l.equal(fmt.Sprintf("%s(%q)", t.fn, v), l.num(t.fn, uintptr(v)) != 0, true)
		}
		for _, v := range []byte(t.none) {
			l.equal(fmt.Sprintf("%s(%q)", t.fn, v), l.num(t.fn, uintptr(v)), 0)
		}
	}
	l.equal("toupper", l.num("toupper", 'a'), 'A')
	l.equal("tolower", l.num("tolower", 'A'), 'a')
	_, p := room(20)
	l.equal("mbstowcs", l.call("mbstowcs", p, str("a\xE9"), 10), 2)
	l.equal("its second", *(*uint16)(pointer(p + 2)), 0xE9)
	l.setErrno(0)
	l.equal("wcstombs of none", fmt.Sprint(int64(l.call("wcstombs", p, wstr("\u20AC"), 10)), l.errno()), "-1 42")
}

func (l *library) sorts() {
	values := []int32{5, -3, 9, 0, 7, 7, 1}
	calls := 0
	compare := syscall.NewCallback(func(a, b *int32) uintptr {
		calls++
		return uintptr(int(*a) - int(*b))
	})
	l.call("qsort", uintptr(unsafe.Pointer(&values[0])), uintptr(len(values)), 4, compare)
	l.equal("qsort", values, []int32{-3, 0, 1, 5, 7, 7, 9})
	l.equal("its calls", calls > 6 && calls < 30, true)
	for i, v := range values {
		at := l.call("bsearch", uintptr(unsafe.Pointer(&v)), uintptr(unsafe.Pointer(&values[0])), uintptr(len(values)), 4, compare)
		if at == 0 || *(*int32)(pointer(at)) != v {
			l.equal(fmt.Sprint("bsearch ", i), at, "found")
		}
	}
	more := append([]int32{}, values...)
	more = append(more, poison-1<<32)
	count, add := uint32(len(values)), int32(70)
	at := l.call("_lsearch", uintptr(unsafe.Pointer(&add)), uintptr(unsafe.Pointer(&more[0])), uintptr(unsafe.Pointer(&count)), 4, compare)
	l.equal("_lsearch", fmt.Sprint(count, more[7], at == uintptr(unsafe.Pointer(&more[7]))), "8 70 true")
	none := int32(6)
	l.equal("bsearch of none", l.call("bsearch", uintptr(unsafe.Pointer(&none)), uintptr(unsafe.Pointer(&values[0])), uintptr(len(values)), 4, compare), 0)
}
