//go:build windows

package windows

// What golang.org/x/sys/windows lacks.

import (
	"time"
	"unsafe"

	"golang.org/x/sys/windows"
)

var (
	kernel32   = windows.NewLazySystemDLL("kernel32.dll")
	kernelbase = windows.NewLazySystemDLL("kernelbase.dll")
)

// create calls a function that returns a handle, 0 if it fails, and may open what
// exists. What the arguments point to stays where it is.
//
//go:uintptrescapes
func create(name string, args ...uintptr) (Handle, error) {
	r, _, e := kernel32.NewProc(name).Call(args...)
	if r == 0 || e == ERROR_ALREADY_EXISTS {
		return Handle(r), e
	}
	return Handle(r), nil
}

// do calls a function that returns a BOOL; see create.
//
//go:uintptrescapes
func do(name string, args ...uintptr) error {
	if r, _, e := kernel32.NewProc(name).Call(args...); r == 0 {
		return e
	}
	return nil
}

func boolean(b bool) uintptr {
	if b {
		return 1
	}
	return 0
}

// CreateSemaphore creates a semaphore, or opens the one that has the name: then the
// error is ERROR_ALREADY_EXISTS and the handle is valid. ERROR_INVALID_PARAMETER
// unless 0 ≤ initialCount ≤ maximumCount and maximumCount > 0.
func CreateSemaphore(semaphoreAttrs *SecurityAttributes, initialCount int32, maximumCount int32, name *uint16) (handle Handle, err error) {
	return create("CreateSemaphoreW", uintptr(unsafe.Pointer(semaphoreAttrs)), uintptr(initialCount), uintptr(maximumCount), uintptr(unsafe.Pointer(name)))
}

// CreateSemaphoreEx is CreateSemaphore with rights. flags is reserved.
func CreateSemaphoreEx(semaphoreAttrs *SecurityAttributes, initialCount int32, maximumCount int32, name *uint16, flags uint32, desiredAccess uint32) (handle Handle, err error) {
	return create("CreateSemaphoreExW", uintptr(unsafe.Pointer(semaphoreAttrs)), uintptr(initialCount), uintptr(maximumCount), uintptr(unsafe.Pointer(name)), uintptr(flags), uintptr(desiredAccess))
}

// OpenSemaphore opens a semaphore by name.
func OpenSemaphore(desiredAccess uint32, inheritHandle bool, name *uint16) (handle Handle, err error) {
	return create("OpenSemaphoreW", uintptr(desiredAccess), boolean(inheritHandle), uintptr(unsafe.Pointer(name)))
}

// ReleaseSemaphore adds releaseCount and stores the previous count, if that is
// wanted. ERROR_TOO_MANY_POSTS if the maximum would be passed.
func ReleaseSemaphore(semaphore Handle, releaseCount int32, previousCount *int32) (err error) {
	return do("ReleaseSemaphore", uintptr(semaphore), uintptr(releaseCount), uintptr(unsafe.Pointer(previousCount)))
}

// CreateWaitableTimer creates a timer, or opens the one that has the name: then the
// error is ERROR_ALREADY_EXISTS and the handle is valid.
func CreateWaitableTimer(timerAttrs *SecurityAttributes, manualReset bool, name *uint16) (handle Handle, err error) {
	return create("CreateWaitableTimerW", uintptr(unsafe.Pointer(timerAttrs)), boolean(manualReset), uintptr(unsafe.Pointer(name)))
}

// CreateWaitableTimerEx is CreateWaitableTimer with rights and
// CREATE_WAITABLE_TIMER_… flags.
func CreateWaitableTimerEx(timerAttrs *SecurityAttributes, name *uint16, flags uint32, desiredAccess uint32) (handle Handle, err error) {
	return create("CreateWaitableTimerExW", uintptr(unsafe.Pointer(timerAttrs)), uintptr(unsafe.Pointer(name)), uintptr(flags), uintptr(desiredAccess))
}

// OpenWaitableTimer opens a timer by name.
func OpenWaitableTimer(desiredAccess uint32, inheritHandle bool, name *uint16) (handle Handle, err error) {
	return create("OpenWaitableTimerW", uintptr(desiredAccess), boolean(inheritHandle), uintptr(unsafe.Pointer(name)))
}

// SetWaitableTimer arms a timer: it is signalled after due, and again every period,
// in milliseconds, if that is not 0. There is no completion routine: Go code waits.
func SetWaitableTimer(timer Handle, due time.Duration, period int32) (err error) {
	in := -int64(max(due, 0) / 100)
	return do("SetWaitableTimer", uintptr(timer), uintptr(unsafe.Pointer(&in)), uintptr(period), 0, 0, 0)
}

// CancelWaitableTimer disarms a timer. Its signal stays as it is.
func CancelWaitableTimer(timer Handle) (err error) {
	return do("CancelWaitableTimer", uintptr(timer))
}

// GetHandleInformation stores the HANDLE_FLAG_… of a handle.
func GetHandleInformation(handle Handle, flags *uint32) (err error) {
	return do("GetHandleInformation", uintptr(handle), uintptr(unsafe.Pointer(flags)))
}

