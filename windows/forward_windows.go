package windows

// Code made of the functions that golang.org/x/sys/windows has: this file only
// hands calls on.

import (
	"syscall"

	"golang.org/x/sys/windows"
)

// The types are those of golang.org/x/sys/windows.
type (
	Handle              = windows.Handle
	SecurityAttributes  = windows.SecurityAttributes
	SECURITY_DESCRIPTOR = windows.SECURITY_DESCRIPTOR
	Overlapped          = windows.Overlapped
	ProcessEntry32      = windows.ProcessEntry32
	ThreadEntry32       = windows.ThreadEntry32
	Errno               = syscall.Errno
	Token               = windows.Token
)

// Error codes, rights and flags.
const (
	ERROR_SUCCESS                         = windows.ERROR_SUCCESS
	ERROR_INVALID_FUNCTION                = windows.ERROR_INVALID_FUNCTION
	ERROR_FILE_NOT_FOUND                  = windows.ERROR_FILE_NOT_FOUND
	ERROR_PATH_NOT_FOUND                  = windows.ERROR_PATH_NOT_FOUND
	ERROR_TOO_MANY_OPEN_FILES             = windows.ERROR_TOO_MANY_OPEN_FILES
	ERROR_ACCESS_DENIED                   = windows.ERROR_ACCESS_DENIED
	ERROR_INVALID_HANDLE                  = windows.ERROR_INVALID_HANDLE
	ERROR_NOT_ENOUGH_MEMORY               = windows.ERROR_NOT_ENOUGH_MEMORY
	ERROR_OUTOFMEMORY                     = windows.ERROR_OUTOFMEMORY
	ERROR_NO_MORE_FILES                   = windows.ERROR_NO_MORE_FILES
	ERROR_BAD_LENGTH                      = windows.ERROR_BAD_LENGTH
	ERROR_SHARING_VIOLATION               = windows.ERROR_SHARING_VIOLATION
	ERROR_LOCK_VIOLATION                  = windows.ERROR_LOCK_VIOLATION
	ERROR_HANDLE_EOF                      = windows.ERROR_HANDLE_EOF
	ERROR_NOT_SUPPORTED                   = windows.ERROR_NOT_SUPPORTED
	ERROR_FILE_EXISTS                     = windows.ERROR_FILE_EXISTS
	ERROR_INVALID_PARAMETER               = windows.ERROR_INVALID_PARAMETER
	ERROR_BROKEN_PIPE                     = windows.ERROR_BROKEN_PIPE
	ERROR_DISK_FULL                       = windows.ERROR_DISK_FULL
	ERROR_CALL_NOT_IMPLEMENTED            = windows.ERROR_CALL_NOT_IMPLEMENTED
	ERROR_SEM_TIMEOUT                     = windows.ERROR_SEM_TIMEOUT
	ERROR_INSUFFICIENT_BUFFER             = windows.ERROR_INSUFFICIENT_BUFFER
	ERROR_INVALID_NAME                    = windows.ERROR_INVALID_NAME
	ERROR_MOD_NOT_FOUND                   = windows.ERROR_MOD_NOT_FOUND
	ERROR_PROC_NOT_FOUND                  = windows.ERROR_PROC_NOT_FOUND
	ERROR_DIR_NOT_EMPTY                   = windows.ERROR_DIR_NOT_EMPTY
	ERROR_ALREADY_EXISTS                  = windows.ERROR_ALREADY_EXISTS
	ERROR_BAD_PATHNAME                    = windows.ERROR_BAD_PATHNAME
	ERROR_BUSY                            = windows.ERROR_BUSY
	ERROR_BAD_PIPE                        = windows.ERROR_BAD_PIPE
	ERROR_PIPE_BUSY                       = windows.ERROR_PIPE_BUSY
	ERROR_NO_DATA                         = windows.ERROR_NO_DATA
	ERROR_PIPE_NOT_CONNECTED              = windows.ERROR_PIPE_NOT_CONNECTED
	ERROR_MORE_DATA                       = windows.ERROR_MORE_DATA
	ERROR_NO_MORE_ITEMS                   = windows.ERROR_NO_MORE_ITEMS
	ERROR_INVALID_ADDRESS                 = windows.ERROR_INVALID_ADDRESS
	ERROR_PIPE_CONNECTED                  = windows.ERROR_PIPE_CONNECTED
	ERROR_PIPE_LISTENING                  = windows.ERROR_PIPE_LISTENING
	ERROR_OPERATION_ABORTED               = windows.ERROR_OPERATION_ABORTED
	ERROR_IO_INCOMPLETE                   = windows.ERROR_IO_INCOMPLETE
	ERROR_IO_PENDING                      = windows.ERROR_IO_PENDING
	ERROR_NOACCESS                        = windows.ERROR_NOACCESS
	ERROR_NOT_OWNER                       = windows.ERROR_NOT_OWNER
	ERROR_TOO_MANY_POSTS                  = windows.ERROR_TOO_MANY_POSTS
	ERROR_MAPPED_ALIGNMENT                = windows.ERROR_MAPPED_ALIGNMENT
	ERROR_ABANDONED_WAIT_0                = windows.ERROR_ABANDONED_WAIT_0
	ERROR_FILE_INVALID                    = windows.ERROR_FILE_INVALID
	ERROR_NOT_FOUND                       = windows.ERROR_NOT_FOUND
	ERROR_PRIVILEGE_NOT_HELD              = windows.ERROR_PRIVILEGE_NOT_HELD
	ERROR_NO_TOKEN                        = windows.ERROR_NO_TOKEN
	ERROR_NOT_ALL_ASSIGNED                = windows.ERROR_NOT_ALL_ASSIGNED
	ERROR_NO_SYSTEM_RESOURCES             = windows.ERROR_NO_SYSTEM_RESOURCES
	ERROR_COMMITMENT_LIMIT                = windows.ERROR_COMMITMENT_LIMIT
	ERROR_TIMEOUT                         = windows.ERROR_TIMEOUT
	ERROR_CANCELLED                       = windows.ERROR_CANCELLED
	ERROR_WORKING_SET_QUOTA               = windows.ERROR_WORKING_SET_QUOTA
	ERROR_USER_MAPPED_FILE                = windows.ERROR_USER_MAPPED_FILE
	ERROR_INVALID_LEVEL                   = windows.ERROR_INVALID_LEVEL
	WAIT_TIMEOUT                          = windows.WAIT_TIMEOUT
	InvalidHandle                         = windows.InvalidHandle
	DELETE                                = windows.DELETE
	READ_CONTROL                          = windows.READ_CONTROL
	SYNCHRONIZE                           = windows.SYNCHRONIZE
	STANDARD_RIGHTS_REQUIRED              = windows.STANDARD_RIGHTS_REQUIRED
	MAXIMUM_ALLOWED                       = windows.MAXIMUM_ALLOWED
	GENERIC_READ                          = windows.GENERIC_READ
	GENERIC_WRITE                         = windows.GENERIC_WRITE
	GENERIC_EXECUTE                       = windows.GENERIC_EXECUTE
	GENERIC_ALL                           = windows.GENERIC_ALL
	EVENT_MODIFY_STATE                    = windows.EVENT_MODIFY_STATE
	EVENT_ALL_ACCESS                      = windows.EVENT_ALL_ACCESS
	MUTANT_QUERY_STATE                    = windows.MUTANT_QUERY_STATE
	MUTEX_ALL_ACCESS                      = windows.MUTEX_ALL_ACCESS
	SEMAPHORE_MODIFY_STATE                = windows.SEMAPHORE_MODIFY_STATE
	SEMAPHORE_ALL_ACCESS                  = windows.SEMAPHORE_ALL_ACCESS
	TIMER_MODIFY_STATE                    = windows.TIMER_MODIFY_STATE
	TIMER_ALL_ACCESS                      = windows.TIMER_ALL_ACCESS
	PROCESS_TERMINATE                     = windows.PROCESS_TERMINATE
	PROCESS_DUP_HANDLE                    = windows.PROCESS_DUP_HANDLE
	PROCESS_QUERY_INFORMATION             = windows.PROCESS_QUERY_INFORMATION
	PROCESS_QUERY_LIMITED_INFORMATION     = windows.PROCESS_QUERY_LIMITED_INFORMATION
	DUPLICATE_CLOSE_SOURCE                = windows.DUPLICATE_CLOSE_SOURCE
	DUPLICATE_SAME_ACCESS                 = windows.DUPLICATE_SAME_ACCESS
	HANDLE_FLAG_INHERIT                   = windows.HANDLE_FLAG_INHERIT
	HANDLE_FLAG_PROTECT_FROM_CLOSE        = 0x00000002
	INFINITE                              = windows.INFINITE
	WAIT_OBJECT_0                         = windows.WAIT_OBJECT_0
	WAIT_ABANDONED                        = windows.WAIT_ABANDONED
	WAIT_FAILED                           = windows.WAIT_FAILED
	MAXIMUM_WAIT_OBJECTS                  = 64
	CREATE_EVENT_MANUAL_RESET             = windows.CREATE_EVENT_MANUAL_RESET
	CREATE_EVENT_INITIAL_SET              = windows.CREATE_EVENT_INITIAL_SET
	CREATE_MUTEX_INITIAL_OWNER            = windows.CREATE_MUTEX_INITIAL_OWNER
	CREATE_WAITABLE_TIMER_MANUAL_RESET    = 0x1
	CREATE_WAITABLE_TIMER_HIGH_RESOLUTION = 0x2
	FILE_MAP_COPY                         = windows.FILE_MAP_COPY
	FILE_MAP_WRITE                        = windows.FILE_MAP_WRITE
	FILE_MAP_READ                         = windows.FILE_MAP_READ
	FILE_MAP_EXECUTE                      = windows.FILE_MAP_EXECUTE
	PAGE_READONLY                         = windows.PAGE_READONLY
	PAGE_READWRITE                        = windows.PAGE_READWRITE
	PAGE_WRITECOPY                        = windows.PAGE_WRITECOPY
	STILL_ACTIVE                          = 259
	TH32CS_SNAPPROCESS                    = windows.TH32CS_SNAPPROCESS
	TH32CS_SNAPTHREAD                     = windows.TH32CS_SNAPTHREAD
	MAX_PATH                              = windows.MAX_PATH
)

