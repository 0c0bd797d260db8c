package api

import "strings"

// Variable returns an environment variable, whose name counts without case.
func (p *Process) Variable(name string) (string, bool) {
	for _, kv := range p.Environment() {
		if len(kv) > len(name) && strings.EqualFold(kv[:len(name)], name) && kv[len(name)] == '=' && name != "" {
			return kv[len(name)+1:], true
		}
	}
	return "", false
}

// Expand replaces %NAME% by the variables of the environment; what is no
// variable stays. (ExpandEnvironmentStrings.)
func (p *Process) Expand(s string) string {
	var b strings.Builder
	for {
		i := strings.IndexByte(s, '%')
		if i < 0 {
			break
		}
		j := strings.IndexByte(s[i+1:], '%')
		if j < 0 {
			break
		}
		b.WriteString(s[:i])
		if v, ok := p.Variable(s[i+1 : i+1+j]); ok {
			b.WriteString(v)
			s = s[i+j+2:]
		} else {
			b.WriteString(s[i : i+1+j])
			s = s[i+1+j:]
		}
	}
	b.WriteString(s)
	return b.String()
}
