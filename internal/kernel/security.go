package kernel

import (
	"haft.dev/internal/object"
	"haft.dev/internal/security"
	"haft.dev/nt"
)

// sacl are the parts of a SACL that anybody may read.
const sacl = security.LabelInformation | security.AttributeInformation | security.ScopeInformation | security.TrustInformation

// QuerySecurityAccess returns the rights that a handle needs for a query of
// the parts that info names. (SeQuerySecurityAccessMask; page of SECURITY_INFORMATION.)
func QuerySecurityAccess(info security.Information) nt.Access {
	var want nt.Access
	if info&(security.OwnerInformation|security.GroupInformation|security.DACLInformation|sacl|security.BackupInformation) != 0 {
		want |= nt.READ_CONTROL
	}
	if info&(security.SACLInformation|security.BackupInformation) != 0 {
		want |= nt.ACCESS_SYSTEM_SECURITY
	}
	return want
}

// SetSecurityAccess is the same for a change. (SeSetSecurityAccessMask.)
func SetSecurityAccess(info security.Information) nt.Access {
	var want nt.Access
	if info&(security.OwnerInformation|security.GroupInformation|security.LabelInformation|security.BackupInformation) != 0 {
		want |= nt.WRITE_OWNER
	}
	if info&(security.DACLInformation|security.AttributeInformation|security.BackupInformation) != 0 {
		want |= nt.WRITE_DAC
	}
	if info&(security.SACLInformation|security.BackupInformation|security.ScopeInformation) != 0 {
		want |= nt.ACCESS_SYSTEM_SECURITY
	}
	return want
}

// QuerySecurity returns the parts of an object's descriptor that info names. An
// object without a descriptor has an empty one. (NtQuerySecurityObject.)
func (c Caller) QuerySecurity(h nt.Handle, info security.Information) (*security.Descriptor, error) {
	o, err := Ref[object.Object](c, h, QuerySecurityAccess(info))
	if err != nil {
		return nil, err
	}
	sd, err := descriptor(o)
	if err != nil {
		return nil, err
	}
	if sd == nil {
		return &security.Descriptor{}, nil
	}
	return sd.Part(info), nil
}

func descriptor(o object.Object) (*security.Descriptor, error) {
	hdr := o.ObjectHeader()
	if f := hdr.Type().Security; f != nil {
		return f(o)
	}
	return hdr.Security(), nil
}

// SetSecurity replaces the parts of an object's descriptor that info names. Who
// has the object open keeps his rights. STATUS_INVALID_OWNER for an owner that
// the caller's token may not name, STATUS_PRIVILEGE_NOT_HELD for a label above
// the token's own without SeRelabelPrivilege, STATUS_NO_SECURITY_ON_OBJECT if
// the object has no descriptor. (NtSetSecurityObject, SeSetSecurityInfo.)
func (c Caller) SetSecurity(h nt.Handle, info security.Information, sd *security.Descriptor) error {
	o, err := Ref[object.Object](c, h, SetSecurityAccess(info))
	if err != nil {
		return err
	}
	old, err := descriptor(o)
	if err != nil {
		return err
	}
	hdr := o.ObjectHeader()
	typ := hdr.Type()
	if old == nil {
		if typ.SetSecurity == nil {
			return nt.STATUS_NO_SECURITY_ON_OBJECT
		}
		old = security.DefaultDescriptor(c.Token())
	}
	n, err := security.Change(old, info, sd, c.Token(), typ.Mapping)
	if err != nil {
		return err
	}
	if f := typ.SetSecurity; f != nil {
		return f(o, n, info)
	}
	hdr.SetSecurity(n)
	return nil
}

// OpenNamed opens an object of any type by name. (ObOpenObjectByName.)
func (c Caller) OpenNamed(a *object.Attr, access nt.Access) (nt.Handle, error) {
	h, err := c.Process.kernel.Namespace.Open(c.Process.Handles, c.Token(), nil, a, access, nil)
	if err != nil {
		return 0, err
	}
	c.opened(h)
	return h, nil
}
