//go:build !windows

package windows

import (
	"errors"
	"io/fs"

	"haft.dev/nt"
)

// Errno is a Windows error code. On Windows it is syscall.Errno.
type Errno uint32

// Error returns the system's text for the code, or its name.
func (e Errno) Error() string {
	if s, ok := nt.Win32Error(e).Message(); ok {
		return s
	}
	return nt.Win32Error(e).Error()
}

// Is makes errors.Is work with the errors of package io/fs.
func (e Errno) Is(target error) bool {
	switch target {
	case fs.ErrPermission:
		return e == ERROR_ACCESS_DENIED
	case fs.ErrExist:
		return e == ERROR_ALREADY_EXISTS || e == ERROR_DIR_NOT_EMPTY || e == ERROR_FILE_EXISTS
	case fs.ErrNotExist:
		return e == ERROR_FILE_NOT_FOUND || e == ERROR_PATH_NOT_FOUND
	case errors.ErrUnsupported:
		return e == ERROR_NOT_SUPPORTED || e == ERROR_CALL_NOT_IMPLEMENTED
	}
	return false
}

// Temporary reports whether the call may succeed later.
func (e Errno) Temporary() bool { return e.Timeout() }

// Timeout reports whether e says that time is over.
func (e Errno) Timeout() bool { return e == WAIT_TIMEOUT || e == ERROR_SEM_TIMEOUT }

