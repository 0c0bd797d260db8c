package advapi32

import (
	"strings"

	"haft.dev/internal/api"
	"haft.dev/internal/mm"
	"haft.dev/internal/security"
	"haft.dev/nt"
)

func entryFuncs() []api.Func {
	return []api.Func{
		api.F5("BuildExplicitAccessWithNameA(pExplicitAccess, pTrusteeName, AccessPermissions, AccessMode, Inheritance)", buildExplicitAccess),
		api.F5("BuildExplicitAccessWithNameW(pExplicitAccess, pTrusteeName, AccessPermissions, AccessMode, Inheritance)", buildExplicitAccess),
		api.F9("BuildSecurityDescriptorA(pOwner, pGroup, cCountOfAccessEntries, pListOfAccessEntries, cCountOfAuditEntries, pListOfAuditEntries, pOldSD, pSizeNewSD, pNewSD)", buildSecurityDescriptorA).Win32().Opens("LocalFree"),
		api.F9("BuildSecurityDescriptorW(pOwner, pGroup, cCountOfAccessEntries, pListOfAccessEntries, cCountOfAuditEntries, pListOfAuditEntries, pOldSD, pSizeNewSD, pNewSD)", buildSecurityDescriptorW).Win32().Opens("LocalFree"),
		api.F2("BuildTrusteeWithNameA(pTrustee, pName)", buildTrusteeWithName),
		api.F2("BuildTrusteeWithNameW(pTrustee, pName)", buildTrusteeWithName),
		api.F2("BuildTrusteeWithSidA(pTrustee, pSid)", buildTrusteeWithSid),
		api.F2("BuildTrusteeWithSidW(pTrustee, pSid)", buildTrusteeWithSid),
		api.F3("GetEffectiveRightsFromAclA(pacl, pTrustee, pAccessRights)", getEffectiveRightsA).Win32(),
		api.F3("GetEffectiveRightsFromAclW(pacl, pTrustee, pAccessRights)", getEffectiveRightsW).Win32(),
		api.F3("GetExplicitEntriesFromAclA(pacl, pcCountOfExplicitEntries, pListOfExplicitEntries)", getExplicitEntries).Win32().Opens("LocalFree"),
		api.F3("GetExplicitEntriesFromAclW(pacl, pcCountOfExplicitEntries, pListOfExplicitEntries)", getExplicitEntries).Win32().Opens("LocalFree"),
		api.F1("GetTrusteeFormA(pTrustee)", getTrusteeForm),
		api.F1("GetTrusteeFormW(pTrustee)", getTrusteeForm),
		api.F1("GetTrusteeNameA(pTrustee)", getTrusteeName),
		api.F1("GetTrusteeNameW(pTrustee)", getTrusteeName),
		api.F1("GetTrusteeTypeA(pTrustee)", getTrusteeType),
		api.F1("GetTrusteeTypeW(pTrustee)", getTrusteeType),
		api.F4("SetEntriesInAclA(cCountOfExplicitEntries, pListOfExplicitEntries, OldAcl, NewAcl)", setEntriesInAclA).Win32().Opens("LocalFree"),
		api.F4("SetEntriesInAclW(cCountOfExplicitEntries, pListOfExplicitEntries, OldAcl, NewAcl)", setEntriesInAclW).Win32().Opens("LocalFree"),
	}
}

// trustee is TRUSTEE.
type trustee struct {
	Multiple   uint64
	Operation  uint32
	Form, Type uint32
	_          uint32
	Name       uint64
}

// explicitAccess is EXPLICIT_ACCESS.
type explicitAccess struct {
	Mask        nt.Access
	Mode        security.Mode
	Inheritance uint32
	_           uint32
	Trustee     trustee
}

// Forms of a trustee.
const (
	trusteeIsSID  = 0
	trusteeIsName = 1
)

// sid returns the account that t names: ERROR_NONE_MAPPED for an unknown name,
// ERROR_INVALID_PARAMETER for a form that is neither SID nor name. Names of object types
// are those of a directory service, which there is not.
func (t *trustee) sid(c *api.Call, isWide bool) (security.SID, error) {
	if t.Multiple != 0 || t.Operation != 0 {
		return "", nt.ERROR_INVALID_PARAMETER
	}
	switch t.Form {
	case trusteeIsSID:
		return sid(c, api.Ptr(t.Name))
	case trusteeIsObjectsAndSID:
		return sid(c, api.Ptr(mm.Load[objectsAndSID](c.P.Space, t.Name).SID))
	case trusteeIsName:
		name := text{At: t.Name, Wide: isWide}.Get(c)
		if strings.EqualFold(name, "CURRENT_USER") {
			return c.K.Token().User.SID, nil
		}
		s, _, _, ok := api.AccountSID(name)
		if !ok {
			return "", nt.ERROR_NONE_MAPPED
		}
		return s, nil
	}
	return "", nt.ERROR_INVALID_PARAMETER
}

