package main

import (
	"syscall"
	"unsafe"
)

const (
	badProtection  = 0xC0000045
	conflicting    = 0xC0000018
	notAllocated   = 0xC00000A0
	notAtBase      = 0xC000009F
	unableToFree   = 0xC000001A
	notCommitted   = 0xC000002D
	badParam5      = 0xC00000F3
	partialCopy    = 0x8000000D
	memCommit      = 0x1000
	memReserve     = 0x2000
	memDecommit    = 0x4000
	memRelease     = 0x8000
	memTopDown     = 0x100000
	noAccess       = 1
	readonly       = 2
	readwrite      = 4
	guardPage      = 0x100
	self           = ^uintptr(0)
	errNoAccess    = syscall.Errno(998)
	errAddress     = syscall.Errno(487)
	errBadLength   = syscall.Errno(24)
	errBadHandle   = syscall.Errno(6)
	errNotLocked   = syscall.Errno(158)
	errNoMoreItems = syscall.Errno(259)
	errNotOwner    = syscall.Errno(288)
)

// basicInfo is MEMORY_BASIC_INFORMATION.
type basicInfo struct {
	base, allocation uintptr
	first            uint32
	partition        uint32
	size             uintptr
	state, protect   uint32
	kind, _          uint32
}

func infoOf(at uintptr) basicInfo {
	var b basicInfo
	var n uintptr
	is(success, "NtQueryVirtualMemory", self, at, 0, ptr(&b), 48, ptr(&n))
	expect("length", n, 48)
	return b
}

// poke stores a byte, peek loads one.
func poke(at uintptr, v byte) { *(*byte)(unsafe.Add(unsafe.Pointer(nil), at)) = v }
func peek(at uintptr) byte    { return *(*byte)(unsafe.Add(unsafe.Pointer(nil), at)) }

func memory() {
	reservations()
	protections()
	otherCalls()
	transfers()
	heaps()
}

