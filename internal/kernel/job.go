package kernel

import (
	"slices"
	"sync/atomic"

	"haft.dev/internal/object"
	"haft.dev/internal/wait"
	"haft.dev/nt"
)

// JobType is the type of job objects: CreateJobObject, OpenJobObject.
var JobType = &object.Type{Name: "Job", Valid: nt.JOB_OBJECT_ALL_ACCESS, Mapping: nt.GenericMapping{
	Read:    nt.STANDARD_RIGHTS_READ | nt.JOB_OBJECT_QUERY,
	Write:   nt.STANDARD_RIGHTS_WRITE | nt.JOB_OBJECT_ASSIGN_PROCESS | nt.JOB_OBJECT_SET_ATTRIBUTES | nt.JOB_OBJECT_TERMINATE,
	Execute: nt.STANDARD_RIGHTS_EXECUTE | nt.SYNCHRONIZE,
	All:     nt.JOB_OBJECT_ALL_ACCESS,
}, LastHandle: func(o object.Object) { o.(*Job).lastHandle() }, Delete: func(o object.Object) { o.(*Job).deleted() }}

// Job is a job object: processes that are limited, counted and ended together.
// It is signalled when TerminateJobObject or the end of its time has ended its
// processes. A process belongs to one job and to all those that this one is
// nested in. The job lives as long as it has handles or processes.
//
// Sources: "Job Objects", "Nested Jobs", the pages of
// JOBOBJECT_BASIC_LIMIT_INFORMATION and its relatives.
type Job struct {
	object.Header
	wait.Object
	kernel *Kernel

	parent atomic.Pointer[Job] // that it is nested in; changed under Kernel.jobs

	// Guarded by Kernel.jobs.
	processes   []*Process // active ones, those of nested jobs included, oldest first
	total       uint32     // processes that were ever assigned
	terminated  uint32     // of them, ended by a limit
	past        jobTotals  // of processes that have ended
	limits      JobLimits
	ui          uint32 // JOB_OBJECT_UILIMIT_*
	endOfTime   uint32 // JOB_OBJECT_TERMINATE_AT_END_OF_JOB or POST
	spent       int64  // user time that does not count against the job's limit
	spentKernel int64  // kernel time of before that period
	port        *IoCompletion
	key         uint64
	notice      JobNotification
	violated    uint32 // JOB_OBJECT_LIMIT_* of notice that were reported
	closed      bool   // JOB_OBJECT_LIMIT_KILL_ON_JOB_CLOSE has struck
	timed       bool   // counts in Kernel.timed
	rate        rateMeter

	commit                   atomic.Int64 // of all its processes, in bytes
	processMemory, jobMemory atomic.Int64 // limits; 0: none
	peakProcess, peakJob     peak
	noticed                  atomic.Bool // notice has limits

	signaled bool // guarded by the dispatcher lock
}

// jobTotals are sums over processes.
type jobTotals struct {
	kernel, user int64
	free         int64 // of that, of processes that rates do not hold
	io           IOCounters
}

// NewJob returns a job without processes, limits and handles.
func NewJob(k *Kernel) *Job {
	j := &Job{kernel: k}
	j.Header.Init(k.types[typeJob], j)
	j.Object.Init(k.Dispatcher, (*jobState)(j))
	return j
}

type jobState Job

func (j *jobState) Signaled(*wait.Waiter) bool     { return j.signaled }
func (j *jobState) Consume(*wait.Waiter) nt.Status { return nt.STATUS_SUCCESS }

// Messages that a job sends to its port (JOB_OBJECT_MSG_*).
const (
	JOB_OBJECT_MSG_END_OF_JOB_TIME       = 1
	JOB_OBJECT_MSG_END_OF_PROCESS_TIME   = 2
	JOB_OBJECT_MSG_ACTIVE_PROCESS_LIMIT  = 3
	JOB_OBJECT_MSG_ACTIVE_PROCESS_ZERO   = 4
	JOB_OBJECT_MSG_NEW_PROCESS           = 6
	JOB_OBJECT_MSG_EXIT_PROCESS          = 7
	JOB_OBJECT_MSG_ABNORMAL_EXIT_PROCESS = 8
	JOB_OBJECT_MSG_PROCESS_MEMORY_LIMIT  = 9
	JOB_OBJECT_MSG_JOB_MEMORY_LIMIT      = 10
	JOB_OBJECT_MSG_NOTIFICATION_LIMIT    = 11
)

