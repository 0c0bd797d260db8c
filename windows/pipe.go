//go:build !windows

package windows

import (
	"fmt"
	"sync/atomic"

	"haft.dev/internal/io"
	"haft.dev/internal/io/npfs"
	"haft.dev/internal/kernel"
	"haft.dev/nt"
)

// serial numbers anonymous pipes.
var serial atomic.Uint32

// CreatePipe creates an anonymous pipe. size is how much it holds; 0 is a page.
func CreatePipe(readhandle *Handle, writehandle *Handle, sa *SecurityAttributes, size uint32) (err error) {
	s := sys()
	flags := s.attributes(sa, nil).Flags
	name := fmt.Sprintf("Win32Pipes.%08x.%08x", s.p.ID(), serial.Add(1))
	reader, writer := npfs.NewAnonymous(npfs.Anonymous{Name: name, Size: size, Process: s.p.ID(), Security: npfs.DefaultSecurity(s.main.Token())})
	open := func(h io.Handler, access nt.Access) (nt.Handle, error) {
		f := io.NewFile(s.k, h, io.Open{Name: `\Device\NamedPipe\` + name, Access: access, Share: 3, Options: io.FILE_SYNCHRONOUS_IO_NONALERT})
		return s.main.Insert(f, flags, access)
	}
	r, err := open(reader, nt.FILE_GENERIC_READ|nt.FILE_WRITE_ATTRIBUTES)
	if err != nil {
		return failed(err)
	}
	w, err := open(writer, nt.FILE_GENERIC_WRITE|nt.FILE_READ_ATTRIBUTES)
	if err != nil {
		s.main.Close(r)
		return failed(err)
	}
	*readhandle, *writehandle = Handle(r), Handle(w)
	return nil
}

// ReadFile reads into p. At the end of a file n is 0 without an error; a pipe whose
// writers have gone is ERROR_BROKEN_PIPE. With overlapped, a request that goes on is
// ERROR_IO_PENDING; p must stay as it is until it has ended.
func ReadFile(fd Handle, p []byte, done *uint32, overlapped *Overlapped) error {
	return transfer(fd, io.OpRead, nt.FILE_READ_DATA, p, done, overlapped)
}

// WriteFile writes p; see ReadFile.
func WriteFile(fd Handle, p []byte, done *uint32, overlapped *Overlapped) error {
	return transfer(fd, io.OpWrite, nt.FILE_WRITE_DATA, p, done, overlapped)
}

// Read is ReadFile with the number of bytes as result.
func Read(fd Handle, p []byte) (n int, err error) {
	var done uint32
	err = ReadFile(fd, p, &done, nil)
	if err == ERROR_BROKEN_PIPE {
		return 0, nil // as x/sys/windows has it
	}
	return int(done), err
}

// Write is WriteFile with the number of bytes as result.
func Write(fd Handle, p []byte) (n int, err error) {
	var done uint32
	err = WriteFile(fd, p, &done, nil)
	return int(done), err
}

func transfer(fd Handle, op io.Op, right nt.Access, p []byte, done *uint32, o *Overlapped) error {
	s := sys()
	if done != nil {
		*done = 0
	}
	f, err := kernel.Ref[*io.File](s.main, value(fd), right)
	if err != nil {
		return failed(err)
	}
	if o == nil && !f.Synchronous() {
		return ERROR_INVALID_PARAMETER
	}
	t := s.thread()
	defer s.giveBack(t)
	r := &io.Request{Op: op, Caller: t.Caller(), Buf: io.HeapBuffer(p), Offset: io.UsePosition}
	if o != nil {
		r.Caller.Thread = nil // the request outlives the call
		if f.Synchronous() {
			r.Caller.Thread = t
		}
		r.Offset = int64(o.OffsetHigh)<<32 | int64(o.Offset)
		if err := s.complete(r, f, o); err != nil {
			return err
		}
	}
	start := f.Handler().Read
	if op == io.OpWrite {
		start = f.Handler().Write
	}
	st, n := f.Submit(r, start)
	if st == nt.STATUS_PENDING {
		return ERROR_IO_PENDING
	}
	if o != nil && st.Severity() == 3 && r.Done.Context != 0 {
		let(r.Done.Context) // no packet comes of a request that fails at once
	}
	if done != nil {
		*done = uint32(n)
	}
	if st == nt.STATUS_END_OF_FILE && o == nil {
		return nil
	}
	return failed(st.Err())
}

// complete says how the end of r is told through o.
func (s *system) complete(r *io.Request, f *io.File, o *Overlapped) error {
	if o.HEvent != 0 {
		// A set low bit keeps the request out of the port.
		e, err := kernel.Ref[*kernel.Event](s.main, value(o.HEvent&^1), nt.EVENT_MODIFY_STATE)
		if err != nil {
			return failed(err)
		}
		r.Done.Event = e
	}
	r.Done.ID = uint64(addressOf(o))
	if port, _ := f.Completion(); port != nil && o.HEvent&1 == 0 {
		r.Done.Context = hold(o)
	}
	atomic.StoreUintptr(&o.Internal, uintptr(nt.STATUS_PENDING))
	r.Done.Store = func(st nt.Status, info uint64) {
		atomic.StoreUintptr(&o.InternalHigh, uintptr(info))
		atomic.StoreUintptr(&o.Internal, uintptr(st))
	}
	return nil
}

// GetOverlappedResult stores how many bytes a request has moved. wait waits for its
// end; without, a request that goes on is ERROR_IO_INCOMPLETE.
func GetOverlappedResult(handle Handle, overlapped *Overlapped, done *uint32, wait bool) (err error) {
	st := nt.Status(atomic.LoadUintptr(&overlapped.Internal))
	if st == nt.STATUS_PENDING {
		if !wait {
			return ERROR_IO_INCOMPLETE
		}
		h := overlapped.HEvent &^ 1
		if h == 0 {
			h = handle
		}
		if _, err := WaitForSingleObject(h, INFINITE); err != nil {
			return err
		}
		st = nt.Status(atomic.LoadUintptr(&overlapped.Internal))
	}
	*done = uint32(atomic.LoadUintptr(&overlapped.InternalHigh))
	return failed(st.Err())
}

// CancelIo cancels the requests of a file.
func CancelIo(s Handle) (err error) { return CancelIoEx(s, nil) }

// CancelIoEx cancels the request that o stands for, or all of a file.
// ERROR_NOT_FOUND if there is none.
func CancelIoEx(s Handle, o *Overlapped) (err error) {
	f, err := kernel.Ref[*io.File](sys().main, value(s), 0)
	if err != nil {
		return failed(err)
	}
	var id *uint64
	if o != nil {
		n := uint64(addressOf(o))
		id = &n
	}
	if len(f.CancelRequests(nil, id)) == 0 {
		return ERROR_NOT_FOUND
	}
	return nil
}

// FlushFileBuffers waits until what was written has been read (pipes) or is stored.
func FlushFileBuffers(handle Handle) (err error) {
	f, err := kernel.Ref[*io.File](sys().main, value(handle), nt.FILE_WRITE_DATA)
	if err != nil {
		return failed(err)
	}
	switch h := f.Handler().(type) {
	case io.RequestFlusher:
		s := sys()
		t := s.thread()
		defer s.giveBack(t)
		r := &io.Request{Op: io.OpFlush, Caller: t.Caller()}
		st, _ := f.Submit(r, h.FlushRequest)
		if st == nt.STATUS_PENDING {
			if st = r.Wait(t); st != nt.STATUS_SUCCESS {
				return failed(st)
			}
			st, _ = r.Result()
		}
		return failed(st.Err())
	case io.Flusher:
		return failed(h.Flush(f))
	}
	return nil
}
