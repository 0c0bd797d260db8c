package advapi32

import (
	"haft.dev/internal/api"
	"haft.dev/internal/mm"
	"haft.dev/internal/security"
	"haft.dev/nt"
)

func sidFuncs() []api.Func {
	return []api.Func{
		api.F11("AllocateAndInitializeSid(pIdentifierAuthority, nSubAuthorityCount, nSubAuthority0, nSubAuthority1, nSubAuthority2, nSubAuthority3, nSubAuthority4, nSubAuthority5, nSubAuthority6, nSubAuthority7, pSid)", allocateAndInitializeSid).Opens("FreeSid"),
		api.F2("ConvertSidToStringSidA(Sid, StringSid)", convertSidToStringSidA).Opens("LocalFree"),
		api.F2("ConvertSidToStringSidW(Sid, StringSid)", convertSidToStringSidW).Opens("LocalFree"),
		api.F2("ConvertStringSidToSidA(StringSid, Sid)", convertStringSidToSidA).Opens("LocalFree"),
		api.F2("ConvertStringSidToSidW(StringSid, Sid)", convertStringSidToSidW).Opens("LocalFree"),
		api.F3("CopySid(nDestinationSidLength, pDestinationSid, pSourceSid)", copySid),
		api.F4("CreateWellKnownSid(WellKnownSidType, DomainSid, pSid, cbSid)", createWellKnownSid),
		api.F3("EqualDomainSid(pSid1, pSid2, pfEqual)", equalDomainSid),
		api.F2("EqualPrefixSid(pSid1, pSid2)", equalPrefixSid),
		api.F2("EqualSid(pSid1, pSid2)", equalSid),
		api.F1("FreeSid(pSid)", freeSid).Closes(),
		api.F1("GetLengthSid(pSid)", getLengthSid),
		api.F1("GetSidIdentifierAuthority(pSid)", getSidIdentifierAuthority),
		api.F1("GetSidLengthRequired(nSubAuthorityCount)", getSidLengthRequired),
		api.F2("GetSidSubAuthority(pSid, nSubAuthority)", getSidSubAuthority),
		api.F1("GetSidSubAuthorityCount(pSid)", getSidSubAuthorityCount),
		api.F3("GetWindowsAccountDomainSid(pSid, pDomainSid, cbDomainSid)", getWindowsAccountDomainSid),
		api.F3("InitializeSid(Sid, pIdentifierAuthority, nSubAuthorityCount)", initializeSid),
		api.F1("IsValidSid(pSid)", isValidSid),
		api.F2("IsWellKnownSid(pSid, WellKnownSidType)", isWellKnownSid),
	}
}

func boolean(c *api.Call, on bool) error {
	c.Return(0)
	if on {
		c.Return(1)
	}
	return nil
}

// sid reads a SID for a conversion, for which NULL is a bad parameter.
func sid(c *api.Call, p api.Ptr) (security.SID, error) {
	if p == 0 {
		return "", nt.ERROR_INVALID_PARAMETER
	}
	return c.SID(p)
}

func allocateAndInitializeSid(c *api.Call, authority api.Ptr, n uint8, s0, s1, s2, s3, s4, s5, s6, s7 uint32, out api.Out[uint64]) error {
	if n > 8 {
		return nt.ERROR_INVALID_SID
	}
	a := uint64(0)
	for _, b := range authority.Bytes(c, 6) {
		a = a<<8 | uint64(b)
	}
	at, err := c.LocalCopy([]byte(security.NewSID(a, []uint32{s0, s1, s2, s3, s4, s5, s6, s7}[:n]...)))
	if err != nil {
		return err
	}
	out.Must(c, at)
	return nil
}

// freeSid returns NULL, as it always does on Windows.
func freeSid(c *api.Call, p api.Ptr) error {
	if p != 0 {
		c.P.FreeBlock(uint64(p))
	}
	c.Return(0)
	return nil
}

func sidToString(c *api.Call, p api.Ptr, out api.Out[uint64], t text) error {
	if out == 0 {
		return nt.ERROR_INVALID_PARAMETER
	}
	s, err := sid(c, p)
	if err != nil {
		return err
	}
	at, _, err := t.Local(c, s.String())
	if err != nil {
		return err
	}
	out.Must(c, at)
	return nil
}

func convertSidToStringSidA(c *api.Call, p api.Ptr, out api.Out[uint64]) error {
	return sidToString(c, p, out, text{})
}

func convertSidToStringSidW(c *api.Call, p api.Ptr, out api.Out[uint64]) error {
	return sidToString(c, p, out, text{Wide: true})
}

func stringToSid(c *api.Call, in text, out api.Out[uint64]) error {
	if in.At == 0 || out == 0 {
		return nt.ERROR_INVALID_PARAMETER
	}
	s, err := security.ParseSIDString(in.Get(c))
	if err != nil {
		return err
	}
	at, err := c.LocalCopy([]byte(s))
	if err != nil {
		return err
	}
	out.Must(c, at)
	return nil
}

func convertStringSidToSidA(c *api.Call, in api.AStr, out api.Out[uint64]) error {
	return stringToSid(c, ansi(in), out)
}

