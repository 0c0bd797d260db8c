package security

import (
	"os"
	"slices"
	"sync"

	"haft.dev/nt"
)

// Attributes of groups in a token.
const (
	GroupMandatory        = 0x01
	GroupEnabledDefault   = 0x02
	GroupEnabled          = 0x04
	GroupOwner            = 0x08
	GroupUseForDenyOnly   = 0x10
	GroupIntegrity        = 0x20
	GroupIntegrityEnabled = 0x40
	GroupLogonID          = 0xC0000000
)

// Group is a group of a token.
type Group struct {
	SID        SID
	Attributes uint32
}

// TokenType tells what a token is for (TOKEN_TYPE).
type TokenType uint32

// The types of tokens. The zero value counts as a primary token.
const (
	PrimaryToken       TokenType = 1
	ImpersonationToken TokenType = 2
)

// Level is how far somebody may go who impersonates (SECURITY_IMPERSONATION_LEVEL).
type Level uint32

// The impersonation levels.
const (
	Anonymous Level = iota
	Identification
	Impersonation
	Delegation
)

// Elevation is TOKEN_ELEVATION_TYPE.
type Elevation uint32

// The elevation types.
const (
	ElevationDefault Elevation = 1 // there is no linked token
	ElevationFull    Elevation = 2
	ElevationLimited Elevation = 3
)

// Mandatory policies of a token.
const (
	PolicyNoWriteUp     = 1
	PolicyNewProcessMin = 2
)

// Logon sessions that exist everywhere: LUIDs.
const (
	AnonymousLogonLUID = 0x3E6
	SystemLUID         = 0x3E7
	LocalServiceLUID   = 0x3E5
	NetworkServiceLUID = 0x3E4
)

// Token says on whose behalf a process or thread acts. It is immutable.
type Token struct {
	Type       TokenType
	Level      Level // of an impersonation token
	User       Group
	Groups     []Group
	Restricted []Group // restricting SIDs; an access check must succeed for them too
	Privileges []Privilege
	Owner      SID // of what the token creates
	Primary    SID // primary group
	DACL       ACL // of what the token creates
	NullDACL   bool
	Label      SID // integrity level

	UserClaims, DeviceClaims, Attributes []Claim // of the user, of his device, of the token itself

	Logon     uint64 // LUID of the logon session
	Origin    uint64 // LUID of the session that made the logon session
	Session   uint32 // terminal services session
	Source    string // up to 8 characters
	Elevation Elevation
	Policy    uint32 // PolicyNoWriteUp …

	Filtered        bool // it, or what it was duplicated from, was restricted
	WriteRestricted bool // the restricting SIDs count for writing only
	SandboxInert    bool
	NoChildren      bool // its processes may not make others (TokenChildProcessFlags)
	UIAccess        bool
	Virtualized     bool // VirtualizationEnabled
	VirtualAllowed  bool // VirtualizationAllowed

	Linked *Token // the other half of a user who can elevate; nil: none
}

// IsPrimary reports whether t is a primary token.
func (t *Token) IsPrimary() bool { return t.Type != ImpersonationToken }

// HasPrivilege reports whether t has the privilege enabled.
func (t *Token) HasPrivilege(name string) bool {
	for i := range t.Privileges {
		if p := &t.Privileges[i]; p.Name == name {
			return p.Attributes&PrivilegeEnabled != 0
		}
	}
	return false
}

// HoldsPrivilege reports whether t has the privilege, enabled or not.
func (t *Token) HoldsPrivilege(name string) bool {
	return slices.ContainsFunc(t.Privileges, func(p Privilege) bool { return p.Name == name })
}

// Elevated reports whether t has the rights of an administrator in full
// (TokenElevation).
func (t *Token) Elevated() bool {
	return t.Elevation == ElevationFull || t.Elevation != ElevationLimited && t.holds(Administrators, false) && t.Label.RID() >= HighLabel.RID()
}

// IsRestricted reports whether t has restricting SIDs (IsTokenRestricted).
func (t *Token) IsRestricted() bool { return len(t.Restricted) > 0 }

// Member reports whether s is an enabled SID of t, among the restricting ones
// too if there are any (CheckTokenMembership).
func (t *Token) Member(s SID) bool {
	return t.holds(s, false) && (len(t.Restricted) == 0 || t.WriteRestricted || t.restricts(s))
}