// CancelIo cancels the requests of a file.
func CancelIo(s Handle) (err error) {
	return windows.CancelIo(s)
}

// CancelIoEx cancels the request that o stands for, or all of a file.
// ERROR_NOT_FOUND if there is none.
func CancelIoEx(s Handle, o *Overlapped) (err error) {
	return windows.CancelIoEx(s, o)
}

// Close is CloseHandle.
func Close(fd Handle) (err error) {
	return windows.Close(fd)
}

// CloseHandle closes a handle. ERROR_INVALID_HANDLE for what is none, and for one
// that is protected from closing; closing a pseudo-handle has no effect.
func CloseHandle(handle Handle) (err error) {
	return windows.CloseHandle(handle)
}

// CreateEvent creates an event, or opens the one that has the name: then the error
// is ERROR_ALREADY_EXISTS and the handle is valid.
func CreateEvent(eventAttrs *SecurityAttributes, manualReset uint32, initialState uint32, name *uint16) (handle Handle, err error) {
	return windows.CreateEvent(eventAttrs, manualReset, initialState, name)
}

// CreateEventEx is CreateEvent with rights and CREATE_EVENT_… flags.
func CreateEventEx(eventAttrs *SecurityAttributes, name *uint16, flags uint32, desiredAccess uint32) (handle Handle, err error) {
	return windows.CreateEventEx(eventAttrs, name, flags, desiredAccess)
}

