package main

import (
	"fmt"
	"strings"
	"syscall"
	"unsafe"

	"golang.org/x/sys/windows"
)

func job() uintptr { return must("CreateJobObjectW", 0, 0) }

func inJob(p, j uintptr) bool {
	var in int32 = 7
	must("IsProcessInJob", p, j, ptr(&in))
	return in != 0
}

func jobs() {
	name, _ := syscall.UTF16PtrFromString("a job")
	j := must("CreateJobObjectW", 0, uintptr(unsafe.Pointer(name)))
	second, e := k("CreateJobObjectW", 0, uintptr(unsafe.Pointer(name)))
	expect("a second one of the name", e, windows.ERROR_ALREADY_EXISTS)
	o := must("OpenJobObjectW", 4, 0, uintptr(unsafe.Pointer(name)))
	fails(windows.ERROR_ACCESS_DENIED, "TerminateJobObject", o, 1)
	other, _ := syscall.UTF16PtrFromString("another job")
	fails(windows.ERROR_FILE_NOT_FOUND, "OpenJobObjectW", 4, 0, uintptr(unsafe.Pointer(other)))
	expect("not in a job", inJob(^uintptr(0), 0), false)

	pi := start("sleep", options{})
	expect("not in the job", inJob(pi.Process, j), false)
	must("AssignProcessToJobObject", j, pi.Process)
	expect("in the job", inJob(pi.Process, j), true)
	expect("in a job", inJob(pi.Process, 0), true)
	must("AssignProcessToJobObject", j, pi.Process) // once more
	expect("job is not signalled", wait(j, 0), 258)
	must("TerminateJobObject", j, 123)
	expect("exit code", pi.finish(), 123)
	expect("job is signalled", wait(j, 20000), 0)

	// Children belong to it, too.
	pi = start("grand 0 injob", options{flags: 4})
	must("AssignProcessToJobObject", j, pi.Process)
	k("ResumeThread", pi.Thread)
	expect("the grandchild is in the job", pi.finish(), 1)
	var acc [12]uint32
	must("QueryInformationJobObject", j, 1, ptr(&acc[0]), 48, 0)
	expect("processes in all", acc[9], 3)
	expect("active", acc[10], 0)
	fails(windows.ERROR_BAD_LENGTH, "QueryInformationJobObject", j, 1, ptr(&acc[0]), 47, 0)
	fails(windows.ERROR_INVALID_PARAMETER, "QueryInformationJobObject", j, 99, ptr(&acc[0]), 48, 0)

	// The list of ids.
	a, b := start("sleep", options{}), start("sleep", options{})
	must("AssignProcessToJobObject", j, a.Process)
	must("AssignProcessToJobObject", j, b.Process)
	var ids struct {
		Assigned, Listed uint32
		ID               [4]uintptr
	}
	var n uint32
	must("QueryInformationJobObject", j, 3, ptr(&ids), unsafe.Sizeof(ids), ptr(&n))
	expect("ids", fmt.Sprint(ids.Assigned, ids.Listed, ids.ID[0], ids.ID[1]), fmt.Sprint(2, 2, a.ProcessID, b.ProcessID))
	expect("length", n, 24)
	fails(windows.ERROR_MORE_DATA, "QueryInformationJobObject", j, 3, ptr(&ids), 16, ptr(&n))
	expect("ids", fmt.Sprint(ids.Assigned, ids.Listed), fmt.Sprint(2, 1))

	// Kill on close.
	var ext extended
	ext.Flags = 0x2000
	must("SetInformationJobObject", j, 9, ptr(&ext), unsafe.Sizeof(ext))
	closeAll(o, j)
	expect("runs while a handle is open", wait(a.Process, 0), 258)
	closeAll(second)
	expect("killed on close", a.finish(), 0)
	expect("killed on close", b.finish(), 0)

	// JOB_LIST.
	j = job()
	pi = start("injob", options{attributes: list(attrJobs, ptr(&j), 8)})
	expect("started in a job", pi.finish(), 1)
	closeAll(j)
}

type extended struct {
	ProcessTime, JobTime     int64
	Flags                    uint32
	_                        uint32
	Min, Max                 uintptr
	Active                   uint32
	_                        uint32
	Affinity                 uintptr
	Priority, Scheduling     uint32
	IO                       [6]uint64
	ProcessMemory, JobMemory uintptr
	PeakProcess, PeakJob     uintptr
}

func limited(e extended) uintptr {
	j := job()
	must("SetInformationJobObject", j, 9, ptr(&e), unsafe.Sizeof(e))
	var got extended
	must("QueryInformationJobObject", j, 9, ptr(&got), unsafe.Sizeof(got), 0)
	expect("limits", got.Flags, e.Flags)
	return j
}

