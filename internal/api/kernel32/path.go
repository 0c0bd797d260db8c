package kernel32

import (
	"strings"

	"haft.dev/internal/api"
	"haft.dev/internal/dospath"
	"haft.dev/internal/io"
	"haft.dev/internal/kernel"
	"haft.dev/nt"
)

func pathFuncs() []api.Func {
	return []api.Func{
		api.F2("CreateDirectoryW(lpPathName, lpSecurityAttributes)", createDirectoryW),
		api.F3("CreateHardLinkW(lpFileName, lpExistingFileName, lpSecurityAttributes)", createHardLinkW),
		api.F3("CreateSymbolicLinkW(lpSymlinkFileName, lpTargetFileName, dwFlags)", createSymbolicLinkW),
		api.F1("DeleteFileW(lpFileName)", deleteFileW),
		api.F2("GetCurrentDirectoryW(nBufferLength, lpBuffer)", getCurrentDirectoryW),
		api.F3("GetFileAttributesExW(lpFileName, fInfoLevelId, lpFileInformation)", getFileAttributesExW),
		api.F1("GetFileAttributesW(lpFileName)", getFileAttributesW).Fails(invalidFileAttributes),
		api.F4("GetFullPathNameW(lpFileName, nBufferLength, lpBuffer, lpFilePart)", getFullPathNameW),
		api.F3("GetLongPathNameW(lpszShortPath, lpszLongPath, cchBuffer)", getLongPathNameW),
		api.F3("GetShortPathNameW(lpszLongPath, lpszShortPath, cchBuffer)", getShortPathNameW),
		api.F2("GetTempPath2W(BufferLength, Buffer)", getTempPathW),
		api.F2("GetTempPathW(nBufferLength, lpBuffer)", getTempPathW),
		api.F3("MoveFileExW(lpExistingFileName, lpNewFileName, dwFlags)", moveFileExW),
		api.F2("MoveFileW(lpExistingFileName, lpNewFileName)", moveFileW),
		api.F1("RemoveDirectoryW(lpPathName)", removeDirectoryW),
		api.F1("SetCurrentDirectoryW(lpPathName)", setCurrentDirectoryW),
		api.F2("SetFileAttributesW(lpFileName, dwFileAttributes)", setFileAttributesW),
	}
}

const shareAll = io.FILE_SHARE_READ | io.FILE_SHARE_WRITE | io.FILE_SHARE_DELETE

func createDirectoryW(c *api.Call, name api.WStr, sa api.In[api.SecurityAttributes]) error {
	return makeDirectory(c, name.String(c), sa, fileAttributeNormal)
}

func makeDirectory(c *api.Call, name string, sa api.In[api.SecurityAttributes], attr uint32) error {
	a, err := c.FileAttr(name)
	if err != nil {
		return err
	}
	if sa.OK() {
		if a.Security, err = c.Descriptor(api.Ptr(sa.Get(c).SecurityDescriptor)); err != nil {
			return err
		}
	}
	h, err := io.CreateFile(c.K, a, nt.FILE_LIST_DIRECTORY|nt.SYNCHRONIZE, &io.Create{
		Share: shareAll, Disposition: io.FILE_CREATE, Attributes: attr,
		Options: io.FILE_DIRECTORY_FILE | io.FILE_SYNCHRONOUS_IO_NONALERT | io.FILE_OPEN_FOR_BACKUP_INTENT,
	})
	if err != nil {
		return err
	}
	return c.K.Close(h)
}

// dispose opens a file or directory and marks it for deletion.
func dispose(c *api.Call, name string, options uint32) error {
	a, err := c.FileAttr(name)
	if err != nil {
		return err
	}
	h, err := io.CreateFile(c.K, a, nt.DELETE|nt.SYNCHRONIZE|nt.FILE_READ_ATTRIBUTES, &io.Create{
		Share: shareAll, Disposition: io.FILE_OPEN,
		Options: options | io.FILE_SYNCHRONOUS_IO_NONALERT | io.FILE_OPEN_FOR_BACKUP_INTENT | io.FILE_OPEN_REPARSE_POINT,
	})
	if err != nil {
		return err
	}
	// As Windows does since version 1709: the name goes at once.
	const deletePosix = 1 | 2
	err = c.SetFile(h, fileDispositionInformationEx, []byte{deletePosix, 0, 0, 0})
	if err == nt.STATUS_INVALID_INFO_CLASS {
		err = c.SetFile(h, fileDispositionInformation, []byte{1})
	}
	c.K.Close(h)
	return err
}

