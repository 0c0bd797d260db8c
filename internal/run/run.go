// Package run runs a Windows program from start to end: it puts the kernel, the
// devices, the API and the processor together, starts the process, passes
// signals on, and collects what the handle checker found.
package run

import (
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"sync/atomic"
	"time"

	"golang.org/x/sys/unix"

	"haft.dev/internal/api"
	"haft.dev/internal/api/advapi32"
	"haft.dev/internal/api/kernel32"
	"haft.dev/internal/api/ktmw32"
	"haft.dev/internal/api/msvcrt"
	"haft.dev/internal/api/netapi32"
	"haft.dev/internal/api/ntdll"
	"haft.dev/internal/api/pdh"
	"haft.dev/internal/api/secur32"
	"haft.dev/internal/api/system32"
	"haft.dev/internal/api/userenv"
	"haft.dev/internal/api/ws2_32"
	"haft.dev/internal/check"
	"haft.dev/internal/dospath"
	"haft.dev/internal/guest"
	"haft.dev/internal/guest/native"
	"haft.dev/internal/image"
	"haft.dev/internal/imagestore"
	hio "haft.dev/internal/io"
	"haft.dev/internal/io/msfs"
	"haft.dev/internal/io/mup"
	"haft.dev/internal/io/npfs"
	"haft.dev/internal/io/null"
	"haft.dev/internal/io/std"
	"haft.dev/internal/kernel"
	"haft.dev/internal/leftover"
	"haft.dev/internal/mm"
	"haft.dev/internal/object"
	"haft.dev/nt"
)

// Options say what to run and how.
type Options struct {
	Program string   // host path of the .exe, .bat or .cmd; of a program of the system directory its name, without a directory
	Args    []string // of the program
	Env     []string // of the host; translated
	Dir     string   // host path of the current directory

	Stdin, Stdout, Stderr *os.File  // of the program
	Log                   io.Writer // lines of haft itself

	State  string  // the directory of the journals of transactions; "" is the user's
	Root   string  // the directory that drive Z: shows, from which nothing leads out; "" is all of the host's files
	Drives []Drive // further drives
	Ports  []Port  // serial ports

	Leftovers *leftover.List // of what goes if haft is killed; may be nil

	Exits      bool              // the caller ends with the run
	Images     *imagestore.Store // of programs that were run before; may be nil
	KeepImages bool              // add this program to Images

	HostPrograms []HostProgram // that the program may start
	Objects      bool          // note which objects there are when the program has ended

	As    string // the rights of the program: "admin" for an administrator who has elevated, "user", "system"; "" is admin for root, user for others
	Users []User // who can log on, beside those of the host whose passwords haft may read

	Checked bool // watch handles
	// Stuck, if not nil, is told of threads that do not go on, when they are found:
	// of deadlocks and of operations that wait for others. The program may never end.
	Stuck   func(*check.Finding)
	Strict  bool          // closing a bad handle is an exception
	Debug   bool          // print what the program says to debuggers
	Trace   *TraceOptions // nil: calls are not traced
	Explain bool          // print at once which handles are in the way when a file cannot be opened, renamed or deleted
}

// Session is one run.
type Session struct {
	opts   Options
	Kernel *kernel.Kernel
	sys    *api.System
	main   *api.Process
	first  *api.Thread
	drives drives

	program, programWin string // the program's path on the host and as Windows has it

	terminal
	census []census // see Options.Objects

	watch *watch
	calls *calls
	symb  *symbols

	unstored *unstored // the program's image, if Cleanup is to store it

	killed atomic.Bool // by Kill

	logMu sync.Mutex
}

