package kernel

import (
	"haft.dev/nt"
)

// Limits of jobs (JOB_OBJECT_LIMIT_*).
const (
	JOB_OBJECT_LIMIT_WORKINGSET                 = 0x00000001
	JOB_OBJECT_LIMIT_PROCESS_TIME               = 0x00000002
	JOB_OBJECT_LIMIT_JOB_TIME                   = 0x00000004
	JOB_OBJECT_LIMIT_ACTIVE_PROCESS             = 0x00000008
	JOB_OBJECT_LIMIT_AFFINITY                   = 0x00000010
	JOB_OBJECT_LIMIT_PRIORITY_CLASS             = 0x00000020
	JOB_OBJECT_LIMIT_PRESERVE_JOB_TIME          = 0x00000040
	JOB_OBJECT_LIMIT_SCHEDULING_CLASS           = 0x00000080
	JOB_OBJECT_LIMIT_PROCESS_MEMORY             = 0x00000100
	JOB_OBJECT_LIMIT_JOB_MEMORY                 = 0x00000200
	JOB_OBJECT_LIMIT_DIE_ON_UNHANDLED_EXCEPTION = 0x00000400
	JOB_OBJECT_LIMIT_BREAKAWAY_OK               = 0x00000800
	JOB_OBJECT_LIMIT_SILENT_BREAKAWAY_OK        = 0x00001000
	JOB_OBJECT_LIMIT_KILL_ON_JOB_CLOSE          = 0x00002000
	JOB_OBJECT_LIMIT_SUBSET_AFFINITY            = 0x00004000
	JOB_OBJECT_LIMIT_JOB_MEMORY_LOW             = 0x00008000
	JOB_OBJECT_LIMIT_JOB_READ_BYTES             = 0x00010000
	JOB_OBJECT_LIMIT_JOB_WRITE_BYTES            = 0x00020000
	JOB_OBJECT_LIMIT_RATE_CONTROL               = 0x00040000

	// JobBasicLimits are those of JOBOBJECT_BASIC_LIMIT_INFORMATION,
	// JobExtendedLimits those of the extended one.
	JobBasicLimits    = 0x000000FF
	JobExtendedLimits = 0x00007FFF
	// JobNotificationLimits are those of JOBOBJECT_NOTIFICATION_LIMIT_INFORMATION.
	JobNotificationLimits = JOB_OBJECT_LIMIT_JOB_MEMORY | JOB_OBJECT_LIMIT_JOB_MEMORY_LOW | JOB_OBJECT_LIMIT_JOB_TIME | JOB_OBJECT_LIMIT_JOB_READ_BYTES | JOB_OBJECT_LIMIT_JOB_WRITE_BYTES | JOB_OBJECT_LIMIT_RATE_CONTROL
	// JobUILimits are the JOB_OBJECT_UILIMIT_* that exist.
	JobUILimits = 0x000000FF

	JOB_OBJECT_TERMINATE_AT_END_OF_JOB = 0
	JOB_OBJECT_POST_AT_END_OF_JOB      = 1
)

// JobLimits are the limits of a job; a value counts only with its flag.
// (JOBOBJECT_EXTENDED_LIMIT_INFORMATION.)
type JobLimits struct {
	Flags                        uint32
	ProcessTime, JobTime         int64 // user time, in units of 100 ns
	MinWorkingSet, MaxWorkingSet uint64
	ActiveProcesses              uint32
	Affinity                     uint64
	PriorityClass                uint32 // PROCESS_PRIORITY_CLASS_*
	SchedulingClass              uint32 // 0 to 9
	ProcessMemory, JobMemory     uint64 // bytes
}

// JobNotification are limits that a job only reports. (JOBOBJECT_NOTIFICATION_LIMIT_INFORMATION.)
type JobNotification struct {
	Flags                 uint32
	ReadBytes, WriteBytes uint64
	JobTime               int64 // user time, in units of 100 ns
	JobMemory             uint64
	LowMemory             uint64 // reported when memory is given back and less is left
	Tolerance, Interval   uint32
}

// prescribed is what the jobs of a process make of some of its properties; zero:
// nothing.
type prescribed struct {
	class                        uint32 // the lowest of the chain
	affinity                     uint64 // what all of the chain allow
	minWorkingSet, maxWorkingSet uint64 // the smallest of the chain
}

