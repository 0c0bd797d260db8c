package advapi32

import (
	"haft.dev/internal/api"
	"haft.dev/internal/kernel"
	"haft.dev/internal/security"
	"haft.dev/nt"
)

// RtlSecurityFuncs are the functions of ntdll.dll about SIDs, lists and descriptors, which
// those of advapi32.dll are made of.
func RtlSecurityFuncs() []api.Func {
	return []api.Func{
		api.F3("RtlAbsoluteToSelfRelativeSD(AbsoluteSecurityDescriptor, SelfRelativeSecurityDescriptor, BufferLength)", makeSelfRelativeSD).NT(),
		api.F4("RtlAddAccessAllowedAce(Acl, AceRevision, AccessMask, Sid)", addAccessAllowedAce).NT(),
		api.F5("RtlAddAccessAllowedAceEx(Acl, AceRevision, AceFlags, AccessMask, Sid)", addAccessAllowedAceEx).NT(),
		api.F7("RtlAddAccessAllowedObjectAce(Acl, AceRevision, AceFlags, AccessMask, ObjectTypeGuid, InheritedObjectTypeGuid, Sid)", addAccessAllowedObjectAce).NT(),
		api.F4("RtlAddAccessDeniedAce(Acl, AceRevision, AccessMask, Sid)", addAccessDeniedAce).NT(),
		api.F5("RtlAddAccessDeniedAceEx(Acl, AceRevision, AceFlags, AccessMask, Sid)", addAccessDeniedAceEx).NT(),
		api.F7("RtlAddAccessDeniedObjectAce(Acl, AceRevision, AceFlags, AccessMask, ObjectTypeGuid, InheritedObjectTypeGuid, Sid)", addAccessDeniedObjectAce).NT(),
		api.F5("RtlAddAce(Acl, AceRevision, StartingAceIndex, AceList, AceListLength)", addAce).NT(),
		api.F6("RtlAddAuditAccessAce(Acl, AceRevision, AccessMask, Sid, AuditSuccess, AuditFailure)", rtlAddAuditAccessAce).NT(),
		api.F7("RtlAddAuditAccessAceEx(Acl, AceRevision, AceFlags, AccessMask, Sid, AuditSuccess, AuditFailure)", rtlAddAuditAccessAceEx).NT(),
		api.F11("RtlAllocateAndInitializeSid(IdentifierAuthority, SubAuthorityCount, SubAuthority0, SubAuthority1, SubAuthority2, SubAuthority3, SubAuthority4, SubAuthority5, SubAuthority6, SubAuthority7, Sid)", allocateAndInitializeSid).NT().Opens("RtlFreeSid"),
		api.F2("RtlAreAllAccessesGranted(GrantedAccess, DesiredAccess)", areAllAccessesGranted),
		api.F2("RtlAreAnyAccessesGranted(GrantedAccess, DesiredAccess)", areAnyAccessesGranted),
		api.F3("RtlConvertSidToUnicodeString(UnicodeString, Sid, AllocateDestinationString)", rtlConvertSidToUnicodeString).NT(),
		api.F6("RtlConvertToAutoInheritSecurityObject(ParentDescriptor, CurrentSecurityDescriptor, NewSecurityDescriptor, ObjectType, IsDirectoryObject, GenericMapping)", convertToAutoInherit).NT().Opens("RtlDeleteSecurityObject"),
		api.F3("RtlCopySid(DestinationSidLength, DestinationSid, SourceSid)", copySid).NT(),
		api.F3("RtlCreateAcl(Acl, AclLength, AclRevision)", initializeAcl).NT(),
		api.F2("RtlCreateSecurityDescriptor(SecurityDescriptor, Revision)", initializeSecurityDescriptor).NT(),
		api.F2("RtlDeleteAce(Acl, AceIndex)", deleteAce).NT(),
		api.F1("RtlDeleteSecurityObject(ObjectDescriptor)", destroyPrivateObjectSecurity).NT().Closes(),
		api.F2("RtlEqualPrefixSid(Sid1, Sid2)", rtlEqualPrefixSid),
		api.F2("RtlEqualSid(Sid1, Sid2)", rtlEqualSid),
		api.F2("RtlFirstFreeAce(Acl, FirstFree)", rtlFirstFreeAce),
		api.F1("RtlFreeSid(Sid)", freeSid).Closes(),
		api.F3("RtlGetAce(Acl, AceIndex, Ace)", getAce).NT(),
		api.F3("RtlGetControlSecurityDescriptor(SecurityDescriptor, Control, Revision)", getSecurityDescriptorControl).NT(),
		api.F4("RtlGetDaclSecurityDescriptor(SecurityDescriptor, DaclPresent, Dacl, DaclDefaulted)", rtlGetDacl).NT(),
		api.F3("RtlGetGroupSecurityDescriptor(SecurityDescriptor, Group, GroupDefaulted)", rtlGetGroup).NT(),
		api.F3("RtlGetOwnerSecurityDescriptor(SecurityDescriptor, Owner, OwnerDefaulted)", rtlGetOwner).NT(),
		api.F4("RtlGetSaclSecurityDescriptor(SecurityDescriptor, SaclPresent, Sacl, SaclDefaulted)", rtlGetSacl).NT(),
		api.F1("RtlIdentifierAuthoritySid(Sid)", rtlIdentifierAuthoritySid),
		api.F1("RtlImpersonateSelf(ImpersonationLevel)", impersonateSelf).NT(),
		api.F3("RtlInitializeSid(Sid, IdentifierAuthority, SubAuthorityCount)", initializeSid).NT(),
		api.F1("RtlLengthRequiredSid(SubAuthorityCount)", getSidLengthRequired),
		api.F1("RtlLengthSecurityDescriptor(SecurityDescriptor)", getSecurityDescriptorLength),
		api.F1("RtlLengthSid(Sid)", getLengthSid),
		api.F3("RtlMakeSelfRelativeSD(SecurityDescriptor, SelfRelativeSecurityDescriptor, BufferLength)", rtlMakeSelfRelativeSD).NT(),
		api.F2("RtlMapGenericMask(AccessMask, GenericMapping)", mapGenericMask),
		api.F6("RtlNewSecurityObject(ParentDescriptor, CreatorDescriptor, NewDescriptor, IsDirectoryObject, Token, GenericMapping)", rtlNewSecurityObject).NT().Opens("RtlDeleteSecurityObject"),
		api.F8("RtlNewSecurityObjectEx(ParentDescriptor, CreatorDescriptor, NewDescriptor, ObjectType, IsDirectoryObject, AutoInheritFlags, Token, GenericMapping)", rtlNewSecurityObjectEx).NT().Opens("RtlDeleteSecurityObject"),
		api.F4("RtlQueryInformationAcl(Acl, AclInformation, AclInformationLength, AclInformationClass)", getAclInformation).NT(),
		api.F5("RtlQuerySecurityObject(ObjectDescriptor, SecurityInformation, ResultantDescriptor, DescriptorLength, ReturnLength)", getPrivateObjectSecurity).NT(),
		api.F11("RtlSelfRelativeToAbsoluteSD(SelfRelativeSecurityDescriptor, AbsoluteSecurityDescriptor, AbsoluteSecurityDescriptorSize, Dacl, DaclSize, Sacl, SaclSize, Owner, OwnerSize, PrimaryGroup, PrimaryGroupSize)", makeAbsoluteSD).NT(),
		api.F3("RtlSetControlSecurityDescriptor(SecurityDescriptor, ControlBitsOfInterest, ControlBitsToSet)", setSecurityDescriptorControl).NT(),
		api.F4("RtlSetDaclSecurityDescriptor(SecurityDescriptor, DaclPresent, Dacl, DaclDefaulted)", rtlSetDacl).NT(),
		api.F3("RtlSetGroupSecurityDescriptor(SecurityDescriptor, Group, GroupDefaulted)", rtlSetGroup).NT(),
		api.F4("RtlSetInformationAcl(Acl, AclInformation, AclInformationLength, AclInformationClass)", setAclInformation).NT(),
		api.F3("RtlSetOwnerSecurityDescriptor(SecurityDescriptor, Owner, OwnerDefaulted)", rtlSetOwner).NT(),
		api.F4("RtlSetSaclSecurityDescriptor(SecurityDescriptor, SaclPresent, Sacl, SaclDefaulted)", rtlSetSacl).NT(),
		api.F5("RtlSetSecurityObject(SecurityInformation, ModificationDescriptor, ObjectsSecurityDescriptor, GenericMapping, Token)", setPrivateObjectSecurity).NT(),
		api.F6("RtlSetSecurityObjectEx(SecurityInformation, ModificationDescriptor, ObjectsSecurityDescriptor, AutoInheritFlags, GenericMapping, Token)", setPrivateObjectSecurityEx).NT(),
		api.F1("RtlSubAuthorityCountSid(Sid)", rtlSubAuthorityCountSid),
		api.F2("RtlSubAuthoritySid(Sid, SubAuthority)", rtlSubAuthoritySid),
		api.F1("RtlValidAcl(Acl)", isValidAcl),
		api.F3("RtlValidRelativeSecurityDescriptor(SecurityDescriptorInput, SecurityDescriptorLength, RequiredInformation)", rtlValidRelative),
		api.F1("RtlValidSecurityDescriptor(SecurityDescriptor)", rtlValidSecurityDescriptor),
		api.F1("RtlValidSid(Sid)", isValidSid),

		api.F8("NtAccessCheck(SecurityDescriptor, ClientToken, DesiredAccess, GenericMapping, PrivilegeSet, PrivilegeSetLength, GrantedAccess, AccessStatus)", ntAccessCheck).NT(),
		api.F3("NtCompareTokens(FirstTokenHandle, SecondTokenHandle, Equal)", ntCompareTokens).NT(),
		api.F3("NtImpersonateThread(ServerThreadHandle, ClientThreadHandle, SecurityQos)", ntImpersonateThread).NT(),
		api.F3("NtPrivilegeCheck(ClientToken, RequiredPrivileges, Result)", ntPrivilegeCheck).NT(),
	}
}

