package shell

import (
	"strings"
)

// parse reads one command line, with the lines that belong to it. nil without an
// error is an empty one.
func (p *parser) parse() (*node, error) {
	n, err := p.list(true)
	if err != nil {
		return nil, err
	}
	p.skipDelimiters()
	if !p.end() {
		return nil, p.unexpected()
	}
	return n, nil
}

// operators from the weakest to the strongest.
var operators = []struct {
	text string
	kind nodeKind
}{{"&", kindSeq}, {"||", kindOr}, {"&&", kindAnd}, {"|", kindPipe}}

// operator reports whether an operator of a level is at the position.
func (p *parser) operator(level int) bool {
	p.skipDelimiters()
	op := operators[level].text
	if !p.has(op) {
		return false
	}
	return len(op) == 2 || !p.has(op+op)
}

// list reads a line of commands. top says that the line may be empty.
func (p *parser) list(top bool) (*node, error) {
	if p.depth++; p.depth > maxDepth {
		return nil, &syntaxError{"The command is nested too deeply."}
	}
	defer func() { p.depth-- }()
	return p.level(0, top)
}

// level reads commands joined by the operators of a level and those above it.
func (p *parser) level(l int, empty bool) (*node, error) {
	if l == len(operators) {
		return p.command(empty)
	}
	left, err := p.level(l+1, empty)
	if err != nil {
		return nil, err
	}
	var parts []*node
	for p.operator(l) {
		if left == nil {
			return nil, p.unexpected()
		}
		p.pos += len(operators[l].text)
		p.skipDelimiters()
		if l == 0 && (p.end() || p.paren > 0 && p.peek() == ')') {
			break // a & may end the line
		}
		right, err := p.level(l+1, false)
		if err != nil {
			return nil, err
		}
		parts = append(parts, right)
		if len(parts) > maxLine {
			return nil, errSyntax
		}
	}
	return join(operators[l].kind, left, parts), nil
}

// join makes a right-leaning tree of commands, as cmd.exe does.
func join(kind nodeKind, first *node, rest []*node) *node {
	all := append([]*node{first}, rest...)
	out := all[len(all)-1]
	for i := len(all) - 2; i >= 0; i-- {
		out = &node{kind: kind, left: all[i], right: out, quiet: all[i].quiet} // @ hides all that follows
	}
	return out
}

// command reads one command: simple, IF, FOR, REM, or in parentheses.
func (p *parser) command(empty bool) (*node, error) {
	n := &node{}
	for {
		p.skipDelimiters()
		if p.end() {
			break
		}
		if p.line[p.pos] == '@' {
			n.quiet = true
			p.pos++
			continue
		}
		r, _, ok, err := p.redirection("", false)
		if err != nil {
			return nil, err
		}
		if !ok {
			// A digit before it is the number of the file.
			if c := p.line[p.pos]; c >= '0' && c <= '9' && p.pos+1 < len(p.line) && (p.line[p.pos+1] == '<' || p.line[p.pos+1] == '>') {
				p.pos++
				if r, _, ok, err = p.redirection(string(c), true); err != nil {
					return nil, err
				}
			}
		}
		if !ok {
			break
		}
		n.redirs = append(n.redirs, r)
	}
	if p.end() || p.special() {
		if n.quiet || len(n.redirs) > 0 || empty && p.end() {
			if !n.quiet && len(n.redirs) == 0 {
				return nil, nil
			}
			n.kind = kindRem
			if len(n.redirs) > 0 {
				n.kind = kindCommand
			}
			return n, nil
		}
		return nil, p.unexpected()
	}
	switch p.line[p.pos] {
	case '(':
		return n, p.block(n)
	case ':':
		n.kind, p.pos = kindRem, len(p.line)
		n.quiet = true
		return n, nil
	case ')': // no parenthesis is open: the line is a comment
		n.kind, p.pos = kindRem, len(p.line)
		n.quiet = true
		return n, nil
	}
	start := p.pos
	name, err := p.word("(/")
	if err != nil {
		return nil, err
	}
	switch strings.ToLower(name) {
	case "if":
		return n, p.parseIf(n)
	case "for":
		return n, p.parseFor(n)
	case "rem":
		return n, p.rem(n)
	}
	if !p.end() && (p.line[p.pos] == '(' || p.line[p.pos] == '/') { // it belongs to the name after all
		p.pos = start
		if name, err = p.word(""); err != nil {
			return nil, err
		}
	}
	n.name = name
	return n, p.tail(n)
}

// rem takes a comment: everything up to the end of the line, unless what follows is
// an operator at once.
func (p *parser) rem(n *node) error {
	n.kind, n.name = kindRem, "rem"
	at := p.pos
	p.skipDelimiters()
	if !p.end() && (p.line[p.pos] == '&' || p.line[p.pos] == '|') {
		return nil
	}
	n.args, p.pos = p.line[at:], len(p.line)
	return nil
}

// block reads commands in parentheses; the first is at the position.
func (p *parser) block(n *node) error {
	n.kind = kindBlock
	p.pos++
	p.paren++
	var list []*node
	for {
		p.skipDelimiters()
		if p.end() {
			ok, err := p.nextLine()
			if err != nil {
				return err
			}
			if !ok { // the end of the file closes what is open
				return errUnfinished
			}
			continue
		}
		if p.line[p.pos] == ')' {
			break
		}
		c, err := p.list(true)
		if err != nil {
			return err
		}
		if c != nil {
			list = append(list, c)
		}
		p.skipDelimiters()
		if !p.end() && p.line[p.pos] != ')' {
			return p.unexpected()
		}
	}
	if len(list) == 0 {
		return p.unexpected()
	}
	p.pos++
	p.paren--
	n.left = join(kindSeq, list[0], list[1:])
	return p.after(n)
}

// errUnfinished says that a command has not ended with its lines.
var errUnfinished = &syntaxError{""}

// after takes the redirections behind a closing parenthesis.
func (p *parser) after(n *node) error {
	for {
		p.skipDelimiters()
		if p.end() {
			return nil
		}
		if c := p.line[p.pos]; c >= '0' && c <= '9' && p.pos+1 < len(p.line) && (p.line[p.pos+1] == '<' || p.line[p.pos+1] == '>') {
			p.pos++
			r, _, _, err := p.redirection(string(c), true)
			if err != nil {
				return err
			}
			n.redirs = append(n.redirs, r)
			continue
		}
		r, _, ok, err := p.redirection("", false)
		if err != nil {
			return err
		}
		if !ok {
			return nil
		}
		n.redirs = append(n.redirs, r)
	}
}
