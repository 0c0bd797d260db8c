package kernel32

import (
	"runtime"

	"haft.dev/internal/api"
	"haft.dev/internal/kernel"
	"haft.dev/internal/mm"
	"haft.dev/nt"
)

func jobFuncs() []api.Func {
	return []api.Func{
		api.F2("AssignProcessToJobObject(hJob, hProcess)", assignProcessToJobObject),
		api.F2("CreateJobObjectA(lpJobAttributes, lpName)", createJobObjectA).Opens("CloseHandle"),
		api.F2("CreateJobObjectW(lpJobAttributes, lpName)", createJobObjectW).Opens("CloseHandle"),
		api.F3("IsProcessInJob(ProcessHandle, JobHandle, Result)", isProcessInJob),
		api.F3("OpenJobObjectA(dwDesiredAccess, bInheritHandle, lpName)", openJobObjectA).Opens("CloseHandle"),
		api.F3("OpenJobObjectW(dwDesiredAccess, bInheritHandle, lpName)", openJobObjectW).Opens("CloseHandle"),
		api.F5("QueryInformationJobObject(hJob, JobObjectInformationClass, lpJobObjectInformation, cbJobObjectInformationLength, lpReturnLength)", queryInformationJobObject),
		api.F4("SetInformationJobObject(hJob, JobObjectInformationClass, lpJobObjectInformation, cbJobObjectInformationLength)", setInformationJobObject),
		api.F2("TerminateJobObject(hJob, uExitCode)", terminateJobObject),
	}
}

func createJobObjectW(c *api.Call, sa api.In[api.SecurityAttributes], name api.WStr) error {
	return createJob(c, sa, name.String(c))
}

func createJobObjectA(c *api.Call, sa api.In[api.SecurityAttributes], name api.AStr) error {
	return createJob(c, sa, name.String(c))
}

func createJob(c *api.Call, sa api.In[api.SecurityAttributes], name string) error {
	a, err := c.Win32Attr(name, sa)
	if err != nil {
		return err
	}
	return c.Created(c.K.CreateJob(a, nt.JOB_OBJECT_ALL_ACCESS))
}

func openJobObjectW(c *api.Call, access api.Access, inherit api.Bool, name api.WStr) error {
	return openJob(c, access, inherit, name.String(c))
}

func openJobObjectA(c *api.Call, access api.Access, inherit api.Bool, name api.AStr) error {
	return openJob(c, access, inherit, name.String(c))
}

func openJob(c *api.Call, access api.Access, inherit api.Bool, name string) error {
	if name == "" {
		return nt.ERROR_INVALID_PARAMETER
	}
	h, err := c.K.OpenJob(c.OpenAttr(name, inherit), access.NT())
	return c.Opened(h, err)
}

func assignProcessToJobObject(c *api.Call, job, process api.Handle) error {
	return c.K.AssignProcess(job.NT(), process.NT())
}

func isProcessInJob(c *api.Call, process, job api.Handle, out api.Out[api.Bool]) error {
	in, err := c.K.IsProcessInJob(process.NT(), job.NT())
	if err != nil {
		return err
	}
	out.Must(c, boolean(in))
	return nil
}

func terminateJobObject(c *api.Call, job api.Handle, code uint32) error {
	return c.K.TerminateJob(job.NT(), nt.Status(code))
}

func queryInformationJobObject(c *api.Call, job api.Handle, class uint32, out api.Ptr, n uint32, returned api.Out[uint32]) error {
	return win32Job(QueryJob(c, job, class, out, n, returned))
}

func setInformationJobObject(c *api.Call, job api.Handle, class uint32, in api.Ptr, n uint32) error {
	return win32Job(SetJob(c, job, class, in, n))
}

// win32Job: the Win32 calls name an unknown class a bad parameter.
func win32Job(err error) error {
	if err == nt.STATUS_INVALID_INFO_CLASS {
		return nt.ERROR_INVALID_PARAMETER
	}
	return err
}

// Classes of job information (JOBOBJECTINFOCLASS).
const (
	jobBasicAccounting    = 1
	jobBasicLimits        = 2
	jobProcessIDs         = 3
	jobUIRestrictions     = 4
	jobEndOfTime          = 6
	jobCompletionPort     = 7
	jobBasicAndIO         = 8
	jobExtendedLimits     = 9
	jobGroups             = 11
	jobNotificationLimits = 12
	jobLimitViolation     = 13
	jobGroupsEx           = 14
	jobCPURate            = 15
	jobNetRate            = 32
	jobNotification2      = 33
	jobViolation2         = 34
	jobSecurityLimits     = 5
)

