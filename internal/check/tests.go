package check

import (
	"strings"

	"haft.dev/internal/trace"
	"haft.dev/nt"
)

// Origin is what a stack of a test binary says about the test that it belongs to.
type Origin struct {
	// Function is the function of the test, with its package: that of package
	// testing's caller, or the one in which a goroutine was begun. "": the stack
	// belongs to no test.
	Function string
	Bench    bool // package testing ran it as a benchmark
	// Once is set if what the stack did is done once for all: below sync.Once.
	Once bool
}

// Name returns the name of the function without its package.
func (o *Origin) Name() string { return unqualified(o.Function) }

func unqualified(fn string) string {
	_, name, _ := strings.Cut(fn[strings.LastIndexByte(fn, '/')+1:], ".")
	return name
}

// testRun is a test or a part of one: what package testing calls a subtest.
type testRun struct {
	name  string // "TestX", "TestX/part"; that of the function if it could not be read
	fn    string // its function, with the package
	top   *testRun
	from  uint64 // the openings while it ran: from the first to the last
	to    uint64
	ended bool
}

// testRuns are the tests of a process.
type testRuns struct {
	followed bool                  // TestBegins and TestEnds are told of all
	running  map[uint64]*testRun   // by what package testing has for it
	tops     map[string]*testRun   // those of running that are no parts, by name
	byFunc   map[string][]*testRun // by function, also those that have ended while others run
}

// left is a handle that was open when its test had ended.
type left struct{ test string }

// late are handles that were closed after the end of the test that opened them.
type late struct {
	opened, closed *trace.Site
	test           string
}

type lateInfo struct {
	late
	first history
	value nt.Handle
	count int
}

// FollowTests takes note that TestBegins, TestEnds and ExampleEnds are told of all
// tests of a process.
func (c *Checker) FollowTests(p *trace.Process) {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.processLocked(p).tests = testRuns{followed: true, running: make(map[uint64]*testRun), tops: make(map[string]*testRun), byFunc: make(map[string][]*testRun)}
}

// TestBegins takes note that a test or subtest of a process begins. id tells it
// from others that run; name is as package testing has it, "" if unknown; fn is its
// function with the package.
func (c *Checker) TestBegins(p *trace.Process, id uint64, name, fn string) {
	c.mu.Lock()
	defer c.mu.Unlock()
	t := &c.processLocked(p).tests
	if !t.followed || t.running[id] != nil {
		return // its stack had to grow: the function was entered again
	}
	if name == "" {
		name = unqualified(fn)
	}
	r := &testRun{name: name, fn: fn, from: c.openings + 1}
	top, _, _ := strings.Cut(name, "/")
	top, _, _ = strings.Cut(top, ".") // of a function in a test, where the name is not known
	if r.top = t.tops[top]; r.top == nil {
		r.top = r
		t.tops[top] = r
	}
	t.running[id] = r
	t.byFunc[fn] = append(t.byFunc[fn], r)
}

// TestEnds takes note that a test has ended, after all that it was to clean up. What
// it has opened and left open is told of when the process ends: as a leak, or as a
// note if somebody has closed it by then.
func (c *Checker) TestEnds(p *trace.Process, id uint64) {
	c.mu.Lock()
	defer c.mu.Unlock()
	q := c.processLocked(p)
	t := &q.tests
	r := t.running[id]
	if r == nil {
		return
	}
	delete(t.running, id)
	r.ended, r.to = true, c.openings
	if r.top != r { // what a part leaves open the rest of the test may close
		return
	}
	for name, x := range t.tops {
		if x == r {
			delete(t.tops, name)
		}
	}
	for i := q.newest; i != 0; i = q.handles[i].older {
		h := &q.handles[i]
		if h.number < r.from {
			break
		}
		if h.left == nil && h.opened.site != nil && !c.isRuntimeLocked(p, h.opened.site) {
			if o := c.originLocked(p, h.opened.site); o.Function != "" && !o.Once && !o.Bench {
				if test := t.opener(r, o, h.number); test != "" {
					h.left = &left{test}
				}
			}
		}
	}
	if len(t.running) == 0 {
		clear(t.byFunc)
	}
}

