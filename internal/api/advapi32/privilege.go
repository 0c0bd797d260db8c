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
	v, err := client(c, h)
	if err != nil {
		return err
	}
	if !v.IsPrimary() && v.Level < security.Identification {
		return nt.STATUS_BAD_IMPERSONATION_LEVEL
	}
	n := mm.Load[uint32](c.P.Space, uint64(set))
	control := mm.Load[uint32](c.P.Space, uint64(set)+4)
	ps, err := c.Privileges(set+8, n)
	if err != nil {
		return err
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
	out.Must(c, flag(ok))
	return nil
}

func accessCheck(c *api.Call, p api.Ptr, h api.Handle, desired api.Access, mapping api.In[nt.GenericMapping], set api.Ptr, setSize api.Out[uint32], granted, status api.Out[uint32]) error {
	return accessCheckByType(c, p, 0, h, desired, 0, 0, mapping, set, setSize, granted, status)
}

// objectTypeList is OBJECT_TYPE_LIST.
type objectTypeList struct {
	Level, _ uint16
	_        uint32
	GUID     uint64
}

// objectTypes reads n nodes of a tree of object types.
func objectTypes(c *api.Call, p api.Ptr, n uint32) ([]security.ObjectType, error) {
	const most = 0x1000
	if n > most {
		return nil, nt.STATUS_INVALID_PARAMETER
	}
	var list []security.ObjectType
	for i := range n {
		e := loadAt[objectTypeList](c, p, i)
		list = append(list, security.ObjectType{Level: e.Level, GUID: mm.Load[[16]byte](c.P.Space, e.GUID)})
	}
	return list, nil
}

func accessCheckByType(c *api.Call, p, self api.Ptr, h api.Handle, desired api.Access, types api.Ptr, n uint32, mapping api.In[nt.GenericMapping], set api.Ptr, setSize api.Out[uint32], granted, status api.Out[uint32]) error {
	v, err := client(c, h)
	if err != nil {
		return err
	}
	const generic = nt.GENERIC_ALL | nt.GENERIC_EXECUTE | nt.GENERIC_READ | nt.GENERIC_WRITE
	switch {
	case v.IsPrimary():
		return nt.STATUS_NO_IMPERSONATION_TOKEN
	case v.Level < security.Identification:
		return nt.STATUS_BAD_IMPERSONATION_LEVEL
	case desired.NT()&generic != 0:
		return nt.STATUS_GENERIC_NOT_MAPPED
	}
	if setSize.Get(c) < uint32(mm.SizeOf[privilegeSet]()) || set == 0 {
		setSize.Must(c, uint32(mm.SizeOf[privilegeSet]()))
		return nt.STATUS_BUFFER_TOO_SMALL
	}
	sd, err := c.Descriptor(p)
	if err != nil {
		return err
	}
	if sd == nil || sd.Owner == "" || sd.Group == "" {
		return nt.STATUS_INVALID_SECURITY_DESCR
	}
	var me security.SID
	if self != 0 {
		if me, err = c.SID(self); err != nil {
			return err
		}
	}
	list, err := objectTypes(c, types, n)
	if err != nil {
		return err
	}
	got, err := security.AccessCheckByType(sd, me, v, desired.NT(), list, mapping.Get(c))
	if err == nt.STATUS_INVALID_PARAMETER {
		return err
	}
	ps := privilegeSet{}
	for _, use := range []struct {
		right nt.Access
		name  string
	}{{nt.ACCESS_SYSTEM_SECURITY, "SeSecurityPrivilege"}, {nt.WRITE_OWNER, "SeTakeOwnershipPrivilege"}} {
		if err == nil && desired.NT()&use.right != 0 && v.HasPrivilege(use.name) {
			ps = privilegeSet{Count: 1, Privilege: [1]api.LUIDAndAttributes{{Low: security.PrivilegeLUID(use.name), Attributes: security.PrivilegeUsedForAccess}}}
		}
	}
	mm.Store(c.P.Space, uint64(set), ps)
	granted.Must(c, uint32(got))
	status.Must(c, flag(err == nil))
	c.SetLastError(0)
	if s, ok := err.(nt.Status); ok {
		c.SetLastError(s.Win32())
	}
	return nil
}