// CreateFileMapping creates a section in the paging file (fhandle InvalidHandle), or
// opens the one that has the name: then the error is ERROR_ALREADY_EXISTS and the
// handle is valid. There are no sections of files here: ERROR_NOT_SUPPORTED.
func CreateFileMapping(fhandle Handle, sa *SecurityAttributes, prot uint32, maxSizeHigh uint32, maxSizeLow uint32, name *uint16) (handle Handle, err error) {
	return windows.CreateFileMapping(fhandle, sa, prot, maxSizeHigh, maxSizeLow, name)
}

// CreateIoCompletionPort creates a port (filehandle InvalidHandle), or has the
// requests of a file end in one.
func CreateIoCompletionPort(filehandle Handle, cphandle Handle, key uintptr, threadcnt uint32) (handle Handle, err error) {
	return windows.CreateIoCompletionPort(filehandle, cphandle, key, threadcnt)
}

// CreateMutex creates a mutex, owned by the calling goroutine if initialOwner is
// set, or opens the one that has the name: then the error is ERROR_ALREADY_EXISTS
// and the handle is valid.
func CreateMutex(mutexAttrs *SecurityAttributes, initialOwner bool, name *uint16) (handle Handle, err error) {
	return windows.CreateMutex(mutexAttrs, initialOwner, name)
}

