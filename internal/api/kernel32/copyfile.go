package kernel32

import (
	"haft.dev/internal/api"
	"haft.dev/internal/io"
	"haft.dev/internal/kernel"
	"haft.dev/internal/object"
	"haft.dev/nt"
)

func copyFileFuncs() []api.Func {
	return []api.Func{
		api.F3("CopyFileA(lpExistingFileName, lpNewFileName, bFailIfExists)", copyFileA),
		api.F6("CopyFileExW(lpExistingFileName, lpNewFileName, lpProgressRoutine, lpData, pbCancel, dwCopyFlags)", copyFileExW).Partial("no progress routine is called"),
		api.F3("CopyFileW(lpExistingFileName, lpNewFileName, bFailIfExists)", copyFileW),
		api.Stub("CopyFile2(pwszExistingFileName, pwszNewFileName, pExtendedParameters)"),
		api.Stub("EncryptFileW(lpFileName)"),
		api.Stub("MoveFileWithProgressW(lpExistingFileName, lpNewFileName, lpProgressRoutine, lpData, dwFlags)"),
		api.Stub("OpenFileById(hVolumeHint, lpFileId, dwDesiredAccess, dwShareMode, lpSecurityAttributes, dwFlagsAndAttributes)"),
		api.F4("ReOpenFile(hOriginalFile, dwDesiredAccess, dwShareMode, dwFlagsAndAttributes)", reOpenFile).Fails(^uint64(0)).Opens("CloseHandle"),
		api.F6("ReplaceFileW(lpReplacedFileName, lpReplacementFileName, lpBackupFileName, dwReplaceFlags, lpExclude, lpReserved)", replaceFileW),
	}
}

// Flags of CopyFileEx.
const (
	COPY_FILE_FAIL_IF_EXISTS              = 0x1
	COPY_FILE_RESTARTABLE                 = 0x2
	COPY_FILE_OPEN_SOURCE_FOR_WRITE       = 0x4
	COPY_FILE_ALLOW_DECRYPTED_DESTINATION = 0x8
	COPY_FILE_COPY_SYMLINK                = 0x800
	COPY_FILE_NO_BUFFERING                = 0x1000
)

func copyFileW(c *api.Call, from, to api.WStr, fail api.Bool) error {
	return copyFile(c, from.String(c), to.String(c), fail != 0, nil)
}

func copyFileA(c *api.Call, from, to api.AStr, fail api.Bool) error {
	return copyFile(c, from.String(c), to.String(c), fail != 0, nil)
}

func copyFileExW(c *api.Call, from, to api.WStr, routine api.Code, _ uint64, cancel api.In[uint32], flags api.Flags) error {
	return copyFileEx(c, from.String(c), to.String(c), routine, cancel, flags)
}

func copyFileEx(c *api.Call, from, to string, routine api.Code, cancel api.In[uint32], flags api.Flags) error {
	const known = COPY_FILE_FAIL_IF_EXISTS | COPY_FILE_RESTARTABLE | COPY_FILE_OPEN_SOURCE_FOR_WRITE | COPY_FILE_ALLOW_DECRYPTED_DESTINATION | COPY_FILE_NO_BUFFERING
	if flags&^known != 0 {
		return nt.ERROR_NOT_SUPPORTED
	}
	if routine != 0 {
		return nt.ERROR_NOT_SUPPORTED // rather than a copy whose progress nobody hears of
	}
	var cancelled func() bool
	if cancel.OK() {
		cancelled = func() bool { return cancel.Get(c) != 0 }
	}
	return copyFile(c, from, to, flags&COPY_FILE_FAIL_IF_EXISTS != 0, cancelled)
}

