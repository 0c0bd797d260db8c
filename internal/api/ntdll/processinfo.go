package ntdll

import (
	"haft.dev/internal/api"
	"haft.dev/internal/kernel"
	"haft.dev/internal/mm"
	"haft.dev/internal/object"
	"haft.dev/nt"
)

func processInfoFuncs() []api.Func {
	return []api.Func{
		api.F4("NtSetInformationProcess(ProcessHandle, ProcessInformationClass, ProcessInformation, ProcessInformationLength)", setInformationProcess).NT().Partial("classes 9, 18, 21 and 22"),
		api.F1("NtResumeProcess(ProcessHandle)", resumeProcess).NT(),
		api.F1("NtSuspendProcess(ProcessHandle)", suspendProcess).NT(),
	}
}

// More classes of NtQueryInformationProcess and NtSetInformationProcess.
const (
	processIoCounters         = 2
	processAccessToken        = 9
	processVMCounters         = 3
	processTimes              = 4
	processPriorityClass      = 18
	processAffinityMask       = 21
	processPriorityBoost      = 22
	processSessionInformation = 24
	processBreakOnTermination = 29
	processHandleInformation  = 51
)

// processDetail returns what some classes of NtQueryInformationProcess give; ok is
// false for others.
func processDetail(c *api.Call, k *kernel.Process, class uint32) (b []byte, ok bool) {
	switch class {
	case processIoCounters:
		x := k.IOCounters()
		return encode([6]uint64{x.Operations[0], x.Operations[1], x.Operations[2], x.Bytes[0], x.Bytes[1], x.Bytes[2]}), true
	case processVMCounters:
		commit, peak := k.Commit()
		v := struct {
			PeakVirtual, Virtual             uint64
			PageFaults                       uint32
			_                                uint32
			PeakWorkingSet, WorkingSet       uint64
			PeakPaged, Paged, PeakNon, NonPg uint64
			Pagefile, PeakPagefile           uint64
		}{Pagefile: uint64(commit), PeakPagefile: uint64(peak)}
		if p := c.P.Sys.ProcessOf(k); p != nil {
			v.WorkingSet, v.PeakWorkingSet, v.PageFaults = p.WorkingSet()
			v.Virtual = p.Space.Reserved()
			v.PeakVirtual = v.Virtual
		}
		return encode(v), true
	case processTimes:
		c.P.Sys.Account()
		t := k.Times()
		return encode([4]nt.Time{t.Create, t.Exit, t.Kernel, t.User}), true
	case processPriorityClass:
		return []byte{0, byte(k.PriorityClass())}, true
	case processPriorityBoost:
		return encode(uint32(number(k.BoostDisabled.Load()))), true
	case processSessionInformation:
		return encode(uint32(1)), true
	case processBreakOnTermination:
		return encode(uint32(0)), true
	case processHandleInformation:
		return handleSnapshot(k), true
	}
	return nil, false
}

// handleSnapshot is PROCESS_HANDLE_SNAPSHOT_INFORMATION.
func handleSnapshot(k *kernel.Process) []byte {
	type entry struct {
		Handle, HandleCount, PointerCount   uint64
		Access, TypeIndex, Attributes, Rest uint32
	}
	var n uint64
	var list []byte
	k.Handles.Range(func(h nt.Handle, e object.Entry) bool {
		n++
		list = append(list, encode(entry{
			uint64(h), uint64(e.Object.HandleCount()), uint64(e.Object.PointerCount()),
			uint32(e.Access), uint32(e.Object.Type().Index), handleAttributes(e.Attr), 0,
		})...)
		return true
	})
	return append(encode([2]uint64{n, 0}), list...)
}

// handleAttributes are the OBJ_* that handle tables show.
func handleAttributes(a object.Attributes) uint32 {
	var f uint32
	if a&object.ProtectFromClose != 0 {
		f |= 1 // OBJ_PROTECT_CLOSE
	}
	if a&object.Inherit != 0 {
		f |= object.OBJ_INHERIT
	}
	return f
}

func setInformationProcess(c *api.Call, h api.Handle, class uint32, in api.Ptr, n uint32) error {
	if class == processAccessToken {
		if n != 16 {
			return nt.STATUS_INFO_LENGTH_MISMATCH
		}
		return c.K.SetPrimaryToken(h.NT(), nt.Handle(mm.Load[uint64](c.P.Space, uint64(in))))
	}
	k, err := kernel.Ref[*kernel.Process](c.K, h.NT(), nt.PROCESS_SET_INFORMATION)
	if err != nil {
		return err
	}
	switch class {
	case processPriorityClass:
		if n != 2 {
			return nt.STATUS_INFO_LENGTH_MISMATCH
		}
		v := mm.Load[[2]uint8](c.P.Space, uint64(in))
		if v[1] == 0 || v[1] > kernel.PROCESS_PRIORITY_CLASS_ABOVE_NORMAL {
			return nt.STATUS_INVALID_PARAMETER
		}
		k.SetPriorityClass(uint32(v[1]))
	case processAffinityMask:
		if n != 8 {
			return nt.STATUS_INFO_LENGTH_MISMATCH
		}
		mask := mm.Load[uint64](c.P.Space, uint64(in))
		if mask == 0 || mask&^affinity() != 0 {
			return nt.STATUS_INVALID_PARAMETER
		}
		return k.SetAffinity(mask)
	case processPriorityBoost:
		if n != 4 {
			return nt.STATUS_INFO_LENGTH_MISMATCH
		}
		k.BoostDisabled.Store(mm.Load[uint32](c.P.Space, uint64(in)) != 0)
	default:
		return nt.STATUS_INVALID_INFO_CLASS
	}
	return nil
}

// suspendProcess suspends every thread that a process has at this moment.
func suspendProcess(c *api.Call, h api.Handle) error {
	k, err := kernel.Ref[*kernel.Process](c.K, h.NT(), nt.PROCESS_SUSPEND_RESUME)
	if err != nil {
		return err
	}
	if k.Exiting() {
		return nt.STATUS_PROCESS_IS_TERMINATING
	}
	var own *kernel.Thread
	for _, t := range k.Threads() {
		if t == c.T.K {
			own = t
			continue
		}
		if _, err := t.Suspend(); err == nil {
			t.Guest().Interrupt()
		}
	}
	if own != nil {
		if _, err := own.Suspend(); err == nil {
			own.Guest().Interrupt() // it blocks when the call is over
		}
	}
	return nil
}

func resumeProcess(c *api.Call, h api.Handle) error {
	k, err := kernel.Ref[*kernel.Process](c.K, h.NT(), nt.PROCESS_SUSPEND_RESUME)
	if err != nil {
		return err
	}
	for _, t := range k.Threads() {
		t.Resume()
	}
	return nil
}