// CreateMutexEx is CreateMutex with rights and CREATE_MUTEX_INITIAL_OWNER.
func CreateMutexEx(mutexAttrs *SecurityAttributes, name *uint16, flags uint32, desiredAccess uint32) (handle Handle, err error) {
	return windows.CreateMutexEx(mutexAttrs, name, flags, desiredAccess)
}

// CreatePipe creates an anonymous pipe. size is how much it holds; 0 is a page.
func CreatePipe(readhandle *Handle, writehandle *Handle, sa *SecurityAttributes, size uint32) (err error) {
	return windows.CreatePipe(readhandle, writehandle, sa, size)
}

// CreateToolhelp32Snapshot takes a snapshot of processes and threads (TH32CS_…).
// The handle of a failed call is InvalidHandle.
func CreateToolhelp32Snapshot(flags uint32, processId uint32) (handle Handle, err error) {
	return windows.CreateToolhelp32Snapshot(flags, processId)
}

// CurrentProcess returns the pseudo-handle of the process.
func CurrentProcess() Handle {
	return windows.CurrentProcess()
}

// CurrentThread returns the pseudo-handle of the calling thread.
func CurrentThread() Handle {
	return windows.CurrentThread()
}

// DuplicateHandle opens a second handle to an object. Both processes must be this one.
func DuplicateHandle(hSourceProcessHandle Handle, hSourceHandle Handle, hTargetProcessHandle Handle, lpTargetHandle *Handle, dwDesiredAccess uint32, bInheritHandle bool, dwOptions uint32) (err error) {
	return windows.DuplicateHandle(hSourceProcessHandle, hSourceHandle, hTargetProcessHandle, lpTargetHandle, dwDesiredAccess, bInheritHandle, dwOptions)
}

// FlushFileBuffers waits until what was written has been read (pipes) or is stored.
func FlushFileBuffers(handle Handle) (err error) {
	return windows.FlushFileBuffers(handle)
}

// FlushViewOfFile writes what was changed in a view; in the paging file that has no
// effect anybody could see.
func FlushViewOfFile(addr uintptr, length uintptr) (err error) {
	return windows.FlushViewOfFile(addr, length)
}

// GetCurrentProcess returns the pseudo-handle of the process.
func GetCurrentProcess() (Handle, error) {
	return windows.GetCurrentProcess()
}

