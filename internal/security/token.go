package security

import (
	"os"
	"sync"
)

// Attributes of groups and privileges in a token.
const (
	GroupMandatory      = 0x01
	GroupEnabledDefault = 0x02
	GroupEnabled        = 0x04
	GroupOwner          = 0x08
	GroupUseForDenyOnly = 0x10
	GroupIntegrity      = 0x20
	GroupLogonID        = 0xC0000000

	PrivilegeEnabledDefault = 0x1
	PrivilegeEnabled        = 0x2
	PrivilegeRemoved        = 0x4
)

// Group is a group of a token.
type Group struct {
	SID        SID
	Attributes uint32
}

// Privilege is a privilege of a token.
type Privilege struct {
	Name       string
	LUID       uint32
	Attributes uint32
}

// luids are the identifiers of the privileges (SE_*_PRIVILEGE of wdm.h).
var luids = map[string]uint32{
	"SeCreateTokenPrivilege": 2, "SeAssignPrimaryTokenPrivilege": 3, "SeLockMemoryPrivilege": 4, "SeIncreaseQuotaPrivilege": 5,
	"SeTcbPrivilege": 7, "SeSecurityPrivilege": 8, "SeTakeOwnershipPrivilege": 9, "SeLoadDriverPrivilege": 10,
	"SeSystemProfilePrivilege": 11, "SeSystemtimePrivilege": 12, "SeProfileSingleProcessPrivilege": 13,
	"SeIncreaseBasePriorityPrivilege": 14, "SeCreatePagefilePrivilege": 15, "SeCreatePermanentPrivilege": 16,
	"SeBackupPrivilege": 17, "SeRestorePrivilege": 18, "SeShutdownPrivilege": 19, "SeDebugPrivilege": 20,
	"SeAuditPrivilege": 21, "SeSystemEnvironmentPrivilege": 22, "SeChangeNotifyPrivilege": 23, "SeRemoteShutdownPrivilege": 24,
	"SeUndockPrivilege": 25, "SeManageVolumePrivilege": 28, "SeImpersonatePrivilege": 29, "SeCreateGlobalPrivilege": 30,
	"SeIncreaseWorkingSetPrivilege": 33, "SeTimeZonePrivilege": 34, "SeCreateSymbolicLinkPrivilege": 35,
}

// PrivilegeLUID returns the identifier of a privilege, 0 for an unknown name.
func PrivilegeLUID(name string) uint32 { return luids[name] }

// Token says on whose behalf a process or thread acts. It is immutable.
type Token struct {
	User       Group
	Groups     []Group
	Restricted []Group // restricting SIDs; an access check must succeed for them too
	Privileges []Privilege
	Owner      SID // of what the token creates
	Primary    SID // primary group
	DACL       ACL // of what the token creates
	Label      SID // integrity level
}

// HasPrivilege reports whether t has the privilege enabled.
func (t *Token) HasPrivilege(name string) bool {
	for i := range t.Privileges {
		if p := &t.Privileges[i]; p.Name == name {
			return p.Attributes&PrivilegeEnabled != 0
		}
	}
	return false
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

// logonSID is that of the one logon session.
var logonSID = NewSID(5, 5, 0, 0x3E7A)

// HostToken returns the token that stands for the host's user: an ordinary
// account with the user id in its SID; root is an administrator too.
var HostToken = sync.OnceValue(func() *Token { return newHostToken(os.Getuid()) })

func newHostToken(uid int) *Token {
	const machine1, machine2, machine3 = 0x68616674, 0x6465762E, 0x6C696E75
	user := NewSID(5, 21, machine1, machine2, machine3, uint32(1000+max(uid, 0)))
	const on = GroupMandatory | GroupEnabledDefault | GroupEnabled
	t := &Token{
		User: Group{SID: user},
		Groups: []Group{
			{NewSID(5, 21, machine1, machine2, machine3, 513), on},
			{Everyone, on}, {Users, on}, {Interactive, on}, {AuthenticatedUsers, on}, {Local, on},
			{logonSID, on | GroupLogonID},
		},
		Owner: user, Primary: NewSID(5, 21, machine1, machine2, machine3, 513), Label: MediumLabel,
	}
	if uid == 0 {
		t.Groups = append(t.Groups, Group{Administrators, on | GroupOwner})
		t.Label = HighLabel
	}
	t.Groups = append(t.Groups, Group{t.Label, GroupIntegrity | 0x40})
	for _, p := range []string{"SeShutdownPrivilege", "SeChangeNotifyPrivilege", "SeUndockPrivilege", "SeIncreaseWorkingSetPrivilege", "SeTimeZonePrivilege"} {
		attr := uint32(0)
		if p == "SeChangeNotifyPrivilege" {
			attr = PrivilegeEnabled | PrivilegeEnabledDefault
		}
		t.Privileges = append(t.Privileges, Privilege{p, luids[p], attr})
	}
	t.DACL = ACL{
		{Type: AccessAllowed, Mask: genericAll, SID: user},
		{Type: AccessAllowed, Mask: genericAll, SID: LocalSystem},
		{Type: AccessAllowed, Mask: genericRead | genericExecute, SID: logonSID},
	}
	return t
}