func jobLimits() {
	// Active processes.
	j := limited(extended{Flags: 8, Active: 1})
	a, b := start("sleep", options{}), start("sleep", options{})
	must("AssignProcessToJobObject", j, a.Process)
	fails(windows.ERROR_NOT_ENOUGH_QUOTA, "AssignProcessToJobObject", j, b.Process)
	expect("what exceeds the limit is ended", b.finish(), 1816)
	must("TerminateJobObject", j, 1)
	a.finish()
	pi := start("grand 0 exit 0", options{attributes: list(attrJobs, ptr(&j), 8)})
	expect("no child within the limit", pi.finish(), 1816)
	closeAll(j)

	// Breaking away.
	j = job()
	expect("breakaway is refused", start("grand 0x1000000 injob", options{attributes: list(attrJobs, ptr(&j), 8)}).finish(), 5)
	closeAll(j)
	j = limited(extended{Flags: 0x800})
	expect("breakaway", start("grand 0x1000000 injob", options{attributes: list(attrJobs, ptr(&j), 8)}).finish(), 0)
	expect("no breakaway", start("grand 0 injob", options{attributes: list(attrJobs, ptr(&j), 8)}).finish(), 1)
	closeAll(j)
	j = limited(extended{Flags: 0x1000})
	expect("silent breakaway", start("grand 0 injob", options{attributes: list(attrJobs, ptr(&j), 8)}).finish(), 0)
	closeAll(j)

	// Memory.
	j = limited(extended{Flags: 0x100, ProcessMemory: 64 << 20})
	expect("within the limit", start("commit 0x100000", options{attributes: list(attrJobs, ptr(&j), 8)}).finish(), 0)
	expect("beyond the limit", start("commit 0x10000000", options{attributes: list(attrJobs, ptr(&j), 8)}).finish(), 1455)
	var got extended
	must("QueryInformationJobObject", j, 9, ptr(&got), unsafe.Sizeof(got), 0)
	expect("peak", got.PeakProcess > 1<<20 && got.PeakProcess < 64<<20, true)
	closeAll(j)

	// Time.
	j = limited(extended{Flags: 2, ProcessTime: 500000}) // 50 ms
	pi = start("spin", options{attributes: list(attrJobs, ptr(&j), 8)})
	expect("time of a process", pi.finish(), 1816)
	closeAll(j)
	j = limited(extended{Flags: 4, JobTime: 500000})
	pi = start("spin", options{attributes: list(attrJobs, ptr(&j), 8)})
	expect("time of a job", pi.finish(), 1816)
	expect("the job is signalled", wait(j, 20000), 0)
	closeAll(j)

	// A storm of processes.
	j = limited(extended{Flags: 8 | 0x2000, Active: 8})
	pi = start("storm", options{attributes: list(attrJobs, ptr(&j), 8)})
	var acc [12]uint32
	for acc[10] < 8 {
		k("Sleep", 1)
		must("QueryInformationJobObject", j, 1, ptr(&acc[0]), 48, 0)
	}
	must("TerminateJobObject", j, 6)
	expect("the storm is over", pi.finish(), 6)
	for i := 0; acc[10] > 0 && i < 10000; i++ {
		k("Sleep", 1)
		must("QueryInformationJobObject", j, 1, ptr(&acc[0]), 48, 0)
	}
	expect("processes after the storm", acc[10], 0)
	closeAll(j)

	// What makes no sense.
	j = job()
	for _, e := range []extended{
		{Flags: 0x8000}, {Flags: 1, Min: 5, Max: 4}, {Flags: 0x20, Priority: 3}, {Flags: 0x10}, {Flags: 0x44}, {Flags: 0x80, Scheduling: 10},
	} {
		fails(windows.ERROR_INVALID_PARAMETER, "SetInformationJobObject", j, 9, ptr(&e), unsafe.Sizeof(e))
	}
	e := extended{Flags: 0x20, Priority: 0x4000}
	must("SetInformationJobObject", j, 9, ptr(&e), unsafe.Sizeof(e))
	pi = start("sleep", options{attributes: list(attrJobs, ptr(&j), 8)})
	class, _ := k("GetPriorityClass", pi.Process)
	expect("priority class of the job", class, 0x4000)
	must("TerminateJobObject", j, 0)
	pi.finish()
	ui := uint32(0x41)
	must("SetInformationJobObject", j, 4, ptr(&ui), 4)
	ui = 0
	must("QueryInformationJobObject", j, 4, ptr(&ui), 4, 0)
	expect("UI restrictions", ui, 0x41)
	ui = 0x100
	fails(windows.ERROR_INVALID_PARAMETER, "SetInformationJobObject", j, 4, ptr(&ui), 4)
	closeAll(j)
}

