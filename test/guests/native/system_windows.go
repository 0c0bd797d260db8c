package main

import (
	"os"
	"strings"
	"syscall"
	"unsafe"

	"golang.org/x/sys/windows"
)

func system() {
	messages()
	environment()
	errorModes()
	conversions()
	texts()
	places()
}

func messages() {
	const allocate, ignore, fromString, fromModule, fromSystem, array = 0x100, 0x200, 0x400, 0x800, 0x1000, 0x2000
	var w [300]uint16
	var b [300]byte
	n := works("FormatMessageW", fromSystem|ignore, 0, 5, 0, ptr(&w), 300, 0)
	expect("text of error 5", syscall.UTF16ToString(w[:n]), "Access is denied.\r\n")
	n = works("FormatMessageA", fromSystem|ignore, 0, 2, 0, ptr(&b), 300, 0)
	expect("text of error 2", string(b[:n]), "The system cannot find the file specified.\r\n")
	n = works("FormatMessageW", fromSystem|ignore|0xFF, 0, 5, 0, ptr(&w), 300, 0)
	expect("without line breaks", syscall.UTF16ToString(w[:n]), "Access is denied. ")
	ntdll := works("GetModuleHandleW", str("ntdll.dll"))
	n = works("FormatMessageW", fromModule|ignore, ntdll, 0xC0000022, 0, ptr(&w), 300, 0)
	if s := syscall.UTF16ToString(w[:n]); !strings.Contains(s, "Access Denied") {
		complain(0, "text of a status: %q", s)
	}
	fails(122, "FormatMessageW", fromSystem|ignore, 0, 5, 0, ptr(&w), 5, 0)
	fails(122, "FormatMessageA", fromSystem|ignore, 0, 5, 0, ptr(&b), 5, 0)
	fails(317, "FormatMessageW", fromSystem|ignore, 0, 0x0FFFFFFF, 0, ptr(&w), 300, 0)
	fails(errParam, "FormatMessageW", ignore, 0, 5, 0, ptr(&w), 300, 0)
	fails(errParam, "FormatMessageW", fromString|fromSystem, str("x"), 0, 0, ptr(&w), 300, 0)
	var block uintptr
	n = works("FormatMessageW", fromSystem|ignore|allocate, 0, 6, 0, ptr(&block), 0, 0)
	expect("text of error 6", syscall.UTF16ToString(unsafe.Slice((*uint16)(unsafe.Add(unsafe.Pointer(nil), block)), n)), "The handle is invalid.\r\n")
	r, _ := k("LocalFree", block)
	expect("free", r, 0)
	args := [3]uintptr{str("one"), 42, str("three")}
	for _, c := range []struct{ format, want string }{
		{"%1 %3", "one three"}, {"%2!d!", "42"}, {"%2!5d!|", "   42|"}, {"%2!x!%%", "2a%"}, {"a%nb%tc", "a\r\nb\tc"}, {"%1!-5s!|", "one  |"}, {"%!", "!"}, {"ends%0 here", "ends"},
	} {
		n := works("FormatMessageW", fromString|array, str(c.format), 0, 0, ptr(&w), 300, ptr(&args))
		expect(c.format, syscall.UTF16ToString(w[:n]), c.want)
	}
}

func environment() {
	name := "HAFT_NATIVE_ENV" // no flag of haft has this name
	var w [100]uint16
	var b [100]byte
	fails(203, "GetEnvironmentVariableW", str(name), ptr(&w), 100)
	fails(203, "GetEnvironmentVariableA", astr(name), ptr(&b), 100)
	works("SetEnvironmentVariableA", astr(name), astr("wört"))
	n := works("GetEnvironmentVariableW", str(strings.ToLower(name)), ptr(&w), 100)
	expect("variable", syscall.UTF16ToString(w[:n]), "wört")
	n = works("GetEnvironmentVariableA", astr(name), ptr(&b), 100)
	expect("variable", string(b[:n]), "wört")
	expect("size", works("GetEnvironmentVariableW", str(name), ptr(&w), 4), 5)
	n = works("ExpandEnvironmentStringsW", str("<%"+name+"%> %none%"), ptr(&w), 100)
	expect("expanded", syscall.UTF16ToString(w[:n-1]), "<wört> %none%")
	works("SetEnvironmentVariableW", str(name), str(""))
	r, e := k("GetEnvironmentVariableW", str(name), ptr(&w), 100)
	if r != 0 || e != 0 {
		complain(0, "an empty variable: %d, error %d", r, e)
	}
	works("SetEnvironmentVariableW", str(name), 0)
	fails(203, "GetEnvironmentVariableW", str(name), ptr(&w), 100)
	fails(203, "SetEnvironmentVariableW", str(name), 0)
	fails(errParam, "SetEnvironmentVariableW", str(""), str("x"))
	fails(errParam, "SetEnvironmentVariableW", str("a=b"), str("x"))
	for _, kind := range []string{"W", "A"} {
		p := works("GetEnvironmentStrings" + map[string]string{"W": "W"}[kind])
		if p == 0 {
			complain(0, "no strings")
		}
		works("FreeEnvironmentStrings"+kind, p)
	}
}

