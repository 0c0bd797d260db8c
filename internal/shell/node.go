package shell

import "strings"

type nodeKind uint8

const (
	kindCommand nodeKind = iota
	kindRem              // also labels: nothing to do
	kindBlock            // ( … )
	kindSeq              // a & b, and the lines of a block
	kindAnd              // a && b
	kindOr               // a || b
	kindPipe             // a | b
	kindIf
	kindFor
)

// node is a command that was read.
type node struct {
	kind   nodeKind
	quiet  bool   // @: is not shown
	name   string // of a command, as written
	args   string // what follows it, blanks first; carets are gone
	redirs []redirection

	left, right *node // also: the body of a block, IF and FOR; ELSE
	cond        *condition
	loop        *loop
}

// redirection is one of > >> < >& <&.
type redirection struct {
	fd     int
	op     string // ">", ">>", "<", ">&", "<&"
	target string
}

// condition is what IF asks.
type condition struct {
	fold, not   bool
	op          string // lower case: "exist", "defined", "errorlevel", "cmdextversion", "==", "equ" …
	left, right string
}

// loop is what FOR goes through.
type loop struct {
	kind     byte // 0, 'd', 'r', 'l', 'f'; 'R': directories below one
	variable rune
	options  string // of /f; the directory of /r
	set      string
}

// text writes a command as cmd.exe shows it, and as it gives it to the processes of
// a pipe. sub, if not nil, is applied to the texts of each simple command.
func (n *node) text(sub func(string) string) string {
	var b strings.Builder
	n.write(&b, sub)
	return b.String()
}

func (n *node) write(b *strings.Builder, sub func(string) string) {
	put := func(s string) {
		if sub != nil {
			s = sub(s)
		}
		b.WriteString(s)
	}
	switch n.kind {
	case kindCommand, kindRem:
		put(n.name + n.args)
	case kindBlock:
		b.WriteByte('(')
		n.left.write(b, sub)
		b.WriteByte(')')
	case kindSeq:
		n.left.write(b, sub)
		b.WriteString(" & ")
		n.right.write(b, sub)
	case kindAnd, kindOr, kindPipe:
		n.left.write(b, sub)
		b.WriteString(map[nodeKind]string{kindAnd: " && ", kindOr: " || ", kindPipe: " | "}[n.kind])
		n.right.write(b, sub)
	case kindIf:
		put(n.cond.text())
		n.left.write(b, sub)
		if n.right != nil {
			b.WriteString(" else ")
			n.right.write(b, sub)
		}
	case kindFor:
		put(n.loop.text())
		n.left.write(b, sub)
	}
	for _, r := range n.redirs {
		b.WriteByte(' ')
		b.WriteByte('0' + byte(r.fd))
		b.WriteString(r.op)
		put(r.target)
	}
}

func (c *condition) text() string {
	s := "if "
	if c.fold {
		s += "/i "
	}
	if c.not {
		s += "not "
	}
	switch c.op {
	case "exist", "defined", "errorlevel", "cmdextversion":
		return s + c.op + " " + c.left + " "
	case "==":
		return s + c.left + "==" + c.right + " "
	}
	return s + c.left + " " + c.op + " " + c.right + " "
}

func (l *loop) text() string {
	s := "for "
	switch l.kind {
	case 0:
	case 'R':
		s += "/d /r "
	default:
		s += "/" + string(rune(l.kind)) + " "
	}
	if l.options != "" {
		s += l.options + " "
	}
	return s + "%" + string(l.variable) + " in (" + l.set + ") do "
}
