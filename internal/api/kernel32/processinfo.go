package kernel32

import (
	"haft.dev/internal/api"
	"haft.dev/internal/kernel"
	"haft.dev/internal/mm"
	"haft.dev/nt"
)

func processInfoFuncs() []api.Func {
	return []api.Func{
		api.F2("GetProcessIoCounters(hProcess, lpIoCounters)", getProcessIoCounters),
		api.F1("GetProcessVersion(ProcessId)", getProcessVersion),
		api.F3("GetProcessWorkingSetSize(hProcess, lpMinimumWorkingSetSize, lpMaximumWorkingSetSize)", getProcessWorkingSetSize),
		api.F4("GetProcessWorkingSetSizeEx(hProcess, lpMinimumWorkingSetSize, lpMaximumWorkingSetSize, Flags)", getProcessWorkingSetSizeEx),
		api.F2("GetProcessShutdownParameters(lpdwLevel, lpdwFlags)", getProcessShutdownParameters),
		api.F2("SetProcessAffinityMask(hProcess, dwProcessAffinityMask)", setProcessAffinityMask),
		api.F2("SetProcessShutdownParameters(dwLevel, dwFlags)", setProcessShutdownParameters),
		api.F3("SetProcessWorkingSetSize(hProcess, dwMinimumWorkingSetSize, dwMaximumWorkingSetSize)", setProcessWorkingSetSize),
		api.F4("SetProcessWorkingSetSizeEx(hProcess, dwMinimumWorkingSetSize, dwMaximumWorkingSetSize, Flags)", setProcessWorkingSetSizeEx),
		api.F2("SetThreadAffinityMask(hThread, dwThreadAffinityMask)", setThreadAffinityMask),
	}
}

func getProcessIoCounters(c *api.Call, h api.Handle, out api.Out[ioCounters]) error {
	p, err := queryProcess(c, h)
	if err != nil {
		return err
	}
	out.Must(c, countersOf(p.IOCounters()))
	return nil
}

// getProcessVersion returns the subsystem version that the program was linked for.
func getProcessVersion(c *api.Call, id uint32) error {
	p := c.P
	if id != 0 {
		k, err := c.P.K.Kernel().ProcessByID(id)
		if err != nil {
			return invalidID(err)
		}
		defer k.Release()
		if p = c.P.Sys.ProcessOf(k); p == nil {
			return nt.ERROR_INVALID_PARAMETER
		}
	}
	peb := mm.Load[api.PEB](p.Space, p.PEBAt())
	c.Return(uint64(peb.ImageSubsystemMajor<<16 | peb.ImageSubsystemMinor&0xFFFF))
	return nil
}

// systemAffinity and the affinity of processes say where threads may run. The
// host's scheduler places threads of guests: a mask is kept and shown.
func setProcessAffinityMask(c *api.Call, h api.Handle, mask uint64) error {
	p, err := kernel.Ref[*kernel.Process](c.K, h.NT(), nt.PROCESS_SET_INFORMATION)
	if err != nil {
		return err
	}
	if mask == 0 || mask&^systemAffinity() != 0 {
		return nt.ERROR_INVALID_PARAMETER
	}
	return p.SetAffinity(mask)
}

// affinityOf returns the mask of a process.
func affinityOf(p *kernel.Process) uint64 {
	if m := p.Affinity.Load(); m != 0 {
		return m
	}
	return systemAffinity()
}

func setThreadAffinityMask(c *api.Call, h api.Handle, mask uint64) error {
	t, err := kernel.Ref[*kernel.Thread](c.K, h.NT(), nt.THREAD_SET_LIMITED_INFORMATION)
	if err != nil {
		return err
	}
	all := affinityOf(t.Process())
	if mask == 0 || mask&^all != 0 {
		return nt.ERROR_INVALID_PARAMETER
	}
	was := t.Affinity.Swap(mask)
	if was == 0 {
		was = all
	}
	c.Return(was)
	return nil
}

// Flags of Get- and SetProcessWorkingSetSizeEx.
const (
	QUOTA_LIMITS_HARDWS_MIN_ENABLE  = 1
	QUOTA_LIMITS_HARDWS_MIN_DISABLE = 2
	QUOTA_LIMITS_HARDWS_MAX_ENABLE  = 4
	QUOTA_LIMITS_HARDWS_MAX_DISABLE = 8
)

// workingSet are the bounds of a process' working set. The host decides which
// pages have memory: they are kept and shown.
type workingSet struct {
	min, max uint64
	flags    uint32
}

