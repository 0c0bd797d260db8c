package kernel32

import (
	"haft.dev/internal/api"
	"haft.dev/internal/io"
	"haft.dev/internal/kernel"
	"haft.dev/internal/mm"
	"haft.dev/internal/object"
	"haft.dev/nt"
)

func fileFuncs() []api.Func {
	return []api.Func{
		api.F7("CreateFileA(lpFileName, dwDesiredAccess, dwShareMode, lpSecurityAttributes, dwCreationDisposition, dwFlagsAndAttributes, hTemplateFile)", createFileA).Fails(^uint64(0)).Opens("CloseHandle"),
		api.F7("CreateFileW(lpFileName, dwDesiredAccess, dwShareMode, lpSecurityAttributes, dwCreationDisposition, dwFlagsAndAttributes, hTemplateFile)", createFileW).Fails(^uint64(0)).Opens("CloseHandle"),
		api.F8("DeviceIoControl(hDevice, dwIoControlCode, lpInBuffer, nInBufferSize, lpOutBuffer, nOutBufferSize, lpBytesReturned, lpOverlapped)", deviceIoControl),
		api.F1("FlushFileBuffers(hFile)", flushFileBuffers),
		api.F2("GetFileSize(hFile, lpFileSizeHigh)", getFileSize).Fails(0xFFFFFFFF),
		api.F2("GetFileSizeEx(hFile, lpFileSize)", getFileSizeEx),
		api.F1("GetFileType(hFile)", getFileType),
		api.F4("SetFilePointer(hFile, lDistanceToMove, lpDistanceToMoveHigh, dwMoveMethod)", setFilePointer).Fails(0xFFFFFFFF),
		api.F4("SetFilePointerEx(hFile, liDistanceToMove, lpNewFilePointer, dwMoveMethod)", setFilePointerEx),
	}
}

// Creation dispositions.
const (
	CREATE_NEW        = 1
	CREATE_ALWAYS     = 2
	OPEN_EXISTING     = 3
	OPEN_ALWAYS       = 4
	TRUNCATE_EXISTING = 5
)

// FILE_FLAG_*.
const (
	FILE_FLAG_WRITE_THROUGH       = 0x80000000
	FILE_FLAG_OVERLAPPED          = 0x40000000
	FILE_FLAG_NO_BUFFERING        = 0x20000000
	FILE_FLAG_RANDOM_ACCESS       = 0x10000000
	FILE_FLAG_SEQUENTIAL_SCAN     = 0x08000000
	FILE_FLAG_DELETE_ON_CLOSE     = 0x04000000
	FILE_FLAG_BACKUP_SEMANTICS    = 0x02000000
	FILE_FLAG_POSIX_SEMANTICS     = 0x01000000
	FILE_FLAG_OPEN_REPARSE_POINT  = 0x00200000
	FILE_FLAG_OPEN_NO_RECALL      = 0x00100000
	FILE_FLAG_FIRST_PIPE_INSTANCE = 0x00080000
)

func createFileW(c *api.Call, name api.WStr, access api.Access, share api.ShareMode, sa api.In[api.SecurityAttributes], disposition api.Disposition, flags api.FileFlags, template api.Handle) error {
	return createFile(c, template, name.String(c), access.NT(), uint32(share), sa, uint32(disposition), api.Flags(flags))
}

func createFileA(c *api.Call, name api.AStr, access api.Access, share api.ShareMode, sa api.In[api.SecurityAttributes], disposition api.Disposition, flags api.FileFlags, template api.Handle) error {
	return createFile(c, template, name.String(c), access.NT(), uint32(share), sa, uint32(disposition), api.Flags(flags))
}

