package shell

import "strings"

// maxLine is how long a line of the command line may be, in bytes here.
const maxLine = 8191

// maxDepth is how deep commands may be nested in each other.
const maxDepth = 400

// syntaxError is what a line is refused with.
type syntaxError struct{ text string }

// Error returns the message.
func (e *syntaxError) Error() string { return e.text }

var errSyntax = &syntaxError{"The syntax of the command is incorrect."}

// source gives the parser further lines of a command: the expanded text, false if
// there is none.
type source func() (string, bool, error)

// parser reads commands: phase 2 of the command line.
type parser struct {
	line  string
	pos   int
	more  source
	paren int // open parentheses
	depth int
	lines int // of the command, for a bound
	size  int
}

func newParser(line string, more source) *parser { return &parser{line: line, more: more} }

// end reports whether the line has ended.
func (p *parser) end() bool { return p.pos >= len(p.line) }

func (p *parser) peek() byte {
	if p.end() {
		return 0
	}
	return p.line[p.pos]
}

func (p *parser) has(prefix string) bool { return strings.HasPrefix(p.line[p.pos:], prefix) }

// nextLine goes on with the next line of the source.
func (p *parser) nextLine() (bool, error) {
	if p.more == nil {
		return false, nil
	}
	line, ok, err := p.more()
	if err != nil || !ok {
		return false, err
	}
	p.size += len(line)
	if p.lines++; p.lines > 100000 || p.size > 64<<20 {
		return false, &syntaxError{"The command is too long."}
	}
	p.line, p.pos = line, 0
	return true, nil
}

// delimiter reports whether c separates words.
func delimiter(c byte) bool {
	switch c {
	case ' ', '\t', ';', ',', '=', '\v', '\f':
		return true
	}
	return false
}

func blank(c byte) bool { return c == ' ' || c == '\t' }

func (p *parser) skipDelimiters() {
	for !p.end() && delimiter(p.line[p.pos]) {
		p.pos++
	}
}

// special reports whether the unquoted character at the position ends a word.
func (p *parser) special() bool {
	switch c := p.line[p.pos]; c {
	case '&', '|', '<', '>', '\n':
		return true
	case ')':
		return p.paren > 0
	}
	return false
}

// escape takes what follows a caret: the character itself, or that at the
// beginning of the next line. The caret is at the position.
func (p *parser) escape(b *strings.Builder) error {
	p.pos++
	if p.end() {
		ok, err := p.nextLine()
		if err != nil || !ok {
			return err
		}
		if p.end() { // an empty line: the line feed itself
			if ok, err = p.nextLine(); err != nil || !ok {
				return err
			}
			b.WriteByte('\n')
			return nil
		}
	}
	b.WriteByte(p.line[p.pos])
	p.pos++
	return nil
}

// quoted takes a quoted part, up to its second quote or the end of the line.
func (p *parser) quoted(b *strings.Builder) {
	b.WriteByte('"')
	for p.pos++; !p.end(); {
		c := p.line[p.pos]
		b.WriteByte(c)
		p.pos++
		if c == '"' {
			return
		}
	}
}

// word takes characters up to a delimiter or a special character, or one of
// stops.
func (p *parser) word(stops string) (string, error) {
	var b strings.Builder
	for !p.end() && !p.special() {
		c := p.line[p.pos]
		switch {
		case c == '"':
			p.quoted(&b)
		case c == '^':
			if err := p.escape(&b); err != nil {
				return "", err
			}
		case delimiter(c) || strings.IndexByte(stops, c) >= 0:
			return b.String(), nil
		default:
			b.WriteByte(c)
			p.pos++
		}
	}
	return b.String(), nil
}

// unexpected is the error for what stands at the position.
func (p *parser) unexpected() error {
	p.skipDelimiters()
	if p.end() {
		return errSyntax
	}
	for _, op := range []string{"&&", "||", ">>", "&", "|", "<", ">", "(", ")"} {
		if p.has(op) {
			return &syntaxError{op + " was unexpected at this time."}
		}
	}
	w, err := p.word("")
	if err != nil {
		return err
	}
	return &syntaxError{w + " was unexpected at this time."}
}

// redirection takes a redirection if one begins at the position; before is the
// text so far, the last character of which may be the number of the file.
func (p *parser) redirection(before string, free bool) (r redirection, rest string, ok bool, err error) {
	if p.end() || p.line[p.pos] != '<' && p.line[p.pos] != '>' {
		return r, before, false, nil
	}
	in := p.line[p.pos] == '<'
	rest = before
	if r.fd = 1; in {
		r.fd = 0
	}
	if n := len(before); free && n > 0 && before[n-1] >= '0' && before[n-1] <= '9' && (n == 1 || delimiter(before[n-2]) || before[n-2] == '"') {
		r.fd, rest = int(before[n-1]-'0'), before[:n-1]
	}
	r.op = p.line[p.pos : p.pos+1]
	p.pos++
	switch {
	case !in && p.peek() == '>':
		r.op, p.pos = ">>", p.pos+1
	case p.peek() == '&':
		r.op, p.pos = r.op+"&", p.pos+1
	}
	p.skipDelimiters()
	if r.target, err = p.word(""); err != nil {
		return r, rest, false, err
	}
	if r.target == "" {
		return r, rest, false, p.unexpected()
	}
	if r.op[len(r.op)-1] == '&' && (len(r.target) != 1 || r.target[0] < '0' || r.target[0] > '9') {
		return r, rest, false, &syntaxError{r.target + " was unexpected at this time."}
	}
	return r, rest, true, nil
}

// tail takes the rest of a simple command with the redirections in it.
func (p *parser) tail(n *node) error {
	var b strings.Builder
	free := true // the last character was no quoted or escaped one
	for !p.end() {
		c := p.line[p.pos]
		switch {
		case c == '"':
			p.quoted(&b)
			free = false
		case c == '^':
			if err := p.escape(&b); err != nil {
				return err
			}
			free = false
		case c == '<' || c == '>':
			r, rest, _, err := p.redirection(b.String(), free)
			if err != nil {
				return err
			}
			n.redirs = append(n.redirs, r)
			b.Reset()
			b.WriteString(rest)
			free = false
		case p.special():
			n.args += b.String()
			return nil
		default:
			b.WriteByte(c)
			p.pos++
			free = true
		}
	}
	n.args += b.String()
	return nil
}
