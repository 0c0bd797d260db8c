package kernel32

import (
	"haft.dev/internal/api"
	"haft.dev/internal/kernel"
	"haft.dev/internal/mm"
	"haft.dev/nt"
)

func memoryStatusFuncs() []api.Func {
	return []api.Func{
		api.F1("CreateMemoryResourceNotification(NotificationType)", createMemoryResourceNotification).Opens("CloseHandle"),
		api.F1("GetPhysicallyInstalledSystemMemory(TotalMemoryInKilobytes)", getPhysicallyInstalledSystemMemory),
		api.F1("GlobalMemoryStatus(lpBuffer)", globalMemoryStatus),
		api.F1("GlobalMemoryStatusEx(lpBuffer)", globalMemoryStatusEx),
		api.F2("QueryMemoryResourceNotification(ResourceNotificationHandle, ResourceState)", queryMemoryResourceNotification),
	}
}

// memoryStatus is MEMORYSTATUSEX.
type memoryStatus struct {
	Length, Load                   uint32
	TotalPhys, AvailPhys           uint64
	TotalPageFile, AvailPageFile   uint64
	TotalVirtual, AvailVirtual, Ex uint64
}

// memoryNow is the truth that all functions about memory tell.
func memoryNow(c *api.Call) memoryStatus {
	m := c.P.K.Kernel().Memory()
	limit, charged, _ := c.P.Sys.Arena.CommitLimit()
	s := memoryStatus{
		Length: mm32[memoryStatus](), TotalPhys: m.Total, AvailPhys: min(m.Available, m.Total),
		TotalPageFile: min(limit, m.Total+m.SwapTotal),
		TotalVirtual:  mm.MaximumAddress + 1 - mm.MinimumAddress,
	}
	s.AvailPageFile = min(s.AvailPhys+m.SwapFree, s.TotalPageFile-min(s.TotalPageFile, charged))
	s.AvailVirtual = s.TotalVirtual - min(s.TotalVirtual, c.P.Space.Reserved())
	if m.Total > 0 {
		s.Load = uint32(100 * (s.TotalPhys - s.AvailPhys) / s.TotalPhys)
	}
	return s
}

func globalMemoryStatusEx(c *api.Call, out api.Out[memoryStatus]) error {
	if out.Get(c).Length != mm32[memoryStatus]() {
		return nt.ERROR_INVALID_PARAMETER
	}
	out.Must(c, memoryNow(c))
	return nil
}

// MEMORYSTATUS.
type oldMemoryStatus struct {
	Length, Load                 uint32
	TotalPhys, AvailPhys         uint64
	TotalPageFile, AvailPageFile uint64
	TotalVirtual, AvailVirtual   uint64
}

func globalMemoryStatus(c *api.Call, out api.Out[oldMemoryStatus]) error {
	s := memoryNow(c)
	out.Must(c, oldMemoryStatus{mm32[oldMemoryStatus](), s.Load, s.TotalPhys, s.AvailPhys, s.TotalPageFile, s.AvailPageFile, s.TotalVirtual, s.AvailVirtual})
	return nil
}

func getPhysicallyInstalledSystemMemory(c *api.Call, out api.Out[uint64]) error {
	if !out.OK() {
		return nt.ERROR_INVALID_PARAMETER
	}
	out.Must(c, c.P.K.Kernel().Memory().Total>>10)
	return nil
}

func createMemoryResourceNotification(c *api.Call, kind uint32) error {
	return c.Opened(c.K.OpenMemoryNotification(kind))
}

func queryMemoryResourceNotification(c *api.Call, h api.Handle, state api.Out[uint32]) error {
	if h == 0 || h.NT() == nt.CurrentProcess || !state.OK() {
		return nt.ERROR_INVALID_PARAMETER
	}
	e, err := kernel.Ref[*kernel.Event](c.K, h.NT(), nt.EVENT_QUERY_STATE)
	if err != nil {
		return err
	}
	v := uint32(0)
	if e.Query() {
		v = 1
	}
	state.Must(c, v)
	return nil
}

// Commitment is memory as counters of the system tell it, in pages.
type Commitment struct{ Available, Total, Limit, Peak, Physical uint64 }

// CommitmentNow returns what there is.
func CommitmentNow(c *api.Call) Commitment {
	m := memoryNow(c)
	_, _, peak := c.P.Sys.Arena.CommitLimit()
	commit := m.TotalPageFile - m.AvailPageFile
	return Commitment{
		Available: m.AvailPhys / mm.PageSize, Total: commit / mm.PageSize, Limit: m.TotalPageFile / mm.PageSize,
		Peak: max(commit, peak) / mm.PageSize, Physical: m.TotalPhys / mm.PageSize,
	}
}
