package security

import (
	"testing"

	"haft.dev/nt"
)

// TestListTooLarge: a list that grows beyond what its header can say is refused.
func TestListTooLarge(t *testing.T) {
	tok := user()
	many := func(flags uint8, mask nt.Access, n int) (l ACL) {
		for range n {
			l = append(l, ACE{Type: AccessAllowed, Flags: flags, Mask: mask, SID: Everyone})
		}
		return l
	}
	const half = 0xFFFF / 20 / 2 // entries of 20 bytes
	own := &Descriptor{Control: DACLPresent, DACL: many(0, 1, half+100)}
	parent := &Descriptor{Control: DACLPresent | DACLAutoInherited, DACL: many(ObjectInherit|ContainerInherit, 1, half+100)}
	split := &Descriptor{Control: DACLPresent, DACL: many(ContainerInherit, nt.GENERIC_READ, half+100)}
	for _, c := range []struct {
		name             string
		parent, explicit *Descriptor
		container        bool
		err              error
	}{
		{"own", nil, own, false, nil},
		{"inherited", parent, nil, true, nil},
		{"both", parent, own, false, nt.STATUS_BAD_INHERITANCE_ACL},
		{"split for an object", nil, split, false, nil},
		{"split for a container", nil, split, true, nt.STATUS_BAD_INHERITANCE_ACL},
	} {
		d, err := Assign(c.parent, c.explicit, tok, c.container, testMapping)
		if err != c.err {
			t.Errorf("%s: %v", c.name, err)
		}
		if err == nil {
			if _, err := ParseACL(d.DACL.Append(nil)); err != nil {
				t.Errorf("%s: %v", c.name, err)
			}
		}
	}
	old := &Descriptor{Owner: tok.User.SID, Group: tok.Primary, Control: DACLPresent, DACL: many(Inherited, 1, half+100)}
	if _, err := Modify(old, DACLInformation, own, DACLAutoInherit, tok, testMapping); err != nt.STATUS_BAD_INHERITANCE_ACL {
		t.Error("a change:", err)
	}
	if _, err := Change(old, DACLInformation, &Descriptor{Control: DACLPresent, DACL: many(0, 1, 2*half+100)}, tok, testMapping); err != nt.STATUS_BAD_INHERITANCE_ACL {
		t.Error("a list:", err)
	}
}
