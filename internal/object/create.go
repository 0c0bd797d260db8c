package object

import (
	"haft.dev/internal/security"
	"haft.dev/nt"
)

// creatorAccess is what the creator of an object gets: all it asks for, of the
// rights that exist.
func creatorAccess(typ *Type, tok *security.Token, access nt.Access) (nt.Access, error) {
	if access&nt.ACCESS_SYSTEM_SECURITY != 0 && !tok.HasPrivilege("SeSecurityPrivilege") {
		return 0, nt.STATUS_PRIVILEGE_NOT_HELD
	}
	if access&nt.MAXIMUM_ALLOWED != 0 {
		access = access&^nt.MAXIMUM_ALLOWED | nt.GENERIC_ALL
	}
	return typ.Imply(typ.Mapping.Map(access) & (typ.Valid | nt.ACCESS_SYSTEM_SECURITY)), nil
}

// openAccess is what somebody gets who opens an object that exists.
func openAccess(h *Header, tok *security.Token, access nt.Access) (nt.Access, error) {
	sd := h.Security()
	access = h.typ.Mapping.Map(access)
	if sd == nil { // an object without a descriptor grants everything
		if access&nt.MAXIMUM_ALLOWED != 0 {
			access = access&^nt.MAXIMUM_ALLOWED | h.typ.Valid
		}
		return h.typ.Imply(access & (h.typ.Valid | nt.ACCESS_SYSTEM_SECURITY)), nil
	}
	if !tok.IsPrimary() && tok.Level < security.Impersonation {
		return 0, nt.STATUS_BAD_IMPERSONATION_LEVEL
	}
	granted, err := security.AccessCheck(sd, tok, access, h.typ.Mapping)
	return h.typ.Imply(granted), err
}

// Create opens the first handle to the new object o, in table t, or, if the
// name in a exists already and OBJ_OPENIF is given, a handle to the object that
// has it: then the status is STATUS_OBJECT_NAME_EXISTS. It consumes the
// reference of o's constructor in every case, so that a creation that fails
// leaves nothing behind. (ObInsertObject.)
//
// Errors: STATUS_OBJECT_NAME_COLLISION without OBJ_OPENIF,
// STATUS_OBJECT_TYPE_MISMATCH for an object of another type, the path errors of
// the namespace, STATUS_ACCESS_DENIED, STATUS_INSUFFICIENT_RESOURCES.
func (ns *Namespace) Create(t *Table, tok *security.Token, o Object, a *Attr, access nt.Access) (nt.Handle, nt.Status, error) {
	hdr := o.ObjectHeader()
	if a == nil || a.Name == "" {
		h, err := createUnnamed(t, tok, hdr, a, access)
		return h, nt.STATUS_SUCCESS, err
	}
	defer hdr.Release()
	if err := hdr.assignSecurity(a.Security, nil, tok); err != nil {
		return 0, 0, err
	}
	if a.Flags&OBJ_PERMANENT != 0 && !tok.HasPrivilege("SeCreatePermanentPrivilege") {
		return 0, 0, nt.STATUS_PRIVILEGE_NOT_HELD
	}
	f, err := ns.claim(hdr, a, func(d *Directory) error {
		want := nt.DIRECTORY_CREATE_OBJECT
		if hdr.typ == ns.dirs {
			want = nt.DIRECTORY_CREATE_SUBDIRECTORY
		}
		_, err := openAccess(&d.Header, tok, want)
		return err
	})
	if err != nil {
		return 0, 0, err
	}
	status, target := nt.STATUS_SUCCESS, hdr
	var granted nt.Access
	switch {
	case f.object == nil:
		granted, err = creatorAccess(hdr.typ, tok, access)
	case a.Flags&OBJ_OPENIF == 0:
		target, err = f.object, nt.STATUS_OBJECT_NAME_COLLISION
	case f.object.typ != hdr.typ:
		target, err = f.object, nt.STATUS_OBJECT_TYPE_MISMATCH
	default:
		target, status = f.object, nt.STATUS_OBJECT_NAME_EXISTS
		granted, err = openAccess(target, tok, access)
	}
	if err != nil {
		target.closeHandle(Closing{})
		return 0, 0, err
	}
	h, err := t.insertCounted(target, granted, HandleAttributes(a.Flags))
	return h, status, err
}

