package kernel

import (
	"runtime"
	"slices"
	"time"

	"haft.dev/nt"
)

// Flags of a job's processor rate (JOB_OBJECT_CPU_RATE_CONTROL_*).
const (
	JOB_OBJECT_CPU_RATE_CONTROL_ENABLE       = 0x1
	JOB_OBJECT_CPU_RATE_CONTROL_WEIGHT_BASED = 0x2
	JOB_OBJECT_CPU_RATE_CONTROL_HARD_CAP     = 0x4
	JOB_OBJECT_CPU_RATE_CONTROL_NOTIFY       = 0x8
	JOB_OBJECT_CPU_RATE_CONTROL_MIN_MAX_RATE = 0x10
)

// JobRate is how much processor time the processes of a job may use. Rates are in
// hundredths of a percent of all processors. (JOBOBJECT_CPU_RATE_CONTROL_INFORMATION.)
type JobRate struct {
	Flags  uint32
	Rate   uint32 // with MIN_MAX_RATE the highest
	Min    uint32 // with MIN_MAX_RATE
	Weight uint32 // with WEIGHT_BASED: 1 to 9
}

// wholeRate is 100 %.
const wholeRate = 10000

// rateBurst is the time for which a job may save up what it does not use.
const rateBurst = 100 * time.Millisecond

// rateMeter measures what a job uses against what it may. Guarded by Kernel.jobs.
type rateMeter struct {
	JobRate
	at        time.Time // of the last look
	used      int64     // processor time until then, in units of 100 ns
	credit    int64     // what may be used until the job is held, in units of 100 ns
	throttled bool      // its threads are held until credit is not negative
	held      []*Thread
	timer     *time.Timer
}

// share is how many units of processor time a job may use in a number of them.
func (m *rateMeter) share(d int64) int64 {
	return d * int64(m.Rate) / wholeRate * int64(runtime.NumCPU())
}

// SetRate sets how much processor time j's processes may use; no flags: as much as they
// want. Threads that run are held, all of them, while the job has used too much.
// STATUS_INVALID_PARAMETER for flags and values that make no sense, STATUS_NOT_SUPPORTED
// for what nobody here can do: weights, rates that count only while others want the
// processors, guaranteed rates, and notifications. (JobObjectCpuRateControlInformation.)
func (j *Job) SetRate(r JobRate) error {
	const enable, weight, hard, notify, minMax = JOB_OBJECT_CPU_RATE_CONTROL_ENABLE, JOB_OBJECT_CPU_RATE_CONTROL_WEIGHT_BASED, JOB_OBJECT_CPU_RATE_CONTROL_HARD_CAP, JOB_OBJECT_CPU_RATE_CONTROL_NOTIFY, JOB_OBJECT_CPU_RATE_CONTROL_MIN_MAX_RATE
	has := func(f uint32) bool { return r.Flags&f != 0 }
	switch {
	case r.Flags == 0:
	case r.Flags&^(enable|weight|hard|notify|minMax) != 0, !has(enable), has(weight) && has(hard|minMax), has(hard) && has(minMax),
		has(weight) && (r.Weight < 1 || r.Weight > 9),
		has(minMax) && (r.Min > r.Rate || r.Rate == 0 || r.Rate > wholeRate),
		!has(weight|minMax) && (r.Rate == 0 || r.Rate > wholeRate):
		return nt.STATUS_INVALID_PARAMETER
	case has(weight), has(notify), has(minMax) && r.Min != 0, !has(hard | minMax):
		return nt.STATUS_NOT_SUPPORTED
	}
	k := j.kernel
	k.jobs.Lock()
	was := j.rate.Flags != 0
	loose := j.rate.looseLocked()
	used, user := j.timeLocked()
	j.rate.JobRate, j.rate.at, j.rate.used, j.rate.credit = r, time.Now(), used+user-j.freeLocked(), 0
	switch on := r.Flags != 0; {
	case on && !was:
		k.ratedJobs = append(k.ratedJobs, j)
		k.rated.Add(1)
	case was && !on:
		j.unrateLocked()
	}
	k.jobs.Unlock()
	thaw(loose)
	return nil
}

