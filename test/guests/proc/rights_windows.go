package main

import (
	"fmt"
	"unsafe"

	"golang.org/x/sys/windows"
)

// rights checks which right of a handle every function about processes and threads
// asks for: with this one alone it is not refused, with all others it is, and a handle
// of another type is none.
func rights() {
	pi := start("sleep", options{flags: 4})
	ev := event(false)
	var a, b, c, d uint64
	var block [2048]byte
	context := (ptr(&block[0]) + 15) &^ 15
	*(*uint32)(unsafe.Pointer(context + 0x30)) = 0x100003
	dll := func(name string) func(string, ...uintptr) int {
		l := windows.NewLazySystemDLL(name)
		return func(f string, args ...uintptr) int {
			r, _, e := l.NewProc(f).Call(args...)
			if uint32(r) == 0 {
				return int(e.(windows.Errno))
			}
			return 0
		}
	}
	kernel, advapi, psapi := dll("kernel32.dll"), dll("advapi32.dll"), dll("psapi.dll")
	const pAll, tAll = 0x1FFFFF, 0x1FFFFF
	type row struct {
		name  string
		right uintptr
		call  func(h uintptr) int // the error
	}
	one := func(f string, rest ...uintptr) func(uintptr) int {
		return func(h uintptr) int { return kernel(f, append([]uintptr{h}, rest...)...) }
	}
	p := func(v *uint64) uintptr { return ptr(v) }
	at := must("VirtualAllocEx", pi.Process, 0, 0x10000, 0x3000, 4)
	processes := []row{
		{"GetExitCodeProcess", 0x1000, one("GetExitCodeProcess", p(&a))},
		{"GetProcessId", 0x1000, one("GetProcessId")},
		{"GetPriorityClass", 0x1000, one("GetPriorityClass")},
		{"SetPriorityClass", 0x200, one("SetPriorityClass", 0x20)},
		{"GetProcessTimes", 0x1000, one("GetProcessTimes", p(&a), p(&b), p(&c), p(&d))},
		{"GetProcessIoCounters", 0x1000, one("GetProcessIoCounters", ptr(&block))},
		{"GetProcessHandleCount", 0x1000, one("GetProcessHandleCount", p(&a))},
		{"GetProcessAffinityMask", 0x1000, one("GetProcessAffinityMask", p(&a), p(&b))},
		{"SetProcessAffinityMask", 0x200, one("SetProcessAffinityMask", 1)},
		{"GetProcessWorkingSetSize", 0x1000, one("GetProcessWorkingSetSize", p(&a), p(&b))},
		{"SetProcessWorkingSetSize", 0x100, one("SetProcessWorkingSetSize", 1<<20, 2<<20)},
		{"GetProcessPriorityBoost", 0x1000, one("GetProcessPriorityBoost", p(&a))},
		{"SetProcessPriorityBoost", 0x200, one("SetProcessPriorityBoost", 0)},
		{"IsWow64Process", 0x1000, one("IsWow64Process", p(&a))},
		{"CheckRemoteDebuggerPresent", 0x400, one("CheckRemoteDebuggerPresent", p(&a))},
		{"GetProcessMitigationPolicy", 0x400, one("GetProcessMitigationPolicy", 3, p(&a), 4)},
		{"QueryFullProcessImageNameW", 0x1000, func(h uintptr) int { a = 500; return kernel("QueryFullProcessImageNameW", h, 0, ptr(&block), p(&a)) }},
		{"EnumProcessModules", 0x410, func(h uintptr) int { return psapi("EnumProcessModules", h, ptr(&block), 8, p(&a)) }},
		{"GetModuleBaseNameA", 0x410, func(h uintptr) int { return psapi("GetModuleBaseNameA", h, 0, ptr(&block), 100) }},
		{"GetProcessMemoryInfo", 0x1000, func(h uintptr) int { return psapi("GetProcessMemoryInfo", h, ptr(&block), 72) }},
		{"GetProcessImageFileNameA", 0x1000, func(h uintptr) int { return psapi("GetProcessImageFileNameA", h, ptr(&block), 200) }},
		{"VirtualAllocEx", 8, one("VirtualAllocEx", 0, 0x1000, 0x2000, 4)},
		{"VirtualProtectEx", 8, one("VirtualProtectEx", at, 0x1000, 4, p(&a))},
		{"VirtualFreeEx", 8, one("VirtualFreeEx", at+0x8000, 0x1000, 0x4000)},
		{"VirtualQueryEx", 0x400, one("VirtualQueryEx", at, ptr(&block), 48)},
		{"ReadProcessMemory", 0x10, one("ReadProcessMemory", at, ptr(&block), 8, 0)},
		{"WriteProcessMemory", 0x28, one("WriteProcessMemory", at, ptr(&block), 8, 0)},
		{"CreateRemoteThread", 0x2A, func(h uintptr) int {
			t, e := k("CreateRemoteThread", h, 0, 0, at, 0, 4, 0)
			if t == 0 {
				return int(e)
			}
			k("TerminateThread", t, 0)
			closeAll(t)
			return 0
		}},
		{"OpenProcessToken", 0x1000, func(h uintptr) int {
			e := advapi("OpenProcessToken", h, 8, p(&a))
			if e == 0 {
				closeAll(uintptr(a))
			}
			return e
		}},
		{"TerminateProcess", 1, one("TerminateProcess", 9)},
	}
	resumed := func(f string) func(uintptr) int {
		return func(h uintptr) int {
			if r, e := k(f, h); uint32(r) == 0xFFFFFFFF {
				return int(e)
			}
			return 0
		}
	}
	threads := []row{
		{"GetExitCodeThread", 0x800, one("GetExitCodeThread", p(&a))},
		{"GetThreadId", 0x800, one("GetThreadId")},
		{"GetProcessIdOfThread", 0x800, one("GetProcessIdOfThread")},
		{"GetThreadTimes", 0x800, one("GetThreadTimes", p(&a), p(&b), p(&c), p(&d))},
		{"SetThreadPriority", 0x400, one("SetThreadPriority", 1)},
		{"GetThreadPriority", 0x800, func(h uintptr) int {
			if r, e := k("GetThreadPriority", h); uint32(r) == 0x7FFFFFFF {
				return int(e)
			}
			return 0
		}},
		{"SetThreadAffinityMask", 0x400, one("SetThreadAffinityMask", 1)},
		{"GetThreadContext", 8, one("GetThreadContext", context)},
		{"SetThreadContext", 0x10, one("SetThreadContext", context)},
		{"QueueUserAPC", 0x10, func(h uintptr) int { return kernel("QueueUserAPC", at, h, 0) }},
		{"SuspendThread", 2, resumed("SuspendThread")},
		{"ResumeThread", 2, resumed("ResumeThread")},
		{"OpenThreadToken", 0x800, func(h uintptr) int { // ERROR_NO_TOKEN: it got that far
			if e := advapi("OpenThreadToken", h, 8, 0, p(&a)); e != 1008 {
				return e
			}
			return 0
		}},
		{"TerminateThread", 1, one("TerminateThread", 9)},
	}
	check := func(rows []row, own, other, all uintptr) {
		for _, x := range rows {
			with := func(access uintptr) int {
				var h uintptr
				must("DuplicateHandle", ^uintptr(0), own, ^uintptr(0), ptr(&h), access, 0, 0)
				defer closeAll(h)
				return x.call(h)
			}
			without := all &^ x.right
			switch x.right { // what implies the right
			case 0x1000:
				without &^= 0x400
			case 0x800:
				without &^= 0x40
			case 0x400:
				if own == pi.Thread {
					without &^= 0x20
				}
			}
			expect(x.name+" of another type, of no handle", fmt.Sprint(x.call(ev), x.call(other), x.call(0x7FFC), x.call(0) != 0), "6 6 6 true")
			expect(x.name+" without its right", with(without), 5)
			expect(fmt.Sprintf("%s with %#x alone", x.name, x.right), with(x.right), 0)
		}
	}
	check(threads[:len(threads)-1], pi.Thread, pi.Process, tAll)
	check(processes, pi.Process, pi.Thread, pAll)
	expect("the end", wait(pi.Process, 20000), 0)
	var weak uintptr
	must("DuplicateHandle", ^uintptr(0), pi.Process, ^uintptr(0), ptr(&weak), pAll&^0x100000, 0, 0)
	r, e := k("WaitForSingleObject", weak, 0)
	expect("waiting without SYNCHRONIZE", fmt.Sprint(uint32(r) == 0xFFFFFFFF, uint32(e)), "true 5")
	closeAll(pi.Process, pi.Thread, weak)
	pi = start("sleep", options{flags: 4})
	check(threads[len(threads)-1:], pi.Thread, pi.Process, tAll)
	expect("the end", wait(pi.Process, 20000), 0)
	closeAll(pi.Process, pi.Thread, ev)
}
