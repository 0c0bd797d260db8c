package main

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"runtime/debug"
	"slices"
	"strings"
	"sync/atomic"
	"syscall"
	"time"

	"haft.dev/internal/check"
	"haft.dev/internal/hostsignal"
	"haft.dev/internal/imagestore"
	"haft.dev/internal/leftover"
	"haft.dev/internal/run"
	"haft.dev/nt"
)

// World are the flags that say what a program finds.
type World struct {
	Debugger bool     `help:"Closing a bad handle raises an exception, as under a debugger."`
	As       string   `placeholder:"WHO" help:"Run the program with the rights of an elevated administrator (admin), of an ordinary user (user) or of LocalSystem (system). The default is admin for root, user for others. What the host allows stays the same."`
	Logon    []string `placeholder:"NAME=FILE" sep:"none" help:"Let NAME log on with the password in FILE, or with the one whose hash, as in /etc/shadow, is there. Can be given several times."`
	State    string   `placeholder:"DIR" help:"Keep the journals of transactions in DIR instead of in drives and the user's state directory."`
	Root     string   `placeholder:"DIR" help:"Show the program DIR instead of / as drive Z:. Nothing leads out of it."`
	HostExec []string `name:"host-exec" placeholder:"NAME=PATH" sep:"none" help:"Let the program start the host's program PATH as NAME. Can be given several times."`
	Com      []string `name:"com" placeholder:"COM1=/dev/ttyS0" sep:"none" help:"Show the program a terminal line of the host as a serial port. Can be given several times."`
	Drive    []string `placeholder:"X:=DIR" sep:"none" help:"Show the program DIR as drive X:. Can be given several times."`
}

type runCommand struct {
	Check    bool `help:"Exit with ${findings} if the program succeeds but made mistakes with handles."`
	NoReport bool `name:"no-report" help:"Do not watch handles: faster, and no report at the end."`
	Handles  bool `help:"Print the handles that are open when the program ends."`
	Objects  bool `help:"Print the objects that are left when the program ends."`
	Reports  `embed:""`
	Debug    bool `help:"Print what the program says with OutputDebugString."`
	Explain  bool `help:"Print at once which handles are in the way when a file cannot be opened, renamed or deleted."`
	World    `embed:""`
	Images   string `placeholder:"DIR" help:"Keep what programs look like in memory in DIR, so that they start faster the next time; off: do not. The default is haft/images in the user's directory of caches."`

	Command []string `arg:"" passthrough:"" name:"program" help:"The .exe or batch file, or the Go package to build for Windows, and its arguments."`

	trace      *run.TraceOptions // set by traceCommand
	afterFlags bool              // -- came before the program
	once       bool              // the program is run once: its image is not kept
	stuck      atomic.Bool       // the program was ended because of a deadlock
}

// images returns where the images of programs are kept, nil for nowhere.
func (c *runCommand) images() *imagestore.Store {
	if c.Images == "off" {
		return nil
	}
	return imagestore.Open(c.Images)
}

