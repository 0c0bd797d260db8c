package ntdll

import (
	"haft.dev/internal/api"
	"haft.dev/internal/api/kernel32"
	"haft.dev/internal/mm"
	"haft.dev/nt"
)

func memory2Funcs() []api.Func {
	return []api.Func{
		api.F7("NtAllocateVirtualMemoryEx(ProcessHandle, BaseAddress, RegionSize, AllocationType, PageProtection, ExtendedParameters, ExtendedParameterCount)", allocateVirtualMemoryEx).NT().Partial("of the extended parameters, the highest address and the node"),
		api.F4("NtLockVirtualMemory(ProcessHandle, BaseAddress, RegionSize, MapType)", lockVirtualMemory).NT().Partial("the pages are checked but can still be paged out"),
		api.F4("NtUnlockVirtualMemory(ProcessHandle, BaseAddress, RegionSize, MapType)", lockVirtualMemory).NT().Partial("see NtLockVirtualMemory"),
		api.F1("RtlLockHeap(HeapHandle)", lockHeap),
		api.F1("RtlUnlockHeap(HeapHandle)", unlockHeap),
		api.F3("RtlValidateHeap(HeapHandle, Flags, BaseAddress)", validateHeap),
	}
}

func allocateVirtualMemoryEx(c *api.Call, h api.Handle, base, size api.Out[uint64], typ, prot api.Flags, params api.In[kernel32.ExtendedParameter], n uint32) error {
	limit, err := kernel32.AddressLimit(c, params, n)
	if err != nil {
		return err
	}
	addr, k := base.Get(c), size.Get(c)
	base.Must(c, addr)
	size.Must(c, k)
	if limit != 0 && addr != 0 {
		return nt.STATUS_INVALID_PARAMETER
	}
	s, err := c.SpaceOf(h, nt.PROCESS_VM_OPERATION)
	if err != nil {
		return err
	}
	at, got, err := s.Alloc(addr, k, limit, uint32(typ), uint32(prot))
	if err != nil {
		return err
	}
	base.Must(c, at)
	size.Must(c, got)
	return nil
}

// lockVirtualMemory rounds to pages, which have to be there. MapType is 1 for the
// working set, 2 for memory.
func lockVirtualMemory(c *api.Call, h api.Handle, base, size api.Out[uint64], kind uint32) error {
	addr, n := base.Get(c), size.Get(c)
	base.Must(c, addr)
	size.Must(c, n)
	if kind == 0 || kind&^3 != 0 {
		return nt.STATUS_INVALID_PARAMETER
	}
	s, err := c.SpaceOf(h, nt.PROCESS_VM_OPERATION)
	if err != nil {
		return err
	}
	end := (addr + n + mm.PageSize - 1) &^ (mm.PageSize - 1)
	addr &^= mm.PageSize - 1
	for at := addr; at < end; {
		b, err := s.Query(at)
		if err != nil {
			return err
		}
		if b.State != mm.MEM_COMMIT || b.Protect&(mm.PAGE_NOACCESS|mm.PAGE_GUARD) != 0 {
			return nt.STATUS_ACCESS_VIOLATION
		}
		at = b.BaseAddress + b.RegionSize
	}
	base.Must(c, addr)
	size.Must(c, end-addr)
	return nil
}

func lockHeap(c *api.Call, h uint64) error {
	if _, err := heapOf(c, h); err != nil {
		return err
	}
	return c.LockHeap(h)
}

func unlockHeap(c *api.Call, h uint64) error {
	if _, err := heapOf(c, h); err != nil {
		return err
	}
	return c.UnlockHeap(h)
}

// validateHeap reports whether there is such a heap, and such a block in it if one
// is named.
func validateHeap(c *api.Call, h uint64, _ api.Flags, p uint64) error {
	x := c.P.HeapAt(h)
	ok := x != nil
	if ok && p != 0 {
		_, err := x.Size(p)
		ok = err == nil
	}
	c.Return(uint64(number(ok)))
	return nil
}
