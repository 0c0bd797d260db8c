package kernel32

import (
	"haft.dev/internal/api"
	"haft.dev/internal/kernel"
	"haft.dev/nt"
)

// The functions of transactional NTFS are the plain ones with the transaction as that
// of the thread, in which all files are opened.
func transactedFuncs() []api.Func {
	return []api.Func{
		api.F7("CopyFileTransactedA(lpExistingFileName, lpNewFileName, lpProgressRoutine, lpData, pbCancel, dwCopyFlags, hTransaction)", copyFileTransactedA),
		api.F7("CopyFileTransactedW(lpExistingFileName, lpNewFileName, lpProgressRoutine, lpData, pbCancel, dwCopyFlags, hTransaction)", copyFileTransactedW),
		api.F4("CreateDirectoryTransactedA(lpTemplateDirectory, lpNewDirectory, lpSecurityAttributes, hTransaction)", createDirectoryTransactedA),
		api.F4("CreateDirectoryTransactedW(lpTemplateDirectory, lpNewDirectory, lpSecurityAttributes, hTransaction)", createDirectoryTransactedW),
		api.F10("CreateFileTransactedA(lpFileName, dwDesiredAccess, dwShareMode, lpSecurityAttributes, dwCreationDisposition, dwFlagsAndAttributes, hTemplateFile, hTransaction, pusMiniVersion, lpExtendedParameter)", createFileTransactedA).Fails(^uint64(0)).Opens("CloseHandle").Partial("no miniversions"),
		api.F10("CreateFileTransactedW(lpFileName, dwDesiredAccess, dwShareMode, lpSecurityAttributes, dwCreationDisposition, dwFlagsAndAttributes, hTemplateFile, hTransaction, pusMiniVersion, lpExtendedParameter)", createFileTransactedW).Fails(^uint64(0)).Opens("CloseHandle").Partial("no miniversions"),
		api.F4("CreateHardLinkTransactedA(lpFileName, lpExistingFileName, lpSecurityAttributes, hTransaction)", createHardLinkTransactedA),
		api.F4("CreateHardLinkTransactedW(lpFileName, lpExistingFileName, lpSecurityAttributes, hTransaction)", createHardLinkTransactedW),
		api.F4("CreateSymbolicLinkTransactedA(lpSymlinkFileName, lpTargetFileName, dwFlags, hTransaction)", createSymbolicLinkTransactedA),
		api.F4("CreateSymbolicLinkTransactedW(lpSymlinkFileName, lpTargetFileName, dwFlags, hTransaction)", createSymbolicLinkTransactedW),
		api.F2("DeleteFileTransactedA(lpFileName, hTransaction)", deleteFileTransactedA),
		api.F2("DeleteFileTransactedW(lpFileName, hTransaction)", deleteFileTransactedW),
		api.F7("FindFirstFileTransactedA(lpFileName, fInfoLevelId, lpFindFileData, fSearchOp, lpSearchFilter, dwAdditionalFlags, hTransaction)", findFirstFileTransactedA).Fails(^uint64(0)).Opens("FindClose"),
		api.F7("FindFirstFileTransactedW(lpFileName, fInfoLevelId, lpFindFileData, fSearchOp, lpSearchFilter, dwAdditionalFlags, hTransaction)", findFirstFileTransactedW).Fails(^uint64(0)).Opens("FindClose"),
		api.F4("GetFileAttributesTransactedA(lpFileName, fInfoLevelId, lpFileInformation, hTransaction)", getFileAttributesTransactedA),
		api.F4("GetFileAttributesTransactedW(lpFileName, fInfoLevelId, lpFileInformation, hTransaction)", getFileAttributesTransactedW),
		api.F5("GetFullPathNameTransactedA(lpFileName, nBufferLength, lpBuffer, lpFilePart, hTransaction)", getFullPathNameTransactedA),
		api.F5("GetFullPathNameTransactedW(lpFileName, nBufferLength, lpBuffer, lpFilePart, hTransaction)", getFullPathNameTransactedW),
		api.F4("GetLongPathNameTransactedW(lpszShortPath, lpszLongPath, cchBuffer, hTransaction)", getLongPathNameTransactedW),
		api.F6("MoveFileTransactedA(lpExistingFileName, lpNewFileName, lpProgressRoutine, lpData, dwFlags, hTransaction)", moveFileTransactedA),
		api.F6("MoveFileTransactedW(lpExistingFileName, lpNewFileName, lpProgressRoutine, lpData, dwFlags, hTransaction)", moveFileTransactedW),
		api.F2("RemoveDirectoryTransactedA(lpPathName, hTransaction)", removeDirectoryTransactedA),
		api.F2("RemoveDirectoryTransactedW(lpPathName, hTransaction)", removeDirectoryTransactedW),
		api.F3("SetFileAttributesTransactedA(lpFileName, dwFileAttributes, hTransaction)", setFileAttributesTransactedA),
		api.F3("SetFileAttributesTransactedW(lpFileName, dwFileAttributes, hTransaction)", setFileAttributesTransactedW),
	}
}

