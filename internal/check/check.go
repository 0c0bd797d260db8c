// Package check finds mistakes with handles: those still open when a process
// ends, closes of what is closed already or was never open, uses of closed
// handles. It watches the events of a run (package trace) and tells, for each
// mistake, what the handle stood for and the stacks of its history.
package check

import (
	"sync"

	"haft.dev/internal/trace"
	"haft.dev/nt"
)

// Kind is a kind of mistake.
type Kind string

// Kinds of mistakes.
const (
	Leak          Kind = "leak"            // open when the process ended
	DoubleClose   Kind = "double-close"    // closed again
	BadClose      Kind = "bad-close"       // a value closed that was never a handle
	UseAfterClose Kind = "use-after-close" // used although closed
)

// VerifierCode returns the Application Verifier stop code of the same mistake,
// 0 if it has none.
func (k Kind) VerifierCode() uint32 {
	switch k {
	case Leak:
		return 0x901
	case DoubleClose, BadClose, UseAfterClose:
		return 0x300
	}
	return 0
}

// Event is one moment in the history of a handle.
type Event struct {
	Thread uint32
	Call   string
	Stack  trace.Stack
}

// Finding is one mistake, or several of one kind that have the same stacks.
type Finding struct {
	Kind    Kind
	Process *trace.Process
	Handle  nt.Handle // of the first
	Object  trace.Object
	Access  nt.Access
	Count   int
	More    []nt.Handle // further handles of the same stacks, some of them

	Opened  *Event           // nil if unknown: inherited, or never opened
	Closed  *Event           // DoubleClose, UseAfterClose: the close that was right
	Mistake *Event           // where the mistake was made; nil for leaks
	InUse   *trace.FileInUse // FileInUse: what was wanted, and all handles in the way
	// Runtime is set when no frame of the opening stack is user code: the
	// language runtime opened the handle for itself.
	Runtime bool
}

// Options configure a Checker.
type Options struct {
	// IsRuntime reports whether a stack is the language runtime's own.
	IsRuntime func(p *trace.Process, s trace.Stack) bool
}

// history is what is known of a handle value.
type history struct {
	object trace.Object
	access nt.Access
	opened *Event
	closed *Event // nil while open
}

type key struct {
	kind                    Kind
	process                 *trace.Process
	opened, closed, mistake *uint64 // first element of the interned stacks
	typ                     string
}

// Checker collects findings. Its methods may be called from any goroutine.
type Checker struct {
	opts Options

	mu       sync.Mutex
	procs    map[*trace.Process]map[nt.Handle]*history
	findings []*Finding
	byKey    map[key]*Finding
}

// New returns a Checker.
func New(o Options) *Checker {
	return &Checker{opts: o, procs: make(map[*trace.Process]map[nt.Handle]*history), byKey: make(map[key]*Finding)}
}

// HandleEvent takes note of an event.
func (c *Checker) HandleEvent(e *trace.HandleEvent) {
	h := e.Handle &^ 3
	c.mu.Lock()
	defer c.mu.Unlock()
	hs := c.procs[e.Process]
	if hs == nil {
		hs = make(map[nt.Handle]*history)
		c.procs[e.Process] = hs
	}
	ev := &Event{Thread: e.Thread, Call: e.Call, Stack: e.Stack}
	switch e.Kind {
	case trace.HandleOpened:
		hs[h] = &history{object: e.Object, access: e.Access, opened: ev}
	case trace.HandleClosed:
		if e.Ended {
			return
		}
		if r := hs[h]; r != nil {
			r.closed = ev
		} else { // there before the checker was
			hs[h] = &history{object: e.Object, access: e.Access, closed: ev}
		}
	case trace.HandleFailed:
		if e.Status != nt.STATUS_INVALID_HANDLE {
			return
		}
		r := hs[h]
		switch {
		case r != nil && r.closed != nil:
			k := UseAfterClose
			if e.Close {
				k = DoubleClose
			}
			c.addLocked(&Finding{Kind: k, Process: e.Process, Handle: h, Object: r.object, Access: r.access, Opened: r.opened, Closed: r.closed, Mistake: ev})
		case r == nil && e.Close:
			c.addLocked(&Finding{Kind: BadClose, Process: e.Process, Handle: e.Handle, Mistake: ev})
		}
	}
}

// ProcessEnded takes note of the handles that a process leaves open.
func (c *Checker) ProcessEnded(p *trace.Process, open []trace.OpenHandle) {
	c.mu.Lock()
	defer c.mu.Unlock()
	hs := c.procs[p]
	for _, o := range open {
		r := hs[o.Handle]
		if r == nil || r.opened == nil || r.closed != nil {
			continue // not opened by the process: standard handles, inherited ones
		}
		f := &Finding{Kind: Leak, Process: p, Handle: o.Handle, Object: o.Object, Access: o.Access, Opened: r.opened}
		if c.opts.IsRuntime != nil {
			f.Runtime = c.opts.IsRuntime(p, r.opened.Stack)
		}
		c.addLocked(f)
	}
	delete(c.procs, p)
}

func first(e *Event) *uint64 {
	if e == nil || len(e.Stack) == 0 {
		return nil
	}
	return &e.Stack[0]
}

// addLocked adds a finding, or counts it if there is one with the same stacks.
func (c *Checker) addLocked(f *Finding) {
	k := key{f.Kind, f.Process, first(f.Opened), first(f.Closed), first(f.Mistake), f.Object.Type}
	if g := c.byKey[k]; g != nil {
		g.Count++
		if len(g.More) < 16 {
			g.More = append(g.More, f.Handle)
		}
		return
	}
	f.Count = 1
	c.byKey[k] = f
	c.findings = append(c.findings, f)
}

// Findings returns the mistakes so far, in the order in which they were made.
// Those of a language runtime itself are left out.
func (c *Checker) Findings() []Finding {
	c.mu.Lock()
	defer c.mu.Unlock()
	var fs []Finding
	for _, f := range c.findings {
		if !f.Runtime {
			fs = append(fs, *f)
		}
	}
	return fs
}
