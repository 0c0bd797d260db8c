package api

import (
	"errors"

	"haft.dev/internal/dospath"
	"haft.dev/internal/io"
	"haft.dev/internal/kernel"
	"haft.dev/internal/mm"
	"haft.dev/internal/object"
	"haft.dev/internal/wait"
	"haft.dev/nt"
)

// IOStatusBlock is IO_STATUS_BLOCK.
type IOStatusBlock struct {
	Status      uint64 // the status in its low half
	Information uint64
}

// Directory returns the current directory, ending in a backslash.
func (p *Process) Directory() string {
	p.mu.Lock()
	defer p.mu.Unlock()
	return p.params.Dir
}

// SetDirectory sets the current directory, in the process parameters too.
func (p *Process) SetDirectory(dir string) {
	if dir[len(dir)-1] != '\\' {
		dir += `\`
	}
	p.mu.Lock()
	p.params.Dir = dir
	p.mu.Unlock()
	u := nt.UTF16Z(dir)
	us := mm.Load[UnicodeString](p.Space, p.paramsAt+0x38)
	if 2*len(u) <= int(us.MaximumLength) && p.Space.Write(us.Buffer, bytes16(u)) == nil {
		us.Length = uint16(2*len(u) - 2)
		mm.Store(p.Space, p.paramsAt+0x38, us)
	}
}

// FullPath returns the absolute form of a path. (RtlGetFullPathName_U.)
func (c *Call) FullPath(path string) string {
	return dospath.Full(c.P.Directory(), path, c.P.DriveDirectory)
}

// FileAttr returns the attributes to open a Win32 path with.
// STATUS_OBJECT_PATH_NOT_FOUND for an empty one.
func (c *Call) FileAttr(path string) (*object.Attr, error) {
	full := c.FullPath(path)
	if full == "" {
		return nil, nt.STATUS_OBJECT_PATH_NOT_FOUND
	}
	name, _ := dospath.NT(full)
	return &object.Attr{Name: name, Flags: object.OBJ_CASE_INSENSITIVE}, nil
}

// OpenFile opens a Win32 path with NtCreateFile's parameters for the time of a
// call: with function do. The handle is closed again.
func (c *Call) OpenFile(path string, access nt.Access, share, options uint32, do func(f *io.File) error) error {
	a, err := c.FileAttr(path)
	if err != nil {
		return err
	}
	return c.openFile(a, access, share, options, do)
}

func (c *Call) openFile(a *object.Attr, access nt.Access, share, options uint32, do func(f *io.File) error) error {
	cr := &io.Create{Share: share, Disposition: io.FILE_OPEN, Options: options | io.FILE_SYNCHRONOUS_IO_NONALERT}
	h, err := io.CreateFile(c.K, a, access|nt.SYNCHRONIZE, cr)
	if err != nil {
		return err
	}
	defer c.K.Close(h)
	f, err := kernel.Ref[*io.File](c.K, h, 0)
	if err != nil {
		return err
	}
	return do(f)
}

// Transfer are the parameters of NtReadFile and NtWriteFile.
type Transfer struct {
	Handle nt.Handle
	Event  nt.Handle
	APC    uint64 // routine
	// Context is the APC's context, or what a completion port gets.
	Context uint64
	Status  uint64 // address of the IO_STATUS_BLOCK, 0: none
	Buf     Ptr
	Len     uint32
	Offset  int64
	Key     uint32

	routine bool // APC is a completion routine of Win32
}

// Transfer reads or writes. The result is the final status with the number of
// bytes, or STATUS_PENDING. Errors of the call itself, before there is a request,
// come as error.
func (c *Call) Transfer(op io.Op, x *Transfer) (nt.Status, uint64, error) {
	want := nt.FILE_READ_DATA
	if op == io.OpWrite {
		want = nt.FILE_WRITE_DATA
	}
	f, err := kernel.Ref[*io.File](c.K, x.Handle, 0)
	if err != nil {
		return 0, 0, err
	}
	e, _ := c.P.K.Handles.Lookup(x.Handle)
	if e.Access&want == 0 && !(op == io.OpWrite && e.Access&nt.FILE_APPEND_DATA != 0) {
		return 0, 0, nt.STATUS_ACCESS_DENIED
	}
	buf := io.Buffer{Mem: c.P.Space, Addr: uint64(x.Buf), Len: int(x.Len)}
	if op == io.OpWrite && e.Access&nt.FILE_WRITE_DATA == 0 {
		x.Offset = io.EndOfFile
	}
	if x.Event == 0 && x.APC == 0 {
		fast := f.FastRead
		if op == io.OpWrite {
			fast = f.FastWrite
		}
		if n, s, ok := fast(c.T.K, buf, x.Offset); ok {
			return s, uint64(n), nil
		}
	}
	if !f.Synchronous() && x.Offset < 0 && x.Offset != io.EndOfFile && seekable(f) {
		return 0, 0, nt.STATUS_INVALID_PARAMETER
	}
	r := &io.Request{Op: op, Caller: c.K, Buf: buf, Offset: x.Offset, Key: x.Key}
	if err := c.completion(&r.Done, x); err != nil {
		return 0, 0, err
	}
	start := f.Handler().Read
	if op == io.OpWrite {
		start = f.Handler().Write
	}
	s, n := f.Submit(r, start)
	return s, n, nil
}

// TransferWithRoutine is Transfer for ReadFileEx and WriteFileEx: routine is
// called with the Win32 error, the number of bytes and the address of the status
// block, which is that of the OVERLAPPED.
func (c *Call) TransferWithRoutine(op io.Op, x *Transfer, routine uint64) (nt.Status, uint64, error) {
	x.APC = routine
	x.routine = true
	return c.Transfer(op, x)
}

// seekable reports whether reads and writes of f need an offset.
func seekable(f *io.File) bool {
	t, ok := f.Handler().(io.Typer)
	if !ok {
		return true
	}
	kind, _ := t.DeviceType()
	return kind == io.FILE_DEVICE_DISK
}

func (c *Call) completion(d *io.Completion, x *Transfer) error {
	if x.Event != 0 {
		ev, err := kernel.Ref[*kernel.Event](c.K, x.Event, nt.EVENT_MODIFY_STATE)
		if err != nil {
			return err
		}
		d.Event = ev
	}
	space, at := c.P.Space, x.Status
	if x.APC != 0 {
		d.APC = &wait.APC{Routine: x.APC, Args: [3]uint64{x.Context, at, 0}}
	} else {
		d.Context = x.Context
	}
	d.ID = at
	if x.routine {
		apc := d.APC
		d.Store = func(s nt.Status, info uint64) {
			mm.TryStore(space, at, IOStatusBlock{uint64(s), info})
			apc.Args = [3]uint64{uint64(completionCode(s)), info, at}
		}
		return nil
	}
	if at != 0 {
		d.Store = func(s nt.Status, info uint64) {
			mm.TryStore(space, at, IOStatusBlock{uint64(s), info})
		}
	}
	return nil
}

// completionCode is the error that a completion routine gets.
func completionCode(s nt.Status) nt.Win32Error {
	if s.OK() {
		return 0
	}
	return s.Win32()
}

// Control carries out NtFsControlFile and NtDeviceIoControlFile.
func (c *Call) Control(x *Transfer, code uint32, in Ptr, inLen uint32) (nt.Status, uint64, error) {
	f, err := kernel.Ref[*io.File](c.K, x.Handle, 0)
	if err != nil {
		return 0, 0, err
	}
	r := &io.Request{
		Op: io.OpControl, Caller: c.K, Code: code,
		Buf: io.Buffer{Mem: c.P.Space, Addr: uint64(x.Buf), Len: int(x.Len)},
		In:  io.Buffer{Mem: c.P.Space, Addr: uint64(in), Len: int(inLen)},
	}
	if err := c.completion(&r.Done, x); err != nil {
		return 0, 0, err
	}
	s, n := f.Submit(r, f.Handler().Control)
	return s, n, nil
}

// Information classes of NtQueryInformationFile that the I/O manager answers.
const (
	FileAccessInformation    = 8
	FilePositionInformation  = 14
	FileModeInformation      = 16
	FileAlignmentInformation = 17
)

// QueryFile carries out NtQueryInformationFile: the information is stored in b.
func (c *Call) QueryFile(h nt.Handle, class uint32, b []byte) (int, error) {
	f, err := kernel.Ref[*io.File](c.K, h, 0)
	if err != nil {
		return 0, err
	}
	e, _ := c.P.K.Handles.Lookup(h)
	put := func(size int, v uint64) (int, error) {
		if len(b) < size {
			return 0, nt.STATUS_INFO_LENGTH_MISMATCH
		}
		for i := range size {
			b[i] = byte(v >> (8 * i))
		}
		return size, nil
	}
	switch class {
	case FileAccessInformation:
		return put(4, uint64(e.Access))
	case FileModeInformation:
		return put(4, uint64(f.Mode()))
	case FileAlignmentInformation:
		return put(4, 0)
	case FilePositionInformation:
		if !f.Synchronous() {
			return put(8, 0)
		}
		pos, err := c.Position(f, nil)
		if err != nil {
			return 0, err
		}
		return put(8, uint64(pos))
	}
	i, ok := f.Handler().(io.Informer)
	if !ok {
		return 0, nt.STATUS_INVALID_DEVICE_REQUEST
	}
	return i.QueryInfo(f, class, b)
}

// Position returns the position of a synchronous file after set, if not nil,
// has changed it: set gets the old and returns the new one.
func (c *Call) Position(f *io.File, set func(int64) (int64, error)) (int64, error) {
	if s := f.Sync.Acquire(c.T.K, io.OpControl); s != nt.STATUS_SUCCESS {
		return 0, s
	}
	defer f.Sync.Release()
	pos := f.Sync.Position()
	if set == nil {
		return pos, nil
	}
	n, err := set(pos)
	if err != nil {
		return 0, err
	}
	f.Sync.SetPosition(n)
	return n, nil
}

// SetFile carries out NtSetInformationFile.
func (c *Call) SetFile(h nt.Handle, class uint32, b []byte) error {
	f, err := kernel.Ref[*io.File](c.K, h, 0)
	if err != nil {
		return err
	}
	if class == FilePositionInformation {
		if len(b) < 8 {
			return nt.STATUS_INFO_LENGTH_MISMATCH
		}
		v := int64(le64(b))
		if v < 0 || !f.Synchronous() {
			return nt.STATUS_INVALID_PARAMETER
		}
		_, err := c.Position(f, func(int64) (int64, error) { return v, nil })
		return err
	}
	i, ok := f.Handler().(io.Informer)
	if !ok {
		return nt.STATUS_INVALID_DEVICE_REQUEST
	}
	return i.SetInfo(f, c.K, class, b)
}

func le64(b []byte) uint64 {
	var v uint64
	for i := range 8 {
		v |= uint64(b[i]) << (8 * i)
	}
	return v
}

// IsAccess reports whether err is an access to bad guest memory.
func IsAccess(err error) bool {
	var a *mm.AccessError
	return errors.As(err, &a)
}