// A BOOLEAN has eight bits, which is what differs from the functions of advapi32.dll.

func wholeBool(b api.Byte8) api.Bool { return api.Bool(b) }

func rtlAddAuditAccessAce(c *api.Call, p api.Ptr, rev uint32, mask api.Access, s api.Ptr, success, failure api.Byte8) error {
	return addAuditAccessAce(c, p, rev, mask, s, wholeBool(success), wholeBool(failure))
}

func rtlAddAuditAccessAceEx(c *api.Call, p api.Ptr, rev uint32, flags api.Flags, mask api.Access, s api.Ptr, success, failure api.Byte8) error {
	return addAuditAccessAceEx(c, p, rev, flags, mask, s, wholeBool(success), wholeBool(failure))
}

// rtlConvertSidToUnicodeString stores the text in the string's own buffer, or in one for
// RtlFreeUnicodeString. STATUS_BUFFER_OVERFLOW if it does not fit; its final zero is left out
// where there is no room for it.
func rtlConvertSidToUnicodeString(c *api.Call, out api.Out[api.UnicodeString], p api.Ptr, allocate api.Byte8) error {
	s, err := c.SID(p)
	if err != nil {
		return err
	}
	b, n := text{Wide: true}.Encode(s.String())
	u := out.Get(c)
	if allocate != 0 {
		at, err := c.P.AllocBytes(b)
		if err != nil {
			return nt.STATUS_NO_MEMORY
		}
		u = api.UnicodeString{MaximumLength: uint16(len(b)), Buffer: at}
	} else {
		if int(u.MaximumLength) < 2*(n-1) {
			return nt.STATUS_BUFFER_OVERFLOW
		}
		if int(u.MaximumLength) < len(b) {
			b = b[:2*(n-1)]
		}
		api.Ptr(u.Buffer).Write(c, b)
	}
	u.Length = uint16(2 * (n - 1))
	out.Must(c, u)
	return nil
}