// Registry returns all API functions.
var Registry = sync.OnceValue(func() *api.Registry {
	nt := ntdll.DLL()
	nt.Funcs = append(slices.Clip(nt.Funcs), extensionFuncs)
	k32 := kernel32.DLL()
	k32.Funcs = append(slices.Clip(k32.Funcs), advapi32.ClaimFuncs)
	r := api.NewRegistry(append(socketDLLs(), []api.DLL{k32, nt, advapi32.DLL(), secur32.DLL(), userenv.DLL(), netapi32.DLL(), ktmw32.DLL(), pdh.DLL(), system32.DLL(), msvcrt.DLL(), msvcrt.Universal(), msvcrt.CompilerRuntime(), msvcrt.CompilerRuntime1(), bcryptPrimitives(), winmm(), shell32(), ole32(), user32(), gdi32(), kernel32.Psapi()}...))
	r.Alias("kernelbase.dll", "kernel32.dll")
	return r
})

// StartError says in one line why a program could not be started.
type StartError struct {
	Program string
	Reason  string
	Status  nt.Status
}

// Error returns the line.
func (e *StartError) Error() string { return e.Program + ": " + e.Reason }

func startError(program string, err error) error {
	s := nt.Status(nt.STATUS_UNSUCCESSFUL)
	errors.As(err, &s)
	var pe *os.PathError
	if errors.As(err, &pe) {
		return &StartError{program, pe.Err.Error(), s}
	}
	var le *api.LoadError
	if errors.As(err, &le) && strings.EqualFold(le.Module, filepath.Base(program)) {
		return &StartError{program, le.Detail, s}
	}
	return &StartError{program, err.Error(), s}
}