func deleteFileW(c *api.Call, name api.WStr) error      { return deleteFile(c, name.String(c)) }
func removeDirectoryW(c *api.Call, name api.WStr) error { return removeDirectory(c, name.String(c)) }

func deleteFile(c *api.Call, name string) error {
	err := dispose(c, name, io.FILE_NON_DIRECTORY_FILE)
	if err == nt.STATUS_FILE_IS_A_DIRECTORY {
		return nt.ERROR_ACCESS_DENIED
	}
	return err
}

func removeDirectory(c *api.Call, name string) error {
	return dispose(c, name, io.FILE_DIRECTORY_FILE)
}

// Flags of MoveFileEx.
const (
	MOVEFILE_REPLACE_EXISTING   = 1
	MOVEFILE_COPY_ALLOWED       = 2
	MOVEFILE_DELAY_UNTIL_REBOOT = 4
	MOVEFILE_WRITE_THROUGH      = 8
)

func moveFileW(c *api.Call, from, to api.WStr) error {
	if to == 0 {
		return nt.ERROR_INVALID_PARAMETER
	}
	return moveFile(c, from.String(c), to.String(c), MOVEFILE_COPY_ALLOWED)
}

func moveFileExW(c *api.Call, from, to api.WStr, flags api.Flags) error {
	if flags&MOVEFILE_DELAY_UNTIL_REBOOT != 0 {
		return nt.ERROR_NOT_SUPPORTED
	}
	if to == 0 {
		return nt.ERROR_INVALID_PARAMETER
	}
	return moveFile(c, from.String(c), to.String(c), flags)
}

// moveFile renames, or copies and deletes if the target is on another volume and
// that is allowed.
func moveFile(c *api.Call, from, to string, flags api.Flags) error {
	return moveFileTold(c, from, to, flags, progress{})
}

// moveFileTold is moveFile with a progress routine.
func moveFileTold(c *api.Call, from, to string, flags api.Flags, p progress) error {
	if flags&MOVEFILE_DELAY_UNTIL_REBOOT != 0 {
		return nt.ERROR_NOT_SUPPORTED
	}
	target, err := c.NTName(to)
	if err != nil {
		return err
	}
	h, _, err := openPath(c, from, nt.DELETE|nt.FILE_READ_ATTRIBUTES, shareAll, io.FILE_OPEN, io.FILE_OPEN_FOR_BACKUP_INTENT|io.FILE_OPEN_REPARSE_POINT, 0)
	if err != nil {
		return err
	}
	replace := uint32(0)
	if flags&MOVEFILE_REPLACE_EXISTING != 0 {
		replace = 1
	}
	err = c.SetFile(h, fileRenameInformation, renameInformation(replace, 0, target))
	if err != nt.STATUS_NOT_SAME_DEVICE || flags&MOVEFILE_COPY_ALLOWED == 0 {
		c.K.Close(h)
		return err
	}
	var b [40]byte
	_, err = c.QueryFile(h, fileBasicInformation, b[:])
	c.K.Close(h)
	if err != nil {
		return err
	}
	if le32(b[32:])&fileAttributeDirectory != 0 {
		return nt.STATUS_NOT_SAME_DEVICE // only files are copied
	}
	tx := c.T.K.Transaction()
	err = copyFileTold(c, from, to, replace == 0, &copying{progress: p, after: func(c *api.Call) error {
		return inTransaction(c, tx, func() error { return deleteFile(c, from) })
	}})
	if err == nt.ERROR_FILE_EXISTS {
		return nt.ERROR_ALREADY_EXISTS
	}
	return err
}

func createHardLinkW(c *api.Call, link, existing api.WStr, _ api.Ptr) error {
	return createHardLink(c, link.String(c), existing.String(c))
}

func createHardLink(c *api.Call, link, existing string) error {
	a, err := c.FileAttr(existing)
	if err != nil {
		return err
	}
	target, err := c.NTName(link)
	if err != nil {
		return err
	}
	h, err := io.CreateFile(c.K, a, nt.SYNCHRONIZE|nt.FILE_WRITE_ATTRIBUTES, &io.Create{
		Share: shareAll, Disposition: io.FILE_OPEN,
		Options: io.FILE_SYNCHRONOUS_IO_NONALERT | io.FILE_OPEN_FOR_BACKUP_INTENT | io.FILE_OPEN_REPARSE_POINT | io.FILE_NON_DIRECTORY_FILE,
	})
	if err != nil {
		if err == nt.STATUS_FILE_IS_A_DIRECTORY {
			return nt.ERROR_ACCESS_DENIED
		}
		return err
	}
	defer c.K.Close(h)
	return c.SetFile(h, fileLinkInformation, renameInformation(0, 0, target))
}

