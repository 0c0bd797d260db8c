package main

import (
	"syscall"
	"unsafe"

	"golang.org/x/sys/windows"
)

func numbers() {
	s := room(24)
	for _, x := range []struct {
		v, base uintptr
		want    string
	}{{1234, 0, "1234"}, {255, 16, "FF"}, {5, 2, "101"}, {8, 8, "10"}, {0xFFFFFFFF, 10, "4294967295"}, {0, 10, "0"}} {
		is(success, "RtlIntegerToUnicodeString", x.v, x.base, ptr(s))
		expect("digits", s.wide(), x.want)
		var v uint32
		is(success, "RtlUnicodeStringToInteger", ptr(u(x.want)), x.base, ptr(&v))
		expect("number", v, uint32(x.v))
	}
	is(badParam, "RtlIntegerToUnicodeString", 1, 7, ptr(s))
	is(overflow, "RtlIntegerToUnicodeString", 0xFFFFFFFF, 2, ptr(s))
	is(success, "RtlInt64ToUnicodeString", 1<<40, 16, ptr(s))
	expect("digits", s.wide(), "10000000000")
	for text, want := range map[string]uint32{" +12x": 12, "-3": 0xFFFFFFFD, "0x1F": 31, "0o17": 15, "0b101": 5, "": 0, "zz": 0, "4294967297": 1, "0X1F": 0} {
		var v uint32 = 77
		is(success, "RtlUnicodeStringToInteger", ptr(u(text)), 0, ptr(&v))
		expect(text, v, want)
		v = 77
		is(success, "RtlCharToInteger", a(text), 0, ptr(&v))
		expect(text, v, want)
	}
	is(badParam, "RtlUnicodeStringToInteger", ptr(u("1")), 3, ptr(s))
	is(violation, "RtlUnicodeStringToInteger", ptr(u("1")), 0, 0)
	is(violation, "RtlUnicodeStringToInteger", bad, 0, ptr(s))
	buf := [4]byte{1, 1, 1, 1}
	is(success, "RtlIntegerToChar", 123, 10, 3, ptr(&buf))
	expect("digits", buf, [4]byte{'1', '2', '3', 1})
	is(success, "RtlIntegerToChar", 12, 10, 3, ptr(&buf))
	expect("digits", buf, [4]byte{'1', '2', 0, 1})
	is(overflow, "RtlIntegerToChar", 1234, 10, 3, ptr(&buf))
	is(violation, "RtlIntegerToChar", 1, 10, 3, 0)

	const text = "{00112233-4455-6677-8899-AABBCCDDEEFF}"
	var g windows.GUID
	is(success, "RtlGUIDFromString", ptr(u(text)), ptr(&g))
	expect("GUID", g, windows.GUID{Data1: 0x00112233, Data2: 0x4455, Data3: 0x6677, Data4: [8]byte{0x88, 0x99, 0xAA, 0xBB, 0xCC, 0xDD, 0xEE, 0xFF}})
	is(badParam, "RtlGUIDFromString", ptr(u(text[1:])), ptr(&g))
	is(badParam, "RtlGUIDFromString", ptr(u("{00112233-4455-6677-8899-AABBCCDDEEFG}")), ptr(&g))
	is(violation, "RtlGUIDFromString", ptr(u(text)), bad)
	is(success, "RtlStringFromGUID", ptr(&g), ptr(s))
	expect("GUID", s.wide(), text)
	expect("max", s.max, 78)

	words := [6]uint32{}
	nt("RtlFillMemoryUlong", ptr(&words), 16, 0x1234)
	expect("filled", words, [6]uint32{0x1234, 0x1234, 0x1234, 0x1234})
	is(16, "RtlCompareMemoryUlong", ptr(&words), 24, 0x1234)
	is(0, "RtlCompareMemoryUlong", ptr(&words), 3, 0x1234)
	is(0xCBF43926, "RtlComputeCrc32", 0, a("123456789"), 9)
	is(0xCBF43926, "RtlCrc32", a("123456789"), 9, 0)
	is(0, "RtlIsZeroMemory", ptr(&words), 24)
	is(1, "RtlIsZeroMemory", ptr(&words[4]), 8)
	seed := uint32(1)
	is(0x7FFFFFB1, "RtlUniform", ptr(&seed)) // 0x7FFFFFED + 0x7FFFFFC3 modulo 0x7FFFFFFF
	expect("seed", seed, 0x7FFFFFB1)
	first := nt("RtlRandomEx", ptr(&seed))
	if second := nt("RtlRandomEx", ptr(&seed)); first == second || first > 0x7FFFFFFE || second > 0x7FFFFFFE {
		complain(0, "random %#x, %#x", first, second)
	}
	is(violation, "RtlRandomEx", bad)
	p := nt64("RtlEncodePointer", 0x1234)
	if nt64("RtlDecodePointer", p) != 0x1234 {
		complain(0, "pointer %#x", p)
	}
}

