package kernel32

import (
	"haft.dev/internal/api"
	"haft.dev/internal/mm"
	"haft.dev/nt"
)

func memory2Funcs() []api.Func {
	return []api.Func{
		api.F1("IsBadCodePtr(lpfn)", isBadCodePtr),
		api.F2("IsBadStringPtrA(lpsz, ucchMax)", isBadStringPtrA),
		api.F2("IsBadStringPtrW(lpsz, ucchMax)", isBadStringPtrW),
		api.F7("VirtualAlloc2(Process, BaseAddress, Size, AllocationType, PageProtection, ExtendedParameters, ParameterCount)", virtualAlloc2).Partial("of the extended parameters, the highest address and the node"),
		api.F6("VirtualAllocExNuma(hProcess, lpAddress, dwSize, flAllocationType, flProtect, nndPreferred)", virtualAllocExNuma),
	}
}

// ExtendedParameter is MEM_EXTENDED_PARAMETER.
type ExtendedParameter struct{ Type, Value uint64 }

// Types of extended parameters.
const (
	memExtendedParameterAddressRequirements = 1
	memExtendedParameterNumaNode            = 2
)

// AddressLimit reads the extended parameters of an allocation and returns the last
// address that it may have, 0 for any. STATUS_INVALID_PARAMETER for what there is
// not, or not here.
func AddressLimit(c *api.Call, params api.In[ExtendedParameter], n uint32) (limit uint64, err error) {
	if n > 8 || n > 0 && !params.OK() {
		return 0, nt.STATUS_INVALID_PARAMETER
	}
	for i := range int(n) {
		switch p := params.At(c, i); p.Type & 0xFF {
		case memExtendedParameterNumaNode: // there is one
			if uint32(p.Value) != 0 && uint32(p.Value) != ^uint32(0) {
				return 0, nt.STATUS_INVALID_PARAMETER
			}
		case memExtendedParameterAddressRequirements:
			r := mm.Load[[3]uint64](c.P.Space, p.Value) // lowest, highest, alignment
			if r[0] != 0 || r[2] != 0 && r[2] != mm.Granularity || r[1] != 0 && r[1]&(mm.PageSize-1) != mm.PageSize-1 {
				return 0, nt.STATUS_INVALID_PARAMETER
			}
			limit = r[1]
		default:
			return 0, nt.STATUS_INVALID_PARAMETER
		}
	}
	return limit, nil
}

func virtualAlloc2(c *api.Call, h api.Handle, addr api.Ptr, size api.Size, typ api.AllocationType, prot api.Protection, params api.In[ExtendedParameter], n uint32) error {
	limit, err := AddressLimit(c, params, n)
	if err != nil {
		return err
	}
	if limit != 0 && addr != 0 {
		return nt.ERROR_INVALID_PARAMETER
	}
	s := c.P.Space
	if h != 0 {
		if s, err = c.SpaceOf(h, nt.PROCESS_VM_OPERATION); err != nil {
			return err
		}
	}
	base, _, err := s.Alloc(uint64(addr), uint64(size), limit, uint32(typ), uint32(prot))
	if err != nil {
		return err
	}
	c.Return(base)
	return nil
}

// virtualAllocExNuma: there is one node, and none preferred is -1.
func virtualAllocExNuma(c *api.Call, h api.Handle, addr api.Ptr, size api.Size, typ, prot api.Flags, node uint32) error {
	if node != 0 && node != ^uint32(0) {
		return nt.ERROR_INVALID_PARAMETER
	}
	return virtualAllocEx(c, h, addr, size, typ, prot)
}

func isBadCodePtr(c *api.Call, p api.Ptr) error { return isBadReadPtr(c, p, 1) }

func isBadStringPtrA(c *api.Call, p api.Ptr, n api.Size) error { return badString(c, p, n, 1) }
func isBadStringPtrW(c *api.Call, p api.Ptr, n api.Size) error { return badString(c, p, n, 2) }

// badString reads characters up to the zero, n of them at most.
func badString(c *api.Call, p api.Ptr, n api.Size, width uint64) error {
	c.Return(0)
	var ch [2]byte
	for i := uint64(0); i < uint64(n); i++ {
		if c.P.Space.Read(uint64(p)+i*width, ch[:width]) != nil {
			c.Return(1)
			return nil
		}
		if ch == [2]byte{} {
			return nil
		}
		ch = [2]byte{}
	}
	return nil
}
