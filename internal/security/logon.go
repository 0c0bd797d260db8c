package security

import "slices"

// LogonType says how somebody logs on (LOGON32_LOGON_*, SECURITY_LOGON_TYPE).
type LogonType uint32

// The types of logons.
const (
	InteractiveLogon      LogonType = 2
	NetworkLogon          LogonType = 3
	BatchLogon            LogonType = 4
	ServiceLogon          LogonType = 5
	UnlockLogon           LogonType = 7
	NetworkCleartextLogon LogonType = 8
	NewCredentialsLogon   LogonType = 9
)

// Logon is what somebody gets a token for who logs on.
type Logon struct {
	Type    LogonType
	User    SID
	Primary SID   // group
	Groups  []SID // further ones
	Admin   bool  // is an administrator who has elevated

	ID      uint64 // LUID of the logon session
	Origin  uint64 // LUID of the session of who logs him on
	Session uint32 // terminal services session
	Source  string // up to 8 characters
}

// logonSID is the SID of a logon session.
func logonSID(id uint64) SID { return NewSID(5, 5, uint32(id>>32), uint32(id)) }

// NewToken returns the token of a logon: one for impersonation of a network logon,
// primary ones of the others. It has the groups that say how he has logged on;
// that of the session is missing on the network. An administrator has a limited token
// linked to his. (LsaLogonUser; "Well-known SIDs", "User Rights Assignment".)
func NewToken(l Logon) *Token {
	const on = GroupMandatory | GroupEnabledDefault | GroupEnabled
	t := &Token{
		Type: PrimaryToken, User: Group{SID: l.User}, Groups: []Group{{l.Primary, on}, {Everyone, on}},
		Owner: l.User, Primary: l.Primary, Label: MediumLabel, Logon: l.ID, Origin: l.Origin, Session: l.Session, Source: l.Source,
		Elevation: ElevationDefault, Policy: PolicyNoWriteUp | PolicyNewProcessMin,
	}
	names := userPrivileges
	if l.Admin {
		t.Groups = append(t.Groups, Group{Administrators, on | GroupOwner})
		t.Label, t.Elevation, t.Owner, names = HighLabel, ElevationFull, Administrators, adminPrivileges
	}
	add := func(attributes uint32, sids ...SID) {
		for _, s := range sids {
			t.Groups = append(t.Groups, Group{s, attributes})
		}
	}
	add(on, l.Groups...)
	add(on, Users)
	remote := l.Type == NetworkLogon || l.Type == NetworkCleartextLogon
	switch l.Type {
	case NetworkLogon, NetworkCleartextLogon:
		add(on, NewSID(5, 2)) // NETWORK
	case BatchLogon:
		add(on, NewSID(5, 3), ConsoleLogon) // BATCH
	case ServiceLogon:
		add(on, NewSID(5, 6), ConsoleLogon) // SERVICE
		if !l.Admin {
			names = append(slices.Clone(names), "SeImpersonatePrivilege", "SeCreateGlobalPrivilege")
		}
	default:
		add(on, Interactive, ConsoleLogon)
	}
	add(on, AuthenticatedUsers, ThisOrganization, LocalAccount)
	session := SID("")
	if !remote {
		session = logonSID(l.ID)
		add(on|GroupLogonID, session)
		add(on, Local)
	}
	add(on, NTLMAuthentication)
	add(GroupIntegrity|GroupIntegrityEnabled, t.Label)
	for _, p := range names {
		attr := uint32(0)
		if remote || slices.Contains(enabledPrivileges, p) { // nobody is there to enable them
			attr = PrivilegeEnabled | PrivilegeEnabledDefault
		}
		t.Privileges = append(t.Privileges, Privilege{p, PrivilegeLUID(p), attr})
	}
	slices.SortFunc(t.Privileges, func(a, b Privilege) int { return int(a.LUID) - int(b.LUID) })
	t.DACL = defaultDACL(t.Owner, session)
	if l.Type == NetworkLogon {
		t.Type, t.Level = ImpersonationToken, Impersonation
	}
	if l.Admin {
		limited := t.Restrict(LUAToken, nil, nil, nil)
		limited.Owner, limited.DACL = l.User, defaultDACL(l.User, session)
		limited.Type, limited.Level = ImpersonationToken, Identification
		t.Linked = limited
		back := t.Clone()
		back.Type, back.Level, back.Linked = ImpersonationToken, Identification, nil
		limited.Linked = back
	}
	return t
}

func defaultDACL(owner, session SID) ACL {
	l := ACL{
		{Type: AccessAllowed, Mask: genericAll, SID: owner},
		{Type: AccessAllowed, Mask: genericAll, SID: LocalSystem},
	}
	if session != "" {
		l = append(l, ACE{Type: AccessAllowed, Mask: genericRead | genericExecute, SID: session})
	}
	return l
}

// NewCredentials returns a copy of t in a logon session of its own, as a logon gives it
// that names somebody else for the network only.
func (t *Token) NewCredentials(id uint64) *Token {
	c := t.Clone()
	c.Type, c.Level, c.Origin, c.Logon = PrimaryToken, 0, t.Logon, id
	return c
}

// SystemToken returns the token of LocalSystem, as services have it. ("LocalSystem
// Account".)
func SystemToken() *Token {
	const on = GroupEnabledDefault | GroupEnabled
	t := &Token{
		Type: PrimaryToken, User: Group{SID: LocalSystem}, Owner: Administrators, Primary: LocalSystem, Label: SystemLabel,
		Groups: []Group{
			{Administrators, on | GroupOwner}, {Everyone, on | GroupMandatory}, {AuthenticatedUsers, on | GroupMandatory},
			{SystemLabel, GroupIntegrity | GroupIntegrityEnabled},
		},
		DACL:  ACL{{Type: AccessAllowed, Mask: genericAll, SID: LocalSystem}, {Type: AccessAllowed, Mask: genericRead | genericExecute, SID: Administrators}},
		Logon: SystemLUID, Session: 1, Source: "*SYSTEM*", Elevation: ElevationDefault, Policy: PolicyNoWriteUp | PolicyNewProcessMin,
	}
	for _, p := range privileges {
		attr := uint32(0)
		switch {
		case slices.Contains(systemPrivileges, p.name):
			attr = PrivilegeEnabled | PrivilegeEnabledDefault
		case !slices.Contains(adminPrivileges, p.name) && p.name != "SeAssignPrimaryTokenPrivilege" && p.name != "SeCreateTokenPrivilege":
			continue
		}
		t.Privileges = append(t.Privileges, Privilege{p.name, p.luid, attr})
	}
	return t
}

// systemPrivileges are those that LocalSystem has enabled; it has others, too.
var systemPrivileges = []string{
	"SeLockMemoryPrivilege", "SeTcbPrivilege", "SeSystemProfilePrivilege", "SeProfileSingleProcessPrivilege", "SeIncreaseBasePriorityPrivilege",
	"SeCreatePagefilePrivilege", "SeCreatePermanentPrivilege", "SeDebugPrivilege", "SeAuditPrivilege", "SeChangeNotifyPrivilege",
	"SeImpersonatePrivilege", "SeCreateGlobalPrivilege", "SeIncreaseWorkingSetPrivilege", "SeTimeZonePrivilege", "SeCreateSymbolicLinkPrivilege",
	"SeDelegateSessionUserImpersonatePrivilege",
}
