package kernel32

import (
	"haft.dev/internal/api"
	"haft.dev/internal/dospath"
	"haft.dev/internal/io"
	"haft.dev/internal/kernel"
	"haft.dev/internal/mm"
	"haft.dev/internal/object"
	"haft.dev/nt"
)

// The functions below are functions of this DLL for the programs that are code of
// haft (package system32): their parameters lie in no memory of a guest.

// CopyFile copies a file over another one.
func CopyFile(c *api.Call, from, to string) error { return copyFile(c, from, to, false, nil) }

// MoveFile renames a file or directory, also to another volume if it is a file.
func MoveFile(c *api.Call, from, to string, replace bool) error {
	flags := api.Flags(MOVEFILE_COPY_ALLOWED)
	if replace {
		flags |= MOVEFILE_REPLACE_EXISTING
	}
	return moveFile(c, from, to, flags)
}

// DeleteFile deletes a file, or a symbolic link to one.
func DeleteFile(c *api.Call, path string) error { return deleteFile(c, path) }

// CreateDirectory makes a directory.
func CreateDirectory(c *api.Call, path string) error {
	return makeDirectory(c, path, 0, fileAttributeNormal)
}

// RemoveDirectory removes an empty directory, or a link to one.
func RemoveDirectory(c *api.Call, path string) error { return removeDirectory(c, path) }

// SetCurrentDirectory sets the current directory of the process.
func SetCurrentDirectory(c *api.Call, path string) error { return setCurrentDirectory(c, path) }

// SetFileAttributes sets the attributes of a file.
func SetFileAttributes(c *api.Call, path string, attributes uint32) error {
	return setFileAttributes(c, path, attributes)
}

// CreateHardLink makes link another name of an existing file.
func CreateHardLink(c *api.Call, link, existing string) error {
	return createHardLink(c, link, existing)
}

// CreateSymbolicLink makes a symbolic link.
func CreateSymbolicLink(c *api.Call, link, target string, directory bool) error {
	flags := api.Flags(0)
	if directory {
		flags = SYMBOLIC_LINK_FLAG_DIRECTORY
	}
	return createSymbolicLink(c, link, target, flags)
}

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

// OpenFile opens a path for synchronous reading or writing, with a disposition of
// CreateFile, others may read it, and write if write is false. The handle can be
// inherited.
func OpenFile(c *api.Call, path string, write bool, disposition uint32) (nt.Handle, error) {
	dispositions := map[uint32]uint32{CREATE_ALWAYS: io.FILE_OVERWRITE_IF, OPEN_EXISTING: io.FILE_OPEN, OPEN_ALWAYS: io.FILE_OPEN_IF}
	a, err := c.FileAttr(path)
	if err != nil {
		return 0, err
	}
	a.Flags |= object.OBJ_INHERIT
	access, share := nt.FILE_GENERIC_READ, uint32(shareAll)
	if write {
		access, share = nt.FILE_GENERIC_WRITE|nt.FILE_READ_ATTRIBUTES, io.FILE_SHARE_READ|io.FILE_SHARE_DELETE
	}
	h, err := io.CreateFile(c.K, a, access|nt.SYNCHRONIZE, &io.Create{
		Share: share, Disposition: dispositions[disposition], Attributes: fileAttributeNormal,
		Options: io.FILE_NON_DIRECTORY_FILE | io.FILE_SYNCHRONOUS_IO_NONALERT,
	})
	if err == nt.STATUS_FILE_IS_A_DIRECTORY {
		return 0, nt.ERROR_ACCESS_DENIED
	}
	return h, err
}

// CreatePipe makes an anonymous pipe whose handles cannot be inherited.
func CreatePipe(c *api.Call) (r, w nt.Handle, err error) { return newPipe(c, 0, 0, nil) }

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

// HostName returns the name of the computer.
func HostName() string { return hostName() }

// SetConsoleTitle sets the title of the console of the process, if it has one.
func SetConsoleTitle(c *api.Call, title string) error { return setConsoleTitle(c, title) }

