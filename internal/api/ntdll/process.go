package ntdll

import (
	"runtime"

	"haft.dev/internal/api"
	"haft.dev/internal/guest"
	"haft.dev/internal/kernel"
	"haft.dev/internal/mm"
	"haft.dev/nt"
)

func processFuncs() []api.Func {
	return []api.Func{
		api.F4("NtOpenProcess(ProcessHandle, DesiredAccess, ObjectAttributes, ClientId)", openProcess).NT().Opens("NtClose"),
		api.F5("NtQueryInformationProcess(ProcessHandle, ProcessInformationClass, ProcessInformation, ProcessInformationLength, ReturnLength)", queryInformationProcess).NT().Partial("classes 0, 2, 3, 4, 7, 18, 20, 22, 24, 26, 27, 29, 30, 31, 43, 51, 60"),
		api.F4("NtQuerySystemInformation(SystemInformationClass, SystemInformation, SystemInformationLength, ReturnLength)", querySystemInformation).NT().Partial("classes 0, 3, 5, 16 and 64"),
		api.F2("NtTerminateProcess(ProcessHandle, ExitStatus)", terminateProcess).NT(),
		api.F1("RtlExitUserProcess(ExitStatus)", exitUserProcess).NT(),
	}
}

func openProcess(c *api.Call, out api.Out[nt.Handle], access api.Access, oa api.In[api.ObjectAttributes], id api.In[clientID]) error {
	out.Must(c, 0)
	a, err := c.Attr(oa)
	if err != nil {
		return err
	}
	h, err := c.K.OpenProcess(uint32(id.Get(c).Process), a.Flags, access.NT())
	return opened(c, out, h, err)
}

func terminateProcess(c *api.Call, h api.Handle, status uint32) error {
	switch h.NT() {
	case 0:
		return endOtherThreads(c, nt.Status(status))
	case nt.CurrentProcess:
		return c.EndProcess(nt.Status(status))
	}
	p, err := kernel.Ref[*kernel.Process](c.K, h.NT(), nt.PROCESS_TERMINATE)
	if err != nil {
		return err
	}
	if p == c.P.K {
		return c.EndProcess(nt.Status(status))
	}
	if p.Exiting() {
		return nt.STATUS_PROCESS_IS_TERMINATING
	}
	p.Terminate(nt.Status(status), nil)
	return nil
}

// endOtherThreads ends all threads of the process but the caller, and waits for that.
func endOtherThreads(c *api.Call, status nt.Status) error {
	others := c.P.K.Threads()
	for _, t := range others {
		if t != c.T.K {
			t.Terminate(status)
		}
	}
	for _, t := range others {
		if t == c.T.K {
			continue
		}
		if s := c.T.K.WaitOne(t.Waitable(), false, nt.Infinite); s == nt.STATUS_THREAD_IS_TERMINATING {
			return s
		}
	}
	return nil
}

func exitUserProcess(c *api.Call, status uint32) error { return c.ExitProcess(nt.Status(status)) }

// Classes of NtQueryInformationProcess.
const (
	processBasicInformation       = 0
	processDebugPort              = 7
	processHandleCount            = 20
	processWow64Information       = 26
	processImageFileName          = 27
	processDebugObjectHandle      = 30
	processDebugFlags             = 31
	processImageFileNameWin32     = 43
	processCommandLineInformation = 60
)

