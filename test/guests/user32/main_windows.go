// Command user32 calls the functions of user32.dll that need no window and says what does
// not behave as documented.
package main

import (
	"fmt"
	"os"
	"os/exec"
	"runtime"
	"syscall"
	"unicode/utf16"
	"unsafe"

	"golang.org/x/sys/windows"
)

var (
	user32   = windows.NewLazySystemDLL("user32.dll")
	kernel32 = windows.NewLazySystemDLL("kernel32.dll")
	failed   bool
	held     []any
)

func main() {
	runtime.LockOSThread()
	if len(os.Args) > 1 {
		if os.Args[1] == "box" {
			user32.NewProc("MessageBoxW").Call(0, w("text"), w("title"), 0)
		}
		otherProcess()
		return
	}
	characters()
	oem()
	formats()
	rectangles()
	noWindows()
	clipboard()
	counters()
	if failed {
		os.Exit(1)
	}
	fmt.Println("user32 ok")
}

func complain(skip int, format string, args ...any) {
	failed = true
	_, _, line, _ := runtime.Caller(skip + 1)
	fmt.Printf("line %d: %s\n", line, fmt.Sprintf(format, args...))
}

// gives calls a function that has to return a value, and to set an error unless that is 0.
func gives(want uintptr, e syscall.Errno, name string, args ...uintptr) uintptr {
	r, _, got := user32.NewProc(name).Call(args...)
	if r != want || got != e {
		complain(1, "%s = %#x, error %d; want %#x and %d", name, r, got, want, e)
	}
	return r
}

func ptr[T any](p *T) uintptr { held = append(held, p); return uintptr(unsafe.Pointer(p)) }

func w(s string) uintptr { u := append(utf16.Encode([]rune(s)), 0, 0xABAB); return ptr(&u[0]) }
func a(s string) uintptr { b := append([]byte(s), 0, 0xAB); return ptr(&b[0]) }

// wide and narrow read what is at an address.
func wide(at uintptr) string            { return windows.UTF16PtrToString((*uint16)(pointer(at))) }
func narrow(at uintptr) string          { return windows.BytePtrToString((*byte)(pointer(at))) }
func pointer(at uintptr) unsafe.Pointer { return *(*unsafe.Pointer)(unsafe.Pointer(&at)) }

func is(got, want string) {
	if got != want {
		complain(1, "%q, want %q", got, want)
	}
}

const (
	denied    = syscall.Errno(5)
	badHandle = syscall.Errno(6)
	badWindow = syscall.Errno(1400)
	notOpen   = syscall.Errno(1418)
)

func characters() {
	s := w("Grüße Ωß1")
	gives(s, 0, "CharUpperW", s)
	is(wide(s), "GRÜßE Ωß1")
	gives(s, 0, "CharLowerW", s)
	is(wide(s), "grüße ωß1")
	gives('Ä', 0, "CharUpperW", 'ä')
	gives('q', 0, "CharLowerA", 'Q')
	b := a("Grüße ɐ")
	gives(b, 0, "CharUpperA", b)
	is(narrow(b), "GRÜßE ɐ") // its capital is longer in UTF-8
	gives(5, 0, "CharUpperBuffW", s, 5)
	is(wide(s), "GRÜßE ωß1")
	gives(3, 0, "CharLowerBuffA", b, 3)
	is(narrow(b), "grÜßE ɐ")
	gives(0, 0, "CharUpperBuffW", 0, 5)

	gives(s+2, 0, "CharNextW", s)
	gives(s+18, 0, "CharNextW", s+18) // the end
	gives(s, 0, "CharPrevW", s, s+2)
	gives(s, 0, "CharPrevW", s, s)
	gives(b+1, 0, "CharNextA", b)
	gives(b+1, 0, "CharPrevA", b, b+2)
	j := ptr(&[]byte{'a', 0x82, 0xA0, 'b', 0}[0]) // Japanese
	gives(j+3, 0, "CharNextExA", 932, j+1, 0)
	gives(j+1, 0, "CharPrevExA", 932, j, j+3, 0)

	for _, x := range []struct {
		name string
		ch   rune
		want uintptr
	}{
		{"IsCharAlphaW", 'é', 1}, {"IsCharAlphaW", '1', 0}, {"IsCharAlphaNumericW", '1', 1}, {"IsCharAlphaNumericW", '_', 0},
		{"IsCharUpperW", 'É', 1}, {"IsCharUpperW", 'é', 0}, {"IsCharLowerW", 'é', 1}, {"IsCharLowerA", 'x', 1}, {"IsCharUpperA", 'x', 0},
		{"IsCharAlphaA", 'x', 1}, {"IsCharAlphaA", '5', 0}, {"IsCharAlphaNumericA", '5', 1}, {"IsCharAlphaA", 0xE9, 0},
	} {
		gives(x.want, 0, x.name, uintptr(x.ch))
	}
}

