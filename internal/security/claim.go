package security

import (
	"encoding/binary"
	"strings"

	"haft.dev/nt"
)

// Claim is an attribute of a user, a device or a resource: a name with values, which
// conditions of entries ask for. (CLAIM_SECURITY_ATTRIBUTE_V1, MS-DTYP 2.4.10.)
type Claim struct {
	Name   string
	Type   ClaimType
	Flags  uint32 // Claim…
	Values []ClaimValue
}

// ClaimType is the type of a claim's values.
type ClaimType uint16

// The types of claims.
const (
	ClaimInt64   ClaimType = 0x01
	ClaimUint64  ClaimType = 0x02
	ClaimString  ClaimType = 0x03
	ClaimSID     ClaimType = 0x05
	ClaimBoolean ClaimType = 0x06
	ClaimOctets  ClaimType = 0x10
)

// Flags of a claim.
const (
	ClaimNonInheritable = 0x01
	ClaimCaseSensitive  = 0x02
	ClaimUseForDenyOnly = 0x04
	ClaimDisabled       = 0x10

	claimFlags = 0xFFFF003F // all that there may be
)

// ClaimValue is a value: Number of the types that are numbers, else Bytes: UTF-16 without
// a final zero, a SID, octets.
type ClaimValue struct {
	Number uint64
	Bytes  string
}

// ResourceAttribute is the type of an entry of a SACL with a claim of the resource, and
// ScopedPolicyID that of one that names a central access policy.
const (
	ResourceAttribute ACEType = 0x12
	ScopedPolicyID    ACEType = scopedPolicy
)

// NewResourceAttribute makes the entry for a claim. (SYSTEM_RESOURCE_ATTRIBUTE_ACE.)
func NewResourceAttribute(flags uint8, c *Claim) ACE {
	raw := append(put32(nil, 0), Everyone...)
	return ACE{Type: ResourceAttribute, Flags: flags, Raw: append(raw, c.encode()...)}
}

// encode returns CLAIM_SECURITY_ATTRIBUTE_RELATIVE_V1, of a length that entries can have.
func (c *Claim) encode() []byte {
	le := binary.LittleEndian
	b := le.AppendUint16(put32(nil, 0), uint16(c.Type))
	b = put32(put32(le.AppendUint16(b, 0), c.Flags), uint32(len(c.Values)))
	at := len(b)
	b = append(b, make([]byte, 4*len(c.Values))...)
	le.PutUint32(b, uint32(len(b)))
	for _, u := range nt.UTF16Z(c.Name) {
		b = le.AppendUint16(b, u)
	}
	for i, v := range c.Values {
		for len(b)%4 != 0 {
			b = append(b, 0)
		}
		le.PutUint32(b[at+4*i:], uint32(len(b)))
		switch c.Type {
		case ClaimString:
			b = append(append(b, v.Bytes...), 0, 0)
		case ClaimSID, ClaimOctets:
			b = append(put32(b, uint32(len(v.Bytes))), v.Bytes...)
		default:
			b = le.AppendUint64(b, v.Number)
		}
	}
	for len(b)%4 != 0 {
		b = append(b, 0)
	}
	return b
}

// claim reads the claim of a resource attribute; false if it is none.
func (e *ACE) claim() (*Claim, bool) {
	_, sid, b, ok := e.conditional() // mask, SID and the rest, as there
	if !ok || e.Type != ResourceAttribute || sid != Everyone || len(b) < 16 {
		return nil, false
	}
	c := &Claim{Type: ClaimType(get16(b[4:])), Flags: get32(b[8:])}
	n := uint64(get32(b[12:]))
	if n == 0 || n > uint64(len(b)-16)/4 || c.Flags&^claimFlags != 0 {
		return nil, false
	}
	text := func(at uint32) (string, bool) { // UTF-16 up to a zero
		for i := uint64(at); i+2 <= uint64(len(b)); i += 2 {
			if get16(b[i:]) == 0 {
				return string(b[at:i]), true
			}
		}
		return "", false
	}
	name, ok := text(get32(b))
	if c.Name = string16(name); !ok || name == "" {
		return nil, false
	}
	for i := range n {
		at := get32(b[16+4*i:])
		var v ClaimValue
		switch c.Type {
		case ClaimString:
			v.Bytes, ok = text(at)
		case ClaimSID, ClaimOctets:
			if ok = uint64(at)+4 <= uint64(len(b)) && uint64(get32(b[at:])) <= uint64(len(b))-uint64(at)-4; ok {
				v.Bytes = string(b[at+4:][:get32(b[at:])])
			}
			if c.Type == ClaimSID {
				ok = ok && SID(v.Bytes).Valid()
			}
		case ClaimInt64, ClaimUint64, ClaimBoolean:
			if ok = uint64(at)+8 <= uint64(len(b)); ok {
				v.Number = get64(b[at:])
			}
			ok = ok && (c.Type != ClaimBoolean || v.Number <= 1)
		default:
			ok = false
		}
		if !ok {
			return nil, false
		}
		c.Values = append(c.Values, v)
	}
	return c, true
}

func string16(b string) string {
	u := make([]uint16, len(b)/2)
	for i := range u {
		u[i] = uint16(b[2*i]) | uint16(b[2*i+1])<<8
	}
	return nt.String16(u)
}

// units returns a text as the bytes of its UTF-16 units.
func units(s string) string {
	var b []byte
	for _, u := range nt.UTF16(s) {
		b = append(b, byte(u), byte(u>>8))
	}
	return string(b)
}

// Valid reports whether c can be the claim of a resource: it has a name, values of its
// type, and fits an entry.
func (c *Claim) Valid() bool {
	e := NewResourceAttribute(0, c)
	_, ok := e.claim()
	return ok && e.size() <= 0xFFFC && c.Name != ""
}

// claimOf returns the claim of a name that counts: not if it is disabled, or for denying
// only where nothing is denied.
func claimOf(claims []Claim, name string, deny bool) *Claim {
	for i := range claims {
		c := &claims[i]
		if strings.EqualFold(c.Name, name) && c.Flags&ClaimDisabled == 0 && (deny || c.Flags&ClaimUseForDenyOnly == 0) {
			return c
		}
	}
	return nil
}

// Claims returns the claims of the object that d belongs to.
func (d *Descriptor) Claims() []Claim {
	var cs []Claim
	if d.Control&SACLPresent == 0 {
		return nil
	}
	for i := range d.SACL {
		if e := &d.SACL[i]; e.Type == ResourceAttribute && e.Flags&InheritOnly == 0 {
			if c, ok := e.claim(); ok {
				cs = append(cs, *c)
			}
		}
	}
	return cs
}
