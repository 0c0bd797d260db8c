package advapi32

import (
	"encoding/binary"

	"haft.dev/internal/api"
	"haft.dev/internal/mm"
	"haft.dev/internal/security"
	"haft.dev/nt"
)

func descriptorFuncs() []api.Func {
	return []api.Func{
		api.F5("ConvertSecurityDescriptorToStringSecurityDescriptorA(SecurityDescriptor, RequestedStringSDRevision, SecurityInformation, StringSecurityDescriptor, StringSecurityDescriptorLen)", descriptorToStringA).Opens("LocalFree"),
		api.F5("ConvertSecurityDescriptorToStringSecurityDescriptorW(SecurityDescriptor, RequestedStringSDRevision, SecurityInformation, StringSecurityDescriptor, StringSecurityDescriptorLen)", descriptorToStringW).Opens("LocalFree"),
		api.F4("ConvertStringSecurityDescriptorToSecurityDescriptorA(StringSecurityDescriptor, StringSDRevision, SecurityDescriptor, SecurityDescriptorSize)", stringToDescriptorA).Opens("LocalFree"),
		api.F4("ConvertStringSecurityDescriptorToSecurityDescriptorW(StringSecurityDescriptor, StringSDRevision, SecurityDescriptor, SecurityDescriptorSize)", stringToDescriptorW).Opens("LocalFree"),
		api.F3("GetSecurityDescriptorControl(pSecurityDescriptor, pControl, lpdwRevision)", getSecurityDescriptorControl),
		api.F4("GetSecurityDescriptorDacl(pSecurityDescriptor, lpbDaclPresent, pDacl, lpbDaclDefaulted)", getSecurityDescriptorDacl),
		api.F3("GetSecurityDescriptorGroup(pSecurityDescriptor, pGroup, lpbGroupDefaulted)", getSecurityDescriptorGroup),
		api.F1("GetSecurityDescriptorLength(pSecurityDescriptor)", getSecurityDescriptorLength),
		api.F3("GetSecurityDescriptorOwner(pSecurityDescriptor, pOwner, lpbOwnerDefaulted)", getSecurityDescriptorOwner),
		api.F2("GetSecurityDescriptorRMControl(SecurityDescriptor, RMControl)", getSecurityDescriptorRMControl).Win32(),
		api.F4("GetSecurityDescriptorSacl(pSecurityDescriptor, lpbSaclPresent, pSacl, lpbSaclDefaulted)", getSecurityDescriptorSacl),
		api.F2("InitializeSecurityDescriptor(pSecurityDescriptor, dwRevision)", initializeSecurityDescriptor),
		api.F1("IsValidSecurityDescriptor(pSecurityDescriptor)", isValidSecurityDescriptor),
		api.F11("MakeAbsoluteSD(pSelfRelativeSecurityDescriptor, pAbsoluteSecurityDescriptor, lpdwAbsoluteSecurityDescriptorSize, pDacl, lpdwDaclSize, pSacl, lpdwSaclSize, pOwner, lpdwOwnerSize, pPrimaryGroup, lpdwPrimaryGroupSize)", makeAbsoluteSD),
		api.F3("MakeSelfRelativeSD(pAbsoluteSecurityDescriptor, pSelfRelativeSecurityDescriptor, lpdwBufferLength)", makeSelfRelativeSD),
		api.F3("SetSecurityDescriptorControl(pSecurityDescriptor, ControlBitsOfInterest, ControlBitsToSet)", setSecurityDescriptorControl),
		api.F4("SetSecurityDescriptorDacl(pSecurityDescriptor, bDaclPresent, pDacl, bDaclDefaulted)", setSecurityDescriptorDacl),
		api.F3("SetSecurityDescriptorGroup(pSecurityDescriptor, pGroup, bGroupDefaulted)", setSecurityDescriptorGroup),
		api.F3("SetSecurityDescriptorOwner(pSecurityDescriptor, pOwner, bOwnerDefaulted)", setSecurityDescriptorOwner),
		api.F2("SetSecurityDescriptorRMControl(SecurityDescriptor, RMControl)", setSecurityDescriptorRMControl).Win32(),
		api.F4("SetSecurityDescriptorSacl(pSecurityDescriptor, bSaclPresent, pSacl, bSaclDefaulted)", setSecurityDescriptorSacl),
	}
}

// descriptor is SECURITY_DESCRIPTOR, the absolute form; the self-relative one has
// the same beginning, and offsets of 32 bits.
type descriptor struct {
	Revision, RM             uint8
	Control                  security.Control
	_                        uint32
	Owner, Group, SACL, DACL uint64
}

const sdRevision = 1

