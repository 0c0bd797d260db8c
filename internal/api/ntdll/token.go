package ntdll

import (
	"haft.dev/internal/api"
	"haft.dev/internal/kernel"
	"haft.dev/internal/mm"
	"haft.dev/internal/object"
	"haft.dev/internal/security"
	"haft.dev/nt"
)

func tokenFuncs() []api.Func {
	return []api.Func{
		api.F6("NtAdjustGroupsToken(TokenHandle, ResetToDefault, NewState, BufferLength, PreviousState, ReturnLength)", adjustGroupsToken).NT(),
		api.F6("NtAdjustPrivilegesToken(TokenHandle, DisableAllPrivileges, NewState, BufferLength, PreviousState, ReturnLength)", adjustPrivilegesToken).NT(),
		api.F1("NtAllocateLocallyUniqueId(Luid)", allocateLocallyUniqueID).NT(),
		api.F6("NtDuplicateToken(ExistingTokenHandle, DesiredAccess, ObjectAttributes, EffectiveOnly, Type, NewTokenHandle)", duplicateToken).NT().Opens("NtClose"),
		api.F6("NtFilterToken(ExistingTokenHandle, Flags, SidsToDisable, PrivilegesToDelete, RestrictedSids, NewTokenHandle)", filterToken).NT().Opens("NtClose"),
		api.F1("NtImpersonateAnonymousToken(ThreadHandle)", impersonateAnonymousToken).NT(),
		api.F3("NtOpenProcessToken(ProcessHandle, DesiredAccess, TokenHandle)", openProcessToken).NT().Opens("NtClose"),
		api.F4("NtOpenProcessTokenEx(ProcessHandle, DesiredAccess, HandleAttributes, TokenHandle)", openProcessTokenEx).NT().Opens("NtClose"),
		api.F4("NtOpenThreadToken(ThreadHandle, DesiredAccess, OpenAsSelf, TokenHandle)", openThreadToken).NT().Opens("NtClose"),
		api.F5("NtOpenThreadTokenEx(ThreadHandle, DesiredAccess, OpenAsSelf, HandleAttributes, TokenHandle)", openThreadTokenEx).NT().Opens("NtClose"),
		api.F5("NtQueryInformationToken(TokenHandle, TokenInformationClass, TokenInformation, TokenInformationLength, ReturnLength)", queryInformationToken).NT(),
		api.F5("NtQuerySecurityObject(Handle, SecurityInformation, SecurityDescriptor, Length, LengthNeeded)", querySecurityObject).NT(),
		api.F4("NtSetInformationToken(TokenHandle, TokenInformationClass, TokenInformation, TokenInformationLength)", setInformationToken).NT(),
		api.F3("NtSetSecurityObject(Handle, SecurityInformation, SecurityDescriptor)", setSecurityObject).NT(),
	}
}

func openProcessToken(c *api.Call, process api.Handle, access api.Access, out api.Out[nt.Handle]) error {
	return openProcessTokenEx(c, process, access, 0, out)
}

func openProcessTokenEx(c *api.Call, process api.Handle, access api.Access, attr api.Flags, out api.Out[nt.Handle]) error {
	out.Must(c, 0)
	h, err := c.K.OpenProcessToken(process.NT(), uint32(attr), access.NT())
	return opened(c, out, h, err)
}

func openThreadToken(c *api.Call, thread api.Handle, access api.Access, asSelf api.Byte8, out api.Out[nt.Handle]) error {
	return openThreadTokenEx(c, thread, access, asSelf, 0, out)
}

func openThreadTokenEx(c *api.Call, thread api.Handle, access api.Access, asSelf api.Byte8, attr api.Flags, out api.Out[nt.Handle]) error {
	out.Must(c, 0)
	h, err := c.K.OpenThreadToken(thread.NT(), asSelf != 0, uint32(attr), access.NT())
	return opened(c, out, h, err)
}

