package kernel

import (
	"sync/atomic"

	"haft.dev/internal/lock"
	"haft.dev/internal/object"
	"haft.dev/internal/security"
	"haft.dev/nt"
)

// TokenType is the type of access tokens: OpenProcessToken, NtDuplicateToken.
var TokenType = &object.Type{Name: "Token", Valid: nt.TOKEN_ALL_ACCESS, Mapping: nt.GenericMapping{
	Read:    nt.STANDARD_RIGHTS_READ | nt.TOKEN_QUERY | nt.TOKEN_DUPLICATE | nt.TOKEN_QUERY_SOURCE,
	Write:   nt.STANDARD_RIGHTS_WRITE | nt.TOKEN_ADJUST_PRIVILEGES | nt.TOKEN_ADJUST_GROUPS | nt.TOKEN_ADJUST_DEFAULT | nt.TOKEN_ADJUST_SESSIONID,
	Execute: nt.STANDARD_RIGHTS_EXECUTE | nt.TOKEN_IMPERSONATE,
	All:     nt.TOKEN_ALL_ACCESS,
}, NeedsSecurity: true}

// Token is a token object: an identity that processes and threads act under.
// What it says is a security.Token, which is replaced as a whole when the token
// is adjusted; whoever checks access takes the one of that instant.
type Token struct {
	object.Header
	kernel *Kernel
	id     uint64 // LUID; immutable

	value    atomic.Pointer[security.Token]
	modified atomic.Uint64 // LUID that changes with every adjustment

	mu lock.Mutex // held by adjustments
}

// NewToken returns a token object without a handle, the reference of which is
// the caller's. Its descriptor is by the token of who makes it; nil is v itself.
func NewToken(k *Kernel, v, maker *security.Token) *Token {
	if maker == nil {
		maker = v
	}
	t := &Token{kernel: k, id: k.NewLUID()}
	t.mu.Init(lock.Token)
	t.value.Store(v)
	t.modified.Store(k.NewLUID())
	t.Header.Init(k.types[typeToken], t)
	t.SetSecurity(security.ProcessDescriptor(maker, TokenType.Mapping))
	return t
}

// firstLUID is the first locally unique identifier that is given out; those
// below belong to privileges and logon sessions that exist everywhere.
const firstLUID = 0x10000

// NewLUID returns a locally unique identifier. (NtAllocateLocallyUniqueId.)
func (k *Kernel) NewLUID() uint64 { return firstLUID + k.luid.Add(1) }

// Value returns what the token says now.
func (t *Token) Value() *security.Token { return t.value.Load() }

// ID returns the LUID of the token.
func (t *Token) ID() uint64 { return t.id }

// ModifiedID returns the LUID that tells adjustments apart.
func (t *Token) ModifiedID() uint64 { return t.modified.Load() }

// Adjust replaces what t says by what change makes of a copy; nothing changes if
// it fails.
func (t *Token) Adjust(change func(v *security.Token) error) error {
	t.mu.Lock()
	defer t.mu.Unlock()
	v := t.value.Load().Clone()
	if err := change(v); err != nil {
		return err
	}
	t.value.Store(v)
	t.modified.Store(t.kernel.NewLUID())
	return nil
}

// OpenProcessToken opens the primary token of a process. (NtOpenProcessTokenEx.)
func (c Caller) OpenProcessToken(process nt.Handle, flags uint32, access nt.Access) (nt.Handle, error) {
	p, err := Ref[*Process](c, process, nt.PROCESS_QUERY_LIMITED_INFORMATION)
	if err != nil {
		return 0, err
	}
	return c.OpenObject(p.PrimaryToken(), flags, access)
}