type jobAccounting struct {
	UserTime, KernelTime, PeriodUser, PeriodKernel int64
	PageFaults, Total, Active, Terminated          uint32
}

type ioCounters struct {
	ReadOperations, WriteOperations, OtherOperations uint64
	ReadBytes, WriteBytes, OtherBytes                uint64
}

type jobAccountingIO struct {
	jobAccounting
	IO ioCounters
}

type jobLimits struct {
	ProcessTime, JobTime int64
	Flags                uint32
	_                    uint32
	MinWorkingSet, Max   uint64
	ActiveProcesses      uint32
	_                    uint32
	Affinity             uint64
	PriorityClass        uint32
	SchedulingClass      uint32
}

type jobLimitsExtended struct {
	jobLimits
	IO                       ioCounters
	ProcessMemory, JobMemory uint64
	PeakProcess, PeakJob     uint64
}

type jobNotification struct {
	ReadBytes, WriteBytes uint64
	JobTime               int64
	JobMemory             uint64
	Tolerance, Interval   uint32
	Flags                 uint32
	_                     uint32
}

type jobViolation struct {
	Flags, Violated             uint32
	ReadBytes, ReadLimit        uint64
	WriteBytes, WriteLimit      uint64
	JobTime, JobTimeLimit       int64
	JobMemory, JobMemoryLimit   uint64
	Tolerance, ToleranceAllowed uint32
}

func countersOf(x kernel.IOCounters) ioCounters {
	return ioCounters{
		x.Operations[kernel.ReadOperation], x.Operations[kernel.WriteOperation], x.Operations[kernel.OtherOperation],
		x.Bytes[kernel.ReadOperation], x.Bytes[kernel.WriteOperation], x.Bytes[kernel.OtherOperation],
	}
}

func accountingOf(a kernel.JobAccounting) jobAccounting {
	return jobAccounting{
		UserTime: a.UserTime, KernelTime: a.KernelTime, PeriodUser: a.PeriodUserTime, PeriodKernel: a.PeriodKernelTime,
		Total: a.Total, Active: a.Active, Terminated: a.Terminated,
	}
}

func limitsOf(l kernel.JobLimits) jobLimits {
	x := jobLimits{
		ProcessTime: l.ProcessTime, JobTime: l.JobTime, Flags: l.Flags, MinWorkingSet: l.MinWorkingSet, Max: l.MaxWorkingSet,
		ActiveProcesses: l.ActiveProcesses, Affinity: l.Affinity, SchedulingClass: l.SchedulingClass,
	}
	if l.Flags&kernel.JOB_OBJECT_LIMIT_PRIORITY_CLASS != 0 {
		x.PriorityClass = priorityClasses[l.PriorityClass]
	}
	if l.Flags&kernel.JOB_OBJECT_LIMIT_SCHEDULING_CLASS == 0 {
		x.SchedulingClass = 5
	}
	return x
}

// jobOf looks a job up; NULL is that of the calling process. STATUS_ACCESS_DENIED
// if it has none.
func jobOf(c *api.Call, h api.Handle, want nt.Access) (*kernel.Job, error) {
	if h != 0 {
		return kernel.Ref[*kernel.Job](c.K, h.NT(), want)
	}
	if j := c.P.K.Job(); j != nil {
		return j, nil
	}
	return nil, nt.STATUS_ACCESS_DENIED
}

