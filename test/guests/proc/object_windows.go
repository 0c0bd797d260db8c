package main

import (
	"os"
	"strings"
	"syscall"
	"unsafe"

	"golang.org/x/sys/windows"
)

func opening() {
	pi := start("sleep", options{flags: 4})
	h := must("OpenProcess", 0x1000, 0, uintptr(pi.ProcessID))
	fails(windows.ERROR_ACCESS_DENIED, "TerminateProcess", h, 1)
	fails(windows.ERROR_INVALID_PARAMETER, "OpenProcess", 0x1000, 0, 0xFFFFFFF0)
	fails(windows.ERROR_INVALID_PARAMETER, "OpenProcess", 0x1000, 0, uintptr(pi.ID)) // a thread
	t := must("OpenThread", 0x1FFFFF, 0, uintptr(pi.ID))
	owner, _ := k("GetProcessIdOfThread", t)
	expect("process of a thread", uint32(owner), pi.ProcessID)
	fails(windows.ERROR_INVALID_PARAMETER, "OpenThread", 0x1000, 0, uintptr(pi.ProcessID))
	r, _, e := windows.NewLazySystemDLL("user32.dll").NewProc("WaitForInputIdle").Call(pi.Process, 0)
	expect("WaitForInputIdle of a console program", uint32(r), uint32(0xFFFFFFFF))
	expect("its error", e.(syscall.Errno), windows.ERROR_NOT_GUI_PROCESS)
	// The last thread's end ends the process.
	must("TerminateThread", t, 88)
	expect("the process ends with its thread", wait(pi.Process, 20000), 0)
	closeAll(h, t, pi.Process, pi.Thread)
}

// memory reads and writes another process' memory.
func memory() {
	pi := start("sleep", options{flags: 4})
	at := must("VirtualAllocEx", pi.Process, 0, 0x3000, 0x3000, 4)
	src := []byte("written by another process")
	dst := make([]byte, len(src))
	var n uintptr
	must("WriteProcessMemory", pi.Process, at+0xFF8, ptr(&src[0]), uintptr(len(src)), ptr(&n))
	expect("bytes written", n, len(src))
	must("ReadProcessMemory", pi.Process, at+0xFF8, ptr(&dst[0]), uintptr(len(dst)), ptr(&n))
	expect("bytes read", string(dst), string(src))
	var mbi struct {
		Base, AllocationBase uintptr
		AllocationProtect    uint32
		_                    uint32
		Size                 uintptr
		State, Protect, Type uint32
		_                    uint32
	}
	must("VirtualQueryEx", pi.Process, at, ptr(&mbi), unsafe.Sizeof(mbi))
	expect("region", mbi.Size, 0x3000)
	expect("protection", mbi.Protect, 4)
	var old uint32
	must("VirtualProtectEx", pi.Process, at+0x1000, 0x1000, 1, ptr(&old))
	expect("old protection", old, 4)
	big := make([]byte, 0x2000)
	fails(windows.ERROR_PARTIAL_COPY, "ReadProcessMemory", pi.Process, at, ptr(&big[0]), 0x2000, ptr(&n))
	expect("what could be read", n, 0x1000)
	must("VirtualFreeEx", pi.Process, at, 0, 0x8000)
	fails(windows.ERROR_PARTIAL_COPY, "ReadProcessMemory", pi.Process, at, ptr(&big[0]), 8, ptr(&n))
	var weak uintptr
	must("DuplicateHandle", ^uintptr(0), pi.Process, ^uintptr(0), ptr(&weak), 0x400, 0, 0)
	fails(windows.ERROR_ACCESS_DENIED, "ReadProcessMemory", weak, at, ptr(&big[0]), 8, ptr(&n))
	fails(windows.ERROR_ACCESS_DENIED, "VirtualAllocEx", weak, 0, 0x1000, 0x3000, 4)

	// A thread in another process: ExitThread there, at the address that it has here
	// plus the distance of the two kernel32.dll.
	here, there := module(^uintptr(0), "kernel32.dll"), uintptr(0)
	expect("a suspended process has no kernel32.dll yet", module(pi.Process, "kernel32.dll"), 0)
	k("ResumeThread", pi.Thread)
	for i := 0; i < 2000 && there == 0; i++ {
		if there = module(pi.Process, "kernel32.dll"); there == 0 {
			k("Sleep", 1)
		}
	}
	proc := k32.NewProc("Sleep")
	start := proc.Addr() - here + there
	var id uint32
	th := must("CreateRemoteThread", pi.Process, 0, 0, start, 10, 4, ptr(&id))
	owner, _ := k("GetProcessIdOfThread", th)
	expect("owner of a remote thread", uint32(owner), pi.ProcessID)
	ctx := struct{ raw [1232 + 16]byte }{}
	c := (ptr(&ctx.raw[0]) + 15) &^ 15
	*(*uint32)(unsafe.Pointer(c + 0x30)) = 0x10000B
	must("GetThreadContext", th, c)
	expect("routine in RCX", *(*uintptr)(unsafe.Pointer(c + 0x80)), start)
	expect("parameter in RDX", *(*uint64)(unsafe.Pointer(c + 0x88)), 10)
	k("ResumeThread", th)
	expect("the remote thread ends", wait(th, 20000), 0)
	was, _ := k("SuspendThread", pi.Thread)
	expect("SuspendThread across processes", was, 0)
	k("ResumeThread", pi.Thread)
	closeAll(th, weak)
	must("TerminateProcess", pi.Process, 0)
	pi.finish()
}

