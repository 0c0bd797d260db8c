package kernel32

import (
	"haft.dev/internal/api"
	"haft.dev/internal/io"
	"haft.dev/internal/io/console"
	"haft.dev/internal/kernel"
	"haft.dev/internal/mm"
	"haft.dev/internal/object"
	"haft.dev/nt"
)

// The functions below are for the C library, whose files and processes are handles.

// NewFile says how CreateHandle opens a file.
type NewFile struct {
	Access      nt.Access
	Share       uint32
	Disposition uint32 // of CreateFile: CREATE_NEW …
	Flags       uint32 // FILE_FLAG_* and attributes
	Inherit     bool
}

// CreateHandle opens a file or device, always for synchronous I/O. Its errors are those
// of CreateFile.
func CreateHandle(c *api.Call, path string, n *NewFile) (nt.Handle, error) {
	dispositions := [...]uint32{0, io.FILE_CREATE, io.FILE_OVERWRITE_IF, io.FILE_OPEN, io.FILE_OPEN_IF, io.FILE_OVERWRITE}
	a, err := c.FileAttr(path)
	if err != nil {
		return 0, err
	}
	if n.Inherit {
		a.Flags |= object.OBJ_INHERIT
	}
	access := n.Access | nt.SYNCHRONIZE | nt.FILE_READ_ATTRIBUTES
	if n.Flags&FILE_FLAG_DELETE_ON_CLOSE != 0 {
		access |= nt.DELETE
	}
	h, err := io.CreateFile(c.K, a, access, &io.Create{
		Share: n.Share, Disposition: dispositions[n.Disposition], Attributes: n.Flags & 0xFFB7 &^ 0x10,
		Options: createOptions(api.Flags(n.Flags)) | io.FILE_NON_DIRECTORY_FILE,
	})
	switch err {
	case nt.STATUS_OBJECT_NAME_COLLISION:
		return 0, nt.ERROR_FILE_EXISTS
	case nt.STATUS_FILE_IS_A_DIRECTORY:
		if last := path[len(path)-1]; last == '\\' || last == '/' {
			return 0, nt.ERROR_PATH_NOT_FOUND
		}
		return 0, nt.ERROR_ACCESS_DENIED
	}
	return h, err
}

// FileType is GetFileType: FILE_TYPE_DISK … An error if h is no file.
func FileType(k kernel.Caller, h nt.Handle) (uint32, error) {
	f, err := kernel.Ref[*io.File](k, h, 0)
	if err != nil {
		return 0, err
	}
	return fileType(f), nil
}

// Seek moves the position of a file; method is FILE_BEGIN, FILE_CURRENT or FILE_END.
// The result is the new position. (SetFilePointerEx.)
func Seek(c *api.Call, h nt.Handle, distance int64, method uint32) (int64, error) {
	return seek(c, api.Handle(h), distance, method)
}

// FileSize returns the size of a file in bytes.
func FileSize(c *api.Call, h nt.Handle) (int64, error) { return fileSize(c, api.Handle(h)) }

// SetFileSize makes a file end at its position. (SetEndOfFile.)
func SetFileSize(c *api.Call, h nt.Handle) error { return setEndOfFile(c, api.Handle(h)) }

// SetFileTimes sets the times of the last access and change of a file.
func SetFileTimes(c *api.Call, h nt.Handle, access, write nt.Time) error {
	b := put64(put64(put64(nil, 0), uint64(access)), uint64(write))
	return c.SetFile(h, fileBasicInformation, put64(put64(b, 0), 0))
}

// CreateInheritedPipe is CreatePipe for handles that children inherit, or not.
func CreateInheritedPipe(c *api.Call, size uint32, inherit bool) (r, w nt.Handle, err error) {
	flags := uint32(0)
	if inherit {
		flags = object.OBJ_INHERIT
	}
	return newPipe(c, flags, size, nil)
}

// SetVariable sets a variable of the environment, or removes it.
func SetVariable(c *api.Call, name, value string, remove bool) error {
	return setVariable(c, name, value, remove)
}

// TempPath returns the directory for temporary files, ending in a backslash.
func TempPath(c *api.Call) string { return tempPath(c) }

