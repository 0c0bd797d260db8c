package kernel32

import (
	"strings"

	"haft.dev/internal/api"
	"haft.dev/internal/dospath"
	"haft.dev/nt"
)

// programPath is where CreateProcess looks for a program that is named without a
// directory: that of the calling program, the current one, those of the system,
// those of PATH. (CreateProcessW; NeedCurrentDirectoryForExePathW.)
func programPath(c *api.Call, name string) []string {
	exe := c.P.Params().ImagePath
	dirs := []string{exe[:strings.LastIndexByte(exe, '\\')+1]}
	if _, off := variable(c, "NoDefaultCurrentDirectoryInExePath"); !off || strings.ContainsRune(name, '\\') {
		dirs = append(dirs, c.P.Directory())
	}
	dirs = append(dirs, systemDirectory, windowsDirectory+`\System`, windowsDirectory)
	if path, ok := variable(c, "PATH"); ok {
		for d := range strings.SplitSeq(path, ";") {
			dirs = append(dirs, strings.Trim(d, `"`))
		}
	}
	return dirs
}

// withExtension appends ".exe" to a file name that has no extension. A name that
// ends in a period says that it has none.
func withExtension(name string) string {
	if strings.ContainsRune(name[strings.LastIndexAny(name, `\/`)+1:], '.') {
		return name
	}
	return name + ".exe"
}

// findProgram looks for a program as CreateProcess does: name is what the command
// line says. ERROR_FILE_NOT_FOUND if there is none, ERROR_PATH_NOT_FOUND for one
// whose directory is missing.
func findProgram(c *api.Call, name string) (string, error) {
	name = withExtension(name)
	switch dospath.KindOf(name) {
	case dospath.Unknown:
		return "", nt.ERROR_PATH_NOT_FOUND
	case dospath.Relative:
		if strings.HasPrefix(name, `.\`) || strings.HasPrefix(name, `..\`) || strings.HasPrefix(name, `./`) || strings.HasPrefix(name, `../`) {
			break
		}
		if !strings.ContainsAny(name, `\/`) && c.P.Sys.HostProgram(name) != nil {
			return systemDirectory + `\` + name, nil
		}
		for _, d := range programPath(c, name) {
			if d == "" {
				continue
			}
			full := c.FullPath(strings.TrimRight(d, `\/`) + `\` + name)
			if isFile(c, full) == nil {
				return full, nil
			}
		}
		return "", nt.ERROR_FILE_NOT_FOUND
	}
	full := c.FullPath(name)
	if c.P.Sys.HostProgram(full) != nil {
		return full, nil
	}
	if err := isFile(c, full); err != nil {
		return "", err
	}
	return full, nil
}

// isFile returns nil if there is a file, which is no directory, under a full path.
func isFile(c *api.Call, full string) error {
	b, err := networkOpen(c, full)
	if err != nil {
		return err
	}
	if le32(b[48:])&fileAttributeDirectory != 0 {
		return nt.ERROR_FILE_NOT_FOUND
	}
	return nil
}

// splitCommand takes the program off a command line as CreateProcess does: what
// stands between quotes, or up to a space or tab. Where that names no file, the
// next word belongs to the name, too: then the result has quotes around it.
func splitCommand(c *api.Call, line string) (program, command string, err error) {
	s := strings.TrimLeft(line, " \t")
	if strings.HasPrefix(s, `"`) {
		name, _, _ := strings.Cut(s[1:], `"`)
		program, err = findProgram(c, name)
		return program, line, err
	}
	for end := 0; end < len(s); {
		if i := strings.IndexAny(s[end:], " \t"); i >= 0 {
			end += i
		} else {
			end = len(s)
		}
		name := s[:end]
		p, e := findProgram(c, name)
		if e == nil {
			if strings.ContainsAny(name, " \t") {
				line = `"` + name + `"` + s[end:]
			}
			return p, line, nil
		}
		if err == nil {
			err = e
		}
		for end < len(s) && (s[end] == ' ' || s[end] == '\t') {
			end++
		}
	}
	if err == nil {
		err = nt.ERROR_PATH_NOT_FOUND
	}
	return "", line, err
}
