package kernel32

import (
	"haft.dev/internal/api"
	"haft.dev/internal/mm"
	"haft.dev/nt"
)

func fileLockFuncs() []api.Func {
	return []api.Func{
		api.F5("LockFile(hFile, dwFileOffsetLow, dwFileOffsetHigh, nNumberOfBytesToLockLow, nNumberOfBytesToLockHigh)", lockFile),
		api.F6("LockFileEx(hFile, dwFlags, dwReserved, nNumberOfBytesToLockLow, nNumberOfBytesToLockHigh, lpOverlapped)", lockFileEx),
		api.F5("UnlockFile(hFile, dwFileOffsetLow, dwFileOffsetHigh, nNumberOfBytesToUnlockLow, nNumberOfBytesToUnlockHigh)", unlockFile),
		api.F5("UnlockFileEx(hFile, dwReserved, nNumberOfBytesToUnlockLow, nNumberOfBytesToUnlockHigh, lpOverlapped)", unlockFileEx),
	}
}

// Flags of LockFileEx.
const (
	LOCKFILE_FAIL_IMMEDIATELY = 1
	LOCKFILE_EXCLUSIVE_LOCK   = 2
)

func join64(low, high uint32) int64 { return int64(uint64(high)<<32 | uint64(low)) }

func lockFile(c *api.Call, h api.Handle, offLow, offHigh, low, high uint32) error {
	x := api.Transfer{Handle: h.NT(), Offset: join64(offLow, offHigh), Await: true}
	s, err := c.LockRange(&x, join64(low, high), LOCKFILE_FAIL_IMMEDIATELY|LOCKFILE_EXCLUSIVE_LOCK)
	if err != nil {
		return err
	}
	return s.Err()
}

func lockFileEx(c *api.Call, h api.Handle, flags api.Flags, reserved, low, high uint32, ov api.In[Overlapped]) error {
	if reserved != 0 {
		return nt.ERROR_INVALID_PARAMETER
	}
	x := startOverlapped(c, h.NT(), ov)
	s, err := c.LockRange(&x, join64(low, high), uint32(flags)&(LOCKFILE_FAIL_IMMEDIATELY|LOCKFILE_EXCLUSIVE_LOCK))
	if err != nil {
		return err
	}
	if s == nt.STATUS_PENDING {
		return nt.ERROR_IO_PENDING
	}
	return s.Err()
}

func unlockFile(c *api.Call, h api.Handle, offLow, offHigh, low, high uint32) error {
	return c.UnlockRange(h.NT(), join64(offLow, offHigh), join64(low, high), 0)
}

func unlockFileEx(c *api.Call, h api.Handle, reserved, low, high uint32, ov api.In[Overlapped]) error {
	if reserved != 0 {
		return nt.ERROR_INVALID_PARAMETER
	}
	o := ov.Get(c)
	if err := c.UnlockRange(h.NT(), int64(o.Offset), join64(low, high), 0); err != nil {
		return err
	}
	mm.Store(c.P.Space, uint64(ov), api.IOStatusBlock{})
	return nil
}
