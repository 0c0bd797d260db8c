package security

import (
	"slices"

	"haft.dev/nt"
)

// Mode says what an Entry does to a list (ACCESS_MODE).
type Mode uint32

// The modes of an Entry.
const (
	NotUsed Mode = iota
	Grant
	Set
	Deny
	Revoke
	AuditSuccess
	AuditFailure
)

// Entry is what an account is to get in a list (EXPLICIT_ACCESS).
type Entry struct {
	SID   SID
	Mask  nt.Access
	Mode  Mode
	Flags uint8 // inheritance

	// Types of the objects that the entry is about, and that inherit it; nil: all.
	Object, Inherited *[16]byte
}

// inheritFlags are the flags of an entry that say who gets it.
const inheritFlags = ObjectInherit | ContainerInherit | NoPropagateInherit | InheritOnly

// SetEntries returns l with the entries merged in: denied before allowed, both
// before what was inherited, and the new ones, in their order, before the old ones
// of their kind.
// Set and Revoke take away what the account had before; Grant and Deny add to an
// entry of the same kind and inheritance. (SetEntriesInAcl.)
func (l ACL) SetEntries(es []Entry) ACL {
	out := slices.Clone(l)
	var fresh [2]int // how many new entries there are, by their order; they stand together
	first := func(order int) int {
		if i := slices.IndexFunc(out, func(o ACE) bool { return o.order() >= order }); i >= 0 {
			return i
		}
		return len(out)
	}
	for _, e := range es {
		if e.Mode == Set || e.Mode == Revoke {
			for i := len(out) - 1; i >= 0; i-- {
				a := &out[i]
				if a.account() != e.SID || a.Flags&Inherited != 0 || a.auditing() {
					continue
				}
				if o := a.order(); i < first(o)+fresh[o] {
					fresh[o]--
				}
				out = slices.Delete(out, i, i+1)
			}
		}
		a := ACE{Type: AccessAllowed, Mask: e.Mask, SID: e.SID, Flags: e.Flags & inheritFlags}
		switch e.Mode {
		case Grant, Set:
		case Deny:
			a.Type = AccessDenied
		case AuditSuccess:
			a.Type = SystemAudit
			a.Flags |= SuccessfulAccess
		case AuditFailure:
			a.Type = SystemAudit
			a.Flags |= FailedAccess
		default:
			continue
		}
		if e.Object != nil || e.Inherited != nil {
			a = NewObjectACE(a.Type+ObjectAllowed, a.Flags, a.Mask, e.Object, e.Inherited, e.SID)
		}
		same := func(o ACE) bool {
			return o.Type == a.Type && o.SID == a.SID && o.Flags == a.Flags && len(o.Raw) == len(a.Raw) && (a.Raw == nil || slices.Equal(o.Raw[4:], a.Raw[4:]))
		}
		if i := slices.IndexFunc(out, same); i >= 0 {
			if out[i].Mask |= a.Mask; a.Raw != nil {
				out[i].Raw = slices.Concat(put32(nil, get32(out[i].Raw)|get32(a.Raw)), a.Raw[4:])
			}
			continue
		}
		out = slices.Insert(out, first(a.order())+fresh[a.order()], a)
		fresh[a.order()]++
	}
	return out
}

// order is the place of an entry in the canonical order.
func (e *ACE) order() int {
	switch {
	case e.Flags&Inherited != 0:
		return 2
	case e.Type == AccessDenied || e.Type == objectDenied:
		return 0
	}
	return 1
}

// Entries returns what l says explicitly, in its order. (GetExplicitEntriesFromAcl.)
func (l ACL) Entries() []Entry {
	var es []Entry
	for i := range l {
		a := &l[i]
		e := Entry{SID: a.SID, Mask: a.Mask, Flags: a.Flags & inheritFlags}
		if a.Type.object() && a.Type <= ObjectAudit {
			var ok bool
			if e.Mask, e.SID, _, _, _, ok = a.body(); !ok {
				continue
			}
			at := 8
			for i, to := range []**[16]byte{&e.Object, &e.Inherited} {
				if get32(a.Raw[4:])&(1<<i) != 0 {
					g := [16]byte(a.Raw[at:])
					*to, at = &g, at+16
				}
			}
		}
		switch {
		case a.Flags&Inherited != 0:
			continue
		case a.Type == AccessAllowed || a.Type == ObjectAllowed:
			e.Mode = Grant
		case a.Type == AccessDenied || a.Type == ObjectDenied:
			e.Mode = Deny
		case (a.Type == SystemAudit || a.Type == ObjectAudit) && a.Flags&SuccessfulAccess != 0:
			e.Mode = AuditSuccess
		case a.Type == SystemAudit || a.Type == ObjectAudit:
			e.Mode = AuditFailure
		default:
			continue
		}
		es = append(es, e)
	}
	return es
}

// EffectiveRights returns the rights that l gives to an account that is a member
// of the groups for which member says so. (GetEffectiveRightsFromAcl.)
func (l ACL) EffectiveRights(member func(SID) bool) nt.Access {
	var granted, denied nt.Access
	for i := range l {
		e := &l[i]
		if e.Flags&InheritOnly != 0 || !member(e.SID) {
			continue
		}
		switch e.Type {
		case AccessAllowed:
			granted |= e.Mask &^ denied
		case AccessDenied:
			denied |= e.Mask &^ granted
		}
	}
	return granted
}

// account returns the SID that an entry is about; "" if it is about none that is known.
func (e *ACE) account() SID {
	if e.Type.object() || e.Type.conditional() {
		_, s, _, _, _, _ := e.body()
		return s
	}
	return e.SID
}

// auditing reports whether an entry neither grants nor denies.
func (e *ACE) auditing() bool {
	switch e.Type {
	case AccessAllowed, AccessDenied, ObjectAllowed, ObjectDenied, conditionalAllowed, conditionalDenied, conditionalObjectAllowed, conditionalObjectDenied:
		return false
	}
	return true
}

// AuditedRights returns the rights whose use by an account, with success and without, l
// wants to be told of. (GetAuditedPermissionsFromAcl.)
func (l ACL) AuditedRights(member func(SID) bool) (success, failure nt.Access) {
	for i := range l {
		e := &l[i]
		if e.Type != SystemAudit || e.Flags&InheritOnly != 0 || !member(e.SID) {
			continue
		}
		if e.Flags&SuccessfulAccess != 0 {
			success |= e.Mask
		}
		if e.Flags&FailedAccess != 0 {
			failure |= e.Mask
		}
	}
	return success, failure
}
