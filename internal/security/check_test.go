package security

import (
	"slices"
	"testing"

	"haft.dev/nt"
	"pgregory.net/rapid"
)

var testMapping = nt.GenericMapping{Read: nt.READ_CONTROL | 1, Write: nt.READ_CONTROL | 2, Execute: nt.READ_CONTROL | nt.SYNCHRONIZE | 4, All: nt.STANDARD_RIGHTS_ALL | 7}

const on = GroupMandatory | GroupEnabledDefault | GroupEnabled

// user is an ordinary user, who is in group 7.
func user() *Token {
	t := newHostToken(12, 7, false)
	t.Groups = append(t.Groups, Group{GroupSID(99), on})
	return t
}

func TestAccessCheck(t *testing.T) {
	admin, plain := newHostToken(0, 0, true), user()
	me := plain.User.SID.String()
	denied := user()
	denied.Groups = append(denied.Groups, Group{Administrators, GroupUseForDenyOnly})
	restricted := plain.Restrict(0, nil, nil, []SID{Restricted})
	writeRestricted := plain.Restrict(WriteRestricted, nil, nil, []SID{WriteRestrictedSID})
	low := plain.SetIntegrity(LowLabel)
	backup := newHostToken(0, 0, true)
	backup.AdjustPrivileges(false, []Privilege{{LUID: PrivilegeLUID("SeSecurityPrivilege"), Attributes: PrivilegeEnabled}, {LUID: PrivilegeLUID("SeTakeOwnershipPrivilege"), Attributes: PrivilegeEnabled}})
	const no, privilege = nt.STATUS_ACCESS_DENIED, nt.STATUS_PRIVILEGE_NOT_HELD
	for _, c := range []struct {
		name    string
		sd      string
		tok     *Token
		desired nt.Access
		granted nt.Access
		err     error
	}{
		{"no DACL grants all", "O:SY", plain, 7, 7, nil},
		{"a NULL DACL grants all", "O:SYD:NO_ACCESS_CONTROL", plain, nt.MAXIMUM_ALLOWED, nt.STANDARD_RIGHTS_ALL | 7, nil},
		{"an empty DACL grants nothing", "O:SYD:", plain, 1, 0, no},
		{"an empty DACL to nobody's maximum", "O:SYD:", plain, nt.MAXIMUM_ALLOWED, 0, no},
		{"the owner may read and change the DACL", "O:" + me + "D:", plain, nt.READ_CONTROL | nt.WRITE_DAC, nt.READ_CONTROL | nt.WRITE_DAC, nil},
		{"the owner gets no more", "O:" + me + "D:", plain, nt.READ_CONTROL | 1, 0, no},
		{"owner rights replace that", "O:" + me + "D:(A;;RC;;;OW)", plain, nt.WRITE_DAC, 0, no},
		{"owner rights are the owner's only", "O:SYD:(A;;CC;;;OW)", plain, 1, 0, no},
		{"everyone", "O:SYD:(A;;CC;;;WD)", plain, 1, 1, nil},
		{"a user", "O:SYD:(A;;CCDC;;;" + me + ")", plain, 3, 3, nil},
		{"one right too much", "O:SYD:(A;;CCDC;;;" + me + ")", plain, 7, 0, no},
		{"rights of two entries", "O:SYD:(A;;CC;;;WD)(A;;DC;;;BU)", plain, 3, 3, nil},
		{"denied first", "O:SYD:(D;;CC;;;BU)(A;;CC;;;WD)", plain, 1, 0, no},
		{"allowed first", "O:SYD:(A;;CC;;;WD)(D;;CC;;;BU)", plain, 1, 1, nil},
		{"denied to others", "O:SYD:(D;;CC;;;BA)(A;;CC;;;WD)", plain, 1, 1, nil},
		{"a group for denying only does not allow", "O:SYD:(A;;CC;;;BA)", denied, 1, 0, no},
		{"a group for denying only denies", "O:SYD:(D;;CC;;;BA)(A;;CC;;;WD)", denied, 1, 0, no},
		{"administrators", "O:SYD:(A;;CC;;;BA)", admin, 1, 1, nil},
		{"a condition that is true", "O:SYD:(XA;;CC;;;WD;(Member_of {SID(BU)} && Not_Member_of SID(BA)))", plain, 1, 1, nil},
		{"a condition that is not", "O:SYD:(XA;;CC;;;WD;(Member_of {SID(BU), SID(BA)}))", plain, 1, 0, no},
		{"in any of the groups", "O:SYD:(XA;;CC;;;WD;(Member_of_Any {SID(BA), SID(BU)}))", plain, 1, 1, nil},
		{"in none of them", "O:SYD:(XA;;CC;;;WD;(Not_Member_of_Any {SID(BA), SID(BU)}))", plain, 1, 0, no},
		{"of all groups of no list", "O:SYD:(XA;;CC;;;WD;(Member_of {}))", plain, 1, 1, nil},
		{"of any group of no list", "O:SYD:(XA;;CC;;;WD;(Member_of_Any {}))", plain, 1, 0, no},
		{"devices are in no group", "O:SYD:(XA;;CC;;;WD;(Device_Member_of SID(WD)))", plain, 1, 0, no},
		{"either", "O:SYD:(XA;;CC;;;WD;(Member_of SID(BA) || Member_of SID(BU)))", plain, 1, 1, nil},
		{"not", "O:SYD:(XA;;CC;;;WD;(!(Member_of SID(BA))))", plain, 1, 1, nil},
		{"there are no attributes", "O:SYD:(XA;;CC;;;WD;(Exists @User.x))", plain, 1, 0, no},
		{"which can be said", "O:SYD:(XA;;CC;;;WD;(Not_Exists @User.x))", plain, 1, 1, nil},
		{"what compares them is not known", `O:SYD:(XA;;CC;;;WD;(@User.x == "y"))`, plain, 1, 0, no},
		{"nor is its opposite", `O:SYD:(XA;;CC;;;WD;(!(@User.x == "y")))`, plain, 1, 0, no},
		{"the unknown does not matter", `O:SYD:(XA;;CC;;;WD;(Member_of SID(BU) || @User.x == 1))`, plain, 1, 1, nil},
		{"the unknown matters", `O:SYD:(XA;;CC;;;WD;(Member_of SID(BU) && @User.x == 1))`, plain, 1, 0, no},
		{"a condition for the wrong SID", "O:SYD:(XA;;CC;;;BA;(Member_of SID(BU)))", plain, 1, 0, no},
		{"denied by a condition", "O:SYD:(XD;;CC;;;WD;(Member_of SID(BU)))(A;;CC;;;WD)", plain, 1, 0, no},
		{"not denied by one", "O:SYD:(XD;;CC;;;WD;(Member_of SID(BA)))(A;;CC;;;WD)", plain, 1, 1, nil},
		{"the unknown denies", "O:SYD:(XD;;CC;;;WD;(@User.x))(A;;CC;;;WD)", plain, 1, 0, no},
		{"a condition for restricting SIDs, too", "O:SYD:(XA;;CC;;;WD;(Member_of SID(BU)))", restricted, 1, 0, no},
		{"inherit-only entries do not count", "O:SYD:(A;IO;CC;;;WD)", plain, 1, 0, no},
		{"generic rights asked for are mapped", "O:SYD:(A;;CCRC;;;WD)", plain, nt.GENERIC_READ, nt.READ_CONTROL | 1, nil},
		{"generic rights in entries are mapped", "O:SYD:(A;;GW;;;WD)", plain, 2, 2, nil},
		{"maximum", "O:SYD:(D;;DC;;;BU)(A;;GA;;;WD)", plain, nt.MAXIMUM_ALLOWED, nt.STANDARD_RIGHTS_ALL | 5, nil},
		{"maximum and a right that is not there", "O:SYD:(A;;CC;;;WD)", plain, nt.MAXIMUM_ALLOWED | 2, 0, no},
		{"nothing asked for", "O:SYD:", plain, 0, 0, nil},
		{"SACL without the privilege", "D:NO_ACCESS_CONTROL", admin, nt.ACCESS_SYSTEM_SECURITY, 0, privilege},
		{"SACL with the privilege", "O:SYD:", backup, nt.ACCESS_SYSTEM_SECURITY, nt.ACCESS_SYSTEM_SECURITY, nil},
		{"taking ownership", "O:SYD:", backup, nt.WRITE_OWNER, nt.WRITE_OWNER, nil},
		{"restricted: both passes", "O:SYD:(A;;CC;;;WD)(A;;CC;;;RC)", restricted, 1, 1, nil},
		{"restricted: the second pass fails", "O:SYD:(A;;CC;;;WD)", restricted, 1, 0, no},
		{"restricted: the first pass fails", "O:SYD:(A;;CC;;;RC)", restricted, 1, 0, no},
		{"write restricted: reading needs one pass", "O:SYD:(A;;CC;;;WD)", writeRestricted, 1, 1, nil},
		{"write restricted: writing needs both", "O:SYD:(A;;DC;;;WD)", writeRestricted, 2, 0, no},
		{"write restricted: writing has both", "O:SYD:(A;;DC;;;WD)(A;;DC;;;WR)", writeRestricted, 2, 2, nil},
		{"a low token reads what has no label", "O:SYD:(A;;GA;;;WD)", low, 1, 1, nil},
		{"a low token does not write it", "O:SYD:(A;;GA;;;WD)", low, 2, 0, no},
		{"a low token writes what is low", "O:SYD:(A;;GA;;;WD)S:(ML;;NW;;;LW)", low, 2, 2, nil},
		{"no read up", "O:SYD:(A;;GA;;;WD)S:(ML;;NR;;;HI)", plain, 1, 0, no},
		{"no read up, writing", "O:SYD:(A;;GA;;;WD)S:(ML;;NR;;;HI)", plain, 2, 2, nil},
		{"no execute up", "O:SYD:(A;;GA;;;WD)S:(ML;;NX;;;HI)", plain, 4, 0, no},
		{"the owner does not write up either", "O:" + me + "D:", low, nt.WRITE_DAC, 0, no},
		{"maximum below the label", "O:SYD:(A;;GA;;;WD)S:(ML;;NW;;;HI)", plain, nt.MAXIMUM_ALLOWED, nt.READ_CONTROL | nt.SYNCHRONIZE | 5, nil},
	} {
		sd, err := ParseSDDL(c.sd)
		if err != nil {
			t.Fatal(c.name, err)
		}
		if got, err := AccessCheck(sd, c.tok, c.desired, testMapping); got != c.granted || err != c.err {
			t.Errorf("%s: %#x, %v; want %#x, %v", c.name, got, err, c.granted, c.err)
		}
	}
}