type bitmap struct {
	size   uint32
	buffer uintptr
}

func bitmaps() {
	var words [3]uint32
	m := ptr(&bitmap{9, 9})
	nt("RtlInitializeBitMap", m, ptr(&words), 70)
	expect("header", *(*bitmap)(*(*unsafe.Pointer)(unsafe.Pointer(&m))), bitmap{70, ptr(&words)})
	nt("RtlSetBits", m, 3, 40)
	expect("words", words, [3]uint32{0xFFFFFFF8, 0x7FF, 0})
	is(40, "RtlNumberOfSetBits", m)
	is(30, "RtlNumberOfClearBits", m)
	is(1, "RtlAreBitsSet", m, 3, 40)
	is(0, "RtlAreBitsSet", m, 3, 41)
	is(0, "RtlAreBitsSet", m, 3, 0)
	is(1, "RtlAreBitsClear", m, 43, 27)
	is(0, "RtlAreBitsClear", m, 43, 28)
	nt("RtlClearBits", m, 10, 2)
	is(0, "RtlTestBit", m, 10)
	is(1, "RtlTestBit", m, 12)
	nt("RtlSetBit", m, 10)
	is(1, "RtlTestBit", m, 10)
	nt("RtlClearBit", m, 10)
	is(10, "RtlFindClearBits", m, 2, 8)
	is(0, "RtlFindClearBits", m, 3, 0)
	is(43, "RtlFindClearBits", m, 4, 0)
	is(0xFFFFFFFF, "RtlFindClearBits", m, 28, 0)
	is(43, "RtlFindClearBitsAndSet", m, 4, 0)
	is(47, "RtlFindClearBits", m, 4, 0)
	is(12, "RtlFindSetBits", m, 10, 0)
	is(12, "RtlFindSetBitsAndClear", m, 10, 50)
	is(22, "RtlFindSetBits", m, 10, 0)
	at := uint32(99)
	is(23, "RtlFindLongestRunClear", m, ptr(&at))
	expect("run", at, 47)
	is(12, "RtlFindNextForwardRunClear", m, 4, ptr(&at))
	expect("run", at, 10)
	nt("RtlSetAllBits", m)
	is(70, "RtlNumberOfSetBits", m)
	expect("words", words[2], 0xFFFFFFFF)
	nt("RtlClearAllBits", m)
	is(0, "RtlNumberOfSetBits", m)
	is(40, "RtlFindMostSignificantBit", 1<<40|1)
	is(0, "RtlFindLeastSignificantBit", 1<<40|1)
	is(0xFF, "RtlFindLeastSignificantBit", 0)
	is(2, "RtlNumberOfSetBitsUlongPtr", 1<<40|1)
	is(violation, "RtlNumberOfSetBits", bad)
}