// maxEntries bounds lists of entries: more than an ACL can hold.
const maxEntries = 0x10000

func entries(c *api.Call, n uint32, p api.Ptr, isWide bool) ([]security.Entry, error) {
	if n > maxEntries {
		return nil, nt.ERROR_INVALID_PARAMETER
	}
	var es []security.Entry
	for i := range n {
		x := loadAt[explicitAccess](c, p, i)
		if x.Mode > security.AuditFailure {
			return nil, nt.ERROR_INVALID_PARAMETER
		}
		s, err := x.Trustee.sid(c, isWide)
		if err != nil {
			return nil, err
		}
		e := security.Entry{SID: s, Mask: x.Mask, Mode: x.Mode, Flags: uint8(x.Inheritance)}
		e.Object, e.Inherited = x.Trustee.objects(c)
		es = append(es, e)
	}
	return es, nil
}

func setEntriesInAcl(c *api.Call, n uint32, p, old api.Ptr, out api.Out[uint64], isWide bool) error {
	if out == 0 {
		return nt.ERROR_INVALID_PARAMETER
	}
	out.Must(c, 0)
	var l security.ACL
	if old != 0 {
		var err error
		if l, err = c.ACL(old); err != nil {
			return err
		}
	}
	if n == 0 && old == 0 {
		return nil
	}
	es, err := entries(c, n, p, isWide)
	if err != nil {
		return err
	}
	b := l.SetEntries(es).Append(nil)
	if len(b) > 0xFFFF {
		return nt.ERROR_INVALID_ACL
	}
	at, err := c.LocalCopy(b)
	if err != nil {
		return err
	}
	out.Must(c, at)
	return nil
}

func setEntriesInAclA(c *api.Call, n uint32, p, old api.Ptr, out api.Out[uint64]) error {
	return setEntriesInAcl(c, n, p, old, out, false)
}

func setEntriesInAclW(c *api.Call, n uint32, p, old api.Ptr, out api.Out[uint64]) error {
	return setEntriesInAcl(c, n, p, old, out, true)
}

func getExplicitEntries(c *api.Call, p api.Ptr, count api.Out[uint32], out api.Out[uint64]) error {
	count.Must(c, 0)
	out.Must(c, 0)
	if p == 0 {
		return nil
	}
	l, err := c.ACL(p)
	if err != nil {
		return err
	}
	return storeEntries(c, l.Entries(), count, out)
}

// storeEntries stores EXPLICIT_ACCESS structures in a block for LocalFree; NULL for none.
func storeEntries(c *api.Call, es []security.Entry, count api.Out[uint32], out api.Out[uint64]) error {
	count.Must(c, 0)
	out.Must(c, 0)
	if len(es) == 0 {
		return nil
	}
	// The entries, the object types of each that has some, the SIDs.
	size := uint64(len(es)) * (mm.SizeOf[explicitAccess]() + mm.SizeOf[objectsAndSID]())
	var sids []byte
	for _, e := range es {
		sids = append(sids, e.SID...)
	}
	at, err := c.LocalCopy(append(make([]byte, size), sids...))
	if err != nil {
		return err
	}
	objects, next := at+uint64(len(es))*mm.SizeOf[explicitAccess](), at+size
	for i, e := range es {
		x := explicitAccess{Mask: e.Mask, Mode: e.Mode, Inheritance: uint32(e.Flags), Trustee: trustee{Form: trusteeIsSID, Name: next}}
		if e.Object != nil || e.Inherited != nil {
			o := objectsAndSID{SID: next}
			if e.Object != nil {
				o.Present, o.Object = 1, *e.Object
			}
			if e.Inherited != nil {
				o.Present, o.Inherited = o.Present|2, *e.Inherited
			}
			mm.Store(c.P.Space, objects, o)
			x.Trustee.Form, x.Trustee.Name = trusteeIsObjectsAndSID, objects
			objects += mm.SizeOf[objectsAndSID]()
		}
		mm.Store(c.P.Space, at+uint64(i)*mm.SizeOf[explicitAccess](), x)
		next += uint64(len(e.SID))
	}
	count.Must(c, uint32(len(es)))
	out.Must(c, at)
	return nil
}

