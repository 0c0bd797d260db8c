package kernel32

import (
	"haft.dev/internal/api"
	"haft.dev/internal/io"
	"haft.dev/internal/kernel"
	"haft.dev/nt"
)

var consoleFuncs = []api.Func{
	api.F2("GenerateConsoleCtrlEvent(dwCtrlEvent, dwProcessGroupId)", generateConsoleCtrlEvent),
	api.F0("GetConsoleCP()", getACP),
	api.F2("GetConsoleMode(hConsoleHandle, lpMode)", getConsoleMode),
	api.F0("GetConsoleOutputCP()", getACP),
	api.F0("GetConsoleWindow()", getConsoleWindow),
	api.F2("GetNumberOfConsoleInputEvents(hConsoleInput, lpcNumberOfEvents)", getNumberOfConsoleInputEvents),
	api.F2("GetConsoleScreenBufferInfo(hConsoleOutput, lpConsoleScreenBufferInfo)", getConsoleScreenBufferInfo).Partial("the cursor is at 0,0"),
	api.F1("GetStdHandle(nStdHandle)", getStdHandle).Fails(^uint64(0)),
	api.F5("ReadConsoleA(hConsoleInput, lpBuffer, nNumberOfCharsToRead, lpNumberOfCharsRead, pInputControl)", readConsoleA),
	api.F5("ReadConsoleW(hConsoleInput, lpBuffer, nNumberOfCharsToRead, lpNumberOfCharsRead, pInputControl)", readConsoleW),
	api.F1("SetConsoleCP(wCodePageID)", setConsoleCP),
	api.F2("SetConsoleCtrlHandler(HandlerRoutine, Add)", setConsoleCtrlHandler),
	api.F2("SetConsoleMode(hConsoleHandle, dwMode)", setConsoleMode),
	api.F1("SetConsoleOutputCP(wCodePageID)", setConsoleCP),
	api.F1("SetConsoleTitleW(lpConsoleTitle)", setConsoleTitleW),
	api.F2("SetStdHandle(nStdHandle, hHandle)", setStdHandle),
	api.F5("WriteConsoleA(hConsoleOutput, lpBuffer, nNumberOfCharsToWrite, lpNumberOfCharsWritten, lpReserved)", writeConsoleA),
	api.F5("WriteConsoleW(hConsoleOutput, lpBuffer, nNumberOfCharsToWrite, lpNumberOfCharsWritten, lpReserved)", writeConsoleW),
}

func getStdHandle(c *api.Call, id uint32) error {
	switch id {
	case stdInput, stdOutput, stdError:
		c.Return(uint64(c.P.StdHandle(id)))
		return nil
	}
	return nt.ERROR_INVALID_HANDLE
}

func setStdHandle(c *api.Call, id uint32, h api.Handle) error {
	if !c.P.SetStdHandle(id, h.NT()) {
		return nt.ERROR_INVALID_HANDLE
	}
	return nil
}

// Console is what the handler of a console handle offers.
type Console interface {
	// Mode returns the console mode, SetMode changes it. Input and output have
	// different modes.
	Mode() uint32
	SetMode(mode uint32) error
	// Size returns the size of the window in characters.
	Size() (columns, rows int)
}

// console returns the console that a handle stands for. Anything else is
// ERROR_INVALID_HANDLE.
func console(c *api.Call, h api.Handle) (Console, *io.File, error) {
	f, err := kernel.Ref[*io.File](c.K, h.NT(), 0)
	if err != nil {
		return nil, nil, nt.ERROR_INVALID_HANDLE
	}
	con, ok := f.Handler().(Console)
	if !ok {
		return nil, nil, nt.ERROR_INVALID_HANDLE
	}
	return con, f, nil
}

func getConsoleMode(c *api.Call, h api.Handle, out api.Out[uint32]) error {
	con, _, err := console(c, h)
	if err != nil {
		return err
	}
	out.Must(c, con.Mode())
	return nil
}

func setConsoleMode(c *api.Call, h api.Handle, mode uint32) error {
	con, _, err := console(c, h)
	if err != nil {
		return err
	}
	return con.SetMode(mode)
}

type screenBufferInfo struct {
	Size, Cursor  [2]int16
	Attributes    uint16
	Window        [4]int16
	MaximumWindow [2]int16
}

