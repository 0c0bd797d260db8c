package security

import "haft.dev/nt"

const (
	genericAll     = nt.GENERIC_ALL
	genericRead    = nt.GENERIC_READ
	genericExecute = nt.GENERIC_EXECUTE
)

// DefaultDescriptor returns the descriptor of an object that tok creates
// without naming one.
func DefaultDescriptor(tok *Token) *Descriptor {
	return &Descriptor{Control: DACLPresent | DACLDefaulted | OwnerDefaulted | GroupDefaulted, Owner: tok.Owner, Group: tok.Primary, DACL: tok.DACL, NullDACL: tok.NullDACL}
}

// ProcessDescriptor is DefaultDescriptor for processes, threads and tokens: they
// carry the integrity label of their token, and who is below may not read them
// either.
func ProcessDescriptor(tok *Token, m nt.GenericMapping) *Descriptor {
	d := DefaultDescriptor(tok)
	d.DACL = mapped(d.DACL, d, m)
	d.Control |= SACLPresent
	d.SACL = ACL{{Type: MandatoryLabel, Mask: NoWriteUp | NoReadUp, SID: tok.Label}}
	return d
}

// AccessCheck returns the rights that tok gets of those it desires, or
// STATUS_ACCESS_DENIED if one of them is not to be had. MAXIMUM_ALLOWED asks for
// all that can be had; ACCESS_SYSTEM_SECURITY needs SeSecurityPrivilege, else
// STATUS_PRIVILEGE_NOT_HELD. (SeAccessCheck.)
func AccessCheck(sd *Descriptor, tok *Token, desired nt.Access, m nt.GenericMapping) (nt.Access, error) {
	return accessCheck(sd, tok, desired, m, func(restricted bool) nt.Access { return discretionary(sd, tok, m, restricted) })
}

// accessCheck is AccessCheck with the rights that the DACL gives to the token's SIDs, or
// to the restricting ones.
func accessCheck(sd *Descriptor, tok *Token, desired nt.Access, m nt.GenericMapping, given func(restricted bool) nt.Access) (nt.Access, error) {
	all, err := reachable(sd, tok, m.Map(desired), m, given)
	if err != nil {
		return 0, err
	}
	got, s := outcome(all, m.Map(desired))
	if s != 0 {
		return 0, s
	}
	return got, nil
}

// outcome returns what of the desired rights is granted when all are to be had, and
// STATUS_ACCESS_DENIED if that is not enough.
func outcome(all, desired nt.Access) (nt.Access, nt.Status) {
	if want := desired &^ nt.MAXIMUM_ALLOWED; want&^all != 0 {
		return want & all, nt.STATUS_ACCESS_DENIED
	} else if desired&nt.MAXIMUM_ALLOWED == 0 {
		return want, 0
	}
	if all == 0 {
		return 0, nt.STATUS_ACCESS_DENIED
	}
	return all, 0
}

// reachable returns all rights that are to be had, by the list and by privileges that are
// asked for.
func reachable(sd *Descriptor, tok *Token, desired nt.Access, m nt.GenericMapping, given func(restricted bool) nt.Access) (nt.Access, error) {
	var granted nt.Access
	if desired&nt.ACCESS_SYSTEM_SECURITY != 0 {
		if !tok.HasPrivilege("SeSecurityPrivilege") {
			return 0, nt.STATUS_PRIVILEGE_NOT_HELD
		}
		granted |= nt.ACCESS_SYSTEM_SECURITY
	}
	if desired&nt.WRITE_OWNER != 0 && tok.HasPrivilege("SeTakeOwnershipPrivilege") {
		granted |= nt.WRITE_OWNER
	}
	all := given(false)
	if len(tok.Restricted) > 0 {
		second := given(true)
		if tok.WriteRestricted { // what is no writing needs one pass only
			second |= m.Read | m.Execute
		}
		all &= second
	}
	return (all | granted) &^ mandatory(sd, tok, m), nil
}

// Label returns the integrity label of an object and its mask; without an entry
// that is medium, not to be written by those below.
func (d *Descriptor) Label() (SID, nt.Access) {
	if d.Control&SACLPresent != 0 {
		for i := range d.SACL {
			if e := &d.SACL[i]; e.Type == MandatoryLabel && e.Flags&InheritOnly == 0 {
				return e.SID, e.Mask
			}
		}
	}
	return MediumLabel, NoWriteUp
}

// mandatory returns the rights that the integrity label bars: all that the
// generic rights which stay do not give. (MS-DTYP 2.5.3.3.)
func mandatory(sd *Descriptor, tok *Token, m nt.GenericMapping) nt.Access {
	label, mask := sd.Label()
	if tok.Policy&PolicyNoWriteUp == 0 || tok.Label.RID() >= label.RID() {
		return 0
	}
	allowed := nt.READ_CONTROL | nt.SYNCHRONIZE
	if mask&NoReadUp == 0 {
		allowed |= m.Read
	}
	if mask&NoWriteUp == 0 {
		allowed |= m.Write | nt.DELETE | nt.WRITE_DAC | nt.WRITE_OWNER
	}
	if mask&NoExecuteUp == 0 {
		allowed |= m.Execute
	}
	return (m.All | nt.STANDARD_RIGHTS_ALL) &^ allowed
}

