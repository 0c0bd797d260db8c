package api

import (
	"strings"

	"haft.dev/internal/io"
	"haft.dev/internal/kernel"
	"haft.dev/internal/mm"
	"haft.dev/internal/object"
	"haft.dev/internal/security"
	"haft.dev/nt"
)

// SecurityAttributes is SECURITY_ATTRIBUTES.
type SecurityAttributes struct {
	Length             uint32
	_                  uint32
	SecurityDescriptor uint64
	InheritHandle      uint32
	_                  uint32
}

// ObjectAttributes is OBJECT_ATTRIBUTES.
type ObjectAttributes struct {
	Length             uint32
	_                  uint32
	RootDirectory      uint64
	ObjectName         uint64 // *UNICODE_STRING
	Attributes         uint32
	_                  uint32
	SecurityDescriptor uint64
	SecurityQOS        uint64
}

// Win32Attr builds the attributes of a Win32 call that creates an object: a
// name relative to the session's directory, and what SECURITY_ATTRIBUTES give.
func (c *Call) Win32Attr(name string, sa In[SecurityAttributes]) (*object.Attr, error) {
	a := &object.Attr{Name: name, Flags: object.OBJ_OPENIF}
	if name != "" {
		a.Root, a.Name = c.P.named(name)
	}
	if sa.OK() {
		v := sa.Get(c)
		if v.InheritHandle != 0 {
			a.Flags |= object.OBJ_INHERIT
		}
		sd, err := c.Descriptor(Ptr(v.SecurityDescriptor))
		if err != nil {
			return nil, err
		}
		a.Security = sd
	}
	return a, nil
}

// OpenAttr builds the attributes of a Win32 call that opens an object by name.
func (c *Call) OpenAttr(name string, inherit Bool) *object.Attr {
	a := &object.Attr{}
	a.Root, a.Name = c.P.named(name)
	if inherit != 0 {
		a.Flags = object.OBJ_INHERIT
	}
	return a
}

// Created finishes a Win32 call that created or opened a named object: the
// last error says which.
func (c *Call) Created(h nt.Handle, s nt.Status, err error) error {
	if err != nil {
		return err
	}
	if s == nt.STATUS_OBJECT_NAME_EXISTS {
		c.SetLastError(nt.ERROR_ALREADY_EXISTS)
	} else {
		c.SetLastError(0)
	}
	c.Return(uint64(h))
	return nil
}

// Opened finishes a Win32 call that opened something.
func (c *Call) Opened(h nt.Handle, err error) error {
	if err != nil {
		return err
	}
	c.Return(uint64(h))
	return nil
}

// Attr reads OBJECT_ATTRIBUTES; NULL gives attributes without a name.
// STATUS_INVALID_PARAMETER for a wrong length or unknown attributes,
// STATUS_OBJECT_NAME_INVALID for a name of odd length.
func (c *Call) Attr(p In[ObjectAttributes]) (*object.Attr, error) {
	if !p.OK() {
		return &object.Attr{}, nil
	}
	oa := p.Get(c)
	if oa.Length != 0x30 || oa.Attributes&^object.OBJ_VALID_ATTRIBUTES != 0 {
		return nil, nt.STATUS_INVALID_PARAMETER
	}
	a := &object.Attr{Flags: oa.Attributes}
	if oa.ObjectName != 0 {
		s, err := c.UnicodeString(Ptr(oa.ObjectName))
		if err != nil {
			return nil, err
		}
		a.Name = s
	}
	if oa.RootDirectory != 0 {
		d, err := kernel.Ref[*object.Directory](c.K, nt.Handle(oa.RootDirectory), 0)
		if err != nil {
			return nil, err
		}
		a.Root = d
	}
	sd, err := c.Descriptor(Ptr(oa.SecurityDescriptor))
	if err != nil {
		return nil, err
	}
	a.Security = sd
	return a, nil
}

// FileAttributes reads OBJECT_ATTRIBUTES of a call that opens files: the root
// may be the handle of a directory or file, which cr then gets, too.
func (c *Call) FileAttributes(p In[ObjectAttributes], cr *io.Create) (*object.Attr, error) {
	if !p.OK() {
		return nil, nt.STATUS_INVALID_PARAMETER
	}
	root := nt.Handle(p.Get(c).RootDirectory)
	if root == 0 {
		return c.Attr(p)
	}
	f, err := kernel.Ref[*io.File](c.K, root, 0)
	if err == nt.STATUS_OBJECT_TYPE_MISMATCH {
		return c.Attr(p)
	} else if err != nil {
		return nil, err
	}
	oa := p.Get(c)
	if oa.Length != 0x30 || oa.Attributes&^object.OBJ_VALID_ATTRIBUTES != 0 {
		return nil, nt.STATUS_INVALID_PARAMETER
	}
	a := &object.Attr{Name: f.Name(), Flags: oa.Attributes}
	if oa.ObjectName != 0 {
		s, err := c.UnicodeString(Ptr(oa.ObjectName))
		if err != nil {
			return nil, err
		}
		if strings.HasPrefix(s, `\`) {
			return nil, nt.STATUS_OBJECT_NAME_INVALID
		}
		if s != "" {
			a.Name = strings.TrimSuffix(a.Name, `\`) + `\` + s
		}
		cr.RelatedName = s
	}
	cr.Related = f
	a.Security, err = c.Descriptor(Ptr(oa.SecurityDescriptor))
	return a, err
}

// QOS reads the SECURITY_QUALITY_OF_SERVICE of OBJECT_ATTRIBUTES, nil if there is
// none.
func (c *Call) QOS(p In[ObjectAttributes]) *io.QOS {
	if !p.OK() {
		return nil
	}
	at := p.Get(c).SecurityQOS
	if at == 0 {
		return nil
	}
	return c.QOSAt(Ptr(at))
}

// QOSAt reads a SECURITY_QUALITY_OF_SERVICE.
func (c *Call) QOSAt(at Ptr) *io.QOS {
	q := mm.Load[struct {
		Length, Level      uint32
		Dynamic, Effective uint8
		_                  [2]uint8
	}](c.P.Space, uint64(at))
	return &io.QOS{Level: q.Level, Dynamic: q.Dynamic != 0, EffectiveOnly: q.Effective != 0}
}

// UnicodeString reads a UNICODE_STRING.
func (c *Call) UnicodeString(p Ptr) (string, error) {
	us := mm.Load[UnicodeString](c.P.Space, uint64(p))
	if us.Length&1 != 0 {
		return "", nt.STATUS_OBJECT_NAME_INVALID
	}
	return c.Text16(Ptr(us.Buffer), int(us.Length/2)), nil
}

// Text16 reads n UTF-16 code units.
func (c *Call) Text16(p Ptr, n int) string {
	if n == 0 {
		return ""
	}
	b := p.Bytes(c, uint64(2*n))
	u := make([]uint16, n)
	for i := range u {
		u[i] = uint16(b[2*i]) | uint16(b[2*i+1])<<8
	}
	return nt.String16(u)
}

// Descriptor reads a security descriptor, absolute or self-relative; NULL is nil.
func (c *Call) Descriptor(p Ptr) (*security.Descriptor, error) {
	if p == 0 {
		return nil, nil
	}
	return security.ParseDescriptor(c.P.Space.Read, uint64(p))
}
