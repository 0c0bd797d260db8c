package ntdll

import (
	"encoding/binary"

	"haft.dev/internal/api"
	"haft.dev/internal/io"
	"haft.dev/internal/kernel"
	"haft.dev/nt"
)

func fileFuncs() []api.Func {
	return []api.Func{
		api.F11("NtCreateFile(FileHandle, DesiredAccess, ObjectAttributes, IoStatusBlock, AllocationSize, FileAttributes, ShareAccess, CreateDisposition, CreateOptions, EaBuffer, EaLength)", createFile).NT().Opens("NtClose"),
		api.F10("NtDeviceIoControlFile(FileHandle, Event, ApcRoutine, ApcContext, IoStatusBlock, IoControlCode, InputBuffer, InputBufferLength, OutputBuffer, OutputBufferLength)", deviceIoControlFile).NT(),
		api.F2("NtFlushBuffersFile(FileHandle, IoStatusBlock)", flushBuffersFile).NT(),
		api.F10("NtFsControlFile(FileHandle, Event, ApcRoutine, ApcContext, IoStatusBlock, FsControlCode, InputBuffer, InputBufferLength, OutputBuffer, OutputBufferLength)", deviceIoControlFile).NT(),
		api.F6("NtOpenFile(FileHandle, DesiredAccess, ObjectAttributes, IoStatusBlock, ShareAccess, OpenOptions)", openFile).NT().Opens("NtClose"),
		api.F11("NtQueryDirectoryFile(FileHandle, Event, ApcRoutine, ApcContext, IoStatusBlock, FileInformation, Length, FileInformationClass, ReturnSingleEntry, FileName, RestartScan)", queryDirectoryFile).NT(),
		api.F5("NtQueryInformationFile(FileHandle, IoStatusBlock, FileInformation, Length, FileInformationClass)", queryInformationFile).NT(),
		api.F5("NtQueryVolumeInformationFile(FileHandle, IoStatusBlock, FsInformation, Length, FsInformationClass)", queryVolumeInformationFile).NT(),
		api.F5("NtSetInformationFile(FileHandle, IoStatusBlock, FileInformation, Length, FileInformationClass)", setInformationFile).NT(),
	}
}

func openNT(c *api.Call, out api.Out[nt.Handle], access api.Access, oa api.In[api.ObjectAttributes], iosb api.Out[api.IOStatusBlock], cr *io.Create) error {
	out.Must(c, 0)
	a, err := c.FileAttributes(oa, cr)
	if err != nil {
		return err
	}
	cr.QOS = c.QOS(oa)
	h, err := io.CreateFile(c.K, a, access.NT(), cr)
	if err != nil {
		if s, ok := err.(nt.Status); ok {
			iosb.Must(c, api.IOStatusBlock{Status: uint64(s)})
		}
		return err
	}
	iosb.Must(c, api.IOStatusBlock{Information: uint64(cr.Information)})
	out.Must(c, h)
	return nil
}

func createFile(c *api.Call, out api.Out[nt.Handle], access api.Access, oa api.In[api.ObjectAttributes], iosb api.Out[api.IOStatusBlock], size api.In[int64], attr api.Flags, share, disposition uint32, options api.Flags, ea api.Ptr, eaLen uint32) error {
	cr := &io.Create{Share: share, Disposition: disposition, Options: uint32(options), Attributes: uint32(attr)}
	if size.OK() {
		cr.Allocation = size.Get(c)
	}
	if ea != 0 && eaLen > 0 {
		cr.EA = ea.Bytes(c, uint64(min(eaLen, 1<<16)))
	}
	return openNT(c, out, access, oa, iosb, cr)
}

func openFile(c *api.Call, out api.Out[nt.Handle], access api.Access, oa api.In[api.ObjectAttributes], iosb api.Out[api.IOStatusBlock], share uint32, options api.Flags) error {
	return openNT(c, out, access, oa, iosb, &io.Create{Share: share, Disposition: io.FILE_OPEN, Options: uint32(options)})
}

func deviceIoControlFile(c *api.Call, h, event api.Handle, apc api.Code, context uint64, iosb api.Out[api.IOStatusBlock], code uint32, in api.Ptr, inLen uint32, out api.Ptr, outLen uint32) error {
	x := api.Transfer{Handle: h.NT(), Event: event.NT(), APC: uint64(apc), Context: context, Status: uint64(iosb), Buf: out, Len: outLen}
	s, _, err := c.Control(&x, code, in, inLen)
	if err != nil {
		return err
	}
	c.Return(uint64(s))
	return nil
}