// load reads a descriptor of either form, with addresses.
func load(c *api.Call, p api.Ptr) (descriptor, error) {
	var d descriptor
	type head struct {
		Revision, RM             uint8
		Control                  security.Control
		Owner, Group, SACL, DACL uint32
	}
	h := mm.Load[head](c.P.Space, uint64(p))
	if h.Revision != sdRevision {
		return d, nt.STATUS_UNKNOWN_REVISION
	}
	if h.Control&security.SelfRelative == 0 {
		return mm.Load[descriptor](c.P.Space, uint64(p)), nil
	}
	at := func(off uint32) uint64 {
		if off == 0 {
			return 0
		}
		return uint64(p) + uint64(off)
	}
	return descriptor{Revision: h.Revision, RM: h.RM, Control: h.Control, Owner: at(h.Owner), Group: at(h.Group), SACL: at(h.SACL), DACL: at(h.DACL)}, nil
}

// change changes a descriptor of the absolute form. STATUS_INVALID_SECURITY_DESCR
// for a self-relative one.
func change(c *api.Call, p api.Ptr, f func(d *descriptor)) error {
	d, err := load(c, p)
	if err != nil {
		return err
	}
	if d.Control&security.SelfRelative != 0 {
		return nt.STATUS_INVALID_SECURITY_DESCR
	}
	f(&d)
	mm.Store(c.P.Space, uint64(p), d)
	return nil
}

func initializeSecurityDescriptor(c *api.Call, p api.Out[descriptor], rev uint32) error {
	if rev != sdRevision {
		return nt.STATUS_UNKNOWN_REVISION
	}
	p.Must(c, descriptor{Revision: sdRevision})
	return nil
}

func isValidSecurityDescriptor(c *api.Call, p api.Ptr) error {
	if p == 0 {
		return nt.STATUS_INVALID_SECURITY_DESCR
	}
	_, err := c.Descriptor(p)
	if err != nil {
		return nt.STATUS_INVALID_SECURITY_DESCR
	}
	return nil
}

func getSecurityDescriptorControl(c *api.Call, p api.Ptr, control api.Out[security.Control], rev api.Out[uint32]) error {
	r := mm.Load[uint8](c.P.Space, uint64(p))
	rev.Must(c, uint32(r))
	d, err := load(c, p)
	if err != nil {
		return err
	}
	control.Must(c, d.Control)
	return nil
}

func setSecurityDescriptorControl(c *api.Call, p api.Ptr, interest, set uint16) error {
	const may = uint16(security.DACLAutoInheritReq | security.SACLAutoInheritReq | security.DACLAutoInherited | security.SACLAutoInherited | security.DACLProtected | security.SACLProtected)
	if interest&^may != 0 || set&^interest != 0 {
		return nt.STATUS_INVALID_PARAMETER
	}
	d, err := load(c, p)
	if err != nil {
		return err
	}
	v := uint16(d.Control)&^interest | set
	mm.Store(c.P.Space, uint64(p)+2, v)
	return nil
}

func flag(on bool) uint32 {
	if on {
		return 1
	}
	return 0
}

func getList(c *api.Call, p api.Ptr, present, defaulted security.Control, outPresent api.Out[uint32], out api.Out[uint64], outDefaulted api.Out[uint32], at func(d *descriptor) uint64) error {
	d, err := load(c, p)
	if err != nil {
		return err
	}
	outPresent.Must(c, flag(d.Control&present != 0))
	if d.Control&present != 0 {
		out.Must(c, at(&d))
		outDefaulted.Must(c, flag(d.Control&defaulted != 0))
	}
	return nil
}

func getSecurityDescriptorDacl(c *api.Call, p api.Ptr, present api.Out[uint32], out api.Out[uint64], defaulted api.Out[uint32]) error {
	return getList(c, p, security.DACLPresent, security.DACLDefaulted, present, out, defaulted, func(d *descriptor) uint64 { return d.DACL })
}

func getSecurityDescriptorSacl(c *api.Call, p api.Ptr, present api.Out[uint32], out api.Out[uint64], defaulted api.Out[uint32]) error {
	return getList(c, p, security.SACLPresent, security.SACLDefaulted, present, out, defaulted, func(d *descriptor) uint64 { return d.SACL })
}

func getSecurityDescriptorOwner(c *api.Call, p api.Ptr, out api.Out[uint64], defaulted api.Out[uint32]) error {
	d, err := load(c, p)
	if err != nil {
		return err
	}
	out.Must(c, d.Owner)
	defaulted.Must(c, flag(d.Control&security.OwnerDefaulted != 0))
	return nil
}

