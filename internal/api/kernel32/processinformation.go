package kernel32

import (
	"sync/atomic"

	"haft.dev/internal/api"
	"haft.dev/internal/kernel"
	"haft.dev/internal/mm"
	"haft.dev/nt"
)

func processInformationFuncs() []api.Func {
	return []api.Func{
		api.F4("GetProcessInformation(hProcess, ProcessInformationClass, ProcessInformation, ProcessInformationSize)", getProcessInformation).Partial("classes 0, 2, 4, 7, 8 and 9"),
		api.F4("GetThreadInformation(hThread, ThreadInformationClass, ThreadInformation, ThreadInformationSize)", getThreadInformation).Partial("classes 0, 1, 2 and 3"),
		api.F4("SetProcessInformation(hProcess, ProcessInformationClass, ProcessInformation, ProcessInformationSize)", setProcessInformation).Partial("classes 0, 4 and 8, which are kept and shown"),
		api.F4("SetThreadInformation(hThread, ThreadInformationClass, ThreadInformation, ThreadInformationSize)", setThreadInformation).Partial("classes 0 and 3, which are kept and shown"),
	}
}

// Classes of GetProcessInformation (PROCESS_INFORMATION_CLASS).
const (
	processMemoryPriority      = 0
	processAppMemoryInfo       = 2
	processPowerThrottling     = 4
	processProtectionLevelInfo = 7
	processLeapSecondInfo      = 8
	processMachineTypeInfo     = 9
)

// Classes of GetThreadInformation (THREAD_INFORMATION_CLASS).
const (
	threadMemoryPriority      = 0
	threadAbsoluteCPUPriority = 1
	threadDynamicCodePolicy   = 2
	threadPowerThrottling     = 3
)

// Priorities of memory and of I/O that processes begin with.
const (
	memoryPriorityNormal = 5
	ioPriorityNormal     = 2
)

// Priorities are what a process or thread asks of the system: the host decides which pages
// have memory and at what speed processors run, so it is kept and shown.
type Priorities struct {
	Memory, IO               atomic.Uint32
	PowerControl, PowerState atomic.Uint32 // PROCESS_POWER_THROTTLING_*
	LeapSeconds              atomic.Uint32 // PROCESS_LEAP_SECOND_INFO_FLAG_*
}

// NewPriorities returns normal ones.
func NewPriorities() *Priorities {
	p := &Priorities{}
	p.Memory.Store(memoryPriorityNormal)
	p.IO.Store(ioPriorityNormal)
	return p
}

var processPriorities = api.PerProcess[*Priorities]{New: func(*api.Process) *Priorities { return NewPriorities() }}

// PrioritiesOf returns those of a process.
func PrioritiesOf(p *api.Process) *Priorities { return processPriorities.Of(p) }

// MemoryPriority returns the priority of a process' memory: work in the background has very
// low priority (MEMORY_PRIORITY_VERY_LOW).
func MemoryPriority(p *api.Process) uint32 {
	if p.K.Background.Load() {
		return 1
	}
	return PrioritiesOf(p).Memory.Load()
}

// threadPriorities are those that threads of a process have asked for.
type threadPriorities struct {
	own map[*kernel.Thread]*Priorities // guarded by the process' lock
}

var prioritiesOfThreads = api.PerProcess[*threadPriorities]{New: func(*api.Process) *threadPriorities {
	return &threadPriorities{own: map[*kernel.Thread]*Priorities{}}
}}

// ThreadPrioritiesOf returns those of a thread, that of memory as its process' to begin
// with; nil for a thread that is no guest's.
func ThreadPrioritiesOf(c *api.Call, t *kernel.Thread) *Priorities {
	p := c.P.Sys.ProcessOf(t.Process())
	if p == nil {
		return nil
	}
	all, memory := prioritiesOfThreads.Of(p), PrioritiesOf(p).Memory.Load()
	p.Lock()
	defer p.Unlock()
	x := all.own[t]
	if x == nil {
		for old := range all.own { // of threads that have ended
			if old.ExitStatus() != nt.STATUS_PENDING {
				delete(all.own, old)
			}
		}
		x = NewPriorities()
		x.Memory.Store(memory)
		all.own[t] = x
	}
	return x
}

// powerThrottling is PROCESS_POWER_THROTTLING_STATE and THREAD_POWER_THROTTLING_STATE.
type powerThrottling struct{ Version, Control, State uint32 }

// Bits of powerThrottling that there are: execution speed, and for processes the
// resolution of timers.
const (
	throttleThread  = 1
	throttleProcess = 1 | 4
)

func (p *Priorities) throttling() powerThrottling {
	return powerThrottling{1, p.PowerControl.Load(), p.PowerState.Load()}
}

func (p *Priorities) setThrottling(v powerThrottling, known uint32) error {
	if v.Version != 1 || v.Control&^known != 0 || v.State&^v.Control != 0 {
		return nt.ERROR_INVALID_PARAMETER
	}
	p.PowerControl.Store(v.Control)
	p.PowerState.Store(v.State)
	return nil
}

// SetMemory sets the priority of memory; false if there is no such.
func (p *Priorities) SetMemory(v uint32) bool {
	if v > memoryPriorityNormal {
		return false
	}
	p.Memory.Store(v)
	return true
}

// answer stores what a class of an information function has to say, n bytes.
func answer[T any](c *api.Call, out api.Ptr, n uint32, v T) error {
	out.Write(c, encode(v)[:n])
	return nil
}

