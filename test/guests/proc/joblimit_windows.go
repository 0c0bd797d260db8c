package main

import (
	"fmt"
	"strings"
	"unsafe"

	"golang.org/x/sys/windows"
)

// in starts this program in a job.
func in(j uintptr, args string) information {
	return start(args, options{attributes: list(attrJobs, ptr(&j), 8)})
}

// jobRights checks what the functions of jobs ask of handles.
func jobRights() {
	j, ev := job(), event(false)
	pi := start("sleep", options{})
	weak := func(h, access uintptr) (d uintptr) {
		must("DuplicateHandle", ^uintptr(0), h, ^uintptr(0), ptr(&d), access, 0, 0)
		return d
	}
	const assign, set, query, terminate = 1, 2, 4, 8
	var e extended
	var result uint32
	for _, x := range []struct {
		what string
		want any
		got  any
	}{
		{"assigning without JOB_OBJECT_ASSIGN_PROCESS", 5, failure("AssignProcessToJobObject", weak(j, set|query|terminate), pi.Process)},
		{"without PROCESS_SET_QUOTA", 5, failure("AssignProcessToJobObject", j, weak(pi.Process, 1))},
		{"without PROCESS_TERMINATE", 5, failure("AssignProcessToJobObject", j, weak(pi.Process, 0x100))},
		{"an event as the job", 6, failure("AssignProcessToJobObject", ev, pi.Process)},
		{"a thread as the process", 6, failure("AssignProcessToJobObject", j, pi.Thread)},
		{"no job", 6, failure("AssignProcessToJobObject", 0, pi.Process)},
		{"terminating without JOB_OBJECT_TERMINATE", 5, failure("TerminateJobObject", weak(j, assign|set|query), 0)},
		{"terminating an event", 6, failure("TerminateJobObject", ev, 0)},
		{"a query without JOB_OBJECT_QUERY", 5, failure("QueryInformationJobObject", weak(j, assign|set|terminate), 9, ptr(&e), unsafe.Sizeof(e), 0)},
		{"a query of the caller's job, which has none", 5, failure("QueryInformationJobObject", 0, 9, ptr(&e), unsafe.Sizeof(e), 0)},
		{"a change without JOB_OBJECT_SET_ATTRIBUTES", 5, failure("SetInformationJobObject", weak(j, assign|query|terminate), 9, ptr(&e), unsafe.Sizeof(e))},
		{"a change of a wrong length", 24, failure("SetInformationJobObject", j, 9, ptr(&e), unsafe.Sizeof(e)-1)},
		{"a change of no class", 87, failure("SetInformationJobObject", j, 99, ptr(&e), 4)},
		{"a change of what can only be asked", 87, failure("SetInformationJobObject", j, 1, ptr(&e), 48)},
		{"IsProcessInJob without JOB_OBJECT_QUERY", 5, failure("IsProcessInJob", pi.Process, weak(j, assign), ptr(&result))},
		{"IsProcessInJob without PROCESS_QUERY_LIMITED_INFORMATION", 5, failure("IsProcessInJob", weak(pi.Process, 1), j, ptr(&result))},
		{"IsProcessInJob of an event", 6, failure("IsProcessInJob", pi.Process, ev, ptr(&result))},
		{"IsProcessInJob of no process", 6, failure("IsProcessInJob", 0, j, ptr(&result))},
		{"opening without a name", 87, failure("OpenJobObjectW", 4, 0, 0)},
		{"opening without a name", 87, failure("OpenJobObjectA", 4, 0, 0)},
	} {
		expect(x.what, x.got, x.want)
	}
	must("TerminateProcess", pi.Process, 0)
	wait(pi.Process, 20000)
	expect("assigning one that has ended", failure("AssignProcessToJobObject", j, pi.Process), 5)
	closeAll(pi.Process, pi.Thread)

	// Names, in both alphabets.
	named := [...]byte{'p', 'r', 'o', 'c', '-', 'j', 0}
	sa := windows.SecurityAttributes{Length: 24, InheritHandle: 1}
	a := must("CreateJobObjectA", ptr(&sa), ptr(&named[0]))
	var flags uint32
	must("GetHandleInformation", a, ptr(&flags))
	expect("inheritable", flags, 1)
	b := must("OpenJobObjectA", query, 1, ptr(&named[0]))
	must("GetHandleInformation", b, ptr(&flags))
	expect("opened as inheritable", flags, 1)
	same, _ := k("CompareObjectHandles", a, b)
	expect("the same job", same, 1)
	fails(windows.ERROR_INVALID_HANDLE, "CreateEventA", 0, 0, 0, ptr(&named[0]))
	closeAll(a, b, ev, j)
}

