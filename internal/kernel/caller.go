package kernel

import (
	"haft.dev/internal/object"
	"haft.dev/internal/security"
	"haft.dev/internal/wait"
	"haft.dev/nt"
)

// Caller is on whose behalf a call is made. Thread may be nil where nothing
// depends on it: waits, mutants and APCs need one.
type Caller struct {
	Process *Process
	Thread  *Thread
}

// Waitable is an object that can be waited for.
type Waitable interface {
	object.Object
	Waitable() *wait.Object
}

// Ref returns the object that h stands for, if it is a T and every right in
// want was granted; pseudo-handles stand for the caller's process and thread
// with all rights. Errors in this order: STATUS_INVALID_HANDLE,
// STATUS_OBJECT_TYPE_MISMATCH, STATUS_ACCESS_DENIED. (ObReferenceObjectByHandle.)
func Ref[T object.Object](c Caller, h nt.Handle, want nt.Access) (T, error) {
	o, err := object.Lookup[T](c.Process.Handles, h, want)
	if err != nil {
		return refSpecial[T](c, h, want, err)
	}
	return o, nil
}

func refSpecial[T object.Object](c Caller, h nt.Handle, want nt.Access, err error) (T, error) {
	if p := c.pseudo(h); p != nil {
		if o, ok := p.(T); ok {
			return o, nil
		}
		err = nt.STATUS_OBJECT_TYPE_MISMATCH
	} else if h.IsPseudo() {
		tok, e := c.pseudoToken(h, want)
		if o, ok := any(tok).(T); ok && e == nil {
			return o, nil
		} else if err = e; e == nil {
			err = nt.STATUS_OBJECT_TYPE_MISMATCH
		}
	}
	c.failed(h, err, false)
	var zero T
	return zero, err
}

// pseudoToken returns the token that one of the token pseudo-handles stands for,
// with the rights TOKEN_QUERY and TOKEN_QUERY_SOURCE. STATUS_NO_TOKEN for the
// thread's token if it has none. (GetCurrentThreadEffectiveToken.)
func (c Caller) pseudoToken(h nt.Handle, want nt.Access) (*Token, error) {
	var own *Token
	if c.Thread != nil {
		own = c.Thread.ImpersonationToken()
	}
	switch h {
	case nt.CurrentProcessToken:
		own = c.Process.PrimaryToken()
	case nt.CurrentThreadEffective:
		if own == nil {
			own = c.Process.PrimaryToken()
		}
	case nt.CurrentThreadToken:
		if own == nil {
			return nil, nt.STATUS_NO_TOKEN
		}
	default:
		return nil, nt.STATUS_INVALID_HANDLE
	}
	if want&^(nt.TOKEN_QUERY|nt.TOKEN_QUERY_SOURCE) != 0 {
		return nil, nt.STATUS_ACCESS_DENIED
	}
	return own, nil
}

// pseudo returns what a pseudo-handle stands for, nil if h is none.
func (c Caller) pseudo(h nt.Handle) object.Object {
	switch h {
	case nt.CurrentProcess:
		return c.Process
	case nt.CurrentThread:
		if c.Thread != nil {
			return c.Thread
		}
	}
	return nil
}

// entry returns what h stands for, pseudo-handles included.
func (c Caller) entry(h nt.Handle) (object.Entry, error) {
	if e, ok := c.Process.Handles.Lookup(h); ok {
		return e, nil
	}
	if p := c.pseudo(h); p != nil {
		hdr := p.ObjectHeader()
		return object.Entry{Object: hdr, Access: hdr.Type().Valid}, nil
	}
	c.failed(h, nt.STATUS_INVALID_HANDLE, false)
	return object.Entry{}, nt.STATUS_INVALID_HANDLE
}

// failed tells the observer of a bad handle.
func (c Caller) failed(h nt.Handle, err error, closing bool) {
	if c.Thread != nil && err == nt.STATUS_INVALID_HANDLE && c.Process.StrictHandles.Load() {
		c.Thread.badHandle = true
	}
	obs := c.Process.kernel.observe()
	if obs == nil {
		return
	}
	ev := HandleEvent{Caller: c, Table: c.Process.Handles, Handle: h, Close: closing}
	ev.Status, _ = err.(nt.Status)
	if e, ok := c.Process.Handles.Lookup(h); ok {
		ev.Object, ev.Access, ev.Attr = e.Object, e.Access, e.Attr
	}
	obs.HandleFailed(ev)
}

// opened tells the observer of a new handle in the caller's table.
func (c Caller) opened(h nt.Handle) {
	c.openedIn(c.Process.Handles, h)
}

func (c Caller) openedIn(t *object.Table, h nt.Handle) {
	obs := c.Process.kernel.observe()
	if obs == nil {
		return
	}
	if e, ok := t.Lookup(h); ok {
		obs.HandleOpened(HandleEvent{Caller: c, Table: t, Handle: h, Object: e.Object, Access: e.Access, Attr: e.Attr})
	}
}

