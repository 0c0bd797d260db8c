package shell

import (
	"strings"
)

// set is SET.
func (s *Shell) set(args string) int32 {
	text := strings.TrimLeft(args, " \t,;=")
	if len(text) >= 2 && text[0] == '/' && s.extensions {
		rest := text[2:]
		switch text[1] | 0x20 {
		case 'a':
			return s.setArithmetic(rest)
		case 'p':
			return s.setPrompt(rest)
		}
		if text[1] == '?' {
			s.usage("set")
			return 0
		}
	}
	if text == "" {
		for _, kv := range s.env.list {
			if kv[0] != '=' {
				s.println(kv)
			}
		}
		return 0
	}
	if text = quotedTail(text); text == "" { // SET "" shows those, too, that are hidden
		for _, kv := range s.env.list {
			s.println(kv)
		}
		return 0
	}
	i := strings.IndexByte(text[1:], '=')
	if i < 0 {
		return s.showVariables(strings.TrimRight(text, " \t"))
	}
	name, value := text[:i+1], text[i+2:]
	if name[0] == '=' {
		return s.syntaxCode()
	}
	if value == "" {
		if !s.env.remove(name) {
			return 1
		}
		return 0
	}
	s.env.set(name, value)
	return 0
}

// quotedTail is what SET makes of its argument: behind a first quote, up to the
// last one.
func quotedTail(text string) string {
	t, ok := strings.CutPrefix(text, `"`)
	if !ok {
		return text
	}
	if i := strings.LastIndexByte(t, '"'); i >= 0 {
		t = t[:i]
	}
	return strings.TrimLeft(t, " \t")
}

// showVariables lists the variables whose names begin with a text.
func (s *Shell) showVariables(prefix string) int32 {
	found := false
	for _, kv := range s.env.list {
		if n := nameOf(kv); len(n) >= len(prefix) && strings.EqualFold(n[:len(prefix)], prefix) && (kv[0] != '=' || prefix[0] == '=') {
			s.println(kv)
			found = true
		}
	}
	if !found {
		s.errln("Environment variable " + prefix + " not defined")
		return 1
	}
	return 0
}

// setPrompt is SET /P: it reads a line. An empty one leaves the variable alone.
func (s *Shell) setPrompt(args string) int32 {
	text := quotedTail(strings.TrimLeft(args, " \t,;"))
	name, prompt, ok := strings.Cut(text, "=")
	if !ok || name == "" {
		return s.syntaxCode()
	}
	prompt = strings.TrimLeft(prompt, " \t=")
	if p, ok := strings.CutPrefix(prompt, `"`); ok {
		if i := strings.LastIndexByte(p, '"'); i >= 0 {
			p = p[:i]
		}
		prompt = p
	}
	s.print(prompt)
	line, ok := s.inputLine()
	if !ok || line == "" {
		return 1
	}
	s.env.set(name, line)
	return 0
}

// path is PATH.
func (s *Shell) path(args string) int32 {
	text := strings.TrimLeft(args, " \t,=")
	switch {
	case text == "":
		v, ok := s.env.get("PATH")
		if !ok {
			v = "(null)"
		}
		s.println("PATH=" + v)
	case strings.TrimSpace(text) == ";":
		s.env.remove("PATH")
	default:
		s.env.set("PATH", text)
	}
	return 0
}