// openPath opens a Win32 path; the caller closes the handle.
func openPath(c *api.Call, name string, access nt.Access, share, disposition, options, attributes uint32) (nt.Handle, *io.File, error) {
	a, err := c.FileAttr(name)
	if err != nil {
		return 0, nil, err
	}
	cr := &io.Create{Share: share, Disposition: disposition, Options: options | io.FILE_SYNCHRONOUS_IO_NONALERT, Attributes: attributes}
	h, err := io.CreateFile(c.K, a, access|nt.SYNCHRONIZE, cr)
	if err != nil {
		return 0, nil, err
	}
	f, err := kernel.Ref[*io.File](c.K, h, 0)
	if err != nil {
		c.K.Close(h)
		return 0, nil, err
	}
	return h, f, nil
}

// copyFile copies contents, attributes and the time of the last write, as CopyFile
// does. What it has made of the target goes again if it fails.
func copyFile(c *api.Call, from, to string, failIfExists bool, cancelled func() bool) error {
	src, sf, err := openPath(c, from, nt.FILE_GENERIC_READ, io.FILE_SHARE_READ|io.FILE_SHARE_DELETE|io.FILE_SHARE_WRITE, io.FILE_OPEN, io.FILE_NON_DIRECTORY_FILE|io.FILE_SEQUENTIAL_ONLY, 0)
	if err != nil {
		if err == nt.STATUS_FILE_IS_A_DIRECTORY {
			return nt.ERROR_ACCESS_DENIED
		}
		return err
	}
	defer c.K.Close(src)
	var basic [40]byte
	if _, err := c.QueryFile(src, fileBasicInformation, basic[:]); err != nil {
		return err
	}
	disposition := uint32(io.FILE_OVERWRITE_IF)
	if failIfExists {
		disposition = io.FILE_CREATE
	}
	dst, df, err := openPath(c, to, nt.FILE_GENERIC_WRITE|nt.FILE_READ_ATTRIBUTES|nt.DELETE, 0, disposition, io.FILE_NON_DIRECTORY_FILE|io.FILE_SEQUENTIAL_ONLY, fileAttributeNormal)
	if err != nil {
		switch err {
		case nt.STATUS_OBJECT_NAME_COLLISION:
			return nt.ERROR_FILE_EXISTS
		case nt.STATUS_FILE_IS_A_DIRECTORY:
			return nt.ERROR_ACCESS_DENIED
		}
		return err
	}
	defer c.K.Close(dst)
	err = copyContents(c, sf, df, cancelled)
	if err == nil {
		attr := le32(basic[32:]) &^ (fileAttributeReparsePoint | 0x200)
		b := append(make([]byte, 16), basic[16:24]...)
		b = append(b, make([]byte, 8)...)
		b = append(b, byte(attr), byte(attr>>8), byte(attr>>16), byte(attr>>24), 0, 0, 0, 0)
		err = c.SetFile(dst, fileBasicInformation, b)
	}
	if err != nil {
		c.SetFile(dst, fileDispositionInformation, []byte{1})
	}
	return err
}

// copyContents copies from the beginning of one file to the other.
func copyContents(c *api.Call, from, to *io.File, cancelled func() bool) error {
	buf := make([]byte, 256<<10)
	for off := int64(0); ; {
		if cancelled != nil && cancelled() {
			return nt.ERROR_REQUEST_ABORTED
		}
		r := &io.Request{Op: io.OpRead, Caller: c.K, Buf: io.HeapBuffer(buf), Offset: off}
		s, n := from.Submit(r, from.Handler().Read)
		if s == nt.STATUS_END_OF_FILE || s == nt.STATUS_SUCCESS && n == 0 {
			return nil
		}
		if s != nt.STATUS_SUCCESS {
			return s
		}
		for b := buf[:n]; len(b) > 0; {
			w := &io.Request{Op: io.OpWrite, Caller: c.K, Buf: io.HeapBuffer(b), Offset: off}
			s, n := to.Submit(w, to.Handler().Write)
			if s != nt.STATUS_SUCCESS {
				return s
			}
			if n == 0 {
				return nt.STATUS_DISK_FULL
			}
			b, off = b[n:], off+int64(n)
		}
	}
}

