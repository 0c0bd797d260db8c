package shell

import (
	"strings"

	"haft.dev/nt"
)

// pathTail is the path that stands behind a command that takes only one: blanks
// are part of it.
func pathTail(args string) string {
	return strings.ReplaceAll(strings.Trim(args, " \t,;="), `"`, "")
}

// drive changes to the current directory of a drive.
func (s *Shell) drive(name string) int32 {
	c := strings.ToUpper(name[:1])
	if c < "A" || c > "Z" {
		return s.notFound(name)
	}
	dir := c + `:\`
	if v, ok := s.env.get("=" + c + ":"); ok {
		dir = v
	}
	if err := s.enter(dir); err != nil {
		if err = s.enter(c + `:\`); err != nil {
			s.errln("The system cannot find the drive specified.")
			s.errorlevel = 1
			return 1
		}
	}
	return 0
}

// enter changes the current directory, and keeps it as that of its drive.
func (s *Shell) enter(dir string) error {
	if err := s.host.SetDirectory(dir); err != nil {
		return err
	}
	s.keepDirectory(s.host.Directory())
	return nil
}

// keepDirectory notes the current directory of a drive in the environment, where
// programs find it, too.
func (s *Shell) keepDirectory(dir string) {
	if len(dir) < 2 || dir[1] != ':' {
		return
	}
	s.env.set("="+strings.ToUpper(dir[:1])+":", dir)
	s.host.SetEnvironment(s.env.list)
}

// cd is CD.
func (s *Shell) cd(args string) int32 {
	change := false
	text := strings.TrimLeft(args, " \t,;=")
	for len(text) >= 2 && strings.EqualFold(text[:2], "/d") && (len(text) == 2 || delimiter(text[2]) || text[2] == '"') {
		change = true
		text = strings.TrimLeft(text[2:], " \t,;=")
	}
	dir := pathTail(text)
	cur := s.host.Directory()
	switch {
	case dir == "":
		s.println(cur)
		return 0
	case len(dir) == 2 && dir[1] == ':' && !change:
		s.println(strings.TrimSuffix(s.host.FullPath(dir+"."), "."))
		return 0
	}
	if strings.ContainsAny(dir, "*?") { // the first directory that fits
		s.host.List(dir, func(i Info) bool {
			if i.IsDir() && i.Name != "." && i.Name != ".." {
				dir = dir[:strings.LastIndexAny(dir, `\/:`)+1] + i.Name
				return false
			}
			return true
		})
	}
	full := s.host.FullPath(dir)
	if strings.HasPrefix(full, `\\`) && !strings.HasPrefix(full, `\\?\`) && !strings.HasPrefix(full, `\\.\`) {
		s.errln("'" + dir + "'\r\nCMD does not support UNC paths as current directories.")
		return 1
	}
	if !change && len(full) > 1 && full[1] == ':' && len(cur) > 1 && !strings.EqualFold(full[:1], cur[:1]) {
		// Only the directory of that drive changes, not the drive.
		i, err := s.host.Stat(full)
		if err == nil && !i.IsDir() {
			err = nt.ERROR_DIRECTORY
		}
		if err != nil {
			return s.pathFailure(err)
		}
		s.keepDirectory(full)
		return 0
	}
	if err := s.enter(dir); err != nil {
		return s.pathFailure(err)
	}
	return 0
}

// pathFailure is what CD says of a path that is not there.
func (s *Shell) pathFailure(err error) int32 {
	if win32(err) == nt.ERROR_FILE_NOT_FOUND {
		err = nt.ERROR_PATH_NOT_FOUND
	}
	return s.fail(err)
}

// pushd is PUSHD.
func (s *Shell) pushd(args string) int32 {
	dir := pathTail(args)
	if dir == "" {
		for i := len(s.pushed) - 1; i >= 0; i-- {
			s.println(s.pushed[i])
		}
		return 0
	}
	cur := s.host.Directory()
	if strings.HasPrefix(dir, `\\`) && !strings.HasPrefix(dir, `\\?\`) {
		s.errln("pushd: haft does not connect drives to network paths.")
		return 1
	}
	if err := s.enter(dir); err != nil {
		return s.pathFailure(err)
	}
	if len(s.pushed) < 10000 {
		s.pushed = append(s.pushed, cur)
	}
	return 0
}

// popd is POPD.
func (s *Shell) popd(string) int32 {
	if len(s.pushed) == 0 {
		return 1
	}
	dir := s.pushed[len(s.pushed)-1]
	s.pushed = s.pushed[:len(s.pushed)-1]
	if err := s.enter(dir); err != nil {
		return s.pathFailure(err)
	}
	return 0
}

// md is MD: with the directories on the way.
func (s *Shell) md(args string) int32 {
	sw, words := paths(args)
	if len(sw) > 0 {
		return s.invalidSwitch(sw[0])
	}
	if len(words) == 0 {
		return s.syntaxCode()
	}
	code := int32(0)
	for _, w := range words {
		if err := s.makeAll(w); err != nil {
			code = 1
			if e := win32(err); e == nt.ERROR_ALREADY_EXISTS {
				s.errln("A subdirectory or file " + w + " already exists.")
			} else {
				s.errln(message(err))
			}
			if len(words) > 1 {
				s.errln("Error occurred while processing: " + w + ".")
			}
		}
	}
	return code
}

func (s *Shell) makeAll(path string) error {
	err := s.host.MakeDirectory(path)
	if err == nil || win32(err) != nt.ERROR_PATH_NOT_FOUND || !s.extensions {
		return err
	}
	full := strings.TrimRight(s.host.FullPath(path), `\`)
	i := strings.LastIndexByte(full, '\\')
	if i <= 2 || strings.HasPrefix(full, `\\`) && strings.Count(full, `\`) < 4 {
		return err
	}
	if e := s.makeAll(full[:i]); e != nil && win32(e) != nt.ERROR_ALREADY_EXISTS {
		return e
	}
	return s.host.MakeDirectory(path)
}

// rd is RD. As on Windows, a failure is seen by && and || only, and by those who
// look at ERRORLEVEL behind ||.
func (s *Shell) rd(args string) int32 {
	sw, words := paths(args)
	all, quiet := false, false
	for _, x := range sw {
		switch x {
		case "/s":
			all = true
		case "/q":
			quiet = true
		default:
			return s.invalidSwitch(x)
		}
	}
	if len(words) == 0 {
		return s.syntaxCode()
	}
	code := int32(0)
	for _, w := range words {
		i, err := s.host.Stat(w)
		switch {
		case err != nil:
		case !i.IsDir():
			err = nt.ERROR_DIRECTORY
		case all && i.Attributes&attrReparse == 0:
			if !quiet {
				if yes, _ := s.confirm(w + ", Are you sure (Y/N)? "); !yes {
					continue
				}
			}
			err = s.removeAll(s.host.FullPath(w))
		default:
			err = s.host.RemoveDirectory(w)
		}
		if err != nil {
			code = int32(win32(err))
			s.errln(message(err))
			if len(words) > 1 {
				s.errln("Error occurred while processing: " + w + ".")
			}
		}
	}
	return code
}

// removeAll removes a directory with everything in it; links are removed, not
// followed. What cannot be removed stays, the rest goes; the error is the last one.
func (s *Shell) removeAll(dir string) error {
	var list []Info
	s.host.List(joinPath(dir, "*"), func(i Info) bool {
		if i.Name != "." && i.Name != ".." {
			list = append(list, i)
		}
		return true
	})
	for _, i := range list {
		if s.stopped() {
			return nt.ERROR_OPERATION_ABORTED
		}
		p := joinPath(dir, i.Name)
		var err error
		switch {
		case i.IsDir() && i.Attributes&attrReparse == 0:
			err = s.removeAll(p)
		case i.IsDir():
			err = s.host.RemoveDirectory(p)
		default:
			if i.Attributes&attrReadOnly != 0 {
				s.host.SetAttributes(p, i.Attributes&^attrReadOnly) // a failure shows below
			}
			err = s.host.Delete(p)
		}
		if err != nil {
			s.errln(p + " - " + message(err))
		}
	}
	return s.host.RemoveDirectory(dir)
}

// mklink is MKLINK.
func (s *Shell) mklink(args string) int32 {
	sw, words := paths(args)
	kind := ""
	for _, x := range sw {
		switch x {
		case "/d", "/h", "/j":
			if kind != "" {
				return s.syntaxCode()
			}
			kind = x
		default:
			return s.invalidSwitch(x)
		}
	}
	if len(words) != 2 {
		s.usage("mklink")
		return 1
	}
	link, target := words[0], words[1]
	var err error
	text := "symbolic link"
	switch kind {
	case "/h":
		text, err = "Hardlink", s.host.HardLink(link, target)
	case "/j":
		text, err = "Junction", s.host.Junction(link, target)
	default:
		err = s.host.SymbolicLink(link, target, kind == "/d")
	}
	if err != nil {
		return s.fail(err)
	}
	s.println(text + " created for " + link + " <<===>> " + target)
	return 0
}
