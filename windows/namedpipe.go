//go:build !windows

package windows

import (
	"strings"

	"haft.dev/internal/io"
	"haft.dev/internal/io/npfs"
	"haft.dev/internal/kernel"
	"haft.dev/internal/object"
	"haft.dev/nt"
)

// Flags of named pipes.
const (
	PIPE_ACCESS_INBOUND  = 0x1
	PIPE_ACCESS_OUTBOUND = 0x2
	PIPE_ACCESS_DUPLEX   = 0x3

	PIPE_CLIENT_END            = 0x0
	PIPE_SERVER_END            = 0x1
	PIPE_WAIT                  = 0x0
	PIPE_NOWAIT                = 0x1
	PIPE_READMODE_BYTE         = 0x0
	PIPE_READMODE_MESSAGE      = 0x2
	PIPE_TYPE_BYTE             = 0x0
	PIPE_TYPE_MESSAGE          = 0x4
	PIPE_REJECT_REMOTE_CLIENTS = 0x8
	PIPE_UNLIMITED_INSTANCES   = 255
)

// Parameters of CreateFile.
const (
	FILE_FLAG_WRITE_THROUGH       = 0x80000000
	FILE_FLAG_OVERLAPPED          = 0x40000000
	FILE_FLAG_FIRST_PIPE_INSTANCE = 0x00080000

	FILE_SHARE_READ   = 0x1
	FILE_SHARE_WRITE  = 0x2
	FILE_SHARE_DELETE = 0x4

	CREATE_NEW        = 1
	CREATE_ALWAYS     = 2
	OPEN_EXISTING     = 3
	OPEN_ALWAYS       = 4
	TRUNCATE_EXISTING = 5

	FILE_ATTRIBUTE_NORMAL = 0x80
)

