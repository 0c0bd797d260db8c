package kernel32

import (
	"sync"

	"haft.dev/internal/api"
	"haft.dev/internal/io/console"
	"haft.dev/nt"
)

func conptyFuncs() []api.Func {
	return []api.Func{
		api.F1("ClosePseudoConsole(hPC)", closePseudoConsole).Closes(),
		api.F5("CreatePseudoConsole(size, hInput, hOutput, dwFlags, phPC)", createPseudoConsole).HRESULT().Opens("ClosePseudoConsole"),
		api.F2("ResizePseudoConsole(hPC, size)", resizePseudoConsole).HRESULT(),
	}
}

// pseudoConsoles are the pseudo consoles that a process has made. An HPCON is no
// handle: it is the address of a block that says nothing to programs.
type pseudoConsoles struct {
	mu sync.Mutex
	of map[uint64]*console.Pseudo // guarded by mu
}

var pseudos = api.PerProcess[*pseudoConsoles]{New: func(*api.Process) *pseudoConsoles {
	return &pseudoConsoles{of: make(map[uint64]*console.Pseudo)}
}}

// OwnerEnded closes what the process has left.
func (p *pseudoConsoles) OwnerEnded() {
	p.mu.Lock()
	of := p.of
	p.of = nil
	p.mu.Unlock()
	for _, c := range of {
		c.Close()
	}
}

func (p *pseudoConsoles) get(h uint64) *console.Pseudo {
	p.mu.Lock()
	defer p.mu.Unlock()
	return p.of[h]
}

func createPseudoConsole(c *api.Call, size coord, in, out api.Handle, flags uint32, to api.Out[uint64]) error {
	if !to.OK() || flags&^console.PSEUDOCONSOLE_INHERIT_CURSOR != 0 {
		return nt.ERROR_INVALID_PARAMETER
	}
	to.Must(c, 0)
	p, err := c.P.Sys.Consoles.NewPseudo(c.K, size.pos(), in.NT(), out.NT(), flags&console.PSEUDOCONSOLE_INHERIT_CURSOR != 0)
	if err != nil {
		return err
	}
	at, err := c.P.AllocBytes(make([]byte, 24))
	if err != nil {
		p.Close()
		return nt.ERROR_NOT_ENOUGH_MEMORY
	}
	all := pseudos.Of(c.P)
	all.mu.Lock()
	all.of[at] = p
	all.mu.Unlock()
	to.Must(c, at)
	return nil
}

func resizePseudoConsole(c *api.Call, h uint64, size coord) error {
	p := pseudos.Of(c.P).get(h)
	if p == nil {
		return nt.ERROR_INVALID_PARAMETER
	}
	return p.Resize(size.pos())
}

func closePseudoConsole(c *api.Call, h uint64) error {
	all := pseudos.Of(c.P)
	all.mu.Lock()
	p := all.of[h]
	delete(all.of, h)
	all.mu.Unlock()
	if p == nil {
		return nt.ERROR_INVALID_HANDLE // nobody is told, but who watches
	}
	c.P.FreeBlock(h)
	p.Close()
	return nil
}

// pseudoConsole returns the console that the attributes of a new process name, nil
// if they name none.
func (n *NewProcess) pseudoConsole(c *api.Call) (*console.Console, error) {
	e, ok := n.Attributes[PROC_THREAD_ATTRIBUTE_PSEUDOCONSOLE]
	if !ok {
		return nil, nil
	}
	p := pseudos.Of(c.P).get(e.Value)
	if p == nil {
		return nil, nt.ERROR_INVALID_HANDLE
	}
	return p.Console, nil
}
