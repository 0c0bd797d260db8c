package main

import (
	"fmt"
	"os"
	"slices"
	"syscall"
	"unsafe"

	"golang.org/x/sys/windows"
)

// usage checks that the figures of a process are those of what it does: memory, time,
// transfers.
func usage() {
	self := ^uintptr(0)
	type counters struct {
		size, faults                     uint32
		peakWorkingSet, workingSet       uint64
		peakPaged, paged, peakNon, nonPg uint64
		pagefile, peakPagefile, private  uint64
	}
	memory := func(h uintptr) (c counters) {
		must("K32GetProcessMemoryInfo", h, ptr(&c), unsafe.Sizeof(c))
		return c
	}
	var short [72]byte
	fails(windows.ERROR_INSUFFICIENT_BUFFER, "K32GetProcessMemoryInfo", self, ptr(&short), 71)
	must("K32GetProcessMemoryInfo", self, ptr(&short), 72)

	pi := start("sleep", options{flags: 4})
	was := memory(pi.Process)
	const size = 32 << 20
	at := must("VirtualAllocEx", pi.Process, 0, size, 0x3000, 4)
	now := memory(pi.Process)
	expect("committed", now.private-was.private, size)
	expect("memory that nobody has touched", now.workingSet-was.workingSet < size/4, true)
	b := make([]byte, size/2)
	var n uintptr
	for i := range b {
		b[i] = byte(i)
	}
	must("WriteProcessMemory", pi.Process, at, ptr(&b[0]), size/2, ptr(&n))
	full := memory(pi.Process)
	expect("memory that was written", full.workingSet-was.workingSet >= size/2, true)
	expect("faults", full.faults > was.faults, true)
	must("VirtualFreeEx", pi.Process, at, 0, 0x8000)
	now = memory(pi.Process)
	expect("freed", now.private, was.private)
	expect("the peaks stay", fmt.Sprint(now.peakPagefile >= was.private+size, now.peakWorkingSet >= full.workingSet), "true true")
	expect("memory given back", full.workingSet-now.workingSet >= size/2, true)
	must("TerminateProcess", pi.Process, 0)
	pi.finish()

	// Time: of a program that computes, the process' is the sum of the threads'.
	type times struct{ create, exit, kernel, user int64 }
	of := func(f string, h uintptr) (t times) {
		must(f, h, ptr(&t.create), ptr(&t.exit), ptr(&t.kernel), ptr(&t.user))
		return t
	}
	before := of("GetProcessTimes", self)
	begun := now100()
	x := uint64(1)
	for now100()-begun < 1_000_000 { // 100 ms
		for range 10000 {
			x = x*6364136223846793005 + 1
		}
	}
	after := of("GetProcessTimes", self)
	spent := after.user + after.kernel - before.user - before.kernel
	expect("processor time of computing", fmt.Sprint(spent > 0, after.user > before.user, x != 0), "true true true")
	expect("the program runs", fmt.Sprint(after.create == before.create, after.exit), "true 0")
	sleeper := start("sleep", options{})
	wait(sleeper.Process, 100)
	quiet := of("GetProcessTimes", sleeper.Process)
	wait(sleeper.Process, 100)
	still := of("GetProcessTimes", sleeper.Process)
	expect("processor time of sleeping", still.user+still.kernel-quiet.user-quiet.kernel < 500_000, true)
	thread := of("GetThreadTimes", sleeper.Thread)
	expect("the thread's times", fmt.Sprint(thread.create >= still.create, thread.exit, thread.user <= still.user), "true 0 true")
	must("TerminateProcess", sleeper.Process, 0)
	wait(sleeper.Process, 20000)
	ended := of("GetProcessTimes", sleeper.Process)
	thread = of("GetThreadTimes", sleeper.Thread)
	expect("ended", fmt.Sprint(ended.exit >= ended.create, thread.exit >= thread.create, thread.exit <= ended.exit+1), "true true true")
	sleeper.finish()

	// Transfers, by kind.
	var c0, c1 [6]uint64
	must("GetProcessIoCounters", self, ptr(&c0))
	transfer(3000, 2000)
	must("GetProcessIoCounters", self, ptr(&c1))
	expect("reads, writes, bytes of them", fmt.Sprint(c1[0]-c0[0], c1[1]-c0[1], c1[3]-c0[3], c1[4]-c0[4]), "1 1 2000 3000")
	expect("other operations", c1[2] > c0[2], true)
}

