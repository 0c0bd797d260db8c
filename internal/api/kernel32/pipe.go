package kernel32

import (
	"fmt"
	"sync/atomic"

	"haft.dev/internal/api"
	"haft.dev/internal/io"
	"haft.dev/internal/io/npfs"
	"haft.dev/internal/object"
	"haft.dev/internal/security"
	"haft.dev/nt"
)

func pipeFuncs() []api.Func {
	return []api.Func{
		api.F4("CreatePipe(hReadPipe, hWritePipe, lpPipeAttributes, nSize)", createPipe).Opens("CloseHandle"),
	}
}

// pipeSerial numbers anonymous pipes.
var pipeSerial atomic.Uint32

func createPipe(c *api.Call, readOut, writeOut api.Out[nt.Handle], sa api.In[api.SecurityAttributes], size uint32) error {
	readOut.Must(c, 0)
	writeOut.Must(c, 0)
	flags := uint32(0)
	var explicit *security.Descriptor
	if sa.OK() {
		v := sa.Get(c)
		if v.InheritHandle != 0 {
			flags = object.OBJ_INHERIT
		}
		var err error
		if explicit, err = c.Descriptor(api.Ptr(v.SecurityDescriptor)); err != nil {
			return err
		}
	}
	r, w, err := newPipe(c, flags, size, explicit)
	if err != nil {
		return err
	}
	readOut.Must(c, r)
	writeOut.Must(c, w)
	return nil
}

// newPipe makes an anonymous pipe and opens handles to both ends.
func newPipe(c *api.Call, flags, size uint32, explicit *security.Descriptor) (r, w nt.Handle, err error) {
	sd, err := security.Assign(nil, explicit, c.K.Token(), false, io.FileType.Mapping)
	if err != nil {
		return 0, 0, err
	}
	k := c.P.K.Kernel()
	name := fmt.Sprintf("Win32Pipes.%08x.%08x", c.P.K.ID(), pipeSerial.Add(1))
	reader, writer := npfs.NewAnonymous(npfs.Anonymous{Name: name, Size: size, Process: c.P.K.ID(), Security: sd})
	open := func(h io.Handler, access nt.Access) *io.File {
		return io.NewFile(k, h, io.Open{Name: `\Device\NamedPipe\` + name, Access: access, Share: 3, Options: io.FILE_SYNCHRONOUS_IO_NONALERT})
	}
	const readAccess, writeAccess = nt.FILE_GENERIC_READ | nt.FILE_WRITE_ATTRIBUTES, nt.FILE_GENERIC_WRITE | nt.FILE_READ_ATTRIBUTES
	rf, wf := open(reader, readAccess), open(writer, writeAccess)
	if r, err = c.K.Insert(rf, flags, readAccess); err != nil {
		wf.Release()
		return 0, 0, err
	}
	if w, err = c.K.Insert(wf, flags, writeAccess); err != nil {
		c.K.Close(r)
		return 0, 0, err
	}
	return r, w, nil
}
