package api

import (
	"haft.dev/nt"
)

// LoadModule carries out LoadLibrary: the module's base becomes the result after
// its entry point, and those of what it brings along, were called. An entry point
// that refuses makes the call fail with ERROR_DLL_INIT_FAILED. systemOnly: see
// Process.Load.
func (c *Call) LoadModule(name string, systemOnly bool) error {
	return c.LoadModuleThen(name, systemOnly, func(c *Call, m *LoadedModule) error {
		c.Return(m.Base)
		return nil
	})
}

// LoadModuleThen is LoadModule that ends with then.
func (c *Call) LoadModuleThen(name string, systemOnly bool, then func(*Call, *LoadedModule) error) error {
	m, calls, err := c.P.Load(c.T, name, systemOnly)
	c.T.reportModules()
	if err != nil {
		if c.P.Sys.Explain != nil {
			c.P.Sys.Explain(c, err)
		}
		return statusError(err)
	}
	return c.attach(m, calls, then)
}

func (c *Call) attach(m *LoadedModule, calls []guestCall, then func(*Call, *LoadedModule) error) error {
	if len(calls) == 0 {
		return then(c, m)
	}
	g := calls[0]
	return c.CallGuest(g.fn, g.args[:], func(ret uint64) error {
		c := c.T.Call()
		if g.refused(ret) {
			gone, detach := c.P.Refuse(m, g.of, calls[1:])
			return c.detached(gone, detach, func() error { return nt.STATUS_DLL_INIT_FAILED })
		}
		return c.attach(m, calls[1:], then)
	})
}

// statusError reduces an error to what API functions return.
func statusError(err error) error {
	if le, ok := err.(*LoadError); ok {
		return le.Status
	}
	return statusOf(err)
}

// UnloadModule carries out FreeLibrary and goes on with then.
func (c *Call) UnloadModule(base uint64, then func() error) error {
	gone, calls, err := c.P.Unload(base)
	if err != nil {
		return nt.ERROR_MOD_NOT_FOUND
	}
	if len(gone) == 0 {
		return then()
	}
	return c.detached(gone, calls, then)
}

// detached makes the calls that tell modules of their end, takes them out of the process
// and goes on with then.
func (c *Call) detached(gone []*LoadedModule, calls []guestCall, then func() error) error {
	if len(calls) == 0 {
		for _, m := range gone {
			c.P.Remove(m)
		}
		c.T.reportModules()
		return then()
	}
	g := calls[0]
	return c.CallGuest(g.fn, g.args[:], func(uint64) error { return c.T.Call().detached(gone, calls[1:], then) })
}

// GuestCall is a guest function to be called.
type GuestCall struct {
	Func uint64
	Args [3]uint64
}

// AtExit makes calls run when the thread ends by itself, before the modules are
// told.
func (t *Thread) AtExit(calls func() []GuestCall) { t.atExit = append(t.atExit, calls) }

// FreeAtEnd frees a block of the process heap when the thread has ended.
func (t *Thread) FreeAtEnd(block uint64) { t.tlsBlocks = append(t.tlsBlocks, block) }

// exitCalls returns the calls that AtExit asked for.
func (t *Thread) exitCalls() []guestCall {
	var out []guestCall
	for _, f := range t.atExit {
		for _, g := range f() {
			out = append(out, guestCall{fn: g.Func, args: g.Args})
		}
	}
	t.atExit = nil
	return out
}

// searchPath is where a process looks for DLLs beyond the usual places.
type searchPath struct {
	dirs   map[uint64]string // of AddDllDirectory
	dllDir string            // of SetDllDirectory
}

// AddSearchDirectory adds a directory to search DLLs in. (AddDllDirectory.)
func (p *Process) AddSearchDirectory(dir string) (uint64, error) {
	id, err := p.heap.Alloc(0x10, true)
	if err != nil {
		return 0, err
	}
	p.mu.Lock()
	defer p.mu.Unlock()
	if p.search.dirs == nil {
		p.search.dirs = make(map[uint64]string)
	}
	p.search.dirs[id] = dir
	return id, nil
}

// RemoveSearchDirectory undoes AddSearchDirectory.
func (p *Process) RemoveSearchDirectory(id uint64) bool {
	p.mu.Lock()
	_, ok := p.search.dirs[id]
	delete(p.search.dirs, id)
	p.mu.Unlock()
	if ok {
		p.heap.Free(id)
	}
	return ok
}

// SetDLLDirectory sets the directory that is searched after the program's.
func (p *Process) SetDLLDirectory(dir string) {
	p.mu.Lock()
	p.search.dllDir = dir
	p.mu.Unlock()
}

// DLLDirectory returns what SetDLLDirectory was given last.
func (p *Process) DLLDirectory() string {
	p.mu.Lock()
	defer p.mu.Unlock()
	return p.search.dllDir
}

// SearchDirectories returns the directories to search DLLs in, after that of
// the program.
func (p *Process) SearchDirectories() []string {
	p.mu.Lock()
	defer p.mu.Unlock()
	var out []string
	if p.search.dllDir != "" {
		out = append(out, p.search.dllDir)
	}
	for _, d := range p.search.dirs {
		out = append(out, d)
	}
	return out
}

// DriveDirectory returns the current directory of a drive, "" for its root. As on
// Windows it is the variable "=C:" of the environment, which command interpreters
// and run-time libraries of C set.
func (p *Process) DriveDirectory(letter byte) string {
	dir, _ := p.Variable("=" + string(rune(letter)) + ":")
	return dir
}

// DebugOutput passes on what the program says to a debugger.
func (p *Process) DebugOutput(s string) {
	if f := p.Sys.DebugOutput; f != nil {
		f(p, s)
	}
}
