package kernel32

import (
	"strings"

	"haft.dev/internal/api"
	"haft.dev/internal/io"
	"haft.dev/internal/kernel"
	"haft.dev/nt"
)

func fileInfoFuncs() []api.Func {
	return []api.Func{
		api.F2("GetFileInformationByHandle(hFile, lpFileInformation)", getFileInformationByHandle),
		api.F4("GetFileInformationByHandleEx(hFile, FileInformationClass, lpFileInformation, dwBufferSize)", getFileInformationByHandleEx),
		api.F4("GetFileTime(hFile, lpCreationTime, lpLastAccessTime, lpLastWriteTime)", getFileTime),
		api.F4("GetFinalPathNameByHandleW(hFile, lpszFilePath, cchFilePath, dwFlags)", getFinalPathNameByHandleW),
		api.F1("SetEndOfFile(hFile)", setEndOfFile),
		api.F4("SetFileInformationByHandle(hFile, FileInformationClass, lpFileInformation, dwBufferSize)", setFileInformationByHandle),
		api.F4("SetFileTime(hFile, lpCreationTime, lpLastAccessTime, lpLastWriteTime)", setFileTime),
	}
}

// Information classes of NtQueryInformationFile, NtSetInformationFile and
// NtQueryDirectoryFile.
const (
	fileDirectoryInformation      = 1
	fileBothDirectoryInformation  = 3
	fileBasicInformation          = 4
	fileStandardInformation       = 5
	fileInternalInformation       = 6
	fileNameInformation           = 9
	fileRenameInformation         = 10
	fileLinkInformation           = 11
	fileDispositionInformation    = 13
	fileAllocationInformation     = 19
	fileEndOfFileInformation      = 20
	fileStreamInformation         = 22
	fileCompressionInformation    = 28
	fileNetworkOpenInformation    = 34
	fileAttributeTagInformation   = 35
	fileIDBothDirectoryInfo       = 37
	fileIDFullDirectoryInfo       = 38
	fileFullDirectoryInformation  = 2
	fileAlignmentInformation      = 17
	fileIoPriorityHintInformation = 43
	fileNormalizedNameInformation = 48
	fileIDExtdDirectoryInfo       = 60
	fileFsSectorSizeInformation   = 11
	fileIDInformation             = 59
	fileDispositionInformationEx  = 64
	fileRenameInformationEx       = 65
	fileCaseSensitiveInformation  = 71
	fileFsVolumeInformation       = 1
	fileFsSizeInformation         = 3
	fileFsAttributeInformation    = 5
	fileFsFullSizeInformation     = 7
	networkOpenSize               = 56
	fileAttributeReadOnly         = 0x1
	fileAttributeDirectory        = 0x10
	fileAttributeNormal           = 0x80
	fileAttributeReparsePoint     = 0x400
	invalidFileAttributes         = 0xFFFFFFFF
)

type byHandleInformation struct {
	Attributes                      uint32
	Creation, LastAccess, LastWrite [2]uint32
	VolumeSerial                    uint32
	SizeHigh, SizeLow, Links        uint32
	IndexHigh, IndexLow             uint32
}

func getFileInformationByHandle(c *api.Call, h api.Handle, out api.Out[byHandleInformation]) error {
	var basic [40]byte
	var std [24]byte
	var id [8]byte
	if _, err := c.QueryFile(h.NT(), fileBasicInformation, basic[:]); err != nil {
		return err
	}
	if _, err := c.QueryFile(h.NT(), fileStandardInformation, std[:]); err != nil {
		return err
	}
	if _, err := c.QueryFile(h.NT(), fileInternalInformation, id[:]); err != nil {
		return err
	}
	f, err := kernel.Ref[*io.File](c.K, h.NT(), 0)
	if err != nil {
		return err
	}
	i := byHandleInformation{
		Attributes: le32(basic[32:]),
		Creation:   [2]uint32{le32(basic[0:]), le32(basic[4:])},
		LastAccess: [2]uint32{le32(basic[8:]), le32(basic[12:])},
		LastWrite:  [2]uint32{le32(basic[16:]), le32(basic[20:])},
		SizeLow:    le32(std[8:]), SizeHigh: le32(std[12:]), Links: le32(std[16:]),
		IndexLow: le32(id[0:]), IndexHigh: le32(id[4:]),
	}
	if v, ok := f.Handler().(io.VolumeInformer); ok {
		var vol [64]byte
		f.Exclusively(c.T.K, io.OpQuery, func() error {
			if n, err := v.QueryVolume(f, fileFsVolumeInformation, vol[:]); n >= 12 || err == nil {
				i.VolumeSerial = le32(vol[8:])
			}
			return nil
		})
	}
	out.Must(c, i)
	return nil
}

