package security

import (
	"testing"

	"haft.dev/nt"
)

// TestClaims: conditions ask for claims of the user, his device, the token and the
// resource.
func TestClaims(t *testing.T) {
	tok := newHostToken(12, 7, false)
	text := func(list ...string) (vs []ClaimValue) {
		for _, s := range list {
			vs = append(vs, ClaimValue{Bytes: units(s)})
		}
		return vs
	}
	number := func(list ...int64) (vs []ClaimValue) {
		for _, n := range list {
			vs = append(vs, ClaimValue{Number: uint64(n)})
		}
		return vs
	}
	tok.UserClaims = []Claim{
		{Name: "Title", Type: ClaimString, Values: text("PM")},
		{Name: "Exact", Type: ClaimString, Flags: ClaimCaseSensitive, Values: text("PM")},
		{Name: "Level", Type: ClaimInt64, Values: number(5)}, {Name: "Debt", Type: ClaimInt64, Values: number(-5)},
		{Name: "Big", Type: ClaimUint64, Values: []ClaimValue{{Number: 1<<64 - 1}}},
		{Name: "Teams", Type: ClaimString, Values: text("red", "blue")},
		{Name: "None", Type: ClaimInt64, Values: number(0)}, {Name: "Empty", Type: ClaimString, Values: text("")},
		{Name: "Gone", Type: ClaimInt64, Flags: ClaimDisabled, Values: number(1)},
		{Name: "Deny", Type: ClaimInt64, Flags: ClaimUseForDenyOnly, Values: number(1)},
		{Name: "On", Type: ClaimBoolean, Values: number(1)},
		{Name: "Who", Type: ClaimSID, Values: []ClaimValue{{Bytes: string(Administrators)}, {Bytes: string(Users)}}},
		{Name: "Key", Type: ClaimOctets, Values: []ClaimValue{{Bytes: "\x00\xff"}}},
	}
	tok.DeviceClaims = []Claim{{Name: "Site", Type: ClaimString, Values: text("here")}}
	tok.Attributes = []Claim{{Name: "App", Type: ClaimString, Values: text("x.exe")}}
	const resource = `S:(RA;;;;;WD;("Secrecy",TU,0,3))(RA;;;;;WD;("Project",TS,0,"Blue","Green"))(RA;;;;;WD;("Site",TS,0x2,"Here"))(RA;IOCI;;;;WD;("Later",TI,0,1))(RA;;;;;WD;("Off",TI,0x10,1))`
	for cond, want := range map[string]truth{
		`@User.Title == "pm"`: yes, `@User.title != "PM"`: no, `@User.Exact == "pm"`: no, `@User.Exact == "PM"`: yes,
		`@User.Title == 5`: unknown, `@User.Missing == "x"`: unknown, `!(@User.Missing == "x")`: unknown, `@User.Title > "PL"`: yes, `@User.Title < "pl"`: no,
		`@User.Level > 4`: yes, `@User.Level >= 5`: yes, `@User.Level < 5`: no, `@User.Level <= -1`: no, `@User.Debt < 0`: yes, `@User.Debt == -5`: yes, `@User.Debt > @User.Level`: no, `@User.Debt > -6`: yes,
		`@User.Big > 9223372036854775807`: yes, `@User.Big > @User.Debt`: yes, `@User.Big == -1`: no,
		`@User.Teams == {"BLUE", "red"}`: yes, `@User.Teams == {"red"}`: no, `@User.Teams != {"red"}`: yes, `@User.Teams Contains "red"`: yes, `@User.Teams Contains {"red", "green"}`: no, `@User.Teams Not_Contains "green"`: yes,
		`@User.Teams Any_of {"green", "red"}`: yes, `@User.Teams Any_of {"green"}`: no, `@User.Teams Not_Any_of {"green"}`: yes, `@User.Teams Any_of {1}`: unknown, `@User.Teams > "a"`: unknown, `@User.Teams == {"red", 1}`: unknown,
		`@User.Level`: yes, `@User.None`: no, `!@User.None`: yes, `@User.Empty`: no, `@User.Teams`: unknown, `@User.Missing`: unknown, `@User.On`: yes, `@User.On == 1`: yes, `@User.On > 0`: unknown,
		`Exists @User.Level`: yes, `Exists @User.Missing`: no, `Not_Exists @User.Missing`: yes, `Exists @User.Gone`: no, `@User.Gone == 1`: unknown, `Exists @User.Deny`: no,
		`@User.Who Contains SID(BA)`: yes, `@User.Who Any_of {SID(SY)}`: no, `@User.Who == {SID(BU), SID(BA)}`: yes, `@User.Key == #00ff`: yes, `@User.Key == #00fe`: no, `@User.Key == "x"`: unknown,
		`@Device.Site == "HERE"`: yes, `@Device.Site == @Resource.Site`: no, `@Device.Title == "PM"`: unknown, `App == "X.EXE"`: yes, `Title == "PM"`: unknown,
		`@User.Level >= @Resource.Secrecy`: yes, `@Resource.Secrecy == 3`: yes, `@Resource.Secrecy > @User.Level`: no, `@User.Teams Any_of @Resource.Project`: yes, `@User.Teams Contains @Resource.Project`: no,
		`Exists @Resource.Later`: no, `Exists @Resource.Off`: no, `@Resource.Nothing == 1`: unknown,
		`@User.Missing == 1 || @User.Level == 5`: yes, `@User.Missing == 1 && @User.Level == 5`: unknown, `@User.Missing == 1 && @User.Level == 4`: no, `@User.Level && Member_of SID(BU)`: yes,
	} {
		for _, kind := range []string{"XA", "XD"} {
			sd, err := ParseSDDL("O:SYG:SYD:(" + kind + ";;CC;;;WD;(" + cond + "))(A;;CCDC;;;WD)" + resource)
			if err != nil {
				t.Errorf("%s: %v", cond, err)
				continue
			}
			sd = reread(t, sd)
			if kind == "XA" {
				sd.DACL = sd.DACL[:1]
			}
			wantErr := error(nil)
			if kind == "XA" && want != yes || kind == "XD" && want != no {
				wantErr = nt.STATUS_ACCESS_DENIED
			}
			if kind == "XD" && cond == "Exists @User.Deny" {
				wantErr = nt.STATUS_ACCESS_DENIED // it is there for denying
			}
			if _, err := AccessCheck(sd, tok, 1, nt.GenericMapping{All: 3}); err != wantErr {
				t.Errorf("%s of %s: %v, want %v", kind, cond, err, wantErr)
			}
		}
	}
}