// holds reports whether s is an enabled SID of the token; for deny entries groups
// that are only for denying count too.
func (t *Token) holds(s SID, deny bool) bool {
	if t.User.SID == s {
		return t.User.Attributes&GroupUseForDenyOnly == 0 || deny
	}
	for i := range t.Groups {
		if g := &t.Groups[i]; g.SID == s {
			return g.Attributes&GroupEnabled != 0 || deny && g.Attributes&GroupUseForDenyOnly != 0
		}
	}
	return false
}

func (t *Token) restricts(s SID) bool {
	for i := range t.Restricted {
		if t.Restricted[i].SID == s {
			return true
		}
	}
	return false
}

// Clone returns a copy of t whose lists may be changed.
func (t *Token) Clone() *Token {
	c := *t
	c.Groups = slices.Clone(t.Groups)
	c.Restricted = slices.Clone(t.Restricted)
	c.Privileges = slices.Clone(t.Privileges)
	return &c
}

// Duplicate returns a token of the given type and level with what t has; with
// effectiveOnly without disabled groups and privileges. (SepDuplicateToken.)
// STATUS_BAD_IMPERSONATION_LEVEL if t is an impersonation token of a lower level.
func (t *Token) Duplicate(typ TokenType, level Level, effectiveOnly bool) (*Token, error) {
	if !t.IsPrimary() {
		switch {
		case typ == ImpersonationToken && level > t.Level,
			typ == PrimaryToken && t.Level < Impersonation:
			return nil, nt.STATUS_BAD_IMPERSONATION_LEVEL
		}
	}
	c := t.Clone()
	c.Type, c.Level = typ, level
	if typ == PrimaryToken {
		c.Level = 0
	}
	if effectiveOnly {
		c.Groups = slices.DeleteFunc(c.Groups, func(g Group) bool {
			return g.Attributes&(GroupEnabled|GroupUseForDenyOnly|GroupIntegrity) == 0
		})
		c.Privileges = slices.DeleteFunc(c.Privileges, func(p Privilege) bool { return p.Attributes&PrivilegeEnabled == 0 })
	}
	return c, nil
}

// Flags of Restrict (CreateRestrictedToken, NtFilterToken).
const (
	DisableMaxPrivilege = 1
	SandboxInert        = 2
	LUAToken            = 4
	WriteRestricted     = 8
)

// Restrict returns t with less rights: the groups in disable count for denying
// only, the privileges in remove are gone (with DisableMaxPrivilege all but
// SeChangeNotifyPrivilege), and restrict are added to the restricting SIDs; if
// there were some, only those stay that are in both. (NtFilterToken.)
func (t *Token) Restrict(flags uint32, disable []SID, remove []uint64, restrict []SID) *Token {
	c := t.Clone()
	c.Filtered = true
	deny := func(s SID) {
		for i := range c.Groups {
			if g := &c.Groups[i]; g.SID == s && g.Attributes&GroupIntegrity == 0 {
				g.Attributes = g.Attributes&^(GroupEnabled|GroupEnabledDefault|GroupOwner) | GroupUseForDenyOnly
			}
		}
		if c.User.SID == s {
			c.User.Attributes |= GroupUseForDenyOnly
		}
	}
	for _, s := range disable {
		deny(s)
	}
	keep := func(p Privilege) bool { return !slices.Contains(remove, uint64(p.LUID)) }
	switch {
	case flags&DisableMaxPrivilege != 0:
		keep = func(p Privilege) bool { return p.Name == "SeChangeNotifyPrivilege" }
	case flags&LUAToken != 0:
		keep = func(p Privilege) bool { return slices.Contains(userPrivileges, p.Name) }
		deny(Administrators)
		c.setLabel(minLabel(c.Label, MediumLabel))
		if c.Elevation == ElevationFull {
			c.Elevation = ElevationLimited
		}
	}
	c.Privileges = slices.DeleteFunc(c.Privileges, func(p Privilege) bool { return !keep(p) })
	if len(restrict) > 0 {
		var sids []Group
		for _, s := range restrict {
			if len(t.Restricted) == 0 || t.restricts(s) {
				sids = append(sids, Group{s, GroupMandatory | GroupEnabledDefault | GroupEnabled})
			}
		}
		c.Restricted = sids
		c.WriteRestricted = flags&WriteRestricted != 0
	}
	c.SandboxInert = c.SandboxInert || flags&SandboxInert != 0
	if !c.mayOwn(c.Owner) {
		c.Owner = c.User.SID
	}
	return c
}