// postLocked sends a message to the job's port, if it has one.
func (j *Job) postLocked(message, id uint32) {
	if j.port != nil {
		j.port.Insert(wait.Packet{Key: j.key, Value: uint64(id), Information: uint64(message)})
	}
}

// postUp sends a message to the ports of j and of all jobs that it is nested in.
func (j *Job) postUp(message, id uint32) {
	j.kernel.jobs.Lock()
	defer j.kernel.jobs.Unlock()
	for ; j != nil; j = j.parent.Load() {
		j.postLocked(message, id)
	}
}

// Job returns the innermost job that p belongs to, nil if it belongs to none.
func (p *Process) Job() *Job { return p.job.Load() }

// InJob reports whether p belongs to j, directly or through a nested job.
// (IsProcessInJob.)
func (p *Process) InJob(j *Job) bool {
	for o := p.job.Load(); o != nil; o = o.parent.Load() {
		if o == j {
			return true
		}
	}
	return false
}

// Assign makes p belong to j. If p belongs to a job already, j is nested in that
// one from now on: it must have no process yet, or be nested in it already.
// STATUS_ACCESS_DENIED otherwise, STATUS_PROCESS_IS_TERMINATING for a process that
// ends, STATUS_QUOTA_EXCEEDED beyond the limit of active processes: then p ends.
// (NtAssignProcessToJobObject.)
func (j *Job) Assign(p *Process) error {
	k := j.kernel
	k.jobs.Lock()
	err := j.assignLocked(p)
	k.jobs.Unlock()
	if err == nt.STATUS_QUOTA_EXCEEDED {
		p.Terminate(statusQuota, nil)
	}
	return err
}

// statusQuota is the exit code of processes that a limit ends:
// ERROR_NOT_ENOUGH_QUOTA.
const statusQuota nt.Status = 1816

func (j *Job) assignLocked(p *Process) error {
	if p.Exiting() {
		return nt.STATUS_PROCESS_IS_TERMINATING
	}
	if j.closed {
		return nt.STATUS_ACCESS_DENIED
	}
	was := p.job.Load()
	if was == j {
		return nil
	}
	adopt := false
	if was != nil {
		switch {
		case j.ui != 0 || was.ui != 0:
			return nt.STATUS_ACCESS_DENIED
		case j.parent.Load() == nil && len(j.processes) == 0 && !was.within(j):
			adopt = true
		case !j.within(was):
			return nt.STATUS_ACCESS_DENIED
		}
	}
	stop := was // the jobs from j up to here get a process more
	joined := func(f func(*Job)) {
		for o := j; o != nil && o != stop; o = o.parent.Load() {
			f(o)
		}
	}
	var full *Job
	joined(func(o *Job) {
		if full == nil && o.limits.Flags&JOB_OBJECT_LIMIT_ACTIVE_PROCESS != 0 && len(o.processes) >= int(o.limits.ActiveProcesses) {
			full = o
		}
	})
	if full != nil {
		full.terminated++
		// Who was refused counts as one that the job has had. (TotalProcesses of
		// JOBOBJECT_BASIC_ACCOUNTING_INFORMATION.)
		joined(func(o *Job) { o.total++ })
		for o := full; o != nil; o = o.parent.Load() {
			o.postLocked(JOB_OBJECT_MSG_ACTIVE_PROCESS_LIMIT, 0)
		}
		return nt.STATUS_QUOTA_EXCEEDED
	}
	if adopt {
		was.Retain()
		j.parent.Store(was)
	}
	p.usage.mu.Lock()
	joined(func(o *Job) {
		o.Retain()
		o.processes = append(o.processes, p)
		o.total++
		o.peakJob.raise(o.commit.Add(p.usage.commit))
		o.peakProcess.raise(p.usage.commit)
	})
	p.job.Store(j)
	p.usage.mu.Unlock()
	p.prescribeLocked()
	joined(func(o *Job) { o.postLocked(JOB_OBJECT_MSG_NEW_PROCESS, p.id) })
	return nil
}