func createFile(c *api.Call, template api.Handle, name string, access nt.Access, share uint32, sa api.In[api.SecurityAttributes], disposition uint32, flags api.Flags) error {
	dispositions := [...]uint32{0, io.FILE_CREATE, io.FILE_OVERWRITE_IF, io.FILE_OPEN, io.FILE_OPEN_IF, io.FILE_OVERWRITE}
	if disposition == 0 || disposition >= uint32(len(dispositions)) || share&^7 != 0 {
		return nt.ERROR_INVALID_PARAMETER
	}
	if disposition == TRUNCATE_EXISTING && access&(nt.GENERIC_WRITE|nt.GENERIC_ALL) == 0 {
		return nt.ERROR_INVALID_PARAMETER
	}
	a, err := c.FileAttr(name)
	if err != nil {
		return err
	}
	if sa.OK() {
		v := sa.Get(c)
		if v.InheritHandle != 0 {
			a.Flags |= object.OBJ_INHERIT
		}
		if a.Security, err = c.Descriptor(api.Ptr(v.SecurityDescriptor)); err != nil {
			return err
		}
	}
	cr := &io.Create{Share: share, Disposition: dispositions[disposition], Attributes: uint32(flags) & 0xFFB7 &^ 0x10}
	cr.Options = createOptions(flags)
	if flags&FILE_FLAG_BACKUP_SEMANTICS != 0 {
		cr.Options |= io.FILE_OPEN_FOR_BACKUP_INTENT
		// With FILE_ATTRIBUTE_DIRECTORY and POSIX semantics a directory is made.
		if flags&0x10 != 0 && flags&FILE_FLAG_POSIX_SEMANTICS != 0 && disposition == CREATE_NEW {
			cr.Options |= io.FILE_DIRECTORY_FILE
		}
	} else {
		cr.Options |= io.FILE_NON_DIRECTORY_FILE
	}
	if flags&FILE_FLAG_POSIX_SEMANTICS != 0 {
		a.Flags &^= object.OBJ_CASE_INSENSITIVE
	}
	if template != 0 && cr.Disposition != io.FILE_OPEN {
		var b [40]byte
		if _, err := c.QueryFile(template.NT(), fileBasicInformation, b[:]); err != nil {
			return err
		}
		cr.Attributes = le32(b[32:]) &^ (fileAttributeDirectory | fileAttributeReparsePoint)
	}
	cr.QOS = qosOfFlags(flags)
	access |= nt.SYNCHRONIZE | nt.FILE_READ_ATTRIBUTES
	if flags&FILE_FLAG_DELETE_ON_CLOSE != 0 {
		access |= nt.DELETE
	}
	h, err := io.CreateFile(c.K, a, access, cr)
	if err != nil {
		switch {
		case err == nt.STATUS_OBJECT_NAME_COLLISION:
			return nt.ERROR_FILE_EXISTS
		case err == nt.STATUS_FILE_IS_A_DIRECTORY:
			if len(name) > 0 && (name[len(name)-1] == '\\' || name[len(name)-1] == '/') {
				return nt.ERROR_PATH_NOT_FOUND
			}
			return nt.ERROR_ACCESS_DENIED
		}
		return err
	}
	switch {
	case disposition == CREATE_ALWAYS && cr.Information == io.FILE_OVERWRITTEN,
		disposition == OPEN_ALWAYS && cr.Information == io.FILE_OPENED:
		c.SetLastError(nt.ERROR_ALREADY_EXISTS)
	default:
		c.SetLastError(0)
	}
	c.Return(uint64(h))
	return nil
}

// createOptions are the options of NtCreateFile that FILE_FLAG_* stand for.
func createOptions(flags api.Flags) (options uint32) {
	for _, o := range [...]struct {
		flag   api.Flags
		option uint32
	}{
		{FILE_FLAG_WRITE_THROUGH, io.FILE_WRITE_THROUGH}, {FILE_FLAG_NO_BUFFERING, io.FILE_NO_INTERMEDIATE_BUFFERING},
		{FILE_FLAG_RANDOM_ACCESS, io.FILE_RANDOM_ACCESS}, {FILE_FLAG_SEQUENTIAL_SCAN, io.FILE_SEQUENTIAL_ONLY},
		{FILE_FLAG_DELETE_ON_CLOSE, io.FILE_DELETE_ON_CLOSE}, {FILE_FLAG_OPEN_REPARSE_POINT, io.FILE_OPEN_REPARSE_POINT},
		{FILE_FLAG_OPEN_NO_RECALL, io.FILE_OPEN_NO_RECALL},
	} {
		if flags&o.flag != 0 {
			options |= o.option
		}
	}
	if flags&FILE_FLAG_OVERLAPPED == 0 {
		options |= io.FILE_SYNCHRONOUS_IO_NONALERT
	}
	return options
}

func deviceIoControl(c *api.Call, h api.Handle, code uint32, in api.Ptr, inLen uint32, out api.Ptr, outLen uint32, returned api.Out[uint32], ov api.In[Overlapped]) error {
	x := api.Transfer{Handle: h.NT(), Buf: out, Len: outLen}
	if ov.OK() {
		o := ov.Get(c)
		x.Event, x.Status = nt.Handle(o.Event&^1), uint64(ov)
		if o.Event&1 == 0 {
			x.Context = uint64(ov)
		}
		mm.Store(c.P.Space, uint64(ov), uint64(nt.STATUS_PENDING))
	}
	s, k, err := c.Control(&x, code, in, inLen)
	switch {
	case err != nil:
		return err
	case s == nt.STATUS_PENDING:
		return nt.ERROR_IO_PENDING
	}
	returned.Set(c, uint32(k))
	return s.Err()
}

