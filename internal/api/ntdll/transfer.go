package ntdll

import (
	"haft.dev/internal/api"
	"haft.dev/internal/io"
	"haft.dev/nt"
)

func transferFuncs() []api.Func {
	return []api.Func{
		api.F2("NtCancelIoFile(FileHandle, IoStatusBlock)", cancelIoFile).NT(),
		api.F3("NtCancelIoFileEx(FileHandle, IoRequestToCancel, IoStatusBlock)", cancelIoFileEx).NT(),
		api.F3("NtCancelSynchronousIoFile(ThreadHandle, IoRequestToCancel, IoStatusBlock)", cancelSynchronousIoFile).NT(),
		api.F9("NtReadFile(FileHandle, Event, ApcRoutine, ApcContext, IoStatusBlock, Buffer, Length, ByteOffset, Key)", readFile).NT(),
		api.F9("NtWriteFile(FileHandle, Event, ApcRoutine, ApcContext, IoStatusBlock, Buffer, Length, ByteOffset, Key)", writeFile).NT(),
	}
}

func transfer(c *api.Call, op io.Op, x api.Transfer, iosb api.Out[api.IOStatusBlock], offset api.In[int64], key api.In[uint32]) error {
	iosb.Must(c, iosb.Get(c)) // probed
	x.Offset = io.UsePosition
	if offset.OK() {
		x.Offset = offset.Get(c)
	}
	if key.OK() {
		x.Key = key.Get(c)
	}
	x.Status = uint64(iosb)
	s, n, err := c.Transfer(op, &x)
	if err != nil {
		return err
	}
	if s != nt.STATUS_PENDING && !x.Stored && s.Severity() != 3 {
		iosb.Must(c, api.IOStatusBlock{Status: uint64(s), Information: n})
	}
	c.Return(uint64(s))
	return nil
}

func readFile(c *api.Call, h, event api.Handle, apc api.Code, context uint64, iosb api.Out[api.IOStatusBlock], buf api.Ptr, n uint32, offset api.In[int64], key api.In[uint32]) error {
	return transfer(c, io.OpRead, api.Transfer{Handle: h.NT(), Event: event.NT(), APC: uint64(apc), Context: context, Buf: buf, Len: n}, iosb, offset, key)
}

func writeFile(c *api.Call, h, event api.Handle, apc api.Code, context uint64, iosb api.Out[api.IOStatusBlock], buf api.Ptr, n uint32, offset api.In[int64], key api.In[uint32]) error {
	return transfer(c, io.OpWrite, api.Transfer{Handle: h.NT(), Event: event.NT(), APC: uint64(apc), Context: context, Buf: buf, Len: n}, iosb, offset, key)
}

func cancelIoFile(c *api.Call, h api.Handle, iosb api.Out[api.IOStatusBlock]) error {
	iosb.Must(c, iosb.Get(c))
	if err := c.CancelIO(h.NT()); err != nil {
		return err
	}
	iosb.Must(c, api.IOStatusBlock{})
	return nil
}

func cancelIoFileEx(c *api.Call, h api.Handle, request uint64, iosb api.Out[api.IOStatusBlock]) error {
	iosb.Must(c, iosb.Get(c))
	err := c.CancelIOEx(h.NT(), request)
	return cancelled(c, iosb, err)
}

func cancelSynchronousIoFile(c *api.Call, h api.Handle, request uint64, iosb api.Out[api.IOStatusBlock]) error {
	iosb.Must(c, iosb.Get(c))
	err := c.K.CancelSynchronousIO(h.NT(), request)
	return cancelled(c, iosb, err)
}

// cancelled stores the status block of a cancellation: with STATUS_NOT_FOUND too.
func cancelled(c *api.Call, iosb api.Out[api.IOStatusBlock], err error) error {
	if err == nil || err == nt.STATUS_NOT_FOUND {
		b := api.IOStatusBlock{}
		if err != nil {
			b.Status = uint64(nt.STATUS_NOT_FOUND)
		}
		iosb.Must(c, b)
	}
	return err
}
