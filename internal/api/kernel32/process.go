package kernel32

import (
	"runtime"
	"sync"
	"sync/atomic"

	"haft.dev/internal/api"
	"haft.dev/internal/api/leaf"
	"haft.dev/internal/kernel"
	"haft.dev/internal/mm"
	"haft.dev/nt"
)

func processFuncs() []api.Func {
	return []api.Func{
		api.F1("ExitProcess(uExitCode)", exitProcess),
		api.F2("FatalAppExitA(uAction, lpMessageText)", fatalAppExitA),
		api.F2("FatalAppExitW(uAction, lpMessageText)", fatalAppExitW),
		api.F1("FatalExit(ExitCode)", exitProcess),
		api.F0("FlushProcessWriteBuffers()", flushProcessWriteBuffers),
		api.F0("GetCommandLineA()", getCommandLineA),
		api.F0("GetCommandLineW()", getCommandLineW),
		api.F0("GetCurrentProcess()", getCurrentProcess).Leaf(leaf.CurrentProcess),
		api.F0("GetCurrentProcessId()", getCurrentProcessID).Leaf(leaf.CurrentProcessId),
		api.F0("GetCurrentProcessorNumber()", getCurrentProcessorNumber),
		api.F2("GetExitCodeProcess(hProcess, lpExitCode)", getExitCodeProcess),
		api.F1("GetPriorityClass(hProcess)", getPriorityClass),
		api.F3("GetProcessAffinityMask(hProcess, lpProcessAffinityMask, lpSystemAffinityMask)", getProcessAffinityMask),
		api.F2("GetProcessHandleCount(hProcess, pdwHandleCount)", getProcessHandleCount),
		api.F1("GetProcessId(Process)", getProcessID),
		api.F2("GetProcessPriorityBoost(hProcess, pDisablePriorityBoost)", getProcessPriorityBoost),
		api.F5("GetProcessTimes(hProcess, lpCreationTime, lpExitTime, lpKernelTime, lpUserTime)", getProcessTimes),
		api.F1("GetStartupInfoA(lpStartupInfo)", getStartupInfoA),
		api.F1("GetStartupInfoW(lpStartupInfo)", getStartupInfoW),
		api.F2("IsWow64Process(hProcess, Wow64Process)", isWow64Process),
		api.F3("IsWow64Process2(hProcess, pProcessMachine, pNativeMachine)", isWow64Process2),
		api.F3("OpenProcess(dwDesiredAccess, bInheritHandle, dwProcessId)", openProcess).Opens("CloseHandle"),
		api.F2("ProcessIdToSessionId(dwProcessId, pSessionId)", processIDToSessionID),
		api.F2("SetPriorityClass(hProcess, dwPriorityClass)", setPriorityClass),
		api.F2("SetProcessPriorityBoost(hProcess, bDisablePriorityBoost)", setProcessPriorityBoost),
		api.F2("TerminateProcess(hProcess, uExitCode)", terminateProcess),
	}
}

func exitProcess(c *api.Call, code uint32) error { return c.ExitProcess(nt.Status(code)) }

// fatalAppExitW ends the process after the message, which Windows shows in a window, has
// gone to where haft's own lines go.
func fatalAppExitW(c *api.Call, _ uint32, text api.WStr) error {
	return fatalAppExit(c, text.String(c))
}
func fatalAppExitA(c *api.Call, _ uint32, text api.AStr) error {
	return fatalAppExit(c, text.String(c))
}

func fatalAppExit(c *api.Call, text string) error {
	c.P.Report("%s", text)
	return c.ExitProcess(0)
}

func getCurrentProcess(c *api.Call) error {
	c.Return(uint64(nt.CurrentProcess))
	return nil
}

func getCurrentProcessID(c *api.Call) error {
	c.Return(uint64(c.P.K.ID()))
	return nil
}

// getCurrentProcessorNumber: guest threads are not bound to processors that
// they could know of; the number only has to be valid.
func getCurrentProcessorNumber(c *api.Call) error {
	c.Return(uint64(c.T.K.ID()/4) % uint64(runtime.NumCPU()))
	return nil
}

// flushProcessWriteBuffers: every other thread of the process passes a memory
// barrier. Taking each out of its code and letting it in again is one.
func flushProcessWriteBuffers(c *api.Call) error {
	c.P.Sys.Fence()
	return nil
}

func getCommandLineW(c *api.Call) error {
	c.Return(c.P.CommandLineAt())
	return nil
}

func getCommandLineA(c *api.Call) error {
	p, err := commandLineA.Of(c.P).address(c.P)
	if err != nil {
		return err
	}
	c.Return(p)
	return nil
}