// module returns the base of a module of a process.
func module(h uintptr, name string) uintptr {
	var mods [64]uintptr
	var need uint32
	if r, _ := k("K32EnumProcessModules", h, ptr(&mods[0]), 8*64, ptr(&need)); r == 0 {
		return 0
	}
	for _, m := range mods[:need/8] {
		var buf [260]uint16
		k("K32GetModuleBaseNameW", h, m, ptr(&buf[0]), 260)
		if strings.EqualFold(syscall.UTF16ToString(buf[:]), name) {
			return m
		}
	}
	return 0
}

func threads() {
	// A thread that has ended keeps its exit code while there is a handle.
	var id uint32
	exit := k32.NewProc("ExitThread")
	th := must("CreateThread", 0, 0, exit.Addr(), 123, 0, ptr(&id))
	expect("the end of a thread", wait(th, 20000), 0)
	var code uint32
	must("GetExitCodeThread", th, ptr(&code))
	expect("exit code", code, 123)
	h := must("OpenThread", 0x800, 0, uintptr(id))
	closeAll(th)
	must("GetExitCodeThread", h, ptr(&code))
	expect("exit code", code, 123)
	closeAll(h)
	fails(windows.ERROR_INVALID_PARAMETER, "OpenThread", 0x1000, 0, uintptr(id))
}

// listings checks the functions that list processes and modules.
func listings() {
	pi := start("sleep", options{})
	var ids [4096]uint32
	var n uint32
	must("K32EnumProcesses", ptr(&ids[0]), unsafe.Sizeof(ids), ptr(&n))
	found := 0
	for _, id := range ids[:n/4] {
		if id == pi.ProcessID || id == uint32(os.Getpid()) {
			found++
		}
	}
	expect("both processes are listed", found, 2)
	var buf [512]uint16
	size := uint32(len(buf))
	must("QueryFullProcessImageNameW", pi.Process, 0, ptr(&buf[0]), ptr(&size))
	expect("image name", strings.EqualFold(syscall.UTF16ToString(buf[:]), self), true)
	expect("its length", int(size), len(self))
	size = 4
	fails(windows.ERROR_INSUFFICIENT_BUFFER, "QueryFullProcessImageNameW", pi.Process, 0, ptr(&buf[0]), ptr(&size))
	must("K32GetProcessImageFileNameW", pi.Process, ptr(&buf[0]), 512)
	expect("native image name", strings.HasPrefix(syscall.UTF16ToString(buf[:]), `\Device\HarddiskVolume`), true)
	must("K32GetModuleFileNameExW", ^uintptr(0), 0, ptr(&buf[0]), 512)
	expect("module file name", strings.EqualFold(syscall.UTF16ToString(buf[:]), self), true)
	var info struct {
		Base  uintptr
		Size  uint32
		Entry uintptr
	}
	must("K32GetModuleInformation", ^uintptr(0), module(^uintptr(0), "proc.exe"), ptr(&info), unsafe.Sizeof(info))
	expect("the program has an entry point", info.Entry > info.Base && info.Entry < info.Base+uintptr(info.Size), true)

	var create, exit, kern, user windows.Filetime
	must("GetProcessTimes", pi.Process, ptr(&create), ptr(&exit), ptr(&kern), ptr(&user))
	expect("not ended", exit, windows.Filetime{})
	var mem [9]uintptr
	must("K32GetProcessMemoryInfo", pi.Process, ptr(&mem[0]), 72)
	expect("working set", mem[2] > 1<<16 && mem[2] < 1<<30, true)
	expect("commit", mem[7] > 1<<16 && mem[7] < 1<<32, true)
	var io [6]uint64
	must("GetProcessIoCounters", ^uintptr(0), ptr(&io[0]))
	before := io
	f, _ := os.Open(self)
	f.Read(make([]byte, 100))
	f.Close()
	must("GetProcessIoCounters", ^uintptr(0), ptr(&io[0]))
	expect("read operations", io[0]-before[0], 1)
	expect("bytes read", io[3]-before[3], 100)
	must("TerminateProcess", pi.Process, 0)
	wait(pi.Process, 20000)
	must("GetProcessTimes", pi.Process, ptr(&create), ptr(&exit), ptr(&kern), ptr(&user))
	expect("ended after it began", exit.Nanoseconds() > create.Nanoseconds(), true)
	expect("it has used time", kern.Nanoseconds() != 0 || user.Nanoseconds() != 0, true)
	closeAll(pi.Process, pi.Thread)
}