func reservations() {
	var base, size uintptr
	alloc := func(at, n uintptr, kind, prot uintptr) uint32 {
		base, size = at, n
		return nt("NtAllocateVirtualMemory", self, ptr(&base), 0, ptr(&size), kind, prot)
	}
	expect("reserve", alloc(0, 0x12345, memReserve, readwrite), uint32(success))
	if base%0x10000 != 0 || size != 0x13000 {
		complain(0, "reserved %#x bytes at %#x", size, base)
	}
	r := base
	expect("reserved", infoOf(r), basicInfo{base: r, allocation: r, first: readwrite, size: 0x13000, state: memReserve, kind: 0x20000})
	for _, c := range []struct {
		what       string
		at, n      uintptr
		kind, prot uintptr
		want       uint32
	}{
		{"again", r, 0x1000, memReserve, readwrite, conflicting}, {"in its granule", r + 0x12000, 0x2000, memReserve, readwrite, conflicting},
		{"commit beyond it", r, 0x14000, memCommit, readwrite, conflicting}, {"no type", r, 0x1000, 0, readwrite, badParam5},
		{"an unknown type", r, 0x1000, memCommit | 1, readwrite, badParam5}, {"no protection", r, 0x1000, memCommit, 0, badProtection},
		{"two protections", r, 0x1000, memCommit, 6, badProtection}, {"write-copy", r, 0x1000, memCommit, 8, badProtection},
		{"a guard without access", r, 0x1000, memCommit, guardPage | noAccess, badProtection},
	} {
		if got := alloc(c.at, c.n, c.kind, c.prot); got != c.want {
			complain(0, "%s: %#x, want %#x", c.what, got, c.want)
		}
		expect(c.what+": the address", base, c.at)
	}
	expect("commit", alloc(r+0x1800, 0x1000, memCommit, readwrite), uint32(success))
	if base != r+0x1000 || size != 0x2000 {
		complain(0, "committed %#x bytes at %#x", size, base)
	}
	poke(r+0x2FFF, 7)
	expect("before", infoOf(r+0xFFF).size, uintptr(0x1000))
	expect("committed", infoOf(r+0x2000), basicInfo{base: r + 0x2000, allocation: r, first: readwrite, size: 0x1000, state: memCommit, protect: readwrite, kind: 0x20000})
	expect("behind", infoOf(r+0x3000).state, memReserve)
	expect("commit once more", alloc(r+0x2000, 0x1000, memCommit, readonly), uint32(success))
	expect("what was there", peek(r+0x2FFF), 7)
	free := func(at, n, kind uintptr) uint32 {
		base, size = at, n
		return nt("NtFreeVirtualMemory", self, ptr(&base), ptr(&size), kind)
	}
	for _, c := range []struct {
		what        string
		at, n, kind uintptr
		want        uint32
	}{
		{"no kind", r, 0, 0, 0xC00000F2}, {"both kinds", r, 0, memDecommit | memRelease, 0xC00000F2}, {"nothing there", 0x10000, 0, memRelease, notAllocated},
		{"not the base", r + 0x1000, 0, memRelease, notAtBase}, {"beyond it", r, 0x14000, memDecommit, unableToFree},
	} {
		if got := free(c.at, c.n, c.kind); got != c.want {
			complain(0, "%s: %#x, want %#x", c.what, got, c.want)
		}
	}
	expect("decommit", free(r+0x2001, 1, memDecommit), uint32(success))
	if base != r+0x2000 || size != 0x1000 {
		complain(0, "decommitted %#x bytes at %#x", size, base)
	}
	expect("decommitted", infoOf(r+0x2000).state, memReserve)
	expect("commit", alloc(r+0x2000, 1, memCommit, readwrite), uint32(success))
	expect("new memory", peek(r+0x2FFF), 0)
	expect("release", free(r, 0, memRelease), uint32(success))
	expect("all of it", size, 0x13000)
	expect("free", infoOf(r).state, 0x10000)
	fails(errParam, "VirtualFree", r, 0x1000, memRelease)
	fails(errAddress, "VirtualFree", r, 0, memRelease)
	fails(errParam, "VirtualAlloc", 0, 0, memReserve, readwrite)
	fails(errParam, "VirtualAlloc", 0x1000, 0x1000, memReserve, readwrite)
	low, high := works("VirtualAlloc", 0, 0x10000, memReserve, readwrite), works("VirtualAlloc", 0, 0x10000, memReserve|memTopDown, readwrite)
	if high <= low {
		complain(0, "from above: %#x, else %#x", high, low)
	}
	works("VirtualFree", low, 0, memRelease)
	works("VirtualFree", high, 0, memRelease)
	// What cannot be stored is not done.
	n := uintptr(0x10000)
	is(violation, "NtAllocateVirtualMemory", self, bad, 0, ptr(&n), memReserve, readwrite)
	is(violation, "NtFreeVirtualMemory", self, bad, ptr(&n), memRelease)
	is(badHandle, "NtAllocateVirtualMemory", dead, ptr(&base), 0, ptr(&n), memReserve, readwrite)
	is(badType, "NtAllocateVirtualMemory", ^uintptr(1), ptr(&base), 0, ptr(&n), memReserve, readwrite)
	limited := works("OpenProcess", 0x1000, 0, works("GetCurrentProcessId"))
	is(denied, "NtAllocateVirtualMemory", limited, ptr(&base), 0, ptr(&n), memReserve, readwrite)
	is(denied, "NtFreeVirtualMemory", limited, ptr(&base), ptr(&n), memRelease)
	closeAll(limited)
	// Below an address, by the bits that have to be zero, as a count or as a mask.
	for _, c := range []struct{ bits, end uintptr }{{1, 1 << 31}, {0x7FFFFFFF, 1 << 31}, {3, 1 << 29}, {4, 1 << 28}, {6, 1 << 26}} {
		base, size = 0, 0x10000
		is(success, "NtAllocateVirtualMemory", self, ptr(&base), c.bits, ptr(&size), memReserve, readwrite)
		if base+size > c.end {
			complain(0, "zero bits %#x: %#x", c.bits, base)
		}
		is(success, "NtFreeVirtualMemory", self, ptr(&base), ptr(&size), memRelease)
	}
	is(badParam3, "NtAllocateVirtualMemory", self, ptr(&base), 22, ptr(&n), memReserve, readwrite)
}

