package api

import (
	"haft.dev/internal/io"
	"haft.dev/internal/kernel"
	"haft.dev/nt"
)

// lockRights are the rights of which a handle needs one to lock and unlock.
const lockRights = nt.FILE_READ_DATA | nt.FILE_WRITE_DATA

// locker returns the file for which a handle may lock ranges.
func (c *Call) locker(h nt.Handle) (*io.File, io.Locker, error) {
	f, err := kernel.Ref[*io.File](c.K, h, 0)
	if err != nil {
		return nil, nil, err
	}
	if e, _ := c.P.K.Handles.Lookup(h); e.Access&lockRights == 0 {
		return nil, nil, nt.STATUS_ACCESS_DENIED
	}
	l, ok := f.Handler().(io.Locker)
	if !ok {
		return nil, nil, nt.STATUS_INVALID_DEVICE_REQUEST
	}
	return f, l, nil
}

// LockRange locks length bytes at x.Offset under x.Key; flags are those of
// LockFileEx. The result is as for Transfer. (NtLockFile.)
func (c *Call) LockRange(x *Transfer, length int64, flags uint32) (nt.Status, error) {
	f, l, err := c.locker(x.Handle)
	if err != nil {
		return 0, err
	}
	s, _, err := c.Submit(f, &io.Request{Op: io.OpLock, Offset: x.Offset, Length: length, Key: x.Key, Flags: flags}, x, l.Lock)
	return s, err
}

// UnlockRange unlocks a range exactly as it was locked. (NtUnlockFile.)
func (c *Call) UnlockRange(h nt.Handle, offset, length int64, key uint32) error {
	f, l, err := c.locker(h)
	if err != nil {
		return err
	}
	return f.Exclusively(c.T.K, io.OpLock, func() error { return l.Unlock(f, c.K, offset, length, key) })
}