func oem() {
	var b [32]byte
	gives(1, 0, "CharToOemA", a("é"), ptr(&b))
	is(narrow(ptr(&b)), "é")
	gives(1, 0, "CharToOemW", w("né"), ptr(&b))
	is(narrow(ptr(&b)), "né")
	var u [32]uint16
	gives(1, 0, "OemToCharW", a("né"), ptr(&u))
	is(wide(ptr(&u)), "né")
	gives(1, 0, "OemToCharBuffW", a("abc"), ptr(&u), 2)
	is(wide(ptr(&u)), "ab")
	gives(1, 0, "CharToOemBuffA", a("xyz"), ptr(&b), 1)
	is(narrow(ptr(&b)), "xé") // one byte of the three that were there
	gives(0, 0, "OemToCharA", 0, ptr(&b))
	gives(0, 0, "CharToOemA", a("x"), 0)
}

func formats() {
	for _, x := range []struct {
		format, want string
		args         []uintptr
	}{
		{"%d|%5d|%-5d|%05d|%.3d", "-1|   42|42   |00042|007", []uintptr{0xFFFFFFFF, 42, 42, 42, 7}},
		{"%u|%x|%X|%#x|%08lX", "4294967295|ff|FF|0xff|000000FF", []uintptr{0xFFFFFFFF, 255, 255, 255, 255}},
		{"%I64d|%I64x|%lld|%Iu", "-1|ffffffffffffffff|-2|3", []uintptr{^uintptr(0), ^uintptr(0), ^uintptr(1), 3}},
		{"%p", "000000000000ABCD", []uintptr{0xABCD}},
		{"%c%c|%3c", "ab|  c", []uintptr{'a', 'b', 'c'}},
		{"[%c]", "[]", []uintptr{0}},
		{"100%% %y", "100% y", nil},
		{"%i", "7", []uintptr{7}},
	} {
		var n [1100]byte
		gives(uintptr(len(x.want)), 0, "wsprintfA", append([]uintptr{ptr(&n), a(x.format)}, x.args...)...)
		is(narrow(ptr(&n)), x.want)
		var u [1100]uint16
		gives(uintptr(len(x.want)), 0, "wsprintfW", append([]uintptr{ptr(&u), w(x.format)}, x.args...)...)
		is(wide(ptr(&u)), x.want)
	}
	var n [1100]byte
	gives(15, 0, "wsprintfA", ptr(&n), a("%s|%S|%ls|%.2s|%4hs"), a("a"), w("bcd"), w("e"), a("fgh"), a("ij"))
	is(narrow(ptr(&n)), "a|bcd|e|fg|  ij")
	var u [1100]uint16
	gives(12, 0, "wsprintfW", ptr(&u), w("%s|%S|%hs|%-4s|"), w("a"), a("bc"), a("d"), w("e"))
	is(wide(ptr(&u)), "a|bc|d|e   |")
	gives(6, 0, "wsprintfA", ptr(&n), a("%s"), 0)
	is(narrow(ptr(&n)), "(null)")
	args := [3]uintptr{1000, 2000, 3000}
	gives(14, 0, "wvsprintfA", ptr(&n), a("%d %d %d"), ptr(&args))
	is(narrow(ptr(&n)), "1000 2000 3000")
	gives(1023, 0, "wsprintfA", ptr(&n), a("%1500d"), 1)
}

type rect struct{ l, t, r, b int32 }

