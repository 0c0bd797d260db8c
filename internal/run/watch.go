package run

import (
	"sync"

	"haft.dev/internal/api"
	"haft.dev/internal/check"
	"haft.dev/internal/kernel"
	"haft.dev/internal/object"
	"haft.dev/internal/trace"
	"haft.dev/nt"
)

// watch translates what the kernel tells of handles into trace records, with
// the stacks of the guest.
type watch struct {
	s       *Session
	checker *check.Checker

	mu     sync.Mutex
	stacks map[uint64][]trace.Stack // interned, by hash; guarded by mu, as below
	ended  []endedProcess
	openings
	closed map[uint32]nt.Handle // by thread: the file handle that it closed last
}

func newWatch(s *Session) *watch {
	return &watch{s: s, checker: check.New(check.Options{IsRuntime: s.symb.isRuntime}), stacks: make(map[uint64][]trace.Stack), openings: make(openings), closed: make(map[uint32]nt.Handle)}
}

// maxStack bounds the stacks that are kept.
const maxStack = 32

// stack returns the guest stack of the calling thread.
func (w *watch) stack(c kernel.Caller) trace.Stack {
	if c.Thread == nil {
		return nil
	}
	g := c.Thread.Guest()
	if g == nil {
		return nil
	}
	var pcs [maxStack]uint64
	return w.intern(pcs[:g.Stack(pcs[:])])
}

// intern returns the one copy of a stack.
func (w *watch) intern(pcs []uint64) trace.Stack {
	if len(pcs) == 0 {
		return nil
	}
	h := uint64(14695981039346656037)
	for _, pc := range pcs {
		h = (h ^ pc) * 1099511628211
	}
	w.mu.Lock()
	defer w.mu.Unlock()
next:
	for _, s := range w.stacks[h] {
		if len(s) != len(pcs) {
			continue
		}
		for i := range s {
			if s[i] != pcs[i] {
				continue next
			}
		}
		return s
	}
	s := append(trace.Stack(nil), pcs...)
	w.stacks[h] = append(w.stacks[h], s)
	return s
}

func (w *watch) event(kind trace.HandleKind, e *kernel.HandleEvent) {
	p := e.Caller.Process
	r := &trace.HandleEvent{
		Kind: kind, Process: w.s.symb.process(p.ID(), p.Name()), Handle: e.Handle, Access: e.Access,
		Inherit: e.Attr&object.Inherit != 0, Protect: e.Attr&object.ProtectFromClose != 0,
		Close: e.Close, Ended: e.Ended, Status: e.Status,
	}
	if e.Object != nil {
		r.Object = describe(e.Object)
	}
	if t := e.Caller.Thread; t != nil {
		r.Thread = t.ID()
		if g, ok := t.Guest().(*api.Thread); ok {
			if f := g.Call().Func; f != nil {
				r.Call = f.Name()
			}
		}
		r.Stack = w.stack(e.Caller)
	}
	w.noteFile(r)
	if w.s.opts.Checked {
		w.checker.HandleEvent(r)
	}
}

// describe tells what an object is.
func describe(h *object.Header) trace.Object {
	o := trace.Object{Type: h.Type().Name, Name: h.Path()}
	if q := h.Type().QueryName; q != nil {
		if n, err := q(h.Body()); err == nil {
			o.Name = n
		}
	}
	return o
}

// HandleOpened implements kernel.Observer.
func (w *watch) HandleOpened(e kernel.HandleEvent) {
	if e.Caller.Thread != nil { // else haft itself opened it: a standard handle
		w.event(trace.HandleOpened, &e)
	}
}

// HandleClosed implements kernel.Observer.
func (w *watch) HandleClosed(e kernel.HandleEvent) {
	if !e.Ended {
		w.event(trace.HandleClosed, &e)
	}
}

// HandleFailed implements kernel.Observer.
func (w *watch) HandleFailed(e kernel.HandleEvent) { w.event(trace.HandleFailed, &e) }

// ProcessExited implements kernel.Observer.
func (w *watch) ProcessExited(p *kernel.Process) {
	tp, open := w.s.symb.process(p.ID(), p.Name()), OpenHandles(p)
	w.checker.ProcessEnded(tp, open)
	w.mu.Lock()
	w.ended = append(w.ended, endedProcess{tp, open})
	w.mu.Unlock()
}

// OpenHandles lists the handle table of a process.
func OpenHandles(p *kernel.Process) []trace.OpenHandle {
	var out []trace.OpenHandle
	p.Handles.Range(func(h nt.Handle, e object.Entry) bool {
		out = append(out, trace.OpenHandle{
			Handle: h, Object: describe(e.Object), Access: e.Access,
			Inherit: e.Attr&object.Inherit != 0, Protect: e.Attr&object.ProtectFromClose != 0,
		})
		return true
	})
	return out
}
