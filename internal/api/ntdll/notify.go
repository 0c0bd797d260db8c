package ntdll

import (
	"haft.dev/internal/api"
	"haft.dev/nt"
)

func notifyFuncs() []api.Func {
	return []api.Func{
		api.F9("NtNotifyChangeDirectoryFile(FileHandle, Event, ApcRoutine, ApcContext, IoStatusBlock, Buffer, Length, CompletionFilter, WatchTree)", notifyChangeDirectoryFile).NT(),
		api.F10("NtNotifyChangeDirectoryFileEx(FileHandle, Event, ApcRoutine, ApcContext, IoStatusBlock, Buffer, Length, CompletionFilter, WatchTree, DirectoryNotifyInformationClass)", notifyChangeDirectoryFileEx).NT().Partial("classes 1 and 2"),
	}
}

func notifyChangeDirectoryFile(c *api.Call, h, event api.Handle, apc api.Code, context uint64, iosb api.Out[api.IOStatusBlock], buf api.Ptr, n uint32, filter api.Flags, tree api.Byte8) error {
	return notifyChangeDirectoryFileEx(c, h, event, apc, context, iosb, buf, n, filter, tree, 1)
}

func notifyChangeDirectoryFileEx(c *api.Call, h, event api.Handle, apc api.Code, context uint64, iosb api.Out[api.IOStatusBlock], buf api.Ptr, n uint32, filter api.Flags, tree api.Byte8, class uint32) error {
	const all, watchTree = 0xFFF, 1 << 31
	if filter == 0 || filter&^all != 0 {
		return nt.STATUS_INVALID_PARAMETER
	}
	if class == 0 || class > 2 {
		return nt.STATUS_INVALID_PARAMETER
	}
	if n > 0 && buf&3 != 0 {
		return nt.STATUS_DATATYPE_MISALIGNMENT
	}
	iosb.Must(c, iosb.Get(c)) // probed
	x := api.Transfer{Handle: h.NT(), Event: event.NT(), APC: uint64(apc), Context: context, Status: uint64(iosb), Buf: buf, Len: n}
	f := uint32(filter)
	if tree != 0 {
		f |= watchTree
	}
	s, _, err := c.NotifyChange(&x, f, class)
	if err != nil {
		return err
	}
	c.Return(uint64(s))
	return nil
}
