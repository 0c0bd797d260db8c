package kernel32

import (
	"haft.dev/internal/api"
	"haft.dev/internal/mm"
	"haft.dev/nt"
)

func winExecFuncs() []api.Func {
	return []api.Func{
		api.F2("WinExec(lpCmdLine, uCmdShow)", winExec),
	}
}

// winExecOK is what WinExec returns for success: more than 31.
const winExecOK = 33

// winExec starts a program and forgets it. It returns an error of the days of DOS below
// 32, whatever the last error says.
func winExec(c *api.Call, cmd api.AStr, show uint32) error {
	out, err := c.P.AllocBytes(make([]byte, mm.SizeOf[ProcessInformation]()))
	if err != nil {
		c.Return(0) // out of memory
		return nil
	}
	defer c.P.FreeBlock(out)
	const useShowWindow = 1 // STARTF_USESHOWWINDOW
	n := &NewProcess{
		Command: cmd.String(c), HasCommand: cmd != 0, Out: api.Out[ProcessInformation](out),
		Startup: startupInfo{Size: startupInfoSize, Flags: useShowWindow, ShowWindow: uint16(show)},
	}
	if err := n.Create(c); err != nil {
		code, ok := err.(nt.Win32Error)
		if s, is := err.(nt.Status); is {
			code, ok = s.Win32(), true
		}
		if !ok {
			return err
		}
		c.SetLastError(code)
		const badFormat = 11
		switch code {
		case nt.ERROR_FILE_NOT_FOUND, nt.ERROR_PATH_NOT_FOUND:
			c.Return(uint64(code))
		case nt.ERROR_BAD_EXE_FORMAT:
			c.Return(badFormat)
		default:
			c.Return(0)
		}
		return nil
	}
	pi := mm.Load[ProcessInformation](c.P.Space, out)
	_ = c.K.Close(nt.Handle(pi.Process))
	_ = c.K.Close(nt.Handle(pi.Thread))
	c.Return(winExecOK)
	return nil
}
