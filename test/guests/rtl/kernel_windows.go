package main

import (
	"bytes"
	"os"
	"runtime"
	"syscall"
	"unsafe"

	"golang.org/x/sys/windows"
)

func lstrings() {
	b := make([]byte, 8)
	p := ptr(&b[0])
	expect("lstrcpyA", works("lstrcpyA", p, a("ab")), p)
	expect("lstrcatA", works("lstrcatA", p, a("cd")), p)
	expect("text", string(b[:6]), "abcd\x00\x00")
	works("lstrcpynA", p, a("xyzxyz"), 3)
	expect("text", string(b[:5]), "xy\x00d\x00")
	v := make([]uint16, 8)
	q := ptr(&v[0])
	works("lstrcpyW", q, w("ä"))
	works("lstrcatW", q, w("b"))
	expect("text", windows.UTF16ToString(v), "äb")
	works("lstrcpynW", q, w("12345"), 4)
	expect("text", windows.UTF16ToString(v), "123")
	for _, f := range []string{"lstrcpyA", "lstrcpyW", "lstrcatA", "lstrcatW"} {
		if r, _ := k(f, p, bad); r != 0 {
			complain(0, "%s from nowhere: %#x", f, r)
		}
		if r, _ := k(f, bad, p); r != 0 {
			complain(0, "%s to nowhere: %#x", f, r)
		}
	}
	if r, _ := k("lstrlen", a("abc")); r != 3 {
		complain(0, "lstrlen: %d", r)
	}
}

