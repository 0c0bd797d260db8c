package shell

import (
	"strings"
	"unicode/utf8"
)

// parseFor reads what follows FOR.
func (p *parser) parseFor(n *node) error {
	n.kind = kindFor
	l := &loop{}
	n.loop = l
	for {
		p.skipDelimiters()
		at := p.pos
		w, err := p.word("")
		if err != nil {
			return err
		}
		switch low := strings.ToLower(w); {
		case low == "/d" || low == "/l" || low == "/r" || low == "/f":
			if l.kind == 'd' && low == "/r" || l.kind == 'r' && low == "/d" {
				l.kind = 'R' // directories below a directory
				continue
			}
			if l.kind != 0 {
				p.pos = at
				return p.unexpected()
			}
			l.kind = low[1]
			continue
		case low == "/?":
			n.kind, n.loop, n.name, n.args = kindCommand, nil, "for", " /?"
			return nil
		case strings.HasPrefix(w, "%") && utf8.RuneCountInString(w) == 2:
			l.variable, _ = utf8.DecodeRuneInString(w[1:])
		case (l.kind == 'f' || l.kind == 'r' || l.kind == 'R') && w != "" && l.options == "":
			l.options = w
			continue
		default:
			p.pos = at
			return p.unexpected()
		}
		break
	}
	p.skipDelimiters()
	at := p.pos
	if w, err := p.word("("); err != nil {
		return err
	} else if !strings.EqualFold(w, "in") {
		p.pos = at
		return p.unexpected()
	}
	p.skipDelimiters()
	if p.end() || p.line[p.pos] != '(' {
		return p.unexpected()
	}
	p.pos++
	if err := p.set(l); err != nil {
		return err
	}
	p.skipDelimiters()
	at = p.pos
	if w, err := p.word("("); err != nil {
		return err
	} else if !strings.EqualFold(w, "do") {
		p.pos = at
		return p.unexpected()
	}
	var err error
	n.left, err = p.body()
	return err
}

// set takes what stands in the parentheses of FOR, lines joined by blanks.
func (p *parser) set(l *loop) error {
	var b strings.Builder
	for {
		if p.end() {
			ok, err := p.nextLine()
			if err != nil {
				return err
			}
			if !ok {
				return errUnfinished
			}
			b.WriteByte(' ')
			continue
		}
		switch c := p.line[p.pos]; c {
		case '"':
			p.quoted(&b)
		case '^':
			if err := p.escape(&b); err != nil {
				return err
			}
		case ')':
			p.pos++
			l.set = b.String()
			return nil
		case '&', '|', '<', '>':
			return p.unexpected()
		default:
			b.WriteByte(c)
			p.pos++
		}
	}
}
