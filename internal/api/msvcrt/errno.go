package msvcrt

import (
	"haft.dev/internal/api"
	"haft.dev/internal/mm"
	"haft.dev/nt"
)

// errno is an error number of C.
type errno int32

// The error numbers.
const (
	EPERM        errno = 1
	ENOENT       errno = 2
	ESRCH        errno = 3
	EINTR        errno = 4
	EIO          errno = 5
	ENXIO        errno = 6
	E2BIG        errno = 7
	ENOEXEC      errno = 8
	EBADF        errno = 9
	ECHILD       errno = 10
	EAGAIN       errno = 11
	ENOMEM       errno = 12
	EACCES       errno = 13
	EFAULT       errno = 14
	EBUSY        errno = 16
	EEXIST       errno = 17
	EXDEV        errno = 18
	ENODEV       errno = 19
	ENOTDIR      errno = 20
	EISDIR       errno = 21
	EINVAL       errno = 22
	ENFILE       errno = 23
	EMFILE       errno = 24
	ENOTTY       errno = 25
	EFBIG        errno = 27
	ENOSPC       errno = 28
	ESPIPE       errno = 29
	EROFS        errno = 30
	EMLINK       errno = 31
	EPIPE        errno = 32
	EDOM         errno = 33
	ERANGE       errno = 34
	EDEADLK      errno = 36
	ENAMETOOLONG errno = 38
	ENOLCK       errno = 39
	ENOSYS       errno = 40
	ENOTEMPTY    errno = 41
	EILSEQ       errno = 42
	STRUNCATE    errno = 80
)

// errorTexts are the texts of strerror, by number. Those of the numbers without a
// text are "Unknown error".
func errorTexts() []string {
	const unknown = "Unknown error"
	return []string{
		"No error", "Operation not permitted", "No such file or directory", "No such process", "Interrupted function call",
		"Input/output error", "No such device or address", "Arg list too long", "Exec format error", "Bad file descriptor",
		"No child processes", "Resource temporarily unavailable", "Not enough space", "Permission denied", "Bad address",
		unknown, "Resource device", "File exists", "Improper link", "No such device", "Not a directory", "Is a directory",
		"Invalid argument", "Too many open files in system", "Too many open files", "Inappropriate I/O control operation", unknown,
		"File too large", "No space left on device", "Invalid seek", "Read-only file system", "Too many links", "Broken pipe",
		"Domain error", "Result too large", unknown, "Resource deadlock avoided", unknown, "Filename too long", "No locks available",
		"Function not implemented", "Directory not empty", "Illegal byte sequence", unknown,
	}
}

// newErrorTexts are those that only the universal library has, from 100 on.
func newErrorTexts() []string {
	return []string{
		"address in use", "address not available", "address family not supported", "connection already in progress", "bad message",
		"operation canceled", "connection aborted", "connection refused", "connection reset", "destination address required",
		"host unreachable", "identifier removed", "operation in progress", "already connected", "too many symbolic link levels",
		"message size", "network down", "network reset", "network unreachable", "no buffer space", "no message available",
		"no link", "no message", "no protocol option", "no stream resources", "not a stream", "not connected", "state not recoverable",
		"not a socket", "not supported", "operation not supported", "", "value too large", "owner dead", "protocol error",
		"protocol not supported", "wrong protocol type", "stream timeout", "timed out", "text file busy", "operation would block",
	}
}

func (l *library) errorText(n int) string {
	texts := errorTexts()
	if n >= 0 && n < len(texts)-1 {
		return texts[n]
	}
	if l.universal && n >= 100 {
		if more := newErrorTexts(); n-100 < len(more) && more[n-100] != "" {
			return more[n-100]
		}
	}
	return texts[len(texts)-1]
}

