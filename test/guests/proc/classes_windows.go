package main

import (
	"fmt"
	"strings"
	"syscall"
	"unsafe"

	"golang.org/x/sys/windows"
)

// text is the string of a UNICODE_STRING at the beginning of a buffer.
func text(b []byte) string {
	return (*windows.NTUnicodeString)(unsafe.Pointer(&b[0])).String()
}

func u32(b []byte, at int) uint32 { return *(*uint32)(unsafe.Pointer(&b[at])) }
func u64(b []byte, at int) uint64 { return *(*uint64)(unsafe.Pointer(&b[at])) }

// processClasses checks every class of NtQueryInformationProcess: which lengths it takes,
// which right it needs, what it says of a child.
func processClasses() {
	const mismatch, denied, badHandle, noAccess = 0xC0000004, 0xC0000022, 0xC0000008, 0xC0000005
	pi := start("sleep", options{flags: 4}) // it changes nothing of itself
	limited, _ := k("OpenProcess", 0x1000, 0, uintptr(pi.ProcessID))
	buf := make([]byte, 4096)
	query := func(h uintptr, class, size uintptr) (uint32, uint32) {
		for i := range buf {
			buf[i] = 0xCC
		}
		returned := uint32(0xCCCCCCCC)
		s := n("NtQueryInformationProcess", h, class, ptr(&buf[0]), size, ptr(&returned))
		return s, returned
	}
	for _, x := range []struct {
		class uintptr
		sizes []uintptr // nil: as long as it is
		all   bool      // needs PROCESS_QUERY_INFORMATION
	}{
		{0, []uintptr{48}, false}, {1, []uintptr{48, 88}, false}, {2, []uintptr{48}, false}, {3, []uintptr{88, 96, 112}, false}, {4, []uintptr{32}, false},
		{7, []uintptr{8}, true}, {12, []uintptr{4}, true}, {18, []uintptr{2}, false}, {20, []uintptr{4, 8}, false}, {22, []uintptr{4}, false},
		{24, []uintptr{4}, false}, {26, []uintptr{8}, false}, {27, nil, false}, {28, []uintptr{4}, true}, {29, []uintptr{4}, true}, {31, []uintptr{4}, true},
		{33, []uintptr{4}, true}, {37, []uintptr{64}, false}, {38, []uintptr{16}, false}, {39, []uintptr{4}, true}, {43, nil, false}, {45, []uintptr{4}, true},
		{47, nil, false}, {51, nil, true}, {60, nil, false}, {61, []uintptr{1}, false}, {75, []uintptr{4}, false},
	} {
		what := fmt.Sprintf("class %d", x.class)
		if x.sizes == nil {
			s, need := query(pi.Process, x.class, 1)
			expect(what+" of too little room", s, uint32(mismatch))
			expect(what+" says how much", need > 1 && need < uint32(len(buf)), true)
			s, again := query(pi.Process, x.class, uintptr(len(buf)))
			expect(what, s, 0)
			expect(what+" is as long", again, need)
		}
		for _, size := range x.sizes {
			s, returned := query(pi.Process, x.class, size)
			expect(what, s, 0)
			expect(what+" is as long", returned, size)
			expect(what+" writes no more", buf[size], 0xCC)
		}
		if x.sizes != nil {
			s, returned := query(0, x.class, 3)
			expect(what+" of a wrong length, before the handle", s, uint32(mismatch))
			expect(what+" says nothing then", returned, uint32(0xCCCCCCCC))
			s, _ = query(0, x.class, x.sizes[0])
			expect(what+" of no process", s, uint32(badHandle))
			expect(what+" into nothing", n("NtQueryInformationProcess", pi.Process, x.class, 0, x.sizes[0], 0), uint32(noAccess))
		}
		size := uintptr(len(buf))
		if x.sizes != nil {
			size = x.sizes[0]
		}
		want := uint32(0)
		if x.all {
			want = denied
		}
		s, _ := query(limited, x.class, size)
		expect(what+" with the limited right", s, want)
	}
	s, _ := query(0, 0x7FFF, 0)
	expect("no class", s, uint32(0xC0000003))

	// What they say.
	query(pi.Process, 27, uintptr(len(buf)))
	native := text(buf)
	expect("the image as devices name it", strings.HasPrefix(native, `\Device\HarddiskVolume`) && strings.HasSuffix(strings.ToLower(native), `\proc.exe`), true)
	query(pi.Process, 43, uintptr(len(buf)))
	expect("the image", strings.EqualFold(text(buf), self), true)
	query(pi.Process, 60, uintptr(len(buf)))
	expect("the command line", text(buf), `"`+self+`" sleep`)
	*(*uint64)(unsafe.Pointer(&buf[0])) = 64
	expect("the extended form", n("NtQueryInformationProcess", pi.Process, 0, ptr(&buf[0]), 64, 0), 0)
	expect("its id and flags", fmt.Sprint(u64(buf, 0), u64(buf, 40), u64(buf, 56)), fmt.Sprint(64, pi.ProcessID, 0))
	*(*uint64)(unsafe.Pointer(&buf[0])) = 63
	expect("the extended form of a wrong size", n("NtQueryInformationProcess", pi.Process, 0, ptr(&buf[0]), 64, 0), uint32(0xC000000D))
	query(pi.Process, 3, 112)
	expect("private and working set", u64(buf, 88) > 0 && u64(buf, 32) > 0 && u64(buf, 96) <= u64(buf, 32), true)
	query(pi.Process, 37, 64)
	expect("console program for x64", fmt.Sprint(u32(buf, 32), *(*uint16)(unsafe.Pointer(&buf[48]))), fmt.Sprint(3, 0x8664))
	query(pi.Process, 7, 8)
	expect("debug port", u64(buf, 0), 0)
	query(pi.Process, 31, 4)
	expect("debug flags", u32(buf, 0), 1)
	s, _ = query(pi.Process, 30, 8)
	expect("debug object", fmt.Sprint(s, u64(buf, 0)), fmt.Sprint(uint32(0xC0000353), 0))
	mode, _ := k("GetErrorMode")
	for i, word := range []struct {
		class      uintptr
		was, to    uint32
		bad        uint32
		badsStatus uint32
	}{
		{12, uint32(mode) ^ 1, 0, 0, 0}, {33, 2, 1, 5, 0xC000000D}, {39, 5, 3, 6, 0xC000000D}, {22, 0, 1, 0, 0},
	} {
		query(pi.Process, word.class, 4)
		expect(fmt.Sprint("class to set ", i), u32(buf, 0), word.was)
		expect(fmt.Sprint("set ", i), n("NtSetInformationProcess", pi.Process, word.class, ptr(&word.to), 4), 0)
		expect(fmt.Sprint("set with another length ", i), n("NtSetInformationProcess", pi.Process, word.class, ptr(&word.to), 8), uint32(mismatch))
		query(pi.Process, word.class, 4)
		expect(fmt.Sprint("after it ", i), u32(buf, 0), word.to)
		if word.badsStatus != 0 {
			expect(fmt.Sprint("what there is not ", i), n("NtSetInformationProcess", pi.Process, word.class, ptr(&word.bad), 4), word.badsStatus)
		}
	}
	expect("set without the right", n("NtSetInformationProcess", limited, 39, ptr(new(uint32(1))), 4), uint32(denied))

	// By id alone.
	name := make([]uint16, 300)
	id := struct {
		ID   uintptr
		Name windows.NTUnicodeString
	}{uintptr(pi.ProcessID), windows.NTUnicodeString{MaximumLength: 10, Buffer: &name[0]}}
	expect("too short a name", n("NtQuerySystemInformation", 88, ptr(&id), 24, 0), uint32(mismatch))
	expect("its length", int(id.Name.MaximumLength), 2*len(native)+2)
	expect("the image by id", n("NtQuerySystemInformation", 88, ptr(&id), 24, 0), 0)
	expect("the image by id", id.Name.String(), native)
	id.ID, id.Name.Length = 0xFFFFFC, 0
	expect("no id", n("NtQuerySystemInformation", 88, ptr(&id), 24, 0), uint32(0xC000000B))
	must("TerminateProcess", pi.Process, 0)
	closeAll(limited)
	pi.finish()
}

