package kernel32

import (
	"errors"
	"strings"

	"haft.dev/internal/api"
	"haft.dev/internal/image"
	"haft.dev/internal/io"
	"haft.dev/internal/kernel"
	"haft.dev/internal/mm"
	"haft.dev/internal/object"
	"haft.dev/internal/security"
	"haft.dev/nt"
)

func createProcessFuncs() []api.Func {
	return []api.Func{
		api.F10("CreateProcessA(lpApplicationName, lpCommandLine, lpProcessAttributes, lpThreadAttributes, bInheritHandles, dwCreationFlags, lpEnvironment, lpCurrentDirectory, lpStartupInfo, lpProcessInformation)", createProcessA).Opens("CloseHandle"),
		api.F10("CreateProcessW(lpApplicationName, lpCommandLine, lpProcessAttributes, lpThreadAttributes, bInheritHandles, dwCreationFlags, lpEnvironment, lpCurrentDirectory, lpStartupInfo, lpProcessInformation)", createProcessW).Opens("CloseHandle"),
	}
}

// Flags of CreateProcess.
const (
	DEBUG_PROCESS                = 0x00000001
	DEBUG_ONLY_THIS_PROCESS      = 0x00000002
	DETACHED_PROCESS             = 0x00000008
	CREATE_NEW_CONSOLE           = 0x00000010
	CREATE_NEW_PROCESS_GROUP     = 0x00000200
	CREATE_UNICODE_ENVIRONMENT   = 0x00000400
	CREATE_SEPARATE_WOW_VDM      = 0x00000800
	CREATE_SHARED_WOW_VDM        = 0x00001000
	CREATE_BREAKAWAY_FROM_JOB    = 0x01000000
	CREATE_DEFAULT_ERROR_MODE    = 0x04000000
	EXTENDED_STARTUPINFO_PRESENT = 0x00080000
	CREATE_NO_WINDOW             = 0x08000000
)

// ProcessInformation is PROCESS_INFORMATION.
type ProcessInformation struct {
	Process, Thread     uint64
	ProcessID, ThreadID uint32
}

// NewProcess are the parameters of CreateProcess and its relatives, read from the
// guest.
type NewProcess struct {
	Application, Command       string
	HasApplication, HasCommand bool
	ProcessAttr, ThreadAttr    api.In[api.SecurityAttributes]
	Inherit                    bool
	Flags                      uint32
	Env                        []string // nil: the caller's
	Dir                        string   // "": the caller's
	Startup                    startupInfo
	Desktop, Title             string
	Attributes                 map[uint64]attributeEntry
	Token                      *security.Token // nil: the caller's primary one
	Out                        api.Out[ProcessInformation]

	duplicate bool        // the standard handles of Startup
	thread    threadStart // what attributes say of the first thread
	strict    bool        // bad handles are exceptions
}

func createProcessW(c *api.Call, app, cmd api.WStr, psa, tsa api.In[api.SecurityAttributes], inherit api.Bool, flags api.Flags, env api.Ptr, dir api.WStr, si api.Ptr, out api.Out[ProcessInformation]) error {
	return CreateProcessWithToken(c, nil, app, cmd, psa, tsa, inherit, flags, env, dir, si, out, true)
}

func createProcessA(c *api.Call, app, cmd api.AStr, psa, tsa api.In[api.SecurityAttributes], inherit api.Bool, flags api.Flags, env api.Ptr, dir api.AStr, si api.Ptr, out api.Out[ProcessInformation]) error {
	return CreateProcessWithToken(c, nil, app, cmd, psa, tsa, inherit, flags, env, dir, si, out, false)
}

// text is a text of the guest of either width.
type text interface {
	~uint64
	String(*api.Call) string
}

// CreateProcessOnLogon carries out CreateProcessWithTokenW and CreateProcessWithLogonW:
// nothing is inherited, but the standard handles of STARTUPINFO, which are duplicated.
// user is the environment without another one, nil the caller's.
func CreateProcessOnLogon(c *api.Call, tok *security.Token, app, cmd api.WStr, flags api.Flags, env api.Ptr, dir api.WStr, si api.Ptr, out api.Out[ProcessInformation], user []string) error {
	n := &NewProcess{
		Application: app.String(c), Command: cmd.String(c), HasApplication: app != 0, HasCommand: cmd != 0, Token: tok,
		Flags: uint32(flags), Dir: dir.String(c), Out: out, duplicate: true,
	}
	if err := n.startup(c, env, si, true); err != nil {
		return err
	}
	if n.Env == nil {
		n.Env = user
	}
	return n.Create(c)
}

