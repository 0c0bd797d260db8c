// Package shell is the command interpreter of Windows, cmd.exe: the language and
// its built-in commands. It is pure: files, programs, the environment and the
// console are those of a Host.
//
// Sources: "cmd", "Windows commands" and the pages of the commands in the
// documentation of Windows Server; the texts of "cmd /?", "set /?", "for /?", "if
// /?" and "call /?". What they leave open, above all the order in which a line is
// taken apart, follows the description that users of batch files have worked out
// ("How does the Windows Command Interpreter parse scripts?", stackoverflow.com,
// question 4094699).
package shell

import (
	"errors"
	"strconv"
	"strings"
	"unicode/utf8"

	"haft.dev/nt"
)

// Shell is one interpreter. It is used by one goroutine.
type Shell struct {
	host Host
	line string // the whole command line of the process
	env  environment

	std     [10]nt.Handle
	echo    bool
	delayed bool
	// extensions are the command extensions, on unless /e:off.
	extensions bool
	unicode    bool // /u: what commands write to pipes and files is UTF-16

	errorlevel int32
	batch      *frame          // the batch file that runs, nil: none
	chain      *frame          // the batch file that takes the place of the present one
	loops      map[rune]string // the variables of FOR
	looping    int             // how many FOR of the present batch file or subroutine run
	pushed     []string        // of PUSHD
	flow       flow
	depth      int    // of commands in each other
	seed       uint32 // of %RANDOM%
}

// flow says how the interpreter goes on behind a command.
type flow uint8

const (
	flowNext  flow = iota
	flowGoto       // at another place of the batch file
	flowBatch      // behind the batch file, or the subroutine
	flowAbort      // behind all batch files
	flowExit       // nowhere
)

// Run carries out a command line of cmd.exe, the name of the program first, and
// returns the exit code.
func Run(host Host, commandLine string) uint32 {
	return newShell(host).main(commandLine)
}

func newShell(host Host) *Shell {
	s := &Shell{host: host, env: newEnvironment(host.Environment()), echo: true, extensions: true, loops: map[rune]string{}}
	for i := range 3 {
		s.std[i] = host.Standard(i)
	}
	s.seed = uint32(host.Now().UnixMilli())
	s.keepDirectory(host.Directory())
	for name, value := range map[string]string{"PATHEXT": ".COM;.EXE;.BAT;.CMD", "PROMPT": "$P$G"} {
		if _, ok := s.env.get(name); !ok {
			s.env.set(name, value)
		}
	}
	if _, ok := s.env.get("ComSpec"); !ok {
		root, ok := s.env.get("SystemRoot")
		if !ok {
			root = `C:\Windows`
		}
		s.env.set("ComSpec", joinPath(root, `System32\cmd.exe`))
	}
	return s
}

func (s *Shell) main(commandLine string) uint32 {
	s.line = commandLine
	o := parseOptions(commandLine)
	s.echo, s.delayed, s.extensions, s.unicode = !o.quiet, o.delayed, o.extensions, o.unicode
	if o.help {
		s.usage("cmd")
		return 1
	}
	if o.run {
		code := s.once(s.stripQuotes(&o))
		if !o.keep || s.flow == flowExit || s.host.Ending() {
			return uint32(code)
		}
		s.flow = flowNext
	} else {
		s.print("Microsoft Windows [Version " + s.host.Version() + "]\r\nThis is the command interpreter of haft.\r\n")
	}
	return uint32(s.interactive())
}

// once carries out the line behind /c or /k.
func (s *Shell) once(line string) int32 {
	n, err := s.read(line, nil)
	if err != nil {
		return s.syntax(err)
	}
	if n == nil {
		return 0
	}
	code := s.run(n)
	switch s.flow {
	case flowExit, flowAbort, flowBatch:
		return s.errorlevel
	}
	return code
}