// Run runs the program. Its exit code comes back as an exitCode.
func (c *runCommand) Run() error {
	if c.Command[0] == "--" { // the end of our flags, as elsewhere
		c.Command, c.afterFlags = c.Command[1:], true
	}
	if len(c.Command) == 0 {
		fmt.Fprint(os.Stderr, "haft: expected \"<program> ...\"\nRun \"haft run --help\" for the usage.\n")
		return exitCode(exitUsage)
	}
	if st, err := os.Stat(c.Root); c.Root != "" && (err != nil || !st.IsDir()) {
		fmt.Fprintf(os.Stderr, "haft: --root %s: no such directory\n", c.Root)
		return exitCode(exitUsage)
	}
	if !run.KnowsAs(c.As) {
		fmt.Fprintf(os.Stderr, "haft: --as %s: must be admin, user or system\n", c.As)
		return exitCode(exitUsage)
	}
	var drives []run.Drive
	for _, d := range c.Drive {
		x, err := run.ParseDrive(d)
		if err != nil {
			fmt.Fprintln(os.Stderr, "haft:", err)
			return exitCode(exitUsage)
		}
		drives = append(drives, x)
	}
	var ports []run.Port
	for _, p := range c.Com {
		x, err := run.ParsePort(p)
		if err != nil {
			fmt.Fprintln(os.Stderr, "haft:", err)
			return exitCode(exitUsage)
		}
		ports = append(ports, x)
	}
	var hosts []run.HostProgram
	for _, h := range c.HostExec {
		x, err := run.ParseHostProgram(h)
		if err != nil {
			fmt.Fprintln(os.Stderr, "haft:", err)
			return exitCode(exitUsage)
		}
		hosts = append(hosts, x)
	}
	var users []run.User
	for _, u := range c.Logon {
		x, err := run.ParseUser(u)
		if err != nil {
			fmt.Fprintln(os.Stderr, "haft:", err)
			return exitCode(exitUsage)
		}
		users = append(users, x)
	}
	if err := c.Reports.load(); err != nil {
		fmt.Fprintln(os.Stderr, "haft:", err)
		return exitCode(exitUsage)
	}
	left := newLeftovers()
	defer left.Close()
	program, cleanup, err := c.program(left)
	if err != nil {
		return err
	}
	defer cleanup()
	dir, err := os.Getwd()
	if err != nil {
		return err
	}
	// Guest threads that compute keep a P each. More of them cost a millisecond
	// at the start, which programs that end soon need not pay.
	time.AfterFunc(30*time.Millisecond, func() { runtime.GOMAXPROCS(max(8, 2*runtime.NumCPU())) })
	debug.SetGCPercent(400)
	watched := !c.NoReport || c.Check || c.Reports.wanted() || c.Handles
	var s *run.Session
	sig, err := catchSignals()
	if err != nil {
		return err
	}
	started := make(chan struct{})
	s, err = run.Start(run.Options{
		Program: program, Args: c.Command[1:], Env: os.Environ(), Dir: dir, Root: c.Root, State: c.State, Drives: drives, HostPrograms: hosts, Objects: c.Objects,
		Ports: ports, Leftovers: left, As: c.As, Users: users,
		Images: c.images(), KeepImages: !c.once, Exits: true,
		Stdin: os.Stdin, Stdout: os.Stdout, Stderr: os.Stderr, Log: os.Stderr,
		Checked: watched, Strict: c.Debugger, Debug: c.Debug, Explain: c.Explain, Trace: c.trace,
		Stuck: func(f *check.Finding) { <-started; c.gotStuck(s, f) },
	})
	if err != nil {
		sig.stop()
		var se *run.StartError
		if errors.As(err, &se) && se.Status != 0 {
			fmt.Fprintln(os.Stderr, "haft:", err)
			return exitCode(exitStart)
		}
		return err
	}
	close(started)
	defer s.Cleanup()
	sig.pass(s, func() { s.Cleanup(); cleanup() })
	status := s.Wait()
	killed := sig.stop()
	if killed == syscall.SIGINT && s.Interactive() && status != nt.STATUS_CONTROL_C_EXIT {
		killed = 0 // it ended something else
	}
	s.EndTrace()
	return c.finish(s, status, killed, watched)
}

// finish prints the report and decides about the exit code.
func (c *runCommand) finish(s *run.Session, status nt.Status, killed syscall.Signal, watched bool) error {
	n := programCode(status, os.Stderr)
	if killed != 0 && n != 0 {
		n = 128 + int(killed)
	}
	var unwritten error // reports
	written := func(err error) {
		if unwritten == nil {
			unwritten = err
		}
	}
	if c.Handles {
		written(s.WriteHandles(os.Stderr))
	}
	if c.Objects {
		written(s.WriteObjects(os.Stderr))
	}
	var fs []check.Finding
	if watched {
		var err error
		if fs, err = c.Reports.write(s); err != nil {
			fmt.Fprintln(os.Stderr, "haft:", err)
			written(err)
		}
		if !c.NoReport || c.Check {
			written(check.WriteText(os.Stderr, fs, s.Symbolizer()))
		}
	}
	switch {
	case c.Check && (n == 0 || c.stuck.Load()) && slices.ContainsFunc(fs, func(f check.Finding) bool { return !f.IsNote() }):
		n = c.CheckExit
	case n == 0 && unwritten != nil:
		n = exitInternal
	}
	return exitCode(n)
}

