package advapi32

import (
	"strings"

	"haft.dev/internal/api"
	"haft.dev/internal/io"
	"haft.dev/internal/kernel"
	"haft.dev/internal/mm"
	"haft.dev/internal/security"
	"haft.dev/nt"
)

func securityFuncs() []api.Func {
	return []api.Func{
		api.F5("GetFileSecurityA(lpFileName, RequestedInformation, pSecurityDescriptor, nLength, lpnLengthNeeded)", getFileSecurityA),
		api.F5("GetFileSecurityW(lpFileName, RequestedInformation, pSecurityDescriptor, nLength, lpnLengthNeeded)", getFileSecurityW),
		api.F5("GetKernelObjectSecurity(Handle, RequestedInformation, pSecurityDescriptor, nLength, lpnLengthNeeded)", getKernelObjectSecurity),
		api.F8("GetNamedSecurityInfoA(pObjectName, ObjectType, SecurityInfo, ppsidOwner, ppsidGroup, ppDacl, ppSacl, ppSecurityDescriptor)", getNamedSecurityInfoA).Win32().Opens("LocalFree").Partial(namedKinds),
		api.F8("GetNamedSecurityInfoW(pObjectName, ObjectType, SecurityInfo, ppsidOwner, ppsidGroup, ppDacl, ppSacl, ppSecurityDescriptor)", getNamedSecurityInfoW).Win32().Opens("LocalFree").Partial(namedKinds),
		api.F8("GetSecurityInfo(handle, ObjectType, SecurityInfo, ppsidOwner, ppsidGroup, ppDacl, ppSacl, ppSecurityDescriptor)", getSecurityInfo).Win32().Opens("LocalFree"),
		api.F3("SetFileSecurityA(lpFileName, SecurityInformation, pSecurityDescriptor)", setFileSecurityA),
		api.F3("SetFileSecurityW(lpFileName, SecurityInformation, pSecurityDescriptor)", setFileSecurityW),
		api.F3("SetKernelObjectSecurity(Handle, SecurityInformation, SecurityDescriptor)", setKernelObjectSecurity),
		api.F7("SetNamedSecurityInfoA(pObjectName, ObjectType, SecurityInfo, psidOwner, psidGroup, pDacl, pSacl)", setNamedSecurityInfoA).Win32().Partial(namedKinds),
		api.F7("SetNamedSecurityInfoW(pObjectName, ObjectType, SecurityInfo, psidOwner, psidGroup, pDacl, pSacl)", setNamedSecurityInfoW).Win32().Partial(namedKinds),
		api.F7("SetSecurityInfo(handle, ObjectType, SecurityInfo, psidOwner, psidGroup, pDacl, pSacl)", setSecurityInfo).Win32(),
	}
}

const namedKinds = "files, keys and kernel objects only"

// Types of objects (SE_OBJECT_TYPE).
const (
	seFileObject   = 1
	seService      = 2
	sePrinter      = 3
	seRegistryKey  = 4
	seLMShare      = 5
	seKernelObject = 6
	seWindowObject = 7
	seKeyWow64_32  = 12
	seKeyWow64_64  = 13
)

// store stores a descriptor in a buffer of the guest, or the size that it needs.
func store(c *api.Call, sd *security.Descriptor, out api.Ptr, n uint32, needed api.Out[uint32]) error {
	b := sd.AppendSelfRelative(nil)
	needed.Must(c, uint32(len(b)))
	if int(n) < len(b) {
		return nt.STATUS_BUFFER_TOO_SMALL
	}
	out.Write(c, b)
	return nil
}

func getKernelObjectSecurity(c *api.Call, h api.Handle, info api.Flags, out api.Ptr, n uint32, needed api.Out[uint32]) error {
	sd, err := c.K.QuerySecurity(h.NT(), security.Information(info))
	if err != nil {
		return err
	}
	return store(c, sd, out, n, needed)
}

func setKernelObjectSecurity(c *api.Call, h api.Handle, info api.Flags, p api.Ptr) error {
	sd, err := given(c, p)
	if err != nil {
		return err
	}
	return c.K.SetSecurity(h.NT(), security.Information(info), sd)
}

// given reads a descriptor that must be there.
func given(c *api.Call, p api.Ptr) (*security.Descriptor, error) {
	sd, err := c.Descriptor(p)
	if err == nil && sd == nil {
		err = nt.STATUS_ACCESS_VIOLATION
	}
	return sd, err
}

// withFile opens a path for the time of do.
func withFile(c *api.Call, path string, access nt.Access, do func(h nt.Handle) error) error {
	a, err := c.FileAttr(path)
	if err != nil {
		return err
	}
	h, err := io.CreateFile(c.K, a, access, &io.Create{Share: 7, Disposition: io.FILE_OPEN, Options: io.FILE_OPEN_FOR_BACKUP_INTENT})
	if err != nil {
		return err
	}
	defer c.K.Close(h)
	return do(h)
}