func rectangles() {
	var out rect
	x, y := rect{0, 0, 10, 10}, rect{5, 5, 20, 8}
	check := func(want rect) {
		if out != want {
			complain(1, "%v, want %v", out, want)
		}
		out = rect{-1, -1, -1, -1}
	}
	gives(1, 0, "UnionRect", ptr(&out), ptr(&x), ptr(&y))
	check(rect{0, 0, 20, 10})
	gives(1, 0, "IntersectRect", ptr(&out), ptr(&x), ptr(&y))
	check(rect{5, 5, 10, 8})
	gives(0, 0, "IntersectRect", ptr(&out), ptr(&x), ptr(&rect{10, 0, 20, 10}))
	check(rect{})
	gives(0, 0, "UnionRect", ptr(&out), ptr(&rect{}), ptr(&rect{3, 3, 3, 9}))
	check(rect{})
	gives(1, 0, "SubtractRect", ptr(&out), ptr(&x), ptr(&rect{-5, -5, 4, 20}))
	check(rect{4, 0, 10, 10})
	gives(1, 0, "SubtractRect", ptr(&out), ptr(&x), ptr(&y))
	check(x)
	gives(0, 0, "SubtractRect", ptr(&out), ptr(&x), ptr(&x))
	check(rect{})
	gives(1, 0, "SetRect", ptr(&out), 1, 2, 3, 4)
	check(rect{1, 2, 3, 4})
	gives(1, 0, "CopyRect", ptr(&out), ptr(&x))
	gives(1, 0, "InflateRect", ptr(&out), 1, 2)
	gives(1, 0, "OffsetRect", ptr(&out), 5, 5)
	check(rect{4, 3, 16, 17})
	gives(1, 0, "SetRectEmpty", ptr(&out))
	check(rect{})
	gives(1, 0, "EqualRect", ptr(&x), ptr(&rect{0, 0, 10, 10}))
	gives(0, 0, "EqualRect", ptr(&x), ptr(&y))
	gives(1, 0, "IsRectEmpty", ptr(&rect{5, 5, 5, 9}))
	gives(0, 0, "IsRectEmpty", ptr(&x))
	gives(1, 0, "PtInRect", ptr(&x), 9|9<<32)
	gives(0, 0, "PtInRect", ptr(&x), 10|9<<32)
	gives(0, 0, "CopyRect", 0, ptr(&x))
}

func noWindows() {
	called := syscall.NewCallback(func(h, _ uintptr) uintptr { complain(0, "a window %#x", h); return 1 })
	gives(1, 0, "EnumWindows", called, 0)
	gives(0, 0, "EnumThreadWindows", uintptr(windows.GetCurrentThreadId()), called, 0)
	gives(0, badWindow, "PostMessageW", 0, 0x10, 0, 0)
	gives(1, 0, "PostMessageW", 0xFFFF, 0x1A, 0, 0)
	gives(0, badWindow, "EnumChildWindows", 0x1234, called, 0)
	gives(0, 0, "GetForegroundWindow")
	gives(0, 0, "FindWindowW", w("Shell_TrayWnd"), 0)
	gives(0, badWindow, "IsWindow", 0x1234)
	var id uint32
	gives(0, badWindow, "GetWindowThreadProcessId", 0x1234, ptr(&id))
	gives(0, badWindow, "ShowWindow", 0, 0)
	gives(0, badWindow, "PostMessageW", 0x1234, 0x10, 0, 0)
	var result uintptr = 7
	gives(1, 0, "SendMessageTimeoutW", 0xFFFF, 0x1A, 0, w("Environment"), 2, 1000, ptr(&result))
	if result != 0 {
		complain(0, "SendMessageTimeoutW: %d", result)
	}
	if user32.NewProc("MessageBoxW").Find() != nil {
		complain(0, "there is no MessageBoxW")
	}
}

// global puts text into a movable block.
func global(b []byte) uintptr {
	h, _, _ := kernel32.NewProc("GlobalAlloc").Call(2, uintptr(len(b)))
	at, _, _ := kernel32.NewProc("GlobalLock").Call(h)
	copy(unsafe.Slice((*byte)(pointer(at)), len(b)), b)
	kernel32.NewProc("GlobalUnlock").Call(h)
	return h
}

const (
	text    = 1
	oemText = 7
	unicode = 13
	locale  = 16
)

