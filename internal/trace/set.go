package trace

import (
	"fmt"
	"regexp"
	"slices"
	"strings"
)

// Function is what a Set chooses by.
type Function struct{ DLL, Noun, Name string }

// Set is a set of API functions.
type Set struct{ parts []setPart }

type setPart struct {
	exclude bool
	match   func(Function) bool
}

// ParseSet parses a list of parts with commas between: the name of a DLL
// ("kernel32", "ntdll.dll"), a noun ("file", "event"), the name of a function, or
// a regular expression between slashes that the function's name must match. A part
// with an exclamation mark in front takes away what it names; a list that begins
// with such a part begins with all functions. Names must be of functions in all;
// upper and lower case do not differ.
func ParseSet(list string, all []Function) (*Set, error) {
	s := new(Set)
	for i, part := range splitParts(list) {
		p := setPart{}
		text := part
		if text, p.exclude = strings.CutPrefix(part, "!"); p.exclude && i == 0 {
			s.parts = append(s.parts, setPart{match: func(Function) bool { return true }})
		}
		switch {
		case text == "":
			return nil, fmt.Errorf("an empty part in the set %q", list)
		case text == "all":
			p.match = func(Function) bool { return true }
		case len(text) >= 2 && text[0] == '/' && text[len(text)-1] == '/':
			re, err := regexp.Compile(text[1 : len(text)-1])
			if err != nil {
				return nil, err
			}
			p.match = func(f Function) bool { return re.MatchString(f.Name) }
		default:
			p.match = func(f Function) bool {
				return strings.EqualFold(f.Name, text) || strings.EqualFold(f.Noun, text) || strings.EqualFold(f.DLL, text) || strings.EqualFold(strings.TrimSuffix(f.DLL, ".dll"), text)
			}
			if !slices.ContainsFunc(all, p.match) {
				return nil, fmt.Errorf("%q is no DLL, no noun and no function; nouns are %s", text, strings.Join(nouns(all), ", "))
			}
		}
		s.parts = append(s.parts, p)
	}
	return s, nil
}

// splitParts splits at commas outside of slashes.
func splitParts(list string) []string {
	var parts []string
	start, slashes := 0, false
	for i := range len(list) {
		switch {
		case list[i] == '/':
			slashes = !slashes
		case list[i] == ',' && !slashes:
			parts = append(parts, strings.TrimSpace(list[start:i]))
			start = i + 1
		}
	}
	return append(parts, strings.TrimSpace(list[start:]))
}

func nouns(all []Function) []string {
	var out []string
	for _, f := range all {
		if f.Noun != "" {
			out = append(out, f.Noun)
		}
	}
	slices.Sort(out)
	return slices.Compact(out)
}

// Has reports whether f is in the set. The last part that says something of f
// counts. A nil Set has every function.
func (s *Set) Has(f Function) bool {
	if s == nil {
		return true
	}
	for i := len(s.parts) - 1; i >= 0; i-- {
		if s.parts[i].match(f) {
			return !s.parts[i].exclude
		}
	}
	return false
}