// deviceName returns the attributes of a call that opens \\.\pipe\x or \\.\mailslot\x.
// There is nothing else to open here.
func deviceName(sa *SecurityAttributes, name *uint16, kinds ...string) (*object.Attr, error) {
	path := UTF16PtrToString(name)
	if path == "" {
		return nil, ERROR_PATH_NOT_FOUND
	}
	path = strings.ReplaceAll(path, "/", `\`)
	for _, kind := range kinds {
		prefix := `\\.\` + kind + `\`
		if len(path) > len(prefix) && strings.EqualFold(path[:len(prefix)], prefix) {
			a := sys().attributes(sa, nil)
			a.Name, a.Flags = `\??\`+path[len(`\\.\`):], a.Flags&^object.OBJ_OPENIF|object.OBJ_CASE_INSENSITIVE
			return a, nil
		}
	}
	return nil, ERROR_INVALID_NAME
}

// CreateNamedPipe creates an instance of a named pipe, whose name begins with
// \\.\pipe\. The handle of a failed call is InvalidHandle.
func CreateNamedPipe(name *uint16, flags uint32, pipeMode uint32, maxInstances uint32, outSize uint32, inSize uint32, defaultTimeout uint32, sa *SecurityAttributes) (handle Handle, err error) {
	const modes = PIPE_NOWAIT | PIPE_READMODE_MESSAGE | PIPE_TYPE_MESSAGE | PIPE_REJECT_REMOTE_CLIENTS
	const known = PIPE_ACCESS_DUPLEX | FILE_FLAG_OVERLAPPED | FILE_FLAG_WRITE_THROUGH | FILE_FLAG_FIRST_PIPE_INSTANCE
	if flags&^known != 0 || flags&PIPE_ACCESS_DUPLEX == 0 || pipeMode&^modes != 0 || maxInstances == 0 || maxInstances > PIPE_UNLIMITED_INSTANCES {
		return InvalidHandle, ERROR_INVALID_PARAMETER
	}
	a, err := deviceName(sa, name, "pipe")
	if err != nil {
		return InvalidHandle, err
	}
	s := sys()
	p := &npfs.Parameters{MaximumInstances: maxInstances, InboundQuota: inSize, OutboundQuota: outSize, DefaultTimeout: nt.Millis(defaultTimeout)}
	switch {
	case defaultTimeout == 0:
		p.DefaultTimeout = nt.Millis(50)
	case defaultTimeout == INFINITE:
		p.DefaultTimeout = npfs.Forever
	}
	if maxInstances == PIPE_UNLIMITED_INSTANCES {
		p.MaximumInstances = npfs.UnlimitedInstances
	}
	if pipeMode&PIPE_TYPE_MESSAGE != 0 {
		p.Type = npfs.FILE_PIPE_MESSAGE_TYPE
	}
	if pipeMode&PIPE_REJECT_REMOTE_CLIENTS != 0 {
		p.Type |= npfs.FILE_PIPE_REJECT_REMOTE_CLIENTS
	}
	if pipeMode&PIPE_READMODE_MESSAGE != 0 {
		p.ReadMode = npfs.FILE_PIPE_MESSAGE_MODE
	}
	if pipeMode&PIPE_NOWAIT != 0 {
		p.CompletionMode = npfs.FILE_PIPE_COMPLETE_OPERATION
	}
	c := &io.Create{Disposition: io.FILE_OPEN_IF, Extra: p, Security: npfs.DefaultSecurity(s.main.Token())}
	access := nt.SYNCHRONIZE
	if flags&PIPE_ACCESS_INBOUND != 0 {
		access |= nt.GENERIC_READ
		c.Share |= io.FILE_SHARE_WRITE
	}
	if flags&PIPE_ACCESS_OUTBOUND != 0 {
		access |= nt.GENERIC_WRITE
		c.Share |= io.FILE_SHARE_READ
	}
	if flags&FILE_FLAG_FIRST_PIPE_INSTANCE != 0 {
		c.Disposition = io.FILE_CREATE
	}
	return openedFile(a, access, c, flags)
}

// openedFile opens something with the FILE_FLAG_… of flags.
func openedFile(a *object.Attr, access nt.Access, c *io.Create, flags uint32) (Handle, error) {
	if flags&FILE_FLAG_OVERLAPPED == 0 {
		c.Options |= io.FILE_SYNCHRONOUS_IO_NONALERT
	}
	if flags&FILE_FLAG_WRITE_THROUGH != 0 {
		c.Options |= io.FILE_WRITE_THROUGH
	}
	h, err := io.CreateFile(sys().main, a, access, c)
	if err != nil {
		return InvalidHandle, failed(err)
	}
	return Handle(h), nil
}

// CreateFile opens the client's end of a named pipe (\\.\pipe\name) or of a mailslot
// (\\.\mailslot\name). Away from Windows there are no other files to open with it:
// ERROR_INVALID_NAME. The handle of a failed call is InvalidHandle.
func CreateFile(name *uint16, access uint32, mode uint32, sa *SecurityAttributes, createmode uint32, attrs uint32, templatefile Handle) (handle Handle, err error) {
	a, err := deviceName(sa, name, "pipe", "mailslot")
	if err != nil {
		return InvalidHandle, err
	}
	c := &io.Create{Share: mode & 7, Options: io.FILE_NON_DIRECTORY_FILE}
	switch createmode {
	case CREATE_NEW:
		c.Disposition = io.FILE_CREATE
	case CREATE_ALWAYS:
		c.Disposition = io.FILE_OVERWRITE_IF
	case OPEN_EXISTING:
		c.Disposition = io.FILE_OPEN
	case OPEN_ALWAYS:
		c.Disposition = io.FILE_OPEN_IF
	case TRUNCATE_EXISTING:
		c.Disposition = io.FILE_OVERWRITE
	default:
		return InvalidHandle, ERROR_INVALID_PARAMETER
	}
	return openedFile(a, nt.Access(access)|nt.SYNCHRONIZE|nt.FILE_READ_ATTRIBUTES, c, attrs)
}

// control carries out a control code and waits for its end, unless o is given: then a
// request that goes on is ERROR_IO_PENDING.
func control(h Handle, code uint32, in, out []byte, o *Overlapped) (int, error) {
	s := sys()
	f, err := kernel.Ref[*io.File](s.main, value(h), 0)
	if err != nil {
		return 0, failed(err)
	}
	t := s.thread()
	defer s.giveBack(t)
	r := &io.Request{Op: io.OpControl, Caller: t.Caller(), Code: code, In: io.HeapBuffer(in), Buf: io.HeapBuffer(out)}
	if o != nil {
		if !f.Synchronous() {
			r.Caller.Thread = nil
		}
		if err := s.complete(r, f, o); err != nil {
			return 0, err
		}
	}
	st, n := f.Submit(r, f.Handler().Control)
	switch {
	case st == nt.STATUS_PENDING && o != nil:
		return 0, ERROR_IO_PENDING
	case st == nt.STATUS_PENDING:
		t.WaitOne(&r.Object, false, nt.Infinite)
		st, n = r.Result()
	case o != nil && st.Severity() == 3:
		let(r.Done.Context)
	}
	return int(n), failed(st.Err())
}

// ConnectNamedPipe waits for a client; ERROR_PIPE_CONNECTED if there is one already.
func ConnectNamedPipe(pipe Handle, overlapped *Overlapped) (err error) {
	_, err = control(pipe, npfs.FSCTL_PIPE_LISTEN, nil, nil, overlapped)
	return err
}

// DisconnectNamedPipe ends the connection; what the client has not read is lost.
func DisconnectNamedPipe(pipe Handle) (err error) {
	_, err = control(pipe, npfs.FSCTL_PIPE_DISCONNECT, nil, nil, nil)
	return err
}

// SetNamedPipeHandleState sets PIPE_READMODE_… and PIPE_NOWAIT of a handle. The other
// two parameters must be nil: they are for pipes of other computers.
func SetNamedPipeHandleState(pipe Handle, state *uint32, maxCollectionCount *uint32, collectDataTimeout *uint32) (err error) {
	f, err := kernel.Ref[*io.File](sys().main, value(pipe), nt.FILE_WRITE_ATTRIBUTES)
	if err != nil {
		return failed(err)
	}
	if state != nil {
		if *state&^(PIPE_NOWAIT|PIPE_READMODE_MESSAGE) != 0 {
			return ERROR_INVALID_PARAMETER
		}
		h, ok := f.Handler().(io.Informer)
		if !ok {
			return ERROR_INVALID_PARAMETER
		}
		var b [8]byte
		if *state&PIPE_READMODE_MESSAGE != 0 {
			b[0] = npfs.FILE_PIPE_MESSAGE_MODE
		}
		if *state&PIPE_NOWAIT != 0 {
			b[4] = npfs.FILE_PIPE_COMPLETE_OPERATION
		}
		const filePipeInformation = 23
		if err := h.SetInfo(f, sys().main, filePipeInformation, b[:]); err != nil {
			return failed(err)
		}
	}
	if maxCollectionCount != nil || collectDataTimeout != nil {
		return ERROR_INVALID_PARAMETER
	}
	return nil
}
