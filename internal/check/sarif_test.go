package check

import (
	"bytes"
	"encoding/json"
	"net/url"
	"slices"
	"testing"

	"haft.dev/internal/trace"
)

// schema is what the schema of SARIF 2.1.0 says of a property that we write: whether
// it must be there, and what its value must be.
type schema struct {
	required bool
	text     func(string) bool // of a string; nil: it is none
	number   bool              // an integer of at least 1
	list     bool              // of what fields describes
	fields   map[string]schema // of an object; "*": any name
}

func anyText(s string) bool { return s != "" }
func isURI(s string) bool   { u, err := url.Parse(s); return err == nil && u.IsAbs() }
func isURIReference(s string) bool {
	u, err := url.Parse(s)
	return err == nil && u.String() == s && !bytes.ContainsAny([]byte(s), " \\")
}
func oneOf(xs ...string) func(string) bool {
	return func(s string) bool { return slices.Contains(xs, s) }
}

var (
	sarifMessage = map[string]schema{"text": {required: true, text: anyText}}
	sarifPlace   = map[string]schema{
		"physicalLocation": {fields: map[string]schema{
			"artifactLocation": {required: true, fields: map[string]schema{"uri": {text: isURIReference}, "uriBaseId": {text: anyText}}},
			"region":           {required: true, fields: map[string]schema{"startLine": {number: true}}},
		}},
		"logicalLocations": {list: true, fields: map[string]schema{"fullyQualifiedName": {text: func(string) bool { return true }}}},
	}
	sarifSchema = map[string]schema{
		"$schema": {text: isURI},
		"version": {required: true, text: oneOf("2.1.0")},
		"runs": {required: true, list: true, fields: map[string]schema{
			"tool": {required: true, fields: map[string]schema{"driver": {required: true, fields: map[string]schema{
				"name": {required: true, text: anyText}, "informationUri": {text: isURI},
				"rules": {list: true, fields: map[string]schema{
					"id": {required: true, text: anyText}, "name": {text: anyText}, "helpUri": {text: isURI},
					"shortDescription": {fields: sarifMessage},
				}},
			}}}},
			"results": {list: true, fields: map[string]schema{
				"ruleId": {text: anyText}, "level": {text: oneOf("none", "note", "warning", "error")},
				"message":   {required: true, fields: sarifMessage},
				"locations": {list: true, fields: sarifPlace},
				"stacks": {list: true, fields: map[string]schema{
					"message": {fields: sarifMessage},
					"frames":  {required: true, list: true, fields: map[string]schema{"location": {fields: sarifPlace}}},
				}},
				"partialFingerprints": {fields: map[string]schema{"*": {text: anyText}}},
				"properties":          {fields: map[string]schema{"*": {text: anyText}}},
			}},
		}},
	}
)

// conforms compares a value with what the schema says of it.
func conforms(t *testing.T, at string, v any, s schema) {
	t.Helper()
	switch v := v.(type) {
	case string:
		if s.text == nil || !s.text(v) {
			t.Errorf("%s: %q", at, v)
		}
	case float64:
		if !s.number || v < 1 || v != float64(int(v)) {
			t.Errorf("%s: %v", at, v)
		}
	case []any:
		if !s.list {
			t.Errorf("%s is a list", at)
		}
		for _, x := range v {
			conforms(t, at+"[]", x, schema{fields: s.fields})
		}
	case map[string]any:
		if s.fields == nil || s.list {
			t.Errorf("%s is an object", at)
			return
		}
		for name, x := range v {
			f, ok := s.fields[name]
			if !ok {
				if f, ok = s.fields["*"]; !ok {
					t.Errorf("%s has no property %s", at, name)
					continue
				}
			}
			conforms(t, at+"."+name, x, f)
		}
		for name, f := range s.fields {
			if _, ok := v[name]; f.required && !ok {
				t.Errorf("%s lacks %s", at, name)
			}
		}
	default:
		t.Errorf("%s: %v", at, v)
	}
}

// A SARIF log has the properties that the schema allows and demands, whatever the
// names of files are.
func TestSARIFSchema(t *testing.T) {
	fs := someFindings()
	fs[0].Test = "TestA"
	odd := func(p *trace.Process, s trace.Stack) []trace.Frame {
		out := sym(p, s)
		for i := range out {
			out[i].File += " 100%#?ä.go"
		}
		return out
	}
	for _, x := range []struct {
		name string
		sym  Symbolizer
		root string
	}{{"plain", sym, "/src"}, {"odd names", odd, "/src"}, {"no root", odd, ""}} {
		t.Run(x.name, func(t *testing.T) {
			var b bytes.Buffer
			if err := WriteSARIF(&b, x.root, NewDocument(fs, x.sym), NewDocument(nil, x.sym)); err != nil {
				t.Fatal(err)
			}
			var v any
			if err := json.Unmarshal(b.Bytes(), &v); err != nil {
				t.Fatal(err)
			}
			conforms(t, "log", v, schema{fields: sarifSchema})
			var log sarifLog
			if err := json.Unmarshal(b.Bytes(), &log); err != nil {
				t.Fatal(err)
			}
			ids := map[string]bool{}
			for _, r := range log.Runs[0].Tool.Driver.Rules {
				if ids[r.ID] {
					t.Errorf("two rules %s", r.ID)
				}
				ids[r.ID] = true
			}
			for _, r := range log.Runs[0].Results {
				if !ids[r.RuleID] {
					t.Errorf("no rule %s", r.RuleID)
				}
			}
		})
	}
}