func errnoFuncs() []api.Func {
	return []api.Func{
		api.F0("__doserrno()", func(c *api.Call) error { return address(c, threadOf(c).errnoAt+4) }),
		api.F1("__strerror(strErrMsg)", func(c *api.Call, s uint64) error { return strerrorWith(c, s, false) }),
		api.F1("_dosmaperr(oserrno)", func(c *api.Call, e uint32) error {
			setError(c, nt.Win32Error(e))
			return number(c, int(errnoOf(nt.Win32Error(e))))
		}),
		api.F0("_errno()", func(c *api.Call) error { return address(c, threadOf(c).errnoAt) }),
		api.F1("_get_doserrno(pValue)", func(c *api.Call, to uint64) error { return getNumber(c, to, threadOf(c).errnoAt+4) }),
		api.F1("_get_errno(pValue)", func(c *api.Call, to uint64) error { return getNumber(c, to, threadOf(c).errnoAt) }),
		api.F1("_set_doserrno(value)", func(c *api.Call, v uint32) error {
			store(c, threadOf(c).errnoAt+4, v)
			return number(c, 0)
		}),
		api.F1("_set_errno(value)", func(c *api.Call, v uint32) error {
			store(c, threadOf(c).errnoAt, v)
			return number(c, 0)
		}),
		api.F1("_strerror(strErrMsg)", func(c *api.Call, s uint64) error { return strerrorWith(c, s, false) }),
		api.F1("__wcserror(strErrMsg)", func(c *api.Call, s uint64) error { return strerrorWith(c, s, true) }),
		api.F1("_wcserror(errnum)", func(c *api.Call, n int32) error { return strerror(c, n, true) }),
		api.F1("_wperror(prefix)", func(c *api.Call, s uint64) error { return perror(c, s, true) }),
		api.F1("perror(prefix)", func(c *api.Call, s uint64) error { return perror(c, s, false) }),
		api.F1("strerror(errnum)", func(c *api.Call, n int32) error { return strerror(c, n, false) }),
		api.F3("strerror_s(buffer, sizeInBytes, errnum)", func(c *api.Call, to, size uint64, n int32) error { return strerrorS(c, to, size, n, false) }),
		api.F3("_wcserror_s(buffer, sizeInWords, errnum)", func(c *api.Call, to, size uint64, n int32) error { return strerrorS(c, to, size, n, true) }),
	}
}

func getNumber(c *api.Call, to, from uint64) error {
	if to == 0 {
		return invalid(c, EINVAL, uint64(EINVAL))
	}
	store(c, to, load[uint32](c, from))
	return number(c, 0)
}

// set stores errno.
func (e errno) set(c *api.Call) { mm.Store(c.P.Space, threadOf(c).errnoAt, int32(e)) }

// fails stores errno and returns v.
func fails(c *api.Call, e errno, v uint64) error {
	e.set(c)
	c.Return(v)
	return nil
}

// failed is fails for a function that returns an int, -1.
func failed(c *api.Call, e errno) error { return fails(c, e, 0xFFFFFFFF) }

// setError stores errno and _doserrno for an error of the system.
func setError(c *api.Call, err error) errno {
	w := win32Of(err)
	e := errnoOf(w)
	t := threadOf(c)
	store(c, t.errnoAt, int32(e))
	store(c, t.errnoAt+4, uint32(w))
	return e
}

// refused is failed for an error of the system.
func refused(c *api.Call, err error) error {
	setError(c, err)
	return number(c, -1)
}

func win32Of(err error) nt.Win32Error {
	switch e := err.(type) {
	case nt.Win32Error:
		return e
	case nt.Status:
		return e.Win32()
	}
	return nt.ERROR_GEN_FAILURE
}