// read takes a line apart, and those that belong to it.
func (s *Shell) read(line string, more source) (*node, error) {
	line = strings.TrimSuffix(strings.TrimSuffix(line, "\n"), "\r")
	if utf8.RuneCountInString(line) > maxLine {
		return nil, &syntaxError{"The input line is too long."}
	}
	text, err := s.expandPercent(line)
	if err != nil {
		return nil, err
	}
	return newParser(text, more).parse()
}

// exitSyntax is the exit code of a line that cannot be read.
const exitSyntax = 255

// syntax says why a line cannot be read, which ends all batch files.
func (s *Shell) syntax(err error) int32 {
	if errors.Is(err, errUnfinished) {
		err = errSyntax
	}
	s.errln(err.Error())
	s.errorlevel = exitSyntax
	if s.batch != nil {
		s.flow = flowAbort
	}
	return exitSyntax
}

// interactive carries out the lines of the standard input.
func (s *Shell) interactive() int32 {
	for !s.host.Ending() {
		if s.echo {
			s.print("\r\n" + s.prompt())
		}
		line, ok := s.inputLine()
		if s.host.Interrupted() { // at the prompt: the line is given up
			continue
		}
		if !ok {
			return s.errorlevel
		}
		if s.echo && !s.host.IsConsole(s.std[0]) {
			s.print(line + "\r\n")
		}
		n, err := s.read(line, func() (string, bool, error) {
			if s.echo {
				s.print("More? ")
			}
			l, ok := s.inputLine()
			if !ok {
				return "", false, nil
			}
			l, err := s.expandPercent(l)
			return l, true, err
		})
		if err != nil {
			s.syntax(err)
			continue
		}
		if n == nil {
			continue
		}
		s.run(n)
		s.stopped() // a Ctrl-C was meant for what has ended just now
		if s.flow == flowExit {
			return s.errorlevel
		}
		s.flow = flowNext
	}
	return s.errorlevel
}

// inputLine reads a line of the standard input, byte by byte: what follows belongs
// to the programs that are started.
func (s *Shell) inputLine() (string, bool) {
	if s.std[0] == 0 {
		return "", false
	}
	var line []byte
	var b [1]byte
	for len(line) < 1<<20 {
		n, err := s.host.Read(s.std[0], b[:])
		if err != nil || n == 0 {
			return strings.TrimSuffix(string(line), "\r"), len(line) > 0
		}
		if b[0] == '\n' {
			break
		}
		line = append(line, b[0])
	}
	return strings.TrimSuffix(string(line), "\r"), true
}

// random is %RANDOM%.
func (s *Shell) random() int {
	s.seed = s.seed*214013 + 2531011
	return int(s.seed >> 16 & 0x7FFF)
}

// write writes text to a standard handle: UTF-8, the code page of haft's consoles,
// or UTF-16 into pipes and files if /u was given.
func (s *Shell) write(fd int, text string) error {
	h := s.std[fd]
	if h == 0 || text == "" {
		return nil
	}
	if s.unicode && !s.host.IsConsole(h) {
		b := make([]byte, 0, 2*len(text))
		for _, u := range nt.UTF16(text) {
			b = append(b, byte(u), byte(u>>8))
		}
		return s.host.Write(h, b)
	}
	return s.host.Write(h, []byte(text))
}

func (s *Shell) print(text string)   { s.write(1, text) }
func (s *Shell) println(text string) { s.write(1, text+"\r\n") }
func (s *Shell) errln(text string)   { s.write(2, text+"\r\n") }

// fail prints what an error of the system means and returns exit code 1.
func (s *Shell) fail(err error) int32 {
	s.errln(message(err))
	return 1
}

// win32 returns the Win32 code of an error.
func win32(err error) nt.Win32Error {
	switch e := err.(type) {
	case nt.Win32Error:
		return e
	case nt.Status:
		return e.Win32()
	}
	return nt.ERROR_GEN_FAILURE
}

// message is the text of an error.
func message(err error) string {
	e := win32(err)
	if t, ok := e.Message(); ok {
		return strings.TrimRight(t, "\r\n ")
	}
	return "Error " + strconv.Itoa(int(e))
}

func itoa(n int64) string { return strconv.FormatInt(n, 10) }