// Flags of CreateSymbolicLink.
const (
	SYMBOLIC_LINK_FLAG_DIRECTORY                 = 1
	SYMBOLIC_LINK_FLAG_ALLOW_UNPRIVILEGED_CREATE = 2
)

// createSymbolicLinkW makes a file or directory and turns it into a link.
func createSymbolicLinkW(c *api.Call, link, target api.WStr, flags api.Flags) error {
	return createSymbolicLink(c, link.String(c), target.String(c), flags)
}

func createSymbolicLink(c *api.Call, link, to string, flags api.Flags) error {
	if flags&^(SYMBOLIC_LINK_FLAG_DIRECTORY|SYMBOLIC_LINK_FLAG_ALLOW_UNPRIVILEGED_CREATE) != 0 {
		return nt.ERROR_INVALID_PARAMETER
	}
	if to == "" {
		return nt.ERROR_INVALID_PARAMETER
	}
	a, err := c.FileAttr(link)
	if err != nil {
		return err
	}
	relative := uint64(1)
	substitute := strings.ReplaceAll(to, "/", `\`)
	switch dospath.KindOf(to) {
	case dospath.Relative, dospath.Rooted:
	default:
		relative = 0
		if substitute, err = c.NTName(to); err != nil {
			return err
		}
	}
	options := uint32(io.FILE_NON_DIRECTORY_FILE)
	if flags&SYMBOLIC_LINK_FLAG_DIRECTORY != 0 {
		options = io.FILE_DIRECTORY_FILE
	}
	h, err := io.CreateFile(c.K, a, nt.FILE_WRITE_ATTRIBUTES|nt.DELETE|nt.SYNCHRONIZE, &io.Create{
		Share: shareAll, Disposition: io.FILE_CREATE, Options: options | io.FILE_SYNCHRONOUS_IO_NONALERT | io.FILE_OPEN_REPARSE_POINT,
	})
	if err != nil {
		return err
	}
	defer c.K.Close(h)
	f, err := kernel.Ref[*io.File](c.K, h, 0)
	if err != nil {
		return err
	}
	u := nt.UTF16(substitute)
	b := make([]byte, 20)
	put := func(at int, v uint64, n int) {
		for i := range n {
			b[at+i] = byte(v >> (8 * i))
		}
	}
	const symlinkTag, setReparsePoint = 0xA000000C, 0x900A4
	put(0, symlinkTag, 4)
	put(4, uint64(12+2*len(u)), 2)
	put(10, uint64(2*len(u)), 2)
	put(12, uint64(2*len(u)), 2)
	put(16, relative, 4)
	for _, v := range u {
		b = append(b, byte(v), byte(v>>8))
	}
	r := &io.Request{Op: io.OpControl, Caller: c.K, Code: setReparsePoint, In: io.HeapBuffer(b)}
	s, _ := f.Submit(r, f.Handler().Control)
	if err := s.Err(); err != nil {
		c.SetFile(h, fileDispositionInformation, []byte{1})
		return err
	}
	return nil
}

// networkOpen returns FILE_NETWORK_OPEN_INFORMATION of a path.
func networkOpen(c *api.Call, name string) (b io.NetworkOpen, err error) {
	a, err := c.FileAttr(name)
	if err != nil {
		return b, err
	}
	return io.QueryAttributes(c.K, a, &io.Create{Options: io.FILE_OPEN_REPARSE_POINT})
}

func getFileAttributesW(c *api.Call, name api.WStr) error { return fileAttributes(c, name.String(c)) }

func fileAttributes(c *api.Call, name string) error {
	b, err := networkOpen(c, name)
	if err != nil {
		return err
	}
	c.Return(uint64(le32(b[48:])))
	return nil
}

type attributeData struct {
	Attributes                      uint32
	Creation, LastAccess, LastWrite [2]uint32
	SizeHigh, SizeLow               uint32
}

func getFileAttributesExW(c *api.Call, name api.WStr, level uint32, out api.Out[attributeData]) error {
	return fileAttributesEx(c, name.String(c), level, out)
}

func fileAttributesEx(c *api.Call, name string, level uint32, out api.Out[attributeData]) error {
	if level != 0 {
		return nt.ERROR_INVALID_PARAMETER
	}
	b, err := networkOpen(c, name)
	if err != nil {
		return err
	}
	two := func(at int) [2]uint32 { return [2]uint32{le32(b[at:]), le32(b[at+4:])} }
	out.Must(c, attributeData{
		Attributes: le32(b[48:]), Creation: two(0), LastAccess: two(8), LastWrite: two(16),
		SizeHigh: le32(b[44:]), SizeLow: le32(b[40:]),
	})
	return nil
}

func setFileAttributesW(c *api.Call, name api.WStr, attr uint32) error {
	return setFileAttributes(c, name.String(c), attr)
}

func setFileAttributes(c *api.Call, name string, attr uint32) error {
	a, err := c.FileAttr(name)
	if err != nil {
		return err
	}
	h, err := io.CreateFile(c.K, a, nt.FILE_WRITE_ATTRIBUTES|nt.SYNCHRONIZE, &io.Create{
		Share: shareAll, Disposition: io.FILE_OPEN,
		Options: io.FILE_SYNCHRONOUS_IO_NONALERT | io.FILE_OPEN_FOR_BACKUP_INTENT | io.FILE_OPEN_REPARSE_POINT,
	})
	if err != nil {
		return err
	}
	defer c.K.Close(h)
	b := make([]byte, 32)
	if attr == 0 {
		attr = fileAttributeNormal
	}
	return c.SetFile(h, fileBasicInformation, append(b, byte(attr), byte(attr>>8), byte(attr>>16), byte(attr>>24), 0, 0, 0, 0))
}

func getCurrentDirectoryW(c *api.Call, n uint32, buf api.Ptr) error {
	return directoryW(c, withoutSlash(c.P.Directory()), buf, n)
}

// withoutSlash takes the backslash off a directory, unless it is a root.
func withoutSlash(dir string) string {
	if len(dir) > 3 {
		return strings.TrimSuffix(dir, `\`)
	}
	return dir
}

func setCurrentDirectoryW(c *api.Call, name api.WStr) error {
	return setCurrentDirectory(c, name.String(c))
}

func setCurrentDirectory(c *api.Call, s string) error {
	if s == "" {
		return nt.ERROR_PATH_NOT_FOUND
	}
	full := c.FullPath(s)
	err := c.OpenFile(full, nt.FILE_TRAVERSE, shareAll, io.FILE_DIRECTORY_FILE, func(*io.File) error { return nil })
	switch err {
	case nil:
		c.P.SetDirectory(strings.TrimSuffix(full, `\`))
		return nil
	case nt.STATUS_NOT_A_DIRECTORY:
		return nt.ERROR_DIRECTORY
	}
	return err
}

func getFullPathNameW(c *api.Call, name api.WStr, n uint32, buf api.Ptr, part api.Out[uint64]) error {
	full := c.FullPath(name.String(c))
	if full == "" {
		return nt.ERROR_INVALID_NAME
	}
	if err := directoryW(c, full, buf, n); err != nil {
		return err
	}
	if part.OK() && int(n) > len(nt.UTF16(full)) {
		at := uint64(0)
		if i := strings.LastIndexByte(full, '\\'); i >= 0 && i+1 < len(full) {
			at = uint64(buf) + 2*uint64(len(nt.UTF16(full[:i+1])))
		}
		part.Must(c, at)
	}
	return nil
}

// getLongPathNameW checks that the path exists; there are no short names.
func getLongPathNameW(c *api.Call, name api.WStr, buf api.Ptr, n uint32) error {
	s, err := longPathName(c, name.String(c))
	if err != nil {
		return err
	}
	return directoryW(c, s, buf, n)
}

// longPathName returns the path of a file that is there as it was given: there are
// no short names.
func longPathName(c *api.Call, s string) (string, error) {
	if _, err := networkOpen(c, s); err != nil {
		return "", err
	}
	return strings.ReplaceAll(s, "/", `\`), nil
}

func getShortPathNameW(c *api.Call, name api.WStr, buf api.Ptr, n uint32) error {
	return getLongPathNameW(c, name, buf, n)
}

func getTempPathW(c *api.Call, n uint32, buf api.Ptr) error {
	return directoryW(c, tempPath(c), buf, n)
}

func tempPath(c *api.Call) string {
	dir := windowsDirectory
	for _, name := range []string{"TMP", "TEMP", "USERPROFILE"} {
		if v, ok := variable(c, name); ok && v != "" {
			dir = v
			break
		}
	}
	dir = c.FullPath(dir)
	if !strings.HasSuffix(dir, `\`) {
		dir += `\`
	}
	return dir
}
