package main

import (
	"os"
	"strings"
	"syscall"
	"unicode/utf16"
	"unsafe"

	"golang.org/x/sys/windows"
)

var ntdll = windows.NewLazySystemDLL("ntdll.dll")

// n calls a function of ntdll and returns its status.
func n(name string, args ...uintptr) uint32 {
	r, _, _ := ntdll.NewProc(name).Call(args...)
	return uint32(r)
}

// native checks the native calls about processes.
func native() {
	us := func(s string) *windows.NTUnicodeString {
		u, _ := windows.NewNTUnicodeString(s)
		return u
	}
	image, cmd := us(`\??\`+self), us(`"`+self+`" exit 33`)
	var params uintptr
	expect("RtlCreateProcessParametersEx", n("RtlCreateProcessParametersEx", ptr(&params), ptr(image), 0, 0, ptr(cmd), 0, 0, 0, 0, 0, 1), 0)
	name := utf16.Encode([]rune(`\??\` + self))
	var id struct{ Process, Thread uintptr }
	attrs := struct {
		Length uintptr
		A      [2][4]uintptr
	}{Length: 8 + 64, A: [2][4]uintptr{{0x20005, uintptr(2 * len(name)), ptr(&name[0]), 0}, {0x10003, 16, ptr(&id), 0}}}
	info := [11]uintptr{88}
	var hp, ht uintptr
	expect("NtCreateUserProcess", n("NtCreateUserProcess", ptr(&hp), ptr(&ht), 0x1FFFFF, 0x1FFFFF, 0, 0, 0, 1, params, ptr(&info), ptr(&attrs)), 0)
	expect("RtlDestroyProcessParameters", n("RtlDestroyProcessParameters", params), 0)
	expect("state", uint32(info[1]), 6)
	pid, _ := k("GetProcessId", hp)
	expect("client id", id.Process, pid)
	expect("suspended", wait(hp, 50), 258)
	k("ResumeThread", ht)
	expect("its end", wait(hp, 20000), 0)
	expect("exit code", exitCode(hp), 33)
	closeAll(hp, ht)
	attrs.Length++
	expect("bad list", n("NtCreateUserProcess", ptr(&hp), ptr(&ht), 0x1FFFFF, 0x1FFFFF, 0, 0, 0, 1, params, ptr(&info), ptr(&attrs)), 0xC000000D)

	// Suspended and resumed as a whole.
	pi := start("sleep", options{})
	expect("NtSuspendProcess", n("NtSuspendProcess", pi.Process), 0)
	was, _ := k("ResumeThread", pi.Thread)
	expect("suspend count", was >= 1, true) // the Go runtime in there suspends its threads, too
	expect("NtResumeProcess", n("NtResumeProcess", pi.Process), 0)

	// Information.
	var times [4]int64
	expect("times", n("NtQueryInformationProcess", pi.Process, 4, ptr(&times), 32, 0), 0)
	expect("created and running", times[0] > 0 && times[1] == 0, true)
	var vm [11]uintptr
	expect("memory", n("NtQueryInformationProcess", pi.Process, 3, ptr(&vm), 88, 0), 0)
	expect("working set", vm[4] > 1<<16 && vm[9] > 1<<16, true)
	var class [2]uint8
	expect("priority class", n("NtQueryInformationProcess", pi.Process, 18, ptr(&class), 2, 0), 0)
	expect("normal", class[1], 2)
	class[1] = 6
	expect("NtSetInformationProcess", n("NtSetInformationProcess", pi.Process, 18, ptr(&class), 2), 0)
	c, _ := k("GetPriorityClass", pi.Process)
	expect("above normal", c, 0x8000)
	expect("wrong length", n("NtSetInformationProcess", pi.Process, 18, ptr(&class), 3), 0xC0000004)
	expect("unknown class", n("NtSetInformationProcess", pi.Process, 0x7F, ptr(&class), 2), 0xC0000003)
	handles := make([]byte, 1<<16)
	var count uint64
	var shown uint32
	for range 10 { // the Go runtime may open one in between
		expect("handles", n("NtQueryInformationProcess", ^uintptr(0), 51, ptr(&handles[0]), uintptr(len(handles)), 0), 0)
		count = *(*uint64)(unsafe.Pointer(&handles[0]))
		must("GetProcessHandleCount", ^uintptr(0), ptr(&shown))
		if count == uint64(shown) {
			break
		}
	}
	expect("as many as there are", count, shown)

	// All handles of the system: ours to the child is among them.
	all := make([]byte, 1<<20)
	var length uint32
	expect("too short", n("NtQuerySystemInformation", 64, ptr(&all[0]), 64, ptr(&length)), 0xC0000004)
	expect("SystemExtendedHandleInformation", n("NtQuerySystemInformation", 64, ptr(&all[0]), uintptr(len(all)), ptr(&length)), 0)
	found := false
	for at := 16; at+40 <= int(length); at += 40 {
		e := all[at:]
		if *(*uint64)(unsafe.Pointer(&e[8])) == uint64(os.Getpid()) && *(*uint64)(unsafe.Pointer(&e[16])) == uint64(pi.Process) {
			found = *(*uint32)(unsafe.Pointer(&e[24])) == 0x1FFFFF
		}
	}
	expect("our handle to the child", found, true)
	expect("SystemProcessInformation", n("NtQuerySystemInformation", 5, ptr(&all[0]), uintptr(len(all)), ptr(&length)), 0)
	found = false
	for at := 0; ; {
		e := all[at:]
		if *(*uint64)(unsafe.Pointer(&e[80])) == uint64(pi.ProcessID) {
			text := *(*windows.NTUnicodeString)(unsafe.Pointer(&e[56]))
			found = strings.EqualFold(syscall.UTF16ToString(unsafe.Slice(text.Buffer, text.Length/2)), "proc.exe")
		}
		next := *(*uint32)(unsafe.Pointer(&e[0]))
		if next == 0 {
			break
		}
		at += int(next)
	}
	expect("the child is listed", found, true)
	must("TerminateProcess", pi.Process, 0)
	pi.finish()
}
