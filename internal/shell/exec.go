package shell

import (
	"strings"

	"haft.dev/nt"
)

// exitInterrupted is the exit code of what Ctrl-C has ended.
const exitInterrupted = int32(-0x3FFFFEC6) // STATUS_CONTROL_C_EXIT

// stopped reports whether nothing is to be done any more for now.
func (s *Shell) stopped() bool {
	if s.flow != flowNext {
		return true
	}
	if s.host.Ending() {
		s.flow = flowExit
		return true
	}
	if s.host.Interrupted() {
		s.errorlevel, s.flow = exitInterrupted, flowAbort
		return true
	}
	return false
}

// run carries out a command and returns its exit code, which && and || look at.
func (s *Shell) run(n *node) int32 {
	if s.depth++; s.depth > 4*maxDepth {
		s.depth--
		return s.recursion()
	}
	defer func() { s.depth-- }()
	for { // the right side of a list is no deeper than the left one
		if s.stopped() {
			return s.errorlevel
		}
		if len(n.redirs) > 0 && n.kind != kindPipe {
			undo, ok := s.redirect(n.redirs)
			if !ok {
				return 1
			}
			defer undo()
		}
		switch n.kind {
		case kindRem:
			return 0
		case kindBlock:
			n = n.left
		case kindSeq:
			s.run(n.left)
			if s.stopped() {
				return s.errorlevel
			}
			n = n.right
		case kindAnd, kindOr:
			code := s.run(n.left)
			if s.stopped() || (code == 0) != (n.kind == kindAnd) {
				return code
			}
			if code != 0 && s.errorlevel == 0 {
				s.errorlevel = code
			}
			n = n.right
		case kindPipe:
			return s.pipe(n)
		case kindIf:
			yes, err := s.test(n.cond)
			if err != nil {
				return s.syntax(err)
			}
			if !yes {
				if n.right == nil {
					return 0
				}
				n = n.right
				continue
			}
			n = n.left
		case kindFor:
			return s.forLoop(n)
		default:
			return s.simple(n)
		}
	}
}

// expand carries out what is left to expand when a command is run.
func (s *Shell) expand(text string) string { return s.expandDelayed(s.expandFor(text)) }

// simple runs a command with a name.
func (s *Shell) simple(n *node) int32 {
	name, args := s.expand(n.name), s.expand(n.args)
	if name != n.name && !strings.HasPrefix(name, `"`) {
		// What a variable stands for may have arguments of its own.
		name = strings.TrimLeft(name, " \t")
		if i := strings.IndexFunc(name, func(r rune) bool { return r < 0x80 && delimiter(byte(r)) }); i >= 0 {
			name, args = name[:i], name[i:]+args
		}
	}
	return s.command(name, args, false)
}

// command runs an internal command, or else a program or batch file. called says
// that CALL does.
func (s *Shell) command(name, args string, called bool) int32 {
	if name == "" {
		return 0
	}
	if len(name) == 2 && name[1] == ':' {
		return s.drive(name)
	}
	if b, rest, ok := s.builtin(name); ok {
		return s.internal(b, rest+args)
	}
	if !strings.HasPrefix(name, `"`) {
		if i := strings.IndexByte(name, '/'); i > 0 {
			name, args = name[:i], name[i:]+args
			if b, rest, ok := s.builtin(name); ok {
				return s.internal(b, rest+args)
			}
		}
	}
	return s.external(name, args, called)
}

// internal runs an internal command and keeps its exit code where cmd.exe does.
func (s *Shell) internal(b *builtin, args string) int32 {
	if helpWanted(args) && b.name != "echo" && b.name != "call" && b.name != "set" || strings.TrimSpace(args) == "/?" {
		s.usage(b.name)
		return 0
	}
	code := b.run(s, args)
	switch {
	case b.own:
	case code != 0:
		s.errorlevel = code
	case b.clears || b.clearsCmd && s.batch != nil && strings.HasSuffix(strings.ToLower(s.batch.path), ".cmd"):
		s.errorlevel = 0
	}
	return code
}

// redirect carries out redirections; undo takes them back.
func (s *Shell) redirect(list []redirection) (undo func(), ok bool) {
	std := s.std
	var opened []nt.Handle
	undo = func() {
		s.std = std
		for _, h := range opened {
			s.host.Close(h)
		}
	}
	for _, r := range list {
		target := s.expand(r.target)
		var h nt.Handle
		var err error
		switch r.op {
		case ">&", "<&":
			from := s.std[target[0]-'0']
			if from == 0 {
				err = nt.ERROR_INVALID_HANDLE
				break
			}
			h, err = s.host.Duplicate(from)
		default:
			mode := map[string]OpenMode{"<": OpenRead, ">": OpenWrite, ">>": OpenAppend}[r.op]
			h, err = s.host.Open(strings.ReplaceAll(target, `"`, ""), mode)
		}
		if err != nil {
			undo()
			s.fail(err)
			return nil, false
		}
		opened = append(opened, h)
		s.std[r.fd] = h
	}
	return undo, true
}

// pipe runs both sides of a pipe at the same time, each in a process of its own.
func (s *Shell) pipe(n *node) int32 {
	var sides []*node
	for n.kind == kindPipe {
		sides = append(sides, n.left)
		n = n.right
	}
	sides = append(sides, n)
	std := s.std
	defer func() { s.std = std }()
	var running []Process
	in := std[0]
	for i, side := range sides {
		s.std = std
		s.std[0] = in
		var next, out nt.Handle
		if i < len(sides)-1 {
			var err error
			if next, out, err = s.host.Pipe(); err != nil {
				s.std = std
				s.fail(err)
				break
			}
			s.std[1] = out
		}
		p, ok := s.side(side)
		if ok {
			running = append(running, p)
		} else if i == len(sides)-1 {
			running = append(running, 0)
		}
		if i > 0 {
			s.host.Close(in)
		}
		if out != 0 {
			s.host.Close(out)
		}
		in = next
	}
	s.std = std
	code := int32(1)
	for i, p := range running {
		c := int32(1)
		if p != 0 {
			c = int32(s.host.Wait(p))
		}
		if i == len(running)-1 {
			code = c
		}
	}
	if s.errorlevel = code; code == exitInterrupted {
		s.flow = flowAbort
	}
	return code
}

// side starts one side of a pipe: a program itself, everything else in another
// interpreter, which gets the text of the command.
func (s *Shell) side(n *node) (Process, bool) {
	if n.kind == kindCommand {
		name, args := s.expand(n.name), s.expand(n.args)
		if _, _, internal := s.builtin(name); !internal && name != "" && (len(name) != 2 || name[1] != ':') {
			if path, ok := s.find(name); ok && !isBatch(path) {
				undo, ok := s.redirect(n.redirs)
				if !ok {
					return 0, false
				}
				defer undo()
				return s.start(path, name+args, nil)
			}
		}
	}
	sub := s.expandFor
	if n.kind == kindCommand {
		sub = s.expand
	}
	shell := s.comspec()
	return s.start(shell, shell+` /S /D /c" `+n.text(sub)+` "`, nil)
}

// comspec is the path of the interpreter itself.
func (s *Shell) comspec() string {
	if v, ok := s.env.get("ComSpec"); ok && v != "" {
		return unquote(v)
	}
	return `C:\Windows\System32\cmd.exe`
}