// gotStuck shows a finding about threads that do not go on at once, and ends a
// program that never would, if its mistakes decide about the exit code anyhow.
func (c *runCommand) gotStuck(s *run.Session, f *check.Finding) {
	if left := c.Reports.filter([]check.Finding{*f}, s); len(left) == 0 {
		return
	}
	if !c.NoReport || c.Check {
		check.WriteFinding(os.Stderr, f, s.Symbolizer())
	}
	if c.Check && f.Kind == check.Deadlock {
		c.stuck.Store(true)
		s.Kill(nt.STATUS_POSSIBLE_DEADLOCK)
	}
}

// programCode reduces an exit status to what a Linux process can return: its
// low byte, but never 0 for a program that failed.
func programCode(s nt.Status, log io.Writer) int {
	n := int(s & 0xFF)
	if s != 0 && n == 0 {
		name := ""
		if !s.OK() { // else it is a number that the program chose
			name = s.Name()
		}
		fmt.Fprintln(log, strings.TrimSpace(fmt.Sprintf("haft: the program's exit code is 0x%08X %s", uint32(s), name)))
		return 1
	}
	return n
}

// program returns the .exe to run, building it if a package is meant.
func (c *runCommand) program(left *leftover.List) (string, func(), error) {
	name := c.Command[0]
	if strings.HasPrefix(name, "-") && !c.afterFlags {
		fmt.Fprintf(os.Stderr, "haft: unknown flag %s\nRun \"haft run --help\" for the usage.\n", name)
		return "", nil, exitCode(exitUsage)
	}
	st, err := os.Stat(name)
	isPackage := strings.HasSuffix(name, ".go") || err == nil && st.IsDir() && hasGoFiles(name)
	switch {
	case isPackage && err != nil: // the go command would take its name for a package's
	case isPackage:
		c.once = true
		return build(name, left)
	case err == nil && run.SystemProgram(name):
		if !st.IsDir() { // the user's own file, not haft's program of that name
			name = "." + string(filepath.Separator) + name
		}
		return name, func() {}, nil
	case err == nil && st.IsDir():
		fmt.Fprintf(os.Stderr, "haft: %s: is a directory without Go files\n", name)
		return "", nil, exitCode(exitStart)
	case err == nil:
		return name, func() {}, nil
	case errors.Is(err, fs.ErrNotExist) && !strings.ContainsRune(name, filepath.Separator):
		// A name without directory: a program on the PATH, or one that haft has.
		if p, err := exec.LookPath(strings.TrimSuffix(name, ".exe") + ".exe"); err == nil && !strings.HasSuffix(name, ".exe") {
			return p, func() {}, nil
		}
		if run.SystemProgram(name) {
			return name, func() {}, nil
		}
	case errors.Is(err, fs.ErrNotExist) && !strings.HasSuffix(name, ".exe"):
		if _, err := os.Stat(name + ".exe"); err == nil {
			return name + ".exe", func() {}, nil
		}
	}
	if isImportPath(name) {
		return build(name, left)
	}
	var pe *fs.PathError
	if errors.As(err, &pe) {
		err = pe.Err
	}
	if name == "" {
		name = `""`
	}
	fmt.Fprintf(os.Stderr, "haft: %s: %v\n", name, err)
	return "", nil, exitCode(exitNotFound)
}

func exists(name string) bool {
	_, err := os.Stat(name)
	return err == nil
}

func hasGoFiles(dir string) bool {
	es, _ := os.ReadDir(dir)
	return slices.ContainsFunc(es, func(e fs.DirEntry) bool { return strings.HasSuffix(e.Name(), ".go") })
}

// isImportPath reports whether a name that is no file's can be the import path of a
// package, as the go command takes it: its first element has a dot, as that of every
// module that can be downloaded.
func isImportPath(name string) bool {
	first, rest, ok := strings.Cut(name, "/")
	return ok && rest != "" && strings.Contains(first, ".") && first[0] != '.' && !exists(first) && !strings.HasSuffix(name, ".exe") && !strings.ContainsAny(name, "\\:@ ")
}

