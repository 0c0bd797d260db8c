package main

import (
	"fmt"
	"runtime"
	"strings"
	"unsafe"

	"golang.org/x/sys/windows"
)

// used returns the processor time that a job has used, in units of 100 ns.
func used(j uintptr) int64 {
	var acc [6]int64
	must("QueryInformationJobObject", j, 1, ptr(&acc), 48, 0)
	return acc[0] + acc[1]
}

// now returns the time since the start, in units of 100 ns.
func now() int64 {
	var t int64
	k("QueryInterruptTime", ptr(&t))
	return t
}

// jobRates bounds how much processor time a process gets that computes.
func jobRates() {
	const class, hard, ms = 15, 5, 10000
	j := job()
	set := func(flags, value uint32) {
		must("SetInformationJobObject", j, class, ptr(&[2]uint32{flags, value}), 8)
		var got [2]uint32
		must("QueryInformationJobObject", j, class, ptr(&got), 8, 0)
		expect("the rate", got, [2]uint32{flags, value})
	}
	set(hard, 500) // a twentieth of all processors
	pi := in(j, "spin")
	for used(j) == 0 { // it has begun
		wait(pi.Process, 1)
	}
	before, began := used(j), now()
	expect("it goes on", wait(pi.Process, 700), 258)
	took, elapsed := used(j)-before, now()-began
	// Without a limit it would take all of one processor.
	if most := 2*elapsed*int64(runtime.NumCPU())/20 + 100*ms; took > most {
		expect(fmt.Sprintf("processor time in %d ms, in units of 100 ns", elapsed/ms), took, fmt.Sprint("at most ", most))
	}
	// Everything about it works while it stands still.
	for suspendedBy(pi.Thread) != 0 && wait(pi.Process, 1) == 258 { // by its own runtime, for a moment
	}
	expect("it goes on without being suspended", wait(pi.Process, 0), 258)
	set(0, 0)
	for at := used(j); used(j) < at+50*ms && wait(pi.Process, 5) == 258; {
	}
	set(hard, 1)
	for at := used(j); used(j) <= at && wait(pi.Process, 5) == 258; { // from here on it stands still for half a minute and more
	}
	must("TerminateProcess", pi.Process, 9)
	expect("ended while it stands still", pi.finish(), 9)
	set(0x11, 5000<<16)
	closeAll(j)
	// With the job's last handle closed the rate still holds, and goes with the process.
	j = job()
	must("SetInformationJobObject", j, class, ptr(&[2]uint32{hard, 5000}), 8)
	pi = in(j, "sleep")
	closeAll(j)
	must("TerminateProcess", pi.Process, 8)
	expect("ended", pi.finish(), 8)
}

// suspendedBy returns the suspend count of a thread.
func suspendedBy(thread uintptr) int {
	n, _ := k("SuspendThread", thread)
	k("ResumeThread", thread)
	return int(int32(n))
}

