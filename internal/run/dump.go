package run

import (
	"bytes"
	"fmt"
	"io"
	"strings"
	"text/tabwriter"

	"haft.dev/internal/api"
	hio "haft.dev/internal/io"
	"haft.dev/internal/kernel"
	"haft.dev/internal/symbol"
	"haft.dev/internal/trace"
	"haft.dev/nt"
)

// WriteHandles prints the handles that the program had open when it ended.
func (s *Session) WriteHandles(w io.Writer) error {
	if s.watch == nil {
		return nil
	}
	s.watch.mu.Lock()
	defer s.watch.mu.Unlock()
	var b bytes.Buffer
	for _, p := range s.watch.ended {
		fmt.Fprintf(&b, "Handles of %s (process %d) when it ended: %d\n", p.process.Name, p.process.ID, len(p.open))
		writeTable(&b, p.open)
	}
	_, err := w.Write(b.Bytes())
	return err
}

func writeTable(w io.Writer, open []trace.OpenHandle) {
	tw := tabwriter.NewWriter(w, 0, 8, 2, ' ', 0)
	fmt.Fprintln(tw, "  HANDLE\tTYPE\tACCESS\tFLAGS\tNAME")
	for _, h := range open {
		var flags []string
		if h.Inherit {
			flags = append(flags, "inherit")
		}
		if h.Protect {
			flags = append(flags, "protect")
		}
		f := strings.Join(flags, ",")
		if f == "" {
			f = "-"
		}
		fmt.Fprintf(tw, "  %v\t%s\t0x%06x\t%s\t%s\n", h.Handle, h.Object.Type, uint32(h.Access), f, h.Object.Name)
	}
	tw.Flush()
}

// Dump prints the threads of all processes with their stacks and what they
// wait for, and the handle tables.
func (s *Session) Dump(w io.Writer) {
	for _, p := range s.sys.Processes() {
		ts := p.Threads()
		fmt.Fprintf(w, "haft: process %d %s: %d threads, %d handles\n", p.K.ID(), p.K.Name(), len(ts), p.K.Handles.Len())
		for _, t := range ts {
			s.dumpThread(w, t)
		}
		fmt.Fprintln(w, "\nhandles:")
		writeTable(w, OpenHandles(p.K))
	}
	s.dumpHangs(w)
}

func (s *Session) dumpThread(w io.Writer, t *api.Thread) {
	state := "running"
	objs, all, alertable, deadline, blocked := t.K.Blocked()
	if blocked {
		names := awaited(t.K)
		switch {
		case len(objs) == 0:
			state = "sleeping"
		case len(names) == len(objs) && all:
			state = "waiting for " + strings.Join(names, " and ")
		case len(names) == len(objs):
			state = "waiting for " + strings.Join(names, " or ")
		case len(objs) == 1:
			state = "waiting for an object"
		case all:
			state = fmt.Sprintf("waiting for all of %d objects", len(objs))
		default:
			state = fmt.Sprintf("waiting for one of %d objects", len(objs))
		}
		if alertable {
			state += ", alertable"
		}
		if !deadline.IsZero() {
			state += ", until " + deadline.Format("15:04:05.000")
		}
	}
	if l := hio.WaitingBehind(t.K); l != nil {
		if st := l.Status(); st.Holder != nil {
			state = fmt.Sprintf("waiting behind thread %d for %s", st.Holder.ID(), st.File.Name())
		}
	}
	if t.K.Suspended() {
		state += ", suspended"
	}
	name := ""
	if d := t.K.Description(); d != "" {
		name = fmt.Sprintf(" %q", d)
	}
	fmt.Fprintf(w, "\nthread %d%s [%s]:\n", t.K.ID(), name, state)
	if _, err := t.K.Suspend(); err != nil {
		return
	}
	defer t.K.Resume()
	t.Interrupt()
	var pcs [64]uint64
	n := t.Stack(pcs[:])
	first := symbol.Return
	if t.CPU.Entering() {
		first = symbol.Exact
	}
	symbol.Format(w, s.symb.modules(t.P.K.ID()).Stack(pcs[:n], first))
}

// awaited names the objects whose handles a thread waits for.
func awaited(t *kernel.Thread) []string {
	var out []string
	for _, h := range t.WaitsFor() {
		switch h {
		case nt.CurrentThread:
			out = append(out, "its own end")
			continue
		case nt.CurrentProcess:
			out = append(out, "the end of its process")
			continue
		}
		e, ok := t.Process().Handles.Lookup(h)
		if !ok {
			return nil // closed since
		}
		o := describe(e.Object)
		out = append(out, strings.TrimSpace(fmt.Sprintf("%s %v %s", o.Type, h, o.Name)))
	}
	return out
}

// endedProcess is what a process had open when it ended.
type endedProcess struct {
	process *trace.Process
	open    []trace.OpenHandle
}

var _ kernel.Observer = (*watch)(nil)
