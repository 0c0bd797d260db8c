package api

import (
	"haft.dev/internal/io"
	"haft.dev/internal/kernel"
	"haft.dev/nt"
)

// NotifyChange asks for what happens in a directory: filter are
// FILE_NOTIFY_CHANGE_*, and io/host's flag for subdirectories; class says how the
// records look. The result is as for Transfer. (NtNotifyChangeDirectoryFileEx.)
func (c *Call) NotifyChange(x *Transfer, filter, class uint32) (nt.Status, uint64, error) {
	f, err := kernel.Ref[*io.File](c.K, x.Handle, nt.FILE_LIST_DIRECTORY)
	if err != nil {
		return 0, 0, err
	}
	n, ok := f.Handler().(io.Notifier)
	if !ok {
		return 0, 0, nt.STATUS_INVALID_PARAMETER
	}
	return c.Submit(f, &io.Request{
		Op: io.OpNotify, Flags: filter, Code: class,
		Buf: io.Buffer{Mem: c.P.Space, Addr: uint64(x.Buf), Len: int(x.Len)},
	}, x, n.NotifyChange)
}