func getSecurityDescriptorGroup(c *api.Call, p api.Ptr, out api.Out[uint64], defaulted api.Out[uint32]) error {
	d, err := load(c, p)
	if err != nil {
		return err
	}
	out.Must(c, d.Group)
	defaulted.Must(c, flag(d.Control&security.GroupDefaulted != 0))
	return nil
}

func (d *descriptor) set(bit security.Control, on bool) {
	d.Control &^= bit
	if on {
		d.Control |= bit
	}
}

func setSecurityDescriptorDacl(c *api.Call, p api.Ptr, present api.Bool, acl uint64, defaulted api.Bool) error {
	return change(c, p, func(d *descriptor) {
		d.set(security.DACLPresent, present != 0)
		d.DACL = 0
		if present != 0 {
			d.DACL = acl
		}
		d.set(security.DACLDefaulted, present != 0 && defaulted != 0)
	})
}

func setSecurityDescriptorSacl(c *api.Call, p api.Ptr, present api.Bool, acl uint64, defaulted api.Bool) error {
	return change(c, p, func(d *descriptor) {
		d.set(security.SACLPresent, present != 0)
		d.SACL = 0
		if present != 0 {
			d.SACL = acl
		}
		d.set(security.SACLDefaulted, present != 0 && defaulted != 0)
	})
}

func setSecurityDescriptorOwner(c *api.Call, p api.Ptr, s uint64, defaulted api.Bool) error {
	return change(c, p, func(d *descriptor) {
		d.Owner = s
		d.set(security.OwnerDefaulted, defaulted != 0)
	})
}

func setSecurityDescriptorGroup(c *api.Call, p api.Ptr, s uint64, defaulted api.Bool) error {
	return change(c, p, func(d *descriptor) {
		d.Group = s
		d.set(security.GroupDefaulted, defaulted != 0)
	})
}

func getSecurityDescriptorRMControl(c *api.Call, p api.Ptr, out api.Out[uint8]) error {
	d, err := load(c, p)
	if err != nil || d.Control&security.RMControlValid == 0 {
		out.Must(c, 0)
		return nt.ERROR_INVALID_DATA
	}
	out.Must(c, d.RM)
	return nil
}

func setSecurityDescriptorRMControl(c *api.Call, p api.Ptr, in api.In[uint8]) error {
	d, err := load(c, p)
	if err != nil {
		return err
	}
	rm := uint8(0)
	d.set(security.RMControlValid, in.OK())
	if in.OK() {
		rm = in.Get(c)
	}
	mm.Store(c.P.Space, uint64(p)+1, rm)
	mm.Store(c.P.Space, uint64(p)+2, d.Control)
	return nil
}

// parts are the sizes of what a descriptor leads to.
func (d *descriptor) parts(c *api.Call) (owner, group, sacl, dacl uint64) {
	sid := func(at uint64) uint64 {
		if at == 0 {
			return 0
		}
		return 8 + 4*uint64(mm.Load[uint8](c.P.Space, at+1))
	}
	acl := func(at uint64, present security.Control) uint64 {
		if at == 0 || d.Control&present == 0 {
			return 0
		}
		return (uint64(mm.Load[uint16](c.P.Space, at+2)) + 3) &^ 3
	}
	return sid(d.Owner), sid(d.Group), acl(d.SACL, security.SACLPresent), acl(d.DACL, security.DACLPresent)
}

func getSecurityDescriptorLength(c *api.Call, p api.Ptr) error {
	d, err := load(c, p)
	if err != nil {
		return err
	}
	o, g, s, a := d.parts(c)
	head := uint64(40)
	if d.Control&security.SelfRelative != 0 {
		head = 20
	}
	c.Return(head + o + g + s + a)
	return nil
}

func makeSelfRelativeSD(c *api.Call, p, out api.Ptr, size api.Out[uint32]) error {
	d, err := load(c, p)
	if err != nil {
		return err
	}
	if d.Control&security.SelfRelative != 0 {
		return nt.STATUS_BAD_DESCRIPTOR_FORMAT
	}
	return selfRelative(c, p, &d, out, size)
}

// selfRelative stores the self-relative form of a descriptor of either, its lists with the
// room that they have.
func selfRelative(c *api.Call, p api.Ptr, d *descriptor, out api.Ptr, size api.Out[uint32]) error {
	if _, err := c.Descriptor(p); err != nil {
		return err
	}
	control := d.Control | security.SelfRelative
	b := append([]byte{d.Revision, d.RM, byte(control), byte(control >> 8)}, make([]byte, 16)...)
	o, g, s, a := d.parts(c)
	for _, x := range []struct {
		at   uint64
		size uint64
		to   int
	}{{d.SACL, s, 12}, {d.DACL, a, 16}, {d.Owner, o, 4}, {d.Group, g, 8}} {
		if x.size > 0 {
			binary.LittleEndian.PutUint32(b[x.to:], uint32(len(b)))
			b = append(b, api.Ptr(x.at).Bytes(c, x.size)...)
		}
	}
	n := size.Get(c)
	size.Must(c, uint32(len(b)))
	if int(n) < len(b) {
		return nt.STATUS_BUFFER_TOO_SMALL
	}
	out.Write(c, b)
	return nil
}