func protections() {
	p := works("VirtualAlloc", 0, 0x4000, memReserve, readwrite)
	works("VirtualAlloc", p, 0x2000, memCommit, readwrite)
	var old uint32
	base, size := p+0x10, uintptr(0x1000)
	is(success, "NtProtectVirtualMemory", self, ptr(&base), ptr(&size), readonly, ptr(&old))
	if base != p || size != 0x2000 || old != readwrite {
		complain(0, "%#x bytes at %#x were %#x", size, base, old)
	}
	old = 99
	for _, c := range []struct {
		what        string
		at, n, prot uintptr
		want        uint32
	}{
		{"reserved pages", p, 0x3000, readwrite, notCommitted}, {"beyond it", p, 0x5000, readwrite, conflicting}, {"nothing there", 0x10000, 0x1000, readwrite, conflicting},
		{"no protection", p, 0x1000, 0, badProtection}, {"write-copy", p, 0x1000, 8, badProtection},
	} {
		base, size = c.at, c.n
		if got := nt("NtProtectVirtualMemory", self, ptr(&base), ptr(&size), c.prot, ptr(&old)); got != c.want {
			complain(0, "%s: %#x, want %#x", c.what, got, c.want)
		}
	}
	fails(errNoAccess, "VirtualProtect", p, 0x1000, readwrite, 0)
	fails(errNoAccess, "VirtualProtect", p, 0x1000, readwrite, bad)
	expect("nothing changed", infoOf(p).protect, readonly)
	fails(errBadLength, "VirtualQuery", p, ptr(&base), 47)
	fails(errNoAccess, "VirtualQuery", p, bad, 48)
	fails(errParam, "VirtualQuery", 1<<47, ptr(&base), 48)
	var b basicInfo
	is(badLength, "NtQueryVirtualMemory", self, p, 0, ptr(&b), 47, 0)
	is(badClass, "NtQueryVirtualMemory", self, p, 999, ptr(&b), 48, 0)
	// A guard page tells once.
	works("VirtualProtect", p, 0x1000, readwrite|guardPage, ptr(&old))
	expect("a guard", infoOf(p).protect, readwrite|guardPage)
	works("VirtualProtect", p, 0x2000, readwrite, ptr(&old))
	expect("it was", old, readwrite|guardPage)
	expect("bad pointer", uint32(works("IsBadReadPtr", p, 0x3000)), 1)
	r, _ := k("IsBadReadPtr", p, 0x2000)
	expect("good pointer", uint32(r), 0)
	expect("bad pointer", uint32(works("IsBadWritePtr", p, 0x3000)), 1)
	expect("bad pointer", uint32(works("IsBadCodePtr", bad)), 1)
	r, _ = k("IsBadStringPtrA", p+0x1FFF, 1)
	expect("good string", uint32(r), 0)
	poke(p+0x1FFF, 'x')
	expect("bad string", uint32(works("IsBadStringPtrA", p+0x1FFF, 2)), 1)
	expect("bad string", uint32(works("IsBadStringPtrW", bad, 2)), 1)
	works("VirtualLock", p, 0x2000)
	works("VirtualUnlock", p, 0x2000)
	fails(errNoAccess, "VirtualLock", p, 0x3000)
	base, size = p+1, 1
	is(success, "NtLockVirtualMemory", self, ptr(&base), ptr(&size), 1)
	if base != p || size != 0x1000 {
		complain(0, "locked %#x bytes at %#x", size, base)
	}
	is(success, "NtUnlockVirtualMemory", self, ptr(&base), ptr(&size), 1)
	is(badParam, "NtLockVirtualMemory", self, ptr(&base), ptr(&size), 4)
	is(badHandle, "NtLockVirtualMemory", dead, ptr(&base), ptr(&size), 1)
	size = 0x3000
	is(violation, "NtLockVirtualMemory", self, ptr(&base), ptr(&size), 1)
	works("VirtualFree", p, 0, memRelease)
}

func otherCalls() {
	p := works("VirtualAlloc2", 0, 0, 0x10000, memReserve|memCommit, readwrite, 0, 0)
	works("VirtualFree", p, 0, memRelease)
	p = works("VirtualAlloc2", self, 0, 0x10000, memReserve, readwrite, 0, 0)
	fails(errAddress, "VirtualAlloc2", self, p, 0x10000, memReserve, readwrite, 0, 0)
	works("VirtualFree", p, 0, memRelease)
	limit := [3]uintptr{0, 0x7FFFFFFF, 0}
	param := [2]uintptr{1, ptr(&limit)}
	p = works("VirtualAlloc2", self, 0, 0x10000, memReserve, readwrite, ptr(&param), 1)
	if p > 0x7FFFFFFF {
		complain(0, "below 2 GiB: %#x", p)
	}
	works("VirtualFree", p, 0, memRelease)
	fails(errParam, "VirtualAlloc2", self, 0x10000000, 0x10000, memReserve, readwrite, ptr(&param), 1)
	param[0] = 99
	fails(errParam, "VirtualAlloc2", self, 0, 0x10000, memReserve, readwrite, ptr(&param), 1)
	fails(errBadHandle, "VirtualAlloc2", dead, 0, 0x10000, memReserve, readwrite, 0, 0)
	p = works("VirtualAllocExNuma", self, 0, 0x10000, memReserve, readwrite, 0xFFFFFFFF)
	works("VirtualFreeEx", self, p, 0, memRelease)
	fails(errParam, "VirtualAllocExNuma", self, 0, 0x10000, memReserve, readwrite, 77)
	var base, size uintptr = 0, 0x1001
	is(success, "NtAllocateVirtualMemoryEx", self, ptr(&base), ptr(&size), memReserve|memCommit, readwrite, 0, 0)
	expect("size", size, 0x2000)
	is(conflicting, "NtAllocateVirtualMemoryEx", self, ptr(&base), ptr(&size), memReserve, readwrite, 0, 0)
	is(violation, "NtAllocateVirtualMemoryEx", self, bad, ptr(&size), memReserve, readwrite, 0, 0)
	size = 0
	is(success, "NtFreeVirtualMemory", self, ptr(&base), ptr(&size), memRelease)
}

