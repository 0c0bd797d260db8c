package security

import (
	"slices"
	"testing"

	"haft.dev/nt"
	"pgregory.net/rapid"
)

// What is read and how it is written again; "" in the second column: the same.
func TestSDDL(t *testing.T) {
	for _, c := range []struct{ in, out string }{
		{"", ""},
		{"O:BAG:SY", ""},
		{"O:S-1-5-21-1-2-3-500D:(A;;GA;;;WD)", ""},
		{"O:S-1-5-32-544G:S-1-5-18", "O:BAG:SY"},
		{"D:", ""},
		{"D:P(A;;FA;;;SY)(A;OICI;FA;;;BA)", ""},
		{"D:PARAI(A;OICIIOID;GA;;;CO)", ""},
		{"D:AI(A;ID;0x1200a9;;;BU)", ""},
		{"D:(D;;GR;;;AN)(A;;FR;;;BU)(A;;FW;;;BU)", ""},
		{"D:(A;;0x1f01ff;;;WD)", "D:(A;;FA;;;WD)"},
		{"D:(A;;CCDCLCSWRPWPDTLOCRSDRCWDWO;;;BA)", ""},
		{"D:(A;;GRGW;;;WD)", "D:(A;;GWGR;;;WD)"},
		{"D:(A;;2;;;WD)(A;;010;;;WD)", "D:(A;;DC;;;WD)(A;;SW;;;WD)"},
		{"D:(A;;;;;WD)", ""},
		{"D:NO_ACCESS_CONTROL", ""},
		{"D:(A;;KA;;;S-1-1-0)", "D:(A;;KA;;;WD)"},
		{"D:(OA;CI;RPWP;bf967a86-0de6-11d0-a285-00aa003049e2;;PS)", ""},
		{"D:(OD;;CC;;bf967a86-0de6-11d0-a285-00aa003049e2;BU)", ""},
		{"S:(ML;;NW;;;LW)", ""},
		{"S:(ML;;NWNR;;;HI)", ""},
		{"S:AI(AU;SAFA;FA;;;WD)", ""},
		{" O:BA G:BA D: ( A ; ; GA ; ; ; WD ) ", "O:BAG:BAD:(A;;GA;;;WD)"},
		{"d:(a;;ga;;;wd)", "error"},
		{"D:(a;oici;ga;;;wd)", "D:(A;OICI;GA;;;WD)"},
		{"O:LA", ""},
		{"X:BA", "error"},
		{"O:ZZ", "error"},
		{"O:BAO:BA", "error"},
		{"D:(A;;GA;;WD)", "error"},
		{"D:(A;;GA;;;WD", "error"},
		{"D:(A;QQ;GA;;;WD)", "error"},
		{"D:(A;;G;;;WD)", "error"},
		{"D:(A;;GA;;;WD)x", "error"},
		{"D:(AU;;GA;;;WD)", "error"},
		{"S:(A;;GA;;;WD)", "error"},
		{"D:(A;;0x1ffffffff;;;WD)", "error"},
		{"D:(OA;;GA;bf967a86;;WD)", "error"},
		{`D:(XA;;GA;;;WD;(@User.Title=="x"))`, `D:(XA;;GA;;;WD;(@User.Title == "x"))`},
		{`D:(XA;;FX;;;WD;(@User.Title == "PM" && (@User.Division == "a;b)" || @User.Division == "Sales")))`, ""},
		{`D:(XD;;FX;;;WD;(a || b && c))(A;;FR;;;SY)`, ""},
		{`D:(XA;;FX;;;WD;((a||b)&&!(c)&&!d))`, `D:(XA;;FX;;;WD;((a || b) && !(c) && !(d)))`},
		{`D:(XA;;FX;;;WD;(a && (b && c)))`, ""},
		{`D:(XA;;FX;;;WD;(Member_of{SID(BA),SID(S-1-5-18)} || not_member_of_any SID(WD)))`, `D:(XA;;FX;;;WD;(Member_of {SID(BA), SID(SY)} || Not_Member_of_Any SID(WD)))`},
		{`D:(XA;;FX;;;WD;(Device_Member_of {} && Exists @Resource.a%0020b && Not_Exists ä))`, ""},
		{`S:(XU;SA;FX;;;WD;(x Contains {1, -2, +0x1f, 017, #00ff} && y Any_of @Device.z))`, ""},
		{`D:(XA;;FX;;;WD;(x >= 9223372036854775807))`, ""},
		{`D:(XA;;FX;;;WD;(x == 9223372036854775808))`, "error"},
		{`D:(XA;;FX;;;WD;(x == 08))`, "error"},
		{`D:(XA;;FX;;;WD;(x == y))`, "error"},
		{`D:(XA;;FX;;;WD;())`, "error"},
		{`D:(XA;;FX;;;WD;(a b))`, "error"},
		{`D:(XA;;FX;;;WD;(a &&))`, "error"},
		{`D:(XA;;FX;;;WD;a)`, "error"},
		{`D:(XA;;FX;;;WD;(Member_of {"x"}))`, "error"},
		{`D:(XA;;FX;;;WD;(@Nobody.x == 1))`, "error"},
		{`D:(XA;;FX;;;WD)`, "error"},
		{`D:(A;;FX;;;WD;(a))`, "error"},
		{`D:(XU;SA;FX;;;WD;(a))`, "error"},
		{`S:(RA;;;;;WD;("Secrecy",TU,0,3))`, `S:(RA;;;;;WD;("Secrecy",TU,0x0,3))`},
		{`S:(RA;CI;;;;S-1-1-0; ("Project" , TS , 0 , "Windows" ,"SQL;)"))`, `S:(RA;CI;;;;WD;("Project",TS,0x0,"Windows","SQL;)"))`},
		{`S:AI(RA;OICI;;;;WD;("n%0020m",TI,0x10002,-9223372036854775808,9223372036854775807,0,017,-0x1f))`, `S:AI(RA;OICI;;;;WD;("n%0020m",TI,0x10002,-9223372036854775808,9223372036854775807,0,15,-31))`},
		{`S:(RA;;;;;WD;("a",TD,0x1,BA,SID(SY),S-1-5-21-1-2-3-4))`, `S:(RA;;;;;WD;("a",TD,0x1,SID(BA),SID(SY),SID(S-1-5-21-1-2-3-4)))`},
		{`S:(RA;;;;;WD;("a",TX,0x0,#00ff,12,#))`, `S:(RA;;;;;WD;("a",TX,0x0,#00ff,#12,#))`},
		{`S:(RA;;;;;WD;("ä",TB,0x20,0,1))(SP;;;;;S-1-17-1)`, `S:(RA;;;;;WD;("ä",TB,0x20,0,1))(SP;;;;;S-1-17-1)`},
		{`S:(RA;;;;;WD;("a",TS,0x0,""))`, ""},
		{`S:(RA;;;;;WD;("a",TU,0,18446744073709551615))`, `S:(RA;;;;;WD;("a",TU,0x0,18446744073709551615))`},
		{`S:(RA;;;;;WD;("a",TI,0,9223372036854775808))`, "error"},
		{`S:(RA;;;;;WD;("a",TU,0,-1))`, "error"},
		{`S:(RA;;;;;WD;("a",TB,0,2))`, "error"},
		{`S:(RA;;;;;WD;("a",TB,0))`, "error"},
		{`S:(RA;;;;;WD;("",TB,0,1))`, "error"},
		{`S:(RA;;;;;WD;("a",TQ,0,1))`, "error"},
		{`S:(RA;;;;;WD;("a",TI,0x40,1))`, "error"},
		{`S:(RA;;;;;WD;("a",TI,0,1)x)`, "error"},
		{`S:(RA;;;;;WD;("a",TI,0,1,))`, "error"},
		{`S:(RA;;;;;WD;("a",TD,0,SID(BA))`, "error"},
		{`S:(RA;;;;;WD;("a",TX,0,#0))`, "error"},
		{`S:(RA;;;;;WD;("a",TS,0,x))`, "error"},
		{`S:(RA;;GA;;;WD;("a",TI,0,1))`, "error"},
		{`S:(RA;;;;;BA;("a",TI,0,1))`, "error"},
		{`S:(RA;;;;;WD)`, "error"},
		{`D:(RA;;;;;WD;("a",TI,0,1))`, "error"},
		{`S:(FL;;;;;WD;(a))`, "error"},
		{`D:(ZA;;CC;bf967a86-0de6-11d0-a285-00aa003049e2;;WD;(@User.a == 1))`, ""},
		{`D:(ZA;CI;CC;;bf967a86-0de6-11d0-a285-00aa003049e2;WD;(@Resource.a))`, ""},
		{`D:(ZA;;CC;;;WD)`, "error"},
		{"O:S-1-5-x", "error"},
		{"D:NO_ACCESS_CONTROL(A;;GA;;;WD)", "error"},
	} {
		d, err := ParseSDDL(c.in)
		if c.out == "error" {
			if err == nil {
				t.Errorf("%q is taken", c.in)
			}
			continue
		}
		if err != nil {
			t.Errorf("%q: %v", c.in, err)
			continue
		}
		want := c.out
		if want == "" {
			want = c.in
		}
		if got, ok := d.SDDL(^Information(0)); got != want || !ok {
			t.Errorf("%q is written %q", c.in, got)
		}
	}
}

