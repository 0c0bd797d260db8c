package kernel32

import (
	"haft.dev/internal/api"
	"haft.dev/internal/io"
	"haft.dev/internal/mm"
	"haft.dev/nt"
)

func transferFuncs() []api.Func {
	return []api.Func{
		api.F5("ReadFile(hFile, lpBuffer, nNumberOfBytesToRead, lpNumberOfBytesRead, lpOverlapped)", readFile),
		api.F5("ReadFileEx(hFile, lpBuffer, nNumberOfBytesToRead, lpOverlapped, lpCompletionRoutine)", readFileEx),
		api.F5("WriteFile(hFile, lpBuffer, nNumberOfBytesToWrite, lpNumberOfBytesWritten, lpOverlapped)", writeFile),
		api.F5("WriteFileEx(hFile, lpBuffer, nNumberOfBytesToWrite, lpOverlapped, lpCompletionRoutine)", writeFileEx),
	}
}

// Overlapped is OVERLAPPED; its first two words are an IO_STATUS_BLOCK.
type Overlapped struct {
	Internal, InternalHigh uint64
	Offset                 uint64
	Event                  uint64
}

// startOverlapped marks the OVERLAPPED as under way and returns the transfer that
// it describes. The low bit of the event keeps completion ports out.
func startOverlapped(c *api.Call, h nt.Handle, ov api.In[Overlapped]) api.Transfer {
	o := ov.Get(c)
	x := api.Transfer{Handle: h, Offset: int64(o.Offset), Event: nt.Handle(o.Event &^ 1), Status: uint64(ov)}
	if o.Event&1 == 0 {
		x.Context = uint64(ov)
	}
	mm.Store(c.P.Space, uint64(ov), uint64(nt.STATUS_PENDING))
	return x
}

// finishOverlapped turns the result of a request into that of a Win32 function.
func finishOverlapped(c *api.Call, s nt.Status, n uint64, done api.Out[uint32]) error {
	if s == nt.STATUS_PENDING {
		return nt.ERROR_IO_PENDING
	}
	if s.Severity() != 3 {
		done.Set(c, uint32(n))
	}
	return s.Err()
}

// transferFile carries out ReadFile and WriteFile.
func transferFile(c *api.Call, op io.Op, handle api.Handle, buf api.Ptr, n uint32, done api.Out[uint32], ov api.In[Overlapped]) error {
	h := waitHandle(c, handle)
	done.Set(c, 0)
	if ov.OK() {
		x := startOverlapped(c, h, ov)
		x.Buf, x.Len = buf, n
		s, k, err := c.Transfer(op, &x)
		if err != nil {
			return err
		}
		if !x.Stored && s != nt.STATUS_PENDING && s.Severity() != 3 { // without a request nobody has stored it
			mm.Store(c.P.Space, uint64(ov), api.IOStatusBlock{Status: uint64(s), Information: k})
		}
		return finishOverlapped(c, s, k, done)
	}
	x := api.Transfer{Handle: h, Buf: buf, Len: n, Offset: io.UsePosition, Await: true}
	s, k, err := c.Transfer(op, &x)
	if err != nil {
		return err
	}
	if s == nt.STATUS_END_OF_FILE && op == io.OpRead {
		return nil // success, nothing read
	}
	if s == nt.STATUS_ALERTED { // Ctrl-C at a console: a success that read nothing
		c.SetLastError(nt.ERROR_OPERATION_ABORTED)
	}
	return finishOverlapped(c, s, k, done)
}

func readFile(c *api.Call, h api.Handle, buf api.Ptr, n uint32, done api.Out[uint32], ov api.In[Overlapped]) error {
	return transferFile(c, io.OpRead, h, buf, n, done, ov)
}

func writeFile(c *api.Call, h api.Handle, buf api.Ptr, n uint32, done api.Out[uint32], ov api.In[Overlapped]) error {
	return transferFile(c, io.OpWrite, h, buf, n, done, ov)
}

// transferEx carries out ReadFileEx and WriteFileEx, whose end is told by a call
// of the routine.
func transferEx(c *api.Call, op io.Op, h api.Handle, buf api.Ptr, n uint32, ov api.In[Overlapped], routine api.Code) error {
	x := startOverlapped(c, h.NT(), ov)
	x.Event, x.Context, x.APC, x.Routine = 0, 0, uint64(routine), true
	x.Buf, x.Len = buf, n
	s, _, err := c.Transfer(op, &x)
	if err != nil {
		return err
	}
	if s.Severity() == 3 {
		return s
	}
	c.SetLastError(0)
	if s == nt.STATUS_BUFFER_OVERFLOW {
		c.SetLastError(nt.ERROR_MORE_DATA)
	}
	return nil
}

func readFileEx(c *api.Call, h api.Handle, buf api.Ptr, n uint32, ov api.In[Overlapped], routine api.Code) error {
	return transferEx(c, io.OpRead, h, buf, n, ov, routine)
}

func writeFileEx(c *api.Call, h api.Handle, buf api.Ptr, n uint32, ov api.In[Overlapped], routine api.Code) error {
	return transferEx(c, io.OpWrite, h, buf, n, ov, routine)
}
