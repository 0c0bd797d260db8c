// Package check finds mistakes with handles: those still open when a process
// ends, closes of what is closed already or was never open, uses of closed
// handles, the wrong function to close, threads that wait for each other. It is
// told of the events of a run (package trace) and tells, for each mistake, what
// the handle stood for and the stacks of its history.
package check

import (
	"sync"

	"haft.dev/internal/trace"
	"haft.dev/nt"
)

// Options configure a Checker. Functions may be nil.
type Options struct {
	// IsRuntime reports whether a stack is the language runtime's own: handles that
	// it opens for itself are not reported.
	IsRuntime func(p *trace.Process, s trace.Stack) bool
	// IsFinalizer reports whether a stack is that of a garbage collector that closes
	// what was forgotten.
	IsFinalizer func(p *trace.Process, s trace.Stack) bool
	// Origin returns the test that a stack belongs to; InTests reports whether a
	// process runs tests at all: then handles that no test has opened may stay open
	// until its end.
	Origin  func(p *trace.Process, s trace.Stack) Origin
	InTests func(p *trace.Process) bool
}

// history is what is known of a handle value.
type history struct {
	object *trace.Object
	opened occurrence
	closed occurrence // zero while open
	access nt.Access
	slot   uint32 // the index that Windows would have given it
	number uint64 // of the opening, in the order of all openings
	state  state
	// The open handles in the order of their opening, by value / 4; 0: none.
	newer, older uint32
	left         *left // open when the test had ended that opened it
}

type state uint8

const (
	unknown state = iota // never seen: no handle, or one that was there before
	open
	closed
)

// process is what is known of one process.
type process struct {
	handles []history // by value / 4
	newest  uint32    // the open one that was opened last, by value / 4; 0: none
	// The table that Windows would have: it gives out the index freed last first.
	owner []uint32 // by index: the value / 4 that has it, or had it last
	free  []uint32
	// Things that are no kernel handles, by value.
	resources map[uint64]*resource
	pairs     map[pair]*pairInfo
	lastPair  *pairInfo

	tests     testRuns
	late      map[late]*lateInfo
	lateOrder []*lateInfo
}

// link makes r, of the value h, the newest open handle.
func (q *process) link(r *history, h nt.Handle) {
	i := uint32(h >> 2)
	r.older = q.newest
	if r.older != 0 {
		q.handles[r.older].newer = i
	}
	q.newest = i
}

// unlink takes r out of the list of open handles.
func (q *process) unlink(r *history) {
	if r.newer != 0 {
		q.handles[r.newer].older = r.older
	} else {
		q.newest = r.older
	}
	if r.older != 0 {
		q.handles[r.older].newer = r.newer
	}
	r.newer, r.older = 0, 0
}

// pair is where handles were opened and closed.
type pair struct{ opened, closed *trace.Site }

type pairInfo struct {
	pair
	first history
	value nt.Handle
	count int
}

type key struct {
	kind                    Kind
	process                 *trace.Process
	opened, closed, mistake *uint64 // first element of the stacks
	typ, extra              string
}

// Checker collects findings. Its methods may be called from any goroutine.
type Checker struct {
	opts Options

	mu       sync.Mutex
	procs    map[*trace.Process]*process
	last     *trace.Process // the one asked for last
	lastProc *process
	findings []*Finding
	byKey    map[key]*Finding
	runtime  map[*trace.Site]bool
	origins  map[*trace.Site]*Origin
	openings uint64 // so far
}

// New returns a Checker.
func New(o Options) *Checker {
	return &Checker{opts: o, procs: make(map[*trace.Process]*process), byKey: make(map[key]*Finding), runtime: make(map[*trace.Site]bool), origins: make(map[*trace.Site]*Origin)}
}

func (c *Checker) processLocked(p *trace.Process) *process {
	if p == c.last {
		return c.lastProc
	}
	q := c.procs[p]
	if q == nil {
		q = &process{pairs: make(map[pair]*pairInfo), resources: make(map[uint64]*resource), late: make(map[late]*lateInfo)}
		c.procs[p] = q
	}
	c.last, c.lastProc = p, q
	return q
}

