package advapi32

import (
	"haft.dev/internal/api"
	"haft.dev/internal/mm"
	"haft.dev/internal/security"
	"haft.dev/nt"
)

// Private objects are those of a program itself: it keeps their descriptors, in blocks of
// the process heap, and asks the system what becomes of them.
func privateObjectFuncs() []api.Func {
	return []api.Func{
		api.F6("ConvertToAutoInheritPrivateObjectSecurity(ParentDescriptor, CurrentSecurityDescriptor, NewSecurityDescriptor, ObjectType, IsDirectoryObject, GenericMapping)", convertToAutoInherit).Opens("DestroyPrivateObjectSecurity"),
		api.F6("CreatePrivateObjectSecurity(ParentDescriptor, CreatorDescriptor, NewDescriptor, IsDirectoryObject, Token, GenericMapping)", createPrivateObjectSecurity).Opens("DestroyPrivateObjectSecurity"),
		api.F8("CreatePrivateObjectSecurityEx(ParentDescriptor, CreatorDescriptor, NewDescriptor, ObjectType, IsContainerObject, AutoInheritFlags, Token, GenericMapping)", createPrivateObjectSecurityEx).Opens("DestroyPrivateObjectSecurity"),
		api.F9("CreatePrivateObjectSecurityWithMultipleInheritance(ParentDescriptor, CreatorDescriptor, NewDescriptor, ObjectTypes, GuidCount, IsContainerObject, AutoInheritFlags, Token, GenericMapping)", createPrivateObjectSecurityTypes).Opens("DestroyPrivateObjectSecurity"),
		api.F1("DestroyPrivateObjectSecurity(ObjectDescriptor)", destroyPrivateObjectSecurity).Closes(),
		api.F5("GetPrivateObjectSecurity(ObjectDescriptor, SecurityInformation, ResultantDescriptor, DescriptorLength, ReturnLength)", getPrivateObjectSecurity),
		api.F5("SetPrivateObjectSecurity(SecurityInformation, ModificationDescriptor, ObjectsSecurityDescriptor, GenericMapping, Token)", setPrivateObjectSecurity),
		api.F6("SetPrivateObjectSecurityEx(SecurityInformation, ModificationDescriptor, ObjectsSecurityDescriptor, AutoInheritFlags, GenericMapping, Token)", setPrivateObjectSecurityEx),
	}
}

// creatorOf returns the token that a descriptor is made for. NULL is no token, which the
// flags must allow: STATUS_NO_TOKEN. STATUS_BAD_IMPERSONATION_LEVEL for one that does not
// identify anybody.
func creatorOf(c *api.Call, h api.Handle, flags api.Flags) (*security.Token, error) {
	const without = security.AvoidPrivilegeCheck | security.AvoidOwnerCheck
	if h == 0 {
		if flags&without != without {
			return nil, nt.STATUS_NO_TOKEN
		}
		return nil, nil
	}
	v, err := client(c, h)
	if err == nil && !v.IsPrimary() && v.Level < security.Identification {
		err = nt.STATUS_BAD_IMPERSONATION_LEVEL
	}
	return v, err
}

// maxObjectTypes bounds the types of one object.
const maxObjectTypes = 0x1000

func privateObject(c *api.Call, parent, creator api.Ptr, out api.Out[uint64], types [][16]byte, container bool, flags api.Flags, h api.Handle, m nt.GenericMapping) error {
	n := security.Creation{Container: container, Types: types, Flags: uint32(flags), Mapping: m}
	var err error
	if n.Token, err = creatorOf(c, h, flags); err != nil {
		return err
	}
	if n.Parent, err = c.Descriptor(parent); err != nil {
		return err
	}
	if n.Creator, err = c.Descriptor(creator); err != nil {
		return err
	}
	sd, err := n.Descriptor()
	if err != nil {
		return err
	}
	return keep(c, out, sd)
}

// keep stores a descriptor in a block of its own.
func keep(c *api.Call, out api.Out[uint64], sd *security.Descriptor) error {
	const defaulted = security.OwnerDefaulted | security.GroupDefaulted | security.DACLDefaulted | security.SACLDefaulted
	sd.Control &^= defaulted // what is kept does not say so (SECURITY_DESCRIPTOR_CONTROL)
	out.Probe(c)
	at, err := c.LocalCopy(sd.AppendSelfRelative(nil))
	if err != nil {
		return err
	}
	out.Must(c, at)
	return nil
}

