package kernel32

import (
	"fmt"
	"strings"
	"time"

	"haft.dev/internal/api"
	"haft.dev/internal/io"
	"haft.dev/nt"
)

// pathAnsiFuncs take and give paths in the ANSI code page, which is UTF-8.
func pathAnsiFuncs() []api.Func {
	return []api.Func{
		api.F6("CopyFileExA(lpExistingFileName, lpNewFileName, lpProgressRoutine, lpData, pbCancel, dwCopyFlags)", copyFileExA),
		api.F2("CreateDirectoryA(lpPathName, lpSecurityAttributes)", createDirectoryA),
		api.F3("CreateDirectoryExW(lpTemplateDirectory, lpNewDirectory, lpSecurityAttributes)", createDirectoryExW),
		api.F3("CreateHardLinkA(lpFileName, lpExistingFileName, lpSecurityAttributes)", createHardLinkA),
		api.F3("CreateSymbolicLinkA(lpSymlinkFileName, lpTargetFileName, dwFlags)", createSymbolicLinkA),
		api.F1("DeleteFileA(lpFileName)", deleteFileA),
		api.F2("GetCompressedFileSizeW(lpFileName, lpFileSizeHigh)", getCompressedFileSizeW).Fails(0xFFFFFFFF),
		api.F2("GetCurrentDirectoryA(nBufferLength, lpBuffer)", getCurrentDirectoryA),
		api.F1("GetFileAttributesA(lpFileName)", getFileAttributesA).Fails(invalidFileAttributes),
		api.F3("GetFileAttributesExA(lpFileName, fInfoLevelId, lpFileInformation)", getFileAttributesExA),
		api.F4("GetFullPathNameA(lpFileName, nBufferLength, lpBuffer, lpFilePart)", getFullPathNameA),
		api.F4("GetTempFileNameA(lpPathName, lpPrefixString, uUnique, lpTempFileName)", getTempFileNameA),
		api.F4("GetTempFileNameW(lpPathName, lpPrefixString, uUnique, lpTempFileName)", getTempFileNameW),
		api.F2("GetTempPathA(nBufferLength, lpBuffer)", getTempPathA),
		api.F2("MoveFileA(lpExistingFileName, lpNewFileName)", moveFileA),
		api.F3("MoveFileExA(lpExistingFileName, lpNewFileName, dwFlags)", moveFileExA),
		api.F1("RemoveDirectoryA(lpPathName)", removeDirectoryA),
		api.F1("SetCurrentDirectoryA(lpPathName)", setCurrentDirectoryA),
		api.F2("SetFileAttributesA(lpFileName, dwFileAttributes)", setFileAttributesA),
	}
}

func copyFileExA(c *api.Call, from, to api.AStr, routine api.Code, data uint64, cancel api.In[uint32], flags api.Flags) error {
	return copyFileEx(c, from.String(c), to.String(c), progress{uint64(routine), data}, cancel, flags)
}

func createHardLinkA(c *api.Call, link, existing api.AStr, _ api.Ptr) error {
	return createHardLink(c, link.String(c), existing.String(c))
}

func createSymbolicLinkA(c *api.Call, link, target api.AStr, flags api.Flags) error {
	return createSymbolicLink(c, link.String(c), target.String(c), flags)
}

func createDirectoryA(c *api.Call, name api.AStr, sa api.In[api.SecurityAttributes]) error {
	return makeDirectory(c, name.String(c), sa, fileAttributeNormal)
}

// createDirectoryExW gives the new directory the attributes of another one.
func createDirectoryExW(c *api.Call, template, name api.WStr, sa api.In[api.SecurityAttributes]) error {
	b, err := networkOpen(c, template.String(c))
	if err != nil {
		return err
	}
	attr := le32(b[48:])
	if attr&fileAttributeDirectory == 0 {
		return nt.ERROR_DIRECTORY
	}
	return makeDirectory(c, name.String(c), sa, attr&^(fileAttributeDirectory|fileAttributeReparsePoint))
}

func deleteFileA(c *api.Call, name api.AStr) error      { return deleteFile(c, name.String(c)) }
func removeDirectoryA(c *api.Call, name api.AStr) error { return removeDirectory(c, name.String(c)) }

func moveFileA(c *api.Call, from, to api.AStr) error {
	return moveFile(c, from.String(c), to.String(c), MOVEFILE_COPY_ALLOWED)
}