// ansiCommandLine is made when it is asked for the first time.
type ansiCommandLine struct{ at uint64 }

var commandLineA = api.PerProcess[*ansiCommandLine]{New: func(*api.Process) *ansiCommandLine { return &ansiCommandLine{} }}

func (a *ansiCommandLine) address(p *api.Process) (uint64, error) {
	if a.at == 0 {
		at, err := p.AllocBytes(append([]byte(p.Params().CommandLine), 0))
		if err != nil {
			return 0, err
		}
		a.at = at
	}
	return a.at, nil
}

func queryProcess(c *api.Call, h api.Handle) (*kernel.Process, error) {
	return kernel.Ref[*kernel.Process](c.K, h.NT(), nt.PROCESS_QUERY_LIMITED_INFORMATION)
}

func getExitCodeProcess(c *api.Call, h api.Handle, code api.Out[uint32]) error {
	p, err := queryProcess(c, h)
	if err != nil {
		return err
	}
	code.Must(c, uint32(p.ExitStatus()))
	return nil
}

func getProcessID(c *api.Call, h api.Handle) error {
	p, err := queryProcess(c, h)
	if err != nil {
		return err
	}
	c.Return(uint64(p.ID()))
	return nil
}

func getProcessHandleCount(c *api.Call, h api.Handle, out api.Out[uint32]) error {
	p, err := queryProcess(c, h)
	if err != nil {
		return err
	}
	out.Must(c, uint32(p.Handles.Len()))
	return nil
}

func getProcessTimes(c *api.Call, h api.Handle, create, exit, kern, user api.Out[nt.Time]) error {
	p, err := queryProcess(c, h)
	if err != nil {
		return err
	}
	c.P.Sys.Account()
	times := p.Times()
	create.Must(c, times.Create)
	exit.Must(c, times.Exit)
	kern.Must(c, times.Kernel)
	user.Must(c, times.User)
	return nil
}

func openProcess(c *api.Call, access api.Access, inherit api.Bool, id uint32) error {
	h, err := c.K.OpenProcess(id, inheritFlag(inherit), access.NT())
	return c.Opened(h, invalidID(err))
}

func terminateProcess(c *api.Call, h api.Handle, code uint32) error {
	p, err := kernel.Ref[*kernel.Process](c.K, h.NT(), nt.PROCESS_TERMINATE)
	if err != nil {
		return err
	}
	if p == c.P.K {
		return c.EndProcess(nt.Status(code))
	}
	if p.Exiting() {
		return nt.STATUS_PROCESS_IS_TERMINATING
	}
	p.Terminate(nt.Status(code), nil)
	return nil
}

// Priority classes of Win32, in the order of PROCESS_PRIORITY_CLASS_*.
var priorityClasses = [...]uint32{0, 0x40, 0x20, 0x80, 0x100, 0x4000, 0x8000}

// PROCESS_MODE_BACKGROUND_*.
const (
	processModeBackgroundBegin = 0x00100000
	processModeBackgroundEnd   = 0x00200000
)

func getPriorityClass(c *api.Call, h api.Handle) error {
	p, err := queryProcess(c, h)
	if err != nil {
		return err
	}
	c.Return(uint64(priorityClasses[p.PriorityClass()]))
	return nil
}

func setPriorityClass(c *api.Call, h api.Handle, class uint32) error {
	p, err := kernel.Ref[*kernel.Process](c.K, h.NT(), nt.PROCESS_SET_INFORMATION)
	if err != nil {
		return err
	}
	if class == processModeBackgroundBegin || class == processModeBackgroundEnd {
		if p != c.P.K {
			return nt.ERROR_INVALID_PARAMETER
		}
		return background(&p.Background, class == processModeBackgroundBegin, nt.ERROR_PROCESS_MODE_ALREADY_BACKGROUND, nt.ERROR_PROCESS_MODE_NOT_BACKGROUND)
	}
	for i, v := range priorityClasses {
		if v == class && i != 0 {
			p.SetPriorityClass(grantedPriority(c, uint32(i)))
			return nil
		}
	}
	return nt.ERROR_INVALID_PARAMETER
}

// background begins or ends the mode for background work of a process or thread,
// which is kept only: the host's scheduler decides.
func background(mode *atomic.Bool, begin bool, already, not nt.Win32Error) error {
	switch {
	case mode.CompareAndSwap(!begin, begin):
		return nil
	case begin:
		return already
	}
	return not
}

