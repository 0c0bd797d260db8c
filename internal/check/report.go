package check

import (
	"fmt"
	"io"
	"strings"

	"haft.dev/internal/trace"
)

// Symbolizer turns a stack into frames, innermost first.
type Symbolizer func(p *trace.Process, s trace.Stack) []trace.Frame

const rule = "=================="

// WriteText writes the findings in the layout of Go's race detector, followed
// by a line that counts them. Those that were shown already are only counted.
// Without findings it writes nothing.
func WriteText(w io.Writer, fs []Finding, sym Symbolizer) error {
	if len(fs) == 0 {
		return nil
	}
	var b strings.Builder
	n, notes := 0, 0
	for i := range fs {
		if fs[i].IsNote() {
			notes += fs[i].Count
		} else {
			n += fs[i].Count
		}
		if !fs[i].Shown {
			writeFinding(&b, &fs[i], sym)
		}
	}
	switch {
	case n == 1:
		b.WriteString("Found 1 handle mistake")
	case n > 1:
		fmt.Fprintf(&b, "Found %d handle mistakes", n)
	case notes == 1:
		b.WriteString("1 note about handles")
	default:
		fmt.Fprintf(&b, "%d notes about handles", notes)
	}
	if n > 0 && notes > 0 {
		fmt.Fprintf(&b, ", %s", plural(notes, "note"))
	}
	b.WriteString("\n")
	_, err := io.WriteString(w, b.String())
	return err
}

func plural(n int, what string) string {
	if n == 1 {
		return "1 " + what
	}
	return fmt.Sprintf("%d %ss", n, what)
}

// WriteFinding writes one finding as WriteText does.
func WriteFinding(w io.Writer, f *Finding, sym Symbolizer) error {
	var b strings.Builder
	writeFinding(&b, f, sym)
	_, err := io.WriteString(w, b.String())
	return err
}

func writeFinding(b *strings.Builder, f *Finding, sym Symbolizer) {
	level := "WARNING"
	if f.IsNote() {
		level = "NOTE"
	}
	fmt.Fprintf(b, "%s\n%s: %s\n", rule, level, f.Kind.Title())
	writeBody(b, f, sym)
	b.WriteString(rule + "\n")
}

// writeBody writes what is between the title and the rule.
func writeBody(b *strings.Builder, f *Finding, sym Symbolizer) {
	if f.InUse != nil {
		WriteFileInUse(b, f.InUse, sym)
		return
	}
	if f.Hang != nil {
		WriteSyncHang(b, f.Hang, sym)
		return
	}
	for i, s := range f.sections() {
		if i > 0 {
			b.WriteByte('\n')
		}
		b.WriteString(s.head)
		if s.event == nil {
			b.WriteString("\n")
			continue
		}
		if s.event.Call != "" {
			fmt.Fprintf(b, " by %s", s.event.Call)
		}
		if s.event.Thread != 0 {
			fmt.Fprintf(b, " in thread %d", s.event.Thread)
		}
		b.WriteString(":\n")
		writeStack(b, sym(f.Process, s.event.Stack))
	}
}

// section is one stack of a report with the line above it.
type section struct {
	role  string // what JSON and SARIF call it
	head  string // "by CloseHandle in thread 12:" follows if there is an event
	event *Event
}

// IsNote reports whether the finding is only told and changes no exit code.
func (f *Finding) IsNote() bool {
	return f.Kind.Note() && !f.Finalizer || f.Kind == Leak && f.Closed != nil
}

// Message returns what the finding says, in one sentence without stacks.
func (f *Finding) Message() string {
	if f.InUse != nil {
		return inUseTitle(f.InUse)
	}
	head := f.sections()[0]
	s := strings.TrimSuffix(head.head, ",")
	if head.event != nil && head.event.Call != "" {
		s += " by " + head.event.Call
	}
	return s
}