func moveFileExA(c *api.Call, from, to api.AStr, flags api.Flags) error {
	return moveFile(c, from.String(c), to.String(c), flags)
}

func getFileAttributesA(c *api.Call, name api.AStr) error {
	return fileAttributes(c, name.String(c))
}

func getFileAttributesExA(c *api.Call, name api.AStr, level uint32, out api.Out[attributeData]) error {
	return fileAttributesEx(c, name.String(c), level, out)
}

func setFileAttributesA(c *api.Call, name api.AStr, attr uint32) error {
	return setFileAttributes(c, name.String(c), attr)
}

func setCurrentDirectoryA(c *api.Call, name api.AStr) error {
	return setCurrentDirectory(c, name.String(c))
}

func getCurrentDirectoryA(c *api.Call, n uint32, buf api.Ptr) error {
	return directoryA(c, withoutSlash(c.P.Directory()), buf, n)
}

func getTempPathA(c *api.Call, n uint32, buf api.Ptr) error {
	return directoryA(c, tempPath(c), buf, n)
}

func getFullPathNameA(c *api.Call, name api.AStr, n uint32, buf api.Ptr, part api.Out[uint64]) error {
	full := c.FullPath(name.String(c))
	if full == "" {
		return nt.ERROR_INVALID_NAME
	}
	if err := directoryA(c, full, buf, n); err != nil {
		return err
	}
	if part.OK() && int(n) > len(full) {
		at := uint64(0)
		if i := strings.LastIndexByte(full, '\\'); i >= 0 && i+1 < len(full) {
			at = uint64(buf) + uint64(i+1)
		}
		part.Must(c, at)
	}
	return nil
}

// getCompressedFileSizeW returns the room that the file takes on the disk.
func getCompressedFileSizeW(c *api.Call, name api.WStr, high api.Out[uint32]) error {
	b, err := networkOpen(c, name.String(c))
	if err != nil {
		return err
	}
	n := le64(b[32:])
	high.Set(c, uint32(n>>32))
	c.SetLastError(0)
	c.Return(uint64(uint32(n)))
	return nil
}

func getTempFileNameW(c *api.Call, dir, prefix api.WStr, unique uint32, buf api.Ptr) error {
	return tempFileName(c, dir.String(c), prefix.String(c), unique, func(s string) { writeUTF16(c, buf, nt.UTF16Z(s)) })
}

func getTempFileNameA(c *api.Call, dir, prefix api.AStr, unique uint32, buf api.Ptr) error {
	return tempFileName(c, dir.String(c), prefix.String(c), unique, func(s string) { buf.Write(c, append([]byte(s), 0)) })
}

// tempFileName makes a name of three letters of the prefix and four hexadecimal
// digits. With unique 0 it looks for a number that no file has and creates the
// file.
func tempFileName(c *api.Call, dir, prefix string, unique uint32, store func(string)) error {
	const maxDirectory = 260 - 14
	if len(nt.UTF16(dir)) > maxDirectory {
		return nt.ERROR_BUFFER_OVERFLOW
	}
	if b, err := networkOpen(c, dir); err != nil || le32(b[48:])&fileAttributeDirectory == 0 {
		return nt.ERROR_DIRECTORY
	}
	if !strings.HasSuffix(dir, `\`) {
		dir += `\`
	}
	if u := nt.UTF16(prefix); len(u) > 3 {
		prefix = nt.String16(u[:3])
	}
	name := func(n uint32) string { return fmt.Sprintf("%s%s%X.tmp", dir, prefix, n&0xFFFF) }
	if unique&0xFFFF != 0 {
		store(name(unique))
		c.Return(uint64(unique & 0xFFFF))
		return nil
	}
	first := uint32(time.Now().UnixNano()/1e6) & 0xFFFF
	for i := range uint32(0x10000) {
		n := (first + i) & 0xFFFF
		if n == 0 {
			continue
		}
		h, _, err := openPath(c, name(n), nt.FILE_GENERIC_READ|nt.FILE_GENERIC_WRITE, 0, io.FILE_CREATE, io.FILE_NON_DIRECTORY_FILE, fileAttributeNormal)
		switch err {
		case nil:
			c.K.Close(h)
			store(name(n))
			c.Return(uint64(n))
			return nil
		case nt.STATUS_OBJECT_NAME_COLLISION, nt.STATUS_SHARING_VIOLATION, nt.STATUS_DELETE_PENDING:
		default:
			return err
		}
	}
	return nt.ERROR_FILE_EXISTS
}