func errorModes() {
	first := uintptr(raw("kernel32", "SetErrorMode", 1)) & 0xFFFF
	expect("error mode", uint32(raw("kernel32", "GetErrorMode")), 1)
	expect("the previous one", uint32(raw("kernel32", "SetErrorMode", first)), 1)
	var old uint32 = 99
	works("SetThreadErrorMode", 2, ptr(&old))
	expect("error mode of the thread", uint32(raw("kernel32", "GetThreadErrorMode")), 2)
	works("SetThreadErrorMode", uintptr(old), 0)
	fails(errParam, "SetThreadErrorMode", 0x10, 0)
}

func conversions() {
	var st, back [8]uint16
	var ft, local, again int64
	st = [8]uint16{2026, 2, 0, 28, 13, 14, 15, 16}
	works("SystemTimeToFileTime", ptr(&st), ptr(&ft))
	works("FileTimeToSystemTime", ptr(&ft), ptr(&back))
	st[2] = 6 // a Saturday
	expect("there and back", back, st)
	st[1] = 13
	fails(errParam, "SystemTimeToFileTime", ptr(&st), ptr(&ft))
	st[1], st[3] = 2, 30
	fails(errParam, "SystemTimeToFileTime", ptr(&st), ptr(&ft))
	minus := int64(-1)
	fails(errParam, "FileTimeToSystemTime", ptr(&minus), ptr(&back))
	works("FileTimeToLocalFileTime", ptr(&ft), ptr(&local))
	works("LocalFileTimeToFileTime", ptr(&local), ptr(&again))
	expect("there and back", again, ft)
	later := ft + 1
	expect("compared", int32(raw("kernel32", "CompareFileTime", ptr(&ft), ptr(&later))), -1)
	expect("compared", int32(raw("kernel32", "CompareFileTime", ptr(&later), ptr(&ft))), 1)
	expect("compared", int32(raw("kernel32", "CompareFileTime", ptr(&ft), ptr(&ft))), 0)
	var now, precise, counter, next, frequency int64
	k("GetSystemTimeAsFileTime", ptr(&now))
	k("GetSystemTimePreciseAsFileTime", ptr(&precise))
	if d := precise - now; d < -1000000 || d > 10000000 {
		complain(0, "two clocks differ by %d", d)
	}
	works("QueryPerformanceFrequency", ptr(&frequency))
	works("QueryPerformanceCounter", ptr(&counter))
	works("QueryPerformanceCounter", ptr(&next))
	if frequency <= 0 || next < counter {
		complain(0, "counter %d, %d, frequency %d", counter, next, frequency)
	}
	var unbiased int64
	works("QueryUnbiasedInterruptTime", ptr(&unbiased))
	if ms := int64(works("GetTickCount64")); ms < unbiased/10000-1000 || ms > unbiased/10000+1000 {
		complain(0, "%d ms, interrupt time %d", ms, unbiased)
	}
}

func texts() {
	for _, c := range []struct {
		a, b         string
		cased, folds int32
	}{{"a", "b", -1, -1}, {"b", "a", 1, 1}, {"x", "x", 0, 0}, {"X", "x", 1, 0}, {"ä", "Ä", -1, 0}} {
		sign := func(r uintptr) int32 { return min(max(int32(r), -1), 1) }
		expect("lstrcmpW "+c.a+c.b, sign(raw("kernel32", "lstrcmpW", str(c.a), str(c.b))), c.cased)
		expect("lstrcmpiW "+c.a+c.b, sign(raw("kernel32", "lstrcmpiW", str(c.a), str(c.b))), c.folds)
		expect("lstrcmpiA "+c.a+c.b, sign(raw("kernel32", "lstrcmpiA", astr(c.a), astr(c.b))), c.folds)
	}
	expect("ordinal", uint32(raw("kernel32", "CompareStringOrdinal", str("a"), ^uintptr(0), str("A"), ^uintptr(0), 1)), 2)
	expect("ordinal", uint32(raw("kernel32", "CompareStringOrdinal", str("a"), ^uintptr(0), str("A"), ^uintptr(0), 0)), 3)
	expect("length", raw("kernel32", "lstrlenW", str("wört")), 4)
	expect("length", raw("kernel32", "lstrlenA", astr("wört")), 5)
	expect("length of NULL", raw("kernel32", "lstrlenW", 0), 0)
	var w [10]uint16
	var b [10]byte
	const utf8 = 65001
	expect("characters", works("MultiByteToWideChar", utf8, 0, astr("wört"), ^uintptr(0), 0, 0), 5)
	expect("characters", works("MultiByteToWideChar", utf8, 0, astr("wört"), 5, ptr(&w), 10), 4)
	expect("bytes", works("WideCharToMultiByte", utf8, 0, ptr(&w), 4, ptr(&b), 10, 0, 0), 5)
	expect("text", string(b[:5]), "wört")
	fails(122, "MultiByteToWideChar", utf8, 0, astr("wört"), 5, ptr(&w), 3)
	fails(122, "WideCharToMultiByte", utf8, 0, ptr(&w), 4, ptr(&b), 2, 0, 0)
	fails(1113, "MultiByteToWideChar", utf8, 8, ptr(&[2]byte{0xFF, 0xFE}), 2, ptr(&w), 10) // ERROR_NO_UNICODE_TRANSLATION
	fails(errParam, "MultiByteToWideChar", 12345, 0, astr("x"), 1, ptr(&w), 10)
	fails(errParam, "MultiByteToWideChar", utf8, 0, astr("x"), 0, ptr(&w), 10)
	expect("pointers", raw("kernel32", "DecodePointer", raw("kernel32", "EncodePointer", 0x12345)), 0x12345)
}

