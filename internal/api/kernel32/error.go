package kernel32

import (
	"sync/atomic"

	"haft.dev/internal/api"
	"haft.dev/internal/api/leaf"
	"haft.dev/nt"
)

func errorFuncs() []api.Func {
	return []api.Func{
		api.F7("FormatMessageA(dwFlags, lpSource, dwMessageId, dwLanguageId, lpBuffer, nSize, Arguments)", formatMessageA).Partial("message tables of modules are not read"),
		api.F7("FormatMessageW(dwFlags, lpSource, dwMessageId, dwLanguageId, lpBuffer, nSize, Arguments)", formatMessageW).Partial("message tables of modules are not read"),
		api.F0("GetErrorMode()", getErrorMode),
		api.F0("GetLastError()", getLastError).Leaf(leaf.GetLastError),
		api.F0("GetThreadErrorMode()", getThreadErrorMode),
		api.F1("SetErrorMode(uMode)", setErrorMode),
		api.F1("SetLastError(dwErrCode)", setLastError).Leaf(leaf.SetLastError),
		api.F2("SetThreadErrorMode(dwNewMode, lpOldMode)", setThreadErrorMode),
		api.F2("WerGetFlags(hProcess, pdwFlags)", werGetFlags).HRESULT(),
		api.F1("WerSetFlags(dwFlags)", werSetFlags).HRESULT(),
	}
}

func getLastError(c *api.Call) error {
	c.Return(uint64(c.LastError()))
	return nil
}

func setLastError(c *api.Call, e uint32) error {
	c.SetLastError(nt.Win32Error(e))
	return nil
}

// errorModes are the error modes of a process; they change nothing, since haft
// shows no message boxes.
type errorModes struct{ process, wer atomic.Uint32 }

var modes = api.PerProcess[*errorModes]{New: func(*api.Process) *errorModes { return &errorModes{} }}

// inheritErrorMode gives a new process the error mode of its parent. Either may be
// nil: a program of the host, or one that has ended.
func inheritErrorMode(parent, child *api.Process) {
	if parent == nil || child == nil {
		return
	}
	if m := modes.Of(parent).process.Load(); m != 0 {
		modes.Of(child).process.Store(m)
	}
}

// ErrorMode returns the error mode of a process.
func ErrorMode(p *api.Process) uint32 { return modes.Of(p).process.Load() }

// SetErrorMode sets it.
func SetErrorMode(p *api.Process, mode uint32) { modes.Of(p).process.Store(mode) }

type threadErrorMode struct{ mode uint32 }

var threadModes = api.PerThread[*threadErrorMode]{New: func(*api.Thread) *threadErrorMode { return &threadErrorMode{} }}

func getErrorMode(c *api.Call) error {
	c.Return(uint64(modes.Of(c.P).process.Load()))
	return nil
}

func setErrorMode(c *api.Call, mode uint32) error {
	c.Return(uint64(modes.Of(c.P).process.Swap(mode)))
	return nil
}

func getThreadErrorMode(c *api.Call) error {
	c.Return(uint64(threadModes.Of(c.T).mode))
	return nil
}

func setThreadErrorMode(c *api.Call, mode uint32, old api.Out[uint32]) error {
	const known = 0x8003 // SEM_FAILCRITICALERRORS, SEM_NOGPFAULTERRORBOX, SEM_NOOPENFILEERRORBOX
	if mode&^known != 0 {
		return nt.ERROR_INVALID_PARAMETER
	}
	m := threadModes.Of(c.T)
	old.Set(c, m.mode)
	m.mode = mode
	return nil
}

func werGetFlags(c *api.Call, _ api.Handle, out api.Out[uint32]) error {
	out.Must(c, modes.Of(c.P).wer.Load())
	c.Return(0)
	return nil
}

func werSetFlags(c *api.Call, flags uint32) error {
	modes.Of(c.P).wer.Store(flags)
	c.Return(0)
	return nil
}

// FORMAT_MESSAGE_*.
const (
	FORMAT_MESSAGE_ALLOCATE_BUFFER = 0x100
	FORMAT_MESSAGE_IGNORE_INSERTS  = 0x200
	FORMAT_MESSAGE_FROM_STRING     = 0x400
	FORMAT_MESSAGE_FROM_HMODULE    = 0x800
	FORMAT_MESSAGE_FROM_SYSTEM     = 0x1000
	FORMAT_MESSAGE_ARGUMENT_ARRAY  = 0x2000
	FORMAT_MESSAGE_MAX_WIDTH_MASK  = 0xFF
)

func formatMessageW(c *api.Call, flags api.Flags, source api.Ptr, id uint32, _ uint32, buf api.Ptr, n uint32, args api.Ptr) error {
	m := messageFormatter{c: c, wide: true}
	text, err := m.text(flags, source, id, args)
	if err != nil {
		return err
	}
	u := nt.UTF16Z(text)
	if flags&FORMAT_MESSAGE_ALLOCATE_BUFFER != 0 {
		b := make([]byte, 2*max(len(u), int(n)))
		for i, v := range u {
			b[2*i], b[2*i+1] = byte(v), byte(v>>8)
		}
		return m.allocated(buf, b, len(u)-1)
	}
	if len(u) > int(n) {
		return nt.ERROR_INSUFFICIENT_BUFFER
	}
	writeUTF16(c, buf, u)
	c.Return(uint64(len(u) - 1))
	return nil
}

func formatMessageA(c *api.Call, flags api.Flags, source api.Ptr, id uint32, _ uint32, buf api.Ptr, n uint32, args api.Ptr) error {
	m := messageFormatter{c: c}
	text, err := m.text(flags, source, id, args)
	if err != nil {
		return err
	}
	b := append([]byte(text), 0)
	if flags&FORMAT_MESSAGE_ALLOCATE_BUFFER != 0 {
		size := len(b)
		return m.allocated(buf, append(b, make([]byte, max(0, int(n)-len(b)))...), size-1)
	}
	if len(b) > int(n) {
		return nt.ERROR_INSUFFICIENT_BUFFER
	}
	buf.Write(c, b)
	c.Return(uint64(len(b) - 1))
	return nil
}