// Token returns what access checks of the caller go by: the token that its
// thread impersonates, else that of its process.
func (c Caller) Token() *security.Token {
	if c.Thread != nil {
		if t := c.Thread.Impersonation(); t != nil {
			return t
		}
	}
	return c.Process.Token()
}

// create gives a new object its first handle, or opens the object that already
// has the name. It consumes the reference of o's constructor.
func (c Caller) create(o object.Object, a *object.Attr, access nt.Access) (nt.Handle, nt.Status, error) {
	h, s, err := c.Process.kernel.Namespace.Create(c.Process.Handles, c.Token(), o, a, access)
	if err != nil {
		return 0, 0, err
	}
	c.opened(h)
	return h, s, nil
}

// open opens a named object of the type with the given index.
func (c Caller) open(index int, a *object.Attr, access nt.Access) (nt.Handle, error) {
	k := c.Process.kernel
	h, err := k.Namespace.Open(c.Process.Handles, c.Token(), k.types[index], a, access, nil)
	if err != nil {
		return 0, err
	}
	c.opened(h)
	return h, nil
}

// OpenFile opens or creates what a names through the device that the path leads
// to; create is for the device. (ObOpenObjectByName with a parse context.)
func (c Caller) OpenFile(a *object.Attr, access nt.Access, create any) (nt.Handle, error) {
	k := c.Process.kernel
	h, err := k.Namespace.Open(c.Process.Handles, c.Token(), k.types[TypeFile], a, access, create)
	if err != nil {
		return 0, err
	}
	c.opened(h)
	return h, nil
}

// OpenObject opens a handle to an object that the caller has already, after an
// access check. (ObOpenObjectByPointer.)
func (c Caller) OpenObject(o object.Object, flags uint32, access nt.Access) (nt.Handle, error) {
	h, err := object.OpenByPointer(c.Process.Handles, c.Token(), o, flags, access)
	if err != nil {
		return 0, err
	}
	c.opened(h)
	return h, nil
}

// openDebugged opens a process or thread: SeDebugPrivilege grants every right, but none
// against a protected process.
func (c Caller) openDebugged(o object.Object, flags uint32, access nt.Access) (nt.Handle, error) {
	if allowed := c.allowed(o); allowed != ^nt.Access(0) {
		access = o.ObjectHeader().Type().Mapping.Map(access)
		if access&nt.MAXIMUM_ALLOWED != 0 {
			access = access&^nt.MAXIMUM_ALLOWED | allowed
		}
		if access&^allowed != 0 {
			return 0, nt.STATUS_ACCESS_DENIED
		}
	}
	if !c.Token().HasPrivilege("SeDebugPrivilege") {
		return c.OpenObject(o, flags, access)
	}
	typ := o.ObjectHeader().Type()
	access = typ.Mapping.Map(access)
	if access&nt.MAXIMUM_ALLOWED != 0 {
		access |= typ.Valid
	}
	h, err := c.Process.Handles.Insert(o.ObjectHeader(), typ.Imply(access&typ.Valid), object.HandleAttributes(flags))
	if err != nil {
		return 0, err
	}
	c.opened(h)
	return h, nil
}

// allowed returns the rights that c can ever have to an object: all, but for protected
// processes of others and their threads.
func (c Caller) allowed(o object.Object) nt.Access {
	const common = nt.READ_CONTROL | nt.SYNCHRONIZE
	switch o := o.(type) {
	case *Process:
		if o.protected && o != c.Process {
			return common | nt.PROCESS_QUERY_INFORMATION | nt.PROCESS_QUERY_LIMITED_INFORMATION
		}
	case *Thread:
		if o.process.protected && o.process != c.Process {
			return common | nt.THREAD_QUERY_INFORMATION | nt.THREAD_QUERY_LIMITED_INFORMATION
		}
	}
	return ^nt.Access(0)
}

// Insert opens a handle to a new object, consuming its constructor's reference;
// the creator gets the access it asks for. (ObInsertObject without a name.)
func (c Caller) Insert(o object.Object, flags uint32, access nt.Access) (nt.Handle, error) {
	h, _, err := c.create(o, &object.Attr{Flags: flags}, access)
	return h, err
}

// OpenNew opens a creator's handle to an object that has its security descriptor
// already, unless the create call gives one: no access is checked. The object's
// references stay as they are.
func (c Caller) OpenNew(o object.Object, a *object.Attr, access nt.Access) (nt.Handle, error) {
	hdr := o.ObjectHeader()
	if a.Security != nil {
		hdr.SetSecurity(a.Security)
	}
	granted := hdr.Type().Mapping.Map(access) & hdr.Type().Valid
	if access&nt.MAXIMUM_ALLOWED != 0 {
		granted = hdr.Type().Valid
	}
	h, err := c.Process.Handles.Insert(hdr, granted, object.HandleAttributes(a.Flags))
	if err != nil {
		return 0, err
	}
	c.opened(h)
	return h, nil
}
