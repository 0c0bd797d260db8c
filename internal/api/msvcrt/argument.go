package msvcrt

import (
	"slices"
	"strings"

	"haft.dev/internal/api"
	"haft.dev/internal/api/kernel32"
)

// argument is a word of a command line. wild: it has a wildcard outside quotes.
type argument struct {
	text string
	wild bool
}

// splitArguments takes a command line apart as C programs do. ("Parsing C command-line
// arguments": the program is what stands up to a space, quotes only keep spaces; in the
// other words 2n backslashes before a quote are n, 2n+1 are n and the quote itself, and
// two quotes within quotes are one.)
func splitArguments(line string) (args []argument) {
	i := 0
	var b strings.Builder
	for quoted := false; i < len(line) && (quoted || line[i] != ' ' && line[i] != '\t'); i++ {
		if line[i] == '"' {
			quoted = !quoted
			continue
		}
		b.WriteByte(line[i])
	}
	args = append(args, argument{text: b.String()})
	for {
		for i < len(line) && (line[i] == ' ' || line[i] == '\t') {
			i++
		}
		if i >= len(line) {
			return args
		}
		b.Reset()
		quoted, wild := false, false
		for i < len(line) && (quoted || line[i] != ' ' && line[i] != '\t') {
			slashes := 0
			for i < len(line) && line[i] == '\\' {
				slashes++
				i++
			}
			if i == len(line) || line[i] != '"' {
				b.WriteString(strings.Repeat(`\`, slashes))
				if i == len(line) || !quoted && (line[i] == ' ' || line[i] == '\t') {
					break
				}
				wild = wild || !quoted && (line[i] == '*' || line[i] == '?')
				b.WriteByte(line[i])
				i++
				continue
			}
			b.WriteString(strings.Repeat(`\`, slashes/2))
			switch {
			case slashes%2 != 0:
				b.WriteByte('"')
			case quoted && i+1 < len(line) && line[i+1] == '"':
				b.WriteByte('"')
				i++
			default:
				quoted = !quoted
			}
			i++
		}
		args = append(args, argument{b.String(), wild})
	}
}

// expandArgument returns the files that a word with wildcards names, in order, with the
// directory as it was written; the word itself if there are none.
func expandArgument(c *api.Call, word string) []string {
	dir := word[:strings.LastIndexAny(word, `\/:`)+1]
	var out []string
	kernel32.FindFiles(c, word, func(f kernel32.FileInfo) bool {
		if f.Name != "." && f.Name != ".." {
			out = append(out, dir+f.Name)
		}
		return true
	}) // an error is none
	if len(out) == 0 {
		return []string{word}
	}
	slices.SortFunc(out, func(a, b string) int { return strings.Compare(strings.ToLower(a), strings.ToLower(b)) })
	return out
}
