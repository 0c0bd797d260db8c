package security

import (
	"slices"
	"testing"

	"haft.dev/nt"
	"pgregory.net/rapid"
)

func TestSID(t *testing.T) {
	for text, ok := range map[string]bool{
		"S-1-5-18": true, "s-1-5-18": true, "S-1-5": true, "S-1-0x5-0x12": true, "S-1-281474976710655-4294967295": true,
		"S-1-1-1-2-3-4-5-6-7-8-9-10-11-12-13-14-15": true, "S-1-1-1-2-3-4-5-6-7-8-9-10-11-12-13-14-15-16": false,
		"S-1": false, "S-2-5-18": false, "S-1-5-": false, "S-1--5": false, "S-1-5-4294967296": false, "S-1-281474976710656-1": false,
		"": false, "X-1-5-18": false, "S-1-5-1_8": false, "S-1-5-+18": false, "S-1-5-18 ": false,
	} {
		if s, err := ParseSID(text); (err == nil) != ok || ok && !s.Valid() {
			t.Errorf("%q: %v", text, err)
		}
	}
	rapid.Check(t, func(t *rapid.T) {
		s := genSID.Draw(t, "sid")
		got, err := ParseSID(s.String())
		if got != s || err != nil {
			t.Fatal(s, got, err)
		}
		if s.SubAuthorities() > 0 && s.Domain().Append(s.RID()) != s {
			t.Fatal(s, s.Domain())
		}
	})
	if NewSID(1<<40, 1).String() != "S-1-0x10000000000-1" {
		t.Error(NewSID(1<<40, 1))
	}
}

func TestHostIDs(t *testing.T) {
	for _, id := range []uint32{0, 1, 1000, 65534, maxMappedID, maxMappedID + 1, 1<<32 - 2} {
		for group, s := range map[bool]SID{false: UserSID(id), true: GroupSID(id)} {
			if got, g, ok := s.HostID(); got != id || g != group || !ok || !s.Valid() {
				t.Errorf("%v: %d %v %v", s, got, g, ok)
			}
		}
	}
	for _, s := range []SID{Everyone, Administrators, MachineSID, MachineSID.Append(500), NewSID(5, 21, 1, 2, 3, 1000), NewSID(22, 3, 1)} {
		if _, _, ok := s.HostID(); ok {
			t.Errorf("%v is an account of the host", s)
		}
	}
}