func getProcessAffinityMask(c *api.Call, h api.Handle, process, system api.Out[uint64]) error {
	p, err := queryProcess(c, h)
	if err != nil {
		return err
	}
	process.Must(c, affinityOf(p))
	system.Must(c, systemAffinity())
	return nil
}

func setProcessPriorityBoost(c *api.Call, h api.Handle, disable api.Bool) error {
	p, err := kernel.Ref[*kernel.Process](c.K, h.NT(), nt.PROCESS_SET_INFORMATION)
	if err != nil {
		return err
	}
	p.BoostDisabled.Store(disable != 0)
	return nil
}

func getProcessPriorityBoost(c *api.Call, h api.Handle, out api.Out[api.Bool]) error {
	p, err := queryProcess(c, h)
	if err != nil {
		return err
	}
	out.Must(c, boolean(p.BoostDisabled.Load()))
	return nil
}

// startupInfo is STARTUPINFOW and STARTUPINFOA.
type startupInfo struct {
	Size                        uint32
	_                           uint32
	Reserved, Desktop, Title    uint64
	X, Y, XSize, YSize          uint32
	XCountChars, YCountChars    uint32
	FillAttribute, Flags        uint32
	ShowWindow, ReservedSize    uint16
	_                           uint32
	Reserved2                   uint64
	StdInput, StdOutput, StdErr uint64
}

const startfUseStdHandles = 0x100

// getStartupInfoW tells what the process was started with: strings and data lie in
// the process parameters.
func getStartupInfoW(c *api.Call, out api.Out[startupInfo]) error {
	out.Must(c, startup(c))
	return nil
}

func startup(c *api.Call) startupInfo {
	pp := mm.Load[api.ProcessParameters](c.P.Space, c.P.ParamsAt())
	si := startupInfo{
		Size: uint32(startupInfoSize), Reserved: pp.ShellInfo.Buffer, Desktop: pp.DesktopInfo.Buffer, Title: pp.WindowTitle.Buffer,
		X: pp.StartingX, Y: pp.StartingY, XSize: pp.CountX, YSize: pp.CountY, XCountChars: pp.CountCharsX, YCountChars: pp.CountCharsY,
		FillAttribute: pp.FillAttribute, Flags: pp.WindowFlags, ShowWindow: uint16(pp.ShowWindowFlags),
		ReservedSize: pp.RuntimeData.Length, Reserved2: pp.RuntimeData.Buffer,
	}
	if si.Flags&startfUseStdHandles != 0 {
		si.StdInput, si.StdOutput, si.StdErr = pp.StandardInput, pp.StandardOutput, pp.StandardError
	}
	return si
}

const startupInfoSize = 104

// getStartupInfoA tells the same with strings in the ANSI code page, which stay
// for good.
func getStartupInfoA(c *api.Call, out api.Out[startupInfo]) error {
	si := startup(c)
	for i, to := range []*uint64{&si.Reserved, &si.Desktop, &si.Title} {
		s := []string{"", c.P.Params().Desktop, c.P.Params().Title}[i]
		at, err := startupStrings.Of(c.P).address(c.P, i, s)
		if err != nil {
			return err
		}
		*to = at
	}
	out.Must(c, si)
	return nil
}

// ansiStartup are the strings of GetStartupInfoA.
type ansiStartup struct {
	mu sync.Mutex
	at [3]uint64
}

var startupStrings = api.PerProcess[*ansiStartup]{New: func(*api.Process) *ansiStartup { return &ansiStartup{} }}

func (a *ansiStartup) address(p *api.Process, i int, s string) (uint64, error) {
	a.mu.Lock()
	defer a.mu.Unlock()
	if a.at[i] == 0 {
		at, err := p.AllocBytes(append([]byte(s), 0))
		if err != nil {
			return 0, err
		}
		a.at[i] = at
	}
	return a.at[i], nil
}

func isWow64Process(c *api.Call, h api.Handle, out api.Out[api.Bool]) error {
	if _, err := queryProcess(c, h); err != nil {
		return err
	}
	out.Must(c, 0)
	return nil
}

func isWow64Process2(c *api.Call, h api.Handle, process, native api.Out[uint16]) error {
	if _, err := queryProcess(c, h); err != nil {
		return err
	}
	process.Must(c, 0) // IMAGE_FILE_MACHINE_UNKNOWN: no WOW64 process
	native.Set(c, 0x8664)
	return nil
}

func processIDToSessionID(c *api.Call, id uint32, out api.Out[uint32]) error {
	p, err := c.P.K.Kernel().ProcessByID(id)
	if err != nil {
		return invalidID(err)
	}
	p.Release()
	out.Must(c, 1)
	return nil
}
