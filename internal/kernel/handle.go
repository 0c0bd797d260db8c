package kernel

import (
	"haft.dev/internal/object"
	"haft.dev/nt"
)

// Close closes a handle of the caller. A pseudo-handle is no handle to close:
// success without effect. (NtClose.)
func (c Caller) Close(h nt.Handle) error {
	if h.IsPseudo() {
		return nil
	}
	obs := c.Process.kernel.observe()
	if obs == nil {
		_, err := c.Process.Handles.CloseObserved(h, c.Thread, nil)
		return err
	}
	_, err := c.Process.Handles.CloseObserved(h, c.Thread, func(h nt.Handle, e object.Entry) {
		obs.HandleClosed(HandleEvent{Caller: c, Table: c.Process.Handles, Handle: h, Object: e.Object, Access: e.Access, Attr: e.Attr})
	})
	if err != nil {
		c.failed(h, err, true)
	}
	return err
}

// DUPLICATE_* options.
const (
	DUPLICATE_CLOSE_SOURCE    = 1
	DUPLICATE_SAME_ACCESS     = 2
	DUPLICATE_SAME_ATTRIBUTES = 4
)

// grantDuplicate is object.GrantDuplicate, bounded by what c can have to the object.
func (c Caller) grantDuplicate(e object.Entry, access nt.Access) (nt.Access, error) {
	granted, err := object.GrantDuplicate(e, c.Token(), access)
	if err == nil && granted&^e.Access&^c.allowed(e.Object.Body()) != 0 {
		err = nt.STATUS_ACCESS_DENIED
	}
	return granted, err
}

// Duplicate opens in the target process a handle to what h stands for in the
// source process. With DUPLICATE_CLOSE_SOURCE the source is closed whatever
// else happens. A nil target only closes. The caller must have checked
// PROCESS_DUP_HANDLE on both. (NtDuplicateObject.)
func (c Caller) Duplicate(source *Process, h nt.Handle, target *Process, access nt.Access, attr object.Attributes, options uint32) (nt.Handle, error) {
	from := Caller{source, nil}
	if source == c.Process {
		from.Thread = c.Thread
	}
	e, err := from.entry(h)
	if err != nil {
		if source != c.Process && source.Exiting() {
			err = nt.STATUS_PROCESS_IS_TERMINATING // it has no handles any more
		}
		return 0, err
	}
	closes := options&DUPLICATE_CLOSE_SOURCE != 0
	if target == nil {
		if closes {
			err = from.Close(h)
		}
		return 0, err
	}
	if options&DUPLICATE_SAME_ATTRIBUTES != 0 {
		attr = e.Attr
	}
	if options&DUPLICATE_SAME_ACCESS != 0 {
		access = e.Access
	} else if access, err = c.grantDuplicate(e, access); err != nil {
		if closes {
			from.Close(h)
		}
		return 0, err
	}
	if closes && source == target && !h.IsPseudo() {
		// Closing frees the value that opening takes again: it keeps its value.
		if e.Attr&object.ProtectFromClose == 0 {
			err := source.Handles.Replace(h, access, attr)
			return h &^ 3, err
		}
		closes = false
	}
	insert := target.Handles.InsertDuplicate
	if h.IsPseudo() {
		insert = target.Handles.Insert
	}
	dup, err := insert(e.Object, access, attr)
	if closes {
		from.Close(h)
	}
	if err != nil {
		return 0, err
	}
	Caller{target, c.Thread}.openedIn(target.Handles, dup)
	return dup, nil
}

// HandleInformation returns the attributes of a handle. (GetHandleInformation,
// NtQueryObject(ObjectHandleFlagInformation).)
func (c Caller) HandleInformation(h nt.Handle) (object.Attributes, error) {
	e, err := c.entry(h)
	return e.Attr, err
}

// SetHandleInformation sets those attributes of a handle that are in mask.
// A pseudo-handle has none: STATUS_INVALID_HANDLE. (SetHandleInformation,
// NtSetInformationObject.)
func (c Caller) SetHandleInformation(h nt.Handle, mask, attr object.Attributes) error {
	err := c.Process.Handles.SetAttributes(h, mask, attr)
	if err != nil {
		c.failed(h, err, false)
	}
	return err
}

// ObjectInformation is what NtQueryObject(ObjectBasicInformation) tells.
type ObjectInformation struct {
	Attributes   object.Attributes
	Permanent    bool
	Access       nt.Access
	HandleCount  int64
	PointerCount int64
	Type         *object.Type
	Header       *object.Header
}