// maxIndex bounds the values that are remembered, as handle tables are bounded.
const maxIndex = 1 << 24

// at returns the history of a value, making room for it; nil for what cannot be
// a handle.
func (q *process) at(h nt.Handle) *history {
	i := uint64(h) >> 2
	if i == 0 || i >= maxIndex {
		return nil
	}
	if i >= uint64(len(q.handles)) {
		n := max(256, 2*uint64(len(q.handles)))
		for n <= i {
			n *= 2
		}
		q.handles = append(q.handles, make([]history, n-uint64(len(q.handles)))...)
	}
	return &q.handles[i]
}

// known returns the history of a value, nil if there is none.
func (q *process) known(h nt.Handle) *history {
	if i := uint64(h) >> 2; i < uint64(len(q.handles)) && q.handles[i].state != unknown {
		return &q.handles[i]
	}
	return nil
}

// HandleEvent takes note of an event.
func (c *Checker) HandleEvent(e *trace.HandleEvent) {
	c.mu.Lock()
	defer c.mu.Unlock()
	q := c.processLocked(e.Process)
	now := occurrence{e.Site, e.Thread}
	switch e.Kind {
	case trace.HandleOpened:
		r := q.at(e.Handle)
		if r == nil {
			return
		}
		slot := uint32(len(q.owner))
		if n := len(q.free); n > 0 {
			slot = q.free[n-1]
			q.free = q.free[:n-1]
		} else {
			q.owner = append(q.owner, 0)
		}
		q.owner[slot] = uint32(e.Handle >> 2)
		c.openings++
		if r.state == open {
			q.unlink(r)
		}
		*r = history{object: e.Object, access: e.Access, opened: now, slot: slot, state: open, number: c.openings}
		q.link(r, e.Handle)
	case trace.HandleClosed:
		r := q.at(e.Handle)
		if r == nil {
			return
		}
		if r.state != open { // there before the checker was
			*r = history{object: e.Object, access: e.Access, closed: now, slot: uint32(len(q.owner)), state: closed}
			q.owner = append(q.owner, uint32(e.Handle>>2))
			q.free = append(q.free, r.slot)
			return
		}
		if r.opened == (occurrence{}) && e.Site != nil && e.Site.IsCloser { // nobody opened it: it was given to the process
			c.addLocked(&Finding{Kind: StandardClose, Process: e.Process, Handle: e.Handle, Object: object(r.object), Access: r.access, Mistake: now.event()})
		}
		r.closed, r.state = now, closed
		q.unlink(r)
		q.free = append(q.free, r.slot)
		q.notePair(r, e.Handle)
		if r.left != nil {
			q.noteLate(r, e.Handle)
		}
		if e.Site != nil && r.opened.site != nil && !compatible(r.opened.site, e.Site) {
			c.wrongCloserLocked(e.Process, uint64(e.Handle), object(r.object), r.access, r.opened, now, r.opened.site.Closer)
		}
		if len(e.Users) > 0 {
			f := &Finding{Kind: CloseRace, Process: e.Process, Handle: e.Handle, Object: object(r.object), Access: r.access, Opened: r.opened.event(), Mistake: now.event()}
			for _, u := range e.Users {
				f.Parties = append(f.Parties, Party{Thread: u.Thread, Does: u.What, Event: occurrence{u.Site, u.Thread}.event()})
			}
			c.addLocked(f)
		}
	case trace.HandleFailed:
		c.failedLocked(q, e, now)
	}
}

func object(o *trace.Object) trace.Object {
	if o == nil {
		return trace.Object{}
	}
	return *o
}

// notePair counts the close of r.
func (q *process) notePair(r *history, h nt.Handle) {
	p := pair{r.opened.site, r.closed.site}
	info := q.lastPair
	if info == nil || info.pair != p {
		info = q.pairs[p]
		if info == nil {
			info = &pairInfo{pair: p, first: *r, value: h}
			q.pairs[p] = info
		}
		q.lastPair = info
	}
	info.count++
}

