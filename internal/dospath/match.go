package dospath

import (
	"strings"

	"haft.dev/nt"
)

// Wildcards of the file system beside * and ?: what Win32 makes of *. and ? and
// .* so that they match as they did in DOS.
const (
	dosStar = '<' // any characters, but not the last dot
	dosQM   = '>' // one character, or none at a dot or at the end
	dosDot  = '"' // a dot, or nothing at the end
)

// HasWildcards reports whether a pattern means more than one name.
// (FsRtlDoesNameContainWildCards.)
func HasWildcards(pattern string) bool { return strings.ContainsAny(pattern, `*?<>"`) }

// Match reports whether a name matches a pattern of NtQueryDirectoryFile, without
// regard to case. (FsRtlIsNameInExpression.)
func Match(pattern, name string) bool { return NewMatcher(pattern).Match(name) }

// Matcher is a pattern as a state machine: a state is the number of pattern
// characters that are used up. Its time is bounded by the product of both
// lengths, whatever the pattern is.
type Matcher struct {
	all      bool // everything matches
	pattern  []uint16
	now, new []bool
}

// NewMatcher returns the machine of a pattern. It is not for several goroutines.
func NewMatcher(pattern string) *Matcher {
	m := &Matcher{all: pattern == "" || pattern == "*"}
	if !m.all {
		m.pattern = nt.UTF16(Fold(pattern))
		m.now, m.new = make([]bool, len(m.pattern)+1), make([]bool, len(m.pattern)+1)
	}
	return m
}

// Match reports whether the pattern matches a name.
func (m *Matcher) Match(name string) bool {
	if m.all {
		return true
	}
	u := nt.UTF16(Fold(name))
	last := -1
	for i, c := range u {
		if c == '.' {
			last = i
		}
	}
	clear(m.now)
	m.now[0] = true
	for i, c := range u {
		clear(m.new)
		for s, p := range m.pattern {
			if !m.now[s] {
				continue
			}
			switch {
			case p == '*', p == dosStar:
				m.now[s+1] = true
				if p == '*' || i != last {
					m.new[s] = true
				}
			case p == dosQM && c == '.':
				m.now[s+1] = true
			case p == c, p == '?', p == dosQM, p == dosDot && c == '.':
				m.new[s+1] = true
			}
		}
		m.now, m.new = m.new, m.now
	}
	for s, p := range m.pattern {
		if m.now[s] && (p == '*' || p == dosStar || p == dosQM || p == dosDot) {
			m.now[s+1] = true
		}
	}
	return m.now[len(m.pattern)]
}