func transfers() {
	p := works("VirtualAlloc", 0, 0x3000, memReserve, readwrite)
	works("VirtualAlloc", p, 0x1000, memCommit, readwrite)
	poke(p+0xFFF, 5)
	var b [16]byte
	var n uintptr = 99
	is(success, "NtReadVirtualMemory", self, p+0xFF8, ptr(&b), 8, ptr(&n))
	expect("bytes", n, 8)
	expect("read", b[7], 5)
	is(partialCopy, "NtReadVirtualMemory", self, p+0x1000, ptr(&b), 8, ptr(&n))
	expect("bytes", n, 0)
	b[0] = 9
	is(success, "NtWriteVirtualMemory", self, p, ptr(&b), 1, ptr(&n))
	expect("written", peek(p), 9)
	is(partialCopy, "NtWriteVirtualMemory", self, p+0x1000, ptr(&b), 1, ptr(&n))
	is(badHandle, "NtReadVirtualMemory", dead, p, ptr(&b), 1, ptr(&n))
	limited := works("OpenProcess", 0x1000, 0, works("GetCurrentProcessId"))
	is(denied, "NtReadVirtualMemory", limited, p, ptr(&b), 1, ptr(&n))
	is(denied, "NtWriteVirtualMemory", limited, p, ptr(&b), 1, ptr(&n))
	is(success, "NtFlushInstructionCache", self, p, 16)
	is(badHandle, "NtFlushInstructionCache", dead, p, 16)
	works("FlushInstructionCache", self, p, 16)
	closeAll(limited)
	works("VirtualFree", p, 0, memRelease)
	var got uintptr
	fails(errNoAccess, "ReadProcessMemory", self, 1<<47, ptr(&b), 1, ptr(&got))
	fails(errParam, "Toolhelp32ReadProcessMemory", 0x7FFFFFFC, ptr(&b), ptr(&n), 1, ptr(&got))
	works("Toolhelp32ReadProcessMemory", 0, ptr(&b), ptr(&n), 1, ptr(&got)) // 0 is this process
	expect("bytes", got, 1)
}

