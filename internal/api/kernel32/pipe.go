package kernel32

import (
	"haft.dev/internal/api"
	"haft.dev/internal/io"
	"haft.dev/internal/io/pipe"
	"haft.dev/internal/kernel"
	"haft.dev/internal/object"
	"haft.dev/nt"
)

var pipeFuncs = []api.Func{
	api.F4("CreatePipe(hReadPipe, hWritePipe, lpPipeAttributes, nSize)", createPipe).Opens("CloseHandle"),
	api.F6("PeekNamedPipe(hNamedPipe, lpBuffer, nBufferSize, lpBytesRead, lpTotalBytesAvail, lpBytesLeftThisMessage)", peekNamedPipe),
}

func createPipe(c *api.Call, readOut, writeOut api.Out[nt.Handle], sa api.In[api.SecurityAttributes], size uint32) error {
	readOut.Must(c, 0)
	writeOut.Must(c, 0)
	attr := uint32(0)
	if sa.OK() && sa.Get(c).InheritHandle != 0 {
		attr = object.OBJ_INHERIT
	}
	reader, writer := pipe.New(int(min(size, 1<<24)))
	k := c.P.K.Kernel()
	open := func(h io.Handler, access nt.Access) (nt.Handle, error) {
		f := io.NewFile(k, h, io.Open{Name: `\Device\NamedPipe`, Access: access, Share: 3, Options: io.FILE_SYNCHRONOUS_IO_NONALERT})
		return c.K.Insert(f, attr, access)
	}
	r, err := open(reader, nt.FILE_GENERIC_READ|nt.FILE_WRITE_ATTRIBUTES)
	if err != nil {
		return err
	}
	w, err := open(writer, nt.FILE_GENERIC_WRITE|nt.FILE_READ_ATTRIBUTES)
	if err != nil {
		c.K.Close(r)
		return err
	}
	readOut.Must(c, r)
	writeOut.Must(c, w)
	return nil
}

func peekNamedPipe(c *api.Call, h api.Handle, buf api.Ptr, n uint32, read, total, left api.Out[uint32]) error {
	f, err := kernel.Ref[*io.File](c.K, h.NT(), nt.FILE_READ_DATA)
	if err != nil {
		return err
	}
	const header, fsctlPipePeek = 16, 0x11400C
	b := make([]byte, header+int(min(n, 1<<20)))
	r := &io.Request{Op: io.OpControl, Caller: c.K, Code: fsctlPipePeek, Buf: io.HeapBuffer(b)}
	s, k := f.Submit(r, f.Handler().Control)
	if s != nt.STATUS_SUCCESS && s != nt.STATUS_BUFFER_OVERFLOW {
		return s
	}
	got := uint32(k) - header
	if buf != 0 {
		buf.Write(c, b[header:header+got])
		read.Set(c, got)
	} else {
		read.Set(c, 0)
	}
	total.Set(c, le32(b[4:]))
	left.Set(c, 0)
	return nil
}
