package security

import "haft.dev/nt"

// Control are the control bits of a descriptor.
type Control uint16

// Control bits.
const (
	OwnerDefaulted Control = 0x0001
	GroupDefaulted Control = 0x0002
	DACLPresent    Control = 0x0004
	DACLDefaulted  Control = 0x0008
	SACLPresent    Control = 0x0010
	SACLDefaulted  Control = 0x0020
	DACLProtected  Control = 0x1000
	SACLProtected  Control = 0x2000
	RMControlValid Control = 0x4000
	SelfRelative   Control = 0x8000

	DACLAutoInheritReq Control = 0x0100
	SACLAutoInheritReq Control = 0x0200
	DACLAutoInherited  Control = 0x0400
	SACLAutoInherited  Control = 0x0800
)

// Descriptor is a security descriptor. It is immutable once it is in use. A
// present DACL that is NULL grants everything; NullDACL says so.
type Descriptor struct {
	Control  Control
	Owner    SID // "" if there is none
	Group    SID
	DACL     ACL // meaningful if Control has DACLPresent and NullDACL is false
	SACL     ACL // meaningful if Control has SACLPresent
	NullDACL bool
}

// Part returns the parts of d that info names, as a query of an object's
// security does.
func (d *Descriptor) Part(info Information) *Descriptor {
	info = info.Parts()
	p := &Descriptor{}
	keep := func(c Control) { p.Control |= d.Control & c }
	if info&OwnerInformation != 0 {
		p.Owner = d.Owner
		keep(OwnerDefaulted)
	}
	if info&GroupInformation != 0 {
		p.Group = d.Group
		keep(GroupDefaulted)
	}
	if info&DACLInformation != 0 {
		p.DACL, p.NullDACL = d.DACL, d.NullDACL
		keep(DACLPresent | DACLDefaulted | DACLProtected | DACLAutoInheritReq | DACLAutoInherited)
	}
	sacl := info & (SACLInformation | LabelInformation | AttributeInformation | ScopeInformation | TrustInformation)
	if sacl != 0 {
		keep(SACLPresent | SACLDefaulted | SACLProtected | SACLAutoInheritReq | SACLAutoInherited)
		for i := range d.SACL {
			if d.SACL[i].Type.part()&sacl != 0 {
				p.SACL = append(p.SACL, d.SACL[i])
			}
		}
		if len(p.SACL) == 0 && sacl&SACLInformation == 0 {
			p.Control &^= SACLPresent
		}
	}
	return p
}

// Replace returns d with the parts that info names taken from from.
func (d *Descriptor) Replace(info Information, from *Descriptor) *Descriptor {
	info = info.Parts()
	n := *d
	take := func(c Control) { n.Control = n.Control&^c | from.Control&c }
	if info&OwnerInformation != 0 {
		n.Owner = from.Owner
		n.Control &^= OwnerDefaulted
	}
	if info&GroupInformation != 0 {
		n.Group = from.Group
		n.Control &^= GroupDefaulted
	}
	if info&DACLInformation != 0 {
		n.DACL, n.NullDACL = from.DACL, from.NullDACL
		if from.Control&DACLPresent == 0 {
			n.DACL, n.NullDACL = nil, true
		}
		take(DACLProtected | DACLAutoInherited)
		n.Control = n.Control&^DACLDefaulted | DACLPresent
		switch {
		case info&ProtectedDACL != 0:
			n.Control |= DACLProtected
		case info&UnprotectedDACL != 0:
			n.Control &^= DACLProtected
		}
	}
	sacl := info & (SACLInformation | LabelInformation | AttributeInformation | ScopeInformation | TrustInformation)
	if sacl != 0 {
		n.SACL = nil
		for i := range d.SACL {
			if d.SACL[i].Type.part()&sacl == 0 {
				n.SACL = append(n.SACL, d.SACL[i])
			}
		}
		for i := range from.SACL {
			if from.SACL[i].Type.part()&sacl != 0 {
				n.SACL = append(n.SACL, from.SACL[i])
			}
		}
		n.Control |= SACLPresent
		if sacl&SACLInformation != 0 {
			take(SACLProtected | SACLAutoInherited)
			switch {
			case info&ProtectedSACL != 0:
				n.Control |= SACLProtected
			case info&UnprotectedSACL != 0:
				n.Control &^= SACLProtected
			}
		}
	}
	return &n
}

// AppendSelfRelative appends the self-relative binary form.
func (d *Descriptor) AppendSelfRelative(b []byte) []byte {
	start := len(b)
	c := d.Control | SelfRelative
	b = append(b, 1, 0, byte(c), byte(c>>8))
	b = append(b, make([]byte, 16)...)
	set := func(at int) {
		v := uint32(len(b) - start)
		b[start+at], b[start+at+1], b[start+at+2], b[start+at+3] = byte(v), byte(v>>8), byte(v>>16), byte(v>>24)
	}
	if d.Control&SACLPresent != 0 {
		set(12)
		b = d.SACL.Append(b)
	}
	if d.Control&DACLPresent != 0 && !d.NullDACL {
		set(16)
		b = d.DACL.Append(b)
	}
	if d.Owner != "" {
		set(4)
		b = append(b, d.Owner...)
	}
	if d.Group != "" {
		set(8)
		b = append(b, d.Group...)
	}
	return b
}