// messages collects what a port gets until nothing comes any more; the end of the
// job's time and of its last process are the last that is waited for.
func messages(port uintptr, ms uint32) string {
	var out []string
	for {
		var bytes uint32
		var key, value uintptr
		r, _ := k("GetQueuedCompletionStatus", port, ptr(&bytes), ptr(&key), ptr(&value), uintptr(ms))
		if r == 0 {
			return strings.Join(out, " ")
		}
		expect("key", key, 0x1234)
		out = append(out, fmt.Sprintf("%d:%d", bytes, value))
		if bytes == 4 || bytes == 1 {
			ms = 0
		}
	}
}

func jobMessages() {
	port, _ := k("CreateIoCompletionPort", ^uintptr(0), 0, 0, 1)
	with := func(e extended) uintptr {
		j := limited(e)
		assoc := [2]uintptr{0x1234, port}
		must("SetInformationJobObject", j, 7, ptr(&assoc), 16)
		fails(windows.ERROR_INVALID_PARAMETER, "SetInformationJobObject", j, 7, ptr(&assoc), 16)
		return j
	}
	j := with(extended{})
	pi := start("exit 0", options{flags: 4})
	must("AssignProcessToJobObject", j, pi.Process)
	expect("a new process", messages(port, 0), fmt.Sprintf("6:%d", pi.ProcessID))
	k("ResumeThread", pi.Thread)
	id := pi.ProcessID
	pi.finish()
	expect("its end", messages(port, 10000), fmt.Sprintf("7:%d 4:0", id))
	pi = start("terminate 0xC0000005", options{attributes: list(attrJobs, ptr(&j), 8)})
	id = pi.ProcessID
	pi.finish()
	expect("an abnormal end", messages(port, 10000), fmt.Sprintf("6:%d 8:%d 4:0", id, id))
	closeAll(j)

	j = with(extended{Flags: 8, Active: 1})
	pi = start("grand 0 exit 0", options{attributes: list(attrJobs, ptr(&j), 8)})
	id = pi.ProcessID
	pi.finish()
	got := messages(port, 10000)
	expect("the limit of processes", strings.HasPrefix(got, fmt.Sprintf("6:%d 3:0 ", id)) && strings.HasSuffix(got, fmt.Sprintf("7:%d 4:0", id)), true)
	closeAll(j)

	j = with(extended{Flags: 0x200, JobMemory: 64 << 20})
	pi = start("commit 0x10000000", options{attributes: list(attrJobs, ptr(&j), 8)})
	id = pi.ProcessID
	expect("the limit of memory", pi.finish(), 1455)
	got = messages(port, 10000)
	expect("its message", strings.Contains(got, fmt.Sprintf("10:%d", id)), true)
	closeAll(j)

	// The end of the job's time, only reported.
	j = with(extended{Flags: 4, JobTime: 300000})
	action := uint32(1)
	must("SetInformationJobObject", j, 6, ptr(&action), 4)
	pi = start("spin", options{attributes: list(attrJobs, ptr(&j), 8)})
	got = messages(port, 20000)
	expect("the end of time", strings.HasSuffix(got, "1:0"), true)
	expect("the process runs on", wait(pi.Process, 0), 258)
	must("TerminateJobObject", j, 0)
	pi.finish()
	messages(port, 10000)

	// Limits that are only reported.
	notify := struct {
		Read, Write         uint64
		Time                int64
		Memory              uint64
		Tolerance, Interval uint32
		Flags               uint32
		_                   uint32
	}{Memory: 1 << 20, Flags: 0x200}
	must("SetInformationJobObject", j, 12, ptr(&notify), unsafe.Sizeof(notify))
	pi = start("commit 0x1000000", options{attributes: list(attrJobs, ptr(&j), 8)})
	id = pi.ProcessID
	expect("commit", pi.finish(), 0)
	got = messages(port, 10000)
	expect("a notification", strings.Contains(got, fmt.Sprintf("11:%d", id)), true)
	var violation [10]uint64
	must("QueryInformationJobObject", j, 13, ptr(&violation[0]), 80, 0)
	expect("violated", violation[0]>>32, 0x200)
	expect("limit", violation[8], 1<<20)
	closeAll(j, port)
}

func nesting() {
	outer, inner := job(), job()
	pi := start("sleep", options{})
	must("AssignProcessToJobObject", outer, pi.Process)
	must("AssignProcessToJobObject", inner, pi.Process) // nests inner in outer
	expect("in the inner job", inJob(pi.Process, inner), true)
	expect("in the outer job", inJob(pi.Process, outer), true)
	other := job()
	x := start("sleep", options{})
	must("AssignProcessToJobObject", other, x.Process)
	fails(windows.ERROR_ACCESS_DENIED, "AssignProcessToJobObject", inner, x.Process)
	fails(windows.ERROR_ACCESS_DENIED, "AssignProcessToJobObject", outer, x.Process)
	must("TerminateJobObject", outer, 9)
	expect("the outer job ends what the inner holds", pi.finish(), 9)
	must("TerminateJobObject", other, 8)
	expect("the other", x.finish(), 8)
	closeAll(outer, inner, other)
}