// system goes through what tells of the system.
func system() {
	type info struct {
		size, major, minor, build, platform uint32
		csd                                 [128]byte
		more                                [8]byte
	}
	v := info{size: 148}
	works("GetVersionExA", ptr(&v))
	if v.major != 10 || v.platform != 2 || v.csd[0] != 0 {
		complain(0, "version %+v", v)
	}
	v.size = 100
	fails(122, "GetVersionExA", ptr(&v))
	v = info{size: 156, major: 6}
	mask, _ := k("VerSetConditionMask", 0, 2, 3) // VER_MAJORVERSION, VER_GREATER_EQUAL
	works("VerifyVersionInfoA", ptr(&v), 2, mask)
	v.major = 11
	fails(1150, "VerifyVersionInfoA", ptr(&v), 2, mask)
	var product uint32
	works("GetProductInfo", 10, 0, 0, 0, ptr(&product))
	expect("product", product, 0x30)

	buf := make([]byte, 300)
	n := uint32(300)
	works("GetComputerNameA", ptr(&buf[0]), ptr(&n))
	var wide [300]uint16
	m := uint32(300)
	works("GetComputerNameW", ptr(&wide[0]), ptr(&m))
	expect("computer name", string(buf[:n]), windows.UTF16ToString(wide[:m]))
	n = 1
	fails(111, "GetComputerNameA", ptr(&buf[0]), ptr(&n))
	os.Setenv("HAFT_RTL", "valü")
	if r := works("ExpandEnvironmentStringsA", a("<%HAFT_RTL%>"), ptr(&buf[0]), 300); r != 8 || string(buf[:7]) != "<valü>" {
		complain(0, "expanded %q, %d", buf[:8], r)
	}
	works("SetDllDirectoryA", a(`C:\Windows\Temp`))
	if r := works("GetDllDirectoryA", 300, ptr(&buf[0])); string(buf[:r]) != `C:\Windows\Temp` {
		complain(0, "DLL directory %q", buf[:r])
	}
	works("SetDllDirectoryW", 0)
	r := works("GetLogicalDriveStringsA", 300, ptr(&buf[0]))
	if !bytes.Contains(buf[:r], []byte("C:\\\x00")) || buf[r] != 0 {
		complain(0, "drives %q", buf[:r+1])
	}
	if r := works("GetSystemWindowsDirectoryA", ptr(&buf[0]), 300); string(buf[:r]) != `C:\Windows` {
		complain(0, "directory %q", buf[:r])
	}
	var idle, kern, user uint64
	works("GetSystemTimes", ptr(&idle), ptr(&kern), ptr(&user))
	if kern < idle || user == 0 {
		complain(0, "times %d %d %d", idle, kern, user)
	}
	var power [12]byte
	works("GetSystemPowerStatus", ptr(&power))
	expect("power", power[0], 0xFF)
	fails(998, "GetSystemPowerStatus", bad)
	var critical uint32 = 9
	works("IsProcessCritical", ^uintptr(0), ptr(&critical))
	expect("critical", critical, 0)
	fails(6, "IsProcessCritical", 0xDEAC, ptr(&critical))
	fails(1, "Wow64DisableWow64FsRedirection", ptr(&idle))
	fails(50, "GetProcessDEPPolicy", ^uintptr(0), ptr(&n), ptr(&m))
	works("NeedCurrentDirectoryForExePathW", w(`a\b`))
	rng := [2]uintptr{ptr(&buf[0]), 10}
	works("PrefetchVirtualMemory", ^uintptr(0), 1, ptr(&rng), 0)
	fails(87, "PrefetchVirtualMemory", ^uintptr(0), 0, ptr(&rng), 0)
	fails(998, "PrefetchVirtualMemory", ^uintptr(0), ^uintptr(0), bad, 0)
	works("AreFileApisANSI")
	k("SetFileApisToOEM")
	if r, _ := k("AreFileApisANSI"); r != 0 {
		complain(0, "files have the OEM code page, AreFileApisANSI = %d", r)
	}
	k("SetFileApisToANSI")
	works("AreFileApisANSI")
	expect("session", uint32(works("WTSGetActiveConsoleSessionId")), 1)
	if r := nt("RtlGetNtGlobalFlags"); r != 0 {
		complain(0, "flags %#x", r)
	}

	// Programs of no package, of the desktop.
	var policy, length uint32 = 77, 0
	r1, _ := k("AppPolicyGetProcessTerminationMethod", ^uintptr(5), ptr(&policy))
	if r1 != 0 || policy != 0 {
		complain(0, "policy %d, %d", r1, policy)
	}
	if r, _ := k("GetCurrentPackageFullName", ptr(&length), 0); r != 15700 {
		complain(0, "package: %d", r)
	}
	if r, _ := k("GetCurrentPackageId", 0, 0); r != 87 {
		complain(0, "package: %d", r)
	}

	// SearchPath.
	exe, _ := os.Executable()
	var part uintptr
	full := func(r uintptr) string { return windows.UTF16ToString(wide[:r]) }
	r = works("SearchPathW", 0, w("rtl"), w(".exe"), 300, ptr(&wide[0]), ptr(&part))
	expect("program", full(r), exe)
	if got := windows.UTF16PtrToString(*(**uint16)(unsafe.Pointer(&part))); got != "rtl.exe" {
		complain(0, "last part %q", got)
	}
	r = works("SearchPathW", w(`C:\nowhere;C:\Windows`), w("System32"), 0, 300, ptr(&wide[0]), 0)
	expect("in a path", full(r), `C:\Windows\System32`)
	r = works("SearchPathA", 0, a("rtl.exe"), 0, 300, ptr(&buf[0]), ptr(&part))
	expect("program", string(buf[:r]), exe)
	if r := works("SearchPathA", 0, a("rtl.exe"), 0, 2, ptr(&buf[0]), 0); r != uintptr(len(exe)+1) {
		complain(0, "room for %d", r)
	}
	fails(2, "SearchPathW", 0, w("no such file"), 0, 300, ptr(&wide[0]), 0)
	fails(87, "SearchPathW", 0, 0, 0, 300, ptr(&wide[0]), 0)
	fails(998, "SearchPathW", 0, bad, 0, 300, ptr(&wide[0]), 0)
}

