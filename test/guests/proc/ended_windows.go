package main

import (
	"fmt"
	"strings"
	"unsafe"

	"golang.org/x/sys/windows"
)

// endedProcess checks what can be asked of a process that has ended while a handle lives.
func endedProcess() {
	const partialCopy = 299
	pi := start("exit 9", options{})
	expect("its end", wait(pi.Process, 20000), 0)
	h := pi.Process
	buf, size := make([]byte, 1024), uint32(300)
	fails(windows.ERROR_GEN_FAILURE, "QueryFullProcessImageNameA", h, 0, ptr(&buf[0]), ptr(&size))
	must("QueryFullProcessImageNameA", h, 1, ptr(&buf[0]), ptr(&size))
	must("K32GetProcessImageFileNameA", h, ptr(&buf[0]), 300)
	expect("the image of Win32", n("NtQueryInformationProcess", h, 43, ptr(&buf[0]), uintptr(len(buf)), 0), uint32(0xC0000001))
	expect("the image as devices name it", n("NtQueryInformationProcess", h, 27, ptr(&buf[0]), uintptr(len(buf)), 0), 0)
	var memory [10]uint64
	must("K32GetProcessMemoryInfo", h, ptr(&memory), 80)
	expect("working set, most, commit, most", fmt.Sprint(memory[2], memory[1] > 1<<20, memory[7], memory[8] > 1<<18), "0 true 0 true")
	fails(partialCopy, "K32EnumProcessModules", h, ptr(&buf[0]), 8, ptr(&size))
	r, e := k("CreateToolhelp32Snapshot", 8, uintptr(pi.ProcessID))
	expect("its modules", fmt.Sprint(r == ^uintptr(0), uint32(e)), fmt.Sprint(true, partialCopy))
	var dup uintptr
	fails(windows.ERROR_ACCESS_DENIED, "DuplicateHandle", h, 4, ^uintptr(0), ptr(&dup), 0, 0, 2)
	fails(windows.ERROR_ACCESS_DENIED, "DuplicateHandle", ^uintptr(0), h, h, ptr(&dup), 0, 0, 2)
	fails(windows.ERROR_ACCESS_DENIED, "VirtualAllocEx", h, 0, 4096, 0x1000, 4)
	fails(windows.ERROR_ACCESS_DENIED, "TerminateProcess", h, 1)
	fails(windows.ERROR_INVALID_PARAMETER, "DebugActiveProcess", 0xFFFFFC)
	expect("its exit code", pi.finish(), 9)

	for what, want := range map[string]uint32{"FatalExit": 41, "FatalAppExitA": 0, "FatalAppExitW": 0} {
		expect(what, start("fatal "+what, options{}).finish(), want)
	}
}

