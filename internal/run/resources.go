package run

import (
	"reflect"

	"haft.dev/internal/api"
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
)

// lowestResource is above all handle values: what is smaller is a kernel handle,
// an index, a number.
const lowestResource = 1 << 26

// roles derives from the table of functions what each is to the checker.
func roles() []role {
	fs := Registry().Numbered()
	out := make([]role, len(fs))
	for i, f := range fs {
		if f == nil {
			continue
		}
		switch {
		case f.Name() == "CloseHandle" || f.Name() == "NtClose":
			out[i] = handles
		case f.IsCloser():
			if ts := f.Types(); len(ts) == 1 && ts[0].Kind() == reflect.Uint64 { // not an index
				out[i] = closer
			}
		case f.Closer() != "" && f.Closer() != "CloseHandle" && f.Closer() != "NtClose":
			out[i] = opener
		case f.Used() != "":
			out[i] = user
		}
	}
	return out
}

// Enter implements api.Tracer.
func (w *watch) Enter(c *api.Call) bool {
	switch w.roles[c.Func.Number()] {
	case opener, closer, user:
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
	if w.roles[c.Func.Number()] == user {
		if err == nt.ERROR_INVALID_HANDLE || err == nt.STATUS_INVALID_HANDLE {
			w.checker.Resource(&trace.ResourceEvent{
				Process: w.sites.process(c.K), Thread: c.T.K.ID(), Value: c.Variadic(0), Failed: true, Used: c.Func.Used(), Site: w.sites.of(c.T),
			})
		}
		return
	}
	e := trace.ResourceEvent{Value: rax, Failed: err != nil}
	if e.Closed = w.roles[c.Func.Number()] == closer; e.Closed {
		e.Value = c.Variadic(0)
	}
	if !e.Closed && (e.Failed || rax < lowestResource || rax == ^uint64(0)) || e.Closed && e.Value == 0 {
		return
	}
	e.Process, e.Thread, e.Site = w.sites.process(c.K), c.T.K.ID(), w.sites.of(c.T)
	w.checker.Resource(&e)
}
