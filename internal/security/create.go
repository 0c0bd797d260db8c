package security

import (
	"slices"

	"haft.dev/nt"
)

// Flags of Creation and Modify. (SEF_* of CreatePrivateObjectSecurityEx.)
const (
	DACLAutoInherit        = 0x0001
	SACLAutoInherit        = 0x0002
	DefaultForObject       = 0x0004
	AvoidPrivilegeCheck    = 0x0008
	AvoidOwnerCheck        = 0x0010
	DefaultOwnerFromParent = 0x0020
	DefaultGroupFromParent = 0x0040
	LabelNoWriteUp         = 0x0100
	LabelNoReadUp          = 0x0200
	LabelNoExecuteUp       = 0x0400
	AvoidOwnerRestriction  = 0x1000
	createFlags            = 0x177F
)

// Creation says of what the descriptor of a new object is made.
// (CreatePrivateObjectSecurityEx; MS-DTYP 2.5.3.4.)
type Creation struct {
	Parent, Creator *Descriptor // nil: none
	Container       bool        // the object can have others below it
	Types           [][16]byte  // of the object, for entries that only objects of a type inherit
	Flags           uint32      // DACLAutoInherit …
	Token           *Token      // nil needs AvoidPrivilegeCheck and AvoidOwnerCheck
	Mapping         nt.GenericMapping
}

// Descriptor returns the descriptor: the parts of Creator, else what is inherited from
// Parent, else the token's defaults, with generic rights mapped and the creator's SIDs
// replaced. With DACLAutoInherit what is inherited is added to an own list that is not
// protected, too, and is marked.
//
// STATUS_INVALID_PARAMETER for unknown flags, STATUS_INVALID_OWNER and
// STATUS_INVALID_PRIMARY_GROUP if the token may not make the owner one or there is none,
// STATUS_PRIVILEGE_NOT_HELD for a SACL of the creator without SeSecurityPrivilege,
// STATUS_BAD_INHERITANCE_ACL if a list becomes too large.
func (n *Creation) Descriptor() (*Descriptor, error) {
	if n.Flags&^createFlags != 0 {
		return nil, nt.STATUS_INVALID_PARAMETER
	}
	d := &Descriptor{}
	creator := n.Creator
	if creator == nil {
		creator = &Descriptor{}
	}
	if err := n.owners(d, creator); err != nil {
		return nil, err
	}
	if creator.Control&SACLPresent != 0 && n.Flags&AvoidPrivilegeCheck == 0 {
		for i := range creator.SACL {
			if creator.SACL[i].Type != MandatoryLabel && (n.Token == nil || !n.Token.HasPrivilege("SeSecurityPrivilege")) {
				return nil, nt.STATUS_PRIVILEGE_NOT_HELD
			}
		}
	}
	n.sacl(d, creator)
	n.dacl(d, creator)
	if !d.Fits() {
		return nil, nt.STATUS_BAD_INHERITANCE_ACL
	}
	return d, nil
}

func (n *Creation) owners(d, creator *Descriptor) error {
	switch {
	case creator.Owner != "":
		d.Owner = creator.Owner
		if n.Flags&AvoidOwnerCheck == 0 && (n.Token == nil || !n.Token.mayOwn(d.Owner)) {
			return nt.STATUS_INVALID_OWNER
		}
	case n.Flags&DefaultOwnerFromParent != 0 && n.Parent != nil && n.Parent.Owner != "":
		d.Owner = n.Parent.Owner
	case n.Token != nil:
		d.Owner = n.Token.Owner
		d.Control |= OwnerDefaulted
	default:
		return nt.STATUS_INVALID_OWNER
	}
	switch {
	case creator.Group != "":
		d.Group = creator.Group
	case n.Flags&DefaultGroupFromParent != 0 && n.Parent != nil && n.Parent.Group != "":
		d.Group = n.Parent.Group
	case n.Token != nil:
		d.Group = n.Token.Primary
		d.Control |= GroupDefaulted
	default:
		return nt.STATUS_INVALID_PRIMARY_GROUP
	}
	return nil
}

