package api

import (
	"haft.dev/internal/mm"
	"haft.dev/internal/security"
	"haft.dev/nt"
)

// SID reads a SID of the guest. STATUS_INVALID_SID if it is none.
func (c *Call) SID(p Ptr) (security.SID, error) {
	if p == 0 {
		return "", nt.STATUS_INVALID_SID
	}
	return security.ReadSID(c.P.Space.Read, uint64(p))
}

// ACL reads a list of the guest. STATUS_INVALID_ACL if it is none.
func (c *Call) ACL(p Ptr) (security.ACL, error) { return security.ReadACL(c.P.Space.Read, uint64(p)) }

// LocalCopy stores b in a block that the guest frees with LocalFree.
func (c *Call) LocalCopy(b []byte) (uint64, error) {
	at, err := c.P.AllocBytes(b)
	if err != nil {
		return 0, nt.ERROR_NOT_ENOUGH_MEMORY
	}
	return at, nil
}

// SIDAndAttributes is SID_AND_ATTRIBUTES.
type SIDAndAttributes struct {
	SID        uint64
	Attributes uint32
	_          uint32
}

// LUIDAndAttributes is LUID_AND_ATTRIBUTES.
type LUIDAndAttributes struct {
	Low        uint32
	High       int32
	Attributes uint32
}

// LUID returns the identifier as one number.
func (l LUIDAndAttributes) LUID() uint64 { return uint64(uint32(l.High))<<32 | uint64(l.Low) }

// maxTokenEntries bounds the lists of a call about tokens.
const maxTokenEntries = 0x1000

// Groups reads n SID_AND_ATTRIBUTES. STATUS_INVALID_PARAMETER for too many.
func (c *Call) Groups(p Ptr, n uint32) ([]security.Group, error) {
	if n > maxTokenEntries {
		return nil, nt.STATUS_INVALID_PARAMETER
	}
	var gs []security.Group
	for i := range uint64(n) {
		e := mm.Load[SIDAndAttributes](c.P.Space, uint64(p)+16*i)
		s, err := c.SID(Ptr(e.SID))
		if err != nil {
			return nil, err
		}
		gs = append(gs, security.Group{SID: s, Attributes: e.Attributes})
	}
	return gs, nil
}

// SIDs is Groups without the attributes.
func (c *Call) SIDs(p Ptr, n uint32) ([]security.SID, error) {
	gs, err := c.Groups(p, n)
	var ss []security.SID
	for _, g := range gs {
		ss = append(ss, g.SID)
	}
	return ss, err
}

// Privileges reads n LUID_AND_ATTRIBUTES. An identifier that no privilege has is
// kept: no token has it.
func (c *Call) Privileges(p Ptr, n uint32) ([]security.Privilege, error) {
	if n > maxTokenEntries {
		return nil, nt.STATUS_INVALID_PARAMETER
	}
	var ps []security.Privilege
	for i := range uint64(n) {
		e := mm.Load[LUIDAndAttributes](c.P.Space, uint64(p)+12*i)
		v := security.Privilege{LUID: e.Low, Attributes: e.Attributes}
		if e.High != 0 {
			v.LUID = 0
		}
		v.Name = security.PrivilegeName(e.LUID())
		ps = append(ps, v)
	}
	return ps, nil
}

// layout builds a structure whose pointers lead into itself.
type layout struct {
	b    []byte
	base uint64 // where it will lie
}

func (l *layout) u32(vs ...uint32) {
	for _, v := range vs {
		l.b = append32(l.b, v)
	}
}

func (l *layout) u64(vs ...uint64) {
	for _, v := range vs {
		l.b = append64(l.b, v)
	}
}

func (l *layout) align(n int) {
	for len(l.b)%n != 0 {
		l.b = append(l.b, 0)
	}
}

// here sets the pointer at off to the end, where what follows will lie.
func (l *layout) here(off int) {
	v := append64(nil, l.base+uint64(len(l.b)))
	copy(l.b[off:], v)
}

// groups appends an array of SID_AND_ATTRIBUTES with its SIDs behind it.
func (l *layout) groups(gs []security.Group) {
	first := len(l.b)
	for _, g := range gs {
		l.u64(0)
		l.u32(g.Attributes, 0)
	}
	for i, g := range gs {
		l.here(first + 16*i)
		l.b = append(l.b, g.SID...)
	}
}

func (l *layout) privileges(ps []security.Privilege) {
	for _, p := range ps {
		l.u32(p.LUID, 0, p.Attributes)
	}
}

// TokenGroups encodes TOKEN_GROUPS for the address base.
func TokenGroups(base uint64, gs []security.Group) []byte {
	l := layout{base: base}
	l.u32(uint32(len(gs)), 0)
	l.groups(gs)
	return l.b
}

// TokenPrivileges encodes TOKEN_PRIVILEGES.
func TokenPrivileges(ps []security.Privilege) []byte {
	l := layout{}
	l.u32(uint32(len(ps)))
	l.privileges(ps)
	return l.b
}
