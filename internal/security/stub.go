package security

import "haft.dev/nt"

type Descriptor struct{}
type Token struct{}

func (*Token) HasPrivilege(string) bool    { return true }
func HostToken() *Token                    { return &Token{} }
func DefaultDescriptor(*Token) *Descriptor { return &Descriptor{} }
func AccessCheck(sd *Descriptor, t *Token, a nt.Access, m nt.GenericMapping) (nt.Access, error) {
	if a&nt.MAXIMUM_ALLOWED != 0 {
		return m.All, nil
	}
	return a, nil
}
func Assign(parent, explicit *Descriptor, t *Token, dir bool, m nt.GenericMapping) (*Descriptor, error) {
	return &Descriptor{}, nil
}

// ParseDescriptor reads a descriptor.
func ParseDescriptor(read func(addr uint64, b []byte) error, addr uint64) (*Descriptor, error) {
	return &Descriptor{}, nil
}
