package api

import (
	"haft.dev/internal/kernel"
	"haft.dev/internal/mm"
	"haft.dev/internal/security"
	"haft.dev/nt"
)

// Classes of information about tokens (TOKEN_INFORMATION_CLASS).
const (
	tokenUser                  = 1
	tokenGroups                = 2
	tokenPrivileges            = 3
	tokenOwner                 = 4
	tokenPrimaryGroup          = 5
	tokenDefaultDACL           = 6
	tokenSource                = 7
	tokenType                  = 8
	tokenImpersonationLevel    = 9
	tokenStatistics            = 10
	tokenRestrictedSIDs        = 11
	tokenSessionID             = 12
	tokenGroupsAndPrivileges   = 13
	tokenSandBoxInert          = 15
	tokenOrigin                = 17
	tokenElevationType         = 18
	tokenLinkedToken           = 19
	tokenElevation             = 20
	tokenHasRestrictions       = 21
	tokenAccessInformation     = 22
	tokenVirtualizationAllowed = 23
	tokenVirtualizationEnabled = 24
	tokenIntegrityLevel        = 25
	tokenUIAccess              = 26
	tokenMandatoryPolicy       = 27
	tokenLogonSID              = 28
	tokenIsAppContainer        = 29
	tokenCapabilities          = 30
	tokenAppContainerSID       = 31
	tokenAppContainerNumber    = 32
	tokenUserClaims            = 33
	tokenDeviceClaims          = 34
	tokenRestrictedUserClaims  = 35
	tokenRestrictedDevClaims   = 36
	tokenDeviceGroups          = 37
	tokenRestrictedDevGroups   = 38
	tokenSecurityAttributes    = 39
	tokenIsRestricted          = 40
	tokenTrustLevel            = 41
	tokenPrivateNameSpace      = 42
	tokenSingletonAttributes   = 43
	tokenBnoIsolation          = 44
	tokenChildProcessFlags     = 45
	tokenIsLessPrivileged      = 46
	tokenIsSandboxed           = 47
	tokenOriginatingTrust      = 48
	tokenSessionReference      = 14
	tokenAuditPolicy           = 16
	maxTokenClass              = 48
)

// auditSubcategories is the number of kinds of events that can be audited
// (POLICY_AUDIT_SUBCATEGORY_COUNT).
const auditSubcategories = 59

// QueryToken stores what is known of a token. Sizes: STATUS_BUFFER_TOO_SMALL, and
// STATUS_INFO_LENGTH_MISMATCH for the classes that are one number; returned gets
// the size that is needed. STATUS_INVALID_INFO_CLASS for a class that does not
// exist. (NtQueryInformationToken.)
func (c *Call) QueryToken(h nt.Handle, class uint32, out Ptr, n uint32, returned Out[uint32]) error {
	if class == 0 || class > maxTokenClass || class == tokenSessionReference {
		return nt.STATUS_INVALID_INFO_CLASS
	}
	want := nt.TOKEN_QUERY
	if class == tokenSource {
		want = nt.TOKEN_QUERY_SOURCE
	}
	t, err := kernel.Ref[*kernel.Token](c.K, h, want)
	if err != nil {
		return err
	}
	if class == tokenLinkedToken {
		return c.linkedToken(t, out, n, returned)
	}
	if class == tokenAuditPolicy && !c.K.Token().HasPrivilege("SeSecurityPrivilege") {
		return nt.STATUS_PRIVILEGE_NOT_HELD
	}
	b, number, err := tokenInformation(t, class, uint64(out))
	if err != nil {
		return err
	}
	returned.Set(c, uint32(len(b)))
	switch {
	case int(n) >= len(b):
		out.Write(c, b)
		return nil
	case number:
		return nt.STATUS_INFO_LENGTH_MISMATCH
	}
	return nt.STATUS_BUFFER_TOO_SMALL
}