// TestDamagedClaims: entries that are no claims are carried along, and say nothing.
func TestDamagedClaims(t *testing.T) {
	whole := NewResourceAttribute(0, &Claim{Name: "a", Type: ClaimString, Values: []ClaimValue{{Bytes: units("x")}}})
	if c, ok := whole.claim(); !ok || c.Name != "a" || string16(c.Values[0].Bytes) != "x" {
		t.Fatalf("%+v, %v", c, ok)
	}
	for i := range whole.Raw {
		for _, v := range []byte{0, 1, 0x7F, 0xFF} {
			e := whole
			e.Raw = append([]byte(nil), whole.Raw...)
			e.Raw[i] = v
			sd := &Descriptor{Control: SACLPresent | DACLPresent, SACL: ACL{e}}
			sd.Claims()
			if c, ok := e.claim(); ok && !c.Valid() {
				t.Errorf("byte %d as %#x: %+v", i, v, c)
			}
			sd.SDDL(^Information(0))
		}
	}
	for n := range len(whole.Raw) {
		e := ACE{Type: ResourceAttribute, Raw: whole.Raw[:n]}
		if c, ok := e.claim(); ok && n < len(whole.Raw)-2 { // but for the padding
			t.Errorf("%d bytes: %+v", n, c)
		}
	}
}

// An entry with an object type and a condition is about that type if the condition holds.
func TestConditionalObject(t *testing.T) {
	tok := newHostToken(12, 7, false)
	tok.UserClaims = []Claim{{Name: "a", Type: ClaimInt64, Values: []ClaimValue{{Number: 1}}}}
	guid, _ := parseGUID("bf967a86-0de6-11d0-a285-00aa003049e2")
	list := []ObjectType{{}, {Level: 1}}
	copy(list[1].GUID[:], guid)
	for cond, want := range map[string]nt.Status{"@User.a == 1": 0, "@User.a == 2": nt.STATUS_ACCESS_DENIED, "@User.b": nt.STATUS_ACCESS_DENIED} {
		sd, err := ParseSDDL("O:SYG:SYD:(ZA;;CC;bf967a86-0de6-11d0-a285-00aa003049e2;;WD;(" + cond + "))")
		if err != nil {
			t.Fatal(err)
		}
		_, err = AccessCheckByType(reread(t, sd), "", tok, 1, list, nt.GenericMapping{All: 3})
		if (want == 0) != (err == nil) {
			t.Errorf("%s: %v", cond, err)
		}
	}
}
