package advapi32

import (
	"haft.dev/internal/api"
	"haft.dev/internal/api/kernel32"
	"haft.dev/internal/kernel"
	"haft.dev/internal/mm"
	"haft.dev/internal/object"
	"haft.dev/internal/security"
	"haft.dev/nt"
)

func tokenFuncs() []api.Func {
	return []api.Func{
		api.F6("AdjustTokenGroups(TokenHandle, ResetToDefault, NewState, BufferLength, PreviousState, ReturnLength)", adjustTokenGroups),
		api.F6("AdjustTokenPrivileges(TokenHandle, DisableAllPrivileges, NewState, BufferLength, PreviousState, ReturnLength)", adjustTokenPrivileges),
		api.F3("CheckTokenMembership(TokenHandle, SidToCheck, IsMember)", checkTokenMembership),
		api.F9("CreateRestrictedToken(ExistingTokenHandle, Flags, DisableSidCount, SidsToDisable, DeletePrivilegeCount, PrivilegesToDelete, RestrictedSidCount, SidsToRestrict, NewTokenHandle)", createRestrictedToken).Opens("CloseHandle"),
		api.F11("CreateProcessAsUserA(hToken, lpApplicationName, lpCommandLine, lpProcessAttributes, lpThreadAttributes, bInheritHandles, dwCreationFlags, lpEnvironment, lpCurrentDirectory, lpStartupInfo, lpProcessInformation)", createProcessAsUserA).Opens("CloseHandle"),
		api.F11("CreateProcessAsUserW(hToken, lpApplicationName, lpCommandLine, lpProcessAttributes, lpThreadAttributes, bInheritHandles, dwCreationFlags, lpEnvironment, lpCurrentDirectory, lpStartupInfo, lpProcessInformation)", createProcessAsUserW).Opens("CloseHandle"),
		api.F3("DuplicateToken(ExistingTokenHandle, ImpersonationLevel, DuplicateTokenHandle)", duplicateToken).Opens("CloseHandle"),
		api.F6("DuplicateTokenEx(hExistingToken, dwDesiredAccess, lpTokenAttributes, ImpersonationLevel, TokenType, phNewToken)", duplicateTokenEx).Opens("CloseHandle"),
		api.F5("GetTokenInformation(TokenHandle, TokenInformationClass, TokenInformation, TokenInformationLength, ReturnLength)", getTokenInformation),
		api.F1("ImpersonateAnonymousToken(ThreadHandle)", impersonateAnonymousToken),
		api.F1("ImpersonateLoggedOnUser(hToken)", impersonateLoggedOnUser),
		api.F1("ImpersonateSelf(ImpersonationLevel)", impersonateSelf),
		api.F1("IsTokenRestricted(TokenHandle)", isTokenRestricted),
		api.F3("OpenProcessToken(ProcessHandle, DesiredAccess, TokenHandle)", openProcessToken).Opens("CloseHandle"),
		api.F4("OpenThreadToken(ThreadHandle, DesiredAccess, OpenAsSelf, TokenHandle)", openThreadToken).Opens("CloseHandle"),
		api.F0("RevertToSelf()", revertToSelf),
		api.F2("SetThreadToken(Thread, Token)", setThreadToken),
		api.F4("SetTokenInformation(TokenHandle, TokenInformationClass, TokenInformation, TokenInformationLength)", setTokenInformation),
	}
}

func openProcessToken(c *api.Call, process api.Handle, access api.Access, out api.Out[api.Handle]) error {
	out.Probe(c)
	h, err := c.K.OpenProcessToken(process.NT(), 0, access.NT())
	if err != nil {
		return err
	}
	out.Must(c, api.Handle(h))
	return nil
}

func openThreadToken(c *api.Call, thread api.Handle, access api.Access, asSelf api.Bool, out api.Out[api.Handle]) error {
	out.Probe(c)
	h, err := c.K.OpenThreadToken(thread.NT(), asSelf != 0, 0, access.NT())
	if err != nil {
		return err
	}
	out.Must(c, api.Handle(h))
	return nil
}

// duplicateToken makes an impersonation token with the rights to query and
// impersonate.
func duplicateToken(c *api.Call, h api.Handle, level uint32, out api.Out[api.Handle]) error {
	return duplicate(c, h, nt.TOKEN_IMPERSONATE|nt.TOKEN_QUERY, &object.Attr{}, level, uint32(security.ImpersonationToken), out)
}

func duplicateTokenEx(c *api.Call, h api.Handle, access api.Access, sa api.In[api.SecurityAttributes], level, typ uint32, out api.Out[api.Handle]) error {
	a, err := c.Win32Attr("", sa)
	if err != nil {
		return err
	}
	return duplicate(c, h, access.NT(), a, level, typ, out)
}