func clipboard() {
	gives(0, notOpen, "CloseClipboard")
	gives(0, notOpen, "EmptyClipboard")
	gives(0, notOpen, "GetClipboardData", text)
	gives(0, notOpen, "SetClipboardData", text, 0)
	gives(0, notOpen, "EnumClipboardFormats", 0)
	gives(1, 0, "OpenClipboard", 0)
	gives(1, 0, "OpenClipboard", 0) // the same window again
	elsewhere(func() { gives(0, denied, "OpenClipboard", 0); gives(0, notOpen, "CloseClipboard") })
	gives(1, 0, "EmptyClipboard")
	gives(0, 0, "CountClipboardFormats")
	gives(0, 0, "GetClipboardData", text)
	gives(0, badHandle, "SetClipboardData", text, 0x1234)
	h := global([]byte("gr\xC3\xBCn\x00"))
	gives(h, 0, "SetClipboardData", text, h)
	own, _, _ := user32.NewProc("RegisterClipboardFormatW").Call(w("haft.Own"))
	gives(own, 0, "RegisterClipboardFormatA", a("HAFT.own"))
	h = global([]byte{1, 2, 3})
	gives(h, 0, "SetClipboardData", own, h)
	gives(h, 0, "SetClipboardData", own, h) // it is freed once only
	gives(5, 0, "CountClipboardFormats")
	var order []uintptr
	for f := uintptr(0); ; {
		f, _, _ = user32.NewProc("EnumClipboardFormats").Call(f)
		if f == 0 {
			break
		}
		order = append(order, f)
	}
	if want := []uintptr{text, own, unicode, locale, oemText}; fmt.Sprint(order) != fmt.Sprint(want) {
		complain(0, "formats %v, want %v", order, want)
	}
	at, _, _ := user32.NewProc("GetClipboardData").Call(unicode)
	is(wide(at), "grün")
	gives(at, 0, "GetClipboardData", unicode)
	at, _, _ = user32.NewProc("GetClipboardData").Call(oemText)
	is(narrow(at), "grün")
	at, _, _ = user32.NewProc("GetClipboardData").Call(locale)
	if id := *(*uint32)(pointer(at)); id != 0x409 {
		complain(0, "locale %#x", id)
	}
	gives(1, 0, "CloseClipboard")
	gives(1, 0, "IsClipboardFormatAvailable", unicode)
	gives(0, 0, "IsClipboardFormatAvailable", 2)
	list := [2]uint32{2, unicode}
	gives(unicode, 0, "GetPriorityClipboardFormat", ptr(&list), 2)
	gives(0xFFFFFFFF, 0, "GetPriorityClipboardFormat", ptr(&list), 1)
	var name [4]uint16
	gives(3, 0, "GetClipboardFormatNameW", own, ptr(&name), 4)
	is(wide(ptr(&name)), "haf")
	gives(0, badHandle, "GetClipboardFormatNameW", text, ptr(&name), 4)

	out, err := exec.Command(os.Args[0], "other").Output()
	if string(out) != "grün" || err != nil {
		complain(0, "another process reads %q, %v", out, err)
	}
	gives(1, 0, "OpenClipboard", 0) // although that one has not closed it
	at, _, _ = user32.NewProc("GetClipboardData").Call(text)
	is(narrow(at), "from elsewhere")
	gives(1, 0, "EmptyClipboard")
	gives(1, 0, "CloseClipboard")
	gives(0, 0, "IsClipboardFormatAvailable", text)
}

// counters opens a query of pdh.dll: there is nothing to be counted.
func counters() {
	pdh := windows.NewLazySystemDLL("pdh.dll")
	status := func(want uint32, name string, args ...uintptr) {
		if r, _, _ := pdh.NewProc(name).Call(args...); uint32(r) != want {
			complain(1, "%s = %#x, want %#x", name, r, want)
		}
	}
	const badHandle, badArgument, noObject, badName, noData = 0xC0000BBC, 0xC0000BBD, 0xC0000BB8, 0xC0000BC0, 0x800007D5
	var q, k uintptr
	status(badArgument, "PdhOpenQuery", 0, 0, 0)
	status(0, "PdhOpenQuery", 0, 0, ptr(&q))
	k = 7
	status(noObject, "PdhAddCounterW", q, w(`\Process(bench*)\ID Process`), 0, ptr(&k))
	if k != 0 {
		complain(0, "counter %#x", k)
	}
	status(badName, "PdhAddEnglishCounterA", q, a("ID Process"), 0, ptr(&k))
	status(badArgument, "PdhAddCounterA", q, 0, 0, ptr(&k))
	status(badHandle, "PdhAddCounterW", q+1, w(`\Memory\Available Bytes`), 0, ptr(&k))
	status(noObject, "PdhValidatePathW", w(`\\host\Memory\Available Bytes`))
	status(noData, "PdhCollectQueryData", q)
	status(badHandle, "PdhGetFormattedCounterValue", 7, 0x200, 0, 0)
	status(0, "PdhCloseQuery", q)
	status(badHandle, "PdhCloseQuery", q)
	status(badHandle, "PdhCollectQueryData", q)
}

// otherProcess reads what is on the clipboard and puts something else there.
func otherProcess() {
	gives(1, 0, "OpenClipboard", 0)
	at, _, _ := user32.NewProc("GetClipboardData").Call(unicode)
	fmt.Print(wide(at))
	gives(1, 0, "EmptyClipboard")
	h := global(append([]byte("from elsewhere"), 0))
	gives(h, 0, "SetClipboardData", text, h)
	if failed {
		os.Exit(1)
	}
}

func elsewhere(f func()) {
	done := make(chan bool)
	go func() {
		runtime.LockOSThread()
		f()
		close(done)
	}()
	<-done
}
