package run

import (
	"reflect"
	"sync/atomic"

	"haft.dev/internal/api"
	"haft.dev/internal/mm"
	"haft.dev/internal/trace"
	"haft.dev/nt"
)

// role is what a function is to the checker.
type role uint8

const (
	noRole  role = iota
	opener       // opens something that is no kernel handle
	closer       // gives such a thing back
	handles      // closes kernel handles, of which the kernel tells
	user         // uses a thing that is no kernel handle
	storer       // an opener that stores what it opens where a parameter points
)

// closed are the functions of several parameters that give a thing back, with the
// position of the thing.
var closed = map[string]int{
	"DeleteTimerQueueEx": 0, "DeleteTimerQueueTimer": 1, "UnregisterWaitEx": 0, "EndUpdateResourceA": 0, "EndUpdateResourceW": 0,
	"ClosePrivateNamespace": 0, "CertCloseStore": 0,
}

// stored are the openers that store what they open, with the position of the pointer.
var stored = map[string]int{"CreateTimerQueueTimer": 0, "RegisterWaitForSingleObject": 0, "CreatePseudoConsole": 4, "PdhOpenQuery": 2, "PdhOpenQueryA": 2, "PdhOpenQueryW": 2}

// lowestResource is above all handle values: what is smaller is a kernel handle,
// an index, a number.
const lowestResource = 1 << 26

// roles are what functions are to the checker, by their numbers: one more than a role,
// or zero as long as nobody has asked.
type roles [api.MaxFuncs]atomic.Uint32

// of returns the role of a function.
func (r *roles) of(f *api.Func) role {
	at := &r[f.Number()]
	v := at.Load()
	if v == 0 {
		v = uint32(roleOf(f)) + 1
		at.Store(v)
	}
	return role(v - 1)
}

// roleOf derives from the table of functions what f is to the checker.
func roleOf(f *api.Func) role {
	switch {
	case f.Name() == "CloseHandle" || f.Name() == "NtClose" || f.Name() == "FindCloseChangeNotification":
		return handles
	case f.Name() == "RegCloseKey":
		// The kernel tells of it, too.
	case f.IsCloser():
		ts := f.Types()
		if _, ok := closed[f.Name()]; ok || len(ts) == 1 && ts[0].Kind() == reflect.Uint64 { // not an index
			return closer
		}
	case f.Closer() != "" && f.Closer() != "CloseHandle" && f.Closer() != "NtClose":
		if _, ok := stored[f.Name()]; ok {
			return storer
		}
		return opener
	case f.Used() != "":
		return user
	}
	return noRole
}

// Enter implements api.Tracer.
func (w *watch) Enter(c *api.Call) bool {
	switch w.roles.of(c.Func) {
	case opener, closer, user, storer:
		return true
	case handles:
		if h := nt.Handle(c.Variadic(0)); h.IsPseudo() {
			w.checker.PseudoClosed(w.sites.process(c.K), c.T.K.ID(), h, w.sites.of(c.T))
		}
	}
	return false
}

// Leave implements api.Tracer.
func (w *watch) Leave(c *api.Call) {
	rax, err, returns := c.Outcome()
	if !returns {
		return
	}
	if w.roles.of(c.Func) == user {
		if err == nt.ERROR_INVALID_HANDLE || err == nt.STATUS_INVALID_HANDLE {
			w.checker.Resource(&trace.ResourceEvent{
				Process: w.sites.process(c.K), Thread: c.T.K.ID(), Value: c.Variadic(0), Failed: true, Used: c.Func.Used(), Site: w.sites.of(c.T),
			})
		}
		return
	}
	e := trace.ResourceEvent{Value: rax, Failed: err != nil}
	switch w.roles.of(c.Func) {
	case closer:
		e.Closed = true
		e.Failed = e.Failed && err != nt.ERROR_IO_PENDING // callbacks still run
		e.Value = c.Variadic(closed[c.Func.Name()])
	case storer:
		if !e.Failed {
			e.Value, _ = mm.TryLoad[uint64](c.P.Space, c.Variadic(stored[c.Func.Name()]))
		}
	}
	if !e.Closed && (e.Failed || e.Value < lowestResource || e.Value == ^uint64(0)) || e.Closed && e.Value == 0 && !e.Failed {
		return
	}
	e.Process, e.Thread, e.Site = w.sites.process(c.K), c.T.K.ID(), w.sites.of(c.T)
	w.checker.Resource(&e)
}