// GetCurrentProcessId returns the id of the process in the kernel of this package,
// which is not that of the host.
func GetCurrentProcessId() (pid uint32) {
	return windows.GetCurrentProcessId()
}

// GetCurrentThread returns the pseudo-handle of the calling thread.
func GetCurrentThread() (Handle, error) {
	return windows.GetCurrentThread()
}

// GetExitCodeProcess stores the exit code, STILL_ACTIVE (259) while the process runs.
func GetExitCodeProcess(handle Handle, exitcode *uint32) (err error) {
	return windows.GetExitCodeProcess(handle, exitcode)
}

// GetOverlappedResult stores how many bytes a request has moved. wait waits for its
// end; without, a request that goes on is ERROR_IO_INCOMPLETE.
func GetOverlappedResult(handle Handle, overlapped *Overlapped, done *uint32, wait bool) (err error) {
	return windows.GetOverlappedResult(handle, overlapped, done, wait)
}

// GetProcessId returns the id of a process.
func GetProcessId(process Handle) (id uint32, err error) {
	return windows.GetProcessId(process)
}

// GetQueuedCompletionStatus takes a packet, waiting for timeout milliseconds. If the
// packet's request failed the error is that, and *overlapped is set; if there was no
// packet *overlapped is nil: WAIT_TIMEOUT, ERROR_ABANDONED_WAIT_0.
func GetQueuedCompletionStatus(cphandle Handle, qty *uint32, key *uintptr, overlapped **Overlapped, timeout uint32) (err error) {
	return windows.GetQueuedCompletionStatus(cphandle, qty, key, overlapped, timeout)
}

// MapViewOfFile shows length bytes of a section (0: all from the offset on) at an
// address. The view stays when the handle is closed. The offset must be a multiple
// of 64 KiB: ERROR_MAPPED_ALIGNMENT.
func MapViewOfFile(handle Handle, access uint32, offsetHigh uint32, offsetLow uint32, length uintptr) (addr uintptr, err error) {
	return windows.MapViewOfFile(handle, access, offsetHigh, offsetLow, length)
}

// OpenEvent opens an event by name.
func OpenEvent(desiredAccess uint32, inheritHandle bool, name *uint16) (handle Handle, err error) {
	return windows.OpenEvent(desiredAccess, inheritHandle, name)
}

// OpenMutex opens a mutex by name.
func OpenMutex(desiredAccess uint32, inheritHandle bool, name *uint16) (handle Handle, err error) {
	return windows.OpenMutex(desiredAccess, inheritHandle, name)
}

// OpenProcess opens a process by id; there is only the caller's.
func OpenProcess(desiredAccess uint32, inheritHandle bool, processId uint32) (handle Handle, err error) {
	return windows.OpenProcess(desiredAccess, inheritHandle, processId)
}

// PostQueuedCompletionStatus queues a packet.
func PostQueuedCompletionStatus(cphandle Handle, qty uint32, key uintptr, overlapped *Overlapped) (err error) {
	return windows.PostQueuedCompletionStatus(cphandle, qty, key, overlapped)
}

// Process32First stores the first process. procEntry.Size must be set;
// ERROR_NO_MORE_FILES at the end.
func Process32First(snapshot Handle, procEntry *ProcessEntry32) (err error) {
	return windows.Process32First(snapshot, procEntry)
}

// Process32Next stores the next process.
func Process32Next(snapshot Handle, procEntry *ProcessEntry32) (err error) {
	return windows.Process32Next(snapshot, procEntry)
}

// PulseEvent releases who waits now and leaves the event unsignalled.
func PulseEvent(event Handle) (err error) {
	return windows.PulseEvent(event)
}

// Read is ReadFile with the number of bytes as result.
func Read(fd Handle, p []byte) (n int, err error) {
	return windows.Read(fd, p)
}