// model decides about one right at a time: the first entry that names it and
// matches decides.
func model(sd *Descriptor, tok *Token, right nt.Access, restricted bool) bool {
	if sd.Control&DACLPresent == 0 || sd.NullDACL {
		return true
	}
	has := func(s SID, deny bool) bool {
		if restricted {
			for _, g := range tok.Restricted {
				if g.SID == s {
					return true
				}
			}
			return false
		}
		for _, g := range append([]Group{{tok.User.SID, tok.User.Attributes | GroupEnabled}}, tok.Groups...) {
			if g.SID != s {
				continue
			}
			if g.Attributes&GroupUseForDenyOnly != 0 {
				return deny
			}
			return g.Attributes&GroupEnabled != 0
		}
		return false
	}
	ownerEntry := false
	for _, e := range sd.DACL {
		if e.Flags&InheritOnly == 0 && e.SID == OwnerRights {
			ownerEntry = true
		}
	}
	if !ownerEntry && has(sd.Owner, false) && right&(nt.READ_CONTROL|nt.WRITE_DAC) != 0 {
		return true
	}
	for _, e := range sd.DACL {
		sid := e.SID
		if sid == OwnerRights {
			sid = sd.Owner
			if !has(sid, false) {
				continue
			}
		}
		if e.Flags&InheritOnly != 0 || testMapping.Map(e.Mask)&right == 0 || !has(sid, e.Type == AccessDenied) {
			continue
		}
		return e.Type == AccessAllowed
	}
	return false
}

