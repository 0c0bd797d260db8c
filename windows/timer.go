//go:build !windows

package windows

import (
	"time"

	"haft.dev/nt"
)

// CreateWaitableTimer creates a timer, or opens the one that has the name: then the
// error is ERROR_ALREADY_EXISTS and the handle is valid.
func CreateWaitableTimer(timerAttrs *SecurityAttributes, manualReset bool, name *uint16) (handle Handle, err error) {
	s := sys()
	return created(s.main.CreateTimer(s.attributes(timerAttrs, name), nt.TIMER_ALL_ACCESS, manualReset))
}

// CreateWaitableTimerEx is CreateWaitableTimer with rights and
// CREATE_WAITABLE_TIMER_… flags.
func CreateWaitableTimerEx(timerAttrs *SecurityAttributes, name *uint16, flags uint32, desiredAccess uint32) (handle Handle, err error) {
	if flags&^(CREATE_WAITABLE_TIMER_MANUAL_RESET|CREATE_WAITABLE_TIMER_HIGH_RESOLUTION) != 0 {
		return 0, ERROR_INVALID_PARAMETER
	}
	s := sys()
	return created(s.main.CreateTimer(s.attributes(timerAttrs, name), nt.Access(desiredAccess), flags&CREATE_WAITABLE_TIMER_MANUAL_RESET != 0))
}

// OpenWaitableTimer opens a timer by name.
func OpenWaitableTimer(desiredAccess uint32, inheritHandle bool, name *uint16) (handle Handle, err error) {
	s := sys()
	a, err := s.naming(inheritHandle, name)
	if err != nil {
		return 0, err
	}
	return opened(s.main.OpenTimer(a, nt.Access(desiredAccess)))
}

// SetWaitableTimer arms a timer: it is signalled after due, and again every period,
// in milliseconds, if that is not 0. There is no completion routine: Go code waits.
func SetWaitableTimer(timer Handle, due time.Duration, period int32) (err error) {
	if period < 0 {
		return ERROR_INVALID_PARAMETER
	}
	_, err = sys().main.SetTimer(value(timer), nt.After(due), period, nil)
	return failed(err)
}

// CancelWaitableTimer disarms a timer. Its signal stays as it is.
func CancelWaitableTimer(timer Handle) (err error) {
	_, err = sys().main.CancelTimer(value(timer))
	return failed(err)
}
