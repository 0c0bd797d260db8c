package kernel32

import (
	"haft.dev/internal/api"
	"haft.dev/internal/io"
	"haft.dev/internal/io/console"
	"haft.dev/internal/kernel"
	"haft.dev/internal/nls"
	"haft.dev/nt"
)

func consoleFuncs() []api.Func {
	return []api.Func{
		api.F0("AllocConsole()", allocConsole),
		api.F1("AttachConsole(dwProcessId)", attachConsole),
		api.F0("FreeConsole()", freeConsole),
		api.F2("GenerateConsoleCtrlEvent(dwCtrlEvent, dwProcessGroupId)", generateConsoleCtrlEvent),
		api.F0("GetConsoleCP()", getConsoleCP),
		api.F1("GetConsoleDisplayMode(lpModeFlags)", getConsoleDisplayMode),
		api.F2("GetConsoleMode(hConsoleHandle, lpMode)", getConsoleMode),
		api.F2("GetConsoleOriginalTitleA(lpConsoleTitle, nSize)", getConsoleOriginalTitleA),
		api.F2("GetConsoleOriginalTitleW(lpConsoleTitle, nSize)", getConsoleOriginalTitleW),
		api.F0("GetConsoleOutputCP()", getConsoleOutputCP),
		api.F2("GetConsoleProcessList(lpdwProcessList, dwProcessCount)", getConsoleProcessList),
		api.F1("GetConsoleSelectionInfo(lpConsoleSelectionInfo)", getConsoleSelectionInfo),
		api.F2("GetConsoleTitleA(lpConsoleTitle, nSize)", getConsoleTitleA),
		api.F2("GetConsoleTitleW(lpConsoleTitle, nSize)", getConsoleTitleW),
		api.F0("GetConsoleWindow()", getConsoleWindow),
		api.F1("GetStdHandle(nStdHandle)", getStdHandle).Fails(^uint64(0)),
		api.F1("SetConsoleCP(wCodePageID)", setConsoleCP),
		api.F2("SetConsoleCtrlHandler(HandlerRoutine, Add)", setConsoleCtrlHandler),
		api.F2("SetConsoleMode(hConsoleHandle, dwMode)", setConsoleMode),
		api.F1("SetConsoleOutputCP(wCodePageID)", setConsoleOutputCP),
		api.F1("SetConsoleTitleA(lpConsoleTitle)", setConsoleTitleA),
		api.F1("SetConsoleTitleW(lpConsoleTitle)", setConsoleTitleW),
		api.F2("SetStdHandle(nStdHandle, hHandle)", setStdHandle),
		api.F3("SetStdHandleEx(nStdHandle, hHandle, phPrevHandle)", setStdHandleEx),

		// Command history and aliases belong to the editor of the console window.
		api.Stub("AddConsoleAliasA(Source, Target, ExeName)"),
		api.Stub("AddConsoleAliasW(Source, Target, ExeName)"),
		api.Stub("GetConsoleAliasA(lpSource, lpTargetBuffer, TargetBufferLength, lpExeName)"),
		api.Stub("GetConsoleAliasW(lpSource, lpTargetBuffer, TargetBufferLength, lpExeName)"),
		api.Stub("GetConsoleHistoryInfo(lpConsoleHistoryInfo)"),
		api.Stub("SetConsoleHistoryInfo(lpConsoleHistoryInfo)"),
		api.Stub("SetConsoleDisplayMode(hConsoleOutput, dwFlags, lpNewScreenBufferDimensions)"),
		api.Stub("SetCurrentConsoleFontEx(hConsoleOutput, bMaximumWindow, lpConsoleCurrentFontEx)"),
	}
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

func setStdHandleEx(c *api.Call, id uint32, h api.Handle, prev api.Out[nt.Handle]) error {
	was := c.P.StdHandle(id)
	prev.Probe(c)
	if err := setStdHandle(c, id, h); err != nil {
		return err
	}
	prev.Set(c, was)
	return nil
}

// consoleOf returns the console of the calling process: ERROR_INVALID_HANDLE if
// it has none.
func consoleOf(c *api.Call) (*console.Console, error) {
	con := c.P.Console()
	if con == nil {
		return nil, nt.ERROR_INVALID_HANDLE
	}
	return con, nil
}

// consoleFile returns the file object and the handler of a console handle of one
// kind, *console.Input or *console.Output. Anything else is ERROR_INVALID_HANDLE.
func consoleFile[T io.Handler](c *api.Call, h api.Handle, want nt.Access) (*io.File, T, error) {
	var none T
	f, err := kernel.Ref[*io.File](c.K, waitHandle(c, h), 0)
	if err != nil {
		return nil, none, nt.ERROR_INVALID_HANDLE
	}
	t, ok := f.Handler().(T)
	if !ok {
		return nil, none, nt.ERROR_INVALID_HANDLE
	}
	if want != 0 {
		if _, err := kernel.Ref[*io.File](c.K, waitHandle(c, h), want); err != nil {
			return nil, none, err
		}
	}
	return f, t, nil
}

// inputOf and outputOf return the handler of a handle with the right to read or
// write it.
func inputOf(c *api.Call, h api.Handle, want nt.Access) (*console.Input, error) {
	_, in, err := consoleFile[*console.Input](c, h, want)
	return in, err
}

func outputOf(c *api.Call, h api.Handle, want nt.Access) (*console.Output, error) {
	_, out, err := consoleFile[*console.Output](c, h, want)
	return out, err
}

// moded is what both kinds of console handles have.
type moded interface {
	io.Handler
	Console() *console.Console
	Mode() uint32
	SetMode(uint32) error
}

func getConsoleMode(c *api.Call, h api.Handle, out api.Out[uint32]) error {
	_, m, err := consoleFile[moded](c, h, nt.FILE_READ_DATA)
	if err != nil {
		return err
	}
	out.Must(c, m.Mode())
	return nil
}

func setConsoleMode(c *api.Call, h api.Handle, mode uint32) error {
	_, m, err := consoleFile[moded](c, h, nt.FILE_WRITE_DATA)
	if err != nil {
		return err
	}
	return m.SetMode(mode)
}

func getConsoleWindow(c *api.Call) error {
	c.Return(0)
	return nil
}

func getConsoleDisplayMode(c *api.Call, out api.Out[uint32]) error {
	if _, err := consoleOf(c); err != nil {
		return err
	}
	out.Must(c, 0) // never full screen
	return nil
}

type selectionInfo struct {
	Flags  uint32
	Anchor console.Coord
	Rect   console.Rect
}

func getConsoleSelectionInfo(c *api.Call, out api.Out[selectionInfo]) error {
	if _, err := consoleOf(c); err != nil {
		return err
	}
	out.Must(c, selectionInfo{}) // selecting is the terminal's business
	return nil
}

func getConsoleCP(c *api.Call) error {
	con, err := consoleOf(c)
	if err != nil {
		return err
	}
	in, _ := con.CodePages()
	c.Return(uint64(in))
	return nil
}

func getConsoleOutputCP(c *api.Call) error {
	con, err := consoleOf(c)
	if err != nil {
		return err
	}
	_, out := con.CodePages()
	c.Return(uint64(out))
	return nil
}

func setCodePage(c *api.Call, cp uint32, set func(*console.Console, uint32)) error {
	con, err := consoleOf(c)
	if err != nil {
		return err
	}
	switch cp {
	case 1252, nls.ASCII, 28591, codePage:
	default:
		return nt.ERROR_INVALID_PARAMETER
	}
	set(con, cp)
	return nil
}

func setConsoleCP(c *api.Call, cp uint32) error {
	return setCodePage(c, cp, (*console.Console).SetInputCP)
}

func setConsoleOutputCP(c *api.Call, cp uint32) error {
	return setCodePage(c, cp, (*console.Console).SetOutputCP)
}

// maxTitle bounds titles, in characters.
const maxTitle = 64 << 10 / 2

func setConsoleTitle(c *api.Call, t string) error {
	con, err := consoleOf(c)
	if err != nil {
		return err
	}
	if len(nt.UTF16(t)) > maxTitle {
		return nt.ERROR_NOT_ENOUGH_MEMORY
	}
	con.SetTitle(t)
	return nil
}

func setConsoleTitleW(c *api.Call, t api.WStr) error { return setConsoleTitle(c, t.String(c)) }
func setConsoleTitleA(c *api.Call, t api.AStr) error { return setConsoleTitle(c, t.String(c)) }

// title returns a title: its length, whether or not all of it fits the buffer.
func title(c *api.Call, buf api.Ptr, size uint32, original, wide bool) error {
	con, err := consoleOf(c)
	if err != nil {
		return err
	}
	c.Return(0)
	if size == 0 {
		return nil
	}
	t, first := con.Title()
	if original {
		t = first
	}
	if wide {
		u := nt.UTF16(t)
		writeUTF16(c, buf, append(u[:min(len(u), int(size)-1):len(u)], 0))
		c.Return(uint64(len(u)))
		return nil
	}
	b := []byte(t)
	buf.Write(c, append(b[:min(len(b), int(size)-1):len(b)], 0))
	c.Return(uint64(len(b)))
	return nil
}

func getConsoleTitleW(c *api.Call, buf api.Ptr, n uint32) error { return title(c, buf, n, false, true) }
func getConsoleTitleA(c *api.Call, buf api.Ptr, n uint32) error {
	return title(c, buf, n, false, false)
}
func getConsoleOriginalTitleW(c *api.Call, buf api.Ptr, n uint32) error {
	return title(c, buf, n, true, true)
}
func getConsoleOriginalTitleA(c *api.Call, buf api.Ptr, n uint32) error {
	return title(c, buf, n, true, false)
}

// getConsoleProcessList returns how many processes there are; their ids only if
// the buffer has room for all.
func getConsoleProcessList(c *api.Call, buf api.Out[uint32], n uint32) error {
	if !buf.OK() || n == 0 {
		return nt.ERROR_INVALID_PARAMETER
	}
	con, err := consoleOf(c)
	if err != nil {
		return err
	}
	ids := con.Processes()
	if len(ids) <= int(n) {
		for i, id := range ids {
			buf.At(c, i, id)
		}
	}
	c.Return(uint64(len(ids)))
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
	con, err := consoleOf(c)
	if err != nil {
		return err
	}
	return con.Generate(event, group)
}

// allocConsole gives the process a console of its own, and standard handles to it
// where it has none. (Windows keeps standard handles that STARTUPINFO gave.)
func allocConsole(c *api.Call) error {
	d := c.P.Sys.Consoles
	if d.Of(c.P.K) != nil {
		return nt.ERROR_ACCESS_DENIED
	}
	con := d.NewConsole()
	con.Begin(c.P.Params().Title)
	return useConsole(c, con)
}

const attachParentProcess = 0xFFFFFFFF

// attachConsole gives the process the console of another one.
func attachConsole(c *api.Call, id uint32) error {
	d := c.P.Sys.Consoles
	if d.Of(c.P.K) != nil {
		return nt.ERROR_ACCESS_DENIED
	}
	if id == attachParentProcess {
		id = c.P.K.ParentID()
	}
	p, err := c.P.Sys.Kernel.ProcessByID(id)
	if err != nil {
		return nt.ERROR_INVALID_PARAMETER
	}
	defer p.Release()
	con := d.Of(p)
	if con == nil {
		return nt.ERROR_INVALID_HANDLE
	}
	return useConsole(c, con)
}

func useConsole(c *api.Call, con *console.Console) error {
	if err := c.P.Sys.Consoles.Attach(c.P.K, c.P.Group, con); err != nil {
		return err
	}
	var hs [3]nt.Handle
	ids := [3]uint32{stdInput, stdOutput, stdError}
	if c.P.Params().StartFlags&startfUseStdHandles != 0 {
		for i, id := range ids {
			hs[i] = c.P.StdHandle(id)
		}
	}
	if err := c.P.Sys.ConsoleHandles(c.P.K, &hs[0], &hs[1], &hs[2]); err != nil {
		return err
	}
	for i, id := range ids {
		c.P.SetStdHandle(id, hs[i])
	}
	return nil
}

func freeConsole(c *api.Call) error {
	if !c.P.Sys.Consoles.Detach(c.P.K) {
		return nt.ERROR_INVALID_HANDLE
	}
	return nil
}