// StartProgram starts a program, which inherits what can be inherited and gets the
// standard handles std, and the environment and directory of the process: dir, if
// not empty, is another one. It returns a handle to the process.
func StartProgram(c *api.Call, path, line, dir, title string, flags uint32, std [3]nt.Handle) (nt.Handle, error) {
	at, err := c.P.AllocBytes(make([]byte, 24))
	if err != nil {
		return 0, nt.ERROR_NOT_ENOUGH_MEMORY
	}
	defer c.P.FreeBlock(at)
	n := &NewProcess{
		Application: path, HasApplication: true, Command: line, HasCommand: true, Inherit: true,
		Flags: flags, Dir: dir, Title: title, Out: api.Out[ProcessInformation](at),
	}
	ids := [3]uint32{stdInput, stdOutput, stdError}
	var old [3]nt.Handle
	for i, id := range ids {
		old[i] = c.P.StdHandle(id)
		c.P.SetStdHandle(id, std[i])
	}
	err = n.Create(c)
	for i, id := range ids {
		c.P.SetStdHandle(id, old[i])
	}
	if err != nil {
		return 0, err
	}
	info := mm.Load[ProcessInformation](c.P.Space, at)
	c.K.Close(nt.Handle(info.Thread))
	return nt.Handle(info.Process), nil
}

// ExitCode returns the exit code of a process that has ended.
func ExitCode(c *api.Call, h nt.Handle) (uint32, error) {
	p, err := kernel.Ref[*kernel.Process](c.K, h, nt.PROCESS_QUERY_LIMITED_INFORMATION)
	if err != nil {
		return 0, err
	}
	return uint32(p.ExitStatus()), nil
}

// ReadHandle reads from a file, pipe or console and waits; 0 without an error at the
// end.
func ReadHandle(c *api.Call, h nt.Handle, b []byte) (int, error) {
	f, err := kernel.Ref[*io.File](c.K, h, nt.FILE_READ_DATA)
	if err != nil {
		return 0, err
	}
	n, s, ok := f.FastRead(c.T.K, io.HeapBuffer(b), io.UsePosition)
	if !ok {
		var k uint64
		s, k, err = c.Await(f, &io.Request{Op: io.OpRead, Buf: io.HeapBuffer(b), Offset: io.UsePosition}, f.Handler().Read)
		if err != nil {
			return 0, err
		}
		n = int(k)
	}
	switch s {
	case nt.STATUS_END_OF_FILE, nt.STATUS_PIPE_BROKEN:
		return 0, nil
	case nt.STATUS_BUFFER_OVERFLOW: // a part of a message
		return n, nil
	}
	return n, s.Err()
}

// WriteHandle writes all of b.
func WriteHandle(c *api.Call, h nt.Handle, b []byte) error {
	f, err := kernel.Ref[*io.File](c.K, h, 0)
	if err != nil {
		return err
	}
	offset := int64(io.UsePosition)
	switch e, _ := c.P.K.Handles.Lookup(h); {
	case e.Access&nt.FILE_WRITE_DATA != 0:
	case e.Access&nt.FILE_APPEND_DATA != 0:
		offset = io.EndOfFile
	default:
		return nt.STATUS_ACCESS_DENIED
	}
	for len(b) > 0 {
		n, s, ok := f.FastWrite(c.T.K, io.HeapBuffer(b), offset)
		if !ok {
			var k uint64
			s, k, err = c.Await(f, &io.Request{Op: io.OpWrite, Buf: io.HeapBuffer(b), Offset: offset}, f.Handler().Write)
			if err != nil {
				return err
			}
			n = int(k)
		}
		if err := s.Err(); err != nil {
			return err
		}
		if n == 0 {
			return nt.STATUS_DISK_FULL
		}
		b = b[n:]
	}
	return nil
}

// SeekEnd puts the position of a file at its end.
func SeekEnd(c *api.Call, h nt.Handle) error {
	_, err := seek(c, api.Handle(h), 0, FILE_END)
	return err
}