// prescribedLocked returns what the limits of p's jobs prescribe. The caller holds
// Kernel.jobs.
func (p *Process) prescribedLocked() (r prescribed) {
	for j := p.job.Load(); j != nil; j = j.parent.Load() {
		l := &j.limits
		if l.Flags&JOB_OBJECT_LIMIT_PRIORITY_CLASS != 0 && (r.class == 0 || basePriority(l.PriorityClass) < basePriority(r.class)) {
			r.class = l.PriorityClass
		}
		if l.Flags&JOB_OBJECT_LIMIT_AFFINITY != 0 {
			// That of an outer job counts where an inner one goes beyond it.
			if both := r.affinity & l.Affinity; r.affinity == 0 || both == 0 {
				r.affinity = l.Affinity
			} else {
				r.affinity = both
			}
		}
		if l.Flags&JOB_OBJECT_LIMIT_WORKINGSET != 0 && (r.maxWorkingSet == 0 || l.MaxWorkingSet < r.maxWorkingSet) {
			r.minWorkingSet, r.maxWorkingSet = l.MinWorkingSet, l.MaxWorkingSet
		}
	}
	return r
}

// prescribeLocked gives p what the limits of its jobs prescribe. The caller holds
// Kernel.jobs.
func (p *Process) prescribeLocked() {
	r := p.prescribedLocked()
	if r.class != 0 {
		p.priorityClass.Store(r.class)
	}
	if r.affinity != 0 {
		p.Affinity.Store(r.affinity)
	}
}

// PriorityClass returns the PROCESS_PRIORITY_CLASS_* of p. Nothing is scheduled by it.
func (p *Process) PriorityClass() uint32 { return p.priorityClass.Load() }

// SetPriorityClass sets it, unless a job says what it is: then nothing changes.
// (JOBOBJECT_BASIC_LIMIT_INFORMATION: processes cannot modify it.)
func (p *Process) SetPriorityClass(class uint32) {
	p.kernel.jobs.Lock()
	defer p.kernel.jobs.Unlock()
	if p.prescribedLocked().class == 0 {
		p.priorityClass.Store(class)
	}
}

// SetAffinity sets the processors that p may use. STATUS_INVALID_PARAMETER if one of
// its jobs says which they are, unless it lets processes use some of those
// (JOB_OBJECT_LIMIT_SUBSET_AFFINITY) and mask is within them.
func (p *Process) SetAffinity(mask uint64) error {
	p.kernel.jobs.Lock()
	defer p.kernel.jobs.Unlock()
	for j := p.job.Load(); j != nil; j = j.parent.Load() {
		l := &j.limits
		if l.Flags&JOB_OBJECT_LIMIT_AFFINITY != 0 && (l.Flags&JOB_OBJECT_LIMIT_SUBSET_AFFINITY == 0 || mask&^l.Affinity != 0) {
			return nt.STATUS_INVALID_PARAMETER
		}
	}
	p.Affinity.Store(mask)
	return nil
}

// JobWorkingSet returns the bounds of the working set that p's jobs prescribe, in
// bytes; zero if they do not.
func (p *Process) JobWorkingSet() (minimum, maximum uint64) {
	p.kernel.jobs.Lock()
	defer p.kernel.jobs.Unlock()
	r := p.prescribedLocked()
	return r.minWorkingSet, r.maxWorkingSet
}

// Limits returns the limits of j.
func (j *Job) Limits() JobLimits {
	j.kernel.jobs.Lock()
	defer j.kernel.jobs.Unlock()
	return j.limits
}