func TestAccessCheckModel(t *testing.T) {
	sids := []SID{Everyone, Users, Administrators, UserSID(12), GroupSID(7), OwnerRights, Restricted, LocalSystem}
	rapid.Check(t, func(t *rapid.T) {
		tok := user()
		tok.Policy = 0
		for i := range tok.Groups {
			if rapid.IntRange(0, 5).Draw(t, "off") == 0 {
				tok.Groups[i].Attributes = rapid.SampledFrom([]uint32{0, GroupUseForDenyOnly}).Draw(t, "attributes")
			}
		}
		if rapid.Bool().Draw(t, "restricted") {
			tok.Restricted = []Group{{rapid.SampledFrom(sids).Draw(t, "r"), on}, {Everyone, on}}
		}
		sd := &Descriptor{Control: DACLPresent, Owner: rapid.SampledFrom([]SID{UserSID(12), Administrators, LocalSystem}).Draw(t, "owner")}
		for range rapid.IntRange(0, 6).Draw(t, "n") {
			e := ACE{Type: rapid.SampledFrom([]ACEType{AccessAllowed, AccessDenied}).Draw(t, "type"), SID: rapid.SampledFrom(sids).Draw(t, "sid")}
			e.Mask = nt.Access(rapid.IntRange(1, 7).Draw(t, "mask")) | rapid.SampledFrom([]nt.Access{0, nt.WRITE_DAC, nt.GENERIC_READ, nt.GENERIC_ALL}).Draw(t, "more")
			if rapid.IntRange(0, 5).Draw(t, "io") == 0 {
				e.Flags = InheritOnly
			}
			sd.DACL = append(sd.DACL, e)
		}
		var all nt.Access
		for right := nt.Access(1); right < 1<<21; right <<= 1 {
			if testMapping.All&right == 0 {
				continue
			}
			want := model(sd, tok, right, false) && (len(tok.Restricted) == 0 || model(sd, tok, right, true))
			if want {
				all |= right
			}
			if got, err := AccessCheck(sd, tok, right, testMapping); (err == nil) != want || err == nil && got != right {
				text, _ := sd.SDDL(^Information(0))
				t.Fatalf("%s right %#x: %#x, %v; want %v", text, right, got, err, want)
			}
		}
		got, err := AccessCheck(sd, tok, nt.MAXIMUM_ALLOWED, testMapping)
		if got != all || (err == nil) != (all != 0) {
			t.Fatalf("maximum %#x, %v; want %#x", got, err, all)
		}
	})
}