// ExampleEnds takes note that an example has ended.
func (c *Checker) ExampleEnds(p *trace.Process, name string) {
	c.mu.Lock()
	defer c.mu.Unlock()
	q := c.processLocked(p)
	for i := q.newest; i != 0; i = q.handles[i].older {
		h := &q.handles[i]
		if h.left == nil && h.opened.site != nil && !c.isRuntimeLocked(p, h.opened.site) {
			if o := c.originLocked(p, h.opened.site); inFunction(o.Name(), name) && !o.Once {
				h.left = &left{name}
			}
		}
	}
}

// inFunction reports whether fn is the function top or one that is written in it.
func inFunction(fn, top string) bool {
	return strings.HasPrefix(fn, top) && (len(fn) == len(top) || fn[len(top)] == '.')
}

// opener returns the name of the part of the test r, which has ended, that made an
// opening; "" if r did not, or if others that still run may have done it.
func (t *testRuns) opener(r *testRun, o *Origin, number uint64) string {
	mine := inFunction(o.Function, r.fn)
	var names []string
	for _, x := range t.byFunc[o.Function] {
		if number < x.from || x.ended && number > x.to {
			continue
		}
		if x.top == r {
			mine = true
		} else if !x.top.ended {
			return ""
		}
		names = append(names, x.name)
	}
	switch {
	case !mine:
		return ""
	case len(names) == 0:
		return r.name
	case len(names) > 3: // parts that ran at the same time
		names = append(names[:3], "another part of it")
	}
	return strings.Join(names, " or ")
}

func (c *Checker) originLocked(p *trace.Process, s *trace.Site) *Origin {
	if c.opts.Origin == nil {
		return &Origin{}
	}
	o := c.origins[s]
	if o == nil {
		x := c.opts.Origin(p, s.Stack)
		o = &x
		c.origins[s] = o
	}
	return o
}

// noteLate counts the close of what a test has left open.
func (q *process) noteLate(r *history, h nt.Handle) {
	k := late{r.opened.site, r.closed.site, r.left.test}
	x := q.late[k]
	if x == nil {
		x = &lateInfo{late: k, first: *r, value: h}
		q.late[k] = x
		q.lateOrder = append(q.lateOrder, x)
	}
	x.count++
}

// lateLocked adds notes of the handles that were closed after their tests. Those
// that the garbage collector has closed are told of already.
func (c *Checker) lateLocked(p *trace.Process, q *process) {
	for _, x := range q.lateOrder {
		if x.closed == nil || c.opts.IsFinalizer != nil && c.opts.IsFinalizer(p, x.closed.Stack) {
			continue
		}
		r := &x.first
		f := &Finding{Kind: Leak, Process: p, Handle: x.value, Object: object(r.object), Access: r.access, Opened: r.opened.event(), Closed: r.closed.event(), Test: x.test, Right: r.opened.site.Closer}
		c.addLocked(f)
		f.Count = x.count
	}
}

// leakedLocked returns whether a handle that is open at the end of a process is a
// leak, and of which test. Programs are to close everything; test binaries what
// their tests have opened: package variables and what is made once may stay. A test
// that has not ended had no chance.
func (c *Checker) leakedLocked(p *trace.Process, q *process, r *history) (test string, atEnd, is bool) {
	if r.left != nil {
		return r.left.test, true, true
	}
	if c.opts.InTests == nil || !c.opts.InTests(p) && !q.tests.followed {
		return "", false, true
	}
	o := c.originLocked(p, r.opened.site)
	if o.Function == "" || o.Once || q.tests.followed && !o.Bench {
		return "", false, false
	}
	return o.Name(), false, true
}

// nameTestsLocked gives the findings in a process the tests that they were made in.
func (c *Checker) nameTestsLocked(p *trace.Process) {
	if c.opts.Origin == nil || c.opts.InTests == nil || !c.opts.InTests(p) && !c.processLocked(p).tests.followed {
		return
	}
	for _, f := range c.findings {
		if f.Process != p || f.Test != "" {
			continue
		}
		for _, e := range f.events() {
			o := c.opts.Origin(p, e.Stack)
			if name, _, _ := strings.Cut(o.Name(), "."); isTest(name) {
				f.Test = name
				break
			}
		}
	}
}

// isTest reports whether a function is one that go test runs, and not one that is
// only given to T.Run.
func isTest(fn string) bool {
	for _, p := range []string{"Test", "Fuzz", "Benchmark", "Example"} {
		if strings.HasPrefix(fn, p) {
			return true
		}
	}
	return false
}
