package dospath

// Pattern turns the wildcards of Win32 into those of the file system, which make
// *. and ? and .* match as they did in DOS: < is any characters but not the last
// dot, > one character or none at a dot or the end, " a dot or nothing at the end.
// dot says that the pattern ended in a dot, which Full takes off. (FindFirstFile.)
func Pattern(p string, dot bool) string {
	if p == "*.*" {
		return "*"
	}
	b := []byte(p)
	for i, c := range b {
		switch {
		case c == '.' && i > 0 && b[i-1] == '*':
			b[i-1] = '<'
		case c == '?', c == '*':
			if c == '?' {
				b[i] = '>'
			}
			if i > 0 && b[i-1] == '.' {
				b[i-1] = '"'
			}
		}
	}
	if n := len(b); dot && n > 0 && b[n-1] == '*' {
		b[n-1] = '<'
	}
	return string(b)
}
