//go:build !windows

package windows

import (
	"haft.dev/internal/kernel"
	"haft.dev/internal/object"
	"haft.dev/nt"
)

// CloseHandle closes a handle. ERROR_INVALID_HANDLE for what is none, and for one
// that is protected from closing; closing a pseudo-handle has no effect.
func CloseHandle(handle Handle) (err error) { return failed(sys().main.Close(value(handle))) }

// Close is CloseHandle.
func Close(fd Handle) (err error) { return CloseHandle(fd) }

// DuplicateHandle opens a second handle to an object. Both processes must be this one.
func DuplicateHandle(hSourceProcessHandle Handle, hSourceHandle Handle, hTargetProcessHandle Handle, lpTargetHandle *Handle, dwDesiredAccess uint32, bInheritHandle bool, dwOptions uint32) (err error) {
	s := sys()
	var ps [2]*kernel.Process
	for i, h := range []Handle{hSourceProcessHandle, hTargetProcessHandle} {
		if ps[i], err = kernel.Ref[*kernel.Process](s.main, value(h), nt.PROCESS_DUP_HANDLE); err != nil {
			return failed(err)
		}
	}
	var attr object.Attributes
	if bInheritHandle {
		attr = object.Inherit
	}
	h, err := s.main.Duplicate(ps[0], value(hSourceHandle), ps[1], nt.Access(dwDesiredAccess), attr, dwOptions)
	if err != nil {
		return failed(err)
	}
	if lpTargetHandle != nil {
		*lpTargetHandle = Handle(h)
	}
	return nil
}

// SetHandleInformation sets the HANDLE_FLAG_… of mask to those of flags.
func SetHandleInformation(handle Handle, mask uint32, flags uint32) (err error) {
	if (mask|flags)&^(HANDLE_FLAG_INHERIT|HANDLE_FLAG_PROTECT_FROM_CLOSE) != 0 {
		return ERROR_INVALID_PARAMETER
	}
	return failed(sys().main.SetHandleInformation(value(handle), handleAttributes(mask), handleAttributes(flags)))
}

// GetHandleInformation stores the HANDLE_FLAG_… of a handle.
func GetHandleInformation(handle Handle, flags *uint32) (err error) {
	a, err := sys().main.HandleInformation(value(handle))
	if err != nil {
		return failed(err)
	}
	*flags = 0
	if a&object.Inherit != 0 {
		*flags |= HANDLE_FLAG_INHERIT
	}
	if a&object.ProtectFromClose != 0 {
		*flags |= HANDLE_FLAG_PROTECT_FROM_CLOSE
	}
	return nil
}

func handleAttributes(flags uint32) (a object.Attributes) {
	if flags&HANDLE_FLAG_INHERIT != 0 {
		a |= object.Inherit
	}
	if flags&HANDLE_FLAG_PROTECT_FROM_CLOSE != 0 {
		a |= object.ProtectFromClose
	}
	return a
}

// CompareObjectHandles reports whether two handles stand for one object.
func CompareObjectHandles(first Handle, second Handle) bool {
	return sys().main.CompareObjects(value(first), value(second)) == nil
}