func topology() {
	type affinity struct {
		mask  uint64
		group uint16
		_     [3]uint16
	}
	all := uint64(1)<<runtime.NumCPU() - 1
	length := uint32(0)
	fails(122, "GetLogicalProcessorInformation", 0, ptr(&length))
	type entry struct {
		mask     uint64
		relation uint32
		_        uint32
		data     [2]uint64
	}
	list := make([]entry, length/32)
	works("GetLogicalProcessorInformation", ptr(&list[0]), ptr(&length))
	var cores uint64
	nodes := 0
	for _, e := range list {
		if e.mask == 0 || e.mask&^all != 0 {
			complain(0, "mask %#x", e.mask)
		}
		switch e.relation {
		case 0:
			if cores&e.mask != 0 {
				complain(0, "two cores have %#x", e.mask)
			}
			cores |= e.mask
		case 1:
			nodes++
		}
	}
	expect("processors of cores", cores, all)
	expect("nodes", nodes, 1)
	length = 0
	fails(122, "GetLogicalProcessorInformationEx", 0xFFFF, 0, ptr(&length))
	raw := make([]byte, length)
	works("GetLogicalProcessorInformationEx", 0xFFFF, ptr(&raw[0]), ptr(&length))
	kinds := map[uint32]int{}
	for len(raw) >= 8 {
		kind, size := *(*uint32)(unsafe.Pointer(&raw[0])), *(*uint32)(unsafe.Pointer(&raw[4]))
		if size < 48 || int(size) > len(raw) {
			complain(0, "entry of %d bytes, %d left", size, len(raw))
			break
		}
		kinds[kind]++
		if kind == 4 && (raw[32] != byte(runtime.NumCPU()) || *(*uint64)(unsafe.Pointer(&raw[72])) != all) {
			complain(0, "group % x", raw[:size])
		}
		raw = raw[size:]
	}
	if len(raw) != 0 || kinds[0] == 0 || kinds[1] != 1 || kinds[3] == 0 || kinds[4] != 1 {
		complain(0, "kinds %v", kinds)
	}
	fails(87, "GetLogicalProcessorInformationEx", 9, 0, ptr(&length))
	fails(998, "GetLogicalProcessorInformation", 0, bad)

	var node uint32 = 9
	works("GetNumaHighestNodeNumber", ptr(&node))
	expect("node", node, 0)
	var mask uint64
	works("GetNumaNodeProcessorMask", 0, ptr(&mask))
	expect("mask", mask, all)
	fails(87, "GetNumaNodeProcessorMask", 1, ptr(&mask))
	aff := affinity{group: 7}
	works("GetNumaNodeProcessorMaskEx", 0, ptr(&aff))
	expect("mask", aff, affinity{mask: all})
	works("GetThreadGroupAffinity", ^uintptr(1), ptr(&aff))
	expect("mask", aff, affinity{mask: all})
	one, was := affinity{mask: 1}, affinity{}
	works("SetThreadGroupAffinity", ^uintptr(1), ptr(&one), ptr(&was))
	expect("mask before", was, affinity{mask: all})
	works("GetThreadGroupAffinity", ^uintptr(1), ptr(&aff))
	expect("mask", aff, one)
	works("SetThreadGroupAffinity", ^uintptr(1), ptr(&was), 0)
	fails(87, "SetThreadGroupAffinity", ^uintptr(1), ptr(&affinity{}), 0)
	fails(6, "SetThreadGroupAffinity", 0xDEAC, ptr(&one), 0)
	var count, group uint16 = 0, 9
	fails(122, "GetProcessGroupAffinity", ^uintptr(0), ptr(&count), ptr(&group))
	expect("groups", count, 1)
	works("GetProcessGroupAffinity", ^uintptr(0), ptr(&count), ptr(&group))
	expect("group", group, 0)
	expect("processors", int(works("GetMaximumProcessorCount", 0)), runtime.NumCPU())
	fails(87, "GetMaximumProcessorCount", 3)
	expect("groups", works("GetMaximumProcessorGroupCount"), 1)
	var number [4]byte
	k("GetCurrentProcessorNumberEx", ptr(&number))
	if number[0] != 0 || int(number[2]) >= runtime.NumCPU() {
		complain(0, "processor %v", number)
	}
}

