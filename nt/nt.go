// Package nt holds the vocabulary of the NT kernel interface: status codes,
// access masks, handle values, time, strings and the binary structures that
// programs exchange with the kernel. It has no behaviour beyond conversion and
// imports nothing of haft, so that everything else may import it.
//
// Names are those of the Windows headers (winnt.h, ntstatus.h, winerror.h), as
// in golang.org/x/sys/windows, so that they can be looked up in the Windows
// documentation as they stand.
package nt

import "strconv"

// Handle is a handle value: an index into the handle table of one process,
// shifted left by two. The two low bits are tag bits that the kernel ignores.
// Zero is never a valid handle.
type Handle uint64

// Pseudo-handles. They need not be closed and closing them has no effect.
const (
	CurrentProcess         = ^Handle(0)     // GetCurrentProcess, NtCurrentProcess
	CurrentThread          = ^Handle(0) - 1 // GetCurrentThread, NtCurrentThread
	CurrentProcessToken    = ^Handle(0) - 3 // GetCurrentProcessToken
	CurrentThreadToken     = ^Handle(0) - 4 // GetCurrentThreadToken
	CurrentThreadEffective = ^Handle(0) - 5 // GetCurrentThreadEffectiveToken
	InvalidHandle          = ^Handle(0)     // INVALID_HANDLE_VALUE, the same value as CurrentProcess
)

// IsPseudo reports whether h is one of the pseudo-handles (-1, -2, -4, -5, -6).
func (h Handle) IsPseudo() bool {
	return h >= CurrentThreadEffective && h != ^Handle(0)-2
}

// String formats h the way debuggers print it.
func (h Handle) String() string {
	if h.IsPseudo() {
		return strconv.FormatInt(int64(h), 10)
	}
	return "0x" + strconv.FormatUint(uint64(h), 16)
}

// Status is an NTSTATUS. It implements error; a nil error stands for success,
// so functions that return an error never return a Status of severity success,
// unless their comment says so.
// Statuses of severity success or informational that carry a result
// (STATUS_TIMEOUT, STATUS_PENDING, STATUS_ABANDONED_WAIT_0 …) are returned as
// values, not as errors.
type Status uint32

// Severity is the top two bits: 0 success, 1 informational, 2 warning, 3 error.
func (s Status) Severity() int { return int(s >> 30) }

// OK is NT_SUCCESS: severity success or informational.
func (s Status) OK() bool { return int32(s) >= 0 }

// Err returns nil if s is OK, else s.
func (s Status) Err() error {
	if s.OK() {
		return nil
	}
	return s
}

// Error returns the name and the value of the status, for instance
// "STATUS_INVALID_HANDLE (0xC0000008)".
func (s Status) Error() string { return s.String() }

// String is the same as Error.
func (s Status) String() string {
	hex := "0x" + upperHex(uint32(s))
	if n := s.Name(); n != "" {
		return n + " (" + hex + ")"
	}
	return "NTSTATUS " + hex
}

// Win32Error is a Windows error code as GetLastError returns it. Inside haft
// only the API layer deals with it; everything below speaks Status.
type Win32Error uint32

// Error returns the name and the decimal value of the code, for instance
// "ERROR_INVALID_HANDLE (6)".
func (e Win32Error) Error() string {
	dec := strconv.FormatUint(uint64(e), 10)
	if n := e.Name(); n != "" {
		return n + " (" + dec + ")"
	}
	return "Win32 error " + dec
}

func upperHex(v uint32) string {
	const digits = "0123456789ABCDEF"
	var b [8]byte
	for i := 7; i >= 0; i-- {
		b[i] = digits[v&15]
		v >>= 4
	}
	return string(b[:])
}

// WAIT_IO_COMPLETION is the result, and the last error, of an alertable wait
// that ended because APCs ran.
const WAIT_IO_COMPLETION Win32Error = 0xC0