func createUnnamed(t *Table, tok *security.Token, hdr *Header, a *Attr, access nt.Access) (nt.Handle, error) {
	var flags uint32
	var explicit *security.Descriptor
	if a != nil {
		flags, explicit = a.Flags, a.Security
	}
	if hdr.typ.NeedsSecurity || explicit != nil {
		if err := hdr.assignSecurity(explicit, nil, tok); err != nil {
			hdr.Release()
			return 0, err
		}
	}
	granted, err := creatorAccess(hdr.typ, tok, access)
	if err != nil {
		hdr.Release()
		return 0, err
	}
	return t.insertNew(hdr, granted, HandleAttributes(flags))
}

func (h *Header) assignSecurity(explicit, parent *security.Descriptor, tok *security.Token) error {
	sd, err := security.Assign(parent, explicit, tok, false, h.typ.Mapping)
	if err != nil {
		return err
	}
	h.sd.Store(sd)
	return nil
}

// Open opens a handle to the object of type typ (nil: any) that a names. A
// device's Parse is asked for what lies below it, with ctx as its context.
// (ObOpenObjectByName.)
//
// Errors: those of the namespace, STATUS_OBJECT_NAME_NOT_FOUND,
// STATUS_OBJECT_TYPE_MISMATCH, STATUS_ACCESS_DENIED.
func (ns *Namespace) Open(t *Table, tok *security.Token, typ *Type, a *Attr, access nt.Access, ctx any) (nt.Handle, error) {
	if a == nil || a.Name == "" && a.Root == nil {
		return 0, nt.STATUS_OBJECT_PATH_SYNTAX_BAD
	}
	if a.Name == "" { // the root directory itself
		if typ != nil && typ != ns.dirs {
			return 0, nt.STATUS_OBJECT_TYPE_MISMATCH
		}
		return OpenByPointer(t, tok, a.Root, a.Flags, access)
	}
	f, err := ns.reserve(a, typ)
	if err != nil {
		return 0, err
	}
	if f.device != nil {
		return ns.parse(t, typ, f, a, access, ctx)
	}
	if typ != nil && f.object.typ != typ {
		f.object.closeHandle(Closing{})
		return 0, nt.STATUS_OBJECT_TYPE_MISMATCH
	}
	granted, err := openAccess(f.object, tok, access)
	if err != nil {
		f.object.closeHandle(Closing{})
		return 0, err
	}
	return t.insertCounted(f.object, granted, HandleAttributes(a.Flags))
}

// parse lets a device open what the rest of a path names. The object that Parse
// returns is new: its constructor's reference is consumed.
func (ns *Namespace) parse(t *Table, typ *Type, f found, a *Attr, access nt.Access, ctx any) (nt.Handle, error) {
	p := Parse{Remaining: f.remaining, Flags: a.Flags, Access: access, Context: ctx}
	o, err := f.device.typ.Parse(f.device.self, &p)
	if err != nil {
		return 0, err
	}
	hdr := o.ObjectHeader()
	defer hdr.Release()
	hdr.openHandle()
	if typ != nil && hdr.typ != typ {
		hdr.closeHandle(Closing{})
		return 0, nt.STATUS_OBJECT_TYPE_MISMATCH
	}
	return t.insertCounted(hdr, p.Granted, HandleAttributes(a.Flags))
}

// OpenByPointer opens a handle to o after an access check. (ObOpenObjectByPointer.)
func OpenByPointer(t *Table, tok *security.Token, o Object, flags uint32, access nt.Access) (nt.Handle, error) {
	hdr := o.ObjectHeader()
	granted, err := openAccess(hdr, tok, access)
	if err != nil {
		return 0, err
	}
	return t.Insert(hdr, granted, HandleAttributes(flags))
}

// GrantDuplicate returns the rights of a duplicate for which access was asked:
// a subset of what e has is granted, anything beyond needs an access check. What keeps its
// descriptor elsewhere, files and keys, gives a duplicate nothing beyond: STATUS_ACCESS_DENIED.
// (DuplicateHandle, on files that were opened for reading.)
func GrantDuplicate(e Entry, tok *security.Token, access nt.Access) (nt.Access, error) {
	typ := e.Object.typ
	mapped := typ.Mapping.Map(access)
	if mapped&nt.MAXIMUM_ALLOWED == 0 && mapped&^e.Access == 0 {
		return typ.Imply(mapped), nil
	}
	if typ.Security != nil {
		return 0, nt.STATUS_ACCESS_DENIED
	}
	return openAccess(e.Object, tok, access)
}
