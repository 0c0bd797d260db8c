package advapi32

import (
	"haft.dev/internal/api"
	"haft.dev/internal/hive"
	"haft.dev/internal/kernel"
	"haft.dev/internal/security"
	"haft.dev/nt"
)

// setKeyInfo is SetNamedSecurityInfo and SetSecurityInfo of a key: as for files, a new list
// gets what the key above hands on, and what it hands on itself is given to all below.
func setKeyInfo(c *api.Call, h nt.Handle, info security.Information, sd *security.Descriptor) error {
	k, err := kernel.Ref[*kernel.Key](c.K, h, kernel.SetSecurityAccess(info))
	if err != nil || info&security.DACLInformation == 0 {
		return c.K.SetSecurity(h, info, sd)
	}
	node := k.Node
	old := node.Security()
	if old != nil && info&(security.ProtectedDACL|security.UnprotectedDACL) == 0 && old.Control&security.DACLProtected != 0 {
		info |= security.ProtectedDACL // it stays what it is
	}
	if old != nil && info&security.ProtectedDACL == 0 && !sd.NullDACL {
		sd.DACL = explicit(sd.DACL)
		if above := node.Above(); above != nil {
			if from := above.Security(); from != nil && !from.NullDACL {
				sd.DACL = append(sd.DACL, security.HandedOn(from.DACL, true, old, kernel.KeyType.Mapping)...)
			}
		}
	}
	sd.Control |= security.DACLAutoInherited
	if err := c.K.SetSecurity(h, info, sd); err != nil {
		return err
	}
	if kept := node.Security(); kept != nil && !kept.NullDACL {
		handOnKeys(c, node, kept.DACL)
	}
	return nil
}

// handOnKeys gives all below a key what its list hands on. What the caller may not change,
// what is protected, and what would become too large, stays as it is, with all below. A key without a descriptor of its
// own gets one only if there is something to inherit.
func handOnKeys(c *api.Call, node *hive.Key, l security.ACL) {
	for _, name := range node.Names() {
		k, err := node.Open(name, hive.OpenLink)
		if err != nil {
			continue
		}
		own, now := k.OwnSecurity(), k.Security()
		if _, err := c.K.KeyAccess(k, nt.READ_CONTROL|nt.WRITE_DAC); err != nil || now == nil || own != nil && own.Control&security.DACLProtected != 0 {
			continue
		}
		in := security.HandedOn(l, true, now, kernel.KeyType.Mapping)
		if own == nil && len(in) == 0 {
			handOnKeys(c, k, nil)
			continue
		}
		d := *now
		d.Control = d.Control&^security.DACLProtected | security.DACLPresent | security.DACLAutoInherited
		d.DACL = nil
		if own != nil && !own.NullDACL {
			d.DACL = explicit(own.DACL)
		}
		d.DACL = append(d.DACL, in...)
		d.NullDACL = len(d.DACL) == 0
		n, err := security.Change(now, security.DACLInformation, &d, c.K.Token(), kernel.KeyType.Mapping)
		if err == nil && k.SetSecurity(n) == nil {
			handOnKeys(c, k, n.DACL)
		}
	}
}