// ReadFile reads into p. At the end of a file n is 0 without an error; a pipe whose
// writers have gone is ERROR_BROKEN_PIPE. With overlapped, a request that goes on is
// ERROR_IO_PENDING; p must stay as it is until it has ended.
func ReadFile(fd Handle, p []byte, done *uint32, overlapped *Overlapped) error {
	return windows.ReadFile(fd, p, done, overlapped)
}

// ReleaseMutex gives up one hold of the calling goroutine; ERROR_NOT_OWNER if it
// has none.
func ReleaseMutex(mutex Handle) (err error) {
	return windows.ReleaseMutex(mutex)
}

// ResetEvent ends the signal of an event.
func ResetEvent(event Handle) (err error) {
	return windows.ResetEvent(event)
}

// SetEvent signals an event.
func SetEvent(event Handle) (err error) {
	return windows.SetEvent(event)
}

// SetHandleInformation sets the HANDLE_FLAG_… of mask to those of flags.
func SetHandleInformation(handle Handle, mask uint32, flags uint32) (err error) {
	return windows.SetHandleInformation(handle, mask, flags)
}

// SleepEx waits for nothing but time. No APC can come here, so the result is 0.
func SleepEx(milliseconds uint32, alertable bool) (ret uint32) {
	return windows.SleepEx(milliseconds, alertable)
}

// StringToUTF16 is UTF16FromString that panics if s holds a zero.
func StringToUTF16(s string) []uint16 {
	return windows.StringToUTF16(s)
}

// StringToUTF16Ptr is UTF16PtrFromString that panics if s holds a zero.
func StringToUTF16Ptr(s string) *uint16 {
	return windows.StringToUTF16Ptr(s)
}

// Thread32First stores the first thread. threadEntry.Size must be set;
// ERROR_NO_MORE_FILES at the end.
func Thread32First(snapshot Handle, threadEntry *ThreadEntry32) (err error) {
	return windows.Thread32First(snapshot, threadEntry)
}

// Thread32Next stores the next thread.
func Thread32Next(snapshot Handle, threadEntry *ThreadEntry32) (err error) {
	return windows.Thread32Next(snapshot, threadEntry)
}

// UTF16FromString returns s in UTF-16 with a zero at the end. ERROR_INVALID_PARAMETER
// if s holds a zero (on Windows: syscall.EINVAL).
func UTF16FromString(s string) ([]uint16, error) {
	return windows.UTF16FromString(s)
}

// UTF16PtrFromString returns the address of s in UTF-16 with a zero at the end.
func UTF16PtrFromString(s string) (*uint16, error) {
	return windows.UTF16PtrFromString(s)
}

// UTF16PtrToString returns the text at p up to its zero; nil is "".
func UTF16PtrToString(p *uint16) string {
	return windows.UTF16PtrToString(p)
}

// UTF16ToString returns the text before the first zero.
func UTF16ToString(s []uint16) string {
	return windows.UTF16ToString(s)
}

// UnmapViewOfFile ends a view. ERROR_INVALID_ADDRESS for what is none.
func UnmapViewOfFile(addr uintptr) (err error) {
	return windows.UnmapViewOfFile(addr)
}

// WaitForMultipleObjects waits for one or, with waitAll, all of up to 64 objects.
// event is WAIT_OBJECT_0 or WAIT_ABANDONED plus the lowest index, or WAIT_TIMEOUT.
func WaitForMultipleObjects(handles []Handle, waitAll bool, waitMilliseconds uint32) (event uint32, err error) {
	return windows.WaitForMultipleObjects(handles, waitAll, waitMilliseconds)
}

// WaitForSingleObject waits for one object. event is WAIT_OBJECT_0, WAIT_ABANDONED
// (0x80) or WAIT_TIMEOUT; WAIT_FAILED comes with an error.
func WaitForSingleObject(handle Handle, waitMilliseconds uint32) (event uint32, err error) {
	return windows.WaitForSingleObject(handle, waitMilliseconds)
}

