package api

import (
	"errors"

	"haft.dev/internal/dospath"
	"haft.dev/internal/io"
	"haft.dev/internal/kernel"
	"haft.dev/internal/mm"
	"haft.dev/internal/object"
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
	name, err := c.NTName(path)
	if err != nil {
		return nil, err
	}
	return &object.Attr{Name: name, Flags: object.OBJ_CASE_INSENSITIVE}, nil
}

// NTName returns the name in the NT namespace that a Win32 path stands for. A path
// that begins with \\?\ is taken as it is, dots and all.
// STATUS_OBJECT_PATH_NOT_FOUND for an empty one.
func (c *Call) NTName(path string) (string, error) {
	if !dospath.Literal(path) {
		if path = c.FullPath(path); path == "" {
			return "", nt.STATUS_OBJECT_PATH_NOT_FOUND
		}
	}
	name, _ := dospath.NT(path)
	return name, nil
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

// OpenNT is OpenFile for the attributes of a name.
func (c *Call) OpenNT(a *object.Attr, access nt.Access, share, options uint32, do func(f *io.File) error) error {
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

// ReadAll reads a file from its beginning. STATUS_FILE_TOO_LARGE if it has more than
// about most bytes.
func (c *Call) ReadAll(f *io.File, most int) (all []byte, err error) {
	part := make([]byte, 256<<10)
	for len(all) <= most {
		r := &io.Request{Op: io.OpRead, Caller: c.K, Buf: io.HeapBuffer(part), Offset: int64(len(all))}
		s, n := f.Submit(r, f.Handler().Read)
		switch {
		case s == nt.STATUS_END_OF_FILE, s == nt.STATUS_SUCCESS && n == 0:
			return all, nil
		case s != nt.STATUS_SUCCESS:
			return nil, s
		}
		all = append(all, part[:n]...)
	}
	return nil, nt.STATUS_FILE_TOO_LARGE
}

// Information classes of NtQueryInformationFile that the I/O manager answers.
const (
	FileAccessInformation    = 8
	FilePositionInformation  = 14
	FileModeInformation      = 16
	FileAlignmentInformation = 17

	fileAllocationInformation = 19
	fileEndOfFileInformation  = 20
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
		// This waits behind an operation under way, too, as on Windows.
		err := f.Exclusively(c.T.K, io.OpQuery, func() error {
			for i := range size {
				b[i] = byte(v >> (8 * i))
			}
			return nil
		})
		return size, err
	}
	if want := queryAccess[class]; e.Access&want != want {
		return 0, nt.STATUS_ACCESS_DENIED
	}
	switch class {
	case FileAccessInformation:
		return put(4, uint64(e.Access))
	case FileIoCompletionNotificationInformation:
		return put(4, uint64(f.SkipModes()))
	case FileModeInformation:
		return put(4, uint64(f.Mode()))
	case FileAlignmentInformation:
		return put(4, 0)
	case FilePositionInformation:
		if !f.Synchronous() {
			return put(8, 0)
		}
		if len(b) < 8 {
			return 0, nt.STATUS_INFO_LENGTH_MISMATCH
		}
		pos, err := c.Position(f, nil)
		if err != nil {
			return 0, err
		}
		for i := range 8 {
			b[i] = byte(pos >> (8 * i))
		}
		return 8, nil
	}
	i, ok := f.Handler().(io.Informer)
	if !ok {
		return 0, nt.STATUS_INVALID_DEVICE_REQUEST
	}
	n := 0
	err = f.Exclusively(c.T.K, io.OpQuery, func() error { n, err = i.QueryInfo(f, class, b); return err })
	return n, err
}

// Position returns the position of a synchronous file after set, if not nil,
// has changed it: set gets the old and returns the new one.
func (c *Call) Position(f *io.File, set func(int64) (int64, error)) (int64, error) {
	op := io.OpQuery
	if set != nil {
		op = io.OpSet
	}
	if s := f.Sync.Acquire(c.T.K, op); s != nt.STATUS_SUCCESS {
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

// setAccess are the rights that the handle needs for a class of
// NtSetInformationFile. (IopSetOperationAccess.)
var setAccess = map[uint32]nt.Access{
	4:                         nt.FILE_WRITE_ATTRIBUTES, // FileBasicInformation
	10:                        nt.DELETE,                // FileRenameInformation
	13:                        nt.DELETE,                // FileDispositionInformation
	fileAllocationInformation: nt.FILE_WRITE_DATA,
	fileEndOfFileInformation:  nt.FILE_WRITE_DATA,
	23:                        nt.FILE_WRITE_ATTRIBUTES, // FilePipeInformation
	25:                        nt.FILE_WRITE_ATTRIBUTES, // FilePipeRemoteInformation
	39:                        nt.FILE_WRITE_DATA,       // FileValidDataLengthInformation
	40:                        nt.DELETE,                // FileShortNameInformation
	64:                        nt.DELETE,                // FileDispositionInformationEx
	65:                        nt.DELETE,                // FileRenameInformationEx
}

// queryAccess are those for NtQueryInformationFile. (IopQueryOperationAccess.)
var queryAccess = map[uint32]nt.Access{
	4:  nt.FILE_READ_ATTRIBUTES, // FileBasicInformation
	18: nt.FILE_READ_ATTRIBUTES, // FileAllInformation
	23: nt.FILE_READ_ATTRIBUTES, // FilePipeInformation
	24: nt.FILE_READ_ATTRIBUTES, // FilePipeLocalInformation
	25: nt.FILE_READ_ATTRIBUTES, // FilePipeRemoteInformation
	34: nt.FILE_READ_ATTRIBUTES, // FileNetworkOpenInformation
	35: nt.FILE_READ_ATTRIBUTES, // FileAttributeTagInformation
	68: nt.FILE_READ_ATTRIBUTES, // FileStatInformation
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
	if done, err := c.setCompletion(f, class, b); done {
		return err
	}
	if e, ok := c.P.K.Handles.Lookup(h); ok {
		if want := setAccess[class]; e.Access&want != want {
			return nt.STATUS_ACCESS_DENIED
		}
	}
	i, ok := f.Handler().(io.Informer)
	if !ok {
		if class == fileAllocationInformation || class == fileEndOfFileInformation {
			return nt.STATUS_INVALID_PARAMETER // what has no size cannot be cut
		}
		return nt.STATUS_INVALID_DEVICE_REQUEST
	}
	return f.Exclusively(c.T.K, io.OpSet, func() error { return i.SetInfo(f, c.K, class, b) })
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