// sections returns the parts of the report of f, the mistake first.
func (f *Finding) sections() []section {
	what := describe(f)
	var out []section
	add := func(role, head string, e *Event) {
		out = append(out, section{role, head, e})
	}
	switch f.Kind {
	case Leak:
		more := ""
		if f.Count > 1 {
			more = fmt.Sprintf(" and %d more like it", f.Count-1)
			if f.Others > 0 {
				more += fmt.Sprintf(", in %d processes,", f.Others+1)
			}
		}
		switch {
		case f.Closed != nil:
			add("opened", fmt.Sprintf("%s%s, opened in %s, still open at its end and closed later; opened", what, more, f.Test), f.Opened)
			add("closed", "Closed", f.Closed)
		case f.TestEnded:
			add("opened", fmt.Sprintf("%s%s, opened in %s, still open at its end; opened", what, more, f.Test), f.Opened)
		case f.Test != "":
			add("opened", fmt.Sprintf("%s%s, opened in %s, still open when the tests had ended; opened", what, more, f.Test), f.Opened)
		default:
			add("opened", fmt.Sprintf("%s%s still open when %s (process %d) ended, opened", what, more, f.Process.Name, f.Process.ID), f.Opened)
		}
		if f.Right != "" && !kernelCloser(f.Right) {
			out[0].head = strings.Replace(out[0].head, "opened", "to be closed with "+f.Right+", opened", 1)
		}
		return out
	case Forgotten:
		add("mistake", fmt.Sprintf("%s closed by the garbage collector%s: nobody else did,", what, times(f)), f.Mistake)
	case BadClose:
		add("mistake", fmt.Sprintf("%s closed, which was never opened%s,", what, times(f)), f.Mistake)
	case BadUse:
		add("mistake", fmt.Sprintf("%s used%s, which was never opened,", what, times(f)), f.Mistake)
	case DoubleClose:
		add("mistake", fmt.Sprintf("%s closed again%s", what, times(f)), f.Mistake)
		add("closed", "Closed before", f.Closed)
	case UseAfterClose:
		add("mistake", fmt.Sprintf("%s used%s although closed,", what, times(f)), f.Mistake)
		add("closed", "Closed", f.Closed)
	case WrongCloser:
		add("mistake", fmt.Sprintf("%s, which is to be closed with %s, closed%s", what, f.Right, times(f)), f.Mistake)
	case WrongType:
		want := ""
		if f.Wanted != "" {
			want = ", where a handle to a " + f.Wanted + " is needed"
		}
		add("mistake", fmt.Sprintf("%s used%s%s,", what, times(f), want), f.Mistake)
	case PseudoClose:
		add("mistake", fmt.Sprintf("%s closed%s, which has no effect,", pseudoName(f), times(f)), f.Mistake)
	case StandardClose:
		by := ""
		if f.Finalizer {
			by = " by the garbage collector: it was borrowed for a file object that was forgotten"
		}
		add("mistake", fmt.Sprintf("%s, a standard handle of the process, closed%s,", what, by), f.Mistake)
	case CloseRace:
		add("mistake", fmt.Sprintf("%s closed%s", what, times(f)), f.Mistake)
	case AbandonedMutex:
		add("mistake", fmt.Sprintf("%s owned by thread %d when the thread ended%s; last taken", what, f.Parties[0].Thread, times(f)), f.Mistake)
	case Deadlock:
		if len(f.Parties) == 1 {
			add("mistake", fmt.Sprintf("1 thread of %s (process %d) waits for what will never be signalled", f.Process.Name, f.Process.ID), nil)
			break
		}
		add("mistake", fmt.Sprintf("%s of %s (process %d) wait for each other and will for ever", plural(len(f.Parties), "thread"), f.Process.Name, f.Process.ID), nil)
	case SyncHang:
		add("mistake", fmt.Sprintf("%s: operations wait for a %s that has not ended", what, f.Hang.Holder.Op), nil)
	}
	for _, p := range f.Parties {
		if p.Event != nil && f.Kind != AbandonedMutex {
			add("thread", fmt.Sprintf("Thread %d %s,", p.Thread, p.Does), &Event{Call: p.Event.Call, Stack: p.Event.Stack})
		}
		if p.Since != nil {
			add("held", fmt.Sprintf("Thread %d took what it holds", p.Thread), &Event{Call: p.Since.Call, Stack: p.Since.Stack})
		}
	}
	switch {
	case f.Opened != nil:
		add("opened", "Opened", f.Opened)
	case f.Closed != nil && f.Object.Type != "":
		add("opened", "The process has not opened it: it was inherited, or another process put it there", nil)
	}
	if h := f.Heir; h != nil {
		add("heir", fmt.Sprintf("On Windows the call would have met another object, which has the value there by now (%s): opened", h.Object.Type), h.Opened)
	}
	return out
}

// WriteOpening writes what a handle stands for and where it was opened.
func WriteOpening(w io.Writer, f *Finding, sym Symbolizer) error {
	var b strings.Builder
	fmt.Fprintf(&b, "%s opened by %s in thread %d:\n", describe(f), f.Opened.Call, f.Opened.Thread)
	writeStack(&b, sym(f.Process, f.Opened.Stack))
	_, err := io.WriteString(w, b.String())
	return err
}

func times(f *Finding) string {
	if f.Count > 1 {
		if f.Others > 0 {
			return fmt.Sprintf(" (%d times, in %d processes)", f.Count, f.Others+1)
		}
		return fmt.Sprintf(" (%d times)", f.Count)
	}
	return ""
}

func pseudoName(f *Finding) string {
	names := map[int64]string{
		-1: "INVALID_HANDLE_VALUE (-1, the pseudo-handle of GetCurrentProcess)", -2: "The pseudo-handle of GetCurrentThread (-2)",
		-4: "The pseudo-handle of GetCurrentProcessToken (-4)", -5: "The pseudo-handle of GetCurrentThreadToken (-5)",
		-6: "The pseudo-handle of GetCurrentThreadEffectiveToken (-6)",
	}
	if n := names[int64(f.Handle)]; n != "" {
		return n
	}
	return "Pseudo-handle " + f.Handle.String()
}

func describe(f *Finding) string {
	s := "Handle " + f.Handle.String()
	if f.Handle == 0 {
		s = "Handle NULL"
	}
	if f.Object.Type == "" {
		return s
	}
	s += " (" + f.Object.Type
	if f.Object.Name != "" {
		s += " " + f.Object.Name
	}
	if f.Access != 0 {
		s += fmt.Sprintf(", access 0x%x", uint32(f.Access))
	}
	return s + ")"
}

func writeStack(b *strings.Builder, frames []trace.Frame) {
	if len(frames) == 0 {
		b.WriteString("  (no stack)\n")
	}
	for _, f := range frames {
		name := f.Function
		if name == "" {
			name = f.Module
		}
		fmt.Fprintf(b, "  %s()\n", name)
		if f.File != "" {
			fmt.Fprintf(b, "      %s:%d +0x%x\n", f.File, f.Line, f.Offset)
		} else {
			fmt.Fprintf(b, "      %s+0x%x\n", f.Module, f.Offset)
		}
	}
}