// systemClasses checks figures of NtQuerySystemInformation.
func systemClasses() {
	pi := start("sleep", options{flags: 4}) // suspended
	buf := make([]byte, 1<<20)
	var length uint32
	entry := func(class uintptr) []byte {
		expect("the list of processes", n("NtQuerySystemInformation", class, ptr(&buf[0]), uintptr(len(buf)), ptr(&length)), 0)
		for at := 0; ; {
			e := buf[at:]
			if u64(e, 80) == uint64(pi.ProcessID) {
				return e
			}
			next := u32(e, 0)
			if next == 0 {
				expect("the child is listed", false, true)
				return nil
			}
			at += int(next)
		}
	}
	for class, size := range map[uintptr]int{5: 80, 57: 136} {
		e := entry(class)
		if e == nil {
			continue
		}
		expect("threads", u32(e, 4) >= 1, true)
		expect("created, memory", u64(e, 32) > 0 && u64(e, 144) > 0 && u64(e, 200) > 0, true)
		expect("parent, handles", fmt.Sprint(u64(e, 88), u32(e, 96) > 0), fmt.Sprint(windows.GetCurrentProcessId(), true))
		first := e[256:]
		expect("ids of the thread", fmt.Sprint(u64(first, 40), u64(first, 48)), fmt.Sprint(pi.ProcessID, pi.ID))
		expect("suspended", fmt.Sprint(u32(first, 68), u32(first, 72)), "5 5")
		if size == 136 {
			expect("stack and TEB", u64(first, 80) > u64(first, 88) && u64(first, 104) != 0, true)
		}
	}
	k("ResumeThread", pi.Thread)

	var cpus [64][6]uint64
	all := uintptr(processors() * 48)
	expect("no room for a processor", n("NtQuerySystemInformation", 8, ptr(&cpus), 0, ptr(&length)), uint32(0xC0000004))
	expect("one processor", n("NtQuerySystemInformation", 8, ptr(&cpus), 48, ptr(&length)), 0)
	expect("one processor", fmt.Sprint(length, cpus[0][1] >= cpus[0][0], cpus[0][1] > 0), "48 true true")
	expect("all processors", n("NtQuerySystemInformation", 8, ptr(&cpus), all, ptr(&length)), 0)
	expect("all processors", length, all)
	performance := make([]byte, 344)
	expect("performance", n("NtQuerySystemInformation", 2, ptr(&performance[0]), 344, ptr(&length)), 0)
	expect("pages, limit, switches", fmt.Sprint(u32(performance, 44) > 0, u32(performance, 52) > u32(performance, 48), u32(performance, 296) > 0), "true true true")
	expect("the older form", n("NtQuerySystemInformation", 2, ptr(&performance[0]), 312, ptr(&length)), 0)
	expect("too short", n("NtQuerySystemInformation", 2, ptr(&performance[0]), 311, ptr(&length)), uint32(0xC0000004))
	var debugger [2]byte
	expect("kernel debugger", n("NtQuerySystemInformation", 35, ptr(&debugger), 2, 0), 0)
	expect("none", debugger, [2]byte{0, 1})
	day := make([]byte, 56)
	expect("part of the time of day", n("NtQuerySystemInformation", 3, ptr(&day[0]), 24, ptr(&length)), 0)
	expect("as long as asked", length, 24)
	expect("more than the time of day", n("NtQuerySystemInformation", 3, ptr(&day[0]), 49, ptr(&length)), uint32(0xC0000004))
	must("TerminateProcess", pi.Process, 0)
	pi.finish()
}

