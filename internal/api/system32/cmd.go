package system32

import (
	"fmt"
	"sync/atomic"
	"time"

	"haft.dev/internal/api"
	"haft.dev/internal/api/kernel32"
	"haft.dev/internal/guest"
	"haft.dev/internal/io"
	"haft.dev/internal/io/console"
	"haft.dev/internal/kernel"
	"haft.dev/internal/object"
	"haft.dev/internal/shell"
	"haft.dev/nt"
)

// commandInterpreter is cmd.exe.
func commandInterpreter(c *api.Call) error {
	h := &host{c: c}
	c.P.OnCtrl(h.ctrl)
	return exit(c, shell.Run(h, c.P.Params().CommandLine))
}

// host is what the interpreter asks for, as calls of its process.
type host struct {
	c           *api.Call
	interrupted atomic.Bool // a Ctrl-C that nobody has asked about yet
	reading     atomic.Bool // a read is about to begin, or under way
}

// ctrl is told of console control events, by whoever raises them. Ctrl-C and
// Ctrl-Break end what the interpreter waits for; programs are told themselves.
func (h *host) ctrl(event uint32) bool {
	if event > api.CtrlBreak {
		return false
	}
	h.interrupted.Store(true)
	go h.cancel()
	return true
}

// cancel cancels the read that is under way, or will be at once.
func (h *host) cancel() {
	for h.interrupted.Load() && h.reading.Load() {
		h.c.T.K.CancelSynchronous()
		time.Sleep(time.Millisecond)
	}
}

// Ending implements shell.Host: a suspended thread stays here.
func (h *host) Ending() bool {
	t := h.c.T.K
	return t.Ending() || t.Suspended() && t.BlockWhileSuspended() == nt.STATUS_THREAD_IS_TERMINATING
}

func (h *host) Interrupted() bool { return h.interrupted.CompareAndSwap(true, false) }

func (h *host) Environment() []string { return h.c.P.Environment() }

func (h *host) SetEnvironment(env []string) { h.c.P.SetEnvironment(env) } // without memory the old one stays

func (h *host) Directory() string {
	dir := h.c.P.Directory()
	if len(dir) > 3 {
		dir = dir[:len(dir)-1]
	}
	return dir
}

func (h *host) SetDirectory(path string) error {
	if err := kernel32.SetCurrentDirectory(h.c, path); err != nil {
		return err
	}
	// The interpreter shows directories as they are written on the disk.
	dir := h.Directory()
	kernel32.FindFiles(h.c, dir, func(i kernel32.FileInfo) bool {
		if n := len(dir) - len(i.Name); n > 0 && i.Name != "." && i.Name != ".." {
			h.c.P.SetDirectory(dir[:n] + i.Name)
		}
		return false
	})
	return nil
}

func (h *host) FullPath(path string) string { return h.c.FullPath(path) }

func (h *host) Standard(n int) nt.Handle {
	v := h.c.P.StdHandle([3]uint32{api.StdInput, api.StdOutput, api.StdError}[n])
	if v == nt.InvalidHandle {
		return 0
	}
	return v
}

func (h *host) Open(path string, how shell.OpenMode) (nt.Handle, error) {
	switch how {
	case shell.OpenRead:
		return kernel32.OpenFile(h.c, path, false, kernel32.OPEN_EXISTING)
	case shell.OpenWrite:
		return kernel32.OpenFile(h.c, path, true, kernel32.CREATE_ALWAYS)
	}
	f, err := kernel32.OpenFile(h.c, path, true, kernel32.OPEN_ALWAYS)
	if err == nil {
		kernel32.SeekEnd(h.c, f) // a device has no end
	}
	return f, err
}

func (h *host) Duplicate(v nt.Handle) (nt.Handle, error) {
	return h.c.K.Duplicate(h.c.P.K, v, h.c.P.K, 0, object.Inherit, kernel.DUPLICATE_SAME_ACCESS)
}

func (h *host) Close(v nt.Handle) { h.c.K.Close(v) }