func TestSDDLParts(t *testing.T) {
	d, err := ParseSDDL("O:BAG:SYD:(A;;GA;;;WD)S:(AU;SA;FA;;;WD)(ML;;NW;;;LW)")
	if err != nil {
		t.Fatal(err)
	}
	for info, want := range map[Information]string{
		OwnerInformation: "O:BA", GroupInformation: "G:SY", DACLInformation: "D:(A;;GA;;;WD)",
		SACLInformation: "S:(AU;SA;FA;;;WD)", LabelInformation: "S:(ML;;NW;;;LW)", 0: "",
	} {
		if got, _ := d.SDDL(info); got != want {
			t.Errorf("%#x: %q", info, got)
		}
		if got, _ := d.Part(info).SDDL(^Information(0)); got != want {
			t.Errorf("part %#x: %q", info, got)
		}
	}
	n := d.Replace(LabelInformation, &Descriptor{Control: SACLPresent, SACL: ACL{{Type: MandatoryLabel, Mask: NoReadUp, SID: HighLabel}}})
	if got, _ := n.SDDL(^Information(0)); got != "O:BAG:SYD:(A;;GA;;;WD)S:(AU;SA;FA;;;WD)(ML;;NR;;;HI)" {
		t.Error(got)
	}
	n = d.Replace(DACLInformation|ProtectedDACL|OwnerInformation, &Descriptor{Owner: Users})
	if got, _ := n.SDDL(OwnerInformation | GroupInformation | DACLInformation); got != "O:BUG:SYD:PNO_ACCESS_CONTROL" {
		t.Error(got)
	}
	if got, _ := d.SDDL(OwnerInformation); got != "O:BA" {
		t.Error("the original changed:", got)
	}
}

