package api

import (
	"time"

	"haft.dev/internal/io"
	"haft.dev/internal/io/console"
	"haft.dev/internal/kernel"
	"haft.dev/internal/object"
	"haft.dev/nt"
)

// Creation flags of CreateProcess that choose a console.
const (
	DETACHED_PROCESS   = 0x00000008
	CREATE_NEW_CONSOLE = 0x00000010
	CREATE_NO_WINDOW   = 0x08000000
)

// CloseGrace is how long a process may react to the closing of its console
// before it is ended.
const CloseGrace = 5 * time.Second

// Console returns the console of the process, nil if it has none.
func (p *Process) Console() *console.Console { return p.Sys.Consoles.Of(p.K) }

// AttachConsole gives a new process its console, as the flags of CreateProcess
// say: that of its creator, one of its own, or none. pseudo, if not nil, is the
// console of PROC_THREAD_ATTRIBUTE_PSEUDOCONSOLE, which goes before the flags. It
// reports whether the console is not the creator's: then the standard handles are
// those of ConsoleHandles, unless the process was given others. It is called
// before the process has threads.
func (s *System) AttachConsole(p *Process, creator *kernel.Process, flags uint32, pseudo *console.Console) (fresh bool, err error) {
	c := pseudo
	switch {
	case c != nil:
	case flags&DETACHED_PROCESS != 0:
		return false, nil
	case flags&(CREATE_NEW_CONSOLE|CREATE_NO_WINDOW) != 0:
		c = s.Consoles.NewConsole()
		c.Begin(p.params.Title)
	default:
		if c = s.Consoles.Of(creator); c == nil {
			return false, nil
		}
		return false, s.Consoles.Attach(p.K, p.Group, c)
	}
	return true, s.Consoles.Attach(p.K, p.Group, c)
}

// ConsoleHandles opens the input buffer and the active screen buffer of the
// process' console in those of the standard handles that are zero. They are
// inheritable, as on Windows. A process without console gets none.
func (s *System) ConsoleHandles(k *kernel.Process, in, out, errOut *nt.Handle) error {
	c := s.Consoles.Of(k)
	if c == nil {
		return nil
	}
	for i, to := range []*nt.Handle{in, out, errOut} {
		if *to != 0 {
			continue
		}
		var h io.Handler
		if h = c.NewInput(); i > 0 {
			h = c.NewOutput()
		}
		v, err := s.OpenConsole(kernel.Caller{Process: k}, h, object.OBJ_INHERIT, nt.FILE_GENERIC_READ|nt.FILE_GENERIC_WRITE)
		if err != nil {
			return err
		}
		*to = v
	}
	return nil
}

// OpenConsole opens a handle to a handler of a console.
func (s *System) OpenConsole(c kernel.Caller, h io.Handler, flags uint32, access nt.Access) (nt.Handle, error) {
	f := io.NewFile(s.Kernel, h, io.Open{
		Name: `\Device\` + console.DeviceName, Access: access, Share: 7, Options: io.FILE_SYNCHRONOUS_IO_NONALERT, Creator: c.Token(),
	})
	return c.Insert(f, flags, access)
}

// ConsoleEvent delivers a control event to a process. A closed console gives it
// some time to end by itself.
func (s *System) ConsoleEvent(k *kernel.Process, event uint32) {
	p := s.ProcessOf(k)
	if p == nil {
		return
	}
	p.CtrlEvent(event)
	if event >= CtrlClose {
		time.AfterFunc(CloseGrace, func() { p.Terminate(nt.STATUS_CONTROL_C_EXIT, nil) })
	}
}