var workingSets = api.PerProcess[*workingSet]{New: func(*api.Process) *workingSet {
	// What processes begin with: 50 and 345 pages.
	return &workingSet{50 * mm.PageSize, 345 * mm.PageSize, QUOTA_LIMITS_HARDWS_MIN_DISABLE | QUOTA_LIMITS_HARDWS_MAX_DISABLE}
}}

func guestProcess(c *api.Call, h api.Handle, want nt.Access) (*api.Process, error) {
	k, err := kernel.Ref[*kernel.Process](c.K, h.NT(), want)
	if err != nil {
		return nil, err
	}
	if p := c.P.Sys.ProcessOf(k); p != nil {
		return p, nil
	}
	return nil, nt.STATUS_PROCESS_IS_TERMINATING
}

func getProcessWorkingSetSizeEx(c *api.Call, h api.Handle, minimum, maximum api.Out[uint64], flags api.Out[uint32]) error {
	p, err := guestProcess(c, h, nt.PROCESS_QUERY_LIMITED_INFORMATION)
	if err != nil {
		return err
	}
	low, high, f := WorkingSetBounds(p)
	minimum.Must(c, low)
	maximum.Must(c, high)
	flags.Set(c, f)
	return nil
}

// WorkingSetBounds returns the bounds of a process' working set in bytes, those of its job
// if that has some, and QUOTA_LIMITS_HARDWS_*.
func WorkingSetBounds(p *api.Process) (low, high uint64, flags uint32) {
	w := workingSets.Of(p)
	p.Lock()
	v := *w
	p.Unlock()
	if lo, hi := p.K.JobWorkingSet(); hi != 0 {
		return lo, hi, v.flags
	}
	return v.min, v.max, v.flags
}

func getProcessWorkingSetSize(c *api.Call, h api.Handle, minimum, maximum api.Out[uint64]) error {
	return getProcessWorkingSetSizeEx(c, h, minimum, maximum, 0)
}

func setProcessWorkingSetSize(c *api.Call, h api.Handle, minimum, maximum uint64) error {
	return setProcessWorkingSetSizeEx(c, h, minimum, maximum, 0)
}

func setProcessWorkingSetSizeEx(c *api.Call, h api.Handle, minimum, maximum uint64, flags api.Flags) error {
	p, err := guestProcess(c, h, nt.PROCESS_SET_QUOTA)
	if err != nil {
		return err
	}
	const minBits, maxBits = QUOTA_LIMITS_HARDWS_MIN_ENABLE | QUOTA_LIMITS_HARDWS_MIN_DISABLE, QUOTA_LIMITS_HARDWS_MAX_ENABLE | QUOTA_LIMITS_HARDWS_MAX_DISABLE
	switch {
	case flags&^(minBits|maxBits) != 0, flags&minBits == minBits, flags&maxBits == maxBits:
		return nt.ERROR_INVALID_PARAMETER
	case minimum == ^uint64(0) && maximum == ^uint64(0): // empty the working set
		return nil
	case minimum == 0 || maximum == 0 || minimum > maximum:
		return nt.ERROR_INVALID_PARAMETER
	}
	if _, limited := p.K.JobWorkingSet(); limited != 0 {
		return nil // the job's bounds hold, whatever the process asks for
	}
	w := workingSets.Of(p)
	p.Lock()
	defer p.Unlock()
	w.min, w.max = max(minimum, 20*mm.PageSize)&^(mm.PageSize-1), max(maximum, 33*mm.PageSize)&^(mm.PageSize-1)
	if f := uint32(flags & minBits); f != 0 {
		w.flags = w.flags&^minBits | f
	}
	if f := uint32(flags & maxBits); f != 0 {
		w.flags = w.flags&^maxBits | f
	}
	return nil
}

// shutdownParameters are those of SetProcessShutdownParameters.
type shutdownParameters struct{ level, flags uint32 }

var shutdowns = api.PerProcess[*shutdownParameters]{New: func(*api.Process) *shutdownParameters { return &shutdownParameters{level: 0x280} }}

func getProcessShutdownParameters(c *api.Call, level, flags api.Out[uint32]) error {
	s := shutdowns.Of(c.P)
	c.P.Lock()
	v := *s
	c.P.Unlock()
	level.Must(c, v.level)
	flags.Must(c, v.flags)
	return nil
}

func setProcessShutdownParameters(c *api.Call, level uint32, flags api.Flags) error {
	const shutdownNoRetry = 1
	if level > 0x4FF || flags&^shutdownNoRetry != 0 {
		return nt.ERROR_INVALID_PARAMETER
	}
	s := shutdowns.Of(c.P)
	c.P.Lock()
	s.level, s.flags = level, uint32(flags)
	c.P.Unlock()
	return nil
}
