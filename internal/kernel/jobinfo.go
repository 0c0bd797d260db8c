package kernel

import (
	"haft.dev/nt"
)

// JobAccounting is what the processes of a job have used, those that have ended
// included. Times are in units of 100 ns, memory in bytes.
// (JOBOBJECT_BASIC_AND_IO_ACCOUNTING_INFORMATION.)
type JobAccounting struct {
	KernelTime, UserTime             int64
	PeriodKernelTime, PeriodUserTime int64 // since the limit of the job's time was set
	Total, Active, Terminated        uint32
	IO                               IOCounters
	PeakProcessMemory, PeakJobMemory uint64
}

// Accounting returns what j's processes have used.
func (j *Job) Accounting() JobAccounting {
	j.kernel.jobs.Lock()
	defer j.kernel.jobs.Unlock()
	k, u := j.timeLocked()
	return JobAccounting{
		KernelTime: k, UserTime: u, PeriodKernelTime: k - j.spentKernel, PeriodUserTime: u - j.spent,
		Total: j.total, Active: uint32(len(j.processes)), Terminated: j.terminated, IO: j.ioLocked(),
		PeakProcessMemory: uint64(j.peakProcess.Load()), PeakJobMemory: uint64(j.peakJob.Load()),
	}
}

// ProcessIDs returns the ids of the active processes, oldest first.
// (JOBOBJECT_BASIC_PROCESS_ID_LIST.)
func (j *Job) ProcessIDs() []uint32 {
	j.kernel.jobs.Lock()
	defer j.kernel.jobs.Unlock()
	ids := make([]uint32, len(j.processes))
	for i, p := range j.processes {
		ids[i] = p.id
	}
	return ids
}

// SetPort makes j send its messages to a port, with the given key; the processes
// that it has are announced as new. A nil port ends that.
// STATUS_INVALID_PARAMETER if j has a port already.
// (JOBOBJECT_ASSOCIATE_COMPLETION_PORT.)
func (j *Job) SetPort(port *IoCompletion, key uint64) error {
	j.kernel.jobs.Lock()
	old := j.port
	if old != nil && port != nil {
		j.kernel.jobs.Unlock()
		return nt.STATUS_INVALID_PARAMETER
	}
	if port != nil {
		port.Retain()
	}
	j.port, j.key = port, key
	if port != nil {
		for _, p := range j.processes {
			j.postLocked(JOB_OBJECT_MSG_NEW_PROCESS, p.id)
		}
	}
	j.kernel.jobs.Unlock()
	if old != nil {
		old.Release()
	}
	return nil
}

// EndOfTime returns what happens at the end of the job's time, a
// JOB_OBJECT_*_AT_END_OF_JOB.
func (j *Job) EndOfTime() uint32 {
	j.kernel.jobs.Lock()
	defer j.kernel.jobs.Unlock()
	return j.endOfTime
}

// SetEndOfTime sets what happens at the end of the job's time.
// STATUS_INVALID_PARAMETER for an unknown action.
func (j *Job) SetEndOfTime(action uint32) error {
	if action > JOB_OBJECT_POST_AT_END_OF_JOB {
		return nt.STATUS_INVALID_PARAMETER
	}
	j.kernel.jobs.Lock()
	j.endOfTime = action
	j.kernel.jobs.Unlock()
	return nil
}

// UILimits returns the JOB_OBJECT_UILIMIT_* of j. They limit what haft does not
// have: windows, the clipboard, the desktop.
func (j *Job) UILimits() uint32 {
	j.kernel.jobs.Lock()
	defer j.kernel.jobs.Unlock()
	return j.ui
}

// SetUILimits sets them. A job that has some cannot be nested.
// STATUS_INVALID_PARAMETER for unknown ones, and for a job that is nested.
func (j *Job) SetUILimits(limits uint32) error {
	j.kernel.jobs.Lock()
	defer j.kernel.jobs.Unlock()
	if limits&^JobUILimits != 0 || limits != 0 && j.parent.Load() != nil {
		return nt.STATUS_INVALID_PARAMETER
	}
	j.ui = limits
	return nil
}
