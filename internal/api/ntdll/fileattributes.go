package ntdll

import (
	"haft.dev/internal/api"
	"haft.dev/internal/io"
	"haft.dev/nt"
)

func fileAttributesFuncs() []api.Func {
	return []api.Func{
		api.F1("NtDeleteFile(ObjectAttributes)", deleteFile).NT(),
		api.F2("NtQueryAttributesFile(ObjectAttributes, FileInformation)", queryAttributesFile).NT(),
		api.F10("NtQueryDirectoryFileEx(FileHandle, Event, ApcRoutine, ApcContext, IoStatusBlock, FileInformation, Length, FileInformationClass, QueryFlags, FileName)", queryDirectoryFileEx).NT(),
		api.F2("NtQueryFullAttributesFile(ObjectAttributes, FileInformation)", queryFullAttributesFile).NT(),
	}
}

// attributesOf returns FILE_NETWORK_OPEN_INFORMATION of a file by its name. A link
// stands for itself.
func attributesOf(c *api.Call, oa api.In[api.ObjectAttributes]) (b io.NetworkOpen, err error) {
	cr := &io.Create{Options: io.FILE_OPEN_REPARSE_POINT}
	a, err := c.FileAttributes(oa, cr)
	if err != nil {
		return b, err
	}
	return io.QueryAttributes(c.K, a, cr)
}

// queryFullAttributesFile stores FILE_NETWORK_OPEN_INFORMATION.
func queryFullAttributesFile(c *api.Call, oa api.In[api.ObjectAttributes], out api.Out[[56]byte]) error {
	out.Must(c, out.Get(c))
	b, err := attributesOf(c, oa)
	if err != nil {
		return err
	}
	out.Must(c, [56]byte(b[:]))
	return nil
}

// queryAttributesFile stores FILE_BASIC_INFORMATION.
func queryAttributesFile(c *api.Call, oa api.In[api.ObjectAttributes], out api.Out[[40]byte]) error {
	out.Must(c, out.Get(c))
	b, err := attributesOf(c, oa)
	if err != nil {
		return err
	}
	var v [40]byte
	copy(v[:32], b[:32])
	copy(v[32:36], b[48:52])
	out.Must(c, v)
	return nil
}

// deleteFile opens a file and closes it again, with delete-on-close.
func deleteFile(c *api.Call, oa api.In[api.ObjectAttributes]) error {
	cr := &io.Create{Share: 7, Disposition: io.FILE_OPEN, Options: io.FILE_DELETE_ON_CLOSE}
	a, err := c.FileAttributes(oa, cr)
	if err != nil {
		return err
	}
	h, err := io.CreateFile(c.K, a, nt.DELETE, cr)
	if err != nil {
		return err
	}
	return c.K.Close(h)
}

// Flags of NtQueryDirectoryFileEx.
const (
	SL_RESTART_SCAN        = 1
	SL_RETURN_SINGLE_ENTRY = 2
)

// queryDirectoryFileEx is NtQueryDirectoryFile with its two BOOLEANs as flags.
func queryDirectoryFileEx(c *api.Call, h, event api.Handle, apc api.Code, context uint64, iosb api.Out[api.IOStatusBlock], out api.Ptr, n uint32, class uint32, flags api.Flags, name api.Ptr) error {
	return queryDirectoryFile(c, h, event, apc, context, iosb, out, n, class, api.Byte8(flags&SL_RETURN_SINGLE_ENTRY), name, api.Byte8(flags&SL_RESTART_SCAN))
}
