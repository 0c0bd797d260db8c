//go:build !windows

package windows

import "haft.dev/nt"

// CreateMutex creates a mutex, owned by the calling goroutine if initialOwner is
// set, or opens the one that has the name: then the error is ERROR_ALREADY_EXISTS
// and the handle is valid.
func CreateMutex(mutexAttrs *SecurityAttributes, initialOwner bool, name *uint16) (handle Handle, err error) {
	return createMutex(mutexAttrs, initialOwner, name, nt.MUTANT_ALL_ACCESS)
}

// CreateMutexEx is CreateMutex with rights and CREATE_MUTEX_INITIAL_OWNER.
func CreateMutexEx(mutexAttrs *SecurityAttributes, name *uint16, flags uint32, desiredAccess uint32) (handle Handle, err error) {
	if flags&^CREATE_MUTEX_INITIAL_OWNER != 0 {
		return 0, ERROR_INVALID_PARAMETER
	}
	return createMutex(mutexAttrs, flags != 0, name, nt.Access(desiredAccess))
}

func createMutex(sa *SecurityAttributes, owned bool, name *uint16, access nt.Access) (Handle, error) {
	s := sys()
	c := s.main
	var o *owner
	if owned {
		o = s.owner(true)
		c = o.t.Caller()
	}
	h, err := created(c.CreateMutant(s.attributes(sa, name), access, owned))
	if owned {
		holds := 0
		if err == nil {
			holds = 1
		}
		s.settle(o, holds)
	}
	return h, err
}

// OpenMutex opens a mutex by name.
func OpenMutex(desiredAccess uint32, inheritHandle bool, name *uint16) (handle Handle, err error) {
	s := sys()
	a, err := s.naming(inheritHandle, name)
	if err != nil {
		return 0, err
	}
	return opened(s.main.OpenMutant(a, nt.Access(desiredAccess)))
}

// ReleaseMutex gives up one hold of the calling goroutine; ERROR_NOT_OWNER if it
// has none.
func ReleaseMutex(mutex Handle) (err error) {
	s := sys()
	o := s.owner(false)
	if o == nil {
		if _, err := s.main.ReleaseMutant(value(mutex)); err != nil {
			return failed(err)
		}
		panic("windows: a mutex was released by nobody")
	}
	if _, err := o.t.Caller().ReleaseMutant(value(mutex)); err != nil {
		return failed(err)
	}
	s.settle(o, -1)
	return nil
}
