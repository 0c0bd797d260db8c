package kernel32

import (
	"encoding/binary"
	"strings"

	"haft.dev/internal/api"
	"haft.dev/internal/io"
	"haft.dev/internal/io/npfs"
	"haft.dev/internal/kernel"
	"haft.dev/internal/object"
	"haft.dev/internal/security"
	"haft.dev/nt"
)

func namedPipeFuncs() []api.Func {
	return []api.Func{
		api.F7("CallNamedPipeA(lpNamedPipeName, lpInBuffer, nInBufferSize, lpOutBuffer, nOutBufferSize, lpBytesRead, nTimeOut)", callNamedPipeA),
		api.F7("CallNamedPipeW(lpNamedPipeName, lpInBuffer, nInBufferSize, lpOutBuffer, nOutBufferSize, lpBytesRead, nTimeOut)", callNamedPipeW),
		api.F2("ConnectNamedPipe(hNamedPipe, lpOverlapped)", connectNamedPipe),
		api.F8("CreateNamedPipeA(lpName, dwOpenMode, dwPipeMode, nMaxInstances, nOutBufferSize, nInBufferSize, nDefaultTimeOut, lpSecurityAttributes)", createNamedPipeA).Fails(^uint64(0)).Opens("CloseHandle"),
		api.F8("CreateNamedPipeW(lpName, dwOpenMode, dwPipeMode, nMaxInstances, nOutBufferSize, nInBufferSize, nDefaultTimeOut, lpSecurityAttributes)", createNamedPipeW).Fails(^uint64(0)).Opens("CloseHandle"),
		api.F1("DisconnectNamedPipe(hNamedPipe)", disconnectNamedPipe),
		api.F3("GetNamedPipeClientComputerNameA(Pipe, ClientComputerName, ClientComputerNameLength)", getNamedPipeClientComputerNameA),
		api.F3("GetNamedPipeClientComputerNameW(Pipe, ClientComputerName, ClientComputerNameLength)", getNamedPipeClientComputerNameW),
		api.F2("GetNamedPipeClientProcessId(Pipe, ClientProcessId)", pipeID(npfs.FSCTL_PIPE_GET_CONNECTION_ATTRIBUTE, "ClientProcessId")),
		api.F2("GetNamedPipeClientSessionId(Pipe, ClientSessionId)", pipeID(npfs.FSCTL_PIPE_GET_CONNECTION_ATTRIBUTE, "ClientSessionId")),
		api.F7("GetNamedPipeHandleStateA(hNamedPipe, lpState, lpCurInstances, lpMaxCollectionCount, lpCollectDataTimeout, lpUserName, nMaxUserNameSize)", getNamedPipeHandleStateA),
		api.F7("GetNamedPipeHandleStateW(hNamedPipe, lpState, lpCurInstances, lpMaxCollectionCount, lpCollectDataTimeout, lpUserName, nMaxUserNameSize)", getNamedPipeHandleStateW),
		api.F5("GetNamedPipeInfo(hNamedPipe, lpFlags, lpOutBufferSize, lpInBufferSize, lpMaxInstances)", getNamedPipeInfo),
		api.F2("GetNamedPipeServerProcessId(Pipe, ServerProcessId)", pipeID(npfs.FSCTL_PIPE_GET_PIPE_ATTRIBUTE, "ServerProcessId")),
		api.F2("GetNamedPipeServerSessionId(Pipe, ServerSessionId)", pipeID(npfs.FSCTL_PIPE_GET_PIPE_ATTRIBUTE, "ServerSessionId")),
		api.F6("PeekNamedPipe(hNamedPipe, lpBuffer, nBufferSize, lpBytesRead, lpTotalBytesAvail, lpBytesLeftThisMessage)", peekNamedPipe),
		api.F4("SetNamedPipeHandleState(hNamedPipe, lpMode, lpMaxCollectionCount, lpCollectDataTimeout)", setNamedPipeHandleState),
		api.F7("TransactNamedPipe(hNamedPipe, lpInBuffer, nInBufferSize, lpOutBuffer, nOutBufferSize, lpBytesRead, lpOverlapped)", transactNamedPipe),
		api.F2("WaitNamedPipeA(lpNamedPipeName, nTimeOut)", waitNamedPipeA),
		api.F2("WaitNamedPipeW(lpNamedPipeName, nTimeOut)", waitNamedPipeW),
	}
}