func TestWellKnown(t *testing.T) {
	for _, c := range []struct {
		kind int
		sid  string
		name string
	}{
		{1, "S-1-1-0", `\Everyone`}, {22, "S-1-5-18", `NT AUTHORITY\SYSTEM`}, {26, "S-1-5-32-544", `BUILTIN\Administrators`},
		{25, "S-1-5-32", `BUILTIN\BUILTIN`}, {67, "S-1-16-8192", `Mandatory Label\Medium Mandatory Level`}, {70, "S-1-5-33", `NT AUTHORITY\WRITE RESTRICTED`},
		{71, "S-1-3-4", `\OWNER RIGHTS`}, {84, "S-1-15-2-1", `APPLICATION PACKAGE AUTHORITY\ALL APPLICATION PACKAGES`},
	} {
		s, known, needs := WellKnown(c.kind, "")
		if s.String() != c.sid || !known || needs || !s.IsWellKnown(c.kind) || s.IsWellKnown(c.kind+1) {
			t.Errorf("%d: %v %v %v", c.kind, s, known, needs)
		}
		domain, name, _, _, ok := s.Name()
		if got := domain + `\` + name; got != c.name || !ok {
			t.Errorf("%v: %q", s, got)
		}
		if back, _, _, _, ok := SIDOfName(domain, name); back != s || !ok {
			t.Errorf("%q: %v", c.name, back)
		}
	}
	if _, known, needs := WellKnown(38, ""); !known || !needs {
		t.Error("the administrator needs a domain")
	}
	if s, _, _ := WellKnown(38, MachineSID); s != MachineSID.Append(500) || !s.IsWellKnown(38) {
		t.Error(s)
	}
	for _, kind := range []int{-1, 10000} {
		if _, known, _ := WellKnown(kind, MachineSID); known {
			t.Error(kind)
		}
	}
	seen := map[string]bool{}
	for _, w := range wellKnowns() {
		if a := w.alias; a != "" && seen[a] {
			t.Errorf("alias %s stands for two SIDs", a)
		}
		seen[w.alias] = true
	}
}

func TestPrivileges(t *testing.T) {
	for i, p := range privileges {
		if PrivilegeLUID(p.name) != p.luid || PrivilegeName(uint64(p.luid)) != p.name || PrivilegeDisplayName(p.name) != p.display {
			t.Errorf("%+v", p)
		}
		if i > 0 && privileges[i-1].luid >= p.luid {
			t.Errorf("%s is out of order", p.name)
		}
	}
	if PrivilegeLUID("sedebugprivilege") != 20 || PrivilegeLUID("SeNoPrivilege") != 0 || PrivilegeName(1) != "" || PrivilegeName(1<<32|20) != "" {
		t.Error("look-ups")
	}
}

func TestHostToken(t *testing.T) {
	plain, admin := newHostToken(1000, 1000, false), newHostToken(0, 0, true)
	for _, c := range []struct {
		what        string
		got, wanted any
	}{
		{"user", plain.User.SID, UserSID(1000)}, {"group", plain.Primary, GroupSID(1000)}, {"owner", plain.Owner, UserSID(1000)},
		{"level", plain.Label, MediumLabel}, {"elevation", plain.Elevation, ElevationDefault}, {"elevated", plain.Elevated(), false},
		{"administrator", plain.Member(Administrators), false}, {"member", plain.Member(Users), true}, {"self", plain.Member(UserSID(1000)), true},
		{"linked", plain.Linked == nil, true}, {"privilege", plain.HasPrivilege("SeChangeNotifyPrivilege"), true},
		{"root's owner", admin.Owner, Administrators}, {"root's level", admin.Label, HighLabel}, {"root elevated", admin.Elevated(), true},
		{"root administrator", admin.Member(Administrators), true}, {"root impersonates", admin.HasPrivilege("SeImpersonatePrivilege"), true},
		{"root does not debug yet", admin.HasPrivilege("SeDebugPrivilege"), false},
		{"limited", admin.Linked.Elevation, ElevationLimited}, {"limited level", admin.Linked.Label, MediumLabel},
		{"limited administrator", admin.Linked.Member(Administrators), false}, {"limited privileges", len(admin.Linked.Privileges), len(plain.Privileges)},
		{"limited not elevated", admin.Linked.Elevated(), false}, {"limited owner", admin.Linked.Owner, UserSID(0)},
		{"back", admin.Linked.Linked.Elevated(), true},
		{"a user as administrator", newHostToken(7, 7, true).User.SID, UserSID(7)}, {"elevated", newHostToken(7, 7, true).Elevated(), true},
		{"root as a user", newHostToken(0, 0, false).User.SID, UserSID(0)}, {"elevated", newHostToken(0, 0, false).Elevated(), false},
		{"administrator", newHostToken(0, 0, false).Member(Administrators), false},
	} {
		if c.got != c.wanted {
			t.Errorf("%s: %v, want %v", c.what, c.got, c.wanted)
		}
	}
	if !slices.Contains(admin.Linked.Groups, Group{Administrators, GroupMandatory | GroupUseForDenyOnly}) {
		t.Errorf("%+v", admin.Linked.Groups)
	}
}

func TestDuplicate(t *testing.T) {
	prim := user()
	imp := func(l Level) *Token { d, _ := prim.Duplicate(ImpersonationToken, l, false); return d }
	for _, c := range []struct {
		from  *Token
		typ   TokenType
		level Level
		err   error
	}{
		{prim, PrimaryToken, 0, nil}, {prim, ImpersonationToken, Delegation, nil},
		{imp(Impersonation), PrimaryToken, 0, nil}, {imp(Delegation), PrimaryToken, 0, nil},
		{imp(Identification), PrimaryToken, 0, nt.STATUS_BAD_IMPERSONATION_LEVEL}, {imp(Anonymous), PrimaryToken, 0, nt.STATUS_BAD_IMPERSONATION_LEVEL},
		{imp(Impersonation), ImpersonationToken, Impersonation, nil}, {imp(Impersonation), ImpersonationToken, Identification, nil},
		{imp(Identification), ImpersonationToken, Impersonation, nt.STATUS_BAD_IMPERSONATION_LEVEL},
	} {
		d, err := c.from.Duplicate(c.typ, c.level, false)
		if err != c.err || err == nil && (d.Type != c.typ || d.Level != c.level || d.User != prim.User) {
			t.Errorf("%d/%d to %d/%d: %v", c.from.Type, c.from.Level, c.typ, c.level, err)
		}
	}
	d, _ := prim.Duplicate(PrimaryToken, 0, true)
	if len(d.Privileges) != 1 || d.Privileges[0].Name != "SeChangeNotifyPrivilege" {
		t.Errorf("effective only: %+v", d.Privileges)
	}
}

func TestRestrict(t *testing.T) {
	tok := user()
	r := tok.Restrict(DisableMaxPrivilege, []SID{Users, tok.User.SID}, nil, []SID{Everyone, Restricted})
	if r.Member(Users) || r.Member(tok.User.SID) || !r.IsRestricted() || len(r.Privileges) != 1 || len(tok.Privileges) == 1 || tok.IsRestricted() {
		t.Errorf("%+v", r)
	}
	if !r.Member(Everyone) || r.Member(AuthenticatedUsers) {
		t.Error("membership goes by the restricting SIDs, too")
	}
	r2 := r.Restrict(0, nil, []uint64{uint64(PrivilegeLUID("SeChangeNotifyPrivilege"))}, []SID{Everyone, Local})
	if len(r2.Restricted) != 1 || r2.Restricted[0].SID != Everyone || len(r2.Privileges) != 0 {
		t.Errorf("%+v", r2)
	}
}

func TestAdjust(t *testing.T) {
	luid := func(n string) uint32 { return PrivilegeLUID(n) }
	tok := user()
	old, s := tok.AdjustPrivileges(false, []Privilege{{LUID: luid("SeShutdownPrivilege"), Attributes: PrivilegeEnabled}, {LUID: luid("SeChangeNotifyPrivilege"), Attributes: PrivilegeEnabled}})
	if s != 0 || len(old) != 1 || old[0].Name != "SeShutdownPrivilege" || old[0].Attributes != 0 || !tok.HasPrivilege("SeShutdownPrivilege") {
		t.Errorf("%v %+v", s, old)
	}
	old, s = tok.AdjustPrivileges(false, []Privilege{{LUID: luid("SeDebugPrivilege"), Attributes: PrivilegeEnabled}, {LUID: luid("SeShutdownPrivilege"), Attributes: PrivilegeRemoved}})
	if s != nt.STATUS_NOT_ALL_ASSIGNED || len(old) != 1 || tok.HasPrivilege("SeShutdownPrivilege") || len(tok.Privileges) != 4 {
		t.Errorf("%v %+v %+v", s, old, tok.Privileges)
	}
	if old, _ := tok.AdjustPrivileges(true, nil); len(old) != 1 || tok.HasPrivilege("SeChangeNotifyPrivilege") {
		t.Errorf("%+v", old)
	}
	tok.Groups = append(tok.Groups, Group{GroupSID(5), GroupEnabledDefault | GroupEnabled}, Group{GroupSID(6), GroupUseForDenyOnly})
	gs, s, err := tok.AdjustGroups(false, []Group{{GroupSID(5), 0}})
	if err != nil || s != 0 || len(gs) != 1 || tok.Member(GroupSID(5)) {
		t.Error(gs, s, err)
	}
	if _, _, err := tok.AdjustGroups(false, []Group{{Everyone, 0}}); err != nt.STATUS_CANT_DISABLE_MANDATORY {
		t.Error(err)
	}
	if _, _, err := tok.AdjustGroups(false, []Group{{GroupSID(6), GroupEnabled}}); err != nt.STATUS_CANT_ENABLE_DENY_ONLY {
		t.Error(err)
	}
	if _, s, _ := tok.AdjustGroups(false, []Group{{GroupSID(500), GroupEnabled}}); s != nt.STATUS_NOT_ALL_ASSIGNED {
		t.Error(s)
	}
	if _, _, err := tok.AdjustGroups(true, nil); err != nil || !tok.Member(GroupSID(5)) {
		t.Error(err)
	}
}