// dacl computes the DACL.
func (n *Creation) dacl(d, creator *Descriptor) {
	auto := n.Flags&DACLAutoInherit != 0
	var from ACL
	if n.Parent != nil && n.Parent.Control&DACLPresent != 0 && !n.Parent.NullDACL {
		from = n.Parent.DACL
	}
	in := n.handedOn(from, d, auto)
	own := creator.Control&DACLPresent != 0
	if own && len(in) > 0 && (creator.Control&DACLDefaulted != 0 || n.Flags&DefaultForObject != 0 && n.typed(from)) {
		own = false // a default counts only where nothing is inherited
	}
	d.Control |= DACLPresent
	switch {
	case own && creator.NullDACL:
		d.NullDACL = true
		d.Control |= creator.Control & DACLProtected
	case own:
		d.DACL = n.explicit(creator.DACL, d)
		d.Control |= creator.Control & DACLProtected
		if auto {
			d.Control |= DACLAutoInherited
			if creator.Control&DACLProtected == 0 {
				d.DACL = append(d.DACL, in...)
			}
		}
	case len(in) > 0:
		d.DACL = in
		if auto {
			d.Control |= DACLAutoInherited
		}
	case n.Token == nil || n.Token.NullDACL:
		d.NullDACL = true
		d.Control |= DACLDefaulted
	default:
		d.DACL = mapped(n.Token.DACL, d, n.Mapping)
		d.Control |= DACLDefaulted
	}
}

// sacl computes the SACL. What a token of a low level creates gets its label, or its
// creator could not write to it.
func (n *Creation) sacl(d, creator *Descriptor) {
	auto := n.Flags&SACLAutoInherit != 0
	var in ACL
	if n.Parent != nil && n.Parent.Control&SACLPresent != 0 {
		in = n.handedOn(n.Parent.SACL, d, auto)
	}
	own := creator.Control&SACLPresent != 0
	if own && len(in) > 0 && creator.Control&SACLDefaulted != 0 {
		own = false
	}
	switch {
	case own:
		d.SACL = n.explicit(creator.SACL, d)
		d.Control |= SACLPresent | creator.Control&SACLProtected
		if auto {
			d.Control |= SACLAutoInherited
			if creator.Control&SACLProtected == 0 {
				d.SACL = append(d.SACL, in...)
			}
		}
	case len(in) > 0:
		d.SACL = in
		d.Control |= SACLPresent
		if auto {
			d.Control |= SACLAutoInherited
		}
	}
	labelled := slices.ContainsFunc(d.SACL, func(e ACE) bool { return e.Type == MandatoryLabel && e.Flags&InheritOnly == 0 })
	if labelled || n.Token == nil || n.Token.Label == "" {
		return
	}
	mask := NoWriteUp
	if given := n.Flags >> 8 & 7; given != 0 {
		mask = nt.Access(given)
	} else if n.Token.Label.RID() >= MediumLabel.RID() {
		return
	}
	d.Control |= SACLPresent
	d.SACL = append(d.SACL, ACE{Type: MandatoryLabel, Mask: mask, SID: n.Token.Label})
}

// explicit returns the entries of the creator's own list: none that says that it was
// inherited. An entry that a container hands on, and that means something else for the
// container itself, becomes two.
func (n *Creation) explicit(l ACL, d *Descriptor) ACL {
	var out ACL
	for _, e := range l {
		if e.Flags&Inherited != 0 {
			continue
		}
		x, changed := e.resolve(d, n.Mapping)
		switch {
		case e.Flags&InheritOnly != 0:
			out = append(out, e)
		case changed && n.Container && e.Flags&(ObjectInherit|ContainerInherit) != 0:
			x.Flags &^= ObjectInherit | ContainerInherit | NoPropagateInherit
			e.Flags |= InheritOnly
			out = append(out, x, e)
		default:
			out = append(out, x)
		}
	}
	return out
}