func getFileSecurity(c *api.Call, path text, info security.Information, out api.Ptr, n uint32, needed api.Out[uint32]) error {
	return withFile(c, path.Get(c), kernel.QuerySecurityAccess(info), func(h nt.Handle) error {
		sd, err := c.K.QuerySecurity(h, info)
		if err != nil {
			return err
		}
		return store(c, sd, out, n, needed)
	})
}

func getFileSecurityA(c *api.Call, path api.AStr, info api.Flags, out api.Ptr, n uint32, needed api.Out[uint32]) error {
	return getFileSecurity(c, ansi(path), security.Information(info), out, n, needed)
}

func getFileSecurityW(c *api.Call, path api.WStr, info api.Flags, out api.Ptr, n uint32, needed api.Out[uint32]) error {
	return getFileSecurity(c, wide(path), security.Information(info), out, n, needed)
}

func setFileSecurity(c *api.Call, path text, info security.Information, p api.Ptr) error {
	sd, err := given(c, p)
	if err != nil {
		return err
	}
	return withFile(c, path.Get(c), kernel.SetSecurityAccess(info), func(h nt.Handle) error { return c.K.SetSecurity(h, info, sd) })
}

func setFileSecurityA(c *api.Call, path api.AStr, info api.Flags, p api.Ptr) error {
	return setFileSecurity(c, ansi(path), security.Information(info), p)
}

func setFileSecurityW(c *api.Call, path api.WStr, info api.Flags, p api.Ptr) error {
	return setFileSecurity(c, wide(path), security.Information(info), p)
}

// saclParts are the parts of a SACL.
const saclParts = security.SACLInformation | security.LabelInformation | security.AttributeInformation | security.ScopeInformation | security.TrustInformation

// results are where GetSecurityInfo stores what it found.
type results struct{ owner, group, dacl, sacl, sd api.Out[uint64] }

// give stores a descriptor in a block for LocalFree and where its parts lie.
func (r *results) give(c *api.Call, info security.Information, sd *security.Descriptor) error {
	info = info.Parts()
	at, err := c.LocalCopy(sd.AppendSelfRelative(nil))
	if err != nil {
		return err
	}
	d, err := load(c, api.Ptr(at))
	if err != nil {
		return err
	}
	for _, x := range []struct {
		out  api.Out[uint64]
		info security.Information
		at   uint64
	}{{r.owner, security.OwnerInformation, d.Owner}, {r.group, security.GroupInformation, d.Group}, {r.dacl, security.DACLInformation, d.DACL}, {r.sacl, saclParts, d.SACL}} {
		if info&x.info != 0 {
			x.out.Set(c, x.at)
		}
	}
	if r.sd.OK() {
		r.sd.Must(c, at)
	} else if !r.owner.OK() && !r.group.OK() && !r.dacl.OK() && !r.sacl.OK() {
		c.P.FreeBlock(at)
	}
	return nil
}

// check refuses a query whose results nobody wants.
func (r *results) check() error {
	if !r.owner.OK() && !r.group.OK() && !r.dacl.OK() && !r.sacl.OK() && !r.sd.OK() {
		return nt.ERROR_INVALID_PARAMETER
	}
	return nil
}

func getSecurityInfo(c *api.Call, h api.Handle, kind uint32, info api.Flags, owner, group, dacl, sacl, sd api.Out[uint64]) error {
	r := results{owner, group, dacl, sacl, sd}
	if err := r.check(); err != nil {
		return err
	}
	if kind == 0 || kind > 13 {
		return nt.ERROR_INVALID_PARAMETER
	}
	i := security.Information(info)
	d, err := c.K.QuerySecurity(h.NT(), i)
	if err != nil {
		return err
	}
	return r.give(c, i, d)
}

// withNamed opens a file or kernel object by name for the time of do.
func withNamed(c *api.Call, name text, kind uint32, access nt.Access, do func(h nt.Handle) error) error {
	if name.At == 0 {
		return nt.ERROR_INVALID_PARAMETER
	}
	switch kind {
	case seFileObject:
		return withFile(c, name.Get(c), access, do)
	case seKernelObject:
		h, err := c.K.OpenNamed(c.OpenAttr(name.Get(c), 0), access)
		if err != nil {
			return err
		}
		defer c.K.Close(h)
		return do(h)
	case seRegistryKey, seKeyWow64_64:
		return withKey(c, name.Get(c), access, 0, do)
	case seKeyWow64_32:
		return withKey(c, name.Get(c), access, api.Access(nt.KEY_WOW64_32KEY), do)
	case seService, sePrinter, seLMShare, seWindowObject:
		return nt.ERROR_NOT_SUPPORTED
	}
	return nt.ERROR_INVALID_PARAMETER
}

// keyRoots are the keys that names of keys begin with. (SE_OBJECT_TYPE.)
var keyRoots = map[string]api.Handle{
	"CLASSES_ROOT": HKEY_CLASSES_ROOT, "CURRENT_USER": HKEY_CURRENT_USER, "MACHINE": HKEY_LOCAL_MACHINE, "USERS": HKEY_USERS, "CONFIG": HKEY_CURRENT_CONFIG,
}

