// Package security is the security model: identifiers, access control lists,
// descriptors, tokens and the access check. It is pure: it knows no objects and
// no processes.
//
// Sources: "Access Control" of the Win32 documentation; MS-DTYP sections 2.4 and
// 2.5 for the layouts, SDDL and the algorithms.
package security

import (
	"strconv"
	"strings"

	"haft.dev/nt"
)

// SID is a security identifier in its binary form, which makes SIDs comparable;
// "" is none.
type SID string

// maxSubAuthorities is SID_MAX_SUB_AUTHORITIES.
const maxSubAuthorities = 15

// NewSID makes a SID of an authority below 2^48 and its sub-authorities.
func NewSID(authority uint64, sub ...uint32) SID {
	b := []byte{1, byte(len(sub)), byte(authority >> 40), byte(authority >> 32), byte(authority >> 24), byte(authority >> 16), byte(authority >> 8), byte(authority)}
	for _, s := range sub {
		b = append(b, byte(s), byte(s>>8), byte(s>>16), byte(s>>24))
	}
	return SID(b)
}

// Well-known SIDs.
var (
	Nobody             = NewSID(0, 0)
	Everyone           = NewSID(1, 0)
	Local              = NewSID(2, 0)
	ConsoleLogon       = NewSID(2, 1)
	CreatorOwner       = NewSID(3, 0)
	CreatorGroup       = NewSID(3, 1)
	OwnerRights        = NewSID(3, 4)
	Interactive        = NewSID(5, 4)
	AnonymousLogon     = NewSID(5, 7)
	PrincipalSelf      = NewSID(5, 10)
	AuthenticatedUsers = NewSID(5, 11)
	Restricted         = NewSID(5, 12)
	ThisOrganization   = NewSID(5, 15)
	LocalSystem        = NewSID(5, 18)
	LocalService       = NewSID(5, 19)
	NetworkService     = NewSID(5, 20)
	WriteRestrictedSID = NewSID(5, 33)
	NTLMAuthentication = NewSID(5, 64, 10)
	LocalAccount       = NewSID(5, 113)
	Administrators     = NewSID(5, 32, 544)
	Users              = NewSID(5, 32, 545)
	UntrustedLabel     = NewSID(16, 0)
	LowLabel           = NewSID(16, 0x1000)
	MediumLabel        = NewSID(16, 0x2000)
	HighLabel          = NewSID(16, 0x3000)
	SystemLabel        = NewSID(16, 0x4000)
)

// decodeSID reads a SID at the start of b.
func decodeSID(b []byte) (SID, bool) {
	if len(b) < 8 || b[0] != 1 || b[1] > maxSubAuthorities {
		return "", false
	}
	n := 8 + 4*int(b[1])
	if len(b) < n {
		return "", false
	}
	return SID(b[:n]), true
}

// Valid reports whether s is well formed.
func (s SID) Valid() bool {
	d, ok := decodeSID([]byte(s))
	return ok && d == s
}

// SubAuthorities returns how many sub-authorities s has.
func (s SID) SubAuthorities() int {
	if len(s) < 8 {
		return 0
	}
	return int(s[1])
}

// SubAuthority returns sub-authority i of a valid SID.
func (s SID) SubAuthority(i int) uint32 {
	b := s[8+4*i:]
	return uint32(b[0]) | uint32(b[1])<<8 | uint32(b[2])<<16 | uint32(b[3])<<24
}

// Authority returns the identifier authority of a valid SID.
func (s SID) Authority() uint64 {
	v := uint64(0)
	for i := 2; i < 8; i++ {
		v = v<<8 | uint64(s[i])
	}
	return v
}

// Domain returns s without its last sub-authority, "" if it has none.
func (s SID) Domain() SID {
	n := s.SubAuthorities()
	if n == 0 || len(s) != 8+4*n {
		return ""
	}
	b := []byte(s[:len(s)-4])
	b[1]--
	return SID(b)
}

// DecodeSID reads the binary form of a SID at the start of b; false if there is
// none.
func DecodeSID(b []byte) (SID, bool) { return decodeSID(b) }

// RID returns the last sub-authority, 0 if there is none.
func (s SID) RID() uint32 {
	if len(s) < 12 {
		return 0
	}
	b := s[len(s)-4:]
	return uint32(b[0]) | uint32(b[1])<<8 | uint32(b[2])<<16 | uint32(b[3])<<24
}

// String returns the S-1-… form.
func (s SID) String() string {
	if !s.Valid() {
		return "(invalid SID)"
	}
	var b strings.Builder
	authority := s.Authority()
	b.WriteString("S-1-")
	if authority >= 1<<32 {
		b.WriteString("0x" + strconv.FormatUint(authority, 16))
	} else {
		b.WriteString(strconv.FormatUint(authority, 10))
	}
	for i := range s.SubAuthorities() {
		b.WriteByte('-')
		b.WriteString(strconv.FormatUint(uint64(s.SubAuthority(i)), 10))
	}
	return b.String()
}

// ParseSID reads the S-1-… form. STATUS_INVALID_SID if it is none.
func ParseSID(text string) (SID, error) {
	if strings.ContainsAny(text, "+_") { // which ParseUint would take
		return "", nt.STATUS_INVALID_SID
	}
	parts := strings.Split(text, "-")
	if len(parts) < 3 || len(parts) > 3+maxSubAuthorities || !strings.EqualFold(parts[0], "S") || parts[1] != "1" {
		return "", nt.STATUS_INVALID_SID
	}
	authority, err := parseNumber(parts[2], 48)
	if err != nil {
		return "", nt.STATUS_INVALID_SID
	}
	var sub []uint32
	for _, p := range parts[3:] {
		v, err := parseNumber(p, 32)
		if err != nil {
			return "", nt.STATUS_INVALID_SID
		}
		sub = append(sub, uint32(v))
	}
	return NewSID(authority, sub...), nil
}

// parseNumber reads a decimal number, or a hexadecimal one after 0x.
func parseNumber(s string, bits int) (uint64, error) {
	if len(s) > 2 && (s[:2] == "0x" || s[:2] == "0X") {
		return strconv.ParseUint(s[2:], 16, bits)
	}
	return strconv.ParseUint(s, 10, bits)
}
