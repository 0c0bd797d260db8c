package ntdll

import (
	"haft.dev/internal/api"
	"haft.dev/internal/kernel"
	"haft.dev/internal/mm"
	"haft.dev/internal/object"
	"haft.dev/nt"
)

func objectFuncs() []api.Func {
	return []api.Func{
		api.F1("NtClose(Handle)", ntClose).NT().Closes(),
		api.F2("NtCompareObjects(FirstObjectHandle, SecondObjectHandle)", compareObjects).NT(),
		api.F3("NtCreateDirectoryObject(DirectoryHandle, DesiredAccess, ObjectAttributes)", createDirectoryObject).NT().Opens("NtClose"),
		api.F4("NtCreateSymbolicLinkObject(LinkHandle, DesiredAccess, ObjectAttributes, LinkTarget)", createSymbolicLinkObject).NT().Opens("NtClose"),
		api.F7("NtDuplicateObject(SourceProcessHandle, SourceHandle, TargetProcessHandle, TargetHandle, DesiredAccess, HandleAttributes, Options)", duplicateObject).NT().Opens("NtClose"),
		api.F1("NtMakePermanentObject(Handle)", makePermanentObject).NT(),
		api.F1("NtMakeTemporaryObject(Handle)", makeTemporaryObject).NT(),
		api.F3("NtOpenDirectoryObject(DirectoryHandle, DesiredAccess, ObjectAttributes)", openDirectoryObject).NT().Opens("NtClose"),
		api.F3("NtOpenSymbolicLinkObject(LinkHandle, DesiredAccess, ObjectAttributes)", openSymbolicLinkObject).NT().Opens("NtClose"),
		api.F5("NtQueryObject(Handle, ObjectInformationClass, ObjectInformation, ObjectInformationLength, ReturnLength)", queryObject).NT(),
		api.F3("NtQuerySymbolicLinkObject(LinkHandle, LinkTarget, ReturnedLength)", querySymbolicLinkObject).NT(),
		api.F4("NtSetInformationObject(Handle, ObjectInformationClass, ObjectInformation, ObjectInformationLength)", setInformationObject).NT(),
	}
}

func ntClose(c *api.Call, h api.Handle) error { return c.Close(h.NT()) }

func compareObjects(c *api.Call, a, b api.Handle) error { return c.K.CompareObjects(a.NT(), b.NT()) }

func duplicateObject(c *api.Call, source, h, target api.Handle, out api.Out[nt.Handle], access api.Access, attr api.Flags, options uint32) error {
	out.Probe(c)
	src, err := kernel.Ref[*kernel.Process](c.K, source.NT(), nt.PROCESS_DUP_HANDLE)
	if err != nil {
		return err
	}
	var dst *kernel.Process
	if target != 0 {
		if dst, err = kernel.Ref[*kernel.Process](c.K, target.NT(), nt.PROCESS_DUP_HANDLE); err != nil {
			return err
		}
	}
	dup, err := c.K.Duplicate(src, h.NT(), dst, access.NT(), object.HandleAttributes(uint32(attr)), options)
	if err != nil {
		return err
	}
	out.Set(c, dup)
	return nil
}

func createDirectoryObject(c *api.Call, out api.Out[nt.Handle], access api.Access, oa api.In[api.ObjectAttributes]) error {
	out.Must(c, 0)
	a, err := c.Attr(oa)
	if err != nil {
		return err
	}
	h, s, err := c.K.CreateDirectory(a, access.NT())
	return created(c, out, h, s, err)
}

func openDirectoryObject(c *api.Call, out api.Out[nt.Handle], access api.Access, oa api.In[api.ObjectAttributes]) error {
	out.Must(c, 0)
	a, err := c.Attr(oa)
	if err != nil {
		return err
	}
	h, err := c.K.OpenDirectory(a, access.NT())
	return opened(c, out, h, err)
}

