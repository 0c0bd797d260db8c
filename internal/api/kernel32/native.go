package kernel32

import (
	"haft.dev/internal/api"
	"haft.dev/internal/io"
	"haft.dev/internal/kernel"
	"haft.dev/internal/mm"
	"haft.dev/internal/object"
	"haft.dev/nt"
)

// The functions below are functions of this DLL for the programs that are code of
// haft (package system32): their parameters lie in no memory of a guest.

// CopyFile copies a file over another one.
func CopyFile(c *api.Call, from, to string) error { return copyFile(c, from, to, false) }

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

// HostName returns the name of the computer.
func HostName() string { return hostName() }

// SetConsoleTitle sets the title of the console of the process, if it has one.
func SetConsoleTitle(c *api.Call, title string) error { return setConsoleTitle(c, title) }

// ConsoleCodePage returns the code page of what is written to the console of the
// process.
func ConsoleCodePage(c *api.Call) (uint32, error) {
	con, err := consoleOf(c)
	if err != nil {
		return 0, err
	}
	_, cp := con.CodePages()
	return cp, nil
}

// SetConsoleCodePage sets both code pages of the console.
func SetConsoleCodePage(c *api.Call, cp uint32) error {
	if err := setConsoleCP(c, cp); err != nil {
		return err
	}
	return setConsoleOutputCP(c, cp)
}

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
