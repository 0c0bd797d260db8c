package check

import (
	"encoding/xml"
	"fmt"
	"io"
	"strings"

	"haft.dev/internal/trace"
)

type (
	junitSuites struct {
		XMLName xml.Name     `xml:"testsuites"`
		Suites  []junitSuite `xml:"testsuite"`
	}
	junitSuite struct {
		Name     string      `xml:"name,attr"`
		Tests    int         `xml:"tests,attr"`
		Failures int         `xml:"failures,attr"`
		Cases    []junitCase `xml:"testcase"`
	}
	junitCase struct {
		Class   string        `xml:"classname,attr"`
		Name    string        `xml:"name,attr"`
		File    string        `xml:"file,attr,omitempty"`
		Line    int           `xml:"line,attr,omitempty"`
		Props   *junitProps   `xml:"properties,omitempty"`
		Failure *junitFailure `xml:"failure,omitempty"`
		Output  string        `xml:"system-out,omitempty"`
	}
	junitProps struct {
		List []junitProp `xml:"property"`
	}
	junitProp struct {
		Name  string `xml:"name,attr"`
		Value string `xml:"value,attr"`
	}
	junitFailure struct {
		Type    string `xml:"type,attr"`
		Message string `xml:"message,attr"`
		Text    string `xml:",chardata"`
	}
)

// WriteJUnit writes documents as JUnit's XML: one suite for each run, one case for
// each finding, and one that passes for a run without.
func WriteJUnit(w io.Writer, ds ...*Document) error {
	var out junitSuites
	for _, d := range ds {
		s := junitSuite{Name: "haft " + d.Program}
		for i := range d.Findings {
			f := &d.Findings[i]
			c := junitCase{Class: "haft." + string(f.Kind), Name: f.Message}
			if f.Where != nil {
				c.File, c.Line = f.Where.File, f.Where.Line
			}
			if f.Test != "" {
				c.Props = &junitProps{[]junitProp{{"test", f.Test}}}
			}
			text := documentText(f)
			if f.Level == "note" {
				c.Output = text
			} else {
				c.Failure = &junitFailure{Type: string(f.Kind), Message: f.Message, Text: text}
				s.Failures++
			}
			s.Cases = append(s.Cases, c)
		}
		if len(s.Cases) == 0 {
			s.Cases = []junitCase{{Class: "haft", Name: "handles of " + d.Program}}
		}
		s.Tests = len(s.Cases)
		out.Suites = append(out.Suites, s)
	}
	if _, err := io.WriteString(w, xml.Header); err != nil {
		return err
	}
	enc := xml.NewEncoder(w)
	enc.Indent("", "  ")
	if err := enc.Encode(out); err != nil {
		return err
	}
	_, err := io.WriteString(w, "\n")
	return err
}

// documentText shows the stacks of a finding.
func documentText(f *JSONFinding) string {
	var b strings.Builder
	b.WriteString(f.Message + "\n")
	add := func(what string, e *JSONEvent) {
		if e == nil {
			return
		}
		fmt.Fprintf(&b, "\n%s by %s in thread %d:\n", what, e.Call, e.Thread)
		writeStack(&b, append([]trace.Frame(nil), e.Stack...))
	}
	add("Made", f.Mistake)
	add("Closed", f.Closed)
	add("Opened", f.Opened)
	for i := range f.Parties {
		fmt.Fprintf(&b, "\n%s\n", f.Parties[i].What)
		writeStack(&b, f.Parties[i].Stack)
	}
	return b.String()
}