func createSymbolicLinkObject(c *api.Call, out api.Out[nt.Handle], access api.Access, oa api.In[api.ObjectAttributes], target api.Ptr) error {
	out.Must(c, 0)
	a, err := c.Attr(oa)
	if err != nil {
		return err
	}
	s, err := c.UnicodeString(target)
	if err != nil {
		return err
	}
	h, st, err := c.K.CreateSymbolicLink(a, access.NT(), s)
	return created(c, out, h, st, err)
}

func openSymbolicLinkObject(c *api.Call, out api.Out[nt.Handle], access api.Access, oa api.In[api.ObjectAttributes]) error {
	out.Must(c, 0)
	a, err := c.Attr(oa)
	if err != nil {
		return err
	}
	h, err := c.K.OpenSymbolicLink(a, access.NT())
	return opened(c, out, h, err)
}

func querySymbolicLinkObject(c *api.Call, h api.Handle, out api.Out[api.UnicodeString], returned api.Out[uint32]) error {
	target, err := c.K.QuerySymbolicLink(h.NT())
	if err != nil {
		return err
	}
	u := nt.UTF16(target)
	returned.Set(c, uint32(2*len(u)))
	us := out.Get(c)
	if int(us.MaximumLength) < 2*len(u) {
		return nt.STATUS_BUFFER_TOO_SMALL
	}
	writeUTF16(c, api.Ptr(us.Buffer), u)
	us.Length = uint16(2 * len(u))
	out.Must(c, us)
	return nil
}

func makePermanentObject(c *api.Call, h api.Handle) error { return c.K.MakePermanent(h.NT()) }
func makeTemporaryObject(c *api.Call, h api.Handle) error { return c.K.MakeTemporary(h.NT()) }

// Classes of NtQueryObject.
const (
	objectBasicInformation  = 0
	objectNameInformation   = 1
	objectTypeInformation   = 2
	objectTypesInformation  = 3
	objectHandleInformation = 4
)

// OBJECT_BASIC_INFORMATION.
type basicInformation struct {
	Attributes, Access               uint32
	HandleCount, PointerCount        uint32
	PagedPool, NonPagedPool          uint32
	_                                [3]uint32
	NameSize, TypeSize, SecuritySize uint32
	CreationTime                     uint64
}

func queryObject(c *api.Call, h api.Handle, class uint32, out api.Ptr, n uint32, returned api.Out[uint32]) error {
	fixed := func(b []byte) error {
		if int(n) < len(b) {
			return nt.STATUS_INFO_LENGTH_MISMATCH
		}
		out.Write(c, b)
		returned.Set(c, uint32(len(b)))
		return nil
	}
	if class == objectTypesInformation {
		return queryTypes(c, out, n, returned)
	}
	info, err := c.K.QueryObject(h.NT())
	if err != nil {
		return err
	}
	switch class {
	case objectBasicInformation:
		attr := handleAttributes(info.Attributes)
		if info.Permanent {
			attr |= object.OBJ_PERMANENT
		}
		b := basicInformation{
			Attributes: attr, Access: uint32(info.Access), HandleCount: uint32(info.HandleCount), PointerCount: uint32(info.PointerCount),
			TypeSize: typeInformationSize + uint32(2*len(nt.UTF16Z(info.Type.Name))),
		}
		if name, err := c.K.ObjectName(h.NT()); err == nil && name != "" {
			b.NameSize = uint32(mm.SizeOf[api.UnicodeString]()) + uint32(2*len(nt.UTF16Z(name)))
		}
		return fixed(encode(b))
	case objectNameInformation:
		name, err := c.K.ObjectName(h.NT())
		if err != nil {
			return err
		}
		b := unicode(c, out, name, uint32(mm.SizeOf[api.UnicodeString]()))
		returned.Set(c, uint32(len(b)))
		if n < 16 {
			return nt.STATUS_INFO_LENGTH_MISMATCH
		}
		if int(n) < len(b) {
			return nt.STATUS_BUFFER_OVERFLOW
		}
		out.Write(c, b)
		return nil
	case objectTypeInformation:
		b := typeInformation(c, out, info.Type)
		returned.Set(c, uint32(len(b)))
		if int(n) < len(b) {
			return nt.STATUS_INFO_LENGTH_MISMATCH
		}
		out.Write(c, b)
		return nil
	case objectHandleInformation:
		return fixed([]byte{byte(number(info.Attributes&object.Inherit != 0)), byte(number(info.Attributes&object.ProtectFromClose != 0))})
	}
	return nt.STATUS_INVALID_INFO_CLASS
}