func flushFileBuffers(c *api.Call, h api.Handle) error { return c.Flush(waitHandle(c, h)) }

// Values of GetFileType.
const (
	FILE_TYPE_UNKNOWN = 0
	FILE_TYPE_DISK    = 1
	FILE_TYPE_CHAR    = 2
	FILE_TYPE_PIPE    = 3
)

func getFileType(c *api.Call, h api.Handle) error {
	f, err := kernel.Ref[*io.File](c.K, waitHandle(c, h), 0)
	if err != nil {
		return err
	}
	c.SetLastError(0)
	c.Return(uint64(fileType(f)))
	return nil
}

func fileType(f *io.File) uint32 {
	kind := uint32(io.FILE_DEVICE_DISK)
	if t, ok := f.Handler().(io.Typer); ok {
		kind, _ = t.DeviceType()
	}
	switch kind {
	case io.FILE_DEVICE_DISK:
		return FILE_TYPE_DISK
	case io.FILE_DEVICE_NAMED_PIPE, io.FILE_DEVICE_MAILSLOT:
		return FILE_TYPE_PIPE
	case io.FILE_DEVICE_CONSOLE, io.FILE_DEVICE_NULL, io.FILE_DEVICE_SERIAL_PORT:
		return FILE_TYPE_CHAR
	}
	return FILE_TYPE_UNKNOWN
}

// Where SetFilePointer counts from.
const (
	FILE_BEGIN   = 0
	FILE_CURRENT = 1
	FILE_END     = 2
)

func seek(c *api.Call, h api.Handle, dist int64, method uint32) (int64, error) {
	f, err := kernel.Ref[*io.File](c.K, h.NT(), 0)
	if err != nil {
		return 0, err
	}
	if method > FILE_END {
		return 0, nt.ERROR_INVALID_PARAMETER
	}
	var size int64
	if method == FILE_END {
		if size, err = fileSize(c, h); err != nil {
			return 0, err
		}
	}
	return c.Position(f, func(pos int64) (int64, error) {
		switch method {
		case FILE_CURRENT:
			dist += pos
		case FILE_END:
			dist += size
		}
		if dist < 0 {
			return 0, nt.ERROR_NEGATIVE_SEEK
		}
		return dist, nil
	})
}

func setFilePointerEx(c *api.Call, h api.Handle, dist int64, out api.Out[int64], method uint32) error {
	pos, err := seek(c, h, dist, method)
	if err != nil {
		return err
	}
	out.Set(c, pos)
	return nil
}

func setFilePointer(c *api.Call, h api.Handle, low int32, high api.Out[int32], method uint32) error {
	dist := int64(low)
	if high.OK() {
		dist = int64(high.Get(c))<<32 | int64(uint32(low))
	}
	pos, err := seek(c, h, dist, method)
	if err != nil {
		return err
	}
	if !high.OK() && pos > 0xFFFFFFFF {
		return nt.ERROR_INVALID_PARAMETER
	}
	high.Set(c, int32(pos>>32))
	c.SetLastError(0)
	c.Return(uint64(uint32(pos)))
	return nil
}

func fileSize(c *api.Call, h api.Handle) (int64, error) {
	var b [24]byte
	if _, err := c.QueryFile(h.NT(), fileStandardInformation, b[:]); err != nil {
		return 0, err
	}
	return int64(le64(b[8:])), nil
}

func getFileSizeEx(c *api.Call, h api.Handle, out api.Out[int64]) error {
	n, err := fileSize(c, h)
	if err != nil {
		return err
	}
	out.Must(c, n)
	return nil
}

func getFileSize(c *api.Call, h api.Handle, high api.Out[uint32]) error {
	n, err := fileSize(c, h)
	if err != nil {
		return err
	}
	high.Set(c, uint32(n>>32))
	c.SetLastError(0)
	c.Return(uint64(uint32(n)))
	return nil
}

func le64(b []byte) uint64 {
	return uint64(le32(b)) | uint64(le32(b[4:]))<<32
}

func le32(b []byte) uint32 {
	return uint32(b[0]) | uint32(b[1])<<8 | uint32(b[2])<<16 | uint32(b[3])<<24
}