func processors() uint32 {
	var system, process uintptr
	must("GetProcessAffinityMask", ^uintptr(0), ptr(&process), ptr(&system))
	count := uint32(0)
	for ; system != 0; system >>= 1 {
		count++
	}
	return count
}

// processFigures checks what processes ask of the system and what they have used.
func processFigures() {
	self, thread := ^uintptr(0), ^uintptr(1)
	pi := start("sleep", options{})
	weak, _ := k("OpenProcess", 0x100000, 0, uintptr(pi.ProcessID))

	// Cycles.
	var before, after uint64
	must("QueryThreadCycleTime", thread, ptr(&before))
	for x, i := 1, 0; i < 30_000_000; i++ {
		x = x*3 + i
		if x == 7 {
			fmt.Print()
		}
	}
	must("QueryThreadCycleTime", thread, ptr(&after))
	expect("the thread has used cycles", after > before, true)
	must("QueryProcessCycleTime", self, ptr(&before))
	expect("and the process at least as many", before >= after, true)
	must("QueryProcessCycleTime", pi.Process, ptr(&before))
	fails(windows.ERROR_ACCESS_DENIED, "QueryProcessCycleTime", weak, ptr(&before))
	fails(windows.ERROR_INVALID_HANDLE, "QueryProcessCycleTime", pi.Thread, ptr(&before))
	fails(windows.ERROR_INVALID_HANDLE, "QueryThreadCycleTime", pi.Process, ptr(&before))
	var idle [64]uint64
	size := uint32(0)
	fails(windows.ERROR_INSUFFICIENT_BUFFER, "QueryIdleProcessorCycleTime", ptr(&size), 0)
	expect("a number for each processor", size >= 8*processors(), true)
	must("QueryIdleProcessorCycleTime", ptr(&size), ptr(&idle))
	fails(windows.ERROR_INVALID_PARAMETER, "QueryIdleProcessorCycleTimeEx", 1, ptr(&size), ptr(&idle))

	// Priorities of memory, throttling.
	for _, x := range []struct {
		name   string
		handle uintptr
		class  uintptr // of throttling
	}{{"Process", self, 4}, {"Process", pi.Process, 4}, {"Thread", thread, 3}, {"Thread", pi.Thread, 3}} {
		get, set := "Get"+x.name+"Information", "Set"+x.name+"Information"
		v := uint32(0xCCCC)
		must(get, x.handle, 0, ptr(&v), 4)
		want := uint32(5)
		if x.handle == thread || x.handle == pi.Thread {
			want = 2 // as the process' is by now
		}
		expect("memory priority", v, want)
		v = 2
		must(set, x.handle, 0, ptr(&v), 4)
		v = 6
		fails(windows.ERROR_INVALID_PARAMETER, set, x.handle, 0, ptr(&v), 4)
		must(get, x.handle, 0, ptr(&v), 4)
		expect("memory priority", v, 2)
		fails(windows.ERROR_BAD_LENGTH, get, x.handle, 0, ptr(&v), 8)
		fails(windows.ERROR_BAD_LENGTH, set, x.handle, 0, ptr(&v), 2)
		fails(windows.ERROR_INVALID_PARAMETER, get, x.handle, 99, ptr(&v), 4)
		power := [3]uint32{1, 1, 1}
		must(set, x.handle, x.class, ptr(&power), 12)
		power = [3]uint32{}
		must(get, x.handle, x.class, ptr(&power), 12)
		expect("throttling", power, [3]uint32{1, 1, 1})
		for _, bad := range [][3]uint32{{2, 1, 1}, {1, 0, 1}, {1, 0x80, 0x80}} {
			fails(windows.ERROR_INVALID_PARAMETER, set, x.handle, x.class, ptr(&bad), 12)
		}
		fails(windows.ERROR_INVALID_HANDLE, get, 0, 0, ptr(&v), 4)
	}
	fails(windows.ERROR_ACCESS_DENIED, "GetProcessInformation", weak, 0, ptr(&size), 4)
	fails(windows.ERROR_ACCESS_DENIED, "SetProcessInformation", weak, 0, ptr(&size), 4)
	var machine [2]uint32
	must("GetProcessInformation", pi.Process, 9, ptr(&machine), 8)
	expect("machine", machine, [2]uint32{0x8664, 3})
	must("GetProcessInformation", pi.Process, 7, ptr(&size), 4)
	expect("protection", size, uint32(0xFFFFFFFE))
	var memory [4]uint64
	must("GetProcessInformation", pi.Process, 2, ptr(&memory), 32)
	expect("commit", memory[0] > 0 && memory[1] > 0 && memory[2] >= memory[1], true)

	// The pages of the working set.
	var pages [1 << 16]uint64
	fails(windows.ERROR_BAD_LENGTH, "K32QueryWorkingSet", pi.Process, ptr(&pages), 8)
	expect("how many there are", pages[0] > 10, true)
	must("K32QueryWorkingSet", pi.Process, ptr(&pages), unsafe.Sizeof(pages))
	expect("how many there are", pages[0] > 10 && pages[0] < uint64(len(pages)), true)
	shared := 0
	for _, w := range pages[1 : 1+pages[0]] {
		if w&0x1F == 0 || w>>12 == 0 {
			expect("a page", w, "one with a protection")
			break
		}
		shared += int(w >> 8 & 1)
	}
	expect("images are shared", shared > 0 && shared < int(pages[0]), true)
	fails(windows.ERROR_ACCESS_DENIED, "K32QueryWorkingSet", weak, ptr(&pages), 16)

	// Objects of windows: there are none.
	gui := windows.NewLazySystemDLL("user32.dll").NewProc("GetGuiResources")
	for _, x := range []struct {
		h, flags uintptr
		want     syscall.Errno
	}{{self, 0, 0}, {pi.Process, 1, 0}, {^uintptr(1), 2, 0}, {self, 3, windows.ERROR_INVALID_PARAMETER}, {weak, 0, windows.ERROR_ACCESS_DENIED}, {0, 0, windows.ERROR_INVALID_HANDLE}} {
		r, _, e := gui.Call(x.h, x.flags)
		expect("GetGuiResources", fmt.Sprint(r, uint32(e.(syscall.Errno))), fmt.Sprint(0, uint32(x.want)))
	}
	must("TerminateProcess", pi.Process, 0)
	closeAll(weak)
	pi.finish()
	expect("a process that restricts itself", start("mitigate", options{}).finish(), 0)
}