// QueryJob carries out NtQueryInformationJobObject.
func QueryJob(c *api.Call, h api.Handle, class uint32, out api.Ptr, n uint32, returned api.Out[uint32]) error {
	size, ok := map[uint32]uint32{
		jobBasicAccounting: mm32[jobAccounting](), jobBasicLimits: mm32[jobLimits](), jobUIRestrictions: 4, jobEndOfTime: 4,
		jobBasicAndIO: mm32[jobAccountingIO](), jobExtendedLimits: mm32[jobLimitsExtended](), jobProcessIDs: 16, jobGroups: 2,
		jobNotificationLimits: mm32[jobNotification](), jobLimitViolation: mm32[jobViolation](),
		jobNotification2: mm32[jobNotificationEx](), jobViolation2: mm32[jobViolationEx](), jobCPURate: mm32[jobRate](), jobGroupsEx: mm32[groupAffinity](),
	}[class]
	switch {
	case class == jobSecurityLimits, class == jobNetRate:
		return nt.STATUS_NOT_SUPPORTED
	case !ok:
		return nt.STATUS_INVALID_INFO_CLASS
	case class == jobProcessIDs || class == jobGroups || class == jobGroupsEx:
		if n < size {
			return nt.STATUS_INFO_LENGTH_MISMATCH
		}
	case n != size:
		return nt.STATUS_INFO_LENGTH_MISMATCH
	}
	j, err := jobOf(c, h, nt.JOB_OBJECT_QUERY)
	if err != nil {
		return err
	}
	store := func(b []byte) error {
		out.Write(c, b)
		returned.Set(c, uint32(len(b)))
		return nil
	}
	switch class {
	case jobBasicAccounting:
		c.P.Sys.Account()
		return store(encode(accountingOf(j.Accounting())))
	case jobBasicAndIO:
		c.P.Sys.Account()
		a := j.Accounting()
		return store(encode(jobAccountingIO{accountingOf(a), countersOf(a.IO)}))
	case jobBasicLimits:
		l := j.Limits()
		l.Flags &= kernel.JobBasicLimits
		return store(encode(limitsOf(l)))
	case jobExtendedLimits:
		l, a := j.Limits(), j.Accounting()
		return store(encode(jobLimitsExtended{
			jobLimits: limitsOf(l), ProcessMemory: l.ProcessMemory, JobMemory: l.JobMemory,
			PeakProcess: a.PeakProcessMemory, PeakJob: a.PeakJobMemory,
		}))
	case jobUIRestrictions:
		return store(encode(j.UILimits()))
	case jobEndOfTime:
		return store(encode(j.EndOfTime()))
	case jobGroups:
		return store([]byte{0, 0})
	case jobCPURate:
		return store(encode(rateOf(j.Rate())))
	case jobGroupsEx:
		return store(groupsOf(j))
	case jobNotification2:
		return store(encode(notificationEx(j.Notification())))
	case jobViolation2:
		c.P.Sys.Account()
		return store(encode(violationEx(j.Violation())))
	case jobNotificationLimits:
		x := j.Notification()
		return store(encode(jobNotification{ReadBytes: x.ReadBytes, WriteBytes: x.WriteBytes, JobTime: x.JobTime, JobMemory: x.JobMemory, Tolerance: x.Tolerance, Interval: x.Interval, Flags: x.Flags}))
	case jobLimitViolation:
		c.P.Sys.Account()
		v := j.Violation()
		return store(encode(jobViolation{
			Flags: v.Flags, Violated: v.Violated, ReadBytes: v.IO.Bytes[kernel.ReadOperation], ReadLimit: v.ReadBytes,
			WriteBytes: v.IO.Bytes[kernel.WriteOperation], WriteLimit: v.WriteBytes, JobTime: v.UserTime, JobTimeLimit: v.JobTime,
			JobMemory: v.UsedMemory, JobMemoryLimit: v.JobMemory, ToleranceAllowed: v.Tolerance,
		}))
	}
	return queryJobIDs(c, j, out, n, returned)
}

// queryJobIDs stores JOBOBJECT_BASIC_PROCESS_ID_LIST: as many ids as fit.
func queryJobIDs(c *api.Call, j *kernel.Job, out api.Ptr, n uint32, returned api.Out[uint32]) error {
	ids := j.ProcessIDs()
	room := int(n-8) / 8
	listed := min(len(ids), room)
	mm.Store(c.P.Space, uint64(out), [2]uint32{uint32(len(ids)), uint32(listed)})
	for i, id := range ids[:listed] {
		mm.Store(c.P.Space, uint64(out)+8+uint64(8*i), uint64(id))
	}
	returned.Set(c, 8+8*uint32(listed))
	if listed < len(ids) {
		return nt.STATUS_BUFFER_OVERFLOW
	}
	return nil
}