// ParseDescriptor reads a descriptor, self-relative or absolute, from memory
// that read gives access to. The error is that of read, or
// STATUS_INVALID_SECURITY_DESCR, STATUS_INVALID_SID, STATUS_INVALID_ACL.
func ParseDescriptor(read func(addr uint64, b []byte) error, addr uint64) (*Descriptor, error) {
	var head [40]byte
	if err := read(addr, head[:20]); err != nil {
		return nil, err
	}
	if head[0] != 1 {
		return nil, nt.STATUS_INVALID_SECURITY_DESCR
	}
	d := &Descriptor{Control: Control(get16(head[2:]))}
	var owner, group, sacl, dacl uint64
	if d.Control&SelfRelative != 0 {
		at := func(i int) uint64 {
			if off := get32(head[i:]); off != 0 {
				return addr + uint64(off)
			}
			return 0
		}
		owner, group, sacl, dacl = at(4), at(8), at(12), at(16)
		d.Control &^= SelfRelative
	} else {
		if err := read(addr, head[:]); err != nil {
			return nil, err
		}
		owner, group, sacl, dacl = get64(head[8:]), get64(head[16:]), get64(head[24:]), get64(head[32:])
	}
	var err error
	if d.Owner, err = readSID(read, owner); err != nil {
		return nil, err
	}
	if d.Group, err = readSID(read, group); err != nil {
		return nil, err
	}
	if d.Control&DACLPresent != 0 {
		if d.NullDACL = dacl == 0; !d.NullDACL {
			if d.DACL, err = readACL(read, dacl); err != nil {
				return nil, err
			}
		}
	}
	if d.Control&SACLPresent != 0 && sacl != 0 {
		if d.SACL, err = readACL(read, sacl); err != nil {
			return nil, err
		}
	}
	return d, nil
}

// ReadSID reads a SID from memory that read gives access to. The error is that
// of read, or STATUS_INVALID_SID.
func ReadSID(read func(addr uint64, b []byte) error, addr uint64) (SID, error) {
	return readSID(read, addr)
}

// ReadACL is ReadSID for lists: STATUS_INVALID_ACL.
func ReadACL(read func(addr uint64, b []byte) error, addr uint64) (ACL, error) {
	return readACL(read, addr)
}

func readSID(read func(uint64, []byte) error, addr uint64) (SID, error) {
	if addr == 0 {
		return "", nil
	}
	b := make([]byte, 8+4*maxSubAuthorities)
	if err := read(addr, b[:8]); err != nil {
		return "", err
	}
	if b[1] > maxSubAuthorities {
		return "", nt.STATUS_INVALID_SID
	}
	b = b[:8+4*int(b[1])]
	if err := read(addr, b); err != nil {
		return "", err
	}
	s, ok := decodeSID(b)
	if !ok {
		return "", nt.STATUS_INVALID_SID
	}
	return s, nil
}

func readACL(read func(uint64, []byte) error, addr uint64) (ACL, error) {
	var head [8]byte
	if err := read(addr, head[:]); err != nil {
		return nil, err
	}
	n := int(get16(head[2:]))
	if n < 8 {
		return nil, nt.STATUS_INVALID_ACL
	}
	b := make([]byte, n)
	if err := read(addr, b); err != nil {
		return nil, err
	}
	return ParseACL(b)
}

// Change returns old with the parts that info names taken from sd, for tok, with
// generic rights mapped. STATUS_INVALID_OWNER, STATUS_INVALID_PRIMARY_GROUP if
// sd lacks what info names or tok may not name it, STATUS_PRIVILEGE_NOT_HELD for
// a label above that of tok without SeRelabelPrivilege, STATUS_BAD_INHERITANCE_ACL for a
// list that is too large. (SeSetSecurityInfo.)
func Change(old *Descriptor, info Information, sd *Descriptor, tok *Token, m nt.GenericMapping) (*Descriptor, error) {
	info = info.Parts()
	if info&OwnerInformation != 0 && (sd.Owner == "" || !tok.mayOwn(sd.Owner)) {
		return nil, nt.STATUS_INVALID_OWNER
	}
	if info&GroupInformation != 0 && sd.Group == "" {
		return nil, nt.STATUS_INVALID_PRIMARY_GROUP
	}
	if info&LabelInformation != 0 {
		if label, _ := sd.Label(); sd.Control&SACLPresent != 0 && label.RID() > tok.Label.RID() && !tok.HasPrivilege("SeRelabelPrivilege") {
			return nil, nt.STATUS_PRIVILEGE_NOT_HELD
		}
	}
	n := old.Replace(info, sd)
	if info&DACLInformation != 0 {
		n.DACL = mapped(n.DACL, n, m)
	}
	if !n.Fits() {
		return nil, nt.STATUS_BAD_INHERITANCE_ACL
	}
	return n, nil
}

// Relative reads a self-relative descriptor that lies within b; false if it does not, or
// is none.
func Relative(b []byte) (*Descriptor, bool) {
	if len(b) < 20 || Control(get16(b[2:]))&SelfRelative == 0 {
		return nil, false
	}
	const base = 1 << 40 // so that no offset wraps
	d, err := ParseDescriptor(func(addr uint64, to []byte) error {
		off := addr - base
		if off > uint64(len(b)) || uint64(len(b))-off < uint64(len(to)) {
			return nt.STATUS_INVALID_SECURITY_DESCR
		}
		copy(to, b[off:])
		return nil
	}, base)
	return d, err == nil
}