func duplicate(c *api.Call, h api.Handle, access nt.Access, a *object.Attr, level, typ uint32, out api.Out[api.Handle]) error {
	if level > uint32(security.Delegation) {
		return nt.STATUS_BAD_IMPERSONATION_LEVEL
	}
	if typ != uint32(security.PrimaryToken) && typ != uint32(security.ImpersonationToken) {
		return nt.STATUS_INVALID_PARAMETER
	}
	out.Probe(c)
	n, err := c.K.DuplicateToken(h.NT(), a, access, security.TokenType(typ), security.Level(level), false)
	if err != nil {
		return err
	}
	out.Must(c, api.Handle(n))
	return nil
}

func createRestrictedToken(c *api.Call, h api.Handle, flags api.Flags, nDisable uint32, disable api.Ptr, nDelete uint32, remove api.Ptr, nRestrict uint32, restrict api.Ptr, out api.Out[api.Handle]) error {
	d, err := c.SIDs(disable, nDisable)
	if err != nil {
		return err
	}
	restricting, err := c.Groups(restrict, nRestrict)
	if err != nil {
		return err
	}
	var r []security.SID
	for _, g := range restricting {
		if g.Attributes != 0 { // they must be zero (page of CreateRestrictedToken)
			return nt.STATUS_INVALID_PARAMETER
		}
		r = append(r, g.SID)
	}
	ps, err := c.Privileges(remove, nDelete)
	if err != nil {
		return err
	}
	var luids []uint64
	for _, p := range ps {
		luids = append(luids, uint64(p.LUID))
	}
	out.Probe(c)
	n, err := c.K.RestrictToken(h.NT(), uint32(flags), d, luids, r)
	if err != nil {
		return err
	}
	out.Must(c, api.Handle(n))
	return nil
}

func getTokenInformation(c *api.Call, h api.Handle, class uint32, out api.Ptr, n uint32, returned api.Out[uint32]) error {
	return c.QueryToken(h.NT(), class, out, n, returned)
}

func setTokenInformation(c *api.Call, h api.Handle, class uint32, in api.Ptr, n uint32) error {
	return c.SetToken(h.NT(), class, in, n)
}

// adjusted sets the last error of a call that succeeded: whether all of what was
// asked for was there.
func adjusted(c *api.Call, s nt.Status, err error) error {
	if err != nil {
		return err
	}
	c.SetLastError(0)
	if s == nt.STATUS_NOT_ALL_ASSIGNED {
		c.SetLastError(nt.ERROR_NOT_ALL_ASSIGNED)
	}
	return nil
}

func adjustTokenPrivileges(c *api.Call, h api.Handle, all api.Bool, in api.Ptr, n uint32, out api.Ptr, returned api.Out[uint32]) error {
	s, err := c.AdjustPrivileges(h.NT(), all != 0, in, n, out, returned)
	return adjusted(c, s, err)
}

func adjustTokenGroups(c *api.Call, h api.Handle, reset api.Bool, in api.Ptr, n uint32, out api.Ptr, returned api.Out[uint32]) error {
	s, err := c.AdjustGroups(h.NT(), reset != 0, in, n, out, returned)
	return adjusted(c, s, err)
}

// effective returns the token that a membership is asked of: an impersonation
// token, or that under which the thread acts.
func effective(c *api.Call, h api.Handle) (*security.Token, error) {
	if h == 0 {
		return c.K.Token(), nil
	}
	t, err := kernel.Ref[*kernel.Token](c.K, h.NT(), nt.TOKEN_QUERY)
	if err != nil {
		return nil, err
	}
	v := t.Value()
	if v.IsPrimary() {
		return nil, nt.STATUS_NO_IMPERSONATION_TOKEN
	}
	return v, nil
}

func checkTokenMembership(c *api.Call, h api.Handle, p api.Ptr, out api.Out[uint32]) error {
	out.Must(c, 0)
	s, err := c.SID(p)
	if err != nil {
		return nt.ERROR_INVALID_PARAMETER
	}
	v, err := effective(c, h)
	if err != nil {
		return err
	}
	out.Must(c, flag(v.Member(s)))
	return nil
}

// checkTokenMembershipEx can count the SIDs of an app container, too, which no token has.
func checkTokenMembershipEx(c *api.Call, h api.Handle, p api.Ptr, flags api.Flags, out api.Out[uint32]) error {
	const known = 3 // CTMF_INCLUDE_APPCONTAINER, CTMF_INCLUDE_LPAC
	if flags&^known != 0 {
		return nt.ERROR_INVALID_PARAMETER
	}
	return checkTokenMembership(c, h, p, out)
}