var genSID = rapid.Custom(func(t *rapid.T) SID {
	if rapid.Bool().Draw(t, "known") {
		return rapid.SampledFrom([]SID{Everyone, Administrators, Users, LocalSystem, CreatorOwner, OwnerRights, AuthenticatedUsers, UserSID(7), GroupSID(7), MediumLabel}).Draw(t, "sid")
	}
	return NewSID(rapid.Uint64Range(0, 1<<48-1).Draw(t, "authority"), rapid.SliceOfN(rapid.Uint32(), 1, maxSubAuthorities).Draw(t, "sub")...)
})

var genACE = rapid.Custom(func(t *rapid.T) ACE {
	return ACE{
		Type:  rapid.SampledFrom([]ACEType{AccessAllowed, AccessDenied}).Draw(t, "type"),
		Flags: uint8(rapid.IntRange(0, 31).Draw(t, "flags")),
		Mask:  nt.Access(rapid.Uint32().Draw(t, "mask")),
		SID:   genSID.Draw(t, "sid"),
	}
})

// A descriptor that was written is read as the same, in both forms.
func TestDescriptorRoundTrip(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		d := &Descriptor{Owner: genSID.Draw(t, "owner"), Group: genSID.Draw(t, "group"), Control: DACLPresent | Control(rapid.SampledFrom([]Control{0, DACLProtected, DACLAutoInherited}).Draw(t, "control"))}
		d.DACL = rapid.SliceOfN(genACE, 0, 6).Draw(t, "dacl")
		text, ok := d.SDDL(^Information(0))
		if !ok {
			t.Fatal("not written")
		}
		e, err := ParseSDDL(text)
		if err != nil {
			t.Fatal(text, err)
		}
		for name, got := range map[string]*Descriptor{"sddl": e, "binary": reread(t, d)} {
			if got.Owner != d.Owner || got.Group != d.Group || got.Control != d.Control || !slices.EqualFunc(got.DACL, d.DACL, func(a, b ACE) bool {
				return a.Type == b.Type && a.Flags == b.Flags && a.Mask == b.Mask && a.SID == b.SID
			}) {
				t.Fatalf("%s: %q\n%+v\n%+v", name, text, d, got)
			}
		}
	})
}