func queryInformationProcess(c *api.Call, h api.Handle, class uint32, out api.Ptr, n uint32, returned api.Out[uint32]) error {
	k, err := kernel.Ref[*kernel.Process](c.K, h.NT(), nt.PROCESS_QUERY_LIMITED_INFORMATION)
	if err != nil {
		return err
	}
	p := c.P.Sys.ProcessOf(k)
	store := func(b []byte) error {
		returned.Set(c, uint32(len(b)))
		if int(n) < len(b) {
			return nt.STATUS_INFO_LENGTH_MISMATCH
		}
		out.Write(c, b)
		return nil
	}
	switch class {
	case processBasicInformation:
		peb := uint64(0)
		if p != nil {
			peb = p.PEBAt()
		}
		return store(encode(struct {
			Status   uint32
			_        uint32
			PEB      uint64
			Affinity uint64
			Priority int32
			_        uint32
			ID       uint64
			Parent   uint64
		}{uint32(k.ExitStatus()), 0, peb, affinityOf(k), int32(k.BasePriority()), 0, uint64(k.ID()), uint64(k.ParentID())}))
	case processDebugPort, processWow64Information:
		return store(make([]byte, 8))
	case processDebugObjectHandle:
		return nt.STATUS_PORT_NOT_SET
	case processDebugFlags:
		return store([]byte{1, 0, 0, 0})
	case processHandleCount:
		return store(encode(uint32(k.Handles.Len())))
	case processImageFileName, processImageFileNameWin32, processCommandLineInformation:
		if p == nil {
			return nt.STATUS_PROCESS_IS_TERMINATING
		}
		s := p.Params().CommandLine
		switch class {
		case processImageFileName:
			s = `\??\` + p.Params().ImagePath
		case processImageFileNameWin32:
			s = p.Params().ImagePath
		}
		return store(unicode(c, out, s, 16))
	}
	if b, ok := processDetail(c, k, class); ok {
		return store(b)
	}
	return nt.STATUS_INVALID_INFO_CLASS
}

func querySystemInformation(c *api.Call, class uint32, out api.Ptr, n uint32, returned api.Out[uint32]) error {
	switch class {
	case 0: // SystemBasicInformation
		b := encode(struct {
			_, Resolution, PageSize, Pages, Low, High, Granularity uint32
			_                                                      uint32
			Min, Max, Affinity                                     uint64
			Processors                                             uint8
			_                                                      [7]uint8
		}{Resolution: 156250, PageSize: mm.PageSize, Granularity: mm.Granularity, Min: mm.MinimumAddress, Max: mm.MaximumAddress, Affinity: 1<<runtime.NumCPU() - 1, Processors: uint8(runtime.NumCPU())})
		returned.Set(c, uint32(len(b)))
		if int(n) != len(b) {
			return nt.STATUS_INFO_LENGTH_MISMATCH
		}
		out.Write(c, b)
		return nil
	case systemTimeOfDay, systemHandles, systemExtendedHandles:
		b := systemTime(c)
		if class != systemTimeOfDay {
			b = systemHandleList(c, class == systemExtendedHandles)
		} else if int(n) < len(b) {
			b = b[:n]
		}
		returned.Set(c, uint32(len(b)))
		if int(n) < len(b) {
			return nt.STATUS_INFO_LENGTH_MISMATCH
		}
		out.Write(c, b)
		return nil
	case 5: // SystemProcessInformation
		return systemProcesses(c, out, n, returned)
	}
	return nt.STATUS_INVALID_INFO_CLASS
}

// systemProcesses lists the processes with their threads.
func systemProcesses(c *api.Call, out api.Ptr, n uint32, returned api.Out[uint32]) error {
	type entry struct {
		Next, Threads        uint32
		_                    [3]uint64
		Create, User, Kernel int64
		Image                api.UnicodeString
		Priority             int32
		_                    uint32
		ID, Parent           uint64
		Handles, Session     uint32
		_                    [19]uint64
	}
	type thread struct {
		Kernel, User, Create int64
		WaitTime             uint32
		_                    uint32
		Start                uint64
		ID                   clientID
		Priority, Base       int32
		Switches, State      uint32
		Reason               uint32
		_                    uint32
	}
	var b []byte
	last := 0
	for _, p := range c.P.K.Kernel().Processes() {
		at := len(b)
		ts := p.Threads()
		name := nt.UTF16Z(p.Name())
		size := int(mm.SizeOf[entry]()) + len(ts)*int(mm.SizeOf[thread]())
		e := entry{
			Threads: uint32(len(ts)), Create: int64(p.Times().Create), Priority: int32(p.BasePriority()),
			ID: uint64(p.ID()), Parent: uint64(p.ParentID()), Handles: uint32(p.Handles.Len()), Session: 1,
			Image: api.UnicodeString{Length: uint16(2*len(name) - 2), MaximumLength: uint16(2 * len(name)), Buffer: uint64(out) + uint64(at+size)},
		}
		e.Next = uint32(size+2*len(name)+7) &^ 7
		b = append(b, encode(e)...)
		for _, t := range ts {
			b = append(b, encode(thread{Create: int64(t.Times().Create), ID: clientID{uint64(p.ID()), uint64(t.ID())}, Priority: 8, Base: 8, State: 5})...)
		}
		for _, u := range name {
			b = append(b, byte(u), byte(u>>8))
		}
		b = append(b, make([]byte, at+int(e.Next)-len(b))...)
		last = at
	}
	b[last], b[last+1], b[last+2], b[last+3] = 0, 0, 0, 0
	returned.Set(c, uint32(len(b)))
	if int(n) < len(b) {
		return nt.STATUS_INFO_LENGTH_MISMATCH
	}
	out.Write(c, b)
	return nil
}

// version fills in RTL_OSVERSIONINFOW, or the EX form by its size.
func getVersion(c *api.Call, p api.Ptr) error {
	size := mm.Load[uint32](c.P.Space, uint64(p))
	at := uint64(p) + 4
	for i, v := range []uint32{guest.MajorVersion, guest.MinorVersion, guest.BuildNumber, 2} {
		mm.Store(c.P.Space, at+uint64(4*i), v)
	}
	mm.Store(c.P.Space, at+16, [128]uint16{})
	if size > 276 {
		mm.Store(c.P.Space, at+16+256, [2]uint32{0, 1<<16 | 0x100})
	}
	return nil
}

func getNtVersionNumbers(c *api.Call, major, minor, build api.Out[uint32]) error {
	major.Set(c, guest.MajorVersion)
	minor.Set(c, guest.MinorVersion)
	build.Set(c, 0xF0000000|guest.BuildNumber)
	return nil
}
