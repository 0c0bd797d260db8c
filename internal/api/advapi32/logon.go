package advapi32

import (
	"haft.dev/internal/api"
	"haft.dev/internal/api/kernel32"
	"haft.dev/internal/kernel"
	"haft.dev/internal/mm"
	"haft.dev/internal/security"
	"haft.dev/nt"
)

func logonFuncs() []api.Func {
	const (
		noProfile = "no profile is loaded: the keys of HKEY_CURRENT_USER are those of the default user"
		noQuotas  = "the quotas are zero"
	)
	return []api.Func{
		api.F11("CreateProcessWithLogonW(lpUsername, lpDomain, lpPassword, dwLogonFlags, lpApplicationName, lpCommandLine, dwCreationFlags, lpEnvironment, lpCurrentDirectory, lpStartupInfo, lpProcessInformation)", createProcessWithLogonW).Opens("CloseHandle").Partial(noProfile),
		api.F9("CreateProcessWithTokenW(hToken, dwLogonFlags, lpApplicationName, lpCommandLine, dwCreationFlags, lpEnvironment, lpCurrentDirectory, lpStartupInfo, lpProcessInformation)", createProcessWithTokenW).Opens("CloseHandle").Partial(noProfile),
		api.F6("LogonUserA(lpszUsername, lpszDomain, lpszPassword, dwLogonType, dwLogonProvider, phToken)", logonUserA).Opens("CloseHandle"),
		api.F10("LogonUserExA(lpszUsername, lpszDomain, lpszPassword, dwLogonType, dwLogonProvider, phToken, ppLogonSid, ppProfileBuffer, pdwProfileLength, pQuotaLimits)", logonUserExA).Opens("CloseHandle").Partial(noQuotas),
		api.F10("LogonUserExW(lpszUsername, lpszDomain, lpszPassword, dwLogonType, dwLogonProvider, phToken, ppLogonSid, ppProfileBuffer, pdwProfileLength, pQuotaLimits)", logonUserExW).Opens("CloseHandle").Partial(noQuotas),
		api.F6("LogonUserW(lpszUsername, lpszDomain, lpszPassword, dwLogonType, dwLogonProvider, phToken)", logonUserW).Opens("CloseHandle"),
	}
}

// A logon is what LogonUser and its relatives are given.
type logon struct {
	user, domain, password text
	typ, provider          uint32
}

// maxProvider is LOGON32_PROVIDER_VIRTUAL.
const maxProvider = 4

// token logs the user on.
func (l *logon) token(c *api.Call) (*security.Token, error) {
	if l.typ < 2 || l.typ > 9 || l.typ == 6 || l.provider > maxProvider || l.user.At == 0 {
		return nil, nt.ERROR_INVALID_PARAMETER
	}
	return c.Logon(l.user.Get(c), l.domain.Get(c), l.password.Get(c), security.LogonType(l.typ))
}

func logonUserA(c *api.Call, user, domain, password api.AStr, typ, provider uint32, out api.Out[api.Handle]) error {
	return logonUser(c, logon{ansi(user), ansi(domain), ansi(password), typ, provider}, out, logonExtra{})
}

func logonUserW(c *api.Call, user, domain, password api.WStr, typ, provider uint32, out api.Out[api.Handle]) error {
	return logonUser(c, logon{wide(user), wide(domain), wide(password), typ, provider}, out, logonExtra{})
}

func logonUserExA(c *api.Call, user, domain, password api.AStr, typ, provider uint32, out api.Out[api.Handle], sid, profile api.Out[uint64], length api.Out[uint32], quota api.Out[quotaLimits]) error {
	return logonUser(c, logon{ansi(user), ansi(domain), ansi(password), typ, provider}, out, logonExtra{sid, profile, length, quota})
}

func logonUserExW(c *api.Call, user, domain, password api.WStr, typ, provider uint32, out api.Out[api.Handle], sid, profile api.Out[uint64], length api.Out[uint32], quota api.Out[quotaLimits]) error {
	return logonUser(c, logon{wide(user), wide(domain), wide(password), typ, provider}, out, logonExtra{sid, profile, length, quota})
}

// quotaLimits is QUOTA_LIMITS.
type quotaLimits struct {
	PagedPool, NonPagedPool, MinWorkingSet, MaxWorkingSet, PageFile uint64
	Time                                                            int64
}

// logonExtra is what LogonUserEx stores beside the token, where the addresses are not
// NULL.
type logonExtra struct {
	sid, profile api.Out[uint64]
	length       api.Out[uint32]
	quota        api.Out[quotaLimits]
}

func logonUser(c *api.Call, l logon, out api.Out[api.Handle], extra logonExtra) error {
	out.Must(c, 0)
	v, err := l.token(c)
	if err != nil {
		return err
	}
	if err := extra.store(c, v); err != nil {
		return err
	}
	h, err := c.K.Insert(kernel.NewToken(c.P.K.Kernel(), v, c.K.Token()), 0, nt.TOKEN_ALL_ACCESS)
	if err != nil {
		return err
	}
	out.Must(c, api.Handle(h))
	return nil
}