// failure is the error that a function fails with, 0 if it succeeds.
func failure(name string, args ...uintptr) int {
	r, e := k(name, args...)
	if uint32(r) != 0 {
		return 0
	}
	return int(e)
}

// jobPrescribes checks the limits that give processes something.
func jobPrescribes() {
	fit := func(e extended) int {
		j := job()
		defer closeAll(j)
		return failure("SetInformationJobObject", j, 9, ptr(&e), unsafe.Sizeof(e))
	}
	// Without SeIncreaseBasePriorityPrivilege, which nobody has enabled.
	expect("scheduling class 5", fit(extended{Flags: 0x80, Scheduling: 5}), 0)
	expect("scheduling class 6", fit(extended{Flags: 0x80, Scheduling: 6}), 1314)
	expect("above normal", fit(extended{Flags: 0x20, Priority: 0x8000}), 0)
	expect("high", fit(extended{Flags: 0x20, Priority: 0x80}), 1314)

	// The priority class stays what the job says; the lowest of a chain counts.
	j := limited(extended{Flags: 0x20, Priority: 0x40})
	pi := in(j, "sleep")
	must("SetPriorityClass", pi.Process, 0x20)
	class, _ := k("GetPriorityClass", pi.Process)
	expect("class", class, 0x40)
	inner := limited(extended{Flags: 0x20, Priority: 0x8000})
	must("AssignProcessToJobObject", inner, pi.Process)
	class, _ = k("GetPriorityClass", pi.Process)
	expect("class in a nested job", class, 0x40)
	must("TerminateJobObject", j, 0)
	pi.finish()
	closeAll(j, inner)

	// The bounds of the working set.
	j = limited(extended{Flags: 1, Min: 0x100000, Max: 0x200000})
	pi = in(j, "sleep")
	var lo, hi uintptr
	must("GetProcessWorkingSetSize", pi.Process, ptr(&lo), ptr(&hi))
	expect("working set", fmt.Sprint(lo, hi), fmt.Sprint(0x100000, 0x200000))
	must("SetProcessWorkingSetSize", pi.Process, 0x300000, 0x400000)
	must("SetProcessWorkingSetSize", pi.Process, ^uintptr(0), ^uintptr(0))
	must("GetProcessWorkingSetSize", pi.Process, ptr(&lo), ptr(&hi))
	expect("working set", fmt.Sprint(lo, hi), fmt.Sprint(0x100000, 0x200000))
	must("TerminateJobObject", j, 0)
	pi.finish()
	closeAll(j)

	// The processors stay what the job says, or within that.
	var process, system uintptr
	must("GetProcessAffinityMask", ^uintptr(0), ptr(&process), ptr(&system))
	j = job()
	e := extended{Flags: 0x4000, Affinity: system}
	fails(windows.ERROR_INVALID_PARAMETER, "SetInformationJobObject", j, 9, ptr(&e), unsafe.Sizeof(e))
	closeAll(j)
	j = limited(extended{Flags: 0x10, Affinity: system})
	pi = in(j, "sleep")
	fails(windows.ERROR_INVALID_PARAMETER, "SetProcessAffinityMask", pi.Process, 1)
	e = extended{Flags: 0x4010, Affinity: system}
	must("SetInformationJobObject", j, 9, ptr(&e), unsafe.Sizeof(e))
	must("SetProcessAffinityMask", pi.Process, 1)
	must("GetProcessAffinityMask", pi.Process, ptr(&process), ptr(&system))
	expect("processors", process, 1)
	if system > 1 {
		e = extended{Flags: 0x4010, Affinity: 1}
		must("SetInformationJobObject", j, 9, ptr(&e), unsafe.Sizeof(e))
		fails(windows.ERROR_INVALID_PARAMETER, "SetProcessAffinityMask", pi.Process, 2)
	}
	must("TerminateJobObject", j, 0)
	pi.finish()
	closeAll(j)

	// No dialog, the end.
	j = limited(extended{Flags: 0x400})
	expect("JOB_OBJECT_LIMIT_DIE_ON_UNHANDLED_EXCEPTION", in(j, "av").finish(), 2)
	closeAll(j)
	group := [2]uint16{7, 7}
	j = job()
	var n uint32
	must("QueryInformationJobObject", j, 11, ptr(&group), 4, ptr(&n))
	expect("processor groups", fmt.Sprint(group, n), "[0 7] 2")
	closeAll(j)
}