// handedOn returns the entries of the parent's list that the object gets, marked as
// inherited if auto. ("ACE Inheritance Rules".)
func (n *Creation) handedOn(l ACL, d *Descriptor, auto bool) ACL {
	var out ACL
	const inheritance = ObjectInherit | ContainerInherit | NoPropagateInherit | InheritOnly
	for _, e := range l {
		mark := e.Flags &^ (inheritance | Inherited)
		if auto {
			mark |= Inherited
		}
		flags := e.Flags & (ObjectInherit | ContainerInherit | NoPropagateInherit)
		kind, typed := e.inheritedType()
		mine := !typed || slices.Contains(n.Types, kind)
		x, changed := e.resolve(d, n.Mapping)
		x, changed = x.untyped(), changed || typed
		x.Flags = mark
		switch {
		case flags&(ObjectInherit|ContainerInherit) == 0:
		case !n.Container:
			if flags&ObjectInherit != 0 && mine {
				out = append(out, x)
			}
		case flags&NoPropagateInherit != 0:
			if flags&ContainerInherit != 0 && mine {
				out = append(out, x)
			}
		case flags&ContainerInherit == 0 || !mine:
			e.Flags = mark | flags | InheritOnly
			out = append(out, e)
		case changed:
			e.Flags = mark | flags | InheritOnly
			out = append(out, x, e)
		default:
			x.Flags |= flags
			out = append(out, x)
		}
	}
	return out
}

// typed reports whether a list hands on entries for objects of the types of this one.
func (n *Creation) typed(l ACL) bool {
	return slices.ContainsFunc(l, func(e ACE) bool {
		kind, typed := e.inheritedType()
		return typed && slices.Contains(n.Types, kind)
	})
}

// HandedOn returns the entries that l hands on to an object with the owner and group of
// d, a container or not, marked as inherited.
func HandedOn(l ACL, container bool, d *Descriptor, m nt.GenericMapping) ACL {
	n := Creation{Container: container, Mapping: m}
	return n.handedOn(l, d, true)
}

// inheritedType returns the type of the objects that inherit an entry; false: all do.
func (e *ACE) inheritedType() (kind [16]byte, ok bool) {
	if !e.Type.object() || len(e.Raw) < 8 || get32(e.Raw[4:])&2 == 0 {
		return kind, false
	}
	at := 8
	if get32(e.Raw[4:])&1 != 0 {
		at += 16
	}
	if len(e.Raw) < at+16 {
		return kind, false
	}
	return [16]byte(e.Raw[at:]), true
}

// untyped returns e without the type of the objects that inherit it.
func (e ACE) untyped() ACE {
	if _, ok := e.inheritedType(); !ok {
		return e
	}
	present := get32(e.Raw[4:])
	at := 8
	if present&1 != 0 {
		at += 16
	}
	raw := slices.Concat(e.Raw[:at], e.Raw[at+16:])
	copy(raw[4:], put32(nil, present&^2))
	e.Raw = raw
	return e
}

// resolve returns e with generic rights mapped and the creator's SIDs replaced by the
// owner and group of d, and whether that has changed it.
func (e ACE) resolve(d *Descriptor, m nt.GenericMapping) (ACE, bool) {
	mask, sid := e.Mask, e.SID
	var rest []byte
	if !e.Type.plain() {
		if !e.Type.object() && !e.Type.conditional() {
			return e, false
		}
		var ok bool
		if mask, sid, _, _, rest, ok = e.body(); !ok {
			return e, false
		}
	}
	to, who := mask, sid
	if e.Type != MandatoryLabel {
		to = m.Map(mask)
	}
	switch sid {
	case CreatorOwner, creatorOwnerServer:
		who = d.Owner
	case CreatorGroup, creatorGroupServer:
		who = d.Group
	}
	if who == "" {
		who = sid
	}
	if to == mask && who == sid {
		return e, false
	}
	if e.Type.plain() {
		e.Mask, e.SID = to, who
		return e, true
	}
	head := len(e.Raw) - len(rest) - len(sid)
	e.Raw = slices.Concat(put32(nil, uint32(to)), e.Raw[4:head], []byte(who), rest)
	return e, true
}