// Error codes that the functions of this package can return, and those that their
// callers compare with.
const (
	ERROR_SUCCESS                       = Errno(nt.ERROR_SUCCESS)
	ERROR_INVALID_FUNCTION              = Errno(nt.ERROR_INVALID_FUNCTION)
	ERROR_FILE_NOT_FOUND                = Errno(nt.ERROR_FILE_NOT_FOUND)
	ERROR_PATH_NOT_FOUND                = Errno(nt.ERROR_PATH_NOT_FOUND)
	ERROR_TOO_MANY_OPEN_FILES           = Errno(nt.ERROR_TOO_MANY_OPEN_FILES)
	ERROR_ACCESS_DENIED                 = Errno(nt.ERROR_ACCESS_DENIED)
	ERROR_INVALID_HANDLE                = Errno(nt.ERROR_INVALID_HANDLE)
	ERROR_NOT_ENOUGH_MEMORY             = Errno(nt.ERROR_NOT_ENOUGH_MEMORY)
	ERROR_OUTOFMEMORY                   = Errno(nt.ERROR_OUTOFMEMORY)
	ERROR_NO_MORE_FILES                 = Errno(nt.ERROR_NO_MORE_FILES)
	ERROR_BAD_LENGTH                    = Errno(nt.ERROR_BAD_LENGTH)
	ERROR_SHARING_VIOLATION             = Errno(nt.ERROR_SHARING_VIOLATION)
	ERROR_LOCK_VIOLATION                = Errno(nt.ERROR_LOCK_VIOLATION)
	ERROR_HANDLE_EOF                    = Errno(nt.ERROR_HANDLE_EOF)
	ERROR_NOT_SUPPORTED                 = Errno(nt.ERROR_NOT_SUPPORTED)
	ERROR_FILE_EXISTS                   = Errno(nt.ERROR_FILE_EXISTS)
	ERROR_INVALID_PARAMETER             = Errno(nt.ERROR_INVALID_PARAMETER)
	ERROR_BROKEN_PIPE                   = Errno(nt.ERROR_BROKEN_PIPE)
	ERROR_DISK_FULL                     = Errno(nt.ERROR_DISK_FULL)
	ERROR_CALL_NOT_IMPLEMENTED          = Errno(nt.ERROR_CALL_NOT_IMPLEMENTED)
	ERROR_SEM_TIMEOUT                   = Errno(nt.ERROR_SEM_TIMEOUT)
	ERROR_INSUFFICIENT_BUFFER           = Errno(nt.ERROR_INSUFFICIENT_BUFFER)
	ERROR_INVALID_NAME                  = Errno(nt.ERROR_INVALID_NAME)
	ERROR_MOD_NOT_FOUND                 = Errno(nt.ERROR_MOD_NOT_FOUND)
	ERROR_PROC_NOT_FOUND                = Errno(nt.ERROR_PROC_NOT_FOUND)
	ERROR_DIR_NOT_EMPTY                 = Errno(nt.ERROR_DIR_NOT_EMPTY)
	ERROR_ALREADY_EXISTS                = Errno(nt.ERROR_ALREADY_EXISTS)
	ERROR_BAD_PATHNAME                  = Errno(nt.ERROR_BAD_PATHNAME)
	ERROR_BUSY                          = Errno(nt.ERROR_BUSY)
	ERROR_BAD_PIPE                      = Errno(nt.ERROR_BAD_PIPE)
	ERROR_PIPE_BUSY                     = Errno(nt.ERROR_PIPE_BUSY)
	ERROR_NO_DATA                       = Errno(nt.ERROR_NO_DATA)
	ERROR_PIPE_NOT_CONNECTED            = Errno(nt.ERROR_PIPE_NOT_CONNECTED)
	ERROR_MORE_DATA                     = Errno(nt.ERROR_MORE_DATA)
	ERROR_NO_MORE_ITEMS                 = Errno(nt.ERROR_NO_MORE_ITEMS)
	ERROR_INVALID_ADDRESS               = Errno(nt.ERROR_INVALID_ADDRESS)
	ERROR_PIPE_CONNECTED                = Errno(nt.ERROR_PIPE_CONNECTED)
	ERROR_PIPE_LISTENING                = Errno(nt.ERROR_PIPE_LISTENING)
	ERROR_OPERATION_ABORTED             = Errno(nt.ERROR_OPERATION_ABORTED)
	ERROR_IO_INCOMPLETE                 = Errno(nt.ERROR_IO_INCOMPLETE)
	ERROR_IO_PENDING                    = Errno(nt.ERROR_IO_PENDING)
	ERROR_NOACCESS                      = Errno(nt.ERROR_NOACCESS)
	ERROR_NOT_OWNER                     = Errno(nt.ERROR_NOT_OWNER)
	ERROR_TOO_MANY_POSTS                = Errno(nt.ERROR_TOO_MANY_POSTS)
	ERROR_MAPPED_ALIGNMENT              = Errno(nt.ERROR_MAPPED_ALIGNMENT)
	ERROR_ABANDONED_WAIT_0              = Errno(nt.ERROR_ABANDONED_WAIT_0)
	ERROR_FILE_INVALID                  = Errno(nt.ERROR_FILE_INVALID)
	ERROR_NOT_FOUND                     = Errno(nt.ERROR_NOT_FOUND)
	ERROR_PRIVILEGE_NOT_HELD            = Errno(nt.ERROR_PRIVILEGE_NOT_HELD)
	ERROR_NO_TOKEN                      = Errno(nt.ERROR_NO_TOKEN)
	ERROR_NOT_ALL_ASSIGNED              = Errno(nt.ERROR_NOT_ALL_ASSIGNED)
	ERROR_NO_SYSTEM_RESOURCES           = Errno(nt.ERROR_NO_SYSTEM_RESOURCES)
	ERROR_COMMITMENT_LIMIT              = Errno(nt.ERROR_COMMITMENT_LIMIT)
	ERROR_TIMEOUT                       = Errno(nt.ERROR_TIMEOUT)
	ERROR_CANCELLED                     = Errno(nt.ERROR_CANCELLED)
	ERROR_WORKING_SET_QUOTA             = Errno(nt.ERROR_WORKING_SET_QUOTA)
	ERROR_TRANSACTION_ALREADY_ABORTED   = Errno(nt.ERROR_TRANSACTION_ALREADY_ABORTED)
	ERROR_TRANSACTION_ALREADY_COMMITTED = Errno(nt.ERROR_TRANSACTION_ALREADY_COMMITTED)
	ERROR_USER_MAPPED_FILE              = Errno(nt.ERROR_USER_MAPPED_FILE)
	ERROR_INVALID_LEVEL                 = Errno(nt.ERROR_INVALID_LEVEL)

	// WAIT_TIMEOUT is also a result of waits: uint32(WAIT_TIMEOUT).
	WAIT_TIMEOUT = Errno(nt.WAIT_TIMEOUT)
)
