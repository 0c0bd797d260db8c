package shell

import (
	"strings"

	"haft.dev/nt"
)

// exit is EXIT.
func (s *Shell) exit(args string) int32 {
	words := arguments(args)
	s.flow = flowExit
	if len(words) > 0 && strings.EqualFold(words[0], "/b") {
		words = words[1:]
		if s.batch != nil {
			s.flow = flowBatch
		}
	}
	if len(words) > 0 {
		if n, ok := leadingNumber(words[0]); ok {
			s.errorlevel = n
		} else {
			s.errorlevel = 0
		}
	}
	return s.errorlevel
}

// leadingNumber reads the digits a text begins with.
func leadingNumber(t string) (int32, bool) {
	neg := strings.HasPrefix(t, "-")
	d := strings.TrimLeft(t, "+-")
	n, any := int64(0), false
	for _, c := range []byte(d) {
		if c < '0' || c > '9' {
			break
		}
		any = true
		n = (n*10 + int64(c-'0')) & 0xFFFFFFFF
	}
	if neg {
		n = -n
	}
	return int32(n), any
}

// gotoLabel is GOTO.
func (s *Shell) gotoLabel(args string) int32 {
	label := strings.TrimLeft(args, " \t,;=")
	if s.batch == nil {
		return 0 // nothing to go to
	}
	if label == "" {
		s.errln("No batch label specified to GOTO command.")
		s.errorlevel, s.flow = 1, flowAbort
		return 1
	}
	label = strings.TrimPrefix(label, ":")
	if strings.EqualFold(labelName(label), "eof") && s.extensions {
		if _, ok := s.label(s.batch, label); !ok || strings.HasPrefix(strings.TrimLeft(args, " \t,;="), ":") {
			s.flow = flowBatch
			return s.errorlevel
		}
	}
	at, ok := s.label(s.batch, label)
	if !ok {
		s.errln("The system cannot find the batch label specified - " + labelName(label))
		s.errorlevel, s.flow = 1, flowAbort
		return 1
	}
	s.batch.at, s.flow = at, flowGoto
	return 0
}

// call is CALL: a batch file, a label, or any command once more taken apart.
func (s *Shell) call(args string) int32 {
	text := strings.TrimLeft(args, " \t,;=")
	if text == "" {
		return 0
	}
	if text == "/?" || strings.HasPrefix(text, "/? ") {
		s.usage("call")
		return 0
	}
	text = strings.ReplaceAll(text, "^", "^^")
	text, err := s.expandPercent(text)
	if err != nil {
		return s.syntax(err)
	}
	if strings.HasPrefix(text, ":") {
		i := strings.IndexFunc(text, func(r rune) bool { return r < 0x80 && delimiter(byte(r)) })
		if i < 0 {
			i = len(text)
		}
		args := newParser(text[i:], nil)
		n := &node{}
		if err := args.tail(n); err != nil {
			return s.syntax(err)
		}
		return s.redirected(n, func() int32 { return s.subroutine(text[:i], n.args) })
	}
	p := newParser(text, nil)
	n := &node{}
	p.skipDelimiters()
	if n.name, err = p.word(""); err != nil {
		return s.syntax(err)
	}
	if err := p.tail(n); err != nil {
		return s.syntax(err)
	}
	return s.redirected(n, func() int32 {
		switch strings.ToLower(n.name) {
		case "if", "for":
			return s.notFound(n.name)
		case "rem":
			return 0
		}
		return s.command(n.name, n.args, true)
	})
}

// redirected does something under the redirections of a command.
func (s *Shell) redirected(n *node, do func() int32) int32 {
	if len(n.redirs) == 0 {
		return do()
	}
	undo, ok := s.redirect(n.redirs)
	if !ok {
		return 1
	}
	defer undo()
	return do()
}

// shift is SHIFT.
func (s *Shell) shift(args string) int32 {
	first := 0
	if a := strings.TrimSpace(args); a != "" {
		n, ok := parseNumber(strings.TrimPrefix(a, "/"))
		if !strings.HasPrefix(a, "/") || !ok || n < 0 || n > 8 {
			s.errln("Invalid parameter to SHIFT command")
			return 1
		}
		first = int(n)
	}
	if f := s.batch; f != nil && first < len(f.args) {
		rest := append([]string(nil), f.args[first+1:]...)
		f.args = append(f.args[:first:first], rest...)
	}
	return 0
}