// protectedProcess checks that the process of haft itself can be looked at, and no more.
func protectedProcess() {
	const process, threads = 4, 4
	for _, access := range []uintptr{0x1FFFFF, 0x1, 0x2, 0x8, 0x10, 0x20, 0x40, 0x80, 0x100, 0x200, 0x800, 0x40000, 0x40000000, 0x10000000} {
		fails(windows.ERROR_ACCESS_DENIED, "OpenProcess", access, 0, process)
	}
	h := must("OpenProcess", 0x02000000, 0, process) // MAXIMUM_ALLOWED
	var times [4]uint64
	must("GetProcessTimes", h, ptr(&times[0]), ptr(&times[1]), ptr(&times[2]), ptr(&times[3]))
	fails(windows.ERROR_ACCESS_DENIED, "TerminateProcess", h, 1)
	var more uintptr
	fails(windows.ERROR_ACCESS_DENIED, "DuplicateHandle", ^uintptr(0), h, ^uintptr(0), ptr(&more), 0x1FFFFF, 0, 0)
	must("DuplicateHandle", ^uintptr(0), h, ^uintptr(0), ptr(&more), 0x1000, 0, 0)
	expect("NtSuspendProcess", n("NtSuspendProcess", h), uint32(0xC0000022))
	for _, x := range []struct{ process, want uintptr }{{h, 0x72}, {^uintptr(0), 0}} {
		level := uint8(0xCC)
		expect("protection", n("NtQueryInformationProcess", x.process, 61, ptr(&level), 1, 0), uint32(0))
		expect("protection", uintptr(level), x.want)
	}
	r, e := k("CreateToolhelp32Snapshot", 8, process)
	expect("its modules", fmt.Sprint(r == ^uintptr(0), uint32(e)), fmt.Sprint(true, 5))
	fails(windows.ERROR_ACCESS_DENIED, "DebugActiveProcess", process)
	snap := must("CreateToolhelp32Snapshot", threads, 0)
	thread := windows.ThreadEntry32{Size: uint32(unsafe.Sizeof(windows.ThreadEntry32{}))}
	seen := false
	for r := must("Thread32First", snap, ptr(&thread)); r != 0; r, _ = k("Thread32Next", snap, ptr(&thread)) {
		if thread.OwnerProcessID == process {
			seen = true
			fails(windows.ERROR_ACCESS_DENIED, "OpenThread", 0x1FFFFF, 0, uintptr(thread.ThreadID))
			fails(windows.ERROR_ACCESS_DENIED, "OpenThread", 0x2, 0, uintptr(thread.ThreadID))
			closeAll(must("OpenThread", 0x800, 0, uintptr(thread.ThreadID)))
		}
	}
	expect("it has a thread", seen, true)
	closeAll(h, more, snap)
}

// nextProcesses walks over processes and threads by handles.
func nextProcesses() {
	const noMore = 0x8000001A
	pi := start("sleep", options{})
	walk := func(flags uintptr) (ids []uint32) {
		var h uintptr
		for {
			var next uintptr
			s := n("NtGetNextProcess", h, 0x1000, 0, flags, ptr(&next))
			if h != 0 {
				closeAll(h)
			}
			if s != 0 {
				expect("the end of the processes", s, uint32(noMore))
				return ids
			}
			h = next
			id, _ := k("GetProcessId", h)
			ids = append(ids, uint32(id))
		}
	}
	forth, back := walk(0), walk(1)
	expect("haft, this process, the child", fmt.Sprint(forth), fmt.Sprint([]uint32{4, windows.GetCurrentProcessId(), pi.ProcessID}))
	expect("back", fmt.Sprint(back), fmt.Sprint([]uint32{pi.ProcessID, windows.GetCurrentProcessId(), 4}))
	var next uintptr
	expect("those that may be ended", n("NtGetNextProcess", 0, 1, 0, 0, ptr(&next)), 0)
	id, _ := k("GetProcessId", next)
	expect("those that may be ended", id, 0) // the right to ask for its id is missing
	closeAll(next)
	expect("flags", n("NtGetNextProcess", 0, 1, 0, 2, ptr(&next)), uint32(0xC000000D))
	expect("a thread as a process", n("NtGetNextProcess", pi.Thread, 1, 0, 0, ptr(&next)), uint32(0xC0000024))
	var thread uintptr
	expect("the first thread", n("NtGetNextThread", pi.Process, 0, 0x800, 0, 0, ptr(&thread)), 0)
	id, _ = k("GetThreadId", thread)
	expect("the first thread", id, pi.ID)
	expect("a thread of another process", n("NtGetNextThread", ^uintptr(0), thread, 0x800, 0, 0, ptr(&next)), uint32(0xC000000D))
	must("TerminateProcess", pi.Process, 0)
	expect("its end", wait(pi.Process, 20000), 0)
	expect("after the end", n("NtGetNextThread", pi.Process, thread, 0x800, 0, 0, ptr(&next)), uint32(noMore))
	expect("behind a process that has ended", n("NtGetNextProcess", pi.Process, 0x1000, 0, 0, ptr(&next)), uint32(noMore))
	expect("before it", n("NtGetNextProcess", pi.Process, 0x1000, 0, 1, ptr(&next)), 0)
	id, _ = k("GetProcessId", next)
	expect("before it", id, windows.GetCurrentProcessId())
	closeAll(thread, next)
	pi.finish()
}

