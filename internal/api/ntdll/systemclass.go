package ntdll

import (
	"encoding/binary"
	"runtime"
	"slices"
	"time"

	"haft.dev/internal/api"
	"haft.dev/internal/api/kernel32"
	"haft.dev/internal/kernel"
	"haft.dev/internal/mm"
	"haft.dev/nt"
)

func systemClassFuncs() []api.Func {
	return []api.Func{
		api.F4("NtQuerySystemInformation(SystemInformationClass, SystemInformation, SystemInformationLength, ReturnLength)", querySystemInformation).NT().Partial("classes 0, 2, 3, 5, 8, 16, 35, 57, 64, 83, 88 and 149"),
	}
}

// Classes of NtQuerySystemInformation (SYSTEM_INFORMATION_CLASS).
const (
	systemBasic                = 0
	systemPerformance          = 2
	systemTimeOfDay            = 3
	systemProcesses            = 5
	systemProcessorPerformance = 8
	systemHandles              = 16
	systemKernelDebugger       = 35
	systemExtendedProcesses    = 57
	systemExtendedHandles      = 64
	systemIdleCycles           = 83
	systemProcessID            = 88
	systemKernelDebuggerEx     = 149
)

// querySystemInformation: figures of the system as far as haft and its host have them.
// The length that is needed is told with STATUS_INFO_LENGTH_MISMATCH, too.
func querySystemInformation(c *api.Call, class uint32, out api.Ptr, n uint32, returned api.Out[uint32]) error {
	var b []byte
	switch class {
	case systemBasic:
		b = basicSystem(c)
		if int(n) > len(b) {
			returned.Set(c, uint32(len(b)))
			return nt.STATUS_INFO_LENGTH_MISMATCH
		}
	case systemPerformance: // the older form ends before the number of dirty pages
		b = performance(c)
		if n >= performanceOld && int(n) < len(b) {
			b = b[:performanceOld]
		}
	case systemTimeOfDay: // as much of it as the caller wants
		b = timeOfDay(c)
		if int(n) > len(b) {
			returned.Set(c, 0)
			return nt.STATUS_INFO_LENGTH_MISMATCH
		}
		b = b[:n]
	case systemProcesses, systemExtendedProcesses:
		b = processList(c, uint64(out), class == systemExtendedProcesses)
	case systemProcessorPerformance, systemIdleCycles:
		return processorFigures(c, class, out, n, returned)
	case systemHandles, systemExtendedHandles:
		b = systemHandleList(c, class == systemExtendedHandles)
	case systemKernelDebugger:
		b = []byte{0, 1} // not enabled, not present
	case systemKernelDebuggerEx:
		b = []byte{0, 0, 0} // not allowed, not enabled, not present
	case systemProcessID:
		return processImageByID(c, out, n, returned)
	default:
		return nt.STATUS_INVALID_INFO_CLASS
	}
	returned.Set(c, uint32(len(b)))
	if int(n) < len(b) {
		return nt.STATUS_INFO_LENGTH_MISMATCH
	}
	out.Write(c, b)
	return nil
}

// basicSystem is SYSTEM_BASIC_INFORMATION.
func basicSystem(c *api.Call) []byte {
	pages := kernel32.CommitmentNow(c).Physical
	return encode(struct {
		_, Resolution, PageSize, Pages, Low, High, Granularity uint32
		_                                                      uint32
		Min, Max, Affinity                                     uint64
		Processors                                             uint8
		_                                                      [7]uint8
	}{
		Resolution: 156250, PageSize: mm.PageSize, Pages: uint32(pages), Low: 1, High: uint32(pages), Granularity: mm.Granularity,
		Min: mm.MinimumAddress, Max: mm.MaximumAddress, Affinity: affinity(), Processors: uint8(runtime.NumCPU()),
	})
}

// performanceOld is how long SYSTEM_PERFORMANCE_INFORMATION was before Windows 8.
const performanceOld = 312