func TestAssign(t *testing.T) {
	tok := user()
	me := tok.User.SID
	parent, _ := ParseSDDL("O:BAD:(A;OICI;GA;;;CO)(A;OINP;CC;;;WD)(A;CIIO;DC;;;BU)(A;;SW;;;BA)")
	tree, _ := ParseSDDL("O:BAD:AI(A;OICI;GA;;;CO)(A;OINP;CC;;;WD)(A;CIIO;DC;;;BU)(A;;SW;;;BA)")
	for _, c := range []struct {
		name      string
		parent    *Descriptor
		explicit  string
		container bool
		want      string // of the DACL
		err       error
	}{
		{"the token's default", nil, "", false, "D:(A;;0x1f0007;;;" + me.String() + ")(A;;0x1f0007;;;SY)(A;;0x120005;;;" + LogonSID.String() + ")", nil},
		{"inherited by an object", parent, "", false, "D:(A;;0x1f0007;;;" + me.String() + ")(A;;CC;;;WD)", nil},
		{"inherited by a container", parent, "", true, "D:(A;;0x1f0007;;;" + me.String() + ")(A;OICIIO;GA;;;CO)(A;CI;DC;;;BU)", nil},
		{"inherited by an object of a tree", tree, "", false, "D:AI(A;ID;0x1f0007;;;" + me.String() + ")(A;ID;CC;;;WD)", nil},
		{"inherited by a container of a tree", tree, "", true, "D:AI(A;ID;0x1f0007;;;" + me.String() + ")(A;OICIIOID;GA;;;CO)(A;CIID;DC;;;BU)", nil},
		{"explicit in a tree", tree, "D:(A;;GR;;;WD)(A;ID;GW;;;WD)", false, "D:AI(A;;CCRC;;;WD)(A;ID;0x1f0007;;;" + me.String() + ")(A;ID;CC;;;WD)", nil},
		{"protected in a tree", tree, "D:P(A;OICI;GR;;;WD)", true, "D:PAI(A;;CCRC;;;WD)(A;OICIIO;GR;;;WD)", nil},
		{"explicit", parent, "D:(A;;GR;;;WD)", false, "D:(A;;CCRC;;;WD)", nil},
		{"the server's owner and group", nil, "D:(A;;GR;;;S-1-3-2)(A;;GW;;;S-1-3-3)(A;IO;GR;;;S-1-3-2)", false, "D:(A;;CCRC;;;" + me.String() + ")(A;;DCRC;;;" + GroupSID(7).String() + ")(A;IO;GR;;;S-1-3-2)", nil},
		{"explicit NULL", nil, "D:NO_ACCESS_CONTROL", false, "D:NO_ACCESS_CONTROL", nil},
		{"a label needs no privilege", nil, "D:S:(ML;;NW;;;ME)", false, "D:", nil},
		{"an audit entry does", nil, "D:S:(AU;SA;GA;;;WD)", false, "", nt.STATUS_PRIVILEGE_NOT_HELD},
		{"a strange owner", nil, "O:SYD:", false, "", nt.STATUS_INVALID_OWNER},
	} {
		var explicit *Descriptor
		if c.explicit != "" {
			explicit, _ = ParseSDDL(c.explicit)
		}
		d, err := Assign(c.parent, explicit, tok, c.container, testMapping)
		if err != c.err {
			t.Errorf("%s: %v", c.name, err)
			continue
		}
		if err != nil {
			continue
		}
		if got, _ := d.SDDL(DACLInformation); got != c.want {
			t.Errorf("%s:\n%s\n%s", c.name, got, c.want)
		}
		if d.Owner != me {
			t.Errorf("%s: owner %v", c.name, d.Owner)
		}
	}
	d, _ := Assign(nil, nil, tok.SetIntegrity(LowLabel), false, testMapping)
	if got, _ := d.SDDL(LabelInformation); got != "S:(ML;;NW;;;LW)" {
		t.Error("what a low token creates:", got)
	}
}

