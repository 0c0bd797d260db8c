package check

import (
	"cmp"
	"maps"
	"slices"
	"strings"

	"haft.dev/internal/trace"
	"haft.dev/nt"
)

// resource is something that is no kernel handle and has a function of its own
// that gives it back.
type resource struct {
	opened, closed occurrence
	isClosed       bool
}

// kernelCloser reports whether the function closes any kernel handle.
func kernelCloser(fn string) bool { return fn == "CloseHandle" || fn == "NtClose" }

// compatible reports whether what was opened at one site may be closed at the
// other. Functions that close besides what they are for, as DuplicateHandle can,
// may close anything.
func compatible(opened, closed *trace.Site) bool {
	switch {
	case !closed.IsCloser || opened.Closer == "" || opened.Closer == closed.Call:
		return true
	case kernelCloser(opened.Closer):
		// The duplicate of a socket is one; closesocket closes nothing else.
		return kernelCloser(closed.Call) || opened.Call == "DuplicateHandle" && closed.Call == "closesocket"
	}
	return false
}

// sameCloser reports whether two functions give the same things back: with "Ex" at
// the end, or in the A and the W form.
func sameCloser(a, b string) bool {
	const update = "EndUpdateResource"
	return strings.TrimSuffix(a, "Ex") == strings.TrimSuffix(b, "Ex") || strings.HasPrefix(a, update) && strings.HasPrefix(b, update)
}

// asks reports whether a function only asks something of a handle: programs find
// out in this way what a value is.
func asks(fn string) bool {
	for _, p := range []string{"Get", "NtQuery", "Is", "Compare", "NtCompare", "Flush", "SetHandleInformation", "NtSetInformationObject"} {
		if strings.HasPrefix(fn, p) {
			return true
		}
	}
	return false
}

// Resource takes note of a call that opened or gave back something that is no
// kernel handle.
func (c *Checker) Resource(e *trace.ResourceEvent) {
	c.mu.Lock()
	defer c.mu.Unlock()
	q := c.processLocked(e.Process)
	now := occurrence{e.Site, e.Thread}
	if e.Used != "" {
		c.misusedLocked(q, e, now)
		return
	}
	if !e.Closed {
		q.resources[e.Value] = &resource{opened: now}
		return
	}
	x := q.resources[e.Value]
	switch {
	case !e.Failed:
		if x == nil || x.isClosed {
			return
		}
		if !sameCloser(x.opened.site.Closer, e.Site.Call) {
			c.wrongCloserLocked(e.Process, e.Value, trace.Object{}, 0, x.opened, now, x.opened.site.Closer)
			return
		}
		x.closed, x.isClosed = now, true
		if x.opened.site.Call == "CreateTimerQueue" { // its timers have gone with it, whichever they are
			for v, t := range q.resources {
				if t.opened.site.Call == "CreateTimerQueueTimer" {
					delete(q.resources, v)
				}
			}
		}
	case x != nil:
		c.badResourceCloseLocked(e.Process, e.Value, x, now)
	default:
		if r := q.known(nt.Handle(e.Value)); r != nil && r.opened.site != nil {
			switch {
			case r.state == open && !compatible(r.opened.site, e.Site):
				c.wrongCloserLocked(e.Process, e.Value, object(r.object), r.access, r.opened, now, r.opened.site.Closer)
			case r.state == closed:
				f := &Finding{Kind: DoubleClose, Process: e.Process, Handle: nt.Handle(e.Value) &^ 3, Object: object(r.object), Access: r.access, Opened: r.opened.event(), Closed: r.closed.event(), Mistake: now.event()}
				f.Heir = q.heir(f.Handle, r)
				c.addLocked(f)
			}
			return
		}
		c.addLocked(&Finding{Kind: BadClose, Process: e.Process, Handle: nt.Handle(e.Value), Mistake: now.event()})
	}
}

// resourceNames says what functions give back, for people.
var resourceNames = map[string]string{
	"FindClose": "search (of FindFirstFile)", "FindVolumeClose": "search (of FindFirstVolume)",
	"DeregisterEventSource": "event source", "CloseEventLog": "event log",
}