// jobChains checks that the limits of all jobs of a chain count, and that all of them
// count and are told what happens inside.
func jobChains() {
	port, _ := k("CreateIoCompletionPort", ^uintptr(0), 0, 0, 1)
	within := func(outer, inner extended, args string) (information, uintptr, uintptr) {
		o, i := limited(outer), limited(inner)
		assoc := [2]uintptr{0x1234, port}
		must("SetInformationJobObject", o, 7, ptr(&assoc), 16)
		pi := start(args, options{flags: 4})
		must("AssignProcessToJobObject", o, pi.Process)
		must("AssignProcessToJobObject", i, pi.Process)
		k("ResumeThread", pi.Thread)
		return pi, o, i
	}
	told := func(pid uint32) string {
		return strings.ReplaceAll(messages(port, 10000), fmt.Sprint(pid), "P")
	}
	pi, o, i := within(extended{Flags: 0x100, ProcessMemory: 64 << 20}, extended{Flags: 0x100, ProcessMemory: 1 << 30}, "commit 0x10000000")
	expect("memory that the outer job denies", pi.finish(), 1455)
	expect("messages", told(pi.ProcessID), "6:P 9:P 7:P 4:0")
	closeAll(o, i)
	pi, o, i = within(extended{}, extended{Flags: 0x100, ProcessMemory: 64 << 20}, "commit 0x10000000")
	expect("memory that the inner job denies", pi.finish(), 1455)
	expect("messages", told(pi.ProcessID), "6:P 9:P 7:P 4:0")
	closeAll(o, i)
	pi, o, i = within(extended{Flags: 2, ProcessTime: 300000}, extended{}, "spin")
	expect("time that the outer job denies", pi.finish(), 1816)
	expect("messages", told(pi.ProcessID), "6:P 2:P 7:P 4:0")
	var outer, inner [18]uint64
	must("QueryInformationJobObject", o, 8, ptr(&outer), 96, 0)
	must("QueryInformationJobObject", i, 8, ptr(&inner), 96, 0)
	expect("accounts of both", outer == inner, false) // the process was ended by the outer
	expect("processes, active, ended by a limit", fmt.Sprint(outer[4]>>32, uint32(outer[5]), outer[5]>>32), "1 0 1")
	expect("processes, active, ended by a limit", fmt.Sprint(inner[4]>>32, uint32(inner[5]), inner[5]>>32), "1 0 0")
	expect("user time", fmt.Sprint(outer[0] >= 300000, outer[0] == inner[0]), "true true")
	closeAll(o, i)
	pi, o, i = within(extended{Flags: 0x2000}, extended{}, "sleep")
	closeAll(o) // whose last handle ends what is in the inner one, too
	expect("killed with the outer job", pi.finish(), 0)
	expect("messages", told(pi.ProcessID), "6:P 7:P 4:0")
	closeAll(i)

	// Breaking away from a chain: as far as the jobs allow it, from the innermost on.
	for _, x := range []struct {
		outer, inner uint32
		want         string // whether the grandchild is in the outer and the inner job
	}{
		{0x800, 0x800, "0 0"}, {0, 0x800, "1 0"}, {0x800, 0, "5"}, {0x1000, 0x1000, "0 0"}, {0, 0x1000, "1 0"},
	} {
		o, i := limited(extended{Flags: x.outer}), limited(extended{Flags: x.inner})
		pi := start("grand 0x1000000 sleep", options{flags: 4})
		must("AssignProcessToJobObject", o, pi.Process)
		must("AssignProcessToJobObject", i, pi.Process)
		k("ResumeThread", pi.Thread)
		var child uint32
		for child == 0 && wait(pi.Process, 1) == 258 {
			child = childOf(pi.ProcessID)
		}
		got := ""
		if child == 0 {
			got = fmt.Sprint(exitCode(pi.Process))
		} else {
			h := must("OpenProcess", 0x1FFFFF, 0, uintptr(child))
			var a, b uint32
			must("IsProcessInJob", h, o, ptr(&a))
			must("IsProcessInJob", h, i, ptr(&b))
			got = fmt.Sprint(a, b)
			must("TerminateProcess", h, 0)
			closeAll(h)
		}
		pi.finish()
		expect(fmt.Sprintf("breakaway, outer %#x, inner %#x", x.outer, x.inner), got, x.want)
		closeAll(o, i)
	}
	closeAll(port)
}

