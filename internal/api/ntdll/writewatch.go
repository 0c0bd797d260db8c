package ntdll

import (
	"haft.dev/internal/api"
	"haft.dev/internal/api/kernel32"
	"haft.dev/nt"
)

func writeWatchFuncs() []api.Func {
	return []api.Func{
		api.F7("NtGetWriteWatch(ProcessHandle, Flags, BaseAddress, RegionSize, UserAddressArray, EntriesInUserAddressArray, Granularity)", getWriteWatch).NT(),
		api.F3("NtResetWriteWatch(ProcessHandle, BaseAddress, RegionSize)", resetWriteWatch).NT(),
	}
}

func getWriteWatch(c *api.Call, h api.Handle, flags uint32, base, size uint64, out, count api.Out[uint64], granularity api.Out[uint32]) error {
	return kernel32.GetWriteWatch(c, h, flags, base, size, out, count, granularity)
}

func resetWriteWatch(c *api.Call, h api.Handle, base, size uint64) error {
	s, err := c.SpaceOf(h, nt.PROCESS_VM_OPERATION)
	if err != nil {
		return err
	}
	return s.ResetWriteWatch(base, size)
}