// unicode encodes a UNICODE_STRING at out whose text follows off bytes behind it.
// The empty string has no buffer.
func unicode(_ *api.Call, out api.Ptr, s string, off uint32) []byte {
	us := api.UnicodeString{}
	u := nt.UTF16Z(s)
	if s != "" {
		us = api.UnicodeString{Length: uint16(2*len(u) - 2), MaximumLength: uint16(2 * len(u)), Buffer: uint64(out) + uint64(off)}
	}
	b := encode(us)
	if s != "" {
		b = append(b, make([]byte, int(off)-len(b))...)
		for _, v := range u {
			b = append(b, byte(v), byte(v>>8))
		}
	}
	return b
}

// OBJECT_TYPE_INFORMATION behind its name.
type typeCounts struct {
	Objects, Handles                  uint32
	_                                 [4]uint32
	PeakObjects, PeakHandles          uint32
	_                                 [4]uint32
	InvalidAttributes                 uint32
	Mapping                           nt.GenericMapping
	Valid                             uint32
	SecurityRequired, MaintainHandles uint8
	Index, Reserved                   uint8
	PoolType                          uint32
	_                                 [2]uint32
}

const typeInformationSize = 0x68

func typeInformation(c *api.Call, out api.Ptr, t *object.Type) []byte {
	st := t.Statistics()
	name := unicode(c, out, t.Name, typeInformationSize)
	counts := encode(typeCounts{
		Objects: uint32(st.Objects), Handles: uint32(st.Handles), PeakObjects: uint32(st.PeakObjects), PeakHandles: uint32(st.PeakHandles),
		Mapping: t.Mapping, Valid: uint32(t.Valid), SecurityRequired: uint8(number(t.NeedsSecurity)), Index: t.Index,
	})
	copy(name[16:], counts[:typeInformationSize-16])
	return name
}

func queryTypes(c *api.Call, out api.Ptr, n uint32, returned api.Out[uint32]) error {
	types := c.P.K.Kernel().Types()
	b := append(make([]byte, 0, 4096), byte(len(types)), 0, 0, 0, 0, 0, 0, 0)
	for _, t := range types {
		b = append(b, typeInformation(c, out+api.Ptr(len(b)), t)...)
		for len(b)%8 != 0 {
			b = append(b, 0)
		}
	}
	returned.Set(c, uint32(len(b)))
	if int(n) < len(b) {
		return nt.STATUS_INFO_LENGTH_MISMATCH
	}
	out.Write(c, b)
	return nil
}

func setInformationObject(c *api.Call, h api.Handle, class uint32, in api.Ptr, n uint32) error {
	if class != objectHandleInformation {
		return nt.STATUS_INVALID_INFO_CLASS
	}
	if n < 2 {
		return nt.STATUS_INFO_LENGTH_MISMATCH
	}
	b := in.Bytes(c, 2)
	var attr object.Attributes
	if b[0] != 0 {
		attr |= object.Inherit
	}
	if b[1] != 0 {
		attr |= object.ProtectFromClose
	}
	return c.K.SetHandleInformation(h.NT(), object.Inherit|object.ProtectFromClose, attr)
}

func writeUTF16(c *api.Call, p api.Ptr, u []uint16) {
	b := make([]byte, 2*len(u))
	for i, v := range u {
		b[2*i], b[2*i+1] = byte(v), byte(v>>8)
	}
	p.Write(c, b)
}