// errnoOf maps an error of Windows. ("_doserrno": the table of the run-time library; what is in
// neither it nor its ranges is EINVAL.)
func errnoOf(e nt.Win32Error) errno {
	switch e {
	case 0:
		return 0
	case nt.ERROR_FILE_NOT_FOUND, nt.ERROR_PATH_NOT_FOUND, nt.ERROR_INVALID_DRIVE, nt.ERROR_NO_MORE_FILES, nt.ERROR_BAD_NETPATH,
		nt.ERROR_BAD_NET_NAME, nt.ERROR_BAD_PATHNAME, nt.ERROR_FILENAME_EXCED_RANGE:
		return ENOENT
	case nt.ERROR_TOO_MANY_OPEN_FILES:
		return EMFILE
	case nt.ERROR_ACCESS_DENIED, nt.ERROR_CURRENT_DIRECTORY, nt.ERROR_LOCK_VIOLATION, nt.ERROR_NETWORK_ACCESS_DENIED,
		nt.ERROR_CANNOT_MAKE, nt.ERROR_FAIL_I24, nt.ERROR_DRIVE_LOCKED, nt.ERROR_SEEK_ON_DEVICE, nt.ERROR_NOT_LOCKED, nt.ERROR_LOCK_FAILED:
		return EACCES
	case nt.ERROR_INVALID_HANDLE, nt.ERROR_INVALID_TARGET_HANDLE, nt.ERROR_DIRECT_ACCESS_HANDLE:
		return EBADF
	case nt.ERROR_ARENA_TRASHED, nt.ERROR_NOT_ENOUGH_MEMORY, nt.ERROR_INVALID_BLOCK, nt.ERROR_NOT_ENOUGH_QUOTA:
		return ENOMEM
	case nt.ERROR_BAD_ENVIRONMENT:
		return E2BIG
	case nt.ERROR_BAD_FORMAT:
		return ENOEXEC
	case nt.ERROR_NOT_SAME_DEVICE:
		return EXDEV
	case nt.ERROR_FILE_EXISTS, nt.ERROR_ALREADY_EXISTS:
		return EEXIST
	case nt.ERROR_NO_PROC_SLOTS, nt.ERROR_MAX_THRDS_REACHED, nt.ERROR_NESTING_NOT_ALLOWED:
		return EAGAIN
	case nt.ERROR_BROKEN_PIPE, nt.ERROR_NO_DATA:
		return EPIPE
	case nt.ERROR_DISK_FULL:
		return ENOSPC
	case nt.ERROR_WAIT_NO_CHILDREN, nt.ERROR_CHILD_NOT_COMPLETE:
		return ECHILD
	case nt.ERROR_DIR_NOT_EMPTY:
		return ENOTEMPTY
	case nt.ERROR_NO_UNICODE_TRANSLATION:
		return EILSEQ
	}
	switch {
	case e >= nt.ERROR_WRITE_PROTECT && e <= nt.ERROR_SHARING_BUFFER_EXCEEDED:
		return EACCES
	case e >= nt.ERROR_INVALID_STARTING_CODESEG && e <= nt.ERROR_INFLOOP_IN_RELOC_CHAIN:
		return ENOEXEC
	}
	return EINVAL
}

func strerror(c *api.Call, n int32, isWide bool) error {
	b := encode(libraryOf(c).errorText(int(n)), isWide)
	at := threadOf(c).buffer(c, "strerror", 256)
	if at != 0 {
		write(c, at, b)
	}
	return address(c, at)
}

// strerrorWith is _strerror: the text of errno behind a message and a colon.
func strerrorWith(c *api.Call, message uint64, isWide bool) error {
	s := libraryOf(c).errorText(int(load[int32](c, threadOf(c).errnoAt))) + "\n"
	if message != 0 {
		if m := name(c, message, isWide); m != "" {
			s = m[:min(len(m), 94)] + ": " + s
		}
	}
	at := threadOf(c).buffer(c, "strerror", 512)
	if at != 0 {
		write(c, at, encode(s, isWide))
	}
	return address(c, at)
}

func strerrorS(c *api.Call, to, size uint64, n int32, isWide bool) error {
	if to == 0 || size == 0 {
		return invalid(c, EINVAL, uint64(EINVAL))
	}
	b := encode(libraryOf(c).errorText(int(n)), isWide)
	unit := uint64(1)
	if isWide {
		unit = 2
	}
	if uint64(len(b))/unit > size {
		b = append(b[:(size-1)*unit], make([]byte, unit)...)
	}
	write(c, to, b)
	return number(c, 0)
}

func perror(c *api.Call, prefix uint64, isWide bool) error {
	s := libraryOf(c).errorText(int(load[int32](c, threadOf(c).errnoAt))) + "\n"
	if prefix != 0 {
		if m := name(c, prefix, isWide); m != "" {
			s = m + ": " + s
		}
	}
	l := libraryOf(c)
	defer l.lockStream(c, l.standard(2))()
	l.writeStream(c, l.standard(2), []byte(s))
	c.Return(0)
	return nil
}