func times() {
	type fields [8]int16
	t := uint64(133536843985550000) // 2024-02-29 12:46:38.555
	var f fields
	nt("RtlTimeToTimeFields", ptr(&t), ptr(&f))
	expect("fields", f, fields{2024, 2, 29, 12, 46, 38, 555, 4})
	var back uint64
	is(1, "RtlTimeFieldsToTime", ptr(&f), ptr(&back))
	expect("time", back, t)
	for i, v := range []int16{1600, 13, 30, 24, 60, 60, 1000} {
		g := f
		g[i] = v
		is(0, "RtlTimeFieldsToTime", ptr(&g), ptr(&back))
	}
	is(violation, "RtlTimeFieldsToTime", bad, ptr(&back))
	var s uint32
	is(1, "RtlTimeToSecondsSince1970", ptr(&t), ptr(&s))
	expect("seconds", s, 1709210798)
	nt("RtlSecondsSince1970ToTime", uintptr(s), ptr(&back))
	expect("time", back, t/10000000*10000000)
	early := uint64(5)
	is(0, "RtlTimeToSecondsSince1970", ptr(&early), ptr(&s))
	is(1, "RtlTimeToSecondsSince1980", ptr(&t), ptr(&s))
	expect("seconds", s, 1709210798-315532800)
	nt("RtlSecondsSince1980ToTime", uintptr(s), ptr(&back))
	expect("time", back, t/10000000*10000000)
	span := uint64(2*86400+3*3600) * 10000000
	nt("RtlTimeToElapsedTimeFields", ptr(&span), ptr(&f))
	expect("span", f, fields{0, 0, 2, 3})
	var local uint64
	is(success, "RtlSystemTimeToLocalTime", ptr(&t), ptr(&local))
	is(success, "RtlLocalTimeToSystemTime", ptr(&local), ptr(&back))
	expect("there and back", back, t)
	is(success, "NtQuerySystemTime", ptr(&t))
	is(violation, "NtQuerySystemTime", bad)
	if p := uint64(nt64("RtlGetSystemTimePrecise")); p < t || p > t+600000000 {
		complain(0, "system time %d, then %d", t, p)
	}
	var c, hz uint64
	is(success, "NtQueryPerformanceCounter", ptr(&c), ptr(&hz))
	expect("frequency", hz, 10000000)
	is(1, "RtlQueryPerformanceCounter", ptr(&back))
	if back < c {
		complain(0, "counter %d, then %d", c, back)
	}
	var lcid uint32
	is(success, "NtQueryDefaultLocale", 1, ptr(&lcid))
	expect("locale", lcid, 0x409)
	is(violation, "NtQueryDefaultLocale", 1, bad)
}

