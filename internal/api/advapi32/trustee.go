package advapi32

import (
	"haft.dev/internal/api"
	"haft.dev/internal/mm"
	"haft.dev/internal/security"
	"haft.dev/nt"
)

func trusteeFuncs() []api.Func {
	return []api.Func{
		api.F6("BuildImpersonateExplicitAccessWithNameA(pExplicitAccess, pTrusteeName, pTrustee, AccessPermissions, AccessMode, Inheritance)", buildImpersonateExplicitAccess),
		api.F6("BuildImpersonateExplicitAccessWithNameW(pExplicitAccess, pTrusteeName, pTrustee, AccessPermissions, AccessMode, Inheritance)", buildImpersonateExplicitAccess),
		api.F2("BuildImpersonateTrusteeA(pTrustee, pImpersonateTrustee)", buildImpersonateTrustee),
		api.F2("BuildImpersonateTrusteeW(pTrustee, pImpersonateTrustee)", buildImpersonateTrustee),
		api.F6("BuildTrusteeWithObjectsAndNameA(pTrustee, pObjName, ObjectType, ObjectTypeName, InheritedObjectTypeName, Name)", buildTrusteeWithObjectsAndName),
		api.F6("BuildTrusteeWithObjectsAndNameW(pTrustee, pObjName, ObjectType, ObjectTypeName, InheritedObjectTypeName, Name)", buildTrusteeWithObjectsAndName),
		api.F5("BuildTrusteeWithObjectsAndSidA(pTrustee, pObjSid, pObjectGuid, pInheritedObjectGuid, pSid)", buildTrusteeWithObjectsAndSid),
		api.F5("BuildTrusteeWithObjectsAndSidW(pTrustee, pObjSid, pObjectGuid, pInheritedObjectGuid, pSid)", buildTrusteeWithObjectsAndSid),
		api.F4("GetAuditedPermissionsFromAclA(pacl, pTrustee, pSuccessfulAuditedRights, pFailedAuditRights)", auditedPermissionsA).Win32(),
		api.F4("GetAuditedPermissionsFromAclW(pacl, pTrustee, pSuccessfulAuditedRights, pFailedAuditRights)", auditedPermissionsW).Win32(),
		api.F1("GetMultipleTrusteeA(pTrustee)", getMultipleTrustee),
		api.F1("GetMultipleTrusteeOperationA(pTrustee)", getMultipleTrusteeOperation),
		api.F1("GetMultipleTrusteeOperationW(pTrustee)", getMultipleTrusteeOperation),
		api.F1("GetMultipleTrusteeW(pTrustee)", getMultipleTrustee),
	}
}

// More forms of a trustee, and what one that impersonates says.
const (
	trusteeIsObjectsAndSID  = 3
	trusteeIsObjectsAndName = 4
	trusteeIsImpersonate    = 1
)

// objectsAndSID is OBJECTS_AND_SID.
type objectsAndSID struct {
	Present           uint32 // bit 0: Object, bit 1: Inherited
	Object, Inherited [16]byte
	_                 uint32
	SID               uint64
}

// objectsAndName is OBJECTS_AND_NAME.
type objectsAndName struct {
	Present, Type           uint32
	Object, Inherited, Name uint64
}

func buildTrusteeWithObjectsAndSid(c *api.Call, out api.Out[trustee], to api.Out[objectsAndSID], object, inherited api.In[[16]byte], s uint64) error {
	x := objectsAndSID{SID: s}
	if object.OK() {
		x.Present |= 1
		x.Object = object.Get(c)
	}
	if inherited.OK() {
		x.Present |= 2
		x.Inherited = inherited.Get(c)
	}
	to.Must(c, x)
	out.Must(c, trustee{Form: trusteeIsObjectsAndSID, Name: uint64(to)})
	return nil
}

func buildTrusteeWithObjectsAndName(c *api.Call, out api.Out[trustee], to api.Out[objectsAndName], kind uint32, object, inherited, name uint64) error {
	x := objectsAndName{Type: kind, Object: object, Inherited: inherited, Name: name}
	if object != 0 {
		x.Present |= 1
	}
	if inherited != 0 {
		x.Present |= 2
	}
	to.Must(c, x)
	out.Must(c, trustee{Form: trusteeIsObjectsAndName, Name: uint64(to)})
	return nil
}

// buildImpersonateTrustee says who impersonates; no list takes such a trustee.
func buildImpersonateTrustee(c *api.Call, out api.Out[trustee], who uint64) error {
	t := out.Get(c)
	t.Multiple, t.Operation = who, trusteeIsImpersonate
	out.Must(c, t)
	return nil
}

func buildImpersonateExplicitAccess(c *api.Call, out api.Out[explicitAccess], name, who uint64, mask api.Access, mode uint32, inheritance api.Flags) error {
	t := trustee{Multiple: who, Operation: trusteeIsImpersonate, Form: trusteeIsName, Name: name}
	out.Must(c, explicitAccess{Mask: mask.NT(), Mode: security.Mode(mode), Inheritance: uint32(inheritance), Trustee: t})
	return nil
}

func getMultipleTrustee(c *api.Call, t api.In[trustee]) error {
	c.Return(0)
	if t.OK() {
		c.Return(t.Get(c).Multiple)
	}
	return nil
}

func getMultipleTrusteeOperation(c *api.Call, t api.In[trustee]) error {
	c.Return(0)
	if t.OK() {
		c.Return(uint64(t.Get(c).Operation))
	}
	return nil
}

// objects returns the types of the objects that an entry for t is about, and which
// inherit it; nil: all.
func (t *trustee) objects(c *api.Call) (object, inherited *[16]byte) {
	if t.Form != trusteeIsObjectsAndSID {
		return nil, nil
	}
	x := mm.Load[objectsAndSID](c.P.Space, t.Name)
	if x.Present&1 != 0 {
		object = &x.Object
	}
	if x.Present&2 != 0 {
		inherited = &x.Inherited
	}
	return object, inherited
}

// auditedPermissions knows groups as GetEffectiveRightsFromAcl does.
func auditedPermissions(c *api.Call, p api.Ptr, t trustee, success, failure api.Out[nt.Access], isWide bool) error {
	l, err := c.ACL(p)
	if err != nil {
		return err
	}
	s, err := t.sid(c, isWide)
	if err != nil {
		return err
	}
	good, bad := l.AuditedRights(memberOf(c, s))
	success.Must(c, good)
	failure.Must(c, bad)
	return nil
}

func auditedPermissionsA(c *api.Call, p api.Ptr, t api.In[trustee], success, failure api.Out[nt.Access]) error {
	return auditedPermissions(c, p, t.Get(c), success, failure, false)
}

func auditedPermissionsW(c *api.Call, p api.Ptr, t api.In[trustee], success, failure api.Out[nt.Access]) error {
	return auditedPermissions(c, p, t.Get(c), success, failure, true)
}

// memberOf tells which groups an account is a member of: Everyone, and those of the
// caller's user if it is he.
func memberOf(c *api.Call, s security.SID) func(security.SID) bool {
	tok := c.P.K.Token()
	return func(g security.SID) bool {
		return g == s || g == security.Everyone || s == tok.User.SID && tok.Member(g)
	}
}
