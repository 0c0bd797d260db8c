package run

import (
	"sync"
	"sync/atomic"

	"haft.dev/internal/api"
	"haft.dev/internal/check"
	hio "haft.dev/internal/io"
	"haft.dev/internal/kernel"
	"haft.dev/internal/object"
	"haft.dev/internal/trace"
	"haft.dev/nt"
)

// watch translates what the kernel tells of handles into trace records, with
// the stacks of the guest, and feeds the checker.
type watch struct {
	s       *Session
	checker *check.Checker
	sites   *sites
	roles   roles

	plain [256]atomic.Pointer[trace.Object] // descriptions of objects without a name, by the index of the type

	mu      sync.Mutex
	ended   []endedProcess                 // guarded by mu, as below
	held    map[*kernel.Mutant]acquisition // where mutexes were taken last
	closing map[uint32]nt.Handle           // by thread: the file handle that it closed last

	done chan struct{} // closed by stop
}

// acquisition is where a mutex was taken.
type acquisition struct {
	thread uint32
	site   *trace.Site
}

func newWatch(s *Session) *watch {
	w := &watch{
		s: s, sites: newSites(s.symb), held: make(map[*kernel.Mutant]acquisition), closing: make(map[uint32]nt.Handle),
		done: make(chan struct{}),
	}
	w.checker = check.New(check.Options{
		IsRuntime: s.symb.isRuntime, IsFinalizer: s.symb.isFinalizer, Origin: s.symb.origin,
		InTests: func(p *trace.Process) bool { return isTestName(p.Name) },
	})
	if s.opts.Checked {
		s.symb.program = w.programLoaded
	}
	return w
}

// record returns the record of a process.
func (w *watch) record(p *kernel.Process) *trace.Process { return w.s.symb.process(p.ID(), p.Name()) }

// caller returns who makes a call and where.
func (w *watch) caller(c kernel.Caller) (thread uint32, site *trace.Site) {
	if c.Thread == nil {
		return 0, nil
	}
	t, ok := c.Thread.Guest().(*api.Thread)
	if !ok {
		return c.Thread.ID(), nil
	}
	return c.Thread.ID(), w.sites.of(t)
}

func (w *watch) event(kind trace.HandleKind, e *kernel.HandleEvent, users []trace.User) {
	if e.Caller.Process.Guest() == nil {
		return // a process of haft's own: what serves a pseudo console closes what its threads may be using
	}
	r := trace.HandleEvent{Kind: kind, Handle: e.Handle, Access: e.Access, Close: e.Close, Status: e.Status, Wanted: e.Wanted, Users: users}
	r.Process = w.sites.process(e.Caller)
	if e.Object != nil {
		r.Object = w.describe(e.Object)
	}
	if t := e.Caller.Thread; t != nil && t.Process() != e.Caller.Process {
		r.Thread = t.ID() // another process put it there, or took it away: its stack says nothing about this one
	} else {
		r.Thread, r.Site = w.caller(e.Caller)
	}
	w.checker.HandleEvent(&r)
}

// describe tells what an object is.
func (w *watch) describe(h *object.Header) *trace.Object {
	if h.Type().QueryName == nil && h.Path() == "" {
		if p := w.plain[h.Type().Index].Load(); p != nil {
			return p
		}
	}
	o := describe(h)
	if o.Name != "" {
		return &o
	}
	w.plain[h.Type().Index].Store(&o)
	return &o
}

func describe(h *object.Header) trace.Object {
	o := trace.Object{Type: h.Type().Name, Name: h.Path()}
	if q := h.Type().QueryName; q != nil {
		if n, err := q(h.Body()); err == nil {
			o.Name = n
		}
	}
	if f, ok := h.Body().(*hio.File); ok {
		if d, ok := f.Handler().(hio.Describer); ok {
			o.Name = d.Describe()
		}
	}
	return o
}

// HandleOpened implements kernel.Observer.
func (w *watch) HandleOpened(e kernel.HandleEvent) { w.event(trace.HandleOpened, &e, nil) }

// HandleClosed implements kernel.Observer.
func (w *watch) HandleClosed(e kernel.HandleEvent) {
	if e.Ended {
		return
	}
	w.event(trace.HandleClosed, &e, w.users(&e))
	if _, ok := e.Object.Body().(*hio.File); ok && e.Caller.Thread != nil {
		w.mu.Lock()
		w.closing[e.Caller.Thread.ID()] = e.Handle
		w.mu.Unlock()
	}
	if m, ok := e.Object.Body().(*kernel.Mutant); ok && m.Owner() == nil {
		w.mu.Lock()
		delete(w.held, m)
		w.mu.Unlock()
	}
}

