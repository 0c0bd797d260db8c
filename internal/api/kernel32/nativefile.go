package kernel32

import (
	"haft.dev/internal/api"
	"haft.dev/internal/dospath"
	"haft.dev/internal/io"
	"haft.dev/nt"
)

// CreateJunction makes a directory that is a mount point of another one, which need
// not exist.
func CreateJunction(c *api.Call, link, target string) error {
	full := target
	if !dospath.Literal(target) {
		full = c.FullPath(target)
	}
	substitute, err := c.NTName(full)
	if err != nil {
		return err
	}
	if err := CreateDirectory(c, link); err != nil {
		return err
	}
	h, f, err := openPath(c, link, nt.FILE_WRITE_ATTRIBUTES|nt.DELETE, shareAll, io.FILE_OPEN, io.FILE_DIRECTORY_FILE|io.FILE_OPEN_REPARSE_POINT|io.FILE_OPEN_FOR_BACKUP_INTENT, 0)
	if err != nil {
		removeDirectory(c, link)
		return err
	}
	defer c.K.Close(h)
	s, p := nt.UTF16(substitute), nt.UTF16(full)
	const mountPoint, setReparsePoint = 0xA0000003, 0x900A4
	u16 := func(b []byte, v ...int) []byte {
		for _, v := range v {
			b = append(b, byte(v), byte(v>>8))
		}
		return b
	}
	tag := uint32(mountPoint)
	b := []byte{byte(tag), byte(tag >> 8), byte(tag >> 16), byte(tag >> 24)}
	b = u16(b, 8+2*len(s)+2+2*len(p)+2, 0, 0, 2*len(s), 2*len(s)+2, 2*len(p))
	for _, t := range [][]uint16{s, p} {
		for _, v := range t {
			b = u16(b, int(v))
		}
		b = u16(b, 0)
	}
	r := &io.Request{Op: io.OpControl, Caller: c.K, Code: setReparsePoint, In: io.HeapBuffer(b)}
	st, _ := f.Submit(r, f.Handler().Control)
	if err := st.Err(); err != nil {
		c.SetFile(h, fileDispositionInformation, []byte{1})
		return err
	}
	return nil
}

// FileInfo describes a file as a directory lists it.
type FileInfo struct {
	Name                            string
	Attributes, Tag                 uint32
	Creation, LastAccess, LastWrite nt.Time
	Size                            int64
}

// QueryFileInfo describes the file or directory under a path, a link as itself. It
// knows neither its name as it is written on the disk nor the tag of a link.
func QueryFileInfo(c *api.Call, path string) (FileInfo, error) {
	b, err := networkOpen(c, path)
	if err != nil {
		return FileInfo{}, err
	}
	return FileInfo{
		Attributes: le32(b[48:]), Size: int64(le64(b[40:])),
		Creation: nt.Time(le64(b[0:])), LastAccess: nt.Time(le64(b[8:])), LastWrite: nt.Time(le64(b[16:])),
	}, nil
}

// FindFiles describes the files that a pattern names, until each returns false.
// ERROR_FILE_NOT_FOUND if there are none. (FindFirstFile.)
func FindFiles(c *api.Call, pattern string, each func(FileInfo) bool) error {
	if pattern == "" {
		return nt.ERROR_PATH_NOT_FOUND
	}
	dir, p := splitSearch(c, pattern)
	if p == "" {
		return nt.ERROR_FILE_NOT_FOUND
	}
	h, _, err := openPath(c, dir, nt.FILE_LIST_DIRECTORY, shareAll, io.FILE_OPEN, io.FILE_DIRECTORY_FILE|io.FILE_OPEN_FOR_BACKUP_INTENT, 0)
	switch err {
	case nil:
	case nt.STATUS_OBJECT_NAME_NOT_FOUND:
		return nt.ERROR_PATH_NOT_FOUND
	case nt.STATUS_NOT_A_DIRECTORY:
		return nt.ERROR_DIRECTORY
	default:
		return err
	}
	s := &search{dir: h, pattern: p}
	defer s.close(c)
	for first := true; ; first = false {
		d, err := s.next(c, first)
		switch {
		case first && (err == nt.STATUS_NO_SUCH_FILE || err == nt.STATUS_NO_MORE_FILES):
			return nt.ERROR_FILE_NOT_FOUND
		case err == nt.STATUS_NO_MORE_FILES:
			return nil
		case err != nil:
			return err
		}
		n := 0
		for n < len(d.Name) && d.Name[n] != 0 {
			n++
		}
		i := FileInfo{
			Name: nt.String16(d.Name[:n]), Attributes: d.Attributes, Size: int64(d.SizeHigh)<<32 | int64(d.SizeLow),
			Creation: time64(d.Creation), LastAccess: time64(d.LastAccess), LastWrite: time64(d.LastWrite),
		}
		if d.Attributes&fileAttributeReparsePoint != 0 {
			i.Tag = d.Reserved[0]
		}
		if !each(i) {
			return nil
		}
	}
}

func time64(t [2]uint32) nt.Time { return nt.Time(uint64(t[1])<<32 | uint64(t[0])) }

// VolumeInfo describes the volume that has a root directory.
func VolumeInfo(c *api.Call, root string) (label string, serial uint32, free int64, err error) {
	err = c.OpenFile(root, nt.FILE_READ_ATTRIBUTES, shareAll, io.FILE_DIRECTORY_FILE, func(f *io.File) error {
		v, ok := f.Handler().(io.VolumeInformer)
		if !ok {
			return nt.ERROR_INVALID_FUNCTION
		}
		var b [256]byte
		n, err := v.QueryVolume(f, fileFsVolumeInformation, b[:])
		if err != nil {
			return err
		}
		label, serial = text16(b[18:max(n, 18)]), le32(b[8:])
		return nil
	})
	if err != nil {
		return "", 0, 0, err
	}
	b, err := diskSize(c, root)
	if err != nil {
		return "", 0, 0, err
	}
	return label, serial, int64(le64(b[8:])) * int64(le32(b[24:])) * int64(le32(b[28:])), nil
}

// VolumeName returns the name of the volume that a drive shows: `\\?\Volume{…}\`.
// (GetVolumeNameForVolumeMountPoint.)
func VolumeName(c *api.Call, root string) (string, error) { return volumeName(c, root) }
