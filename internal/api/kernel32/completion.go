package kernel32

import (
	"haft.dev/internal/api"
	"haft.dev/internal/io"
	"haft.dev/internal/io/ready"
	"haft.dev/internal/kernel"
	"haft.dev/internal/wait"
	"haft.dev/nt"
)

func completionFuncs() []api.Func {
	return []api.Func{
		api.F4("CreateIoCompletionPort(FileHandle, ExistingCompletionPort, CompletionKey, NumberOfConcurrentThreads)", createIoCompletionPort).Opens("CloseHandle"),
		api.F5("GetQueuedCompletionStatus(CompletionPort, lpNumberOfBytesTransferred, lpCompletionKey, lpOverlapped, dwMilliseconds)", getQueuedCompletionStatus),
		api.F6("GetQueuedCompletionStatusEx(CompletionPort, lpCompletionPortEntries, ulCount, ulNumEntriesRemoved, dwMilliseconds, fAlertable)", getQueuedCompletionStatusEx),
		api.F4("PostQueuedCompletionStatus(CompletionPort, dwNumberOfBytesTransferred, dwCompletionKey, lpOverlapped)", postQueuedCompletionStatus),
		api.F2("SetFileCompletionNotificationModes(FileHandle, Flags)", setFileCompletionNotificationModes),
	}
}

// overlappedEntry is OVERLAPPED_ENTRY.
type overlappedEntry struct {
	Key        uint64
	Overlapped uint64
	Internal   uint64
	Bytes      uint32
	_          uint32
}

func createIoCompletionPort(c *api.Call, file, existing api.Handle, key uint64, concurrency int32) error {
	if file.NT() == nt.InvalidHandle {
		if existing != 0 {
			return nt.ERROR_INVALID_PARAMETER
		}
		h, _, err := c.K.CreateIoCompletion(nil, nt.IO_COMPLETION_ALL_ACCESS, int(concurrency))
		return c.Opened(h, err)
	}
	f, err := kernel.Ref[*io.File](c.K, file.NT(), 0)
	if err != nil {
		return err
	}
	h := existing.NT()
	if h == 0 {
		if h, _, err = c.K.CreateIoCompletion(nil, nt.IO_COMPLETION_ALL_ACCESS, int(concurrency)); err != nil {
			return err
		}
	}
	port, err := kernel.Ref[*kernel.IoCompletion](c.K, h, nt.IO_COMPLETION_MODIFY_STATE)
	if err == nil {
		err = f.SetCompletion(port, key)
	}
	if err != nil {
		if existing == 0 {
			c.K.Close(h)
		}
		return err
	}
	c.Return(uint64(h))
	return nil
}

func postQueuedCompletionStatus(c *api.Call, port api.Handle, bytes uint32, key, overlapped uint64) error {
	return c.K.SetIoCompletion(port.NT(), wait.Packet{Key: key, Value: overlapped, Information: uint64(bytes)})
}

func getQueuedCompletionStatus(c *api.Call, port api.Handle, bytes api.Out[uint32], key, overlapped api.Out[uint64], ms api.Millis) error {
	bytes.Probe(c)
	key.Probe(c)
	overlapped.Must(c, 0)
	var p [1]wait.Packet
	_, s, err := c.K.RemoveIoCompletion(port.NT(), p[:], false, ms.Timeout())
	switch {
	case err != nil:
		return err
	case s == nt.STATUS_TIMEOUT:
		return nt.WAIT_TIMEOUT
	case s == nt.STATUS_ABANDONED:
		return nt.ERROR_ABANDONED_WAIT_0
	case s != nt.STATUS_SUCCESS:
		return s
	}
	bytes.Set(c, uint32(p[0].Information))
	key.Set(c, p[0].Key)
	overlapped.Set(c, p[0].Value)
	return p[0].Status.Err()
}

func getQueuedCompletionStatusEx(c *api.Call, port api.Handle, entries api.Out[overlappedEntry], n uint32, removed api.Out[uint32], ms api.Millis, alertable api.Bool) error {
	if n == 0 {
		return nt.ERROR_INVALID_PARAMETER
	}
	removed.Must(c, 0)
	p := c.T.Packets(int(min(n, maxPackets)))
	ready.Poll() // what has come for sockets meanwhile needs nobody else to bring it
	got, s, err := c.K.RemoveIoCompletion(port.NT(), p, alertable != 0, ms.Timeout())
	switch {
	case err != nil:
		return err
	case s == nt.STATUS_TIMEOUT:
		return nt.WAIT_TIMEOUT
	case s == nt.STATUS_ABANDONED:
		return nt.ERROR_ABANDONED_WAIT_0
	case s == nt.STATUS_USER_APC:
		return c.DeliverAPCs(func() error { return nt.WAIT_IO_COMPLETION })
	case s != nt.STATUS_SUCCESS:
		return s
	}
	for i := range got {
		entries.At(c, i, overlappedEntry{Key: p[i].Key, Overlapped: p[i].Value, Internal: uint64(p[i].Status), Bytes: uint32(p[i].Information)})
	}
	removed.Set(c, uint32(got))
	return nil
}

// maxPackets bounds what one call removes; a larger array is filled in part,
// which the function allows.
const maxPackets = 256

func setFileCompletionNotificationModes(c *api.Call, file api.Handle, modes api.Byte8) error {
	f, err := kernel.Ref[*io.File](c.K, file.NT(), 0)
	if err != nil {
		return err
	}
	const known = io.FILE_SKIP_COMPLETION_PORT_ON_SUCCESS | io.FILE_SKIP_SET_EVENT_ON_HANDLE
	if modes&^known != 0 {
		return nt.ERROR_INVALID_PARAMETER
	}
	return f.SetSkipModes(uint32(modes))
}