// transacted calls do in a transaction. A handle of another type is
// ERROR_INVALID_HANDLE, as everywhere.
func transacted(c *api.Call, h api.Handle, do func() error) error {
	t, err := kernel.Ref[*kernel.Transaction](c.K, h.NT(), kernel.TRANSACTION_ENLIST)
	if err != nil {
		return err
	}
	return inTransaction(c, t, do)
}

func createFileTransactedW(c *api.Call, name api.WStr, access api.Access, share api.ShareMode, sa api.In[api.SecurityAttributes], disposition api.Disposition, flags api.FileFlags, template, tx api.Handle, mini api.Out[uint16], extended api.Ptr) error {
	if err := miniVersion(c, mini, extended); err != nil {
		return err
	}
	return transacted(c, tx, func() error {
		return createFileW(c, name, access, share, sa, disposition, flags, template)
	})
}

func createFileTransactedA(c *api.Call, name api.AStr, access api.Access, share api.ShareMode, sa api.In[api.SecurityAttributes], disposition api.Disposition, flags api.FileFlags, template, tx api.Handle, mini api.Out[uint16], extended api.Ptr) error {
	if err := miniVersion(c, mini, extended); err != nil {
		return err
	}
	return transacted(c, tx, func() error {
		return createFileA(c, name, access, share, sa, disposition, flags, template)
	})
}

// miniVersion checks the parameters that only CreateFileTransacted has. The default
// view is the one that there is; TXFS_MINIVERSION_DIRTY_VIEW is the same for a writer.
func miniVersion(c *api.Call, mini api.Out[uint16], extended api.Ptr) error {
	const committedView, dirtyView, defaultView = 0, 0xFFFF, 0xFFFE
	if extended != 0 {
		return nt.ERROR_INVALID_PARAMETER
	}
	if !mini.OK() {
		return nil
	}
	switch mini.Get(c) {
	case committedView, dirtyView, defaultView:
		return nil
	}
	return nt.ERROR_INVALID_PARAMETER
}

func deleteFileTransactedW(c *api.Call, name api.WStr, tx api.Handle) error {
	return transacted(c, tx, func() error { return deleteFileW(c, name) })
}

func deleteFileTransactedA(c *api.Call, name api.AStr, tx api.Handle) error {
	return transacted(c, tx, func() error { return deleteFileA(c, name) })
}

func removeDirectoryTransactedW(c *api.Call, name api.WStr, tx api.Handle) error {
	return transacted(c, tx, func() error { return removeDirectoryW(c, name) })
}

func removeDirectoryTransactedA(c *api.Call, name api.AStr, tx api.Handle) error {
	return transacted(c, tx, func() error { return removeDirectoryA(c, name) })
}

func moveFileTransactedW(c *api.Call, from, to api.WStr, routine api.Code, data uint64, flags api.Flags, tx api.Handle) error {
	return transacted(c, tx, func() error { return moveFileWithProgressW(c, from, to, routine, data, flags) })
}

func moveFileTransactedA(c *api.Call, from, to api.AStr, routine api.Code, data uint64, flags api.Flags, tx api.Handle) error {
	return transacted(c, tx, func() error { return moveFileWithProgressA(c, from, to, routine, data, flags) })
}

func copyFileTransactedW(c *api.Call, from, to api.WStr, routine api.Code, data uint64, cancel api.In[uint32], flags api.Flags, tx api.Handle) error {
	return transacted(c, tx, func() error { return copyFileExW(c, from, to, routine, data, cancel, flags) })
}

func copyFileTransactedA(c *api.Call, from, to api.AStr, routine api.Code, data uint64, cancel api.In[uint32], flags api.Flags, tx api.Handle) error {
	return transacted(c, tx, func() error { return copyFileExA(c, from, to, routine, data, cancel, flags) })
}