// withKey opens a key by its name for the time of do.
func withKey(c *api.Call, name string, access nt.Access, which api.Access, do func(h nt.Handle) error) error {
	root, path, _ := strings.Cut(name, `\`)
	top, ok := keyRoots[strings.ToUpper(root)]
	if !ok {
		return nt.ERROR_INVALID_PARAMETER
	}
	k, err := keyOf(c, top, 0)
	if err != nil {
		return err
	}
	h, err := c.K.OpenKey(kernel.OpenKey{Root: k, Path: wow64(k, path, which), Access: access})
	if err != nil {
		return err
	}
	defer c.K.Close(h)
	return do(h)
}

func getNamedSecurityInfo(c *api.Call, name text, kind uint32, i security.Information, r results) error {
	if err := r.check(); err != nil {
		return err
	}
	return withNamed(c, name, kind, kernel.QuerySecurityAccess(i), func(h nt.Handle) error {
		d, err := c.K.QuerySecurity(h, i)
		if err != nil {
			return err
		}
		return r.give(c, i, d)
	})
}

func getNamedSecurityInfoA(c *api.Call, name api.AStr, kind uint32, info api.Flags, owner, group, dacl, sacl, sd api.Out[uint64]) error {
	return getNamedSecurityInfo(c, ansi(name), kind, security.Information(info), results{owner, group, dacl, sacl, sd})
}

func getNamedSecurityInfoW(c *api.Call, name api.WStr, kind uint32, info api.Flags, owner, group, dacl, sacl, sd api.Out[uint64]) error {
	return getNamedSecurityInfo(c, wide(name), kind, security.Information(info), results{owner, group, dacl, sacl, sd})
}

// parts makes a descriptor of what SetSecurityInfo is given.
func parts(c *api.Call, info security.Information, owner, group, dacl, sacl api.Ptr) (*security.Descriptor, error) {
	info = info.Parts()
	sd := &security.Descriptor{}
	var err error
	if info&security.OwnerInformation != 0 {
		if sd.Owner, err = c.SID(owner); err != nil {
			return nil, nt.ERROR_INVALID_OWNER
		}
	}
	if info&security.GroupInformation != 0 {
		if sd.Group, err = c.SID(group); err != nil {
			return nil, nt.ERROR_INVALID_PRIMARY_GROUP
		}
	}
	if info&security.DACLInformation != 0 {
		sd.Control |= security.DACLPresent
		if sd.NullDACL = dacl == 0; dacl != 0 {
			if sd.DACL, err = c.ACL(dacl); err != nil {
				return nil, err
			}
		}
	}
	if info&saclParts != 0 {
		sd.Control |= security.SACLPresent
		if sacl != 0 {
			if sd.SACL, err = c.ACL(sacl); err != nil {
				return nil, err
			}
		}
	}
	return sd, nil
}

func setSecurityInfo(c *api.Call, h api.Handle, kind uint32, info api.Flags, owner, group, dacl, sacl api.Ptr) error {
	if kind == 0 || kind > 13 {
		return nt.ERROR_INVALID_PARAMETER
	}
	i := security.Information(info)
	sd, err := parts(c, i, owner, group, dacl, sacl)
	if err != nil {
		return err
	}
	if kind == seRegistryKey || kind == seKeyWow64_32 || kind == seKeyWow64_64 {
		return setKeyInfo(c, h.NT(), i, sd)
	}
	if kind == seFileObject && i&security.DACLInformation != 0 {
		if done, err := setFileByHandle(c, h, i, sd); done {
			return err
		}
	}
	return c.K.SetSecurity(h.NT(), i, sd)
}

func setNamedSecurityInfo(c *api.Call, name text, kind uint32, i security.Information, owner, group, dacl, sacl api.Ptr) error {
	sd, err := parts(c, i, owner, group, dacl, sacl)
	if err != nil {
		return err
	}
	if kind == seFileObject && name.At != 0 {
		return setFileInfo(c, name.Get(c), i, sd)
	}
	return withNamed(c, name, kind, kernel.SetSecurityAccess(i), func(h nt.Handle) error {
		if kind != seKernelObject {
			return setKeyInfo(c, h, i, sd)
		}
		return c.K.SetSecurity(h, i, sd)
	})
}

func setNamedSecurityInfoA(c *api.Call, name api.AStr, kind uint32, info api.Flags, owner, group, dacl, sacl api.Ptr) error {
	return setNamedSecurityInfo(c, ansi(name), kind, security.Information(info), owner, group, dacl, sacl)
}

func setNamedSecurityInfoW(c *api.Call, name api.WStr, kind uint32, info api.Flags, owner, group, dacl, sacl api.Ptr) error {
	return setNamedSecurityInfo(c, wide(name), kind, security.Information(info), owner, group, dacl, sacl)
}

// loadAt loads the n-th T of an array.
func loadAt[T any](c *api.Call, p api.Ptr, n uint32) T {
	return mm.Load[T](c.P.Space, uint64(p)+uint64(n)*mm.SizeOf[T]())
}
