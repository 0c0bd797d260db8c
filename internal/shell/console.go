package shell

import (
	"strings"
	"time"

	"haft.dev/nt"
)

// echoCommand is ECHO. The first character behind the name is not shown, whatever
// it is.
func (s *Shell) echoCommand(args string) int32 {
	word := strings.ToLower(strings.Trim(args, " \t,;="))
	switch {
	case args == "" || word == "" && strings.Trim(args, " \t") == "":
		state := "off"
		if s.echo {
			state = "on"
		}
		s.println("ECHO is " + state + ".")
		return 0
	case word == "/?" && blank(args[0]):
		s.usage("echo")
		return 0
	case (word == "on" || word == "off") && delimiter(args[0]):
		s.echo = word == "on"
		return 0
	}
	if err := s.write(1, args[1:]+"\r\n"); err != nil {
		switch win32(err) {
		case nt.ERROR_BROKEN_PIPE, nt.ERROR_NO_DATA:
			s.errln("The process tried to write to a nonexistent pipe.")
			return 1
		}
		return s.fail(err)
	}
	return 0
}

// prompt is the prompt that PROMPT describes.
func (s *Shell) prompt() string {
	text, ok := s.env.get("PROMPT")
	if !ok {
		text = "$P$G"
	}
	var b strings.Builder
	for i := 0; i < len(text); i++ {
		if text[i] != '$' || i+1 == len(text) {
			b.WriteByte(text[i])
			continue
		}
		i++
		switch c := text[i] | 0x20; c {
		case 'a':
			b.WriteByte('&')
		case 'b':
			b.WriteByte('|')
		case 'c':
			b.WriteByte('(')
		case 'd':
			b.WriteString(s.host.Now().Format("Mon 01/02/2006"))
		case 'e':
			b.WriteByte(27)
		case 'f':
			b.WriteByte(')')
		case 'g':
			b.WriteByte('>')
		case 'h':
			b.WriteString("\b \b")
		case 'l':
			b.WriteByte('<')
		case 'n':
			b.WriteString(s.host.Directory()[:min(1, len(s.host.Directory()))])
		case 'p':
			b.WriteString(s.host.Directory())
		case 'q':
			b.WriteByte('=')
		case 's':
			b.WriteByte(' ')
		case 't':
			b.WriteString(clockTime(s.host.Now()))
		case 'v':
			b.WriteString("Microsoft Windows [Version " + s.host.Version() + "]")
		case '_':
			b.WriteString("\r\n")
		default:
			switch text[i] {
			case '$':
				b.WriteByte('$')
			case '+':
				b.WriteString(strings.Repeat("+", len(s.pushed)))
			case '_':
				b.WriteString("\r\n")
			}
		}
	}
	return b.String()
}

// clockTime is %TIME%: " 9:05:07.12".
func clockTime(t time.Time) string {
	h := t.Format("15:04:05.00")
	if h[0] == '0' {
		h = " " + h[1:]
	}
	return h
}

func (s *Shell) promptCommand(args string) int32 {
	if args = strings.TrimLeft(args, " \t,;="); args == "" {
		s.env.set("PROMPT", "$P$G")
		return 0
	}
	s.env.set("PROMPT", args)
	return 0
}

// cls clears a console; into pipes and files goes a form feed, as on Windows.
func (s *Shell) cls(string) int32 {
	if s.host.IsConsole(s.std[1]) {
		s.print("\x1b[H\x1b[2J")
	} else {
		s.print("\f")
	}
	return 0
}

func (s *Shell) title(args string) int32 {
	if args != "" {
		args = args[1:]
	}
	s.host.SetTitle(args)
	return 0
}

func (s *Shell) ver(string) int32 {
	s.print("\r\nMicrosoft Windows [Version " + s.host.Version() + "]\r\n")
	return 0
}

func (s *Shell) pause(string) int32 {
	s.print("Press any key to continue . . . ")
	if s.std[0] != 0 {
		if s.host.IsConsole(s.std[0]) {
			s.inputLine()
		} else {
			var b [1]byte
			s.host.Read(s.std[0], b[:])
		}
	}
	s.print("\r\n")
	return 0
}

// date is DATE /T. What sets the date is missing: it is the host's.
func (s *Shell) date(args string) int32 {
	sw, words := switches(args)
	if len(sw) == 1 && sw[0] == "/t" && len(words) == 0 {
		s.println(s.host.Now().Format("Mon 01/02/2006") + " ")
		return 0
	}
	s.errln("date: haft does not set the date; only DATE /T is there.")
	return 1
}

// time is TIME /T.
func (s *Shell) time(args string) int32 {
	sw, words := switches(args)
	if len(sw) == 1 && sw[0] == "/t" && len(words) == 0 {
		s.println(s.host.Now().Format("03:04 PM"))
		return 0
	}
	s.errln("time: haft does not set the time; only TIME /T is there.")
	return 1
}

func (s *Shell) verify(args string) int32 {
	switch w := strings.ToLower(strings.TrimSpace(args)); w {
	case "":
		s.println("VERIFY is off.")
		return 0
	case "off":
		return 0
	case "on":
		s.errln("verify: haft does not verify writes.")
		return 1
	}
	s.errln("You must specify ON or OFF.")
	return 1
}

func (s *Shell) assoc(args string) int32 {
	a := strings.TrimSpace(args)
	if strings.Contains(a, "=") {
		s.errln("assoc: haft has no file associations.")
		return 1
	}
	if a != "" {
		s.errln("File association not found for extension " + a)
		return 1
	}
	return 0
}

func (s *Shell) ftype(args string) int32 {
	a := strings.TrimSpace(args)
	if strings.Contains(a, "=") {
		s.errln("ftype: haft has no file types.")
		return 1
	}
	if a != "" {
		s.errln("File type '" + a + "' not found or no open command associated with it.")
		return 2
	}
	return 0
}

// vol is VOL.
func (s *Shell) vol(args string) int32 {
	_, words := paths(args)
	dir := s.host.Directory()
	if len(words) > 0 {
		if len(words[0]) != 2 || words[0][1] != ':' {
			s.errln("The filename, directory name, or volume label syntax is incorrect.")
			return 1
		}
		dir = words[0] + `\`
	}
	return s.volumeHeader(dir)
}

// volumeHeader prints what VOL and DIR say of a volume.
func (s *Shell) volumeHeader(dir string) int32 {
	v, err := s.host.Volume(dir)
	if err != nil {
		return s.fail(err)
	}
	full := s.host.FullPath(dir)
	letter := strings.ToUpper(full[:min(1, len(full))])
	if v.Label == "" {
		s.println(" Volume in drive " + letter + " has no label.")
	} else {
		s.println(" Volume in drive " + letter + " is " + v.Label)
	}
	const hex = "0123456789ABCDEF"
	var b [9]byte
	for i, shift := 0, 28; i < 9; i++ {
		if i == 4 {
			b[i] = '-'
			continue
		}
		b[i] = hex[v.Serial>>shift&15]
		shift -= 4
	}
	s.println(" Volume Serial Number is " + string(b[:]))
	return 0
}