func (c *Call) linkedToken(t *kernel.Token, out Ptr, n uint32, returned Out[uint32]) error {
	linked := t.Value().Linked
	if linked == nil {
		return nt.STATUS_NO_SUCH_LOGON_SESSION
	}
	returned.Set(c, 8)
	if n < 8 {
		return nt.STATUS_INFO_LENGTH_MISMATCH
	}
	h, err := c.K.Insert(kernel.NewToken(c.P.K.Kernel(), linked, nil), 0, nt.TOKEN_ALL_ACCESS)
	if err != nil {
		return err
	}
	mm.Store(c.P.Space, uint64(out), uint64(h))
	return nil
}

// tokenInformation encodes a class for the address base. number says that it is
// one number, whose size must fit exactly or be exceeded.
func tokenInformation(t *kernel.Token, class uint32, base uint64) (b []byte, number bool, err error) {
	v := t.Value()
	l := layout{base: base}
	sid := func(s security.SID) { // a pointer, and the SID behind the structure
		l.here(0)
		l.b = append(l.b, s...)
	}
	flag := func(on bool) {
		number = true
		l.u32(uint32(0))
		if on {
			l.b[0] = 1
		}
	}
	switch class {
	case tokenUser:
		l.groups([]security.Group{v.User})
	case tokenGroups:
		return TokenGroups(base, v.Groups), false, nil
	case tokenPrivileges:
		return TokenPrivileges(v.Privileges), false, nil
	case tokenOwner:
		l.u64(0)
		sid(v.Owner)
	case tokenPrimaryGroup:
		l.u64(0)
		sid(v.Primary)
	case tokenDefaultDACL:
		l.u64(0)
		if !v.NullDACL {
			l.here(0)
			l.b = v.DACL.Append(l.b)
		}
	case tokenSource:
		l.b = append(l.b, (v.Source + "        ")[:8]...)
		l.u64(security.SystemLUID)
	case tokenType:
		typ := security.PrimaryToken
		if !v.IsPrimary() {
			typ = security.ImpersonationToken
		}
		l.u32(uint32(typ))
	case tokenImpersonationLevel:
		if v.IsPrimary() {
			return nil, false, nt.STATUS_INVALID_INFO_CLASS
		}
		l.u32(uint32(v.Level))
	case tokenStatistics:
		typ := security.PrimaryToken
		if !v.IsPrimary() {
			typ = security.ImpersonationToken
		}
		l.u64(t.ID(), v.Logon, 1<<63-1)
		l.u32(uint32(typ), uint32(v.Level), 0x1000, 0xF00, uint32(len(v.Groups)), uint32(len(v.Privileges)))
		l.u64(t.ModifiedID())
	case tokenRestrictedSIDs:
		return TokenGroups(base, v.Restricted), false, nil
	case tokenSessionID:
		number = true
		l.u32(v.Session)
	case tokenGroupsAndPrivileges:
		groupsAndPrivileges(&l, v)
	case tokenSandBoxInert:
		flag(v.SandboxInert)
	case tokenOrigin:
		l.u64(v.Origin)
	case tokenElevationType:
		number = true
		l.u32(uint32(v.Elevation))
	case tokenElevation:
		flag(v.Elevated())
	case tokenHasRestrictions:
		flag(v.Filtered || v.Elevation == security.ElevationLimited)
	case tokenVirtualizationAllowed:
		flag(v.VirtualAllowed)
	case tokenVirtualizationEnabled:
		flag(v.Virtualized)
	case tokenIntegrityLevel:
		l.groups([]security.Group{{SID: v.Label, Attributes: security.GroupIntegrity | security.GroupIntegrityEnabled}})
	case tokenUIAccess:
		flag(v.UIAccess)
	case tokenMandatoryPolicy:
		number = true
		l.u32(v.Policy)
	case tokenLogonSID:
		var gs []security.Group
		for _, g := range v.Groups {
			if g.Attributes&security.GroupLogonID == security.GroupLogonID {
				gs = append(gs, g)
			}
		}
		if gs == nil {
			return nil, false, nt.STATUS_NOT_FOUND
		}
		return TokenGroups(base, gs), false, nil
	case tokenIsAppContainer, tokenAppContainerNumber, tokenPrivateNameSpace, tokenIsLessPrivileged, tokenIsSandboxed:
		flag(false)
	case tokenAuditPolicy: // TOKEN_AUDIT_POLICY: half a byte for each kind of event, nothing for this user
		l.b = append(l.b, make([]byte, auditSubcategories/2+1)...)
	case tokenChildProcessFlags:
		flag(v.NoChildren)
	case tokenAccessInformation:
		accessInformation(&l, v)
	case tokenUserClaims, tokenDeviceClaims, tokenRestrictedUserClaims, tokenRestrictedDevClaims, tokenSecurityAttributes, tokenSingletonAttributes:
		l.u64(1, 0) // CLAIM_SECURITY_ATTRIBUTES_INFORMATION: version 1, no attribute
	case tokenTrustLevel, tokenOriginatingTrust:
		l.u64(0)
	case tokenBnoIsolation:
		l.u64(0, 0)
	case tokenCapabilities, tokenDeviceGroups, tokenRestrictedDevGroups:
		return TokenGroups(base, nil), false, nil
	case tokenAppContainerSID:
		l.u64(0)
	case tokenIsRestricted:
		flag(v.IsRestricted())
	default:
		return nil, false, nt.STATUS_NOT_IMPLEMENTED
	}
	return l.b, number, nil
}

