package run

import (
	"os"
	"sync"

	"haft.dev/internal/api"
	hio "haft.dev/internal/io"
	"haft.dev/internal/io/console"
	"haft.dev/internal/io/tty"
	"haft.dev/internal/kernel"
	"haft.dev/nt"
)

// terminal is the part of a run that has to do with the terminal of haft.
type terminal struct {
	tty     *tty.Terminal // nil: there is none
	console *console.Console
	left    sync.Once
	unwatch func()
}

// consoles puts the console device into the namespace.
func (s *Session) consoles() (*console.Device, error) {
	s.tty = tty.Open(s.opts.Leftovers, s.opts.Stdin, s.opts.Stdout, s.opts.Stderr)
	var term console.Terminal
	if s.tty != nil {
		term = s.tty
	}
	d := console.NewDevice(s.Kernel, term)
	d.OnCtrl = func(p *kernel.Process, event uint32) { s.sys.ConsoleEvent(p, event) }
	if err := hio.AddDevice(s.Kernel, console.DeviceName, d); err != nil {
		return nil, err
	}
	for name, path := range map[string]string{"CONIN$": `\CurrentIn`, "CONOUT$": `\CurrentOut`, "CON": `\Console`} {
		if err := hio.AddDosDevice(s.Kernel, name, `\Device\`+console.DeviceName+path); err != nil {
			return nil, err
		}
	}
	return d, nil
}

// isTerminal reports whether a standard descriptor is the terminal of the run.
func (s *Session) isTerminal(f *os.File) bool {
	return s.tty != nil && f != nil && s.tty.Has(f)
}

// terminalHandles gives the first process its console, and the standard handles
// that belong to the terminal. A program has a console even if nobody sees it, as
// console programs have on Windows.
func (s *Session) terminalHandles(k *kernel.Process, pp *api.Params) error {
	d := s.sys.Consoles
	if s.console = d.Terminal(); s.console == nil {
		s.console = d.NewConsole()
	} else {
		s.unwatch = s.tty.Watch(d.Terminal)
	}
	s.console.Begin(pp.Title)
	if err := d.Attach(k, k.ID(), s.console); err != nil {
		return err
	}
	for i, h := range []struct {
		f  *os.File
		to *nt.Handle
	}{{s.opts.Stdin, &pp.Stdin}, {s.opts.Stdout, &pp.Stdout}, {s.opts.Stderr, &pp.Stderr}} {
		if !s.isTerminal(h.f) {
			continue
		}
		skip := nt.Handle(1)
		to := [3]*nt.Handle{&skip, &skip, &skip}
		to[i] = h.to
		if err := s.sys.ConsoleHandles(k, to[0], to[1], to[2]); err != nil {
			return err
		}
	}
	return nil
}

// Interrupt gives a Ctrl-C to the programs of the terminal.
func (s *Session) Interrupt() {
	c := s.sys.Consoles.Terminal()
	if c == nil {
		c = s.console
	}
	c.Interrupt(console.CTRL_C_EVENT)
}

// LeaveTerminal gives the terminal back as it was. It is called at every end of a
// run, and does it once.
func (s *Session) LeaveTerminal() {
	if s.tty == nil {
		return
	}
	s.left.Do(func() {
		if c := s.sys.Consoles.Terminal(); c != nil {
			c.Restore()
		}
		s.tty.Restore()
	})
}