// HandleFailed implements kernel.Observer.
func (w *watch) HandleFailed(e kernel.HandleEvent) { w.event(trace.HandleFailed, &e, nil) }

// users returns the other threads of the process that use a handle which is being
// closed. A wait for a packet at a port is no such use: closing the port is how
// such waits are ended.
func (w *watch) users(e *kernel.HandleEvent) []trace.User {
	if o, ok := e.Object.Body().(kernel.Waitable); !ok || !o.Waitable().IsWaited() {
		f, ok := e.Object.Body().(*hio.File)
		if !ok || e.Object.HandleCount() > 1 { // through which of several handles an operation goes is not known
			return nil
		}
		st := f.Sync.Status()
		if st.Holder == nil || st.Holder == e.Caller.Thread || st.Since.IsZero() || st.Holder.Process() != e.Caller.Process {
			return nil
		}
		return []trace.User{{Thread: st.Holder.ID(), What: "has an operation under way on it (" + st.Op.String() + ")", Site: w.siteOf(st.Holder)}}
	}
	var out []trace.User
	for _, t := range e.Caller.Process.Threads() {
		if t == e.Caller.Thread {
			continue
		}
		for _, h := range t.WaitsFor() {
			if h&^3 == e.Handle {
				out = append(out, trace.User{Thread: t.ID(), What: "waits for it", Site: w.siteOf(t)})
				break
			}
		}
	}
	return out
}

// siteOf returns where another thread is that is blocked in a call. Should it go
// on meanwhile, the stack may be cut short; suspending it would change whose turn
// it is.
func (w *watch) siteOf(k *kernel.Thread) *trace.Site {
	t, ok := k.Guest().(*api.Thread)
	if !ok {
		return nil
	}
	return w.sites.now(t)
}

// MutexAcquired implements kernel.ThreadObserver.
func (w *watch) MutexAcquired(c kernel.Caller, m *kernel.Mutant) {
	t, site := w.caller(c)
	w.mu.Lock()
	w.held[m] = acquisition{t, site}
	w.mu.Unlock()
}

// ThreadEnding implements kernel.ThreadObserver: what the thread still owns is
// abandoned now. When the whole process ends nobody is left to be surprised.
func (w *watch) ThreadEnding(t *kernel.Thread) {
	w.mu.Lock()
	owned := make(map[*kernel.Mutant]acquisition)
	for m, a := range w.held {
		if m.Owner() == &t.Thread {
			owned[m] = a
			delete(w.held, m)
		}
	}
	w.mu.Unlock()
	if t.Process().Exiting() {
		return
	}
	for m, a := range owned {
		h, access := handleOf(t.Process(), m.ObjectHeader())
		w.checker.Found(&check.Finding{
			Kind: check.AbandonedMutex, Process: w.record(t.Process()), Handle: h, Object: describe(m.ObjectHeader()), Access: access,
			Mistake: a.event(), Parties: []check.Party{{Thread: t.ID()}},
		})
	}
}

// event returns the moment of the acquisition.
func (a acquisition) event() *check.Event {
	e := &check.Event{Thread: a.thread}
	if a.site != nil {
		e.Call, e.Stack = a.site.Call, a.site.Stack
	}
	return e
}

// handleOf finds a handle to an object, 0 if the process has none.
func handleOf(p *kernel.Process, o *object.Header) (found nt.Handle, access nt.Access) {
	p.Handles.Range(func(h nt.Handle, e object.Entry) bool {
		if e.Object == o {
			found, access = h, e.Access
		}
		return found == 0
	})
	return found, access
}

// ProcessExited implements kernel.Observer.
func (w *watch) ProcessExited(p *kernel.Process) {
	if p.Guest() == nil {
		return
	}
	tp, open := w.record(p), OpenHandles(p)
	left := open
	if g, ok := p.Guest().(*api.Process); w.s.killed.Load() || ok && !g.Exiting() {
		left = nil // it was terminated: it could close nothing
	} else if left == nil {
		left = []trace.OpenHandle{}
	}
	w.checker.ProcessEnded(tp, left)
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
