package shell

import (
	"slices"
	"strings"
	"sync"
)

// builtin is an internal command.
type builtin struct {
	name string
	run  func(s *Shell, args string) int32
	help string // its synopsis
	// clears: success sets ERRORLEVEL to 0; clearsCmd: in files that end in .cmd.
	clears, clearsCmd bool
	own               bool // it sets ERRORLEVEL itself
}

// builtinsOnce holds the internal commands, made when a shell first needs them.
var builtinsOnce struct {
	sync.Once
	byName map[string]*builtin
}

// builtins are the internal commands by name.
func builtins() map[string]*builtin {
	builtinsOnce.Do(makeBuiltins)
	return builtinsOnce.byName
}

func makeBuiltins() {
	byName := make(map[string]*builtin)
	builtinsOnce.byName = byName
	add := func(b builtin, aliases ...string) {
		for _, n := range append(aliases, b.name) {
			byName[n] = &b
		}
	}
	for _, name := range []string{"color", "dpath", "keys"} {
		add(builtin{name: name, run: missing(name), help: "haft's command interpreter does not have this command."})
	}
	add(builtin{name: "assoc", run: (*Shell).assoc, clearsCmd: true, help: "ASSOC [.ext[=[fileType]]]\r\nThere are no file associations in haft."})
	add(builtin{name: "break", run: (*Shell).nothing, help: "BREAK\r\nDoes nothing."})
	add(builtin{name: "call", run: (*Shell).call, own: true, help: "CALL [drive:][path]filename [batch-parameters]\r\nCALL :label [arguments]\r\nRuns a batch file, or the lines behind a label, and comes back. %* are all arguments,\r\n%1 to %9 single ones; %~1, %~f1, %~d1, %~p1, %~n1, %~x1, %~s1, %~a1, %~t1, %~z1 and\r\n%~$PATH:1 parts of them."})
	add(builtin{name: "cd", run: (*Shell).cd, clears: true, help: "CD [/D] [drive:][path]\r\nCD ..\r\nShows or changes the current directory; /D changes the drive, too."}, "chdir")
	add(builtin{name: "cls", run: (*Shell).cls, help: "CLS\r\nClears the screen."})
	add(builtin{name: "copy", run: (*Shell).copy, clears: true, help: "COPY [/A | /B] [/V] [/Y | /-Y] source [/A | /B] [+ source ...] [destination]\r\nCopies files, or joins them."})
	add(builtin{name: "date", run: (*Shell).date, clears: true, help: "DATE /T\r\nShows the date."})
	add(builtin{name: "del", run: (*Shell).del, clears: true, help: "DEL [/P] [/F] [/S] [/Q] [/A[[:]attributes]] names\r\nDeletes files."}, "erase")
	add(builtin{name: "dir", run: (*Shell).dir, clears: true, help: "DIR [drive:][path][filename] [/A[[:]attributes]] [/B] [/C] [/L] [/N] [/O[[:]sortorder]] [/S] [/T[[:]timefield]] [/4]\r\nLists files and directories."})
	add(builtin{name: "echo", run: (*Shell).echoCommand, help: "ECHO [ON | OFF]\r\nECHO [message]\r\nShows a text, or turns the showing of commands on or off."})
	add(builtin{name: "endlocal", run: (*Shell).endlocal, help: "ENDLOCAL\r\nEnds what SETLOCAL has begun."})
	add(builtin{name: "exit", run: (*Shell).exit, own: true, help: "EXIT [/B] [exitCode]\r\nEnds the interpreter, or with /B the batch file."})
	add(builtin{name: "for", run: (*Shell).nothing, help: "FOR %variable IN (set) DO command\r\nFOR /D %variable IN (set) DO command\r\nFOR /R [[drive:]path] %variable IN (set) DO command\r\nFOR /L %variable IN (start,step,end) DO command\r\nFOR /F [\"eol=c skip=n delims=xxx tokens=x,y,m-n* usebackq\"] %variable IN (set) DO command"})
	add(builtin{name: "ftype", run: (*Shell).ftype, clearsCmd: true, help: "FTYPE [fileType[=[command]]]\r\nThere are no file types in haft."})
	add(builtin{name: "goto", run: (*Shell).gotoLabel, own: true, help: "GOTO label\r\nGoes on behind a label of the batch file; :EOF is its end."})
	add(builtin{name: "if", run: (*Shell).nothing, help: "IF [/I] [NOT] ERRORLEVEL number command\r\nIF [/I] [NOT] string1==string2 command\r\nIF [/I] [NOT] string1 EQU|NEQ|LSS|LEQ|GTR|GEQ string2 command\r\nIF [NOT] EXIST filename command\r\nIF [NOT] DEFINED variable command\r\nIF [NOT] CMDEXTVERSION number command\r\nBehind a command in parentheses may stand ELSE command."})
	add(builtin{name: "md", run: (*Shell).md, clears: true, help: "MD [drive:]path\r\nMakes directories."}, "mkdir")
	add(builtin{name: "mklink", run: (*Shell).mklink, clears: true, help: "MKLINK [[/D] | [/H] | [/J]] Link Target\r\nMakes a link.\r\n\r\n        /D      A symbolic link to a directory. Without it: to a file.\r\n        /H      A hard link.\r\n        /J      A directory junction."})
	add(builtin{name: "move", run: (*Shell).move, clears: true, help: "MOVE [/Y | /-Y] [drive:][path]filename destination\r\nMOVE [/Y | /-Y] [drive:][path]dirname1 dirname2\r\nMoves files, or renames a directory."})
	add(builtin{name: "path", run: (*Shell).path, clearsCmd: true, help: "PATH [[drive:]path[;...]]\r\nPATH ;\r\nShows or sets where programs are looked for."})
	add(builtin{name: "pause", run: (*Shell).pause, help: "PAUSE\r\nWaits for a key."})
	add(builtin{name: "popd", run: (*Shell).popd, help: "POPD\r\nGoes back to the directory that PUSHD has kept."})
	add(builtin{name: "prompt", run: (*Shell).promptCommand, clearsCmd: true, help: "PROMPT [text]\r\nSets the prompt."})
	add(builtin{name: "pushd", run: (*Shell).pushd, clears: true, help: "PUSHD [path]\r\nKeeps the current directory for POPD and goes to another one."})
	add(builtin{name: "rd", run: (*Shell).rd, own: true, help: "RD [/S] [/Q] [drive:]path\r\nRemoves directories; /S with everything in them."}, "rmdir")
	add(builtin{name: "rem", run: (*Shell).nothing, help: "REM [comment]"})
	add(builtin{name: "ren", run: (*Shell).ren, clears: true, help: "REN [drive:][path]filename1 filename2\r\nRenames files."}, "rename")
	add(builtin{name: "set", run: (*Shell).set, clearsCmd: true, help: "SET [variable=[string]]\r\nSET /P variable=[promptString]\r\nSET /A expression\r\nShows, sets or removes environment variables. In expressions: () ! ~ - * / % + - << >> & ^ |\r\n= *= /= %= += -= &= ^= |= <<= >>= and the comma."})
	add(builtin{name: "setlocal", run: (*Shell).setlocal, clears: true, help: "SETLOCAL [ENABLEEXTENSIONS | DISABLEEXTENSIONS] [ENABLEDELAYEDEXPANSION | DISABLEDELAYEDEXPANSION]\r\nMakes changes of the environment end with ENDLOCAL or the batch file."})
	add(builtin{name: "shift", run: (*Shell).shift, help: "SHIFT [/n]\r\nMoves the arguments of a batch file by one, beginning with the nth."})
	add(builtin{name: "start", run: (*Shell).startCommand, own: true, help: "START [\"title\"] [/D path] [/B] [/WAIT] [/MIN] [/MAX] command [parameters]\r\nStarts a program in a console of its own; /B in this one."})
	add(builtin{name: "time", run: (*Shell).time, clears: true, help: "TIME /T\r\nShows the time."})
	add(builtin{name: "title", run: (*Shell).title, help: "TITLE [string]\r\nSets the title of the console."})
	add(builtin{name: "type", run: (*Shell).typeCommand, clears: true, help: "TYPE [drive:][path]filename\r\nShows files."})
	add(builtin{name: "ver", run: (*Shell).ver, clears: true, help: "VER\r\nShows the version of the system."})
	add(builtin{name: "verify", run: (*Shell).verify, clears: true, help: "VERIFY\r\nShows whether writes are verified: haft leaves that to the host."})
	add(builtin{name: "vol", run: (*Shell).vol, clears: true, help: "VOL [drive:]\r\nShows the label and the serial number of a volume."})
}