// Write is WriteFile with the number of bytes as result.
func Write(fd Handle, p []byte) (n int, err error) {
	return windows.Write(fd, p)
}

// WriteFile writes p; see ReadFile.
func WriteFile(fd Handle, p []byte, done *uint32, overlapped *Overlapped) error {
	return windows.WriteFile(fd, p, done, overlapped)
}

// VirtualLock keeps a part of a view in physical memory.
func VirtualLock(addr uintptr, length uintptr) (err error) { return windows.VirtualLock(addr, length) }

// VirtualUnlock is the opposite of VirtualLock.
func VirtualUnlock(addr uintptr, length uintptr) (err error) {
	return windows.VirtualUnlock(addr, length)
}

// Tokens.
const (
	TokenPrimary            = windows.TokenPrimary
	TokenImpersonation      = windows.TokenImpersonation
	SecurityAnonymous       = windows.SecurityAnonymous
	SecurityIdentification  = windows.SecurityIdentification
	SecurityImpersonation   = windows.SecurityImpersonation
	SecurityDelegation      = windows.SecurityDelegation
	TOKEN_ASSIGN_PRIMARY    = windows.TOKEN_ASSIGN_PRIMARY
	TOKEN_DUPLICATE         = windows.TOKEN_DUPLICATE
	TOKEN_IMPERSONATE       = windows.TOKEN_IMPERSONATE
	TOKEN_QUERY             = windows.TOKEN_QUERY
	TOKEN_ADJUST_PRIVILEGES = windows.TOKEN_ADJUST_PRIVILEGES
	TOKEN_ALL_ACCESS        = windows.TOKEN_ALL_ACCESS
)

// OpenProcessToken opens the primary token of a process.
func OpenProcessToken(process Handle, access uint32, token *Token) (err error) {
	return windows.OpenProcessToken(process, access, token)
}

// OpenCurrentProcessToken opens the primary token of the process for queries.
func OpenCurrentProcessToken() (Token, error) { return windows.OpenCurrentProcessToken() }

// DuplicateTokenEx makes a token of the given kind of another. desiredAccess 0 means
// the rights of existingToken.
func DuplicateTokenEx(existingToken Token, desiredAccess uint32, tokenAttributes *SecurityAttributes, impersonationLevel uint32, tokenType uint32, newToken *Token) (err error) {
	return windows.DuplicateTokenEx(existingToken, desiredAccess, tokenAttributes, impersonationLevel, tokenType, newToken)
}

// More flags.
const (
	MAILSLOT_NO_MESSAGE           = 0xFFFFFFFF
	MAILSLOT_WAIT_FOREVER         = 0xFFFFFFFF
	PIPE_ACCESS_INBOUND           = windows.PIPE_ACCESS_INBOUND
	PIPE_ACCESS_OUTBOUND          = windows.PIPE_ACCESS_OUTBOUND
	PIPE_ACCESS_DUPLEX            = windows.PIPE_ACCESS_DUPLEX
	PIPE_CLIENT_END               = windows.PIPE_CLIENT_END
	PIPE_SERVER_END               = windows.PIPE_SERVER_END
	PIPE_WAIT                     = windows.PIPE_WAIT
	PIPE_NOWAIT                   = windows.PIPE_NOWAIT
	PIPE_READMODE_BYTE            = windows.PIPE_READMODE_BYTE
	PIPE_READMODE_MESSAGE         = windows.PIPE_READMODE_MESSAGE
	PIPE_TYPE_BYTE                = windows.PIPE_TYPE_BYTE
	PIPE_TYPE_MESSAGE             = windows.PIPE_TYPE_MESSAGE
	PIPE_REJECT_REMOTE_CLIENTS    = windows.PIPE_REJECT_REMOTE_CLIENTS
	PIPE_UNLIMITED_INSTANCES      = windows.PIPE_UNLIMITED_INSTANCES
	FILE_FLAG_WRITE_THROUGH       = windows.FILE_FLAG_WRITE_THROUGH
	FILE_FLAG_OVERLAPPED          = windows.FILE_FLAG_OVERLAPPED
	FILE_FLAG_FIRST_PIPE_INSTANCE = windows.FILE_FLAG_FIRST_PIPE_INSTANCE
	FILE_SHARE_READ               = windows.FILE_SHARE_READ
	FILE_SHARE_WRITE              = windows.FILE_SHARE_WRITE
	FILE_SHARE_DELETE             = windows.FILE_SHARE_DELETE
	CREATE_NEW                    = windows.CREATE_NEW
	CREATE_ALWAYS                 = windows.CREATE_ALWAYS
	OPEN_EXISTING                 = windows.OPEN_EXISTING
	OPEN_ALWAYS                   = windows.OPEN_ALWAYS
	TRUNCATE_EXISTING             = windows.TRUNCATE_EXISTING
	FILE_ATTRIBUTE_NORMAL         = windows.FILE_ATTRIBUTE_NORMAL
)

