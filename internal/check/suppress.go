package check

import (
	"bufio"
	"fmt"
	"io"
	"regexp"
	"strings"
)

// Suppressions are findings that are known and meant.
type Suppressions struct{ rules []suppression }

type suppression struct {
	kind  string // "*": every kind
	field string // "function", "name", "type", "program"
	match *regexp.Regexp
}

// ParseSuppressions reads suppressions, one a line:
//
//	kind pattern # reason
//
// The kind is that of the finding, or * for all. The pattern has * for any
// characters; it must match, as a whole, a function in one of the finding's
// stacks. With name: in front it must match the name of the object instead, with
// type: its type, with program: the name of the program that made the mistake. The reason
// must be there. Empty lines and those that begin with
// # do not count. The error names file and line.
func ParseSuppressions(file string, r io.Reader) (*Suppressions, error) {
	s := new(Suppressions)
	sc := bufio.NewScanner(r)
	for n := 1; sc.Scan(); n++ {
		line := strings.TrimSpace(sc.Text())
		if line == "" || line[0] == '#' {
			continue
		}
		rule, reason, _ := strings.Cut(line, " #")
		kind, pattern, ok := strings.Cut(strings.TrimSpace(rule), " ")
		pattern = strings.TrimSpace(pattern)
		switch {
		case !ok || pattern == "":
			return nil, fmt.Errorf("%s:%d: not of the form: kind pattern # reason", file, n)
		case strings.TrimSpace(reason) == "":
			return nil, fmt.Errorf("%s:%d: a suppression needs a reason, after #", file, n)
		case kind != "*" && kinds[Kind(kind)].code == "":
			return nil, fmt.Errorf("%s:%d: there is no kind %s", file, n, kind)
		}
		p := suppression{kind: kind, field: "function"}
		for _, field := range []string{"name", "type", "program", "function"} {
			if rest, ok := strings.CutPrefix(pattern, field+":"); ok {
				p.field, pattern = field, rest
				break
			}
		}
		p.match = glob(pattern)
		s.rules = append(s.rules, p)
	}
	return s, sc.Err()
}

// glob turns a pattern with * into an expression that matches as a whole.
func glob(pattern string) *regexp.Regexp {
	parts := strings.Split(pattern, "*")
	for i := range parts {
		parts[i] = regexp.QuoteMeta(parts[i])
	}
	return regexp.MustCompile("^(?s:" + strings.Join(parts, ".*") + ")$")
}

// Filter returns the findings that are not suppressed, and how many are.
func (s *Suppressions) Filter(fs []Finding, sym Symbolizer) (left []Finding, suppressed int) {
	if s == nil {
		return fs, 0
	}
	for i := range fs {
		if s.has(&fs[i], sym) {
			suppressed++
		} else {
			left = append(left, fs[i])
		}
	}
	return left, suppressed
}

func (s *Suppressions) has(f *Finding, sym Symbolizer) bool {
	for _, r := range s.rules {
		if r.kind != "*" && Kind(r.kind) != f.Kind {
			continue
		}
		switch r.field {
		case "name":
			if r.match.MatchString(f.Object.Name) {
				return true
			}
		case "program":
			if r.match.MatchString(f.Process.Name) {
				return true
			}
		case "type":
			if r.match.MatchString(f.Object.Type) {
				return true
			}
		default:
			for _, e := range f.events() {
				for _, fr := range sym(f.Process, e.Stack) {
					if r.match.MatchString(fr.Function) {
						return true
					}
				}
			}
		}
	}
	return false
}