// informationSizes are the lengths of what GetProcessInformation gives.
var informationSizes = map[uint32]uint32{
	processMemoryPriority: 4, processAppMemoryInfo: 32, processPowerThrottling: 12, processProtectionLevelInfo: 4, processLeapSecondInfo: 8, processMachineTypeInfo: 8,
}

func getProcessInformation(c *api.Call, h api.Handle, class uint32, out api.Ptr, n uint32) error {
	size, ok := informationSizes[class]
	switch {
	case !ok:
		return nt.ERROR_INVALID_PARAMETER
	case n != size:
		return nt.ERROR_BAD_LENGTH
	}
	k, err := queryProcess(c, h)
	if err != nil {
		return err
	}
	p := c.P.Sys.ProcessOf(k)
	if p == nil {
		return nt.STATUS_PROCESS_IS_TERMINATING
	}
	x := PrioritiesOf(p)
	switch class {
	case processMemoryPriority:
		return answer(c, out, n, MemoryPriority(p))
	case processAppMemoryInfo:
		commit, peak := k.Commit()
		free := memoryNow(c).AvailPageFile
		return answer(c, out, n, [4]uint64{free, uint64(commit), uint64(peak), uint64(commit)})
	case processPowerThrottling:
		return answer(c, out, n, x.throttling())
	case processProtectionLevelInfo:
		const protectionLevelNone = 0xFFFFFFFE
		return answer(c, out, n, uint32(protectionLevelNone))
	case processLeapSecondInfo:
		return answer(c, out, n, [2]uint32{x.LeapSeconds.Load(), 0})
	}
	const userEnabled, kernelEnabled = 1, 2 // MACHINE_ATTRIBUTES
	return answer(c, out, n, struct {
		Machine, Reserved uint16
		Attributes        uint32
	}{0x8664, 0, userEnabled | kernelEnabled})
}

func setProcessInformation(c *api.Call, h api.Handle, class uint32, in api.Ptr, n uint32) error {
	size, ok := informationSizes[class]
	switch {
	case !ok || class != processMemoryPriority && class != processPowerThrottling && class != processLeapSecondInfo:
		return nt.ERROR_INVALID_PARAMETER
	case n != size:
		return nt.ERROR_BAD_LENGTH
	}
	p, err := guestProcess(c, h, nt.PROCESS_SET_INFORMATION)
	if err != nil {
		return err
	}
	x := PrioritiesOf(p)
	switch class {
	case processMemoryPriority:
		if !x.SetMemory(mm.Load[uint32](c.P.Space, uint64(in))) {
			return nt.ERROR_INVALID_PARAMETER
		}
		return nil
	case processPowerThrottling:
		return x.setThrottling(mm.Load[powerThrottling](c.P.Space, uint64(in)), throttleProcess)
	}
	v := mm.Load[[2]uint32](c.P.Space, uint64(in))
	const enableSixtySecond = 1
	if v[0]&^enableSixtySecond != 0 || v[1] != 0 {
		return nt.ERROR_INVALID_PARAMETER
	}
	x.LeapSeconds.Store(v[0])
	return nil
}

// threadInformationSize is the length of what GetThreadInformation gives.
func threadInformationSize(class uint32) (n uint32, ok bool) {
	switch class {
	case threadMemoryPriority, threadAbsoluteCPUPriority, threadDynamicCodePolicy:
		return 4, true
	case threadPowerThrottling:
		return 12, true
	}
	return 0, false
}

func getThreadInformation(c *api.Call, h api.Handle, class uint32, out api.Ptr, n uint32) error {
	size, ok := threadInformationSize(class)
	switch {
	case !ok:
		return nt.ERROR_INVALID_PARAMETER
	case n != size:
		return nt.ERROR_BAD_LENGTH
	}
	t, err := kernel.Ref[*kernel.Thread](c.K, h.NT(), nt.THREAD_QUERY_INFORMATION)
	if err != nil {
		return err
	}
	x := ThreadPrioritiesOf(c, t)
	if x == nil {
		return nt.STATUS_THREAD_IS_TERMINATING
	}
	switch class {
	case threadMemoryPriority:
		return answer(c, out, n, x.Memory.Load())
	case threadAbsoluteCPUPriority:
		return answer(c, out, n, uint32(t.BasePriority()))
	case threadDynamicCodePolicy: // no thread needs to opt out: no process forbids dynamic code
		return answer(c, out, n, uint32(0))
	}
	return answer(c, out, n, x.throttling())
}

func setThreadInformation(c *api.Call, h api.Handle, class uint32, in api.Ptr, n uint32) error {
	size, ok := threadInformationSize(class)
	switch {
	case !ok || class != threadMemoryPriority && class != threadPowerThrottling:
		return nt.ERROR_INVALID_PARAMETER
	case n != size:
		return nt.ERROR_BAD_LENGTH
	}
	t, err := kernel.Ref[*kernel.Thread](c.K, h.NT(), nt.THREAD_SET_INFORMATION)
	if err != nil {
		return err
	}
	x := ThreadPrioritiesOf(c, t)
	if x == nil {
		return nt.STATUS_THREAD_IS_TERMINATING
	}
	if class == threadPowerThrottling {
		return x.setThrottling(mm.Load[powerThrottling](c.P.Space, uint64(in)), throttleThread)
	}
	if !x.SetMemory(mm.Load[uint32](c.P.Space, uint64(in))) {
		return nt.ERROR_INVALID_PARAMETER
	}
	return nil
}