// failedLocked deals with a call that was given a bad handle.
func (c *Checker) failedLocked(q *process, e *trace.HandleEvent, now occurrence) {
	call := ""
	if e.Site != nil {
		call = e.Site.Call
	}
	switch e.Status {
	case nt.STATUS_OBJECT_TYPE_MISMATCH:
		if r := q.known(e.Handle); r != nil && r.state == open && !asks(call) && !c.isRuntimeLocked(e.Process, e.Site) {
			c.addLocked(&Finding{Kind: WrongType, Process: e.Process, Handle: e.Handle, Object: object(r.object), Access: r.access, Wanted: e.Wanted, Opened: r.opened.event(), Mistake: now.event()})
		}
		return
	case nt.STATUS_INVALID_HANDLE:
	default:
		return
	}
	r := q.known(e.Handle)
	switch {
	case r != nil && r.state == closed:
		k := UseAfterClose
		if e.Close {
			k = DoubleClose
		} else if asks(call) && c.isRuntimeLocked(e.Process, e.Site) {
			return
		}
		f := &Finding{Kind: k, Process: e.Process, Handle: e.Handle &^ 3, Object: object(r.object), Access: r.access, Opened: r.opened.event(), Closed: r.closed.event(), Mistake: now.event()}
		f.Heir = q.heir(e.Handle, r)
		c.addLocked(f)
	case e.Object != nil || r != nil: // open by now: the call came too early
	case e.Close:
		if x := q.resources[uint64(e.Handle)]; x != nil {
			c.badResourceCloseLocked(e.Process, uint64(e.Handle), x, now)
			return
		}
		c.addLocked(&Finding{Kind: BadClose, Process: e.Process, Handle: e.Handle, Mistake: now.event()})
	case !asks(call) && !c.isRuntimeLocked(e.Process, e.Site):
		c.addLocked(&Finding{Kind: BadUse, Process: e.Process, Handle: e.Handle, Mistake: now.event()})
	}
}

// heir returns what has the index of a closed handle by now in the table that
// Windows would have.
func (q *process) heir(h nt.Handle, r *history) *Heir {
	v := q.owner[r.slot]
	if v == uint32(h>>2) {
		return nil
	}
	x := &q.handles[v]
	if x.state != open || x.slot != r.slot {
		return nil
	}
	return &Heir{Object: object(x.object), Opened: x.opened.event()}
}

// PseudoClosed takes note of the close of a pseudo-handle.
func (c *Checker) PseudoClosed(p *trace.Process, thread uint32, h nt.Handle, site *trace.Site) {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.addLocked(&Finding{Kind: PseudoClose, Process: p, Handle: h, Mistake: occurrence{site, thread}.event()})
}

// Found takes note of a mistake that somebody else has found, and reports whether
// it is the first of its kind and stacks. The finding is the checker's from then on.
func (c *Checker) Found(f *Finding) bool {
	c.mu.Lock()
	defer c.mu.Unlock()
	return c.addLocked(f)
}

// Opening returns where an open handle was opened, nil if that is not known.
func (c *Checker) Opening(p *trace.Process, h nt.Handle) *trace.Opening {
	c.mu.Lock()
	defer c.mu.Unlock()
	r := c.processLocked(p).known(h)
	if r == nil || r.state != open || r.opened.site == nil {
		return nil
	}
	return &trace.Opening{Thread: r.opened.thread, Call: r.opened.site.Call, Stack: r.opened.site.Stack}
}

// Mark returns a number that stands for now, for OpenSince; never 0.
func (c *Checker) Mark() uint64 {
	c.mu.Lock()
	defer c.mu.Unlock()
	return c.openings + 1
}

// OpenSince returns the handles of a process that were opened after a mark, by its
// own code, and are open, in the order of their values.
func (c *Checker) OpenSince(p *trace.Process, mark uint64) []Finding {
	c.mu.Lock()
	defer c.mu.Unlock()
	q := c.processLocked(p)
	var out []Finding
	for i := range q.handles {
		r := &q.handles[i]
		if r.state == open && r.number >= mark && r.opened.site != nil && !c.isRuntimeLocked(p, r.opened.site) {
			out = append(out, Finding{Kind: Leak, Process: p, Handle: nt.Handle(i) << 2, Object: object(r.object), Access: r.access, Count: 1, Opened: r.opened.event()})
		}
	}
	return out
}

