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
				if a.SID != e.SID || a.Flags&Inherited != 0 || a.Type != AccessAllowed && a.Type != AccessDenied {
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
		if i := slices.IndexFunc(out, func(o ACE) bool { return o.Type == a.Type && o.SID == a.SID && o.Flags == a.Flags }); i >= 0 {
			out[i].Mask |= a.Mask
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
		switch {
		case a.Flags&Inherited != 0:
			continue
		case a.Type == AccessAllowed:
			e.Mode = Grant
		case a.Type == AccessDenied:
			e.Mode = Deny
		case a.Type == SystemAudit && a.Flags&SuccessfulAccess != 0:
			e.Mode = AuditSuccess
		case a.Type == SystemAudit:
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