// build builds a Go package for Windows in a directory that cleanup removes.
func build(pkg string, left *leftover.List) (string, func(), error) {
	tmp, cleanup, err := tempDir("haft-", left)
	if err != nil {
		return "", nil, err
	}
	dir, arg := pkg, "."
	base := filepath.Base(pkg)
	switch {
	case isImportPath(pkg):
		dir, arg = "", pkg
	case strings.HasSuffix(pkg, ".go"):
		dir, arg = filepath.Dir(pkg), base
		base = strings.TrimSuffix(base, ".go")
	}
	if base == "." || base == ".." || base == string(filepath.Separator) {
		if abs, err := filepath.Abs(pkg); err == nil {
			base = filepath.Base(abs)
		}
	}
	out := filepath.Join(tmp, base+".exe")
	// As with go run: nobody debugs what is built to run once.
	cmd := exec.Command("go", "build", "-ldflags=-w", "-o", out, arg)
	cmd.Dir = dir
	cmd.Env = append(os.Environ(), "GOOS=windows", "GOARCH=amd64", "CGO_ENABLED=0")
	cmd.Stdout, cmd.Stderr = os.Stderr, os.Stderr
	cmd.SysProcAttr = &syscall.SysProcAttr{Pdeathsig: syscall.SIGINT} // nobody wants the program if haft is gone
	hostsignal.Default(syscall.SIGQUIT)                               // there is no program yet whose threads could be shown
	runtime.LockOSThread()                                            // whose death is meant
	err = cmd.Run()
	runtime.UnlockOSThread()
	if err != nil {
		cleanup()
		var ee *exec.ExitError
		if errors.As(err, &ee) {
			fmt.Fprintf(os.Stderr, "haft: %s: go build failed\n", pkg)
		} else {
			fmt.Fprintf(os.Stderr, "haft: %s: %v\n", pkg, err)
		}
		return "", nil, exitCode(exitInternal)
	}
	if !isProgram(out) {
		cleanup()
		fmt.Fprintf(os.Stderr, "haft: %s: is no package main\n", pkg)
		return "", nil, exitCode(exitStart)
	}
	return out, cleanup, nil
}

// isProgram reports whether the go command made a program, rather than an archive
// of a package that is none, or nothing.
func isProgram(name string) bool {
	f, err := os.Open(name)
	if err != nil {
		return false
	}
	defer f.Close()
	var magic [2]byte
	_, err = io.ReadFull(f, magic[:])
	return err == nil && string(magic[:]) == "MZ"
}

// signals passes signals of the host on to the program.
type signals struct {
	caught *hostsignal.Caught
	begin  *time.Timer         // of passing; nil until pass
	last   chan syscall.Signal // the last signal passed, when the program has ended
}

// passLater is how long signals wait in the beginning. Passing takes a thread, which
// programs that end sooner need not pay.
const passLater = 30 * time.Millisecond

// catchSignals begins to collect signals: before the program runs, so that none
// ends haft from the moment the program can know of it.
func catchSignals() (*signals, error) {
	c, err := hostsignal.Catch(syscall.SIGINT, syscall.SIGTERM, syscall.SIGHUP, syscall.SIGQUIT)
	if err != nil {
		return nil, err
	}
	endWithTest()
	return &signals{caught: c, last: make(chan syscall.Signal, 1)}, nil
}

// pass passes signals on: Ctrl-C becomes a console control event, a second one
// ends the program; SIGTERM and SIGHUP become the event of a closed console;
// SIGQUIT prints threads and handles, calls cleanup, and ends haft.
func (g *signals) pass(s *run.Session, cleanup func()) {
	g.begin = time.AfterFunc(passLater, func() {
		var last syscall.Signal
		for {
			n := g.caught.Wait()
			switch {
			case n == 0:
				g.last <- last
				return
			case n == syscall.SIGQUIT:
				g.caught.Reset() // standard error may be a pipe that nobody reads
				s.LeaveTerminal()
				s.Dump(os.Stderr)
				s.EndTrace()
				cleanup()
				os.Exit(2)
			case n == syscall.SIGINT && last == syscall.SIGINT && !s.Interactive():
				s.Kill(nt.STATUS_CONTROL_C_EXIT)
			case n == syscall.SIGINT:
				s.Interrupt()
			case last != n:
				s.Close()
			}
			last = n
		}
	})
}

// stop ends the passing and returns the last signal, 0 if there was none. From now on
// signals end haft.
func (g *signals) stop() syscall.Signal {
	g.caught.Reset()
	if g.begin != nil && !g.begin.Stop() {
		g.caught.Wake()
		return <-g.last
	}
	var last syscall.Signal
	for n := g.caught.Pending(); n != 0; n = g.caught.Pending() {
		last = n
	}
	return last
}
