package advapi32

import (
	"haft.dev/internal/api"
	"haft.dev/internal/kernel"
	"haft.dev/internal/mm"
	"haft.dev/internal/security"
	"haft.dev/nt"
)

func privilegeFuncs() []api.Func {
	return []api.Func{
		api.F8("AccessCheck(pSecurityDescriptor, ClientToken, DesiredAccess, GenericMapping, PrivilegeSet, PrivilegeSetLength, GrantedAccess, AccessStatus)", accessCheck),
		api.F11("AccessCheckByType(pSecurityDescriptor, PrincipalSelfSid, ClientToken, DesiredAccess, ObjectTypeList, ObjectTypeListLength, GenericMapping, PrivilegeSet, PrivilegeSetLength, GrantedAccess, AccessStatus)", accessCheckByType),
		api.F1("AllocateLocallyUniqueId(Luid)", allocateLocallyUniqueID),
		api.F5("LookupPrivilegeDisplayNameA(lpSystemName, lpName, lpDisplayName, cchDisplayName, lpLanguageId)", lookupPrivilegeDisplayNameA),
		api.F5("LookupPrivilegeDisplayNameW(lpSystemName, lpName, lpDisplayName, cchDisplayName, lpLanguageId)", lookupPrivilegeDisplayNameW),
		api.F4("LookupPrivilegeNameA(lpSystemName, lpLuid, lpName, cchName)", lookupPrivilegeNameA),
		api.F4("LookupPrivilegeNameW(lpSystemName, lpLuid, lpName, cchName)", lookupPrivilegeNameW),
		api.F3("LookupPrivilegeValueA(lpSystemName, lpName, lpLuid)", lookupPrivilegeValueA),
		api.F3("LookupPrivilegeValueW(lpSystemName, lpName, lpLuid)", lookupPrivilegeValueW),
		api.F3("PrivilegeCheck(ClientToken, RequiredPrivileges, pfResult)", privilegeCheck),
	}
}

func allocateLocallyUniqueID(c *api.Call, out api.Out[luid]) error {
	storeLUID(c, out, c.P.K.Kernel().NewLUID())
	return nil
}

func privilegeValue(c *api.Call, system, name text, out api.Out[luid]) error {
	if err := localSystem(c, system); err != nil {
		return err
	}
	v := security.PrivilegeLUID(name.Get(c))
	if v == 0 {
		return nt.ERROR_NO_SUCH_PRIVILEGE
	}
	storeLUID(c, out, uint64(v))
	return nil
}

func lookupPrivilegeValueA(c *api.Call, system, name api.AStr, out api.Out[luid]) error {
	return privilegeValue(c, ansi(system), ansi(name), out)
}

func lookupPrivilegeValueW(c *api.Call, system, name api.WStr, out api.Out[luid]) error {
	return privilegeValue(c, wide(system), wide(name), out)
}

func privilegeName(c *api.Call, system text, in api.In[luid], b buffer) error {
	if err := localSystem(c, system); err != nil {
		return err
	}
	id := in.Get(c)
	name := security.PrivilegeName(uint64(uint32(id.High))<<32 | uint64(id.Low))
	if name == "" {
		return nt.ERROR_NO_SUCH_PRIVILEGE
	}
	return b.Fill(c, name, nt.ERROR_INSUFFICIENT_BUFFER)
}

func lookupPrivilegeNameA(c *api.Call, system api.AStr, in api.In[luid], out api.Ptr, size api.Out[uint32]) error {
	return privilegeName(c, ansi(system), in, buffer{Text: ansiBuf(out), Size: size})
}

func lookupPrivilegeNameW(c *api.Call, system api.WStr, in api.In[luid], out api.Ptr, size api.Out[uint32]) error {
	return privilegeName(c, wide(system), in, buffer{Text: wideBuf(out), Size: size})
}

func privilegeDisplayName(c *api.Call, system, name text, b buffer, language api.Out[uint32]) error {
	if err := localSystem(c, system); err != nil {
		return err
	}
	s := security.PrivilegeDisplayName(name.Get(c))
	if s == "" {
		return nt.ERROR_NO_SUCH_PRIVILEGE
	}
	if err := b.Fill(c, s, nt.ERROR_INSUFFICIENT_BUFFER); err != nil {
		return err
	}
	language.Must(c, 0x409)
	return nil
}

func lookupPrivilegeDisplayNameA(c *api.Call, system, name api.AStr, out api.Ptr, size, language api.Out[uint32]) error {
	return privilegeDisplayName(c, ansi(system), ansi(name), buffer{Text: ansiBuf(out), Size: size}, language)
}

func lookupPrivilegeDisplayNameW(c *api.Call, system, name api.WStr, out api.Ptr, size, language api.Out[uint32]) error {
	return privilegeDisplayName(c, wide(system), wide(name), buffer{Text: wideBuf(out), Size: size}, language)
}

// client returns the token of a client for AccessCheck and PrivilegeCheck.
func client(c *api.Call, h api.Handle) (*security.Token, error) {
	t, err := kernel.Ref[*kernel.Token](c.K, h.NT(), nt.TOKEN_QUERY)
	if err != nil {
		return nil, err
	}
	return t.Value(), nil
}

// privilegeSet is PRIVILEGE_SET with one privilege.
type privilegeSet struct {
	Count, Control uint32
	Privilege      [1]api.LUIDAndAttributes
}

const privilegeSetAllNecessary = 1

func privilegeCheck(c *api.Call, h api.Handle, set api.Ptr, out api.Out[uint32]) error {
	ok, err := hasPrivileges(c, h, set)
	if err != nil {
		return err
	}
	out.Must(c, flag(ok))
	return nil
}

// hasPrivileges reports whether a token has one of the privileges of PRIVILEGE_SET
// enabled, or all; it marks those that it has.
func hasPrivileges(c *api.Call, h api.Handle, set api.Ptr) (bool, error) {
	v, err := client(c, h)
	if err != nil {
		return false, err
	}
	if !v.IsPrimary() && v.Level < security.Identification {
		return false, nt.STATUS_BAD_IMPERSONATION_LEVEL
	}
	n := mm.Load[uint32](c.P.Space, uint64(set))
	control := mm.Load[uint32](c.P.Space, uint64(set)+4)
	ps, err := c.Privileges(set+8, n)
	if err != nil {
		return false, err
	}
	held := 0
	for i, p := range ps {
		if p.Name == "" || !v.HasPrivilege(p.Name) {
			continue
		}
		held++
		mm.Store(c.P.Space, uint64(set)+8+12*uint64(i)+8, p.Attributes|security.PrivilegeUsedForAccess)
	}
	ok := held > 0
	if control&privilegeSetAllNecessary != 0 {
		ok = held == len(ps)
	}
	return ok, nil
}
