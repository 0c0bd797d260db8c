package security

import "haft.dev/nt"

// ACEType is the type of an access control entry.
type ACEType uint8

// The types that have a meaning here; others are carried along.
const (
	AccessAllowed  ACEType = 0
	AccessDenied   ACEType = 1
	SystemAudit    ACEType = 2
	MandatoryLabel ACEType = 0x11
)

// Flags of an ACE.
const (
	ObjectInherit      = 0x01
	ContainerInherit   = 0x02
	NoPropagateInherit = 0x04
	InheritOnly        = 0x08
	Inherited          = 0x10
	SuccessfulAccess   = 0x40
	FailedAccess       = 0x80
)

// Bits of a mandatory label's mask.
const (
	NoWriteUp   nt.Access = 1
	NoReadUp    nt.Access = 2
	NoExecuteUp nt.Access = 4
)

// ACE is an access control entry.
type ACE struct {
	Type  ACEType
	Flags uint8
	Mask  nt.Access
	SID   SID
	// Raw is the body of an entry of a type that is not known, behind the header.
	Raw []byte
}

func (t ACEType) plain() bool {
	return t == AccessAllowed || t == AccessDenied || t == SystemAudit || t == MandatoryLabel
}

// Types of entries with object types.
const (
	ObjectAllowed ACEType = objectAllowed
	ObjectDenied  ACEType = objectDenied
	ObjectAudit   ACEType = objectAudit
)

// NewObjectACE makes an entry with an object type, the type of the objects that inherit
// it, or both; nil is none. (ACCESS_ALLOWED_OBJECT_ACE and its relatives.)
func NewObjectACE(t ACEType, flags uint8, mask nt.Access, object, inherited *[16]byte, sid SID) ACE {
	present := uint32(0)
	var guids []byte
	for i, g := range []*[16]byte{object, inherited} {
		if g != nil {
			present |= 1 << i
			guids = append(guids, g[:]...)
		}
	}
	raw := append(put32(put32(nil, uint32(mask)), present), guids...)
	return ACE{Type: t, Flags: flags, Raw: append(raw, sid...)}
}

// ACL is an access control list: its entries in order.
type ACL []ACE

// Revisions of an ACL.
const (
	aclRevision   = 2
	aclRevisionDS = 4
)

// Append appends the binary form of l.
func (l ACL) Append(b []byte) []byte {
	start := len(b)
	rev := byte(aclRevision)
	for i := range l {
		if l[i].Type.object() {
			rev = aclRevisionDS
		}
	}
	b = append(b, rev, 0, 0, 0, byte(len(l)), byte(len(l)>>8), 0, 0)
	for i := range l {
		e := &l[i]
		at := len(b)
		b = append(b, byte(e.Type), e.Flags, 0, 0)
		if e.Type.plain() {
			b = put32(b, uint32(e.Mask))
			b = append(b, e.SID...)
		} else {
			b = append(b, e.Raw...)
		}
		n := len(b) - at
		b[at+2], b[at+3] = byte(n), byte(n>>8)
	}
	n := len(b) - start
	b[start+2], b[start+3] = byte(n), byte(n>>8)
	return b
}

// fits reports whether the binary form of l is not too large for its header to say how
// large it is.
func (l ACL) fits() bool {
	n := 8
	for i := range l {
		if n += 4; l[i].Type.plain() {
			n += 4 + len(l[i].SID)
		} else {
			n += len(l[i].Raw)
		}
	}
	return n <= 0xFFFF
}

// Fits reports whether both lists of d have a binary form. (ACL.AclSize.)
func (d *Descriptor) Fits() bool { return d.DACL.fits() && d.SACL.fits() }

// ParseACL reads a binary ACL. STATUS_INVALID_ACL if it is none.
func ParseACL(b []byte) (ACL, error) {
	if len(b) < 8 || b[0] < aclRevision || b[0] > aclRevisionDS {
		return nil, nt.STATUS_INVALID_ACL
	}
	size, count := int(get16(b[2:])), int(get16(b[4:]))
	if size < 8 || size > len(b) {
		return nil, nt.STATUS_INVALID_ACL
	}
	l := make(ACL, 0, min(count, size/4))
	for at := 8; count > 0; count-- {
		if at+4 > size {
			return nil, nt.STATUS_INVALID_ACL
		}
		n := int(get16(b[at+2:]))
		if n < 4 || n%4 != 0 || at+n > size {
			return nil, nt.STATUS_INVALID_ACL
		}
		e := ACE{Type: ACEType(b[at]), Flags: b[at+1]}
		body := b[at+4 : at+n]
		if e.Type.plain() {
			if len(body) < 4 {
				return nil, nt.STATUS_INVALID_ACL
			}
			sid, ok := decodeSID(body[4:])
			if !ok {
				return nil, nt.STATUS_INVALID_ACL
			}
			e.Mask, e.SID = nt.Access(get32(body)), sid
		} else {
			e.Raw = append([]byte(nil), body...)
		}
		l = append(l, e)
		at += n
	}
	return l, nil
}

func get16(b []byte) uint16 { return uint16(b[0]) | uint16(b[1])<<8 }
func get32(b []byte) uint32 { return uint32(get16(b)) | uint32(get16(b[2:]))<<16 }
func get64(b []byte) uint64 { return uint64(get32(b)) | uint64(get32(b[4:]))<<32 }
func put32(b []byte, v uint32) []byte {
	return append(b, byte(v), byte(v>>8), byte(v>>16), byte(v>>24))
}
