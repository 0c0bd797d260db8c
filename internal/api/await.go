package api

import (
	"haft.dev/internal/io"
	"haft.dev/internal/kernel"
	"haft.dev/nt"
)

// TimeoutOf reads a LARGE_INTEGER timeout, as native calls have it; NULL is infinite.
func TimeoutOf(c *Call, p In[int64]) nt.Timeout {
	if !p.OK() {
		return nt.Infinite
	}
	return nt.Timeout(p.Get(c))
}

// Await carries out a request and waits for its end, even if the file was not
// opened for synchronous I/O: for functions that block whatever the handle is. The
// request tells nobody else.
func (c *Call) Await(f *io.File, r *io.Request, start func(*io.Request)) (nt.Status, uint64, error) {
	return c.Submit(f, r, &Transfer{Await: true}, start)
}

// AwaitControl is Await for a control code, with buffers of the Go program.
func (c *Call) AwaitControl(f *io.File, code uint32, in, out []byte) (int, error) {
	r := &io.Request{Op: io.OpControl, Code: code, In: io.HeapBuffer(in), Buf: io.HeapBuffer(out)}
	s, n, err := c.Await(f, r, f.Handler().Control)
	if err != nil {
		return 0, err
	}
	return int(n), s.Err()
}

// Flush carries out NtFlushBuffersFile for a handle that was granted writing. It
// waits, even if the file was not opened for synchronous I/O.
func (c *Call) Flush(h nt.Handle) error {
	f, err := kernel.Ref[*io.File](c.K, h, 0)
	if err != nil {
		return err
	}
	if e, ok := c.P.K.Handles.Lookup(h); ok && e.Access&(nt.FILE_WRITE_DATA|nt.FILE_APPEND_DATA) == 0 {
		return nt.STATUS_ACCESS_DENIED
	}
	switch d := f.Handler().(type) {
	case io.RequestFlusher:
		s, _, err := c.Await(f, &io.Request{Op: io.OpFlush}, d.FlushRequest)
		if err != nil {
			return err
		}
		return s.Err()
	case io.Flusher:
		return f.Exclusively(c.T.K, io.OpFlush, func() error { return d.Flush(f) })
	}
	return nil
}

// ControlAccess checks the rights that a control code asks for (RequiredAccess of
// CTL_CODE) against those of the handle.
func (c *Call) ControlAccess(h nt.Handle, code uint32) error {
	need := nt.Access(code >> 14 & 3) // FILE_READ_ACCESS, FILE_WRITE_ACCESS
	if e, ok := c.P.K.Handles.Lookup(h); ok && e.Access&need != need {
		return nt.STATUS_ACCESS_DENIED
	}
	return nil
}
