package api

import (
	"haft.dev/internal/io"
	"haft.dev/internal/kernel"
	"haft.dev/internal/mm"
	"haft.dev/internal/wait"
	"haft.dev/nt"
)

// Transfer are the parameters of NtReadFile, NtWriteFile and the other calls that
// make a request of a file.
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

	// Routine makes APC a completion routine of Win32, which gets the error, the
	// number of bytes and the address of the status block: that of an OVERLAPPED.
	Routine bool
	// Await makes the call return when the request has ended, even if the file
	// was opened for asynchronous I/O.
	Await   bool
	forFile bool // what Await waits for is the file object
	// Stored reports, after the call, that the status block has been stored.
	Stored bool
}

// Transfer reads or writes. The result is the final status with the number of
// bytes, or STATUS_PENDING. Errors of the call itself, before there is a request,
// come as error.
func (c *Call) Transfer(op io.Op, x *Transfer) (nt.Status, uint64, error) {
	f, err := kernel.Ref[*io.File](c.K, x.Handle, 0)
	if err != nil {
		return 0, 0, err
	}
	want := nt.FILE_READ_DATA
	if op == io.OpWrite {
		want = nt.FILE_WRITE_DATA
	}
	e, _ := c.P.K.Handles.Lookup(x.Handle)
	if e.Access&want == 0 {
		if op != io.OpWrite || e.Access&nt.FILE_APPEND_DATA == 0 {
			return 0, 0, nt.STATUS_ACCESS_DENIED
		}
		x.Offset = io.EndOfFile
	}
	if !f.Synchronous() && x.Offset == io.UsePosition && seekable(f) ||
		x.Offset < 0 && x.Offset != io.UsePosition && (op == io.OpRead || x.Offset != io.EndOfFile) && seekable(f) {
		return 0, 0, nt.STATUS_INVALID_PARAMETER
	}
	buf := io.Buffer{Mem: c.P.Space, Addr: uint64(x.Buf), Len: int(x.Len)}
	if x.Event == 0 && x.APC == 0 {
		fast := f.FastRead
		if op == io.OpWrite {
			fast = f.FastWrite
		}
		if n, s, ok := fast(c.T.K, buf, x.Offset); ok {
			return s, uint64(n), nil
		}
	}
	start := f.Handler().Read
	if op == io.OpWrite {
		start = f.Handler().Write
	}
	x.forFile = true
	return c.Submit(f, &io.Request{Op: op, Buf: buf, Offset: x.Offset, Key: x.Key}, x, start)
}

// Submit makes the request r of f with the ways to tell of its end that x names;
// start hands it to the device. The result is as for Transfer.
func (c *Call) Submit(f *io.File, r *io.Request, x *Transfer, start func(*io.Request)) (nt.Status, uint64, error) {
	r.Caller = c.K
	if err := c.completion(f, &r.Done, x); err != nil {
		return 0, 0, err
	}
	s, n := f.Submit(r, start)
	if s == nt.STATUS_PENDING && x.Await {
		if x.forFile && !f.Synchronous() && f.SkipModes()&io.FILE_SKIP_SET_EVENT_ON_HANDLE != 0 {
			// ReadFile and WriteFile wait for the file object, which nothing signals any
			// more (go.dev/issue/80979): whoever has set this hangs all others that use the
			// file. NtFlushBuffersFile, recv and the like wait for an event of their own.
			if w, err := c.K.Wait(x.Handle, false, nt.Infinite); err != nil || w != nt.STATUS_SUCCESS {
				return w, 0, err
			}
		}
		if w := r.Wait(c.T.K); w != nt.STATUS_SUCCESS {
			return 0, 0, w
		}
		s, n = r.Result()
	}
	x.Stored = x.Status != 0 && s != nt.STATUS_PENDING && (s.Severity() != 3 || r.Pending())
	return s, n, nil
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

// completion prepares the ways to tell of the end. An APC and a port exclude each
// other: STATUS_INVALID_PARAMETER.
func (c *Call) completion(f *io.File, d *io.Completion, x *Transfer) error {
	if x.Event != 0 {
		ev, err := kernel.Ref[*kernel.Event](c.K, x.Event, nt.EVENT_MODIFY_STATE)
		if err != nil {
			return err
		}
		d.Event = ev
	}
	space, at := c.P.Space, x.Status
	if x.APC != 0 {
		if port, _ := f.Completion(); port != nil {
			return nt.STATUS_INVALID_PARAMETER
		}
		d.APC = &wait.APC{Routine: x.APC, Args: [3]uint64{x.Context, at, 0}}
	} else {
		d.Context = x.Context
	}
	d.ID = at
	switch {
	case x.Routine:
		apc := d.APC
		d.Store = func(s nt.Status, info uint64) {
			mm.TryStore(space, at, IOStatusBlock{uint64(s), info})
			code := nt.Win32Error(0)
			if !s.OK() {
				code = s.Win32()
			}
			apc.Args = [3]uint64{uint64(code), info, at}
		}
	case at != 0:
		d.Store = func(s nt.Status, info uint64) {
			mm.TryStore(space, at, IOStatusBlock{uint64(s), info})
		}
	}
	return nil
}

// Control carries out NtFsControlFile and NtDeviceIoControlFile.
func (c *Call) Control(x *Transfer, code uint32, in Ptr, inLen uint32) (nt.Status, uint64, error) {
	f, err := kernel.Ref[*io.File](c.K, x.Handle, 0)
	if err != nil {
		return 0, 0, err
	}
	if err := c.ControlAccess(x.Handle, code); err != nil {
		return 0, 0, err
	}
	return c.Submit(f, &io.Request{
		Op: io.OpControl, Code: code,
		Buf: io.Buffer{Mem: c.P.Space, Addr: uint64(x.Buf), Len: int(x.Len)},
		In:  io.Buffer{Mem: c.P.Space, Addr: uint64(in), Len: int(inLen)},
	}, x, f.Handler().Control)
}

// CancelIO cancels the requests of a file that the calling thread has made, and
// waits for their end. (CancelIo, NtCancelIoFile.)
func (c *Call) CancelIO(h nt.Handle) error {
	f, err := kernel.Ref[*io.File](c.K, h, 0)
	if err != nil {
		return err
	}
	for _, r := range f.CancelRequests(c.T.K, nil) {
		if s := r.Wait(c.T.K); s != nt.STATUS_SUCCESS {
			return s
		}
	}
	return nil
}

// CancelIOEx cancels the requests of a file, or only that whose status block is
// at id, whoever made them. It does not wait. STATUS_NOT_FOUND if there are none.
// (CancelIoEx, NtCancelIoFileEx.)
func (c *Call) CancelIOEx(h nt.Handle, id uint64) error {
	f, err := kernel.Ref[*io.File](c.K, h, 0)
	if err != nil {
		return err
	}
	which := &id
	if id == 0 {
		which = nil
	}
	if len(f.CancelProcess(c.P.K, which)) == 0 {
		return nt.STATUS_NOT_FOUND
	}
	return nil
}