// infoClasses translates FILE_INFO_BY_HANDLE_CLASS.
var infoClasses = map[uint32]uint32{
	0: fileBasicInformation, 1: fileStandardInformation, 2: fileNameInformation, 3: fileRenameInformation,
	4: fileDispositionInformation, 5: fileAllocationInformation, 6: fileEndOfFileInformation, 7: fileStreamInformation,
	8: fileCompressionInformation, 9: fileAttributeTagInformation, 12: fileIoPriorityHintInformation, 17: fileAlignmentInformation, 18: fileIDInformation,
	21: fileDispositionInformationEx, 22: fileRenameInformationEx, 23: fileCaseSensitiveInformation, 24: fileNormalizedNameInformation,
}

// directoryClasses are those that list a directory, and whether they begin anew.
var directoryClasses = map[uint32]struct {
	class   uint32
	restart bool
}{
	10: {fileIDBothDirectoryInfo, false}, 11: {fileIDBothDirectoryInfo, true},
	19: {fileIDExtdDirectoryInfo, false}, 20: {fileIDExtdDirectoryInfo, true},
	14: {fileFullDirectoryInformation, false}, 15: {fileFullDirectoryInformation, true},
}

func getFileInformationByHandleEx(c *api.Call, h api.Handle, class uint32, buf api.Ptr, n uint32) error {
	if d, ok := directoryClasses[class]; ok {
		f, err := kernel.Ref[*io.File](c.K, h.NT(), nt.FILE_LIST_DIRECTORY)
		if err != nil {
			return err
		}
		r, ok := f.Handler().(io.DirectoryReader)
		if !ok {
			return nt.ERROR_INVALID_PARAMETER
		}
		b := make([]byte, min(n, 1<<20))
		var k int
		err = f.Exclusively(c.T.K, io.OpQuery, func() (err error) {
			k, err = r.ReadDirectory(f, &io.DirectoryQuery{Class: d.class, Restart: d.restart}, b)
			return err
		})
		if err != nil {
			return err
		}
		buf.Write(c, b[:k])
		return nil
	}
	if class == fileStorageInfo {
		return storageInfo(c, h, buf, n)
	}
	nc, ok := infoClasses[class]
	if !ok || class >= 3 && class <= 6 || class == 21 || class == 22 {
		return nt.ERROR_INVALID_PARAMETER
	}
	b := make([]byte, min(n, 1<<17))
	k, err := c.QueryFile(h.NT(), nc, b)
	if err != nil {
		if err == nt.STATUS_INFO_LENGTH_MISMATCH {
			return nt.ERROR_BAD_LENGTH
		}
		if err == nt.STATUS_BUFFER_OVERFLOW {
			buf.Write(c, b[:k])
			return nt.ERROR_MORE_DATA
		}
		return err
	}
	buf.Write(c, b[:k])
	return nil
}

// fileStorageInfo is FILE_STORAGE_INFO, which the volume answers.
const fileStorageInfo = 16

func storageInfo(c *api.Call, h api.Handle, buf api.Ptr, n uint32) error {
	f, err := kernel.Ref[*io.File](c.K, h.NT(), 0)
	if err != nil {
		return err
	}
	v, ok := f.Handler().(io.VolumeInformer)
	if !ok {
		return nt.ERROR_INVALID_PARAMETER
	}
	var b [28]byte
	if n < uint32(len(b)) {
		return nt.ERROR_BAD_LENGTH
	}
	err = f.Exclusively(c.T.K, io.OpQuery, func() error {
		_, err := v.QueryVolume(f, fileFsSectorSizeInformation, b[:])
		return err
	})
	if err != nil {
		return err
	}
	buf.Write(c, b[:])
	return nil
}

func setFileInformationByHandle(c *api.Call, h api.Handle, class uint32, buf api.Ptr, n uint32) error {
	nc, ok := infoClasses[class]
	if !ok {
		return nt.ERROR_INVALID_PARAMETER
	}
	b := buf.Bytes(c, uint64(min(n, 1<<17)))
	if nc == fileRenameInformation || nc == fileRenameInformationEx {
		// The name is a Win32 path; the native call wants an NT name.
		if len(b) < 20 || int(le32(b[16:])) > len(b)-20 {
			return nt.ERROR_INVALID_PARAMETER
		}
		u := make([]uint16, le32(b[16:])/2)
		for i := range u {
			u[i] = uint16(b[20+2*i]) | uint16(b[21+2*i])<<8
		}
		name := nt.String16(u)
		if le64(b[8:]) == 0 && !strings.HasPrefix(name, ":") {
			full, err := c.NTName(name)
			if err != nil {
				return err
			}
			name = full
		}
		b = renameInformation(uint32(b[0])|uint32(b[1])<<8|uint32(b[2])<<16|uint32(b[3])<<24, le64(b[8:]), name)
	}
	return c.SetFile(h.NT(), nc, b)
}