type fataler interface{ Fatal(...any) }

func reread(t fataler, d *Descriptor) *Descriptor {
	b := d.AppendSelfRelative(nil)
	got, err := ParseDescriptor(memory(b), 0)
	if err != nil {
		t.Fatal(err)
	}
	return got
}

// memory reads from b, which lies at address 0.
func memory(b []byte) func(uint64, []byte) error {
	return func(at uint64, p []byte) error {
		if at > uint64(len(b)) || uint64(len(p)) > uint64(len(b))-at {
			return nt.STATUS_ACCESS_VIOLATION
		}
		copy(p, b[at:])
		return nil
	}
}

func FuzzSDDL(f *testing.F) {
	for _, s := range []string{"O:BAG:SYD:PAI(A;OICI;FA;;;SY)S:(ML;;NW;;;LW)", "D:(OA;;CC;bf967a86-0de6-11d0-a285-00aa003049e2;;BU)", "O:S-1-5-21-1-2-3-4D:NO_ACCESS_CONTROL", "D:(A;;0x1;;;S-1-0x10000000000-1)",
		`D:(XA;;FX;;;WD;((@User.a == "x" && !b) || Member_of {SID(BA)} || c Contains {1, -0x2, #ff}))`,
		`S:(RA;OICI;;;;WD;("a%0020b",TS,0x2,"x;)","y"))(RA;;;;;WD;("n",TI,0,-1,+2,0x3))(RA;;;;;WD;("s",TD,0,SID(BA),SY))(RA;;;;;WD;("o",TX,0,#00ff))`} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		d, err := ParseSDDL(s)
		if err != nil {
			return
		}
		text, ok := d.SDDL(^Information(0))
		if !ok {
			t.Fatalf("%q is read and cannot be written", s)
		}
		again, err := ParseSDDL(text)
		if err != nil {
			t.Fatalf("%q is written %q: %v", s, text, err)
		}
		if twice, _ := again.SDDL(^Information(0)); twice != text {
			t.Fatalf("%q is written %q, then %q", s, text, twice)
		}
		reread(t, d)
	})
}

func FuzzParseDescriptor(f *testing.F) {
	d, _ := ParseSDDL("O:BAG:SYD:P(A;OICI;FA;;;SY)S:(ML;;NW;;;LW)")
	f.Add(d.AppendSelfRelative(nil))
	d.Control |= SelfRelative
	f.Fuzz(func(t *testing.T, b []byte) {
		d, err := ParseDescriptor(memory(b), 0)
		if err != nil {
			return
		}
		if total := 20 + len(d.Owner) + len(d.Group) + d.DACL.size() + d.SACL.size(); total > 0x20000+200 {
			t.Fatalf("%d bytes of %d", total, len(b))
		}
		got := reread(t, d)
		if got.Owner != d.Owner || len(got.DACL) != len(d.DACL) {
			t.Fatalf("%+v\n%+v", d, got)
		}
		d.SDDL(^Information(0))
	})
}

func (l ACL) size() int {
	n := 8
	for i := range l {
		n += l[i].size()
	}
	return n
}