// CompareObjectHandles reports whether two handles stand for one object.
func CompareObjectHandles(first Handle, second Handle) bool {
	r, _, _ := kernelbase.NewProc("CompareObjectHandles").Call(uintptr(first), uintptr(second))
	return r != 0
}

// GetProcessHandleCount stores how many handles a process has open.
func GetProcessHandleCount(process Handle, count *uint32) (err error) {
	return do("GetProcessHandleCount", uintptr(process), uintptr(unsafe.Pointer(count)))
}

// OpenFileMapping opens a section by name.
func OpenFileMapping(desiredAccess uint32, inheritHandle bool, name *uint16) (handle Handle, err error) {
	return create("OpenFileMappingW", uintptr(desiredAccess), boolean(inheritHandle), uintptr(unsafe.Pointer(name)))
}

// SignalObjectAndWait signals an event, semaphore or mutex and waits for another
// object, in one step.
func SignalObjectAndWait(objectToSignal Handle, objectToWaitOn Handle, waitMilliseconds uint32) (event uint32, err error) {
	r, _, e := kernel32.NewProc("SignalObjectAndWait").Call(uintptr(objectToSignal), uintptr(objectToWaitOn), uintptr(waitMilliseconds), 0)
	if uint32(r) == WAIT_FAILED {
		return WAIT_FAILED, e
	}
	return uint32(r), nil
}

// CreateMailslot creates a mailslot, whose name begins with \\.\mailslot\. Reads wait
// readTimeout milliseconds for a message. The handle of a failed call is InvalidHandle.
func CreateMailslot(name *uint16, maxMessageSize uint32, readTimeout uint32, sa *SecurityAttributes) (handle Handle, err error) {
	r, _, e := kernel32.NewProc("CreateMailslotW").Call(uintptr(unsafe.Pointer(name)), uintptr(maxMessageSize), uintptr(readTimeout), uintptr(unsafe.Pointer(sa)))
	if Handle(r) == InvalidHandle {
		return InvalidHandle, e
	}
	return Handle(r), nil
}

// GetMailslotInfo stores what is wanted of a mailslot: the size of its largest
// message, that of the next one or MAILSLOT_NO_MESSAGE, the number of messages and
// the read timeout.
func GetMailslotInfo(mailslotHandle Handle, maxMessageSize *uint32, nextSize *uint32, messageCount *uint32, readTimeout *uint32) (err error) {
	return do("GetMailslotInfo", uintptr(mailslotHandle), uintptr(unsafe.Pointer(maxMessageSize)), uintptr(unsafe.Pointer(nextSize)), uintptr(unsafe.Pointer(messageCount)), uintptr(unsafe.Pointer(readTimeout)))
}

// SetMailslotInfo sets how long reads wait, in milliseconds.
func SetMailslotInfo(mailslotHandle Handle, readTimeout uint32) (err error) {
	return do("SetMailslotInfo", uintptr(mailslotHandle), uintptr(readTimeout))
}

// CancelSynchronousIo cancels the read, write or connect that a thread waits for.
// ERROR_NOT_FOUND if there is none.
func CancelSynchronousIo(thread Handle) (err error) {
	return do("CancelSynchronousIo", uintptr(thread))
}

var ktmw32 = windows.NewLazySystemDLL("ktmw32.dll")

// CreateTransaction creates a transaction, which is rolled back after timeout
// milliseconds (0: never) or when its last handle is closed. The handle of a failed
// call is InvalidHandle. Away from Windows there are no files to change in it.
func CreateTransaction(transactionAttrs *SecurityAttributes, timeout uint32, description *uint16) (handle Handle, err error) {
	r, _, e := ktmw32.NewProc("CreateTransaction").Call(uintptr(unsafe.Pointer(transactionAttrs)), 0, 0, 0, 0, uintptr(timeout), uintptr(unsafe.Pointer(description)))
	if Handle(r) == InvalidHandle {
		return InvalidHandle, e
	}
	return Handle(r), nil
}

// CommitTransaction commits. ERROR_TRANSACTION_ALREADY_COMMITTED,
// ERROR_TRANSACTION_ALREADY_ABORTED if it is over.
func CommitTransaction(transaction Handle) (err error) {
	if r, _, e := ktmw32.NewProc("CommitTransaction").Call(uintptr(transaction)); r == 0 {
		return e
	}
	return nil
}

// RollbackTransaction rolls back.
func RollbackTransaction(transaction Handle) (err error) {
	if r, _, e := ktmw32.NewProc("RollbackTransaction").Call(uintptr(transaction)); r == 0 {
		return e
	}
	return nil
}

// GetTransactionOutcome stores the outcome (TransactionOutcome…).
func GetTransactionOutcome(transaction Handle, outcome *uint32) (err error) {
	if r, _, e := ktmw32.NewProc("GetTransactionInformation").Call(uintptr(transaction), uintptr(unsafe.Pointer(outcome)), 0, 0, 0, 0, 0); r == 0 {
		return e
	}
	return nil
}