// jobClasses checks information about jobs that haft keeps, or refuses.
func jobClasses() {
	const bad, no = windows.ERROR_INVALID_PARAMETER, windows.ERROR_NOT_SUPPORTED
	j := job()
	for _, x := range []struct {
		what         string
		flags, value uint32
		want         error
	}{
		{"no rate", 5, 0, bad}, {"more than all", 5, 10001, bad}, {"not enabled", 4, 1, bad}, {"unknown", 0x21, 1, bad}, {"weight and cap", 7, 1, bad},
		{"weight 10", 3, 10, bad}, {"a weight", 3, 5, no}, {"no cap", 1, 100, no}, {"a least rate", 0x11, 100<<16 | 50, no}, {"notifications", 0xD, 100, no},
	} {
		if r, e := k("SetInformationJobObject", j, 15, ptr(&[2]uint32{x.flags, x.value}), 8); r != 0 || e != x.want {
			expect("rate: "+x.what, fmt.Sprint(r, e), x.want)
		}
	}
	var b [128]byte
	for class, want := range map[uintptr]error{5: no, 32: no, 10: bad, 16: bad, 99: bad, 0: bad} {
		_, e := k("SetInformationJobObject", j, class, ptr(&b), 8)
		expect(fmt.Sprint("setting class ", class), e, want)
		_, e = k("QueryInformationJobObject", j, class, ptr(&b), 8, 0)
		expect(fmt.Sprint("querying class ", class), e, want)
	}
	fails(windows.ERROR_BAD_LENGTH, "SetInformationJobObject", j, 15, ptr(&b), 7)
	fails(windows.ERROR_BAD_LENGTH, "QueryInformationJobObject", j, 33, ptr(&b), 71, 0)

	// Groups of processors.
	type group struct {
		Mask  uint64
		Group uint16
		_     [3]uint16
	}
	all := uint64(1)<<min(runtime.NumCPU(), 63) - 1
	var g group
	must("QueryInformationJobObject", j, 14, ptr(&g), 16, 0)
	expect("processors", fmt.Sprint(g.Mask, g.Group), fmt.Sprint(all, 0))
	must("SetInformationJobObject", j, 14, ptr(&group{Mask: 1}), 16)
	for _, n := range []uintptr{0, 8, 24} { // whole structures, at least one
		fails(windows.ERROR_BAD_LENGTH, "SetInformationJobObject", j, 14, ptr(&[2]group{{Mask: 1}}), n)
	}
	for _, n := range []uintptr{0, 1, 3} {
		fails(windows.ERROR_BAD_LENGTH, "SetInformationJobObject", j, 11, ptr(&[4]byte{}), n)
	}
	must("QueryInformationJobObject", j, 14, ptr(&g), 16, 0)
	expect("processors", g.Mask, 1)
	var ext extended
	must("QueryInformationJobObject", j, 9, ptr(&ext), unsafe.Sizeof(ext), 0)
	expect("the limit", fmt.Sprint(ext.Flags, ext.Affinity), "16 1")
	for _, x := range []group{{}, {Mask: all + 1}, {Mask: 1, Group: 1}} {
		fails(bad, "SetInformationJobObject", j, 14, ptr(&x), 16)
	}
	closeAll(j)

	// Notifications of the second kind: memory above and below.
	type notification struct {
		Read, Write                          uint64
		Time                                 int64
		High                                 uint64
		Tolerance, Interval                  uint32
		Flags, IO                            uint32
		Low                                  uint64
		IOInterval, Network, NetworkInterval uint32
		_                                    uint32
	}
	type violation struct {
		Flags, Violated     uint32
		Read, ReadLimit     uint64
		Write, WriteLimit   uint64
		Time, TimeLimit     int64
		Memory, High        uint64
		Tolerance, Allowed  uint32
		Low                 uint64
		IO, IOLimit         uint32
		Network, NetworkMax uint32
	}
	j = job()
	port, _ := k("CreateIoCompletionPort", ^uintptr(0), 0, 0, 1)
	assoc := [2]uintptr{0x1234, port}
	must("SetInformationJobObject", j, 7, ptr(&assoc), 16)
	n := notification{High: 1 << 20, Low: 1 << 40, Flags: 0x200 | 0x8000}
	must("SetInformationJobObject", j, 33, ptr(&n), unsafe.Sizeof(n))
	var got notification
	must("QueryInformationJobObject", j, 33, ptr(&got), unsafe.Sizeof(got), 0)
	expect("what was set", got, n)
	expect("commits", in(j, "commit 0x1000000").finish(), 0)
	expect("a report", strings.Contains(messages(port, 10000), "11:"), true)
	var v violation
	must("QueryInformationJobObject", j, 34, ptr(&v), unsafe.Sizeof(v), 0)
	expect("above", fmt.Sprint(v.Flags, v.Violated&0x200, v.High, v.Low), fmt.Sprint(0x8200, 0x200, 1<<20, 1<<40))
	n = notification{Flags: 0x80000}
	fails(no, "SetInformationJobObject", j, 33, ptr(&n), unsafe.Sizeof(n))
	n = notification{Flags: 1}
	fails(bad, "SetInformationJobObject", j, 33, ptr(&n), unsafe.Sizeof(n))
	n = notification{Low: 1 << 40, Flags: 0x8000}
	must("SetInformationJobObject", j, 33, ptr(&n), unsafe.Sizeof(n))
	messages(port, 0)
	expect("commits and gives back", in(j, "giveback").finish(), 0)
	expect("a report", strings.Contains(messages(port, 10000), "11:"), true)
	must("QueryInformationJobObject", j, 34, ptr(&v), unsafe.Sizeof(v), 0)
	expect("below", fmt.Sprint(v.Violated), fmt.Sprint(0x8000))
	closeAll(j, port)
}