// sids reads two SIDs; false if one is none.
func sids(c *api.Call, a, b api.Ptr) (x, y security.SID, ok bool) {
	x, err := c.SID(a)
	if err != nil {
		return "", "", false
	}
	y, err = c.SID(b)
	return x, y, err == nil
}

func rtlEqualSid(c *api.Call, a, b api.Ptr) error {
	x, y, ok := sids(c, a, b)
	return boolean(c, ok && x == y)
}

func rtlEqualPrefixSid(c *api.Call, a, b api.Ptr) error {
	x, y, ok := sids(c, a, b)
	return boolean(c, ok && (x == y || x.SubAuthorities() == y.SubAuthorities() && x.Domain() == y.Domain() && x.Domain() != ""))
}

func rtlFirstFreeAce(c *api.Call, p api.Ptr, out api.Out[uint64]) error {
	out.Must(c, 0)
	return boolean(c, findFirstFreeAce(c, p, out) == nil)
}

func rtlIdentifierAuthoritySid(c *api.Call, p uint64) error {
	c.Return(p + 2)
	return nil
}

func rtlSubAuthorityCountSid(c *api.Call, p uint64) error {
	c.Return(p + 1)
	return nil
}

func rtlSubAuthoritySid(c *api.Call, p uint64, i uint32) error {
	c.Return(p + 8 + 4*uint64(i))
	return nil
}

