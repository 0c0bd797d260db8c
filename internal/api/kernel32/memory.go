package kernel32

import (
	"haft.dev/internal/api"
	"haft.dev/internal/mm"
	"haft.dev/nt"
)

func memoryFuncs() []api.Func {
	return []api.Func{
		api.F3("FlushInstructionCache(hProcess, lpBaseAddress, dwSize)", flushInstructionCache),
		api.F2("IsBadReadPtr(lp, ucb)", isBadReadPtr),
		api.F2("IsBadWritePtr(lp, ucb)", isBadWritePtr),
		api.F5("ReadProcessMemory(hProcess, lpBaseAddress, lpBuffer, nSize, lpNumberOfBytesRead)", readProcessMemory),
		api.F4("VirtualAlloc(lpAddress, dwSize, flAllocationType, flProtect)", virtualAlloc),
		api.F5("VirtualAllocEx(hProcess, lpAddress, dwSize, flAllocationType, flProtect)", virtualAllocEx),
		api.F3("VirtualFree(lpAddress, dwSize, dwFreeType)", virtualFree),
		api.F4("VirtualFreeEx(hProcess, lpAddress, dwSize, dwFreeType)", virtualFreeEx),
		api.F2("VirtualLock(lpAddress, dwSize)", virtualLock).Partial("the pages are checked but can still be paged out"),
		api.F4("VirtualProtect(lpAddress, dwSize, flNewProtect, lpflOldProtect)", virtualProtect),
		api.F5("VirtualProtectEx(hProcess, lpAddress, dwSize, flNewProtect, lpflOldProtect)", virtualProtectEx),
		api.F3("VirtualQuery(lpAddress, lpBuffer, dwLength)", virtualQuery),
		api.F4("VirtualQueryEx(hProcess, lpAddress, lpBuffer, dwLength)", virtualQueryEx),
		api.F2("VirtualUnlock(lpAddress, dwSize)", virtualLock).Partial("see VirtualLock"),
		api.F5("WriteProcessMemory(hProcess, lpBaseAddress, lpBuffer, nSize, lpNumberOfBytesWritten)", writeProcessMemory),
	}
}

func virtualAlloc(c *api.Call, addr api.Ptr, size api.Size, typ api.AllocationType, prot api.Protection) error {
	return allocIn(c, c.P.Space, addr, size, api.Flags(typ), api.Flags(prot))
}

func virtualAllocEx(c *api.Call, h api.Handle, addr api.Ptr, size api.Size, typ, prot api.Flags) error {
	s, err := c.SpaceOf(h, nt.PROCESS_VM_OPERATION)
	if err != nil {
		return err
	}
	return allocIn(c, s, addr, size, typ, prot)
}

func allocIn(c *api.Call, s *mm.Space, addr api.Ptr, size api.Size, typ, prot api.Flags) error {
	if addr != 0 && addr < mm.MinimumAddress {
		return nt.ERROR_INVALID_PARAMETER
	}
	base, _, err := s.Alloc(uint64(addr), uint64(size), 0, uint32(typ), uint32(prot))
	if err != nil {
		return err
	}
	c.Return(base)
	return nil
}

func virtualFree(c *api.Call, addr api.Ptr, size api.Size, typ api.AllocationType) error {
	return freeIn(c.P.Space, addr, size, api.Flags(typ))
}

func virtualFreeEx(c *api.Call, h api.Handle, addr api.Ptr, size api.Size, typ api.Flags) error {
	s, err := c.SpaceOf(h, nt.PROCESS_VM_OPERATION)
	if err != nil {
		return err
	}
	return freeIn(s, addr, size, typ)
}

func freeIn(s *mm.Space, addr api.Ptr, size api.Size, typ api.Flags) error {
	if typ == mm.MEM_RELEASE && size != 0 {
		return nt.ERROR_INVALID_PARAMETER
	}
	_, _, err := s.Free(uint64(addr), uint64(size), uint32(typ))
	return err
}

func virtualProtect(c *api.Call, addr api.Ptr, size api.Size, prot api.Protection, old api.Out[uint32]) error {
	return protectIn(c, c.P.Space, addr, size, api.Flags(prot), old)
}