// store stores the SID of the logon session, which LocalFree frees, the profile, which
// LsaFreeReturnBuffer frees, and quotas.
func (x logonExtra) store(c *api.Call, v *security.Token) error {
	x.quota.Set(c, quotaLimits{})
	if x.sid.OK() {
		x.sid.Must(c, 0)
		for _, g := range v.Groups {
			if g.Attributes&security.GroupLogonID == security.GroupLogonID {
				at, err := c.LocalCopy([]byte(g.SID))
				if err != nil {
					return err
				}
				x.sid.Must(c, at)
			}
		}
	}
	if x.profile.OK() {
		at, n, err := profileBuffer(c, v)
		if err != nil {
			return err
		}
		x.profile.Must(c, at)
		x.length.Set(c, n)
	} else {
		x.length.Set(c, 0)
	}
	return nil
}

// interactiveProfile is MSV1_0_INTERACTIVE_PROFILE.
type interactiveProfile struct {
	Kind, Logons, BadPasswords, _                      uint16
	Logon, Logoff, KickOff                             int64
	PasswordLastSet, PasswordCanChange, PasswordExpire int64
	Script, Home, FullName, Profile, HomeDrive, Server api.UnicodeString
	Flags                                              uint32
	_                                                  uint32
}

// profileBuffer makes the profile of a user in the guest's memory.
func profileBuffer(c *api.Call, v *security.Token) (at uint64, n uint32, err error) {
	const kind, never = 2, 1<<63 - 1 // MsV1_0InteractiveProfile
	_, full := api.UserHome(v)
	p := interactiveProfile{Kind: kind, Logoff: never, KickOff: never, PasswordExpire: never}
	texts := []struct {
		text string
		to   *api.UnicodeString
	}{{full, &p.FullName}, {api.Profile(v), &p.Home}, {api.MachineName(), &p.Server}}
	size := mm.SizeOf[interactiveProfile]()
	b := make([]byte, size)
	for _, t := range texts {
		e, _ := text{Wide: true}.Encode(t.text)
		t.to.Length, t.to.MaximumLength, t.to.Buffer = uint16(len(e)-2), uint16(len(e)), uint64(len(b))
		b = append(b, e...)
	}
	if at, err = c.LocalCopy(b); err != nil {
		return 0, 0, err
	}
	for _, t := range texts {
		t.to.Buffer += at
	}
	mm.Store(c.P.Space, at, p)
	return at, uint32(len(b)), nil
}

// createProcessWithTokenW is for those who may impersonate.
func createProcessWithTokenW(c *api.Call, h api.Handle, logonFlags api.Flags, app, cmd api.WStr, flags api.Flags, env api.Ptr, dir api.WStr, si api.Ptr, out api.Out[kernel32.ProcessInformation]) error {
	if !c.K.Token().HasPrivilege("SeImpersonatePrivilege") {
		return nt.STATUS_PRIVILEGE_NOT_HELD
	}
	if logonFlags&^logonWithProfile != 0 && logonFlags != logonNetCredentialsOnly {
		return nt.ERROR_INVALID_PARAMETER
	}
	t, err := kernel.Ref[*kernel.Token](c.K, h.NT(), nt.TOKEN_QUERY|nt.TOKEN_DUPLICATE|nt.TOKEN_ASSIGN_PRIMARY)
	if err != nil {
		return err
	}
	v, err := t.Value().Duplicate(security.PrimaryToken, 0, false)
	if err != nil {
		return err
	}
	return kernel32.CreateProcessOnLogon(c, v, app, cmd, flags, env, dir, si, out, nil)
}

// Flags of CreateProcessWithLogonW. There are no profiles to load.
const (
	logonWithProfile        = 1
	logonNetCredentialsOnly = 2
)

// createProcessWithLogonW needs no privilege: on Windows a service does it.
func createProcessWithLogonW(c *api.Call, user, domain, password api.WStr, logonFlags api.Flags, app, cmd api.WStr, flags api.Flags, env api.Ptr, dir api.WStr, si api.Ptr, out api.Out[kernel32.ProcessInformation]) error {
	typ := uint32(security.InteractiveLogon)
	switch {
	case user == 0 || app == 0 && cmd == 0, logonFlags&^(logonWithProfile|logonNetCredentialsOnly) != 0, logonFlags == logonWithProfile|logonNetCredentialsOnly:
		return nt.ERROR_INVALID_PARAMETER
	case logonFlags == logonNetCredentialsOnly:
		typ = uint32(security.NewCredentialsLogon)
	}
	l := logon{wide(user), wide(domain), wide(password), typ, 0}
	v, err := l.token(c)
	if err != nil {
		return err
	}
	var own []string // the environment is the user's
	if logonFlags != logonNetCredentialsOnly {
		own = api.UserEnvironment(v, api.SystemEnvironment())
	}
	return kernel32.CreateProcessOnLogon(c, v, app, cmd, flags, env, dir, si, out, own)
}