// CreateNamedPipe creates an instance of a named pipe, whose name begins with
// \\.\pipe\. The handle of a failed call is InvalidHandle.
func CreateNamedPipe(name *uint16, flags uint32, pipeMode uint32, maxInstances uint32, outSize uint32, inSize uint32, defaultTimeout uint32, sa *SecurityAttributes) (handle Handle, err error) {
	return windows.CreateNamedPipe(name, flags, pipeMode, maxInstances, outSize, inSize, defaultTimeout, sa)
}

// CreateFile opens the client's end of a named pipe (\\.\pipe\name) or of a mailslot
// (\\.\mailslot\name). Away from Windows there are no other files to open with it:
// ERROR_INVALID_NAME. The handle of a failed call is InvalidHandle.
func CreateFile(name *uint16, access uint32, mode uint32, sa *SecurityAttributes, createmode uint32, attrs uint32, templatefile Handle) (handle Handle, err error) {
	return windows.CreateFile(name, access, mode, sa, createmode, attrs, templatefile)
}

// ConnectNamedPipe waits for a client; ERROR_PIPE_CONNECTED if there is one already.
func ConnectNamedPipe(pipe Handle, overlapped *Overlapped) (err error) {
	return windows.ConnectNamedPipe(pipe, overlapped)
}

// DisconnectNamedPipe ends the connection; what the client has not read is lost.
func DisconnectNamedPipe(pipe Handle) (err error) {
	return windows.DisconnectNamedPipe(pipe)
}

// SetNamedPipeHandleState sets PIPE_READMODE_… and PIPE_NOWAIT of a handle. The other
// two parameters must be nil: they are for pipes of other computers.
func SetNamedPipeHandleState(pipe Handle, state *uint32, maxCollectionCount *uint32, collectDataTimeout *uint32) (err error) {
	return windows.SetNamedPipeHandleState(pipe, state, maxCollectionCount, collectDataTimeout)
}

// More flags.
const (
	ERROR_TRANSACTION_ALREADY_ABORTED   = windows.ERROR_TRANSACTION_ALREADY_ABORTED
	ERROR_TRANSACTION_ALREADY_COMMITTED = windows.ERROR_TRANSACTION_ALREADY_COMMITTED
	TransactionOutcomeUndetermined      = 1
	TransactionOutcomeCommitted         = 2
	TransactionOutcomeAborted           = 3
	THREAD_TERMINATE                    = windows.THREAD_TERMINATE
)

// GetCurrentThreadId returns the id of the calling goroutine's thread. From the first
// call on the goroutine keeps that thread, so that others can open it.
func GetCurrentThreadId() (id uint32) {
	return windows.GetCurrentThreadId()
}

// OpenThread opens a thread by id.
func OpenThread(desiredAccess uint32, inheritHandle bool, threadId uint32) (handle Handle, err error) {
	return windows.OpenThread(desiredAccess, inheritHandle, threadId)
}
