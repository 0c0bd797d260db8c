package check

import (
	"encoding/json"
	"fmt"
	"io"

	"haft.dev/internal/trace"
)

// Document is a report for machines. Its fields only ever grow; Version changes
// with anything else.
type Document struct {
	Version  int           `json:"version"` // of this format: 1
	Program  string        `json:"program,omitempty"`
	Dir      string        `json:"dir,omitempty"` // the current directory of the run
	Findings []JSONFinding `json:"findings"`
}

// JSONFinding is one finding of a Document.
type JSONFinding struct {
	Kind        Kind         `json:"kind"`
	ID          string       `json:"id"`             // H001 …
	Code        string       `json:"code,omitempty"` // Application Verifier stop
	Level       string       `json:"level"`          // "error" or "note"
	Message     string       `json:"message"`
	Fingerprint string       `json:"fingerprint"`
	Process     uint32       `json:"process"`
	Program     string       `json:"program"`
	Handle      string       `json:"handle"`
	Type        string       `json:"type,omitempty"`
	Name        string       `json:"name,omitempty"`
	Access      string       `json:"access,omitempty"`
	Test        string       `json:"test,omitempty"`
	Used        string       `json:"used,omitempty"`
	Right       string       `json:"right,omitempty"`
	Count       int          `json:"count"`
	Processes   int          `json:"processes,omitempty"` // how many of the program have made it, if more than one
	More        []string     `json:"more,omitempty"`
	Mistake     *JSONEvent   `json:"mistake,omitempty"`
	Closed      *JSONEvent   `json:"closed,omitempty"`
	Opened      *JSONEvent   `json:"opened,omitempty"`
	Heir        *JSONEvent   `json:"heir,omitempty"`
	Parties     []JSONEvent  `json:"parties,omitempty"`
	Holders     []JSONHolder `json:"holders,omitempty"` // file-in-use
	Where       *trace.Frame `json:"where,omitempty"`   // the user's line that a review shows
}

// JSONEvent is one moment with its stack.
type JSONEvent struct {
	Role   string        `json:"role,omitempty"`
	What   string        `json:"what,omitempty"`
	Thread uint32        `json:"thread,omitempty"`
	Call   string        `json:"call,omitempty"`
	Stack  []trace.Frame `json:"stack"`
}

// JSONHolder is a handle that is in the way of something.
type JSONHolder struct {
	Process uint32     `json:"process"`
	Program string     `json:"program"`
	Handle  string     `json:"handle"`
	Opened  *JSONEvent `json:"opened,omitempty"`
}

// NewDocument makes the report of some findings.
func NewDocument(fs []Finding, sym Symbolizer) *Document {
	d := &Document{Version: 1, Findings: []JSONFinding{}}
	for i := range fs {
		d.Findings = append(d.Findings, jsonFinding(&fs[i], sym))
	}
	return d
}

func jsonFinding(f *Finding, sym Symbolizer) JSONFinding {
	ev := func(e *Event) *JSONEvent {
		if e == nil {
			return nil
		}
		frames := sym(f.Process, e.Stack)
		if frames == nil {
			frames = []trace.Frame{}
		}
		return &JSONEvent{Thread: e.Thread, Call: e.Call, Stack: frames}
	}
	j := JSONFinding{
		Kind: f.Kind, ID: f.Kind.Code(), Level: "error", Message: f.Message(), Fingerprint: Fingerprint(f, sym),
		Process: f.Process.ID, Program: f.Process.Name, Handle: f.Handle.String(),
		Type: f.Object.Type, Name: f.Object.Name, Test: f.Test, Used: f.Used, Right: f.Right, Count: f.Count,
		Mistake: ev(f.Mistake), Closed: ev(f.Closed), Opened: ev(f.Opened),
	}
	if f.Others > 0 {
		j.Processes = f.Others + 1
	}
	if f.IsNote() {
		j.Level = "note"
	}
	if code := f.Kind.VerifierCode(); code != 0 {
		j.Code = fmt.Sprintf("0x%x", code)
		if f.Handle == 0 && code == 0x300 {
			j.Code = "0x303"
		}
	}
	if f.Object.Type != "" {
		j.Access = fmt.Sprintf("0x%x", uint32(f.Access))
	}
	for _, h := range f.More {
		j.More = append(j.More, h.String())
	}
	if f.Heir != nil {
		j.Heir = ev(f.Heir.Opened)
	}
	for _, s := range f.sections() {
		if s.role == "thread" || s.role == "held" {
			e := ev(s.event)
			e.Role, e.What = s.role, s.head
			j.Parties = append(j.Parties, *e)
		}
	}
	if u := f.InUse; u != nil {
		for _, by := range u.By {
			h := JSONHolder{Process: by.Process.ID, Program: by.Process.Name, Handle: by.Handle.String()}
			if o := by.Opened; o != nil {
				h.Opened = &JSONEvent{Thread: o.Thread, Call: o.Call, Stack: sym(by.Process, o.Stack)}
			}
			j.Holders = append(j.Holders, h)
		}
	}
	if w, ok := where(f, sym); ok {
		j.Where = &w
	}
	return j
}

// WriteJSON writes the findings as one JSON document; without findings, one
// with an empty list.
func WriteJSON(w io.Writer, d *Document) error {
	enc := json.NewEncoder(w)
	enc.SetIndent("", "  ")
	return enc.Encode(d)
}
