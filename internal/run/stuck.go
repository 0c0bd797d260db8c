package run

import (
	"cmp"
	"fmt"
	"slices"
	"time"

	"haft.dev/internal/check"
	hio "haft.dev/internal/io"
	"haft.dev/internal/kernel"
	"haft.dev/internal/object"
	"haft.dev/internal/trace"
	"haft.dev/internal/wait"
	"haft.dev/nt"
)

// lookEvery is how often threads are looked at that may wait for each other. A
// group is told of when it is there twice in a row: nothing can end such a wait, so
// it is worth no effort to find it sooner.
const lookEvery = time.Second

// look looks for threads that wait for each other until stop is called.
func (w *watch) look() {
	tick := time.NewTicker(lookEvery)
	defer tick.Stop()
	before := make(map[string]bool)
	told := make(map[string]bool)
	for {
		select {
		case <-w.done:
			return
		case <-tick.C:
		}
		now := make(map[string]bool)
		for _, g := range w.deadlocks() {
			id := g.id()
			now[id] = true
			if before[id] && !told[id] {
				told[id] = true
				w.tell(w.deadlockFinding(g))
			}
		}
		before = now
	}
}

// stop ends look.
func (w *watch) stop() { close(w.done) }

// tell adds a finding about threads that do not go on, and shows it at once: the
// program may never end.
func (w *watch) tell(f *check.Finding) {
	if w.s.opts.Stuck != nil {
		f.Shown = true
	}
	shown := *f
	if w.checker.Found(f) && w.s.opts.Stuck != nil {
		shown.Count = 1
		w.s.opts.Stuck(&shown)
	}
}

// waiting is a thread that waits without a limit and cannot be woken but by the
// objects it waits for.
type waiting struct {
	thread *kernel.Thread
	all    bool
	needs  []need
}

// need is an object that a thread waits for: what it takes to be signalled.
type need struct {
	handle nt.Handle
	object *object.Header
	owner  *kernel.Thread   // of a mutex
	ends   []*kernel.Thread // the threads that must end: of a thread or process object
	never  bool             // nothing signals it: a file whose operations do not
}

type group []*waiting

func (g group) id() string {
	s := ""
	for _, w := range g {
		s += fmt.Sprint(w.thread.ID(), w.thread.WaitsFor(), ";")
	}
	return s
}

// deadlocks returns the groups of threads that can never go on, because what each
// waits for depends on others of its group alone: mutexes that they own, their own
// end; or because what it waits for is never signalled. Anything else may be signalled
// by somebody.
func (w *watch) deadlocks() []group {
	var all []*kernel.Thread
	byWaiter := make(map[*wait.Thread]*kernel.Thread)
	for _, p := range w.s.Kernel.Processes() {
		for _, t := range p.Threads() {
			all = append(all, t)
			byWaiter[&t.Thread] = t
		}
	}
	stuck := make(map[*kernel.Thread]*waiting)
	for _, t := range all {
		if x := waitOf(t, byWaiter); x != nil {
			stuck[t] = x
		}
	}
	// Take out whoever may go on, until nobody is left who may.
	for changed := true; changed; {
		changed = false
		for t, x := range stuck {
			if x.mayEnd(stuck) {
				delete(stuck, t)
				changed = true
			}
		}
	}
	return split(stuck)
}

// waitOf describes the wait that t is in, nil if it is in none, or in one that may
// end by itself.
func waitOf(t *kernel.Thread, byWaiter map[*wait.Thread]*kernel.Thread) *waiting {
	_, all, alertable, deadline, blocked := t.Blocked()
	hs := t.WaitsFor()
	if !blocked || alertable || !deadline.IsZero() || len(hs) == 0 || t.Suspended() {
		return nil
	}
	x := &waiting{thread: t, all: all}
	for _, h := range hs {
		var o object.Object
		switch h {
		case nt.CurrentThread:
			o = t
		case nt.CurrentProcess:
			o = t.Process()
		default:
			e, ok := t.Process().Handles.Lookup(h)
			if !ok {
				return nil
			}
			o = e.Object.Body()
		}
		n := need{handle: h, object: o.ObjectHeader()}
		switch o := o.(type) {
		case *kernel.Mutant:
			if n.owner = byWaiter[o.Owner()]; n.owner == nil {
				return nil
			}
		case *kernel.Thread:
			n.ends = []*kernel.Thread{o}
		case *kernel.Process:
			n.ends = o.Threads()
		case *hio.File:
			n.never = o.SkipModes()&hio.FILE_SKIP_SET_EVENT_ON_HANDLE != 0
		}
		x.needs = append(x.needs, n)
	}
	return x
}