// modules goes through the functions of the loader.
func modules() {
	type change struct {
		reason uintptr
		name   string
	}
	type data struct {
		flags      uint32
		full, base *ustr
		at         uintptr
		size       uint32
	}
	var changes []change
	var kernel, netapi, cookie uintptr
	told := syscall.NewCallback(func(reason uintptr, d *data, context uintptr) uintptr {
		if context != 42 || d.size == 0 || d.at == 0 || d.full.length < d.base.length {
			complain(0, "context %d, data %+v", context, *d)
		}
		changes = append(changes, change{reason, d.base.wide()})
		return 0
	})
	is(success, "LdrRegisterDllNotification", 0, told, 42, ptr(&cookie))
	is(badParam, "LdrRegisterDllNotification", 1, told, 42, ptr(&cookie))
	is(badParam, "LdrRegisterDllNotification", 0, 0, 42, ptr(&cookie))

	is(noDLL, "LdrGetDllHandle", 0, 0, ptr(u("netapi32.dll")), ptr(&netapi))
	is(success, "LdrLoadDll", 0, 0, ptr(u("netapi32.dll")), ptr(&netapi))
	is(success, "LdrUnregisterDllNotification", cookie)
	is(noDLL, "LdrUnregisterDllNotification", cookie)
	if len(changes) != 1 || changes[0] != (change{1, "netapi32.dll"}) {
		complain(0, "changes %v", changes)
	}
	is(noDLL, "LdrLoadDll", 0, 0, ptr(u("nosuch.dll")), ptr(&kernel))
	is(violation, "LdrLoadDll", 0, 0, bad, ptr(&kernel))
	is(violation, "LdrLoadDll", 0, 0, ptr(u("netapi32.dll")), bad)
	is(success, "LdrGetDllHandle", 0, 0, ptr(u("kernel32")), ptr(&kernel))
	expect("kernel32", kernel, works("GetModuleHandleW", w("kernel32.dll")))
	is(success, "LdrGetDllHandleEx", 2, 0, 0, ptr(u("kernel32")), ptr(&kernel))
	is(badParam, "LdrGetDllHandleEx", 3, 0, 0, ptr(u("kernel32")), ptr(&kernel))
	is(success, "LdrGetDllHandleByName", ptr(u("kernel32.dll")), 0, ptr(&kernel))
	is(badParam, "LdrGetDllHandleByName", 0, 0, ptr(&kernel))
	is(success, "LdrAddRefDll", 0, kernel)
	is(badParam, "LdrAddRefDll", 2, kernel)
	is(noDLL, "LdrAddRefDll", 0, 0x1000)
	is(success, "LdrUnloadDll", kernel)
	is(noDLL, "LdrUnloadDll", 0x1000)
	is(success, "LdrDisableThreadCalloutsForDll", kernel)
	is(noDLL, "LdrDisableThreadCalloutsForDll", 0x1000)

	var addr uintptr
	is(success, "LdrGetProcedureAddress", kernel, ptr(an("SetEvent")), 0, ptr(&addr))
	expect("SetEvent", addr, works("GetProcAddress", kernel, a("SetEvent")))
	is(noEntry, "LdrGetProcedureAddress", kernel, ptr(an("NoSuchFunction")), 0, ptr(&addr))
	is(noOrdinal, "LdrGetProcedureAddress", kernel, 0, 60000, ptr(&addr))
	is(badParam, "LdrGetProcedureAddress", kernel, 0, 0, ptr(&addr))
	is(noDLL, "LdrGetProcedureAddress", 0x1000, ptr(an("SetEvent")), 0, ptr(&addr))
	is(violation, "LdrGetProcedureAddress", kernel, ptr(an("SetEvent")), 0, bad)

	const base, baseName = 0x30, 0x58
	var entry uintptr
	at := func(p uintptr, off uintptr) uintptr { return p + off }
	is(success, "LdrFindEntryForAddress", addr, ptr(&entry))
	e := at(entry, base)
	expect("base of the entry", **(**uintptr)(unsafe.Pointer(&e)), kernel)
	is(noMoreEntries, "LdrFindEntryForAddress", 16, ptr(&entry))
	var names []string
	each := syscall.NewCallback(func(entry, context uintptr, stop *byte) uintptr {
		n := at(entry, baseName)
		names = append(names, (*(**ustr)(unsafe.Pointer(&n))).wide())
		if len(names) == int(context) {
			*stop = 1
		}
		return 0
	})
	is(success, "LdrEnumerateLoadedModules", 0, each, 2)
	expect("modules", len(names), 2)
	expect("program", names[0], "rtl.exe")
	is(badParam, "LdrEnumerateLoadedModules", 1, each, 2)
	is(badParam, "LdrEnumerateLoadedModules", 0, 0, 2)

	result, lock := uint32(99), uintptr(99)
	is(success, "LdrLockLoaderLock", 0, ptr(&result), ptr(&lock))
	expect("locked", result, 1)
	is(success, "LdrLockLoaderLock", 2, ptr(&result), ptr(&lock))
	done := make(chan uint32)
	go func() {
		var r uint32
		var l uintptr
		nt("LdrLockLoaderLock", 2, ptr(&r), ptr(&l))
		done <- r
	}()
	expect("another thread", <-done, 2)
	is(badParam1, "LdrUnlockLoaderLock", 2, lock)
	is(badParam2, "LdrUnlockLoaderLock", 0, lock+1)
	is(success, "LdrUnlockLoaderLock", 0, lock)
	is(success, "LdrUnlockLoaderLock", 0, lock)
	is(badParam1, "LdrLockLoaderLock", 4, ptr(&result), ptr(&lock))
	is(badParam3, "LdrLockLoaderLock", 0, ptr(&result), 0)
	is(badParam2, "LdrLockLoaderLock", 2, 0, ptr(&lock))
	is(success, "LdrGetDllHandleByMapping", kernel, ptr(&addr))
	full := room(100)
	is(success, "LdrGetDllFullName", kernel, ptr(full))
	expect("path", full.wide(), `C:\Windows\System32\kernel32.dll`)
	is(tooSmall, "LdrGetDllFullName", kernel, ptr(room(10)))
}