// Flags of ReplaceFile.
const (
	REPLACEFILE_WRITE_THROUGH       = 1
	REPLACEFILE_IGNORE_MERGE_ERRORS = 2
	REPLACEFILE_IGNORE_ACL_ERRORS   = 4
)

// replaceFileW puts one file in the place of another, which may stay as a backup.
// The file that was replaced passes its attributes and creation time on.
func replaceFileW(c *api.Call, replaced, replacement, backup api.WStr, flags api.Flags, exclude, reserved api.Ptr) error {
	if replaced == 0 || replacement == 0 || exclude != 0 || reserved != 0 || flags&^7 != 0 {
		return nt.ERROR_INVALID_PARAMETER
	}
	old := replaced.String(c)
	oh, _, err := openPath(c, old, nt.FILE_GENERIC_READ|nt.DELETE|nt.FILE_WRITE_ATTRIBUTES, shareAll, io.FILE_OPEN, io.FILE_NON_DIRECTORY_FILE, 0)
	if err != nil {
		return err
	}
	defer func() {
		if oh != 0 {
			c.K.Close(oh)
		}
	}()
	var basic [40]byte
	if _, err := c.QueryFile(oh, fileBasicInformation, basic[:]); err != nil {
		return err
	}
	nh, _, err := openPath(c, replacement.String(c), nt.FILE_GENERIC_READ|nt.DELETE|nt.FILE_WRITE_ATTRIBUTES, io.FILE_SHARE_READ|io.FILE_SHARE_WRITE|io.FILE_SHARE_DELETE, io.FILE_OPEN, io.FILE_NON_DIRECTORY_FILE, 0)
	if err != nil {
		return err
	}
	defer c.K.Close(nh)
	target, err := c.NTName(old)
	if err != nil {
		return err
	}
	if backup != 0 {
		b, err := c.NTName(backup.String(c))
		if err != nil {
			return err
		}
		if err := c.SetFile(oh, fileRenameInformation, renameInformation(1, 0, b)); err != nil {
			return nt.ERROR_UNABLE_TO_REMOVE_REPLACED
		}
	}
	b := append([]byte(nil), basic[:8]...)
	b = append(b, make([]byte, 24)...)
	b = append(b, basic[32:40]...)
	if err := c.SetFile(nh, fileBasicInformation, b); err != nil && flags&REPLACEFILE_IGNORE_MERGE_ERRORS == 0 {
		return err
	}
	c.K.Close(oh)
	oh = 0
	const posixReplace = 1 | 2
	if err := c.SetFile(nh, fileRenameInformationEx, renameInformation(posixReplace, 0, target)); err != nil {
		if backup != 0 {
			return nt.ERROR_UNABLE_TO_MOVE_REPLACEMENT_2
		}
		return nt.ERROR_UNABLE_TO_REMOVE_REPLACED
	}
	return nil
}

// reOpenFile opens the file of a handle again, with other rights.
func reOpenFile(c *api.Call, h api.Handle, access api.Access, share uint32, flags api.Flags) error {
	f, err := kernel.Ref[*io.File](c.K, h.NT(), 0)
	if err != nil {
		return err
	}
	if share&^7 != 0 {
		return nt.ERROR_INVALID_PARAMETER
	}
	cr := &io.Create{Share: share, Disposition: io.FILE_OPEN, Options: createOptions(flags), Related: f}
	a := &object.Attr{Name: f.Name(), Flags: object.OBJ_CASE_INSENSITIVE}
	want := access.NT() | nt.SYNCHRONIZE | nt.FILE_READ_ATTRIBUTES
	if flags&FILE_FLAG_DELETE_ON_CLOSE != 0 {
		want |= nt.DELETE
	}
	n, err := io.CreateFile(c.K, a, want, cr)
	if err != nil {
		return err
	}
	c.Return(uint64(n))
	return nil
}
