package kernel32

import (
	"haft.dev/internal/api"
	"haft.dev/internal/mm"
	"haft.dev/nt"
)

// LoaderLockFuncs are the functions of ntdll for the lock of the loader, which is also that
// of the PEB.
func LoaderLockFuncs() []api.Func {
	return []api.Func{
		api.F3("LdrLockLoaderLock(Flags, Disposition, Cookie)", lockLoaderLock).NT().Partial("loading does not wait for the lock; errors are returned, LDR_LOCK_LOADER_LOCK_FLAG_RAISE_ON_ERRORS or not"),
		api.F2("LdrUnlockLoaderLock(Flags, Cookie)", unlockLoaderLock).NT(),
		api.F0("RtlAcquirePebLock()", acquirePebLock).NT(),
		api.F0("RtlReleasePebLock()", releasePebLock).NT(),
		api.F0("RtlTryAcquirePebLock()", tryAcquirePebLock).NT(),
	}
}

// loaderLock returns the address of the critical section.
func loaderLock(c *api.Call) uint64 {
	const loaderLockAt = 0x110 // PEB.LoaderLock
	return mm.Load[uint64](c.P.Space, c.P.PEBAt()+loaderLockAt)
}

// Flags and results of LdrLockLoaderLock.
const (
	raiseOnErrors  = 1
	tryOnly        = 2
	lockAcquired   = 1
	lockNotTaken   = 2
	cookieOfThread = 0x100000000 // in the value that LdrUnlockLoaderLock wants back
)

func lockLoaderLock(c *api.Call, flags uint32, result api.Out[uint32], cookie api.Out[uint64]) error {
	result.Set(c, 0)
	cookie.Set(c, 0)
	switch {
	case flags&^(raiseOnErrors|tryOnly) != 0:
		return nt.STATUS_INVALID_PARAMETER_1
	case !cookie.OK():
		return nt.STATUS_INVALID_PARAMETER_3
	case flags&tryOnly != 0 && !result.OK():
		return nt.STATUS_INVALID_PARAMETER_2
	}
	at := loaderLock(c)
	switch {
	case flags&tryOnly == 0:
		if err := enterSection(c, at); err != nil {
			return err
		}
	case !tryEnterSection(c, at):
		result.Must(c, lockNotTaken)
		return nil
	}
	result.Set(c, lockAcquired)
	cookie.Must(c, cookieOfThread|uint64(c.T.K.ID()))
	return nil
}

func unlockLoaderLock(c *api.Call, flags uint32, cookie uint64) error {
	switch {
	case flags&^raiseOnErrors != 0:
		return nt.STATUS_INVALID_PARAMETER_1
	case cookie != cookieOfThread|uint64(c.T.K.ID()):
		return nt.STATUS_INVALID_PARAMETER_2
	}
	leaveSection(c, loaderLock(c))
	return nil
}

func acquirePebLock(c *api.Call) error { return enterSection(c, loaderLock(c)) }

func releasePebLock(c *api.Call) error {
	leaveSection(c, loaderLock(c))
	return nil
}

func tryAcquirePebLock(c *api.Call) error { return tryEnterCriticalSection(c, api.Ptr(loaderLock(c))) }