// Start starts the program. The error, a *StartError, is one line for the user.
func Start(o Options) (*Session, error) {
	api.GrowStack()
	if err := native.Supported(); err != nil {
		return nil, &StartError{o.Program, err.Error(), nt.STATUS_NOT_SUPPORTED}
	}
	path, err := filepath.Abs(o.Program)
	if err != nil {
		return nil, startError(o.Program, err)
	}
	f, err := openProgram(&o, path)
	if err != nil {
		return nil, startError(o.Program, err)
	}
	if f.IsDLL() {
		return nil, &StartError{o.Program, "is a DLL, not a program", nt.STATUS_INVALID_IMAGE_FORMAT}
	}
	if f.StackReserve >= 1<<47 {
		return nil, &StartError{o.Program, fmt.Sprintf("asks for stacks of 0x%X bytes, more than there are addresses", f.StackReserve), nt.STATUS_INVALID_IMAGE_FORMAT}
	}
	s := &Session{opts: o, Kernel: kernel.New(), program: path}
	s.symb = newSymbols(s.hostPath)
	hio.Install(s.Kernel)
	s.Kernel.SetMemorySource(hostMemory())
	if o.Root == "" {
		s.Kernel.HostProcesses = hostProcesses
	}
	if err := s.devices(); err != nil {
		return nil, startError(o.Program, err)
	}
	if err := s.ports(); err != nil {
		return nil, &StartError{o.Program, err.Error(), nt.STATUS_OBJECT_NAME_COLLISION}
	}
	consoles, err := s.consoles()
	if err != nil {
		return nil, startError(o.Program, err)
	}
	s.sys = &api.System{
		Kernel: s.Kernel, Registry: Registry(), Arena: mm.HostArena(), Gate: native.Gate(), Fence: native.Fence,
		NewCPU:    func() (guest.CPU, error) { return native.New() },
		Report:    s.report,
		Walk:      s.symb.walk,
		Symbolize: s.symb.place,
		Images:    o.Images, Exits: o.Exits,
		OpenImage: s.openDLL, ModuleEvents: s.symb,
		StrictHandles: o.Strict, Bug: s.bug, NewConsole: s.hiddenConsole, Consoles: consoles,
		HostPrograms: s.hostPrograms(),
	}
	s.declare(o.Users)
	if o.Debug {
		s.sys.DebugOutput = func(p *api.Process, text string) {
			s.logf("%s: debug: %s", p.K.Name(), strings.TrimRight(text, "\r\n"))
		}
	}
	if o.Trace != nil {
		s.calls = newCalls(s, *o.Trace)
		s.sys.Tracer, s.sys.NoLeaf = s.calls, true
	}
	if err := s.sys.Start(); err != nil {
		return nil, startError(o.Program, err)
	}
	if err := hio.AddDevice(s.Kernel, "Afd", ws2_32.DeviceOf.Of(s.sys)); err != nil {
		return nil, startError(o.Program, err)
	}
	parent := s.Kernel.NewProcess(kernel.ProcessOptions{Name: "haft", Token: tokenAs(o.As), Protected: true})
	s.sys.Parent = parent
	env := dospath.Environment(o.Env)
	s.Kernel.SetRegistry(registry(parent, env))
	if o.Checked || o.Explain {
		s.watch = newWatch(s)
		s.Kernel.SetObserver(s.watch)
		if s.sys.Tracer == nil {
			s.sys.Tracer = s.watch
		}
	}
	winPath, dir := s.windowsPath(path), s.windowsPath(o.Dir)
	if winPath == "" {
		winPath = dospath.FromHost("/" + filepath.Base(path))
	}
	if dir == "" {
		dir = dospath.FromHost("/")
	}
	s.programWin = winPath
	env = dospath.AddToPath(env, `C:\Windows\System32`)
	line := commandLine(winPath, o.Args)
	switch {
	case systemProgram(o.Program) != "":
		winPath = systemProgram(o.Program)
		line = commandLine(winPath, o.Args)
	case isBatch(o.Program):
		winPath = systemProgram("cmd")
		line = batchLine(line)
	}
	params := &api.Params{
		ImagePath: winPath, CommandLine: line, Env: env,
		Dir: strings.TrimRight(dir, `\`) + `\`, Title: winPath, Desktop: `WinSta0\Default`, StartFlags: startfUseStdHandles,
	}
	if id, ok := programID(path, winPath); ok {
		s.sys.KnowProgram(id, f, s.storedImage(f, path))
	}
	p, t, err := s.sys.NewProcess(api.ProcessOptions{Image: f, Params: params, Parent: parent, Prepare: s.standardHandles})
	if err != nil {
		return nil, startError(o.Program, err)
	}
	s.main, s.first = p, t
	t.Start()
	return s, nil
}

// programID returns what the drives say of the file of a program: the same as when
// the program starts it again.
func programID(path, win string) (api.ProgramID, bool) {
	var st unix.Stat_t
	if err := unix.Stat(path, &st); err != nil {
		return api.ProgramID{}, false
	}
	return api.ProgramID{Path: win, Size: st.Size, File: st.Ino, Written: nt.TimeOf(time.Unix(st.Mtim.Unix())), Changed: nt.TimeOf(time.Unix(st.Ctim.Unix()))}, true
}

func openImage(path string) (*image.File, error) {
	if st, err := os.Stat(path); err == nil && st.Mode()&(os.ModeNamedPipe|os.ModeSocket) != 0 {
		return nil, errors.New("is not a regular file") // opening it would wait
	}
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	return parseImage(f)
}

// parseImage reads the image in f, which it closes if that fails.
func parseImage(f *os.File) (*image.File, error) {
	st, err := f.Stat()
	if err != nil {
		f.Close()
		return nil, err
	}
	if !st.Mode().IsRegular() {
		f.Close()
		if st.IsDir() {
			return nil, errors.New("is a directory")
		}
		return nil, errors.New("is not a regular file")
	}
	im, err := image.Parse(f, st.Size())
	if err != nil {
		f.Close()
		return nil, err
	}
	return im, nil
}

// devices puts the drives and devices into the namespace.
func (s *Session) devices() error {
	if err := s.addDrives(); err != nil {
		return err
	}
	pipes, slots := npfs.New(), msfs.New()
	for _, d := range []struct {
		name, dos string
		dev       hio.Device
	}{
		{"Null", "NUL", null.New()},
		{"NamedPipe", "PIPE", pipes}, {"Mailslot", "MAILSLOT", slots}, {"Mup", "UNC", mup.New(pipes, slots)},
	} {
		if err := hio.AddDevice(s.Kernel, d.name, d.dev); err != nil {
			return err
		}
		if err := hio.AddDosDevice(s.Kernel, d.dos, `\Device\`+d.name); err != nil {
			return err
		}
	}
	return nil
}

// startfUseStdHandles says that the standard handles were given by the creator.
const startfUseStdHandles = 0x100

// standardHandles opens the standard handles in a new process.
func (s *Session) standardHandles(k *kernel.Process, pp *api.Params) error {
	c := kernel.Caller{Process: k}
	for _, h := range []struct {
		f  *os.File
		to *nt.Handle
	}{{s.opts.Stdin, &pp.Stdin}, {s.opts.Stdout, &pp.Stdout}, {s.opts.Stderr, &pp.Stderr}} {
		if h.f == nil {
			continue
		}
		if s.isTerminal(h.f) {
			continue // below
		}
		handler, access, name, err := std.Open(h.f)
		if err != nil {
			continue // closed: the program finds no handle
		}
		f := hio.NewFile(s.Kernel, handler, hio.Open{Name: name, Access: access, Share: 7, Options: hio.FILE_SYNCHRONOUS_IO_NONALERT, Creator: c.Token()})
		v, err := c.Insert(f, object.OBJ_INHERIT, access)
		if err != nil {
			return err
		}
		*h.to = v
	}
	return s.terminalHandles(k, pp)
}

// hiddenConsole gives a process that was asked to be without a visible console its
// standard handles: what it writes is seen by nobody.
func (s *Session) hiddenConsole(k *kernel.Process, pp *api.Params) error {
	c := kernel.Caller{Process: k}
	for _, to := range []*nt.Handle{&pp.Stdin, &pp.Stdout, &pp.Stderr} {
		a := &object.Attr{Name: `\??\NUL`, Flags: object.OBJ_CASE_INSENSITIVE | object.OBJ_INHERIT}
		h, err := hio.CreateFile(c, a, nt.GENERIC_READ|nt.GENERIC_WRITE|nt.SYNCHRONIZE, &hio.Create{Share: 7, Disposition: hio.FILE_OPEN, Options: hio.FILE_SYNCHRONOUS_IO_NONALERT})
		if err != nil {
			return err
		}
		*to = h
	}
	return nil
}

// openDLL finds a DLL where Windows looks: by path, else in the directory of the
// program, those of SetDllDirectory and AddDllDirectory, the current one, and
// those of PATH, apart from those that may not be looked into.
func (s *Session) openDLL(p *api.Process, name string) (*image.File, string, error) {
	var tries []string
	onPath := 1 // those from here on come from PATH
	if strings.ContainsAny(name, `\/`) {
		tries = []string{dospath.Full(p.Directory(), name, nil)}
	} else {
		exe := p.Params().ImagePath
		dirs := append([]string{exe[:strings.LastIndexByte(exe, '\\')]}, p.SearchDirectories()...)
		dirs = append(dirs, p.Directory())
		onPath = len(dirs)
		for _, kv := range p.Environment() {
			if n, v, _ := strings.Cut(kv, "="); strings.EqualFold(n, "PATH") {
				dirs = append(dirs, strings.Split(v, ";")...)
			}
		}
		for _, d := range dirs {
			if d != "" { // which only those on PATH can be
				tries = append(tries, strings.TrimRight(d, `\`)+`\`+name)
			}
		}
	}
	for i, t := range tries {
		f, err := s.openImageAt(t)
		if st, ok := err.(nt.Status); ok && (st == nt.STATUS_OBJECT_NAME_NOT_FOUND || st == nt.STATUS_OBJECT_PATH_NOT_FOUND || st == nt.STATUS_OBJECT_NAME_INVALID) {
			continue
		}
		if err == error(nt.STATUS_ACCESS_DENIED) && i >= onPath {
			continue
		}
		if err != nil {
			return nil, "", err
		}
		return f, t, nil
	}
	return nil, "", nt.STATUS_DLL_NOT_FOUND
}

// commandLine joins program and arguments so that CommandLineToArgvW, and every
// C and Go runtime, takes them apart again.
func commandLine(program string, args []string) string {
	var b strings.Builder
	b.WriteString(quote(program))
	for _, a := range args {
		b.WriteByte(' ')
		b.WriteString(quote(dospath.FromHostText(a)))
	}
	return b.String()
}

func quote(a string) string {
	if a != "" && !strings.ContainsAny(a, " \t\n\v\"") {
		return a
	}
	var b strings.Builder
	b.WriteByte('"')
	slashes := 0
	for i := 0; i < len(a); i++ {
		switch a[i] {
		case '\\':
			slashes++
			continue
		case '"':
			b.WriteString(strings.Repeat(`\`, 2*slashes+1))
		default:
			b.WriteString(strings.Repeat(`\`, slashes))
		}
		slashes = 0
		b.WriteByte(a[i])
	}
	b.WriteString(strings.Repeat(`\`, 2*slashes))
	b.WriteByte('"')
	return b.String()
}

func (s *Session) logf(format string, args ...any) {
	s.logMu.Lock()
	defer s.logMu.Unlock()
	fmt.Fprintf(s.opts.Log, "haft: "+format+"\n", args...)
}

func (s *Session) report(line string) { s.logf("%s", line) }

// BugURL is where internal errors are to be reported.
const BugURL = "https://haft.dev/bug"

func (s *Session) bug(what string, stack []byte) {
	s.LeaveTerminal()
	s.logf("internal error: %s\nThis is a bug of haft, not of the program. Please report it at %s with the lines below.\n%s", what, BugURL, stack)
	os.Exit(125)
}

// Wait waits until the program has ended and returns its exit status.
func (s *Session) Wait() nt.Status {
	parent := s.sys.Parent
	t, err := parent.NewThread(nil, false)
	if err != nil {
		return nt.STATUS_UNSUCCESSFUL
	}
	if s.watch != nil {
		go s.watch.look()
		defer s.watch.stop()
	}
	t.WaitOne(s.main.K.Waitable(), false, nt.Infinite)
	if s.opts.Objects {
		s.census = s.takeCensus()
	}
	s.endOthers(t)
	s.LeaveTerminal()
	return s.main.K.ExitStatus()
}

// orphanGrace is how long processes that outlive the program have to end once they
// were told to.
const orphanGrace = 2 * time.Second

// endOthers ends the processes that the program has left behind: nothing outlives
// a run.
func (s *Session) endOthers(t *kernel.Thread) {
	deadline := nt.After(orphanGrace)
	for _, p := range s.Kernel.Processes() {
		if p == s.sys.Parent {
			continue
		}
		p.Terminate(nt.STATUS_CONTROL_C_EXIT, nil)
		t.WaitOne(p.Waitable(), false, deadline)
	}
}

// Name returns the name of the program.
func (s *Session) Name() string { return s.main.K.Name() }

// Findings returns the handle mistakes so far.
func (s *Session) Findings() []check.Finding {
	if s.watch == nil {
		return nil
	}
	return s.watch.checker.Findings()
}

// Symbolizer turns stacks of the run into frames.
func (s *Session) Symbolizer() check.Symbolizer { return s.symb.frames }

// Close tells the program that its console is being closed. It gets api.CloseGrace
// to end by itself.
func (s *Session) Close() {
	for _, p := range s.sys.Processes() {
		p.CtrlEvent(api.CtrlClose)
	}
	time.AfterFunc(api.CloseGrace, func() { s.Kill(nt.STATUS_CONTROL_C_EXIT) })
}

// Kill ends all processes of the run. What they leave open is not reported.
func (s *Session) Kill(status nt.Status) {
	s.killed.Store(true)
	for _, p := range s.sys.Processes() {
		p.Terminate(status, nil)
	}
}