// childOf returns the id of a process that another one has made, 0 if there is none.
func childOf(parent uint32) (id uint32) {
	snap, _ := k("CreateToolhelp32Snapshot", 2, 0)
	e := windows.ProcessEntry32{Size: uint32(unsafe.Sizeof(windows.ProcessEntry32{}))}
	for r, _ := k("Process32FirstW", snap, ptr(&e)); r != 0; r, _ = k("Process32NextW", snap, ptr(&e)) {
		if e.ParentProcessID == parent {
			id = e.ProcessID
		}
	}
	closeAll(snap)
	return id
}

// jobReports checks the limits that are only reported: I/O and time.
func jobReports() {
	type notification struct {
		Read, Write         uint64
		Time                int64
		Memory              uint64
		Tolerance, Interval uint32
		Flags, _            uint32
	}
	type violation struct {
		Flags, Violated   uint32
		Read, ReadLimit   uint64
		Write, WriteLimit uint64
		Time, TimeLimit   uint64
		_                 [3]uint64
	}
	port, _ := k("CreateIoCompletionPort", ^uintptr(0), 0, 0, 1)
	j := job()
	assoc := [2]uintptr{0x1234, port}
	must("SetInformationJobObject", j, 7, ptr(&assoc), 16)
	n := notification{Read: 1000, Write: 2000, Flags: 0x30000}
	must("SetInformationJobObject", j, 12, ptr(&n), unsafe.Sizeof(n))
	var got notification
	must("QueryInformationJobObject", j, 12, ptr(&got), unsafe.Sizeof(got), 0)
	expect("limits", got, n)
	n.Flags = 0x80000000
	fails(windows.ERROR_INVALID_PARAMETER, "SetInformationJobObject", j, 12, ptr(&n), unsafe.Sizeof(n))
	expect("writing 900", in(j, "transfer 900 0").finish(), 0)
	expect("nothing", strings.Contains(messages(port, 10000), "11:"), false)
	var v violation
	must("QueryInformationJobObject", j, 13, ptr(&v), unsafe.Sizeof(v), 0)
	expect("violated", fmt.Sprint(v.Flags, v.Violated, v.Write, v.WriteLimit, v.ReadLimit), "196608 0 900 2000 1000")
	pi := in(j, "transfer 1200 0")
	id := pi.ProcessID // of what went beyond a limit
	expect("writing 1200", pi.finish(), 0)
	expect("a report", strings.Contains(messages(port, 10000), fmt.Sprintf("11:%d", id)), true)
	must("QueryInformationJobObject", j, 13, ptr(&v), unsafe.Sizeof(v), 0)
	expect("violated", fmt.Sprint(v.Violated, v.Write), "131072 2100")
	pi = in(j, "transfer 1 1200")
	id = pi.ProcessID
	expect("reading 1200", pi.finish(), 0)
	expect("a report", strings.Contains(messages(port, 10000), fmt.Sprintf("11:%d", id)), true)
	must("QueryInformationJobObject", j, 13, ptr(&v), unsafe.Sizeof(v), 0)
	expect("violated", fmt.Sprint(v.Violated, v.Write, v.Read), "196608 2101 1200")
	var acc [12]uint64
	must("QueryInformationJobObject", j, 8, ptr(&acc), 96, 0)
	expect("bytes read and written", fmt.Sprint(acc[9], acc[10]), "1200 2101")
	closeAll(j)

	j = job()
	must("SetInformationJobObject", j, 7, ptr(&assoc), 16)
	n = notification{Time: 200000, Flags: 4}
	must("SetInformationJobObject", j, 12, ptr(&n), unsafe.Sizeof(n))
	pi = in(j, "spin")
	for !strings.Contains(messages(port, 10), fmt.Sprintf("11:%d", pi.ProcessID)) && wait(pi.Process, 0) == 258 {
	}
	must("QueryInformationJobObject", j, 13, ptr(&v), unsafe.Sizeof(v), 0)
	expect("violated", fmt.Sprint(v.Flags, v.Violated, v.Time > 200000, v.TimeLimit), "4 4 true 200000")
	// The period of the accounts begins with the limit of the time.
	must("QueryInformationJobObject", j, 1, ptr(&acc), 48, 0)
	expect("the period is the whole time", fmt.Sprint(acc[0] == acc[2], acc[1] == acc[3]), "true true")
	e := extended{Flags: 4, JobTime: 1 << 40}
	must("SetInformationJobObject", j, 9, ptr(&e), unsafe.Sizeof(e))
	must("TerminateJobObject", j, 0)
	pi.finish()
	var after [12]uint64
	must("QueryInformationJobObject", j, 1, ptr(&after), 48, 0)
	expect("the period began anew", fmt.Sprint(after[0]-after[2] >= acc[0], after[1]-after[3] >= acc[1]), "true true")
	closeAll(j, port)
}