// Flags of TOKEN_ACCESS_INFORMATION.
const (
	tokenHasTraverse      = 0x0001
	tokenHasBackup        = 0x0002
	tokenHasRestore       = 0x0004
	tokenWriteRestricted  = 0x0008
	tokenRestricted       = 0x0010
	tokenSandboxed        = 0x0040
	tokenHasImpersonate   = 0x0080
	tokenMayBeVirtualized = 0x0200
	tokenIsVirtualized    = 0x0400
	tokenHasUIAccess      = 0x1000
	tokenNotLow           = 0x2000
)

// accessInformation encodes TOKEN_ACCESS_INFORMATION: what an access check needs.
func accessInformation(l *layout, v *security.Token) {
	var flags uint32
	for _, x := range []struct {
		on  bool
		bit uint32
	}{
		{v.HasPrivilege("SeChangeNotifyPrivilege"), tokenHasTraverse}, {v.HasPrivilege("SeBackupPrivilege"), tokenHasBackup},
		{v.HasPrivilege("SeRestorePrivilege"), tokenHasRestore}, {v.WriteRestricted, tokenWriteRestricted}, {v.IsRestricted(), tokenRestricted},
		{v.SandboxInert, tokenSandboxed}, {v.HasPrivilege("SeImpersonatePrivilege"), tokenHasImpersonate},
		{v.VirtualAllowed, tokenMayBeVirtualized}, {v.Virtualized, tokenIsVirtualized}, {v.UIAccess, tokenHasUIAccess},
		{v.Label.RID() >= security.MediumLabel.RID(), tokenNotLow},
	} {
		if x.on {
			flags |= x.bit
		}
	}
	typ := security.PrimaryToken
	if !v.IsPrimary() {
		typ = security.ImpersonationToken
	}
	l.u64(0, 0, 0, v.Logon) // SidHash, RestrictedSidHash, Privileges, AuthenticationId
	l.u32(uint32(typ), uint32(v.Level), v.Policy, flags)
	l.u64(0, 0, 0, 0, 0) // AppContainerNumber, PackageSid, CapabilitiesHash, TrustLevelSid, SecurityAttributes
	l.here(0)
	l.sidHash(append([]security.Group{v.User}, v.Groups...))
	l.align(8)
	l.here(8)
	l.sidHash(v.Restricted)
	l.align(8)
	l.here(16)
	l.b = append(l.b, TokenPrivileges(v.Privileges)...)
	l.align(8)
	l.here(64)
	l.sidHash(nil)
}

// sidHash appends SID_AND_ATTRIBUTES_HASH: bit i of two of the 32 words says that the
// last number of the SID with index i has these four low bits, and these above them.
func (l *layout) sidHash(gs []security.Group) {
	at := len(l.b)
	var hash [32]uint64
	for i, g := range gs {
		if i < 64 {
			b := g.SID.RID()
			hash[b&0xF] |= 1 << i
			hash[16+b>>4&0xF] |= 1 << i
		}
	}
	l.u32(uint32(len(gs)), 0)
	l.u64(0)
	l.u64(hash[:]...)
	if len(gs) > 0 {
		l.here(at + 8)
		l.groups(gs)
	}
}