// renameInformation encodes FILE_RENAME_INFORMATION and FILE_LINK_INFORMATION.
func renameInformation(flags uint32, root uint64, name string) []byte {
	u := nt.UTF16(name)
	b := make([]byte, 20+2*len(u))
	put := func(at int, v uint64, n int) {
		for i := range n {
			b[at+i] = byte(v >> (8 * i))
		}
	}
	put(0, uint64(flags), 4)
	put(8, root, 8)
	put(16, uint64(2*len(u)), 4)
	for i, v := range u {
		put(20+2*i, uint64(v), 2)
	}
	return b
}

func setEndOfFile(c *api.Call, h api.Handle) error {
	f, err := kernel.Ref[*io.File](c.K, h.NT(), nt.FILE_WRITE_DATA)
	if err != nil {
		return err
	}
	pos, err := c.Position(f, nil)
	if err != nil {
		return err
	}
	return c.SetFile(h.NT(), fileEndOfFileInformation, put64(nil, uint64(pos)))
}

func put64(b []byte, v uint64) []byte {
	for i := range 8 {
		b = append(b, byte(v>>(8*i)))
	}
	return b
}

func getFileTime(c *api.Call, h api.Handle, creation, access, write api.Out[uint64]) error {
	var b [40]byte
	if _, err := c.QueryFile(h.NT(), fileBasicInformation, b[:]); err != nil {
		return err
	}
	creation.Set(c, le64(b[0:]))
	access.Set(c, le64(b[8:]))
	write.Set(c, le64(b[16:]))
	return nil
}

func setFileTime(c *api.Call, h api.Handle, creation, access, write api.In[uint64]) error {
	if _, err := kernel.Ref[*io.File](c.K, h.NT(), nt.FILE_WRITE_ATTRIBUTES); err != nil {
		return err
	}
	var b []byte
	for _, t := range []api.In[uint64]{creation, access, write} {
		v := uint64(0)
		if t.OK() {
			v = t.Get(c)
		}
		b = put64(b, v)
	}
	b = put64(b, 0)
	return c.SetFile(h.NT(), fileBasicInformation, put64(b, 0))
}

// Flags of GetFinalPathNameByHandle.
const (
	VOLUME_NAME_DOS  = 0
	VOLUME_NAME_GUID = 1
	VOLUME_NAME_NT   = 2
	VOLUME_NAME_NONE = 4
)

func getFinalPathNameByHandleW(c *api.Call, h api.Handle, buf api.Ptr, n uint32, flags api.Flags) error {
	s, err := finalPathName(c, h, flags)
	if err != nil {
		return err
	}
	return directoryW(c, s, buf, n)
}

// FinalPath returns the path of an open file, from its volume on.
// (GetFinalPathNameByHandle.)
func FinalPath(c *api.Call, h api.Handle) (string, error) { return finalPathName(c, h, 0) }

// finalPathName returns the path of an open file in the form that flags ask for.
func finalPathName(c *api.Call, h api.Handle, flags api.Flags) (string, error) {
	if _, err := kernel.Ref[*io.File](c.K, h.NT(), 0); err != nil {
		return "", err
	}
	b := make([]byte, 4+2*32767)
	k, err := c.QueryFile(h.NT(), fileNameInformation, b)
	if err != nil {
		return "", err
	}
	if k < 4 {
		return "", nt.ERROR_PATH_NOT_FOUND
	}
	u := make([]uint16, (k-4)/2)
	for i := range u {
		u[i] = uint16(b[4+2*i]) | uint16(b[5+2*i])<<8
	}
	name := nt.String16(u)
	switch flags & 7 {
	case VOLUME_NAME_DOS:
		s, err := c.K.ObjectName(h.NT())
		if err != nil {
			return "", err
		}
		drive, err := c.DriveOf(s)
		if err != nil {
			return "", err
		}
		name = `\\?\` + drive + name
	case VOLUME_NAME_GUID:
		s, err := c.K.ObjectName(h.NT())
		if err != nil {
			return "", err
		}
		volume, err := c.VolumeOf(s)
		if err != nil {
			return "", err
		}
		name = `\\?\` + volume + name
	case VOLUME_NAME_NT:
		s, err := c.K.ObjectName(h.NT())
		if err != nil {
			return "", err
		}
		name = deviceOf(s) + name
	case VOLUME_NAME_NONE:
	default:
		return "", nt.ERROR_PATH_NOT_FOUND
	}
	return name, nil
}

// deviceOf returns the device part of a file's name in the namespace.
func deviceOf(name string) string {
	parts := strings.SplitN(name, `\`, 4)
	return strings.Join(parts[:min(3, len(parts))], `\`)
}