// within reports whether j is nested in o.
func (j *Job) within(o *Job) bool {
	for j = j.parent.Load(); j != nil; j = j.parent.Load() {
		if j == o {
			return true
		}
	}
	return false
}

// InheritJob makes p, a new process, belong to the jobs of its creator, apart
// from those that let processes break away: all with
// JOB_OBJECT_LIMIT_SILENT_BREAKAWAY_OK, and if that is asked for those with
// JOB_OBJECT_LIMIT_BREAKAWAY_OK. STATUS_ACCESS_DENIED if the innermost job does
// not allow the breakaway that is asked for, STATUS_QUOTA_EXCEEDED beyond a limit
// of active processes, STATUS_PROCESS_IS_TERMINATING if the creator is to end.
func (p *Process) InheritJob(creator *Process, breakaway bool) error {
	k := p.kernel
	k.jobs.Lock()
	defer k.jobs.Unlock()
	if creator.Exiting() {
		// Whoever ends a job ends those whose creators he has not reached yet, too:
		// none comes after them.
		return nt.STATUS_PROCESS_IS_TERMINATING
	}
	j := creator.job.Load()
	for first := true; j != nil; first = false {
		switch f := j.limits.Flags; {
		case f&JOB_OBJECT_LIMIT_SILENT_BREAKAWAY_OK != 0:
		case breakaway && f&JOB_OBJECT_LIMIT_BREAKAWAY_OK != 0:
		case breakaway && first:
			return nt.STATUS_ACCESS_DENIED
		default:
			return j.assignLocked(p)
		}
		j = j.parent.Load()
	}
	return nil
}

// leaveJobs ends p's membership of its jobs: it has ended.
func (p *Process) leaveJobs(status nt.Status) {
	k := p.kernel
	var left []*Job
	k.jobs.Lock()
	p.usage.mu.Lock()
	j := p.job.Swap(nil)
	commit := p.usage.commit
	p.usage.mu.Unlock()
	message := uint32(JOB_OBJECT_MSG_EXIT_PROCESS)
	if abnormal[status] {
		message = JOB_OBJECT_MSG_ABNORMAL_EXIT_PROCESS
	}
	for ; j != nil; j = j.parent.Load() {
		i := slices.Index(j.processes, p)
		if i < 0 {
			continue
		}
		j.processes = slices.Delete(j.processes, i, i+1)
		j.commit.Add(-commit)
		j.past.kernel += p.usage.kernel.Load()
		j.past.user += p.usage.user.Load()
		j.past.io.add(p.IOCounters())
		j.past.free += p.freeTime()
		left = append(left, j)
	}
	for _, j := range left {
		j.postLocked(message, p.id)
		if len(j.processes) == 0 {
			j.postLocked(JOB_OBJECT_MSG_ACTIVE_PROCESS_ZERO, 0)
		}
	}
	k.jobs.Unlock()
	for _, j := range left {
		j.Release()
	}
}

// abnormal are the exit statuses of which a job says that the process has ended
// abnormally (JOBOBJECT_ASSOCIATE_COMPLETION_PORT).
var abnormal = map[nt.Status]bool{
	nt.STATUS_ACCESS_VIOLATION: true, nt.STATUS_ARRAY_BOUNDS_EXCEEDED: true, nt.STATUS_BREAKPOINT: true,
	nt.STATUS_CONTROL_C_EXIT: true, nt.STATUS_DATATYPE_MISALIGNMENT: true, nt.STATUS_FLOAT_DENORMAL_OPERAND: true,
	nt.STATUS_FLOAT_DIVIDE_BY_ZERO: true, nt.STATUS_FLOAT_INEXACT_RESULT: true, nt.STATUS_FLOAT_INVALID_OPERATION: true,
	nt.STATUS_FLOAT_OVERFLOW: true, nt.STATUS_FLOAT_STACK_CHECK: true, nt.STATUS_FLOAT_UNDERFLOW: true,
	nt.STATUS_GUARD_PAGE_VIOLATION: true, nt.STATUS_ILLEGAL_INSTRUCTION: true, nt.STATUS_INTEGER_DIVIDE_BY_ZERO: true,
	nt.STATUS_INTEGER_OVERFLOW: true, nt.STATUS_IN_PAGE_ERROR: true, nt.STATUS_INVALID_DISPOSITION: true,
	nt.STATUS_NONCONTINUABLE_EXCEPTION: true, nt.STATUS_PRIVILEGED_INSTRUCTION: true, nt.STATUS_SINGLE_STEP: true,
	nt.STATUS_STACK_OVERFLOW: true,
}