func rtlGetList(c *api.Call, p api.Ptr, present, defaulted security.Control, outPresent api.Out[uint8], out api.Out[uint64], outDefaulted api.Out[uint8], at func(d *descriptor) uint64) error {
	d, err := load(c, p)
	if err != nil {
		return err
	}
	outPresent.Must(c, uint8(flag(d.Control&present != 0)))
	if d.Control&present != 0 {
		out.Must(c, at(&d))
		outDefaulted.Must(c, uint8(flag(d.Control&defaulted != 0)))
	}
	return nil
}

func rtlGetDacl(c *api.Call, p api.Ptr, present api.Out[uint8], out api.Out[uint64], defaulted api.Out[uint8]) error {
	return rtlGetList(c, p, security.DACLPresent, security.DACLDefaulted, present, out, defaulted, func(d *descriptor) uint64 { return d.DACL })
}

func rtlGetSacl(c *api.Call, p api.Ptr, present api.Out[uint8], out api.Out[uint64], defaulted api.Out[uint8]) error {
	return rtlGetList(c, p, security.SACLPresent, security.SACLDefaulted, present, out, defaulted, func(d *descriptor) uint64 { return d.SACL })
}

func rtlGetSID(c *api.Call, p api.Ptr, out api.Out[uint64], outDefaulted api.Out[uint8], defaulted security.Control, at func(d *descriptor) uint64) error {
	d, err := load(c, p)
	if err != nil {
		return err
	}
	out.Must(c, at(&d))
	outDefaulted.Must(c, uint8(flag(d.Control&defaulted != 0)))
	return nil
}

func rtlGetOwner(c *api.Call, p api.Ptr, out api.Out[uint64], defaulted api.Out[uint8]) error {
	return rtlGetSID(c, p, out, defaulted, security.OwnerDefaulted, func(d *descriptor) uint64 { return d.Owner })
}

func rtlGetGroup(c *api.Call, p api.Ptr, out api.Out[uint64], defaulted api.Out[uint8]) error {
	return rtlGetSID(c, p, out, defaulted, security.GroupDefaulted, func(d *descriptor) uint64 { return d.Group })
}

func rtlSetDacl(c *api.Call, p api.Ptr, present api.Byte8, acl uint64, defaulted api.Byte8) error {
	return setSecurityDescriptorDacl(c, p, wholeBool(present), acl, wholeBool(defaulted))
}

func rtlSetSacl(c *api.Call, p api.Ptr, present api.Byte8, acl uint64, defaulted api.Byte8) error {
	return setSecurityDescriptorSacl(c, p, wholeBool(present), acl, wholeBool(defaulted))
}

func rtlSetOwner(c *api.Call, p api.Ptr, s uint64, defaulted api.Byte8) error {
	return setSecurityDescriptorOwner(c, p, s, wholeBool(defaulted))
}

func rtlSetGroup(c *api.Call, p api.Ptr, s uint64, defaulted api.Byte8) error {
	return setSecurityDescriptorGroup(c, p, s, wholeBool(defaulted))
}

// rtlMakeSelfRelativeSD takes a self-relative descriptor, too.
func rtlMakeSelfRelativeSD(c *api.Call, p, out api.Ptr, size api.Out[uint32]) error {
	d, err := load(c, p)
	if err != nil {
		return err
	}
	return selfRelative(c, p, &d, out, size)
}

