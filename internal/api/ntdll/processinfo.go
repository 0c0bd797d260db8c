package ntdll

import (
	"haft.dev/internal/api"
	"haft.dev/internal/api/kernel32"
	"haft.dev/internal/kernel"
	"haft.dev/internal/mm"
	"haft.dev/internal/object"
	"haft.dev/nt"
)

func processInfoFuncs() []api.Func {
	return []api.Func{
		api.F4("NtSetInformationProcess(ProcessHandle, ProcessInformationClass, ProcessInformation, ProcessInformationLength)", setInformationProcess).NT().Partial("classes 9, 12, 18, 21, 22, 31, 33 and 39; 18, 21, 22, 33 and 39 are kept and shown"),
		api.F1("NtResumeProcess(ProcessHandle)", resumeProcess).NT(),
		api.F1("NtSuspendProcess(ProcessHandle)", suspendProcess).NT(),
	}
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
	size, ok := settableSizes[class]
	if !ok {
		return nt.STATUS_INVALID_INFO_CLASS
	}
	if n != size {
		return nt.STATUS_INFO_LENGTH_MISMATCH
	}
	k, err := kernel.Ref[*kernel.Process](c.K, h.NT(), nt.PROCESS_SET_INFORMATION)
	if err != nil {
		return err
	}
	word := func() uint32 { return mm.Load[uint32](c.P.Space, uint64(in)) }
	switch class {
	case processPriorityClass:
		v := mm.Load[[2]uint8](c.P.Space, uint64(in))
		if v[1] == 0 || v[1] > kernel.PROCESS_PRIORITY_CLASS_ABOVE_NORMAL {
			return nt.STATUS_INVALID_PARAMETER
		}
		k.SetPriorityClass(uint32(v[1]))
		return nil
	case processAffinityMask:
		mask := mm.Load[uint64](c.P.Space, uint64(in))
		if mask == 0 || mask&^affinity() != 0 {
			return nt.STATUS_INVALID_PARAMETER
		}
		return k.SetAffinity(mask)
	case processPriorityBoost:
		k.BoostDisabled.Store(word() != 0)
		return nil
	case processDebugFlags:
		v := word()
		if v&^1 != 0 {
			return nt.STATUS_INVALID_PARAMETER
		}
		k.SetDebugsChildren(v != 0)
		return nil
	}
	p := c.P.Sys.ProcessOf(k)
	if p == nil {
		return nt.STATUS_PROCESS_IS_TERMINATING
	}
	switch class {
	case processDefaultHardErrorMode:
		kernel32.SetErrorMode(p, word()^1)
	case processIoPriority:
		return setIoPriority(c, kernel32.PrioritiesOf(p), word())
	case processPagePriority:
		if !kernel32.PrioritiesOf(p).SetMemory(word()) {
			return nt.STATUS_INVALID_PARAMETER
		}
	}
	return nil
}

// settableSizes are the lengths of what NtSetInformationProcess takes.
var settableSizes = map[uint32]uint32{processDebugFlags: 4,
	processDefaultHardErrorMode: 4, processPriorityClass: 2, processAffinityMask: 8, processPriorityBoost: 4, processIoPriority: 4, processPagePriority: 4,
}

// setIoPriority: high (3) takes a privilege, critical (4) is for the system alone.
func setIoPriority(c *api.Call, x *kernel32.Priorities, v uint32) error {
	const normal, high = 2, 3
	switch {
	case v > high:
		return nt.STATUS_INVALID_PARAMETER
	case v > normal && !c.K.Token().HasPrivilege("SeIncreaseBasePriorityPrivilege"):
		return nt.STATUS_PRIVILEGE_NOT_HELD
	}
	x.IO.Store(v)
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
		if _, err := t.Suspend(); err == nil && t.Guest() != nil {
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
