package advapi32

import (
	"haft.dev/internal/api"
	"haft.dev/internal/mm"
	"haft.dev/internal/security"
	"haft.dev/nt"
)

func byTypeFuncs() []api.Func {
	return []api.Func{
		api.F11("AccessCheckAndAuditAlarmA(SubsystemName, HandleId, ObjectTypeName, ObjectName, SecurityDescriptor, DesiredAccess, GenericMapping, ObjectCreation, GrantedAccess, AccessStatus, pfGenerateOnClose)", accessCheckAndAuditAlarm),
		api.F11("AccessCheckAndAuditAlarmW(SubsystemName, HandleId, ObjectTypeName, ObjectName, SecurityDescriptor, DesiredAccess, GenericMapping, ObjectCreation, GrantedAccess, AccessStatus, pfGenerateOnClose)", accessCheckAndAuditAlarm),
		api.F16("AccessCheckByTypeAndAuditAlarmA(SubsystemName, HandleId, ObjectTypeName, ObjectName, SecurityDescriptor, PrincipalSelfSid, DesiredAccess, AuditType, Flags, ObjectTypeList, ObjectTypeListLength, GenericMapping, ObjectCreation, GrantedAccess, AccessStatus, pfGenerateOnClose)", accessCheckByTypeAndAuditAlarm),
		api.F16("AccessCheckByTypeAndAuditAlarmW(SubsystemName, HandleId, ObjectTypeName, ObjectName, SecurityDescriptor, PrincipalSelfSid, DesiredAccess, AuditType, Flags, ObjectTypeList, ObjectTypeListLength, GenericMapping, ObjectCreation, GrantedAccess, AccessStatus, pfGenerateOnClose)", accessCheckByTypeAndAuditAlarm),
		api.F11("AccessCheckByTypeResultList(pSecurityDescriptor, PrincipalSelfSid, ClientToken, DesiredAccess, ObjectTypeList, ObjectTypeListLength, GenericMapping, PrivilegeSet, PrivilegeSetLength, GrantedAccessList, AccessStatusList)", accessCheckByTypeResultList),
		api.F16("AccessCheckByTypeResultListAndAuditAlarmA(SubsystemName, HandleId, ObjectTypeName, ObjectName, SecurityDescriptor, PrincipalSelfSid, DesiredAccess, AuditType, Flags, ObjectTypeList, ObjectTypeListLength, GenericMapping, ObjectCreation, GrantedAccess, AccessStatusList, pfGenerateOnClose)", accessCheckByTypeResultListAndAuditAlarm),
		api.F16("AccessCheckByTypeResultListAndAuditAlarmW(SubsystemName, HandleId, ObjectTypeName, ObjectName, SecurityDescriptor, PrincipalSelfSid, DesiredAccess, AuditType, Flags, ObjectTypeList, ObjectTypeListLength, GenericMapping, ObjectCreation, GrantedAccess, AccessStatusList, pfGenerateOnClose)", accessCheckByTypeResultListAndAuditAlarm),
		api.F17("AccessCheckByTypeResultListAndAuditAlarmByHandleA(SubsystemName, HandleId, ClientToken, ObjectTypeName, ObjectName, SecurityDescriptor, PrincipalSelfSid, DesiredAccess, AuditType, Flags, ObjectTypeList, ObjectTypeListLength, GenericMapping, ObjectCreation, GrantedAccess, AccessStatusList, pfGenerateOnClose)", accessCheckByTypeResultListAndAuditAlarmByHandle),
		api.F17("AccessCheckByTypeResultListAndAuditAlarmByHandleW(SubsystemName, HandleId, ClientToken, ObjectTypeName, ObjectName, SecurityDescriptor, PrincipalSelfSid, DesiredAccess, AuditType, Flags, ObjectTypeList, ObjectTypeListLength, GenericMapping, ObjectCreation, GrantedAccess, AccessStatusList, pfGenerateOnClose)", accessCheckByTypeResultListAndAuditAlarmByHandle),
		api.F7("AddAccessAllowedObjectAce(pAcl, dwAceRevision, AceFlags, AccessMask, ObjectTypeGuid, InheritedObjectTypeGuid, pSid)", addAccessAllowedObjectAce),
		api.F7("AddAccessDeniedObjectAce(pAcl, dwAceRevision, AceFlags, AccessMask, ObjectTypeGuid, InheritedObjectTypeGuid, pSid)", addAccessDeniedObjectAce),
		api.F9("AddAuditAccessObjectAce(pAcl, dwAceRevision, AceFlags, AccessMask, ObjectTypeGuid, InheritedObjectTypeGuid, pSid, bAuditSuccess, bAuditFailure)", addAuditAccessObjectAce),
	}
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

// accessQuery is what AccessCheck and its relatives ask.
type accessQuery struct {
	sd      *security.Descriptor
	self    security.SID
	client  *security.Token
	desired nt.Access
	types   []security.ObjectType
	set     api.Ptr
}

// newAccessQuery reads what AccessCheck and its relatives are given, in Windows' order.
func newAccessQuery(c *api.Call, p, self api.Ptr, h api.Handle, desired api.Access, types api.Ptr, n uint32, set api.Ptr, setSize api.Out[uint32]) (*accessQuery, error) {
	v, err := client(c, h)
	if err != nil {
		return nil, err
	}
	q := &accessQuery{client: v, desired: desired.NT(), set: set}
	const generic = nt.GENERIC_ALL | nt.GENERIC_EXECUTE | nt.GENERIC_READ | nt.GENERIC_WRITE
	switch {
	case v.IsPrimary():
		return nil, nt.STATUS_NO_IMPERSONATION_TOKEN
	case v.Level < security.Identification:
		return nil, nt.STATUS_BAD_IMPERSONATION_LEVEL
	case q.desired&generic != 0:
		return nil, nt.STATUS_GENERIC_NOT_MAPPED
	}
	if setSize.Get(c) < uint32(mm.SizeOf[privilegeSet]()) || set == 0 {
		setSize.Must(c, uint32(mm.SizeOf[privilegeSet]()))
		return nil, nt.STATUS_BUFFER_TOO_SMALL
	}
	return q, q.object(c, p, self, types, n)
}

// object reads the object that access is asked to.
func (q *accessQuery) object(c *api.Call, p, self, types api.Ptr, n uint32) (err error) {
	if q.sd, err = c.Descriptor(p); err != nil {
		return err
	}
	if q.sd == nil || q.sd.Owner == "" || q.sd.Group == "" {
		return nt.STATUS_INVALID_SECURITY_DESCR
	}
	if self != 0 {
		if q.self, err = c.SID(self); err != nil {
			return err
		}
	}
	q.types, err = objectTypes(c, types, n)
	return err
}

// used stores which privileges were needed.
func (q *accessQuery) used(c *api.Call, granted bool) {
	ps := privilegeSet{}
	for _, use := range []struct {
		right nt.Access
		name  string
	}{{nt.ACCESS_SYSTEM_SECURITY, "SeSecurityPrivilege"}, {nt.WRITE_OWNER, "SeTakeOwnershipPrivilege"}} {
		if granted && q.desired&use.right != 0 && q.client.HasPrivilege(use.name) {
			ps = privilegeSet{Count: 1, Privilege: [1]api.LUIDAndAttributes{{Low: security.PrivilegeLUID(use.name), Attributes: security.PrivilegeUsedForAccess}}}
		}
	}
	mm.Store(c.P.Space, uint64(q.set), ps)
}

func accessCheck(c *api.Call, p api.Ptr, h api.Handle, desired api.Access, mapping api.In[nt.GenericMapping], set api.Ptr, setSize api.Out[uint32], granted, status api.Out[uint32]) error {
	return accessCheckByType(c, p, 0, h, desired, 0, 0, mapping, set, setSize, granted, status)
}

func accessCheckByType(c *api.Call, p, self api.Ptr, h api.Handle, desired api.Access, types api.Ptr, n uint32, mapping api.In[nt.GenericMapping], set api.Ptr, setSize api.Out[uint32], granted, status api.Out[uint32]) error {
	q, err := newAccessQuery(c, p, self, h, desired, types, n, set, setSize)
	if err != nil {
		return err
	}
	got, err := security.AccessCheckByType(q.sd, q.self, q.client, q.desired, q.types, mapping.Get(c))
	if err == nt.STATUS_INVALID_PARAMETER {
		return err
	}
	q.used(c, err == nil)
	answer(c, got, err, granted, status)
	return nil
}

// answer stores what came of a check; the last error says why access is denied.
func answer(c *api.Call, got nt.Access, err error, granted, status api.Out[uint32]) {
	granted.Must(c, uint32(got))
	status.Must(c, flag(err == nil))
	c.SetLastError(0)
	if s, ok := err.(nt.Status); ok {
		c.SetLastError(s.Win32())
	}
}

// accessCheckByTypeResultList stores rights and an error for each node, 0 where all
// rights are granted. Where they are not the mask has those that are: the page leaves
// that open.
func accessCheckByTypeResultList(c *api.Call, p, self api.Ptr, h api.Handle, desired api.Access, types api.Ptr, n uint32, mapping api.In[nt.GenericMapping], set api.Ptr, setSize api.Out[uint32], granted, status api.Ptr) error {
	q, err := newAccessQuery(c, p, self, h, desired, types, n, set, setSize)
	if err != nil {
		return err
	}
	every, err := q.list(c, mapping, granted, status)
	if err != nil {
		return err
	}
	q.used(c, every)
	return nil
}

// list checks for every node; every says that all got all.
func (q *accessQuery) list(c *api.Call, mapping api.In[nt.GenericMapping], granted, status api.Ptr) (every bool, err error) {
	got, results, err := security.AccessCheckByTypeResultList(q.sd, q.self, q.client, q.desired, q.types, mapping.Get(c))
	if err != nil {
		return false, err
	}
	every = true
	for i, s := range results {
		every = every && s == 0
		mm.Store(c.P.Space, uint64(granted)+4*uint64(i), uint32(got[i]))
		mm.Store(c.P.Space, uint64(status)+4*uint64(i), uint32(s.Win32()))
	}
	return every, nil
}

// auditor checks whether the caller may ask with an audit, for the client whose token h is,
// or whom the thread impersonates if ofThread: it is for those who may write to the
// security log, to which nothing is written. As on Windows objects are audited only where
// a policy says so, and here none does.
func auditor(c *api.Call, ofThread bool, h api.Handle, kind uint32, flags api.Flags) (*security.Token, error) {
	const maxKind, allowNoPrivilege = 1, 1 // AuditEventDirectoryServiceAccess, AUDIT_ALLOW_NO_PRIVILEGE
	var v *security.Token
	if ofThread {
		if t := c.T.K.ImpersonationToken(); t != nil {
			v = t.Value()
		}
	} else {
		var err error
		if v, err = client(c, h); err != nil {
			return nil, err
		}
	}
	switch {
	case v == nil || v.IsPrimary():
		return nil, nt.STATUS_NO_IMPERSONATION_TOKEN
	case v.Level < security.Identification:
		return nil, nt.STATUS_BAD_IMPERSONATION_LEVEL
	case kind > maxKind || flags&^allowNoPrivilege != 0:
		return nil, nt.STATUS_INVALID_PARAMETER
	case flags&allowNoPrivilege == 0 && !c.P.K.Token().HasPrivilege("SeAuditPrivilege"):
		return nil, nt.STATUS_PRIVILEGE_NOT_HELD
	}
	return v, nil
}

func accessCheckAndAuditAlarm(c *api.Call, _, _, _, _, p api.Ptr, desired api.Access, mapping api.In[nt.GenericMapping], _ api.Bool, granted, status, onClose api.Out[uint32]) error {
	return accessCheckByTypeAndAuditAlarm(c, 0, 0, 0, 0, p, 0, desired, 0, 0, 0, 0, mapping, 0, granted, status, onClose)
}

func accessCheckByTypeAndAuditAlarm(c *api.Call, _, _, _, _, p, self api.Ptr, desired api.Access, kind uint32, flags api.Flags, types api.Ptr, n uint32, mapping api.In[nt.GenericMapping], _ api.Bool, granted, status, onClose api.Out[uint32]) error {
	v, err := auditor(c, true, 0, kind, flags)
	if err != nil {
		return err
	}
	q := &accessQuery{client: v, desired: mapping.Get(c).Map(desired.NT())}
	if err := q.object(c, p, self, types, n); err != nil {
		return err
	}
	got, err := security.AccessCheckByType(q.sd, q.self, q.client, q.desired, q.types, mapping.Get(c))
	if err == nt.STATUS_INVALID_PARAMETER {
		return err
	}
	onClose.Must(c, 0)
	answer(c, got, err, granted, status)
	return nil
}

func accessCheckByTypeResultListAndAuditAlarm(c *api.Call, _, _, _, _, p, self api.Ptr, desired api.Access, kind uint32, flags api.Flags, types api.Ptr, n uint32, mapping api.In[nt.GenericMapping], _ api.Bool, granted, status api.Ptr, onClose api.Out[uint32]) error {
	return resultListAudited(c, true, 0, p, self, desired, kind, flags, types, n, mapping, granted, status, onClose)
}

func accessCheckByTypeResultListAndAuditAlarmByHandle(c *api.Call, _, _ api.Ptr, h api.Handle, _, _, p, self api.Ptr, desired api.Access, kind uint32, flags api.Flags, types api.Ptr, n uint32, mapping api.In[nt.GenericMapping], _ api.Bool, granted, status api.Ptr, onClose api.Out[uint32]) error {
	return resultListAudited(c, false, h, p, self, desired, kind, flags, types, n, mapping, granted, status, onClose)
}

func resultListAudited(c *api.Call, ofThread bool, h api.Handle, p, self api.Ptr, desired api.Access, kind uint32, flags api.Flags, types api.Ptr, n uint32, mapping api.In[nt.GenericMapping], granted, status api.Ptr, onClose api.Out[uint32]) error {
	v, err := auditor(c, ofThread, h, kind, flags)
	if err != nil {
		return err
	}
	q := &accessQuery{client: v, desired: mapping.Get(c).Map(desired.NT())}
	if err := q.object(c, p, self, types, n); err != nil {
		return err
	}
	if _, err := q.list(c, mapping, granted, status); err != nil {
		return err
	}
	onClose.Must(c, 0)
	return nil
}

// addObject appends an entry with object types. Without any it is a plain one.
func addObject(c *api.Call, p api.Ptr, rev uint32, kind security.ACEType, flags api.Flags, mask api.Access, object, inherited api.In[[16]byte], s api.Ptr) error {
	sid, err := c.SID(s)
	if err != nil {
		return err
	}
	if rev != aclRevisionDS {
		return nt.STATUS_REVISION_MISMATCH
	}
	if object == 0 && inherited == 0 {
		plain := map[security.ACEType]security.ACEType{security.ObjectAllowed: security.AccessAllowed, security.ObjectDenied: security.AccessDenied, security.ObjectAudit: security.SystemAudit}
		return append1(c, p, rev, security.ACE{Type: plain[kind], Flags: uint8(flags), Mask: mask.NT(), SID: sid})
	}
	var guids [2]*[16]byte
	for i, in := range []api.In[[16]byte]{object, inherited} {
		if in != 0 {
			g := in.Get(c)
			guids[i] = &g
		}
	}
	return append1(c, p, rev, security.NewObjectACE(kind, uint8(flags), mask.NT(), guids[0], guids[1], sid))
}

func addAccessAllowedObjectAce(c *api.Call, p api.Ptr, rev uint32, flags api.Flags, mask api.Access, object, inherited api.In[[16]byte], s api.Ptr) error {
	return addObject(c, p, rev, security.ObjectAllowed, flags, mask, object, inherited, s)
}

func addAccessDeniedObjectAce(c *api.Call, p api.Ptr, rev uint32, flags api.Flags, mask api.Access, object, inherited api.In[[16]byte], s api.Ptr) error {
	return addObject(c, p, rev, security.ObjectDenied, flags, mask, object, inherited, s)
}

func addAuditAccessObjectAce(c *api.Call, p api.Ptr, rev uint32, flags api.Flags, mask api.Access, object, inherited api.In[[16]byte], s api.Ptr, success, failure api.Bool) error {
	return addObject(c, p, rev, security.ObjectAudit, audited(flags, success, failure), mask, object, inherited, s)
}
