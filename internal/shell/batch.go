package shell

import (
	"strings"
	"time"
)

// maxFrames is how many batch files and subroutines may be called in each other.
const maxFrames = 1000

// frame is a batch file, or a subroutine of one, that runs.
type frame struct {
	prev  *frame
	path  string   // full path of the file
	args  []string // %0, %1 …
	all   string   // %*
	lines []string // of the file, line ends off; from the file as it was at stamp
	stamp stamp
	at    int // the next line
	level int
	over  bool    // another batch file has taken its place
	saved []saved // of SETLOCAL
}

// stamp tells whether a file is what it was.
type stamp struct {
	size    int64
	written time.Time
}

// saved is what SETLOCAL keeps and ENDLOCAL restores.
type saved struct {
	env                 environment
	dir                 string
	delayed, extensions bool
}

func (f *frame) arg(n int) string {
	if n < len(f.args) {
		return f.args[n]
	}
	return ""
}

// arguments takes the arguments of a batch file apart.
func arguments(text string) []string {
	var out []string
	for i := 0; i < len(text); {
		if delimiter(text[i]) {
			i++
			continue
		}
		start, quoted := i, false
		for i < len(text) && (quoted || !delimiter(text[i])) {
			if text[i] == '"' {
				quoted = !quoted
			}
			i++
		}
		out = append(out, text[start:i])
	}
	return out
}

// batchFile runs a batch file. One that was not called takes the place of the one
// that runs: what is left of the line is done, but that does not go on.
func (s *Shell) batchFile(path, name, args string, called bool) int32 {
	f := &frame{path: path, args: append([]string{name}, arguments(args)...), all: strings.Trim(args, " \t")}
	if s.batch == nil || called {
		return s.frame(f, 0)
	}
	if s.depth == 1 { // nothing is left of the line
		s.chain, s.flow = f, flowBatch
		return 0
	}
	s.batch.over = true
	return s.frame(f, 0)
}

// subroutine calls a label of the batch file that runs.
func (s *Shell) subroutine(label, args string) int32 {
	if s.batch == nil {
		s.errln("Invalid attempt to call batch label outside of batch script.")
		s.errorlevel = 1
		return 1
	}
	cur := s.batch
	at, ok := s.label(cur, label[1:])
	if !ok {
		s.errln("The system cannot find the batch label specified - " + labelName(label[1:]))
		s.errorlevel = 1
		return 1
	}
	f := &frame{path: cur.path, lines: cur.lines, stamp: cur.stamp, args: append([]string{label}, arguments(args)...), all: strings.Trim(args, " \t")}
	return s.frame(f, at)
}

// frame runs a batch file from a line on.
func (s *Shell) frame(f *frame, at int) int32 {
	f.prev, f.at, f.level = s.batch, at, 1
	if s.batch != nil {
		f.level = s.batch.level + 1
	}
	if f.level > maxFrames {
		return s.recursion()
	}
	looping, depth := s.looping, s.depth
	s.looping, s.depth = 0, 0
	defer func() { s.looping, s.depth = looping, depth }()
	s.batch = f
	for {
		s.frameLines(f)
		if s.flow == flowGoto {
			s.flow = flowNext
			continue
		}
		for len(f.saved) > 0 {
			s.endLocal()
		}
		if s.flow != flowBatch || s.chain == nil {
			break
		}
		next := s.chain
		next.prev, next.level = f.prev, f.level
		f, s.batch, s.chain, s.flow = next, next, nil, flowNext
	}
	s.batch = f.prev
	if s.flow == flowBatch || s.flow == flowAbort && s.batch == nil && s.errorlevel != exitInterrupted {
		s.flow = flowNext
	}
	return s.errorlevel
}

func (s *Shell) frameLines(f *frame) {
	for !f.over && !s.stopped() {
		line, ok := s.nextLine(f)
		if !ok {
			return
		}
		n, err := s.read(line, func() (string, bool, error) {
			l, ok := s.nextLine(f)
			if !ok {
				return "", false, nil
			}
			l, err := s.expandPercent(l)
			return l, true, err
		})
		if err != nil {
			s.syntax(err)
			return
		}
		if n == nil {
			continue
		}
		s.show(n)
		s.run(n)
	}
}

// show prints a command before it is run, while echo is on.
func (s *Shell) show(n *node) {
	if !s.echo || n.quiet {
		return
	}
	s.print("\r\n" + s.prompt() + n.text(nil) + "\r\n")
}

// nextLine returns the next line of a batch file. A file that has changed is read
// again, as cmd.exe reads it line by line.
func (s *Shell) nextLine(f *frame) (string, bool) {
	i, err := s.host.Stat(f.path)
	if err != nil {
		s.errln("The batch file cannot be found.")
		s.errorlevel = 1
		return "", false
	}
	if now := (stamp{i.Size, i.Written}); f.lines == nil || now != f.stamp {
		text, err := s.readFile(f.path)
		if err != nil {
			s.errorlevel = s.fail(err)
			return "", false
		}
		f.stamp, f.lines = now, splitLines(text)
	}
	if f.at >= len(f.lines) {
		return "", false
	}
	f.at++
	return f.lines[f.at-1], true
}

// splitLines takes a text apart; the end-of-file character of DOS ends it.
func splitLines(text string) []string {
	if i := strings.IndexByte(text, 0x1A); i >= 0 {
		text = text[:i]
	}
	text = strings.TrimPrefix(text, "\ufeff")
	lines := strings.Split(text, "\n")
	if lines[len(lines)-1] == "" {
		lines = lines[:len(lines)-1]
	}
	for i, l := range lines {
		lines[i] = strings.TrimSuffix(l, "\r")
	}
	if lines == nil {
		lines = []string{}
	}
	return lines
}

// readFile reads a whole file.
func (s *Shell) readFile(path string) (string, error) {
	h, err := s.host.Open(path, OpenRead)
	if err != nil {
		return "", err
	}
	defer s.host.Close(h)
	return s.readAll(h)
}

// labelName takes the name out of what follows a colon, or GOTO.
func labelName(text string) string {
	text = strings.TrimLeft(text, " \t,;=")
	if i := strings.IndexAny(text, " \t,;=:+&<>|"); i >= 0 {
		text = text[:i]
	}
	return text
}

// label returns the line behind a label; the search begins at the present line and
// goes on at the beginning of the file.
func (s *Shell) label(f *frame, name string) (int, bool) {
	name = labelName(name)
	if name == "" {
		return 0, false
	}
	n := len(f.lines)
	for i := range n {
		at := (f.at + i) % n
		if l := strings.TrimLeft(f.lines[at], " \t,;="); strings.HasPrefix(l, ":") && strings.EqualFold(labelName(l[1:]), name) {
			return at + 1, true
		}
	}
	return 0, false
}

// recursion ends what calls itself without end.
func (s *Shell) recursion() int32 {
	s.errln("******  B A T C H   R E C U R S I O N  exceeds STACK limits ******\r\nBatch Processing is Aborted")
	s.errorlevel, s.flow = 1, flowAbort
	return 1
}

// endLocal restores what the last SETLOCAL has kept.
func (s *Shell) endLocal() {
	f := s.batch
	if f == nil || len(f.saved) == 0 {
		return
	}
	x := f.saved[len(f.saved)-1]
	f.saved = f.saved[:len(f.saved)-1]
	s.env, s.delayed, s.extensions = x.env, x.delayed, x.extensions
	if x.dir != s.host.Directory() {
		s.host.SetEnvironment(s.env.list)
		s.host.SetDirectory(x.dir)
	}
}
