//go:build !windows

package windows

import "haft.dev/nt"

// CreateEvent creates an event, or opens the one that has the name: then the error
// is ERROR_ALREADY_EXISTS and the handle is valid.
func CreateEvent(eventAttrs *SecurityAttributes, manualReset uint32, initialState uint32, name *uint16) (handle Handle, err error) {
	s := sys()
	return created(s.main.CreateEvent(s.attributes(eventAttrs, name), nt.EVENT_ALL_ACCESS, manualReset != 0, initialState != 0))
}

// CreateEventEx is CreateEvent with rights and CREATE_EVENT_… flags.
func CreateEventEx(eventAttrs *SecurityAttributes, name *uint16, flags uint32, desiredAccess uint32) (handle Handle, err error) {
	if flags&^(CREATE_EVENT_MANUAL_RESET|CREATE_EVENT_INITIAL_SET) != 0 {
		return 0, ERROR_INVALID_PARAMETER
	}
	s := sys()
	return created(s.main.CreateEvent(s.attributes(eventAttrs, name), nt.Access(desiredAccess), flags&CREATE_EVENT_MANUAL_RESET != 0, flags&CREATE_EVENT_INITIAL_SET != 0))
}

// OpenEvent opens an event by name.
func OpenEvent(desiredAccess uint32, inheritHandle bool, name *uint16) (handle Handle, err error) {
	s := sys()
	a, err := s.naming(inheritHandle, name)
	if err != nil {
		return 0, err
	}
	return opened(s.main.OpenEvent(a, nt.Access(desiredAccess)))
}

// SetEvent signals an event.
func SetEvent(event Handle) (err error) {
	_, err = sys().main.SetEvent(value(event))
	return failed(err)
}

// ResetEvent ends the signal of an event.
func ResetEvent(event Handle) (err error) {
	_, err = sys().main.ResetEvent(value(event))
	return failed(err)
}

// PulseEvent releases who waits now and leaves the event unsignalled.
func PulseEvent(event Handle) (err error) {
	_, err = sys().main.PulseEvent(value(event))
	return failed(err)
}