// Flags of pipes (PIPE_* and NMPWAIT_* of winbase.h).
const (
	PIPE_ACCESS_INBOUND  = 1
	PIPE_ACCESS_OUTBOUND = 2

	PIPE_SERVER_END            = 1 // of GetNamedPipeInfo
	PIPE_NOWAIT                = 1
	PIPE_READMODE_MESSAGE      = 2
	PIPE_TYPE_MESSAGE          = 4
	PIPE_REJECT_REMOTE_CLIENTS = 8
	PIPE_UNLIMITED_INSTANCES   = 255

	NMPWAIT_USE_DEFAULT_WAIT = 0
	NMPWAIT_NOWAIT           = 1
	NMPWAIT_WAIT_FOREVER     = 0xFFFFFFFF

	SECURITY_SQOS_PRESENT     = 0x00100000
	SECURITY_CONTEXT_TRACKING = 0x00040000
	SECURITY_EFFECTIVE_ONLY   = 0x00080000
)

// qosOfFlags returns the quality of service that the flags of CreateFile ask for.
func qosOfFlags(flags api.Flags) *io.QOS {
	if flags&SECURITY_SQOS_PRESENT == 0 {
		return nil
	}
	return &io.QOS{Level: uint32(flags >> 16 & 3), Dynamic: flags&SECURITY_CONTEXT_TRACKING != 0, EffectiveOnly: flags&SECURITY_EFFECTIVE_ONLY != 0}
}