func createPrivateObjectSecurity(c *api.Call, parent, creator api.Ptr, out api.Out[uint64], directory api.Bool, h api.Handle, m api.In[nt.GenericMapping]) error {
	return privateObject(c, parent, creator, out, nil, directory != 0, 0, h, m.Get(c))
}

// oneType reads the type of an object; NULL: it has none.
func oneType(c *api.Call, p api.Ptr) [][16]byte {
	if p == 0 {
		return nil
	}
	return [][16]byte{mm.Load[[16]byte](c.P.Space, uint64(p))}
}

func createPrivateObjectSecurityEx(c *api.Call, parent, creator api.Ptr, out api.Out[uint64], kind api.Ptr, container api.Bool, flags api.Flags, h api.Handle, m api.In[nt.GenericMapping]) error {
	return privateObject(c, parent, creator, out, oneType(c, kind), container != 0, flags, h, m.Get(c))
}

func createPrivateObjectSecurityTypes(c *api.Call, parent, creator api.Ptr, out api.Out[uint64], kinds api.Ptr, n uint32, container api.Bool, flags api.Flags, h api.Handle, m api.In[nt.GenericMapping]) error {
	if n > maxObjectTypes {
		return nt.STATUS_INVALID_PARAMETER
	}
	var types [][16]byte
	for i := range n {
		types = append(types, oneType(c, api.Ptr(loadAt[uint64](c, kinds, i)))...)
	}
	return privateObject(c, parent, creator, out, types, container != 0, flags, h, m.Get(c))
}

func convertToAutoInherit(c *api.Call, parent, current api.Ptr, out api.Out[uint64], kind api.Ptr, directory api.Byte8, m api.In[nt.GenericMapping]) error {
	above, err := c.Descriptor(parent)
	if err != nil {
		return err
	}
	sd, err := given(c, current)
	if err != nil {
		return err
	}
	return keep(c, out, security.AutoInherited(above, sd, directory != 0, oneType(c, kind), m.Get(c)))
}

// destroyPrivateObjectSecurity frees the descriptor and forgets where it was.
func destroyPrivateObjectSecurity(c *api.Call, p api.Out[uint64]) error {
	at := p.Get(c)
	p.Must(c, 0)
	if at != 0 {
		c.P.FreeBlock(at)
	}
	return nil
}

func getPrivateObjectSecurity(c *api.Call, p api.Ptr, info api.Flags, out api.Ptr, n uint32, needed api.Out[uint32]) error {
	sd, err := given(c, p)
	if err != nil {
		return err
	}
	return store(c, sd.Part(security.Information(info)), out, n, needed)
}

func setPrivateObjectSecurity(c *api.Call, info api.Flags, change api.Ptr, p api.Out[uint64], m api.In[nt.GenericMapping], h api.Handle) error {
	return setPrivateObjectSecurityEx(c, info, change, p, 0, m, h)
}

// setPrivateObjectSecurityEx replaces the block. A token is needed only for a new owner.
func setPrivateObjectSecurityEx(c *api.Call, info api.Flags, change api.Ptr, p api.Out[uint64], flags api.Flags, m api.In[nt.GenericMapping], h api.Handle) error {
	was := p.Get(c)
	old, err := given(c, api.Ptr(was))
	if err != nil {
		return err
	}
	sd, err := given(c, change)
	if err != nil {
		return err
	}
	var tok *security.Token
	if i := security.Information(info); h != 0 || i&security.OwnerInformation != 0 && flags&security.AvoidOwnerCheck == 0 {
		if tok, err = creatorOf(c, h, flags); err != nil {
			return err
		}
	}
	next, err := security.Modify(old, security.Information(info), sd, uint32(flags), tok, m.Get(c))
	if err != nil {
		return err
	}
	if err := keep(c, p, next); err != nil {
		return err
	}
	c.P.FreeBlock(was)
	return nil
}