// Modify returns old with the parts that info names taken from sd, as the keeper of an
// object does it whose own list and what it inherits are apart: with DACLAutoInherit a
// list that is not protected keeps what it has inherited, and takes only what was not
// from sd; one that is protected takes all as its own. (SetPrivateObjectSecurityEx.)
// Errors are those of Change.
func Modify(old *Descriptor, info Information, sd *Descriptor, flags uint32, tok *Token, m nt.GenericMapping) (*Descriptor, error) {
	if flags&^createFlags != 0 {
		return nil, nt.STATUS_INVALID_PARAMETER
	}
	info = info.Parts()
	if info&OwnerInformation != 0 && (sd.Owner == "" || flags&AvoidOwnerCheck == 0 && (tok == nil || !tok.mayOwn(sd.Owner))) {
		return nil, nt.STATUS_INVALID_OWNER
	}
	if info&GroupInformation != 0 && sd.Group == "" {
		return nil, nt.STATUS_INVALID_PRIMARY_GROUP
	}
	n := old.Replace(info, sd)
	if info&DACLInformation != 0 && !n.NullDACL {
		if flags&DACLAutoInherit != 0 {
			n.DACL = merge(n.DACL, old.DACL, n.Control&DACLProtected != 0)
			n.Control |= DACLAutoInherited
		}
		n.DACL = mapped(n.DACL, n, m)
	}
	if info&SACLInformation != 0 && flags&SACLAutoInherit != 0 {
		n.SACL = merge(n.SACL, old.SACL, n.Control&SACLProtected != 0)
		n.Control |= SACLAutoInherited
	}
	if !n.Fits() {
		return nil, nt.STATUS_BAD_INHERITANCE_ACL
	}
	return n, nil
}

// merge returns the own entries of l and the inherited ones of old; all of l as own ones
// if it is protected.
func merge(l, old ACL, protected bool) ACL {
	var out ACL
	for _, e := range l {
		if protected || e.Flags&Inherited == 0 {
			e.Flags &^= Inherited
			out = append(out, e)
		}
	}
	for _, e := range old {
		if !protected && e.Flags&Inherited != 0 {
			out = append(out, e)
		}
	}
	return out
}

// AutoInherited returns d as it is in a tree whose lists are inherited: its entries that
// parent hands on are marked as inherited, the others are its own. A list that has
// inherited nothing is protected. (ConvertToAutoInheritPrivateObjectSecurity.)
func AutoInherited(parent, d *Descriptor, container bool, types [][16]byte, m nt.GenericMapping) *Descriptor {
	n := Creation{Container: container, Types: types, Mapping: m}
	out := *d
	split := func(l, from ACL, auto, protected Control) ACL {
		in := n.handedOn(from, d, true)
		var own, got ACL
		for _, e := range l {
			marked := e
			marked.Flags |= Inherited
			i := slices.IndexFunc(in, func(o ACE) bool {
				return o.Type == marked.Type && o.Flags == marked.Flags && o.Mask == marked.Mask && o.SID == marked.SID && slices.Equal(o.Raw, marked.Raw)
			})
			if i < 0 {
				e.Flags &^= Inherited
				own = append(own, e)
				continue
			}
			got = append(got, marked)
			in = slices.Delete(in, i, i+1)
		}
		out.Control |= auto
		if got == nil {
			out.Control |= protected
		}
		return append(own, got...)
	}
	if d.Control&DACLPresent != 0 && !d.NullDACL {
		var from ACL
		if parent != nil {
			from = parent.DACL
		}
		out.DACL = split(d.DACL, from, DACLAutoInherited, DACLProtected)
	}
	if d.Control&SACLPresent != 0 {
		var from ACL
		if parent != nil {
			from = parent.SACL
		}
		out.SACL = split(d.SACL, from, SACLAutoInherited, SACLProtected)
	}
	return &out
}
