package kernel32

import (
	"encoding/binary"

	"haft.dev/internal/api"
	"haft.dev/internal/kernel"
	"haft.dev/internal/mm"
	"haft.dev/nt"
)

// jobNotificationEx is JOBOBJECT_NOTIFICATION_LIMIT_INFORMATION_2.
type jobNotificationEx struct {
	ReadBytes, WriteBytes                         uint64
	JobTime                                       int64
	HighMemory                                    uint64
	Tolerance, Interval                           uint32
	Flags, IOTolerance                            uint32
	LowMemory                                     uint64
	IOInterval, NetworkTolerance, NetworkInterval uint32
	_                                             uint32
}

// jobViolationEx is JOBOBJECT_LIMIT_VIOLATION_INFORMATION_2.
type jobViolationEx struct {
	Flags, Violated               uint32
	ReadBytes, ReadLimit          uint64
	WriteBytes, WriteLimit        uint64
	JobTime, JobTimeLimit         int64
	JobMemory, HighMemoryLimit    uint64
	Tolerance, ToleranceAllowed   uint32
	LowMemoryLimit                uint64
	IOTolerance, IOLimit          uint32
	NetworkTolerance, NetworkRate uint32
}

func notificationEx(x kernel.JobNotification) jobNotificationEx {
	return jobNotificationEx{ReadBytes: x.ReadBytes, WriteBytes: x.WriteBytes, JobTime: x.JobTime, HighMemory: x.JobMemory, Tolerance: x.Tolerance, Interval: x.Interval, Flags: x.Flags, LowMemory: x.LowMemory}
}

func violationEx(v kernel.JobViolation) jobViolationEx {
	return jobViolationEx{
		Flags: v.Flags, Violated: v.Violated, ReadBytes: v.IO.Bytes[kernel.ReadOperation], ReadLimit: v.ReadBytes,
		WriteBytes: v.IO.Bytes[kernel.WriteOperation], WriteLimit: v.WriteBytes, JobTime: v.UserTime, JobTimeLimit: v.JobTime,
		JobMemory: v.UsedMemory, HighMemoryLimit: v.JobMemory, ToleranceAllowed: v.Tolerance, LowMemoryLimit: v.LowMemory,
	}
}

// setNotificationEx: rates of I/O and of the network are not limited.
func setNotificationEx(j *kernel.Job, x jobNotificationEx) error {
	const ioRate, networkRate = 0x80000, 0x100000 // JOB_OBJECT_LIMIT_…_RATE_CONTROL
	if x.Flags&(ioRate|networkRate) != 0 {
		return nt.STATUS_NOT_SUPPORTED
	}
	return j.SetNotification(kernel.JobNotification{Flags: x.Flags, ReadBytes: x.ReadBytes, WriteBytes: x.WriteBytes, JobTime: x.JobTime, JobMemory: x.HighMemory, LowMemory: x.LowMemory, Tolerance: x.Tolerance, Interval: x.Interval})
}

// jobRate is JOBOBJECT_CPU_RATE_CONTROL_INFORMATION: what Value is depends on Flags.
type jobRate struct{ Flags, Value uint32 }

func rateOf(r kernel.JobRate) jobRate {
	switch {
	case r.Flags&kernel.JOB_OBJECT_CPU_RATE_CONTROL_WEIGHT_BASED != 0:
		return jobRate{r.Flags, r.Weight}
	case r.Flags&kernel.JOB_OBJECT_CPU_RATE_CONTROL_MIN_MAX_RATE != 0:
		return jobRate{r.Flags, r.Min | r.Rate<<16}
	}
	return jobRate{r.Flags, r.Rate}
}

func setRate(c *api.Call, j *kernel.Job, x jobRate) error {
	r := kernel.JobRate{Flags: x.Flags}
	switch {
	case x.Flags == 0:
	case x.Flags&kernel.JOB_OBJECT_CPU_RATE_CONTROL_WEIGHT_BASED != 0:
		r.Weight = x.Value
	case x.Flags&kernel.JOB_OBJECT_CPU_RATE_CONTROL_MIN_MAX_RATE != 0:
		r.Min, r.Rate = x.Value&0xFFFF, x.Value>>16
	default:
		r.Rate = x.Value
	}
	c.P.Sys.Account()
	return j.SetRate(r)
}

// groupsOf are the groups of processors that a job's processes may use: the one that
// there is.
func groupsOf(j *kernel.Job) []byte {
	mask := systemAffinity()
	if l := j.Limits(); l.Flags&kernel.JOB_OBJECT_LIMIT_AFFINITY != 0 {
		mask = l.Affinity
	}
	return append(binary.LittleEndian.AppendUint64(nil, mask), make([]byte, 8)...)
}

// setGroups sets the processors of the one group.
func setGroups(c *api.Call, j *kernel.Job, in api.Ptr, n uint32) error {
	if n != mm32[groupAffinity]() {
		return nt.STATUS_INVALID_PARAMETER
	}
	g := mm.Load[[2]uint64](c.P.Space, uint64(in))
	if g[0] == 0 || g[0]&^systemAffinity() != 0 || g[1] != 0 {
		return nt.STATUS_INVALID_PARAMETER
	}
	l := j.Limits()
	l.Flags = l.Flags&kernel.JobExtendedLimits | kernel.JOB_OBJECT_LIMIT_AFFINITY
	l.Affinity = g[0]
	if l.Flags&kernel.JOB_OBJECT_LIMIT_JOB_TIME != 0 { // the period goes on
		l.Flags = l.Flags&^kernel.JOB_OBJECT_LIMIT_JOB_TIME | kernel.JOB_OBJECT_LIMIT_PRESERVE_JOB_TIME
	}
	return j.SetLimits(l, kernel.JobExtendedLimits)
}