// missing is a command that this interpreter does not have.
func missing(name string) func(*Shell, string) int32 {
	return func(s *Shell, _ string) int32 {
		s.errln(name + ": haft's command interpreter does not have this command.")
		return 1
	}
}

// unsupported is a switch that a command does not have here.
func (s *Shell) unsupported(command, sw string) int32 {
	s.errln(command + ": haft's command interpreter does not have the switch " + sw + ".")
	return 1
}

// invalidSwitch is a switch that no cmd.exe has.
func (s *Shell) invalidSwitch(sw string) int32 {
	s.errln(`Invalid switch - "` + strings.TrimPrefix(sw, "/") + `".`)
	return 1
}

// builtin finds the internal command that a name begins with; rest is what follows
// it in the name, as in "echo.text" and "cd\dir".
func (s *Shell) builtin(name string) (b *builtin, rest string, ok bool) {
	if strings.HasPrefix(name, `"`) {
		return nil, "", false
	}
	if b, ok := builtins()[strings.ToLower(name)]; ok {
		return b, "", true
	}
	i := strings.IndexAny(name, "+/[]<>,;=(.\\:\"\t ")
	if i <= 0 {
		return nil, "", false
	}
	b, ok = builtins()[strings.ToLower(name[:i])]
	if !ok {
		return nil, "", false
	}
	if strings.IndexByte(`.\:`, name[i]) >= 0 && s.isFile(name) {
		return nil, "", false
	}
	return b, name[i:], true
}

