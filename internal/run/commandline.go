package run

import "strings"

// splitCommandLine takes a command line apart as CommandLineToArgvW does. The first
// part, the program, ends at its closing quote or at a space, whatever it holds.
func splitCommandLine(line string) []string {
	var args []string
	if line == "" {
		return args
	}
	var first string
	if line[0] == '"' {
		first, line, _ = strings.Cut(line[1:], `"`)
	} else if i := strings.IndexAny(line, " \t"); i >= 0 {
		first, line = line[:i], line[i:]
	} else {
		first, line = line, ""
	}
	args = append(args, first)
	for {
		line = strings.TrimLeft(line, " \t")
		if line == "" {
			return args
		}
		var a string
		a, line = nextArgument(line)
		args = append(args, a)
	}
}

// nextArgument takes one argument off a line: backslashes count only before a
// quote, where two stand for one and an odd one makes the quote ordinary; two
// quotes inside quotes stand for one.
func nextArgument(line string) (arg, rest string) {
	var b strings.Builder
	quoted := false
	for i := 0; i < len(line); {
		switch c := line[i]; {
		case c == '\\':
			n := 0
			for i < len(line) && line[i] == '\\' {
				i++
				n++
			}
			if i == len(line) || line[i] != '"' {
				b.WriteString(strings.Repeat(`\`, n))
				continue
			}
			b.WriteString(strings.Repeat(`\`, n/2))
			if n%2 == 1 {
				b.WriteByte('"')
				i++
			}
		case c == '"':
			if quoted && i+1 < len(line) && line[i+1] == '"' {
				b.WriteByte('"')
				i++
			} else {
				quoted = !quoted
			}
			i++
		case !quoted && (c == ' ' || c == '\t'):
			return b.String(), line[i:]
		default:
			b.WriteByte(c)
			i++
		}
	}
	return b.String(), ""
}
