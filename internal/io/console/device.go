package console

import (
	"strings"
	"sync"

	"haft.dev/internal/io"
	"haft.dev/internal/kernel"
	"haft.dev/nt"
)

// DeviceName is the name of the console device below \Device.
const DeviceName = "ConDrv"

// Device is the console device of a kernel: it knows which process has which
// console.
type Device struct {
	k *kernel.Kernel
	// OnCtrl is told which process is to get which control event.
	OnCtrl func(p *kernel.Process, event uint32)

	mu    sync.Mutex
	of    map[*kernel.Process]*Console // guarded by mu
	term  Terminal                     // of haft itself; guarded by mu
	first *Console                     // the console that the terminal shows; guarded by mu
}

// NewDevice returns the device. term is the terminal of haft, nil if there is
// none.
func NewDevice(k *kernel.Kernel, term Terminal) *Device {
	return &Device{k: k, term: term, of: make(map[*kernel.Process]*Console)}
}

// ctrl passes a control event on.
func (d *Device) ctrl(p *kernel.Process, event uint32) {
	if d.OnCtrl != nil {
		d.OnCtrl(p, event)
	}
}

// Terminal returns the console that haft's terminal shows, nil if there is no
// terminal. It is made when it is first asked for.
func (d *Device) Terminal() *Console {
	d.mu.Lock()
	defer d.mu.Unlock()
	if d.first == nil && d.term != nil {
		d.first = New(d.k, d.term, d.ctrl)
	}
	return d.first
}

// Of returns the console of a process, nil if it has none.
func (d *Device) Of(p *kernel.Process) *Console {
	d.mu.Lock()
	defer d.mu.Unlock()
	return d.of[p]
}

// Attach gives a process of the given process group a console.
// STATUS_ACCESS_DENIED if it has one.
func (d *Device) Attach(p *kernel.Process, group uint32, c *Console) error {
	d.mu.Lock()
	if d.of[p] != nil {
		d.mu.Unlock()
		return nt.STATUS_ACCESS_DENIED
	}
	d.of[p] = c
	d.mu.Unlock()
	c.mu.Lock()
	closed := c.closed
	c.members = append([]member{{p, group}}, c.members...)
	c.mu.Unlock()
	if closed {
		d.Detach(p)
		return nt.STATUS_PROCESS_IS_TERMINATING
	}
	return nil
}

// Detach takes its console from a process, which may have ended; false if it has
// none.
func (d *Device) Detach(p *kernel.Process) bool {
	d.mu.Lock()
	c := d.of[p]
	delete(d.of, p)
	d.mu.Unlock()
	if c == nil {
		return false
	}
	c.mu.Lock()
	for i, m := range c.members {
		if m.p == p {
			c.members = append(c.members[:i], c.members[i+1:]...)
			break
		}
	}
	c.unlock()
	c.finishIfEmpty()
	return true
}

// NewConsole returns a console of its own. Nothing shows it, unless no process
// uses the terminal's console any more: then the terminal does.
func (d *Device) NewConsole() *Console {
	d.mu.Lock()
	defer d.mu.Unlock()
	if d.first != nil && len(d.first.Processes()) == 0 {
		d.first.leave()
		d.first = New(d.k, d.term, d.ctrl)
		return d.first
	}
	return New(d.k, nil, d.ctrl)
}

// leave takes the terminal from a console that nobody uses any more.
func (c *Console) leave() {
	c.mu.Lock()
	c.emit(c.paint.leave())
	c.dark = true
	c.reading.Store(true)
	c.unlock()
}

// Create implements io.Device: \CurrentIn and \CurrentOut are the input and the
// active screen buffer of the caller's console, \Console is one of them by the
// access. STATUS_INVALID_HANDLE for a process without a console.
func (d *Device) Create(cr *io.Create) (io.Handler, error) {
	var in bool
	switch p := strings.ToLower(cr.Path); p {
	case `\currentin`, `\input`:
		in = true
	case `\currentout`, `\output`:
	case `\console`:
		r, w := cr.Access&nt.FILE_READ_DATA != 0, cr.Access&nt.FILE_WRITE_DATA != 0
		if r == w {
			return nil, nt.STATUS_INVALID_PARAMETER
		}
		in = r
	default:
		return nil, nt.STATUS_OBJECT_NAME_NOT_FOUND
	}
	c := d.Of(cr.Caller.Process)
	if c == nil {
		return nil, nt.STATUS_INVALID_HANDLE
	}
	cr.Information = io.FILE_OPENED
	cr.Options |= io.FILE_SYNCHRONOUS_IO_NONALERT // consoles know nothing else
	if in {
		return c.NewInput(), nil
	}
	return c.NewOutput(), nil
}