// answer stores what a query returned, and its status block.
func answer(c *api.Call, iosb api.Out[api.IOStatusBlock], out api.Ptr, b []byte, n int, err error) error {
	if err != nil && err != nt.STATUS_BUFFER_OVERFLOW {
		return err
	}
	out.Write(c, b[:n])
	s := nt.STATUS_SUCCESS
	if err != nil {
		s = nt.STATUS_BUFFER_OVERFLOW
	}
	iosb.Must(c, api.IOStatusBlock{Status: uint64(s), Information: uint64(n)})
	c.Return(uint64(s))
	return nil
}

func queryInformationFile(c *api.Call, h api.Handle, iosb api.Out[api.IOStatusBlock], out api.Ptr, n uint32, class uint32) error {
	b := make([]byte, min(n, 1<<17))
	k, err := c.QueryFile(h.NT(), class, b)
	return answer(c, iosb, out, b, k, err)
}

func setInformationFile(c *api.Call, h api.Handle, iosb api.Out[api.IOStatusBlock], in api.Ptr, n uint32, class uint32) error {
	const fileMailslotSetInformation = 27
	b := in.Bytes(c, uint64(min(n, 1<<17)))
	if class == fileMailslotSetInformation && len(b) >= 8 {
		b = api.Ptr(binary.LittleEndian.Uint64(b)).Bytes(c, 8) // the structure points to the timeout
	}
	if err := c.SetFile(h.NT(), class, b); err != nil {
		return err
	}
	iosb.Must(c, api.IOStatusBlock{})
	return nil
}

func queryVolumeInformationFile(c *api.Call, h api.Handle, iosb api.Out[api.IOStatusBlock], out api.Ptr, n uint32, class uint32) error {
	f, err := kernel.Ref[*io.File](c.K, h.NT(), 0)
	if err != nil {
		return err
	}
	const fileFsDeviceInformation = 4
	b := make([]byte, min(n, 1<<17))
	if class == fileFsDeviceInformation {
		kind, chars := uint32(io.FILE_DEVICE_UNKNOWN), uint32(0)
		if t, ok := f.Handler().(io.Typer); ok {
			kind, chars = t.DeviceType()
		}
		if len(b) < 8 {
			return nt.STATUS_INFO_LENGTH_MISMATCH
		}
		copy(b, encode([2]uint32{kind, chars}))
		return answer(c, iosb, out, b, 8, nil)
	}
	v, ok := f.Handler().(io.VolumeInformer)
	if !ok {
		return nt.STATUS_INVALID_DEVICE_REQUEST
	}
	var k int
	err = f.Exclusively(c.T.K, io.OpQuery, func() error { k, err = v.QueryVolume(f, class, b); return err })
	return answer(c, iosb, out, b, k, err)
}

func queryDirectoryFile(c *api.Call, h, event api.Handle, _ api.Code, _ uint64, iosb api.Out[api.IOStatusBlock], out api.Ptr, n uint32, class uint32, single api.Byte8, name api.Ptr, restart api.Byte8) error {
	f, err := kernel.Ref[*io.File](c.K, h.NT(), nt.FILE_LIST_DIRECTORY)
	if err != nil {
		return err
	}
	r, ok := f.Handler().(io.DirectoryReader)
	if !ok {
		return nt.STATUS_INVALID_PARAMETER
	}
	q := &io.DirectoryQuery{Class: class, Single: single != 0, Restart: restart != 0}
	if name != 0 {
		if q.Pattern, err = c.UnicodeString(name); err != nil {
			return err
		}
		q.HasName = q.Pattern != ""
	}
	b := make([]byte, min(n, 1<<20))
	var k int
	err = f.Exclusively(c.T.K, io.OpQuery, func() error { k, err = r.ReadDirectory(f, q, b); return err })
	return answer(c, iosb, out, b, k, err)
}

func flushBuffersFile(c *api.Call, h api.Handle, iosb api.Out[api.IOStatusBlock]) error {
	if err := c.Flush(h.NT()); err != nil {
		return err
	}
	iosb.Must(c, api.IOStatusBlock{})
	return nil
}