// Whatever is merged in a canonical list, it stays one, and no mix of entries is
// too much.
func TestSetEntriesOrder(t *testing.T) {
	sids := []SID{Everyone, Users, Administrators}
	rapid.Check(t, func(t *rapid.T) {
		var l ACL
		for range rapid.IntRange(0, 4).Draw(t, "old") {
			l = append(l, ACE{Type: rapid.SampledFrom([]ACEType{AccessAllowed, AccessDenied}).Draw(t, "type"), Mask: 1, SID: rapid.SampledFrom(sids).Draw(t, "sid"),
				Flags: rapid.SampledFrom([]uint8{0, Inherited}).Draw(t, "flags")})
		}
		slices.SortStableFunc(l, func(a, b ACE) int { return a.order() - b.order() })
		var es []Entry
		for range rapid.IntRange(0, 6).Draw(t, "new") {
			es = append(es, Entry{SID: rapid.SampledFrom(sids).Draw(t, "sid"), Mask: 2, Mode: Mode(rapid.IntRange(0, 6).Draw(t, "mode"))})
		}
		out := l.SetEntries(es)
		if !slices.IsSortedFunc(out, func(a, b ACE) int { return a.order() - b.order() }) {
			t.Fatalf("%+v\n%+v\n%+v", l, es, out)
		}
	})
}