// performance is SYSTEM_PERFORMANCE_INFORMATION. I/O and page faults are those of the
// programs; what only a kernel of Windows counts is zero.
func performance(c *api.Call) []byte {
	b := make([]byte, 344)
	le := binary.LittleEndian
	all, _, switches, _ := api.HostProcessors()
	m := kernel32.CommitmentNow(c)
	var io [6]uint64
	var faults uint32
	for _, k := range c.P.K.Kernel().Processes() {
		for i, v := range ioCountersOf(k) {
			io[i] += v
		}
		_, _, n := c.P.Sys.WorkingSetOf(k)
		faults += n
	}
	le.PutUint64(b[0:], all.Idle)
	for i := range 3 {
		le.PutUint64(b[8+8*i:], io[3+i])
		le.PutUint32(b[32+4*i:], uint32(io[i]))
	}
	for i, v := range []uint64{m.Available, m.Total, m.Limit, m.Peak, uint64(faults)} {
		le.PutUint32(b[44+4*i:], uint32(v))
	}
	le.PutUint32(b[296:], uint32(switches))
	le.PutUint64(b[328:], m.Available) // ResidentAvailablePages
	return b
}

// timeOfDay is SYSTEM_TIMEOFDAY_INFORMATION. The bias is in units of 100 ns.
func timeOfDay(c *api.Call) []byte {
	k := c.P.K.Kernel()
	boot := nt.TimeOf(k.Started())
	bias, id := kernel32.ZoneBias()
	return encode(struct {
		Boot, Now, Bias     int64
		ID, _               uint32
		BootBias, SleepBias uint64
	}{int64(boot), int64(boot + nt.Time(c.P.Sys.SharedData().InterruptTime())), int64(bias) * int64(time.Minute/100), id, 0, 0, 0})
}

// processorFigures stores what there is of each processor, for as many as there is room for:
// SYSTEM_PROCESSOR_PERFORMANCE_INFORMATION or the cycles without work.
func processorFigures(c *api.Call, class uint32, out api.Ptr, n uint32, returned api.Out[uint32]) error {
	b, ok := kernel32.IdleCycles()
	size := 8
	if class == systemProcessorPerformance {
		b, size = nil, 48
		var each []api.HostProcessor
		_, each, _, ok = api.HostProcessors()
		for _, x := range each {
			b = append(b, encode([6]uint64{x.Idle, x.Kernel, x.User, x.DPC, x.Interrupt, 0})...)
		}
	}
	if !ok {
		return nt.STATUS_NOT_IMPLEMENTED
	}
	switch {
	case int(n) < size, int(n) > len(b) && int(n)%size != 0:
		returned.Set(c, uint32(len(b)))
		return nt.STATUS_INFO_LENGTH_MISMATCH
	case int(n) < len(b):
		b = b[:int(n)/size*size]
	}
	out.Write(c, b)
	returned.Set(c, uint32(len(b)))
	return nil
}

// processIDInformation is SYSTEM_PROCESS_ID_INFORMATION.
type processIDInformation struct {
	ID   uint64
	Name api.UnicodeString
}

// processImageByID stores the path of the program of the process that the caller names, as
// devices name it. It needs no right. STATUS_INFO_LENGTH_MISMATCH, with the length in
// MaximumLength, if the text does not fit.
func processImageByID(c *api.Call, out api.Ptr, n uint32, returned api.Out[uint32]) error {
	size := uint32(mm.SizeOf[processIDInformation]())
	returned.Set(c, size)
	if n != size {
		return nt.STATUS_INFO_LENGTH_MISMATCH
	}
	v := mm.Load[processIDInformation](c.P.Space, uint64(out))
	if v.Name.Length != 0 || v.Name.MaximumLength%2 != 0 {
		return nt.STATUS_INVALID_PARAMETER
	}
	k, err := c.P.K.Kernel().ProcessByID(uint32(v.ID))
	if err != nil {
		return err
	}
	defer k.Release()
	u := nt.UTF16Z(kernel32.NativeImagePath(c, k))
	room := v.Name.MaximumLength
	v.Name.MaximumLength = uint16(2 * len(u))
	if room < v.Name.MaximumLength {
		mm.Store(c.P.Space, uint64(out), v)
		return nt.STATUS_INFO_LENGTH_MISMATCH
	}
	b := make([]byte, 0, 2*len(u))
	for _, x := range u {
		b = binary.LittleEndian.AppendUint16(b, x)
	}
	api.Ptr(v.Name.Buffer).Write(c, b)
	v.Name.Length = uint16(2*len(u) - 2)
	mm.Store(c.P.Space, uint64(out), v)
	return nil
}

