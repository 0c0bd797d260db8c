package security

import "testing"

// TestBackupInformation: it stands for all parts.
func TestBackupInformation(t *testing.T) {
	tok := user()
	const all = OwnerInformation | GroupInformation | DACLInformation | SACLInformation | LabelInformation
	from := &Descriptor{
		Control: DACLPresent | SACLPresent, Owner: tok.User.SID, Group: Everyone, DACL: ACL{{Mask: 1, SID: Everyone}},
		SACL: ACL{{Type: SystemAudit, Flags: SuccessfulAccess, Mask: 2, SID: Everyone}, {Type: MandatoryLabel, Mask: NoWriteUp, SID: LowLabel}},
	}
	old := &Descriptor{Control: DACLPresent, Owner: LocalSystem, Group: LocalSystem, NullDACL: true}
	want, _ := from.SDDL(all)
	n, err := Change(old, BackupInformation, from, tok, testMapping)
	if err != nil {
		t.Fatal(err)
	}
	if got, _ := n.SDDL(all); got != want {
		t.Errorf("set: %s, want %s", got, want)
	}
	if got, _ := n.Part(BackupInformation).SDDL(BackupInformation); got != want {
		t.Errorf("read: %s, want %s", got, want)
	}
	if n, err = Modify(old, BackupInformation, from, 0, tok, testMapping); err != nil {
		t.Fatal(err)
	}
	if got, _ := n.SDDL(all); got != want {
		t.Errorf("set in a private object: %s, want %s", got, want)
	}
	if _, err := Change(old, BackupInformation, &Descriptor{}, tok, testMapping); err == nil {
		t.Error("a descriptor without an owner was taken")
	}
}

// TestProtected: the flags that protect a list, and no longer, say so for what is set.
func TestProtected(t *testing.T) {
	const both = DACLProtected | SACLProtected
	for _, c := range []struct {
		info            Information
		was, from, want Control
	}{
		{DACLInformation | SACLInformation, 0, 0, 0},
		{DACLInformation | SACLInformation, 0, both, both},
		{DACLInformation | SACLInformation, both, 0, 0},
		{DACLInformation | SACLInformation | ProtectedDACL | ProtectedSACL, 0, 0, both},
		{DACLInformation | SACLInformation | UnprotectedDACL | UnprotectedSACL, both, both, 0},
		{DACLInformation | ProtectedDACL | ProtectedSACL, 0, 0, DACLProtected},
		{SACLInformation | ProtectedDACL | ProtectedSACL, 0, 0, SACLProtected},
	} {
		old, from := &Descriptor{Control: DACLPresent | c.was}, &Descriptor{Control: DACLPresent | c.from}
		if got := old.Replace(c.info, from).Control & both; got != c.want {
			t.Errorf("%#x of %#x with %#x: %#x, want %#x", c.info, c.was, c.from, got, c.want)
		}
	}
}