// priorityFlags checks the classes that children get.
func priorityFlags() {
	const idle, normal, high, below, above, inherit = 0x40, 0x20, 0x80, 0x4000, 0x8000, 0x20000
	for _, x := range []struct {
		parent uintptr
		flags  uint32
		want   uint32
	}{
		{normal, 0, normal}, {normal, high, high}, {normal, idle | high, idle}, {normal, above, above}, {normal, normal | high, normal},
		{high, 0, normal}, {above, 0, normal}, {high, inherit, high}, {above, inherit, above}, {high, inherit | below, below},
		{idle, 0, idle}, {below, 0, below}, {idle, normal, normal}, {idle, inherit, idle},
	} {
		must("SetPriorityClass", ^uintptr(0), x.parent)
		pi := start("sleep", options{flags: x.flags | 4})
		class, _ := k("GetPriorityClass", pi.Process)
		expect(fmt.Sprintf("a child of %#x with flags %#x", x.parent, x.flags), uint32(class), x.want)
		must("TerminateProcess", pi.Process, 0)
		pi.finish()
	}
	must("SetPriorityClass", ^uintptr(0), normal)
}

// moduleNames checks the names of modules of another process, and what cuts them off.
func moduleNames() {
	pi := start("sleep", options{flags: 4})
	h := pi.Process
	limited := must("OpenProcess", 0x1000, 0, uintptr(pi.ProcessID))
	var mods [8]uintptr
	var size uint32
	must("K32EnumProcessModules", h, ptr(&mods), unsafe.Sizeof(mods), ptr(&size))
	device := make([]byte, 600)
	length := must("K32GetProcessImageFileNameA", h, ptr(&device[0]), 600)
	name := make([]byte, 600)
	for _, offset := range []uintptr{0, 0x1001} {
		n := must("K32GetMappedFileNameA", h, mods[0]+offset, ptr(&name[0]), 600)
		expect("the program as a mapped file", string(name[:n]), string(device[:length]))
	}
	n := must("K32GetMappedFileNameA", h, mods[1], ptr(&name[0]), 600)
	expect("ntdll.dll as a mapped file", strings.HasPrefix(string(name[:n]), `\Device\HarddiskVolume`) && strings.HasSuffix(strings.ToLower(string(name[:n])), `\windows\system32\ntdll.dll`), true)
	at := must("VirtualAllocEx", h, 0, 4096, 0x3000, 4)
	fails(windows.ERROR_UNEXP_NET_ERR, "K32GetMappedFileNameA", h, at, ptr(&name[0]), 600)
	fails(windows.ERROR_UNEXP_NET_ERR, "K32GetMappedFileNameA", h, 0x10, ptr(&name[0]), 600)
	fails(windows.ERROR_INVALID_PARAMETER, "K32GetMappedFileNameA", h, mods[0], 0, 600)
	fails(windows.ERROR_INSUFFICIENT_BUFFER, "K32GetMappedFileNameA", h, mods[0], ptr(&name[0]), 0)
	fails(windows.ERROR_ACCESS_DENIED, "K32GetMappedFileNameA", limited, mods[0], ptr(&name[0]), 600)
	section := must("CreateFileMappingW", ^uintptr(0), 0, 4, 0, 4096, 0)
	view := must("MapViewOfFile", section, 4, 0, 0, 0)
	fails(windows.ERROR_FILE_INVALID, "K32GetMappedFileNameA", ^uintptr(0), view, ptr(&name[0]), 600)
	must("UnmapViewOfFile", view)
	for _, f := range []struct{ name, want string }{
		{"K32GetModuleBaseName", "pro"}, {"K32GetModuleFileNameEx", self[:3]}, {"K32GetMappedFileName", `\De`},
	} {
		k("SetLastError", 77)
		narrow, wide := [6]byte{9, 9, 9, 9, 9, 9}, [6]uint16{9, 9, 9, 9, 9, 9}
		r, e := k(f.name+"A", h, mods[0], ptr(&narrow), 4)
		expect(f.name+"A, cut off", fmt.Sprint(r, strings.ToLower(string(narrow[:3])), narrow[3:], e == windows.ERROR_INSUFFICIENT_BUFFER), fmt.Sprint(4, strings.ToLower(f.want), []byte{0, 9, 9}, false))
		r, _ = k(f.name+"W", h, mods[0], ptr(&wide), 4)
		expect(f.name+"W, cut off", fmt.Sprint(r, strings.ToLower(windows.UTF16ToString(wide[:])), wide[3:]), fmt.Sprint(4, strings.ToLower(f.want), []uint16{0, 9, 9}))
	}
	must("TerminateProcess", h, 0)
	closeAll(limited, section)
	pi.finish()
}

