package api

// exitHook is what a system DLL does when the process ends by itself.
type exitHook struct {
	calls func() []GuestCall
	last  func(c *Call)
}

// AtExit makes the functions that calls returns run when the process ends by itself,
// after the modules were told, and last after them. (DllMain of a system DLL.)
func (p *Process) AtExit(calls func() []GuestCall, last func(c *Call)) {
	p.mu.Lock()
	p.atExit = append(p.atExit, exitHook{calls, last})
	p.mu.Unlock()
}

func (p *Process) exitHooks() []exitHook {
	p.mu.Lock()
	defer p.mu.Unlock()
	return p.atExit
}

// exitCalls returns the calls that AtExit asked for.
func (p *Process) exitCalls() []guestCall {
	var out []guestCall
	for _, h := range p.exitHooks() {
		for _, g := range h.calls() {
			out = append(out, guestCall{fn: g.Func, args: g.Args})
		}
	}
	return out
}

// atLast runs what AtExit asked for as the last of all.
func (p *Process) atLast(t *Thread) {
	for _, h := range p.exitHooks() {
		h.last(&t.call)
	}
}
