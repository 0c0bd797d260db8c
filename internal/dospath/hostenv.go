package dospath

import "strings"

// HostEnvironment is the opposite of Environment, for programs of the host: the
// variables that hold paths, or lists of them, get the host's form where that is
// known. The hidden variables that begin with "=" are left out.
func HostEnvironment(env []string) []string {
	var out []string
	for _, kv := range env {
		name, v, ok := strings.Cut(kv, "=")
		if !ok || name == "" {
			continue
		}
		switch up := strings.ToUpper(name); {
		case listVariables[up]:
			var list []string
			for p := range strings.SplitSeq(v, ";") {
				if h, ok := ToHost(p); ok {
					list = append(list, h)
				} else if p != "" && KindOf(p) == Relative {
					list = append(list, p)
				}
			}
			name, v = up, strings.Join(list, ":")
		case pathVariables[up]:
			if h, ok := ToHost(v); ok {
				v = h
			}
		}
		out = append(out, name+"="+v)
	}
	return out
}

// AddToPath appends a directory to the variable PATH.
func AddToPath(env []string, dir string) []string {
	for i, kv := range env {
		if n, v, _ := strings.Cut(kv, "="); strings.EqualFold(n, "PATH") {
			out := append([]string(nil), env...)
			out[i] = n + "=" + strings.TrimPrefix(v+";"+dir, ";")
			return out
		}
	}
	return append(env, "PATH="+dir)
}