// usage shows what a command is for.
func (s *Shell) usage(name string) {
	if name == "cmd" {
		s.print("CMD [/A | /U] [/Q] [/D] [/E:ON | /E:OFF] [/V:ON | /V:OFF] [[/S] [/C | /K] string]\r\nStarts the command interpreter, this one is haft's.\r\n\r\nIts commands, each of which knows /?:\r\n")
		var names []string
		for n := range builtins() {
			names = append(names, strings.ToUpper(n))
		}
		slices.Sort(names)
		s.println(strings.Join(names, " "))
		return
	}
	s.println(builtins()[name].help)
}

// helpWanted reports whether /? is among the arguments.
func helpWanted(args string) bool { return slices.Contains(arguments(args), "/?") }

// switches takes the switches out of arguments, in lower case, wherever they
// stand: "/s/q" are two. What is left are the other arguments, quotes and all.
func switches(args string) (sw, words []string) {
	for _, w := range arguments(args) {
		for w != "" {
			if w[0] != '/' {
				i, quoted := 0, false
				for i < len(w) && (quoted || w[i] != '/') {
					if w[i] == '"' {
						quoted = !quoted
					}
					i++
				}
				words = append(words, w[:i])
				w = w[i:]
				continue
			}
			i := strings.IndexByte(w[1:], '/') + 1
			if i == 0 {
				i = len(w)
			}
			sw = append(sw, strings.ToLower(w[:i]))
			w = w[i:]
		}
	}
	return sw, words
}

// paths is switches with the quotes of the words taken off.
func paths(args string) (sw, words []string) {
	sw, words = switches(args)
	for i, w := range words {
		words[i] = strings.ReplaceAll(w, `"`, "")
	}
	return sw, words
}

// nothing is a command that has nothing to do.
func (s *Shell) nothing(string) int32 { return 0 }

// syntaxCode prints that the syntax is wrong.
func (s *Shell) syntaxCode() int32 {
	s.errln(errSyntax.text)
	return 1
}

// confirm asks a question and reports whether the answer is yes. At the end of the
// input it is no.
func (s *Shell) confirm(question string) (yes, all bool) {
	for range 100 {
		s.print(question)
		line, ok := s.inputLine()
		if !s.host.IsConsole(s.std[0]) {
			s.print("\r\n")
		}
		if !ok || s.stopped() {
			return false, false
		}
		switch strings.ToLower(strings.TrimSpace(line + " ")[:min(1, len(strings.TrimSpace(line)))]) {
		case "y":
			return true, false
		case "a":
			return true, true
		case "n":
			return false, false
		}
	}
	return false, false
}