func rtlNewSecurityObject(c *api.Call, parent, creator api.Ptr, out api.Out[uint64], directory api.Byte8, h api.Handle, m api.In[nt.GenericMapping]) error {
	return privateObject(c, parent, creator, out, nil, directory != 0, 0, h, m.Get(c))
}

func rtlNewSecurityObjectEx(c *api.Call, parent, creator api.Ptr, out api.Out[uint64], kind api.Ptr, directory api.Byte8, flags api.Flags, h api.Handle, m api.In[nt.GenericMapping]) error {
	return privateObject(c, parent, creator, out, oneType(c, kind), directory != 0, flags, h, m.Get(c))
}

func rtlValidSecurityDescriptor(c *api.Call, p api.Ptr) error {
	sd, err := c.Descriptor(p)
	return boolean(c, sd != nil && err == nil)
}

// rtlValidRelative tells whether a self-relative descriptor is one, lies within its
// length and has what is required.
func rtlValidRelative(c *api.Call, p api.Ptr, n uint32, required api.Flags) error {
	if n < 20 || p == 0 {
		return boolean(c, false)
	}
	b := p.Bytes(c, uint64(min(n, maxDescriptor)))
	sd, ok := security.Relative(b)
	i := security.Information(required)
	return boolean(c, ok && !(i&security.OwnerInformation != 0 && sd.Owner == "" || i&security.GroupInformation != 0 && sd.Group == "" ||
		i&security.DACLInformation != 0 && sd.Control&security.DACLPresent == 0 || i&security.SACLInformation != 0 && sd.Control&security.SACLPresent == 0))
}

// maxDescriptor bounds the length of a self-relative descriptor: two lists and two SIDs.
const maxDescriptor = 20 + 2*0x10000 + 2*68

// ntAccessCheck is AccessCheck with a status that says why access is denied.
func ntAccessCheck(c *api.Call, p api.Ptr, h api.Handle, desired api.Access, mapping api.In[nt.GenericMapping], set api.Ptr, setSize, granted api.Out[uint32], status api.Out[nt.Status]) error {
	q, err := newAccessQuery(c, p, 0, h, desired, 0, 0, set, setSize)
	if err != nil {
		return err
	}
	got, err := security.AccessCheck(q.sd, q.client, q.desired, mapping.Get(c))
	s, _ := err.(nt.Status)
	q.used(c, err == nil)
	granted.Must(c, uint32(got))
	status.Must(c, s)
	return nil
}

func ntPrivilegeCheck(c *api.Call, h api.Handle, set api.Ptr, out api.Out[uint8]) error {
	out.Probe(c)
	ok, err := hasPrivileges(c, h, set)
	if err != nil {
		return err
	}
	out.Must(c, uint8(flag(ok)))
	return nil
}

// ntCompareTokens tells whether access checks for two tokens have the same results: the
// same users, groups, restricting SIDs and privileges. (NtCompareTokens.)
func ntCompareTokens(c *api.Call, a, b api.Handle, out api.Out[uint8]) error {
	out.Probe(c)
	x, err := client(c, a)
	if err != nil {
		return err
	}
	y, err := client(c, b)
	if err != nil {
		return err
	}
	out.Must(c, uint8(flag(x.Equivalent(y))))
	return nil
}

// ntImpersonateThread makes one thread act as another one does, at the level of the
// quality of service. The client's handle needs THREAD_DIRECT_IMPERSONATION.
func ntImpersonateThread(c *api.Call, server, client api.Handle, qos api.Ptr) error {
	q := c.QOSAt(qos)
	if q.Level > uint32(security.Delegation) {
		return nt.STATUS_BAD_IMPERSONATION_LEVEL
	}
	from, err := kernel.Ref[*kernel.Thread](c.K, client.NT(), nt.THREAD_DIRECT_IMPERSONATION)
	if err != nil {
		return err
	}
	to, err := kernel.Ref[*kernel.Thread](c.K, server.NT(), nt.THREAD_IMPERSONATE)
	if err != nil {
		return err
	}
	v := from.Process().Token()
	if t := from.ImpersonationToken(); t != nil {
		v = t.Value()
	}
	d, err := v.Duplicate(security.ImpersonationToken, security.Level(q.Level), q.EffectiveOnly)
	if err != nil {
		return err
	}
	to.Impersonate(d)
	return nil
}
