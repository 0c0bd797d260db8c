package ntdll

import (
	"haft.dev/internal/api"
	"haft.dev/internal/api/kernel32"
)

func fileLockFuncs() []api.Func {
	return []api.Func{
		api.F10("NtLockFile(FileHandle, Event, ApcRoutine, ApcContext, IoStatusBlock, ByteOffset, Length, Key, FailImmediately, ExclusiveLock)", lockFile).NT(),
		api.F5("NtUnlockFile(FileHandle, IoStatusBlock, ByteOffset, Length, Key)", unlockFile).NT(),
	}
}

func lockFile(c *api.Call, h, event api.Handle, apc api.Code, context uint64, iosb api.Out[api.IOStatusBlock], offset, length api.In[int64], key uint32, fail, exclusive api.Byte8) error {
	iosb.Must(c, iosb.Get(c)) // probed
	x := api.Transfer{Handle: h.NT(), Event: event.NT(), APC: uint64(apc), Context: context, Status: uint64(iosb), Offset: offset.Get(c), Key: key}
	flags := uint32(0)
	if fail != 0 {
		flags |= kernel32.LOCKFILE_FAIL_IMMEDIATELY
	}
	if exclusive != 0 {
		flags |= kernel32.LOCKFILE_EXCLUSIVE_LOCK
	}
	s, err := c.LockRange(&x, length.Get(c), flags)
	if err != nil {
		return err
	}
	c.Return(uint64(s))
	return nil
}

func unlockFile(c *api.Call, h api.Handle, iosb api.Out[api.IOStatusBlock], offset, length api.In[int64], key uint32) error {
	iosb.Must(c, iosb.Get(c))
	if err := c.UnlockRange(h.NT(), offset.Get(c), length.Get(c), key); err != nil {
		return err
	}
	iosb.Must(c, api.IOStatusBlock{})
	return nil
}