// OpenThreadToken opens the token that a thread impersonates, with an access
// check against the process' token instead of it if asSelf. STATUS_NO_TOKEN if
// the thread impersonates nobody, STATUS_CANT_OPEN_ANONYMOUS at the level
// SecurityAnonymous. (NtOpenThreadTokenEx.)
func (c Caller) OpenThreadToken(thread nt.Handle, asSelf bool, flags uint32, access nt.Access) (nt.Handle, error) {
	t, err := Ref[*Thread](c, thread, nt.THREAD_QUERY_LIMITED_INFORMATION)
	if err != nil {
		return 0, err
	}
	tok := t.ImpersonationToken()
	if tok == nil {
		return 0, nt.STATUS_NO_TOKEN
	}
	if tok.Value().Level == security.Anonymous {
		return 0, nt.STATUS_CANT_OPEN_ANONYMOUS
	}
	as := c
	if asSelf {
		as.Thread = nil
	}
	return as.openFor(c, tok, flags, access)
}

// openFor opens o for c after an access check against the token of as.
func (as Caller) openFor(c Caller, o object.Object, flags uint32, access nt.Access) (nt.Handle, error) {
	h, err := object.OpenByPointer(c.Process.Handles, as.Token(), o, flags, access)
	if err != nil {
		return 0, err
	}
	c.opened(h)
	return h, nil
}

// DuplicateToken makes a token of another kind from the one that h stands for.
// An access of zero means the rights that h has. STATUS_BAD_IMPERSONATION_LEVEL
// if the level is beyond what the source allows. (NtDuplicateToken.)
func (c Caller) DuplicateToken(h nt.Handle, a *object.Attr, access nt.Access, typ security.TokenType, level security.Level, effectiveOnly bool) (nt.Handle, error) {
	t, err := Ref[*Token](c, h, nt.TOKEN_DUPLICATE)
	if err != nil {
		return 0, err
	}
	v, err := t.Value().Duplicate(typ, level, effectiveOnly)
	if err != nil {
		return 0, err
	}
	if access == 0 {
		access = nt.TOKEN_ALL_ACCESS
		if e, ok := c.Process.Handles.Lookup(h); ok {
			access = e.Access
		}
	}
	n, _, err := c.create(NewToken(c.Process.kernel, v, c.Token()), a, access)
	return n, err
}

// RestrictToken makes a token with less rights; see security.Token.Restrict. The
// new handle has the rights of h. (NtFilterToken.)
func (c Caller) RestrictToken(h nt.Handle, flags uint32, disable []security.SID, remove []uint64, restrict []security.SID) (nt.Handle, error) {
	const known = security.DisableMaxPrivilege | security.SandboxInert | security.LUAToken | security.WriteRestricted
	if flags&^known != 0 {
		return 0, nt.STATUS_INVALID_PARAMETER
	}
	t, err := Ref[*Token](c, h, nt.TOKEN_DUPLICATE)
	if err != nil {
		return 0, err
	}
	n := NewToken(c.Process.kernel, t.Value().Restrict(flags, disable, remove, restrict), c.Token())
	access := nt.Access(nt.TOKEN_ALL_ACCESS)
	if e, ok := c.Process.Handles.Lookup(h); ok {
		access = e.Access
	}
	return c.Insert(n, 0, access)
}

// AdjustPrivileges enables, disables or removes privileges of a token, all of
// them with disableAll. It returns what the changed ones were before; if fits is
// not nil it may refuse to take them, and nothing changes. It returns
// STATUS_NOT_ALL_ASSIGNED as an informational status if the token lacks one of
// them. (NtAdjustPrivilegesToken.)
func (c Caller) AdjustPrivileges(h nt.Handle, disableAll bool, to []security.Privilege, fits func(old []security.Privilege) error) (old []security.Privilege, s nt.Status, err error) {
	want := nt.TOKEN_ADJUST_PRIVILEGES
	if fits != nil {
		want |= nt.TOKEN_QUERY
	}
	t, err := Ref[*Token](c, h, want)
	if err != nil {
		return nil, 0, err
	}
	err = t.Adjust(func(v *security.Token) error {
		if old, s = v.AdjustPrivileges(disableAll, to); fits != nil {
			return fits(old)
		}
		return nil
	})
	return old, s, err
}