func (h *host) Read(v nt.Handle, b []byte) (int, error) {
	h.reading.Store(true)
	defer h.reading.Store(false)
	if h.interrupted.Load() {
		return 0, nil
	}
	n, err := kernel32.ReadHandle(h.c, v, b)
	if err == nt.STATUS_CANCELLED && h.interrupted.Load() {
		return 0, nil
	}
	return n, err
}

func (h *host) Write(v nt.Handle, b []byte) error { return kernel32.WriteHandle(h.c, v, b) }

func (h *host) IsConsole(v nt.Handle) bool {
	f, err := kernel.Ref[*io.File](h.c.K, v, 0)
	if err != nil {
		return false
	}
	switch f.Handler().(type) {
	case *console.Input, *console.Output:
		return true
	}
	return false
}

func (h *host) Pipe() (r, w nt.Handle, err error) { return kernel32.CreatePipe(h.c) }

func info(i kernel32.FileInfo) shell.Info {
	return shell.Info{
		Name: i.Name, Attributes: i.Attributes, Size: i.Size, Tag: i.Tag,
		Created: i.Creation.Go().Local(), Accessed: i.LastAccess.Go().Local(), Written: i.LastWrite.Go().Local(),
	}
}

func (h *host) Stat(path string) (shell.Info, error) {
	i, err := kernel32.QueryFileInfo(h.c, path)
	return info(i), err
}

func (h *host) List(pattern string, each func(shell.Info) bool) error {
	return kernel32.FindFiles(h.c, pattern, func(i kernel32.FileInfo) bool { return each(info(i)) })
}

func (h *host) MakeDirectory(path string) error   { return kernel32.CreateDirectory(h.c, path) }
func (h *host) RemoveDirectory(path string) error { return kernel32.RemoveDirectory(h.c, path) }
func (h *host) Delete(path string) error          { return kernel32.DeleteFile(h.c, path) }
func (h *host) Copy(from, to string) error        { return kernel32.CopyFile(h.c, from, to) }

func (h *host) Move(from, to string, replace bool) error {
	return kernel32.MoveFile(h.c, from, to, replace)
}

func (h *host) SetAttributes(path string, attributes uint32) error {
	return kernel32.SetFileAttributes(h.c, path, attributes)
}

func (h *host) HardLink(link, target string) error {
	return kernel32.CreateHardLink(h.c, link, target)
}

func (h *host) SymbolicLink(link, target string, directory bool) error {
	return kernel32.CreateSymbolicLink(h.c, link, target, directory)
}

func (h *host) Junction(link, target string) error {
	return kernel32.CreateJunction(h.c, link, target)
}

func (h *host) Volume(path string) (shell.Volume, error) {
	label, serial, free, err := kernel32.VolumeInfo(h.c, path)
	return shell.Volume{Label: label, Serial: serial, Free: free}, err
}

func (h *host) Start(p *shell.Program) (shell.Process, error) {
	flags := uint32(0)
	if p.NewConsole {
		flags |= kernel32.CREATE_NEW_CONSOLE
	}
	if p.Group {
		flags |= kernel32.CREATE_NEW_PROCESS_GROUP
	}
	v, err := kernel32.StartProgram(h.c, p.Path, p.Line, p.Directory, p.Title, flags, p.Std)
	return shell.Process(v), err
}

// Wait implements shell.Host. A process that is ended meanwhile does not ask for the
// exit code any more.
func (h *host) Wait(p shell.Process) uint32 {
	v := nt.Handle(p)
	defer h.c.K.Close(v)
	if s, err := h.c.K.Wait(v, false, nt.Infinite); err != nil || s != nt.STATUS_WAIT_0 {
		return 1
	}
	code, err := kernel32.ExitCode(h.c, v)
	if err != nil {
		return 1
	}
	return code
}

func (h *host) SetTitle(title string) { kernel32.SetConsoleTitle(h.c, title) } // without a console there is none

func (h *host) Version() string {
	return fmt.Sprintf("%d.%d.%d", guest.MajorVersion, guest.MinorVersion, guest.BuildNumber)
}

func (h *host) Now() time.Time { return time.Now() }