func heaps() {
	for _, f := range []struct {
		name string
		args []uintptr
	}{{"HeapLock", nil}, {"HeapUnlock", nil}, {"HeapDestroy", nil}, {"HeapCompact", []uintptr{0}}} {
		fails(errBadHandle, f.name, append([]uintptr{dead}, f.args...)...)
	}
	fails(errParam, "HeapCreate", 0, 0x20000, 0x10000)
	h := works("HeapCreate", 0, 0, 0)
	p := works("HeapAlloc", h, 8, 1000)
	expect("size", works("HeapSize", h, 0, p), 1000)
	expect("zeroed", peek(p+999), 0)
	poke(p+999, 3)
	q := works("HeapReAlloc", h, 8, p, 100000)
	expect("what was there", peek(q+999), 3)
	expect("zeroed", peek(q+99999), 0)
	r, e := k("HeapReAlloc", h, 0x10, q, 10000000) // in place
	if r != 0 || e != 8 {
		complain(0, "HeapReAlloc in place: %#x, error %d", r, e)
	}
	works("HeapValidate", h, 0, q)
	r, _ = k("HeapValidate", h, 0, q+16)
	expect("no block", uint32(r), 0)
	r, _ = k("HeapSize", h, 0, q+16)
	expect("no block", r, ^uintptr(0))
	works("HeapFree", h, 0, 0)
	works("HeapFree", h, 0, q)
	fails(errParam, "HeapFree", h, 0, q)
	works("HeapCompact", h, 0)

	// While one thread has the lock of a heap the others wait.
	works("HeapLock", h)
	works("HeapLock", h)
	a := works("HeapAlloc", h, 0, 10)
	state, done := make(chan uintptr), make(chan bool)
	go func() {
		state <- 0
		state <- works("HeapAlloc", h, 0, 20)
		fails(errNotOwner, "HeapUnlock", h)
		done <- true
	}()
	<-state
	select {
	case <-state:
		complain(0, "an allocation while the heap is locked")
	default:
	}
	works("HeapUnlock", h)
	works("HeapUnlock", h)
	b := <-state
	<-done
	fails(errNotOwner, "HeapUnlock", h)
	expect("lock of ntdll", uint8(raw("ntdll", "RtlLockHeap", h)), 1)
	expect("unlock of ntdll", uint8(raw("ntdll", "RtlUnlockHeap", h)), 1)
	expect("valid", uint8(raw("ntdll", "RtlValidateHeap", h, 0, a)), 1)
	expect("valid", uint8(raw("ntdll", "RtlValidateHeap", h, 0, a+1)), 0)

	var entry struct {
		data     uintptr
		size     uint32
		overhead uint8
		region   uint8
		flags    uint16
		_        [3]uintptr
	}
	found := map[uintptr]uint32{}
	for {
		r, e := k("HeapWalk", h, ptr(&entry))
		if uint32(r) == 0 {
			expect("the end of the walk", e, errNoMoreItems)
			break
		}
		expect("flags", entry.flags, 4)
		found[entry.data] = entry.size
	}
	if len(found) != 2 || found[a] != 10 || found[b] != 20 {
		complain(0, "blocks: %v, want %#x and %#x", found, a, b)
	}
	works("HeapDestroy", h)
	fails(errBadHandle, "HeapDestroy", h)

	// A heap with an end.
	small := works("HeapCreate", 0, 0, 0x20000)
	fails(8, "HeapAlloc", small, 0, 0x100000)
	works("HeapDestroy", small)

	g := works("GlobalAlloc", 0x40, 100)
	expect("size", works("GlobalSize", g), 100)
	expect("lock", works("GlobalLock", g), g)
	expect("handle", works("GlobalHandle", g), g)
	works("GlobalUnlock", g) // it is fixed
	r, _ = k("GlobalFlags", g)
	expect("flags", uint32(r), 0)
	g = works("GlobalReAlloc", g, 200, 0x42)
	expect("size", works("LocalSize", g), 200)
	r, _ = k("GlobalFree", g)
	expect("free", r, 0)
	gives(0x8000, errBadHandle, "LocalFlags", g)
	fails(errBadHandle, "GlobalSize", g)
	r, e = k("LocalFree", g)
	if r != g || e != errBadHandle {
		complain(0, "LocalFree of nothing: %#x, error %d", r, e)
	}
	l := works("LocalAlloc", 0, 10)
	expect("lock", works("LocalLock", l), l)
	fails(errNotLocked, "LocalUnlock", l)
	k("LocalFree", l)
	m := works("GlobalAlloc", 0, 10)
	expect("GlobalReAlloc", works("GlobalReAlloc", m, 0, 0x82), m) // a movable block now
	fails(errBadHandle, "GlobalReAlloc", m+8, 0, 0x82)
	fails(errNotLocked, "GlobalUnlock", m)
	works("GlobalLock", m)
	expect("lock", works("LocalLock", m), m)
	gives(2, 0, "GlobalFlags", m)
	works("GlobalUnlock", m)
	gives(1, 0, "GlobalFlags", m)
	r, e = k("LocalUnlock", m)
	expect("unlock", uint32(r), 0)
	expect("unlock", e, 0)
	works("GlobalLock", m)
	m = works("GlobalReAlloc", m, 5000, 2)
	gives(1, 0, "LocalFlags", m)
	fails(errBadHandle, "GlobalUnlock", m+8)
	r, _ = k("GlobalFree", m)
	expect("free", r, 0)
	fails(errBadHandle, "GlobalUnlock", m)
	var list [4]uintptr
	if n := works("GetProcessHeaps", 4, ptr(&list)); n == 0 || list[0] != works("GetProcessHeap") {
		complain(0, "%d heaps: %#x", n, list)
	}
}