// SetLimits replaces the limits of j whose flags are in mask, and those that its
// processes have by them. STATUS_INVALID_PARAMETER for flags outside mask, and for
// values that make no sense. (NtSetInformationJobObject.)
func (j *Job) SetLimits(l JobLimits, mask uint32) error {
	has := func(f uint32) bool { return l.Flags&f != 0 }
	switch {
	case l.Flags&^mask != 0,
		has(JOB_OBJECT_LIMIT_WORKINGSET) && (l.MinWorkingSet == 0 || l.MinWorkingSet > l.MaxWorkingSet),
		has(JOB_OBJECT_LIMIT_JOB_TIME) && has(JOB_OBJECT_LIMIT_PRESERVE_JOB_TIME),
		has(JOB_OBJECT_LIMIT_SCHEDULING_CLASS) && l.SchedulingClass > 9,
		has(JOB_OBJECT_LIMIT_PRIORITY_CLASS) && (l.PriorityClass == 0 || l.PriorityClass > PROCESS_PRIORITY_CLASS_ABOVE_NORMAL),
		has(JOB_OBJECT_LIMIT_AFFINITY) && l.Affinity == 0,
		has(JOB_OBJECT_LIMIT_SUBSET_AFFINITY) && !has(JOB_OBJECT_LIMIT_AFFINITY),
		has(JOB_OBJECT_LIMIT_PROCESS_MEMORY) && l.ProcessMemory == 0,
		has(JOB_OBJECT_LIMIT_JOB_MEMORY) && l.JobMemory == 0:
		return nt.STATUS_INVALID_PARAMETER
	}
	k := j.kernel
	k.jobs.Lock()
	defer k.jobs.Unlock()
	old := j.limits
	l.Flags |= old.Flags &^ mask
	if mask&JOB_OBJECT_LIMIT_PROCESS_MEMORY == 0 {
		l.ProcessMemory, l.JobMemory = old.ProcessMemory, old.JobMemory
	}
	switch {
	case l.Flags&JOB_OBJECT_LIMIT_JOB_TIME != 0: // the period begins anew
		j.spentKernel, j.spent = j.timeLocked()
	case l.Flags&JOB_OBJECT_LIMIT_PRESERVE_JOB_TIME != 0:
		l.JobTime = old.JobTime
		l.Flags |= old.Flags & JOB_OBJECT_LIMIT_JOB_TIME
	}
	j.limits = l
	memory := func(flag uint32, v uint64) int64 {
		if l.Flags&flag == 0 {
			return 0
		}
		return int64(min(v, 1<<62))
	}
	j.processMemory.Store(memory(JOB_OBJECT_LIMIT_PROCESS_MEMORY, l.ProcessMemory))
	j.jobMemory.Store(memory(JOB_OBJECT_LIMIT_JOB_MEMORY, l.JobMemory))
	j.watchTimeLocked()
	for _, p := range j.processes {
		p.prescribeLocked()
	}
	return nil
}

// watchTimeLocked keeps count of the jobs whose time is to be looked at.
func (j *Job) watchTimeLocked() {
	timed := (j.limits.Flags|j.notice.Flags)&(JOB_OBJECT_LIMIT_PROCESS_TIME|JOB_OBJECT_LIMIT_JOB_TIME) != 0
	switch {
	case timed && !j.timed:
		j.kernel.timed.Add(1)
	case !timed && j.timed:
		j.kernel.timed.Add(-1)
	}
	j.timed = timed
}

// timeLocked returns the processor time of all processes that j has had.
func (j *Job) timeLocked() (kernel, user int64) {
	kernel, user = j.past.kernel, j.past.user
	for _, p := range j.processes {
		kernel += p.usage.kernel.Load()
		user += p.usage.user.Load()
	}
	return kernel, user
}

// EnforceTimeLimits ends what has used more processor time than its jobs allow.
// Whoever measures processor time calls it.
func (k *Kernel) EnforceTimeLimits() {
	if k.timed.Load() == 0 {
		return
	}
	var end []*Process
	var jobs []*Job
	ps := k.Processes()
	seen := map[*Job]bool{}
	k.jobs.Lock()
	for _, p := range ps {
		for j := p.job.Load(); j != nil; j = j.parent.Load() {
			if j.timed && j.limits.Flags&JOB_OBJECT_LIMIT_PROCESS_TIME != 0 && p.usage.user.Load() > j.limits.ProcessTime && !p.Exiting() {
				end = append(end, p)
				j.terminated++
				j.postLocked(JOB_OBJECT_MSG_END_OF_PROCESS_TIME, p.id)
			}
			if j.timed && !seen[j] {
				seen[j] = true
				if j.endLocked(p) {
					jobs = append(jobs, j)
				}
			}
		}
	}
	k.jobs.Unlock()
	for _, p := range end {
		p.Terminate(statusQuota, nil)
	}
	for _, j := range jobs {
		j.Terminate(statusQuota)
	}
}

