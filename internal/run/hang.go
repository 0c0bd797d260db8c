package run

import (
	"bytes"
	"fmt"
	"io"
	"time"

	"haft.dev/internal/api"
	"haft.dev/internal/check"
	hio "haft.dev/internal/io"
	"haft.dev/internal/kernel"
	"haft.dev/internal/object"
	"haft.dev/internal/trace"
	"haft.dev/nt"
)

// SyncLockWaited implements io.SyncObserver.
func (w *watch) SyncLockWaited(st hio.SyncStatus) {
	r := w.s.syncHang(st)
	if w.s.opts.Checked && r.Holder.Process != nil {
		w.tell(check.NewSyncHang(r))
	}
	if w.s.opts.Explain {
		var b bytes.Buffer
		check.WriteSyncHang(&b, r, w.s.symb.frames)
		w.s.logf("%s", bytes.TrimRight(b.Bytes(), "\n"))
	}
}

// syncHang translates the state of a synchronous-I/O lock into a record.
func (s *Session) syncHang(st hio.SyncStatus) *trace.SyncHang {
	r := &trace.SyncHang{File: describe(&st.File.Header)}
	for _, p := range s.Kernel.Processes() {
		p.Handles.Range(func(h nt.Handle, e object.Entry) bool {
			if e.Object == &st.File.Header {
				r.Handles = append(r.Handles, trace.FileUse{Process: s.symb.process(p.ID(), p.Name()), Handle: h})
			}
			return true
		})
	}
	r.Holder = s.fileParty(st.Holder, st.Op, st.Since)
	for _, w := range st.Waiters {
		r.Waiters = append(r.Waiters, s.fileParty(w.Thread, w.Op, w.Since))
	}
	return r
}

// fileParty describes a thread that is blocked in an operation on a file.
func (s *Session) fileParty(t *kernel.Thread, op hio.Op, since time.Time) trace.FileParty {
	p := trace.FileParty{Thread: t.ID(), Op: op.String()}
	if !since.IsZero() {
		p.For = time.Since(since)
	}
	if t.Process() == nil {
		return p
	}
	p.Process = s.symb.process(t.Process().ID(), t.Process().Name())
	g, ok := t.Guest().(*api.Thread)
	if !ok {
		return p
	}
	if f := g.Call().Func; f != nil {
		p.Call = f.Name()
	}
	if op == hio.OpClose && s.watch != nil {
		p.Handle = s.watch.lastClosed(t.ID())
	}
	if _, err := t.Suspend(); err != nil {
		return p
	}
	defer t.Resume()
	g.Interrupt()
	var pcs [maxStack]uint64
	p.Stack = append(trace.Stack(nil), pcs[:g.Stack(pcs[:])]...)
	return p
}

// dumpHangs names the threads that wait behind operations on synchronous files.
func (s *Session) dumpHangs(w io.Writer) {
	for _, st := range hio.Hangs(s.Kernel) {
		fmt.Fprintln(w)
		check.WriteSyncHang(w, s.syncHang(st), s.symb.frames)
	}
}