// isHandle reports whether what a function gives back is called a handle, and is to be
// given back before the program ends; memory, modules and heaps are not.
func isHandle(closer string) bool {
	switch closer {
	case "FindVolumeClose", "DeregisterEventSource", "CloseEventLog", "DeleteTimerQueueEx", "UnregisterWaitEx", "EndUpdateResourceW",
		"ClosePseudoConsole", "CertCloseStore":
		return true
	}
	return false
}

// leftLocked adds the resources that a process leaves open and that count as handles,
// in the order of their values.
func (c *Checker) leftLocked(p *trace.Process, q *process) {
	for _, v := range slices.Sorted(maps.Keys(q.resources)) {
		x := q.resources[v]
		if x.isClosed || !isHandle(x.opened.site.Closer) || c.isRuntimeLocked(p, x.opened.site) {
			continue
		}
		if test, atEnd, is := c.leakedLocked(p, q, &history{opened: x.opened}); is {
			c.addLocked(&Finding{Kind: Leak, Process: p, Handle: nt.Handle(v), Opened: x.opened.event(), Right: x.opened.site.Closer, Test: test, TestEnded: atEnd})
		}
	}
}

// misusedLocked deals with a call that was given a bad value for something that is no
// kernel handle.
func (c *Checker) misusedLocked(q *process, e *trace.ResourceEvent, now occurrence) {
	h := nt.Handle(e.Value)
	if x := q.resources[e.Value]; x != nil {
		if x.isClosed {
			c.addLocked(&Finding{Kind: UseAfterClose, Process: e.Process, Handle: h, Opened: x.opened.event(), Closed: x.closed.event(), Mistake: now.event()})
		}
		return
	}
	r := q.known(h)
	switch {
	case r != nil && r.state == open:
		c.addLocked(&Finding{Kind: WrongType, Process: e.Process, Handle: h, Object: object(r.object), Access: r.access, Wanted: resourceNames[e.Used], Opened: r.opened.event(), Mistake: now.event()})
	case r != nil:
		f := &Finding{Kind: UseAfterClose, Process: e.Process, Handle: h, Object: object(r.object), Access: r.access, Opened: r.opened.event(), Closed: r.closed.event(), Mistake: now.event()}
		f.Heir = q.heir(h, r)
		c.addLocked(f)
	default:
		c.addLocked(&Finding{Kind: BadUse, Process: e.Process, Handle: h, Mistake: now.event()})
	}
}

// badResourceCloseLocked deals with a failed attempt to close x.
func (c *Checker) badResourceCloseLocked(p *trace.Process, value uint64, x *resource, now occurrence) {
	switch {
	case !sameCloser(x.opened.site.Closer, now.site.Call) && !(kernelCloser(x.opened.site.Closer) && kernelCloser(now.site.Call)):
		c.wrongCloserLocked(p, value, trace.Object{}, 0, x.opened, now, x.opened.site.Closer)
	case x.isClosed:
		c.addLocked(&Finding{Kind: DoubleClose, Process: p, Handle: nt.Handle(value), Opened: x.opened.event(), Closed: x.closed.event(), Mistake: now.event()})
	}
}

func (c *Checker) wrongCloserLocked(p *trace.Process, value uint64, o trace.Object, access nt.Access, opened, now occurrence, right string) {
	if c.isRuntimeLocked(p, opened.site) && c.isRuntimeLocked(p, now.site) {
		return
	}
	used := ""
	if now.site != nil {
		used = now.site.Call
	}
	c.addLocked(&Finding{Kind: WrongCloser, Process: p, Handle: nt.Handle(value), Object: o, Access: access, Opened: opened.event(), Mistake: now.event(), Used: used, Right: right})
}

// sortPairs sorts by the value of the first handle.
func sortPairs(ps []*pairInfo) {
	slices.SortFunc(ps, func(a, b *pairInfo) int { return cmp.Compare(a.value, b.value) })
}
