package security

import (
	"slices"

	"haft.dev/nt"
)

// AdjustPrivileges changes t, a copy of a token: each of to enables its
// privilege (PrivilegeEnabled), removes it for good (PrivilegeRemoved), or else
// disables it; all disables every one instead. It returns what the changed ones
// were before. The status is STATUS_NOT_ALL_ASSIGNED if t lacks one of to.
func (t *Token) AdjustPrivileges(all bool, to []Privilege) (old []Privilege, s nt.Status) {
	if all {
		for i := range t.Privileges {
			if p := &t.Privileges[i]; p.Attributes&PrivilegeEnabled != 0 {
				old = append(old, *p)
				p.Attributes &^= PrivilegeEnabled
			}
		}
		return old, nt.STATUS_SUCCESS
	}
	found := 0
	for _, w := range to {
		for i := range t.Privileges {
			p := &t.Privileges[i]
			if p.LUID != w.LUID {
				continue
			}
			found++
			was := *p
			switch {
			case w.Attributes&PrivilegeRemoved != 0:
				t.Privileges = append(t.Privileges[:i], t.Privileges[i+1:]...)
				old = append(old, was)
			case w.Attributes&PrivilegeEnabled != 0 && was.Attributes&PrivilegeEnabled == 0:
				p.Attributes |= PrivilegeEnabled
				old = append(old, was)
			case w.Attributes&PrivilegeEnabled == 0 && was.Attributes&PrivilegeEnabled != 0:
				p.Attributes &^= PrivilegeEnabled
				old = append(old, was)
			}
			break
		}
	}
	if found < len(to) {
		s = nt.STATUS_NOT_ALL_ASSIGNED
	}
	return old, s
}

// AdjustGroups changes t, a copy of a token: each of to enables or disables its
// group; reset puts all groups to their defaults instead.
func (t *Token) AdjustGroups(reset bool, to []Group) (old []Group, s nt.Status, err error) {
	set := func(g *Group, on bool) error {
		switch {
		case on == (g.Attributes&GroupEnabled != 0):
			return nil
		case on && g.Attributes&GroupUseForDenyOnly != 0:
			return nt.STATUS_CANT_ENABLE_DENY_ONLY
		case !on && g.Attributes&(GroupMandatory|GroupIntegrity) != 0:
			return nt.STATUS_CANT_DISABLE_MANDATORY
		}
		old = append(old, *g)
		g.Attributes ^= GroupEnabled
		return nil
	}
	if reset {
		for i := range t.Groups {
			g := &t.Groups[i]
			if g.Attributes&(GroupMandatory|GroupIntegrity|GroupUseForDenyOnly) == 0 {
				set(g, g.Attributes&GroupEnabledDefault != 0)
			}
		}
		return old, nt.STATUS_SUCCESS, nil
	}
	found := 0
	for _, w := range to {
		for i := range t.Groups {
			if g := &t.Groups[i]; g.SID == w.SID {
				found++
				if err := set(g, w.Attributes&GroupEnabled != 0); err != nil {
					return nil, 0, err
				}
				break
			}
		}
	}
	if found < len(to) {
		s = nt.STATUS_NOT_ALL_ASSIGNED
	}
	return old, s, nil
}

// SetOwner makes s the owner of what t, a copy of a token, creates.
// STATUS_INVALID_OWNER if it is neither the user nor a group with GroupOwner.
func (t *Token) SetOwner(s SID) error {
	if t.User.SID != s && !t.ownerGroup(s) {
		return nt.STATUS_INVALID_OWNER
	}
	t.Owner = s
	return nil
}

// SetPrimaryGroup makes s the primary group. STATUS_INVALID_PRIMARY_GROUP if it
// is not among the SIDs of t.
func (t *Token) SetPrimaryGroup(s SID) error {
	ok := t.User.SID == s
	for i := range t.Groups {
		ok = ok || t.Groups[i].SID == s && t.Groups[i].Attributes&GroupIntegrity == 0
	}
	if !ok {
		return nt.STATUS_INVALID_PRIMARY_GROUP
	}
	t.Primary = s
	return nil
}

// Lower sets the integrity level. STATUS_INVALID_LABEL for a SID that is none,
// STATUS_PRIVILEGE_NOT_HELD for a higher one, unless raise: for who has SeTcbPrivilege.
func (t *Token) Lower(label SID, raise bool) error {
	if label.SubAuthorities() != 1 || label.Authority() != 16 {
		return nt.STATUS_INVALID_LABEL
	}
	if label.RID() > t.Label.RID() && !raise {
		return nt.STATUS_PRIVILEGE_NOT_HELD
	}
	t.setLabel(label)
	return nil
}

// Equivalent reports whether access checks for two tokens have the same results: they
// have the same users, groups, restricting SIDs and privileges, in whatever order, with
// the same attributes. (NtCompareTokens.)
func (t *Token) Equivalent(o *Token) bool {
	const counts = GroupEnabled | GroupUseForDenyOnly
	in := func(gs []Group, g Group) bool {
		return slices.ContainsFunc(gs, func(x Group) bool { return x.SID == g.SID && x.Attributes&counts == g.Attributes&counts })
	}
	same := func(a, b []Group) bool {
		return len(a) == len(b) && !slices.ContainsFunc(a, func(g Group) bool { return !in(b, g) })
	}
	held := func(p Privilege) bool {
		return slices.ContainsFunc(o.Privileges, func(x Privilege) bool { return x.LUID == p.LUID && (x.Attributes^p.Attributes)&PrivilegeEnabled == 0 })
	}
	return t.User.SID == o.User.SID && t.User.Attributes == o.User.Attributes && same(t.Groups, o.Groups) && same(t.Restricted, o.Restricted) &&
		len(t.Privileges) == len(o.Privileges) && !slices.ContainsFunc(t.Privileges, func(p Privilege) bool { return !held(p) })
}