// processEntry is SYSTEM_PROCESS_INFORMATION.
type processEntry struct {
	Next, Threads        uint32
	PrivateWorkingSet    uint64
	HardFaults, MostThrd uint32
	Cycles               uint64
	Create, User, Kernel nt.Time
	Image                api.UnicodeString
	Priority             int32
	_                    uint32
	ID, Parent           uint64
	Handles, Session     uint32
	Key                  uint64
	PeakVirtual, Virtual uint64
	PageFaults           uint64
	Memory               [8]uint64 // working set, pools, page file
	Private              uint64
	IO                   [6]uint64
}

// threadEntry is SYSTEM_THREAD_INFORMATION.
type threadEntry struct {
	Kernel, User, Create nt.Time
	WaitTime             uint32
	_                    uint32
	Start                uint64
	ID                   clientID
	Priority, Base       int32
	Switches             uint32
	State, Reason        uint32
	_                    uint32
}

// States of threads (KTHREAD_STATE) and what they wait for (KWAIT_REASON).
const (
	threadRunning = 2
	threadWaiting = 5

	waitExecutive   = 0
	waitSuspended   = 5
	waitUserRequest = 6
)

// processList is the list of all processes with their threads that lies at address at:
// SystemProcessInformation, or SystemExtendedProcessInformation.
func processList(c *api.Call, at uint64, extended bool) []byte {
	c.P.Sys.Account()
	var b []byte
	last := 0
	for _, p := range c.P.K.Kernel().Processes() {
		begin := len(b)
		ts := p.Threads()
		threads := threadList(p, ts, extended)
		name := nt.UTF16Z(p.Name())
		text := begin + int(mm.SizeOf[processEntry]()) + len(threads)
		e := processEntryOf(c, p)
		e.Threads = uint32(len(ts))
		e.MostThrd = e.Threads
		e.Image = api.UnicodeString{Length: uint16(2*len(name) - 2), MaximumLength: uint16(2 * len(name)), Buffer: at + uint64(text)}
		e.Next = uint32(text+2*len(name)-begin+7) &^ 7
		b = slices.Concat(b, encode(e), threads)
		for _, u := range name {
			b = binary.LittleEndian.AppendUint16(b, u)
		}
		b = append(b, make([]byte, begin+int(e.Next)-len(b))...)
		last = begin
	}
	if len(b) > 0 {
		binary.LittleEndian.PutUint32(b[last:], 0)
	}
	return b
}

func processEntryOf(c *api.Call, k *kernel.Process) processEntry {
	m, t := vmCountersOf(c, k), k.Times()
	return processEntry{
		PrivateWorkingSet: m.PrivateWorkingSet, Cycles: api.Cycles(uint64(t.Kernel + t.User)), Create: t.Create, User: t.User, Kernel: t.Kernel,
		Priority: int32(k.BasePriority()), ID: uint64(k.ID()), Parent: uint64(k.ParentID()), Handles: uint32(k.Handles.Len()), Session: 1, Key: uint64(k.ID()),
		PeakVirtual: m.PeakVirtual, Virtual: m.Virtual, PageFaults: uint64(m.PageFaults),
		Memory:  [8]uint64{m.PeakWorkingSet, m.WorkingSet, m.PeakPaged, m.Paged, m.PeakNon, m.NonPg, m.Pagefile, m.PeakPagefile},
		Private: m.Private, IO: ioCountersOf(k),
	}
}

// threadList are the entries of the threads of a process.
func threadList(p *kernel.Process, ts []*kernel.Thread, extended bool) (b []byte) {
	for _, t := range ts {
		x := t.Times()
		e := threadEntry{
			Kernel: x.Kernel, User: x.User, Create: x.Create, ID: clientID{uint64(p.ID()), uint64(t.ID())},
			Priority: int32(t.BasePriority()), Base: int32(t.BasePriority()), State: threadWaiting, Reason: waitExecutive,
		}
		var more [7]uint64 // stack, start, TEB, reserved
		_, _, _, _, waits := t.Blocked()
		g := api.ThreadOf(t)
		if g != nil {
			e.Start = g.StartAddress()
			more = [7]uint64{g.Bounds.Base, g.Bounds.Limit, e.Start, g.TEBAt()}
		}
		switch {
		case t.SuspendCount() > 0:
			e.Reason = waitSuspended
		case waits:
			e.Reason = waitUserRequest
		case g != nil && g.Running():
			e.State, e.Reason = threadRunning, 0
		}
		b = append(b, encode(e)...)
		if extended {
			b = append(b, encode(more)...)
		}
	}
	return b
}
