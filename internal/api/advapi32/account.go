package advapi32

import (
	"strings"

	"haft.dev/internal/api"
	"haft.dev/nt"
)

func accountFuncs() []api.Func {
	return []api.Func{
		api.F2("GetUserNameA(lpBuffer, pcbBuffer)", getUserNameA),
		api.F2("GetUserNameW(lpBuffer, pcbBuffer)", getUserNameW),
		api.F7("LookupAccountNameA(lpSystemName, lpAccountName, Sid, cbSid, ReferencedDomainName, cchReferencedDomainName, peUse)", lookupAccountNameA),
		api.F7("LookupAccountNameW(lpSystemName, lpAccountName, Sid, cbSid, ReferencedDomainName, cchReferencedDomainName, peUse)", lookupAccountNameW),
		api.F7("LookupAccountSidA(lpSystemName, Sid, Name, cchName, ReferencedDomainName, cchReferencedDomainName, peUse)", lookupAccountSidA),
		api.F7("LookupAccountSidW(lpSystemName, Sid, Name, cchName, ReferencedDomainName, cchReferencedDomainName, peUse)", lookupAccountSidW),
	}
}

// localSystem fails unless the name is empty or that of this computer: no other
// one answers.
func localSystem(c *api.Call, name text) error {
	s := strings.TrimLeft(name.Get(c), `\`)
	if s == "" || s == "." || strings.EqualFold(s, "localhost") || strings.EqualFold(s, api.MachineName()) {
		return nil
	}
	return nt.RPC_S_SERVER_UNAVAILABLE
}

// userName stores the name with its final zero counted, as GetUserName alone does.
func userName(c *api.Call, t text, size api.Out[uint32]) error {
	b, n := t.Encode(api.UserName(c.K.Token()))
	have := size.Get(c)
	size.Must(c, uint32(n))
	if int(have) < n {
		return nt.ERROR_INSUFFICIENT_BUFFER
	}
	if t.At == 0 {
		return nt.ERROR_INVALID_PARAMETER
	}
	api.Ptr(t.At).Write(c, b)
	return nil
}

func getUserNameA(c *api.Call, out api.Ptr, size api.Out[uint32]) error {
	return userName(c, ansiBuf(out), size)
}

func getUserNameW(c *api.Call, out api.Ptr, size api.Out[uint32]) error {
	return userName(c, wideBuf(out), size)
}

func lookupAccountSid(c *api.Call, system text, p api.Ptr, name, domain buffer, use api.Out[uint32]) error {
	if err := localSystem(c, system); err != nil {
		return err
	}
	s, err := sid(c, p)
	if err != nil {
		return err
	}
	d, n, kind, ok := api.Account(s)
	if !ok {
		return nt.ERROR_NONE_MAPPED
	}
	nameFits, domainFits := name.Fits(c, n), domain.Fits(c, d)
	name.Put(c, n, nameFits && domainFits)
	domain.Put(c, d, nameFits && domainFits)
	if !nameFits || !domainFits {
		return nt.ERROR_INSUFFICIENT_BUFFER
	}
	use.Must(c, uint32(kind))
	return nil
}

func lookupAccountSidA(c *api.Call, system api.AStr, p, name api.Ptr, nameSize api.Out[uint32], domain api.Ptr, domainSize, use api.Out[uint32]) error {
	return lookupAccountSid(c, ansi(system), p, buffer{Text: ansiBuf(name), Size: nameSize}, buffer{Text: ansiBuf(domain), Size: domainSize}, use)
}

func lookupAccountSidW(c *api.Call, system api.WStr, p, name api.Ptr, nameSize api.Out[uint32], domain api.Ptr, domainSize, use api.Out[uint32]) error {
	return lookupAccountSid(c, wide(system), p, buffer{Text: wideBuf(name), Size: nameSize}, buffer{Text: wideBuf(domain), Size: domainSize}, use)
}

func lookupAccountName(c *api.Call, system, name text, out api.Ptr, size api.Out[uint32], domain buffer, use api.Out[uint32]) error {
	if err := localSystem(c, system); err != nil {
		return err
	}
	s, d, kind, ok := api.AccountSID(name.Get(c))
	if !ok {
		return nt.ERROR_NONE_MAPPED
	}
	sidFits, domainFits := uint64(size.Get(c)) >= uint64(len(s)), domain.Fits(c, d)
	size.Must(c, uint32(len(s)))
	domain.Put(c, d, sidFits && domainFits)
	if !sidFits || !domainFits {
		return nt.ERROR_INSUFFICIENT_BUFFER
	}
	out.Write(c, []byte(s))
	use.Must(c, uint32(kind))
	return nil
}

func lookupAccountNameA(c *api.Call, system, name api.AStr, out api.Ptr, size api.Out[uint32], domain api.Ptr, domainSize, use api.Out[uint32]) error {
	return lookupAccountName(c, ansi(system), ansi(name), out, size, buffer{Text: ansiBuf(domain), Size: domainSize}, use)
}

func lookupAccountNameW(c *api.Call, system, name api.WStr, out api.Ptr, size api.Out[uint32], domain api.Ptr, domainSize, use api.Out[uint32]) error {
	return lookupAccountName(c, wide(system), wide(name), out, size, buffer{Text: wideBuf(domain), Size: domainSize}, use)
}
