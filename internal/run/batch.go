package run

import (
	"bytes"
	"errors"
	"os"
	"slices"
	"strings"

	"haft.dev/internal/api/system32"
	"haft.dev/internal/image"
)

// isBatch reports whether a program is a batch file, which the command interpreter
// runs.
func isBatch(path string) bool {
	p := strings.ToLower(path)
	return strings.HasSuffix(p, ".bat") || strings.HasSuffix(p, ".cmd")
}

// SystemProgram reports whether a name is that of a program of the system directory
// that haft has itself: "cmd", "cmd.exe".
func SystemProgram(name string) bool { return systemProgram(name) != "" }

// systemProgram returns the Windows path of such a program, "" for any other name.
func systemProgram(name string) string {
	name = strings.TrimSuffix(strings.ToLower(name), ".exe")
	if !slices.Contains(system32.Names(), name) {
		return ""
	}
	return `C:\Windows\System32\` + name + ".exe"
}

// batchLine is the command line of the interpreter for that of a batch file, as
// CreateProcess makes it.
func batchLine(line string) string { return systemProgram("cmd") + ` /c "` + line + `"` }

// openProgram opens the image of the first program: for a batch file that of the
// command interpreter.
func openProgram(o *Options, path string) (*image.File, error) {
	name := strings.TrimSuffix(strings.ToLower(o.Program), ".exe")
	switch {
	case systemProgram(o.Program) != "":
	case isBatch(o.Program):
		st, err := os.Stat(path)
		if err != nil {
			return nil, err
		}
		if !st.Mode().IsRegular() {
			return nil, errors.New("is not a regular file")
		}
		name = "cmd"
	default:
		return openImage(path)
	}
	if slices.ContainsFunc(o.HostPrograms, func(p HostProgram) bool { return p.Name == name }) {
		return nil, errors.New("is run by " + name + ".exe, which --host-exec replaces by a program of the host: that can only be started by a program")
	}
	b := system32.Image(name)
	return image.Parse(bytes.NewReader(b), int64(len(b)))
}

// Interactive reports whether the program is the command interpreter: it deals with
// every Ctrl-C and goes on, or ends with STATUS_CONTROL_C_EXIT.
func (s *Session) Interactive() bool { return s.main.HandlesCtrl() }