// SetIntegrity returns t with another integrity level.
func (t *Token) SetIntegrity(label SID) *Token {
	c := t.Clone()
	c.setLabel(label)
	return c
}

func (t *Token) setLabel(label SID) {
	t.Label = label
	for i := range t.Groups {
		if t.Groups[i].Attributes&GroupIntegrity != 0 {
			t.Groups[i].SID = label
		}
	}
}

func minLabel(a, b SID) SID {
	if a.RID() < b.RID() {
		return a
	}
	return b
}

// LogonSID is that of the logon session of the host's user, and LogonLUID its
// identifier.
var LogonSID = logonSID(LogonLUID)

// LogonLUID identifies the logon session of the host's user.
const LogonLUID = 0x3E7A5

// HostToken returns the token that stands for the host's user: an ordinary
// account with the user id in its SID; root is an administrator who has
// elevated, with a limited token linked to it.
var HostToken = sync.OnceValue(func() *Token { return HostTokenAs(os.Getuid() == 0) })

// HostTokenAs returns a token of the host's user who is, or is not, an
// administrator who has elevated, whoever the user is to the host.
func HostTokenAs(admin bool) *Token { return newHostToken(os.Getuid(), os.Getgid(), admin) }

// userPrivileges are those of an ordinary user; administrators have the others,
// too. (Default of "User Rights Assignment".)
var (
	userPrivileges = []string{
		"SeShutdownPrivilege", "SeChangeNotifyPrivilege", "SeUndockPrivilege", "SeIncreaseWorkingSetPrivilege", "SeTimeZonePrivilege",
	}
	adminPrivileges = []string{
		"SeIncreaseQuotaPrivilege", "SeSecurityPrivilege", "SeTakeOwnershipPrivilege", "SeLoadDriverPrivilege",
		"SeSystemProfilePrivilege", "SeSystemtimePrivilege", "SeProfileSingleProcessPrivilege",
		"SeIncreaseBasePriorityPrivilege", "SeCreatePagefilePrivilege", "SeBackupPrivilege", "SeRestorePrivilege",
		"SeShutdownPrivilege", "SeDebugPrivilege", "SeSystemEnvironmentPrivilege", "SeChangeNotifyPrivilege",
		"SeRemoteShutdownPrivilege", "SeUndockPrivilege", "SeManageVolumePrivilege", "SeImpersonatePrivilege",
		"SeCreateGlobalPrivilege", "SeIncreaseWorkingSetPrivilege", "SeTimeZonePrivilege", "SeCreateSymbolicLinkPrivilege",
		"SeDelegateSessionUserImpersonatePrivilege",
	}
	// enabledPrivileges are on from the start where they are there.
	enabledPrivileges = []string{"SeChangeNotifyPrivilege", "SeImpersonatePrivilege", "SeCreateGlobalPrivilege"}
)

func newHostToken(uid, gid int, admin bool) *Token {
	return NewToken(Logon{
		Type: InteractiveLogon, User: UserSID(uint32(max(uid, 0))), Primary: GroupSID(uint32(max(gid, 0))), Admin: admin,
		ID: LogonLUID, Origin: SystemLUID, Session: 1, Source: "User32 ",
	})
}

// AnonymousToken is what ImpersonateAnonymousToken acts under.
var AnonymousToken = sync.OnceValue(func() *Token {
	const on = GroupMandatory | GroupEnabledDefault | GroupEnabled
	return &Token{
		Type: ImpersonationToken, Level: Impersonation,
		User:   Group{SID: AnonymousLogon},
		Groups: []Group{{Everyone, on}, {UntrustedLabel, GroupIntegrity | GroupIntegrityEnabled}},
		Owner:  AnonymousLogon, Primary: AnonymousLogon, Label: UntrustedLabel,
		DACL:  ACL{{Type: AccessAllowed, Mask: genericAll, SID: Everyone}, {Type: AccessAllowed, Mask: genericAll, SID: AnonymousLogon}},
		Logon: AnonymousLogonLUID, Source: "*SYSTEM*", Elevation: ElevationDefault, Policy: PolicyNoWriteUp,
	}
})
