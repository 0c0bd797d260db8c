package ntdll

import (
	"haft.dev/internal/api"
	"haft.dev/internal/mm"
	"haft.dev/nt"
)

func memoryFuncs() []api.Func {
	return []api.Func{
		api.F6("NtAllocateVirtualMemory(ProcessHandle, BaseAddress, ZeroBits, RegionSize, AllocationType, Protect)", allocateVirtualMemory).NT(),
		api.F3("NtFlushInstructionCache(ProcessHandle, BaseAddress, Length)", flushInstructionCache).NT(),
		api.F4("NtFreeVirtualMemory(ProcessHandle, BaseAddress, RegionSize, FreeType)", freeVirtualMemory).NT(),
		api.F5("NtProtectVirtualMemory(ProcessHandle, BaseAddress, RegionSize, NewProtect, OldProtect)", protectVirtualMemory).NT(),
		api.F6("NtQueryVirtualMemory(ProcessHandle, BaseAddress, MemoryInformationClass, MemoryInformation, MemoryInformationLength, ReturnLength)", queryVirtualMemory).NT().Partial("classes 0 and 2"),
		api.F5("NtReadVirtualMemory(ProcessHandle, BaseAddress, Buffer, BufferSize, NumberOfBytesRead)", readVirtualMemory).NT(),
		api.F5("NtWriteVirtualMemory(ProcessHandle, BaseAddress, Buffer, BufferSize, NumberOfBytesWritten)", writeVirtualMemory).NT(),
	}
}

func allocateVirtualMemory(c *api.Call, h api.Handle, base api.Out[uint64], zeroBits uint64, size api.Out[uint64], typ, prot api.Flags) error {
	if zeroBits > 21 && zeroBits < 32 {
		return nt.STATUS_INVALID_PARAMETER_3
	}
	limit := uint64(0)
	switch {
	case zeroBits >= 32: // a mask
		limit = zeroBits
	case zeroBits > 0:
		limit = 1 << (32 - zeroBits)
	}
	addr, n := base.Get(c), size.Get(c)
	s, err := c.SpaceOf(h, nt.PROCESS_VM_OPERATION)
	if err != nil {
		return err
	}
	at, got, err := s.Alloc(addr, n, limit, uint32(typ), uint32(prot))
	if err != nil {
		return err
	}
	base.Must(c, at)
	size.Must(c, got)
	return nil
}

func freeVirtualMemory(c *api.Call, h api.Handle, base, size api.Out[uint64], typ api.Flags) error {
	addr, n := base.Get(c), size.Get(c)
	s, err := c.SpaceOf(h, nt.PROCESS_VM_OPERATION)
	if err != nil {
		return err
	}
	at, got, err := s.Free(addr, n, uint32(typ))
	if err != nil {
		return err
	}
	base.Must(c, at)
	size.Must(c, got)
	return nil
}

func protectVirtualMemory(c *api.Call, h api.Handle, base, size api.Out[uint64], prot api.Flags, old api.Out[uint32]) error {
	addr, n := base.Get(c), size.Get(c)
	old.Must(c, 0)
	s, err := c.SpaceOf(h, nt.PROCESS_VM_OPERATION)
	if err != nil {
		return err
	}
	at, got, was, err := s.Protect(addr, n, uint32(prot))
	if err != nil {
		return err
	}
	base.Must(c, at)
	size.Must(c, got)
	old.Must(c, was)
	return nil
}

func queryVirtualMemory(c *api.Call, h api.Handle, addr api.Ptr, class uint32, out api.Ptr, n uint64, returned api.Out[uint64]) error {
	if class == memoryMappedFilenameInformation {
		return queryMappedName(c, h, addr, out, n, returned)
	}
	if class != 0 {
		return nt.STATUS_INVALID_INFO_CLASS
	}
	if n < mm.SizeOf[mm.BasicInformation]() {
		return nt.STATUS_INFO_LENGTH_MISMATCH
	}
	s, err := c.SpaceOf(h, nt.PROCESS_QUERY_INFORMATION)
	if err != nil {
		return err
	}
	b, err := s.Query(uint64(addr))
	if err != nil {
		return err
	}
	mm.Store(c.P.Space, uint64(out), b)
	returned.Set(c, mm.SizeOf[mm.BasicInformation]())
	return nil
}

func flushInstructionCache(c *api.Call, h api.Handle, _ api.Ptr, _ api.Size) error {
	_, err := c.SpaceOf(h, nt.PROCESS_VM_WRITE)
	return err
}

func copyMemory(n uint64, out func(uint64), read, write func(off uint64, b []byte) error) error {
	buf := make([]byte, min(n, 64<<10))
	done := uint64(0)
	for done < n {
		b := buf[:min(uint64(len(buf)), n-done)]
		if read(done, b) != nil || write(done, b) != nil {
			out(done)
			return nt.STATUS_PARTIAL_COPY
		}
		done += uint64(len(b))
	}
	out(done)
	return nil
}

func readVirtualMemory(c *api.Call, h api.Handle, base, buf api.Ptr, n api.Size, out api.Out[uint64]) error {
	s, err := c.SpaceOf(h, nt.PROCESS_VM_READ)
	if err != nil {
		return err
	}
	return copyMemory(uint64(n), func(k uint64) { out.Set(c, k) },
		func(off uint64, b []byte) error { return s.Read(uint64(base)+off, b) },
		func(off uint64, b []byte) error { return c.P.Space.Write(uint64(buf)+off, b) })
}

func writeVirtualMemory(c *api.Call, h api.Handle, base, buf api.Ptr, n api.Size, out api.Out[uint64]) error {
	s, err := c.SpaceOf(h, nt.PROCESS_VM_WRITE|nt.PROCESS_VM_OPERATION)
	if err != nil {
		return err
	}
	return copyMemory(uint64(n), func(k uint64) { out.Set(c, k) },
		func(off uint64, b []byte) error { return c.P.Space.Read(uint64(buf)+off, b) },
		func(off uint64, b []byte) error { return s.Write(uint64(base)+off, b) })
}