func convertStringSidToSidW(c *api.Call, in api.WStr, out api.Out[uint64]) error {
	return stringToSid(c, wide(in), out)
}

func copySid(c *api.Call, n uint32, to, from api.Ptr) error {
	s, err := c.SID(from)
	if err != nil {
		return err
	}
	if int(n) < len(s) {
		return nt.STATUS_BUFFER_TOO_SMALL
	}
	to.Write(c, []byte(s))
	return nil
}

func createWellKnownSid(c *api.Call, kind int32, domain, out api.Ptr, size api.Out[uint32]) error {
	var d security.SID
	if domain != 0 {
		var err error
		if d, err = c.SID(domain); err != nil {
			return nt.ERROR_INVALID_PARAMETER
		}
	}
	s, known, needs := security.WellKnown(int(kind), d)
	if !known || needs || !size.OK() {
		return nt.ERROR_INVALID_PARAMETER
	}
	return putSID(c, s, out, size, nt.ERROR_INSUFFICIENT_BUFFER)
}

// putSID stores s, or the size that it needs and fails with small.
func putSID(c *api.Call, s security.SID, out api.Ptr, size api.Out[uint32], small error) error {
	n := size.Get(c)
	size.Must(c, uint32(len(s)))
	if int(n) < len(s) {
		return small
	}
	if out == 0 {
		return nt.ERROR_INVALID_PARAMETER
	}
	out.Write(c, []byte(s))
	return nil
}

func isWellKnownSid(c *api.Call, p api.Ptr, kind int32) error {
	s, err := c.SID(p)
	return boolean(c, err == nil && s.IsWellKnown(int(kind)))
}

func isValidSid(c *api.Call, p api.Ptr) error {
	_, err := c.SID(p)
	return boolean(c, err == nil)
}

func equalSid(c *api.Call, a, b api.Ptr) error {
	x, err := c.SID(a)
	if err != nil {
		return err
	}
	y, err := c.SID(b)
	if err != nil {
		return err
	}
	c.SetLastError(0)
	return boolean(c, x == y)
}

func equalPrefixSid(c *api.Call, a, b api.Ptr) error {
	x, err := c.SID(a)
	if err != nil {
		return err
	}
	y, err := c.SID(b)
	if err != nil {
		return err
	}
	return boolean(c, x == y || x.SubAuthorities() == y.SubAuthorities() && x.Domain() == y.Domain() && x.Domain() != "")
}

// domainOf returns the domain of an account, or the one of the built-in groups.
func domainOf(s security.SID) security.SID {
	if builtin := security.NewSID(5, 32); s == builtin || s.Domain() == builtin {
		return builtin
	}
	return accountDomain(s)
}

// accountDomain returns the domain of an account S-1-5-21-…, "" for others.
func accountDomain(s security.SID) security.SID {
	if s.SubAuthorities() < 4 || s.Authority() != 5 || s.SubAuthority(0) != 21 {
		return ""
	}
	return security.NewSID(5, 21, s.SubAuthority(1), s.SubAuthority(2), s.SubAuthority(3))
}

func equalDomainSid(c *api.Call, a, b api.Ptr, out api.Out[uint32]) error {
	x, err := c.SID(a)
	if err != nil {
		return err
	}
	y, err := c.SID(b)
	if err != nil {
		return err
	}
	dx, dy := domainOf(x), domainOf(y)
	if dx == "" || dy == "" {
		return nt.ERROR_NON_DOMAIN_SID
	}
	out.Must(c, 0)
	if dx == dy {
		out.Must(c, 1)
	}
	return nil
}

func getWindowsAccountDomainSid(c *api.Call, p, out api.Ptr, size api.Out[uint32]) error {
	s, err := c.SID(p)
	if err != nil {
		return err
	}
	d := accountDomain(s)
	if d == "" {
		return nt.ERROR_NON_ACCOUNT_SID
	}
	return putSID(c, d, out, size, nt.ERROR_INSUFFICIENT_BUFFER)
}

func getLengthSid(c *api.Call, p api.Ptr) error {
	n := mm.Load[uint8](c.P.Space, uint64(p)+1)
	c.Return(8 + 4*uint64(n))
	return nil
}

func getSidLengthRequired(c *api.Call, n uint8) error {
	c.Return(8 + 4*uint64(n))
	return nil
}

func getSidIdentifierAuthority(c *api.Call, p uint64) error {
	c.SetLastError(0)
	c.Return(p + 2)
	return nil
}

func getSidSubAuthorityCount(c *api.Call, p uint64) error {
	c.SetLastError(0)
	c.Return(p + 1)
	return nil
}

func getSidSubAuthority(c *api.Call, p uint64, i uint32) error {
	c.SetLastError(0)
	c.Return(p + 8 + 4*uint64(i))
	return nil
}

func initializeSid(c *api.Call, p, authority api.Ptr, n uint8) error {
	if n > 15 {
		return nt.STATUS_INVALID_PARAMETER
	}
	p.Write(c, append([]byte{1, n}, authority.Bytes(c, 6)...))
	return nil
}