// discretionary returns all rights that the DACL gives; with restricted, to the
// restricting SIDs of the token.
func discretionary(sd *Descriptor, tok *Token, m nt.GenericMapping, restricted bool) nt.Access {
	everything := m.All | nt.STANDARD_RIGHTS_ALL
	if sd.Control&DACLPresent == 0 || sd.NullDACL {
		return everything
	}
	var granted, denied nt.Access
	owner := entriesFor(sd, tok, restricted, "", func(e *ACE, object string) {
		switch mask := m.Map(e.Mask); {
		case object != "":
		case e.Type == AccessAllowed:
			granted |= mask &^ denied
		default:
			denied |= mask &^ granted
		}
	})
	return granted | owner
}

// entriesFor calls do for the entries of the DACL that are about the token, in their
// order: each as a plain allowing or denying one, with the object type that it has, if
// any. It returns the rights that the owner has anyway.
func entriesFor(sd *Descriptor, tok *Token, restricted bool, self SID, do func(e *ACE, object string)) nt.Access {
	owner := sd.Owner != "" && match(tok, sd.Owner, false, restricted)
	ownerRights := false
	for i := range sd.DACL {
		if sd.DACL[i].Flags&InheritOnly != 0 {
			continue
		}
		e, object, ok := sd.DACL[i].plainly(sd, tok, restricted)
		switch {
		case !ok:
			continue
		case e.SID == OwnerRights:
			ownerRights = true
			if !owner {
				continue
			}
		case e.SID == PrincipalSelf && self != "":
			if !match(tok, self, e.Type == AccessDenied, restricted) {
				continue
			}
		case !match(tok, e.SID, e.Type == AccessDenied, restricted):
			continue
		}
		do(&e, object)
	}
	if owner && !ownerRights {
		return nt.READ_CONTROL | nt.WRITE_DAC
	}
	return 0
}

// plainly returns an entry as the plain one that it is for a token, and the object type
// that it is about; false if it neither allows nor denies, or its condition does not hold.
func (e *ACE) plainly(sd *Descriptor, tok *Token, restricted bool) (p ACE, object string, ok bool) {
	p.Type = AccessAllowed
	switch e.Type {
	case AccessAllowed, AccessDenied:
		return *e, "", true
	case conditionalAllowed, objectAllowed, conditionalObjectAllowed:
	case conditionalDenied, objectDenied, conditionalObjectDenied:
		p.Type = AccessDenied
	default:
		return p, "", false
	}
	var cond []byte
	if p.Mask, p.SID, _, _, cond, ok = e.body(); !ok {
		return p, "", false
	}
	if e.Type.object() && get32(e.Raw[4:])&1 != 0 { // ACE_OBJECT_TYPE_PRESENT
		object = string(e.Raw[8:24])
	}
	if e.Type.conditional() {
		deny := p.Type == AccessDenied
		// What is not known does not grant, and denies. (MS-DTYP 2.5.3.1.)
		is := condition(cond, sd, tok, deny, restricted)
		return p, object, is == yes || is == unknown && deny
	}
	return p, object, true
}

func match(tok *Token, s SID, deny, restricted bool) bool {
	if restricted {
		return tok.restricts(s)
	}
	return tok.holds(s, deny)
}

// Assign returns the descriptor of a new object; see Creation. The entries that it
// inherits are marked if those of parent are (a tree of files), and then they are added
// to an explicit list, too.
// (SeAssignSecurityEx; MS-DTYP 2.5.3.4.)
func Assign(parent, explicit *Descriptor, tok *Token, container bool, m nt.GenericMapping) (*Descriptor, error) {
	n := Creation{Parent: parent, Creator: explicit, Container: container, Token: tok, Mapping: m}
	if parent != nil && parent.Control&DACLAutoInherited != 0 {
		n.Flags |= DACLAutoInherit
	}
	if parent != nil && parent.Control&SACLAutoInherited != 0 {
		n.Flags |= SACLAutoInherit
	}
	return n.Descriptor()
}

// mayOwn reports whether s may be made the owner of what t creates.
func (t *Token) mayOwn(s SID) bool {
	return t.User.SID == s || t.HasPrivilege("SeRestorePrivilege") || t.ownerGroup(s)
}

func (t *Token) ownerGroup(s SID) bool {
	for i := range t.Groups {
		if g := &t.Groups[i]; g.SID == s && g.Attributes&GroupOwner != 0 && g.Attributes&GroupUseForDenyOnly == 0 {
			return true
		}
	}
	return false
}

// creatorOwnerServer and creatorGroupServer stand for the owner and group of the
// server that makes the object, which is its creator here.
var creatorOwnerServer, creatorGroupServer = NewSID(3, 2), NewSID(3, 3)

// mapped returns l with generic rights mapped and the creator SIDs replaced.
func mapped(l ACL, d *Descriptor, m nt.GenericMapping) ACL {
	out := make(ACL, len(l))
	for i, e := range l {
		if e.Type.plain() && e.Flags&InheritOnly == 0 {
			e.Mask = m.Map(e.Mask)
			switch e.SID {
			case CreatorOwner, creatorOwnerServer:
				e.SID = d.Owner
			case CreatorGroup, creatorGroupServer:
				e.SID = d.Group
			}
		}
		out[i] = e
	}
	return out
}