// Drives returns the drives there are: bit 0 is A:.
func Drives(c *api.Call) (drives uint32) {
	for name := range c.DosDevices() {
		if len(name) == 2 && name[1] == ':' && name[0] >= 'A' && name[0] <= 'Z' {
			drives |= 1 << (name[0] - 'A')
		}
	}
	return drives
}

// StartThread starts a thread at start(param), which has id and handle.
// (CreateThread.)
func StartThread(c *api.Call, sa api.In[api.SecurityAttributes], stack uint64, start api.Code, param api.Ptr, flags uint32) (h nt.Handle, id uint32, err error) {
	a, err := c.Win32Attr("", sa)
	if err != nil {
		return 0, 0, err
	}
	reserve, commit := uint64(0), stack
	if flags&STACK_SIZE_PARAM_IS_A_RESERVATION != 0 {
		reserve, commit = stack, 0
	}
	t, err := c.P.NewThread(uint64(start), uint64(param), reserve, commit, flags&CREATE_SUSPENDED != 0)
	if err != nil {
		return 0, 0, err
	}
	h, err = c.K.OpenNew(t.K, a, nt.THREAD_ALL_ACCESS)
	if err != nil {
		t.Discard(nt.STATUS_INSUFFICIENT_RESOURCES)
		return 0, 0, err
	}
	id = t.K.ID()
	t.Start()
	return h, id, nil
}

// Child is a program to start for a C library.
type Child struct {
	Path, Line string
	Env        []string // nil: that of the process
	Flags      uint32   // of CreateProcess
	Runtime    []byte   // lpReserved2: what the C library of the child is told of files
	Std        *[3]nt.Handle
}

// StartChild starts a program, which inherits what can be inherited. It returns the
// handle to the process and its id.
func StartChild(c *api.Call, x *Child) (nt.Handle, uint32, error) {
	at, err := c.P.AllocBytes(make([]byte, 24+len(x.Runtime)))
	if err != nil {
		return 0, 0, nt.ERROR_NOT_ENOUGH_MEMORY
	}
	defer c.P.FreeBlock(at)
	n := &NewProcess{
		Application: x.Path, HasApplication: x.Path != "", Command: x.Line, HasCommand: true, Inherit: true,
		Flags: x.Flags, Env: x.Env, Out: api.Out[ProcessInformation](at),
	}
	if len(x.Runtime) > 0 {
		if err := c.P.Space.Write(at+24, x.Runtime); err != nil {
			return 0, 0, nt.ERROR_NOACCESS
		}
		n.Startup.Reserved2, n.Startup.ReservedSize = at+24, uint16(len(x.Runtime))
	}
	if x.Std != nil {
		n.Startup.Flags = startfUseStdHandles
		n.Startup.StdInput, n.Startup.StdOutput, n.Startup.StdErr = uint64(x.Std[0]), uint64(x.Std[1]), uint64(x.Std[2])
	}
	if err := n.Create(c); err != nil {
		return 0, 0, err
	}
	info := mm.Load[ProcessInformation](c.P.Space, at)
	c.K.Close(nt.Handle(info.Thread))
	return nt.Handle(info.Process), info.ProcessID, nil
}

// OpenConsoleInput opens the input buffer of the console of the process. An error if it
// has none.
func OpenConsoleInput(c *api.Call) (nt.Handle, *console.Input, error) {
	h, err := CreateHandle(c, "CONIN$", &NewFile{Access: nt.GENERIC_READ | nt.GENERIC_WRITE, Share: 3, Disposition: OPEN_EXISTING})
	if err != nil {
		return 0, nil, err
	}
	_, in, err := consoleFile[*console.Input](c, api.Handle(h), nt.FILE_READ_DATA)
	if err != nil {
		c.K.Close(h)
		return 0, nil, err
	}
	return h, in, nil
}

// ReadConsoleRecord waits for the next record of an input buffer and takes it.
func ReadConsoleRecord(c *api.Call, h nt.Handle) (rec console.Record, err error) {
	f, in, err := consoleFile[*console.Input](c, api.Handle(h), nt.FILE_READ_DATA)
	if err != nil {
		return rec, err
	}
	var b [console.RecordSize]byte
	n, _, err := consoleRead(c, f, b[:], in.ReadEvents)
	if err == nil && n == len(b) {
		rec = console.DecodeRecord(b[:])
	}
	return rec, err
}
