package ntdll

import (
	"haft.dev/internal/api"
	"haft.dev/internal/guest"
	"haft.dev/internal/kernel"
	"haft.dev/internal/mm"
	"haft.dev/nt"
)

func processFuncs() []api.Func {
	return []api.Func{
		api.F4("NtOpenProcess(ProcessHandle, DesiredAccess, ObjectAttributes, ClientId)", openProcess).NT().Opens("NtClose"),
		api.F5("NtQueryInformationProcess(ProcessHandle, ProcessInformationClass, ProcessInformation, ProcessInformationLength, ReturnLength)", queryInformationProcess).NT().Partial(processClasses),
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