func zoneTimes() {
	type systemTime struct{ year, month, weekday, day, hour, minute, second, milli uint16 }
	type zone struct {
		bias         int32
		standardName [32]uint16
		standard     systemTime
		standardBias int32
		daylightName [32]uint16
		daylight     systemTime
		daylightBias int32
	}
	// Berlin: the last Sundays of October and March.
	z := zone{bias: -60, standard: systemTime{0, 10, 0, 5, 3, 0, 0, 0}, daylight: systemTime{0, 3, 0, 5, 2, 0, 0, 0}, daylightBias: -60}
	// Sydney: the first Sundays of April and October.
	s := zone{bias: -600, standard: systemTime{0, 4, 0, 1, 3, 0, 0, 0}, daylight: systemTime{0, 10, 0, 1, 2, 0, 0, 0}, daylightBias: -60}
	for _, x := range []struct {
		zone       *zone
		utc, local systemTime
	}{
		{&z, systemTime{2024, 1, 1, 15, 12, 0, 0, 0}, systemTime{2024, 1, 1, 15, 13, 0, 0, 0}},
		{&z, systemTime{2024, 7, 1, 15, 12, 0, 0, 0}, systemTime{2024, 7, 1, 15, 14, 0, 0, 0}},
		{&z, systemTime{2024, 3, 0, 31, 0, 59, 59, 0}, systemTime{2024, 3, 0, 31, 1, 59, 59, 0}},
		{&z, systemTime{2024, 3, 0, 31, 1, 0, 0, 0}, systemTime{2024, 3, 0, 31, 3, 0, 0, 0}},
		{&z, systemTime{2024, 10, 0, 27, 2, 0, 0, 0}, systemTime{2024, 10, 0, 27, 3, 0, 0, 0}},
		{&z, systemTime{2023, 12, 0, 31, 23, 30, 0, 0}, systemTime{2024, 1, 1, 1, 0, 30, 0, 0}},
		{&s, systemTime{2024, 1, 1, 15, 12, 0, 0, 0}, systemTime{2024, 1, 1, 15, 23, 0, 0, 0}},
		{&s, systemTime{2024, 7, 1, 15, 12, 0, 0, 0}, systemTime{2024, 7, 1, 15, 22, 0, 0, 0}},
	} {
		var got systemTime
		works("SystemTimeToTzSpecificLocalTime", ptr(x.zone), ptr(&x.utc), ptr(&got))
		expect("local time", got, x.local)
		works("TzSpecificLocalTimeToSystemTime", ptr(x.zone), ptr(&x.local), ptr(&got))
		expect("time", got, x.utc)
	}
	var got, back systemTime
	now := systemTime{2024, 7, 1, 15, 12, 0, 0, 0}
	works("SystemTimeToTzSpecificLocalTime", 0, ptr(&now), ptr(&got))
	works("TzSpecificLocalTimeToSystemTime", 0, ptr(&got), ptr(&back))
	expect("there and back", back, now)
	fails(87, "SystemTimeToTzSpecificLocalTime", 0, ptr(&systemTime{}), ptr(&got))
	z.daylight.month = 0
	fails(87, "SystemTimeToTzSpecificLocalTime", ptr(&z), ptr(&now), ptr(&got))
	fails(998, "TzSpecificLocalTimeToSystemTime", bad, ptr(&now), ptr(&got))

	var ft uint64
	works("DosDateTimeToFileTime", 44<<9|2<<5|29, 12<<11|46<<5|19, ptr(&ft))
	var date, clock uint16
	works("FileTimeToDosDateTime", ptr(&ft), ptr(&date), ptr(&clock))
	expect("date", date, 44<<9|2<<5|29)
	expect("clock", clock, 12<<11|46<<5|19)
	fails(87, "DosDateTimeToFileTime", 44<<9|2<<5|30, 0, ptr(&ft))
	ft = 5
	fails(87, "FileTimeToDosDateTime", ptr(&ft), ptr(&date), ptr(&clock))
	fails(1314, "SetSystemTime", ptr(&now))
}

func barriers() {
	var b [8]uint32
	fails(87, "InitializeSynchronizationBarrier", ptr(&b), 0, 0)
	fails(87, "InitializeSynchronizationBarrier", ptr(&b), 3, ^uintptr(1))
	works("InitializeSynchronizationBarrier", ptr(&b), 3, ^uintptr(0))
	fails(87, "EnterSynchronizationBarrier", ptr(&b), 8)
	enter := proc("kernel32", "EnterSynchronizationBarrier")
	results := make(chan uintptr, 300)
	for range 3 {
		go func() {
			for range 100 {
				r, _, _ := enter.Call(ptr0(&b), 0)
				results <- r
			}
		}()
	}
	last := 0
	for range 300 {
		if <-results != 0 {
			last++
		}
	}
	expect("last ones", last, 100)
	works("DeleteSynchronizationBarrier", ptr(&b))
	fails(998, "EnterSynchronizationBarrier", bad, 0)
}

func ptr0[T any](p *T) uintptr { return uintptr(unsafe.Pointer(p)) }