// QueryObject returns what is known of a handle and its object. (NtQueryObject.)
func (c Caller) QueryObject(h nt.Handle) (ObjectInformation, error) {
	e, err := c.entry(h)
	if err != nil {
		return ObjectInformation{}, err
	}
	return ObjectInformation{
		Attributes: e.Attr, Permanent: e.Object.Permanent(), Access: e.Access,
		HandleCount: e.Object.HandleCount(), PointerCount: e.Object.PointerCount(),
		Type: e.Object.Type(), Header: e.Object,
	}, nil
}

// NameQuerier is an object whose name is asked for by an operation that may have
// to wait: a file opened for synchronous I/O.
type NameQuerier interface {
	QueryName(c Caller) (string, error)
}

// ObjectName returns the full name of the object, "" if it has none.
// (NtQueryObject(ObjectNameInformation).)
func (c Caller) ObjectName(h nt.Handle) (string, error) {
	e, err := c.entry(h)
	if err != nil {
		return "", err
	}
	if n, ok := e.Object.Body().(NameQuerier); ok {
		return n.QueryName(c)
	}
	if q := e.Object.Type().QueryName; q != nil {
		return q(e.Object.Body())
	}
	return e.Object.Path(), nil
}

// CompareObjects returns nil if both handles stand for one object, else
// STATUS_NOT_SAME_OBJECT. (NtCompareObjects.)
func (c Caller) CompareObjects(a, b nt.Handle) error {
	x, err := c.entry(a)
	if err != nil {
		return err
	}
	y, err := c.entry(b)
	if err != nil {
		return err
	}
	if x.Object != y.Object {
		return nt.STATUS_NOT_SAME_OBJECT
	}
	return nil
}

// MakeTemporary takes an object's permanence; DELETE is asked for.
// (NtMakeTemporaryObject.)
func (c Caller) MakeTemporary(h nt.Handle) error {
	o, err := Ref[object.Object](c, h, nt.DELETE)
	if err != nil {
		return err
	}
	o.ObjectHeader().MakeTemporary()
	return nil
}

// MakePermanent makes an object keep its name without handles.
// (NtMakePermanentObject, which asks for SeCreatePermanentPrivilege.)
func (c Caller) MakePermanent(h nt.Handle) error {
	if !c.Token().HasPrivilege("SeCreatePermanentPrivilege") {
		return nt.STATUS_PRIVILEGE_NOT_HELD
	}
	o, err := Ref[object.Object](c, h, 0)
	if err != nil {
		return err
	}
	o.ObjectHeader().MakePermanent()
	return nil
}

// CreateDirectory creates or opens an object directory. (NtCreateDirectoryObject.)
func (c Caller) CreateDirectory(a *object.Attr, access nt.Access) (nt.Handle, nt.Status, error) {
	return c.create(c.Process.kernel.Namespace.NewDirectory(), a, access)
}

// OpenDirectory opens an object directory. (NtOpenDirectoryObject.)
func (c Caller) OpenDirectory(a *object.Attr, access nt.Access) (nt.Handle, error) {
	return c.open(typeDirectory, a, access)
}

// CreateSymbolicLink creates a link in the namespace; the target is not
// followed before it is used. (NtCreateSymbolicLinkObject.)
func (c Caller) CreateSymbolicLink(a *object.Attr, access nt.Access, target string) (nt.Handle, nt.Status, error) {
	if target == "" {
		return 0, 0, nt.STATUS_INVALID_PARAMETER
	}
	return c.create(c.Process.kernel.Namespace.NewSymbolicLink(target), a, access)
}

// OpenSymbolicLink opens a link itself. (NtOpenSymbolicLinkObject.)
func (c Caller) OpenSymbolicLink(a *object.Attr, access nt.Access) (nt.Handle, error) {
	link := *a
	link.Flags |= object.OBJ_OPENLINK
	return c.open(typeSymbolicLink, &link, access)
}

// QuerySymbolicLink returns the target of a link. (NtQuerySymbolicLinkObject.)
func (c Caller) QuerySymbolicLink(h nt.Handle) (string, error) {
	l, err := Ref[*object.SymbolicLink](c, h, nt.SYMBOLIC_LINK_QUERY)
	if err != nil {
		return "", err
	}
	return l.Target(), nil
}
