package shell

import "strings"

// options are those of the command line of cmd.exe.
type options struct {
	run, keep  bool // /c and /k, /k
	strip      bool // /s
	quiet      bool // /q
	delayed    bool // /v:on
	extensions bool // not /e:off
	unicode    bool // /u
	help       bool // /?
	command    string
}

// parseOptions reads the command line. The program's name is skipped, unless the
// line begins with a switch: what stands first is not always a name.
func parseOptions(line string) options {
	o := options{extensions: true}
	rest := strings.TrimLeft(line, " \t")
	if !strings.HasPrefix(rest, "/") {
		if strings.HasPrefix(rest, `"`) {
			_, rest, _ = strings.Cut(rest[1:], `"`)
		} else if i := strings.IndexAny(rest, " \t"); i >= 0 {
			rest = rest[i:]
		} else {
			rest = ""
		}
	}
	for {
		rest = strings.TrimLeft(rest, " \t,;=\"")
		if !strings.HasPrefix(rest, "/") || len(rest) < 2 {
			return o
		}
		arg := ""
		c := rest[1] | 0x20
		if rest[1] == '?' {
			c = '?'
		}
		rest = rest[2:]
		switch c {
		case 'c', 'k', 'r':
			o.run, o.keep = true, c == 'k'
			o.command = rest
			return o
		case 'v', 'e', 't', 'f':
			if strings.HasPrefix(rest, ":") {
				i := strings.IndexAny(rest, " \t/")
				if i < 0 {
					i = len(rest)
				}
				arg, rest = strings.ToLower(rest[1:i]), rest[i:]
			}
			switch c {
			case 'v':
				o.delayed = arg != "off"
			case 'e':
				o.extensions = arg != "off"
			}
		case 's':
			o.strip = true
		case 'q':
			o.quiet = true
		case 'u':
			o.unicode = true
		case 'x':
			o.extensions = true
		case 'y':
			o.extensions = false
		case 'a', 'd': // the default, and no AutoRun: there is none
		case '?':
			o.help = true
			return o
		}
	}
}

// stripQuotes is what /c and /k do to the quotes of their command: they stay if
// there are just two around the name of a program, without special characters and
// with a blank; else the first and the last one go.
func (s *Shell) stripQuotes(o *options) string {
	line := strings.TrimLeft(o.command, " \t")
	if !strings.HasPrefix(line, `"`) {
		return line
	}
	last := strings.LastIndexByte(line, '"')
	if !o.strip && last > 0 && strings.Count(line, `"`) == 2 {
		name := line[1:last]
		if !strings.ContainsAny(line, "&<>()@^|") && strings.ContainsAny(name, " \t") {
			if _, ok := s.find(name); ok {
				return line
			}
		}
	}
	if last == 0 {
		return line[1:]
	}
	return line[1:last] + line[last+1:]
}
