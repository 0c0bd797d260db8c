package kernel32

import (
	"haft.dev/internal/api"
	"haft.dev/internal/mm"
	"haft.dev/nt"
)

func writeWatchFuncs() []api.Func {
	return []api.Func{
		api.F6("GetWriteWatch(dwFlags, lpBaseAddress, dwRegionSize, lpAddresses, lpdwCount, lpdwGranularity)", getWriteWatch).Fails(0xFFFFFFFF),
		api.F2("ResetWriteWatch(lpBaseAddress, dwRegionSize)", resetWriteWatch).Fails(0xFFFFFFFF),
	}
}

const WRITE_WATCH_FLAG_RESET = 1

// GetWriteWatch carries out NtGetWriteWatch: flags, range, number of entries and addresses are
// checked before the process is looked at.
func GetWriteWatch(c *api.Call, h api.Handle, flags uint32, base, size uint64, out, count api.Out[uint64], granularity api.Out[uint32]) error {
	switch {
	case flags&^WRITE_WATCH_FLAG_RESET != 0:
		return nt.STATUS_INVALID_PARAMETER_2
	case size == 0 || base+size < base || base+size > mm.MaximumAddress+1:
		return nt.STATUS_INVALID_PARAMETER_3
	}
	max := count.Get(c)
	if max == 0 || max > mm.MaximumAddress/8 {
		return nt.STATUS_INVALID_PARAMETER_5
	}
	count.Probe(c)
	granularity.Must(c, granularity.Get(c))
	out.Must(c, out.Get(c))
	s, err := c.SpaceOf(h, nt.PROCESS_VM_OPERATION)
	if err != nil {
		return err
	}
	pages, err := s.WriteWatch(base, size, int(min(max, size/mm.PageSize+2)), flags&WRITE_WATCH_FLAG_RESET != 0)
	if err != nil {
		return err
	}
	for i, p := range pages {
		out.At(c, i, p)
	}
	count.Must(c, uint64(len(pages)))
	granularity.Must(c, mm.PageSize)
	return nil
}

func getWriteWatch(c *api.Call, flags uint32, base, size uint64, out, count api.Out[uint64], granularity api.Out[uint32]) error {
	c.Return(0)
	return GetWriteWatch(c, api.Handle(nt.CurrentProcess), flags, base, size, out, count, granularity)
}

func resetWriteWatch(c *api.Call, base, size uint64) error {
	c.Return(0)
	return c.P.Space.ResetWriteWatch(base, size)
}