// endLocked looks at the time of j, one process of which is p. It reports whether j
// is to be terminated.
func (j *Job) endLocked(p *Process) bool {
	_, user := j.timeLocked()
	j.notifyLocked(p, JOB_OBJECT_LIMIT_JOB_TIME, user > j.notice.JobTime)
	if j.limits.Flags&JOB_OBJECT_LIMIT_JOB_TIME == 0 || user-j.spent <= j.limits.JobTime {
		return false
	}
	j.limits.Flags &^= JOB_OBJECT_LIMIT_JOB_TIME
	j.watchTimeLocked()
	j.postLocked(JOB_OBJECT_MSG_END_OF_JOB_TIME, 0)
	if j.endOfTime == JOB_OBJECT_POST_AT_END_OF_JOB && j.port != nil {
		return false
	}
	j.terminated += uint32(len(j.processes))
	return true
}

// notifyLocked reports a limit of SetNotification once, with the id of p: what it did
// went beyond the limit. (JOBOBJECT_ASSOCIATE_COMPLETION_PORT.)
func (j *Job) notifyLocked(p *Process, flag uint32, over bool) {
	if over && j.notice.Flags&flag != 0 && j.violated&flag == 0 {
		first := j.violated == 0
		j.violated |= flag
		if first {
			j.postLocked(JOB_OBJECT_MSG_NOTIFICATION_LIMIT, p.id)
		}
	}
}

// countedIO and notified look at the limits of SetNotification, for j and the
// jobs that it is nested in, after p did something; less says that memory was given
// back.
func (j *Job) countedIO(p *Process) {
	for o := j; o != nil; o = o.parent.Load() {
		if o.noticed.Load() {
			j.notified(p, false)
			return
		}
	}
}

func (j *Job) notified(p *Process, less bool) {
	any := false
	for o := j; o != nil; o = o.parent.Load() {
		any = any || o.noticed.Load()
	}
	if !any {
		return
	}
	j.kernel.jobs.Lock()
	defer j.kernel.jobs.Unlock()
	for o := j; o != nil; o = o.parent.Load() {
		io := o.ioLocked()
		o.notifyLocked(p, JOB_OBJECT_LIMIT_JOB_READ_BYTES, io.Bytes[ReadOperation] > o.notice.ReadBytes)
		o.notifyLocked(p, JOB_OBJECT_LIMIT_JOB_WRITE_BYTES, io.Bytes[WriteOperation] > o.notice.WriteBytes)
		o.notifyLocked(p, JOB_OBJECT_LIMIT_JOB_MEMORY, uint64(o.commit.Load()) > o.notice.JobMemory)
		o.notifyLocked(p, JOB_OBJECT_LIMIT_JOB_MEMORY_LOW, less && uint64(o.commit.Load()) < o.notice.LowMemory)
	}
}

func (j *Job) ioLocked() IOCounters {
	c := j.past.io
	for _, p := range j.processes {
		c.add(p.IOCounters())
	}
	return c
}

// SetNotification sets the limits that j reports to its port, once each, with
// JOB_OBJECT_MSG_NOTIFICATION_LIMIT. STATUS_INVALID_PARAMETER for other flags.
func (j *Job) SetNotification(n JobNotification) error {
	if n.Flags&^JobNotificationLimits != 0 {
		return nt.STATUS_INVALID_PARAMETER
	}
	j.kernel.jobs.Lock()
	j.notice, j.violated = n, 0
	j.noticed.Store(n.Flags != 0)
	j.watchTimeLocked()
	j.kernel.jobs.Unlock()
	return nil
}

// JobViolation says which limits of SetNotification are exceeded, and by how much.
// (JOBOBJECT_LIMIT_VIOLATION_INFORMATION.)
type JobViolation struct {
	JobNotification
	Violated   uint32 // JOB_OBJECT_LIMIT_*
	IO         IOCounters
	UserTime   int64
	UsedMemory uint64
}

// Violation returns which limits of SetNotification were exceeded. From then on
// each is reported again.
func (j *Job) Violation() JobViolation {
	j.kernel.jobs.Lock()
	defer j.kernel.jobs.Unlock()
	_, user := j.timeLocked()
	v := JobViolation{JobNotification: j.notice, Violated: j.violated, IO: j.ioLocked(), UserTime: user, UsedMemory: uint64(j.commit.Load())}
	j.violated = 0
	return v
}

// Notification returns the limits of SetNotification.
func (j *Job) Notification() JobNotification {
	j.kernel.jobs.Lock()
	defer j.kernel.jobs.Unlock()
	return j.notice
}