func makeAbsoluteSD(c *api.Call, p, out api.Ptr, size api.Out[uint32], dacl api.Ptr, daclSize api.Out[uint32], sacl api.Ptr, saclSize api.Out[uint32], owner api.Ptr, ownerSize api.Out[uint32], group api.Ptr, groupSize api.Out[uint32]) error {
	d, err := load(c, p)
	if err != nil {
		return err
	}
	if d.Control&security.SelfRelative == 0 {
		return nt.STATUS_BAD_DESCRIPTOR_FORMAT
	}
	if _, err := c.Descriptor(p); err != nil {
		return err
	}
	o, g, s, a := d.parts(c)
	small := false
	for _, x := range []struct {
		size api.Out[uint32]
		need uint64
	}{{size, 40}, {daclSize, a}, {saclSize, s}, {ownerSize, o}, {groupSize, g}} {
		have := x.size.Get(c)
		x.size.Must(c, uint32(x.need))
		small = small || uint64(have) < x.need
	}
	if small {
		return nt.STATUS_BUFFER_TOO_SMALL
	}
	for _, x := range []struct {
		at   *uint64
		to   api.Ptr
		size uint64
	}{{&d.Owner, owner, o}, {&d.Group, group, g}, {&d.SACL, sacl, s}, {&d.DACL, dacl, a}} {
		if x.size == 0 {
			*x.at = 0
			continue
		}
		x.to.Write(c, api.Ptr(*x.at).Bytes(c, x.size))
		*x.at = uint64(x.to)
	}
	d.Control &^= security.SelfRelative
	mm.Store(c.P.Space, uint64(out), d)
	return nil
}

// sddlError translates an error of the parser to what the function gives.
func sddlError(err error) error {
	if err == nt.STATUS_NOT_SUPPORTED {
		return nt.ERROR_NOT_SUPPORTED
	}
	return err
}

func stringToDescriptor(c *api.Call, in text, rev uint32, out api.Out[uint64], size api.Out[uint32]) error {
	if in.At == 0 || out == 0 {
		return nt.ERROR_INVALID_PARAMETER
	}
	if rev != sdRevision {
		return nt.ERROR_UNKNOWN_REVISION
	}
	d, err := security.ParseSDDL(in.Get(c))
	if err != nil {
		return sddlError(err)
	}
	b := d.AppendSelfRelative(nil)
	at, err := c.LocalCopy(b)
	if err != nil {
		return err
	}
	out.Must(c, at)
	size.Set(c, uint32(len(b)))
	return nil
}

func stringToDescriptorA(c *api.Call, in api.AStr, rev uint32, out api.Out[uint64], size api.Out[uint32]) error {
	return stringToDescriptor(c, ansi(in), rev, out, size)
}

func stringToDescriptorW(c *api.Call, in api.WStr, rev uint32, out api.Out[uint64], size api.Out[uint32]) error {
	return stringToDescriptor(c, wide(in), rev, out, size)
}

func descriptorToString(c *api.Call, p api.Ptr, rev uint32, info security.Information, out api.Out[uint64], size api.Out[uint32], t text) error {
	if rev != sdRevision {
		return nt.ERROR_UNKNOWN_REVISION
	}
	if p == 0 || out == 0 {
		return nt.ERROR_INVALID_PARAMETER
	}
	d, err := c.Descriptor(p)
	if err != nil {
		return err
	}
	s, ok := d.SDDL(info)
	if !ok {
		return nt.ERROR_INVALID_ACL
	}
	at, n, err := t.Local(c, s)
	if err != nil {
		return err
	}
	out.Must(c, at)
	size.Set(c, uint32(n))
	return nil
}

func descriptorToStringA(c *api.Call, p api.Ptr, rev uint32, info api.Flags, out api.Out[uint64], size api.Out[uint32]) error {
	return descriptorToString(c, p, rev, security.Information(info), out, size, text{})
}

func descriptorToStringW(c *api.Call, p api.Ptr, rev uint32, info api.Flags, out api.Out[uint64], size api.Out[uint32]) error {
	return descriptorToString(c, p, rev, security.Information(info), out, size, text{Wide: true})
}