// threadClasses checks classes of NtQueryInformationThread that tools ask for.
func threadClasses() {
	pi := start("sleep", options{flags: 4})
	const mismatch = 0xC0000004
	for _, x := range []struct{ class, size, settable uintptr }{{17, 1, 0}, {22, 4, 1}, {23, 16, 0}, {24, 4, 1}, {25, 4, 0}} {
		what := fmt.Sprintf("class %d", x.class)
		var buf [24]byte
		buf[x.size] = 0xCC
		expect(what, n("NtQueryInformationThread", pi.Thread, x.class, ptr(&buf), x.size, 0), 0)
		expect(what+" writes no more", buf[x.size], 0xCC)
		expect(what+" of another length", n("NtQueryInformationThread", pi.Thread, x.class, ptr(&buf), x.size+1, 0), uint32(mismatch))
		if x.settable != 0 {
			one := uint32(1)
			expect(what+" set", n("NtSetInformationThread", pi.Thread, x.class, ptr(&one), 4), 0)
			expect(what, n("NtQueryInformationThread", pi.Thread, x.class, ptr(&buf), x.size, 0), 0)
			expect(what+" is set", u32(buf[:], 0), 1)
			one = 9
			expect(what+" set to what there is not", n("NtSetInformationThread", pi.Thread, x.class, ptr(&one), 4), uint32(0xC000000D))
		}
	}
	var hidden [4]byte
	expect("hidden, with a value", n("NtSetInformationThread", pi.Thread, 17, ptr(&hidden), 4), uint32(mismatch))
	expect("hidden", n("NtSetInformationThread", pi.Thread, 17, 0, 0), 0)
	expect("hidden", n("NtQueryInformationThread", pi.Thread, 17, ptr(&hidden), 1, 0), 0)
	expect("hidden", hidden, [4]byte{1})
	must("TerminateProcess", pi.Process, 0)
	pi.finish()
}

