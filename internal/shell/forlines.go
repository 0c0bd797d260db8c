package shell

import (
	"strings"

	"haft.dev/nt"
)

// lineOptions are those of FOR /F.
type lineOptions struct {
	eol     string // "" or one character
	skip    int
	delims  string
	tokens  []int // numbers, in order
	rest    bool  // *: what follows the last of them
	useback bool
}

func parseLineOptions(text string) (o lineOptions, bad string) {
	o = lineOptions{eol: ";", delims: " \t", tokens: []int{1}}
	text = unquote(text)
	for text = strings.TrimLeft(text, " \t"); text != ""; text = strings.TrimLeft(text, " \t") {
		low := strings.ToLower(text)
		switch {
		case strings.HasPrefix(low, "usebackq"):
			o.useback, text = true, text[len("usebackq"):]
		case strings.HasPrefix(low, "useback"):
			o.useback, text = true, text[len("useback"):]
		case strings.HasPrefix(low, "eol="):
			text = text[4:]
			o.eol = ""
			if text != "" {
				n := 1
				for n < len(text) && text[n]&0xC0 == 0x80 {
					n++
				}
				o.eol, text = text[:n], text[n:]
			}
		case strings.HasPrefix(low, "skip="):
			w := text[5:]
			if i := strings.IndexAny(w, " \t"); i >= 0 {
				w = w[:i]
			}
			text = text[5+len(w):]
			n, ok := parseNumber(w)
			if !ok || n <= 0 {
				return o, w
			}
			o.skip = int(n)
		case strings.HasPrefix(low, "delims="):
			// The blank is a delimiter only if it is the last character.
			d := text[7:]
			text = ""
			if i := strings.IndexByte(d, ' '); i >= 0 && i < len(d)-1 {
				d, text = d[:i], d[i:]
			}
			o.delims = d
		case strings.HasPrefix(low, "tokens="):
			w := text[7:]
			if i := strings.IndexAny(w, " \t"); i >= 0 {
				w = w[:i]
			}
			text = text[7+len(w):]
			var ok bool
			if o.tokens, o.rest, ok = parseTokens(w); !ok {
				return o, w
			}
		default:
			return o, text
		}
	}
	return o, ""
}

// parseTokens reads "1,3-5*".
func parseTokens(w string) (list []int, rest, ok bool) {
	if t, has := strings.CutSuffix(w, "*"); has {
		rest, w = true, strings.TrimSuffix(t, ",")
	}
	var want [64]bool
	for part := range strings.SplitSeq(w, ",") {
		if part == "" {
			continue
		}
		from, to, two := strings.Cut(part, "-")
		a, ok := parseNumber(from)
		b := a
		if two {
			var ok2 bool
			b, ok2 = parseNumber(to)
			ok = ok && ok2
		}
		if !ok || a < 1 || b > 31 {
			return nil, false, false
		}
		for ; a <= b; a++ {
			want[a] = true
		}
	}
	for i, w := range want {
		if w {
			list = append(list, i)
		}
	}
	return list, rest, len(list) > 0 || rest
}

// tokens takes a line apart; any is false if it has none.
func (o *lineOptions) take(line string) (out []string, any bool) {
	isDelim := func(c byte) bool { return strings.IndexByte(o.delims, c) >= 0 }
	pos, number := 0, 0
	skip := func() {
		for pos < len(line) && isDelim(line[pos]) {
			pos++
		}
	}
	next := func() (string, bool) {
		skip()
		if pos == len(line) {
			return "", false
		}
		start := pos
		for pos < len(line) && !isDelim(line[pos]) {
			pos++
		}
		number++
		return line[start:pos], true
	}
	for _, want := range o.tokens {
		t, ok := "", true
		for number < want && ok {
			t, ok = next()
		}
		if !ok {
			t = ""
		}
		any = any || ok
		out = append(out, t)
	}
	if o.rest {
		skip()
		any = any || pos < len(line)
		out = append(out, line[pos:])
	}
	return out, any
}

// forLines is FOR /F.
func (s *Shell) forLines(n *node, options, set string, code *int32) int32 {
	o, bad := parseLineOptions(options)
	if bad != "" {
		return s.syntax(&syntaxError{bad + " was unexpected at this time."})
	}
	set = strings.Trim(set, " \t")
	lineSets, failed := s.lineSets(set, o.useback)
	if failed {
		s.errorlevel = 1
		return 1
	}
	saved := map[rune]string{}
	count := len(o.tokens)
	if o.rest {
		count++
	}
	for i := range count {
		r := n.loop.variable + rune(i)
		if v, ok := s.loops[r]; ok {
			saved[r] = v
		}
	}
	defer func() {
		for i := range count {
			r := n.loop.variable + rune(i)
			if v, ok := saved[r]; ok {
				s.loops[r] = v
			} else {
				delete(s.loops, r)
			}
		}
	}()
	for _, lines := range lineSets {
		for i, line := range lines {
			if i < o.skip || line == "" || o.eol != "" && strings.HasPrefix(line, o.eol) && !strings.Contains(o.delims, o.eol) {
				continue
			}
			tokens, any := o.take(line)
			if !any {
				continue
			}
			for j, t := range tokens {
				s.loops[n.loop.variable+rune(j)] = t
			}
			*code = s.iteration(n)
			if s.stopped() {
				return *code
			}
		}
	}
	return *code
}

// lineSets returns the lines that the set of FOR /F stands for: of a text, of the
// output of a command, or of files.
func (s *Shell) lineSets(set string, useback bool) (out [][]string, failed bool) {
	inside := func(c byte) (string, bool) {
		if len(set) >= 2 && set[0] == c && set[len(set)-1] == c {
			return set[1 : len(set)-1], true
		}
		return "", false
	}
	text, command := byte('"'), byte('\'')
	if useback {
		text, command = '\'', '`'
	}
	if t, ok := inside(text); ok {
		return [][]string{{t}}, false
	}
	if c, ok := inside(command); ok {
		lines, ok := s.output(c)
		return [][]string{lines}, !ok
	}
	for _, w := range setWords(set) {
		name := unquote(w)
		t, err := s.readFile(name)
		if err != nil {
			if win32(err) == nt.ERROR_FILE_NOT_FOUND {
				s.errln("The system cannot find the file " + name + ".")
			} else {
				s.fail(err)
			}
			return nil, true
		}
		out = append(out, splitLines(t))
	}
	return out, false
}

// output runs a command in another interpreter and returns the lines that it
// writes.
func (s *Shell) output(command string) ([]string, bool) {
	r, w, err := s.host.Pipe()
	if err != nil {
		s.fail(err)
		return nil, false
	}
	std := s.std
	s.std[1] = w
	shell := s.comspec()
	p, ok := s.start(shell, shell+" /c "+command, nil)
	s.std = std
	s.host.Close(w)
	var text string
	if ok {
		text, err = s.readAll(r)
	}
	s.host.Close(r)
	if !ok {
		return nil, false
	}
	s.host.Wait(p)
	if err != nil {
		s.fail(err)
		return nil, false
	}
	return splitLines(text), true
}

// readAll reads up to the end.
func (s *Shell) readAll(h nt.Handle) (string, error) {
	var text []byte
	b := make([]byte, 32<<10)
	for {
		n, err := s.host.Read(h, b)
		text = append(text, b[:n]...)
		if err != nil || n == 0 {
			return string(text), err
		}
	}
}