// CreateProcessWithToken carries out CreateProcess and CreateProcessAsUser under a
// token; nil is the caller's primary one. wide says which STARTUPINFO there is.
func CreateProcessWithToken[T text](c *api.Call, tok *security.Token, app, cmd T, psa, tsa api.In[api.SecurityAttributes], inherit api.Bool, flags api.Flags, env api.Ptr, dir T, si api.Ptr, out api.Out[ProcessInformation], wide bool) error {
	n := &NewProcess{
		Application: app.String(c), Command: cmd.String(c), HasApplication: app != 0, HasCommand: cmd != 0, Token: tok,
		ProcessAttr: psa, ThreadAttr: tsa, Inherit: inherit != 0, Flags: uint32(flags), Dir: dir.String(c), Out: out,
	}
	if err := n.startup(c, env, si, wide); err != nil {
		return err
	}
	return n.Create(c)
}

const startupInfoExSize = startupInfoSize + 8

// startup reads STARTUPINFO(EX) and the environment.
func (n *NewProcess) startup(c *api.Call, env, si api.Ptr, wide bool) error {
	n.Out.Probe(c)
	n.Startup = mm.Load[startupInfo](c.P.Space, uint64(si))
	text := func(at uint64) string {
		if wide {
			return api.WStr(at).String(c)
		}
		return api.AStr(at).String(c)
	}
	n.Desktop, n.Title = text(n.Startup.Desktop), text(n.Startup.Title)
	if n.Flags&EXTENDED_STARTUPINFO_PRESENT != 0 {
		if n.Startup.Size != startupInfoExSize {
			return nt.ERROR_INVALID_PARAMETER
		}
		n.Attributes = attributes(c, api.Ptr(mm.Load[uint64](c.P.Space, uint64(si)+startupInfoSize)))
	}
	if env != 0 {
		n.Env = []string{}
		for at := uint64(env); ; {
			var s string
			if n.Flags&CREATE_UNICODE_ENVIRONMENT != 0 {
				s = api.WStr(at).String(c)
				at += uint64(2 * len(nt.UTF16Z(s)))
			} else {
				s = api.AStr(at).String(c)
				at += uint64(len(s) + 1)
			}
			if s == "" {
				break
			}
			n.Env = append(n.Env, s)
		}
	}
	return nil
}

// maxCommand is how long a command line can be, with its final zero.
const maxCommand = 32767

