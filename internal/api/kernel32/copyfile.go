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
		api.F6("CopyFileExW(lpExistingFileName, lpNewFileName, lpProgressRoutine, lpData, pbCancel, dwCopyFlags)", copyFileExW),
		api.F3("CopyFileW(lpExistingFileName, lpNewFileName, bFailIfExists)", copyFileW),
		api.Stub("CopyFile2(pwszExistingFileName, pwszNewFileName, pExtendedParameters)"),
		api.Stub("EncryptFileW(lpFileName)"),
		api.F5("MoveFileWithProgressA(lpExistingFileName, lpNewFileName, lpProgressRoutine, lpData, dwFlags)", moveFileWithProgressA),
		api.F5("MoveFileWithProgressW(lpExistingFileName, lpNewFileName, lpProgressRoutine, lpData, dwFlags)", moveFileWithProgressW),
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
	return copyFile(c, from.String(c), to.String(c), fail != 0)
}

func copyFileA(c *api.Call, from, to api.AStr, fail api.Bool) error {
	return copyFile(c, from.String(c), to.String(c), fail != 0)
}

func copyFileExW(c *api.Call, from, to api.WStr, routine api.Code, data uint64, cancel api.In[uint32], flags api.Flags) error {
	return copyFileEx(c, from.String(c), to.String(c), progress{uint64(routine), data}, cancel, flags)
}

func copyFileEx(c *api.Call, from, to string, p progress, cancel api.In[uint32], flags api.Flags) error {
	const known = COPY_FILE_FAIL_IF_EXISTS | COPY_FILE_RESTARTABLE | COPY_FILE_OPEN_SOURCE_FOR_WRITE | COPY_FILE_ALLOW_DECRYPTED_DESTINATION | COPY_FILE_NO_BUFFERING
	if flags&^known != 0 {
		return nt.ERROR_NOT_SUPPORTED
	}
	if cancel.OK() {
		cancel.Get(c) // a bad address is found before anything is done
	}
	return copyFileTold(c, from, to, flags&COPY_FILE_FAIL_IF_EXISTS != 0, &copying{progress: p, cancel: cancel})
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