// groupsAndPrivileges encodes TOKEN_GROUPS_AND_PRIVILEGES.
func groupsAndPrivileges(l *layout, v *security.Token) {
	size := func(gs []security.Group) (n uint32) {
		for _, g := range gs {
			n += 16 + uint32(len(g.SID))
		}
		return n
	}
	l.u32(uint32(len(v.Groups)), size(v.Groups))
	l.u64(0)
	l.u32(uint32(len(v.Restricted)), size(v.Restricted))
	l.u64(0)
	l.u32(uint32(len(v.Privileges)), uint32(12*len(v.Privileges)))
	l.u64(0, v.Logon)
	l.here(8)
	l.groups(v.Groups)
	if len(v.Restricted) > 0 {
		l.align(8)
		l.here(24)
		l.groups(v.Restricted)
	}
	l.align(4)
	l.here(40)
	l.privileges(v.Privileges)
}

// SetToken changes what a token says. A level above its own, session and origin need
// SeTcbPrivilege, a linked token and whether it may be virtualized SeCreateTokenPrivilege. STATUS_INVALID_OWNER and
// STATUS_INVALID_PRIMARY_GROUP for a SID that is not among the token's,
// STATUS_PRIVILEGE_NOT_HELD for what only the system may change.
// (NtSetInformationToken.)
func (c *Call) SetToken(h nt.Handle, class uint32, in Ptr, n uint32) error {
	want := nt.TOKEN_ADJUST_DEFAULT
	need := uint32(8)
	switch class {
	case tokenOwner, tokenPrimaryGroup, tokenDefaultDACL:
	case tokenSessionID:
		want, need = nt.TOKEN_ADJUST_SESSIONID|nt.TOKEN_ADJUST_DEFAULT, 4
	case tokenIntegrityLevel:
		need = 16
	case tokenVirtualizationAllowed, tokenVirtualizationEnabled, tokenUIAccess, tokenMandatoryPolicy:
		need = 4
	case tokenOrigin, tokenLinkedToken:
	default:
		return nt.STATUS_INVALID_INFO_CLASS
	}
	if n < need {
		return nt.STATUS_INFO_LENGTH_MISMATCH
	}
	t, err := kernel.Ref[*kernel.Token](c.K, h, want)
	if err != nil {
		return err
	}
	tcb := c.K.Token().HasPrivilege("SeTcbPrivilege")
	switch class {
	case tokenOwner:
		s, err := c.SID(Ptr(mm.Load[uint64](c.P.Space, uint64(in))))
		if err != nil {
			return err
		}
		return t.Adjust(func(v *security.Token) error { return v.SetOwner(s) })
	case tokenPrimaryGroup:
		s, err := c.SID(Ptr(mm.Load[uint64](c.P.Space, uint64(in))))
		if err != nil {
			return err
		}
		return t.Adjust(func(v *security.Token) error { return v.SetPrimaryGroup(s) })
	case tokenDefaultDACL:
		p := mm.Load[uint64](c.P.Space, uint64(in))
		var l security.ACL
		if p != 0 {
			if l, err = c.ACL(Ptr(p)); err != nil {
				return err
			}
		}
		return t.Adjust(func(v *security.Token) error { v.DACL, v.NullDACL = l, p == 0; return nil })
	case tokenIntegrityLevel:
		g, err := c.Groups(in, 1)
		if err != nil {
			return err
		}
		return t.Adjust(func(v *security.Token) error { return v.Lower(g[0].SID, tcb) })
	case tokenLinkedToken, tokenVirtualizationAllowed:
		if !c.K.Token().HasPrivilege("SeCreateTokenPrivilege") {
			return nt.STATUS_PRIVILEGE_NOT_HELD
		}
		tcb = true
	}
	if class == tokenLinkedToken {
		linked, err := kernel.Ref[*kernel.Token](c.K, nt.Handle(mm.Load[uint64](c.P.Space, uint64(in))), nt.TOKEN_DUPLICATE)
		if err != nil {
			return err
		}
		other := linked.Value()
		return t.Adjust(func(v *security.Token) error { v.Linked = other; return nil })
	}
	if class == tokenOrigin {
		if !tcb {
			return nt.STATUS_PRIVILEGE_NOT_HELD
		}
		origin := mm.Load[uint64](c.P.Space, uint64(in))
		return t.Adjust(func(v *security.Token) error {
			if v.Origin == 0 { // it is set once
				v.Origin = origin
			}
			return nil
		})
	}
	number := mm.Load[uint32](c.P.Space, uint64(in))
	if class == tokenVirtualizationEnabled {
		return t.Adjust(func(v *security.Token) error {
			if !v.VirtualAllowed && number != 0 {
				return nt.STATUS_INVALID_PARAMETER
			}
			v.Virtualized = number != 0
			return nil
		})
	}
	if !tcb {
		return nt.STATUS_PRIVILEGE_NOT_HELD
	}
	return t.Adjust(func(v *security.Token) error {
		switch class {
		case tokenSessionID:
			v.Session = number
		case tokenVirtualizationAllowed:
			v.VirtualAllowed = number != 0
		case tokenUIAccess:
			v.UIAccess = number != 0
		case tokenMandatoryPolicy:
			v.Policy = number & (security.PolicyNoWriteUp | security.PolicyNewProcessMin)
		}
		return nil
	})
}

