//go:build !windows

package windows

import "haft.dev/nt"

// CreateSemaphore creates a semaphore, or opens the one that has the name: then the
// error is ERROR_ALREADY_EXISTS and the handle is valid. ERROR_INVALID_PARAMETER
// unless 0 ≤ initialCount ≤ maximumCount and maximumCount > 0.
func CreateSemaphore(semaphoreAttrs *SecurityAttributes, initialCount int32, maximumCount int32, name *uint16) (handle Handle, err error) {
	return CreateSemaphoreEx(semaphoreAttrs, initialCount, maximumCount, name, 0, SEMAPHORE_ALL_ACCESS)
}

// CreateSemaphoreEx is CreateSemaphore with rights. flags is reserved.
func CreateSemaphoreEx(semaphoreAttrs *SecurityAttributes, initialCount int32, maximumCount int32, name *uint16, flags uint32, desiredAccess uint32) (handle Handle, err error) {
	s := sys()
	return created(s.main.CreateSemaphore(s.attributes(semaphoreAttrs, name), nt.Access(desiredAccess), initialCount, maximumCount))
}

// OpenSemaphore opens a semaphore by name.
func OpenSemaphore(desiredAccess uint32, inheritHandle bool, name *uint16) (handle Handle, err error) {
	s := sys()
	a, err := s.naming(inheritHandle, name)
	if err != nil {
		return 0, err
	}
	return opened(s.main.OpenSemaphore(a, nt.Access(desiredAccess)))
}

// ReleaseSemaphore adds releaseCount and stores the previous count, if that is
// wanted. ERROR_TOO_MANY_POSTS if the maximum would be passed.
func ReleaseSemaphore(semaphore Handle, releaseCount int32, previousCount *int32) (err error) {
	was, err := sys().main.ReleaseSemaphore(value(semaphore), releaseCount)
	if err == nil && previousCount != nil {
		*previousCount = was
	}
	return failed(err)
}