// beginnings checks how threads stand that have not begun: at RtlUserThreadStart, with the
// routine and its parameter, which can still be changed.
func beginnings() {
	const rcx, rdx, rip, flags, full = 0x80, 0x88, 0xF8, 0x30, 0x100003
	room := make([]byte, 1248)
	context := (ptr(&room[0]) + 15) &^ 15
	at := func(offset uintptr) *uintptr {
		return (*uintptr)(unsafe.Add(unsafe.Pointer(&room[0]), context-ptr(&room[0])+offset))
	}
	look := func(thread uintptr) {
		*(*uint32)(unsafe.Pointer(at(flags))) = full
		must("GetThreadContext", thread, context)
	}
	pi := start("exit 5", options{flags: 4})
	h := pi.Process
	look(pi.Thread)
	entry := *at(rcx)
	var base, read uintptr
	must("ReadProcessMemory", h, *at(rdx)+0x10, ptr(&base), 8, ptr(&read)) // the PEB
	var mods [8]uintptr
	var size uint32
	must("K32EnumProcessModules", h, ptr(&mods), unsafe.Sizeof(mods), ptr(&size))
	expect("the PEB knows the program", base, mods[0])
	var info [3]uintptr
	must("K32GetModuleInformation", h, mods[0], ptr(&info), 24)
	expect("the entry point", entry, info[2])
	must("K32GetModuleInformation", h, mods[1], ptr(&info), 24)
	expect("in ntdll.dll", *at(rip) >= mods[1] && *at(rip) < mods[1]+info[1]&0xFFFFFFFF, true)

	// Code at the entry point is what runs: mov eax, 99; ret.
	code := [...]byte{0xB8, 99, 0, 0, 0, 0xC3}
	var old uint32
	must("VirtualProtectEx", h, entry, 6, 0x40, ptr(&old))
	must("WriteProcessMemory", h, entry, ptr(&code), 6, 0)
	k("ResumeThread", pi.Thread)
	expect("what was written there", pi.finish(), 99)

	// So is another routine: mov eax, ecx; ret.
	pi = start("exit 5", options{flags: 4})
	routine := [...]byte{0x89, 0xC8, 0xC3}
	where := must("VirtualAllocEx", pi.Process, 0, 4096, 0x3000, 0x40)
	must("WriteProcessMemory", pi.Process, where, ptr(&routine), 3, 0)
	look(pi.Thread)
	*at(rcx), *at(rdx) = where, 1234
	must("SetThreadContext", pi.Thread, context)
	k("ResumeThread", pi.Thread)
	expect("the routine that was set", pi.finish(), 1234)

	// Threads of other processes begin in the same way.
	pi = start("sleep", options{})
	where = must("VirtualAllocEx", pi.Process, 0, 4096, 0x3000, 0x40)
	must("WriteProcessMemory", pi.Process, where, ptr(&routine), 3, 0)
	th := must("CreateRemoteThread", pi.Process, 0, 0, where, 77, 4, 0)
	look(th)
	expect("routine and parameter", fmt.Sprint(*at(rcx) == where, *at(rdx)), "true 77")
	k("ResumeThread", th)
	expect("the end of the thread", wait(th, 20000), 0)
	var result uint32
	must("GetExitCodeThread", th, ptr(&result))
	expect("its result", result, 77)
	closeAll(th)
	must("TerminateProcess", pi.Process, 0)
	pi.finish()
}