// mitigate forbids itself what SetProcessMitigationPolicy can forbid.
func mitigate() {
	me := ^uintptr(0)
	get := func(policy uintptr) (v uint32) {
		v = 0xCCCC
		must("GetProcessMitigationPolicy", me, policy, ptr(&v), 4)
		return v
	}
	set := func(policy uintptr, v uint32, want syscall.Errno) {
		if want == 0 {
			must("SetProcessMitigationPolicy", policy, ptr(&v), 4)
		} else {
			fails(want, "SetProcessMitigationPolicy", policy, ptr(&v), 4)
		}
	}
	for _, policy := range []uintptr{6, 9} {
		expect("a policy at first", get(policy), 0)
		set(policy, 0x80, windows.ERROR_INVALID_PARAMETER)
		set(policy, 1, 0)
		expect("a policy", get(policy), 1)
		set(policy, 0, windows.ERROR_ACCESS_DENIED)
		expect("a policy", get(policy), 1)
	}
	var mask [2]uint64
	must("GetProcessMitigationPolicy", me, 5, ptr(&mask), 16)
	expect("options", mask, [2]uint64{3 << 24, 0})
	fails(windows.ERROR_INVALID_PARAMETER, "GetProcessMitigationPolicy", me, 5, ptr(&mask), 4)
	fails(windows.ERROR_INVALID_PARAMETER, "GetProcessMitigationPolicy", me, 99, ptr(&mask), 4)
	start("exit 3", options{}).finish()
	set(13, 2, windows.ERROR_INVALID_PARAMETER)
	set(13, 1, 0)
	expect("no children", get(13), 1)
	set(13, 0, windows.ERROR_ACCESS_DENIED)
	_, e := create(`"`+self+`" exit 3`, options{})
	expect("a child", uint32(e), 367) // ERROR_CHILD_PROCESS_BLOCKED
	policy := [2]uint32{13, 0xCCCC}
	expect("ProcessMitigationPolicy", n("NtQueryInformationProcess", me, 52, ptr(&policy), 8, 0), 0)
	expect("ProcessMitigationPolicy", policy, [2]uint32{13, 1})
}