// effectiveRights knows the groups of the caller's user, and otherwise only the
// account itself and Everyone.
func effectiveRights(c *api.Call, p api.Ptr, t trustee, out api.Out[nt.Access]) error {
	l, err := c.ACL(p)
	if err != nil {
		return err
	}
	isWide := c.Func.Name() == "GetEffectiveRightsFromAclW"
	s, err := t.sid(c, isWide)
	if err != nil {
		return err
	}
	out.Must(c, l.EffectiveRights(memberOf(c, s)))
	return nil
}

func getEffectiveRightsA(c *api.Call, p api.Ptr, t api.In[trustee], out api.Out[nt.Access]) error {
	return effectiveRights(c, p, t.Get(c), out)
}

func getEffectiveRightsW(c *api.Call, p api.Ptr, t api.In[trustee], out api.Out[nt.Access]) error {
	return effectiveRights(c, p, t.Get(c), out)
}

func buildTrusteeWithName(c *api.Call, out api.Out[trustee], name uint64) error {
	out.Must(c, trustee{Form: trusteeIsName, Name: name})
	return nil
}

func buildTrusteeWithSid(c *api.Call, out api.Out[trustee], s uint64) error {
	out.Must(c, trustee{Form: trusteeIsSID, Name: s})
	return nil
}

func buildExplicitAccess(c *api.Call, out api.Out[explicitAccess], name uint64, mask api.Access, mode uint32, inheritance api.Flags) error {
	out.Must(c, explicitAccess{Mask: mask.NT(), Mode: security.Mode(mode), Inheritance: uint32(inheritance), Trustee: trustee{Form: trusteeIsName, Name: name}})
	return nil
}

func getTrusteeForm(c *api.Call, t api.In[trustee]) error {
	c.Return(uint64(t.Get(c).Form))
	return nil
}

func getTrusteeType(c *api.Call, t api.In[trustee]) error {
	c.Return(uint64(t.Get(c).Type))
	return nil
}

// getTrusteeName returns NULL for a trustee that is no name.
func getTrusteeName(c *api.Call, t api.In[trustee]) error {
	v := t.Get(c)
	c.Return(0)
	switch v.Form {
	case trusteeIsName:
		c.Return(v.Name)
	case trusteeIsObjectsAndName:
		c.Return(mm.Load[objectsAndName](c.P.Space, v.Name).Name)
	}
	return nil
}

func buildSecurityDescriptor(c *api.Call, owner, group api.In[trustee], nAccess uint32, access api.Ptr, nAudit uint32, audit, old api.Ptr, size api.Out[uint32], out api.Out[uint64], isWide bool) error {
	sd := &security.Descriptor{}
	if old != 0 {
		d, err := c.Descriptor(old)
		if err != nil {
			return err
		}
		sd = d
	}
	var err error
	if owner.OK() {
		t := owner.Get(c)
		if sd.Owner, err = t.sid(c, isWide); err != nil {
			return err
		}
	}
	if group.OK() {
		t := group.Get(c)
		if sd.Group, err = t.sid(c, isWide); err != nil {
			return err
		}
	}
	for _, x := range []struct {
		n    uint32
		p    api.Ptr
		list *security.ACL
		bit  security.Control
	}{{nAccess, access, &sd.DACL, security.DACLPresent}, {nAudit, audit, &sd.SACL, security.SACLPresent}} {
		if x.n == 0 {
			continue
		}
		es, err := entries(c, x.n, x.p, isWide)
		if err != nil {
			return err
		}
		*x.list = x.list.SetEntries(es)
		sd.Control |= x.bit
		if x.bit == security.DACLPresent {
			sd.NullDACL = false
		}
	}
	if !sd.Fits() {
		return nt.ERROR_INVALID_ACL
	}
	b := sd.AppendSelfRelative(nil)
	at, err := c.LocalCopy(b)
	if err != nil {
		return err
	}
	size.Must(c, uint32(len(b)))
	out.Must(c, at)
	return nil
}

func buildSecurityDescriptorA(c *api.Call, owner, group api.In[trustee], nAccess uint32, access api.Ptr, nAudit uint32, audit, old api.Ptr, size api.Out[uint32], out api.Out[uint64]) error {
	return buildSecurityDescriptor(c, owner, group, nAccess, access, nAudit, audit, old, size, out, false)
}

func buildSecurityDescriptorW(c *api.Call, owner, group api.In[trustee], nAccess uint32, access api.Ptr, nAudit uint32, audit, old api.Ptr, size api.Out[uint32], out api.Out[uint64]) error {
	return buildSecurityDescriptor(c, owner, group, nAccess, access, nAudit, audit, old, size, out, true)
}