func getConsoleScreenBufferInfo(c *api.Call, h api.Handle, out api.Out[screenBufferInfo]) error {
	con, _, err := console(c, h)
	if err != nil {
		return err
	}
	w, ht := con.Size()
	out.Must(c, screenBufferInfo{
		Size: [2]int16{int16(w), int16(ht)}, Attributes: 7,
		Window: [4]int16{0, 0, int16(w - 1), int16(ht - 1)}, MaximumWindow: [2]int16{int16(w), int16(ht)},
	})
	return nil
}

func getConsoleWindow(c *api.Call) error {
	c.Return(0)
	return nil
}

func getNumberOfConsoleInputEvents(c *api.Call, h api.Handle, out api.Out[uint32]) error {
	if _, _, err := console(c, h); err != nil {
		return err
	}
	out.Must(c, 0)
	return nil
}

func setConsoleCP(c *api.Call, cp uint32) error {
	if !validCodePage(cp) || cp <= 3 {
		return nt.ERROR_INVALID_PARAMETER
	}
	return nil
}

func setConsoleTitleW(c *api.Call, _ api.WStr) error { return nil }

// transferHeap reads or writes memory of our own through a file.
func transferHeap(c *api.Call, f *io.File, op io.Op, b []byte) (int, error) {
	r := &io.Request{Op: op, Caller: c.K, Buf: io.HeapBuffer(b), Offset: io.UsePosition}
	start := f.Handler().Read
	if op == io.OpWrite {
		start = f.Handler().Write
	}
	s, n := f.Submit(r, start)
	if s == nt.STATUS_END_OF_FILE {
		return 0, nil
	}
	return int(n), s.Err()
}

func writeConsoleW(c *api.Call, h api.Handle, buf api.Ptr, n uint32, out api.Out[uint32], _ api.Ptr) error {
	_, f, err := console(c, h)
	if err != nil {
		return err
	}
	if _, err := transferHeap(c, f, io.OpWrite, []byte(nt.String16(unitsOf(c, buf, int32(n))))); err != nil {
		return err
	}
	out.Set(c, n)
	return nil
}

func writeConsoleA(c *api.Call, h api.Handle, buf api.Ptr, n uint32, out api.Out[uint32], _ api.Ptr) error {
	_, f, err := console(c, h)
	if err != nil {
		return err
	}
	if _, err := transferHeap(c, f, io.OpWrite, buf.Bytes(c, uint64(n))); err != nil {
		return err
	}
	out.Set(c, n)
	return nil
}

// pendingInput keeps what ReadConsoleW could not deliver: the rest of a line.
type pendingInput struct{ rest []uint16 }

var pendingInputs = api.PerProcess[*pendingInput]{New: func(*api.Process) *pendingInput { return &pendingInput{} }}

func readConsoleW(c *api.Call, h api.Handle, buf api.Ptr, n uint32, out api.Out[uint32], _ api.Ptr) error {
	_, f, err := console(c, h)
	if err != nil {
		return err
	}
	in := pendingInputs.Of(c.P)
	if len(in.rest) == 0 && n > 0 {
		line := make([]byte, 4096)
		k, err := transferHeap(c, f, io.OpRead, line)
		if err != nil {
			return err
		}
		in.rest = nt.UTF16(string(line[:k]))
	}
	k := min(int(n), len(in.rest))
	writeUTF16(c, buf, in.rest[:k])
	in.rest = in.rest[k:]
	out.Must(c, uint32(k))
	return nil
}

func readConsoleA(c *api.Call, h api.Handle, buf api.Ptr, n uint32, out api.Out[uint32], _ api.Ptr) error {
	_, f, err := console(c, h)
	if err != nil {
		return err
	}
	b := make([]byte, min(n, 1<<16))
	k, err := transferHeap(c, f, io.OpRead, b)
	if err != nil {
		return err
	}
	buf.Write(c, b[:k])
	out.Must(c, uint32(k))
	return nil
}

func setConsoleCtrlHandler(c *api.Call, fn api.Code, add api.Bool) error {
	if !c.P.SetCtrlHandler(uint64(fn), add != 0) {
		return nt.ERROR_INVALID_PARAMETER
	}
	return nil
}

func generateConsoleCtrlEvent(c *api.Call, event, group uint32) error {
	if event > api.CtrlBreak {
		return nt.ERROR_INVALID_PARAMETER
	}
	for _, p := range c.P.Sys.Processes() {
		if group == 0 || p.K.ID() == group {
			p.CtrlEvent(event)
		}
	}
	return nil
}
