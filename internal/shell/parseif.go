package shell

import (
	"strings"
)

// parseIf reads what follows IF.
func (p *parser) parseIf(n *node) error {
	n.kind = kindIf
	c := &condition{}
	n.cond = c
	var w string
	var err error
	for {
		p.skipDelimiters()
		at := p.pos
		if w, err = p.operand(); err != nil {
			return err
		}
		switch strings.ToLower(w) {
		case "/i":
			c.fold = true
			continue
		case "not":
			if !p.equals() {
				c.not = !c.not
				continue
			}
		case "/?":
			n.kind, n.cond, n.name, n.args = kindCommand, nil, "if", " /?"
			return nil
		case "":
			p.pos = at
			return p.unexpected()
		}
		break
	}
	switch op := strings.ToLower(w); op {
	case "exist", "defined", "errorlevel", "cmdextversion":
		if p.equals() {
			break
		}
		p.skipDelimiters()
		if c.left, err = p.operand(); err != nil {
			return err
		}
		if c.left == "" {
			return p.unexpected()
		}
		c.op = op
		return p.branches(n)
	}
	c.left = w
	if p.equals() {
		c.op = "=="
		for !p.end() && (blank(p.line[p.pos]) || p.line[p.pos] == '=' || p.line[p.pos] == ',' || p.line[p.pos] == ';') {
			p.pos++
		}
	} else {
		p.skipDelimiters()
		at := p.pos
		if w, err = p.operand(); err != nil {
			return err
		}
		switch c.op = strings.ToLower(w); c.op {
		case "equ", "neq", "lss", "leq", "gtr", "geq":
		default:
			p.pos = at
			return p.unexpected()
		}
		p.skipDelimiters()
	}
	if c.right, err = p.operand(); err != nil {
		return err
	}
	if c.right == "" {
		return p.unexpected()
	}
	return p.branches(n)
}

// operand takes a word of a condition; parentheses are nothing special in it.
func (p *parser) operand() (string, error) {
	paren := p.paren
	p.paren = 0
	defer func() { p.paren = paren }()
	return p.word("")
}

// equals takes a double equals sign, if one follows.
func (p *parser) equals() bool {
	i := p.pos
	for i < len(p.line) && (blank(p.line[i]) || p.line[i] == ',' || p.line[i] == ';') {
		i++
	}
	if !strings.HasPrefix(p.line[i:], "==") {
		return false
	}
	p.pos = i + 2
	return true
}

// branches reads the commands of IF.
func (p *parser) branches(n *node) error {
	var err error
	if n.left, err = p.body(); err != nil {
		return err
	}
	at := p.pos
	p.skipDelimiters()
	if len(p.line)-p.pos >= 4 && strings.EqualFold(p.line[p.pos:p.pos+4], "else") && (len(p.line) == p.pos+4 || delimiter(p.line[p.pos+4]) || p.line[p.pos+4] == '(') {
		p.pos += 4
		n.right, err = p.body()
		return err
	}
	p.pos = at
	return nil
}

// body reads the command of IF, ELSE and FOR.
func (p *parser) body() (*node, error) {
	p.skipDelimiters()
	if p.end() {
		return nil, errSyntax
	}
	return p.list(false)
}