// sets looks for functions in API sets.
func sets() {
	for set, name := range map[string]string{
		"api-ms-win-core-synch-l1-2-0": "WaitOnAddress", "api-ms-win-core-fibers-l1-1-1": "FlsGetValue2", "api-ms-win-core-localization-l1-2-1": "LCMapStringEx",
		"api-ms-win-core-rtlsupport-l1-1-0": "RtlCaptureContext", "api-ms-win-security-base-l1-1-0": "GetTokenInformation", "api-ms-win-core-file-l1-2-2": "GetTempPathW",
		"api-ms-win-core-string-l1-1-0": "CompareStringOrdinal", "api-ms-win-core-processtopology-l1-1-0": "GetThreadGroupAffinity", "api-ms-win-core-registry-l1-1-0": "RegOpenKeyExW",
		"api-ms-win-core-libraryloader-l1-2-0": "LoadLibraryExW", "api-ms-win-appmodel-runtime-l1-1-2": "AppPolicyGetProcessTerminationMethod", "api-ms-win-core-com-l1-1-0": "CoTaskMemFree",
		"api-ms-win-core-sysinfo-l1-2-1": "GetSystemTimePreciseAsFileTime", "api-ms-win-core-datetime-l1-1-1": "GetDateFormatEx", "api-ms-win-core-psapi-l1-1-0": "K32EnumProcesses",
		"api-ms-win-crt-string-l1-1-0": "strlen", "api-ms-win-security-sddl-l1-1-0": "ConvertSidToStringSidW", "api-ms-win-core-console-l1-1-0": "WriteConsoleW",
		"api-ms-win-core-processthreads-l1-1-1": "OpenProcessToken", "api-ms-win-core-processthreads-l1-1-0": "SetThreadToken", "api-ms-win-core-processthreads-l1-1-2": "OpenThreadToken",
		"api-ms-win-core-processthreads-l1-1-3": "CreateProcessAsUserW", "api-ms-win-shcore-obsolete-l1-1-0": "CommandLineToArgvW", "api-ms-win-downlevel-shell32-l1-1-0": "CommandLineToArgvW",
	} {
		d, err := windows.LoadLibraryEx(set+".dll", 0, windows.LOAD_LIBRARY_SEARCH_SYSTEM32)
		if err != nil {
			complain(0, "%s: %v", set, err)
			continue
		}
		if _, err := windows.GetProcAddress(d, name); err != nil {
			complain(0, "%s: %s: %v", set, name, err)
		}
		windows.FreeLibrary(d)
	}
}

func ole() {
	g := windows.GUID{Data1: 0x00112233, Data2: 0x4455, Data3: 0x6677, Data4: [8]byte{0x88, 0x99, 0xAA, 0xBB, 0xCC, 0xDD, 0xEE, 0xFF}}
	const text = "{00112233-4455-6677-8899-AABBCCDDEEFF}"
	expect("text", g.String(), text)
	back, err := windows.GUIDFromString(text)
	if err != nil || back != g {
		complain(0, "%v, %v", back, err)
	}
	if _, err := windows.GUIDFromString("{0011}"); err != syscall.Errno(0x800401F3) {
		complain(0, "no GUID: %v", err)
	}
	one, err := windows.GenerateGUID()
	if two, _ := windows.GenerateGUID(); err != nil || one == two || one.Data3>>12 != 4 {
		complain(0, "%v, %v, %v", one, two, err)
	}
	o := func(name string, args ...uintptr) uint32 {
		r, _, _ := proc("ole32", name).Call(args...)
		return uint32(r)
	}
	var id windows.GUID
	for _, x := range []struct {
		text       string
		class, iid uint32
	}{
		{text, 0, 0}, {"{00112233-4455-6677-8899-aabbccddeeff}", 0, 0}, {"{00112233-4455-6677-8899-AABBCCDDEEFG}", 0x800401F3, 0x800401F4}, {"{0011}", 0x800401F3, 0x80070057},
		{"{00112233-4455-6677-8899-AABBCCDDEE\u00e9}", 0x800401F3, 0x80070057}, {"{\u00e9112233-4455-6677-8899-AABBCCDDEEF}", 0x800401F3, 0x80070057},
		{"{+0112233-4455-6677-8899-AABBCCDDEEFF}", 0x800401F3, 0x800401F4},
	} {
		id = windows.GUID{}
		expect("CLSIDFromString "+x.text, o("CLSIDFromString", w(x.text), ptr(&id)), x.class)
		expect("class", id == g, x.class == 0)
		id = windows.GUID{}
		expect("IIDFromString "+x.text, o("IIDFromString", w(x.text), ptr(&id)), x.iid)
		expect("interface", id == g, x.iid == 0)
	}
	id = g
	expect("no text", o("IIDFromString", 0, ptr(&id)), 0)
	expect("no text", id, windows.GUID{})
	expect("first", o("CoInitializeEx", 0, 0), 0)
	expect("again", o("CoInitializeEx", 0, 0), 1)
	expect("another", o("CoInitialize", 0), 0x80010106)
	o("CoUninitialize")
	o("CoUninitialize")
	expect("another", o("CoInitialize", 0), 0)
	o("CoUninitialize")
	expect("invalid", o("CoInitializeEx", 0, 0x100), 0x80070057)
}
