package run

import (
	"haft.dev/internal/api"
	user32funcs "haft.dev/internal/api/user32"
	"haft.dev/internal/kernel"
	"haft.dev/internal/mm"
	"haft.dev/nt"
)

// bcryptPrimitives is the DLL that Go programs take random numbers from.
func bcryptPrimitives() api.DLL {
	return api.DLL{Name: "bcryptprimitives.dll", Funcs: []api.Table{func() []api.Func {
		return []api.Func{
			api.F2("ProcessPrng(pbData, cbData)", func(c *api.Call, p api.Ptr, n api.Size) error {
				p.Randomize(c, uint64(n))
				return nil
			}),
		}
	}}}
}

// winmm has the timer resolution, which is always fine here.
func winmm() api.DLL {
	period := func(c *api.Call, ms uint32) error {
		const timerrNoCanDo = 97
		c.Return(0)
		if ms == 0 {
			c.Return(timerrNoCanDo)
		}
		return nil
	}
	return api.DLL{Name: "winmm.dll", Funcs: []api.Table{func() []api.Func {
		return []api.Func{
			api.F1("timeBeginPeriod(uPeriod)", period),
			api.F1("timeEndPeriod(uPeriod)", period),
			api.F0("timeGetTime()", func(c *api.Call) error {
				c.Return(uint64(uint32(c.P.Sys.SharedData().InterruptTime() / 10000)))
				return nil
			}),
		}
	}}}
}

// shell32 has what takes a command line apart.
func shell32() api.DLL {
	return api.DLL{Name: "shell32.dll", Funcs: []api.Table{func() []api.Func {
		return []api.Func{
			api.F2("CommandLineToArgvW(lpCmdLine, pNumArgs)", commandLineToArgv).Opens("LocalFree"),
		}
	}}}
}

// commandLineToArgv returns one block that holds the array and then the strings. An
// empty command line stands for the path of the program.
// maxCommandLine bounds what CommandLineToArgvW takes apart, in characters. Windows
// has no bound; those of programs are shorter.
const maxCommandLine = 1 << 24

func commandLineToArgv(c *api.Call, line api.WStr, count api.Out[int32]) error {
	if line == 0 {
		return nt.ERROR_INVALID_PARAMETER
	}
	text, err := c.P.Space.ReadString16(uint64(line), maxCommandLine)
	if err != nil {
		panic(err)
	}
	args := splitCommandLine(text)
	if len(args) == 0 {
		args = []string{c.P.Params().ImagePath}
	}
	count.Probe(c)
	head := 8 * (len(args) + 1)
	var texts []byte
	offsets := make([]int, len(args))
	for i, a := range args {
		offsets[i] = head + len(texts)
		for _, u := range nt.UTF16Z(a) {
			texts = append(texts, byte(u), byte(u>>8))
		}
	}
	at, err := c.LocalCopy(append(make([]byte, head), texts...))
	if err != nil {
		return err
	}
	for i, o := range offsets {
		mm.Store(c.P.Space, at+8*uint64(i), at+uint64(o))
	}
	count.Must(c, int32(len(args)))
	c.Return(at)
	return nil
}

// gdi32 has nothing that works.
func gdi32() api.DLL {
	return api.DLL{Name: "gdi32.dll", Funcs: []api.Table{stubPairs(drawingPairs)}}
}

// user32 has what programs without windows ask it.
func user32() api.DLL {
	return api.DLL{Name: "user32.dll", Funcs: append(user32funcs.Funcs(), func() []api.Func {
		return []api.Func{
			api.F2("GetGuiResources(hProcess, uiFlags)", getGUIResources),
			api.F2("WaitForInputIdle(hProcess, dwMilliseconds)", func(c *api.Call, h api.Handle, _ api.Millis) error {
				if _, err := kernel.Ref[*kernel.Process](c.K, h.NT(), nt.PROCESS_QUERY_LIMITED_INFORMATION); err != nil {
					return err
				}
				return nt.ERROR_NOT_GUI_PROCESS
			}).Fails(0xFFFFFFFF),
		}
	}, stubPairs(userPairs))}
}

// getGUIResources: no process has objects of GDI or USER. The flags are
// GR_GDIOBJECTS, GR_USEROBJECTS and the peaks of both.
func getGUIResources(c *api.Call, h api.Handle, flags uint32) error {
	const grGlobal = ^uint64(1) // a handle that stands for the session
	switch flags {
	case 0, 1, 2, 4:
	default:
		return nt.ERROR_INVALID_PARAMETER
	}
	if uint64(h) != grGlobal {
		if _, err := kernel.Ref[*kernel.Process](c.K, h.NT(), nt.PROCESS_QUERY_INFORMATION); err != nil {
			return err
		}
	}
	c.SetLastError(0)
	c.Return(0)
	return nil
}