// setlocal is SETLOCAL; outside of a batch file it does nothing.
func (s *Shell) setlocal(args string) int32 {
	f := s.batch
	if f == nil {
		return 0
	}
	if len(f.saved) >= 32 {
		s.errln("Maximum setlocal recursion level reached.")
		s.flow = flowAbort
		return 1
	}
	f.saved = append(f.saved, saved{s.env, s.host.Directory(), s.delayed, s.extensions})
	code := int32(0)
	for _, w := range arguments(args) {
		switch strings.ToLower(w) {
		case "enabledelayedexpansion":
			s.delayed = true
		case "disabledelayedexpansion":
			s.delayed = false
		case "enableextensions":
			s.extensions = true
		case "disableextensions":
			s.extensions = false
		default:
			code = 1
		}
	}
	return code
}

func (s *Shell) endlocal(string) int32 {
	s.endLocal()
	return 0
}

// startCommand is START.
func (s *Shell) startCommand(args string) int32 {
	rest := strings.TrimLeft(args, " \t")
	title, dir := "", ""
	background, wait := false, false
	for {
		rest = strings.TrimLeft(rest, " \t")
		if strings.HasPrefix(rest, `"`) && title == "" {
			t, after, ok := strings.Cut(rest[1:], `"`)
			if !ok || after != "" && !blank(after[0]) && after[0] != '/' {
				break
			}
			title, rest = t, after
			if title == "" {
				title = " "
			}
			continue
		}
		if !strings.HasPrefix(rest, "/") {
			break
		}
		w := rest
		if i := strings.IndexAny(rest[1:], " \t/\""); i >= 0 {
			w = rest[:i+1]
		}
		rest = rest[len(w):]
		switch low := strings.ToLower(w); low {
		case "/b":
			background = true
		case "/w", "/wait":
			wait = true
		case "/min", "/max", "/i", "/normal", "/low", "/high", "/belownormal", "/abovenormal", "/separate", "/shared":
			if low == "/i" {
				return s.own(s.unsupported("start", w))
			}
			// How a window looks, which nobody sees, and how eager it is.
		case "/d":
			list := arguments(rest)
			if len(list) == 0 {
				return s.own(s.syntaxCode())
			}
			dir = strings.ReplaceAll(list[0], `"`, "")
			rest = rest[strings.Index(rest, list[0])+len(list[0]):]
		case "/realtime", "/node", "/affinity", "/machine":
			return s.own(s.unsupported("start", w))
		default:
			return s.own(s.invalidSwitch(w))
		}
	}
	name := ""
	if list := arguments(rest); len(list) > 0 {
		name = list[0]
	}
	params := rest[len(name):]
	shell := s.comspec()
	path, line := shell, shell
	if name != "" {
		_, _, internal := s.builtin(name)
		found, ok := "", false
		if !internal {
			found, ok = s.find(name)
		}
		switch {
		case internal || ok && isBatch(found):
			line = shell + " /K " + name + params
		case ok:
			path, line = found, name+params
		default:
			s.errln("The system cannot find the file " + strings.ReplaceAll(name, `"`, "") + ".")
			s.errorlevel = levelNotRecognized
			return 1
		}
	}
	p, ok := s.start(path, line, func(p *Program) {
		p.Title, p.Directory = strings.TrimSpace(title), dir
		p.NewConsole, p.Group = !background, background
		if p.NewConsole {
			p.Std = [3]nt.Handle{}
		}
	})
	if !ok {
		return s.errorlevel
	}
	if wait {
		s.exited(s.host.Wait(p))
		return s.errorlevel
	}
	s.host.Close(nt.Handle(p))
	return 0
}

// own keeps an exit code in ERRORLEVEL.
func (s *Shell) own(code int32) int32 {
	s.errorlevel = code
	return code
}
