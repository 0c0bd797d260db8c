package run

import (
	"bytes"

	"haft.dev/internal/check"
	"haft.dev/internal/kernel"
	"haft.dev/internal/trace"
	"haft.dev/nt"
)

// lastClosed returns the handle to a file that a thread has closed last.
func (w *watch) lastClosed(thread uint32) nt.Handle {
	w.mu.Lock()
	defer w.mu.Unlock()
	return w.closing[thread]
}

// FileInUse implements kernel.FileObserver.
func (w *watch) FileInUse(e kernel.FileInUse) {
	p := e.Caller.Process
	r := &trace.FileInUse{
		Process: w.s.symb.process(p.ID(), p.Name()), Op: string(e.Op), Path: e.Path,
		Access: e.Access, Share: e.Share, Status: e.Status,
	}
	var site *trace.Site
	if r.Thread, site = w.caller(e.Caller); site != nil {
		r.Call, r.Stack = site.Call, site.Stack
	}
	for _, u := range e.By {
		x := trace.FileUse{Process: w.s.symb.process(u.Process.ID(), u.Process.Name()), Handle: u.Handle, Access: u.Access, Share: u.Share}
		x.Opened = w.checker.Opening(x.Process, u.Handle)
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