// AdjustPrivileges reads TOKEN_PRIVILEGES at in and stores what the changed ones
// were before at out, if that is not NULL; STATUS_BUFFER_TOO_SMALL, and nothing
// changes, if they do not fit n bytes. (NtAdjustPrivilegesToken.)
func (c *Call) AdjustPrivileges(h nt.Handle, all bool, in Ptr, n uint32, out Ptr, returned Out[uint32]) (nt.Status, error) {
	if !all && in == 0 {
		return 0, nt.STATUS_INVALID_PARAMETER
	}
	if out != 0 {
		returned.Probe(c) // it may be NULL only where out is
	}
	var to []security.Privilege
	if !all {
		var err error
		if to, err = c.Privileges(in+4, mm.Load[uint32](c.P.Space, uint64(in))); err != nil {
			return 0, err
		}
	}
	if out == 0 {
		_, s, err := c.K.AdjustPrivileges(h, all, to, nil)
		return s, err
	}
	need := uint32(4 + 12*len(to))
	old, s, err := c.K.AdjustPrivileges(h, all, to, func(old []security.Privilege) error {
		if all {
			need = uint32(4 + 12*len(old))
		}
		if n < need {
			return nt.STATUS_BUFFER_TOO_SMALL
		}
		return nil
	})
	if err == nt.STATUS_BUFFER_TOO_SMALL {
		returned.Must(c, need)
	}
	if err != nil {
		return 0, err
	}
	b := TokenPrivileges(old)
	returned.Must(c, uint32(len(b)))
	out.Write(c, b)
	return s, nil
}

// AdjustGroups is AdjustPrivileges for TOKEN_GROUPS. (NtAdjustGroupsToken.)
func (c *Call) AdjustGroups(h nt.Handle, reset bool, in Ptr, n uint32, out Ptr, returned Out[uint32]) (nt.Status, error) {
	if !reset && in == 0 {
		return 0, nt.STATUS_INVALID_PARAMETER
	}
	if out != 0 {
		returned.Probe(c)
	}
	var to []security.Group
	if !reset {
		var err error
		if to, err = c.Groups(in+8, mm.Load[uint32](c.P.Space, uint64(in))); err != nil {
			return 0, err
		}
	}
	if out == 0 {
		_, s, err := c.K.AdjustGroups(h, reset, to, nil)
		return s, err
	}
	var need uint32
	old, s, err := c.K.AdjustGroups(h, reset, to, func(old []security.Group) error {
		if need = uint32(len(TokenGroups(0, old))); n < need {
			return nt.STATUS_BUFFER_TOO_SMALL
		}
		return nil
	})
	if err == nt.STATUS_BUFFER_TOO_SMALL {
		returned.Must(c, need)
	}
	if err != nil {
		return 0, err
	}
	returned.Must(c, need)
	out.Write(c, TokenGroups(uint64(out), old))
	return s, nil
}
