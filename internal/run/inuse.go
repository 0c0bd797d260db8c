package run

import (
	"bytes"

	"haft.dev/internal/api"
	"haft.dev/internal/check"
	"haft.dev/internal/kernel"
	"haft.dev/internal/trace"
	"haft.dev/nt"
)

// openings remembers where files were opened, for reports of files in use.
// Guarded by watch.mu.
type openings map[openingKey]*trace.Opening

type openingKey struct {
	process *trace.Process
	handle  uint64
}

// noteFile takes note of a handle to a file that was opened or closed.
func (w *watch) noteFile(r *trace.HandleEvent) {
	if r.Object.Type != "File" {
		return
	}
	k := openingKey{r.Process, uint64(r.Handle)}
	w.mu.Lock()
	defer w.mu.Unlock()
	switch r.Kind {
	case trace.HandleOpened:
		w.openings[k] = &trace.Opening{Thread: r.Thread, Call: r.Call, Stack: r.Stack}
	case trace.HandleClosed:
		delete(w.openings, k)
		w.closed[r.Thread] = r.Handle
	}
}

// lastClosed returns the handle to a file that a thread has closed last.
func (w *watch) lastClosed(thread uint32) nt.Handle {
	w.mu.Lock()
	defer w.mu.Unlock()
	return w.closed[thread]
}

// FileInUse implements kernel.FileObserver.
func (w *watch) FileInUse(e kernel.FileInUse) {
	p := e.Caller.Process
	r := &trace.FileInUse{
		Process: w.s.symb.process(p.ID(), p.Name()), Op: string(e.Op), Path: e.Path,
		Access: e.Access, Share: e.Share, Status: e.Status,
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
	for _, u := range e.By {
		x := trace.FileUse{Process: w.s.symb.process(u.Process.ID(), u.Process.Name()), Handle: u.Handle, Access: u.Access, Share: u.Share}
		w.mu.Lock()
		x.Opened = w.openings[openingKey{x.Process, uint64(u.Handle)}]
		w.mu.Unlock()
		r.By = append(r.By, x)
	}
	if w.s.opts.Checked {
		w.checker.FileInUse(r)
	}
	if w.s.opts.Explain {
		w.s.explain(r)
	}
}

// explain prints at once what r tells.
func (s *Session) explain(r *trace.FileInUse) {
	var b bytes.Buffer
	check.WriteFileInUse(&b, r, s.symb.frames)
	s.logf("%s", bytes.TrimRight(b.Bytes(), "\n"))
}
