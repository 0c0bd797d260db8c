package haft

import (
	"time"

	"haft.dev/internal/kernel"
	"haft.dev/nt"
)

// CreateJob creates a job, or opens the one that has the name; existed tells
// which. A job is signalled when TerminateJob has ended its processes.
// (NtCreateJobObject.)
func (t *Thread) CreateJob(a *Attr) (h nt.Handle, existed bool, err error) {
	o, access := t.attr(a, nt.JOB_OBJECT_ALL_ACCESS, true)
	return created(t.c.CreateJob(o, access))
}

// OpenJob opens a job by name. (NtOpenJobObject.)
func (t *Thread) OpenJob(a *Attr) (nt.Handle, error) {
	o, access := t.attr(a, nt.JOB_OBJECT_ALL_ACCESS, false)
	return t.c.OpenJob(o, access)
}

// AssignProcess makes the process that h stands for belong to a job, in addition
// to the jobs that it is in: then this one must be empty and is nested in them.
// STATUS_ACCESS_DENIED if that cannot be, STATUS_QUOTA_EXCEEDED beyond the limit
// of active processes: then the process ends. It needs JOB_OBJECT_ASSIGN_PROCESS,
// and PROCESS_SET_QUOTA and PROCESS_TERMINATE. (NtAssignProcessToJobObject.)
func (t *Thread) AssignProcess(job, h nt.Handle) error { return t.c.AssignProcess(job, h) }

// IsProcessInJob reports whether the process that h stands for belongs to a job;
// job zero: to any. (NtIsProcessInJob.)
func (t *Thread) IsProcessInJob(h, job nt.Handle) (bool, error) { return t.c.IsProcessInJob(h, job) }

// TerminateJob ends all processes of a job. It needs JOB_OBJECT_TERMINATE.
// (NtTerminateJobObject.)
func (t *Thread) TerminateJob(job nt.Handle, status nt.Status) error {
	return t.c.TerminateJob(job, status)
}

// JobLimits are the limits of a job; zero: none.
type JobLimits struct {
	// ActiveProcesses is how many processes the job may have at a time.
	ActiveProcesses uint32
	// ProcessMemory and JobMemory bound the committed memory, in bytes, of each
	// process and of all.
	ProcessMemory, JobMemory uint64
	// ProcessTime and JobTime bound the user time.
	ProcessTime, JobTime time.Duration
	// KillOnClose ends all processes when the last handle to the job is closed.
	KillOnClose bool
	// BreakawayOK lets processes start children outside of the job, SilentBreakaway
	// makes all children start so.
	BreakawayOK, SilentBreakaway bool
}

// SetJobLimits sets the limits of a job. It needs JOB_OBJECT_SET_ATTRIBUTES.
// (NtSetInformationJobObject(JobObjectExtendedLimitInformation).)
func (t *Thread) SetJobLimits(job nt.Handle, l JobLimits) error {
	j, err := kernel.Ref[*kernel.Job](t.c, job, nt.JOB_OBJECT_SET_ATTRIBUTES)
	if err != nil {
		return err
	}
	k := kernel.JobLimits{
		ActiveProcesses: l.ActiveProcesses, ProcessMemory: l.ProcessMemory, JobMemory: l.JobMemory,
		ProcessTime: int64(l.ProcessTime / 100), JobTime: int64(l.JobTime / 100),
	}
	for _, f := range []struct {
		on   bool
		flag uint32
	}{
		{l.ActiveProcesses != 0, kernel.JOB_OBJECT_LIMIT_ACTIVE_PROCESS},
		{l.ProcessMemory != 0, kernel.JOB_OBJECT_LIMIT_PROCESS_MEMORY}, {l.JobMemory != 0, kernel.JOB_OBJECT_LIMIT_JOB_MEMORY},
		{l.ProcessTime != 0, kernel.JOB_OBJECT_LIMIT_PROCESS_TIME}, {l.JobTime != 0, kernel.JOB_OBJECT_LIMIT_JOB_TIME},
		{l.KillOnClose, kernel.JOB_OBJECT_LIMIT_KILL_ON_JOB_CLOSE},
		{l.BreakawayOK, kernel.JOB_OBJECT_LIMIT_BREAKAWAY_OK}, {l.SilentBreakaway, kernel.JOB_OBJECT_LIMIT_SILENT_BREAKAWAY_OK},
	} {
		if f.on {
			k.Flags |= f.flag
		}
	}
	return j.SetLimits(k, kernel.JobExtendedLimits)
}

// SetJobPort makes a job send its messages to a port: packets with the key, the
// JOB_OBJECT_MSG_* as Information and the process id as Value.
// (NtSetInformationJobObject(JobObjectAssociateCompletionPortInformation).)
func (t *Thread) SetJobPort(job, port nt.Handle, key uint64) error {
	j, err := kernel.Ref[*kernel.Job](t.c, job, nt.JOB_OBJECT_SET_ATTRIBUTES)
	if err != nil {
		return err
	}
	p, err := kernel.Ref[*kernel.IoCompletion](t.c, port, nt.IO_COMPLETION_MODIFY_STATE)
	if err != nil {
		return err
	}
	return j.SetPort(p, key)
}

// JobInfo is what a job's processes are and have used.
type JobInfo struct {
	ProcessIDs                []uint32 // active ones, oldest first
	Total, Active, Terminated uint32   // processes; Terminated: ended by a limit
	UserTime, KernelTime      time.Duration
	PeakProcessMemory         uint64 // bytes
	PeakJobMemory             uint64
}

// QueryJob describes a job. It needs JOB_OBJECT_QUERY.
// (NtQueryInformationJobObject.)
func (t *Thread) QueryJob(job nt.Handle) (JobInfo, error) {
	j, err := kernel.Ref[*kernel.Job](t.c, job, nt.JOB_OBJECT_QUERY)
	if err != nil {
		return JobInfo{}, err
	}
	a := j.Accounting()
	return JobInfo{
		ProcessIDs: j.ProcessIDs(), Total: a.Total, Active: a.Active, Terminated: a.Terminated,
		UserTime: time.Duration(a.UserTime) * 100, KernelTime: time.Duration(a.KernelTime) * 100,
		PeakProcessMemory: a.PeakProcessMemory, PeakJobMemory: a.PeakJobMemory,
	}, nil
}