func virtualProtectEx(c *api.Call, h api.Handle, addr api.Ptr, size api.Size, prot api.Flags, old api.Out[uint32]) error {
	s, err := c.SpaceOf(h, nt.PROCESS_VM_OPERATION)
	if err != nil {
		return err
	}
	return protectIn(c, s, addr, size, prot, old)
}

func protectIn(c *api.Call, s *mm.Space, addr api.Ptr, size api.Size, prot api.Flags, old api.Out[uint32]) error {
	if old == 0 {
		return nt.ERROR_NOACCESS
	}
	old.Probe(c)
	_, _, was, err := s.Protect(uint64(addr), uint64(size), uint32(prot))
	if err != nil {
		return err
	}
	old.Must(c, was)
	return nil
}

func virtualQuery(c *api.Call, addr api.Ptr, out api.Out[mm.BasicInformation], n api.Size) error {
	return queryIn(c, c.P.Space, addr, out, n)
}

func virtualQueryEx(c *api.Call, h api.Handle, addr api.Ptr, out api.Out[mm.BasicInformation], n api.Size) error {
	s, err := c.SpaceOf(h, nt.PROCESS_QUERY_INFORMATION)
	if err != nil {
		return err
	}
	return queryIn(c, s, addr, out, n)
}

func queryIn(c *api.Call, s *mm.Space, addr api.Ptr, out api.Out[mm.BasicInformation], n api.Size) error {
	size := mm.SizeOf[mm.BasicInformation]()
	if uint64(n) < size {
		return nt.ERROR_BAD_LENGTH
	}
	b, err := s.Query(uint64(addr))
	if err != nil {
		return err
	}
	out.Must(c, b)
	c.Return(size)
	return nil
}

func virtualLock(c *api.Call, addr api.Ptr, size api.Size) error {
	for at := uint64(addr); at < uint64(addr)+uint64(size); {
		b, err := c.P.Space.Query(at)
		if err != nil {
			return err
		}
		if b.State != mm.MEM_COMMIT || b.Protect&(mm.PAGE_NOACCESS|mm.PAGE_GUARD) != 0 {
			return nt.ERROR_NOACCESS
		}
		at = b.BaseAddress + b.RegionSize
	}
	return nil
}

func flushInstructionCache(c *api.Call, h api.Handle, _ api.Ptr, _ api.Size) error {
	_, err := c.SpaceOf(h, 0)
	return err
}

// transfer copies memory between processes in pieces, so that what could be
// copied before an error counts. STATUS_PARTIAL_COPY if the source refuses,
// STATUS_ACCESS_VIOLATION if the target does, which Windows probes.
func transfer(n uint64, read, write func(off uint64, b []byte) error) (uint64, error) {
	buf := make([]byte, min(n, 64<<10))
	for done := uint64(0); done < n; {
		b := buf[:min(uint64(len(buf)), n-done)]
		short := read(done, b) != nil
		for short { // page by page up to the one that refuses
			if len(b) <= mm.PageSize {
				return done, nt.STATUS_PARTIAL_COPY
			}
			b = b[:(len(b)-1)&^(mm.PageSize-1)]
			if read(done, b) == nil {
				break
			}
		}
		if write(done, b) != nil {
			return done, nt.STATUS_ACCESS_VIOLATION
		}
		done += uint64(len(b))
		if short {
			return done, nt.STATUS_PARTIAL_COPY
		}
	}
	return n, nil
}

// inUserRange reports whether a span lies where programs may have memory.
func inUserRange(at api.Ptr, n api.Size) bool {
	return uint64(n) <= mm.MaximumAddress+1 && uint64(at) <= mm.MaximumAddress+1-uint64(n)
}