func TestSetEntries(t *testing.T) {
	kind := [16]byte{1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1}
	for _, c := range []struct {
		old  string
		es   []Entry
		want string
	}{
		{"D:", []Entry{{SID: Everyone, Mask: 1, Mode: Grant, Flags: 0}}, "D:(A;;CC;;;WD)"},
		{"D:(A;;CC;;;WD)", []Entry{{SID: Everyone, Mask: 2, Mode: Grant, Flags: 0}}, "D:(A;;CCDC;;;WD)"},
		{"D:(A;;CC;;;WD)", []Entry{{SID: Users, Mask: 1, Mode: Grant, Flags: 0}, {SID: Administrators, Mask: 2, Mode: Deny, Flags: 0}, {SID: LocalSystem, Mask: 4, Mode: Grant, Flags: 0}, {SID: Users, Mask: 8, Mode: Deny, Flags: 0}}, "D:(D;;DC;;;BA)(D;;SW;;;BU)(A;;CC;;;BU)(A;;LC;;;SY)(A;;CC;;;WD)"},
		{"D:(A;;CC;;;WD)", []Entry{{SID: Everyone, Mask: 2, Mode: Grant, Flags: ObjectInherit}}, "D:(A;OI;DC;;;WD)(A;;CC;;;WD)"},
		{"D:(A;;CC;;;WD)(A;ID;SW;;;BU)", []Entry{{SID: Users, Mask: 2, Mode: Deny, Flags: 0}, {SID: Administrators, Mask: 7, Mode: Grant, Flags: 0}}, "D:(D;;DC;;;BU)(A;;CCDCLC;;;BA)(A;;CC;;;WD)(A;ID;SW;;;BU)"},
		{"D:(D;;DC;;;WD)(A;;CC;;;WD)(A;ID;SW;;;WD)", []Entry{{SID: Everyone, Mask: 4, Mode: Set, Flags: 0}}, "D:(A;;LC;;;WD)(A;ID;SW;;;WD)"},
		{"D:(D;;DC;;;WD)(A;;CC;;;BU)", []Entry{{SID: Everyone, Mask: 0, Mode: Revoke, Flags: 0}}, "D:(A;;CC;;;BU)"},
		{"D:(A;;CC;;;BU)", []Entry{{SID: Everyone, Mask: 1, Mode: Grant, Object: &kind}, {SID: Everyone, Mask: 2, Mode: Grant, Object: &kind}, {SID: Everyone, Mask: 4, Mode: Deny, Inherited: &kind}},
			"D:(OD;;LC;;01010101-0101-0101-0101-010101010101;WD)(OA;;CCDC;01010101-0101-0101-0101-010101010101;;WD)(A;;CC;;;BU)"},
		{"D:(OA;;CC;01010101-0101-0101-0101-010101010101;;WD)(A;;CC;;;BU)", []Entry{{SID: Everyone, Mode: Revoke}}, "D:(A;;CC;;;BU)"},
		{"D:(A;;CC;;;BU)", []Entry{{SID: Everyone, Mask: 7, Mode: NotUsed, Flags: 0}}, "D:(A;;CC;;;BU)"},
	} {
		d, _ := ParseSDDL(c.old)
		d.DACL = d.DACL.SetEntries(c.es)
		if got, _ := d.SDDL(DACLInformation); got != c.want {
			t.Errorf("%s %+v: %s, want %s", c.old, c.es, got, c.want)
		}
	}
	d, _ := ParseSDDL("D:(D;;DC;;;WD)(A;OI;CC;;;BU)(A;ID;CC;;;BA)")
	es := d.DACL.Entries()
	if len(es) != 2 || es[0] != (Entry{SID: Everyone, Mask: 2, Mode: Deny, Flags: 0}) || es[1] != (Entry{SID: Users, Mask: 1, Mode: Grant, Flags: ObjectInherit}) {
		t.Errorf("%+v", es)
	}
	if got := d.DACL.EffectiveRights(func(s SID) bool { return s == Everyone || s == Administrators }); got != 1 {
		t.Error(got)
	}
}