// Terminate ends all processes of j, those of nested jobs too, and signals j.
// (NtTerminateJobObject.)
func (j *Job) Terminate(status nt.Status) {
	j.terminate(status)
	d := j.kernel.Dispatcher
	d.Lock()
	j.signaled = true
	j.WakeLocked()
	d.Unlock()
}

// terminate ends all processes of j and those that they create meanwhile.
func (j *Job) terminate(status nt.Status) {
	for {
		j.kernel.jobs.Lock()
		var ps []*Process
		for _, p := range j.processes {
			if !p.Exiting() {
				ps = append(ps, p)
			}
		}
		j.kernel.jobs.Unlock()
		if len(ps) == 0 {
			return
		}
		for _, p := range ps {
			p.Terminate(status, nil)
		}
	}
}

// lastHandle runs when the last handle is closed.
func (j *Job) lastHandle() {
	j.kernel.jobs.Lock()
	kill := j.limits.Flags&JOB_OBJECT_LIMIT_KILL_ON_JOB_CLOSE != 0
	j.closed = kill
	j.kernel.jobs.Unlock()
	if kill {
		j.terminate(nt.STATUS_SUCCESS)
	}
}

// deleted runs when neither handles nor processes are left.
func (j *Job) deleted() {
	j.kernel.jobs.Lock()
	port, timed := j.port, j.timed
	j.port, j.timed = nil, false
	if j.rate.Flags != 0 {
		j.unrateLocked()
	}
	loose := j.rate.looseLocked()
	j.kernel.jobs.Unlock()
	thaw(loose)
	if timed {
		j.kernel.timed.Add(-1)
	}
	if port != nil {
		port.Release()
	}
	if p := j.parent.Load(); p != nil {
		p.Release()
	}
}

// CreateJob creates or opens a job. (NtCreateJobObject.)
func (c Caller) CreateJob(a *object.Attr, access nt.Access) (nt.Handle, nt.Status, error) {
	return c.create(NewJob(c.Process.kernel), a, access)
}

// OpenJob opens a job by name. (NtOpenJobObject.)
func (c Caller) OpenJob(a *object.Attr, access nt.Access) (nt.Handle, error) {
	return c.open(typeJob, a, access)
}

// AssignProcess makes a process belong to a job. It needs
// JOB_OBJECT_ASSIGN_PROCESS, and PROCESS_SET_QUOTA and PROCESS_TERMINATE.
// (NtAssignProcessToJobObject.)
func (c Caller) AssignProcess(job, process nt.Handle) error {
	j, err := Ref[*Job](c, job, nt.JOB_OBJECT_ASSIGN_PROCESS)
	if err != nil {
		return err
	}
	p, err := Ref[*Process](c, process, nt.PROCESS_SET_QUOTA|nt.PROCESS_TERMINATE)
	if err != nil {
		return err
	}
	return j.Assign(p)
}

// TerminateJob ends all processes of a job. It needs JOB_OBJECT_TERMINATE.
// (NtTerminateJobObject.)
func (c Caller) TerminateJob(job nt.Handle, status nt.Status) error {
	j, err := Ref[*Job](c, job, nt.JOB_OBJECT_TERMINATE)
	if err != nil {
		return err
	}
	j.Terminate(status)
	return nil
}

// IsProcessInJob reports whether a process belongs to a job; job zero: to any.
// It needs PROCESS_QUERY_LIMITED_INFORMATION, and JOB_OBJECT_QUERY.
// (NtIsProcessInJob.)
func (c Caller) IsProcessInJob(process, job nt.Handle) (bool, error) {
	p, err := Ref[*Process](c, process, nt.PROCESS_QUERY_LIMITED_INFORMATION)
	if err != nil {
		return false, err
	}
	if job == 0 {
		return p.Job() != nil, nil
	}
	j, err := Ref[*Job](c, job, nt.JOB_OBJECT_QUERY)
	if err != nil {
		return false, err
	}
	return p.InJob(j), nil
}