// Rate returns what SetRate has set.
func (j *Job) Rate() JobRate {
	j.kernel.jobs.Lock()
	defer j.kernel.jobs.Unlock()
	return j.rate.JobRate
}

// looseLocked ends the holding of threads and returns them.
func (m *rateMeter) looseLocked() []*Thread {
	ts := m.held
	m.held, m.throttled = nil, false
	if m.timer != nil {
		m.timer.Stop()
	}
	return ts
}

func (j *Job) unrateLocked() {
	j.kernel.ratedJobs = slices.DeleteFunc(j.kernel.ratedJobs, func(o *Job) bool { return o == j })
	j.kernel.rated.Add(-1)
}

func thaw(ts []*Thread) {
	for _, t := range ts {
		t.Thaw()
	}
}

// EnforceRates holds the threads of jobs that have used more processor time than they
// may. Whoever measures processor time calls it, as often as he measures.
func (k *Kernel) EnforceRates() {
	if k.rated.Load() == 0 {
		return
	}
	now := time.Now()
	var over []*Job
	k.jobs.Lock()
	for _, j := range k.ratedJobs {
		j.meterLocked(now)
		if j.rate.credit < 0 && !j.rate.throttled {
			j.rate.throttled = true
			j.waitLocked()
		}
		if j.rate.throttled {
			over = append(over, j)
		}
	}
	k.jobs.Unlock()
	for _, j := range over {
		j.hold()
	}
}

// meterLocked brings j's credit up to date.
func (j *Job) meterLocked(now time.Time) {
	m := &j.rate
	kernel, user := j.timeLocked()
	kernel -= j.freeLocked()
	m.credit += m.share(int64(now.Sub(m.at)/100)) - (kernel + user - m.used)
	m.credit = min(m.credit, m.share(int64(rateBurst/100)))
	m.at, m.used = now, kernel+user
}

// ExemptFromRates says that p's threads cannot be held: its processor time does not count
// against the rates of its jobs.
func (p *Process) ExemptFromRates() { p.free.Store(true) }

func (p *Process) freeTime() int64 {
	if !p.free.Load() {
		return 0
	}
	return p.usage.kernel.Load() + p.usage.user.Load()
}

// freeLocked returns the processor time that rates do not count.
func (j *Job) freeLocked() int64 {
	n := j.past.free
	for _, p := range j.processes {
		n += p.freeTime()
	}
	return n
}

// waitLocked has a timer look again when what was used too much is made up for.
func (j *Job) waitLocked() {
	d := time.Duration(-j.rate.credit)*100*wholeRate/time.Duration(j.rate.Rate)/time.Duration(runtime.NumCPU()) + time.Millisecond
	j.rate.timer = time.AfterFunc(d, j.rested)
}

// hold holds the threads of j that run. Those that wait are left alone: their waits are
// satisfied as always, and if they run on the next look finds them.
func (j *Job) hold() {
	j.kernel.jobs.Lock()
	ps := slices.Clone(j.processes)
	j.kernel.jobs.Unlock()
	var ts []*Thread
	for _, p := range ps {
		if p.free.Load() {
			continue
		}
		for _, t := range p.Threads() {
			if t.FreezeRunning() {
				if t.guest != nil {
					t.guest.Interrupt()
				}
				ts = append(ts, t)
			}
		}
	}
	j.kernel.jobs.Lock()
	if j.rate.throttled {
		j.rate.held, ts = append(j.rate.held, ts...), nil
	}
	j.kernel.jobs.Unlock()
	thaw(ts) // the time was over meanwhile
}

// rested lets the threads of j go on, if it may.
func (j *Job) rested() {
	j.kernel.jobs.Lock()
	if !j.rate.throttled {
		j.kernel.jobs.Unlock()
		return
	}
	j.meterLocked(time.Now())
	var loose []*Thread
	if j.rate.credit < 0 {
		j.waitLocked()
	} else {
		loose = j.rate.looseLocked()
	}
	j.kernel.jobs.Unlock()
	thaw(loose)
}