// mayEnd reports whether the wait may be satisfied as long as the threads in stuck
// do nothing.
func (x *waiting) mayEnd(stuck map[*kernel.Thread]*waiting) bool {
	some := false
	for _, n := range x.needs {
		may := n.owner == nil && len(n.ends) == 0 && !n.never
		if n.owner != nil {
			may = stuck[n.owner] == nil
		}
		if len(n.ends) > 0 { // a process ends with its last thread, or by one that ends it
			may = slices.ContainsFunc(n.ends, func(t *kernel.Thread) bool { return stuck[t] == nil })
		}
		if x.all && !may {
			return false
		}
		some = some || may
	}
	return some
}

// split takes stuck threads apart into groups that depend on each other.
func split(stuck map[*kernel.Thread]*waiting) []group {
	var out []group
	seen := make(map[*kernel.Thread]bool)
	var order []*kernel.Thread
	for t := range stuck {
		order = append(order, t)
	}
	slices.SortFunc(order, func(a, b *kernel.Thread) int { return cmp.Compare(a.ID(), b.ID()) })
	neighbours := make(map[*kernel.Thread][]*kernel.Thread)
	for t, x := range stuck {
		for _, n := range x.needs {
			for _, u := range append([]*kernel.Thread{n.owner}, n.ends...) {
				if u != nil && stuck[u] != nil {
					neighbours[t] = append(neighbours[t], u)
					neighbours[u] = append(neighbours[u], t)
				}
			}
		}
	}
	for _, t := range order {
		if seen[t] {
			continue
		}
		var g group
		for todo := []*kernel.Thread{t}; len(todo) > 0; {
			u := todo[0]
			todo = todo[1:]
			if seen[u] {
				continue
			}
			seen[u] = true
			g = append(g, stuck[u])
			todo = append(todo, neighbours[u]...)
		}
		slices.SortFunc(g, func(a, b *waiting) int { return cmp.Compare(a.thread.ID(), b.thread.ID()) })
		out = append(out, g)
	}
	return out
}

// deadlockFinding describes a group.
func (w *watch) deadlockFinding(g group) *check.Finding {
	first := g[0]
	f := &check.Finding{
		Kind: check.Deadlock, Process: w.record(first.thread.Process()), Handle: first.needs[0].handle, Object: describe(first.needs[0].object),
	}
	for _, x := range g {
		p := check.Party{Thread: x.thread.ID(), Does: "waits for " + x.describe(), Event: eventOf(w.siteOf(x.thread), x.thread.ID())}
		w.mu.Lock()
		for m, a := range w.held {
			if m.Owner() == &x.thread.Thread {
				p.Since = a.event()
			}
		}
		w.mu.Unlock()
		f.Parties = append(f.Parties, p)
	}
	// What tells one deadlock from another is where its threads are.
	f.Mistake = f.Parties[0].Event
	return f
}

// describe says what a thread waits for.
func (x *waiting) describe() string {
	var parts string
	for i, n := range x.needs {
		if i > 0 {
			parts += map[bool]string{true: " and ", false: " or "}[x.all]
		}
		o := describe(n.object)
		parts += fmt.Sprintf("%s %v", o.Type, n.handle)
		if o.Name != "" {
			parts += " " + o.Name
		}
		switch {
		case n.owner == x.thread:
			parts += ", which it owns itself"
		case n.owner != nil:
			parts += fmt.Sprintf(", which thread %d owns", n.owner.ID())
		case n.never:
			parts += ", which no operation signals: SetFileCompletionNotificationModes was called with FILE_SKIP_SET_EVENT_ON_HANDLE"
		case len(n.ends) == 1:
			parts += fmt.Sprintf(", the end of thread %d", n.ends[0].ID())
		}
	}
	return parts
}

func eventOf(s *trace.Site, thread uint32) *check.Event {
	e := &check.Event{Thread: thread}
	if s != nil {
		e.Call, e.Stack = s.Call, s.Stack
	}
	return e
}
