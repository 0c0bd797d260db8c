package kernel

import (
	"sync/atomic"

	"haft.dev/internal/lock"
	"haft.dev/nt"
)

// IOKind is a kind of I/O operation as counters tell them apart.
type IOKind uint8

// Kinds of I/O operations.
const (
	ReadOperation IOKind = iota
	WriteOperation
	OtherOperation
	ioKinds
)

// IOCounters count operations and bytes by kind. (IO_COUNTERS.)
type IOCounters struct {
	Operations [ioKinds]uint64
	Bytes      [ioKinds]uint64
}

func (a *IOCounters) add(b IOCounters) {
	for i := range a.Operations {
		a.Operations[i] += b.Operations[i]
		a.Bytes[i] += b.Bytes[i]
	}
}

// usage is what a process has used.
type usage struct {
	kernel, user atomic.Int64 // processor time, in units of 100 ns
	operations   [ioKinds]atomic.Uint64
	bytes        [ioKinds]atomic.Uint64

	resident atomic.Uint64 // the most bytes that had memory, for queries

	mu     lock.Mutex
	commit int64 // private memory in bytes; guarded by mu, as all below
	peak   int64
}

func (u *usage) init() { u.mu.Init(lock.Commit) }

// CountIO counts an operation that has transferred n bytes.
func (p *Process) CountIO(kind IOKind, n uint64) {
	p.usage.operations[kind].Add(1)
	p.usage.bytes[kind].Add(n)
	if j := p.job.Load(); j != nil {
		j.countedIO(p)
	}
}

// IOCounters returns what I/O p has done. (GetProcessIoCounters.)
func (p *Process) IOCounters() (c IOCounters) {
	for i := range c.Operations {
		c.Operations[i] = p.usage.operations[i].Load()
		c.Bytes[i] = p.usage.bytes[i].Load()
	}
	return c
}

// AddTime adds processor time, in units of 100 ns, to what t and its process
// have used. Whoever runs guests measures it.
func (t *Thread) AddTime(kernel, user int64) {
	t.kernelTime.Add(kernel)
	t.userTime.Add(user)
	t.process.usage.kernel.Add(kernel)
	t.process.usage.user.Add(user)
}

// Charge counts n more bytes (fewer, if negative) of private memory that p has
// committed. It returns false, and counts nothing, if a limit of a job is in the
// way; the job's port is told.
func (p *Process) Charge(n int64) bool {
	u := &p.usage
	u.mu.Lock()
	var refused *Job
	var message uint32
	if n > 0 {
		refused, message = p.overLimit(u.commit, n)
	}
	if refused == nil {
		u.commit += n
		u.peak = max(u.peak, u.commit)
		for j := p.job.Load(); j != nil; j = j.parent.Load() {
			v := j.commit.Add(n)
			j.peakJob.raise(v)
			j.peakProcess.raise(u.commit)
		}
	}
	u.mu.Unlock()
	if refused != nil {
		refused.postUp(message, p.id)
		return false
	}
	if j := p.job.Load(); j != nil {
		j.notified(p, n < 0)
	}
	return true
}

// NoteWorkingSet tells that n bytes of the memory of p have memory of the host, and returns
// the most that were told. Whoever runs the process tells it, at the latest at its end.
// (PeakWorkingSetSize.)
func (p *Process) NoteWorkingSet(n uint64) uint64 {
	u := &p.usage
	for {
		most := u.resident.Load()
		if n <= most || u.resident.CompareAndSwap(most, n) {
			return max(n, most)
		}
	}
}

// overLimit returns the job whose memory limit p would exceed with n bytes more.
func (p *Process) overLimit(have, n int64) (*Job, uint32) {
	for j := p.job.Load(); j != nil; j = j.parent.Load() {
		if l := j.processMemory.Load(); l != 0 && have+n > l {
			return j, JOB_OBJECT_MSG_PROCESS_MEMORY_LIMIT
		}
		if l := j.jobMemory.Load(); l != 0 && j.commit.Load()+n > l {
			return j, JOB_OBJECT_MSG_JOB_MEMORY_LIMIT
		}
	}
	return nil, 0
}

// Commit returns how many bytes of private memory p has committed, and the most
// that it had. (PagefileUsage, PeakPagefileUsage.)
func (p *Process) Commit() (now, peak int64) {
	p.usage.mu.Lock()
	defer p.usage.mu.Unlock()
	return p.usage.commit, p.usage.peak
}

// peak is a highest value.
type peak struct{ atomic.Int64 }

func (p *peak) raise(v int64) {
	for o := p.Load(); v > o && !p.CompareAndSwap(o, v); o = p.Load() {
	}
}

// ProcessTimes are the times of a process or thread; Exit is zero while it runs.
// Kernel and User are processor times, as lengths.
type ProcessTimes struct{ Create, Exit, Kernel, User nt.Time }

// Times returns when p began and ended, and the processor time that it has used.
func (p *Process) Times() ProcessTimes {
	p.mu.Lock()
	defer p.mu.Unlock()
	t := ProcessTimes{Create: nt.TimeOf(p.created), Kernel: nt.Time(p.usage.kernel.Load()), User: nt.Time(p.usage.user.Load())}
	if !p.exited.IsZero() {
		t.Exit = nt.TimeOf(p.exited)
	}
	return t
}

// Times returns when t began and ended, and the processor time that it has used.
func (t *Thread) Times() ProcessTimes {
	t.mu.Lock()
	defer t.mu.Unlock()
	r := ProcessTimes{Create: nt.TimeOf(t.created), Kernel: nt.Time(t.kernelTime.Load()), User: nt.Time(t.userTime.Load())}
	if t.gone {
		r.Exit = nt.TimeOf(t.exited)
	}
	return r
}