func now100() int64 {
	var t int64
	k("GetSystemTimePreciseAsFileTime", ptr(&t))
	return t
}

// remoteThreads checks CreateRemoteThread.
func remoteThreads() {
	pi := start("sleep", options{flags: 4})
	// mov eax, ecx; ret
	code := [...]byte{0x89, 0xC8, 0xC3, 0x0F, 0x0B} // and ud2
	at := must("VirtualAllocEx", pi.Process, 0, 0x1000, 0x3000, 0x40)
	var n uintptr
	must("WriteProcessMemory", pi.Process, at, ptr(&code), 5, ptr(&n))
	var id uint32
	sa := syscall.SecurityAttributes{Length: 24, InheritHandle: 1}
	th := must("CreateRemoteThread", pi.Process, ptr(&sa), 0x10000, at, 77, 4, ptr(&id))
	var flags, code32 uint32
	must("GetHandleInformation", th, ptr(&flags))
	expect("inheritable", flags, 1)
	expect("id", must("GetThreadId", th), id)
	expect("suspended", wait(th, 20), 258)
	k("ResumeThread", th)
	expect("the end", wait(th, 20000), 0)
	must("GetExitCodeThread", th, ptr(&code32))
	expect("what it returned", code32, 77)
	expect("the process is as it was", exitCode(pi.Process), 259)
	closeAll(th)
	fails(windows.ERROR_INVALID_HANDLE, "CreateRemoteThread", pi.Thread, 0, 0, at, 0, 0, 0)
	fails(windows.ERROR_INVALID_HANDLE, "CreateRemoteThread", 0, 0, 0, at, 0, 0, 0)
	th = must("CreateRemoteThread", pi.Process, 0, 0, at+3, 0, 0, 0) // an exception that nobody handles
	expect("the crash", wait(pi.Process, 20000), 0)
	must("GetExitCodeThread", th, ptr(&code32))
	expect("exit codes", fmt.Sprintf("%#x %#x", exitCode(pi.Process), code32), "0xc000001d 0xc000001d")
	fails(windows.ERROR_ACCESS_DENIED, "CreateRemoteThread", pi.Process, 0, 0, at, 0, 0, 0) // STATUS_PROCESS_IS_TERMINATING
	closeAll(th, pi.Process, pi.Thread)
}

// hosts says whether a process of the host is listed, as it should be: with its name
// and its parent, and so that nothing can be done to it.
func hosts(pid uint32, name string, parent uint32) {
	id, up := 0x40000000+4*pid, 0x40000000+4*parent
	snap, _ := k("CreateToolhelp32Snapshot", 2, 0)
	e := windows.ProcessEntry32{Size: uint32(unsafe.Sizeof(windows.ProcessEntry32{}))}
	listed := false
	for r, _ := k("Process32FirstW", snap, ptr(&e)); r != 0; r, _ = k("Process32NextW", snap, ptr(&e)) {
		if e.ProcessID == id {
			listed = true
			expect("entry", fmt.Sprint(windows.UTF16ToString(e.ExeFile[:]), e.ParentProcessID, e.Threads > 0), fmt.Sprint(name, up, true))
		}
	}
	closeAll(snap)
	var ids [8192]uint32
	var n uint32
	must("K32EnumProcesses", ptr(&ids), unsafe.Sizeof(ids), ptr(&n))
	expect("EnumProcesses lists it", slices.Contains(ids[:n/4], id), listed)
	want := windows.ERROR_ACCESS_DENIED
	if !listed {
		want = windows.ERROR_INVALID_PARAMETER
	}
	for _, access := range []uintptr{1, 0x1000, 0x100000, 0x1FFFFF} {
		fails(want, "OpenProcess", access, 0, uintptr(id))
	}
	fails(want, "DebugActiveProcess", uintptr(id))
	snap, err := k("CreateToolhelp32Snapshot", 8, uintptr(id))
	expect("a snapshot of its modules", fmt.Sprint(snap == ^uintptr(0), uint32(err)), fmt.Sprint(true, 5))
	if failed {
		os.Exit(1)
	}
	if listed {
		fmt.Println("listed")
	} else {
		fmt.Println("not listed")
	}
}