// ProcessEnded takes note of the handles that a process leaves open; nil says that it
// was ended by somebody else, and could close nothing.
func (c *Checker) ProcessEnded(p *trace.Process, handles []trace.OpenHandle) {
	c.mu.Lock()
	defer c.mu.Unlock()
	q := c.processLocked(p)
	for _, o := range handles {
		r := q.known(o.Handle)
		if r == nil || r.state != open || r.opened.site == nil {
			continue // not opened by the process: standard handles, inherited ones
		}
		if c.isRuntimeLocked(p, r.opened.site) {
			continue
		}
		test, atEnd, is := c.leakedLocked(p, q, r)
		if !is {
			continue
		}
		c.addLocked(&Finding{Kind: Leak, Process: p, Handle: o.Handle, Object: o.Object, Access: o.Access, Opened: r.opened.event(), Right: r.opened.site.Closer, Test: test, TestEnded: atEnd})
	}
	if handles != nil {
		c.leftLocked(p, q)
	}
	c.lateLocked(p, q)
	c.forgottenLocked(p, q)
	c.nameTestsLocked(p)
	delete(c.procs, p)
	c.last, c.lastProc = nil, nil
}

// forgottenLocked adds the handles that the garbage collector has closed.
func (c *Checker) forgottenLocked(p *trace.Process, q *process) {
	if c.opts.IsFinalizer == nil {
		return
	}
	for _, f := range c.findings {
		if f.Process == p && f.Kind != Leak && f.Mistake != nil && c.opts.IsFinalizer(p, f.Mistake.Stack) {
			f.Finalizer = true
		}
	}
	finalizer := make(map[*trace.Site]bool)
	var found []*pairInfo
	for pr, info := range q.pairs {
		if pr.closed == nil || pr.opened == nil {
			continue
		}
		is, seen := finalizer[pr.closed]
		if !seen {
			is = c.opts.IsFinalizer(p, pr.closed.Stack)
			finalizer[pr.closed] = is
		}
		if is && !c.isRuntimeLocked(p, pr.opened) {
			found = append(found, info)
		}
	}
	sortPairs(found)
	for _, info := range found {
		r := &info.first
		f := &Finding{Kind: Forgotten, Process: p, Handle: info.value, Object: object(r.object), Access: r.access, Opened: r.opened.event(), Mistake: r.closed.event()}
		c.addLocked(f)
		f.Count = info.count
	}
}

func (c *Checker) isRuntimeLocked(p *trace.Process, s *trace.Site) bool {
	if s == nil || c.opts.IsRuntime == nil {
		return false
	}
	is, seen := c.runtime[s]
	if !seen {
		is = c.opts.IsRuntime(p, s.Stack)
		c.runtime[s] = is
	}
	return is
}

func first(e *Event) *uint64 {
	if e == nil || len(e.Stack) == 0 {
		return nil
	}
	return &e.Stack[0]
}

// addLocked adds a finding, or counts it if there is one with the same stacks; it
// reports whether it was added.
func (c *Checker) addLocked(f *Finding) bool {
	k := key{f.Kind, f.Process, first(f.Opened), first(f.Closed), first(f.Mistake), f.Object.Type, f.Used}
	if f.Opened == nil && f.Mistake == nil {
		k.extra = f.Object.Name
	}
	if g := c.byKey[k]; g != nil {
		g.Count++
		if len(g.More) < maxMore {
			g.More = append(g.More, f.Handle)
		}
		return false
	}
	f.Count = 1
	c.byKey[k] = f
	c.findings = append(c.findings, f)
	return true
}

// Findings returns the mistakes so far, in the order in which they were found.
func (c *Checker) Findings() []Finding {
	c.mu.Lock()
	defer c.mu.Unlock()
	fs := make([]Finding, len(c.findings))
	for i, f := range c.findings {
		fs[i] = *f
	}
	return fs
}
