package advapi32

import (
	"haft.dev/internal/api"
	"haft.dev/internal/mm"
	"haft.dev/internal/security"
	"haft.dev/nt"
)

// ClaimFuncs are the functions about claims and memberships that kernel32.dll exports.
func ClaimFuncs() []api.Func {
	return []api.Func{
		api.F7("AddResourceAttributeAce(pAcl, dwAceRevision, AceFlags, AccessMask, pSid, pAttributeInfo, pReturnLength)", addResourceAttributeAce),
		api.F5("AddScopedPolicyIDAce(pAcl, dwAceRevision, AceFlags, AccessMask, pSid)", addScopedPolicyIDAce),
		api.F4("CheckTokenMembershipEx(TokenHandle, SidToCheck, Flags, IsMember)", checkTokenMembershipEx),
	}
}

// claimsInformation is CLAIM_SECURITY_ATTRIBUTES_INFORMATION.
type claimsInformation struct {
	Version, _ uint16
	Count      uint32
	Claims     uint64
}

// claimV1 is CLAIM_SECURITY_ATTRIBUTE_V1.
type claimV1 struct {
	Name         uint64
	Type, _      uint16
	Flags, Count uint32
	_            uint32
	Values       uint64
}

// octets is CLAIM_SECURITY_ATTRIBUTE_OCTET_STRING_VALUE.
type octets struct {
	Value  uint64
	Length uint32
	_      uint32
}

// readClaim reads the one claim that there is.
func readClaim(c *api.Call, info api.In[claimsInformation]) (*security.Claim, error) {
	x := info.Get(c)
	if x.Version != 1 || x.Count != 1 || x.Claims == 0 {
		return nil, nt.STATUS_INVALID_PARAMETER
	}
	v := mm.Load[claimV1](c.P.Space, x.Claims)
	const most = 0xFFFF / 4
	if v.Name == 0 || v.Count == 0 || v.Count > most || v.Values == 0 {
		return nil, nt.STATUS_INVALID_PARAMETER
	}
	claim := &security.Claim{Name: api.WStr(v.Name).String(c), Type: security.ClaimType(v.Type), Flags: v.Flags}
	room := 0xFFFF // no entry holds more
	for i := range v.Count {
		var to security.ClaimValue
		switch claim.Type {
		case security.ClaimString:
			at := loadAt[uint64](c, api.Ptr(v.Values), i)
			if at == 0 {
				return nil, nt.STATUS_INVALID_PARAMETER
			}
			var b []byte
			for _, u := range nt.UTF16(api.WStr(at).String(c)) {
				b = append(b, byte(u), byte(u>>8))
			}
			to.Bytes = string(b)
		case security.ClaimSID, security.ClaimOctets:
			o := loadAt[octets](c, api.Ptr(v.Values), i)
			if o.Length > 0xFFFF {
				return nil, nt.STATUS_INVALID_PARAMETER
			}
			to.Bytes = string(api.Ptr(o.Value).Bytes(c, uint64(o.Length)))
		default:
			to.Number = loadAt[uint64](c, api.Ptr(v.Values), i)
		}
		if room -= 4 + len(to.Bytes); room < 0 {
			return nil, nt.STATUS_INVALID_PARAMETER
		}
		claim.Values = append(claim.Values, to)
	}
	if !claim.Valid() {
		return nil, nt.STATUS_INVALID_PARAMETER
	}
	return claim, nil
}

// addResourceAttributeAce takes Everyone and no rights; needed gets the size of the list
// that the entry needs when it has no room.
func addResourceAttributeAce(c *api.Call, p api.Ptr, rev uint32, flags api.Flags, mask api.Access, s api.Ptr, info api.In[claimsInformation], needed api.Out[uint32]) error {
	sid, err := c.SID(s)
	if err != nil {
		return err
	}
	if mask != 0 || sid != security.Everyone || info == 0 {
		return nt.STATUS_INVALID_PARAMETER
	}
	claim, err := readClaim(c, info)
	if err != nil {
		return err
	}
	_, _, free, err := aces(c, p)
	if err != nil {
		return err
	}
	e := security.NewResourceAttribute(uint8(flags), claim)
	err = append1(c, p, rev, e)
	if err == nt.STATUS_ALLOTTED_SPACE_EXCEEDED {
		needed.Set(c, uint32(free-uint64(p))+uint32(len(security.ACL{e}.Append(nil))-8))
		return nt.ERROR_INSUFFICIENT_BUFFER
	}
	return err
}

// addScopedPolicyIDAce takes a SID of a central access policy (S-1-17-…) and no rights.
func addScopedPolicyIDAce(c *api.Call, p api.Ptr, rev uint32, flags api.Flags, mask api.Access, s api.Ptr) error {
	const scopedPolicyAuthority = 17
	sid, err := c.SID(s)
	if err != nil {
		return err
	}
	if mask != 0 || sid.Authority() != scopedPolicyAuthority {
		return nt.STATUS_INVALID_PARAMETER
	}
	return append1(c, p, rev, security.ACE{Type: security.ScopedPolicyID, Flags: uint8(flags), Raw: append(make([]byte, 4), sid...)})
}