func isTokenRestricted(c *api.Call, h api.Handle) error {
	t, err := kernel.Ref[*kernel.Token](c.K, h.NT(), nt.TOKEN_QUERY)
	if err != nil {
		return err
	}
	c.SetLastError(0)
	return boolean(c, t.Value().IsRestricted())
}

// impersonateLoggedOnUser makes an impersonation token of a primary one.
func impersonateLoggedOnUser(c *api.Call, h api.Handle) error {
	t, err := kernel.Ref[*kernel.Token](c.K, h.NT(), nt.TOKEN_QUERY)
	if err != nil {
		return err
	}
	v := t.Value()
	want := nt.TOKEN_QUERY | nt.TOKEN_IMPERSONATE
	if v.IsPrimary() {
		want = nt.TOKEN_QUERY | nt.TOKEN_DUPLICATE
	}
	if t, err = kernel.Ref[*kernel.Token](c.K, h.NT(), want); err != nil {
		return err
	}
	if !v.IsPrimary() {
		c.T.K.SetImpersonation(t)
		return nil
	}
	return impersonate(c, v, security.Impersonation)
}

func impersonate(c *api.Call, v *security.Token, level security.Level) error {
	d, err := v.Duplicate(security.ImpersonationToken, level, false)
	if err != nil {
		return err
	}
	c.T.K.Impersonate(d)
	return nil
}

func impersonateSelf(c *api.Call, level uint32) error {
	if level > uint32(security.Delegation) {
		return nt.STATUS_BAD_IMPERSONATION_LEVEL
	}
	return impersonate(c, c.P.K.Token(), security.Level(level))
}

func impersonateAnonymousToken(c *api.Call, thread api.Handle) error {
	t, err := kernel.Ref[*kernel.Thread](c.K, thread.NT(), nt.THREAD_IMPERSONATE)
	if err != nil {
		return err
	}
	if c.P.K.Token().IsRestricted() {
		return nt.STATUS_ACCESS_DENIED
	}
	t.Impersonate(security.AnonymousToken())
	return nil
}

func revertToSelf(c *api.Call) error {
	c.T.K.SetImpersonation(nil)
	return nil
}

func setThreadToken(c *api.Call, thread api.Out[api.Handle], h api.Handle) error {
	target := nt.CurrentThread
	if thread.OK() {
		target = thread.Get(c).NT()
	}
	return c.K.SetThreadToken(target, h.NT())
}

// primary returns what a token says that a process is to start with. Privileges that are
// needed are held; whether they are enabled does not count. (Page of CreateProcessAsUser.)
func primary(c *api.Call, h api.Handle) (*security.Token, error) {
	t, err := kernel.Ref[*kernel.Token](c.K, h.NT(), nt.TOKEN_ASSIGN_PRIMARY|nt.TOKEN_QUERY|nt.TOKEN_DUPLICATE)
	if err != nil {
		return nil, err
	}
	if !t.Value().IsPrimary() {
		return nil, nt.STATUS_BAD_TOKEN_TYPE
	}
	if c.P.K.Token().HoldsPrivilege("SeAssignPrimaryTokenPrivilege") {
		return t.Value(), nil
	}
	return t.Value(), c.K.MayAssign(t)
}

// asUser returns the token that CreateProcessAsUser is given; NULL is the caller's own.
func asUser(c *api.Call, h api.Handle) (*security.Token, error) {
	if h == 0 {
		return nil, nil
	}
	return primary(c, h)
}

func createProcessAsUserA(c *api.Call, h api.Handle, app, cmd api.AStr, psa, tsa api.In[api.SecurityAttributes], inherit api.Bool, flags api.Flags, env api.Ptr, dir api.AStr, si api.Ptr, out api.Out[kernel32.ProcessInformation]) error {
	tok, err := asUser(c, h)
	if err != nil {
		return err
	}
	return kernel32.CreateProcessWithToken(c, tok, app, cmd, psa, tsa, inherit, flags, env, dir, si, out, false)
}

func createProcessAsUserW(c *api.Call, h api.Handle, app, cmd api.WStr, psa, tsa api.In[api.SecurityAttributes], inherit api.Bool, flags api.Flags, env api.Ptr, dir api.WStr, si api.Ptr, out api.Out[kernel32.ProcessInformation]) error {
	tok, err := asUser(c, h)
	if err != nil {
		return err
	}
	return kernel32.CreateProcessWithToken(c, tok, app, cmd, psa, tsa, inherit, flags, env, dir, si, out, true)
}

// luid is LUID.
type luid struct {
	Low  uint32
	High int32
}

func storeLUID(c *api.Call, out api.Out[luid], v uint64) {
	mm.Store(c.P.Space, uint64(out), luid{uint32(v), int32(v >> 32)})
}
