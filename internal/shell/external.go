package shell

import (
	"fmt"
	"strings"

	"haft.dev/nt"
)

// Exit codes of names that nothing has.
const (
	exitNotRecognized  = 1    // what /c, && and || see
	levelNotRecognized = 9009 // what ERRORLEVEL is
)

func isBatch(path string) bool {
	p := strings.ToLower(path)
	return strings.HasSuffix(p, ".bat") || strings.HasSuffix(p, ".cmd")
}

// isFile reports whether a path is a file.
func (s *Shell) isFile(path string) bool {
	i, err := s.host.Stat(path)
	return err == nil && !i.IsDir()
}

// find looks for a program or batch file: in the current directory, unless
// NoDefaultCurrentDirectoryInExePath is set, and in those of PATH, in each the name
// itself if it has an extension, then with those of PATHEXT.
func (s *Shell) find(name string) (string, bool) {
	name = strings.ReplaceAll(name, `"`, "")
	if name == "" || strings.ContainsAny(name, "*?<>|") {
		return "", false
	}
	exts, _ := s.env.get("PATHEXT")
	base := name[strings.LastIndexAny(name, `\/:`)+1:]
	try := func(p string) (string, bool) {
		full := s.host.FullPath(p)
		if strings.Contains(strings.TrimRight(base, "."), ".") && s.isFile(full) {
			return s.written(full), true
		}
		for _, e := range splitPath(exts) {
			if full := s.host.FullPath(p + e); s.isFile(full) {
				return s.written(full), true
			}
		}
		return "", false
	}
	if strings.ContainsAny(name, `\/:`) {
		return try(name)
	}
	if _, off := s.env.get("NoDefaultCurrentDirectoryInExePath"); !off {
		if p, ok := try(name); ok {
			return p, true
		}
	}
	path, _ := s.env.get("PATH")
	for _, d := range splitPath(path) {
		if p, ok := try(joinPath(d, name)); ok {
			return p, true
		}
	}
	return "", false
}

// external runs a program or batch file.
func (s *Shell) external(name, args string, called bool) int32 {
	path, ok := s.find(name)
	if !ok {
		return s.notFound(name)
	}
	if isBatch(path) {
		return s.batchFile(path, name, args, called)
	}
	p, ok := s.start(path, name+args, nil)
	if !ok {
		return s.errorlevel
	}
	s.exited(s.host.Wait(p))
	return s.errorlevel
}

// exited keeps the exit code of a program, also where programs can see it. A program
// that Ctrl-C has ended ends the line and the batch file, whether or not this
// interpreter has been told of the Ctrl-C, as with cmd.exe.
func (s *Shell) exited(code uint32) {
	if s.errorlevel = int32(code); s.errorlevel == exitInterrupted {
		s.flow = flowAbort
	}
	s.env.set("=ExitCode", fmt.Sprintf("%08X", code))
	if code >= 0x20 && code < 0x7F {
		s.env.set("=ExitCodeAscii", string(rune(code)))
	} else {
		s.env.remove("=ExitCodeAscii")
	}
}

func (s *Shell) notFound(name string) int32 {
	plain := strings.ReplaceAll(name, `"`, "")
	if i := strings.LastIndexAny(plain, `\/`); i > 0 {
		if d, err := s.host.Stat(plain[:i+1]); err != nil || !d.IsDir() {
			s.errln("The system cannot find the path specified.")
			s.errorlevel = 1
			return 1
		}
	}
	s.errln("'" + name + "' is not recognized as an internal or external command,\r\noperable program or batch file.")
	s.errorlevel = levelNotRecognized
	return exitNotRecognized
}

// start starts a program with the present standard handles. what changes the
// parameters, if it is not nil.
func (s *Shell) start(path, line string, what func(*Program)) (Process, bool) {
	p := &Program{Path: path, Line: strings.TrimRight(line, " \t"), Std: [3]nt.Handle(s.std[:3])}
	if what != nil {
		what(p)
	}
	s.host.SetEnvironment(s.env.list)
	h, err := s.host.Start(p)
	if err == nil {
		return h, true
	}
	s.errorlevel = 1
	switch e := win32(err); e {
	case nt.ERROR_BAD_EXE_FORMAT:
		_, _, _, ext := splitFile(path)
		if l := strings.ToLower(ext); l != ".exe" && l != ".com" {
			s.errln(path + ": haft knows no program that opens " + ext + " files.")
			break
		}
		s.errln("This version of " + path + " is not compatible with the version of Windows you're running. Check your computer's system information and then contact the software publisher.")
		s.errorlevel = 216
	case nt.ERROR_FILE_NOT_FOUND, nt.ERROR_PATH_NOT_FOUND:
		s.errln(message(e))
		s.errorlevel = levelNotRecognized
	default:
		s.errln(message(e))
	}
	return 0, false
}