// SetJob carries out NtSetInformationJobObject.
func SetJob(c *api.Call, h api.Handle, class uint32, in api.Ptr, n uint32) error {
	size, ok := map[uint32]uint32{
		jobBasicLimits: mm32[jobLimits](), jobUIRestrictions: 4, jobEndOfTime: 4, jobCompletionPort: 16,
		jobExtendedLimits: mm32[jobLimitsExtended](), jobNotificationLimits: mm32[jobNotification](), jobGroups: n,
		jobNotification2: mm32[jobNotificationEx](), jobCPURate: mm32[jobRate](), jobGroupsEx: n,
	}[class]
	switch {
	case class == jobSecurityLimits, class == jobNetRate:
		return nt.STATUS_NOT_SUPPORTED
	case !ok:
		return nt.STATUS_INVALID_INFO_CLASS
	case n != size, class == jobGroups && (n == 0 || n%2 != 0), class == jobGroupsEx && (n == 0 || n%mm32[groupAffinity]() != 0):
		return nt.STATUS_INFO_LENGTH_MISMATCH
	}
	j, err := kernel.Ref[*kernel.Job](c.K, h.NT(), nt.JOB_OBJECT_SET_ATTRIBUTES)
	if err != nil {
		return err
	}
	load := func() uint32 { return mm.Load[uint32](c.P.Space, uint64(in)) }
	switch class {
	case jobBasicLimits:
		return setLimits(c, j, mm.Load[jobLimits](c.P.Space, uint64(in)), 0, 0, kernel.JobBasicLimits)
	case jobExtendedLimits:
		x := mm.Load[jobLimitsExtended](c.P.Space, uint64(in))
		return setLimits(c, j, x.jobLimits, x.ProcessMemory, x.JobMemory, kernel.JobExtendedLimits)
	case jobUIRestrictions:
		return j.SetUILimits(load())
	case jobEndOfTime:
		return j.SetEndOfTime(load())
	case jobCompletionPort:
		x := mm.Load[[2]uint64](c.P.Space, uint64(in))
		if x[1] == 0 {
			return j.SetPort(nil, 0)
		}
		port, err := kernel.Ref[*kernel.IoCompletion](c.K, nt.Handle(x[1]), nt.IO_COMPLETION_MODIFY_STATE)
		if err != nil {
			return err
		}
		return j.SetPort(port, x[0])
	case jobCPURate:
		return setRate(c, j, mm.Load[jobRate](c.P.Space, uint64(in)))
	case jobGroupsEx:
		return setGroups(c, j, in, n)
	case jobNotification2:
		return setNotificationEx(j, mm.Load[jobNotificationEx](c.P.Space, uint64(in)))
	case jobNotificationLimits:
		x := mm.Load[jobNotification](c.P.Space, uint64(in))
		if x.Flags&kernel.JOB_OBJECT_LIMIT_JOB_MEMORY_LOW != 0 {
			return nt.STATUS_INVALID_PARAMETER
		}
		return j.SetNotification(kernel.JobNotification{Flags: x.Flags, ReadBytes: x.ReadBytes, WriteBytes: x.WriteBytes, JobTime: x.JobTime, JobMemory: x.JobMemory, Tolerance: x.Tolerance, Interval: x.Interval})
	}
	// The one processor group there is.
	if n != 2 || mm.Load[uint16](c.P.Space, uint64(in)) != 0 {
		return nt.STATUS_INVALID_PARAMETER
	}
	return nil
}

// setLimits: more than normal priority is for those with SeIncreaseBasePriorityPrivilege.
// (JOBOBJECT_BASIC_LIMIT_INFORMATION.)
func setLimits(c *api.Call, j *kernel.Job, x jobLimits, process, job uint64, mask uint32) error {
	l := kernel.JobLimits{
		Flags: x.Flags, ProcessTime: x.ProcessTime, JobTime: x.JobTime, MinWorkingSet: x.MinWorkingSet, MaxWorkingSet: x.Max,
		ActiveProcesses: x.ActiveProcesses, Affinity: x.Affinity, SchedulingClass: x.SchedulingClass,
		ProcessMemory: process, JobMemory: job,
	}
	if x.Flags&kernel.JOB_OBJECT_LIMIT_PRIORITY_CLASS != 0 {
		for i, v := range priorityClasses {
			if v == x.PriorityClass && i != 0 {
				l.PriorityClass = uint32(i)
			}
		}
	}
	if x.Flags&kernel.JOB_OBJECT_LIMIT_AFFINITY != 0 && x.Affinity&^systemAffinity() != 0 {
		return nt.STATUS_INVALID_PARAMETER
	}
	high := l.Flags&kernel.JOB_OBJECT_LIMIT_PRIORITY_CLASS != 0 && (l.PriorityClass == kernel.PROCESS_PRIORITY_CLASS_HIGH || l.PriorityClass == kernel.PROCESS_PRIORITY_CLASS_REALTIME)
	high = high || l.Flags&kernel.JOB_OBJECT_LIMIT_SCHEDULING_CLASS != 0 && l.SchedulingClass > 5 && l.SchedulingClass < 10
	if high && !c.K.Token().HasPrivilege("SeIncreaseBasePriorityPrivilege") {
		return nt.STATUS_PRIVILEGE_NOT_HELD
	}
	return j.SetLimits(l, mask)
}

// systemAffinity is the mask of the processors that there are.
func systemAffinity() uint64 { return ^uint64(0) >> (64 - min(runtime.NumCPU(), 64)) }