// Create carries out the call.
func (n *NewProcess) Create(c *api.Call) error {
	const consoles = DETACHED_PROCESS | CREATE_NEW_CONSOLE
	const dos = CREATE_SEPARATE_WOW_VDM | CREATE_SHARED_WOW_VDM
	if n.Flags&consoles == consoles || n.Flags&dos == dos || !n.HasApplication && !n.HasCommand {
		return nt.ERROR_INVALID_PARAMETER
	}
	o := api.ProcessOptions{
		Parent: c.P.K, Token: n.Token, Late: true, Suspended: n.Flags&CREATE_SUSPENDED != 0,
		Breakaway: n.Flags&CREATE_BREAKAWAY_FROM_JOB != 0, Group: n.Flags&CREATE_NEW_PROCESS_GROUP != 0, Detached: n.Flags&DETACHED_PROCESS != 0,
	}
	if n.Flags&(DEBUG_PROCESS|DEBUG_ONLY_THIS_PROCESS) != 0 {
		d, err := c.Debugger()
		if err != nil {
			return err
		}
		o.Debugger, o.DebugChildren = d, n.Flags&DEBUG_ONLY_THIS_PROCESS == 0
	}
	if err := n.readAttributes(c, &o); err != nil {
		return err
	}
	if c.P.K.Token().NoChildren {
		return nt.STATUS_CHILD_PROCESS_BLOCKED
	}
	dir := c.P.Directory()
	if n.Dir != "" {
		full := c.FullPath(n.Dir)
		if c.OpenFile(full, nt.FILE_TRAVERSE, shareAll, io.FILE_DIRECTORY_FILE, func(*io.File) error { return nil }) != nil {
			return nt.ERROR_DIRECTORY
		}
		dir = strings.TrimRight(full, `\`) + `\`
	}
	program, command, err := n.module(c)
	if err != nil {
		return err
	}
	if len(nt.UTF16Z(command)) > maxCommand {
		return nt.ERROR_FILENAME_EXCED_RANGE
	}
	env := n.Env
	if env == nil {
		env = c.P.Environment()
	}
	si := &n.Startup
	o.Params = &api.Params{
		ImagePath: program, CommandLine: command, Env: env, Dir: dir, Title: n.Title, Desktop: n.Desktop,
		StartFlags: si.Flags, ShowWindow: uint32(si.ShowWindow),
		X: si.X, Y: si.Y, XSize: si.XSize, YSize: si.YSize, XChars: si.XCountChars, YChars: si.YCountChars, Fill: si.FillAttribute,
	}
	if o.Params.Title == "" {
		o.Params.Title = program
	}
	if o.Params.Desktop == "" {
		o.Params.Desktop = c.P.Params().Desktop
	}
	if si.ReservedSize != 0 && si.Reserved2 != 0 {
		o.Params.Runtime = api.Ptr(si.Reserved2).Bytes(c, uint64(si.ReservedSize))
	}
	o.Prepare = func(k *kernel.Process, pp *api.Params) error {
		if n.Flags&CREATE_DEFAULT_ERROR_MODE == 0 {
			inheritErrorMode(c.P.Sys.ProcessOf(o.Parent), c.P.Sys.ProcessOf(k))
		}
		if p := c.P.Sys.ProcessOf(k); n.strict && p != nil {
			p.HandlePolicy.Store(raiseExceptionOnInvalidHandleReference | handleExceptionsPermanentlyEnabled)
			k.StrictHandles.Store(true)
		}
		return n.standardHandles(c, k, pp, o.Parent, o.Inherit != nil)
	}
	return n.run(c, program, &o)
}

// module finds the program and the command line that it gets.
func (n *NewProcess) module(c *api.Call) (program, command string, err error) {
	if !n.HasApplication {
		return splitCommand(c, n.Command)
	}
	if n.Application == "" {
		return "", "", nt.ERROR_PATH_NOT_FOUND
	}
	command = n.Command
	if !n.HasCommand {
		command = n.Application
	}
	full := c.FullPath(n.Application)
	if err := isFile(c, full); err != nil && c.P.Sys.HostProgram(full) == nil {
		if b, e := networkOpen(c, full); e == nil && le32(b[48:])&fileAttributeDirectory != 0 {
			return "", "", nt.ERROR_ACCESS_DENIED
		}
		return "", "", err
	}
	return full, command, nil
}

// readAttributes takes over what the attribute list says.
func (n *NewProcess) readAttributes(c *api.Call, o *api.ProcessOptions) error {
	if e, ok := n.Attributes[PROC_THREAD_ATTRIBUTE_PARENT_PROCESS]; ok {
		p, err := kernel.Ref[*kernel.Process](c.K, handles(c, e)[0], nt.PROCESS_CREATE_PROCESS)
		if err != nil {
			return err
		}
		if p.Exiting() {
			return nt.STATUS_PROCESS_IS_TERMINATING
		}
		o.Parent = p
	}
	if n.Inherit {
		o.Inherit = o.Parent
	}
	if e, ok := n.Attributes[PROC_THREAD_ATTRIBUTE_HANDLE_LIST]; ok {
		hs := handles(c, e)
		o.Only = []nt.Handle{}
		for _, h := range hs {
			if h == 0 { // one NULL makes the list count as empty
				o.Only = []nt.Handle{}
				break
			}
			entry, ok := o.Parent.Handles.Lookup(h)
			if !ok || h.IsPseudo() || entry.Attr&object.Inherit == 0 || !n.Inherit {
				return nt.ERROR_INVALID_PARAMETER
			}
			o.Only = append(o.Only, h&^3)
		}
	}
	if e, ok := n.Attributes[PROC_THREAD_ATTRIBUTE_JOB_LIST]; ok {
		for _, h := range handles(c, e) {
			j, err := kernel.Ref[*kernel.Job](c.K, h, nt.JOB_OBJECT_ASSIGN_PROCESS)
			if err != nil {
				return err
			}
			o.Jobs = append(o.Jobs, j)
		}
	}
	var err error
	if n.thread, err = threadStartOf(c, n.Attributes); err != nil {
		return err
	}
	return n.restrictions(c, o)
}

// standardHandles gives a new process its standard handles: those of STARTUPINFO
// as they are, or those of its parent. What it has not inherited is duplicated,
// as Windows does for console programs.
func (n *NewProcess) standardHandles(c *api.Call, k *kernel.Process, pp *api.Params, parent *kernel.Process, inherited bool) error {
	fresh := false
	if p := c.P.Sys.ProcessOf(k); p != nil {
		pseudo, err := n.pseudoConsole(c)
		if err != nil {
			return err
		}
		if fresh, err = c.P.Sys.AttachConsole(p, parent, n.Flags, pseudo); err != nil {
			return err
		}
	}
	std := []*nt.Handle{&pp.Stdin, &pp.Stdout, &pp.Stderr}
	if n.Startup.Flags&startfUseStdHandles != 0 {
		for i, h := range []uint64{n.Startup.StdInput, n.Startup.StdOutput, n.Startup.StdErr} {
			*std[i] = nt.Handle(h)
			if n.duplicate {
				*std[i], _ = c.K.Duplicate(c.P.K, nt.Handle(h), k, 0, object.OBJ_INHERIT, kernel.DUPLICATE_SAME_ACCESS)
			}
		}
		return nil
	}
	switch {
	case fresh:
		return c.P.Sys.ConsoleHandles(k, &pp.Stdin, &pp.Stdout, &pp.Stderr)
	case n.Flags&DETACHED_PROCESS != 0:
		return nil
	case n.Flags&(CREATE_NEW_CONSOLE|CREATE_NO_WINDOW) != 0:
		return c.P.Sys.HiddenConsole(k, pp)
	}
	owner := c.P.Sys.ProcessOf(parent)
	if owner == nil {
		return nil
	}
	for i, id := range []uint32{stdInput, stdOutput, stdError} {
		h := owner.StdHandle(id)
		if e, ok := parent.Handles.Lookup(h); ok {
			if _, has := k.Handles.Lookup(h); !has || !inherited || e.Attr&object.Inherit == 0 {
				h, _ = c.K.Duplicate(parent, h, k, 0, 0, kernel.DUPLICATE_SAME_ACCESS|kernel.DUPLICATE_SAME_ATTRIBUTES)
			}
		}
		*std[i] = h
	}
	return nil
}

// run makes the process and returns its handles.
func (n *NewProcess) run(c *api.Call, program string, o *api.ProcessOptions) error {
	if h := c.P.Sys.HostProgram(program); h != nil {
		if o.Debugger != nil {
			return nt.ERROR_NOT_SUPPORTED // no event would ever tell of it
		}
		p, t, err := h.Start(c, o)
		if err != nil {
			return err
		}
		g := t.Guest().(api.HostThread)
		return n.finish(c, p, t, g.Start, g.Discard)
	}
	err := c.WithProgram(program, func(f *image.File) error {
		if f.IsDLL() {
			return nt.ERROR_BAD_EXE_FORMAT
		}
		o.Image = f
		p, t, err := c.P.Sys.NewProcess(*o)
		if err != nil {
			return err
		}
		return n.finish(c, p.K, t.K, t.Start, func() { t.Discard(nt.STATUS_INSUFFICIENT_RESOURCES) })
	})
	return n.failure(c, program, o, err)
}

// failure turns the error of an image into that of CreateProcess. A batch file is
// run by the command interpreter.
func (n *NewProcess) failure(c *api.Call, program string, o *api.ProcessOptions, err error) error {
	var format *image.FormatError
	if !errors.As(err, &format) {
		return loadStatus(err)
	}
	switch ext := strings.ToLower(program[max(0, len(program)-4):]); {
	case format.Kind == image.NotPE && (ext == ".bat" || ext == ".cmd"):
		shell, ok := variable(c, "ComSpec")
		if !ok {
			shell = systemDirectory + `\cmd.exe`
		}
		if err := isFile(c, shell); err != nil && c.P.Sys.HostProgram(shell) == nil {
			return nt.ERROR_FILE_NOT_FOUND
		}
		o.Params.ImagePath, o.Params.CommandLine = shell, shell+` /c "`+o.Params.CommandLine+`"`
		return n.run(c, shell, o)
	case format.Kind == image.I386, format.Kind == image.ARM64, format.Kind == image.OtherMachine:
		return nt.ERROR_EXE_MACHINE_TYPE_MISMATCH
	}
	return nt.ERROR_BAD_EXE_FORMAT
}

// loadStatus reduces an error to one that functions return.
func loadStatus(err error) error {
	var s nt.Status
	if errors.As(err, &s) {
		return s
	}
	return err
}

// finish opens the caller's handles and lets the process run. undo ends it if
// there is no room for them.
func (n *NewProcess) finish(c *api.Call, p *kernel.Process, t *kernel.Thread, start, undo func()) error {
	open := func(o object.Object, sa api.In[api.SecurityAttributes], access nt.Access) (nt.Handle, error) {
		a, err := c.Win32Attr("", sa)
		if err != nil {
			return 0, err
		}
		return c.K.OpenNew(o, a, access)
	}
	defer p.Release()
	hp, err := open(p, n.ProcessAttr, nt.PROCESS_ALL_ACCESS)
	if err != nil {
		p.Terminate(nt.STATUS_INSUFFICIENT_RESOURCES, nil)
		undo()
		return err
	}
	ht, err := open(t, n.ThreadAttr, nt.THREAD_ALL_ACCESS)
	if err != nil {
		c.K.Close(hp)
		p.Terminate(nt.STATUS_INSUFFICIENT_RESOURCES, nil)
		undo()
		return err
	}
	n.thread.apply(t)
	n.setPriority(c, p)
	if mm.TryStore(c.P.Space, uint64(n.Out), ProcessInformation{uint64(hp), uint64(ht), p.ID(), t.ID()}) != nil {
		c.K.Close(hp)
		c.K.Close(ht)
		p.Terminate(nt.STATUS_ACCESS_VIOLATION, nil)
		undo()
		return nt.STATUS_ACCESS_VIOLATION
	}
	start()
	return nil
}