// readProcessMemory fails with ERROR_NOACCESS if the spans cannot be memory, or the
// caller's is not writable, and with ERROR_PARTIAL_COPY if the other's cannot be read.
// Nothing is asked of a handle if there is nothing to read. (NtReadVirtualMemory.)
func readProcessMemory(c *api.Call, h api.Handle, base, buf api.Ptr, n api.Size, out api.Out[uint64]) error {
	if !inUserRange(base, n) || !inUserRange(buf, n) {
		return nt.STATUS_ACCESS_VIOLATION
	}
	if n == 0 {
		out.Set(c, 0)
		return nil
	}
	s, err := c.SpaceOf(h, nt.PROCESS_VM_READ)
	if err != nil {
		return err
	}
	done, err := transfer(uint64(n),
		func(off uint64, b []byte) error { return s.Read(uint64(base)+off, b) },
		func(off uint64, b []byte) error { return c.P.Space.Write(uint64(buf)+off, b) })
	out.Set(c, done)
	return err
}

// writeProcessMemory makes code writable as long as it writes there, so that debuggers
// can set breakpoints; what is only readable is ERROR_NOACCESS. What the caller cannot
// read is ERROR_PARTIAL_COPY.
func writeProcessMemory(c *api.Call, h api.Handle, base, buf api.Ptr, n api.Size, out api.Out[uint64]) error {
	if !inUserRange(base, n) || !inUserRange(buf, n) {
		return nt.STATUS_ACCESS_VIOLATION
	}
	if n == 0 {
		out.Set(c, 0)
		return nil
	}
	s, err := c.SpaceOf(h, nt.PROCESS_VM_WRITE|nt.PROCESS_VM_OPERATION)
	if err != nil {
		return err
	}
	done, err := transfer(uint64(n),
		func(off uint64, b []byte) error { return c.P.Space.Read(uint64(buf)+off, b) },
		func(off uint64, b []byte) error { return writeAlsoCode(s, uint64(base)+off, b) })
	out.Set(c, done)
	return err
}

// writeAlsoCode writes where memory is writable or code. STATUS_ACCESS_VIOLATION.
func writeAlsoCode(s *mm.Space, at uint64, b []byte) error {
	for len(b) > 0 {
		r, err := s.Query(at)
		if err != nil || r.State != mm.MEM_COMMIT {
			return nt.STATUS_ACCESS_VIOLATION
		}
		k := min(uint64(len(b)), r.BaseAddress+r.RegionSize-at)
		prot := uint32(0)
		switch r.Protect &^ (mm.PAGE_GUARD | mm.PAGE_NOCACHE | mm.PAGE_WRITECOMBINE) {
		case mm.PAGE_READWRITE, mm.PAGE_WRITECOPY, mm.PAGE_EXECUTE_READWRITE, mm.PAGE_EXECUTE_WRITECOPY:
		case mm.PAGE_EXECUTE, mm.PAGE_EXECUTE_READ:
			prot = mm.PAGE_EXECUTE_WRITECOPY
			if r.Type == mm.MEM_PRIVATE {
				prot = mm.PAGE_EXECUTE_READWRITE
			}
		default:
			return nt.STATUS_ACCESS_VIOLATION
		}
		if prot != 0 {
			if _, _, _, err := s.Protect(at, k, prot); err != nil {
				return nt.STATUS_ACCESS_VIOLATION
			}
		}
		err = s.Write(at, b[:k])
		if prot != 0 {
			s.Protect(at, k, r.Protect)
		}
		if err != nil {
			return nt.STATUS_ACCESS_VIOLATION
		}
		at, b = at+k, b[k:]
	}
	return nil
}

func isBadReadPtr(c *api.Call, p api.Ptr, n api.Size) error {
	return badPtr(c, p, n, mm.PAGE_NOACCESS|mm.PAGE_GUARD|mm.PAGE_EXECUTE)
}

func isBadWritePtr(c *api.Call, p api.Ptr, n api.Size) error {
	return badPtr(c, p, n, mm.PAGE_NOACCESS|mm.PAGE_GUARD|mm.PAGE_EXECUTE|mm.PAGE_READONLY|mm.PAGE_EXECUTE_READ)
}

func badPtr(c *api.Call, p api.Ptr, n api.Size, bad uint32) error {
	for at, end := uint64(p), uint64(p)+uint64(n); at < end; {
		b, err := c.P.Space.Query(at)
		if err != nil || b.State != mm.MEM_COMMIT || b.Protect&bad != 0 {
			c.Return(1)
			return nil
		}
		at = b.BaseAddress + b.RegionSize
	}
	c.Return(0)
	return nil
}