// AdjustGroups enables or disables groups of a token, or resets all to their
// defaults. It returns what the changed ones were before. STATUS_CANT_DISABLE_MANDATORY,
// STATUS_CANT_ENABLE_DENY_ONLY if a group must stay as it is: then nothing
// changes. STATUS_NOT_ALL_ASSIGNED is informational. (NtAdjustGroupsToken.)
func (c Caller) AdjustGroups(h nt.Handle, reset bool, to []security.Group, fits func(old []security.Group) error) (old []security.Group, s nt.Status, err error) {
	want := nt.TOKEN_ADJUST_GROUPS
	if fits != nil {
		want |= nt.TOKEN_QUERY
	}
	t, err := Ref[*Token](c, h, want)
	if err != nil {
		return nil, 0, err
	}
	err = t.Adjust(func(v *security.Token) (err error) {
		if old, s, err = v.AdjustGroups(reset, to); err == nil && fits != nil {
			err = fits(old)
		}
		return err
	})
	return old, s, err
}

// SetThreadToken makes a thread act under an impersonation token; a handle of
// zero ends that. STATUS_BAD_TOKEN_TYPE for a primary token.
// (NtSetInformationThread(ThreadImpersonationToken).)
func (c Caller) SetThreadToken(thread, h nt.Handle) error {
	t, err := Ref[*Thread](c, thread, nt.THREAD_SET_THREAD_TOKEN)
	if err != nil {
		return err
	}
	if h == 0 {
		t.SetImpersonation(nil)
		return nil
	}
	tok, err := Ref[*Token](c, h, nt.TOKEN_IMPERSONATE)
	if err != nil {
		return err
	}
	if tok.Value().IsPrimary() {
		return nt.STATUS_BAD_TOKEN_TYPE
	}
	t.SetImpersonation(tok)
	return nil
}

// SetPrimaryToken replaces the token of a process that has no thread running
// yet. Without SeAssignPrimaryTokenPrivilege it must be a restricted version of
// the caller's own: STATUS_PRIVILEGE_NOT_HELD. STATUS_BAD_TOKEN_TYPE for an
// impersonation token. (NtSetInformationProcess(ProcessAccessToken).)
func (c Caller) SetPrimaryToken(process, h nt.Handle) error {
	tok, err := Ref[*Token](c, h, nt.TOKEN_ASSIGN_PRIMARY)
	if err != nil {
		return err
	}
	p, err := Ref[*Process](c, process, nt.PROCESS_SET_INFORMATION)
	if err != nil {
		return err
	}
	if !tok.Value().IsPrimary() {
		return nt.STATUS_BAD_TOKEN_TYPE
	}
	if err := c.MayAssign(tok); err != nil {
		return err
	}
	p.setToken(tok)
	return nil
}

// MayAssign reports whether the caller may start a process with tok: one that
// was made from its own by restriction or duplication of the same user at no
// higher level, or any with SeAssignPrimaryTokenPrivilege.
func (c Caller) MayAssign(tok *Token) error {
	own := c.Process.Token()
	v := tok.Value()
	if c.Token().HasPrivilege("SeAssignPrimaryTokenPrivilege") ||
		v.User.SID == own.User.SID && v.Label.RID() <= own.Label.RID() && (!own.IsRestricted() || v.IsRestricted()) {
		return nil
	}
	return nt.STATUS_PRIVILEGE_NOT_HELD
}

// Impersonated returns tok at the level that a thread of p gets when it
// impersonates tok: without SeImpersonatePrivilege another user, or one of a
// higher integrity level, can only be identified, unless p's logon session has logged
// him on. (SeTokenCanImpersonate; page of ImpersonateLoggedOnUser.)
func (p *Process) impersonated(tok *Token) *Token {
	v, own := tok.Value(), p.Token()
	if v.Level <= security.Identification || own.HasPrivilege("SeImpersonatePrivilege") || v.Logon == security.AnonymousLogonLUID || v.Origin == own.Logon ||
		v.User.SID == own.User.SID && v.Label.RID() <= own.Label.RID() && (!own.IsRestricted() || v.IsRestricted()) {
		tok.Retain()
		return tok
	}
	low := v.Clone()
	low.Level = security.Identification
	return NewToken(tok.kernel, low, own)
}