const pipePrefix = `\??\pipe\`

// localPipe returns the attributes of a pipe's path on this computer; ok is false
// if it is none.
func localPipe(c *api.Call, path string) (a *object.Attr, ok bool) {
	a, err := c.FileAttr(path)
	if err != nil || len(a.Name) <= len(pipePrefix) || !strings.EqualFold(a.Name[:len(pipePrefix)], pipePrefix) {
		return nil, false
	}
	return a, true
}

func createNamedPipeW(c *api.Call, name api.WStr, openMode, pipeMode api.Flags, instances, out, in uint32, timeout api.Millis, sa api.In[api.SecurityAttributes]) error {
	return createNamedPipe(c, name.String(c), openMode, pipeMode, instances, out, in, timeout, sa)
}

func createNamedPipeA(c *api.Call, name api.AStr, openMode, pipeMode api.Flags, instances, out, in uint32, timeout api.Millis, sa api.In[api.SecurityAttributes]) error {
	return createNamedPipe(c, name.String(c), openMode, pipeMode, instances, out, in, timeout, sa)
}

func createNamedPipe(c *api.Call, name string, openMode, pipeMode api.Flags, instances, out, in uint32, timeout api.Millis, sa api.In[api.SecurityAttributes]) error {
	const (
		rights    = api.Flags(nt.WRITE_DAC | nt.WRITE_OWNER | nt.ACCESS_SYSTEM_SECURITY)
		openModes = 3 | FILE_FLAG_OVERLAPPED | FILE_FLAG_WRITE_THROUGH | FILE_FLAG_FIRST_PIPE_INSTANCE | rights
		pipeModes = PIPE_NOWAIT | PIPE_READMODE_MESSAGE | PIPE_TYPE_MESSAGE | PIPE_REJECT_REMOTE_CLIENTS
	)
	if openMode&^openModes != 0 || openMode&3 == 0 || pipeMode&^pipeModes != 0 || instances == 0 || instances > PIPE_UNLIMITED_INSTANCES {
		return nt.ERROR_INVALID_PARAMETER
	}
	if name == "" {
		return nt.ERROR_PATH_NOT_FOUND
	}
	a, ok := localPipe(c, name)
	if !ok {
		return nt.ERROR_INVALID_NAME
	}
	access := nt.SYNCHRONIZE | nt.Access(openMode&rights)
	cr := &io.Create{Disposition: io.FILE_OPEN_IF}
	if openMode&PIPE_ACCESS_INBOUND != 0 {
		access |= nt.GENERIC_READ
		cr.Share |= io.FILE_SHARE_WRITE
	}
	if openMode&PIPE_ACCESS_OUTBOUND != 0 {
		access |= nt.GENERIC_WRITE
		cr.Share |= io.FILE_SHARE_READ
	}
	if openMode&FILE_FLAG_FIRST_PIPE_INSTANCE != 0 {
		cr.Disposition = io.FILE_CREATE
	}
	if openMode&FILE_FLAG_OVERLAPPED == 0 {
		cr.Options |= io.FILE_SYNCHRONOUS_IO_NONALERT
	}
	if openMode&FILE_FLAG_WRITE_THROUGH != 0 {
		cr.Options |= io.FILE_WRITE_THROUGH
	}
	var sd *security.Descriptor
	if sa.OK() {
		v := sa.Get(c)
		if v.InheritHandle != 0 {
			a.Flags |= object.OBJ_INHERIT
		}
		var err error
		if sd, err = c.Descriptor(api.Ptr(v.SecurityDescriptor)); err != nil {
			return err
		}
	}
	if sd == nil {
		sd = npfs.DefaultSecurity(c.K.Token())
	}
	cr.Security = sd
	p := &npfs.Parameters{MaximumInstances: instances, InboundQuota: in, OutboundQuota: out, DefaultTimeout: timeout.Timeout()}
	if instances == PIPE_UNLIMITED_INSTANCES {
		p.MaximumInstances = npfs.UnlimitedInstances
	}
	switch timeout {
	case NMPWAIT_USE_DEFAULT_WAIT:
		p.DefaultTimeout = nt.Millis(50)
	case NMPWAIT_WAIT_FOREVER:
		p.DefaultTimeout = npfs.Forever
	}
	if pipeMode&PIPE_TYPE_MESSAGE != 0 {
		p.Type |= npfs.FILE_PIPE_MESSAGE_TYPE
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
	cr.Extra = p
	return c.Opened(io.CreateFile(c.K, a, access, cr))
}

// pipeControl carries out a control code as DeviceIoControl does; without
// OVERLAPPED it waits, even on an overlapped handle.
func pipeControl(c *api.Call, h api.Handle, code uint32, in api.Ptr, inLen uint32, out api.Ptr, outLen uint32, returned api.Out[uint32], ov api.In[Overlapped]) error {
	if ov.OK() {
		return deviceIoControl(c, h, code, in, inLen, out, outLen, returned, ov)
	}
	f, err := kernel.Ref[*io.File](c.K, h.NT(), 0)
	if err != nil {
		return err
	}
	if err := c.ControlAccess(h.NT(), code); err != nil {
		return err
	}
	r := &io.Request{
		Op: io.OpControl, Code: code,
		Buf: io.Buffer{Mem: c.P.Space, Addr: uint64(out), Len: int(outLen)},
		In:  io.Buffer{Mem: c.P.Space, Addr: uint64(in), Len: int(inLen)},
	}
	s, n, err := c.Await(f, r, f.Handler().Control)
	if err != nil {
		return err
	}
	returned.Set(c, uint32(n))
	return s.Err()
}

func connectNamedPipe(c *api.Call, h api.Handle, ov api.In[Overlapped]) error {
	return pipeControl(c, h, npfs.FSCTL_PIPE_LISTEN, 0, 0, 0, 0, 0, ov)
}

func disconnectNamedPipe(c *api.Call, h api.Handle) error {
	return pipeControl(c, h, npfs.FSCTL_PIPE_DISCONNECT, 0, 0, 0, 0, 0, 0)
}

func transactNamedPipe(c *api.Call, h api.Handle, in api.Ptr, inLen uint32, out api.Ptr, outLen uint32, read api.Out[uint32], ov api.In[Overlapped]) error {
	return pipeControl(c, h, npfs.FSCTL_PIPE_TRANSCEIVE, in, inLen, out, outLen, read, ov)
}

func waitNamedPipeW(c *api.Call, name api.WStr, timeout uint32) error {
	return waitNamedPipe(c, name.String(c), timeout)
}

func waitNamedPipeA(c *api.Call, name api.AStr, timeout uint32) error {
	return waitNamedPipe(c, name.String(c), timeout)
}

// waitNamedPipe asks the root directory of the pipes on the computer that the
// path names. A path that is none of a pipe is STATUS_OBJECT_PATH_SYNTAX_BAD.
func waitNamedPipe(c *api.Call, path string, timeout uint32) error {
	a, err := c.FileAttr(path)
	if err != nil {
		return err
	}
	at := len(pipePrefix)
	if strings.HasPrefix(a.Name, `\??\UNC\`) {
		if i := strings.IndexByte(a.Name[8:], '\\'); i >= 0 && len(a.Name) > 8+i+6 && strings.EqualFold(a.Name[8+i:8+i+6], `\pipe\`) {
			at = 8 + i + 6
		}
	}
	if len(a.Name) <= at || !strings.EqualFold(a.Name[at-6:at], `\pipe\`) {
		return nt.STATUS_OBJECT_PATH_SYNTAX_BAD
	}
	u := nt.UTF16(a.Name[at:])
	a.Name = a.Name[:at]
	in := make([]byte, 14, 14+2*len(u))
	switch timeout {
	case NMPWAIT_USE_DEFAULT_WAIT:
	case NMPWAIT_WAIT_FOREVER:
		in[12] = 1
		binary.LittleEndian.PutUint64(in, 1<<63)
	default:
		in[12] = 1
		binary.LittleEndian.PutUint64(in, uint64(nt.Millis(timeout)))
	}
	binary.LittleEndian.PutUint32(in[8:], uint32(2*len(u)))
	for _, x := range u {
		in = binary.LittleEndian.AppendUint16(in, x)
	}
	return c.OpenNT(a, nt.FILE_READ_ATTRIBUTES, io.FILE_SHARE_READ|io.FILE_SHARE_WRITE, 0, func(f *io.File) error {
		_, err := c.AwaitControl(f, npfs.FSCTL_PIPE_WAIT, in, nil)
		return err
	})
}

func callNamedPipeW(c *api.Call, name api.WStr, in api.Ptr, inLen uint32, out api.Ptr, outLen uint32, read api.Out[uint32], timeout uint32) error {
	return callNamedPipe(c, name.String(c), in, inLen, out, outLen, read, timeout)
}

func callNamedPipeA(c *api.Call, name api.AStr, in api.Ptr, inLen uint32, out api.Ptr, outLen uint32, read api.Out[uint32], timeout uint32) error {
	return callNamedPipe(c, name.String(c), in, inLen, out, outLen, read, timeout)
}

// callNamedPipe opens a message pipe, waiting for an instance if need be, makes
// one transaction and closes it.
func callNamedPipe(c *api.Call, name string, in api.Ptr, inLen uint32, out api.Ptr, outLen uint32, read api.Out[uint32], timeout uint32) error {
	for {
		a, err := c.FileAttr(name)
		if err != nil {
			return err
		}
		cr := &io.Create{Share: io.FILE_SHARE_READ | io.FILE_SHARE_WRITE, Disposition: io.FILE_OPEN, Options: io.FILE_SYNCHRONOUS_IO_NONALERT | io.FILE_NON_DIRECTORY_FILE}
		h, err := io.CreateFile(c.K, a, nt.GENERIC_READ|nt.GENERIC_WRITE|nt.SYNCHRONIZE|nt.FILE_READ_ATTRIBUTES, cr)
		if err == nil {
			defer c.K.Close(h)
			mode := make([]byte, 8)
			mode[0] = npfs.FILE_PIPE_MESSAGE_MODE
			if err := c.SetFile(h, filePipeInformation, mode); err != nil {
				return err
			}
			return transactNamedPipe(c, api.Handle(h), in, inLen, out, outLen, read, 0)
		}
		if err != nt.STATUS_PIPE_NOT_AVAILABLE {
			return err
		}
		if err := waitNamedPipe(c, name, timeout); err != nil {
			return err
		}
	}
}

func peekNamedPipe(c *api.Call, h api.Handle, buf api.Ptr, n uint32, read, total, left api.Out[uint32]) error {
	f, err := kernel.Ref[*io.File](c.K, h.NT(), nt.FILE_READ_DATA)
	if err != nil {
		return err
	}
	const header = 16
	if buf == 0 {
		n = 0
	}
	b := make([]byte, header+int(min(n, 1<<20)))
	k, err := c.AwaitControl(f, npfs.FSCTL_PIPE_PEEK, nil, b)
	if err != nil && err != nt.STATUS_BUFFER_OVERFLOW {
		return err
	}
	got := uint32(k) - header
	if got > 0 {
		buf.Write(c, b[header:header+got])
	}
	read.Set(c, got)
	total.Set(c, le32(b[4:]))
	rest := uint32(0)
	if le32(b[8:]) > 0 { // there are messages
		rest = le32(b[12:]) - got
	}
	left.Set(c, rest)
	return nil
}

// Information classes of pipes.
const (
	filePipeInformation      = 23
	filePipeLocalInformation = 24
)

// pipeInfo queries an information class with the right that pipes need for it.
func pipeInfo(c *api.Call, h api.Handle, class uint32, b []byte) error {
	if _, err := kernel.Ref[*io.File](c.K, h.NT(), nt.FILE_READ_ATTRIBUTES); err != nil {
		return err
	}
	_, err := c.QueryFile(h.NT(), class, b)
	return err
}

// instances are shown up to 255.
func shownInstances(n uint32) uint32 { return min(n, PIPE_UNLIMITED_INSTANCES) }

func getNamedPipeInfo(c *api.Call, h api.Handle, flags, out, in, most api.Out[uint32]) error {
	var b [40]byte
	if err := pipeInfo(c, h, filePipeLocalInformation, b[:]); err != nil {
		return err
	}
	v := uint32(0)
	outbound, inbound := le32(b[24:]), le32(b[16:])
	if le32(b[36:]) == npfs.FILE_PIPE_SERVER_END {
		v = PIPE_SERVER_END
	} else {
		outbound, inbound = inbound, outbound
	}
	if le32(b[0:]) == npfs.FILE_PIPE_MESSAGE_TYPE {
		v |= PIPE_TYPE_MESSAGE
	}
	flags.Set(c, v)
	out.Set(c, outbound)
	in.Set(c, inbound)
	most.Set(c, shownInstances(le32(b[8:])))
	return nil
}

func getNamedPipeHandleStateW(c *api.Call, h api.Handle, state, current, count, timeout api.Out[uint32], user api.Ptr, userLen uint32) error {
	return getNamedPipeHandleState(c, h, state, current, count, timeout, user != 0, func(name string) error {
		u := nt.UTF16Z(name)
		if len(u) > int(userLen) {
			return nt.ERROR_INSUFFICIENT_BUFFER
		}
		var b []byte
		for _, x := range u {
			b = binary.LittleEndian.AppendUint16(b, x)
		}
		user.Write(c, b)
		return nil
	})
}

func getNamedPipeHandleStateA(c *api.Call, h api.Handle, state, current, count, timeout api.Out[uint32], user api.Ptr, userLen uint32) error {
	return getNamedPipeHandleState(c, h, state, current, count, timeout, user != 0, func(name string) error {
		if len(name) >= int(userLen) {
			return nt.ERROR_INSUFFICIENT_BUFFER
		}
		user.Write(c, append([]byte(name), 0))
		return nil
	})
}

// getNamedPipeHandleState is both forms; put stores the name of the client's user.
func getNamedPipeHandleState(c *api.Call, h api.Handle, state, current, count, timeout api.Out[uint32], user bool, put func(string) error) error {
	var b [40]byte
	if err := pipeInfo(c, h, filePipeInformation, b[:8]); err != nil {
		return err
	}
	v := uint32(0)
	if le32(b[0:]) == npfs.FILE_PIPE_MESSAGE_MODE {
		v |= PIPE_READMODE_MESSAGE
	}
	if le32(b[4:]) == npfs.FILE_PIPE_COMPLETE_OPERATION {
		v |= PIPE_NOWAIT
	}
	state.Set(c, v)
	if current.OK() {
		if err := pipeInfo(c, h, filePipeLocalInformation, b[:]); err != nil {
			return err
		}
		current.Must(c, shownInstances(le32(b[12:])))
	}
	if count.OK() || timeout.OK() { // only for pipes of other computers
		return nt.ERROR_INVALID_PARAMETER
	}
	if !user {
		return nil
	}
	f, err := kernel.Ref[*io.File](c.K, h.NT(), 0)
	if err != nil {
		return err
	}
	e, ok := f.Handler().(*npfs.End)
	if !ok {
		return nt.STATUS_INVALID_PARAMETER
	}
	tok, err := e.ClientToken()
	if err != nil {
		return err
	}
	return put(api.UserName(tok))
}

func setNamedPipeHandleState(c *api.Call, h api.Handle, mode, count, timeout api.In[uint32]) error {
	if _, err := kernel.Ref[*io.File](c.K, h.NT(), nt.FILE_WRITE_ATTRIBUTES); err != nil {
		return err
	}
	if mode.OK() {
		v := mode.Get(c)
		if v&^(PIPE_NOWAIT|PIPE_READMODE_MESSAGE) != 0 {
			return nt.ERROR_INVALID_PARAMETER
		}
		b := make([]byte, 8)
		if v&PIPE_READMODE_MESSAGE != 0 {
			b[0] = npfs.FILE_PIPE_MESSAGE_MODE
		}
		if v&PIPE_NOWAIT != 0 {
			b[4] = npfs.FILE_PIPE_COMPLETE_OPERATION
		}
		if err := c.SetFile(h.NT(), filePipeInformation, b); err != nil {
			return err
		}
	}
	if count.OK() || timeout.OK() { // only for pipes of other computers
		return nt.ERROR_INVALID_PARAMETER
	}
	return nil
}

// pipeAttribute queries a named value of a pipe or connection.
func pipeAttribute(c *api.Call, h api.Handle, code uint32, name string, b []byte) (int, error) {
	f, err := kernel.Ref[*io.File](c.K, h.NT(), 0)
	if err != nil {
		return 0, err
	}
	return c.AwaitControl(f, code, append([]byte(name), 0), b)
}

// pipeID is a function that queries an id.
func pipeID(code uint32, name string) func(*api.Call, api.Handle, api.Out[uint32]) error {
	return func(c *api.Call, h api.Handle, out api.Out[uint32]) error {
		var b [4]byte
		if _, err := pipeAttribute(c, h, code, name, b[:]); err != nil {
			return err
		}
		out.Must(c, le32(b[:]))
		return nil
	}
}

// clientComputer returns the name of the client's computer. A client on this one
// has none: ERROR_PIPE_LOCAL.
func clientComputer(c *api.Call, h api.Handle) ([]byte, error) {
	b := make([]byte, 512)
	n, err := pipeAttribute(c, h, npfs.FSCTL_PIPE_GET_CONNECTION_ATTRIBUTE, "ClientComputerName", b)
	if err == nt.STATUS_NOT_FOUND {
		return nil, nt.ERROR_PIPE_LOCAL
	}
	return b[:n], err
}

func getNamedPipeClientComputerNameW(c *api.Call, h api.Handle, buf api.Ptr, n uint32) error {
	b, err := clientComputer(c, h)
	if err != nil {
		return err
	}
	if len(b) > int(n) {
		return nt.ERROR_INSUFFICIENT_BUFFER
	}
	buf.Write(c, b)
	return nil
}

func getNamedPipeClientComputerNameA(c *api.Call, h api.Handle, buf api.Ptr, n uint32) error {
	b, err := clientComputer(c, h)
	if err != nil {
		return err
	}
	u := make([]uint16, len(b)/2)
	for i := range u {
		u[i] = binary.LittleEndian.Uint16(b[2*i:])
	}
	s := []byte(nt.String16(u)) // ends in the zero
	if len(s) > int(n) {
		return nt.ERROR_INSUFFICIENT_BUFFER
	}
	buf.Write(c, s)
	return nil
}