func places() {
	var w [300]uint16
	n := works("GetCurrentDirectoryW", 300, ptr(&w))
	was := syscall.UTF16ToString(w[:n])
	expect("length", works("GetCurrentDirectoryW", 0, 0), n+1)
	fails(3, "SetCurrentDirectoryW", str(`Z:\no\such\directory`))
	fails(2, "SetCurrentDirectoryW", str(`Z:\nosuchdirectory`))
	works("SetCurrentDirectoryA", astr(os.TempDir()))
	n = works("GetCurrentDirectoryW", 300, ptr(&w))
	expect("directory", strings.EqualFold(syscall.UTF16ToString(w[:n]), strings.TrimRight(os.TempDir(), `\`)), true)
	works("SetCurrentDirectoryW", str(was))
	n = works("GetFullPathNameW", str(`x\..\y`), 300, ptr(&w), 0)
	expect("full path", syscall.UTF16ToString(w[:n]), strings.TrimRight(was, `\`)+`\y`)
	n = works("GetModuleFileNameW", 0, ptr(&w), 300)
	exe := syscall.UTF16ToString(w[:n])
	expect("program", strings.HasSuffix(exe, `\native.exe`), true)
	gives(3, 122, "GetModuleFileNameW", 0, ptr(&w), 3)
	fails(126, "GetModuleHandleW", str("none.dll"))
	fails(126, "GetModuleFileNameW", 0x12345678, ptr(&w), 300)
	fails(127, "GetProcAddress", works("GetModuleHandleA", astr("kernel32")), astr("NoSuchFunction"))
	fails(126, "LoadLibraryW", str("none.dll"))
	for _, name := range []string{"GetSystemDirectoryW", "GetWindowsDirectoryW", "GetSystemWindowsDirectoryW"} {
		n := works(name, ptr(&w), 300)
		expect(name, strings.HasPrefix(syscall.UTF16ToString(w[:n]), `C:\Windows`), true)
	}
	size := uint32(300)
	works("GetComputerNameW", ptr(&w), ptr(&size))
	size = 1
	fails(111, "GetComputerNameW", ptr(&w), ptr(&size)) // ERROR_BUFFER_OVERFLOW
	var info struct {
		size, major, minor, build, platform uint32
		_                                   [128]uint16
	}
	fails(122, "GetVersionExW", ptr(&info))
	info.size = uint32(unsafe.Sizeof(info))
	works("GetVersionExW", ptr(&info))
	if v := raw("kernel32", "GetVersion"); uint32(v&0xFF) != info.major || uint32(v)>>16 != info.build || info.platform != 2 {
		complain(0, "version %+v, %#x", info, v)
	}
	if line := windows.UTF16PtrToString((*uint16)(unsafe.Add(unsafe.Pointer(nil), works("GetCommandLineW")))); !strings.Contains(line, "native") {
		complain(0, "command line %q", line)
	}
	fails(errBadHandle, "GetFileType", dead)
	gives(0xFFFFFFFF, errBadHandle, "GetFileSize", dead, 0)
	gives(0xFFFFFFFF, errBadHandle, "SetFilePointer", dead, 0, 0, 0)
	if h, _ := k("GetStdHandle", 0xFFFFFFF5); h == 0 || h == ^uintptr(0) {
		complain(0, "standard output %#x", h)
	}
	gives(0xFFFFFFFF, errBadHandle, "GetStdHandle", 5)
	fails(errBadHandle, "SetStdHandle", 5, 0)
}