func createDirectoryTransacted(c *api.Call, template, name string, has bool, sa api.In[api.SecurityAttributes], tx api.Handle) error {
	return transacted(c, tx, func() error {
		attr := uint32(fileAttributeNormal)
		if has {
			b, err := networkOpen(c, template)
			if err != nil {
				return err
			}
			if attr = le32(b[48:]); attr&fileAttributeDirectory == 0 {
				return nt.ERROR_DIRECTORY
			}
			attr &^= fileAttributeDirectory | fileAttributeReparsePoint
		}
		return makeDirectory(c, name, sa, attr)
	})
}

func createDirectoryTransactedW(c *api.Call, template, name api.WStr, sa api.In[api.SecurityAttributes], tx api.Handle) error {
	return createDirectoryTransacted(c, template.String(c), name.String(c), template != 0, sa, tx)
}

func createDirectoryTransactedA(c *api.Call, template, name api.AStr, sa api.In[api.SecurityAttributes], tx api.Handle) error {
	return createDirectoryTransacted(c, template.String(c), name.String(c), template != 0, sa, tx)
}

func createHardLinkTransactedW(c *api.Call, link, existing api.WStr, sa api.Ptr, tx api.Handle) error {
	return transacted(c, tx, func() error { return createHardLinkW(c, link, existing, sa) })
}

func createHardLinkTransactedA(c *api.Call, link, existing api.AStr, sa api.Ptr, tx api.Handle) error {
	return transacted(c, tx, func() error { return createHardLinkA(c, link, existing, sa) })
}

func createSymbolicLinkTransactedW(c *api.Call, link, target api.WStr, flags api.Flags, tx api.Handle) error {
	return transacted(c, tx, func() error { return createSymbolicLinkW(c, link, target, flags) })
}

func createSymbolicLinkTransactedA(c *api.Call, link, target api.AStr, flags api.Flags, tx api.Handle) error {
	return transacted(c, tx, func() error { return createSymbolicLinkA(c, link, target, flags) })
}

func findFirstFileTransactedW(c *api.Call, name api.WStr, level uint32, out api.Out[findData], op uint32, filter api.Ptr, flags api.Flags, tx api.Handle) error {
	return transacted(c, tx, func() error { return findFirstFileExW(c, name, level, out, op, filter, flags) })
}

func findFirstFileTransactedA(c *api.Call, name api.AStr, level uint32, out api.Out[findDataA], op uint32, filter api.Ptr, flags api.Flags, tx api.Handle) error {
	return transacted(c, tx, func() error { return findFirstFileExA(c, name, level, out, op, filter, flags) })
}

func getFileAttributesTransactedW(c *api.Call, name api.WStr, level uint32, out api.Out[attributeData], tx api.Handle) error {
	return transacted(c, tx, func() error { return getFileAttributesExW(c, name, level, out) })
}

func getFileAttributesTransactedA(c *api.Call, name api.AStr, level uint32, out api.Out[attributeData], tx api.Handle) error {
	return transacted(c, tx, func() error { return getFileAttributesExA(c, name, level, out) })
}

func setFileAttributesTransactedW(c *api.Call, name api.WStr, attr uint32, tx api.Handle) error {
	return transacted(c, tx, func() error { return setFileAttributesW(c, name, attr) })
}

func setFileAttributesTransactedA(c *api.Call, name api.AStr, attr uint32, tx api.Handle) error {
	return transacted(c, tx, func() error { return setFileAttributesA(c, name, attr) })
}

func getFullPathNameTransactedW(c *api.Call, name api.WStr, n uint32, buf api.Ptr, part api.Out[uint64], tx api.Handle) error {
	return transacted(c, tx, func() error { return getFullPathNameW(c, name, n, buf, part) })
}

func getFullPathNameTransactedA(c *api.Call, name api.AStr, n uint32, buf api.Ptr, part api.Out[uint64], tx api.Handle) error {
	return transacted(c, tx, func() error { return getFullPathNameA(c, name, n, buf, part) })
}

func getLongPathNameTransactedW(c *api.Call, short api.WStr, buf api.Ptr, n uint32, tx api.Handle) error {
	return transacted(c, tx, func() error { return getLongPathNameW(c, short, buf, n) })
}