// duplicateToken takes the level from the quality of service in the attributes,
// SecurityAnonymous without.
func duplicateToken(c *api.Call, h api.Handle, access api.Access, oa api.In[api.ObjectAttributes], effective api.Byte8, typ uint32, out api.Out[nt.Handle]) error {
	out.Must(c, 0)
	if typ != uint32(security.PrimaryToken) && typ != uint32(security.ImpersonationToken) {
		return nt.STATUS_INVALID_PARAMETER
	}
	a, err := c.Attr(oa)
	if err != nil {
		return err
	}
	level := security.Anonymous
	if q := c.QOS(oa); q != nil {
		level = security.Level(q.Level)
	}
	if level > security.Delegation {
		return nt.STATUS_BAD_IMPERSONATION_LEVEL
	}
	n, err := c.K.DuplicateToken(h.NT(), &object.Attr{Flags: a.Flags, Security: a.Security}, access.NT(), security.TokenType(typ), level, effective != 0)
	return opened(c, out, n, err)
}

// list reads the count that a list of a token begins with, 0 for NULL.
func list(c *api.Call, p api.Ptr) uint32 {
	if p == 0 {
		return 0
	}
	return mm.Load[uint32](c.P.Space, uint64(p))
}

func filterToken(c *api.Call, h api.Handle, flags api.Flags, disable, remove, restrict api.Ptr, out api.Out[nt.Handle]) error {
	out.Must(c, 0)
	d, err := c.SIDs(disable+8, list(c, disable))
	if err != nil {
		return err
	}
	r, err := c.SIDs(restrict+8, list(c, restrict))
	if err != nil {
		return err
	}
	ps, err := c.Privileges(remove+4, list(c, remove))
	if err != nil {
		return err
	}
	var luids []uint64
	for _, p := range ps {
		luids = append(luids, uint64(p.LUID))
	}
	n, err := c.K.RestrictToken(h.NT(), uint32(flags), d, luids, r)
	return opened(c, out, n, err)
}

// informed returns an informational status as the result.
func informed(c *api.Call, s nt.Status, err error) error {
	if err != nil {
		return err
	}
	c.Return(uint64(s))
	return nil
}

func adjustPrivilegesToken(c *api.Call, h api.Handle, all api.Byte8, in api.Ptr, n uint32, out api.Ptr, returned api.Out[uint32]) error {
	s, err := c.AdjustPrivileges(h.NT(), all != 0, in, n, out, returned)
	return informed(c, s, err)
}

func adjustGroupsToken(c *api.Call, h api.Handle, reset api.Byte8, in api.Ptr, n uint32, out api.Ptr, returned api.Out[uint32]) error {
	s, err := c.AdjustGroups(h.NT(), reset != 0, in, n, out, returned)
	return informed(c, s, err)
}

func allocateLocallyUniqueID(c *api.Call, out api.Out[uint64]) error {
	out.Must(c, c.P.K.Kernel().NewLUID())
	return nil
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

func queryInformationToken(c *api.Call, h api.Handle, class uint32, out api.Ptr, n uint32, returned api.Out[uint32]) error {
	return c.QueryToken(h.NT(), class, out, n, returned)
}

func setInformationToken(c *api.Call, h api.Handle, class uint32, in api.Ptr, n uint32) error {
	return c.SetToken(h.NT(), class, in, n)
}

func querySecurityObject(c *api.Call, h api.Handle, info api.Flags, out api.Ptr, n uint32, needed api.Out[uint32]) error {
	sd, err := c.K.QuerySecurity(h.NT(), security.Information(info))
	if err != nil {
		return err
	}
	b := sd.AppendSelfRelative(nil)
	needed.Must(c, uint32(len(b)))
	if int(n) < len(b) {
		return nt.STATUS_BUFFER_TOO_SMALL
	}
	out.Write(c, b)
	return nil
}

func setSecurityObject(c *api.Call, h api.Handle, info api.Flags, p api.Ptr) error {
	sd, err := c.Descriptor(p)
	if err != nil {
		return err
	}
	if sd == nil {
		return nt.STATUS_ACCESS_VIOLATION
	}
	return c.K.SetSecurity(h.NT(), security.Information(info), sd)
}
