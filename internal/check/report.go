package check

import (
	"encoding/json"
	"fmt"
	"io"
	"strings"

	"haft.dev/internal/trace"
)

// Symbolizer turns a stack into frames, innermost first.
type Symbolizer func(p *trace.Process, s trace.Stack) []trace.Frame

const rule = "=================="

var titles = map[Kind]string{
	Leak:          "HANDLE LEAK",
	DoubleClose:   "HANDLE DOUBLE CLOSE",
	BadClose:      "CLOSE OF A VALUE THAT IS NO HANDLE",
	UseAfterClose: "HANDLE USE AFTER CLOSE",
	FileInUse:     "FILE IN USE",
}

// WriteText writes the findings in the layout of Go's race detector, followed
// by a line that counts them. Without findings it writes nothing.
func WriteText(w io.Writer, fs []Finding, sym Symbolizer) error {
	if len(fs) == 0 {
		return nil
	}
	var b strings.Builder
	n := 0
	for i := range fs {
		n += fs[i].Count
		writeFinding(&b, &fs[i], sym)
	}
	if n == 1 {
		b.WriteString("Found 1 handle mistake\n")
	} else {
		fmt.Fprintf(&b, "Found %d handle mistakes\n", n)
	}
	_, err := io.WriteString(w, b.String())
	return err
}

func writeFinding(b *strings.Builder, f *Finding, sym Symbolizer) {
	fmt.Fprintf(b, "%s\nWARNING: %s\n", rule, titles[f.Kind])
	if f.InUse != nil {
		WriteFileInUse(b, f.InUse, sym)
		b.WriteString(rule + "\n")
		return
	}
	what := describe(f)
	events := func(head string, e *Event) {
		if e == nil {
			return
		}
		b.WriteString(head)
		if e.Call != "" {
			fmt.Fprintf(b, " by %s", e.Call)
		}
		if e.Thread != 0 {
			fmt.Fprintf(b, " in thread %d", e.Thread)
		}
		b.WriteString(":\n")
		writeStack(b, sym(f.Process, e.Stack))
	}
	switch f.Kind {
	case Leak:
		more := ""
		if f.Count > 1 {
			more = fmt.Sprintf(" and %d more like it", f.Count-1)
		}
		events(fmt.Sprintf("%s%s still open when %s (process %d) ended, opened", what, more, f.Process.Name, f.Process.ID), f.Opened)
	case BadClose:
		events(fmt.Sprintf("%s closed, which was never opened%s,", what, times(f)), f.Mistake)
	case DoubleClose:
		events(fmt.Sprintf("%s closed again%s", what, times(f)), f.Mistake)
		b.WriteByte('\n')
		events("Closed before", f.Closed)
	case UseAfterClose:
		events(fmt.Sprintf("%s used%s although closed,", what, times(f)), f.Mistake)
		b.WriteByte('\n')
		events("Closed", f.Closed)
	}
	if f.Kind != Leak && f.Opened != nil {
		b.WriteByte('\n')
		events("Opened", f.Opened)
	}
	b.WriteString(rule + "\n")
}

func times(f *Finding) string {
	if f.Count > 1 {
		return fmt.Sprintf(" (%d times)", f.Count)
	}
	return ""
}

func describe(f *Finding) string {
	s := "Handle " + f.Handle.String()
	if f.Object.Type == "" {
		return s
	}
	s += " (" + f.Object.Type
	if f.Object.Name != "" {
		s += " " + f.Object.Name
	}
	return s + fmt.Sprintf(", access 0x%x)", uint32(f.Access))
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

type jsonEvent struct {
	Thread uint32        `json:"thread,omitempty"`
	Call   string        `json:"call,omitempty"`
	Stack  []trace.Frame `json:"stack"`
}

type jsonFinding struct {
	Kind     Kind       `json:"kind"`
	Code     string     `json:"code,omitempty"` // Application Verifier stop
	Process  uint32     `json:"process"`
	Program  string     `json:"program"`
	Handle   string     `json:"handle"`
	Type     string     `json:"type,omitempty"`
	Name     string     `json:"name,omitempty"`
	Access   string     `json:"access,omitempty"`
	Count    int        `json:"count"`
	More     []string   `json:"more,omitempty"`
	Mistake  *jsonEvent `json:"mistake,omitempty"`
	ClosedAt *jsonEvent `json:"closed,omitempty"`
	OpenedAt *jsonEvent `json:"opened,omitempty"`
}

// Document is what WriteJSON writes.
type Document struct {
	Version  int           `json:"version"` // of this format: 1
	Findings []jsonFinding `json:"findings"`
}

// WriteJSON writes the findings as one JSON document; without findings, one
// with an empty list.
func WriteJSON(w io.Writer, fs []Finding, sym Symbolizer) error {
	d := Document{Version: 1, Findings: []jsonFinding{}}
	for i := range fs {
		f := &fs[i]
		ev := func(e *Event) *jsonEvent {
			if e == nil {
				return nil
			}
			frames := sym(f.Process, e.Stack)
			if frames == nil {
				frames = []trace.Frame{}
			}
			return &jsonEvent{e.Thread, e.Call, frames}
		}
		j := jsonFinding{
			Kind: f.Kind, Process: f.Process.ID, Program: f.Process.Name, Handle: f.Handle.String(),
			Type: f.Object.Type, Name: f.Object.Name, Count: f.Count,
			Mistake: ev(f.Mistake), ClosedAt: ev(f.Closed), OpenedAt: ev(f.Opened),
		}
		if code := f.Kind.VerifierCode(); code != 0 {
			j.Code = fmt.Sprintf("0x%x", code)
		}
		if f.Object.Type != "" {
			j.Access = fmt.Sprintf("0x%x", uint32(f.Access))
		}
		for _, h := range f.More {
			j.More = append(j.More, h.String())
		}
		d.Findings = append(d.Findings, j)
	}
	enc := json.NewEncoder(w)
	enc.SetIndent("", "  ")
	return enc.Encode(d)
}
